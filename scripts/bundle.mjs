/**
 * Bundles lib/ into dist/: one program with three start files. Run from the repository root, which ncc's output depends
 * on. The old dist/ stays in use until the new one is complete.
 */

import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'

const draft = 'dist.draft'
rmSync(draft, { recursive: true, force: true })
mkdirSync(draft)
const ncc = 'node_modules/@vercel/ncc/dist/ncc/cli.js'
const options = ['--out', `${draft}/bundle`, '--license', 'licenses.txt', '--quiet', '--no-cache']
execFileSync(process.execPath, [ncc, 'build', 'lib/edge/dispatch.js', ...options], { stdio: 'inherit' })
writeFileSync(`${draft}/package.json`, '{ "type": "module" }\n')
for (const program of ['main', 'post', 'cli']) {
  const start = program === 'cli' ? '#!/usr/bin/env node\n' : ''
  writeFileSync(
    `${draft}/${program}.js`,
    `${start}import { dispatch } from './bundle/index.js'\n\nawait dispatch('${program}')\n`,
  )
}
chmodSync(`${draft}/cli.js`, 0o755)
// Moved away first: removing takes time in which nobody could start the program.
const old = 'dist.old'
rmSync(old, { recursive: true, force: true })
if (existsSync('dist')) renameSync('dist', old)
renameSync(draft, 'dist')
rmSync(old, { recursive: true, force: true })
