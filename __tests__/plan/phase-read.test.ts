import { describe, expect, test } from 'vitest'
import type { Task } from '../../src/model.ts'
import { phase } from '../../src/plan/formats/phase.ts'
import { commitOf, trackDocument } from './track-fixture.ts'

const POINTER = 'configs/NEXT_PHASE.json'
const FOLDER = 'docs/plan/v2/phases'

const pointer = (next: unknown, version: unknown = 'v2') => `${JSON.stringify({ plan_version: version, next }, null, 2)}\n`
const phases = (next: unknown, ...numbers: readonly number[]) => ({
  [POINTER]: pointer(next),
  ...Object.fromEntries(numbers.map((number) => [`${FOLDER}/phase-${number}.md`, trackDocument(`Phase ${number} - Walks`)])),
})
const read = (files: Readonly<Record<string, string>>) => phase.read(commitOf(files), POINTER, { gateGroups: false })

describe('TRK-SEL-17: phases', () => {
  test('are the documents of their folder, by number, and only the next may start', async () => {
    const { plan, findings } = await read({
      ...phases(9, 10, 9, 0),
      [`${FOLDER}/phase-09-old.md`]: 'x',
      [`${FOLDER}/README.md`]: 'x',
    })
    expect(findings).toEqual([])
    expect(plan?.tasks.map(({ id, status, title }) => [id, status, title])).toEqual([
      ['phase-0', 'done', 'Phase 0'],
      ['phase-9', 'todo', 'Phase 9 - Walks'],
      ['phase-10', 'blocked', 'Phase 10'],
    ])
    expect(plan?.tasks[1]?.brief).toMatchObject({ documentPath: `${FOLDER}/phase-9.md` })
    expect(plan?.tasks[1]?.place).toMatchObject({ file: POINTER, pointer: '/next', line: 3 })
  })

  test('lack one: the place that was tried is told', async () => {
    for (const files of [phases(2, 1, 3), phases(2)]) {
      const { plan, findings } = await read(files)
      expect(plan).toBeNull()
      expect(findings).toEqual([
        expect.objectContaining({ code: 'document-missing', message: expect.stringContaining(`${FOLDER}/phase-2.md`) }),
      ])
    }
  })

  test('are all done when the pointer is past the end', async () => {
    const { plan, findings } = await read(phases(3, 1, 2))
    expect(plan?.tasks.every(({ status }) => status === 'done')).toBe(true)
    expect(findings).toEqual([expect.objectContaining({ code: 'plan-exhausted', severity: 'warning' })])
  })

  test.each([[phases('2', 2)], [phases(-1, 2)], [{ ...phases(2, 2), [POINTER]: pointer(2, 'v2/..') }], [{ [POINTER]: '{}' }]])(
    'have a pointer that is checked (%#)',
    async (files) => {
      const { plan, findings } = await read(files)
      expect(plan).toBeNull()
      expect(findings.length).toBeGreaterThan(0)
    },
  )
})

test('TRK-BRA-4, TRK-BRA-8, TRK-BRA-9: a phase is called by its number alone', async () => {
  const [task] = (await read(phases(4, 4))).plan?.tasks ?? []
  expect(phase.names([task as Task], 'codex/')).toMatchObject({
    branch: 'phase-4',
    isOnlyBranch: true,
    title: 'Phase 4',
    commitSubject: 'feat(phase4): implement phase 4',
  })
})

test('TRK-SEL-15: a merged phase is known by branch, commit, title and merge, and by nothing that only begins like them', async () => {
  const [task] = (await read(phases(4, 4))).plan?.tasks ?? []
  const { branch, isSubject } = phase.traces?.(task as Task) ?? { branch: /^$/, isSubject: () => false }
  expect(['phase-4', 'phase-04-walks', 'phase-40', 'phase-14', 'my-phase-4'].filter((name) => branch.test(name))).toEqual([
    'phase-4',
    'phase-04-walks',
  ])
  const merged = [
    'Phase 4',
    'Phase 4 (#9)',
    'feat(phase4): implement phase 4 (#9)',
    'Merge pull request #9 from example/phase-4',
    "Merge branch 'phase-4' into main",
    "Merge remote-tracking branch 'origin/phase-04-walks'",
  ]
  const other = [
    'Phase 4 needs more thought',
    'Phase 40',
    'feat(phase4): begin',
    'Merge pull request #9 from example/phase-41',
    'Merge phase-4',
  ]
  expect([...merged, ...other].filter(isSubject)).toEqual(merged)
})

test('TRK-GRD-7: documents of other phases belong to the plan', async () => {
  const [task] = (await read(phases(4, 4))).plan?.tasks ?? []
  const inWork = [task as Task]
  expect(phase.owns(POINTER, `${FOLDER}/phase-5.md`, inWork)).toBe(true)
  expect(phase.owns(POINTER, `${FOLDER}/phase-4.md`, inWork)).toBe(false)
  expect(phase.owns(POINTER, 'docs/plan/v2/tracks/track-05-a.md', inWork)).toBe(false)
})
