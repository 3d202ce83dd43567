import type { ModelAnswer, ModelScript } from './scripted-model.ts'

/** One run of a demo. */
export interface DemoRun {
  /** Told before it, where there are several. */
  readonly shows: string
  /** Inputs besides those that every demo has. */
  readonly inputs: Readonly<Record<string, string>>
}

/** What one demo shows: a repository, and runs on it, one after the other. What a run delivers is merged before the next. */
export interface Demo {
  readonly files: Readonly<Record<string, string>>
  readonly runs: readonly DemoRun[]
  /** What the model answers in all of them together. */
  readonly script: ModelScript
}

/** The model runs shell commands in its sandbox. */
export const act = (cmd: string): ModelAnswer => ({ kind: 'command', cmd })

/** The model ends its turn with this answer. */
export const say = (answer: object): ModelAnswer => ({ kind: 'message', text: JSON.stringify(answer) })
