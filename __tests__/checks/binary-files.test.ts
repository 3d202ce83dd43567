import { expect, test } from 'vitest'
import { complaints, declaringTask } from './change-fixture.ts'

const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])

test('a binary file that no step declares is refused, new or changed, also in a folder of tests', () => {
  const files = {
    'logo.png': { after: picture },
    'old.dat': { before: 'text\n', after: picture },
    'tests/fixture.bin': { before: picture, after: Buffer.from([0, 9]) },
  }
  expect(complaints(files)).toEqual([
    'error binary-file logo.png',
    'error binary-file old.dat',
    'error binary-file tests/fixture.bin',
  ])
})

test('a declared one, a deleted one and one that became text are let through', () => {
  const files = {
    'img/logo.png': { after: picture },
    'old.dat': { before: picture },
    'now.txt': { before: picture, after: 'text\n' },
  }
  expect(complaints(files, { tasks: [declaringTask('T1', ['img/*.png'], ['old.dat', 'now.txt'])] })).toEqual([])
})
