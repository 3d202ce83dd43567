import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AgentReport, Bundle, CommitType } from '../../src/model.ts'
import { planCommits, renderStatusMessage, renderSubject, renderTitle } from '../../src/report/commits.ts'
import { bundle as bundleOf, task } from '../checks/change-fixture.ts'
import { agentReport, hostileProse } from './report-fixture.ts'

const bundle: Bundle = { ...bundleOf(task('FRD-004-T2'), task('FRD-004-T3')), scope: 'frd-004' }
const types: readonly CommitType[] = ['feat', 'fix', 'refactor', 'test', 'docs', 'chore']
const grammar = /^(?:feat|fix|refactor|test|docs|chore)\(frd-004\): \S.{0,98}$/u

const subjectOf = (message: string): string => {
  expect(message.endsWith('\n')).toBe(true)
  const [subject = '', ...rest] = message.trimEnd().split('\n')
  expect(rest).toEqual([])
  return subject
}

describe('the subject', () => {
  test.each([
    ['add tides', 'feat(frd-004): add tides'],
    ['  add\n tides. ', 'feat(frd-004): add tides'],
    ['fix(ui): add tides', 'feat(frd-004): add tides'],
    ['Feat!: add tides...', 'feat(frd-004): add tides'],
    ['closes #12 for @octocat', 'feat(frd-004): closes no. 12 for (at)octocat'],
    ['fixes https://github.com/a/b/issues/3 and gh-4', 'feat(frd-004): fixes https: //github.com/a/b/issues/3 and GH 4'],
  ])('of %j is %j', (summary, subject) => {
    expect(renderSubject('feat', 'frd-004', summary)).toBe(subject)
  })

  test('FRD-COM-1, FRD-COM-2, FRD-COM-3: is <type>(frd-###): <summary> on one short line, whatever the agent calls its work', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...hostileProse, '', ' . ', '\u200b', 'feat:', 'docs(x)!: '),
    )
    fc.assert(
      fc.property(words, fc.constantFrom(...types), words, (title, type, summary) => {
        const report = agentReport({
          title,
          type,
          commits: [
            { type, summary, paths: ['a'] },
            { type: 'test', summary: 'cover it', paths: ['b'] },
          ],
        })
        const subjects = [
          renderTitle(bundle, report),
          ...planCommits(bundle, report, ['a', 'b']).map(({ message }) => subjectOf(message)),
        ]
        for (const subject of subjects) {
          expect(subject).toMatch(grammar)
          expect(subject.length).toBeLessThanOrEqual(100)
          expect(subject).not.toMatch(/#\d|[^A-Za-z0-9]@\w|GH-\d|:\/\/|[\p{Cc}\p{Cf}\p{Cs}]/iu)
        }
      }),
    )
  })

  test('FRD-PR-2: the title is the whole bundle in that form, named by the plan when the agent has no name for it', () => {
    expect(renderTitle(bundle, agentReport({ type: 'fix', title: 'show the tide' }))).toBe('fix(frd-004): show the tide')
    expect(renderTitle(bundle, null)).toBe('feat(frd-004): Title of FRD-004-T2')
    expect(renderTitle(bundle, agentReport({ title: ' \n' }))).toBe('feat(frd-004): Title of FRD-004-T2')
    const nameless = { ...bundle, tasks: [{ ...task('FRD-004-T2'), title: '.' }] } as const
    expect(renderTitle(nameless, agentReport({ title: 'feat: ' }))).toBe('feat(frd-004): implement FRD-004-T2')
  })

  test('of a long summary is cut', () => {
    const subject = renderSubject('refactor', 'frd-004', 'wave '.repeat(100))
    expect(subject.length).toBeLessThanOrEqual(100)
    expect(subject.endsWith('…')).toBe(true)
  })
})

describe('the split into commits', () => {
  const changed = ['README.md', 'src/tide.ts', 'test/tide.test.ts']
  const split = (commits: AgentReport['commits']) => planCommits(bundle, agentReport({ commits }), changed)
  const code = { type: 'feat', summary: 'add tides', paths: ['src/tide.ts', './test/tide.test.ts'] } as const
  const docs = { type: 'docs', summary: 'explain tides', paths: ['README.md'] } as const

  test('FRD-COM-4: follows the agent where each changed path is in exactly one group', () => {
    expect(split([code, docs])).toEqual([
      { message: 'feat(frd-004): add tides\n', paths: ['src/tide.ts', 'test/tide.test.ts'] },
      { message: 'docs(frd-004): explain tides\n', paths: ['README.md'] },
    ])
  })

  test.each<[string, AgentReport['commits']]>([
    ['nothing is grouped', []],
    ['there is one group', [{ ...code, paths: changed }]],
    ['a path is missing', [code, { ...docs, paths: ['docs/x.md'] }]],
    ['a path is left out', [{ ...code, paths: ['src/tide.ts'] }, docs]],
    ['a path is in two groups', [code, { ...docs, paths: ['README.md', 'src/tide.ts'] }]],
    ['a path is named twice in a group', [code, { ...docs, paths: ['README.md', 'README.md'] }]],
    ['a path was not changed', [code, { ...docs, paths: ['README.md', 'src/other.ts'] }]],
    [
      'a group is empty',
      [
        { ...code, paths: changed },
        { ...docs, paths: [] },
      ],
    ],
    ['a group has no name', [code, { ...docs, summary: 'docs: ' }]],
  ])('FRD-COM-4: is one commit with every path when %s', (_, commits) => {
    expect(split(commits)).toEqual([{ message: 'feat(frd-004): show the tide of the day\n', paths: changed }])
  })

  test('is one commit without a report', () => {
    expect(planCommits(bundle, null, changed)).toEqual([{ message: 'feat(frd-004): Title of FRD-004-T2\n', paths: changed }])
  })
})

test("the host's own commit is a chore of the same scope", () => {
  expect(renderStatusMessage(bundle, { report: false, note: false, followUps: false })).toBe(
    'chore(frd-004): mark FRD-004-T2, FRD-004-T3 completed\n',
  )
  expect(renderStatusMessage(bundle, { report: false, note: true, followUps: false })).toBe(
    'chore(frd-004): mark FRD-004-T2, FRD-004-T3 completed and add a note\n',
  )
})

test('FLOW-CMT-3: what a plan wants at the end of its commits ends every one of them', () => {
  const named = { ...bundle, trailers: ['Plan-Ticket: TICKET-002'] }
  const ends = ['', 'Plan-Ticket: TICKET-002', '']
  const groups = ['a', 'b'].map((path) => ({ type: 'feat' as const, summary: `do ${path}`, paths: [path] }))
  const messages = [
    ...planCommits(named, agentReport({ commits: groups }), ['a', 'b']),
    ...planCommits(named, null, ['a', 'b']),
    ...planCommits({ ...named, commitSubject: 'Track 3: maps' }, null, ['a']),
  ].map(({ message }) => message)
  expect(messages).toHaveLength(4)
  const status = renderStatusMessage(named, { report: false, note: true, followUps: true })
  for (const message of [...messages, status]) expect(message.split('\n').slice(1)).toEqual(ends)
  expect(status).toContain('completed and add follow-ups and add a note\n')
})
