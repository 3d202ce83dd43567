import type { Change, Finding } from '../../model.ts'
import type { GuardContext } from './context.ts'
import { finding, quoted } from './finding.ts'
import { matchingAny } from './globs.ts'
import { addedLines, linesOf, textOf } from './lines.ts'

const workflows = ['.github/workflows', '.github/actions', '.gitlab-ci.yml', '.circleci', 'azure-pipelines.yml']

/** Programs and functions that ask something by HTTP. */
const client =
  /(?:^|[^\w.-])(?:curl|wget2?|https?|xh|hey|ab|httpx?|aria2c|newman|k6|lynx|Invoke-WebRequest|Invoke-RestMethod|iwr|irm)(?=[\s"']|$)|\b(?:fetch|urlopen|urlretrieve|axios(?:\.\w+)?|got(?:\.\w+)?|requests\.\w+|httpx\.\w+|https?\.(?:get|post|put|patch|delete|head|request|Get|Post|PostForm|Head|NewRequest\w*)|Net::HTTP\.\w+)\s*\(/

/** This machine, as the host of an address or alone. */
const thisMachine = /(?:^|[\s"'`=@(,]|\/\/)(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1?\])(?=[\s"'`:/?#),;]|$)/i

const container =
  /(?:^|[\s;&|("'])(?:docker|podman|nerdctl)(?:\s+compose|-compose)?\s(?:[^;&|]*\s)?(?:exec|run)\s|(?:^|[\s;&|("'])kubectl\s(?:[^;&|]*\s)?(?:exec|run)\s/
const hostNetwork = /--net(?:work)?[=\s]+["']?host\b/

/** Simple commands of a shell line. What quotes hold stays together: it may be the script of a container. */
const commandsOf = (line: string): readonly string[] => {
  const commands: string[] = []
  let quote = ''
  let start = 0
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? ''
    if (character === '\\') at += 1
    else if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '#' && /\s|^$/.test(line[at - 1] ?? '')) return [...commands, line.slice(start, at)]
    else if (';|&'.includes(character)) {
      commands.push(line.slice(start, at))
      start = at + 1
    }
  }
  return [...commands, line.slice(start)]
}

/** Longer lines are not written by people. */
const longestLine = 2000

/** Whether a shell line asks this machine by HTTP from outside a container. */
export const callsThisMachine = (line: string): boolean =>
  commandsOf(line.slice(0, longestLine)).some(
    (command) => client.test(command) && thisMachine.test(command) && (!container.test(command) || hostNetwork.test(command)),
  )

/** Lines that a backslash carries on are one, with the numbers of all of them. */
const logicalLines = (text: string): readonly { readonly text: string; readonly numbers: readonly number[] }[] => {
  const logical: { text: string; numbers: number[] }[] = []
  let isOpen = false
  for (const { number, text: line } of linesOf(text)) {
    const isCarriedOn = line.endsWith('\\')
    const part = isCarriedOn ? line.slice(0, -1) : line
    const last = logical.at(-1)
    if (isOpen && last !== undefined && last.text.length < longestLine) {
      last.text += ` ${part.trim()}`
      last.numbers.push(number)
    } else logical.push({ text: part, numbers: [number] })
    isOpen = isCarriedOn
  }
  return logical
}

const guardScript = (change: Change): readonly Finding[] => {
  const added = new Set(addedLines(change).map(({ number }) => number))
  return logicalLines(textOf(change.after) ?? '').flatMap(({ text, numbers }) => {
    const number = numbers.find((each) => added.has(each))
    if (number === undefined || !callsThisMachine(text)) return []
    return [
      finding(
        'ci-calls-host',
        'error',
        change.path,
        `An added line in ${quoted(change.path)} calls this machine by HTTP, from outside the containers that serve it.`,
        'Ask from a container of their network: `docker compose exec SERVICE curl …`, or `docker compose run`.',
        { line: number, column: null },
      ),
    ]
  })
}

/**
 * Continuous integration asks its services from inside their network, never from its host. Not seen: addresses in
 * variables, and scripts that scripts call. Source: track runner, hard guardrails 4.
 */
export const guardCiCalls = ({ changeSet, policy }: GuardContext): readonly Finding[] => {
  const isScript = matchingAny([...workflows, ...policy.ciScripts])
  return changeSet.changes.filter(({ path }) => isScript(path)).flatMap(guardScript)
}
