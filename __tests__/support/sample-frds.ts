/** Done already. */
export const distances = {
  metadata: {
    frdId: 'FRD-001',
    title: 'Walks and distances',
    description: 'The log can be read line by line, and a line that is no walk is refused.',
    status: 'completed',
    priority: 1,
    estimatedEffort: 'small',
    dependencies: [],
    specReferences: ['docs/trails.md'],
    createdAt: '2026-04-01',
    updatedAt: '2026-04-09',
  },
  majorTasks: [
    {
      taskId: 'FRD-001-T1',
      title: 'Read a walk from a line of the log',
      description: 'A line holds a date and a distance in kilometres. Anything else is a TypeError that quotes the line.',
      status: 'completed',
      prLevel: true,
      dependencies: [],
      subtasks: [
        {
          subtaskId: 'FRD-001-T1-S1',
          title: 'Write the parser',
          description: 'One regular expression, no trimming beyond the ends of the line.',
          status: 'completed',
          filesToCreate: ['src/walk.js', 'test/walk.test.js'],
        },
      ],
      verification: [{ id: 'FRD-001-T1-V1', type: 'test', description: '`npm test` passes.' }],
      testRequirements: [
        {
          id: 'FRD-001-T1-TR1',
          type: 'unit',
          description: 'The parser on good and bad lines.',
          requiredScenarios: [
            {
              scenarioId: 'FRD-001-T1-TR1-S1',
              type: 'error',
              description: 'A line has a date but no distance.',
              expectedOutcome: 'It throws a TypeError that quotes the line.',
            },
          ],
        },
      ],
    },
  ],
}

/** The bundle to select: a boundary task and the one that joins it. */
export const weekly = {
  metadata: {
    frdId: 'FRD-002',
    title: 'Weekly totals',
    description: 'Walkers see how many kilometres they walked in each calendar week.',
    status: 'not_started',
    priority: 2,
    estimatedEffort: 'medium',
    dependencies: ['FRD-001'],
    specReferences: ['docs/trails.md'],
    createdAt: '2026-04-02',
    updatedAt: '2026-04-02',
  },
  majorTasks: [
    {
      taskId: 'FRD-002-T1',
      title: 'Add up walks per week',
      description:
        '`weeklyTotals` takes walks in any order and answers a Map from ISO week to kilometres, in the order of first walks.',
      status: 'not_started',
      prLevel: true,
      dependencies: ['FRD-001'],
      subtasks: [
        {
          subtaskId: 'FRD-002-T1-S1',
          title: 'Group by ISO week',
          description: 'Weeks start on Monday, and the week of 1 January may belong to the year before.',
          status: 'not_started',
          filesToCreate: ['src/weekly.js', 'test/weekly.test.js'],
        },
      ],
      gotchas: [
        {
          id: 'FRD-002-T1-G1',
          severity: 'warning',
          text: 'Dates are plain calendar dates: never let the local time zone shift them.',
        },
      ],
      notes: ['Keys look like `2026-W14`.'],
      verification: [{ id: 'FRD-002-T1-V1', type: 'test', description: '`npm test` passes with the new cases.' }],
      testRequirements: [
        {
          id: 'FRD-002-T1-TR1',
          type: 'unit',
          description: 'Totals over a week boundary.',
          requiredScenarios: [
            {
              scenarioId: 'FRD-002-T1-TR1-S1',
              type: 'success',
              description: 'Two walks on a Monday and the Sunday after it, and one on the Monday after that.',
              expectedOutcome: 'The first two share a total; the third has one of its own.',
            },
            {
              scenarioId: 'FRD-002-T1-TR1-S2',
              type: 'edge',
              description: 'There are no walks.',
              expectedOutcome: 'The Map is empty.',
            },
          ],
        },
      ],
    },
    {
      taskId: 'FRD-002-T2',
      title: 'Show weekly totals in the README',
      description: 'A reader of the README finds one short example of `weeklyTotals`.',
      status: 'not_started',
      prLevel: false,
      dependencies: ['FRD-002-T1'],
      subtasks: [
        {
          subtaskId: 'FRD-002-T2-S1',
          title: 'Write the example',
          description: 'One line, with a walk that `parseWalk` reads.',
          status: 'not_started',
          filesToModify: ['README.md'],
        },
      ],
      verification: [{ id: 'FRD-002-T2-V1', type: 'manual', description: 'The example gives the result it states.' }],
      testOmissionReason: 'Prose only: the example is covered by the tests of FRD-002-T1.',
    },
  ],
}

/** For a later run: it waits for the bundle. */
export const weeklyPage = {
  metadata: {
    frdId: 'FRD-003',
    title: 'Weekly page',
    description: 'The totals can be opened in a browser.',
    status: 'not_started',
    priority: 3,
    estimatedEffort: 'small',
    dependencies: ['FRD-002'],
    specReferences: ['docs/trails.md'],
    createdAt: '2026-04-02',
    updatedAt: '2026-04-02',
  },
  majorTasks: [
    {
      taskId: 'FRD-003-T1',
      title: 'Render the totals as an HTML table',
      description: '`renderWeeks` answers a table with one row per week and escapes what it is given.',
      status: 'not_started',
      prLevel: true,
      dependencies: ['FRD-002-T2'],
      subtasks: [
        {
          subtaskId: 'FRD-003-T1-S1',
          title: 'Write the renderer',
          description: 'A plain string, no template engine.',
          status: 'not_started',
          filesToCreate: ['src/weeks-page.js', 'test/weeks-page.test.js'],
        },
      ],
      verification: [{ id: 'FRD-003-T1-V1', type: 'build', description: 'The page opens without a console message.' }],
      testRequirements: [
        {
          id: 'FRD-003-T1-TR1',
          type: 'unit',
          description: 'The table and its escaping.',
          requiredScenarios: [
            {
              scenarioId: 'FRD-003-T1-TR1-S1',
              type: 'edge',
              description: 'A key holds an angle bracket.',
              expectedOutcome: 'It is escaped.',
            },
          ],
        },
      ],
    },
  ],
}
