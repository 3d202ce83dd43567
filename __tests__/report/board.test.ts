import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { selectBundle } from '../../src/plan/select.ts'
import { renderBoard } from '../../src/report/board/board.ts'
import type { BoardTask } from '../../src/report/board/board-data.ts'
import { findRepository, runUrl } from '../../src/report/board/links.ts'
import { byTask, claim, plan, task, world } from '../plan/plan-fixture.ts'
import { almanac, board, source } from './board-fixture.ts'
import { hostileProse } from './report-fixture.ts'

const byId = (data = board()): ReadonlyMap<string, BoardTask> => new Map(data.tasks.map((each) => [each.id, each]))

/** The data as the page reads it. */
const embedded = (html: string): unknown =>
  JSON.parse(/<script type="application\/json" id="plan">(.*?)<\/script>/s.exec(html)?.[1] ?? '')

describe('a task', () => {
  test('has a state, and a reason where there is one to tell', () => {
    const seen = [...byId()].map(([id, { state, why }]) => [id.replace('FRD-00', ''), state, why])
    expect(seen).toEqual([
      ['1-T1', 'done', ''],
      ['1-T2', 'done', ''],
      ['1-T3', 'skipped', 'Left out by the plan.'],
      ['2-T1', 'done', ''],
      ['2-T2', 'review', 'codex/f002-t2-b waits for the merge.'],
      ['2-T3', 'review', 'codex/f002-t2-b waits for the merge.'],
      ['3-T1', 'running', ''],
      ['3-T2', 'waiting', 'Waits for FRD-003-T1.'],
      ['4-T1', 'ready', 'The next run takes it, on codex/f004-t1-b.'],
      ['4-T2', 'ready', 'The next run takes it, on codex/f004-t1-b.'],
      ['4-T3', 'waiting', 'Waits for FRD-004-T2, FRD-002.'],
      ['5-T1', 'blocked', 'The plan says it is in progress, but nobody holds it.'],
      ['5-T2', 'blocked', 'Needs FRD-009-T1, which the plan does not have.'],
      ['6-T1', 'ready', ''],
      ['6-T2', 'waiting', 'Waits for FRD-003, FRD-006-T1.'],
    ])
  })

  test('shows who holds it, from when until when, also when the claim stands on the first task of its bundle', () => {
    const owner = {
      name: 'run-811-1-9f3c',
      url: 'https://github.com/harbour/almanac/actions/runs/811',
      since: '2031-05-06 06:40 UTC',
      until: '2031-05-07 06:40 UTC',
      claim: 'live',
    }
    expect(byId().get('FRD-002-T2')?.owner).toEqual(owner)
    expect(byId().get('FRD-002-T3')?.owner).toEqual(owner)
    expect(byId().get('FRD-003-T1')?.owner).toMatchObject({ name: 'alice', url: null })
    expect(byId().get('FRD-003-T2')?.owner).toBeNull()
  })

  test('is blocked by a claim that cannot be read, and free when a claim has run out', () => {
    const two = plan(task('FRD-001-T1'), task('FRD-002-T1'))
    const claims = byTask(claim('FRD-001-T1', 'x', 'unreadable'), claim('FRD-002-T1', 'x', 'expired'))
    const selection = selectBundle(two, world({ claims }))
    const tasks = byId(board({ plan: two, claims, selection, branches: new Map(), pullRequests: new Map() }))
    expect(tasks.get('FRD-001-T1')).toMatchObject({
      state: 'blocked',
      why: 'Its claim cannot be read, so nobody may take it: the record is not JSON.',
    })
    expect(tasks.get('FRD-002-T1')).toMatchObject({ state: 'ready', owner: null })
  })

  test('that the plan holds back is blocked, unless it waits for another one anyway', () => {
    const two = plan(task('T1', { status: 'blocked' }), task('T2', { status: 'blocked', deps: ['T1'] }))
    const tasks = byId(board({ plan: two, claims: new Map() }))
    expect(tasks.get('T1')).toMatchObject({ state: 'blocked', why: 'The plan holds it back: its status is blocked.' })
    expect(tasks.get('T2')).toMatchObject({ state: 'waiting', why: 'Waits for T1, and the plan holds it back.' })
  })

  test('that is marked as in progress and held is running', () => {
    const one = plan(task('FRD-001-T1', { status: 'in-progress' }))
    const claims = byTask(claim('FRD-001-T1', 'alice'))
    const selection = selectBundle(one, world({ claims, ownerId: null }))
    expect(byId(board({ plan: one, claims, selection })).get('FRD-001-T1')).toMatchObject({ state: 'running' })
  })

  test('leads to its pull request, its branch and its place in the plan', () => {
    expect(byId().get('FRD-002-T2')?.links).toEqual([
      { kind: 'pull-request', text: '#42', url: 'https://github.com/harbour/almanac/pull/42' },
      { kind: 'branch', text: 'codex/f002-t2-b', url: 'https://github.com/harbour/almanac/tree/codex/f002-t2-b' },
      {
        kind: 'plan',
        text: 'specs/frd-002.json:41',
        url: `https://github.com/harbour/almanac/blob/${source().base}/specs/frd-002.json#L41`,
      },
    ])
  })

  test('has names but no links where the repository has no pages', () => {
    const links = byId(board({ repository: null })).get('FRD-002-T2')?.links
    expect(links?.map(({ text, url }) => [text, url])).toEqual([
      ['#42', null],
      ['codex/f002-t2-b', null],
      ['specs/frd-002.json:41', null],
    ])
  })

  test('says what it depends on, and how that stands', () => {
    expect(byId().get('FRD-004-T3')?.dependencies).toMatchObject([
      { name: 'FRD-004-T2', state: 'open', open: 1 },
      { name: 'FRD-002', state: 'open', open: 2 },
    ])
    expect(byId().get('FRD-005-T2')?.dependencies[1]).toMatchObject({ name: 'FRD-009-T1', state: 'missing', tasks: [] })
    expect(byId().get('FRD-002-T1')?.dependencies).toMatchObject([{ name: 'FRD-001', state: 'met', open: 0 }])
  })
})

test('a dependency on a document is drawn from the tasks that end it', () => {
  const data = board()
  const at = (id: string) => data.tasks.findIndex((each) => each.id === id)
  expect(byId(data).get('FRD-002-T1')?.needs).toEqual([at('FRD-001-T2'), at('FRD-001-T3')])
})

test('a task for whose document hundreds wait does not make the page hundreds of times larger', () => {
  const size = 400
  const many = plan(
    ...Array.from({ length: size }, (_, at) => task(`FRD-001-T${at + 1}`)),
    ...Array.from({ length: size }, (_, at) => task(`FRD-002-T${at + 1}`, { deps: ['FRD-001'] })),
  )
  const edges = board({ plan: many }).tasks.reduce((sum, { needs }) => sum + needs.length, 0)
  expect(edges).toBeLessThanOrEqual(size * 12)
})

describe('the page', () => {
  test('is the same for the same input', () => {
    expect(renderBoard(board())).toBe(renderBoard(board()))
  })

  test('has a policy that lets nothing run but its own style and script', () => {
    const html = renderBoard(board())
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'") ?? ''
    const hashOf = (pattern: RegExp) =>
      `'sha256-${createHash('sha256')
        .update(pattern.exec(html)?.[1] ?? '')
        .digest('base64')}'`
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hashOf(/<script>(.*?)<\/script>/s)}`,
      `style-src ${hashOf(/<style>(.*?)<\/style>/s)}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ])
    expect(html.match(/<(?:script|style)\b/g)).toHaveLength(3)
    expect(html).not.toMatch(/\s(?:style|on\w+)=/)
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\/(?!github\.com\/harbour\/almanac\/)/)
  })

  test('carries hostile texts as texts, on one line and without characters that act', () => {
    const prose = [...hostileProse, '</script><script>alert(1)</script>', '<!--<script>']
    const hostile = plan(...prose.map((title, at) => task(`FRD-001-T${at + 1}`, { title })))
    const claims = byTask(claim('FRD-001-T1', '</script><b>owner'))
    const selection = selectBundle(hostile, world({ claims }))
    const html = renderBoard(board({ plan: hostile, claims, selection, name: '<img src=x>"&' }))
    expect(html.match(/<\/?script\b/g)).toHaveLength(4)
    expect(html).not.toContain('<img')
    expect(html).toContain('<h1>&lt;img src=x&gt;&quot;&amp;</h1>')
    const { tasks } = embedded(html) as { tasks: readonly BoardTask[] }
    expect(tasks).toHaveLength(prose.length)
    expect(tasks[0]?.owner?.name).toBe('</script><b>owner')
    for (const { title } of tasks) expect(title).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
  })

  test('says how many tasks are finished without any script', () => {
    const html = renderBoard(board())
    expect(html).toContain('<strong>4</strong> of 15 tasks finished')
    expect(html).toContain('<noscript>')
    expect(html).toContain('as of 2031-05-06 09:12 UTC')
  })

  test('of an empty plan is a page too', () => {
    const empty = { ...almanac, tasks: [] }
    expect(renderBoard(board({ plan: empty, claims: new Map() }))).toContain('<strong>0</strong> of 0 tasks finished')
  })
})

describe('the pages of a repository', () => {
  test.each([
    ['https://github.com/harbour/almanac.git', 'https://github.com/harbour/almanac'],
    ['https://someone:secret@github.com/harbour/almanac', 'https://github.com/harbour/almanac'],
    ['git@github.com:harbour/almanac.git', 'https://github.com/harbour/almanac'],
    ['ssh://git@github.example.org:22/harbour/almanac.git/', 'https://github.example.org/harbour/almanac'],
  ])('of %s are %s', (origin, url) => {
    expect(findRepository(origin, {})).toEqual({ name: 'harbour/almanac', url })
  })

  test.each([
    null,
    '',
    'file:///srv/git/almanac.git',
    '/srv/git/almanac.git',
    'https://example.org/harbour/almanac',
    'javascript://github.com/a/b',
  ])('of %s are not known', (origin) => {
    expect(findRepository(origin, {})).toBeNull()
  })

  test('are known from the runner, if it says so in the usual form', () => {
    const runner = { GITHUB_SERVER_URL: 'https://ghe.example.org', GITHUB_REPOSITORY: 'harbour/almanac' }
    expect(findRepository('file:///x', runner)?.url).toBe('https://ghe.example.org/harbour/almanac')
    expect(findRepository(null, { ...runner, GITHUB_SERVER_URL: 'javascript:alert(1)//' })).toBeNull()
  })

  test('are the only ones that a claim may lead to', () => {
    const repository = { name: 'harbour/almanac', url: 'https://github.com/harbour/almanac' }
    expect(runUrl('https://github.com/harbour/almanac/actions/runs/7', repository)).not.toBeNull()
    for (const url of [
      'https://evil.example/actions/runs/7',
      'javascript:alert(1)',
      'https://github.com/harbour/almanac/actions/runs/7/../../x',
    ])
      expect(runUrl(url, repository), url).toBeNull()
  })
})
