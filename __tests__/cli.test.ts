import { describe, expect, test } from 'vitest'
import { HELP, main, type Terminal } from '../src/edge/cli.ts'
import { INPUT_NAMES, INPUTS } from '../src/edge/inputs.ts'
import { createPlanRepo, type Files } from './support/plan-repo.ts'
import { planFiles, sampleBundle } from './support/sample-plan.ts'
import { tempDir } from './support/temp.ts'

/** One command on a terminal that remembers what it showed. */
const type = async (argv: readonly string[], options: Partial<Terminal> = {}) => {
  let stdout = ''
  let stderr = ''
  const exitCode = await main({
    argv,
    cwd: '/',
    env: { XDG_CACHE_HOME: await tempDir('cache') },
    signal: new AbortController().signal,
    ...options,
    out: (text) => {
      stdout += text
    },
    err: (text) => {
      stderr += text
    },
  })
  return { exitCode, stdout, stderr }
}

const typeIn = async (files: Files, argv: readonly string[]) => type([...argv, '--repo', (await createPlanRepo(files)).dir])

describe('help', () => {
  test('is shown on standard output when it is asked for', async () => {
    for (const argv of [['--help'], ['help'], ['run', '--help']])
      expect(await type(argv)).toEqual({ exitCode: 0, stdout: HELP, stderr: '' })
  })

  test('is shown, with exit code 2, to somebody who names no command', async () => {
    expect(await type([])).toMatchObject({ exitCode: 2, stdout: HELP })
  })

  test('names every input that is an option, and none that is a secret', () => {
    for (const name of INPUT_NAMES) {
      const secret = 'actionOnly' in INPUTS[name]
      expect(new RegExp(`^ {2}--${name}\\b`, 'm').test(HELP), name).toBe(!secret)
    }
    for (const line of HELP.split('\n')) expect(line).toBe(line.trimEnd())
  })
})

describe('a call that cannot be understood', () => {
  test.each([
    [['fly'], 'There is no command "fly"'],
    [['select', '--fast'], "'--fast'"],
    [['select', '--plan'], "'--plan"],
    [['select', 'FRD-001-T1'], '"FRD-001-T1" is one word too many'],
    [['explain', 'FRD-001-T1', 'more'], '"more" is one word too many'],
    [['explain'], 'explain needs the id of a task'],
    [['select', '--claims', 'maybe'], '--claims is remote, local or off, not "maybe"'],
    [['select', '--token', 'x'], "'--token'"],
  ])('%j ends with 2 and says why', async (argv, message) => {
    const { exitCode, stdout, stderr } = await type(argv)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(`${message}`)
    expect(stderr).toContain('(usage-invalid)\nSee `codex-plan-runner --help`.\n')
  })

  test('is one JSON object for a program', async () => {
    const { exitCode, stdout } = await type(['fly', '--json'])
    expect(exitCode).toBe(2)
    expect(JSON.parse(stdout)).toEqual({
      error: { code: 'usage-invalid', message: 'There is no command "fly"', remedy: 'See `codex-plan-runner --help`.' },
      findings: [],
    })
  })

  test('names every value that is wrong, at once', async () => {
    const { exitCode, stdout, stderr } = await type(['select', '--json', '--effort', 'huge', '--base=-f'])
    expect(exitCode).toBe(2)
    const { error, findings } = JSON.parse(stdout) as { error: { code: string }; findings: { message: string }[] }
    expect(error.code).toBe('config-invalid')
    expect(findings.map(({ message }) => message.split(':')[0])).toEqual(['effort', 'base'])
    expect(stderr).toContain('2 errors, 0 warnings')
  })
})

describe('without a repository or a plan', () => {
  test('says what to do', async () => {
    const { exitCode, stderr } = await type(['select'], { cwd: await tempDir('empty') })
    expect(exitCode).toBe(2)
    expect(stderr).toContain('(not-a-repository)')
  })

  test('check finds that there is none', async () => {
    const { exitCode, stdout } = await typeIn({ 'README.md': 'x\n' }, ['check', '--json'])
    expect(exitCode).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({
      valid: false,
      format: null,
      findings: [{ code: 'plan-not-found', severity: 'error' }],
    })
  })
})

describe('with a plan', () => {
  const off = ['--claims', 'off']

  test('select prints the next bundle as text', async () => {
    const { exitCode, stdout, stderr } = await typeIn(planFiles, ['select', ...off])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toContain('Next bundle: 2 tasks')
    for (const word of [...sampleBundle.taskIds, sampleBundle.branch, sampleBundle.claimRef, sampleBundle.nextBoundaryTaskId])
      expect(stdout).toContain(word)
  })

  test('select prints one JSON object, also with claims from the remote', async () => {
    const { dir, base } = await createPlanRepo(planFiles)
    for (const claims of ['off', 'remote', 'local']) {
      const { exitCode, stdout } = await type(['select', '--json', '--claims', claims, `--repo=${dir}`])
      expect(exitCode).toBe(0)
      expect(JSON.parse(stdout)).toMatchObject({
        outcome: 'selected',
        format: 'frd',
        base,
        bundle: { taskIds: sampleBundle.taskIds, branch: sampleBundle.branch, claimRef: sampleBundle.claimRef },
        nextBoundaryTaskId: sampleBundle.nextBoundaryTaskId,
        rejected: expect.any(Array),
        findings: expect.any(Array),
      })
    }
  })

  test('select reads the plan as of the commit that was named, and refuses one that is not there', async () => {
    const { dir, base, commit } = await createPlanRepo(planFiles)
    await commit({ 'specs/frds/index.json': '{ broken' })
    expect(await type(['select', '--json', ...off, '--repo', dir])).toMatchObject({ exitCode: 2 })
    expect(await type(['select', '--json', ...off, '--repo', dir, '--ref', base])).toMatchObject({ exitCode: 0 })
    const { exitCode, stderr } = await type(['select', ...off, '--repo', dir, '--ref', 'no-such-ref'])
    expect(exitCode).toBe(2)
    expect(stderr).toContain('(ref-unknown)')
  })

  test('check has nothing to say about a good plan, and everything about a broken one', async () => {
    const good = await typeIn(planFiles, ['check', '--json'])
    expect(good.exitCode).toBe(0)
    expect(JSON.parse(good.stdout)).toMatchObject({ valid: true, format: 'frd' })
    const bad = await typeIn({ ...planFiles, 'specs/frds/index.json': '{\n  "frds": [,]\n}\n' }, ['check'])
    expect(bad.exitCode).toBe(2)
    expect(bad.stdout).toMatch(/^specs\/frds\/index\.json:2:\d+ {2}error {2}/m)
    expect(bad.stdout).toMatch(/\d+ errors?, \d+ warnings?\n/)
  })

  test('explain tells why a task would or would not run', async () => {
    const [first] = sampleBundle.taskIds
    const { exitCode, stdout } = await typeIn(planFiles, ['explain', first, ...off])
    expect(exitCode).toBe(0)
    expect(stdout).toContain(`Would run now, together with ${sampleBundle.taskIds[1]}, on the branch ${sampleBundle.branch}.`)
    const json = await typeIn(planFiles, ['explain', '--task', sampleBundle.nextBoundaryTaskId, '--json', ...off])
    expect(JSON.parse(json.stdout)).toMatchObject({
      taskId: sampleBundle.nextBoundaryTaskId,
      verdict: 'rejected',
      reason: 'dependency-open',
    })
    const unknown = await typeIn(planFiles, ['explain', 'FRD-404-T1', ...off])
    expect(unknown.exitCode).toBe(2)
    expect(unknown.stderr).toContain('There is no task FRD-404-T1 (task-unknown)')
  })

  test('a dry run claims nothing, starts nothing, and leaves its documents', async () => {
    const { dir, originGit, git } = await createPlanRepo(planFiles)
    const { exitCode, stdout, stderr } = await type(['run', '--dry-run', '--json', '--repo', dir])
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'ready', reasonCode: 'dry-run', branch: sampleBundle.branch, turns: 0 })
    expect(stderr).toContain('ready (dry-run)')
    expect(await originGit('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main')
    expect(await git('status', '--porcelain', '--', ':!.codex')).toBe('')
  })
})
