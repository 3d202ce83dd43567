import type { Task } from '../../model.ts'
import { compileGlob } from './globs.ts'

/** A file that a step of the plan declares: a path, a folder ending in `/`, or a glob of `*`, `**`, `?` and `{a,b}`. */
export interface DeclaredFile {
  readonly entry: string
  readonly matches: (path: string) => boolean
}

/** The files that the steps of some tasks say they make and change. */
export interface DeclaredFiles {
  readonly create: readonly DeclaredFile[]
  readonly modify: readonly DeclaredFile[]
}

const longestGlob = 500

const declare = (written: string): DeclaredFile => {
  const entry = written
    .trim()
    .replace(/^(?:\.\/)+/, '')
    .replace(/\/{2,}/g, '/')
  const folder = entry.endsWith('/') ? entry : `${entry}/`
  // Frameworks name routes `[id]` and `(group)`: in a plan these are names, not patterns.
  const isGlob = /[*?{]/.test(entry) && entry.length <= longestGlob
  const glob = isGlob ? compileGlob(entry.replace(/[[\]\\]/g, '\\$&')) : null
  return { entry, matches: (path) => path === entry || path.startsWith(folder) || (glob?.(path) ?? false) }
}

const declareAll = (entries: readonly string[]): readonly DeclaredFile[] => [
  ...new Map(
    entries
      .filter((entry) => entry.trim() !== '')
      .map(declare)
      .map((file) => [file.entry, file]),
  ).values(),
]

/** The files that the steps of some tasks declare, each once. */
export const declaredFiles = (tasks: readonly Task[]): DeclaredFiles => {
  const steps = tasks.flatMap((task) => task.brief.steps)
  return {
    create: declareAll(steps.flatMap((step) => step.filesToCreate)),
    modify: declareAll(steps.flatMap((step) => step.filesToModify)),
  }
}

/** Whether any step of some tasks declares a path. */
export const declaring = (tasks: readonly Task[]): ((path: string) => boolean) => {
  const { create, modify } = declaredFiles(tasks)
  const all = [...create, ...modify]
  return (path) => all.some((file) => file.matches(path))
}
