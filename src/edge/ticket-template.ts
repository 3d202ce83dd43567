import type { Config } from '../config.ts'
import { RunnerError } from '../errors.ts'
import { createRemote } from '../host/remote.ts'
import { COMMIT_ID, fetchSourceFile, findSourceCommit, type SourceFile } from '../host/template-source.ts'
import type { Provenance } from '../plan/queue/new-ticket.ts'
import { parseReference } from '../plan/queue/template-reference.ts'
import type { LookOrder } from './commands.ts'
import type { Session } from './session.ts'

/** A template as it was fetched, and what the ticket has to say about it. */
export interface FetchedTemplate extends SourceFile {
  readonly provenance: Provenance
  /** Path in its repository. */
  readonly path: string
}

const refuse = (message: string): never => {
  throw new RunnerError('usage-invalid', message)
}

/**
 * Fetches a template at exactly one commit. Which repositories there are, whom to trust and what is pinned stands in the configuration
 * of the base commit; no text is judged by a model.
 *
 * Source: ticket flow, templates.
 * @param reference `REPO_ID:PATH[@REF]`
 * @throws {RunnerError} `usage-invalid` when it may not be used; `ref-unknown`, `remote-unreachable`, `remote-refused`
 */
export async function fetchTemplate(
  { inputs, ref, environment }: LookOrder,
  { checkout }: Session,
  { ticketFlow: { templates } }: Config,
  { reference, acceptUntrusted }: { readonly reference: string; readonly acceptUntrusted: boolean },
): Promise<FetchedTemplate> {
  const parsed = parseReference(reference)
  if (typeof parsed === 'string') return refuse(`--template "${reference}" ${parsed}; write it as REPO_ID:PATH[@REF]`)
  const { repository, path } = parsed
  if (ref !== null && parsed.ref !== null && ref !== parsed.ref)
    return refuse(`--ref ${ref} and the reference "${reference}" name two commits`)
  const source = templates.find(({ id }) => id === repository)
  if (source === undefined) {
    const known = templates.map(({ id }) => id).join(', ') || 'none'
    return refuse(`There is no template repository "${repository}" in the configuration (ticket-flow.templates): ${known}`)
  }
  const { url, trusted, commit: pin } = source
  const revision = parsed.ref ?? ref ?? pin
  if (revision === null)
    return refuse(`"${repository}" has no pinned commit: name one, as in ${repository}:${path}@<commit>, or set \`commit\``)
  const isPin = revision === pin
  if (!trusted && pin !== null && !isPin)
    return refuse(`"${repository}" is pinned to ${pin} and not trusted, so ${revision} cannot be used`)
  if (!trusted && !COMMIT_ID.test(revision))
    return refuse(`"${repository}" is not trusted, so only a full commit id will do, not "${revision}"`)
  if (!trusted && !acceptUntrusted)
    return refuse(`"${repository}" is not trusted: read ${path} there, then use --accept-untrusted, or set \`trusted\``)
  const remote = createRemote(url, inputs.token, environment)
  const place = checkout.private
  const { oid, isItsOwn } = isPin
    ? { oid: revision, isItsOwn: true }
    : trusted
      ? await findSourceCommit(place, remote, revision)
      : { oid: revision, isItsOwn: false }
  if (!isItsOwn && !acceptUntrusted)
    return refuse(
      `No branch or tag of "${repository}" is at ${revision}, so nobody vouches for it: pin it, or use --accept-untrusted`,
    )
  const file = await fetchSourceFile(place, remote, oid, path)
  const said = parsed.ref ?? ref
  const provenance = {
    reference: `${repository}:${path}${said === null ? '' : `@${said}`}`,
    commit: file.commit,
    blob: file.blob,
    isTrusted: trusted && isItsOwn,
  }
  return { ...file, path, provenance }
}
