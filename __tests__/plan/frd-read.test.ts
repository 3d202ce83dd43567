import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding, Snapshot, Task } from '../../src/model.ts'
import { frd } from '../../src/plan/formats/frd.ts'
import { findPlan } from '../../src/plan/formats.ts'
import { type FrdSketch, frdDocument, frdPlan, planPath, snapshotOf } from './frd-fixture.ts'

const read = (files: ReadonlyMap<string, string | Uint8Array>, gateGroups = false) =>
  frd.read(snapshotOf(files), planPath, { gateGroups })
const brief = ({ severity, code, file, pointer }: Finding): string => `${severity} ${code} ${file} ${pointer}`

async function tasksOf(files: ReadonlyMap<string, string>, gateGroups = false): Promise<readonly Task[]> {
  const { plan } = await read(files, gateGroups)
  if (plan === null) throw new Error('no plan')
  return plan.tasks
}

const one: FrdSketch = { id: 'FRD-001', tasks: [{ id: 'FRD-001-T1' }] }
const two: FrdSketch = { id: 'FRD-002', tasks: [{ id: 'FRD-002-T1' }] }
const first = 'specs/frds/frd-001-part.json'

/** A plan with one file written otherwise. */
function having(
  path: string,
  change: (text: string) => string | Uint8Array,
  frds: readonly FrdSketch[] = [one, two],
): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>(frdPlan(frds))
  files.set(path, change(String(files.get(path) ?? '')))
  return files
}

const replaced = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`${from} is not in the file`)
  return text.replace(from, to)
}

describe('order and contents', () => {
  test('FRD-SEL-1: documents come in the order of the index, whatever their ids and priorities', async () => {
    const files = frdPlan([two, { id: 'FRD-010', tasks: [{ id: 'FRD-010-T1' }] }, one])
    files.set(planPath, (files.get(planPath) ?? '').replace('"priority": 1,', '"priority": 99,'))
    expect((await tasksOf(files)).map(({ id }) => id)).toEqual(['FRD-002-T1', 'FRD-010-T1', 'FRD-001-T1'])
  })

  test('FRD-SEL-2: tasks come in the order of their list, not of their numbers', async () => {
    const tasks = [{ id: 'FRD-001-T0' }, { id: 'FRD-001-T4' }, { id: 'FRD-001-T1' }]
    expect((await tasksOf(frdPlan([{ id: 'FRD-001', tasks }]))).map(({ id }) => id)).toEqual([
      'FRD-001-T0',
      'FRD-001-T4',
      'FRD-001-T1',
    ])
  })

  test('a task carries everything its author wrote, and its place', async () => {
    const extra = {
      gotchas: [{ id: 'FRD-001-T1-G1', severity: 'critical', text: 'Mind the gap.' }],
      notes: ['A note.'],
      testOmissionReason: undefined,
      testRequirements: [
        {
          id: 'FRD-001-T1-TR1',
          type: 'unit',
          description: 'Tests.',
          requiredScenarios: [{ scenarioId: 'FRD-001-T1-TR1-S1', type: 'edge', description: 'When.', expectedOutcome: 'Then.' }],
        },
      ],
    }
    const [task] = await tasksOf(
      frdPlan([{ id: 'FRD-001', tasks: [{ id: 'FRD-001-T1', status: 'blocked', prLevel: false, extra }] }]),
    )
    expect(task).toMatchObject({
      id: 'FRD-001-T1',
      title: 'Task FRD-001-T1',
      status: 'blocked',
      group: 'FRD-001',
      startsBundle: false,
      place: { file: first, line: 11, column: 5, pointer: '/majorTasks/0' },
      brief: {
        description: 'What FRD-001-T1 is about.',
        steps: [
          {
            id: 'FRD-001-T1-S1',
            title: 'Step 1',
            description: 'Change a file.',
            filesToCreate: ['src/frd-001-t1-1.ts'],
            filesToModify: [],
          },
        ],
        gotchas: [{ severity: 'critical', text: 'Mind the gap.' }],
        notes: ['A note.'],
        verification: [{ id: 'FRD-001-T1-V1', type: 'test', description: 'The tests pass.' }],
        testRequirements: [
          { id: 'FRD-001-T1-TR1', type: 'unit', scenarios: [{ type: 'edge', description: 'When.', expectedOutcome: 'Then.' }] },
        ],
        testOmissionReason: null,
      },
    })
  })

  test('every status has its counterpart', async () => {
    const words = ['not_started', 'in_progress', 'completed', 'blocked', 'skipped']
    const tasks = words.map((status, position) => ({ id: `FRD-001-T${position}`, status }))
    expect((await tasksOf(frdPlan([{ id: 'FRD-001', tasks }]))).map(({ status }) => status)).toEqual([
      'todo',
      'in-progress',
      'done',
      'blocked',
      'skipped',
    ])
  })

  test('reading the same files twice gives the same plan and findings', async () => {
    const id = fc.integer({ min: 1, max: 4 }).map((number) => `FRD-00${number}`)
    const task = fc.record({
      number: fc.nat(3),
      status: fc.constantFrom('not_started', 'completed', 'blocked', 'nonsense'),
      dependencies: fc.array(id, { maxLength: 2 }),
    })
    const sketch = fc.record({ id, tasks: fc.array(task, { maxLength: 3 }), status: fc.constantFrom('not_started', 'completed') })
    await fc.assert(
      fc.asyncProperty(fc.array(sketch, { maxLength: 4 }), async (sketches) => {
        const files = frdPlan(
          sketches.map((one) => ({ ...one, tasks: one.tasks.map((task) => ({ ...task, id: `${one.id}-T${task.number}` })) })),
        )
        const result = await read(files)
        expect(JSON.stringify(await read(new Map([...files].reverse())))).toBe(JSON.stringify(result))
        if (result.plan === null) expect(result.findings.some(({ severity }) => severity === 'error')).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('dependencies', () => {
  const named = (task: Task | undefined) => task?.dependsOn.map(({ name, taskIds }) => ({ name, taskIds }))

  test('FRD-SEL-8: a document stands for all its tasks, whatever the files say about its status', async () => {
    const base = { id: 'FRD-001', status: 'completed', tasks: [{ id: 'FRD-001-T2', status: 'completed' }, { id: 'FRD-001-T1' }] }
    const files = frdPlan([
      base,
      { id: 'FRD-002', tasks: [{ id: 'FRD-002-T1', dependencies: ['FRD-001', 'FRD-001-T1', 'FRD-007'] }] },
    ])
    const { plan, findings } = await read(files)
    expect(named(plan?.tasks[2])).toEqual([
      { name: 'FRD-001', taskIds: ['FRD-001-T2', 'FRD-001-T1'] },
      { name: 'FRD-001-T1', taskIds: ['FRD-001-T1'] },
      { name: 'FRD-007', taskIds: null },
    ])
    expect(findings.map(brief)).toEqual([
      `warning status-stale ${first} /metadata/status`,
      `warning status-stale ${planPath} /frds/0/status`,
    ])
    expect(findings[0]?.message).toBe('The document says that FRD-001 is completed, its tasks amount to in_progress.')
  })

  test('are named with their exact place', async () => {
    const text = 'dependencies": [\n        "FRD-002-T1",\n        "FRD-009-T1"'
    const files = frdPlan([{ id: 'FRD-001', tasks: [{ id: 'FRD-001-T1', dependencies: ['FRD-002-T1', 'FRD-009-T1'] }] }, two])
    const lines = (files.get(first) ?? '').split('\n')
    expect(files.get(first)).toContain(text)
    const [task] = await tasksOf(files)
    const line = lines.findIndex((one) => one.includes('"FRD-009-T1"')) + 1
    expect(task?.dependsOn[1]?.place).toMatchObject({ file: first, line, column: 9, pointer: '/majorTasks/0/dependencies/1' })
  })

  const building: FrdSketch = {
    id: 'FRD-002',
    dependencies: ['FRD-001'],
    indexDependencies: ['FRD-001', 'FRD-003'],
    tasks: [{ id: 'FRD-002-T1', dependencies: ['FRD-001'] }, { id: 'FRD-002-T2' }],
  }

  test('FRD-SEL-10: those between documents do not gate; an unmet one is a warning', async () => {
    const { plan, findings } = await read(frdPlan([one, building]))
    expect(named(plan?.tasks[2])).toEqual([])
    expect(findings.map(brief)).toEqual([
      `warning dependencies-differ ${planPath} /frds/1/dependencies`,
      'warning group-dependency-open specs/frds/frd-002-part.json /metadata/dependencies/0',
      `warning group-dependency-open ${planPath} /frds/1/dependencies/1`,
    ])
    expect(findings[2]?.message).toContain('FRD-002 builds on FRD-003, which is not in the plan.')
  })

  test('FRD-SEL-10: under strict gating each task of the document waits for them as well', async () => {
    const { plan } = await read(frdPlan([one, building]), true)
    const onFirst = { name: 'FRD-001', taskIds: ['FRD-001-T1'] }
    const onThird = { name: 'FRD-003', taskIds: null }
    expect(named(plan?.tasks[1])).toEqual([onFirst, onThird])
    expect(named(plan?.tasks[2])).toEqual([onFirst, onThird])
    expect(plan?.tasks[2]?.dependsOn[0]?.place).toMatchObject({
      file: 'specs/frds/frd-002-part.json',
      pointer: '/metadata/dependencies/0',
    })
  })

  test('FRD-SEL-10: nothing is said about documents that are finished, or build on finished ones', async () => {
    const done: FrdSketch = {
      id: 'FRD-001',
      status: 'completed',
      dependencies: ['FRD-002'],
      tasks: [
        { id: 'FRD-001-T1', status: 'skipped' },
        { id: 'FRD-001-T2', status: 'completed' },
      ],
    }
    expect((await read(frdPlan([done, { ...two, dependencies: ['FRD-001'] }]))).findings).toEqual([])
  })
})

describe('files of the plan', () => {
  test('FRD-SEL-3: a listed document that is absent is an error, one that is not listed a warning, and the schema is no document', async () => {
    const files = frdPlan([one, two])
    files.set('specs/frds/frd-003-extra.json', 'not even JSON')
    files.set('specs/frds/frd-schema.json', '{}')
    files.set('specs/frds/frd-12-short.json', '{}')
    const present = await read(files)
    expect(present.plan).not.toBeNull()
    expect(present.findings.map(brief)).toEqual(['warning unlisted-document specs/frds/frd-003-extra.json null'])
    files.delete(first)
    const absent = await read(files)
    expect(absent.plan).toBeNull()
    expect(absent.findings.map(brief)).toEqual([`error file-missing ${planPath} /frds/0/path`])
    expect(absent.findings[0]).toMatchObject({ line: 10, message: `The file "${first}" is not in the commit.` })
  })

  test('FRD-VAL-5: the documents are found without a shell and sorted; a plan without any is an error', async () => {
    const files = new Map([...frdPlan([two, one], { index: { schemaPath: './frd-schema.json' } })].reverse())
    files.set('specs/frds/frd-schema.json', '{}')
    files.set('specs/frds/frd-000-unlisted.json', '{}')
    expect(frd.documents(snapshotOf(files), planPath)).toEqual({
      schema: 'specs/frds/frd-schema.json',
      documents: ['specs/frds/frd-000-unlisted.json', first, 'specs/frds/frd-002-part.json'],
    })
    const empty = await read(frdPlan([]))
    expect(empty).toMatchObject({ plan: null, findings: [{ severity: 'error', file: planPath, pointer: '/frds' }] })
  })

  test('FRD-VAL-4: a schema that does not compile is one finding on the schema, however many documents there are', async () => {
    const files = frdPlan([one, two], { index: { schemaPath: './frd-schema.json' } })
    files.set('specs/frds/frd-schema.json', '{"type": "object", "required": ["metadata"]}')
    const { plan, findings } = await read(files)
    expect(plan).toBeNull()
    expect(findings.map(brief)).toEqual(['error schema-broken specs/frds/frd-schema.json '])
    expect(findings[0]?.message).toContain('metadata')
  })

  test("the plan's own schema is what its documents must satisfy", async () => {
    const files = frdPlan([one, two], { index: { schemaPath: 'frd-schema.json' } })
    const schema = {
      properties: { metadata: { type: 'object', properties: { title: { const: 'Document FRD-001' } } } },
      type: 'object',
    }
    files.set('specs/frds/frd-schema.json', JSON.stringify(schema))
    const { plan, findings } = await read(files)
    expect(plan).toBeNull()
    expect(findings.map(brief)).toEqual(['error value-not-allowed specs/frds/frd-002-part.json /metadata/title'])
  })

  test('a schema of its own cannot allow what the runner cannot work with, but may leave out the rest', async () => {
    const lax = { index: { schemaPath: './frd-schema.json' } }
    const bare = (status: unknown) =>
      JSON.stringify({
        metadata: { frdId: 'FRD-001' },
        majorTasks: [{ taskId: 'FRD-001-T1', title: 'T', status, prLevel: true, owner: 'x' }],
      })
    const files = frdPlan([one], lax)
    files.set('specs/frds/frd-schema.json', 'true')
    expect((await read(files.set(first, bare('not_started')))).plan?.tasks).toHaveLength(1)
    expect(await read(files.set(first, bare(7)))).toMatchObject({
      plan: null,
      findings: [{ code: 'value-not-allowed', pointer: '/majorTasks/0/status' }],
    })
    expect((await read(files.set(first, '[1]'))).findings).toMatchObject([{ code: 'wrong-type', pointer: '' }])
  })

  test('keys of other tools in the index are no reason to stop', async () => {
    const { plan, findings } = await read(frdPlan([one], { index: { schemaPth: './frd-schema.json' } }))
    expect(plan).not.toBeNull()
    expect(findings).toMatchObject([
      { severity: 'warning', code: 'unknown-property', pointer: '/schemaPth', hint: 'Did you mean `schemaPath`?' },
    ])
  })
})

describe('bad input is a finding with file, line, column, pointer, message and hint', () => {
  const task = (text: string) => (document: string) => replaced('"prLevel": true', text)(document)
  test.each<[string, Map<string, string | Uint8Array>, string, string, string | null]>([
    ['broken JSON', having(first, replaced('"majorTasks": [', '"majorTasks": [,')), 'json-syntax', first, null],
    ['a broken index', having(planPath, (text) => text.slice(0, -5)), 'json-syntax', planPath, null],
    [
      'an index in UTF-16',
      having(planPath, (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))),
      'encoding-invalid',
      planPath,
      null,
    ],
    [
      'a duplicate key',
      having(first, task('"prLevel": true, "prLevel": false')),
      'duplicate-key',
      first,
      '/majorTasks/0/prLevel',
    ],
    [
      'a forbidden key',
      having(first, task('"prLevel": true, "__proto__": {}')),
      'forbidden-key',
      first,
      '/majorTasks/0/__proto__',
    ],
    [
      'an endless number',
      having(planPath, replaced('"priority": 1', '"priority": 1e400')),
      'number-not-finite',
      planPath,
      '/frds/0/priority',
    ],
    ['a misspelt key', having(first, task('"prLevel": true, "note": []')), 'unknown-property', first, '/majorTasks/0/note'],
    ['a wrong type', having(first, task('"prLevel": "true"')), 'wrong-type', first, '/majorTasks/0/prLevel'],
    ['a missing key', having(first, replaced('"prLevel": true,', '')), 'missing-property', first, '/majorTasks/0'],
    [
      'an unknown status',
      having(first, replaced('"status": "not_started"', '"status": "done"')),
      'value-not-allowed',
      first,
      '/metadata/status',
    ],
    [
      'an id with look-alike letters',
      having(first, replaced('"taskId": "FRD-001-T1"', '"taskId": "FRD-001-\u03a41"')),
      'wrong-format',
      first,
      '/majorTasks/0/taskId',
    ],
    [
      'an id with a dot segment',
      having(first, replaced('"taskId": "FRD-001-T1"', '"taskId": "FRD-001-T1/../x"')),
      'wrong-format',
      first,
      '/majorTasks/0/taskId',
    ],
    [
      'a day that does not exist',
      having(first, replaced('2026-01-06', '2026-02-30')),
      'wrong-format',
      first,
      '/metadata/updatedAt',
    ],
    [
      'an absolute path',
      having(planPath, replaced('./frd-001-part.json', '/etc/passwd')),
      'path-outside-plan',
      planPath,
      '/frds/0/path',
    ],
    [
      'a path that climbs out',
      having(planPath, replaced('./frd-001-part.json', './x/../../frd.json')),
      'path-outside-plan',
      planPath,
      '/frds/0/path',
    ],
    [
      'a path with backslashes',
      having(planPath, replaced('./frd-001-part.json', '..\\\\frd.json')),
      'path-outside-plan',
      planPath,
      '/frds/0/path',
    ],
    [
      'a path with a drive',
      having(planPath, replaced('./frd-001-part.json', 'C:frd.json')),
      'path-outside-plan',
      planPath,
      '/frds/0/path',
    ],
    [
      'a schema outside the plan',
      having(planPath, replaced('"scope": "test"', '"schemaPath": "../x.json"')),
      'path-outside-plan',
      planPath,
      '/schemaPath',
    ],
    [
      'a schema that is absent',
      having(planPath, replaced('"scope": "test"', '"schemaPath": "x.json"')),
      'file-missing',
      planPath,
      '/schemaPath',
    ],
    [
      'a file listed twice',
      having(planPath, replaced('./frd-002-part.json', 'frd-001-part.json')),
      'listed-twice',
      planPath,
      '/frds/1/path',
    ],
    [
      'a document listed twice',
      having(planPath, replaced('"frdId": "FRD-002"', '"frdId": "FRD-001"')),
      'duplicate-id',
      planPath,
      '/frds/1/frdId',
    ],
    [
      'an id that differs from the index',
      having(first, replaced('"frdId": "FRD-001"', '"frdId": "FRD-003"')),
      'id-mismatch',
      first,
      '/metadata/frdId',
    ],
    [
      'a task of another document',
      having(first, replaced('"taskId": "FRD-001-T1"', '"taskId": "FRD-0011-T1"')),
      'id-mismatch',
      first,
      '/majorTasks/0/taskId',
    ],
  ])('%s', async (_, files, code, file, pointer) => {
    const { plan, findings } = await read(files)
    expect(plan).toBeNull()
    const finding = findings.find((candidate) => candidate.code === code && candidate.pointer === pointer)
    expect(finding).toMatchObject({
      severity: 'error',
      file,
      line: expect.any(Number) as number,
      column: expect.any(Number) as number,
    })
    expect(finding?.message).toMatch(/\w.*\.$/)
    expect(finding?.hint).toMatch(/\w.*[.?]$/)
  })

  test('a task id used twice, with both places', async () => {
    const { plan, findings } = await read(frdPlan([{ id: 'FRD-001', tasks: [{ id: 'FRD-001-T1' }, { id: 'FRD-001-T1' }] }]))
    expect(plan).toBeNull()
    expect(findings).toMatchObject([
      {
        code: 'duplicate-id',
        pointer: '/majorTasks/1/taskId',
        message: `The task id FRD-001-T1 is already used in ${first}, line 12, column 17.`,
      },
    ])
  })

  test.each(['120000', '160000'])('an entry of mode %s instead of a file', async (mode) => {
    const sound = snapshotOf(frdPlan([one]))
    const at = (path: string): Snapshot => ({
      ...sound,
      entries: new Map(sound.entries).set(path, { mode, oid: '3'.repeat(40), size: 9 }),
    })
    expect(await frd.read(at(first), planPath, { gateGroups: false })).toMatchObject({
      plan: null,
      findings: [{ code: 'not-a-file', file: planPath, pointer: '/frds/0/path' }],
    })
    expect(await frd.read(at(planPath), planPath, { gateGroups: false })).toMatchObject({
      plan: null,
      findings: [{ code: 'not-a-file', file: planPath }],
    })
  })

  test('more tasks than allowed', async () => {
    const many = Array.from({ length: 1700 }, (_, position) => position)
    const lean = (id: string) =>
      JSON.stringify({
        ...frdDocument({ id, tasks: [] }),
        majorTasks: many.map((number) => ({ taskId: `${id}-T${number}`, title: 't', status: 'completed', prLevel: true })),
      })
    const files = frdPlan(
      ['FRD-001', 'FRD-002', 'FRD-003'].map((id) => ({ id, tasks: [] })),
      { index: { schemaPath: 'any.json' } },
    )
    files.set('specs/frds/any.json', '{}')
    for (const id of ['FRD-001', 'FRD-002', 'FRD-003']) files.set(`specs/frds/${id.toLowerCase()}-part.json`, lean(id))
    expect(await read(files)).toMatchObject({
      plan: null,
      findings: [{ code: 'too-many-tasks', message: 'The plan has 5100 tasks; 5000 are allowed.' }],
    })
  })

  test('everything wrong in several files at once, and no endless list', async () => {
    const files = having(first, () => JSON.stringify({ metadata: {}, majorTasks: Array.from({ length: 100 }, () => 1) }))
    files.set('specs/frds/frd-002-part.json', '{')
    const { findings } = await read(files)
    expect(new Set(findings.map(({ file }) => file))).toEqual(new Set([first, 'specs/frds/frd-002-part.json']))
    expect(findings.length).toBeLessThan(60)
    expect(findings.find(({ code }) => code === 'more-problems')?.message).toBe(
      '53 more problems of this document are not listed.',
    )
  })

  test('any damage to any file of a plan is survived', async () => {
    const files = [...frdPlan([one, two])]
    const damage = fc.record({
      file: fc.nat(files.length - 1),
      from: fc.nat(),
      length: fc.nat(30),
      put: fc.oneof(fc.string(), fc.constantFrom('null', '{}', '[]', '"', '1e999')),
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, from, length, put }) => {
        const [path, text] = files[file] ?? ['', '']
        const start = from % text.length
        const damaged = new Map([...files, [path, text.slice(0, start) + put + text.slice(start + length)] as const])
        const { plan, findings } = await read(damaged)
        expect(plan !== null || findings.some(({ severity }) => severity === 'error')).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})

describe('finding the plan', () => {
  const at =
    (...paths: string[]) =>
    (wanted: string | null, name: string | null = null) =>
      findPlan(paths.values(), wanted, name)?.planPath ?? null

  test('the usual place wins, then the one nearest to the root', () => {
    expect(at('a/frd-001-x.json', 'a/index.json', planPath)(null)).toBe(planPath)
    expect(at('b/c/frd-001-x.json', 'b/c/index.json', 'z/index.json', 'z/frd-001-x.json')(null)).toBe('z/index.json')
    expect(at('web/index.json', 'web/frd-schema.json', 'README.md')(null)).toBeNull()
  })

  test.each([
    ['plans/a/index.json', 'plans/a/index.json'],
    ['./plans/a/', 'plans/a/index.json'],
    ['plans/a', 'plans/a/index.json'],
    ['plans/a/order.json', 'plans/a/order.json'],
    ['plans/a/frd-001-x.json', null],
    ['plans', null],
    ['plans/b', null],
  ])('wanted as %s', (wanted, found) => {
    const find = at('plans/a/frd-001-x.json', 'plans/a/index.json', 'plans/a/order.json', 'plans/b/index.json', planPath)
    expect(find(wanted, 'frd')).toBe(found)
  })

  test('only the format that is named is tried', () => {
    expect(at(planPath)(null, 'frd')).toBe(planPath)
    expect(at(planPath)(null, 'no-such-format')).toBeNull()
  })

  test('the JSON files of its folder belong to the plan, in any letters, and no others', () => {
    expect(frd.owns(planPath, first)).toBe(true)
    expect(frd.owns(planPath, 'Specs/FRDs/INDEX.json')).toBe(true)
    expect(frd.owns(planPath, 'specs/frds/deep/schema.json')).toBe(true)
    expect(frd.owns(planPath, 'specs/frdsx/index.json')).toBe(false)
    expect(frd.owns('index.json', 'package.json')).toBe(false)
    expect(frd.owns('index.json', 'frd-schema.json')).toBe(true)
    expect(frd.reads(planPath, 'specs/frds/notes.md')).toBe(false)
  })
})

describe('names', () => {
  const names = (...ids: [string, ...string[]]) => frd.names(ids.map((id) => ({ id }) as Task) as [Task, ...Task[]], 'codex/')

  test('FRD-BRA-2: one task gives the plain name, several the name of the first with -b', () => {
    expect(names('FRD-009-T2')).toMatchObject({ branch: 'codex/f009-t2', scope: 'frd-009' })
    expect(names('FRD-009-T2', 'FRD-009-T3')).toMatchObject({ branch: 'codex/f009-t2-b', scope: 'frd-009' })
  })

  test('FRD-BRA-4: three digits are kept, and task numbers stay as written', () => {
    expect(names('FRD-001-T4').branch).toBe('codex/f001-t4')
    expect(names('FRD-001-T004').branch).toBe('codex/f001-t004')
    expect(names('FRD-001-T0').branch).toBe('codex/f001-t0')
    expect(names('FRD-1234-T10')).toMatchObject({ branch: 'codex/f1234-t10', scope: 'frd-1234' })
  })
})
