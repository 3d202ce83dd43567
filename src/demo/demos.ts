import type { AgentReport } from '../model.ts'
import { frdFiles } from './demo-frd.ts'
import { firstAttempt, goodAnswer, projectFiles, repair } from './demo-project.ts'
import { act, type Demo, say } from './demo-run.ts'
import { ticketAnswer, ticketFiles, ticketPath } from './demo-ticket.ts'
import { flowFiles, flowRuns, flowScript } from './demo-ticket-flow.ts'
import { trackFiles } from './demo-track.ts'
import { workflowRuns, workflowScript } from './demo-workflow.ts'
import { workflowFiles } from './demo-workflow-tickets.ts'

/** One run on the project, whose first attempt fails a gate. */
const onProject = (
  plan: Readonly<Record<string, string>>,
  answer: AgentReport = goodAnswer,
  inputs: Readonly<Record<string, string>> = {},
): Demo => ({
  files: { ...projectFiles, ...plan },
  runs: [{ shows: 'a first attempt fails the tests, and is repaired', inputs }],
  script: [act(firstAttempt), say(answer), act(repair), say(answer)],
})

/** The demos by the format they show, the usual one first. */
export const demos: ReadonlyMap<string, Demo> = new Map([
  ['frd', onProject(frdFiles)],
  ['track', onProject(trackFiles)],
  ['ticket', onProject(ticketFiles, ticketAnswer, { task: ticketPath })],
  ['ticket-flow', { files: { ...projectFiles, ...flowFiles }, runs: flowRuns, script: flowScript }],
  ['workflow', { files: { ...projectFiles, ...workflowFiles }, runs: workflowRuns, script: workflowScript }],
])
