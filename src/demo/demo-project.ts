import type { AgentReport } from '../model.ts'

/** JSON as people keep it in a repository. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** The tiny project every demo works on, with its rules; the plan comes on top. */
export const projectFiles: Readonly<Record<string, string>> = {
  'README.md': '# Greetings\n\n`hello("Ada")` says hello to Ada.\n',
  'package.json': json({ name: 'greetings', private: true, type: 'module', scripts: { test: 'node --test' } }),
  '.gitignore': 'node_modules/\n',
  '.github/plan-runner.yml': 'gates:\n  - name: tests\n    run: node --test\n    timeout-minutes: 1\n',
  'src/hello.js': 'export const hello = (name) => `Hello, ${name}!`\n',
  'test/hello.test.js':
    "import assert from 'node:assert/strict'\nimport test from 'node:test'\nimport { hello } from '../src/hello.js'\n\ntest('greets by name', () => assert.equal(hello('Ada'), 'Hello, Ada!'))\n",
}

/** A shell command that writes a file. */
export const writeFile = (path: string, text: string): string => `cat > ${path} <<'END'\n${text}END\n`

const names = (separator: string): string =>
  `import { hello } from './hello.js'

/** Greets several people in one sentence. */
export const helloAll = (names) => hello([names.slice(0, -1).join('${separator}'), ...names.slice(-1)].filter(Boolean).join(' and '))
`

const namesTest = `import assert from 'node:assert/strict'
import test from 'node:test'
import { helloAll } from '../src/names.js'

test('joins names', () => assert.equal(helloAll(['Ada', 'Alan', 'Grace']), 'Hello, Ada, Alan and Grace!'))
test('greets one person', () => assert.equal(helloAll(['Ada']), 'Hello, Ada!'))
`

/** What the scripted agent does well: the function with its tests. */
export const goodCode = `${writeFile('src/names.js', names(', '))}${writeFile('test/names.test.js', namesTest)}`

/** What it adds to the readme. */
export const goodDocs = `printf '\\n\`helloAll(["Ada", "Grace"])\` greets both.\\n' >> README.md`

/** What the scripted agent does first; it forgets the blank after the comma, so the tests fail. */
export const firstAttempt = `${writeFile('src/names.js', names(','))}${writeFile('test/names.test.js', namesTest)}${goodDocs}`

/** What it does when it is told that the tests fail. */
export const repair = `${writeFile('src/names.js', names(', '))}node --test`

/** What the scripted agent answers at the end of each turn. */
export const goodAnswer: AgentReport = {
  status: 'done',
  question: null,
  title: 'greet several people at once',
  type: 'feat',
  summary: ['Several people can now be greeted in one sentence, and the README shows how.'],
  changes: ['src/names.js: `helloAll` joins the names', 'README.md: an example'],
  risks: [],
  followUps: ['Greetings in other languages are the next task of the plan.'],
  commits: [
    { type: 'feat', summary: 'greet several people at once', paths: ['src/names.js', 'test/names.test.js'] },
    { type: 'docs', summary: 'show how several people are greeted', paths: ['README.md'] },
  ],
  dependencies: [],
  performance: null,
  note: {
    situation: 'The first version joined names without a blank after the comma.',
    learning: 'The tests compare whole sentences, so punctuation counts.',
    decision: 'Run the tests before reporting.',
    reusableCheck: 'node --test',
    applicability: 'Every change to a greeting.',
  },
  evidence: [],
  changeReport: null,
}
