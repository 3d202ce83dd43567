import { describe, expect, test } from 'vitest'
import { procedure, quickly, raisedByPlan, tree } from './procedure-fixture.ts'

/** Triggers of one planned file that its ticket allows by name. */
const triggersOf = (path: string): readonly string[] => raisedByPlan([path]).map((line) => line.split(' ')[0] ?? '')

describe('WFL-QCK-11: access, secrets, privacy, payment, deployment and release', () => {
  test.each([
    ...['src/auth/session.ts', 'src/userLogin.ts', 'lib/OAuthClient.js', 'app/permissions.py', 'src/secret_store.rs'],
    ...['src/accessToken.ts', 'src/tokens.ts', 'config/credentials.yml', 'docs/privacy-policy.md', 'src/payments/charge.ts'],
    ...['scripts/deploy.sh', 'scripts/release.mjs', 'docs/release-notes.md', 'src/git/remotes.ts', 'src/webhooks/stripe.ts'],
    ...['.env', '.env.production', 'config/.env', '.github/workflows/ci.yml', '.github/actions/build/run.sh', 'Dockerfile'],
    ...['docker/api.Dockerfile', 'compose.yaml', 'infra/main.tf', 'k8s/api.yaml', 'keys/server.pem', '.npmrc', 'CODEOWNERS'],
    ...['.gitlab-ci.yml', '.gitmodules', 'SECURITY.md', 'src/apiKey.ts', 'src/sign-in.tsx'],
  ])('%s raises it', (path) => {
    expect(triggersOf(path)).toContain('security_auth_privacy')
  })

  test.each([
    ...['src/tokenizer.js', 'docs/author.md', 'src/authors.ts', 'AUTHORS', 'src/secretary.ts', 'src/payload.ts'],
    ...['src/parser/token.ts', 'src/design-tokens.json', 'src/theme/tokens.ts', 'src/syntaxToken.rs', 'src/blogin.ts'],
    ...['src/releaseLock.ts', 'src/released.ts', 'src/remote.ts', 'src/charts/line.ts', 'src/environment.ts', 'docs/env.md'],
    ...['src/permutation.ts', 'src/authentic.ts', 'src/deployable.ts', 'src/passwordless.ts', 'src/authör.ts'],
    ...['.github/ISSUE_TEMPLATE/bug.md', 'src/docker.ts', 'src/workflows/run.ts', 'src/keyboard.ts', 'src/encryptedly.ts'],
  ])('%s raises nothing', (path) => {
    expect(triggersOf(path)).toEqual([])
  })
})

describe('WFL-QCK-12: stored data and its schema', () => {
  test.each([
    ...['db/migrations/001_users.py', 'src/migrate.ts', 'report.sql', 'db/schema.rb', 'prisma/schema.prisma'],
    ...['src/storage/disk.ts', 'src/localStorage.ts', 'jobs/backfill-users.ts', 'alembic/env.py', 'test/fixtures/a.sql'],
  ])('%s raises it', (path) => {
    expect(triggersOf(path)).toContain('schema_data')
  })

  test.each([
    ...[
      'docs/migration-guide.md',
      'src/immigration.ts',
      'src/schematic.ts',
      'docs/storage.rst',
      'src/restore.ts',
      'src/sqlite.ts',
    ],
    ...['test/storage.test.ts', 'src/schema.test.ts'],
  ])('%s raises nothing', (path) => {
    expect(triggersOf(path)).toEqual([])
  })
})

describe('WFL-QCK-13: manifests and lockfiles in scope', () => {
  test.each([
    ...['package.json', 'web/package.json', 'package-lock.json', 'yarn.lock', 'pyproject.toml', 'requirements-dev.txt', 'go.mod'],
    ...['go.sum', 'Cargo.toml', 'Cargo.lock', 'pom.xml', 'build.gradle.kts', 'Gemfile', 'api/Api.csproj', 'composer.json'],
  ])('%s raises it', (path) => {
    expect(triggersOf(path)).toContain('dependencies')
  })

  test.each(['test/fixtures/app/package.json', 'src/package.ts', 'docs/dependencies.md', 'src/lock.ts', 'tsconfig.json'])(
    '%s raises nothing',
    (path) => {
      expect(triggersOf(path)).toEqual([])
    },
  )
})

describe('WFL-QCK-14: more than one module', () => {
  const monorepo = tree('package.json', 'packages/a/package.json', 'packages/b/package.json', 'test/fixture/package.json')
  const raised = (paths: readonly string[], base = tree()) =>
    raisedByPlan(paths, undefined, base).some((line) => line.startsWith('multiple_services_modules'))

  test.each([
    [['packages/a/x.ts', 'packages/b/y.ts'], monorepo],
    [['packages/a/x.ts', 'tools/y.ts'], monorepo],
    [['packages/a/x.py', 'packages/b/y.py'], tree()],
    [['services/a/x.py', 'apps/a/x.py'], tree()],
    [['src/a/x.py', 'src/b/y.py'], tree()],
    [['src/a/x.py', 'docs/a.md'], tree()],
  ])('%j are several', (paths, base) => {
    expect(raised(paths, base)).toBe(true)
  })

  test.each([
    [['packages/a/x.ts', 'packages/a/deep/y.ts', 'packages/a/README.md'], monorepo],
    [['src/a/x.ts', 'src/b/y.ts', 'docs/a.md'], tree('package.json')],
    [['test/fixture/x.ts', 'src/y.ts'], monorepo],
    [['src/a/x.py', 'src/a/y/z.py', 'tests/test_x.py'], tree()],
    [['docs/a.md', 'docs/b/c.md'], tree()],
    [['a.py', 'b/c.py'], tree()],
  ])('%j are one', (paths, base) => {
    expect(raised(paths, base)).toBe(false)
  })
})

describe('WFL-QCK-15: files that others rely on', () => {
  test.each([
    ...['types/index.d.ts', 'action.yml', '.github/actions/x/action.yaml', 'schemas/config.schema.json', 'schema/config.json'],
    ...['api/openapi.yaml', 'docs/swagger.json', 'proto/a.proto', 'api/schema.graphql', 'pkg/a.pyi'],
  ])('%s raises it', (path) => {
    expect(triggersOf(path)).toContain('public_api_shared_contract')
  })

  test.each([
    ...['src/actions.ts', 'src/action.yml.ts', 'docs/openapi.md', 'src/prototype.ts', 'config/settings.json', 'src/add.ts'],
    ...['test/fixtures/schema.json', 'src/index.ts', 'src/cli.ts'],
  ])('%s raises nothing', (path) => {
    expect(triggersOf(path)).toEqual([])
  })
})

test('WFL-QCK-16: a file of the user interface raises its trigger where the ticket asks for no view of it', () => {
  const files = ['src/Button.tsx', 'src/a.vue', 'public/index.html']
  const visual = (required: boolean, views: readonly string[]) =>
    raisedByPlan(files, procedure({ allowed: files, visual: { required, views } }))
  expect(visual(false, [])).toEqual(['visual_flow_ambiguity public/index.html src/Button.tsx src/a.vue'])
  expect(visual(true, [])).toHaveLength(1)
  expect(visual(false, ['The button'])).toHaveLength(1)
  expect(visual(true, ['The button'])).toEqual([])
  for (const path of ['src/Button.test.tsx', 'src/html.ts', 'src/style.ts']) expect(triggersOf(path)).toEqual([])
})

describe('WFL-QCK-18: broad scope', () => {
  test('WFL-QCK-07: more than three files are too many, records apart', () => {
    const files = ['a.ts', 'b.ts', 'c.ts']
    const records = ['tickets/TKT-1.yaml', 'docs/implementation/tickets/TKT-1/PLAN.md']
    expect(raisedByPlan([...files, ...records, 'a.ts'], procedure({ allowed: files }))).toEqual([])
    expect(raisedByPlan([...files, 'd.ts'], procedure({ allowed: [...files, 'd.ts'] }))).toEqual([
      'broad_file_scope a.ts b.ts c.ts d.ts',
    ])
    expect(raisedByPlan([], quickly([...files, ...records, 'd.ts']))).toEqual(['broad_file_scope a.ts b.ts c.ts d.ts'])
  })

  test('a file outside of the scope is named', () => {
    expect(raisedByPlan(['src/a.ts', 'lib/b.ts'], procedure({ allowed: ['src/**'] }))).toEqual(['broad_file_scope lib/b.ts'])
  })

  test('WFL-QCK-06: the scope of a quick ticket names files', () => {
    const base = tree('package.json', 'src/x/a.ts')
    const allowed = (...entries: readonly string[]) => raisedByPlan([], quickly(entries), base)
    for (const entry of ['src/**', 'src/', 'src', 'src/x', 'src/*.ts'])
      expect(allowed('src/x/a.ts', entry)).toEqual([`broad_file_scope ${entry}`])
    expect(allowed('src/x/a.ts', 'src/x/new.ts', 'docs/implementation/tickets/TKT-1/**')).toEqual([])
    expect(raisedByPlan(['src/x/a.ts'], procedure({ allowed: ['src/**'] }), base)).toEqual([])
  })
})

test('WFL-QCK-19: a forbidden path raises its trigger, be it a record or in scope', () => {
  const ticket = procedure({ allowed: ['src/**'], forbidden: ['src/gen/**', 'docs/**'] })
  expect(raisedByPlan(['src/gen/a.ts', 'src/b.ts', 'docs/implementation/tickets/TKT-1/PLAN.md'], ticket)).toEqual([
    'forbidden_path docs/implementation/tickets/TKT-1/PLAN.md src/gen/a.ts',
  ])
})

test('a quick ticket is judged by the files that its scope names as well', () => {
  expect(raisedByPlan(['src/a.ts'], quickly(['src/a.ts', 'src/auth.ts']))).toEqual(['security_auth_privacy src/auth.ts'])
  expect(raisedByPlan(['src/a.ts'], procedure({ allowed: ['src/a.ts', 'src/auth.ts'] }))).toEqual([])
})
