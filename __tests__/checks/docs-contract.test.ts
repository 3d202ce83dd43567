import { describe, expect, test } from 'vitest'
import { complaints, type FileChange, judge } from './change-fixture.ts'

const added: FileChange = { after: 'x\n' }
const changed: FileChange = { before: 'x\n', after: 'y\n' }
const deleted: FileChange = { before: 'x\n' }

const policy = { docsContract: [{ when: ['src/api/**', 'schemas/'], require: ['docs/api/**', 'CHANGELOG.md'] }] }
const broken = (files: Readonly<Record<string, FileChange>>) =>
  complaints(files, { policy }).filter((line) => line.includes('docs-contract'))

describe('code that is documented', () => {
  test.each<[string, Record<string, FileChange>]>([
    ['is changed together with its docs', { 'src/api/get.ts': changed, 'docs/api/get.md': changed }],
    ['comes with docs that are new', { 'src/api/put.ts': added, 'docs/api/deep/put.md': added }],
    ['is content with any of the files named', { 'schemas/a.json': changed, 'CHANGELOG.md': changed }],
    ['is not asked about when other code changes', { 'src/other.ts': changed, 'src/apis.ts': added }],
  ])('%s', (_, files) => {
    expect(broken(files)).toEqual([])
  })

  test.each<[string, Record<string, FileChange>, string]>([
    ['changed alone', { 'src/api/get.ts': changed, 'README.md': changed }, 'src/api/get.ts'],
    ['removed alone', { 'src/api/get.ts': deleted }, 'src/api/get.ts'],
    ['changed while its docs are deleted', { 'src/api/get.ts': changed, 'docs/api/get.md': deleted }, 'src/api/get.ts'],
    ['in a hidden folder below', { 'schemas/.v2/a.json': added }, 'schemas/.v2/a.json'],
    ['with docs in another case, which are another file', { 'schemas/a.json': added, 'changelog.md': added }, 'schemas/a.json'],
  ])('is refused when %s', (_, files, file) => {
    expect(broken(files)).toEqual([`error docs-contract ${file}`])
  })
})

test('the finding tells what is missing, in the words of the repository where it has some', () => {
  const files = { 'src/api/a.ts': changed, 'src/api/b.ts': changed }
  expect(judge(files, { policy })).toMatchObject([
    {
      message: '"src/api/a.ts" and 1 more changed, and nothing that matches "docs/api/**" or "CHANGELOG.md" did.',
      hint: 'Bring "docs/api/**" or "CHANGELOG.md" up to date with the change.',
    },
  ])
  const hint = 'Add the route to docs/api/routes.md.'
  const own = [{ when: ['src/**'], require: ['docs/**'], hint }]
  expect(judge(files, { policy: { docsContract: own } })).toMatchObject([{ code: 'docs-contract', hint }])
})

test('each contract is judged for itself', () => {
  const docsContract = [
    { when: ['a/**'], require: ['docs/a.md'] },
    { when: ['b/**'], require: ['docs/b.md'] },
    { when: ['c/**'], require: ['docs/c.md'] },
  ]
  const files = { 'a/x': added, 'b/x': added, 'docs/b.md': added }
  expect(complaints(files, { policy: { docsContract } })).toEqual(['error docs-contract a/x'])
})

test('globs are plain: nothing in them runs for long, whatever the agent calls its files', () => {
  const globs = ['(group)/**', '+(+(a))b', '!src/**', '**/a/**/a/**/b/**']
  const docsContract = globs.map((glob) => ({ when: [glob], require: ['docs/**'] }))
  const files = { '(group)/x': added, 'src/x': added, [`${'a'.repeat(200)}c`]: added, [`${'a/'.repeat(2000)}c`]: added }
  const begin = performance.now()
  const found = complaints(files, { policy: { docsContract } })
  expect(performance.now() - begin).toBeLessThan(1000)
  expect(found.filter((line) => line.includes('docs-contract'))).toEqual(['error docs-contract (group)/x'])
})
