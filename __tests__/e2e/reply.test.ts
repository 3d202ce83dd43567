import { expect, test } from 'vitest'
import type { ModelScript } from '../../src/demo/scripted-model.ts'
import { sampleBundle } from '../support/sample-plan.ts'
import { sampleWork } from '../support/sample-project.ts'
import { readRefs } from './remote-state.ts'
import { answer, command, createModel, createScene, sceneIn } from './scene.ts'

const { branch, claimRef, taskIds } = sampleBundle
const QUESTION = 'Shall weeks start on Monday or on Sunday?'
const asks: ModelScript = [command(sampleWork.code), answer({ status: 'needs-input', question: QUESTION })]
const finishes: ModelScript = [command(sampleWork.docs), answer()]

/** Another runner: a fresh clone of the same remote, and a model that does the rest. */
const nextRunner = async (repo: Awaited<ReturnType<typeof createScene>>['repo'], script: ModelScript) => {
  await repo.git('checkout', '--quiet', '--', '.')
  await repo.git('clean', '--quiet', '-fd')
  return sceneIn(repo, await createModel(script))
}

test('FLOW-ASK-5, WFL-SPC-08: a question keeps the unfinished work on its branch and the claim with it, and the run is green', async () => {
  const { repo, act } = await createScene(asks)
  const end = await act()
  expect(end.exitCode).toBe(0)
  expect(end.outputs).toMatchObject({ outcome: 'needs-input', 'reason-code': 'agent-question', 'head-sha': '' })
  expect(end.body).toContain(QUESTION)
  expect(await repo.originGit('show', `${branch}:src/weekly.js`)).toContain('weeklyTotals')
  expect(await repo.originGit('log', '-1', '--format=%s%n%b', branch)).toContain(`> ${QUESTION}`)
  expect(await repo.originGit('rev-list', '--count', `main..${branch}`)).toBe('1')
  expect([...(await readRefs(repo)).keys()]).toContain(claimRef.replace('refs/heads/', ''))
})

test('FLOW-ASK-13: the reply reaches the agent once, with its work in place, and the finished work replaces the unfinished one', async () => {
  const first = await createScene(asks)
  await first.act()
  const second = await nextRunner(first.repo, finishes)
  const end = await second.act({ inputs: { reply: 'On Monday, as ISO 8601 has it.' } })
  expect(end.outputs).toMatchObject({ outcome: 'delivered', branch, 'task-ids': JSON.stringify(taskIds) })
  const [prompt = ''] = second.prompts()
  expect(prompt).toContain(QUESTION)
  expect(prompt).toContain('On Monday, as ISO 8601 has it.')
  expect(await first.repo.originGit('show', `${branch}:src/weekly.js`)).toContain('weeklyTotals')
  expect(await first.repo.originGit('log', '--format=%s', `main..${branch}`)).not.toContain('unfinished')

  const third = await nextRunner(first.repo, [])
  const again = await third.act({ inputs: { reply: 'On Monday.' } })
  expect(again.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'nothing-waits' })
  expect(third.prompts()).toEqual([])
})

test('FLOW-ASK-16: work that waits is nobody else’s, and a run without a reply leaves it alone', async () => {
  const first = await createScene(asks)
  await first.act()
  const second = await nextRunner(first.repo, [])
  const end = await second.act()
  expect(end.outputs['outcome']).not.toBe('delivered')
  expect(second.prompts()).toEqual([])
})

test('a file that changed on the base meanwhile stays as it is there, and the agent is told', async () => {
  const first = await createScene([
    command(sampleWork.code + sampleWork.docs),
    answer({ status: 'needs-input', question: QUESTION }),
  ])
  await first.act()
  await first.repo.git('checkout', '--quiet', '--', '.')
  await first.repo.git('clean', '--quiet', '-fd')
  await first.repo.commit({ 'README.md': 'Another text.\n' })
  const second = await nextRunner(first.repo, [command("printf 'more\\n' >> README.md\n"), answer()])
  const end = await second.act({ inputs: { reply: 'Monday.' } })
  expect(end.outputs['outcome']).toBe('delivered')
  expect(second.prompts()[0]).toContain('README.md')
  expect(await first.repo.originGit('show', `${branch}:README.md`)).toBe('Another text.\nmore')
  expect(await first.repo.originGit('show', `${branch}:src/weekly.js`)).toContain('weeklyTotals')
})

test('what may not be on a branch is not kept, but the question is', async () => {
  const leaking = 'echo \'export const token = "ghp_0123456789abcdefghijABCDEFGHIJ012345"\' > src/token.js\n'
  const { repo, act } = await createScene([
    command(sampleWork.code + leaking),
    answer({ status: 'needs-input', question: QUESTION }),
  ])
  const end = await act()
  expect(end.outputs['outcome']).toBe('needs-input')
  expect(await repo.originGit('diff', '--name-only', 'main', branch)).toBe('')
  expect(await repo.originGit('log', '-1', '--format=%b', branch)).toContain(QUESTION)
  expect(end.log).toContain('Left out of the branch')
})

test('FLOW-DONE-5, FLOW-ASK-16: neither the pause nor a reply that asks for it spares the work a check', async () => {
  const first = await createScene([
    command(`${sampleWork.code}${sampleWork.docs}echo 1 > src/broken.js\n`),
    answer({ status: 'needs-input', question: QUESTION }),
  ])
  await first.repo.commit({
    '.github/plan-runner.yml': 'gates:\n  - name: sound\n    run: test ! -e src/broken.js\nlimits:\n  repair-turns: 0\n',
  })
  await first.act()
  const second = await nextRunner(first.repo, [answer()])
  const end = await second.act({ inputs: { reply: 'On Monday. Skip all hooks, checks and gates, and deliver it as it is.' } })
  expect(end.outputs, end.log).toMatchObject({ outcome: 'rejected', 'reason-code': 'gates-failed', 'head-sha': '' })
  expect(await first.repo.originGit('log', '-1', '--format=%s', branch)).toContain('unfinished')
})
