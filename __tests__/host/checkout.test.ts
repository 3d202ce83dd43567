import { spawnSync } from 'node:child_process'
import { appendFile, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openCheckout, resolveCommit } from '../../src/host/checkout.ts'
import { exists } from '../../src/host/files.ts'
import { git } from '../../src/host/git.ts'
import { listTree, readSnapshot } from '../../src/host/objects.ts'
import { createRemote, fetchCommits, listRefs, pushRefs } from '../../src/host/remote.ts'
import { captureWorkTree, takeBaseline } from '../../src/host/work-tree.ts'
import { openRepo, trap } from '../support/checkout.ts'
import { createPlanRepo, gitEnv, gitIn, writeFiles } from '../support/plan-repo.ts'
import { tempDir } from '../support/temp.ts'

/** A folder after Git has done something in it. */
const having = async (dir: string, ...args: string[]): Promise<string> => {
  await gitIn(dir, ...args)
  return dir
}

const files = { 'README.md': 'A project\n', 'src/a.js': 'export {}\n' }

describe('opening', () => {
  test('tells where the checkout stands', async () => {
    const repo = await createPlanRepo(files)
    expect(await openRepo(repo)).toMatchObject({
      root: repo.dir,
      head: repo.base,
      branch: 'main',
      originUrl: `file://${repo.origin}`,
      commonDir: join(repo.dir, '.git'),
    })
  })

  test('finds the top folder from a folder below it', async () => {
    const repo = await createPlanRepo(files)
    expect(await openRepo(repo, join(repo.dir, 'src'))).toMatchObject({ root: repo.dir, head: repo.base })
  })

  test('knows no branch when HEAD is detached, and no address without a remote', async () => {
    const repo = await createPlanRepo(files)
    await repo.git('checkout', '--quiet', '--detach')
    await repo.git('remote', 'remove', 'origin')
    expect(await openRepo(repo)).toMatchObject({ head: repo.base, branch: null, originUrl: null })
  })

  test('works through a linked work tree, whose own branch and files it sees', async () => {
    const repo = await createPlanRepo(files)
    const dir = join(repo.root, 'linked')
    await repo.git('worktree', 'add', '--quiet', '-b', 'other', dir)
    await writeFiles(dir, { 'new.txt': 'new\n' })
    const checkout = await openRepo(repo, dir)
    expect(checkout).toMatchObject({ root: dir, branch: 'other', originUrl: `file://${repo.origin}` })
    expect((await takeBaseline(checkout)).dirty).toEqual(['new.txt'])
  })

  test('works on a shallow clone, and pushes from it', async () => {
    const repo = await createPlanRepo(files)
    await repo.commit({ 'src/a.js': 'export const a = 1\n' })
    const dir = join(repo.root, 'shallow')
    await gitIn(repo.root, 'clone', '--quiet', '--depth=1', `file://${repo.origin}`, dir)
    const checkout = await openRepo(repo, dir)
    expect((await takeBaseline(checkout)).dirty).toEqual([])
    const log = await git(checkout.private, ['log', '--format=%H', checkout.head])
    expect(log.toString().trim()).toBe(checkout.head)
    const remote = createRemote(checkout.originUrl ?? '', null, {})
    const update = { ref: 'refs/heads/work', expected: null, target: checkout.head }
    expect((await pushRefs(checkout.private, remote, [update])).answer).toBe('done')
  })

  test('works on a clone that borrows its objects from another one', async () => {
    const repo = await createPlanRepo(files)
    const dir = join(repo.root, 'borrower')
    await gitIn(repo.root, 'clone', '--quiet', '--shared', repo.origin, dir)
    const checkout = await openRepo(repo, dir)
    expect([...(await listTree(checkout.private, checkout.head)).keys()]).toEqual(['README.md', 'src/a.js'])
  })

  test('works on a repository with SHA-256 objects', async () => {
    const dir = await tempDir('sha256')
    const origin = join(dir, 'origin.git')
    const work = join(dir, 'checkout')
    for (const args of [['--bare', origin], [work]]) await gitIn(dir, 'init', '--quiet', '--object-format=sha256', ...args)
    await writeFiles(work, files)
    await gitIn(work, 'add', '--all')
    await gitIn(work, 'commit', '--quiet', '--message', 'chore: start')
    const checkout = await openRepo({ root: dir, dir: work })
    expect(checkout.head).toMatch(/^[0-9a-f]{64}$/)
    const baseline = await takeBaseline(checkout)
    await writeFiles(work, { 'src/b.js': 'export {}\n' })
    const { changes, tree } = await captureWorkTree(checkout, baseline)
    expect(changes.map(({ path }) => path)).toEqual(['src/b.js'])
    expect(tree).toMatch(/^[0-9a-f]{64}$/)
    const remote = createRemote(`file://${origin}`, null, {})
    const update = { ref: 'refs/heads/work', expected: null, target: checkout.head }
    expect((await pushRefs(checkout.private, remote, [update])).answer).toBe('done')
    expect(await listRefs(checkout.private, remote, ['refs/heads/*'])).toEqual(new Map([['refs/heads/work', checkout.head]]))
  })

  test('works in a folder with an awkward name', async () => {
    const root = join(await tempDir('odd'), `it's a folder: ünï, $(id) -x`)
    await mkdir(root)
    const repo = await createPlanRepo(files, root)
    const checkout = await openRepo(repo)
    expect((await takeBaseline(checkout)).dirty).toEqual([])
    expect([...(await listTree(checkout.private, repo.base)).keys()]).toEqual(['README.md', 'src/a.js'])
  })

  test.each<[string, RegExp, (dir: string) => Promise<string>]>([
    ['a folder without a repository', /not inside a Git work tree/, async (dir) => dir],
    ['a folder that does not exist', /does not exist/, async (dir) => join(dir, 'absent')],
    ['a repository without a commit', /has no commit yet/, (dir) => having(dir, 'init', '--quiet')],
    ['a bare repository', /bare repository/, (dir) => having(dir, 'init', '--quiet', '--bare')],
    ['the inside of .git', /not inside a Git work tree/, async (dir) => join(await having(dir, 'init', '--quiet'), '.git')],
    [
      'a repository whose configuration cannot be read',
      /not inside a Git work tree.*config/s,
      async (dir) => {
        await gitIn(dir, 'init', '--quiet')
        await writeFile(join(dir, '.git/config'), '[core\n')
        return dir
      },
    ],
  ])('refuses %s', async (_, message, make) => {
    const dir = await make(await tempDir('refused'))
    await expect(openCheckout(dir, await tempDir('run'))).rejects.toMatchObject({
      code: 'not-a-repository',
      message: expect.stringMatching(message) as string,
    })
  })
})

describe('a revision', () => {
  test('is resolved in the checkout', async () => {
    const repo = await createPlanRepo(files)
    const next = await repo.commit({ 'src/a.js': 'export const a = 1\n' })
    await repo.git('tag', '-a', '-m', 'first', 'v1', repo.base)
    const checkout = await openRepo(repo)
    expect(await resolveCommit(checkout, 'HEAD~1')).toBe(repo.base)
    expect(await resolveCommit(checkout, 'v1')).toBe(repo.base)
    expect(await resolveCommit(checkout, 'main')).toBe(next)
    expect(await resolveCommit(checkout, next.slice(0, 10))).toBe(next)
  })

  test.each(['no-such-branch', '', '--all', '--git-dir', '1'.repeat(40), 'HEAD^{tree}', 'HEAD:README.md'])(
    'is refused when it names no commit: "%s"',
    async (revision) => {
      const repo = await createPlanRepo(files)
      await expect(resolveCommit(await openRepo(repo), revision)).rejects.toMatchObject({ code: 'ref-unknown' })
    },
  )
})

describe('the private repository', () => {
  test('leaves the checkout as it was', async () => {
    const repo = await createPlanRepo(files)
    const state = async () => [
      await readFile(join(repo.dir, '.git/config'), 'utf8'),
      await readFile(join(repo.dir, '.git/index'), 'base64'),
      await repo.git('for-each-ref'),
      await repo.git('count-objects', '-v'),
    ]
    const before = await state()
    const checkout = await openRepo(repo)
    const baseline = await takeBaseline(checkout)
    await writeFiles(repo.dir, { 'src/b.js': 'export {}\n' })
    await captureWorkTree(checkout, baseline)
    expect(await state()).toEqual(before)
  })

  test('sees what the checkout has, and takes over only how files are compared', async () => {
    const repo = await createPlanRepo(files)
    await repo.git('config', 'core.fileMode', 'false')
    await repo.git('config', 'core.autocrlf', 'input')
    await repo.git('config', 'core.editor', 'canary')
    await repo.git('config', 'user.name', 'canary')
    const checkout = await openRepo(repo)
    const settings = await readFile(join(checkout.private.gitDir, 'config'), 'utf8')
    expect(settings).toMatch(/filemode = false/i)
    expect(settings).toMatch(/autocrlf = input/i)
    expect(settings).not.toContain('canary')
    expect(settings).not.toContain(repo.origin)
    const snapshot = await readSnapshot(
      checkout.private,
      repo.base,
      await listTree(checkout.private, repo.base),
      (path) => path === 'README.md',
    )
    expect([...snapshot.files].map(([path, content]) => [path, Buffer.from(content).toString()])).toEqual([
      ['README.md', 'A project\n'],
    ])
  })

  test('honours the excludes of the checkout alone', async () => {
    const repo = await createPlanRepo(files)
    await appendFile(join(repo.dir, '.git/info/exclude'), '\n/scratch/\n')
    await writeFiles(repo.dir, { 'scratch/a': 'a\n', 'src/scratch/b': 'b\n' })
    expect((await takeBaseline(await openRepo(repo))).dirty).toEqual(['src/scratch/b'])
  })
})

describe('a hostile checkout', () => {
  /** Everything in a repository by which Git can be made to run a program. */
  const poison = async () => {
    const repo = await createPlanRepo(files)
    const { sentinel, command } = trap(repo.root)
    const script = join(repo.root, 'evil.sh')
    await writeFile(script, `#!/bin/sh\n${command}\ncat\n`, { mode: 0o755 })
    const settings: Record<string, string> = {
      'core.hooksPath': join(repo.root, 'hooks'),
      'core.fsmonitor': script,
      'core.pager': script,
      'core.editor': script,
      'core.sshCommand': script,
      'core.gitProxy': script,
      'core.alternateRefsCommand': script,
      'core.attributesFile': join(repo.root, 'attributes'),
      'filter.evil.clean': script,
      'filter.evil.smudge': script,
      'filter.evil.required': 'true',
      'diff.evil.command': script,
      'diff.evil.textconv': script,
      'diff.external': script,
      'merge.evil.driver': script,
      'gpg.program': script,
      'commit.gpgSign': 'true',
      'credential.helper': `!${script}`,
      'uploadpack.packObjectsHook': script,
      'remote.origin.uploadpack': script,
      'remote.origin.receivepack': script,
      'remote.origin.vcs': 'evil',
      'remote.origin.proxy': 'http://127.0.0.1:9',
      'http.proxy': 'http://127.0.0.1:9',
      'alias.status': `!${script}`,
      'alias.ls-remote': `!${script}`,
      'alias.push': `!${script}`,
      'trace2.eventTarget': sentinel,
      [`url.file://${join(repo.root, 'elsewhere.git')}.insteadOf`]: `file://${repo.origin}`,
      [`url.file://${join(repo.root, 'elsewhere.git')}.pushInsteadOf`]: `file://${repo.origin}`,
    }
    await gitIn(repo.root, 'init', '--quiet', '--bare', join(repo.root, 'elsewhere.git'))
    const hooks = ['post-index-change', 'pre-push', 'post-checkout', 'pre-auto-gc', 'reference-transaction', 'pre-commit']
    for (const dir of [join(repo.root, 'hooks'), join(repo.dir, '.git/hooks')]) {
      await mkdir(dir, { recursive: true })
      for (const hook of hooks) await symlink(script, join(dir, hook)).catch(() => {})
    }
    await writeFile(join(repo.root, 'attributes'), '* filter=evil diff=evil merge=evil\n')
    const text = Object.entries(settings).map(([key, value]) => {
      const [first = '', ...rest] = key.split('.')
      const name = rest.pop() ?? ''
      return `[${first}${rest.length > 0 ? ` "${rest.join('.')}"` : ''}]\n\t${name} = ${JSON.stringify(value)}\n`
    })
    await appendFile(join(repo.dir, '.git/config'), text.join(''))
    await writeFile(join(repo.dir, '.git/info/attributes'), '* filter=evil diff=evil\n')
    return { repo, sentinel, script }
  }

  test('runs nothing of its own and cannot send a push elsewhere', async () => {
    const { repo, sentinel, script } = await poison()
    const checkout = await openRepo(repo)
    const baseline = await takeBaseline(checkout)
    expect(baseline.dirty).toEqual([])

    // What an agent could add: attributes, a nested repository with a monitor of its own.
    await writeFiles(repo.dir, { '.gitattributes': '* filter=evil diff=evil\n', 'src/a.js': 'changed\n', 'src/b.js': 'new\n' })
    await gitIn(repo.root, 'init', '--quiet', join(repo.dir, 'nested'))
    await gitIn(join(repo.dir, 'nested'), 'config', 'core.fsmonitor', script)
    const { changes, tree } = await captureWorkTree(checkout, baseline)
    expect(changes.map(({ path }) => path)).toEqual(['.gitattributes', 'nested', 'src/a.js', 'src/b.js'])
    expect(await resolveCommit(checkout, 'HEAD')).toBe(repo.base)

    const remote = createRemote(checkout.originUrl ?? '', null, {})
    expect((await listRefs(checkout.private, remote, ['refs/heads/*'])).get('refs/heads/main')).toBe(repo.base)
    await fetchCommits(checkout.private, remote, [repo.base])
    const commit = (await git(checkout.private, ['commit-tree', tree, '-m', 'x'], { env: identity })).toString().trim()
    const update = { ref: 'refs/heads/work', expected: null, target: commit }
    expect((await pushRefs(checkout.private, remote, [update])).answer).toBe('done')
    expect(await repo.originGit('rev-parse', 'work')).toBe(commit)
    expect(await gitIn(join(repo.root, 'elsewhere.git'), 'for-each-ref')).toBe('')
    expect(await exists(sentinel)).toBe(false)
  })

  test('is hostile indeed: a plain Git command falls for it', async () => {
    const { repo, sentinel } = await poison()
    await writeFiles(repo.dir, { 'src/a.js': 'changed\n' })
    spawnSync('git', ['add', 'src/a.js'], { cwd: repo.dir, env: gitEnv(repo.dir), input: '' })
    expect(await exists(sentinel)).toBe(true)
  })

  test('cannot pass options off as an address', async () => {
    const repo = await createPlanRepo(files)
    const { sentinel, command } = trap(repo.root)
    for (const address of [
      `--upload-pack=${command}`,
      `--receive-pack=${command}`,
      `ext::sh -c ${command.replaceAll(' ', '% ')}`,
    ]) {
      await repo.git('config', 'remote.origin.url', address)
      const checkout = await openRepo(repo)
      const remote = createRemote(checkout.originUrl ?? '', null, {})
      await expect(listRefs(checkout.private, remote, [`file://${repo.origin}`])).rejects.toThrow()
      const update = { ref: 'refs/heads/work', expected: null, target: repo.base }
      const push = await pushRefs(checkout.private, remote, [update]).catch(() => ({ answer: 'refused' }))
      expect(push.answer).not.toBe('done')
    }
    expect(await exists(sentinel)).toBe(false)
    expect(await repo.originGit('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main')
  })

  test('below a folder that is asked for does not stand in for the repository around it', async () => {
    const repo = await createPlanRepo(files)
    const fake = join(repo.dir, 'vendor/data')
    await mkdir(dirname(fake), { recursive: true })
    await gitIn(repo.root, 'clone', '--quiet', '--bare', repo.origin, fake)
    await appendFile(join(fake, 'config'), `[core]\n\tbare = false\n\tworktree = ${repo.root}\n`)
    await expect(openRepo(repo, fake)).rejects.toMatchObject({ code: 'not-a-repository' })
  })
})

const identity = {
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.test',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.test',
}
