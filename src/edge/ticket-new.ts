import { join, posix } from 'node:path'
import { RunnerError } from '../errors.ts'
import { createFile } from '../host/files.ts'
import { indexOf, isIn, showIndex } from '../plan/formats/ticket-flow-files.ts'
import { decodeTicket } from '../plan/formats/ticket-flow-lint.ts'
import { lintQueue } from '../plan/formats/ticket-flow-read.ts'
import { idOfTicket, stemOf } from '../plan/formats/ticket-names.ts'
import { readFrontMatter } from '../plan/front-matter.ts'
import { cleanLine, fillTemplate, indexAfter, renderTicket, ticketFileName, widthOf } from '../plan/queue/new-ticket.ts'
import { renderFindings } from '../report/findings-text.ts'
import { toPrintableLines } from '../report/text-table.ts'
import type { Answer, LookOrder } from './commands.ts'
import { type OpenQueue, requireSound, withQueue } from './queue-session.ts'
import type { TicketOptions } from './ticket-options.ts'
import { type FetchedTemplate, fetchTemplate } from './ticket-template.ts'

/**
 * Writes a new ticket at the end of the queue, or under an index that is free.
 * @throws {RunnerError} `usage-invalid`; `plan-invalid` when the queue or the new ticket has errors; `files-exist`; and as
 *   `withQueue` and `fetchTemplate`
 */
export const newTicket = (order: LookOrder, options: TicketOptions): Promise<Answer> =>
  withQueue(order, true, async (open) => {
    if (order.ref !== null && options.template === null) throw new RunnerError('usage-invalid', '--ref goes with --template')
    requireSound(open)
    const { folder, contents, committed, config, session } = open
    const index = chooseIndex(open, options.at)
    const { template: reference, acceptUntrusted } = options
    const fetched = reference === null ? null : await fetchTemplate(order, session, config, { reference, acceptUntrusted })
    const { text, title } = write(options, fetched)
    const paths = [...contents.keys(), ...committed.keys()].filter((path) => isIn(folder, path))
    const path = posix.join(folder, ticketFileName(index, widthOf(paths), title))
    const linted = lintQueue(new Map([...contents, [path, new TextEncoder().encode(text)]]), folder, config.ticketFlow)
    requireSound({ folder, ...linted })
    const findings = linted.findings.filter(({ file }) => file === path)
    const { dryRun } = order.inputs
    if (!dryRun && !(await createFile(join(session.checkout.root, path), text)))
      throw new RunnerError('files-exist', `${path} is there already`)
    const provenance = fetched?.provenance ?? null
    const from = provenance === null ? [] : [`From ${provenance.reference} at commit ${provenance.commit}`]
    const done = dryRun ? `Would write ${path}:\n\n${toPrintableLines(text)}` : `Wrote ${path}`
    return {
      exitCode: 0,
      json: { dryRun, file: path, index: showIndex(index), id: idOfTicket(path), template: provenance, findings },
      text: [done, ...from, ...(findings.length === 0 ? [] : ['', renderFindings(findings).trimEnd()])].join('\n'),
      findings,
    }
  })

/** The index that was asked for, or the one after all that are or were in use. */
function chooseIndex({ folder, contents, committed }: OpenQueue, at: bigint | null): bigint {
  const paths = [...new Set([...contents.keys(), ...committed.keys()])].filter((path) => isIn(folder, path))
  const holder = at === null ? undefined : paths.find((path) => indexOf(path) === at)
  if (at !== null && holder !== undefined)
    throw new RunnerError('usage-invalid', `The index ${showIndex(at)} is taken by ${posix.basename(holder)}`)
  return at ?? indexAfter(paths)
}

/** The ticket's text, and what to name its file after. */
function write(options: TicketOptions, fetched: FetchedTemplate | null): { readonly text: string; readonly title: string } {
  const title = options.title === null ? null : cleanLine(options.title, 200)
  const goal = options.goal === null ? null : cleanLine(options.goal, 500)
  if (fetched === null) {
    if (title === null || title === '') throw new RunnerError('usage-invalid', 'ticket new needs a --title')
    const body = `\n# ${title}\n${goal === null ? '' : `\n${goal}\n`}`
    return { text: renderTicket({ title, goal, agent: options.agent ?? 'codex', body }), title }
  }
  const { path, content, provenance } = fetched
  const read = decodeTicket(content)
  if ('fault' in read) throw new RunnerError('plan-invalid', `${provenance.reference} is no ticket: ${read.fault}`)
  const own = readFrontMatter(path, read.text).frontMatter?.values
  const agent = options.agent ?? (own?.has('agent') ? null : 'codex')
  const name = title ?? own?.get('title')?.plain
  return {
    text: fillTemplate(read.text, { agent, title, goal }, provenance),
    title: typeof name === 'string' ? name.replaceAll('[FILL_ME]', ' ') : stemOf(path),
  }
}
