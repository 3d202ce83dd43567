import { quoteLine } from '../host/log.ts'
import type { AgentReport, Task } from '../model.ts'
import type { DriftCheck, ExpertReview, Procedure } from '../procedure.ts'

/** What was asked for, and what those said who looked. */
interface Verification {
  readonly kind: NonNullable<Procedure['readOnly']>
  readonly task: Pick<Task, 'title'>
  readonly answer: DriftCheck
  readonly experts: readonly ExpertReview[]
}

const MOST = 40

/** What a writer would have answered, for work without one: made of the fields of other answers, each text one line. */
export function toVerifiedReport({ kind, task, answer, experts }: Verification): AgentReport {
  const { verdict, findings, followUps, residualRisks, missingProof } = answer
  const said =
    kind === 'chain'
      ? `All tickets of the chain are done, and its final verification says ${verdict}.`
      : `The question was looked into, and the answer is ${verdict === 'pass' ? 'complete' : 'complete but for what is named as a risk'}.`
  const advice = experts.map(({ profileUsed, recommendation, nextAction }) => `${profileUsed} (${recommendation}): ${nextAction}`)
  const quoted = (texts: readonly string[]): readonly string[] => texts.slice(0, MOST).map((text) => quoteLine(text))
  return {
    ...{
      status: 'done',
      question: null,
      type: 'docs',
      commits: [],
      dependencies: [],
      performance: null,
      note: null,
      evidence: [],
    },
    title: quoteLine(`${kind === 'chain' ? 'verify' : 'answer'} ${task.title}`, 100),
    summary: quoted([said, ...findings, ...experts.flatMap((expert) => expert.findings), ...advice]),
    changes: [],
    risks: quoted([...residualRisks, ...missingProof.map((proof) => `Not proved: ${proof}`)]),
    followUps: quoted(followUps),
    changeReport: null,
  }
}
