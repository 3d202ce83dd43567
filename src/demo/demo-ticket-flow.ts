import type { AgentReport } from '../model.ts'
import { goodAnswer, goodCode, goodDocs, writeFile } from './demo-project.ts'
import { act, type DemoRun, say } from './demo-run.ts'
import type { ModelAnswer, ModelScript } from './scripted-model.ts'

const FOLDER = '.codex-autorunner/tickets'

const ticket = (title: string, body: string): string => `---\nagent: codex\ndone: false\ntitle: ${title}\n---\n\n${body}\n`

/** A queue of three tickets. */
export const flowFiles: Readonly<Record<string, string>> = {
  [`${FOLDER}/TICKET-001-several-people.md`]: ticket(
    'Greet several people',
    'Join names with commas, and the last two with "and". Show it in the README.',
  ),
  [`${FOLDER}/TICKET-002-languages.md`]: ticket('Greet in other languages', 'Choose the greeting by a language tag.'),
  [`${FOLDER}/TICKET-003-farewell.md`]: ticket('Say goodbye', 'Add `goodbye`, which says goodbye to a person by name.'),
}

const answer = (report: Partial<AgentReport>): ModelAnswer =>
  say({ ...goodAnswer, followUps: [], commits: [], note: null, ...report })

const languages = writeFile(
  'src/languages.js',
  `const GREETINGS = { de: 'Hallo', fr: 'Bonjour' }

/** Greets in a language; in English where it is not known. */
export const greet = (name, language) => \`\${GREETINGS[language] ?? 'Hello'}, \${name}!\`
`,
)

const languagesTest = writeFile(
  'test/languages.test.js',
  `import assert from 'node:assert/strict'
import test from 'node:test'
import { greet } from '../src/languages.js'

test('greets in French', () => assert.equal(greet('Ada', 'fr'), 'Bonjour, Ada!'))
test('falls back to English', () => assert.equal(greet('Ada', 'xx'), 'Hello, Ada!'))
`,
)

const farewell = writeFile(
  'src/goodbye.js',
  `/** Says goodbye to a person by name. */
export const goodbye = (name) => \`Goodbye, \${name}!\`
`,
)

const farewellTest = writeFile(
  'test/goodbye.test.js',
  `import assert from 'node:assert/strict'
import test from 'node:test'
import { goodbye } from '../src/goodbye.js'

test('says goodbye by name', () => assert.equal(goodbye('Ada'), 'Goodbye, Ada!'))
`,
)

/** The queue from its first ticket to its last. */
export const flowRuns: readonly DemoRun[] = [
  { shows: 'the first ticket takes two turns, each a conversation of its own', inputs: {} },
  { shows: 'the second ticket ends with a question', inputs: {} },
  { shows: 'somebody replies, and another run goes on', inputs: { reply: 'German and French.' } },
  { shows: 'the last ticket', inputs: {} },
]

/** What the model answers in these runs. */
export const flowScript: ModelScript = [
  act(goodCode),
  answer({ status: 'unfinished', summary: ['The function and its tests are there.'], followUps: ['The README.'] }),
  act(goodDocs),
  answer({}),
  answer({ status: 'needs-input', question: 'Which languages come first?' }),
  act(languages + languagesTest),
  answer({
    title: 'greet in German and French',
    summary: ['People can be greeted in German and in French.'],
    changes: ['src/languages.js: `greet` chooses by a language tag'],
  }),
  act(farewell + farewellTest),
  answer({
    title: 'say goodbye',
    summary: ['`goodbye("Ada")` says goodbye to Ada.'],
    changes: ['src/goodbye.js: `goodbye` is new'],
  }),
]
