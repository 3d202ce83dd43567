const conventions: ReadonlyMap<string, string> = new Map([
  [
    'typescript',
    'camelCase values, PascalCase types; let the compiler infer what it can, no `any`, narrow `unknown`. Throw Error objects with a cause; await every promise.',
  ],
  [
    'javascript',
    'camelCase names, `const` first, modules of the kind the package declares. Throw Error objects, never strings; await every promise.',
  ],
  [
    'python',
    'PEP 8 names, type hints on public functions, `pathlib` and context managers. Raise and catch specific exceptions; a handler for everything raises again at once; tests in pytest style where the repository has it.',
  ],
  [
    'go',
    'gofmt layout, short names, small interfaces at the consumer. Return errors wrapped with %w instead of panicking; table-driven tests beside the code.',
  ],
  [
    'rust',
    'rustfmt layout, borrow before clone, enums over flags. Return Result with `?`; no unwrap outside tests; unit tests in the module they test.',
  ],
  [
    'ruby',
    'snake_case methods, two-space indentation, small objects. Raise subclasses of StandardError; follow the test framework in use.',
  ],
  [
    'java',
    'PascalCase classes, camelCase members, final where possible, Optional only as a return type. Specific exceptions with a cause; JUnit tests that mirror the package.',
  ],
  [
    'kotlin',
    'val over var, data classes, null safety without `!!`. Sealed results for expected failures; tests mirror the package.',
  ],
  ['scala', 'Immutable values, pattern matching, Option instead of null. Either or Try for expected failures.'],
  [
    'csharp',
    'PascalCase members, camelCase locals, nullable annotations respected, async methods end in Async. Specific exceptions; dispose with `using`.',
  ],
  ['php', 'PSR-12 layout, strict_types, typed properties and returns. Throw exceptions instead of returning false.'],
  [
    'swift',
    'API design guidelines for names, `let` first, value types. `guard` for early exit, typed errors with `throws`, no forced unwrapping.',
  ],
  ['c', 'One owner for each allocation, checked return values, bounded string functions, `const` where nothing is written.'],
  [
    'cpp',
    'RAII and smart pointers, no owning raw pointer, `const` and references by default. Exceptions or status values as the code around does.',
  ],
  ['dart', 'Effective Dart names, null safety, `final` first. Await futures; keep widgets small.'],
  [
    'elixir',
    'Pipelines of small functions, pattern matching in heads, `{:ok, value}` and `{:error, reason}` for expected failures.',
  ],
  [
    'shell',
    '`set -euo pipefail`, every expansion in quotes, functions with local variables. Messages to stderr, meaningful exit codes.',
  ],
  ['powershell', 'Verb-Noun names, typed parameters, `$ErrorActionPreference = "Stop"`, objects instead of text.'],
  ['vue', 'Single-file components in the style in use, typed props and emits, logic in composables.'],
  ['svelte', 'Small components, reactive state kept local, logic in plain modules.'],
  ['terraform', 'terraform fmt layout, typed variables with descriptions, no value of a secret in code.'],
  ['sql', 'Explicit column lists, parameters instead of pasted values, migrations that can run twice or be undone.'],
])

/** One line of idiom for the prompt; for a language without one, the advice to look around. */
export const languageConventions = (language: string): string =>
  conventions.get(language) ?? 'Follow the naming, structure, error handling and test style of the neighbouring files.'
