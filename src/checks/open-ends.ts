import type { Change } from '../model.ts'
import { findSecrets } from '../secrets.ts'
import { addedLines } from './guards/lines.ts'

/** A line by which an author promises to come back. */
export interface OpenEnd {
  readonly path: string
  /** 1-based. */
  readonly line: number
  readonly text: string
}

/** The lines with `TODO`, `FIXME` or `XXX` that a change adds. A line that only moved is not among them. */
export const findOpenEnds = (changes: readonly Change[], knownSecrets: readonly string[]): readonly OpenEnd[] =>
  changes.flatMap((change) =>
    addedLines(change)
      .filter(({ text }) => /\b(?:TODO|FIXME|XXX)\b/.test(text))
      .map(({ number, text }) => ({ path: change.path, line: number, text: shown(text.trim(), knownSecrets) })),
  )

const shown = (text: string, knownSecrets: readonly string[]): string =>
  findSecrets(text, knownSecrets).length === 0 ? text : '(withheld: it held a secret)'
