import { expect, test } from 'vitest'
import { parseConfig } from '../src/config.ts'
import { createJournal } from '../src/report/journal.ts'
import { findUnready, withProofs } from '../src/steps/prove-procedure.ts'
import type { Ground } from '../src/steps/survey.ts'
import { bundle, task } from './checks/change-fixture.ts'
import { procedure } from './checks/triggers/procedure-fixture.ts'

const ticket = bundle({ ...task('TKT-1'), procedure: procedure() })

/** A ground with the gates of a configuration, whose tickets name these commands as proof. */
const groundOf = (config: string, proofs: readonly string[] = []): Ground =>
  ({
    ...{ config: parseConfig(new TextEncoder().encode(config), 'x.yml').config, snapshot: {} },
    format: { procedures: { preconditions: () => [], proofCommands: () => proofs } },
  }) as unknown as Ground
const codeOf = (ground: Ground) => findUnready({ journal: createJournal(() => new Date(0)) }, ground, ticket)?.code ?? null

const GATE = 'gates:\n  - name: tests\n    run: npm test\n'

test('WFL-MODE-16: work that no command is certain to prove is not begun', () => {
  expect(codeOf(groundOf(''))).toBe('ticket-not-ready')
  expect(codeOf(groundOf(`${GATE}    when: ["docs/**"]\n`))).toBe('ticket-not-ready')
  expect(codeOf(groundOf(GATE))).toBeNull()
  expect(codeOf(groundOf('', ['npm run proof']))).toBeNull()
})

test('WFL-MODE-16: commands that the ticket names as proof are gates, each once, and have to pass', () => {
  const { config } = withProofs(groundOf(GATE, ['npm test', 'npm run proof']), ticket)
  expect(config.gates.map(({ run, when, each, network }) => [run, when, each, network])).toEqual([
    ['npm test', null, null, false],
    ['npm run proof', null, null, false],
  ])
})
