import { isTemplateText } from './ticket-fields.ts'

/** One line of a section. */
export interface SectionLine {
  /** 1-based, in the whole text. */
  readonly line: number
  readonly text: string
  readonly inCode: boolean
}

/** A heading and what stands under it, up to the next heading of any level. */
export interface MarkdownSection {
  /** Empty for what stands before the first heading. */
  readonly title: string
  /** 1 to 6; 0 for what stands before the first heading. */
  readonly level: number
  /** 1-based line of the heading. */
  readonly line: number
  readonly lines: readonly SectionLine[]
}

/** The sections of a Markdown text in its order. Headings in blocks of code are none. */
export function readSections(markdown: string): readonly MarkdownSection[] {
  const sections: (Omit<MarkdownSection, 'lines'> & { lines: SectionLine[] })[] = [{ title: '', level: 0, line: 1, lines: [] }]
  let fence = ''
  for (const [at, text] of markdown.split(/\r\n|\n|\r/).entries()) {
    const [, mark = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(text) ?? []
    const isClosing = fence !== '' && mark.startsWith(fence) && rest.trim() === ''
    const inCode = fence !== '' || mark !== ''
    if (isClosing) fence = ''
    else if (fence === '') fence = mark
    const [, marks = '', title = ''] = inCode ? [] : (/^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(text) ?? [])
    if (marks !== '') sections.push({ title: title.trim(), level: marks.length, line: at + 1, lines: [] })
    else sections.at(-1)?.lines.push({ line: at + 1, text, inCode })
  }
  return sections
}

/** The sections that a heading stands over: its own, and those of lower headings up to the next one of its level. */
export function sectionsUnder(
  sections: readonly MarkdownSection[],
  matches: (title: string) => boolean,
): readonly MarkdownSection[] {
  let level = 0
  return sections.filter((section) => {
    if (level > 0 && section.level > level) return true
    level = section.level > 0 && matches(section.title) ? section.level : 0
    return level > 0
  })
}

/** Whether a text says something: dashes, "TBD", "n/a" and the like, and what a template asks to be filled in, do not. */
export function saysSomething(text: string): boolean {
  const plain = text.replace(/[`*_]/g, '').trim()
  return !isTemplateText(plain) && !/^(?:[-–—.?\s]*|tbd|tba|todo|n\/?a\.?)$/i.test(plain)
}
