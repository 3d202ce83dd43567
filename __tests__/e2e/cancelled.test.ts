import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { runAction } from '../support/run-action.ts'
import { listLeft } from '../support/temp.ts'
import { readTraces } from './remote-state.ts'
import { command, createScene, goodTurn, TOKEN } from './scene.ts'

/** Whether some process on this machine has `text` in its command line and is no zombie. */
const isRunning = async (text: string): Promise<boolean> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
  return lines.some((line) => line.includes(text))
}

/** A number of seconds that no other process sleeps. */
const uniqueSleep = (): string => `${600 + Math.floor(Math.random() * 1e6)}.${process.pid}`

test.each(['SIGINT', 'SIGTERM'] as const)(
  'FLOW-FAIL-9: %s while the agent works: everything ends at once, and the claim is given back',
  async (signal) => {
    const seconds = uniqueSleep()
    const { repo, act } = await createScene([command(`(setsid sleep ${seconds} &) ; sleep ${seconds}`)])
    let signalled = 0
    const end = await act({
      onOutput: (output, send) => {
        if (signalled !== 0 || !output.includes(`sleep ${seconds}`)) return
        signalled = performance.now()
        send(signal)
      },
    })
    expect(signalled).toBeGreaterThan(0)
    expect(performance.now() - signalled).toBeLessThan(7000)
    expect(end.exitCode).toBe(1)
    expect(end.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'cancelled', 'head-sha': '' })
    expect(end.runSummary.taskClaim.details).toContain('released')
    expect(end.body).toContain('Not delivered (cancelled)')
    expect(await readTraces(repo)).toEqual([])
    expect(await isRunning(seconds)).toBe(false)
    expect(await listLeft(end.runnerTemp)).toEqual([])
  },
)

test('a cancelled gate ends the run as well', async () => {
  const seconds = uniqueSleep()
  const { repo, act } = await createScene(goodTurn)
  await repo.commit({ '.github/plan-runner.yml': `gates:\n  - name: slow\n    run: sleep ${seconds}\n` })
  let signalled = false
  const end = await act({
    onOutput: (output, send) => {
      if (signalled || !output.includes('codex: final answer')) return
      signalled = true
      setTimeout(() => send('SIGINT'), 300)
    },
  })
  expect(end.exitCode).toBe(1)
  expect(end.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'cancelled' })
  expect(await readTraces(repo)).toEqual([])
  expect(await isRunning(seconds)).toBe(false)
})

test('the post step clears up after a run that was killed, and gives its claim back', async () => {
  const { repo, model, start } = await createScene([{ kind: 'hang' }])
  const killed = await start({
    onOutput: (output, send) => {
      if (output.includes('Agent: codex')) send('SIGKILL')
    },
  })
  expect(killed.exitCode).toBeNull()
  const { runnerTemp, state } = killed
  expect(await listLeft(runnerTemp)).toEqual([expect.stringMatching(/^plan-run-/)])
  expect(await readTraces(repo)).toEqual(['codex/claim/FRD-002-T1'])
  await model.close()
  const post = await runAction({ entry: 'post', cwd: repo.dir, inputs: { token: TOKEN }, runnerTemp, state })
  expect(post.exitCode).toBe(0)
  expect(await listLeft(runnerTemp)).toEqual([])
  expect(await readTraces(repo)).toEqual([])
})
