/** What a machine behind a proxy or with certificates of its own needs to reach others. */
export const NETWORK_ENVIRONMENT = [
  ...['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()]),
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'GIT_SSL_CAINFO',
]

/** The named variables, those that are set. */
export const pick = (environment: NodeJS.ProcessEnv, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])))

/** Takes every variable with one of these values in it out of an environment, so that nothing inherits them by mistake. */
export function forgetSecrets(environment: NodeJS.ProcessEnv, secrets: readonly (string | null)[]): void {
  const known = secrets.flatMap((secret) => secret || [])
  for (const [name, value = ''] of Object.entries(environment))
    if (known.some((secret) => value.includes(secret))) delete environment[name]
}
