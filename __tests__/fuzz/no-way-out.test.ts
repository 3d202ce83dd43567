import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { readArguments } from '../../src/edge/cli.ts'
import { INPUT_NAMES, type InputName, parseInputs } from '../../src/edge/inputs.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('no configuration loosens the sandbox or changes how Codex is called', () => {
  test.each([
    ['full access', 'sandbox: danger-full-access', 1],
    ['full access for the agent', 'agent:\n  sandbox-mode: danger-full-access', 2],
    ['arguments of Codex', 'agent:\n  args: [--trust]', 2],
    ['a configuration of Codex', 'agent:\n  config: { approval_policy: never }', 2],
    ['trust in the project', 'agent:\n  trust: true', 2],
    ['an environment for the agent', 'agent:\n  env: { A: b }', 2],
    ['network for the agent', 'agent:\n  network: true', 2],
    ['another provider', 'agent:\n  base-url: https://example.test', 2],
    ['a gate without the sandbox', 'gates:\n  - name: a\n    run: b\n    sandbox: false', 4],
    ['paths that are not protected', 'unprotected-paths: [.github/**]', 1],
    ['secrets that are allowed', 'allow:\n  secrets: true', 2],
  ])('%s', (_, text, line) => {
    const { config, findings } = parseConfig(bytes(text), 'runner.yml')
    expect(findings.filter(({ severity }) => severity === 'error')).toContainEqual(expect.objectContaining({ line }))
    expect(config).toEqual(parseConfig(null, 'runner.yml').config)
  })
})

describe('no option loosens the sandbox or changes how Codex is called', () => {
  test.each([
    ['--sandbox', 'danger-full-access'],
    ['--dangerously-bypass-approvals-and-sandbox'],
    ['--dangerously-bypass-hook-trust'],
    ['--trust'],
    ['--full-auto'],
    ['-c', 'sandbox_mode="danger-full-access"'],
    ['--config', 'x=y'],
    ['--add-dir', '/'],
    ['--openai-api-key', 'sk-x'],
    ['--token', 'ghs_x'],
  ])('%s', (...option) => {
    expect(() => readArguments(['run', ...option])).toThrow(expect.objectContaining({ code: 'usage-invalid' }))
  })

  test.each<[InputName, string]>([
    ['model', 'gpt-5.5 --trust'],
    ['model', '--dangerously-bypass-approvals-and-sandbox'],
    ['model', 'x"\nsandbox_mode = "danger-full-access'],
    ['effort', 'high" --trust "'],
    ['codex-version', '0.169.0 --ignore-scripts=false'],
    ['codex-version', 'file:/tmp/evil'],
    ['codex-path', 'codex; touch /tmp/evil'],
    ['responses-api-endpoint', 'file:///etc/passwd'],
    ['branch-prefix', '../'],
    ['branch-prefix', '-x/'],
    ['base', 'main:refs/heads/evil'],
    ['base', '--upload-pack=x'],
    ['base', 'a..b'],
    ['base', 'x.lock'],
    ['plan', '/etc/passwd'],
    ['plan', 'a/../../b'],
    ['config-file', '../../evil.yml'],
    ['task', 'FRD-001-T1;id'],
    ['timeout-minutes', '0'],
    ['timeout-minutes', '-1'],
    ['timeout-minutes', '1e9'],
    ['timeout-minutes', 'Infinity'],
  ])('%s: %s', (name, value) => {
    expect(() => parseInputs((each) => (each === name ? value : null))).toThrow(
      expect.objectContaining({ code: 'config-invalid', message: expect.stringContaining(name) as string }),
    )
  })

  test('no input is named after what it must not be able to do', () => {
    expect(INPUT_NAMES.filter((name) => /sandbox|args|danger|trust|full-access|env/.test(name))).toEqual([])
  })
})
