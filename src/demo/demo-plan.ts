import type { AgentReport } from '../model.ts'

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

interface DemoTask {
  readonly number: number
  readonly title: string
  readonly description: string
  readonly status: 'not_started' | 'completed'
  readonly prLevel: boolean
  readonly dependencies: readonly string[]
  readonly create?: readonly string[]
  readonly modify?: readonly string[]
}

function document(frdId: string, title: string, status: string, tasks: readonly DemoTask[]) {
  return {
    metadata: {
      frdId,
      title,
      description: title,
      status,
      priority: Number(frdId.slice(4)),
      estimatedEffort: 'small',
      dependencies: [],
      specReferences: ['README.md'],
      createdAt: '2026-01-05',
      updatedAt: '2026-01-05',
    },
    majorTasks: tasks.map((task) => {
      const taskId = `${frdId}-T${task.number}`
      return {
        taskId,
        title: task.title,
        description: task.description,
        status: task.status,
        prLevel: task.prLevel,
        dependencies: task.dependencies,
        subtasks: [
          {
            subtaskId: `${taskId}-S1`,
            title: task.title,
            description: task.description,
            status: task.status,
            ...(task.create ? { filesToCreate: task.create } : {}),
            ...(task.modify ? { filesToModify: task.modify } : {}),
          },
        ],
        verification: [{ id: `${taskId}-V1`, type: 'test', description: 'The tests pass.' }],
        testOmissionReason: 'The demo keeps its plan short.',
      }
    }),
  }
}

const greeting = document('FRD-001', 'Greetings', 'in_progress', [
  { number: 1, title: 'Say hello', description: 'Greet a person by name.', status: 'completed', prLevel: true, dependencies: [] },
  {
    number: 2,
    title: 'Greet several people',
    description: 'Join names with commas, and the last two with "and".',
    status: 'not_started',
    prLevel: true,
    dependencies: ['FRD-001-T1'],
    create: ['src/names.js', 'test/names.test.js'],
  },
  {
    number: 3,
    title: 'Describe it in the README',
    description: 'Add an example of greeting several people.',
    status: 'not_started',
    prLevel: false,
    dependencies: ['FRD-001-T2'],
    modify: ['README.md'],
  },
  {
    number: 4,
    title: 'Greet in other languages',
    description: 'Choose the greeting by a language tag.',
    status: 'not_started',
    prLevel: true,
    dependencies: ['FRD-001-T2'],
    modify: ['src/hello.js'],
  },
])

/** The repository the demo works on: a tiny project, its plan and its rules. */
export const demoFiles: Readonly<Record<string, string>> = {
  'README.md': '# Greetings\n\n`hello("Ada")` says hello to Ada.\n',
  'package.json': json({ name: 'greetings', private: true, type: 'module', scripts: { test: 'node --test' } }),
  '.gitignore': 'node_modules/\n',
  '.github/plan-runner.yml': 'gates:\n  - name: tests\n    run: node --test\n    timeout-minutes: 1\n',
  'src/hello.js': 'export const hello = (name) => `Hello, ${name}!`\n',
  'test/hello.test.js':
    "import assert from 'node:assert/strict'\nimport test from 'node:test'\nimport { hello } from '../src/hello.js'\n\ntest('greets by name', () => assert.equal(hello('Ada'), 'Hello, Ada!'))\n",
  'specs/frds/index.json': json({
    generatedAt: '2026-01-05',
    scope: 'demo',
    frds: [
      {
        frdId: 'FRD-001',
        title: 'Greetings',
        status: 'in_progress',
        priority: 1,
        path: './frd-001-greetings.json',
        dependencies: [],
      },
    ],
  }),
  'specs/frds/frd-001-greetings.json': json(greeting),
}

const writeFile = (path: string, text: string): string => `cat > ${path} <<'END'\n${text}END\n`

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

/** What the scripted agent does first; it forgets the blank after the comma, so the tests fail. */
export const firstAttempt = `${writeFile('src/names.js', names(','))}${writeFile('test/names.test.js', namesTest)}printf '\\n\`helloAll(["Ada", "Grace"])\` greets both.\\n' >> README.md`

/** What it does when it is told that the tests fail. */
export const repair = `${writeFile('src/names.js', names(', '))}node --test`

/** What the scripted agent answers at the end of each turn. */
export const demoAnswer: AgentReport = {
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
