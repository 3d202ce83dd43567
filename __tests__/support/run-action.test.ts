import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inputEnv } from './run-action.ts'
import { parseRunnerFile } from './runner-files.ts'

test('reads outputs as the runner does', () => {
  const text = 'plain=a=b\nbody<<ghadelimiter_1\nfirst\n\nlast << x\nghadelimiter_1\nempty=\n'
  expect(parseRunnerFile(text)).toEqual({ plain: 'a=b', body: 'first\n\nlast << x', empty: '' })
  expect(() => parseRunnerFile('body<<END\nopen\n')).toThrow(/never closed/)
  expect(() => parseRunnerFile('nonsense\n')).toThrow(/nonsense/)
})

test.runIf(existsSync(new URL('../../action.yml', import.meta.url)))('passes every input, with its dashes', async () => {
  const env = await inputEnv({ 'openai-api-key': 'sk-test' })
  expect(env['INPUT_OPENAI-API-KEY']).toBe('sk-test')
  expect(env).toHaveProperty('INPUT_DRY-RUN')
  await expect(inputEnv({ 'no-such-input': 'x' })).rejects.toThrow(/no-such-input/)
})
