import { describe, expect, test } from 'vitest'
import { main } from '../../src/edge/cli.ts'
import type { Snapshot } from '../../src/model.ts'
import { findPlan } from '../../src/plan/formats.ts'
import { selectBundle } from '../../src/plan/select.ts'
import { createPlanRepo, type Files } from '../support/plan-repo.ts'
import { tempDir } from '../support/temp.ts'
import { codeBlocks, namedBlocks, readRepoFile, sectionOf, tableRows } from './markdown.ts'

const page = readRepoFile('docs/formats.md')
const TICKET = 'prompts/tickets/ticket_1_greeting.md'

/** What each section of the page shows, and how a run is told of it. */
const examples = [
  { name: 'frd', heading: '## FRD', told: [], wanted: null, format: null },
  { name: 'track', heading: '## Track', told: [], wanted: null, format: null },
  { name: 'phase', heading: '## Phase', told: [], wanted: null, format: null },
  { name: 'ticket', heading: '## Ticket', told: ['--task', TICKET], wanted: TICKET, format: 'ticket' },
  { name: 'ticket-flow', heading: '## Ticket flow', told: [], wanted: null, format: null },
  { name: 'workflow', heading: '## Workflow', told: [], wanted: null, format: null },
] as const

type Example = (typeof examples)[number]

const filesOf = ({ heading }: Example): Map<string, string> => new Map(namedBlocks(sectionOf(page, heading)))

const answerIn = async (files: Files, ...argv: string[]): Promise<unknown> => {
  const { dir } = await createPlanRepo(files)
  let stdout = ''
  const env = { XDG_CACHE_HOME: await tempDir('cache') }
  const out = (text: string) => {
    stdout += text
  }
  await main({ argv: [...argv, '--json'], cwd: dir, env, signal: new AbortController().signal, out, err: () => {} })
  return JSON.parse(stdout)
}

const selectIn = (files: Files, { told }: Example) => answerIn(files, 'select', '--claims', 'off', ...told)

async function bundleOf(example: Example) {
  const bytes = [...filesOf(example)].map(([path, text]): [string, Uint8Array] => [path, new TextEncoder().encode(text)])
  const entries = new Map(bytes.map(([path, { length }]) => [path, { mode: '100644', oid: '1'.repeat(40), size: length }]))
  const snapshot: Snapshot = { commit: 'c'.repeat(40), entries, files: new Map(bytes) }
  const found = findPlan(entries.keys(), example.wanted, example.format)
  const read = await found?.format.read(snapshot, found.planPath, { gateGroups: false })
  if (!found || !read?.plan) throw new Error(`the plan of ${example.name} was not read`)
  const state = { claims: new Map(), branches: new Map(), ownerId: null, branchPrefix: 'codex/', names: found.format.names }
  const selection = selectBundle(read.plan, state)
  if (selection.outcome !== 'selected') throw new Error(`nothing was selected of ${example.name}`)
  return selection.bundle
}

/** The cells of one row of the table that compares the formats, in the order of the examples. */
const row = (head: string): string[] => tableRows(page, new RegExp(`^\\| ${head}`))[0]?.slice(1) ?? []

describe.each(examples)('the plan of the section $heading', (example) => {
  const column = examples.indexOf(example)

  test('is found and has no findings', async () => {
    expect(await answerIn(filesOf(example), 'check', ...example.told)).toEqual({
      valid: true,
      format: example.name,
      findings: [],
    })
  })

  test('gives branch and claim as the table says', async () => {
    expect(await selectIn(filesOf(example), example)).toMatchObject({
      outcome: 'selected',
      format: example.name,
      bundle: { branch: row('Branch')[column], claimRef: `refs/heads/codex/claim/${row('Claim')[column]}` },
    })
  })

  test('gives commits and the pull request names that the table says', async () => {
    const { commitSubject, scope, title } = await bundleOf(example)
    const commits = row('Commits')[column]
    expect(commits).toBe(commitSubject === null ? `\`feat(${scope}): …\`, one or more` : `\`${commitSubject}\`, one`)
    expect(row('Pull request')[column]).toBe(title ?? `feat(${scope}): …`)
  })
})

describe('what marks work as done', () => {
  const changed = (example: Example, path: string, change: (text: string) => string): Map<string, string> => {
    const files = filesOf(example)
    return files.set(path, change(files.get(path) ?? ''))
  }

  test.each([
    [
      'a status of an FRD',
      examples[0],
      'specs/frds/frd-001-greeting.json',
      (text: string) => text.replaceAll('not_started', 'completed'),
    ],
    [
      'a value in the front matter of each ticket of a queue',
      examples[4],
      '.codex-autorunner/tickets/TICKET-001-greeting.md',
      (text: string) => text.replace('done: false', 'done: true'),
      'waiting',
    ],
    [
      'the status of a ticket in YAML',
      examples[5],
      'tickets/TKT-2031-05-01-greeting.yaml',
      (text: string) => text.replace('status: backlog', 'status: done'),
    ],
    ['the change report of a ticket', examples[3], TICKET.replace('.md', '_change_report.md'), () => '# Report\n'],
  ])('%s', async (_, example, path, change, outcome = 'complete') => {
    expect(await selectIn(changed(example, path, change), example)).toMatchObject({ outcome, bundle: null })
  })

  test('the pointer of tracks moves on to the next one', async () => {
    const files = changed(examples[1], 'configs/NEXT_TRACK.json', (text) => text.replace('"next_track": 1', '"next_track": 2'))
    expect(await selectIn(files, examples[1])).toMatchObject({ bundle: { branch: 'track-2-farewell' } })
  })
})

test('a folder of tickets is taken by the lowest number without a report', async () => {
  const files = filesOf(examples[3])
  expect(await answerIn(files, 'select', '--claims', 'off', '--plan', 'prompts/tickets', '--format', 'ticket')).toMatchObject({
    bundle: { taskIds: ['ticket_1_greeting'] },
  })
})

test('the switches of a queue let later tickets start, but not before those that they list', async () => {
  const folder = '.codex-autorunner/tickets'
  const ticket = (more: string) => `---\nagent: codex\ndone: false\n${more}---\nDo it.\n`
  const files = filesOf(examples[4])
    .set(`${folder}/TICKET-001-greeting.md`, ticket('').replace('codex', 'user'))
    .set(`${folder}/TICKET-003.md`, ticket('depends_on: [1, TICKET-002-look]\n'))
    .set(`${folder}/TICKET-004.md`, ticket(''))
  expect(await selectIn(files, examples[4])).toMatchObject({ outcome: 'waiting' })
  const [config = ''] = codeBlocks(sectionOf(page, '## Ticket flow'), 'yaml')
  expect(await selectIn(files.set('.github/plan-runner.yml', config), examples[4])).toMatchObject({
    bundle: { taskIds: ['TICKET-004'] },
  })
})
