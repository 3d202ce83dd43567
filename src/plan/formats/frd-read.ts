import type { Dependency, Finding, Place, Plan, Snapshot, Task, TaskStatus } from '../../model.ts'
import type { ReadOptions, ReadPlan } from '../format.ts'
import type { FrdStatus, FrdTask } from './frd-document.ts'
import { dependenciesOf, type LoadedFrd, loadPlan } from './frd-load.ts'
import { reviewFrds } from './frd-review.ts'

/** Plans with more tasks are refused. */
const maxTasks = 5000

const statuses: Readonly<Record<FrdStatus, TaskStatus>> = {
  not_started: 'todo',
  in_progress: 'in-progress',
  completed: 'done',
  blocked: 'blocked',
  skipped: 'skipped',
}

/** FRD files → plan. Order is the index's, then that of each document's list. Source: FRD loop, task selection 1 and 2. */
export async function readFrdPlan(snapshot: Snapshot, planPath: string, { gateGroups }: ReadOptions): Promise<ReadPlan> {
  const { loaded, findings } = await loadPlan(snapshot, planPath)
  if (loaded === null) return { plan: null, findings }
  const errors = checkIds(planPath, loaded.frds)
  if (errors.length > 0) return { plan: null, findings: [...findings, ...errors] }
  const named = namedTasks(loaded.frds)
  const tasks = loaded.frds.flatMap((frd) => {
    const places = gateGroups ? Array.from(dependenciesOf(loaded.index, frd)) : []
    const shared = places.map(([name, place]): Dependency => ({ name, taskIds: named.get(name) ?? null, place }))
    return frd.content.majorTasks.map((task, position) => toTask(frd, task, position, shared, named))
  })
  const plan: Plan = { format: 'frd', path: planPath, tasks }
  return { plan, findings: [...findings, ...reviewFrds(snapshot, planPath, loaded.index, loaded.frds, gateGroups)] }
}

function checkIds(planPath: string, frds: readonly LoadedFrd[]): readonly Finding[] {
  const count = frds.reduce((sum, { content }) => sum + content.majorTasks.length, 0)
  if (count > maxTasks) {
    const message = `The plan has ${count} tasks; ${maxTasks} are allowed.`
    const place = { file: planPath, line: null, column: null, pointer: null }
    return [{ ...place, code: 'too-many-tasks', severity: 'error', message, hint: 'Take finished documents off the index.' }]
  }
  const findings: Finding[] = []
  const seen = new Map<string, Place>()
  for (const { document, content } of frds) {
    for (const [position, { taskId }] of content.majorTasks.entries()) {
      const place = document.place(`/majorTasks/${position}/taskId`)
      // Claims are refs, and refs may become files on a disk where case does not count.
      const first = seen.get(taskId.toLowerCase())
      if (first !== undefined) {
        const message = `The task id ${taskId} is already used in ${first.file}, line ${first.line}, column ${first.column}.`
        findings.push({ ...place, code: 'duplicate-id', severity: 'error', message, hint: 'Give each task an id of its own.' })
      }
      seen.set(taskId.toLowerCase(), first ?? place)
      if (taskId.startsWith(`${content.metadata.frdId}-T`)) continue
      const message = `The task ${taskId} stands in the document ${content.metadata.frdId}.`
      const hint = `Task ids of this document start with ${content.metadata.frdId}-T.`
      findings.push({ ...place, code: 'id-mismatch', severity: 'error', message, hint })
    }
  }
  return findings
}

/** What a dependency can name: a task, or a document for all its tasks. Source: FRD loop, task selection 3. */
function namedTasks(frds: readonly LoadedFrd[]): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, readonly string[]>()
  for (const { content } of frds) {
    const ids = content.majorTasks.map(({ taskId }) => taskId)
    named.set(content.metadata.frdId, ids)
    for (const id of ids) named.set(id, [id])
  }
  return named
}

function toTask(
  { document, content }: LoadedFrd,
  task: FrdTask,
  position: number,
  shared: readonly Dependency[],
  named: ReadonlyMap<string, readonly string[]>,
): Task {
  const pointer = `/majorTasks/${position}`
  const own = (task.dependencies ?? []).map(
    (name, item): Dependency => ({
      name,
      taskIds: named.get(name) ?? null,
      place: document.place(`${pointer}/dependencies/${item}`),
    }),
  )
  const names = new Set(own.map(({ name }) => name))
  return {
    id: task.taskId,
    title: task.title,
    status: statuses[task.status],
    group: content.metadata.frdId,
    startsBundle: task.prLevel,
    dependsOn: [...own, ...shared.filter(({ name }) => !names.has(name))],
    brief: toBrief(task),
    place: document.place(pointer),
  }
}

function toBrief(task: FrdTask): Task['brief'] {
  return {
    description: task.description ?? '',
    steps: (task.subtasks ?? []).map((step, position) => ({
      id: step.subtaskId ?? `${task.taskId}-S${position + 1}`,
      title: step.title,
      description: step.description ?? '',
      filesToCreate: step.filesToCreate ?? [],
      filesToModify: step.filesToModify ?? [],
    })),
    gotchas: (task.gotchas ?? []).map(({ severity = 'info', text }) => ({ severity, text })),
    notes: task.notes ?? [],
    verification: (task.verification ?? []).map(({ id, type = 'manual', description }) => ({ id, type, description })),
    testRequirements: (task.testRequirements ?? []).map(({ id, type = 'unit', description, requiredScenarios = [] }) => ({
      id,
      type,
      description,
      scenarios: requiredScenarios.map((scenario) => ({
        type: scenario.type ?? 'success',
        description: scenario.description ?? '',
        expectedOutcome: scenario.expectedOutcome ?? '',
      })),
    })),
    testOmissionReason: task.testOmissionReason ?? null,
    document: null,
  }
}
