import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RunReport } from '../../../src/model.ts'
import { gitEnv, gitIn, type PlanRepo } from '../../support/plan-repo.ts'
import { tempDir } from '../../support/temp.ts'

/** A file of a forged tree: its content, or an object that it is to name. */
export interface ForgedFile {
  readonly path: string
  readonly mode: string
  readonly content?: string
  readonly oid?: string
}

type Editable = { -readonly [Key in keyof RunReport]: RunReport[Key] }

/** Somebody who has the whole machine of the job that worked: its artifact, its checkout, and Git. */
export interface Forger {
  readonly repo: PlanRepo
  readonly base: string
  /** The commit in the honest bundle. */
  readonly judged: string
  readonly reportFile: string
  readonly bundle: string
  readonly git: (...args: string[]) => Promise<string>
  /** Git with something on its standard input. */
  readonly pipe: (input: string, ...args: string[]) => Promise<string>
  readonly editReport: (change: (report: Editable) => void) => Promise<void>
  readonly readBundle: () => Promise<Buffer>
  /** Puts other bytes in the place of the bundle, and their digest into the report. */
  readonly replaceBundle: (content: Buffer) => Promise<void>
  /** Makes the report name the digest of the bundle as it is. */
  readonly sealDigest: () => Promise<void>
  /** The judged tree with other files in it. */
  readonly addTo: (files: readonly ForgedFile[]) => Promise<string>
  /** A commit of a tree, on the base unless said otherwise. */
  readonly commit: (tree: string, parents?: readonly string[]) => Promise<string>
  /**
   * Makes a bundle in which `object` is what was judged.
   * @param refs other refs to put into it
   * @param without what the receiver is said to have; null for nothing, by default the base
   * @param ref name under which it stands
   */
  readonly handOn: (object: string, refs?: readonly string[], without?: string | null, ref?: string) => Promise<void>
}

const JUDGED = 'refs/handoff/judged'

/** @param artifact the folder that the honest job handed on, which stays as it is */
export const createForger = async (repo: PlanRepo, artifact: string, base: string): Promise<Forger> => {
  const folder = await tempDir('forged')
  await cp(artifact, folder, { recursive: true })
  const dir = await tempDir('forger')
  await gitIn(dir, 'clone', '--quiet', '--no-local', `file://${repo.origin}`, '.')
  const git: Forger['git'] = (...args) => gitIn(dir, ...args)
  const [reportFile, bundle] = [join(folder, 'RUN_REPORT.json'), join(folder, 'HANDOFF.bundle')]
  await git('fetch', '--quiet', bundle, `${JUDGED}:${JUDGED}`)
  const judged = await git('rev-parse', JUDGED)

  const pipe: Forger['pipe'] = (input, ...args) =>
    new Promise((resolve, reject) => {
      const env = { ...gitEnv(dir), GIT_INDEX_FILE: join(dir, '.git/forged-index') }
      const child = execFile('git', args, { cwd: dir, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout) =>
        error ? reject(error) : resolve(stdout.trimEnd()),
      )
      // Not every command reads what it is given.
      child.stdin?.on('error', () => {})
      child.stdin?.end(input)
    })
  const editReport: Forger['editReport'] = async (change) => {
    const report = JSON.parse(await readFile(reportFile, 'utf8')) as Editable
    change(report)
    await writeFile(reportFile, JSON.stringify(report, null, 2))
  }
  const sealDigest = async () => {
    const sha256 = createHash('sha256')
      .update(await readFile(bundle))
      .digest('hex')
    await editReport((report) => {
      report.handoff = { file: 'HANDOFF.bundle', sha256 }
    })
  }
  return {
    repo,
    base,
    judged,
    reportFile,
    bundle,
    git,
    pipe,
    editReport,
    sealDigest,
    readBundle: () => readFile(bundle),
    async replaceBundle(content) {
      await writeFile(bundle, content)
      await sealDigest()
    },
    async addTo(files) {
      await pipe('', 'read-tree', judged)
      for (const { path, mode, content, oid } of files) {
        const named = oid ?? (await pipe(content ?? '', 'hash-object', '-w', '--stdin'))
        await pipe('', 'update-index', '--add', '--cacheinfo', `${mode},${named},${path}`)
      }
      return pipe('', 'write-tree')
    },
    commit: (tree, parents = [base]) => git('commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-m', 'forged'),
    async handOn(object, refs = [], without = base, ref = JUDGED) {
      await git('update-ref', '-d', JUDGED)
      await git('update-ref', ref, object)
      const less = without === null ? [] : [`^${without}`]
      await git('bundle', 'create', '--quiet', bundle, ...new Set([ref, ...refs]), ...less)
      await sealDigest()
    },
  }
}
