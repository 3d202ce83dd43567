import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { silentLog } from '../src/host/log.ts'
import { captureWorkTree, takeBaseline } from '../src/host/work-tree.ts'
import type { AgentReport, MemoryNote } from '../src/model.ts'
import { selectBundle } from '../src/plan/select.ts'
import { findFault, seal } from '../src/steps/seal.ts'
import { readGround, requirePlan } from '../src/steps/survey.ts'
import { NO_TRAFFIC } from '../src/steps/traffic.ts'
import { packageFiles, ROOT, request, WIRING } from './plan/workflow/package-fixture.ts'
import { type Changes, ID, type ShapeName, ticketYaml } from './plan/workflow/ticket-shapes.ts'
import { result, reviewReport, round } from './report/records/record-fixture.ts'
import { openRepo } from './support/checkout.ts'
import { createPlanRepo, type Files, gitIn, writeFiles } from './support/plan-repo.ts'
import { sampleAnswer } from './support/sample-plan.ts'

const TICKET = `tickets/${ID}.yaml`
const FOLDER = `docs/implementation/workflow-tickets/tickets/${ID}`
const LEDGER = 'docs/implementation/workflow-tickets/CONTEXT_LEDGER.md'

interface Setup {
  readonly files?: Files
  /** Files of a second commit, for what depends on where the repository is. */
  readonly later?: (origin: string) => Files
  readonly plan?: string
  readonly shape?: ShapeName
  readonly changes?: Changes
  readonly work?: Readonly<Record<string, string>>
  readonly report?: Partial<AgentReport>
  readonly knownSecrets?: readonly string[]
}

/** Seals the work on a ticket that was reviewed twice, in as many checkouts as asked for. */
const sealTicket = async (
  { plan = 'tickets', shape = 'full', changes = {}, work, report = {}, ...setup }: Setup = {},
  times = 1,
) => {
  const files = new Map<string, string>([
    ['src/list.js', 'export const list = 1\n'],
    [TICKET, `# For the shed\n${ticketYaml(shape, changes)}`],
    ...(setup.files instanceof Map ? setup.files : Object.entries(setup.files ?? {})),
  ])
  const repo = await createPlanRepo(files)
  const base = setup.later === undefined ? repo.base : await repo.commit(setup.later(repo.origin))
  const done = await openRepo(repo)
  const baseline = await takeBaseline(done)
  await writeFiles(repo.dir, work ?? { 'src/list.js': 'export const list = 2\n' })
  const changeSet = await captureWorkTree(done, baseline)
  const all = []
  for (let time = 0; time < times; time++) {
    const checkout = time === 0 ? done : await openRepo(repo)
    if (time > 0) await captureWorkTree(checkout, baseline)
    const config = 'workflow-runner.yml'
    const ground = await readGround({ checkout, commit: base, plan, format: 'workflow', configFile: config, rerun: false })
    const names = ground.format.names
    const selection = selectBundle(requirePlan(ground), { ...NO_TRAFFIC, ownerId: 'me', branchPrefix: 'codex/', names })
    if (selection.outcome !== 'selected') throw new Error(JSON.stringify([selection, ground.findings]))
    const sealed = await seal({
      ...{ checkout, ground, bundle: selection.bundle, report: sampleAnswer({ note: null, commits: [], ...report }), changeSet },
      rounds: [[result('npm test')]],
      review: reviewReport({ rounds: [round({ tree: changeSet.tree })], drift: null }),
      ...{ confine: null, today: '2026-05-06', at: new Date('2026-05-06T10:11:12Z'), log: silentLog },
      knownSecrets: setup.knownSecrets ?? [],
    })
    const git = (...args: string[]) => gitIn(checkout.private.gitDir, ...args)
    const read = async (path: string) => `${await git('show', `${sealed.head}:${path}`)}\n`
    all.push({ repo, base, sealed, changeSet, git, read, task: selection.bundle.tasks[0] })
  }
  const [first] = all
  if (first === undefined) throw new Error('nothing was sealed')
  return { ...first, all }
}

const pathsOf = ({ changes }: { readonly changes: readonly { readonly path: string }[] }) => changes.map(({ path }) => path)

describe('the records of a ticket', () => {
  test('WFL-REC-01, WFL-DEL-18: are in the one commit of the work, which begins with the id of the ticket', async () => {
    const { sealed, git, repo } = await sealTicket()
    expect(sealed.findings).toEqual([])
    expect(findFault(sealed)).toBeNull()
    expect(await git('rev-list', '--count', `${repo.base}..${sealed.head}`)).toBe('1')
    expect(sealed.commits.map(({ message }) => message.split('\n')[0])).toEqual([`${ID}: Count the lent tools`])
    expect(pathsOf(sealed)).toEqual([
      LEDGER,
      ...['EXECUTION_REPORT', 'GIT_DELIVERY', 'HANDOFF', 'PLAN', 'REVIEW'].map((name) => `${FOLDER}/${name}.md`),
      'src/list.js',
      TICKET,
    ])
  })

  test('WFL-REC-05, WFL-REV-12: tell the result in the ticket, of which nothing else changes but its status', async () => {
    const { read, repo } = await sealTicket()
    const [before, after] = [`${await repo.git('show', `${repo.base}:${TICKET}`)}\n`, await read(TICKET)]
    const ticket = parse(after) as { ticket: { status: string }; execution_result: { status: string; changed_files: unknown } }
    expect(ticket.ticket.status).toBe('done')
    expect(ticket.execution_result).toMatchObject({ status: 'done', changed_files: ['src/list.js'] })
    const rest = (text: string) => text.slice(0, text.indexOf('execution_result:')).replace(/status: (?:backlog|done)/, 'status:')
    expect(rest(after)).toBe(rest(before))
    expect(before.slice(before.indexOf('execution_result:')).match(/^\S/gm)).toHaveLength(1)
  })

  test('WFL-DEL-21: quote no commit but the base', async () => {
    const { sealed, git, repo, changeSet } = await sealTicket()
    const delivered = await git('grep', '-hoE', '[0-9a-f]{40}', sealed.head, '--', 'docs', 'tickets')
    expect(new Set(delivered.split('\n'))).toEqual(new Set([repo.base, changeSet.tree]))
  })

  test('WFL-DEL-08, WFL-DEL-16: are delivered with work of any name, whatever else may be touched and is not there', async () => {
    const odd = ['src/ünï😀.js', 'src/line\nbreak.js', 'src/"quoted" tab\t.js']
    const changes = { '/scope/allowed_files': ['src/**', 'docs/never.md', 'later/**'] }
    const work = { 'src/list.js': 'x\n', ...Object.fromEntries(odd.map((path) => [path, 'odd\n'])) }
    const { sealed, git } = await sealTicket({ changes, work })
    expect(sealed.findings).toEqual([])
    expect(findFault(sealed)).toBeNull()
    expect(pathsOf(sealed)).toEqual(expect.arrayContaining(['src/list.js', ...odd]))
    const listed = await git('ls-tree', '-r', '-z', '--name-only', sealed.head, '--', 'src', 'later')
    expect(listed.split('\0').filter(Boolean).sort()).toEqual(['src/list.js', ...odd].sort())
  })

  test('WFL-DEL-15: take the place of whatever the work left there, which stops nothing', async () => {
    const work = { 'src/list.js': 'x\n', [`${FOLDER}/PLAN.md`]: 'mine\n', [`${FOLDER}/notes.md`]: 'mine too\n' }
    const { sealed, read } = await sealTicket({ work })
    expect(sealed.findings).toEqual([])
    expect(findFault(sealed)).toBeNull()
    expect(await read(`${FOLDER}/PLAN.md`)).not.toContain('mine')
    expect(pathsOf(sealed)).toEqual(expect.arrayContaining([TICKET, `${FOLDER}/notes.md`]))
  })

  test('WFL-STA-18, WFL-ROL-05: leave the judged work exactly as it was', async () => {
    const { sealed, git, changeSet } = await sealTicket()
    expect(await git('diff', '--name-only', changeSet.tree, sealed.head, '--', 'src')).toBe('')
    expect(await git('rev-parse', `${sealed.head}:src`)).toBe(await git('rev-parse', `${changeSet.tree}:src`))
  })

  test('WFL-REC-01: lengthen the ledger of before by one entry, whatever the work made of it', async () => {
    const old = '# Context ledger\r\n\r\n## 2026-05-01 TKT-2026-05-01-first\r\n\r\n- Result: first\r\n'
    const { read } = await sealTicket({ files: { [LEDGER]: old }, work: { 'src/list.js': 'x\n', [LEDGER]: 'forged\n' } })
    const text = await read(LEDGER)
    expect(text.startsWith(old)).toBe(true)
    expect(text.slice(old.length)).toMatch(/^\r\n## 2026-05-06 TKT-2031-05-01-lent-tools\r\n\r\n- Result: /)
  })

  test('have no delivery record where nothing is to be delivered', async () => {
    const changes = { '/execution/git_delivery': { assigned: false, skipped_reason: 'A trial.' } }
    const { sealed, read } = await sealTicket({ changes })
    expect(sealed.findings).toEqual([])
    expect(pathsOf(sealed)).not.toContain(`${FOLDER}/GIT_DELIVERY.md`)
    expect(await read(TICKET)).toContain('skipped_reason: "A trial."')
  })

  test('come out the same in another job', async () => {
    const { all } = await sealTicket({}, 2)
    expect(all.map(({ sealed }) => sealed.head)).toEqual([all[0]?.sealed.head, all[0]?.sealed.head])
  })
})

describe('a ticket that is locked', () => {
  test('WFL-REC-05, WFL-LCK-14: of a package stays byte for byte, and so does its copy; the result stands beside the records', async () => {
    const later = (origin: string): Files => {
      const contents = packageFiles(request({ target_repository: `file://${origin}` }))
      const pin = createHash('sha256')
        .update(contents.get(`${ROOT}/manifest.json`) ?? '')
        .digest('hex')
      const files = new Map([...contents].map(([path, content]) => [path, Buffer.from(content ?? '').toString('utf8')]))
      return files.set('workflow-runner.yml', `workflow:\n  manifest-sha256: ${pin}\n`)
    }
    const work = { 'hall/wires.txt': 'laid\n' }
    const { sealed, read } = await sealTicket({ plan: `${ROOT}/manifest.json`, later, work })
    expect(sealed.findings).toEqual([])
    const folder = `docs/implementation/workflow-lamps/tickets/${WIRING}`
    expect(pathsOf(sealed)).toEqual([
      'docs/implementation/workflow-lamps/CONTEXT_LEDGER.md',
      ...['EXECUTION_REPORT.md', 'GIT_DELIVERY.md', 'HANDOFF.md', 'PLAN.md', 'REVIEW.md', 'execution-result.yaml'].map(
        (name) => `${folder}/${name}`,
      ),
      'hall/wires.txt',
    ])
    expect(parse(await read(`${folder}/execution-result.yaml`))).toMatchObject({
      execution_result: { status: 'done', changed_files: ['hall/wires.txt'] },
    })
  })

  test('WFL-REC-05: of version 1 that is in no package stays as it is as well', async () => {
    const { sealed } = await sealTicket({ shape: 'built' })
    expect(sealed.findings).toEqual([])
    expect(pathsOf(sealed)).not.toContain(TICKET)
    expect(pathsOf(sealed)).toContain(`${FOLDER}/execution-result.yaml`)
  })
})

const note: MemoryNote = {
  situation: 'Tools were counted.',
  learning: 'Lent tools have no date.',
  decision: 'Count by the flag.',
  reusableCheck: 'npm test',
  applicability: 'src/list.js',
}

describe('the memory of the agents', () => {
  const phrase = '## Agent memory\n\nagent memory checked: no update needed\n'

  test('WFL-MEM-01: is left alone without a note, and the closing record says so to the letter', async () => {
    const { read, sealed } = await sealTicket()
    expect(await read(`${FOLDER}/EXECUTION_REPORT.md`)).toContain(phrase)
    expect(await read(TICKET)).toContain('notes: "agent memory checked: no update needed"')
    expect(sealed.memoryUpdate).toMatchObject({ file: 'agent/DECISIONS.md', status: 'no_change' })
  })

  test('WFL-MEM-02, WFL-MEM-03, WFL-MEM-04: takes a note as a decision that refers to the record of the ticket, and is listed', async () => {
    const { read, sealed } = await sealTicket({ report: { note }, files: { 'agent/decisions.md': '# Decisions\n' } })
    expect(sealed.findings).toEqual([])
    expect(pathsOf(sealed)).toContain('agent/decisions.md')
    expect(await read('agent/decisions.md')).toBe(`# Decisions

### 2026-05-06 ${ID}: decision
- Situation: Tools were counted.
- Learning: Lent tools have no date.
- Action/Decision: Count by the flag.
- Reusable check/command: npm test
- Applicability: src/list.js (shown by ${FOLDER}/EXECUTION_REPORT.md)
`)
    expect(pathsOf(sealed)).toContain(`${FOLDER}/EXECUTION_REPORT.md`)
    expect(await read(`${FOLDER}/EXECUTION_REPORT.md`)).toContain('## Agent memory\n\n- `agent/decisions.md`\n')
    expect(parse(await read(TICKET))).toMatchObject({
      execution_result: { agent_memory_updates: { updated_files: ['agent/decisions.md'] } },
    })
  })

  test('WFL-MEM-02: what the work itself changed in it is listed too, and kept', async () => {
    const work = { 'src/list.js': 'x\n', 'agent/STATE.md': 'Lending works.\n', 'agent/DECISIONS.md': '# Mine\n' }
    const { read, sealed } = await sealTicket({ work, report: { note } })
    expect(sealed.findings).toEqual([])
    expect(await read(`${FOLDER}/EXECUTION_REPORT.md`)).toContain(
      '## Agent memory\n\n- `agent/DECISIONS.md`\n- `agent/STATE.md`\n',
    )
    expect(await read('agent/DECISIONS.md')).toMatch(/^# Mine\n\n### 2026-05-06 /)
  })

  test('WFL-MEM-05: takes no note with a secret in it, and no record does', async () => {
    const secret = 'correct horse battery'
    const report = { note: { ...note, learning: `The word is ${secret}.` }, risks: [`Said: ${secret}`] }
    const { read, sealed, git } = await sealTicket({ report, knownSecrets: [secret] })
    expect(await read(`${FOLDER}/EXECUTION_REPORT.md`)).toContain(phrase)
    expect(sealed.findings).toEqual([])
    await expect(git('grep', '-F', secret, sealed.head)).rejects.toThrow()
  })

  test('WFL-MEM-05: records that would bring an old secret along stop the delivery', async () => {
    const secret = 'correct horse battery'
    const { sealed } = await sealTicket({ files: { [LEDGER]: `# Ledger\n${secret}\n` }, knownSecrets: [secret] })
    expect(sealed.findings.map(({ code }) => code)).toEqual(['record-secret'])
    expect(findFault(sealed)?.code).toBe('guards-failed')
  })
})
