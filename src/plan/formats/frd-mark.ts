import { RunnerError } from '../../errors.ts'
import type { FileEdit, Snapshot, Task } from '../../model.ts'
import type { JsonDocument } from '../json-document.ts'
import { replaceValues, type ValueEdit } from '../json-edit.ts'
import { openJson } from '../open-json.ts'
import { deriveStatus, type FrdDocument, type FrdIndex } from './frd-document.ts'
import { resolveListed } from './frd-files.ts'

/**
 * Marks tasks of one document, and their steps, as completed; brings the status of the document and its copy in the index in
 * line, and dates the document if anything in it changed. Source: FRD loop, FRD status updates.
 * @throws {RunnerError} internal, when the plan of the snapshot does not hold the tasks
 */
export function markFrdsDone(
  snapshot: Snapshot,
  planPath: string,
  tasks: readonly [Task, ...Task[]],
  today: string,
): readonly FileEdit[] {
  const index = open(snapshot, planPath)
  const { frds } = index.value as FrdIndex
  const position = frds.findIndex(({ frdId }) => frdId === tasks[0].group)
  const entry = frds[position]
  const path = entry === undefined ? null : resolveListed(planPath, entry.path)
  if (entry === undefined || path === null) throw new RunnerError('internal', `${planPath} does not list ${tasks[0].group}.`)

  const content = open(snapshot, path).value as FrdDocument
  const done = new Set(tasks.map(({ id }) => id))
  const found = content.majorTasks.filter(({ taskId }) => done.has(taskId))
  if (found.length !== done.size) throw new RunnerError('internal', `${path} does not hold ${[...done].join(', ')}.`)

  const status = deriveStatus(content.majorTasks.map((task) => (done.has(task.taskId) ? 'completed' : task.status)))
  const edits = editsOf(content, done)
  if (content.metadata.status !== undefined && content.metadata.status !== status)
    edits.push({ pointer: '/metadata/status', value: status })
  if (edits.length > 0 && content.metadata.updatedAt !== undefined) edits.push({ pointer: '/metadata/updatedAt', value: today })
  const indexEdits =
    entry.status === undefined || entry.status === status ? [] : [{ pointer: `/frds/${position}/status`, value: status }]
  return [...applied(snapshot, path, edits), ...applied(snapshot, planPath, indexEdits)]
}

function open(snapshot: Snapshot, path: string): JsonDocument {
  const { document } = openJson(snapshot, path)
  if (document === null) throw new RunnerError('internal', `${path} was to be marked but cannot be read.`)
  return document
}

/** Only values that really change: what is done stays untouched, so that marking twice is marking once. */
function editsOf({ majorTasks }: FrdDocument, done: ReadonlySet<string>): ValueEdit[] {
  return majorTasks.flatMap((task, at) => {
    if (!done.has(task.taskId)) return []
    const pointer = `/majorTasks/${at}`
    const steps = (task.subtasks ?? []).flatMap((step, item) => {
      const isOpen = step.status !== undefined && step.status !== 'completed'
      return isOpen ? [{ pointer: `${pointer}/subtasks/${item}/status`, value: 'completed' }] : []
    })
    return task.status === 'completed' ? steps : [{ pointer: `${pointer}/status`, value: 'completed' }, ...steps]
  })
}

function applied(snapshot: Snapshot, path: string, edits: readonly ValueEdit[]): readonly FileEdit[] {
  const bytes = snapshot.files.get(path)
  return edits.length === 0 || bytes === undefined ? [] : [{ path, content: replaceValues(path, bytes, edits) }]
}
