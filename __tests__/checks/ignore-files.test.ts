import { describe, expect, test } from 'vitest'
import { complaints, declaringTask, judge } from './change-fixture.ts'

const grown = (line: string, path = '.gitignore') => ({
  [path]: { before: '# ours\ndist/\n', after: `# ours\ndist/\n${line}\n` },
})

test('FRD-HYG-4: an ignore file may gain lines anywhere, but lose none', () => {
  const before = '# ours\ndist/\n\n# logs\n*.log\n'
  expect(complaints({ '.gitignore': { before, after: '# ours\ncoverage/\ndist/\n# logs\r\n*.log\n.turbo/' } })).toEqual([])
  for (const after of ['dist/\n# logs\n*.log\n', '# ours\n# logs\n*.log\ndist/\n', '', '# ours\ndist/\n# logs\n*.log.txt\n']) {
    expect(complaints({ 'web/.dockerignore': { before, after } })).toContain('error ignore-shrunk web/.dockerignore')
  }
  expect(complaints({ '.prettierignore': { before } })).toEqual(['error ignore-shrunk .prettierignore'])
})

test.each([
  '*',
  '**',
  '/*',
  '**/*',
  '*.*',
  '.*',
  '*/',
  '[a-z]*',
  '*.ts',
  '**/*.py',
  '/*.go',
  '*.[jt]s',
  'a*b*c*d*e*f*g*h',
  'x'.repeat(300),
])('FRD-HYG-5: the catch-all %s is refused', (pattern) => {
  expect(judge(grown(pattern)).map(({ code, line }) => [code, line])).toEqual([['ignore-broad', 3]])
})

test.each([
  'coverage/',
  '/tmp/run-*.json',
  '*.log',
  '.env',
  '# a comment: *',
  '!keep.me',
  '*.tsbuildinfo',
  '**/__snapshots__/*.tmp',
])('FRD-HYG-5: the narrow line %s is fine', (pattern) => {
  expect(complaints(grown(pattern), { tree: ['src/a.ts', 'package-lock.json'] })).toEqual([])
})

test.each(['package-lock.json', '*.lock', '/yarn.lock', 'pnpm-lock.*', 'Cargo.lock', '*lock*'])(
  'FRD-HYG-7: the pattern %s would hide a lockfile',
  (pattern) => {
    expect(complaints(grown(pattern))).toEqual(['error ignore-hides-lockfile .gitignore'])
    expect(complaints(grown(pattern, '.prettierignore'))).toEqual(['warning ignore-hides-lockfile .prettierignore'])
  },
)

describe('FRD-HYG-8: source files stay visible', () => {
  test('a pattern may match neither a tracked nor a newly delivered one', () => {
    expect(complaints(grown('/lib/'), { tree: ['lib/a.ts'] })).toEqual(['error ignore-hides-source .gitignore'])
    expect(complaints({ ...grown('generated/'), 'src/generated/a.ts': { after: 'x' } })).toEqual([
      'error ignore-hides-source .gitignore',
    ])
    expect(complaints({ ...grown('/lib/'), 'lib/a.ts': { before: 'x' } })).toEqual([])
    expect(complaints(grown('/lib/'), { tree: ['src/lib/a.ts', 'lib/notes.txt'] })).toEqual([])
  })

  test('the patterns of a nested file count from its folder', () => {
    expect(complaints(grown('/lib/', 'web/.gitignore'), { tree: ['lib/a.ts'] })).toEqual([])
    expect(complaints(grown('/lib/', 'web/.gitignore'), { tree: ['web/lib/a.ts'] })).toEqual([
      'error ignore-hides-source web/.gitignore',
    ])
  })

  test('keeping sources out of an image is only listed', () => {
    expect(complaints(grown('/scripts/', '.dockerignore'), { tree: ['scripts/a.ts'] })).toEqual([
      'warning ignore-hides-source .dockerignore',
    ])
  })
})

describe('FRD-HYG-6: a new .gitignore', () => {
  test('may name what tools generate and what is local', () => {
    const after = '# generated\nnode_modules/\n/dist\ncoverage/\n*.log\n.env\n.env.*\n.DS_Store\n__pycache__/\n.codex/pr/\n'
    expect(complaints({ '.gitignore': { after } }, { tree: ['src/a.ts'] })).toEqual([])
  })

  test('may not name anything else unless the plan asks for the file', () => {
    const files = { '.gitignore': { after: 'node_modules/\nmeetings/\n' } }
    expect(judge(files).map(({ code, line }) => [code, line])).toEqual([['ignore-unneeded', 2]])
    expect(complaints(files, { tasks: [declaringTask('T1', ['.gitignore'])] })).toEqual([])
  })

  test('may not be broad even then', () => {
    expect(complaints({ '.gitignore': { after: '*\n' } }, { tasks: [declaringTask('T1', ['.gitignore'])] })).toEqual([
      'error ignore-broad .gitignore',
    ])
  })
})

test('a pattern made to be slow is refused without being tried', () => {
  const start = performance.now()
  const path = `${'a'.repeat(200)}.md`
  expect(complaints({ ...grown(`${'*a'.repeat(40)}b`), [path]: { after: 'x' } })).toEqual(['error ignore-broad .gitignore'])
  expect(performance.now() - start).toBeLessThan(2000)
})
