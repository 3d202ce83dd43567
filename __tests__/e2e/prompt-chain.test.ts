import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Evidence, PreflightCheck } from '../../src/model.ts'
import { manifestText, partText } from '../agent/prompt-files.ts'
import { sampleFiles } from '../support/sample-plan.ts'
import { projectFiles } from '../support/sample-project.ts'
import { readRemoteFile, readTraces } from './remote-state.ts'
import { answer, command, createScene, goodTurn, sceneIn } from './scene.ts'

const CONFIG = '.github/plan-runner.yml'

const files = {
  ...(sampleFiles as Readonly<Record<string, string>>),
  [CONFIG]: `${projectFiles[CONFIG]}prompt:\n  manifest: prompts/chains.json\n`,
  'prompts/chains.json': manifestText({ all: ['base.md', 'js.md', 'go.md'] }),
  'prompts/base.md': partText({}, '# Walks\n\n## Style\n\nWalk in single file.\n'),
  'prompts/js.md': partText(
    { id: 'js', kind: 'language_overlay', priority: 20, appliesWhen: ['language:javascript'], overridesSections: ['Style'] },
    '## Style\n\nWalk side by side.\n',
  ),
  'prompts/go.md': partText(
    { id: 'go', kind: 'language_overlay', priority: 20, appliesWhen: ['language:go'] },
    '## Go\n\nRun.\n',
  ),
}

const TEXT = '# Walks\n\n## Style\n\nWalk side by side.\n'
const sha256 = createHash('sha256').update(TEXT).digest('hex')

const inBody = (text: string): string => JSON.stringify(text).slice(1, -1)

test('the agent gets the parts that apply, and the summary names them; what it writes into them changes no prompt', async () => {
  const meddle = "sed -i 's/side by side/backwards/' prompts/*.md\n"
  const scene = await createScene([command(meddle), ...goodTurn], files)
  const { repo } = scene
  const end = await scene.act()
  expect(end.outputs).toMatchObject({ outcome: 'delivered' })
  expect(scene.prompts()[0]?.includes(inBody(`${TEXT}\n# What counts\n`))).toBe(true)
  expect(scene.prompts().some((text) => text.includes('Walk in single file'))).toBe(false)
  const { preflightChecks, evidence } = end.runSummary as {
    preflightChecks: readonly PreflightCheck[]
    evidence: readonly Evidence[]
  }
  expect(preflightChecks).toContainEqual({
    name: 'prompt_chain',
    status: 'passed',
    details: `all: base, js (left out: go), sha256 ${sha256}`,
  })
  expect(evidence.find(({ phase }) => phase === 'prompt')?.facts).toEqual({ chain: 'all', parts: 'base, js', sha256 })
  // It was delivered for review, and the base commit still decides.
  const branch = String(end.outputs['branch'])
  expect(await readRemoteFile(repo, branch, 'prompts/js.md')).toContain('backwards')
  await repo.git('checkout', '--quiet', '.')
  await repo.git('clean', '--quiet', '--force', '-d', '--exclude=.codex')
  await repo.git('push', '--quiet', 'origin', `:${branch}`, ':codex/claim/FRD-002-T1')
  const again = sceneIn(repo, scene.model)
  const before = again.prompts().length
  await again.act()
  expect(again.prompts()[before]?.includes(inBody(TEXT))).toBe(true)
})

test('a broken part ends the run red before any claim, with an annotation at its place', async () => {
  const scene = await createScene([answer()], { ...files, 'prompts/go.md': partText({ id: 'go', priority: 5 }, '## style\n') })
  const end = await scene.act()
  expect(end.exitCode).toBe(1)
  expect(end.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'config-invalid' })
  expect(end.log).toMatch(/^::error title=prompt-priority-falls,file=prompts\/chains\.json,line=8,col=9::/m)
  expect(end.log).toMatch(/^::error title=prompt-heading-repeated,file=prompts\/go\.md,line=14,col=1::/m)
  expect(await readTraces(scene.repo)).toEqual([])
  expect(scene.model.requests).toEqual([])
})
