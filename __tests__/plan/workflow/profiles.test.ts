import { describe, expect, test } from 'vitest'
import { readProfiles } from '../../../src/plan/workflow/profiles.ts'
import { findInstructions } from '../../../src/plan/workflow/profiles-instructions.ts'
import { readToml } from '../../../src/plan/workflow/profiles-toml.ts'
import { snapshotOf } from '../ticket-fixture.ts'
import { codesOf } from './reference-texts.ts'

const toml = (name: string, more = '') =>
  `name = "${name}"\ndescription = "One of us."\ndeveloper_instructions = """\nYou are ${name}.\n"""\n${more}`
const at = (name: string) => `.codex/agents/${name}.toml`
const IMPLEMENTER = 'workflow-ticket-implementer'
const PROFILES = {
  [at(IMPLEMENTER)]: toml(IMPLEMENTER),
  [at('workflow-ticket-planner')]: toml('workflow-ticket-planner', 'sandbox_mode = "read-only"\n'),
  [at('workflow-independent-reviewer')]: toml('workflow-independent-reviewer', 'sandbox_mode = "read-only"\n'),
  [at('expert-security-reviewer')]: toml('expert-security-reviewer', 'sandbox_mode = "read-only"\n'),
}
const read = (files: Readonly<Record<string, string>>) => readProfiles(snapshotOf({ ...PROFILES, ...files }))

describe('native profiles', () => {
  test('WFL-ROL-11: are read by path, with their words', () => {
    const { profiles, findings } = read({ '.codex/agents/notes.md': 'x', '.codex/agents/old/a.toml': 'x' })
    expect(findings).toEqual([])
    expect(profiles.map(({ name }) => name)).toEqual([
      'expert-security-reviewer',
      'workflow-independent-reviewer',
      IMPLEMENTER,
      'workflow-ticket-planner',
    ])
    expect(profiles[2]).toEqual({
      name: IMPLEMENTER,
      path: at(IMPLEMENTER),
      description: 'One of us.',
      instructions: `You are ${IMPLEMENTER}.`,
    })
  })

  test('WFL-ROL-12: a second implementer is an error', () => {
    const { findings } = read({ [at('z')]: toml('fast-implementer') })
    expect(findings).toMatchObject([
      {
        code: 'profile-second-implementer',
        severity: 'error',
        message: expect.stringMatching(/workflow-ticket-implementer and fast-implementer/),
      },
    ])
  })

  test.each([
    'workflow-ticket-planner',
    'workflow-global-planner',
    'workflow-independent-reviewer',
    'workflow-blocker-resolver',
    'workflow-release-auditor',
    'expert-test-reviewer',
  ])('WFL-ROL-12: %s may not ask for write access', (name) => {
    const { profiles, findings } = read({ [at(name)]: toml(name, 'sandbox_mode = "workspace-write"\n') })
    expect(codesOf(findings)).toEqual([`profile-write-access ${name}.toml`])
    expect(profiles.some((each) => each.name === name)).toBe(false)
  })

  test('WFL-ROL-12: nobody may ask for everything, and a writer may ask for its files', () => {
    const asks = (mode: string) => codesOf(read({ [at(IMPLEMENTER)]: toml(IMPLEMENTER, `sandbox_mode = "${mode}"\n`) }).findings)
    expect(asks('danger-full-access')).toEqual([`profile-write-access ${IMPLEMENTER}.toml`])
    expect(asks('workspace-write')).toEqual([])
  })

  test.each([
    ['no name', 'developer_instructions = "x"\n', 'profile-incomplete a.toml'],
    ['no instructions', 'name = "a"\n', 'profile-incomplete a.toml'],
    ['a name that is no text', 'name = 7\ndeveloper_instructions = "x"\n', 'profile-incomplete a.toml'],
    ['what is not understood', 'name = "a"\nborn = 1979-05-27\n', 'profile-syntax a.toml:2'],
    ['a name that is there already', toml(IMPLEMENTER), 'profile-repeated workflow-ticket-implementer.toml'],
  ])('WFL-ROL-11: a profile with %s is an error and is not used', (_, text, expected) => {
    const { profiles, findings } = read({ [at('a')]: text })
    expect(codesOf(findings)).toEqual([expected])
    expect(profiles).toHaveLength(4)
  })

  test('WFL-ROL-11: a model that a profile names is told and not used', () => {
    const { profiles, findings } = read({ [at('a')]: toml('a-reviewer', 'model = "big"\n') })
    expect(findings).toMatchObject([{ code: 'profile-model', severity: 'warning' }])
    expect(profiles).toHaveLength(5)
  })
})

describe('limits for agents', () => {
  const limits = (config: string) => read({ '.codex/config.toml': config })

  test('WFL-ROL-13: come from the configuration of Codex, else 4 at once and 1 deep', () => {
    expect(read({}).limits).toEqual({ threads: 4, depth: 1 })
    expect(
      limits('model = "x"\n[agents]\nmax_threads = 2 # few\n[mcp_servers."a.b"]\nargs = [\n  "one", # two\n  \'three\',\n]\n'),
    ).toMatchObject({
      limits: { threads: 2, depth: 1 },
      findings: [],
    })
  })

  test.each(['0', '-1', '"two"', 'true', '[2]'])('WFL-ROL-13: `max_threads = %s` is no limit', (value) => {
    expect(limits(`[agents]\nmax_threads = ${value}\n`)).toMatchObject({
      limits: { threads: 1, depth: 1 },
      findings: [{ code: 'subagent-limit', severity: 'error' }],
    })
  })

  test('WFL-ROL-13: a configuration that is not understood leaves the least', () => {
    expect(limits('[agents]\nmax_threads = 9\n[x]\ny = { z = 1 }\n')).toMatchObject({
      limits: { threads: 1, depth: 1 },
      findings: [{ code: 'profile-syntax', severity: 'warning', line: 4 }],
    })
  })
})

describe('the words for a turn', () => {
  const PROMPTS = {
    'prompts/expert-test-reviewer.md': 'Look at the tests.\n',
    'prompts/ticket-planner-agent.md': 'Plan.\n',
    'prompts/expert-review.md': 'Look.\n',
  }
  const find = (role: string, files: Readonly<Record<string, string>> = PROMPTS, fallback: string | null = null) => {
    const snapshot = snapshotOf(files)
    return findInstructions(snapshot, readProfiles(snapshot).profiles, role, fallback)
  }

  test.each([
    ['writer', IMPLEMENTER],
    ['planner', 'workflow-ticket-planner'],
    ['reviewer', 'workflow-independent-reviewer'],
    ['expert-security-reviewer', 'expert-security-reviewer'],
  ])('WFL-ROL-11: %s goes by its native profile', (role, name) => {
    expect(find(role, { ...PROFILES, [`prompts/${name}.md`]: 'Not me.\n' })).toEqual({
      source: 'native',
      path: at(name),
      text: `You are ${name}.`,
    })
  })

  test.each([
    ['planner', 'prompts/ticket-planner-agent.md', 'Plan.'],
    ['expert-test-reviewer', 'prompts/expert-test-reviewer.md', 'Look at the tests.'],
  ])('WFL-ROL-11: without one, %s goes by the prompt of its name', (role, path, text) => {
    expect(find(role)).toEqual({ source: 'markdown', path, text })
  })

  test('WFL-ROL-11: an expert without either goes by the prompt that the ticket names', () => {
    expect(find('expert-security-reviewer', PROMPTS, 'prompts/expert-review.md')).toMatchObject({
      source: 'markdown',
      text: 'Look.',
    })
    expect(find('expert-security-reviewer', PROMPTS, 'prompts/gone.md').source).toBe('none')
    expect(find('reviewer', PROMPTS, 'prompts/expert-review.md')).toEqual({ source: 'none', path: null, text: '' })
  })

  test('WFL-ROL-11: one expert never goes by the words of another', () => {
    expect(find('expert-test-reviewer', { [at('a')]: toml('my-expert-test-reviewer') }).source).toBe('none')
    expect(find('reviewer', { [at('a')]: toml('expert-security-reviewer') }).source).toBe('none')
  })

  test('WFL-SPC-21: words with a credential in them are not used', () => {
    const token = `ghp_${'k7Qz4TnB2wXc9LmV5pRd8sHj3fGy6aEu1iOo'}`
    expect(find('writer', { [at('a')]: toml('implementer', `note = "x"`).replace('You are', `Use ${token}, `) }).source).toBe(
      'none',
    )
  })
})

describe('the part of TOML that is understood', () => {
  const values = (text: string) => Object.fromEntries(readToml(text).values ?? [])

  test('texts of four forms, numbers, booleans, lists, tables and comments', () => {
    const text = [
      '# top',
      'a = "q\\"\\t\\u00e9" # end',
      "b = 'C:\\x'",
      'c = """',
      'one \\',
      '   two ""quoted""',
      '"""',
      "d = '''",
      "it's",
      "'''",
      'e = -1_000',
      'f = true',
      'g = [1, "two", [false],]',
      '[t."u.v"]',
      'h.i = ""',
      '',
    ]
    expect(values(text.join('\r\n'))).toEqual({
      a: 'q"\té',
      b: 'C:\\x',
      c: 'one two ""quoted""\n',
      d: "it's\n",
      e: -1000,
      f: true,
      g: [1, 'two', [false]],
      't.u.v.h.i': '',
    })
  })

  test.each([
    ['a = { b = 1 }', 1],
    ['a = 1.5', 1],
    ['a = 07:32:00', 1],
    ['[[a]]', 1],
    ['a = 1\na = 2', 2],
    ['[a]\n[a]', 2],
    ['a = "b', 1],
    ['a = "\\q"', 1],
    ['a = 1 b = 2', 1],
    ['a', 1],
    ['[a', 1],
    ['a = [1', 1],
    ['a = [1 2]', 1],
    ['a = """never ends', 1],
    ['= 1', 1],
  ])('%j is told with its line', (text, line) => {
    expect(readToml(text)).toMatchObject({ values: null, fault: { line } })
  })
})
