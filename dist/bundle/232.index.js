export const id = 232;
export const ids = [232];
export const modules = {

/***/ 1366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ choose)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/claim/claim-record.js
var claim_record = __webpack_require__(8740);
// EXTERNAL MODULE: ./lib/claim/local-claims.js
var local_claims = __webpack_require__(5725);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/claim/lease.js
var claim_lease = __webpack_require__(2222);
// EXTERNAL MODULE: ./lib/traffic.js
var lib_traffic = __webpack_require__(874);
;// CONCATENATED MODULE: ./lib/hold.js





/** Tries to take the bundle. `raced`: somebody else was faster; `refused`: it cannot be taken, contended or not. */
async function hold(order, ground, { traffic, isRemote }, bundle) {
    const { journal, remote, checkout, log } = order;
    const [{ id: taskId }] = bundle.tasks;
    const refused = (details) => {
        log.info(`${taskId}: ${details}; looking for the next one`);
        journal.learn({ taskClaim: { taskId, claimRef: (0,claim_record/* claimRefOf */.ty)(taskId), status: 'already_claimed', details, takeover: null } });
        return 'refused';
    };
    const raced = (details) => {
        refused(details);
        return 'raced';
    };
    const holdLocally = async () => {
        const record = (0,claim_record/* createRecord */.eC)(order.owner, order.clock(), ground.config.claimTtlMs);
        if (!(await (0,local_claims/* acquireLocalClaim */.O7)(checkout.root, taskId, record)))
            return raced('claimed in this checkout');
        const details = 'claimed in this checkout only: coordination is best effort only';
        journal.learn({ taskClaim: { taskId, claimRef: null, status: 'fallback_local', details, takeover: null } });
        return { kind: 'local', taskId };
    };
    if (order.given !== null) {
        const { ref, token, ownerId, createdAt, expiresAt } = order.given;
        if (traffic.claims.get(taskId)?.token !== token)
            return refused('the lease is not the claim on the remote any more');
        const lease = { taskId, ref, token, record: { createdAt, expiresAt, ownerId }, takeover: null };
        journal.learnLease(lease, 'claimed by another job');
        return { kind: 'given', lease };
    }
    if (remote === null || !isRemote)
        return holdLocally();
    const desk = {
        place: checkout.private,
        remote,
        clock: (0,lib_traffic/* shift */.BN)(order.clock, traffic.clockSkewMs),
        owner: order.owner,
        ttlMs: ground.config.claimTtlMs,
        author: ground.config.commitAuthor,
        onAttempt: order.onLease,
    };
    const observed = traffic.claims.get(taskId) ?? null;
    const objection = observed?.state === 'expired' ? await objectToTakeover(order.forge, observed, bundle) : null;
    if (objection !== null)
        return refused(objection);
    let outcome;
    try {
        outcome = await (0,claim_lease/* acquire */.XC)(desk, taskId, observed);
    }
    catch (error) {
        // A name that is taken by another ref is a fault of that remote, which others can still claim on.
        if (!mayDoWithout(order, error) || (await (0,claim_lease/* findNameConflict */.hB)(desk, (0,claim_record/* claimRefOf */.ty)(taskId)).catch(() => null)) !== null)
            throw error;
        log.warn(`The remote cannot be written (${error.message}): coordination is best effort only`);
        journal.check('remote_claims_refreshed', false, `${error.message}; coordination is best effort only`);
        return holdLocally();
    }
    if (outcome.kind === 'lost') {
        order.onLease?.(null);
        return raced(outcome.detail);
    }
    const { lease } = outcome;
    await (0,local_claims/* removeLocalClaim */.u4)(checkout.root, taskId);
    journal.learnLease(lease, lease.takeover ? `taken over from ${lease.takeover.ownerId}` : 'claimed');
    journal.prove('claim', { ref: lease.ref, token: lease.token });
    return { kind: 'remote', desk, lease };
}
/** Time alone makes a claim a candidate: the work may still go on, or wait for its review. */
async function objectToTakeover(forge, claim, bundle) {
    if (forge === null)
        return null;
    const info = claim.record?.ownerInfo;
    if (info !== undefined && (await forge.hasRunEnded(info)) === false)
        return 'its claim has expired, but its run still goes on';
    return (await forge.findPullRequest(bundle.branch)) === 'open' ? 'its claim has expired, but its pull request is open' : null;
}
/** Whether the local claims have to do: the remote failed us, and nothing is to be delivered to it anyway. */
const mayDoWithout = ({ delivery }, error) => delivery === 'none' && error instanceof errors/* RunnerError */.Rn && (error.code === 'remote-unreachable' || error.code === 'remote-refused');

// EXTERNAL MODULE: ./lib/plan/dependencies.js
var dependencies = __webpack_require__(5954);
// EXTERNAL MODULE: ./lib/plan/review-claims.js
var review_claims = __webpack_require__(2665);
// EXTERNAL MODULE: ./lib/plan/select.js + 2 modules
var plan_select = __webpack_require__(514);
;// CONCATENATED MODULE: ./lib/report/no-bundle.js
const MAX_NAMED = 5;
/**
 * What it means that no bundle was selected.
 * @param asked the only task that was to start; null for any
 * @param lostRaces whether other runners were faster in this very run
 */
function explainNone(selection, asked, lostRaces) {
    const { outcome, rejected } = selection;
    const own = rejected.find(({ taskId }) => taskId === asked);
    if (own !== undefined && own.reason !== 'claimed')
        return { code: 'task-not-eligible', detail: `${own.taskId} cannot start: ${own.reason} (${own.detail})`, claimed: null };
    if (asked !== null && own === undefined && !lostRaces)
        return { code: 'task-not-eligible', detail: `${asked} is finished`, claimed: null };
    if (outcome === 'complete')
        return { code: 'plan-complete', detail: 'Implementation is complete: every task of the plan is finished.', claimed: null };
    const claims = rejected.filter(({ reason }) => reason === 'claimed');
    if (claims.length === 0 && !lostRaces)
        return {
            code: 'plan-waiting',
            detail: `Nothing can start now: ${no_bundle_name(rejected, ({ taskId, reason, detail }) => `${taskId} ${reason} (${detail})`)}`,
            claimed: null,
        };
    const detail = `Others hold what could start: ${no_bundle_name(claims, ({ taskId, detail: holder }) => `${taskId} (${holder})`)}`;
    return { code: 'claims-contended', detail, claimed: claims[0] ?? null };
}
const no_bundle_name = (rejected, render) => [
    ...rejected.slice(0, MAX_NAMED).map(render),
    ...(rejected.length > MAX_NAMED ? [`and ${rejected.length - MAX_NAMED} more`] : []),
].join('; ');

;// CONCATENATED MODULE: ./lib/choose.js










/** How often a run looks again after another runner was faster. */
const MAX_ROUNDS = 40;
/**
 * Selects the next bundle and claims it. The first try is strictly in order; after a lost race everything is listed
 * again, and the runner starts at a place of its own, so that many runners spread out instead of meeting again.
 *
 * Source: FRD loop, parallel agent coordination 4 to 6.
 * @throws {RunnerError} `task-unknown`, `task-not-eligible`, `remote-unreachable`, `remote-refused`, and what preparing
 *   the agent may throw
 */
async function choose(order, ground, plan) {
    if (order.task !== null && !plan.tasks.some(({ id }) => id === order.task))
        throw new errors/* RunnerError */.Rn('task-unknown', `There is no task ${order.task}`);
    const { journal, remote, checkout } = order;
    const lost = new Set();
    let agent = null;
    let races = 0;
    let atFirst = null;
    for (let round = 1; round <= MAX_ROUNDS; round++) {
        const view = await journal.time('list', () => look(order, ground, plan, lost, atFirst));
        if (atFirst === null)
            noteTraffic(order, ground, plan, view);
        atFirst ??= view.traffic;
        const only = order.task ?? spread(order.owner.id, races, () => (0,plan_select/* listHeads */.Y)(plan, world(order, ground, view.traffic, lost)));
        const selection = (0,plan_select/* selectBundle */.D)(plan, { ...world(order, ground, view.traffic, lost), only });
        journal.learn({ rejected: selection.rejected });
        if (selection.outcome !== 'selected')
            return noBundle(order, selection, lost);
        const { bundle, nextBoundaryTaskId } = selection;
        noteBundle(order, selection);
        if (remote !== null && view.isRemote && (await (0,lib_traffic/* isPlanOutdated */.On)(ground, { checkout, remote }, view.traffic)))
            return {
                kind: 'none',
                code: 'base-moved',
                detail: `The plan on ${order.baseBranch} has changed since commit ${ground.snapshot.commit.slice(0, 12)}`,
            };
        if (order.dryRun)
            return { kind: 'none', code: 'dry-run', detail: `Would run ${idsOf(bundle)} on ${bundle.branch}` };
        agent ??= (await order.prepareAgent?.(ground)) ?? null;
        const holding = await journal.time('claim', () => hold(order, ground, view, bundle));
        if (typeof holding !== 'string') {
            const nextBoundary = plan.tasks.find(({ id }) => id === nextBoundaryTaskId) ?? null;
            return {
                kind: 'claimed',
                bundle,
                nextBoundary,
                agent,
                holding,
                branchTip: view.traffic.branches.get(bundle.branch)?.tip ?? null,
            };
        }
        if (holding === 'raced')
            races++;
        lost.add(bundle.tasks[0].id);
    }
    return { kind: 'none', code: 'claims-contended', detail: `Other runners were faster ${MAX_ROUNDS} times` };
}
/**
 * Lists what goes on and reads the claims that stand in front of the next free bundle; the others cannot change what
 * is chosen. Where the remote cannot be used and nothing is to be delivered to it, the local claims have to do.
 * @param atFirst what the run saw when it began; null when this is that. Claims that came since then have not ended, so
 *   they are read only to tell who holds everything
 */
async function look(order, ground, plan, lost, atFirst) {
    const { remote, journal, log } = order;
    const local = async (why) => {
        journal.check('remote_claims_refreshed', false, `${why}; coordination is best effort only`);
        return { traffic: { ...lib_traffic/* NO_TRAFFIC */.qE, claims: await (0,local_claims/* readLocalClaims */.Dd)(order.checkout.root, order.clock()) }, isRemote: false };
    };
    if (remote === null)
        return local('there is no remote');
    const request = { ...order, remote, commit: ground.snapshot.commit };
    try {
        const listed = await (0,lib_traffic/* listTraffic */.uR)(request);
        const first = (0,plan_select/* selectBundle */.D)(plan, { ...world(order, ground, listed, lost), only: order.task ?? undefined });
        const end = first.outcome === 'selected' ? plan.tasks.indexOf(first.bundle.tasks[0]) : plan.tasks.length;
        const before = new Set(plan.tasks.slice(0, end).flatMap((task) => ((0,dependencies/* isFinished */.$)(task) ? [] : [task.id])));
        const isOld = (taskId) => atFirst?.claims.get(taskId)?.token === listed.claims.get(taskId)?.token;
        const readsAll = atFirst === null || first.outcome !== 'selected';
        const matters = (taskId) => before.has(taskId) && (readsAll || isOld(taskId));
        return { traffic: await (0,lib_traffic/* readTheClaims */.FA)(request, listed, matters), isRemote: true };
    }
    catch (error) {
        if (!mayDoWithout(order, error))
            throw error;
        log.warn(`The remote cannot be used (${error.message}): coordination is best effort only`);
        return local(error.message);
    }
}
const world = (order, ground, traffic, lost) => ({
    ...traffic,
    ownerId: order.owner.id,
    branchPrefix: order.branchPrefix,
    names: ground.format.names,
    unavailable: lost,
});
/** After lost races: the free bundle that owner and number of races point at. Undefined means "the first one". */
function spread(ownerId, races, heads) {
    if (races === 0)
        return undefined;
    const free = heads();
    const hash = (0,external_node_crypto_.createHash)('sha256').update(`${ownerId} ${races}`).digest().readUInt32BE(0);
    return free[hash % Math.max(1, free.length)];
}
const idsOf = (bundle) => bundle.tasks.map(({ id }) => id).join(', ');
function noteTraffic({ journal }, ground, plan, { traffic, isRemote }) {
    const { claims, branches } = traffic;
    const expired = [...claims.values()].filter(({ state }) => state === 'expired');
    journal.learn({ findings: [...ground.findings, ...(0,review_claims/* reviewClaims */.w)(plan, claims)] });
    if (isRemote)
        journal.check('remote_claims_refreshed', true, `${claims.size} claims, ${branches.size} work branches`);
    journal.check('remote_claims_expired', true, expired.map(({ ref, detail }) => `${ref} (${detail})`).join(', ') || 'none');
}
function noteBundle({ journal, log }, { bundle, nextBoundaryTaskId }) {
    log.info(`Selected ${idsOf(bundle)} for ${bundle.branch}`);
    journal.learn({
        branch: bundle.branch,
        tasks: bundle.tasks.map(({ id, title, brief }) => ({ id, title, verification: brief.verification })),
        nextBoundaryTaskId,
        taskClaim: {
            taskId: bundle.tasks[0].id,
            claimRef: bundle.claimRef,
            status: 'not_used',
            details: 'not claimed',
            takeover: null,
        },
    });
}
function noBundle({ journal, task }, selection, lost) {
    journal.learn({ branch: '', tasks: [], nextBoundaryTaskId: null });
    const { code, detail, claimed } = explainNone(selection, task, lost.size > 0);
    if (code === 'task-not-eligible')
        throw new errors/* RunnerError */.Rn(code, detail);
    if (claimed !== null)
        journal.learn({
            taskClaim: {
                taskId: claimed.taskId,
                claimRef: (0,claim_record/* claimRefOf */.ty)(claimed.taskId),
                status: 'already_claimed',
                details: claimed.detail,
                takeover: null,
            },
        });
    return { kind: 'none', code, detail };
}


/***/ }),

/***/ 8677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B7: () => (/* binding */ claim),
  Lq: () => (/* binding */ claim_commands_reconcile),
  _r: () => (/* binding */ release)
});

// EXTERNAL MODULE: ./lib/choose.js + 2 modules
var choose = __webpack_require__(1366);
// EXTERNAL MODULE: ./lib/claim/claim-record.js
var claim_record = __webpack_require__(8740);
// EXTERNAL MODULE: ./lib/claim/lease.js
var claim_lease = __webpack_require__(2222);
// EXTERNAL MODULE: ./lib/claim/local-claims.js
var local_claims = __webpack_require__(5725);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/given-lease.js
var given_lease = __webpack_require__(8913);
// EXTERNAL MODULE: ./lib/host/clock.js
var clock = __webpack_require__(9144);
// EXTERNAL MODULE: ./lib/host/github.js
var github = __webpack_require__(4475);
// EXTERNAL MODULE: ./lib/host/objects.js
var objects = __webpack_require__(8702);
// EXTERNAL MODULE: ./lib/host/remote.js
var host_remote = __webpack_require__(310);
// EXTERNAL MODULE: ./lib/inputs.js
var lib_inputs = __webpack_require__(646);
// EXTERNAL MODULE: ./lib/model.js
var model = __webpack_require__(9814);
// EXTERNAL MODULE: ./lib/plan/dependencies.js
var dependencies = __webpack_require__(5954);
// EXTERNAL MODULE: ./lib/plan/review-claims.js
var review_claims = __webpack_require__(2665);
// EXTERNAL MODULE: ./lib/plan/work-branches.js
var work_branches = __webpack_require__(2559);
// EXTERNAL MODULE: ./lib/survey.js + 19 modules
var survey = __webpack_require__(5305);
// EXTERNAL MODULE: ./lib/traffic.js
var lib_traffic = __webpack_require__(874);
;// CONCATENATED MODULE: ./lib/reconcile.js







/**
 * Puts claims in order after merges and crashes: those that have served their purpose or ran out are removed, all in
 * one push, each only if it still is as it was seen. Safe to run at any time and from several places.
 *
 * Source: FRD loop, parallel agent coordination 8, 10.
 * @throws {RunnerError} `plan-not-found`, `plan-invalid`, `config-invalid`, `remote-unreachable`, `remote-refused`
 */
async function reconcile(order) {
    const ground = await (0,survey/* readGround */.A)(order);
    const plan = (0,survey/* requirePlan */.V)(ground);
    const traffic = await (0,lib_traffic/* readTraffic */.Eg)({ ...order, commit: ground.snapshot.commit });
    const judged = await Promise.all([...traffic.claims.values()].map((claim) => judgeClaim(order, ground, plan, traffic, claim)));
    const leaving = judged.filter(({ action }) => action === 'remove');
    const updates = leaving.map(({ ref, taskId }) => ({ ref, expected: traffic.claims.get(taskId)?.token ?? null, target: null }));
    const moved = order.dryRun ? new Set() : await (0,host_remote/* pushEachRef */.PT)(order.checkout.private, order.remote, updates);
    return {
        claims: judged.map((claim) => ({ ...claim, done: moved.has(claim.ref) })),
        removedLocal: order.dryRun ? [] : await sweepLocal(order, plan),
        findings: (0,review_claims/* reviewClaims */.w)(plan, traffic.claims).filter(({ code }) => code === 'in-progress-unclaimed' || code === 'claim-unreadable'),
    };
}
async function judgeClaim(order, ground, plan, traffic, claim) {
    const { taskId, ref } = claim;
    const remove = (reason) => ({ taskId, ref, action: 'remove', reason });
    const keep = (reason) => ({ taskId, ref, action: 'keep', reason });
    const task = plan.tasks.find(({ id }) => id === taskId);
    if (task && (0,dependencies/* isFinished */.$)(task))
        return remove('task-finished');
    if (claim.state === 'unreadable')
        return keep('unreadable');
    const branch = task ? findBranch(order, ground, traffic, task) : null;
    if (branch !== null) {
        if (traffic.branches.get(branch)?.foreign === false)
            return remove('branch-merged');
        const pullRequest = (await order.forge?.findPullRequest(branch)) ?? null;
        if (pullRequest === 'merged')
            return remove('pull-request-merged');
        if (pullRequest === 'closed')
            return remove('pull-request-closed');
        // The branch is on the remote: it waits for its review, however old the claim is.
        return keep('in-review');
    }
    if (claim.state !== 'expired')
        return keep('in-work');
    const info = claim.record?.ownerInfo;
    const ended = info === undefined ? null : ((await order.forge?.hasRunEnded(info)) ?? null);
    return ended === false ? keep('run-not-ended') : remove('expired');
}
/** The work branch of the bundle that a task heads, alone or with others. */
function findBranch({ branchPrefix }, { format }, { branches }, head) {
    const find = (0,work_branches/* createBranchFinder */.b)(branches);
    return find(branchPrefix + format.names([head, head]).branchStem) ?? find(branchPrefix + format.names([head]).branchStem);
}
async function sweepLocal({ checkout, clock }, plan) {
    const { removed } = await (0,local_claims/* cleanLocalClaims */.oT)(checkout.root, clock());
    const finished = new Set(plan.tasks.filter(dependencies/* isFinished */.$).map(({ id }) => id));
    const settled = [...(await (0,local_claims/* readLocalClaims */.Dd)(checkout.root, clock())).keys()].filter((taskId) => finished.has(taskId));
    for (const taskId of settled)
        await (0,local_claims/* removeLocalClaim */.u4)(checkout.root, taskId);
    return [...removed, ...settled.map((taskId) => `${taskId}.json`)];
}

// EXTERNAL MODULE: ./lib/report/findings-text.js
var findings_text = __webpack_require__(1564);
// EXTERNAL MODULE: ./lib/report/journal.js
var journal = __webpack_require__(8201);
// EXTERNAL MODULE: ./lib/report/text-table.js
var text_table = __webpack_require__(5154);
// EXTERNAL MODULE: ./lib/session.js
var lib_session = __webpack_require__(539);
;// CONCATENATED MODULE: ./lib/claim-commands.js


















function requireRemote({ remote, checkout }) {
    if (remote === null)
        throw new errors/* RunnerError */.Rn('no-remote', `${checkout.root} has no remote called origin`);
    return remote;
}
/** Selects and claims the next bundle, and leaves it claimed. */
const claim = ({ dir, inputs, environment, log }) => (0,lib_session/* withSession */.fQ)({ dir, inputs, environment }, async (session) => {
    if (inputs.dryRun)
        throw new errors/* RunnerError */.Rn('usage-invalid', '`claim` has no dry run; `select` shows what it would take');
    const { checkout, baseBranch } = session;
    const order = {
        ...inputs,
        checkout,
        baseBranch,
        remote: requireRemote(session),
        commit: checkout.head,
        owner: (0,lib_session/* identifyOwner */.cJ)(inputs.ownerId, environment),
        forge: (0,github/* createForge */.u)(environment, inputs.token),
        given: null,
        prepareAgent: null,
        knownSecrets: [],
        signal: new AbortController().signal,
        clock: clock/* systemClock */.ml,
        journal: (0,journal/* createJournal */.s)(clock/* systemClock */.ml),
        log,
    };
    const ground = await (0,survey/* readGround */.A)(order);
    const choice = await (0,choose/* choose */.S)({ ...order, delivery: 'branch' }, ground, (0,survey/* requirePlan */.V)(ground));
    if (choice.kind === 'none') {
        const outcome = choice.code === 'plan-complete' ? 'complete' : choice.code === 'plan-waiting' ? 'waiting' : 'contended';
        return {
            exitCode: outcome === 'contended' ? 4 : 3,
            json: { outcome, bundle: null, lease: null },
            text: choice.detail,
            findings: [],
        };
    }
    const { bundle, holding } = choice;
    const lease = holding.kind === 'remote' ? holding.lease : null;
    const shown = { taskIds: bundle.tasks.map(({ id }) => id), branch: bundle.branch, claimRef: bundle.claimRef };
    const text = `Claimed ${shown.taskIds.join(', ')} for ${bundle.branch}\n${lease ? renderLease(lease) : ''}`;
    return { exitCode: 0, json: { outcome: 'claimed', bundle: shown, lease: lease && leaseJson(lease) }, text, findings: [] };
});
const leaseJson = ({ ref, token, record }) => ({
    ref,
    token,
    ownerId: record.ownerId,
    createdAt: record.createdAt,
    expiresAt: record.expiresAt,
});
const renderLease = ({ ref, token, record, takeover }) => [
    `  ref:     ${ref}`,
    `  token:   ${token}`,
    `  owner:   ${record.ownerId}`,
    `  until:   ${record.expiresAt}`,
    ...(takeover ? [`  taken over from ${takeover.ownerId}, whose claim ended at ${takeover.previousExpiresAt}`] : []),
].join('\n');
/** Gives the claim on a task back: the one of a given lease, the caller's own, or anybody's with `force`. */
const release = ({ dir, inputs, environment }, task, force) => (0,lib_session/* withSession */.fQ)({ dir, inputs, environment }, async (session) => {
    const given = inputs.lease === null ? null : await (0,given_lease/* readGivenLease */.I)(inputs.lease);
    const taskId = given?.ref.slice(model/* CLAIM_NAMESPACE */.b.length) ?? task;
    if (taskId === null)
        throw new errors/* RunnerError */.Rn('usage-invalid', 'release needs the id of a task, or a lease');
    if (!lib_inputs/* TASK_ID */.w9.test(taskId))
        throw new errors/* RunnerError */.Rn('usage-invalid', `"${taskId}" is not the id of a task`);
    const { checkout } = session;
    // Whether or not there is a remote, the claim in this checkout goes.
    await (0,local_claims/* removeLocalClaim */.u4)(checkout.root, taskId);
    const { remote } = session;
    const place = checkout.private;
    const refs = remote && (await (0,host_remote/* listRefs */.Dy)(place, remote, [claim_record/* CLAIM_PATTERN */.Ao.replace('*', taskId)]));
    const observed = remote && refs && (await (0,claim_lease/* readClaims */.Ip)({ place, remote, clock: clock/* systemClock */.ml }, refs)).get(taskId);
    if (!observed)
        return releaseAnswer('none', taskId, null, remote ? 'nobody holds it' : 'no claim in this checkout any more');
    const { ref, token, record } = observed;
    const owner = (0,lib_session/* identifyOwner */.cJ)(inputs.ownerId, environment);
    if (given !== null && record?.ownerId !== given.ownerId)
        return releaseAnswer('none', taskId, ref, 'somebody else holds it by now');
    if (!force && given === null && record?.ownerId !== inputs.ownerId)
        throw new errors/* RunnerError */.Rn('claim-foreign', `${ref} is held by ${record?.ownerId ?? 'an unreadable claim'}`);
    const now = new Date().toISOString();
    const desk = {
        place,
        remote,
        clock: clock/* systemClock */.ml,
        owner,
        ttlMs: 0,
        author: objects/* DEFAULT_IDENTITY */.FK,
    };
    const lease = { ref, token, taskId, record: record ?? { createdAt: now, expiresAt: now, ownerId: owner.id } };
    const { released, detail } = await (0,claim_lease/* release */._r)(desk, lease);
    return releaseAnswer(released ? 'released' : 'contended', taskId, ref, detail);
});
const releaseAnswer = (outcome, taskId, ref, detail) => ({
    exitCode: outcome === 'contended' ? 4 : 0,
    json: { outcome, taskId, ref, detail },
    text: `${taskId}: ${detail}`,
    findings: [],
});
/** Puts claims in order after merges and crashes. */
const claim_commands_reconcile = ({ dir, inputs, environment }) => (0,lib_session/* withSession */.fQ)({ dir, inputs, environment }, async (session) => {
    const { checkout, baseBranch } = session;
    const remote = requireRemote(session);
    const forge = (0,github/* createForge */.u)(environment, inputs.token);
    const result = await reconcile({
        ...inputs,
        checkout,
        commit: checkout.head,
        remote,
        baseBranch,
        forge,
        clock: clock/* systemClock */.ml,
    });
    return {
        exitCode: 0,
        json: { dryRun: inputs.dryRun, ...result },
        text: renderReconciliation(result, inputs.dryRun),
        findings: result.findings,
    };
});
function renderReconciliation({ claims, removedLocal, findings }, dryRun) {
    const state = ({ action, done }) => action === 'keep'
        ? 'kept'
        : done
            ? 'removed'
            : dryRun
                ? 'would be removed'
                : 'left alone: it moved meanwhile, or the remote keeps it';
    const table = claims.length === 0
        ? 'No claims.'
        : (0,text_table/* renderTable */.b)([['Task', 'Claim', 'Reason'], ...claims.map((each) => [each.taskId, state(each), each.reason])]);
    const local = removedLocal.length === 0 ? [] : [`Local claims removed: ${removedLocal.join(', ')}`];
    return [table, ...local, ...(findings.length === 0 ? [] : [(0,findings_text/* renderFindings */.vO)(findings)])].join('\n\n');
}


/***/ }),

/***/ 5725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dd: () => (/* binding */ readLocalClaims),
/* harmony export */   O7: () => (/* binding */ acquireLocalClaim),
/* harmony export */   oT: () => (/* binding */ cleanLocalClaims),
/* harmony export */   u4: () => (/* binding */ removeLocalClaim)
/* harmony export */ });
/* unused harmony export isStaleLocalClaim */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(657);


/** Folder of the claims that stand in for remote ones where those cannot be used. Source: FRD loop, coordination 12. */
const LOCAL_CLAIMS = '.codex/claims-local';
const LOCAL_TTL_MS = 24 * 60 * 60_000;
/**
 * Whether a local claim no longer counts: 24 hours after `createdAt`, or once its own `expiresAt` has passed. One that
 * cannot be read does count. Source: FRD loop, parallel agent coordination 13.
 */
function isStaleLocalClaim(text, now) {
    try {
        const { createdAt, expiresAt } = JSON.parse(text);
        const passed = (time, extraMs) => typeof time === 'string' && Date.parse(time) + extraMs <= now.getTime();
        return passed(createdAt, LOCAL_TTL_MS) || passed(expiresAt, 0);
    }
    catch {
        return false;
    }
}
/** File names of all local claims, in no particular order. */
const listLocalClaims = async (root) => {
    // Through a link the sweep would reach files outside the work tree.
    for (const folder of ['.codex', LOCAL_CLAIMS])
        if (!(await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_1__/* .isRealFolder */ .jj)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, folder))))
            return [];
    return (await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_1__/* .listFolder */ .bt)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, LOCAL_CLAIMS))).filter((entry) => entry.endsWith('.json'));
};
/** Deletes the stale local claims below `root` and tells how many there were. Source: coordination 14, 16. */
async function cleanLocalClaims(root, now) {
    const removed = [];
    const kept = [];
    for (const name of await listLocalClaims(root)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, LOCAL_CLAIMS, name);
        const text = await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readTextIfPresent */ .Ge)(path);
        if (text !== null && isStaleLocalClaim(text, now)) {
            await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_1__/* .removeFile */ .nM)(path);
            removed.push(name);
        }
        else
            kept.push(name);
    }
    return { removed, kept };
}
/** The local claims that still count, by task id. Source: FRD loop, parallel agent coordination 15. */
async function readLocalClaims(root, now) {
    const claims = new Map();
    for (const name of await listLocalClaims(root)) {
        const text = await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readTextIfPresent */ .Ge)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, LOCAL_CLAIMS, name));
        if (text === null || isStaleLocalClaim(text, now))
            continue;
        const taskId = name.slice(0, -'.json'.length);
        const record = readRecord(text);
        const state = record === null ? 'unreadable' : 'live';
        const detail = record === null ? 'not a claim record' : `${record.ownerId}, until ${record.expiresAt}`;
        claims.set(taskId, { taskId, ref: `${LOCAL_CLAIMS}/${name}`, token: '', state, record, detail });
    }
    return claims;
}
/** Only `createdAt` is required of a local claim; the rest is filled in. */
function readRecord(text) {
    try {
        const { createdAt, expiresAt, ownerId } = JSON.parse(text);
        if (typeof createdAt !== 'string' || Number.isNaN(Date.parse(createdAt)))
            return null;
        const end = new Date(Date.parse(createdAt) + LOCAL_TTL_MS).toISOString();
        return {
            createdAt,
            expiresAt: typeof expiresAt === 'string' ? expiresAt : end,
            ownerId: typeof ownerId === 'string' ? ownerId : 'unknown',
        };
    }
    catch {
        return null;
    }
}
/**
 * Claims a task in this checkout only. Other machines cannot see it: coordination is best effort.
 * Source: FRD loop, parallel agent coordination 12, 13.
 * @returns false when somebody else's local claim stands there
 */
async function acquireLocalClaim(root, taskId, record) {
    return (0,_host_files_js__WEBPACK_IMPORTED_MODULE_1__/* .createFile */ .x3)(localClaimPath(root, taskId), `${JSON.stringify(record, null, 2)}\n`);
}
/** Removes the local claim on a task, if there is one. Source: FRD loop, parallel agent coordination 14. */
const removeLocalClaim = (root, taskId) => (0,_host_files_js__WEBPACK_IMPORTED_MODULE_1__/* .removeFile */ .nM)(localClaimPath(root, taskId));
const localClaimPath = (root, taskId) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, LOCAL_CLAIMS, `${taskId}.json`);


/***/ }),

/***/ 4821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z6: () => (/* binding */ check),
  FO: () => (/* binding */ exitCodeOf),
  WE: () => (/* binding */ explain),
  Lt: () => (/* binding */ commands_select)
});

// EXTERNAL MODULE: ./lib/claim/local-claims.js
var local_claims = __webpack_require__(5725);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/host/checkout.js
var host_checkout = __webpack_require__(1632);
// EXTERNAL MODULE: ./lib/host/clock.js
var clock = __webpack_require__(9144);
// EXTERNAL MODULE: ./lib/plan/review-claims.js
var review_claims = __webpack_require__(2665);
// EXTERNAL MODULE: ./lib/plan/select.js + 2 modules
var plan_select = __webpack_require__(514);
;// CONCATENATED MODULE: ./lib/report/plan-json.js
/** The selected bundle; null when there is none. */
const bundleJson = (selection) => selection.outcome === 'selected'
    ? {
        taskIds: selection.bundle.tasks.map((task) => task.id),
        branch: selection.bundle.branch,
        claimRef: selection.bundle.claimRef,
    }
    : null;
/** A claim as scripts read it. */
const claimJson = ({ taskId, ref, state, record }) => ({
    taskId,
    ref,
    state,
    ownerId: record?.ownerId ?? null,
    createdAt: record?.createdAt ?? null,
    expiresAt: record?.expiresAt ?? null,
});
/** @param context the commit the plan was read at, the name of its format, and the claims by task id */
const selectionJson = (selection, context) => ({
    outcome: selection.outcome,
    format: context.format,
    base: context.base,
    bundle: bundleJson(selection),
    nextBoundaryTaskId: selection.outcome === 'selected' ? selection.nextBoundaryTaskId : null,
    rejected: selection.rejected,
    findings: context.findings.map(findingJson),
    claims: [...context.claims.values()].map(claimJson),
});
/** @param format null when no plan was found */
const checkJson = (format, findings) => ({
    valid: findings.every((finding) => finding.severity !== 'error'),
    format,
    findings: findings.map(findingJson),
});
const findingJson = ({ code, severity, file, line, column, pointer, message, hint }) => ({
    code,
    severity,
    file,
    line,
    column,
    pointer,
    message,
    hint,
});

// EXTERNAL MODULE: ./lib/report/text-table.js
var text_table = __webpack_require__(5154);
;// CONCATENATED MODULE: ./lib/report/explanation.js


/**
 * Why a task would or would not run now.
 * @param claims by task id
 */
function explanationJson(task, selection, plan, claims) {
    const bundle = bundleJson(selection);
    const rejection = selection.rejected.find(({ taskId }) => taskId === task.id);
    const claim = claims.get(task.id);
    const at = bundle?.taskIds.indexOf(task.id) ?? -1;
    return {
        taskId: task.id,
        title: task.title,
        status: task.status,
        verdict: isFinished(task.status) ? 'finished' : at >= 0 ? 'selected' : rejection === undefined ? 'later' : 'rejected',
        reason: rejection?.reason ?? null,
        detail: rejection?.detail ?? null,
        dependencies: explainDependencies(task, plan, new Set(bundle?.taskIds.slice(0, Math.max(at, 0)))),
        claim: claim === undefined ? null : claimJson(claim),
        bundle,
    };
}
/** The same for a terminal: the verdict first, then every dependency and the claim. */
function renderExplanation(task, selection, plan, claims) {
    const explanation = explanationJson(task, selection, plan, claims);
    const { dependencies, claim } = explanation;
    const parts = [
        `${task.id}  ${(0,text_table/* toPrintable */.f)(task.title)}`,
        `  ${(0,text_table/* toPrintable */.f)(renderVerdict(explanation))}`,
        dependencies.length === 0 ? '' : `Dependencies:\n\n${(0,text_table/* renderTable */.b)(dependencies.map(renderDependency))}`,
        claim === null
            ? ''
            : `Claim:\n\n${(0,text_table/* renderTable */.b)([[claim.ownerId ?? 'unknown', claim.state, `until ${claim.expiresAt ?? 'unknown'}`]])}`,
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function renderVerdict({ taskId, status, verdict, reason, detail, bundle }) {
    if (verdict === 'finished')
        return `Finished: its status is ${status}, so it never runs again.`;
    if (verdict === 'selected' && bundle !== null) {
        const others = bundle.taskIds.filter((id) => id !== taskId);
        const company = others.length === 0 ? 'on its own' : `together with ${others.join(', ')}`;
        return `Would run now, ${company}, on the branch ${bundle.branch}.`;
    }
    if (verdict === 'later') {
        return bundle === null
            ? 'Could start now.'
            : `Could start now, but the bundle of ${bundle.taskIds.join(', ')} comes first in the plan.`;
    }
    return `Cannot start now (${reason}): ${obstacles[reason ?? 'not-todo'](detail ?? '')}`;
}
const obstacles = {
    'not-todo': (status) => `its status is ${status}, and only a task that was not started may be taken.`,
    'dependency-missing': (name) => `it waits for "${name}", which the plan does not have.`,
    'dependency-open': (name) => `it waits for ${name}, which is not finished.`,
    claimed: (claim) => `another runner holds it: ${claim}.`,
    'branch-exists': (branch) => `its work is on the branch ${branch} already and waits for the merge.`,
};
const isFinished = (status) => status === 'done' || status === 'skipped';
function explainDependencies(task, plan, earlier) {
    const statuses = new Map(plan.tasks.map(({ id, status }) => [id, status]));
    return task.dependsOn.map(({ name, taskIds }) => {
        if (taskIds === null)
            return { name, state: 'missing', open: [] };
        const open = taskIds
            .map((taskId) => ({ taskId, status: statuses.get(taskId) ?? null }))
            .filter(({ status }) => status === null || !isFinished(status));
        const state = open.length === 0 ? 'met' : open.every(({ taskId }) => earlier.has(taskId)) ? 'earlier-in-bundle' : 'open';
        return { name, state, open };
    });
}
function renderDependency({ name, state, open }) {
    const waiting = open.map(({ taskId, status }) => `${taskId} is ${status ?? 'unknown'}`).join(', ');
    return [name, state, waiting];
}

// EXTERNAL MODULE: ./lib/report/findings-text.js
var findings_text = __webpack_require__(1564);
;// CONCATENATED MODULE: ./lib/report/plan-text.js


/** The next bundle for a terminal, the tasks that were passed over, the claims, and what is doubtful about the plan. */
function renderSelection(selection, { base, claims, findings }) {
    const parts = [
        renderOutcome(selection, base),
        renderRejected(selection.rejected),
        renderClaims(claims),
        findings.length === 0 ? '' : `Findings:\n\n${(0,findings_text/* renderFindings */.vO)(findings).trimEnd()}`,
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function renderOutcome(selection, base) {
    if (selection.outcome === 'complete')
        return 'Every task of the plan is finished: implementation is complete.';
    if (selection.outcome !== 'selected')
        return 'Tasks are left, but none of them can start now.';
    const { tasks, branch, claimRef } = selection.bundle;
    return [
        `Next bundle: ${(0,findings_text/* count */.U9)(tasks.length, 'task')}`,
        (0,text_table/* renderTable */.b)(tasks.map((task) => [task.id, task.title])),
        (0,text_table/* renderTable */.b)([
            ['Branch:', branch],
            ['Claim:', claimRef],
            ['Base:', base],
            ['Next boundary:', selection.nextBoundaryTaskId ?? 'none'],
        ]),
    ].join('\n\n');
}
function renderRejected(rejected) {
    if (rejected.length === 0)
        return '';
    const rows = rejected.map(({ taskId, reason, detail }) => [taskId, reason, detail]);
    return `Passed over: ${(0,findings_text/* count */.U9)(rejected.length, 'task')}\n\n${(0,text_table/* renderTable */.b)([['Task', 'Reason', 'Detail'], ...rows])}`;
}
function renderClaims(claims) {
    if (claims.size === 0)
        return '';
    const rows = [...claims.values()].map(({ taskId, record, state }) => [
        taskId,
        record?.ownerId ?? 'unknown',
        record?.createdAt ?? 'unknown',
        record?.expiresAt ?? 'unknown',
        state,
    ]);
    return `Claims: ${claims.size}\n\n${(0,text_table/* renderTable */.b)([['Task', 'Owner', 'Since', 'Until', 'State'], ...rows])}`;
}

// EXTERNAL MODULE: ./lib/session.js
var session = __webpack_require__(539);
// EXTERNAL MODULE: ./lib/survey.js + 19 modules
var survey = __webpack_require__(5305);
// EXTERNAL MODULE: ./lib/traffic.js
var traffic = __webpack_require__(874);
;// CONCATENATED MODULE: ./lib/commands.js













async function readAt({ inputs, ref }, { checkout }) {
    const commit = ref === null ? checkout.head : await (0,host_checkout/* resolveCommit */.W)(checkout, ref);
    return (0,survey/* readGround */.A)({ ...inputs, checkout, commit });
}
/** Validates configuration and plan. */
const check = (order) => (0,session/* withSession */.fQ)(order, async (session) => {
    const ground = await readAt(order, session).catch(asFindings);
    const { findings } = ground;
    const json = checkJson('format' in ground ? ground.format.name : null, findings);
    const text = findings.length === 0 && 'planPath' in ground ? `${ground.planPath}: no findings` : (0,findings_text/* renderFindings */.vO)(findings);
    return { exitCode: json.valid ? 0 : 2, json, text, findings };
});
/** Complaints that stop everything are findings like any other to somebody who only asks what is wrong. */
function asFindings(error) {
    if (!(error instanceof errors/* RunnerError */.Rn) ||
        errors/* reasons */.Ot[error.code].exitCode !== 2 ||
        error.code === 'not-a-repository' ||
        error.code === 'ref-unknown')
        throw error;
    const own = {
        code: error.code,
        severity: 'error',
        file: null,
        line: null,
        column: null,
        pointer: null,
        message: error.message,
        hint: errors/* reasons */.Ot[error.code].remedy,
    };
    return { findings: error.findings.length > 0 ? error.findings : [own] };
}
/** The next bundle, and why every other task was passed over. */
const commands_select = (order) => look(order, order.inputs.task, ({ ground, selection, claims, findings }) => ({
    exitCode: selection.outcome === 'selected' ? 0 : 3,
    json: selectionJson(selection, { format: ground.format.name, base: ground.snapshot.commit, claims, findings }),
    text: renderSelection(selection, { base: ground.snapshot.commit, claims, findings }),
    findings,
}));
/** Why one task would or would not run now. */
const explain = (order, taskId) => look(order, null, ({ plan, selection, claims, findings }) => {
    const task = plan.tasks.find(({ id }) => id === taskId);
    if (!task)
        throw new errors/* RunnerError */.Rn('task-unknown', `There is no task ${taskId}`);
    return {
        exitCode: 0,
        json: explanationJson(task, selection, plan, claims),
        text: renderExplanation(task, selection, plan, claims),
        findings,
    };
});
const look = (order, only, answer) => (0,session/* withSession */.fQ)(order, async (session) => {
    const ground = await readAt(order, session);
    const plan = (0,survey/* requirePlan */.V)(ground);
    if (only !== null && !plan.tasks.some(({ id }) => id === only))
        throw new errors/* RunnerError */.Rn('task-unknown', `There is no task ${only}`);
    const traffic = await observe(order, session, ground);
    const { branchPrefix } = order.inputs;
    const selection = (0,plan_select/* selectBundle */.D)(plan, {
        ...traffic,
        ownerId: order.inputs.ownerId,
        branchPrefix,
        names: ground.format.names,
        only: only ?? undefined,
    });
    return answer({
        ground,
        plan,
        selection,
        claims: traffic.claims,
        findings: [...ground.findings, ...(0,review_claims/* reviewClaims */.w)(plan, traffic.claims)],
    });
});
async function observe({ inputs, claims }, { checkout, remote, baseBranch }, ground) {
    if (claims === 'off')
        return traffic/* NO_TRAFFIC */.qE;
    if (claims === 'local' || remote === null) {
        if (claims === 'remote')
            throw new errors/* RunnerError */.Rn('no-remote', `${checkout.root} has no remote called origin`);
        return { ...traffic/* NO_TRAFFIC */.qE, claims: await (0,local_claims/* readLocalClaims */.Dd)(checkout.root, (0,clock/* systemClock */.ml)()) };
    }
    return (0,traffic/* readTraffic */.Eg)({
        checkout,
        remote,
        commit: ground.snapshot.commit,
        baseBranch,
        branchPrefix: inputs.branchPrefix,
        clock: clock/* systemClock */.ml,
    });
}
/** Exit code of the command line for a reason. */
const exitCodeOf = (code) => errors/* reasons */.Ot[(0,errors/* isReasonCode */.O8)(code) ? code : 'internal'].exitCode;


/***/ }),

/***/ 2193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ DEFAULT_CONFIG_FILE),
/* harmony export */   o: () => (/* binding */ parseConfig)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _host_objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8702);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5757);



/** Where the rules of a repository are looked for unless an input says otherwise. */
const DEFAULT_CONFIG_FILE = '.github/plan-runner.yml';
const MAX_CONFIG_BYTES = 256 * 1024;
const MINUTE_MS = 60_000;
/**
 * Reads the configuration. Every complaint is collected; with an error among them the configuration is the default one
 * and must not be used to run.
 * @param content bytes of the file; null when the base commit has none
 */
function parseConfig(content, file) {
    const refuse = (...findings) => ({ config: withDefaults({}), findings });
    if (content === null)
        return refuse();
    if (content.length > MAX_CONFIG_BYTES) {
        const remedy = `Keep it below ${MAX_CONFIG_BYTES} bytes.`;
        return refuse(finding(file, null, '', 'config-too-large', `The file has ${content.length} bytes.`, remedy));
    }
    const counter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(new TextDecoder().decode(content), {
        lineCounter: counter,
        schema: 'core',
        uniqueKeys: true,
        prettyErrors: false,
    });
    const at = (offset) => (offset === undefined ? null : counter.linePos(offset));
    const syntax = [...document.errors, ...document.warnings].map((error) => finding(file, at(error.pos[0]), '', 'config-syntax', `Not valid YAML: ${error.message.split('\n')[0]}`, 'Correct the syntax at this place.'));
    if (syntax.length > 0)
        return refuse(...syntax);
    let value;
    try {
        value = document.toJS({ maxAliasCount: 20 }) ?? {};
    }
    catch (error) {
        const message = `Not usable YAML: ${error instanceof Error ? error.message : String(error)}`;
        return refuse(finding(file, null, '', 'config-syntax', message, 'Write the values out instead of using aliases.'));
    }
    const place = (pointer, code) => at((code === 'unknown-property' ? keyOffset(document, pointer) : undefined) ?? rangeOf(document, pointer));
    const problems = (0,_validate_js__WEBPACK_IMPORTED_MODULE_2__/* .validate */ .tf)('config', value);
    if (problems.length > 0)
        return refuse(...problems.map(({ pointer, code, message, hint }) => finding(file, place(pointer, code), pointer, 'config-value', message, hint)));
    const config = withDefaults(value);
    return {
        config,
        findings: crossCheck(config).map(({ pointer, message, hint }) => finding(file, place(pointer), pointer, 'config-value', message, hint)),
    };
}
const segmentsOf = (pointer) => pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
/** Offset of the key that a JSON pointer ends in. */
function keyOffset(document, pointer) {
    const path = segmentsOf(pointer);
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(parent))
        return undefined;
    const keys = parent.items.flatMap(({ key }) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? [key] : []));
    return keys.find((key) => String(key.value) === path.at(-1))?.range?.[0];
}
/** Offset of the node that a JSON pointer names, or of its nearest parent that exists. */
function rangeOf(document, pointer) {
    const path = segmentsOf(pointer);
    for (let length = path.length; length >= 0; length--) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        const range = node && typeof node === 'object' && 'range' in node ? node.range : undefined;
        if (range?.[0] !== undefined)
            return range[0];
    }
    return undefined;
}
function finding(file, at, pointer, code, message, hint) {
    return { code, severity: 'error', file, line: at?.line ?? null, column: at?.col ?? null, pointer, message, hint };
}
/** Rules between values, which a schema cannot state. */
function crossCheck(config) {
    const repeated = config.gates.flatMap((gate, index) => config.gates.findIndex((other) => other.name === gate.name) < index
        ? [
            {
                pointer: `/gates/${index}/name`,
                message: `Two gates are called "${gate.name}".`,
                hint: 'Give each gate a name of its own.',
            },
        ]
        : []);
    const zone = config.timeZone === null || isTimeZone(config.timeZone)
        ? []
        : [
            {
                pointer: '/time-zone',
                message: `"${config.timeZone}" is not a known time zone.`,
                hint: 'Use an IANA name such as Europe/Berlin.',
            },
        ];
    const memory = config.memoryFile.split('/').some((segment) => /^(\.{1,2}|\.git)$/i.test(segment))
        ? [
            {
                pointer: '/memory-file',
                message: `"${config.memoryFile}" is not a file that can be committed.`,
                hint: 'Use a path below the top of the repository, such as .codex/NOTES.md.',
            },
        ]
        : [];
    return [...repeated, ...zone, ...memory];
}
function isTimeZone(name) {
    try {
        new Intl.DateTimeFormat('en', { timeZone: name });
        return true;
    }
    catch {
        return false;
    }
}
function withDefaults(file) {
    const [, name = _host_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_IDENTITY */ .FK.name, email = _host_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_IDENTITY */ .FK.email] = /^(.+) <(.+)>$/.exec(file['commit-author'] ?? '') ?? [];
    return {
        gates: (file.gates ?? []).map((gate) => ({
            name: gate.name,
            run: gate.run,
            timeoutMs: (gate['timeout-minutes'] ?? 15) * MINUTE_MS,
            network: gate.network ?? false,
        })),
        frdGate: file['frd-gate'] ?? 'none',
        scope: file.scope ?? 'report',
        protectedPaths: file['protected-paths'] ?? [],
        docsContract: file['docs-contract'] ?? [],
        maxFiles: file.limits?.files ?? 100,
        maxFileBytes: (file.limits?.['file-kilobytes'] ?? 1024) * 1024,
        maxTotalBytes: (file.limits?.['total-kilobytes'] ?? 4096) * 1024,
        repairTurns: file.limits?.['repair-turns'] ?? 3,
        allowExecutables: file.allow?.executables ?? false,
        allowSecondPackageManager: file.allow?.['second-package-manager'] ?? false,
        memoryFile: file['memory-file'] ?? '.codex/NOTES.md',
        timeZone: file['time-zone'] ?? null,
        claimTtlMs: (file.claim?.['ttl-hours'] ?? 24) * 60 * MINUTE_MS,
        claimHeartbeatMs: (file.claim?.['heartbeat-minutes'] ?? 10) * MINUTE_MS,
        agentIdleTimeoutMs: (file.agent?.['idle-timeout-minutes'] ?? 15) * MINUTE_MS,
        maxModelRequests: file.agent?.['max-requests'] ?? 1000,
        maxTokens: file.agent?.['max-tokens'] ?? null,
        commitAuthor: { name, email },
    };
}


/***/ }),

/***/ 8913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readGivenLease)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9814);



/**
 * Reads a lease that `claim --json` printed: its whole answer, or the part called `lease`.
 * @param source the JSON itself, or the path of a file that holds it
 * @throws {RunnerError} `config-invalid`
 */
async function readGivenLease(source) {
    const refuse = (why, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunnerError */ .Rn('config-invalid', `\`lease\` ${why}; give it the answer of \`claim --json\`, or the path of a file with it`, {
        cause,
    });
    const text = source.trimStart().startsWith('{')
        ? source
        : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(source, 'utf8').catch((cause) => {
            throw refuse(`names the file ${source}, which cannot be read`, cause);
        });
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw refuse('is not JSON', cause);
    }
    const lease = isObject(value) && isObject(value['lease']) ? value['lease'] : value;
    if (!isLease(lease))
        throw refuse('holds no lease');
    return lease;
}
const isObject = (value) => typeof value === 'object' && value !== null;
const isLease = (value) => {
    if (!isObject(value))
        return false;
    const { ref, token, ownerId, createdAt, expiresAt } = value;
    const isTime = (time) => typeof time === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(time);
    return (typeof ref === 'string' &&
        ref.startsWith(_model_js__WEBPACK_IMPORTED_MODULE_2__/* .CLAIM_NAMESPACE */ .b) &&
        /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(ref.slice(_model_js__WEBPACK_IMPORTED_MODULE_2__/* .CLAIM_NAMESPACE */ .b.length)) &&
        typeof token === 'string' &&
        /^[0-9a-f]{40,64}$/.test(token) &&
        typeof ownerId === 'string' &&
        ownerId !== '' &&
        isTime(createdAt) &&
        isTime(expiresAt));
};


/***/ }),

/***/ 9033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ writeHandoff),
/* harmony export */   YH: () => (/* binding */ HANDOFF_FILE),
/* harmony export */   ZQ: () => (/* binding */ readHandoff)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _host_diff_trees_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1915);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(657);
/* harmony import */ var _host_git_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7614);
/* harmony import */ var _host_objects_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8702);







/** The one ref in the file that a run hands on: a commit whose tree was judged, on top of the base. */
const JUDGED = 'refs/handoff/judged';
/** Name of the file that a run hands on; it lies beside the run report. */
const HANDOFF_FILE = 'HANDOFF.bundle';
const FOLDER = '.codex/pr';
const MAX_BYTES = 512 * 1024 * 1024;
/** Puts the judged tree into a file for a later job that may deliver it. Anything else of this machine stays here. */
async function writeHandoff(checkout, { base, tree }, author, at) {
    const place = checkout.private;
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(checkout.root, FOLDER, HANDOFF_FILE);
    const commit = await (0,_host_objects_js__WEBPACK_IMPORTED_MODULE_6__/* .writeCommit */ .rV)(place, { tree, parents: [base], message: 'judged tree\n', author, at });
    await (0,_host_git_js__WEBPACK_IMPORTED_MODULE_5__/* .git */ .$Y)(place, ['update-ref', JUDGED, commit]);
    await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .fc)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(checkout.root, FOLDER));
    await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_4__/* .removeFile */ .nM)(file);
    await (0,_host_git_js__WEBPACK_IMPORTED_MODULE_5__/* .git */ .$Y)(place, ['bundle', 'create', '--quiet', file, JUDGED, `^${base}`]);
    const sha256 = await digestOf(file);
    if (sha256 === null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunnerError */ .Rn('handoff-invalid', `${file} is too large to hand on`);
    return { file: HANDOFF_FILE, sha256 };
}
/**
 * The change a run handed on, as this repository sees it. The file is treated as hostile: only its digest is believed,
 * only its one ref is taken, and its objects are checked before anything looks at them.
 * @param folder where the report is; the file lies beside it
 * @throws {RunnerError} `handoff-invalid`
 */
async function readHandoff(checkout, folder, { file, sha256 }, base) {
    const place = checkout.private;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file));
    const digest = await digestOf(path);
    if (digest !== sha256)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunnerError */ .Rn('handoff-invalid', `${path} is not the file that the report names`);
    const fetched = await (0,_host_git_js__WEBPACK_IMPORTED_MODULE_5__/* .askGit */ .gG)(place, ['-c', 'fetch.fsckObjects=true', 'fetch', '--quiet', '--no-tags', '--no-write-fetch-head', path, `+${JUDGED}:${JUDGED}`], {
        env: { GIT_ALLOW_PROTOCOL: 'file', GIT_LITERAL_PATHSPECS: '0' },
    });
    if (fetched.code !== 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunnerError */ .Rn('handoff-invalid', `${path} cannot be read: ${fetched.stderr.split('\n').at(-1) ?? ''}`);
    const names = await (0,_host_git_js__WEBPACK_IMPORTED_MODULE_5__/* .git */ .$Y)(place, ['rev-parse', `${JUDGED}^{tree}`, `${JUDGED}^@`]);
    const [tree, ...parents] = names.toString('latin1').trim().split('\n');
    if (tree === undefined || parents.length !== 1 || parents[0] !== base)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunnerError */ .Rn('handoff-invalid', `${path} does not build on ${base}`);
    return { base, tree, changes: await (0,_host_diff_trees_js__WEBPACK_IMPORTED_MODULE_3__/* .diffTrees */ .j)(place, base, tree) };
}
/** null when there is no such file, or a larger one than any run makes. */
async function digestOf(path) {
    const bytes = await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_4__/* .readWithin */ .w0)(path, MAX_BYTES);
    return bytes === null ? null : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
}


/***/ }),

/***/ 1632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ openCheckout),
/* harmony export */   W: () => (/* binding */ resolveCommit)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(657);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7614);





/** Settings that change how a work tree is compared with a commit, and can do no more than that. */
const COMPARISON_SETTINGS = /^core\.(filemode|symlinks|ignorecase|autocrlf|eol|precomposeunicode)$/;
/** Never committed, and never taken for a change of the user's. */
const RUN_OUTPUTS = ['/.codex/pr/', '/.codex/claims-local/'];
/**
 * Opens the repository that holds `dir`.
 * @param runDir empty folder outside the work tree that the private repository is made in
 * @throws {RunnerError} `not-a-repository`
 */
async function openCheckout(dir, runDir) {
    if (!(await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .exists */ .t2)(dir)))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunnerError */ .Rn('not-a-repository', `${dir} does not exist`);
    const place = { cwd: dir };
    const [where, head, settings, symbolic] = await Promise.all([
        (0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .askGit */ .gG)(place, [
            'rev-parse',
            '--path-format=absolute',
            '--is-bare-repository',
            '--git-common-dir',
            '--show-object-format',
            '--show-toplevel',
        ]),
        (0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .askGit */ .gG)(place, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']),
        (0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .askGit */ .gG)(place, ['config', '--local', '--null', '--list']),
        (0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .askGit */ .gG)(place, ['symbolic-ref', '--quiet', '--short', 'HEAD']),
    ]);
    const [bare, commonDir, objectFormat, root] = where.stdout.toString('utf8').trimEnd().split('\n');
    if (bare === 'true')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunnerError */ .Rn('not-a-repository', `${dir} is a bare repository: it has no work tree for the agent`);
    if (where.code !== 0 || !commonDir || !objectFormat || !root)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunnerError */ .Rn('not-a-repository', `${dir} is not inside a Git work tree: ${where.stderr}`);
    if (head.code !== 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunnerError */ .Rn('not-a-repository', `${root} has no commit yet`);
    const commit = head.stdout.toString('utf8').trim();
    const configuration = parseSettings(settings.stdout);
    const gitDir = await createPrivateRepository({ runDir, commonDir, objectFormat, commit, configuration });
    return {
        root,
        head: commit,
        branch: symbolic.code === 0 ? symbolic.stdout.toString('utf8').trim() : null,
        originUrl: configuration.find(([key]) => key === 'remote.origin.url')?.[1] ?? null,
        credentialFiles: await findCredentialFiles(commonDir, configuration),
        private: { gitDir, workTree: root, indexFile: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, 'index'), cwd: root },
    };
}
const parseSettings = (listing) => (0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .fields */ .OA)(listing).map((entry) => {
    const cut = entry.indexOf('\n');
    return cut < 0 ? [entry, 'true'] : [entry.slice(0, cut), entry.slice(cut + 1)];
});
/** What actions/checkout and others leave in a repository's configuration to log in with, or to find such things by. */
const CREDENTIAL_SETTING = /extraheader|^credential\.|^include(if)?\.|\.(proxy|cookiefile|sslkey)$/;
async function findCredentialFiles(commonDir, configuration) {
    const holdsSome = configuration.some(([key, value]) => CREDENTIAL_SETTING.test(key) || /:\/\/[^/\s]*@/.test(`${key} ${value}`));
    if (!holdsSome)
        return [];
    const included = configuration.filter(([key]) => /^include(if)?\..*path$/.test(key)).map(([, path]) => path);
    const files = ['config', 'config.worktree', 'FETCH_HEAD', ...included].map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(commonDir, name));
    const found = await Promise.all(files.map(_files_js__WEBPACK_IMPORTED_MODULE_3__/* .exists */ .t2));
    return files.filter((_, index) => found[index]);
}
async function createPrivateRepository({ runDir, commonDir, objectFormat, commit, configuration, }) {
    const gitDir = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runDir, 'repository.git');
    await (0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .git */ .$Y)({ cwd: runDir }, ['init', '--quiet', '--bare', '--template=', `--object-format=${objectFormat}`, gitDir]);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, 'info'), { recursive: true });
    const ownExcludes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(commonDir, 'info', 'exclude'), 'utf8').catch(() => '');
    await Promise.all([
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, 'objects', 'info', 'alternates'), `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(commonDir, 'objects')}\n`),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, 'info', 'exclude'), `${ownExcludes}\n${RUN_OUTPUTS.join('\n')}\n`),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, 'HEAD'), `${commit}\n`),
        // Without it Git would look for the parents that a shallow checkout does not have.
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(commonDir, 'shallow'), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, 'shallow')).catch(() => { }),
    ]);
    const comparison = configuration.filter(([key]) => COMPARISON_SETTINGS.test(key));
    for (const [key, value] of comparison)
        await (0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .git */ .$Y)({ gitDir, cwd: runDir }, ['config', key, value]);
    return gitDir;
}
/**
 * The commit that `revision` names in the user's repository.
 * @throws {RunnerError} `ref-unknown`
 */
async function resolveCommit(checkout, revision) {
    const answer = await (0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .askGit */ .gG)({ cwd: checkout.root }, [
        'rev-parse',
        '--verify',
        '--quiet',
        '--end-of-options',
        `${revision}^{commit}`,
    ]);
    if (answer.code !== 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunnerError */ .Rn('ref-unknown', `"${revision}" is not a commit of this repository`);
    return answer.stdout.toString('utf8').trim();
}


/***/ }),

/***/ 1915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ diffTrees)
/* harmony export */ });
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7614);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8702);


/** Larger contents are judged by their size alone. */
const MAX_HELD_BYTES = 1024 * 1024;
/** Of more changed content than this, the rest is judged by its size alone. */
const MAX_HELD_TOTAL_BYTES = 64 * 1024 * 1024;
/** Every path that differs between two trees, with both contents where they are small enough to hold. */
async function diffTrees(place, from, to) {
    const raw = (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$Y)(place, ['diff-tree', '-r', '--raw', '-z', '--no-renames', '--no-abbrev', from, to]));
    const pairs = raw.flatMap((entry, index) => (index % 2 === 0 ? [{ entry, path: raw[index + 1] ?? '' }] : []));
    if (pairs.length === 0)
        return [];
    const sizes = await Promise.all([(0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .listTree */ .nT)(place, from), (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .listTree */ .nT)(place, to)]);
    const changes = pairs.map(({ entry, path }) => {
        const [oldMode = '', newMode = '', oldOid = '', newOid = ''] = entry.slice(1).split(' ');
        const side = (mode, oid) => (mode === '000000' ? null : { mode, oid });
        return {
            path,
            before: side(oldMode, oldOid),
            after: side(newMode, newOid),
            oldSize: sizes[0].get(path)?.size ?? 0,
            newSize: sizes[1].get(path)?.size ?? 0,
        };
    });
    let heldBytes = 0;
    const held = changes.map(({ before, after, oldSize, newSize }) => {
        const hold = (side, size) => {
            if (side?.mode.startsWith('100') !== true || size > MAX_HELD_BYTES || heldBytes + size > MAX_HELD_TOTAL_BYTES)
                return [];
            heldBytes += size;
            return [side.oid];
        };
        return { before: hold(before, oldSize), after: hold(after, newSize) };
    });
    const blobs = await (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .readBlobs */ .b4)(place, held.flatMap(({ before, after }) => [...before, ...after]));
    const contentOf = ([oid] = []) => (oid === undefined ? null : (blobs.get(oid) ?? null));
    return changes.map(({ path, before, after, newSize }, index) => ({
        path,
        status: before === null ? 'added' : after === null ? 'deleted' : 'modified',
        oldMode: before?.mode ?? null,
        newMode: after?.mode ?? null,
        oldOid: before?.oid ?? null,
        newOid: after?.oid ?? null,
        size: newSize,
        before: contentOf(held[index]?.before),
        after: contentOf(held[index]?.after),
    }));
}


/***/ }),

/***/ 657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ readTextIfPresent),
/* harmony export */   bt: () => (/* binding */ listFolder),
/* harmony export */   d1: () => (/* binding */ removeRunFolders),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   id: () => (/* binding */ emptyFolder),
/* harmony export */   jj: () => (/* binding */ isRealFolder),
/* harmony export */   lo: () => (/* binding */ writeFileAtomically),
/* harmony export */   nM: () => (/* binding */ removeFile),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   vA: () => (/* binding */ createRunFolders),
/* harmony export */   w0: () => (/* binding */ readWithin),
/* harmony export */   x3: () => (/* binding */ createFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);




/**
 * Makes the folders of a run: on a runner below `RUNNER_TEMP`, elsewhere in the user's cache folder, because the usual
 * temporary folder is open to everybody.
 */
async function createRunFolders(environment) {
    const cache = environment['RUNNER_TEMP'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(environment['XDG_CACHE_HOME'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(), '.cache'), 'codex-plan-runner');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(cache, { recursive: true, mode: 0o700 });
    // The sandbox compares real paths.
    const host = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(cache, 'plan-run-')));
    const agentTemp = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(host, 'agent-temp');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(agentTemp);
    return { host, agentTemp };
}
/** Removes both, whatever is left in them. */
const removeRunFolders = ({ host }) => removeTree(host);
/** Removes what is in a folder; links in it are not followed. */
async function emptyFolder(folder) {
    await Promise.all((await listFolder(folder)).map((name) => removeTree((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name))));
}
/** Removes a folder of others too, whatever modes it was left with: some tools write-protect their caches. */
async function removeTree(path) {
    const remove = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true, maxRetries: 3 });
    await remove().catch(async () => {
        await openFolders(path);
        await remove();
    });
}
async function openFolders(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(folder, 0o700);
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { withFileTypes: true });
    await Promise.all(entries.filter((entry) => entry.isDirectory()).map(({ name }) => openFolders((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name))));
}
/** Writes a file so that a reader sees the old content or the new one, never a part. Missing folders are made. */
async function writeFileAtomically(path, content) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
    // A name nobody can guess, and no file already there: else a link left in its place would be followed.
    const draft = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, content, { flag: 'wx' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true });
        throw error;
    }
}
/** A file's text; null when there is no such file. */
const readTextIfPresent = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch(() => null);
/** Names of the files in a folder; none when there is no such folder. */
const listFolder = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(path).catch(() => []);
/** Removes a file, if it is there. */
const removeFile = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
/** Whether something of that name is there; links are followed. */
const exists = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then(() => true, () => false);
/** Whether there is a folder of that name itself, not a link to one. */
const isRealFolder = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).then((found) => found.isDirectory(), () => false);
/** Makes a folder and those above it, if they are not there. */
const makeFolder = async (path) => {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { recursive: true });
};
/** Creates a file that must not exist yet; false when it does. Missing folders are made. */
async function createFile(path, content) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, content, { flag: 'wx' });
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
}
/** A file's bytes; null when it cannot be read or is larger than `maxBytes`. */
async function readWithin(path, maxBytes) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).size > maxBytes ? null : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 4475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ createForge)
/* harmony export */ });
const TIMEOUT_MS = 10_000;
/** GitHub through the runner's API address; null where there is none or no token. */
function createForge(environment, token) {
    const { GITHUB_API_URL: baseUrl, GITHUB_REPOSITORY: repository = '' } = environment;
    const [owner, repo] = repository.split('/');
    if (!baseUrl || !owner || !repo || token === null)
        return null;
    /** A missing permission or an unknown run is no answer, and a takeover does not fail for want of one. */
    const ask = async (question) => {
        // Needed only where a claim has expired.
        const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 2413));
        // Given with each request: among the options of the client it would replace those that reach out through a proxy.
        return question(getOctokit(token, { baseUrl }), { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(() => null);
    };
    return {
        async hasRunEnded(ownerInfo) {
            const run = /\/actions\/runs\/(\d+)$/.exec(ownerInfo)?.[1];
            if (run === undefined || !ownerInfo.includes(`/${repository}/`))
                return null;
            const answer = await ask((octokit, request) => octokit.rest.actions.getWorkflowRun({ owner, repo, run_id: Number(run), request }));
            return answer === null ? null : answer.data.status === 'completed';
        },
        async findPullRequest(branch) {
            const answer = await ask((octokit, request) => octokit.rest.pulls.list({
                request,
                owner,
                repo,
                state: 'all',
                head: `${owner}:${branch}`,
                sort: 'created',
                direction: 'desc',
                per_page: 10,
            }));
            if (answer === null)
                return null;
            const open = answer.data.some(({ state }) => state === 'open');
            const [newest] = answer.data;
            return open ? 'open' : newest === undefined ? 'none' : newest.merged_at === null ? 'closed' : 'merged';
        },
    };
}


/***/ }),

/***/ 4220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ createTerminalLog),
/* harmony export */   tQ: () => (/* binding */ quoteLine)
/* harmony export */ });
/* unused harmony export silentLog */
/**
 * Text of the agent or of a command, made safe for a terminal or a workflow log: one line, no control characters, no
 * invisible or direction-changing ones, no half of a surrogate pair, and nothing that the runner takes for a command
 * inside a line. It also obeys `::commands` at the start of a line, so something of ours has to stand before.
 */
const quoteLine = (text, maxLength = 400) => {
    const plain = text
        .toWellFormed()
        .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
        .replaceAll('##[', '# #[')
        .trim();
    return plain.length > maxLength ? `${plain.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '')}…` : plain;
};
/** Plain lines on standard error. */
function createTerminalLog(write) {
    return {
        info: (message) => write(`${message}\n`),
        warn: (message) => write(`warning: ${message}\n`),
        error: (message) => write(`error: ${message}\n`),
        group: (title) => write(`\n${title}\n`),
        endGroup: () => { },
    };
}
/** Tells nobody. */
const silentLog = { info: () => { }, warn: () => { }, error: () => { }, group: () => { }, endGroup: () => { } };


/***/ }),

/***/ 646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   Qh: () => (/* binding */ INPUT_NAMES),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   mc: () => (/* binding */ INPUTS),
/* harmony export */   w9: () => (/* binding */ TASK_ID)
/* harmony export */ });
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2193);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


/** The words a user can say, in a workflow as an input and on a terminal as an option. */
const COMMANDS = ['check', 'select', 'explain', 'claim', 'release', 'run', 'deliver', 'reconcile'];
/** Every input of the action. `action.yml` says the same, which a test compares. */
const INPUTS = {
    command: {
        default: 'run',
        values: COMMANDS,
        description: 'What to do: check, select, explain, claim, release, run, deliver or reconcile.',
        actionOnly: true,
    },
    plan: { default: '', description: 'File or folder of the plan. Found by itself when empty.' },
    format: { default: '', values: ['', 'frd'], description: 'Format of the plan. Found by itself when empty.' },
    task: {
        default: '',
        description: 'The only task to start with, or the task to explain or release. Refused when it is not eligible.',
    },
    'config-file': { default: _config_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_CONFIG_FILE */ .C, description: 'Configuration in the repository, read from the base commit.' },
    token: {
        default: '${{ github.token }}',
        description: 'Token that may push claims and branches. It is handed only to the Git process that talks to the remote.',
        actionOnly: true,
    },
    'openai-api-key': {
        default: '',
        description: 'Key of the model endpoint. Required by `run` unless `responses-api-endpoint` needs none.',
        actionOnly: true,
    },
    'responses-api-endpoint': {
        default: '',
        description: 'Address of another endpoint that speaks the Responses API, with or without `/responses` at its end.',
    },
    'codex-version': {
        default: '',
        description: 'Codex CLI version to install. Empty: `codex` from PATH, else the tested version.',
    },
    'codex-path': { default: '', description: 'Absolute path of the Codex CLI to use.' },
    model: { default: '', description: "Model to use. Empty: Codex's own default." },
    effort: {
        default: '',
        values: ['', 'minimal', 'low', 'medium', 'high', 'xhigh'],
        description: "Reasoning effort. Empty: the model's own default.",
    },
    base: { default: '', description: 'Base branch on the remote. Empty: the branch the workflow runs on.' },
    'branch-prefix': { default: 'codex/', description: 'First part of the names of work branches.' },
    delivery: {
        default: 'branch',
        values: ['branch', 'none'],
        description: 'What to do with accepted work: push a branch, or nothing.',
    },
    lease: {
        default: '',
        description: '`run`: work under this lease, as `claim` printed it (JSON, or a file with it), and write nothing to the remote. Needs `delivery: none`. `release`: the lease to give back.',
    },
    report: { default: '', description: '`deliver`: path of the run report to publish. HANDOFF.bundle must lie beside it.' },
    'report-digest': { default: '', description: '`deliver`: SHA-256 that the report must have.' },
    'dry-run': {
        default: 'false',
        values: ['true', 'false'],
        description: 'Select only: claim nothing, start no agent, write nothing to the remote.',
    },
    'owner-id': {
        default: '',
        description: 'Name under which claims are held. Empty: one of its own for each run. Two runs with the same name count as one.',
    },
    'timeout-minutes': { default: '60', description: 'Longest time for all turns of the agent together.' },
};
/** Names of all inputs, in the order of the documentation. */
const INPUT_NAMES = Object.keys(INPUTS);
/** What a plan may call a task: it becomes part of a ref and of a file name. */
const TASK_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
/** Short branch names that are safe in a ref, a URL and a terminal. */
const BRANCH_PREFIX = /^(?!-)(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)+$/;
const BRANCH = /^(?![-/.])(?!.*(?:\.\.|\/\/|@\{|\.lock(?:\/|$)|[/.]$))[A-Za-z0-9._/@+-]+$/;
const MAX_TIMEOUT_MINUTES = 360;
/**
 * Checks every input and complains about all that are wrong at once.
 * @param read the value as given, or null when it was not given
 * @throws {RunnerError} `config-invalid`
 */
function parseInputs(read) {
    const complaints = [];
    const complain = (name, message, hint) => complaints.push({
        code: 'input-value',
        severity: 'error',
        file: null,
        line: null,
        column: null,
        pointer: null,
        message: `${name}: ${message}`,
        hint,
    });
    const text = (name) => {
        const spec = INPUTS[name];
        const value = read(name)?.trim() ?? (spec.default.startsWith('${{') ? '' : spec.default);
        if (spec.values && !spec.values.includes(value))
            complain(name, `"${value}" is not allowed.`, `Use one of: ${spec.values.filter(Boolean).join(', ')}.`);
        return value;
    };
    const optional = (name) => text(name) || null;
    const matching = (name, pattern, hint) => {
        const value = optional(name);
        if (value !== null && !pattern.test(value))
            complain(name, `"${value}" cannot be used.`, hint);
        return value;
    };
    const minutes = Number(text('timeout-minutes'));
    if (!(minutes > 0 && minutes <= MAX_TIMEOUT_MINUTES))
        complain('timeout-minutes', `"${text('timeout-minutes')}" is not a number of minutes.`, `Use a number from 1 to ${MAX_TIMEOUT_MINUTES}.`);
    const endpoint = optional('responses-api-endpoint');
    if (endpoint !== null && !(URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol)))
        complain('responses-api-endpoint', `"${endpoint}" is not an http(s) address.`, 'Write it as https://host/v1/responses.');
    const inputs = {
        plan: matching('plan', /^(?!\/)(?!.*(^|\/)\.\.(\/|$))[^\\\0]+$/, 'Use a path relative to the repository, with forward slashes and without "..".')?.replace(/^\.\//, '') ?? null,
        format: optional('format'),
        task: matching('task', TASK_ID, 'Use the id of a task as the plan writes it.'),
        configFile: matching('config-file', /^(?!\/)(?!.*(^|\/)\.\.(\/|$))[^\\\0]+$/, 'Use a path relative to the repository.') ??
            _config_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_CONFIG_FILE */ .C,
        token: optional('token'),
        apiKey: optional('openai-api-key'),
        endpoint,
        codexVersion: matching('codex-version', /^\d+\.\d+\.\d+[A-Za-z0-9.-]*$/, 'Use an exact version such as 0.169.0.'),
        codexPath: matching('codex-path', /^\//, 'Use an absolute path.'),
        model: matching('model', /^[A-Za-z0-9][A-Za-z0-9._:/@-]{0,120}$/, 'Use the name of a model.'),
        effort: optional('effort'),
        base: matching('base', BRANCH, 'Use the short name of a branch.'),
        branchPrefix: matching('branch-prefix', BRANCH_PREFIX, 'Use a name that ends in a slash, such as codex/.') ?? 'codex/',
        delivery: text('delivery') === 'none' ? 'none' : 'branch',
        lease: optional('lease'),
        report: optional('report'),
        reportDigest: matching('report-digest', /^[0-9a-f]{64}$/, 'Use the output `report-digest` of the run.'),
        dryRun: text('dry-run') === 'true',
        ownerId: matching('owner-id', /^[\x21-\x7e][\x20-\x7e]{0,199}$/, 'Use up to 200 plain characters.'),
        timeoutMs: minutes * 60_000,
    };
    if (complaints.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunnerError */ .Rn('config-invalid', complaints.map(({ message, hint }) => `${message} ${hint}`).join(' '), {
            findings: complaints,
        });
    return inputs;
}


/***/ }),

/***/ 5599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ renderDocuments),
  i: () => (/* binding */ writeDocuments)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/handoff.js
var handoff = __webpack_require__(9033);
// EXTERNAL MODULE: ./lib/host/files.js
var files = __webpack_require__(657);
;// CONCATENATED MODULE: ./lib/report/run-summary.js
/** The report as `RUN_SUMMARY.json`. Source: FRD loop, RUN_SUMMARY schema; shape in `schemas/run-summary.schema.json`. */
function toRunSummary(report) {
    return {
        schemaVersion: report.schemaVersion,
        outcome: report.outcome,
        reasonCode: report.reasonCode,
        format: report.format,
        baseSha: report.baseSha,
        headSha: report.headSha,
        selectedBundleTaskIds: report.tasks.map(({ id }) => id),
        branchName: report.branch,
        prTitle: report.pullRequest.title,
        commits: report.commits,
        filesChanged: report.filesChanged,
        validationResults: report.validationResults.map(({ name, command, exitCode, status }) => ({
            name,
            command,
            exitCode,
            status,
        })),
        preflightChecks: report.preflightChecks,
        taskClaim: report.taskClaim,
        memoryUpdate: report.memoryUpdate,
        nextBoundaryTaskId: report.nextBoundaryTaskId,
        usage: report.usage,
        durationsMs: report.durationsMs,
        evidence: report.evidence,
    };
}

// EXTERNAL MODULE: ./lib/validate.js + 3 modules
var validate = __webpack_require__(5757);
;// CONCATENATED MODULE: ./lib/outputs.js






/** Folder of the documents every run leaves behind, and their names. Source: FRD loop, PR output files. */
const FOLDER = '.codex/pr';
/**
 * The documents of a run, each valid by its schema.
 * @throws {RunnerError} `internal` when one is not
 */
function renderDocuments(report) {
    const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
    return {
        title: report.pullRequest.title,
        body: report.pullRequest.body,
        summary: json((0,validate/* assertValid */.pP)('run-summary', toRunSummary(report))),
        report: json((0,validate/* assertValid */.pP)('run-report', report)),
        hasHandoff: report.handoff !== null,
    };
}
/**
 * Writes all documents anew, so that nothing of an earlier run survives.
 * @param root top of the work tree
 * @returns path of the run report
 */
async function writeDocuments(root, documents) {
    await makeRealFolder(root);
    const write = async (name, content) => {
        const path = (0,external_node_path_.join)(root, FOLDER, name);
        if (await (0,files/* isRealFolder */.jj)(path))
            await (0,promises_.rm)(path, { recursive: true });
        await (0,files/* writeFileAtomically */.lo)(path, content);
        return path;
    };
    if (!documents.hasHandoff)
        await (0,files/* removeFile */.nM)((0,external_node_path_.join)(root, FOLDER, handoff/* HANDOFF_FILE */.YH));
    await write('PR_TITLE.md', `${documents.title}\n`);
    await write('PR_BODY.md', documents.body);
    await write('RUN_SUMMARY.json', documents.summary);
    return write('RUN_REPORT.json', documents.report);
}
/** Had the agent put a link in the place of the folder, the documents would be written wherever it leads. */
async function makeRealFolder(root) {
    for (const part of ['.codex', FOLDER]) {
        const path = (0,external_node_path_.join)(root, part);
        const stat = await (0,promises_.lstat)(path).catch(() => null);
        if (stat !== null && !stat.isDirectory())
            await (0,promises_.rm)(path, { force: true });
        await (0,files/* makeFolder */.fc)(path);
    }
}


/***/ }),

/***/ 5954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isFinished),
/* harmony export */   c: () => (/* binding */ createObstacleFinder)
/* harmony export */ });
/** True for a task that nobody has to work on any more. */
const isFinished = (task) => task.status === 'done' || task.status === 'skipped';
/**
 * Looks at dependencies as the plan has them: met by finished tasks, or by tasks that stand earlier in the same bundle.
 * Source: FRD loop, task selection 3.
 */
function createObstacleFinder(plan) {
    const finished = new Set(plan.tasks.filter(isFinished).map((task) => task.id));
    // Tasks that wait for a whole document may share one long list, which is worth looking through only once.
    const openByList = new Map();
    const openAmong = (taskIds) => {
        const known = openByList.get(taskIds);
        if (known !== undefined)
            return known;
        const open = taskIds.filter((id) => !finished.has(id));
        openByList.set(taskIds, open);
        return open;
    };
    return (task, earlierInBundle) => {
        let open = null;
        for (const { name, taskIds } of task.dependsOn) {
            if (taskIds === null)
                return { reason: 'dependency-missing', name };
            if (open !== null)
                continue;
            const left = openAmong(taskIds);
            const met = left.length <= earlierInBundle.size && left.every((id) => earlierInBundle.has(id));
            if (!met)
                open = name;
        }
        return open === null ? null : { reason: 'dependency-open', name: open };
    };
}


/***/ }),

/***/ 2665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ reviewClaims)
/* harmony export */ });
/* harmony import */ var _dependencies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5954);

const nowhere = { file: null, line: null, column: null, pointer: null };
/**
 * Warnings where claims and plan do not fit together. None of them stops a run. In plan order, claims on unknown tasks last.
 * @param claims by task id
 */
function reviewClaims(plan, claims) {
    const known = new Set(plan.tasks.map((task) => task.id));
    const unknown = [...claims.values()].filter((claim) => !known.has(claim.taskId));
    return [...plan.tasks.flatMap((task) => reviewTask(task, claims.get(task.id))), ...unknown.map(unknownTask)];
}
function reviewTask(task, claim) {
    const findings = [];
    const warn = (code, message, hint) => {
        findings.push({ code, severity: 'warning', ...task.place, message, hint });
    };
    if ((0,_dependencies_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinished */ .$)(task)) {
        if (claim !== undefined) {
            warn('claim-stale', `${task.id} is finished but still claimed.`, `Run \`reconcile\`, or remove ${claim.ref}.`);
        }
        return findings;
    }
    if (task.status === 'in-progress' && claim?.state !== 'live' && claim?.state !== 'unread') {
        warn('in-progress-unclaimed', `${task.id} is in progress, but nobody holds a live claim on it, so no run will ever take it.`, 'If nobody works on it, set its status back to not started.');
    }
    if (claim?.state === 'expired') {
        const { ownerId = 'its owner', expiresAt = 'an earlier time' } = claim.record ?? {};
        warn('claim-expired', `The claim of ${ownerId} on ${task.id} ran out at ${expiresAt}.`, 'Nothing to do: the next run may take the claim over, unless the work already waits for its review.');
    }
    if (claim?.state === 'unreadable') {
        warn('claim-unreadable', `The claim on ${task.id} cannot be read (${claim.detail}), so its bundle stays blocked.`, `Once you know that nobody works on it, run \`release ${task.id} --force\`.`);
    }
    return findings;
}
const unknownTask = (claim) => ({
    code: 'claim-unknown-task',
    severity: 'warning',
    ...nowhere,
    message: `${claim.ref} claims "${claim.taskId}", which the plan does not have.`,
    hint: 'If that task was removed or renamed, remove the claim.',
});


/***/ }),

/***/ 514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ listHeads),
  D: () => (/* binding */ selectBundle)
});

// EXTERNAL MODULE: ./lib/model.js
var model = __webpack_require__(9814);
// EXTERNAL MODULE: ./lib/plan/dependencies.js
var dependencies = __webpack_require__(5954);
;// CONCATENATED MODULE: ./lib/plan/grow-bundle.js
/**
 * The bundle that starts with the task at `position`: that task whatever its state, then the tasks directly after it while
 * they are of the same group, start no bundle of their own and `joins` takes them. Source: FRD loop, task selection 5.
 * @param joins is given the ids of the tasks that already stand in the bundle
 */
function growBundle(plan, head, position, joins) {
    const bundle = [head];
    const earlier = new Set([head.id]);
    for (let next = position + 1; next < plan.tasks.length; next += 1) {
        const task = plan.tasks[next];
        if (task === undefined || task.group !== head.group || task.startsBundle || !joins(task, earlier))
            break;
        bundle.push(task);
        earlier.add(task.id);
    }
    return bundle;
}

// EXTERNAL MODULE: ./lib/plan/work-branches.js
var work_branches = __webpack_require__(2559);
;// CONCATENATED MODULE: ./lib/plan/holds.js



function describeClaim(claim) {
    if (claim === undefined || claim.state === 'expired')
        return 'another runner was faster';
    if (claim.state === 'unreadable')
        return `unreadable claim: ${claim.detail}`;
    if (claim.state === 'unread')
        return 'another runner holds it';
    return claim.record === null ? claim.detail : `${claim.record.ownerId} until ${claim.record.expiresAt}`;
}
/**
 * Every task that somebody's work already covers: claimed bundles, and bundles that were delivered and wait for their review.
 * A claim stands on the first task of a bundle and holds all of it, so that nobody takes the tail. Source: FRD loop, claims 7.
 */
function findHolds(plan, world, findObstacle) {
    const holds = new Map();
    const isLost = (id) => world.unavailable?.has(id) === true;
    const isOwn = ({ id }) => {
        const claim = world.claims.get(id);
        return !isLost(id) && claim?.state === 'live' && world.ownerId !== null && claim.record?.ownerId === world.ownerId;
    };
    const isHeld = (task) => {
        const state = world.claims.get(task.id)?.state;
        return isLost(task.id) || state === 'unreadable' || state === 'unread' || (state === 'live' && !isOwn(task));
    };
    // A task under our own live claim was not free when the claim before it was made, so that bundle ends there.
    const joins = (task, earlier) => task.status === 'todo' && !isOwn(task) && findObstacle(task, earlier) === null;
    for (const [position, head] of plan.tasks.entries()) {
        if ((0,dependencies/* isFinished */.$)(head) || !isHeld(head))
            continue;
        const detail = describeClaim(world.claims.get(head.id));
        const withinAnother = holds.has(head.id);
        holds.set(head.id, { reason: 'claimed', detail, tail: false });
        if (withinAnother)
            continue;
        for (const { id } of growBundle(plan, head, position, joins).slice(1)) {
            holds.set(id, { reason: 'claimed', detail: `in the bundle of ${head.id}: ${detail}`, tail: true });
        }
    }
    if (world.branches.size === 0)
        return holds;
    const findBranch = (0,work_branches/* createBranchFinder */.b)(world.branches);
    for (const [position, head] of plan.tasks.entries()) {
        if ((0,dependencies/* isFinished */.$)(head) || holds.has(head.id) || !world.claims.has(head.id))
            continue;
        const bundle = growBundle(plan, head, position, joins);
        // It may have been delivered alone, while the tasks after it were not free: that branch has the name of a shorter bundle.
        const names = [world.names(bundle), world.names([head])];
        const branch = names.map(({ branchStem }) => findBranch(world.branchPrefix + branchStem)).find((name) => name !== null);
        if (branch === undefined)
            continue;
        for (const { id } of bundle) {
            if (!holds.has(id))
                holds.set(id, { reason: 'branch-exists', detail: branch, tail: id !== head.id });
        }
    }
    return holds;
}

;// CONCATENATED MODULE: ./lib/plan/select.js





const nothing = new Set();
function createPassOver(plan, world) {
    const findObstacle = (0,dependencies/* createObstacleFinder */.c)(plan);
    const holds = findHolds(plan, world, findObstacle);
    return (task, earlier) => {
        if (task.status !== 'todo')
            return { reason: 'not-todo', detail: task.status };
        const hold = holds.get(task.id);
        // What the tail of a bundle waits for may be earlier in that bundle, so its dependencies are no reason of their own.
        const obstacle = hold?.tail === true ? null : findObstacle(task, earlier);
        if (obstacle !== null)
            return { reason: obstacle.reason, detail: obstacle.name };
        return hold === undefined ? null : { reason: hold.reason, detail: hold.detail };
    };
}
const grow = (plan, head, position, passOver) => growBundle(plan, head, position, (task, earlier) => passOver(task, earlier) === null);
/**
 * The next bundle of the plan, and why every other task that is left was passed over. A task that could start but comes after
 * the bundle is neither. Source: FRD loop, task selection 1 to 6.
 */
function selectBundle(plan, world) {
    if (plan.tasks.every(dependencies/* isFinished */.$))
        return { outcome: 'complete', rejected: [] };
    const passOver = createPassOver(plan, world);
    const mayStart = (task) => !(0,dependencies/* isFinished */.$)(task) && (world.only === undefined || task.id === world.only) && passOver(task, nothing) === null;
    const position = plan.tasks.findIndex(mayStart);
    const first = plan.tasks[position];
    const tasks = first === undefined ? null : grow(plan, first, position, passOver);
    const selected = new Set(tasks?.map((task) => task.id));
    const rejected = plan.tasks.flatMap((task) => {
        if ((0,dependencies/* isFinished */.$)(task) || selected.has(task.id))
            return [];
        const rejection = passOver(task, nothing);
        return rejection === null ? [] : [{ taskId: task.id, ...rejection }];
    });
    if (tasks === null)
        return { outcome: 'waiting', rejected };
    const { branchStem, scope } = world.names(tasks);
    const boundary = plan.tasks.find((task, at) => at >= position + tasks.length && task.startsBundle && !(0,dependencies/* isFinished */.$)(task));
    return {
        outcome: 'selected',
        bundle: {
            tasks,
            branch: (0,work_branches/* chooseBranchName */.B)(world.branchPrefix + branchStem, world.branches),
            claimRef: model/* CLAIM_NAMESPACE */.b + tasks[0].id,
            scope,
        },
        nextBoundaryTaskId: boundary?.id ?? null,
        rejected,
    };
}
/** The first tasks of all bundles that could start now, side by side, in plan order. */
function listHeads(plan, world) {
    const passOver = createPassOver(plan, world);
    const heads = [];
    for (let position = 0; position < plan.tasks.length;) {
        const task = plan.tasks[position];
        if (task === undefined || (0,dependencies/* isFinished */.$)(task) || passOver(task, nothing) !== null) {
            position += 1;
            continue;
        }
        heads.push(task.id);
        position += grow(plan, task, position, passOver).length;
    }
    return heads;
}


/***/ }),

/***/ 2559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ chooseBranchName),
/* harmony export */   b: () => (/* binding */ createBranchFinder)
/* harmony export */ });
/** A further attempt at a bundle whose plain branch name was taken, for example `codex/f005-t2-b-a2`. Source: FRD loop, branching 1c. */
const attemptPattern = /^(.+)-a\d+$/;
/** Finds the branch that carries a given plain name or is a further attempt at it; null when there is none. */
function createBranchFinder(branches) {
    const attempts = new Map();
    for (const name of branches.keys()) {
        const plain = attemptPattern.exec(name)?.[1];
        if (plain !== undefined && !attempts.has(plain))
            attempts.set(plain, name);
    }
    return (plain) => (branches.has(plain) ? plain : (attempts.get(plain) ?? null));
}
/** The name to deliver under: `plain`, or its first attempt (`-a2`, `-a3`, …) that no foreign branch holds. */
function chooseBranchName(plain, branches) {
    let name = plain;
    for (let attempt = 2; branches.get(name)?.foreign === true; attempt += 1)
        name = `${plain}-a${attempt}`;
    return name;
}


/***/ }),

/***/ 2382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ renderFinalOutput)
/* harmony export */ });
/* unused harmony export remedyOf */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _host_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4220);


/**
 * What a person reads at the end of a run: how it ended, then the loop's eleven points in their order.
 * Source: FRD loop, final output.
 */
function renderFinalOutput(report) {
    const none = '(none)';
    const block = (title, lines) => [
        `${title}:`,
        ...(lines.length === 0 ? [none] : lines).map((line) => `   - ${line}`),
    ];
    const { taskClaim, memoryUpdate } = report;
    return [
        `${report.outcome} (${report.reasonCode}): ${(0,_host_log_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteLine */ .tQ)(report.detail, 2000)}`,
        ...(report.outcome === 'delivered' ? [] : [`What to do: ${remedyOf(report.reasonCode)}`]),
        ...(report.outcome !== 'delivered' && report.filesChanged.length > 0
            ? ['The checkout keeps the edits of the agent; nothing else in it was changed.']
            : []),
        '',
        ...block('1. Selected bundle', report.tasks.map(({ id, title }) => `${id}  ${(0,_host_log_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteLine */ .tQ)(title)}`)),
        `2. Branch: ${report.branch || none}`,
        `3. PR title: ${report.pullRequest.title || none}`,
        ...block('4. Commits', report.commits.map(({ hash, message }) => `${hash.slice(0, 12)}  ${(0,_host_log_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteLine */ .tQ)(message.split('\n')[0] ?? '')}`)),
        ...block('5. Files changed', report.filesChanged.map((path) => (0,_host_log_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteLine */ .tQ)(path))),
        ...block('6. Validation', report.validationResults.map(({ name, status, exitCode, command }) => `${status}  ${(0,_host_log_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteLine */ .tQ)(name)} (${(0,_host_log_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteLine */ .tQ)(command, 200)}, exit code ${exitCode})`)),
        ...block('7. Preflight checks', report.preflightChecks.map(({ name, status, details }) => `${status}  ${name}: ${(0,_host_log_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteLine */ .tQ)(details)}`)),
        `8. Task claim: ${taskClaim.status}${taskClaim.claimRef ? ` ${taskClaim.claimRef}` : ''}; ${(0,_host_log_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteLine */ .tQ)(taskClaim.details)}`,
        `9. Memory: ${memoryUpdate.status} ${memoryUpdate.file}; ${(0,_host_log_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteLine */ .tQ)(memoryUpdate.summary)}`,
        `10. Next boundary: ${report.nextBoundaryTaskId ?? none}`,
        '11. Pull request:',
        '',
        report.pullRequest.body,
    ].join('\n');
}
/** The remedy for a reason, as the catalogue has it. */
const remedyOf = (code) => _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .reasons */ .Ot[(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isReasonCode */ .O8)(code) ? code : 'internal'].remedy;


/***/ }),

/***/ 1564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   vO: () => (/* binding */ renderFindings)
/* harmony export */ });
/* unused harmony export countFindings */
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5154);

/** Findings for a terminal: one block per file with its places in order, what to do below each, and the count at the end. */
function renderFindings(findings) {
    if (findings.length === 0)
        return 'No problems found.\n';
    const byFile = new Map(findings.map((finding) => [finding.file, []]));
    for (const finding of findings)
        byFile.get(finding.file)?.push(finding);
    const blocks = [...byFile.values()].map((group) => group.sort(byPlace).map(renderFinding).join('\n'));
    return `${[...blocks, countFindings(findings)].join('\n\n')}\n`;
}
/** For example `2 errors, 1 warning`. */
function countFindings(findings) {
    const errors = findings.filter((finding) => finding.severity === 'error').length;
    return `${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}`;
}
/** A number with its noun, `1 task` or `2 tasks`. */
const count = (amount, noun) => `${amount} ${noun}${amount === 1 ? '' : 's'}`;
const byPlace = (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
function renderFinding(finding) {
    const { file, line, column, pointer } = finding;
    const place = [file, line, column].filter((part) => part !== null).join(':');
    const head = [(0,_text_table_js__WEBPACK_IMPORTED_MODULE_0__/* .toPrintable */ .f)(place), finding.severity, (0,_text_table_js__WEBPACK_IMPORTED_MODULE_0__/* .toPrintable */ .f)(finding.message), `[${finding.code}]`];
    const below = [pointer ? `at ${(0,_text_table_js__WEBPACK_IMPORTED_MODULE_0__/* .toPrintable */ .f)(pointer)}` : '', finding.hint === '' ? '' : `hint: ${(0,_text_table_js__WEBPACK_IMPORTED_MODULE_0__/* .toPrintable */ .f)(finding.hint)}`];
    return [
        head.filter((part) => part !== '').join('  '),
        ...below.filter((part) => part !== '').map((part) => `    ${part}`),
    ].join('\n');
}


/***/ }),

/***/ 8201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ createJournal)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _host_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9144);
/* harmony import */ var _pull_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8221);



/** An empty record of a run that begins now. */
function createJournal(clock) {
    let facts = {
        schemaVersion: 1,
        format: null,
        planPath: null,
        baseSha: null,
        headSha: null,
        branch: '',
        tasks: [],
        nextBoundaryTaskId: null,
        rejected: [],
        findings: [],
        taskClaim: { taskId: null, claimRef: null, status: 'not_used', details: 'no task was claimed', takeover: null },
        lease: null,
        handoff: null,
        agent: null,
        turns: 0,
        filesChanged: [],
        validationResults: [],
        commits: [],
        memoryUpdate: { file: '.codex/NOTES.md', status: 'no_change', summary: 'nothing to add' },
        usage: { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0, reasoningOutputTokens: 0 },
    };
    const preflight = new Map();
    const evidence = [];
    const durationsMs = {};
    const started = performance.now();
    const journal = {
        learn(more) {
            facts = { ...facts, ...more };
        },
        learnValidation(results) {
            facts = { ...facts, validationResults: [...facts.validationResults, ...results] };
        },
        learnLease({ taskId, ref, token, record, takeover }, details) {
            const { ownerId, createdAt, expiresAt } = record;
            journal.learn({
                taskClaim: { taskId, claimRef: ref, status: 'claimed', details, takeover },
                lease: { ref, token, ownerId, createdAt, expiresAt },
            });
        },
        check(name, passed, details) {
            preflight.set(name, { name, status: passed ? 'passed' : 'failed', details });
        },
        async time(phase, work) {
            const begin = performance.now();
            try {
                return await work();
            }
            finally {
                durationsMs[phase] = (durationsMs[phase] ?? 0) + Math.round(performance.now() - begin);
            }
        },
        prove(phase, proof) {
            evidence.push({ phase, at: (0,_host_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .utcTimestamp */ .$A)(clock()), facts: proof });
        },
        conclude(code, detail, title = '') {
            const report = {
                ...facts,
                outcome: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .reasons */ .Ot[code].outcome,
                reasonCode: code,
                detail,
                preflightChecks: [...preflight.values()],
                durationsMs: { ...durationsMs, total: Math.round(performance.now() - started) },
                evidence: [...evidence],
            };
            return { ...report, pullRequest: { title, body: (0,_pull_request_js__WEBPACK_IMPORTED_MODULE_1__/* .renderPullRequestBody */ .X)(report, title) } };
        },
        fail(error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunnerError */ .Rn))
                return journal.conclude('internal', error instanceof Error ? error.message : String(error));
            journal.learn({ findings: [...facts.findings, ...error.findings.filter((finding) => !facts.findings.includes(finding))] });
            return journal.conclude(error.code, error.message);
        },
    };
    return journal;
}


/***/ }),

/***/ 8221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ SCHEMA_CHECK),
  X: () => (/* binding */ renderPullRequestBody)
});

// EXTERNAL MODULE: ./lib/host/log.js
var log = __webpack_require__(4220);
;// CONCATENATED MODULE: ./lib/report/markdown.js

/** Longest piece of the agent's prose that is quoted, in characters. */
const MAX_PROSE = 600;
/** Longest file name or command that is quoted, in characters. */
const MAX_CODE = 300;
/** A code span: single backticks that no other backtick touches, so that every reader of Markdown agrees on it. */
const CODE_SPAN = /(?<!`)(`[^`]+`)(?!`)/;
/** A word that GitHub makes a link, a notification or a closed issue of. */
const REFERENCE = /([^\s`(]*(?::\/\/|www\.|@[\w-]|#\d|GH-\d)[^\s`),;]*)/i;
/** What would make the line something else than a paragraph. */
const BLOCK_START = /^(?=#{1,6}(?:\s|$)|>|~{3}|[-+*](?:\s|$)|(?:[-_*=] *){3,}$)/;
/**
 * A piece of prose that is not ours as Markdown that is only prose: one line, no HTML, no links, and nothing that
 * notifies a person or closes an issue. Code spans stay as they are.
 */
function plainProse(text, maxLength = MAX_PROSE) {
    return (0,log/* quoteLine */.tQ)(text, maxLength)
        .split(CODE_SPAN)
        .map((part, index) => (index % 2 === 1 ? part : plainText(part)))
        .join('')
        .replaceAll('``', '` `')
        .replace(BLOCK_START, '\\');
}
const plainText = (text) => text
    .replaceAll('`', "'")
    .split(REFERENCE)
    .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : escapeMarkdown(part)))
    .join('');
const escapeMarkdown = (text) => text
    .replace(/[\\[\]]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
/** Text of a file name or command as a code span. */
const codeSpan = (text, maxLength = MAX_CODE) => `\`${(0,log/* quoteLine */.tQ)(text, maxLength).replaceAll('`', "'") || ' '}\``;
/** A list in Markdown. */
const bullets = (items, indent = '') => items.map((item) => `${indent}- ${item}`).join('\n');
/** The first entries of a list, and how many were left out. */
function atMost(count, items) {
    const rest = items.length - count;
    return rest > 0 ? [...items.slice(0, count), `… and ${rest} more`] : items;
}

;// CONCATENATED MODULE: ./lib/report/pull-request.js

/** Name of the check that the plan's documents are validated by; everything else counts as a test. */
const SCHEMA_CHECK = 'Ajv schema validation';
/** GitHub refuses a body of more than 65,536 characters; what a later job adds to it has to fit too. */
const MAX_BODY = 60_000;
/** From generous to terse. The last one stays below the limit whatever the report holds. */
const MEASURES = [
    { items: 40, tasks: 500, prose: 600, code: 300 },
    { items: 15, tasks: 500, prose: 250, code: 120 },
    { items: 5, tasks: 100, prose: 60, code: 60 },
];
const NONE = '(none)';
/**
 * The pull request's body. Facts come from the host; the agent's words fill the parts that only it can tell. What does
 * not fit is shortened. Source: FRD loop, final output 11 and PR output files 4.
 */
function renderPullRequestBody(report, title) {
    const [generous, ...terser] = MEASURES;
    return terser.reduce((body, measure) => (body.length <= MAX_BODY ? body : renderBody(report, title, createWriter(measure))), renderBody(report, title, createWriter(generous)));
}
/** Turns text into Markdown of a certain length. */
const createWriter = ({ items, tasks, prose, code }) => ({
    prose: (text) => plainProse(text, prose),
    code: (text) => codeSpan(text, code),
    some: (entries) => atMost(items, entries),
    files: (paths) => {
        const shown = paths.slice(0, items * 2).map((path) => codeSpan(path, code));
        return `${shown.join(', ')}${paths.length > shown.length ? ` and ${paths.length - shown.length} more` : ''}`;
    },
    tasks: (entries) => atMost(tasks, entries),
});
function renderBody(report, title, write) {
    const sections = [
        ['PR Title', title],
        ['Summary', list(summaryLines(report, write))],
        [
            'FRD Scope',
            [
                '- Implemented:',
                list(write.tasks(isDelivered(report) ? report.tasks.map(({ id, title: name }) => `${id}: ${write.prose(name)}`) : []), '  '),
                '- Deferred (next boundary):',
                list([report.nextBoundaryTaskId ?? NONE], '  '),
            ].join('\n'),
        ],
        ['Changes', list(changeLines(report, write))],
        ['Validation', renderValidation(report, write)],
        ['Risks / Notes', list(riskLines(report, write))],
        ['Follow-ups', list(write.some(report.agent?.followUps.map(write.prose) ?? []))],
    ];
    return `${sections.map(([heading, text]) => `## ${heading}\n${text}\n`).join('\n')}`;
}
const list = (entries, indent = '') => bullets(entries.length === 0 ? [NONE] : entries, indent);
const isDelivered = ({ outcome }) => outcome === 'delivered' || outcome === 'ready';
function summaryLines(report, write) {
    const said = write.some(report.agent?.summary.map(write.prose) ?? []);
    if (!isDelivered(report))
        return [`Not delivered (${report.reasonCode}): ${write.prose(report.detail)}`, ...said];
    return said.length > 0 ? said : [write.prose(report.detail)];
}
function changeLines({ agent, filesChanged }, write) {
    const said = write.some(agent?.changes.map(write.prose) ?? []);
    return filesChanged.length === 0 ? said : [...said, `Files: ${write.files(filesChanged)}`];
}
function renderValidation({ validationResults }, write) {
    const line = ({ name, command, exitCode, status }) => `${write.prose(name)}: ${status} (${write.code(command)}, exit code ${exitCode})`;
    const part = (results, empty) => bullets(results.length === 0 ? [empty] : write.some(results.map(line)), '  ');
    const isSchema = ({ name }) => name.startsWith(SCHEMA_CHECK);
    return [
        '- Tests:',
        part(validationResults.filter((result) => !isSchema(result)), 'none: no gates are configured, so no test was run'),
        `- ${SCHEMA_CHECK}:`,
        part(validationResults.filter(isSchema), 'not run'),
    ].join('\n');
}
/** Each kind is cut for itself: a long list of words must not push a fact out. */
function riskLines(report, write) {
    const { agent, tasks, findings } = report;
    return [
        ...write.some(agent?.risks.map(write.prose) ?? []),
        ...write.some(agent?.dependencies.map(({ name, rationale }) => `Dependency ${write.code(name)}: ${write.prose(rationale)}`) ?? []),
        ...(agent?.performance ? [`Performance: ${write.prose(agent.performance)}`] : []),
        ...write.some(findings
            .filter(isAboutChange(report))
            .map(({ file, message }) => `${file ? `${write.code(file)}: ` : ''}${write.prose(message)}`)),
        ...write.some(tasks
            .flatMap(({ verification }) => verification)
            .map(({ id, type, description }) => write.prose(`Not verified by the host: ${id} (${type}) ${description}`))),
    ];
}
/** Complaints about the plan as a whole are for its maintainer, not for the reviewer of this change. */
const isAboutChange = ({ filesChanged }) => ({ code, file }) => code === 'unchanged-file' || (file !== null && filesChanged.includes(file));


/***/ }),

/***/ 5154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ renderTable),
/* harmony export */   f: () => (/* binding */ toPrintable)
/* harmony export */ });
/** Everything that could move the cursor, start a line of its own or turn the reading direction. */
const unprintable = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
/** `text` on one line of a terminal, whatever a plan's author or another runner put into it. */
function toPrintable(text) {
    return text
        .replace(/\s+/g, ' ')
        .replace(unprintable, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
        .trim();
}
/** Rows of cells in aligned columns, indented by two spaces; the last column is as wide as it needs to be. */
function renderTable(rows) {
    const cells = rows.map((row) => row.map(toPrintable));
    const widths = [];
    for (const row of cells) {
        for (const [column, cell] of row.entries())
            widths[column] = Math.max(widths[column] ?? 0, countColumns(cell));
    }
    const renderRow = (row) => row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - countColumns(cell))).join('  ');
    return cells.map((row) => `  ${renderRow(row)}`.trimEnd()).join('\n');
}
const countColumns = (text) => [...text].length;


/***/ }),

/***/ 8505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jh: () => (/* binding */ runOnce),
/* harmony export */   fA: () => (/* binding */ deliverOnce),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _given_lease_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8913);
/* harmony import */ var _host_clock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9144);
/* harmony import */ var _host_github_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4475);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9814);
/* harmony import */ var _report_journal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8201);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(539);








/** Always ends in a report: this is the one place where an exception becomes one. */
async function reportOn({ dir, inputs, environment }, work) {
    const journal = (0,_report_journal_js__WEBPACK_IMPORTED_MODULE_3__/* .createJournal */ .s)(_host_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .systemClock */ .ml);
    let root = dir;
    try {
        const report = await (0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .withSession */ .fQ)({ dir, inputs, environment }, (session) => {
            root = session.checkout.root;
            return work(session, journal);
        });
        return { report, root };
    }
    catch (error) {
        return { report: journal.fail(error), root };
    }
}
const secretsOf = ({ apiKey, token }) => [apiKey, token].flatMap((secret) => secret ?? []);
/** The main job: from plan to delivered branch, or to a report that another job may deliver. */
const runOnce = (command) => reportOn(command, async (session, journal) => {
    const { inputs, environment, signal, onLease, log } = command;
    const { checkout, remote, baseBranch } = session;
    const given = await readLease(inputs);
    if (remote === null && inputs.delivery !== 'none' && !inputs.dryRun)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunnerError */ .Rn('no-remote', `${checkout.root} has no remote called origin`);
    // Commands that only look start faster without what only a run needs.
    const [{ run }, { prepareCodex }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(759), __webpack_require__.e(475), __webpack_require__.e(314)]).then(__webpack_require__.bind(__webpack_require__, 314)), Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(942), __webpack_require__.e(504)]).then(__webpack_require__.bind(__webpack_require__, 8504))]);
    return run({
        ...inputs,
        checkout,
        remote,
        baseBranch,
        commit: checkout.head,
        owner: given === null ? (0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .identifyOwner */ .cJ)(inputs.ownerId, environment) : { id: given.ownerId, info: null },
        given,
        task: given === null ? inputs.task : given.ref.slice(_model_js__WEBPACK_IMPORTED_MODULE_6__/* .CLAIM_NAMESPACE */ .b.length),
        forge: (0,_host_github_js__WEBPACK_IMPORTED_MODULE_7__/* .createForge */ .u)(environment, inputs.token),
        prepareAgent: (ground) => prepareCodex({ session, inputs, environment, journal, log }, ground),
        knownSecrets: secretsOf(inputs),
        signal,
        onLease: (lease) => onLease?.(lease, remote),
        clock: _host_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .systemClock */ .ml,
        journal,
        log,
    });
});
async function readLease({ lease, delivery }) {
    if (lease === null)
        return null;
    if (delivery !== 'none')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunnerError */ .Rn('config-invalid', 'With `lease` the run must not deliver: set `delivery: none`, and let `deliver` publish the report');
    return (0,_given_lease_js__WEBPACK_IMPORTED_MODULE_2__/* .readGivenLease */ .I)(lease);
}
/** Publishes the report of a run in another job. */
const deliverOnce = (command) => reportOn(command, async ({ checkout, remote, baseBranch }, journal) => {
    const { inputs, log } = command;
    if (remote === null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunnerError */ .Rn('no-remote', `${checkout.root} has no remote called origin`);
    if (inputs.report === null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunnerError */ .Rn('usage-invalid', '`deliver` needs `report`, the path of a run report');
    const { deliverReport } = await Promise.all(/* import() */[__webpack_require__.e(759), __webpack_require__.e(475), __webpack_require__.e(737)]).then(__webpack_require__.bind(__webpack_require__, 6737));
    const { report: reportFile, reportDigest } = inputs;
    return deliverReport({
        ...inputs,
        checkout,
        remote,
        baseBranch,
        reportFile,
        reportDigest,
        knownSecrets: secretsOf(inputs),
        clock: _host_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .systemClock */ .ml,
        journal,
        log,
    });
});
/** What `deliver` may be told to expect of a report. */
const digestOf = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');


/***/ }),

/***/ 539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cJ: () => (/* binding */ identifyOwner),
/* harmony export */   fQ: () => (/* binding */ withSession)
/* harmony export */ });
/* unused harmony export openSession */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var _host_checkout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1632);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(657);
/* harmony import */ var _host_remote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(310);






/** @throws {RunnerError} `not-a-repository` */
async function openSession(dir, inputs, environment) {
    const folders = await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_4__/* .createRunFolders */ .vA)(environment);
    const ends = [];
    try {
        const checkout = await (0,_host_checkout_js__WEBPACK_IMPORTED_MODULE_3__/* .openCheckout */ .H)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(dir).catch(() => dir), folders.host);
        const remote = checkout.originUrl === null ? null : (0,_host_remote_js__WEBPACK_IMPORTED_MODULE_5__/* .createRemote */ .hh)(checkout.originUrl, inputs.token, environment);
        const onBranch = environment['GITHUB_REF_TYPE'] === 'branch' ? (environment['GITHUB_REF_NAME'] ?? null) : null;
        return {
            checkout,
            folders,
            remote,
            baseBranch: inputs.base ?? checkout.branch ?? onBranch,
            defer: (end) => ends.unshift(end),
            async close() {
                for (const end of ends)
                    await end();
                await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_4__/* .removeRunFolders */ .d1)(folders);
            },
        };
    }
    catch (error) {
        await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_4__/* .removeRunFolders */ .d1)(folders);
        throw error;
    }
}
/** Who this run is to others. Two jobs of one workflow run are two owners, so the name ends in something random. */
function identifyOwner(ownerId, environment) {
    const { GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt, GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, } = environment;
    const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)().slice(0, 8);
    const fallback = run ? `run-${run}-${attempt ?? '1'}-${nonce}` : `${(0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)()}-${process.pid}-${nonce}`;
    return { id: ownerId ?? fallback, info: run && server && repository ? `${server}/${repository}/actions/runs/${run}` : null };
}
/** Opens a session for as long as `use` takes. */
async function withSession(order, use) {
    const session = await openSession(order.dir, order.inputs, order.environment);
    try {
        return await use(session);
    }
    finally {
        await session.close();
    }
}


/***/ }),

/***/ 5305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ readGround),
  V: () => (/* binding */ requirePlan)
});

// EXTERNAL MODULE: ./lib/config.js
var lib_config = __webpack_require__(2193);
// EXTERNAL MODULE: ./lib/errors.js
var lib_errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/host/objects.js
var objects = __webpack_require__(8702);
// EXTERNAL MODULE: ./lib/validation/suggest.js
var suggest = __webpack_require__(1185);
;// CONCATENATED MODULE: ./lib/plan/cycles.js
/** Finds where a graph runs in circles, in linear time and at any depth. A node that leads to itself is not looked at. */
function findCycles(graph) {
    const order = new Array(graph.length).fill(-1);
    const lowest = new Array(graph.length).fill(-1);
    const components = new Array(graph.length).fill(-1);
    const open = [];
    const starts = [];
    let seen = 0;
    let found = 0;
    const enter = (node) => {
        order[node] = seen;
        lowest[node] = seen;
        seen += 1;
        open.push(node);
        return { node, next: 0 };
    };
    const close = (root) => {
        const members = open.splice(open.lastIndexOf(root));
        for (const member of members)
            components[member] = found;
        found += 1;
        if (members.length > 1)
            starts.push(members.reduce((least, member) => Math.min(least, member)));
    };
    for (const root of graph.keys()) {
        if (order[root] !== -1)
            continue;
        const visits = [enter(root)];
        for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
            const { node } = visit;
            const target = graph[node]?.[visit.next];
            visit.next += 1;
            if (target === undefined) {
                visits.pop();
                const parent = visits.at(-1);
                if (parent !== undefined)
                    lowest[parent.node] = Math.min(lowest[parent.node] ?? 0, lowest[node] ?? 0);
                if (lowest[node] === order[node])
                    close(node);
            }
            else if (order[target] === -1) {
                visits.push(enter(target));
            }
            else if (components[target] === -1) {
                lowest[node] = Math.min(lowest[node] ?? 0, order[target] ?? 0);
            }
        }
    }
    const paths = starts.sort((a, b) => a - b).map((start) => shortestWayRound(graph, start, components));
    return { components, paths };
}
function shortestWayRound(graph, start, components) {
    const cameFrom = new Map();
    const queue = [start];
    for (const node of queue) {
        for (const target of graph[node] ?? []) {
            if (target === start && node !== start)
                return wayTo(node, cameFrom);
            if (target === start || cameFrom.has(target) || components[target] !== components[start])
                continue;
            cameFrom.set(target, node);
            queue.push(target);
        }
    }
    return [start];
}
function wayTo(end, cameFrom) {
    const path = [end];
    for (let node = cameFrom.get(end); node !== undefined; node = cameFrom.get(node))
        path.push(node);
    return path.reverse();
}

// EXTERNAL MODULE: ./lib/plan/dependencies.js
var dependencies = __webpack_require__(5954);
;// CONCATENATED MODULE: ./lib/plan/check-plan.js



/** A wrong prefix can make every dependency unknown; guessing at all of them would take longer than it helps. */
const maxGuesses = 50;
/**
 * Dependencies that can never be met as the plan stands: unknown names, tasks that wait for themselves or in a circle, and tasks
 * that wait for a later one of their own document. In plan order, circles last. Source: FRD loop, task selection 3.
 */
function checkPlan(plan) {
    const positions = new Map(plan.tasks.map((task, position) => [task.id, position]));
    const { graph, targetOf } = buildGraph(plan, positions);
    const { components, paths } = findCycles(graph);
    const guess = createGuesser(plan);
    const findings = [];
    for (const [position, task] of plan.tasks.entries()) {
        for (const dependency of task.dependsOn) {
            const target = targetOf(dependency);
            if (target === null) {
                findings.push(missing(task, dependency, guess(dependency.name)));
            }
            else if (target.ids.has(task.id)) {
                findings.push(waitsForItself(task, dependency));
            }
            else {
                const last = target.lastOpen.get(task.group) ?? -1;
                const later = plan.tasks[last];
                if ((0,dependencies/* isFinished */.$)(task) || last < position || later === undefined || components[last] === components[position])
                    continue;
                findings.push(forward(task, dependency, later));
            }
        }
    }
    for (const path of paths) {
        const cycle = path.flatMap((node) => plan.tasks[node] ?? []);
        const [first, second] = cycle;
        if (first !== undefined && second !== undefined)
            findings.push(circular(first, second, cycle));
    }
    return findings;
}
/** Tasks by position, then one node for each list of several tasks, so that lists shared by many tasks stay few edges. */
function buildGraph(plan, positions) {
    const graph = plan.tasks.map(() => []);
    const targets = new Map();
    const targetOf = ({ taskIds }) => {
        if (taskIds === null)
            return null;
        const known = targets.get(taskIds);
        if (known !== undefined)
            return known;
        const nodes = taskIds.flatMap((id) => positions.get(id) ?? []).sort((a, b) => a - b);
        const lastOpen = new Map();
        for (const position of nodes) {
            const task = plan.tasks[position];
            if (task !== undefined && !(0,dependencies/* isFinished */.$)(task))
                lastOpen.set(task.group, position);
        }
        const [only] = nodes;
        const node = nodes.length === 1 && only !== undefined ? only : graph.push(nodes) - 1;
        const target = { ids: new Set(taskIds), lastOpen, node };
        targets.set(taskIds, target);
        return target;
    };
    for (const [position, task] of plan.tasks.entries()) {
        for (const dependency of task.dependsOn) {
            const target = targetOf(dependency);
            // A task that waits for itself is told so by name; as an edge it would show up a second time, as a circle.
            if (target !== null && !target.ids.has(task.id))
                graph[position]?.push(target.node);
        }
    }
    return { graph, targetOf };
}
function createGuesser(plan) {
    const names = [...new Set(plan.tasks.flatMap((task) => [task.id, task.group]))];
    const guesses = new Map();
    return (name) => {
        if (!guesses.has(name) && guesses.size < maxGuesses)
            guesses.set(name, (0,suggest/* closest */.k)(name, names));
        return guesses.get(name) ?? null;
    };
}
const complain = (code, dependency, message, hint) => ({
    code,
    severity: 'error',
    ...dependency.place,
    message,
    hint,
});
const missing = (task, dependency, guess) => complain('dependency-missing', dependency, `${task.id} waits for "${dependency.name}", which the plan does not have.`, guess === null ? 'Correct the name, or remove the dependency.' : `Did you mean "${guess}"?`);
const waitsForItself = (task, dependency) => complain('dependency-self', dependency, dependency.name === task.id
    ? `${task.id} waits for itself.`
    : `${task.id} waits for itself: it is part of its own dependency "${dependency.name}".`, 'Remove the dependency.');
const forward = (task, dependency, later) => complain('dependency-forward', dependency, `${task.id} waits for ${later.id}, which comes later in the same document.`, `Move ${later.id} before ${task.id}, or remove the dependency.`);
/** Tasks of a circle that are named; the rest of a longer one is counted. */
const maxNamed = 20;
function circular(first, second, cycle) {
    const dependency = first.dependsOn.find(({ taskIds }) => taskIds?.includes(second.id) && !taskIds.includes(first.id));
    const named = cycle.slice(0, maxNamed).map((task) => task.id);
    const left = cycle.length - named.length;
    const way = [...named, ...(left > 0 ? [`(${left} more)`] : []), first.id].join(' -> ');
    return {
        code: 'dependency-cycle',
        severity: 'error',
        ...(dependency ?? first).place,
        message: `These tasks wait for each other, so none of them can start: ${way}.`,
        hint: 'Remove one of these dependencies.',
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/plan/formats/frd-files.js

const defaultPath = 'specs/frds/index.json';
/** Order that is the same on every machine. */
const byCodeUnit = (one, other) => (one < other ? -1 : Number(one > other));
/** Name of a document's file. Source: FRD loop, inputs. */
const isFrdFileName = (name) => /^frd-[0-9]{3}-.*\.json$/.test(name);
/** The index of a plan among the paths of a tree: the usual place, else the one nearest to the root that has documents next to it. */
function locateIndex(paths, wanted) {
    const indexes = new Set();
    const jsonFiles = new Set();
    const folders = new Set();
    for (const path of paths) {
        if (!path.endsWith('.json'))
            continue;
        const name = external_node_path_.posix.basename(path);
        jsonFiles.add(path);
        if (name === 'index.json')
            indexes.add(path);
        else if (isFrdFileName(name))
            folders.add(external_node_path_.posix.dirname(path));
    }
    if (wanted === null) {
        if (indexes.has(defaultPath))
            return defaultPath;
        const [first] = Array.from(indexes)
            .filter((path) => folders.has(external_node_path_.posix.dirname(path)))
            .sort((one, other) => depth(one) - depth(other) || byCodeUnit(one, other));
        return first ?? null;
    }
    const path = external_node_path_.posix.join(wanted, '.').replace(/\/$/, '');
    const inFolder = external_node_path_.posix.join(path, 'index.json');
    if (indexes.has(inFolder) && (folders.has(path) || inFolder === defaultPath))
        return inFolder;
    const isRenamedIndex = jsonFiles.has(path) && folders.has(external_node_path_.posix.dirname(path)) && !external_node_path_.posix.basename(path).startsWith('frd-');
    return indexes.has(path) || isRenamedIndex ? path : null;
}
const depth = (path) => path.split('/').length;
/** The JSON files of the plan's folder. In the root of a repository other tools keep theirs, so there only the plan's own names count. */
function isPlanFile(planPath, path) {
    if (path === planPath)
        return true;
    const folder = external_node_path_.posix.dirname(planPath);
    return folder === '.' ? /^frd-[^/]*\.json$/.test(path) : path.startsWith(`${folder}/`) && path.endsWith('.json');
}
/** Path that an index writes relative to itself, as a path of the repository; null when it leads out of the plan's folder. */
function resolveListed(planPath, listed) {
    const isForeign = listed.startsWith('/') || /^[A-Za-z]:|[\\\0]/.test(listed) || listed.split('/').includes('..');
    return isForeign ? null : external_node_path_.posix.join(external_node_path_.posix.dirname(planPath), listed);
}
/** The documents that lie next to the index, listed or not, sorted by path. Source: FRD loop, validation. */
function documentsInFolder(snapshot, planPath) {
    const folder = external_node_path_.posix.dirname(planPath);
    const isDocument = (path) => external_node_path_.posix.dirname(path) === folder && isFrdFileName(external_node_path_.posix.basename(path));
    return Array.from(snapshot.entries.keys()).filter(isDocument).sort(byCodeUnit);
}

// EXTERNAL MODULE: ./lib/validate.js + 3 modules
var validate = __webpack_require__(5757);
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(9547);
;// CONCATENATED MODULE: ./lib/plan/json-scan.js
/** Deeper documents are refused. */
const maxDepth = 64;
const [quoteMark, backslash, colon, openBrace, closeBrace, openBracket, closeBracket] = [0x22, 0x5c, 0x3a, 0x7b, 0x7d, 0x5b, 0x5d];
/** Counts keys and depth. For a text that is not JSON the answer is only good enough to refuse what is far too deep. */
function scanJson(text) {
    let keys = 0;
    let depth = 0;
    let tooDeepAt = null;
    for (let index = 0; index < text.length; index++) {
        const char = text.charCodeAt(index);
        if (char === quoteMark)
            index = endOfString(text, index);
        else if (char === colon)
            keys++;
        else if (char === openBrace || char === openBracket) {
            depth++;
            if (depth > maxDepth)
                tooDeepAt ??= index;
        }
        else if (char === closeBrace || char === closeBracket)
            depth--;
    }
    return { keys, tooDeepAt };
}
/** Offset of the quotation mark that closes the string opened at `start`; the end of the text when none does. */
function endOfString(text, start) {
    let end = start;
    for (;;) {
        end = text.indexOf('"', end + 1);
        if (end < 0)
            return text.length;
        let escapes = 0;
        while (text.charCodeAt(end - 1 - escapes) === backslash)
            escapes++;
        if (escapes % 2 === 0)
            return end;
    }
}
/** Keys that mean something to JavaScript objects; no plan needs them. */
const isForbiddenKey = (key) => key === '__proto__' || key === 'constructor' || key === 'prototype';
/** Whether a text holds half of a surrogate pair, which UTF-8 cannot carry. */
const isIllFormed = (text) => /\p{Surrogate}/u.test(text);
/**
 * Whether a parsed value is free of what JSON.parse lets through in silence: keys written twice, forbidden keys, numbers beyond
 * the range of a double, halves of surrogate pairs.
 * @param keys how many keys the text writes
 */
function isFaithful(value, keys, mayHoldSurrogates) {
    let left = keys;
    const pending = [value];
    while (pending.length > 0) {
        const next = pending.pop();
        if (typeof next === 'number' && !Number.isFinite(next))
            return false;
        if (mayHoldSurrogates && typeof next === 'string' && isIllFormed(next))
            return false;
        if (next === null || typeof next !== 'object')
            continue;
        if (Array.isArray(next)) {
            for (const item of next)
                pending.push(item);
            continue;
        }
        for (const [key, item] of Object.entries(next)) {
            if (isForbiddenKey(key) || (mayHoldSurrogates && isIllFormed(key)))
                return false;
            left--;
            pending.push(item);
        }
    }
    return left === 0;
}

;// CONCATENATED MODULE: ./lib/plan/json-spans.js

/**
 * Finds the value at `pointer` by skipping whatever stands before it, without building anything; null when there is none.
 * @param text valid JSON that writes no key twice
 */
function findSpan(text, pointer) {
    let start = skipSpace(text, 0);
    let keyStart = null;
    for (const segment of pointer.split('/').slice(1)) {
        const child = findChild(text, start, segment.replaceAll('~1', '/').replaceAll('~0', '~'));
        if (child === null)
            return null;
        start = child.start;
        keyStart = child.keyStart;
    }
    return { start, end: endOfValue(text, start), keyStart };
}
function findChild(text, open, wanted) {
    const isObject = text[open] === '{';
    if (!isObject && text[open] !== '[')
        return null;
    let at = skipSpace(text, open + 1);
    for (let item = 0; text[at] !== '}' && text[at] !== ']'; item++) {
        let key = String(item);
        let keyStart = null;
        if (isObject) {
            keyStart = at;
            at = endOfString(text, at) + 1;
            key = JSON.parse(text.slice(keyStart, at));
            at = skipSpace(text, skipSpace(text, at) + 1);
        }
        if (key === wanted)
            return { start: at, keyStart };
        at = skipSpace(text, endOfValue(text, at));
        if (text[at] === ',')
            at = skipSpace(text, at + 1);
    }
    return null;
}
function endOfValue(text, start) {
    if (text[start] === '"')
        return endOfString(text, start) + 1;
    let depth = 0;
    for (let index = start; index < text.length; index++) {
        const char = text[index];
        if (char === '"')
            index = endOfString(text, index);
        else if (char === '{' || char === '[')
            depth++;
        else if (char === '}' || char === ']') {
            if (depth === 0)
                return index;
            depth--;
            if (depth === 0)
                return index + 1;
        }
        else if (depth === 0 && (char === ',' || isSpace(char)))
            return index;
    }
    return text.length;
}
const isSpace = (char) => char === ' ' || char === '\n' || char === '\r' || char === '\t';
function skipSpace(text, from) {
    let index = from;
    while (isSpace(text[index]))
        index++;
    return index;
}

;// CONCATENATED MODULE: ./lib/plan/json-places.js

/** Turns offsets of `text` into positions. Lines end with LF, CRLF or CR; their starts are looked for once, when first needed. */
function createLocator(text) {
    let starts = null;
    return (offset) => {
        starts ??= [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)];
        let line = 0;
        let after = starts.length;
        while (after - line > 1) {
            const middle = (line + after) >> 1;
            if ((starts[middle] ?? 0) <= offset)
                line = middle;
            else
                after = middle;
        }
        return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    };
}
/** Position of one offset; see createLocator for several. */
const positionAt = (text, offset) => createLocator(text)(offset);
/** @param text valid JSON that writes no key twice */
function createPlaceFinder(file, text) {
    const locate = createLocator(text);
    const nearest = (pointer) => {
        for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
            const span = findSpan(text, at);
            if (span !== null)
                return span;
        }
        return findSpan(text, '');
    };
    return {
        place: (pointer) => lazyPlace(file, pointer, () => locate(nearest(pointer)?.start ?? 0)),
        keyPlace: (pointer) => lazyPlace(file, pointer, () => {
            const span = nearest(pointer);
            return locate(span?.keyStart ?? span?.start ?? 0);
        }),
    };
}
function lazyPlace(file, pointer, locate) {
    let position = null;
    const get = () => {
        position ??= locate();
        return position;
    };
    return {
        file,
        pointer,
        get line() {
            return get().line;
        },
        get column() {
            return get().column;
        },
    };
}

;// CONCATENATED MODULE: ./lib/plan/json-faults.js




/** Everything that JSON.parse lets through in silence and that no plan should hold, with its place. `text` is valid JSON. */
function findSilentFaults(file, text) {
    const findings = [];
    const locate = createLocator(text);
    const add = (offset, pointer, code, message, hint) => {
        findings.push({ file, ...locate(offset), pointer, code, severity: 'error', message, hint });
    };
    const checkText = (node, pointer, value) => {
        if (!isIllFormed(value))
            return;
        add(node.offset, pointer, 'lone-surrogate', `${(0,validate/* quote */.hD)(value)} holds half of a character.`, 'Write the other half of the \\u pair, or the character itself.');
    };
    const checkKeys = (object, pointer) => {
        const seen = new Map();
        for (const property of object.children ?? []) {
            const [key, value] = property.children ?? [];
            if (key === undefined)
                continue;
            const name = String(key.value);
            const at = `${pointer}/${(0,validate/* pointerSegment */.LQ)(name)}`;
            const first = seen.get(name);
            if (first !== undefined) {
                const { line, column } = locate(first);
                const message = `The key ${(0,validate/* quote */.hD)(name)} stands here for the second time, the first is at line ${line}, column ${column}.`;
                add(key.offset, at, 'duplicate-key', message, 'Keep one of them.');
            }
            seen.set(name, first ?? key.offset);
            if (isForbiddenKey(name))
                add(key.offset, at, 'forbidden-key', `The key ${(0,validate/* quote */.hD)(name)} is not allowed.`, 'Rename it.');
            checkText(key, at, name);
            if (value !== undefined)
                check(value, at);
        }
    };
    const check = (node, pointer) => {
        if (node.type === 'object')
            checkKeys(node, pointer);
        else if (node.type === 'array')
            for (const [index, item] of (node.children ?? []).entries())
                check(item, `${pointer}/${index}`);
        else if (node.type === 'string')
            checkText(node, pointer, String(node.value));
        else if (node.type === 'number' && !Number.isFinite(node.value)) {
            const written = (0,validate/* quote */.hD)(text.slice(node.offset, node.offset + node.length)).slice(1, -1);
            add(node.offset, pointer, 'number-not-finite', `The number ${written} is too large.`, 'Write a smaller number.');
        }
    };
    const root = (0,main.parseTree)(text, [], { disallowComments: true });
    if (root !== undefined)
        check(root, '');
    return findings;
}

;// CONCATENATED MODULE: ./lib/plan/json-syntax.js


/** Explains a text that JSON.parse refuses, by its first fault. */
function explainSyntax(text) {
    return (explainForeign(text) ??
        explainError(text, firstError(text)) ?? {
        code: 'json-syntax',
        offset: 0,
        message: 'The file is not valid JSON.',
        hint: 'Run it through a JSON formatter to find the place.',
    });
}
/** Files that hold something else where JSON should be. */
function explainForeign(text) {
    if (text.trim() === '') {
        return { code: 'json-empty', offset: 0, message: 'The file is empty.', hint: 'Write a JSON object into it.' };
    }
    if (text.startsWith('version https://git-lfs.github.com/spec/')) {
        const hint = 'Keep plan files out of Git LFS: remove the pattern from .gitattributes and commit the file itself.';
        return { code: 'lfs-pointer', offset: 0, message: 'The file is a Git LFS pointer, not JSON.', hint };
    }
    const marker = /^(?:<{7}|\|{7}|={7}|>{7})(?= |\r?$)/m.exec(text);
    if (marker === null)
        return null;
    const hint = 'Resolve the conflict: keep one side and delete the marker lines.';
    return {
        code: 'merge-conflict',
        offset: marker.index,
        message: 'The file holds the markers of an unresolved merge conflict.',
        hint,
    };
}
function firstError(text) {
    const errors = [];
    try {
        (0,main.parseTree)(text, errors, { disallowComments: true });
    }
    catch (cause) {
        // Brackets inside what the scan took for strings may nest deeper than the parser can follow.
        if (!(cause instanceof RangeError))
            throw cause;
    }
    return errors[0];
}
const notNumbers = 'JSON has no such value. Write a number, or null.';
const words = {
    NaN: notNumbers,
    Infinity: notNumbers,
    '-Infinity': notNumbers,
    undefined: 'JSON has no such value. Write null, or leave the key out.',
    None: 'Write null.',
    True: 'Write true, in lower case.',
    False: 'Write false, in lower case.',
};
function explainError(text, error) {
    if (error === undefined)
        return null;
    const { offset } = error;
    const piece = text.slice(offset, offset + error.length);
    const fault = (message, hint, at = offset) => ({ code: 'json-syntax', offset: at, message, hint });
    const code = (0,main.printParseErrorCode)(error.error);
    const before = text.slice(0, offset).trimEnd();
    if (code === 'InvalidCommentToken')
        return fault('JSON has no comments.', 'Remove the comment.');
    if (code === 'UnexpectedEndOfString')
        return fault('A text has no closing quotation mark on its line.', 'Close it; write a line break inside a text as \\n.');
    if (offset >= text.trimEnd().length) {
        const hint = 'The end may have been cut off: restore it, or close what is open.';
        return fault(`The file ends too early; ${expected[code] ?? 'more'} is expected.`, hint);
    }
    if (before.endsWith(',') && /^[}\]]/.test(piece)) {
        return fault(`A comma stands before the closing ${piece[0]}.`, 'Remove the comma.', before.length - 1);
    }
    const word = Object.hasOwn(words, piece) ? words[piece] : undefined;
    if (word !== undefined)
        return fault(`\`${piece}\` is not JSON.`, word);
    if (piece.startsWith("'"))
        return fault('JSON has no single quotation marks.', 'Use double ones.');
    switch (code) {
        case 'EndOfFileExpected':
            return fault(`The document has ended, and ${(0,validate/* quote */.hD)(piece)} follows.`, 'Remove it, or look for a bracket closed too early.');
        case 'InvalidCharacter':
            return fault('A text holds a control character.', 'Write it as an escape: \\t for a tab, \\n for a line break.');
        case 'InvalidEscapeCharacter':
        case 'InvalidUnicode':
            return fault(`${(0,validate/* quote */.hD)(piece)} holds an escape that JSON does not know.`, 'Write a backslash itself as \\\\.');
        default:
            return fault(`${expected[code] ?? 'Something else'} is expected, not ${(0,validate/* quote */.hD)(piece)}.`, hints[code] ?? 'Correct it.');
    }
}
const expected = {
    PropertyNameExpected: 'A key in double quotes',
    ValueExpected: 'A value',
    ColonExpected: 'A colon',
    CommaExpected: 'A comma',
    CloseBraceExpected: 'A closing }',
    CloseBracketExpected: 'A closing ]',
    InvalidSymbol: 'A key or value',
    InvalidNumberFormat: 'A number',
    UnexpectedEndOfNumber: 'A complete number',
};
const hints = {
    PropertyNameExpected: 'Write the key in double quotes.',
    ValueExpected: 'Write a value, or remove the comma or colon before it.',
    ColonExpected: 'Put a colon between key and value.',
    CommaExpected: 'Put a comma between the two; a number has no leading zero.',
    InvalidSymbol: 'Put texts and keys in double quotes.',
};

;// CONCATENATED MODULE: ./lib/plan/json-text.js

/** Larger plan files are refused unread. */
const maxFileBytes = 1024 * 1024;
const saveAsUtf8 = 'Save the file as UTF-8 without a byte order mark.';
/** Bytes → text, for files that must be small UTF-8. */
function decodeText(file, bytes) {
    const fail = (code, message, hint, at = null) => {
        const place = { file, line: at?.line ?? null, column: at?.column ?? null, pointer: null };
        return { text: null, findings: [{ ...place, code, severity: 'error', message, hint }] };
    };
    if (bytes.length > maxFileBytes) {
        return fail('file-too-large', `The file has ${bytes.length} bytes; ${maxFileBytes} are allowed.`, 'Split it into several documents.');
    }
    if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe)) {
        return fail('encoding-invalid', 'The file is UTF-16.', saveAsUtf8, { line: 1, column: 1 });
    }
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const body = marked ? bytes.subarray(3) : bytes;
    const text = decode(body);
    if (text === null) {
        // Whole characters only: the one that breaks off belongs to the fault.
        const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body.subarray(0, firstInvalidByte(body)), {
            stream: true,
        });
        const offset = new TextEncoder().encode(before).length + bytes.length - body.length;
        const message = `The character at byte ${offset} of the file is not valid UTF-8.`;
        return fail('encoding-invalid', message, saveAsUtf8, positionAt(before, before.length));
    }
    const nul = text.indexOf('\0');
    if (nul >= 0) {
        const offset = bytes.indexOf(0);
        return fail('encoding-invalid', `The character at byte ${offset} of the file is NUL.`, `Remove it. ${saveAsUtf8}`, positionAt(text, nul));
    }
    if (!marked)
        return { text, findings: [] };
    const message = 'The file starts with a byte order mark.';
    const place = { file, line: 1, column: 1, pointer: null };
    return { text, findings: [{ ...place, code: 'byte-order-mark', severity: 'warning', message, hint: saveAsUtf8 }] };
}
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return null;
    }
}
/** Offset of the first byte that cannot be UTF-8 after those before it; the length when only the end is missing. */
function firstInvalidByte(bytes) {
    let valid = 0;
    let invalid = bytes.length + 1;
    while (invalid - valid > 1) {
        const middle = (valid + invalid) >> 1;
        if (startsValid(bytes.subarray(0, middle)))
            valid = middle;
        else
            invalid = middle;
    }
    return invalid - 1;
}
function startsValid(bytes) {
    try {
        new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/plan/json-document.js





/**
 * Reads a JSON file strictly: UTF-8, every key once, nothing that JSON.parse would change or drop in silence. A sound file costs
 * one JSON.parse and one pass over text and value; positions are worked out only for findings and for places that are looked at.
 */
function parseJson(file, bytes) {
    const { text, findings } = decodeText(file, bytes);
    if (text === null)
        return { document: null, findings };
    const reject = (errors) => ({ document: null, findings: [...findings, ...errors] });
    const { keys, tooDeepAt } = scanJson(text);
    if (tooDeepAt !== null) {
        const place = { file, ...positionAt(text, tooDeepAt), pointer: null };
        const message = `Objects and lists are nested more than ${maxDepth} levels deep.`;
        return reject([{ ...place, code: 'nesting-too-deep', severity: 'error', message, hint: 'Flatten the document.' }]);
    }
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        const { offset, ...fault } = explainSyntax(text);
        return reject([{ file, ...positionAt(text, offset), pointer: null, severity: 'error', ...fault }]);
    }
    if (!isFaithful(value, keys, /\\ud/i.test(text)))
        return reject(findSilentFaults(file, text));
    const { place, keyPlace } = createPlaceFinder(file, text);
    return { document: { file, value, place, keyPlace }, findings };
}

;// CONCATENATED MODULE: ./lib/plan/open-json.js



/** More problems of one document are counted, not listed. */
const maxProblems = 50;
/**
 * Reads a JSON file of a snapshot. Only plain files count: a link could lead anywhere.
 * @param namedAt the place that names the file, blamed when there is no such file; null when it was found by itself
 */
function openJson(snapshot, path, namedAt = null) {
    const place = namedAt ?? { file: path, line: null, column: null, pointer: null };
    const fail = (code, message, hint) => {
        return { document: null, findings: [{ ...place, code, severity: 'error', message, hint }] };
    };
    const entry = snapshot.entries.get(path);
    if (entry === undefined) {
        return fail('file-missing', `The file ${(0,validate/* quote */.hD)(path)} is not in the commit.`, 'Commit it, or correct the path; upper and lower case differ.');
    }
    if (!entry.mode.startsWith('100')) {
        return fail('not-a-file', `${(0,validate/* quote */.hD)(path)} is a link or a submodule.`, 'Put the file itself there.');
    }
    const bytes = snapshot.files.get(path);
    if (bytes !== undefined)
        return parseJson(path, bytes);
    if (entry.size > maxFileBytes) {
        return fail('file-too-large', `${(0,validate/* quote */.hD)(path)} has ${entry.size} bytes; ${maxFileBytes} are allowed.`, 'Split it into several documents.');
    }
    return fail('file-unread', `${(0,validate/* quote */.hD)(path)} is not among the files that were read.`, "Keep the plan's files together in one folder.");
}
/** The problems of a document as findings with their place. */
function findingsOf(document, problems) {
    const findings = problems.slice(0, maxProblems).map(({ pointer, code, message, hint }) => {
        const isAboutKey = code === 'unknown-property' || code === 'wrong-key';
        const place = isAboutKey ? document.keyPlace(pointer) : document.place(pointer);
        return { ...place, code, severity: 'error', message, hint };
    });
    const left = problems.length - findings.length;
    if (left === 0)
        return findings;
    const message = `${left} more problems of this document are not listed.`;
    return [
        ...findings,
        { ...document.place(''), code: 'more-problems', severity: 'error', message, hint: 'Correct those listed first.' },
    ];
}

;// CONCATENATED MODULE: ./lib/plan/formats/frd-load.js



/** The documents one builds on, named by itself or by the index, with the place that names them (its own first). */
function dependenciesOf(index, { document, content, entry, entryPointer }) {
    const places = new Map();
    for (const [item, name] of (entry.dependencies ?? []).entries())
        places.set(name, index.place(`${entryPointer}/dependencies/${item}`));
    for (const [item, name] of (content.metadata.dependencies ?? []).entries())
        places.set(name, document.place(`/metadata/dependencies/${item}`));
    return places;
}
const error = (place, code, message, hint) => ({
    ...place,
    code,
    severity: 'error',
    message,
    hint,
});
/** What a schema validator is to be run on: every document, listed or lying there, against the schema the index names. */
function filesToValidate(snapshot, planPath) {
    const present = documentsInFolder(snapshot, planPath);
    const { document } = openIndex(snapshot, planPath);
    if (document === null)
        return { schema: null, documents: present };
    const { schemaPath, frds } = document.value;
    const listed = frds.flatMap(({ path }) => resolveListed(planPath, path) ?? []);
    const schema = schemaPath === undefined ? null : resolveListed(planPath, schemaPath);
    return { schema, documents: Array.from(new Set([...present, ...listed])).sort(byCodeUnit) };
}
/** Reads and validates index, schema and documents; everything that is wrong with them is found in one go. */
async function loadPlan(snapshot, planPath) {
    const { document: index, findings } = openIndex(snapshot, planPath);
    if (index === null)
        return { loaded: null, findings };
    const content = index.value;
    const listed = openListed(snapshot, planPath, index, content);
    const schema = await loadSchema(snapshot, planPath, index, content);
    const all = [...findings, ...listed.findings, ...schema.findings];
    const frds = listed.documents.map(({ document, entry, entryPointer }) => {
        all.push(...checkDocument(document, entry, schema.check));
        return { document, entry, entryPointer, content: document.value };
    });
    return { loaded: all.some(({ severity }) => severity === 'error') ? null : { index, frds }, findings: all };
}
function openIndex(snapshot, planPath) {
    const { document, findings } = openJson(snapshot, planPath);
    if (document === null)
        return { document, findings };
    // Keys of other tools are no reason to stop: nothing the runner needs hides behind an unknown one.
    const problems = findingsOf(document, (0,validate/* validate */.tf)('frd-index', document.value)).map((finding) => (finding.code === 'unknown-property' ? { ...finding, severity: 'warning' } : finding));
    const isUsable = problems.every(({ severity }) => severity === 'warning');
    return { document: isUsable ? document : null, findings: [...findings, ...problems] };
}
function openListed(snapshot, planPath, index, content) {
    const findings = [];
    const documents = [];
    const paths = new Set();
    const ids = new Set();
    for (const [position, entry] of content.frds.entries()) {
        const entryPointer = `/frds/${position}`;
        const place = index.place(`${entryPointer}/path`);
        const path = resolveListed(planPath, entry.path);
        if (ids.has(entry.frdId.toLowerCase())) {
            findings.push(error(index.place(`${entryPointer}/frdId`), 'duplicate-id', `${entry.frdId} is listed twice.`, 'Keep one entry.'));
        }
        ids.add(entry.frdId.toLowerCase());
        if (path === null) {
            const message = `The path ${(0,validate/* quote */.hD)(entry.path)} leads out of the plan's folder.`;
            findings.push(error(place, 'path-outside-plan', message, 'Write a relative path below the index, with forward slashes and without `..`.'));
        }
        else if (paths.has(path)) {
            findings.push(error(place, 'listed-twice', `The file ${(0,validate/* quote */.hD)(path)} is listed twice.`, 'Give each document a file of its own.'));
        }
        else {
            paths.add(path);
            const opened = openJson(snapshot, path, place);
            findings.push(...opened.findings);
            if (opened.document !== null)
                documents.push({ document: opened.document, entry, entryPointer });
        }
    }
    return { documents, findings };
}
/** The plan's own schema, else the published one. A schema that cannot be used is one finding, whatever the number of documents. */
async function loadSchema(snapshot, planPath, index, { schemaPath }) {
    const ours = (value) => (0,validate/* validate */.tf)('frd', value);
    const none = () => [];
    if (schemaPath === undefined)
        return { check: ours, findings: [] };
    const path = resolveListed(planPath, schemaPath);
    const place = index.place('/schemaPath');
    if (path === null) {
        const message = `The path ${(0,validate/* quote */.hD)(schemaPath)} leads out of the plan's folder.`;
        return { check: none, findings: [error(place, 'path-outside-plan', message, 'Keep the schema next to the index.')] };
    }
    const { document, findings } = openJson(snapshot, path, place);
    if (document === null)
        return { check: none, findings };
    const schema = await (0,validate/* compileSchema */.Fc)(document.value);
    if (schema.ok)
        return { check: (value) => firstOf(schema.check(value), () => (0,validate/* validate */.tf)('frd-shape', value)), findings };
    const hint = 'Correct the schema; it must compile as JSON Schema 2020-12 in the strict mode of Ajv.';
    return {
        check: none,
        findings: [...findings, error(document.place(''), 'schema-broken', `The schema does not compile: ${schema.message}.`, hint)],
    };
}
/** A schema of the plan may allow more than the runner can work with, so what passes it is held to the least we need. */
const firstOf = (problems, otherwise) => problems.length > 0 ? problems : otherwise();
function checkDocument(document, entry, check) {
    const problems = check(document.value);
    if (problems.length > 0)
        return findingsOf(document, problems);
    const id = document.value?.metadata?.frdId;
    if (id === undefined || id === entry.frdId)
        return [];
    const message = `The index lists this document as ${entry.frdId}, but it says ${(0,validate/* quote */.hD)(String(id))}.`;
    return [error(document.place('/metadata/frdId'), 'id-mismatch', message, 'Use the same id in both.')];
}

;// CONCATENATED MODULE: ./lib/plan/json-edit.js



/**
 * The file with some of its values replaced; every other byte (byte order mark, line ends, indentation, order, final newline)
 * stays. A value that is already as wanted keeps its spelling.
 * @param bytes a file that parseJson accepts
 * @throws {RunnerError} internal, when there is nothing at a pointer, or the same value is edited twice
 */
function replaceValues(file, bytes, edits) {
    const { text, findings } = decodeText(file, bytes);
    if (text === null)
        throw new lib_errors/* RunnerError */.Rn('internal', `${file} was to be edited but cannot be read.`);
    const cuts = edits.map(({ pointer, value }) => {
        const span = findSpan(text, pointer);
        if (span === null)
            throw new lib_errors/* RunnerError */.Rn('internal', `${file} has nothing at ${pointer} to replace.`);
        const written = text.slice(span.start, span.end);
        return { ...span, content: JSON.parse(written) === value ? written : JSON.stringify(value) };
    });
    cuts.sort((one, other) => one.start - other.start);
    let edited = findings.some(({ code }) => code === 'byte-order-mark') ? '\ufeff' : '';
    let position = 0;
    for (const { start, end, content } of cuts) {
        if (start < position)
            throw new lib_errors/* RunnerError */.Rn('internal', `${file} was to be edited twice at one place.`);
        edited += text.slice(position, start) + content;
        position = end;
    }
    return new TextEncoder().encode(edited + text.slice(position));
}

;// CONCATENATED MODULE: ./lib/plan/formats/frd-document.js
/** Status of a document by those of its tasks, which alone count. Source: FRD loop, FRD status updates 4. */
function deriveStatus(tasks) {
    if (tasks.every((status) => status === 'completed' || status === 'skipped'))
        return 'completed';
    if (tasks.includes('blocked') && !tasks.includes('in_progress'))
        return 'blocked';
    return tasks.every((status) => status === 'not_started') ? 'not_started' : 'in_progress';
}

;// CONCATENATED MODULE: ./lib/plan/formats/frd-mark.js





/**
 * Marks tasks of one document, and their steps, as completed; brings the status of the document and its copy in the index in
 * line, and dates the document if anything in it changed. Source: FRD loop, FRD status updates.
 * @throws {RunnerError} internal, when the plan of the snapshot does not hold the tasks
 */
function markFrdsDone(snapshot, planPath, tasks, today) {
    const index = frd_mark_open(snapshot, planPath);
    const { frds } = index.value;
    const position = frds.findIndex(({ frdId }) => frdId === tasks[0].group);
    const entry = frds[position];
    const path = entry === undefined ? null : resolveListed(planPath, entry.path);
    if (entry === undefined || path === null)
        throw new lib_errors/* RunnerError */.Rn('internal', `${planPath} does not list ${tasks[0].group}.`);
    const content = frd_mark_open(snapshot, path).value;
    const done = new Set(tasks.map(({ id }) => id));
    const found = content.majorTasks.filter(({ taskId }) => done.has(taskId));
    if (found.length !== done.size)
        throw new lib_errors/* RunnerError */.Rn('internal', `${path} does not hold ${[...done].join(', ')}.`);
    const status = deriveStatus(content.majorTasks.map((task) => (done.has(task.taskId) ? 'completed' : task.status)));
    const edits = editsOf(content, done);
    if (content.metadata.status !== undefined && content.metadata.status !== status)
        edits.push({ pointer: '/metadata/status', value: status });
    if (edits.length > 0 && content.metadata.updatedAt !== undefined)
        edits.push({ pointer: '/metadata/updatedAt', value: today });
    const indexEdits = entry.status === undefined || entry.status === status ? [] : [{ pointer: `/frds/${position}/status`, value: status }];
    return [...applied(snapshot, path, edits), ...applied(snapshot, planPath, indexEdits)];
}
function frd_mark_open(snapshot, path) {
    const { document } = openJson(snapshot, path);
    if (document === null)
        throw new lib_errors/* RunnerError */.Rn('internal', `${path} was to be marked but cannot be read.`);
    return document;
}
/** Only values that really change: what is done stays untouched, so that marking twice is marking once. */
function editsOf({ majorTasks }, done) {
    return majorTasks.flatMap((task, at) => {
        if (!done.has(task.taskId))
            return [];
        const pointer = `/majorTasks/${at}`;
        const steps = (task.subtasks ?? []).flatMap((step, item) => {
            const isOpen = step.status !== undefined && step.status !== 'completed';
            return isOpen ? [{ pointer: `${pointer}/subtasks/${item}/status`, value: 'completed' }] : [];
        });
        return task.status === 'completed' ? steps : [{ pointer: `${pointer}/status`, value: 'completed' }, ...steps];
    });
}
function applied(snapshot, path, edits) {
    const bytes = snapshot.files.get(path);
    return edits.length === 0 || bytes === undefined ? [] : [{ path, content: replaceValues(path, bytes, edits) }];
}

;// CONCATENATED MODULE: ./lib/plan/formats/frd-review.js



const warning = (place, code, message, hint) => ({
    ...place,
    code,
    severity: 'warning',
    message,
    hint,
});
/** What is doubtful about a plan that can be selected from all the same: documents nobody lists, and copies that disagree. */
function reviewFrds(snapshot, planPath, index, frds, gateGroups) {
    const derived = new Map(frds.map(({ content }) => [content.metadata.frdId, deriveStatus(content.majorTasks.map(({ status }) => status))]));
    return [
        ...findUnlisted(snapshot, planPath, frds),
        ...frds.flatMap((frd) => [
            ...compareStatuses(index, frd, derived),
            ...compareDependencies(index, frd),
            ...findOpenDependencies(index, frd, derived, gateGroups),
        ]),
    ];
}
function findUnlisted(snapshot, planPath, frds) {
    const listed = new Set(frds.map(({ entry }) => resolveListed(planPath, entry.path)));
    const unlisted = documentsInFolder(snapshot, planPath).filter((path) => !listed.has(path));
    return unlisted.map((path) => {
        const place = { file: path, line: null, column: null, pointer: null };
        return warning(place, 'unlisted-document', 'The index does not list this document, so its tasks are not part of the plan.', 'Add it to `frds`, or remove the file.');
    });
}
function compareStatuses(index, frd, derived) {
    const { frdId, status } = frd.content.metadata;
    const actual = derived.get(frdId);
    const isSkipped = frd.content.majorTasks.every((task) => task.status === 'skipped');
    const disagrees = (written) => {
        return written !== undefined && written !== actual && !(written === 'skipped' && isSkipped);
    };
    const compare = (place, written, where) => {
        if (!disagrees(written))
            return [];
        const message = `${where} says that ${frdId} is ${written}, its tasks amount to ${actual}.`;
        return [warning(place, 'status-stale', message, `The tasks count. Write "${actual}" here.`)];
    };
    return [
        ...compare(frd.document.place('/metadata/status'), status, 'The document'),
        ...compare(index.place(`${frd.entryPointer}/status`), frd.entry.status, 'The index'),
    ];
}
function compareDependencies(index, { content, entry, entryPointer }) {
    const inDocument = content.metadata.dependencies;
    const inIndex = entry.dependencies;
    if (inDocument === undefined || inIndex === undefined)
        return [];
    const more = inIndex.filter((name) => !inDocument.includes(name));
    const fewer = inDocument.filter((name) => !inIndex.includes(name));
    if (more.length + fewer.length === 0)
        return [];
    const parts = [
        ...(more.length > 0 ? [`only the index names ${more.join(', ')}`] : []),
        ...(fewer.length > 0 ? [`only the document names ${fewer.join(', ')}`] : []),
    ];
    const message = `Index and document disagree on what ${entry.frdId} builds on: ${parts.join('; ')}.`;
    return [warning(index.place(`${entryPointer}/dependencies`), 'dependencies-differ', message, 'Write the same list in both.')];
}
/** Documents an unfinished one builds on and that are not finished either. Source: FRD loop, task selection 3b. */
function findOpenDependencies(index, frd, derived, gateGroups) {
    const { frdId } = frd.content.metadata;
    if (derived.get(frdId) === 'completed')
        return [];
    const effect = gateGroups ? 'Its tasks wait for it.' : 'Its tasks may start all the same.';
    return Array.from(dependenciesOf(index, frd)).flatMap(([name, place]) => {
        const status = derived.get(name);
        if (status === 'completed')
            return [];
        const state = status === undefined ? 'is not in the plan' : `is ${status}`;
        const hint = 'To make tasks wait for whole documents, set `frd-gate: strict` in the configuration; else name tasks in their `dependencies`.';
        return [warning(place, 'group-dependency-open', `${frdId} builds on ${name}, which ${state}. ${effect}`, hint)];
    });
}

;// CONCATENATED MODULE: ./lib/plan/formats/frd-read.js


/** Plans with more tasks are refused. */
const maxTasks = 5000;
const statuses = {
    not_started: 'todo',
    in_progress: 'in-progress',
    completed: 'done',
    blocked: 'blocked',
    skipped: 'skipped',
};
/** FRD files → plan. Order is the index's, then that of each document's list. Source: FRD loop, task selection 1 and 2. */
async function readFrdPlan(snapshot, planPath, { gateGroups }) {
    const { loaded, findings } = await loadPlan(snapshot, planPath);
    if (loaded === null)
        return { plan: null, findings };
    const errors = checkIds(planPath, loaded.frds);
    if (errors.length > 0)
        return { plan: null, findings: [...findings, ...errors] };
    const named = namedTasks(loaded.frds);
    const tasks = loaded.frds.flatMap((frd) => {
        const places = gateGroups ? Array.from(dependenciesOf(loaded.index, frd)) : [];
        const shared = places.map(([name, place]) => ({ name, taskIds: named.get(name) ?? null, place }));
        return frd.content.majorTasks.map((task, position) => toTask(frd, task, position, shared, named));
    });
    const plan = { format: 'frd', path: planPath, tasks };
    return { plan, findings: [...findings, ...reviewFrds(snapshot, planPath, loaded.index, loaded.frds, gateGroups)] };
}
function checkIds(planPath, frds) {
    const count = frds.reduce((sum, { content }) => sum + content.majorTasks.length, 0);
    if (count > maxTasks) {
        const message = `The plan has ${count} tasks; ${maxTasks} are allowed.`;
        const place = { file: planPath, line: null, column: null, pointer: null };
        return [{ ...place, code: 'too-many-tasks', severity: 'error', message, hint: 'Take finished documents off the index.' }];
    }
    const findings = [];
    const seen = new Map();
    for (const { document, content } of frds) {
        for (const [position, { taskId }] of content.majorTasks.entries()) {
            const place = document.place(`/majorTasks/${position}/taskId`);
            // Claims are refs, and refs may become files on a disk where case does not count.
            const first = seen.get(taskId.toLowerCase());
            if (first !== undefined) {
                const message = `The task id ${taskId} is already used in ${first.file}, line ${first.line}, column ${first.column}.`;
                findings.push({ ...place, code: 'duplicate-id', severity: 'error', message, hint: 'Give each task an id of its own.' });
            }
            seen.set(taskId.toLowerCase(), first ?? place);
            if (taskId.startsWith(`${content.metadata.frdId}-T`))
                continue;
            const message = `The task ${taskId} stands in the document ${content.metadata.frdId}.`;
            const hint = `Task ids of this document start with ${content.metadata.frdId}-T.`;
            findings.push({ ...place, code: 'id-mismatch', severity: 'error', message, hint });
        }
    }
    return findings;
}
/** What a dependency can name: a task, or a document for all its tasks. Source: FRD loop, task selection 3. */
function namedTasks(frds) {
    const named = new Map();
    for (const { content } of frds) {
        const ids = content.majorTasks.map(({ taskId }) => taskId);
        named.set(content.metadata.frdId, ids);
        for (const id of ids)
            named.set(id, [id]);
    }
    return named;
}
function toTask({ document, content }, task, position, shared, named) {
    const pointer = `/majorTasks/${position}`;
    const own = (task.dependencies ?? []).map((name, item) => ({
        name,
        taskIds: named.get(name) ?? null,
        place: document.place(`${pointer}/dependencies/${item}`),
    }));
    const names = new Set(own.map(({ name }) => name));
    return {
        id: task.taskId,
        title: task.title,
        status: statuses[task.status],
        group: content.metadata.frdId,
        startsBundle: task.prLevel,
        dependsOn: [...own, ...shared.filter(({ name }) => !names.has(name))],
        brief: toBrief(task),
        place: document.place(pointer),
    };
}
function toBrief(task) {
    return {
        description: task.description ?? '',
        steps: (task.subtasks ?? []).map((step, position) => ({
            id: step.subtaskId ?? `${task.taskId}-S${position + 1}`,
            title: step.title,
            description: step.description ?? '',
            filesToCreate: step.filesToCreate ?? [],
            filesToModify: step.filesToModify ?? [],
        })),
        gotchas: (task.gotchas ?? []).map(({ severity = 'info', text }) => ({ severity, text })),
        notes: task.notes ?? [],
        verification: (task.verification ?? []).map(({ id, type = 'manual', description }) => ({ id, type, description })),
        testRequirements: (task.testRequirements ?? []).map(({ id, type = 'unit', description, requiredScenarios = [] }) => ({
            id,
            type,
            description,
            scenarios: requiredScenarios.map((scenario) => ({
                type: scenario.type ?? 'success',
                description: scenario.description ?? '',
                expectedOutcome: scenario.expectedOutcome ?? '',
            })),
        })),
        testOmissionReason: task.testOmissionReason ?? null,
    };
}

;// CONCATENATED MODULE: ./lib/plan/formats/frd.js





/** Feature requirements documents: an `index.json` that lists `frd-###-*.json` files, each a list of tasks. */
const frd = {
    name: 'frd',
    locate: locateIndex,
    reads: isPlanFile,
    // On some disks a path in other letters is the same file, and the agent may be given none of them.
    owns: (planPath, path) => isPlanFile(planPath.toLowerCase(), path.toLowerCase()),
    read: readFrdPlan,
    documents: filesToValidate,
    names,
    markDone: markFrdsDone,
};
/** `FRD-001-T4` → `f001-t4`, with `-b` for several tasks; digits stay as written. Source: FRD loop, branching. */
function names(tasks) {
    const [, document, task] = /^FRD-(\d{3,})-T(\d+)$/.exec(tasks[0].id) ?? [];
    if (document === undefined || task === undefined)
        throw new lib_errors/* RunnerError */.Rn('internal', `${tasks[0].id} is not the id of a task of this format.`);
    return { branchStem: `f${document}-t${task}${tasks.length > 1 ? '-b' : ''}`, scope: `frd-${document}` };
}

;// CONCATENATED MODULE: ./lib/plan/formats.js

/** Every plan format, in the order in which they are looked for. A new one is a file in `formats/` and a line here. */
const planFormats = [frd];
/**
 * Looks for a plan among the paths of a tree.
 * @param wanted file or folder to look at; null looks everywhere
 * @param formatName the only format to try; null tries all
 */
function findPlan(paths, wanted, formatName) {
    const all = Array.from(paths);
    for (const format of planFormats) {
        if (formatName !== null && format.name !== formatName)
            continue;
        const planPath = format.locate(all, wanted);
        if (planPath !== null)
            return { format, planPath };
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/survey.js





/**
 * Reads configuration and plan.
 * @throws {RunnerError} `plan-not-found`, `object-missing`; `config-invalid` with every finding
 */
async function readGround(request) {
    const { checkout, commit, configFile } = request;
    const entries = await (0,objects/* listTree */.nT)(checkout.private, commit);
    const config = await readConfig(checkout, entries, configFile);
    const found = findPlan(entries.keys(), request.plan, request.format);
    if (found === null) {
        const where = [request.plan, request.format].filter((part) => part !== null).join(', ');
        throw new lib_errors/* RunnerError */.Rn('plan-not-found', `commit ${commit.slice(0, 12)} holds no plan${where ? ` (${where})` : ''}`);
    }
    const { format, planPath } = found;
    const snapshot = await (0,objects/* readSnapshot */.RA)(checkout.private, commit, entries, (path) => path === config.memoryFile || path === 'package.json' || format.reads(planPath, path));
    const read = await format.read(snapshot, planPath, { gateGroups: config.frdGate === 'strict' });
    return {
        snapshot,
        config,
        format,
        planPath,
        plan: read.plan,
        findings: [...read.findings, ...(read.plan ? checkPlan(read.plan) : [])],
    };
}
async function readConfig(checkout, entries, file) {
    const oid = entries.get(file)?.oid;
    const content = oid === undefined ? null : ((await (0,objects/* readBlobs */.b4)(checkout.private, [oid])).get(oid) ?? null);
    const { config, findings } = (0,lib_config/* parseConfig */.o)(content, file);
    if (findings.length > 0)
        throw new lib_errors/* RunnerError */.Rn('config-invalid', `${file} is not valid`, { findings });
    return config;
}
/**
 * The plan, where it can be used.
 * @throws {RunnerError} `plan-invalid` with every finding
 */
function requirePlan(ground) {
    if (ground.plan)
        return ground.plan;
    const errors = ground.findings.filter(({ severity }) => severity === 'error').length;
    throw new lib_errors/* RunnerError */.Rn('plan-invalid', `${ground.planPath}: ${errors} ${errors === 1 ? 'error' : 'errors'}`, {
        findings: ground.findings,
    });
}


/***/ }),

/***/ 874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BN: () => (/* binding */ shift),
/* harmony export */   Eg: () => (/* binding */ readTraffic),
/* harmony export */   FA: () => (/* binding */ readTheClaims),
/* harmony export */   On: () => (/* binding */ isPlanOutdated),
/* harmony export */   qE: () => (/* binding */ NO_TRAFFIC),
/* harmony export */   uR: () => (/* binding */ listTraffic)
/* harmony export */ });
/* harmony import */ var _claim_claim_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8740);
/* harmony import */ var _claim_lease_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2222);
/* harmony import */ var _host_objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8702);
/* harmony import */ var _host_remote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(310);




/** How it looks where there is nobody to coordinate with. */
const NO_TRAFFIC = { claims: new Map(), branches: new Map(), baseTip: null, clockSkewMs: 0 };
/**
 * Lists claims, work branches and the base branch in one request. No claim is read yet.
 * Source: FRD loop, parallel agent coordination 4.
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
async function listTraffic({ checkout, remote, commit, baseBranch, branchPrefix }) {
    const place = checkout.private;
    const baseRef = baseBranch === null ? null : `refs/heads/${baseBranch}`;
    const workRefs = `refs/heads/${branchPrefix}`;
    const { refs, clockSkewMs } = await (0,_host_remote_js__WEBPACK_IMPORTED_MODULE_3__/* .listRefsAndTime */ .l8)(place, remote, [
        _claim_claim_record_js__WEBPACK_IMPORTED_MODULE_0__/* .CLAIM_PATTERN */ .Ao,
        `${workRefs}*`,
        ...(baseRef === null ? [] : [baseRef]),
    ]);
    const claims = new Map();
    for (const [ref, token] of refs) {
        const taskId = (0,_claim_claim_record_js__WEBPACK_IMPORTED_MODULE_0__/* .claimedTask */ .pV)(ref);
        if (taskId !== null)
            claims.set(taskId, { taskId, ref, token, state: 'unread', record: null, detail: 'not read' });
    }
    const work = [...refs].filter(([ref]) => ref.startsWith(workRefs) && (0,_claim_claim_record_js__WEBPACK_IMPORTED_MODULE_0__/* .claimedTask */ .pV)(ref) === null && ref !== baseRef);
    // A merged branch is in our history; one we do not even have cannot be.
    const known = await (0,_host_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .readObjects */ .$I)(place, work.map(([, tip]) => tip));
    const branches = new Map();
    for (const [ref, tip] of work) {
        const merged = known.get(tip) != null && (await (0,_host_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .isAncestor */ .QX)(place, tip, commit));
        branches.set(ref.slice('refs/heads/'.length), { foreign: !merged, tip });
    }
    return { claims, branches, baseTip: baseRef === null ? null : (refs.get(baseRef) ?? null), clockSkewMs };
}
/**
 * The same traffic with the claims on those tasks read that `matters` names: one more request, however many there are,
 * and none where there are none. Expiry is judged by the remote's clock.
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
async function readTheClaims({ checkout, remote, clock }, traffic, matters) {
    const chosen = [...traffic.claims.values()].filter(({ taskId, state }) => state === 'unread' && matters(taskId));
    if (chosen.length === 0)
        return traffic;
    const refs = new Map(chosen.map(({ ref, token }) => [ref, token]));
    const read = await (0,_claim_lease_js__WEBPACK_IMPORTED_MODULE_1__/* .readClaims */ .Ip)({ place: checkout.private, remote, clock: shift(clock, traffic.clockSkewMs) }, refs);
    return { ...traffic, claims: new Map([...traffic.claims, ...read]) };
}
/**
 * Everything at once, every claim read.
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
const readTraffic = async (request) => readTheClaims(request, await listTraffic(request), () => true);
/** A clock that shows the remote's time. */
const shift = (clock, skewMs) => () => new Date(clock().getTime() + skewMs);
/**
 * Whether the plan on the remote's base branch is another one than in this checkout: then a task may be finished there
 * that looks open here.
 */
async function isPlanOutdated(ground, { checkout, remote }, traffic) {
    const { baseTip } = traffic;
    if (baseTip === null ||
        baseTip === ground.snapshot.commit ||
        (await (0,_host_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .isAncestor */ .QX)(checkout.private, baseTip, ground.snapshot.commit)))
        return false;
    await (0,_host_remote_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchCommits */ .Bj)(checkout.private, remote, [baseTip]);
    const tip = await (0,_host_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .listTree */ .nT)(checkout.private, baseTip);
    const owned = (entries) => [...entries]
        .filter(([path]) => ground.format.owns(ground.planPath, path))
        .map(([path, { oid }]) => `${path} ${oid}`)
        .join('\n');
    return owned(tip) !== owned(ground.snapshot.entries);
}


/***/ })

};
