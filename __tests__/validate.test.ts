import { describe, expect, test } from 'vitest'
import type { RunnerError } from '../src/errors.ts'
import { assertValid, compileSchema, type Problem, quote, validate } from '../src/validate.ts'
import { frdDocument } from './plan/frd-fixture.ts'

const sound = (): ReturnType<typeof frdDocument> => frdDocument({ id: 'FRD-001', tasks: [{ id: 'FRD-001-T1' }] })

function firstTask(change: Readonly<Record<string, unknown>>, without: readonly string[] = []): unknown {
  const document = frdDocument({ id: 'FRD-001', tasks: [{ id: 'FRD-001-T1', extra: change }] })
  const [task] = document.majorTasks
  for (const key of without) delete task?.[key]
  return document
}

async function check(schema: unknown, value: unknown): Promise<readonly Problem[]> {
  const compiled = await compileSchema(schema)
  if (!compiled.ok) throw new Error(compiled.message)
  return compiled.check(value)
}

describe('the published schemas', () => {
  test('accept a sound document and index', () => {
    expect(validate('frd', sound())).toEqual([])
    expect(validate('frd', { $schema: './frd.schema.json', ...sound() })).toEqual([])
    expect(validate('frd-index', { frds: [{ frdId: 'FRD-001', path: './frd-001-a.json' }] })).toEqual([])
    expect(validate('frd', frdDocument({ id: 'FRD-1000', tasks: [{ id: 'FRD-1000-T12' }] }))).toEqual([])
  })

  test.each<[string, unknown, Partial<Problem>]>([
    [
      'a missing key, at its object',
      firstTask({}, ['prLevel']),
      { pointer: '/majorTasks/0', code: 'missing-property', message: 'Item 1 of `majorTasks` lacks the key `prLevel`.' },
    ],
    [
      'a misspelt key, with the right one',
      firstTask({ gotchaz: [] }),
      { pointer: '/majorTasks/0/gotchaz', code: 'unknown-property', hint: 'Did you mean `gotchas`?' },
    ],
    [
      'an unknown key, with the known ones',
      firstTask({ zzzzzz: 1 }),
      { code: 'unknown-property', hint: expect.stringContaining('taskId, title') as string },
    ],
    [
      'a misspelt status, with the right one',
      firstTask({ status: 'complete' }),
      {
        pointer: '/majorTasks/0/status',
        code: 'value-not-allowed',
        message: '`status` cannot be "complete".',
        hint: expect.stringContaining('Did you mean "completed"?') as string,
      },
    ],
    [
      'a wrong type',
      firstTask({ prLevel: 'yes' }),
      { pointer: '/majorTasks/0/prLevel', code: 'wrong-type', message: '`prLevel` must be true or false, not "yes".' },
    ],
    [
      'letters that only look right',
      firstTask({ taskId: 'FRD-001-\u0422\u0031' }),
      {
        code: 'wrong-format',
        message: '`taskId` is not well formed: "FRD-001-\\u{422}1".',
        hint: expect.stringContaining('FRD-001-T4') as string,
      },
    ],
    [
      'too few items',
      firstTask({ subtasks: [] }),
      { pointer: '/majorTasks/0/subtasks', code: 'out-of-range', message: '`subtasks` needs at least 1 item.' },
    ],
    [
      'a repeated item',
      firstTask({ dependencies: ['FRD-002', 'FRD-002'] }),
      { pointer: '/majorTasks/0/dependencies/1', code: 'repeated-item' },
    ],
    [
      'neither of two keys',
      firstTask({}, ['testOmissionReason']),
      {
        pointer: '/majorTasks/0',
        code: 'missing-property',
        message: 'Item 1 of `majorTasks` lacks `testRequirements` or `testOmissionReason`.',
      },
    ],
    ['a wrong root', [], { pointer: '', code: 'wrong-type', message: 'The document must be an object in braces, not a list.' }],
  ])('report %s', (_, value, expected) => {
    const problems = validate('frd', value)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject(expected)
    expect(problems[0]?.hint).not.toBe('')
  })

  test('report two keys that exclude each other once', () => {
    const requirement = {
      id: 'FRD-001-T1-TR1',
      type: 'unit',
      description: 'x',
      requiredScenarios: [{ scenarioId: 'FRD-001-T1-TR1-S1', type: 'edge', description: 'x', expectedOutcome: 'y' }],
    }
    expect(validate('frd', firstTask({ testRequirements: [requirement] }))).toMatchObject([
      { pointer: '/majorTasks/0', message: '`testRequirements` and `testOmissionReason` exclude each other.' },
    ])
  })

  test('report everything at once', () => {
    const problems = validate('frd', firstTask({ status: 'x', prLevel: 1, dependencies: ['no'] }, ['title']))
    expect(problems.map(({ pointer }) => pointer).sort()).toEqual([
      '/majorTasks/0',
      '/majorTasks/0/dependencies/0',
      '/majorTasks/0/prLevel',
      '/majorTasks/0/status',
    ])
  })
})

describe('compileSchema', () => {
  const object = (properties: object, more: object = {}): object => ({ type: 'object', properties, ...more })

  test('FRD-VAL-4: validates with the rules of JSON Schema 2020-12 and with formats', async () => {
    const schema = object({
      day: { type: 'string', format: 'date' },
      pair: { type: 'array', prefixItems: [{ type: 'string' }], minItems: 1, maxItems: 1, items: false },
    })
    expect(await check(schema, { day: '2026-02-28', pair: ['a'] })).toEqual([])
    expect(await check(schema, { day: '2026-02-30', pair: [1] })).toMatchObject([
      { pointer: '/day', code: 'wrong-format' },
      { pointer: '/pair/0', code: 'wrong-type' },
    ])
  })

  test.each([
    ['a key that strict mode does not know', { type: 'object', colour: 'red' }],
    ['a required key without a definition', { type: 'object', required: ['a'] }],
    ['an unknown format', { type: 'string', format: 'no-such-format' }],
    ['a reference to nowhere', { $ref: '#/$defs/none' }],
    ['an asynchronous schema', { $async: true, type: 'object' }],
    ['something that is no schema', 'schema'],
    ['null', null],
  ])('FRD-VAL-4: refuses %s with a message', async (_, schema) => {
    const compiled = await compileSchema(schema)
    expect(compiled).toMatchObject({ ok: false, message: expect.stringMatching(/./) as string })
  })

  test('takes a schema that calls itself draft-07', async () => {
    expect(await check({ $schema: 'http://json-schema.org/draft-07/schema#', type: 'number' }, 'x')).toMatchObject([
      { code: 'wrong-type' },
    ])
  })

  test('folds branches of different types into one problem', async () => {
    const schema = object({ a: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] } })
    expect(await check(schema, { a: 3 })).toMatchObject([
      { pointer: '/a', code: 'wrong-type', message: '`a` must be a text in double quotes or a list in brackets, not 3.' },
    ])
  })

  test('keeps only the branch that was meant', async () => {
    const schema = object({ a: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] } })
    expect(await check(schema, { a: ['x', 3] })).toMatchObject([
      { pointer: '/a/1', message: 'Item 2 of `a` must be a text in double quotes, not 3.' },
    ])
  })

  test('tells branches apart by a constant, through references', async () => {
    const kind = (name: string, key: string): object =>
      object({ kind: { const: name }, [key]: { type: 'number' } }, { required: ['kind', key] })
    const schema = {
      $defs: { one: kind('one', 'a'), two: kind('two', 'b') },
      oneOf: [{ $ref: '#/$defs/one' }, { $ref: '#/$defs/two' }],
    }
    const problems = await check(schema, { kind: 'two', b: 'x' })
    expect(problems).toContainEqual(expect.objectContaining({ pointer: '/b', code: 'wrong-type' }))
    expect(problems.some(({ pointer }) => pointer === '/kind')).toBe(false)
  })

  test('reports what `then` asks for, not that `if` matched', async () => {
    const branch = { required: ['b'], properties: { b: true } }
    const schema = object(
      { a: true, b: true },
      { if: { required: ['a'], properties: { a: true } }, ...Object.fromEntries([['then', branch]]) },
    )
    expect(await check(schema, { a: 1 })).toMatchObject([
      { code: 'missing-property', message: 'The document lacks the key `b`.' },
    ])
  })

  test('reports a key that cannot be one, at that key', async () => {
    expect(await check({ type: 'object', propertyNames: { pattern: '^[a-z]+$' } }, { 'A/b': 1 })).toMatchObject([
      { pointer: '/A~1b', code: 'wrong-key' },
    ])
  })
})

test('assertValid gives back what is valid, and calls anything else our own mistake', () => {
  const value = sound()
  expect(assertValid('frd', value)).toBe(value)
  expect(() => assertValid('frd', {})).toThrow(expect.objectContaining({ code: 'internal' }) as RunnerError)
})

test('quote shows what cannot be seen', () => {
  expect(quote('a\u202eb\u001b[31m')).toBe('"a\\u{202e}b\\u001b[31m"')
  expect(quote('x'.repeat(100))).toHaveLength(62)
})
