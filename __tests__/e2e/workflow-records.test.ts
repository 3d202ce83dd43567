import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { RunReport } from '../../src/model.ts'
import { type Changes, ID, ticketYaml } from '../plan/workflow/ticket-shapes.ts'
import { createPlanRepo, gitIn, type PlanRepo } from '../support/plan-repo.ts'
import { runAction } from '../support/run-action.ts'
import { tempDir } from '../support/temp.ts'
import { readRemoteFile } from './remote-state.ts'
import { createModel, KEY, PATH, sceneIn, TOKEN } from './scene.ts'
import { castOf, compared, failed, lookedAgain, planned, proposed, reviewed, workflowFiles, writes } from './workflow-scene.ts'

const TICKET = `tickets/${ID}.yaml`
const BRANCH = `codex/wfl-${ID.toLowerCase()}`
const FOLDER = `docs/implementation/workflow-tickets/tickets/${ID}`
const CHANGES: Changes = { '/scope/allowed_files': ['src/walk.js', 'test/walk.test.js'], '/execution/regression_gates': [] }
const files = workflowFiles({ [TICKET]: ticketYaml('full', CHANGES) })

async function checkOut(repo: PlanRepo, name: string): Promise<string> {
  const dir = join(repo.root, name)
  await gitIn(repo.root, 'clone', '--quiet', `file://${repo.origin}`, dir)
  return dir
}

const step = (cwd: string, inputs: Record<string, string>) =>
  runAction({ entry: 'main', cwd, inputs: { token: TOKEN, format: 'workflow', ...inputs }, env: { PATH } })

/** Claims in one job and works in another, which hands over a report. */
async function claimAndWork(parts: Parameters<typeof castOf>[0]) {
  const repo = await createPlanRepo(files)
  const claimed = await step(await checkOut(repo, 'claim-job'), { command: 'claim' })
  const dir = await checkOut(repo, 'run-job')
  const { lease = '' } = claimed.outputs
  const inputs = { lease, delivery: 'none', 'openai-api-key': KEY, format: 'workflow' }
  const ran = await sceneIn(repo, await createModel(castOf(parts).script)).start({ cwd: dir, inputs })
  const handed = await tempDir('artifact')
  await cp(join(dir, '.codex/pr'), handed, { recursive: true })
  return { repo, ran, report: join(handed, 'RUN_REPORT.json') }
}

const readReport = async (path: string): Promise<RunReport> => JSON.parse(await readFile(path, 'utf8')) as RunReport
const base = { planner: [planned(['src/walk.js'])], driftChecker: [compared()] }

test('WFL-REC-01, WFL-REC-03, WFL-REC-05: what a job hands over is delivered with the records of plan, rounds and result', async () => {
  const { repo, ran, report } = await claimAndWork({
    ...base,
    writer: [...writes('first'), ...writes('second')],
    selfReviewer: [lookedAgain(), lookedAgain()],
    reviewer: [failed('R1'), reviewed()],
  })
  expect(ran.outputs['outcome'], ran.stdout + ran.stderr).toBe('ready')
  const handed = await readReport(report)
  const { 'report-digest': digest = '' } = ran.outputs
  const dir = await checkOut(repo, 'deliver-job')
  const delivered = await step(dir, {
    command: 'deliver',
    report,
    delivery: 'branch',
    'report-digest': digest,
  })
  expect(delivered.outputs['outcome'], delivered.stdout + delivered.stderr).toBe('delivered')
  expect((await readReport(join(dir, '.codex/pr/RUN_REPORT.json'))).changes).toEqual(handed.changes)
  expect(await repo.originGit('log', '--format=%s', `main..${BRANCH}`)).toBe(`${ID}: Count the lent tools`)

  const read = (path: string) => readRemoteFile(repo, BRANCH, path)
  const review = await read(`${FOLDER}/REVIEW.md`)
  expect(review).toContain('## Round 1 of 2\n\nVerdict: FAIL')
  expect(review).toContain('## Round 2 of 2\n\nVerdict: PASS')
  expect(await read(`${FOLDER}/PLAN.md`)).toContain('The log refuses empty lines.')
  expect(await read(`${FOLDER}/HANDOFF.md`)).toContain('Review 1 refused src/walk.js (R1): It is read.')
  expect(await read(`${FOLDER}/EXECUTION_REPORT.md`)).toContain('agent memory checked: no update needed')
  const ticket = parse(await read(TICKET)) as { ticket: { status: string }; execution_result: object }
  expect(ticket.ticket.status).toBe('done')
  expect(ticket.execution_result).toMatchObject({
    ...{ status: 'done', changed_files: ['src/walk.js'], commands_run: ['npm test'] },
    review: { self_review: 'pass', independent_review: 'pass', independent_review_actual_diff: true, repair_rounds_used: 1 },
    spec_alignment: { verdict: 'pass' },
    single_ticket_state: { current_state: 'context_curated' },
  })
  expect(ticket.execution_result).toHaveProperty('skipped_checks.0.check', 'Look at the list by hand.')
  const paths = await repo.originGit('diff', '--name-only', 'main', BRANCH)
  expect(paths).not.toMatch(/RUN_STATE/i)
  expect(await repo.originGit('grep', '-oE', '[0-9a-f]{40}', BRANCH, '--', 'docs', 'tickets')).not.toContain(
    delivered.outputs['head-sha'],
  )
})

test('WFL-REC-08, WFL-REV-15: work that stops leaves a compact account, and code decides who has to agree', async () => {
  const { ran, report } = await claimAndWork({
    ...base,
    writer: [...writes('first'), ...writes('a'), ...writes('b'), ...writes('c')],
    selfReviewer: Array(4).fill(lookedAgain()),
    reviewer: [failed('R1'), failed('R2'), failed('R3'), failed('R4')],
    blockerResolver: [proposed],
  })
  expect(ran.outputs['reason-code'], ran.stdout + ran.stderr).toBe('review-failed')
  const { evidence, review } = await readReport(report)
  const { capsule = '', authorization } = evidence.find(({ phase }) => phase === 'blocker')?.facts ?? {}
  expect(authorization).toBe('user_required')
  expect(review?.blocker?.authorization).toBe('user_required')
  expect(capsule).toContain(`# Blocker of ${ID}`)
  expect(capsule).toContain('- Repairs: 3 of at most 3')
  expect(capsule).toContain('- Open finding: R4 (high) src/walk.js: It is read.')
  expect(capsule.length).toBeLessThanOrEqual(3500)
})
