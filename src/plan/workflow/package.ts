import { posix } from 'node:path'
import type { Finding, Hold, Snapshot, Task } from '../../model.ts'
import type { Procedure } from '../../procedure.ts'
import type { ReadPlan } from '../format.ts'
import { checkPackage, checkPin, type PackageTicket } from './package-check.ts'
import { copyPathOf, isInPackage, type PackageManifest } from './package-manifest.ts'
import { checkCopies, checkPrefix, checkRecordsPlace, checkTarget } from './package-surroundings.ts'
import { prepareTask } from './prepare-task.ts'
import { EXECUTION_REPORT, HANDOFF, recordFolderOf, taskIdOf } from './records.ts'
import type { WorkflowSettings } from './settings.ts'
import { toUnreadableTask } from './task.ts'

/** Records of a ticket that the next one is given. */
const CARRIED = [EXECUTION_REPORT, HANDOFF]

/** Whether the contents of a path are needed to read a package: its files, their copies, and what its tickets hand on. */
export const isReadForPackage = (
  manifestPath: string,
  path: string,
  { recordsFolder }: Pick<WorkflowSettings, 'recordsFolder'>,
): boolean =>
  isInPackage(manifestPath, path) ||
  /^tickets\/[^/]+\.yaml$/.test(path) ||
  (path.startsWith(`${recordsFolder}/`) && CARRIED.includes(posix.basename(path)))

/** A ticket with what the base commit tells of it. */
interface Link extends PackageTicket {
  readonly id: string
  readonly recordFolder: string
  readonly isDone: boolean
}

/**
 * Reads a source-locked package as a plan: its tickets in the order of the manifest, done where the base holds their execution report.
 * Any fault of the lock holds every open ticket, so that none is started. Source: workflow modes, source-locked packages.
 */
export function readPackage(snapshot: Snapshot, manifestPath: string, settings: WorkflowSettings): ReadPlan {
  const { manifest, tickets, findings } = checkPackage(snapshot, manifestPath)
  const links = tickets.map((ticket) => toLink(ticket, manifest, snapshot, settings))
  const isDone = links.map((link) => link.isDone)
  const lockFindings = [
    ...checkPin(manifest, settings.manifestSha256),
    ...findings,
    ...checkTarget(manifest, settings),
    ...checkRecordsPlace(manifest, settings),
    ...checkCopies(manifest, snapshot, isDone),
    ...checkPrefix(manifest.tickets, isDone),
  ]
  const hold = findHold(lockFindings, manifest)
  const lock = lockOf(manifest, snapshot)
  const seen = new Set<string>()
  const made = links.flatMap((link, at): readonly ReturnType<typeof prepareTask>[] => {
    if (link.id === '' || seen.has(link.id)) return []
    seen.add(link.id)
    return [toTask(link, links[at - 1] ?? null, { snapshot, manifest, lock, hold }, settings)]
  })
  const tasks = made.map(({ task }) => task)
  return {
    plan: {
      format: 'workflow',
      path: manifestPath,
      tasks: tasks.length === 0 && hold !== null ? [standIn(manifest, hold)] : tasks,
      inOrder: true,
    },
    findings: [...lockFindings, ...made.flatMap((each) => each.findings)],
  }
}

function toLink(ticket: PackageTicket, manifest: PackageManifest, snapshot: Snapshot, settings: WorkflowSettings): Link {
  const id = ticket.listed.id ?? ''
  const recordFolder = recordFolderOf({ id, planRecord: ticket.ticket?.planRecord ?? null }, manifest.packageId, settings)
  return { ...ticket, id, recordFolder, isDone: snapshot.entries.has(`${recordFolder}/${EXECUTION_REPORT}`) }
}

/** Everything that may not change while the work goes on: the package, and the copies that are there. */
function lockOf({ path: manifestPath, sha256, tickets }: PackageManifest, { entries }: Snapshot): Procedure['lock'] {
  const copies = new Set(tickets.flatMap(({ id }) => (id === null ? [] : [copyPathOf(id)])))
  const locked = Array.from(entries.keys()).filter((path) => isInPackage(manifestPath, path) || copies.has(path))
  return { path: manifestPath, sha256: sha256 ?? '', locked }
}

function findHold(findings: readonly Finding[], { path }: PackageManifest): Hold | null {
  const [first, ...others] = findings.filter(({ severity }) => severity === 'error')
  if (first === undefined) return null
  const more = others.length === 0 ? '' : ` (and ${others.length} more; \`check\` lists them)`
  return { code: 'source-lock-failed', detail: `The lock of ${path} does not hold: ${first.message}${more}` }
}

interface Around {
  readonly snapshot: Snapshot
  readonly manifest: PackageManifest
  readonly lock: Procedure['lock']
  readonly hold: Hold | null
}

function toTask(
  { id, listed, ticket, isDone }: Link,
  before: Link | null,
  { snapshot, manifest, lock, hold }: Around,
  settings: WorkflowSettings,
): ReturnType<typeof prepareTask> {
  const status = isDone ? 'done' : 'todo'
  if (ticket === null) {
    const { hold: own, ...task } = toUnreadableTask(id, listed.place)
    const stop = hold ?? own
    return { task: isDone ? { ...task, status } : { ...task, ...(stop && { hold: stop }) }, findings: [] }
  }
  const earlier = before === null ? [] : CARRIED.map((name) => `${before.recordFolder}/${name}`)
  const around = {
    status,
    dependsOn: ticket.dependsOn.map(({ value, place }) => {
      const isKnown = manifest.tickets.some((other) => other.id === value)
      return { name: value, taskIds: isKnown ? [taskIdOf({ id: value })] : null, place }
    }),
    previous: before?.id ?? null,
    lock,
    result: 'records',
    mode: { mode: 'package', modeReason: `It is a ticket of the source-locked package ${manifest.packageId ?? ''}.` },
    packageId: manifest.packageId,
    earlier: earlier.filter((path) => snapshot.entries.has(path)),
    faults: [],
    ...(hold === null || isDone ? {} : { hold }),
  } as const
  return prepareTask(snapshot, ticket, around, settings)
}

/** A task for a package of which no ticket can be told, so that the run says why it does not start. */
function standIn({ path, root }: PackageManifest, hold: Hold): Task {
  const place = { file: path, line: null, column: null, pointer: null }
  return { ...toUnreadableTask(posix.basename(root) || 'package', place), hold }
}
