import type { ObservedClaim, Plan } from '../../src/model.ts'
import { selectBundle } from '../../src/plan/select.ts'
import { type BoardData, type BoardSource, boardData } from '../../src/report/board/board-data.ts'
import { byTask, plan, task, world } from '../plan/plan-fixture.ts'

const repository = { name: 'harbour/almanac', url: 'https://github.com/harbour/almanac' }

const liveClaim = (taskId: string, ownerId: string, run: number | null = null): ObservedClaim => ({
  taskId,
  ref: `refs/heads/codex/claim/${taskId}`,
  token: 'e'.repeat(40),
  state: 'live',
  detail: '',
  record: {
    createdAt: '2031-05-06T06:40:00Z',
    expiresAt: '2031-05-07T06:40:00Z',
    ownerId,
    version: 1,
    ...(run === null ? {} : { ownerInfo: `${repository.url}/actions/runs/${run}` }),
  },
})

/** A small plan in which every state occurs. */
export const almanac: Plan = plan(
  task('FRD-001-T1', { group: 'FRD-001', status: 'done', title: 'Read tide tables from the yearly files' }),
  task('FRD-001-T2', { status: 'done', deps: ['FRD-001-T1'], title: 'Reject tables with missing days' }),
  task('FRD-001-T3', { status: 'skipped', deps: ['FRD-001-T1'], title: 'Import tables from before 1980' }),
  task('FRD-002-T1', { status: 'done', deps: ['FRD-001'], title: 'Work out high and low water for a day' }),
  task('FRD-002-T2', { deps: ['FRD-002-T1'], title: 'Show the tide of the day on the harbour page' }),
  task('FRD-002-T3', { starts: false, deps: ['FRD-002-T2'], title: 'Mark spring tides' }),
  task('FRD-003-T1', { deps: ['FRD-002-T1'], title: 'Sunrise and sunset for the harbour' }),
  task('FRD-003-T2', { deps: ['FRD-003-T1'], title: 'Show twilight as a band behind the tide curve' }),
  task('FRD-004-T1', { deps: ['FRD-001-T2'], title: 'Export a month as a calendar file' }),
  task('FRD-004-T2', { starts: false, deps: ['FRD-004-T1'], title: 'Name the calendar after the harbour' }),
  task('FRD-004-T3', { deps: ['FRD-004-T2', 'FRD-002'], title: 'Send the calendar to subscribers every month' }),
  task('FRD-005-T1', { status: 'in-progress', deps: ['FRD-002-T1'], title: 'Warn of water below a boat’s draught' }),
  task('FRD-005-T2', { deps: ['FRD-005-T1', 'FRD-009-T1'], title: 'Keep the draught of each boat' }),
  task('FRD-006-T1', { title: 'Publish the almanac as a printable booklet' }),
  task('FRD-006-T2', { deps: ['FRD-003', 'FRD-006-T1'], title: 'Put one month on each spread' }),
)

/** Who works on it: one delivered bundle, one that is being worked on. */
export const source = (parts: Partial<BoardSource> = {}): BoardSource => {
  const claims = byTask(liveClaim('FRD-002-T2', 'run-811-1-9f3c', 811), liveClaim('FRD-003-T1', 'alice'))
  const own = parts.plan ?? almanac
  return {
    name: repository.name,
    plan: own,
    selection: selectBundle(own, world({ claims: parts.claims ?? claims, ownerId: null })),
    claims,
    claimsFrom: 'remote',
    branches: new Map([
      ['FRD-002-T2', 'codex/f002-t2-b'],
      ['FRD-002-T3', 'codex/f002-t2-b'],
    ]),
    pullRequests: new Map([['codex/f002-t2-b', 42]]),
    findings: [],
    base: 'c0ffee'.repeat(7).slice(0, 40),
    repository,
    at: '2031-05-06T09:12:00Z',
    ...parts,
  }
}

/** What the page of that plan is given. */
export const board = (parts: Partial<BoardSource> = {}): BoardData => boardData(source(parts))

/** A plan of that many tasks in documents of ten, each task after the one before it and some after other documents. */
export const largePlan = (size: number): Plan =>
  plan(
    ...Array.from({ length: size }, (_, at) => {
      const [document, number] = [Math.floor(at / 10) + 1, (at % 10) + 1]
      const name = (each: number) => `FRD-${String(each).padStart(3, '0')}`
      return task(`${name(document)}-T${number}`, {
        status: at < size / 3 ? 'done' : 'todo',
        title: `Step ${number} of chapter ${document}`,
        deps: [
          ...(number > 1 ? [`${name(document)}-T${number - 1}`] : []),
          ...(number === 1 && document > 3 ? [`${name(document - 3)}-T10`] : []),
        ],
      })
    }),
  )
