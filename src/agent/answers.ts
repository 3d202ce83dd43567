import { type SchemaName, validate } from '../validate.ts'

/** An answer that satisfies its schema, or what is wrong with it. */
export type ReadAnswer<T> =
  | { readonly kind: 'valid'; readonly value: T }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] }

/**
 * Reads the final answer of a turn. The schema is handed to the model, but nobody checks the answer before us.
 * @param schema name of the schema that `T` stands for
 */
export function readAnswer<T>(answer: string, schema: Extract<SchemaName, `agent-${string}`>): ReadAnswer<T> {
  if (answer.trim() === '') return { kind: 'invalid', problems: ['there was no final answer'] }
  let value: unknown
  try {
    value = JSON.parse(answer)
  } catch {
    return { kind: 'invalid', problems: ['it was not JSON'] }
  }
  const problems = validate(schema, value)
  if (problems.length > 0)
    return { kind: 'invalid', problems: problems.slice(0, 10).map(({ pointer, message }) => `${pointer || '/'}: ${message}`) }
  return { kind: 'valid', value: value as T }
}
