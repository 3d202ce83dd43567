export const id = 503;
export const ids = [503];
export const modules = {

/***/ 503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/edge/commands.js + 3 modules
var commands = __webpack_require__(1257);
// EXTERNAL MODULE: ./lib/edge/inputs.js + 1 modules
var edge_inputs = __webpack_require__(5845);
// EXTERNAL MODULE: ./lib/edge/outputs.js + 1 modules
var outputs = __webpack_require__(4530);
// EXTERNAL MODULE: ./lib/edge/run-commands.js + 2 modules
var run_commands = __webpack_require__(4775);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/host/log.js
var log = __webpack_require__(4220);
// EXTERNAL MODULE: ./lib/report/final-output.js
var final_output = __webpack_require__(2382);
// EXTERNAL MODULE: ./lib/host/git.js
var git = __webpack_require__(7614);
;// CONCATENATED MODULE: ./lib/demo/demo-repository.js



const IDENTITY = ['-c', 'user.name=Demo', '-c', 'user.email=demo@example.invalid'];
const overFiles = { env: { GIT_ALLOW_PROTOCOL: 'file' } };
/** Makes both in a folder, with one commit that holds these files. */
async function createRepository(root, files) {
    const dir = (0,external_node_path_.join)(root, 'greetings');
    const origin = (0,external_node_path_.join)(root, 'origin.git');
    await (0,git/* git */.$Y)({ cwd: root }, ['init', '--quiet', '--bare', '--initial-branch=main', origin]);
    await (0,git/* git */.$Y)({ cwd: root }, ['init', '--quiet', '--initial-branch=main', dir]);
    for (const [path, content] of Object.entries(files)) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(dir, path)), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(dir, path), content);
    }
    await (0,git/* git */.$Y)({ cwd: dir }, ['add', '--all']);
    await (0,git/* git */.$Y)({ cwd: dir }, [...IDENTITY, 'commit', '--quiet', '--message', 'chore: plan the greetings']);
    await (0,git/* git */.$Y)({ cwd: dir }, ['remote', 'add', 'origin', origin]);
    await (0,git/* git */.$Y)({ cwd: dir }, ['push', '--quiet', 'origin', 'main'], overFiles);
    return { dir, origin };
}
/**
 * Does what happens between two runs: the checkout is clean again, and somebody has merged what was delivered.
 * @param branch what to merge into `main` of the remote; null for nothing
 */
async function makeReady({ dir }, branch) {
    await (0,git/* git */.$Y)({ cwd: dir }, ['reset', '--quiet', '--hard']);
    await (0,git/* git */.$Y)({ cwd: dir }, ['clean', '--quiet', '-d', '--force']);
    if (branch === null)
        return;
    await (0,git/* git */.$Y)({ cwd: dir }, ['fetch', '--quiet', 'origin', branch], overFiles);
    await (0,git/* git */.$Y)({ cwd: dir }, [...IDENTITY, 'merge', '--quiet', '--no-ff', '--message', `Merge ${branch}`, 'FETCH_HEAD']);
    await (0,git/* git */.$Y)({ cwd: dir }, ['push', '--quiet', 'origin', 'main'], overFiles);
}
/** The refs of the remote for people, one on each line. */
const listRemote = async ({ origin }) => (await (0,git/* git */.$Y)({ gitDir: origin, cwd: origin }, ['for-each-ref', '--format=  %(objectname:short=12) %(refname:short)  %(subject)']))
    .toString('utf8')
    .trimEnd();

;// CONCATENATED MODULE: ./lib/demo/demo-project.js
/** JSON as people keep it in a repository. */
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
/** The tiny project every demo works on, with its rules; the plan comes on top. */
const projectFiles = {
    'README.md': '# Greetings\n\n`hello("Ada")` says hello to Ada.\n',
    'package.json': json({ name: 'greetings', private: true, type: 'module', scripts: { test: 'node --test' } }),
    '.gitignore': 'node_modules/\n',
    '.github/plan-runner.yml': 'gates:\n  - name: tests\n    run: node --test\n    timeout-minutes: 1\n',
    'src/hello.js': 'export const hello = (name) => `Hello, ${name}!`\n',
    'test/hello.test.js': "import assert from 'node:assert/strict'\nimport test from 'node:test'\nimport { hello } from '../src/hello.js'\n\ntest('greets by name', () => assert.equal(hello('Ada'), 'Hello, Ada!'))\n",
};
/** A shell command that writes a file. */
const writeFile = (path, text) => `cat > ${path} <<'END'\n${text}END\n`;
const names = (separator) => `import { hello } from './hello.js'

/** Greets several people in one sentence. */
export const helloAll = (names) => hello([names.slice(0, -1).join('${separator}'), ...names.slice(-1)].filter(Boolean).join(' and '))
`;
const namesTest = `import assert from 'node:assert/strict'
import test from 'node:test'
import { helloAll } from '../src/names.js'

test('joins names', () => assert.equal(helloAll(['Ada', 'Alan', 'Grace']), 'Hello, Ada, Alan and Grace!'))
test('greets one person', () => assert.equal(helloAll(['Ada']), 'Hello, Ada!'))
`;
/** What the scripted agent does well: the function with its tests. */
const goodCode = `${writeFile('src/names.js', names(', '))}${writeFile('test/names.test.js', namesTest)}`;
/** What it adds to the readme. */
const goodDocs = `printf '\\n\`helloAll(["Ada", "Grace"])\` greets both.\\n' >> README.md`;
/** What the scripted agent does first; it forgets the blank after the comma, so the tests fail. */
const firstAttempt = `${writeFile('src/names.js', names(','))}${writeFile('test/names.test.js', namesTest)}${goodDocs}`;
/** What it does when it is told that the tests fail. */
const repair = `${writeFile('src/names.js', names(', '))}node --test`;
/** What the scripted agent answers at the end of each turn. */
const goodAnswer = {
    status: 'done',
    question: null,
    title: 'greet several people at once',
    type: 'feat',
    summary: ['Several people can now be greeted in one sentence, and the README shows how.'],
    changes: ['src/names.js: `helloAll` joins the names', 'README.md: an example'],
    risks: [],
    followUps: ['Greetings in other languages are the next task of the plan.'],
    commits: [
        { type: 'feat', summary: 'greet several people at once', paths: ['src/names.js', 'test/names.test.js'] },
        { type: 'docs', summary: 'show how several people are greeted', paths: ['README.md'] },
    ],
    dependencies: [],
    performance: null,
    note: {
        situation: 'The first version joined names without a blank after the comma.',
        learning: 'The tests compare whole sentences, so punctuation counts.',
        decision: 'Run the tests before reporting.',
        reusableCheck: 'node --test',
        applicability: 'Every change to a greeting.',
    },
    evidence: [],
    changeReport: null,
};

;// CONCATENATED MODULE: ./lib/demo/demo-frd.js

function demo_frd_document(frdId, title, status, tasks) {
    return {
        metadata: {
            frdId,
            title,
            description: title,
            status,
            priority: Number(frdId.slice(4)),
            estimatedEffort: 'small',
            dependencies: [],
            specReferences: ['README.md'],
            createdAt: '2026-01-05',
            updatedAt: '2026-01-05',
        },
        majorTasks: tasks.map((task) => {
            const taskId = `${frdId}-T${task.number}`;
            return {
                taskId,
                title: task.title,
                description: task.description,
                status: task.status,
                prLevel: task.prLevel,
                dependencies: task.dependencies,
                subtasks: [
                    {
                        subtaskId: `${taskId}-S1`,
                        title: task.title,
                        description: task.description,
                        status: task.status,
                        ...(task.create ? { filesToCreate: task.create } : {}),
                        ...(task.modify ? { filesToModify: task.modify } : {}),
                    },
                ],
                verification: [{ id: `${taskId}-V1`, type: 'test', description: 'The tests pass.' }],
                testOmissionReason: 'The demo keeps its plan short.',
            };
        }),
    };
}
const greeting = demo_frd_document('FRD-001', 'Greetings', 'in_progress', [
    { number: 1, title: 'Say hello', description: 'Greet a person by name.', status: 'completed', prLevel: true, dependencies: [] },
    {
        number: 2,
        title: 'Greet several people',
        description: 'Join names with commas, and the last two with "and".',
        status: 'not_started',
        prLevel: true,
        dependencies: ['FRD-001-T1'],
        create: ['src/names.js', 'test/names.test.js'],
    },
    {
        number: 3,
        title: 'Describe it in the README',
        description: 'Add an example of greeting several people.',
        status: 'not_started',
        prLevel: false,
        dependencies: ['FRD-001-T2'],
        modify: ['README.md'],
    },
    {
        number: 4,
        title: 'Greet in other languages',
        description: 'Choose the greeting by a language tag.',
        status: 'not_started',
        prLevel: true,
        dependencies: ['FRD-001-T2'],
        modify: ['src/hello.js'],
    },
]);
/** A plan of one FRD, of which one task is done. */
const frdFiles = {
    'specs/frds/index.json': json({
        generatedAt: '2026-01-05',
        scope: 'demo',
        frds: [
            {
                frdId: 'FRD-001',
                title: 'Greetings',
                status: 'in_progress',
                priority: 1,
                path: './frd-001-greetings.json',
                dependencies: [],
            },
        ],
    }),
    'specs/frds/frd-001-greetings.json': json(greeting),
};

;// CONCATENATED MODULE: ./lib/demo/demo-run.js
/** The model runs shell commands in its sandbox. */
const act = (cmd) => ({ kind: 'command', cmd });
/** The model ends its turn with this answer. */
const say = (answer) => ({ kind: 'message', text: JSON.stringify(answer) });

// EXTERNAL MODULE: ./lib/model.js
var model = __webpack_require__(9814);
;// CONCATENATED MODULE: ./lib/demo/demo-ticket.js


/** Where the ticket of the demo lies. */
const ticketPath = 'tickets/ticket_2_several_people.md';
/** One ticket, of which the repository asks that the readme goes with the code. */
const ticketFiles = {
    '.github/plan-runner.yml': 'gates:\n  - name: tests\n    run: node --test\n    timeout-minutes: 1\ndocs-contract:\n  - symbols: [src/**]\n    require: [README.md]\n',
    [ticketPath]: `# Ticket 2 — Greet several people

Join names with commas, and the last two with "and". Show it in the README.

## Required commands

- \`node --test\`
`,
};
/** What the scripted agent answers, with its part of the change report. */
const ticketAnswer = {
    ...goodAnswer,
    followUps: [],
    changeReport: {
        files: [
            { path: 'README.md', what: 'An example with two names.', why: 'The ticket asks for it.', kind: 'behavior' },
            { path: 'src/names.js', what: 'Joins names to one greeting.', why: 'The ticket asks for it.', kind: 'behavior' },
            { path: 'test/names.test.js', what: 'Tests with one name and with three.', why: 'So that it stays.', kind: 'behavior' },
        ],
        publicApi: '`helloAll` is new.',
        exceptions: model/* NOTHING */.K$,
        semantics: model/* NOTHING */.K$,
        dataLayout: model/* NOTHING */.K$,
        limitations: 'Without a name the greeting is empty.',
        docs: model/* DOCS_TRIGGERS */.Uk.map((trigger) => ({
            trigger,
            affected: trigger === 'public-surface',
            reason: trigger === 'public-surface' ? 'One function is new.' : 'Nothing of that kind changed.',
        })),
        items: [{ item: 'Ticket 2', done: '`helloAll` in src/names.js, with tests and an example.' }],
    },
};

;// CONCATENATED MODULE: ./lib/demo/demo-ticket-flow.js


const FOLDER = '.codex-autorunner/tickets';
const ticket = (title, body) => `---\nagent: codex\ndone: false\ntitle: ${title}\n---\n\n${body}\n`;
/** A queue of three tickets. */
const flowFiles = {
    [`${FOLDER}/TICKET-001-several-people.md`]: ticket('Greet several people', 'Join names with commas, and the last two with "and". Show it in the README.'),
    [`${FOLDER}/TICKET-002-languages.md`]: ticket('Greet in other languages', 'Choose the greeting by a language tag.'),
    [`${FOLDER}/TICKET-003-farewell.md`]: ticket('Say goodbye', 'Add `goodbye`, which says goodbye to a person by name.'),
};
const answer = (report) => say({ ...goodAnswer, followUps: [], commits: [], note: null, ...report });
const languages = writeFile('src/languages.js', `const GREETINGS = { de: 'Hallo', fr: 'Bonjour' }

/** Greets in a language; in English where it is not known. */
export const greet = (name, language) => \`\${GREETINGS[language] ?? 'Hello'}, \${name}!\`
`);
const languagesTest = writeFile('test/languages.test.js', `import assert from 'node:assert/strict'
import test from 'node:test'
import { greet } from '../src/languages.js'

test('greets in French', () => assert.equal(greet('Ada', 'fr'), 'Bonjour, Ada!'))
test('falls back to English', () => assert.equal(greet('Ada', 'xx'), 'Hello, Ada!'))
`);
const farewell = writeFile('src/goodbye.js', `/** Says goodbye to a person by name. */
export const goodbye = (name) => \`Goodbye, \${name}!\`
`);
const farewellTest = writeFile('test/goodbye.test.js', `import assert from 'node:assert/strict'
import test from 'node:test'
import { goodbye } from '../src/goodbye.js'

test('says goodbye by name', () => assert.equal(goodbye('Ada'), 'Goodbye, Ada!'))
`);
/** The queue from its first ticket to its last. */
const flowRuns = [
    { shows: 'the first ticket takes two turns, each a conversation of its own', inputs: {} },
    { shows: 'the second ticket ends with a question', inputs: {} },
    { shows: 'somebody replies, and another run goes on', inputs: { reply: 'German and French.' } },
    { shows: 'the last ticket', inputs: {} },
];
/** What the model answers in these runs. */
const flowScript = [
    act(goodCode),
    answer({ status: 'unfinished', summary: ['The function and its tests are there.'], followUps: ['The README.'] }),
    act(goodDocs),
    answer({}),
    answer({ status: 'needs-input', question: 'Which languages come first?' }),
    act(languages + languagesTest),
    answer({
        title: 'greet in German and French',
        summary: ['People can be greeted in German and in French.'],
        changes: ['src/languages.js: `greet` chooses by a language tag'],
    }),
    act(farewell + farewellTest),
    answer({
        title: 'say goodbye',
        summary: ['`goodbye("Ada")` says goodbye to Ada.'],
        changes: ['src/goodbye.js: `goodbye` is new'],
    }),
];

;// CONCATENATED MODULE: ./lib/demo/demo-track.js

const demo_track_document = (title, goal) => `# ${title}

## Goal

${goal}

## Required gates

- \`node --test\`
`;
/** A plan of three tracks, of which the first is done. */
const trackFiles = {
    'configs/NEXT_TRACK.json': json({
        plan_version: 'v1',
        next_track: 2,
        tracks: { '1': { slug: 'say-hello' }, '2': { slug: 'several-people' }, '3': { slug: 'other-languages' } },
    }),
    'docs/plan/v1/tracks/track-01-say-hello.md': demo_track_document('Say hello', 'Greet a person by name.'),
    'docs/plan/v1/tracks/track-02-several-people.md': demo_track_document('Greet several people', 'Join names with commas, and the last two with "and". Show it in the README.'),
    'docs/plan/v1/tracks/track-03-other-languages.md': demo_track_document('Other languages', 'Choose the greeting by a language tag.'),
};

;// CONCATENATED MODULE: ./lib/demo/demo-cast.js
/** Words that only the message to somebody in this role holds; the writer gets all others. */
const ROLES = {
    planner: 'Plan one bounded step',
    'self-reviewer': 'look at all of it once more',
    expert: 'for one risk alone',
    reviewer: 'Review a finished change',
    'drift-checker': 'Compare the finished change with the specs',
};
/** Longer than any demo. */
const REQUESTS = 60;
/** A model that plays every role: each has its own answers, in order, and the last one again for whatever is asked beyond. */
function castScript(lines) {
    const spoken = new Map();
    const play = (request) => {
        const message = readMessage(request);
        const role = Object.keys(ROLES).find((each) => message.includes(ROLES[each])) ?? 'writer';
        const at = spoken.get(role) ?? 0;
        spoken.set(role, at + 1);
        const line = lines[role][at] ?? lines[role].at(-1) ?? lines[role][0];
        return typeof line === 'function' ? line(message) : line;
    };
    return Array.from({ length: REQUESTS }, () => play);
}
/** What the host said last, without what commands printed. */
function readMessage({ body }) {
    const { input = [] } = body;
    const last = input.filter(({ role }) => role === 'user').at(-1);
    return (last?.content ?? []).map(({ text = '' }) => text).join('\n');
}
/** The tree and the paths of the change that a message shows. */
function readChange(message) {
    const tree = /^Tree `([0-9a-f]+)`/m.exec(message)?.[1] ?? '';
    const listed = /paths changed: (.*)\.$/m.exec(message)?.[1] ?? '';
    return { tree, paths: [...listed.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path) };
}

;// CONCATENATED MODULE: ./lib/demo/demo-workflow.js



const done = (report) => say({ ...goodAnswer, followUps: [], commits: [], note: null, ...report });
const looksAgain = say({ checks: [{ item: 'Scope and tests.', holds: true, note: 'Kept.' }], issues: [] });
const reviews = (more = {}) => (message) => say({
    verdict: 'PASS',
    ...readChange(message),
    findings: [],
    testsInspected: ['test/'],
    alignment: 'The change does what the ticket asks for, and its tests show it.',
    residualRisks: [],
    noWeakening: true,
    triggers: [],
    resolved: [],
    ...more,
});
const plans = say({
    goal: 'Add `helloAll` beside `hello`, with its tests, and show it in the README.',
    files: [
        { path: 'src/names.js', change: 'create', why: 'The function.' },
        { path: 'test/names.test.js', change: 'create', why: 'Its tests.' },
        { path: 'README.md', change: 'modify', why: 'An example.' },
    ],
    proof: ['node --test'],
    evidence: [{ path: 'src/hello.js', fact: 'It greets one person.' }],
    oneObjective: true,
    proofMeaningful: true,
    triggers: [],
    unclear: [],
    conflicts: [],
    blockers: [],
    decisionsApplied: [],
    needsSpec: false,
    resultsConsidered: [],
    decision: 'advance',
    risks: [],
});
const comparesSpecs = (message) => say({
    verdict: 'pass',
    tree: readChange(message).tree,
    checkedSpecs: [],
    findings: [],
    missingProof: [],
    followUps: [],
    residualRisks: [],
});
const advises = (message) => say({
    profileUsed: /You are ([a-z-]+)\./.exec(message)?.[1] ?? '',
    trigger: /one risk alone: (.*?) Repeat/.exec(message)?.[1] ?? '',
    findings: [],
    requiredProof: [],
    nextAction: 'Go on as it is.',
    recommendation: 'proceed',
});
const nobodyTest = `test('greets nobody', () => assert.equal(hello(''), 'Hello!'))\n`;
const greetsNobody = `${writeFile('src/hello.js', "/** Greets a person by name. */\nexport const hello = (name) => (name ? `Hello, ${name}!` : 'Hello!')\n")}cat >> test/hello.test.js <<'END'\n${nobodyTest}END\n`;
const nobodyToo = `cat >> test/names.test.js <<'END'\ntest('greets nobody', () => assert.equal(helloAll([]), 'Hello!'))\nEND\n`;
const missesTest = reviews({
    verdict: 'FAIL',
    findings: [
        {
            id: 'R1',
            severity: 'medium',
            path: 'test/names.test.js',
            expected: 'An empty list has a test.',
            actual: 'Nothing shows what it returns.',
            criterion: 'Tests prove the behaviour.',
            evidence: 'By reading the tests.',
            repair: 'Add a test with an empty list.',
        },
    ],
});
/** A quick ticket, then a full one whose first review fails. */
const workflowRuns = [
    { shows: 'a quick ticket is written, looked at again and reviewed', inputs: {} },
    { shows: 'a full ticket is planned, written, reviewed, repaired, reviewed again and compared with its specs', inputs: {} },
];
/** What the model answers in these runs, by role. */
const workflowScript = castScript({
    planner: [plans],
    writer: [
        act(greetsNobody),
        done({ title: 'greet nobody', type: 'fix', summary: ['An empty name is greeted without a comma.'], changes: [] }),
        act(goodCode + goodDocs),
        done({}),
        act(nobodyToo),
        done({}),
    ],
    'self-reviewer': [looksAgain],
    expert: [advises],
    reviewer: [reviews(), missesTest, reviews({ resolved: ['R1'] })],
    'drift-checker': [comparesSpecs],
});

;// CONCATENATED MODULE: ./lib/demo/demo-workflow-tickets.js
const quick = `schema_version: 2
ticket:
  id: TKT-2026-01-05-nobody
  title: Greet nobody without a comma
  repo: example/greetings
  branch: main
  status: backlog
  owner_agent: codex
  ticket_class: quick_flow
objective: hello("") returns "Hello!".
context:
  quick_flow_reason: One case of one small function.
quick_classification:
  result: quick
  reason: Two known files.
  quick_conditions:
    one_bounded_objective: true
    exact_files_known: true
    max_three_non_ticket_files: true
    max_one_module_or_service: true
    local_meaningful_proof_exists: true
  escalation_thresholds:
    broad_file_scope: { triggered: false }
    unclear_requirements: { triggered: false }
spec_refs:
  mode: no_spec
  not_required_reason: One case of one function.
context_pack: { required_steering_files: [], excluded_context: [] }
discovery_evidence: { repo_scan: [], unknowns: [] }
scope:
  allowed_files: [src/hello.js, test/hello.test.js]
  forbidden_files: [.env]
acceptance_given_when_then:
  - { id: AC-1, given: an empty name, when: hello is called, then: it returns "Hello!" }
proof:
  commands: [node --test]
execution:
  execution_intensity: quick_flow
  git_delivery: { required: true, require_push: true }
  review: { independent_review_required: true, max_repair_rounds: 2 }
  stop_conditions: [Another file has to change.]
  handoff_requirements: [The commands that were run.]
`;
const full = `schema_version: 2
ticket:
  id: TKT-2026-01-06-several-people
  title: Greet several people
  repo: example/greetings
  branch: main
  status: backlog
  owner_agent: codex
  ticket_class: implementation
quick_classification: { evaluated: true, result: standard, reason: A new function, escalation_triggers: {} }
context:
  problem: Only one person can be greeted.
  desired_behavior: Names are joined with commas, and the last two with "and".
spec_refs:
  mode: no_spec
  not_required_reason: One function whose behaviour this ticket says.
decision_locks: { locked_decisions: [], unresolved_decisions: [] }
context_budget: { max_files: 4, max_summary_lines: 60, required_context: [] }
steering: { required: [] }
scope:
  goal: Greet several people in one sentence.
  allowed_files: [src/names.js, test/names.test.js, README.md]
  forbidden_files: [.env]
execution:
  execution_intensity: standard_worker
  manager_role: manager
  worker_sequence: [{ role: worker, mode: implementation, task: Write the function. }]
  expert_plan: { required: false }
  expert_routing: { required_profiles: [], not_required_reason: A function that joins texts. }
  debug_logging_plan: { owner: worker, surfaces: [] }
  test_plan: [node --test]
  proof_gates: [Three people are greeted in one sentence.]
  regression_gates: []
  visual_gate: { required: false }
  checkpoint_policy: After the tests.
  rollback_or_accept_policy: Revert the commit.
  done_definition: The tests pass.
  git_delivery: { assigned: true, require_push: true }
  stop_conditions: [Another file has to change.]
  handoff_requirements: [The commands that were run.]
execution_result: { status: pending }
`;
const policy = `schema_version: 1
workflow_policy:
  delivery:
    branch: main
    remote: origin
    upstream: origin/main
    commit_and_push_per_ticket: true
    explicit_staging_only: true
    require_clean_baseline_relative_to_scope: true
    require_head_equals_upstream_after_push: true
  preapproved_operations: [stage the paths of the ticket]
  ask_again_when: [this policy contradicts itself]
  authorized_workflow_artifacts: [docs/implementation/**, agent/*.md]
  baseline_dirty_paths: []
  prohibited_git_operations:
    - git add -A or git add .
    - creating, deleting or switching branches
    - git worktree
    - git stash
    - git push --force
    - git reset --hard
    - checkout or restore that discards work
`;
/** A quick ticket and a full one, with the delivery policy and the rules that go with both. */
const workflowFiles = {
    'AGENTS.md': '# Rules of this repository\n\nA greeting ends with an exclamation mark.\n',
    'workflow-policy.yaml': policy,
    'tickets/TKT-2026-01-05-nobody.yaml': quick,
    'tickets/TKT-2026-01-06-several-people.yaml': full,
};

;// CONCATENATED MODULE: ./lib/demo/demos.js








/** One run on the project, whose first attempt fails a gate. */
const onProject = (plan, answer = goodAnswer, inputs = {}) => ({
    files: { ...projectFiles, ...plan },
    runs: [{ shows: 'a first attempt fails the tests, and is repaired', inputs }],
    script: [act(firstAttempt), say(answer), act(repair), say(answer)],
});
/** The demos by the format they show, the usual one first. */
const demos = new Map([
    ['frd', onProject(frdFiles)],
    ['track', onProject(trackFiles)],
    ['ticket', onProject(ticketFiles, ticketAnswer, { task: ticketPath })],
    ['ticket-flow', { files: { ...projectFiles, ...flowFiles }, runs: flowRuns, script: flowScript }],
    ['workflow', { files: { ...projectFiles, ...workflowFiles }, runs: workflowRuns, script: workflowScript }],
]);

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./lib/demo/response-events.js
const usage = (outputTokens) => ({
    input_tokens: 1200,
    input_tokens_details: { cached_tokens: 1024 },
    output_tokens: outputTokens,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: 1200 + outputTokens,
});
/** Roughly four characters make a token. */
const countTokens = (text) => Math.ceil(text.length / 4) + 8;
const wrap = (id, text, item) => [
    { type: 'response.created', response: { id } },
    { type: 'response.output_item.done', output_index: 0, item },
    { type: 'response.completed', response: { id, usage: usage(countTokens(text)) } },
];
/**
 * A response in which the model asks for a shell command.
 * @param id unique among the responses of one server
 */
const commandEvents = (id, cmd) => wrap(id, cmd, {
    type: 'function_call',
    id: `fc_${id}`,
    call_id: `call_${id}`,
    name: 'exec_command',
    arguments: JSON.stringify({ cmd, yield_time_ms: 30_000 }),
});
/**
 * A response in which the model gives its final answer.
 * @param id unique among the responses of one server
 */
const messageEvents = (id, text) => wrap(id, text, {
    type: 'message',
    id: `msg_${id}`,
    role: 'assistant',
    content: [{ type: 'output_text', text, annotations: [] }],
});
/** The bytes of one event on the wire. */
const encodeEvent = (event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;

;// CONCATENATED MODULE: ./lib/demo/scripted-model.js


/**
 * A server on loopback that stands in for the model: it speaks as much of the OpenAI Responses API as Codex needs, and
 * answers from a script. When the script has run out, every answer is a message that says so.
 */
const startScriptedModel = async (script) => {
    const requests = [];
    let next = 0;
    const handle = async (request, response) => {
        const body = await readBody(request);
        const { method = '', url: path = '' } = request;
        requests.push({ method, path, headers: request.headers, body });
        if (method !== 'POST' || path !== '/v1/responses') {
            sendJson(response, 404, {
                error: { message: `The scripted model has no ${method} ${path}.`, type: 'invalid_request_error' },
            });
            return;
        }
        const index = next++;
        const step = script[index] ?? { kind: 'message', text: `The script has no answer for model request ${index + 1}.` };
        sendAnswer(response, `resp_${index}`, typeof step === 'function' ? step({ index, body }) : step);
    };
    const server = (0,external_node_http_.createServer)((request, response) => {
        handle(request, response).catch((error) => {
            if (response.headersSent)
                response.destroy();
            else
                sendJson(response, 500, { error: { message: `The scripted model failed: ${String(error)}` } });
        });
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return {
        url: `http://127.0.0.1:${port}/v1`,
        requests,
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
};
const readBody = async (request) => {
    const chunks = [];
    for await (const chunk of request)
        chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
};
const sendJson = (response, status, body, headers = {}) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
};
const sendEvents = (response, events) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end(events.map(encodeEvent).join(''));
};
const sendAnswer = (response, id, answer) => {
    switch (answer.kind) {
        case 'command':
            sendEvents(response, commandEvents(id, answer.cmd));
            return;
        case 'message':
            sendEvents(response, messageEvents(id, answer.text));
            return;
        case 'raw':
            sendEvents(response, answer.events);
            return;
        case 'http':
            sendJson(response, answer.status, answer.body, answer.headers);
            return;
        case 'cut':
            response.writeHead(200, { 'content-type': 'text/event-stream' });
            response.write(encodeEvent({ type: 'response.created', response: { id } }), () => response.destroy());
            return;
        case 'hang':
            return;
    }
};

;// CONCATENATED MODULE: ./lib/demo/demo.js













/**
 * Shows the main job on a throwaway repository: everything is real but the model, which answers from a script.
 * @returns the exit code of the last run
 * @throws {RunnerError} `usage-invalid` when there is no demo of the format
 */
async function demo({ env, out, err, signal, format }) {
    const shown = demos.get(format ?? 'frd');
    if (shown === undefined)
        throw new errors/* RunnerError */.Rn('usage-invalid', `There are demos of ${[...demos.keys()].join(', ')} only`);
    const { files, runs, script } = shown;
    const root = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'plan-runner-demo-'));
    const model = await startScriptedModel(script);
    try {
        const repository = await createRepository(root, files);
        const { dir, origin } = repository;
        out(`Throwaway repository ${dir} with the remote ${origin}; the model is a script on ${model.url}.\n\n`);
        const usual = {
            'responses-api-endpoint': model.url,
            'openai-api-key': 'demo',
            model: 'gpt-5.5',
            delivery: 'branch',
            'codex-path': (await findOwnCodex()) ?? '',
        };
        const environment = { PATH: env['PATH'], HOME: env['HOME'], XDG_CACHE_HOME: (0,external_node_path_.join)(root, 'cache') };
        const runOne = async (given) => {
            const chosen = { ...usual, ...given };
            const inputs = (0,edge_inputs/* parseInputs */.TL)((name) => chosen[name] || null);
            const { report } = await (0,run_commands/* runOnce */.Jh)({ dir, inputs, environment, signal, log: (0,log/* createTerminalLog */.$V)(err) });
            await (0,outputs/* writeDocuments */.i)(dir, (0,outputs/* renderDocuments */.z)(report));
            return report;
        };
        let report = null;
        for (const [at, { shows, inputs }] of runs.entries()) {
            if (report !== null) {
                const delivered = report.outcome === 'delivered' ? report.branch : null;
                out(`\n${report.outcome} (${report.reasonCode}): ${report.detail}\n`);
                out(delivered === null ? '\n' : `Somebody merges ${delivered}.\n\n`);
                await makeReady(repository, delivered);
            }
            if (runs.length > 1)
                out(`Run ${at + 1} of ${runs.length}: ${shows}.\n`);
            report = await runOne(inputs);
            if (report.outcome !== 'delivered' && report.outcome !== 'needs-input')
                break;
        }
        if (report === null)
            throw new TypeError('a demo has a run');
        out(`\n${(0,final_output/* renderFinalOutput */.c)(report)}\n`);
        out(`On the remote now:\n${await listRemote(repository)}\n`);
        out(`PR_TITLE.md, PR_BODY.md, RUN_SUMMARY.json and RUN_REPORT.json are in ${(0,external_node_path_.join)(dir, '.codex/pr')}.\nRemove ${root} when you have seen enough.\n`);
        return (0,commands/* exitCodeOf */.FO)(report.reasonCode);
    }
    catch (error) {
        await (0,promises_.rm)(root, { recursive: true, force: true });
        throw error;
    }
    finally {
        await model.close();
    }
}
/** The Codex CLI installed beside this program, for those who start the demo without npm; null leaves it to PATH. */
async function findOwnCodex() {
    const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(process.argv[1] ?? ''), '..', 'node_modules', '.bin', 'codex');
    return (0,promises_.access)(path).then(() => path, () => null);
}


/***/ })

};
