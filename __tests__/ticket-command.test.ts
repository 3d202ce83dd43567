import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { inQueue, QUEUE, ticketText } from './plan/ticket-flow-fixture.ts'
import { createPlanRepo, type Files, gitIn, type PlanRepo, writeFiles } from './support/plan-repo.ts'
import { tempDir } from './support/temp.ts'
import { typeCommand } from './support/type-command.ts'

const CONFIG = '.github/plan-runner.yml'

const type = async ({ dir }: Pick<PlanRepo, 'dir'>, ...argv: string[]) => {
  return typeCommand(dir, ['ticket', ...argv])
}

/** The same with `--json`; what it prints must be one JSON object. */
const ask = async (repo: Pick<PlanRepo, 'dir'>, ...argv: string[]) => {
  const end = await type(repo, ...argv, '--json')
  return { ...end, json: JSON.parse(end.stdout) }
}

const read = (repo: PlanRepo, name: string): Promise<string> => readFile(join(repo.dir, inQueue(name)), 'utf8')
const names = async (repo: PlanRepo): Promise<readonly string[]> => (await readdir(join(repo.dir, QUEUE))).sort()
const queueFiles = (files: Readonly<Record<string, string>>): Files =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [inQueue(name), text]))
const createQueue = (files: Readonly<Record<string, string>>, others: Readonly<Record<string, string>> = {}) =>
  createPlanRepo({ ...queueFiles(files), ...others })

const three = {
  'TICKET-001-lamps.md': ticketText('title: Lamps', { done: 'true' }),
  'TICKET-002.md': ticketText(),
  'TICKET-003-look.md': ticketText('title: "Look: at it"\ndepends_on: [2]', { agent: 'user' }),
}

describe('ticket list', () => {
  test('shows the tickets of the work tree in their order, with who is at them', async () => {
    const repo = await createQueue(three)
    await typeCommand(repo.dir, ['claim', '--owner', 'ada'])
    await writeFiles(repo.dir, queueFiles({ 'TICKET-010.md': ticketText() }))
    const { exitCode, json } = await ask(repo, 'list')
    expect(exitCode).toBe(0)
    expect(json).toMatchObject({
      folder: QUEUE,
      tickets: [
        { index: '001', state: 'done', person: false, claim: 'none', title: 'Lamps', committed: true },
        {
          index: '002',
          state: 'open',
          person: false,
          claim: 'live',
          claimDetail: expect.stringContaining('ada'),
          title: 'Hang the lamps',
        },
        { index: '003', state: 'open', person: true, agent: 'user', claim: 'none', file: inQueue('TICKET-003-look.md') },
        { index: '010', state: 'open', committed: false },
      ],
      findings: [],
    })
    expect((await ask(repo, 'list', '--claims', 'off')).json.tickets[1]).toMatchObject({ claim: 'none' })
    const { stdout } = await type(repo, 'list')
    expect(stdout).toMatch(/^ {2}002 +open +codex +live +TICKET-002\.md +Hang the lamps$/m)
    expect(stdout).toContain(`Not committed, so no run sees them: ${inQueue('TICKET-010.md')}`)
  })

  test('ends with 2 when a ticket is broken, with the place, and lists the others all the same', async () => {
    const repo = await createQueue({ ...three, 'TICKET-004.md': ticketText('title: One: two') })
    const { exitCode, json } = await ask(repo, 'list', '--claims', 'off')
    expect(exitCode).toBe(2)
    expect(json.tickets).toHaveLength(4)
    expect(json.tickets[3]).toMatchObject({ state: 'broken', title: null })
    expect(json.findings).toMatchObject([{ code: 'front-matter-syntax', file: inQueue('TICKET-004.md'), line: 4 }])
    expect((await type(repo, 'list', '--claims', 'off')).stdout).toMatch(/TICKET-004\.md:4:\d+ {2}error/)
  })

  test('a folder that is missing and one that is empty are told apart', async () => {
    const repo = await createPlanRepo({ 'README.md': 'x\n' })
    expect(await type(repo, 'list')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining(`There is no folder ${QUEUE}`),
    })
    await mkdir(join(repo.dir, QUEUE), { recursive: true })
    expect(await ask(repo, 'list')).toMatchObject({ exitCode: 2, json: { findings: [{ code: 'no-tickets', file: QUEUE }] } })
  })

  test('FLOW-FMT-1: a folder behind a link is refused', async () => {
    const repo = await createPlanRepo({ 'README.md': 'x\n' })
    const outside = await tempDir('outside')
    await writeFile(join(outside, 'TICKET-001.md'), ticketText())
    await symlink(outside, join(repo.dir, 'queue'))
    for (const verb of [['list'], ['new', '--title', 'x']])
      expect(await type(repo, ...verb, '--plan', 'queue')).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('queue'),
      })
    expect(await readdir(outside)).toEqual(['TICKET-001.md'])
    expect(await type(repo, 'list', '--plan', '../queue')).toMatchObject({ exitCode: 2 })
  })
})

describe('ticket new', () => {
  test('writes a ticket behind the last one, as wide as the others, and prints its path', async () => {
    const repo = await createQueue({ ...three, 'TICKET-0007.md': ticketText() })
    const { exitCode, stdout } = await type(repo, 'new', '--title', 'Paint: the hall', '--goal', 'It is white')
    const path = inQueue('TICKET-0008-paint-the-hall.md')
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: `Wrote ${path}\n` })
    expect(await read(repo, 'TICKET-0008-paint-the-hall.md')).toBe(
      '---\nagent: codex\ndone: false\ntitle: "Paint: the hall"\ngoal: "It is white"\n---\n\n# Paint: the hall\n\nIt is white\n',
    )
    expect(await names(repo)).toHaveLength(5)
    expect((await ask(repo, 'list', '--claims', 'off')).exitCode).toBe(0)
  })

  test('begins a queue where there is none, and takes a gap only when it is asked to', async () => {
    const repo = await createPlanRepo({ 'README.md': 'x\n' })
    const add = (...options: string[]) => ask(repo, 'new', '--title', 'x', ...options)
    expect((await add()).json).toMatchObject({
      file: inQueue('TICKET-001-x.md'),
      index: '001',
      id: 'TICKET-001-x',
      template: null,
    })
    expect((await add('--at', '5', '--agent', 'user')).json).toMatchObject({ file: inQueue('TICKET-005-x.md') })
    expect((await add()).json).toMatchObject({ file: inQueue('TICKET-006-x.md') })
    expect((await add('--at', '003')).json).toMatchObject({ file: inQueue('TICKET-003-x.md') })
    expect(await add('--at', '5')).toMatchObject({ exitCode: 2, json: { error: { code: 'usage-invalid' } } })
    expect(await names(repo)).toHaveLength(4)
  })

  test('an index that the commit has stays taken although its file is gone', async () => {
    const repo = await createQueue(three)
    await rm(join(repo.dir, inQueue('TICKET-003-look.md')))
    expect((await ask(repo, 'new', '--title', 'x')).json).toMatchObject({ file: inQueue('TICKET-004-x.md') })
  })

  test('writes nothing into a broken queue, for an agent that nobody knows, or in a dry run', async () => {
    const repo = await createQueue(three)
    expect(await type(repo, 'new', '--title', 'x', '--agent', 'gardener')).toMatchObject({ exitCode: 2 })
    expect(await type(repo, 'new')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--title') })
    expect(await type(repo, 'new', '--title', 'x', '--dry-run')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('title: x'),
    })
    expect(await names(repo)).toHaveLength(3)
    await writeFiles(repo.dir, queueFiles({ 'TICKET-004.md': 'nothing\n' }))
    expect(await type(repo, 'new', '--title', 'x')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('TICKET-004.md:1:1'),
    })
    expect(await names(repo)).toHaveLength(4)
  })
})

describe('ticket move', () => {
  test('takes a free index, and takes references along', async () => {
    const other = ticketText('depends_on: [TICKET-009-hall, 2] # both')
    const repo = await createQueue({
      ...three,
      'TICKET-009-hall.md': ticketText(),
      'TICKET-010.md': other,
      'TICKET-005.md': ticketText(),
    })
    const before = await read(repo, 'TICKET-009-hall.md')
    const dry = await ask(repo, 'move', '--ticket', '9', '--before', 'TICKET-005', '--dry-run')
    const expected = {
      outcome: 'moved',
      renames: [{ from: inQueue('TICKET-009-hall.md'), to: inQueue('TICKET-004-hall.md') }],
      edited: [inQueue('TICKET-010.md')],
    }
    expect(dry.json).toEqual({ ...expected, dryRun: true, detail: '', findings: [] })
    expect(await names(repo)).toContain('TICKET-009-hall.md')
    const { exitCode, json } = await ask(repo, 'move', '--ticket', '9', '--before', 'TICKET-005')
    expect({ exitCode, json }).toMatchObject({ exitCode: 0, json: expected })
    expect(await read(repo, 'TICKET-004-hall.md')).toBe(before)
    expect(await read(repo, 'TICKET-010.md')).toBe(other.replace('009', '004'))
    expect(await names(repo)).toEqual([
      'TICKET-001-lamps.md',
      'TICKET-002.md',
      'TICKET-003-look.md',
      'TICKET-004-hall.md',
      'TICKET-005.md',
      'TICKET-010.md',
    ])
  })

  test('without room it names the renames and refuses; with --renumber it makes them, all at once', async () => {
    const files = {
      ...three,
      'TICKET-004.md': ticketText('depends_on: 3'),
      'TICKET-005.md': ticketText('depends_on: TICKET-004.md'),
    }
    const repo = await createQueue(files)
    const move = (...options: string[]) => ask(repo, 'move', '--ticket', '5', '--after', '1', ...options)
    const renames = [
      { from: inQueue('TICKET-002.md'), to: inQueue('TICKET-003.md') },
      { from: inQueue('TICKET-003-look.md'), to: inQueue('TICKET-004-look.md') },
      { from: inQueue('TICKET-004.md'), to: inQueue('TICKET-005.md') },
      { from: inQueue('TICKET-005.md'), to: inQueue('TICKET-002.md') },
    ]
    expect(await move()).toMatchObject({ exitCode: 1, json: { outcome: 'needs-renumbering', renames } })
    expect(await read(repo, 'TICKET-002.md')).toBe(files['TICKET-002.md'])
    expect(await move('--renumber')).toMatchObject({ exitCode: 0, json: { outcome: 'moved', renames } })
    expect(await names(repo)).toEqual([
      'TICKET-001-lamps.md',
      'TICKET-002.md',
      'TICKET-003.md',
      'TICKET-004-look.md',
      'TICKET-005.md',
    ])
    expect(await read(repo, 'TICKET-002.md')).toBe(ticketText('depends_on: TICKET-005.md'))
    expect(await read(repo, 'TICKET-003.md')).toBe(ticketText())
    expect(await read(repo, 'TICKET-004-look.md')).toBe(three['TICKET-003-look.md'].replace('[2]', '[3]'))
    expect(await read(repo, 'TICKET-005.md')).toBe(ticketText('depends_on: 4'))
  })

  test('what is done is never renamed', async () => {
    const repo = await createQueue(three)
    expect(await ask(repo, 'move', '--ticket', '1', '--after', '3', '--renumber')).toMatchObject({
      exitCode: 1,
      json: { outcome: 'blocked', detail: expect.stringContaining('is done') },
    })
    expect(await names(repo)).toEqual(Object.keys(three))
  })

  test('a move that leaves a ticket behind what waits for it is refused, and nothing is touched', async () => {
    const repo = await createQueue(three, { [CONFIG]: 'ticket-flow:\n  depends-on: true\n' })
    const end = await type(repo, 'move', '--ticket', '2', '--after', '3')
    expect(end).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('ticket-depends-on') })
    expect(await names(repo)).toEqual(Object.keys(three))
  })

  test('nothing is touched when something lies in the way', async () => {
    const repo = await createQueue({ 'TICKET-002.md': ticketText(), 'TICKET-003.md': ticketText() })
    await mkdir(join(repo.dir, inQueue('TICKET-001.md')))
    expect(await type(repo, 'move', '--ticket', '3', '--before', '2')).toMatchObject({ exitCode: 2 })
    expect(await names(repo)).toEqual(['TICKET-001.md', 'TICKET-002.md', 'TICKET-003.md'])
  })

  test.each([
    [['move', '--ticket', '1'], 'either --before or --after'],
    [['move', '--ticket', '1', '--before', '2', '--after', '3'], 'either --before or --after'],
    [['move', '--before', '2'], 'needs a --ticket'],
    [['move', '--ticket', '77', '--before', '2'], 'There is no ticket "77"'],
    [['move', '--ticket', '2', '--before', '3', '--ref', 'main'], '--ref'],
    [['list', '--format', 'frd'], 'ticket-flow'],
    [['new', '--title', 'x', '--at', '-1x'], '--at'],
    [['sort'], 'list, new or move'],
    [[], 'list, new or move'],
  ])('%j ends with 2 and says why', async (argv, message) => {
    const repo = await createQueue(three)
    expect(await type(repo, ...argv)).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining(message) })
  })
})

describe('templates', () => {
  const template =
    '---\nagent: user # a person\ndone: true\ntitle: "Review: [FILL_ME]"\nextra: [1,  2]\n---\nLook at [FILL_ME].\n'
  let source: { readonly dir: string; readonly commit: string; readonly blob: string }

  /** A repository of templates with a branch, a tag on its first commit, and a commit that no branch holds. */
  beforeEach(async () => {
    const dir = await tempDir('templates')
    await gitIn(dir, 'init', '--quiet', '--initial-branch=main')
    await writeFiles(dir, { 'reviews/look.md': template, 'plain.md': '# Just text\n' })
    await symlink('look.md', join(dir, 'reviews/link.md'))
    await gitIn(dir, 'add', '--all')
    await gitIn(dir, 'commit', '--quiet', '--message', 'templates')
    const commit = await gitIn(dir, 'rev-parse', 'HEAD')
    await gitIn(dir, 'tag', '--annotate', 'v1', '--message', 'first')
    await writeFiles(dir, { 'reviews/look.md': template.replace('Look', 'Stare') })
    await gitIn(dir, 'commit', '--quiet', '--all', '--message', 'second')
    source = { dir, commit, blob: await gitIn(dir, 'rev-parse', `${commit}:reviews/look.md`) }
  })

  const createWith = (settings: string, more = ''): Promise<PlanRepo> =>
    createQueue(three, {
      [CONFIG]: `ticket-flow:\n${more}  templates:\n    - { id: house, url: "file://${source.dir}/.git"${settings} }\n`,
    })
  const take = (repo: PlanRepo, reference: string, ...options: string[]) => ask(repo, 'new', '--template', reference, ...options)

  test('a pinned and trusted one keeps its bytes, and gets the five keys', async () => {
    const repo = await createWith(`, trusted: true, commit: ${source.commit}`)
    const { exitCode, json } = await take(repo, 'house:reviews/look.md')
    expect(exitCode, JSON.stringify(json)).toBe(0)
    expect(json).toMatchObject({
      file: inQueue('TICKET-004-review.md'),
      template: { reference: 'house:reviews/look.md', commit: source.commit, blob: source.blob, isTrusted: true },
      findings: [{ code: 'template-gap' }, { code: 'template-gap' }],
    })
    const keys = `template: "house:reviews/look.md"\ntemplate_commit: "${source.commit}"\ntemplate_blob: "${source.blob}"\ntemplate_trusted: true\ntemplate_scan: skipped\n`
    expect(await read(repo, 'TICKET-004-review.md')).toBe(
      template.replace('done: true', 'done: false').replace('extra: [1,  2]\n', `extra: [1,  2]\n${keys}`),
    )
  })

  test.each(['main', 'v1', 'tip'])('a trusted one without a pin is taken from %s, and the commit is written', async (name) => {
    const repo = await createWith(', trusted: true')
    const tip = await gitIn(source.dir, 'rev-parse', 'main')
    const ref = name === 'tip' ? tip : name
    const { json } = await take(repo, `house:reviews/look.md@${ref}`, '--title', 'Look: here', '--agent', 'codex')
    const commit = name === 'v1' ? source.commit : tip
    expect(json.template).toMatchObject({ reference: `house:reviews/look.md@${ref}`, commit, isTrusted: true })
    const text = await read(repo, 'TICKET-004-look-here.md')
    expect(text).toContain('agent: codex # a person\ndone: false\ntitle: "Look: here"\n')
    expect(text).toContain(name === 'v1' ? 'Look at' : 'Stare at')
    expect((await take(repo, 'house:plain.md', '--ref', 'v1')).json).toMatchObject({
      template: { reference: 'house:plain.md@v1' },
    })
    expect(await read(repo, 'TICKET-005-plain.md')).toMatch(/^---\ndone: false\nagent: codex\n|^---\nagent: codex\ndone: false\n/)
  })

  test('an id that no branch or tag is at, as of a fork, is not trusted', async () => {
    const repo = await createWith(', trusted: true')
    const strange = source.commit
    await gitIn(source.dir, 'tag', '--delete', 'v1')
    expect(await take(repo, `house:reviews/look.md@${strange}`)).toMatchObject({
      exitCode: 2,
      json: { error: { message: expect.stringContaining('nobody vouches') } },
    })
    const { json } = await take(repo, `house:reviews/look.md@${strange}`, '--accept-untrusted')
    expect(json.template).toMatchObject({ commit: strange, isTrusted: false })
  })

  test('an untrusted one needs a word, and says so in the ticket', async () => {
    const repo = await createWith(`, commit: ${source.commit}`)
    expect(await take(repo, 'house:reviews/look.md')).toMatchObject({
      exitCode: 2,
      json: { error: { message: expect.stringContaining('--accept-untrusted') } },
    })
    expect(await names(repo)).toHaveLength(3)
    const { json } = await take(repo, 'house:reviews/look.md', '--accept-untrusted')
    expect(json).toMatchObject({ template: { isTrusted: false } })
    expect(json.findings).toContainEqual(expect.objectContaining({ severity: 'warning', code: 'template-untrusted' }))
    expect(await read(repo, 'TICKET-004-review.md')).toContain('template_trusted: false\ntemplate_scan: skipped\n')
  })

  test('FLOW-TPL-3: where trust is demanded, an untrusted one is not written, and is an error', async () => {
    const repo = await createWith(`, commit: ${source.commit}`, '  require-trusted-templates: true\n')
    expect(await take(repo, 'house:reviews/look.md', '--accept-untrusted')).toMatchObject({
      exitCode: 2,
      json: { error: { code: 'plan-invalid' }, findings: [{}, { code: 'template-untrusted', severity: 'error' }, {}] },
    })
    expect(await names(repo)).toHaveLength(3)
    await repo.commit(queueFiles({ 'TICKET-004.md': ticketText('template_trusted: false\ntemplate_scan: skipped') }))
    expect(await ask(repo, 'list', '--claims', 'off')).toMatchObject({
      exitCode: 2,
      json: { findings: [{ code: 'template-untrusted', severity: 'error', line: 4 }] },
    })
    await repo.commit(queueFiles({ 'TICKET-004.md': ticketText('template_trusted: false\ntemplate_scan: approve') }))
    expect(await ask(repo, 'list', '--claims', 'off')).toMatchObject({ exitCode: 0, json: { findings: [] } })
  })

  test.each([
    ['no repository of that id', ', trusted: true', 'other:reviews/look.md@main', 'house'],
    ['a reference of the wrong form', ', trusted: true', 'house', 'has no colon'],
    ['no commit at all', ', trusted: true', 'house:reviews/look.md', 'no pinned commit'],
    ['a branch of an untrusted one', '', 'house:reviews/look.md@main', 'full commit id'],
    ['no such branch', ', trusted: true', 'house:reviews/look.md@night', 'no branch or tag "night"'],
    ['a name with a pattern in it', ', trusted: true', 'house:reviews/look.md@m*', 'no branch, tag or commit id'],
    ['no such file', ', trusted: true', 'house:reviews/gone.md@main', 'has no file reviews/gone.md'],
    ['a link', ', trusted: true', 'house:reviews/link.md@main', 'has no file reviews/link.md'],
    ['a commit that is not there', ', trusted: true', `house:plain.md@${'1'.repeat(40)}`, 'nobody vouches'],
    ['a way out', ', trusted: true', 'house:../checkout/README.md@main', 'has no file'],
  ])('%s is refused', async (_, settings, reference, message) => {
    const repo = await createWith(settings)
    const { exitCode, json } = await take(repo, reference)
    expect({ exitCode, message: json.error?.message }).toEqual({ exitCode: 2, message: expect.stringContaining(message) })
    expect(await names(repo)).toHaveLength(3)
  })

  test('another commit than the pinned one of an untrusted repository is refused, whatever is accepted', async () => {
    const repo = await createWith(`, commit: ${'a'.repeat(40)}`)
    expect(await take(repo, `house:reviews/look.md@${source.commit}`, '--accept-untrusted')).toMatchObject({
      exitCode: 2,
      json: { error: { message: expect.stringContaining('pinned') } },
    })
  })

  test.each([
    ['{ id: a, url: "https://user:pw@example.test/x" }', '/ticket-flow/templates/0/url'],
    ['{ id: a, url: "ext::sh -c x" }', '/ticket-flow/templates/0/url'],
    ['{ id: a, url: "../there" }', '/ticket-flow/templates/0/url'],
    ['{ id: a, url: "https://example.test/x", commit: main }', '/ticket-flow/templates/0/commit'],
    ['{ id: a, url: "https://example.test/x" }\n    - { id: a, url: "https://example.test/y" }', '/ticket-flow/templates/1/id'],
  ])('the configuration cannot say %s', async (entry, pointer) => {
    const repo = await createQueue(three, { [CONFIG]: `ticket-flow:\n  templates:\n    - ${entry}\n` })
    const { exitCode, json } = await ask(repo, 'list', '--claims', 'off')
    expect(exitCode).toBe(2)
    expect(json.findings).toMatchObject([{ pointer }])
  })
})
