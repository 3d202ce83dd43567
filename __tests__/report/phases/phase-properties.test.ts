import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkRunState, checkRunStateExtra, readStoredRun } from '../../../src/report/phases/check-run-state.ts'
import { readPhaseRecords } from '../../../src/report/phases/extra-rules.ts'
import type { PhaseStep } from '../../../src/report/phases/phase-log.ts'
import { createPhaseRecorder } from '../../../src/report/phases/phase-recorder.ts'
import { PHASES } from '../../../src/report/phases/phases.ts'
import { renderStored } from '../../../src/report/phases/run-state.ts'
import type { RepairRound } from '../../../src/report/phases/run-state-extra.ts'
import { oid, recording, stepsOf, storedRun } from './phase-fixture.ts'

const course = fc.constantFrom({}, { repaired: true }, { notDelivered: 'none is assigned' }, { plain: true })

/** The legal steps of a ticket, some of them spoiled, repeated, left out or moved. */
const events = course.chain((kind) => {
  const steps = stepsOf('TKT-a', kind)
  const spoiled = fc
    .constantFrom(...steps)
    .chain(([phase, evidence]) =>
      fc
        .constantFrom(...Object.keys(evidence))
        .chain((fact) =>
          fc
            .constantFrom<unknown>(null, '', 'done', 7, [], {}, oid('8'), undefined)
            .map((value) => [phase, { ...evidence, [fact]: value }] as unknown as PhaseStep),
        ),
    )
  const any = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...steps) }, spoiled)
  return fc.oneof(
    fc.array(any, { maxLength: 60 }),
    fc
      .tuple(fc.nat(steps.length), fc.array(any, { maxLength: 4 }))
      .map(([at, more]) => [...steps.slice(0, at), ...more, ...steps.slice(at)]),
    fc.shuffledSubarray(steps),
  )
})

describe('a recorder that is given anything in any order', () => {
  test('WFL-STA-21: reaches the end only with the proof of every phase before it', () => {
    fc.assert(
      fc.property(events, (steps) => {
        const recorder = createPhaseRecorder(recording)
        for (const step of steps) {
          try {
            recorder.reachAll([step])
          } catch (error) {
            expect(error).toBeInstanceOf(TypeError)
          }
        }
        const records = recorder.records()
        const phases = records.map(({ phase }) => phase)
        expect(readPhaseRecords(records).problems).toEqual([])
        if (recorder.current() !== 'completed') return
        const isDelivered = phases.length === PHASES.length
        expect(phases).toEqual(isDelivered ? PHASES : [...PHASES.slice(0, 15), 'completed'])
        const end = records.at(-1)?.evidence
        const committed = records.find(({ phase }) => phase === 'committed')?.evidence
        if (isDelivered) expect(end).toMatchObject({ commit: committed && 'commit' in committed ? committed.commit : 'none' })
        else expect(end).toEqual({ notRequired: 'none is assigned' })
      }),
    )
  })
})

const rounds = (repaired: boolean, isAccepted: boolean): readonly RepairRound[] =>
  repaired && isAccepted ? [{ tree: oid('2'), verdict: 'PASS' }] : []

describe('what is stored', () => {
  const prefixes = fc.tuple(course, fc.nat(PHASES.length)).map(([kind, length]) => {
    const recorder = createPhaseRecorder(recording)
    recorder.reachAll(stepsOf('TKT-a', kind).slice(0, length))
    const records = recorder.records()
    const isAccepted = records.some(({ phase }) => phase === 'repair_completed_or_not_needed')
    return storedRun([{ id: 'TKT-a', records, rounds: rounds('repaired' in kind, isAccepted) }])
  })

  test('every prefix of a legal log is a sound run state with a sound sibling', () => {
    fc.assert(
      fc.property(prefixes, ({ state, extra }) => {
        expect(checkRunState(state)).toEqual([])
        expect(checkRunStateExtra(extra, state)).toEqual([])
        expect(readStoredRun({ state: renderStored(state), extra: renderStored(extra) }).stored).toEqual({ state, extra })
      }),
    )
  })

  /** Another list than the one given, by one change. */
  const changes = fc.record({
    kind: fc.constantFrom('skip', 'repeat', 'swap', 'unknown', 'wrong type'),
    at: fc.nat(PHASES.length),
    odd: fc.constantFrom<unknown>('Completed', 'toString', '', null, 7, [], {}),
  })
  const change = (list: readonly unknown[], { kind, at, odd }: { kind: string; at: number; odd: unknown }): unknown[] => {
    const place = at % list.length
    if (kind === 'skip') return list.toSpliced(Math.min(place, list.length - 2), 1)
    if (kind === 'repeat') return list.toSpliced(place, 0, list[place])
    if (kind === 'swap') return list.with(place, list[(place + 1) % list.length]).with((place + 1) % list.length, list[place])
    if (kind === 'unknown') return list.toSpliced(place, 0, 'deployed')
    return list.with(place, odd)
  }

  test('WFL-STA-02: a list of phases with any skip, repeat, swap or foreign name is refused', () => {
    fc.assert(
      fc.property(prefixes, changes, ({ state }, how) => {
        const [ticket] = state.tickets
        if (ticket === undefined || ticket.completed_phases.length < 2) return
        const changed = { ...state, tickets: [{ ...ticket, completed_phases: change(ticket.completed_phases, how) }] }
        expect(checkRunState(changed).map(({ pointer }) => pointer)).toContainEqual(
          expect.stringMatching(/^\/tickets\/0\/completed_phases\/\d+$/),
        )
      }),
    )
  })

  test('records with any skip, repeat, swap or foreign name are refused', () => {
    fc.assert(
      fc.property(prefixes, changes, ({ state, extra }, how) => {
        const [ticket] = extra.tickets
        if (ticket === undefined || ticket.records.length < 2) return
        const phases = change(
          ticket.records.map(({ phase }) => phase),
          how,
        )
        const records = phases.map((phase, at) => ({
          ...(ticket.records.find((each) => each.phase === phase) ?? ticket.records[at]),
          phase,
        }))
        expect(checkRunStateExtra({ ...extra, tickets: [{ ...ticket, records }] }, state)).not.toEqual([])
      }),
    )
  })

  test('WFL-STA-26: any value at any place is a finding at most, never a crash', () => {
    const sound = storedRun([{ id: 'TKT-a', records: [] }]).state
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(sound), ''), fc.anything(), fc.jsonValue(), (key, odd, json) => {
        checkRunState(odd)
        checkRunState({ ...sound, [key]: odd })
        checkRunState({
          ...sound,
          tickets: [{ ...sound.tickets[0], completed_phases: odd, phase: odd, resume: odd, delivery: json }],
        })
        checkRunStateExtra(odd, sound)
        const stored = readStoredRun({ state: JSON.stringify(json), extra: null })
        expect(stored.stored).toBeNull()
        expect(stored.findings.length).toBeGreaterThan(0)
      }),
    )
  })
})
