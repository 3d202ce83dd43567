import { expect, test } from 'vitest'
import { connectGithub, findGithubRepository } from '../../src/host/github-repository.ts'

const runner = {
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'example/trails',
}

test.each([
  ['https://github.com/example/trails.git', runner, { apiUrl: 'https://api.github.com', owner: 'example', repo: 'trails' }],
  ['git@github.com:example/other.git', {}, { apiUrl: 'https://api.github.com', owner: 'example', repo: 'other' }],
  [
    'https://acme.ghe.com/example/trails',
    { GITHUB_SERVER_URL: 'https://acme.ghe.com' },
    { apiUrl: 'https://api.acme.ghe.com', owner: 'example', repo: 'trails' },
  ],
])('%s is a repository that is asked about where the workflow says, or on GitHub', (address, environment, repository) => {
  expect(findGithubRepository(environment, address)).toEqual(repository)
})

test.each([
  ['another host', 'https://evil.example/example/trails.git', runner],
  ['another host on a terminal', 'https://evil.example/example/trails.git', {}],
  ['a host that ends like it', 'https://evilgithub.com/example/trails.git', {}],
  ['a host that begins like it', 'https://github.com.evil.example/example/trails.git', {}],
  ['a host that looks like an API of its own', 'https://evil.ghe.com.example/example/trails.git', {}],
  ['a company server on a terminal that knows of none', 'https://acme.ghe.com/example/trails.git', {}],
  ['its name as a user', 'https://github.com@evil.example/example/trails.git', runner],
  ['a path of more than owner and name', 'https://github.com/example/trails/../../evil/x.git/y', {}],
])('no token is sent for %s', (_, address, environment) => {
  expect(findGithubRepository(environment, address)).toBeNull()
  expect(connectGithub(environment, 'token', address)).toBeNull()
})
