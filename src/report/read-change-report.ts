/** The sections of a change report in their order, each under its number. Source: ticket runner, change report. */
export const CHANGE_SECTIONS = [
  'Branch name used',
  'Commands run and exact outcomes',
  'Files modified',
  'Files added',
  'Files deleted',
  'Public API changes',
  'Exception handling changes',
  'Read/write semantics changes',
  'Data layout changes',
  'Known limitations / TODOs',
] as const

/** One numbered section as it stands in a report. */
export interface ChangeSection {
  readonly number: number
  /** The heading behind the number. */
  readonly name: string
  readonly text: string
}

/** The sections that were found, and what keeps the text from being a change report; nothing when it is one. */
export interface ReadChangeReport {
  readonly sections: readonly ChangeSection[]
  readonly faults: readonly string[]
}

/** Texts that leave a section as good as empty. */
const placeholder = /^(?:tbd|tba|todo|fixme|xxx|placeholder|[.…?\-_\s]*)[.!]?$/i

/**
 * Reads a change report: `## 1) name` to `## 10) name`. `## 1. name` and words behind a name are understood too, and code
 * blocks are passed over.
 */
export function readChangeReport(text: string): ReadChangeReport {
  const sections: { number: number; name: string; lines: string[] }[] = []
  const faults: string[] = []
  let fence: string | null = null
  for (const line of text.split(/\r?\n/)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (mark !== undefined && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark : null
    const heading = fence === null ? /^ {0,3}##(?!#)[ \t]*(.*)$/.exec(line)?.[1] : undefined
    const [, number, name] = /^(\d+)[.)][ \t]+(.*?)[ \t]*$/.exec(heading ?? '') ?? []
    if (number !== undefined && name !== undefined) sections.push({ number: Number(number), name, lines: [] })
    else if (heading !== undefined) faults.push(`The heading "${heading.trim()}" has no number.`)
    else sections.at(-1)?.lines.push(line)
  }
  for (const [at, expected] of CHANGE_SECTIONS.entries()) {
    const found = sections[at]
    if (found?.number !== at + 1) faults.push(`Section ${at + 1} is missing or not in its place.`)
    else if (!found.name.toLowerCase().startsWith(expected.toLowerCase()))
      faults.push(`Section ${at + 1} is called "${found.name}", not "${expected}".`)
    else if (placeholder.test(found.lines.join('\n').trim())) faults.push(`Section ${at + 1} says nothing.`)
  }
  if (sections.length > CHANGE_SECTIONS.length) faults.push(`There are ${sections.length} sections.`)
  return { sections: sections.map(({ number, name, lines }) => ({ number, name, text: lines.join('\n').trim() })), faults }
}
