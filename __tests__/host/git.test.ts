import { chmod, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { exists } from '../../src/host/files.ts'
import { askGit, fields, git } from '../../src/host/git.ts'
import { createPlace, trap } from '../support/checkout.ts'
import { createPlanRepo } from '../support/plan-repo.ts'
import { tempDir } from '../support/temp.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

/** A `git` that records how it was called, first on PATH. */
const recordGit = async (script: string) => {
  const dir = await tempDir('fake-git')
  await writeFile(join(dir, 'git'), `#!/bin/sh\n${script}\n`)
  await chmod(join(dir, 'git'), 0o755)
  vi.stubEnv('PATH', `${dir}${delimiter}${process.env['PATH']}`)
  return dir
}

describe('what Git answers', () => {
  test('is handed back, the exit code included', async () => {
    const place = await createPlace()
    expect(await askGit(place, ['rev-parse', '--is-bare-repository'])).toMatchObject({ code: 0, stdout: Buffer.from('true\n') })
    const missing = await askGit(place, ['rev-parse', '--verify', 'HEAD'])
    expect(missing.code).not.toBe(0)
    expect(missing.stderr).toContain('fatal: ')
  })

  test('is an error where it was expected to work, with its own last words', async () => {
    const place = await createPlace()
    await expect(git(place, ['rev-parse', '--verify', 'HEAD'])).rejects.toMatchObject({
      code: 'git-failed',
      message: expect.stringMatching(/^git rev-parse: fatal: /) as string,
    })
    expect(await git(place, ['config', '--get', 'no.such'], { accept: [1] })).toHaveLength(0)
  })

  test('names the objects that a partial checkout lacks', async () => {
    const place = await createPlace()
    await expect(git(place, ['read-tree', '1'.repeat(40)])).rejects.toMatchObject({ code: 'git-failed' })
    await expect(git(place, ['ls-tree', '-l', '1'.repeat(40)])).rejects.toMatchObject({
      code: expect.stringMatching(/^(git-failed|object-missing)$/) as string,
    })
  })

  test('WFL-DEL-16: comes with odd names in one piece', () => {
    expect(fields(Buffer.from('a b\0line\nbreak\0ünï\0'))).toEqual(['a b', 'line\nbreak', 'ünï'])
  })

  test('is a timeout when it does not come', async () => {
    const place = await createPlace()
    await recordGit('sleep 30')
    expect(await askGit(place, ['fetch'], { timeoutMs: 200 })).toMatchObject({
      code: 124,
      stderr: expect.stringContaining('git fetch') as string,
    })
  })

  test('cannot be had where Git is not installed', async () => {
    const place = await createPlace()
    vi.stubEnv('PATH', await tempDir('empty'))
    await expect(askGit(place, ['version'])).rejects.toMatchObject({
      code: 'git-failed',
      message: expect.stringContaining('could not be started') as string,
    })
  })
})

describe('what Git is given', () => {
  test('is nothing of our own environment', async () => {
    vi.stubEnv('GITHUB_TOKEN', 'canary-token')
    vi.stubEnv('GIT_SSH_COMMAND', 'canary-ssh')
    vi.stubEnv('GIT_DIR', '/canary')
    vi.stubEnv('GIT_CONFIG_PARAMETERS', "'core.pager=canary'")
    const dir = await recordGit('env')
    const { stdout } = await askGit({ cwd: dir }, ['version'])
    const names = stdout
      .toString()
      .split('\n')
      .filter(Boolean)
      .map((line) => line.slice(0, line.indexOf('=')))
    expect(stdout.toString()).not.toContain('canary')
    expect(names.filter((name) => !name.startsWith('GIT_')).sort()).toEqual(['HOME', 'LC_ALL', 'PATH', 'PWD'])
  })

  test('is no configuration of the user or the machine', async () => {
    const home = await tempDir('home')
    await writeFile(join(home, '.gitconfig'), '[canary]\n\tvalue = 1\n')
    vi.stubEnv('HOME', home)
    vi.stubEnv('XDG_CONFIG_HOME', home)
    const place = await createPlace()
    expect(await git(place, ['config', '--get', 'canary.value'], { accept: [1] })).toHaveLength(0)
  })

  test('does not let an alias stand in for a command', async () => {
    const repo = await createPlanRepo({ 'a.txt': 'a\n' })
    const { sentinel, command } = trap(repo.root)
    await repo.git('config', 'alias.rev-parse', `!${command}`)
    await repo.git('config', 'alias.no-such', `!${command}`)
    expect((await git({ cwd: repo.dir }, ['rev-parse', 'HEAD'])).toString().trim()).toBe(repo.base)
    expect(await exists(sentinel)).toBe(false)
  })

  test('fetches no missing object, whatever program the checkout names for that', async () => {
    const repo = await createPlanRepo({ 'a.txt': 'a\n' })
    const { sentinel, command } = trap(repo.root)
    for (const [key, value] of [
      ['core.repositoryFormatVersion', '1'],
      ['extensions.partialClone', 'origin'],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.uploadpack', `${command}; git-upload-pack`],
    ] as const)
      await repo.git('config', key, value)
    const answer = await askGit({ cwd: repo.dir }, ['cat-file', '-e', '1'.repeat(40)])
    expect(answer.code).not.toBe(0)
    expect(await exists(sentinel)).toBe(false)
  })
})
