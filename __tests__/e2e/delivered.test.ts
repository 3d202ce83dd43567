import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ScriptedModel, startScriptedModel } from '../../src/demo/scripted-model.ts'
import { type GitServer, startGitServer } from '../support/git-server.ts'
import { createPlanRepo, type PlanRepo } from '../support/plan-repo.ts'
import { planFiles, sampleBundle, sampleFiles } from '../support/sample-plan.ts'
import { sampleWork } from '../support/sample-project.ts'
import { createTempDir, listLeft, removeDir } from '../support/temp.ts'
import { readClaim, readRefs, readRemoteFile } from './remote-state.ts'
import { answer, command, type Ending, sceneIn, TOKEN } from './scene.ts'

const FRD = 'specs/frds/frd-002-weekly-totals.json'
const INDEX = 'specs/frds/index.json'
const CLAIM = 'codex/claim/FRD-002-T1'

/** Written by hand once upon a time: tabs, and no line end at the end. */
const tabbed = JSON.stringify(JSON.parse(String(planFiles[FRD])), null, '\t')

const basic = `basic ${Buffer.from(`x-access-token:${TOKEN}`).toString('base64')}`

describe.each(['file://', 'smart HTTP'])('a bundle delivered over %s', (way) => {
  let root: string
  let server: GitServer | null = null
  let model: ScriptedModel
  let repo: PlanRepo
  let end: Ending
  let refs: ReadonlyMap<string, string>
  let days: readonly string[]

  beforeAll(async () => {
    root = await createTempDir('delivered')
    repo = await createPlanRepo({ ...sampleFiles, [FRD]: tabbed }, root)
    if (way !== 'file://') {
      server = await startGitServer({ root, authorization: basic })
      await repo.git('remote', 'set-url', 'origin', `${server.url}/origin.git`)
    }
    model = await startScriptedModel([command(`${sampleWork.code}${sampleWork.docs}echo "temp=$TMPDIR"`), answer()])
    const machine = join(root, 'machine')
    const runnerTemp = join(root, 'runner-temp')
    await Promise.all([mkdir(machine), mkdir(runnerTemp)])
    const before = new Date()
    const env = server ? { GITHUB_SERVER_URL: server.url } : {}
    end = await sceneIn(repo, model).act({ machine, runnerTemp, env, inputs: { delivery: 'branch' } })
    days = [before, new Date()].map((day) => day.toISOString().slice(0, 10))
    refs = await readRefs(repo)
  })

  afterAll(async () => {
    await model.close()
    await server?.close()
    await removeDir(root)
  })

  const head = () => refs.get(sampleBundle.branch) ?? 'no branch'
  const list = async (...args: string[]) => (await repo.originGit(...args)).split('\n').filter(Boolean)

  test('ends green and says where the work is', () => {
    expect(end.exitCode).toBe(0)
    expect(end.outputs).toMatchObject({
      outcome: 'delivered',
      'reason-code': 'delivered',
      'task-ids': JSON.stringify(sampleBundle.taskIds),
      branch: sampleBundle.branch,
      'base-sha': repo.base,
      'head-sha': head(),
      'claim-ref': sampleBundle.claimRef,
      'next-boundary-task-id': sampleBundle.nextBoundaryTaskId,
      'report-path': join(repo.dir, '.codex/pr/RUN_REPORT.json'),
    })
    expect(JSON.parse(String(end.outputs['usage']))).toMatchObject({ inputTokens: 2400, cachedInputTokens: 2048 })
    expect(end.log).toContain(`${sampleBundle.branch} is on the remote at ${head()}`)
    expect(end.summary).toContain(end.body)
  })

  test('FRD-PR-1: the outputs are the documents that lie in .codex/pr', () => {
    expect(end.title).toBe(`${end.outputs['PR_TITLE']}\n`)
    expect(end.body).toBe(end.outputs['PR_BODY'])
    expect(end.runSummaryText).toBe(end.outputs['RUN_SUMMARY'])
    expect(end.title).toBe('feat(frd-002): add weekly totals of walks\n')
    expect(end.summary).toContain(end.outputs['PR_BODY'])
  })

  test('FRD-PR-6: prints title and body', () => {
    expect(end.log).toContain('PR title: feat(frd-002): add weekly totals of walks\n')
    expect(end.log).toContain(end.body)
  })

  test('puts the bundle on one branch from the base, and nothing else but the claim', async () => {
    expect(new Set(refs.keys())).toEqual(new Set([CLAIM, sampleBundle.branch, 'main']))
    expect(refs.get('main')).toBe(repo.base)
    expect(await repo.originGit('merge-base', 'main', head())).toBe(repo.base)
  })

  test('FRD-SUM-3: the summary lists the commits of the branch, oldest first', async () => {
    const commits = await list('log', '--reverse', '--format=%H %s', `main..${head()}`)
    expect(end.runSummary.commits.map(({ hash, message }) => `${hash} ${message}`)).toEqual(commits)
  })

  test('FRD-SUM-4: the summary lists the paths that differ from the base', async () => {
    expect(end.runSummary.filesChanged).toEqual(await list('diff', '--name-only', 'main', head()))
  })

  test('FRD-COM-3, FRD-COM-5: keeps the commits apart, each in the scope of its FRD', async () => {
    expect(await list('log', '--reverse', '--format=%s', `main..${head()}`)).toEqual([
      'feat(frd-002): add weekly totals',
      'docs(frd-002): show weekly totals in the readme',
      'chore(frd-002): mark FRD-002-T1, FRD-002-T2 completed',
    ])
    expect(await list('show', '--format=', '--name-only', `${head()}~2`)).toEqual(['src/weekly.js', 'test/weekly.test.js'])
    expect(await list('show', '--format=', '--name-only', `${head()}~1`)).toEqual(['README.md'])
  })

  test('FRD-COM-7: the statuses come last, in a commit of their own', async () => {
    expect(await list('show', '--format=', '--name-only', head())).toEqual([FRD, INDEX])
    expect(await list('log', '--format=%s', `main..${head()}`, '--', 'specs')).toHaveLength(1)
  })

  test('FRD-COM-6: delivers every edit of the agent and leaves the checkout with just these', async () => {
    expect((await repo.git('status', '--porcelain', '--untracked-files=all')).split('\n').map((line) => line.trim())).toEqual([
      'M README.md',
      ...['PR_BODY.md', 'PR_TITLE.md', 'RUN_REPORT.json', 'RUN_SUMMARY.json'].map((name) => `?? .codex/pr/${name}`),
      '?? src/weekly.js',
      '?? test/weekly.test.js',
    ])
    for (const path of ['README.md', 'src/weekly.js', 'test/weekly.test.js'])
      expect(await readRemoteFile(repo, head(), path)).toBe(await readFile(join(repo.dir, path), 'utf8'))
    expect(await repo.git('rev-parse', 'HEAD')).toBe(repo.base)
  })

  test('FRD-HYG-9, FRD-CLM-22: neither documents nor claim are in the tree', async () => {
    const paths = await list('ls-tree', '-r', '--name-only', head())
    expect(paths.filter((path) => path.includes('.codex'))).toEqual([])
  })

  test('FRD-STA-1, FRD-STA-2, FRD-STA-5, FRD-STA-8, FRD-STA-10: changes statuses and date in the FRD, and no other byte', async () => {
    const after = await readRemoteFile(repo, head(), FRD)
    const [, day = ''] = /"updatedAt": "([^"]*)"/.exec(after) ?? []
    expect(days).toContain(day)
    const expected = tabbed
      .replaceAll('"not_started"', '"completed"')
      .replace('"updatedAt": "2026-04-02"', `"updatedAt": "${day}"`)
    expect(after).toBe(expected)
  })

  test('FRD-STA-3, FRD-STA-11: the index follows, and no other FRD changes', async () => {
    const before = String(planFiles[INDEX])
    const entry = before.indexOf('"FRD-002"')
    const expected = before.slice(0, entry) + before.slice(entry).replace('"not_started"', '"completed"')
    expect(await readRemoteFile(repo, head(), INDEX)).toBe(expected)
    expect(end.runSummary.filesChanged.filter((path) => path.startsWith('specs/'))).toEqual([FRD, INDEX])
  })

  test('FRD-CLM-2, FRD-CLM-12, FRD-CLM-18: the claim stays, renewed', async () => {
    const token = refs.get(CLAIM) ?? ''
    const [renewed, first] = await list('log', '--format=%H', token)
    expect(await list('ls-tree', '-r', '--name-only', token)).toEqual(['.codex-claim.json'])
    const [before, after] = [await readClaim(repo, first ?? ''), await readClaim(repo, renewed ?? '')]
    expect({ ...after, expiresAt: '' }).toEqual({ ...before, expiresAt: '' })
    expect(after.ownerId).toMatch(/^run-4242-1-/)
    expect(Date.parse(after.expiresAt)).toBeGreaterThanOrEqual(Date.parse(before.expiresAt))
    expect(end.report.lease).toMatchObject({ ref: sampleBundle.claimRef, token, ownerId: after.ownerId })
    expect(end.runSummary.taskClaim).toMatchObject({ taskId: 'FRD-002-T1', claimRef: sampleBundle.claimRef, status: 'claimed' })
  })

  test('FRD-VAL-1, FRD-VAL-7: the summary holds the command of the gate and its exit code', () => {
    expect(end.runSummary.validationResults).toContainEqual({ name: 'tests', command: 'npm test', exitCode: 0, status: 'passed' })
    expect(end.log).toContain('gate tests: passed (exit code 0')
  })

  test('FRD-LANG-3, FRD-LOC-7, FRD-SUM-6: the preflight checks name languages and the sweep of local claims', () => {
    const checks = new Map(end.runSummary.preflightChecks.map((check) => [check.name, check]))
    expect(checks.get('language_profile')).toMatchObject({ status: 'passed', details: expect.stringContaining('javascript') })
    expect(checks.get('local_claims_stale_cleanup')).toMatchObject({ status: 'passed', details: 'removed 0 stale, kept 0' })
  })

  test('leaves no folder behind', async () => {
    expect(await listLeft(end.runnerTemp)).toEqual([])
    const [, folder = ''] = /temp=(\/[^"\\ ]*\/agent-temp)/.exec(JSON.stringify(model.requests[1]?.body)) ?? []
    expect(folder).not.toBe('')
    expect(existsSync(folder)).toBe(false)
  })

  test.runIf(way === 'smart HTTP')(
    'shows the token to the remote, as the password of x-access-token, and writes twice in all',
    () => {
      const requests = server?.requests ?? []
      expect(
        new Set(requests.map(({ authorization }) => authorization?.replace(/^\S+/, (scheme) => scheme.toLowerCase()))),
      ).toEqual(new Set([basic]))
      expect(requests.filter(({ method, service }) => method === 'POST' && service === 'git-receive-pack')).toHaveLength(2)
    },
  )
})
