import { mkdir, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { proveSandbox } from '../../src/agent/sandbox-canary.ts'
import { tempDir } from '../support/temp.ts'

/** A host to protect, and commands that run with nothing around them but what `before` does. */
async function place(before: () => string) {
  const root = await tempDir('canary')
  const host = join(root, "the host's")
  await mkdir(host)
  const file = join(host, 'config.toml')
  await writeFile(file, 'secret')
  const server = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  const confine = async ({ script }: { script: string }) => ({
    argv: ['/bin/bash', '--norc', '-c', `${before()}\n${script}`] as const,
    cwd: root,
    env: { PATH: '/usr/bin:/bin', TMPDIR: root },
  })
  return proveSandbox({ confine }, { folder: host, file, port: (server.address() as AddressInfo).port })
}

/** Stands in for a folder that cannot be written. */
const withoutWriting = () => `echo() { if [ "$1" = out ]; then return 1; else builtin echo "$@"; fi; }`

test('a command that can write outside is a breach', async () => {
  expect(await place(() => ':')).toEqual({ holds: false, detail: 'a command could write outside the sandbox' })
})

test('a command that can read the runner is a breach', async () => {
  expect(await place(withoutWriting)).toEqual({ holds: false, detail: 'a command could read the files of the runner' })
})

test('a command that can connect is a breach', async () => {
  const blind = () => `${withoutWriting()}; cat() { return 1; }`
  expect(await place(blind)).toEqual({ holds: false, detail: 'a command could open a network connection' })
})

test('a sandbox that takes away the temporary folder does not serve', async () => {
  expect(await place(() => 'TMPDIR=/no/such/folder')).toEqual({
    holds: false,
    detail: 'a command cannot write to its own temporary folder',
  })
})

test('a work tree that cannot be written does not serve', async () => {
  const readOnly = () => `echo() { case "$*" in in) [ -n "$once" ] && return 1; once=1; esac; builtin echo "$@"; }`
  expect(await place(readOnly)).toEqual({ holds: false, detail: 'a command cannot write to the work tree' })
})

test('a command that can write to the Git folder is a breach', async () => {
  expect(await place(() => 'mkdir .git')).toEqual({
    holds: false,
    detail: 'a command could write to the Git folder of the checkout',
  })
})

test('a program that runs nothing and says that all is well is no sandbox', async () => {
  expect(await place(() => 'exit 0')).toEqual({ holds: false, detail: 'exit code 0' })
})

test('a sandbox that cannot start says why', async () => {
  expect(await place(() => 'echo "bwrap: no namespaces" >&2; exit 1')).toEqual({ holds: false, detail: 'bwrap: no namespaces' })
})
