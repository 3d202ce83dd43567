import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Archive, createArchive } from '../../src/host/archive.ts'
import { type ArchiveFacts, type ArchiveIndex, closeLeftArchive } from '../../src/host/archive-index.ts'
import { redactSecrets } from '../../src/secrets.ts'
import { validate } from '../../src/validate.ts'
import { tempDir } from '../support/temp.ts'

const SECRET = 'tide"table\\key-0042'
const redact = (text: string): string => redactSecrets(text, [SECRET])

const facts: ArchiveFacts = {
  startedAt: '2031-02-02T04:05:06Z',
  endedAt: '2031-02-02T04:15:06Z',
  taskIds: ['TICKET-004'],
  outcome: 'delivered',
  reasonCode: 'delivered',
  usage: { inputTokens: 100, cachedInputTokens: 40, outputTokens: 20, reasoningOutputTokens: 5 },
  uncountedTurns: 0,
}

const start = async (maxBytes?: number): Promise<Archive> =>
  createArchive(join(await tempDir('archive'), '20310202T040506Z-7-1-ab12cd34'), redact, maxBytes)

const read = ({ folder }: Archive, path: string): Promise<string> => readFile(join(folder, path), 'utf8')

const readIndex = async (archive: Archive): Promise<ArchiveIndex> => {
  const index = JSON.parse(await read(archive, 'META.json')) as ArchiveIndex
  expect(validate('run-archive', index)).toEqual([])
  return index
}

const takeTurn = (archive: Archive): void => {
  archive.add('turns/01-writer/prompt.md', 'Do it.\n')
  archive.append('turns/01-writer/events.jsonl', '{"type":"thread.started"}')
  archive.append('turns/01-writer/events.jsonl', '{"type":"turn.completed"}')
  archive.add('turns/01-writer/answer.txt', 'Done.\n')
}

describe('FLOW-USE-6: the index of an archive', () => {
  test('is written last, and lists every file with size and digest', async () => {
    const archive = await start()
    takeTurn(archive)
    archive.add('gates/unit-tests.log', '9 passed\n')
    expect(existsSync(join(archive.folder, 'META.json'))).toBe(false)
    archive.close('{"outcome":"delivered"}', facts, true)
    const index = await readIndex(archive)
    expect(index).toMatchObject({
      ...facts,
      runId: '20310202T040506Z-7-1-ab12cd34',
      status: 'complete',
      missing: [],
      dropped: [],
    })
    const paths = [
      'gates/unit-tests.log',
      'report.json',
      ...['answer.txt', 'events.jsonl', 'prompt.md'].map((name) => `turns/01-writer/${name}`),
    ]
    expect(index.files.map(({ path }) => path)).toEqual(paths)
    for (const { path, bytes, sha256 } of index.files) {
      const content = await readFile(join(archive.folder, path))
      expect([bytes, sha256]).toEqual([content.length, createHash('sha256').update(content).digest('hex')])
    }
  })

  test('of a run that crashed says that it is partial', async () => {
    const archive = await start()
    takeTurn(archive)
    archive.close('{}', { ...facts, outcome: 'failed', reasonCode: 'internal' }, false)
    expect(await readIndex(archive)).toMatchObject({ status: 'partial', reasonCode: 'internal', missing: [] })
  })

  test('of a run that was killed is made of what there is, names what is missing, and knows no number of tokens', async () => {
    const archive = await start()
    archive.add('turns/01-writer/prompt.md', 'Do it.\n')
    archive.append('turns/01-writer/events.jsonl', '{"type":"thread.started"}')
    expect(closeLeftArchive(archive.folder, facts.endedAt)).toBe(true)
    const missing = ['report.json', 'turns/01-writer/answer.txt']
    expect(await readIndex(archive)).toMatchObject({
      status: 'partial',
      missing,
      usage: null,
      outcome: null,
      uncountedTurns: null,
    })
  })

  test('that is there is not written again, and no folder is made for one', async () => {
    const archive = await start()
    archive.close('{}', facts, true)
    expect(closeLeftArchive(archive.folder, '2031-02-02T05:00:00Z')).toBe(false)
    expect(await readIndex(archive)).toMatchObject({ endedAt: facts.endedAt })
    expect(closeLeftArchive(`${archive.folder}-other`, facts.endedAt)).toBe(false)
    expect(existsSync(`${archive.folder}-other`)).toBe(false)
  })

  test('of a run of which nothing could be kept says so', async () => {
    const archive = await start(0)
    archive.add('turns/01-writer/prompt.md', 'Do it.\n')
    archive.close('{}', facts, true)
    expect(await readIndex(archive)).toMatchObject({
      status: 'failed',
      files: [],
      missing: ['report.json', 'turns/01-writer/prompt.md'],
    })
  })

  test('names a link, and the link is gone', async () => {
    const archive = await start()
    takeTurn(archive)
    const outside = join(await tempDir('elsewhere'), 'mine')
    await writeFile(outside, 'mine\n')
    await symlink(outside, join(archive.folder, 'turns/01-writer/link'))
    archive.close('{}', facts, true)
    expect(await readIndex(archive)).toMatchObject({ status: 'partial', missing: ['turns/01-writer/link'] })
    expect(await readdir(join(archive.folder, 'turns/01-writer'))).toEqual(['answer.txt', 'events.jsonl', 'prompt.md'])
    expect(await readFile(outside, 'utf8')).toBe('mine\n')
  })
})

test('FLOW-USE-3: no secret comes into an archive, however JSON spells it', async () => {
  const archive = await start()
  const key = `-----BEGIN PRIVATE ${'KEY'}-----\nMIIEvQIBADANBgkq\n-----END PRIVATE KEY-----`
  archive.add('turns/01-writer/prompt.md', `before ${SECRET} after\n${key}\nend\n`)
  archive.append('turns/01-writer/events.jsonl', JSON.stringify({ text: `a ${SECRET} b`, [SECRET]: 1, key }))
  archive.append('turns/01-writer/events.jsonl', `no JSON: ${SECRET}`)
  archive.add('turns/01-writer/answer.txt', SECRET)
  archive.add('gates/print.log', `TOKEN=${Buffer.from(SECRET).toString('base64')}\n`)
  archive.close(JSON.stringify({ detail: SECRET }), facts, true)
  const { files } = await readIndex(archive)
  const texts = await Promise.all(files.map(({ path }) => read(archive, path)))
  expect(texts.join('\n')).not.toMatch(/table|0042|MIIEvQ|dGlkZS/)
  expect(await read(archive, 'turns/01-writer/prompt.md')).toBe('before (withheld) after\n(withheld)\nend\n')
  const [event = '', odd] = (await read(archive, 'turns/01-writer/events.jsonl')).split('\n')
  expect(JSON.parse(event)).toEqual({ text: 'a (withheld) b', '(withheld)': 1, key: '(withheld)' })
  expect(odd).toBe('no JSON: (withheld)')
})

test('the oldest events make room for what comes later, with a note and a count', async () => {
  const archive = await start(10_000)
  const line = (turn: number, number: number): string => JSON.stringify({ turn, number, text: 'x'.repeat(80) })
  for (const turn of [1, 2])
    for (let number = 0; number < 80; number++) archive.append(`turns/0${turn}-writer/events.jsonl`, line(turn, number))
  archive.add('gates/unit.log', 'y'.repeat(1500))
  archive.close('{}', facts, true)
  const index = await readIndex(archive)
  expect(index.files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(10_000)
  expect(index.files.map(({ path }) => path)).toContain('gates/unit.log')
  const [oldest] = index.dropped
  expect(index).toMatchObject({ status: 'partial', missing: [] })
  expect(oldest).toMatchObject({ path: 'turns/01-writer/events.jsonl' })
  const kept = (await read(archive, 'turns/01-writer/events.jsonl')).trimEnd().split('\n')
  expect(JSON.parse(kept[0] ?? '')).toMatchObject({
    type: 'archive.note',
    text: expect.stringContaining(`${oldest?.lines} earlier`),
  })
  expect(kept.length - 1 + (oldest?.lines ?? 0)).toBe(80)
  expect(await read(archive, 'turns/02-writer/events.jsonl')).toContain(line(2, 79))
})

test('a name that is taken gets a number, and one that leads elsewhere gets nothing', async () => {
  const archive = await start()
  archive.add('gates/unit.log', 'first\n')
  archive.add('gates/unit.log', 'second\n')
  for (const path of ['../out.log', '/out.log', 'gates/../../out.log', 'a/.hidden']) archive.add(path, 'x')
  archive.close('{}', facts, true)
  expect(await read(archive, 'gates/unit-2.log')).toBe('second\n')
  const { files, missing } = await readIndex(archive)
  expect(files.map(({ path }) => path)).toEqual(['gates/unit-2.log', 'gates/unit.log', 'report.json'])
  expect(missing).toHaveLength(4)
  expect(await readdir(join(archive.folder, '..'))).toEqual(['20310202T040506Z-7-1-ab12cd34'])
})

test('a file that cannot be written stops nothing, is named, and nobody else may read the others', async () => {
  const archive = await start()
  await mkdir(archive.folder, { recursive: true })
  await writeFile(join(archive.folder, 'gates'), 'in the way')
  archive.add('gates/unit.log', 'x')
  archive.add('turns/01-writer/answer.txt', 'y')
  archive.close('{}', facts, true)
  expect(await readIndex(archive)).toMatchObject({ status: 'partial', missing: ['gates/unit.log'] })
  expect((await stat(join(archive.folder, 'turns/01-writer/answer.txt'))).mode & 0o077).toBe(0)
})
