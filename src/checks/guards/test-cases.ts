import { findHeaders, maskPython } from './python-source.ts'
import { extensionOf } from './source-paths.ts'

/** What a test file holds. */
export interface TestCases {
  /** Every test by its name, as often as it stands there; in Python with the class in front. */
  readonly names: readonly string[]
  /** Every mark that keeps a test from running or from failing, with what it is about. */
  readonly marks: readonly Mark[]
}

/** A mark such as `@skip` or `test.only`. */
export interface Mark {
  /** 1-based. */
  readonly line: number
  /** The line, without indentation; a decorator with the next line that is none. */
  readonly text: string
}

interface Language {
  readonly extensions: string
  /** Whether tests stand in ordinary sources as well. */
  readonly anywhere?: boolean
  readonly names: (lines: readonly string[], source: string) => readonly string[]
  readonly mark: RegExp
}

/** Lines without those that are comments as a whole. Text behind code on a line, and in the middle of literals, stays. */
const codeLines = (source: string): readonly string[] => {
  let isInComment = false
  return source.split(/\r?\n/).map((line) => {
    const text = line.trim()
    const isComment = isInComment || text.startsWith('//') || text.startsWith('/*')
    if (isInComment ? text.includes('*/') : text.startsWith('/*') && !text.includes('*/', 2)) isInComment = !isInComment
    return isComment ? '' : line
  })
}

const matchAll = (lines: readonly string[], pattern: RegExp): readonly string[] =>
  lines.flatMap((line) => [...line.slice(0, longestLine).matchAll(pattern)].map((match) => match.slice(1).find(Boolean) ?? ''))

/** Further to the right nobody writes a test. */
const longestLine = 500

/** Names of functions that follow a mark such as `@Test` within a few lines. */
const markedFunctions = (lines: readonly string[], mark: RegExp, name: RegExp): readonly string[] =>
  lines.flatMap((line, at) => {
    if (!mark.test(line)) return []
    const near = [line.replace(mark, ''), ...lines.slice(at + 1, at + 8)]
    const found = near.map((text) => name.exec(text.slice(0, longestLine))?.[1]).find((each) => each !== undefined)
    return found === undefined ? [] : [found]
  })

const pythonNames = (source: string): readonly string[] => {
  const open: { readonly indent: number; readonly name: string; readonly isClass: boolean }[] = []
  return findHeaders(source, /^(?:async\s+def|def|class)\b/).flatMap(({ text, indent }) => {
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop()
    const [, kind = '', name = ''] = /^(?:async )?(def|class) (\w+)/.exec(text) ?? []
    const isInFunction = open.some(({ isClass }) => !isClass)
    const path = [...open.map((each) => each.name), name].join('.')
    open.push({ indent, name, isClass: kind === 'class' })
    return kind === 'def' && !isInFunction && /^test/i.test(name) ? [path] : []
  })
}

const languages: readonly Language[] = [
  {
    extensions: 'py',
    names: (_, source) => pythonNames(source),
    mark: /\bpytest\s*\.\s*(?:mark\s*\.\s*(?:skip|skipif|xfail)|skip|xfail|importorskip)\b|\bunittest\s*\.\s*(?:skip\w*|SkipTest|expectedFailure)\b|^\s*@(?:skip|skipIf|skipUnless|expectedFailure|xfail)\b|\.skipTest\s*\(|\bSkipTest\s*\(|\b__test__\s*=\s*False\b|\bcollect_ignore\w*\s*=/,
  },
  {
    extensions: 'js jsx ts tsx mjs cjs mts cts vue svelte',
    names: (lines) => [
      ...matchAll(
        lines,
        /(?<![\w.$])(?:test|it|specify)(?:\.\w+)*\s*\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/g,
      ),
      ...matchAll(lines, /[\])`]\s*\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*,\s*(?:async\b|function\b|\(|\w+\s*=>)/g),
    ],
    mark: /(?<![\w.$])(?:test|it|specify|describe|suite|context)(?:\.\w+)*\.(?:skip|skipIf|runIf|todo|only|fails|failing|fixme)\b|(?<![\w.$])(?:xit|xtest|xspecify|xdescribe|xcontext|fit|fdescribe)\s*[(.`]|\b(?:this|t|ctx|context)\.(?:skip|todo)\s*\(|[{,]\s*(?:skip|todo|only)\s*:\s*(?:true\b|['"`])/,
  },
  {
    extensions: 'go',
    names: (lines) => matchAll(lines, /^func\s+((?:Test|Benchmark|Fuzz|Example)\w*)\s*\(/g),
    mark: /\b[A-Za-z_]\w*\.(?:Skip|Skipf|SkipNow)\s*\(/,
  },
  {
    extensions: 'rs',
    anywhere: true,
    names: (lines) => markedFunctions(lines, /#\[\s*(?:\w+\s*::\s*)*(?:test|rstest|test_case)\b[^\]]*\]/, /\bfn\s+(\w+)/),
    mark: /#\[\s*ignore\b|#\[\s*cfg_attr\s*\([^\]]*\bignore\b/,
  },
  {
    extensions: 'java kt kts groovy scala',
    names: (lines) =>
      markedFunctions(
        lines,
        /@(?:Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate|Property)\b/,
        /(\b\w+|`[^`]+`)\s*\(/,
      ),
    mark: /@(?:Disabled\w*|Ignore)\b|@Test\s*\([^)]*\benabled\s*=\s*false|\bassume(?:True|False|That)\s*\(|\bAssumptions\.abort\s*\(/,
  },
]

/** Whether a path is in a language that keeps tests in the files they test. */
export const holdsTestsAnywhere = (path: string): boolean => languageOf(path)?.anywhere === true

const languageOf = (path: string): Language | undefined => {
  const extension = extensionOf(path)
  return languages.find(({ extensions }) => extensions.split(' ').includes(extension))
}

const none: TestCases = { names: [], marks: [] }

/**
 * The tests of a source in Python, JavaScript, TypeScript, Go, Rust, Java or Kotlin, read line by line. Not seen: names
 * that are computed, tests that a condition or an early return keeps from running, and settings of the test runner.
 */
export const readTestCases = (path: string, source: string): TestCases => {
  const language = languageOf(path)
  if (language === undefined) return none
  const isPython = language.extensions === 'py'
  const text = isPython ? maskPython(source) : source
  const lines = isPython ? text.split('\n') : codeLines(text)
  const marks = lines.flatMap((line, at) => {
    if (!language.mark.test(line.slice(0, longestLine))) return []
    const isDecorator = /^\s*(?:@|#\[)/.test(line)
    const subject = isDecorator ? lines.slice(at + 1, at + 12).find((next) => !/^\s*(?:@|#\[|$)/.test(next)) : undefined
    return [{ line: at + 1, text: [line, subject ?? ''].map((each) => each.trim().slice(0, longestLine)).join('\n') }]
  })
  return { names: language.names(lines, text), marks }
}
