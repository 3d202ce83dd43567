import { expect, test } from 'vitest'
import type { Files } from '../support/plan-repo.ts'
import { sampleBundle, sampleFiles } from '../support/sample-plan.ts'
import { sampleWork } from '../support/sample-project.ts'
import { readTraces } from './remote-state.ts'
import { answer, command, createScene } from './scene.ts'
import { castOf, failed, lookedAgain, planned, proposed, reviewed } from './workflow-scene.ts'

const withReview = (review: string): Files => ({
  ...(sampleFiles as Readonly<Record<string, string>>),
  '.github/plan-runner.yml': `gates:\n  - name: tests\n    run: npm test\ntime-zone: UTC\nreview:\n${review}`,
})

test('a plan of any format is planned and reviewed where the configuration asks for it, and the pull request tells what was said', async () => {
  const { script, heard } = castOf({
    planner: [planned(['src/weekly.js', 'test/weekly.test.js', 'README.md'])],
    writer: [command(sampleWork.code), answer(), command(sampleWork.docs), answer()],
    selfReviewer: [lookedAgain({ issues: ['The README does not tell of it.'] }), lookedAgain()],
    reviewer: [failed('R1'), reviewed()],
  })
  const { act } = await createScene(script, withReview('  plan: true\n  self: true\n  independent: true\n'))
  const end = await act()
  expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered', branch: sampleBundle.branch })
  expect(heard.find(([part]) => part === 'reviewer')?.[1]).toContain('The README does not tell of it.')
  expect(end.report.review).toMatchObject({ mode: null, rounds: [{ verdict: 'FAIL' }, { verdict: 'PASS' }] })
  expect(end.body).toContain('Review 1: FAIL')
  expect(end.body).toContain('Review 2: PASS')
  expect(end.summary).toContain('## Reviews')
})

test('a review that fails and may not be repaired delivers nothing, and its work waits on the branch for a person', async () => {
  const { script } = castOf({
    writer: [command(sampleWork.code + sampleWork.docs), answer()],
    reviewer: [failed('R1')],
    blockerResolver: [proposed],
  })
  const { repo, act, model } = await createScene(script, withReview('  independent: true\n  repair-rounds: 0\n'))
  const end = await act()
  const asked = model.requests.length
  expect(end.exitCode).toBe(1)
  expect(end.outputs, end.log).toMatchObject({ outcome: 'rejected', 'reason-code': 'review-failed', 'head-sha': '' })
  expect(end.body).toContain('Proposed way out, not taken')
  expect(await readTraces(repo)).toEqual([sampleBundle.claimRef.replace('refs/heads/', ''), sampleBundle.branch])
  await repo.git('checkout', '--quiet', '--', '.')
  await repo.git('clean', '--quiet', '-fd')
  const idle = await act()
  expect(idle.outputs['outcome'], idle.log).not.toBe('delivered')
  expect(model.requests.length).toBe(asked)
})

test('without being asked for, nobody but the writer takes a turn', async () => {
  const { script, heard } = castOf({ writer: [command(sampleWork.code + sampleWork.docs), answer()] })
  const { act } = await createScene(script)
  const end = await act()
  expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered' })
  expect(new Set(heard.map(([part]) => part))).toEqual(new Set(['writer']))
  expect(end.report.review).toBeNull()
})

test('where only the writer looks again, what it doubts goes back to it, and the mended change is delivered', async () => {
  const { script } = castOf({
    writer: [command(sampleWork.code), answer(), command(sampleWork.docs), answer()],
    selfReviewer: [lookedAgain({ issues: ['The README does not tell of it.'] }), lookedAgain()],
  })
  const { act } = await createScene(script, withReview('  self: true\n'))
  const end = await act()
  expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered' })
  expect(end.report.changes.map(({ path }) => path)).toContain('README.md')
  expect(end.report.evidence.find(({ phase }) => phase === 'independent_review_completed')?.facts).toHaveProperty('notRequired')
})
