import type { ModelAnswer, ModelRequest, ModelScript } from '../../src/demo/scripted-model.ts'
import type { AgentReport } from '../../src/model.ts'
import type { DriftCheck, ExpertReview, Review, SelfReview, WorkPlan } from '../../src/procedure.ts'
import type { Files } from '../support/plan-repo.ts'
import { sampleAnswer } from '../support/sample-plan.ts'
import { projectFiles } from '../support/sample-project.ts'
import { command } from './scene.ts'

export const POLICY = `schema_version: 1
workflow_policy:
  delivery:
    branch: main
    remote: origin
    upstream: origin/main
    commit_and_push_per_ticket: true
    explicit_staging_only: true
    require_clean_baseline_relative_to_scope: true
    require_head_equals_upstream_after_push: true
  preapproved_operations:
    - stage the paths of the ticket
  ask_again_when:
    - this policy contradicts itself
  authorized_workflow_artifacts:
    - docs/implementation/**
    - agent/*.md
  baseline_dirty_paths: []
  prohibited_git_operations:
    - git add -A or git add .
    - creating, deleting or switching branches
    - git worktree
    - git stash
    - git push --force
    - git reset --hard
    - checkout or restore that discards work
`

/** A repository with a policy, tickets and the sample project. */
export const workflowFiles = (tickets: Files): Files => ({
  ...projectFiles,
  'workflow-policy.yaml': POLICY,
  'AGENTS.md': '# Rules of this repository\n\nKilometres are decimal numbers.\n',
  ...(tickets as Record<string, string>),
})

/** Everybody who takes a turn, by words that only that message holds. */
const PARTS = {
  planner: 'Plan one bounded step',
  selfReviewer: 'look at all of it once more',
  expert: 'for one risk alone:',
  reviewer: 'Review a finished change',
  driftChecker: 'Compare the finished change with the specs',
  verifier: 'Verify a finished chain of tickets',
  researcher: 'Answer the question of the work below',
  blockerResolver: 'The work below has come to a stop',
  writer: '# Your work',
} as const
export type Part = keyof typeof PARTS

/** The last thing that was said to the model, tool outputs left out. */
const lastMessage = ({ body }: ModelRequest): string => {
  const { input = [] } = body as { input?: readonly { type?: string; role?: string; content?: readonly { text?: string }[] }[] }
  const said = input.filter(({ type, role }) => type === 'message' && role === 'user')
  return (said.at(-1)?.content ?? []).map(({ text = '' }) => text).join('\n')
}

const partOf = (message: string): Part => (Object.keys(PARTS) as Part[]).find((part) => message.includes(PARTS[part])) ?? 'writer'

type Say = ModelAnswer | ((message: string) => ModelAnswer)

/** A model in which everybody has a script of their own; `heard` tells what each was told. */
export const castOf = (parts: Partial<Record<Part, readonly Say[]>>): { script: ModelScript; heard: [Part, string][] } => {
  const heard: [Part, string][] = []
  const next = new Map<Part, number>()
  let asked: readonly [Part, string] = ['writer', '']
  const play = (request: ModelRequest): ModelAnswer => {
    const heardNow = lastMessage(request)
    // Whoever is asked again answers the same question.
    const isAgain = heardNow.startsWith('Your answer cannot be used')
    if (!isAgain) asked = [partOf(heardNow), heardNow]
    const [part, message] = asked
    heard.push([part, heardNow])
    const at = next.get(part) ?? 0
    next.set(part, at + 1)
    const say = parts[part]?.[at] ?? { kind: 'message' as const, text: `The ${part} has nothing to say.` }
    return typeof say === 'function' ? say(message) : say
  }
  return { script: Array<typeof play>(60).fill(play), heard }
}

const say = (value: unknown): ModelAnswer => ({ kind: 'message', text: JSON.stringify(value) })

export const treeIn = (message: string): string => /Tree `([0-9a-f]{40})`/.exec(message)?.[1] ?? ''
export const pathsIn = (message: string): string[] =>
  [...(/paths changed: ([^\n]*)\./.exec(message)?.[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? '')

export const planned = (paths: readonly string[], more: Partial<WorkPlan> = {}): ModelAnswer =>
  say({
    goal: 'The log refuses empty lines.',
    files: paths.map((path) => ({ path, change: 'modify', why: 'It is the place.' })),
    proof: ['npm test'],
    evidence: [{ path: 'src/walk.js', fact: 'It reads a line.' }],
    ...{ oneObjective: true, proofMeaningful: true, triggers: [], unclear: [], conflicts: [], blockers: [] },
    ...{ decisionsApplied: [], needsSpec: false, resultsConsidered: [], decision: 'advance', risks: [] },
    ...more,
  })

export const lookedAgain = (more: Partial<SelfReview> = {}): ModelAnswer =>
  say({ checks: [{ item: 'Scope.', holds: true, note: 'Kept.' }], issues: [], ...more })

export const reviewed =
  (more: Partial<Review> = {}) =>
  (message: string): ModelAnswer =>
    say({
      verdict: 'PASS',
      tree: treeIn(message),
      findings: [],
      paths: pathsIn(message),
      testsInspected: ['test/walk.test.js'],
      alignment: 'All criteria are met.',
      ...{ residualRisks: [], noWeakening: true, triggers: [], resolved: [] },
      ...more,
    })

export const fault = (id: string) => ({
  ...{ id, severity: 'high', path: 'src/walk.js', expected: 'An empty line is refused.', actual: 'It is read.' },
  ...{ criterion: 'AC-1', evidence: 'By reading.', repair: 'Refuse it.' },
})
export const failed = (id: string) => reviewed({ verdict: 'FAIL', findings: [fault(id) as Review['findings'][number]] })

export const advised = (message: string): ModelAnswer =>
  say({
    profileUsed: /You are (expert-[a-z-]+)\./.exec(message)?.[1] ?? '',
    trigger: 'as told',
    ...{ findings: [], requiredProof: [], nextAction: 'Go on.', recommendation: 'proceed' },
  } satisfies ExpertReview)

export const compared =
  (more: Partial<DriftCheck> = {}) =>
  (message: string): ModelAnswer =>
    say({
      ...{
        verdict: 'pass',
        tree: treeIn(message),
        checkedSpecs: [],
        findings: [],
        missingProof: [],
        followUps: [],
        residualRisks: [],
      },
      ...more,
    })

export const proposed: ModelAnswer = say({
  ...{ classification: 'focused_in_scope_repair', confidence: 'low', authorization: 'preapproved', action: 'Try once more.' },
  ...{ boundaries: [], validation: 'The tests.', rollback: 'None.', question: '' },
})

/** The writer changes something in scope, and says so. */
export const writes = (text: string, more: Partial<AgentReport> = {}): readonly ModelAnswer[] => [
  command(`printf '%s\\n' '// ${text}' >> src/walk.js\n`),
  say(sampleAnswer({ title: 'refuse empty lines', commits: [], changeReport: null, evidence: [], ...more })),
]
