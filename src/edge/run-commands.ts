import { createHash } from 'node:crypto'
import { RunnerError } from '../errors.ts'
import { systemClock } from '../host/clock.ts'
import { readDayUse } from '../host/day-use.ts'
import { createForge } from '../host/github.ts'
import type { Log } from '../host/log.ts'
import type { Remote } from '../host/remote.ts'
import { CLAIM_NAMESPACE, type GivenLease, type Lease, type RunReport } from '../model.ts'
import { createJournal, type Journal } from '../report/journal.ts'
import { readGivenLease } from './given-lease.ts'
import type { Inputs } from './inputs.ts'
import { prepareDelivery } from './prepare-delivery.ts'
import { readReply } from './read-reply.ts'
import { openRunArchive, type RunArchive } from './run-archive.ts'
import { identifyOwner, type Session, withSession } from './session.ts'

/** Where to run, how, and who is told about it. */
export interface RunCommand {
  readonly dir: string
  readonly inputs: Inputs
  readonly environment: NodeJS.ProcessEnv
  readonly signal: AbortSignal
  /** Told of every claim before it is written, and null once none needs further care. */
  readonly onLease?: ((lease: Lease | null, remote: Remote | null) => void) | undefined
  /** Told where the archive of the run comes to lie, before there is anything in it. */
  readonly onArchive?: ((folder: string) => void) | undefined
  readonly log: Log
}

/** A report, and the top of the work tree where it is known. */
export interface Reported {
  readonly report: RunReport
  readonly root: string
  /** Folder with the archive of the run; null where none is kept. */
  readonly archive: string | null
}

/** What a log calls the phases of a run. The turns of the agent have titles of their own. */
const PHASES: Readonly<Record<string, string>> = {
  read: 'Read plan and configuration',
  list: 'Look at claims and branches',
  preflight: 'Prepare the agent',
  claim: 'Claim',
  checks: 'Checks',
  seal: 'Commit',
  deliver: 'Deliver',
  publish: 'Pull request',
  park: 'Keep the unfinished work',
}

/** Always ends in a report: this is the one place where an exception becomes one. */
async function reportOn(
  { dir, inputs, environment, log }: RunCommand,
  { keepOutOf, close }: Pick<RunArchive, 'keepOutOf' | 'close'>,
  work: (session: Session, journal: Journal) => Promise<RunReport>,
): Promise<Reported> {
  let last = 'start'
  const journal = createJournal(systemClock, (phase) => {
    last = phase
    const title = PHASES[phase]
    if (title !== undefined) log.group(title)
  })
  let root = dir
  try {
    const report = await withSession({ dir, inputs, environment }, async (session) => {
      root = session.checkout.root
      await keepOutOf(root)
      const withheld = session.remote?.withheld ?? null
      if (withheld !== null) {
        journal.check('remote_token', false, withheld)
        log.warn(`${withheld[0]?.toUpperCase()}${withheld.slice(1)}.`)
      }
      return work(session, journal)
    })
    return { report, root, archive: close(report) }
  } catch (error) {
    journal.prove('stop', { during: last })
    const report = journal.fail(error)
    return { report, root, archive: close(report) }
  }
}

/** Of a command that has nothing to keep. */
const NO_ARCHIVE = { keepOutOf: async () => {}, close: () => null }

const secretsOf = ({ apiKey, token }: Inputs): string[] => [apiKey, token].flatMap((secret) => secret ?? [])

/** The main job: from plan to delivered branch, or to a report that another job may deliver. */
export const runOnce = (command: RunCommand): Promise<Reported> => {
  const kept = openRunArchive(command.inputs, command.environment, secretsOf(command.inputs))
  return reportOn(command, kept, async (session, journal) => {
    if (kept.archive !== null) command.onArchive?.(kept.archive.folder)
    const { inputs, environment, signal, onLease, log } = command
    const { checkout, remote, baseBranch } = session
    const given = await readLease(inputs)
    if (remote === null && inputs.delivery !== 'none' && !inputs.dryRun)
      throw new RunnerError('no-remote', `${checkout.root} has no remote called origin`)
    // Commands that only look start faster without what only a run needs.
    const [{ run }, { prepareAgent }] = await Promise.all([import('../steps/run.ts'), import('./prepare-agent.ts')])
    const handing = prepareDelivery({ inputs, environment, remote, journal, log })
    const { reply, task } = await readReply(inputs, environment, handing.publisher)
    return run({
      ...inputs,
      ...handing,
      reply,
      checkout,
      remote,
      baseBranch,
      commit: checkout.head,
      owner: given === null ? identifyOwner(inputs.ownerId, environment) : { id: given.ownerId, info: null },
      given,
      task: given === null ? task : given.ref.slice(CLAIM_NAMESPACE.length),
      forge: createForge(environment, inputs.token),
      prepareAgent: (ground, bundle) => prepareAgent({ session, inputs, environment, journal, log }, ground, bundle),
      knownSecrets: secretsOf(inputs),
      signal,
      onLease: (lease) => onLease?.(lease, remote),
      archive: kept.archive,
      readUse: (since) => readDayUse(historyOf(inputs), since),
      clock: systemClock,
      journal,
      log,
    })
  })
}

/** Where archives of earlier runs may lie. */
const historyOf = ({ archive, history }: Inputs): string[] =>
  [archive, history].flatMap((folder) => (folder === null || folder === 'off' ? [] : [folder]))

async function readLease({ lease, delivery }: Inputs): Promise<GivenLease | null> {
  if (lease === null) return null
  if (delivery !== 'none')
    throw new RunnerError(
      'config-invalid',
      'With `lease` the run must not deliver: set `delivery: none`, and let `deliver` publish the report',
    )
  return readGivenLease(lease)
}

/** Publishes the report of a run in another job. */
export const deliverOnce = (command: RunCommand): Promise<Reported> =>
  reportOn(command, NO_ARCHIVE, async ({ checkout, remote, baseBranch }, journal) => {
    const { inputs, environment, log } = command
    if (remote === null) throw new RunnerError('no-remote', `${checkout.root} has no remote called origin`)
    if (inputs.report === null) throw new RunnerError('usage-invalid', '`deliver` needs `report`, the path of a run report')
    const { deliverReport } = await import('../steps/deliver-report.ts')
    const { report: reportFile, reportDigest } = inputs
    return deliverReport({
      ...inputs,
      checkout,
      remote,
      baseBranch,
      publisher: prepareDelivery({ inputs, environment, remote, journal, log }).publisher,
      reportFile,
      reportDigest,
      given: inputs.lease === null ? null : await readGivenLease(inputs.lease),
      knownSecrets: secretsOf(inputs),
      clock: systemClock,
      journal,
      log,
    })
  })

/** What `deliver` may be told to expect of a report. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')
