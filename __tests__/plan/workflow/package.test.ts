import { describe, expect, test } from 'vitest'
import { readPackage } from '../../../src/plan/workflow/package.ts'
import { DEFAULT_WORKFLOW, type WorkflowSettings } from '../../../src/plan/workflow/settings.ts'
import {
  type Contents,
  editAndRehash,
  editManifest,
  LAMPS,
  MANIFEST,
  packageFiles,
  ROOT,
  SWITCH,
  sha256,
  snapshotOf,
  textOf,
  WIRING,
} from './package-fixture.ts'

const pin = sha256(textOf(packageFiles(), MANIFEST))
const settings: WorkflowSettings = { ...DEFAULT_WORKFLOW, manifestSha256: pin, repository: 'acme/hall', branch: 'main' }

const reportOf = (id: string) => `docs/implementation/workflow-lamps/tickets/${id}/EXECUTION_REPORT.md`
const withReports = (...ids: string[]): Contents =>
  new Map([...packageFiles(), ...ids.map((id) => [reportOf(id), '# Report\n'] as const)])

const read = (contents: Contents, changes: Partial<WorkflowSettings> = {}) => {
  const { plan, findings } = readPackage(snapshotOf(contents), MANIFEST, { ...settings, ...changes })
  if (plan === null) throw new Error(JSON.stringify(findings))
  return { plan, findings, states: plan.tasks.map(({ id, status }) => `${id} ${status}`) }
}
const holdsOf = (...given: Parameters<typeof read>) => read(...given).plan.tasks.map(({ hold }) => hold?.code ?? null)
const errorsOf = (...given: Parameters<typeof read>) =>
  read(...given).findings.flatMap(({ severity, code }) => (severity === 'error' ? [code] : []))

describe('a package whose lock holds', () => {
  test('WFL-CHN-04: is a plan in the order of the manifest, one ticket after the other', () => {
    const { plan, findings } = read(packageFiles())
    expect(findings).toEqual([])
    expect(plan).toMatchObject({ path: MANIFEST, inOrder: true })
    expect(plan.tasks.map(({ id, status, dependsOn }) => [id, status, dependsOn.map(({ name }) => name)])).toEqual([
      [WIRING, 'todo', []],
      [LAMPS, 'todo', [WIRING]],
      [SWITCH, 'todo', [WIRING, LAMPS]],
    ])
  })

  test('WFL-LCK-14: tells the work what it may not change, copies among it, and to record its outcome elsewhere', () => {
    const [task] = read(withReports(WIRING)).plan.tasks
    expect(task?.procedure).toMatchObject({ mode: 'package', result: 'records', previous: null })
    const { path, sha256: hash, locked } = task?.procedure?.lock ?? { path: '', sha256: '', locked: [] }
    expect([path, hash]).toEqual([MANIFEST, pin])
    expect(locked).toEqual([...packageFiles().keys()])
    expect(task?.procedure?.recordFolder).toBe(`docs/implementation/workflow-lamps/tickets/${WIRING}`)
  })

  test('a ticket is done where its report is in the base commit, and its report is read by the next one', () => {
    const { plan, states, findings } = read(withReports(WIRING))
    expect(states).toEqual([`${WIRING} done`, `${LAMPS} todo`, `${SWITCH} todo`])
    expect(findings).toEqual([])
    expect(plan.tasks[1]?.procedure).toMatchObject({
      previous: WIRING,
      reading: [{ kind: 'earlier', path: reportOf(WIRING) }],
    })
  })

  test('a ticket that is not ready is held alone', () => {
    const vague = editAndRehash(packageFiles(), `tickets/${LAMPS}.yaml`, (text) =>
      text.replace(/^hard_stop_conditions:\n(?: .*\n)*/m, 'hard_stop_conditions: []\n'),
    )
    vague.set(`tickets/${LAMPS}.yaml`, textOf(vague, `${ROOT}/tickets/${LAMPS}.yaml`))
    expect(holdsOf(vague, { manifestSha256: sha256(textOf(vague, MANIFEST)) })).toEqual([null, 'ticket-not-ready', null])
  })
})

describe('a package whose lock does not hold', () => {
  const changed = new Map(packageFiles()).set(`${ROOT}/REQUEST.md`, '# Other\n')

  test('WFL-LCK-06: holds every open ticket, and tells every fault', () => {
    const { plan, findings } = read(new Map(changed).set(`${ROOT}/notes.md`, 'x'))
    expect(plan.tasks.map(({ status }) => status)).toEqual(['blocked', 'blocked', 'blocked'])
    expect(plan.tasks[0]?.hold).toMatchObject({
      code: 'source-lock-failed',
      detail: expect.stringMatching(
        /^The lock of packages\/lamps\/manifest\.json .*REQUEST\.md.* \(and 1 more; `check` lists them\)$/,
      ),
    })
    expect(findings.map(({ code }) => code)).toEqual(['package-hash-mismatch', 'package-file-undeclared'])
  })

  test('WFL-LCK-01: without a pin, or with another one, no ticket starts', () => {
    expect(holdsOf(packageFiles(), { manifestSha256: null })).toEqual(Array(3).fill('source-lock-failed'))
    expect(errorsOf(packageFiles(), { manifestSha256: null })).toEqual(['package-pin-missing'])
    expect(holdsOf(packageFiles(), { manifestSha256: 'a'.repeat(64) })).toEqual(Array(3).fill('source-lock-failed'))
    expect(errorsOf(packageFiles(), { manifestSha256: 'a'.repeat(64) })).toEqual(['package-pin-mismatch'])
  })

  test('WFL-LCK-06: holds the open ones where the first is done', () => {
    const forged = new Map(withReports(WIRING)).set(`${ROOT}/REQUEST.md`, '')
    expect(read(forged).states).toEqual([`${WIRING} done`, `${LAMPS} blocked`, `${SWITCH} blocked`])
  })

  test('WFL-LCK-06, WFL-LCK-12: holds tickets that cannot be read, too', () => {
    const broken = editAndRehash(packageFiles(), `tickets/${LAMPS}.yaml`, (text) => `${text}"`)
    expect(holdsOf(broken)).toEqual(Array(3).fill('source-lock-failed'))
  })

  test.each(['', '{', '[]', '{"tickets":[]}', '{"tickets":[{"id":7}]}'])(
    'WFL-LCK-06: stands for itself where %j leaves no ticket to be held',
    (text) => {
      const { plan } = read(new Map(packageFiles()).set(MANIFEST, text))
      expect(plan.tasks).toMatchObject([{ id: 'lamps', status: 'blocked', hold: { code: 'source-lock-failed' } }])
    },
  )
})

describe('what surrounds a package', () => {
  test.each<[string, Partial<WorkflowSettings>]>([
    ['another repository', { repository: 'acme/cellar' }],
    ['another branch', { branch: 'next' }],
  ])('WFL-LCK-11: a package for %s than this does not start', (_, changes) => {
    expect(errorsOf(packageFiles(), changes)).toEqual(['package-target'])
    expect(holdsOf(packageFiles(), changes)).toEqual(Array(3).fill('source-lock-failed'))
  })

  test('WFL-LCK-11: spellings of one repository are one', () => {
    for (const repository of ['https://github.com/acme/hall.git', 'git@github.com:Acme/hall.git', 'ACME/hall'])
      expect(errorsOf(packageFiles(), { repository }), repository).toEqual([])
  })

  test('a target that cannot be compared is told', () => {
    const { findings } = read(packageFiles(), { repository: null, branch: null })
    expect(findings).toMatchObject([
      { code: 'package-target-unchecked', severity: 'warning', pointer: '/target_repository' },
      { code: 'package-target-unchecked', severity: 'warning', pointer: '/target_branch' },
    ])
    expect(holdsOf(packageFiles(), { repository: null, branch: null })).toEqual([null, null, null])
  })

  const withoutCopy = (id: string, contents = packageFiles()): Contents =>
    new Map([...contents].filter(([path]) => path !== `tickets/${id}.yaml`))

  test('WFL-LCK-14: a copy that differs by one byte breaks the lock, whichever ticket it is of', () => {
    for (const id of [WIRING, LAMPS, SWITCH]) {
      const path = `tickets/${id}.yaml`
      const contents = new Map(withReports(WIRING)).set(path, `${textOf(packageFiles(), path)}\n`)
      expect(read(contents).findings).toMatchObject([{ code: 'package-copy-differs', severity: 'error', file: path }])
      expect(holdsOf(contents)).toEqual([null, 'source-lock-failed', 'source-lock-failed'])
    }
  })

  test('a copy that is a link is none', () => {
    expect(errorsOf(new Map(packageFiles()).set(`tickets/${LAMPS}.yaml`, null))).toEqual(['package-copy-differs'])
  })

  test('the next ticket needs its copy; of a later one it is only told, of one that is done nothing', () => {
    expect(errorsOf(withoutCopy(WIRING))).toEqual(['package-copy-missing'])
    expect(read(withoutCopy(LAMPS)).findings).toMatchObject([{ code: 'package-copy-missing', severity: 'warning' }])
    expect(holdsOf(withoutCopy(LAMPS))).toEqual([null, null, null])
    expect(read(withoutCopy(WIRING, withReports(WIRING))).findings).toEqual([])
  })

  test('WFL-CHN-06: a ticket that is done after one that is open stops the package', () => {
    expect(errorsOf(withReports(WIRING, SWITCH))).toEqual(['package-prefix'])
    expect(read(withReports(WIRING, SWITCH)).states).toEqual([`${WIRING} done`, `${LAMPS} blocked`, `${SWITCH} done`])
    expect(errorsOf(withReports(WIRING, LAMPS, SWITCH))).toEqual([])
  })

  test('WFL-LCK-14: records may not be written into the package', () => {
    for (const recordsFolder of [ROOT, `${ROOT}/reports`])
      expect(errorsOf(packageFiles(), { recordsFolder })).toContain('package-holds-records')
  })

  test('a manifest at the top makes the whole repository a package', () => {
    const top = new Map(
      [...packageFiles(undefined, 'x')].flatMap(([path, content]) =>
        path.startsWith('x/') ? [[path.slice(2), content] as const] : [],
      ),
    )
    const { findings } = readPackage(snapshotOf(top.set('src/a.ts', '')), 'manifest.json', settings)
    expect(findings.map(({ code, file }) => [code, file])).toEqual([
      ['package-file-undeclared', 'src/a.ts'],
      ['package-holds-records', 'manifest.json'],
    ])
  })

  test('a manifest that lists one ticket twice makes one task of it', () => {
    const twice = editManifest(packageFiles(), (m) => m.tickets.push({ ...m.tickets[0], order: 3 }))
    expect(read(twice).plan.tasks.map(({ id }) => id)).toEqual([WIRING, LAMPS, SWITCH])
  })
})
