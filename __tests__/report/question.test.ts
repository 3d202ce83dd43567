import { expect, test } from 'vitest'
import { parseReply, renderQuestion } from '../../src/report/question.ts'

test.each([
  ['/reply Monday', 'Monday'],
  ['  /reply\n\nMonday,\nand only that.\n', 'Monday,\nand only that.'],
  ['/reply: Monday', ': Monday'],
  ['/reply', null],
  ['/reply   ', null],
  ['/replying is hard', null],
  ['I say /reply Monday', null],
  ['', null],
])('%j is read as %j', (comment, reply) => {
  expect(parseReply(comment)).toBe(reply)
})

test('a question can neither notify anybody nor leave its quotation', () => {
  const text = renderQuestion('Ask @octocat, see #7?\n\n<img src=x>\n# A heading\n```\n::error::x', ['FRD-001-T1'])
  const lines = text.split('\n')
  const quoted = lines.filter((line) => line.startsWith('>'))
  expect(quoted.join('\n')).not.toMatch(/(?<!`)@octocat|<img|^> #/m)
  expect(lines.filter((line) => !line.startsWith('>')).join('\n')).not.toMatch(/heading|error::|img/)
})
