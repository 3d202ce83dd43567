import { expect, test } from 'vitest'
import { inQueue, ticketText } from './plan/ticket-flow-fixture.ts'
import { createPlanRepo, type Files, gitIn, type PlanRepo } from './support/plan-repo.ts'
import { typeCommand } from './support/type-command.ts'

const queue = (files: Readonly<Record<string, string>>): Files =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [inQueue(name), text]))

interface Told {
  readonly code: string
  readonly file: string | null
  readonly line: number | null
}

/** The findings that a command gives in JSON, in its answer or with its failure. */
const findingsOf = async ({ dir }: PlanRepo, ...argv: string[]): Promise<readonly string[]> => {
  const { stdout } = await typeCommand(dir, [...argv, '--json'])
  const told = JSON.parse(stdout) as { findings?: readonly Told[]; error?: { findings: readonly Told[] } }
  return (told.findings ?? told.error?.findings ?? []).map(({ code, file, line }) => `${code} ${file}:${line}`)
}

test('FLOW-LNT-1: every command tells the same of a queue, by the same codes', async () => {
  const repo = await createPlanRepo(
    queue({
      'TICKET-001-lamps.md': ticketText('title: Lamps', { done: 'maybe' }),
      'TICKET-002.md': ticketText('', { agent: 'nobody' }),
      'TICKET-002-b.md': ticketText(),
      'NOTE.md': 'x\n',
    }),
  )
  const checked = await findingsOf(repo, 'check')
  expect(checked.length).toBeGreaterThan(3)
  for (const argv of [['select'], ['explain', 'TICKET-002'], ['claim', '--owner', 'ada'], ['run', '--delivery', 'none']])
    expect(await findingsOf(repo, ...argv), argv[0]).toEqual(checked)
})

test('FLOW-LNT-13: check needs no key, no token and no remote, and leaves everything as it was', async () => {
  const repo = await createPlanRepo(queue({ 'TICKET-001.md': ticketText('', { done: 'maybe' }) }))
  await repo.git('remote', 'set-url', 'origin', 'https://127.0.0.1:9/no/where.git')
  const state = async () => [
    await repo.git('status', '--porcelain', '--ignored'),
    await repo.git('for-each-ref'),
    await repo.git('count-objects', '-v'),
    await gitIn(repo.dir, 'config', '--local', '--list'),
  ]
  const before = await state()
  const { exitCode, stdout, stderr } = await typeCommand(repo.dir, ['check'])
  expect([exitCode, stderr]).toEqual([2, ''])
  expect(stdout).toContain(`${inQueue('TICKET-001.md')}:3`)
  expect(await state()).toEqual(before)
})
