import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPolicy } from '../../../src/plan/workflow/policy.ts'
import { describeAdaptations } from '../../../src/plan/workflow/policy-adaptations.ts'
import { spoil } from './reference-texts.ts'

const POLICY = `schema_version: 1
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
  baseline_dirty_paths:
    - path: notes.txt
      state: file
      size: 12
      sha256: ${'0a'.repeat(32)}
      recorded_at_head: null
      reason: a note of the desk
  prohibited_git_operations:
    - git add -A or git add .
    - creating, deleting or switching branches
    - git worktree
    - git stash
    - git push --force
    - git reset --hard
    - checkout or restore that discards work
`

const read = (text: string) => readPolicy(new TextEncoder().encode(text), 'workflow-policy.yaml')
const broken = (part: string, other: string) => read(spoil(POLICY, part, other))

describe('a delivery policy', () => {
  test('WFL-DEL-01: holds branch, remote, upstream, commit and push, staging, artifacts, baseline and what is prohibited', () => {
    const { policy, findings } = read(POLICY)
    expect(findings).toEqual([])
    expect(policy).toMatchObject({
      file: 'workflow-policy.yaml',
      branch: 'main',
      remote: 'origin',
      upstream: 'origin/main',
      perTicket: true,
      explicitStaging: true,
      cleanBaseline: true,
      requireEquality: true,
      artifacts: ['docs/implementation/**', 'agent/*.md'],
      baseline: [{ path: 'notes.txt', state: 'file' }],
      prohibited: expect.arrayContaining(['git stash']),
    })
  })

  test('WFL-DEL-02: the published example is a policy without a complaint', () => {
    const schema = JSON.parse(readFileSync(new URL('../../../schemas/workflow-policy.schema.json', import.meta.url), 'utf8'))
    for (const example of schema.examples) expect(read(JSON.stringify(example)).findings).toEqual([])
  })

  test('WFL-DEL-02: absent', () => {
    const { policy, findings } = readPolicy(null, 'workflow-policy.yaml')
    expect(policy).toBeNull()
    expect(findings).toMatchObject([{ code: 'policy-absent', severity: 'error', file: 'workflow-policy.yaml' }])
  })

  test.each([
    ['no YAML', ': [', 'yaml-unusable'],
    ['two documents', `${POLICY}---\na: 1\n`, 'yaml-unusable'],
    ['a list', '- main\n', 'wrong-type'],
  ])('WFL-DEL-02: %s', (_, text, code) => {
    const { policy, findings } = read(text)
    expect([policy, findings.map((each) => each.code)]).toEqual([null, [code]])
  })

  test.each([
    ['branch', '    branch: main\n', '/workflow_policy/delivery'],
    ['remote', '    remote: origin\n', '/workflow_policy/delivery'],
    ['upstream', '    upstream: origin/main\n', '/workflow_policy/delivery'],
    ['commit_and_push_per_ticket', '    commit_and_push_per_ticket: true\n', '/workflow_policy/delivery'],
    ['explicit_staging_only', '    explicit_staging_only: true\n', '/workflow_policy/delivery'],
    [
      'authorized_workflow_artifacts',
      '  authorized_workflow_artifacts:\n    - docs/implementation/**\n    - agent/*.md\n',
      '/workflow_policy',
    ],
    ['schema_version', 'schema_version: 1\n', ''],
  ])('WFL-DEL-01: without %s', (key, part, pointer) => {
    const { policy, findings } = broken(part, '')
    expect(policy).toBeNull()
    expect(findings).toMatchObject([{ severity: 'error', pointer, message: expect.stringContaining(key) }])
  })

  test.each([
    ['a branch of the template', 'branch: main', 'branch: <branch>'],
    ['a flag that is a word', 'explicit_staging_only: true', 'explicit_staging_only: "yes"'],
    ['a state of another kind', 'state: file', 'state: dirty'],
    ['a digest that is none', `sha256: ${'0a'.repeat(32)}`, 'sha256: abc'],
    ['a later version', 'schema_version: 1', 'schema_version: 2'],
  ])('WFL-DEL-01: %s', (_, part, other) => {
    const { policy, findings } = broken(part, other)
    expect(policy).toBeNull()
    expect(findings).toHaveLength(1)
  })

  test.each([
    ['an upstream that is another branch', 'upstream: origin/main', 'upstream: origin/trunk', 6],
    ['an upstream on another remote', 'remote: origin', 'remote: fork', 6],
    ['nothing is pushed, and must be seen on the remote', 'push_per_ticket: true', 'push_per_ticket: false', 7],
    ['approved in advance and prohibited', 'stage the paths of the ticket', '"`git stash`."', 12],
    ['one path recorded twice', '  prohibited', '    - { path: notes.txt, state: missing }\n  prohibited', 25],
  ])('WFL-DEL-02: contradictory: %s', (_, part, other, line) => {
    const { policy, findings } = broken(part, other)
    expect(policy).toBeNull()
    expect(findings).toMatchObject([{ code: 'policy-contradictory', severity: 'error', line }])
  })

  test.each([
    ['more than named paths is staged', 'explicit_staging_only: true', 'explicit_staging_only: false'],
    ['changes in the scope before the work', 'relative_to_scope: true', 'relative_to_scope: false'],
    ['nobody looks at the remote', 'after_push: true', 'after_push: false'],
    ['bulk staging', '    - git add -A or git add .\n', ''],
    ['branches', '    - creating, deleting or switching branches\n', ''],
    ['worktrees', '    - git worktree\n', ''],
    ['stashes', '    - git stash\n', ''],
    ['force', '    - git push --force\n', ''],
    ['reset', '    - git reset --hard\n', ''],
    ['discards', '    - checkout or restore that discards work\n', ''],
    ['everything is a record', 'docs/implementation/**', '"**"'],
    ['records outside', 'docs/implementation/**', '../records/**'],
    ['records of Git itself', 'docs/implementation/**', '.git/**'],
    ['a baseline path outside', 'path: notes.txt', 'path: /etc/hosts'],
  ])('WFL-DEL-02: unsafe: %s', (_, part, other) => {
    const { policy, findings } = broken(part, other)
    expect(policy).toBeNull()
    expect(findings).toMatchObject([{ code: 'policy-unsafe', severity: 'error', line: expect.any(Number) }])
  })
})

describe('what is done in another way than the policy says', () => {
  const policyOf = (text: string) => {
    const { policy } = read(text)
    if (policy === null) throw new Error('no policy')
    return policy
  }
  const policy = policyOf(POLICY)
  const rulesOf = (...given: Parameters<typeof describeAdaptations>) => describeAdaptations(...given).map(({ rule }) => rule)

  test('WFL-DEL-03: a pull request from the branch of the ticket', () => {
    const found = describeAdaptations(policy, { kind: 'pull-request', branch: 'codex/ticket-lend', base: 'main' })
    expect(found.map(({ rule }) => rule)).toEqual([
      'delivery.branch',
      'delivery.upstream',
      'prohibited_git_operations: branches',
      'delivery.commit_and_push_per_ticket',
      'baseline_dirty_paths',
    ])
    const [branch, upstream] = found.map(({ reason }) => reason)
    expect(branch).toMatch(/pushes to main.*codex\/ticket-lend.*pull request for main/)
    expect(upstream).toMatch(/against codex\/ticket-lend as origin itself.*not against origin\/main/)
  })

  test('WFL-DEL-03: a branch without a pull request says who merges it', () => {
    const [first] = describeAdaptations(policy, { kind: 'branch', branch: 'codex/ticket-lend', base: 'main' })
    expect(first?.reason).toContain('for a person to merge into main')
  })

  test('WFL-DEL-03: delivery to the branch of the policy itself changes nothing', () => {
    expect(rulesOf({ ...policy, baseline: [] }, { kind: 'branch', branch: 'main', base: 'main' })).toEqual([])
  })

  test('WFL-DEL-03: work for another branch, and a policy that pushes no ticket, are declared', () => {
    expect(rulesOf({ ...policy, baseline: [] }, { kind: 'branch', branch: 'main', base: 'trunk' })).toEqual(['delivery.branch'])
    const silent = policyOf(
      POLICY.replace('per_ticket: true', 'per_ticket: false').replace('after_push: true', 'after_push: false'),
    )
    expect(rulesOf({ ...silent, baseline: [] }, { kind: 'branch', branch: 'main', base: 'main' })).toEqual([
      'delivery.commit_and_push_per_ticket',
    ])
  })
})
