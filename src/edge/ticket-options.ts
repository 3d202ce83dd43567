import { RunnerError } from '../errors.ts'

/** Options of the command `ticket`, for its call and its help. */
export const TICKET_OPTIONS = {
  title: { type: 'string', description: 'ticket new: what it is called.' },
  goal: { type: 'string', description: 'ticket new: one sentence that says when it is done.' },
  agent: { type: 'string', description: 'ticket new: who does it, codex (the default) or user.' },
  at: { type: 'string', description: 'ticket new: its index. Default: the one after the last.' },
  template: { type: 'string', description: 'ticket new: REPO_ID:PATH[@REF] of a template repository of the configuration.' },
  'accept-untrusted': { type: 'boolean', description: 'ticket new: also a template that nobody vouches for.' },
  ticket: { type: 'string', description: 'ticket move: the ticket, by index or file name.' },
  before: { type: 'string', description: 'ticket move: the ticket that is to come after it.' },
  after: { type: 'string', description: 'ticket move: the ticket that is to come before it.' },
  renumber: { type: 'boolean', description: 'ticket move: rename other open tickets where there is no room.' },
} as const

/** What the options of `ticket` say. */
export interface TicketOptions {
  readonly title: string | null
  readonly goal: string | null
  readonly agent: string | null
  readonly at: bigint | null
  readonly template: string | null
  readonly acceptUntrusted: boolean
  readonly ticket: string | null
  readonly before: string | null
  readonly after: string | null
  readonly renumber: boolean
}

/**
 * @param values options as they were given
 * @throws {RunnerError} `usage-invalid`
 */
export function readTicketOptions(values: Readonly<Record<string, unknown>>): TicketOptions {
  const text = (name: keyof typeof TICKET_OPTIONS): string | null => {
    const value = values[name]
    if (typeof value !== 'string') return null
    if (value.trim() === '') throw new RunnerError('usage-invalid', `--${name} is empty`)
    return value.trim()
  }
  const at = text('at')
  if (at !== null && !/^\d{1,18}$/.test(at)) throw new RunnerError('usage-invalid', `--at is a number, not "${at}"`)
  return {
    title: text('title'),
    goal: text('goal'),
    agent: text('agent'),
    at: at === null ? null : BigInt(at),
    template: text('template'),
    acceptUntrusted: values['accept-untrusted'] === true,
    ticket: text('ticket'),
    before: text('before'),
    after: text('after'),
    renumber: values['renumber'] === true,
  }
}
