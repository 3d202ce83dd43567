import type { ChangeSet, TreeEntry } from '../model.ts'
import type { Procedure, RaisedTrigger } from '../procedure.ts'
import { isExactEntry, isRecord } from './scope-patterns.ts'
import { raise } from './triggers/signals.ts'
import { changed, planned } from './triggers/touched.ts'

export { type Classification, classify } from './triggers/classify.ts'
export { recommend, renderEscalation } from './triggers/escalation.ts'
export { tiesNoSpec } from './triggers/no-spec.ts'
export { guardPlan, guardProcedure, type ProcedureContext } from './triggers/procedure-guards.ts'
export { MOST_QUICK_FILES, mergeTriggers } from './triggers/signals.ts'

/**
 * What speaks against small work before anything is written: by the files of the plan, and for a quick ticket by the files
 * that its scope names as well, planned or not. Each trigger once, whatever the order of the paths.
 */
export const raiseByPaths = (
  procedure: Procedure,
  paths: readonly string[],
  baseEntries: ReadonlyMap<string, TreeEntry>,
): readonly RaisedTrigger[] => {
  const named = procedure.allowed.filter((entry) => isExactEntry(entry, baseEntries) && !isRecord(procedure, entry))
  return raise(planned(procedure.mode === 'quick' ? [...paths, ...named] : paths), { procedure, baseEntries })
}

/** What speaks against small work once there is a change: by the same rules, and by what they see in the files. */
export const raiseByChanges = (
  procedure: Procedure,
  changeSet: ChangeSet,
  baseEntries: ReadonlyMap<string, TreeEntry>,
): readonly RaisedTrigger[] => raise(changed(changeSet), { procedure, baseEntries })
