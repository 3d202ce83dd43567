import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createPlanRepo } from '../../support/plan-repo.ts'
import { built } from '../../support/run-node.ts'
import { sampleFiles } from '../../support/sample-plan.ts'
import { tempDir } from '../../support/temp.ts'
import { readTraces } from '../remote-state.ts'
import { CODEX, createModel, goodTurn, KEY } from '../scene.ts'

/** Runs a program where nothing can make a user namespace, as on a machine that forbids it. */
const withoutNamespaces = (program: readonly string[], cwd: string, env: Record<string, string>) =>
  new Promise<{ readonly code: unknown; readonly stdout: string; readonly stderr: string }>((resolve) => {
    const script = 'echo 0 > /proc/sys/user/max_user_namespaces && exec "$@"'
    execFile(
      'unshare',
      ['--user', '--map-root-user', 'sh', '-c', script, 'sh', ...program],
      { cwd, env },
      (error, stdout, stderr) => resolve({ code: error?.code ?? 0, stdout, stderr }),
    )
  })

test.skipIf(process.platform !== 'linux')(
  'where no sandbox can be made the run is refused before a claim and before a token is spent',
  async () => {
    const repo = await createPlanRepo(sampleFiles)
    const model = await createModel(goodTurn)
    const home = await tempDir('home')
    await writeFile(join(home, 'canary'), '')
    const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', HOME: home, OPENAI_API_KEY: KEY }
    const args = ['run', '--json', '--codex-path', CODEX, '--responses-api-endpoint', model.url, '--model', 'gpt-5.5']
    const end = await withoutNamespaces([process.execPath, built('cli.js'), ...args], repo.dir, env)
    expect(end.code, end.stderr).toBe(5)
    expect(JSON.parse(end.stdout)).toMatchObject({ outcome: 'failed', reasonCode: 'sandbox-unavailable', lease: null })
    expect(JSON.parse(end.stdout).preflightChecks).toContainEqual(expect.objectContaining({ name: 'sandbox', status: 'failed' }))
    expect(model.requests).toEqual([])
    expect(await readTraces(repo)).toEqual([])
  },
)
