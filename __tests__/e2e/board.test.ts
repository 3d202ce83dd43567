import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createPlanRepo } from '../support/plan-repo.ts'
import { runAction } from '../support/run-action.ts'
import { planFiles, sampleBundle } from '../support/sample-plan.ts'

test('the action writes the board where it is told, and ends green', async () => {
  const { dir } = await createPlanRepo(planFiles)
  const { exitCode, stdout, outputs } = await runAction({
    entry: 'main',
    cwd: dir,
    inputs: { command: 'board', out: 'site/index.html' },
  })
  expect(exitCode, stdout).toBe(0)
  expect(outputs).toMatchObject({ outcome: 'ready' })
  const page = await readFile(join(dir, 'site/index.html'), 'utf8')
  expect(page).toContain('<h1>example/trails</h1>')
  expect(page).toContain('https://github.com/example/trails/blob/')
  expect(page).toContain(sampleBundle.taskIds[0])
})
