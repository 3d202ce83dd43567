import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { validate } from '../../src/validate.ts'
import { createPlanRepo } from './plan-repo.ts'
import { planFiles, sampleAnswer, sampleFiles } from './sample-plan.ts'
import { sampleWork } from './sample-project.ts'

const run = promisify(execFile)

test('the sample plan and answer satisfy the published schemas', () => {
  for (const [path, text] of Object.entries(planFiles))
    expect(validate(path.endsWith('index.json') ? 'frd-index' : 'frd', JSON.parse(text)), path).toEqual([])
  expect(validate('agent-report', sampleAnswer())).toEqual([])
})

test('the sample work passes the tests of the sample project, the broken one does not', async () => {
  const { dir, git, origin } = await createPlanRepo(sampleFiles)
  expect(await git('remote', 'get-url', 'origin')).toBe(`file://${origin}`)
  const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin' }
  await run('bash', ['-c', sampleWork.code + sampleWork.docs], { cwd: dir, env })
  await run('node', ['--test'], { cwd: dir, env })
  expect((await git('status', '--porcelain')).split('\n').map((line) => line.trim())).toEqual([
    'M README.md',
    '?? src/weekly.js',
    '?? test/weekly.test.js',
  ])
  await run('bash', ['-c', sampleWork.brokenCode], { cwd: dir, env })
  await expect(run('node', ['--test'], { cwd: dir, env })).rejects.toThrow()
})
