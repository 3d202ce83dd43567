import { expect, test } from 'vitest'
import { holds } from '../../src/agent/conditions.ts'
import { compose, manifestText, plainRun, readFiles } from '../agent/prompt-files.ts'
import { readRepoFile, tableRows } from './markdown.ts'

const page = readRepoFile('docs/prompt-chains.md')
const files = Object.fromEntries(
  [...page.matchAll(/^```(?:json|markdown) (\S+)\n(.*?)^```$/gms)].map(([, path = '', text = '']) => [path, text]),
)

test('the example lints without a finding, and runs get the chains that the page says', async () => {
  expect(Object.keys(files)).toHaveLength(4)
  const prompts = await readFiles(files)
  expect(prompts.findings).toEqual([])
  expect(compose(prompts, { languages: ['typescript'], strict: true }).chainId).toBe('strict-typescript')
  expect(compose(prompts, { languages: ['python'] }).chainId).toBe('plain')
  expect(compose(prompts, { strict: true }).text.match(/^## .+$/gm)).toEqual(['## Tests'])
})

test('the example would not pass without its override', async () => {
  const strict = 'prompts/strict.md'
  const { findings } = await readFiles({ ...files, [strict]: String(files[strict]).replace('["Tests"]', '[]') })
  expect([...new Set(findings.map(({ code, file }) => `${file} ${code}`))]).toEqual([`${strict} prompt-heading-repeated`])
})

test('the table of conditions holds those that there are', async () => {
  const conditions = tableRows(page, /^\| `[a-z]+(?::NAME)?` \| (?:in|when|for) /).map(([condition = '']) => condition)
  expect(conditions).toHaveLength(4)
  const run = { ...plainRun, format: 'NAME', languages: ['NAME'], strict: true }
  expect(conditions.filter((condition) => !holds(condition, run))).toEqual([])
})

test('the table of keys is that of the schema', async () => {
  const { findings } = await readFiles({
    'prompts/x.md': '---\n{}\n---\n',
    'prompts/manifest.json': manifestText({ x: ['x.md'] }),
  })
  const keys = tableRows(page, /^\| `[a-zA-Z]+` \| [A-Z`]/).map(([key = '']) => key)
  expect(keys).toHaveLength(findings.length)
  for (const key of keys) expect(findings.map(({ message }) => message).join()).toContain(`\`${key}\``)
})
