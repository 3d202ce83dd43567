import { json } from './demo-project.ts'

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

/** A plan of one FRD, of which one task is done. */
export const frdFiles: Readonly<Record<string, string>> = {
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
