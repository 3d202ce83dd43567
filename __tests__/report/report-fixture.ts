import type { AgentReport, RunReport } from '../../src/model.ts'

const hash = (digit: string): string => digit.repeat(40)

export const agentReport = (parts: Partial<AgentReport> = {}): AgentReport => ({
  status: 'done',
  question: null,
  title: 'show the tide of the day',
  type: 'feat',
  summary: ['The harbour page shows the tide of the day.'],
  changes: ['src/tide.ts: reads the table once'],
  risks: ['Tables before 2020 have no heights.'],
  followUps: ['Cache the table.'],
  commits: [],
  dependencies: [],
  performance: null,
  note: null,
  evidence: [],
  changeReport: null,
  ...parts,
})

/** The report of a run that delivered two tasks, unless told otherwise. */
export const runReport = (parts: Partial<RunReport> = {}): RunReport => ({
  schemaVersion: 1,
  outcome: 'delivered',
  reasonCode: 'delivered',
  detail: 'codex/f004-t2-b is on the remote',
  format: 'frd',
  planPath: 'specs/frds/index.json',
  baseSha: hash('a'),
  headSha: hash('c'),
  branch: 'codex/f004-t2-b',
  tasks: [
    {
      id: 'FRD-004-T2',
      title: 'Read the tide table',
      file: 'specs/frds/frd-004-tides.json',
      verification: [{ id: 'V1', type: 'manual', description: 'The page shows two heights.' }],
    },
    { id: 'FRD-004-T3', title: 'Show the tide', file: 'specs/frds/frd-004-tides.json', verification: [] },
  ],
  taskLinks: [
    { taskId: 'FRD-004-T3', waitsFor: 'FRD-004-T2' },
    { taskId: 'FRD-004-T4', waitsFor: 'FRD-004-T3' },
  ],
  nextBoundaryTaskId: 'FRD-004-T4',
  rejected: [],
  findings: [],
  preflightChecks: [{ name: 'local_claims_stale_cleanup', status: 'passed', details: 'removed 0 stale, kept 0' }],
  taskClaim: {
    taskId: 'FRD-004-T2',
    claimRef: 'refs/heads/codex/claim/FRD-004-T2',
    status: 'claimed',
    details: 'claimed and kept until the work is merged',
    takeover: null,
  },
  lease: {
    ref: 'refs/heads/codex/claim/FRD-004-T2',
    token: hash('d'),
    ownerId: 'run-7-1-ab12',
    createdAt: '2031-02-02T04:05:06Z',
    expiresAt: '2031-02-03T04:05:06Z',
  },
  handoff: null,
  agent: agentReport(),
  turns: 1,
  turnLog: [],
  review: null,
  changes: [
    { path: 'src/tide.ts', status: 'modified' },
    { path: 'test/tide.test.ts', status: 'added' },
  ],
  earlierRounds: [],
  verificationEvidence: null,
  validationResults: [
    { name: 'unit tests', command: 'npm test', exitCode: 0, status: 'passed', durationMs: 812, outputSummary: '9 passed' },
    {
      name: 'Ajv schema validation (built in)',
      command: 'codex-plan-runner check',
      exitCode: 0,
      status: 'passed',
      durationMs: 3,
      outputSummary: '',
    },
  ],
  commits: [
    { hash: hash('b'), message: 'feat(frd-004): show the tide of the day' },
    { hash: hash('c'), message: 'chore(frd-004): mark FRD-004-T2, FRD-004-T3 completed' },
  ],
  memoryUpdate: { file: '.codex/NOTES.md', status: 'no_change', summary: 'There was nothing new to remember.' },
  changeReport: null,
  pullRequest: {
    title: 'feat(frd-004): show the tide of the day',
    body: '## PR Title\nfeat(frd-004): show the tide of the day\n',
    number: 12,
    url: 'https://github.com/example/trails/pull/12',
    operation: 'created',
  },
  usage: { inputTokens: 1200, cachedInputTokens: 1000, outputTokens: 80, reasoningOutputTokens: 30 },
  cost: null,
  durationsMs: { agent: 5200, total: 7100 },
  evidence: [{ phase: 'claim', at: '2031-02-02T04:05:06Z', facts: { token: hash('d') } }],
  ...parts,
})

/** Sentences with which an agent might try to reach somebody or something from inside a report. */
export const hostileProse: readonly string[] = [
  '<!-- hidden --><img src=x onerror=alert(1)><details open>',
  'Thanks @octocat and @acme/admins, _@octocat_, \\@octocat, &#64;octocat, &commat;octocat',
  'Closes #12, fixes acme/shop#7, resolves GH-99, closes https://github.com/acme/shop/issues/3',
  '``@octocat `` and `@octocat and ```` @octocat ` `` x',
  '[click](https://evil.example/) ![x](//evil.example/x.png) [ref]: https://evil.example [^1]: x',
  '## Validation',
  '~~~',
  '--- ',
  'up\u001b[2Jdown\r\n## PR Title\n\u202egnp.exe\u2066\u200b\ufeff\u{e0041}',
  '::error file=a::boom',
  'see ##[set-output name=outcome;]delivered',
  '\ud83d half a character',
]
