import type { Finding } from '../../model.ts'
import { complainAt } from './complain-at.ts'
import { type MarkdownSection, readSections, saysSomething, sectionsUnder } from './markdown-sections.ts'
import { type TableRow, tablesIn } from './markdown-table.ts'
import { plainPath } from './specs-refs.ts'
import { missingCells, requireCells, STATUSES } from './specs-rows.ts'

/** What a delta does to a spec, with the beginning of the ids of such items. */
const KINDS = { ADDED: 'ADD', MODIFIED: 'MOD', REMOVED: 'REM' } as const
type DeltaKind = keyof typeof KINDS

/** One change of a durable spec. */
export interface DeltaItem {
  readonly id: string
  readonly kind: DeltaKind
  /** `unknown`, `proposed`, `accepted` or `superseded`. */
  readonly status: string
  /** The spec file that has to show it; null where none is named. */
  readonly target: string | null
}

/** Why an item's target is left as it is for now. */
export interface DeltaDeferral {
  readonly id: string
  readonly owner: string
  readonly followUp: string
}

/** An accepted item and the spec file that the change has to touch. */
export interface DeltaTarget {
  readonly id: string
  readonly target: string
}

/** A delta as it was read. */
export interface ReadDelta {
  readonly items: readonly DeltaItem[]
  readonly deferrals: readonly DeltaDeferral[]
  readonly findings: readonly Finding[]
}

const isDeferral = (title: string): boolean => /\bdeferr/i.test(title)

/** Reads a delta spec: tables under the headings ADDED, MODIFIED and REMOVED, and one of what is deferred. Source: workflow modes, delta specs. */
export function readDelta(file: string, text: string): ReadDelta {
  const sections = readSections(text)
  const findings: Finding[] = []
  const deferrals: DeltaDeferral[] = []
  for (const row of rowsWithId(sectionsUnder(sections, isDeferral))) {
    findings.push(
      ...requireCells(file, row, [
        ['owner', OWNER],
        ['follow-up ticket', FOLLOW_UP],
      ]),
    )
    deferrals.push({ id: row.id, owner: row.cell(OWNER), followUp: row.cell(FOLLOW_UP) })
  }
  const kinds = Object.keys(KINDS) as readonly DeltaKind[]
  const inPlace = new Set<MarkdownSection>()
  const items = kinds.flatMap((kind) => {
    const own = sectionsUnder(sections, (title) => title === kind)
    for (const section of own) inPlace.add(section)
    return own.flatMap((section) => itemsOf(file, section, kind, findings))
  })
  const elsewhere = sections.filter((section) => !inPlace.has(section) && !isDeferral(section.title))
  for (const { id, line } of rowsWithId(elsewhere).filter((row) => /^(?:ADD|MOD|REM)-/.test(row.id)))
    findings.push(
      complainAt(
        file,
        line,
        'delta-section',
        `${id} stands under none of ${kinds.join(', ')}.`,
        `Give its table a heading that is exactly one of ${kinds.join(', ')}.`,
      ),
    )
  if (items.length === 0)
    findings.push(
      complainAt(
        file,
        null,
        'delta-empty',
        'The delta changes nothing.',
        `List items under ${kinds.join(', ')}, or name no delta.`,
      ),
    )
  const seen = new Set<string>()
  for (const { id, line } of rowsWithId([...inPlace])) {
    if (seen.has(id))
      findings.push(complainAt(file, line, 'spec-id-repeated', `${id} stands here a second time.`, 'Give it another number.'))
    seen.add(id)
  }
  return { items, deferrals, findings }
}

const OWNER = /owner/i
const FOLLOW_UP = /follow/i
const PROOF = /proof/i
/** Of the columns that speak of a target, the one for the target of the proof is another. */
const TARGET = /^(?!.*proof).*(?:target|current)/i

const rowsWithId = (sections: readonly MarkdownSection[]): readonly TableRow[] =>
  sections.flatMap(tablesIn).flatMap(({ rows }) => rows.filter(({ id }) => saysSomething(id)))

function itemsOf(file: string, section: MarkdownSection, kind: DeltaKind, findings: Finding[]): readonly DeltaItem[] {
  return tablesIn(section).flatMap((table) =>
    table.rows.flatMap((row): readonly DeltaItem[] => {
      if (!saysSomething(row.id)) return []
      const { id, line } = row
      const complain = (code: string, message: string, hint: string) => findings.push(complainAt(file, line, code, message, hint))
      if (row.missing.length > 0) findings.push(missingCells(file, table, row))
      if (!new RegExp(`^${KINDS[kind]}-\\d+$`).test(id))
        complain('spec-id', `"${id.slice(0, 60)}" is no id of an item under ${kind}.`, `Write ${KINDS[kind]}-001 and on.`)
      findings.push(
        ...requireCells(file, row, [
          ['target', TARGET],
          ['proof', PROOF],
        ]),
      )
      const status = row
        .cell(/^status$/i)
        .replace(/[`*]/g, '')
        .trim()
        .toLowerCase()
      if (!STATUSES.includes(status))
        complain('spec-status', `${id} has the status "${status.slice(0, 60)}".`, `The statuses are ${STATUSES.join(', ')}.`)
      const target = pathIn(row.cell(TARGET))
      if (target === null && saysSomething(row.cell(TARGET)))
        complain(
          'delta-target',
          `The target of ${id} names no file.`,
          'Write the path of the spec, such as specs/current/search.md.',
        )
      return [{ id, kind, status, target }]
    }),
  )
}

/** The path that a cell names: in code, as the address of a link, or as its first word with a slash or an ending. */
function pathIn(cell: string): string | null {
  const word =
    /`([^`]+)`/.exec(cell)?.[1] ?? /\]\(([^)\s]+)\)/.exec(cell)?.[1] ?? /[^\s,;]*[/.][A-Za-z0-9][^\s,;]*/.exec(cell)?.[0]
  return word === undefined ? null : plainPath(word.replace(/[#:].*$/, ''))
}

/** The spec files that the change has to touch: those of the accepted items. */
export const deltaTargets = (items: readonly DeltaItem[]): readonly DeltaTarget[] =>
  items.flatMap(({ id, status, target }) => (status === 'accepted' && target !== null ? [{ id, target }] : []))

/**
 * Complaints about accepted items that the change does not show and that nobody put off with an owner and a follow-up ticket.
 * Source: workflow modes, delta specs.
 */
export function guardDelta(
  targets: readonly DeltaTarget[],
  changedPaths: readonly string[],
  deferrals: readonly DeltaDeferral[],
): readonly Finding[] {
  const changed = new Set(changedPaths)
  const isDeferred = (id: string): boolean =>
    deferrals.some((each) => each.id === id && saysSomething(each.owner) && saysSomething(each.followUp))
  return targets
    .filter(({ id, target }) => !changed.has(target) && !isDeferred(id))
    .map(({ id, target }) =>
      complainAt(
        target,
        null,
        'delta-not-reflected',
        `The accepted change ${id} is not in ${target}, which the work leaves as it was.`,
        'Update the spec, or defer the item with an owner and a follow-up ticket.',
      ),
    )
}
