import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly schema: { readonly type: string }
}

interface Operation {
  readonly operationId: string
  readonly parameters: readonly (Parameter | { readonly $ref: string })[]
  readonly requestBody?: { readonly schema: object }
  readonly responses: Readonly<Record<string, { readonly schema: object } | { readonly $ref: string }>>
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

/** What the description says about one request. */
export interface DescribedRequest {
  /** For example `pulls/create`. */
  readonly operation: string
  /** Values in the path. */
  readonly values: Readonly<Record<string, string>>
  /** What is wrong with query and body. */
  complaints(query: URLSearchParams, body: unknown): string[]
  /** What is wrong with an answer of ours. */
  complaintsAboutAnswer(status: number, body: unknown): string[]
}

const ID = 'github'
const description = JSON.parse(readFileSync(new URL('github-openapi.json', import.meta.url), 'utf8')) as Description
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(description as object, ID)

const resolve = (value: object): object => {
  if (!('$ref' in value) || typeof value.$ref !== 'string') return value
  const parts = value.$ref.replace(/^#\//, '').split('/')
  return parts.reduce<object>((at, part) => (at as Record<string, object>)[part] ?? {}, description)
}

const check = (schema: object, value: unknown, what: string): string[] => {
  const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', `"${ID}#/components`)) as object
  const validate = ajv.compile(absolute)
  if (validate(value)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${what}${instancePath}: ${message}`)
}

/** The operation of the description that a request is; null when it is none. */
export const describeRequest = (method: string, pathname: string): DescribedRequest | null => {
  for (const [template, operations] of Object.entries(description.paths)) {
    const operation = operations[method.toLowerCase()]
    const pattern = new RegExp(`^${template.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
    const found = pattern.exec(pathname)
    if (operation === undefined || found === null) continue
    const values = { ...found.groups }
    const name = operation.operationId
    const parameters = operation.parameters.map((each) => resolve(each) as Parameter)
    const read = ({ schema }: Parameter, text: string) => (schema.type === 'integer' ? Number(text) : text)
    return {
      operation: name,
      values,
      complaints: (query, body) => [
        ...parameters
          .filter((each) => each.in === 'path')
          .flatMap((each) => check(each.schema, read(each, values[each.name] ?? ''), `${name} path ${each.name}`)),
        ...[...query].flatMap(([key, text]) => {
          const parameter = parameters.find((each) => each.in === 'query' && each.name === key)
          return parameter
            ? check(parameter.schema, read(parameter, text), `${name} query ${key}`)
            : [`${name} has no parameter ${key}`]
        }),
        ...(operation.requestBody ? check(operation.requestBody.schema, body, `${name} body`) : []),
      ],
      complaintsAboutAnswer: (status, body) => {
        const answer = operation.responses[String(status)]
        // Any request may be refused in ways that are described once for all of them.
        if (answer === undefined) return status < 400 ? [`${name} has no answer ${status}`] : []
        return check((resolve(answer) as { schema: object }).schema, body, `${name} answer ${status}`)
      },
    }
  }
  return null
}
