import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { PackageRequest } from '../../src/plan/workflow/package-request.ts'
import { type GitServer, startGitServer } from '../support/git-server.ts'
import { createPlanRepo, gitIn, type PlanRepo, writeFiles } from '../support/plan-repo.ts'
import { runCli } from '../support/run-cli.ts'
import { tempDir } from '../support/temp.ts'
import { createModel, type Scene, sceneIn } from './scene.ts'
import { castOf, compared, lookedAgain, planned, reviewed, workflowFiles, writes } from './workflow-scene.ts'

export const ROOT = 'packages/log'
export const IDS = ['TKT-2031-05-01-empty', 'TKT-2031-05-02-units', 'TKT-2031-05-03-dates'] as const

const requestFor = (repository: string): PackageRequest => ({
  package_id: 'log',
  target_repository: repository,
  target_branch: 'main',
  goal: 'A stricter log of walks.',
  context: 'It reads what should be refused.',
  constraints: 'No new dependency.',
  done: 'Whatever is no walk is refused.',
  tickets: IDS.map((id, at) => ({
    id,
    title: `Be strict ${at + 1}`,
    allowed_paths: ['src/walk.js'],
    required_tests: ['npm test'],
    depends_on: IDS.slice(0, at),
  })),
})

/** A remote behind HTTP whose main branch holds a package for this very remote. */
export interface PackageWorld {
  readonly repo: PlanRepo
  readonly server: GitServer
}

interface PackageOptions {
  readonly latencyMs?: number
  /** What the configuration says of the manifest, by default its hash; null for nothing. */
  readonly pin?: string | null
}

export const createPackageWorld = async ({ latencyMs = 0, pin }: PackageOptions = {}): Promise<PackageWorld> => {
  const repo = await createPlanRepo(workflowFiles({}))
  const server = await startGitServer({ root: repo.root, latencyMs })
  onTestFinished(() => server.close())
  const outside = await tempDir('request')
  await writeFiles(outside, { 'request.json': JSON.stringify(requestFor(`${server.url}/origin.git`)) })
  const args = ['package', 'build', '--request', join(outside, 'request.json'), '--out', ROOT, '--copies', 'tickets', '--json']
  const { stdout, stderr } = await runCli(args, { cwd: repo.dir })
  if (stdout === '') throw new Error(stderr)
  const { manifestSha256 } = JSON.parse(stdout) as { manifestSha256: string }
  const config = await readFile(join(repo.dir, '.github/plan-runner.yml'), 'utf8')
  const pinned = pin === null ? '' : `workflow:\n  manifest-sha256: ${pin ?? manifestSha256}\n`
  await repo.commit({ '.github/plan-runner.yml': config + pinned }, 'docs: add the package')
  return { repo, server }
}

export type Cast = Parameters<typeof castOf>[0]

/** Everybody does a ticket well, and says so; parts are replaced by `more`. */
export const goodCast = (text: string, more: Cast = {}): Cast => ({
  planner: [(message) => planned(['src/walk.js'], { resultsConsidered: earlierIn(message) })],
  writer: writes(text),
  selfReviewer: [lookedAgain()],
  reviewer: [reviewed()],
  driftChecker: [compared()],
  ...more,
})

/** The ticket before, as a planner is told it. */
const earlierIn = (message: string): string[] => {
  const [, id] = /in `resultsConsidered` exactly: `([^`]+)`/.exec(message) ?? []
  return id === undefined ? [] : [id]
}

/** A job of a workflow: a checkout of its own of what is on main now, and a model for it. */
export const startJob = async (
  { repo, server }: PackageWorld,
  cast: Cast,
): Promise<Scene & { readonly heard: ReturnType<typeof castOf>['heard'] }> => {
  const dir = await tempDir('job')
  await gitIn(dir, 'clone', '--quiet', `file://${repo.origin}`, '.')
  await gitIn(dir, 'remote', 'set-url', 'origin', `${server.url}/origin.git`)
  const { script, heard } = castOf(cast)
  const own: PlanRepo = { ...repo, dir, git: (...args) => gitIn(dir, ...args) }
  return { ...sceneIn(own, await createModel(script)), heard }
}
