import { expect, test } from 'vitest'
import { findTitle, listItemsUnder } from '../../src/plan/markdown-outline.ts'

const under = (markdown: string) => listItemsUnder(markdown, (title) => title === 'Gates')

test.each([
  ['# Maps\n\n## More\n', 'Maps'],
  ['Some words.\n\n## Maps ##\n', 'Maps'],
  ['```\n# no\n```\n~~~\n# no\n```\n~~~\n#  Maps\r\n', 'Maps'],
  ['#\n#hash\n# Maps', 'Maps'],
  ['no heading', null],
  ['', null],
])('the title of %j is %j', (markdown, title) => {
  expect(findTitle(markdown)).toBe(title)
})

test.each([
  ['a list', '## Gates\n- one\n* two\n1. three\n2) four\n', ['one', 'two', 'three', 'four']],
  ['boxes to tick', '## Gates\n- [ ] one\n- [x] two\n', ['one', 'two']],
  [
    'what is indented belongs to the item',
    '## Gates\n- one:\n  - a\n  - b\n\n  more\n- two\nand on\n',
    ['one: a b more', 'two and on'],
  ],
  ['paragraphs', '## Gates\nRun all\ntests.\n\nThen look.\n', ['Run all tests.', 'Then look.']],
  ['lines of code', '## Gates\n```bash\nnpm test\n\n# a note\nnpm run lint\n```\n', ['npm test', '# a note', 'npm run lint']],
  ['code within an item', '## Gates\n- run:\n  ```\n  npm test\n  ```\n- look\n', ['run: npm test', 'look']],
  ['headings below it are part of it', '## Gates\n### Unit\n- one\n### Smoke\n- two\n## Other\n- three\n', ['one', 'two']],
  ['several such headings', '# Gates\n- one\n# Other\n- no\n# Gates\n- two\n', ['one', 'two']],
  ['rules between parts', '## Gates\n- one\n\n---\n\n- two\n***\n', ['one', 'two']],
  ['nothing', '## Gates\n\n## Other\n- one\n', []],
])('items under a heading: %s', (_, markdown, items) => {
  expect(under(markdown)).toEqual(items)
})

test('a text of any kind is read without fail and in time', () => {
  for (const text of [
    '#'.repeat(1e5),
    '- '.repeat(1e5),
    '`'.repeat(1e5),
    `## Gates\n${'-'.repeat(1e5)}`,
    `## Gates\n${' -'.repeat(5e4)}`,
    '* '.repeat(5e4),
  ])
    expect(under(text).length).toBeLessThanOrEqual(200)
})
