import { quoteLine } from '../host/log.ts'
import { type ChangeProse, type FileChange, NOTHING, type ValidationResult } from '../model.ts'
import { bullets, codeSpan, plainProse } from './markdown.ts'
import { CHANGE_SECTIONS } from './read-change-report.ts'

/** What a change report is made of: the host's facts, and the agent's words for what only it can tell. */
export interface ChangeReportFacts {
  readonly title: string
  readonly branch: string
  /** What the commands said in each round, the last one last; a round whose change broke a rule ran none. */
  readonly rounds: readonly (readonly ValidationResult[])[]
  /** Every path that differs from the base, apart from what the host adds. */
  readonly changes: readonly FileChange[]
  readonly prose: ChangeProse
  /** Lines that the change leaves as a promise. */
  readonly openEnds: readonly { readonly path: string; readonly line: number; readonly text: string }[]
}

const MAX_PROSE = 4000
const MAX_CODE = 1000

/**
 * The change report of a ticket: ten sections, each with something in it. Facts are the host's and cannot be talked away;
 * words are made plain, so that they cannot add a section. Source: ticket runner, 5.
 */
export function renderChangeReport(facts: ChangeReportFacts): string {
  const { prose, branch, rounds } = facts
  const texts: readonly string[] = [
    codeSpan(branch),
    renderRounds(rounds),
    renderFiles(facts, 'modified'),
    renderFiles(facts, 'added'),
    renderFiles(facts, 'deleted'),
    renderProse(prose.publicApi),
    renderProse(prose.exceptions),
    renderProse(prose.semantics),
    renderProse(prose.dataLayout),
    bullets(listLimitations(prose, facts.openEnds).map((line) => plainProse(line, MAX_PROSE))) || NOTHING,
  ]
  return [
    `# Change report: ${plainProse(facts.title) || branch}`,
    ...(prose.items.length === 0
      ? []
      : [bullets(prose.items.map(({ item, done }) => `${plainProse(item)}: ${plainProse(done, MAX_PROSE) || NOTHING}`))]),
    ...CHANGE_SECTIONS.map((name, at) => `## ${at + 1}) ${name}\n\n${texts[at]}`),
  ]
    .map((part) => `${part}\n`)
    .join('\n')
}

/**
 * What is known to be missing: the agent's words line by line, as it wrote them, then every line that the change leaves as a
 * promise, as code.
 */
export function listLimitations(prose: ChangeProse | null, openEnds: ChangeReportFacts['openEnds']): readonly string[] {
  const said = prose === null || prose.limitations === NOTHING ? [] : linesOf(prose.limitations)
  return [
    ...said,
    ...openEnds.map(({ path, line, text }) => `${codeSpan(`${path}:${line}`, MAX_CODE)}: ${codeSpan(text, MAX_CODE)}`),
  ]
}

/** One command on one line. */
const renderCommand = ({ name, command, exitCode, status }: ValidationResult): string =>
  `${codeSpan(command, MAX_CODE)} (${plainProse(name)}): ${status}, exit code ${exitCode}`

function renderRounds(rounds: readonly (readonly ValidationResult[])[]): string {
  const list = (round: readonly ValidationResult[]): string => (round.length === 0 ? NOTHING : bullets(round.map(renderCommand)))
  if (rounds.length < 2) return list(rounds[0] ?? [])
  return rounds
    .map((round, at) => {
      const head = `Round ${at + 1} of ${rounds.length}${at + 1 === rounds.length ? ', on the tree that is delivered' : ''}:`
      return `${head}\n\n${round.length === 0 ? '- no command: the change broke a rule before any was run' : list(round)}`
    })
    .join('\n\n')
}

function renderFiles({ changes, prose }: ChangeReportFacts, status: FileChange['status']): string {
  const entries = changes
    .filter((change) => change.status === status)
    .map(({ path }) => {
      const told = prose.files.find((file) => file.path.replace(/^\.\//, '') === path)
      const kind = told?.kind === 'refactor' ? 'refactor only' : 'behavior change'
      return [
        `- ${codeSpan(path, MAX_CODE)}`,
        `  - What: ${plainProse(told?.what ?? '', MAX_PROSE) || NOTHING}`,
        `  - Why: ${plainProse(told?.why ?? '', MAX_PROSE) || NOTHING}`,
        ...(status === 'modified' ? [`  - Kind: ${kind}`] : []),
      ].join('\n')
    })
  return entries.length === 0 ? NOTHING : entries.join('\n')
}

/** Lines with something in them, without the marks of a list. */
const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => quoteLine(line, MAX_PROSE).replace(/^(?:[-*+]|\d+[.)])\s+/, ''))
    .filter((line) => /[\p{L}\p{N}]/u.test(line))

function renderProse(text: string): string {
  const lines = linesOf(text).map((line) => plainProse(line, MAX_PROSE))
  return lines.length > 1 ? bullets(lines) : (lines[0] ?? NOTHING)
}
