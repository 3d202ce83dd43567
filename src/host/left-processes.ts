import { readdir, readFile, readlink } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

const REAP_MS = 3000

/**
 * Ends the processes that have escaped from their process group or outlived who started them: those that one of these
 * folders is named to, in their command line, their environment or as the folder they work in. Works on Linux only.
 * @param folders absolute paths that nobody else is given
 * @param graceMs how long they may take to end by themselves before they are killed
 * @returns false when one of them was still there in the end
 */
export async function endLeftProcesses(folders: readonly string[], graceMs: number): Promise<boolean> {
  if (process.platform !== 'linux' || folders.length === 0) return true
  const patience = performance.now() + graceMs
  for (;;) {
    const left = await findProcesses(folders)
    if (left.length === 0) return true
    if (performance.now() > patience + REAP_MS) return false
    if (performance.now() >= patience) for (const pid of left) kill(pid)
    await sleep(20)
  }
}

async function findProcesses(folders: readonly string[]): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
  const found = await Promise.all(
    pids.map(async (pid) => {
      const facts = await describe(pid)
      return folders.some((folder) => facts.includes(folder)) ? [Number(pid)] : []
    }),
  )
  return found.flat()
}

/** What cannot be read, because it belongs to somebody else or is gone, is empty. A dead process has neither. */
async function describe(pid: string): Promise<string> {
  const read = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '')
  const folder = readlink(`/proc/${pid}/cwd`).catch(() => '')
  return (await Promise.all([read('cmdline'), read('environ'), folder])).join('\0')
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself meanwhile.
  }
}
