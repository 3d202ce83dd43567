import { mkdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { runAction } from '../support/run-action.ts'
import { sampleBundle, sampleFiles } from '../support/sample-plan.ts'
import { listLeft } from '../support/temp.ts'
import { readRefs, readRemoteFile, readTraces } from './remote-state.ts'
import { answer, command, createScene, goodTurn, type Scene } from './scene.ts'

const FRD = 'specs/frds/frd-002-weekly-totals.json'
const NOTES = '.codex/NOTES.md'

const page = [
  "cat > src/weeks-page.js <<'END'",
  "const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')",
  '',
  'export const renderWeeks = (totals) =>',
  "  `<table>${[...totals].map(([week, km]) => `<tr><td>${escape(week)}</td><td>${km}</td></tr>`).join('')}</table>`",
  'END',
  "cat > test/weeks-page.test.js <<'END'",
  "import assert from 'node:assert/strict'",
  "import test from 'node:test'",
  "import { renderWeeks } from '../src/weeks-page.js'",
  '',
  "test('escapes', () => assert.match(renderWeeks(new Map([['<b>', 1]])), /&lt;b>/))",
  'END',
  '',
].join('\n')

const note = {
  situation: 'Weeks of the walk log.',
  learning: 'ISO weeks start on Monday.',
  decision: 'Group by the Thursday of the week.',
  reusableCheck: 'npm test',
  applicability: 'Whatever deals with weeks.',
}

/** Throws the agent's edits away, as the next checkout would. */
const resetCheckout = async ({ repo }: Scene): Promise<void> => {
  await repo.git('checkout', '--quiet', '.')
  await repo.git('clean', '--quiet', '--force', '-d', '--exclude=.codex')
}

/** What a person does after the review. */
const merge = async (scene: Scene, branch: string): Promise<void> => {
  const { repo } = scene
  await resetCheckout(scene)
  await repo.git('fetch', '--quiet', 'origin', branch)
  await repo.git('merge', '--quiet', '--ff-only', 'FETCH_HEAD')
  await repo.git('push', '--quiet', 'origin', 'HEAD', `:${branch}`)
}

test('FRD-PR-5: a second run finds the bundle taken, changes nothing and writes every document anew', async () => {
  const scene = await createScene([...goodTurn, ...goodTurn])
  await scene.act()
  const refs = await readRefs(scene.repo)
  await resetCheckout(scene)
  const end = await scene.act()
  expect(end.exitCode).toBe(0)
  expect(end.outputs).toMatchObject({ outcome: 'contended', 'reason-code': 'claims-contended', branch: '', 'task-ids': '[]' })
  expect(end.outputs['PR_TITLE']).toBe('')
  for (const text of [end.title, end.body, end.runSummaryText, JSON.stringify(end.report)])
    expect(text).not.toContain('weekly totals of walks')
  expect(await readRefs(scene.repo)).toEqual(refs)
  expect(scene.prompts()).toHaveLength(2)
})

test('FRD-BRA-2, FRD-SEL-14, FRD-SUM-11: one bundle after another until the plan is complete', async () => {
  const second = answer({ title: 'render the weeks as a table', commits: [], changes: [], risks: [] })
  const scene = await createScene([...goodTurn, command(page), second])
  const { repo } = scene
  expect((await scene.act()).outputs).toMatchObject({ outcome: 'delivered', branch: sampleBundle.branch })
  await merge(scene, sampleBundle.branch)
  await repo.git('push', '--quiet', 'origin', ':codex/claim/FRD-002-T1')

  const single = await scene.act()
  expect(single.exitCode).toBe(0)
  expect(single.outputs).toMatchObject({
    outcome: 'delivered',
    branch: 'codex/f003-t1',
    'task-ids': '["FRD-003-T1"]',
    'next-boundary-task-id': '',
    PR_TITLE: 'feat(frd-003): render the weeks as a table',
  })
  expect(single.runSummary.nextBoundaryTaskId).toBeNull()
  expect(single.runSummary.commits.map(({ message }) => message)).toEqual([
    'feat(frd-003): render the weeks as a table',
    'chore(frd-003): mark FRD-003-T1 completed',
  ])
  await merge(scene, 'codex/f003-t1')

  const last = await scene.act()
  expect(last.exitCode).toBe(0)
  expect(last.outputs).toMatchObject({ outcome: 'idle', 'reason-code': 'plan-complete' })
  expect(await readTraces(repo)).toEqual(['codex/claim/FRD-003-T1'])
})

test('FRD-MEM-1, FRD-MEM-2, FRD-MEM-7, FRD-MEM-8: a note goes to the end of the memory file, in the last commit', async () => {
  const old = '# Notes\n\n### 2026-04-09 FRD-001-T1\n- Situation: an older note.\n'
  const scene = await createScene([goodTurn[0] ?? answer(), answer({ note })], { ...sampleFiles, [NOTES]: old })
  const end = await scene.act()
  expect(scene.prompts()[0]).toContain('- Situation: an older note.')
  const head = String(end.outputs['head-sha'])
  const [, day = ''] = /"updatedAt": "([^"]*)"/.exec(await readRemoteFile(scene.repo, head, FRD)) ?? []
  expect(await readRemoteFile(scene.repo, head, NOTES)).toBe(
    `${old}
### ${day} FRD-002-T1
- Situation: Weeks of the walk log.
- Learning: ISO weeks start on Monday.
- Action/Decision: Group by the Thursday of the week.
- Reusable check/command: npm test
- Applicability: Whatever deals with weeks.
`,
  )
  expect(end.runSummary.memoryUpdate).toMatchObject({ file: NOTES, status: 'appended' })
  expect(end.runSummary.filesChanged).toContain(NOTES)
  expect(await scene.repo.originGit('log', '--format=%s', `main..${head}`, '--', NOTES)).toMatch(/^chore\(frd-002\): .*$/)
})

test('FRD-MEM-9: without a note the memory file is neither made nor mentioned among the changes', async () => {
  const scene = await createScene()
  const end = await scene.act()
  expect(end.runSummary.memoryUpdate).toMatchObject({ file: NOTES, status: 'no_change' })
  expect(end.runSummary.filesChanged).not.toContain(NOTES)
})

test('the post step after a delivery leaves claim and branch alone, and removes the folder of an earlier run that was killed', async () => {
  const scene = await createScene()
  const { runnerTemp, state } = await scene.act()
  const refs = await readRefs(scene.repo)
  await mkdir(`${runnerTemp}/plan-run-killed/codex-home`, { recursive: true })
  await mkdir(`${runnerTemp}/of-somebody-else`)
  const post = await runAction({ entry: 'post', cwd: scene.repo.dir, runnerTemp, state })
  expect(post).toMatchObject({ exitCode: 0, stderr: '' })
  expect(await listLeft(runnerTemp)).toEqual(['of-somebody-else'])
  expect(await readRefs(scene.repo)).toEqual(refs)
})
