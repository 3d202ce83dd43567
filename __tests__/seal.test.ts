import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { silentLog } from '../src/host/log.ts'
import { captureWorkTree, takeBaseline } from '../src/host/work-tree.ts'
import type { AgentReport, MemoryNote } from '../src/model.ts'
import { selectBundle } from '../src/plan/select.ts'
import { type Sealed, seal } from '../src/steps/seal.ts'
import { readGround, requirePlan } from '../src/steps/survey.ts'
import { NO_TRAFFIC } from '../src/steps/traffic.ts'
import { openRepo } from './support/checkout.ts'
import { createPlanRepo, gitIn, writeFiles } from './support/plan-repo.ts'
import { sampleAnswer, sampleFiles } from './support/sample-plan.ts'

const work = {
  'src/weekly.js': 'export const weekly = 1\n',
  'test/weekly.test.js': 'import "../src/weekly.js"\n',
  'README.md': '# trails\n',
}

interface Setup {
  readonly files?: Readonly<Record<string, string>>
  /** What the agent leaves in the work tree, and what else it does there. */
  readonly work?: Readonly<Record<string, string>>
  readonly act?: (dir: string) => Promise<unknown>
  readonly report?: Partial<AgentReport>
}

/** Seals the work of an agent on the sample plan; commands run as they are, without a sandbox. */
const sealWork = async ({ files = {}, act, report = {}, ...setup }: Setup = {}) => {
  const repo = await createPlanRepo({ ...sampleFiles, '.gitignore': 'node_modules/\n', ...files })
  const checkout = await openRepo(repo)
  const request = { checkout, commit: repo.base, plan: null, format: null, configFile: '.github/plan-runner.yml', rerun: false }
  const ground = await readGround(request)
  const plan = requirePlan(ground)
  const selection = selectBundle(plan, { ...NO_TRAFFIC, ownerId: 'me', branchPrefix: 'codex/', names: ground.format.names })
  if (selection.outcome !== 'selected') throw new Error(selection.outcome)
  const baseline = await takeBaseline(checkout)
  await writeFiles(repo.dir, setup.work ?? work)
  await act?.(repo.dir)
  const changeSet = await captureWorkTree(checkout, baseline)
  const sealed = await seal({
    checkout,
    ground,
    bundle: selection.bundle,
    report: sampleAnswer(report),
    changeSet,
    rounds: [],
    review: null,
    confine: ({ script, timeoutMs }) => ({
      argv: ['bash', '-eo', 'pipefail', '-c', script],
      cwd: repo.dir,
      env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', HOME: repo.root, npm_config_update_notifier: 'false' },
      timeoutMs,
    }),
    today: '2026-05-06',
    at: new Date('2026-05-06T10:11:12Z'),
    knownSecrets: [],
    log: silentLog,
  })
  const git = (...args: string[]) => gitIn(checkout.private.gitDir, ...args)
  return { repo, checkout, sealed, changeSet, git, capture: () => captureWorkTree(checkout, baseline) }
}

const filesOf = async (git: (...args: string[]) => Promise<string>, commit: string) =>
  (await git('diff-tree', '--no-commit-id', '--name-only', '-r', '--no-renames', commit)).split('\n').filter(Boolean)

const subjects = ({ commits }: Sealed) => commits.map(({ message }) => message.split('\n')[0])

const document = 'specs/frds/frd-002-weekly-totals.json'
const plan = [document, 'specs/frds/index.json']

describe('commits', () => {
  test('FRD-COM-4, FRD-COM-5, FRD-COM-7: follow the groups of the report, the status edits last', async () => {
    const { repo, sealed, git } = await sealWork()
    expect(subjects(sealed)).toEqual([
      'feat(frd-002): add weekly totals',
      'docs(frd-002): show weekly totals in the readme',
      'chore(frd-002): mark FRD-002-T1, FRD-002-T2 completed',
    ])
    expect(await git('rev-list', '--reverse', `${repo.base}..${sealed.head}`)).toBe(
      sealed.commits.map(({ hash }) => hash).join('\n'),
    )
    expect(await Promise.all(sealed.commits.map(({ hash }) => filesOf(git, hash)))).toEqual([
      ['src/weekly.js', 'test/weekly.test.js'],
      ['README.md'],
      plan,
    ])
    expect(sealed.changes.map(({ path }) => path)).toEqual(['README.md', ...plan, 'src/weekly.js', 'test/weekly.test.js'])
  })

  test.each<[string, AgentReport['commits']]>([
    ['no groups', []],
    ['one group', [{ type: 'docs', summary: 'all', paths: ['README.md', 'src/weekly.js', 'test/weekly.test.js'] }]],
    [
      'a path in two groups',
      [
        { type: 'feat', summary: 'a', paths: ['src/weekly.js', 'README.md'] },
        { type: 'docs', summary: 'b', paths: ['README.md', 'test/weekly.test.js'] },
      ],
    ],
    [
      'a path in no group',
      [
        { type: 'feat', summary: 'a', paths: ['src/weekly.js'] },
        { type: 'docs', summary: 'b', paths: ['README.md'] },
      ],
    ],
    [
      'a path that did not change',
      [
        { type: 'feat', summary: 'a', paths: ['src/weekly.js', 'test/weekly.test.js'] },
        { type: 'docs', summary: 'b', paths: ['README.md', 'LICENSE'] },
      ],
    ],
    [
      'a group without paths',
      [
        { type: 'feat', summary: 'a', paths: ['src/weekly.js', 'test/weekly.test.js', 'README.md'] },
        { type: 'docs', summary: 'b', paths: [] },
      ],
    ],
    [
      'a group without words',
      [
        { type: 'feat', summary: 'a', paths: ['src/weekly.js', 'test/weekly.test.js'] },
        { type: 'docs', summary: ' ', paths: ['README.md'] },
      ],
    ],
  ])('FRD-COM-4: fall back to one when the report has %s', async (_, commits) => {
    const { sealed, git } = await sealWork({ report: { commits } })
    expect(subjects(sealed)).toEqual([
      'feat(frd-002): add weekly totals of walks',
      'chore(frd-002): mark FRD-002-T1, FRD-002-T2 completed',
    ])
    expect(await filesOf(git, sealed.commits[0]?.hash ?? '')).toEqual(['README.md', 'src/weekly.js', 'test/weekly.test.js'])
  })

  test('FRD-COM-6: add up to the judged tree and the edits of the host, and nothing else', async () => {
    const { sealed, git, changeSet } = await sealWork()
    const [, worked, last] = sealed.commits.map(({ hash }) => hash)
    expect(await git('rev-parse', `${worked}^{tree}`)).toBe(changeSet.tree)
    expect(last).toBe(sealed.head)
    expect(await filesOf(git, sealed.head)).toEqual(plan)
  })

  test('FRD-COM-6: carry modes, deletions and files that became folders', async () => {
    const commits: AgentReport['commits'] = [
      { type: 'feat', summary: 'add the new', paths: ['docs/trails.md/inside.md', 'run.sh', 'src'] },
      { type: 'refactor', summary: 'remove the old', paths: ['docs/trails.md', 'src/walk.js', 'test/walk.test.js'] },
    ]
    const { sealed, git, changeSet } = await sealWork({
      work: {},
      report: { commits },
      act: async (dir) => {
        await rm(join(dir, 'docs/trails.md'))
        await rm(join(dir, 'src'), { recursive: true })
        await rm(join(dir, 'test/walk.test.js'))
        await writeFiles(dir, { 'docs/trails.md/inside.md': 'x\n', src: 'a file now\n', 'run.sh': '#!/bin/sh\n' })
        await chmod(join(dir, 'run.sh'), 0o755)
      },
    })
    expect(sealed.commits).toHaveLength(3)
    expect(await git('rev-parse', `${sealed.head}~1^{tree}`)).toBe(changeSet.tree)
    expect(await git('ls-tree', sealed.head, 'run.sh')).toMatch(/^100755 /)
  })

  test('have the author of the configuration and the time they were made', async () => {
    const { sealed, git } = await sealWork({
      files: { '.github/plan-runner.yml': 'commit-author: Plan Bot <bot@example.test>\n' },
    })
    const lines = new Set((await git('log', '-3', '--format=%an <%ae> %cn <%ce> %cI', sealed.head)).split('\n'))
    expect([...lines]).toEqual(['Plan Bot <bot@example.test> Plan Bot <bot@example.test> 2026-05-06T10:11:12+00:00'])
  })

  test('FLOW-CMT-4: run no hook, no filter and no signing program of the repository', async () => {
    const { repo, sealed, git } = await sealWork({
      files: { '.gitattributes': '*.js filter=trap\n' },
      act: async (dir) => {
        const command = `sh -c 'touch ${join(dir, '..', 'sprung')}; cat'`
        for (const name of ['pre-commit', 'commit-msg', 'prepare-commit-msg', 'post-commit', 'reference-transaction'])
          await writeFile(join(dir, '.git/hooks', name), `#!/bin/sh\n${command}\nexit 1\n`, { mode: 0o755 })
        for (const [key, value] of [
          ...[
            ['filter.trap.clean', command] as const,
            ['filter.trap.smudge', command] as const,
            ['commit.gpgsign', 'true'] as const,
          ],
          ...[['gpg.program', command] as const, ['core.hooksPath', join(dir, '.git/hooks')] as const],
        ])
          await gitIn(dir, 'config', key, value)
      },
    })
    expect(sealed.commits.length).toBeGreaterThan(0)
    expect(await git('cat-file', 'commit', sealed.head)).not.toContain('gpgsig')
    const sprung = join(repo.dir, '..', 'sprung')
    await expect(stat(sprung)).rejects.toThrow()
    await repo.git('add', '--', 'src/weekly.js')
    expect((await stat(sprung)).isFile(), 'the trap is a real one').toBe(true)
  })

  test('are in the private repository alone', async () => {
    const { repo, sealed } = await sealWork()
    await expect(repo.git('cat-file', '-e', sealed.head)).rejects.toThrow()
    expect(await repo.originGit('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main')
  })
})

const note: MemoryNote = {
  situation: 'Weeks were added up.',
  learning: 'Weeks start on Monday.',
  decision: 'Use ISO weeks.',
  reusableCheck: 'npm test',
  applicability: 'src/weekly.js',
}

describe('the note', () => {
  test('FRD-COM-7: goes into the last commit, with the statuses', async () => {
    const { sealed, git } = await sealWork({ report: { note } })
    expect(subjects(sealed).at(-1)).toBe('chore(frd-002): mark FRD-002-T1, FRD-002-T2 completed and add a note')
    expect(await filesOf(git, sealed.head)).toEqual(['.codex/NOTES.md', ...plan])
    expect(await git('show', `${sealed.head}:.codex/NOTES.md`)).toContain('### 2026-05-06 FRD-002-T1')
    expect(sealed.memoryUpdate).toMatchObject({ file: '.codex/NOTES.md', status: 'appended' })
  })

  test('FRD-MEM-2, FRD-MEM-9: is added after every byte that was there, and without one the file is untouched', async () => {
    const old = '\uFEFFMy notes\r\nsecond line'
    const kept = await sealWork({ files: { '.codex/NOTES.md': old } })
    expect(await kept.git('show', `${kept.sealed.head}:.codex/NOTES.md`)).toBe(old)
    expect(kept.sealed.memoryUpdate.status).toBe('no_change')
    const added = await sealWork({ files: { '.codex/NOTES.md': old }, report: { note } })
    const text = await added.git('show', `${added.sealed.head}:.codex/NOTES.md`)
    expect(text.startsWith(old)).toBe(true)
    expect(text.length).toBeGreaterThan(old.length)
  })
})

describe('statuses', () => {
  test('FRD-STA-1, FRD-STA-2, FRD-STA-8: of the bundle are completed in the delivered plan', async () => {
    const { sealed, git } = await sealWork()
    const delivered = JSON.parse(await git('show', `${sealed.head}:${document}`)) as {
      metadata: { updatedAt: string }
      majorTasks: { taskId: string; status: string; subtasks: { status: string }[] }[]
    }
    const done = delivered.majorTasks.filter(({ taskId }) => ['FRD-002-T1', 'FRD-002-T2'].includes(taskId))
    expect(done).toHaveLength(2)
    for (const task of done)
      expect([task.status, ...task.subtasks.map(({ status }) => status)]).toEqual(
        Array(task.subtasks.length + 1).fill('completed'),
      )
    expect(delivered.metadata.updatedAt).toBe('2026-05-06')
  })

  test('are not written into the work tree', async () => {
    const { repo, capture, changeSet } = await sealWork()
    expect(await capture()).toEqual(changeSet)
    expect(await readFile(join(repo.dir, document), 'utf8')).toBe(sampleFiles[document])
  })
})

const packageWith = (scripts: Readonly<Record<string, unknown>>) => ({
  'package.json': JSON.stringify({ name: 'trails', scripts }),
})

const shellScript = async (path: string, text: string) => {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `#!/bin/sh\n${text}\n`)
  await chmod(path, 0o755)
}

/** A stand-in for ajv-cli that writes down how it was called. */
const fakeAjv = (dir: string, text = 'exit 0') =>
  shellScript(join(dir, 'node_modules/.bin/ajv'), `printf '%s\\n' "$@" > ${dirname(dir)}/ajv-called\n${text}`)

const ownSchema = async () => {
  const shape = JSON.parse(await readFile(new URL('../schemas/frd.schema.json', import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >
  const index = JSON.parse(String(sampleFiles['specs/frds/index.json'])) as Record<string, unknown>
  return {
    'specs/frds/frd-schema.json': JSON.stringify(shape),
    'specs/frds/index.json': JSON.stringify({ ...index, schemaPath: './frd-schema.json' }),
  }
}

describe('validation of the plan', () => {
  const readStatus = `node -e 'const {majorTasks} = JSON.parse(require("fs").readFileSync("${document}")); console.log(majorTasks.map((task) => task.status).join())'`

  test('FRD-VAL-2, FRD-VAL-6: is done by the script of the repository, on the plan as it will be delivered', async () => {
    const { sealed, capture, changeSet } = await sealWork({
      files: packageWith({ 'validate:schema': readStatus }),
      act: fakeAjv,
    })
    expect(sealed.validation.map(({ name, command, status }) => [name, command, status])).toEqual([
      ['Ajv schema validation', 'npm run validate:schema', 'passed'],
      ['Ajv schema validation (built in)', 'codex-plan-runner check --plan specs/frds/index.json', 'passed'],
    ])
    expect(sealed.validation[0]?.outputSummary).toMatch(/^completed,completed/m)
    expect(await capture()).toEqual(changeSet)
  })

  test('FRD-VAL-2: takes the script from the base commit, not from the agent', async () => {
    const { sealed } = await sealWork({ work: { ...work, ...packageWith({ 'validate:schema': 'true' }) } })
    expect(sealed.validation.map(({ name }) => name)).toEqual(['Ajv schema validation (built in)'])
  })

  test('FRD-VAL-2, FRD-VAL-5: is done by the local ajv where there is no script, on every document, sorted', async () => {
    const { repo, sealed } = await sealWork({ files: await ownSchema(), act: fakeAjv })
    expect(sealed.validation.map(({ command, status }) => [command.split(' ')[0], status])).toEqual([
      ['./node_modules/.bin/ajv', 'passed'],
      ['codex-plan-runner', 'passed'],
    ])
    const args = (await readFile(join(repo.root, 'ajv-called'), 'utf8')).trimEnd().split('\n')
    expect(args).toEqual([
      'validate',
      ...['-c', 'ajv-formats', '--spec=draft2020', '--strict=true', '-s', 'specs/frds/frd-schema.json'],
      ...['frd-001-distances', 'frd-002-weekly-totals', 'frd-003-weekly-page'].flatMap((name) => [
        '-d',
        `specs/frds/${name}.json`,
      ]),
    ])
  })

  test('FRD-VAL-3: falls back to the built-in validator, and says so', async () => {
    const { sealed } = await sealWork({ files: { ...packageWith({ test: 'node --test' }), ...(await ownSchema()) } })
    expect(sealed.validation).toMatchObject([{ name: 'Ajv schema validation (built in)', exitCode: 0, status: 'passed' }])
  })

  test.each<[string, string]>([
    ['no JSON', '{'],
    ['no object', '[]'],
    ['no scripts', '{}'],
    ['scripts of another kind', '{"scripts": {"validate:schema": 7}}'],
    ['inherited names only', '{"scripts": {}}'],
  ])('FRD-VAL-3: falls back when package.json has %s', async (_, manifest) => {
    const { sealed } = await sealWork({ files: { 'package.json': manifest } })
    expect(sealed.validation).toHaveLength(1)
  })

  test('FRD-VAL-7: that fails is on record with its exit code and output', async () => {
    const { sealed } = await sealWork({ files: packageWith({ 'validate:schema': 'echo "frd-002 is wrong" >&2; exit 9' }) })
    expect(sealed.validation[0]).toMatchObject({
      status: 'failed',
      exitCode: 9,
      outputSummary: expect.stringContaining('frd-002 is wrong') as string,
    })
  })

  test('leaves the work tree as the agent left it, also when it fails', async () => {
    const { repo, capture, changeSet } = await sealWork({
      files: packageWith({ 'validate:schema': `rm -rf specs; exit 1` }),
      report: { note },
    })
    expect(await readFile(join(repo.dir, document), 'utf8')).toBe(sampleFiles[document])
    await expect(stat(join(repo.dir, '.codex/NOTES.md'))).rejects.toThrow('ENOENT')
    expect((await capture()).changes.filter(({ path }) => plan.includes(path))).toEqual([])
    expect(changeSet.changes.map(({ path }) => path)).toEqual(['README.md', 'src/weekly.js', 'test/weekly.test.js'])
  })

  test('cannot change what is delivered', async () => {
    const { sealed, git } = await sealWork({
      files: packageWith({ 'validate:schema': 'echo evil > src/weekly.js; echo x > extra.js' }),
    })
    expect(await git('show', `${sealed.head}:src/weekly.js`)).toBe(work['src/weekly.js'].trimEnd())
    expect(sealed.changes.map(({ path }) => path)).not.toContain('extra.js')
  })
})
