export const id = 803;
export const ids = [803];
export const modules = {

/***/ 803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// UNUSED EXPORTS: HELP, readArguments

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/host/environment.js
var environment = __webpack_require__(8647);
// EXTERNAL MODULE: ./lib/host/log.js
var log = __webpack_require__(4220);
// EXTERNAL MODULE: ./lib/report/final-output.js
var final_output = __webpack_require__(2382);
// EXTERNAL MODULE: ./lib/report/findings-text.js
var findings_text = __webpack_require__(1564);
// EXTERNAL MODULE: ./lib/edge/board-command.js + 7 modules
var board_command = __webpack_require__(4842);
// EXTERNAL MODULE: ./lib/edge/claim-commands.js + 3 modules
var claim_commands = __webpack_require__(6916);
// EXTERNAL MODULE: ./lib/edge/commands.js + 3 modules
var commands = __webpack_require__(1257);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/config.js + 5 modules
var config = __webpack_require__(441);
// EXTERNAL MODULE: ./lib/host/files.js
var host_files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/host/objects.js
var objects = __webpack_require__(8702);
;// CONCATENATED MODULE: ./lib/report/init/addresses.js
/** The place this action is used from. The name stands for a real one, as in the documentation. */
const ACTION = 'your-org/codex-plan-runner';
/** The version that the documentation names. */
const VERSION = 'v1';
/** Where a published schema can be read, by the stem of its file name. It stays the same for all of a major version. */
const schemaAddress = (name) => `https://raw.githubusercontent.com/${ACTION}/${VERSION}/schemas/${name}.schema.json`;

;// CONCATENATED MODULE: ./lib/report/init/first-config.js

const PLAIN = /^[A-Za-z][\w ./-]*[\w./-]$/;
/** Words that YAML, or an older YAML, takes for something else than a text. */
const TAKEN = /^(?:true|false|null|yes|no|on|off)$/i;
/** A text as a YAML value: plain where nobody can misread it. */
const yamlText = (text) => (PLAIN.test(text) && !TAKEN.test(text) ? text : JSON.stringify(text));
/** The first configuration of a repository: its gates, and what else people often want, as comments. */
function renderFirstConfig(gates) {
    const entries = gates.flatMap(({ name, run }) => [`  - name: ${yamlText(name)}`, `    run: ${yamlText(run)}`]);
    const example = ['# gates:', '#   - name: tests', '#     run: ./test.sh'];
    return `${[
        `# yaml-language-server: $schema=${schemaAddress('config')}`,
        '# Rules of this repository for Codex Plan Runner. A run reads them from the commit it starts from, so a change on a',
        '# work branch has no effect on its own run.',
        '',
        '# Commands that must pass before anything is delivered. They run in order, in a sandbox without network.',
        ...(entries.length > 0 ? ['gates:', ...entries] : example),
        '',
        '# Send changes of files that the plan does not name back to the agent, instead of only listing them.',
        '# scope: strict',
        '',
        '# What no change may touch, besides the plan, workflows and the like, which are always protected.',
        '# protected-paths:',
        '#   - docs/product/**',
    ].join('\n')}\n`;
}

;// CONCATENATED MODULE: ./lib/report/init/first-workflow.js


const CHECKOUT = 'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2';
/** Paths that are the same text in YAML, in an expression of a workflow and on the disk. */
const PLAIN_PATH = /^[\w./-]+$/;
/** A workflow that is started by hand and only shows what it would do, until somebody says otherwise. */
function renderFirstWorkflow({ planPath, format, configFile, setup }) {
    const given = PLAIN_PATH.test(planPath)
        ? [`          plan: ${yamlText(planPath)}`, `          format: ${yamlText(format)}`]
        : [];
    return `${[
        '# Takes the next tasks of the plan. Start it by hand first: Actions, Plan, "Run workflow".',
        'name: Plan',
        'on:',
        '  workflow_dispatch:',
        '    inputs:',
        '      task:',
        '        description: Id of the only task to take; empty for the next one',
        "        default: ''",
        '      dry-run:',
        '        description: Only show what would be done',
        '        type: boolean',
        '        default: true',
        '  # When the first runs look right:',
        '  # schedule:',
        "  #   - cron: '17 * * * *'",
        '',
        'permissions: {}',
        '',
        'jobs:',
        '  run:',
        '    runs-on: ubuntu-24.04',
        '    timeout-minutes: 90',
        '    permissions:',
        '      contents: write',
        '      pull-requests: write',
        '    steps:',
        `      - uses: ${CHECKOUT}`,
        '        with:',
        '          persist-credentials: false',
        ...(setup.length > 0 ? ['      # Gates have no network, so what they need is installed before.'] : []),
        ...setup.map((command) => `      - run: ${yamlText(command)}`),
        '      # The sandbox needs user namespaces, which Ubuntu 24.04 restricts.',
        '      - run: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0',
        `      - uses: ${ACTION}@${VERSION}`,
        '        with:',
        ...given,
        ...(configFile === null ? [] : [`          config-file: ${yamlText(configFile)}`]),
        '          task: ${{ inputs.task }}',
        '          dry-run: ${{ inputs.dry-run }}',
        '          openai-api-key: ${{ secrets.OPENAI_API_KEY }}',
    ].join('\n')}\n`;
}

;// CONCATENATED MODULE: ./lib/report/init/project-signs.js
/** The files that are worth reading, all at the top of the repository. */
const SIGN_FILES = ['package.json', 'Makefile', 'go.mod', 'Cargo.toml', 'pyproject.toml', '.gitignore'];
const byName = (name) => (script) => `${name} run ${script}`;
const NODE = [
    { lockFile: 'pnpm-lock.yaml', run: byName('pnpm'), install: 'corepack enable && pnpm install --frozen-lockfile' },
    { lockFile: 'yarn.lock', run: byName('yarn'), install: 'corepack enable && yarn install --immutable' },
    {
        lockFile: 'package-lock.json',
        run: (script) => (script === 'test' ? 'npm test' : `npm run ${script}`),
        install: 'npm ci',
    },
];
/** Names under which projects keep such commands, in the order in which a person would run them. */
const SCRIPTS = ['lint', 'typecheck', 'type-check', 'types', 'check', 'build', 'test'];
const TARGETS = ['lint', 'check', 'test'];
const NO_NETWORK = 'Gates have no network and cannot read the home folder';
/**
 * Reads those signs.
 * @param paths every path of the repository
 * @param texts contents of `SIGN_FILES`, those that are there
 */
function readSigns(paths, texts) {
    const found = [readNode(paths, texts), readMake(texts), readGo(texts), readRust(texts), readPython(texts)];
    const gates = new Map();
    for (const gate of found.flatMap((each) => each.gates))
        if (!gates.has(gate.name))
            gates.set(gate.name, gate);
    return {
        gates: [...gates.values()],
        setup: found.flatMap(({ setup }) => setup),
        doubts: found.flatMap(({ doubts }) => doubts),
    };
}
const NOTHING = { gates: [], setup: [], doubts: [] };
function readNode(paths, texts) {
    const text = texts.get('package.json');
    if (text === undefined)
        return NOTHING;
    const manager = NODE.find(({ lockFile }) => paths.has(lockFile));
    const run = manager?.run ?? ((script) => (script === 'test' ? 'npm test' : `npm run ${script}`));
    const scripts = readScripts(text);
    // What `npm init` writes is no test.
    const own = SCRIPTS.filter((name) => scripts.has(name) && !/no test specified/.test(scripts.get(name) ?? ''));
    const doubts = manager
        ? /^\/?node_modules\/?\s*$/m.test(texts.get('.gitignore') ?? '')
            ? []
            : ['Let Git ignore node_modules: a run refuses a work tree with files that are not committed.']
        : ['There is no lock file that is known: add a step to the workflow that installs what the gates need.'];
    return { gates: own.map((name) => ({ name, run: run(name) })), setup: manager ? [manager.install] : [], doubts };
}
function readScripts(text) {
    try {
        const { scripts } = JSON.parse(text);
        return new Map(Object.entries(scripts ?? {}).flatMap(([name, line]) => (typeof line === 'string' ? [[name, line]] : [])));
    }
    catch {
        return new Map();
    }
}
function readMake(texts) {
    const targets = new Set([...(texts.get('Makefile') ?? '').matchAll(/^([\w-]+)\s*:(?!=)/gm)].map(([, name]) => name));
    return { ...NOTHING, gates: TARGETS.filter((name) => targets.has(name)).map((name) => ({ name, run: `make ${name}` })) };
}
function readGo(texts) {
    const text = texts.get('go.mod');
    if (text === undefined)
        return NOTHING;
    return {
        gates: [
            { name: 'go vet', run: 'go vet ./...' },
            { name: 'go test', run: 'go test ./...' },
        ],
        setup: [],
        doubts: /^require\b/m.test(text) ? [`${NO_NETWORK}: vendor the Go modules, or set \`network: true\` for these gates.`] : [],
    };
}
function readRust(texts) {
    const text = texts.get('Cargo.toml');
    if (text === undefined)
        return NOTHING;
    return {
        gates: [{ name: 'cargo test', run: 'cargo test' }],
        setup: [],
        doubts: /^\[dependencies/m.test(text) ? [`${NO_NETWORK}: vendor the crates, or set \`network: true\` for this gate.`] : [],
    };
}
function readPython(texts) {
    const text = texts.get('pyproject.toml');
    if (text === undefined)
        return NOTHING;
    const gates = [
        { name: 'ruff', sign: /^\[tool\.ruff\b/m, run: 'ruff check .' },
        { name: 'mypy', sign: /^\[tool\.mypy\b/m, run: 'mypy .' },
        { name: 'pytest', sign: /\bpytest\b/, run: 'python -m pytest' },
    ].flatMap(({ sign, ...gate }) => (sign.test(text) ? [gate] : []));
    return {
        gates,
        setup: [],
        doubts: [`${NO_NETWORK}: add a step to the workflow that installs what Python needs, outside of it.`],
    };
}

;// CONCATENATED MODULE: ./lib/report/init/review-list.js

/** What a person has to look at before the first run, one sentence each, in the order of doing it. */
function listReview({ gates, doubts }, findings, files) {
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const commands = gates.map(({ run }) => `\`${run}\``).join(', ');
    return [
        ...(errors > 0
            ? [`The plan has ${errors} ${errors === 1 ? 'error' : 'errors'}: \`codex-plan-runner check\` lists them.`]
            : []),
        gates.length > 0
            ? `Each gate must pass on a clean checkout: try ${commands}, and take out what does not belong (${files.config}).`
            : `No command was found that could prove the work. Add gates to ${files.config}; without one, only the guards judge a change.`,
        ...doubts,
        `${ACTION}@${VERSION} stands for the place you use the action from: put in yours, pinned to a full commit (${files.workflow}).`,
        'Allow pull requests under Settings, Actions, General: "Allow GitHub Actions to create and approve pull requests".',
        'The model needs a key: add the secret OPENAI_API_KEY under Settings, Secrets and variables, Actions.',
        `Commit both files, run \`codex-plan-runner check\`, and start the workflow with its dry run first.`,
    ];
}

// EXTERNAL MODULE: ./lib/report/text-table.js
var text_table = __webpack_require__(5154);
// EXTERNAL MODULE: ./lib/steps/survey.js + 45 modules
var survey = __webpack_require__(9338);
// EXTERNAL MODULE: ./lib/edge/session.js
var session = __webpack_require__(1213);
;// CONCATENATED MODULE: ./lib/edge/init-command.js












const WORKFLOW = '.github/workflows/plan-runner.yml';
/**
 * Writes a first configuration and a first workflow for the plan it finds in the commit that is checked out.
 * @throws {RunnerError} `files-exist` when one of them is there already, `plan-not-found`
 */
const init = (order) => (0,session/* withSession */.fQ)(order, async (session) => {
    const { inputs } = order;
    const { checkout } = session;
    const paths = [inputs.configFile, WORKFLOW];
    if (!inputs.dryRun)
        await refuseToOverwrite(checkout.root, paths);
    const ground = await (0,survey/* readGround */.A4)({ ...inputs, checkout, commit: checkout.head });
    const { format, planPath, plan, snapshot } = ground;
    const signs = await readProject(session, snapshot.entries);
    const files = [
        { path: inputs.configFile, content: renderFirstConfig(signs.gates) },
        {
            path: WORKFLOW,
            content: renderFirstWorkflow({
                planPath,
                format: format.name,
                configFile: inputs.configFile === config/* DEFAULT_CONFIG_FILE */.C ? null : inputs.configFile,
                setup: signs.setup,
            }),
        },
    ];
    if (!inputs.dryRun)
        await writeAll(checkout.root, files);
    const review = listReview(signs, ground.findings, { config: inputs.configFile, workflow: WORKFLOW });
    const found = `Found ${(0,text_table/* toPrintable */.f8)(planPath)} (${format.name}${plan === null ? '' : `, ${plan.tasks.length} tasks`})`;
    const done = files.map(({ path, content }) => (inputs.dryRun ? `Would write ${path}:\n\n${content}` : `Wrote ${path}`));
    return {
        exitCode: 0,
        json: { dryRun: inputs.dryRun, plan: planPath, format: format.name, files, gates: signs.gates, review },
        text: [found, ...done, '', 'To review:', ...review.map((sentence, at) => `  ${at + 1}. ${sentence}`)].join('\n'),
        findings: ground.findings,
    };
});
async function refuseToOverwrite(root, paths) {
    const there = [];
    for (const path of paths)
        if (await (0,host_files/* exists */.t2)((0,external_node_path_.join)(root, path)))
            there.push(path);
    if (there.length > 0)
        throw new errors/* RunnerError */.Rn('files-exist', `These files are there already: ${there.join(', ')}`);
}
async function readProject({ checkout }, entries) {
    const oids = new Map(SIGN_FILES.flatMap((path) => (entries.has(path) ? [[path, entries.get(path)?.oid ?? '']] : [])));
    const blobs = await (0,objects/* readBlobs */.b4)(checkout.private, [...oids.values()]);
    const decoder = new TextDecoder();
    return readSigns(new Set(entries.keys()), new Map([...oids].map(([path, oid]) => [path, decoder.decode(blobs.get(oid))])));
}
async function writeAll(root, files) {
    for (const { path, content } of files) {
        // A link in the place of a folder would lead somewhere else.
        for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
            const folder = path.slice(0, at);
            if ((await (0,host_files/* exists */.t2)((0,external_node_path_.join)(root, folder))) && !(await (0,host_files/* isRealFolder */.jj)((0,external_node_path_.join)(root, folder))))
                throw new errors/* RunnerError */.Rn('files-exist', `${folder} is not a folder of this repository`);
        }
        if (!(await (0,host_files/* createFile */.x3)((0,external_node_path_.join)(root, path), content)))
            throw new errors/* RunnerError */.Rn('files-exist', `${path} is there already`);
    }
}

// EXTERNAL MODULE: ./lib/edge/inputs.js + 1 modules
var inputs = __webpack_require__(5845);
// EXTERNAL MODULE: ./lib/edge/outputs.js + 1 modules
var outputs = __webpack_require__(4530);
// EXTERNAL MODULE: ./lib/edge/run-commands.js + 1 modules
var run_commands = __webpack_require__(3864);
;// CONCATENATED MODULE: ./lib/edge/cli.js













/** Inputs that are options here. The others come from the environment, because arguments are visible to everybody. */
const OPTIONS = inputs/* INPUT_NAMES */.Qh.filter((name) => !('actionOnly' in inputs/* INPUTS */.mc[name] && inputs/* INPUTS */.mc[name].actionOnly));
/** Commands that may be followed by the id of a task. */
const TAKES_SUBJECT = new Set(['explain', 'release']);
const SWITCHES = new Set(['dry-run', 'rerun']);
const OWN_OPTIONS = {
    repo: { type: 'string', description: 'Folder of the checkout. Default: the current one.' },
    ref: { type: 'string', description: 'check, select, explain, board: read the plan as of this commit.' },
    claims: { type: 'string', description: 'select, explain, board: where claims are read from: remote, local or off.' },
    prompt: { type: 'boolean', description: 'explain: print the prompt that the agent would get for the bundle of the task.' },
    owner: { type: 'string', description: 'Short for --owner-id.' },
    force: { type: 'boolean', description: 'release: also a claim of somebody else.' },
    json: { type: 'boolean', description: 'Print one JSON object on standard output, and nothing else there.' },
    help: { type: 'boolean', description: 'Show this text.' },
};
/**
 * Runs one command.
 * @returns the exit code
 */
async function main(terminal) {
    const { out, err } = terminal;
    const wantsJson = terminal.argv.includes('--json');
    try {
        return await dispatch(terminal);
    }
    catch (error) {
        const known = error instanceof errors/* RunnerError */.Rn
            ? error
            : new errors/* RunnerError */.Rn('internal', error instanceof Error ? error.message : String(error), { cause: error });
        const { exitCode, remedy } = errors/* reasons */.Ot[known.code];
        const { code, message, findings } = known;
        if (wantsJson)
            out(`${JSON.stringify({ error: { code, message, remedy }, findings }, null, 2)}\n`);
        if (findings.length > 0)
            err(`${(0,findings_text/* renderFindings */.vO)(findings)}\n`);
        err(`error: ${message} (${code})\n${remedy}\n`);
        return exitCode;
    }
}
async function dispatch(terminal) {
    const { values, positionals } = readArguments(terminal.argv);
    const [command, subject, ...rest] = positionals;
    const { out, err, env, cwd, signal } = terminal;
    if (values['help'] === true || command === undefined || command === 'help') {
        out(HELP);
        return command === undefined && values['help'] !== true ? errors/* reasons */.Ot['usage-invalid'].exitCode : 0;
    }
    if (rest.length > 0 || (subject !== undefined && !TAKES_SUBJECT.has(command)))
        throw new errors/* RunnerError */.Rn('usage-invalid', `"${rest[0] ?? subject}" is one word too many`);
    const ticket = subject?.endsWith('.md') ? subject : null;
    const text = (name) => name === 'task' && ticket !== null ? ticket : typeof values[name] === 'string' ? values[name] : null;
    const inputs = readInputs(text, values, env);
    (0,environment/* forgetSecrets */.DL)(env, [inputs.token, inputs.apiKey]);
    const order = { dir: text('repo') ?? cwd, inputs, ref: text('ref'), claims: readClaimsOption(text('claims')), environment: env };
    const print = ({ exitCode, json, text: plain }) => {
        out(values['json'] === true ? `${JSON.stringify(json, null, 2)}\n` : `${plain}\n`);
        return exitCode;
    };
    const claimOrder = { ...order, log: (0,log/* createTerminalLog */.$V)(err) };
    switch (command) {
        case 'check':
            return print(await (0,commands/* check */.z6)(order));
        case 'select':
            return print(await (0,commands/* select */.Lt)(order));
        case 'explain': {
            const task = ticket === null ? (subject ?? inputs.task) : null;
            if (task === null && inputs.plan === null)
                throw new errors/* RunnerError */.Rn('usage-invalid', 'explain needs the id of a task');
            return print(await (values['prompt'] === true ? commands/* explainPrompt */.CB : commands/* explain */.WE)(order, task));
        }
        case 'claim':
            return print(await (0,claim_commands/* claim */.B7)(claimOrder));
        case 'release':
            return print(await (0,claim_commands/* release */._r)(claimOrder, ticket === null ? (subject ?? inputs.task) : null, values['force'] === true));
        case 'reconcile':
            return print(await (0,claim_commands/* reconcile */.Lq)(claimOrder));
        case 'init':
            return print(await init(order));
        case 'board':
            return print(await (0,board_command/* board */.n)(order, cwd));
        case 'run':
        case 'deliver': {
            const carryOut = command === 'run' ? run_commands/* runOnce */.Jh : run_commands/* deliverOnce */.fA;
            const { report, root } = await carryOut({ dir: order.dir, inputs, environment: env, signal, log: (0,log/* createTerminalLog */.$V)(err) });
            const reportPath = await (0,outputs/* writeDocuments */.i)(root, (0,outputs/* renderDocuments */.z)(report));
            const final = `${(0,final_output/* renderFinalOutput */.c)(report)}\nWritten to ${reportPath} and beside it.\n`;
            if (values['json'] === true)
                err(final);
            return print({ exitCode: (0,commands/* exitCodeOf */.FO)(report.reasonCode), json: report, text: final });
        }
        case 'demo': {
            // Only this command needs the scripted model.
            const { demo } = await __webpack_require__.e(/* import() */ 979).then(__webpack_require__.bind(__webpack_require__, 9979));
            return demo({ env, out, err, signal, format: inputs.format });
        }
        default:
            throw new errors/* RunnerError */.Rn('usage-invalid', `There is no command "${command}"`);
    }
}
/**
 * Options and other words, before anything is made of them.
 * @throws {RunnerError} `usage-invalid`
 */
function readArguments(argv) {
    const options = {};
    for (const name of OPTIONS)
        options[name] = { type: SWITCHES.has(name) ? 'boolean' : 'string' };
    for (const [name, { type }] of Object.entries(OWN_OPTIONS))
        options[name] = { type };
    try {
        return (0,external_node_util_.parseArgs)({ args: [...argv], options, allowPositionals: true, strict: true });
    }
    catch (cause) {
        throw new errors/* RunnerError */.Rn('usage-invalid', cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause), {
            cause,
        });
    }
}
function readInputs(text, values, env) {
    const special = {
        token: env['GITHUB_TOKEN'] ?? null,
        'openai-api-key': env['OPENAI_API_KEY'] ?? null,
        'owner-id': text('owner') ?? text('owner-id'),
        'dry-run': values['dry-run'] === true ? 'true' : null,
        rerun: values['rerun'] === true ? 'true' : null,
        command: null,
    };
    return (0,inputs/* parseInputs */.TL)((name) => (name in special ? (special[name] ?? null) : text(name)));
}
function readClaimsOption(value) {
    if (value === null || value === 'remote' || value === 'local' || value === 'off')
        return value;
    throw new errors/* RunnerError */.Rn('usage-invalid', `--claims is remote, local or off, not "${value}"`);
}
const cli_option = (name, takesValue, description) => `  --${name}${takesValue ? ' VALUE' : ''}`.padEnd(34) + description;
/** What `--help` prints. */
const HELP = `codex-plan-runner <command> [options]

Runs the next task of the plan in your repository with Codex.

Commands
  init                            Write a first configuration and workflow for the plan in the repository.
  check                           Validate configuration and plan, list every finding.
  select                          Show the next bundle, and why every other task was passed over.
  explain <task>                  Tell why a task would or would not run now.
  claim                           Select and claim the next bundle, print the lease.
  release <task>                  Give a claim back.
  run                             Select, claim, have it done, check and deliver.
  deliver                         Publish the report of a run that kept its work back (--delivery none).
  reconcile                       After merges and crashes: remove claims that are settled or ran out.
  board                           Write the plan as a page to look at, plan-board.html.
  demo                            Show the whole job on a throwaway repository: no key, no network.

Options
${[
    ...Object.entries(OWN_OPTIONS).map(([name, { type, description }]) => cli_option(name, type === 'string', description)),
    ...OPTIONS.map((name) => cli_option(name, !SWITCHES.has(name), inputs/* INPUTS */.mc[name].description)),
].join('\n')}

The model's key is read from OPENAI_API_KEY, the token for the remote from GITHUB_TOKEN.
Exit codes: 0 done, 1 rejected or needs input, 2 configuration, plan or usage invalid, 3 nothing eligible,
4 contended, 5 agent or infrastructure failed, 70 a bug.
`;


/***/ })

};
