import type { Task } from '../../src/model.ts'
import type { PlanFormat } from '../../src/plan/format.ts'
import { createTicketFlow, type TicketFlowSettings } from '../../src/plan/formats/ticket-flow.ts'
import { snapshotOf } from './ticket-fixture.ts'

export { snapshotOf }

export const QUEUE = '.codex-autorunner/tickets'

/** A path in the usual folder. */
export const inQueue = (name: string): string => `${QUEUE}/${name}`

/** A ticket; `front` are further lines of its front matter. */
export const ticketText = (front = '', { agent = 'codex', done = 'false' } = {}): string =>
  `---\nagent: ${agent}\ndone: ${done}\n${front === '' ? '' : `${front}\n`}---\n# Hang the lamps\n\nTwo in the hall.\n`

export const flowFormat = (settings: Partial<TicketFlowSettings> = {}): PlanFormat =>
  createTicketFlow({ skipBlocked: false, dependsOn: false, ...settings })

/** The queue of files of the usual folder, by their names there. */
export const readFlow = (
  files: Readonly<Record<string, string | { readonly link: string }>>,
  settings: Partial<TicketFlowSettings> = {},
) => {
  const paths = Object.fromEntries(Object.entries(files).map(([name, content]) => [inQueue(name), content]))
  return flowFormat(settings).read(snapshotOf(paths), QUEUE, { gateGroups: false })
}

/** The one task of a queue. */
export const onlyTask = ({ plan, findings }: Awaited<ReturnType<typeof readFlow>>): Task => {
  const [task, ...others] = plan?.tasks ?? []
  if (task === undefined || others.length > 0) throw new Error(`one task was expected: ${JSON.stringify(findings)}`)
  return task
}

/** Findings as a line of text each. */
export const linesOf = ({ findings }: Awaited<ReturnType<typeof readFlow>>): readonly string[] =>
  findings.map(({ severity, code, line, column }) => `${severity} ${code}${line === null ? '' : ` ${line}:${column}`}`)
