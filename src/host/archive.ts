import { closeSync, constants, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ARCHIVE_REPORT, type ArchiveFacts, writeArchiveIndex } from './archive-index.ts'

/** The folder of one run: what was said, what commands printed, how it ended. It must never stop a run, so nothing here throws. */
export interface Archive {
  readonly folder: string
  /** Writes a file; where there is one of that name, beside it as `name-2`, `name-3` and so on. */
  add(path: string, text: string): void
  /** Writes a document of JSON in the place of the one that has its name. */
  put(path: string, text: string): void
  /** Adds a line of JSON to a file. The oldest of such lines are left out when the archive gets too large. */
  append(path: string, line: string): void
  /**
   * Writes the report, if there is one, and last of all the index. What comes later is not kept.
   * @param isWhole false when the run did not come to its end
   */
  close(report: string | null, facts: ArchiveFacts, isWhole: boolean): void
}

/** Largest archive in bytes, without its index. */
const MAX_BYTES = 64 * 1024 * 1024

/** Names that stay below the folder. */
const PATH = /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}\/){0,3}[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/

const { O_WRONLY, O_CREAT, O_APPEND, O_EXCL, O_NOFOLLOW } = constants
/** Never through a link: nobody else has a reason to put one here. */
const APPEND = O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW
const CREATE = O_WRONLY | O_CREAT | O_EXCL

/**
 * An archive in a folder of its own. Everything is written at once, so that what a run leaves that was killed is there. The folder
 * comes into being with its first file.
 * @param redact every text goes through it before it is written; of JSON each text in it
 */
export function createArchive(folder: string, redact: (text: string) => string, maxBytes = MAX_BYTES): Archive {
  const sizes = new Map<string, number>()
  /** How many lines were left out of each file that grows, the oldest file first. */
  const dropped = new Map<string, number>()
  const missing = new Set<string>()
  let isClosed = false
  let total = 0

  const resize = (path: string, bytes: number): void => {
    total += bytes - (sizes.get(path) ?? 0)
    sizes.set(path, bytes)
  }

  /** Leaves out the older half of a file's lines. */
  const shorten = (path: string, before: number): void => {
    const lines = readFileSync(join(folder, path), 'utf8')
      .split('\n')
      .slice(before === 0 ? 0 : 1, -1)
    const gone = Math.ceil(lines.length / 2)
    const note = { type: 'archive.note', text: `${before + gone} earlier lines were left out for want of room` }
    const text = [JSON.stringify(note), ...lines.slice(gone), ''].join('\n')
    const draft = join(folder, `${path}.tmp`)
    writeFileSync(draft, text, { flag: 'wx', mode: 0o600 })
    renameSync(draft, join(folder, path))
    dropped.set(path, before + gone)
    resize(path, Buffer.byteLength(text))
  }

  const makeRoom = (bytes: number): boolean => {
    for (const path of dropped.keys())
      for (let last = -1; total + bytes > maxBytes && last !== dropped.get(path); ) {
        last = dropped.get(path) ?? 0
        shorten(path, last)
      }
    return total + bytes <= maxBytes
  }

  const write = (path: string, text: string, flags: number): void => {
    if (isClosed) return
    try {
      const bytes = Buffer.byteLength(text)
      if (!PATH.test(path)) throw new Error('it would lie somewhere else')
      if (total + bytes > maxBytes && !makeRoom(bytes)) throw new Error('there is no room')
      mkdirSync(join(folder, dirname(path)), { recursive: true, mode: 0o700 })
      const file = openSync(join(folder, path), flags, 0o600)
      try {
        writeSync(file, text)
      } finally {
        closeSync(file)
      }
      resize(path, (sizes.get(path) ?? 0) + bytes)
    } catch {
      missing.add(path)
    }
  }

  const add = (path: string, text: string): void => {
    const free = nameFree(path, (name) => sizes.has(name))
    write(free, free.endsWith('.json') ? `${redactJson(text, redact, 2)}\n` : redact(text), CREATE)
  }

  return {
    folder,
    add,
    put(path, text) {
      if (isClosed || !PATH.test(path)) return
      const draft = `${path}.new`
      write(draft, `${redactJson(text, redact, 2)}\n`, CREATE)
      const bytes = sizes.get(draft)
      if (bytes === undefined) return
      // A reader, or a runner that dies now, finds the one or the other, never half of it.
      renameSync(join(folder, draft), join(folder, path))
      resize(draft, 0)
      sizes.delete(draft)
      resize(path, bytes)
    },
    append(path, line) {
      write(path, `${redactJson(line, redact, 0)}\n`, APPEND)
      if (sizes.has(path) && !dropped.has(path)) dropped.set(path, 0)
    },
    close(report, facts, isWhole) {
      if (isClosed) return
      if (report !== null) add(ARCHIVE_REPORT, report)
      isClosed = true
      const shortened = [...dropped].flatMap(([path, lines]) => (lines === 0 ? [] : [{ path, lines }]))
      writeArchiveIndex(folder, facts, { missing: [...missing], dropped: shortened, isWhole })
    },
  }
}

const nameFree = (path: string, isTaken: (path: string) => boolean): string => {
  const [, stem = path, extension = ''] = /^(.*?)(\.[^./]*)?$/.exec(path) ?? []
  for (let number = 1; ; number++) {
    const name = number === 1 ? path : `${stem}-${number}${extension}`
    if (!isTaken(name)) return name
  }
}

/** Secrets are recognised as they are, not as JSON spells them; what is no JSON after all is taken as it is. */
function redactJson(text: string, redact: (text: string) => string, indent: number): string {
  try {
    return JSON.stringify(redactValue(JSON.parse(text), redact), null, indent)
  } catch {
    return redact(text)
  }
}

function redactValue(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map((item: unknown) => redactValue(item, redact))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [redact(key), redactValue(item, redact)]))
}
