import { describe, expect, test } from 'vitest'
import { readChangeReport } from '../../src/report/read-change-report.ts'
import type { Files } from '../support/plan-repo.ts'
import { sampleWork } from '../support/sample-project.ts'
import { readRefs, readTraces } from './remote-state.ts'
import { answer, command, createScene } from './scene.ts'
import { BRANCH, CLAIM, config, files, good, prose, REPORT, TICKET, told } from './ticket-scene.ts'

const inputs = { task: TICKET }

const note = {
  situation: 'Weeks were counted from Sunday at first.',
  learning: 'ISO weeks start on Monday.',
  decision: 'Count from Monday.',
  reusableCheck: 'npm test',
  applicability: 'Whatever adds up by week.',
}

/** The sections of the report on the branch. */
const sectionsOf = async (repo: { originGit(...args: string[]): Promise<string> }, path = REPORT) => {
  const { sections, faults } = readChangeReport(await repo.originGit('show', `${BRANCH}:${path}`))
  expect(faults).toEqual([])
  return ['', ...sections.map(({ text }) => text)]
}

const listed = (section = '') => [...section.matchAll(/^- `(.*)`$/gm)].map(([, path]) => path)

test('TKT-CHG-1, TKT-CHG-3, TKT-DOC-8, TKT-FIN-1: a ticket is delivered with code, docs and change report on one branch', async () => {
  const { repo, act, prompts } = await createScene([good, answer({ changeReport: prose(), note })], files)
  const end = await act({ inputs })
  expect(end.outputs).toMatchObject({
    outcome: 'delivered',
    branch: BRANCH,
    'task-ids': '["ticket_7_weekly"]',
    'base-sha': repo.base,
    'claim-ref': `refs/heads/${CLAIM}`,
  })
  expect(end.title).toBe('Ticket 7 — Weekly totals\n')
  expect([...(await readRefs(repo)).keys()].sort()).toEqual([CLAIM, BRANCH, 'main'])
  expect((await repo.originGit('log', '--format=%s', `main..${BRANCH}`)).split('\n')).toEqual([
    'docs(ticket_7_weekly): add the change report and add a note',
    'docs(ticket_7_weekly): show weekly totals in the readme',
    'feat(ticket_7_weekly): add weekly totals',
  ])
  expect(await repo.originGit('show', '--format=', '--name-only', BRANCH)).toBe(`.codex/NOTES.md\n${REPORT}`)
  expect(await repo.originGit('diff', '--name-only', 'main', BRANCH, '--', TICKET)).toBe('')
  expect(await repo.git('status', '--porcelain', 'work')).toBe('')

  const sections = await sectionsOf(repo)
  expect(sections[1]).toBe(`\`${BRANCH}\``)
  expect(sections[2]).toBe('- `npm test` (tests): passed, exit code 0')
  const changed = (await repo.originGit('diff', '--name-status', 'main', BRANCH))
    .split('\n')
    .filter((line) => !line.endsWith(REPORT))
  const entries = [...listed(sections[3]).map((path) => `M\t${path}`), ...listed(sections[4]).map((path) => `A\t${path}`)]
  expect(entries.sort()).toEqual([...changed].sort())
  expect(sections.slice(5)).toEqual(['None', '`weeklyTotals` is new.', 'None', 'None', 'None', '- Weeks start on Monday only.'])

  expect(end.runSummary).toMatchObject({
    format: 'ticket',
    changeReport: {
      path: REPORT,
      saved: true,
      docs: ['README.md'],
      docsReason: '',
      limitations: ['Weeks start on Monday only.'],
    },
  })
  const [prompt = ''] = prompts()
  expect(prompt).toContain('Walkers want to see how far')
  expect(prompt).toContain(`A program writes it to \`${REPORT}\``)
})

test('TKT-CMD-1, TKT-CMD-3, TKT-FIN-2, TKT-FIN-3, TKT-FIN-4, TKT-FIN-5: the final output has path, commands, docs and limitations', async () => {
  const { act } = await createScene([good, told()], files)
  const end = await act({ inputs })
  for (const text of [end.body, end.summary, end.log]) {
    expect(text).toContain(`## Change report\n- \`${REPORT}\``)
    expect(text).toContain('## Docs updated\n- Yes\n- `README.md`')
    expect(text).toContain('## Known limitations / TODOs\n- Weeks start on Monday only.')
    expect(text).toContain('tests: passed (`npm test`, exit code 0)')
    expect(text).toContain('C1 (command) `npm test`: shown by `npm test`, which the host ran with exit code 0')
    expect(text).toContain('C2 (command) `npm run audit`: not verified by the host')
  }
})

test('TKT-FIX-1, TKT-CHG-8, TKT-CHG-13, TKT-CMD-4: red commands go back to the agent, and the report tells of both rounds', async () => {
  const broken = command(`${sampleWork.brokenCode}${sampleWork.docs}echo '// TODO: years' >> src/weekly.js\n`)
  const mended = command(`${sampleWork.code}echo '// TODO: years' >> src/weekly.js\n`)
  const { repo, act } = await createScene([broken, told(), mended, told()], files)
  const end = await act({ inputs })
  expect(end.outputs['outcome']).toBe('delivered')
  const sections = await sectionsOf(repo)
  expect(sections[2]).toMatch(
    /^Round 1 of 2:\n\n- `npm test` \(tests\): failed, exit code 1\n\nRound 2 of 2, .*:\n\n- `npm test` \(tests\): passed/,
  )
  expect(sections[10]).toMatch(/^- Weeks start on Monday only\.\n- `src\/weekly\.js:\d+`: `\/\/ TODO: years`$/)
  expect(end.body).toContain('`// TODO: years`')
  expect(end.body).toContain('failed in round 1; repaired: passed in round 2')
})

test('TKT-CHG-10, TKT-DOC-4: an answer that contradicts the change goes back to the agent', async () => {
  const [, ...others] = prose().files
  const docs = prose().docs.map((each) => ({ ...each, affected: false }))
  const { repo, act, prompts } = await createScene([good, told({ files: others, docs }), told()], files)
  const end = await act({ inputs })
  expect(end.outputs['outcome']).toBe('delivered')
  const [, , repair = ''] = prompts()
  expect(repair).toContain('README.md\\" has changed, but the change report says nothing of it')
  expect(repair).toContain('The answer \\"public-surface\\" says no')
  expect((await sectionsOf(repo))[2]).toContain('no command: the change broke a rule before any was run')
})

describe('work that is not accepted', () => {
  const strict: Files = {
    ...files,
    '.github/plan-runner.yml': `${config}protected-paths: [ledger/**]\nlimits:\n  repair-turns: 0\n`,
  }

  test.each([
    ['TKT-PRM-2: a change of the ticket', `echo '- done' >> ${TICKET}\n`],
    ['TKT-CHG-1: a report of the agent', `echo '# Mine' > ${REPORT}\n`],
    ['a forbidden path', 'mkdir ledger && echo 1 > ledger/walks.txt\n'],
  ])('%s is rejected, and no report is saved', async (_, cmd) => {
    const { repo, act } = await createScene([command(sampleWork.code + sampleWork.docs + cmd), told()], strict)
    const end = await act({ inputs })
    expect(end.outputs).toMatchObject({ outcome: 'rejected', 'reason-code': 'guards-failed' })
    expect(await readTraces(repo)).toEqual([])
  })

  test('TKT-DOC-9, TKT-FIN-6: missing documentation is a reason of its own, told with a report that was not saved', async () => {
    const code = prose().files.filter(({ path }) => path !== 'README.md')
    const { repo, act } = await createScene([command(sampleWork.code), told({ files: code })], strict)
    const end = await act({ inputs })
    expect(end.exitCode).toBe(1)
    expect(end.outputs).toMatchObject({ outcome: 'rejected', 'reason-code': 'docs-incomplete', 'head-sha': '' })
    expect(end.runSummary).toMatchObject({ changeReport: { path: REPORT, saved: false, docs: [] } })
    for (const text of [end.body, end.summary]) {
      expect(text).toContain(`## Change report\n- not saved: \`${REPORT}\``)
      expect(text).toContain('## Docs updated\n- No: A function is new. Nothing of that kind.')
    }
    expect(await readTraces(repo)).toEqual([])
  })

  test('TKT-FIX-2: a command that stays red saves no report', async () => {
    const broken = command(sampleWork.brokenCode + sampleWork.docs)
    const { repo, act } = await createScene([broken, told()], strict)
    const end = await act({ inputs })
    expect(end.outputs).toMatchObject({ outcome: 'rejected', 'reason-code': 'gates-failed' })
    expect(end.runSummary).toMatchObject({ changeReport: { saved: false } })
    expect(await readTraces(repo)).toEqual([])
  })
})

describe('TKT-CHG-4: a ticket that has a report', () => {
  const reported: Files = { ...files, [REPORT]: 'Done by hand.\n' }

  test('stops the run before the agent starts', async () => {
    const { repo, act, model } = await createScene([good, told()], reported)
    const end = await act({ inputs })
    expect(end.exitCode).toBe(0)
    expect(end.outputs).toMatchObject({ outcome: 'idle', 'reason-code': 'report-exists', branch: '' })
    expect(model.requests).toEqual([])
    expect(await readTraces(repo)).toEqual([])
  })

  test('is done again where that is asked for, under a name of its own', async () => {
    const { repo, act } = await createScene([good, told()], reported)
    const end = await act({ inputs: { ...inputs, rerun: 'true' } })
    expect(end.outputs).toMatchObject({ outcome: 'delivered', branch: BRANCH })
    const second = REPORT.replace('.md', '_v2.md')
    expect((await sectionsOf(repo, second))[1]).toBe(`\`${BRANCH}\``)
    expect(await repo.originGit('show', `${BRANCH}:${REPORT}`)).toBe('Done by hand.')
    expect(end.runSummary).toMatchObject({ changeReport: { path: second, saved: true } })
  })
})

test('TKT-SEL-1: without a path no ticket is chosen', async () => {
  const { act, repo, model } = await createScene([good, told()], files)
  expect((await act()).outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'plan-not-found' })
  expect(model.requests).toEqual([])
  expect(await readTraces(repo)).toEqual([])
})
