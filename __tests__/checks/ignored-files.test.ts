import { expect, test } from 'vitest'
import { reviewIgnoredFiles } from '../../src/checks/ignored-files.ts'

const none = { added: [], changed: [], removed: [] }

test('nothing touched is no complaint', () => {
  expect(reviewIgnoredFiles(none, 'report')).toEqual([])
  expect(reviewIgnoredFiles(none, 'strict')).toEqual([])
})

test('what was touched is one warning that names the places', () => {
  const paths = {
    added: ['coverage/a', 'coverage/b/c', 'coverage/b/d'],
    changed: ['node_modules/tool/run.js', 'node_modules/tool/deep/er.js'],
    removed: ['node_modules/tool/old.js', '.env'],
  }
  const [warning, ...more] = reviewIgnoredFiles(paths, 'report')
  expect(more).toEqual([])
  expect(warning).toMatchObject({ code: 'ignored-files', severity: 'warning', file: null })
  expect(warning?.message).toContain(
    '"node_modules/tool" (2 changed, 1 removed), ".env" (1 removed), "coverage/a" (1 added), "coverage/b" (2 added).',
  )
})

test('strict: new ones, which were taken away, are no complaint, and others are an error', () => {
  expect(reviewIgnoredFiles({ ...none, added: ['coverage/a'] }, 'strict')).toEqual([])
  const [error] = reviewIgnoredFiles({ ...none, added: ['coverage/a'], changed: ['node_modules/x'] }, 'strict')
  expect(error).toMatchObject({ code: 'ignored-files', severity: 'error' })
  expect(error?.message).not.toContain('coverage')
})

test('names of many places, or of a strange form, do not make it long or hide anything', () => {
  const added = Array.from({ length: 500 }, (_, index) => `dir${index}/x`)
  const [{ message } = { message: '' }] = reviewIgnoredFiles({ ...none, changed: ['a\u202e\n::error::x/y'], added }, 'report')
  expect(message).toContain('and 493 more')
  expect(message).not.toMatch(/[\n\u202e]/)
  expect(message.length).toBeLessThan(500)
})
