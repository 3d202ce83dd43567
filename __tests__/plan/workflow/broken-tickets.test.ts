import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pick } from '../plan-fixture.ts'
import { ID, readPlan, type ShapeName, ticketYaml, workflowFormat } from './ticket-shapes.ts'

const FILE = `tickets/${ID}.yaml`
const OTHER = 'TKT-2031-05-02-whole'
const shapes = fc.constantFrom<ShapeName[]>('full', 'quick', 'orchestrator', 'built', 'grown', 'small')

/** Any value in place of any part of a ticket, or a piece of its text torn out. */
const damaged = fc.oneof(
  fc
    .tuple(
      shapes,
      fc.constantFrom(
        '/ticket',
        '/scope',
        '/scope/allowed_files',
        '/execution',
        '/spec_refs',
        '/context',
        '/id',
        '/ticket/id',
        '/order',
      ),
      fc.jsonValue({ maxDepth: 3 }),
    )
    .map(([shape, pointer, value]) => {
      try {
        return ticketYaml(shape, { [pointer]: value })
      } catch {
        return ''
      }
    }),
  fc
    .tuple(shapes, fc.nat(), fc.nat({ max: 40 }), fc.constantFrom('', ':', '- ', '[', '"', '\t', '\n', '&a ', '\0'))
    .map(([shape, at, length, between]) => {
      const text = ticketYaml(shape)
      const from = at % text.length
      return text.slice(0, from) + between + text.slice(from + length)
    }),
)

test('a damaged ticket is told at a place in it, and never keeps another from starting', () =>
  fc.assert(
    fc.asyncProperty(damaged, async (text) => {
      const whole = ticketYaml('full', { '/ticket/id': OTHER })
      const { plan, findings } = await readPlan({ [FILE]: text, [`tickets/${OTHER}.yaml`]: whole })
      if (plan === null) throw new Error('not read')
      expect(pick(plan, { names: workflowFormat().names, only: OTHER })).toEqual([OTHER])
      const lines = text.split('\n').length
      for (const { file, line, severity, message, hint } of findings) {
        expect([file, severity]).toEqual([FILE, 'warning'])
        expect(line === null || (line >= 1 && line <= lines)).toBe(true)
        expect([message, hint]).not.toContain('')
      }
      for (const { id, place } of plan.tasks) {
        expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
        expect(place.file).toMatch(/^tickets\//)
      }
    }),
    { numRuns: 300 },
  ))
