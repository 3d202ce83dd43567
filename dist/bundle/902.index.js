export const id = 902;
export const ids = [902];
export const modules = {

/***/ 9540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ addUsage),
/* harmony export */   y: () => (/* binding */ NO_USAGE)
/* harmony export */ });
/** Of a turn that cost nothing, or that nobody counted. */
const NO_USAGE = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0, reasoningOutputTokens: 0 };
/** The sum of two turns. */
const addUsage = (a, b) => ({
    inputTokens: a.inputTokens + b.inputTokens,
    cachedInputTokens: a.cachedInputTokens + b.cachedInputTokens,
    outputTokens: a.outputTokens + b.outputTokens,
    reasoningOutputTokens: a.reasoningOutputTokens + b.reasoningOutputTokens,
});


/***/ }),

/***/ 1902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/agent/language.js
var language = __webpack_require__(9015);
// EXTERNAL MODULE: ./lib/claim/local-claims.js
var local_claims = __webpack_require__(5725);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/host/clock.js
var host_clock = __webpack_require__(9144);
// EXTERNAL MODULE: ./lib/host/work-tree.js
var work_tree = __webpack_require__(4654);
// EXTERNAL MODULE: ./lib/report/commits.js
var report_commits = __webpack_require__(3300);
// EXTERNAL MODULE: ./lib/steps/change-report.js + 4 modules
var change_report = __webpack_require__(3575);
// EXTERNAL MODULE: ./lib/steps/choose.js + 2 modules
var choose = __webpack_require__(7232);
// EXTERNAL MODULE: ./lib/steps/deliver.js
var deliver = __webpack_require__(4934);
// EXTERNAL MODULE: ./lib/steps/first-prompt.js + 1 modules
var first_prompt = __webpack_require__(4301);
// EXTERNAL MODULE: ./lib/steps/handoff.js
var handoff = __webpack_require__(2797);
// EXTERNAL MODULE: ./lib/steps/note-claims.js
var note_claims = __webpack_require__(8425);
// EXTERNAL MODULE: ./lib/checks/guards.js + 39 modules
var guards = __webpack_require__(4687);
// EXTERNAL MODULE: ./lib/claim/claim-record.js
var claim_record = __webpack_require__(8740);
// EXTERNAL MODULE: ./lib/host/objects.js
var objects = __webpack_require__(8702);
// EXTERNAL MODULE: ./lib/host/log.js
var log = __webpack_require__(4220);
;// CONCATENATED MODULE: ./lib/report/parked.js

/** Last line of a commit that holds unfinished work. */
const TRAILER = 'Codex-Plan-Runner: waiting-for-reply';
const MAX_LINES = 40;
/** Message of the commit that keeps unfinished work until a person has answered. It holds the question itself. */
function renderParkedMessage({ scope, tasks }, question) {
    const lines = question.split('\n').slice(0, MAX_LINES);
    return [
        `chore(${scope}): keep unfinished work`,
        '',
        `The agent asks about ${tasks[0].id}:`,
        '',
        ...lines.map((line) => `> ${(0,log/* quoteLine */.tQ)(line, 1000)}`),
        '',
        TRAILER,
        '',
    ].join('\n');
}
/** The question that a commit waits for an answer to; null when it is any other commit. */
function parseParkedMessage(message) {
    if (message.trimEnd().split('\n').at(-1) !== TRAILER)
        return null;
    return message
        .split('\n')
        .flatMap((line) => (line.startsWith('> ') ? [line.slice(2)] : []))
        .join('\n');
}

// EXTERNAL MODULE: ./lib/steps/ask.js
var ask = __webpack_require__(6598);
;// CONCATENATED MODULE: ./lib/steps/park.js







/**
 * Keeps unfinished work on the work branch, together with the question it waits for, so that another run can go on with it. What
 * may not be on a branch is left out, and then the question alone is kept.
 */
async function park(order, ground, { bundle, holding, branchTip, nextBoundary }, baseline, question) {
    const { checkout, journal, clock, knownSecrets } = order;
    const lease = order.lease();
    if (order.delivery === 'none' || lease === null || holding.kind !== 'remote')
        return { kind: 'not-parked', detail: 'nothing is delivered in this run' };
    const changeSet = await (0,work_tree/* captureWorkTree */.mC)(checkout, baseline);
    const broken = (0,guards/* guardUnfinished */.DE)({
        changeSet,
        bundle,
        nextBoundary,
        report: null,
        policy: ground.config,
        baseEntries: ground.snapshot.entries,
        isPlanPath: (path) => ground.format.owns(ground.planPath, path, bundle.tasks),
        knownSecrets,
        asksForReport: false,
    });
    const isClean = !broken.some(({ severity }) => severity === 'error');
    const head = await (0,objects/* writeCommit */.rV)(checkout.private, {
        tree: isClean ? changeSet.tree : `${changeSet.base}^{tree}`,
        parents: [changeSet.base],
        message: renderParkedMessage(bundle, question),
        author: ground.config.commitAuthor,
        at: clock(),
    });
    await order.settle();
    const delivery = await journal.time('park', () => (0,deliver/* deliver */.c)({
        desk: { ...holding.desk, owner: (0,claim_record/* asKeeper */.pH)(holding.desk.owner) },
        lease: order.lease() ?? lease,
        branch: bundle.branch,
        branchTip,
        head,
    }));
    if (delivery.kind !== 'delivered')
        return { kind: 'not-parked', detail: delivery.detail };
    journal.learnLease(delivery.lease, 'claimed and kept until the question is answered');
    journal.prove('park', { branch: bundle.branch, head, kept: String(isClean) });
    return { kind: 'parked', head, findings: isClean ? [] : broken };
}
/** Ends a run that waits for a person. What was done so far is kept where there is a place for it. */
async function waitForReply(order, ground, choice, baseline, { detail, title }) {
    const { journal, log } = order;
    const parked = await park(order, ground, choice, baseline, detail);
    if (parked.kind === 'not-parked') {
        log.info(`The unfinished work is not on a branch: ${parked.detail}`);
        return journal.conclude('agent-question', detail, title);
    }
    for (const { file, message } of parked.findings)
        log.warn(`Left out of the branch: ${file ?? ''} ${message}`);
    const report = journal.conclude('agent-question', detail, title);
    const { bundle, branchTip } = choice;
    const asked = await journal.time('publish', () => (0,ask/* ask */.k)(order, ground, { bundle, text: detail, title, report, isNew: branchTip === null }));
    journal.complain(asked.findings);
    const last = journal.conclude('agent-question', detail, title);
    return { ...last, pullRequest: { ...last.pullRequest, ...asked.pullRequest } };
}

// EXTERNAL MODULE: ./lib/steps/publish.js
var publish = __webpack_require__(4988);
// EXTERNAL MODULE: ./lib/agent/prompt.js + 1 modules
var agent_prompt = __webpack_require__(2694);
// EXTERNAL MODULE: ./lib/host/diff-trees.js
var diff_trees = __webpack_require__(1915);
// EXTERNAL MODULE: ./lib/host/remote.js
var host_remote = __webpack_require__(310);
// EXTERNAL MODULE: ./lib/plan/work-branches.js
var work_branches = __webpack_require__(2559);
// EXTERNAL MODULE: ./lib/steps/traffic.js
var steps_traffic = __webpack_require__(5582);
;// CONCATENATED MODULE: ./lib/steps/resume.js









/**
 * Finds the work that a reply is for. A reply is used once: after it the branch holds the finished work or another question.
 * @throws {RunnerError} `nothing-waits`, `usage-invalid` when it could be for several, `remote-unreachable`, `remote-refused`
 */
async function findParked(order, ground, plan) {
    const { checkout, remote, task, reply } = order;
    const traffic = await (0,steps_traffic/* readTraffic */.Eg)({
        ...order,
        commit: ground.snapshot.commit,
        workBranches: ground.format.branchesBeginWith(order.branchPrefix),
    });
    const candidates = [...traffic.claims.values()].filter(({ taskId, record }) => record !== null && (task ?? taskId) === taskId);
    const branches = candidates.flatMap((claim) => branchesOf(order, ground, plan, claim, [...traffic.branches]));
    await (0,host_remote/* fetchCommits */.Bj)(checkout.private, remote, branches.map(({ tip }) => tip));
    const commits = await (0,objects/* readObjects */.$I)(checkout.private, branches.map(({ tip }) => tip));
    const found = branches.flatMap(({ claim, branch, tip }) => {
        const [header = '', ...message] = (commits.get(tip)?.toString('utf8') ?? '').split('\n\n');
        const question = parseParkedMessage(message.join('\n\n'));
        const base = /^parent ([0-9a-f]+)$/m.exec(header)?.[1];
        if (question === null || base === undefined || claim.record === null)
            return [];
        return [{ taskId: claim.taskId, ownerId: claim.record.ownerId, branch, tip, base, question, reply }];
    });
    const [only, ...more] = found;
    if (only === undefined)
        throw new errors/* RunnerError */.Rn('nothing-waits', task === null ? 'No work waits for a reply' : `${task} does not wait for a reply`);
    if (more.length > 0) {
        const names = found.map(({ taskId }) => taskId).join(', ');
        throw new errors/* RunnerError */.Rn('usage-invalid', `Several tasks wait for a reply: say with \`task\` which one it is for (${names})`);
    }
    return only;
}
/** The branches that the bundle of a claim may have been kept on. */
function branchesOf({ branchPrefix }, { format }, { tasks }, claim, branches) {
    const head = tasks.find(({ id }) => id === claim.taskId);
    if (head === undefined)
        return [];
    const plain = [format.names([head], branchPrefix), format.names([head, head], branchPrefix)].map(({ branch }) => branch);
    return branches
        .filter(([name]) => plain.includes(name) || plain.includes((0,work_branches/* plainNameOf */.R_)(name) ?? name))
        .map(([branch, { tip }]) => ({ claim, branch, tip }));
}
/**
 * Puts unfinished work into the work tree. A file that has changed on the base branch since then stays as it is there.
 * @returns the paths that could not be taken over
 */
async function unpark({ checkout, remote }, { base, tip }) {
    const place = checkout.private;
    await (0,host_remote/* fetchCommits */.Bj)(place, remote, [base, tip]);
    const moved = new Set((await (0,diff_trees/* diffTrees */.j)(place, base, checkout.head)).map(({ path }) => path));
    const done = await (0,diff_trees/* diffTrees */.j)(place, base, tip);
    const taken = done.filter(({ path }) => !moved.has(path));
    const edits = taken.map(({ path, newMode, newOid }) => ({
        path,
        entry: newMode === null || newOid === null ? null : { mode: newMode, oid: newOid },
    }));
    await (0,work_tree/* placeTree */.Mv)(checkout, await (0,objects/* editTree */.nf)(place, checkout.head, edits));
    return done.filter(({ path }) => moved.has(path)).map(({ path }) => path);
}
/** The order as it is for work that waits for an answer: the work goes on under the claim it has. */
async function takeUpReply(order, ground, plan) {
    const { reply, remote, journal } = order;
    if (reply === null)
        return order;
    if (remote === null)
        throw new errors/* RunnerError */.Rn('no-remote', 'There is no remote on which work could wait');
    const resumption = await journal.time('list', () => findParked({ ...order, remote, reply }, ground, plan));
    journal.check('reply', true, `for ${resumption.taskId} on ${resumption.branch}`);
    return { ...order, resumption, task: resumption.taskId, owner: { ...order.owner, id: resumption.ownerId } };
}
/** Puts the unfinished work back and tells the agent what it had asked and what the answer is. */
async function goOn({ checkout, remote, journal }, resumption, prompt) {
    if (remote === null)
        throw new TypeError('work can only wait on a remote');
    const { branch, tip, question, reply } = resumption;
    const lost = await unpark({ checkout, remote }, resumption);
    journal.prove('resume', { branch, tip, leftOut: String(lost.length) });
    return `${prompt}\n${(0,agent_prompt/* renderReply */.Vv)({ question, reply, lost })}`;
}

// EXTERNAL MODULE: ./lib/steps/seal.js + 1 modules
var seal = __webpack_require__(5435);
// EXTERNAL MODULE: ./lib/steps/survey.js + 45 modules
var survey = __webpack_require__(9338);
// EXTERNAL MODULE: ./lib/steps/verify-commits.js
var verify_commits = __webpack_require__(2377);
// EXTERNAL MODULE: ./lib/claim/lease.js
var claim_lease = __webpack_require__(2222);
// EXTERNAL MODULE: ./lib/claim/move-claims.js
var move_claims = __webpack_require__(5953);
;// CONCATENATED MODULE: ./lib/claim/keep-lease.js



/**
 * Renews a lease every `intervalMs`. When the claim turns out to be somebody else's, or could not be renewed until
 * shortly before its end, `onLost` is called once: work on it must stop, for another runner may have begun.
 *
 * A renewal whose answer never came may have happened. The same one is tried again until that is known: with another,
 * a runner would take its own claim for somebody else's.
 * Source: FRD loop, parallel agent coordination 9.
 */
function keepLease(desk, lease, intervalMs, onLost) {
    // A claim that lives shorter than the interval would end between two renewals.
    const everyMs = Math.min(intervalMs, desk.ttlMs / 3);
    let current = lease;
    let unconfirmed;
    let lost = null;
    let stopped = false;
    let beat = Promise.resolve();
    let timer;
    /** Milliseconds until the claim may no longer be trusted: not up to its very end, because clocks differ. */
    const trustedMs = () => Date.parse(current.record.expiresAt) - claim_record/* CLOCK_MARGIN_MS */.li - desk.clock().getTime();
    const giveUp = (detail) => {
        if (lost !== null || stopped)
            return;
        lost = detail;
        onLost(detail);
    };
    const renew = async () => {
        try {
            unconfirmed ??= await (0,claim_lease/* renewal */.Bf)(desk, current);
            const outcome = await (0,claim_lease/* heartbeat */.jQ)(desk, current, unconfirmed);
            if (outcome.kind === 'held')
                current = outcome.lease;
            else
                giveUp(outcome.detail);
            unconfirmed = undefined;
        }
        catch (error) {
            // The remote may come back.
            if (trustedMs() <= 0)
                giveUp(`it could not be renewed before its end: ${error instanceof Error ? error.message : String(error)}`);
        }
    };
    const schedule = () => {
        const renewAndGoOn = () => {
            beat = renew().then(() => {
                if (!stopped && lost === null)
                    schedule();
            });
        };
        timer = setTimeout(renewAndGoOn, Math.min(everyMs, Math.max(0, trustedMs())));
        timer.unref();
    };
    schedule();
    return {
        current: () => current,
        lost: () => lost,
        async stop() {
            stopped = true;
            clearTimeout(timer);
            await beat;
            if (unconfirmed === undefined || lost !== null)
                return;
            const tip = await (0,move_claims/* findTip */.TU)(desk, lease.ref).catch(() => null);
            if (tip === unconfirmed.token)
                current = unconfirmed;
            unconfirmed = undefined;
        },
    };
}

;// CONCATENATED MODULE: ./lib/steps/while-held.js




/**
 * Renews the claim while work goes on and stops the work when the claim is lost. At the end the claim is kept or given
 * back, whatever happened.
 */
async function whileHeld(order, ground, choice, work) {
    const { journal, checkout, log } = order;
    const { holding } = choice;
    if (holding.kind !== 'remote') {
        const report = await work({ ...order, lease: () => null, settle: async () => { } }).catch((error) => journal.fail(error));
        if (holding.kind === 'local' && report.outcome !== 'needs-input')
            await (0,local_claims/* removeLocalClaim */.u4)(checkout.root, holding.taskId);
        return report;
    }
    const { desk, lease } = holding;
    const loss = new AbortController();
    const kept = keepLease(desk, lease, ground.config.claimHeartbeatMs, (detail) => {
        log.warn(`The claim was lost: ${detail}. The agent is stopped.`);
        loss.abort();
    });
    const held = {
        ...order,
        signal: AbortSignal.any([order.signal, loss.signal]),
        lease: kept.current,
        settle: kept.stop,
    };
    const report = await work(held).catch((error) => journal.fail(error));
    await kept.stop();
    return settleClaim(order, desk, report, { current: kept.current(), lost: kept.lost() });
}
/** Keeps the claim of work that was delivered, is ready to be, or waits for a person; gives back every other. */
async function settleClaim({ journal, log, onLease }, desk, report, { current, lost }) {
    const why = lost ?? (report.reasonCode === 'lease-lost' ? report.detail : null);
    // A branch on the remote is delivered work, even where its pull request could not be opened.
    const isDelivered = report.headSha !== null && report.outcome !== 'ready';
    const concludeLost = (detail) => {
        onLease?.(null);
        journal.learn({ lease: null, taskClaim: { ...report.taskClaim, details: `claimed, then lost: ${detail}` } });
        return journal.conclude('lease-lost', detail, report.pullRequest.title);
    };
    if (why !== null && !isDelivered)
        return concludeLost(why);
    // Unfinished work was put on its branch together with a renewed claim.
    if (report.outcome === 'needs-input' && report.lease !== null && report.lease.token !== current.token) {
        onLease?.(null);
        return report;
    }
    if (report.outcome === 'needs-input' || report.outcome === 'ready') {
        const renewed = await (0,claim_lease/* heartbeat */.jQ)({ ...desk, owner: (0,claim_record/* asKeeper */.pH)(desk.owner) }, current).catch(() => null);
        // Nobody could deliver it any more.
        if (renewed?.kind === 'lost' && report.outcome === 'ready')
            return concludeLost(renewed.detail);
        onLease?.(null);
        if (renewed?.kind !== 'held')
            return report;
        const { ref, token, record } = renewed.lease;
        const { ownerId, createdAt, expiresAt } = record;
        return { ...report, lease: { ref, token, ownerId, createdAt, expiresAt } };
    }
    if (isDelivered) {
        onLease?.(null);
        return report;
    }
    const { released, detail } = await (0,claim_lease/* release */._r)(desk, current);
    // One that could not be given back is left to whoever cleans up after this process.
    if (released)
        onLease?.(null);
    const details = released
        ? `claimed, and ${detail} because nothing was delivered`
        : `claimed, but it could not be given back: ${detail}`;
    log.info(`Claim ${current.ref}: ${details}`);
    return { ...report, taskClaim: { ...report.taskClaim, details }, lease: released ? null : report.lease };
}

// EXTERNAL MODULE: ./lib/agent/agent.js
var agent_agent = __webpack_require__(9540);
// EXTERNAL MODULE: ./lib/model.js
var model = __webpack_require__(9814);
// EXTERNAL MODULE: ./lib/validate.js + 3 modules
var validate = __webpack_require__(5757);
;// CONCATENATED MODULE: ./lib/agent/report.js


/**
 * The agent's final answer as a report. Codex hands the schema to the model but does not check the answer, so it is
 * checked here.
 */
function readAgentReport(answer) {
    if (answer.trim() === '')
        return { kind: 'invalid', problems: ['there was no final answer'] };
    let value;
    try {
        value = JSON.parse(answer);
    }
    catch {
        return { kind: 'invalid', problems: ['it was not JSON'] };
    }
    const problems = (0,validate/* validate */.tf)('agent-report', value);
    if (problems.length > 0)
        return { kind: 'invalid', problems: problems.slice(0, 10).map(({ pointer, message }) => `${pointer || '/'}: ${message}`) };
    const report = value;
    return { kind: 'valid', report: { ...report, changeReport: report.changeReport && withPlainNothing(report.changeReport) } };
}
/** There are many ways to say that nothing applies; the rest of the program knows one. */
function withPlainNothing(prose) {
    const plain = (text) => (/^\s*(?:none|nothing|n\/?a|not applicable)?\s*[.!]?\s*$/i.test(text) ? model/* NOTHING */.K$ : text);
    const { publicApi, exceptions, semantics, dataLayout, limitations } = prose;
    return {
        ...prose,
        publicApi: plain(publicApi),
        exceptions: plain(exceptions),
        semantics: plain(semantics),
        dataLayout: plain(dataLayout),
        limitations: plain(limitations),
    };
}

// EXTERNAL MODULE: ./lib/report/cost.js
var cost = __webpack_require__(7489);
// EXTERNAL MODULE: ./lib/checks/coverage.js
var coverage = __webpack_require__(8879);
// EXTERNAL MODULE: ./lib/checks/gates.js + 1 modules
var checks_gates = __webpack_require__(1437);
// EXTERNAL MODULE: ./lib/checks/ignored-files.js
var ignored_files = __webpack_require__(1217);
// EXTERNAL MODULE: ./lib/checks/plan-checks.js
var plan_checks = __webpack_require__(1382);
// EXTERNAL MODULE: ./lib/checks/plan-gates.js
var plan_gates = __webpack_require__(5887);
// EXTERNAL MODULE: ./lib/checks/verdict.js
var verdict = __webpack_require__(1024);
// EXTERNAL MODULE: ./lib/host/ignored-files.js
var host_ignored_files = __webpack_require__(9582);
;// CONCATENATED MODULE: ./lib/steps/judge-work.js










/**
 * Judges what stands in the work tree: formatters first, because what they leave is the tree in question; then guards; then
 * gates, and only on a tree that broke no rule, because they execute what the agent wrote.
 * @param report the agent's answer; null when it gave none that can be read
 */
const judgeWork = (order, report) => order.journal.time('checks', async () => {
    const { checkout, baseline, ground, bundle, journal, log } = order;
    const { config, snapshot } = ground;
    const ignored = await reviewIgnored(order);
    const shaped = await shape(order);
    const { changeSet } = shaped;
    const { tasks } = bundle;
    const { gates, ...planned } = (0,plan_checks/* planChecks */.d)(config, { changeSet, baseEntries: snapshot.entries, tasks, report });
    const broken = [
        ...(0,guards/* guard */.ah)({
            changeSet,
            bundle,
            nextBoundary: order.nextBoundary,
            report,
            asksForReport: (0,change_report/* changeReportPath */.MP)(ground, bundle) !== null,
            policy: config,
            baseEntries: snapshot.entries,
            isPlanPath: (path) => ground.format.owns(ground.planPath, path, tasks),
            knownSecrets: order.knownSecrets,
        }),
        ...shaped.findings,
        ...ignored,
        ...planned.findings,
    ];
    for (const { code, file, message } of broken)
        log.info(`  guard ${code}: ${file ?? ''} ${message}`);
    const putBack = async () => {
        const restored = await (0,work_tree/* restoreWorkTree */.s7)(checkout, baseline, changeSet);
        if (restored.length > 0)
            log.info(`  put back what it changed: ${restored.slice(0, 5).join(', ')}${restored.length > 5 ? ' …' : ''}`);
    };
    const isClean = !broken.some(({ severity }) => severity === 'error');
    const ran = isClean ? await (0,checks_gates/* runGates */.A)(gates, order.agent.confine, log, order.signal, putBack) : [];
    const results = [...shaped.results, ...ran];
    const coverage = config.strict && isClean ? cover(order, gates, results) : null;
    const unproven = coverage?.findings ?? [];
    journal.learn({
        changes: changeSet.changes.map(({ path, status }) => ({ path, status })),
        validationResults: results,
        verificationEvidence: config.strict ? (coverage?.evidence ?? []) : null,
        findings: [...ground.findings, ...broken, ...unproven],
    });
    return { changeSet, verdict: (0,verdict/* judge */.S)(broken, results, shaped.results.length + gates.length, unproven) };
});
const cover = ({ bundle, humanEvidence }, gates, results) => (0,coverage/* coverVerification */.pZ)({ tasks: bundle.tasks, gates, results, human: humanEvidence });
/** Ignored files are in no tree, so nothing else here sees them; gates do. What was touched is seen before any of them runs. */
async function reviewIgnored({ checkout, baseline, ground }) {
    const changes = (0,host_ignored_files/* compareIgnored */.O$)(baseline.ignored, await (0,host_ignored_files/* listIgnored */.rZ)(checkout));
    const policy = ground.config.ignoredFiles;
    if (policy === 'strict')
        await (0,host_ignored_files/* removeIgnored */.xq)(checkout, changes.added);
    return (0,ignored_files/* reviewIgnoredFiles */.o)(changes, policy);
}
/** The work tree after the formatters, and what they said. They get the files that the agent changed and no others. */
async function shape(order) {
    const { checkout, baseline, ground, agent, log, signal } = order;
    const changeSet = await (0,work_tree/* captureWorkTree */.mC)(checkout, baseline);
    const { formatters } = ground.config;
    const planned = (0,plan_gates/* planFormatters */.X)(formatters, changeSet.changes);
    if (planned.length === 0)
        return { changeSet, results: [], findings: [] };
    const results = await (0,checks_gates/* runGates */.A)(planned, agent.confine, log, signal);
    const shaped = await (0,work_tree/* captureWorkTree */.mC)(checkout, baseline);
    const touched = new Set(changeSet.changes.map(({ path }) => path));
    const beyond = formatters.some(({ wholeRepository }) => wholeRepository)
        ? []
        : shaped.changes.filter(({ path }) => !touched.has(path));
    const findings = beyond.map(({ path }) => ({
        code: 'formatted-beyond',
        severity: 'error',
        file: path,
        line: null,
        column: null,
        pointer: null,
        message: 'A formatter changed this file, which the work had not touched.',
        hint: 'Restore it exactly as it was in the base.',
    }));
    return { changeSet: shaped, results, findings };
}

;// CONCATENATED MODULE: ./lib/steps/work.js







/**
 * Has the agent implement the bundle and judges what it did; what does not pass goes back to the same conversation a
 * few times. The measure is the same in every round.
 */
async function work(order) {
    const { agent, ground, journal, log } = order;
    const deadline = performance.now() + order.timeoutMs;
    let { prompt } = order;
    let threadId = null;
    let usage = agent_agent/* NO_USAGE */.y;
    const rounds = [];
    for (let turn = 1;; turn++) {
        log.group(turn === 1 ? `Agent: ${agent.name}` : `Agent: repair ${turn - 1} of ${ground.config.repairTurns}`);
        log.info(`  turn ${turn}, a message of ${prompt.length} characters`);
        const timeoutMs = Math.max(1000, deadline - performance.now());
        const answer = await journal.time('agent', () => agent.run({ prompt, threadId, timeoutMs, signal: order.signal }));
        usage = (0,agent_agent/* addUsage */.v)(usage, answer.usage);
        journal.learn({ turns: turn, usage, cost: (0,cost/* costOf */.h)(usage, ground.config.prices) });
        if (answer.kind === 'failed')
            return { kind: 'ended', code: answer.code, detail: answer.detail, report: null };
        threadId = answer.threadId;
        const answered = readAgentReport(answer.answer);
        const said = answered.kind === 'valid' ? answered.report : null;
        const report = said && (0,guards/* withholdSecrets */.RK)(said, order.knownSecrets);
        const problems = answered.kind === 'valid' ? [] : answered.problems;
        if (report?.status === 'needs-input') {
            journal.learn({ agent: report });
            const detail = report.question?.trim() || 'The agent stopped with a question that it did not ask.';
            return { kind: 'ended', code: 'agent-question', detail, report };
        }
        const { changeSet, verdict } = await judgeWork(order, said);
        log.endGroup();
        rounds.push(verdict.gates);
        journal.learn({
            agent: report,
            earlierRounds: rounds.slice(0, -1),
            changeReport: (0,change_report/* describeChangeReport */.cA)({ ...order, changeSet, report }),
        });
        journal.prove('judge', { turn: String(turn), tree: changeSet.tree, verdict: verdict.reasonCode, answer: answered.kind });
        if (report !== null && verdict.accepted)
            return { kind: 'accepted', report, changeSet, rounds };
        if (turn > ground.config.repairTurns)
            return giveUp(report, verdict, problems);
        prompt = (0,agent_prompt/* renderRepair */.Qp)({ findings: errorsOf(verdict), gates: verdict.gates, report: problems });
    }
}
const errorsOf = (verdict) => verdict.findings.filter(({ severity }) => severity === 'error');
function giveUp(report, verdict, problems) {
    const failed = verdict.gates
        .filter(({ status }) => status === 'failed')
        .map(({ name, exitCode }) => `${name} (exit code ${exitCode})`);
    const findings = errorsOf(verdict).map(({ file, message }) => (file ? `${file}: ${message}` : message));
    if (verdict.reasonCode === 'accepted')
        return {
            kind: 'ended',
            code: 'agent-report-invalid',
            detail: `The final answer cannot be used: ${problems.join('; ')}`,
            report,
        };
    const detail = verdict.reasonCode === 'gates-failed' ? `Failed: ${failed.join(', ')}` : findings.slice(0, 5).join(' ');
    return { kind: 'ended', code: verdict.reasonCode, detail: detail || 'A gate did not run.', report };
}

;// CONCATENATED MODULE: ./lib/steps/run.js




















/**
 * Takes the next bundle from plan to delivered branch, once.
 *
 * Expected ends, good or bad, are reports. A claim that was taken is given back unless the work was delivered, is ready
 * to be, or waits for a person.
 * @throws {RunnerError} where the run cannot go on; the order's journal can still tell how far it came
 */
async function run(given) {
    const { journal } = given;
    await sweepLocalClaims(given);
    const ground = await journal.time('read', () => (0,survey/* readGround */.A4)(given));
    journal.learn({
        format: ground.format.name,
        planPath: ground.planPath,
        baseSha: ground.snapshot.commit,
        findings: ground.findings,
    });
    journal.learn({ memoryUpdate: { file: ground.config.memoryFile, status: 'no_change', summary: 'nothing to add' } });
    const plan = (0,survey/* requirePlan */.VH)(ground);
    if (ground.config.claimTtlMs <= given.timeoutMs)
        throw new errors/* RunnerError */.Rn('config-invalid', '`claim.ttl-hours` must be longer than `timeout-minutes`, or the claim ends while the agent works');
    noteSurroundings(given, ground);
    const baseline = await journal.time('compare', () => requireCleanTree(given));
    const order = await takeUpReply(given, ground, plan);
    const choice = await (0,choose/* choose */.S)(order, ground, plan);
    const noteRest = () => journal.time('list', () => (0,note_claims/* noteAllClaims */.B)(order, ground, choice.sight));
    if (choice.kind === 'none') {
        await noteRest();
        return journal.conclude(choice.code, choice.detail);
    }
    return whileHeld(order, ground, choice, async (held) => {
        await noteRest();
        return finish(held, ground, choice, baseline);
    });
}
/** Work, judgement, commits, delivery. */
async function finish(order, ground, choice, baseline) {
    const { journal, checkout, clock, knownSecrets, log } = order;
    const { agent, bundle, holding } = choice;
    if (agent === null)
        throw new TypeError('a run needs an agent');
    const first = notePrompt(journal, ground, (0,first_prompt/* writeFirstPrompt */.CU)(ground, bundle, choice.nextBoundary));
    const prompt = order.resumption === undefined ? first : await goOn(order, order.resumption, first);
    journal.learn({ changeReport: (0,change_report/* describeChangeReport */.cA)({ ground, bundle, changeSet: null, report: null, knownSecrets }) });
    const result = await work({
        ...order,
        bundle,
        agent,
        nextBoundary: choice.nextBoundary,
        baseline,
        ground,
        prompt,
    });
    const title = (0,report_commits/* renderTitle */.zF)(bundle, result.report);
    if (result.kind === 'ended' && result.code === 'agent-question')
        return waitForReply(order, ground, choice, baseline, { ...result, title });
    if (result.kind === 'ended')
        return journal.conclude(result.code, result.detail, title);
    const { report, changeSet, rounds } = result;
    const at = clock();
    const today = (0,host_clock/* calendarDate */.bO)(at, ground.config.timeZone);
    const sealed = await journal.time('seal', () => (0,seal/* seal */.o)({ checkout, ground, bundle, report, changeSet, rounds, confine: agent.confine, today, at, knownSecrets, log }));
    const { commits, head, memoryUpdate, validation, changes } = sealed;
    journal.learn({ memoryUpdate });
    journal.learnValidation(validation);
    journal.prove('seal', { judgedTree: changeSet.tree, head, commits: String(commits.length) });
    const failed = validation.find(({ status }) => status === 'failed');
    if (failed)
        return journal.conclude('gates-failed', `The plan would not be valid any more: ${failed.outputSummary.slice(0, 300)}`, title);
    journal.learn({ changes });
    const saved = { changeReport: (0,change_report/* describeChangeReport */.cA)({ ground, bundle, changeSet, report, knownSecrets }, true) };
    await order.settle();
    const lease = order.lease();
    if (order.delivery === 'none' || lease === null || holding.kind !== 'remote') {
        journal.learn({ commits, headSha: head, ...saved });
        if (lease !== null)
            journal.learnLease(lease, 'claimed, and kept for the delivery');
        // Nobody could deliver what is claimed in this checkout only.
        if (holding.kind !== 'local')
            journal.learn({ handoff: await (0,handoff/* writeHandoff */.K7)(checkout, changeSet, ground.config.commitAuthor, at) });
        return journal.conclude('ready', `${bundle.branch} is ready at ${head}`, title);
    }
    const { desk } = holding;
    const signed = await (0,verify_commits/* verifyCommits */.c)({ ...order, remote: desk.remote }, ground, { ...sealed, base: changeSet.base });
    const delivery = await journal.time('deliver', () => (0,deliver/* deliver */.c)({ desk, lease, branch: bundle.branch, branchTip: choice.branchTip, head: signed.head }));
    if (delivery.kind !== 'delivered')
        return journal.conclude(delivery.kind, delivery.detail, title);
    // Said only now: commits that nobody can find on the remote were not made.
    journal.learn({ commits: signed.commits, headSha: signed.head, ...saved });
    journal.learnLease(delivery.lease, `${lease.takeover ? `taken over from ${lease.takeover.ownerId}` : 'claimed'} and kept until the work is merged`);
    journal.prove('deliver', { branch: bundle.branch, head: signed.head, claim: delivery.lease.token });
    // Whatever becomes of this process, the claim of work that is on the remote stays.
    order.onLease?.(null);
    const handOn = () => (0,handoff/* writeHandoff */.K7)(checkout, changeSet, ground.config.commitAuthor, at);
    return (0,publish/* publish */.mk)(order, ground, { ...signed, bundle, title, isNew: order.resumption === undefined, handOn });
}
/** Source: FRD loop, parallel agent coordination 14, 16: first of all, and on every run. */
async function sweepLocalClaims({ checkout, clock, journal }) {
    const { removed, kept } = await (0,local_claims/* cleanLocalClaims */.oT)(checkout.root, clock());
    journal.check('local_claims_stale_cleanup', true, `removed ${removed.length} stale, kept ${kept.length}${removed.length ? `: ${removed.join(', ')}` : ''}`);
}
/** @throws {RunnerError} `dirty-work-tree`, naming the paths; none of them is touched */
async function requireCleanTree({ checkout, journal }) {
    const baseline = await (0,work_tree/* takeBaseline */.F_)(checkout);
    const { dirty } = baseline;
    const named = `${dirty.slice(0, 10).join(', ')}${dirty.length > 10 ? ` and ${dirty.length - 10} more` : ''}`;
    journal.check('working_tree_clean', dirty.length === 0, dirty.length === 0 ? 'no change besides ignored files' : named);
    if (dirty.length > 0)
        throw new errors/* RunnerError */.Rn('dirty-work-tree', `The work tree has changes: ${named}`);
    return baseline;
}
/** What the repository is made of, on record before work begins. Source: FRD loop, project portability and hygiene 1, 3. */
function noteSurroundings({ journal }, ground) {
    const paths = [...ground.snapshot.entries.keys()];
    const ecosystems = (0,language/* detectEcosystems */.Rl)(paths).map(({ file, ecosystem }) => `${file} (${ecosystem})`);
    const ignoreFiles = (0,language/* findIgnoreFiles */.LY)(paths);
    const { gates } = ground.config;
    journal.check('language_profile', true, `of the repository: ${(0,language/* detectLanguages */.l4)([], paths).join(', ') || 'none recognised'}`);
    journal.check('ecosystem', true, ecosystems.join(', ') || 'no toolchain file found');
    journal.check('ignore_files', true, ignoreFiles.join(', ') || 'none');
    journal.check('gates', gates.length > 0, gates.map(({ name }) => name).join(', ') || 'none configured: no test will be run');
}
/** What the first message was made of, on record. Source: FRD loop, prompt profile 4. */
function notePrompt(journal, { prompts }, { text, languages, chain }) {
    journal.check('language_profile', true, `of the bundle: ${languages.join(', ') || 'none recognised'}`);
    if (chain !== null) {
        journal.check('prompt_chain', true, (0,first_prompt/* describeChain */.zx)(chain));
        journal.prove('prompt', { chain: chain.chainId, parts: chain.parts.map(({ id }) => id).join(', '), sha256: chain.digest });
    }
    else if (prompts.chains.length > 0) {
        const ids = prompts.chains.map(({ id }) => id).join(', ');
        journal.check('prompt_chain', false, `no part applies to this bundle; there are the chains ${ids}`);
    }
    return text;
}


/***/ })

};
