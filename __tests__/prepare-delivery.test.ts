import { describe, expect, test } from 'vitest'
import { type InputName, parseInputs } from '../src/edge/inputs.ts'
import { prepareDelivery, readWishes } from '../src/edge/prepare-delivery.ts'
import { systemClock } from '../src/host/clock.ts'
import { silentLog } from '../src/host/log.ts'
import { createRemote } from '../src/host/remote.ts'
import { createJournal } from '../src/report/journal.ts'

type Given = Partial<Record<InputName, string>>

const parse = (given: Given) => parseInputs((name) => given[name] ?? null)

const runner = { GITHUB_API_URL: 'https://api.github.com', GITHUB_REPOSITORY: 'example/trails' }

const prepare = (given: Given, environment: NodeJS.ProcessEnv = runner, url = 'https://github.com/example/trails') => {
  const warnings: string[] = []
  const journal = createJournal(systemClock)
  const log = { ...silentLog, warn: (message: string) => void warnings.push(message) }
  const chosen = prepareDelivery({ inputs: parse(given), environment, remote: createRemote(url, null, {}), journal, log })
  return { ...chosen, warnings, checks: journal.conclude('ready', '').preflightChecks }
}

describe('how work is handed over', () => {
  test('is a pull request by default', () => {
    expect(prepare({ token: 't' })).toMatchObject({ delivery: 'branch', publisher: { wishes: {} }, warnings: [], checks: [] })
  })

  test.each(['branch', 'none'] as const)('is what was asked for: %s', (delivery) => {
    expect(prepare({ token: 't', delivery })).toMatchObject({ delivery, publisher: null, warnings: [] })
  })

  test.each<[string, Given, string]>([
    ['the remote is somewhere else', { token: 't' }, 'https://git.example.test/a/b'],
    ['there is no token', {}, 'https://github.com/example/trails'],
  ])('is the branch alone where %s, and that is told', (_, given, url) => {
    const { delivery, publisher, warnings, checks } = prepare(given, runner, url)
    expect({ delivery, publisher }).toEqual({ delivery: 'branch', publisher: null })
    expect(warnings).toHaveLength(1)
    expect(checks).toMatchObject([{ name: 'pull_requests', status: 'failed' }])
  })

  test('is refused where a pull request was asked for in so many words', () => {
    expect(() => prepare({ delivery: 'pull-request' })).toThrow('there is no token')
    expect(() => prepare({ delivery: 'pull-request', token: 't' }, {}, '/srv/git/trails.git')).toThrow('/srv/git/trails.git')
  })
})

test('inputs go before the configuration, and only those that were given', () => {
  expect(readWishes(parse({}))).toEqual({})
  expect(
    readWishes(
      parse({ base: 'next', draft: 'false', labels: 'plan, night run\nplan', reviewers: 'ada\nacme/trail-team, grace' }),
    ),
  ).toEqual({
    base: 'next',
    draft: false,
    labels: ['plan', 'night run'],
    reviewers: ['ada', 'grace'],
    teamReviewers: ['trail-team'],
  })
})
