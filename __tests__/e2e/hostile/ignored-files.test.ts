import { expect, test } from 'vitest'
import { exists } from '../../../src/host/files.ts'
import { writeFiles } from '../../support/plan-repo.ts'
import { sampleFiles } from '../../support/sample-plan.ts'
import { sampleWork } from '../../support/sample-project.ts'
import { readTraces } from '../remote-state.ts'
import { answer, command, createScene } from '../scene.ts'

const CHECKER = 'node_modules/checker/run.js'

/** A check that was installed before the run and that no honest work here would pass, and one that looks for a file. */
const config = (rest: string) => `gates:
  - name: checker
    run: node ${CHECKER}
  - name: fresh
    run: test ! -e coverage/proof
limits:
  repair-turns: 0
${rest}`

const sceneWith = async (rest: string, attack: string) => {
  const files = { ...sampleFiles, '.github/plan-runner.yml': config(rest), '.gitignore': 'node_modules/\ncoverage/\n' }
  const scene = await createScene([command(attack + sampleWork.code + sampleWork.docs), answer()], files)
  await writeFiles(scene.repo.dir, { [CHECKER]: "console.error('never good enough')\nprocess.exit(1)\n" })
  return scene
}

const bribe = `echo 'process.exit(0)' > ${CHECKER}; touch -d '2020-01-01' ${CHECKER}\n`
const additions = 'mkdir -p coverage/deep node_modules/other; echo x > coverage/deep/x; echo x > node_modules/other/index.js\n'

test('an installed tool that the agent has changed is named in the pull request', async () => {
  const { act } = await sceneWith('', bribe + additions)
  const end = await act()
  expect(end.outputs['outcome'], end.log).toBe('delivered')
  expect(end.report.findings).toContainEqual(expect.objectContaining({ code: 'ignored-files', severity: 'warning' }))
  expect(end.body).toMatch(/Files that Git ignores are not as they were .*node_modules\/checker.* \(1 changed\).*coverage\/deep/)
  expect(end.log).toMatch(/^::warning title=ignored-files::/m)
})

test('where that is not allowed, nothing is delivered and the changed tool is never run', async () => {
  const { act, repo } = await sceneWith('ignored-files: strict\n', bribe)
  const end = await act()
  expect(end.outputs, end.log).toMatchObject({ outcome: 'rejected', 'reason-code': 'guards-failed' })
  expect(end.report.detail).toContain('node_modules/checker')
  expect(end.report.validationResults).toEqual([])
  expect(await readTraces(repo)).toEqual([])
})

test('where that is not allowed, new ignored files are gone before a gate runs', async () => {
  const { act, repo } = await sceneWith('ignored-files: strict\n', `${additions}echo x > coverage/proof\n`)
  const end = await act()
  expect(end.outputs, end.log).toMatchObject({ outcome: 'rejected', 'reason-code': 'gates-failed' })
  expect(end.report.validationResults.map(({ name, status }) => [name, status])).toEqual([
    ['checker', 'failed'],
    ['fresh', 'passed'],
  ])
  for (const path of ['coverage/proof', 'coverage/deep/x', 'node_modules/other/index.js'])
    expect(await exists(`${repo.dir}/${path}`), path).toBe(false)
})

test('work that leaves them alone is told nothing of them', async () => {
  const { act, repo } = await sceneWith('ignored-files: strict\n', '')
  await writeFiles(repo.dir, { [CHECKER]: 'process.exit(0)\n' })
  const end = await act()
  expect(end.outputs['outcome'], end.log).toBe('delivered')
  expect(end.report.findings.filter(({ code }) => code === 'ignored-files')).toEqual([])
})
