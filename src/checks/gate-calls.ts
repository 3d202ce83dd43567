import type { Finding } from '../model.ts'
import { callsThisMachine } from './guards/ci-calls.ts'

/**
 * Gates that ask this machine by HTTP where the repository forbids that to its scripts: what they probe is not what the
 * containers see. Source: track runner, guardrails 4.
 */
export const findGateCalls = (
  gates: readonly { readonly name: string; readonly run: string }[],
  file: string,
): readonly Finding[] =>
  gates.flatMap(({ name, run }, position) =>
    run.split('\n').some(callsThisMachine)
      ? [
          {
            code: 'gate-calls-host',
            severity: 'error',
            file,
            line: null,
            column: null,
            pointer: `/gates/${position}/run`,
            message: `The gate "${name}" calls this machine by HTTP, from outside the containers that serve it.`,
            hint: 'Ask from a container of their network: `docker compose exec SERVICE curl …`.',
          },
        ]
      : [],
  )
