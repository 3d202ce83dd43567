import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findCredentials } from '../../src/host/credentials.ts'
import { openRepo } from '../support/checkout.ts'
import { createPlanRepo, gitIn } from '../support/plan-repo.ts'

const files = { 'README.md': 'A project\n' }

const header = '[http "https://git.example/"]\n\textraheader = AUTHORIZATION: basic eDp5LWNhbmFyeQ==\n'
const token = ['ghs', 'Q7w8E9r0T1y2U3i4O5p6A7s8D9f0G1h2J3k4'].join('_')

const withConfig = async (settings: string) => {
  const repo = await createPlanRepo(files)
  await appendFile(join(repo.dir, '.git/config'), settings)
  return { repo, found: await findCredentials((await openRepo(repo)).commonDir) }
}

describe('a credential in the Git configuration is found', () => {
  test.each<[string, string, string]>([
    ['a header', header, 'http.https://git.example/.extraheader'],
    ['a helper that reads a file', '[credential]\n\thelper = store --file /run/store\n', 'credential.helper'],
    [
      'a helper that knows the password',
      `[credential "https://git.example"]\n\thelper = "!f() { echo password=x; }; f"\n`,
      'credential.https://git.example.helper',
    ],
    ['a password in an address', '[remote "upstream"]\n\turl = https://me:s3cret@git.example/a.git\n', 'remote.upstream.url'],
    ['a password over SSH', '[remote "upstream"]\n\tpushurl = ssh://me:s3cret@git.example/a.git\n', 'remote.upstream.pushurl'],
    ['a token as the name', `[remote "upstream"]\n\turl = https://${token}@git.example/a.git\n`, 'remote.upstream.url'],
    [
      'a password in the name of a setting',
      '[url "https://me:s3cret@git.example/"]\n\tinsteadOf = https://git.example/\n',
      'url.https://…@git.example/.insteadof',
    ],
    ['a proxy that asks for a password', '[http]\n\tproxy = http://me:s3cret@proxy.example:3128\n', 'http.proxy'],
    ['cookies', '[http]\n\tcookieFile = /run/cookies\n', 'http.cookiefile'],
    ['a private key', '[http]\n\tsslKey = /run/key.pem\n', 'http.sslkey'],
    ['a token anywhere else', `[github]\n\toauth-token = ${token}\n`, 'github.oauth-token'],
  ])('%s', async (_, settings, setting) => {
    const { repo, found } = await withConfig(settings)
    expect(found).toEqual([{ file: join(repo.dir, '.git/config'), setting }])
    expect(JSON.stringify(found)).not.toMatch(/s3cret|canary|ghs_/)
  })
})

test.each<[string, string]>([
  ['nothing but the ordinary', '[user]\n\tname = Somebody\n[branch "main"]\n\tremote = origin\n'],
  ['a name in an address', '[remote "upstream"]\n\turl = https://somebody@git.example/a.git\n'],
  ['the user of SSH', '[remote "upstream"]\n\turl = ssh://git@git.example/a.git\n\tpushurl = git@git.example:a.git\n'],
  ['a helper that asks another program', '[credential]\n\thelper = osxkeychain\n\thelper = !gh auth git-credential\n'],
  ['a header that was taken back', '[http "https://git.example/"]\n\textraheader =\n'],
  ['a proxy', '[http]\n\tproxy = http://proxy.example:3128\n'],
  ['an included file without any', '[include]\n\tpath = /nonexistent/other.config\n'],
])('no credential: %s', async (_, settings) => {
  expect((await withConfig(settings)).found).toEqual([])
})

describe('it is found', () => {
  test('in every file that is included, whether or not its condition holds, and in those that these include', async () => {
    const repo = await createPlanRepo(files)
    const at = (name: string) => join(repo.root, name)
    await writeFile(at('held.config'), header)
    await writeFile(at('elsewhere.config'), `[include]\n\tpath = deeper.config\n[include]\n\tpath = ${at('elsewhere.config')}\n`)
    await writeFile(at('deeper.config'), header)
    await writeFile(join(repo.dir, '.git/beside.config'), header)
    await repo.git('config', '--add', `includeIf.gitdir:${repo.dir}/.git.path`, at('held.config'))
    await repo.git('config', '--add', 'includeIf.gitdir:/github/workspace/.git.path', at('elsewhere.config'))
    await repo.git('config', '--add', 'include.path', 'beside.config')
    const found = await findCredentials((await openRepo(repo)).commonDir)
    expect(new Set(found.map(({ file }) => file))).toEqual(
      new Set([join(repo.dir, '.git/beside.config'), at('deeper.config'), at('held.config')]),
    )
  })

  test('from a linked work tree, and in the settings of a linked work tree', async () => {
    const repo = await createPlanRepo(files)
    const dir = join(repo.root, 'linked')
    await repo.git('worktree', 'add', '--quiet', dir)
    await repo.git('config', 'extensions.worktreeConfig', 'true')
    await gitIn(dir, 'config', '--worktree', 'http.extraheader', 'AUTHORIZATION: basic eDp5')
    for (const each of [dir, repo.dir]) {
      const found = await findCredentials((await openRepo(repo, each)).commonDir)
      expect(found).toEqual([{ file: join(repo.dir, '.git/worktrees/linked/config.worktree'), setting: 'http.extraheader' }])
    }
  })

  test('in submodules, and in those of submodules', async () => {
    const repo = await createPlanRepo(files)
    const modules = ['lib', 'group/part', 'lib/modules/inner'].map((name) => join(repo.dir, '.git/modules', name))
    for (const dir of modules) {
      await mkdir(dir, { recursive: true })
      await writeFile(join(dir, 'HEAD'), 'ref: refs/heads/main\n')
      await writeFile(join(dir, 'config'), header)
    }
    const found = await findCredentials((await openRepo(repo)).commonDir)
    expect(new Set(found.map(({ file }) => file))).toEqual(new Set(modules.map((dir) => join(dir, 'config'))))
  })
})
