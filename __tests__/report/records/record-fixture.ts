import type { ValidationResult } from '../../../src/model.ts'
import type { Review, ReviewReport, WorkPlan } from '../../../src/procedure.ts'
import type { RecordFacts } from '../../../src/report/records/record-facts.ts'
import { procedure } from '../../checks/triggers/procedure-fixture.ts'
import { agentReport } from '../report-fixture.ts'

export const TREE = '2'.repeat(40)
export const BASE = '1'.repeat(40)

export const result = (command: string, exitCode = 0): ValidationResult => ({
  ...{ name: 'unit tests', command, exitCode, status: exitCode === 0 ? 'passed' : 'failed' },
  ...{ durationMs: 812, outputSummary: 'raw output of the command' },
})

export const round = (parts: Partial<Review> = {}): Review => ({
  ...{ verdict: 'PASS', tree: TREE, findings: [], paths: ['src/tide.js'], testsInspected: ['test/tide.test.js'] },
  ...{ alignment: 'Every criterion is met.', residualRisks: ['Old tables.'], noWeakening: true, triggers: [], resolved: [] },
  ...parts,
})

export const refused = round({
  verdict: 'FAIL',
  tree: '3'.repeat(40),
  findings: [
    {
      ...{ id: 'F1', severity: 'high', path: 'src/tide.js', expected: 'Two heights.', actual: 'One height.' },
      ...{ criterion: 'AC-1', evidence: 'By reading.', repair: 'Show both.' },
    },
  ],
})

const plan: WorkPlan = {
  ...{ goal: 'The page shows the tide.', proof: ['npm test'], evidence: [{ path: 'src/page.js', fact: 'It draws the page.' }] },
  files: [{ path: 'src/tide.js', change: 'create', why: 'It reads the table.' }],
  ...{ oneObjective: true, proofMeaningful: true, triggers: [], unclear: [], conflicts: [], blockers: [], needsSpec: false },
  ...{ decisionsApplied: ['DEC-001'], resultsConsidered: ['TKT-0'], decision: 'advance', risks: ['The table is old.'] },
}

export const reviewReport = (parts: Partial<ReviewReport> = {}): ReviewReport => ({
  ...{ mode: 'single-ticket', modeReason: 'The ticket stands alone.', plan, triggers: [], experts: [] },
  selfReview: { checks: [{ item: 'Scope kept.', holds: true, note: 'Yes.' }], issues: [] },
  rounds: [refused, round()],
  drift: {
    ...{ verdict: 'pass', tree: TREE, checkedSpecs: ['specs/tide.md'], findings: [], missingProof: [] },
    ...{ followUps: ['Cache it.'], residualRisks: [] },
  },
  ...{ blocker: null, adaptations: [{ rule: 'delivery.branch', reason: 'A pull request is opened.' }] },
  ...parts,
})

/** Work that passed in its second round. */
export const recordFacts = (parts: Partial<RecordFacts> = {}): RecordFacts => ({
  task: { id: 'TKT-1', title: 'Show the tide', group: 'TKT-1' },
  procedure: procedure({ proofs: ['npm test', 'Look at the page.'], regressions: ['npm run lint'] }),
  proofCommands: ['npm test', 'npm run lint'],
  agent: agentReport(),
  review: reviewReport(),
  base: BASE,
  tree: TREE,
  branch: 'codex/wfl-tkt-1',
  changes: [{ path: 'src/tide.js', status: 'added' }],
  staged: ['docs/implementation/tickets/TKT-1/PLAN.md', 'src/tide.js'],
  rounds: [[result('npm test', 1)], [result('npm test')]],
  memory: { files: [], summary: 'There was nothing new to remember.' },
  folder: 'docs/implementation/tickets/TKT-1',
  date: '2031-05-06',
  knownSecrets: [],
  ...parts,
})
