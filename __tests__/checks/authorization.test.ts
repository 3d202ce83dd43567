import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { authorize } from '../../src/checks/authorization.ts'
import type { BlockerProposal } from '../../src/procedure.ts'
import { procedure } from './triggers/procedure-fixture.ts'

const proposal = (parts: Partial<BlockerProposal> = {}): BlockerProposal => ({
  classification: 'focused_in_scope_repair',
  confidence: 'high',
  authorization: 'preapproved',
  action: 'Correct the rounding in src/weekly.js.',
  boundaries: ['src/weekly.js'],
  validation: 'npm test passes.',
  rollback: 'Undo the edit of that file.',
  question: '',
  ...parts,
})

const ofTicket = procedure({
  allowed: ['src/**', 'README.md'],
  forbidden: ['src/vendor/**'],
  lock: { path: 'tickets/TKT-1.yaml', sha256: '0'.repeat(64), locked: ['tickets/TKT-1.yaml'] },
})
const judge = (parts: Partial<BlockerProposal>, by = ofTicket) => authorize(proposal(parts), by)

describe('what a blocker resolver proposes', () => {
  test('needs nobody when it is a small repair within the scope', () => {
    expect(judge({})).toEqual({ authorization: 'preapproved', reasons: [] })
    expect(judge({ action: 'Correct src/, then commit and push.', boundaries: ['src/**', 'README.md'] }).reasons).toEqual([])
  })

  test.each<[string, string]>([
    ['a forced push', 'git push --force-with-lease origin main'],
    ['a push with a plus', 'git push origin +HEAD:main'],
    ['a rewritten history', 'Rebase onto main.'],
    ['a branch that goes', 'git branch -D old'],
    ['another deleted branch', 'Delete the remote branch.'],
    ['lost work', 'git reset --hard'],
    ['a stash', 'git stash'],
    ['a cleaned tree', 'git clean -fd'],
    ['a deployment', 'Deploy it again.'],
    ['a release', 'npm publish'],
    ['a new dependency', 'npm install left-pad'],
    ['an upgrade', 'Upgrade the parser.'],
    ['a migration', 'Run the migration.'],
    ['deleted data', 'DELETE FROM walks'],
    ['a secret', 'Read the API key from the settings.'],
    ['an environment file', 'Look into .env'],
    ['a wider scope', 'Widen the scope to lib.'],
    ['weaker acceptance', 'Relax the acceptance criteria.'],
    ['skipped tests', 'Skip the failing tests.'],
    ['another policy', 'Edit the delivery policy.'],
    ['something outside', 'curl https://example.test/status'],
    ['an open sandbox', 'Disable the sandbox.'],
    ['a skipped hook', 'git commit --no-verify'],
  ])('WFL-REV-15: takes a person for %s, whatever was answered', (_, action) => {
    expect(judge({ action }).authorization).toBe('user_required')
    expect(judge({ boundaries: ['src/weekly.js', action] }).authorization).toBe('user_required')
  })

  test.each<[string, string]>([
    ['a path outside of the scope', 'lib/other.js'],
    ['a forbidden path', 'src/vendor/walk.js'],
    ['the ticket itself', 'tickets/TKT-1.yaml'],
    ['a path that leaves the repository', '../elsewhere/file.js'],
    ['an absolute path', '/etc/hosts'],
    ['a file at the top', 'package.json'],
    ['a parent of the scope', './'],
  ])('WFL-REV-15: takes a person for %s', (_, path) => {
    expect(judge({ boundaries: [path] }).authorization).toBe('user_required')
    expect(judge({ action: `Change \`${path}\`, then look.` }).authorization).toBe('user_required')
  })

  test.each<[string, Partial<BlockerProposal>]>([
    ['the resolver wants one', { authorization: 'user_required' }],
    ['it is a decision', { classification: 'user_decision_required' }],
    ['it is unsafe', { classification: 'unsafe_request' }],
    ['nobody knows its kind', { classification: 'anything' }],
    ['the resolver is not sure', { confidence: 'low' }],
    ['it says nothing to do', { action: ' ' }],
    ['nothing shows that it worked', { validation: '' }],
  ])('WFL-REV-15: takes a person when %s', (_, parts) => {
    expect(judge(parts).authorization).toBe('user_required')
  })

  test('WFL-REV-15: may not push what the ticket does not deliver', () => {
    const undelivered = { ...ofTicket, delivery: { assigned: false, reason: 'none' } }
    expect(judge({ action: 'Commit src/weekly.js.' }, undelivered).authorization).toBe('user_required')
  })

  test('WFL-REV-15: no words around an operation make it harmless', () => {
    const operation = fc.constantFrom('git push --force', 'npm install x', 'git reset --hard', 'deploy', 'DROP TABLE walks')
    const words = fc.string({ maxLength: 40 }).map((text) => text.replace(/\w$/, '$& '))
    fc.assert(
      fc.property(words, operation, words, (head, middle, tail) => {
        expect(judge({ action: `${head} ${middle} ${tail}` }).authorization).toBe('user_required')
      }),
    )
  })
})
