import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Confine, type Gate, runGates } from '../../src/checks/gates.ts'
import { silentLog } from '../../src/host/log.ts'
import { tempDir } from '../support/temp.ts'

/** Runs scripts as they are, and remembers what was asked for. */
const openGround = async () => {
  const dir = await tempDir('gates')
  const asked: boolean[] = []
  const confine: Confine = ({ script, network, timeoutMs }) => {
    asked.push(network)
    return { argv: ['/bin/bash', '--norc', '-eo', 'pipefail', '-c', script], cwd: dir, env: { PATH: '/usr/bin:/bin' }, timeoutMs }
  }
  return { dir, asked, confine }
}

const gate = (run: string, parts: Partial<Gate> = {}): Gate => ({
  name: 'gate',
  run,
  timeoutMs: 10_000,
  network: false,
  ...parts,
})
const noted = (lines: string[]) => ({ ...silentLog, info: (line: string) => lines.push(line) })

test('FRD-VAL-7: each gate leaves its real command and exit code, and has passed exactly when that is 0', async () => {
  const { confine } = await openGround()
  const gates = ['exit 0', 'exit 3', 'false | true', 'kill -9 $$', 'no-such-tool-here'].map((run) => gate(run))
  const results = await runGates(gates, confine, silentLog)
  expect(results.map(({ command, exitCode, status }) => [command, exitCode, status])).toEqual([
    ['exit 0', 0, 'passed'],
    ['exit 3', 3, 'failed'],
    ['false | true', 1, 'failed'],
    ['kill -9 $$', 128, 'failed'],
    ['no-such-tool-here', 127, 'failed'],
  ])
})

test('all run, in order, also after one failed', async () => {
  const { dir, confine } = await openGround()
  const lines: string[] = []
  const gates = [gate('echo a >> order; exit 1', { name: 'first' }), gate('echo b >> order', { name: 'second' })]
  const results = await runGates(gates, confine, noted(lines))
  expect(await readFile(join(dir, 'order'), 'utf8')).toBe('a\nb\n')
  expect(results.map(({ name, status }) => [name, status])).toEqual([
    ['first', 'failed'],
    ['second', 'passed'],
  ])
  expect(lines.map((line) => line.replace(/[\d.]+ s/, 'n s'))).toEqual([
    '  gate first: echo a >> order; exit 1',
    '  gate first: failed (exit code 1, n s)',
    '  gate second: echo b >> order',
    '  gate second: passed (exit code 0, n s)',
  ])
})

test('a gate that takes too long has failed with 124, and says who ended it', async () => {
  const { confine } = await openGround()
  const [result] = await runGates([gate('echo begun; sleep 30', { timeoutMs: 300 })], confine, silentLog)
  expect(result).toMatchObject({ exitCode: 124, status: 'failed', outputSummary: 'begun\nended by the host: timeout' })
  expect(result?.durationMs).toBeGreaterThanOrEqual(300)
})

test('a gate that could not even start has failed with 127', async () => {
  const { confine } = await openGround()
  const missing: Confine = async (command) => ({ ...(await confine(command)), argv: ['/no/such/sandbox'] })
  const [result] = await runGates([gate('true')], missing, silentLog)
  expect(result).toMatchObject({ exitCode: 127, status: 'failed', command: 'true' })
})

test('the network is asked for only by the gate that may use it', async () => {
  const { confine, asked } = await openGround()
  await runGates([gate('true'), gate('true', { network: true })], confine, silentLog)
  expect(asked).toEqual([false, true])
})

test('of the output the end is kept, both streams, and nothing that a log would obey', async () => {
  const { confine } = await openGround()
  const noisy = gate('for i in $(seq 20000); do echo "line $i"; done; echo the cause >&2')
  const odd = gate("printf 'a\\033[2Jb\\n\\tc ##[error]d\\n'; exit 1")
  const [long, short] = await runGates([noisy, odd], confine, silentLog)
  expect(long?.outputSummary.length).toBeLessThanOrEqual(8000)
  expect(long?.outputSummary.endsWith('line 20000\nthe cause')).toBe(true)
  expect(short?.outputSummary).toBe('a [2Jb\nc # #[error]d')
})

test('cancelling ends the gate that runs and starts no other', async () => {
  const { dir, confine } = await openGround()
  const signal = AbortSignal.timeout(300)
  const results = await runGates([gate('sleep 30'), gate('echo started > other')], confine, silentLog, signal)
  expect(results.map(({ status, exitCode }) => [status, exitCode])).toEqual([
    ['failed', 128],
    ['failed', 128],
  ])
  await expect(readFile(join(dir, 'other'))).rejects.toThrow('ENOENT')
})
