import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleFiles } from '../../support/sample-plan.ts'
import { projectFiles, sampleWork } from '../../support/sample-project.ts'
import { answer, command, createModel, sceneIn } from '../scene.ts'
import { batches, callOutputs, printedBy } from './batches.ts'
import { changeAttacks } from './change-attacks.ts'
import { countAttacks, leaks, tell } from './evidence.ts'
import { actOn, canaries, createGround, weakest } from './ground.ts'

const CONFIG = '.github/plan-runner.yml'

test('nothing forbidden that the agent does to the work tree is delivered, each for a reason of its own', async () => {
  const files = { ...sampleFiles, [CONFIG]: `${projectFiles[CONFIG]}limits:\n  repair-turns: 0\n` }
  const ground = await createGround(files, weakest)
  const fifo = 'mkfifo docs/fifo.md docs/fifo; true\n'
  const script = [...batches(changeAttacks, ground), fifo + sampleWork.code + sampleWork.docs]
  const huge = answer({ summary: ['x'.repeat(3_000_000), ...Array.from({ length: 2000 }, (_, at) => `line ${at}`)], commits: [] })
  const model = await createModel([...script.map(command), huge])
  const end = await sceneIn(ground.repo, model).act(actOn(ground, model.url))

  expect(end.outputs, end.log).toMatchObject({ outcome: 'rejected', 'reason-code': 'guards-failed', 'head-sha': '' })
  const looked = callOutputs(model.requests)
  expect(changeAttacks.filter(({ id }) => printedBy(looked, id) === null).map(({ id }) => id)).toEqual([])
  expect(await lstat(join(ground.repo.dir, 'docs/fifo')).then((stat) => stat.isFIFO())).toBe(true)
  const refs = await ground.read(ground.repo.origin, 'for-each-ref', '--format=%(refname)')
  const count = await countAttacks(changeAttacks, {
    ground,
    delivered: refs !== 'refs/heads/main',
    findings: end.report.findings,
  })
  tell('changes of the work tree', count)
  expect(count.through).toEqual([])

  // The log is left out: it shows the very commands that hold them.
  const told = { documents: end.title + end.body + end.runSummaryText, findings: JSON.stringify(end.report.findings) }
  expect(leaks(told, canaries)).toEqual([])
  expect(String(end.outputs['PR_BODY']).length).toBeLessThan(65_536)
  expect(end.log).not.toMatch(/^::error::\.md/m)
})
