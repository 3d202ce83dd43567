/** A part of a glob. */
export type Token =
  /** One character. */
  | { readonly kind: 'one'; readonly accepts: (nocase: boolean) => (character: string) => boolean }
  /** `*`: any number of characters of one name. */
  | { readonly kind: 'stretch' }
  /** A leading or inner `**` with its slash: any number of folders. */
  | { readonly kind: 'folders' }
  /** `**` alone: anything. */
  | { readonly kind: 'rest' }
  /** A slash with a final `**`: this path and all below. After a `*` the slash and the rest stand for themselves. */
  | { readonly kind: 'below' }
  /** `{a,b}`. */
  | { readonly kind: 'choice'; readonly options: readonly (readonly Token[])[] }

const fold = (character: string, nocase: boolean): string => (nocase ? character.toLowerCase() : character)

const literal = (character: string): Token => ({
  kind: 'one',
  accepts: (nocase) => {
    const wanted = fold(character, nocase)
    return (given) => fold(given, nocase) === wanted
  },
})

const anyOne: Token = { kind: 'one', accepts: () => (character) => character !== '/' }

/** A character class that starts at `at`, and where it ends; null when nothing closes it. */
const parseClass = (glob: readonly string[], at: number): { readonly token: Token; readonly end: number } | null => {
  let index = at + 1
  const isNegated = glob[index] === '!' || glob[index] === '^'
  if (isNegated) index += 1
  const ranges: [from: string, to: string][] = []
  while (ranges.length === 0 || glob[index] !== ']') {
    if (glob[index] === '\\') index += 1
    const from = glob[index]
    if (from === undefined || from === '/') return null
    const to = glob[index + 1] === '-' ? glob[index + 2] : undefined
    const isRange = to !== undefined && to !== ']' && to !== '/'
    ranges.push([from, isRange ? to : from])
    index += isRange ? 3 : 1
  }
  const holds = (character: string): boolean => ranges.some(([from, to]) => from <= character && character <= to)
  const token: Token = {
    kind: 'one',
    accepts: (nocase) => (character) => {
      if (character === '/') return false
      const isHeld = holds(character) || (nocase && (holds(character.toLowerCase()) || holds(character.toUpperCase())))
      return isHeld !== isNegated
    },
  }
  return { token, end: index + 1 }
}

/** Where the brace at `at` is closed, and its commas; null when nothing closes it or it offers no choice. */
const findChoice = (glob: readonly string[], at: number): { readonly commas: readonly number[]; readonly end: number } | null => {
  const commas: number[] = []
  let depth = 0
  for (let index = at; index < glob.length; index++) {
    const character = glob[index]
    if (character === '\\') index += 1
    else if (character === '{') depth += 1
    else if (character === ',' && depth === 1) commas.push(index)
    else if (character === '}') {
      depth -= 1
      if (depth === 0) return commas.length === 0 ? null : { commas, end: index }
    }
  }
  return null
}

/** The parts of a glob. Every text is a glob: what does not fit the grammar stands for itself. */
export const parseGlob = (text: string): readonly Token[] => {
  // One `**` after another says nothing new.
  const glob = [...text.replace(/(^|\/)(?:\*\*\/)+\*\*(?=\/|$)/g, '$1**')]
  const parse = (start: number, end: number): readonly Token[] => {
    const tokens: Token[] = []
    let index = start
    /** Whether `**` as a whole name stands at a place. */
    const isGlobstar = (at: number): boolean =>
      at + 1 < end && glob[at] === '*' && glob[at + 1] === '*' && (at + 2 === end || glob[at + 2] === '/')
    while (index < end) {
      const character = glob[index] ?? ''
      const opensName = index === start || glob[index - 1] === '/'
      if (opensName && isGlobstar(index)) {
        const isLast = index + 2 === end
        tokens.push(isLast ? { kind: 'rest' } : { kind: 'folders' })
        index += isLast ? 2 : 3
      } else if (character === '/' && isGlobstar(index + 1) && index + 3 === end && tokens.at(-1)?.kind !== 'stretch') {
        tokens.push({ kind: 'below' })
        index += 3
      } else if (character === '*') {
        tokens.push({ kind: 'stretch' })
        while (glob[index] === '*' && index < end) index += 1
      } else if (character === '?') {
        tokens.push(anyOne)
        index += 1
      } else if (character === '\\' && index + 1 < end) {
        tokens.push(literal(glob[index + 1] ?? ''))
        index += 2
      } else {
        const choice = character === '{' ? findChoice(glob, index) : null
        const oneOf = character === '[' ? parseClass(glob, index) : null
        if (choice !== null && choice.end < end) {
          const from = [index, ...choice.commas].map((at) => at + 1)
          const to = [...choice.commas, choice.end]
          tokens.push({ kind: 'choice', options: from.map((at, nth) => parse(at, to[nth] ?? at)) })
          index = choice.end + 1
        } else if (oneOf !== null && oneOf.end <= end) {
          tokens.push(oneOf.token)
          index = oneOf.end
        } else {
          tokens.push(literal(character))
          index += 1
        }
      }
    }
    return tokens
  }
  return parse(0, glob.length)
}
