import type { FrontMatterValue } from '../front-matter.ts'
import type { Complain } from './ticket-flow-lint.ts'

const SCANS: readonly unknown[] = ['approve', 'reject', 'skipped']

/** Rules about where a ticket came from, and about gaps of its template that nobody has filled. */
export function lintTemplate(
  values: ReadonlyMap<string, FrontMatterValue>,
  { text, bodyStart, isDone }: { readonly text: string; readonly bodyStart: number; readonly isDone: boolean },
  complain: Complain,
): void {
  const warn = (code: string, offset: number, message: string, hint: string) => complain('warning', code, offset, message, hint)
  const isText = ({ plain }: FrontMatterValue): boolean => typeof plain === 'string'
  const kinds: readonly [string, string, (value: FrontMatterValue) => boolean][] = [
    ['template', 'a text', isText],
    ['template_commit', 'a text', isText],
    ['template_blob', 'a text', isText],
    ['template_trusted', 'true or false', ({ plain }) => typeof plain === 'boolean'],
    ['template_scan', SCANS.join(', '), ({ plain }) => SCANS.includes(plain)],
  ]
  for (const [key, wanted, fits] of kinds) {
    const value = values.get(key)
    if (value !== undefined && !fits(value))
      warn('template-key-invalid', value.start, `\`${key}\` is none of: ${wanted}.`, 'Correct it; it is kept as it stands.')
  }
  const template = values.get('template')
  const fault = typeof template?.plain === 'string' ? findFault(template.plain) : null
  if (template !== undefined && fault !== null)
    warn('template-reference', template.start, `\`template\` ${fault}.`, 'Write it as REPO_ID:PATH or REPO_ID:PATH@REF.')
  const [scan, trusted] = [values.get('template_scan'), values.get('template_trusted')]
  if (scan?.plain === 'reject')
    complain('error', 'template-rejected', scan.start, 'The template of this ticket was rejected.', 'Write the ticket anew.')
  else if (trusted?.plain === false && scan?.plain !== 'approve')
    warn(
      'template-untrusted',
      trusted.start,
      'Nobody has approved the template of this ticket.',
      'Read it before you let an agent work on it.',
    )
  if (isDone) return
  // Each gap once, in front matter and body alike: a title with a gap is as unfinished as a text with one.
  for (const { index } of [...text.matchAll(/\[FILL_ME\]/g)].slice(0, 20)) {
    const where = index < bodyStart ? 'front matter' : 'text'
    warn('template-gap', index, `The ${where} still holds [FILL_ME].`, 'Write down what belongs there.')
  }
}

/** What is wrong with a reference, split at its first colon and its last `@`; null for nothing. */
function findFault(reference: string): string | null {
  const colon = reference.indexOf(':')
  if (colon < 0) return 'has no colon'
  if (colon === 0) return 'names no repository before the colon'
  const rest = reference.slice(colon + 1)
  const at = rest.lastIndexOf('@')
  if (rest === '' || at === 0) return 'names no path'
  return at === rest.length - 1 ? 'names nothing after the @' : null
}
