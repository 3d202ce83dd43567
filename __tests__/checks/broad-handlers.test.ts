import { describe, expect, test } from 'vitest'
import { complaints, judge } from './change-fixture.ts'

const python = (...lines: readonly string[]): string => `${lines.join('\n')}\n`
const handler = (header: string, ...body: readonly string[]): string =>
  python('def f():', '    try:', '        g()', `    ${header}`, ...body.map((line) => `        ${line}`))
const found = (before: string | undefined, after: string) =>
  judge({ 'src/a.py': { ...(before === undefined ? {} : { before }), after } })
    .filter(({ severity }) => severity === 'error')
    .map(({ code, line }) => `${code} ${line}`)

describe('TKT-IMP-1: a new handler that catches everything', () => {
  test.each<[string, string]>([
    ['Exception', handler('except Exception:', 'pass')],
    ['BaseException with a name', handler('except BaseException as error:', 'log(error)')],
    ['everything', handler('except:', 'pass')],
    ['everything, without a space', handler('except :', 'pass')],
    ['a member of a tuple', handler('except (ValueError, Exception):', 'pass')],
    [
      'a tuple over several lines',
      handler('except (', '    ValueError,', '    # and the rest', '    builtins.Exception,', ') as e:', 'pass'),
    ],
    ['names without brackets', handler('except ValueError, Exception:', 'pass')],
    ['a group', handler('except* Exception:', 'pass')],
    ['all on one line', python('try: f()', 'except Exception: pass')],
    ['first a log, then raise', handler('except Exception:', 'log()', 'raise')],
    ['another exception instead', handler('except Exception as e:', 'raise Mine() from e')],
    ['another name', handler('except Exception as e:', 'raise other')],
    ['text that looks like raise', handler('except Exception:', '"raise"', 'pass')],
    ['a comment that looks like raise', handler('except Exception:  # raise', 'pass')],
  ])('is refused: %s', (_, after) => {
    const line = after.split('\n').findIndex((text) => /^\s*except/.test(text)) + 1
    expect(found(undefined, after)).toEqual([`broad-handler ${line}`])
  })

  test.each<[string, string]>([
    ['narrow', handler('except ValueError:', 'pass')],
    ['a tuple of narrow ones', handler('except (ValueError, KeyError) as e:', 'pass')],
    ['a name that only contains the word', handler('except MyException:', 'pass')],
    ['raised again at once', handler('except Exception:', 'raise')],
    ['raised again by its name', handler('except Exception as e:', 'raise e')],
    ['raised again on the same line', python('try: f()', 'except Exception: raise')],
    ['raised again after a comment', handler('except Exception:', '', '# not ours', 'raise')],
    ['in a text', python('"""', 'except Exception:', '    pass', '"""', "x = , 'except:', ")],
    ['in a comment', python('# except Exception: pass')],
    ['a word that begins with it', python('excepted = {1: 2}')],
  ])('is not: %s', (_, after) => {
    expect(found(undefined, after)).toEqual([])
  })

  test('is allowed where the configuration says so, and is nothing to other languages', () => {
    const after = handler('except Exception:', 'pass')
    expect(complaints({ 'a.py': { after } }, { policy: { allowBroadHandlers: true } })).toEqual([])
    expect(complaints({ 'a.md': { after } })).toEqual([])
  })
})

describe('TKT-IMP-2: of the handlers, only new ones count', () => {
  const broad = handler('except Exception:', 'pass')

  test('one that the base has does not fail the run, wherever lines are added around it', () => {
    expect(found(broad, `import os\n${broad}\ndef h():\n    return 1\n`)).toEqual([])
    expect(found(broad, broad.replace('pass', 'log()\n        more()'))).toEqual([])
    expect(found(broad.replaceAll('\n', '\r\n'), `import os\n${broad}`)).toEqual([])
  })

  test('a second one of the same words is the new one', () => {
    const raising = handler('except Exception:', 'raise')
    const both = `${broad.replace('def f', 'def first')}\n${raising}`
    expect(found(raising, both)).toEqual(['broad-handler 4'])
    expect(found(raising, `${raising}\n${broad.replace('def f', 'def last')}`)).toEqual(['broad-handler 10'])
  })

  test('one that was narrow, or raised again, and is broad now is new', () => {
    expect(found(handler('except ValueError:', 'pass'), broad)).toEqual(['broad-handler 4'])
    expect(found(handler('except Exception:', 'raise'), broad)).toEqual(['broad-handler 4'])
  })
})
