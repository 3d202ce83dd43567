import type { Config } from './config-file.ts'

/** Why a glob would not do what its author means, and what to write instead; null when nothing is wrong. */
const faultOf = (glob: string): readonly [message: string, hint: string] | null => {
  if (glob.startsWith('!'))
    return [
      'begins with "!", which excludes nothing here',
      'List the paths that are meant; a name that begins with "!" is "\\!".',
    ]
  if (/[@?*+!]\(/.test(glob))
    return ['holds a group in round brackets, which stand for themselves', 'Use {a,b} for alternatives.']
  if (/(?:^|\/)\.\.(?:\/|$)/.test(glob)) return ['leaves the repository', 'Write the path from the top of the repository.']
  if (/^\/*$/.test(glob)) return ['names nothing', 'Use "." or "**" for the whole repository.']
  if (/\\[A-Za-z0-9._]/.test(glob)) return ['holds a backslash between names', 'Use "/" between folders.']
  return null
}

/** A complaint for each glob of a configuration that would silently match nothing, or something else. */
export function checkGlobs(config: Config): { pointer: string; message: string; hint: string }[] {
  const lists: readonly (readonly [pointer: string, globs: readonly string[]])[] = [
    ['/protected-paths', config.protectedPaths],
    ['/ci-scripts', config.ciScripts],
    ['/scripts', config.scripts ?? []],
    ...config.formatters.map(({ paths }, at) => [`/formatters/${at}/paths`, paths] as const),
    ...config.gates.flatMap(({ when, each }, at) => [
      [`/gates/${at}/when`, when ?? []] as const,
      [`/gates/${at}/each/paths`, each?.paths ?? []] as const,
    ]),
    ...config.docsContract.flatMap(({ when, symbols, require }, at) => [
      [`/docs-contract/${at}/when`, when ?? []] as const,
      [`/docs-contract/${at}/symbols`, symbols ?? []] as const,
      [`/docs-contract/${at}/require`, require] as const,
    ]),
  ]
  return lists.flatMap(([pointer, globs]) =>
    globs.flatMap((glob, at) => {
      const fault = faultOf(glob)
      return fault === null ? [] : [{ pointer: `${pointer}/${at}`, message: `The glob "${glob}" ${fault[0]}.`, hint: fault[1] }]
    }),
  )
}
