import { createHash } from 'node:crypto'
import { holds, type Situation } from './conditions.ts'
import type { PromptPart } from './prompt-part.ts'
import { dropSections, headingKey } from './sections.ts'

/** Parts that make up a prompt, in the order of the manifest. */
export interface PromptChain {
  readonly id: string
  readonly parts: readonly PromptPart[]
}

/** A prompt made of parts for one run, and what went into it. */
export interface ComposedPrompt {
  readonly chainId: string
  /** Those whose conditions hold, in the order of the text. */
  readonly parts: readonly PromptPart[]
  readonly leftOut: readonly PromptPart[]
  /** Empty, or ends with one line end. */
  readonly text: string
  /** SHA-256 of the text as UTF-8, in hexadecimal. */
  readonly digest: string
}

/**
 * Puts bodies together in the given order: sections that a later part overrides are dropped, one blank line stands between
 * two parts, and one line end at the end. The same parts always give the same text.
 */
export function assembleParts(parts: readonly PromptPart[]): string {
  const bodies = parts.map(({ body }, index) => {
    const overridden = parts.slice(index + 1).flatMap(({ overridesSections }) => overridesSections.map(headingKey))
    return dropSections(body, new Set(overridden))
      .replace(/^(?:[ \t]*\n)+/, '')
      .trimEnd()
  })
  const filled = bodies.filter((body) => body !== '')
  return filled.length === 0 ? '' : `${filled.join('\n\n')}\n`
}

/**
 * The prompt of a chain for a run: parts whose conditions do not hold are left out. Of several chains it is the one that
 * fits best: a base of it is used, few parts are left out, many are used, it is listed first, in this order of weight.
 * @returns null when no part of any chain applies
 */
export function composePrompt(chains: readonly PromptChain[], situation: Situation): ComposedPrompt | null {
  const isUsed = ({ appliesWhen }: PromptPart): boolean => appliesWhen.some((condition) => holds(condition, situation))
  const fitting = chains
    .map(({ id, parts }) => ({
      chainId: id,
      parts: parts.filter(isUsed),
      leftOut: parts.filter((part) => !isUsed(part)),
    }))
    .filter(({ parts, leftOut }) => parts.length > 0 && (parts.some(isBase) || !leftOut.some(isBase)))
  const [best] = fitting.sort((a, b) => a.leftOut.length - b.leftOut.length || b.parts.length - a.parts.length)
  if (best === undefined) return null
  const text = assembleParts(best.parts)
  return { ...best, text, digest: createHash('sha256').update(text).digest('hex') }
}

const isBase = ({ kind }: PromptPart): boolean => kind === 'base'
