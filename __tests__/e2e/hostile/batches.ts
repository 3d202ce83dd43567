import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Attack } from './evidence.ts'
import type { Ground } from './ground.ts'

/** Attacks that go into one command: few commands, and none whose output Codex would cut. */
const BATCH = 10

type ShellAttack = Pick<Attack<unknown, Ground>, 'id' | 'command'>

/** A shell script that runs attacks one after the other, each under its name. */
export const scriptOf = (attacks: readonly ShellAttack[], ground: Ground): string =>
  attacks
    .map(({ id, command }) => `printf '\\n@@%s@@\\n' ${id}\n(\n${command(ground)}\n) < /dev/null 2>&1 | head -c 3000\n`)
    .join('')

/** Codex has its own opinion on some commands, so it gets to see none. */
const batch = (attacks: readonly ShellAttack[], ground: Ground): string => {
  const encoded = Buffer.from(scriptOf(attacks, ground)).toString('base64')
  return `echo ${encoded} | base64 -d > "$TMPDIR/all.sh"; /bin/bash "$TMPDIR/all.sh"`
}

/** All attacks in as few commands as possible. */
export const batches = (attacks: readonly ShellAttack[], ground: Ground): string[] =>
  Array.from({ length: Math.ceil(attacks.length / BATCH) }, (_, at) => batch(attacks.slice(at * BATCH, (at + 1) * BATCH), ground))

/** What the command of one attack printed; null when it never ran. */
export const printedBy = (text: string, id: string): string | null =>
  text.split(`@@${id}@@\n`)[1]?.split(/\n@@[\w-]+@@\n/)[0] ?? null

/** What came back from all tool calls so far, as the last model request repeats it. */
export const callOutputs = (requests: readonly { readonly path: string; readonly body: unknown }[]): string => {
  const last = requests.filter(({ path }) => path === '/v1/responses').at(-1)?.body
  return ((last as { input?: readonly { type?: unknown; output?: unknown }[] } | undefined)?.input ?? [])
    .filter(({ type }) => String(type).endsWith('_output'))
    .map(({ output }) => (typeof output === 'string' ? output : JSON.stringify(output)))
    .join('\n')
}

/** Everything in a folder, as one number. */
export const digestOf = async (folder: string): Promise<string> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  const hash = createHash('sha256')
  for (const { entry, path } of paths) hash.update(path).update(entry.isFile() ? await readFile(path) : '')
  return hash.digest('hex')
}
