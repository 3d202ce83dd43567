import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

type Permissions = Readonly<Record<string, 'read' | 'write'>>

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly uses?: string
  readonly permissions?: Permissions
  readonly outputs?: Readonly<Record<string, string>>
  readonly steps?: readonly Step[]
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly jobs: Readonly<Record<string, Job>>
}

const root = new URL('..', import.meta.url)
const read = (path: string): Workflow => parse(readFileSync(new URL(path, root), 'utf8')) as Workflow
const workflows = ['.github/workflows', 'examples'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root)).map((file) => [`${folder}/${file}`, read(`${folder}/${file}`)] as const),
)
const stepsOf = ({ jobs }: Workflow): readonly Step[] => Object.values(jobs).flatMap(({ steps = [] }) => steps)

describe.each(workflows)('%s', (_, workflow) => {
  test('is not started by what strangers do with the rights of the repository', () => {
    for (const event of ['pull_request_target', 'workflow_run', 'issue_comment', 'issues'])
      expect(workflow.on).not.toHaveProperty(event)
  })

  test('puts no expression into a script', () => {
    for (const { run } of stepsOf(workflow)) expect(run ?? '').not.toContain('${{')
  })

  test('leaves no credentials in a checkout', () => {
    for (const step of stepsOf(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with).toMatchObject({ 'persist-credentials': false })
  })

  test('hands every secret by its name, and to no script where files of the repository are', () => {
    expect(JSON.stringify(workflow)).not.toMatch(/secrets: ?inherit|toJSON\(secrets/i)
    for (const { permissions, steps = [] } of Object.values(workflow.jobs))
      for (const step of steps
        .filter((each) => JSON.stringify(each).includes('secrets.'))
        .filter(({ uses }) => uses === undefined)) {
        expect(steps.flatMap(({ uses = '' }) => (/checkout@|codex-plan-runner/.test(uses) ? [uses] : []))).toEqual([])
        expect(permissions).toEqual({})
        expect(JSON.stringify(step.env)).toContain('secrets.')
      }
  })
})

describe('the workflow in separate jobs', () => {
  const called = read('.github/workflows/two-jobs.yml')

  test('executes the agent where nothing can be written, and hands the key to nobody else', () => {
    expect(called.jobs['run']?.permissions).toEqual({ contents: 'read' })
    for (const [name, { steps }] of Object.entries(called.jobs))
      expect(JSON.stringify(steps).includes('secrets.'), name).toBe(name === 'run')
  })

  test('delivers only under the lease of the job that claimed, with the digest of the job that worked', () => {
    const given = called.jobs['deliver']?.steps?.at(-1)?.with
    expect(given).toMatchObject({
      lease: '${{ needs.claim.outputs.lease }}',
      'report-digest': '${{ needs.run.outputs.report-digest }}',
    })
  })

  test('tells its caller what became of it, by outputs that the action has', () => {
    const { outputs } = (called.on['workflow_call'] ?? {}) as { outputs: Record<string, { value: string }> }
    expect(Object.keys(outputs)).toEqual(['outcome', 'branch', 'title', 'body', 'pull-request-number', 'pull-request-url'])
    const known = Object.keys((parse(readFileSync(new URL('action.yml', root), 'utf8')) as { outputs: object }).outputs)
    for (const { value } of Object.values(outputs))
      for (const [, job = '', output = ''] of value.matchAll(/jobs\.(\w+)\.outputs\.([\w-]+)/g)) {
        const source = called.jobs[job]?.outputs?.[output] ?? 'missing'
        expect(known).toContain(/^\$\{\{ steps\.plan\.outputs\.([\w-]+) \}\}$/.exec(source)?.[1])
      }
  })
})
