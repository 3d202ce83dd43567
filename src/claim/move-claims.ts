import { setTimeout as sleep } from 'node:timers/promises'
import { RunnerError } from '../errors.ts'
import type { GitPlace } from '../host/git.ts'
import { listRefs, pushRefs, type RefUpdate, type Remote } from '../host/remote.ts'

/** Where claims are moved, and from which repository. */
export interface ClaimPlace {
  readonly place: GitPlace
  readonly remote: Remote
}

/** Commit that a ref of the remote points at; null where there is no such ref. */
export const findTip = async (desk: ClaimPlace, ref: string): Promise<string | null> =>
  (await listRefs(desk.place, desk.remote, [ref])).get(ref) ?? null

/** Wait before a refused write is tried again, doubled each time. */
const RACE_MS = 100

const MOVE_ATTEMPTS = 4

/**
 * Moves claim refs, all of them or none; an answer that did not come is looked up on the remote, never assumed.
 * @returns `done`, or who was faster
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
export async function moveClaims(desk: ClaimPlace, updates: readonly [RefUpdate, ...RefUpdate[]]): Promise<'done' | string> {
  const [{ ref, target }] = updates
  for (let round = 1; ; round++) {
    const { answer, detail } = await pushRefs(desk.place, desk.remote, updates)
    if (answer === 'done') return 'done'
    const tips = await listRefs(
      desk.place,
      desk.remote,
      updates.map((update) => update.ref),
    )
    // They move together, so the first tells for all.
    if (target !== null && tips.get(ref) === target) return 'done'
    const moved = updates.find((update) => (tips.get(update.ref) ?? null) !== update.expected)
    if (moved !== undefined) return describeLoss(moved.ref, ref, tips.get(moved.ref) ?? null)
    if (answer === 'unknown') throw new RunnerError('remote-unreachable', `${ref} was not written: ${firstLine(detail)}`)
    if (round === MOVE_ATTEMPTS) {
      const obstacle = await findNameConflict(desk, ref)
      const why = obstacle === null ? firstLine(detail) : `a ref cannot stand beside ${obstacle}; remove or rename that one`
      throw new RunnerError('remote-refused', `${ref} could not be written although nobody else holds it: ${why}`)
    }
    // Whoever won the race may not have finished writing, or has given the claim back already.
    await sleep(RACE_MS * 2 ** (round - 1))
  }
}

function describeLoss(moved: string, wanted: string, tip: string | null): string {
  if (moved !== wanted) return `another runner was faster with ${moved}, whose bundle holds this one`
  return tip === null ? 'the claim is gone' : `another runner holds the claim (${tip.slice(0, 12)})`
}

const firstLine = (text: string): string => text.split('\n')[0] ?? ''

/**
 * A ref of the remote that keeps `ref` from existing, because Git keeps refs as files in folders; null when there is none.
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
export async function findNameConflict(desk: ClaimPlace, ref: string): Promise<string | null> {
  const parts = ref.split('/')
  const above = parts.slice(3).map((_, at) => parts.slice(0, 3 + at).join('/'))
  const refs = await listRefs(desk.place, desk.remote, [...above, `${ref}/*`])
  return [...refs.keys()].find((name) => above.includes(name) || name.startsWith(`${ref}/`)) ?? null
}
