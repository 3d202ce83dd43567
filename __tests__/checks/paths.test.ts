import { describe, expect, test } from 'vitest'
import { complaints } from './change-fixture.ts'

describe('file modes', () => {
  test.each(['120000', '160000', '040000'])('mode %s is always an error', (mode) => {
    expect(complaints({ 'a/b': { after: 'x', mode } }, { policy: { allowExecutables: true } })).toContain('error file-mode a/b')
  })

  test('an executable needs one in the base or leave by the configuration', () => {
    const files = { 'run.sh': { after: '#!/bin/sh\n', mode: '100755' } }
    expect(complaints(files)).toEqual(['error file-mode run.sh'])
    expect(complaints(files, { policy: { allowExecutables: true } })).toEqual([])
    expect(complaints({ 'run.sh': { before: 'a', after: 'b', mode: '100755', oldMode: '100755' } })).toEqual([])
    expect(complaints({ 'run.sh': { before: 'a', after: 'b', mode: '100755' } })).toEqual(['error file-mode run.sh'])
  })

  test('a link that is deleted or replaced by a file is fine', () => {
    expect(
      complaints({ 'a.txt': { before: 'b', oldMode: '120000' }, 'c.txt': { before: 'b', after: 'd', oldMode: '120000' } }),
    ).toEqual([])
  })
})

describe('unsafe paths', () => {
  test.each([
    'a\nb',
    'a\u0007b',
    'a\\b',
    '../a',
    'a/../b',
    '/a',
    'a//b',
    'C:/a',
    'a./b',
    'a ',
    'x/.git/config',
    'x/.GIT/config',
    'x/git~1/config',
    'x/.git::$INDEX_ALLOCATION/config',
    'x/.g\u200Cit/config',
    'docs/\u202Etxt.exe',
    'e\u0301.txt',
    `${'x'.repeat(120)}/${'y'.repeat(120)}`,
  ])('%j is an error', (path) => {
    expect(complaints({ [path]: { after: 'x' } })).toContain(`error path-unsafe ${path}`)
  })

  test.each(['app/[id]/(group)/page.txt', 'docs/é/ü.md', 'a-b_c+d@2x.png', '.gitignore-notes/x.gitfile'])('%j is not', (path) => {
    expect(complaints({ [path]: { after: 'x' } }).filter((line) => line.includes('path-unsafe'))).toEqual([])
  })

  test('deleting such a path is fine', () => {
    expect(complaints({ 'a\\b': { before: 'x' } })).toEqual([])
  })
})

describe('colliding paths', () => {
  test('a new path that differs from another only in case is an error', () => {
    expect(complaints({ 'docs/Read.md': { after: 'x' } }, { tree: ['docs/read.md'] })).toEqual([
      'error path-collision docs/Read.md',
    ])
    expect(complaints({ 'A.md': { after: 'x' }, 'a.md': { after: 'x' } })).toEqual(['error path-collision a.md'])
  })

  test('so is one that differs only in Unicode form', () => {
    expect(complaints({ '\u00E9.md': { after: 'x' } }, { tree: ['e\u0301.md'] })).toEqual(['error path-collision \u00E9.md'])
  })

  test('a rename by case, or a collision that the base has already, is not', () => {
    expect(complaints({ 'Read.md': { after: 'x' }, 'read.md': { before: 'x' } })).toEqual([])
    expect(complaints({ 'a.md': { before: 'x', after: 'y' } }, { tree: ['A.md'] })).toEqual([])
  })
})
