import type { Snapshot, TreeEntry } from '../../src/model.ts'
import type { PlanFormat } from '../../src/plan/format.ts'
import { createTicket, type TicketSettings } from '../../src/plan/formats/ticket.ts'

/** A commit that holds these files; `link` makes a symbolic link. */
export const snapshotOf = (files: Readonly<Record<string, string | { readonly link: string }>>): Snapshot => {
  const entries = Object.entries(files).map(([path, content]): [string, TreeEntry] => [
    path,
    typeof content === 'string'
      ? { mode: '100644', oid: '1'.repeat(40), size: Buffer.byteLength(content) }
      : { mode: '120000', oid: '2'.repeat(40), size: content.link.length },
  ])
  const texts = Object.entries(files).flatMap(([path, content]): [string, Uint8Array][] =>
    typeof content === 'string' ? [[path, Buffer.from(content)]] : [],
  )
  return { commit: 'c'.repeat(40), entries: new Map(entries), files: new Map(texts) }
}

export const ticketFormat = (settings: Partial<TicketSettings> = {}): PlanFormat =>
  createTicket({ roots: [], reportSuffix: '_change_report', rerun: false, ...settings })

/** The plan of one ticket, or of a folder. */
export const readTickets = (files: Parameters<typeof snapshotOf>[0], planPath: string, settings: Partial<TicketSettings> = {}) =>
  ticketFormat(settings).read(snapshotOf(files), planPath, { gateGroups: false })
