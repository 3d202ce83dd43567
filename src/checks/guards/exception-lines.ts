import type { Change } from '../../model.ts'
import { keptLines } from './line-diff.ts'
import { textOf } from './lines.ts'
import { maskPython } from './python-source.ts'
import { extensionOf } from './source-paths.ts'

const pythonStatement = /^\s*(?:raise\b|try\s*:|except\b|finally\s*:)/
const bracedStatement = /(?<![.\w$])throw\b|(?<![.\w$])(?:try|finally)\s*\{|\bcatch\s*[({]/
const rubyStatement = /^\s*(?:raise|rescue|ensure)\b/
const goStatement = /(?<![.\w])(?:panic|recover)\(/

const statements: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(['py', 'pyi'].map((extension) => [extension, pythonStatement])),
  ...Object.fromEntries(
    'ts tsx mts cts js jsx mjs cjs java kt kts cs cpp cc cxx hpp h swift scala dart php'
      .split(' ')
      .map((extension) => [extension, bracedStatement]),
  ),
  rb: rubyStatement,
  go: goStatement,
}

const isComment = (line: string): boolean => /^\s*(?:\/\/|\/?\*|#)/.test(line)

/** Whether lines that raise or handle exceptions were added or taken away. In languages that have none, never. */
export function handlesExceptions({ path, before, after }: Change): boolean {
  const extension = extensionOf(path)
  const statement = Object.hasOwn(statements, extension) ? statements[extension] : undefined
  if (statement === undefined) return false
  const [old = [], now = []] = [before, after].map((content) => {
    const text = textOf(content) ?? ''
    return (statement === pythonStatement ? maskPython(text) : text).split(/\r?\n/)
  })
  const kept = keptLines(old, now)
  const stayed = new Set(kept.values())
  const handles = (line: string): boolean => statement.test(line) && !isComment(line)
  return now.some((line, at) => !kept.has(at) && handles(line)) || old.some((line, at) => !stayed.has(at) && handles(line))
}
