import { type Config, type ConfigFile, withDefaults } from './config/config-file.ts'
import { crossCheck } from './config/cross-check.ts'
import { parseYaml } from './config/yaml-document.ts'
import type { Finding } from './model.ts'
import { validate } from './validate.ts'

export type { Config, GateConfig, PromptConfig } from './config/config-file.ts'
export type { PullRequestConfig } from './config/pull-request-config.ts'

/** Where the rules of a repository are looked for unless an input says otherwise. */
export const DEFAULT_CONFIG_FILE = '.github/plan-runner.yml'

const MAX_CONFIG_BYTES = 256 * 1024

/**
 * Reads the configuration. Every complaint is collected; with an error among them the configuration is the default one
 * and must not be used to run.
 * @param content bytes of the file; null when the base commit has none
 */
export function parseConfig(
  content: Uint8Array | null,
  file: string,
): { readonly config: Config; readonly findings: readonly Finding[] } {
  const refuse = (findings: readonly Finding[]) => ({ config: withDefaults({}), findings })
  if (content === null) return refuse([])
  if (content.length > MAX_CONFIG_BYTES) {
    const message = `The file has ${content.length} bytes.`
    const hint = `Keep it below ${MAX_CONFIG_BYTES} bytes.`
    return refuse([{ code: 'config-too-large', severity: 'error', file, line: null, column: null, pointer: '', message, hint }])
  }
  const read = parseYaml(file, new TextDecoder().decode(content))
  if (read.document === null) return refuse(read.findings)
  const { value, complain } = read.document
  const problems = validate('config', value)
  if (problems.length > 0)
    return refuse(
      problems.map(({ pointer, code, message, hint }) =>
        complain(pointer, 'config-value', message, hint, code === 'unknown-property' ? 'key' : 'value'),
      ),
    )
  const config = withDefaults(value as ConfigFile)
  return {
    config,
    findings: crossCheck(config).map(({ pointer, message, hint }) => complain(pointer, 'config-value', message, hint)),
  }
}
