import { type ReasonCode, RunnerError, reasons } from '../errors.ts'
import { type Clock, utcTimestamp } from '../host/clock.ts'
import { renderMarker } from '../host/pull-request-marker.ts'
import {
  CLAIM_NAMESPACE,
  type Evidence,
  type Lease,
  type PreflightCheck,
  type Prices,
  type RunReport,
  type Task,
  type TaskRef,
  type TurnEntry,
  type Usage,
} from '../model.ts'
import { costOf } from './cost.ts'
import { renderPullRequestBody } from './pull-request.ts'

type Facts = Omit<RunReport, 'pullRequest' | 'outcome' | 'reasonCode' | 'detail' | 'preflightChecks' | 'evidence' | 'durationsMs'>

/** Facts of a run as they become known, so that a run that stops anywhere can still say truthfully how far it came. */
export interface Journal {
  /** Adds what a phase found out. */
  learn(facts: Partial<Facts>): void
  /** Adds complaints to those there are. */
  complain(findings: RunReport['findings']): void
  /** Complaints about the last change; they take the place of those about the change before, and of no other. */
  judge(findings: RunReport['findings']): void
  /** Adds results to those of the gates. */
  learnValidation(results: RunReport['validationResults']): void
  learnLease(lease: Lease, details: string): void
  /** Adds a turn, and its tokens to the sum. */
  learnTurn(turn: TurnEntry, prices: Prices | null): void
  /** Every turn so far. */
  turns(): readonly TurnEntry[]
  /** Records a check made before work; what was recorded under that name before gives way. */
  check(name: string, passed: boolean, details: string): void
  /** Runs a phase and notes how long it took, also when it throws. */
  time<T>(phase: string, work: () => Promise<T>): Promise<T>
  prove(phase: string, facts: Evidence['facts']): void
  /** The report as it is when the run ends here. */
  conclude(code: ReasonCode, detail: string, title?: string): RunReport
  /** The same for a run that could not go on. */
  fail(error: unknown): RunReport
}

const addUsage = (a: Usage, b: Usage): Usage => ({
  inputTokens: a.inputTokens + b.inputTokens,
  cachedInputTokens: a.cachedInputTokens + b.cachedInputTokens,
  outputTokens: a.outputTokens + b.outputTokens,
  reasoningOutputTokens: a.reasoningOutputTokens + b.reasoningOutputTokens,
})

/** A task as reports name it. */
export const toTaskRef = ({ id, title, place, brief }: Task): TaskRef => ({
  id,
  title,
  file: brief.documentPath ?? place.file,
  verification: brief.verification,
})

/** What a pull request is recognised by; nothing where there is no bundle. */
function markerOf({ tasks }: Pick<Facts, 'tasks'>): string {
  const ids = tasks.map(({ id }) => id)
  return ids[0] === undefined ? '' : `\n${renderMarker(CLAIM_NAMESPACE + ids[0], ids)}\n`
}

/**
 * An empty record of a run that begins now.
 * @param onPhase told of every phase when it begins
 */
export function createJournal(clock: Clock, onPhase: (phase: string) => void = () => {}): Journal {
  let facts: Facts = {
    schemaVersion: 1,
    format: null,
    planPath: null,
    baseSha: null,
    headSha: null,
    branch: '',
    tasks: [],
    taskLinks: [],
    nextBoundaryTaskId: null,
    rejected: [],
    findings: [],
    taskClaim: { taskId: null, claimRef: null, status: 'not_used', details: 'no task was claimed', takeover: null },
    lease: null,
    handoff: null,
    agent: null,
    turns: 0,
    turnLog: [],
    review: null,
    changes: [],
    validationResults: [],
    earlierRounds: [],
    verificationEvidence: null,
    commits: [],
    memoryUpdate: { file: '.codex/NOTES.md', status: 'no_change', summary: 'nothing to add' },
    changeReport: null,
    usage: { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0, reasoningOutputTokens: 0 },
    cost: null,
  }
  let judged: RunReport['findings'] = []
  const preflight = new Map<string, PreflightCheck>()
  const evidence: Evidence[] = []
  const durationsMs: Record<string, number> = {}
  const started = performance.now()

  const journal: Journal = {
    learn(more) {
      facts = { ...facts, ...more }
    },
    complain(findings) {
      facts = { ...facts, findings: [...facts.findings, ...findings] }
    },
    judge(findings) {
      facts = { ...facts, findings: [...facts.findings.filter((finding) => !judged.includes(finding)), ...findings] }
      judged = findings
    },
    learnValidation(results) {
      facts = { ...facts, validationResults: [...facts.validationResults, ...results] }
    },
    learnLease({ taskId, ref, token, record, takeover }, details) {
      const { ownerId, createdAt, expiresAt } = record
      journal.learn({
        taskClaim: { taskId, claimRef: ref, status: 'claimed', details, takeover },
        lease: { ref, token, ownerId, createdAt, expiresAt },
      })
    },
    learnTurn(turn, prices) {
      const usage = turn.usage === null ? facts.usage : addUsage(facts.usage, turn.usage)
      const turnLog = [...facts.turnLog, turn]
      const turns = new Set(turnLog.flatMap((each) => (each.role === 'writer' ? [each.turn] : []))).size
      facts = { ...facts, turnLog, turns, usage, cost: costOf(usage, prices) }
    },
    turns: () => facts.turnLog,
    check(name, passed, details) {
      preflight.set(name, { name, status: passed ? 'passed' : 'failed', details })
    },
    async time(phase, work) {
      onPhase(phase)
      const begin = performance.now()
      try {
        return await work()
      } finally {
        durationsMs[phase] = (durationsMs[phase] ?? 0) + Math.round(performance.now() - begin)
      }
    },
    prove(phase, proof) {
      evidence.push({ phase, at: utcTimestamp(clock()), facts: proof })
    },
    conclude(code, detail, title = '') {
      const report = {
        ...facts,
        outcome: reasons[code].outcome,
        reasonCode: code,
        detail,
        preflightChecks: [...preflight.values()],
        durationsMs: { ...durationsMs, total: Math.round(performance.now() - started) },
        evidence: [...evidence],
      }
      const body = `${renderPullRequestBody(report, title)}${markerOf(facts)}`
      return { ...report, pullRequest: { title, body, number: null, url: null, operation: 'none' } }
    },
    fail(error) {
      if (!(error instanceof RunnerError))
        return journal.conclude('internal', error instanceof Error ? error.message : String(error))
      journal.learn({ findings: [...facts.findings, ...error.findings.filter((finding) => !facts.findings.includes(finding))] })
      return journal.conclude(error.code, error.message)
    },
  }
  return journal
}
