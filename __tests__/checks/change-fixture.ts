import { createHash } from 'node:crypto'
import { type GuardContext, type GuardPolicy, guard } from '../../src/checks/guards.ts'
import type { AgentReport, Bundle, Change, ChangeSet, Finding, Task, TaskBrief, TreeEntry } from '../../src/model.ts'

export interface FileChange {
  /** What the base holds; left out for a new file. */
  readonly before?: string | Uint8Array
  /** What the work tree holds; left out for a deleted file. */
  readonly after?: string | Uint8Array
  readonly mode?: string
  readonly oldMode?: string
}

const bytes = (content: string | Uint8Array | undefined): Uint8Array | null =>
  content === undefined ? null : typeof content === 'string' ? Buffer.from(content) : content

const oid = (content: Uint8Array | null): string | null =>
  content === null ? null : createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex')

const change = (path: string, { before, after, mode = '100644', oldMode = '100644' }: FileChange): Change => {
  const old = bytes(before)
  const now = bytes(after)
  return {
    path,
    status: old === null ? 'added' : now === null ? 'deleted' : 'modified',
    oldMode: old === null ? null : oldMode,
    newMode: now === null ? null : mode,
    oldOid: oid(old),
    newOid: oid(now),
    size: now?.length ?? 0,
    before: old,
    after: now,
  }
}

/** A change set from what each file held before and holds now. */
export const changeSet = (files: Readonly<Record<string, FileChange>>): ChangeSet => ({
  base: '1'.repeat(40),
  tree: '2'.repeat(40),
  changes: Object.keys(files)
    .sort((a, b) => (a < b ? -1 : 1))
    .map((path) => change(path, files[path] ?? {})),
})

export const task = (id: string, brief: Partial<TaskBrief> = {}): Task => ({
  id,
  title: `Title of ${id}`,
  status: 'todo',
  group: 'FRD-001',
  startsBundle: true,
  dependsOn: [],
  place: { file: null, line: null, column: null, pointer: null },
  brief: {
    description: '',
    steps: [],
    gotchas: [],
    notes: [],
    verification: [],
    testRequirements: [],
    testOmissionReason: null,
    document: null,
    ...brief,
  },
})

/** A task with one step that declares files. */
export const declaringTask = (id: string, filesToCreate: readonly string[], filesToModify: readonly string[] = []): Task =>
  task(id, { steps: [{ id: `${id}-S1`, title: '', description: '', filesToCreate, filesToModify }] })

export const bundle = (...tasks: readonly [Task, ...Task[]]): Bundle => ({
  tasks,
  branch: 'codex/f001-t1',
  claimRef: `refs/heads/codex/claim/${tasks[0].id}`,
  scope: 'frd-001',
  title: null,
  commitSubject: null,
})

export const report = (parts: Partial<AgentReport> = {}): AgentReport => ({
  status: 'done',
  question: null,
  title: 'Do it',
  type: 'feat',
  summary: [],
  changes: [],
  risks: [],
  followUps: [],
  commits: [],
  dependencies: [],
  performance: null,
  note: null,
  evidence: [],
  changeReport: null,
  ...parts,
})

const defaultPolicy: GuardPolicy = {
  protectedPaths: [],
  docsContract: [],
  scope: 'report',
  maxFiles: 100,
  maxLines: null,
  maxFileBytes: 100_000,
  maxTotalBytes: 1_000_000,
  allowExecutables: false,
  allowSecondPackageManager: false,
  allowPackageSettings: false,
  allowTestRemoval: false,
  allowBroadHandlers: false,
  ciScripts: [],
  memoryFile: '.codex/NOTES.md',
}

export interface Situation {
  readonly policy?: Partial<GuardPolicy>
  readonly tasks?: readonly [Task, ...Task[]]
  readonly nextBoundary?: Task
  readonly report?: AgentReport | null
  readonly asksForReport?: boolean
  /** Paths of the base besides those that the change names. */
  readonly tree?: readonly string[]
  readonly isPlanPath?: (path: string) => boolean
  readonly knownSecrets?: readonly string[]
}

const entry: TreeEntry = { mode: '100644', oid: '3'.repeat(40), size: 1 }

/** All that a guard is told about a change. */
export const guardContext = (files: Readonly<Record<string, FileChange>>, situation: Situation = {}): GuardContext => {
  const paths = [...(situation.tree ?? []), ...Object.keys(files).filter((path) => files[path]?.before !== undefined)]
  return {
    changeSet: changeSet(files),
    bundle: bundle(...(situation.tasks ?? [task('FRD-001-T1')])),
    nextBoundary: situation.nextBoundary ?? null,
    report: situation.report === undefined ? report() : situation.report,
    asksForReport: situation.asksForReport ?? false,
    policy: { ...defaultPolicy, ...situation.policy },
    baseEntries: new Map(paths.map((path) => [path, entry])),
    isPlanPath: situation.isPlanPath ?? ((path) => path.startsWith('specs/frds/')),
    knownSecrets: situation.knownSecrets ?? [],
  }
}

/** The findings of all guards. */
export const judge = (files: Readonly<Record<string, FileChange>>, situation: Situation = {}): readonly Finding[] =>
  guard(guardContext(files, situation))

/** The findings of all guards as `severity code file`. */
export const complaints = (files: Readonly<Record<string, FileChange>>, situation: Situation = {}): readonly string[] =>
  judge(files, situation).map(({ severity, code, file }) => `${severity} ${code} ${file ?? '-'}`)
