import { join } from 'node:path'
import { DEFAULT_CONFIG_FILE } from '../config.ts'
import { RunnerError } from '../errors.ts'
import { createFile, exists, isRealFolder } from '../host/files.ts'
import { readBlobs } from '../host/objects.ts'
import type { TreeEntry } from '../model.ts'
import { renderFirstConfig } from '../report/init/first-config.ts'
import { renderFirstWorkflow } from '../report/init/first-workflow.ts'
import { type ProjectSigns, readSigns, SIGN_FILES } from '../report/init/project-signs.ts'
import { listReview } from '../report/init/review-list.ts'
import { toPrintable } from '../report/text-table.ts'
import { readGround } from '../steps/survey.ts'
import type { Answer } from './commands.ts'
import type { Inputs } from './inputs.ts'
import { type Session, withSession } from './session.ts'

const WORKFLOW = '.github/workflows/plan-runner.yml'

/** Where to set up, and as what. */
export interface InitOrder {
  readonly dir: string
  readonly inputs: Inputs
  readonly environment: NodeJS.ProcessEnv
}

interface NewFile {
  readonly path: string
  readonly content: string
}

/**
 * Writes a first configuration and a first workflow for the plan it finds in the commit that is checked out.
 * @throws {RunnerError} `files-exist` when one of them is there already, `plan-not-found`
 */
export const init = (order: InitOrder): Promise<Answer> =>
  withSession(order, async (session) => {
    const { inputs } = order
    const { checkout } = session
    const paths = [inputs.configFile, WORKFLOW]
    if (!inputs.dryRun) await refuseToOverwrite(checkout.root, paths)
    const ground = await readGround({ ...inputs, checkout, commit: checkout.head })
    const { format, planPath, plan, snapshot } = ground
    const signs = await readProject(session, snapshot.entries)
    const files: readonly NewFile[] = [
      { path: inputs.configFile, content: renderFirstConfig(signs.gates) },
      {
        path: WORKFLOW,
        content: renderFirstWorkflow({
          planPath,
          format: format.name,
          configFile: inputs.configFile === DEFAULT_CONFIG_FILE ? null : inputs.configFile,
          setup: signs.setup,
        }),
      },
    ]
    if (!inputs.dryRun) await writeAll(checkout.root, files)
    const review = listReview(signs, ground.findings, { config: inputs.configFile, workflow: WORKFLOW })
    const found = `Found ${toPrintable(planPath)} (${format.name}${plan === null ? '' : `, ${plan.tasks.length} tasks`})`
    const done = files.map(({ path, content }) => (inputs.dryRun ? `Would write ${path}:\n\n${content}` : `Wrote ${path}`))
    return {
      exitCode: 0,
      json: { dryRun: inputs.dryRun, plan: planPath, format: format.name, files, gates: signs.gates, review },
      text: [found, ...done, '', 'To review:', ...review.map((sentence, at) => `  ${at + 1}. ${sentence}`)].join('\n'),
      findings: ground.findings,
    }
  })

async function refuseToOverwrite(root: string, paths: readonly string[]): Promise<void> {
  const there: string[] = []
  for (const path of paths) if (await exists(join(root, path))) there.push(path)
  if (there.length > 0) throw new RunnerError('files-exist', `These files are there already: ${there.join(', ')}`)
}

async function readProject({ checkout }: Session, entries: ReadonlyMap<string, TreeEntry>): Promise<ProjectSigns> {
  const oids = new Map(
    SIGN_FILES.flatMap((path): [string, string][] => (entries.has(path) ? [[path, entries.get(path)?.oid ?? '']] : [])),
  )
  const blobs = await readBlobs(checkout.private, [...oids.values()])
  const decoder = new TextDecoder()
  return readSigns(new Set(entries.keys()), new Map([...oids].map(([path, oid]) => [path, decoder.decode(blobs.get(oid))])))
}

async function writeAll(root: string, files: readonly NewFile[]): Promise<void> {
  for (const { path, content } of files) {
    // A link in the place of a folder would lead somewhere else.
    for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
      const folder = path.slice(0, at)
      if ((await exists(join(root, folder))) && !(await isRealFolder(join(root, folder))))
        throw new RunnerError('files-exist', `${folder} is not a folder of this repository`)
    }
    if (!(await createFile(join(root, path), content))) throw new RunnerError('files-exist', `${path} is there already`)
  }
}
