import { expect, test } from 'vitest'
import type { Files } from '../support/plan-repo.ts'
import { projectFiles, sampleWork } from '../support/sample-project.ts'
import { readRefs, readRemoteFile, readTraces } from './remote-state.ts'
import { answer, command, createScene } from './scene.ts'

const FOLDER = '.codex-autorunner/tickets'
const FIRST = `${FOLDER}/TICKET-001-weekly.md`
const SECOND = `${FOLDER}/TICKET-002.md`
const BRANCH = 'codex/flow-TICKET-001-weekly'

const front = '---\r\nagent: codex # who\r\ndone: no   # not yet\r\ntitle: "Weekly totals"\r\nextra: [1]\r\n---\r\n'
const body = 'Add `weeklyTotals`.\r\n\r\n- [ ] code\r\n'
const second = '---\nagent: codex\ndone: false\n---\nShow it on a page.\n'

const files: Files = { ...projectFiles, [FIRST]: front + body, [SECOND]: second }
const work = sampleWork.code + sampleWork.docs

test('FLOW-DONE-2, FLOW-DONE-7, FLOW-DONE-8, FLOW-CMT-7: a ticket is delivered with its flag set by the host and the notes of the agent', async () => {
  const tamper = `sed -i 's/done: no/done: true/; s/agent: codex/agent: user/; s/\\[ \\] code/[x] code/' ${FIRST}\n`
  const { repo, act, prompts } = await createScene([command(work + tamper), answer()], files)
  const end = await act()
  expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered', branch: BRANCH, 'task-ids': '["TICKET-001-weekly"]' })
  expect(prompts()[0]).toContain('- [ ] code')
  expect(await readRemoteFile(repo, BRANCH, FIRST)).toBe(front.replace('no ', 'true ') + body.replace('[ ]', '[x]'))
  expect(await readRemoteFile(repo, BRANCH, SECOND)).toBe(second)
  expect([...(await readRefs(repo)).keys()].sort()).toEqual(['codex/claim/TICKET-001-weekly', BRANCH, 'main'])

  const next = await act()
  expect(next.outputs['outcome'], next.log).not.toBe('delivered')
  expect(JSON.stringify(next.runSummary)).not.toContain('codex/flow-TICKET-002')
})

test.each([
  ['FLOW-DONE-8: the change of another ticket', `${work}sed -i 's/done: false/done: true/' ${SECOND}\n`, 'guards-failed'],
  ['FLOW-DONE-9: a new ticket', `${work}cp ${SECOND} ${FOLDER}/TICKET-003.md\n`, 'guards-failed'],
  [
    'FLOW-CMT-6: the state of another program',
    `${work}mkdir .codex-autorunner/runs && echo 1 > .codex-autorunner/runs/1\n`,
    'guards-failed',
  ],
  ['FLOW-DONE-4: a ticked box and nothing else', `echo done >> ${FIRST}\n`, 'empty-diff'],
  ['FLOW-USE-7: another ticket that was moved away', `${work}mkdir done && mv ${SECOND} done/\n`, 'guards-failed'],
  [
    'FLOW-DONE-1: the word of the agent and its own flag on work that fails a check',
    `${work}echo 1 > src/broken.js\nsed -i 's/done: no/done: true/' ${FIRST}\n`,
    'gates-failed',
  ],
])('%s is refused', async (_, act, reason) => {
  const config = 'gates:\n  - name: sound\n    run: test ! -e src/broken.js\nlimits:\n  repair-turns: 0\n'
  const scene = await createScene([command(act), answer()], {
    ...(files as Record<string, string>),
    '.github/plan-runner.yml': config,
  })
  const end = await scene.act()
  expect(end.outputs, end.log).toMatchObject({ outcome: 'rejected', 'reason-code': reason, 'head-sha': '' })
  expect(await readTraces(scene.repo)).toEqual([BRANCH])
  expect(await scene.repo.originGit('log', '--format=%s', `main..${BRANCH}`)).toContain('keep unfinished work')
})

test('FLOW-SEL-6, FLOW-LNT-9, FLOW-LNT-13: neither a ticket for a person nor a broken one costs anything', async () => {
  const human = await createScene([], { ...(files as Record<string, string>), [FIRST]: front.replace('codex', 'user') + body })
  expect((await human.act()).outputs).toMatchObject({ outcome: 'needs-input', 'reason-code': 'user-pause' })
  const broken = await createScene([], { ...(files as Record<string, string>), [SECOND]: second.replace('false', 'maybe') })
  const end = await broken.act()
  expect(end.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'plan-invalid' })
  expect(end.log).toContain(`${SECOND},line=3`)
  const checked = await broken.act({ inputs: { command: 'check', token: '', 'openai-api-key': '' } })
  expect([checked.exitCode, checked.log]).toEqual([1, expect.stringMatching(new RegExp(`::error .*file=${SECOND},line=3`))])
  for (const { repo, prompts } of [human, broken]) {
    expect(await readTraces(repo)).toEqual([])
    expect(prompts()).toEqual([])
  }
})

test('FLOW-DONE-9, FLOW-CMT-3, FLOW-CMT-6: where it is wanted, what is left becomes tickets in the same delivery, and every commit names the ticket', async () => {
  const left = ['Show the totals on the page\nBelow the list of walks.', 'Totals per month']
  const notes = 'mkdir -p .codex-autorunner/workspace && echo Weeks begin on Monday. > .codex-autorunner/workspace/decisions.md\n'
  const { repo, act, prompts } = await createScene([command(work + notes), answer({ followUps: left })], {
    ...(files as Record<string, string>),
    '.github/plan-runner.yml': 'ticket-flow:\n  follow-ups: true\n',
  })
  const end = await act()
  expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered', branch: BRANCH })
  expect(prompts()[0]).toContain('becomes a ticket at the end of the queue')
  const listed = await repo.originGit('ls-tree', '-r', '--name-only', BRANCH, `${FOLDER}/`)
  expect(listed.split('\n')).toEqual([
    ...[FIRST, SECOND, `${FOLDER}/TICKET-003-show-the-totals-on-the-page.md`, `${FOLDER}/TICKET-004-totals-per-month.md`],
  ])
  const third = await readRemoteFile(repo, BRANCH, `${FOLDER}/TICKET-003-show-the-totals-on-the-page.md`)
  expect(third).toMatch(/^---\nagent: codex\ndone: false\n/)
  expect(third).toContain('Below the list of walks.\n')
  expect(await readRemoteFile(repo, BRANCH, '.codex-autorunner/workspace/decisions.md')).toBe('Weeks begin on Monday.\n')
  const trailers = await repo.originGit('log', '--format=%(trailers:key=Plan-Ticket,valueonly,separator=)', `main..${BRANCH}`)
  expect(new Set(trailers.split('\n'))).toEqual(new Set(['TICKET-001-weekly']))
  expect(trailers.split('\n').length).toBeGreaterThan(1)

  await repo.originGit('update-ref', 'refs/heads/main', `refs/heads/${BRANCH}`)
  await repo.git('fetch', '--quiet', 'origin')
  await repo.git('reset', '--quiet', '--hard', 'origin/main')
  const next = await act({ inputs: { command: 'check' } })
  expect(next.exitCode, next.log).toBe(0)
  expect(next.log).not.toMatch(/::(?:error|warning)/)
})

test('FLOW-CMT-6: work that waits for a person is kept without the state of another program', async () => {
  const act = 'mkdir .codex-autorunner/runs && echo 1 > .codex-autorunner/runs/1\n'
  const scene = await createScene([command(act), answer({ status: 'needs-input', question: 'Which weeks?' })], files)
  const end = await scene.act()
  expect(end.outputs, end.log).toMatchObject({ outcome: 'needs-input', 'reason-code': 'agent-question' })
  expect(await scene.repo.originGit('ls-tree', '-r', '--name-only', BRANCH)).not.toContain('runs/1')
  expect(await scene.repo.originGit('log', '-1', '--format=%(trailers:key=Plan-Ticket,valueonly)', BRANCH)).toContain(
    'TICKET-001-weekly',
  )
})
