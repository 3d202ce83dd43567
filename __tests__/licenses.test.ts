import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface LockFile {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly license?: string }>>
}

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const { packages } = JSON.parse(read('package-lock.json')) as LockFile
const production = Object.entries(packages)
  .filter(([path, { dev }]) => path !== '' && dev !== true)
  .map(([path, { license }]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), license }))
const lines = new Set(read('dist/bundle/licenses.txt').split('\n'))

/** Packages that are installed but of which nothing is in the bundle. The first one only Ajv's code generator needs. */
const NOT_BUNDLED = new Set(['require-from-string', '@octokit/types', '@octokit/openapi-types'])

test('every package in the bundle comes with its licence', () => {
  const missing = production.map(({ name }) => name).filter((name) => !lines.has(name))
  expect(missing.filter((name) => !NOT_BUNDLED.has(name))).toEqual([])
  const bundle = new URL('../dist/bundle/', import.meta.url)
  for (const file of readdirSync(bundle).filter((name) => name.endsWith('.js')))
    expect(readFileSync(new URL(file, bundle), 'utf8').includes('function requireFromString'), file).toBe(false)
})

test('every licence allows to hand the bundle on', () => {
  const permissive = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', '0BSD'])
  expect(production.filter(({ license }) => license === undefined || !permissive.has(license))).toEqual([])
})
