import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FileEdit, Task } from '../../src/model.ts'
import { frd } from '../../src/plan/formats/frd.ts'
import { deriveStatus, type FrdStatus } from '../../src/plan/formats/frd-document.ts'
import { type FrdSketch, frdPlan, planPath, snapshotOf, type TaskSketch } from './frd-fixture.ts'

const today = '2026-03-01'
const path = 'specs/frds/frd-001-part.json'
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

const tasks: readonly TaskSketch[] = [
  { id: 'FRD-001-T1', status: 'completed' },
  { id: 'FRD-001-T2', steps: ['in_progress', 'not_started', 'completed', 'skipped'] },
  { id: 'FRD-001-T3', prLevel: false },
  { id: 'FRD-001-T4', steps: ['in_progress'] },
]
const other: FrdSketch = { id: 'FRD-002', status: 'completed', tasks: [{ id: 'FRD-002-T1', status: 'in_progress' }] }
const files = frdPlan([{ id: 'FRD-001', tasks }, other])

type Files = ReadonlyMap<string, string | Uint8Array>

/** The files after these tasks were marked, and which of them the edits name. */
async function mark(before: Files, ids: readonly string[], day = today) {
  const snapshot = snapshotOf(before)
  const { plan } = await frd.read(snapshot, planPath, { gateGroups: false })
  const [first, ...rest] = (plan?.tasks ?? []).filter(({ id }) => ids.includes(id))
  if (first === undefined) throw new Error('no such task')
  const edits: readonly FileEdit[] = frd.markDone(snapshot, planPath, [first, ...rest], day)
  const after = new Map<string, string | Uint8Array>(before)
  for (const edit of edits) after.set(edit.path, decode(edit.content))
  return {
    after,
    changed: edits.map((edit) => edit.path).sort(),
    plan: (await frd.read(snapshotOf(after), planPath, { gateGroups: false })).plan,
  }
}

/** Lines that differ, as `new`, with how often. */
function differences(before: unknown, after: unknown): readonly string[] {
  const [one, two] = [String(before).split('\n'), String(after).split('\n')]
  expect(two).toHaveLength(one.length)
  return two.filter((line, position) => line !== one[position]).map((line) => line.trim())
}

interface Parsed {
  readonly metadata: { readonly status: string; readonly updatedAt: string; readonly createdAt: string }
  readonly majorTasks: readonly { readonly status: string; readonly subtasks: readonly { readonly status: string }[] }[]
}
const parsed = (content: string | Uint8Array | undefined): Parsed => JSON.parse(String(content)) as Parsed

describe('marking done', () => {
  test('FRD-STA-1: every task of the bundle becomes completed', async () => {
    const { after, plan } = await mark(files, ['FRD-001-T2', 'FRD-001-T3'])
    expect(parsed(after.get(path)).majorTasks.map(({ status }) => status)).toEqual([
      'completed',
      'completed',
      'completed',
      'not_started',
    ])
    expect(plan?.tasks.map(({ status }) => status)).toEqual(['done', 'done', 'done', 'todo', 'in-progress'])
  })

  test('FRD-STA-2: and so does every step of theirs', async () => {
    const { after } = await mark(files, ['FRD-001-T2'])
    expect(parsed(after.get(path)).majorTasks[1]?.subtasks.map(({ status }) => status)).toEqual(Array(4).fill('completed'))
  })

  test('FRD-STA-3: no other task or step changes its status', async () => {
    const { after, changed } = await mark(files, ['FRD-001-T2'])
    const [before, now] = [parsed(files.get(path)), parsed(after.get(path))]
    expect(now.majorTasks.filter((_, position) => position !== 1)).toEqual(
      before.majorTasks.filter((_, position) => position !== 1),
    )
    expect(changed).toEqual([path, planPath])
  })

  test('FRD-STA-8: a changed document is dated, its creation and all other files are not', async () => {
    const { after } = await mark(files, ['FRD-001-T2'])
    expect(parsed(after.get(path)).metadata).toMatchObject({ updatedAt: today, createdAt: '2026-01-05' })
    expect(after.get('specs/frds/frd-002-part.json')).toBe(files.get('specs/frds/frd-002-part.json'))
    expect(String(after.get(planPath))).toContain('"generatedAt": "2026-01-05"')
  })

  test('FRD-STA-11: the index follows the document, and only in its entry', async () => {
    const { after } = await mark(files, ['FRD-001-T2'])
    expect(differences(files.get(planPath), after.get(planPath))).toEqual(['"status": "in_progress",'])
    const again = await mark(frdPlan([{ id: 'FRD-001', status: 'in_progress', indexStatus: 'blocked', tasks }, other]), [
      'FRD-001-T2',
    ])
    expect(
      (JSON.parse(String(again.after.get(planPath))) as { frds: readonly { status: string }[] }).frds.map(({ status }) => status),
    ).toEqual(['in_progress', 'completed'])
  })

  test('FRD-STA-11: an index that is right already is left alone', async () => {
    const { changed } = await mark(frdPlan([{ id: 'FRD-001', status: 'in_progress', tasks }]), ['FRD-001-T2'])
    expect(changed).toEqual([path])
  })

  test.each([
    ['LF, two spaces', (text: string) => text],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['no final newline', (text: string) => text.trimEnd()],
    ['tabs', (text: string) => text.replaceAll('  ', '\t')],
    ['one line', (text: string) => JSON.stringify(JSON.parse(text))],
    ['odd spacing', (text: string) => text.replaceAll('": ', '"  :\t ').replaceAll('Step', 'St\\u0065p \\/ 😀')],
  ])('FRD-STA-10: nothing but the values changes in a file with %s', async (_, write) => {
    const before = new Map(Array.from(files, ([name, text]) => [name, write(text)]))
    const { after, plan } = await mark(before, ['FRD-001-T3'])
    const blank = (content: string | Uint8Array | undefined): string => {
      return String(content).replaceAll(/(?<=("status"|"updatedAt")\s*:\s*)"[^"]*"/g, '*')
    }
    for (const [name, content] of after) expect(blank(content)).toBe(blank(before.get(name)))
    expect(plan?.tasks[2]?.status).toBe('done')
  })

  test('only what is not as it should be is written', async () => {
    const { after } = await mark(files, ['FRD-001-T3'])
    expect(differences(files.get(path), after.get(path))).toEqual([
      '"status": "in_progress",',
      `"updatedAt": "${today}"`,
      '"status": "completed",',
      '"status": "completed",',
    ])
  })

  test('marking twice is marking once, on another day too', async () => {
    const { after } = await mark(files, ['FRD-001-T2', 'FRD-001-T3'])
    expect((await mark(after, ['FRD-001-T2', 'FRD-001-T3'])).changed).toEqual([])
    expect((await mark(after, ['FRD-001-T2', 'FRD-001-T3'], '2026-03-02')).changed).toEqual([])
  })

  test('a plan that holds no such task is a mistake of the caller', async () => {
    const { plan } = await frd.read(snapshotOf(files), planPath, { gateGroups: false })
    const [known] = plan?.tasks ?? []
    const stranger = { ...known, id: 'FRD-001-T99' } as Task
    expect(() => frd.markDone(snapshotOf(files), planPath, [stranger], today)).toThrow(
      expect.objectContaining({ code: 'internal' }) as Error,
    )
  })
})

describe('status of a document', () => {
  const all: readonly FrdStatus[] = ['not_started', 'in_progress', 'completed', 'blocked', 'skipped']
  /** Every set of statuses its tasks can have. */
  const mixes = Array.from({ length: 2 ** all.length - 1 }, (_, bits) =>
    all.filter((_, position) => ((bits + 1) >> position) & 1),
  )

  test('FRD-STA-5: is completed exactly when all tasks are completed or skipped', () => {
    for (const mix of mixes) {
      const onlyDone = !mix.some((status) => status !== 'completed' && status !== 'skipped')
      expect([mix, deriveStatus(mix) === 'completed']).toEqual([mix, onlyDone])
    }
  })

  test('FRD-STA-6: else is blocked exactly when a task is blocked and none is in progress', () => {
    for (const mix of mixes) {
      expect([mix, deriveStatus(mix) === 'blocked']).toEqual([mix, mix.includes('blocked') && !mix.includes('in_progress')])
    }
  })

  test('FRD-STA-7: else is in progress as soon as anything has begun, and not started only when nothing has', () => {
    for (const mix of mixes) {
      const status = deriveStatus(mix)
      expect([mix, status === 'not_started']).toEqual([mix, mix.length === 1 && mix[0] === 'not_started'])
      if (status === 'in_progress')
        expect(mix.some((one) => one === 'in_progress' || one === 'completed' || one === 'skipped')).toBe(true)
    }
    expect(deriveStatus(['not_started', 'skipped'])).toBe('in_progress')
    expect(deriveStatus(['blocked', 'in_progress'])).toBe('in_progress')
  })

  test('written to a file is what its tasks then amount to', async () => {
    const status = fc.constantFrom(...all)
    await fc.assert(
      fc.asyncProperty(fc.array(status, { minLength: 1, maxLength: 5 }), fc.nat(), status, async (mix, pick, stale) => {
        const sketch = mix.map((one, position) => ({ id: `FRD-001-T${position}`, status: one }))
        const chosen = pick % mix.length
        const { after, plan } = await mark(frdPlan([{ id: 'FRD-001', status: stale, tasks: sketch }]), [`FRD-001-T${chosen}`])
        const expected = deriveStatus(mix.map((one, position) => (position === chosen ? 'completed' : one)))
        expect(parsed(after.get(path)).metadata.status).toBe(expected)
        expect(String(after.get(planPath))).toContain(`"status": "${expected}"`)
        expect(plan?.tasks[chosen]?.status).toBe('done')
      }),
      { numRuns: 100 },
    )
  })
})
