import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedSymbols } from '../../src/checks/guards.ts'
import { changeSet, complaints, declaringTask, type FileChange, judge, type Situation } from '../checks/change-fixture.ts'
import { corpusOf, mutantsOf } from './corpus.ts'

/** Every rule that can be configured is on. */
const strict: Situation = {
  policy: {
    protectedPaths: ['**/*a*a*a*a*a*a*/**', '{a,b,{c,d}}/**', 'docs/private'],
    docsContract: [{ when: ['**/*.py'], symbols: ['**'], require: ['docs/**', '**/*x*x*x*x*x*'], requireAll: true }],
    ciScripts: ['**'],
    scope: 'strict',
    maxLines: 100,
  },
  tasks: [declaringTask('T1', ['src/**/*a*a*a*b', '{a,b}'.repeat(20)], ['docs/'])],
  knownSecrets: ['correct-horse-battery'],
}

/** Names by which content is read in one way or another. */
const readAs =
  'a.py tests/test_a.py a.pyi a.ts a.test.ts a.jsx a.go a_test.go a.rs tests/ATest.java a.sh Makefile .gitignore .dockerignore package.json pyproject.toml Cargo.toml go.mod config .npmrc docs/a.md a.csv a.yml'.split(
    ' ',
  )

const under = (change: FileChange): Record<string, FileChange> => Object.fromEntries(readAs.map((name) => [name, change]))

const judgeFiles = (files: Readonly<Record<string, FileChange>>): void => {
  for (const { message, hint, line } of judge(files, strict))
    expect([message !== '', hint !== '', line === null || line > 0]).not.toContain(false)
  changedSymbols(changeSet(files))
}

/** Judges a content under every name, new, changed and gone. */
const judgeContent = (content: Uint8Array, other: Uint8Array): void => {
  judgeFiles(under({ after: content }))
  judgeFiles(under({ before: other, after: content }))
  judgeFiles(under({ before: content, after: other }))
}

describe('guards on content', () => {
  test.each(corpusOf('change'))('survive $name', ({ bytes }) => {
    judgeContent(bytes, Buffer.from('x\n'))
  })

  test('give findings for whatever becomes of the kept inputs', () => {
    fc.assert(
      fc.property(mutantsOf('change'), mutantsOf('change'), (bytes, other) => judgeContent(bytes, other)),
      { numRuns: 60 },
    )
  }, 20_000)

  const kilobytes = (unit: string, size = 20): string => unit.repeat(Math.ceil((size * 1024) / unit.length))
  const long: Readonly<Record<string, string>> = {
    'one line': kilobytes('a'),
    spaces: kilobytes(' '),
    'empty lines': kilobytes('\n'),
    'carriage returns': kilobytes('\r'),
    NULs: kilobytes('\0'),
    brackets: kilobytes('('),
    'brackets on lines': kilobytes('(\n'),
    quotes: kilobytes('"'),
    'triple quotes': kilobytes('"""\n'),
    backslashes: kilobytes('\\'),
    'lines that go on': kilobytes('curl \\\n'),
    'comments that begin': kilobytes('/*'),
    'handlers that never end': kilobytes('except (\n'),
    'functions that never end': kilobytes('def f(\n'),
    'functions of one name': kilobytes('def f(): pass\n'),
    'deeper and deeper': Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}class A${depth}:`).join('\n'),
    'exports that never end': kilobytes('export const a = (\n'),
    'exports of interfaces': kilobytes('export interface A {\n'),
    'classes that never end': kilobytes('export class A {\n  b(\n'),
    'a class with many methods': `export class A {\n${kilobytes('  b(c: (\n')}`,
    'tests that never end': kilobytes("test('"),
    marks: kilobytes('@Test(\n'),
    'marks of Rust': kilobytes('#[test]\n'),
    'Go groups': `type (\n${kilobytes(' A interface {\n')}`,
    sections: kilobytes('[ '),
    'local calls': kilobytes('curl http://localhost docker exec '),
    'dots and words': kilobytes('pytest.mark . '),
    'nearly the same lines': Array.from({ length: 8000 }, (_, at) => `${at % 300}`).join('\n'),
  }

  test.each(Object.keys(long))(
    'are soon done with much of one kind: %s',
    (name) => {
      const text = long[name] ?? ''
      judgeFiles(under({ before: `try: f()\nexcept Exception: pass\n${[...text].reverse().join('')}`, after: text }))
    },
    20_000,
  )
})

describe('guards on paths', () => {
  test('are soon done with ten thousand files, and say the same thing only so often', () => {
    const file = (at: number): string => `src/m${at % 97}/${at}/except.py`
    const source = 'try: f()\nexcept Exception: pass\n'
    const files = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [file(at), { after: source }]))
    const found = complaints(files, strict)
    expect(found.length).toBeLessThan(1000)
    expect(found.filter((line) => line.startsWith('error broad-handler'))).toHaveLength(101)
    expect(found).toContain('error broad-handler -')
  }, 30_000)

  test('are soon done with deep, long and colliding paths', () => {
    const files: Record<string, FileChange> = {}
    for (let at = 0; at < 300; at++) {
      files[`${'refs/objects/'.repeat(150)}${at}/HEAD`] = { after: 'x' }
      files[`${'a/'.repeat(1500)}${at}`] = { after: 'x' }
      files[`${'a'.repeat(200)}/${'aA'.repeat(100)}${at}`] = { after: 'x' }
      files[`\u202e${'\u0301'.repeat(500)}${at}`] = { after: 'x' }
      files[`${'.git~1/'.repeat(200)}${at}`] = { before: 'x' }
    }
    expect(complaints(files, strict).filter((line) => line.startsWith('error path-unsafe')).length).toBe(101)
  }, 30_000)

  test('survive whatever a file may be called', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '.GIT',
        'git~1',
        'HEAD',
        'objects',
        'refs',
        'config',
        '..',
        '',
        '*',
        '{a',
        '[b',
        '\\',
        '\u0000',
        '\ud800',
        'tests',
        'a.py',
        '.npmrc',
      ),
    )
    const path = fc.array(name, { minLength: 1, maxLength: 5 }).map((names) => names.join('/'))
    fc.assert(
      fc.property(fc.array(path, { maxLength: 12 }), fc.array(path, { maxLength: 3 }), (paths, globs) => {
        const files = Object.fromEntries(
          paths.map((each, at): [string, FileChange] => [each, at % 2 ? { after: 'x' } : { before: 'x' }]),
        )
        const docsContract = [{ when: globs, symbols: globs, require: globs }]
        const situation = { policy: { protectedPaths: globs, ciScripts: globs, docsContract }, tree: globs }
        expect(judge(files, situation)).toEqual(judge(files, situation))
      }),
      { numRuns: 200 },
    )
  }, 20_000)
})
