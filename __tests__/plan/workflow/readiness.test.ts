import { describe, expect, test } from 'vitest'
import { pick } from '../plan-fixture.ts'
import { type Changes, ID, readOne, readPlan, type ShapeName, ticketYaml, workflowFormat } from './ticket-shapes.ts'

const FILE = `tickets/${ID}.yaml`

/** Reads a ticket that is expected not to be ready for exactly one reason. */
const gapOf = async (shape: ShapeName, changes: Changes) => {
  const { task, findings } = await readOne(shape, changes)
  expect(task.hold).toMatchObject({ code: 'ticket-not-ready' })
  expect(task.status).toBe('blocked')
  return findings.filter(({ code }) => code.startsWith('workflow-')).map(({ code, message }) => `${code} ${message}`)
}

describe('every shape', () => {
  test.each(['full', 'quick', 'built', 'grown'] as const)('WFL-MODE-07: a complete ticket (%s) is ready', async (shape) => {
    const { task, findings } = await readOne(shape)
    expect(task).toMatchObject({ status: 'todo' })
    expect(task.hold).toBeUndefined()
    expect(findings).toEqual([])
  })

  test('a complete parent has nothing to complain about', async () => {
    const { task, findings } = await readOne('orchestrator')
    expect(findings).toEqual([])
    expect(task).toMatchObject({ status: 'blocked', statusWord: 'waits-for-children' })
  })

  test('a short ticket is read, held, and told with every gap', async () => {
    const { task, findings } = await readOne('small')
    expect(task.title).toBe('Count the lent tools')
    expect(task.hold).toMatchObject({ code: 'ticket-not-ready', detail: expect.stringContaining(`${FILE} is not ready: `) })
    expect(findings.length).toBeGreaterThan(20)
    expect(findings.every(({ severity, line }) => severity === 'warning' && line !== null)).toBe(true)
  })
})

const fields: Readonly<Record<'full' | 'quick' | 'orchestrator' | 'built', readonly string[]>> = {
  full: [
    ...['ticket/title', 'ticket/repo', 'ticket/branch', 'ticket/owner_agent', 'ticket/ticket_class'],
    ...['quick_classification/result', 'quick_classification/reason', 'quick_classification/escalation_triggers'],
    ...['scope/goal', 'scope/forbidden_files', 'steering/required'],
    ...['execution_intensity', 'manager_role', 'worker_sequence', 'expert_plan', 'debug_logging_plan', 'test_plan'].map(
      (key) => `execution/${key}`,
    ),
    ...['proof_gates', 'regression_gates', 'visual_gate', 'checkpoint_policy', 'rollback_or_accept_policy'].map(
      (key) => `execution/${key}`,
    ),
    ...['done_definition', 'git_delivery', 'handoff_requirements'].map((key) => `execution/${key}`),
  ],
  quick: [
    ...['ticket/title', 'ticket/repo', 'ticket/branch', 'ticket/owner_agent', 'context_pack', 'discovery_evidence'],
    ...['quick_classification/result', 'quick_classification/reason', 'quick_classification/escalation_thresholds'],
    ...['scope/forbidden_files', 'execution/review', 'execution/handoff_requirements', 'execution/git_delivery'],
  ],
  orchestrator: [
    ...['ticket/title', 'ticket/owner_agent', 'orchestration/manager_role', 'orchestration/max_iterations'],
    ...['orchestration/execution_intensity', 'orchestration/worker_sequence', 'child_ticket_policy', 'test_plan', 'proof_gates'],
    ...['regression_gates', 'visual_gate', 'checkpoint_policy', 'rollback_or_accept_policy', 'done_definition'],
    ...['handoff_requirements', 'forbidden_files'],
  ],
  built: [
    ...['title', 'target_repository', 'target_branch', 'acceptance_criteria', 'required_evidence', 'order', 'depends_on'],
    'scope/forbidden_paths',
  ],
}

const table = Object.entries(fields).flatMap(([shape, pointers]) =>
  pointers.map((pointer) => [shape as ShapeName, pointer] as const),
)

test.each(table)('WFL-MODE-04: a ticket (%s) without %s is not ready', async (shape, path) => {
  const gaps = await gapOf(shape, { [`/${path}`]: undefined })
  expect(gaps[0]).toBe(`workflow-field ${path.replaceAll('/', '.')} is missing.`)
})

test.each(['full', 'orchestrator'] as const)('WFL-SPC-18: a ticket (%s) carries decisions and a budget', async (shape) => {
  const top = shape === 'orchestrator' ? '/context' : ''
  for (const path of [
    'decision_locks/locked_decisions',
    'decision_locks/unresolved_decisions',
    'context_budget',
    'context_budget/required_context',
  ]) {
    const { findings } = await readOne(shape, { [`${top}/${path}`]: undefined })
    expect(findings.map(({ message }) => message).join()).toContain(path.replaceAll('/', '.'))
  }
})

test('WFL-MODE-04: a quick ticket needs none of the fields that only full tickets have', async () => {
  const text = ticketYaml('quick')
  for (const key of ['expert_plan', 'checkpoint_policy', 'decision_locks', 'context_budget', 'goal:'])
    expect(text).not.toContain(key)
  expect((await readOne('quick')).task.status).toBe('todo')
})

describe('what every ticket has to say', () => {
  test.each([
    ['full', 'its problem', { '/context': {} }],
    ['full', 'the files it may touch', { '/scope/allowed_files': [] }],
    ['full', 'what proves it', { '/execution/test_plan': [], '/execution/proof_gates': [] }],
    ['full', 'when to stop', { '/execution/stop_conditions': [] }],
    ['quick', 'its problem', { '/objective': '' }],
    ['quick', 'the files it may touch', { '/scope/allowed_files': null }],
    ['quick', 'what proves it', { '/proof/commands': [], '/execution/test_plan': [] }],
    ['quick', 'when to stop', { '/execution/stop_conditions': [] }],
    ['orchestrator', 'its problem', { '/context/objective': '' }],
    ['orchestrator', 'when to stop', { '/stop_conditions': [] }],
    ['built', 'its problem', { '/objective': '' }],
    ['built', 'the files it may touch', { '/scope/allowed_paths': [] }],
    ['built', 'what proves it', { '/required_tests': [] }],
    ['built', 'when to stop', { '/hard_stop_conditions': [] }],
  ] as const)('WFL-MODE-07: a ticket (%s) says %s', async (shape, what, changes) => {
    expect((await gapOf(shape, changes)).join('\n')).toContain(`The ticket does not say ${what}.`)
  })

  test.each(['<the goal of this ticket>', 'Describe the goal.', '   ', '"<goal>"'])(
    'WFL-MODE-08: template text counts as empty: %s',
    async (text) => {
      expect(await gapOf('full', { '/scope/goal': text })).toEqual([
        'workflow-field scope.goal is empty, or still holds the words of the template.',
      ])
    },
  )

  test.each(['Make Map<string, number> the type of the list.', 'The command describes a tool.'])(
    'but words of its own do not: %s',
    async (text) => {
      expect((await readOne('full', { '/scope/goal': text })).task.status).toBe('todo')
    },
  )

  test('WFL-MODE-08: a list of nothing but template text is empty', async () => {
    expect((await gapOf('full', { '/execution/stop_conditions': ['<when to stop>', 'Describe when.'] })).join()).toContain(
      'The ticket does not say when to stop.',
    )
  })

  test('WFL-REC-06: a gap names the installed template, and the one in `templates` only where none is installed', async () => {
    const hintOf = async (...paths: readonly string[]) => {
      const files = Object.fromEntries(paths.map((path) => [path, 'a: 1\n']))
      const { findings } = await readOne('full', { '/execution/manager_role': undefined }, files)
      return findings[0]?.hint
    }
    expect(await hintOf()).toBe('Add it as the template of the ticket has it.')
    expect(await hintOf('templates/TEMPLATE.ticket.yaml')).toContain('as templates/TEMPLATE.ticket.yaml has it')
    expect(await hintOf('templates/TEMPLATE.ticket.yaml', 'tickets/templates/TEMPLATE.ticket.yaml')).toContain(
      'as tickets/templates/TEMPLATE.ticket.yaml has it',
    )
    expect(await hintOf('templates/TEMPLATE.ticket.yaml', 'tickets/templates/TEMPLATE.quick-ticket.yaml')).toContain(
      'as the template',
    )
  })
})

describe('words and forms', () => {
  test.each([
    ['full', { '/schema_version': 3 }, 'workflow-version schema_version is not 2.'],
    ['built', { '/schema_version': undefined }, 'workflow-version schema_version is missing.'],
    ['full', { '/ticket/id': 'LENT-1' }, 'workflow-id "LENT-1" is not the full id of a ticket.'],
    ['built', { '/id': 'TKT-2031-05-01-' }, 'workflow-id "TKT-2031-05-01-" is not the full id of a ticket.'],
    ['full', { '/ticket/ticket_class': 'epic' }, 'workflow-class "epic" is no class of tickets.'],
    [
      'full',
      { '/execution/expert_routing/required_profiles': ['expert-poet'] },
      'workflow-expert "expert-poet" is no profile of an expert.',
    ],
    ['built', { '/scope/allowed_paths': ['**'] }, 'workflow-scope-form The scope entry "**" is neither a path nor a folder.'],
    [
      'full',
      { '/scope/allowed_files': ['docs/*.md'] },
      'workflow-scope-form The scope entry "docs/*.md" is neither a path nor a folder.',
    ],
  ] as const)('a ticket (%s) with %o is not ready', async (shape, changes, gap) => {
    expect(await gapOf(shape, changes)).toEqual([gap])
  })

  test('WFL-ROL-15: a ticket that names no expert says why', async () => {
    expect(await gapOf('full', { '/execution/expert_routing/not_required_reason': '' })).toEqual([
      'workflow-no-experts The ticket neither names experts nor says why none is needed.',
    ])
  })

  test('WFL-MODE-14: an intensity that nobody knows is told', async () => {
    expect(await gapOf('full', { '/execution/execution_intensity': 'brisk' })).toEqual([
      'workflow-intensity "brisk" is no execution_intensity.',
    ])
  })

  test.each(['standard_worker', 'expert_supported', 'bounded_expert_rounds', 'research_only'])(
    'WFL-MODE-14: the intensity %s is known',
    async (intensity) => {
      const { task } = await readOne('full', { '/execution/execution_intensity': intensity })
      expect(task).toMatchObject({ status: 'todo', procedure: { intensity } })
    },
  )

  test('WFL-MODE-15: the intensity quick_flow is for quick tickets only', async () => {
    expect(await gapOf('full', { '/execution/execution_intensity': 'quick_flow' })).toEqual([
      'workflow-intensity The intensity quick_flow is for quick tickets only.',
    ])
  })

  test('a gap is told at its place', async () => {
    const { findings } = await readOne('full', { '/execution/manager_role': '<role>' })
    const lines = ticketYaml('full', { '/execution/manager_role': '<role>' }).split('\n')
    const [finding] = findings
    expect(finding).toMatchObject({ file: FILE, pointer: '/execution/manager_role' })
    expect(lines[(finding?.line ?? 0) - 1]).toBe('  manager_role: <role>')
    expect(finding?.column).toBe('  manager_role: '.length + 1)
  })

  test('a ticket that is not ready keeps only itself from starting', async () => {
    const other = 'TKT-2031-05-02-other'
    const { plan } = await readPlan({
      [FILE]: ticketYaml('full', { '/scope/goal': '' }),
      [`tickets/${other}.yaml`]: ticketYaml('full', { '/ticket/id': other }),
    })
    expect(plan && pick(plan, { names: workflowFormat().names })).toEqual([other])
  })
})

describe('decisions', () => {
  const decision = (status: string, more: object = {}) => ({
    id: 'DEC-001',
    status,
    question: 'Which order?',
    owner: 'Ada',
    ...more,
  })

  test.each([
    ['decision_locks', 'unknown'],
    ['decision_locks', 'proposed'],
    ['spec_refs', 'unknown'],
    ['spec_refs', 'proposed'],
  ])('WFL-SPC-07: a blocking one in %s that is %s keeps the ticket waiting', async (part, status) => {
    const { task } = await readOne('full', { [`/${part}/unresolved_decisions`]: [decision(status)] })
    expect(task).toMatchObject({ status: 'blocked', hold: { code: 'decision-open' } })
    expect(task.hold?.detail).toContain('DEC-001')
  })

  test('WFL-SPC-07: one that is accepted, or does not block, keeps nobody waiting', async () => {
    const unresolved = [decision('accepted'), decision('proposed', { id: 'DEC-002', blocks_implementation: false })]
    expect((await readOne('full', { '/decision_locks/unresolved_decisions': unresolved })).task.status).toBe('todo')
  })
})
