/** Bundles lib/ into dist/: one program with three start files. Run from the repository root, which ncc's output depends on. */

import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'

rmSync('dist', { recursive: true, force: true })
mkdirSync('dist')
execFileSync(
  process.execPath,
  [
    'node_modules/@vercel/ncc/dist/ncc/cli.js',
    'build',
    'lib/dispatch.js',
    '--out',
    'dist/bundle',
    '--license',
    'licenses.txt',
    '--quiet',
    '--no-cache',
  ],
  { stdio: 'inherit' },
)
writeFileSync('dist/package.json', '{ "type": "module" }\n')
for (const program of ['main', 'post', 'cli']) {
  const start = program === 'cli' ? '#!/usr/bin/env node\n' : ''
  writeFileSync(`dist/${program}.js`, `${start}import { dispatch } from './bundle/index.js'\n\nawait dispatch('${program}')\n`)
}
chmodSync('dist/cli.js', 0o755)
