export const id = 421;
export const ids = [421];
export const modules = {

/***/ 3421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 8 modules
var core = __webpack_require__(6058);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/host/clock.js
var clock = __webpack_require__(9144);
// EXTERNAL MODULE: ./lib/host/environment.js
var host_environment = __webpack_require__(8647);
// EXTERNAL MODULE: ./lib/host/log.js
var log = __webpack_require__(4220);
// EXTERNAL MODULE: ./lib/report/board/links.js
var links = __webpack_require__(8436);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/report/failure-fingerprint.js

/** Whether a run ends red. */
const isFailure = ({ outcome }) => outcome === 'rejected' || outcome === 'failed';
/**
 * What makes two failures the same to a person: reason, tasks, failed gates and broken rules, whatever the commit and the
 * time. Sixteen hexadecimal digits; empty for a run that did not fail.
 */
function fingerprintFailure(report) {
    const { reasonCode, tasks, validationResults, findings } = report;
    if (!isFailure(report))
        return '';
    const failed = validationResults.flatMap(({ name, status }) => (status === 'failed' ? [name] : []));
    const broken = findings.flatMap(({ code, file, severity }) => (severity === 'error' ? [`${code} ${file ?? ''}`] : []));
    const essence = [reasonCode, tasks.map(({ id }) => id), [...new Set(failed)].sort(), [...new Set(broken)].sort()];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(essence)).digest('hex').slice(0, 16);
}

// EXTERNAL MODULE: ./lib/report/final-output.js
var final_output = __webpack_require__(2382);
// EXTERNAL MODULE: ./lib/report/findings-text.js
var findings_text = __webpack_require__(1564);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
// EXTERNAL MODULE: ./lib/report/report-writer.js
var report_writer = __webpack_require__(2552);
// EXTERNAL MODULE: ./lib/report/reproduction.js
var reproduction = __webpack_require__(3902);
// EXTERNAL MODULE: ./lib/report/review-text.js
var review_text = __webpack_require__(5510);
;// CONCATENATED MODULE: ./lib/report/summary/rows.js

/** A table of the first entries of a list, and below it how many there are besides. Cells are Markdown of one line. */
function renderRows(head, total, shown, toRow) {
    const table = (0,markdown/* renderTable */.bo)(head, shown.map(toRow));
    return total > shown.length ? `${table}\n\n… and ${total - shown.length} more, in \`RUN_REPORT.json\`.` : table;
}

;// CONCATENATED MODULE: ./lib/report/summary/check-tables.js




/** Every command that was run, with the end of what it printed folded away. */
function renderGates({ validationResults, earlierRounds }, write) {
    if (validationResults.length === 0 && earlierRounds.length === 0)
        return '';
    const head = ['Gate', 'Result', 'Time', 'Command'];
    const shown = write.first(validationResults);
    const table = renderRows(head, validationResults.length, shown, (gate) => [
        write.prose(gate.name),
        gate.status === 'passed' ? 'passed' : `**failed**, exit code ${gate.exitCode}`,
        (0,clock/* describeDuration */.MB)(gate.durationMs),
        write.code(gate.command),
    ]);
    return [
        ...(earlierRounds.length > 0
            ? [`What counts is round ${earlierRounds.length + 1}; what failed in a round before went back to the agent.`]
            : []),
        validationResults.length === 0 ? 'In the last round no gate was run: the change broke a rule before that.' : table,
        ...shown.filter(({ outputSummary }) => outputSummary !== '').map((gate) => renderOutput(gate, write)),
    ].join('\n\n');
}
function renderOutput({ name, status, outputSummary }, write) {
    const isFailure = status === 'failed';
    const output = (0,markdown/* fence */.EU)(write.end(outputSummary), 'text');
    return (0,markdown/* fold */.AU)(`What ${(0,markdown/* codeTag */.Ok)(name)} printed${isFailure ? ' before it failed' : ''}`, output, isFailure);
}
/** Complaints about plan and change, errors first. */
function renderFindings(findings, links, write) {
    if (findings.length === 0)
        return '';
    const head = ['Severity', 'Rule', 'Place', 'What is wrong, and what to do'];
    return renderRows(head, findings.length, write.first((0,findings_text/* sortFindings */.Tc)(findings)), ({ severity, code, file, line, message, hint }) => [
        severity === 'error' ? '**error**' : severity,
        write.code(code),
        file === null ? '' : links.file(file, line),
        [message, hint].map(write.prose).join(' '),
    ]);
}

;// CONCATENATED MODULE: ./lib/report/summary/dependency-picture.js

/** Most tasks drawn of each kind; what is beyond is counted. */
const MAX_NODES = 15;
/** Longest label in characters. */
const MAX_LABEL = 60;
/**
 * The bundle, what it waits for and what waits for it, as a Mermaid flowchart; of a run without a bundle, the tasks that
 * cannot start and what they wait for. null where nothing waits for anything.
 */
function renderPicture({ tasks, taskLinks, rejected }) {
    if (tasks.length === 0) {
        const links = rejected.flatMap(({ taskId, reason, detail }) => reason === 'dependency-open' || reason === 'dependency-missing' ? [{ taskId, waitsFor: detail }] : []);
        return links.length === 0 ? null : draw([], links);
    }
    return taskLinks.length === 0 ? null : draw(tasks, taskLinks);
}
function draw(bundle, links) {
    const titles = new Map(bundle.map(({ id, title }) => [id, `${id}: ${title}`]));
    const nodes = new Map();
    const shown = (names) => [...new Set(names)].slice(0, MAX_NODES);
    const place = (name) => {
        nodes.set(name, nodes.get(name) ?? `n${nodes.size}`);
        return `${nodes.get(name)}["${encodeLabel(titles.get(name) ?? name)}"]`;
    };
    const own = shown([...titles.keys()]);
    const before = shown(links.flatMap(({ waitsFor }) => (titles.has(waitsFor) ? [] : [waitsFor])));
    const after = shown(links.flatMap(({ taskId }) => (titles.has(taskId) ? [] : [taskId])));
    const lines = [
        ...(own.length === 0 ? [] : ['  subgraph run["This run"]', ...own.map((name) => `    ${place(name)}`), '  end']),
        ...[...before, ...after].map((name) => `  ${place(name)}`),
    ];
    const edges = links.flatMap(({ taskId, waitsFor }) => {
        const [from, to] = [nodes.get(waitsFor), nodes.get(taskId)];
        return from === undefined || to === undefined ? [] : [`  ${from} ${titles.has(taskId) ? '-->' : '-.->'} ${to}`];
    });
    const named = new Set([...titles.keys(), ...links.flatMap(({ taskId, waitsFor }) => [taskId, waitsFor])]);
    const rest = named.size - nodes.size;
    return ['flowchart LR', ...new Set(lines), ...(rest > 0 ? [`  rest["and ${rest} more"]`] : []), ...new Set(edges)].join('\n');
}
/**
 * Text inside the quotes of a label. Everything but letters, digits and a few harmless signs is written as an entity of
 * Mermaid, so that no text can end the label, start a style or a link, or become HTML.
 */
const encodeLabel = (text) => (0,log/* quoteLine */.tQ)(text, MAX_LABEL).replace(/[^\p{L}\p{N} ._-]/gu, (character) => `#${character.codePointAt(0)};`);

;// CONCATENATED MODULE: ./lib/report/summary/page-links.js
/** An address that cannot end the link it stands in. */
const ADDRESS = /^https?:\/\/[^\s()<>"|\\`]+$/;
/** Longest path that is linked to, in characters. */
const MAX_PATH = 400;
const encode = (text) => text
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`))
    .join('/');
/** Links to the pages of a repository; plain code where there are none. */
function createPageLinks(report, repository, write) {
    const { branch, baseSha, headSha, changes, pullRequest } = report;
    const link = (text, page) => repository === null || page === null ? text : `[${text}](${repository.url}/${page})`;
    const changed = new Set(changes.map(({ path }) => path));
    return {
        // Only a delivered branch, or one with a question, is there to be seen.
        branch: () => link(write.code(branch), isOnRemote(report) ? `tree/${encode(branch)}` : null),
        commit: (sha) => link(write.code(sha.slice(0, 12)), `commit/${encode(sha)}`),
        file(path, line) {
            // What was not delivered is on no page.
            const at = changed.has(path) ? (isOnRemote(report) ? headSha : null) : baseSha;
            const text = write.code(line === null ? path : `${path}:${line}`);
            return link(text, at === null || path.length > MAX_PATH ? null : `blob/${encode(at)}/${encode(path)}${line === null ? '' : `#L${line}`}`);
        },
        review() {
            const { number, url } = pullRequest;
            if (number !== null && url !== null && ADDRESS.test(url))
                return `[pull request #${number}](${url})`;
            return repository !== null && isOnRemote(report)
                ? `[the branch](${repository.url}/compare/${encode(branch)}?expand=1)`
                : null;
        },
    };
}
/** Whether the work branch is on the remote. */
const isOnRemote = ({ outcome, evidence }) => outcome === 'delivered' || evidence.some(({ phase }) => phase === 'deliver' || phase === 'park');

;// CONCATENATED MODULE: ./lib/report/summary/turn-table.js


const format = (amount) => amount.toLocaleString('en-US');
/** Every try of every turn; empty where there was one at most, which the facts at a glance tell. */
function renderTurns({ turnLog }, write) {
    if (turnLog.length < 2)
        return '';
    const head = ['Turn', 'Role', 'Agent', 'End', 'Time', 'Tokens', 'Files', 'Lines'];
    return renderRows(head, turnLog.length, write.first(turnLog), (entry) => [
        `${entry.turn}${entry.tries > 1 ? `, try ${entry.tries}` : ''}`,
        write.prose(entry.role),
        write.prose(entry.agent),
        entry.outcome === 'answered' ? 'answered' : `**${write.prose(entry.outcome)}**`,
        (0,clock/* describeDuration */.MB)(entry.durationMs),
        describeTokens(entry),
        String(entry.files),
        `+${entry.insertions} −${entry.deletions}`,
    ]);
}
/** What nobody counted is not nothing. */
const describeTokens = ({ usage }) => usage === null
    ? 'unknown'
    : `${format(usage.inputTokens)} in (${format(usage.cachedInputTokens)} cached), ${format(usage.outputTokens)} out`;

;// CONCATENATED MODULE: ./lib/report/job-summary.js













/** GitHub takes 1 MiB for all that one step writes. */
const MAX_BYTES = 1_000_000;
/**
 * The summary of a run on its page in GitHub: the end and what to do about it first, then everything in the order of the
 * final output. What is too large is written again with fewer and shorter entries; if that does not do, whole sections are
 * left out, the last first. Source: FRD loop, final output.
 * @param repository null where it has no pages to link to
 */
function renderJobSummary(report, repository) {
    for (const measure of report_writer/* MEASURES */.sF) {
        const text = join(renderSections(report, repository, (0,report_writer/* createWriter */.u7)(measure)));
        if (Buffer.byteLength(text) <= MAX_BYTES)
            return text;
    }
    const sections = renderSections(report, repository, (0,report_writer/* createWriter */.u7)(report_writer/* MEASURES */.sF.at(-1) ?? report_writer/* MEASURES */.sF[0]));
    const shown = sections.filter((_, at) => Buffer.byteLength(join(sections.slice(0, at + 1))) <= MAX_BYTES - 200);
    const missing = sections.length - shown.length;
    return `${join(shown)}\n${(0,findings_text/* count */.U9)(missing, 'section')} ${missing === 1 ? 'is' : 'are'} too large for this page; see \`RUN_REPORT.json\`.\n`;
}
/** The summary of a command that only answers. What does not fit is left out at the end. */
const renderAnswer = (command, text) => `# Plan runner: ${(0,markdown/* codeSpan */.SS)(command)}\n\n${(0,markdown/* fence */.EU)(text.trim().slice(0, MAX_BYTES / 4 - 200), 'text')}\n`;
const join = (sections) => sections
    .filter(([, text]) => text !== '')
    .map(([heading, text]) => (heading === null ? `${text}\n` : `## ${heading}\n\n${text}\n`))
    .join('\n');
function renderSections(report, repository, write) {
    const links = createPageLinks(report, repository, write);
    return [
        [null, renderEnd(report, links, write)],
        [null, renderGlance(report, links, write)],
        ['Tasks', renderTasks(report, links, write)],
        ['Changes', renderChanges(report, links, write)],
        ['Gates', renderGates(report, write)],
        ['Turns', renderTurns(report, write)],
        ['Reviews', (0,markdown/* bullets */.e5)((0,review_text/* reviewLines */.M)(report, write))],
        ['Findings', renderFindings(report.findings, links, write)],
        ['Before the work', renderPreflight(report, write)],
        ['Claim and notes', renderClaim(report, write)],
        ['Cost and time', renderCost(report)],
        ['Plan', renderPlan(report, write)],
        ['Text of the pull request', report.tasks.length === 0 ? '' : (0,markdown/* fold */.AU)('Title and body', report.pullRequest.body)],
    ];
}
/** How the run ended, what happened, and what to do next. */
function renderEnd(report, links, write) {
    const { outcome, reasonCode, detail, changes } = report;
    const { meaning, remedy } = errors/* reasons */.Ot[(0,errors/* isReasonCode */.O8)(reasonCode) ? reasonCode : 'internal'];
    const review = reasonCode === 'delivered' ? links.review() : null;
    const commands = (0,reproduction/* listReproduction */.F)(report);
    const keeps = outcome !== 'delivered' && changes.length > 0;
    return [
        `# Plan run: ${[...new Set([outcome, reasonCode])].map(write.code).join(' ')}`,
        [...(isFailure(report) || outcome === 'needs-input' ? [meaning] : []), write.prose(detail)].join(' '),
        `**Next:** ${review === null ? remedy : `review ${review}.`}`,
        ...(keeps ? ['The checkout keeps the edits of the agent; nothing else in it was changed.'] : []),
        ...(commands.length === 0 ? [] : [(0,markdown/* fold */.AU)('See it on your machine', (0,markdown/* fence */.EU)(commands.join('\n'), 'sh'))]),
    ].join('\n\n');
}
/** The facts that most people look for, in one small table. */
function renderGlance(report, links, write) {
    const { tasks, branch, baseSha, pullRequest, validationResults, findings, lease, turns } = report;
    const { total = 0 } = report.durationsMs;
    const failed = validationResults.filter(({ status }) => status === 'failed');
    const rows = [
        ['Tasks', write.some(tasks.map(({ id }) => write.code(id))).join(', ')],
        ['Branch', branch === '' ? '' : links.branch()],
        ['Pull request', pullRequest.number === null ? '' : `${links.review() ?? ''}, ${pullRequest.operation}`],
        ['Base', baseSha === null ? '' : links.commit(baseSha)],
        [
            'Gates',
            [
                ...(validationResults.length > failed.length ? [`${validationResults.length - failed.length} passed`] : []),
                ...(failed.length > 0 ? [`**${failed.length} failed**: ${namesOf(failed, write)}`] : []),
            ].join(', '),
        ],
        ['Findings', findings.length === 0 ? '' : (0,findings_text/* countFindings */.Gt)(findings)],
        ['Claim', lease === null ? '' : `${write.code(lease.ownerId)} until ${write.prose(lease.expiresAt)}`],
        ['Agent', turns === 0 ? '' : `${(0,findings_text/* count */.U9)(turns, 'turn')}, ${job_summary_describeTokens(report)}`],
        ['Time', (0,clock/* describeDuration */.MB)(total)],
    ];
    return (0,markdown/* renderTable */.bo)(['At a glance', ''], rows.filter(([, value]) => value !== ''));
}
const namesOf = (gates, write) => [...write.first(gates).map(({ name }) => write.prose(name)), ...(gates.length > write.first(gates).length ? ['…'] : [])].join(', ');
function job_summary_describeTokens({ usage, cost, turnLog }) {
    const { inputTokens, cachedInputTokens, outputTokens } = usage;
    const uncounted = turnLog.filter((entry) => entry.usage === null).length;
    const unknown = uncounted === 0 ? '' : `; those of ${uncounted} of ${turnLog.length} turns are unknown`;
    const tokens = `${job_summary_format(inputTokens)} tokens in (${job_summary_format(cachedInputTokens)} cached), ${job_summary_format(outputTokens)} out${unknown}`;
    return cost === null ? tokens : `${tokens}, ${formatCost(cost)}`;
}
const job_summary_format = (amount) => amount.toLocaleString('en-US');
const formatCost = ({ amount, currency }) => `${amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: amount < 1 ? 4 : 2 })} ${currency}`.trim();
const renderTasks = ({ tasks }, links, write) => tasks.length === 0
    ? ''
    : renderRows(['Task', 'Title', 'Document'], tasks.length, write.most(tasks), ({ id, title, file }) => [
        write.code(id),
        write.prose(title),
        file === null ? '' : links.file(file, null),
    ]);
function renderChanges({ commits, changes, pullRequest }, links, write) {
    if (commits.length === 0 && changes.length === 0)
        return '';
    const made = commits.map(({ hash, message }) => `${links.commit(hash)} ${write.prose(message.split('\n')[0] ?? '')}`);
    const files = renderRows(['File', 'Change'], changes.length, write.most(changes), ({ path, status }) => [
        links.file(path, null),
        status,
    ]);
    return [
        ...(pullRequest.title === '' ? [] : [write.prose(pullRequest.title)]),
        ...(made.length === 0 ? [] : [(0,markdown/* bullets */.e5)(write.tasks(made))]),
        ...(changes.length === 0 ? [] : [(0,markdown/* fold */.AU)((0,findings_text/* count */.U9)(changes.length, 'file'), files)]),
    ].join('\n\n');
}
function renderPreflight({ preflightChecks }, write) {
    if (preflightChecks.length === 0)
        return '';
    const failed = preflightChecks.filter(({ status }) => status === 'failed').length;
    const table = (0,markdown/* renderTable */.bo)(['Check', 'Result', 'Details'], write
        .first(preflightChecks)
        .map(({ name, status, details }) => [write.code(name), status === 'failed' ? '**failed**' : status, write.prose(details)]));
    return (0,markdown/* fold */.AU)(`${(0,findings_text/* count */.U9)(preflightChecks.length, 'check')}${failed === 0 ? '' : `, ${failed} failed`}`, table);
}
function renderClaim({ taskClaim, memoryUpdate }, write) {
    const { status, claimRef, details, takeover } = taskClaim;
    return (0,markdown/* bullets */.e5)([
        `Claim: ${write.code(status)}${claimRef === null ? '' : ` ${write.code(claimRef)}`}; ${write.prose(details)}`,
        ...(takeover === null
            ? []
            : [`Taken over from ${write.code(takeover.ownerId)}, whose claim ended at ${write.prose(takeover.previousExpiresAt)}`]),
        `Notes: ${write.code(memoryUpdate.status)} ${write.code(memoryUpdate.file)}; ${write.prose(memoryUpdate.summary)}`,
    ]);
}
function renderCost({ usage, cost, turns, durationsMs }) {
    const tokens = [
        ['Input tokens', `${job_summary_format(usage.inputTokens)}, of which ${job_summary_format(usage.cachedInputTokens)} were cached`],
        ['Output tokens', `${job_summary_format(usage.outputTokens)}, of which ${job_summary_format(usage.reasoningOutputTokens)} were for reasoning`],
        ...(cost === null ? [] : [['Cost', `${formatCost(cost)}, by the prices of the configuration`]]),
    ];
    const phases = Object.entries(durationsMs).map(([phase, ms]) => [`Time: ${phase}`, (0,clock/* describeDuration */.MB)(ms)]);
    return (0,markdown/* fold */.AU)('By kind of token and by phase', (0,markdown/* renderTable */.bo)(['What', 'How much'], [...(turns === 0 ? [] : tokens), ...phases]));
}
function renderPlan(report, write) {
    const { tasks, nextBoundaryTaskId, rejected, planPath } = report;
    if (planPath === null)
        return '';
    const picture = renderPicture(report);
    const passedOver = renderRows(['Task', 'Why', 'In the way'], rejected.length, write.most(rejected), (rejection) => [
        write.code(rejection.taskId),
        write.code(rejection.reason),
        write.prose(rejection.detail),
    ]);
    return [
        ...(picture === null ? [] : [(0,markdown/* fence */.EU)(picture, 'mermaid')]),
        ...(tasks.length === 0 ? [] : [`Next boundary: ${nextBoundaryTaskId === null ? report_writer/* NONE */.x3 : write.code(nextBoundaryTaskId)}`]),
        ...(rejected.length === 0 ? [] : [(0,markdown/* fold */.AU)(`${(0,findings_text/* count */.U9)(rejected.length, 'task')} passed over`, passedOver)]),
    ].join('\n\n');
}

// EXTERNAL MODULE: ./lib/report/journal.js
var journal = __webpack_require__(8201);
// EXTERNAL MODULE: ./lib/report/short-reason.js
var short_reason = __webpack_require__(3693);
;// CONCATENATED MODULE: ./lib/edge/action-log.js



/** Text of ours that quotes others: the runner must not obey a line of it. */
function print(text) {
    openGroup();
    for (const line of text.replaceAll('##[', '# #[').split('\n'))
        core/* info */.pq(/^\s*::/.test(line) ? `| ${line}` : line);
}
/** Most annotations of either severity that GitHub shows for one step. */
const MAX_ANNOTATIONS = 10;
/** How many there were so far; one error is kept for the message that the step failed with. */
const left = { error: MAX_ANNOTATIONS - 1, warning: MAX_ANNOTATIONS };
function tell(severity, message, properties = {}) {
    left[severity] -= 1;
    const say = severity === 'error' ? core/* error */.z3 : core/* warning */.$e;
    say(message, properties);
}
/** What of a gate's output stands in an annotation, in lines. */
const MAX_LINES = 15;
/**
 * Shows failed gates with the end of what they printed, and findings at the lines they are about, the worst first. What
 * GitHub would not show any more is only counted.
 */
function annotate(findings, gates = []) {
    const failed = gates.filter(({ status }) => status === 'failed').slice(0, Math.max(0, left.error));
    for (const { name, exitCode, outputSummary } of failed) {
        const end = outputSummary.split('\n').slice(-MAX_LINES);
        const lines = [`${name} ended with exit code ${exitCode}.`, ...end].map((line) => (0,log/* quoteLine */.tQ)(line, 300));
        tell('error', lines.join('\n'), { title: 'gate-failed' });
    }
    let untold = 0;
    for (const { severity, message, hint, code, file, line, column } of (0,findings_text/* sortFindings */.Tc)(findings)) {
        if (left[severity] <= 0)
            untold += 1;
        else
            tell(severity, (0,log/* quoteLine */.tQ)(`${message} ${hint}`, 1000), {
                title: code,
                ...(file === null ? {} : { file }),
                ...(line === null ? {} : { startLine: line }),
                ...(column === null ? {} : { startColumn: column }),
            });
    }
    if (untold > 0)
        core/* info */.pq(`… and ${(0,findings_text/* count */.U9)(untold, 'finding')} more than GitHub shows; they are all in the report.`);
}
let group = null;
/** A group without a line is not shown. */
function openGroup() {
    if (group === null || group.isOpen)
        return;
    core/* startGroup */.Oh(group.title);
    group = { ...group, isOpen: true };
}
/** The log of a workflow run, with its groups. */
const actionLog = {
    info: (message) => print(message),
    warn: (message) => {
        openGroup();
        tell('warning', (0,log/* quoteLine */.tQ)(message, 1000));
    },
    error: (message) => {
        openGroup();
        tell('error', (0,log/* quoteLine */.tQ)(message, 1000));
    },
    group: (title) => {
        actionLog.endGroup();
        group = { title: (0,log/* quoteLine */.tQ)(title), isOpen: false };
    },
    endGroup: () => {
        if (group?.isOpen)
            core/* endGroup */.N4();
        group = null;
    },
};

// EXTERNAL MODULE: ./lib/edge/board-command.js + 7 modules
var board_command = __webpack_require__(4842);
// EXTERNAL MODULE: ./lib/edge/claim-commands.js + 3 modules
var claim_commands = __webpack_require__(6916);
// EXTERNAL MODULE: ./lib/edge/commands.js + 3 modules
var commands = __webpack_require__(1257);
// EXTERNAL MODULE: ./lib/edge/inputs.js + 1 modules
var inputs = __webpack_require__(5845);
// EXTERNAL MODULE: ./lib/edge/outputs.js + 1 modules
var edge_outputs = __webpack_require__(4530);
// EXTERNAL MODULE: ./lib/edge/run-archive.js + 1 modules
var run_archive = __webpack_require__(6944);
// EXTERNAL MODULE: ./lib/edge/run-commands.js + 2 modules
var run_commands = __webpack_require__(4775);
;// CONCATENATED MODULE: ./lib/edge/action.js



















/** Main step of the action: inputs in, one command, outputs out. */
async function main(environment, signal) {
    const dir = environment['GITHUB_WORKSPACE'] ?? process.cwd();
    try {
        const inputs = readInputs();
        const secrets = [inputs.token, inputs.apiKey];
        for (const secret of secrets)
            if (secret !== null)
                core/* setSecret */.Pq(secret);
        (0,host_environment/* forgetSecrets */.DL)(environment, secrets);
        const command = readCommand();
        await action_commands[command]({ command, dir, inputs, environment, signal });
    }
    catch (error) {
        const code = error instanceof errors/* RunnerError */.Rn ? error.code : 'internal';
        const report = (0,journal/* createJournal */.s)(clock/* systemClock */.ml).fail(error);
        actionLog.endGroup();
        if (error instanceof errors/* RunnerError */.Rn)
            annotate(error.findings);
        core/* setOutput */.uH('outcome', 'failed');
        core/* setOutput */.uH('reason-code', code);
        core/* setOutput */.uH('reason', (0,short_reason/* shortReason */.P)(report));
        core/* setOutput */.uH('next-step', (0,final_output/* remedyOf */.S)(code));
        core/* setOutput */.uH('failure-fingerprint', fingerprintFailure(report));
        if (['', 'run'].includes(core/* getInput */.V4('command')))
            await leaveDocuments(dir, report);
        await summarise(environment, renderJobSummary(report, null));
        core/* setFailed */.C1(`${(0,log/* quoteLine */.tQ)(report.detail, 2000)} (${code}) ${(0,final_output/* remedyOf */.S)(code)}`);
    }
}
const action_commands = {
    check: async (context) => showAnswer(context, await (0,commands/* check */.z6)({ ...context, ref: null, claims: null })),
    select: async (context) => showAnswer(context, await (0,commands/* select */.Lt)({ ...context, ref: null, claims: null })),
    explain: async (context) => {
        if (context.inputs.task === null && context.inputs.plan === null)
            throw new errors/* RunnerError */.Rn('usage-invalid', 'explain needs the `task` input');
        await showAnswer(context, await (0,commands/* explain */.WE)({ ...context, ref: null, claims: null }, context.inputs.task));
    },
    claim: async (context) => showAnswer(context, await (0,claim_commands/* claim */.B7)({ ...context, log: actionLog })),
    release: async (context) => showAnswer(context, await (0,claim_commands/* release */._r)({ ...context, log: actionLog }, context.inputs.task, false)),
    reconcile: async (context) => showAnswer(context, await (0,claim_commands/* reconcile */.Lq)({ ...context, log: actionLog })),
    run: async (context) => showReport(context, await (0,run_commands/* runOnce */.Jh)(toRunCommand(context))),
    board: async (context) => showAnswer(context, await (0,board_command/* board */.n)({ ...context, ref: null, claims: null }, context.dir)),
    deliver: async (context) => showReport(context, await (0,run_commands/* deliverOnce */.fA)({ ...context, log: actionLog })),
};
/** A run that tells the post step what there may be to give back and to close. */
const toRunCommand = (context) => ({
    ...context,
    inputs: { ...context.inputs, archive: (0,run_archive/* archiveOfWorkflow */.j)(context.inputs, context.environment) },
    onLease: createLeaseMemory(),
    onArchive: (folder) => core/* saveState */.LZ('archive', folder),
    log: actionLog,
});
async function showReport({ environment }, { report, root, archive }) {
    const documents = (0,edge_outputs/* renderDocuments */.z)(report);
    const reportPath = await (0,edge_outputs/* writeDocuments */.i)(root, documents);
    actionLog.endGroup();
    annotate(report.findings, isFailure(report) ? report.validationResults : []);
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
        'pull-request-number': String(report.pullRequest.number ?? ''),
        'pull-request-url': report.pullRequest.url ?? '',
        'pull-request-operation': report.pullRequest.operation,
        usage: JSON.stringify(report.usage),
        reason: (0,short_reason/* shortReason */.P)(report),
        'next-step': (0,final_output/* remedyOf */.S)(report.reasonCode),
        'tasks-done': String(report.taskCounts?.done ?? ''),
        'tasks-total': String(report.taskCounts?.total ?? ''),
        'archive-path': archive ?? '',
        'failure-fingerprint': fingerprintFailure(report),
    };
    for (const [name, value] of Object.entries(outputs))
        core/* setOutput */.uH(name, value);
    await summarise(environment, renderJobSummary(report, (0,links/* findRepository */.W1)(null, environment)));
    if (isFailure(report)) {
        const { detail, reasonCode } = report;
        core/* setFailed */.C1(`${(0,log/* quoteLine */.tQ)(detail, 2000)} (${reasonCode}, exit code ${(0,commands/* exitCodeOf */.FO)(reasonCode)}) ${(0,final_output/* remedyOf */.S)(reasonCode)}`);
    }
}
/** Of a run that ended before it began, or whose own report could not be used: nothing of an earlier run is left to be taken for its. */
async function leaveDocuments(dir, report) {
    const documents = (0,edge_outputs/* renderDocuments */.z)(report);
    core/* setOutput */.uH('RUN_SUMMARY', documents.summary);
    await (0,edge_outputs/* writeDocuments */.i)(dir, documents).catch((error) => actionLog.warn(`Nothing was written: ${String(error)}`));
}
/** Old servers have no summaries, and nothing that a run did is undone by one that cannot be written. */
async function summarise({ GITHUB_STEP_SUMMARY: file }, text) {
    if (!file)
        return;
    await core/* summary */.z
        .addRaw(text)
        .write()
        .catch((error) => actionLog.warn(`The job summary could not be written: ${String(error)}`));
}
function readInputs() {
    return (0,inputs/* parseInputs */.TL)((name) => {
        const value = core/* getInput */.V4(name);
        // The runner fills in defaults, so whoever asked for this one in so many words cannot be told from everybody else.
        return value === '' || (name === 'delivery' && value === inputs/* INPUTS */.mc.delivery.default) ? null : value;
    });
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
async function showAnswer({ environment, command }, { exitCode, json, text, findings }) {
    actionLog.endGroup();
    annotate(findings);
    print(text);
    await summarise(environment, renderAnswer(command, text));
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
