import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startScriptedModel } from '../../../src/demo/scripted-model.ts'
import { createPlanRepo, gitIn, type PlanRepo } from '../../support/plan-repo.ts'
import { runAction } from '../../support/run-action.ts'
import { sampleBundle, sampleFiles } from '../../support/sample-plan.ts'
import { createTempDir, removeDir, tempDir } from '../../support/temp.ts'
import { readDocuments } from '../documents.ts'
import { readClaim, readRefs } from '../remote-state.ts'
import { goodTurn, KEY, PATH, sceneIn, TOKEN } from '../scene.ts'
import { createForger } from './forger.ts'
import { forgedBundles, forgedReports, type HandoffAttack, harmlessForgeries } from './handoff-attacks.ts'

const CLAIM = sampleBundle.claimRef.slice('refs/heads/'.length)

/** A claim and the honest work of one job, made once; each attack starts from a copy of it. */
let root: string
let repo: PlanRepo
let artifact: string
let lease: string
let claimed: ReadonlyMap<string, string>

const checkOut = async (dir: string): Promise<string> => {
  await gitIn(dir, 'clone', '--quiet', `file://${repo.origin}`, '.')
  return dir
}

beforeAll(async () => {
  root = await createTempDir('handoff')
  repo = await createPlanRepo(sampleFiles, root)
  const [machine, runnerTemp, job] = await Promise.all([createTempDir('machine'), createTempDir('temp'), createTempDir('job')])
  const model = await startScriptedModel(goodTurn)
  try {
    await checkOut(job)
    const claim = await runAction({
      entry: 'main',
      cwd: job,
      inputs: { command: 'claim', token: TOKEN },
      env: { PATH },
      machine,
      runnerTemp,
    })
    lease = String(claim.outputs['lease'])
    claimed = await readRefs(repo)
    await rm(machine, { recursive: true })
    const again = await createTempDir('machine')
    const inputs = { lease, delivery: 'none', 'openai-api-key': KEY }
    const ran = await sceneIn(repo, model).start({ cwd: job, inputs, machine: again, runnerTemp })
    expect(ran.outputs['outcome'], ran.stdout + ran.stderr).toBe('ready')
    artifact = join(root, 'artifact')
    await cp(join(job, '.codex/pr'), artifact, { recursive: true })
    await removeDir(again)
  } finally {
    await model.close()
    await Promise.all([runnerTemp, job].map(removeDir))
  }
})

afterAll(() => removeDir(root))

/** Delivers what an attacker hands on, as the reusable workflow does: with the digest that the attacker's job states. */
const deliver = async ({ forge }: HandoffAttack) => {
  const forger = await createForger(repo, artifact, repo.base)
  await forge(forger)
  const before = await readRefs(repo)
  const dir = await checkOut(await tempDir('deliver-job'))
  const inputs = { command: 'deliver', report: forger.reportFile, lease, token: TOKEN, delivery: 'branch' }
  const ended = await runAction({ entry: 'main', cwd: dir, inputs, env: { PATH } })
  return { dir, before, ended, log: (ended.stdout + ended.stderr).replace(/^::add-mask::.*$/gm, '') }
}

/** What no forged word may become. */
const COMMAND = /^\s*(?:::(?!(?:error|warning|notice|group|endgroup)\b)|##\[)|^\s*::error::evil/m

describe('a report that was forged is refused', () => {
  test.each(forgedReports)('$name', async (attack) => {
    const { before, ended, log } = await deliver(attack)
    expect(['failed', 'rejected', 'contended'], log).toContain(ended.outputs['outcome'])
    expect(ended.outputs['reason-code']).not.toBe('internal')
    expect(await readRefs(repo)).toEqual(before)
    expect(log).not.toMatch(COMMAND)
    expect(JSON.stringify([log, ended.outputs, ended.summary])).not.toContain(TOKEN)
  })
})

describe('a bundle that was forged is refused', () => {
  test.each(forgedBundles)('$name', async (attack) => {
    const { before, ended, log } = await deliver(attack)
    expect(['failed', 'rejected'], log).toContain(ended.outputs['outcome'])
    expect(ended.outputs['reason-code']).not.toBe('internal')
    expect(await readRefs(repo)).toEqual(before)
    expect(JSON.stringify([log, ended.outputs, ended.summary])).not.toContain(TOKEN)
  })
})

describe('a report or bundle with more in it delivers the honest work and nothing else', () => {
  test.each([{ name: 'nothing forged', forge: async () => {} }, ...harmlessForgeries])('$name', async (attack) => {
    const { dir, before, ended, log } = await deliver(attack)
    try {
      expect(ended.outputs['outcome'], log).toBe('delivered')
      const after = await readRefs(repo)
      expect(new Set(after.keys())).toEqual(new Set([...before.keys(), sampleBundle.branch]))
      const changed = await repo.originGit('diff', '--name-only', repo.base, sampleBundle.branch)
      expect(changed.split('\n')).toEqual([
        'README.md',
        'specs/frds/frd-002-weekly-totals.json',
        'specs/frds/index.json',
        'src/weekly.js',
        'test/weekly.test.js',
      ])
      const { title, body, runSummary } = await readDocuments(dir)
      const history = await repo.originGit('log', '--format=%B', `${repo.base}..${sampleBundle.branch}`)
      for (const text of [history, title, body]) expect(text).not.toContain('evil')
      expect(log).not.toMatch(COMMAND)
      expect(Object.keys(ended.outputs)).not.toContain('evil')
      expect(runSummary.taskClaim).toMatchObject({ taskId: 'FRD-002-T1', claimRef: sampleBundle.claimRef })
      const { createdAt, expiresAt } = await readClaim(repo, after.get(CLAIM) ?? '')
      expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBeLessThan(3 * 24 * 3_600_000)
    } finally {
      await repo.originGit('update-ref', '-d', `refs/heads/${sampleBundle.branch}`)
      await repo.originGit('update-ref', sampleBundle.claimRef, claimed.get(CLAIM) ?? '')
    }
  })
})
