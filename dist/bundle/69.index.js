export const id = 69;
export const ids = [69];
export const modules = {

/***/ 9069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* unused harmony exports readArguments, HELP */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _claim_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8677);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4821);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _host_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4220);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(646);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5599);
/* harmony import */ var _report_final_output_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2382);
/* harmony import */ var _report_findings_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1564);
/* harmony import */ var _run_commands_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8505);










/** Inputs that are options here. The others come from the environment, because arguments are visible to everybody. */
const OPTIONS = _inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .INPUT_NAMES */ .Qh.filter((name) => !('actionOnly' in _inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .INPUTS */ .mc[name] && _inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .INPUTS */ .mc[name].actionOnly));
/** Commands that may be followed by the id of a task. */
const TAKES_SUBJECT = new Set(['explain', 'release']);
const SWITCHES = new Set(['dry-run']);
const OWN_OPTIONS = {
    repo: { type: 'string', description: 'Folder of the checkout. Default: the current one.' },
    ref: { type: 'string', description: 'check, select, explain: read the plan as of this commit.' },
    claims: { type: 'string', description: 'select, explain: where claims are read from: remote, local or off.' },
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
        const known = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunnerError */ .Rn
            ? error
            : new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunnerError */ .Rn('internal', error instanceof Error ? error.message : String(error), { cause: error });
        const { exitCode, remedy } = _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .reasons */ .Ot[known.code];
        const { code, message, findings } = known;
        if (wantsJson)
            out(`${JSON.stringify({ error: { code, message, remedy }, findings }, null, 2)}\n`);
        if (findings.length > 0)
            err(`${(0,_report_findings_text_js__WEBPACK_IMPORTED_MODULE_9__/* .renderFindings */ .vO)(findings)}\n`);
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
        return command === undefined && values['help'] !== true ? _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .reasons */ .Ot['usage-invalid'].exitCode : 0;
    }
    if (rest.length > 0 || (subject !== undefined && !TAKES_SUBJECT.has(command)))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunnerError */ .Rn('usage-invalid', `"${rest[0] ?? subject}" is one word too many`);
    const text = (name) => (typeof values[name] === 'string' ? values[name] : null);
    const inputs = readInputs(text, values, env);
    const order = { dir: text('repo') ?? cwd, inputs, ref: text('ref'), claims: readClaimsOption(text('claims')), environment: env };
    const print = ({ exitCode, json, text: plain }) => {
        out(values['json'] === true ? `${JSON.stringify(json, null, 2)}\n` : `${plain}\n`);
        return exitCode;
    };
    const claimOrder = { ...order, log: (0,_host_log_js__WEBPACK_IMPORTED_MODULE_4__/* .createTerminalLog */ .$V)(err) };
    switch (command) {
        case 'check':
            return print(await (0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6)(order));
        case 'select':
            return print(await (0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .select */ .Lt)(order));
        case 'explain': {
            const task = subject ?? inputs.task;
            if (task === null)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunnerError */ .Rn('usage-invalid', 'explain needs the id of a task');
            return print(await (0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .explain */ .WE)(order, task));
        }
        case 'claim':
            return print(await (0,_claim_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .claim */ .B7)(claimOrder));
        case 'release':
            return print(await (0,_claim_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .release */ ._r)(claimOrder, subject ?? inputs.task, values['force'] === true));
        case 'reconcile':
            return print(await (0,_claim_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .reconcile */ .Lq)(claimOrder));
        case 'run':
        case 'deliver': {
            const carryOut = command === 'run' ? _run_commands_js__WEBPACK_IMPORTED_MODULE_8__/* .runOnce */ .Jh : _run_commands_js__WEBPACK_IMPORTED_MODULE_8__/* .deliverOnce */ .fA;
            const { report, root } = await carryOut({ dir: order.dir, inputs, environment: env, signal, log: (0,_host_log_js__WEBPACK_IMPORTED_MODULE_4__/* .createTerminalLog */ .$V)(err) });
            const reportPath = await (0,_outputs_js__WEBPACK_IMPORTED_MODULE_6__/* .writeDocuments */ .i)(root, (0,_outputs_js__WEBPACK_IMPORTED_MODULE_6__/* .renderDocuments */ .z)(report));
            const final = `${(0,_report_final_output_js__WEBPACK_IMPORTED_MODULE_7__/* .renderFinalOutput */ .c)(report)}\nWritten to ${reportPath} and beside it.\n`;
            if (values['json'] === true)
                err(final);
            return print({ exitCode: (0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodeOf */ .FO)(report.reasonCode), json: report, text: final });
        }
        case 'demo': {
            // Only this command needs the scripted model.
            const { demo } = await __webpack_require__.e(/* import() */ 802).then(__webpack_require__.bind(__webpack_require__, 1802));
            return demo({ env, out, err, signal });
        }
        default:
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunnerError */ .Rn('usage-invalid', `There is no command "${command}"`);
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
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...argv], options, allowPositionals: true, strict: true });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunnerError */ .Rn('usage-invalid', cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause), {
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
        command: null,
    };
    return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .parseInputs */ .TL)((name) => (name in special ? (special[name] ?? null) : text(name)));
}
function readClaimsOption(value) {
    if (value === null || value === 'remote' || value === 'local' || value === 'off')
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunnerError */ .Rn('usage-invalid', `--claims is remote, local or off, not "${value}"`);
}
const option = (name, takesValue, description) => `  --${name}${takesValue ? ' VALUE' : ''}`.padEnd(34) + description;
/** What `--help` prints. */
const HELP = `codex-plan-runner <command> [options]

Runs the next task of the plan in your repository with Codex.

Commands
  check                           Validate configuration and plan, list every finding.
  select                          Show the next bundle, and why every other task was passed over.
  explain <task>                  Tell why a task would or would not run now.
  claim                           Select and claim the next bundle, print the lease.
  release <task>                  Give a claim back.
  run                             Select, claim, have it done, check and deliver.
  deliver                         Publish the report of a run that kept its work back (--delivery none).
  reconcile                       After merges and crashes: remove claims that are settled or ran out.
  demo                            Show the whole job on a throwaway repository: no key, no network.

Options
${[
    ...Object.entries(OWN_OPTIONS).map(([name, { type, description }]) => option(name, type === 'string', description)),
    ...OPTIONS.map((name) => option(name, !SWITCHES.has(name), _inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .INPUTS */ .mc[name].description)),
].join('\n')}

The model's key is read from OPENAI_API_KEY, the token for the remote from GITHUB_TOKEN.
Exit codes: 0 done, 1 rejected or needs input, 2 configuration, plan or usage invalid, 3 nothing eligible,
4 contended, 5 agent or infrastructure failed, 70 a bug.
`;


/***/ })

};
