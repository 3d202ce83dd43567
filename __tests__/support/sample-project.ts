/** A little JavaScript project without dependencies: its tests run with `node --test` alone. */
export const projectFiles = {
  'package.json': `{
  "name": "trails",
  "version": "0.3.0",
  "private": true,
  "type": "module",
  "scripts": {
    "test": "node --test"
  }
}
`,
  '.gitignore': 'node_modules/\ncoverage/\n',
  '.github/plan-runner.yml': `gates:
  - name: tests
    run: npm test
    timeout-minutes: 2
time-zone: UTC
`,
  'README.md': `# trails

A log of walks. \`parseWalk\` reads a line such as \`2026-04-03 12.5 km\`.
`,
  'docs/trails.md': `# What the log is for

Walkers write one line per walk. They want to see how far they walked each week.
`,
  'src/walk.js': `const LINE = /^(\\d{4}-\\d{2}-\\d{2}) (\\d+(?:\\.\\d+)?) km$/

/** Reads one line of the log. */
export const parseWalk = (line) => {
  const match = LINE.exec(line.trim())
  if (match === null) throw new TypeError(\`Not a walk: \${line}\`)
  return { date: match[1], km: Number(match[2]) }
}
`,
  'test/walk.test.js': `import assert from 'node:assert/strict'
import test from 'node:test'
import { parseWalk } from '../src/walk.js'

test('reads a walk', () => {
  assert.deepEqual(parseWalk('2026-04-03 12.5 km'), { date: '2026-04-03', km: 12.5 })
})

test('refuses a line without a distance', () => {
  assert.throws(() => parseWalk('2026-04-03'), TypeError)
})
`,
} as const

const heredoc = (path: string, content: string): string => `cat > ${path} <<'END'\n${content}END\n`

const weekly = `/** Adds up walks per ISO week, which starts on Monday. Keys look like \`2026-W14\`. */
export const weeklyTotals = (walks) => {
  const totals = new Map()
  for (const { date, km } of walks) {
    const week = isoWeek(date)
    totals.set(week, (totals.get(week) ?? 0) + km)
  }
  return totals
}

const DAY_MS = 86_400_000

const isoWeek = (date) => {
  const day = new Date(\`\${date}T00:00:00Z\`)
  const thursday = new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * DAY_MS)
  const year = thursday.getUTCFullYear()
  const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY_MS / 7) + 1
  return \`\${year}-W\${String(number).padStart(2, '0')}\`
}
`

const weeklyTest = `import assert from 'node:assert/strict'
import test from 'node:test'
import { weeklyTotals } from '../src/weekly.js'

test('adds up the walks of one week', () => {
  const totals = weeklyTotals([
    { date: '2026-03-30', km: 5 },
    { date: '2026-04-05', km: 7.5 },
    { date: '2026-04-06', km: 3 },
  ])
  assert.deepEqual([...totals], [['2026-W14', 12.5], ['2026-W15', 3]])
})

test('has no weeks without walks', () => {
  assert.equal(weeklyTotals([]).size, 0)
})
`

const readme = `
\`weeklyTotals\` adds walks up per week: \`weeklyTotals([parseWalk('2026-04-03 12.5 km')])\` holds \`2026-W14\`.
`

/** Shell commands with which a scripted agent does the sample bundle well. */
export const sampleWork = {
  code: heredoc('src/weekly.js', weekly) + heredoc('test/weekly.test.js', weeklyTest),
  /** Leaves a test that fails. */
  brokenCode: heredoc('src/weekly.js', weekly.replace('?? 0) + km', '?? 0) - km')) + heredoc('test/weekly.test.js', weeklyTest),
  docs: `cat >> README.md <<'END'\n${readme}END\n`,
} as const
