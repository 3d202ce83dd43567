import { atMost, bullets, codeSpan, plainProse } from './markdown.ts'

/** How much of a report is written out: entries of a list, tasks, and characters of a piece of prose or code. */
interface Measure {
  readonly items: number
  readonly tasks: number
  readonly prose: number
  readonly code: number
}

/** From generous to terse. The last one stays below the limit of a pull request's body whatever the report holds. */
export const MEASURES: readonly [Measure, ...Measure[]] = [
  { items: 40, tasks: 500, prose: 600, code: 300 },
  { items: 15, tasks: 500, prose: 250, code: 120 },
  { items: 5, tasks: 100, prose: 60, code: 60 },
]

/** Stands where a list has no entry. */
export const NONE = '(none)'

/** Turns text into Markdown of a certain length. */
export const createWriter = ({ items, tasks, prose, code }: Measure) => ({
  prose: (text: string) => plainProse(text, prose),
  code: (text: string) => codeSpan(text, code),
  some: (entries: readonly string[]) => atMost(items, entries),
  files: (paths: readonly string[]) => {
    const shown = paths.slice(0, items * 2).map((path) => codeSpan(path, code))
    return `${shown.join(', ')}${paths.length > shown.length ? ` and ${paths.length - shown.length} more` : ''}`
  },
  /** Many more entries than `some`, for facts that a reader counts on. */
  tasks: (entries: readonly string[]) => atMost(tasks, entries),
  /** As many entries as `some` and `tasks` have, for whoever says in another way that there are more. */
  first: <T>(entries: readonly T[]): readonly T[] => entries.slice(0, items),
  most: <T>(entries: readonly T[]): readonly T[] => entries.slice(0, tasks),
  /** The end of what a command printed, in whole lines where there are some. */
  end: (text: string) => (text.length <= code * 20 ? text : `…\n${text.slice(-code * 20).replace(/^.*\n/, '')}`),
})

/** What text is put through on its way into a report. */
export type Writer = ReturnType<typeof createWriter>

/** A list that says so when it is empty. */
export const list = (entries: readonly string[], indent = ''): string => bullets(entries.length === 0 ? [NONE] : entries, indent)
