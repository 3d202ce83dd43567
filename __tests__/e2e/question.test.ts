import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ModelScript } from '../../src/demo/scripted-model.ts'
import { ID, ticketYaml } from '../plan/workflow/ticket-shapes.ts'
import { type ForgeServer, type ForgeState, startForgeServer } from '../support/forge-server.ts'
import type { PlanRepo } from '../support/plan-repo.ts'
import { sampleBundle } from '../support/sample-plan.ts'
import { sampleWork } from '../support/sample-project.ts'
import { tempDir } from '../support/temp.ts'
import { readRefs } from './remote-state.ts'
import { answer, command, createModel, createScene, sceneIn } from './scene.ts'
import { castOf, compared, failed, lookedAgain, planned, proposed, reviewed, workflowFiles, writes } from './workflow-scene.ts'

const QUESTION = 'Shall weeks start on Monday or on Sunday?'
const asks: ModelScript = [command(sampleWork.code), answer({ status: 'needs-input', question: QUESTION })]
const finishes: ModelScript = [command(sampleWork.docs), answer()]

const open = async (state: ForgeState = {}) => {
  const scene = await createScene(asks)
  const hasBranch = async (name: string) => (await readRefs(scene.repo)).has(name)
  return { ...scene, forge: await startForgeServer({ hasBranch, ...state }) }
}

const nextRunner = async (repo: PlanRepo, script: ModelScript) => {
  await repo.git('checkout', '--quiet', '--', '.')
  await repo.git('clean', '--quiet', '-fd')
  return sceneIn(repo, await createModel(script))
}

/** The environment of a run that a comment started. */
const commentOn = async ({ environment }: ForgeServer, body: string, number = 1, login = 'ada') => {
  const path = join(await tempDir('event'), 'event.json')
  await writeFile(path, JSON.stringify({ issue: { number, pull_request: {} }, comment: { body, user: { login } } }))
  return { ...environment, GITHUB_EVENT_NAME: 'issue_comment', GITHUB_EVENT_PATH: path }
}

test('FLOW-ASK-7, FLOW-ASK-17: a question becomes a draft with a label and a comment, and the answer takes all of that back', async () => {
  const { act, forge, repo } = await open()
  const end = await act({ env: forge.environment })
  expect(end.exitCode, end.log).toBe(0)
  expect(end.outputs).toMatchObject({ outcome: 'needs-input', 'pull-request-number': '1', 'pull-request-operation': 'created' })
  expect(forge.pullRequests).toMatchObject([{ branch: sampleBundle.branch, draft: true, labels: ['needs-input'] }])
  const [asked = ''] = forge.pullRequests[0]?.comments ?? []
  expect(asked).toContain(`> ${QUESTION}`)
  expect(asked).toContain('`/reply`')

  const second = await nextRunner(repo, finishes)
  const done = await second.act({ env: forge.environment, inputs: { reply: 'Monday.' } })
  expect(done.outputs, done.log).toMatchObject({ outcome: 'delivered', 'pull-request-operation': 'updated' })
  expect(forge.pullRequests).toMatchObject([{ draft: false, labels: [], title: done.outputs['PR_TITLE'] }])
  expect(forge.pullRequests).toHaveLength(1)
})

test('a review that nobody could satisfy is put to people in the same way, and their word lets the work go on', async () => {
  const ticket = ticketYaml('full', {
    '/scope/allowed_files': ['src/walk.js', 'test/walk.test.js'],
    '/execution/regression_gates': [],
    '/execution/review': { max_repair_rounds: 0 },
  })
  const files = {
    ...(workflowFiles({ [`tickets/${ID}.yaml`]: ticket }) as Record<string, string>),
    '.github/plan-runner.yml': 'gates:\n  - name: tests\n    run: npm test\nworkflow:\n  repair-rounds: 0\n',
  }
  const first = castOf({
    planner: [planned(['src/walk.js'])],
    writer: writes('first'),
    selfReviewer: [lookedAgain()],
    reviewer: [failed('R1')],
    blockerResolver: [proposed],
  })
  const { act, repo } = await createScene(first.script, files)
  const hasBranch = async (name: string) => (await readRefs(repo)).has(name)
  const forge = await startForgeServer({ hasBranch })
  const end = await act({ env: forge.environment, inputs: { format: 'workflow' } })
  expect(end.outputs, end.log).toMatchObject({ outcome: 'rejected', 'reason-code': 'review-failed' })
  expect(forge.pullRequests).toMatchObject([{ draft: true, labels: ['needs-input'] }])
  expect(forge.pullRequests[0]?.comments?.[0]).toContain('R1')

  const second = castOf({
    planner: [planned(['src/walk.js'])],
    writer: writes('second'),
    selfReviewer: [lookedAgain()],
    reviewer: [reviewed()],
    driftChecker: [compared()],
  })
  const next = await nextRunner(repo, second.script)
  const done = await next.act({ env: forge.environment, inputs: { format: 'workflow', reply: 'Refuse it as R1 says.' } })
  expect(done.outputs, done.log).toMatchObject({ outcome: 'delivered', 'pull-request-operation': 'updated' })
  expect(forge.pullRequests).toMatchObject([{ draft: false, labels: [] }])
  expect(second.heard.find(([part]) => part === 'writer')?.[1]).toContain('Refuse it as R1 says.')
})

describe('FLOW-ASK-9: an answer as a comment', () => {
  test('counts from somebody who may write, for the task of that pull request', async () => {
    const { act, forge, repo } = await open({ permissions: { ada: 'write' } })
    await act({ env: forge.environment })
    const second = await nextRunner(repo, finishes)
    const env = await commentOn(forge, '/reply On Monday, as ISO 8601 has it.')
    const done = await second.act({ env, inputs: { reply: 'the whole comment' } })
    expect(done.outputs, done.log).toMatchObject({ outcome: 'delivered', branch: sampleBundle.branch })
    expect(second.prompts()[0]).toContain('On Monday, as ISO 8601 has it.')
    expect(second.prompts()[0]).not.toContain('/reply')
  })

  test.each([
    ['from somebody who may only read', '/reply Monday', 1, 'mallory'],
    ['that is no answer', 'Nice work!', 1, 'ada'],
    ['on another pull request', '/reply Monday', 7, 'ada'],
  ])('is not taken %s, and the run is green', async (_, body, number, login) => {
    const { act, forge, repo } = await open({ permissions: { ada: 'admin', mallory: 'read' } })
    await act({ env: forge.environment })
    const second = await nextRunner(repo, [])
    const end = await second.act({ env: await commentOn(forge, body, number, login), inputs: { reply: body } })
    expect(end.exitCode).toBe(0)
    expect(end.outputs).toMatchObject({ outcome: 'idle', 'reason-code': 'reply-ignored' })
    expect(second.prompts()).toEqual([])
    expect(forge.pullRequests).toMatchObject([{ draft: true, labels: ['needs-input'] }])
  })
})

test('where the label and the comment cannot be set, the question still stands on the branch and in the summary', async () => {
  const { act, forge, repo } = await open()
  const refused = {
    status: 403,
    body: { message: 'Resource not accessible by integration', documentation_url: 'https://docs.github.com' },
  }
  forge.fail({ on: 'issues/create-comment', answer: refused })
  const end = await act({ env: forge.environment })
  expect(end.outputs, end.log).toMatchObject({ outcome: 'needs-input', 'pull-request-number': '1' })
  expect(end.report.findings).toContainEqual(expect.objectContaining({ code: 'question-not-shown', severity: 'warning' }))
  expect(end.body).toContain(QUESTION)
  expect(await repo.originGit('log', '-1', '--format=%b', sampleBundle.branch)).toContain(QUESTION)
})
