import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createPlanRepo, type Files, gitIn } from '../support/plan-repo.ts'
import { runCli } from '../support/run-cli.ts'
import { tempDir } from '../support/temp.ts'
import { readRefs, readRemoteFile, readTraces } from './remote-state.ts'
import { createModel, createScene, KEY, sceneIn } from './scene.ts'
import { BRANCH, CLAIM, config, files, good, REPORT, TICKET, told } from './ticket-scene.ts'

const inputs = { task: TICKET }

test('TKT-SEL-5: work starts from the branch that is checked out, not from a fixed one', async () => {
  const { repo, act } = await createScene([good, told()], files)
  await repo.git('checkout', '--quiet', '-b', 'season-2')
  const base = await repo.commit({ 'docs/season.md': 'The second one.\n' })
  const end = await act({ inputs })
  expect(end.outputs).toMatchObject({ outcome: 'delivered', 'base-sha': base })
  expect(await repo.originGit('merge-base', 'season-2', BRANCH)).toBe(base)
})

test("TKT-IMP-3, TKT-IMP-4, TKT-IMP-7: the repository's own lint runs on the changed files and has to pass", async () => {
  const lint = (words: string) => `limits:
  repair-turns: 0
gates:
  - name: lint
    run: grep -q '${words}' "$1"
    each: { files: changed, paths: ['src/*.js'] }
  - name: imports
    run: "! grep -rn forbidden-import src"
`
  const rest = config.slice(config.indexOf('docs-contract'))
  const of = (words: string): Files => ({ ...(files as Record<string, string>), '.github/plan-runner.yml': lint(words) + rest })
  const red = await createScene([good, told()], of('@param walks'))
  expect((await red.act({ inputs })).outputs).toMatchObject({ outcome: 'rejected', 'reason-code': 'gates-failed' })
  expect(await readTraces(red.repo)).toEqual([])
  const green = await createScene([good, told()], of('/[*][*] Adds up walks'))
  const end = await green.act({ inputs })
  expect(end.outputs['outcome']).toBe('delivered')
  expect(end.runSummary.validationResults.map(({ name }) => name)).toEqual(['lint: src/weekly.js', 'imports'])
})

test('three jobs deliver a ticket like one does', async () => {
  const repo = await createPlanRepo(files)
  const checkOut = async (name: string) => {
    const dir = join(repo.root, name)
    await gitIn(repo.root, 'clone', '--quiet', `file://${repo.origin}`, dir)
    return dir
  }
  const { start } = sceneIn(repo, await createModel([good, told()]))
  const claimed = await start({ cwd: await checkOut('claim'), inputs: { ...inputs, command: 'claim' } })
  expect(claimed.outputs).toMatchObject({ outcome: 'ready', 'claim-ref': `refs/heads/${CLAIM}` })
  const runJob = await checkOut('run')
  const lease = claimed.outputs['lease'] ?? ''
  const ran = await start({ cwd: runJob, inputs: { ...inputs, lease, delivery: 'none', 'openai-api-key': KEY } })
  expect(ran.outputs['outcome'], ran.stdout).toBe('ready')
  const handed = await tempDir('artifact')
  await cp(join(runJob, '.codex/pr'), handed, { recursive: true })
  const delivered = await start({
    cwd: await checkOut('deliver'),
    inputs: {
      ...inputs,
      command: 'deliver',
      report: join(handed, 'RUN_REPORT.json'),
      'report-digest': ran.outputs['report-digest'] ?? '',
    },
  })
  expect(delivered.outputs, delivered.stdout).toMatchObject({ outcome: 'delivered', branch: BRANCH })
  expect(await readRemoteFile(repo, BRANCH, REPORT)).toContain('- `npm test` (tests): passed, exit code 0')
  expect(JSON.parse(delivered.outputs['RUN_SUMMARY'] ?? '')).toMatchObject({ changeReport: { path: REPORT, saved: true } })
})

test('TKT-SEL-1: the commands that only look take the path of a ticket, or a folder where that is asked for', async () => {
  const second = TICKET.replace('7_weekly', '12_yearly')
  const repo = await createPlanRepo({ ...(files as Record<string, string>), [second]: '# Years\n', [REPORT]: 'Done.\n' })
  const say = async (...args: string[]) => {
    const { exitCode, stdout } = await runCli([...args, '--json'], { cwd: repo.dir })
    return { exitCode, json: JSON.parse(stdout) }
  }
  expect(await say('select', '--task', second)).toMatchObject({
    exitCode: 0,
    json: { format: 'ticket', bundle: { taskIds: ['ticket_12_yearly'] } },
  })
  expect(await say('select', '--task', TICKET)).toMatchObject({ exitCode: 3, json: { outcome: 'complete', bundle: null } })
  expect(await say('select', '--task', TICKET, '--rerun')).toMatchObject({ exitCode: 0, json: { bundle: { branch: BRANCH } } })
  expect(await say('select', '--plan', 'work/tickets', '--format', 'ticket')).toMatchObject({
    json: { bundle: { taskIds: ['ticket_12_yearly'] } },
  })
  expect(await say('select', '--plan', 'work/tickets')).toMatchObject({
    exitCode: 2,
    json: { error: { code: 'plan-not-found' } },
  })
  expect(await say('explain', second)).toMatchObject({ exitCode: 0, json: { taskId: 'ticket_12_yearly', verdict: 'selected' } })
  expect(await say('claim', '--task', TICKET)).toMatchObject({ exitCode: 3, json: { outcome: 'complete' } })
  expect(await say('claim', '--task', second, '--owner', 'me')).toMatchObject({ exitCode: 0, json: { outcome: 'claimed' } })
  expect([...(await readRefs(repo)).keys()]).toContain('codex/claim/ticket_12_yearly')
  expect(await say('release', second, '--owner', 'me')).toMatchObject({ exitCode: 0, json: { outcome: 'released' } })
  expect(await say('check', '--task', 'work/tickets/none.md')).toMatchObject({ exitCode: 2, json: { valid: false } })
})
