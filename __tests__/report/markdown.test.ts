import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atMost, bullets, codeSpan, plainProse } from '../../src/report/markdown.ts'
import { hostileProse } from './report-fixture.ts'

/** What a reader of CommonMark sees as text: code spans are gone, and a backslash takes its mark with it. */
const visibleText = (markdown: string): string => {
  let text = ''
  for (let at = 0; at < markdown.length; ) {
    const rest = markdown.slice(at)
    const escaped = /^\\[!-/:-@[-`{-~]/.exec(rest)
    const run = /^`+/.exec(rest)?.[0] ?? ''
    if (escaped) {
      text += '·'
      at += 2
      continue
    }
    if (run === '') {
      text += rest[0]
      at++
      continue
    }
    const closing = [...rest.slice(run.length).matchAll(/`+/g)].find(([other]) => other.length === run.length)
    text += closing === undefined ? run : '·'
    at += run.length + (closing === undefined ? 0 : closing.index + run.length)
  }
  return text
}

const expectHarmless = (markdown: string) => {
  const text = visibleText(markdown)
  expect(text).not.toMatch(/(?:^|[^A-Za-z0-9])@\w/)
  expect(text).not.toMatch(/#\d|GH-\d/i)
  expect(text).not.toMatch(/[<[\]]/)
  expect(text).not.toMatch(/&(?!amp;|lt;)/)
  expect(text).not.toMatch(/:\/\/|www\./i)
  expect(markdown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u)
  expect(markdown).not.toContain('##[')
  expect(text).not.toMatch(/^(?:#{1,6}\s|>|~~~|[-+*]\s|(?:---|===)$)/)
}

describe('prose that is not ours', () => {
  test.each(hostileProse)('is only prose: %j', (text) => {
    expectHarmless(plainProse(text))
  })

  test('stays harmless however its parts are put together', () => {
    const parts = [
      '`',
      '``',
      '@ab',
      '@',
      '#1',
      '#',
      '\\',
      '<!--',
      '](',
      '[',
      '&',
      '&#64;',
      '_',
      '*',
      ' ',
      'www.a.b',
      'GH-1',
      'é',
      'a',
    ]
    const prose = fc
      .array(fc.constantFrom(...parts, 'http://a/b', '##[', '~~~', '---', '> ', '\u200d', '\ud800'))
      .map((all) => all.join(''))
    fc.assert(
      fc.property(prose, (text) => expectHarmless(plainProse(text))),
      { numRuns: 1500 },
    )
  })

  test('reads as it was written where there is nothing to tame', () => {
    const text = 'Reads `a < b` once, keeps *both* heights (snake_case too); 3 > 2.'
    expect(plainProse(text)).toBe(text)
    expect(plainProse('one | two\n\nthree')).toBe('one | two three')
    expect(plainProse('Ask @octocat about acme/shop#7')).toBe('Ask `@octocat` about `acme/shop#7`')
  })

  test('is cut, not in the middle of a character, and a line of a megabyte costs nothing', () => {
    expect(plainProse('abcdef', 3)).toBe('abc…')
    expect(plainProse('ab🌊', 3)).toBe('ab…')
    const begun = performance.now()
    expect(plainProse('`@#<[&'.repeat(200_000)).length).toBeLessThan(4000)
    expect(plainProse(`${' '.repeat(1_000_000)}x`)).toBe('x')
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})

test('a code span cannot be ended from inside, and is never empty', () => {
  expect(codeSpan('a`b\nc`')).toBe("`a'b c'`")
  expect(codeSpan('')).toBe('` `')
  expect(codeSpan('x'.repeat(500))).toHaveLength(303)
})

test('a list says how many entries were left out', () => {
  expect(bullets(atMost(2, ['a', 'b', 'c', 'd']), '  ')).toBe('  - a\n  - b\n  - … and 2 more')
  expect(bullets(atMost(2, ['a', 'b']))).toBe('- a\n- b')
})
