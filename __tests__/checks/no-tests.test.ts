import { describe, expect, test } from 'vitest'
import { type Confine, runGates } from '../../src/checks/gates.ts'
import { ranNoTest } from '../../src/checks/no-tests.ts'
import { silentLog } from '../../src/host/log.ts'

describe('TKT-CMD-5: a command that ran no test', () => {
  test.each([
    ['node', 'ℹ tests 0\nℹ suites 0\nℹ pass 0\n'],
    ['node with TAP', 'TAP version 13\n1..0\n# tests 0\n'],
    ['pytest', '===== test session starts =====\ncollected 0 items\n\n==== no tests ran in 0.01s ====\n'],
    ['unittest', 'Ran 0 tests in 0.000s\n\nOK\n'],
    ['jest', 'No tests found, exiting with code 0\n'],
    ['vitest', 'No test files found, exiting with code 0\n'],
    ['mocha', '\n  0 passing (2ms)\n'],
    ['go without files', '?   \texample.test/lamp\t[no test files]\n'],
    ['go without a match', 'testing: warning: no tests to run\nPASS\nok  \texample.test/lamp\t0.003s [no tests to run]\n'],
    ['cargo', 'running 0 tests\n\ntest result: ok. 0 passed; 0 failed\n'],
  ])('as %s says it', (_, output) => expect(ranNoTest(output)).toBe(true))

  test.each([
    ['node', 'ℹ tests 12\nℹ pass 12\n'],
    ['one of several suites', 'ℹ tests 0\nℹ pass 0\nℹ tests 3\n'],
    ['pytest', 'collected 4 items\n\n==== 4 passed in 0.01s ====\n'],
    ['go with one package', '?   \texample.test/a\t[no test files]\nok  \texample.test/lamp\t0.003s\n'],
    ['cargo with doc tests', 'running 2 tests\ntest result: ok. 2 passed\nrunning 0 tests\ntest result: ok. 0 passed\n'],
    ['a linter', 'All files pass.\n'],
    ['a name of a test', 'passes: says "No tests found" where there are none\n'],
    ['nothing at all', ''],
  ])('is not one of %s', (_, output) => expect(ranNoTest(output)).toBe(false))

  test('fails although it ended well', async () => {
    const gate = (name: string, run: string) => ({ name, run, timeoutMs: 20_000, network: false })
    const confine: Confine = ({ script, timeoutMs }) => ({
      argv: ['bash', '-c', script],
      cwd: '/',
      env: { PATH: process.env['PATH'] ?? '' },
      timeoutMs,
    })
    const gates = [gate('none', 'echo "# tests 0"'), gate('some', 'echo "# tests 2"'), gate('red', 'echo "# tests 0"; exit 3')]
    const results = await runGates(gates, confine, silentLog)
    expect(results.map(({ status, exitCode }) => [status, exitCode])).toEqual([
      ['failed', 5],
      ['passed', 0],
      ['failed', 3],
    ])
    expect(results[0]?.outputSummary).toContain('says that it ran no test')
  })
})
