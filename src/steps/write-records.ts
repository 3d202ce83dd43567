import { guardClosing, isMemory } from '../checks/closing-records.ts'
import { withholdSecrets } from '../checks/guards.ts'
import { readBlobs } from '../host/objects.ts'
import type { FileEdit, Finding, MemoryUpdate } from '../model.ts'
import { renderExecutionResult, writeExecutionResult } from '../plan/workflow/execution-result.ts'
import { type RecordFiles, recordFilesOf } from '../plan/workflow/records.ts'
import type { Procedure } from '../procedure.ts'
import { appendToLedger, renderLedgerEntry } from '../report/records/context-ledger.ts'
import { renderDeliveryRecord } from '../report/records/delivery-record.ts'
import { findDifferences } from '../report/records/differences.ts'
import { renderExecutionRecord } from '../report/records/execution-record.ts'
import { toExecutionResult } from '../report/records/execution-result.ts'
import { renderHandoffRecord } from '../report/records/handoff-record.ts'
import { renderPlanRecord } from '../report/records/plan-record.ts'
import { lastRound, listSkipped, type RecordFacts } from '../report/records/record-facts.ts'
import { renderReviewRecord } from '../report/records/review-record.ts'
import type { SealOrder } from './seal.ts'
import { writeMemory } from './write-memory.ts'

/** What the host writes with the work on a ticket. */
export interface WrittenRecords {
  /** The marks of the plan included. */
  readonly edits: readonly FileEdit[]
  readonly update: MemoryUpdate
  /**
   * What is wrong with the records, errors first of all; and what agents said otherwise than the host saw it.
   * @param delivered every path that differs between base and what is delivered
   */
  check(delivered: readonly string[]): readonly Finding[]
}

/**
 * Records of the work on a ticket that says how it is worked on: rendered from answers and facts, the same ones in whatever job they
 * are made. The outcome goes into the ticket, or into files beside the other records where the ticket is locked.
 * Source: workflow modes, durable artifacts.
 * @param marks edits that say that the ticket is done
 * @returns null for a task without a procedure
 */
export async function writeRecords(order: SealOrder, marks: readonly FileEdit[]): Promise<WrittenRecords | null> {
  const { bundle, ground, changeSet, knownSecrets } = order
  const [task] = bundle.tasks
  const { procedure } = task
  if (procedure === undefined) return null
  const files = recordFilesOf(procedure.recordFolder)
  const memory = writeMemory(order, procedure, files.execution)
  const ticket = procedure.result === 'in-ticket' ? (task.place.file ?? '') : null
  const required = listRequired(procedure, files)
  const own = [...required, ...(ticket === null ? [] : [ticket])]
  const work = changeSet.changes.map(({ path }) => path)
  const staged = [...new Set([...work, ...own, ...memory.edits.map(({ path }) => path)])].sort()
  const facts: RecordFacts = {
    ...{ task, procedure, knownSecrets, staged, rounds: order.rounds, date: order.today, folder: procedure.recordFolder },
    proofCommands: ground.format.procedures?.proofCommands(procedure) ?? [],
    agent: withholdSecrets(order.report, knownSecrets),
    review: withholdSecrets(order.review, knownSecrets),
    base: changeSet.base,
    tree: changeSet.tree,
    branch: bundle.branch,
    changes: changeSet.changes.map(({ path, status }) => ({ path, status })),
    memory: { files: staged.filter(isMemory), summary: memory.update.summary },
  }
  const edits = [
    ...renderAll(facts, files, await readLedger(order, files.ledger)).filter(({ path }) => required.includes(path)),
    ...(ticket === null ? [] : [recordInTicket(order, ticket, marks, facts)]),
    ...memory.edits,
  ]
  return {
    edits,
    update: memory.update,
    check: (delivered) => [
      ...guardClosing({
        ...{ procedure, edits, required, own, work, delivered, knownSecrets, closing: files.execution },
        run: lastRound(facts).map(({ command }) => command),
        skipped: listSkipped(facts),
      }),
      ...findDifferences(facts),
    ],
  }
}

const listRequired = (procedure: Procedure, files: RecordFiles): readonly string[] => [
  ...[files.plan, files.execution, files.review, files.handoff, files.ledger],
  ...(procedure.delivery.assigned ? [files.delivery] : []),
  ...(procedure.result === 'records' ? [files.result] : []),
]

function renderAll(facts: RecordFacts, files: RecordFiles, ledger: Uint8Array | null): readonly FileEdit[] {
  const encoder = new TextEncoder()
  const texts: readonly (readonly [path: string, text: string])[] = [
    [files.plan, renderPlanRecord(facts)],
    [files.execution, renderExecutionRecord(facts)],
    [files.review, renderReviewRecord(facts)],
    [files.handoff, renderHandoffRecord(facts)],
    [files.delivery, renderDeliveryRecord(facts)],
    [files.result, renderExecutionResult(toExecutionResult(facts))],
  ]
  return [
    ...texts.map(([path, text]) => ({ path, content: encoder.encode(text) })),
    { path: files.ledger, content: appendToLedger(ledger, renderLedgerEntry(facts)) },
  ]
}

/** As the base commit has it, whatever the work made of it. */
async function readLedger({ checkout, ground }: SealOrder, path: string): Promise<Uint8Array | null> {
  const entry = ground.snapshot.entries.get(path)
  if (entry === undefined || !entry.mode.startsWith('100')) return null
  return (await readBlobs(checkout.private, [entry.oid])).get(entry.oid) ?? null
}

/** The ticket with its outcome: the only file of the plan that is written to, and by nobody but the host. */
function recordInTicket({ ground }: SealOrder, path: string, marks: readonly FileEdit[], facts: RecordFacts): FileEdit {
  const bytes = marks.find((mark) => mark.path === path)?.content ?? ground.snapshot.files.get(path)
  if (bytes === undefined) throw new TypeError(`${path} is not among the files of the plan`)
  return { path, content: writeExecutionResult(path, bytes, toExecutionResult(facts)) }
}
