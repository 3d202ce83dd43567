import type { YamlFile } from '../yaml-file.ts'
import type { Placed } from './ticket.ts'

/** The values of a document by JSON pointer, as texts, lists and flags. */
export interface TicketFields {
  /** Any value; undefined where there is none. */
  value(pointer: string): unknown
  /** The text there; empty for anything else, and for the words of a template. */
  text(pointer: string): string
  /** The text there with its place; null without one. */
  placed(pointer: string): Placed | null
  /** Every text of these lists; a lone text counts as a list, and of a group its command, path, or all its texts. */
  list(...pointers: readonly string[]): readonly Placed[]
  flag(pointer: string): boolean | null
  count(pointer: string): number | null
  /** The groups of a list, with the pointer of each. */
  groups(pointer: string): readonly (readonly [group: Readonly<Record<string, unknown>>, pointer: string])[]
  /** The yes and no of a group by name; of a group inside it, its `triggered`. */
  flags(pointer: string): ReadonlyMap<string, Placed<boolean>>
}

/** Whether a text is still what a template says: `<…>` in its entirety, "Describe …", or a date in letters. */
export function isTemplateText(text: string): boolean {
  return /^["'`]?<[^<>]*>["'`]?[.:]?$/.test(text.trim()) || /^describe\b/i.test(text.trim()) || text.includes('YYYY-MM-DD')
}

/** A scalar as a trimmed text; empty for anything else and for the words of a template. */
export function plainText(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' && !isTemplateText(value) ? value.trim() : ''
}

/** Whether a value is a group of keys. */
export const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keys of a group that say it all where it stands in a list of texts. */
const TELLING_KEYS = ['command', 'run', 'path', 'file', 'text', 'check'] as const

function textOfItem(item: unknown): string {
  if (!isGroup(item)) return plainText(item)
  for (const key of TELLING_KEYS) if (plainText(item[key]) !== '') return plainText(item[key])
  const texts = Object.values(item).map(plainText)
  return texts.filter((text) => text !== '').join('; ')
}

/** Looks values up by their JSON pointers. */
export function readFields({ data, placeOf }: Pick<YamlFile, 'data' | 'placeOf'>): TicketFields {
  const value = (pointer: string): unknown =>
    pointer
      .split('/')
      .slice(1)
      .reduce<unknown>((at, key) => {
        if (Array.isArray(at)) return at[Number(key)]
        return isGroup(at) && Object.hasOwn(at, key) ? at[key] : undefined
      }, data)
  const text = (pointer: string): string => plainText(value(pointer))
  const listOne = (pointer: string): readonly Placed[] => {
    const found = value(pointer)
    const items = Array.isArray(found)
      ? found.map((item: unknown, at) => [item, `${pointer}/${at}`] as const)
      : [[found, pointer] as const]
    return items.flatMap(([item, at]) => {
      const words = textOfItem(item)
      return words === '' ? [] : [{ value: words, place: placeOf(at) }]
    })
  }
  return {
    value,
    text,
    placed: (pointer) => (text(pointer) === '' ? null : { value: text(pointer), place: placeOf(pointer) }),
    list: (...pointers) => pointers.flatMap(listOne),
    flag: (pointer) => {
      const found = value(pointer)
      return typeof found === 'boolean' ? found : null
    },
    count: (pointer) => {
      const found = value(pointer)
      return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : null
    },
    groups: (pointer) => {
      const found = value(pointer)
      if (!Array.isArray(found)) return []
      return found.flatMap((item: unknown, at) => (isGroup(item) ? [[item, `${pointer}/${at}`] as const] : []))
    },
    flags: (pointer) => {
      const found = value(pointer)
      const flags = new Map<string, Placed<boolean>>()
      for (const [name, item] of Object.entries(isGroup(found) ? found : {})) {
        const flag = isGroup(item) ? item['triggered'] : item
        if (typeof flag === 'boolean') flags.set(name, { value: flag, place: placeOf(`${pointer}/${name}`) })
      }
      return flags
    },
  }
}
