import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseConfig } from '../src/config.ts'
import { findPlan } from '../src/plan/formats.ts'
import { toRunSummary } from '../src/report/run-summary.ts'
import { type SchemaName, validate } from '../src/validate.ts'
import { examples } from './schema-examples.ts'

interface PublishedSchema {
  readonly title: string
  readonly description: string
  readonly examples?: readonly unknown[]
}

const folder = new URL('../schemas/', import.meta.url)
const schemas = new Map(
  readdirSync(folder).map((file) => [
    file.replace('.schema.json', '') as SchemaName,
    JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as PublishedSchema,
  ]),
)
const exampleOf = (name: SchemaName): unknown => schemas.get(name)?.examples?.[0]

test.each([...schemas])('%s says what it is, and its examples satisfy it', (name, schema) => {
  expect(schema.title).not.toBe('')
  expect(schema.description).not.toBe('')
  expect(schema.examples?.length).toBeGreaterThan(0)
  for (const example of schema.examples ?? []) expect(validate(name, example)).toEqual([])
})

describe('an example is a value of the type it stands for', () => {
  test.each(Object.entries(examples))('%s', (name, example) => {
    expect(exampleOf(name as SchemaName)).toEqual(example)
  })

  test('run-summary is made of run-report', () => {
    expect(exampleOf('run-summary')).toEqual(toRunSummary(examples['run-report']))
  })

  test('config is read without a complaint', () => {
    for (const example of schemas.get('config')?.examples ?? [])
      expect(parseConfig(new TextEncoder().encode(JSON.stringify(example)), 'x.yml').findings).toEqual([])
  })

  test.each([
    ['track-pointer', 'configs/NEXT_TRACK.json', 'docs/plan/v1.2/tracks/track-03-offline-maps.md', 'track-3'],
    ['phase-pointer', 'configs/NEXT_PHASE.json', 'docs/plan/v1.2/phases/phase-4.md', 'phase-4'],
  ] as const)('%s points at a plan that can be run', async (name, planPath, document, id) => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    const files = new Map([
      [planPath, bytes(JSON.stringify(exampleOf(name)))],
      [document, bytes('# Do it\n')],
    ])
    const entries = new Map([...files].map(([path, { length }]) => [path, { mode: '100644', oid: '0'.repeat(40), size: length }]))
    const found = findPlan(files.keys(), null, null)
    expect(found?.planPath).toBe(planPath)
    const read = await found?.format.read({ commit: 'f'.repeat(40), entries, files }, planPath, { gateGroups: false })
    expect(read?.findings).toEqual([])
    expect(read?.plan?.tasks.filter(({ status }) => status === 'todo').map((task) => task.id)).toEqual([id])
  })

  test('frd-index and frd make a plan that can be run', async () => {
    const { frds } = exampleOf('frd-index') as { frds: readonly { path: string }[] }
    expect(frds).toHaveLength(1)
    const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
    const files = new Map([
      ['specs/frds/index.json', bytes(exampleOf('frd-index'))],
      [`specs/frds/${frds[0]?.path.replace('./', '')}`, bytes(exampleOf('frd'))],
    ])
    const entries = new Map([...files].map(([path, { length }]) => [path, { mode: '100644', oid: '0'.repeat(40), size: length }]))
    const found = findPlan(files.keys(), null, null)
    const read = await found?.format.read({ commit: 'f'.repeat(40), entries, files }, found.planPath, { gateGroups: true })
    expect(read?.findings).toEqual([])
    expect(read?.plan?.tasks.map(({ id, status }) => [id, status])).toEqual([['FRD-001-T1', 'todo']])
  })
})
