/** Work branches of the remote by short name; foreign ones have commits that the base lacks. */
export type Branches = ReadonlyMap<string, { readonly foreign: boolean }>

/** A further attempt at a bundle whose plain branch name was taken, for example `codex/f005-t2-b-a2`. Source: FRD loop, branching 1c. */
const attemptPattern = /^(.+)-a\d+$/

/** The plain name that a further attempt is at; null for a name that is none. */
export const plainNameOf = (name: string): string | null => attemptPattern.exec(name)?.[1] ?? null

/** Finds the branch that carries a given plain name or is a further attempt at it; null when there is none. */
export function createBranchFinder(branches: Branches): (plain: string) => string | null {
  const attempts = new Map<string, string>()
  for (const name of branches.keys()) {
    const plain = plainNameOf(name)
    if (plain !== null && !attempts.has(plain)) attempts.set(plain, name)
  }
  return (plain) => (branches.has(plain) ? plain : (attempts.get(plain) ?? null))
}

/** The name to deliver under: `plain`, or its first attempt (`-a2`, `-a3`, …) that no foreign branch holds. */
export function chooseBranchName(plain: string, branches: Branches): string {
  let name = plain
  for (let attempt = 2; branches.get(name)?.foreign === true; attempt += 1) name = `${plain}-a${attempt}`
  return name
}
