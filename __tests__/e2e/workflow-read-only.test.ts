import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Changes, ID, ticketYaml } from '../plan/workflow/ticket-shapes.ts'
import { createPlanRepo, type Files, gitIn, type PlanRepo, writeFiles } from '../support/plan-repo.ts'
import { runAction } from '../support/run-action.ts'
import { tempDir } from '../support/temp.ts'
import { readRemoteFile, readTraces } from './remote-state.ts'
import { answer, command, createModel, createScene, KEY, PATH, sceneIn, TOKEN } from './scene.ts'
import { advised, castOf, compared, planned, workflowFiles } from './workflow-scene.ts'

const PARENT = 'TKT-2031-05-01-lending-orchestrator'
const [MODEL, ZEBRA] = ['TKT-2031-05-02-lending-model', 'TKT-2031-05-02-lending-zebra']
const RECORDS = 'docs/implementation/workflow-tickets/tickets'
const branchOf = (id: string) => `codex/wfl-${id.toLowerCase()}`
const done = { '/ticket/status': 'done', '/execution_result/status': 'done' }

const ticket = (id: string, changes: Changes): Files => ({
  [`tickets/${id}.yaml`]: ticketYaml('full', {
    ...{ '/ticket/id': id, '/scope/allowed_files': ['src/walk.js'], '/execution/regression_gates': [] },
    ...changes,
  }),
})
const chain = (parent: Changes = {}): Files =>
  workflowFiles({
    [`tickets/${PARENT}.yaml`]: ticketYaml('orchestrator', parent),
    ...(ticket(MODEL, { ...done, '/execution_result/summary': 'The model can lend.' }) as Record<string, string>),
    ...(ticket(ZEBRA, { ...done, '/execution_result/summary': 'A zebra can be lent.' }) as Record<string, string>),
  })
const RESEARCH = { '/execution/execution_intensity': 'research_only' }
const research = (changes: Changes = {}): Files => workflowFiles(ticket(ID, { ...RESEARCH, ...changes }))

const inputs = { format: 'workflow' }
const play = async (files: Files, parts: Parameters<typeof castOf>[0]) => {
  const { script, heard } = castOf(parts)
  const scene = await createScene(script, files)
  return { repo: scene.repo, heard, end: await scene.act({ inputs }) }
}
const deliveredIn = async ({ originGit }: PlanRepo, id: string) =>
  (await originGit('diff', '--name-only', 'main', branchOf(id))).split('\n').filter(Boolean)
const recordsOf = (id: string) => [
  'docs/implementation/workflow-tickets/CONTEXT_LEDGER.md',
  ...['EXECUTION_REPORT', 'GIT_DELIVERY', 'HANDOFF', 'PLAN', 'REVIEW'].map((name) => `${RECORDS}/${id}/${name}.md`),
]

describe('a parent whose children are all done', () => {
  test('WFL-CHN-12, WFL-CHN-02: is verified by somebody who only reads, and marked done with its records alone', async () => {
    const { repo, heard, end } = await play(chain(), {
      verifier: [compared({ checkedSpecs: ['src/walk.js'], residualRisks: ['Nobody lends at night.'] })],
    })
    expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered', branch: branchOf(PARENT) })
    expect(heard.map(([part]) => part)).toEqual(['verifier'])
    const message = heard[0]?.[1] ?? ''
    for (const text of [
      'The model can lend.',
      'A zebra can be lent.',
      'A tool can be lent and given back.',
      '`npm test` ended with exit code 0',
    ])
      expect(message).toContain(text)
    expect(end.report.turnLog.map(({ role, files }) => [role, files])).toEqual([['drift-checker', 0]])
    expect(end.report.review).toMatchObject({ mode: 'full-sdd', plan: null, rounds: [], drift: { verdict: 'pass' } })

    expect((await deliveredIn(repo, PARENT)).sort()).toEqual([...recordsOf(PARENT), `tickets/${PARENT}.yaml`].sort())
    expect(await repo.originGit('log', '--format=%s', `main..${branchOf(PARENT)}`)).toBe(`${PARENT}: Count the lent tools`)
    const marked = parse(await readRemoteFile(repo, branchOf(PARENT), `tickets/${PARENT}.yaml`)) as Record<string, unknown>
    expect(marked).toMatchObject({
      ticket: { status: 'done' },
      execution_result: {
        ...{ status: 'done', changed_files: [], commands_run: ['npm test'], spec_alignment: { verdict: 'pass' } },
        review: { self_review: 'not_required', independent_review: 'not_required' },
        single_ticket_state: { current_state: 'repository_ticket_recorded' },
      },
    })
    const read = (name: string) => readRemoteFile(repo, branchOf(PARENT), `${RECORDS}/${PARENT}/${name}.md`)
    expect(await read('REVIEW')).toContain('Verification of the base: pass.')
    expect(await read('EXECUTION_REPORT')).toContain('Nobody lends at night.')
    expect(end.body).toContain('its final verification says pass')
    expect(end.body).toContain('Verified without a change: pass')
  })

  test('its phases end with the ticket, and the equality of the branch is evidence all the same', async () => {
    const { end } = await play(chain(), { verifier: [compared()] })
    const facts = new Map(end.report.evidence.map(({ phase, facts }) => [phase, facts]))
    expect([...facts.keys()].filter((phase) => phase.startsWith('implementation_'))).toEqual([])
    expect(facts.get('remote')).toMatchObject({ local: end.outputs['head-sha'], remote: end.outputs['head-sha'] })
    expect(facts.get('final-verification')).toMatchObject({ verdict: 'pass' })
  })

  test('WFL-CHN-12: whose verification fails is not closed, and nobody holds it', async () => {
    const { repo, end } = await play(chain(), {
      verifier: [compared({ verdict: 'fail', findings: ['A tool cannot be given back.'] })],
    })
    expect(end.exitCode).toBe(1)
    expect(end.outputs, end.log).toMatchObject({ outcome: 'rejected', 'reason-code': 'drift-failed', 'head-sha': '' })
    expect(end.log).toContain('A tool cannot be given back.')
    expect(await readTraces(repo)).toEqual([])
  })

  test('an answer about another tree, or one that passes without its proof, counts for nothing', async () => {
    const { repo, heard, end } = await play(chain(), {
      verifier: [compared({ tree: 'a'.repeat(40) }), compared({ tree: 'b'.repeat(40), missingProof: ['npm run lint'] })],
    })
    expect(end.outputs, end.log).toMatchObject({ outcome: 'rejected', 'reason-code': 'review-invalid' })
    expect(heard).toHaveLength(2)
    expect(await readTraces(repo)).toEqual([])
  })

  test('whose commands fail on the base is not even verified', async () => {
    const { repo, heard, end } = await play({ ...chain(), 'test/broken.test.js': 'throw new Error()\n' } as Files, {})
    expect(end.outputs, end.log).toMatchObject({ outcome: 'rejected', 'reason-code': 'gates-failed' })
    expect(heard).toEqual([])
    expect(await readTraces(repo)).toEqual([])
  })

  test('WFL-CHN-12: is delivered by a job of its own, but not where that job cannot see a verification that passed', async () => {
    const repo = await createPlanRepo(chain())
    const checkOut = async (name: string) => {
      await gitIn(repo.root, 'clone', '--quiet', `file://${repo.origin}`, join(repo.root, name))
      return join(repo.root, name)
    }
    const step = (cwd: string, more: Record<string, string>) =>
      runAction({ entry: 'main', cwd, inputs: { token: TOKEN, ...inputs, ...more }, env: { PATH } })
    const { outputs: claimed } = await step(await checkOut('claim-job'), { command: 'claim' })
    const dir = await checkOut('run-job')
    const model = await createModel(castOf({ verifier: [compared()] }).script)
    const ran = await sceneIn(repo, model).start({
      cwd: dir,
      inputs: { ...inputs, lease: String(claimed['lease']), delivery: 'none', 'openai-api-key': KEY },
    })
    expect(ran.outputs['outcome'], ran.stdout + ran.stderr).toBe('ready')
    const handed = await tempDir('artifact')
    await cp(join(dir, '.codex/pr'), handed, { recursive: true })
    const report = join(handed, 'RUN_REPORT.json')
    const { review, ...rest } = JSON.parse(await readFile(report, 'utf8')) as {
      review: { drift: object }
    }
    const order = { command: 'deliver', report, delivery: 'branch' }

    await writeFiles(handed, { 'RUN_REPORT.json': JSON.stringify({ ...rest, review: { ...review, drift: null } }) })
    const refused = await step(await checkOut('doubting-job'), order)
    expect(refused.outputs, refused.stdout + refused.stderr).toMatchObject({ outcome: 'rejected' })
    expect(refused.stdout + refused.stderr).toContain('No verification has passed this very tree')

    await writeFiles(handed, { 'RUN_REPORT.json': JSON.stringify({ ...rest, review }) })
    const delivered = await step(await checkOut('deliver-job'), order)
    expect(delivered.outputs['outcome'], delivered.stdout + delivered.stderr).toBe('delivered')
    expect(await deliveredIn(repo, PARENT)).toContain(`tickets/${PARENT}.yaml`)
  })
})

describe('a ticket that asks for research only', () => {
  const EXPERT = { '/execution/expert_routing/required_profiles': ['expert-architecture-reviewer'] }

  test('WFL-MODE-19: experts and one answer make its records, and whoever tries to write cannot', async () => {
    const { repo, heard, end } = await play(research(EXPERT), {
      expert: [advised],
      researcher: [
        command('echo bad >> src/walk.js; echo bad > new.txt; cat src/walk.js'),
        compared({ findings: ['src/walk.js reads every line twice.'], followUps: ['Read it once.'] }),
      ],
    })
    expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered', branch: branchOf(ID) })
    expect(new Set(heard.map(([part]) => part))).toEqual(new Set(['expert', 'researcher']))
    expect(heard.find(([part]) => part === 'researcher')?.[1]).toContain('expert-architecture-reviewer (proceed)')
    expect((await deliveredIn(repo, ID)).sort()).toEqual([...recordsOf(ID), `tickets/${ID}.yaml`].sort())
    const closing = await readRemoteFile(repo, branchOf(ID), `${RECORDS}/${ID}/EXECUTION_REPORT.md`)
    expect(closing).toContain('src/walk.js reads every line twice.')
    expect(closing).toContain('## Next step\n\nRead it once.')
    expect(end.report.changes.map(({ path }) => path)).not.toContain('src/walk.js')
  })

  test('an answer that says nothing is asked for again', async () => {
    const { heard, end } = await play(research(), { researcher: [compared(), compared({ findings: ['Twice.'] })] })
    expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered' })
    expect(heard.map(([part]) => part)).toEqual(['researcher', 'researcher'])
  })

  test('WFL-MODE-19: what a writer left before the ticket became research is refused', async () => {
    const { script } = castOf({
      planner: [planned(['src/walk.js'])],
      writer: [command("echo '// begun' >> src/walk.js\n"), answer({ status: 'needs-input', question: 'Which unit?' })],
    })
    const before = await createScene(script, workflowFiles(ticket(ID, {})))
    const { repo } = before
    const asked = await before.act({ inputs })
    expect(asked.outputs, asked.log).toMatchObject({ outcome: 'needs-input' })
    await repo.git('checkout', '--quiet', '--', '.')
    await repo.git('clean', '--quiet', '-fd')
    await repo.commit(ticket(ID, RESEARCH), 'docs: only research')

    const { script: nobody, heard } = castOf({})
    const end = await sceneIn(repo, await createModel(nobody)).act({ inputs: { ...inputs, task: ID, reply: 'Kilometres.' } })
    expect(end.outputs, end.log).toMatchObject({ outcome: 'rejected', 'reason-code': 'guards-failed' })
    expect(end.log).toContain('asks for research only')
    expect(heard).toEqual([])
  })
})
