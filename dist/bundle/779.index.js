export const id = 779;
export const ids = [779];
export const modules = {

/***/ 3779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deliverReport: () => (/* binding */ deliverReport)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/checks/guards.js + 28 modules
var guards = __webpack_require__(6094);
// EXTERNAL MODULE: ./lib/checks/ignored-files.js
var ignored_files = __webpack_require__(1217);
// EXTERNAL MODULE: ./lib/host/clock.js
var host_clock = __webpack_require__(9144);
// EXTERNAL MODULE: ./lib/host/remote.js
var host_remote = __webpack_require__(310);
// EXTERNAL MODULE: ./lib/plan/claimed-document.js
var claimed_document = __webpack_require__(3334);
// EXTERNAL MODULE: ./lib/plan/dependencies.js
var dependencies = __webpack_require__(5954);
// EXTERNAL MODULE: ./lib/plan/task-links.js
var task_links = __webpack_require__(8673);
// EXTERNAL MODULE: ./lib/report/commits.js
var report_commits = __webpack_require__(3300);
// EXTERNAL MODULE: ./lib/report/cost.js
var cost = __webpack_require__(7489);
// EXTERNAL MODULE: ./lib/report/journal.js
var report_journal = __webpack_require__(8201);
// EXTERNAL MODULE: ./lib/report/pull-request.js + 2 modules
var pull_request = __webpack_require__(8240);
// EXTERNAL MODULE: ./lib/steps/change-report.js + 4 modules
var change_report = __webpack_require__(3575);
// EXTERNAL MODULE: ./lib/steps/deliver.js
var deliver = __webpack_require__(4934);
// EXTERNAL MODULE: ./lib/host/objects.js
var objects = __webpack_require__(8702);
// EXTERNAL MODULE: ./lib/steps/traffic.js
var steps_traffic = __webpack_require__(5582);
;// CONCATENATED MODULE: ./lib/steps/earlier-delivery.js



/** When the commit at the tip of a branch was made. Made at the same moment, the same work is the same commits. */
async function readTimeOf({ checkout, remote }, tip) {
    await (0,host_remote/* fetchCommits */.Bj)(checkout.private, remote, [tip]);
    return (0,objects/* readCommitTime */.dU)(checkout.private, tip);
}
/**
 * The commits of a branch, the oldest first, when they are the ones given: same trees and messages, one after the other on
 * the base. They may have been signed since. null for any others.
 */
async function findTwins({ checkout, remote }, tip, commits, base) {
    const place = checkout.private;
    const twins = [];
    let at = tip;
    for (const { hash, message } of [...commits].reverse()) {
        await (0,host_remote/* fetchCommits */.Bj)(place, remote, [at]);
        const raw = (await (0,objects/* readObjects */.$I)(place, [at])).get(at)?.toString('utf8') ?? '';
        const [head = '', ...text] = raw.split('\n\n');
        const parents = [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent);
        const isSame = head.startsWith(`tree ${await (0,objects/* readTreeOf */.Q1)(place, hash)}\n`) && text.join('\n\n').trim() === message;
        if (!isSame || parents.length !== 1)
            return null;
        twins.unshift({ hash: at, message });
        at = parents[0] ?? '';
    }
    return at === base ? twins : null;
}
/** Whether the claim is held by the same owner, though perhaps renewed by the push of an earlier try. */
async function isStillOurs(order, traffic, { taskId, record }) {
    const { claims } = await (0,steps_traffic/* readTheClaims */.FA)(order, traffic, (id) => id === taskId);
    return claims.get(taskId)?.record?.ownerId === record.ownerId;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/claim/lease-form.js
var lease_form = __webpack_require__(5353);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/host/files.js
var files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/model.js
var model = __webpack_require__(9814);
// EXTERNAL MODULE: ./lib/plan/grow-bundle.js
var grow_bundle = __webpack_require__(8577);
// EXTERNAL MODULE: ./lib/validate.js + 3 modules
var validate = __webpack_require__(5757);
;// CONCATENATED MODULE: ./lib/steps/handed-report.js









const MAX_REPORT_BYTES = 16 * 1024 * 1024;
/** Ends of a run whose work was accepted and is on the remote, but not proposed. */
const WITHOUT_PULL_REQUEST = /^(?:forge|pull-requests?)-/;
/**
 * Reads a report that may come from an attacker. What it says about the past is not believed; what decides where things
 * are read from and written to is held against what this job knows by itself.
 * @throws {RunnerError} `handoff-invalid`
 */
async function readHandedReport({ checkout, reportFile, reportDigest, given }) {
    const refuse = (detail, cause) => new errors/* RunnerError */.Rn('handoff-invalid', `${reportFile} ${detail}`, { cause });
    const bytes = await (0,files/* readWithin */.w0)(reportFile, MAX_REPORT_BYTES);
    if (bytes === null)
        throw refuse('cannot be read');
    const digest = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    if (reportDigest !== null && digest !== reportDigest)
        throw refuse(`has the digest ${digest}, not ${reportDigest}`);
    let report;
    try {
        report = JSON.parse(bytes.toString('utf8'));
    }
    catch (cause) {
        throw refuse('is not JSON', cause);
    }
    const [problem] = (0,validate/* validate */.tf)('run-report', report);
    if (problem)
        throw refuse(`is not a run report: ${problem.pointer || '/'} ${problem.message}`);
    const { outcome, reasonCode, baseSha, lease, handoff, agent } = report;
    const isAccepted = outcome === 'ready' || WITHOUT_PULL_REQUEST.test(reasonCode);
    if (!isAccepted || baseSha === null || lease === null || handoff === null || agent === null)
        throw refuse(`is of a run that ended as ${outcome} and has nothing to deliver`);
    if (!(0,lease_form/* isObjectId */.T)(baseSha) || !(0,lease_form/* isGivenLease */.A)(lease))
        throw refuse('names a commit or a lease that cannot be one');
    if (given !== null && (given.ref !== lease.ref || given.token !== lease.token || given.ownerId !== lease.ownerId))
        throw refuse('was not made under the lease that was given');
    // Any commit could be made to stand on the server, with rules of its own; what is checked out here was chosen by this job.
    if (!(await (0,objects/* isAncestor */.QX)(checkout.private, baseSha, checkout.head)))
        throw refuse(`starts from commit ${baseSha}, which does not belong to the history of what is checked out here (a shallow checkout knows only its newest commit)`);
    return { ...report, baseSha, lease, handoff, agent };
}
/**
 * The bundle as the plan has it: the tasks must be one that the plan allows, and branch and claim must have the names it
 * gives them.
 * @throws {RunnerError} `handoff-invalid`
 */
function requireBundle(format, plan, branchPrefix, report) {
    const start = plan.tasks.findIndex(({ id }) => id === report.tasks[0]?.id);
    const head = plan.tasks[start];
    const findObstacle = (0,dependencies/* createObstacleFinder */.cx)(plan);
    const whole = head && (0,grow_bundle/* growBundle */.s)(plan, head, start, (task, earlier) => isOpen(task) && findObstacle(task, earlier) === null);
    const [first, ...rest] = whole?.slice(0, report.tasks.length) ?? [];
    const names = report.tasks.map(({ id }) => id).join(' ');
    if (first === undefined || !isOpen(first) || [first, ...rest].map(({ id }) => id).join(' ') !== names)
        throw new errors/* RunnerError */.Rn('handoff-invalid', 'The tasks of the report are not an open bundle of the plan');
    const tasks = [first, ...rest];
    const { branch: plain, isOnlyBranch, ...parts } = format.names(tasks, branchPrefix);
    const attempt = !isOnlyBranch && report.branch.startsWith(`${plain}-a`) && /^[1-9]\d{0,3}$/.test(report.branch.slice(plain.length + 2));
    const claimRef = model/* CLAIM_NAMESPACE */.bA + first.id;
    if ((report.branch !== plain && !attempt) || report.lease.ref !== claimRef)
        throw new errors/* RunnerError */.Rn('handoff-invalid', `Branch ${report.branch} or claim ${report.lease.ref} does not belong to ${first.id}`);
    return { ...parts, tasks, branch: report.branch, claimRef };
}
const isOpen = (task) => task.status === 'todo';

// EXTERNAL MODULE: ./lib/steps/handoff.js
var handoff = __webpack_require__(2797);
// EXTERNAL MODULE: ./lib/checks/coverage.js
var coverage = __webpack_require__(8879);
// EXTERNAL MODULE: ./lib/checks/plan-checks.js
var plan_checks = __webpack_require__(1382);
// EXTERNAL MODULE: ./lib/checks/plan-gates.js
var plan_gates = __webpack_require__(5887);
// EXTERNAL MODULE: ./lib/checks/verdict.js
var verdict = __webpack_require__(1024);
// EXTERNAL MODULE: ./lib/steps/review-policy.js
var review_policy = __webpack_require__(1114);
;// CONCATENATED MODULE: ./lib/steps/judge-again.js





/**
 * Judges a change that another job ran the commands on. Nothing is run again: the report has to hold a result for all that
 * this change asks for, and each has to have passed.
 */
function judgeAgain({ config, snapshot }, { tasks }, { agent, validationResults, verificationEvidence }, changeSet, findings) {
    const planned = (0,plan_checks/* planChecks */.d)(config, { changeSet, baseEntries: snapshot.entries, tasks, report: agent });
    const formatters = (0,plan_gates/* planFormatters */.X)(config.formatters, changeSet.changes);
    // What a formatter was given may be more than what is left of the change after it.
    const formatted = formatters.flatMap((each) => validationResults.find(({ name }) => name === each.name) ?? []);
    const human = new Map((verificationEvidence ?? []).flatMap(({ taskId, verificationId, humanEvidence }) => humanEvidence === null ? [] : [[`${taskId}/${verificationId}`, humanEvidence]]));
    const unproven = config.strict
        ? (0,coverage/* coverVerification */.pZ)({ tasks, gates: planned.gates, results: validationResults, human }).findings
        : [];
    const results = [...formatted, ...(0,plan_checks/* resultsOf */.q)(planned.gates, validationResults)];
    return (0,verdict/* judge */.S)([...findings, ...planned.findings], results, formatters.length + planned.gates.length, unproven);
}
const NOT_COMPARED = 'Nobody has compared this very change with its specs.';
const NOT_VERIFIED = 'No verification has passed this very tree, and nobody wrote.';
/** Complaints about a change that had to be reviewed and, as its report says, was not: a review counts for the tree it saw. */
function findUnreviewed(ground, bundle, { review }, { tree }) {
    const policy = (0,review_policy/* reviewPolicyOf */.q)(ground, bundle);
    const last = review?.rounds.at(-1);
    const isMissing = policy?.independent === true && (last?.verdict !== 'PASS' || last.tree !== tree);
    const hasDrifted = policy?.drift === true && (review?.drift?.tree !== tree || review.drift.verdict === 'fail');
    const lacksSelf = policy?.self === true && review?.selfReview == null;
    return [
        ...(isMissing ? ['No independent review has passed this very change.'] : []),
        ...(lacksSelf ? ['The writer has not looked at the change once more.'] : []),
        ...(hasDrifted ? [policy.procedure?.readOnly ? NOT_VERIFIED : NOT_COMPARED] : []),
    ].map((message) => ({
        ...{ code: 'review-missing', severity: 'error', file: null, line: null, column: null, pointer: null, message },
        hint: 'Deliver the report of the run whose reviews passed, unchanged.',
    }));
}

// EXTERNAL MODULE: ./lib/steps/judge-work.js
var judge_work = __webpack_require__(1108);
// EXTERNAL MODULE: ./lib/steps/kept-work.js
var kept_work = __webpack_require__(8689);
// EXTERNAL MODULE: ./lib/steps/prove-procedure.js
var prove_procedure = __webpack_require__(5769);
// EXTERNAL MODULE: ./lib/steps/publish.js
var publish = __webpack_require__(4988);
// EXTERNAL MODULE: ./lib/steps/seal.js + 14 modules
var seal = __webpack_require__(5480);
// EXTERNAL MODULE: ./lib/steps/survey.js + 70 modules
var survey = __webpack_require__(9936);
// EXTERNAL MODULE: ./lib/steps/verify-commits.js
var verify_commits = __webpack_require__(2377);
;// CONCATENATED MODULE: ./lib/steps/deliver-report.js


























/**
 * Publishes what a less privileged job made, and trusts nothing of it but its digests: plan and configuration are read
 * again from the base commit, the change is guarded again, statuses, commits and texts are made anew. Nothing of the
 * repository is executed. The work stays on the base it was judged on, even if the base branch has moved.
 *
 * @throws {RunnerError} `handoff-invalid`, `plan-invalid`, `config-invalid`, `remote-unreachable`, `remote-refused`
 */
async function deliverReport(order) {
    const { checkout, remote, journal, clock, log } = order;
    const report = await readHandedReport(order);
    const { baseSha, agent } = report;
    const read = await (0,survey/* readGround */.A4)({ ...order, commit: baseSha });
    (0,publish/* requireBase */.XZ)(order, read);
    const plan = (0,survey/* requirePlan */.VH)(read);
    const bundle = requireBundle(read.format, plan, order.branchPrefix, report);
    const ground = (0,prove_procedure/* withProofs */.K)(read, bundle);
    const nextBoundary = findNextBoundary(plan, bundle);
    learnReport(journal, ground, bundle, { ...report, agent: (0,guards/* withholdSecrets */.RK)(agent, order.knownSecrets) });
    journal.learn({ taskLinks: (0,task_links/* listTaskLinks */.P)(plan, bundle.tasks), nextBoundaryTaskId: nextBoundary?.id ?? null });
    journal.learn({ taskCounts: (0,dependencies/* countTasks */.g6)(plan) });
    const changeSet = await (0,handoff/* readHandoff */.ZQ)(checkout, (0,external_node_path_.dirname)(order.reportFile), report.handoff, baseSha);
    const broken = (0,guards/* guard */.ah)({
        changeSet,
        bundle,
        nextBoundary,
        report: agent,
        asksForReport: (0,change_report/* changeReportPath */.MP)(ground, bundle) !== null,
        policy: ground.config,
        baseEntries: ground.snapshot.entries,
        isPlanPath: (path) => ground.format.owns(ground.planPath, path, bundle.tasks),
        knownSecrets: order.knownSecrets,
    });
    const findings = [
        ...broken,
        ...(0,judge_work/* guardByProcedure */.EX)({ ground, bundle }, changeSet),
        ...findUnreviewed(ground, bundle, report, changeSet),
    ];
    const told = { ground, bundle, changeSet, report: (0,guards/* withholdSecrets */.RK)(agent, order.knownSecrets), knownSecrets: order.knownSecrets };
    journal.learn({
        findings: [...ground.findings, ...findings, ...report.findings.filter(({ code }) => code === ignored_files/* IGNORED_FILES */.L).slice(0, 1)],
        changes: changeSet.changes.map(({ path, status }) => ({ path, status })),
        changeReport: (0,change_report/* describeChangeReport */.cA)(told),
    });
    const title = (0,report_commits/* renderTitle */.zF)(bundle, (0,guards/* withholdSecrets */.RK)(agent, order.knownSecrets));
    const { reasonCode, gates } = judgeAgain(ground, bundle, report, changeSet, findings);
    // Of the other job's results only those that the configuration asks for are told on.
    journal.learn({
        validationResults: [...gates, ...report.validationResults.filter(({ name }) => name === pull_request/* SCHEMA_CHECK */.v).slice(0, 1)],
    });
    if (reasonCode === 'gates-failed' || reasonCode === 'evidence-missing')
        return journal.conclude(reasonCode, 'The report does not say that everything the configuration asks for passed', title);
    if (reasonCode !== 'accepted') {
        const errors = findings
            .filter(({ severity }) => severity === 'error')
            .map(({ file, message }) => `${file ?? ''} ${message}`.trim());
        return journal.conclude(reasonCode, errors.slice(0, 5).join(' '), title);
    }
    const traffic = await (0,steps_traffic/* listTraffic */.uR)({
        ...order,
        commit: baseSha,
        workBranches: ground.format.branchesBeginWith(order.branchPrefix),
    });
    const branch = traffic.branches.get(bundle.branch);
    const at = branch?.foreign ? await readTimeOf(order, branch.tip) : clock();
    const today = (0,host_clock/* calendarDate */.bO)(at, ground.config.timeZone);
    const sealed = await (0,seal/* seal */.o)({
        checkout,
        ground,
        bundle,
        report: agent,
        changeSet,
        rounds: [...report.earlierRounds, gates],
        review: report.review,
        confine: null,
        today,
        at,
        knownSecrets: order.knownSecrets,
        log,
    });
    journal.complain(sealed.findings);
    const fault = (0,seal/* findFault */.K)(sealed);
    if (fault !== null)
        return journal.conclude(fault.code, fault.detail, title);
    const { commits, memoryUpdate, changes } = sealed;
    journal.learn({ memoryUpdate });
    journal.learnValidation(sealed.validation);
    const { desk, lease } = takeUpLease(order, ground, bundle, report);
    // The new report takes the place of the one that was given, so it has to hold as much for a further try.
    const isInPlace = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(order.reportFile)) === (0,external_node_path_.join)(checkout.root, handoff/* HANDOFF_FOLDER */.w_);
    const handOn = isInPlace ? async () => report.handoff : null;
    const twins = branch?.foreign ? await findTwins(order, branch.tip, commits, baseSha) : null;
    if (branch !== undefined && twins !== null) {
        if (!(await isStillOurs(order, traffic, lease)))
            return journal.conclude('lease-lost', `the claim ${lease.ref} is held by another runner or was removed`, title);
        const { tip } = branch;
        journal.learn({ commits: twins, headSha: tip, changes, changeReport: (0,change_report/* describeChangeReport */.cA)(told, true), handoff: null });
        journal.prove('deliver', { branch: bundle.branch, head: tip, judgedTree: changeSet.tree, by: 'an earlier try' });
        return (0,publish/* publish */.mk)(order, ground, { bundle, head: tip, findings: [], title, isNew: false, handOn });
    }
    if (traffic.claims.get(lease.taskId)?.token !== lease.token)
        return journal.conclude('lease-lost', `the claim ${lease.ref} is held by another runner or was removed`, title);
    // The renewed claim is a child of the one held, which this repository does not have yet.
    await (0,host_remote/* fetchCommits */.Bj)(checkout.private, remote, [lease.token]);
    if (branch?.foreign && !(await isUnfinished(order, ground, bundle, traffic)))
        return journal.conclude('push-rejected', `${bundle.branch} is on the remote already, with other work`, title);
    const branchTip = branch?.tip ?? null;
    const signed = await (0,verify_commits/* verifyCommits */.c)(order, ground, { ...sealed, base: changeSet.base });
    const target = { branch: bundle.branch, branchTip, head: signed.head };
    const delivery = await journal.time('deliver', () => (0,deliver/* deliver */.c)({ desk, lease, ...target }));
    if (delivery.kind !== 'delivered')
        return journal.conclude(delivery.kind, delivery.detail, title);
    journal.learn({
        ...{ commits: signed.commits, headSha: signed.head, changes, handoff: null },
        changeReport: (0,change_report/* describeChangeReport */.cA)(told, true),
    });
    journal.learnLease(delivery.lease, 'claimed by the job that did the work, and kept until it is merged');
    journal.prove('deliver', { branch: bundle.branch, head: signed.head, claim: delivery.lease.token, judgedTree: changeSet.tree });
    return (0,publish/* publish */.mk)(order, ground, { ...signed, bundle, title, isNew: true, handOn });
}
const findNextBoundary = (plan, { tasks }) => {
    const end = plan.tasks.findIndex(({ id }) => id === tasks[0].id) + tasks.length;
    return plan.tasks.slice(end).find((task) => task.startsBundle && !(0,dependencies/* isFinished */.$g)(task)) ?? null;
};
/** Facts of the other job that this one cannot know: what was run there, and what it cost. */
function learnReport(journal, ground, bundle, report) {
    const { branch, lease, agent, turns, usage } = report;
    const { format, planPath } = ground;
    const taskClaim = { ...report.taskClaim, taskId: bundle.tasks[0].id, claimRef: bundle.claimRef };
    const tasks = bundle.tasks.map(report_journal/* toTaskRef */._);
    journal.learn({
        format: format.name,
        planPath,
        baseSha: report.baseSha,
        tasks,
        branch,
        taskClaim,
        lease,
        agent,
        turns,
        earlierRounds: report.earlierRounds,
        verificationEvidence: report.verificationEvidence,
        usage,
        cost: (0,cost/* costOf */.h)(usage, ground.config.prices),
    });
    for (const { name, status, details } of report.preflightChecks)
        journal.check(name, status === 'passed', details);
}
/** The lease goes on as the one that the claiming job took: the remote decides whether it still holds. */
function takeUpLease({ checkout, remote, clock }, { config, plan, snapshot }, bundle, { lease }) {
    const { ref, token, ownerId, createdAt, expiresAt } = lease;
    const document = plan === null ? {} : (0,claimed_document/* identifyTask */.Q)(plan, bundle.tasks[0], snapshot.entries);
    const desk = {
        place: checkout.private,
        remote,
        clock,
        owner: { id: ownerId, info: null },
        ttlMs: config.claimTtlMs,
        author: config.commitAuthor,
    };
    return {
        desk,
        lease: {
            taskId: bundle.tasks[0].id,
            ref,
            token,
            record: { createdAt, expiresAt, ownerId, version: 1, ...document },
            takeover: null,
        },
    };
}
/** Whether the branch of that name holds unfinished work that this delivery is the end of. */
async function isUnfinished(order, ground, { tasks, branch }, traffic) {
    const works = await (0,kept_work/* readKeptWork */.qA)(order, ground, tasks, traffic);
    return works.some((work) => work.branch === branch);
}


/***/ })

};
