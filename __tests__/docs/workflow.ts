import { parse } from 'yaml'
import { readRepoFile } from './markdown.ts'

/** The name that stands for this action in documentation. */
const OWN = 'your-org/codex-plan-runner@v1'

/** Commands that write to the remote. */
const WRITERS: ReadonlySet<unknown> = new Set(['run', 'claim', 'release', 'reconcile'])

interface ActionFile {
  readonly inputs: Readonly<Record<string, unknown>>
  readonly outputs: Readonly<Record<string, unknown>>
}

const action = parse(readRepoFile('action.yml')) as ActionFile

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly permissions?: unknown
  readonly steps?: readonly Step[]
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

/** Every step anywhere in a workflow or in a part of one. */
function stepsOf(value: unknown): Step[] {
  if (Array.isArray(value)) return value.flatMap(stepsOf)
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === 'steps' ? (inner as Step[]) : stepsOf(inner)))
}

function faultsOf(step: Step): string[] {
  const faults: string[] = []
  if (step.uses !== undefined && step.uses !== OWN && !/^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/.test(step.uses))
    faults.push(`${step.uses} is not pinned to a full SHA`)
  if (step.uses === OWN)
    for (const name of Object.keys(step.with ?? {}))
      if (!Object.hasOwn(action.inputs, name)) faults.push(`action.yml has no input ${name}`)
  if (step.uses?.startsWith('actions/checkout@') && step.with?.['persist-credentials'] !== false)
    faults.push('actions/checkout keeps its credentials')
  if (step.run?.includes('${{')) faults.push(`an expression stands inside a script: ${step.run}`)
  return faults
}

/** Outputs of this action that a text refers to and action.yml does not declare. */
const unknownOutputs = (text: string): string[] =>
  [...text.matchAll(/steps\.plan\.outputs\.([\w-]+)/g)].flatMap(([, name = '']) =>
    Object.hasOwn(action.outputs, name) ? [] : [`action.yml has no output ${name}`],
  )

/** What is wrong with a workflow, or with a part of one, by the rules this repository keeps in all of them. */
export const faultsOfPart = (text: string): string[] => [...stepsOf(parse(text)).flatMap(faultsOf), ...unknownOutputs(text)]

/** The same for a whole workflow, which also has to say what each job may do. */
export function faultsOfWorkflow(text: string): string[] {
  const workflow = parse(text) as { readonly permissions?: unknown; readonly jobs?: Readonly<Record<string, Job>> }
  const faults = faultsOfPart(text)
  if (!isRecord(workflow.permissions) || Object.keys(workflow.permissions).length > 0)
    faults.push('permissions at the top are not {}')
  for (const [name, job] of Object.entries(workflow.jobs ?? {})) {
    if (!isRecord(job.permissions)) faults.push(`the job ${name} does not state its permissions`)
    const runs = job.steps?.find(({ uses }) => uses === OWN)
    const writes = isRecord(job.permissions) && job.permissions['contents'] === 'write'
    if (runs && writes !== WRITERS.has(runs.with?.['command'] ?? 'run'))
      faults.push(`the job ${name} has other permissions than its command needs`)
  }
  return faults
}
