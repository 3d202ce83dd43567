import { randomUUID } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { RunnerError } from '../errors.ts'
import { type Archive, createArchive } from '../host/archive.ts'
import type { ArchiveFacts } from '../host/archive-index.ts'
import { systemClock, utcTimestamp } from '../host/clock.ts'
import { makeFolder } from '../host/files.ts'
import type { RunReport } from '../model.ts'
import { redactSecrets } from '../secrets.ts'
import type { Inputs } from './inputs.ts'

/** Name of the folder of archives, where nobody named one, below that of a runner for temporary files. */
const FOLDER = 'codex-plan-runner-archive'

/** The archive of one run, and what closes it. */
export interface RunArchive {
  /** null where none is kept. */
  readonly archive: Archive | null
  /**
   * Makes sure that nothing is kept in the work tree: the agent could read it, and the next run would stumble over it.
   * @throws {RunnerError} `config-invalid`, also where the folder cannot be made; nothing is kept then
   */
  keepOutOf(workTree: string): Promise<void>
  /** @returns path of the folder; null where none is kept */
  close(report: RunReport): string | null
}

/** Where the archives of a workflow lie when it does not say; null for nowhere. */
export const archiveOfWorkflow = ({ archive }: Pick<Inputs, 'archive'>, { RUNNER_TEMP }: NodeJS.ProcessEnv): string | null =>
  archive === null && RUNNER_TEMP !== undefined ? join(RUNNER_TEMP, FOLDER) : archive

/** An archive for a run that begins now. */
export function openRunArchive(
  { archive: parent }: Pick<Inputs, 'archive'>,
  { GITHUB_RUN_ID: run = 'local', GITHUB_RUN_ATTEMPT: attempt = '1' }: NodeJS.ProcessEnv,
  knownSecrets: readonly string[],
): RunArchive {
  if (parent === null || parent === 'off') return { archive: null, keepOutOf: async () => {}, close: () => null }
  const startedAt = utcTimestamp(systemClock())
  const name = `${startedAt.replace(/[-:]/g, '')}-${run}-${attempt}-${randomUUID().slice(0, 8)}`
  const archive = createArchive(join(parent, name), (text) => redactSecrets(text, knownSecrets))
  let isAllowed = true
  return {
    archive,
    async keepOutOf(workTree) {
      const way = relative(workTree, await realPlace(parent))
      isAllowed = way === '..' || way.startsWith('../')
      if (!isAllowed) throw new RunnerError('config-invalid', `archive: ${parent} lies in the work tree; use a folder outside it`)
      // The sandbox of the agent can only be kept out of a folder that is there.
      await makeFolder(parent).catch((cause: unknown) => {
        isAllowed = false
        throw new RunnerError('config-invalid', `archive: ${parent} cannot be made`, { cause })
      })
    },
    close(report) {
      if (!isAllowed) return null
      const facts = { startedAt, endedAt: utcTimestamp(systemClock()), ...factsOf(report) }
      archive.close(JSON.stringify(report, null, 2), facts, report.reasonCode !== 'internal')
      return archive.folder
    },
  }
}

const factsOf = ({ tasks, outcome, reasonCode, usage, turnLog }: RunReport): Omit<ArchiveFacts, 'startedAt' | 'endedAt'> => ({
  ...{ outcome, reasonCode, usage },
  taskIds: tasks.map(({ id }) => id),
  uncountedTurns: turnLog.filter((turn) => turn.usage === null).length,
})

/** Where a path leads, as far as it exists. */
async function realPlace(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null)
  if (real !== null) return real
  const above = dirname(path)
  return above === path ? path : join(await realPlace(above), relative(above, path))
}
