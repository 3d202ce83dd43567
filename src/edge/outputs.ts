import { lstat, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isRealFolder, makeFolder, removeFile, writeFileAtomically } from '../host/files.ts'
import type { RunReport } from '../model.ts'
import { toRunSummary } from '../report/run-summary.ts'
import { HANDOFF_FILE } from '../steps/handoff.ts'
import { assertValid } from '../validate.ts'

/** Folder of the documents every run leaves behind, and their names. Source: FRD loop, PR output files. */
const FOLDER = '.codex/pr'

/** Contents of the files, ready to be written. */
export interface RunDocuments {
  readonly title: string
  readonly body: string
  /** `RUN_SUMMARY.json` as text. */
  readonly summary: string
  /** `RUN_REPORT.json` as text. */
  readonly report: string
  /** Whether the run left a file for another job, which then stays. */
  readonly hasHandoff: boolean
}

/**
 * The documents of a run, each valid by its schema.
 * @throws {RunnerError} `internal` when one is not
 */
export function renderDocuments(report: RunReport): RunDocuments {
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
  return {
    title: report.pullRequest.title,
    body: report.pullRequest.body,
    summary: json(assertValid('run-summary', toRunSummary(report))),
    report: json(assertValid('run-report', report)),
    hasHandoff: report.handoff !== null,
  }
}

/**
 * Writes all documents anew, so that nothing of an earlier run survives.
 * @param root top of the work tree
 * @returns path of the run report
 */
export async function writeDocuments(root: string, documents: RunDocuments): Promise<string> {
  await makeRealFolder(root)
  const write = async (name: string, content: string): Promise<string> => {
    const path = join(root, FOLDER, name)
    if (await isRealFolder(path)) await rm(path, { recursive: true })
    await writeFileAtomically(path, content)
    return path
  }
  if (!documents.hasHandoff) await removeFile(join(root, FOLDER, HANDOFF_FILE))
  await write('PR_TITLE.md', `${documents.title}\n`)
  await write('PR_BODY.md', documents.body)
  await write('RUN_SUMMARY.json', documents.summary)
  return write('RUN_REPORT.json', documents.report)
}

/** Had the agent put a link in the place of the folder, the documents would be written wherever it leads. */
async function makeRealFolder(root: string): Promise<void> {
  for (const part of ['.codex', FOLDER]) {
    const path = join(root, part)
    const stat = await lstat(path).catch(() => null)
    if (stat !== null && !stat.isDirectory()) await rm(path, { force: true })
    await makeFolder(path)
  }
}
