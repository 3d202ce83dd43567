import { posix } from 'node:path'
import type { Finding, Snapshot } from '../../model.ts'
import { byCodeUnit } from '../formats/frd-files.ts'
import { type FrontMatterValue, readFrontMatter } from '../front-matter.ts'
import { lineAndColumn } from '../text-place.ts'
import { complainAt } from './complain-at.ts'
import { readReference } from './read-reference.ts'

/** When a pack is loaded, in the order in which packs are loaded. Source: workflow modes, steering. */
export const INCLUSIONS = ['always', 'fileMatch', 'auto', 'manual'] as const
type Inclusion = (typeof INCLUSIONS)[number]

/** One focused text of guidance. */
export interface SteeringPack {
  readonly path: string
  readonly id: string
  readonly title: string
  readonly inclusion: Inclusion
  /** Globs; empty where there are none. */
  readonly fileMatch: readonly string[]
  readonly description: string
}

/** Reads the packs of a folder, by path. Templates and readmes are none. */
export function readPacks(
  snapshot: Snapshot,
  folder: string,
): { readonly packs: readonly SteeringPack[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = []
  const paths = [...snapshot.entries.keys()].filter((path) => isPackPath(folder, path)).sort(byCodeUnit)
  const byId = new Map<string, SteeringPack>()
  for (const path of paths) {
    const { text, findings: faults } = readReference(snapshot, path, 'steering-missing', 'The steering pack')
    findings.push(...faults)
    const read = text === null ? null : readPack(path, text)
    findings.push(...(read?.findings ?? []))
    if (read === null || read.pack === null) continue
    const first = byId.get(read.pack.id)
    if (first === undefined) byId.set(read.pack.id, read.pack)
    else
      findings.push(
        complainAt(path, 1, 'steering-id-repeated', `The pack has the id of ${first.path}.`, 'Give each pack an id of its own.'),
      )
  }
  return { packs: [...byId.values()], findings }
}

/** Whether a path is that of a pack in a folder, not deeper. */
export const isPackPath = (folder: string, path: string): boolean =>
  posix.dirname(path) === folder && /\.md$/i.test(path) && !/^(?:TEMPLATE\b|README\b)/i.test(posix.basename(path))

/** Reads one pack; null where an error keeps it from being used. `inclusion` is a word, or a group with `mode` and `fileMatch`. */
export function readPack(
  path: string,
  text: string,
): { readonly pack: SteeringPack | null; readonly findings: readonly Finding[] } {
  const { frontMatter, findings: faults } = readFrontMatter(path, text)
  if (frontMatter === null) return { pack: null, findings: faults }
  const { values } = frontMatter
  const findings: Finding[] = []
  const complain = (key: string, code: string, message: string, hint: string, severity: Finding['severity'] = 'error'): void => {
    const place = lineAndColumn(text, values.get(key)?.start ?? 0)
    findings.push({ code, severity, file: path, ...place, pointer: null, message, hint })
  }
  const id = wordOf(values.get('id')?.data)
  if (id === '') complain('id', 'steering-id', 'The pack has no id.', 'Add `id` to its front matter, such as `id: security`.')
  const inclusion = values.get('inclusion')
  const mode = wordOf(partOf(inclusion, 'mode') ?? inclusion?.plain)
  const known = INCLUSIONS.find((each) => each === mode)
  if (known === undefined)
    complain(
      'inclusion',
      'steering-inclusion',
      mode === '' ? 'The pack does not say when it is loaded.' : `"${mode.slice(0, 60)}" is no way of loading a pack.`,
      `Set \`inclusion\` to one of ${INCLUSIONS.join(', ')}.`,
    )
  const globs = partOf(inclusion, 'fileMatch') ?? values.get('fileMatch')?.data ?? []
  const fileMatch = (Array.isArray(globs) ? globs : [globs]).map(wordOf)
  if (fileMatch.includes('')) complain('inclusion', 'steering-globs', '`fileMatch` is no list of globs.', 'List texts only.')
  else if (known === 'fileMatch' && fileMatch.length === 0)
    complain('inclusion', 'steering-globs', 'The pack goes by files, but names none.', 'List globs in `fileMatch`.')
  else if (known === 'auto' && fileMatch.length === 0)
    complain(
      'inclusion',
      'steering-globs',
      'The pack is never loaded by itself: it has no globs that tell where it belongs.',
      'List globs in `fileMatch`, or name the pack in a ticket.',
      'warning',
    )
  if (known === undefined || findings.some(({ severity }) => severity === 'error')) return { pack: null, findings }
  const description = wordOf(partOf(inclusion, 'description') ?? values.get('description')?.data)
  const title = wordOf(values.get('title')?.data) || id
  return { pack: { path, id, title, inclusion: known, fileMatch, description }, findings }
}

const wordOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

function partOf(value: FrontMatterValue | undefined, key: string): unknown {
  const data = value?.data
  return data !== null && typeof data === 'object' && Object.hasOwn(data, key)
    ? (data as Record<string, unknown>)[key]
    : undefined
}
