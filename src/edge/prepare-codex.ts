import type { Agent } from '../agent/agent.ts'
import { createCodex } from '../agent/codex.ts'
import { RunnerError } from '../errors.ts'
import { startModelProxy } from '../host/model-proxy.ts'
import type { Ground } from '../steps/survey.ts'
import { type AgentOrder, prepareSandbox, requireSandbox } from './prepare-sandbox.ts'

const OPENAI_ENDPOINT = 'https://api.openai.com/v1'

/**
 * Gives Codex a home, a sandbox and a way to the model for this run.
 * @throws {RunnerError} `key-missing`, `sandbox-unavailable`, and what preparing the sandbox may throw
 */
export async function prepareCodex(order: AgentOrder, ground: Ground): Promise<Agent> {
  const { session, inputs, journal, log } = order
  const { host: folder } = session.folders
  checkKey(order)
  const sandbox = await prepareSandbox(order, folder)
  const { model, effort } = inputs
  const proxy = await startModelProxy({
    endpoint: (inputs.endpoint ?? OPENAI_ENDPOINT).replace(/\/$/, '').replace(/\/responses$/, ''),
    key: inputs.apiKey,
    model,
    alsoModels: modelsOf(ground),
    maxRequests: ground.config.maxModelRequests,
    maxTokens: ground.config.maxTokens,
  })
  session.defer(proxy.close)
  const { url: endpoint, bearer } = proxy
  const idleTimeoutMs = ground.config.agentIdleTimeoutMs
  const agent = await createCodex({ ...sandbox, endpoint, bearer, model, effort, idleTimeoutMs, log })
  await requireSandbox(order, agent, { folder, port: Number(new URL(endpoint).port) })
  journal.prove('agent', { name: agent.name, model: model ?? 'default', effort: effort ?? 'default' })
  return agent
}

/** Models that open tasks of the plan name. */
const modelsOf = ({ plan }: Ground): string[] =>
  (plan?.tasks ?? []).flatMap(({ status, worker }) => (status === 'todo' ? (worker?.model ?? []) : []))

function checkKey({ inputs, journal }: AgentOrder): void {
  const { apiKey, endpoint } = inputs
  const enough = apiKey !== null || endpoint !== null
  journal.check('model_key', enough, apiKey !== null ? 'given' : endpoint === null ? 'none' : 'none, for an endpoint of its own')
  if (!enough) throw new RunnerError('key-missing', 'No key was given for the OpenAI endpoint')
}
