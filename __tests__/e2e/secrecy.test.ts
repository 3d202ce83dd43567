import { access, appendFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createPlanRepo } from '../support/plan-repo.ts'
import { sampleFiles } from '../support/sample-plan.ts'
import { sampleWork } from '../support/sample-project.ts'
import { tempDir } from '../support/temp.ts'
import { answer, command, createModel, sceneIn } from './scene.ts'

/** Values that nobody but their one receiver may ever see. */
const canaries = {
  token: 'ghs_canaryTokenCanaryTokenCanaryToken01',
  key: 'sk-canary-key-0123456789abcdefghijklmn',
  variable: 'canary-variable-4f1d77',
  home: 'canary-home-9c31',
}

/** All that lies in a folder. */
const readAll = async (folder: string): Promise<string> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n')
}

/** Looks wherever secrets usually lie, and prints all of it. */
const snoop = `env
cat .git/config .git/*.lock ~/.npmrc /root/.npmrc "$HOME/.netrc" 2>&1
git config --list 2>&1
for p in /proc/[0-9]*; do tr '\\0' '\\n' < $p/environ; tr '\\0' ' ' < $p/cmdline; done 2>/dev/null
cat /tmp/cpr-runner-temp-*/plan-run-*/codex-home/config.toml /tmp/cpr-machine-*/home/.npmrc /tmp/cpr-machine-*/output 2>&1
echo snooped
`

test('FLOW-USE-3: no secret reaches the model, the agent, the documents, the archive, the outputs, the tree or the log', async () => {
  const repo = await createPlanRepo(sampleFiles)
  const script = [command(snoop), command(sampleWork.code + sampleWork.docs), answer()]
  const scene = sceneIn(repo, await createModel(script))
  const home = await tempDir('home')
  await writeFile(join(home, '.npmrc'), `//registry/:_authToken=${canaries.home}\n`)
  const end = await scene.act({
    inputs: { token: canaries.token, 'openai-api-key': canaries.key },
    env: { DEPLOY_PASSWORD: canaries.variable, HOME: home },
  })
  expect(end.outputs['outcome']).toBe('delivered')

  const [, looked = ''] = scene.prompts()
  expect(looked).toContain('snooped')
  const places: Record<string, string> = {
    prompts: scene.prompts().join('\n'),
    documents: [end.title, end.body, end.runSummaryText, JSON.stringify(end.report)].join('\n'),
    archive: await readAll(String(end.outputs['archive-path'])),
    outputs: JSON.stringify(end.outputs) + end.summary + JSON.stringify(end.state),
    log: end.log.replace(/^::add-mask::.*$/gm, ''),
    tree: await repo.originGit('log', '-p', '--all'),
  }
  for (const [place, text] of Object.entries(places))
    for (const [name, secret] of Object.entries(canaries)) expect(text.includes(secret), `${name} in ${place}`).toBe(false)

  expect(end.stdout).toContain(`::add-mask::${canaries.token}\n::add-mask::${canaries.key}\n`)
  const authorizations = new Set(scene.model.requests.map(({ headers }) => headers.authorization))
  expect(authorizations).toEqual(new Set([`Bearer ${canaries.key}`]))
})

/** Variables that Codex itself gives every command; none of them holds anything of ours. */
const OF_CODEX =
  /^(CODEX_(?!HOME$|PLAN_)\w+|PWD|OLDPWD|SHLVL|_|PAGER|GIT_PAGER|GH_PAGER|NO_COLOR|TERM|COLORTERM|LC_ALL|LC_CTYPE)$/

test('the environment of the agent is made from nothing', async () => {
  const repo = await createPlanRepo(sampleFiles)
  const scene = sceneIn(
    repo,
    await createModel([command('env | sort; echo END'), answer({ status: 'needs-input', question: 'Why?' })]),
  )
  await scene.act({ env: { DEPLOY_PASSWORD: 'x', NODE_OPTIONS: '--no-warnings', BASH_ENV: '/tmp/none' } })
  const names = [...(scene.prompts()[1] ?? '').matchAll(/(?:\\n|\\r\\n|")([A-Za-z_]\w*)=/g)].map(([, name]) => name)
  expect(new Set(names.filter((name) => !OF_CODEX.test(String(name))))).toEqual(new Set(['CI', 'HOME', 'LANG', 'PATH', 'TMPDIR']))
})

test("the checkout's own Git configuration runs nothing and redirects nothing", async () => {
  const repo = await createPlanRepo({ ...sampleFiles, '.gitattributes': '*.md filter=evil diff=evil merge=evil\n' })
  const decoy = await createPlanRepo({ 'README.md': 'decoy\n' })
  const evil = await tempDir('evil')
  const ran = join(evil, 'ran')
  const script = join(evil, 'run.sh')
  await writeFile(script, `#!/bin/sh\necho "$0 $*" >> ${ran}\n`, { mode: 0o755 })
  for (const hook of ['pre-push', 'post-checkout', 'pre-commit', 'reference-transaction', 'post-index-change'])
    await writeFile(join(repo.dir, '.git/hooks', hook), `#!/bin/sh\necho ${hook} >> ${ran}\n`, { mode: 0o755 })
  await appendFile(
    join(repo.dir, '.git/config'),
    `[core]
\tfsmonitor = ${script}
\tsshCommand = ${script}
\tpager = ${script}
\teditor = ${script}
\tgitProxy = ${script}
\talternateRefsCommand = ${script}
[filter "evil"]
\tclean = ${script}
\tsmudge = ${script}
\tprocess = ${script}
\trequired = true
[diff "evil"]
\tcommand = ${script}
\ttextconv = ${script}
[diff]
\texternal = ${script}
[credential]
\thelper = ${script}
[gpg]
\tprogram = ${script}
[commit]
\tgpgSign = true
[url "file://${decoy.origin}"]
\tinsteadOf = file://${repo.origin}
\tpushInsteadOf = file://${repo.origin}
[remote "origin"]
\tpushurl = file://${decoy.origin}
\tuploadpack = ${script}
\treceivepack = ${script}
[uploadpack]
\tpackObjectsHook = ${script}
[include]
\tpath = ${join(evil, 'more')}
`,
  )
  const { act } = sceneIn(repo, await createModel([command(sampleWork.code + sampleWork.docs), answer()]))
  const end = await act()
  expect(end.outputs['outcome']).toBe('delivered')
  await expect(access(ran)).rejects.toThrow('ENOENT')
  // The traps do work: any other Git command walks into them.
  await repo.git('status').catch(() => {})
  await access(ran)
  expect(await repo.originGit('rev-parse', String(end.outputs['branch']))).toBe(end.outputs['head-sha'])
  expect(await decoy.originGit('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main')
})

test('nothing in the repository speaks to Codex but the plan', async () => {
  const poison = (where: string) => `poisoned by ${where}`
  const repo = await createPlanRepo({
    ...sampleFiles,
    'AGENTS.md': poison('AGENTS.md'),
    'src/AGENTS.md': poison('src/AGENTS.md'),
    'AGENTS.override.md': poison('override'),
    '.agents/skills/own/SKILL.md': `---\nname: own\ndescription: ${poison('skill')}\n---\n${poison('skill')}\n`,
    '.codex/config.toml': `model = "${poison('config')}"\ndeveloper_instructions = "${poison('config')}"\nopenai_base_url = "http://127.0.0.1:9/v1"\n`,
    '.codex/rules/own.rules': poison('rules'),
  })
  const scene = sceneIn(repo, await createModel([command(sampleWork.code + sampleWork.docs), answer()]))
  const end = await scene.act()
  expect(end.outputs['outcome']).toBe('delivered')
  expect(scene.prompts().join('\n')).not.toContain('poisoned by')
  expect(scene.model.requests[0]?.body).toMatchObject({ model: 'gpt-5.5' })
})

test('no text of the agent is a command to the runner, wherever it is shown', async () => {
  const orders = '::error::pwned\n::set-output name=outcome::pwned\n##[error]pwned\n::add-mask::e\n::stop-commands::pwned'
  const repo = await createPlanRepo(sampleFiles)
  const script = [
    command(
      `printf '%s\\n' '${orders}'\n${sampleWork.code}${sampleWork.docs}echo "console.log('\\n${orders.replaceAll('\n', '\\n')}')" >> test/weekly.test.js\n`,
    ),
    answer({
      title: `add totals\n${orders}`,
      summary: [orders, `\r${orders}`, `\u2028${orders}`],
      changes: [orders],
      risks: [orders],
      followUps: [orders],
      commits: [],
    }),
  ]
  const end = await sceneIn(repo, await createModel(script)).act()
  expect(end.outputs).toMatchObject({ outcome: 'delivered', 'reason-code': 'delivered' })
  expect(end.log).toContain('pwned')
  for (const line of end.log.split(/[\r\n\u0085\u2028\u2029]/))
    if (/^\s*(::|##\[)/.test(line)) expect(line).not.toMatch(/pwned|^\s*::add-mask::e$/)
  expect(String(end.outputs['PR_TITLE']).split('\n')).toHaveLength(1)
  expect(end.title.trimEnd()).not.toMatch(/[\r\n\u2028]/)
})
