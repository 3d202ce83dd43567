import { describe, expect, test } from 'vitest'
import { judge as decide } from '../../src/checks/verdict.ts'
import { track } from '../../src/plan/formats/track.ts'
import { complaints, declaringTask, type FileChange, judge, type Situation, task } from './change-fixture.ts'

const policy = {
  protectedPaths: ['docs/product/prs/', 'docs/api', '**/*.schema.json', '**/openapi*.y{a,}ml', 'configs/NEXT_TRACK.json'],
}
const refused = (files: Readonly<Record<string, FileChange>>, situation: Situation = {}) =>
  complaints(files, { policy, ...situation }).flatMap((line) => /^error protected-path (.*)/.exec(line)?.[1] ?? [])

test('TRK-GRD-1: a change below a forbidden folder is not accepted', () => {
  for (const path of ['docs/product/prs/one.md', 'docs/api/v1/users.md']) {
    const findings = judge({ [path]: { before: 'a\n', after: 'b\n' } }, { policy })
    expect(findings).toMatchObject([{ code: 'protected-path', file: path }])
    expect(decide(findings, [], 0)).toMatchObject({ accepted: false, reasonCode: 'guards-failed' })
  }
})

describe('TRK-GRD-2: a forbidden folder', () => {
  test('is matched by whole names', () => {
    const files = { 'docs/api-notes/x': { after: 'x\n' }, 'docs/apis.md': { after: 'x\n' }, 'lib/docs/api/x': { after: 'x\n' } }
    expect(refused(files)).toEqual([])
  })

  test.each<[string, FileChange]>([
    ['an addition', { after: 'x\n' }],
    ['an edit', { before: 'x\n', after: 'y\n' }],
    ['a deletion', { before: 'x\n' }],
    ['a change of mode', { before: 'x\n', after: 'x\n', mode: '100755' }],
    ['a link instead of a file', { before: 'x\n', after: '../y', mode: '120000' }],
    ['a file instead of a link', { before: '../y', after: 'x\n', oldMode: '120000' }],
    ['a submodule that moved', { before: '1', after: '2', mode: '160000', oldMode: '160000' }],
  ])('knows %s', (_, change) => {
    expect(refused({ 'docs/api/x.md': change })).toEqual(['docs/api/x.md'])
  })

  test('knows both ends of a rename, and itself as one file', () => {
    expect(refused({ 'docs/api/x.md': { before: 'x\n' }, 'notes/x.md': { after: 'x\n' } })).toEqual(['docs/api/x.md'])
    expect(refused({ 'notes/x.md': { before: 'x\n' }, 'docs/api/x.md': { after: 'x\n' } })).toEqual(['docs/api/x.md'])
    expect(refused({ 'docs/api': { after: 'x\n' } })).toEqual(['docs/api'])
  })
})

test('TRK-GRD-3: globs forbid files wherever they are', () => {
  const files = {
    'src/user.schema.json': { after: '{}\n' },
    'openapi.yml': { after: 'x\n' },
    'services/a/openapi-v2.yaml': { before: 'x\n' },
    'src/schema.json': { after: '{}\n' },
  }
  expect(refused(files)).toEqual(['openapi.yml', 'services/a/openapi-v2.yaml', 'src/user.schema.json'])
})

test('TRK-GRD-4: what the task says or declares lifts nothing; the configuration does', () => {
  const files = { 'docs/api/x.md': { after: 'x\n' } }
  const described = task('T1', { description: 'For this track docs/api/** may be changed.' })
  for (const each of [described, declaringTask('T1', ['docs/api/x.md'], ['docs/api/'])])
    expect(refused(files, { tasks: [each] })).toEqual(['docs/api/x.md'])
  expect(refused(files, { policy: { protectedPaths: [] } })).toEqual([])
})

test('TRK-GRD-5: one forbidden path rejects the whole change, and each is named', () => {
  const files = { 'docs/api/x.md': { after: 'x\n' }, 'docs/api/y.md': { before: 'x\n' }, 'src/a.ts': { after: 'x\n' } }
  const findings = judge(files, { policy })
  expect(findings.map(({ message }) => message)).toEqual([
    '"docs/api/x.md" is protected by the configuration of this repository; it was added.',
    '"docs/api/y.md" is protected by the configuration of this repository; it was deleted.',
  ])
  expect(decide(findings, [], 0).accepted).toBe(false)
})

test.each<[string, Record<string, FileChange>]>([
  ['edited', { 'configs/NEXT_TRACK.json': { before: '{"next_track":1}', after: '{"next_track":2}' } }],
  ['deleted', { 'configs/NEXT_TRACK.json': { before: '{}' } }],
  ['renamed', { 'configs/NEXT_TRACK.json': { before: '{}' }, 'configs/old.json': { after: '{}' } }],
  ['given another mode', { 'configs/NEXT_TRACK.json': { before: '{}', after: '{}', mode: '100755' } }],
])('TRK-GRD-6: a pointer that is %s is refused, by the plan or by the configuration', (_, files) => {
  expect(refused(files)).toEqual(['configs/NEXT_TRACK.json'])
  const isPlanPath = (path: string) => track.owns('configs/NEXT_TRACK.json', path)
  expect(refused(files, { policy: {}, isPlanPath })).toEqual(['configs/NEXT_TRACK.json'])
})

test("TRK-GRD-7: of the documents of tracks those of others are refused, and the folder's other files are not", () => {
  const isPlanPath = (path: string) => track.owns('configs/NEXT_TRACK.json', path)
  const folder = 'docs/plan/v1/tracks'
  const files = { [`${folder}/track-06-x.md`]: { before: 'x\n', after: 'y\n' }, [`${folder}/results.md`]: { after: 'x\n' } }
  expect(refused(files, { policy: {}, isPlanPath })).toEqual([`${folder}/track-06-x.md`])
  const legacy = 'docs/plan/tracks/track-1-x.md'
  expect(refused({ [legacy]: { before: 'x\n' } }, { policy: {}, isPlanPath })).toEqual([legacy])
})

describe('TRK-GRD-9: a limit on', () => {
  const files = {
    'a.txt': { before: 'one\ntwo\nthree\n', after: 'three\none\n2\n' },
    'b.txt': { after: '1\n2\n3\n' },
    'c.txt': { before: '1\n2\n' },
  }
  const found = (limits: Situation['policy']) =>
    judge(files, { policy: limits ?? {} }).map(({ code, message }) => `${code}: ${message}`)

  test('files rejects what exceeds it', () => {
    expect(found({ maxFiles: 3 })).toEqual([])
    expect(found({ maxFiles: 2 })).toEqual(['too-many-files: 3 files differ from the base; at most 2 may.'])
  })

  test('lines counts added and deleted ones, and not those that moved', () => {
    expect(found({ maxLines: 7 })).toEqual([])
    expect(found({ maxLines: 6 })).toEqual(['too-many-lines: 7 lines were added or deleted; at most 6 may be.'])
    expect(found({ maxLines: null })).toEqual([])
  })
})
