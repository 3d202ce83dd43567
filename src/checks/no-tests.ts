/** What test runners print when they found nothing to run, each on a line of its own. */
const emptyRuns: readonly RegExp[] = [
  // node --test
  /^(?:#|ℹ) tests 0$/m,
  // pytest and unittest
  /^collected 0 items\b/m,
  /\bno tests ran\b/,
  /^Ran 0 tests\b/m,
  // vitest, jest, mocha
  /^No tests? (?:files? )?found\b/m,
  /^\s*0 passing\b/m,
  // go test
  /^testing: warning: no tests to run$/m,
  /\[no test(?: file)?s(?: to run)?\]$/m,
  // cargo test
  /^running 0 tests$/m,
]

/** What they print when something did run: one suite without tests beside others is no fault. */
const realRuns: readonly RegExp[] = [
  /^(?:#|ℹ) tests [1-9]/m,
  /\b[1-9]\d* (?:passed|passing)\b/,
  /^Ran [1-9]\d* tests?\b/m,
  /^ok\s+\S+\s+\S+(?!.*\[no tests to run\])/m,
  /^running [1-9]\d* tests?$/m,
]

/** Whether a command that ended well says of itself that it ran no test. Source: ticket runner, 3. */
export const ranNoTest = (output: string): boolean =>
  emptyRuns.some((pattern) => pattern.test(output)) && !realRuns.some((pattern) => pattern.test(output))
