import { RunnerError } from '../../errors.ts'
import type { FileEdit, Snapshot, Task } from '../../model.ts'
import { readYamlFile } from '../yaml-file.ts'

const STATUS = '/ticket/status'

/**
 * The ticket with the status `done` and every other byte as it was; nothing for one that has no status of its own, or has it already.
 * Source: workflow modes, ticket status.
 * @throws {RunnerError} `internal` when the task stands in no readable ticket
 */
export function markTicketDone({ files }: Snapshot, { id, place, procedure }: Task): readonly FileEdit[] {
  if (procedure?.result !== 'in-ticket') return []
  const path = place.file ?? ''
  const bytes = files.get(path)
  const { yaml } = readYamlFile(path, bytes)
  const at = yaml?.scalarAt(STATUS)
  if (bytes === undefined || yaml === null || !at) throw new RunnerError('internal', `${id} stands in no ticket.`)
  const old = yaml.text.slice(at.start, at.end)
  if (old === 'done') return []
  // A block text ends with the end of its line.
  const content = `${yaml.text.slice(0, at.start)}done${/\r?\n$/.exec(old)?.[0] ?? ''}${yaml.text.slice(at.end)}`
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\uFEFF' : ''
  return [{ path, content: new TextEncoder().encode(mark + content) }]
}
