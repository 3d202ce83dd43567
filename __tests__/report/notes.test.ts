import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MemoryNote } from '../../src/model.ts'
import { appendNote, parseNotes, renderNote } from '../../src/report/notes.ts'

const note: MemoryNote = {
  situation: 'The build cached a stale schema.',
  learning: 'Schemas are compiled on install.',
  decision: 'Rebuild before tests.',
  reusableCheck: 'npm run prepare',
  applicability: 'Every change of a schema.',
}
const setting = { date: '2026-03-04', context: 'FRD-001-T4', knownSecrets: [] as readonly string[], file: '.codex/NOTES.md' }
const entry = [
  '### 2026-03-04 FRD-001-T4',
  '- Situation: The build cached a stale schema.',
  '- Learning: Schemas are compiled on install.',
  '- Action/Decision: Rebuild before tests.',
  '- Reusable check/command: npm run prepare',
  '- Applicability: Every change of a schema.',
  '',
].join('\n')

const append = (current: string | null, changed: Partial<MemoryNote> = {}, changedSetting: Partial<typeof setting> = {}) =>
  appendNote(current, { ...note, ...changed }, { ...setting, ...changedSetting })

const expectRefused = (result: ReturnType<typeof appendNote>, reason: RegExp) => {
  expect(result).toEqual({
    content: null,
    update: { file: '.codex/NOTES.md', status: 'no_change', summary: expect.stringMatching(reason) },
  })
}

test('FRD-MEM-7: the heading of an entry is its date and context', () => {
  expect(renderNote(note, '2026-03-04', 'FRD-001-T4').split('\n')[0]).toBe('### 2026-03-04 FRD-001-T4')
  expect(parseNotes(entry)).toEqual([{ date: '2026-03-04', context: 'FRD-001-T4', note }])
})

test('FRD-MEM-8: an entry has the five bullets in their order, whatever the fields hold', () => {
  expect(renderNote(note, '2026-03-04', 'FRD-001-T4')).toBe(entry)
  const hostile = '\u001b[31mone\r\n### 2020-01-01 x\n- Learning: \u202Etwo <!-- hidden -->'
  const written = renderNote({ ...note, situation: hostile, reusableCheck: '', decision: 'd'.repeat(5000) }, '2026-03-04', 'a\nb')
  const lines = written.split('\n')
  expect(lines).toHaveLength(7)
  expect(lines[0]).toBe('### 2026-03-04 a b')
  expect(lines[1]).toBe('- Situation: [31mone ### 2020-01-01 x - Learning: two hidden')
  expect(lines[3]?.length).toBeLessThan(700)
  expect(lines[4]).toBe('- Reusable check/command:')
})

test('entries written by hand are read: wrapped lines, other text between, Windows line ends', () => {
  const text =
    '# Notes\r\nIntro\r\n\r\n### 2026-01-02\r\n* Situation: one\r\n  two\r\n- learning: three\r\n\r\nAside.\r\n### Not an entry\r\n'
  expect(parseNotes(text)).toEqual([
    {
      date: '2026-01-02',
      context: '',
      note: { situation: 'one two', learning: 'three', decision: '', reusableCheck: '', applicability: '' },
    },
  ])
})

describe('FRD-MEM-2: old bytes stay, new entries come after them', () => {
  test.each([
    ['no file yet', null, `# Notes\n\n${entry}`],
    ['an empty file', '', entry],
    ['a final line end', '# My notes\n', `# My notes\n\n${entry}`],
    ['no final line end', '# My notes', `# My notes\n\n${entry}`],
    ['a final blank line', '# My notes\n\n', `# My notes\n\n${entry}`],
    ['Windows line ends', '# My notes\r\nold', `# My notes\r\nold\r\n\r\n${entry.replaceAll('\n', '\r\n')}`],
  ])('%s', (_, current, expected) => {
    const { content, update } = append(current)
    expect(content).toBe(expected)
    expect(update).toEqual({ file: '.codex/NOTES.md', status: 'appended', summary: expect.stringContaining('FRD-001-T4') })
  })

  test('for any text and any note: the old text is a prefix, and one more entry can be read', () => {
    const words = fc.string({ unit: fc.constantFrom(...'ab -:#\n\r*<>/', '### 2026-01-02 x\n'), maxLength: 40 })
    const anyNote = fc.record({ situation: words, learning: words, decision: words, reusableCheck: words, applicability: words })
    const file = fc.oneof(
      words,
      fc.string({ unit: 'binary' }),
      anyNote.map((old) => `# Notes\n\n${renderNote(old, '2026-01-01', 'X')}`),
    )
    fc.assert(
      fc.property(file, anyNote, words, (current, added, context) => {
        const { content, update } = appendNote(current, added, { ...setting, context })
        expect(update.status).toBe(content === null ? 'no_change' : 'appended')
        if (content === null) return
        expect(Buffer.from(content).subarray(0, Buffer.byteLength(current))).toEqual(Buffer.from(current))
        expect(parseNotes(content)).toHaveLength(parseNotes(current).length + 1)
        expectRefused(appendNote(content, added, { ...setting, context }), /already/)
      }),
    )
  })

  test('a file that is not valid UTF-8 is left alone, because its bytes could not be kept', () => {
    expectRefused(append('old \uFFFD text\n'), /UTF-8/)
  })
})

test.each([
  '',
  ' ',
  'n/a',
  'N/A.',
  'none',
  '-',
  '--',
  '…',
  'TBD',
  '(nothing)',
  'No new durable learning',
  'not applicable',
  '**None**',
])('FRD-MEM-3: a note whose learning is %j is dropped', (learning) => {
  expectRefused(append('# Notes\n', { learning }), /no learning/)
})

test('FRD-MEM-3: a learning that only starts like a placeholder is kept', () => {
  expect(append(null, { learning: 'None of the workers share a cache.' }).update.status).toBe('appended')
})

describe('FRD-MEM-4: a note that is there already is not appended again', () => {
  test('whatever its date, case, spaces and heading', () => {
    const upper = { learning: 'SCHEMAS are  compiled\non install.' }
    expectRefused(append(`# Notes\n\n${entry}`, upper, { date: '2027-01-01', context: 'FRD-002-T1' }), /already/)
  })

  test('dates inside the text do not make it new', () => {
    const current = append(null, { situation: 'Seen on 2026-03-04.' }).content
    expectRefused(append(current, { situation: 'Seen on 2026-05-06.' }), /already/)
  })

  test('one that says something else is appended', () => {
    expect(append(`# Notes\n\n${entry}`, { learning: 'Schemas are compiled on build.' }).update.status).toBe('appended')
  })

  test('only the last 50 entries count', () => {
    const others = (count: number) =>
      Array.from({ length: count }, (_, index) => renderNote({ ...note, learning: `Other ${index}.` }, '2026-03-05', 'X')).join(
        '\n',
      )
    expect(append(`${entry}\n${others(49)}`).update.status).toBe('no_change')
    expect(append(`${entry}\n${others(50)}`).update.status).toBe('appended')
  })
})

describe('FRD-MEM-5: a note with a secret is refused without repeating it', () => {
  const token = `ghp_${'Zk7Qw2Lx9Rt4Vb6Nc1Md8Hf3Jg5Ps0YtUeWa'}`

  test.each(['situation', 'learning', 'decision', 'reusableCheck', 'applicability'] as const)('in %s', (field) => {
    const result = append('# Notes\n', { [field]: `use ${token} here` })
    expectRefused(result, /secret/)
    expect(JSON.stringify(result)).not.toContain(token)
  })

  test('a value the run knows, encoded, past the length that would be kept, or split by invisible characters', () => {
    const known = { knownSecrets: ['correct-horse-9'] }
    expectRefused(append(null, { decision: Buffer.from('correct-horse-9').toString('base64') }, known), /secret/)
    expectRefused(append(null, { decision: `${'x'.repeat(5000)} correct-horse-9` }, known), /secret/)
    expectRefused(append(null, { decision: 'correct-\u200Bhorse-9' }, known), /secret/)
  })
})

test.each(['mail jo@corp.example', 'see /home/jdoe/x', 'open C:\\Users\\jdoe', 'ssh jdoe@buildbox'])(
  'FRD-MEM-6: a note with personal data (%s) is refused without repeating it',
  (text) => {
    const result = append('# Notes\n', { reusableCheck: text })
    expectRefused(result, /personal data/)
    expect(JSON.stringify(result)).not.toMatch(/jdoe|corp/)
  },
)

test('FRD-MEM-9: without a note the file is left alone, and none is created', () => {
  for (const current of [null, '# Notes\n']) expectRefused(appendNote(current, null, setting), /nothing new/)
})
