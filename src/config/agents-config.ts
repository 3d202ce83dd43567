/** An agent that may work on a repository. */
export interface AgentConfig {
  readonly name: string
  /** Command line for bash; null for Codex, which is built in. */
  readonly run: string | null
  /** For one turn; null where only the limit of the run counts. */
  readonly timeoutMs: number | null
}

/** Who may work on a repository, nobody else. */
export interface AgentsConfig {
  readonly agents: readonly AgentConfig[]
}

/** The same in the words of the file. */
export interface AgentsSection {
  readonly agents?: readonly { readonly name: string; readonly run?: string; readonly 'timeout-minutes'?: number }[]
}

const BUILT_IN = 'codex'
/** Whom tickets call by these names is settled. */
const RESERVED: readonly string[] = ['user', 'opencode']

/** Fills in the defaults: Codex, and nobody else. */
export const readAgents = ({ agents = [{ name: BUILT_IN }] }: AgentsSection): AgentsConfig => ({
  agents: agents.map(({ name, run = null, 'timeout-minutes': minutes }) => ({
    name,
    run,
    timeoutMs: minutes === undefined ? null : minutes * 60_000,
  })),
})

/** Rules between the values of one agent, and between agents. */
export function checkAgents({ agents }: AgentsConfig): { pointer: string; message: string; hint: string }[] {
  return agents.flatMap(({ name, run, timeoutMs }, index) => {
    const complain = (key: string, message: string, hint: string) => [{ pointer: `/agents/${index}${key}`, message, hint }]
    if (RESERVED.includes(name)) return complain('/name', `No program can be called "${name}".`, 'Give it a name of its own.')
    if (agents.findIndex((other) => other.name === name) < index)
      return complain('/name', `Two agents are called "${name}".`, 'Give each agent a name of its own.')
    if (name !== BUILT_IN)
      return run === null ? complain('', `Nobody knows how "${name}" is started.`, 'Give its command line in `run`.') : []
    if (run === null && timeoutMs === null) return []
    return complain(run === null ? '/timeout-minutes' : '/run', 'Codex is built in.', 'Leave nothing but its name.')
  })
}
