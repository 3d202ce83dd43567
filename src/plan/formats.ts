import type { PlanFormat } from './format.ts'
import { frd } from './formats/frd.ts'

/** Every plan format, in the order in which they are looked for. A new one is a file in `formats/` and a line here. */
export const planFormats: readonly PlanFormat[] = [frd]

/** A plan's own file, and the format that reads it. */
export interface FoundPlan {
  readonly format: PlanFormat
  readonly planPath: string
}

/**
 * Looks for a plan among the paths of a tree.
 * @param wanted file or folder to look at; null looks everywhere
 * @param formatName the only format to try; null tries all
 */
export function findPlan(paths: Iterable<string>, wanted: string | null, formatName: string | null): FoundPlan | null {
  const all = Array.from(paths)
  for (const format of planFormats) {
    if (formatName !== null && format.name !== formatName) continue
    const planPath = format.locate(all, wanted)
    if (planPath !== null) return { format, planPath }
  }
  return null
}
