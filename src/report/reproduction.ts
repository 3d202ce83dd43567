import type { RunReport } from '../model.ts'

/** A command that is longer is not for copying. */
const MAX_COMMAND = 2000
const MAX_COMMANDS = 10

/**
 * Commands, one a line or more, by which somebody sees on their own machine what the failed gates of a run saw; none for a run
 * without one. The change itself is gone with the runner, so it can only be made again.
 */
export function listReproduction({ outcome, baseSha, tasks, validationResults }: RunReport): readonly string[] {
  const [first] = tasks
  const failed = validationResults.flatMap(({ command, status }) => (status === 'failed' ? [command] : []))
  if (outcome !== 'rejected' || baseSha === null || first === undefined || failed.length === 0) return []
  return [
    '# Does it pass without the change?',
    `git fetch origin ${baseSha} && git switch --detach ${baseSha}`,
    ...failed.filter(({ length }) => length <= MAX_COMMAND).slice(0, MAX_COMMANDS),
    '# Have the change made again, and keep it:',
    `codex-plan-runner run --task ${first.id} --delivery none`,
  ]
}
