import type { AgentReport } from '../model.ts'
import { frdFiles } from './demo-frd.ts'
import { firstAttempt, goodAnswer, projectFiles, repair } from './demo-project.ts'
import { ticketAnswer, ticketFiles, ticketPath } from './demo-ticket.ts'
import { trackFiles } from './demo-track.ts'

/** What one demo shows: a repository, and an agent whose first attempt fails a gate. */
export interface Demo {
  readonly files: Readonly<Record<string, string>>
  /** Inputs besides those that every demo has. */
  readonly inputs: Readonly<Record<string, string>>
  /** Shell commands of the first turn, and of the one that repairs it. */
  readonly firstAttempt: string
  readonly repair: string
  /** What the agent says at the end of each turn. */
  readonly answer: AgentReport
}

const onProject = (plan: Readonly<Record<string, string>>): Demo => ({
  files: { ...projectFiles, ...plan },
  inputs: {},
  firstAttempt,
  repair,
  answer: goodAnswer,
})

/** The demos by the format they show, the usual one first. */
export const demos: ReadonlyMap<string, Demo> = new Map([
  ['frd', onProject(frdFiles)],
  ['track', onProject(trackFiles)],
  ['ticket', { ...onProject(ticketFiles), inputs: { task: ticketPath }, answer: ticketAnswer }],
])
