import { type AgentReport, DOCS_TRIGGERS, NOTHING } from '../model.ts'
import { goodAnswer } from './demo-project.ts'

/** Where the ticket of the demo lies. */
export const ticketPath = 'tickets/ticket_2_several_people.md'

/** One ticket, of which the repository asks that the readme goes with the code. */
export const ticketFiles: Readonly<Record<string, string>> = {
  '.github/plan-runner.yml':
    'gates:\n  - name: tests\n    run: node --test\n    timeout-minutes: 1\ndocs-contract:\n  - symbols: [src/**]\n    require: [README.md]\n',
  [ticketPath]: `# Ticket 2 — Greet several people

Join names with commas, and the last two with "and". Show it in the README.

## Required commands

- \`node --test\`
`,
}

/** What the scripted agent answers, with its part of the change report. */
export const ticketAnswer: AgentReport = {
  ...goodAnswer,
  followUps: [],
  changeReport: {
    files: [
      { path: 'README.md', what: 'An example with two names.', why: 'The ticket asks for it.', kind: 'behavior' },
      { path: 'src/names.js', what: 'Joins names to one greeting.', why: 'The ticket asks for it.', kind: 'behavior' },
      { path: 'test/names.test.js', what: 'Tests with one name and with three.', why: 'So that it stays.', kind: 'behavior' },
    ],
    publicApi: '`helloAll` is new.',
    exceptions: NOTHING,
    semantics: NOTHING,
    dataLayout: NOTHING,
    limitations: 'Without a name the greeting is empty.',
    docs: DOCS_TRIGGERS.map((trigger) => ({
      trigger,
      affected: trigger === 'public-surface',
      reason: trigger === 'public-surface' ? 'One function is new.' : 'Nothing of that kind changed.',
    })),
    items: [{ item: 'Ticket 2', done: '`helloAll` in src/names.js, with tests and an example.' }],
  },
}
