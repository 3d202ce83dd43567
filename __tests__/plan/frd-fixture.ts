import type { Snapshot } from '../../src/model.ts'

/** One task of a plan for tests; what is left out gets a harmless value. */
export interface TaskSketch {
  readonly id: string
  readonly status?: string
  readonly prLevel?: boolean
  readonly dependencies?: readonly string[]
  /** Statuses of its steps; one open step when left out. */
  readonly steps?: readonly string[]
  /** Anything to set on the task as it is written to the file. */
  readonly extra?: Readonly<Record<string, unknown>>
}

export interface FrdSketch {
  readonly id: string
  /** Status in the document; `status` of the index follows it unless said otherwise. */
  readonly status?: string
  readonly indexStatus?: string
  readonly dependencies?: readonly string[]
  readonly indexDependencies?: readonly string[]
  readonly tasks: readonly TaskSketch[]
  /** File name; made from the id when left out. */
  readonly file?: string
}

export interface PlanSketch {
  readonly folder?: string
  /** Anything to set on the index, for example `schemaPath`. */
  readonly index?: Readonly<Record<string, unknown>>
}

export const planPath = 'specs/frds/index.json'

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

export const frdFileName = (id: string): string => `${id.toLowerCase()}-part.json`

export function frdTask({
  id,
  status = 'not_started',
  prLevel = true,
  dependencies = [],
  steps,
  extra,
}: TaskSketch): Record<string, unknown> {
  return {
    taskId: id,
    title: `Task ${id}`,
    description: `What ${id} is about.`,
    status,
    prLevel,
    dependencies,
    subtasks: (steps ?? [status === 'completed' ? 'completed' : 'not_started']).map((stepStatus, position) => ({
      subtaskId: `${id}-S${position + 1}`,
      title: `Step ${position + 1}`,
      description: 'Change a file.',
      status: stepStatus,
      filesToCreate: [`src/${id.toLowerCase()}-${position + 1}.ts`],
    })),
    verification: [{ id: `${id}-V1`, type: 'test', description: 'The tests pass.' }],
    testOmissionReason: 'A fixture has nothing to test.',
    ...extra,
  }
}

/** A document as it is written to its file. */
export function frdDocument({ id, status = 'not_started', dependencies = [], tasks }: FrdSketch): {
  metadata: Record<string, unknown>
  majorTasks: Record<string, unknown>[]
} {
  return {
    metadata: {
      frdId: id,
      title: `Document ${id}`,
      status,
      dependencies,
      createdAt: '2026-01-05',
      updatedAt: '2026-01-06',
    },
    majorTasks: tasks.map(frdTask),
  }
}

/** The files of a plan, path → text, in the order in which Git would list them. */
export function frdPlan(frds: readonly FrdSketch[], { folder = 'specs/frds', index = {} }: PlanSketch = {}): Map<string, string> {
  const files = new Map<string, string>()
  for (const frd of frds) files.set(`${folder}/${frd.file ?? frdFileName(frd.id)}`, pretty(frdDocument(frd)))
  const entries = frds.map((frd, position) => ({
    frdId: frd.id,
    title: `Document ${frd.id}`,
    status: frd.indexStatus ?? frd.status ?? 'not_started',
    priority: position + 1,
    path: `./${frd.file ?? frdFileName(frd.id)}`,
    dependencies: frd.indexDependencies ?? frd.dependencies ?? [],
  }))
  files.set(`${folder}/index.json`, pretty({ generatedAt: '2026-01-05', scope: 'test', frds: entries, ...index }))
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** A commit that holds these files, all of them read. */
export function snapshotOf(files: ReadonlyMap<string, string | Uint8Array>): Snapshot {
  const bytes = new Map(
    Array.from(files, ([path, content]) => [path, typeof content === 'string' ? new TextEncoder().encode(content) : content]),
  )
  return {
    commit: '1'.repeat(40),
    entries: new Map(
      Array.from(bytes, ([path, content]) => [path, { mode: '100644', oid: '2'.repeat(40), size: content.length }]),
    ),
    files: bytes,
  }
}
