import { expect, test } from 'vitest'
import * as library from '../src/index.ts'
import {
  checkPlan,
  findPlan,
  type Inputs,
  parseConfig,
  parseInputs,
  planFormats,
  RunnerError,
  type Selection,
  type Snapshot,
  selectBundle,
  validate,
} from '../src/index.ts'
import { planFiles, sampleBundle } from './support/sample-plan.ts'

/** A commit that exists only here: its files are all there is to know about it. */
const snapshotOf = (texts: Readonly<Record<string, string>>): Snapshot => {
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]))
  const entries = [...files].map(([path, { length }]) => [path, { mode: '100644', oid: '0'.repeat(40), size: length }] as const)
  return { commit: 'f'.repeat(40), entries: new Map(entries), files }
}

test('selects the bundle of a plan that is only a map of texts', async () => {
  const snapshot = snapshotOf(planFiles)
  const found = findPlan(snapshot.entries.keys(), null, null)
  if (found === null) throw new Error('no plan was found')
  const { plan, findings } = await found.format.read(snapshot, found.planPath, { gateGroups: false })
  if (plan === null) throw new Error(JSON.stringify(findings))
  expect(checkPlan(plan)).toEqual([])
  const world = { claims: new Map(), branches: new Map(), ownerId: null, branchPrefix: 'codex/', names: found.format.names }
  const selection: Selection = selectBundle(plan, world)
  if (selection.outcome !== 'selected') throw new Error(selection.outcome)
  expect({ ...selection.bundle, taskIds: selection.bundle.tasks.map(({ id }) => id) }).toMatchObject({
    taskIds: sampleBundle.taskIds,
    branch: sampleBundle.branch,
    claimRef: sampleBundle.claimRef,
  })
  expect(selection.nextBoundaryTaskId).toBe(sampleBundle.nextBoundaryTaskId)
})

test('what a program needs beside that is there', () => {
  const inputs: Inputs = parseInputs(() => null)
  expect(inputs.delivery).toBe('pull-request')
  expect(planFormats.map(({ name }) => name)).toContain('frd')
  expect(parseConfig(new TextEncoder().encode('gates: 7\n'), 'x.yml').findings[0]).toMatchObject({ file: 'x.yml', line: 1 })
  expect(validate('claim', {}).length).toBeGreaterThan(0)
  expect(new RunnerError('ref-unknown', 'x')).toMatchObject({ code: 'ref-unknown', message: 'x', findings: [] })
})

test('the names are promised: one that goes or comes is a change of the interface', () => {
  expect(Object.keys(library).toSorted((a, b) => (a < b ? -1 : 1))).toMatchInlineSnapshot(`
    [
      "CLAIM_NAMESPACE",
      "PHASES",
      "RunnerError",
      "board",
      "buildPackage",
      "check",
      "checkPackage",
      "checkPin",
      "checkPlan",
      "checkResume",
      "checkRunState",
      "claim",
      "computeResume",
      "createTerminalLog",
      "decideAfterTicket",
      "deliverOnce",
      "exitCodeOf",
      "explain",
      "explainPrompt",
      "findPlan",
      "init",
      "isReasonCode",
      "mayContinue",
      "parseConfig",
      "parseInputs",
      "parseNotes",
      "planCommits",
      "planFormats",
      "progressToken",
      "publishedStates",
      "readRequest",
      "readStoredRun",
      "reasons",
      "reconcile",
      "release",
      "renderDocuments",
      "renderFinalOutput",
      "renderFindings",
      "renderNote",
      "renderPullRequestBody",
      "renderSubject",
      "renderTitle",
      "runOnce",
      "select",
      "selectBundle",
      "silentLog",
      "toRunSummary",
      "validate",
    ]
  `)
})
