import { existsSync } from 'node:fs'
import { parse } from 'yaml'
import { readRepoFile } from './markdown.ts'

/** The name that stands for this action in documentation. */
const OWN = 'your-org/codex-plan-runner@v1'
/** A workflow of this repository that others call, by the same name. */
const OWN_WORKFLOW = /^your-org\/codex-plan-runner\/(\.github\/workflows\/[\w-]+\.yml)@v1$/

/** Commands that write to the remote. */
const WRITERS: ReadonlySet<unknown> = new Set(['run', 'claim', 'release', 'deliver', 'reconcile'])

type Names = Readonly<Record<string, unknown>>

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Names
}

interface Job {
  readonly permissions?: unknown
  readonly steps?: readonly Step[]
  readonly outputs?: Names
  /** A workflow to call instead of steps. */
  readonly uses?: string
  readonly with?: Names
  readonly secrets?: Names
}

interface Workflow {
  readonly on?: { readonly workflow_call?: { readonly inputs?: Names; readonly outputs?: Names; readonly secrets?: Names } }
  readonly permissions?: unknown
  readonly jobs?: Readonly<Record<string, Job>>
}

const action = parse(readRepoFile('action.yml')) as { readonly inputs: Names; readonly outputs: Names }

const isRecord = (value: unknown): value is Names => typeof value === 'object' && value !== null

/** Every step anywhere in a workflow or in a part of one. */
function stepsOf(value: unknown): Step[] {
  if (Array.isArray(value)) return value.flatMap(stepsOf)
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === 'steps' ? (inner as Step[]) : stepsOf(inner)))
}

const missing = (given: Names | undefined, declared: Names | undefined, what: string): string[] =>
  Object.keys(given ?? {}).flatMap((name) => (Object.hasOwn(declared ?? {}, name) ? [] : [`there is no ${what} ${name}`]))

function faultsOf(step: Step): string[] {
  const faults: string[] = []
  if (step.uses !== undefined && step.uses !== OWN && !/^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/.test(step.uses))
    faults.push(`${step.uses} is not pinned to a full SHA`)
  if (step.uses === OWN) faults.push(...missing(step.with, action.inputs, 'input'))
  if (step.uses?.startsWith('actions/checkout@') && step.with?.['persist-credentials'] !== false)
    faults.push('actions/checkout keeps its credentials')
  if (step.run?.includes('${{')) faults.push(`an expression stands inside a script: ${step.run}`)
  return faults
}

/** The workflow that a job calls; null where it has steps of its own or calls one that is not ours. */
function calledBy({ uses = '' }: Job): Workflow | null {
  const [, path = ''] = OWN_WORKFLOW.exec(uses) ?? []
  return path !== '' && existsSync(new URL(`../../${path}`, import.meta.url)) ? (parse(readRepoFile(path)) as Workflow) : null
}

/** A called job gets no more than its caller has, and a workflow that asks for more does not start. */
function faultsOfCall(job: Job): string[] {
  if (job.uses === undefined) return []
  const called = calledBy(job)
  const offer = called?.on?.workflow_call
  if (called === null || offer === undefined) return [`${job.uses} is no workflow of ours that can be called`]
  const granted = isRecord(job.permissions) ? job.permissions : {}
  const asked = Object.values(called.jobs ?? {}).flatMap(({ permissions }) => Object.entries(permissions ?? {}))
  const denied = asked.filter(([scope, level]) => granted[scope] !== level && granted[scope] !== 'write')
  return [
    ...missing(job.with, offer.inputs, 'input'),
    ...missing(job.secrets, offer.secrets, 'secret'),
    ...denied.map(([scope, level]) => `the called workflow needs ${scope}: ${level}`),
  ]
}

/** Outputs of this action that a text refers to and action.yml does not declare. */
const unknownOutputs = (text: string): string[] =>
  [...text.matchAll(/steps\.plan\.outputs\.([\w-]+)/g)].flatMap(([, name = '']) =>
    Object.hasOwn(action.outputs, name) ? [] : [`action.yml has no output ${name}`],
  )

/** Outputs of other jobs that a workflow refers to and those jobs do not declare. */
const unknownJobOutputs = (text: string, jobs: Readonly<Record<string, Job>>): string[] =>
  [...text.matchAll(/(?:needs|jobs)\.([\w-]+)\.outputs\.([\w-]+)/g)].flatMap(([, id = '', name = '']) => {
    const job = jobs[id]
    const declared = job && (job.outputs ?? calledBy(job)?.on?.workflow_call?.outputs)
    return Object.hasOwn(declared ?? {}, name) ? [] : [`the job ${id} has no output ${name}`]
  })

/** What is wrong with a workflow, or with a part of one, by the rules this repository keeps in all of them. */
export function faultsOfPart(text: string): string[] {
  const part = parse(text) as Workflow
  return [...stepsOf(part).flatMap(faultsOf), ...Object.values(part.jobs ?? {}).flatMap(faultsOfCall), ...unknownOutputs(text)]
}

/** The same for a whole workflow, which also has to say what each job may do. */
export function faultsOfWorkflow(text: string): string[] {
  const workflow = parse(text) as Workflow
  const jobs = workflow.jobs ?? {}
  const faults = [...faultsOfPart(text), ...unknownJobOutputs(text, jobs)]
  if (!isRecord(workflow.permissions) || Object.keys(workflow.permissions).length > 0)
    faults.push('permissions at the top are not {}')
  for (const [name, job] of Object.entries(jobs)) {
    if (!isRecord(job.permissions)) faults.push(`the job ${name} does not state its permissions`)
    const own = job.steps?.find(({ uses }) => uses === OWN)
    const mayWrite = isRecord(job.permissions) && job.permissions['contents'] === 'write'
    const mayOpen = isRecord(job.permissions) && job.permissions['pull-requests'] === 'write'
    if (own && (mayWrite !== doesWrite(own) || (doesOpen(own) && !mayOpen)))
      faults.push(`the job ${name} has other permissions than its command needs`)
  }
  return faults
}

/** A run under a lease of another job writes nothing to the remote, and one with a token of its own needs no permission for it. */
const doesWrite = ({ with: inputs = {} }: Step): boolean => {
  const command = inputs['command'] ?? 'run'
  return WRITERS.has(command) && !(command === 'run' && inputs['lease'] !== undefined) && inputs['token'] === undefined
}

const doesOpen = (step: Step): boolean => {
  const command = step.with?.['command'] ?? 'run'
  return doesWrite(step) && (command === 'run' || command === 'deliver') && step.with?.['delivery'] === undefined
}
