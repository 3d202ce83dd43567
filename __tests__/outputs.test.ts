import { mkdir, readdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { renderDocuments, writeDocuments } from '../src/edge/outputs.ts'
import { createJournal } from '../src/report/journal.ts'
import { runReport } from './report/report-fixture.ts'
import { tempDir } from './support/temp.ts'

const NAMES = ['PR_BODY.md', 'PR_TITLE.md', 'RUN_REPORT.json', 'RUN_SUMMARY.json']
const documents = renderDocuments(runReport())
const idle = renderDocuments(createJournal(() => new Date()).conclude('plan-complete', 'Implementation is complete.'))

test('FRD-PR-1: the folder is made and receives title, body and summary, with the report beside them', async () => {
  const root = await tempDir('documents')
  const path = await writeDocuments(root, documents)
  expect(path).toBe(join(root, '.codex/pr/RUN_REPORT.json'))
  expect((await readdir(join(root, '.codex/pr'))).sort()).toEqual(NAMES)
  const read = (name: string) => readFile(join(root, '.codex/pr', name), 'utf8')
  expect(await read('PR_TITLE.md')).toBe('feat(frd-004): show the tide of the day\n')
  expect(await read('PR_BODY.md')).toBe(runReport().pullRequest.body)
  expect(JSON.parse(await read('RUN_SUMMARY.json'))).toMatchObject({ selectedBundleTaskIds: ['FRD-004-T2', 'FRD-004-T3'] })
  expect(JSON.parse(await read('RUN_REPORT.json'))).toEqual(runReport())
})

test('FRD-PR-5: all are replaced, also by those of a run that did nothing', async () => {
  const root = await tempDir('documents')
  await writeDocuments(root, documents)
  await writeDocuments(root, idle)
  for (const name of NAMES) {
    expect(await readFile(join(root, '.codex/pr', name), 'utf8'), name).not.toContain('tide')
  }
  expect((await readdir(join(root, '.codex/pr'))).sort()).toEqual(NAMES)
})

test.each(['.codex', '.codex/pr'])('a link in the place of %s is not followed', async (place) => {
  const root = await tempDir('documents')
  const elsewhere = await tempDir('elsewhere')
  if (place !== '.codex') await mkdir(join(root, '.codex'))
  await symlink(elsewhere, join(root, place))
  await writeDocuments(root, documents)
  expect(await readdir(elsewhere)).toEqual([])
  expect((await readdir(join(root, '.codex/pr'))).sort()).toEqual(NAMES)
})

test('links, folders and drafts in the place of the documents do no harm', async () => {
  const root = await tempDir('documents')
  const folder = join(root, '.codex/pr')
  const victim = join(await tempDir('elsewhere'), 'profile')
  await writeFile(victim, 'mine\n')
  await mkdir(join(folder, 'PR_BODY.md/deep'), { recursive: true })
  for (const name of ['PR_TITLE.md', `PR_BODY.md.${process.pid}.tmp`, `RUN_SUMMARY.json.${process.pid}.tmp`])
    await symlink(victim, join(folder, name))
  await writeDocuments(root, documents)
  expect(await readFile(victim, 'utf8')).toBe('mine\n')
  expect(await readFile(join(folder, 'PR_BODY.md'), 'utf8')).toBe(documents.body)
  await expect(readlink(join(folder, 'PR_TITLE.md'))).rejects.toThrow()
})

test('a report that breaks its own schema is a bug, not a document', () => {
  const broken = { ...runReport(), commits: [{ hash: 'short', message: 'x' }] }
  expect(() => renderDocuments(broken)).toThrow(expect.objectContaining({ code: 'internal' }))
})
