import { chmod, link, mkdir, readFile, rename, rm, symlink, unlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exists } from '../../src/host/files.ts'
import { compareIgnored, listIgnored, removeIgnored } from '../../src/host/ignored-files.ts'
import { takeBaseline } from '../../src/host/work-tree.ts'
import { openRepo } from '../support/checkout.ts'
import { createPlanRepo, gitIn, writeFiles } from '../support/plan-repo.ts'
import { tempDir } from '../support/temp.ts'

const tool = 'node_modules/tool/run.js'

const start = async () => {
  const repo = await createPlanRepo({ 'src/a.js': 'a\n', '.gitignore': 'node_modules/\n*.pyc\ncoverage/\n' })
  await writeFiles(repo.dir, { [tool]: 'exit(1)\n', 'src/a.pyc': 'compiled\n', '.codex/pr/PR_TITLE.md': 'x\n' })
  const checkout = await openRepo(repo)
  const { ignored } = await takeBaseline(checkout)
  const at = (path: string) => join(repo.dir, path)
  return { repo, checkout, ignored, at, changes: async () => compareIgnored(ignored, await listIgnored(checkout)) }
}

const none = { added: [], changed: [], removed: [] }

test('every ignored file is known, wherever it lies, besides those of the run itself', async () => {
  const { ignored, changes, at, repo } = await start()
  expect(new Set(ignored.keys())).toEqual(new Set([tool, 'src/a.pyc']))
  await writeFiles(repo.dir, {
    '.codex/pr/RUN_REPORT.json': '{}',
    '.codex/claims-local/A.json': '{}',
    'src/new.js': 'not ignored\n',
  })
  await readFile(at(tool))
  expect(await changes()).toEqual(none)
})

describe('a change of an ignored file is seen', () => {
  const later = (path: string) => utimes(path, new Date(0), new Date(0))
  test.each<[string, (at: (path: string) => string) => Promise<unknown>, Partial<typeof none> | object]>([
    ['other contents of the same size', (at) => writeFile(at(tool), 'exit(0)\n'), { changed: [tool] }],
    [
      'other contents, with the times put back',
      async (at) => {
        await writeFile(at(tool), 'exit(0)\n')
        await later(at(tool))
      },
      { changed: [tool] },
    ],
    [
      'other contents through a second name',
      async (at) => {
        await link(at(tool), at('src/second.js'))
        await writeFile(at('src/second.js'), 'exit(0)\n')
        await unlink(at('src/second.js'))
      },
      { changed: [tool] },
    ],
    ['another mode', (at) => chmod(at(tool), 0o755), { changed: [tool] }],
    [
      'a link in its place',
      async (at) => {
        await unlink(at(tool))
        await symlink('/bin/true', at(tool))
      },
      { changed: [tool] },
    ],
    [
      'a link in the place of its folder',
      async (at) => {
        await rename(at('node_modules/tool'), at('src/elsewhere'))
        await symlink('../src/elsewhere', at('node_modules/tool'))
      },
      { added: ['node_modules/tool'], removed: [tool] },
    ],
    ['its end', (at) => rm(at(tool)), { removed: [tool] }],
    ['the end of its folder', (at) => rm(at('node_modules'), { recursive: true }), { removed: [tool] }],
    [
      'a new one',
      async (at) => {
        await mkdir(at('coverage'))
        await writeFile(at('coverage/x'), '')
      },
      { added: ['coverage/x'] },
    ],
    ['a new one beside tracked files', (at) => writeFile(at('src/b.pyc'), ''), { added: ['src/b.pyc'] }],
    [
      'what is ignored only since',
      async (at) => {
        await writeFile(at('.gitignore'), 'node_modules/\n*.pyc\n/src/evil.js\n')
        await writeFile(at('src/evil.js'), '')
      },
      { added: ['src/evil.js'] },
    ],
    [
      'a repository in an ignored folder',
      (at) => gitIn(at('node_modules'), 'init', '--quiet', '--template=', 'evil'),
      { added: expect.arrayContaining(['node_modules/evil/.git/HEAD']) },
    ],
  ])('%s', async (_, change, seen) => {
    const { at, changes } = await start()
    await change(at)
    expect(await changes()).toEqual({ ...none, ...seen })
  })
})

test('new ones are removed without touching what links lead to, or anything else', async () => {
  const { at, checkout, changes, repo } = await start()
  const outside = await tempDir('outside')
  await writeFile(join(outside, 'mine'), 'mine\n')
  await symlink(outside, at('node_modules/linked'))
  await mkdir(at('coverage/deep'), { recursive: true })
  await writeFile(at('coverage/deep/x'), '')
  await chmod(at('coverage/deep'), 0o500)
  const { added } = await changes()
  expect(added).toEqual(['coverage/deep/x', 'node_modules/linked'])
  await removeIgnored(checkout, added)
  expect(await changes()).toEqual(none)
  expect(await readFile(join(outside, 'mine'), 'utf8')).toBe('mine\n')
  expect(await exists(at(tool))).toBe(true)
  expect(await repo.git('status', '--porcelain')).toBe('?? .codex/')
})
