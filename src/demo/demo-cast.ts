import type { ModelAnswer, ModelRequest, ModelScript } from './scripted-model.ts'

/** Words that only the message to somebody in this role holds; the writer gets all others. */
const ROLES = {
  planner: 'Plan one bounded step',
  'self-reviewer': 'look at all of it once more',
  expert: 'for one risk alone',
  reviewer: 'Review a finished change',
  'drift-checker': 'Compare the finished change with the specs',
} as const
type Role = keyof typeof ROLES | 'writer'

/** An answer, which may depend on what was asked. */
export type Line = ModelAnswer | ((message: string) => ModelAnswer)

/** Longer than any demo. */
const REQUESTS = 60

/** A model that plays every role: each has its own answers, in order, and the last one again for whatever is asked beyond. */
export function castScript(lines: Readonly<Record<Role, readonly [Line, ...Line[]]>>): ModelScript {
  const spoken = new Map<Role, number>()
  const play = (request: ModelRequest): ModelAnswer => {
    const message = readMessage(request)
    const role = (Object.keys(ROLES) as (keyof typeof ROLES)[]).find((each) => message.includes(ROLES[each])) ?? 'writer'
    const at = spoken.get(role) ?? 0
    spoken.set(role, at + 1)
    const line = lines[role][at] ?? lines[role].at(-1) ?? lines[role][0]
    return typeof line === 'function' ? line(message) : line
  }
  return Array.from({ length: REQUESTS }, () => play)
}

/** What the host said last, without what commands printed. */
function readMessage({ body }: ModelRequest): string {
  const { input = [] } = body as { readonly input?: readonly { role?: string; content?: readonly { text?: string }[] }[] }
  const last = input.filter(({ role }) => role === 'user').at(-1)
  return (last?.content ?? []).map(({ text = '' }) => text).join('\n')
}

/** The tree and the paths of the change that a message shows. */
export function readChange(message: string): { readonly tree: string; readonly paths: readonly string[] } {
  const tree = /^Tree `([0-9a-f]+)`/m.exec(message)?.[1] ?? ''
  const listed = /paths changed: (.*)\.$/m.exec(message)?.[1] ?? ''
  return { tree, paths: [...listed.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path) }
}
