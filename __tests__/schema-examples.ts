import type { AgentReport, ClaimRecord, RunReport } from '../src/model.ts'

const answer = {
  status: 'done',
  question: null,
  title: 'add a retry to the importer',
  type: 'feat',
  summary: ['The importer now tries a failed page again.'],
  changes: ['src/importer.ts: retry with a limit of three'],
  risks: [],
  followUps: [],
  commits: [],
  dependencies: [],
  performance: null,
  note: null,
  evidence: [{ taskId: 'FRD-001-T1', verificationId: 'V1', command: 'npm test' }],
  changeReport: null,
} satisfies AgentReport

const claim = {
  createdAt: '2026-03-01T06:28:14Z',
  expiresAt: '2026-03-02T06:28:14Z',
  ownerId: 'run-4711-1-9f3c',
  ownerInfo: 'https://github.com/acme/shop/actions/runs/4711',
  version: 1,
} satisfies ClaimRecord

const base = '1f0c3a5e7b9d2f4c6e8a0b1d3f5c7e9a2b4d6f80'
const head = '9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b'
const token = '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567'
const title = 'feat(frd-001): add a retry to the importer'

const report = {
  schemaVersion: 1,
  outcome: 'delivered',
  reasonCode: 'delivered',
  detail: `codex/f001-t4 is on the remote at ${head}`,
  format: 'frd',
  planPath: 'specs/frds/index.json',
  baseSha: base,
  headSha: head,
  branch: 'codex/f001-t4',
  tasks: [
    {
      id: 'FRD-001-T4',
      title: 'Retry failed pages',
      file: 'specs/frds/frd-001-import.json',
      verification: [{ id: 'FRD-001-T4-V1', type: 'manual', description: 'A page that fails twice is imported.' }],
    },
  ],
  taskLinks: [{ taskId: 'FRD-002-T1', waitsFor: 'FRD-001-T4' }],
  nextBoundaryTaskId: 'FRD-002-T1',
  rejected: [{ taskId: 'FRD-001-T3', reason: 'claimed', detail: 'run-4710-1-77aa until 2026-03-02T05:00:00Z' }],
  findings: [
    {
      code: 'index-status',
      severity: 'warning',
      file: 'specs/frds/index.json',
      line: 8,
      column: 17,
      pointer: '/frds/0/status',
      message: 'The status of FRD-001 is not what its tasks amount to.',
      hint: 'Nothing to do: it is brought in line with the next change.',
    },
  ],
  preflightChecks: [
    { name: 'local_claims_stale_cleanup', status: 'passed', details: 'removed 0 stale, kept 0' },
    { name: 'language_profile', status: 'passed', details: 'of the bundle: typescript' },
  ],
  taskClaim: {
    taskId: 'FRD-001-T4',
    claimRef: 'refs/heads/codex/claim/FRD-001-T4',
    status: 'claimed',
    details: 'claimed and kept until the work is merged',
    takeover: {
      ownerId: 'run-4633-1-c01d',
      previousExpiresAt: '2026-02-28T22:10:00Z',
      takeoverAt: claim.createdAt,
    },
  },
  lease: {
    ref: 'refs/heads/codex/claim/FRD-001-T4',
    token,
    ownerId: claim.ownerId,
    createdAt: claim.createdAt,
    expiresAt: claim.expiresAt,
  },
  handoff: null,
  agent: answer,
  turns: 1,
  turnLog: [
    {
      turn: 1,
      role: 'writer',
      agent: 'codex-cli 0.155.1',
      threadId: '019ce6ce-65b9-7530-8e6c-bf25dd9e4fd1',
      outcome: 'answered',
      tries: 1,
      durationMs: 61250,
      usage: { inputTokens: 48211, cachedInputTokens: 40960, outputTokens: 3120, reasoningOutputTokens: 900 },
      files: 3,
      insertions: 48,
      deletions: 2,
      answer: 'Add the weekly totals.',
    },
  ],
  review: null,
  changes: [
    { path: 'specs/frds/frd-001-import.json', status: 'modified' },
    { path: 'src/importer.ts', status: 'modified' },
    { path: 'test/importer.test.ts', status: 'modified' },
  ],
  earlierRounds: [],
  verificationEvidence: null,
  validationResults: [
    { name: 'tests', command: 'npm test', exitCode: 0, status: 'passed', durationMs: 5120, outputSummary: '41 passed' },
  ],
  commits: [{ hash: head, message: title }],
  memoryUpdate: { file: '.codex/NOTES.md', status: 'no_change', summary: 'There was nothing new to remember.' },
  changeReport: null,
  pullRequest: {
    title,
    body: `## PR Title\n${title}\n`,
    number: 12,
    url: 'https://github.com/example/trails/pull/12',
    operation: 'created',
  },
  usage: { inputTokens: 48211, cachedInputTokens: 40960, outputTokens: 3120, reasoningOutputTokens: 900 },
  cost: { amount: 0.05, currency: 'USD' },
  durationsMs: { agent: 61840, total: 70215 },
  evidence: [{ phase: 'claim', at: claim.createdAt, facts: { ref: 'refs/heads/codex/claim/FRD-001-T4', token } }],
} satisfies RunReport

/** The examples in `schemas/`, typed, so that neither a type nor a schema can change without the other. */
export const examples = { 'agent-report': answer, claim, 'run-report': report } as const
