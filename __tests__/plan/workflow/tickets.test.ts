import { describe, expect, test } from 'vitest'
import { findPlan } from '../../../src/plan/formats.ts'
import { selectBundle } from '../../../src/plan/select.ts'
import { pick, world } from '../plan-fixture.ts'
import {
  type Changes,
  ID,
  procedureOf,
  readOne,
  readPlan,
  SHAPES,
  snapshotOf,
  ticketYaml,
  workflowFormat,
} from './ticket-shapes.ts'

const FILE = `tickets/${ID}.yaml`
const named = (id: string, changes: Changes = {}) => ticketYaml('full', { '/ticket/id': id, ...changes })
const idsOf = async (files: Parameters<typeof readPlan>[0], planPath = 'tickets') =>
  (await readPlan(files, planPath)).plan?.tasks.map(({ id }) => id)

describe('one reading of all shapes', () => {
  test('WFL-MODE-03: version 1 and 2 say the same in their own places', async () => {
    const demands = async (shape: 'full' | 'built') => {
      const { task } = await readOne(shape)
      const { allowed, forbidden, proofs, stopConditions, acceptance, delivery, mode, intensity, maxRepairs } = procedureOf(task)
      return {
        ...{ id: task.id, title: task.title, goal: task.brief.description, allowed, forbidden, stopConditions, delivery, mode },
        ...{
          intensity,
          maxRepairs,
          isRun: proofs.includes('npm test'),
          isAccepted: acceptance.includes('The list of three lent tools ends with 3.'),
        },
      }
    }
    expect(await demands('built')).toEqual(await demands('full'))
    expect(await demands('full')).toMatchObject({
      id: ID,
      allowed: ['src/list.js', 'test/**'],
      forbidden: ['.env', 'dist/**'],
      delivery: { assigned: true, reason: '' },
    })
  })

  test('WFL-MODE-03: a quick ticket, with its scenarios as acceptance', async () => {
    expect(procedureOf((await readOne('quick')).task)).toMatchObject({
      mode: 'quick',
      intensity: 'quick_flow',
      acceptance: ['Given one lent tool, when the list is printed, then it says "1 tool"'],
      proofs: ['npm test'],
      maxRepairs: 2,
      result: 'in-ticket',
      declared: { broad_file_scope: false, proof_unavailable: false },
    })
  })

  test('a parent keeps its fields at the top of the file', async () => {
    expect(procedureOf((await readOne('orchestrator')).task)).toMatchObject({
      allowed: ['src/**', 'test/**'],
      intensity: 'bounded_expert_rounds',
      maxRounds: 4,
      stopConditions: ['A child fails twice.'],
    })
  })

  test('keys that nobody knows change nothing', async () => {
    const { task } = await readOne('full', { '/x_team': { mood: 'good' }, '/execution/x_more': ['y'] })
    const { task: plain } = await readOne('full')
    expect({ ...procedureOf(task), lock: null }).toEqual({ ...procedureOf(plain), lock: null })
  })

  test('WFL-STA-22: delivery is assigned by either word, and pushing has to be allowed', async () => {
    const of = async (shape: 'full' | 'grown', changes: Changes) => procedureOf((await readOne(shape, changes)).task).delivery
    expect((await of('grown', {})).assigned).toBe(true)
    expect(await of('grown', { '/delivery/auto_commit': false })).toEqual({
      assigned: false,
      reason: 'The ticket does not assign delivery.',
    })
    expect(await of('grown', { '/delivery/assigned': true, '/delivery/auto_commit': false })).toMatchObject({ assigned: true })
    expect(await of('grown', { '/delivery/auto_push': false })).toMatchObject({ assigned: false })
    const skipped = { '/execution/git_delivery/assigned': false, '/execution/git_delivery/skipped_reason': 'A trial.' }
    expect(await of('full', skipped)).toEqual({ assigned: false, reason: 'A trial.' })
    expect(await of('full', { '/execution/git_delivery/require_push': false })).toMatchObject({ assigned: false })
  })

  test('WFL-REV-06: a ticket may ask for fewer repairs than the configuration, never for more', async () => {
    const rounds = async (asked: number, maxRepairs: number) => {
      const { plan } = await readPlan({ [FILE]: ticketYaml('built', { '/review/max_repair_rounds': asked }) }, 'tickets', {
        maxRepairs,
      })
      return plan?.tasks[0]?.procedure?.maxRepairs
    }
    expect([await rounds(1, 3), await rounds(9, 3), await rounds(3, 2)]).toEqual([1, 3, 2])
  })

  test('WFL-REC-05: version 2 takes its result itself, version 1 has records', async () => {
    expect(procedureOf((await readOne('full')).task).result).toBe('in-ticket')
    expect(procedureOf((await readOne('built')).task).result).toBe('records')
  })

  test('records lie where the ticket wants its plan, if that is below the folder for records', async () => {
    const folder = async (changes: Changes) => procedureOf((await readOne('grown', changes)).task).recordFolder
    const usual = `docs/implementation/workflow-tickets/tickets/${ID}`
    expect(await folder({})).toBe(`docs/implementation/workflow-v2/tickets/${ID}`)
    expect(await folder({ '/mandatory_plan/plan_record': `src/${ID}/PLAN.md` })).toBe(usual)
    expect(await folder({ '/mandatory_plan/plan_record': `docs/implementation/../../src/${ID}/PLAN.md` })).toBe(usual)
    expect(await folder({ '/mandatory_plan/plan_record': 'docs/implementation/v2/PLAN.md' })).toBe(usual)
  })
})

describe('WFL-MODE-01: every ticket has one mode, with the fact that decided it', () => {
  const specs = { mode: 'full_sdd', requirements: 'specs/r.md', design: 'specs/d.md', tasks: 'specs/t.md' }
  test.each([
    ['quick', {}, 'quick', 'Its ticket_class is quick_flow.'],
    ['full', { '/spec_refs': specs }, 'full-sdd', 'Its spec_refs.mode is full_sdd.'],
    ['full', {}, 'single-ticket', 'It is one ticket without specs (spec_refs.mode is no_spec).'],
    ['built', {}, 'single-ticket', 'It is one ticket without specs.'],
  ] as const)('%s with %o', async (shape, changes, mode, modeReason) => {
    expect(procedureOf((await readOne(shape, changes)).task)).toMatchObject({ mode, modeReason })
  })
})

describe('what cannot be read', () => {
  test.each([
    ['a key that stands twice', 'id: x\nid: y\n', 2, 'The key "id" stands here a second time.'],
    ['an alias', 'id: &a x\ntitle: *a\n', 2, 'An alias cannot be used here.'],
    ['a tag', 'id: !!str x\n', 1, 'A tag cannot be used here.'],
    ['a merge key', 'id: x\n<<: {title: y}\n', 2, 'A merge key cannot be used here.'],
    ['several documents', 'id: x\n---\nid: y\n', 2, 'The file holds several documents.'],
    ['broken syntax', 'id: "x\n', 2, 'Not valid YAML: Missing closing "quote'],
    ['a list', '- id: x\n', 1, 'The file holds no keys.'],
    ['nothing', '', 1, 'The file holds no keys.'],
    ['too much', `id: ${'x'.repeat(1024 * 1024)}\n`, null, 'The file has 1048581 bytes.'],
    ['a NUL', 'id: x\0\n', null, 'The file holds a NUL byte.'],
  ])('%s is told with its place, and keeps only that ticket', async (_, text, line, message) => {
    const { plan, findings } = await readPlan({ [FILE]: text, 'tickets/TKT-2031-05-02-b.yaml': named('TKT-2031-05-02-b') })
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ code: 'yaml-unusable', severity: 'warning', file: FILE, line })
    expect(findings[0]?.message).toContain(message)
    expect(plan?.tasks[0]).toMatchObject({ id: ID, status: 'blocked', hold: { code: 'ticket-not-ready' } })
    expect(plan && pick(plan, { names: workflowFormat().names })).toEqual(['TKT-2031-05-02-b'])
  })

  test('a link is no ticket', async () => {
    const { findings } = await readPlan({ [FILE]: { link: '../README.md' } })
    expect(findings).toMatchObject([{ code: 'yaml-unusable', message: 'This is not a regular file.' }])
  })

  test('tickets nested without end are refused', async () => {
    const { findings } = await readPlan({ [FILE]: `id: ${'['.repeat(20_000)}` })
    expect(findings.map(({ code }) => code)).toEqual(['yaml-unusable'])
  })

  test('of two tickets with one id neither starts, in whatever letters it is written', async () => {
    const { plan, findings } = await readPlan({
      [FILE]: ticketYaml('full'),
      'tickets/TKT-other.yaml': named(ID.replace('lent', 'LENT')),
    })
    expect(plan?.tasks).toMatchObject([{ status: 'blocked', hold: { code: 'ticket-not-ready' } }])
    expect(findings).toMatchObject([{ code: 'workflow-id-repeated', file: 'tickets/TKT-other.yaml' }])
  })
})

describe('status', () => {
  test.each(['in_progress', 'blocked', 'cancelled', 'Backlog', ''])(
    'WFL-MODE-05: "%s" is not started, and shown',
    async (status) => {
      const { plan, findings } = await readPlan({ [FILE]: ticketYaml('full', { '/ticket/status': status }) })
      if (plan === null) throw new Error('not read')
      const selection = selectBundle(plan, world({ names: workflowFormat().names }))
      expect(selection).toEqual({
        outcome: 'waiting',
        rejected: [{ taskId: ID, reason: 'not-todo', detail: status === '' ? 'no status' : status }],
      })
      expect(plan.tasks[0]?.hold).toBeUndefined()
      expect(findings).toMatchObject([{ code: 'workflow-status', severity: 'warning', pointer: '/ticket/status' }])
    },
  )

  test('one that is done is complete, however incomplete its text', async () => {
    const { plan, findings } = await readPlan({ [FILE]: ticketYaml('small', { '/ticket/status': 'done' }) })
    expect(findings).toEqual([])
    expect(plan && pick(plan, { names: workflowFormat().names })).toBe('complete')
  })

  test('WFL-CHN-07: version 1 is done once the base holds its execution report, however that was merged', async () => {
    const status = async (...paths: readonly string[]) => {
      const files = Object.fromEntries(paths.map((path) => [path, '# Report\n']))
      return (await readOne('grown', {}, files)).task.status
    }
    const folder = `docs/implementation/workflow-v2/tickets/${ID}`
    expect(await status()).toBe('todo')
    expect(await status(`${folder}/PLAN.md`)).toBe('todo')
    expect(await status(`${folder}/EXECUTION_REPORT.md`)).toBe('done')
  })
})

describe('which files are tickets', () => {
  const locate = (paths: readonly string[], wanted: string | null = null, isNamed = false) =>
    workflowFormat().locate(paths, wanted, isNamed)

  test('the usual folder is found by itself, at any depth', () => {
    expect(findPlan(['src/a.js', 'tickets/upgrades/v2/TKT-2031-05-01-a.yml'], null, null)).toMatchObject({
      format: { name: 'workflow' },
      planPath: 'tickets',
    })
  })

  test('WFL-MODE-06: templates are never work', async () => {
    expect(locate(['tickets/templates/TKT-2031-05-01-a.yaml', 'tickets/templates/TEMPLATE.ticket.yaml'])).toBeNull()
    expect(locate(['tickets/templates/TKT-2031-05-01-a.yaml'], 'tickets/templates/TKT-2031-05-01-a.yaml', true)).toBeNull()
    const files = { [FILE]: ticketYaml('full'), 'tickets/templates/TKT-2031-05-02-b.yaml': named('TKT-2031-05-02-b') }
    expect(await idsOf(files)).toEqual([ID])
  })

  test('a ticket, a folder or a manifest can be named', () => {
    const paths = [
      'work/TKT-2031-05-01-a.yaml',
      'p/manifest.json',
      'p/tickets/TKT-2031-05-01-b.yaml',
      'q/manifest.json',
      'odd.yaml',
    ]
    expect(locate(paths, './work/')).toBe('work')
    expect(locate(paths, 'work/TKT-2031-05-01-a.yaml')).toBe('work/TKT-2031-05-01-a.yaml')
    expect(locate(paths, 'p')).toBe('p/manifest.json')
    expect(locate(paths, 'p/manifest.json')).toBe('p/manifest.json')
    expect(locate(paths, 'q/manifest.json')).toBeNull()
    expect(locate(paths, 'q/manifest.json', true)).toBe('q/manifest.json')
    expect(locate(paths, 'odd.yaml')).toBeNull()
    expect(locate(paths, 'odd.yaml', true)).toBe('odd.yaml')
  })

  test.each(['.', '..', '../work', '/work', 'work\\x', 'absent'])('%s is no place for tickets', (wanted) => {
    expect(locate(['work/TKT-2031-05-01-a.yaml', 'README.md'], wanted, true)).toBeNull()
  })

  test('WFL-MODE-11: a ticket that is named is the whole plan', async () => {
    expect(await idsOf({ [FILE]: ticketYaml('full'), 'tickets/TKT-2031-05-02-b.yaml': named('TKT-2031-05-02-b') }, FILE)).toEqual(
      [ID],
    )
  })

  test('tickets of packages and their copies are no loose tickets', async () => {
    const copy = named('TKT-2031-05-02-b')
    const files = {
      [FILE]: ticketYaml('full'),
      'tickets/TKT-2031-05-02-b.yaml': copy,
      'tickets/packages/p/tickets/TKT-2031-05-02-b.yaml': copy,
      'tickets/packages/p/manifest.json': '{}',
    }
    expect(await idsOf(files)).toEqual([ID])
  })

  test('a folder without tickets is an error', async () => {
    const { plan, findings } = await readPlan({ 'tickets/README.md': '' })
    expect(plan).toBeNull()
    expect(findings).toMatchObject([{ code: 'no-tickets', severity: 'error', file: 'tickets' }])
  })
})

describe('what a run reads and keeps to itself', () => {
  const { reads, owns, listNamed } = workflowFormat({ recordsFolder: 'records', steeringFolder: 'steering' })

  test.each([
    ['tickets', FILE, true],
    ['tickets', 'tickets/README.md', false],
    ['tickets', 'AGENTS.md', true],
    ['tickets', 'prompts/quick-dev.md', true],
    ['tickets', 'steering/security.md', true],
    ['tickets', '.codex/agents/expert-test-reviewer.toml', true],
    ['tickets', 'workflow-policy.yaml', true],
    ['tickets', 'agent/state.md', true],
    ['tickets', `records/workflow-tickets/tickets/${ID}/HANDOFF.md`, true],
    ['tickets', 'src/list.js', false],
    [FILE, FILE, true],
    [FILE, 'tickets/TKT-2031-05-02-b.yaml', false],
    ['p/manifest.json', 'p/policies/safety.md', true],
  ])('a run of %s reads %s: %s', (planPath, path, isRead) => {
    expect(reads(planPath, path)).toBe(isRead)
  })

  test.each([
    ['tickets', FILE, true],
    ['tickets', FILE.toUpperCase(), true],
    ['tickets', 'tickets/upgrades/v2/TKT-2031-05-02-b.yaml', true],
    ['tickets', 'tickets/templates/TEMPLATE.ticket.yaml', true],
    ['tickets', 'tickets/README.md', false],
    ['tickets', 'src/list.js', false],
    [FILE, 'tickets/TKT-2031-05-02-b.yaml', true],
    ['work/odd.yaml', 'work/odd.yaml', true],
    ['p/manifest.json', 'p/reports/x.md', true],
    ['p/manifest.json', FILE, true],
    ['p/manifest.json', 'src/list.js', false],
  ])("in a plan at %s, %s is the host's alone: %s", (planPath, path, isOwned) => {
    expect(owns(planPath, path)).toBe(isOwned)
  })

  test('specs and context are read because tickets name them', () => {
    const text = ticketYaml('full', {
      '/spec_refs': { mode: 'full_sdd', requirements: 'specs/r.md', design: './specs/d.md', tasks: 'specs/t.md' },
      '/context_budget/required_context': [
        { path: 'src/list.js', reason: 'The list.' },
        { path: '../out.md', reason: 'x' },
      ],
    })
    expect(listNamed?.(snapshotOf({ [FILE]: text }), 'tickets')).toEqual([
      'specs/r.md',
      'specs/d.md',
      'specs/t.md',
      'src/list.js',
    ])
  })
})

describe('names and marks', () => {
  test('WFL-DEL-18: the subject begins with the full id of the ticket', async () => {
    const { task } = await readOne('full')
    expect(workflowFormat().names([task], 'codex/')).toMatchObject({
      branch: `codex/wfl-${ID.toLowerCase()}`,
      isOnlyBranch: false,
      scope: ID.toLowerCase(),
      title: `${ID}: Count the lent tools`,
      commitSubject: `${ID}: Count the lent tools`,
    })
  })

  test('WFL-DEL-18: and does so where the id is too long for a claim', async () => {
    const long = `TKT-2031-05-01-${'very-'.repeat(12)}long`
    const { plan } = await readPlan({ [FILE]: named(long) })
    const [task] = plan?.tasks ?? []
    if (task === undefined) throw new Error('no task')
    expect(task.id).toMatch(/^TKT-2031-05-01-[\w-]{1,49}$/)
    expect(workflowFormat().names([task], 'codex/').commitSubject).toBe(`${long}: Count the lent tools`)
  })

  const mark = async (text: string) => {
    const snapshot = snapshotOf({ [FILE]: text })
    const { plan } = await workflowFormat().read(snapshot, 'tickets', { gateGroups: false })
    const [task] = plan?.tasks ?? []
    if (task === undefined) throw new Error('no task')
    const edits = workflowFormat().markDone(snapshot, 'tickets', [task], '2031-05-01')
    return edits.map(({ path, content }) => [path, Buffer.from(content).toString('utf8')])
  }

  test.each([
    ['with a comment', 'ticket:\n  id: A\n  status: backlog   # for now\n  x: "ü"\n', 'backlog', 'done'],
    ['in quotes', 'ticket:\n  status: "backlog"\n', '"backlog"', 'done'],
    ['in braces', 'ticket: {id: A, status: backlog, title: B}', 'backlog', 'done'],
    ['with other line ends', 'ticket:\r\n  status: backlog\r\n  title: B\r\n', 'backlog', 'done'],
    ['with a byte order mark', '\uFEFFticket:\n  status: backlog\n', 'backlog', 'done'],
    ['over two lines', 'ticket:\n  status: |\n    backlog\n  title: B\n', '|\n    backlog', 'done'],
  ])('WFL-REC-05: only the status changes %s', async (_, text, from, to) => {
    expect(await mark(text)).toEqual([[FILE, text.replace(from, to)]])
  })

  test('WFL-REC-05: a ticket of version 1 stays as it is', async () => {
    expect(await mark(ticketYaml('built'))).toEqual([])
  })

  test('what is done already is not written', async () => {
    expect(await mark(ticketYaml('full', { '/ticket/status': 'done' }))).toEqual([])
  })

  test('every shape of these tests is read', () => {
    expect(Object.keys(SHAPES)).toEqual(['full', 'quick', 'orchestrator', 'built', 'grown', 'small'])
  })
})
