import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guard } from '../../src/checks/guards.ts'
import { complaints, declaringTask, guardContext, judge, task } from './change-fixture.ts'

const noise = 'Zk7Qw2Lx9Rt4Vb6Nc1Md8Hf3Jg5Ps0YtUeWaKi'

test('an ordinary change has nothing to complain about', () => {
  const files = {
    'src/greet.ts': { before: 'export const hi = 1\n', after: 'export const hi = 2\n' },
    'src/new/thing.ts': { after: 'export const thing = 1\n' },
    '__tests__/greet.test.ts': { after: 'test\n' },
    'README.md': { before: 'a\n', after: 'a\nb\n' },
  }
  expect(judge(files, { tree: ['package.json', 'package-lock.json', 'tsconfig.json'] })).toEqual([])
})

test('WFL-DEL-22: an empty change is one error, whatever else is missing from it', () => {
  expect(complaints({}, { tasks: [declaringTask('FRD-001-T1', ['src/a.ts'])] })).toEqual(['error empty-diff -'])
})

test('FLOW-DONE-4: notes in the document of the task alone are no work', () => {
  const path = 'tickets/TICKET-001.md'
  const own = { ...task('TICKET-001'), place: { file: path, line: null, column: null, pointer: null } }
  const notes = { [path]: { before: 'a\n', after: 'a\nb\n' } }
  expect(complaints(notes, { tasks: [own] })).toEqual(['error empty-diff -'])
  expect(complaints({ ...notes, 'src/a.ts': { after: 'a\n' } }, { tasks: [own] })).toEqual([])
})

test('limits on the number and the size of files are errors', () => {
  const files = { 'a.txt': { after: 'x'.repeat(60) }, 'b.txt': { after: 'x'.repeat(50) }, 'c.txt': { before: 'x'.repeat(500) } }
  expect(complaints(files, { policy: { maxFiles: 2, maxFileBytes: 55, maxTotalBytes: 100 } })).toEqual([
    'error too-many-files -',
    'error too-large a.txt',
    'error too-large -',
  ])
  expect(complaints(files, { policy: { maxFiles: 3, maxFileBytes: 60, maxTotalBytes: 110 } })).toEqual([])
})

test('of many findings of one kind a hundred are listed, and the rest is counted', () => {
  const files = Object.fromEntries(Array.from({ length: 130 }, (_, at) => [`docs/${at}.md`, { after: 'x\n', mode: '120000' }]))
  const findings = judge({ ...files, 'AGENTS.md': { after: 'x\n' } }, { policy: { maxFiles: 200 } })
  expect(findings.filter(({ code }) => code === 'file-mode')).toHaveLength(101)
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: 'file-mode',
      severity: 'error',
      file: null,
      message: '30 more findings of this kind are not listed.',
    }),
  )
  expect(findings).toContainEqual(expect.objectContaining({ code: 'protected-path', file: 'AGENTS.md' }))
})

test('a file that could not be held for checking is refused, whatever the limit', () => {
  const context = guardContext({ 'huge.bin': { after: 'x' } })
  const [change] = context.changeSet.changes
  if (change === undefined) throw new Error('no change')
  const changes = [{ ...change, after: null, size: 90_000 }]
  expect(guard({ ...context, changeSet: { ...context.changeSet, changes } }).map(({ code }) => code)).toEqual(['too-large'])
})

test('each finding says where and what to do, and never repeats a secret, in a path or in a line', () => {
  const secret = `ghp_${noise}`
  const files = {
    [`notes/${secret}/AGENTS.md`]: { after: 'x' },
    '.gitignore': { before: 'dist/\n', after: `dist/\n*${'ghp_'}${noise}*${'*/'.repeat(9)}\n` },
    'src/a.ts': { after: `const a = 1\nconst b = '${secret}'\n` },
  }
  const findings = judge(files, { knownSecrets: ['hunter2-hunter2'] })
  expect(JSON.stringify(findings)).not.toContain(noise)
  expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['protected-path', 'secret', 'ignore-broad']))
  expect(findings).toContainEqual(
    expect.objectContaining({ code: 'secret', file: 'src/a.ts', line: 2, column: 12, pointer: null }),
  )
  for (const { message, hint } of findings)
    expect([message, hint]).toEqual([expect.stringMatching(/\S\.$/), expect.stringMatching(/\S\.$/)])
})

test('no path, mode or content makes the guards throw, and the answer is always the same', () => {
  const segment = fc.oneof(
    fc.string({ maxLength: 12, unit: 'binary' }),
    fc.constantFrom(
      '..',
      '.git',
      '.gitignore',
      'package.json',
      'pyproject.toml',
      'Cargo.toml',
      'go.mod',
      'node_modules',
      '[id]',
      '*',
      '',
    ),
  )
  const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'))
  const content = fc.option(fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array(), fc.constant('{"dependencies":{"a":"1"}}')), {
    nil: undefined,
  })
  const mode = fc.constantFrom('100644', '100755', '120000', '160000', '040000', '', 'constructor')
  const file = fc.record({ after: content, mode }).chain(({ after, mode: newMode }) =>
    content.map((before) => ({
      mode: newMode,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    })),
  )
  fc.assert(
    fc.property(fc.dictionary(path, file, { maxKeys: 6 }), fc.array(path, { maxLength: 4 }), (files, declared) => {
      const situation = {
        tasks: [declaringTask('A', declared)] as const,
        nextBoundary: declaringTask('B', declared),
        policy: { protectedPaths: declared },
        knownSecrets: declared,
      }
      const findings = judge(files, situation)
      expect(judge(files, situation)).toEqual(findings)
    }),
    { numRuns: 300 },
  )
})
