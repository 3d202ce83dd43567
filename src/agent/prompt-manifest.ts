import { posix } from 'node:path'
import type { Finding, Place, TreeEntry } from '../model.ts'
import { quote } from '../validate.ts'
import type { ReadJson } from './prompt-part.ts'

/** A part as a chain names it. */
export interface PartEntry {
  /** Repository-relative; a regular file of the commit. */
  readonly path: string
  /** Where the manifest names it. */
  readonly place: Place
}

/** A chain as the manifest lists it. */
export interface ChainEntry {
  /** Trimmed. */
  readonly id: string
  readonly parts: readonly PartEntry[]
  readonly place: Place
}

/** What a manifest lists; incomplete where the findings hold an error. */
export interface ParsedManifest {
  readonly chains: readonly ChainEntry[]
  readonly findings: readonly Finding[]
}

/** Larger parts are refused unread, as is a larger prompt: a model has to read it before it reads anything else. */
export const MAX_PROMPT_BYTES = 256 * 1024

/**
 * Reads a manifest as far as it can be read, so that all its faults are told at once. Source: FRD loop, prompt chains.
 * @param entries the tree of the commit; what is not in it does not exist
 */
export function parseManifest(
  file: string,
  text: string,
  readJson: ReadJson,
  entries: ReadonlyMap<string, TreeEntry>,
): ParsedManifest {
  const { value, place, findings: faults } = readJson(file, text, 'prompt-manifest')
  const findings = [...faults]
  const chains: ChainEntry[] = []
  for (const [index, chain] of listOf(fieldOf(value, 'chains')).entries()) {
    const at = `/chains/${index}`
    const parts = listOf(fieldOf(chain, 'parts')).flatMap((name, position): readonly PartEntry[] => {
      if (typeof name !== 'string' || name.trim() === '') return []
      const found = findPart(file, name.trim(), entries)
      const partPlace = place(`${at}/parts/${position}`)
      if ('path' in found) return [{ path: found.path, place: partPlace }]
      findings.push({ ...partPlace, severity: 'error', ...found })
      return []
    })
    const id = fieldOf(chain, 'id')
    if (typeof id === 'string' && id.trim() !== '') chains.push({ id: id.trim(), parts, place: place(`${at}/id`) })
  }
  for (const [index, chain] of chains.entries()) {
    if (!chains.slice(0, index).some(({ id }) => id === chain.id)) continue
    const message = `Two chains have the id ${quote(chain.id)}.`
    const hint = 'Give each chain an id of its own; blanks around it do not count.'
    findings.push({ ...chain.place, code: 'prompt-chain-repeated', severity: 'error', message, hint })
  }
  return { chains, findings }
}

type Fault = Pick<Finding, 'code' | 'message' | 'hint'>

/** The file that a manifest means: looked for from its own folder first, then from the top of the repository. */
function findPart(manifest: string, name: string, entries: ReadonlyMap<string, TreeEntry>): { readonly path: string } | Fault {
  const near = posix.normalize(posix.join(posix.dirname(manifest), name))
  const far = posix.normalize(name)
  const inside = (name.startsWith('/') ? [] : [near, far]).filter((path) => !path.startsWith('../'))
  if (inside.length === 0) {
    const message = `The path ${quote(name)} leads out of the repository.`
    return {
      code: 'prompt-part-outside',
      message,
      hint: 'Keep the parts in the repository, and name them without a slash in front.',
    }
  }
  const path = inside.find((each) => entries.has(each))
  const entry = path === undefined ? undefined : entries.get(path)
  if (path === undefined || entry === undefined) {
    const hint = `Commit ${inside.map(quote).join(' or ')}, or correct the path; upper and lower case differ.`
    return { code: 'prompt-part-unknown', message: `There is no part ${quote(name)} in the commit.`, hint }
  }
  return findFileFault(path, entry) ?? { path }
}

/** Why a file of the tree cannot be read as part of a prompt; null when it can. */
export function findFileFault(path: string, { mode, size }: TreeEntry): Fault | null {
  if (!mode.startsWith('100'))
    return { code: 'not-a-file', message: `${quote(path)} is a link or a submodule.`, hint: 'Put the file itself there.' }
  if (size <= MAX_PROMPT_BYTES) return null
  const message = `${quote(path)} has ${size} bytes; ${MAX_PROMPT_BYTES} are allowed.`
  return { code: 'file-too-large', message, hint: 'Shorten it: every run reads all of it.' }
}

const fieldOf = (value: unknown, key: string): unknown =>
  value !== null && typeof value === 'object' ? (value as Readonly<Record<string, unknown>>)[key] : undefined

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
