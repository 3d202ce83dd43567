import { createHash } from 'node:crypto'
import { readdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ArchiveIndex } from '../../src/host/archive-index.ts'
import type { PlanRepo } from '../support/plan-repo.ts'
import { runAction } from '../support/run-action.ts'
import { runCli } from '../support/run-cli.ts'
import { sampleFiles } from '../support/sample-plan.ts'
import { sampleWork } from '../support/sample-project.ts'
import { tempDir } from '../support/temp.ts'
import { assertSchema } from './documents.ts'
import { readTraces } from './remote-state.ts'
import { answer, command, createScene, goodTurn, KEY, PATH, TOKEN, twoBundles } from './scene.ts'

/** An archive with its index, held against the schema and against what lies there. */
const openArchive = async (folder: string) => {
  const read = (path: string) => readFile(join(folder, path), 'utf8')
  const index = JSON.parse(await read('META.json')) as ArchiveIndex
  await assertSchema('run-archive', index)
  for (const { path, sha256 } of index.files)
    expect(
      createHash('sha256')
        .update(await readFile(join(folder, path)))
        .digest('hex'),
      path,
    ).toBe(sha256)
  const there = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => !entry.isDirectory())
  expect(there.every((entry) => entry.isFile())).toBe(true)
  expect(there).toHaveLength(index.files.length + 1)
  return { index, read, paths: index.files.map(({ path }) => path) }
}

const oneGate = {
  ...(sampleFiles as Readonly<Record<string, string>>),
  '.github/plan-runner.yml': 'gates:\n  - name: unit tests\n    run: npm test\n',
}

test('FLOW-USE-6: a delivered run leaves a complete archive outside the work tree: prompt, events, answer, gates, report', async () => {
  const { act, repo } = await createScene([command(`${sampleWork.code}${sampleWork.docs}echo ${TOKEN}`), answer()], oneGate)
  const end = await act()
  expect(end.outputs, end.log).toMatchObject({
    outcome: 'delivered',
    reason: expect.stringMatching(/^.{1,120}$/),
    'tasks-done': '1',
    'tasks-total': '4',
  })
  const folder = String(end.outputs['archive-path'])
  expect(folder.startsWith(join(end.runnerTemp, 'codex-plan-runner-archive/'))).toBe(true)
  const { index, read, paths } = await openArchive(folder)
  expect(index).toMatchObject({
    status: 'complete',
    outcome: 'delivered',
    reasonCode: 'delivered',
    taskIds: JSON.parse(String(end.outputs['task-ids'])),
    usage: end.report.usage,
    uncountedTurns: 0,
    missing: [],
  })
  const turn = ['answer.txt', 'events.jsonl', 'prompt.md'].map((name) => `turns/01-writer/${name}`)
  expect(paths).toEqual(['gates/unit-tests.log', 'report.json', ...turn])
  expect(await read('turns/01-writer/prompt.md')).toContain('FRD-002-T1')
  expect(await read('gates/unit-tests.log')).toMatch(/^\$ npm test\nexit code 0\n/)
  const events = (await read('turns/01-writer/events.jsonl'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { type: string })
  expect([events[0]?.type, events.at(-1)?.type]).toEqual(['thread.started', 'turn.completed'])
  expect(JSON.parse(await read('report.json'))).toMatchObject({ outcome: 'delivered', headSha: end.outputs['head-sha'] })
  const all = (await Promise.all(paths.map(read))).join('\n')
  expect(all).not.toContain(TOKEN)
  expect(all).not.toContain(KEY)
  expect(await repo.git('status', '--porcelain')).not.toContain('archive')
})

test('FLOW-USE-6: a rejected run keeps every round of its gates', async () => {
  const config = 'gates:\n  - name: unit tests\n    run: echo round; test -e missing.txt\nlimits:\n  repair-turns: 1\n'
  const { act } = await createScene([...goodTurn, answer()], { ...oneGate, '.github/plan-runner.yml': config })
  const end = await act()
  expect(end.outputs, end.log).toMatchObject({ outcome: 'rejected', 'reason-code': 'gates-failed' })
  const { index, read, paths } = await openArchive(String(end.outputs['archive-path']))
  expect(index).toMatchObject({ status: 'complete', outcome: 'rejected', reasonCode: 'gates-failed' })
  expect(paths).toEqual(expect.arrayContaining(['gates/unit-tests.log', 'gates/unit-tests-2.log', 'turns/02-writer/prompt.md']))
  expect(await read('gates/unit-tests-2.log')).toContain('exit code 1\n\nround')
})

test('FLOW-USE-6, FLOW-USE-1: a run that was killed leaves what there was, and the post step says that it is a part', async () => {
  const { start, repo } = await createScene([command('echo half > src/half.js'), { kind: 'hang' }])
  const killed = await start({
    onOutput: (output, send) => {
      if (output.includes('echo half')) send('SIGKILL')
    },
  })
  expect(killed.exitCode).toBeNull()
  const { runnerTemp, state } = killed
  const post = await runAction({ entry: 'post', cwd: repo.dir, inputs: { token: TOKEN }, runnerTemp, state })
  expect(post.exitCode, post.stderr).toBe(0)
  const [name = ''] = await readdir(join(runnerTemp, 'codex-plan-runner-archive'))
  const { index, read } = await openArchive(join(runnerTemp, 'codex-plan-runner-archive', name))
  expect(index).toMatchObject({ status: 'partial', outcome: null, usage: null, runId: name })
  expect(index.missing).toEqual(['report.json', 'turns/01-writer/answer.txt'])
  expect(await read('turns/01-writer/events.jsonl')).toContain('thread.started')
})

test('a run that fails before its agent begins leaves an archive too; one that was told not to leaves none', async () => {
  const { act } = await createScene(goodTurn, { ...oneGate, '.github/plan-runner.yml': 'unknown-key: true\n' })
  const end = await act()
  expect(end.outputs).toMatchObject({ 'reason-code': 'config-invalid', 'next-step': expect.stringMatching(/./) })
  const { index, paths } = await openArchive(String(end.outputs['archive-path']))
  expect(index).toMatchObject({ status: 'complete', outcome: 'failed', reasonCode: 'config-invalid', taskIds: [] })
  expect(paths).toEqual(['report.json'])
  const off = await act({ inputs: { archive: 'off' } })
  expect(off.outputs['archive-path']).toBe('')
  expect(await readdir(off.runnerTemp)).toEqual([])
})

test('FLOW-FAIL-10: a summary is written and valid where a run breaks off, and names what it was doing', async () => {
  const { act } = await createScene(goodTurn, { ...oneGate, '.github/plan-runner.yml': 'unknown-key: true\n' })
  const early = await act({ inputs: { 'timeout-minutes': '-1' } })
  expect(early.runSummary).toMatchObject({ outcome: 'failed', reasonCode: 'config-invalid' })
  expect(JSON.parse(String(early.outputs['RUN_SUMMARY']))).toEqual(early.runSummary)
  const later = await act()
  expect(later.runSummary.evidence.at(-1)).toMatchObject({ phase: 'stop', facts: { during: 'read' } })
})

test('an archive in the work tree is refused before anything happens, also by way of a link', async () => {
  const { act, repo, model } = await createScene()
  const elsewhere = await tempDir('elsewhere')
  await symlink(join(repo.dir, 'src'), join(elsewhere, 'link'))
  for (const archive of [join(repo.dir, 'src/kept'), join(elsewhere, 'link/kept'), repo.dir]) {
    const end = await act({ inputs: { archive } })
    expect(end.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'config-invalid', 'archive-path': '' })
    expect(end.outputs['reason']).toContain('lies in the work tree')
  }
  expect(await repo.git('status', '--porcelain', '--', ':!.codex')).toBe('')
  expect(model.requests).toEqual([])
  expect(await readTraces(repo)).toEqual([])
})

/** Undoes what a run left in its checkout. */
const tidy = async (repo: PlanRepo): Promise<void> => {
  await repo.git('checkout', '--quiet', '--', '.')
  await repo.git('clean', '--quiet', '-fd')
}

test('FLOW-USE-2: when the runs of a day have used its tokens, the next run ends before it claims or asks anything', async () => {
  const config = { '.github/plan-runner.yml': 'agent:\n  max-tokens-per-day: 2000\n' }
  const { act, repo, model } = await createScene(goodTurn, { ...twoBundles, ...config })
  const first = await act()
  expect(first.outputs, first.log).toMatchObject({ outcome: 'delivered', 'tasks-done': '1' })
  const details = (report: typeof first.report) => report.preflightChecks.find(({ name }) => name === 'tokens_per_day')?.details
  expect(details(first.report)).toContain('no earlier run is known')
  const [traces, requests] = [await readTraces(repo), model.requests.length]
  await tidy(repo)
  const second = await act({ inputs: { history: join(first.runnerTemp, 'codex-plan-runner-archive') } })
  expect(second.outputs, second.log).toMatchObject({ outcome: 'failed', 'reason-code': 'budget-exceeded', 'head-sha': '' })
  const used = first.report.usage.inputTokens + first.report.usage.outputTokens
  expect(details(second.report)).toBe(`in the last 24 hours 1 earlier runs used ${used} of 2000 tokens`)
  expect(await readTraces(repo)).toEqual(traces)
  expect(model.requests).toHaveLength(requests)
})

test('the command line keeps an archive where it is told to, and none otherwise', async () => {
  const { repo, model } = await createScene()
  const env = { PATH, OPENAI_API_KEY: KEY }
  const args = ['run', '--json', '--delivery', 'none', '--responses-api-endpoint', model.url, '--model', 'gpt-5.5']
  const folder = await tempDir('kept')
  const told = await runCli([...args, '--archive', folder], { cwd: repo.dir, env })
  expect(told.exitCode, told.stderr).toBe(0)
  const [name = ''] = await readdir(folder)
  expect(told.stderr).toContain(`Archive: ${join(folder, name)}`)
  expect((await openArchive(join(folder, name))).index).toMatchObject({ status: 'complete', outcome: 'ready' })
  await tidy(repo)
  const silent = await runCli([...args, '--dry-run'], { cwd: repo.dir, env })
  expect(silent.stderr).not.toContain('Archive:')
  expect(await readdir(folder)).toEqual([name])
})
