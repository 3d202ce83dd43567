import type { Finding } from '../../model.ts'
import { findCycles } from '../cycles.ts'
import { complainAt } from './complain-at.ts'
import { readSections, sectionsUnder } from './markdown-sections.ts'
import type { TableRow } from './markdown-table.ts'
import { type ReadSpec, requireCells, rowsOf } from './specs-rows.ts'

/**
 * Reads a spec of tasks: a table in the order of its dependencies, with a proof for each row. Source: workflow modes, specs.
 */
export function readTasks(file: string, text: string): ReadSpec {
  const sections = readSections(text)
  const mapped = sectionsUnder(sections, (title) => /\btraceability\b|\bproof map/i.test(title))
  const { rows, findings } = rowsOf(
    file,
    sections.filter((section) => !mapped.includes(section)),
    'TASK',
  )
  const empty =
    rows.length > 0
      ? []
      : [complainAt(file, null, 'spec-empty', 'The spec has no task.', 'Give it a table with the ids TASK-001 and on.')]
  return {
    findings: [
      ...findings,
      ...empty,
      ...rows.flatMap((row) => requireCells(file, row, [['proof', /proof/i]])),
      ...checkOrder(file, rows),
    ],
    // Tasks are steps, not decisions: what is undecided about one stands in the other two specs.
    openDecisions: [],
    defined: rows.map(({ id, line }) => ({ id, line })),
  }
}

function checkOrder(file: string, rows: readonly TableRow[]): readonly Finding[] {
  const positions = new Map(rows.map(({ id }, at) => [id, at]))
  const graph = rows.map((row) => (row.cell(/depends/i).match(/\bTASK-\d+\b/g) ?? []).flatMap((id) => positions.get(id) ?? []))
  const { components, paths } = findCycles(graph)
  const cycles = paths.map((path) => {
    const ids = path.flatMap((at) => rows[at]?.id ?? [])
    const message = `These tasks wait for each other: ${[...ids, ids[0] ?? ''].join(' -> ')}.`
    const line = rows[path[0] ?? 0]?.line ?? null
    return complainAt(file, line, 'spec-task-cycle', message, 'Remove one of these dependencies.')
  })
  const misplaced = graph.flatMap((targets, at) =>
    targets.flatMap((target) => {
      const [row, other] = [rows[at], rows[target]]
      const isInCircle = target !== at && components[target] === components[at]
      if (row === undefined || other === undefined || target < at || isInCircle) return []
      const message = target === at ? `${row.id} waits for itself.` : `${row.id} waits for ${other.id}, which comes later.`
      return [complainAt(file, row.line, 'spec-task-order', message, 'List each task behind those that it waits for.')]
    }),
  )
  return [...misplaced, ...cycles]
}
