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

describe('TKT-DOC-7: a page that', () => {
  const files = (page: FileChange) => ({ 'schemas/a.json': changed, 'docs/api/a.md': page })
  const page = '# Title\n\nOne line.\n'

  test.each<[string, FileChange]>([
    ['is deleted', { before: page }],
    ['is emptied', { before: page, after: '' }],
    ['is emptied but for white space', { before: page, after: ' \n\t\n' }],
    ['is laid out anew', { before: page, after: '# Title\n\n\nOne\n  line.' }],
    ['gets other line ends', { before: page, after: page.replaceAll('\n', '\r\n') }],
    ['gets what nobody sees', { before: page, after: page.replace('line', 'li\u200Bne') }],
    ['gets another mode', { before: page, after: page, mode: '100755' }],
    ['becomes a link', { before: page, after: '../x', mode: '120000' }],
    ['is new and blank', { after: '\n' }],
  ])('%s does not count as updated', (_, page) => {
    expect(broken(files(page))).toEqual(['error docs-contract schemas/a.json'])
  })

  test.each<[string, FileChange]>([
    ['says one word more', { before: page, after: `${page}More.\n` }],
    ['is new', { after: page }],
    ['is a picture', { before: Buffer.from([0, 1]), after: Buffer.from([0, 2]) }],
  ])('%s does', (_, page) => {
    expect(broken(files(page))).toEqual([])
  })
})

test('TKT-DOC-5: a page that is demanded by name is not replaced by another', () => {
  const docsContract = [{ when: ['src/**'], require: ['docs/api.md'] }]
  const of = (files: Readonly<Record<string, FileChange>>) => complaints(files, { policy: { docsContract } })
  expect(of({ 'src/a.go': changed, 'docs/other.md': changed })).toEqual(['error docs-contract src/a.go'])
  expect(of({ 'src/a.go': changed, 'docs/other.md': changed, 'docs/api.md': changed })).toEqual([])
})

describe('TKT-DOC-6: with require-all', () => {
  const docsContract = [{ when: ['ingest/**'], require: ['docs/api.md', 'docs/workflows/**'], requireAll: true }]
  const of = (files: Readonly<Record<string, FileChange>>) =>
    judge({ 'ingest/a': changed, ...files }, { policy: { docsContract } })

  test('each page that belongs to the trigger has to change', () => {
    expect(of({ 'docs/api.md': changed, 'docs/workflows/in.md': changed })).toEqual([])
    expect(of({ 'docs/api.md': changed })).toMatchObject([{ message: '"ingest/a" changed, and "docs/workflows/**" did not.' }])
    expect(of({ 'docs/workflows/in.md': deleted })).toMatchObject([
      { message: '"ingest/a" changed, and "docs/api.md" and "docs/workflows/**" did not.' },
    ])
  })

  test('triggers of their own have pages of their own', () => {
    const layout = { when: ['layout/**'], require: ['docs/layout.md'] }
    const files = { 'ingest/a': changed, 'layout/b': changed, 'docs/api.md': changed, 'docs/workflows/x.md': changed }
    expect(complaints(files, { policy: { docsContract: [...docsContract, layout] } })).toEqual(['error docs-contract layout/b'])
  })
})

const publicCode = { policy: { docsContract: [{ symbols: ['src/**'], require: ['docs/**'] }] } }

describe('TKT-DOC-1: a public name that is', () => {
  const before = 'def open(path):\n    return 1\n'

  test.each([
    ['new', `${before}\ndef close():\n    pass\n`, 'The public name "close" is new'],
    ['removed', 'x = 1\n', 'The public name "open" is gone'],
    ['renamed', before.replace('open', 'load'), 'The public name "open" is gone (and 1 more changes of names)'],
  ])('%s asks for the docs', (_, after, reason) => {
    const files = { 'src/a.py': { before, after } }
    expect(judge(files, publicCode)).toMatchObject([
      {
        code: 'docs-contract',
        severity: 'error',
        file: 'src/a.py',
        message: `${reason}, and nothing that matches "docs/**" changed.`,
      },
    ])
    expect(complaints({ ...files, 'docs/a.md': changed }, publicCode)).toEqual([])
  })

  test('private, somewhere else, or only different inside, does not', () => {
    const after = `${before.replace('1', '2')}\ndef _close():\n    pass\n`
    expect(complaints({ 'src/a.py': { before, after }, 'scripts/b.py': { after: before } }, publicCode)).toEqual([])
  })
})

test('TKT-DOC-2: another signature of a public name asks for the docs', () => {
  const of = (before: string, after: string) => judge({ 'src/a.py': { before, after } }, publicCode)
  const before = 'class Store:\n    def read(self, key: str) -> bytes:\n        ...\n'
  expect(of(before, before.replace('key: str', 'key: str, *, raw: bool = False'))).toMatchObject([
    { message: 'The public name "Store.read" has another signature, and nothing that matches "docs/**" changed.' },
  ])
  expect(of(before, before.replace('...', 'return b""'))).toEqual([])
})

test('TKT-DOC-8: docs count only in the same change as the code', () => {
  expect(judge({ 'src/a.py': { after: 'def f(): ...\n' } }, { ...publicCode, tree: ['docs/a.md'] })).toMatchObject([
    { code: 'docs-contract' },
  ])
})
