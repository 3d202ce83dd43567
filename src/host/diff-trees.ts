import type { Change } from '../model.ts'
import { fields, type GitPlace, git } from './git.ts'
import { listTree, readBlobs } from './objects.ts'

/** Larger contents are judged by their size alone. */
const MAX_HELD_BYTES = 1024 * 1024

/** Of more changed content than this, the rest is judged by its size alone. */
const MAX_HELD_TOTAL_BYTES = 64 * 1024 * 1024

/** Every path that differs between two trees, with both contents where they are small enough to hold. */
export async function diffTrees(place: GitPlace, from: string, to: string): Promise<Change[]> {
  const raw = fields(await git(place, ['diff-tree', '-r', '--raw', '-z', '--no-renames', '--no-abbrev', from, to]))
  const pairs = raw.flatMap((entry, index) => (index % 2 === 0 ? [{ entry, path: raw[index + 1] ?? '' }] : []))
  if (pairs.length === 0) return []
  const sizes = await Promise.all([listTree(place, from), listTree(place, to)])
  const changes = pairs.map(({ entry, path }) => {
    const [oldMode = '', newMode = '', oldOid = '', newOid = ''] = entry.slice(1).split(' ')
    const side = (mode: string, oid: string) => (mode === '000000' ? null : { mode, oid })
    return {
      path,
      before: side(oldMode, oldOid),
      after: side(newMode, newOid),
      oldSize: sizes[0].get(path)?.size ?? 0,
      newSize: sizes[1].get(path)?.size ?? 0,
    }
  })
  let heldBytes = 0
  const held = changes.map(({ before, after, oldSize, newSize }) => {
    const hold = (side: { mode: string; oid: string } | null, size: number) => {
      if (side?.mode.startsWith('100') !== true || size > MAX_HELD_BYTES || heldBytes + size > MAX_HELD_TOTAL_BYTES) return []
      heldBytes += size
      return [side.oid]
    }
    return { before: hold(before, oldSize), after: hold(after, newSize) }
  })
  const blobs = await readBlobs(
    place,
    held.flatMap(({ before, after }) => [...before, ...after]),
  )
  const contentOf = ([oid]: readonly string[] = []) => (oid === undefined ? null : (blobs.get(oid) ?? null))
  return changes.map(({ path, before, after, newSize }, index) => ({
    path,
    status: before === null ? 'added' : after === null ? 'deleted' : 'modified',
    oldMode: before?.mode ?? null,
    newMode: after?.mode ?? null,
    oldOid: before?.oid ?? null,
    newOid: after?.oid ?? null,
    size: newSize,
    before: contentOf(held[index]?.before),
    after: contentOf(held[index]?.after),
  }))
}

/** How much differs between two trees. Binary files count as files without lines. */
export async function countDiff(
  place: GitPlace,
  from: string,
  to: string,
): Promise<{ readonly files: number; readonly insertions: number; readonly deletions: number }> {
  const rows = fields(await git(place, ['diff-tree', '-r', '--numstat', '-z', '--no-renames', from, to]))
  const counts = rows.map((row) =>
    row
      .split('\t')
      .slice(0, 2)
      .map((word) => Number(word) || 0),
  )
  const sum = (column: number) => counts.reduce((total, row) => total + (row[column] ?? 0), 0)
  return { files: counts.length, insertions: sum(0), deletions: sum(1) }
}

/** The difference as a unified diff, cut at a number of bytes; binary files are only named. */
export async function renderDiff(
  place: GitPlace,
  from: string,
  to: string,
  maxBytes: number,
): Promise<{ readonly text: string; readonly isWhole: boolean }> {
  const text = (
    await git(place, ['diff-tree', '-r', '-p', '--no-renames', '--no-color', '--no-ext-diff', '--no-textconv', from, to])
  ).toString('utf8')
  const isWhole = Buffer.byteLength(text) <= maxBytes
  const shown = isWhole ? text : Buffer.from(text).subarray(0, maxBytes).toString('utf8')
  return { text: isWhole ? shown : `${shown}\n[... the diff goes on; read the files ...]`, isWhole }
}
