import type { Agent } from '../agent/agent.ts'
import { ROLES, type Role } from '../agent/roles.ts'
import { withholdSecrets } from '../checks/guards.ts'
import type { ReasonCode } from '../errors.ts'
import type { Archive } from '../host/archive.ts'
import type { Checkout } from '../host/checkout.ts'
import { countDiff } from '../host/diff-trees.ts'
import type { Pause } from '../host/github-client.ts'
import { type Log, quoteLine } from '../host/log.ts'
import { type Baseline, captureWorkTree, restoreWorkTree } from '../host/work-tree.ts'
import type { ChangeSet } from '../model.ts'
import type { Journal } from '../report/journal.ts'
import type { Ground } from './survey.ts'

/** Who takes turns, where, and what is told of them. */
export interface TurnSetting {
  readonly agent: Agent
  readonly checkout: Checkout
  readonly baseline: Baseline
  readonly ground: Ground
  readonly knownSecrets: readonly string[]
  /** For all turns together. */
  readonly timeoutMs: number
  readonly signal: AbortSignal
  readonly pause: Pause
  /** Says before every turn why it must not begin; null when nothing speaks against it. */
  readonly objection?: (() => Promise<{ readonly code: ReasonCode; readonly detail: string } | null>) | undefined
  readonly journal: Journal
  /** null: nothing is kept of what was said. */
  readonly archive: Archive | null
  readonly log: Log
}

/** One turn as it is asked for. */
export interface TurnRequest {
  readonly role: Role
  /** What the log calls it. */
  readonly title: string
  readonly prompt: string
  /** Conversation to go on with; null for a new one, in which nothing is known of any turn before. */
  readonly threadId: string | null
  readonly model?: string | undefined
  readonly effort?: string | undefined
}

/** What came of a turn, and what it left in the work tree. */
export type TakenTurn =
  | { readonly kind: 'answered'; readonly answer: string; readonly threadId: string; readonly changeSet: ChangeSet }
  | { readonly kind: 'failed'; readonly code: ReasonCode; readonly detail: string }

/** The turns of one run, all within one limit of time and of tokens. */
export interface Turns {
  take(request: TurnRequest): Promise<TakenTurn>
  /** The work tree after the last turn, as a tree; the base before the first one. */
  tree(): string
  /** Tells that the host itself has changed the work tree. */
  moveTo(tree: string): void
}

/** Failures of the way to the model, which may pass. Source: ticket flow, network failures. */
const PASSING: readonly ReasonCode[] = ['model-unavailable', 'model-rate-limited']
const MAX_ANSWER = 2000

/**
 * Takes turns. One that fails on the way to the model is tried again after a wait, and is still one turn. A turn of a role that
 * only reads must leave the work tree as it was, or the run is at its end.
 */
export function createTurns(setting: TurnSetting): Turns {
  const { agent, checkout, baseline, ground, journal, archive, log } = setting
  const { config } = ground
  const deadline = performance.now() + setting.timeoutMs
  let tree = `${checkout.head}^{tree}`
  let count = 0
  let tokens = 0

  const takeOnce = async (request: TurnRequest, tries: number): Promise<TakenTurn> => {
    const begin = performance.now()
    const { role, prompt, threadId, model, effort } = request
    const kept = `turns/${String(count).padStart(2, '0')}-${role}`
    if (tries === 1) archive?.add(`${kept}/prompt.md`, prompt)
    const answer = await journal.time('agent', () =>
      agent.run({
        ...{ role, prompt, threadId, model, effort, signal: setting.signal },
        record: (line) => archive?.append(`${kept}/events.jsonl`, line),
        timeoutMs: Math.max(1000, deadline - performance.now()),
      }),
    )
    archive?.add(`${kept}/answer.txt`, answer.kind === 'answered' ? answer.answer : `${answer.code}: ${answer.detail}\n`)
    tokens += answer.usage === null ? 0 : answer.usage.inputTokens + answer.usage.outputTokens
    const mayPass = answer.kind === 'failed' && PASSING.includes(answer.code) && tries <= config.retries.count
    const waitMs = config.retries.waitMs * 2 ** (tries - 1)
    const changeSet = mayPass ? null : await captureWorkTree(checkout, baseline)
    const changed = changeSet === null ? NOTHING_CHANGED : await countDiff(checkout.private, tree, changeSet.tree)
    journal.learnTurn(
      {
        turn: count,
        role,
        agent: agent.name,
        threadId: answer.kind === 'answered' ? answer.threadId : threadId,
        outcome: answer.kind === 'answered' ? 'answered' : answer.code,
        tries,
        durationMs: Math.round(performance.now() - begin),
        usage: answer.usage,
        ...changed,
        answer: withholdSecrets(answer.kind === 'answered' ? answer.answer : answer.detail, setting.knownSecrets).slice(
          -MAX_ANSWER,
        ),
      },
      config.prices,
    )
    if (answer.kind === 'failed') {
      if (!mayPass || setting.signal.aborted || performance.now() + waitMs >= deadline)
        return { kind: 'failed', code: answer.code, detail: answer.detail }
      log.warn(`${quoteLine(answer.detail, 200)}; trying again in ${Math.round(waitMs / 1000)} s`)
      await Promise.race([setting.pause(waitMs), ended(setting.signal)])
      if (setting.signal.aborted) return { kind: 'failed', code: 'cancelled', detail: 'the run was cancelled' }
      return takeOnce(request, tries + 1)
    }
    if (changeSet === null) throw new TypeError('only a failed turn is tried again')
    if (
      ROLES[role].access === 'read' &&
      (changed.files > 0 || changeSet.changes.some(({ newOid, status }) => newOid === null && status === 'added'))
    ) {
      const detail = `The ${role} changed ${changed.files} files, and may only read`
      // What the work rests on may have been changed by anybody: that is the graver fault.
      const fault = (await setting.objection?.()) ?? { code: 'review-invalid', detail }
      // Nobody may take it for the writer's work later.
      await restoreWorkTree(checkout, baseline, { base: checkout.head, tree, changes: [] })
      return { kind: 'failed', ...fault }
    }
    tree = changeSet.tree
    return { kind: 'answered', answer: answer.answer, threadId: answer.threadId, changeSet }
  }

  return {
    async take(request) {
      const objection = (await setting.objection?.()) ?? null
      if (objection !== null) return { kind: 'failed', ...objection }
      if (config.maxTokens !== null && tokens >= config.maxTokens)
        return { kind: 'failed', code: 'budget-exceeded', detail: `${tokens} tokens are used, and ${config.maxTokens} may be` }
      count += 1
      log.group(request.title)
      log.info(`  turn ${count}, a message of ${request.prompt.length} characters`)
      try {
        return await takeOnce(request, 1)
      } finally {
        log.endGroup()
      }
    },
    tree: () => tree,
    moveTo: (moved) => {
      tree = moved
    },
  }
}

/** Resolves when the run is called off. */
const ended = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true })
  })

const NOTHING_CHANGED = { files: 0, insertions: 0, deletions: 0 }
