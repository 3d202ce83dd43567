import { type ChangeProse, DOCS_TRIGGERS } from '../../src/model.ts'
import type { Files } from '../support/plan-repo.ts'
import { projectFiles, sampleWork } from '../support/sample-project.ts'
import { answer, command } from './scene.ts'

export const TICKET = 'work/tickets/ticket_7_weekly.md'
export const REPORT = 'work/tickets/ticket_7_weekly_change_report.md'
export const BRANCH = 'codex/ticket-ticket_7_weekly'
export const CLAIM = 'codex/claim/ticket_7_weekly'

const ticket = `# Ticket 7 — Weekly totals

Walkers want to see how far they walked in each week. Add \`weeklyTotals\` and show it in the readme.

## Required commands

- npm test
- npm run audit
`

/** Rules of a repository whose functions are documented in its readme. */
export const config = `gates:
  - name: tests
    run: npm test
docs-contract:
  - symbols: [src/**]
    require: [README.md]
time-zone: UTC
`

/** The sample project with one ticket. */
export const files: Files = { ...projectFiles, '.github/plan-runner.yml': config, [TICKET]: ticket }

/** The agent's part of a good change report. */
export const prose = (parts: Partial<ChangeProse> = {}): ChangeProse => ({
  files: [
    { path: 'README.md', what: 'An example of weekly totals.', why: 'The ticket asks for it.', kind: 'behavior' },
    { path: 'src/weekly.js', what: 'Adds up walks.', why: 'Walkers want it.', kind: 'behavior' },
    { path: 'test/weekly.test.js', what: 'Tests of two weeks.', why: 'So that it stays.', kind: 'behavior' },
  ],
  publicApi: '`weeklyTotals` is new.',
  exceptions: 'None',
  semantics: 'n/a',
  dataLayout: '',
  limitations: 'Weeks start on Monday only.',
  docs: DOCS_TRIGGERS.map((trigger) => ({
    trigger,
    affected: trigger === 'public-surface',
    reason: trigger === 'public-surface' ? 'A function is new.' : 'Nothing of that kind.',
  })),
  items: [{ item: 'Ticket 7 — Weekly totals', done: 'src/weekly.js and README.md' }],
  ...parts,
})

/** The agent does what the ticket asks for. */
export const good = command(sampleWork.code + sampleWork.docs)
/** The agent says that it is done, and tells of it. */
export const told = (parts: Partial<ChangeProse> = {}) => answer({ changeReport: prose(parts) })
