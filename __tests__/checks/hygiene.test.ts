import { describe, expect, test } from 'vitest'
import { complaints, declaringTask, judge } from './change-fixture.ts'

const added = { after: 'x\n' }

describe('FRD-HYG-2: one package manager for each ecosystem', () => {
  test.each([
    ['yarn.lock', 'package-lock.json'],
    ['pnpm-workspace.yaml', 'web/yarn.lock'],
    ['web/bun.lock', 'pnpm-lock.yaml'],
    ['requirements-dev.txt', 'poetry.lock'],
    ['Pipfile', 'requirements.txt'],
    ['build.gradle.kts', 'pom.xml'],
  ])('%s is refused where %s is', (path, present) => {
    const files = { [path]: { after: '# nothing yet\n' } }
    expect(complaints(files, { tree: [present] })).toEqual([`error second-package-manager ${path}`])
    expect(complaints(files, { tree: [present], policy: { allowSecondPackageManager: true } })).toEqual([])
  })

  test('switching managers is refused too, and so is bringing two at once', () => {
    expect(complaints({ 'yarn.lock': added, 'package-lock.json': { before: 'x' } })).toEqual([
      'error second-package-manager yarn.lock',
    ])
    expect(complaints({ 'package-lock.json': added, 'yarn.lock': added })).toEqual(['error second-package-manager yarn.lock'])
  })

  test('a first manager, the same one elsewhere, another ecosystem, a fixture or a declared file is fine', () => {
    expect(complaints({ 'yarn.lock': added }, { tree: ['package.json'] })).toEqual([])
    expect(complaints({ 'web/package-lock.json': added, 'uv.lock': added }, { tree: ['package-lock.json'] })).toEqual([])
    expect(complaints({ '__tests__/fixtures/yarn.lock': added }, { tree: ['package-lock.json'] })).toEqual([])
    const tasks = [declaringTask('T1', ['yarn.lock'])] as const
    expect(complaints({ 'yarn.lock': added }, { tree: ['package-lock.json'], tasks })).toEqual([])
  })
})

describe('FRD-HYG-10: output of tools', () => {
  test.each([
    ['node_modules/a/index.js', 'node_modules/a/b.js'],
    ['dist/index.js', 'dist/a/b.js'],
    ['packages/a/dist/index.js', 'packages/a/dist/b.js'],
    ['lib/__pycache__/a.pyc', 'lib/__pycache__/b.pyc'],
    ['coverage/lcov.info', 'coverage/index.html'],
    ['.pytest_cache/a', '.pytest_cache/b'],
    ['target/debug/app', 'target/debug/lib'],
    ['test-results/a.xml', 'test-results/b.xml'],
  ])('a new folder such as that of %s is refused, once', (first, second) => {
    const findings = judge({ [first]: added, [second]: added }, { tree: ['Cargo.toml', 'packages/a/package.json'] })
    expect(findings.filter(({ code }) => code === 'build-output')).toHaveLength(1)
    expect(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['build-output'])
  })

  test.each(['src/a.pyc', 'tsconfig.tsbuildinfo', 'npm-debug.log', '.coverage'])('the file %s is refused', (path) => {
    expect(complaints({ [path]: added })).toEqual([`error build-output ${path}`])
  })

  test('a folder that the base tracks, or that the plan declares, is not', () => {
    expect(complaints({ 'dist/index.js': added }, { tree: ['dist/old.js'] })).toEqual([])
    expect(complaints({ 'dist/index.js': added }, { tasks: [declaringTask('T1', ['dist/index.js'])] })).toEqual([])
    expect(complaints({ 'dist/index.js': added }, { tasks: [declaringTask('T1', ['dist/'])] })).toEqual([])
  })

  test('a module of such a name is source', () => {
    expect(
      complaints({ 'src/build/plan.ts': added, 'src/target/a.ts': added, 'target/a.md': added }, { tree: ['package.json'] }),
    ).toEqual([])
  })
})

describe('FRD-HYG-12: configuration of one machine', () => {
  test.each([
    '.idea/workspace.xml',
    'web/.vscode/launch.json',
    '.DS_Store',
    'img/Thumbs.db',
    'app.local',
    'config/db.local.yml',
    'a.swp',
  ])('%s is refused', (path) => {
    expect(complaints({ [path]: added })).toEqual([`error machine-specific ${path}`])
  })

  test('a file that the team shares already, or that the plan declares, is not', () => {
    expect(complaints({ '.vscode/settings.json': { before: '{}', after: '{ }' } })).toEqual([])
    expect(complaints({ '.vscode/launch.json': added }, { tasks: [declaringTask('T1', ['.vscode/launch.json'])] })).toEqual([])
  })

  test('a home folder in an added line of a configuration file is refused where it stands', () => {
    const files = {
      'app.yaml': { before: 'old: /home/jdoe/x\n', after: 'old: /home/jdoe/x\na: 1\ncache: /Users/jdoe/cache\n' },
      'tool.toml': { after: 'path = "C:\\\\Users\\\\jdoe\\\\x"\n' },
      'src/a.md': { after: 'see /home/jdoe/x\n' },
    }
    expect(judge(files).map(({ code, file, line, column }) => [code, file, line, column])).toEqual([
      ['machine-specific', 'app.yaml', 3, 8],
      ['machine-specific', 'tool.toml', 1, 9],
    ])
  })
})

describe('FRD-HYG-11: secrets', () => {
  const noise = 'Zk7Qw2Lx9Rt4Vb6Nc1Md8Hf3Jg5Ps0YtUeWaKi'

  test.each([
    '.env',
    'web/.env.production',
    'server.pem',
    'tls/private.key',
    '.ssh/id_ed25519',
    'app.p12',
    '.netrc',
    '.aws/credentials',
    '.kube/config',
    'home/.ssh/config',
    '.config/gh/hosts.yml',
  ])('the file %s is refused, added or changed', (path) => {
    expect(complaints({ [path]: added })).toContain(`error secret ${path}`)
    expect(complaints({ [path]: { before: 'a', after: 'b' } })).toContain(`error secret ${path}`)
    expect(complaints({ [path]: { before: 'a' } })).toEqual([])
  })

  test.each(['.env.example', '.env.local.sample', '.env.template', 'id_rsa.pub', 'environment.md'])(
    'the file %s is not',
    (path) => {
      expect(complaints({ [path]: added })).toEqual([])
    },
  )

  test('a token in an added line is refused where it stands; one that the base has, even moved, is not', () => {
    const old = `old: ghp_${noise.toUpperCase()}`
    const files = { 'a.md': { before: `${old}\none\n`, after: `one\nnew: ghp_${noise}\n${old}\n` } }
    expect(judge(files).map(({ code, line, column }) => [code, line, column])).toEqual([['secret', 2, 6]])
  })

  test('a value that the run knows is refused, encoded or in a binary file', () => {
    const secret = 'correct-horse-9'
    const files = {
      'a.md': { after: `x ${Buffer.from(secret).toString('hex')}\n` },
      'b.bin': { after: Buffer.concat([Buffer.from([0, 1, 2]), Buffer.from(secret)]) },
      'c.bin': { after: Buffer.from([0, 1, 2]) },
    }
    expect(complaints(files, { knownSecrets: [secret] })).toEqual([
      'error secret a.md',
      'error secret b.bin',
      'error binary-file b.bin',
      'error binary-file c.bin',
    ])
    expect(JSON.stringify(judge(files, { knownSecrets: [secret] }))).not.toContain(secret)
  })

  test('a key over several lines is found by its first line', () => {
    const files = { 'a.md': { after: `text\n-----BEGIN ${'RSA'} PRIVATE KEY-----\nMIIE\n` } }
    expect(judge(files).map(({ code, line }) => [code, line])).toEqual([['secret', 2]])
  })
})
