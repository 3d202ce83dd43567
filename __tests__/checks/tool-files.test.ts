import { describe, expect, test } from 'vitest'
import { complaints, declaringTask, type FileChange } from './change-fixture.ts'

describe('settings of package managers', () => {
  test.each([
    '.npmrc',
    'packages/a/.NPMRC',
    '.yarnrc.yml',
    '.pnpmfile.cjs',
    'bunfig.toml',
    'pip.conf',
    'uv.toml',
    'sub/.cargo/config.toml',
    '.cargo/config',
    '.yarn/releases/yarn-4.cjs',
    '.bundle/config',
    '.mvn/wrapper/maven-wrapper.properties',
    'gradle/wrapper/gradle-wrapper.properties',
    'NuGet.Config',
    'sitecustomize.py',
    '.npmrc.',
  ])('%s may not be added, changed or deleted, even when the plan declares it', (path) => {
    const tasks = [declaringTask('T1', [path], [path])] as const
    for (const change of [{ after: 'a\n' }, { before: 'a\n', after: 'b\n' }, { before: 'a\n' }]) {
      expect(complaints({ [path]: change }, { tasks })).toContain(`error package-settings ${path}`)
      const policy = { allowPackageSettings: true, allowSecondPackageManager: true }
      expect(complaints({ [path]: change }, { tasks, policy }).filter((line) => line.includes('package-settings'))).toEqual([])
    }
  })

  test('files for credentials are refused whatever is allowed', () => {
    const files = { '.netrc': { after: 'x' }, 'a/.pypirc': { before: 'x', after: 'y' }, '.docker/config.json': { after: '{}' } }
    expect(complaints(files, { policy: { allowPackageSettings: true } })).toEqual([
      'error secret .docker/config.json',
      'error secret .netrc',
      'error secret a/.pypirc',
    ])
  })

  test.each([
    'src/npmrc.ts',
    'docs/pip.conf.md',
    'locales/auth.json',
    'cargo/config.toml',
    'pyproject.toml',
    'pnpm-workspace.yaml',
  ])('%s is an ordinary file', (path) => {
    expect(complaints({ [path]: { before: 'a\n', after: 'b\n' } })).toEqual([])
  })
})

describe('a bare repository inside the tree', () => {
  const found = (files: Readonly<Record<string, FileChange>>, tree: readonly string[] = []) =>
    complaints(files, { tree }).filter((line) => line.includes('embedded-repository'))
  const added = { after: 'x\n' }

  test('is refused with each of its files', () => {
    const files = {
      'a/b/HEAD': added,
      'a/b/objects/.keep': added,
      'a/b/refs/.keep': added,
      'a/b/hooks/post-update': added,
      'a/c': added,
    }
    expect(found(files)).toEqual([
      'error embedded-repository a/b/HEAD',
      'error embedded-repository a/b/hooks/post-update',
      'error embedded-repository a/b/objects/.keep',
      'error embedded-repository a/b/refs/.keep',
    ])
  })

  test('is seen whatever the case of its names, at the top, and where only its last part is new', () => {
    expect(found({ 'x/head': added, 'x/Objects/a': added, 'x/REFS./a': added })).toHaveLength(3)
    expect(found({ HEAD: added, 'objects/a': added, 'refs/a': added })).toHaveLength(3)
    expect(found({ 'x/HEAD': added }, ['x/objects/a', 'x/refs/b'])).toEqual(['error embedded-repository x/HEAD'])
    expect(found({ 'x/HEAD': added, 'x/commondir': added })).toHaveLength(2)
    expect(found({ 'X/config': { before: 'a', after: 'b' } }, ['x/HEAD', 'x/objects/a', 'x/refs/b'])).toHaveLength(1)
  })

  test('is refused as a configuration of Git alone, for the rest may lie there ignored', () => {
    const config = '# x\n\t[core]\n\tfsmonitor = touch ran\n'
    expect(found({ 'docs/config': { after: config } })).toEqual(['error embedded-repository docs/config'])
    expect(found({ 'docs/config.worktree': { before: 'a\n', after: '[filter "x"]\n\tclean = touch ran\n' } })).toHaveLength(1)
  })

  test('is none where a part is missing, or for folders that merely have such names', () => {
    expect(found({ 'a/HEAD': added, 'a/objects/x': added, 'b/refs/y': added })).toEqual([])
    expect(found({ 'src/objects/cube.ts': added, 'src/refs/use.ts': added, 'src/config/a.ts': added })).toEqual([])
    expect(found({ 'app/config': { after: '[server]\nport = 1\n' } })).toEqual([])
    expect(found({ 'x/HEAD': { before: 'a' } }, ['x/objects/a', 'x/refs/b'])).toEqual([])
  })
})

describe('the form in which a file is stored', () => {
  const text = 'one\ntwo\nthree\n'
  const windows = text.replaceAll('\n', '\r\n')

  test('keeps its line ends', () => {
    expect(complaints({ 'a.txt': { before: text, after: `${windows}four\r\n` } })).toEqual(['error line-ends a.txt'])
    expect(complaints({ 'a.txt': { before: windows, after: text } })).toEqual(['warning line-ends a.txt'])
  })

  test('is free for new files, for single lines and where lines were mixed', () => {
    expect(complaints({ 'a.txt': { after: windows } })).toEqual([])
    expect(complaints({ 'a.txt': { before: text.repeat(9), after: `${text.repeat(9)}x\r\n` } })).toEqual([])
    expect(complaints({ 'a.txt': { before: text + windows, after: windows } })).toEqual([])
    expect(complaints({ 'a.txt': { before: 'one line', after: windows } })).toEqual([])
  })

  test('stays a pointer where content is kept in Git LFS', () => {
    const pointer = (oid: string) => `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize 5\n`
    expect(complaints({ 'a.csv': { before: pointer('1'), after: 'a,b\n' } })).toEqual(['error lfs-content a.csv'])
    expect(complaints({ 'a.csv': { before: pointer('1'), after: pointer('2') } })).toEqual([])
  })
})
