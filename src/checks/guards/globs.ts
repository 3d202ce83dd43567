import picomatch from 'picomatch'

/** Longer paths are refused in any case, and the agent chooses them: none of them may keep a pattern busy. */
export const LONGEST_PATH_BYTES = 240

/** A glob as the configuration writes it, without what says "from the top" and "a folder". */
export const plainGlob = (glob: string): string => glob.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '')

/**
 * Whether a path is one that any of some globs names, or lies below one. Globs are made of `*`, `**`, `?`, `[a-z]` and
 * `{a,b}`; parentheses and a leading `!` stand for themselves, and names that begin with a dot are not special.
 */
export const matchingAny = (globs: readonly string[], nocase = false): ((path: string) => boolean) => {
  const named = globs.map(plainGlob).filter((glob) => glob !== '')
  const matches = picomatch(
    named.map((glob) => glob.replace(/[()]/g, '\\$&')).flatMap((glob) => [glob, `${glob}/**`]),
    { dot: true, nocase, noextglob: true, nonegate: true },
  )
  return (path) => Buffer.byteLength(path) <= LONGEST_PATH_BYTES && matches(path)
}
