import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'vitest'
import { frdPlan } from '../__tests__/plan/frd-fixture.ts'
import { createPlanRepo } from '../__tests__/support/plan-repo.ts'
import { built, runNode } from '../__tests__/support/run-node.ts'
import { tempDir } from '../__tests__/support/temp.ts'
import { median, ratio, report } from './measure.ts'

const ROUNDS = 7

async function wall(script: string, args: readonly string[], cwd: string, env: Record<string, string>): Promise<number> {
  const begin = performance.now()
  const exit = await runNode(script, args, { cwd, env })
  if (exit.exitCode !== 0) throw new Error(exit.stderr)
  return performance.now() - begin
}

/** The least any program must do: start Node, read every plan file from disk and parse it. */
const FLOOR = `import { readdirSync, readFileSync } from 'node:fs'
for (const name of readdirSync('specs/frds')) JSON.parse(readFileSync('specs/frds/' + name, 'utf8'))
`

test('selection on large plans against reading and parsing alone', { timeout: 300_000 }, async () => {
  const rows: string[][] = []
  const floorScript = join(await tempDir('floor'), 'floor.mjs')
  await writeFile(floorScript, FLOOR)
  for (const documents of [1, 10, 100, 500]) {
    const repo = await createPlanRepo(plan(documents))
    const env = { PATH: process.env['PATH'] ?? '', HOME: repo.root, XDG_CACHE_HOME: join(repo.root, 'cache') }
    const ours: number[] = []
    const floor: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      floor.push(await wall(floorScript, [], repo.dir, env))
      ours.push(await wall(built('cli.js'), ['select', '--claims', 'off', '--json'], repo.dir, env))
    }
    const bytes = (await readFile(join(repo.dir, 'specs/frds/frd-001-part.json'))).length * documents
    rows.push([
      `${documents * 10} tasks`,
      `${(bytes / 1e6).toFixed(1)} MB`,
      `${median(ours)}`,
      `${median(floor)}`,
      ratio(median(ours), median(floor)),
    ])
  }
  report(
    'select (milliseconds, median of 7, interleaved, process start included)',
    ['plan', 'size', 'select', 'read + parse', 'ratio'],
    rows,
  )
})

/** Documents of ten tasks, the first half of them finished. */
function plan(documents: number): Map<string, string> {
  const sketches = Array.from({ length: documents }, (_, index) => {
    const id = `FRD-${String(index + 1).padStart(3, '0')}`
    const status = index < Math.floor(documents / 2) ? 'completed' : 'not_started'
    const tasks = Array.from({ length: 10 }, (_, task) => ({
      id: `${id}-T${task + 1}`,
      status,
      prLevel: task % 3 === 0,
      dependencies: task === 0 ? [] : [`${id}-T${task}`],
      steps: Array.from({ length: 6 }, () => status),
    }))
    return { id, status, tasks }
  })
  return frdPlan(sketches)
}
