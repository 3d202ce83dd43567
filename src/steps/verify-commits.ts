import type { Checkout } from '../host/checkout.ts'
import { describeFailure } from '../host/github-refusals.ts'
import { readTreeOf, storeCommit } from '../host/objects.ts'
import { pushRefs, type Remote } from '../host/remote.ts'
import type { CommitSigner } from '../host/verified-commits.ts'
import type { Commit, Finding } from '../model.ts'
import type { Journal } from '../report/journal.ts'
import { type Publisher, policyOf } from './publish.ts'
import type { Sealed } from './seal.ts'
import type { Ground } from './survey.ts'

/** Commits that were sealed, and who may have them signed. */
interface SigningOrder {
  readonly publisher: Publisher | null
  readonly checkout: Checkout
  readonly remote: Remote
  readonly journal: Journal
}

/** Commits, and the one they were made on. */
type SealedOn = Pick<Sealed, 'commits' | 'head'> & { readonly base: string }

/** The commits to deliver; findings say why they are not signed although they should be. */
export type Signed = Pick<Sealed, 'commits' | 'head'> & { readonly findings: readonly Finding[] }

/**
 * Replaces commits by twins that GitHub made and signed: same trees, same messages, same order. Nothing is published by it:
 * the branch still moves in one push together with the claim. Where it cannot be done the commits stay as they are, because
 * accepted work must not be lost for want of a signature.
 */
export async function verifyCommits(order: SigningOrder, ground: Ground, sealed: SealedOn): Promise<Signed> {
  const { publisher, journal } = order
  if (publisher === null || !policyOf(publisher, ground).verifiedCommits)
    return { commits: sealed.commits, head: sealed.head, findings: [] }
  return journal.time('sign', () => sign(order, publisher.sign, sealed))
}

async function sign(
  { checkout, remote }: SigningOrder,
  signer: CommitSigner,
  { commits, head, base }: SealedOn,
): Promise<Signed> {
  const place = checkout.private
  const unsigned = (why: string): Signed => ({ commits, head, findings: [warning(why)] })
  // GitHub has to have the trees before it can make commits of them; a ref outside of branches and tags starts no workflow.
  const staging = `refs/codex/staging/${head}`
  const { answer, detail } = await pushRefs(place, remote, [{ ref: staging, expected: null, target: head }])
  if (answer !== 'done') return unsigned(detail.split('\n')[0] || 'the remote gave no answer')
  const signed: Commit[] = []
  try {
    for (const { hash, message } of commits) {
      const parents = [signed.at(-1)?.hash ?? base]
      const made = await signer({ tree: await readTreeOf(place, hash), parents, message: `${message}\n` })
      if (made.kind !== 'done') return unsigned(describeFailure(made))
      signed.push({ hash: await storeCommit(place, made.data.content), message })
    }
  } finally {
    await pushRefs(place, remote, [{ ref: staging, expected: head, target: null }]).catch(() => {})
  }
  return { commits: signed, head: signed.at(-1)?.hash ?? head, findings: [] }
}

const warning = (why: string): Finding => ({
  ...{ code: 'commits-unverified', severity: 'warning', message: `The commits are not signed by GitHub: ${why}` },
  hint: 'Use the default token of the workflow or that of a GitHub App; a personal token cannot sign.',
  ...{ file: null, line: null, column: null, pointer: null },
})
