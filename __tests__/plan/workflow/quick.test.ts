import { describe, expect, test } from 'vitest'
import { commandOf } from '../../../src/plan/workflow/proof-command.ts'
import { type Changes, ID, procedureOf, readOne, scenario } from './ticket-shapes.ts'

const TICKET = `tickets/${ID}.yaml`

const escalationOf = async (changes: Changes, files = {}) => {
  const { task, codes } = await readOne('quick', changes, files)
  expect(task).toMatchObject({ status: 'blocked', hold: { code: 'quick-escalated' } })
  expect(codes).toContain('quick-escalated')
  return { detail: task.hold?.detail ?? '', raised: procedureOf(task).raised.map(({ trigger, paths }) => [trigger, ...paths]) }
}

const declare = (name: string): Changes => ({
  [`/quick_classification/escalation_thresholds/${name}`]: { triggered: true, rule: 'As found.' },
})

describe('triggers that the ticket raises', () => {
  test.each([
    ['WFL-QCK-17: the ticket raises', 'unclear_requirements', { '/acceptance_given_when_then': [] }, []],
    [
      'WFL-QCK-17: the ticket raises',
      'unclear_requirements',
      { '/acceptance_given_when_then': [scenario('a', 'b', '<outcome>')] },
      [],
    ],
    [
      'WFL-QCK-17: the ticket raises',
      'unclear_requirements',
      { '/spec_refs/unresolved_decisions': [{ id: 'DEC-001', status: 'proposed', question: 'Which word?' }] },
      [],
    ],
    ['WFL-QCK-06: the ticket raises', 'broad_file_scope', { '/scope/allowed_files': ['src/*.js'] }, ['src/*.js']],
    ['WFL-QCK-06: the ticket raises', 'broad_file_scope', { '/scope/allowed_files': ['src/**'] }, ['src/**']],
    ['WFL-QCK-06: the ticket raises', 'broad_file_scope', { '/scope/allowed_files': ['src/'] }, ['src/']],
    [
      'WFL-QCK-07: the ticket raises',
      'broad_file_scope',
      { '/scope/allowed_files': ['a.js', 'b.js', 'c.js', 'd.js'] },
      ['a.js', 'b.js', 'c.js', 'd.js'],
    ],
    ['WFL-QCK-18: the ticket raises', 'broad_file_scope', { '/scope/allowed_files': [TICKET] }, []],
    [
      'WFL-QCK-09: the ticket raises',
      'proof_unavailable',
      { '/proof/commands': ['Look at it.'], '/execution/test_plan': [] },
      [],
    ],
    ['WFL-QCK-19: the ticket raises', 'forbidden_path', { '/scope/allowed_files': ['dist/list.js'] }, ['dist/list.js']],
    ['WFL-QCK-16: the ticket raises', 'visual_flow_ambiguity', { '/scope/allowed_files': ['src/List.tsx'] }, ['src/List.tsx']],
    [
      'WFL-QCK-16: the ticket raises',
      'visual_flow_ambiguity',
      { '/scope/allowed_files': ['a.css'], '/execution/visual_gate': { required: true, required_views: [] } },
      ['a.css'],
    ],
  ] as const)('%s %s by %o', async (_, trigger, changes, paths) => {
    const { detail, raised } = await escalationOf(changes)
    expect(raised).toEqual([[trigger, ...paths]])
    expect(detail).toContain(`It is not quick: ${trigger}`)
  })

  test('WFL-QCK-06: a path that the base commit has as a folder is not exact', async () => {
    const { raised } = await escalationOf({ '/scope/allowed_files': ['src'] }, { 'src/list.js': '' })
    expect(raised).toEqual([['broad_file_scope', 'src']])
  })

  test('WFL-QCK-16: a view that has to be shown is not ambiguous', async () => {
    const { task } = await readOne('quick', {
      '/scope/allowed_files': ['src/List.tsx'],
      '/execution/visual_gate': { required: true, required_views: ['the list'] },
    })
    expect(task.status).toBe('todo')
  })

  test('WFL-QCK-08: three files are quick, and records do not count', async () => {
    const records = [TICKET, 'agent/state.md', `docs/implementation/workflow-tickets/tickets/${ID}/**`]
    const { task } = await readOne('quick', { '/scope/allowed_files': ['a.js', 'b.js', 'c.js', ...records] })
    expect(task.status).toBe('todo')
  })

  test.each([
    'security_auth_privacy',
    'schema_data',
    'dependencies',
    'multiple_services_modules',
    'public_api_shared_contract',
    'visual_flow_ambiguity',
    'unclear_requirements',
    'broad_file_scope',
    'forbidden_path',
    'proof_unavailable',
  ])('WFL-QCK-02: %s that the ticket declares is never lowered', async (name) => {
    expect((await escalationOf(declare(name))).raised).toEqual([[name]])
  })

  test('WFL-QCK-02: a trigger that is raised beats one that is denied', async () => {
    const { raised } = await escalationOf({ '/scope/allowed_files': ['src/**'] })
    expect(raised).toEqual([['broad_file_scope', 'src/**']])
  })

  test('WFL-QCK-03: the difference to what the ticket declares is told at its place', async () => {
    const { findings } = await readOne('quick', { '/scope/allowed_files': ['src/**'] })
    expect(findings.find(({ code }) => code === 'trigger-denied')).toMatchObject({
      file: TICKET,
      pointer: '/quick_classification/escalation_thresholds/broad_file_scope',
      message: 'The ticket denies broad_file_scope, but: The scope does not name each file exactly.',
    })
  })
})

describe('a ticket that speaks against itself', () => {
  test.each([
    ['WFL-QCK-04: not quick is', { '/context/quick_flow_reason': '' }, 'quick_flow_reason does not say why no spec is needed'],
    [
      'WFL-QCK-04: not quick is',
      { '/context/quick_flow_reason': '<reason>' },
      'quick_flow_reason does not say why no spec is needed',
    ],
    [
      'WFL-QCK-05: not quick is',
      { '/quick_classification/quick_conditions/one_bounded_objective': false },
      'one_bounded_objective is declared false',
    ],
    [
      'WFL-QCK-05: not quick is',
      { '/quick_classification/quick_conditions/one_bounded_objective': undefined },
      'one_bounded_objective is not declared',
    ],
    ['WFL-QCK-05: not quick is', { '/objective': ['One thing.', 'And another.'] }, 'it has 2 objectives'],
    [
      'WFL-QCK-01: not quick is',
      { '/quick_classification/quick_conditions/exact_files_known': false },
      'exact_files_known is declared false',
    ],
    ['WFL-QCK-01: not quick is', { '/quick_classification/result': 'standard' }, 'it is classified as standard'],
    ['WFL-QCK-01: not quick is', declare('steering_conflict'), 'steering_conflict is declared'],
    [
      'WFL-QCK-20: not quick is',
      { '/execution/expert_routing': { required_profiles: ['expert-test-reviewer'] } },
      'it asks for expert-test-reviewer',
    ],
    [
      'WFL-MODE-15: not quick is',
      { '/execution/execution_intensity': 'standard_worker' },
      'its execution_intensity is standard_worker',
    ],
  ] as const)('%s %o', async (_, changes, reason) => {
    const { detail, raised } = await escalationOf(changes)
    expect(raised).toEqual([])
    expect(detail).toContain(`It is not quick: ${reason}. Write a full ticket instead.`)
  })

  test('WFL-QCK-20: specs are for full tickets', async () => {
    const specs = { mode: 'full_sdd', requirements: 'specs/a.md', design: 'specs/b.md', tasks: 'specs/c.md' }
    const { findings } = await readOne('quick', { '/spec_refs': specs })
    expect(findings.find(({ code }) => code === 'quick-escalated')?.message).toContain('its spec_refs.mode is full_sdd')
  })

  test('WFL-QCK-23: all reasons come together, and many files ask for a parent ticket', async () => {
    const { detail } = await escalationOf({
      '/scope/allowed_files': ['src/**', 'dist/a.js'],
      '/context/quick_flow_reason': '',
      ...declare('schema_data'),
    })
    expect(detail).toBe(
      `${TICKET}: It is not quick: schema_data: The ticket itself says so; broad_file_scope (src/**): The scope does not name each file exactly; ` +
        'forbidden_path (dist/a.js): The scope holds what the ticket forbids; quick_flow_reason does not say why no spec is needed. ' +
        'Write a parent orchestrator ticket with smaller ones instead.',
    )
  })
})

test('WFL-QCK-01: a ticket that is no quick one is not held by its triggers', async () => {
  const { task } = await readOne('full', { '/scope/allowed_files': ['a', 'b', 'c', 'd', 'src/**'] })
  expect(task.status).toBe('todo')
  expect(procedureOf(task).raised.map(({ trigger }) => trigger)).toEqual(['broad_file_scope', 'broad_file_scope'])
})

describe('WFL-REC-10: proof commands', () => {
  test.each([
    ['npm test', 'npm test'],
    ['`npm run lint`', 'npm run lint'],
    ['git diff --check', 'git diff --check'],
    ['go test ./...', 'go test ./...'],
    ['python3 -m unittest discover -s tests', 'python3 -m unittest discover -s tests'],
    ['./scripts/check.sh --all', './scripts/check.sh --all'],
    ['scripts/check.sh', 'scripts/check.sh'],
  ])('%s is one', (text, command) => {
    expect(commandOf(text)).toBe(command)
  })

  test.each([
    'All tests pass.',
    'make sure the page loads',
    'go through the list',
    'npm test; rm -rf .',
    'npm test && curl example.org',
    'npm test | tee log',
    'npm test > out',
    'bash $HOME/x',
    '../outside.sh',
    '/bin/sh x',
    'Run `npm test` twice',
    'npm test\nrm x',
    '',
  ])('%j is none', (text) => {
    expect(commandOf(text)).toBeNull()
  })
})
