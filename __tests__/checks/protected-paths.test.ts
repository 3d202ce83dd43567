import { expect, test } from 'vitest'
import { complaints } from './change-fixture.ts'

test.each([
  '.github/workflows/ci.yml',
  '.GitHub/workflows/ci.yml',
  'packages/a/.github/x',
  '.gitattributes',
  'sub/.gitmodules',
  'GITMOD~1',
  '.gitlab-ci.yml',
  '.codex/config.toml',
  'sub/.agents/skills/x/SKILL.md',
  'AGENTS.md',
  'sub/Agents.override.md',
  'docs/CODEOWNERS',
  '.circleci/config.yml',
  'azure-pipelines.yml',
  'Jenkinsfile',
  '.woodpecker/build.yml',
  '.woodpecker.yml',
  'bitbucket-pipelines.yml',
])('%s is protected against every kind of change, even when the plan declares it', (path) => {
  for (const change of [{ after: 'x' }, { before: 'x', after: 'y' }, { before: 'x' }]) {
    expect(complaints({ [path]: change })).toContain(`error protected-path ${path}`)
  }
})

test('FRD-CLM-22: a claim record in the work branch is refused', () => {
  expect(complaints({ '.codex-claim.json': { after: '{}' } })).toEqual(['error protected-path .codex-claim.json'])
})

test('FRD-HYG-9: nothing under .codex/pr or .codex/claims-local gets into the delivered tree', () => {
  const files = { '.codex/pr/PR_BODY.md': { after: 'x' }, '.codex/claims-local/FRD-001-T1.json': { after: '{}' } }
  expect(complaints(files)).toEqual([
    'error protected-path .codex/claims-local/FRD-001-T1.json',
    'error protected-path .codex/pr/PR_BODY.md',
  ])
})

test('FRD-STA-3: the agent cannot touch a plan file, so no status of any task changes by its hand', () => {
  const files = { 'specs/frds/frd-001-a.json': { before: '{"status":"not_started"}', after: '{"status":"completed"}' } }
  expect(complaints(files)).toEqual(['error protected-path specs/frds/frd-001-a.json'])
  expect(complaints(files, { isPlanPath: () => false })).toEqual([])
})

test('FRD-MEM-2: the agent cannot change the memory file, so only the host appends to it', () => {
  const policy = { memoryFile: 'docs/notes.md' }
  expect(complaints({ 'docs/notes.md': { before: 'a\n', after: 'b\n' } }, { policy })).toEqual([
    'error protected-path docs/notes.md',
  ])
})

test('the configuration protects more paths: globs, folders and hidden files, in any case', () => {
  const policy = { protectedPaths: ['infra', './deploy/', 'migrations/**/*.sql', '*.lock.md'] }
  const files = {
    'infra/a/b.tf': { after: 'x' },
    'deploy/.hidden': { after: 'x' },
    'migrations/2024/one.SQL': { after: 'x' },
    'b.lock.md': { after: 'x' },
    'docs/b.lock.md': { after: 'x' },
    'infrastructure.md': { after: 'x' },
  }
  expect(complaints(files, { policy })).toEqual([
    'error protected-path b.lock.md',
    'error protected-path deploy/.hidden',
    'error protected-path infra/a/b.tf',
    'error protected-path migrations/2024/one.SQL',
  ])
})

test.each(['.gitignore', 'src/.gitkeep', 'docs/agents.txt', 'src/git/client.md'])('%s is an ordinary file', (path) => {
  expect(complaints({ [path]: { before: 'a\n', after: 'a\n# b\n' } })).toEqual([])
})
