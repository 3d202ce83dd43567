import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFileTree } from '../src/host/file-tree.ts'
import { checkPackage } from '../src/plan/workflow/package-check.ts'
import { LAMPS, request, SWITCH, sha256, WIRING } from './plan/workflow/package-fixture.ts'
import { writeFiles } from './support/plan-repo.ts'
import { tempDir } from './support/temp.ts'
import { typeCommand } from './support/type-command.ts'

const typeIn = async (dir: string, ...argv: string[]) => {
  return typeCommand(dir, ['package', ...argv])
}

/** A folder with a request in it. */
const workshop = async (text: string = JSON.stringify(request())) => {
  const dir = await tempDir('package')
  await writeFiles(dir, { 'request.json': text })
  return dir
}
const BUILD = ['build', '--request', 'request.json', '--out', 'packages/lamps']
const built = async (...further: string[]) => {
  const dir = await workshop()
  const { exitCode, stdout, stderr } = await typeIn(dir, ...BUILD, '--json', ...further)
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  return { dir, folder: join(dir, 'packages/lamps'), answer: JSON.parse(stdout) as { manifestSha256: string; copies: string[] } }
}
const list = async (dir: string) => (await readdir(dir, { recursive: true })).sort()

describe('package build', () => {
  test('writes a package and prints the hash to pin, the same one every time', async () => {
    const { dir, folder, answer } = await built()
    expect(await list(folder)).toEqual([
      '00_START_HERE.md',
      'REQUEST.md',
      'manifest.json',
      'tickets',
      ...[LAMPS, WIRING, SWITCH].map((id) => `tickets/${id}.yaml`),
    ])
    expect(answer).toMatchObject({ packageId: 'lamps', folder, copies: [] })
    expect(answer.manifestSha256).toBe(sha256(await readFile(join(folder, 'manifest.json'))))
    const again = await typeIn(dir, 'build', '--request', 'request.json', '--out', 'again')
    expect(again.exitCode).toBe(0)
    expect(again.stdout).toContain(`manifest SHA-256: ${answer.manifestSha256}\n`)
    expect(again.stdout).toContain(`\`workflow.manifest-sha256: ${answer.manifestSha256}\``)
    const { findings } = checkPackage(await readFileTree(folder, ['']), 'manifest.json')
    expect(findings).toEqual([])
  })

  test('writes copies of the tickets that are the tickets byte for byte', async () => {
    const { dir, folder, answer } = await built('--copies', 'tickets')
    expect(answer.copies).toEqual([WIRING, LAMPS, SWITCH].map((id) => join(dir, `tickets/${id}.yaml`)))
    for (const id of [WIRING, LAMPS, SWITCH])
      expect(await readFile(join(dir, `tickets/${id}.yaml`))).toEqual(await readFile(join(folder, `tickets/${id}.yaml`)))
  })

  test('names everything that is wrong with the request at once, and writes nothing', async () => {
    const dir = await workshop(JSON.stringify({ ...request(), goal: '', tickets: [{ id: 'x', title: 'y' }] }, null, 2))
    const { exitCode, stdout, stderr } = await typeIn(dir, ...BUILD, '--json')
    expect(exitCode).toBe(2)
    const { error, findings } = JSON.parse(stdout) as { error: { code: string }; findings: Record<string, unknown>[] }
    expect(error.code).toBe('config-invalid')
    expect(new Set(findings.map(({ file, pointer }) => `${file} ${pointer}`))).toEqual(
      new Set(['request.json /goal', 'request.json /tickets/0', 'request.json /tickets/0/id']),
    )
    expect(stderr).toContain('lacks the key `allowed_paths`')
    expect(await list(dir)).toEqual(['request.json'])
  })

  test('refuses a folder that is there, unless it is told to replace a package', async () => {
    const { dir, folder } = await built()
    await writeFile(join(folder, 'extra.md'), 'x')
    const refused = await typeIn(dir, ...BUILD)
    expect(refused.exitCode).toBe(2)
    expect(refused.stderr).toContain('packages/lamps is there already')
    expect(await readFile(join(folder, 'extra.md'), 'utf8')).toBe('x')
    expect((await typeIn(dir, ...BUILD, '--force')).exitCode).toBe(0)
    expect(await list(folder)).not.toContain('extra.md')
    expect(await readdir(join(dir, 'packages'))).toEqual(['lamps'])
  })

  test.each(['a folder', 'a file', 'a link'])('never replaces %s that is no package', async (what) => {
    const dir = await workshop()
    const folder = join(dir, 'packages/lamps')
    await writeFiles(dir, { 'mine/notes.md': 'mine' })
    if (what === 'a folder')
      await writeFiles(dir, { 'packages/lamps/notes.md': 'mine', 'packages/lamps/manifest.json': '{"name":"mine"}' })
    else await mkdir(join(dir, 'packages'))
    if (what === 'a file') await writeFile(folder, 'mine')
    if (what === 'a link') await symlink(join(dir, 'mine'), folder)
    const { exitCode, stderr } = await typeIn(dir, ...BUILD, '--force')
    expect(exitCode).toBe(2)
    expect(stderr).toContain('packages/lamps is there already, and is no package (files-exist)')
    expect(await list(join(dir, 'mine'))).toEqual(['notes.md'])
    expect(await readdir(join(dir, 'packages'))).toEqual(['lamps'])
    if (what === 'a folder') expect(await list(folder)).toEqual(['manifest.json', 'notes.md'])
  })

  test('writes nothing below a file', async () => {
    const dir = await workshop()
    const { exitCode, stderr } = await typeIn(dir, 'build', '--request', 'request.json', '--out', 'request.json/lamps')
    expect(exitCode).toBe(2)
    expect(stderr).toContain('(files-exist)')
    expect(await list(dir)).toEqual(['request.json'])
  })

  test('an empty folder is as good as none', async () => {
    const dir = await workshop()
    await mkdir(join(dir, 'packages/lamps'), { recursive: true })
    expect((await typeIn(dir, ...BUILD)).exitCode).toBe(0)
  })

  test('writes neither package nor copies where a copy would replace another file', async () => {
    const dir = await workshop()
    await writeFiles(dir, { [`tickets/${LAMPS}.yaml`]: 'mine\n' })
    const refused = await typeIn(dir, ...BUILD, '--copies', 'tickets')
    expect(refused.exitCode).toBe(2)
    expect(refused.stderr).toContain(`${LAMPS}.yaml (files-exist)`)
    expect(await list(dir)).toEqual(['request.json', 'tickets', `tickets/${LAMPS}.yaml`])
    expect((await typeIn(dir, ...BUILD, '--copies', 'tickets', '--force')).exitCode).toBe(0)
    expect(await readFile(join(dir, `tickets/${LAMPS}.yaml`), 'utf8')).toContain(LAMPS)
  })
})

describe('package check', () => {
  test('WFL-LCK-01: accepts a package as it was built, and says when nobody gave it a pin', async () => {
    const { dir, answer } = await built()
    const pinned = await typeIn(
      dir,
      'check',
      'packages/lamps',
      '--manifest-sha256',
      answer.manifestSha256.toUpperCase(),
      '--json',
    )
    expect(pinned.exitCode).toBe(0)
    expect(JSON.parse(pinned.stdout)).toEqual({
      valid: true,
      packageId: 'lamps',
      manifestSha256: answer.manifestSha256,
      isPinned: true,
      findings: [],
    })
    const free = await typeIn(join(dir, 'packages/lamps'), 'check')
    expect(free.exitCode).toBe(0)
    expect(free.stdout).toContain(`lamps: 3 tickets, manifest SHA-256 ${answer.manifestSha256}\n`)
    expect(free.stdout).toContain('[package-pin-missing]')
  })

  test('WFL-LCK-01: does not accept another manifest than the one that is pinned', async () => {
    const { dir } = await built()
    const { exitCode, stdout } = await typeIn(dir, 'check', 'packages/lamps', '--manifest-sha256', 'a'.repeat(64))
    expect(exitCode).toBe(2)
    expect(stdout).toContain('[package-pin-mismatch]')
  })

  test.each<[string, (folder: string) => Promise<unknown>, string]>([
    ['WFL-LCK-02: a changed file', (folder) => writeFile(join(folder, 'REQUEST.md'), 'x'), 'package-hash-mismatch'],
    ['WFL-LCK-02: a missing file', (folder) => rm(join(folder, 'REQUEST.md')), 'package-file-missing'],
    ['WFL-LCK-03: bytecode', (folder) => writeFiles(folder, { '__pycache__/x.pyc': 'x' }), 'package-file-undeclared'],
    [
      'WFL-LCK-04: a link to a file with the right content',
      async (folder) => {
        await rename(join(folder, 'REQUEST.md'), join(folder, '..', 'REQUEST.md'))
        await symlink('../REQUEST.md', join(folder, 'REQUEST.md'))
      },
      'package-not-a-file',
    ],
    [
      'WFL-LCK-04: a link in the place of the folder of tickets',
      async (folder) => {
        await rename(join(folder, 'tickets'), join(folder, '..', 'tickets'))
        await symlink('../tickets', join(folder, 'tickets'))
      },
      'package-file-missing',
    ],
    ['no manifest', (folder) => rm(join(folder, 'manifest.json')), 'file-missing'],
  ])('finds %s', async (_, spoil, code) => {
    const { dir, folder } = await built()
    await spoil(folder)
    const { exitCode, stdout } = await typeIn(dir, 'check', 'packages/lamps', '--json')
    expect(exitCode).toBe(2)
    const { valid, findings } = JSON.parse(stdout) as { valid: boolean; findings: { code: string }[] }
    expect(valid).toBe(false)
    expect(findings.map((finding) => finding.code)).toContain(code)
  })
})

describe('a call that cannot be understood', () => {
  test.each([
    [[], 'package is followed by build or check'],
    [['fly'], 'package is followed by build or check'],
    [['check', 'a', 'b'], '"b" is one word too many'],
    [['build', 'a'], '"a" is one word too many'],
    [['build'], 'package build needs --request and --out'],
    [['build', '--request', 'request.json'], 'package build needs --request and --out'],
    [['build', '--request', 'gone.json', '--out', 'x'], '--request: there is no file gone.json'],
    [['check', '--manifest-sha256', 'abc'], '--manifest-sha256 is 64 hexadecimal digits'],
  ])('package %j ends with 2 and says why', async (argv, message) => {
    const { exitCode, stderr } = await typeIn(await workshop(), ...argv)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(message)
    expect(stderr).toContain('(usage-invalid)')
  })
})
