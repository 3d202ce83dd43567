import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { exists } from '../../src/host/files.ts'
import { git } from '../../src/host/git.ts'
import { distrust, findProgram, isTrusted, trustedPath, untrustedFolders } from '../../src/host/trusted-path.ts'
import { openRepo, trap } from '../support/checkout.ts'
import { createPlanRepo } from '../support/plan-repo.ts'
import { tempDir } from '../support/temp.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

test('PATH has absolute folders only', () => {
  vi.stubEnv('PATH', '.:bin:/usr/bin::/bin:../x')
  expect(trustedPath()).toBe('/usr/bin:/bin')
  expect(untrustedFolders()).toEqual(['.', 'bin', '', '../x'])
  vi.stubEnv('PATH', '.:node_modules/.bin')
  expect(trustedPath()).toBe('/usr/local/bin:/usr/bin:/bin')
})

test('PATH has no folder that the agent can write to, on whatever way it leads there', async () => {
  const tree = await tempDir('tree')
  const outside = await tempDir('outside')
  await mkdir(join(tree, 'node_modules/.bin'), { recursive: true })
  await Promise.all([symlink(tree, join(outside, 'tree')), symlink(outside, join(tree, 'tools')), mkdir(join(outside, '..bin'))])
  distrust(join(outside, 'tree'))
  const inside = [
    `${tree}/node_modules/.bin`,
    `${tree}/.`,
    tree,
    `${tree}/not-there-yet`,
    `${outside}/tree/node_modules/.bin`,
    `${outside}/../outside/../${tree.split('/').at(-1)}/bin`,
    `${tree}/tools`,
  ]
  vi.stubEnv('PATH', ['/usr/bin', ...inside, `${outside}/..bin`, `${tree}-beside`].join(':'))
  expect(trustedPath()).toBe(`/usr/bin:${outside}/..bin:${tree}-beside`)
  expect(untrustedFolders()).toEqual(inside)
})

test('a program outside that leads into the work tree is passed over', async () => {
  const [tree, first, second] = [await tempDir('tree'), await tempDir('first'), await tempDir('second')]
  for (const folder of [tree, second]) {
    await writeFile(join(folder, 'tool'), '#!/bin/sh\n')
    await chmod(join(folder, 'tool'), 0o755)
  }
  await symlink(join(tree, 'tool'), join(first, 'tool'))
  await mkdir(join(first, 'other'))
  distrust(tree)
  vi.stubEnv('PATH', `${first}:${second}`)
  expect(await findProgram('tool')).toBe(join(second, 'tool'))
  expect(await findProgram('other')).toBeNull()
  expect(isTrusted(join(first, 'tool'))).toBe(false)
})

test('a git that lies in the checkout is not run, not even to open it', async () => {
  const repo = await createPlanRepo({ 'src/a.js': 'a\n' })
  const { sentinel, command } = trap(repo.root)
  const bin = join(repo.dir, 'node_modules/.bin')
  await mkdir(bin, { recursive: true })
  await writeFile(join(bin, 'git'), `#!/bin/sh\n${command}\nexec /usr/bin/git "$@"\n`)
  await chmod(join(bin, 'git'), 0o755)
  vi.stubEnv('PATH', `${bin}:${process.env['PATH']}`)
  for (const dir of [join(repo.dir, 'src'), repo.dir]) {
    const checkout = await openRepo(repo, dir)
    await git(checkout.private, ['rev-parse', 'HEAD'])
    await git({ cwd: repo.root }, ['--version'])
  }
  expect(await exists(sentinel)).toBe(false)
})
