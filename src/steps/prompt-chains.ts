import { posix } from 'node:path'
import { type LintedChain, lintPrompts } from '../agent/lint-prompts.ts'
import type { PromptChain } from '../agent/prompt-chain.ts'
import { findFileFault, parseManifest } from '../agent/prompt-manifest.ts'
import { type PromptPart, parsePart, type ReadJson } from '../agent/prompt-part.ts'
import type { PromptConfig } from '../config.ts'
import type { Finding, TreeEntry } from '../model.ts'
import { planFormats } from '../plan/formats.ts'
import { parseJson } from '../plan/json-document.ts'
import { decodeText } from '../plan/json-text.ts'
import { findingsOf } from '../plan/open-json.ts'
import { quote, validate } from '../validate.ts'

/** Prompt chains of a commit. */
export interface Prompts {
  /** Those a run may choose from; empty when none are configured, or when the findings hold an error. */
  readonly chains: readonly PromptChain[]
  readonly findings: readonly Finding[]
}

/** Where to read prompt parts, and what the configuration says of them. */
export interface PromptRequest {
  /** The tree of the commit. */
  readonly entries: ReadonlyMap<string, TreeEntry>
  /** Reads contents by object id. */
  readonly readBlobs: (oids: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>
  readonly config: PromptConfig | null
  /** Path of the configuration, which is blamed for what it names and the commit does not hold. */
  readonly configFile: string
}

/** Reads and lints every chain of the manifest, also those that this run will not use. */
export async function readPromptChains(request: PromptRequest): Promise<Prompts> {
  const { entries, config } = request
  if (config === null) return { chains: [], findings: [] }
  const path = posix.normalize(config.manifest)
  const fault = findManifestFault(path, entries)
  if (fault !== null) return { chains: [], findings: [blame(request, 'manifest', fault)] }
  const [manifest] = await readTexts(request, [path])
  if (manifest?.text == null) return { chains: [], findings: manifest?.findings ?? [] }

  const listed = parseManifest(path, manifest.text, readJson, entries)
  const files = await readParts(request, [...new Set(listed.chains.flatMap(({ parts }) => parts.map((part) => part.path)))])
  const parts = new Map(files.map((file) => [file.path, file.part]))
  const isComplete = files.every(({ part }) => part !== null) && !hasError(listed.findings)
  const chains = listed.chains.map((chain): LintedChain => {
    const links = chain.parts.map(({ path, place }) => ({ part: parts.get(path) ?? null, place }))
    return { id: chain.id, place: chain.place, links: links.filter(isWhole) }
  })
  const findings = [
    ...findUnknownChain(request, chains),
    ...manifest.findings,
    ...listed.findings,
    ...files.flatMap((file) => file.findings),
    ...lintPrompts(chains, FORMATS, isComplete),
  ]
  const usable = hasError(findings) ? [] : chains.filter(({ id }) => config.chain === null || id === config.chain.trim())
  return { chains: usable.map(({ id, links }) => ({ id, parts: links.map(({ part }) => part) })), findings }
}

const FORMATS = planFormats.map(({ name }) => name)

type Fault = Pick<Finding, 'code' | 'message' | 'hint'>

const blame = ({ configFile }: PromptRequest, key: 'manifest' | 'chain', fault: Fault): Finding => {
  return { ...fault, severity: 'error', file: configFile, line: null, column: null, pointer: `/prompt/${key}` }
}

function findManifestFault(path: string, entries: PromptRequest['entries']): Fault | null {
  const entry = entries.get(path)
  if (entry !== undefined) return findFileFault(path, entry)
  const message = `There is no file ${quote(path)} in the commit.`
  return { code: 'prompt-manifest-missing', message, hint: 'Commit it, or correct the path; upper and lower case differ.' }
}

function findUnknownChain(request: PromptRequest, chains: readonly LintedChain[]): readonly Finding[] {
  const wanted = request.config?.chain?.trim()
  if (wanted === undefined || chains.length === 0 || chains.some(({ id }) => id === wanted)) return []
  const hint = `There are: ${chains.map(({ id }) => quote(id)).join(', ')}.`
  return [blame(request, 'chain', { code: 'prompt-chain-unknown', message: `There is no chain ${quote(wanted)}.`, hint })]
}

const isWhole = <T extends { readonly part: PromptPart | null }>(link: T): link is T & { readonly part: PromptPart } =>
  link.part !== null

interface PartFile {
  readonly path: string
  /** null when it cannot be used; the findings say why. */
  readonly part: PromptPart | null
  readonly findings: readonly Finding[]
}

const readParts = async (request: PromptRequest, paths: readonly string[]): Promise<readonly PartFile[]> =>
  (await readTexts(request, paths)).map(({ path, text, findings }) => {
    if (text === null) return { path, part: null, findings }
    const parsed = parsePart(path, text, readJson)
    return { path, part: parsed.part, findings: [...findings, ...parsed.findings] }
  })

interface TextFile {
  readonly path: string
  /** null when it is not UTF-8. */
  readonly text: string | null
  readonly findings: readonly Finding[]
}

async function readTexts({ entries, readBlobs }: PromptRequest, paths: readonly string[]): Promise<readonly TextFile[]> {
  const oids = new Map(paths.map((path) => [path, entries.get(path)?.oid ?? '']))
  const blobs = await readBlobs([...oids.values()])
  return paths.map((path) => ({ path, ...decodeText(path, blobs.get(oids.get(path) ?? '') ?? new Uint8Array()) }))
}

const readJson: ReadJson = (file, text, schema) => {
  const { document, findings } = parseJson(file, new TextEncoder().encode(text))
  if (document === null)
    return { value: undefined, isValid: false, findings, place: (pointer) => ({ file, line: null, column: null, pointer }) }
  const problems = findingsOf(document, validate(schema, document.value))
  return {
    value: document.value,
    isValid: problems.length === 0,
    findings: [...findings, ...problems],
    place: document.place,
  }
}

const hasError = (findings: readonly Finding[]): boolean => findings.some(({ severity }) => severity === 'error')
