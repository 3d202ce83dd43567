export const id = 922;
export const ids = [922];
export const modules = {

/***/ 1922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// UNUSED EXPORTS: HELP, readArguments

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/errors.js
var lib_errors = __webpack_require__(452);
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
// EXTERNAL MODULE: ./lib/config.js + 10 modules
var config = __webpack_require__(9440);
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
// EXTERNAL MODULE: ./lib/steps/survey.js + 70 modules
var survey = __webpack_require__(9936);
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
        throw new lib_errors/* RunnerError */.Rn('files-exist', `These files are there already: ${there.join(', ')}`);
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
                throw new lib_errors/* RunnerError */.Rn('files-exist', `${folder} is not a folder of this repository`);
        }
        if (!(await (0,host_files/* createFile */.x3)((0,external_node_path_.join)(root, path), content)))
            throw new lib_errors/* RunnerError */.Rn('files-exist', `${path} is there already`);
    }
}

// EXTERNAL MODULE: ./lib/edge/inputs.js + 1 modules
var inputs = __webpack_require__(5845);
// EXTERNAL MODULE: ./lib/edge/outputs.js + 1 modules
var outputs = __webpack_require__(4530);
// EXTERNAL MODULE: ./lib/host/file-tree.js
var file_tree = __webpack_require__(747);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/host/write-folder.js




/** An empty folder is as good as none; a place that cannot be reached is taken. */
async function lookAtFolder(path) {
    const found = await (0,promises_.lstat)(path).catch((error) => error.code ?? '');
    if (found === 'ENOENT')
        return 'free';
    if (typeof found === 'string' || !found.isDirectory())
        return 'other';
    return (await (0,host_files/* listFolder */.bt)(path)).length === 0 ? 'free' : 'folder';
}
/**
 * Writes a whole folder so that a reader sees the old one or the new one, never a mixture; what was there is gone afterwards.
 * @param files contents by path below the folder, with `/`
 */
async function writeFolder(folder, files) {
    // Beside it, because a rename does not cross file systems.
    const draft = `${folder}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
    const old = `${folder}.${(0,external_node_crypto_.randomUUID)()}.old`;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(folder), { recursive: true });
    try {
        for (const [path, content] of files) {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(draft, path)), { recursive: true });
            await (0,promises_.writeFile)((0,external_node_path_.join)(draft, path), content, { flag: 'wx' });
        }
        const isReplaced = (await lookAtFolder(folder)) === 'folder';
        if (isReplaced)
            await (0,promises_.rename)(folder, old);
        await (0,promises_.rename)(draft, folder).catch(async (error) => {
            if (isReplaced)
                await (0,promises_.rename)(old, folder);
            throw error;
        });
    }
    finally {
        await (0,host_files/* removeTree */.dM)(draft);
    }
    await (0,host_files/* removeTree */.dM)(old);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/plan/workflow/package-manifest.js
var package_manifest = __webpack_require__(1483);
;// CONCATENATED MODULE: ./lib/plan/workflow/package-build.js


const FORBIDDEN = ['.env', '.env.*', '**/secrets/**', 'node_modules/**', 'dist/**', 'build/**', 'coverage/**', '.git/**'];
const EVIDENCE = [
    'The commands that were run, with how they ended.',
    'The files that were changed, and why each of them.',
    'What was left out, with the reason.',
];
const STOP_CONDITIONS = [
    'The work needs a path that this ticket does not allow.',
    'A requirement is unclear, or contradicts another one.',
    'A required test cannot be run, or fails for a reason outside this ticket.',
    'The work would touch secrets, production, or data that cannot be restored.',
];
/** Makes a package of a request that was read without a complaint. Source: workflow modes, source-locked packages. */
function buildPackage(request) {
    const encoder = new TextEncoder();
    const tickets = new Map(request.tickets.map((ticket, order) => [`${ticket.id}.yaml`, encoder.encode(renderTicket(ticket, order, request))]));
    const sources = new Map([
        ['00_START_HERE.md', encoder.encode(renderStart(request))],
        ['REQUEST.md', encoder.encode(renderRequest(request))],
        ...Array.from(tickets, ([name, content]) => [`tickets/${name}`, content]),
    ]);
    const manifest = encoder.encode(renderManifest(request, sources));
    return { files: new Map([...sources, [package_manifest/* MANIFEST_FILE */.h1, manifest]]), manifestSha256: (0,package_manifest/* sha256Of */.Bj)(manifest), tickets };
}
/** Every text in double quotes, so that no reader of any version of YAML takes one for something else. */
function renderTicket(ticket, order, request) {
    const value = {
        schema_version: 1,
        id: ticket.id,
        title: ticket.title,
        order,
        depends_on: ticket.depends_on ?? [],
        target_repository: request.target_repository,
        target_branch: request.target_branch,
        objective: ticket.objective ?? request.goal,
        source_requirements: ticket.source_requirements ?? [request.goal, request.context],
        implementation_requirements: ticket.implementation_requirements ?? [request.constraints],
        scope: { allowed_paths: ticket.allowed_paths, forbidden_paths: ticket.forbidden_paths ?? FORBIDDEN },
        mandatory_plan: { required: true },
        acceptance_criteria: ticket.acceptance_criteria ?? [request.done],
        required_tests: ticket.required_tests ?? ['git diff --check'],
        required_evidence: ticket.required_evidence ?? EVIDENCE,
        review: { fresh_independent_reviewer: true, must_review_actual_diff: true, max_repair_rounds: 3 },
        context_handoff: { update_agent_memory_only_for_durable_facts: true },
        delivery: {
            assigned: ticket.delivery?.assigned ?? true,
            explicit_staging_only: true,
            require_push: ticket.delivery?.require_push ?? ticket.delivery?.assigned ?? true,
        },
        hard_stop_conditions: ticket.stop_conditions ?? STOP_CONDITIONS,
    };
    return (0,dist/* stringify */.As)(value, {
        lineWidth: 0,
        defaultStringType: 'QUOTE_DOUBLE',
        defaultKeyType: 'PLAIN',
        aliasDuplicateObjects: false,
    });
}
function renderManifest(request, sources) {
    const tickets = request.tickets.map(({ id, title, depends_on = [] }, order) => {
        return { order, id, title, path: `tickets/${id}.yaml`, depends_on };
    });
    const files = Array.from(sources, ([path, content]) => {
        return { path, role: path.startsWith('tickets/') ? 'ticket' : 'documentation', sha256: (0,package_manifest/* sha256Of */.Bj)(content) };
    });
    const manifest = {
        schema_version: 1,
        package_id: request.package_id,
        package_version: '1.0.0',
        target_repository: request.target_repository,
        target_branch: request.target_branch,
        execution_mode: 'strict_serial_autonomous',
        read_order: [...sources.keys()],
        tickets,
        dependency_graph: tickets.map(({ id, depends_on }) => ({ id, depends_on })),
        files,
    };
    return `${JSON.stringify(manifest, null, 2)}\n`;
}
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();
const renderStart = (request) => `# ${request.package_id}

A source-locked package for ${request.target_repository}, branch ${request.target_branch}: the tickets below are done one after
the other, each only when the one before it is delivered. No file of this folder may change: what is live, reports among them,
lies elsewhere, and the hash of manifest.json is pinned outside.

${request.tickets.map(({ id, title }, order) => `${order}. ${id}: ${oneLine(title)}`).join('\n')}

REQUEST.md says what the package is for; each ticket says what belongs to it.
`;
const renderRequest = ({ goal, context, constraints, done }) => `# Request

## Goal

${goal.trim()}

## Context

${context.trim()}

## Constraints

${constraints.trim()}

## Done

${done.trim()}
`;

// EXTERNAL MODULE: ./lib/plan/workflow/package-check.js
var package_check = __webpack_require__(2716);
// EXTERNAL MODULE: ./lib/validate.js + 3 modules
var validate = __webpack_require__(5757);
// EXTERNAL MODULE: ./lib/plan/json-document.js + 2 modules
var json_document = __webpack_require__(3432);
// EXTERNAL MODULE: ./lib/plan/open-json.js
var open_json = __webpack_require__(7394);
// EXTERNAL MODULE: ./lib/plan/workflow/package-chain.js
var package_chain = __webpack_require__(3897);
;// CONCATENATED MODULE: ./lib/plan/workflow/package-request.js




/** Reads a request; null, with every finding, when no package can be made of it. */
function readRequest(file, bytes) {
    const { document, findings } = (0,json_document/* parseJson */.q)(file, bytes);
    if (document === null)
        return { request: null, findings };
    const problems = (0,open_json/* findingsOf */.W)(document, (0,validate/* validate */.tf)('package-request', document.value));
    const all = [...findings, ...problems];
    if (problems.length > 0)
        return { request: null, findings: all };
    const request = document.value;
    const links = request.tickets.map((ticket, at) => ({
        id: ticket.id,
        order: ticket.order ?? null,
        dependsOn: ticket.depends_on ?? [],
        place: document.place(`/tickets/${at}`),
    }));
    const faults = (0,package_chain/* checkChain */.u)(links);
    return { request: faults.length === 0 ? request : null, findings: [...all, ...faults] };
}

;// CONCATENATED MODULE: ./lib/edge/package-command.js











const maxRequestBytes = 4 * 1024 * 1024;
/**
 * Makes a source-locked package, or checks one.
 * @throws {RunnerError} `usage-invalid`; `config-invalid` with every finding on the request;
 * `files-exist`
 */
async function packageCommand(order) {
    const { dir, verb, folder } = order;
    const pin = order.manifestSha256?.toLowerCase() ?? null;
    if (verb !== 'build' && verb !== 'check')
        throw new lib_errors/* RunnerError */.Rn('usage-invalid', 'package is followed by build or check');
    if (pin !== null && !/^[0-9a-f]{64}$/.test(pin))
        throw new lib_errors/* RunnerError */.Rn('usage-invalid', '--manifest-sha256 is 64 hexadecimal digits');
    if (verb === 'check')
        return check((0,external_node_path_.resolve)(dir, folder ?? '.'), pin);
    if (folder !== null)
        throw new lib_errors/* RunnerError */.Rn('usage-invalid', `"${folder}" is one word too many`);
    return build(order);
}
/** Checks a folder by the rules of a run; without a pin only against its own manifest, which is told. */
async function check(folder, pin) {
    const { manifest, findings: own } = (0,package_check/* checkPackage */.l)(await (0,file_tree/* readFileTree */.d)(folder, ['']), package_manifest/* MANIFEST_FILE */.h1);
    const isPinned = pin !== null;
    const pinned = (0,package_check/* checkPin */.w)(manifest, pin).map((finding) => (isPinned ? finding : { ...finding, severity: 'warning' }));
    const findings = [...own, ...pinned];
    const valid = !findings.some(({ severity }) => severity === 'error');
    const { packageId, sha256: manifestSha256, tickets } = manifest;
    const name = `${(0,text_table/* toPrintable */.f8)(packageId ?? '')}: ${(0,findings_text/* count */.U9)(tickets.length, 'ticket')}, manifest SHA-256 ${manifestSha256}`;
    return {
        exitCode: valid ? 0 : 2,
        json: { valid, packageId, manifestSha256, isPinned, findings },
        text: [...(valid ? [name] : []), ...(findings.length > 0 ? [(0,findings_text/* renderFindings */.vO)(findings)] : [])].join('\n\n').trimEnd(),
        findings,
    };
}
async function build({ dir, request: asked, out, copies, force }) {
    if (asked === null || out === null)
        throw new lib_errors/* RunnerError */.Rn('usage-invalid', 'package build needs --request and --out');
    const bytes = await (0,host_files/* readWithin */.w0)((0,external_node_path_.resolve)(dir, asked), maxRequestBytes);
    if (bytes === null)
        throw new lib_errors/* RunnerError */.Rn('usage-invalid', `--request: there is no file ${asked} that could be read`);
    const { request, findings } = readRequest(asked, bytes);
    if (request === null)
        throw new lib_errors/* RunnerError */.Rn('config-invalid', `No package can be made of ${asked}`, { findings });
    const { files, tickets, manifestSha256 } = buildPackage(request);
    const folder = (0,external_node_path_.resolve)(dir, out);
    await refuseToReplace(folder, out, force);
    const copied = copies === null ? [] : await listCopies((0,external_node_path_.resolve)(dir, copies), tickets, force);
    await writeFolder(folder, files);
    for (const { path, content } of copied)
        await (0,host_files/* writeFileAtomically */.lo)(path, content);
    return {
        exitCode: 0,
        json: {
            packageId: request.package_id,
            folder,
            manifestSha256,
            files: [...files.keys()],
            copies: copied.map(({ path }) => path),
        },
        text: [
            `${out}: ${(0,findings_text/* count */.U9)(tickets.size, 'ticket')}, ${(0,findings_text/* count */.U9)(files.size, 'file')}`,
            ...(copies === null ? [] : [`${copies}: ${(0,findings_text/* count */.U9)(tickets.size, 'copy').replace(/copys$/, 'copies')}`]),
            `manifest SHA-256: ${manifestSha256}`,
            '',
            `Commit it, and pin it in the configuration: \`workflow.manifest-sha256: ${manifestSha256}\``,
        ].join('\n'),
        findings,
    };
}
/** Even when told to, replaces nothing but an older package: all that is in the folder would be gone. */
async function refuseToReplace(folder, shown, force) {
    const place = await lookAtFolder(folder);
    if (place === 'free')
        return;
    if (!force)
        throw new lib_errors/* RunnerError */.Rn('files-exist', `${shown} is there already; --force replaces an older package`);
    const { manifest } = (0,package_manifest/* readManifest */.WI)(await (0,file_tree/* readFileTree */.d)(folder, place === 'folder' ? [package_manifest/* MANIFEST_FILE */.h1] : []), package_manifest/* MANIFEST_FILE */.h1);
    if (manifest.packageId === null || manifest.files.length === 0)
        throw new lib_errors/* RunnerError */.Rn('files-exist', `${shown} is there already, and is no package`);
}
/** The copies that are to be written; those that are there as they should be are not. */
async function listCopies(folder, tickets, force) {
    const place = await lookAtFolder(folder);
    if (place === 'other')
        throw new lib_errors/* RunnerError */.Rn('files-exist', `${folder} is no folder`);
    const names = [...tickets.keys()];
    const { entries, files } = await (0,file_tree/* readFileTree */.d)(folder, names);
    const differs = (name) => Buffer.compare(files.get(name) ?? Buffer.of(), tickets.get(name) ?? Buffer.of()) !== 0;
    const wrong = names.filter((name) => entries.has(name) && differs(name));
    const inTheWay = wrong.filter((name) => !force || !entries.get(name)?.mode.startsWith('100'));
    if (inTheWay.length > 0)
        throw new lib_errors/* RunnerError */.Rn('files-exist', `Other files are there already: ${inTheWay.join(', ')}`);
    return names.flatMap((name) => {
        const content = tickets.get(name);
        return content === undefined || (entries.has(name) && !differs(name)) ? [] : [{ path: (0,external_node_path_.join)(folder, name), content }];
    });
}

// EXTERNAL MODULE: ./lib/edge/run-commands.js + 2 modules
var run_commands = __webpack_require__(4775);
// EXTERNAL MODULE: ./lib/plan/formats/ticket-flow-files.js
var ticket_flow_files = __webpack_require__(2805);
// EXTERNAL MODULE: ./lib/plan/markdown-outline.js
var markdown_outline = __webpack_require__(3257);
;// CONCATENATED MODULE: ./lib/host/folder-files.js



/**
 * Everything directly in a folder of a work tree by its path there, subfolders left out; undefined for what is not a regular file.
 * null when there is no such folder.
 * @throws {RunnerError} `plan-not-found` when the way there leads through a link or a file
 */
async function readFolderFiles(root, folder) {
    const parts = folder.split('/');
    for (const at of parts.keys()) {
        const part = parts.slice(0, at + 1).join('/');
        const found = await (0,promises_.lstat)((0,external_node_path_.join)(root, part)).catch(() => null);
        if (found === null)
            return null;
        if (!found.isDirectory())
            throw new lib_errors/* RunnerError */.Rn('plan-not-found', `${part} is not a folder of this repository`);
    }
    const entries = (await (0,promises_.readdir)((0,external_node_path_.join)(root, folder), { withFileTypes: true })).filter((entry) => !entry.isDirectory());
    return new Map(await Promise.all(entries.map(async (entry) => {
        const path = `${folder}/${entry.name}`;
        return [path, entry.isFile() ? await (0,promises_.readFile)((0,external_node_path_.join)(root, path)) : undefined];
    })));
}

// EXTERNAL MODULE: ./lib/plan/formats/ticket-flow-read.js
var ticket_flow_read = __webpack_require__(4924);
// EXTERNAL MODULE: ./lib/plan/formats/ticket-flow.js + 2 modules
var ticket_flow = __webpack_require__(1054);
// EXTERNAL MODULE: ./lib/plan/formats/ticket-names.js
var ticket_names = __webpack_require__(5443);
// EXTERNAL MODULE: ./lib/plan/work-branches.js
var work_branches = __webpack_require__(2559);
;// CONCATENATED MODULE: ./lib/plan/queue/ticket-standing.js



/**
 * Which tickets may be renamed: those that are open, that nobody holds, and for which no branch waits. A claim that has run out
 * holds nothing; what was worked under it is on its branch.
 */
function standTickets(queue, { claims, branches }, branchPrefix) {
    const open = new Map([...branches].flatMap(([name, { foreign }]) => (foreign ? [[(0,work_branches/* plainNameOf */.R_)(name) ?? name, name]] : [])));
    return queue.map((queued) => {
        const { path, index, ticket } = queued;
        const id = (0,ticket_names/* idOfTicket */.Ry)(path);
        const plain = (0,ticket_flow/* branchOfTicket */.A)(id, branchPrefix);
        const claim = claims.get(id) ?? null;
        const branch = branches.get(plain)?.foreign === true ? plain : (open.get(plain) ?? null);
        return { path, index, id, queued, claim, branch, fixed: findFixed(ticket?.done === true, claim, branch) };
    });
}
function findFixed(isDone, claim, branch) {
    if (isDone)
        return 'is done';
    if (claim !== null && claim.state !== 'expired')
        return `is claimed (${claim.detail})`;
    return branch === null ? null : `has work on ${branch}`;
}

;// CONCATENATED MODULE: ./lib/edge/queue-session.js









/**
 * Opens the queue that is to be looked at or edited: the files of the work tree, by the rules of the commit that is checked out.
 * @param isNew whether there may be no queue yet
 * @throws {RunnerError} `usage-invalid`, `config-invalid`, `plan-not-found`
 */
const withQueue = (order, isNew, use) => (0,session/* withSession */.fQ)(order, async (session) => {
    const { plan, format, configFile } = order.inputs;
    if (format !== null && format !== 'ticket-flow')
        throw new lib_errors/* RunnerError */.Rn('usage-invalid', `\`ticket\` is for plans of the format ticket-flow, not ${format}`);
    const folder = (0,ticket_flow_files/* folderOf */.yS)(plan);
    if (folder === null)
        throw new lib_errors/* RunnerError */.Rn('plan-not-found', `"${plan}" cannot be the folder of a queue`);
    const { checkout } = session;
    const committed = await (0,objects/* listTree */.nT)(checkout.private, checkout.head);
    const config = await (0,survey/* readConfig */.Xg)(checkout, committed, configFile);
    const found = await readFolderFiles(checkout.root, folder);
    if (found === null && !isNew)
        throw new lib_errors/* RunnerError */.Rn('plan-not-found', `There is no folder ${folder}`);
    // What an editor or an operating system leaves beside the tickets never gets into a plan.
    const contents = new Map([...(found ?? [])].filter(([path]) => (0,ticket_flow_files/* indexOf */.qh)(path) !== null || committed.has(path)));
    return use({ session, config, committed, folder, contents, ...(0,ticket_flow_read/* lintQueue */.lb)(contents, folder, config.ticketFlow) });
});
/**
 * The tickets of a queue, with claims and branches from where the order says.
 * @throws {RunnerError} `no-remote`, `remote-unreachable`, `remote-refused`
 */
async function observeQueue(order, { session, queue }) {
    const { branchPrefix } = order.inputs;
    const { head } = session.checkout;
    const traffic = await (0,commands/* observe */.lB)(order, session, { commit: head, workBranches: `${branchPrefix}flow-` });
    return standTickets(queue, traffic, branchPrefix);
}
/**
 * The queue, in which nothing is wrong.
 * @throws {RunnerError} `plan-invalid` with every finding
 */
function requireSound({ folder, tasks, findings }) {
    const errors = findings.filter(({ severity, code }) => severity === 'error' && code !== 'no-tickets');
    if (tasks !== null || errors.length === 0)
        return;
    throw new lib_errors/* RunnerError */.Rn('plan-invalid', `${folder}: ${errors.length} ${errors.length === 1 ? 'error' : 'errors'}`, { findings });
}

;// CONCATENATED MODULE: ./lib/edge/ticket-list.js





/**
 * The tickets of the work tree in their order: what is done, who does the rest, and who is at it.
 * @throws {RunnerError} as `withQueue` and `observeQueue`
 */
const listTickets = (order) => withQueue(order, false, async (open) => {
    const { folder, findings, tasks, committed } = open;
    const tickets = (await observeQueue(order, open)).map((standing) => describe(standing, committed.has(standing.path)));
    const rows = tickets.map(({ index, state, agent, claim, branch, file, title }) => [
        index,
        state,
        agent ?? '?',
        claim === 'none' ? (branch ?? '-') : `${claim}${branch === null ? '' : `, ${branch}`}`,
        file.slice(folder.length + 1),
        title ?? '',
    ]);
    const table = [['Index', 'State', 'Who', 'Claim', 'File', 'Title'], ...rows];
    const loose = tickets.filter(({ isCommitted }) => !isCommitted).map(({ file }) => file);
    const text = [
        ...(tickets.length === 0 ? [] : [(0,text_table/* renderTable */.bo)(table)]),
        ...(loose.length === 0 ? [] : [`Not committed, so no run sees them: ${loose.join(', ')}`]),
        ...(findings.length === 0 ? [] : [(0,findings_text/* renderFindings */.vO)(findings).trimEnd()]),
    ];
    const shown = tickets.map(({ isCommitted, ...ticket }) => ({ ...ticket, committed: isCommitted }));
    return { exitCode: tasks === null ? 2 : 0, json: { folder, tickets: shown, findings }, text: text.join('\n\n'), findings };
});
function describe({ id, path, index, queued: { ticket }, claim, branch }, isCommitted) {
    return {
        index: (0,ticket_flow_files/* showIndex */.C6)(index),
        id,
        state: ticket === null ? 'broken' : ticket.done ? 'done' : 'open',
        agent: ticket?.agent ?? null,
        person: ticket?.agent === 'user',
        claim: claim?.state ?? 'none',
        claimDetail: claim?.detail ?? null,
        branch,
        file: path,
        title: ticket === null ? null : (ticket.title ?? (0,markdown_outline/* findTitle */.O)(ticket.text.slice(ticket.bodyStart))),
        isCommitted,
    };
}

;// CONCATENATED MODULE: ./lib/host/move-files.js





/**
 * Gives files other names and contents, all of them or none; names may be handed on in a circle. Everything new is written first,
 * then everything old is set aside, then the new takes its place. What fails on the way is undone.
 * @throws {RunnerError} `files-exist` when something else has one of the names
 */
async function moveFiles(root, moves) {
    const sources = new Set(moves.map(({ from }) => from));
    for (const { to } of moves)
        if (!sources.has(to) && (await (0,host_files/* exists */.t2)((0,external_node_path_.join)(root, to))))
            throw new lib_errors/* RunnerError */.Rn('files-exist', `${to} is there already`);
    const nonce = (0,external_node_crypto_.randomUUID)();
    const undo = [];
    const steps = moves.map(({ from, to, content }) => {
        const [source, target] = [(0,external_node_path_.join)(root, from), (0,external_node_path_.join)(root, to)];
        return { source, target, content, draft: `${target}.${nonce}.new`, aside: `${source}.${nonce}.old` };
    });
    try {
        for (const { source, draft, content } of steps) {
            undo.unshift(() => (0,promises_.rm)(draft, { force: true }));
            await (0,promises_.writeFile)(draft, content, { flag: 'wx' });
            await (0,promises_.chmod)(draft, (await (0,promises_.stat)(source)).mode);
        }
        for (const { source, aside } of steps) {
            await (0,promises_.rename)(source, aside);
            undo.unshift(() => (0,promises_.rename)(aside, source));
        }
        for (const { draft, target } of steps) {
            await (0,promises_.rename)(draft, target);
            undo.unshift(() => (0,promises_.rename)(target, draft));
        }
    }
    catch (error) {
        for (const step of undo)
            await step();
        throw error;
    }
    for (const { aside } of steps)
        await (0,promises_.rm)(aside);
}

// EXTERNAL MODULE: ./lib/plan/queue/new-ticket.js + 1 modules
var new_ticket = __webpack_require__(386);
;// CONCATENATED MODULE: ./lib/plan/queue/move-ticket.js




/**
 * A ticket in another place of its queue. It takes a free index between its new neighbours; only where there is none and it is
 * asked for, neighbours are renamed, as few as will do. What somebody works on or has finished keeps its name in any case.
 * @param queue in its order, each index once
 */
function planMove(queue, { ticket, side, anchor }, mayRenumber) {
    const rest = queue.filter((each) => each !== ticket);
    const at = rest.indexOf(anchor);
    const [low, high] = side === 'before' ? [rest[at - 1], anchor] : [anchor, rest[at + 1]];
    const isAbove = low === undefined || ticket.index > low.index;
    const isBelow = high === undefined || ticket.index < high.index;
    if (anchor === ticket || (isAbove && isBelow))
        return { outcome: 'unchanged' };
    if (ticket.fixed !== null)
        return { outcome: 'blocked', detail: `${(0,ticket_names/* stemOf */.Vc)(ticket.path)} keeps its name: it ${ticket.fixed}` };
    const free = findGap(low?.index ?? null, high?.index ?? null, side);
    if (free !== null)
        return { outcome: 'moved', renames: [rename(ticket, free)] };
    const up = high === undefined ? null : shift(rest, high, 1n);
    const down = low === undefined ? null : shift(rest, low, -1n);
    const ways = [up, down].filter((way) => way !== null);
    const [best] = ways.filter(({ fixed }) => fixed.length === 0).sort((one, other) => one.run.length - other.run.length);
    const where = `${side} ${(0,ticket_names/* stemOf */.Vc)(anchor.path)}`;
    if (best === undefined) {
        const reasons = ways.flatMap(({ fixed }) => fixed).map(({ path, fixed }) => `${(0,ticket_names/* stemOf */.Vc)(path)} ${fixed}`);
        return {
            outcome: 'blocked',
            detail: `There is no free index ${where}, and no name can change: ${reasons.join('; ') || 'the first one is 0'}`,
        };
    }
    const [first] = best.run;
    const renames = [...best.run.map((each) => rename(each, each.index + best.step)), rename(ticket, first?.index ?? ticket.index)];
    return mayRenumber
        ? { outcome: 'moved', renames }
        : { outcome: 'needs-renumbering', renames, detail: `There is no free index ${where}` };
}
/** A free index next to the anchor; null when there is none. */
function findGap(low, high, side) {
    if (high === null)
        return (low ?? 0n) + 1n;
    if (high - (low ?? -1n) <= 1n)
        return null;
    return side === 'before' || low === null ? high - 1n : low + 1n;
}
/** The tickets that stand without a gap from one of them on, in one direction: all of them move by one step. */
function shift(rest, from, step) {
    const run = [];
    let at = rest.indexOf(from);
    for (let index = from.index; rest[at]?.index === index; index += step) {
        const found = rest[at];
        if (found === undefined)
            break;
        run.push(found);
        at += Number(step);
    }
    if (from.index + step * BigInt(run.length) < 0n)
        return null;
    return { run, fixed: run.filter(({ fixed }) => fixed !== null), step };
}
/** A ticket's file under another index, with as many digits and the same words behind them. */
function rename({ path, index }, newIndex) {
    const name = external_node_path_.posix.basename(path);
    const digits = (0,new_ticket/* digitsOf */.C3)(path);
    const to = name.replace(digits, (0,ticket_flow_files/* showIndex */.C6)(newIndex).padStart(digits.length, '0'));
    return { from: path, to: external_node_path_.posix.join(external_node_path_.posix.dirname(path), to), oldIndex: index, newIndex };
}

// EXTERNAL MODULE: ./lib/plan/front-matter.js
var front_matter = __webpack_require__(3496);
;// CONCATENATED MODULE: ./lib/plan/queue/rename-dependencies.js




/**
 * A ticket whose `depends_on` names renamed tickets by their new names, each in the form in which it was named: by index, with or
 * without `TICKET-` in front, or by file name. Every other byte stays.
 * @param find what a name stood for, where it has another name now
 */
function renameDependencies(text, find) {
    const parts = (0,front_matter/* splitFrontMatter */.v)(text);
    if (parts === null)
        return text;
    const front = text.slice(parts.start, parts.end);
    const { contents } = (0,dist/* parseDocument */.Tp)(front, { schema: 'core', uniqueKeys: false, prettyErrors: false });
    const value = (0,dist/* isMap */.jh)(contents) ? contents.get('depends_on', true) : undefined;
    const names = (0,dist/* isSeq */.oP)(value) ? value.items : [value];
    let written = text;
    for (const name of names.toReversed()) {
        if (!(0,dist/* isScalar */.jn)(name) || !name.range)
            continue;
        const renamed = find(String(name.value));
        if (renamed === undefined)
            continue;
        const [start, end] = [parts.start + name.range[0], parts.start + name.range[1]];
        written = written.slice(0, start) + renameIn(text.slice(start, end), renamed) + written.slice(end);
    }
    return written;
}
/** One name as it is written, quotes included. */
function renameIn(source, { to, oldIndex, newIndex }) {
    const [, before, digits, after] = /^(["']?\s*(?:ticket-)?)(\d+)(.*)$/is.exec(source) ?? [];
    if (before === undefined || digits === undefined || after === undefined || BigInt(digits) !== oldIndex)
        return JSON.stringify((0,ticket_names/* stemOf */.Vc)(to));
    const isFileName = !/^\s*["']?\s*$/.test(after);
    return before + (isFileName ? (0,new_ticket/* digitsOf */.C3)(to) : String(newIndex).padStart(digits.length, '0')) + after;
}

;// CONCATENATED MODULE: ./lib/plan/queue/rename-tickets.js


/**
 * Every file that is renamed, or that names a renamed ticket in its `depends_on`.
 * @param queue the tickets as they are, none of them broken
 */
function renameTickets(queue, renames) {
    const find = (0,ticket_flow_read/* createFinder */.pW)(queue);
    const renamed = new Map(renames.map((rename) => [rename.from, rename]));
    const findRename = (name) => renamed.get(find(name)?.path ?? '');
    return queue.flatMap(({ path, ticket }) => {
        const text = ticket?.text ?? '';
        const written = renameDependencies(text, findRename);
        const to = renamed.get(path)?.to ?? path;
        return to === path && written === text ? [] : [{ from: path, to, content: new TextEncoder().encode(written) }];
    });
}

;// CONCATENATED MODULE: ./lib/edge/ticket-move.js






/**
 * Puts a ticket in another place of the queue by giving it another index. What is done, claimed or on a branch keeps its name.
 * @throws {RunnerError} `usage-invalid`; `plan-invalid` when the queue has errors, or would have them; and as `withQueue` and
 *   `observeQueue`
 */
const moveTicket = (order, options) => withQueue(order, false, async (open) => {
    const { side, anchorName } = readSide(options);
    if (options.ticket === null)
        throw new lib_errors/* RunnerError */.Rn('usage-invalid', 'ticket move needs a --ticket');
    requireSound(open);
    const standings = await observeQueue(order, open);
    const find = (0,ticket_flow_read/* createFinder */.pW)(standings);
    const named = (name) => {
        const found = find(name);
        if (found === undefined)
            throw new lib_errors/* RunnerError */.Rn('usage-invalid', `There is no ticket "${name}" in ${open.folder}`);
        return found;
    };
    const wish = { ticket: named(options.ticket), side, anchor: named(anchorName) };
    const move = planMove(standings, wish, options.renumber);
    const renames = 'renames' in move ? move.renames : [];
    const moves = renameTickets(open.queue, renames);
    const { dryRun } = order.inputs;
    if (move.outcome === 'moved') {
        requireSound(relint(open, moves));
        if (!dryRun)
            await moveFiles(open.session.checkout.root, moves);
    }
    const listed = renames.map(({ from, to }) => ({ from, to }));
    const isEdited = ({ from, content }) => !isSame(content, open.contents.get(from));
    const edited = moves.filter(isEdited).map(({ to }) => to);
    const lines = [...listed.map(({ from, to }) => `  ${from} -> ${to}`), ...edited.map((path) => `  depends_on in ${path}`)];
    const detail = 'detail' in move ? move.detail : '';
    return {
        exitCode: move.outcome === 'moved' || move.outcome === 'unchanged' ? 0 : 1,
        json: { outcome: move.outcome, dryRun, renames: listed, edited, detail, findings: [] },
        text: [HEADINGS[move.outcome](dryRun, detail), ...lines].join('\n'),
        findings: [],
    };
});
const isSame = (one, other) => other !== undefined && Buffer.compare(one, other) === 0;
const HEADINGS = {
    unchanged: () => 'It is there already.',
    moved: (dryRun) => (dryRun ? 'Would rename:' : 'Renamed:'),
    'needs-renumbering': (_, detail) => `${detail}. With --renumber this would be renamed:`,
    blocked: (_, detail) => `${detail}.`,
};
function readSide({ before, after }) {
    if (before !== null && after === null)
        return { side: 'before', anchorName: before };
    if (after !== null && before === null)
        return { side: 'after', anchorName: after };
    throw new lib_errors/* RunnerError */.Rn('usage-invalid', 'ticket move needs either --before or --after');
}
/** The queue as it will be. */
function relint({ contents, folder, config }, moves) {
    const gone = new Set(moves.map(({ from }) => from));
    const kept = [...contents].filter(([path]) => !gone.has(path));
    const written = moves.map(({ to, content }) => [to, content]);
    return { folder, ...(0,ticket_flow_read/* lintQueue */.lb)(new Map([...kept, ...written]), folder, config.ticketFlow) };
}

// EXTERNAL MODULE: ./lib/plan/formats/ticket-flow-lint.js + 1 modules
var ticket_flow_lint = __webpack_require__(4637);
// EXTERNAL MODULE: ./lib/host/remote.js
var host_remote = __webpack_require__(310);
// EXTERNAL MODULE: ./lib/host/git.js
var git = __webpack_require__(7614);
;// CONCATENATED MODULE: ./lib/host/template-source.js




/** A full commit id. */
const COMMIT_ID = /^[0-9a-f]{40}$/;
/** Names of branches and tags that are safe in a pattern of refs. */
const REF_NAME = /^(?![-/.])(?!.*(?:\.\.|\/\/|@\{|[/.]$))[A-Za-z0-9._/@+-]+$/;
/**
 * The object that a branch or tag of another repository stands for now, or a commit by its id.
 * @returns `isItsOwn`: whether a branch or tag of that repository points there. Servers hand out commits of forks under the address
 *   of the original, so an id alone does not tell whose commit it is
 * @throws {RunnerError} `ref-unknown`, `remote-unreachable`, `remote-refused`
 */
async function findSourceCommit(place, remote, revision) {
    const isId = COMMIT_ID.test(revision);
    if (!isId && !REF_NAME.test(revision))
        throw new lib_errors/* RunnerError */.Rn('ref-unknown', `"${revision}" is no branch, tag or commit id`);
    const names = ['refs/heads/', 'refs/tags/'].map((kind) => kind + (isId ? '*' : revision));
    const refs = await (0,host_remote/* listRefs */.Dy)(place, remote, names);
    if (isId)
        return { oid: revision, isItsOwn: [...refs.values()].includes(revision) };
    const found = new Set(names.flatMap((name) => refs.get(name) ?? []));
    const [oid, other] = found;
    if (oid === undefined)
        throw new lib_errors/* RunnerError */.Rn('ref-unknown', `${remote.url} has no branch or tag "${revision}"`);
    if (other !== undefined)
        throw new lib_errors/* RunnerError */.Rn('ref-unknown', `"${revision}" is a branch and another tag of ${remote.url}: name the commit`);
    return { oid, isItsOwn: true };
}
/**
 * Fetches one commit of another repository into the private one, and reads a file of it.
 * @param oid commit, or a tag on one
 * @throws {RunnerError} `ref-unknown` when the commit has no such regular file; `remote-unreachable`, `remote-refused`
 */
async function fetchSourceFile(place, remote, oid, path) {
    await (0,host_remote/* fetchCommits */.Bj)(place, remote, [oid]);
    const commit = (await (0,git/* git */.$Y)(place, ['rev-parse', '--verify', `${oid}^{commit}`])).toString('latin1').trim();
    const entry = (await (0,objects/* listTree */.nT)(place, commit)).get(path);
    if (entry === undefined || !entry.mode.startsWith('100'))
        throw new lib_errors/* RunnerError */.Rn('ref-unknown', `commit ${commit.slice(0, 12)} of ${remote.url} has no file ${path}`);
    const content = (await (0,objects/* readBlobs */.b4)(place, [entry.oid])).get(entry.oid) ?? new Uint8Array();
    return { commit, blob: entry.oid, content };
}

// EXTERNAL MODULE: ./lib/plan/queue/template-reference.js
var template_reference = __webpack_require__(7041);
;// CONCATENATED MODULE: ./lib/edge/ticket-template.js




const refuse = (message) => {
    throw new lib_errors/* RunnerError */.Rn('usage-invalid', message);
};
/**
 * Fetches a template at exactly one commit. Which repositories there are, whom to trust and what is pinned stands in the configuration
 * of the base commit; no text is judged by a model.
 *
 * Source: ticket flow, templates.
 * @param reference `REPO_ID:PATH[@REF]`
 * @throws {RunnerError} `usage-invalid` when it may not be used; `ref-unknown`, `remote-unreachable`, `remote-refused`
 */
async function fetchTemplate({ inputs, ref, environment }, { checkout }, { ticketFlow: { templates } }, { reference, acceptUntrusted }) {
    const parsed = (0,template_reference/* parseReference */.F)(reference);
    if (typeof parsed === 'string')
        return refuse(`--template "${reference}" ${parsed}; write it as REPO_ID:PATH[@REF]`);
    const { repository, path } = parsed;
    if (ref !== null && parsed.ref !== null && ref !== parsed.ref)
        return refuse(`--ref ${ref} and the reference "${reference}" name two commits`);
    const source = templates.find(({ id }) => id === repository);
    if (source === undefined) {
        const known = templates.map(({ id }) => id).join(', ') || 'none';
        return refuse(`There is no template repository "${repository}" in the configuration (ticket-flow.templates): ${known}`);
    }
    const { url, trusted, commit: pin } = source;
    const revision = parsed.ref ?? ref ?? pin;
    if (revision === null)
        return refuse(`"${repository}" has no pinned commit: name one, as in ${repository}:${path}@<commit>, or set \`commit\``);
    const isPin = revision === pin;
    if (!trusted && pin !== null && !isPin)
        return refuse(`"${repository}" is pinned to ${pin} and not trusted, so ${revision} cannot be used`);
    if (!trusted && !COMMIT_ID.test(revision))
        return refuse(`"${repository}" is not trusted, so only a full commit id will do, not "${revision}"`);
    if (!trusted && !acceptUntrusted)
        return refuse(`"${repository}" is not trusted: read ${path} there, then use --accept-untrusted, or set \`trusted\``);
    const remote = (0,host_remote/* createRemote */.hh)(url, inputs.token, environment);
    const place = checkout.private;
    const { oid, isItsOwn } = isPin
        ? { oid: revision, isItsOwn: true }
        : trusted
            ? await findSourceCommit(place, remote, revision)
            : { oid: revision, isItsOwn: false };
    if (!isItsOwn && !acceptUntrusted)
        return refuse(`No branch or tag of "${repository}" is at ${revision}, so nobody vouches for it: pin it, or use --accept-untrusted`);
    const file = await fetchSourceFile(place, remote, oid, path);
    const said = parsed.ref ?? ref;
    const provenance = {
        reference: `${repository}:${path}${said === null ? '' : `@${said}`}`,
        commit: file.commit,
        blob: file.blob,
        isTrusted: trusted && isItsOwn,
    };
    return { ...file, path, provenance };
}

;// CONCATENATED MODULE: ./lib/edge/ticket-new.js













/**
 * Writes a new ticket at the end of the queue, or under an index that is free.
 * @throws {RunnerError} `usage-invalid`; `plan-invalid` when the queue or the new ticket has errors; `files-exist`; and as
 *   `withQueue` and `fetchTemplate`
 */
const newTicket = (order, options) => withQueue(order, true, async (open) => {
    if (order.ref !== null && options.template === null)
        throw new lib_errors/* RunnerError */.Rn('usage-invalid', '--ref goes with --template');
    requireSound(open);
    const { folder, contents, committed, config, session } = open;
    const index = chooseIndex(open, options.at);
    const { template: reference, acceptUntrusted } = options;
    const fetched = reference === null ? null : await fetchTemplate(order, session, config, { reference, acceptUntrusted });
    const { text, title } = write(options, fetched);
    const paths = [...contents.keys(), ...committed.keys()].filter((path) => (0,ticket_flow_files/* isIn */.S1)(folder, path));
    const path = external_node_path_.posix.join(folder, (0,new_ticket/* ticketFileName */.G8)(index, (0,new_ticket/* widthOf */.qz)(paths), title));
    const linted = (0,ticket_flow_read/* lintQueue */.lb)(new Map([...contents, [path, new TextEncoder().encode(text)]]), folder, config.ticketFlow);
    requireSound({ folder, ...linted });
    const findings = linted.findings.filter(({ file }) => file === path);
    const { dryRun } = order.inputs;
    if (!dryRun && !(await (0,host_files/* createFile */.x3)((0,external_node_path_.join)(session.checkout.root, path), text)))
        throw new lib_errors/* RunnerError */.Rn('files-exist', `${path} is there already`);
    const provenance = fetched?.provenance ?? null;
    const from = provenance === null ? [] : [`From ${provenance.reference} at commit ${provenance.commit}`];
    const done = dryRun ? `Would write ${path}:\n\n${(0,text_table/* toPrintableLines */.IA)(text)}` : `Wrote ${path}`;
    return {
        exitCode: 0,
        json: { dryRun, file: path, index: (0,ticket_flow_files/* showIndex */.C6)(index), id: (0,ticket_names/* idOfTicket */.Ry)(path), template: provenance, findings },
        text: [done, ...from, ...(findings.length === 0 ? [] : ['', (0,findings_text/* renderFindings */.vO)(findings).trimEnd()])].join('\n'),
        findings,
    };
});
/** The index that was asked for, or the one after all that are or were in use. */
function chooseIndex({ folder, contents, committed }, at) {
    const paths = [...new Set([...contents.keys(), ...committed.keys()])].filter((path) => (0,ticket_flow_files/* isIn */.S1)(folder, path));
    const holder = at === null ? undefined : paths.find((path) => (0,ticket_flow_files/* indexOf */.qh)(path) === at);
    if (at !== null && holder !== undefined)
        throw new lib_errors/* RunnerError */.Rn('usage-invalid', `The index ${(0,ticket_flow_files/* showIndex */.C6)(at)} is taken by ${external_node_path_.posix.basename(holder)}`);
    return at ?? (0,new_ticket/* indexAfter */.bS)(paths);
}
/** The ticket's text, and what to name its file after. */
function write(options, fetched) {
    const title = options.title === null ? null : (0,new_ticket/* cleanLine */.Ow)(options.title, 200);
    const goal = options.goal === null ? null : (0,new_ticket/* cleanLine */.Ow)(options.goal, 500);
    if (fetched === null) {
        if (title === null || title === '')
            throw new lib_errors/* RunnerError */.Rn('usage-invalid', 'ticket new needs a --title');
        const body = `\n# ${title}\n${goal === null ? '' : `\n${goal}\n`}`;
        return { text: (0,new_ticket/* renderTicket */.to)({ title, goal, agent: options.agent ?? 'codex', body }), title };
    }
    const { path, content, provenance } = fetched;
    const read = (0,ticket_flow_lint/* decodeTicket */.L)(content);
    if ('fault' in read)
        throw new lib_errors/* RunnerError */.Rn('plan-invalid', `${provenance.reference} is no ticket: ${read.fault}`);
    const own = (0,front_matter/* readFrontMatter */.X)(path, read.text).frontMatter?.values;
    const agent = options.agent ?? (own?.has('agent') ? null : 'codex');
    const name = title ?? own?.get('title')?.plain;
    return {
        text: (0,new_ticket/* fillTemplate */.ou)(read.text, { agent, title, goal }, provenance),
        title: typeof name === 'string' ? name.replaceAll('[FILL_ME]', ' ') : (0,ticket_names/* stemOf */.Vc)(path),
    };
}

;// CONCATENATED MODULE: ./lib/edge/ticket-command.js




/**
 * Shows or edits a queue of tickets in the work tree. Nothing is committed, and nothing is written to the remote.
 * @param verb `list`, `new` or `move`
 * @throws {RunnerError} `usage-invalid`, and as each of them
 */
function ticketCommand(order, verb, options) {
    if (verb === 'new')
        return newTicket(order, options);
    if (verb !== 'list' && verb !== 'move')
        throw new lib_errors/* RunnerError */.Rn('usage-invalid', 'ticket is followed by list, new or move');
    if (order.ref !== null)
        throw new lib_errors/* RunnerError */.Rn('usage-invalid', `ticket ${verb} reads the work tree, so there is no --ref`);
    return verb === 'list' ? listTickets(order) : moveTicket(order, options);
}

;// CONCATENATED MODULE: ./lib/edge/ticket-options.js

/** Options of the command `ticket`, for its call and its help. */
const TICKET_OPTIONS = {
    title: { type: 'string', description: 'ticket new: what it is called.' },
    goal: { type: 'string', description: 'ticket new: one sentence that says when it is done.' },
    agent: { type: 'string', description: 'ticket new: who does it, codex (the default) or user.' },
    at: { type: 'string', description: 'ticket new: its index. Default: the one after the last.' },
    template: { type: 'string', description: 'ticket new: REPO_ID:PATH[@REF] of a template repository of the configuration.' },
    'accept-untrusted': { type: 'boolean', description: 'ticket new: also a template that nobody vouches for.' },
    ticket: { type: 'string', description: 'ticket move: the ticket, by index or file name.' },
    before: { type: 'string', description: 'ticket move: the ticket that is to come after it.' },
    after: { type: 'string', description: 'ticket move: the ticket that is to come before it.' },
    renumber: { type: 'boolean', description: 'ticket move: rename other open tickets where there is no room.' },
};
/**
 * @param values options as they were given
 * @throws {RunnerError} `usage-invalid`
 */
function readTicketOptions(values) {
    const text = (name) => {
        const value = values[name];
        if (typeof value !== 'string')
            return null;
        if (value.trim() === '')
            throw new lib_errors/* RunnerError */.Rn('usage-invalid', `--${name} is empty`);
        return value.trim();
    };
    const at = text('at');
    if (at !== null && !/^\d{1,18}$/.test(at))
        throw new lib_errors/* RunnerError */.Rn('usage-invalid', `--at is a number, not "${at}"`);
    return {
        title: text('title'),
        goal: text('goal'),
        agent: text('agent'),
        at: at === null ? null : BigInt(at),
        template: text('template'),
        acceptUntrusted: values['accept-untrusted'] === true,
        ticket: text('ticket'),
        before: text('before'),
        after: text('after'),
        renumber: values['renumber'] === true,
    };
}

;// CONCATENATED MODULE: ./lib/edge/cli.js
















/** Inputs that are options here. The others come from the environment, because arguments are visible to everybody. */
const OPTIONS = inputs/* INPUT_NAMES */.Qh.filter((name) => !('actionOnly' in inputs/* INPUTS */.mc[name] && inputs/* INPUTS */.mc[name].actionOnly));
/** Commands that may be followed by the id of a task, or by a further word. */
const TAKES_SUBJECT = new Set(['ticket', 'explain', 'release', 'package']);
const SWITCHES = new Set(['dry-run', 'rerun']);
const OWN_OPTIONS = {
    repo: { type: 'string', description: 'Folder of the checkout. Default: the current one.' },
    ref: {
        type: 'string',
        description: 'check, select, explain, board: read the plan as of this commit. ticket new: branch, tag or commit of the template.',
    },
    claims: { type: 'string', description: 'select, explain, board, ticket: where claims are read from: remote, local or off.' },
    prompt: { type: 'boolean', description: 'explain: print the prompt that the agent would get for the bundle of the task.' },
    owner: { type: 'string', description: 'Short for --owner-id.' },
    force: { type: 'boolean', description: 'release: also a claim of somebody else. package build: replace an older package.' },
    request: { type: 'string', description: 'package build: JSON file that says what the package is to hold.' },
    copies: { type: 'string', description: 'package build: folder for copies of the tickets, such as tickets.' },
    'manifest-sha256': { type: 'string', description: 'package check: what the manifest has to hash to.' },
    ...TICKET_OPTIONS,
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
        const known = error instanceof lib_errors/* RunnerError */.Rn
            ? error
            : new lib_errors/* RunnerError */.Rn('internal', error instanceof Error ? error.message : String(error), { cause: error });
        const { exitCode, remedy } = lib_errors/* reasons */.Ot[known.code];
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
        return command === undefined && values['help'] !== true ? lib_errors/* reasons */.Ot['usage-invalid'].exitCode : 0;
    }
    const further = command === 'package' ? rest.slice(1) : rest;
    if (further.length > 0 || (subject !== undefined && !TAKES_SUBJECT.has(command)))
        throw new lib_errors/* RunnerError */.Rn('usage-invalid', `"${further[0] ?? subject}" is one word too many`);
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
                throw new lib_errors/* RunnerError */.Rn('usage-invalid', 'explain needs the id of a task');
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
        case 'ticket':
            return print(await ticketCommand(order, subject ?? null, readTicketOptions(values)));
        case 'package':
            return print(await packageCommand({
                dir: order.dir,
                verb: subject ?? null,
                folder: rest[0] ?? null,
                request: text('request'),
                out: text('out'),
                copies: text('copies'),
                force: values['force'] === true,
                manifestSha256: text('manifest-sha256'),
            }));
        case 'run':
        case 'deliver': {
            const carryOut = command === 'run' ? run_commands/* runOnce */.Jh : run_commands/* deliverOnce */.fA;
            const { report, root, archive } = await carryOut({
                dir: order.dir,
                inputs,
                environment: env,
                signal,
                log: (0,log/* createTerminalLog */.$V)(err),
            });
            const reportPath = await (0,outputs/* writeDocuments */.i)(root, (0,outputs/* renderDocuments */.z)(report));
            const final = `${(0,final_output/* renderFinalOutput */.c)(report)}\nWritten to ${reportPath} and beside it.${archive === null ? '' : `\nArchive: ${archive}`}\n`;
            if (values['json'] === true)
                err(final);
            return print({ exitCode: (0,commands/* exitCodeOf */.FO)(report.reasonCode), json: report, text: final });
        }
        case 'demo': {
            // Only this command needs the scripted model.
            const { demo } = await __webpack_require__.e(/* import() */ 503).then(__webpack_require__.bind(__webpack_require__, 503));
            return demo({ env, out, err, signal, format: inputs.format });
        }
        default:
            throw new lib_errors/* RunnerError */.Rn('usage-invalid', `There is no command "${command}"`);
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
        throw new lib_errors/* RunnerError */.Rn('usage-invalid', cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause), {
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
    throw new lib_errors/* RunnerError */.Rn('usage-invalid', `--claims is remote, local or off, not "${value}"`);
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
  ticket list                     Show a queue of tickets in the work tree.
  ticket new                      Write a new ticket, at the end of the queue or --at an index; from a --template.
  ticket move                     Put a --ticket --before or --after another one.
  package build                   Make a source-locked package of --request in the folder --out, print its hash.
  package check [folder]          Validate a package, list every finding.
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


/***/ }),

/***/ 747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readFileTree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



/** Larger files are listed, but not read. */
const maxReadBytes = 64 * 1024 * 1024;
/**
 * Files as they lie in a folder now, in the form of a commit; ignored ones count, links are listed and never followed. What cannot
 * be read or is no file has an entry of another mode, or no contents.
 * @param paths files and folders below `root`, with `/`; the empty path is everything but `.git` at the top
 */
async function readFileTree(root, paths) {
    const entries = new Map();
    const files = new Map();
    const add = async (path) => {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path)).catch(() => null);
        if (found === null)
            return;
        if (found.isDirectory()) {
            const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path)).catch(() => null);
            if (names === null)
                entries.set(path, entryOf('040000', found));
            for (const name of names?.sort() ?? [])
                if (path !== '' || name !== '.git')
                    await add(path === '' ? name : `${path}/${name}`);
            return;
        }
        const mode = found.isFile() ? (found.mode & 0o100 ? '100755' : '100644') : found.isSymbolicLink() ? '120000' : '000000';
        entries.set(path, entryOf(mode, found));
        const bytes = found.isFile() && found.size <= maxReadBytes ? await readRegular((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path)) : null;
        if (bytes !== null)
            files.set(path, bytes);
    };
    for (const path of paths) {
        const link = await findLink(root, path);
        // A path through a link leads somewhere else: nothing of it is here.
        if (link === null)
            await add(path);
        else
            entries.set(path, entryOf('120000', link));
    }
    return { entries, files };
}
const entryOf = (mode, { size }) => ({ mode, oid: '', size });
/** The first link in the place of a folder above `path`. */
async function findLink(root, path) {
    for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path.slice(0, at))).catch(() => null);
        if (found?.isSymbolicLink())
            return found;
    }
    return null;
}
async function readRegular(path) {
    try {
        // Without waiting for the other end of what may have become a pipe, and without following what may have become a link.
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
        try {
            return (await file.stat()).isFile() ? await file.readFile() : null;
        }
        finally {
            await file.close();
        }
    }
    catch {
        return null;
    }
}


/***/ })

};
