import { describe, expect, test } from 'vitest'
import { reasons } from '../../src/errors.ts'
import type { Finding, Outcome, RunReport, ValidationResult } from '../../src/model.ts'
import { renderAnswer, renderJobSummary } from '../../src/report/job-summary.ts'
import { createJournal } from '../../src/report/journal.ts'
import { agentReport, hostileProse, runReport } from './report-fixture.ts'

const repository = { name: 'example/trails', url: 'https://github.com/example/trails' }
const render = (parts: Partial<RunReport> = {}) => renderJobSummary(runReport(parts), repository)

const failedGate: ValidationResult = {
  name: 'unit tests',
  command: 'npm test | tee "a\\|b"',
  exitCode: 1,
  status: 'failed',
  durationMs: 65_000,
  outputSummary: 'not ok 1 - high tide',
}

const finding = (parts: Partial<Finding> = {}): Finding => ({
  code: 'protected-path',
  severity: 'error',
  file: 'src/tide.ts',
  line: 3,
  column: 2,
  pointer: null,
  message: 'The file is protected.',
  hint: 'Restore it.',
  ...parts,
})

const none: RunReport['pullRequest'] = { title: 'feat(frd-004): x', body: '', number: null, url: null, operation: 'none' }
const rejected: Partial<RunReport> = {
  outcome: 'rejected',
  reasonCode: 'gates-failed',
  detail: 'Failed: unit tests (exit code 1)',
  headSha: null,
  commits: [],
  lease: null,
  pullRequest: none,
  validationResults: [failedGate],
}

describe('the end comes first', () => {
  test('of a delivered run, with the pull request to review', () => {
    expect(render().split('\n\n').slice(0, 3)).toEqual([
      '# Plan run: `delivered`',
      'codex/f004-t2-b is on the remote',
      '**Next:** review [pull request #12](https://github.com/example/trails/pull/12).',
    ])
    expect(render({ pullRequest: none })).toContain(
      '**Next:** review [the branch](https://github.com/example/trails/compare/codex/f004-t2-b?expand=1).',
    )
    expect(renderJobSummary(runReport({ pullRequest: none }), null)).toContain('**Next:** Review it.')
  })

  test('of a rejected run, with how to see the failure', () => {
    const text = render(rejected)
    expect(text).toMatch(
      /^# Plan run: `rejected` `gates-failed`\n\nA required command failed, .*\. Failed: unit tests \(exit code 1\)\n\n\*\*Next:\*\* Look at the output/,
    )
    expect(text).toContain(`git switch --detach ${'a'.repeat(40)}\nnpm test | tee "a\\|b"\n`)
    expect(text).toContain('codex-plan-runner run --task FRD-004-T2 --delivery none\n```')
    expect(text).toContain('The checkout keeps the edits of the agent')
    expect(text).toContain('| Gates | **1 failed**: unit tests |')
  })

  test.each(Object.entries(reasons))('of a run that ended with %s', (reasonCode, { outcome, remedy, meaning }) => {
    const text = render({ outcome: outcome as Outcome, reasonCode, detail: 'What happened here.', pullRequest: none })
    const code = (outcome as string) === reasonCode ? `\`${reasonCode}\`` : `\`${outcome}\` \`${reasonCode}\``
    expect(text.split('\n')[0]).toBe(`# Plan run: ${code}`)
    expect(text.split('\n\n')[1]).toContain('What happened here.')
    if (reasonCode !== 'delivered') expect(text).toContain(`**Next:** ${remedy}\n`)
    expect(text.includes(meaning)).toBe(['rejected', 'failed', 'needs-input'].includes(outcome))
  })

  test('of a run that knew nothing yet, without tables of nothing', () => {
    const journal = createJournal(() => new Date('2031-02-02T04:05:06Z'))
    const text = renderJobSummary(journal.conclude('plan-not-found', 'commit 1234 holds no plan'), repository)
    expect([...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual(['Claim and notes', 'Cost and time'])
    expect(text).not.toContain('NaN')
    expect(text).not.toContain('undefined')
  })
})

test('FRD-OUT-1, FRD-OUT-2, FRD-OUT-3, FRD-OUT-4, FRD-OUT-5: the rest has the order of the final output', () => {
  const text = render()
  const parts = [
    '| Tasks | <code>FRD-004-T2</code>, <code>FRD-004-T3</code> |',
    '| Branch | [<code>codex/f004-t2-b</code>](https://github.com/example/trails/tree/codex/f004-t2-b) |',
    '## Tasks',
    'feat(frd-004): show the tide of the day',
    '[`bbbbbbbbbbbb`](https://github.com/example/trails/commit/bbbb',
    '<summary>2 files</summary>',
    '| [<code>src/tide&#46;ts</code>](https://github.com/example/trails/blob/cccc',
    '| unit tests | passed | 812 ms | <code>npm test</code> |',
    '<code>local&#95;claims&#95;stale&#95;cleanup</code> | passed',
    'Claim: `claimed` `refs/heads/codex/claim/FRD-004-T2`; claimed and kept until the work is merged',
    'Notes: `no_change` `.codex/NOTES.md`; There was nothing new to remember.',
    'Next boundary: `FRD-004-T4`',
    runReport().pullRequest.body,
  ]
  const places = parts.map((part) => text.indexOf(part))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

describe('links', () => {
  test('lead to what was delivered, else to the base, and nowhere for what nobody can see', () => {
    const findings = [finding(), finding({ file: 'specs/frds/index.json', line: 8, severity: 'warning' })]
    const base = 'a'.repeat(40)
    const plan = `[<code>specs/frds/index&#46;json&#58;8</code>](${repository.url}/blob/${base}/specs/frds/index.json#L8)`
    expect(render({ findings })).toContain(`(${repository.url}/blob/${'c'.repeat(40)}/src/tide.ts#L3)`)
    expect(render({ findings })).toContain(plan)
    const text = render({ ...rejected, findings })
    expect(text).toContain('| **error** | <code>protected-path</code> | <code>src/tide&#46;ts&#58;3</code> | The file')
    expect(text).toContain(plan)
    expect(text).toContain('| Branch | <code>codex/f004-t2-b</code> |')
    expect(renderJobSummary(runReport({ findings }), null)).not.toContain('](https://github.com/example/trails/blob')
  })

  test('of odd paths stay whole', () => {
    const file = "src/a) b|c#d?e%f'g/[h](i).ts"
    const text = render({ findings: [finding({ file })] })
    expect(text).toContain('/src/a%29%20b%7Cc%23d%3Fe%25f%27g/%5Bh%5D%28i%29.ts#L3)')
  })

  test('of a pull request are only taken where they can be nothing else', () => {
    const { pullRequest } = runReport()
    const text = render({ pullRequest: { ...pullRequest, url: 'javascript:alert(1)' } })
    expect(text).not.toContain('javascript:')
  })
})

test('errors stand before warnings, and what was left out is counted', () => {
  const findings = [...Array.from({ length: 60 }, () => finding({ severity: 'warning', code: 'w' })), finding({ code: 'e' })]
  const text = render({ findings })
  expect(text.indexOf('<code>e</code>')).toBeLessThan(text.indexOf('<code>w</code>'))
  expect(text).toContain('… and 21 more, in `RUN_REPORT.json`.')
  expect(text).toContain('| Findings | 1 error, 60 warnings |')
})

test('gates tell of earlier rounds and fold away what they printed', () => {
  const text = render({ ...rejected, earlierRounds: [[], [failedGate]] })
  expect(text).toContain('What counts is round 3;')
  expect(text).toContain(
    '| unit tests | **failed**, exit code 1 | 1 min 5 s | <code>npm test &#124; tee &#34;a&#92;&#124;b&#34;</code> |',
  )
  expect(text).toContain(
    '<details open><summary>What <code>unit tests</code> printed before it failed</summary>\n\n```text\nnot ok 1 - high tide\n```\n\n</details>',
  )
})

test('tokens, cost and time are told', () => {
  const text = render({ cost: { amount: 0.0123, currency: 'USD' }, durationsMs: { agent: 200_000, total: 7_500_000 } })
  expect(text).toContain('| Agent | 1 turn, 1,200 tokens in (1,000 cached), 80 out, 0.0123 USD |')
  expect(text).toContain('| Cost | 0.0123 USD, by the prices of the configuration |')
  expect(text).toContain('| Time: agent | 3 min 20 s |')
  expect(text).toContain('| Time | 2 h 5 min |')
  expect(render()).not.toContain('| Cost |')
  expect(render({ cost: { amount: 12.5, currency: '' } })).toContain('80 out, 12.50 |')
})

/** The summary without what a reader of Markdown takes as it is: fenced blocks, code spans, and code as HTML. */
const withoutCode = (text: string): string =>
  text
    .replace(/^(`{3,})[a-z]*\n[\s\S]*?^\1$/gm, '')
    .replace(/<code>[^<>`|@*[\]]*<\/code>/g, '')
    .replace(/(?<!`)`[^`\n]+`(?!`)/g, '')

/** Everything that could be written from outside, in every place there is for it. */
const hostile = (text: string): Partial<RunReport> => ({
  ...rejected,
  detail: text,
  branch: text,
  tasks: [{ id: 'T1', title: text, file: text, verification: [] }],
  taskLinks: [
    { taskId: 'T1', waitsFor: text },
    { taskId: text, waitsFor: 'T1' },
  ],
  rejected: [{ taskId: 'T2', reason: 'dependency-open', detail: text }],
  findings: [finding({ file: text, message: text, hint: text })],
  changes: [{ path: text, status: 'added' }],
  validationResults: [{ ...failedGate, name: text, command: text, outputSummary: text }],
  preflightChecks: [{ name: text, status: 'failed', details: text }],
  taskClaim: { taskId: 'T1', claimRef: text, status: 'claimed', details: text, takeover: null },
  memoryUpdate: { file: text, status: 'no_change', summary: text },
  commits: [{ hash: 'b'.repeat(40), message: text }],
  pullRequest: { ...none, title: text },
  agent: agentReport({ question: text }),
})

const attacks = [
  ...hostileProse,
  '| a | b |\n| --- | --- |\nx | y \\| z `p|q`',
  '```\n</details>\n# Heading\n````\n~~~',
  '"]; click n0 "https://evil.example"; n0["x',
  'style: x#y; classDef a:b#c; %%{init: {"theme":"dark"}}%% end',
  '<script>alert(1)</script> </summary></details>',
]

test.each(attacks)('nothing gets out of its place: %j', (text) => {
  const summary = render(hostile(text))
  const plain = withoutCode(summary)
  expect(plain.replace(/<\/?(?:details(?: open)?|summary)>/g, '')).not.toMatch(/<[a-z/!]/i)
  expect(plain.match(/<details(?: open)?>/g)?.length).toBe(plain.match(/<\/details>/g)?.length)
  expect(plain).not.toMatch(/@\w|(?<![\w&])#\d|www\./)
  for (const [, url = ''] of plain.matchAll(/(?<!\\)\]\(([^)]*)\)/g)) expect(url.startsWith(`${repository.url}/`)).toBe(true)
  expect(plain).not.toMatch(/(?<!\]\()https?:/)
  const headings = [...plain.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading)
  expect(headings).toEqual([
    expect.stringMatching(/^Plan run:/),
    ...['Tasks', 'Changes', 'Gates', 'Findings', 'Before the work', 'Claim and notes', 'Cost and time', 'Plan'],
    'Text of the pull request',
  ])
  for (const table of plain.split('\n\n').filter((block) => block.startsWith('|'))) {
    const columns = table.split('\n').map((row) => row.split('|').length)
    expect(new Set(columns).size, table).toBe(1)
  }
})

const mermaidLine =
  /^(?:flowchart LR| {2}subgraph run\["This run"\]| {2}end| {2,4}n\d+\["[\p{L}\p{N} ._#;-]*"\]| {2}n\d+ (?:-->|-\.->) n\d+| {2}rest\["and \d+ more"\])$/u
const pictureOf = (text: string): readonly string[] => (/^```mermaid\n([\s\S]*?)\n```$/m.exec(text)?.[1] ?? '').split('\n')

describe('the picture', () => {
  test.each(attacks)('is a picture whatever its labels say: %j', (text) => {
    for (const line of pictureOf(render(hostile(text)))) expect(line).toMatch(mermaidLine)
    for (const line of pictureOf(render({ ...hostile(text), tasks: [] }))) expect(line).toMatch(mermaidLine)
  })

  test('shows the bundle, what it waits for and what waits for it', () => {
    const taskLinks = [
      { taskId: 'FRD-004-T2', waitsFor: 'FRD-003' },
      { taskId: 'FRD-004-T3', waitsFor: 'FRD-004-T2' },
      { taskId: 'FRD-004-T4', waitsFor: 'FRD-004-T3' },
    ]
    expect(pictureOf(render({ taskLinks }))).toEqual([
      'flowchart LR',
      '  subgraph run["This run"]',
      '    n0["FRD-004-T2#58; Read the tide table"]',
      '    n1["FRD-004-T3#58; Show the tide"]',
      '  end',
      '  n2["FRD-003"]',
      '  n3["FRD-004-T4"]',
      '  n2 --> n0',
      '  n0 --> n1',
      '  n1 -.-> n3',
    ])
  })

  test('of a run without a bundle shows what waits for what', () => {
    const idle: Partial<RunReport> = { outcome: 'idle', reasonCode: 'plan-waiting', tasks: [], taskLinks: [], pullRequest: none }
    const lines = pictureOf(
      render({
        ...idle,
        rejected: [
          { taskId: 'A', reason: 'claimed', detail: 'run-1' },
          { taskId: 'B', reason: 'dependency-open', detail: 'A' },
          { taskId: 'C', reason: 'dependency-open', detail: 'B' },
        ],
      }),
    )
    expect(lines).toEqual(['flowchart LR', '  n0["A"]', '  n1["B"]', '  n2["C"]', '  n0 -.-> n1', '  n1 -.-> n2'])
    expect(render({ ...idle, rejected: [] })).not.toContain('mermaid')
  })

  test('stays small', () => {
    const waiting = Array.from({ length: 100 }, (_, at) => ({ taskId: `W-${at}`, waitsFor: 'FRD-004-T3' }))
    const lines = pictureOf(render({ taskLinks: waiting }))
    expect(lines).toContain('  rest["and 85 more"]')
    expect(lines.length).toBeLessThan(50)
  })
})

describe('the size', () => {
  const long = '\u6f6e'.repeat(5000)
  const many = <T>(count: number, make: (at: number) => T): readonly T[] => Array.from({ length: count }, (_, at) => make(at))
  const huge: Partial<RunReport> = {
    ...hostile(long),
    tasks: many(800, (at) => ({ id: `T${at}`, title: long, file: `specs/${long}`, verification: [] })),
    rejected: many(3000, (at) => ({ taskId: `R${at}`, reason: 'dependency-open', detail: long })),
    findings: many(2000, () => finding({ message: long, hint: long, file: long })),
    changes: many(2000, (at) => ({ path: `${at}${long}`, status: 'added' })),
    commits: many(500, () => ({ hash: 'b'.repeat(40), message: long })),
    validationResults: many(200, () => ({ ...failedGate, name: long, command: long, outputSummary: `${long}\n${long}` })),
  }

  test('stays below what GitHub takes, with shorter and fewer entries', () => {
    const text = render(huge)
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024)
    expect(text).toContain('# Plan run: `rejected` `gates-failed`')
    expect(text).toContain('## Text of the pull request')
    expect(text).toContain('more, in `RUN_REPORT.json`.')
  })

  test('else without the last sections, and says so', () => {
    const text = render({ ...huge, pullRequest: { ...none, body: 'x'.repeat(2_000_000) } })
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024)
    expect(text).toContain('# Plan run: `rejected` `gates-failed`')
    expect(text).toContain('## Plan')
    expect(text).not.toContain('xxxx')
    expect(text).toContain('1 section is too large for this page')
  })
})

test('an answer is shown as it is, and no line of it is anything but text', () => {
  expect(renderAnswer('select', '\nNext: T1\n```\n# x\n')).toBe('# Plan runner: `select`\n\n````text\nNext: T1\n```\n# x\n````\n')
  expect(Buffer.byteLength(renderAnswer('select', '\u6f6e'.repeat(2_000_000)))).toBeLessThan(1024 * 1024)
})
