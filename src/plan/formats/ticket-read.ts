import type { Finding, Plan, Snapshot, Task, TaskStatus } from '../../model.ts'
import type { ReadPlan } from '../format.ts'
import { findTitle, listItemsUnder } from '../markdown-outline.ts'
import { isTicketPath, type ListedTicket, listTickets, reportsOn, type TicketSettings } from './ticket-files.ts'
import { idOfTicket, refuseName, stemOf } from './ticket-names.ts'

/** Longer tickets are refused: no model could take them in. */
const maxTicketBytes = 1024 * 1024
/** Folders with more tickets are refused. */
const maxTickets = 5000

const complain = (file: string, severity: Finding['severity'], code: string, message: string, hint: string): Finding => ({
  code,
  severity,
  file,
  line: null,
  column: null,
  pointer: null,
  message,
  hint,
})

/** One ticket, or a folder of them, as a plan: each file is one task and a bundle of its own. Source: ticket runner. */
export function readTickets(snapshot: Snapshot, planPath: string, settings: TicketSettings): ReadPlan {
  return isTicketPath(planPath) ? readOne(snapshot, planPath, settings) : readFolder(snapshot, planPath, settings)
}

function readOne(snapshot: Snapshot, path: string, { reportSuffix, rerun }: TicketSettings): ReadPlan {
  const refused = refuseName(path, reportSuffix)
  if (refused !== null) {
    const hint = 'Name the ticket itself. If this is one, give its file name a number.'
    return { plan: null, findings: [complain(path, 'error', 'not-a-ticket', `By its name this is ${refused}.`, hint)] }
  }
  const { text, fault } = readText(snapshot, path)
  if (text === null) return { plan: null, findings: [fault] }
  const report = reportsOn(snapshot, path, reportSuffix).at(-1)
  const isDone = report !== undefined && !rerun
  const findings = isDone
    ? [
        complain(
          report,
          'warning',
          'report-exists',
          `The ticket ${path} has a report already.`,
          'Set `rerun` to have it done again; the new report gets a name of its own.',
        ),
      ]
    : []
  return { plan: toPlan(path, [toTask(path, text, isDone ? 'done' : 'todo')]), findings }
}

function readFolder(snapshot: Snapshot, folder: string, { reportSuffix }: TicketSettings): ReadPlan {
  const tickets = listTickets(snapshot.entries.keys(), folder, reportSuffix)
  if (tickets.length === 0 || tickets.length > maxTickets) {
    const message =
      tickets.length === 0
        ? 'The folder holds no ticket with a number in its name.'
        : `The folder holds ${tickets.length} tickets.`
    const hint = tickets.length === 0 ? 'Name one ticket, or another folder.' : `Keep at most ${maxTickets} in one folder.`
    return { plan: null, findings: [complain(folder, 'error', 'no-tickets', message, hint)] }
  }
  const repeated = findRepeated(tickets)
  if (repeated !== null) return { plan: null, findings: [repeated] }
  const isDone = ({ path }: ListedTicket): boolean => reportsOn(snapshot, path, reportSuffix).length > 0
  const findings: Finding[] = []
  const tasks = tickets.map((ticket): Task => {
    const { path, number, letter } = ticket
    const { text, fault } = readText(snapshot, path)
    if (isDone(ticket)) return toTask(path, text ?? '', 'done')
    const twin = tickets.find((other) => other !== ticket && other.number === number && other.letter === letter)
    if (text !== null && twin === undefined) return toTask(path, text, 'todo')
    const ambiguous = `${stemOf(path)} and ${stemOf(twin?.path ?? '')} have the same number, so one may replace the other.`
    findings.push(
      text === null
        ? { ...fault, severity: 'warning' }
        : complain(path, 'warning', 'ticket-ambiguous', ambiguous, 'Name the ticket to run in `task`, or rename one of them.'),
    )
    return toTask(path, text ?? '', 'blocked')
  })
  return { plan: toPlan(folder, tasks), findings }
}

function findRepeated(tickets: readonly ListedTicket[]): Finding | null {
  const seen = new Map<string, string>()
  for (const { path } of tickets) {
    const id = idOfTicket(path).toLowerCase()
    const first = seen.get(id)
    const hint = 'Give each ticket a name of its own; case does not count.'
    if (first !== undefined)
      return complain(path, 'error', 'duplicate-id', `The name stands for the same task as ${first}.`, hint)
    seen.set(id, path)
  }
  return null
}

const toPlan = (path: string, tasks: readonly Task[]): Plan => ({ format: 'ticket', path, tasks })

type ReadText = { readonly text: string; readonly fault: null } | { readonly text: null; readonly fault: Finding }

function readText(snapshot: Snapshot, path: string): ReadText {
  const refuse = (message: string, hint: string): ReadText => ({
    text: null,
    fault: complain(path, 'error', 'ticket-unreadable', message, hint),
  })
  const bytes = snapshot.files.get(path)
  if (bytes === undefined) return refuse('The ticket is not a regular file.', 'Commit it as a file, not as a link.')
  if (bytes.length > maxTicketBytes)
    return refuse(`The ticket has ${bytes.length} bytes.`, `Keep it below ${maxTicketBytes} bytes.`)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.trim() === '' ? refuse('The ticket is empty.', 'Write down what is to be done.') : { text, fault: null }
  } catch {
    return refuse('The ticket is not UTF-8 text.', 'Save it as UTF-8.')
  }
}

function toTask(path: string, text: string, status: TaskStatus): Task {
  const id = idOfTicket(path)
  return {
    id,
    title: findTitle(withoutFrontMatter(text)) ?? stemOf(path),
    status,
    group: id,
    startsBundle: true,
    dependsOn: [],
    brief: {
      description: '',
      steps: [],
      gotchas: [],
      notes: [],
      verification: commandsOf(text).map((command, at) => ({ id: `C${at + 1}`, type: 'command', description: `\`${command}\`` })),
      testRequirements: [],
      testOmissionReason: null,
      document: text,
    },
    place: { file: path, line: null, column: null, pointer: null },
  }
}

/** Front matter may hold comments that look like headings. */
const withoutFrontMatter = (text: string): string => text.replace(/^---\r?\n(?:.*\r?\n)*?---(?=\r?\n|$)/, '')

/** Commands that the ticket lists: what is written as code, else the item as it stands. Source: ticket runner, 3. */
function commandsOf(text: string): readonly string[] {
  const isHeading = (title: string): boolean => /^(?:\d+[.)]?\s*)?(?:\w+\s+)?commands?(?:\s+to\s+run)?\s*:?$/i.test(title)
  const commands = listItemsUnder(text, isHeading).flatMap((item): readonly string[] => {
    const spans = [...item.matchAll(/(?<!`)`([^`]+)`(?!`)/g)].map(([, code = '']) => code)
    return spans.length > 0 ? spans : item.endsWith(':') ? [] : [item]
  })
  return [...new Set(commands.map((command) => command.replace(/^\$\s+/, '').trim()))]
}
