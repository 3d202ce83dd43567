import { describe, expect, test } from 'vitest'
import { type CoverageContext, coverVerification, findUnattested, planEvidence } from '../../src/checks/coverage.ts'
import type { PlannedGate } from '../../src/checks/plan-gates.ts'
import type { ValidationResult, Verification } from '../../src/model.ts'
import { report, task } from './change-fixture.ts'

const entry = (id: string, type = 'test'): Verification => ({ id, type, description: `${id} holds` })
const requirement = { id: 'R1', type: 'unit', description: 'covers it', scenarios: [] }

const gate = (name: string, verifies: readonly string[], run = `run ${name}`): PlannedGate => ({
  name,
  run,
  timeoutMs: 1,
  network: false,
  verifies,
})

const result = ({ name, run }: PlannedGate, exitCode = 0): ValidationResult => ({
  name,
  command: run,
  exitCode,
  status: exitCode === 0 ? 'passed' : 'failed',
  durationMs: 1,
  outputSummary: '',
})

const cover = (parts: Partial<CoverageContext>) =>
  coverVerification({ tasks: [], gates: [], results: [], human: new Map(), ...parts })
const codes = (parts: Partial<CoverageContext>) => cover(parts).findings.map(({ code }) => code)

const tests = gate('tests', ['test', 'unit'])
const build = gate('build', ['build'])

describe('coverage', () => {
  const tasks = [
    task('T1', { verification: [entry('V1'), entry('V2', 'build')] }),
    task('T2', { verification: [entry('V1', 'api')] }),
  ]

  test('FRD-CI-1: each entry of each task needs a command that the host ran', () => {
    const gates = [tests, build]
    expect(codes({ tasks, gates, results: gates.map((each) => result(each)) })).toEqual(['verification-uncovered'])
    const api = gate('evidence: curl', ['T2/V1'])
    expect(codes({ tasks, gates: [...gates, api], results: [...gates, api].map((each) => result(each)) })).toEqual([])
  })

  test('FRD-CI-1: a gate that did not run covers nothing', () => {
    expect(codes({ tasks, gates: [tests, build], results: [result(build)] })).toEqual([
      'verification-uncovered',
      'verification-uncovered',
    ])
  })

  test('FRD-CI-8: there is one item for each entry, with its commands and its state', () => {
    const gates = [tests, build]
    expect(cover({ tasks, gates, results: [result(tests, 1), result(build)] }).evidence).toEqual([
      { taskId: 'T1', verificationId: 'V1', commands: ['run tests'], status: 'failed', humanEvidence: null },
      { taskId: 'T1', verificationId: 'V2', commands: ['run build'], status: 'passed', humanEvidence: null },
      { taskId: 'T2', verificationId: 'V1', commands: [], status: 'failed', humanEvidence: null },
    ])
  })

  test('an id that two tasks share is told apart by the task in front', () => {
    const both = [task('T1', { verification: [entry('V1', 'api')] }), task('T2', { verification: [entry('V1', 'api')] })]
    const one = gate('one', ['T1/V1'])
    expect(codes({ tasks: both, gates: [one], results: [result(one)] })).toEqual(['verification-uncovered'])
  })
})

describe('what a person says', () => {
  const manual = [task('T1', { verification: [entry('V1', 'manual'), entry('V2', 'test')] })]
  const ran = { gates: [gate('tests', ['V2'])], results: [result(gate('tests', ['V2']))] }

  test('FRD-CI-2: it counts for manual entries only, and only when it says something', () => {
    const seen = cover({ tasks: manual, ...ran, human: new Map([['V1', 'Seen on staging by Ana']]) })
    expect(seen.findings).toEqual([])
    expect(seen.evidence[0]).toMatchObject({ status: 'manual_verified', humanEvidence: 'Seen on staging by Ana' })
    expect(codes({ tasks: manual, ...ran, human: new Map([['V1', '   ']]) })).toEqual(['verification-uncovered'])
    const onlyWords = new Map([
      ['V1', 'seen'],
      ['V2', 'seen too'],
    ])
    expect(cover({ tasks: manual, gates: [tests], results: [], human: onlyWords }).evidence[1]).toMatchObject({
      status: 'failed',
      humanEvidence: null,
    })
  })

  test('FRD-CI-2: what nobody has vouched for is known before the agent starts', () => {
    const vouched = new Map([['T1/V1', 'seen']])
    expect(findUnattested(manual, [], new Map())).toEqual(['T1/V1'])
    expect(findUnattested(manual, [], vouched)).toEqual([])
    expect(findUnattested(manual, [gate('by hand', ['V1'])], new Map())).toEqual([])
  })

  test('FRD-CI-6: words alone are no success', () => {
    const only = [task('T1', { verification: [entry('V1', 'manual')] })]
    expect(codes({ tasks: only, human: new Map([['V1', 'seen']]) })).toEqual(['no-command-evidence'])
  })
})

describe('tests and tools', () => {
  const tasks = [task('T1', { verification: [entry('V1', 'build')], testRequirements: [requirement] })]

  test('FRD-CI-3: a task that asks for tests needs a test command that ran', () => {
    expect(codes({ tasks, gates: [build], results: [result(build)] })).toEqual(['tests-not-run'])
    expect(codes({ tasks, gates: [build, tests], results: [result(build), result(tests)] })).toEqual([])
    const named = gate('units', ['R1'])
    expect(codes({ tasks, gates: [build, named], results: [result(build), result(named)] })).toEqual([])
  })

  test('FRD-CI-5: a missing tool is said to be missing', () => {
    const { findings, evidence } = cover({ tasks, gates: [build, tests], results: [result(build, 127), result(tests)] })
    expect(findings.map(({ code }) => code)).toEqual(['tool-missing'])
    expect(findings[0]?.hint).toContain('install')
    expect(evidence[0]?.status).toBe('failed')
  })
})

describe('commands of the agent', () => {
  const answer = (...commands: readonly string[]) =>
    report({ evidence: commands.map((command, n) => ({ taskId: 'T1', verificationId: `V${n + 1}`, command })) })
  const allowed = ['npm test', 'node --test *']
  const planned = (...commands: readonly string[]) => planEvidence(answer(...commands), allowed).map(({ run }) => run)

  test('only what the configuration allows is run', () => {
    expect(planned('npm test', 'npm test -- x', 'node --test test/a.test.js', 'rm -rf .', 'true')).toEqual([
      'npm test',
      'node --test test/a.test.js',
    ])
  })

  test.each([
    '; true',
    ' || true',
    ' && x',
    ' | cat',
    ' $(x)',
    ' `x`',
    ' > f',
    '\ntrue',
    ' &',
    ' "a"',
    " 'a'",
    ' \\a',
    ' {a,b}',
    ' ~',
  ])('the star stands for plain words, not for %j', (tail) => {
    expect(planned(`node --test a.js${tail}`)).toEqual([])
  })

  test('a command for several entries runs once and counts for all of them', () => {
    const [only, ...more] = planEvidence(answer('npm test', 'npm test'), allowed)
    expect(more).toEqual([])
    expect(only?.verifies).toEqual(['T1/V1', 'T1/V2'])
  })

  test('without an answer there is nothing to run', () => {
    expect(planEvidence(null, allowed)).toEqual([])
  })
})
