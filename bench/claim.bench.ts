import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'vitest'
import { plantClaim } from '../__tests__/e2e/remote-state.ts'
import { frdPlan } from '../__tests__/plan/frd-fixture.ts'
import { startGitServer } from '../__tests__/support/git-server.ts'
import { createPlanRepo, gitEnv, type PlanRepo } from '../__tests__/support/plan-repo.ts'
import { built, runNode } from '../__tests__/support/run-node.ts'
import { tempDir } from '../__tests__/support/temp.ts'
import { median, report } from './measure.ts'

const RUNNERS = 16
const ROUNDS = 3
const LATENCY_MS = 50

const taskIds = Array.from({ length: RUNNERS }, (_, index) => `FRD-${String(index + 1).padStart(3, '0')}-T1`)

/**
 * The protocol as the rules put it, step by step: list the claims, fetch and show each of them, then push the first free
 * task's claim and go on with the next one when that fails. Its arguments: address, tasks, owner.
 */
const NAIVE = `import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
const [url, tasks, owner] = process.argv.slice(2)
const cwd = mkdtempSync(join(process.env.HOME, 'naive-'))
const git = (args, input = '') => spawnSync('git', args, { cwd, input, encoding: 'utf8' })
git(['init', '--quiet', '--bare', '.'])
const claims = new Map(git(['ls-remote', url, 'refs/heads/codex/claim/*']).stdout.split('\\n').filter(Boolean).map((line) => line.split('\\t').reverse()))
for (const ref of claims.keys()) {
  git(['fetch', '--quiet', url, '+' + ref + ':' + ref])
  git(['show', ref + ':.codex-claim.json'])
}
const now = Date.now()
for (const task of tasks.split(',')) {
  const ref = 'refs/heads/codex/claim/' + task
  if (claims.has(ref)) continue
  const record = { createdAt: new Date(now).toISOString(), expiresAt: new Date(now + 86400000).toISOString(), ownerId: owner }
  const blob = git(['hash-object', '-w', '--stdin'], JSON.stringify(record)).stdout.trim()
  const tree = git(['mktree'], '100644 blob ' + blob + '\\t.codex-claim.json\\n').stdout.trim()
  const commit = git(['commit-tree', tree, '-m', 'claim ' + task]).stdout.trim()
  if (git(['push', '--quiet', url, commit + ':' + ref]).status === 0) process.exit(0)
}
process.exit(4)
`

interface Figures {
  readonly allMs: number
  readonly medianMs: number
  readonly lost: number
  readonly requests: number
  readonly holders: number
}

/**
 * Starts all runners at once on a fresh remote and waits until each holds a bundle.
 * @param settled claims that stand on the remote already, on finished tasks whose branches nobody has merged yet
 */
async function race(
  settled: number,
  start: (repo: PlanRepo, url: string, index: number) => Promise<number | null>,
): Promise<Figures> {
  const open = taskIds.map((id) => ({ id: id.slice(0, -'-T1'.length), tasks: [{ id }] }))
  const done = Array.from({ length: settled }, (_, index) => ({ id: `FRD-900-T${index + 1}`, status: 'completed' }))
  const documents = settled === 0 ? open : [{ id: 'FRD-900', status: 'completed', tasks: done }, ...open]
  const repo = await createPlanRepo(frdPlan(documents), await tempDir('race'))
  const claim = settled === 0 ? '' : await plantClaim(repo, 'FRD-900-T1', {}, 'refs/parked/claim')
  for (const { id } of done) await repo.originGit('update-ref', `refs/heads/codex/claim/${id}`, claim)
  const server = await startGitServer({ root: repo.root, latencyMs: LATENCY_MS })
  const url = `${server.url}/origin.git`
  await repo.git('remote', 'set-url', 'origin', url)
  const begin = performance.now()
  const times = await Promise.all(
    taskIds.map(async (_, index) => {
      const exitCode = await start(repo, url, index)
      if (exitCode !== 0) throw new Error(`runner ${index}: exit code ${exitCode}`)
      return performance.now() - begin
    }),
  )
  await server.close()
  const claims = (await repo.originGit('for-each-ref', '--format=%(objectname)', 'refs/heads/codex/claim')).split('\n')
  const taken = claims.filter((token) => token !== claim)
  const pushes = server.requests.filter(({ method, service }) => method === 'GET' && service === 'git-receive-pack').length
  return {
    allMs: Math.max(...times),
    medianMs: median(times),
    lost: pushes - RUNNERS,
    requests: server.requests.length,
    holders: new Set(taken).size,
  }
}

test('many runners at once: until each holds a bundle', { timeout: 600_000 }, async () => {
  const naiveScript = join(await tempDir('naive'), 'naive.mjs')
  await writeFile(naiveScript, NAIVE)
  const protocols = {
    'as the rules put it': async (repo: PlanRepo, url: string, index: number) =>
      (await runNode(naiveScript, [url, taskIds.join(','), `runner-${index}`], { cwd: repo.root, env: gitEnv(repo.root) }))
        .exitCode,
    'codex-plan-runner claim': async (repo: PlanRepo, _: string, index: number) =>
      (
        await runNode(built('cli.js'), ['claim', '--json', '--owner', `runner-${index}`], {
          cwd: repo.dir,
          env: gitEnv(repo.root),
        })
      ).exitCode,
  }
  const rows: string[][] = []
  for (const settled of [0, 20]) {
    const figures = new Map<string, Figures[]>(Object.keys(protocols).map((name) => [name, []]))
    for (let round = 0; round < ROUNDS; round++)
      for (const [name, start] of Object.entries(protocols)) figures.get(name)?.push(await race(settled, start))
    for (const [name, all] of figures) {
      const middle = (figure: keyof Figures) => `${median(all.map((each) => each[figure]))}`
      const holders = `${Math.min(...all.map((each) => each.holders))}`
      const measured = [middle('allMs'), middle('medianMs'), middle('lost'), middle('requests'), holders]
      rows.push([name, `HTTP +${LATENCY_MS} ms, ${settled} older claims`, ...measured])
    }
  }
  report(
    `${RUNNERS} processes on ${RUNNERS} bundles (milliseconds, median of ${ROUNDS}, interleaved)`,
    ['protocol', 'remote', 'until all hold one', 'median runner', 'lost pushes', 'requests', 'holders'],
    rows,
  )
})
