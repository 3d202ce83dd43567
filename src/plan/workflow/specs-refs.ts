import { posix } from 'node:path'
import type { Finding } from '../../model.ts'
import type { Procedure } from '../../procedure.ts'
import type { Placed, WorkflowTicket } from './ticket.ts'

/** The specs of a ticket, or why it has none. */
export interface SpecRefs {
  readonly specs: Procedure['specs']
  readonly findings: readonly Finding[]
}

/**
 * The specs that a ticket names: all three, or a reason for none. Version 1 has no specs, and a quick ticket may give its
 * reason as `quick_flow_reason`. Source: workflow modes, specs.
 */
export function readSpecRefs(ticket: WorkflowTicket): SpecRefs {
  const { mode, requirements, design, tasks, delta } = ticket.specs
  const reason = ticket.specs.reason || (ticket.ticketClass === 'quick_flow' ? ticket.quickReason : '')
  const named = Object.entries({ requirements, design, tasks, delta }).filter(([, path]) => path !== null)
  const refuse = (message: string, hint: string, at: Placed | null = mode): SpecRefs => ({
    specs: null,
    findings: [{ code: 'spec-refs', severity: 'error', ...(at?.place ?? ticket.placeOf(pointerOf(ticket))), message, hint }],
  })
  if (mode === null) {
    if (ticket.version === 1 || (named.length === 0 && reason !== '')) return { specs: null, findings: [] }
    return refuse(
      'The ticket neither names specs nor says why there are none.',
      'Give `spec_refs` a `mode`: `full_sdd` or `no_spec`.',
    )
  }
  if (mode.value === 'no_spec') {
    const [first] = named
    if (first !== undefined)
      return refuse(`The mode is \`no_spec\`, but ${first[0]} are named.`, 'Set `full_sdd`, or remove the paths.', first[1])
    if (reason === '')
      return refuse('The ticket does not say why there are no specs.', 'Say it in `not_required_reason`, in words of its own.')
    return { specs: null, findings: [] }
  }
  if (mode.value !== 'full_sdd')
    return refuse(`"${mode.value.slice(0, 60)}" is no mode of \`spec_refs\`.`, 'The modes are `full_sdd` and `no_spec`.')
  if (ticket.specs.reason !== '')
    return refuse('The ticket names specs and says why there are none.', 'Remove `not_required_reason`, or set `no_spec`.')
  if (requirements === null || design === null || tasks === null) {
    const missing = Object.entries({ requirements, design, tasks }).flatMap(([name, path]) => (path === null ? [name] : []))
    return refuse(
      `The mode is \`full_sdd\`, but no path is given for ${missing.join(', ')}.`,
      'Name a file for each of the three.',
    )
  }
  const paths = [requirements, design, tasks, ...(delta === null ? [] : [delta])]
  const outside = paths.find(({ value }) => plainPath(value) === null)
  if (outside !== undefined) return refuse('The path leaves the repository.', 'Write it from the top of the repository.', outside)
  const [first = '', second = '', third = '', fourth] = paths.map(({ value }) => plainPath(value) ?? '')
  return { specs: { requirements: first, design: second, tasks: third, delta: fourth ?? null }, findings: [] }
}

/** A path from the top of the repository; null for one that leaves it. */
export function plainPath(path: string): string | null {
  const plain = posix.normalize(path.replace(/^(?:\.?\/)+/, ''))
  return plain === '.' || plain === '..' || plain.startsWith('../') ? null : plain.replace(/\/+$/, '')
}

const pointerOf = ({ ticketClass }: WorkflowTicket): string =>
  ticketClass === 'orchestrator' ? '/context/spec_refs' : '/spec_refs'
