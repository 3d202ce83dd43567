import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type Command, runProcess } from '../../src/host/process.ts'
import { tempDir } from '../support/temp.ts'

const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin' }

const sh = (script: string, options: Partial<Command> = {}) =>
  runProcess({ argv: ['sh', '-c', script], cwd: '/', env, ...options })

const node = (script: string, options: Partial<Command> = {}) =>
  runProcess({ argv: [process.execPath, '-e', script], cwd: '/', env, ...options })

/** Whether a process does anything any more: gone and waiting to be reaped are the same to us. */
const isRunning = async (pid: number): Promise<boolean> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  return stat !== null && !/\) [ZX] /.test(stat)
}

const pidIn = async (file: string): Promise<number> => {
  for (let tries = 0; tries < 300; tries++) {
    const pid = Number(await readFile(file, 'utf8').catch(() => ''))
    if (pid > 0) return pid
    await sleep(10)
  }
  throw new Error(`no process id appeared in ${file}`)
}

describe('a program that ends by itself', () => {
  test('hands back its exit code and both outputs', async () => {
    const exit = await sh('echo out; echo err >&2; exit 7')
    expect(exit).toMatchObject({ ended: 'exited', code: 7, survived: false })
    expect([exit.stdout.toString(), exit.stderr.toString()]).toEqual(['out\n', 'err\n'])
    expect(exit.durationMs).toBeGreaterThan(0)
  })

  test('has no exit code when a signal ended it', async () => {
    expect(await sh('kill -9 $$')).toMatchObject({ ended: 'exited', code: null })
  })

  test('gets its input, and an end of it when there is none', async () => {
    expect((await sh('cat', { stdin: 'grüße\n' })).stdout.toString()).toBe('grüße\n')
    expect(await sh('cat')).toMatchObject({ code: 0, stdout: Buffer.alloc(0) })
  })

  test('may end without reading its input', async () => {
    expect(await sh('exit 0', { stdin: Buffer.alloc(4 * 1024 * 1024) })).toMatchObject({ ended: 'exited', code: 0 })
  })

  test('sees exactly the environment it is given', async () => {
    const { stdout } = await node('process.stdout.write(Object.keys(process.env).sort().join())', { env: { ONE: '1', TWO: '2' } })
    expect(stdout.toString()).toBe('ONE,TWO')
  })

  test('is called without a shell', async () => {
    const { stdout } = await runProcess({ argv: ['printf', '%s', '$(id) `id` ; id'], cwd: '/', env })
    expect(stdout.toString()).toBe('$(id) `id` ; id')
  })

  test('takes what it left running with it', async () => {
    const file = join(await tempDir('process'), 'pid')
    const begin = performance.now()
    const exit = await sh(`(trap '' TERM HUP; echo $$ >/dev/null; sleep 60) & echo $! > ${file}; exit 3`)
    expect(exit).toMatchObject({ ended: 'exited', code: 3, survived: false })
    expect(performance.now() - begin).toBeLessThan(3000)
    expect(await isRunning(await pidIn(file))).toBe(false)
  })
})

describe('a program that does not start', () => {
  test.each<[string, Partial<Command>]>([
    ['is not there', { argv: ['/etc/passwd/program'] }],
    ['has no folder to start in', { argv: ['true'], cwd: '/etc/passwd/folder' }],
    ['is not executable', { argv: ['/etc/passwd'] }],
    ['has a name no program can have', { argv: ['tr\0ue'] }],
  ])('says so when it %s', async (_, options) => {
    const exit = await runProcess({ argv: ['true'], cwd: '/', env, ...options })
    expect(exit).toMatchObject({ ended: 'not-started', code: null, survived: false })
    expect(exit.stderr.length).toBeGreaterThan(0)
  })

  test('is not started after the run was cancelled', async () => {
    const file = join(await tempDir('process'), 'made')
    expect(await sh(`touch ${file}`, { signal: AbortSignal.abort() })).toMatchObject({ ended: 'aborted', code: null })
    await expect(readFile(file)).rejects.toThrow('ENOENT')
  })
})

describe('a program that has to be stopped', () => {
  test('is ended after its time, and what it said until then is kept', async () => {
    const exit = await sh('echo begun; sleep 60', { timeoutMs: 200 })
    expect(exit).toMatchObject({ ended: 'timeout', code: null, survived: false })
    expect(exit.stdout.toString()).toBe('begun\n')
    expect(exit.durationMs).toBeLessThan(2500)
  })

  test('counts as stalled after a silence, not after a long time with signs of life', async () => {
    const lively = await sh('for i in 1 2 3 4 5 6; do echo $i; echo $i >&2; sleep 0.1; done', { idleTimeoutMs: 450 })
    expect(lively).toMatchObject({ ended: 'exited', code: 0 })
    expect(await sh('echo begun; sleep 60', { idleTimeoutMs: 200 })).toMatchObject({ ended: 'stalled', code: null })
  })

  test('is ended when the run is cancelled', async () => {
    const cancel = new AbortController()
    const ending = sh('echo begun; sleep 60', { signal: cancel.signal, onLine: () => cancel.abort() })
    expect(await ending).toMatchObject({ ended: 'aborted', code: null })
  })

  test('may clean up on SIGTERM, and its exit code is not taken for success', async () => {
    const exit = await sh('trap "echo cleaned; exit 0" TERM; echo begun; while :; do sleep 0.05; done', { timeoutMs: 300 })
    expect(exit).toMatchObject({ ended: 'timeout', code: null })
    expect(exit.stdout.toString()).toBe('begun\ncleaned\n')
  })

  test('is killed with its grandchildren when all of them ignore SIGTERM', async () => {
    const dir = await tempDir('process')
    const stubborn = `trap '' TERM; (trap '' TERM; sh -c 'trap "" TERM; echo $$ > ${dir}/grandchild; while :; do sleep 1; done') & echo $$ > ${dir}/leader; while :; do sleep 1; done`
    const exit = await sh(stubborn, { timeoutMs: 300 })
    expect(exit).toMatchObject({ ended: 'timeout', code: null, survived: false })
    expect(exit.durationMs).toBeLessThan(8000)
    for (const name of ['leader', 'grandchild']) expect(await isRunning(await pidIn(join(dir, name)))).toBe(false)
  })

  test('is waited for no longer because somebody outside its group holds its output open', async () => {
    const file = join(await tempDir('process'), 'pid')
    const exit = await sh(`setsid sh -c 'echo $$ > ${file}; sleep 30' & sleep 0.3; echo done`)
    process.kill(await pidIn(file), 'SIGKILL')
    expect(exit).toMatchObject({ ended: 'exited', code: 0 })
    expect(exit.stdout.toString()).toBe('done\n')
    expect(exit.durationMs).toBeLessThan(5000)
  })
})

describe('a program whose children carry a mark', () => {
  test.each(['ended by itself', 'was cancelled'])('that %s takes with it what has left its group', async (how) => {
    const mark = await tempDir('mark')
    const pidFile = join(await tempDir('pid'), 'pid')
    const stop = new AbortController()
    const pid = pidIn(pidFile)
    if (how === 'was cancelled') void pid.then(() => stop.abort())
    const wait = how === 'was cancelled' ? 'sleep 30' : `while ! test -s ${pidFile}; do sleep 0.05; done`
    const exit = await sh(`setsid sh -c 'echo $$ > ${pidFile}; exec sleep 30' & ${wait}`, {
      env: { ...env, HOME: mark },
      mark,
      signal: stop.signal,
    })
    expect(exit.survived).toBe(false)
    expect(await isRunning(await pid)).toBe(false)
  })
})

describe('output', () => {
  test('past the limit keeps its end', async () => {
    const exit = await node('for (let i = 0; i < 20000; i++) console.log(`line ${i}`); console.error("x".repeat(5000) + "end")', {
      keepBytes: 1000,
    })
    expect(exit.stdout.length).toBe(1000)
    expect(exit.stdout.toString().endsWith('line 19998\nline 19999\n')).toBe(true)
    expect(exit.stderr.length).toBe(1000)
    expect(exit.stderr.toString().endsWith('xxxend\n')).toBe(true)
  })

  test('is kept whole up to the limit', async () => {
    expect((await sh('printf 1234567890', { keepBytes: 10 })).stdout.toString()).toBe('1234567890')
  })

  test('comes in lines, whatever pieces it was written in', async () => {
    const seen: string[] = []
    const pieces = ['one\ntw', 'o\n\nthr', 'ee \u00fc\u{1f600}', '\r\nlast without end']
    const script = `const bytes = Buffer.from(${JSON.stringify(pieces.join(''))}); let at = 0
      const next = () => { if (at < bytes.length) { process.stdout.write(bytes.subarray(at, ++at)); setTimeout(next, 1) } }; next()`
    await node(script, { onLine: (line) => seen.push(line) })
    expect(seen).toEqual(['one', 'two', '', 'three \u00fc\u{1f600}\r', 'last without end'])
  })

  test('comes in lines also when its kept end is shorter than they are', async () => {
    const seen: number[] = []
    await node('console.log("a".repeat(300000)); console.log("b")', { keepBytes: 5, onLine: (line) => seen.push(line.length) })
    expect(seen).toEqual([300_000, 1])
  })
})
