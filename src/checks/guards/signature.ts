/** How far a signature may reach, in lines and characters. */
const longest = { lines: 150, characters: 6000 }

/** After these a brace opens a type, not a body. */
const opensType = /(?:[:|&<(,=?[]|\b(?:interface|struct|extends|is|keyof|map\[\w*\]))$/

/** How a declaration ends. */
export interface SignatureEnd {
  /** A line at which something new begins. */
  readonly stopsAt: RegExp
  /** Whether what stands in the braces at the end belongs to it. */
  readonly withBody: boolean
}

/**
 * A declaration from a place in some lines to the beginning of its body, to its `=>`, or to the end of the line that
 * closes its last bracket.
 */
export const signatureFrom = (lines: readonly string[], first: number, { stopsAt, withBody }: SignatureEnd): string => {
  let text = ''
  let depth = 0
  for (let at = first; at < Math.min(lines.length, first + longest.lines); at++) {
    const line = lines[at] ?? ''
    if (at > first && stopsAt.test(line)) break
    for (const character of line) {
      const isBody = character === '{' && depth === 0 && !withBody && !opensType.test(text.slice(-20).trimEnd())
      if (isBody || (character === ';' && depth === 0) || text.length > longest.characters) return text
      if (character === '>' && depth === 0 && text.endsWith('=') && !withBody) return text.slice(0, -1)
      if ('([{'.includes(character)) depth += 1
      else if (')]}'.includes(character)) depth -= 1
      text += character
    }
    const next = lines[at + 1]?.trimStart() ?? ''
    const goesOn = /^(?:[|&?:{]|=>|extends\b|implements\b)/.test(next) || /(?:[=|&,:?]|=>|\bextends)\s*$/.test(line)
    if (depth <= 0 && !goesOn) return text
    text += '\n'
  }
  return text
}
