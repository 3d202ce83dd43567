import type { Finding } from '../../model.ts'
import type { GuardContext } from './context.ts'
import { finding, quoted } from './finding.ts'
import { matchingAny } from './globs.ts'

const listed = (names: readonly string[]): string => names.map(quoted).join(' or ')

/** Where the configuration says so, a change of one path comes with a change of another: code with the docs that tell of it. */
export const guardDocsContract = ({ changeSet: { changes }, policy }: GuardContext): readonly Finding[] =>
  policy.docsContract.flatMap(({ when, require, hint }) => {
    const asks = matchingAny(when)
    const [first, ...more] = changes.filter(({ path }) => asks(path))
    if (first === undefined) return []
    const meets = matchingAny(require)
    if (changes.some(({ path, status }) => status !== 'deleted' && meets(path))) return []
    const others = more.length === 0 ? '' : ` and ${more.length} more`
    return [
      finding(
        'docs-contract',
        'error',
        first.path,
        `${quoted(first.path)}${others} changed, and nothing that matches ${listed(require)} did.`,
        hint ?? `Bring ${listed(require)} up to date with the change.`,
      ),
    ]
  })
