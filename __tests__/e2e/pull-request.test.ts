import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answers, type Fault, type ForgeServer, type ForgeState, startForgeServer } from '../support/forge-server.ts'
import { createPlanRepo, type Files, gitIn, type PlanRepo } from '../support/plan-repo.ts'
import { runAction } from '../support/run-action.ts'
import { runCli } from '../support/run-cli.ts'
import { sampleBundle, sampleFiles } from '../support/sample-plan.ts'
import { tempDir } from '../support/temp.ts'
import { readRefs } from './remote-state.ts'
import { createModel, createScene, goodTurn, KEY, PATH, type Scene, sceneIn, TOKEN } from './scene.ts'

const { branch, claimRef } = sampleBundle
const CLAIM = claimRef.slice('refs/heads/'.length)
const CONFIG = '.github/plan-runner.yml'
const files = sampleFiles as Readonly<Record<string, string>>

const withConfig = (section: string): Files => ({ ...files, [CONFIG]: `${files[CONFIG]}\npull-request:\n${section}` })

/** A scene next to a GitHub whose branches are those of the scene's remote. */
const open = async (
  repository: Files = sampleFiles,
  state: ForgeState = {},
): Promise<Scene & { readonly forge: ForgeServer }> => {
  const scene = await createScene(goodTurn, repository)
  return { ...scene, forge: await forgeFor(scene.repo, state) }
}

const forgeFor = (repo: PlanRepo, state: ForgeState = {}) =>
  startForgeServer({ hasBranch: async (name) => (await readRefs(repo)).has(name), ...state })

const step = (cwd: string, inputs: Record<string, string>, { environment }: ForgeServer) =>
  runAction({ entry: 'main', cwd, inputs: { token: TOKEN, ...inputs }, env: { PATH, ...environment } })

describe('FRD-PR-10: a run on GitHub', () => {
  test('TRK-BRA-12, TRK-FLOW-7: ends with one pull request that has its title and body, and merges nothing', async () => {
    const { act, forge, repo } = await open()
    const end = await act({ env: forge.environment })
    expect(end.outputs, end.log).toMatchObject({
      outcome: 'delivered',
      'reason-code': 'delivered',
      'pull-request-number': '1',
      'pull-request-url': 'https://github.com/example/trails/pull/1',
      'pull-request-operation': 'created',
    })
    expect(forge.pullRequests).toMatchObject([
      { branch, base: 'main', title: end.outputs['PR_TITLE'], body: end.outputs['PR_BODY'] },
    ])
    expect(end.body).toBe(end.outputs['PR_BODY'])
    expect(end.title).toBe(`${end.outputs['PR_TITLE']}\n`)
    expect(end.report.pullRequest).toMatchObject({ number: 1, operation: 'created' })
    expect(end.report.detail).toContain('https://github.com/example/trails/pull/1')
    expect(forge.requests.map(({ operation }) => operation)).toEqual(['pulls/list', 'pulls/list', 'pulls/create'])
    expect(await repo.originGit('rev-parse', 'main')).toBe(repo.base)
    expect(JSON.stringify(forge.requests.map(({ path, body }) => [path, body]))).not.toContain(TOKEN)
  })

  test('does as configuration, inputs and template say', async () => {
    const template = { '.github/pull_request_template.md': '- [ ] Tried on a phone\n' }
    const config = withConfig('  draft: true\n  labels: [plan]\n  reviewers: [ada]\n  milestone: 3\n')
    const { act, forge } = await open({ ...(config as Record<string, string>), ...template })
    const inputs = { draft: 'false', labels: 'codex, night run', reviewers: 'grace, acme/trail-team' }
    const end = await act({ env: forge.environment, inputs })
    expect(end.exitCode, end.log).toBe(0)
    expect(forge.pullRequests).toMatchObject([
      { draft: false, labels: ['codex', 'night run'], reviewers: ['grace'], teams: ['trail-team'], milestone: 3 },
    ])
    expect(forge.pullRequests[0]?.body).toBe(`${end.outputs['PR_BODY']}\n- [ ] Tried on a phone`)
  })

  test('waits when GitHub asks for it, and finds what it opened when the answer was lost', async () => {
    const { act, forge } = await open()
    for (const answer of [answers.tooMany(1), 'lose'] as const) forge.fail({ on: 'pulls/create', answer })
    const end = await act({ env: forge.environment })
    expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered', 'pull-request-operation': 'created' })
    expect(forge.pullRequests).toHaveLength(1)
  })

  test('tells of a label that cannot be set, and is green', async () => {
    const { act, forge } = await open(withConfig('  labels: [plan]\n'))
    forge.fail({ on: 'issues/add-labels', times: 9, answer: answers.notFound })
    const end = await act({ env: forge.environment })
    expect(end.exitCode, end.log).toBe(0)
    expect(end.report.findings).toContainEqual(expect.objectContaining({ code: 'pull-request-labels', severity: 'warning' }))
    expect(end.log).toContain('The labels of the pull request could not be set')
  })
})

describe('commits that GitHub is to sign', () => {
  const config = withConfig('  verified-commits: true\n')
  const objects = (scene: Scene) => ({
    hasObject: (id: string) =>
      scene.repo.originGit('cat-file', '-e', id).then(
        () => true,
        () => false,
      ),
  })
  const openSigning = async (signs = true) => {
    const scene = await createScene(goodTurn, config)
    return { ...scene, forge: await forgeFor(scene.repo, { ...objects(scene), signs }) }
  }

  test('are delivered signed, with the very trees and messages that were judged', async () => {
    const { act, forge, repo } = await openSigning()
    const end = await act({ env: forge.environment })
    expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered', 'pull-request-operation': 'created' })
    expect(end.report.findings.filter(({ code }) => code.startsWith('commits-'))).toEqual([])
    expect([...(await readRefs(repo)).keys()].sort()).toEqual([CLAIM, branch, 'main'].sort())
    expect(await repo.originGit('for-each-ref', 'refs/codex')).toBe('')
    const hashes = (await repo.originGit('rev-list', '--reverse', `main..${branch}`)).split('\n')
    expect(hashes).toEqual(end.report.commits.map(({ hash }) => hash))
    expect(end.outputs['head-sha']).toBe(hashes.at(-1))
    for (const { hash, message } of end.report.commits) {
      const raw = await repo.originGit('cat-file', 'commit', hash)
      expect(raw).toContain('\ngpgsig -----BEGIN PGP SIGNATURE-----\n')
      expect(raw.endsWith(`\n\n${message}`)).toBe(true)
    }
    const made = forge.requests.flatMap(({ operation, body }) =>
      operation === 'git/create-commit' ? [(body as { tree: string }).tree] : [],
    )
    expect(await Promise.all(hashes.map((hash) => repo.originGit('rev-parse', `${hash}^{tree}`)))).toEqual(made)
  })

  test('are recognised by `deliver` when only their pull request is missing', async () => {
    const { act, forge, repo } = await openSigning()
    forge.fail({ on: 'pulls/create', answer: answers.disallowed })
    const end = await act({ env: forge.environment })
    expect(end.outputs['reason-code'], end.log).toBe('pull-requests-disallowed')
    const refs = await readRefs(repo)
    const report = join(repo.dir, '.codex/pr/RUN_REPORT.json')
    const again = await step(repo.dir, { command: 'deliver', report }, forge)
    expect(again.outputs, again.stdout).toMatchObject({
      outcome: 'delivered',
      'head-sha': refs.get(branch),
      'pull-request-number': '1',
    })
    expect(await readRefs(repo)).toEqual(refs)
  })

  test('stay unsigned, with a warning, where GitHub does not sign', async () => {
    const { act, forge, repo } = await openSigning(false)
    const end = await act({ env: forge.environment })
    expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered', 'pull-request-operation': 'created' })
    expect(end.report.findings).toContainEqual(expect.objectContaining({ code: 'commits-unverified', severity: 'warning' }))
    expect(await repo.originGit('cat-file', 'commit', branch)).not.toContain('gpgsig')
    expect(await repo.originGit('for-each-ref', 'refs/codex')).toBe('')
  })
})

describe('TRK-FLOW-8: a pull request that cannot be opened', () => {
  const fault: Fault = { on: 'pulls/create', times: 9, answer: answers.disallowed }

  test('leaves the branch and its claim, ends red, and is opened later by `deliver` with the same title and body', async () => {
    const { act, forge, repo, model } = await open()
    forge.fail({ ...fault, times: 2 })
    const end = await act({ env: forge.environment })
    expect(end.exitCode).toBe(1)
    expect(end.outputs).toMatchObject({
      outcome: 'failed',
      'reason-code': 'pull-requests-disallowed',
      branch,
      'pull-request-number': '',
      'pull-request-url': '',
      'pull-request-operation': 'none',
    })
    expect(end.log).toContain('GitHub Actions is not permitted to create or approve pull requests')
    const refs = await readRefs(repo)
    expect(refs.get(branch)).toBe(end.outputs['head-sha'])
    expect(refs.has(CLAIM)).toBe(true)
    expect(end.body).toMatch(/^## PR Title\n/)
    expect(end.body).toContain('- Implemented:\n  - FRD-002-T1')

    const requests = model.requests.length
    const report = join(repo.dir, '.codex/pr/RUN_REPORT.json')
    const inputs = { command: 'deliver', report, 'report-digest': end.outputs['report-digest'] ?? '' }
    const tooEarly = await step(repo.dir, inputs, forge)
    expect(tooEarly.outputs, tooEarly.stdout).toMatchObject({ outcome: 'failed', 'reason-code': 'pull-requests-disallowed' })
    const second = await step(repo.dir, { ...inputs, 'report-digest': tooEarly.outputs['report-digest'] ?? '' }, forge)
    expect(second.outputs, second.stdout).toMatchObject({ outcome: 'delivered', 'pull-request-operation': 'created' })
    expect(await readRefs(repo)).toEqual(refs)
    expect(forge.pullRequests).toMatchObject([{ branch, title: end.outputs['PR_TITLE'], body: end.body }])
    expect(model.requests).toHaveLength(requests)
  })

  test.each([
    ['permissions', answers.notAccessible, 'forge-refused'],
    ['the base', answers.baseInvalid, 'pull-request-base-unknown'],
  ])('because of %s says so with its own code', async (_, answer, code) => {
    const { act, forge, repo } = await open()
    forge.fail({ ...fault, answer })
    const end = await act({ env: forge.environment })
    expect(end.exitCode).toBe(1)
    expect(end.outputs['reason-code'], end.log).toBe(code)
    expect((await readRefs(repo)).get(branch)).toBe(end.outputs['head-sha'])
  })
})

describe('before anything is claimed or paid for', () => {
  const expectUntouched = async ({ repo, model }: Scene) => {
    expect([...(await readRefs(repo)).keys()]).toEqual(['main'])
    expect(model.requests).toEqual([])
  }

  test('a run at the limit of open pull requests ends idle and green', async () => {
    const marked = '<!-- codex-plan-runner: refs/heads/codex/claim/FRD-009-T1 FRD-009-T1 -->'
    const pullRequests = {
      'codex/f009-t1': [{ state: 'open', body: `Text\n${marked}` }],
      'codex/f008-t1': [{ state: 'closed', body: marked }],
      'by-hand': [{ state: 'open', body: 'Mine' }],
    } as const
    const scene = await open(withConfig('  max-open: 1\n'), { pullRequests })
    const end = await scene.act({ env: scene.forge.environment })
    expect(end.exitCode, end.log).toBe(0)
    expect(end.outputs).toMatchObject({ outcome: 'idle', 'reason-code': 'pull-requests-at-limit', 'task-ids': '[]' })
    await expectUntouched(scene)

    const claimed = await step(scene.repo.dir, { command: 'claim' }, scene.forge)
    expect(claimed.outputs).toMatchObject({ outcome: 'idle', lease: '' })
    await expectUntouched(scene)
  })

  test.each([
    ['the token may not look at pull requests', answers.notAccessible, 'forge-refused'],
    ['GitHub limits us for long', answers.tooMany(3600), 'forge-rate-limited'],
  ])('a run stops where %s', async (_, answer, code) => {
    const scene = await open()
    scene.forge.fail({ on: 'pulls/list', times: 9, answer })
    const end = await scene.act({ env: scene.forge.environment })
    expect(end.outputs, end.log).toMatchObject({ outcome: 'failed', 'reason-code': code })
    await expectUntouched(scene)
  })

  test('a run that cannot know what the pull request is for asks for it', async () => {
    const scene = await open()
    await scene.repo.git('checkout', '--quiet', '--detach')
    const env = { PATH, GITHUB_TOKEN: TOKEN, OPENAI_API_KEY: KEY, ...scene.forge.environment }
    const args = ['run', '--repo', scene.repo.dir, '--json', '--responses-api-endpoint', scene.model.url]
    const exit = await runCli(args, { cwd: scene.repo.dir, env })
    expect(exit.exitCode).toBe(2)
    expect(JSON.parse(exit.stdout)).toMatchObject({
      reasonCode: 'config-invalid',
      detail: expect.stringContaining('`base`') as string,
    })
    await expectUntouched(scene)
  })

  test('a terminal that asks for a pull request where there is no GitHub is refused', async () => {
    const scene = await createScene()
    const args = [
      'run',
      '--repo',
      scene.repo.dir,
      '--json',
      '--delivery',
      'pull-request',
      '--responses-api-endpoint',
      scene.model.url,
    ]
    const exit = await runCli(args, { cwd: scene.repo.dir, env: { PATH, GITHUB_TOKEN: TOKEN } })
    expect(exit.exitCode).toBe(2)
    expect(JSON.parse(exit.stdout)).toMatchObject({ outcome: 'failed', reasonCode: 'forge-unavailable' })
    await expectUntouched(scene)
  })
})

test('without GitHub the default is the branch alone, with a warning', async () => {
  const { act } = await createScene()
  const end = await act()
  expect(end.outputs, end.log).toMatchObject({
    outcome: 'delivered',
    branch,
    'pull-request-number': '',
    'pull-request-operation': 'none',
  })
  expect(end.log).toContain('no pull request will be opened, only a branch pushed')
})

describe('in separate jobs', () => {
  /** What a job without write permission hands on. */
  const hand = async () => {
    const repo = await createPlanRepo(sampleFiles)
    const forge = await forgeFor(repo)
    const checkOut = async (name: string): Promise<string> => {
      const dir = join(repo.root, name)
      await gitIn(repo.root, 'clone', '--quiet', `file://${repo.origin}`, dir)
      return dir
    }
    const claimed = await step(await checkOut('claim-job'), { command: 'claim' }, forge)
    const cwd = await checkOut('run-job')
    const ran = await sceneIn(repo, await createModel(goodTurn)).start({
      cwd,
      env: forge.environment,
      inputs: { lease: claimed.outputs['lease'] ?? '', delivery: 'none', 'openai-api-key': KEY },
    })
    expect(ran.outputs['outcome'], ran.stdout).toBe('ready')
    expect(forge.requests).toEqual([])
    const artifact = await tempDir('artifact')
    await cp(join(cwd, '.codex/pr'), artifact, { recursive: true })
    const inputs = {
      command: 'deliver',
      report: join(artifact, 'RUN_REPORT.json'),
      'report-digest': ran.outputs['report-digest'] ?? '',
    }
    return { repo, forge, deliver: async (name: string) => step(await checkOut(name), inputs, forge), checkOut }
  }

  test('TRK-BRA-11: the last one opens it; run again, it finds the branch delivered and the pull request there', async () => {
    const { repo, forge, deliver } = await hand()
    const first = await deliver('deliver-job')
    expect(first.outputs, first.stdout).toMatchObject({ outcome: 'delivered', 'pull-request-operation': 'created' })
    const refs = await readRefs(repo)
    const again = await deliver('deliver-again')
    expect(again.outputs, again.stdout).toMatchObject({
      outcome: 'delivered',
      'head-sha': first.outputs['head-sha'],
      'pull-request-number': '1',
      'pull-request-operation': 'updated',
    })
    expect(await readRefs(repo)).toEqual(refs)
    expect(forge.pullRequests).toMatchObject([{ title: first.outputs['PR_TITLE'], body: first.outputs['PR_BODY'] }])
  })

  test('one that could not open it is run again when it may', async () => {
    const { repo, forge, deliver } = await hand()
    forge.fail({ on: 'pulls/create', answer: answers.disallowed })
    const first = await deliver('deliver-job')
    expect(first.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'pull-requests-disallowed' })
    const refs = await readRefs(repo)
    const again = await deliver('deliver-again')
    expect(again.outputs, again.stdout).toMatchObject({ outcome: 'delivered', 'pull-request-operation': 'created' })
    expect(await readRefs(repo)).toEqual(refs)
    expect(forge.pullRequests).toHaveLength(1)
  })

  test.each([
    ['closed by hand', false, 'pull-request-closed'],
    ['merged', true, 'pull-request-merged'],
  ])('one whose pull request was %s meanwhile says so and opens no other', async (_, merged, code) => {
    const { forge, deliver } = await hand()
    await deliver('deliver-job')
    const [stored] = forge.pullRequests
    if (stored) Object.assign(stored, { state: 'closed', merged })
    const again = await deliver('deliver-again')
    expect(again.outputs, again.stdout).toMatchObject({ outcome: 'rejected', 'reason-code': code })
    expect(forge.pullRequests).toHaveLength(1)
  })

  test('one whose branch somebody else has moved on touches nothing', async () => {
    const { repo, forge, deliver, checkOut } = await hand()
    await deliver('deliver-job')
    const dir = await checkOut('person')
    await gitIn(dir, 'checkout', '--quiet', branch)
    await gitIn(dir, 'commit', '--quiet', '--allow-empty', '--message', 'fix: by hand')
    await gitIn(dir, 'push', '--quiet', 'origin', branch)
    const refs = await readRefs(repo)
    const writes = forge.requests.length
    const again = await deliver('deliver-again')
    expect(['failed', 'contended']).toContain(again.outputs['outcome'])
    expect(await readRefs(repo)).toEqual(refs)
    expect(forge.requests.slice(writes)).toEqual([])
    expect(await readFile(join(dir, 'README.md'), 'utf8')).not.toBe('')
  })
})
