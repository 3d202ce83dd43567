import type { FileChange, RunReport, ValidationResult } from '../model.ts'

type Facts = Omit<RunReport, 'pullRequest'>

/** A command the host ran. Rounds are counted from 1; each repair turn begins one. */
export type CommandRun = Pick<ValidationResult, 'name' | 'command' | 'exitCode' | 'status'> & { readonly round: number }

/** A command that failed at least once. */
export interface Failure {
  readonly name: string
  readonly command: string
  /** The rounds in which it failed. */
  readonly rounds: readonly number[]
  /** The round in which it passed at last; null while it is open. */
  readonly fixedInRound: number | null
}

/** What is told of every piece of work: which it was, and the facts of how it went. Source: track runner, report. */
export interface WorkReport {
  readonly tasks: readonly { readonly id: string; readonly document: string | null }[]
  readonly changedFiles: readonly FileChange[]
  readonly commands: readonly CommandRun[]
  readonly failures: readonly Failure[]
  /** Empty when nothing remains. */
  readonly remaining: readonly string[]
}

/** Whether the work came to what was asked for. */
export const isDelivered = ({ outcome }: Pick<RunReport, 'outcome'>): boolean => outcome === 'delivered' || outcome === 'ready'

/** The five items of the report, for a run that ended anywhere. */
export function toWorkReport(report: Facts): WorkReport {
  const { tasks, changes, earlierRounds, validationResults, agent } = report
  const commands = [...earlierRounds, validationResults].flatMap((results, before) =>
    results.map(({ name, command, exitCode, status }): CommandRun => ({ round: before + 1, name, command, exitCode, status })),
  )
  const open = isDelivered(report) ? [] : tasks.map(({ id }) => `${id} is still to be done.`)
  return {
    tasks: tasks.map(({ id, file }) => ({ id, document: file })),
    changedFiles: changes,
    commands,
    failures: listFailures(commands),
    remaining: [...open, ...(agent?.followUps ?? [])],
  }
}

function listFailures(commands: readonly CommandRun[]): readonly Failure[] {
  const keyOf = ({ name, command }: CommandRun): string => `${name}\n${command}`
  const failed = commands.filter(({ status }) => status === 'failed')
  return [...new Map(failed.map((run) => [keyOf(run), run]))].map(([key, { name, command, round: last }]) => ({
    name,
    command,
    rounds: failed.filter((run) => keyOf(run) === key).map(({ round }) => round),
    fixedInRound: commands.find((run) => keyOf(run) === key && run.round > last && run.status === 'passed')?.round ?? null,
  }))
}
