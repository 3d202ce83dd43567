import { raiseByChanges, raiseByPaths } from '../../../src/checks/triggers.ts'
import type { TreeEntry } from '../../../src/model.ts'
import type { Procedure } from '../../../src/procedure.ts'
import { changeSet, type FileChange } from '../change-fixture.ts'

/** A full ticket that allows everything below `src`, with nothing special to it. */
export const procedure = (parts: Partial<Procedure> = {}): Procedure => ({
  mode: 'single-ticket',
  modeReason: 'The ticket stands alone.',
  intensity: 'standard_worker',
  readOnly: parts.intensity === 'research_only' ? 'research' : null,
  allowed: ['src/**'],
  forbidden: [],
  records: ['docs/implementation/tickets/TKT-1/**'],
  recordFolder: 'docs/implementation/tickets/TKT-1',
  declared: {},
  raised: [],
  visual: { required: false, views: [] },
  acceptance: ['It works.'],
  proofs: ['npm test'],
  regressions: [],
  stopConditions: ['Anything unclear.'],
  experts: [],
  noExperts: 'The work is small.',
  maxRepairs: 3,
  maxRounds: 1,
  specs: null,
  noSpecs: 'A fix of one function.',
  locked: [],
  reading: [],
  budget: { files: 12, lines: 80 },
  delivery: { assigned: true, reason: '' },
  result: 'in-ticket',
  lock: { path: 'tickets/TKT-1.yaml', sha256: '0'.repeat(64), locked: [] },
  previous: null,
  ...parts,
})

/** A quick ticket that allows some files. */
export const quickly = (allowed: readonly string[], parts: Partial<Procedure> = {}): Procedure =>
  procedure({ mode: 'quick', intensity: 'quick_flow', allowed, ...parts })

export const tree = (...paths: readonly string[]): ReadonlyMap<string, TreeEntry> =>
  new Map(paths.map((path) => [path, { mode: '100644', oid: '3'.repeat(40), size: 1 }]))

/** Triggers that planned paths raise in a repository of one package, as `trigger path …`. */
export const raisedByPlan = (
  paths: readonly string[],
  by: Procedure = procedure({ allowed: paths }),
  base = tree('package.json'),
): readonly string[] => raiseByPaths(by, paths, base).map((one) => [one.trigger, ...one.paths].join(' '))

/** Triggers that a change raises in a repository of one package, as `trigger path …`. */
export const raisedByWork = (
  files: Readonly<Record<string, FileChange>>,
  by: Procedure = procedure({ allowed: Object.keys(files) }),
  base = tree('package.json'),
): readonly string[] => raiseByChanges(by, changeSet(files), base).map((one) => [one.trigger, ...one.paths].join(' '))
