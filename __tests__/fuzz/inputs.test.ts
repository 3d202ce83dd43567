import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classifyFailure, parseEvent } from '../../src/agent/events.ts'
import { readAgentReport } from '../../src/agent/report.ts'
import { observeClaim } from '../../src/claim/claim-record.ts'
import { parseConfig } from '../../src/config.ts'
import { isReasonCode } from '../../src/errors.ts'
import { restrictRequest } from '../../src/host/model-request.ts'
import { frd } from '../../src/plan/formats/frd.ts'
import { track } from '../../src/plan/formats/track.ts'
import { appendNote, parseNotes } from '../../src/report/notes.ts'
import { validate } from '../../src/validate.ts'
import { snapshotOf } from '../plan/frd-fixture.ts'
import { FOLDER, POINTER, trackPointer } from '../plan/track-fixture.ts'
import { agentReport } from '../report/report-fixture.ts'
import { corpusOf, mutantsOf } from './corpus.ts'

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const planPath = 'specs/frds/index.json'
const plan = new Map(corpusOf('plan').map(({ name, bytes }) => [`specs/frds/${name}`, bytes]))

/** Reads a plan of which one file was exchanged; which one is decided by what the bytes say they are. */
const readPlan = async (bytes: Uint8Array): Promise<void> => {
  const path = textOf(bytes).includes('"frds"') ? planPath : 'specs/frds/frd-001-part.json'
  const read = await frd.read(snapshotOf(new Map([...plan, [path, bytes]])), planPath, { gateGroups: true })
  expect(read.plan !== null || read.findings.some(({ severity }) => severity === 'error')).toBe(true)
  for (const { message, hint } of read.findings) expect([message, hint]).not.toContain('')
}

/** Reads a plan of tracks of which one file was exchanged, decided in the same way. */
const readTracks = async (bytes: Uint8Array): Promise<void> => {
  const text = textOf(bytes)
  const name = text.includes('next_track') ? null : text.includes('INDEX') ? 'INDEX.md' : 'track-02-offline-maps.md'
  const files = new Map<string, string | Uint8Array>([
    [POINTER, trackPointer(2, { '2': { slug: 'offline-maps' } })],
    [`${FOLDER}/maps.md`, '# Maps\n'],
    [name === null ? POINTER : `${FOLDER}/${name}`, bytes],
  ])
  for (const path of track.listNamed?.(snapshotOf(files), POINTER) ?? []) expect(path).not.toBe('')
  const read = await track.read(snapshotOf(files), POINTER, { gateGroups: false })
  expect(read.plan !== null || read.findings.some(({ severity }) => severity === 'error')).toBe(true)
  for (const { message, hint } of read.findings) expect([message, hint]).not.toContain('')
  for (const task of read.plan?.tasks ?? []) {
    const { branch, title, commitSubject } = track.names([task], '')
    if (task.status === 'todo')
      for (const text of [branch, title, commitSubject]) expect(text).toMatch(/^[\p{L}\p{N} .:_+()-]+$/u)
  }
}

/** Each reader of foreign text, with what must hold for whatever it reads. */
const readers: Readonly<Record<string, (bytes: Uint8Array) => void | Promise<void>>> = {
  plan: readPlan,
  pointer: readTracks,
  config: (bytes) => {
    const { config, findings } = parseConfig(bytes, 'runner.yml')
    for (const { line, message, hint } of findings)
      expect([line === null || line > 0, message !== '', hint !== '']).not.toContain(false)
    if (findings.length > 0) expect(findings.every(({ severity }) => severity === 'error')).toBe(true)
    else expect([config.maxFiles > 0, Number.isFinite(config.claimTtlMs), config.memoryFile !== '']).toEqual([true, true, true])
  },
  claim: (bytes) => {
    const seen = { taskId: 'T', ref: 'refs/heads/codex/claim/T', token: '1'.repeat(40) }
    const { state, record, detail } = observeClaim(seen, bytes, new Date('2026-03-01T12:00:00Z'))
    // What cannot be read is never free.
    expect(record === null ? state === 'unreadable' : validate('claim', record).length === 0).toBe(true)
    expect(detail).not.toBe('')
  },
  events: (bytes) => {
    for (const line of textOf(bytes).split('\n')) {
      const event = parseEvent(line)
      if (event.kind === 'turn-completed')
        for (const tokens of Object.values(event.usage)) expect(Number.isFinite(tokens) && tokens >= 0).toBe(true)
      if (event.kind === 'turn-failed') expect(isReasonCode(classifyFailure(event.message))).toBe(true)
    }
  },
  report: (bytes) => {
    const read = readAgentReport(textOf(bytes))
    if (read.kind === 'valid') expect(new Set(Object.keys(read.report))).toEqual(new Set(Object.keys(agentReport())))
    else expect(read.problems.length).toBeGreaterThan(0)
  },
  'run-report': (bytes) => {
    let value: unknown
    try {
      value = JSON.parse(textOf(bytes))
    } catch {
      return
    }
    for (const { pointer, message } of validate('run-report', value)) expect([typeof pointer, message]).not.toContain('')
  },
  notes: (bytes) => {
    const text = textOf(bytes)
    for (const { date } of parseNotes(text)) expect(date).toMatch(/^\d{4}-\d\d-\d\d$/)
    const note = { situation: text, learning: `a clock ${text}`, decision: text, reusableCheck: text, applicability: text }
    const options = { date: '2026-05-05', context: text, knownSecrets: [], file: 'NOTES.md' }
    const { content, update } = appendNote('# Notes\n', note, options)
    expect(content === null ? update.status : content.split('\n').filter((line) => line.startsWith('### '))).toHaveLength(
      content === null ? 'no_change'.length : 1,
    )
  },
  'model-request': (bytes) => {
    const restricted = restrictRequest(textOf(bytes), ['gpt-5.5'])
    if (restricted !== null) expect(JSON.parse(restricted.body)).toMatchObject({ model: 'gpt-5.5' })
  },
}

/** Nothing that was read may have left a trace on what all objects share. */
const expectUntouched = (): void => {
  expect(Object.keys(Object.prototype)).toEqual([])
  expect((Object.create(Object.prototype) as Record<string, unknown>)['polluted']).toBeUndefined()
  expect(Object.keys(Array.prototype)).toEqual([])
}

describe.each(Object.entries(readers))('the reader of a %s', (kind, read) => {
  test.each(corpusOf(kind))('survives $name', async ({ bytes }) => {
    await read(bytes)
    expectUntouched()
  })

  test('gives a value or findings for whatever becomes of the kept inputs', async () => {
    await fc.assert(
      fc.asyncProperty(mutantsOf(kind), async (bytes) => read(bytes)),
      { numRuns: kind === 'plan' ? 100 : 200 },
    )
    expectUntouched()
  }, 5000)
})

test('each reader has a kept input that is sound, from which mutants begin', () => {
  const sound = (kind: string): Uint8Array =>
    corpusOf(kind).find(({ name }) => name.startsWith('sound'))?.bytes ?? new Uint8Array()
  expect(parseConfig(sound('config'), 'x').findings).toEqual([])
  expect(observeClaim({ taskId: 'T', ref: 'r', token: 't' }, sound('claim'), new Date(0)).state).toBe('live')
  expect(readAgentReport(textOf(sound('report'))).kind).toBe('valid')
  expect(validate('run-report', JSON.parse(textOf(sound('run-report'))))).toEqual([])
  expect(parseNotes(textOf(sound('notes')))).toHaveLength(1)
  expect(restrictRequest(textOf(sound('model-request')), ['gpt-5.5'])).not.toBeNull()
})
