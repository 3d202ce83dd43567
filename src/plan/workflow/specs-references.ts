import type { Finding } from '../../model.ts'
import { complainAt } from './complain-at.ts'
import { readSections } from './markdown-sections.ts'

/** A spec with the ids it gives. */
export interface SpecFile {
  readonly path: string
  readonly text: string
  readonly defined: readonly { readonly id: string; readonly line: number }[]
}

/** Complaints about ids that are given twice, and about mentions of ids that nobody gives. Source: workflow modes, specs. */
export function checkReferences(files: readonly SpecFile[]): readonly Finding[] {
  const given = new Map<string, string>()
  const repeated = files.flatMap(({ path, defined }) =>
    defined.flatMap(({ id, line }) => {
      const first = given.get(id)
      if (first === undefined) {
        given.set(id, `${path}:${line}`)
        return []
      }
      return [
        complainAt(path, line, 'spec-id-repeated', `${id} stands here and in ${first}.`, 'Give each row a number of its own.'),
      ]
    }),
  )
  const unknown = files.flatMap(({ path, text }) =>
    readSections(text).flatMap(({ title, line: headed, lines }) => {
      const spoken = [{ line: headed, text: title, inCode: false }, ...lines].filter(({ inCode }) => !inCode)
      return spoken.flatMap(({ line, text: said }) => {
        const ids = new Set(said.match(/(?<![\w-])(?:REQ|DEC|TASK)-\d+(?![\w-])/g) ?? [])
        return [...ids].flatMap((id) => {
          if (given.has(id)) return []
          const hint = 'Correct the id, or add the row that it stands for.'
          return [complainAt(path, line, 'spec-reference-unknown', `${id} is in none of the three specs.`, hint)]
        })
      })
    }),
  )
  return [...repeated, ...unknown]
}
