import type { Bundle } from '../model.ts'

/** Name of the agent that a bundle is for: the one its first task asks for, and no other; Codex where it asks for none. */
export const agentOf = ({ tasks }: Bundle): string => tasks[0].worker?.agent ?? 'codex'
