/** Characters that some file systems drop from names, so that two names that look different are one file. */
const ignorable = /\p{Default_Ignorable_Code_Point}/gu

/** A path segment as the most careless file system would store it: one case, one Unicode form, no stream name, no trailing dot or space. */
export const canonicalSegment = (segment: string): string =>
  segment
    .replace(ignorable, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/:.*$/s, '')
    .replace(/[. ]+$/, '')

/** Whether a part of a path holds characters that some file systems leave out. */
export const hasIgnorable = (segment: string): boolean => segment.search(ignorable) !== -1
