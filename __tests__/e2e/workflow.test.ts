import { describe, expect, test } from 'vitest'
import type { ModelAnswer } from '../../src/demo/scripted-model.ts'
import { PHASES } from '../../src/report/phases/phases.ts'
import { type Changes, ID, type ShapeName, ticketYaml } from '../plan/workflow/ticket-shapes.ts'
import type { Files } from '../support/plan-repo.ts'
import { readRefs, readRemoteFile, readTraces } from './remote-state.ts'
import { command, createModel, createScene, type Scene, sceneIn } from './scene.ts'
import {
  advised,
  castOf,
  compared,
  failed,
  lookedAgain,
  type Part,
  pathsIn,
  planned,
  proposed,
  reviewed,
  workflowFiles,
  writes,
} from './workflow-scene.ts'

const TICKET = `tickets/${ID}.yaml`
const BRANCH = `codex/wfl-${ID.toLowerCase()}`
const CLAIM = `codex/claim/${ID}`
const SCOPE: Changes = { '/scope/allowed_files': ['src/walk.js', 'test/walk.test.js'], '/execution/regression_gates': [] }
const QUICK: Changes = { '/scope/allowed_files': ['src/walk.js'] }

const filesOf = (shape: ShapeName, changes: Changes, more: Files = {}): Files =>
  workflowFiles({ [TICKET]: ticketYaml(shape, changes), ...(more as Record<string, string>) })

const inputs = { format: 'workflow' }
const play = async (files: Files, parts: Parameters<typeof castOf>[0]) => {
  const { script, heard } = castOf(parts)
  const scene = await createScene(script, files)
  return { scene, heard, end: await scene.act({ inputs }) }
}

/** Another runner goes on where one has ended. */
const next = async ({ repo }: Scene, parts: Parameters<typeof castOf>[0], more: Record<string, string> = {}) => {
  await repo.git('checkout', '--quiet', '--', '.')
  await repo.git('clean', '--quiet', '-fd')
  const { script, heard } = castOf(parts)
  const scene = sceneIn(repo, await createModel(script))
  return { scene, heard, end: await scene.act({ inputs: { ...inputs, ...more } }) }
}

const rolesIn = (heard: readonly [Part, string][]): Part[] =>
  heard.map(([part]) => part).filter((part, at, all) => part !== all[at - 1])

describe('a full ticket', () => {
  const cast = {
    planner: [planned(['src/walk.js'])],
    writer: writes('refused'),
    selfReviewer: [lookedAgain()],
    expert: [advised, advised],
    reviewer: [reviewed()],
    driftChecker: [compared()],
  }

  test('WFL-REV-01, WFL-ROL-18, WFL-MODE-12, WFL-MODE-16, WFL-SPC-11, WFL-SPC-12: is planned, written, looked at by its writer and by others, and delivered in one commit', async () => {
    const { scene, heard, end } = await play(filesOf('full', SCOPE), cast)
    expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered', branch: BRANCH })
    expect(rolesIn(heard)).toEqual(['planner', 'writer', 'selfReviewer', 'reviewer', 'driftChecker'])
    const threadOf = (role: string) => end.report.turnLog.find((turn) => turn.role === role)?.threadId
    expect(threadOf('self-reviewer')).toBe(threadOf('writer'))
    expect(new Set(['planner', 'writer', 'reviewer', 'drift-checker'].map(threadOf)).size).toBe(4)
    const review = heard.find(([part]) => part === 'reviewer')?.[1] ?? ''
    expect(review).toContain('+// refused')
    expect(pathsIn(review)).toEqual(['src/walk.js'])
    expect(end.report.review).toMatchObject({ mode: 'single-ticket', rounds: [{ verdict: 'PASS' }], drift: { verdict: 'pass' } })
    expect(await scene.repo.originGit('log', '--format=%s', `main..${BRANCH}`)).toBe(`${ID}: Count the lent tools`)
    expect(end.report.turnLog.filter(({ role }) => role === 'writer')).toHaveLength(1)
    expect(end.report.validationResults).toContainEqual(expect.objectContaining({ exitCode: 0, status: 'passed' }))
    const ticket = await readRemoteFile(scene.repo, BRANCH, TICKET)
    expect(ticket).toContain('status: done')
    expect(ticket).toMatch(/\n {2}spec_alignment:\n(?: {4}.*\n)* {4}verdict: "pass"\n/)
  })

  test('WFL-STA-05, WFL-DEL-20, WFL-STA-19: every phase is on record in its order, up to the proof that the remote holds the commit', async () => {
    const { end } = await play(filesOf('full', SCOPE), cast)
    const reached = end.report.evidence.map(({ phase }) => phase).filter((phase) => (PHASES as readonly string[]).includes(phase))
    expect(reached).toEqual(PHASES)
    const proof = end.report.evidence.find(({ phase }) => phase === 'head_equals_upstream_proved')?.facts
    expect(proof).toMatchObject({ local: end.outputs['head-sha'], remote: end.outputs['head-sha'] })
  })

  test('WFL-ROL-10, WFL-ROL-17: every role gets rules, scope and limits, and the writer gets the plan', async () => {
    const { heard } = await play(filesOf('full', SCOPE), cast)
    for (const [part, message] of heard.filter(([part]) => part !== 'selfReviewer')) {
      expect(message, part).toContain('Kilometres are decimal numbers.')
      expect(message, part).toContain('src/walk.js')
    }
    expect(heard.find(([part]) => part === 'writer')?.[1]).toContain('The log refuses empty lines.')
  })

  test('WFL-STA-09: a plan that names a file outside its scope stops the run before anything is written', async () => {
    const { scene, heard, end } = await play(filesOf('full', SCOPE), {
      ...cast,
      planner: [planned(['src/walk.js', 'package.json'])],
    })
    expect(end.outputs, end.log).toMatchObject({ outcome: 'rejected', 'reason-code': 'plan-refused' })
    expect(end.log).toContain('package.json')
    expect(rolesIn(heard)).toEqual(['planner'])
    expect(await readTraces(scene.repo)).toEqual([])
  })

  test('WFL-SPC-17, WFL-SPC-07: what the planner cannot settle is a question, and nothing is left behind', async () => {
    const { scene, end } = await play(filesOf('full', SCOPE), {
      planner: [planned(['src/walk.js'], { conflicts: ['Two packs differ on units.'] })],
    })
    expect(end.outputs, end.log).toMatchObject({ outcome: 'needs-input', 'reason-code': 'decision-open' })
    expect(end.log).toContain('Two packs differ on units.')
    expect(await readTraces(scene.repo)).toEqual([])
  })

  test('WFL-ROL-04, WFL-ROL-03: a reviewer that tries to write cannot', async () => {
    const { end } = await play(filesOf('full', SCOPE), {
      ...cast,
      reviewer: [command('echo bad >> src/walk.js; echo bad > new.txt; cat src/walk.js'), reviewed()],
    })
    expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered' })
    expect(end.report.changes.map(({ path }) => path)).not.toContain('new.txt')
    expect(end.report.turnLog.find(({ role }) => role === 'reviewer')).toMatchObject({ files: 0 })
  })

  test('WFL-REV-03, WFL-REV-05: a verdict on another tree, or of other paths, is asked for again, and then counts for nothing', async () => {
    const elsewhere = reviewed({ tree: 'a'.repeat(40) })
    const { scene, end } = await play(filesOf('full', SCOPE), { ...cast, reviewer: [elsewhere, reviewed({ paths: [] })] })
    expect(end.outputs, end.log).toMatchObject({ outcome: 'rejected', 'reason-code': 'review-invalid' })
    expect(await readRefs(scene.repo).then((refs) => refs.has(CLAIM))).toBe(false)
  })

  test('WFL-SPC-13: work that departs from its specs is not delivered', async () => {
    const { end } = await play(filesOf('full', SCOPE), {
      ...cast,
      driftChecker: [compared({ verdict: 'fail', findings: ['REQ-002 is not met.'] })],
      blockerResolver: [proposed],
    })
    expect(end.outputs, end.log).toMatchObject({ 'reason-code': 'drift-failed' })
    expect(end.outputs['outcome']).not.toBe('delivered')
    expect(end.log).toContain('REQ-002 is not met.')
  })
})

describe('repairs', () => {
  const repairs = (count: number) => Array.from({ length: count }, (_, at) => writes(`repair ${at + 1}`)).flat()
  const base = { planner: [planned(['src/walk.js'])], expert: Array(9).fill(advised), driftChecker: [compared()] }

  test('WFL-REV-02, WFL-REV-11, WFL-REV-10: FAIL, FAIL, PASS: each repair is checked and reviewed anew', async () => {
    const { scene, heard, end } = await play(filesOf('full', SCOPE), {
      ...base,
      writer: [...writes('first'), ...repairs(2)],
      selfReviewer: [lookedAgain(), lookedAgain(), lookedAgain()],
      reviewer: [failed('R1'), failed('R2'), reviewed()],
    })
    expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered' })
    expect(end.report.review?.rounds.map(({ verdict }) => verdict)).toEqual(['FAIL', 'FAIL', 'PASS'])
    expect(new Set(end.report.review?.rounds.map(({ tree }) => tree)).size).toBe(3)
    const told = heard.filter(([part, message]) => part === 'writer' && message.includes('What a review found'))
    expect(told[0]?.[1]).toContain('R1')
    expect(await readRemoteFile(scene.repo, BRANCH, 'src/walk.js')).toContain('// repair 2')
  })

  test('WFL-REV-06, WFL-REV-08, WFL-REC-08: after the last allowed repair there is no other, and somebody proposes a way out', async () => {
    const { scene, heard, end } = await play(filesOf('full', SCOPE), {
      ...base,
      writer: [...writes('first'), ...repairs(4)],
      selfReviewer: Array(5).fill(lookedAgain()),
      reviewer: [failed('R1'), failed('R2'), failed('R3'), failed('R4'), reviewed()],
      blockerResolver: [proposed],
    })
    expect(end.outputs, end.log).toMatchObject({ outcome: 'rejected', 'reason-code': 'review-failed' })
    expect(end.report.review?.rounds).toHaveLength(4)
    expect(heard.filter(([part]) => part === 'reviewer')).toHaveLength(4)
    expect(end.report.review?.blocker).toMatchObject({ action: 'Try once more.' })
    expect(await scene.repo.originGit('log', '-1', '--format=%s', BRANCH)).toContain('keep unfinished work')
  })

  test('WFL-REV-09: a repair that changes nothing ends the loop', async () => {
    const nothing = writes('x').slice(1)
    const { end } = await play(filesOf('full', SCOPE), {
      ...base,
      writer: [...writes('first'), ...nothing],
      selfReviewer: [lookedAgain(), lookedAgain()],
      reviewer: [failed('R1'), failed('R2')],
      blockerResolver: [proposed],
    })
    expect(end.outputs, end.log).toMatchObject({ outcome: 'rejected', 'reason-code': 'review-failed' })
    expect(end.log).toContain('very tree of an earlier round')
  })

  test('WFL-RES-04, WFL-REV-07, WFL-RES-08: a run that was lost in its review goes on with review and repair, and goes on counting', async () => {
    const first = await play(
      filesOf('full', SCOPE, { '.github/plan-runner.yml': 'gates:\n  - name: tests\n    run: npm test\nagent:\n  retries: 0\n' }),
      {
        ...base,
        writer: [
          ...writes('first'),
          ...Array<ModelAnswer>(12).fill({
            kind: 'http',
            status: 401,
            body: { error: { type: 'x', code: 'invalid_api_key', message: 'Incorrect API key provided.' } },
          }),
        ],
        selfReviewer: [lookedAgain()],
        reviewer: [failed('R1')],
      },
    )
    expect(first.end.outputs, first.end.log).toMatchObject({ outcome: 'failed', 'reason-code': 'model-unauthorized' })
    const second = await next(first.scene, {
      ...base,
      writer: repairs(3),
      selfReviewer: Array(5).fill(lookedAgain()),
      reviewer: [failed('R2'), failed('R3'), failed('R4')],
      blockerResolver: [proposed],
    })
    expect(rolesIn(second.heard)[0]).toBe('selfReviewer')
    expect(second.end.outputs, second.end.log).toMatchObject({ 'reason-code': 'review-failed' })
    expect(second.heard.filter(([part]) => part === 'reviewer')).toHaveLength(3)
  })
})

describe('a quick ticket', () => {
  const cast = { writer: writes('quick'), selfReviewer: [lookedAgain()], reviewer: [reviewed()] }

  test('WFL-QCK-24: skips no review, and is delivered', async () => {
    const { heard, end } = await play(filesOf('quick', QUICK), cast)
    expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered', branch: BRANCH })
    expect(rolesIn(heard)).toEqual(['writer', 'selfReviewer', 'reviewer'])
    expect(end.report.review).toMatchObject({ mode: 'quick', plan: null })
  })

  test('WFL-QCK-22, WFL-QCK-10: whose proof fails before anything is done is not started', async () => {
    const { scene, heard, end } = await play(
      filesOf('quick', QUICK, { 'test/broken.test.js': "throw new Error('broken before')\n" }),
      cast,
    )
    expect(end.outputs, end.log).toMatchObject({ outcome: 'needs-input', 'reason-code': 'quick-escalated' })
    expect(end.log).toContain('proof_unavailable')
    expect(heard).toEqual([])
    expect(await readTraces(scene.repo)).toEqual([])
  })

  test('WFL-QCK-21: that turns out not to be quick while it is written stops, with its work kept and nothing delivered', async () => {
    const destructive = command(`printf '%s\\n' "// DROP TABLE walks;" >> src/walk.js\n`)
    const [, done] = writes('x')
    const { scene, heard, end } = await play(filesOf('quick', QUICK), {
      ...cast,
      writer: [destructive, ...(done ? [done] : [])],
      reviewer: [reviewed({ triggers: [{ trigger: 'schema_data', reason: 'It drops a table.' }], verdict: 'PASS' })],
    })
    expect(end.outputs, end.log).toMatchObject({ outcome: 'needs-input', 'reason-code': 'quick-escalated', 'head-sha': '' })
    expect(rolesIn(heard)[0]).toBe('writer')
    expect(await readRemoteFile(scene.repo, BRANCH, 'src/walk.js')).toContain('DROP TABLE')
    expect(await scene.repo.originGit('log', '-1', '--format=%s', BRANCH)).toContain('keep unfinished work')
  })
})

test('WFL-DEL-02: without a delivery policy nothing is claimed and no model is asked', async () => {
  const files = Object.fromEntries(Object.entries(filesOf('full', SCOPE)).filter(([path]) => path !== 'workflow-policy.yaml'))
  const { scene, heard, end } = await play(files, {})
  expect(end.outputs, end.log).toMatchObject({ outcome: 'needs-input', 'reason-code': 'policy-missing' })
  expect(heard).toEqual([])
  expect(await readTraces(scene.repo)).toEqual([])
})

test('a ticket that is not ready waits for a person', async () => {
  const { end } = await play(filesOf('full', { ...SCOPE, '/execution/stop_conditions': [] }), {})
  expect(end.outputs, end.log).toMatchObject({ outcome: 'needs-input', 'reason-code': 'ticket-not-ready' })
})

test('WFL-STA-22: a ticket that assigns no delivery is done and reviewed, and pushed nowhere', async () => {
  const unassigned = { ...SCOPE, '/execution/git_delivery': { assigned: false, skipped_reason: 'A person\ndelivers.' } }
  const { scene, end } = await play(filesOf('full', unassigned), {
    planner: [planned(['src/walk.js'])],
    writer: writes('kept'),
    selfReviewer: [lookedAgain()],
    reviewer: [reviewed()],
    driftChecker: [compared()],
  })
  expect(end.outputs, end.log).toMatchObject({ outcome: 'ready', 'reason-code': 'ready' })
  expect(end.report.evidence.find(({ phase }) => phase === 'completed')?.facts).toEqual({ notRequired: 'A person delivers.' })
  const kept = await scene.repo.originGit('log', '--format=%s', `main..${BRANCH}`)
  expect(kept).not.toContain(`${ID}:`)
})

test('WFL-MODE-17: a ticket that asks for an expert gets one, although no risk names one', async () => {
  const bounded = {
    ...SCOPE,
    '/execution/execution_intensity': 'expert_supported',
  }
  const { heard, end } = await play(filesOf('full', bounded), {
    planner: [planned(['src/walk.js'])],
    writer: writes('with an expert'),
    selfReviewer: [lookedAgain()],
    expert: [advised],
    reviewer: [reviewed()],
    driftChecker: [compared()],
  })
  expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered' })
  expect(rolesIn(heard)).toContain('expert')
  expect(heard.find(([part]) => part === 'reviewer')?.[1]).toContain('What experts found')
})
