import { type AgentReport, type ChangeProse, NOTHING } from '../model.ts'
import { validate } from '../validate.ts'

/** A report that satisfies its schema, or what is wrong with the answer, for the agent to mend. */
export type ReadReport =
  | { readonly kind: 'valid'; readonly report: AgentReport }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] }

/**
 * The agent's final answer as a report. Codex hands the schema to the model but does not check the answer, so it is
 * checked here.
 */
export function readAgentReport(answer: string): ReadReport {
  if (answer.trim() === '') return { kind: 'invalid', problems: ['there was no final answer'] }
  let value: unknown
  try {
    value = JSON.parse(answer)
  } catch {
    return { kind: 'invalid', problems: ['it was not JSON'] }
  }
  const problems = validate('agent-report', value)
  if (problems.length > 0)
    return { kind: 'invalid', problems: problems.slice(0, 10).map(({ pointer, message }) => `${pointer || '/'}: ${message}`) }
  const report = value as AgentReport
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
