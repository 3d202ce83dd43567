import { chmod, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the copy lies, for `built` in the tests' own processes. */
export const COPY_VARIABLE = 'BUILT_PROGRAM_COPY'

/** Tests start a copy of the built program: it loads parts of itself when it needs them, and may be built anew meanwhile. */
export default async function setup(): Promise<() => Promise<void>> {
  const copy = await mkdtemp(join(tmpdir(), 'cpr-dist-'))
  await cp(fileURLToPath(new URL('../../dist/', import.meta.url)), copy, { recursive: true })
  // Some tests run it under another account.
  await chmod(copy, 0o755)
  process.env[COPY_VARIABLE] = copy
  return () => rm(copy, { recursive: true, force: true })
}
