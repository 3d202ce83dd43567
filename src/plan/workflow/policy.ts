import type { Finding } from '../../model.ts'
import { validate } from '../../validate.ts'
import { readYamlFile } from '../yaml-file.ts'
import { complainAt } from './complain-at.ts'
import { checkPolicy } from './policy-checks.ts'

/** How a repository wants finished tickets delivered, with every default filled in. Lists are in its own words. */
export interface DeliveryPolicy {
  readonly file: string
  /** Short name. */
  readonly branch: string
  readonly remote: string
  /** Remote and branch with a slash between them. */
  readonly upstream: string
  /** Whether each ticket is committed and pushed by itself. */
  readonly perTicket: boolean
  readonly explicitStaging: boolean
  readonly cleanBaseline: boolean
  /** Whether the remote must be seen to hold the commit after the push. */
  readonly requireEquality: boolean
  readonly preapproved: readonly string[]
  readonly askAgainWhen: readonly string[]
  /** Globs of records that are delivered with their ticket. */
  readonly artifacts: readonly string[]
  readonly baseline: readonly { readonly path: string; readonly state: 'file' | 'directory' | 'missing' }[]
  readonly prohibited: readonly string[]
}

/** A policy, or what keeps a run from going by it. A policy comes without errors. */
export interface ReadPolicy {
  readonly policy: DeliveryPolicy | null
  readonly findings: readonly Finding[]
}

/** Complains about the value that a JSON pointer into a policy names. */
export type ComplainOf = (pointer: string, code: string, message: string, hint: string) => Finding

/** What the file says, in its own words, once its schema has nothing against it. */
interface PolicyFile {
  readonly workflow_policy: {
    readonly delivery: {
      readonly branch: string
      readonly remote: string
      readonly upstream: string
      readonly commit_and_push_per_ticket: boolean
      readonly explicit_staging_only: boolean
      readonly require_clean_baseline_relative_to_scope?: boolean
      readonly require_head_equals_upstream_after_push?: boolean
    }
    readonly preapproved_operations?: readonly string[]
    readonly ask_again_when?: readonly string[]
    readonly authorized_workflow_artifacts: readonly string[]
    readonly baseline_dirty_paths?: DeliveryPolicy['baseline']
    readonly prohibited_git_operations: readonly string[]
  }
}

/**
 * Reads the delivery policy of a repository. One that is absent, says two things at once, or allows what is unsafe is
 * refused, so that a person is asked once and not by each ticket. Source: workflow modes, delivery policy.
 * @param bytes null where the base commit has no such file
 */
export function readPolicy(bytes: Uint8Array | null, file: string): ReadPolicy {
  if (bytes === null) {
    const message = 'The repository has no delivery policy.'
    const hint = `Commit ${file} to the base branch, with branch, remote, staging, records and what is prohibited.`
    return { policy: null, findings: [complainAt(file, null, 'policy-absent', message, hint)] }
  }
  const { yaml, findings: faults } = readYamlFile(file, bytes)
  if (yaml === null) return { policy: null, findings: faults }
  const complain: ComplainOf = (pointer, code, message, hint) => ({
    code,
    severity: 'error',
    ...yaml.placeOf(pointer),
    message,
    hint,
  })
  const problems = validate('workflow-policy', yaml.data)
  if (problems.length > 0)
    return { policy: null, findings: problems.map(({ pointer, code, message, hint }) => complain(pointer, code, message, hint)) }
  const read = yaml.data as PolicyFile
  const policy = toPolicy(file, read)
  const findings = checkPolicy(policy, complain)
  return { policy: findings.length > 0 ? null : policy, findings }
}

function toPolicy(file: string, { workflow_policy: said }: PolicyFile): DeliveryPolicy {
  const { delivery } = said
  return {
    file,
    branch: delivery.branch,
    remote: delivery.remote,
    upstream: delivery.upstream,
    perTicket: delivery.commit_and_push_per_ticket,
    explicitStaging: delivery.explicit_staging_only,
    cleanBaseline: delivery.require_clean_baseline_relative_to_scope ?? true,
    requireEquality: delivery.require_head_equals_upstream_after_push ?? true,
    preapproved: said.preapproved_operations ?? [],
    askAgainWhen: said.ask_again_when ?? [],
    artifacts: said.authorized_workflow_artifacts,
    baseline: said.baseline_dirty_paths ?? [],
    prohibited: said.prohibited_git_operations,
  }
}
