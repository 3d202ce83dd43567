import { describe, expect, test } from 'vitest'
import { renderMarker } from '../../src/host/pull-request-marker.ts'
import { composeBody, findTemplate, renewBody } from '../../src/report/pull-request-place.ts'

const marker = renderMarker('refs/heads/codex/claim/FRD-002-T1', ['FRD-002-T1'])
const ours = `## PR Title\nfeat: x\n\n## Summary\n- (none)\n\n${marker}\n`
const newer = ours.replace('feat: x', 'feat: y')

describe('the template', () => {
  test.each([
    [
      ['docs/pull_request_template.md', 'PULL_REQUEST_TEMPLATE.md', '.github/pull_request_template.md'],
      '.github/pull_request_template.md',
    ],
    [['docs/pull_request_template.md', 'PULL_REQUEST_TEMPLATE.md'], 'PULL_REQUEST_TEMPLATE.md'],
    [['Docs/Pull_Request_Template.txt'], 'Docs/Pull_Request_Template.txt'],
    [['src/pull_request_template.md', '.github/PULL_REQUEST_TEMPLATE/one.md', '.github/my_pull_request_template.md'], null],
    [[], null],
  ])('is looked for where GitHub looks: %j', (paths, expected) => {
    expect(findTemplate(paths)).toBe(expected)
  })

  const template = '## Checklist\r\n- [ ] Read it\r\n'
  test('follows the body', () => {
    expect(composeBody(ours, template, 'append')).toBe(`${ours}\n## Checklist\n- [ ] Read it`)
  })

  test('takes the body in where it says so', () => {
    for (const placement of ['append', 'replace'] as const)
      expect(composeBody(ours, `Hello.\n\n<!-- codex-plan-runner -->\n\n${template}`, placement)).toBe(
        `Hello.\n\n${ours}\n## Checklist\n- [ ] Read it`,
      )
    expect(composeBody(ours, 'Hello.\n\n<!-- codex-plan-runner -->\n', 'append')).toBe(`Hello.\n\n${ours}`)
  })

  test('gives way to the body, or is not looked at', () => {
    expect(composeBody(ours, template, 'replace')).toBe(ours)
    expect(composeBody(ours, `Hello.\n<!-- codex-plan-runner -->\n${template}`, 'ignore')).toBe(ours)
    expect(composeBody(ours, null, 'append')).toBe(ours)
    expect(composeBody(ours, '\n', 'append')).toBe(ours)
  })
})

describe('a body that is renewed', () => {
  test('is ours where nobody wrote anything else', () => {
    expect(renewBody(ours, newer)).toBe(newer)
    expect(renewBody(ours.replaceAll('\n', '\r\n'), newer)).toBe(newer)
  })

  test('keeps what people wrote before and after', () => {
    const edited = `A word before.\n\n${ours}\n## Checklist\n- [x] Read it`
    expect(renewBody(edited, newer)).toBe(`A word before.\n\n${newer}\n## Checklist\n- [x] Read it`)
    expect(renewBody(`## PR Title\n\nas in the template\n\n${ours}`, newer)).toBe(`## PR Title\n\nas in the template\n\n${newer}`)
  })

  test('loses what people wrote into our part', () => {
    expect(renewBody(ours.replace('- (none)', '- (none), says a reviewer'), newer)).toBe(newer)
  })

  test('keeps everything when our first line is gone', () => {
    const edited = ours.replace('## PR Title', '## The title')
    expect(renewBody(edited, newer)).toBe(`${newer}\n## The title\nfeat: x\n\n## Summary\n- (none)`)
  })

  test('twice is the same as once', () => {
    const once = renewBody(`Before.\n\n${ours}\nAfter.`, newer)
    expect(renewBody(once, newer)).toBe(once)
  })

  test('stays below the limit of GitHub with the marker in it, at the cost of our text', () => {
    const long = ours.replace('- (none)', '- a line of text\n'.repeat(3500))
    const renewed = renewBody(`${'Before. '.repeat(2000)}\n\n${ours}\nAfter.`, long)
    expect(renewed.length).toBeLessThanOrEqual(65_536)
    expect(renewed).toContain(marker)
    expect(renewed).toContain('shortened')
    expect(renewed.endsWith('After.')).toBe(true)
  })
})
