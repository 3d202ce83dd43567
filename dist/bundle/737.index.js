export const id = 737;
export const ids = [737];
export const modules = {

/***/ 6737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deliverReport: () => (/* binding */ deliverReport)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _checks_guards_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3078);
/* harmony import */ var _checks_verdict_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(1024);
/* harmony import */ var _deliver_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6738);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(452);
/* harmony import */ var _handoff_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9033);
/* harmony import */ var _host_clock_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(9144);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(657);
/* harmony import */ var _host_objects_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8702);
/* harmony import */ var _host_remote_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(310);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(9814);
/* harmony import */ var _plan_dependencies_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(5954);
/* harmony import */ var _report_commits_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3300);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7491);
/* harmony import */ var _survey_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5305);
/* harmony import */ var _traffic_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(874);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(5757);


















/**
 * Publishes what a less privileged job made, and trusts nothing of it but its digests: plan and configuration are read
 * again from the base commit, the change is guarded again, statuses, commits and texts are made anew. Nothing of the
 * repository is executed. The work stays on the base it was judged on, even if the base branch has moved.
 *
 * @throws {RunnerError} `handoff-invalid`, `plan-invalid`, `config-invalid`, `remote-unreachable`, `remote-refused`
 */
async function deliverReport(order) {
    const { checkout, remote, journal, clock, log } = order;
    const report = await readReport(order);
    const { baseSha, agent } = report;
    const known = await (0,_host_objects_js__WEBPACK_IMPORTED_MODULE_7__/* .readObjects */ .$I)(checkout.private, [baseSha]);
    if (known.get(baseSha) == null)
        await (0,_host_remote_js__WEBPACK_IMPORTED_MODULE_8__/* .fetchCommits */ .Bj)(checkout.private, remote, [baseSha]);
    const ground = await (0,_survey_js__WEBPACK_IMPORTED_MODULE_11__/* .readGround */ .A)({ ...order, commit: baseSha });
    const plan = (0,_survey_js__WEBPACK_IMPORTED_MODULE_11__/* .requirePlan */ .V)(ground);
    const bundle = requireBundle(order, ground, plan, report);
    const nextBoundary = findNextBoundary(plan, bundle);
    learnReport(journal, ground, bundle, { ...report, agent: (0,_checks_guards_js__WEBPACK_IMPORTED_MODULE_2__/* .withholdSecrets */ .R)(agent, order.knownSecrets) });
    journal.learn({ nextBoundaryTaskId: nextBoundary?.id ?? null });
    const changeSet = await (0,_handoff_js__WEBPACK_IMPORTED_MODULE_5__/* .readHandoff */ .ZQ)(checkout, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(order.reportFile), report.handoff, baseSha);
    const findings = (0,_checks_guards_js__WEBPACK_IMPORTED_MODULE_2__/* .guard */ .a)({
        changeSet,
        bundle,
        nextBoundary,
        report: agent,
        policy: ground.config,
        baseEntries: ground.snapshot.entries,
        isPlanPath: (path) => ground.format.owns(ground.planPath, path),
        knownSecrets: order.knownSecrets,
    });
    journal.learn({ findings: [...ground.findings, ...findings], filesChanged: changeSet.changes.map(({ path }) => path) });
    const title = (0,_report_commits_js__WEBPACK_IMPORTED_MODULE_9__/* .renderTitle */ .zF)(bundle, (0,_checks_guards_js__WEBPACK_IMPORTED_MODULE_2__/* .withholdSecrets */ .R)(agent, order.knownSecrets));
    const gates = ground.config.gates.flatMap(({ name }) => report.validationResults.filter((each) => each.name === name).slice(0, 1));
    const { reasonCode } = (0,_checks_verdict_js__WEBPACK_IMPORTED_MODULE_14__/* .judge */ .S)(findings, gates, ground.config.gates.length);
    if (reasonCode === 'gates-failed')
        return journal.conclude(reasonCode, 'The report does not say that every gate of the configuration passed', title);
    if (reasonCode !== 'accepted') {
        const errors = findings
            .filter(({ severity }) => severity === 'error')
            .map(({ file, message }) => `${file ?? ''} ${message}`.trim());
        return journal.conclude(reasonCode, errors.slice(0, 5).join(' '), title);
    }
    const at = clock();
    const today = (0,_host_clock_js__WEBPACK_IMPORTED_MODULE_15__/* .calendarDate */ .bO)(at, ground.config.timeZone);
    const sealed = await (0,_seal_js__WEBPACK_IMPORTED_MODULE_10__/* .seal */ .o)({
        checkout,
        ground,
        bundle,
        report: agent,
        changeSet,
        confine: null,
        today,
        at,
        knownSecrets: order.knownSecrets,
        log,
    });
    const failed = sealed.validation.find(({ status }) => status === 'failed');
    if (failed)
        return journal.conclude('gates-failed', `The plan would not be valid any more: ${failed.outputSummary.slice(0, 300)}`, title);
    const { commits, head, memoryUpdate, filesChanged } = sealed;
    journal.learn({ memoryUpdate });
    const traffic = await (0,_traffic_js__WEBPACK_IMPORTED_MODULE_12__/* .listTraffic */ .uR)({ ...order, commit: baseSha });
    const { desk, lease } = takeUpLease(order, ground, bundle, report);
    if (traffic.claims.get(lease.taskId)?.token !== lease.token)
        return journal.conclude('lease-lost', `the claim ${lease.ref} is held by another runner or was removed`, title);
    // The renewed claim is a child of the one held, which this repository does not have yet.
    await (0,_host_remote_js__WEBPACK_IMPORTED_MODULE_8__/* .fetchCommits */ .Bj)(checkout.private, remote, [lease.token]);
    const branchTip = traffic.branches.get(bundle.branch)?.tip ?? null;
    const delivery = await journal.time('deliver', () => (0,_deliver_js__WEBPACK_IMPORTED_MODULE_3__/* .deliver */ .c)({ desk, lease, branch: bundle.branch, branchTip, head }));
    if (delivery.kind !== 'delivered')
        return journal.conclude(delivery.kind, delivery.detail, title);
    journal.learn({ commits, headSha: head, filesChanged, handoff: null });
    journal.learnLease(delivery.lease, 'claimed by the job that did the work, and kept until it is merged');
    journal.prove('deliver', { branch: bundle.branch, head, claim: delivery.lease.token, judgedTree: changeSet.tree });
    return journal.conclude('delivered', `${bundle.branch} is on the remote at ${head}`, title);
}
const MAX_REPORT_BYTES = 16 * 1024 * 1024;
async function readReport({ reportFile, reportDigest }) {
    const refuse = (detail, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RunnerError */ .Rn('handoff-invalid', `${reportFile} ${detail}`, { cause });
    const bytes = await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_6__/* .readWithin */ .w0)(reportFile, MAX_REPORT_BYTES);
    if (bytes === null)
        throw refuse('cannot be read');
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
    if (reportDigest !== null && digest !== reportDigest)
        throw refuse(`has the digest ${digest}, not ${reportDigest}`);
    let report;
    try {
        report = JSON.parse(bytes.toString('utf8'));
    }
    catch (cause) {
        throw refuse('is not JSON', cause);
    }
    const [problem] = (0,_validate_js__WEBPACK_IMPORTED_MODULE_13__/* .validate */ .tf)('run-report', report);
    if (problem)
        throw refuse(`is not a run report: ${problem.pointer || '/'} ${problem.message}`);
    const { outcome, baseSha, lease, handoff, agent } = report;
    if (outcome !== 'ready' || baseSha === null || lease === null || handoff === null || agent === null)
        throw refuse(`is of a run that ended as ${outcome} and has nothing to deliver`);
    return { ...report, baseSha, lease, handoff, agent };
}
/** The bundle as the plan has it. The names of branch and claim must be those that this plan gives it. */
function requireBundle({ branchPrefix }, { format }, plan, report) {
    const start = plan.tasks.findIndex(({ id }) => id === report.tasks[0]?.id);
    const tasks = plan.tasks.slice(Math.max(0, start), Math.max(0, start) + report.tasks.length);
    const [first, ...rest] = tasks;
    const matches = start >= 0 && tasks.every(({ id }, index) => id === report.tasks[index]?.id && isOpen(tasks[index]));
    if (first === undefined || !matches)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RunnerError */ .Rn('handoff-invalid', 'The tasks of the report are not an open bundle of the plan');
    const bundleTasks = [first, ...rest];
    const { branchStem, scope } = format.names(bundleTasks);
    const plain = branchPrefix + branchStem;
    const attempt = report.branch.startsWith(`${plain}-a`) && /^\d+$/.test(report.branch.slice(plain.length + 2));
    const claimRef = _model_js__WEBPACK_IMPORTED_MODULE_16__/* .CLAIM_NAMESPACE */ .b + first.id;
    if ((report.branch !== plain && !attempt) || report.lease.ref !== claimRef)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RunnerError */ .Rn('handoff-invalid', `Branch ${report.branch} or claim ${report.lease.ref} does not belong to ${first.id}`);
    return { tasks: bundleTasks, branch: report.branch, claimRef, scope };
}
const isOpen = (task) => task?.status === 'todo';
const findNextBoundary = (plan, { tasks }) => {
    const end = plan.tasks.findIndex(({ id }) => id === tasks[0].id) + tasks.length;
    return plan.tasks.slice(end).find((task) => task.startsBundle && !(0,_plan_dependencies_js__WEBPACK_IMPORTED_MODULE_17__/* .isFinished */ .$)(task)) ?? null;
};
/** Facts of the other job that this one cannot know: what was run there, and what it cost. */
function learnReport(journal, ground, bundle, report) {
    const { branch, taskClaim, lease, agent, turns, validationResults, usage } = report;
    const { format, planPath } = ground;
    const tasks = bundle.tasks.map(({ id, title, brief }) => ({ id, title, verification: brief.verification }));
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
        validationResults,
        usage,
    });
    for (const { name, status, details } of report.preflightChecks)
        journal.check(name, status === 'passed', details);
}
/** The lease goes on as the one that the claiming job took: the remote decides whether it still holds. */
function takeUpLease({ checkout, remote, clock }, { config }, bundle, { lease }) {
    const { ref, token, ownerId, createdAt, expiresAt } = lease;
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
        lease: { taskId: bundle.tasks[0].id, ref, token, record: { createdAt, expiresAt, ownerId, version: 1 }, takeover: null },
    };
}


/***/ })

};
