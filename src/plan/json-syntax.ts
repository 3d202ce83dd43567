import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { quote } from '../validate.ts'

/** Where a text stops being JSON, and what a person can do about it. */
export interface SyntaxFault {
  readonly code: string
  readonly offset: number
  readonly message: string
  readonly hint: string
}

/** Explains a text that JSON.parse refuses, by its first fault. */
export function explainSyntax(text: string): SyntaxFault {
  return (
    explainForeign(text) ??
    explainError(text, firstError(text)) ?? {
      code: 'json-syntax',
      offset: 0,
      message: 'The file is not valid JSON.',
      hint: 'Run it through a JSON formatter to find the place.',
    }
  )
}

/** Files that hold something else where JSON should be. */
function explainForeign(text: string): SyntaxFault | null {
  if (text.trim() === '') {
    return { code: 'json-empty', offset: 0, message: 'The file is empty.', hint: 'Write a JSON object into it.' }
  }
  if (text.startsWith('version https://git-lfs.github.com/spec/')) {
    const hint = 'Keep plan files out of Git LFS: remove the pattern from .gitattributes and commit the file itself.'
    return { code: 'lfs-pointer', offset: 0, message: 'The file is a Git LFS pointer, not JSON.', hint }
  }
  const marker = /^(?:<{7}|\|{7}|={7}|>{7})(?= |\r?$)/m.exec(text)
  if (marker === null) return null
  const hint = 'Resolve the conflict: keep one side and delete the marker lines.'
  return {
    code: 'merge-conflict',
    offset: marker.index,
    message: 'The file holds the markers of an unresolved merge conflict.',
    hint,
  }
}

function firstError(text: string): ParseError | undefined {
  const errors: ParseError[] = []
  try {
    parseTree(text, errors, { disallowComments: true })
  } catch (cause) {
    // Brackets inside what the scan took for strings may nest deeper than the parser can follow.
    if (!(cause instanceof RangeError)) throw cause
  }
  return errors[0]
}

const notNumbers = 'JSON has no such value. Write a number, or null.'
const words: Readonly<Record<string, string>> = {
  NaN: notNumbers,
  Infinity: notNumbers,
  '-Infinity': notNumbers,
  undefined: 'JSON has no such value. Write null, or leave the key out.',
  None: 'Write null.',
  True: 'Write true, in lower case.',
  False: 'Write false, in lower case.',
}

function explainError(text: string, error: ParseError | undefined): SyntaxFault | null {
  if (error === undefined) return null
  const { offset } = error
  const piece = text.slice(offset, offset + error.length)
  const fault = (message: string, hint: string, at = offset): SyntaxFault => ({ code: 'json-syntax', offset: at, message, hint })
  const code = printParseErrorCode(error.error)
  const before = text.slice(0, offset).trimEnd()
  if (code === 'InvalidCommentToken') return fault('JSON has no comments.', 'Remove the comment.')
  if (code === 'UnexpectedEndOfString')
    return fault('A text has no closing quotation mark on its line.', 'Close it; write a line break inside a text as \\n.')
  if (offset >= text.trimEnd().length) {
    const hint = 'The end may have been cut off: restore it, or close what is open.'
    return fault(`The file ends too early; ${expected[code] ?? 'more'} is expected.`, hint)
  }
  if (before.endsWith(',') && /^[}\]]/.test(piece)) {
    return fault(`A comma stands before the closing ${piece[0]}.`, 'Remove the comma.', before.length - 1)
  }
  const word = Object.hasOwn(words, piece) ? words[piece] : undefined
  if (word !== undefined) return fault(`\`${piece}\` is not JSON.`, word)
  if (piece.startsWith("'")) return fault('JSON has no single quotation marks.', 'Use double ones.')
  switch (code) {
    case 'EndOfFileExpected':
      return fault(`The document has ended, and ${quote(piece)} follows.`, 'Remove it, or look for a bracket closed too early.')
    case 'InvalidCharacter':
      return fault('A text holds a control character.', 'Write it as an escape: \\t for a tab, \\n for a line break.')
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode':
      return fault(`${quote(piece)} holds an escape that JSON does not know.`, 'Write a backslash itself as \\\\.')
    default:
      return fault(`${expected[code] ?? 'Something else'} is expected, not ${quote(piece)}.`, hints[code] ?? 'Correct it.')
  }
}

const expected: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'A key in double quotes',
  ValueExpected: 'A value',
  ColonExpected: 'A colon',
  CommaExpected: 'A comma',
  CloseBraceExpected: 'A closing }',
  CloseBracketExpected: 'A closing ]',
  InvalidSymbol: 'A key or value',
  InvalidNumberFormat: 'A number',
  UnexpectedEndOfNumber: 'A complete number',
}

const hints: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'Write the key in double quotes.',
  ValueExpected: 'Write a value, or remove the comma or colon before it.',
  ColonExpected: 'Put a colon between key and value.',
  CommaExpected: 'Put a comma between the two; a number has no leading zero.',
  InvalidSymbol: 'Put texts and keys in double quotes.',
}
