import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { COPY_VARIABLE } from './keep-built.ts'

export interface NodeRun {
  readonly cwd: string
  /** The whole environment of the process: nothing is inherited. */
  readonly env: Readonly<Record<string, string>>
  /** Default 60 s; after that the process is killed and the run rejects. */
  readonly timeoutMs?: number
  /** Sees both outputs as they come, all of them so far, and may send a signal. */
  readonly onOutput?: (output: string, signal: (name: NodeJS.Signals) => void) => void
  /** The account to run under, by number, for user and group alike; only root may choose another. */
  readonly uid?: number
}

export interface NodeExit {
  /** null when a signal ended it. */
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A file of the built program, `main.js` for example. */
export const built = (file: string): string => {
  const copy = process.env[COPY_VARIABLE]
  return copy === undefined ? fileURLToPath(new URL(`../../dist/${file}`, import.meta.url)) : join(copy, file)
}

/** Runs a script with this Node, as a user or a runner would. */
export const runNode = (script: string, args: readonly string[], run: NodeRun): Promise<NodeExit> =>
  new Promise((resolve, reject) => {
    const account = run.uid === undefined ? {} : { uid: run.uid, gid: run.uid }
    const child = spawn(process.execPath, [script, ...args], {
      cwd: run.cwd,
      env: run.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...account,
    })
    let stdout = ''
    let stderr = ''
    const timeoutMs = run.timeoutMs ?? 60_000
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`${script} took longer than ${timeoutMs} ms.\n${stdout}\n${stderr}`))
    }, timeoutMs)
    const heard = () => run.onOutput?.(stdout + stderr, (name) => child.kill(name))
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      heard()
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
      heard()
    })
    child.once('error', reject)
    child.once('close', (exitCode) => {
      clearTimeout(timer)
      resolve({ exitCode, stdout, stderr })
    })
  })
