import { RunnerError } from '../../src/errors.ts'
import type { GitPlace } from '../../src/host/git.ts'
import type { RefUpdate, Remote } from '../../src/host/remote.ts'

/**
 * What becomes of one request. `busy`: the remote refuses it for no reason of its own. `late`: it is carried out at some
 * later time, after its sender was told that no answer came.
 */
export type Fate = 'ok' | 'lose-request' | 'lose-answer' | 'late' | 'busy' | 'crash-before' | 'crash-after'

/** A runner that waits for its next request, or its next piece of work, to be let through. */
export interface Waiting {
  readonly runner: string
  readonly op: 'look' | 'push' | 'work'
  readonly go: (fate: Fate) => void
}

/** A ref that has moved, and what moved with it. */
export interface Movement {
  readonly ref: string
  readonly from: string | null
  readonly to: string | null
  readonly by: string
  readonly at: number
  readonly together: readonly RefUpdate[]
}

/** A commit as its maker meant it. */
export interface FakeCommit {
  readonly by: string
  readonly parents: readonly string[]
  readonly content: Uint8Array
  /** First line of the message. */
  readonly subject: string
}

/** A remote in memory. Nothing happens on it until `waiting` is let go, one by one. */
export interface FakeRemote {
  readonly remote: Remote
  readonly refs: Map<string, string>
  readonly movements: Movement[]
  readonly waiting: Waiting[]
  /** Requests that are still on their way although their senders gave them up. */
  readonly late: (() => void)[]
  /** Time of the remote, in milliseconds. */
  now: number
  arrive(runner: string, op: Waiting['op']): Promise<Fate>
  apply(by: string, updates: readonly RefUpdate[]): boolean
}

const worlds = new Map<string, FakeRemote>()
const crashed = new Set<string>()
export const commits = new Map<string, FakeCommit>()
const trees = new Map<string, Uint8Array>()
let counter = 0
const nextId = (): string => (++counter).toString(16).padStart(40, '0')

const forever = new Promise<never>(() => {})

export const createFakeRemote = (now = Date.parse('2026-03-01T00:00:00Z')): FakeRemote => {
  const url = `fake://${nextId()}`
  const refs = new Map<string, string>()
  const waiting: Waiting[] = []
  const movements: Movement[] = []
  const fake: FakeRemote = {
    remote: { url, env: {}, withheld: null },
    refs,
    movements,
    waiting,
    late: [],
    now,
    arrive: (runner, op) =>
      crashed.has(url + runner)
        ? forever
        : new Promise((resolve) => {
            const entry: Waiting = {
              runner,
              op,
              go: (fate) => {
                waiting.splice(waiting.indexOf(entry), 1)
                if (crashed.has(url + runner)) return
                if (fate === 'crash-before' || fate === 'crash-after') crashed.add(url + runner)
                if (fate !== 'crash-before') resolve(fate)
              },
            }
            waiting.push(entry)
          }),
    apply: (by, updates) => {
      const fits = ({ ref, expected, target }: RefUpdate) =>
        (refs.get(ref) ?? null) === expected &&
        target !== expected &&
        (target === null || ![...refs.keys()].some((other) => other.startsWith(`${ref}/`) || ref.startsWith(`${other}/`)))
      if (!updates.every(fits)) return false
      for (const { ref, expected, target } of updates) {
        if (target === null) refs.delete(ref)
        else refs.set(ref, target)
        movements.push({ ref, from: expected, to: target, by, at: fake.now, together: updates })
      }
      return true
    },
  }
  worlds.set(url, fake)
  return fake
}

/** Whether a runner has crashed: it never does anything again. */
export const isCrashed = ({ remote }: FakeRemote, runner: string): boolean => crashed.has(remote.url + runner)

/** Where a runner's Git processes look: its name is all that is needed. */
export const placeOf = (runner: string): GitPlace => ({ gitDir: runner, cwd: runner })

const worldOf = ({ url }: Remote): FakeRemote => {
  const world = worlds.get(url)
  if (world === undefined) throw new TypeError(`no fake remote ${url}`)
  return world
}

const matches = (ref: string, pattern: string): boolean =>
  pattern.endsWith('*') ? ref.startsWith(pattern.slice(0, -1)) : ref === pattern

const listRefs = async (place: GitPlace, remote: Remote, patterns: readonly string[]): Promise<Map<string, string>> => {
  const world = worldOf(remote)
  const fate = await world.arrive(place.gitDir, 'look')
  if (fate === 'crash-after') return forever
  if (fate !== 'ok' && fate !== 'busy') throw new RunnerError('remote-unreachable', 'no answer')
  return new Map([...world.refs].filter(([ref]) => patterns.some((pattern) => matches(ref, pattern))))
}

/** Stands in for the functions of `host/remote.ts` that talk to a remote. */
export const fakeRemoteFunctions = {
  listRefs,
  listRefsAndTime: async (place: GitPlace, remote: Remote, patterns: readonly string[]) => ({
    refs: await listRefs(place, remote, patterns),
    clockSkewMs: 0,
  }),
  fetchCommits: async (): Promise<void> => {},
  pushRefs: async (place: GitPlace, remote: Remote, updates: readonly RefUpdate[]) => {
    const world = worldOf(remote)
    const by = place.gitDir
    const fate = await world.arrive(by, 'push')
    if (fate === 'busy') return { answer: 'rejected', detail: '! busy' } as const
    if (fate === 'late') world.late.push(() => world.apply(by, updates))
    if (fate === 'late' || fate === 'lose-request') return { answer: 'unknown', detail: 'no answer' } as const
    const done = world.apply(by, updates)
    if (fate === 'crash-after') return forever
    if (fate === 'lose-answer') return { answer: 'unknown', detail: 'no answer' } as const
    return { answer: done ? 'done' : 'rejected', detail: done ? '' : '! stale info' } as const
  },
}

/** Stands in for the functions of `host/objects.ts` that claims are made and read with. */
export const fakeObjectFunctions = {
  writeSingleFileTree: async (_: GitPlace, __: string, content: Uint8Array): Promise<string> => {
    const tree = nextId()
    trees.set(tree, content)
    return tree
  },
  writeCommit: async (
    place: GitPlace,
    { tree, parents, message }: { readonly tree: string; readonly parents: readonly string[]; readonly message: string },
  ): Promise<string> => {
    const id = nextId()
    const [subject = ''] = message.split('\n')
    commits.set(id, { by: place.gitDir, parents, content: trees.get(tree) ?? new Uint8Array(), subject })
    return id
  },
  readObjects: async (_: GitPlace, names: readonly string[]): Promise<Map<string, Uint8Array | null>> =>
    new Map(names.map((name) => [name, commits.get(name.slice(0, 40))?.content ?? null])),
  isAncestor: async (): Promise<boolean> => false,
}
