import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'

const root = new URL('../src/', import.meta.url)
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const textOf = (file: string): string => readFileSync(new URL(file, root), 'utf8')
const importsOf = (file: string): readonly string[] =>
  [...textOf(file).matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map(([, specifier]) => specifier ?? '')

/** From top to bottom: a file may import from its own layer and from those below it. */
const layers: readonly RegExp[] = [
  /^(?:edge\/|demo\/|index\.ts$)/,
  /^steps\//,
  /^(?:config(?:\.ts$|\/)|plan\/|claim\/|agent\/|checks\/|report\/)/,
  /^(?:host\/|validation\/|validate\.ts$|validators\.gen\.ts$|secrets\.ts$)/,
  /^(?:model|procedure|errors)\.ts$/,
]
const layerOf = (file: string): number => layers.findIndex((layer) => layer.test(file))
const roomOf = (file: string): string => (file.split('/')[0] ?? file).replace(/\.ts$/, '')

test('every file has its layer, and imports only downward', () => {
  for (const file of files) {
    expect(layerOf(file), `${file} has no layer`).toBeGreaterThanOrEqual(0)
    for (const specifier of importsOf(file).filter((each) => /^\..*\.ts$/.test(each))) {
      const target = posix.join(posix.dirname(file), specifier)
      expect(layerOf(target), `${file} imports ${target}`).toBeGreaterThanOrEqual(layerOf(file))
      if (layerOf(file) === 2 && layerOf(target) === 2) expect(roomOf(target), `${file} imports ${target}`).toBe(roomOf(file))
    }
  }
})

test('only the host, the demo and the edge touch the world', () => {
  const world = /^(?:node:(?:fs|child_process|http|https|net|os|dns)(?:\/|$)|@actions\/)/
  for (const file of files.filter((each) => layerOf(each) > 0 && !each.startsWith('host/'))) {
    expect(
      importsOf(file).filter((specifier) => world.test(specifier)),
      file,
    ).toEqual([])
    expect(textOf(file), file).not.toMatch(/\bprocess\.(?:env|cwd|argv|exit)|\bfetch\(/)
  }
})

test('files have one job and a name that tells it', () => {
  const written = files.filter((file) => !file.includes('.gen.') && !['model.ts', 'errors.ts'].includes(file))
  const lengths = written.map((file) => textOf(file).split('\n').length - 1).sort((a, b) => a - b)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100)
  for (const file of written) {
    expect(textOf(file).split('\n').length - 1, file).toBeLessThanOrEqual(250)
    expect(file).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/)
    expect(file).not.toMatch(/(?:^|[/-])(?:utils?|helpers?|common|types|manager|service)(?:\.ts$|\/)/)
  }
})
