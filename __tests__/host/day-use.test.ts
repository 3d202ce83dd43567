import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { ArchiveIndex } from '../../src/host/archive-index.ts'
import { readDayUse } from '../../src/host/day-use.ts'
import { tempDir } from '../support/temp.ts'

const since = new Date('2031-02-02T04:00:00Z')

const put = async (folder: string, path: string, parts: Partial<ArchiveIndex> = {}): Promise<void> => {
  const index: ArchiveIndex = {
    schemaVersion: 1,
    runId: path.split('/').at(-1) ?? path,
    status: 'complete',
    startedAt: '2031-02-02T10:00:00Z',
    endedAt: '2031-02-02T10:05:00Z',
    taskIds: [],
    outcome: 'delivered',
    reasonCode: 'delivered',
    usage: { inputTokens: 1000, cachedInputTokens: 900, outputTokens: 50, reasoningOutputTokens: 10 },
    uncountedTurns: 0,
    files: [],
    missing: [],
    dropped: [],
    ...parts,
  }
  await mkdir(join(folder, path), { recursive: true })
  await writeFile(join(folder, path, 'META.json'), JSON.stringify(index))
}

test('adds up the runs of the time in question, each once, wherever their archives lie', async () => {
  const [own, history] = [await tempDir('own'), await tempDir('history')]
  await put(own, 'run-1')
  await put(history, 'artifact-7/run-1')
  await put(history, 'artifact-8/run-2')
  await put(history, 'run-3', { endedAt: '2031-02-02T03:59:59Z' })
  expect(await readDayUse([own, history], since)).toEqual({ runs: 2, tokens: 2100, uncounted: 0 })
})

test('FLOW-USE-1: what nobody counted is unknown, and not nothing', async () => {
  const folder = await tempDir('history')
  await put(folder, 'some-turns', { uncountedTurns: 1 })
  await put(folder, 'killed', { usage: null, uncountedTurns: null })
  await mkdir(join(folder, '20310202T101112Z-7-1-ab/turns'), { recursive: true })
  await mkdir(join(folder, '20310101T101112Z-7-1-ab/turns'), { recursive: true })
  expect(await readDayUse([folder], since)).toEqual({ runs: 3, tokens: 1050, uncounted: 3 })
})

test('a folder that is not there, and files that are no index, count for nothing', async () => {
  const folder = await tempDir('history')
  await put(folder, 'negative', { usage: { inputTokens: -5, cachedInputTokens: 0, outputTokens: 0, reasoningOutputTokens: 0 } })
  for (const [path, text] of [
    ['broken/META.json', '{'],
    ['list/META.json', '[]'],
  ] as const) {
    await mkdir(join(folder, dirname(path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  expect(await readDayUse([folder, join(folder, 'nowhere')], since)).toEqual({ runs: 0, tokens: 0, uncounted: 0 })
})
