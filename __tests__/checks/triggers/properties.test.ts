import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classify, guardPlan, guardProcedure, raiseByChanges, raiseByPaths } from '../../../src/checks/triggers.ts'
import { changeSet, type FileChange } from '../change-fixture.ts'
import { procedure, quickly, tree } from './procedure-fixture.ts'

const base = tree('package.json', 'src/a.ts', 'packages/b/package.json', 'packages/b/src/x.ts')

const harmless = fc.constantFrom(
  ...['src/add.ts', 'src/deep/sum.py', 'README.md', 'docs/guide.md', 'test/sum.test.ts', 'src/tokenizer.js', 'tools/format.go'],
)
const anything = fc.oneof(
  harmless,
  fc.constantFrom(
    ...['src/auth.ts', 'package.json', 'go.sum', 'db/schema.rb', 'a.sql', 'action.yml', 'src/a.tsx', 'src/gen/a.ts', '.env'],
    ...['packages/b/src/x.ts', 'packages/b/index.ts', 'tickets/TKT-1.yaml', 'lib/x.ts', 'scripts/release.sh'],
  ),
)
const ticket = procedure({ allowed: ['src/**', 'packages/**', 'docs/guide.md'], forbidden: ['src/gen/**', '.env'] })
const content = fc.constantFrom(
  undefined,
  '',
  'export const a = 1\n',
  "db.run('DROP TABLE a')\n",
  '{"bin":"a","dependencies":{"b":"1"}}',
)
const change = fc
  .record({ before: content, after: content })
  .filter(({ before, after }) => before !== after)
  .map(
    ({ before, after }): FileChange => ({
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    }),
  )
const files = fc.dictionary(anything, change, { maxKeys: 6, noNullPrototype: true })

test('WFL-QCK-01: a few harmless files that the scope names raise nothing, planned or changed', () => {
  fc.assert(
    fc.property(fc.uniqueArray(harmless, { minLength: 1, maxLength: 3 }), fc.boolean(), (paths, isQuick) => {
      const by = isQuick ? quickly(paths) : procedure({ allowed: paths })
      const set = changeSet(Object.fromEntries(paths.map((path) => [path, { before: 'a\n', after: 'b\n' }])))
      expect(raiseByPaths(by, paths, base)).toEqual([])
      expect(raiseByChanges(by, set, base)).toEqual([])
      expect(classify(by, []).result).toBe('quick')
      expect(guardPlan(by, paths, base)).toEqual([])
      expect(guardProcedure({ procedure: by, changeSet: set, plannedPaths: paths })).toEqual([])
    }),
  )
})

test('WFL-QCK-21: a further file never takes a trigger or one of its paths away', () => {
  const isPart = (less: ReturnType<typeof raiseByPaths>, more: ReturnType<typeof raiseByPaths>): boolean =>
    less.every(({ trigger, paths }) => {
      const same = more.find((one) => one.trigger === trigger)
      return same !== undefined && paths.every((path) => same.paths.includes(path))
    })
  fc.assert(
    fc.property(fc.array(anything), anything, fc.boolean(), (paths, path, isQuick) => {
      const by = isQuick ? { ...ticket, mode: 'quick' as const } : ticket
      expect(isPart(raiseByPaths(by, paths, base), raiseByPaths(by, [...paths, path], base))).toBe(true)
    }),
  )
  fc.assert(
    fc.property(files, files, (some, more) => {
      const all = { ...more, ...some }
      expect(isPart(raiseByChanges(ticket, changeSet(some), base), raiseByChanges(ticket, changeSet(all), base))).toBe(true)
    }),
  )
})

test('WFL-QCK-21: the order of files says nothing, and neither does naming one twice', () => {
  const shuffled = fc
    .array(anything)
    .chain((paths) => fc.tuple(fc.constant(paths), fc.shuffledSubarray(paths, { minLength: paths.length })))
  fc.assert(
    fc.property(shuffled, ([paths, others]) => {
      expect(raiseByPaths(ticket, [...others, ...others], base)).toEqual(raiseByPaths(ticket, paths, base))
    }),
  )
  fc.assert(
    fc.property(files, (some) => {
      const set = changeSet(some)
      expect(raiseByChanges(ticket, { ...set, changes: set.changes.toReversed() }, base)).toEqual(
        raiseByChanges(ticket, set, base),
      )
    }),
  )
})

test('WFL-QCK-02: what a ticket declares adds triggers and takes none away', () => {
  fc.assert(
    fc.property(fc.array(anything), fc.boolean(), fc.boolean(), (paths, dependencies, schema_data) => {
      const raised = raiseByPaths(ticket, paths, base)
      const { triggers } = classify({ ...ticket, declared: { dependencies, schema_data } }, raised)
      const names = triggers.map(({ trigger }) => trigger)
      expect(names).toEqual(expect.arrayContaining(raised.map(({ trigger }) => trigger)))
      if (dependencies) expect(names).toContain('dependencies')
      if (schema_data) expect(names).toContain('schema_data')
    }),
  )
})

test('paths of any kind are read without failing', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), fc.array(fc.string()), (paths, allowed) => {
      const by = quickly(allowed)
      expect(Array.isArray(raiseByPaths(by, paths, base))).toBe(true)
      expect(Array.isArray(guardPlan(by, paths, base, paths))).toBe(true)
    }),
  )
})
