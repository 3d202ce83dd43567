import type { Finding } from '../../model.ts'
import { canonicalSegment } from './canonical-segment.ts'
import type { GuardContext } from './context.ts'
import { finding, quoted } from './finding.ts'

/** Names of the files that hold how far a run is. */
const RUN_STATES = ['run_state.json', 'run_state.extra.json']

/** Whether a path is one of a file that tells how far a run is. */
export const isRunState = (path: string): boolean => path.split('/').some((name) => RUN_STATES.includes(canonicalSegment(name)))

/** How far a run is stays outside of the work. Source: workflow modes, live controller state. */
export const guardRunStateFiles = ({ changeSet, bundle }: GuardContext): readonly Finding[] =>
  bundle.tasks[0].procedure === undefined
    ? []
    : changeSet.changes.flatMap(({ path, status }) =>
        isRunState(path)
          ? [
              finding(
                'run-state-file',
                'error',
                path,
                `${quoted(path)} holds the state of a run; it was ${status}.`,
                status === 'added' ? 'Delete it.' : 'Restore it exactly as it was in the base.',
              ),
            ]
          : [],
      )
