import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPersonalData, findSecrets, redactSecrets } from '../src/secrets.ts'

const kinds = (text: string, known: readonly string[] = []): readonly string[] => findSecrets(text, known).map(({ kind }) => kind)
const personal = (text: string): readonly string[] => findPersonalData(text).map(({ kind }) => kind)

// Put together from parts, so that no scanner takes this file for a leak.
const noise = 'Zk7Qw2Lx9Rt4Vb6Nc1Md8Hf3Jg5Ps0YtUeWaKi'
const value = 'pr-4c81/9+Zq?tok&en'

describe('well-known shapes', () => {
  test.each([
    ['private-key', `-----BEGIN ${'OPENSSH'} PRIVATE KEY-----`],
    ['private-key', `-----BEGIN ${'PRIVATE'} KEY-----`],
    ['private-key', `key = "-----BEGIN ${'RSA'} PRIVATE KEY-----\\nMIIE"`],
    ['github-token', `ghp_${noise}`],
    ['github-token', `token: ghs_${noise},`],
    ['github-token', `github_pat_${noise}_${noise}`],
    ['model-api-key', `sk-${'proj'}-${noise}`],
    ['aws-access-key', `AKIA${'QX7ZP2LM9RT4VB6N'}`],
    ['slack-token', `xoxb-${'123456789012-987654321098'}-${noise.slice(0, 24)}`],
    ['npm-token', `npm_${noise.slice(0, 36)}`],
    ['google-api-key', `AIza${noise.slice(0, 35)}`],
    ['json-web-token', `eyJ${noise.slice(0, 17)}.eyJ${noise.slice(0, 30)}.${noise}`],
    ['assigned-secret', `const api_key = "${noise}"`],
    ['assigned-secret', `"client_secret": "${noise}",`],
    ['assigned-secret', `githubToken: '${noise}'`],
    ['assigned-secret', `SERVICE_TOKEN=${noise}`],
  ])('finds a %s', (kind, text) => {
    expect(kinds(`first line\n${text}\nlast line`)).toContain(kind)
  })

  test.each([
    ...['ghp', 'gho', 'ghu', 'ghs', 'ghr'].map((kind) => ['github-token', `${kind}_${noise}`]),
    ['github-token', `github_pat_${noise}`],
    ['model-api-key', `sk-${noise}`],
    ...['proj', 'svcacct', 'admin'].map((kind) => ['model-api-key', `sk-${kind}-${noise}-${noise}`]),
    ...['xoxb', 'xoxp', 'xoxa', 'xoxr', 'xoxs'].map((kind) => ['slack-token', `${kind}-${'123456789012-987654321098'}-${noise}`]),
    ['aws-access-key', `AKIA${'QX7ZP2LM9RT4VB6N'}`],
    ['json-web-token', `eyJ${noise.slice(0, 17)}.eyJ${noise.slice(0, 30)}.${noise}`],
    ['known-value', value],
  ])('FLOW-USE-4: nothing of a %s is left of a text: %s', (kind = '', secret = '') => {
    const text = `Use ${secret} for now.`
    expect(kinds(text, [value])).toContain(kind)
    expect(redactSecrets(text, [value])).not.toContain(secret.slice(-12))
  })

  test('says where the match starts', () => {
    expect(findSecrets(`ab\n  ghp_${noise}`, [])).toEqual([{ kind: 'github-token', index: 5 }])
  })

  test.each([
    `"integrity": "sha512-${Buffer.from(noise.repeat(2)).toString('base64')}=="`,
    'github.com/pkg/errors v0.9.1 h1:FEBLx1zS214owpjy7qsBeixbURkuhQAwrK5UwLGTwt4=',
    'checksum = "2c5d8e1f4a7b0c3d6e9f2a5b8c1d4e7f0a3b6c9d2e5f8a1b4c7d0e3f6a9b2c5d"',
    'const token = await readToken(request.headers.authorization)',
    'api_key = "your-api-key-goes-here-1234"',
    `ghp_${'x'.repeat(36)}`,
    `AKIA${'IOSFODNN7EXAMPLE'}`,
    'password: "correct horse battery staple"',
    'const tokenSecret = "users.session.token.secret.v2"',
    '<div class="sk-folding-cube-animation-wrapper-large">',
    'OPENAI_API_KEY=$OPENAI_API_KEY',
    'idempotencyToken: "7f0c1d2e-4b5a-4c3d-9e8f-1a2b3c4d5e6f"',
    'eyJust a sentence. eyJust another one.',
  ])('leaves ordinary text alone: %s', (text) => {
    expect(kinds(text)).toEqual([])
  })
})

describe('known values', () => {
  const bytes = Buffer.from(value)

  test.each([
    ['as it is', value],
    ['in Base64', bytes.toString('base64')],
    ['in Base64 behind one byte', Buffer.concat([Buffer.from('a'), bytes]).toString('base64')],
    ['in Base64 as a password', Buffer.from(`x-access-token:${value}`).toString('base64')],
    ['in URL-safe Base64', bytes.toString('base64url')],
    ['in hexadecimal', bytes.toString('hex')],
    ['in upper-case hexadecimal', bytes.toString('hex').toUpperCase()],
    ['in a URL', encodeURIComponent(value)],
  ])('finds one %s', (_, spelled) => {
    expect(kinds(`before ${spelled} after`, [value])).toContain('known-value')
  })

  test('ignores values under 8 characters, which would match by chance', () => {
    expect(kinds('run on main', ['main', '', 'run on'])).toEqual([])
  })

  test('a final line end of the known value does not hide it', () => {
    expect(kinds(`x=${value};`, [`${value}\n`])).toEqual(['known-value'])
  })

  test('any value is found in any surrounding, in each encoding', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 8, maxLength: 40, unit: 'grapheme-ascii' }).filter((text) => text.trim().length >= 8),
        fc.string(),
        fc.string(),
        (secret, before, after) => {
          const whole = Buffer.from(before + secret.trim() + after)
          for (const text of [whole.toString(), whole.toString('base64'), whole.toString('base64url'), whole.toString('hex')]) {
            expect(kinds(text, [secret])).toContain('known-value')
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('personal data', () => {
  test.each([
    ['mail-address', 'ask jo.doe+ci@mail.example.org about it'],
    ['home-folder', 'cd /home/jdoe/project'],
    ['home-folder', 'open /Users/jdoe/Desktop'],
    ['home-folder', 'type C:\\Users\\jdoe\\notes.txt'],
    ['home-folder', '"C:\\\\Users\\\\jdoe"'],
    ['user-at-host', 'ssh jdoe@buildbox first'],
  ])('finds a %s', (kind, text) => {
    expect(personal(text)).toEqual([kind])
  })

  test.each([
    'npm install vitest@latest react@18.2.0 @types/node@24.1.0',
    'uses: actions/checkout@v4',
    'git clone git@github.com:owner/repo.git',
    'src/home/page.tsx and https://example.org/home/index',
    'a runner works in /home/runner/work',
    'the decorator @Injectable() and an at-rule @media screen',
  ])('leaves ordinary text alone: %s', (text) => {
    expect(personal(text)).toEqual([])
  })
})

test.each([
  ['private key headers', '-----BEGIN A '],
  ['token prefixes', 'ghp_'],
  ['web token parts', '-eyJaaaaaaaaaaaa.'],
  ['one long word', 'a'],
  ['names without value', 'api_key="'],
  ['capitals', 'KEY'],
  ['addresses', 'a@a.a.'],
  ['folders', '/home/'],
])('takes linear time on a hostile text of %s', (_, part) => {
  const text = part.repeat(Math.ceil(400_000 / part.length))
  const start = performance.now()
  findSecrets(text, [value])
  findPersonalData(text)
  expect(performance.now() - start).toBeLessThan(3000)
})

describe('cutting out', () => {
  const key = 'gate-table-0042'

  test('takes the value and leaves the rest to the letter', () => {
    const token = `ghp_${'aB3dE6gH9'.repeat(4)}`
    expect(redactSecrets(`use ${token}, then ${key}!\nnext`, [key])).toBe('use (withheld), then (withheld)!\nnext')
    expect(redactSecrets('nothing here', [key])).toBe('nothing here')
  })

  test('takes a whole private key, also one whose end is cut off', () => {
    const begin = `-----BEGIN RSA PRIVATE ${'KEY'}-----\nMIIEvQIBADAN\nBgkqhkiG`
    expect(redactSecrets(`a\n${begin}\n-----END RSA PRIVATE KEY-----\nb`, [])).toBe('a\n(withheld)\nb')
    expect(redactSecrets(`a\n${begin}`, [])).toBe('a\n(withheld)')
  })

  test('takes what overlaps once, and every spelling of a known value', () => {
    const spelled = [key, Buffer.from(key).toString('hex'), Buffer.from(key).toString('hex').toUpperCase(), `x${key}${key}x`]
    expect(redactSecrets(spelled.join(' '), [key, `${key}gate`])).toBe('(withheld) (withheld) (withheld) x(withheld)x')
  })
})
