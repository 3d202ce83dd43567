import { expect, test } from 'vitest'
import { readSections } from '../../../src/plan/workflow/markdown-sections.ts'
import { tablesIn } from '../../../src/plan/workflow/markdown-table.ts'

const tablesOf = (text: string) => readSections(text).flatMap(tablesIn)

test('a row is read by the names of its columns, with bars in code and behind backslashes', () => {
  const [table] = tablesOf('| ID | `Said` |\n|:--|--:|\n| **A-1** | one \\| two `a|b` |\n')
  expect(table?.columns).toEqual(['ID', 'Said'])
  const [row] = table?.rows ?? []
  expect([row?.id, row?.cell(/said/i), row?.cell(/nothing/), row?.line]).toEqual(['A-1', 'one | two `a|b`', '', 3])
})

test.each([
  ['fewer dashes than columns', '| A | B | C |\n|---|---|\n| 1 | 2 | 3 |', []],
  ['more dashes than columns', '| A | B |\n|---|---|---|\n| 1 | 2 |', []],
  ['no bars at the ends', 'A | B\n--|--\n1 | 2', []],
  ['a short row', '| A | B | C |\n|---|---|---|\n| 1 | 2 |', ['C']],
  ['an empty last cell', '| A | B |\n|---|---|\n| 1 | |', []],
])('WFL-SPC-09: a table with %s loses no row', (_, text, missing) => {
  const [table, ...others] = tablesOf(text)
  expect(others).toEqual([])
  expect(table?.rows.map((row) => [row.line, row.id, row.missing])).toEqual([[3, '1', missing]])
})

test('blocks of code, text with a bar, and rows without content are no rows', () => {
  expect(tablesOf('```\n| A | B |\n|---|---|\n| 1 | 2 |\n```\none | two\n')).toEqual([])
  expect(tablesOf('| A | B |\n|---|---|\n| | |\n\n| 1 | 2 |\n').map(({ rows }) => rows)).toEqual([[]])
})

test('sections end at the next heading, and headings in code are none', () => {
  const sections = readSections('top\n# One #\na\n~~~\n# not\n~~~\n## Two\r\nb')
  expect(sections.map(({ title, level, line, lines }) => [title, level, line, lines.length])).toEqual([
    ['', 0, 1, 1],
    ['One', 1, 2, 4],
    ['Two', 2, 7, 1],
  ])
})
