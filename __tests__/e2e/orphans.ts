import { readdir, readFile, readlink } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

const readProcess = async (pid: string): Promise<string> => {
  const read = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '')
  const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => '')
  return [cwd, await read('cmdline'), await read('environ')].join('\0')
}

/** Processes, by id, that have one of `texts` in their command line, their environment or the path of their folder. */
export const findProcesses = async (...texts: string[]): Promise<number[]> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
  const found = await Promise.all(
    pids.map(async (pid) => {
      const facts = await readProcess(pid)
      return texts.some((text) => facts.includes(text)) ? [Number(pid)] : []
    }),
  )
  return found.flat()
}

/** What a runner does at the end of a job: kills whatever the job has left running. */
export const killOrphans = async (...texts: string[]): Promise<void> => {
  for (let left = await findProcesses(...texts); left.length > 0; left = await findProcesses(...texts)) {
    for (const pid of left) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // It has ended by itself meanwhile.
      }
    }
    await sleep(20)
  }
}
