import { type Confine, type Gate, runGates } from '../checks/gates.ts'
import type { Checkout } from '../host/checkout.ts'
import { diffTrees } from '../host/diff-trees.ts'
import { exists } from '../host/files.ts'
import type { Log } from '../host/log.ts'
import { editTree, listTree, readSnapshot, storeEdits, writeCommit } from '../host/objects.ts'
import { withTree } from '../host/work-tree.ts'
import type {
  AgentReport,
  Bundle,
  ChangeSet,
  Commit,
  FileChange,
  FileEdit,
  Finding,
  MemoryUpdate,
  Snapshot,
  ValidationResult,
} from '../model.ts'
import type { ReviewReport } from '../procedure.ts'
import { planCommits, renderStatusMessage } from '../report/commits.ts'
import { appendNote } from '../report/notes.ts'
import { SCHEMA_CHECK } from '../report/pull-request.ts'
import { writeChangeReport } from './change-report.ts'
import type { Ground } from './survey.ts'
import { writeRecords } from './write-records.ts'

/** Accepted work, and what is needed to make commits of it. */
export interface SealOrder {
  readonly checkout: Checkout
  readonly ground: Ground
  readonly bundle: Bundle
  readonly report: AgentReport
  readonly changeSet: ChangeSet
  /** What the gates said in each round, the last one last. */
  readonly rounds: readonly (readonly ValidationResult[])[]
  /** null where nobody planned or reviewed. */
  readonly review: ReviewReport | null
  /** null where no code of the repository may run: then only the built-in validation does. */
  readonly confine: Confine | null
  /** Calendar date that is written into plan and notes. */
  readonly today: string
  readonly at: Date
  readonly knownSecrets: readonly string[]
  readonly log: Log
}

/** Commits in the private repository; nothing outside has seen them yet. */
export interface Sealed {
  readonly commits: readonly Commit[]
  readonly head: string
  /** Of the head. */
  readonly tree: string
  readonly memoryUpdate: MemoryUpdate
  readonly validation: readonly ValidationResult[]
  /** Every path that differs between base and head. */
  readonly changes: readonly FileChange[]
  /** On the records of the work; an error means that it must not be delivered like this. */
  readonly findings: readonly Finding[]
}

/** Why sealed work must not be delivered; null when it may be. */
export function findFault({
  validation,
  findings,
}: Sealed): { readonly code: 'gates-failed' | 'guards-failed'; readonly detail: string } | null {
  const failed = validation.find(({ status }) => status === 'failed')
  if (failed)
    return { code: 'gates-failed', detail: `The plan would not be valid any more: ${failed.outputSummary.slice(0, 300)}` }
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return null
  const told = errors.slice(0, 5).map(({ file, message }) => `${file ?? ''} ${message}`.trim())
  return { code: 'guards-failed', detail: told.join(' ') }
}

/**
 * Adds the host's own edits (statuses, dates, the note) to the judged tree, validates the plan as it will be delivered,
 * and makes the commits: the agent's work first, the host's edits last.
 *
 * Source: FRD loop, FRD status updates, validation, commit rules.
 */
export async function seal(order: SealOrder): Promise<Sealed> {
  const { checkout, ground, bundle, report, changeSet } = order
  const place = checkout.private
  const worked = new Map(changeSet.changes.flatMap(({ path, after }) => (after === null ? [] : [[path, after] as const])))
  const marks = ground.format.markDone(ground.snapshot, ground.planPath, bundle.tasks, order.today, worked)
  const records = await writeRecords(order, marks)
  const note = records ?? noteEdit(order)
  const reports = writeChangeReport(order, note.edits)
  const followUps = ground.format.followUps?.(ground.snapshot, ground.planPath, bundle.tasks, report.followUps) ?? []
  const edits = records?.edits ?? [...marks, ...followUps, ...reports, ...note.edits]
  const finalTree = await editTree(place, changeSet.tree, await storeEdits(place, edits))
  // Where a report tells that the work is done, the plan itself stays as it was.
  const validation = reports.length > 0 ? [] : await validatePlan(order, finalTree)

  const author = ground.config.commitAuthor
  const changed = changeSet.changes
  const commits: Commit[] = []
  let parent = changeSet.base
  let tree = changeSet.base
  const plans = planCommits(
    bundle,
    report,
    changed.map(({ path }) => path),
  )
  // A plan that allows one commit has the host's edits in it.
  const only = bundle.commitSubject === null ? null : finalTree
  for (const { message, paths } of plans) {
    const chosen = changed.filter(({ path }) => paths.includes(path))
    tree = await editTree(
      place,
      tree,
      chosen.map(({ path, newMode, newOid }) => ({
        path,
        entry: newMode === null || newOid === null ? null : { mode: newMode, oid: newOid },
      })),
    )
    parent = await writeCommit(place, { tree: only ?? tree, parents: [parent], message, author, at: order.at })
    commits.push({ hash: parent, message: message.trim() })
  }
  // The commits must add up to the tree that was judged: nothing lost, nothing slipped in.
  if (tree !== changeSet.tree) throw new TypeError(`the commits add up to ${tree}, not to the judged tree ${changeSet.tree}`)
  if (only === null && finalTree !== tree) {
    const adds = { report: reports.length > 0, followUps: followUps.length > 0, note: note.edits.length > 0 }
    const message = renderStatusMessage(bundle, adds)
    parent = await writeCommit(place, { tree: finalTree, parents: [parent], message, author, at: order.at })
    commits.push({ hash: parent, message: message.trim() })
  }
  const changes = (await diffTrees(checkout.private, changeSet.base, finalTree)).map(({ path, status }) => ({ path, status }))
  const findings = records?.check(changes.map(({ path }) => path)) ?? []
  return { commits, head: parent, tree: finalTree, memoryUpdate: note.update, validation, changes, findings }
}

function noteEdit({ ground, bundle, report, today, knownSecrets }: SealOrder): { edits: FileEdit[]; update: MemoryUpdate } {
  const file = ground.config.memoryFile
  if (bundle.commitSubject !== null)
    return { edits: [], update: { file, status: 'no_change', summary: 'the one commit of this plan holds the work alone' } }
  const current = ground.snapshot.files.get(file)
  // A byte order mark is part of the file, which keeps every byte it has.
  const text = current === undefined ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(current)
  const { content, update } = appendNote(text, report.note, { date: today, context: bundle.tasks[0].id, knownSecrets, file })
  return { edits: content === null ? [] : [{ path: file, content: new TextEncoder().encode(content) }], update }
}

/**
 * Validates the plan's documents as they will be delivered: by the repository's own tool where it has one, and by the
 * built-in one always. Source: FRD loop, validation 2.
 */
async function validatePlan(order: SealOrder, finalTree: string): Promise<ValidationResult[]> {
  const { checkout, ground, confine, changeSet, log } = order
  const tool = await ownTool(order)
  const own =
    tool === null || confine === null
      ? []
      : await withTree(checkout, changeSet.tree, finalTree, () => runGates([tool], confine, log))

  const begin = performance.now()
  const entries = await listTree(checkout.private, finalTree)
  const isRead = (path: string) => ground.snapshot.files.has(path) || ground.format.reads(ground.planPath, path)
  const final = await readSnapshot(checkout.private, finalTree, entries, isRead)
  const { plan, findings } = await ground.format.read(final, ground.planPath, { gateGroups: false })
  const errors = findings.filter(({ severity }) => severity === 'error')
  const passed = plan !== null && errors.length === 0
  return [
    ...own,
    {
      name: `${SCHEMA_CHECK} (built in)`,
      command: `codex-plan-runner check --plan ${ground.planPath}`,
      exitCode: passed ? 0 : 2,
      status: passed ? 'passed' : 'failed',
      durationMs: Math.round(performance.now() - begin),
      outputSummary: errors.map(({ file, pointer, message }) => `${file} ${pointer}: ${message}`).join('\n'),
    },
  ]
}

const TOOL_TIMEOUT_MS = 5 * 60_000

async function ownTool({ checkout, ground }: SealOrder): Promise<Gate | null> {
  const gate = (run: string): Gate => ({ name: SCHEMA_CHECK, run, timeoutMs: TOOL_TIMEOUT_MS, network: false })
  if (hasScript(ground.snapshot, 'validate:schema')) return gate('npm run validate:schema')
  const { schema, documents } = ground.format.documents(ground.snapshot, ground.planPath)
  if (schema === null || documents.length === 0 || !(await exists(`${checkout.root}/node_modules/.bin/ajv`))) return null
  const files = [...documents].sort().map((path) => `-d ${shellQuote(path)}`)
  return gate(
    `./node_modules/.bin/ajv validate -c ajv-formats --spec=draft2020 --strict=true -s ${shellQuote(schema)} ${files.join(' ')}`,
  )
}

function hasScript(snapshot: Snapshot, name: string): boolean {
  try {
    const manifest: unknown = JSON.parse(new TextDecoder().decode(snapshot.files.get('package.json')))
    const scripts = (manifest as { scripts?: Record<string, unknown> } | null)?.scripts
    return typeof scripts?.[name] === 'string'
  } catch {
    return false
  }
}

const shellQuote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
