/** One server-sent event of the Responses API; `type` doubles as the event's name. */
export interface ResponseEvent {
  readonly type: string
  readonly [field: string]: unknown
}

const usage = (outputTokens: number): object => ({
  input_tokens: 1200,
  input_tokens_details: { cached_tokens: 1024 },
  output_tokens: outputTokens,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: 1200 + outputTokens,
})

/** Roughly four characters make a token. */
const countTokens = (text: string): number => Math.ceil(text.length / 4) + 8

const wrap = (id: string, text: string, item: object): readonly ResponseEvent[] => [
  { type: 'response.created', response: { id } },
  { type: 'response.output_item.done', output_index: 0, item },
  { type: 'response.completed', response: { id, usage: usage(countTokens(text)) } },
]

/**
 * A response in which the model asks for a shell command.
 * @param id unique among the responses of one server
 */
export const commandEvents = (id: string, cmd: string): readonly ResponseEvent[] =>
  wrap(id, cmd, {
    type: 'function_call',
    id: `fc_${id}`,
    call_id: `call_${id}`,
    name: 'exec_command',
    arguments: JSON.stringify({ cmd, yield_time_ms: 30_000 }),
  })

/**
 * A response in which the model gives its final answer.
 * @param id unique among the responses of one server
 */
export const messageEvents = (id: string, text: string): readonly ResponseEvent[] =>
  wrap(id, text, {
    type: 'message',
    id: `msg_${id}`,
    role: 'assistant',
    content: [{ type: 'output_text', text, annotations: [] }],
  })

/** The bytes of one event on the wire. */
export const encodeEvent = (event: ResponseEvent): string => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`
