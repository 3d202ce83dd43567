import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { RunReport } from '../../src/model.ts'
import type { toRunSummary } from '../../src/report/run-summary.ts'

export type RunSummary = ReturnType<typeof toRunSummary>

/** What a run left in `.codex/pr`, as text and, where it is JSON, as a value. */
export interface Documents {
  readonly title: string
  readonly body: string
  readonly runSummaryText: string
  readonly runSummary: RunSummary
  readonly report: RunReport
}

const ajv = new Ajv2020({ strict: true, allErrors: true })
addFormats.default(ajv)
const folder = new URL('../../schemas/', import.meta.url)
for (const file of readdirSync(folder)) ajv.addSchema(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as object)

/** Throws, with every complaint, unless `value` is as a published schema says. Plain Ajv: none of our own code has a say. */
export const assertSchema = async (name: string, value: unknown): Promise<void> => {
  const validate = ajv.getSchema(`${name}.schema.json`)
  if (!validate?.(value)) throw new Error(`Not a valid ${name}: ${ajv.errorsText(validate?.errors, { separator: '\n' })}`)
}

/** Reads the documents of the last run, and holds the two JSON files against their schemas. */
export const readDocuments = async (checkout: string): Promise<Documents> => {
  const read = (name: string) => readFile(join(checkout, '.codex/pr', name), 'utf8')
  const runSummaryText = await read('RUN_SUMMARY.json')
  const runSummary = JSON.parse(runSummaryText) as RunSummary
  const report = JSON.parse(await read('RUN_REPORT.json')) as RunReport
  await assertSchema('run-summary', runSummary)
  await assertSchema('run-report', report)
  return { title: await read('PR_TITLE.md'), body: await read('PR_BODY.md'), runSummaryText, runSummary, report }
}
