import type { Finding, Severity } from '../../model.ts'
import { type FrontMatterValue, readFrontMatter } from '../front-matter.ts'
import { lineAndColumn } from '../text-place.ts'
import { lintTemplate } from './ticket-flow-template.ts'

/** Agents that the format knows. What is not among those of the repository cannot be started. */
const AGENTS_OF_FORMAT: readonly string[] = ['codex', 'opencode']

/** Longer tickets are refused before they are read. */
const MAX_TICKET_BYTES = 1024 * 1024

/** What the front matter of a ticket says, once no rule is broken. */
export interface FlowTicket {
  readonly agent: string
  readonly done: boolean
  readonly title: string | null
  readonly goal: string | null
  /** Instead of the run's own; null for that. */
  readonly model: string | null
  readonly reasoning: string | null
  /** The text of `depends_on` and where it stands; null without it. */
  readonly dependsOn: FrontMatterValue | null
  readonly text: string
  readonly bodyStart: number
}

/** A ticket, or nothing when an error is among the findings. */
export interface LintedTicket {
  readonly ticket: FlowTicket | null
  readonly findings: readonly Finding[]
}

/** Complains about an offset of a ticket's text; null is the file as a whole. */
export type Complain = (severity: Severity, code: string, offset: number | null, message: string, hint: string) => void

/**
 * The one linter for a ticket: every rule about what is in the file, each with a code of its own.
 * @param bytes undefined for anything that is not a regular file
 */
export function lintTicket(
  file: string,
  bytes: Uint8Array | undefined,
  {
    requireTrustedTemplates = false,
    agents = ['codex'],
  }: { readonly requireTrustedTemplates?: boolean; readonly agents?: readonly string[] } = {},
): LintedTicket {
  const findings: Finding[] = []
  let text = ''
  const complain: Complain = (severity, code, offset, message, hint) => {
    const place = offset === null ? { line: null, column: null } : lineAndColumn(text, offset)
    findings.push({ code, severity, file, ...place, pointer: null, message, hint })
  }
  const read = decodeTicket(bytes)
  if ('fault' in read) {
    complain('error', 'ticket-unreadable', null, read.fault, read.hint)
    return { ticket: null, findings }
  }
  text = read.text
  if (text.startsWith('\uFEFF'))
    complain(
      'warning',
      'byte-order-mark',
      0,
      'The file begins with a byte order mark.',
      'Save it as UTF-8 without one; it is left alone.',
    )
  if (text.replace('\uFEFF', '').trim() === '') {
    complain('error', 'ticket-empty', null, 'The ticket is empty.', 'Give it front matter with `agent` and `done`.')
    return { ticket: null, findings }
  }
  const { frontMatter, findings: faults } = readFrontMatter(file, text)
  if (frontMatter === null) return { ticket: null, findings: [...findings, ...faults] }
  const { values, bodyStart } = frontMatter
  const agent = readAgent(values.get('agent'), [...agents, 'user'], complain)
  const done = readDone(values.get('done'), text, complain)
  const words = (key: string): string | null => {
    const value = values.get(key)
    if (value === undefined) return null
    if (typeof value.plain === 'string' && value.plain.trim() !== '') return value.plain.trim()
    complain(
      'warning',
      'ticket-text-ignored',
      value.start,
      `\`${key}\` is not a text, so it does not count.`,
      'Put it in quotes, or remove it.',
    )
    return null
  }
  const [title = null, goal = null] = ['title', 'goal'].map(words)
  const setting = (key: string, form: RegExp): string | null => {
    const said = words(key)
    if (said === null || form.test(said)) return said
    const hint = `Write it as the model's provider does, for example \`${key === 'model' ? 'gpt-5.5' : 'medium'}\`.`
    complain('error', 'ticket-setting-invalid', values.get(key)?.start ?? 0, `\`${key}\` has a form that no ${key} has.`, hint)
    return null
  }
  const model = setting('model', /^[A-Za-z0-9][\w.:/-]{0,99}$/)
  const reasoning = setting('reasoning', /^[a-z][a-z-]{0,19}$/)
  lintTemplate(values, { text, bodyStart, isDone: done === true, needsTrust: requireTrustedTemplates }, complain)
  const isBroken = agent === null || done === null || findings.some(({ severity }) => severity === 'error')
  const dependsOn = values.get('depends_on') ?? null
  const ticket = { title, goal, model, reasoning, dependsOn, text, bodyStart }
  return { ticket: isBroken ? null : { agent, done, ...ticket }, findings }
}

/** The text of a ticket with its byte order mark, or why it has none that can be used. */
export function decodeTicket(
  bytes: Uint8Array | undefined,
): { readonly text: string } | { readonly fault: string; readonly hint: string } {
  if (bytes === undefined) return { fault: 'The ticket is not a regular file.', hint: 'Commit it as a file, not as a link.' }
  if (bytes.length > MAX_TICKET_BYTES)
    return { fault: `The ticket has ${bytes.length} bytes.`, hint: `Keep it within ${MAX_TICKET_BYTES} bytes.` }
  if (bytes.includes(0)) return { fault: 'The ticket holds a NUL byte.', hint: 'Save it as plain UTF-8 text.' }
  try {
    // The mark is part of the file, which keeps every byte it has.
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { fault: 'The ticket is not UTF-8 text.', hint: 'Save it as UTF-8.' }
  }
}

function readAgent(value: FrontMatterValue | undefined, allowed: readonly string[], complain: Complain): string | null {
  const known = allowed.join(', ')
  if (typeof value?.plain !== 'string' || value.plain.trim() === '') {
    const hint = `Say who does it: \`agent: ${allowed[0]}\`. Known are ${known}.`
    complain('error', 'ticket-agent-missing', value?.start ?? 0, '`agent` is missing, or not a text.', hint)
    return null
  }
  const agent = value.plain.trim().toLowerCase()
  if (allowed.includes(agent)) return agent
  const said = `\`agent\` is "${value.plain.trim().slice(0, 60)}"`
  if (AGENTS_OF_FORMAT.includes(agent))
    complain('error', 'ticket-agent-unsupported', value.start, `${said}, which cannot be started here.`, `Known are ${known}.`)
  else complain('error', 'ticket-agent-unknown', value.start, `${said}, which nobody knows.`, `Known are ${known}.`)
  return null
}

function readDone(value: FrontMatterValue | undefined, text: string, complain: Complain): boolean | null {
  if (typeof value?.plain === 'boolean') return value.plain
  const found =
    value === undefined ? 'missing' : `not a boolean but ${JSON.stringify(text.slice(value.start, value.end).slice(0, 60))}`
  const hint = 'Write `done: false`, without quotes; the runner sets it to `true`.'
  complain('error', 'ticket-done-invalid', value?.start ?? 0, `\`done\` is ${found}.`, hint)
  return null
}
