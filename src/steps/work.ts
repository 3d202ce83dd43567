import type { HumanEvidence } from '../checks/coverage.ts'
import type { ReasonCode } from '../errors.ts'
import { diffTrees } from '../host/diff-trees.ts'
import { captureWorkTree } from '../host/work-tree.ts'
import type { AgentReport, Bundle, ChangeSet, Task, ValidationResult } from '../model.ts'
import type { ReviewReport } from '../procedure.ts'
import { type Checkpoint, noCheckpoint } from '../report/checkpoint.ts'
import { readCompanions } from './companions.ts'
import { concludeWork } from './conclude-work.ts'
import { type FirstPrompt, writeFirstPrompt } from './first-prompt.ts'
import { judgeWork } from './judge-work.ts'
import type { Kept } from './keep.ts'
import type { PlacedWork } from './kept-work.ts'
import type { PhaseNotes } from './phase-notes.ts'
import { planWork } from './plan-work.ts'
import { prepareReview } from './prepare-review.ts'
import type { Resumption } from './resume.ts'
import type { ReviewOrder } from './review-work.ts'
import { type Sitting, sit } from './sit.ts'
import { createTurns, type TurnSetting, type Turns } from './take-turn.ts'
import { workReadOnly } from './work-read-only.ts'

/** One bundle, and all that is needed to have it done. */
export interface WorkOrder extends TurnSetting {
  readonly bundle: Bundle
  readonly nextBoundary: Task | null
  /** Counts in strict mode. */
  readonly humanEvidence: HumanEvidence
  /** Unfinished work that stands in the work tree already, and the paths that could not be taken over. */
  readonly resumed: (Resumption & PlacedWork) | null
  /** Keeps what there is between two turns, so that a lost runner loses one turn at most. */
  readonly keep: (text: string, checkpoint: Checkpoint) => Promise<Kept>
  readonly phases: PhaseNotes
  /** Files that a planner named; undefined where nobody planned. */
  readonly plannedPaths?: readonly string[]
  readonly baseBranch: string | null
  /** Whether the branch is for a pull request that this program opens. */
  readonly asPullRequest: boolean
  /** Told what a message was made of. */
  readonly onPrompt: (prompt: FirstPrompt) => void
}

/** Work that passed every check. */
export interface AcceptedWork {
  readonly report: AgentReport
  readonly changeSet: ChangeSet
  /** What the gates said in each round, the last one last. */
  readonly rounds: readonly (readonly ValidationResult[])[]
}

/** Accepted work, or why it came to an end without any. */
export type WorkResult =
  | ({ readonly kind: 'accepted'; readonly review: ReviewReport | null; readonly checkpoint: Checkpoint } & AcceptedWork)
  | {
      readonly kind: 'ended'
      readonly code: ReasonCode
      readonly detail: string
      readonly report: AgentReport | null
      /** How far it came. */
      readonly checkpoint: Checkpoint
      /** Whether a person has to act before it can go on. */
      readonly waits: boolean
    }

/**
 * Has the agent implement the bundle, in as many turns as it takes: each a conversation of its own, fed by message and work tree
 * alone. What a turn leaves is kept before the next one begins. The agent's word that it is done only starts the checks, and
 * what does not pass goes back to the conversation it came from.
 *
 * Source: ticket flow, turns.
 */
export async function work(order: WorkOrder): Promise<WorkResult> {
  const { ground, resumed, bundle, checkout } = order
  const turns = createTurns(order)
  if (resumed !== null) turns.moveTo(resumed.tree)
  let state = startOf(order)
  // From now on the work waits for nobody, and whoever comes after a lost runner finds the replies.
  const unheld = resumed === null ? null : await keepBetween(order, resumed.checkpoint.question, state)
  if (unheld !== null) return { ...unheld, kind: 'ended', report: null, checkpoint: state, waits: false }
  const review = prepareReview(order, turns)
  if (review !== null && (review.policy.procedure?.readOnly ?? null) !== null) return workReadOnly(review, state)
  const again = review === null ? null : await judgeKept(order, turns, state)
  const stop = review === null || again !== null ? null : await planWork(order, turns, review.policy, review.notes)
  if (stop !== null) return { ...stop, kind: 'ended', report: null, checkpoint: state }
  const plan = review?.notes.report().plan ?? null
  const equipped: WorkOrder = plan === null ? order : { ...order, plannedPaths: plan.files.map(({ path }) => path) }
  order.phases.planned(review?.notes.report() ?? null)
  let lost = resumed?.lost ?? []
  let question = resumed?.checkpoint.question ?? ''
  for (let begun = 0; ; begun++) {
    const isTakenUp = begun === 0 && again !== null
    const spent = isTakenUp ? null : findSpent(order, state, begun)
    if (spent !== null) return { kind: 'ended', code: 'max-turns', detail: spent, report: null, checkpoint: state, waits: true }
    const before = turns.tree()
    const companions = await readCompanions(checkout, ground, bundle, before)
    const prompt = writeFirstPrompt(ground, bundle, order.nextBoundary, {
      ...{ turn: state.turns + 1, question, lost, plan, ...companions },
      ...{ replies: state.replies, answer: state.answer },
    })
    order.onPrompt(prompt)
    if (!isTakenUp) {
      order.phases.requireWriter()
      state = { ...state, turns: state.turns + 1 }
    }
    const sitting = isTakenUp ? again : await sit(equipped, turns, prompt.text, state.turns)
    if (sitting.kind === 'accepted') return conclude(order, review, sitting, prompt.text, state)
    if (sitting.kind === 'failed') return { ...sitting, kind: 'ended', report: null, checkpoint: state, waits: false }
    // Only a turn that came to an end has seen the replies.
    state = { ...state, replies: [], accepted: null, answer: sitting.report === null ? '' : sayOf(sitting.report) }
    lost = []
    question = ''
    if (sitting.kind === 'rejected') return { ...sitting, kind: 'ended', checkpoint: state, waits: false }
    if (sitting.kind === 'question') return { ...sitting, kind: 'ended', code: 'agent-question', checkpoint: state, waits: true }
    state = { ...state, failures: 0, idleTurns: (await isIdle(order, before, turns.tree())) ? state.idleTurns + 1 : 0 }
    const left = describeLeft(sitting.report)
    if (state.idleTurns >= ground.config.maxIdleTurns) {
      const detail = `${state.idleTurns} turns in a row changed nothing. ${left}`
      return { kind: 'ended', code: 'loop-no-diff', detail, report: sitting.report, checkpoint: state, waits: true }
    }
    const failure = await keepBetween(order, left, state)
    if (failure !== null) return { ...failure, kind: 'ended', report: sitting.report, checkpoint: state, waits: false }
  }
}

/** Ends the work with a change that passed every check, after the reviews where there are any. */
async function conclude(
  { phases }: WorkOrder,
  review: ReviewOrder | null,
  sitting: Extract<Sitting, { kind: 'accepted' }>,
  assignment: string,
  state: Checkpoint,
): Promise<WorkResult> {
  const checkpoint: Checkpoint = { ...state, replies: [], accepted: sitting.report }
  const first = { first: sitting.changeSet, gates: sitting.rounds.at(-1) ?? [] }
  if (review === null) {
    phases.accepted({ ...first, last: sitting.changeSet, review: null })
    return { ...sitting, review: null, checkpoint }
  }
  const concluded = await concludeWork(review, sitting, assignment, checkpoint)
  if (concluded.kind !== 'accepted') return { ...concluded, kind: 'ended', report: sitting.report }
  const said = review.notes.report()
  phases.accepted({ ...first, last: concluded.changeSet, review: said })
  return { ...concluded, review: said }
}

/** Kept work that had passed its checks is judged anew and goes on with its review, not with its writer. Source: workflow modes, resume. */
async function judgeKept(order: WorkOrder, turns: Turns, { accepted, replies }: Checkpoint): Promise<Sitting | null> {
  if (accepted === null || replies.length > 0) return null
  const left = await captureWorkTree(order.checkout, order.baseline)
  const { changeSet, verdict } = await judgeWork(order, accepted, left)
  turns.moveTo(changeSet.tree)
  order.journal.learn({ agent: accepted })
  if (!verdict.accepted) return null
  return { kind: 'accepted', threadId: null, report: accepted, changeSet, rounds: [verdict.gates] }
}

/** Where this run begins: a reply of a person starts every count anew but that of repairs after a review. */
function startOf({ resumed, checkout }: WorkOrder): Checkpoint {
  if (resumed === null) return noCheckpoint(checkout.head)
  const { question: _, ...checkpoint } = resumed.checkpoint
  const state = { ...checkpoint, base: checkout.head, state: 'unfinished' as const, replies: resumed.replies }
  return resumed.checkpoint.state === 'waiting' ? { ...state, turns: 0, idleTurns: 0, failures: 0 } : state
}

/** Which limit leaves no further turn; null when there is one. */
function findSpent({ ground: { config } }: WorkOrder, { turns }: Checkpoint, begun: number): string | null {
  if (begun >= config.maxTurns) return `${begun} turns were taken in this run, and ${config.maxTurns} may be`
  if (turns >= config.maxTurnsPerTask) return `${turns} turns were taken for this task, and ${config.maxTurnsPerTask} may be`
  return null
}

/** Whether nothing but documents of the plan differs. */
async function isIdle({ checkout, ground }: WorkOrder, before: string, after: string): Promise<boolean> {
  const changes = before === after ? [] : await diffTrees(checkout.private, before, after)
  return changes.every(({ path }) => ground.format.owns(ground.planPath, path))
}

const describeLeft = ({ followUps, summary }: AgentReport): string => {
  const left = followUps.length > 0 ? followUps : summary
  return left.length === 0 ? 'The agent did not say what is left.' : `What is left: ${left.join(' ')}`
}

/** What the next turn is told that this one said. */
const sayOf = ({ title, summary, risks, followUps }: AgentReport): string =>
  [title, ...summary, ...risks.map((risk) => `Risk: ${risk}`), ...followUps.map((left) => `Left: ${left}`)].join('\n')

/** Keeps what a turn left. The next turn counts as begun: one that breaks off is not free. */
async function keepBetween(
  order: WorkOrder,
  left: string,
  state: Checkpoint,
): Promise<{ readonly code: ReasonCode; readonly detail: string } | null> {
  const kept = await order.keep(left, { ...state, turns: state.turns + 1 })
  if (kept.kind === 'kept') return null
  if (kept.code !== null) return { code: kept.code, detail: kept.detail }
  order.log.info(`  not kept between the turns: ${kept.detail}`)
  return null
}
