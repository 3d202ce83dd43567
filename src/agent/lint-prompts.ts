import type { Finding, Place } from '../model.ts'
import { quote } from '../validate.ts'
import { mendCondition } from './conditions.ts'
import { assembleParts } from './prompt-chain.ts'
import { MAX_PROMPT_BYTES } from './prompt-manifest.ts'
import type { PromptPart } from './prompt-part.ts'
import { headingKey, listSections, mentionedHeadings } from './sections.ts'

/** A part where a chain names it. */
interface Link {
  readonly part: PromptPart
  readonly place: Place
}

/** A chain with the place of each of its links in the manifest. */
export interface LintedChain {
  readonly id: string
  readonly place: Place
  readonly links: readonly Link[]
}

const at = (place: Place, code: string, message: string, hint: string, severity: Finding['severity'] = 'error'): Finding => ({
  ...place,
  code,
  severity,
  message,
  hint,
})

/**
 * Everything that is wrong with parts and chains taken together. Source: FRD loop, front matter, prompt chains.
 * @param formats names of the plan formats there are
 * @param isComplete false when something could not be read, so that what nobody has proves nothing
 */
export function lintPrompts(chains: readonly LintedChain[], formats: readonly string[], isComplete: boolean): readonly Finding[] {
  const parts = [...new Set(chains.flatMap(({ links }) => links.map(({ part }) => part)))]
  return [
    ...lintIds(parts, isComplete),
    ...parts.flatMap((part) => [...lintConditions(part, formats), ...lintBody(part)]),
    ...chains.flatMap(lintChain),
    ...(isComplete ? lintOverrides(chains) : []),
  ]
}

function lintIds(parts: readonly PromptPart[], isComplete: boolean): readonly Finding[] {
  const ids = new Set(parts.map(({ id }) => id))
  return parts.flatMap((part, index): readonly Finding[] => {
    const twin = parts.slice(0, index).find(({ id }) => id === part.id)
    const repeated =
      twin === undefined
        ? []
        : [
            at(
              part.place('/id'),
              'prompt-id-repeated',
              `The part ${quote(twin.path)} has the id ${quote(part.id)} too.`,
              'Give each part an id of its own; blanks around it do not count.',
            ),
          ]
    const conflicts = part.conflictsWith.flatMap((id, position): readonly Finding[] => {
      const place = part.place(`/conflictsWith/${position}`)
      if (id === part.id)
        return [at(place, 'prompt-conflict-with-itself', `The part ${quote(id)} conflicts with itself.`, 'Remove the entry.')]
      if (ids.has(id) || !isComplete) return []
      const hint = 'Correct the id, or remove the entry.'
      return [at(place, 'prompt-conflict-unknown', `No part of a chain has the id ${quote(id)}.`, hint)]
    })
    return [...repeated, ...conflicts]
  })
}

const lintConditions = (part: PromptPart, formats: readonly string[]): readonly Finding[] =>
  part.appliesWhen.flatMap((condition, index): readonly Finding[] => {
    const hint = mendCondition(condition, formats)
    if (hint === null) return []
    const message = `No run meets the condition ${quote(condition)}, so the part is never used because of it.`
    return [at(part.place(`/appliesWhen/${index}`), 'prompt-condition-unknown', message, hint, 'warning')]
  })

function lintBody(part: PromptPart): readonly Finding[] {
  const { body, path, bodyLine } = part
  if (body.trim() === '') {
    const message = 'The part has no text below its front matter.'
    return [at(part.place(''), 'prompt-part-empty', message, 'Write the text, or remove the part.', 'warning')]
  }
  const { openFence } = listSections(body)
  if (openFence === null) return []
  const place = { file: path, line: bodyLine + openFence, column: 1, pointer: null }
  const message = 'The code block that begins here has no end, so it would swallow the parts after it.'
  return [at(place, 'prompt-fence-open', message, 'Close it with the same mark on a line of its own.')]
}

/** An override has to find its section in one chain at least: a part may stand in several, and not all of them have it. */
function lintOverrides(chains: readonly LintedChain[]): readonly Finding[] {
  const overridable = new Map<PromptPart, Set<string>>()
  for (const { links } of chains)
    for (const [index, { part }] of links.entries()) {
      const before = links.slice(0, index).flatMap((earlier) => mentionedHeadings(earlier.part.body))
      overridable.set(part, new Set([...(overridable.get(part) ?? []), ...before]))
    }
  return [...overridable].flatMap(([part, known]) =>
    part.overridesSections.flatMap((title, index): readonly Finding[] => {
      if (known.has(headingKey(title))) return []
      const message = `No part before this one has the heading ${quote(title)}, so there is nothing to override.`
      const hint = 'Write the heading as it stands there, without its marks, or remove the entry.'
      return [at(part.place(`/overridesSections/${index}`), 'prompt-override-unknown', message, hint)]
    }),
  )
}

function lintChain(chain: LintedChain): readonly Finding[] {
  const { id, links, place } = chain
  const repeated = links.flatMap((link, index): readonly Finding[] => {
    if (!links.slice(0, index).some(({ part }) => part === link.part)) return []
    const message = `The chain ${quote(id)} holds the part ${quote(link.part.path)} twice.`
    return [at(link.place, 'prompt-part-repeated', message, 'Keep one of the two.')]
  })
  const once = links.filter((link, index) => links.findIndex(({ part }) => part === link.part) === index)
  const pairs = once.flatMap((link, index) => [
    ...lintPriority(id, link, once[index - 1]),
    ...lintConflicts(id, link, once.slice(0, index)),
  ])
  const size = new TextEncoder().encode(assembleParts(once.map(({ part }) => part))).length
  const tooLarge = `The text of the chain ${quote(id)} has ${size} bytes; ${MAX_PROMPT_BYTES} are allowed.`
  const length =
    size <= MAX_PROMPT_BYTES ? [] : [at(place, 'prompt-too-large', tooLarge, 'Shorten its parts: every run reads all of them.')]
  return [...repeated, ...pairs, ...lintHeadings(id, once), ...length]
}

function lintPriority(id: string, { part, place }: Link, before: Link | undefined): readonly Finding[] {
  if (before === undefined || part.priority >= before.part.priority) return []
  const [falling, last] = [part, before.part]
  const message = `In the chain ${quote(id)}, priority ${falling.priority} of ${quote(falling.id)} comes after ${last.priority} of ${quote(last.id)}.`
  return [at(place, 'prompt-priority-falls', message, 'Change the order of the chain, or the priorities in the parts.')]
}

function lintConflicts(id: string, { part, place }: Link, earlier: readonly Link[]): readonly Finding[] {
  return earlier.flatMap(({ part: other }): readonly Finding[] => {
    const conflicts = part.conflictsWith.includes(other.id) || other.conflictsWith.includes(part.id)
    if (!conflicts || other.id === part.id) return []
    const message = `The chain ${quote(id)} holds ${quote(other.id)} and ${quote(part.id)}, which conflict.`
    return [at(place, 'prompt-conflict', message, 'Take one of them out of the chain.')]
  })
}

/** Headings of the second level and deeper, code blocks left out, that an earlier part has and this one does not override. */
function lintHeadings(id: string, links: readonly Link[]): readonly Finding[] {
  const firstIn = new Map<string, PromptPart>()
  return links.flatMap(({ part }) => {
    const overridden = new Set(part.overridesSections.map(headingKey))
    const headings = listSections(part.body).sections.filter(({ level, title }) => level > 1 && title !== '')
    const findings = headings.flatMap(({ title, start }): readonly Finding[] => {
      const first = firstIn.get(headingKey(title))
      if (first === undefined || overridden.has(headingKey(title))) return []
      const place = { file: part.path, line: part.bodyLine + start, column: 1, pointer: null }
      const message = `In the chain ${quote(id)}, the heading ${quote(title)} stands in ${quote(first.path)} already.`
      const hint = `Rename one of them, or add ${quote(title)} to \`overridesSections\`, which drops the earlier section.`
      return [at(place, 'prompt-heading-repeated', message, hint)]
    })
    for (const { title } of headings) if (!firstIn.has(headingKey(title))) firstIn.set(headingKey(title), part)
    return findings
  })
}
