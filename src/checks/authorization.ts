import type { BlockerProposal, Procedure } from '../procedure.ts'
import { quoted } from './guards/finding.ts'
import { isInScope, isRecord } from './scope-patterns.ts'

/** Whether a way out may be taken without asking a person, and if not, everything that is in the way. */
export interface Authorization {
  readonly authorization: 'preapproved' | 'user_required'
  /** Sentences; empty when it is preapproved. */
  readonly reasons: readonly string[]
}

/** Kinds of blockers whose way out may be one that needs nobody. */
const PREAPPROVABLE = ['focused_in_scope_repair', 'policy_authorized_operation']

/** Operations that always take a person, by the words that name them. A word too much asks once too often, and that is all. */
const USER_REQUIRED: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    'rewrites history or forces a push',
    /force|--mirror|\+(?:HEAD|refs)|\brebas|filter-(?:branch|repo)|--amend|\bamend|rewrit\w* (?:the )?history|update-ref|\breflog/i,
  ],
  [
    'deletes or switches branches',
    /\bbranch\s+-[dDmM]|--delete\b|(?:delet|remov|switch)\w*\s+(?:\S+\s+){0,2}branch|\bgit\s+(?:switch|worktree)/i,
  ],
  [
    'throws away work',
    /\b(?:reset|stash|clean)\b|\bgit\s+(?:checkout|restore|rm)\b|\brm\s+-|\bdiscard|\bunrelated files|\buser(?:'s)? (?:work|files)/i,
  ],
  ['deploys, releases or publishes', /\bdeploy|\breleas|\bpublish|\brollout|\bproduction\b|\bship\b/i],
  [
    'changes dependencies or installs something',
    /\binstall|\bdependenc|\b(?:npm|pnpm|yarn|bun|cargo|go|poetry|composer)\s+(?:add|get|i|ci|update|upgrade|remove)\b|\bupgrad/i,
  ],
  ['changes stored data', /\bmigrat|\bbackfill|\bdrop\s|\btruncate\b|\bdelete\s+(?:from|data|rows?)|\bdatabase\b|\bschema\b/i],
  [
    'touches secrets or private settings',
    /\bsecret|\bcredential|\bpassword|\btoken|\bapi[_ -]?key|\bprivate (?:key|config)|(?<![\w.])\.env\b|\bssh\b/i,
  ],
  [
    'changes scope, acceptance or proof',
    /\b(?:widen|extend|enlarg|broaden|chang|relax|weaken|lower|drop|skip|disabl|delet|remov|edit)\w*\s+(?:\S+\s+){0,3}(?:scope|acceptance|criteri\w*|tests?|proof|gates?|polic\w*|ticket)\b|\bout(?:side)?[ -]of[ -]scope|\boutside\b.*\bscope|\ballowed_(?:files|paths)/i,
  ],
  ['reaches something outside of the repository', /\bcurl\b|\bwget\b|:\/\/|\bexternal\b|\bnetwork\b|\be-?mails?\b|\bwebhook/i],
  ['lifts a limit of the sandbox', /\bsudo\b|\bchmod\b|\bsandbox|\bpermission|--no-verify|\bbypass/i],
]

/** Words of a text that can only be paths. */
const pathsIn = (text: string): readonly string[] =>
  [...new Set(text.split(/[\s"'`,;()<>]+/))]
    .map((word) => word.replace(/[.:]+$/, ''))
    .filter((word) => /^[^-=:]*\/[^:]*$/.test(word) || /^\.?[\w-]+(?:\.[\w-]+)*\.[a-z][a-z0-9]{0,4}$/i.test(word))

/**
 * What code makes of the way out that a resolver proposes. It can only be stricter than the resolver: a path or an operation that
 * takes a person does so whatever was answered. Source: workflow modes, blocker.
 */
export function authorize(proposal: BlockerProposal, procedure: Procedure): Authorization {
  const { classification, confidence, action, boundaries, validation, rollback } = proposal
  const text = [action, ...boundaries, validation, rollback].join('\n')
  const isPush = /\b(?:commit|push)/i.test(text)
  const reasons = [
    ...(proposal.authorization === 'preapproved' ? [] : ['The resolver wants a person to agree.']),
    ...(PREAPPROVABLE.includes(classification) ? [] : [`A blocker of the kind ${quoted(classification)} takes a person.`]),
    ...(confidence === 'low' ? ['The resolver is not sure.'] : []),
    ...(action.trim() === '' || validation.trim() === ''
      ? ['The proposal does not say what to do, or how to see that it worked.']
      : []),
    ...USER_REQUIRED.flatMap(([what, pattern]) => (pattern.test(text) ? [`The proposal ${what}.`] : [])),
    ...(isPush && !procedure.delivery.assigned ? ['The proposal delivers, which the ticket does not assign.'] : []),
    ...pathsIn([action, ...boundaries].join('\n')).flatMap((path) => judgePath(procedure, path)),
  ]
  return { authorization: reasons.length === 0 ? 'preapproved' : 'user_required', reasons }
}

function judgePath(procedure: Procedure, path: string): readonly string[] {
  const plain = path.replace(/^\.\//, '').replace(/\/(?:\*\*)?$/, '')
  if ([procedure.lock.path, ...procedure.lock.locked].includes(plain)) return [`${quoted(path)} is what the work rests on.`]
  const isCovered = procedure.allowed.some((entry) => entry.replace(/\/(?:\*\*)?$/, '') === plain)
  if (isInScope(procedure, plain) || isCovered || isRecord(procedure, plain)) return []
  return [`${quoted(path)} is outside the scope of the ticket.`]
}
