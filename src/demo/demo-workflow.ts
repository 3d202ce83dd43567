import type { AgentReport } from '../model.ts'
import type { DriftCheck, ExpertReview, Review, SelfReview, WorkPlan } from '../procedure.ts'
import { castScript, readChange } from './demo-cast.ts'
import { goodAnswer, goodCode, goodDocs, writeFile } from './demo-project.ts'
import { act, type DemoRun, say } from './demo-run.ts'
import type { ModelAnswer, ModelScript } from './scripted-model.ts'

const done = (report: Partial<AgentReport>): ModelAnswer =>
  say({ ...goodAnswer, followUps: [], commits: [], note: null, ...report })

const looksAgain = say({ checks: [{ item: 'Scope and tests.', holds: true, note: 'Kept.' }], issues: [] } satisfies SelfReview)

const reviews =
  (more: Partial<Review> = {}) =>
  (message: string): ModelAnswer =>
    say({
      verdict: 'PASS',
      ...readChange(message),
      findings: [],
      testsInspected: ['test/'],
      alignment: 'The change does what the ticket asks for, and its tests show it.',
      residualRisks: [],
      noWeakening: true,
      triggers: [],
      resolved: [],
      ...more,
    } satisfies Review)

const plans = say({
  goal: 'Add `helloAll` beside `hello`, with its tests, and show it in the README.',
  files: [
    { path: 'src/names.js', change: 'create', why: 'The function.' },
    { path: 'test/names.test.js', change: 'create', why: 'Its tests.' },
    { path: 'README.md', change: 'modify', why: 'An example.' },
  ],
  proof: ['node --test'],
  evidence: [{ path: 'src/hello.js', fact: 'It greets one person.' }],
  oneObjective: true,
  proofMeaningful: true,
  triggers: [],
  unclear: [],
  conflicts: [],
  blockers: [],
  decisionsApplied: [],
  needsSpec: false,
  resultsConsidered: [],
  decision: 'advance',
  risks: [],
} satisfies WorkPlan)

const comparesSpecs = (message: string): ModelAnswer =>
  say({
    verdict: 'pass',
    tree: readChange(message).tree,
    checkedSpecs: [],
    findings: [],
    missingProof: [],
    followUps: [],
    residualRisks: [],
  } satisfies DriftCheck)

const advises = (message: string): ModelAnswer =>
  say({
    profileUsed: /You are ([a-z-]+)\./.exec(message)?.[1] ?? '',
    trigger: /one risk alone: (.*?) Repeat/.exec(message)?.[1] ?? '',
    findings: [],
    requiredProof: [],
    nextAction: 'Go on as it is.',
    recommendation: 'proceed',
  } satisfies ExpertReview)

const nobodyTest = `test('greets nobody', () => assert.equal(hello(''), 'Hello!'))\n`

const greetsNobody = `${writeFile(
  'src/hello.js',
  "/** Greets a person by name. */\nexport const hello = (name) => (name ? `Hello, ${name}!` : 'Hello!')\n",
)}cat >> test/hello.test.js <<'END'\n${nobodyTest}END\n`

const nobodyToo = `cat >> test/names.test.js <<'END'\ntest('greets nobody', () => assert.equal(helloAll([]), 'Hello!'))\nEND\n`

const missesTest = reviews({
  verdict: 'FAIL',
  findings: [
    {
      id: 'R1',
      severity: 'medium',
      path: 'test/names.test.js',
      expected: 'An empty list has a test.',
      actual: 'Nothing shows what it returns.',
      criterion: 'Tests prove the behaviour.',
      evidence: 'By reading the tests.',
      repair: 'Add a test with an empty list.',
    },
  ],
})

/** A quick ticket, then a full one whose first review fails. */
export const workflowRuns: readonly DemoRun[] = [
  { shows: 'a quick ticket is written, looked at again and reviewed', inputs: {} },
  { shows: 'a full ticket is planned, written, reviewed, repaired, reviewed again and compared with its specs', inputs: {} },
]

/** What the model answers in these runs, by role. */
export const workflowScript: ModelScript = castScript({
  planner: [plans],
  writer: [
    act(greetsNobody),
    done({ title: 'greet nobody', type: 'fix', summary: ['An empty name is greeted without a comma.'], changes: [] }),
    act(goodCode + goodDocs),
    done({}),
    act(nobodyToo),
    done({}),
  ],
  'self-reviewer': [looksAgain],
  expert: [advises],
  reviewer: [reviews(), missesTest, reviews({ resolved: ['R1'] })],
  'drift-checker': [comparesSpecs],
})
