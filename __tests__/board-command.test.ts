import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { board } from '../src/edge/board-command.ts'
import type { LookOrder } from '../src/edge/commands.ts'
import { parseInputs } from '../src/edge/inputs.ts'
import { exists } from '../src/host/files.ts'
import type { BoardData, BoardTask } from '../src/report/board/board-data.ts'
import { createPlanRepo, type PlanRepo } from './support/plan-repo.ts'
import { planFiles, sampleBundle } from './support/sample-plan.ts'
import { tempDir } from './support/temp.ts'
import { typeCommand } from './support/type-command.ts'

/** One command on a terminal whose current folder is the checkout. */
const type = async ({ dir }: PlanRepo, ...argv: string[]) => {
  return typeCommand(dir, argv)
}

const readBoard = async (file: string): Promise<BoardData> => {
  const [, json = ''] = /id="plan">(.*?)<\/script>/s.exec(await readFile(file, 'utf8')) ?? []
  return JSON.parse(json) as BoardData
}

const taskOf = ({ tasks }: BoardData, id: string): BoardTask | undefined => tasks.find((each) => each.id === id)

const [first, second] = sampleBundle.taskIds

test('writes the plan to plan-board.html of the current folder, and says what is in it', async () => {
  const repo = await createPlanRepo(planFiles)
  const { exitCode, stdout, stderr } = await type(repo, 'board')
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect(stdout).toMatch(/^plan-board\.html: \d+ tasks \(.*\b2 ready\b.*\)\n$/)
  const data = await readBoard(join(repo.dir, 'plan-board.html'))
  expect(data).toMatchObject({ name: 'checkout', format: 'frd', base: repo.base, claimsFrom: 'remote', outcome: 'selected' })
  expect(taskOf(data, first)).toMatchObject({ state: 'ready', next: sampleBundle.branch })
})

test('writes where it is told, over an older one, and prints one JSON object', async () => {
  const repo = await createPlanRepo(planFiles)
  const call = ['board', '--json', '--out', 'site/index.html', '--claims', 'off'] as const
  await type(repo, ...call)
  const { exitCode, stdout } = await type(repo, ...call)
  expect(exitCode).toBe(0)
  const file = join(repo.dir, 'site/index.html')
  expect(JSON.parse(stdout)).toMatchObject({ file, base: repo.base, tasks: { ready: 2 } })
  expect((await readBoard(file)).claimsFrom).toBe('off')
})

test('shows who holds a bundle, all of it, until when', async () => {
  const repo = await createPlanRepo(planFiles)
  await type(repo, 'claim', '--owner', 'alice')
  await type(repo, 'board')
  const data = await readBoard(join(repo.dir, 'plan-board.html'))
  for (const id of [first, second]) {
    expect(taskOf(data, id)).toMatchObject({ state: 'running', owner: { name: 'alice', claim: 'live' } })
    expect(taskOf(data, id)?.owner?.until).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d UTC$/)
  }
})

test('shows delivered work with its branch, and with its pull request when the server has a ref for it', async () => {
  const repo = await createPlanRepo(planFiles)
  await type(repo, 'claim', '--owner', 'alice')
  await repo.git('checkout', '--quiet', '-b', sampleBundle.branch)
  const tip = await repo.commit({ 'src/weekly.js': 'export {}\n' }, 'feat: weekly totals')
  await repo.originGit('update-ref', 'refs/pull/6/head', repo.base)
  await repo.originGit('update-ref', 'refs/pull/7/head', tip)
  await repo.git('checkout', '--quiet', 'main')
  await type(repo, 'board')
  const data = await readBoard(join(repo.dir, 'plan-board.html'))
  for (const id of [first, second])
    expect(taskOf(data, id)).toMatchObject({
      state: 'review',
      links: [{ kind: 'pull-request', text: '#7' }, { kind: 'branch', text: sampleBundle.branch }, { kind: 'plan' }],
    })
})

test('reads the plan of another commit, and gives the same bytes for the same moment', async () => {
  const repo = await createPlanRepo(planFiles)
  await repo.commit({ 'specs/frds/index.json': '{ broken' })
  const order: LookOrder = {
    dir: repo.dir,
    inputs: parseInputs(() => null),
    ref: repo.base,
    claims: null,
    environment: { XDG_CACHE_HOME: await tempDir('cache') },
  }
  const clock = () => new Date('2031-05-06T09:12:00Z')
  const file = join(repo.dir, 'plan-board.html')
  await board(order, repo.dir, clock)
  const before = await readFile(file, 'utf8')
  await board(order, repo.dir, clock)
  expect(await readFile(file, 'utf8')).toBe(before)
  expect(before).toContain('as of 2031-05-06 09:12 UTC')
})

test('writes nothing when the plan cannot be used', async () => {
  const repo = await createPlanRepo({ ...planFiles, 'specs/frds/index.json': '{ broken' })
  const { exitCode, stderr } = await type(repo, 'board')
  expect(exitCode).toBe(2)
  expect(stderr).toContain('(plan-invalid)')
  expect(await exists(join(repo.dir, 'plan-board.html'))).toBe(false)
})
