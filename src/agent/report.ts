import { type AgentReport, type ChangeProse, NOTHING } from '../model.ts'
import { readAnswer } from './answers.ts'

/** A report that satisfies its schema, or what is wrong with the answer, for the agent to mend. */
export type ReadReport =
  | { readonly kind: 'valid'; readonly report: AgentReport }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] }

/** The writer's final answer as a report. */
export function readAgentReport(answer: string): ReadReport {
  const read = readAnswer<AgentReport>(answer, 'agent-report')
  if (read.kind === 'invalid') return read
  const report = read.value
  return { kind: 'valid', report: { ...report, changeReport: report.changeReport && withPlainNothing(report.changeReport) } }
}

/** There are many ways to say that nothing applies; the rest of the program knows one. */
function withPlainNothing(prose: ChangeProse): ChangeProse {
  const plain = (text: string): string => (/^\s*(?:none|nothing|n\/?a|not applicable)?\s*[.!]?\s*$/i.test(text) ? NOTHING : text)
  const { publicApi, exceptions, semantics, dataLayout, limitations } = prose
  return {
    ...prose,
    publicApi: plain(publicApi),
    exceptions: plain(exceptions),
    semantics: plain(semantics),
    dataLayout: plain(dataLayout),
    limitations: plain(limitations),
  }
}
