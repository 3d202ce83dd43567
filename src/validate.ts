import type { ErrorObject, ValidateFunction } from 'ajv'
import { RunnerError } from './errors.ts'
import { foldAlternatives } from './validation/alternatives.ts'
import type { Problem } from './validation/problems.ts'
import { validators } from './validators.gen.ts'

export { type Problem, pointerSegment, quote } from './validation/problems.ts'

/** A schema of this program: the stem of a file in `schemas/`. */
export type SchemaName = keyof typeof validators

/** A schema that came with the data, ready to use; or why it cannot be used. */
export type CompiledSchema =
  | { readonly ok: true; readonly check: (value: unknown) => readonly Problem[] }
  | { readonly ok: false; readonly message: string }

/** Everything that is wrong with `value`; empty when it satisfies the schema. */
export function validate(name: SchemaName, value: unknown): readonly Problem[] {
  return run(validators[name], value)
}

/**
 * Checks a value this program made itself.
 * @throws {RunnerError} internal, when it does not satisfy its own schema
 */
export function assertValid<T>(name: SchemaName, value: unknown): T {
  const problems = validate(name, value)
  if (problems.length === 0) return value as T
  const list = problems.slice(0, 5).map((problem) => `${problem.pointer || '/'}: ${problem.message}`)
  throw new RunnerError('internal', `A value does not satisfy schemas/${name}.schema.json. ${list.join(' ')}`)
}

/**
 * Compiles a schema that is not ours, strictly and with formats, as JSON Schema 2020-12 (or draft-07 where it names that one).
 * Ajv is loaded only here. Source: FRD loop, validation.
 */
export async function compileSchema(schema: unknown): Promise<CompiledSchema> {
  // Through `default`, because a bundle gives a lazily imported CommonJS module no other names.
  const [draft2020, draft07, formats] = await Promise.all([import('ajv/dist/2020.js'), import('ajv'), import('ajv-formats')])
  const Dialect = isDraft07(schema) ? draft07.default.Ajv : draft2020.default.Ajv2020
  try {
    const ajv = new Dialect({ strict: true, allErrors: true, verbose: true, logger: false })
    formats.default.default(ajv)
    const check = ajv.compile(schema as object)
    if ('$async' in check) return { ok: false, message: 'asynchronous schemas (`$async`) are not supported' }
    return { ok: true, check: (value) => run(check, value) }
  } catch (cause) {
    return { ok: false, message: cause instanceof Error ? cause.message : String(cause) }
  }
}

function isDraft07(schema: unknown): boolean {
  if (schema === null || typeof schema !== 'object' || !('$schema' in schema)) return false
  return typeof schema.$schema === 'string' && /^https?:\/\/json-schema\.org\/draft-07\/schema#?$/.test(schema.$schema)
}

function run(check: ValidateFunction, value: unknown): readonly Problem[] {
  if (check(value)) return []
  const errors: readonly ErrorObject[] = check.errors ?? []
  return foldAlternatives(errors)
}
