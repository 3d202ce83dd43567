import { describe, expect, test } from 'vitest'
import { readSpecs } from '../../../src/plan/workflow/specs.ts'
import { readSpecRefs } from '../../../src/plan/workflow/specs-refs.ts'
import { snapshotOf } from '../ticket-fixture.ts'
import { codesOf, DESIGN, REQUIREMENTS, SPEC_FILES, SPEC_PATHS, spoil, TASKS, ticketOf } from './reference-texts.ts'

const read = (files: Readonly<Record<string, string>>) => readSpecs(snapshotOf({ ...SPEC_FILES, ...files }), SPEC_PATHS)
const inRequirements = (part: string, other: string) => read({ [SPEC_PATHS.requirements]: spoil(REQUIREMENTS, part, other) })
const inDesign = (part: string, other: string) => read({ [SPEC_PATHS.design]: spoil(DESIGN, part, other) })
const inTasks = (part: string, other: string) => read({ [SPEC_PATHS.tasks]: spoil(TASKS, part, other) })

test('three sound specs have nothing to complain about', () => {
  expect(read({})).toEqual({ findings: [], openDecisions: [] })
})

describe('the ticket names its specs or says why there are none', () => {
  const refs = (spec_refs: unknown) => readSpecRefs(ticketOf({ spec_refs }))
  const paths = { ...SPEC_PATHS, delta: null }

  test('WFL-SPC-01: three paths, or a reason', () => {
    expect(refs({ mode: 'full_sdd', ...paths, requirements: './specs/lending/requirements.md' })).toEqual({
      specs: { ...SPEC_PATHS, delta: null },
      findings: [],
    })
    expect(refs({ mode: 'no_spec', not_required_reason: 'One word in a page changes.' })).toEqual({ specs: null, findings: [] })
  })

  test.each([
    ['no mode', {}],
    ['another mode', { mode: 'some_spec', ...paths }],
    ['no reason', { mode: 'no_spec', not_required_reason: '' }],
    ['the reason of the template', { mode: 'no_spec', not_required_reason: '<why no specs are needed>' }],
    ['a reason and paths', { mode: 'no_spec', not_required_reason: 'One word changes.', tasks: 'specs/lending/tasks.md' }],
    ['paths and a reason', { mode: 'full_sdd', ...paths, not_required_reason: 'One word changes.' }],
    ['no tasks', { mode: 'full_sdd', ...paths, tasks: null }],
    ['a path that leaves the repository', { mode: 'full_sdd', ...paths, design: '../design.md' }],
  ])('WFL-SPC-01: %s is an error', (_, spec_refs) => {
    const { specs, findings } = refs(spec_refs)
    expect(specs).toBeNull()
    expect(findings).toMatchObject([{ code: 'spec-refs', severity: 'error', file: 'tickets/TKT-2026-04-02-lend.yaml' }])
  })
})

test.each(['requirements', 'design', 'tasks'] as const)('WFL-MODE-09, WFL-SPC-01: the %s must be in the base commit', (kind) => {
  const { [SPEC_PATHS[kind]]: _, ...others } = { ...SPEC_FILES } as Record<string, string>
  const { findings } = readSpecs(snapshotOf(others), SPEC_PATHS)
  expect(codesOf(findings)).toEqual([`spec-missing ${kind}.md`])
})

test('WFL-SPC-01: a link, a file that is no text, and one file for two are refused', () => {
  const linked = snapshotOf({ ...SPEC_FILES, [SPEC_PATHS.design]: { link: '/etc/passwd' } })
  expect(codesOf(readSpecs(linked, SPEC_PATHS).findings)).toEqual(['reference-unreadable design.md'])
  expect(codesOf(read({ [SPEC_PATHS.design]: `${DESIGN}\0` }).findings)).toEqual(['reference-unreadable design.md'])
  const twice = readSpecs(snapshotOf(SPEC_FILES), { ...SPEC_PATHS, tasks: SPEC_PATHS.design })
  expect(codesOf(twice.findings)).toContain('spec-repeated requirements.md')
})

describe('each rule for the tables, broken once', () => {
  test.each([
    ['WFL-SPC-03: a requirement twice', inRequirements('| REQ-002', '| REQ-001'), 'spec-id-repeated requirements.md:6'],
    ['WFL-SPC-03: a task twice', inTasks('| TASK-002', '| TASK-001'), 'spec-id-repeated tasks.md:6'],
    ['WFL-SPC-03: an id of another form', inRequirements('| REQ-002', '| R2'), 'spec-id requirements.md:6'],
    [
      'WFL-SPC-03: a decision that nobody gives',
      inRequirements('| DEC-001 |', '| DEC-009 |'),
      'spec-reference-unknown requirements.md:18',
    ],
    ['WFL-SPC-03: a requirement that nobody gives', inTasks('REQ-002', 'REQ-009'), 'spec-reference-unknown tasks.md:6'],
    [
      'WFL-SPC-03: a task that nobody gives',
      inTasks('| TASK-001 | worker', '| TASK-009 | worker'),
      'spec-reference-unknown tasks.md:6',
    ],
    ['WFL-SPC-03: a mention in a sentence', inDesign('None changes.', 'See REQ-077.'), 'spec-reference-unknown design.md:15'],
    ['WFL-SPC-04: no acceptance', inRequirements('The day is printed.', ''), 'spec-cell-empty requirements.md:6'],
    [
      'WFL-SPC-04: the acceptance of the template',
      inRequirements('The day is printed.', '<how to see it>'),
      'spec-cell-empty requirements.md:6',
    ],
    ['WFL-SPC-04: no proof target', inRequirements('| test/loan.test.ts |', '| TBD |'), 'spec-cell-empty requirements.md:5'],
    [
      'WFL-SPC-04: a row that is too short',
      inRequirements(' | A second loan is refused.', ''),
      'spec-cell-missing requirements.md:5',
    ],
    ['WFL-SPC-04: no ambiguity log', inRequirements('## Ambiguity Log', '## Questions'), 'spec-section-missing requirements.md'],
    [
      'WFL-SPC-04: a status of another kind',
      inRequirements('| REQ-002 | accepted', '| REQ-002 | agreed'),
      'spec-status requirements.md:6',
    ],
    ['WFL-SPC-05: no decisions', inDesign('## Decisions', '## Thoughts'), 'spec-section-missing design.md'],
    ['WFL-SPC-05: no impacted files', inDesign('## Impacted Files', '## Where'), 'spec-section-missing design.md'],
    ['WFL-SPC-05: no interfaces', inDesign('## Interfaces', '## Contracts'), 'spec-section-missing design.md'],
    ['WFL-SPC-05: no failure modes', inDesign('## Failure Modes', '## Trouble'), 'spec-section-missing design.md'],
    ['WFL-SPC-05: no test strategy', inDesign('## Test Strategy', '## Proof'), 'spec-section-missing design.md'],
    ['WFL-SPC-05: an empty section', inDesign('None changes.\n', ''), 'spec-section-empty design.md:13'],
    [
      'WFL-SPC-05: a section with words of the template',
      inDesign('- src/loan.ts', '- Describe each file.'),
      'spec-section-empty design.md:9',
    ],
    [
      'WFL-SPC-05: a table without rows',
      inDesign('| DEC-001 | accepted | Loans are kept in a map (REQ-001). |\n', ''),
      'spec-section-empty design.md:3',
    ],
    [
      'WFL-SPC-06: a task before the one it waits for',
      inTasks('| TASK-001 | accepted | none', '| TASK-001 | accepted | TASK-002'),
      'spec-task-cycle tasks.md:5',
    ],
    [
      'WFL-SPC-06: a task that waits for itself',
      inTasks('| TASK-001 | worker', '| TASK-002 | worker'),
      'spec-task-order tasks.md:6',
    ],
    ['WFL-SPC-06: a task without proof', inTasks('REQ-002 | npm test', 'REQ-002 | none'), 'spec-cell-empty tasks.md:6'],
    ['WFL-SPC-06: no task at all', inTasks(TASKS.slice(TASKS.indexOf('| TASK-001')), ''), 'spec-empty tasks.md'],
  ])('%s', (_, { findings }, expected) => {
    expect(codesOf(findings)).toContain(expected)
    expect(findings.every(({ severity }) => severity === 'error')).toBe(true)
  })

  test('WFL-SPC-04: the message names the row and what it lacks', () => {
    const [finding] = inRequirements(' | A second loan is refused.', '').findings
    expect(finding?.message).toMatch(/REQ-001.*4 cells for 5 columns.*Proof target/)
  })

  test('WFL-SPC-06: tasks out of order', () => {
    const { findings } = inTasks(
      '| TASK-001 | accepted | none',
      '| TASK-003 | accepted | TASK-002 | worker | src/a.ts | REQ-001 | npm test |\n| TASK-001 | accepted | none',
    )
    expect(codesOf(findings)).toEqual(['spec-task-order tasks.md:5'])
    expect(findings[0]?.message).toContain('TASK-002, which comes later')
  })

  test('WFL-SPC-06: a circle is told once, with its way', () => {
    const { findings } = inTasks('| TASK-001 | accepted | none', '| TASK-001 | accepted | TASK-002')
    expect(findings.map(({ message }) => message)).toEqual(['These tasks wait for each other: TASK-001 -> TASK-002 -> TASK-001.'])
  })
})

describe('what is undecided in a spec keeps a writer waiting', () => {
  test.each([
    ['a requirement that is proposed', inRequirements('| REQ-002 | accepted', '| REQ-002 | proposed'), 'requirement REQ-002'],
    ['a requirement that is unknown', inRequirements('| REQ-002 | accepted', '| REQ-002 | unknown'), 'requirement REQ-002'],
    ['a decision that is proposed', inDesign('| DEC-001 | accepted', '| DEC-001 | `Proposed`'), 'decision DEC-001'],
    ['a question that blocks', inRequirements('| AMB-001 | accepted', '| AMB-001 | unknown'), 'question AMB-001'],
  ])('WFL-SPC-07: %s', (_, { findings, openDecisions }, expected) => {
    expect(findings).toEqual([])
    expect(openDecisions).toEqual([expect.stringContaining(expected)])
  })

  test('WFL-SPC-07: what is superseded, or does not block, waits for nobody', () => {
    expect(inDesign('| DEC-001 | accepted', '| DEC-001 | superseded').openDecisions).toEqual([])
    const open = spoil(REQUIREMENTS, '| AMB-001 | accepted', '| AMB-001 | unknown')
    expect(read({ [SPEC_PATHS.requirements]: spoil(open, '| yes |', '| no |') }).openDecisions).toEqual([])
  })

  test('WFL-SPC-07: a log without statuses is open until there is an answer', () => {
    const log = (answer: string) =>
      REQUIREMENTS.slice(0, REQUIREMENTS.indexOf('## Ambiguity')) +
      `## Ambiguity Log\n\n| ID | Question | Blocks implementation | Resolution |\n|-|-|-|-|\n| Q1 | How long? | yes | ${answer} |\n`
    expect(read({ [SPEC_PATHS.requirements]: log('') }).openDecisions).toHaveLength(1)
    expect(read({ [SPEC_PATHS.requirements]: log('A month.') }).openDecisions).toEqual([])
  })
})
