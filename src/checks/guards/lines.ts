import type { Change } from '../../model.ts'

/** A line with its number. */
export interface Line {
  /** 1-based. */
  readonly number: number
  readonly text: string
}

/** How many bytes are looked at to tell text from binary, as Git does. */
const probedBytes = 8000

/** Whether content is no text, by the rule Git uses: a NUL near its beginning. */
export const isBinary = (content: Uint8Array): boolean => content.subarray(0, probedBytes).includes(0)

/** Null for content that is absent, too large to hold, or binary. */
export const textOf = (content: Uint8Array | null): string | null =>
  content === null || isBinary(content) ? null : new TextDecoder().decode(content)

/** The lines of a text without their ends; the one after a final line end is left out. */
export const linesOf = (text: string): readonly Line[] => {
  const lines = text.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line, index) => ({ number: index + 1, text: line }))
}

/** The lines of one text that another does not hold as often. */
const linesWithout = (lines: readonly Line[], others: readonly Line[]): readonly Line[] => {
  const left = new Map<string, number>()
  for (const { text } of others) left.set(text, (left.get(text) ?? 0) + 1)
  return lines.filter(({ text }) => {
    const count = left.get(text) ?? 0
    left.set(text, count - 1)
    return count <= 0
  })
}

/** The lines of a changed text that the base does not hold as often. A line that only moved is not among them. */
export const addedLines = (change: Change): readonly Line[] => {
  const after = textOf(change.after)
  return after === null ? [] : linesWithout(linesOf(after), linesOf(textOf(change.before) ?? ''))
}

/** How many lines a change adds and takes away, together. Lines that only moved within their file do not count, nor does what is no text. */
export const countChangedLines = ({ before, after }: Change): number => {
  const [old, now] = [linesOf(textOf(before) ?? ''), linesOf(textOf(after) ?? '')]
  return linesWithout(now, old).length + linesWithout(old, now).length
}
