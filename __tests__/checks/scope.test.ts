import { describe, expect, test } from 'vitest'
import { complaints, declaringTask, type FileChange, judge } from './change-fixture.ts'

const added: FileChange = { after: 'x\n' }
const changed: FileChange = { before: 'x\n', after: 'y\n' }

describe('FRD-BUN-6: what the steps declare is there', () => {
  test('a file to create that the delivered tree lacks is an error', () => {
    const tasks = [declaringTask('T1', ['./docs/a.md', 'docs/b.md']), declaringTask('T2', ['docs/c.md', 'docs/old.md'])] as const
    expect(complaints({ 'docs/a.md': added, 'docs/c.md': { before: 'x' } }, { tasks, tree: ['docs/old.md'] })).toEqual([
      'error missing-file docs/b.md',
      'error missing-file docs/c.md',
    ])
  })

  test('globs and folders are met by any file that matches; brackets are plain names', () => {
    const tasks = [declaringTask('T1', ['docs/**/*.md', 'img/', 'media', 'app/[id]/*.txt', 'app/[id]/(a)/b.txt'])] as const
    const files = {
      'docs/x/a.md': added,
      'img/.hidden': added,
      'media/a.txt': added,
      'app/[id]/a.txt': added,
      'app/[id]/(a)/b.txt': added,
    }
    expect(complaints(files, { tasks })).toEqual([])
    expect(
      complaints({ 'docs/a.txt': added, 'app/i/a.txt': added }, { tasks }).filter((line) => line.includes('missing-file')),
    ).toEqual([
      'error missing-file docs/**/*.md',
      'error missing-file img/',
      'error missing-file media',
      'error missing-file app/[id]/*.txt',
      'error missing-file app/[id]/(a)/b.txt',
    ])
  })

  test('a file to modify that is as it was is a warning', () => {
    const tasks = [declaringTask('T1', [], ['docs/a.md', 'docs/b.md', 'docs/gone.md'])] as const
    expect(complaints({ 'docs/a.md': changed, 'docs/gone.md': { before: 'x' } }, { tasks, tree: ['docs/b.md'] })).toEqual([
      'warning unchanged-file docs/b.md',
    ])
  })

  test('a declared file that no agent may write is left to a person', () => {
    const tasks = [declaringTask('T1', ['docs/a.md', '.github/workflows/ci.yml'])] as const
    expect(complaints({ 'docs/a.md': added }, { tasks })).toEqual(['warning missing-file .github/workflows/ci.yml'])
  })
})

describe('FRD-BUN-7: what no step declares', () => {
  const tasks = [declaringTask('T1', ['docs/a.md'])] as const
  const files = {
    'docs/a.md': added,
    'docs/b.md': added,
    'old.txt': { before: 'x' },
    'package-lock.json': changed,
    'tests/a.test.ts': added,
    'tests/b.test.ts': { before: 'x' },
  }

  test('is listed, tests and lockfiles aside; a deleted test is not aside', () => {
    expect(complaints(files, { tasks, policy: { allowTestRemoval: true } })).toEqual([
      'warning out-of-scope docs/b.md',
      'warning out-of-scope old.txt',
      'warning out-of-scope tests/b.test.ts',
    ])
  })

  test('is refused where the scope is strict', () => {
    const findings = judge(files, { tasks, policy: { scope: 'strict', allowTestRemoval: true } })
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'error', 'error'])
    expect(findings[0]?.message).toContain('T1')
  })

  test('is not asked about when the bundle declares no file at all', () => {
    const policy = { scope: 'strict', allowTestRemoval: true } as const
    expect(complaints(files, { tasks: [declaringTask('T1', [])], policy })).toEqual([])
  })
})

describe('FRD-BUN-8: files of the next boundary task', () => {
  const nextBoundary = declaringTask('T3', ['docs/next.md', 'docs/shared.md', 'docs/later/'], ['docs/b.md'])
  const tasks = [declaringTask('T1', ['docs/shared.md']), declaringTask('T2', [])] as const

  test('are refused when only that task declares them for creation', () => {
    const files = { 'docs/next.md': added, 'docs/later/x.md': added, 'docs/shared.md': added, 'docs/b.md': changed }
    expect(complaints(files, { tasks, nextBoundary }).filter((line) => line.startsWith('error'))).toEqual([
      'error deferred-file docs/later/x.md',
      'error deferred-file docs/next.md',
    ])
  })

  test('may be changed when the base has them already', () => {
    const files = { 'docs/next.md': changed, 'docs/shared.md': added }
    expect(complaints(files, { tasks, nextBoundary })).toEqual(['warning out-of-scope docs/next.md'])
  })
})
