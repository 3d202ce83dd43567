/**
 * Writes the generated parts of README.md and of pages in docs/. With `--check` it writes nothing and ends with 1 where they are stale.
 * Run `npm run build` first: the catalogue of reasons is read from lib/. The same sources always give the same bytes.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parse } from 'yaml'

const root = new URL('../', import.meta.url)
const read = (path) => readFileSync(new URL(path, root), 'utf8')

const cell = (text) =>
  String(text)
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
const code = (text) => `\`${text}\``
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

const inputTable = (inputs) =>
  table(
    ['Input', 'Default', 'What it does'],
    Object.entries(inputs).map(([name, { default: value, description }]) => [
      code(name),
      value === '' || value === undefined ? '(empty)' : code(value),
      description,
    ]),
  )

const outputTable = (outputs) =>
  table(
    ['Output', 'What it holds'],
    Object.entries(outputs).map(([name, { description }]) => [code(name), description]),
  )

const rangeOf = ({ minimum, exclusiveMinimum, maximum }) => {
  const from = minimum === undefined ? (exclusiveMinimum === undefined ? '' : ` above ${exclusiveMinimum}`) : ` from ${minimum}`
  return `${from}${maximum === undefined ? '' : `${from === '' ? '' : ','} up to ${maximum}`}`
}

const kindOf = (schema) => {
  if (schema.enum) return schema.enum.map(code).join(' or ')
  if (schema.type === 'integer') return `whole number${rangeOf(schema)}`
  if (schema.type === 'number') return `number${rangeOf(schema)}`
  if (schema.type === 'boolean') return 'true or false'
  if (schema.type === 'array')
    return `list of ${schema.items.type === 'string' ? 'texts' : 'entries'}, at most ${schema.maxItems}`
  return schema.type === 'object' ? 'group' : 'text'
}

/** Every key of the configuration with the group it stands in; `[]` marks the entries of a list. */
const configRows = ({ properties, required = [] }, prefix = '') =>
  Object.entries(properties).flatMap(([name, schema]) => {
    const inner = schema.properties ? schema : schema.items?.properties ? schema.items : null
    const own = [
      code(prefix + name),
      kindOf(schema),
      schema.default === undefined ? (required.includes(name) ? 'required' : '–') : code(schema.default),
      schema.description,
    ]
    return [own, ...(inner ? configRows(inner, `${prefix}${name}${schema.type === 'array' ? '[]' : ''}.`) : [])]
  })

/** One table for each outcome, in the order of the catalogue. */
const reasonTables = (reasons) =>
  [...new Set(Object.values(reasons).map(({ outcome }) => outcome))]
    .map((outcome) => {
      const ends = Object.entries(reasons).filter(([, reason]) => reason.outcome === outcome)
      const rows = ends.map(([name, { exitCode, meaning, remedy }]) => [code(name), exitCode, meaning, remedy])
      return `### ${outcome}\n\n${table(['Code', 'Exit code', 'What it means', 'What to do'], rows)}`
    })
    .join('\n\n')

/** The generated parts of each page, by the name in their markers. */
const renderBlocks = (reasons) => {
  const action = parse(read('action.yml'))
  const config = JSON.parse(read('schemas/config.schema.json'))
  return {
    'README.md': { inputs: inputTable(action.inputs), outputs: outputTable(action.outputs) },
    'docs/configuration.md': { config: table(['Key', 'Value', 'Default', 'What it does'], configRows(config)) },
    'docs/common-issues.md': { reasons: reasonTables(reasons) },
  }
}

/** The text between `<!-- generated:NAME -->` and `<!-- /generated:NAME -->` is replaced; every block has to be there once. */
const fillBlocks = (path, blocks) =>
  Object.entries(blocks).reduce((filled, [name, content]) => {
    const [start, end] = [`<!-- generated:${name} -->`, `<!-- /generated:${name} -->`]
    const parts = filled.split(start)
    const after = parts[1]?.split(end)
    if (parts.length !== 2 || after?.length !== 2)
      throw new Error(`${path} needs ${start} and ${end} exactly once, in this order.`)
    return `${parts[0]}${start}\n${content}\n${end}${after[1]}`
  }, read(path))

const RULE_ROW = /^\| ((?:FRD|TRK|TKT|FLOW|WFL)-[A-Z]+-\d+) \|/
const RULE_ID = /(?:FRD|TRK|TKT|FLOW|WFL)-[A-Z]+-\d+/g
/** Ids at the beginning of a title, before its colon: `'FRD-SEL-1: …'` or `'FRD-SEL-1, TRK-SEL-2: …'`. */
const TITLE_IDS = new RegExp(`(?<=['"\`])${RULE_ID.source}(?:(?:,| and|, and)? ${RULE_ID.source})*(?=:)`, 'g')

/** The test files that carry each rule id in a title, sorted. */
export const testsByRule = () => {
  const files = readdirSync(new URL('__tests__/', root), { recursive: true })
    .map((file) => `__tests__/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
  const found = new Map()
  for (const file of files) {
    const ids = (read(file).match(TITLE_IDS) ?? []).flatMap((list) => list.match(RULE_ID) ?? [])
    for (const id of new Set(ids)) found.set(id, [...(found.get(id) ?? []), file])
  }
  return found
}

/** What a rule's row says of tests: its last cell names them, and a rule kept in code counts as enforced once there is one. */
const fillTests = (text, tests) =>
  text
    .split('\n')
    .map((line) => {
      const id = RULE_ROW.exec(line)?.[1]
      if (id === undefined) return line
      const [rule, says, state, files] = line.slice(2, -2).split(' | ')
      const proof = tests.get(id) ?? []
      const isKept = state === 'enforced' || state === 'in code'
      const proven = proof.length > 0 ? 'enforced' : 'in code'
      return `| ${[rule, says, isKept ? proven : state, files, proof.map(code).join(', ') || '–'].join(' | ')} |`
    })
    .join('\n')

/**
 * Every file with generated parts, as it should be.
 * @param reasons the catalogue of `src/errors.ts`
 */
export const renderDocs = (reasons) => ({
  ...Object.fromEntries(Object.entries(renderBlocks(reasons)).map(([path, blocks]) => [path, fillBlocks(path, blocks)])),
  'docs/rules.md': fillTests(read('docs/rules.md'), testsByRule()),
})

async function main(argv) {
  const lib = new URL('lib/errors.js', root)
  const { reasons } = await import(lib.href).catch((cause) => {
    throw new Error(`${fileURLToPath(lib)} cannot be read: run \`npm run build\` first.`, { cause })
  })
  const docs = Object.entries(renderDocs(reasons))
  const stale = docs.filter(([path, text]) => read(path) !== text)
  if (argv.includes('--check')) {
    for (const [path] of stale) process.stderr.write(`${path} is stale: run \`node scripts/generate-docs.mjs\`.\n`)
    process.exitCode = stale.length > 0 ? 1 : 0
    return
  }
  for (const [path, text] of stale) writeFileSync(new URL(path, root), text)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2))
