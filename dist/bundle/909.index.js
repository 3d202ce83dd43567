export const id = 909;
export const ids = [909];
export const modules = {

/***/ 2909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7264);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(779);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _host_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4220);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(646);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5599);
/* harmony import */ var _report_final_output_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2382);







/** Ends of a run that are no failure of a scheduled workflow. */
const GREEN = new Set(['delivered', 'ready', 'idle', 'contended', 'needs-input']);
/** Main step of the action: inputs in, one command, outputs out. */
async function main(environment, signal) {
    try {
        const inputs = readInputs();
        for (const secret of [inputs.token, inputs.apiKey])
            if (secret !== null)
                _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(secret);
        const dir = environment['GITHUB_WORKSPACE'] ?? process.cwd();
        await commands[readCommand()]({ dir, inputs, environment, signal });
    }
    catch (error) {
        const code = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunnerError */ .Rn ? error.code : 'internal';
        const { remedy } = _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .reasons */ .Ot[code];
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunnerError */ .Rn)
            annotate(error.findings);
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH('outcome', 'failed');
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH('reason-code', code);
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1(`${(0,_host_log_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLine */ .tQ)(error instanceof Error ? error.message : String(error), 2000)} (${code}) ${remedy}`);
    }
}
const commands = {
    check: async (context) => showAnswer(await (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)({ ...context, ref: null, claims: null })),
    select: async (context) => showAnswer(await (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .select */ .Lt)({ ...context, ref: null, claims: null })),
    explain: async (context) => {
        if (context.inputs.task === null)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunnerError */ .Rn('usage-invalid', 'explain needs the `task` input');
        showAnswer(await (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)({ ...context, ref: null, claims: null }, context.inputs.task));
    },
    run: async (context) => {
        const { report, root } = await (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .runOnce */ .Jh)({ ...context, log: actionLog });
        const documents = (0,_outputs_js__WEBPACK_IMPORTED_MODULE_5__/* .renderDocuments */ .z)(report);
        const reportPath = await (0,_outputs_js__WEBPACK_IMPORTED_MODULE_5__/* .writeDocuments */ .i)(root, documents);
        annotate(report.findings);
        actionLog.endGroup();
        print((0,_report_final_output_js__WEBPACK_IMPORTED_MODULE_6__/* .renderFinalOutput */ .c)(report));
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
            usage: JSON.stringify(report.usage),
        };
        for (const [name, value] of Object.entries(outputs))
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, value);
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(`# Plan run: ${report.outcome}\n\n${report.pullRequest.body}\n`).write();
        if (!GREEN.has(report.outcome))
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1(`${(0,_host_log_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLine */ .tQ)(report.detail, 2000)} (${report.reasonCode}, exit code ${(0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodeOf */ .FO)(report.reasonCode)})`);
    },
};
function readInputs() {
    return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .parseInputs */ .TL)((name) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4(name) || null);
}
function readCommand() {
    const name = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4('command') || 'run';
    const command = _inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .COMMANDS */ .Lo.find((each) => each === name);
    if (command === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunnerError */ .Rn('config-invalid', `command: "${name}" is not one of ${_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .COMMANDS */ .Lo.join(', ')}`);
    return command;
}
function showAnswer({ exitCode, json, text, findings, }) {
    annotate(findings);
    print(text);
    const { outcome, bundle } = json;
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH('outcome', outcome === 'selected' || (outcome === undefined && exitCode === 0) ? 'ready' : exitCode === 3 ? 'idle' : 'failed');
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH('task-ids', JSON.stringify(bundle?.taskIds ?? []));
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH('branch', bundle?.branch ?? '');
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH('claim-ref', bundle?.claimRef ?? '');
    if (exitCode !== 0 && exitCode !== 3)
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1(`${findings.length} findings`);
}
/** Text of ours that quotes others: the runner must not obey a line of it. */
function print(text) {
    for (const line of text.replaceAll('##[', '# #[').split('\n'))
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(/^\s*::/.test(line) ? `| ${line}` : line);
}
/** Most annotations that GitHub shows for one step. */
const MAX_ANNOTATIONS = 10;
function annotate(findings) {
    for (const { severity, message, hint, code, file, line, column } of findings.slice(0, MAX_ANNOTATIONS)) {
        const place = {
            title: code,
            ...(file === null ? {} : { file }),
            ...(line === null ? {} : { startLine: line }),
            ...(column === null ? {} : { startColumn: column }),
        };
        (severity === 'error' ? _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3 : _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)((0,_host_log_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLine */ .tQ)(`${message} ${hint}`, 1000), place);
    }
}
let groupIsOpen = false;
const actionLog = {
    info: (message) => print(message),
    warn: (message) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e((0,_host_log_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLine */ .tQ)(message, 1000)),
    error: (message) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3((0,_host_log_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLine */ .tQ)(message, 1000)),
    group: (title) => {
        actionLog.endGroup();
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh((0,_host_log_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLine */ .tQ)(title));
        groupIsOpen = true;
    },
    endGroup: () => {
        if (groupIsOpen)
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4();
        groupIsOpen = false;
    },
};


/***/ })

};
