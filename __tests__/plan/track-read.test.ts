import { describe, expect, test } from 'vitest'
import type { Task } from '../../src/model.ts'
import { track } from '../../src/plan/formats/track.ts'
import { findPlan } from '../../src/plan/formats.ts'
import { commitOf, FOLDER, LEGACY, POINTER, trackDocument, trackFiles, trackPointer } from './track-fixture.ts'

type Files = Readonly<Record<string, string | null>>

const read = (files: Files, planPath = POINTER) => track.read(commitOf(files), planPath, { gateGroups: false })
const codes = async (files: Files) => (await read(files)).findings.map(({ code, pointer }) => `${code} ${pointer}`)

/** The document of the track that may start. */
const documentOf = async (files: Files): Promise<string | undefined> =>
  (await read(files)).plan?.tasks.find(({ status }) => status === 'todo')?.brief.documentPath

const own = `${FOLDER}/track-02-offline-maps.md`
const without: Files = { ...trackFiles, [own]: null }
const two = (extra: object): Files => ({
  [POINTER]: trackPointer(2, { '1': { slug: 'a' }, '2': { slug: 'offline-maps', ...extra } }),
})

describe('the pointer', () => {
  test('TRK-SEL-4: makes its own track the one that may start; those before are done, those after wait', async () => {
    const { plan, findings } = await read(trackFiles)
    expect(findings).toEqual([])
    expect(plan?.tasks.map(({ id, status, group, startsBundle }) => [id, status, group, startsBundle])).toEqual([
      ['track-1', 'done', 'track-1-import-walks', true],
      ['track-2', 'todo', 'track-2-offline-maps', true],
      ['track-3', 'blocked', 'track-3-sharing', true],
    ])
    expect(plan?.tasks.map(({ dependsOn }) => dependsOn.flatMap(({ taskIds }) => taskIds))).toEqual([
      [],
      ['track-1'],
      ['track-2'],
    ])
  })

  test('numbers count as numbers: track 10 comes after track 9', async () => {
    const slugs = Object.fromEntries(['10', '2', '9'].map((number) => [number, { slug: `s${number}` }]))
    const { plan } = await read({ [POINTER]: trackPointer(9, slugs), [`${FOLDER}/track-9-s9.md`]: 'x' })
    expect(plan?.tasks.map(({ id }) => id)).toEqual(['track-2', 'track-9', 'track-10'])
  })

  test('TRK-SEL-2: one that is not JSON is a finding with its place', async () => {
    const { plan, findings } = await read({ ...trackFiles, [POINTER]: '{\n  "next_track": 2,,\n}' })
    expect(plan).toBeNull()
    expect(findings).toEqual([expect.objectContaining({ severity: 'error', file: POINTER, line: 2, column: 19 })])
  })

  test('TRK-SEL-2: what it lacks is all told at once, with places', async () => {
    const { plan, findings } = await read({ ...trackFiles, [POINTER]: '{\n  "tracks": { "02": { "slug": 7 } }\n}\n' })
    expect(plan).toBeNull()
    expect(findings.map(({ code, line, pointer }) => [code, line, pointer])).toEqual(
      expect.arrayContaining([
        ['missing-property', 1, ''],
        ['wrong-key', 2, '/tracks/02'],
        ['wrong-type', 2, '/tracks/02/slug'],
      ]),
    )
    expect(findings.filter(({ code }) => code === 'missing-property')).toHaveLength(2)
  })

  test.each([['"2"'], ['2.5'], ['0'], ['-1'], ['null'], ['1e30']])(
    'TRK-SEL-3: %s is not the number of a track',
    async (value) => {
      const text = String(trackFiles[POINTER]).replace('"next_track": 2', `"next_track": ${value}`)
      const { plan, findings } = await read({ ...trackFiles, [POINTER]: text })
      expect(plan).toBeNull()
      expect(findings).toEqual([expect.objectContaining({ severity: 'error', pointer: '/next_track', line: 3 })])
    },
  )

  test.each(['', '.', '..', 'v1/v2', '../v1', 'v1..2', 'a\\b', 'a\nb'])(
    'TRK-SEL-3: %j is no version of a plan',
    async (version) => {
      const { plan, findings } = await read({
        ...trackFiles,
        [POINTER]: trackPointer(2, { '2': { slug: 'a' } }, { plan_version: version }),
      })
      expect(plan).toBeNull()
      expect(findings).toEqual([expect.objectContaining({ severity: 'error', pointer: '/plan_version' })])
    },
  )

  test('keys it does not know are left alone', async () => {
    const pointer = trackPointer(2, { '2': { slug: 'offline-maps', owner: 'me' } }, { version: '1.0', notes: 'x' })
    expect((await read({ ...trackFiles, [POINTER]: pointer })).findings).toEqual([])
  })
})

describe('the slug', () => {
  test.each([[{}], [{ slug: '' }]])('TRK-SEL-5: is never guessed from the file name (%j)', async (entry) => {
    const files = { ...trackFiles, [POINTER]: trackPointer(2, { '1': { slug: 'a' }, '2': entry }) }
    expect((await read(files)).plan).toBeNull()
    expect(await codes(files)).toEqual(['slug-missing /tracks/2'])
  })

  test('TRK-SEL-5: of a track that has a document but no entry is missing, too', async () => {
    const files = { ...trackFiles, [POINTER]: trackPointer(3, { '1': { slug: 'a' }, '2': { slug: 'b' } }) }
    expect(await codes(files)).toEqual(['slug-missing /tracks'])
  })

  test.each([
    'two words',
    'a..b',
    'a/b',
    'a\u0007b',
    'a\nb',
    'x.lock',
    'x.',
    '-x',
    'a~1',
    'a:b',
    '@home',
    'a\u2028b',
    'x'.repeat(101),
  ])('TRK-SEL-6: %j cannot be part of a branch', async (slug) => {
    const files = { ...trackFiles, [POINTER]: trackPointer(2, { '2': { slug } }) }
    expect((await read(files)).plan).toBeNull()
    expect(await codes(files)).toEqual(['slug-invalid /tracks/2/slug'])
  })

  test('TRK-SEL-6: its fault is told together with that of the document', async () => {
    expect(await codes({ ...without, [POINTER]: trackPointer(2, { '2': { slug: 'a b' } }) })).toEqual([
      'slug-invalid /tracks/2/slug',
      'document-missing /tracks/2',
    ])
  })
})

describe('the document', () => {
  test('TRK-SEL-7: is the file that the pointer names, wherever it lies', async () => {
    const files: Files = { ...without, ...two({ doc: './notes/maps.txt' }), 'notes/maps.txt': '# Maps\n' }
    expect(track.listNamed?.(commitOf(files), POINTER)).toEqual(['notes/maps.txt'])
    expect(await documentOf(files)).toBe('notes/maps.txt')
  })

  test.each([
    ['../outside.md', {}],
    ['/etc/passwd', {}],
    ['docs/missing.md', {}],
    ['docs/link.md', { 'docs/link.md': '-> track.md' }],
  ])('TRK-SEL-7: %s is no document, and the one with the number takes its place', async (doc, extra) => {
    const files = { ...trackFiles, ...extra, ...two({ doc }) }
    expect(await documentOf(files)).toBe(own)
    const { findings } = await read(files)
    expect(findings).toEqual([
      expect.objectContaining({ code: 'document-not-there', severity: 'warning', pointer: '/tracks/2/doc', line: 10 }),
    ])
  })

  test.each(['track-2-maps.md', 'track-02-maps.md', 'track-0002-maps.md'])('TRK-SEL-8: %s is of track 2', async (name) => {
    expect(await documentOf({ ...without, [`${FOLDER}/${name}`]: 'x' })).toBe(`${FOLDER}/${name}`)
  })

  test.each([
    'track-20-maps.md',
    'track-12-maps.md',
    'track-2.md',
    'track-02-maps.txt',
    'old/track-02-maps.md',
    'my-track-02-maps.md',
  ])('TRK-SEL-8: %s is not', async (name) => {
    expect(await codes({ ...without, [`${FOLDER}/${name}`]: 'x' })).toEqual(['document-missing /tracks/2'])
  })

  test('TRK-SEL-8: that of another version of the plan does not count', async () => {
    expect(await codes({ ...without, 'docs/plan/v1/tracks/track-02-maps.md': 'x' })).toEqual(['document-missing /tracks/2'])
  })

  test.each([[{}], [{ doc: own }]])(
    'TRK-SEL-9: of several with the number none is taken, and all are named (%j)',
    async (entry) => {
      const { plan, findings } = await read({ ...trackFiles, ...two(entry), [`${FOLDER}/track-2-other.md`]: 'x' })
      expect(plan).toBeNull()
      expect(findings).toEqual([expect.objectContaining({ code: 'document-ambiguous', severity: 'error', pointer: '/tracks/2' })])
      expect(findings[0]?.message).toContain(`${own}, ${FOLDER}/track-2-other.md`)
    },
  )

  test('TRK-SEL-10: two that the pointer and the number name are a finding', async () => {
    const { plan, findings } = await read({ ...trackFiles, ...two({ doc: 'notes/maps.md' }), 'notes/maps.md': 'x' })
    expect(plan).toBeNull()
    expect(findings).toEqual([
      expect.objectContaining({ code: 'document-disagreement', severity: 'error', pointer: '/tracks/2/doc' }),
    ])
    expect(findings[0]?.message).toContain('notes/maps.md')
    expect(findings[0]?.message).toContain(own)
  })

  describe('TRK-SEL-11: is the one on the line of the index', () => {
    const indexed = (index: string): Files => ({ ...without, [`${FOLDER}/INDEX.md`]: index, [`${FOLDER}/maps.md`]: 'x' })

    test.each([
      ['a link', '1. Track 01: [walks](walks.md)\n2. Track 02: [maps](maps.md)\n'],
      ['a path from the top', `- Track 2 - \`${FOLDER}/maps.md\`\n`],
      ['a row of a table', '| No. | File |\n| --- | --- |\n| 1 | walks.md |\n| 2 | maps.md |\n'],
      ['a number in a list', '1. walks.md\n2. maps.md\n'],
    ])('%s', async (_, index) => {
      expect(await documentOf(indexed(index))).toBe(`${FOLDER}/maps.md`)
    })

    test.each([
      ['prose', '2. Track 02 - maps for places without a network\n'],
      ['a file that is not there', '2. Track 02: lost.md\n'],
      ['the line of another track', '2. Track 12: maps.md\n- Track 20: maps.md\n'],
    ])('%s names none', async (_, index) => {
      expect(await codes(indexed(index))).toEqual(['document-missing /tracks/2'])
    })
  })

  test('TRK-SEL-12: of the folder of old is taken last, with a warning', async () => {
    const old = `${LEGACY}/track-02-maps.md`
    const { findings } = await read({ ...without, [old]: trackDocument('Track 2') })
    expect(await documentOf({ ...without, [old]: trackDocument('Track 2') })).toBe(old)
    expect(findings).toEqual([expect.objectContaining({ code: 'legacy-document', severity: 'warning' })])
    expect(await documentOf({ ...trackFiles, [old]: trackDocument('Track 2') })).toBe(own)
  })

  test.each([
    '# Moved\n\nThis document lives at docs/plan/v2/tracks/track-02-maps.md now.\n',
    '# Track 02\n\nThis file was moved to `docs/plan/v2/tracks/track-02-maps.md`.\n',
    '# Track 2 (moved)\n\nKept for old links.\n',
  ])('TRK-SEL-13: a note that it was moved is none', async (text) => {
    const old = `${LEGACY}/track-02-maps.md`
    const { findings } = await read({ ...without, [old]: text })
    expect(findings).toEqual([expect.objectContaining({ code: 'document-missing' })])
    expect(findings[0]?.message).toContain(`${old} only says that it was moved`)
    expect(await codes({ ...without, ...two({ doc: old }), [old]: text })).toEqual(['document-missing /tracks/2'])
  })

  test('TRK-SEL-13: a document that speaks of moving is one all the same', async () => {
    const text = trackDocument('Track 2').replace('Somebody', 'Files are moved to a map; see docs/maps.md. Somebody')
    expect(await documentOf({ ...without, [`${LEGACY}/track-02-maps.md`]: text })).toBe(`${LEGACY}/track-02-maps.md`)
  })

  test('TRK-SEL-14: when there is none, every place is told', async () => {
    const { plan, findings } = await read({ ...without, ...two({ doc: 'docs/lost.md' }) })
    expect(plan).toBeNull()
    const { message = '', file, line } = findings.at(-1) ?? {}
    expect([file, line]).toEqual([POINTER, 8])
    for (const place of ['docs/lost.md', `${FOLDER}/track-2-*.md`, `${FOLDER}/INDEX.md`, `${LEGACY}/track-2-*.md`])
      expect(message).toContain(place)
  })

  test('TRK-SEL-14: only the one of the next track is needed', async () => {
    expect((await read({ [POINTER]: String(trackFiles[POINTER]), [own]: String(trackFiles[own]) })).findings).toEqual([])
  })

  test.each([
    ['', 'document-empty'],
    [' \n', 'document-empty'],
    ['a\0b', 'encoding-invalid'],
  ])('one that says nothing is a finding (%j)', async (text, code) => {
    const { plan, findings } = await read({ ...trackFiles, [own]: text })
    expect(plan).toBeNull()
    expect(findings).toEqual([expect.objectContaining({ code, severity: 'error', file: own })])
  })

  test('gives title, text and gates; nothing of another track is in them', async () => {
    const { plan } = await read(trackFiles)
    const next = plan?.tasks[1]
    expect(next?.title).toBe('Track 02 - Offline maps')
    expect(next?.brief).toMatchObject({ document: trackFiles[own], documentPath: own })
    expect(next?.brief.verification).toEqual([
      { id: 'G1', type: 'gate', description: '`npm test`' },
      { id: 'G2', type: 'gate', description: 'Smoke test: the page loads and shows a map' },
    ])
    expect(plan?.tasks.filter((task) => task !== next).map(({ title, brief }) => [title, brief.document])).toEqual([
      ['import-walks', null],
      ['sharing', null],
    ])
    expect((await read({ ...trackFiles, [own]: 'Just do it.\n' })).plan?.tasks[1]?.title).toBe('offline-maps')
  })
})

test('a pointer past the end finds the plan complete, and says so', async () => {
  const { plan, findings } = await read({ ...trackFiles, [POINTER]: trackPointer(4, { '1': { slug: 'a' }, '3': { slug: 'c' } }) })
  expect(plan?.tasks.map(({ id, status }) => [id, status])).toEqual([
    ['track-1', 'done'],
    ['track-3', 'done'],
  ])
  expect(findings).toEqual([
    expect.objectContaining({ code: 'plan-exhausted', severity: 'warning', pointer: '/next_track', line: 3 }),
  ])
})

describe('what it is called', () => {
  test('TRK-BRA-4, TRK-BRA-8, TRK-BRA-9: names follow from number and slug to the letter, whatever the prefix', async () => {
    const task = (await read(trackFiles)).plan?.tasks[1] as Task
    expect(track.names([task], 'codex/')).toEqual({
      branch: 'track-2-offline-maps',
      isOnlyBranch: true,
      scope: 'track2',
      title: 'Track 2: offline-maps',
      commitSubject: 'chore(track2): offline-maps',
    })
  })
})

describe('what belongs to the plan', () => {
  test('TRK-GRD-6: both pointers, in any letters', async () => {
    const tasks = (await read(trackFiles)).plan?.tasks.slice(1, 2) ?? []
    for (const path of [POINTER, 'Configs/next_track.JSON', 'configs/NEXT_PHASE.json'])
      expect(track.owns(POINTER, path, tasks), path).toBe(true)
    expect(track.owns('configs/other.json', 'configs/other.json', tasks)).toBe(true)
  })

  test('TRK-GRD-7: documents of other tracks, but not the one in work and not what else lies there', async () => {
    const tasks = (await read(trackFiles)).plan?.tasks.slice(1, 2) ?? []
    const others = [
      `${FOLDER}/track-01-a.md`,
      `${LEGACY}/track-3-b.md`,
      'docs/plan/v1/tracks/track-20-c.md',
      'DOCS/Plan/v2/Tracks/TRACK-03-x.md',
    ]
    expect(others.filter((path) => !track.owns(POINTER, path, tasks))).toEqual([])
    const free = [
      own,
      `${LEGACY}/track-02-x.md`,
      `${FOLDER}/INDEX.md`,
      `${FOLDER}/config-matrix.md`,
      'docs/track-01-a.md',
      'src/map.js',
    ]
    expect(free.filter((path) => track.owns(POINTER, path, tasks))).toEqual([])
    expect(track.owns(POINTER, own)).toBe(true)
  })
})

describe('where the pointer is looked for', () => {
  const find = (paths: readonly string[], wanted: string | null = null, format: string | null = null) => {
    const found = findPlan(paths, wanted, format)
    return found === null ? null : [found.format.name, found.planPath]
  }

  test('TRK-SEL-17: with both pointers tracks are found, and phases only when they are asked for', () => {
    const both = ['configs/NEXT_PHASE.json', POINTER]
    expect(find(both)).toEqual(['track', POINTER])
    expect(find(both, null, 'phase')).toEqual(['phase', 'configs/NEXT_PHASE.json'])
    expect(find(both, 'configs/NEXT_PHASE.json')).toEqual(['phase', 'configs/NEXT_PHASE.json'])
    expect(find(both, 'configs')).toEqual(['track', POINTER])
    expect(find(['configs/NEXT_PHASE.json'])).toEqual(['phase', 'configs/NEXT_PHASE.json'])
  })

  test('another file is one only when the format is named', () => {
    const paths = ['plans/maps.json', 'plans/NEXT_TRACK.json']
    expect(find(paths)).toBeNull()
    expect(find(paths, 'plans/maps.json')).toBeNull()
    expect(find(paths, './plans/maps.json', 'track')).toEqual(['track', 'plans/maps.json'])
    expect(find(paths, 'plans/')).toEqual(['track', 'plans/NEXT_TRACK.json'])
  })
})
