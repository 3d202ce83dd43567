import { checkAgents } from './agents-config.ts'
import { checkGlobs } from './check-globs.ts'
import type { Config } from './config-file.ts'

/** Rules between values, which a schema cannot state. */
export function crossCheck(config: Config): { pointer: string; message: string; hint: string }[] {
  const repeated = config.gates.flatMap((gate, index) =>
    config.gates.findIndex((other) => other.name === gate.name) < index
      ? [
          {
            pointer: `/gates/${index}/name`,
            message: `Two gates are called "${gate.name}".`,
            hint: 'Give each gate a name of its own.',
          },
        ]
      : [],
  )
  const zone =
    config.timeZone === null || isTimeZone(config.timeZone)
      ? []
      : [
          {
            pointer: '/time-zone',
            message: `"${config.timeZone}" is not a known time zone.`,
            hint: 'Use an IANA name such as Europe/Berlin.',
          },
        ]
  const memory = config.memoryFile.split('/').some((segment) => /^(\.{1,2}|\.git)$/i.test(segment))
    ? [
        {
          pointer: '/memory-file',
          message: `"${config.memoryFile}" is not a file that can be committed.`,
          hint: 'Use a path below the top of the repository, such as .codex/NOTES.md.',
        },
      ]
    : []
  const { templates } = config.ticketFlow
  const twins = templates.flatMap(({ id }, index) =>
    templates.findIndex((other) => other.id === id) < index
      ? [
          {
            pointer: `/ticket-flow/templates/${index}/id`,
            message: `Two template repositories are called "${id}".`,
            hint: 'Give each of them an id of its own.',
          },
        ]
      : [],
  )
  return [...repeated, ...twins, ...zone, ...memory, ...checkAgents(config), ...checkGlobs(config)]
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
