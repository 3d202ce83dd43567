import { describe, expect, test } from 'vitest'
import { checkPlan } from '../../../src/plan/check-plan.ts'
import { selectBundle } from '../../../src/plan/select.ts'
import { world } from '../plan-fixture.ts'
import { type Changes, procedureOf, readPlan, ticketYaml, workflowFormat } from './ticket-shapes.ts'

const PARENT = 'TKT-2031-05-01-lending-orchestrator'
const parent = (changes: Changes = {}) => ({ [`tickets/${PARENT}.yaml`]: ticketYaml('orchestrator', changes) })
const child = (id: string, changes: Changes = {}) => ({
  [`tickets/${id}.yaml`]: ticketYaml('full', { '/ticket/id': id, '/scope/allowed_files': ['src/list.js'], ...changes }),
})
const flat = (id: string, changes: Changes = {}) => ({ [`tickets/${id}.yaml`]: ticketYaml('built', { '/id': id, ...changes }) })

const MODEL = 'TKT-2031-05-02-lending-model'
const ZEBRA = 'TKT-2031-05-02-lending-zebra'
const done = { '/ticket/status': 'done' }

async function readAll(files: Parameters<typeof readPlan>[0]) {
  const { plan, findings } = await readPlan(files)
  if (plan === null) throw new Error('not read')
  const selection = selectBundle(plan, world({ names: workflowFormat().names }))
  return {
    tasks: plan.tasks,
    ids: plan.tasks.map(({ id }) => id),
    next: selection.outcome === 'selected' ? selection.bundle.tasks[0].id : selection.outcome,
    rejected: new Map(selection.rejected.map(({ taskId, reason, detail }) => [taskId, `${reason} ${detail}`])),
    findings: [...findings, ...checkPlan(plan)],
  }
}

const procedureIn = ({ tasks }: Awaited<ReturnType<typeof readAll>>, id: string) => {
  const task = tasks.find((each) => each.id === id)
  if (task === undefined) throw new Error(`no ${id}`)
  return procedureOf(task)
}

describe('a parent and its children', () => {
  test('WFL-CHN-04: children follow the stages of the workers, one after the other', async () => {
    const read = await readAll({ ...parent(), ...child(ZEBRA), ...child(MODEL) })
    expect(read.ids).toEqual([MODEL, ZEBRA, PARENT])
    expect(read.next).toBe(MODEL)
    expect(read.rejected.get(ZEBRA)).toBe(`dependency-open ${MODEL}`)
    expect(procedureIn(read, ZEBRA).previous).toBe(MODEL)
    expect(procedureIn(read, MODEL).previous).toBeNull()
    expect(read.findings).toEqual([])
  })

  test('WFL-CHN-04: or the numbers in their names, which are compared as numbers', async () => {
    const ids = ['10-late', '2-early', '1'].map((end) => `TKT-2031-05-02-lending-${end}`)
    const read = await readAll({ ...parent(), ...Object.assign({}, ...ids.map((id) => child(id))) })
    expect(read.ids).toEqual([ids[2], ids[1], ids[0], PARENT])
  })

  test('WFL-CHN-04: the next child starts when the one before it is done', async () => {
    const read = await readAll({ ...parent(), ...child(MODEL, done), ...child(ZEBRA) })
    expect(read.next).toBe(ZEBRA)
    expect(procedureIn(read, ZEBRA).reading).toContainEqual({ kind: 'earlier', path: `tickets/${MODEL}.yaml` })
  })

  test('WFL-CHN-02, WFL-CHN-12: the parent waits for all of its children, and then nobody writes for it', async () => {
    const some = await readAll({ ...parent(), ...child(MODEL, done), ...child(ZEBRA) })
    expect(some.next).toBe(ZEBRA)
    expect(some.rejected.get(PARENT)).toBe('not-todo waits-for-children')
    const all = await readAll({ ...parent(), ...child(MODEL, done), ...child(ZEBRA, done) })
    expect(all.next).toBe(PARENT)
    expect(procedureIn(all, PARENT).readOnly).toBe('chain')
    expect(procedureIn(all, ZEBRA).readOnly).toBeNull()
  })

  test('WFL-CHN-12: the result of every child goes with the verification of the parent', async () => {
    const { reading } = procedureIn(await readAll({ ...parent(), ...child(MODEL, done), ...child(ZEBRA, done) }), PARENT)
    const earlier = reading.filter(({ kind }) => kind === 'earlier').map(({ path }) => path)
    expect(earlier).toEqual([MODEL, ZEBRA].map((id) => `tickets/${id}.yaml`))
  })

  test('WFL-MODE-19: a ticket that asks for research only has no writer', async () => {
    const research = await readAll(child(MODEL, { '/execution/execution_intensity': 'research_only' }))
    expect(procedureIn(research, MODEL).readOnly).toBe('research')
    expect(research.next).toBe(MODEL)
  })

  test('WFL-CHN-12: a parent without children is not for its final verification', async () => {
    expect((await readAll(parent())).rejected.get(PARENT)).toBe('not-todo waits-for-children')
  })

  test('WFL-CHN-03: a child that may touch more than its parent is not ready', async () => {
    const wide = await readAll({ ...parent(), ...child(MODEL, { '/scope/allowed_files': ['src/a.js', 'lib/**'] }) })
    expect(wide.findings).toMatchObject([
      { code: 'workflow-child-scope', message: `lib/** is outside the scope of the parent ticket ${PARENT}.` },
    ])
    expect(wide.next).toBe('waiting')
    const secret = await readAll({ ...parent(), ...child(MODEL, { '/scope/allowed_files': ['src/secret/key.js'] }) })
    expect(secret.findings).toMatchObject([{ message: `src/secret/key.js is forbidden by the parent ticket ${PARENT}.` }])
  })

  test('WFL-CHN-03: its own records are no part of the scope', async () => {
    const records = [`tickets/${MODEL}.yaml`, 'agent/state.md', `docs/implementation/workflow-tickets/tickets/${MODEL}/**`]
    const read = await readAll({ ...parent(), ...child(MODEL, { '/scope/allowed_files': ['src/**', ...records] }) })
    expect(read.findings).toEqual([])
  })

  test('a child that the parent lists needs no special name', async () => {
    const other = 'TKT-2031-05-02-other'
    const listed = { '/execution_result/child_ticket_status': [{ id: other, status: 'backlog' }] }
    expect((await readAll({ ...parent(listed), ...child(other) })).ids).toEqual([other, PARENT])
    expect((await readAll({ ...parent(), ...child(other) })).ids).toEqual([PARENT, other])
  })

  test('a ticket that is older than the parent, or only begins like it, is no child', async () => {
    const old = 'TKT-2031-04-30-lending-model'
    const alike = 'TKT-2031-05-02-lendings'
    const read = await readAll({ ...parent(), ...child(old), ...child(alike) })
    expect(read.tasks.find(({ id }) => id === PARENT)?.dependsOn).toEqual([])
  })

  test('a child that cannot be read keeps those behind it waiting', async () => {
    const read = await readAll({ ...parent(), [`tickets/${MODEL}.yaml`]: 'id: "', ...child(ZEBRA) })
    expect(read.next).toBe('waiting')
    expect(read.rejected.get(ZEBRA)).toBe(`dependency-open ${MODEL}`)
  })
})

describe('tickets without a parent', () => {
  test('WFL-CHN-05: those of version 2 come by the name of their file', async () => {
    const [late, early] = ['TKT-2031-05-02-a', 'TKT-2031-05-01-b']
    const files = {
      'tickets/a/TKT-z.yaml': ticketYaml('full', { '/ticket/id': early }),
      'tickets/a/TKT-y.yaml': ticketYaml('full', { '/ticket/id': late }),
    }
    const read = await readAll(files)
    expect([read.ids, read.next]).toEqual([[late, early], late])
  })

  test('WFL-CHN-05: one that is not open is passed over', async () => {
    const [first, second] = ['TKT-2031-05-01-a', 'TKT-2031-05-01-b']
    expect((await readAll({ ...child(first, { '/ticket/status': 'parked' }), ...child(second) })).next).toBe(second)
  })

  test('WFL-CHN-04: those of version 1 come by their order, and wait for what they depend on', async () => {
    const [first, second] = ['TKT-2031-05-01-z', 'TKT-2031-05-01-a']
    const files = { ...flat(second, { '/order': 1, '/depends_on': [first] }), ...flat(first, { '/order': 0 }) }
    const read = await readAll(files)
    expect([read.ids, read.next]).toEqual([[first, second], first])
    expect(read.rejected.get(second)).toBe(`dependency-open ${first}`)
    const report = `docs/implementation/workflow-tickets/tickets/${first}/EXECUTION_REPORT.md`
    const after = await readAll({ ...files, [report]: '# Report\n' })
    expect(after.next).toBe(second)
    expect(procedureIn(after, second)).toMatchObject({ previous: first })
    expect(procedureIn(after, second).reading).toContainEqual({ kind: 'earlier', path: report })
  })

  test('a ticket that waits for one that is not there is told', async () => {
    const read = await readAll(flat('TKT-2031-05-01-a', { '/depends_on': ['TKT-2031-05-01-b'] }))
    expect(read.rejected.get('TKT-2031-05-01-a')).toBe('dependency-missing TKT-2031-05-01-b')
    expect(read.findings).toMatchObject([{ code: 'dependency-missing', pointer: '/depends_on/0' }])
  })
})
