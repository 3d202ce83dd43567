import type { Change } from '../../model.ts'
import { textOf } from '../guards/lines.ts'
import { changedSymbols } from '../guards/public-symbols.ts'
import { extensionOf, isCodePath } from '../guards/source-paths.ts'
import { isTestPath } from '../guards/test-paths.ts'
import { jsonFields, tomlLines } from './blocks.ts'
import { differingLines, type Touched } from './touched.ts'

/** Calls and marks by which programs declare their commands and options. */
const optionCalls: readonly RegExp[] = [
  /\.(?:option|requiredOption|addOption|argument|addArgument|positional)\(\s*(?:new\b|["'`[{])/,
  /\.command\(\s*["'`[{]/,
  /\badd_(?:argument|parser|mutually_exclusive_group)\(/,
  /@(?:[\w.]+\.)?(?:option|argument|command|group)\(/,
  /\bflags?\.(?:String|Bool|Int|Int64|Uint|Float64|Duration|Var|Func)(?:Var)?P?\(/,
  /#\[(?:arg|command|clap|structopt)\b/,
  /\bOptionParser\b|\bopts?\.on\(\s*["']/,
]

const packageFields = ['name', 'bin', 'exports', 'main', 'module', 'browser', 'types', 'typings']
const pythonTables = /^project\.(?:scripts|gui-scripts|entry-points)(?:\.|$)|^tool\.poetry\.(?:scripts|plugins)(?:\.|$)/
const rustTables = /^(?:bin|lib)(?:\.|$)/

/** What a manifest offers to others, by its name. */
const offers: Readonly<Record<string, (text: string) => string>> = {
  'package.json': (text) => jsonFields(text, packageFields),
  'pyproject.toml': (text) => tomlLines(text, pythonTables),
  'Cargo.toml': (text) => tomlLines(text, rustTables),
}

const changesOffer = ({ path, before, after }: Change): boolean => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const offer = Object.hasOwn(offers, name) ? offers[name] : undefined
  return offer !== undefined && offer(textOf(before) ?? '') !== offer(textOf(after) ?? '')
}

/** Where a module is entered, from its own folder. */
const entries =
  /^(?:(?:src|lib)\/)?(?:index|mod|main|lib)\.(?:[mc]?[jt]sx?|rs)$|^(?:(?:src\/)?[\w-]+\/)?__init__\.py$|^[^/]+\.go$/

/** What an entry passes on without declaring it where it is read as a declaration, by extension. */
const passedOn: Readonly<Record<string, RegExp>> = {
  js: /\bmodule\.exports\b|\bexports\.\w+\s*=/,
  cjs: /\bmodule\.exports\b|\bexports\.\w+\s*=/,
  py: /^(?:from\s+\S+\s+import\b|__all__\b)/,
  rs: /^\s*pub\s/,
}

const changesEntry = (change: Change, moduleOf: (path: string) => string | null): boolean => {
  const root = moduleOf(change.path) ?? ''
  const inner = root !== '' && change.path.startsWith(`${root}/`) ? change.path.slice(root.length + 1) : change.path
  if (!entries.test(inner)) return false
  if (changedSymbols({ changes: [change] }).length > 0) return true
  const pattern = passedOn[extensionOf(change.path)]
  return pattern !== undefined && differingLines(change).some((line) => pattern.test(line))
}

/**
 * Whether a change shows at what others call: exports of an entry point, fields of a manifest that name one, commands and
 * options.
 */
export const changesInterface = ({ path, change }: Touched, moduleOf: (path: string) => string | null): boolean => {
  if (change === null || isTestPath(path)) return false
  if (changesOffer(change)) return true
  if (!isCodePath(path)) return false
  return changesEntry(change, moduleOf) || differingLines(change).some((line) => optionCalls.some((call) => call.test(line)))
}
