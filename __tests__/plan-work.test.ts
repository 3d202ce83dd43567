import { expect, test } from 'vitest'
import { silentLog } from '../src/host/log.ts'
import type { WorkPlan } from '../src/procedure.ts'
import { createJournal } from '../src/report/journal.ts'
import { planWork } from '../src/steps/plan-work.ts'
import { createReviewNotes } from '../src/steps/review-notes.ts'
import type { ReviewPolicy } from '../src/steps/review-policy.ts'
import type { WorkOrder } from '../src/steps/work.ts'
import { task } from './checks/change-fixture.ts'
import { procedure, tree } from './checks/triggers/procedure-fixture.ts'
import { reviewReport } from './report/records/record-fixture.ts'
import { fakeTurns } from './support/fake-turns.ts'

/** How planning of a ticket ends that comes after another one, or not, and what the planner was told. */
const plan = async (previous: string | null, ...plans: readonly Partial<WorkPlan>[]) => {
  const ticket = procedure({ previous, allowed: ['src/**'] })
  const policy = { plan: true, procedure: ticket } as ReviewPolicy
  const journal = createJournal(() => new Date(0))
  const order = {
    ground: {
      ...{ snapshot: { commit: '1'.repeat(40), entries: tree('src/tide.js'), files: new Map() }, format: {} },
      config: { protectedPaths: [], gates: [] },
    },
    bundle: { tasks: [{ ...task('TKT-2'), procedure: ticket }] },
    ...{ journal, knownSecrets: [], log: silentLog },
  } as unknown as WorkOrder
  const sound: WorkPlan = {
    ...(reviewReport().plan as WorkPlan),
    ...{ files: [{ path: 'src/tide.js', change: 'modify', why: 'It is the place.' }], evidence: [], triggers: [] },
    ...{ unclear: [], conflicts: [], blockers: [], needsSpec: false, decision: 'advance', resultsConsidered: [] },
  }
  const { turns, asked } = fakeTurns(plans.map((each) => ({ ...sound, ...each })))
  const stop = await planWork(order, turns, policy, createReviewNotes(journal, policy, []))
  return { stop, prompts: asked.map(({ prompt }) => prompt) }
}

test('WFL-CHN-10: a plan that rests on exactly the earlier results that were given is taken', async () => {
  const { stop, prompts } = await plan('TKT-1', { resultsConsidered: ['TKT-1'] })
  expect(stop).toBeNull()
  expect(prompts).toEqual([expect.stringContaining('TKT-1')])
  expect((await plan(null, { resultsConsidered: [] })).stop).toBeNull()
})

test.each<[string, string | null, readonly string[]]>([
  ['none', 'TKT-1', []],
  ['another', 'TKT-1', ['TKT-9']],
  ['one more', 'TKT-1', ['TKT-1', 'TKT-9']],
  ['one where there was none', null, ['TKT-1']],
])('WFL-CHN-10: a plan that names %s is asked for again, and then refused', async (_, previous, resultsConsidered) => {
  const { stop, prompts } = await plan(previous, { resultsConsidered }, { resultsConsidered })
  expect(stop).toMatchObject({ code: 'plan-refused', waits: false, detail: expect.stringContaining('resultsConsidered') })
  expect(prompts[1]).toContain(`must be exactly [${previous ?? ''}]`)
  const mended = await plan(previous, { resultsConsidered }, { resultsConsidered: previous === null ? [] : [previous] })
  expect(mended.stop).toBeNull()
})

test('a plan with a file that has no path is asked for again, and then refused', async () => {
  const files: WorkPlan['files'] = [{ path: ' ', change: 'modify', why: 'Somewhere.' }]
  const { stop, prompts } = await plan(null, { files }, { files })
  expect(stop).toMatchObject({ code: 'plan-refused', waits: false })
  expect(prompts).toHaveLength(2)
})
