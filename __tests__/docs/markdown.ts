import { readFileSync } from 'node:fs'

const root = new URL('../../', import.meta.url)

/** Text of a file, by its path in the repository. */
export const readRepoFile = (path: string): string => readFileSync(new URL(path, root), 'utf8')

/** The code blocks of a Markdown text that are marked with one of some languages. */
export function codeBlocks(markdown: string, ...languages: readonly string[]): string[] {
  const blocks = [...markdown.matchAll(/^```(\w+)[^\n]*\n(.*?)^```$/gms)]
  return blocks.flatMap(([, language = '', content = '']) => (languages.includes(language) ? [content] : []))
}

/** The code blocks that say which file they are: paths to contents. */
export const namedBlocks = (markdown: string): ReadonlyMap<string, string> =>
  new Map([...markdown.matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms)].map(([, path = '', content = '']) => [path, content]))

/** The part of a Markdown text below a heading, up to the next one of its level. */
export function sectionOf(markdown: string, heading: string): string {
  const [, after = ''] = markdown.split(`\n${heading}\n`)
  const level = heading.slice(0, heading.indexOf(' '))
  const prose = after.replace(/^```.*?^```$/gms, (block) => block.replace(/^#/gm, ' '))
  const end = prose.search(new RegExp(`^${level} `, 'm'))
  return end < 0 ? after : after.slice(0, end)
}

/** Addresses of all links of a Markdown text. */
export const links = (markdown: string): string[] =>
  [...markdown.replace(/^```.*?^```$/gms, '').matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, address]) => address ?? [])

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/\s/g, '-')

export const anchors = (markdown: string): ReadonlySet<string> =>
  new Set([...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading)))

/** The cells of the table rows that `pattern` matches, without the code marks around whole cells. */
export const tableRows = (markdown: string, pattern: RegExp): string[][] =>
  markdown
    .split('\n')
    .filter((line) => pattern.test(line))
    .map((line) =>
      line
        .slice(2, -2)
        .split(' | ')
        .map((cell) => cell.replace(/^`(.*)`$/, '$1')),
    )
