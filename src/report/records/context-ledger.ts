import { bullets } from '../markdown.ts'
import { listRisks } from './handoff-record.ts'
import { countRepairs, listSkipped, type RecordFacts } from './record-facts.ts'
import { createTeller } from './teller.ts'

/** One entry: a heading with date and ticket, and six lines. */
export function renderLedgerEntry(facts: RecordFacts): string {
  const { task, agent, changes, review, memory, folder, date, knownSecrets } = facts
  const tell = createTeller(knownSecrets)
  const verdict = review?.rounds.at(-1)?.verdict ?? 'not reviewed'
  return `## ${date} ${tell.prose(task.group)}\n\n${bullets([
    `Result: ${tell.prose(agent.title || task.title)}`,
    `Changed files: ${changes.length}`,
    `Review: ${verdict}, repairs: ${countRepairs(facts)}, checks not verified: ${listSkipped(facts).length}`,
    `Risks: ${tell.prose(listRisks(facts).slice(0, 3).join(' '))}`,
    `Memory: ${memory.files.length === 0 ? 'no update' : memory.files.map(tell.code).join(', ')}`,
    `Records: ${tell.code(folder)}`,
  ])}\n`
}

/**
 * A ledger with one entry at its end; every byte before it stays.
 * @param current null where there is none yet
 */
export function appendToLedger(current: Uint8Array | null, entry: string): Uint8Array {
  const encoder = new TextEncoder()
  const old = current ?? encoder.encode('# Context ledger\n')
  const isCrlf = Buffer.from(old).includes('\r\n')
  const endsLine = old.length === 0 || old.at(-1) === 0x0a
  const gap = old.length === 0 ? '' : endsLine ? '\n' : '\n\n'
  const added = encoder.encode(`${gap}${entry}`.replaceAll('\n', isCrlf ? '\r\n' : '\n'))
  return Buffer.concat([old, added])
}
