import { readdir, readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startGitServer } from '../support/git-server.ts'
import { createPlanRepo, type Files, gitIn, type PlanRepo } from '../support/plan-repo.ts'
import { runCli } from '../support/run-cli.ts'
import { projectFiles, sampleWork } from '../support/sample-project.ts'
import { plantClaim, readRefs, readRemoteFile, readTraces } from './remote-state.ts'
import { answer, command, createModel, sceneIn } from './scene.ts'

const FOLDER = '.codex-autorunner/tickets'
const CONFIG = '.github/plan-runner.yml'
const ticket = (front = '') => `---\nagent: codex\ndone: false\n${front}---\nHang the lamps.\n`
const at = (name: string) => `${FOLDER}/${name}`

const runJson = async ({ dir }: Pick<PlanRepo, 'dir'>, ...args: string[]) => {
  const exit = await runCli(['ticket', ...args, '--json'], { cwd: dir })
  return { exitCode: exit.exitCode, json: JSON.parse(exit.stdout), stderr: exit.stderr }
}
const names = async ({ dir }: PlanRepo): Promise<readonly string[]> => (await readdir(join(dir, FOLDER))).sort()

test('a claimed ticket, and one with work on a branch, is never renamed, and nothing is written to the remote', async () => {
  const files = { [at('TICKET-001.md')]: ticket(), [at('TICKET-002.md')]: ticket(), [at('TICKET-003.md')]: ticket() }
  const repo = await createPlanRepo({ ...files, [at('TICKET-004.md')]: ticket('depends_on: [TICKET-003]\n') })
  await plantClaim(repo, 'TICKET-001')
  await repo.git('checkout', '--quiet', '-b', 'codex/flow-TICKET-002')
  await repo.commit({ 'src/lamp.js': 'export {}\n' }, 'feat: a lamp')
  await repo.git('checkout', '--quiet', 'main')
  const traces = await readRefs(repo)

  const { json } = await runJson(repo, 'list')
  expect(json.tickets).toMatchObject([
    { index: '001', claim: 'live', branch: null },
    { index: '002', claim: 'none', branch: 'codex/flow-TICKET-002' },
    { index: '003', claim: 'none', branch: null },
    { index: '004', claim: 'none', branch: null },
  ])
  for (const [options, why] of [
    [['--ticket', '1', '--after', '4'], 'claimed'],
    [['--ticket', '2', '--after', '4'], 'codex/flow-TICKET-002'],
    [['--ticket', '4', '--before', '2'], 'TICKET-002 has work'],
  ] as const) {
    const end = await runJson(repo, 'move', ...options, '--renumber')
    expect(end).toMatchObject({ exitCode: 1, json: { outcome: 'blocked', detail: expect.stringContaining(why) } })
  }
  expect(await repo.git('status', '--porcelain')).toBe('')

  const moved = await runJson(repo, 'move', '--ticket', '4', '--before', '3', '--renumber')
  expect(moved).toMatchObject({ exitCode: 0, json: { outcome: 'moved' } })
  expect(await names(repo)).toEqual(['TICKET-001.md', 'TICKET-002.md', 'TICKET-003.md', 'TICKET-004.md'])
  expect(await readFile(join(repo.dir, at('TICKET-003.md')), 'utf8')).toBe(ticket('depends_on: [TICKET-004]\n'))
  expect(await readFile(join(repo.dir, at('TICKET-004.md')), 'utf8')).toBe(ticket())

  const alone = await runJson(repo, 'move', '--ticket', '1', '--after', '4', '--claims', 'off')
  expect(alone.json).toMatchObject({ outcome: 'moved', renames: [{ to: at('TICKET-005.md') }] })
  expect(await readRefs(repo)).toEqual(traces)
})

test('FLOW-TPL-6: a ticket is made from a template of another repository, and its run asks neither that one nor a further model', async () => {
  const template = '---\nagent: codex\ndone: false\ntitle: "Weekly totals"\nreasoning: low\n---\nAdd `weeklyTotals`.\n'
  const source = await createPlanRepo({ 'slices/weekly.md': template })
  const server = await startGitServer({ root: await realpath(source.root) })
  onTestFinished(() => server.close())
  const config = `ticket-flow:
  require-trusted-templates: true
  templates:
    - id: house
      url: ${server.url}/origin.git
      trusted: true
      commit: ${source.base}
`
  const repo = await createPlanRepo({ ...(projectFiles as Readonly<Record<string, string>>), [CONFIG]: config } as Files)
  const made = await runJson(repo, 'new', '--template', 'house:slices/weekly.md', '--title', 'Totals: by week')
  const file = at('TICKET-001-totals-by-week.md')
  expect(made, made.stderr).toMatchObject({ exitCode: 0, json: { file, template: { commit: source.base, isTrusted: true } } })
  const text = await readFile(join(repo.dir, file), 'utf8')
  const blob = await gitIn(source.dir, 'rev-parse', 'HEAD:slices/weekly.md')
  expect(text).toBe(
    `---\nagent: codex\ndone: false\ntitle: "Totals: by week"\nreasoning: low\ntemplate: "house:slices/weekly.md"\ntemplate_commit: "${source.base}"\ntemplate_blob: "${blob}"\ntemplate_trusted: true\ntemplate_scan: skipped\n---\nAdd \`weeklyTotals\`.\n`,
  )
  expect(await readTraces(source)).toEqual([])
  expect(server.requests.length).toBeGreaterThan(0)

  await repo.commit({}, 'chore: a ticket')
  const asked = server.requests.length
  const scene = sceneIn(repo, await createModel([command(sampleWork.code + sampleWork.docs), answer()]))
  const end = await scene.act()
  expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered', 'task-ids': '["TICKET-001-totals-by-week"]' })
  expect(await readRemoteFile(repo, String(end.outputs['branch']), file)).toBe(text.replace('done: false', 'done: true'))
  expect(server.requests).toHaveLength(asked)
  expect(scene.prompts()).toHaveLength(2)
})
