import { expect, test } from 'vitest'
import { withholdSecrets } from '../../src/checks/guards.ts'
import type { AgentReport } from '../../src/model.ts'
import { judge, report } from './change-fixture.ts'

const known = 'run-key/Zk7Qw2Lx9+Rt4'
const shaped = `ghp_${'Zk7Qw2Lx9Rt4Vb6Nc1Md8Hf3Jg5Ps0YtUeWaKi'}`
const files = { 'src/a.ts': { before: 'a\n', after: 'b\n' } }
const note = { situation: 's', learning: 'l', decision: 'd', reusableCheck: 'r', applicability: 'a' }

const found = (parts: Partial<AgentReport>) => judge(files, { report: report(parts), knownSecrets: [known] })

test.each<[string, string, Partial<AgentReport>]>([
  ['the title', 'title', { title: `use ${known}` }],
  ['the summary, in Base64', 'summary[1]', { summary: ['fine', Buffer.from(known).toString('base64')] }],
  ['a change, in hexadecimal', 'changes[0]', { changes: [Buffer.from(known).toString('hex')] }],
  ['a risk, in a URL', 'risks[0]', { risks: [`https://x.example/?q=${encodeURIComponent(known)}`] }],
  ['a follow-up', 'followUps[0]', { followUps: [shaped] }],
  ['a commit message', 'commits[0].summary', { commits: [{ type: 'fix', summary: shaped, paths: ['src/a.ts'] }] }],
  ['a path of a commit', 'commits[0].paths[0]', { commits: [{ type: 'fix', summary: 'x', paths: [shaped] }] }],
  ['the reason for a dependency', 'dependencies[0].rationale', { dependencies: [{ name: 'x', rationale: known }] }],
  ['the measurement', 'performance', { performance: known }],
  ['the question', 'question', { question: known }],
  ['the note', 'note.reusableCheck', { note: { ...note, reusableCheck: `curl -H ${known}` } }],
])('a secret in %s is an error that names the field and repeats nothing', (_, field, parts) => {
  const findings = found(parts)
  expect(findings).toMatchObject([{ code: 'secret', severity: 'error', file: null }])
  expect(findings[0]?.message).toContain(`\`${field}\``)
  expect(JSON.stringify(findings)).not.toMatch(/Zk7Qw2Lx9/)
})

test('an ordinary answer has none, and no answer at all neither', () => {
  expect(found({ title: 'rotate the token', summary: ['sk-learn is used'], note })).toEqual([])
  expect(judge(files, { report: null, knownSecrets: [known] })).toEqual([])
})

test('what is shown of a refused answer holds the secret no longer, and is otherwise as it was', () => {
  const told = report({ title: `use ${known}`, summary: ['fine', shaped], note: { ...note, learning: known } })
  const shown = withholdSecrets(told, [known])
  expect(JSON.stringify(shown)).not.toMatch(/Zk7Qw2Lx9/)
  expect(shown).toEqual({ ...told, title: shown.title, summary: ['fine', shown.title], note: { ...note, learning: shown.title } })
  const honest = report({ note })
  expect(withholdSecrets(honest, [known])).toEqual(honest)
})
