export const id = 979;
export const ids = [979];
export const modules = {

/***/ 9979:
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
// EXTERNAL MODULE: ./lib/host/git.js
var git = __webpack_require__(7614);
// EXTERNAL MODULE: ./lib/host/log.js
var log = __webpack_require__(4220);
// EXTERNAL MODULE: ./lib/report/final-output.js
var final_output = __webpack_require__(2382);
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
/** What the scripted agent does first; it forgets the blank after the comma, so the tests fail. */
const firstAttempt = `${writeFile('src/names.js', names(','))}${writeFile('test/names.test.js', namesTest)}printf '\\n\`helloAll(["Ada", "Grace"])\` greets both.\\n' >> README.md`;
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

;// CONCATENATED MODULE: ./lib/demo/demos.js




const onProject = (plan) => ({
    files: { ...projectFiles, ...plan },
    inputs: {},
    firstAttempt: firstAttempt,
    repair: repair,
    answer: goodAnswer,
});
/** The demos by the format they show, the usual one first. */
const demos = new Map([
    ['frd', onProject(frdFiles)],
    ['track', onProject(trackFiles)],
    ['ticket', { ...onProject(ticketFiles), inputs: { task: ticketPath }, answer: ticketAnswer }],
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
 * @returns the exit code of the run
 * @throws {RunnerError} `usage-invalid` when there is no demo of the format
 */
async function demo({ env, out, err, signal, format }) {
    const shown = demos.get(format ?? 'frd');
    if (shown === undefined)
        throw new errors/* RunnerError */.Rn('usage-invalid', `There are demos of ${[...demos.keys()].join(', ')} only`);
    const root = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'plan-runner-demo-'));
    const answer = { kind: 'message', text: JSON.stringify(shown.answer) };
    const model = await startScriptedModel([
        { kind: 'command', cmd: shown.firstAttempt },
        answer,
        { kind: 'command', cmd: shown.repair },
        answer,
    ]);
    try {
        const { dir, origin } = await createRepository(root, shown);
        out(`Throwaway repository ${dir} with the remote ${origin}; the model is a script on ${model.url}.\n\n`);
        const chosen = {
            'responses-api-endpoint': model.url,
            'openai-api-key': 'demo',
            model: 'gpt-5.5',
            delivery: 'branch',
            'codex-path': (await findOwnCodex()) ?? '',
            ...shown.inputs,
        };
        const inputs = (0,edge_inputs/* parseInputs */.TL)((name) => chosen[name] || null);
        const environment = { PATH: env['PATH'], HOME: env['HOME'], XDG_CACHE_HOME: (0,external_node_path_.join)(root, 'cache') };
        const { report } = await (0,run_commands/* runOnce */.Jh)({ dir, inputs, environment, signal, log: (0,log/* createTerminalLog */.$V)(err) });
        await (0,outputs/* writeDocuments */.i)(dir, (0,outputs/* renderDocuments */.z)(report));
        out(`\n${(0,final_output/* renderFinalOutput */.c)(report)}\n`);
        out(`On the remote now:\n${await listRemote(origin)}\n`);
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
async function createRepository(root, { files }) {
    const dir = (0,external_node_path_.join)(root, 'greetings');
    const origin = (0,external_node_path_.join)(root, 'origin.git');
    await (0,git/* git */.$Y)({ cwd: root }, ['init', '--quiet', '--bare', '--initial-branch=main', origin]);
    await (0,git/* git */.$Y)({ cwd: root }, ['init', '--quiet', '--initial-branch=main', dir]);
    for (const [path, content] of Object.entries(files)) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(dir, path)), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(dir, path), content);
    }
    const identity = ['-c', 'user.name=Demo', '-c', 'user.email=demo@example.invalid'];
    await (0,git/* git */.$Y)({ cwd: dir }, ['add', '--all']);
    await (0,git/* git */.$Y)({ cwd: dir }, [...identity, 'commit', '--quiet', '--message', 'chore: plan the greetings']);
    await (0,git/* git */.$Y)({ cwd: dir }, ['remote', 'add', 'origin', origin]);
    await (0,git/* git */.$Y)({ cwd: dir }, ['push', '--quiet', 'origin', 'main'], { env: { GIT_ALLOW_PROTOCOL: 'file' } });
    return { dir, origin };
}
/** The Codex CLI installed beside this program, for those who start the demo without npm; null leaves it to PATH. */
async function findOwnCodex() {
    const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(process.argv[1] ?? ''), '..', 'node_modules', '.bin', 'codex');
    return (0,promises_.access)(path).then(() => path, () => null);
}
const listRemote = async (origin) => (await (0,git/* git */.$Y)({ gitDir: origin, cwd: origin }, ['for-each-ref', '--format=  %(objectname:short=12) %(refname:short)  %(subject)']))
    .toString('utf8')
    .trimEnd();


/***/ })

};
