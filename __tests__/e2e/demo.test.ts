import { expect, test } from 'vitest'
import { demos } from '../../src/demo/demos.ts'
import { runCli } from '../support/run-cli.ts'
import { tempDir } from '../support/temp.ts'
import { PATH } from './scene.ts'

test.each([...demos.keys()])('the demo of the format %s repairs its first attempt and delivers', async (format) => {
  const dir = await tempDir('demo')
  const { exitCode, stdout, stderr } = await runCli(['demo', '--format', format], { cwd: dir, env: { PATH, TMPDIR: dir } })
  expect(exitCode, stderr).toBe(0)
  expect(stderr).toContain('gate tests: failed')
  expect(stdout).toContain('delivered (delivered)')
  expect(stdout).toContain('On the remote now:')
})

test('a demo that there is not is refused', async () => {
  const { exitCode, stderr } = await runCli(['demo', '--format', 'phase'], { cwd: await tempDir('demo') })
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('demos of frd, track')])
})
