import { describe, expect, test } from 'vitest'
import { complaints, MANIFEST, manifestText, partText, readChain, readFiles } from './prompt-files.ts'

const overlay = (overrides: Readonly<Record<string, unknown>> = {}, body = '# More\n') =>
  partText({ id: 'more', kind: 'overlay', priority: 20, ...overrides }, body)

describe('FRD-PRO-6: parts that exclude each other do not meet', () => {
  test.each([
    ['the later one says so', {}, { conflictsWith: ['base'] }],
    ['the earlier one says so', { conflictsWith: [' more '] }, {}],
    ['both say so', { conflictsWith: ['more'] }, { conflictsWith: ['base'] }],
  ])('%s', async (_, first, second) => {
    const prompts = await readChain(partText(first), overlay(second))
    expect(complaints(prompts)).toEqual([`${MANIFEST}:7:9 /chains/0/parts/1 prompt-conflict`])
    expect(prompts.findings[0]?.message).toBe('The chain "all" holds "base" and "more", which conflict.')
    expect(prompts.chains).toEqual([])
  })

  test('in different chains they are fine', async () => {
    const files = { 'a.md': partText(), 'b.md': overlay({ conflictsWith: ['base'] }) }
    expect((await readFiles({ ...files, [MANIFEST]: manifestText({ one: ['a.md'], two: ['b.md'] }) })).findings).toEqual([])
  })

  test('nothing conflicts with what nobody knows, or with itself', async () => {
    const unknown = await readChain(partText({ conflictsWith: ['rust'] }))
    expect(complaints(unknown)).toEqual(['prompts/part-1.md:10:5 /conflictsWith/0 prompt-conflict-unknown'])
    const own = await readChain(partText({ conflictsWith: ['base '] }))
    expect(complaints(own)).toEqual(['prompts/part-1.md:10:5 /conflictsWith/0 prompt-conflict-with-itself'])
  })

  test('an id that nobody has proves nothing while a part cannot be read', async () => {
    const prompts = await readChain(partText({ conflictsWith: ['more'], overridesSections: ['Style'] }), '# broken\n')
    expect(complaints(prompts)).toEqual(['prompts/part-2.md:1:1 null front-matter-missing'])
  })
})

describe('FRD-PRO-7: priorities do not fall along a chain', () => {
  const chain = (...priorities: readonly number[]) =>
    readChain(...priorities.map((priority, index) => partText({ id: `p${index}`, priority }, `# ${index}\n`)))

  test('they may stay or rise', async () => {
    expect((await chain(10, 10, 20, 21)).findings).toEqual([])
  })

  test('each fall is told where the manifest has it', async () => {
    const prompts = await chain(10, 9, 20, 5)
    expect(complaints(prompts)).toEqual([
      `${MANIFEST}:7:9 /chains/0/parts/1 prompt-priority-falls`,
      `${MANIFEST}:9:9 /chains/0/parts/3 prompt-priority-falls`,
    ])
    expect(prompts.findings[0]?.message).toContain('priority 9 of "p1" comes after 10 of "p0"')
  })
})

describe('FRD-PRO-8: a repeated heading has to be announced', () => {
  const base = partText({}, '# Base\n\n## Validation\n\nRun the tests.\n\n### By hand\n\nLook at it.\n')

  test.each([
    ['as it was', '## Validation'],
    ['in other letters', '##  vALIDATION  '],
    ['with marks at its end', '## Validation ##'],
    ['on another level', '###### Validation'],
    ['that was deeper', '## by hand'],
    ['a little indented', '   ## Validation'],
  ])('%s', async (_, heading) => {
    const prompts = await readChain(base, overlay({}, `# More\n\n${heading}\n\nAlso by hand.\n`))
    expect(complaints(prompts)).toEqual(['prompts/part-2.md:16:1 null prompt-heading-repeated'])
    expect(prompts.findings[0]?.message).toMatch(
      /^In the chain "all", the heading "(?:validation|by hand)" stands in "prompts\/part-1.md" already\.$/i,
    )
    expect(prompts.findings[0]?.hint).toContain('`overridesSections`')
  })

  test.each([
    ['of the first level', '# Validation'],
    ['in a code block', '```md\n## Validation\n```'],
    ['in a code block of a list', '1. So:\n   ~~~~\n## Validation\n~~~\n   ~~~~'],
    ['that is text', '##Validation'],
    ['that is indented like code', '    ## Validation'],
    ['that only begins like it', '## Validation of input'],
  ])('not one %s', async (_, text) => {
    expect((await readChain(base, overlay({}, `${text}\n`))).findings).toEqual([])
  })

  test('not one in a code block of the earlier part, and not one repeated in the same part', async () => {
    const fenced = partText({}, '# Base\n\n```md\n## Summary\n```\n\n## A\n\n### Notes\n\n## B\n\n### Notes\n')
    expect((await readChain(fenced, overlay({}, '## Summary\n'))).findings).toEqual([])
  })

  test('an entry allows it, whatever its letters', async () => {
    expect((await readChain(base, overlay({ overridesSections: [' validation'] }, '## VALIDATION\n'))).findings).toEqual([])
  })

  test('the entry of one part does not speak for the next', async () => {
    const second = overlay({ overridesSections: ['Validation'] }, '## Validation\n')
    const third = overlay({ id: 'third' }, '## Validation\n')
    expect(complaints(await readChain(base, second, third))).toEqual(['prompts/part-3.md:14:1 null prompt-heading-repeated'])
  })
})

describe('an override', () => {
  test('needs a section to override', async () => {
    const prompts = await readChain(partText({ overridesSections: ['Style'] }, '## Style\n'))
    expect(complaints(prompts)).toEqual(['prompts/part-1.md:11:5 /overridesSections/0 prompt-override-unknown'])
    const later = await readChain(
      partText({}, '## A\n'),
      overlay({ overridesSections: ['A', '## A'] }),
      partText({ id: 'c', priority: 30 }),
    )
    expect(complaints(later)).toEqual(['prompts/part-2.md:12:5 /overridesSections/1 prompt-override-unknown'])
  })

  test('needs it in one chain only', async () => {
    const files = {
      'a.md': partText(),
      'go.md': partText({ id: 'go', priority: 15 }, '## Style\n'),
      'ci.md': overlay({ overridesSections: ['Style'] }, '## Style\n'),
    }
    const chains = { plain: ['a.md', 'ci.md'], go: ['a.md', 'go.md', 'ci.md'] }
    expect((await readFiles({ ...files, [MANIFEST]: manifestText(chains) })).findings).toEqual([])
  })

  test('of a heading that is only quoted in a code block is let pass', async () => {
    const fenced = partText({}, '```md\n## PR Title\n```\n')
    expect((await readChain(fenced, overlay({ overridesSections: ['PR Title'] }))).findings).toEqual([])
  })
})

test('the same part twice in a chain is one finding', async () => {
  const files = { 'prompts/a.md': partText({}, '## A\n'), 'prompts/b.md': overlay() }
  const prompts = await readFiles({
    ...files,
    [MANIFEST]: manifestText({ all: ['a.md', 'b.md', './x/../a.md', 'prompts/a.md'] }),
  })
  expect(complaints(prompts)).toEqual([
    `${MANIFEST}:8:9 /chains/0/parts/2 prompt-part-repeated`,
    `${MANIFEST}:9:9 /chains/0/parts/3 prompt-part-repeated`,
  ])
})

test.each([
  ['ci', 'Write `always`'],
  ['Always', 'Did you mean `always`?'],
  ['langauge:go', 'Did you mean `language:go`?'],
  ['language:typescrpt', 'Did you mean `language:typescript`?'],
  ['language:brainstorming', 'The profiles are: c, cpp, '],
  ['format:spreadsheets', 'The formats are: frd'],
  ['language:', 'language'],
])('the condition %j is a warning: no run meets it', async (condition, hint) => {
  const { findings, chains } = await readChain(partText({ appliesWhen: ['always', condition] }))
  expect(findings).toMatchObject([
    { code: 'prompt-condition-unknown', severity: 'warning', file: 'prompts/part-1.md', line: 7, pointer: '/appliesWhen/1' },
  ])
  expect(findings[0]?.hint).toContain(hint)
  expect(chains).toHaveLength(1)
})

test('a code block without an end would swallow the next part', async () => {
  const prompts = await readChain(partText({}, '# Base\n\n````md\n```\n'), overlay())
  expect(complaints(prompts)).toEqual(['prompts/part-1.md:16:1 null prompt-fence-open'])
})

test('parts may be so large, and chains too', async () => {
  const body = (letter: string) => `${letter.repeat(200 * 1024)}\n`
  const one = await readChain(partText({}, body('a')))
  expect(one.findings).toEqual([])
  const two = await readChain(partText({}, body('a')), overlay({}, body('b')))
  expect(complaints(two)).toEqual([`${MANIFEST}:4:13 /chains/0/id prompt-too-large`])
  const huge = await readChain(partText({}, body('a') + body('b')))
  expect(complaints(huge)).toEqual([`${MANIFEST}:6:9 /chains/0/parts/0 file-too-large`])
})
