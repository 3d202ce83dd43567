import type { Finding } from '../../model.ts'
import type { ComplainOf, DeliveryPolicy } from './policy.ts'

/** What a policy has to prohibit, each with how it may say so. Source: workflow modes, delivery policy. */
const PROHIBITED: readonly (readonly [operation: string, saidAs: RegExp])[] = [
  ['bulk staging (git add -A)', /\badd\s+(?:-A|--all|-u|\.)|\bbulk\b/i],
  ['creating or switching branches', /\bbranch|\bswitch/i],
  ['worktrees', /\bworktrees?\b/i],
  ['stashes', /\bstash/i],
  ['force pushes', /\bforce\b|--force|\bpush\s+-f\b/i],
  ['destructive resets (git reset --hard)', /\breset\b/i],
  ['checkout or restore that discards work', /\bcheckout\b|\brestore\b/i],
]

const DELIVERY = '/workflow_policy/delivery'

/** Complaints about a policy that contradicts itself or allows what is unsafe. */
export function checkPolicy(policy: DeliveryPolicy, complain: ComplainOf): readonly Finding[] {
  const { branch, remote, upstream, perTicket, explicitStaging, cleanBaseline, requireEquality, prohibited } = policy
  const findings: Finding[] = []
  const contradicts = (pointer: string, message: string, hint: string): void => {
    findings.push(complain(pointer, 'policy-contradictory', message, hint))
  }
  const endangers = (pointer: string, message: string, hint: string): void => {
    findings.push(complain(pointer, 'policy-unsafe', message, hint))
  }
  if (upstream !== `${remote}/${branch}`)
    contradicts(
      `${DELIVERY}/upstream`,
      `The upstream is ${upstream}, but remote and branch make ${remote}/${branch}.`,
      'Correct one of the three, so that they name the same place.',
    )
  if (!perTicket && requireEquality)
    contradicts(
      `${DELIVERY}/commit_and_push_per_ticket`,
      'Nothing is pushed for a ticket, but the remote must hold its commit.',
      'Set `commit_and_push_per_ticket: true`, or `require_head_equals_upstream_after_push: false`.',
    )
  for (const [at, operation] of policy.preapproved.entries()) {
    const same = prohibited.find((other) => plain(other) === plain(operation))
    if (same !== undefined)
      contradicts(
        `/workflow_policy/preapproved_operations/${at}`,
        `"${operation}" is approved in advance and prohibited.`,
        'Remove it from one of the two lists.',
      )
  }
  const seen = new Set<string>()
  for (const [at, { path }] of policy.baseline.entries()) {
    const pointer = `/workflow_policy/baseline_dirty_paths/${at}/path`
    if (seen.has(path)) contradicts(pointer, `${path} is recorded twice.`, 'Keep one of the records.')
    if (leaves(path)) endangers(pointer, `${path} is outside the repository.`, 'Write the path from the top of the repository.')
    seen.add(path)
  }
  if (!explicitStaging)
    endangers(`${DELIVERY}/explicit_staging_only`, 'More than named paths may be staged.', 'Set `explicit_staging_only: true`.')
  if (!cleanBaseline)
    endangers(
      `${DELIVERY}/require_clean_baseline_relative_to_scope`,
      'A ticket may begin on top of changes in its own scope, which would be delivered as its work.',
      'Set `require_clean_baseline_relative_to_scope: true`.',
    )
  if (perTicket && !requireEquality)
    endangers(
      `${DELIVERY}/require_head_equals_upstream_after_push`,
      'Nobody looks whether the remote holds what was pushed.',
      'Set `require_head_equals_upstream_after_push: true`.',
    )
  for (const [operation, saidAs] of PROHIBITED)
    if (!prohibited.some((each) => saidAs.test(each)))
      endangers(
        '/workflow_policy/prohibited_git_operations',
        `The policy does not prohibit ${operation}.`,
        'Add it to `prohibited_git_operations`.',
      )
  for (const [at, glob] of policy.artifacts.entries())
    if (leaves(glob) || /^[*./]*$/.test(glob) || /^\.?\/?\.git(?:\/|$)/.test(glob))
      endangers(
        `/workflow_policy/authorized_workflow_artifacts/${at}`,
        `The glob "${glob}" names more than records of tickets.`,
        'Name the folders of the records.',
      )
  return findings
}

const leaves = (path: string): boolean => /^(?:\/|[A-Za-z]:|~)|(?:^|\/)\.\.(?:\/|$)/.test(path)

const plain = (operation: string): string =>
  operation
    .toLowerCase()
    .replace(/[`"'.]|\bgit\b/g, '')
    .replace(/\s+/g, ' ')
    .trim()
