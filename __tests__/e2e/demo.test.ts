import { expect, test } from 'vitest'
import { demos } from '../../src/demo/demos.ts'
import { planFormats } from '../../src/plan/formats.ts'
import { runCli } from '../support/run-cli.ts'
import { tempDir } from '../support/temp.ts'
import { PATH } from './scene.ts'

const show = async (format: string): Promise<{ stdout: string; stderr: string }> => {
  const dir = await tempDir('demo')
  const run = { cwd: dir, env: { PATH, TMPDIR: dir }, timeoutMs: 85_000 }
  const { exitCode, stdout, stderr } = await runCli(['demo', '--format', format], run)
  expect(exitCode, stdout + stderr).toBe(0)
  expect(stdout).toContain('On the remote now:')
  return { stdout, stderr }
}

test.each(['frd', 'track', 'ticket'])('the demo of the format %s repairs its first attempt and delivers', async (format) => {
  const { stdout, stderr } = await show(format)
  expect(stderr).toContain('gate tests: failed')
  expect(stdout).toContain('delivered (delivered)')
})

test('the demo of a queue takes two turns, asks a question, goes on with the answer, and comes to the end of the queue', async () => {
  const { stdout, stderr } = await show('ticket-flow')
  expect(stdout.match(/^(?:delivered|needs-input) \(.*?\)/gm)).toEqual([
    ...['delivered (delivered)', 'needs-input (agent-question)', 'delivered (delivered)', 'delivered (delivered)'],
  ])
  expect(stderr).toContain('turn 2 of this work')
  expect(stdout.split('Somebody merges codex/flow-TICKET-00')).toHaveLength(3)
  expect(stdout).toContain('## Summary\n- `goodbye("Ada")` says goodbye to Ada.')
})

test('the demo of workflow modes has a quick ticket, and a full one that is planned, refused, repaired, passed and compared', async () => {
  const { stdout, stderr } = await show('workflow')
  expect(stdout.match(/^delivered \(delivered\): \S+/gm)).toEqual([
    'delivered (delivered): codex/wfl-tkt-2026-01-05-nobody',
    'delivered (delivered): codex/wfl-tkt-2026-01-06-several-people',
  ])
  expect(stderr).toContain('Plan one step')
  expect(stdout).toMatch(/- Review 1: FAIL, .*\n- Review 2: PASS, .*\n- Compared with the specs: pass/)
})

test('there is a demo of every format but phases, which are tracks by another name', () => {
  expect([...demos.keys()].sort()).toEqual(
    planFormats
      .map(({ name }) => name)
      .filter((name) => name !== 'phase')
      .sort(),
  )
})

test('a demo that there is not is refused', async () => {
  const { exitCode, stderr } = await runCli(['demo', '--format', 'phase'], { cwd: await tempDir('demo') })
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('demos of frd, track')])
})
