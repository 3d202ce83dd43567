import fc from 'fast-check'
import { type FrdSketch, frdPlan, planPath, type TaskSketch } from './frd-fixture.ts'
import { FOLDER, POINTER, trackDocument, trackPointer } from './track-fixture.ts'
import { ticketYaml } from './workflow/ticket-shapes.ts'

/** A plan that a format must be able to read: its files, and the path it is found by. */
export interface DrawnPlan {
  readonly files: ReadonlyMap<string, string>
  readonly planPath: string
}

const drawn = (files: Iterable<readonly [string, string]>, path: string): DrawnPlan => ({
  files: new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1))),
  planPath: path,
})

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/)
const status = fc.constantFrom('not_started', 'not_started', 'in_progress', 'completed', 'blocked', 'skipped')

/** Documents of up to four tasks, which wait for tasks or documents before them. */
const frds = fc
  .array(
    fc.array(fc.tuple(status, fc.boolean(), fc.nat(), fc.array(status, { minLength: 1, maxLength: 3 })), {
      minLength: 1,
      maxLength: 4,
    }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((documents) => {
    const known: string[] = []
    const sketches = documents.map((tasks, at): FrdSketch => {
      const id = `FRD-00${at + 1}`
      const own = tasks.map(([state, prLevel, waitsFor, steps], position): TaskSketch => {
        const on = known[waitsFor % (known.length + 1)]
        const taskId = `${id}-T${position + 1}`
        known.push(taskId)
        return { id: taskId, status: state, prLevel, steps, dependencies: on === undefined ? [] : [on] }
      })
      known.push(id)
      return { id, tasks: own }
    })
    return drawn(frdPlan(sketches), planPath)
  })

/** Tracks with gaps between their numbers; the pointer stands at one of them, or past the end. */
const tracks = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 6 }),
    fc.nat(),
    word,
    fc.nat(3),
    fc.boolean(),
  )
  .map(([numbers, at, slug, zeros, isNamed]) => {
    const next = [...numbers, Math.max(...numbers) + 1][at % (numbers.length + 1)] ?? 1
    const file = (number: number) => `${FOLDER}/track-${'0'.repeat(zeros)}${number}-${slug}.md`
    const entries = numbers.map((number) => [
      String(number),
      { slug: `${slug}-${number}`, ...(isNamed ? { doc: file(number) } : {}) },
    ])
    const documents = numbers.map((number): [string, string] => [file(number), trackDocument(`Track ${number}`)])
    return drawn([[POINTER, trackPointer(next, Object.fromEntries(entries))], ...documents], POINTER)
  })

/** Phases whose numbers have no gap. */
const phases = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.nat()).map(([count, at]) => {
  const pointer = `${JSON.stringify({ plan_version: 'v2', next: at % (count + 1) }, null, 2)}\n`
  const documents = Array.from({ length: count }, (_, number): [string, string] => [
    `docs/plan/v2/phases/phase-${number}.md`,
    trackDocument(`Phase ${number}`),
  ])
  return drawn([['configs/NEXT_PHASE.json', pointer], ...documents], 'configs/NEXT_PHASE.json')
})

/** One ticket, or a folder of them of which some have a report. */
const tickets = fc
  .tuple(fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 }), fc.nat(), word, fc.boolean())
  .map(([numbers, done, title, isFolder]) => {
    const stem = (number: number) => `tickets/codex_ticket_${number}`
    const files = numbers.flatMap((number, at): [string, string][] => [
      [`${stem(number)}.md`, `# Ticket ${number}: ${title}\n\n## Required commands\n- \`npm test\`\n`],
      ...((done >> at) & 1 ? [[`${stem(number)}_change_report.md`, '## 1) Branch name used\n'] satisfies [string, string]] : []),
    ])
    return drawn(files, isFolder ? 'tickets' : `${stem(numbers[0] ?? 1)}.md`)
  })

/** A queue with gaps between its indices and more or less in the front matter of its tickets. */
const queues = fc
  .tuple(
    fc.uniqueArray(
      fc.record({
        index: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 990, max: 100_000 })),
        agent: fc.constantFrom('codex', 'Codex', 'user'),
        done: fc.constantFrom('false', 'no', 'OFF', 'true', 'Yes'),
        suffix: fc.constantFrom('', '-lamps', '_Ä b'),
        title: fc.option(word),
        end: fc.constantFrom('\n', '\r\n'),
        mark: fc.constantFrom('', '\uFEFF'),
      }),
      { minLength: 1, maxLength: 6, selector: ({ index }) => index },
    ),
    fc.constantFrom('.codex-autorunner/tickets', 'work'),
  )
  .map(([all, folder]) =>
    drawn(
      all.map(({ index, agent, done, suffix, title, end, mark }): [string, string] => {
        const keys = [`agent: ${agent}`, ...(title === null ? [] : [`title: "${title}"`]), `done: ${done} # so far`, 'x: [1]']
        const lines = ['---', ...keys, '---', '', `# ${index}`, '']
        return [`${folder}/TICKET-${String(index).padStart(3, '0')}${suffix}.md`, mark + lines.join(end)]
      }),
      folder,
    ),
  )

/** Tickets of both versions and all classes, open and done; or one of them alone. */
const workflows = fc
  .tuple(
    fc.uniqueArray(
      fc.record({
        name: fc.stringMatching(/^[a-z][a-z0-9]{0,4}(?:-[a-z0-9]{1,4}){0,2}$/),
        shape: fc.constantFrom('full', 'quick', 'orchestrator', 'built', 'grown'),
        isDone: fc.boolean(),
        order: fc.nat(9),
        waitsFor: fc.nat(),
        end: fc.constantFrom('\n', '\r\n'),
        mark: fc.constantFrom('', '\uFEFF'),
      }),
      { minLength: 1, maxLength: 6, selector: ({ name }) => name },
    ),
    fc.constantFrom('tickets', 'tickets/upgrades', 'work'),
    fc.boolean(),
  )
  .map(([all, folder, isAlone]) => {
    const idOf = (name: string) => `TKT-2031-05-01-${name}`
    const files = all.flatMap(({ name, shape, isDone, order, waitsFor, end, mark }, at): [string, string][] => {
      const id = idOf(name)
      const isFlat = shape === 'built' || shape === 'grown'
      const before = all[waitsFor % (at + 1)]
      const on = isAlone || before === undefined || before.name === name ? [] : [idOf(before.name)]
      const changes = isFlat
        ? { '/id': id, '/order': order, '/depends_on': on, '/mandatory_plan': undefined }
        : { '/ticket/id': id, '/ticket/status': isDone ? 'done' : 'backlog', '/scope/allowed_files': ['src/list.js'] }
      const report = `docs/implementation/workflow-tickets/tickets/${id}/EXECUTION_REPORT.md`
      return [
        [`${folder}/${id}.yaml`, mark + ticketYaml(shape, changes).replaceAll('\n', end)],
        ...(isFlat && isDone ? [[report, '# Report\n'] satisfies [string, string]] : []),
      ]
    })
    return drawn(files, isAlone ? (files[0]?.[0] ?? folder) : (folder.split('/')[0] ?? folder))
  })

/** Plans of every format, by its name. A new format brings its own. */
export const plansOf: Readonly<Record<string, fc.Arbitrary<DrawnPlan>>> = {
  frd: frds,
  track: tracks,
  phase: phases,
  ticket: tickets,
  'ticket-flow': queues,
  workflow: workflows,
}
