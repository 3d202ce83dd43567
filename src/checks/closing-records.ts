import type { FileEdit, Finding } from '../model.ts'
import { MEMORY_SECTION, MEMORY_UNCHANGED, type Procedure } from '../procedure.ts'
import { findSecrets } from '../secrets.ts'
import { finding, quoted } from './guards/finding.ts'
import { isRunState } from './guards/run-state-files.ts'
import { isForbidden } from './scope-patterns.ts'

/** What a ticket leaves behind, before it is delivered. */
export interface ClosingRecords {
  readonly procedure: Procedure
  /** Everything that the host writes with the work. */
  readonly edits: readonly FileEdit[]
  /** Paths of records that have to be among the edits. */
  readonly required: readonly string[]
  /** Paths that the host may write for this ticket, besides `agent/*.md`. */
  readonly own: readonly string[]
  /** Path of the record that tells of the memory. */
  readonly closing: string
  /** Regression checks that were run, and those that are listed as left out. */
  readonly run: readonly string[]
  readonly skipped: readonly { readonly check: string; readonly reason: string }[]
  /** Paths of the judged work. */
  readonly work: readonly string[]
  /** Every path that differs between base and what is delivered. */
  readonly delivered: readonly string[]
  readonly knownSecrets: readonly string[]
}

/** Whether a path is one of the memory of the agents. */
export const isMemory = (path: string): boolean => /^agent\/[^/]+\.md$/.test(path)

const complain = (code: string, path: string | null, message: string, hint: string): Finding =>
  finding(code, 'error', path, message, hint)

/**
 * Whether a ticket may be closed: its records are there, only where they belong, without a secret, true about the memory, and
 * nothing else is delivered than the work and what the host wrote. Source: workflow modes, durable artifacts and agent memory.
 */
export const guardClosing = (records: ClosingRecords): readonly Finding[] => [
  ...guardPlaces(records),
  ...guardTexts(records),
  ...guardMemory(records),
  ...guardRegressions(records),
  ...guardDelivered(records),
]

function guardPlaces({ procedure, edits, required, own }: ClosingRecords): readonly Finding[] {
  const written = edits.map(({ path }) => path)
  const { lock } = procedure
  const isTicket = (path: string): boolean => procedure.result === 'in-ticket' && path === lock.path
  const isBarred = (path: string): boolean =>
    !isTicket(path) && ([lock.path, ...lock.locked].includes(path) || isForbidden(procedure, path))
  return [
    ...required
      .filter((path) => !written.includes(path))
      .map((path) =>
        complain('record-missing', path, `The record ${quoted(path)} was not written.`, 'This is a bug; please report it.'),
      ),
    ...written
      .filter((path) => isBarred(path) || !(own.includes(path) || isMemory(path)))
      .map((path) => {
        const message = `${quoted(path)} is no place for a record of this ticket.`
        return complain('record-path', path, message, 'Correct the folder of the records in the ticket or in the configuration.')
      }),
  ]
}

const guardTexts = ({ edits, knownSecrets }: ClosingRecords): readonly Finding[] =>
  edits.flatMap(({ path, content }) => {
    const [secret] = findSecrets(new TextDecoder().decode(content), knownSecrets)
    if (secret === undefined) return []
    const message = `The record ${quoted(path)} would hold a secret (${secret.kind}).`
    return [complain('record-secret', path, message, 'Take the value out of the ticket, the memory or the earlier record.')]
  })

/** The lines under the heading of the memory, without empty ones. */
function memoryLines(text: string): readonly string[] {
  const lines = text.split(/\r?\n/)
  const start = lines.indexOf(`## ${MEMORY_SECTION}`)
  if (start === -1) return []
  const rest = lines.slice(start + 1)
  const end = rest.findIndex((line) => /^#{1,6} /.test(line))
  return rest.slice(0, end === -1 ? undefined : end).filter((line) => line.trim() !== '')
}

function guardMemory({ edits, closing, delivered }: ClosingRecords): readonly Finding[] {
  const text = new TextDecoder().decode(edits.find(({ path }) => path === closing)?.content ?? new Uint8Array())
  const lines = memoryLines(text)
  const says = lines.filter((line) => line === MEMORY_UNCHANGED).length
  const listed = lines.flatMap((line) => /^- `([^`]+)`$/.exec(line)?.[1] ?? [])
  const isOne = listed.length > 0 ? says === 0 : says === 1
  if (!isOne || says + listed.length !== lines.length) {
    const message = `Under "${MEMORY_SECTION}" stands neither the list of changed files of the memory nor exactly "${MEMORY_UNCHANGED}", or both.`
    return [complain('memory-unclear', closing, message, 'This is a bug; please report it.')]
  }
  const changed = delivered.filter(isMemory)
  const differs = listed.length !== changed.length || changed.some((path) => !listed.includes(path))
  if (!differs) return []
  const message = `The record lists ${listed.map(quoted).join(', ') || 'no file'} of the memory, but what changed is ${changed.map(quoted).join(', ') || 'none'}.`
  return [complain('memory-differs', closing, message, 'This is a bug; please report it.')]
}

const guardRegressions = ({ procedure, run, skipped, closing }: ClosingRecords): readonly Finding[] =>
  procedure.regressions
    .filter((check) => !run.includes(check) && !skipped.some((each) => each.check === check && each.reason.trim() !== ''))
    .map((check) => {
      const message = `The regression check ${quoted(check)} was neither run nor listed as left out with a reason.`
      return complain('regression-unaccounted', closing, message, 'Run it as a gate, or take it out of the ticket.')
    })

function guardDelivered({ work, edits, delivered }: ClosingRecords): readonly Finding[] {
  const known = new Set([...work, ...edits.map(({ path }) => path)])
  return [
    ...delivered
      .filter((path) => !known.has(path))
      .map((path) =>
        complain(
          'undeclared-path',
          path,
          `${quoted(path)} would be delivered, but is neither work nor a record.`,
          'A record takes the place of it; rename one of both.',
        ),
      ),
    ...delivered
      .filter(isRunState)
      .map((path) => complain('run-state-file', path, `${quoted(path)} holds the state of a run.`, 'Leave it out of the work.')),
  ]
}
