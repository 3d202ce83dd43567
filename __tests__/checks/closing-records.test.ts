import { describe, expect, test } from 'vitest'
import { type ClosingRecords, guardClosing } from '../../src/checks/closing-records.ts'
import { guard } from '../../src/checks/guards.ts'
import { createWorkflow } from '../../src/plan/formats/workflow.ts'
import { DEFAULT_WORKFLOW } from '../../src/plan/workflow/settings.ts'
import { guardContext, type Situation, task } from './change-fixture.ts'
import { procedure } from './triggers/procedure-fixture.ts'

const folder = 'docs/implementation/tickets/TKT-1'
const closing = `${folder}/EXECUTION_REPORT.md`
const phrase = 'agent memory checked: no update needed'
const edit = (path: string, text = 'x\n') => ({ path, content: new TextEncoder().encode(text) })
const report = (memory: string) => edit(closing, `# Report\n\n## Agent memory\n\n${memory}\n\n## Risks\n\nNone\n`)

const records = (parts: Partial<ClosingRecords> = {}): ClosingRecords => {
  const edits = parts.edits ?? [report(phrase)]
  return {
    procedure: procedure(),
    required: [closing],
    own: [closing],
    closing,
    run: [],
    skipped: [],
    work: ['src/a.js'],
    delivered: ['src/a.js', ...edits.map(({ path }) => path)],
    knownSecrets: [],
    ...parts,
    edits,
  }
}
const codes = (parts: Partial<ClosingRecords>) => guardClosing(records(parts)).map(({ code, severity }) => `${severity} ${code}`)

test('sound records have no findings', () => {
  expect(codes({})).toEqual([])
})

describe('memory', () => {
  const memory = edit('agent/DECISIONS.md')

  test('WFL-MEM-01: the record says exactly that nothing was to be remembered, or lists files; both or neither is refused', () => {
    expect(codes({ edits: [report('- `agent/DECISIONS.md`'), memory] })).toEqual([])
    for (const said of ['', 'Agent memory checked: no update needed', `${phrase}.`, `${phrase}\n${phrase}`, 'None'])
      expect(codes({ edits: [report(said)] }), said).toEqual(['error memory-unclear'])
    expect(codes({ edits: [report(`- \`agent/DECISIONS.md\`\n\n${phrase}`), memory] })).toEqual(['error memory-unclear'])
    expect(codes({ edits: [edit(closing, '# Report\n')] })).toEqual(['error memory-unclear'])
  })

  test('WFL-MEM-02: the list is exactly what changed in the delivered diff', () => {
    expect(codes({ edits: [report(phrase), memory] })).toEqual(['error memory-differs'])
    expect(codes({ edits: [report('- `agent/DECISIONS.md`')] })).toEqual(['error memory-differs'])
    expect(codes({ edits: [report('- `agent/DECISIONS.md`\n- `agent/STATE.md`'), memory] })).toEqual(['error memory-differs'])
    const delivered = ['src/a.js', 'agent/STATE.md', closing]
    expect(codes({ work: ['src/a.js', 'agent/STATE.md'], delivered })).toEqual(['error memory-differs'])
  })

  test('WFL-MEM-05: no record and no memory holds a secret', () => {
    const token = ['gh', 'p_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('')
    expect(codes({ edits: [report('- `agent/DECISIONS.md`'), edit('agent/DECISIONS.md', `token ${token}\n`)] })).toEqual([
      'error record-secret',
    ])
    expect(codes({ edits: [report(phrase)], knownSecrets: ['no update needed'] })).toEqual(['error record-secret'])
  })
})

describe('records', () => {
  test('WFL-REC-01, WFL-MODE-10: none of them is missing', () => {
    for (const name of ['PLAN.md', 'REVIEW.md', 'HANDOFF.md', 'GIT_DELIVERY.md'])
      expect(codes({ required: [closing, `${folder}/${name}`] }), name).toEqual(['error record-missing'])
  })

  test('WFL-REC-07: are written to the places of this ticket and nowhere else', () => {
    for (const path of ['docs/elsewhere.md', 'docs/implementation/tickets/TKT-2/PLAN.md', 'agent/deep/x.md'])
      expect(codes({ edits: [report(phrase), edit(path)] }), path).toEqual(['error record-path'])
  })

  test('WFL-REC-07, WFL-LCK-14: never to what a package locks, nor to what the ticket forbids', () => {
    const lock = { path: 'packages/a/manifest.json', sha256: '0'.repeat(64), locked: ['tickets/TKT-1.yaml'] }
    const locked = procedure({ result: 'records', lock })
    const own = [closing, 'tickets/TKT-1.yaml']
    expect(codes({ procedure: locked, own, edits: [report(phrase), edit('tickets/TKT-1.yaml')] })).toEqual(['error record-path'])
    expect(codes({ procedure: procedure({ forbidden: ['docs/**'] }) })).toEqual(['error record-path'])
  })

  test('WFL-DEL-04, WFL-ROL-05: nothing is delivered but the work and the records', () => {
    expect(codes({ delivered: ['src/a.js', closing, 'src/gone.js'] })).toEqual(['error undeclared-path'])
  })

  test('WFL-REV-14: a regression check is run, or left out with a reason', () => {
    const asked = procedure({ regressions: ['npm run lint', 'Look at the page.'] })
    expect(codes({ procedure: asked })).toEqual(['error regression-unaccounted', 'error regression-unaccounted'])
    const skipped = (reason: string) => [{ check: 'Look at the page.', reason }]
    expect(codes({ procedure: asked, run: ['npm run lint'], skipped: skipped(' ') })).toEqual(['error regression-unaccounted'])
    expect(codes({ procedure: asked, run: ['npm run lint'], skipped: skipped('nobody looked') })).toEqual([])
  })
})

const found = (path: string, situation: Situation) =>
  guard(guardContext({ [path]: { after: '{}\n' } }, situation)).map(({ code, severity }) => `${severity} ${code}`)

describe('the work on a ticket', () => {
  const bundled = { ...task('TKT-1'), procedure: procedure() }

  test.each(['RUN_STATE.json', 'state/RUN_STATE.extra.json', '.runs/run_state.JSON'])(
    'WFL-STA-23: holds no state of a run: %s',
    (path) => {
      expect(found(path, { tasks: [bundled] })).toContain('error run-state-file')
      expect(codes({ work: [path], delivered: [path, closing] })).toEqual(['error run-state-file'])
    },
  )

  test('WFL-REV-12: changes no ticket, so that acceptance and proofs stay as they were', () => {
    const { owns } = createWorkflow(DEFAULT_WORKFLOW)
    for (const planPath of ['tickets', 'tickets/TKT-1.yaml'])
      expect(
        found('tickets/TKT-1.yaml', { tasks: [bundled], isPlanPath: (path: string) => owns(planPath, path, [bundled]) }),
      ).toContain('error protected-path')
  })
})
