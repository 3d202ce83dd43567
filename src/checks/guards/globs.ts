import { parseGlob, type Token } from './glob-syntax.ts'

/** Consumes one character and goes on at another state. */
interface Step {
  readonly kind: 'step'
  readonly index: number
  readonly accepts: (character: string) => boolean
  readonly to: number
}

/** A state of a compiled glob: a step, a fork that consumes nothing, or the end. */
type State = Step | { readonly kind: 'fork'; readonly to: readonly number[] } | { readonly kind: 'end' }

/** Where one gets from a state without consuming anything. */
interface Landing {
  readonly steps: readonly Step[]
  readonly isEnd: boolean
}

const findLanding = (states: readonly State[], start: number): Landing => {
  const seen = new Set([start])
  // A set that grows is walked to its end.
  for (const index of seen) {
    const state = states[index]
    if (state?.kind === 'fork') for (const next of state.to) seen.add(next)
  }
  const reached = [...seen].flatMap((index) => states[index] ?? [])
  return { steps: reached.filter((state) => state.kind === 'step'), isEnd: reached.some(({ kind }) => kind === 'end') }
}

const inSegment = (character: string): boolean => character !== '/'
const isSlash = (character: string): boolean => character === '/'

/** Lays out states from the end of a glob to its start, for each one has to know the next. */
const compile = (tokens: readonly Token[], nocase: boolean): { readonly states: readonly State[]; readonly start: number } => {
  const states: State[] = [{ kind: 'end' }]
  const add = (state: State): number => states.push(state) - 1
  const step = (accepts: (character: string) => boolean, to: number): number =>
    add({ kind: 'step', index: states.length, accepts, to })
  /** Any number of characters, then `next`. */
  const repeat = (accepts: (character: string) => boolean, next: number): number => {
    const fork = states.length
    const to = [next, fork + 1]
    add({ kind: 'fork', to })
    step(accepts, fork)
    return fork
  }
  /** Any number of whole folders, each with its slash, then `next`. */
  const folders = (next: number): number => {
    const fork = states.length
    const to: number[] = [next]
    add({ kind: 'fork', to })
    to.push(step(inSegment, repeat(inSegment, step(isSlash, fork))))
    return fork
  }
  const place = (token: Token, next: number): number => {
    switch (token.kind) {
      case 'one':
        return step(token.accepts(nocase), next)
      case 'stretch':
        return repeat(inSegment, next)
      case 'folders':
        return folders(next)
      case 'rest':
        return add({ kind: 'fork', to: [next, repeat(() => true, next)] })
      case 'below':
        return add({
          kind: 'fork',
          to: [
            next,
            step(
              isSlash,
              repeat(() => true, next),
            ),
          ],
        })
      case 'choice':
        return add({ kind: 'fork', to: token.options.map((option) => option.reduceRight((at, each) => place(each, at), next)) })
    }
  }
  const start = tokens.reduceRight((next, token) => place(token, next), 0)
  return { states, start }
}

/**
 * Whether a path is the one a glob names, or lies below it. All ways of reading the glob are followed side by side, so
 * the time grows with the length of glob and path and never with their power, whoever chose them.
 *
 * In a glob `*` and `?` stay within one name; `**` as a whole name stands for any number of folders; `[a-z]` and `[!a-z]`
 * are one character; `{a,b}` is either; `\` takes the meaning from what follows. Everything else stands for itself.
 */
export const compileGlob = (glob: string, nocase = false): ((path: string) => boolean) => {
  const { states, start } = compile(parseGlob(glob), nocase)
  const landings = states.map(() => null as Landing | null)
  const landOn = (index: number): Landing => {
    landings[index] ??= findLanding(states, index)
    return landings[index]
  }
  // When each step was last taken up; one character of the path is one moment, so nothing has to be wiped.
  const taken = new Float64Array(states.length)
  let moment = 0
  return (path) => {
    let { steps, isEnd } = landOn(start)
    for (const character of path) {
      if (isEnd && character === '/') return true
      if (steps.length === 0) return false
      moment += 1
      const next: Step[] = []
      isEnd = false
      for (const { accepts, to } of steps) {
        if (!accepts(character)) continue
        const landing = landOn(to)
        isEnd ||= landing.isEnd
        for (const step of landing.steps) {
          if (taken[step.index] === moment) continue
          taken[step.index] = moment
          next.push(step)
        }
      }
      steps = next
    }
    return isEnd
  }
}

/** A glob as the configuration writes it, without what says "from the top" and "a folder". */
export const plainGlob = (glob: string): string => glob.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '')

/**
 * Whether a path is one that any of some globs names, or lies below one. Globs start at the top of the repository (`./`
 * and `/` in front change nothing, and `.` is all of it); their grammar is that of `compileGlob`. Names that begin with a dot are not special,
 * and parentheses and a leading `!` stand for themselves. Linear in the path, so paths may come from anybody.
 */
export const matchingAny = (globs: readonly string[], nocase = false): ((path: string) => boolean) => {
  const matchers = globs
    .map(plainGlob)
    .filter((glob) => glob !== '')
    .map((glob) => compileGlob(glob === '.' ? '**' : glob, nocase))
  return (path) => matchers.some((matches) => matches(path))
}
