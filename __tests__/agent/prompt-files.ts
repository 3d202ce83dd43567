import type { Situation } from '../../src/agent/conditions.ts'
import { type ComposedPrompt, composePrompt } from '../../src/agent/prompt-chain.ts'
import { type Prompts, readPromptChains } from '../../src/steps/prompt-chains.ts'

export const MANIFEST = 'prompts/manifest.json'

export const header = {
  id: 'base',
  kind: 'base',
  appliesWhen: ['always'],
  priority: 10,
  conflictsWith: [],
  overridesSections: [],
} as const

/** The text of a part: sound front matter but for `overrides`, and a body. */
export const partText = (overrides: Readonly<Record<string, unknown>> = {}, body = '# Base\n'): string =>
  `---\n${JSON.stringify({ ...header, ...overrides }, null, 2)}\n---\n\n${body}`

/** The text of a manifest: chains by id, each a list of paths. */
export const manifestText = (chains: Readonly<Record<string, readonly string[]>>): string =>
  JSON.stringify({ chains: Object.entries(chains).map(([id, parts]) => ({ id, parts })) }, null, 2)

type Content = string | Uint8Array

/** Reads the chains of a tree that holds these files, and nothing else. */
export const readFiles = (
  files: Readonly<Record<string, Content>>,
  { chain = null, modes = {} }: { readonly chain?: string | null; readonly modes?: Readonly<Record<string, string>> } = {},
): Promise<Prompts> => {
  const bytes = new Map(
    Object.entries(files).map(([path, text]) => [path, typeof text === 'string' ? new TextEncoder().encode(text) : text]),
  )
  const entries = new Map(
    [...bytes].map(([path, { length }]) => [path, { mode: modes[path] ?? '100644', oid: path, size: length }]),
  )
  return readPromptChains({
    entries,
    readBlobs: async (oids) => new Map(oids.map((oid) => [oid, bytes.get(oid) ?? new Uint8Array()])),
    config: { manifest: MANIFEST, chain },
    configFile: '.github/plan-runner.yml',
  })
}

/** Reads parts in one chain, in the order in which they are given. */
export const readChain = (...parts: readonly string[]): Promise<Prompts> => {
  const named = parts.map((text, index) => [`part-${index + 1}.md`, text] as const)
  const files = Object.fromEntries(named.map(([name, text]) => [`prompts/${name}`, text]))
  return readFiles({ ...files, [MANIFEST]: manifestText({ all: named.map(([name]) => name) }) })
}

/** Findings in short: `file:line:column pointer code`. */
export const complaints = ({ findings }: Prompts): string[] =>
  findings.map(({ file, line, column, pointer, code }) => `${file}:${line}:${column} ${pointer} ${code}`)

export const plainRun: Situation = { format: 'frd', languages: [], strict: false }

/** The prompt of a run; what cannot be put together is an error of the test. */
export const compose = ({ chains, findings }: Prompts, situation: Partial<Situation> = {}): ComposedPrompt => {
  const prompt = composePrompt(chains, { ...plainRun, ...situation })
  if (prompt === null) throw new Error(`no prompt: ${JSON.stringify(findings)}`)
  return prompt
}
