/** The place this action is used from. The name stands for a real one, as in the documentation. */
export const ACTION = 'your-org/codex-plan-runner'

/** The version that the documentation names. */
export const VERSION = 'v1'

/** Where a published schema can be read, by the stem of its file name. It stays the same for all of a major version. */
export const schemaAddress = (name: string): string =>
  `https://raw.githubusercontent.com/${ACTION}/${VERSION}/schemas/${name}.schema.json`
