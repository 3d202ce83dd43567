import type { ValidationResult } from '../model.ts'
import type { ExpertReview, RaisedTrigger, ReviewFinding } from '../procedure.ts'
import { code, fence, join, list } from './message-text.ts'
import type { Companion } from './turn-prompt.ts'

/** What everybody is told who looks at the work without doing it. */
export interface RoleBrief {
  /** What the repository itself tells somebody in this role; empty for nothing. */
  readonly instructions: string
  readonly tasks: readonly { readonly id: string; readonly title: string; readonly document: string }[]
  /** Paths that the work may touch; empty where nothing says. */
  readonly allowed: readonly string[]
  readonly forbidden: readonly string[]
  readonly acceptance: readonly string[]
  readonly stopConditions: readonly string[]
  /** Rules of the repository, specs and guidance, as the base commit has them. */
  readonly reading: readonly Companion[]
}

/** The finished change, as the host sees it. */
export interface SeenChange {
  readonly tree: string
  readonly paths: readonly string[]
  /** As a unified diff. */
  readonly diff: string
  readonly gates: readonly ValidationResult[]
}

const answerOnly =
  'Answer with the JSON object that the output schema describes, and nothing else. State facts; what you did not see, do not claim.'
const readOnly =
  'You only read. The work tree cannot be written in this turn; a program compares it afterwards, and a change makes your turn void. You may run commands that read.'

function frame(part: string, brief: RoleBrief, sections: readonly string[]): string {
  const { instructions, tasks, allowed, forbidden, acceptance, stopConditions, reading } = brief
  const named = (title: string, items: readonly string[]): readonly string[] => (items.length === 0 ? [] : [title, list(items)])
  return join([
    ...(instructions === ''
      ? []
      : [
          instructions,
          '# What counts',
          'The text above was written for your role in this repository: follow it wherever it fits. Where the two disagree, what stands below counts.',
        ]),
    '# Your part',
    part,
    readOnly,
    '# The work',
    ...tasks.flatMap(({ id, title, document }) => [`## ${id}: ${title}`, fence(document)]),
    ...named('It may touch only:', allowed.map(code)),
    ...named('It may never touch:', forbidden.map(code)),
    ...named('It is right when:', acceptance),
    ...named('It must stop when:', stopConditions),
    ...(reading.length === 0
      ? []
      : ['# What goes with it', ...reading.flatMap(({ path, text }) => [`${code(path)}:`, fence(text)])]),
    ...sections,
    '# Your answer',
    answerOnly,
  ])
}

const renderTriggers = (triggers: readonly RaisedTrigger[]): readonly string[] =>
  triggers.length === 0
    ? []
    : [
        'A program sees these risks by the paths alone; you may add others, and take none away:',
        list(triggers.map(({ trigger, reason, paths }) => `${trigger}: ${reason} ${paths.map(code).join(', ')}`)),
      ]

/** Source: workflow modes, plan one bounded step. */
export const renderPlannerPrompt = (
  brief: RoleBrief,
  { triggers, earlier }: { readonly triggers: readonly RaisedTrigger[]; readonly earlier: readonly string[] },
): string =>
  frame(
    'Plan one bounded step that does the work below, from what the repository holds now. Somebody else writes it, in a conversation of its own, and may touch no file that you do not name. Name every file; rest each assumption on a file that exists. Do not settle what a person has to decide: name it in `blockers`, contradictions of guidance in `conflicts`, and unclear requirements in `unclear`.',
    brief,
    [
      ...renderTriggers(triggers),
      ...(earlier.length === 0
        ? ['No earlier ticket comes before this one: `resultsConsidered` stays empty.']
        : [
            `Results of earlier tickets are above. Consider them, and name in \`resultsConsidered\` exactly: ${earlier.map(code).join(', ')}.`,
          ]),
    ],
  )

/** What the writer looks at once more, in the conversation in which it wrote. Source: workflow modes, self-review. */
export const renderSelfReviewPrompt = (change: SeenChange): string =>
  join([
    'Your change passed every check. Before somebody else reviews it, look at all of it once more. Change nothing in this turn.',
    '# What to look at',
    list([
      'Each requirement and each acceptance criterion is met, and nothing beyond them was done.',
      'Only paths in scope changed, and each of them had to.',
      'Tests prove the behaviour and would fail without it; none was weakened, skipped or removed.',
      'Errors, limits and old data are handled.',
      'Names, comments and documentation are true.',
      'No secret, temporary file or setting of one machine is left.',
    ]),
    `These paths changed: ${change.paths.map(code).join(', ')}.`,
    '# Your answer',
    `In \`checks\`, one entry for each point above. In \`issues\`, what you would still change; empty when nothing. ${answerOnly}`,
  ])

const renderChange = ({ tree, paths, diff, gates }: SeenChange): readonly string[] => [
  ...(paths.length === 0
    ? ['# The repository', `Tree ${code(tree)}; repeat this id in \`tree\`. Nobody writes for this work: nothing has changed.`]
    : [
        '# The change',
        `Tree ${code(tree)}; repeat this id in \`tree\`. ${paths.length} paths changed: ${paths.map(code).join(', ')}.`,
        fence(diff),
      ]),
  ...(gates.length === 0
    ? ['No command was run on it.']
    : [
        'A program ran these commands on exactly this tree:',
        list(gates.map(({ name, command, exitCode }) => `${name}: ${code(command)} ended with exit code ${exitCode}`)),
      ]),
]

const renderExperts = (experts: readonly ExpertReview[]): readonly string[] =>
  experts.length === 0
    ? []
    : [
        '# What experts found',
        ...experts.map(({ profileUsed, findings, requiredProof, nextAction, recommendation }) =>
          [
            `${profileUsed} (${recommendation}): ${nextAction}`,
            list([...findings, ...requiredProof.map((proof) => `Proof it asks for: ${proof}`)]),
          ].join('\n'),
        ),
      ]

const findingsList = (findings: readonly ReviewFinding[]): string =>
  list(
    findings.map(
      ({ id, severity, path, expected, actual, criterion, repair }) =>
        `${id} (${severity}) ${path === '' ? '' : `${code(path)}: `}expected: ${expected} Actual: ${actual} Criterion: ${criterion} Repair: ${repair}`,
    ),
  )

/** Source: workflow modes, independent review. */
export const renderReviewPrompt = (
  brief: RoleBrief,
  change: SeenChange,
  {
    experts,
    earlier,
    triggers,
  }: {
    readonly experts: readonly ExpertReview[]
    readonly earlier: readonly ReviewFinding[]
    readonly triggers: readonly RaisedTrigger[]
  },
): string =>
  frame(
    'Review a finished change that somebody else wrote, against the work it is for. Judge the change as it is, not what was said about it. FAIL whatever misses a requirement, breaks behaviour, proves nothing, weakens a test or an acceptance criterion, or goes beyond its scope; name each fault once, so that another person can repair it. PASS only when nothing must change.',
    brief,
    [
      ...renderChange(change),
      ...renderTriggers(triggers),
      ...renderExperts(experts),
      ...(earlier.length === 0
        ? []
        : [
            '# What was found in the round before',
            findingsList(earlier),
            'Name in `resolved` the ids of those that are cleared.',
          ]),
    ],
  )

/** Source: workflow modes, expert reviewers. */
export const renderExpertPrompt = (
  brief: RoleBrief,
  change: SeenChange,
  expert: { readonly profile: string; readonly trigger: string },
): string =>
  frame(
    `You are ${expert.profile}. Look at ${change.paths.length === 0 ? 'what the repository holds' : 'the change below'} for one risk alone: ${expert.trigger} Repeat your name in \`profileUsed\` and the risk in \`trigger\`; say what was found, what would prove that the risk is met, and one bounded next action.`,
    brief,
    renderChange(change),
  )

/** Source: workflow modes, spec drift check. */
export const renderDriftPrompt = (brief: RoleBrief, change: SeenChange): string =>
  frame(
    'Compare the finished change with the specs that go with the work. `fail` for behaviour that departs from them, for requirements without proof, and for behaviour that nobody asked for; `pass_with_risk` where something small stays open; else `pass`.',
    brief,
    renderChange(change),
  )

/** What nobody writes for. Source: workflow modes, ticket chains and intensities. */
const VERIFICATIONS = {
  chain:
    'Verify a finished chain of tickets against the outcome of their parent, which is the work below. Every ticket of the chain is done; what came of each goes with the work. Look at scope, proof gates, regression gates, skipped checks and memory of the agents: does the repository hold the outcome, did nothing go beyond it, is every gate proved by a command that ran or by what you can read, and does no skipped check hide a fault? `fail` where the outcome is not reached or something that it needs is not proved; `pass_with_risk` where something small stays open; else `pass`. Name in `checkedSpecs` the files that you read, faults in `findings`, and gates that nothing proves in `missingProof`.',
  research:
    'Answer the question of the work below from what the repository holds. Nobody writes for it: your answer is its result, and a person decides what follows. Put each finding into `findings`, with the file that shows it; your recommendation into `followUps`, what matters most first; the files that you read into `checkedSpecs`. `pass` when the question is answered, `pass_with_risk` when something small stays open, and `fail` when it cannot be answered: then say in `missingProof` what is lacking.',
} as const

/** Source: workflow modes, final verification; research. */
export const renderVerificationPrompt = (
  brief: RoleBrief,
  seen: SeenChange,
  { kind, experts }: { readonly kind: keyof typeof VERIFICATIONS; readonly experts: readonly ExpertReview[] },
): string => frame(VERIFICATIONS[kind], brief, [...renderChange(seen), ...renderExperts(experts)])

/** Source: workflow modes, blocker resolution. */
export const renderBlockerPrompt = (
  brief: RoleBrief,
  blocker: {
    readonly code: string
    readonly detail: string
    readonly findings: readonly ReviewFinding[]
    readonly rounds: number
  },
): string =>
  frame(
    'The work below has come to a stop. Propose one way out; you carry out nothing, and a program decides what may happen.',
    brief,
    [
      '# What stands in the way',
      `${code(blocker.code)} after ${blocker.rounds} rounds of review:`,
      fence(blocker.detail),
      ...(blocker.findings.length === 0 ? [] : [findingsList(blocker.findings)]),
    ],
  )

/** What goes to whoever repairs after a review, behind the assignment. Source: workflow modes, repair. */
export const renderRepairTask = (findings: readonly ReviewFinding[], experts: readonly ExpertReview[]): string =>
  join([
    '# What a review found',
    'The work was done, and a review found the faults below. What was done is in the work tree. Repair exactly these, in one go, without weakening, skipping or deleting tests or acceptance criteria, and then answer for the whole change.',
    findingsList(findings),
    ...renderExperts(experts),
  ])
