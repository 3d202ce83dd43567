import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { endLeftProcesses } from './left-processes.ts'

/** A program to run: never a shell line, never an inherited environment. */
export interface Command {
  readonly argv: readonly [string, ...string[]]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly stdin?: string | Uint8Array
  readonly timeoutMs?: number
  /** Longest silence on both outputs before the process counts as stalled. */
  readonly idleTimeoutMs?: number
  readonly signal?: AbortSignal | undefined
  /**
   * A folder that nothing else is given, in the environment of all that this program starts. What has left its process
   * group is found by it and ended with it.
   */
  readonly mark?: string
  /** Bytes kept of each output; of more, the end is kept. Default 64 MiB. */
  readonly keepBytes?: number
  /** Called with each complete line of standard output, without its line end. */
  readonly onLine?: (line: string) => void
}

/** How a program ended, and the end of what it printed. */
export interface Exit {
  readonly ended: 'exited' | 'timeout' | 'stalled' | 'aborted' | 'not-started'
  /** null when a signal ended it or it never started. */
  readonly code: number | null
  readonly stdout: Buffer
  readonly stderr: Buffer
  readonly durationMs: number
  /** True when one of its processes was still alive after SIGKILL. */
  readonly survived: boolean
}

const DEFAULT_KEEP_BYTES = 64 * 1024 * 1024
/** Between SIGTERM and SIGKILL: a cancelled runner leaves about ten seconds in all. */
const GRACE_MS = 3000
const REAP_MS = 2000
/** What a group that was told to end gets after its leader has gone: a sandbox removes its mount points then. */
const CLEAN_UP_MS = 1000

/** Runs a program in a process group of its own and returns only when that whole group, and all that is marked, is gone. Never throws. */
export async function runProcess(command: Command): Promise<Exit> {
  const started = performance.now()
  const keep = command.keepBytes ?? DEFAULT_KEEP_BYTES
  const stdout = new Tail(keep)
  const stderr = new Tail(keep)
  const lines = command.onLine && new LineSplitter(command.onLine)
  const finish = (ended: Exit['ended'], code: number | null, survived: boolean): Exit => ({
    ended,
    code,
    stdout: stdout.bytes(),
    stderr: stderr.bytes(),
    durationMs: Math.round(performance.now() - started),
    survived,
  })
  if (command.signal?.aborted) return finish('aborted', null, false)

  const [program, ...args] = command.argv
  let child: ChildProcess
  try {
    child = spawn(program, args, { cwd: command.cwd, env: { ...command.env }, stdio: ['pipe', 'pipe', 'pipe'], detached: true })
  } catch (error) {
    stderr.push(Buffer.from(String(error)))
    return finish('not-started', null, false)
  }

  let ended = 'exited' as Exit['ended']
  let kill: NodeJS.Timeout | undefined
  const stop = (why: Exit['ended']) => {
    if (ended !== 'exited') return
    ended = why
    signalGroup(child.pid, 'SIGTERM')
    kill = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), GRACE_MS)
  }
  const timeout = command.timeoutMs === undefined ? undefined : setTimeout(() => stop('timeout'), command.timeoutMs)
  const idle = command.idleTimeoutMs === undefined ? undefined : setTimeout(() => stop('stalled'), command.idleTimeoutMs)
  const onAbort = () => stop('aborted')
  command.signal?.addEventListener('abort', onAbort, { once: true })

  child.stdout?.on('data', (chunk: Buffer) => {
    idle?.refresh()
    stdout.push(chunk)
    lines?.push(chunk)
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    idle?.refresh()
    stderr.push(chunk)
  })
  // A child may end without reading its input; that is its right, and its exit code tells.
  child.stdin?.on('error', () => {})
  child.stdin?.end(command.stdin ?? '')

  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      stderr.push(Buffer.from(error.message))
      if (child.pid === undefined) ended = 'not-started'
      resolve(null)
    })
    // Descendants may hold the pipes open after the leader has gone, so its exit, not the pipes' end, decides.
    child.once('exit', (exitCode) => resolve(exitCode))
  })
  clearTimeout(timeout)
  clearTimeout(idle)
  clearTimeout(kill)
  command.signal?.removeEventListener('abort', onAbort)

  const marks = command.mark === undefined ? [] : [command.mark]
  const survived =
    ended === 'not-started' ? false : !((await endGroup(child.pid, CLEAN_UP_MS)) && (await endLeftProcesses(marks, CLEAN_UP_MS)))
  await drained(child)
  lines?.end()
  return finish(ended, ended === 'exited' ? code : null, survived)
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, signal)
  } catch {
    // ESRCH: the group is gone already.
  }
}

/** Kills what is left of a group, once its grace is over, and tells whether it is really gone. */
async function endGroup(pid: number | undefined, graceMs: number): Promise<boolean> {
  if (pid === undefined) return true
  const patience = performance.now() + graceMs
  const deadline = patience + REAP_MS
  while (groupIsAlive(pid)) {
    if (performance.now() >= patience) signalGroup(pid, 'SIGKILL')
    if (performance.now() > deadline) return false
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return true
}

function groupIsAlive(pgid: number): boolean {
  try {
    process.kill(-pgid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  if (process.platform !== 'linux') return true
  // A container without an init leaves zombies behind for ever; they can do nothing any more.
  return readdirSync('/proc').some((entry) => /^\d+$/.test(entry) && isLiveMember(entry, pgid))
}

function isLiveMember(pid: string, pgid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return Number(group) === pgid && state !== 'Z' && state !== 'X'
  } catch {
    return false
  }
}

/** Waits until what the dead group left in the pipes has been read. */
async function drained(child: ChildProcess): Promise<void> {
  const closed = [child.stdout, child.stderr].map(
    (stream) =>
      new Promise<void>((resolve) => {
        if (!stream || stream.closed || stream.readableEnded) return resolve()
        stream.once('close', resolve)
      }),
  )
  const limit = new Promise<void>((resolve) => setTimeout(resolve, REAP_MS).unref())
  await Promise.race([Promise.all(closed), limit])
  child.stdout?.destroy()
  child.stderr?.destroy()
}

/** The last bytes of a stream. */
class Tail {
  readonly #limit: number
  #chunks: Buffer[] = []
  #length = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  push(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#length += chunk.length
    while (this.#length - (this.#chunks[0]?.length ?? 0) >= this.#limit) this.#length -= this.#chunks.shift()?.length ?? 0
  }

  bytes(): Buffer {
    const all = Buffer.concat(this.#chunks)
    return all.length > this.#limit ? all.subarray(all.length - this.#limit) : all
  }
}

/** Cuts a byte stream into lines; a line past 8 MiB is handed on in pieces rather than held. */
class LineSplitter {
  readonly #onLine: (line: string) => void
  #rest: Buffer = Buffer.alloc(0)

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine
  }

  push(chunk: Buffer): void {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    let start = 0
    for (let end = this.#rest.indexOf(10); end >= 0; end = this.#rest.indexOf(10, start)) {
      this.#onLine(this.#rest.toString('utf8', start, end))
      start = end + 1
    }
    this.#rest = this.#rest.subarray(start)
    if (this.#rest.length > 8 * 1024 * 1024) this.end()
  }

  end(): void {
    if (this.#rest.length > 0) this.#onLine(this.#rest.toString('utf8'))
    this.#rest = Buffer.alloc(0)
  }
}
