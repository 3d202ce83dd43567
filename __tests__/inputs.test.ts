import { describe, expect, test } from 'vitest'
import { INPUT_NAMES, type InputName, parseInputs } from '../src/edge/inputs.ts'
import { RunnerError } from '../src/errors.ts'

type Given = Partial<Record<InputName, string>>

const parse = (given: Given = {}) => parseInputs((name) => given[name] ?? null)
const complaintsOf = (given: Given): readonly string[] => {
  try {
    parse(given)
    return []
  } catch (error) {
    if (!(error instanceof RunnerError)) throw error
    expect(error.code).toBe('config-invalid')
    return error.findings.map(({ message }) => message)
  }
}

test('without a word everything has its default', () => {
  expect(parse()).toEqual({
    plan: null,
    format: null,
    task: null,
    configFile: '.github/plan-runner.yml',
    rerun: false,
    token: null,
    apiKey: null,
    endpoint: null,
    codexVersion: null,
    codexPath: null,
    model: null,
    effort: null,
    base: null,
    branchPrefix: 'codex/',
    delivery: 'pull-request',
    insistsOnDelivery: false,
    draft: null,
    labels: null,
    reviewers: null,
    lease: null,
    report: null,
    reportDigest: null,
    dryRun: false,
    ownerId: null,
    humanEvidence: new Map(),
    archive: null,
    history: null,
    reply: null,
    out: 'plan-board.html',
    timeoutMs: 3_600_000,
  })
})

test('values are trimmed, and an empty one counts as not given', () => {
  expect(
    parse({ plan: ' ./specs/frds ', model: '', 'openai-api-key': ' sk-1 ', 'dry-run': 'true', 'timeout-minutes': '0.5' }),
  ).toMatchObject({
    plan: 'specs/frds',
    model: null,
    apiKey: 'sk-1',
    dryRun: true,
    timeoutMs: 30_000,
  })
})

test('TKT-SEL-1, TKT-SEL-2: a task that ends in .md is the path of a ticket, which is the whole plan', () => {
  const ticket = { plan: 'work/ticket_7.md', format: 'ticket', task: null, rerun: false }
  expect(parse({ task: 'work/ticket_7.md' })).toMatchObject(ticket)
  expect(parse({ task: './work/ticket_7.md', format: 'ticket', rerun: 'true' })).toMatchObject({ ...ticket, rerun: true })
  expect(complaintsOf({ task: 'ticket_7.md', plan: 'specs' })).toEqual([expect.stringContaining('the whole plan')])
  expect(complaintsOf({ task: 'ticket_7.md', format: 'frd' })).toEqual([expect.stringContaining('the whole plan')])
})

describe('a value that cannot be used', () => {
  test.each<[InputName, readonly string[]]>([
    ['plan', ['/etc/plan', '../plan', 'a/../b', 'a\\b', '..']],
    ['config-file', ['/etc/passwd', 'x/../../y']],
    ['format', ['tickets', 'FRD']],
    ['task', ['FRD 1', '-x', 'a/b', 'x'.repeat(65), '/etc/ticket.md', '../ticket_1.md', 'a/../b.md']],
    ['rerun', ['yes', 'TRUE']],
    ['effort', ['bogus']],
    ['codex-version', ['latest', '1.2', '1.2.3 && rm']],
    ['codex-path', ['codex', './codex']],
    ['model', ['-m', 'gpt 5', 'a"b']],
    ['base', ['-f', 'a..b', 'a//b', '/a', 'a/', 'a.lock', 'a b', 'refs@{1}', 'x\ny', '.a']],
    ['branch-prefix', ['codex', '/', '-x/', 'a b/', 'a..//', '$(x)/']],
    ['delivery', ['pull', 'Branch']],
    ['draft', ['yes', 'always']],
    ['labels', ['x'.repeat(51), 'plan, '.concat('y'.repeat(60))]],
    ['reviewers', ['@ada', 'ada; grace', 'a/b/c']],
    ['dry-run', ['yes', 'TRUE']],
    ['owner-id', ['x'.repeat(201), 'a\nb', 'Jörg']],
    ['responses-api-endpoint', ['example.test', 'file:///etc', 'ftp://x']],
    ['timeout-minutes', ['0', '-1', '361', 'an hour', 'NaN', 'Infinity']],
  ])('is refused for %s', (name, values) => {
    for (const value of values) {
      const complaints = complaintsOf({ [name]: value })
      expect(complaints, value).toHaveLength(1)
      expect(complaints[0]).toContain(`${name}: `)
    }
  })

  test('does not hide another one: all are named at once, and what to do', () => {
    const given: Given = { base: '-f', effort: 'huge', 'timeout-minutes': 'x', plan: '/x' }
    expect(
      complaintsOf(given)
        .map((message) => message.split(':')[0])
        .sort(),
    ).toEqual(['base', 'effort', 'plan', 'timeout-minutes'])
    expect(() => parse(given)).toThrow('Use one of: minimal, low, medium, high, xhigh.')
  })
})

test.each<[InputName, readonly string[]]>([
  ['plan', ['specs/frds/index.json', './specs', 'a..b', 'specs']],
  ['base', ['main', 'release/1.x', 'feature/a_b-c', 'dependabot/npm_and_yarn/x-1.0']],
  ['branch-prefix', ['codex/', 'bots/codex/', 'a.b/']],
  ['model', ['gpt-5.5', 'openai/gpt-5@2026', 'accounts/x:y']],
  ['codex-version', ['0.169.0', '1.0.0-alpha.3']],
  ['responses-api-endpoint', ['https://host/v1/responses', 'http://127.0.0.1:8080/v1']],
  ['timeout-minutes', ['1', '360', '2.5']],
  ['owner-id', ['me', 'run 7 of nightly']],
  ['labels', ['plan', 'plan,two words', 'plan, codex\nnight', 'plan,']],
  ['reviewers', ['ada', 'ada,grace-h', 'ada\nacme/trail-team', 'ada, grace,']],
])('usual values of %s are accepted', (name, values) => {
  for (const value of values) expect(complaintsOf({ [name]: value }), value).toEqual([])
})

test('secrets are no part of any complaint', () => {
  const secret = 'sk-very-secret-value'
  for (const name of INPUT_NAMES.filter((each) => each !== 'token' && each !== 'openai-api-key')) {
    const complaints = complaintsOf({ [name]: '\u0000', token: secret, 'openai-api-key': secret })
    expect(complaints.join('\n')).not.toContain(secret)
  }
})
