/** A Markdown heading and the lines it stands over. */
export interface Section {
  /** As written, trimmed, without marks. */
  readonly title: string
  /** 1 to 6. */
  readonly level: number
  /** Index of the line of the heading, 0-based. */
  readonly start: number
  /** Index of the next line that is not the section's: the next heading of the same or a higher rank, or the end. */
  readonly end: number
}

const FENCE = /^\s*(`{3,}(?=[^`]*$)|~{3,})/
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/

/** A heading without what makes no difference: outer blanks and case. */
export const headingKey = (title: string): string => title.trim().toLowerCase()

/**
 * The headings of a text with LF line ends, without those in code blocks: they stand there as examples. `openFence` is the
 * line of a fence that nothing closes, or null.
 */
export function listSections(text: string): { readonly sections: readonly Section[]; readonly openFence: number | null } {
  const lines = text.split('\n')
  const headings: { title: string; level: number; start: number }[] = []
  let fence: { readonly mark: string; readonly line: number } | null = null
  for (const [index, line] of lines.entries()) {
    if (fence !== null) {
      if (closes(line, fence.mark)) fence = null
      continue
    }
    const mark = FENCE.exec(line)?.[1]
    const [, signs, title = ''] = HEADING.exec(line) ?? []
    if (mark !== undefined) fence = { mark, line: index }
    else if (signs !== undefined) headings.push({ title: title.trim(), level: signs.length, start: index })
  }
  const sections = headings.map((heading, at): Section => {
    const next = headings.slice(at + 1).find(({ level }) => level <= heading.level)
    return { ...heading, end: next?.start ?? lines.length }
  })
  return { sections, openFence: fence?.line ?? null }
}

/** Every heading that a text holds, also those in code blocks, by their keys. */
export const mentionedHeadings = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => {
    const title = HEADING.exec(line)?.[2]
    return title === undefined ? [] : [headingKey(title)]
  })

/** A fence ends with at least as many of its own marks, and nothing else on the line. */
function closes(line: string, mark: string): boolean {
  const text = line.trim()
  return text.length >= mark.length && text === (mark[0] ?? '').repeat(text.length)
}

/**
 * The text without the sections of some headings, and without what stands below them. Headings of the first level are
 * never taken out.
 * @param titles in the form that `headingKey` gives
 */
export function dropSections(text: string, titles: ReadonlySet<string>): string {
  const dropped = listSections(text).sections.filter(({ level, title }) => level > 1 && titles.has(headingKey(title)))
  if (dropped.length === 0) return text
  return text
    .split('\n')
    .filter((_, line) => !dropped.some(({ start, end }) => line >= start && line < end))
    .join('\n')
}
