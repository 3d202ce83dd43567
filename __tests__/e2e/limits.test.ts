import { expect, test } from 'vitest'
import type { Files } from '../support/plan-repo.ts'
import { sampleFiles } from '../support/sample-plan.ts'
import { projectFiles, sampleWork } from '../support/sample-project.ts'
import { readTraces } from './remote-state.ts'
import { answer, command, createScene } from './scene.ts'

const CONFIG = '.github/plan-runner.yml'

const limited = (lines: string): Files => ({
  ...projectFiles,
  ...sampleFiles,
  [CONFIG]: `${projectFiles[CONFIG]}${lines}`,
})

test('TRK-GRD-1, TRK-GRD-5: with one forbidden path, nothing of the change is pushed, and the path is named', async () => {
  const rules = 'protected-paths: [docs/api/]\nlimits: { repair-turns: 0 }\n'
  const forbidden = 'mkdir -p docs/api docs/api-notes; echo x > docs/api/routes.md; echo x > docs/api-notes/x.md\n'
  const scene = await createScene([command(sampleWork.code + sampleWork.docs + forbidden), answer()], limited(rules))
  const end = await scene.act()
  expect(end.outputs, end.log).toMatchObject({ outcome: 'rejected', 'reason-code': 'guards-failed', 'head-sha': '' })
  expect(end.report.findings.filter(({ code }) => code === 'protected-path').map(({ file }) => file)).toEqual([
    'docs/api/routes.md',
  ])
  for (const text of [end.log, end.body]) expect(text).toContain('docs/api/routes.md')
  expect(await readTraces(scene.repo)).toEqual([])
})

test('the agent is told the limits before it works, and what it broke afterwards', async () => {
  const rules = 'limits: { lines: 3 }\ndocs-contract: [{ symbols: [src/**], require: [docs/weeks.md] }]\n'
  const script = [command(sampleWork.code + sampleWork.docs), answer(), answer(), answer(), answer()]
  const scene = await createScene(script, limited(rules))
  const end = await scene.act()
  expect(end.outputs, end.log).toMatchObject({ outcome: 'rejected', 'reason-code': 'guards-failed' })
  const [first = ''] = scene.prompts()
  expect(first).toContain('and 3 lines be added or deleted')
  expect(first).toContain('change `docs/weeks.md` too')
  const codes = end.report.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)
  expect(codes).toEqual(['too-many-lines', 'docs-contract'])
  expect(scene.prompts()[2]).toContain('at most 3 may be')
})
