import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FileEdit, Plan, Task } from '../../src/model.ts'
import { checkPlan } from '../../src/plan/check-plan.ts'
import type { PlanFormat } from '../../src/plan/format.ts'
import { findPlan, planFormats } from '../../src/plan/formats.ts'
import { selectBundle } from '../../src/plan/select.ts'
import { snapshotOf } from './frd-fixture.ts'
import { type DrawnPlan, plansOf } from './plan-arbitraries.ts'
import { world } from './plan-fixture.ts'

const TODAY = '2031-05-01'

type Bundle = readonly [Task, ...Task[]]

test('every format has plans to try it on', () => {
  expect(new Set(Object.keys(plansOf))).toEqual(new Set(planFormats.map(({ name }) => name)))
})

describe.each(planFormats.map((format) => [format.name, format] as const))(
  'a plan of the format %s',
  (name, format: PlanFormat) => {
    const plans = plansOf[name] ?? fc.constant<DrawnPlan>({ files: new Map(), planPath: '' })

    const read = async ({ files, planPath }: DrawnPlan): Promise<Plan> => {
      const { plan, findings } = await format.read(snapshotOf(files), planPath, { gateGroups: false })
      if (plan === null) throw new Error(`not read: ${JSON.stringify(findings)}`)
      return plan
    }

    const apply = (files: DrawnPlan['files'], edits: readonly FileEdit[]): DrawnPlan['files'] =>
      new Map([
        ...files,
        ...edits.map(({ path, content }) => [path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(content)] as const),
      ])

    const mark = (from: DrawnPlan, tasks: Bundle) => format.markDone(snapshotOf(from.files), from.planPath, tasks, TODAY)

    const names = (tasks: Bundle) => format.names(tasks, 'codex/')
    const within = world({ names: format.names })

    /** Neighbours of one group, as a bundle may hold them. */
    const bundles = (plan: Plan): readonly Bundle[] =>
      plan.tasks.flatMap((task, at) => {
        const next = plan.tasks[at + 1]
        return next?.group === task.group && !next.startsBundle ? [[task] as const, [task, next] as const] : [[task] as const]
      })

    const holds = (law: (drawn: DrawnPlan, plan: Plan) => Promise<void> | void): Promise<void> =>
      fc.assert(
        fc.asyncProperty(plans, async (drawn) => law(drawn, await read(drawn))),
        { numRuns: 60 },
      )

    test('is found by its path, and its own file is read and owned', () =>
      holds(({ files, planPath }) => {
        expect(findPlan(files.keys(), planPath, name)).toMatchObject({ format: { name }, planPath })
        if (!files.has(planPath)) return
        expect(format.reads(planPath, planPath)).toBe(true)
        expect(format.owns(planPath, planPath)).toBe(true)
      }))

    test('reads the same every time, whatever else lies in the repository', () =>
      holds(async (drawn, plan) => {
        expect(await read(drawn)).toEqual(plan)
        const other = new Map([...drawn.files, ['README.md', '# Track 1\n'], ['src/plan.json', '{}'], ['zz/track-1-a.md', 'x']])
        expect(await read({ ...drawn, files: other })).toEqual(plan)
      }))

    test('has tasks with ids of their own that can be claimed, groups in one piece, and places in its files', () =>
      holds(({ files }, { tasks }) => {
        expect(new Set(tasks.map(({ id }) => id.toLowerCase())).size).toBe(tasks.length)
        for (const { id, place } of tasks) {
          expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
          expect(files.has(place.file ?? '')).toBe(true)
        }
        const runs = tasks.map(({ group }) => group).filter((group, at, all) => group !== all[at - 1])
        expect(new Set(runs).size).toBe(runs.length)
      }))

    test('has no dependency that leads nowhere', () =>
      holds((_, plan) => {
        const ids = new Set(plan.tasks.map(({ id }) => id))
        const named = plan.tasks.flatMap(({ dependsOn }) => dependsOn)
        expect(named.filter(({ taskIds }) => taskIds === null || taskIds.some((id) => !ids.has(id)))).toEqual([])
        expect(checkPlan(plan)).toEqual([])
      }))

    test('gives the same selection every time, one that can be worked on', () =>
      holds(async (drawn, plan) => {
        const selection = selectBundle(plan, within)
        expect(selectBundle(await read(drawn), within)).toEqual(selection)
        if (selection.outcome !== 'selected') return
        expect(selection.bundle.tasks.every(({ status }) => status === 'todo')).toBe(true)
        expect(selection.bundle.branch.startsWith(format.branchesBeginWith('codex/'))).toBe(true)
        expect(selection.bundle.branch).toMatch(/^[\w./-]+$/)
      }))

    test('names every bundle apart from the others, and tells the merged ones by these names', () =>
      holds((_, plan) => {
        const all = plan.tasks.map((task) => names([task]))
        expect(new Set(all.map(({ branch }) => branch)).size).toBe(all.length)
        for (const task of format.traces === null ? [] : plan.tasks) {
          const traces = format.traces?.(task)
          const own = names([task])
          expect(all.filter(({ branch }) => traces?.branch.test(branch))).toEqual([own])
          for (const key of ['commitSubject', 'title'] as const)
            expect(all.map((each) => each[key]).filter((text) => text !== null && traces?.isSubject(text))).toEqual([own[key]])
        }
      }))

    test('marks what is done and changes nothing else', () =>
      holds(async (drawn, plan) => {
        for (const tasks of bundles(plan)) {
          const edits = mark(drawn, tasks)
          expect(edits.filter(({ path }) => !format.owns(drawn.planPath, path))).toEqual([])
          const after = await read({ ...drawn, files: apply(drawn.files, edits) })
          const marked = new Set(edits.length === 0 ? [] : tasks.map(({ id }) => id))
          // The mark stands in the document, nobody waits for a person any more, and a parent says in words what it waits for.
          const bare = ({ place: _, statusWord: _word, hold, procedure, brief, dependsOn, ...task }: Task, isDone: boolean) => ({
            ...task,
            hold: isDone ? undefined : hold,
            brief: { ...brief, document: brief.document?.replace(/^( *(?:status|done): )\w+/m, '$1') },
            procedure: procedure && { ...procedure, lock: procedure.lock.path },
            dependsOn: dependsOn.map(({ name: on, taskIds }) => ({ name: on, taskIds })),
            status: isDone ? 'done' : task.status,
          })
          expect(after.tasks.map((task) => bare(task, false))).toEqual(plan.tasks.map((task) => bare(task, marked.has(task.id))))
        }
      }))

    test('is marked once, however often that is done', () =>
      holds(async (drawn, plan) => {
        for (const tasks of bundles(plan)) {
          const once = apply(drawn.files, mark(drawn, tasks))
          expect(apply(once, mark({ ...drawn, files: once }, tasks))).toEqual(once)
        }
      }))
  },
)
