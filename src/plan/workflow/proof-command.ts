/** Programs that build, test or check something. */
const PROGRAMS: ReadonlySet<string> = new Set(
  (
    'npm npx pnpm yarn bun node deno tsc vitest jest mocha eslint biome prettier python python3 pytest tox nox ruff mypy uv poetry ' +
    'go cargo make just cmake ctest git bash sh ruby bundle rake rspec mvn gradle dotnet php composer phpunit swift terraform'
  ).split(' '),
)

/** Words that commands do without and sentences do not: "make sure that the page loads". */
const SENTENCE_WORDS: ReadonlySet<string> = new Set(
  'a an and are be by for if in is it of on or sure that the then to when with without'.split(' '),
)

/**
 * The command that an entry of a test plan is, without backticks; null for prose. It is one plain command of a known program or of
 * a script in the repository: nothing that a shell would read further, and no sentence.
 * Source: workflow modes, proof commands.
 */
export function commandOf(entry: string): string | null {
  const command = (/^`([^`]+)`\.?$/.exec(entry.trim())?.[1] ?? entry).trim()
  if (!/^[\w./@:=,+%~"' *-]+$/.test(command) || /\w[.:,]$/.test(command)) return null
  const [program = '', ...words] = command.split(/\s+/)
  const isScript = /^(?:\.\/)?[\w.-]+(?:\/[\w.-]+)+$/.test(program) && !program.startsWith('../')
  if (!PROGRAMS.has(program) && !isScript) return null
  return words.some((word) => SENTENCE_WORDS.has(word.toLowerCase())) ? null : command
}
