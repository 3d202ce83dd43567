import type { AgentReport } from '../../src/model.ts'
import type { Files } from './plan-repo.ts'
import { distances, weekly, weeklyPage } from './sample-frds.ts'
import { projectFiles } from './sample-project.ts'

const text = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const documents = [
  { path: 'frd-001-distances.json', content: distances },
  { path: 'frd-002-weekly-totals.json', content: weekly },
  { path: 'frd-003-weekly-page.json', content: weeklyPage },
]

/** The plan alone: an index and three FRDs, without a schema of its own. */
export const planFiles: Readonly<Record<string, string>> = {
  'specs/frds/index.json': text({
    generatedAt: '2026-05-04',
    scope: 'first release',
    frds: documents.map(({ path, content: { metadata } }) => ({
      frdId: metadata.frdId,
      title: metadata.title,
      status: metadata.status,
      priority: metadata.priority,
      path: `./${path}`,
      dependencies: metadata.dependencies,
    })),
  }),
  ...Object.fromEntries(documents.map(({ path, content }) => [`specs/frds/${path}`, text(content)])),
}

/** The plan with the little JavaScript project it is about. */
export const sampleFiles: Files & Readonly<Record<string, string>> = { ...projectFiles, ...planFiles }

/** What a run must select from `sampleFiles`. */
export const sampleBundle = {
  taskIds: ['FRD-002-T1', 'FRD-002-T2'],
  branch: 'codex/f002-t1-b',
  claimRef: 'refs/heads/codex/claim/FRD-002-T1',
  nextBoundaryTaskId: 'FRD-003-T1',
} as const

/** A good final answer for the work of `sampleWork`. */
export const sampleAnswer = (overrides: Partial<AgentReport> = {}): AgentReport => ({
  status: 'done',
  question: null,
  title: 'add weekly totals of walks',
  type: 'feat',
  summary: ['Walks can now be added up per calendar week, and the README shows how.'],
  changes: ['src/weekly.js: `weeklyTotals` groups walks by ISO week', 'README.md: an example of its use'],
  risks: ['Weeks start on Monday; a walk on Sunday counts for the week before it.'],
  followUps: [],
  commits: [
    { type: 'feat', summary: 'add weekly totals', paths: ['src/weekly.js', 'test/weekly.test.js'] },
    { type: 'docs', summary: 'show weekly totals in the readme', paths: ['README.md'] },
  ],
  dependencies: [],
  performance: null,
  note: null,
  evidence: [],
  changeReport: null,
  ...overrides,
})
