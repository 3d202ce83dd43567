import type { ErrorObject } from 'ajv'
import { nameOf, type Problem, paramsOf, problemOf, typeName } from './problems.ts'

/** An error not yet put into words, or a problem that already stands for several. */
type Entry = ErrorObject | Problem

const isError = (entry: Entry): entry is ErrorObject => 'keyword' in entry

/**
 * Problems made of Ajv's errors. A failed `anyOf` or `oneOf` reports every branch; of those, only the branch that was probably
 * meant is kept, or one sentence that names the alternatives.
 */
export function foldAlternatives(errors: readonly ErrorObject[]): readonly Problem[] {
  let entries: Entry[] = []
  for (const error of errors) {
    // The failed branch of an `if` reports for itself.
    if (error.keyword === 'if') continue
    if (error.keyword === 'propertyNames')
      entries = entries.filter((entry) => !isError(entry) || entry.propertyName === undefined)
    if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') {
      entries.push(error)
      continue
    }
    const start = entries.findIndex((entry) => isError(entry) && branchOf(entry, error) !== null)
    const branches = groupByBranch(start < 0 ? [] : entries.splice(start), error)
    entries.push(...fold(error, branches))
  }
  const problems = entries.map((entry) => (isError(entry) ? problemOf(entry) : entry))
  // A value of the wrong type breaks other rules as well; what it should have been comes first.
  const wrongType = new Set(problems.filter(({ code }) => code === 'wrong-type').map(({ pointer }) => pointer))
  const telling = problems.filter(({ pointer, code }) => code === 'wrong-type' || !wrongType.has(pointer))
  return [...new Map(telling.map((problem) => [`${problem.pointer}\n${problem.message}`, problem])).values()]
}

function alternativesOf(parent: ErrorObject): readonly { readonly $ref?: string; readonly required?: readonly string[] }[] {
  return Array.isArray(parent.schema) ? parent.schema.map((one) => (typeof one === 'object' && one !== null ? one : {})) : []
}

/** Index of the branch of `parent` that `error` came from; null when it is not from there, or that cannot be told. */
function branchOf(error: ErrorObject, parent: ErrorObject): number | null {
  if (!error.instancePath.startsWith(parent.instancePath)) return null
  if (error.schemaPath.startsWith(`${parent.schemaPath}/`))
    return Number.parseInt(error.schemaPath.slice(parent.schemaPath.length + 1), 10)
  const index = alternativesOf(parent).findIndex(({ $ref }) => $ref !== undefined && error.schemaPath.startsWith(`${$ref}/`))
  return index < 0 ? null : index
}

/** Errors of one branch stand together; one that cannot be told apart belongs with the error before it. */
function groupByBranch(entries: readonly Entry[], parent: ErrorObject): readonly (readonly Entry[])[] {
  const groups = new Map<number, Entry[]>()
  let current = 0
  for (const entry of entries) {
    current = (isError(entry) ? branchOf(entry, parent) : null) ?? current
    groups.set(current, [...(groups.get(current) ?? []), entry])
  }
  return [...groups.values()]
}

function fold(parent: ErrorObject, branches: readonly (readonly Entry[])[]): readonly Entry[] {
  const pointer = parent.instancePath
  const subject = nameOf(pointer)
  const passing = paramsOf(parent).passingSchemas
  if (passing) return [moreThanOne(parent, passing)]
  // Problems folded earlier lie deeper, or are as good as a deeper one.
  const errorsHere = branches.map((entries) => entries.filter(isError).filter((error) => error.instancePath === pointer))
  const all = errorsHere.flat()
  const nothingElse = all.length > 0 && all.length === branches.flat().length
  if (nothingElse && all.every(({ keyword }) => keyword === 'required')) {
    const keys = all.map((error) => `\`${String(paramsOf(error).missingProperty)}\``).join(' or ')
    const hint = `Add ${keys}${parent.keyword === 'oneOf' ? ', only one of them' : ''}.`
    return [{ pointer, code: 'missing-property', message: `${subject} lacks ${keys}.`, hint }]
  }
  if (nothingElse && all.every(({ keyword }) => keyword === 'type')) {
    return [{ ...parent, keyword: 'type', params: { type: all.flatMap((error) => paramsOf(error).type ?? []) } }]
  }
  const isOtherKind = ({ keyword }: ErrorObject) => keyword === 'type' || keyword === 'const' || keyword === 'enum'
  const [meant] = branches
    .filter((_, index) => !errorsHere[index]?.some(isOtherKind))
    .toSorted((one, other) => one.length - other.length)
  if (meant !== undefined) return meant
  const wanted = all.map((error) =>
    error.keyword === 'type' ? `Write ${typeName(paramsOf(error).type)}.` : problemOf(error).hint,
  )
  return [
    {
      pointer,
      code: 'no-form-fits',
      message: `${subject} has none of the allowed forms.`,
      hint: [...new Set(wanted)].join(' Or: '),
    },
  ]
}

function moreThanOne(parent: ErrorObject, passing: readonly number[]): Problem {
  const alternatives = alternativesOf(parent)
  const keys = passing.flatMap((index) => alternatives[index]?.required ?? []).map((key) => `\`${key}\``)
  const pointer = parent.instancePath
  if (keys.length < 2) {
    const message = `${nameOf(pointer)} has more than one of the forms it must choose from.`
    return { pointer, code: 'no-form-fits', message, hint: `See the schema at ${parent.schemaPath}.` }
  }
  return { pointer, code: 'no-form-fits', message: `${keys.join(' and ')} exclude each other.`, hint: 'Keep one of them.' }
}
