import { posix } from 'node:path'
import type { Plan, Snapshot, Task } from '../../model.ts'
import type { PlanFormat, Traces } from '../format.ts'
import { replaceValues } from '../json-edit.ts'
import { type NumberedKind, partsOf } from './numbered-plan.ts'
import { readNumberedPlan } from './numbered-read.ts'

/** Every pointer there may be: no run may touch one, whichever it follows. */
const POINTERS: readonly string[] = ['configs/next_track.json', 'configs/next_phase.json']

/** A plan format for one kind of numbered plan. Names do not begin with a prefix, and nothing is marked as done. */
export const createNumberedFormat = (kind: NumberedKind): PlanFormat => ({
  name: kind.name,
  usualPath: kind.pointerPath,
  locate: (paths, wanted, isNamed) => locatePointer(kind, new Set(paths), wanted, isNamed === true),
  reads: (planPath, path) => path === planPath || /^docs\/plan\/.+\.md$/.test(path),
  listNamed,
  owns: (planPath, path, inWork = []) => ownsPath(kind, planPath.toLowerCase(), path.toLowerCase(), inWork),
  read: async (snapshot: Snapshot, planPath: string) => readNumberedPlan(kind, snapshot, planPath),
  documents: () => ({ schema: null, documents: [] }),
  names: ([task]) => {
    const { number, slug } = partsOf(task)
    return kind.names(number, slug)
  },
  startsAtTip: true,
  branchesBeginWith: () => `${kind.name}-`,
  traces: (task) => tracesOf(kind, task),
  advance: (snapshot, planPath, plan) => advancePointer(kind, snapshot, planPath, plan),
  reportPath: () => null,
  markDone: () => [],
})

/** The one value that names the next number. Source: track runner, guardrails 8. */
function advancePointer(
  { name, nextKey }: NumberedKind,
  snapshot: Snapshot,
  planPath: string,
  { tasks }: Plan,
): ReturnType<PlanFormat['advance']> {
  const bytes = snapshot.files.get(planPath)
  if (bytes === undefined) return null
  const next = (JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, number>>)[nextKey] ?? 0
  const current = tasks.find((task) => partsOf(task).number === String(next))
  if (current?.status !== 'done') return null
  return {
    edits: [{ path: planPath, content: replaceValues(planPath, bytes, [{ pointer: `/${nextKey}`, value: next + 1 }]) }],
    branch: `next-${name}-${next + 1}`,
    title: `chore(plan): go on with ${name} ${next + 1}`,
    reason: `${current.id} is merged. This moves the plan on to ${name} ${next + 1}: merge it to have that one done next.`,
  }
}

/** The pointer at its usual place, in the folder that is named, or the file that is named. */
function locatePointer(
  { pointerPath }: NumberedKind,
  paths: ReadonlySet<string>,
  wanted: string | null,
  isNamed: boolean,
): string | null {
  if (wanted === null) return paths.has(pointerPath) ? pointerPath : null
  const path = posix.join(wanted, '.').replace(/\/$/, '')
  const name = posix.basename(pointerPath)
  const inFolder = posix.join(path, name)
  if (paths.has(inFolder)) return inFolder
  return paths.has(path) && (isNamed || posix.basename(path) === name) ? path : null
}

/** Documents may lie anywhere. A pointer that makes no sense names none; the reader will say what is wrong with it. */
function listNamed({ files }: Snapshot, planPath: string): readonly string[] {
  try {
    const { tracks } = JSON.parse(new TextDecoder().decode(files.get(planPath))) as {
      tracks: Record<string, { doc?: unknown } | null>
    }
    return Object.values(tracks).flatMap((entry) => (typeof entry?.doc === 'string' ? posix.normalize(entry.doc) : []))
  } catch {
    return []
  }
}

/** Pointers, and the documents of other numbers. Both paths are in small letters. Source: track runner, guardrails 2 and 8. */
function ownsPath({ name }: NumberedKind, planPath: string, path: string, inWork: readonly Task[]): boolean {
  if (path === planPath || POINTERS.includes(path)) return true
  const pattern = new RegExp(`^docs/plan/(?:[^/]+/)?${name}s/${name}-0*(\\d+)(?:-[^/]*)?\\.md$`)
  const [, number] = pattern.exec(path) ?? []
  return number !== undefined && !inWork.some((task) => partsOf(task).number === number)
}

/** A branch of the number, whatever its slug and leading zeros; or our own commit, title or the merge of such a branch. */
function tracesOf({ name, names, hasSlugs }: NumberedKind, task: Task): Traces {
  const { number, slug } = partsOf(task)
  const { commitSubject, title } = names(number, slug)
  const branch = `${name}-0*${number}${hasSlugs ? '-' : '(?:-|$)'}`
  const merge = new RegExp(
    `^(?:Merge (?:pull request #\\d+ from [^/\\s]+/|branch '|remote-tracking branch '[^/']+/)|Merged in )${branch.replace('$', "['\\s]|$")}`,
  )
  // A title without a slug says too little: other commits may go on in words of their own.
  const end = hasSlugs ? ' ' : ' ('
  return {
    branch: new RegExp(`^${branch}`),
    isSubject: (subject) => {
      const plain = subject.replace(new RegExp(`^(\\w+\\()?(${name} ?)0+(?=\\d)`, 'i'), '$1$2')
      return [commitSubject, title].some((ours) => plain === ours || plain.startsWith(`${ours}${end}`)) || merge.test(subject)
    },
  }
}
