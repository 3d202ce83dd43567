import { readTicket, type WorkflowTicket } from '../../../src/plan/workflow/ticket.ts'

/** Sound documents about lending tools, which tests spoil in one place. */
export const REQUIREMENTS = `# Lending: requirements

| ID | Status | Requirement | Acceptance | Proof target |
|---|---|---|---|---|
| REQ-001 | accepted | A tool can be lent once at a time. | A second loan is refused. | test/loan.test.ts |
| REQ-002 | accepted | A loan ends on a day. | The day is printed. | test/loan.test.ts |

## Ambiguity Log

| ID | Status | Question | Blocks implementation |
|---|---|---|---|
| AMB-001 | accepted | May a loan be longer than a month? | yes |

## Traceability

| Requirement ID | Design |
|---|---|
| REQ-001 | DEC-001 |
`

export const DESIGN = `# Lending: design and decisions

## Decisions

| ID | Status | Decision |
|---|---|---|
| DEC-001 | accepted | Loans are kept in a map (REQ-001). |

## Impacted Files

- src/loan.ts

## Interfaces

None changes.

## Failure Modes

- The tool is lent already.

## Test Strategy

Unit tests for each refusal.
`

export const TASKS = `# Lending: tasks

| Task ID | Status | Depends on | Owner role | Allowed files | Requirement IDs | Proof |
|---|---|---|---|---|---|---|
| TASK-001 | accepted | none | worker | src/loan.ts | REQ-001 | npm test |
| TASK-002 | accepted | TASK-001 | worker | src/loan.ts | REQ-002 | npm test |
`

export const DELTA = `# Lending: delta

## ADDED

| ID | Status | Requirement ID | Current spec target | Proof |
|---|---|---|---|---|
| ADD-001 | accepted | REQ-002 | \`specs/current/lending.md\` | test/loan.test.ts |

## MODIFIED

| ID | Status | Requirement ID | Current spec target | Proof |
|---|---|---|---|---|
| MOD-001 | accepted | REQ-001 | specs/current/tools.md#loans | test/tool.test.ts |
| MOD-002 | proposed | REQ-001 | specs/current/fees.md | test/fee.test.ts |

## REMOVED

None.
`

export const SPEC_FILES = {
  'specs/lending/requirements.md': REQUIREMENTS,
  'specs/lending/design.md': DESIGN,
  'specs/lending/tasks.md': TASKS,
}

export const SPEC_PATHS = {
  requirements: 'specs/lending/requirements.md',
  design: 'specs/lending/design.md',
  tasks: 'specs/lending/tasks.md',
}

/** A full ticket; `parts` replaces keys of its top level. */
export function ticketOf(parts: Readonly<Record<string, unknown>> = {}): WorkflowTicket {
  const text = JSON.stringify({
    schema_version: 2,
    ticket: { id: 'TKT-2026-04-02-lend', title: 'Lend a tool once', status: 'backlog', ticket_class: 'implementation' },
    spec_refs: { mode: 'full_sdd', ...SPEC_PATHS, delta: null, unresolved_decisions: [] },
    decision_locks: { locked_decisions: [], unresolved_decisions: [] },
    context_budget: { max_files: 12, max_summary_lines: 80, exclude: [], required_context: [] },
    steering: { required: [] },
    scope: { goal: 'A tool is lent once at a time.', allowed_files: ['src/loan.ts', 'src/desk/**'] },
    ...parts,
  })
  const { ticket, findings } = readTicket('tickets/TKT-2026-04-02-lend.yaml', new TextEncoder().encode(text))
  if (ticket === null) throw new Error(JSON.stringify(findings))
  return ticket
}

/** Findings as `code file:line`, which is all that tables of tests look at. */
export const codesOf = (findings: readonly { code: string; file: string | null; line: number | null }[]): readonly string[] =>
  findings.map(({ code, file, line }) => `${code} ${file?.split('/').at(-1) ?? ''}${line === null ? '' : `:${line}`}`)

/** A text with one part replaced, which has to be there. */
export function spoil(text: string, part: string, replacement: string): string {
  if (!text.includes(part)) throw new Error(`the text does not hold ${part}`)
  return text.replace(part, () => replacement)
}
