/** More alternatives than these in one glob are not tried. */
const MAX_ALTERNATIVES = 64

/**
 * Whether a path is one that any of some globs names, or lies below one. `*` and `?` stay within one name, `**` as a whole
 * name stands for any number of folders, `{a,b}` is either. Everything else stands for itself.
 */
export const matchesAny = (globs: readonly string[], path: string): boolean => matcherOf(globs)(path)

/** `matchesAny` for many paths: the globs are taken apart once. */
export function matcherOf(globs: readonly string[]): (path: string) => boolean {
  const apart = globs
    .flatMap((glob) => alternativesOf(glob.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '')))
    .filter((glob) => glob !== '')
    .map((glob) => glob.split('/'))
  return (path) => {
    const names = path.split('/')
    return apart.some((glob) => matchNames(glob, names))
  }
}

function alternativesOf(glob: string): readonly string[] {
  const found = [glob]
  // A list that grows is walked to its end. The innermost braces go first, so that none are left inside others.
  for (const one of found) {
    const [whole, inner = ''] = /\{([^{}]*,[^{}]*)\}/.exec(one) ?? []
    if (whole === undefined || found.length > MAX_ALTERNATIVES) continue
    found.push(...inner.split(',').map((choice) => one.replace(whole, () => choice)))
  }
  return found
}

/** Follows all ways of reading the names of a glob side by side; what is below the last name matches too. */
function matchNames(globs: readonly string[], names: readonly string[]): boolean {
  let places = new Set([0])
  for (const name of names) {
    const next = new Set<number>()
    // A set that grows is walked to its end.
    for (const place of places) {
      const glob = globs[place]
      if (glob === undefined) return true
      if (glob === '**') {
        places.add(place + 1)
        next.add(place)
      } else if (matchName(glob, name)) next.add(place + 1)
    }
    if (next.size === 0) return false
    places = next
  }
  for (const place of places) if (globs[place] === '**') places.add(place + 1)
  return places.has(globs.length)
}

/** One name against `*` and `?`: only the last `*` is ever tried again, which is enough. */
function matchName(glob: string, name: string): boolean {
  let [at, read, star, from] = [0, 0, -1, 0]
  while (read < name.length) {
    if (glob[at] === '*') {
      star = at++
      from = read
    } else if (glob[at] === '?' || (at < glob.length && glob[at] === name[read])) {
      at++
      read++
    } else if (star >= 0) {
      at = star + 1
      read = ++from
    } else return false
  }
  return /^\**$/.test(glob.slice(at))
}
