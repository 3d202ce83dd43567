import { expect, test } from 'vitest'
import { sampleBundle, sampleFiles } from '../support/sample-plan.ts'
import { projectFiles, sampleWork } from '../support/sample-project.ts'
import { answer, command, createScene } from './scene.ts'

const CONFIG = '.github/plan-runner.yml'
const PRICES = 'agent:\n  prices: { input: 1.25, cached-input: 0.125, output: 10, currency: USD }\n'

/** Titles of the groups of a log. Fails unless each one ends before the next begins. */
const groupsOf = (log: string): readonly string[] => {
  const marks = log.split('\n').filter((line) => /^::(?:end)?group::/.test(line))
  for (const [at, mark] of marks.entries()) expect(mark.startsWith(at % 2 === 0 ? '::group::' : '::endgroup::'), mark).toBe(true)
  expect(marks.length % 2).toBe(0)
  return marks.filter((_, at) => at % 2 === 0).map((mark) => mark.slice('::group::'.length))
}

test('a delivered run tells at a glance what was done, what it cost and what comes next', async () => {
  const config = `${projectFiles[CONFIG]}${PRICES}`
  const scene = await createScene([command(sampleWork.code + sampleWork.docs), answer()], {
    ...projectFiles,
    ...sampleFiles,
    [CONFIG]: config,
  })
  const end = await scene.act({ inputs: { delivery: 'branch' } })
  expect(end.outputs).toMatchObject({ outcome: 'delivered', 'failure-fingerprint': '' })

  const { summary, report } = end
  expect(summary).toMatch(/^# Plan run: `delivered`\n/)
  expect(summary).toContain(`review [the branch](https://github.com/example/trails/compare/${sampleBundle.branch}?expand=1)`)
  expect(summary).toContain(`blob/${report.headSha}/src/weekly.js`)
  expect(summary).toMatch(/\| tests \| passed \| [\d.]+ m?s \| <code>npm test<\/code> \|/)
  expect(summary).toMatch(/\| Claim \| <code>run-4242-1-\w+<\/code> until 20\d\d-/)
  expect(report.cost).toEqual({ amount: expect.any(Number), currency: 'USD' })
  expect(report.cost?.amount).toBeGreaterThan(0)
  expect(summary).toMatch(/\| Agent \| 1 turn, 2,400 tokens in \(2,048 cached\), \d+ out, 0\.\d+ USD \|/)
  expect(report.taskLinks).toContainEqual({ taskId: 'FRD-003-T1', waitsFor: 'FRD-002-T2' })
  expect(summary).toContain('```mermaid\nflowchart LR\n  subgraph run["This run"]\n    n0["FRD-002-T1#58; ')
  expect(summary).toMatch(/ {2}n\d+\["FRD-003-T1"\]/)

  expect(groupsOf(end.stdout)).toEqual(
    expect.arrayContaining(['Look at claims and branches', expect.stringMatching(/^Agent: codex-cli/), 'Checks']),
  )
  expect(end.log).toMatch(/^ {2}codex \$ exit code 0 of .* after [\d.]+ (?:ms|s)$/m)
  expect(end.log).toMatch(/^ {2}codex used 2,400 tokens in \(2,048 cached\) and \d+ out in /m)
})

test('a rejected run tells what failed and how to see it, with one mark for the same failure', async () => {
  const files = { ...projectFiles, ...sampleFiles, [CONFIG]: `${projectFiles[CONFIG]}limits:\n  repair-turns: 0\n` }
  const broken = [command(sampleWork.brokenCode + sampleWork.docs), answer()]
  const scene = await createScene([...broken, ...broken], files)
  const end = await scene.act()
  expect(end.exitCode).toBe(1)
  expect(end.summary).toMatch(/^# Plan run: `rejected` `gates-failed`\n\nA required command failed/)
  expect(end.summary).toContain('| Gates | **1 failed**: tests |')
  expect(end.summary).toContain(`git switch --detach ${scene.repo.base}\nnpm test\n`)
  expect(end.summary).toMatch(
    /What <code>tests<\/code> printed before it failed<\/summary>\n\n`{3,}text\n[\s\S]*not ok 2 - .*weekly\.test\.js/,
  )
  expect(end.summary).not.toContain(`tree/${sampleBundle.branch}`)

  expect(end.stdout).toMatch(/^::error title=gate-failed::tests ended with exit code 1\.%0A/m)
  expect(end.stdout).toMatch(
    /^::error::Failed: tests \(exit code 1\) \(gates-failed, exit code 1\) Look at the output of the gate/m,
  )
  expect(end.log).toMatch(/^ {4}\| .*not ok 2 - .*weekly\.test\.js/m)
  expect(groupsOf(end.stdout)).toContain('Checks')

  await scene.repo.git('checkout', '--quiet', '.')
  await scene.repo.git('clean', '--quiet', '--force', '-d')
  const again = await scene.act()
  expect(again.outputs['failure-fingerprint']).toMatch(/^[0-9a-f]{16}$/)
  expect(again.outputs['failure-fingerprint']).toBe(end.outputs['failure-fingerprint'])
})

test('a run that cannot begin tells where to mend the plan, at its line', async () => {
  const { act } = await createScene([], { ...sampleFiles, [CONFIG]: 'limits:\n  files: many\n' })
  const end = await act()
  expect(end.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'config-invalid' })
  expect(end.stdout).toMatch(/^::error title=config-value,file=\.github\/plan-runner\.yml,line=2,col=\d+::/m)
  expect(end.summary).toMatch(/^# Plan run: `failed` `config-invalid`\n/)
  expect(end.summary).toContain('<code>&#46;github/plan-runner&#46;yml&#58;2</code>')
})

test('a command that only looks shows its answer', async () => {
  const { start } = await createScene([])
  const exit = await start({ inputs: { command: 'select' } })
  expect(exit.summary).toMatch(/^# Plan runner: `select`\n\n```text\n/)
  expect(exit.summary).toContain('FRD-002-T1')
})
