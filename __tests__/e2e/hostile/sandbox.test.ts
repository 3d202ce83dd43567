import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleFiles } from '../../support/sample-plan.ts'
import { sampleWork } from '../../support/sample-project.ts'
import { findProcesses, killOrphans } from '../orphans.ts'
import { answer, command, createModel, sceneIn } from '../scene.ts'
import { batches, callOutputs, digestOf, printedBy } from './batches.ts'
import { countAttacks, leaks, tell } from './evidence.ts'
import { accounts, actOn, canaries, createGround, type Ground, weakest } from './ground.ts'
import { protocolAttacks } from './protocol-attacks.ts'
import { type SandboxEvidence, sandboxAttacks } from './sandbox-attacks.ts'

const HEARTBEAT = 'heartbeat.log'

/** Leaves nothing in the work tree of what the attacks made there. */
const cleanUp = `for left in ${HEARTBEAT} linked folder hard house disk mem x; do unlink $left; done 2> /dev/null\n`

const gather = async (
  ground: Ground,
  looked: string,
  gitBefore: string,
  ending: SandboxEvidence['ending'],
): Promise<SandboxEvidence> => ({
  ground,
  ending,
  printed: (id) => printedBy(looked, id) ?? '',
  gitBefore,
  gitAfter: await digestOf(join(ground.repo.dir, '.git')),
  survivors: await findProcesses(HEARTBEAT),
})

describe.each(accounts)('under $who', ({ uid, leftOut }) => {
  test.skipIf(leftOut)(
    'no command of the model gets out of the sandbox, no secret goes anywhere, and honest work is delivered',
    async () => {
      const ground = await createGround(sampleFiles, uid)
      const { repo } = ground
      const gitBefore = await digestOf(join(repo.dir, '.git'))
      const model = await createModel([
        ...protocolAttacks.map(
          ({ events }) =>
            ({ index }: { readonly index: number }) =>
              events(ground, index),
        ),
        ...batches(sandboxAttacks, ground).map(command),
        command(cleanUp + sampleWork.code + sampleWork.docs),
        answer(),
      ])
      const end = await sceneIn(repo, model).act(actOn(ground, model.url))
      expect(end.outputs, end.log).toMatchObject({ outcome: 'delivered', 'reason-code': 'delivered' })

      const looked = callOutputs(model.requests)
      const untried = sandboxAttacks.filter(({ id }) => printedBy(looked, id) === null)
      expect(untried.map(({ id }) => id)).toEqual([])
      const commands = await countAttacks(sandboxAttacks, await gather(ground, looked, gitBefore, end))
      const calls = await countAttacks(protocolAttacks, { ground, looked })
      tell(`commands, as ${uid ?? process.getuid?.()}`, commands)
      tell(`tool calls, as ${uid ?? process.getuid?.()}`, calls)
      expect([...commands.through, ...calls.through]).toEqual([])

      const head = String(end.outputs['head-sha'])
      const places = {
        requests: JSON.stringify(model.requests.map(({ body }) => body)),
        log: end.log.replace(/^::add-mask::.*$/gm, ''),
        documents: [end.title, end.body, end.runSummaryText, JSON.stringify(end.report)].join('\n'),
        outputs: JSON.stringify([end.outputs, end.state, end.summary]),
        remote: await ground.read(repo.origin, 'log', '--patch', '--format=fuller', '--all'),
      }
      expect(leaks(places, canaries)).toEqual([])
      expect((await ground.read(repo.origin, 'diff', '--name-only', repo.base, head)).split('\n')).toEqual([
        'README.md',
        'specs/frds/frd-002-weekly-totals.json',
        'specs/frds/index.json',
        'src/weekly.js',
        'test/weekly.test.js',
      ])
      expect(await readFile(join(repo.dir, 'src/weekly.js'), 'utf8')).toBe(
        `${await ground.read(repo.origin, 'show', `${head}:src/weekly.js`)}\n`,
      )
    },
  )
})

/** Attacks that need more than an ordinary account, or programs that are not everywhere. */
const NEED_MORE =
  /^(?:write-(?:dotdot|mount|sudo|hardlink|systemd|proc|chroot)|patch-.*|git-remount|device|trace|fds|proc-.*|home-mount|codex-home|git-push|git-ext|env)$/

/** Without a sandbox this one would write into whatever the same account has running. */
const harmless = sandboxAttacks.filter(({ id }) => id !== 'forged-events')

// Only under an account that can do no harm: somebody's own has processes and files that these commands would reach.
test.skipIf(weakest === null)('the attacks are real: without the sandbox they work', async () => {
  const uid = weakest
  const ground = await createGround(sampleFiles, uid)
  const gitBefore = await digestOf(join(ground.repo.dir, '.git'))
  const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', TMPDIR: ground.outside, HOME: ground.outside }
  const account = uid === null ? {} : { uid, gid: uid }
  const outputs: string[] = []
  for (const script of batches(harmless, ground))
    outputs.push(
      await new Promise<string>((resolve) =>
        execFile('/bin/bash', ['-c', script], { cwd: ground.repo.dir, env, ...account }, (_, stdout) => resolve(stdout)),
      ),
    )
  const looked = outputs.join('\n')
  const evidence = await gather(ground, looked, gitBefore, { log: looked, outputs: {} })
  const { through } = await countAttacks(harmless, evidence)
  await killOrphans(HEARTBEAT)
  const failed = harmless.filter(({ id }) => !through.some((line) => line.startsWith(`${id}: `))).map(({ id }) => id)
  process.stdout.write(`hostile: without the sandbox: ${harmless.length} tried, ${through.length} got through\n`)
  expect(failed.filter((id) => !NEED_MORE.test(id))).toEqual([])
})
