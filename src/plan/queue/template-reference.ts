/** A template by its address `REPO_ID:PATH[@REF]`. */
export interface TemplateReference {
  /** Id of a repository in the configuration. */
  readonly repository: string
  readonly path: string
  /** Branch, tag or full commit id; null where none is named. */
  readonly ref: string | null
}

/**
 * Splits a reference at its first colon and its last `@`. Source: ticket flow, templates.
 * @returns what is wrong with it, as the end of a sentence, where it is none
 */
export function parseReference(reference: string): TemplateReference | string {
  const colon = reference.indexOf(':')
  if (colon < 0) return 'has no colon'
  if (colon === 0) return 'names no repository before the colon'
  const rest = reference.slice(colon + 1)
  const at = rest.lastIndexOf('@')
  if (rest === '' || at === 0) return 'names no path'
  if (at === rest.length - 1) return 'names nothing after the @'
  const repository = reference.slice(0, colon)
  return at < 0 ? { repository, path: rest, ref: null } : { repository, path: rest.slice(0, at), ref: rest.slice(at + 1) }
}
