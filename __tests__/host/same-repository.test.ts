import { expect, test } from 'vitest'
import { describeRepository, isSameRepository } from '../../src/host/same-repository.ts'

const forms = [
  'https://github.com/Example/Trails.git',
  'https://github.com/example/trails/',
  'https://x-access-token:ghs_secret@github.com/example/trails',
  'git@github.com:example/trails.git',
  'ssh://git@github.com/example/trails.git',
  'ssh://git@ssh.github.com:443/example/trails.git',
  'git://GitHub.com/example/trails',
]

test.each(forms)('TRK-BRA-2: %s is example/trails on GitHub, however that is written', (remote) => {
  for (const wanted of [...forms, 'example/trails', 'Example/trails.git'])
    expect(isSameRepository(wanted, remote), wanted).toBe(true)
})

test.each([
  'https://github.com/example/trails-old.git',
  'https://github.com/other/trails.git',
  'git@github.com:example/trails/more.git',
  'https://github.com/trails.git',
  '/srv/git/example/trails.git',
])('TRK-BRA-2: %s is another one', (remote) => {
  for (const wanted of ['example/trails', 'https://github.com/example/trails.git'])
    expect(isSameRepository(wanted, remote)).toBe(false)
})

test('TRK-BRA-2: an address counts with its server', () => {
  expect(isSameRepository('https://github.com/example/trails', 'https://git.example.test/example/trails')).toBe(false)
  expect(isSameRepository('file:///srv/git/trails.git', '/srv/git/trails')).toBe(true)
})

test('what it is called holds no credentials', () => {
  expect(describeRepository('https://x-access-token:ghs_secret@github.com/example/trails.git')).toBe('github.com/example/trails')
})
