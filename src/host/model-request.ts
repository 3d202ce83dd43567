import { Transform } from 'node:stream'

/** Tools whose calls come back to Codex and run in its sandbox. Any other kind would run on the model's server. */
const LOCAL_TOOLS: ReadonlySet<unknown> = new Set(['function', 'custom', 'local_shell', 'shell', 'apply_patch', 'namespace'])

/**
 * A model request with nothing in it that the run has not allowed.
 * @param models the only models allowed; null for any
 * @returns null when the text is no request, or one for another model
 */
export function restrictRequest(
  text: string,
  models: readonly string[] | null,
): { readonly body: string; readonly model: string } | null {
  let request: unknown
  try {
    request = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof request !== 'object' || request === null || Array.isArray(request)) return null
  const { tools, ...rest } = request as { tools?: unknown; model?: unknown }
  if (typeof rest.model !== 'string' || (models !== null && !models.includes(rest.model))) return null
  const local = Array.isArray(tools)
    ? tools.filter((tool) => LOCAL_TOOLS.has((tool as { type?: unknown } | null)?.type))
    : undefined
  return { body: JSON.stringify(local === undefined ? rest : { ...rest, tools: local }), model: rest.model }
}

/** Longest event that is looked at; longer ones pass uncounted. */
const MAX_EVENT_CHARACTERS = 4 * 1024 * 1024

/** Lets an answer through unchanged and reports the tokens that its last event names. */
export function countTokens(report: (tokens: number) => void): Transform {
  let rest = ''
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      rest += chunk.toString('latin1')
      const lines = rest.split('\n')
      rest = lines.pop() ?? ''
      if (rest.length > MAX_EVENT_CHARACTERS) rest = ''
      for (const line of lines) report(tokensIn(line))
      done(null, chunk)
    },
  })
}

function tokensIn(line: string): number {
  if (!line.startsWith('data:') || !line.includes('"usage"')) return 0
  try {
    const { type, response } = JSON.parse(line.slice('data:'.length)) as {
      type?: unknown
      response?: { usage?: { total_tokens?: unknown } }
    }
    const total = type === 'response.completed' || type === 'response.incomplete' ? response?.usage?.total_tokens : 0
    return typeof total === 'number' && total > 0 ? total : 0
  } catch {
    return 0
  }
}
