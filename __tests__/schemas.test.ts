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
