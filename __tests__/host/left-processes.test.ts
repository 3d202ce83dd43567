import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { endLeftProcesses } from '../../src/host/left-processes.ts'
import { tempDir } from '../support/temp.ts'

/** A process that does nothing until it is killed. */
const startSleeper = async (args: readonly string[], cwd: string, env: Record<string, string>) => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e9)', ...args], { cwd, env, stdio: 'ignore' })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  await once(child, 'spawn')
  return child
}

const isAlive = ({ exitCode, signalCode }: { exitCode: number | null; signalCode: NodeJS.Signals | null }) =>
  exitCode === null && signalCode === null

test('kills what names a folder in its arguments, its environment or as the place it works in, and nothing else', async () => {
  const [mine, other] = [await tempDir('mine'), await tempDir('other')]
  const left = [
    await startSleeper([join(mine, 'file')], other, {}),
    await startSleeper([], other, { HOME: join(mine, 'home') }),
    await startSleeper([], mine, {}),
  ]
  const neighbour = await startSleeper([other], other, { HOME: other })
  expect(await endLeftProcesses([mine], 0)).toBe(true)
  await expect.poll(() => left.filter(isAlive).length).toBe(0)
  expect(isAlive(neighbour)).toBe(true)
})

test('lets what ends by itself do so', async () => {
  const mine = await tempDir('mine')
  const child = await startSleeper([], mine, {})
  setTimeout(() => child.kill('SIGTERM'), 200)
  expect(await endLeftProcesses([mine], 10_000)).toBe(true)
  await expect.poll(() => child.signalCode).toBe('SIGTERM')
})

test('without a folder nothing is looked at', async () => {
  expect(await endLeftProcesses([], 0)).toBe(true)
})
