import type { runGates } from '../checks/gates.ts'
import type { Archive } from '../host/archive.ts'

/** Keeps what gates print: a file for each gate and round, with the command and how it ended on top. */
export const keepOutput =
  (archive: Archive | null): NonNullable<Parameters<typeof runGates>[5]> =>
  ({ name }, { command, exitCode }, output) => {
    const file = name.replace(/[^A-Za-z0-9-]+/g, '-').replace(/^-+/, '') || 'gate'
    archive?.add(`gates/${file.slice(0, 60)}.log`, `$ ${command}\nexit code ${exitCode}\n\n${output}`)
  }
