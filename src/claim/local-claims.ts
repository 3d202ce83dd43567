import { join } from 'node:path'
import { createFile, isRealFolder, listFolder, readTextIfPresent, removeFile } from '../host/files.ts'
import type { ClaimRecord, ObservedClaim } from '../model.ts'

/** Folder of the claims that stand in for remote ones where those cannot be used. Source: FRD loop, coordination 12. */
const LOCAL_CLAIMS = '.codex/claims-local'

const LOCAL_TTL_MS = 24 * 60 * 60_000

/**
 * Whether a local claim no longer counts: 24 hours after `createdAt`, or once its own `expiresAt` has passed. One that
 * cannot be read does count. Source: FRD loop, parallel agent coordination 13.
 */
export function isStaleLocalClaim(text: string, now: Date): boolean {
  try {
    const { createdAt, expiresAt } = JSON.parse(text) as { createdAt?: unknown; expiresAt?: unknown }
    const passed = (time: unknown, extraMs: number) => typeof time === 'string' && Date.parse(time) + extraMs <= now.getTime()
    return passed(createdAt, LOCAL_TTL_MS) || passed(expiresAt, 0)
  } catch {
    return false
  }
}

/** File names of all local claims, in no particular order. */
const listLocalClaims = async (root: string): Promise<string[]> => {
  // Through a link the sweep would reach files outside the work tree.
  for (const folder of ['.codex', LOCAL_CLAIMS]) if (!(await isRealFolder(join(root, folder)))) return []
  return (await listFolder(join(root, LOCAL_CLAIMS))).filter((entry) => entry.endsWith('.json'))
}

/** Deletes the stale local claims below `root` and tells how many there were. Source: coordination 14, 16. */
export async function cleanLocalClaims(
  root: string,
  now: Date,
): Promise<{ readonly removed: readonly string[]; readonly kept: readonly string[] }> {
  const removed: string[] = []
  const kept: string[] = []
  for (const name of await listLocalClaims(root)) {
    const path = join(root, LOCAL_CLAIMS, name)
    const text = await readTextIfPresent(path)
    if (text !== null && isStaleLocalClaim(text, now)) {
      await removeFile(path)
      removed.push(name)
    } else kept.push(name)
  }
  return { removed, kept }
}

/** The local claims that still count, by task id. Source: FRD loop, parallel agent coordination 15. */
export async function readLocalClaims(root: string, now: Date): Promise<Map<string, ObservedClaim>> {
  const claims = new Map<string, ObservedClaim>()
  for (const name of await listLocalClaims(root)) {
    const text = await readTextIfPresent(join(root, LOCAL_CLAIMS, name))
    if (text === null || isStaleLocalClaim(text, now)) continue
    const taskId = name.slice(0, -'.json'.length)
    const record = readRecord(text)
    const state = record === null ? 'unreadable' : 'live'
    const detail = record === null ? 'not a claim record' : `${record.ownerId}, until ${record.expiresAt}`
    claims.set(taskId, { taskId, ref: `${LOCAL_CLAIMS}/${name}`, token: '', state, record, detail })
  }
  return claims
}

/** Only `createdAt` is required of a local claim; the rest is filled in. */
function readRecord(text: string): ClaimRecord | null {
  try {
    const { createdAt, expiresAt, ownerId } = JSON.parse(text) as Partial<ClaimRecord>
    if (typeof createdAt !== 'string' || Number.isNaN(Date.parse(createdAt))) return null
    const end = new Date(Date.parse(createdAt) + LOCAL_TTL_MS).toISOString()
    return {
      createdAt,
      expiresAt: typeof expiresAt === 'string' ? expiresAt : end,
      ownerId: typeof ownerId === 'string' ? ownerId : 'unknown',
    }
  } catch {
    return null
  }
}

/**
 * Claims a task in this checkout only. Other machines cannot see it: coordination is best effort.
 * Source: FRD loop, parallel agent coordination 12, 13.
 * @returns false when somebody else's local claim stands there
 */
export async function acquireLocalClaim(root: string, taskId: string, record: ClaimRecord): Promise<boolean> {
  return createFile(localClaimPath(root, taskId), `${JSON.stringify(record, null, 2)}\n`)
}

/** Removes the local claim on a task, if there is one. Source: FRD loop, parallel agent coordination 14. */
export const removeLocalClaim = (root: string, taskId: string): Promise<void> => removeFile(localClaimPath(root, taskId))

const localClaimPath = (root: string, taskId: string): string => join(root, LOCAL_CLAIMS, `${taskId}.json`)
