import { randomUUID } from 'node:crypto'
import { chmod, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { RunnerError } from '../errors.ts'
import { exists } from './files.ts'

/** A file with the name and the content that it is to have. */
interface Move {
  readonly from: string
  readonly to: string
  readonly content: Uint8Array
}

/**
 * Gives files other names and contents, all of them or none; names may be handed on in a circle. Everything new is written first,
 * then everything old is set aside, then the new takes its place. What fails on the way is undone.
 * @throws {RunnerError} `files-exist` when something else has one of the names
 */
export async function moveFiles(root: string, moves: readonly Move[]): Promise<void> {
  const sources = new Set(moves.map(({ from }) => from))
  for (const { to } of moves)
    if (!sources.has(to) && (await exists(join(root, to)))) throw new RunnerError('files-exist', `${to} is there already`)
  const nonce = randomUUID()
  const undo: (() => Promise<void>)[] = []
  const steps = moves.map(({ from, to, content }) => {
    const [source, target] = [join(root, from), join(root, to)]
    return { source, target, content, draft: `${target}.${nonce}.new`, aside: `${source}.${nonce}.old` }
  })
  try {
    for (const { source, draft, content } of steps) {
      undo.unshift(() => rm(draft, { force: true }))
      await writeFile(draft, content, { flag: 'wx' })
      await chmod(draft, (await stat(source)).mode)
    }
    for (const { source, aside } of steps) {
      await rename(source, aside)
      undo.unshift(() => rename(aside, source))
    }
    for (const { draft, target } of steps) {
      await rename(draft, target)
      undo.unshift(() => rename(target, draft))
    }
  } catch (error) {
    for (const step of undo) await step()
    throw error
  }
  for (const { aside } of steps) await rm(aside)
}
