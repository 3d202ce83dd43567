import type { Finding, Snapshot } from '../../model.ts'
import { complainAt } from './complain-at.ts'
import { readReference } from './read-reference.ts'
import { readDesign } from './specs-design.ts'
import { checkReferences, type SpecFile } from './specs-references.ts'
import { readRequirements } from './specs-requirements.ts'
import { readTasks } from './specs-tasks.ts'

/** What is wrong in some documents, and which decisions in them still have to be made before anybody writes. */
export interface ReadSpecs {
  readonly findings: readonly Finding[]
  /** One sentence each. */
  readonly openDecisions: readonly string[]
}

/** Paths of the specs of a ticket. */
export interface SpecPaths {
  readonly requirements: string
  readonly design: string
  readonly tasks: string
}

/**
 * Reads requirements, design and tasks of a ticket: they have to exist in the base commit, be whole, and mean each other.
 * Source: workflow modes, specs.
 */
export function readSpecs(snapshot: Snapshot, paths: SpecPaths): ReadSpecs {
  const readers = { requirements: readRequirements, design: readDesign, tasks: readTasks }
  const findings: Finding[] = []
  const openDecisions: string[] = []
  const files: SpecFile[] = []
  for (const kind of ['requirements', 'design', 'tasks'] as const) {
    const path = paths[kind]
    const { text, findings: faults } = readReference(snapshot, path, 'spec-missing', `The spec of the ${kind}`)
    findings.push(...faults)
    if (text === null) continue
    const read = readers[kind](path, text)
    findings.push(...read.findings)
    openDecisions.push(...read.openDecisions)
    files.push({ path, text, defined: read.defined })
  }
  const twice = new Set(Object.values(paths)).size < 3
  if (twice)
    findings.push(
      complainAt(
        paths.requirements,
        null,
        'spec-repeated',
        'One file is named for two of requirements, design and tasks.',
        'Name a file of its own for each of the three.',
      ),
    )
  // With a file missing, whatever it defines would be complained about once more for each place that means it.
  else if (files.length === 3) findings.push(...checkReferences(files))
  return { findings, openDecisions }
}
