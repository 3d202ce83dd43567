import type { ErrorObject } from 'ajv'
import { closest } from './suggest.ts'

/** One way in which a value breaks its schema. */
export interface Problem {
  /** RFC 6901 pointer to the value to look at: for a missing key its object, for an unknown key that key. */
  readonly pointer: string
  /** Kebab-case and stable, whatever the schema. */
  readonly code: string
  readonly message: string
  readonly hint: string
}

/** What Ajv says about an error besides the place, by keyword; only the parts used here. */
interface ErrorParams {
  readonly type?: string | readonly string[]
  readonly limit?: number
  readonly multipleOf?: number
  readonly missingProperty?: string
  readonly additionalProperty?: string
  readonly unevaluatedProperty?: string
  readonly propertyName?: string
  readonly allowedValues?: readonly unknown[]
  readonly allowedValue?: unknown
  readonly pattern?: string
  readonly format?: string
  readonly i?: number
  readonly j?: number
  /** Indexes of the branches of a `oneOf` that hold; null when none does. */
  readonly passingSchemas?: readonly number[] | null
}

/** What Ajv says about a failed keyword, typed for the keywords that are told about here. */
export const paramsOf = (error: ErrorObject): ErrorParams => error.params

/** A short piece of somebody else's text, safe to print: JSON quoting, nothing but visible ASCII, at most 60 characters. */
export function quote(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 57)}...` : text
  return JSON.stringify(short).replaceAll(/[^\x20-\x7e]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)
}

/** One segment of a pointer, with the two characters that have a meaning there escaped. */
export const pointerSegment = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** How a message names the value at `pointer`: by its key, or its position in a list. */
export function nameOf(pointer: string): string {
  const segments = pointer.split('/').map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
  const last = segments.at(-1) ?? ''
  if (segments.length < 2) return 'The document'
  if (!/^\d+$/.test(last)) return `\`${printable(last)}\``
  return `Item ${Number(last) + 1} of ${segments.length > 2 ? `\`${printable(segments.at(-2) ?? '')}\`` : 'the list'}`
}

const printable = (key: string): string => quote(key).slice(1, -1)

function show(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return 'a list'
  if (value !== null && typeof value === 'object') return 'an object'
  return String(value)
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text in double quotes',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object in braces',
  array: 'a list in brackets',
  null: 'null',
}

/** A type of JSON Schema, or several, in plain words. */
export const typeName = (type: unknown): string =>
  [type]
    .flat()
    .map((one) => typeNames[String(one)] ?? String(one))
    .join(' or ')

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** What the schema's author says about the value, else `otherwise`. */
function advice(schema: unknown, otherwise: string): string {
  if (schema === null || typeof schema !== 'object') return otherwise
  const { description, examples } = schema as { readonly description?: unknown; readonly examples?: unknown }
  const example: unknown = Array.isArray(examples) ? examples[0] : undefined
  const parts = [text(description) ?? otherwise]
  if (example !== undefined) parts.push(`For example \`${JSON.stringify(example)}\`.`)
  return parts.join(' ')
}

function propertiesOf(schema: unknown): Readonly<Record<string, unknown>> {
  return (schema as { readonly properties?: Readonly<Record<string, unknown>> } | undefined)?.properties ?? {}
}

function listed(words: readonly string[]): string {
  return words.length > 12 ? `${words.slice(0, 12).join(', ')}, ...` : words.join(', ')
}

function unknownKey(error: ErrorObject, key: string): Problem {
  const known = Object.keys(propertiesOf(error.parentSchema)).filter((key) => key !== '$schema')
  const near = closest(key, known)
  const rest = known.length === 0 ? 'Remove it.' : `Remove it, or use one of: ${listed(known)}.`
  return {
    pointer: `${error.instancePath}/${pointerSegment(key)}`,
    code: 'unknown-property',
    message: `\`${printable(key)}\` is not a key that belongs here.`,
    hint: near === null ? rest : `Did you mean \`${near}\`?`,
  }
}

function notAllowed(error: ErrorObject, allowed: readonly unknown[]): Problem {
  const near =
    typeof error.data === 'string'
      ? closest(
          error.data,
          allowed.filter((one) => typeof one === 'string'),
        )
      : null
  const list = listed(allowed.map((one) => JSON.stringify(one)))
  return {
    pointer: error.instancePath,
    code: 'value-not-allowed',
    message: `${nameOf(error.instancePath)} cannot be ${show(error.data)}.`,
    hint:
      near === null
        ? `Write ${allowed.length === 1 ? '' : 'one of '}${list}.`
        : `Did you mean ${JSON.stringify(near)}? Allowed: ${list}.`,
  }
}

const sizes: Readonly<Record<string, string>> = {
  minItems: 'needs at least N item',
  maxItems: 'may have at most N item',
  minLength: 'needs at least N character',
  maxLength: 'may have at most N character',
  minProperties: 'needs at least N key',
  maxProperties: 'may have at most N key',
  minimum: 'must be N or more',
  maximum: 'must be N or less',
  exclusiveMinimum: 'must be more than N',
  exclusiveMaximum: 'must be less than N',
  multipleOf: 'must be a multiple of N',
}

/** One error of Ajv (made with `verbose`) in the words of this program. */
export function problemOf(error: ErrorObject): Problem {
  const { keyword, instancePath: pointer, parentSchema: schema } = error
  const params = paramsOf(error)
  const subject = nameOf(pointer)
  const size = sizes[keyword]
  if (size !== undefined) {
    const limit = String(params.limit ?? params.multipleOf)
    const value = typeof error.data === 'number' ? `, not ${error.data}` : ''
    return {
      pointer,
      code: 'out-of-range',
      message: `${subject} ${size.replace(/N(?: (item|character|key))?/, (_, unit?: string) => (unit === undefined ? limit : `${limit} ${unit}${limit === '1' ? '' : 's'}`))}${value}.`,
      hint: advice(schema, 'Change it to fit.'),
    }
  }
  switch (keyword) {
    case 'type': {
      const wanted = typeName(params.type)
      const message = `${subject} must be ${wanted}, not ${show(error.data)}.`
      return { pointer, code: 'wrong-type', message, hint: advice(schema, `Write ${wanted}.`) }
    }
    case 'required':
    case 'dependentRequired': {
      const key = String(params.missingProperty)
      const hint = advice(new Map(Object.entries(propertiesOf(schema))).get(key), `Add \`${key}\`.`)
      return { pointer, code: 'missing-property', message: `${subject} lacks the key \`${key}\`.`, hint }
    }
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknownKey(error, String(params.additionalProperty ?? params.unevaluatedProperty))
    case 'propertyNames': {
      const key = String(params.propertyName)
      const hint = advice(error.schema, 'Rename the key.')
      return {
        pointer: `${pointer}/${pointerSegment(key)}`,
        code: 'wrong-key',
        message: `\`${printable(key)}\` cannot be a key here.`,
        hint,
      }
    }
    case 'enum':
      return notAllowed(error, params.allowedValues ?? [])
    case 'const':
      return notAllowed(error, [params.allowedValue])
    case 'pattern':
    case 'format': {
      const fallback =
        keyword === 'format' ? `Write a ${String(params.format)}.` : `It must match the pattern ${String(params.pattern)}.`
      return {
        pointer,
        code: 'wrong-format',
        message: `${subject} is not well formed: ${show(error.data)}.`,
        hint: advice(schema, fallback),
      }
    }
    case 'uniqueItems': {
      const [first, second] = [Number(params.j), Number(params.i)].sort((a, b) => a - b)
      const message = `Items ${(first ?? 0) + 1} and ${(second ?? 0) + 1} of ${subject} are the same.`
      return { pointer: `${pointer}/${second}`, code: 'repeated-item', message, hint: 'Remove one of them.' }
    }
    default:
      return {
        pointer,
        code: 'schema-violated',
        message: `${subject} breaks the rule \`${keyword}\` of its schema.`,
        hint: advice(schema, `See the schema at ${error.schemaPath}.`),
      }
  }
}
