import { type ChangeProse, type Finding, NOTHING } from '../../model.ts'
import type { GuardContext } from './context.ts'
import { guardDocsAnswers } from './docs-answers.ts'
import { handlesExceptions } from './exception-lines.ts'
import { finding, quoted } from './finding.ts'
import { matchingAny } from './globs.ts'
import { changedSymbols, type SymbolChange } from './public-symbols.ts'
import { isTestPath } from './test-paths.ts'

const complain = (file: string | null, message: string, hint: string): Finding =>
  finding('change-report', 'error', file, message, hint)

/** Texts that stand for a text that somebody still has to write. */
const placeholder = /^(?:tbd|tba|todo|fixme|xxx|placeholder|lorem ipsum.*|[.…?\-_\s]*)[.!]?$/is

const isPlaceholder = (text: string): boolean => placeholder.test(text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim())

/** Each changed file has one entry, and nothing else has any. */
function guardFiles({ changeSet }: GuardContext, { files }: ChangeProse): readonly Finding[] {
  const plain = files.map((entry) => ({ ...entry, path: entry.path.replace(/^\.\//, '') }))
  const changed = new Set(changeSet.changes.map(({ path }) => path))
  const told = new Map<string, number>()
  for (const { path } of plain) told.set(path, (told.get(path) ?? 0) + 1)
  const hint = 'Give `changeReport.files` one entry for each file that differs from the base; a renamed file counts twice.'
  return [
    ...Array.from(changed)
      .filter((path) => !told.has(path))
      .map((path) => complain(path, `${quoted(path)} has changed, but the change report says nothing of it.`, hint)),
    ...Array.from(told.keys())
      .filter((path) => !changed.has(path))
      .map((path) => complain(null, `The change report tells of ${quoted(path)}, which has not changed.`, hint)),
    ...Array.from(told)
      .filter(([, count]) => count > 1)
      .map(([path, count]) => complain(path, `The change report tells ${count} times of ${quoted(path)}.`, hint)),
    ...plain
      .filter(({ path, what, why }) => changed.has(path) && [what, why].some((text) => isPlaceholder(text) || text === NOTHING))
      .map(({ path }) => complain(path, `The change report does not say what changed in ${quoted(path)}, and why.`, 'Say both.')),
  ]
}

/** The public names of the code that a docs contract calls public; without one, of all code but tests. */
export function publicChanges({ changeSet, policy }: Pick<GuardContext, 'changeSet' | 'policy'>): readonly SymbolChange[] {
  const globs = policy.docsContract.flatMap(({ symbols }) => symbols ?? [])
  const isPublic = globs.length > 0 ? matchingAny(globs) : (path: string) => !isTestPath(path)
  return changedSymbols({ changes: changeSet.changes.filter(({ path }) => isPublic(path)) })
}

const names = (text: string, name: string): boolean => {
  const last = name.split('.').at(-1) ?? name
  return new RegExp(`(?<![\\w$])${last.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\w$])`, 'u').test(text)
}

function guardSections(context: GuardContext, prose: ChangeProse): readonly Finding[] {
  const { publicApi, exceptions, semantics, dataLayout, limitations } = prose
  const texts = { publicApi, exceptions, semantics, dataLayout, limitations }
  const missing = publicChanges(context).filter(({ name }) => !names(publicApi, name))
  const handling = exceptions === NOTHING ? context.changeSet.changes.find(handlesExceptions) : undefined
  return [
    ...Object.entries(texts)
      .filter(([, text]) => isPlaceholder(text))
      .map(([field]) =>
        complain(null, `\`changeReport.${field}\` is only a placeholder.`, `Write it, or "${NOTHING}" where nothing applies.`),
      ),
    ...missing.map(({ path, name, change }) =>
      complain(
        path,
        `The public name ${quoted(name)} is ${change === 'changed' ? 'declared in another way' : change}, but \`changeReport.publicApi\` does not name it.`,
        'Name every public function, class and method that is new, gone or declared in another way.',
      ),
    ),
    ...(handling === undefined
      ? []
      : [
          complain(
            handling.path,
            `\`changeReport.exceptions\` says "${NOTHING}", but lines that raise or handle exceptions changed in ${quoted(handling.path)}.`,
            'Say what is raised, caught or passed on in another way, or that only the lines moved.',
          ),
        ]),
  ]
}

/** Headings such as `## Ticket 39 - Faster reads`: a document may hold several tickets. */
const itemHeading = /^ {0,3}#{1,6}[ \t]+Ticket[ \t]+#?(\d+[a-z]?)\b(.*)$/gim

function guardItems({ bundle }: GuardContext, { items }: ChangeProse): readonly Finding[] {
  const headings = bundle.tasks.flatMap(({ brief }) => [...(brief.document ?? '').matchAll(itemHeading)])
  const numbers = new Set(headings.map(([, number = '']) => number.toLowerCase()))
  return [...numbers]
    .filter(
      (number) =>
        !items.some(({ item, done }) => new RegExp(`(?<![\\w.])${number}(?![\\w])`, 'i').test(item) && !isPlaceholder(done)),
    )
    .map((number) =>
      complain(
        null,
        `\`changeReport.items\` does not say what was done for Ticket ${number}.`,
        'Give each ticket of the document an entry, with the files that were touched for it or the reason for none.',
      ),
    )
}

/**
 * Where the bundle ends with a change report, what the agent tells for it is complete and does not contradict the change.
 * Source: ticket runner, change report.
 */
export function guardChangeReport(context: GuardContext): readonly Finding[] {
  const { report, asksForReport } = context
  if (!asksForReport || report === null) return []
  const prose = report.changeReport
  if (prose === null)
    return [
      complain(null, 'The final answer holds no `changeReport`.', 'Fill it in: a report of the change comes with this work.'),
    ]
  return [
    ...guardFiles(context, prose),
    ...guardSections(context, prose),
    ...guardItems(context, prose),
    ...guardDocsAnswers(context, prose, publicChanges(context)),
  ]
}
