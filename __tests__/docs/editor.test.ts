import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { schemaAddress } from '../../src/report/init/addresses.ts'
import { type SchemaName, validate } from '../../src/validate.ts'
import { codeBlocks, readRepoFile, tableRows } from './markdown.ts'

interface Schema {
  readonly $schema: string
  readonly $id: string
  readonly examples: readonly object[]
}

const root = new URL('../../', import.meta.url)
const page = readRepoFile('docs/editor.md')
const files = readdirSync(new URL('schemas/', root))
const read = (file: string) => JSON.parse(readRepoFile(`schemas/${file}`)) as Schema

test.each(files)('%s names its dialect, and itself by its file name', (file) => {
  expect(read(file)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: file })
})

test('the page names every schema', () => {
  const named = tableRows(page, /^\| `/).map(([name]) => `${name}.schema.json`)
  expect(new Set(named)).toEqual(new Set(files))
})

test('every address on the page is that of a schema that is published', () => {
  const addresses = [...page.matchAll(/https:\/\/raw\.[^\s"]+/g)].map(([address]) => address)
  expect(addresses.length).toBeGreaterThan(5)
  for (const address of addresses) {
    const [, name = ''] = /\/([\w-]+)\.schema\.json$/.exec(address) ?? []
    expect(address).toBe(schemaAddress(name))
    expect(name === 'NAME' || existsSync(new URL(`schemas/${name}.schema.json`, root)), address).toBe(true)
  }
})

test('schemas are part of the package', () => {
  const { files: packed, exports } = JSON.parse(readRepoFile('package.json')) as {
    files: string[]
    exports: Record<string, string>
  }
  expect(packed).toContain('schemas')
  expect(exports['./schemas/*']).toBe('./schemas/*')
})

test.each<SchemaName>(['config', 'frd', 'frd-index'])('a file may name its schema: %s', (name) => {
  const [example = {}] = read(`${name}.schema.json`).examples
  expect(validate(name, { $schema: schemaAddress(name), ...example })).toEqual([])
})

describe('what the page shows', () => {
  test('is a configuration where it says so', () => {
    const blocks = codeBlocks(page, 'yaml')
    expect(blocks).toHaveLength(2)
    for (const block of blocks) expect(parseConfig(new TextEncoder().encode(block), 'x.yml').findings).toEqual([])
  })

  test('is JSON where it says so', () => {
    expect(codeBlocks(page, 'json').map((block) => Object.keys(JSON.parse(block) as object))).toEqual([
      ['$schema', 'metadata'],
      ['yaml.schemas', 'json.schemas'],
    ])
  })
})
