import type { AnswerKind } from './answer-schema.gen.ts'

/** What a turn is for, what its answer must look like, and whether it may write. */
interface RoleRules {
  /** Name of the schema of the answer. */
  readonly answer: AnswerKind
  readonly access: 'write' | 'read'
}

/** Everybody who takes a turn. One of them writes; the others only look. Source: workflow modes, roles. */
export const ROLES = {
  writer: { answer: 'agent-report', access: 'write' },
  planner: { answer: 'agent-plan', access: 'read' },
  'self-reviewer': { answer: 'agent-self-review', access: 'read' },
  reviewer: { answer: 'agent-review', access: 'read' },
  expert: { answer: 'agent-expert', access: 'read' },
  'drift-checker': { answer: 'agent-drift', access: 'read' },
  'blocker-resolver': { answer: 'agent-blocker', access: 'read' },
} as const satisfies Record<string, RoleRules>

/** One of the above. */
export type Role = keyof typeof ROLES
