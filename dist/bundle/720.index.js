export const id = 720;
export const ids = [720];
export const modules = {

/***/ 1720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 8 modules
var core = __webpack_require__(6058);
// EXTERNAL MODULE: ./lib/host/log.js
var log = __webpack_require__(4220);
;// CONCATENATED MODULE: ./lib/action-log.js


/** Text of ours that quotes others: the runner must not obey a line of it. */
function print(text) {
    for (const line of text.replaceAll('##[', '# #[').split('\n'))
        core/* info */.pq(/^\s*::/.test(line) ? `| ${line}` : line);
}
/** Most annotations that GitHub shows for one step. */
const MAX_ANNOTATIONS = 10;
/** Shows findings at the lines they are about. */
function annotate(findings) {
    for (const { severity, message, hint, code, file, line, column } of findings.slice(0, MAX_ANNOTATIONS)) {
        const place = {
            title: code,
            ...(file === null ? {} : { file }),
            ...(line === null ? {} : { startLine: line }),
            ...(column === null ? {} : { startColumn: column }),
        };
        (severity === 'error' ? core/* error */.z3 : core/* warning */.$e)((0,log/* quoteLine */.tQ)(`${message} ${hint}`, 1000), place);
    }
}
let groupIsOpen = false;
/** The log of a workflow run, with its groups. */
const actionLog = {
    info: (message) => print(message),
    warn: (message) => core/* warning */.$e((0,log/* quoteLine */.tQ)(message, 1000)),
    error: (message) => core/* error */.z3((0,log/* quoteLine */.tQ)(message, 1000)),
    group: (title) => {
        actionLog.endGroup();
        core/* startGroup */.Oh((0,log/* quoteLine */.tQ)(title));
        groupIsOpen = true;
    },
    endGroup: () => {
        if (groupIsOpen)
            core/* endGroup */.N4();
        groupIsOpen = false;
    },
};

// EXTERNAL MODULE: ./lib/claim-commands.js + 1 modules
var claim_commands = __webpack_require__(8677);
// EXTERNAL MODULE: ./lib/commands.js + 3 modules
var commands = __webpack_require__(4821);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/inputs.js
var inputs = __webpack_require__(646);
// EXTERNAL MODULE: ./lib/outputs.js + 1 modules
var lib_outputs = __webpack_require__(5599);
// EXTERNAL MODULE: ./lib/report/final-output.js
var final_output = __webpack_require__(2382);
// EXTERNAL MODULE: ./lib/run-commands.js
var run_commands = __webpack_require__(8505);
;// CONCATENATED MODULE: ./lib/action.js










/** Ends of a run that are no failure of a scheduled workflow. */
const GREEN = new Set(['delivered', 'ready', 'idle', 'contended', 'needs-input']);
/** Main step of the action: inputs in, one command, outputs out. */
async function main(environment, signal) {
    try {
        const inputs = readInputs();
        for (const secret of [inputs.token, inputs.apiKey])
            if (secret !== null)
                core/* setSecret */.Pq(secret);
        const dir = environment['GITHUB_WORKSPACE'] ?? process.cwd();
        await action_commands[readCommand()]({ dir, inputs, environment, signal });
    }
    catch (error) {
        const code = error instanceof errors/* RunnerError */.Rn ? error.code : 'internal';
        const { remedy } = errors/* reasons */.Ot[code];
        if (error instanceof errors/* RunnerError */.Rn)
            annotate(error.findings);
        core/* setOutput */.uH('outcome', 'failed');
        core/* setOutput */.uH('reason-code', code);
        core/* setFailed */.C1(`${(0,log/* quoteLine */.tQ)(error instanceof Error ? error.message : String(error), 2000)} (${code}) ${remedy}`);
    }
}
const action_commands = {
    check: async (context) => showAnswer(await (0,commands/* check */.z6)({ ...context, ref: null, claims: null })),
    select: async (context) => showAnswer(await (0,commands/* select */.Lt)({ ...context, ref: null, claims: null })),
    explain: async (context) => {
        if (context.inputs.task === null)
            throw new errors/* RunnerError */.Rn('usage-invalid', 'explain needs the `task` input');
        showAnswer(await (0,commands/* explain */.WE)({ ...context, ref: null, claims: null }, context.inputs.task));
    },
    claim: async (context) => showAnswer(await (0,claim_commands/* claim */.B7)({ ...context, log: actionLog })),
    release: async (context) => showAnswer(await (0,claim_commands/* release */._r)({ ...context, log: actionLog }, context.inputs.task, false)),
    reconcile: async (context) => showAnswer(await (0,claim_commands/* reconcile */.Lq)({ ...context, log: actionLog })),
    run: async (context) => showReport(await (0,run_commands/* runOnce */.Jh)({ ...context, onLease: createLeaseMemory(), log: actionLog })),
    deliver: async (context) => showReport(await (0,run_commands/* deliverOnce */.fA)({ ...context, log: actionLog })),
};
async function showReport({ report, root }) {
    const documents = (0,lib_outputs/* renderDocuments */.z)(report);
    const reportPath = await (0,lib_outputs/* writeDocuments */.i)(root, documents);
    annotate(report.findings);
    actionLog.endGroup();
    print((0,final_output/* renderFinalOutput */.c)(report));
    const outputs = {
        PR_TITLE: documents.title,
        PR_BODY: documents.body,
        RUN_SUMMARY: documents.summary,
        outcome: report.outcome,
        'reason-code': report.reasonCode,
        'task-ids': JSON.stringify(report.tasks.map(({ id }) => id)),
        branch: report.branch,
        'base-sha': report.baseSha ?? '',
        'head-sha': report.headSha ?? '',
        'claim-ref': report.taskClaim.claimRef ?? '',
        'next-boundary-task-id': report.nextBoundaryTaskId ?? '',
        'report-path': reportPath,
        'report-digest': (0,run_commands/* digestOf */.ol)(documents.report),
        usage: JSON.stringify(report.usage),
    };
    for (const [name, value] of Object.entries(outputs))
        core/* setOutput */.uH(name, value);
    await core/* summary */.z.addRaw(`# Plan run: ${report.outcome}\n\n${report.pullRequest.body}\n`).write();
    if (!GREEN.has(report.outcome))
        core/* setFailed */.C1(`${(0,log/* quoteLine */.tQ)(report.detail, 2000)} (${report.reasonCode}, exit code ${(0,commands/* exitCodeOf */.FO)(report.reasonCode)})`);
}
function readInputs() {
    return (0,inputs/* parseInputs */.TL)((name) => core/* getInput */.V4(name) || null);
}
function readCommand() {
    const name = core/* getInput */.V4('command') || 'run';
    const command = inputs/* COMMANDS */.Lo.find((each) => each === name);
    if (command === undefined)
        throw new errors/* RunnerError */.Rn('config-invalid', `command: "${name}" is not one of ${inputs/* COMMANDS */.Lo.join(', ')}`);
    return command;
}
/**
 * Keeps for the post step what there is to give back if this process is killed: the claim that is held, and the one that
 * was about to replace it, because only the remote knows which of them stands.
 */
function createLeaseMemory() {
    let tokens = [];
    let held = '';
    return (lease, remote) => {
        if (lease === null || remote === null)
            return core/* saveState */.LZ('lease', '');
        const { ref, token, taskId, record } = lease;
        tokens = [...new Set([token, ...(ref === held ? tokens : [])])].slice(0, 2);
        held = ref;
        core/* saveState */.LZ('lease', JSON.stringify({ ref, tokens, taskId, record, url: remote.url }));
    };
}
/** Exit codes of commands that only look, as outcomes. */
const OUTCOMES = { 0: 'ready', 3: 'idle', 4: 'contended' };
function showAnswer({ exitCode, json, text, findings }) {
    annotate(findings);
    print(text);
    const { bundle, lease } = json;
    core/* setOutput */.uH('outcome', OUTCOMES[exitCode] ?? 'failed');
    core/* setOutput */.uH('task-ids', JSON.stringify(bundle?.taskIds ?? []));
    core/* setOutput */.uH('branch', bundle?.branch ?? '');
    core/* setOutput */.uH('claim-ref', bundle?.claimRef ?? '');
    core/* setOutput */.uH('lease', lease ? JSON.stringify(lease) : '');
    if (!(exitCode in OUTCOMES))
        core/* setFailed */.C1(`${findings.length} findings`);
}


/***/ })

};
