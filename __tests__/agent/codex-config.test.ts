import { describe, expect, test } from 'vitest'
import { type CodexSettings, KEY_VARIABLE, PROFILES, renderCodexConfig } from '../../src/agent/codex-config.ts'

const settings = (parts: Partial<CodexSettings> = {}): CodexSettings => ({
  model: { baseUrl: 'https://gateway.example.test/v1', model: null, effort: null },
  commandPath: '/usr/local/bin:/usr/bin',
  tempFolder: '/tmp/plan-agent-1',
  denied: ['/home/somebody', '/var/run-1'],
  readable: ['/home/somebody/tools'],
  hasWorkflows: true,
  ...parts,
})

/** The lines below one table of the configuration, which is flat enough for this. */
const table = (config: string, name: string): string[] => {
  const lines = config.split('\n')
  const begin = lines.indexOf(`[${name}]`)
  const end = lines.findIndex((line, at) => at > begin && line.startsWith('['))
  return begin < 0 ? [] : lines.slice(begin + 1, end < 0 ? undefined : end).filter(Boolean)
}

describe('the configuration of Codex', () => {
  test('names our endpoint and the variable that holds the key, never the key', () => {
    const config = renderCodexConfig(settings())
    expect(table(config, 'model_providers.runner')).toEqual(
      expect.arrayContaining(['base_url = "https://gateway.example.test/v1"', `env_key = "${KEY_VARIABLE}"`]),
    )
    expect(config).toContain('model_provider = "runner"\n')
    expect(config).toContain('approval_policy = "never"\n')
    expect(config).toContain('web_search = "disabled"\n')
  })

  test('gives the commands of the agent an environment of their own', () => {
    expect(table(renderCodexConfig(settings()), 'shell_environment_policy')).toEqual([
      'inherit = "none"',
      'set = { PATH = "/usr/local/bin:/usr/bin", HOME = "/tmp/plan-agent-1", TMPDIR = "/tmp/plan-agent-1", LANG = "C.UTF-8", CI = "true" }',
    ])
  })

  test('writes nowhere but into the work tree and one folder, and reads no denied one', () => {
    const config = renderCodexConfig(settings())
    expect(config).toContain('default_permissions = "offline"\n')
    expect(table(config, 'permissions.offline.filesystem')).toEqual([
      '":root" = "read"',
      '"/tmp" = "read"',
      '"/home/somebody" = "deny"',
      '"/var/run-1" = "deny"',
      '"/home/somebody/tools" = "read"',
      '"/tmp/plan-agent-1" = "write"',
    ])
    expect(table(config, 'permissions.offline.filesystem.":workspace_roots"')).toEqual([
      '"." = "write"',
      '".git" = "read"',
      '".github" = "read"',
    ])
  })

  test('WFL-ROL-07: no turn has a network, may write to the Git folder, or may ask for more', () => {
    const config = renderCodexConfig(settings())
    for (const name of [PROFILES.offline, PROFILES.reader]) {
      expect(table(config, `permissions.${name}.network`), name).toEqual([])
      expect(table(config, `permissions.${name}.filesystem.":workspace_roots"`), name).toContain('".git" = "read"')
    }
    const reads = table(config, `permissions.${PROFILES.reader}.filesystem.":workspace_roots"`)
    expect(reads.filter((line) => line.endsWith('"write"'))).toEqual([])
    expect(config.match(/^default_permissions = .*$/gm)).toEqual(['default_permissions = "offline"'])
    expect(config.match(/^approval_policy = .*$/gm)).toEqual(['approval_policy = "never"'])
  })

  test('the profile with network differs in nothing else', () => {
    const config = renderCodexConfig(settings())
    for (const part of ['filesystem', 'filesystem.":workspace_roots"'])
      expect(table(config, `permissions.online.${part}`)).toEqual(table(config, `permissions.offline.${part}`))
    expect(table(config, 'permissions.online.network')).toEqual(['enabled = true'])
    expect(table(config, 'permissions.offline.network')).toEqual([])
  })

  test('names a model, an effort and .github only where there is one', () => {
    const bare = renderCodexConfig(settings({ hasWorkflows: false }))
    expect(bare).not.toMatch(/^model =|model_reasoning_effort|\.github/m)
    const full = renderCodexConfig(settings({ model: { baseUrl: 'http://x', model: 'gpt-5.5', effort: 'high' } }))
    expect(full.startsWith('model = "gpt-5.5"\nmodel_reasoning_effort = "high"\n')).toBe(true)
  })

  test('a path or address cannot add a line or a key', () => {
    const odd = 'x"\nhooks = true\n[features]\\'
    const config = renderCodexConfig(
      settings({ denied: [odd], tempFolder: odd, model: { baseUrl: odd, model: null, effort: null }, commandPath: odd }),
    )
    expect(config).not.toMatch(/^hooks = true/m)
    expect(config.split('\n')).toHaveLength(renderCodexConfig(settings({ denied: ['/x'] })).split('\n').length)
  })
})
