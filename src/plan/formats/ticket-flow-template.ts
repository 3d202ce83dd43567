import type { FrontMatterValue } from '../front-matter.ts'
import { parseReference } from '../queue/template-reference.ts'
import type { Complain } from './ticket-flow-lint.ts'

const SCANS: readonly unknown[] = ['approve', 'reject', 'skipped']

/** Rules about where a ticket came from, and about gaps of its template that nobody has filled. */
export function lintTemplate(
  values: ReadonlyMap<string, FrontMatterValue>,
  {
    text,
    bodyStart,
    isDone,
    needsTrust,
  }: { readonly text: string; readonly bodyStart: number; readonly isDone: boolean; readonly needsTrust: boolean },
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
  const reference = typeof template?.plain === 'string' ? parseReference(template.plain) : null
  if (template !== undefined && typeof reference === 'string')
    warn('template-reference', template.start, `\`template\` ${reference}.`, 'Write it as REPO_ID:PATH or REPO_ID:PATH@REF.')
  const [scan, trusted] = [values.get('template_scan'), values.get('template_trusted')]
  if (scan?.plain === 'reject')
    complain('error', 'template-rejected', scan.start, 'The template of this ticket was rejected.', 'Write the ticket anew.')
  else if (trusted?.plain === false && scan?.plain !== 'approve')
    complain(
      needsTrust ? 'error' : 'warning',
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
