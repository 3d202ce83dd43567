import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'vitest'
import { hoursFromNow, plantClaim, readRefs } from '../__tests__/e2e/remote-state.ts'
import { frdPlan } from '../__tests__/plan/frd-fixture.ts'
import { startGitServer } from '../__tests__/support/git-server.ts'
import { createPlanRepo, gitEnv, type PlanRepo } from '../__tests__/support/plan-repo.ts'
import { built, type NodeExit, runNode } from '../__tests__/support/run-node.ts'
import { tempDir } from '../__tests__/support/temp.ts'
import { median, ratio, report } from './measure.ts'

const RUNNERS = 32
const ROUNDS = 3
const LATENCY_MS = 50
/** No process lasts longer, whatever goes wrong. */
const PROCESS_MS = 240_000

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

const idOf = (index: number): string => `FRD-${String(index + 1).padStart(3, '0')}-T1`

/** A remote with so many bundles that could start, behind HTTP that takes its time, or a plain folder. */
interface Field {
  readonly repo: PlanRepo
  readonly url: string
  readonly taskIds: readonly string[]
}

/** How one process of a protocol is started. */
type Protocol = (field: Field, owner: string, timeoutMs?: number) => Promise<NodeExit>

const claimByCli: Protocol = ({ repo }, owner, timeoutMs = PROCESS_MS) =>
  runNode(built('cli.js'), ['claim', '--json', '--owner', owner], { cwd: repo.dir, env: gitEnv(repo.root), timeoutMs })

async function createNaive(): Promise<Protocol> {
  const script = join(await tempDir('naive'), 'naive.mjs')
  await writeFile(script, NAIVE)
  return ({ repo, url, taskIds }, owner) =>
    runNode(script, [url, taskIds.join(','), owner], { cwd: repo.root, env: gitEnv(repo.root), timeoutMs: PROCESS_MS })
}

/**
 * Prepares a field, has it used, and counts the requests that took.
 * @param settled claims that stand on the remote already, on finished tasks whose branches nobody has merged yet
 */
async function onField<T>(
  bundles: number,
  { settled = 0, http = true }: { readonly settled?: number; readonly http?: boolean },
  use: (field: Field) => Promise<T>,
): Promise<{ readonly value: T; readonly requests: number; readonly pushes: number }> {
  const taskIds = Array.from({ length: bundles }, (_, index) => idOf(index))
  const open = taskIds.map((id) => ({ id: id.slice(0, -'-T1'.length), tasks: [{ id }] }))
  const done = Array.from({ length: settled }, (_, index) => ({ id: `FRD-900-T${index + 1}`, status: 'completed' }))
  const documents = settled === 0 ? open : [{ id: 'FRD-900', status: 'completed', tasks: done }, ...open]
  const repo = await createPlanRepo(frdPlan(documents), await tempDir('race'))
  const claim = settled === 0 ? '' : await plantClaim(repo, 'FRD-900-T1', {}, 'refs/parked/claim')
  for (const { id } of done) await repo.originGit('update-ref', `refs/heads/codex/claim/${id}`, claim)
  const server = await startGitServer({ root: repo.root, latencyMs: LATENCY_MS })
  try {
    const url = http ? `${server.url}/origin.git` : `file://${repo.origin}`
    await repo.git('remote', 'set-url', 'origin', url)
    const value = await use({ repo, url, taskIds })
    const isPush = ({ method, service }: (typeof server.requests)[number]) => method === 'GET' && service === 'git-receive-pack'
    return { value, requests: server.requests.length, pushes: server.requests.filter(isPush).length }
  } finally {
    await server.close()
  }
}

/** Claims on tasks that were open at the start, by task, each with its commit. */
const openClaims = async ({ repo }: Field): Promise<Map<string, string>> =>
  new Map(
    [...(await readRefs(repo))].flatMap(([name, tip]) =>
      name.startsWith('codex/claim/') && !name.includes('/FRD-900-') ? [[name.slice('codex/claim/'.length), tip]] : [],
    ),
  )

interface Figures {
  readonly allMs: number
  readonly medianMs: number
  /** Pushes that won nothing; null where nobody counted. */
  readonly lost: number | null
  readonly requests: number | null
}

/** Starts all processes at once and waits until each bundle is held and every process knows where it stands. */
async function race(protocol: Protocol, bundles: number, options: Parameters<typeof onField>[1]): Promise<Figures> {
  const { value, requests, pushes } = await onField(bundles, options, async (field) => {
    const begin = performance.now()
    const exits = await Promise.all(
      Array.from({ length: RUNNERS }, async (_, index) => {
        const { exitCode, stderr } = await protocol(field, `runner-${index}`)
        if (exitCode !== 0 && exitCode !== 4) throw new Error(`runner ${index}: exit code ${exitCode}\n${stderr}`)
        return { won: exitCode === 0, ms: performance.now() - begin }
      }),
    )
    const holders = exits.filter(({ won }) => won).length
    const held = (await openClaims(field)).size
    if (holders !== bundles || held !== bundles) throw new Error(`${holders} holders and ${held} claims on ${bundles} bundles`)
    return exits.map(({ ms }) => ms)
  })
  const counted = options.http !== false
  return {
    allMs: Math.max(...value),
    medianMs: median(value),
    lost: counted ? pushes - bundles : null,
    requests: counted ? requests : null,
  }
}

const SCENES = [
  { name: '1 bundle, HTTP', bundles: 1, options: {} },
  { name: '32 bundles, HTTP', bundles: 32, options: {} },
  { name: '32 bundles, HTTP, 20 older claims', bundles: 32, options: { settled: 20 } },
  { name: '32 bundles, file://', bundles: 32, options: { http: false } },
] as const

test('32 processes at once: until all know what they hold', { timeout: 1_800_000 }, async () => {
  const protocols = { 'as the rules put it': await createNaive(), 'codex-plan-runner claim': claimByCli }
  const rows: string[][] = []
  for (const { name, bundles, options } of SCENES) {
    const figures = new Map<string, Figures[]>(Object.keys(protocols).map((protocol) => [protocol, []]))
    for (let round = 0; round < ROUNDS; round++)
      for (const [protocol, start] of Object.entries(protocols)) figures.get(protocol)?.push(await race(start, bundles, options))
    let naiveMs = Number.NaN
    for (const [protocol, all] of figures) {
      const middle = (figure: keyof Figures) =>
        all.some((each) => each[figure] === null) ? '-' : `${median(all.map((each) => each[figure] ?? 0))}`
      const allMs = median(all.map((each) => each.allMs))
      if (Number.isNaN(naiveMs)) naiveMs = allMs
      rows.push([protocol, name, middle('allMs'), ratio(allMs, naiveMs), middle('medianMs'), middle('lost'), middle('requests')])
    }
  }
  report(
    `${RUNNERS} processes (milliseconds, HTTP with +${LATENCY_MS} ms for each request, median of ${ROUNDS}, interleaved)`,
    ['protocol', 'remote', 'until all know', 'ratio', 'median runner', 'lost pushes', 'requests'],
    rows,
  )
})

test('32 processes at once, some killed, on free, held and expired bundles', { timeout: 600_000 }, async () => {
  const BUNDLES = 24
  const rows: string[][] = []
  for (let round = 0; round < ROUNDS; round++) {
    const { value, requests } = await onField(BUNDLES, {}, async (field) => {
      const expired = { createdAt: hoursFromNow(-30), expiresAt: hoursFromNow(-6) }
      const ended: string[] = []
      for (const index of [0, 5, 10, 15, 20, 23]) ended.push(await plantClaim(field.repo, idOf(index), expired))
      for (const index of [1, 11]) await plantClaim(field.repo, idOf(index))
      // Every third is killed at some moment between its start and its last answer.
      const first = await claimAll(field, 'first', (index) => (index % 3 === 0 ? 200 + Math.random() * 8000 : undefined))
      // A push outlives the process that began it.
      await new Promise((resolve) => setTimeout(resolve, 3000))
      const second = await claimAll(field, 'second', () => undefined)
      const claims = await openClaims(field)
      const held = [...first, ...second].flatMap(({ token }) => (token === null ? [] : [token]))
      const tips = new Set(claims.values())
      if (new Set(held).size !== held.length || held.some((token) => !tips.has(token)))
        throw new Error('a bundle has two holders')
      if (claims.size !== BUNDLES || ended.some((token) => tips.has(token)))
        throw new Error(`only ${claims.size} of ${BUNDLES} bundles have a claim, or one that has ended`)
      return { first, second, held }
    })
    const killed = value.first.filter(({ exitCode }) => exitCode === null).length
    rows.push([`round ${round + 1}`, `${BUNDLES} bundles`, `${killed}`, `${value.held.length}`, '0', `${requests}`])
  }
  report(
    `${RUNNERS} processes twice: 6 bundles with an expired claim, 2 with a live one, some processes killed`,
    ['round', 'plan', 'killed', 'holders', 'bundles with two', 'requests'],
    rows,
  )
})

/** @param killAfterMs when a process is killed; undefined for never */
const claimAll = (field: Field, name: string, killAfterMs: (index: number) => number | undefined) =>
  Promise.all(
    Array.from({ length: RUNNERS }, async (_, index) => {
      const deadline = killAfterMs(index)
      const exit = await claimByCli(field, `${name}-${index}`, deadline).catch((error: unknown) => {
        if (deadline === undefined) throw error
        return null
      })
      if (exit === null) return { exitCode: null, token: null }
      if (exit.exitCode !== 0 && exit.exitCode !== 4) throw new Error(`${name}-${index}: ${exit.exitCode}\n${exit.stderr}`)
      const { lease } = JSON.parse(exit.stdout) as { lease: { token: string } | null }
      return { exitCode: exit.exitCode, token: lease?.token ?? null }
    }),
  )
