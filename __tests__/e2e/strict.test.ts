import { expect, test } from 'vitest'
import type { Files } from '../support/plan-repo.ts'
import { sampleBundle, sampleFiles } from '../support/sample-plan.ts'
import { projectFiles, sampleWork } from '../support/sample-project.ts'
import { readTraces } from './remote-state.ts'
import { answer, command, createScene } from './scene.ts'

const CONFIG = '.github/plan-runner.yml'
const seen = { 'manual-evidence': 'FRD-002-T2-V1: ran the example on 4 May, Ana' }

const configured = (config: string): Files => ({ ...projectFiles, ...sampleFiles, [CONFIG]: config })

const strictRules = `strict: true
gates:
  - { name: syntax, run: node --check src/walk.js }
evidence-commands: ['node --test *', npm test]
`

const work = command(sampleWork.code + sampleWork.docs)
const proven = answer({
  evidence: [{ taskId: 'FRD-002-T1', verificationId: 'FRD-002-T1-V1', command: 'node --test test/weekly.test.js' }],
})

test('FRD-CI-2: without a word of a person the run ends with what is missing, before it costs anything', async () => {
  const scene = await createScene([work, proven], configured(strictRules))
  const end = await scene.act()
  expect(end.exitCode).toBe(0)
  expect(end.outputs).toMatchObject({ outcome: 'needs-input', 'reason-code': 'human-evidence-missing' })
  expect(end.log).toContain('FRD-002-T2/FRD-002-T2-V1')
  expect(scene.prompts()).toEqual([])
  expect(await readTraces(scene.repo)).toEqual([])
})

test('FRD-CI-1 FRD-CI-7 FRD-CI-8 FRD-CI-9 FRD-CI-10: what the host ran and a person saw is delivered as evidence', async () => {
  const scene = await createScene([work, proven], configured(strictRules))
  const end = await scene.act({ inputs: seen })
  expect(end.outputs).toMatchObject({ outcome: 'delivered', branch: sampleBundle.branch })
  const { verificationEvidence, overallStatus, validationResults } = end.runSummary
  expect(overallStatus).toBe('passed')
  expect(verificationEvidence).toEqual([
    {
      taskId: 'FRD-002-T1',
      verificationId: 'FRD-002-T1-V1',
      commands: ['node --test test/weekly.test.js'],
      status: 'passed',
      humanEvidence: null,
    },
    {
      taskId: 'FRD-002-T2',
      verificationId: 'FRD-002-T2-V1',
      commands: [],
      status: 'manual_verified',
      humanEvidence: 'ran the example on 4 May, Ana',
    },
  ])
  for (const result of validationResults) expect(result).toHaveProperty('outputSummary')
  const validation = end.body.slice(end.body.indexOf('## Validation'), end.body.indexOf('## Risks'))
  expect(validation).toMatch(
    /- Tests:[\s\S]*- Verification coverage:[\s\S]*FRD-002-T1-V1: passed[\s\S]*manual_verified[\s\S]*- Ajv schema/,
  )
  expect(end.log).toContain('Verification met: FRD-002-T1-V1, FRD-002-T2-V1')
})

test('FRD-CI-1 FRD-CI-4: an entry that nothing shows goes back to the agent; in the end the run is red and no status moves', async () => {
  const script = [work, answer(), proven, answer()]
  const scene = await createScene(script, configured(strictRules))
  const mended = await scene.act({ inputs: seen })
  expect(mended.outputs['outcome']).toBe('delivered')
  expect(scene.prompts()[2]).toContain('Nothing shows that FRD-002-T1-V1')

  const stubborn = await createScene([work, answer()], configured(`${strictRules}limits: { repair-turns: 0 }\n`))
  const end = await stubborn.act({ inputs: seen })
  expect(end.exitCode).toBe(1)
  expect(end.outputs).toMatchObject({ outcome: 'rejected', 'reason-code': 'evidence-missing' })
  expect(end.runSummary).toMatchObject({ overallStatus: 'failed' })
  expect(await readTraces(stubborn.repo)).toEqual([])
})

test('FRD-CI-4: a command that is named as evidence and fails makes the run red', async () => {
  const wrong = answer({
    evidence: [{ taskId: 'FRD-002-T1', verificationId: 'FRD-002-T1-V1', command: 'node --test test/none.test.js' }],
  })
  const scene = await createScene([work, wrong], configured(`${strictRules}limits: { repair-turns: 0 }\n`))
  const end = await scene.act({ inputs: seen })
  expect(end.outputs).toMatchObject({ outcome: 'rejected', 'reason-code': 'gates-failed' })
})

test('TRK-GATE-2 TRK-GATE-4: gates follow the diff, and one after a failed gate runs all the same', async () => {
  const rules = `gates:
  - { name: start, run: 'false', when: ['src/**'] }
  - { name: stop, run: 'echo stopped', when: ['src/**'] }
  - { name: go, run: 'false', when: ['**/*.go'] }
limits: { repair-turns: 0 }
`
  const scene = await createScene([work, answer({ changes: ['main.go: changed'] })], configured(rules))
  const end = await scene.act()
  expect(end.runSummary.validationResults.map(({ name, exitCode }) => [name, exitCode])).toEqual([
    ['start', 1],
    ['stop', 0],
  ])
})

const upper = `formatters:
  - name: mark
    run: 'for file in "$@"; do echo "// formatted" >> "$file"; done'
    paths: ['src/**/*.js']
`

test('TRK-GATE-11: what a formatter leaves is what is judged and delivered', async () => {
  const gate = `gates:\n  - { name: formatted, run: 'tail -n 1 src/weekly.js | grep formatted; test "$(tail -n 1 src/walk.js)" != "// formatted"' }\n`
  const scene = await createScene([work, answer()], configured(upper + gate))
  const end = await scene.act()
  expect(end.outputs['outcome']).toBe('delivered')
  expect(end.runSummary.validationResults.map(({ name, command: run }) => [name, run])).toContainEqual([
    'mark',
    'for file in "$@"; do echo "// formatted" >> "$file"; done -- "src/weekly.js"',
  ])
  expect(await scene.repo.originGit('show', `${sampleBundle.branch}:src/weekly.js`)).toMatch(/\/\/ formatted$/)
})

test('TRK-GATE-10: a formatter that changes what the work did not touch is a finding, unless it may', async () => {
  const everything = upper.replace('"$@"', 'src/*.js')
  const script = [work, answer()]
  const scene = await createScene(script, configured(`${everything}limits: { repair-turns: 0 }\n`))
  const end = await scene.act()
  expect(end.outputs).toMatchObject({ outcome: 'rejected', 'reason-code': 'guards-failed' })
  expect(end.report.findings).toContainEqual(expect.objectContaining({ code: 'formatted-beyond', file: 'src/walk.js' }))
  const allowed = await createScene(script, configured(`${everything}    whole-repository: true\n`))
  expect((await allowed.act()).outputs['outcome']).toBe('delivered')
})
