import type { ObservedClaim, Plan, Task, TaskStatus } from '../../src/model.ts'
import { selectBundle, type World } from '../../src/plan/select.ts'

interface TaskOptions {
  readonly status?: TaskStatus
  /** Names of tasks or groups; see `plan` for how they are looked up. */
  readonly deps?: readonly string[]
  readonly starts?: boolean
  readonly group?: string
  readonly title?: string
}

interface Draft extends TaskOptions {
  readonly id: string
}

/** A task of the group that its id names (`FRD-001-T4` is in `FRD-001`); it starts a bundle unless told otherwise. */
export const task = (id: string, options: TaskOptions = {}): Draft => ({ id, ...options })

/** A plan of those tasks in that order. A dependency is a task id or a group; any other name is one the plan does not have. */
export function plan(...drafts: readonly Draft[]): Plan {
  const groupOf = ({ id, group }: Draft): string => group ?? id.replace(/-T\d+$/, '')
  const members = new Map(drafts.map((draft) => [draft.id, [draft.id]]))
  for (const draft of drafts) members.set(groupOf(draft), [])
  for (const draft of drafts) members.get(groupOf(draft))?.push(draft.id)
  const tasks = drafts.map((draft, position): Task => {
    const file = `specs/${groupOf(draft).toLowerCase()}.json`
    const line = position * 10 + 1
    return {
      id: draft.id,
      title: draft.title ?? `Title of ${draft.id}`,
      status: draft.status ?? 'todo',
      group: groupOf(draft),
      startsBundle: draft.starts ?? true,
      dependsOn: (draft.deps ?? []).map((name, index) => ({
        name,
        taskIds: members.get(name) ?? null,
        place: { file, line: line + 1 + index, column: 9, pointer: `/tasks/${position}/dependencies/${index}` },
      })),
      brief: {
        description: '',
        steps: [],
        gotchas: [],
        notes: [],
        verification: [],
        testRequirements: [],
        testOmissionReason: null,
        document: null,
      },
      place: { file, line, column: 5, pointer: `/tasks/${position}` },
    }
  })
  return { format: 'frd', path: 'specs/index.json', tasks }
}

export const claim = (taskId: string, ownerId: string, state: ObservedClaim['state'] = 'live'): ObservedClaim => ({
  taskId,
  ref: `refs/heads/codex/claim/${taskId}`,
  token: 'f'.repeat(40),
  state,
  record:
    state === 'unreadable' ? null : { createdAt: '2031-05-01T08:00:00Z', expiresAt: '2031-05-02T08:00:00Z', ownerId, version: 1 },
  detail: state === 'unreadable' ? 'the record is not JSON' : '',
})

export const byTask = (...claims: readonly ObservedClaim[]): ReadonlyMap<string, ObservedClaim> =>
  new Map(claims.map((one) => [one.taskId, one]))

/** Branch names on the remote; a trailing `!` marks a foreign one. */
export const branches = (...names: readonly string[]): World['branches'] =>
  new Map(names.map((name) => [name.replace(/!$/, ''), { foreign: name.endsWith('!') }]))

/** Seen by `me` with nothing on the remote, unless told otherwise. */
export const world = (options: Partial<World> = {}): World => ({
  claims: new Map(),
  branches: new Map(),
  ownerId: 'me',
  branchPrefix: 'codex/',
  names: (tasks, branchPrefix) => {
    const [, document = '', number = ''] = /^FRD-(\d+)-T(\d+)$/.exec(tasks[0].id) ?? []
    const branch = `${branchPrefix}f${document}-t${number}${tasks.length > 1 ? '-b' : ''}`
    return { branch, isOnlyBranch: false, scope: `frd-${document}`, title: null, commitSubject: null }
  },
  ...options,
})

/** Ids of the selected bundle; the bare outcome when there is none. */
export function pick(from: Plan, options: Partial<World> = {}): readonly string[] | 'complete' | 'waiting' {
  const selection = selectBundle(from, world(options))
  return selection.outcome === 'selected' ? selection.bundle.tasks.map(({ id }) => id) : selection.outcome
}
