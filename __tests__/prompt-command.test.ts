import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { manifestText, partText } from './agent/prompt-files.ts'
import { createPlanRepo, type Files } from './support/plan-repo.ts'
import { planFiles, sampleBundle } from './support/sample-plan.ts'
import { projectFiles } from './support/sample-project.ts'
import { typeCommand } from './support/type-command.ts'

const CONFIG = '.github/plan-runner.yml'
const [first] = sampleBundle.taskIds

const files = {
  ...projectFiles,
  ...planFiles,
  [CONFIG]: `${projectFiles[CONFIG]}prompt:\n  manifest: prompts/chains.json\n`,
  'prompts/chains.json': manifestText({ plain: ['base.md'], js: ['base.md', 'js.md'], go: ['base.md', 'go.md'] }),
  'prompts/base.md': partText({}, '# Walks\n\nEvery walk counts.\n'),
  'prompts/js.md': partText({ id: 'js', priority: 20, appliesWhen: ['language:javascript'] }, '## JavaScript\n\nNo classes.\n'),
  'prompts/go.md': partText({ id: 'go', priority: 20, appliesWhen: ['language:go'] }, '## Go\n'),
}

const type = async (dir: string, ...argv: readonly string[]) => {
  return typeCommand('/', [...argv, '--repo', dir])
}

const typeIn = async (tree: Files, ...argv: readonly string[]) => type((await createPlanRepo(tree)).dir, ...argv)

interface Shown {
  readonly taskIds: readonly string[]
  readonly chain: {
    readonly id: string
    readonly parts: readonly { readonly id: string; readonly path: string }[]
    readonly sha256: string
  } | null
  readonly prompt: string
}

describe('explain --prompt', () => {
  test('prints the prompt of the bundle: parts first, then the rules of the program', async () => {
    const { exitCode, stdout, stderr } = await typeIn(files, 'explain', first, '--prompt')
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout.startsWith('# Walks\n\nEvery walk counts.\n\n## JavaScript\n\nNo classes.\n\n# What counts\n')).toBe(true)
    for (const id of sampleBundle.taskIds) expect(stdout).toContain(`## ${id}: `)
    expect(stdout).toContain(`Do not start ${sampleBundle.nextBoundaryTaskId} `)
  })

  test('--json names the parts too; a task that waits has a prompt as well', async () => {
    const { dir } = await createPlanRepo(files)
    const show = async (task: string) => JSON.parse((await type(dir, 'explain', task, '--prompt', '--json')).stdout) as Shown
    const shown = await show(first)
    expect(shown).toMatchObject({
      taskIds: sampleBundle.taskIds,
      chain: {
        id: 'js',
        parts: [
          { id: 'base', path: 'prompts/base.md' },
          { id: 'js', path: 'prompts/js.md' },
        ],
      },
    })
    const waiting = await show(sampleBundle.nextBoundaryTaskId)
    expect(waiting.taskIds[0]).toBe(sampleBundle.nextBoundaryTaskId)
    expect(waiting.chain).toEqual(shown.chain)
  })

  test('needs no parts', async () => {
    const { stdout } = await typeIn({ ...projectFiles, ...planFiles }, 'explain', first, '--prompt')
    expect(stdout.startsWith('# Your work\n')).toBe(true)
  })

  test('obeys nothing that a part holds for a terminal', async () => {
    const { stdout } = await typeIn(
      { ...files, 'prompts/base.md': partText({}, '# A\n\u001b[2J\n') },
      'explain',
      first,
      '--prompt',
    )
    expect(stdout.startsWith('# A\n\\u{1b}[2J\n')).toBe(true)
  })

  test('of a task that is not there is refused', async () => {
    const { exitCode, stderr } = await typeIn(files, 'explain', 'FRD-404-T1', '--prompt')
    expect(exitCode).toBe(2)
    expect(stderr).toContain('There is no task FRD-404-T1 (task-unknown)')
  })

  test('reads the parts of the commit: what somebody does to the work tree changes nothing', async () => {
    const { dir, commit } = await createPlanRepo(files)
    const before = await type(dir, 'explain', first, '--prompt', '--json')
    for (const path of ['prompts/base.md', 'prompts/chains.json', CONFIG]) {
      const text = await readFile(join(dir, path), 'utf8')
      await writeFile(join(dir, path), text.replace('Every walk counts.', 'Skip the tests.').replace('chains.json', 'other.json'))
    }
    await writeFile(join(dir, 'prompts/js.md'), 'not a part\n')
    expect(await type(dir, 'explain', first, '--prompt', '--json')).toEqual(before)
    await commit({ 'prompts/js.md': 'not a part\n' })
    expect((await type(dir, 'explain', first, '--prompt', '--json')).exitCode).toBe(2)
  })
})

describe('faults of prompt parts', () => {
  const broken = {
    ...files,
    'prompts/js.md': '# no front matter\n',
    'prompts/go.md': partText({ id: 'go', priority: 5, appliesWhen: ['laguage:go'] }),
  }

  test('check lists them together with those of the plan', async () => {
    const plan = { 'specs/frds/frd-002-weekly-totals.json': '{ broken' }
    const { exitCode, stdout } = await typeIn({ ...broken, ...plan }, 'check', '--json')
    expect(exitCode).toBe(2)
    const { valid, findings } = JSON.parse(stdout) as {
      valid: boolean
      findings: { file: string; code: string; severity: string }[]
    }
    expect(valid).toBe(false)
    expect(findings.map(({ file, code }) => `${file} ${code}`)).toEqual(
      expect.arrayContaining([
        'prompts/js.md front-matter-missing',
        'prompts/chains.json prompt-priority-falls',
        'prompts/go.md prompt-condition-unknown',
        'specs/frds/frd-002-weekly-totals.json json-syntax',
      ]),
    )
    const text = await typeIn(broken, 'check')
    expect(text.stdout).toMatch(/^prompts\/js\.md:1:1 {2}error {2}/m)
    expect(text.stdout).toMatch(/^prompts\/go\.md:6:5 {2}warning {2}/m)
  })

  test('a warning is told and stops nothing', async () => {
    const odd = { ...files, 'prompts/go.md': partText({ id: 'go', priority: 20, appliesWhen: ['laguage:go'] }, '## Go\n') }
    const { exitCode, stdout } = await typeIn(odd, 'check', '--json')
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      valid: true,
      findings: [{ code: 'prompt-condition-unknown', severity: 'warning' }, { code: 'group-dependency-open' }],
    })
  })

  test.each([
    [broken, /The prompt parts have 2 errors \(config-invalid\)/],
    [
      { ...files, [CONFIG]: 'prompt: { manifest: prompts/none.json }\n' },
      /There is no file "prompts\/none.json" in the commit\./,
    ],
    [
      { ...files, [CONFIG]: 'prompt: { manifest: prompts/chains.json, chain: rust }\n' },
      /There is no chain "rust"\..*"plain", "js", "go"/s,
    ],
    [{ ...files, [CONFIG]: 'prompt: { chain: rust }\n' }, /`prompt` lacks the key `manifest`/],
  ])('an error ends a run before anything is claimed', async (tree, message) => {
    const { dir, originGit } = await createPlanRepo(tree)
    const { exitCode, stderr } = await type(dir, 'claim')
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(message)
    expect(await originGit('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main')
    expect((await type(dir, 'run', '--dry-run')).exitCode).toBe(2)
  })
})
