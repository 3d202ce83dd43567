import { expect, test } from 'vitest'
import { forgetSecrets } from '../../src/host/environment.ts'

test('no variable is left that holds a secret, under whatever name and with whatever around it', () => {
  const environment = {
    INPUT_TOKEN: 'token-1',
    GITHUB_TOKEN: 'token-1',
    'INPUT_OPENAI-API-KEY': 'key-2',
    NPMRC: '//registry/:_authToken=token-1',
    PATH: '/usr/bin',
    EMPTY: '',
  }
  forgetSecrets(environment, ['token-1', null, 'key-2', ''])
  expect(environment).toEqual({ PATH: '/usr/bin', EMPTY: '' })
})
