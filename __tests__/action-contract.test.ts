import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { INPUTS } from '../src/edge/inputs.ts'

interface ActionFile {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly default: string; readonly required?: boolean }>
  >
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
  readonly runs: Readonly<Record<string, string>>
}

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const text = read('action.yml')
const action = parse(text) as ActionFile

test('the inputs of action.yml are those of the program, with the same words and defaults', () => {
  const declared = Object.entries(action.inputs).map(([name, input]) => [name, input.description, String(input.default)])
  expect(declared).toEqual(Object.entries(INPUTS).map(([name, input]) => [name, input.description, input.default]))
  for (const input of Object.values(action.inputs)) expect(input.required).toBeUndefined()
})

test('the outputs of action.yml are those that the program writes', () => {
  const source = read('src/edge/action.ts')
  const table = /outputs: Readonly<Record<string, string>> = \{\n([\s\S]*?)\n {2}\}/.exec(source)?.[1] ?? ''
  const written = [
    ...[...table.matchAll(/^ {4}'?([\w-]+)'?:/gm)].map(([, name]) => name),
    ...[...source.matchAll(/setOutput\(\s*'([^']+)'/g)].map(([, name]) => name),
  ]
  expect(new Set(written)).toEqual(new Set(Object.keys(action.outputs)))
  for (const { description } of Object.values(action.outputs)) expect(description).not.toBe('')
})

test('the only expression is the default of the token', () => {
  expect([...text.matchAll(/\$\{\{.*?\}\}/g)].map(([expression]) => expression)).toEqual(['${{ github.token }}'])
  expect(action.inputs['token']?.default).toBe('${{ github.token }}')
})

test('runs on Node 24, from files that are in the repository', () => {
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/main.js', post: 'dist/post.js', 'post-if': 'always()' })
  for (const file of ['dist/main.js', 'dist/post.js', 'dist/cli.js', 'dist/bundle/index.js', 'dist/package.json'])
    expect(existsSync(new URL(`../${file}`, import.meta.url)), file).toBe(true)
})
