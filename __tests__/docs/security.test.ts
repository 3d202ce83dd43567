import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { anchors, links, readRepoFile } from './markdown.ts'

const root = new URL('../../', import.meta.url)
const page = readRepoFile('docs/security.md')

/** Everything on the page that names a file or a folder of the repository. */
const named = [...new Set([...page.matchAll(/(?:src|__tests__)\/[\w./-]*/g)].map(([path]) => path.replace(/\.$/, '')))]

const guarantees = page
  .slice(page.indexOf('## What is guaranteed'), page.indexOf('## What is not guaranteed'))
  .split('\n')
  .filter((line) => /^\| (?!The attacker|---)/.test(line))
  .map((line) => line.slice(2, -2).split(' | '))

describe('the page on security', () => {
  test('names only files that are there', () => {
    expect(named.length).toBeGreaterThan(40)
    expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([])
  })

  test('proves each guarantee by code and by a test that runs', () => {
    expect(guarantees.length).toBeGreaterThan(20)
    for (const [attack = '', , code = '', proof = ''] of guarantees) {
      expect(code, attack).toMatch(/^`src\/[\w/-]+\.ts`(?:, `src\/[\w/-]+\.ts`)*$/)
      expect(proof, attack).toMatch(/^`__tests__\/[\w/-]+\.test\.ts`(?:, `__tests__\/[\w/-]+\.test\.ts`)*$/)
    }
  })

  test('knows every hostile test', () => {
    for (const file of ['sandbox', 'change', 'gate', 'text', 'no-sandbox'])
      expect(page).toContain(`__tests__/e2e/hostile/${file}.test.ts`)
  })

  test('links to pages and headings that are there', () => {
    for (const address of links(page)) {
      const [path = '', anchor] = address.split('#')
      expect(existsSync(new URL(path, new URL('docs/', root))), address).toBe(true)
      if (anchor !== undefined) expect([...anchors(readRepoFile(path.replace('../', '')))], address).toContain(anchor)
    }
  })
})
