import { RunnerError } from '../../errors.ts'
import type { Task } from '../../model.ts'
import type { BundleNames, PlanFormat } from '../format.ts'
import { isPlanFile, locateIndex } from './frd-files.ts'
import { filesToValidate } from './frd-load.ts'
import { markFrdsDone } from './frd-mark.ts'
import { readFrdPlan } from './frd-read.ts'

/** Feature requirements documents: an `index.json` that lists `frd-###-*.json` files, each a list of tasks. */
export const frd: PlanFormat = {
  name: 'frd',
  locate: locateIndex,
  reads: isPlanFile,
  // On some disks a path in other letters is the same file, and the agent may be given none of them.
  owns: (planPath, path) => isPlanFile(planPath.toLowerCase(), path.toLowerCase()),
  read: readFrdPlan,
  documents: filesToValidate,
  names,
  startsAtTip: false,
  branchesBeginWith: (branchPrefix) => branchPrefix,
  traces: null,
  advance: () => null,
  reportPath: () => null,
  markDone: markFrdsDone,
}

/** `FRD-001-T4` → `f001-t4`, with `-b` for several tasks; digits stay as written. Source: FRD loop, branching. */
function names(tasks: readonly [Task, ...Task[]], branchPrefix: string): BundleNames {
  const [, document, task] = /^FRD-(\d{3,})-T(\d+)$/.exec(tasks[0].id) ?? []
  if (document === undefined || task === undefined)
    throw new RunnerError('internal', `${tasks[0].id} is not the id of a task of this format.`)
  const branch = `${branchPrefix}f${document}-t${task}${tasks.length > 1 ? '-b' : ''}`
  return { branch, isOnlyBranch: false, scope: `frd-${document}`, title: null, commitSubject: null }
}
