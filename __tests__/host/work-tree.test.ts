import { execFileSync } from 'node:child_process'
import { chmod, lstat, readFile, readlink, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Checkout } from '../../src/host/checkout.ts'
import { git } from '../../src/host/git.ts'
import { editTree, writeBlob } from '../../src/host/objects.ts'
import { captureWorkTree, restoreWorkTree, takeBaseline, withTree } from '../../src/host/work-tree.ts'
import type { ChangeSet } from '../../src/model.ts'
import { openRepo } from '../support/checkout.ts'
import { createPlanRepo, type Files, type PlanRepo, writeFiles } from '../support/plan-repo.ts'

const files = {
  '.gitignore': 'build/\n*.log\n',
  'README.md': 'A project\n',
  'src/a.js': 'export const a = 1\n',
  'src/deep/b.js': 'export const b = 2\n',
  'tool.sh': '#!/bin/sh\n',
}

/** A repository, opened, with its baseline taken. */
const start = async (content: Files = files, prepare: (repo: PlanRepo) => Promise<unknown> = async () => {}) => {
  const repo = await createPlanRepo(content)
  await prepare(repo)
  const checkout = await openRepo(repo)
  const baseline = await takeBaseline(checkout)
  const path = (name: string) => join(repo.dir, name)
  return { repo, checkout, baseline, path, capture: () => captureWorkTree(checkout, baseline) }
}

const dirtyAfter = async (change: (repo: PlanRepo) => Promise<unknown>): Promise<readonly string[]> =>
  (await start(files, change)).baseline.dirty

const brief = ({ changes }: ChangeSet) => changes.map(({ path, status, newMode }) => `${status} ${newMode ?? '-'} ${path}`)

const contentOf = async (checkout: Checkout, tree: string, path: string): Promise<string> =>
  (await git(checkout.private, ['cat-file', 'blob', `${tree}:${path}`])).toString()

describe('FRD-BRA-6: the work tree before a run', () => {
  test('is clean right after a checkout', async () => {
    expect(await dirtyAfter(async () => {})).toEqual([])
  })

  test.each<[string, string[], (repo: PlanRepo) => Promise<unknown>]>([
    ['a changed file', ['src/a.js'], ({ dir }) => writeFiles(dir, { 'src/a.js': 'changed\n' })],
    ['a new file', ['notes.txt'], ({ dir }) => writeFiles(dir, { 'notes.txt': 'mine\n' })],
    ['each new file of a new folder', ['new/x', 'new/y'], ({ dir }) => writeFiles(dir, { 'new/x': '', 'new/y': '' })],
    ['a deleted file', ['src/a.js'], ({ dir }) => rm(join(dir, 'src/a.js'))],
    ['a changed mode', ['tool.sh'], ({ dir }) => chmod(join(dir, 'tool.sh'), 0o755)],
    [
      'a change that is staged and undone on disk',
      [],
      async ({ dir, git: run }) => {
        await writeFiles(dir, { 'src/a.js': 'staged\n' })
        await run('add', 'src/a.js')
        await writeFiles(dir, { 'src/a.js': 'export const a = 1\n' })
      },
    ],
    [
      'a staged change',
      ['src/a.js'],
      async ({ dir, git: run }) => {
        await writeFiles(dir, { 'src/a.js': 'staged\n' })
        await run('add', 'src/a.js')
      },
    ],
    ['a file that is no longer tracked but still there', [], ({ git: run }) => run('rm', '--quiet', '--cached', 'src/a.js')],
    [
      'a changed file that Git was told to overlook',
      ['src/a.js'],
      async ({ dir, git: run }) => {
        await run('update-index', '--assume-unchanged', 'src/a.js')
        await writeFiles(dir, { 'src/a.js': 'changed\n' })
      },
    ],
    [
      'a folder with a repository of its own',
      ['nested/'],
      async ({ dir, git: run }) => {
        await run('init', '--quiet', 'nested')
        await writeFiles(dir, { 'nested/x': '' })
      },
    ],
  ])('%s counts', async (_, expected, change) => {
    expect(await dirtyAfter(change)).toEqual(expected)
  })

  test('may hold ignored files', async () => {
    expect(await dirtyAfter(({ dir }) => writeFiles(dir, { 'build/out.js': '', 'debug.log': '', 'src/x.log': '' }))).toEqual([])
  })

  test('FRD-HYG-9: may hold what runs leave behind, and nothing else of that folder', async () => {
    const left = {
      '.codex/pr/PR_BODY.md': '',
      '.codex/pr/RUN_SUMMARY.json': '',
      '.codex/claims-local/FRD-001-T1.json': '',
    }
    expect(await dirtyAfter(({ dir }) => writeFiles(dir, { ...left, '.codex/other.md': '' }))).toEqual(['.codex/other.md'])
  })

  test('is left as it was', async () => {
    const { path } = await start(files, async ({ dir }) => {
      await writeFiles(dir, { 'src/a.js': 'mine\n', 'notes.txt': 'mine\n' })
      await rm(join(dir, 'README.md'))
    })
    expect(await readFile(path('src/a.js'), 'utf8')).toBe('mine\n')
    expect(await readFile(path('notes.txt'), 'utf8')).toBe('mine\n')
    await expect(stat(path('README.md'))).rejects.toThrow('ENOENT')
  })
})

describe('files that Git writes differently from how it stores them', () => {
  const attributes = '*.bat text eol=crlf\n*.csv working-tree-encoding=UTF-16LE\n*.id ident\n'
  const converted = { '.gitattributes': attributes, 'run.bat': 'echo hi\nexit\n', 'a.id': '$Id$\n', 'src/a.js': 'a\n' }

  /** As a fresh checkout leaves them on disk. */
  const checkOutAgain = async ({ dir, git: run }: PlanRepo) => {
    await writeFile(join(dir, 'data.csv'), Buffer.from('a,b\n', 'utf16le'))
    await run('add', '--all')
    await run('commit', '--quiet', '--message', 'data')
    await run('rm', '--quiet', '-r', '.')
    await run('reset', '--quiet', '--hard')
    expect(await readFile(join(dir, 'run.bat'), 'utf8')).toBe('echo hi\r\nexit\r\n')
    expect(await readFile(join(dir, 'a.id'), 'utf8')).toMatch(/^\$Id: [0-9a-f]+ \$\n$/)
  }

  test('are clean, and stay clean while nobody touches them', async () => {
    const { baseline, capture, repo } = await start(converted, checkOutAgain)
    expect(baseline.dirty).toEqual([])
    expect(brief(await capture())).toEqual([])
    await writeFiles(repo.dir, { 'src/a.js': 'b\n' })
    expect(brief(await capture())).toEqual(['modified 100644 src/a.js'])
  })

  test('are dirty when their content was changed', async () => {
    const { baseline } = await start(converted, async (repo) => {
      await checkOutAgain(repo)
      await writeFiles(repo.dir, { 'run.bat': 'echo no\r\n' })
    })
    expect(baseline.dirty).toEqual(['run.bat'])
  })

  test('are delivered byte for byte once they are touched', async () => {
    const { repo, checkout, capture } = await start(converted, checkOutAgain)
    await writeFiles(repo.dir, { 'run.bat': 'echo no\r\n' })
    const changeSet = await capture()
    expect(brief(changeSet)).toEqual(['modified 100644 run.bat'])
    expect(await contentOf(checkout, changeSet.tree, 'run.bat')).toBe('echo no\r\n')
  })

  test('follow the setting of the checkout too', async () => {
    const { baseline, capture } = await start({ 'a.txt': 'one\r\ntwo\r\n' }, async ({ dir, git: run }) => {
      await run('config', 'core.autocrlf', 'true')
      await run('add', '--renormalize', '.')
      await run('commit', '--quiet', '--message', 'normalise')
      await rm(join(dir, 'a.txt'))
      await run('reset', '--quiet', '--hard')
      expect(await readFile(join(dir, 'a.txt'), 'utf8')).toBe('one\r\ntwo\r\n')
    })
    expect(baseline.dirty).toEqual([])
    expect(brief(await capture())).toEqual([])
  })

  test('do not take over the attributes an agent writes', async () => {
    const { repo, checkout, capture } = await start()
    await writeFiles(repo.dir, { '.gitattributes': '* text eol=lf\n', 'src/a.js': 'one\r\ntwo\r\n' })
    const { tree } = await capture()
    expect(await contentOf(checkout, tree, 'src/a.js')).toBe('one\r\ntwo\r\n')
  })

  describe('through a filter such as Git LFS', () => {
    const pointer = 'version https://git-lfs.example/spec/v1\noid sha256:0\nsize 8\n'
    const stored = {
      '.gitattributes': '*.png filter=lfs diff=lfs -text\n',
      'a.png': pointer,
      'b.png': pointer,
      'src/a.js': 'a\n',
    }
    const smudge = ({ dir }: PlanRepo) => writeFiles(dir, { 'a.png': 'PNGBYTES', 'b.png': 'PNGBYTES' })

    test('are neither dirty nor delivered while nobody touches them', async () => {
      const { repo, baseline, capture } = await start(stored, smudge)
      expect(baseline.dirty).toEqual([])
      await writeFiles(repo.dir, { 'src/a.js': 'b\n' })
      expect(brief(await capture())).toEqual(['modified 100644 src/a.js'])
    })

    test('are dirty where only a person can have made the difference', async () => {
      const { baseline } = await start(stored, async (repo) => {
        await smudge(repo)
        await rm(join(repo.dir, 'b.png'))
        await writeFiles(repo.dir, { 'mine.png': 'MINE' })
      })
      expect(baseline.dirty).toEqual(['b.png', 'mine.png'])
    })

    test('are part of the change once they are touched', async () => {
      const { repo, baseline, capture, path } = await start(stored, smudge)
      expect([...baseline.converted.keys()]).toEqual(['a.png', 'b.png'])
      await writeFiles(repo.dir, { 'a.png': 'OTHERPNG' })
      await rm(path('b.png'))
      expect(brief(await capture())).toEqual(['modified 100644 a.png', 'deleted - b.png'])
    })
  })
})

describe('a captured work tree', () => {
  test('holds what was added, changed and deleted, with both contents', async () => {
    const { repo, checkout, capture, path } = await start()
    await writeFiles(repo.dir, { 'src/a.js': 'changed\n', 'new/c.js': 'new\n' })
    await rm(path('README.md'))
    const { base, tree, changes } = await capture()
    expect(base).toBe(repo.base)
    expect(changes.map(({ path, status, before, after, size }) => [path, status, text(before), text(after), size])).toEqual([
      ['README.md', 'deleted', 'A project\n', null, 0],
      ['new/c.js', 'added', null, 'new\n', 4],
      ['src/a.js', 'modified', 'export const a = 1\n', 'changed\n', 8],
    ])
    expect(await contentOf(checkout, tree, 'new/c.js')).toBe('new\n')
  })

  const text = (content: Uint8Array | null) => (content === null ? null : Buffer.from(content).toString())

  test('is the base itself when nothing was changed, or everything was put back', async () => {
    const { repo, capture, path } = await start()
    const untouched = await capture()
    expect(untouched.changes).toEqual([])
    expect(untouched.tree).toBe(await repo.git('rev-parse', `${repo.base}^{tree}`))
    await writeFiles(repo.dir, { 'src/a.js': 'changed\n' })
    await writeFiles(repo.dir, { 'src/a.js': files['src/a.js'] })
    await chmod(path('tool.sh'), 0o755)
    await chmod(path('tool.sh'), 0o644)
    expect(await capture()).toEqual(untouched)
  })

  test('shows modes, links and files that became folders', async () => {
    const { repo, capture, path } = await start()
    await chmod(path('tool.sh'), 0o755)
    await symlink('/etc/passwd', path('link'))
    await rm(path('README.md'))
    await writeFiles(repo.dir, { 'README.md/inside.md': 'x\n' })
    await rm(path('src/deep'), { recursive: true })
    await writeFiles(repo.dir, { 'src/deep': 'a file now\n' })
    expect(brief(await capture())).toEqual([
      'deleted - README.md',
      'added 100644 README.md/inside.md',
      'added 120000 link',
      'added 100644 src/deep',
      'deleted - src/deep/b.js',
      'modified 100755 tool.sh',
    ])
  })

  test('shows a file that became a link, and a folder that did', async () => {
    const { checkout, capture, path } = await start()
    await rm(path('README.md'))
    await symlink('src/a.js', path('README.md'))
    await rename(path('src'), path('source'))
    await symlink('source', path('src'))
    const changeSet = await capture()
    expect(brief(changeSet)).toEqual([
      'modified 120000 README.md',
      'added 100644 source/a.js',
      'added 100644 source/deep/b.js',
      'added 120000 src',
      'deleted - src/a.js',
      'deleted - src/deep/b.js',
    ])
    expect(await contentOf(checkout, changeSet.tree, 'src')).toBe('source')
    expect(changeSet.changes.find(({ path }) => path === 'README.md')).toMatchObject({ after: null })
  })

  test('shows a folder that became a link to itself', async () => {
    const { capture, path } = await start()
    await rm(path('src'), { recursive: true })
    await symlink('src', path('src'))
    expect(brief(await capture())).toEqual(['added 120000 src', 'deleted - src/a.js', 'deleted - src/deep/b.js'])
  })

  test('is not held up by what is neither file nor link', async () => {
    const { repo, capture, path } = await start()
    execFileSync('mkfifo', [path('src/pipe')])
    await rm(path('tool.sh'))
    execFileSync('mkfifo', [path('tool.sh')])
    await writeFiles(repo.dir, { 'src/a.js': 'changed\n' })
    expect(brief(await capture())).toEqual(['modified 100644 src/a.js', 'deleted - tool.sh'])
  })

  test.each([
    'line\nbreak.txt',
    'tab\there.txt',
    '"quoted" \'name\'.txt',
    '-rf',
    '--index-info',
    'ünï😀/é.txt',
    ':(glob)*',
    '*.js',
    ' space ',
    'a\\b',
    '#x!',
    'r\r',
  ])('WFL-DEL-16: takes the name as it is: %j', async (name) => {
    const { repo, checkout, capture } = await start()
    await writeFiles(repo.dir, { [name]: 'odd\n' })
    const { changes, tree } = await capture()
    expect(changes.map(({ path }) => path)).toEqual([name])
    const listed = (await git(checkout.private, ['ls-tree', '-r', '-z', '--name-only', tree])).toString().split('\0')
    expect(listed).toContain(name)
  })

  test('shows a name that is not UTF-8 rather than passing it over', async () => {
    const { repo, capture } = await start()
    await writeFile(Buffer.concat([Buffer.from(`${repo.dir}/caf`), Buffer.from([0xe9])]), 'x\n')
    expect(brief(await capture())).toEqual([expect.stringMatching(/^added \d+ caf\uFFFD$/)])
  })

  test.each(['.GIT/config', 'src/.Git/hooks/x', 'git~1/x'])(
    'shows what some system takes for .git, and never holds it: %s',
    async (name) => {
      const { repo, checkout, capture } = await start()
      await writeFiles(repo.dir, { [name]: 'x\n', 'src/a.js': 'changed\n' })
      const captured = await capture()
      expect(brief(captured)).toEqual(expect.arrayContaining([`added 160000 ${name}`, 'modified 100644 src/a.js']))
      const listed = await git(checkout.private, ['ls-tree', '-r', '--name-only', captured.tree])
      expect(listed.toString().split('\n')).not.toContain(name)
    },
  )

  test('shows a repository inside as what it would become', async () => {
    const { repo, capture } = await start()
    await repo.git('init', '--quiet', 'nested')
    await writeFiles(repo.dir, { 'nested/x': 'x\n' })
    expect(await capture()).toMatchObject({
      changes: [{ path: 'nested', status: 'added', newMode: '160000', newOid: null, after: null }],
    })
  })

  test('shows a repository that was started in a folder with tracked files', async () => {
    const { repo, capture } = await start()
    await repo.git('init', '--quiet', 'src')
    await writeFiles(repo.dir, { 'src/new.js': 'new\n' })
    expect(brief(await capture())).toEqual(['added 160000 src/.git', 'added 100644 src/new.js'])
  })

  test('leaves out ignored files and what runs write, tracked files among them excepted', async () => {
    const { repo, capture } = await start({ ...files, '.codex/pr/kept.md': 'kept\n' })
    await writeFiles(repo.dir, {
      'build/out.js': 'x\n',
      'src/x.log': 'x\n',
      '.codex/pr/PR_BODY.md': 'x\n',
      '.codex/claims-local/FRD-001-T1.json': '{}\n',
      '.codex/pr/kept.md': 'changed\n',
    })
    expect(brief(await capture())).toEqual(['modified 100644 .codex/pr/kept.md'])
  })

  test('is not fooled by a restored time stamp', async () => {
    const { repo, capture, path } = await start(files, async ({ dir }) => utimes(join(dir, 'src/a.js'), 1_000_000, 1_000_000))
    const edit = async (content: string) => {
      await writeFiles(repo.dir, { 'src/a.js': content })
      await utimes(path('src/a.js'), 1_000_000, 1_000_000)
    }
    const captured: string[] = []
    for (let digit = 1; digit <= 6; digit++) {
      await edit(`export const a = ${digit}\n`)
      captured.push((await capture()).tree)
    }
    expect(new Set(captured).size).toBe(6)
  })

  test('does not hold contents past a size, but knows it', async () => {
    const { repo, capture } = await start()
    await writeFiles(repo.dir, { 'big.txt': 'x'.repeat(1024 * 1024 + 1), 'fits.txt': 'x'.repeat(1024 * 1024) })
    const [big, fits] = (await capture()).changes
    expect(big).toMatchObject({ path: 'big.txt', size: 1024 * 1024 + 1, after: null })
    expect(fits?.after?.length).toBe(1024 * 1024)
  })

  test('keeps bytes that are no text', async () => {
    const { capture, path } = await start()
    const bytes = Buffer.from([0, 255, 13, 10, 13, 0])
    await writeFile(path('x.bin'), bytes)
    expect((await capture()).changes[0]?.after).toEqual(bytes)
  })

  test('sees a case-only rename as two paths', async () => {
    const { capture, path } = await start()
    await rename(path('README.md'), path('readme.md'))
    expect(brief(await capture())).toEqual(['deleted - README.md', 'added 100644 readme.md'])
  })

  test('leaves the work tree and its repository alone', async () => {
    const { repo, capture } = await start()
    await writeFiles(repo.dir, { 'src/a.js': 'changed\n', 'new.txt': 'x\n' })
    const before = await repo.git('status', '--porcelain')
    await capture()
    expect(await repo.git('status', '--porcelain')).toBe(before)
  })
})

describe('putting the work tree back', () => {
  test('undoes whatever was done after the capture', async () => {
    const { repo, checkout, baseline, capture, path } = await start()
    await writeFiles(repo.dir, { 'src/a.js': 'judged\n', 'src/new.js': 'judged\n' })
    await chmod(path('tool.sh'), 0o755)
    await rm(path('README.md'))
    const judged = await capture()

    await writeFiles(repo.dir, {
      'src/a.js': 'by a gate\n',
      'left/behind.txt': 'x\n',
      'README.md': 'back\n',
      'build/x.js': 'kept\n',
    })
    await rm(path('src/new.js'))
    await rm(path('src/deep'), { recursive: true })
    await chmod(path('tool.sh'), 0o644)
    await repo.git('init', '--quiet', 'nested')
    await writeFiles(repo.dir, { 'nested/x': 'x\n' })
    const restored = await restoreWorkTree(checkout, baseline, judged)

    expect([...restored].sort()).toEqual(
      ['README.md', 'left/behind.txt', 'nested', 'src/a.js', 'src/deep/b.js', 'src/new.js', 'tool.sh'].sort(),
    )
    expect(await capture()).toEqual(judged)
    expect(await readFile(path('src/a.js'), 'utf8')).toBe('judged\n')
    expect((await stat(path('tool.sh'))).mode & 0o111).not.toBe(0)
    expect(await readFile(path('build/x.js'), 'utf8')).toBe('kept\n')
    await expect(stat(path('nested'))).rejects.toThrow('ENOENT')
  })

  test('does nothing when nothing happened', async () => {
    const { repo, checkout, baseline, capture, path } = await start()
    await writeFiles(repo.dir, { 'src/a.js': 'judged\n' })
    const judged = await capture()
    const before = (await lstat(path('src/a.js'), { bigint: true })).ctimeNs
    expect(await restoreWorkTree(checkout, baseline, judged)).toEqual([])
    expect((await lstat(path('src/a.js'), { bigint: true })).ctimeNs).toBe(before)
  })

  test('reaches nothing outside through a link', async () => {
    const { repo, checkout, baseline, capture, path } = await start()
    const outside = join(repo.root, 'outside')
    await writeFiles(outside, { 'b.js': 'precious\n', 'extra.js': 'precious\n' })
    await writeFiles(repo.dir, { 'src/deep/extra.js': 'judged\n' })
    const judged = await capture()
    await rm(path('src/deep'), { recursive: true })
    await symlink(outside, path('src/deep'))
    await restoreWorkTree(checkout, baseline, judged)
    expect(await capture()).toEqual(judged)
    expect((await lstat(path('src/deep'))).isDirectory()).toBe(true)
    expect(await readFile(join(outside, 'b.js'), 'utf8')).toBe('precious\n')
    expect(await readFile(join(outside, 'extra.js'), 'utf8')).toBe('precious\n')
  })

  test('puts files that became folders, and folders that became files or links, back', async () => {
    const { repo, checkout, baseline, capture, path } = await start()
    await symlink('src/a.js', path('link'))
    const judged = await capture()
    await rm(path('README.md'))
    await writeFiles(repo.dir, { 'README.md/x/y': 'x\n' })
    await rm(path('src'), { recursive: true })
    await writeFiles(repo.dir, { src: 'x\n' })
    await rm(path('link'))
    await writeFiles(repo.dir, { link: 'no link\n' })
    await restoreWorkTree(checkout, baseline, judged)
    expect(await capture()).toEqual(judged)
    expect(await readlink(path('link'))).toBe('src/a.js')
  })
})

describe('another tree for a while', () => {
  const prepare = async () => {
    const started = await start()
    const { repo, checkout, capture, path } = started
    await writeFiles(repo.dir, { 'src/a.js': 'judged\n' })
    const judged = await capture()
    const oid = await writeBlob(checkout.private, Buffer.from('host\n'))
    const tree = await editTree(checkout.private, judged.tree, [
      { path: 'README.md', entry: { mode: '100644', oid } },
      { path: 'notes/new.md', entry: { mode: '100644', oid } },
      { path: 'tool.sh', entry: null },
    ])
    return { ...started, judged, tree, path }
  }

  test('stands in the work tree during the work and is gone afterwards', async () => {
    const { checkout, capture, judged, tree, path } = await prepare()
    const seen = await withTree(checkout, judged.tree, tree, async () =>
      Promise.all(['README.md', 'notes/new.md', 'src/a.js'].map((name) => readFile(path(name), 'utf8'))),
    )
    expect(seen).toEqual(['host\n', 'host\n', 'judged\n'])
    expect(await capture()).toEqual(judged)
  })

  test('is gone also when the work failed', async () => {
    const { checkout, capture, judged, tree } = await prepare()
    const work = () => Promise.reject(new Error('work failed'))
    await expect(withTree(checkout, judged.tree, tree, work)).rejects.toThrow('work failed')
    expect(await capture()).toEqual(judged)
  })

  test('costs nothing when it is the same', async () => {
    const { checkout, judged } = await prepare()
    expect(await withTree(checkout, judged.tree, judged.tree, async () => 42)).toBe(42)
  })

  test('removes nothing outside, whatever became of its folders', async () => {
    const { repo, checkout, judged, tree, path } = await prepare()
    const outside = join(repo.root, 'outside')
    await writeFiles(outside, { 'new.md': 'precious\n', 'README.md': 'precious\n' })
    await withTree(checkout, judged.tree, tree, async () => {
      await rm(path('notes'), { recursive: true })
      await symlink(outside, path('notes'))
      await rm(path('README.md'))
      await symlink(join(outside, 'README.md'), path('README.md'))
    })
    expect(await readFile(join(outside, 'new.md'), 'utf8')).toBe('precious\n')
    expect(await readFile(join(outside, 'README.md'), 'utf8')).toBe('precious\n')
    expect(await readFile(path('README.md'), 'utf8')).toBe('A project\n')
  })
})
