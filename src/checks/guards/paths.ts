import type { Finding } from '../../model.ts'
import { canonicalSegment, hasIgnorable } from './canonical-segment.ts'
import { deliveredPaths, type GuardContext } from './context.ts'
import { finding, quoted } from './finding.ts'

/** Some systems cannot check out longer ones. */
const LONGEST_PATH_BYTES = 240

const isGitFolder = (segment: string): boolean => /^(?:\.git|git~[0-9]+)$/.test(canonicalSegment(segment))

/** What is wrong with a path on some system it may be checked out on; null when nothing is. */
const faultOf = (path: string): string | null => {
  const segments = path.split('/')
  if (/[\p{Cc}\p{Cs}\u2028\u2029\uFFFD]/u.test(path)) return 'holds a control character or is not valid Unicode'
  if (hasIgnorable(path)) return 'holds an invisible character'
  if (path.includes('\\')) return 'holds a backslash'
  if (/^[A-Za-z]:/.test(path)) return 'starts with a drive letter'
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) return 'is not a plain relative path'
  if (segments.some(isGitFolder)) return 'names the folder in which Git keeps its own data'
  if (segments.some((segment) => /[. ]$/.test(segment))) return 'has a name that ends in a dot or a space'
  if (path.normalize('NFC') !== path) return 'is not in the composed Unicode form (NFC)'
  if (Buffer.byteLength(path) > LONGEST_PATH_BYTES) return `is longer than ${LONGEST_PATH_BYTES} bytes`
  return null
}

const foldedPath = (path: string): string => path.normalize('NFC').toLowerCase()

/** Paths mean the same, and harm nothing, on every system the branch is checked out on. */
export const guardPaths = (context: GuardContext): readonly Finding[] => {
  const present = context.changeSet.changes.filter(({ status }) => status !== 'deleted')
  const unsafe = present.flatMap(({ path }) => {
    const fault = faultOf(path)
    if (fault === null) return []
    return [
      finding('path-unsafe', 'error', path, `The path ${quoted(path)} ${fault}.`, 'Give the file a plain name, or delete it.'),
    ]
  })
  const added = new Map(present.filter(({ status }) => status === 'added').map(({ path }) => [foldedPath(path), path]))
  if (added.size === 0) return unsafe
  const collisions = [...deliveredPaths(context)].flatMap((path) => {
    const other = added.get(foldedPath(path))
    if (other === undefined || other === path) return []
    return [
      finding(
        'path-collision',
        'error',
        other,
        `${quoted(other)} and ${quoted(path)} are one file on systems that ignore case or Unicode form.`,
        'Keep one of the two, or give the new file another name.',
      ),
    ]
  })
  return [...unsafe, ...collisions]
}
