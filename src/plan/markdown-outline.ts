/** One line of a Markdown text, told apart from the lines of code blocks. */
interface MarkdownLine {
  readonly text: string
  readonly inCode: boolean
  /** null for anything that is not a heading. */
  readonly heading: { readonly level: number; readonly title: string } | null
}

/** More items of one section are left out. */
const MAX_ITEMS = 200

/** Text of the first heading; null when there is none. */
export function findTitle(markdown: string): string | null {
  return splitLines(markdown).find(({ heading }) => heading !== null && heading.title !== '')?.heading?.title ?? null
}

/**
 * What stands under the headings that `matches` names, one text for each item of a list, paragraph or line of code. What
 * is indented below an item belongs to it.
 */
export function listItemsUnder(markdown: string, matches: (title: string) => boolean): readonly string[] {
  const items: string[] = []
  let level = 0
  let indent = 0
  // Whether the next line may go on with the last item.
  let isOpen = false
  for (const { text, inCode, heading } of splitLines(markdown)) {
    if (heading !== null) {
      if (level === 0 || heading.level <= level) level = matches(heading.title) ? heading.level : 0
      isOpen = false
      continue
    }
    if (level === 0 || /^\s*(?:([-*_])\s*)\1?(?:\1\s*){2,}$/.test(text)) continue
    if (text.trim() === '') {
      isOpen &&= inCode
      continue
    }
    const [, space = '', said = ''] = inCode ? [] : (/^(\s*)(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/.exec(text) ?? [])
    const depth = /^\s*/.exec(text)?.[0].length ?? 0
    const isNested = items.length > 0 && depth > indent + 1
    if (said !== '' && !isNested) {
      indent = space.length
      items.push(said.trim())
      isOpen = true
    } else if (isNested || (isOpen && !inCode)) {
      items.push(`${items.pop() ?? ''} ${(said || text).trim()}`)
      isOpen = true
    } else {
      indent = depth
      items.push(text.trim())
      isOpen = !inCode
    }
  }
  return items.slice(0, MAX_ITEMS)
}

const splitLines = (markdown: string): readonly MarkdownLine[] => {
  let fence = ''
  return markdown.split(/\r\n|\n|\r/).flatMap((text): readonly MarkdownLine[] => {
    const [, mark = '', rest = ''] = /^\s*(`{3,}|~{3,})(.*)$/.exec(text) ?? []
    if (fence === '' && mark !== '') {
      fence = mark
      return []
    }
    if (fence !== '' && mark.startsWith(fence) && rest.trim() === '') {
      fence = ''
      return []
    }
    const inCode = fence !== ''
    const [, marks = '', title = ''] = inCode ? [] : (/^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(text) ?? [])
    return [{ text, inCode, heading: marks === '' ? null : { level: marks.length, title } }]
  })
}
