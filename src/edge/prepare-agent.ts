import { join } from 'node:path'
import type { Agent } from '../agent/agent.ts'
import { createCommandAgent } from '../agent/command-agent.ts'
import { createSandbox } from '../agent/sandbox.ts'
import { RunnerError } from '../errors.ts'
import { quoteLine } from '../host/log.ts'
import { openSilentPort } from '../host/silent-port.ts'
import type { Bundle } from '../model.ts'
import { agentOf } from '../plan/agent-of.ts'
import { requireTokens } from '../steps/day-ceiling.ts'
import type { Ground } from '../steps/survey.ts'
import { prepareCodex } from './prepare-codex.ts'
import { type AgentOrder, noteAccount, prepareSandbox, requireSandbox } from './prepare-sandbox.ts'

/**
 * Makes the agent of a bundle ready: the one that its ticket names, else Codex, and never another. Everything that could make
 * the run unsafe or pointless is looked at here, before anything is claimed and before an agent works.
 * @throws {RunnerError} `config-invalid` when the repository does not allow it; `budget-exceeded`, `key-missing`, `checkout-credentials`,
 *   `codex-not-found`, `codex-install-failed`, `codex-untested`, `sandbox-unavailable`
 */
export const prepareAgent = (order: AgentOrder, ground: Ground, bundle: Bundle): Promise<Agent> =>
  order.journal.time('preflight', async () => {
    requireTokens(ground)
    const name = agentOf(bundle)
    const { agents } = ground.config
    const allowed = agents.find((each) => each.name === name)
    if (allowed === undefined) {
      const names = agents.map((each) => each.name).join(', ')
      throw new RunnerError(
        'config-invalid',
        `${bundle.tasks[0].id} is for ${name}, which \`agents\` of the configuration does not allow (${names})`,
      )
    }
    noteAccount(order)
    const { run, timeoutMs } = allowed
    return run === null ? prepareCodex(order, ground) : prepareCommand(order, ground, { name, run, timeoutMs })
  })

/** A program needs neither key nor proxy: there is no network for it. */
async function prepareCommand(
  order: AgentOrder,
  { config }: Ground,
  program: { readonly name: string; readonly run: string; readonly timeoutMs: number | null },
): Promise<Agent> {
  const { session, inputs, journal, log } = order
  const { host, agentTemp } = session.folders
  // A run that loses its first bundle may prepare several agents.
  const folder = join(host, `agent-${program.name}`)
  const sandbox = await createSandbox(await prepareSandbox(order, folder), null)
  const { model, effort } = inputs
  const idleTimeoutMs = config.agentIdleTimeoutMs
  const agent = createCommandAgent({ ...program, sandbox, agentTemp, model, effort, idleTimeoutMs, log })
  const { port, close } = await openSilentPort()
  await requireSandbox(order, agent, { folder, port }).finally(close)
  journal.prove('agent', { name: agent.name, command: quoteLine(program.run) })
  return agent
}
