import type { ChangeSet } from '../../src/model.ts'
import type { TurnRequest, Turns } from '../../src/steps/take-turn.ts'

/** Turns that answer with prepared values, and what was asked. One turn too many throws. */
export const fakeTurns = (answers: readonly unknown[]): { readonly turns: Turns; readonly asked: TurnRequest[] } => {
  const asked: TurnRequest[] = []
  const changeSet: ChangeSet = { base: '1'.repeat(40), tree: '2'.repeat(40), changes: [] }
  return {
    asked,
    turns: {
      async take(request) {
        const value = answers[asked.length]
        asked.push(request)
        if (value === undefined) throw new Error('no further turn was expected')
        return { kind: 'answered', answer: JSON.stringify(value), threadId: `t-${asked.length}`, changeSet }
      },
      tree: () => changeSet.tree,
      moveTo() {},
    },
  }
}
