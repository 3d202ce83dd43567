import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkLock, listLocked } from '../../../src/plan/workflow/lock.ts'
import { readPackage } from '../../../src/plan/workflow/package.ts'
import { DEFAULT_WORKFLOW } from '../../../src/plan/workflow/settings.ts'
import {
  type Contents,
  editAndRehash,
  LAMPS,
  MANIFEST,
  packageFiles,
  ROOT,
  sha256,
  snapshotOf,
  textOf,
  WIRING,
} from './package-fixture.ts'

const whole = packageFiles()
const settings = { ...DEFAULT_WORKFLOW, manifestSha256: sha256(textOf(whole, MANIFEST)) }

const lockOf = (contents: Contents) => {
  const lock = readPackage(snapshotOf(contents), MANIFEST, settings).plan?.tasks[0]?.procedure?.lock
  if (lock === undefined) throw new Error('no lock')
  return lock
}

describe('the lock of a package, before every turn', () => {
  const lock = lockOf(whole)
  const check = (contents: Contents) => checkLock(lock, snapshotOf(contents))
  const codesOf = (contents: Contents) => check(contents).map(({ code }) => code)

  test('WFL-LCK-05: holds as long as nothing changes', () => {
    expect(check(whole)).toEqual([])
    expect(check(new Map(whole).set('src/other.ts', 'x'))).toEqual([])
  })

  test('names what has to be read for it: the package and the copies that were there', () => {
    expect(listLocked(lock)).toEqual([ROOT, ...[...whole.keys()].filter((path) => path.startsWith('tickets/'))])
    expect(listLocked({ ...lock, path: 'manifest.json', locked: ['manifest.json'] })).toEqual([''])
  })

  test.each<[string, (contents: Contents) => void, string]>([
    ['a changed file', (all) => all.set(`${ROOT}/REQUEST.md`, 'x'), 'package-hash-mismatch'],
    ['a changed ticket', (all) => all.set(`${ROOT}/tickets/${LAMPS}.yaml`, 'x'), 'package-hash-mismatch'],
    ['a removed file', (all) => all.delete(`${ROOT}/REQUEST.md`), 'package-file-missing'],
    ['a file that is a link now', (all) => all.set(`${ROOT}/REQUEST.md`, null), 'package-not-a-file'],
    ['bytecode beside the files', (all) => all.set(`${ROOT}/__pycache__/x.pyc`, 'x'), 'package-file-undeclared'],
    ['a report in the package', (all) => all.set(`${ROOT}/reports/${WIRING}/PLAN.md`, 'x'), 'package-file-undeclared'],
    ['another manifest', (all) => all.set(MANIFEST, `${textOf(all, MANIFEST)} `), 'package-pin-mismatch'],
    ['no manifest', (all) => all.delete(MANIFEST), 'file-missing'],
    ['a changed copy', (all) => all.set(`tickets/${WIRING}.yaml`, 'x'), 'package-copy-differs'],
    ['a removed copy', (all) => all.delete(`tickets/${WIRING}.yaml`), 'package-copy-missing'],
  ])('WFL-LCK-05: is broken by %s', (_, change, code) => {
    const contents = new Map(whole)
    change(contents)
    expect(codesOf(contents)).toContain(code)
    for (const { severity } of check(contents)) expect(severity).toBe('error')
  })

  test('WFL-LCK-05: is broken by a file that was changed and hashed again', () => {
    expect(codesOf(editAndRehash(whole, 'REQUEST.md', () => 'x'))).toEqual(['package-pin-mismatch'])
  })

  test('a copy that was not there at the start is not asked for', () => {
    const without: Contents = new Map([...whole].filter(([path]) => path !== `tickets/${LAMPS}.yaml`))
    expect(checkLock(lockOf(without), snapshotOf(without))).toEqual([])
  })
})

describe('the lock of a single ticket', () => {
  const path = 'tickets/TKT-2026-03-01-lamp.yaml'
  const lock = { path, sha256: sha256('id: x\n'), locked: [path] }
  const check = (content: string | null | undefined) =>
    checkLock(lock, snapshotOf(new Map(content === undefined ? [] : [[path, content]])))

  test('WFL-LCK-15: holds as long as the file is the one of the base commit', () => {
    expect(listLocked(lock)).toEqual([path])
    expect(check('id: x\n')).toEqual([])
  })

  test.each([
    ['changed', 'id: y\n'],
    ['emptied', ''],
    ['a link', null],
    ['gone', undefined],
  ])('WFL-LCK-15: is broken when the file is %s', (_, content) =>
    expect(check(content)).toMatchObject([{ code: 'lock-changed', severity: 'error', file: path }]),
  )

  test('WFL-LCK-15: no other content passes', () => {
    fc.assert(fc.property(fc.string(), (text) => check(text).length === (text === 'id: x\n' ? 0 : 1)))
  })
})
