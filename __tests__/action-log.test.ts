import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Finding, ValidationResult } from '../src/model.ts'

let written = ''

beforeEach(() => {
  written = ''
  vi.resetModules()
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** The log of a step of its own: what it has shown already counts. */
const load = () => import('../src/edge/action-log.ts')
const count = (command: string): number => written.split('\n').filter((line) => line.startsWith(`::${command}`)).length

const finding = (severity: Finding['severity'], at: number): Finding => ({
  code: 'some-rule',
  severity,
  file: 'specs/a.json',
  line: at,
  column: 3,
  pointer: null,
  message: `Wrong at ${at}.`,
  hint: 'Mend it.',
})
const gate: ValidationResult = {
  name: 'unit, tests',
  command: 'npm test',
  exitCode: 2,
  status: 'failed',
  durationMs: 5,
  outputSummary: Array.from({ length: 40 }, (_, at) => `line ${at}`).join('\n'),
}

test('a failed gate is shown with the end of what it printed, then findings at their lines, errors first', async () => {
  const { annotate } = await load()
  annotate([finding('warning', 1), finding('error', 2)], [{ ...gate, status: 'passed' }, gate])
  const lines = written.trim().split('\n')
  expect(lines).toHaveLength(3)
  expect(lines[0]).toMatch(/^::error title=gate-failed::unit, tests ended with exit code 2\.%0Aline 25%0A.*%0Aline 39$/)
  expect(lines[1]).toBe('::error title=some-rule,file=specs/a.json,line=2,col=3::Wrong at 2. Mend it.')
  expect(lines[2]).toContain('::warning title=some-rule,file=specs/a.json,line=1,col=3::')
})

test('what GitHub would not show is counted, and the last error is left to the step', async () => {
  const { annotate, actionLog } = await load()
  actionLog.warn('Something is odd.')
  const at = Array.from({ length: 30 }, (_, index) => index + 1)
  annotate([...at.map((line) => finding('warning', line)), ...at.map((line) => finding('error', line))], [gate])
  expect(count('error')).toBe(9)
  expect(count('warning')).toBe(10)
  expect(written).toContain('… and 43 findings more than GitHub shows')
})

test('a group begins with its first line, ends before the next one, and is not shown without any', async () => {
  const { actionLog, print } = await load()
  actionLog.group('Read')
  actionLog.group('Claim')
  actionLog.info('claimed')
  actionLog.group('Agent')
  actionLog.warn('slow')
  actionLog.endGroup()
  actionLog.endGroup()
  print('done')
  expect(written.split('\n')).toEqual([
    '::group::Claim',
    'claimed',
    '::endgroup::',
    '::group::Agent',
    '::warning::slow',
    '::endgroup::',
    'done',
    '',
  ])
})

test('no line of a text is a command', async () => {
  const { print, annotate, actionLog } = await load()
  print('::error::x\n  ::add-mask::y\n##[error]z')
  actionLog.group('Agent\n::stop-commands::a')
  actionLog.info('x')
  annotate(
    [{ ...finding('error', 1), message: 'x\n::error::y', file: 'a,line=9::\n::warning::b' }],
    [{ ...gate, name: 'a\n::b::', outputSummary: '::error::c\n##[add-mask]d' }],
  )
  const commands = written.split('\n').filter((line) => /^\s*(?:::|##\[)/.test(line))
  expect(commands.map((line) => /^::(\w+)/.exec(line)?.[1])).toEqual(['group', 'error', 'error'])
  expect(written).not.toContain('##[')
})
