export const id = 222;
export const ids = [222];
export const modules = {

/***/ 8740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ CLAIM_PATTERN),
/* harmony export */   NY: () => (/* binding */ observeClaim),
/* harmony export */   _f: () => (/* binding */ CLAIM_FILE),
/* harmony export */   eC: () => (/* binding */ createRecord),
/* harmony export */   li: () => (/* binding */ CLOCK_MARGIN_MS),
/* harmony export */   pV: () => (/* binding */ claimedTask),
/* harmony export */   sF: () => (/* binding */ renderRecord),
/* harmony export */   ty: () => (/* binding */ claimRefOf)
/* harmony export */ });
/* harmony import */ var _host_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9144);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9814);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5757);



/** File at the root of a claim's commit. Source: FRD loop, parallel agent coordination 3. */
const CLAIM_FILE = '.codex-claim.json';
/** All claims, as a pattern for listing. */
const CLAIM_PATTERN = `${_model_js__WEBPACK_IMPORTED_MODULE_1__/* .CLAIM_NAMESPACE */ .b}*`;
/** The ref that stands for a claim on a task. Source: FRD loop, parallel agent coordination 2. */
const claimRefOf = (taskId) => `${_model_js__WEBPACK_IMPORTED_MODULE_1__/* .CLAIM_NAMESPACE */ .b}${taskId}`;
/** The task a claim ref names; null for any other ref. */
const claimedTask = (ref) => ref.startsWith(_model_js__WEBPACK_IMPORTED_MODULE_1__/* .CLAIM_NAMESPACE */ .b) ? ref.slice(_model_js__WEBPACK_IMPORTED_MODULE_1__/* .CLAIM_NAMESPACE */ .b.length) : null;
/**
 * How far two clocks may be apart. A claim counts as expired only this long after its time, and its holder stops
 * trusting it this long before. Source: claims in Git refs have no common clock.
 */
const CLOCK_MARGIN_MS = 5 * 60_000;
/** A record for a claim taken or renewed `at` a moment. A renewed claim keeps its `createdAt`. */
function createRecord(owner, at, ttlMs, createdAt) {
    return {
        createdAt: createdAt ?? (0,_host_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .utcTimestamp */ .$A)(at),
        expiresAt: (0,_host_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .utcTimestamp */ .$A)(new Date(at.getTime() + ttlMs)),
        ownerId: owner.id,
        ...(owner.info === null ? {} : { ownerInfo: owner.info }),
        version: 1,
    };
}
/** A claim's text as it stands in its commit. */
const renderRecord = (record) => `${JSON.stringify(record, null, 2)}\n`;
/**
 * What is known of a claim at `now`. Judged by the record alone: commit dates are not consulted, and what cannot be
 * read counts as held. Source: FRD loop, parallel agent coordination 11.
 */
function observeClaim(seen, content, now) {
    const unreadable = (detail) => ({ ...seen, state: 'unreadable', record: null, detail });
    if (content === null)
        return unreadable(`its commit has no ${CLAIM_FILE}`);
    let value;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
    }
    catch {
        return unreadable(`${CLAIM_FILE} is not valid JSON`);
    }
    const [problem] = (0,_validate_js__WEBPACK_IMPORTED_MODULE_0__/* .validate */ .tf)('claim', value);
    if (problem)
        return unreadable(`${CLAIM_FILE}: ${problem.pointer || '/'} ${problem.message}`);
    const record = value;
    const expired = Date.parse(record.expiresAt) + CLOCK_MARGIN_MS < now.getTime();
    return {
        ...seen,
        state: expired ? 'expired' : 'live',
        record,
        detail: `${record.ownerId}, ${expired ? 'expired' : 'until'} ${record.expiresAt}`,
    };
}


/***/ }),

/***/ 2222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bf: () => (/* binding */ renewal),
/* harmony export */   Ip: () => (/* binding */ readClaims),
/* harmony export */   TU: () => (/* binding */ findTip),
/* harmony export */   XC: () => (/* binding */ acquire),
/* harmony export */   _r: () => (/* binding */ release),
/* harmony export */   hB: () => (/* binding */ findNameConflict),
/* harmony export */   jQ: () => (/* binding */ heartbeat)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _host_clock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9144);
/* harmony import */ var _host_objects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8702);
/* harmony import */ var _host_remote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(310);
/* harmony import */ var _claim_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8740);







/**
 * The claims among `refs`, as their records stand at the listed commits: one request, however many there are.
 * Source: FRD loop, parallel agent coordination 4.
 */
async function readClaims(desk, refs) {
    const seen = [...refs].flatMap(([ref, token]) => {
        const taskId = (0,_claim_record_js__WEBPACK_IMPORTED_MODULE_5__/* .claimedTask */ .pV)(ref);
        return taskId === null ? [] : [{ taskId, ref, token, file: `${token}:${_claim_record_js__WEBPACK_IMPORTED_MODULE_5__/* .CLAIM_FILE */ ._f}` }];
    });
    if (seen.length === 0)
        return new Map();
    await (0,_host_remote_js__WEBPACK_IMPORTED_MODULE_4__/* .fetchCommits */ .Bj)(desk.place, desk.remote, seen.map(({ token }) => token));
    const contents = await (0,_host_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .readObjects */ .$I)(desk.place, seen.map(({ file }) => file));
    const now = desk.clock();
    return new Map(seen.map(({ taskId, ref, token, file }) => [
        taskId,
        (0,_claim_record_js__WEBPACK_IMPORTED_MODULE_5__/* .observeClaim */ .NY)({ taskId, ref, token }, contents.get(file) ?? null, now),
    ]));
}
/**
 * Tries to take the claim on `taskId`: creates it, renews our own, or takes over one that has expired. Exactly one of
 * any number of runners that try at once gets it, because the server moves the ref only from the commit we saw.
 *
 * Source: FRD loop, parallel agent coordination 5, 6, 9.
 * @param observed the claim as it was listed; null when there was none
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
async function acquire(desk, taskId, observed) {
    const now = desk.clock();
    const own = observed?.state === 'live' && observed.record?.ownerId === desk.owner.id;
    const takeover = observed?.state === 'expired' && observed.record
        ? { ownerId: observed.record.ownerId, previousExpiresAt: observed.record.expiresAt, takeoverAt: (0,_host_clock_js__WEBPACK_IMPORTED_MODULE_6__/* .utcTimestamp */ .$A)(now) }
        : null;
    if (observed !== null && !own && takeover === null)
        return { kind: 'lost', detail: observed.detail };
    const record = (0,_claim_record_js__WEBPACK_IMPORTED_MODULE_5__/* .createRecord */ .eC)(desk.owner, now, desk.ttlMs, own ? observed.record?.createdAt : undefined);
    const ref = (0,_claim_record_js__WEBPACK_IMPORTED_MODULE_5__/* .claimRefOf */ .ty)(taskId);
    const verb = own ? 'renew' : takeover ? 'take over' : 'claim';
    const expected = observed?.token ?? null;
    const token = await writeClaim(desk, verb, taskId, record, expected);
    return attempt(desk, expected, { taskId, ref, token, record, takeover });
}
/** A renewed claim as a child of the one held, stored but not pushed: delivery pushes it together with the work. */
async function renewal(desk, lease) {
    const record = (0,_claim_record_js__WEBPACK_IMPORTED_MODULE_5__/* .createRecord */ .eC)(desk.owner, desk.clock(), desk.ttlMs, lease.record.createdAt);
    return { ...lease, record, token: await writeClaim(desk, 'heartbeat', lease.taskId, record, lease.token) };
}
/**
 * Renews a claim that is held, on the remote.
 * @param renewed the renewal to write: an earlier one whose answer never came is tried again, because it may be there
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
async function heartbeat(desk, lease, renewed) {
    return attempt(desk, lease.token, renewed ?? (await renewal(desk, lease)));
}
async function attempt(desk, expected, lease) {
    desk.onAttempt?.(lease);
    const outcome = await move(desk, { ref: lease.ref, expected, target: lease.token });
    return outcome === 'done' ? { kind: 'held', lease } : { kind: 'lost', detail: outcome };
}
/**
 * Gives a claim back, unless somebody else holds it by now. Where the remote forbids to delete it, the claim is
 * replaced by one that has run out. Never throws: a claim that stays ends by itself.
 */
async function release(desk, lease) {
    try {
        const { answer } = await (0,_host_remote_js__WEBPACK_IMPORTED_MODULE_4__/* .pushRefs */ .NV)(desk.place, desk.remote, [{ ref: lease.ref, expected: lease.token, target: null }]);
        if (answer === 'done')
            return { released: true, detail: 'released' };
        const tip = await findTip(desk, lease.ref);
        if (tip === null)
            return { released: true, detail: 'released' };
        if (tip !== lease.token)
            return { released: false, detail: `another runner holds the claim (${tip.slice(0, 12)})` };
        return await replaceByTombstone(desk, lease);
    }
    catch (error) {
        return { released: false, detail: error instanceof Error ? error.message : String(error) };
    }
}
async function replaceByTombstone(desk, lease) {
    const past = new Date(desk.clock().getTime() - 2 * _claim_record_js__WEBPACK_IMPORTED_MODULE_5__/* .CLOCK_MARGIN_MS */ .li);
    // Without its owner's address: nobody has to wait for that run to end.
    const { ownerInfo: _, ...kept } = lease.record;
    const record = { ...kept, expiresAt: (0,_host_clock_js__WEBPACK_IMPORTED_MODULE_6__/* .utcTimestamp */ .$A)(past) };
    const token = await writeClaim(desk, 'release', lease.taskId, record, lease.token);
    const outcome = await move(desk, { ref: lease.ref, expected: lease.token, target: token });
    return outcome === 'done'
        ? { released: true, detail: 'ended, because the remote does not let it be deleted' }
        : { released: false, detail: outcome };
}
/** Commit that a ref of the remote points at; null where there is no such ref. */
const findTip = async (desk, ref) => (await (0,_host_remote_js__WEBPACK_IMPORTED_MODULE_4__/* .listRefs */ .Dy)(desk.place, desk.remote, [ref])).get(ref) ?? null;
/**
 * The nonce makes two claims of one owner in one second different commits: otherwise the second push would find its
 * very commit in place and believe that it had won.
 */
async function writeClaim(desk, verb, taskId, record, parent) {
    const tree = await (0,_host_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .writeSingleFileTree */ .m$)(desk.place, _claim_record_js__WEBPACK_IMPORTED_MODULE_5__/* .CLAIM_FILE */ ._f, new TextEncoder().encode((0,_claim_record_js__WEBPACK_IMPORTED_MODULE_5__/* .renderRecord */ .sF)(record)));
    const message = `chore(claim): ${verb} ${taskId} [skip ci]\n\nnonce: ${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}\n`;
    return (0,_host_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .writeCommit */ .rV)(desk.place, {
        tree,
        parents: parent === null ? [] : [parent],
        message,
        author: desk.author,
        at: desk.clock(),
    });
}
/** Wait before a refused write is tried again, doubled each time. */
const RACE_MS = 100;
const MOVE_ATTEMPTS = 4;
/** Moves a claim ref; an answer that did not come is looked up on the remote, never assumed. */
async function move(desk, update) {
    for (let round = 1;; round++) {
        const { answer, detail } = await (0,_host_remote_js__WEBPACK_IMPORTED_MODULE_4__/* .pushRefs */ .NV)(desk.place, desk.remote, [update]);
        if (answer === 'done')
            return 'done';
        const tip = await findTip(desk, update.ref);
        if (tip === update.target)
            return 'done';
        if (tip !== update.expected)
            return tip === null ? 'the claim is gone' : `another runner holds the claim (${tip.slice(0, 12)})`;
        if (answer === 'unknown')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunnerError */ .Rn('remote-unreachable', `${update.ref} was not written: ${firstLine(detail)}`);
        if (round === MOVE_ATTEMPTS) {
            const obstacle = await findNameConflict(desk, update.ref);
            const why = obstacle === null ? firstLine(detail) : `a ref cannot stand beside ${obstacle}; remove or rename that one`;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunnerError */ .Rn('remote-refused', `${update.ref} could not be written although nobody else holds it: ${why}`);
        }
        // Whoever won the race may not have finished writing, or has given the claim back already.
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(RACE_MS * 2 ** (round - 1));
    }
}
const firstLine = (text) => text.split('\n')[0] ?? '';
/**
 * A ref of the remote that keeps `ref` from existing, because Git keeps refs as files in folders; null when there is none.
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
async function findNameConflict(desk, ref) {
    const parts = ref.split('/');
    const above = parts.slice(3).map((_, at) => parts.slice(0, 3 + at).join('/'));
    const refs = await (0,_host_remote_js__WEBPACK_IMPORTED_MODULE_4__/* .listRefs */ .Dy)(desk.place, desk.remote, [...above, `${ref}/*`]);
    return [...refs.keys()].find((name) => above.includes(name) || name.startsWith(`${ref}/`)) ?? null;
}


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O8: () => (/* binding */ isReasonCode),
/* harmony export */   Ot: () => (/* binding */ reasons),
/* harmony export */   Rn: () => (/* binding */ RunnerError)
/* harmony export */ });
/** Every way a run can end. Codes are stable; the README's troubleshooting table is generated from here. */
const reasons = {
    delivered: {
        outcome: 'delivered',
        exitCode: 0,
        meaning: 'The branch with the accepted work is on the remote.',
        remedy: 'Review it.',
    },
    ready: {
        outcome: 'ready',
        exitCode: 0,
        meaning: 'The work was accepted and, as asked, not delivered.',
        remedy: 'To publish it, run `deliver` with the run report; HANDOFF.bundle must lie beside it. To drop it, run `release` with the lease.',
    },
    'dry-run': {
        outcome: 'ready',
        exitCode: 0,
        meaning: 'A bundle was selected; nothing was claimed, run or written, as asked.',
        remedy: 'Run again without `dry-run`.',
    },
    'plan-complete': {
        outcome: 'idle',
        exitCode: 3,
        meaning: 'Every task of the plan is finished: implementation is complete.',
        remedy: 'Add tasks to the plan, or switch the schedule off.',
    },
    'plan-waiting': {
        outcome: 'idle',
        exitCode: 3,
        meaning: 'Tasks are left, but none can start now.',
        remedy: 'Look at the table of passed-over tasks: merge what is in flight, or mend the dependency named there.',
    },
    'claims-contended': {
        outcome: 'contended',
        exitCode: 4,
        meaning: 'Other runners hold everything that could start.',
        remedy: 'Nothing to do: the next run looks again.',
    },
    'lease-lost': {
        outcome: 'contended',
        exitCode: 4,
        meaning: 'The claim was lost to another runner before delivery; nothing was published.',
        remedy: 'Nothing to do unless it repeats: then give the claim a longer life in the configuration (`claim.ttl-hours`).',
    },
    'base-moved': {
        outcome: 'contended',
        exitCode: 4,
        meaning: 'The plan on the remote base branch is newer than this checkout.',
        remedy: 'Nothing to do: the next run starts from the newer commit.',
    },
    'empty-diff': {
        outcome: 'rejected',
        exitCode: 1,
        meaning: 'The agent ended without changing a file.',
        remedy: 'Read its answer in the report; the task may be done already, or its description may not be enough to act on.',
    },
    'guards-failed': {
        outcome: 'rejected',
        exitCode: 1,
        meaning: 'The change breaks a rule of the repository, and the agent did not mend it.',
        remedy: 'Look at the findings: narrow the task, or allow what it needs in the configuration on the base branch.',
    },
    'gates-failed': {
        outcome: 'rejected',
        exitCode: 1,
        meaning: 'A required command failed, and the agent did not get it to pass.',
        remedy: 'Look at the output of the gate; run it on the base commit to see whether it passes without the change.',
    },
    'agent-report-invalid': {
        outcome: 'rejected',
        exitCode: 1,
        meaning: 'The agent never gave a final answer in the required form.',
        remedy: 'Use a model that supports structured outputs.',
    },
    'agent-question': {
        outcome: 'needs-input',
        exitCode: 1,
        meaning: 'The agent needs a decision from a person.',
        remedy: 'Answer the question by making the task clearer in the plan, then release the claim.',
    },
    'usage-invalid': {
        outcome: 'failed',
        exitCode: 2,
        meaning: 'The command was called in a way it does not understand.',
        remedy: 'See `codex-plan-runner --help`.',
    },
    'config-invalid': {
        outcome: 'failed',
        exitCode: 2,
        meaning: 'The configuration or an input is not valid.',
        remedy: 'Correct the values named in the findings.',
    },
    'plan-not-found': {
        outcome: 'failed',
        exitCode: 2,
        meaning: 'No plan was found in the base commit.',
        remedy: 'Commit the plan, or name it with the `plan` and `format` inputs.',
    },
    'plan-invalid': {
        outcome: 'failed',
        exitCode: 2,
        meaning: 'The plan is not valid.',
        remedy: 'Correct the places named in the findings; `codex-plan-runner check` lists them all.',
    },
    'task-unknown': {
        outcome: 'failed',
        exitCode: 2,
        meaning: 'The plan has no task of that name.',
        remedy: 'Check the spelling; `codex-plan-runner select` lists the tasks that are left.',
    },
    'task-not-eligible': {
        outcome: 'failed',
        exitCode: 2,
        meaning: 'The task that was asked for cannot start now.',
        remedy: 'Mend what stands in its way, or leave out `task` to take the next one that can start.',
    },
    'claim-foreign': {
        outcome: 'failed',
        exitCode: 2,
        meaning: 'The claim belongs to somebody else.',
        remedy: 'Say who you are with `--owner`, or use `--force` when you know that nobody works on it.',
    },
    'handoff-invalid': {
        outcome: 'failed',
        exitCode: 2,
        meaning: 'The report or the file that a run handed on cannot be delivered.',
        remedy: 'Deliver the report of a run with `delivery: none` that ended as `ready`, unchanged, with its HANDOFF.bundle beside it.',
    },
    'not-a-repository': {
        outcome: 'failed',
        exitCode: 2,
        meaning: 'The folder is not a Git work tree with a commit.',
        remedy: 'Run in a checkout: in a workflow, put `actions/checkout` before this action.',
    },
    'ref-unknown': {
        outcome: 'failed',
        exitCode: 2,
        meaning: 'The commit that was asked for is not in the repository.',
        remedy: 'Fetch it first; a shallow checkout holds only its newest commit.',
    },
    'object-missing': {
        outcome: 'failed',
        exitCode: 2,
        meaning: 'The checkout does not hold all objects of the base commit.',
        remedy: 'Use a checkout without a blob filter (`filter:` of actions/checkout).',
    },
    'dirty-work-tree': {
        outcome: 'failed',
        exitCode: 2,
        meaning: 'The work tree has changes that are not committed.',
        remedy: 'Commit, stash or ignore the files named; they were left untouched.',
    },
    'no-remote': {
        outcome: 'failed',
        exitCode: 2,
        meaning: 'The checkout has no remote called `origin` to claim on and deliver to.',
        remedy: 'Add one, or run with `delivery: none`.',
    },
    'key-missing': {
        outcome: 'failed',
        exitCode: 2,
        meaning: 'There is no key for the model.',
        remedy: 'Pass the `openai-api-key` input from a secret (on a terminal: the variable OPENAI_API_KEY).',
    },
    'codex-not-found': {
        outcome: 'failed',
        exitCode: 5,
        meaning: 'The Codex CLI could not be found or started.',
        remedy: 'Set `codex-path`, put `codex` on PATH, or let the action install it.',
    },
    'codex-install-failed': {
        outcome: 'failed',
        exitCode: 5,
        meaning: 'The Codex CLI could not be installed.',
        remedy: 'Check that the runner reaches the npm registry, or install Codex in an earlier step.',
    },
    'sandbox-unavailable': {
        outcome: 'failed',
        exitCode: 5,
        meaning: 'The sandbox of the agent does not work on this machine; no model was asked.',
        remedy: 'Allow unprivileged user namespaces. On Ubuntu 24.04 runners: `sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0` in a step before.',
    },
    'model-unauthorized': {
        outcome: 'failed',
        exitCode: 5,
        meaning: 'The model endpoint refused the key.',
        remedy: 'Check the secret, and that its project may use the model.',
    },
    'model-quota-exceeded': {
        outcome: 'failed',
        exitCode: 5,
        meaning: 'The quota of the model account is used up.',
        remedy: 'Check plan and billing of the account.',
    },
    'budget-exceeded': {
        outcome: 'failed',
        exitCode: 5,
        meaning: 'The run has used the tokens or model requests it may.',
        remedy: 'Split the task, or raise `agent.max-tokens` or `agent.max-requests` in the configuration.',
    },
    'model-rate-limited': {
        outcome: 'failed',
        exitCode: 5,
        meaning: 'The model endpoint asked to slow down, and kept asking.',
        remedy: 'Run again later, or run fewer agents at once.',
    },
    'model-context-exceeded': {
        outcome: 'failed',
        exitCode: 5,
        meaning: 'The bundle does not fit into the context of the model.',
        remedy: 'Split the task, or use a model with a larger context.',
    },
    'model-unavailable': {
        outcome: 'failed',
        exitCode: 5,
        meaning: 'The model endpoint failed or cut the connection.',
        remedy: 'Run again later.',
    },
    'agent-timeout': {
        outcome: 'failed',
        exitCode: 5,
        meaning: 'The agent took longer than it may.',
        remedy: 'Split the task, or raise `timeout-minutes`.',
    },
    'agent-stalled': {
        outcome: 'failed',
        exitCode: 5,
        meaning: 'The agent showed no sign of life for too long.',
        remedy: 'Check the model endpoint; raise `agent.idle-timeout-minutes` in the configuration when long silence is normal.',
    },
    'agent-failed': {
        outcome: 'failed',
        exitCode: 5,
        meaning: 'Codex ended without completing its turn.',
        remedy: 'Read its messages in the log.',
    },
    cancelled: {
        outcome: 'failed',
        exitCode: 5,
        meaning: 'The run was cancelled.',
        remedy: 'Run again when wanted: the claim was given back.',
    },
    'process-survived': {
        outcome: 'failed',
        exitCode: 5,
        meaning: 'A process of the agent or of a gate could not be ended, so its work cannot be trusted.',
        remedy: 'Run on a fresh runner.',
    },
    'remote-unreachable': {
        outcome: 'failed',
        exitCode: 5,
        meaning: 'The remote did not answer.',
        remedy: 'Check the network and the address of `origin`, then run again.',
    },
    'remote-refused': {
        outcome: 'failed',
        exitCode: 5,
        meaning: 'The remote refused the token or the write.',
        remedy: 'Give the job `permissions: contents: write`, and exclude `codex/**` from rules that block pushes.',
    },
    'push-rejected': {
        outcome: 'failed',
        exitCode: 5,
        meaning: 'The remote refused the work branch although the claim still holds.',
        remedy: 'A branch of that name may have appeared, or a rule forbids it; remove it or run again.',
    },
    'git-failed': {
        outcome: 'failed',
        exitCode: 5,
        meaning: 'A Git command failed.',
        remedy: 'Read its message; run again if it looks like a passing fault.',
    },
    internal: {
        outcome: 'failed',
        exitCode: 70,
        meaning: 'A bug of this program.',
        remedy: 'Please report it with the log of this run.',
    },
};
/** Whether the catalogue knows a code: reports of another version may hold others. */
const isReasonCode = (code) => Object.hasOwn(reasons, code);
/** "Cannot go on". Carries what a person needs; expected ends of a run are values, never exceptions. */
class RunnerError extends Error {
    name = 'RunnerError';
    code;
    findings;
    /** @param detail one sentence with the particulars: names, paths, the message of whoever refused */
    constructor(code, detail, options = {}) {
        super(detail, options.cause === undefined ? undefined : { cause: options.cause });
        this.code = code;
        this.findings = options.findings ?? [];
    }
}


/***/ }),

/***/ 9144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ utcTimestamp),
/* harmony export */   bO: () => (/* binding */ calendarDate),
/* harmony export */   ml: () => (/* binding */ systemClock)
/* harmony export */ });
/** The clock of this machine. */
const systemClock = () => new Date();
/** UTC, ISO 8601 with `Z`, whole seconds. Source: FRD loop, FRD status updates, claim timestamps. */
const utcTimestamp = (at) => `${at.toISOString().slice(0, 19)}Z`;
/**
 * The calendar date `YYYY-MM-DD` on the wall of the machine that runs this, or of `timeZone` (an IANA name).
 * Source: FRD loop, FRD status updates, document dates.
 */
function calendarDate(at, timeZone) {
    const parts = new Intl.DateTimeFormat('en-CA', {
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        ...(timeZone === null ? {} : { timeZone }),
    }).formatToParts(at);
    const part = (type) => parts.find((each) => each.type === type)?.value ?? '';
    return `${part('year')}-${part('month')}-${part('day')}`;
}


/***/ }),

/***/ 8647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ NETWORK_ENVIRONMENT),
/* harmony export */   U: () => (/* binding */ pick)
/* harmony export */ });
/** What a machine behind a proxy or with certificates of its own needs to reach others. */
const NETWORK_ENVIRONMENT = [
    ...['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()]),
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'GIT_SSL_CAINFO',
];
/** The named variables, those that are set. */
const pick = (environment, names) => Object.fromEntries(names.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])));


/***/ }),

/***/ 7614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ git),
/* harmony export */   OA: () => (/* binding */ fields),
/* harmony export */   gG: () => (/* binding */ askGit),
/* harmony export */   zu: () => (/* binding */ trustedPath)
/* harmony export */ });
/* unused harmony export ISOLATED */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1659);


/**
 * Settings that a repository's own configuration could use to run a program or to redirect a request.
 * Given on the command line they win over every configuration file.
 */
const HARDENED = [
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'core.attributesFile=/dev/null',
    'core.untrackedCache=false',
    'core.quotePath=false',
    'commit.gpgSign=false',
    'gc.auto=0',
    'maintenance.auto=false',
    'protocol.ext.allow=never',
    'submodule.recurse=false',
    'safe.directory=*',
    // A folder of the work tree that looks like a repository is not taken for one.
    'safe.bareRepository=explicit',
].flatMap((setting) => ['-c', setting]);
/** No user or system configuration, no prompts, no replace refs, C locale. */
const ISOLATED = {
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_NO_LAZY_FETCH: '1',
    // Only what talks to a remote is allowed to.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_OPTIONAL_LOCKS: '1',
    LC_ALL: 'C',
};
const DEFAULT_TIMEOUT_MS = 120_000;
/** The PATH every child gets: absolute folders only, so that nothing inside a work tree can stand in for a program. */
function trustedPath() {
    const folders = (process.env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
    return folders.length > 0 ? folders.join(':') : '/usr/local/bin:/usr/bin:/bin';
}
/** Runs one Git command with the hardened settings and hands back whatever it answered. */
async function askGit(place, args, options = {}) {
    const env = { PATH: trustedPath(), HOME: '/nonexistent', ...ISOLATED, ...options.env };
    if ('gitDir' in place) {
        env['GIT_DIR'] = place.gitDir;
        if (place.workTree !== undefined)
            env['GIT_WORK_TREE'] = place.workTree;
        if (place.indexFile !== undefined)
            env['GIT_INDEX_FILE'] = place.indexFile;
    }
    const exit = await (0,_process_js__WEBPACK_IMPORTED_MODULE_1__/* .runProcess */ .R)({
        argv: ['git', ...HARDENED, ...args],
        cwd: place.cwd,
        env,
        timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
        keepBytes: 512 * 1024 * 1024,
        ...(options.stdin === undefined ? {} : { stdin: options.stdin }),
    });
    const stderr = exit.stderr.toString('utf8').trim();
    if (exit.ended === 'not-started')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunnerError */ .Rn('git-failed', `git could not be started: ${stderr}`);
    if (exit.ended === 'timeout')
        return { code: 124, stdout: exit.stdout, stderr: `no answer from git ${args[0]} in time\n${stderr}` };
    return { code: exit.code ?? 128, stdout: exit.stdout, stderr };
}
/**
 * Runs one Git command that is expected to work.
 * @throws {RunnerError} `git-failed`, with Git's own message; `object-missing` when the checkout is incomplete
 */
async function git(place, args, options = {}) {
    const answer = await askGit(place, args, options);
    if (answer.code === 0 || options.accept?.includes(answer.code))
        return answer.stdout;
    const missing = /missing (blob|tree|object)|unable to read (sha1|tree)|bad object|could not get object info/.test(answer.stderr);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunnerError */ .Rn(missing ? 'object-missing' : 'git-failed', `git ${args[0]}: ${lastLine(answer.stderr)}`);
}
const lastLine = (text) => text.split('\n').filter(Boolean).at(-1) ?? 'no message';
/** The NUL-separated fields of an answer. */
const fields = (answer) => answer.toString('utf8').split('\0').filter(Boolean);


/***/ }),

/***/ 8702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ readObjects),
/* harmony export */   F3: () => (/* binding */ storeEdits),
/* harmony export */   FK: () => (/* binding */ DEFAULT_IDENTITY),
/* harmony export */   QX: () => (/* binding */ isAncestor),
/* harmony export */   RA: () => (/* binding */ readSnapshot),
/* harmony export */   b4: () => (/* binding */ readBlobs),
/* harmony export */   m$: () => (/* binding */ writeSingleFileTree),
/* harmony export */   nT: () => (/* binding */ listTree),
/* harmony export */   nf: () => (/* binding */ editTree),
/* harmony export */   rV: () => (/* binding */ writeCommit)
/* harmony export */ });
/* unused harmony export writeBlob */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7614);


/** Every file of a tree, with mode, object and size. */
async function listTree(place, treeish) {
    const listing = (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .OA)(await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .git */ .$Y)(place, ['ls-tree', '-r', '-l', '-z', '--full-tree', treeish]));
    return new Map(listing.map((line) => {
        const tab = line.indexOf('\t');
        const [mode = '', , oid = '', size = ''] = line.slice(0, tab).split(/ +/);
        return [line.slice(tab + 1), { mode, oid, size: size === '-' ? 0 : Number(size) }];
    }));
}
/**
 * Contents of objects under any name Git understands (`<oid>`, `<commit>:<path>`), in one Git process; null where there
 * is no such object.
 */
async function readObjects(place, names) {
    const wanted = [...new Set(names)];
    const objects = new Map();
    if (wanted.length === 0)
        return objects;
    const answer = await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .git */ .$Y)(place, ['cat-file', '--batch'], { stdin: `${wanted.join('\n')}\n` });
    let at = 0;
    for (const name of wanted) {
        const end = answer.indexOf(10, at);
        const header = answer.toString('utf8', at, end);
        const size = /^[0-9a-f]{40,64} [a-z]+ (\d+)$/.exec(header)?.[1];
        objects.set(name, size === undefined ? null : answer.subarray(end + 1, end + 1 + Number(size)));
        at = size === undefined ? end + 1 : end + 1 + Number(size) + 1;
    }
    return objects;
}
/**
 * Contents of blobs by object id.
 * @throws {RunnerError} `object-missing`, in a checkout made with a blob filter
 */
async function readBlobs(place, oids) {
    const objects = await readObjects(place, oids);
    return new Map([...objects].map(([oid, content]) => {
        if (content === null)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunnerError */ .Rn('object-missing', `object ${oid} is not in the checkout`);
        return [oid, content];
    }));
}
/** A commit whose tree has been listed, with the contents of the files that `isWanted` names. Only regular files have contents. */
async function readSnapshot(place, commit, entries, isWanted) {
    const chosen = [...entries].filter(([path, entry]) => entry.mode.startsWith('100') && isWanted(path));
    const blobs = await readBlobs(place, chosen.map(([, entry]) => entry.oid));
    const files = new Map(chosen.map(([path, entry]) => [path, blobs.get(entry.oid) ?? new Uint8Array()]));
    return { commit, entries, files };
}
/** Stores bytes as a blob exactly as they are: no filter, no line-end conversion. */
async function writeBlob(place, content) {
    const answer = await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .git */ .$Y)(place, ['hash-object', '-w', '--stdin', '--no-filters'], { stdin: content });
    return answer.toString('latin1').trim();
}
/** Files as tree edits, their contents stored. */
async function storeEdits(place, edits) {
    return Promise.all(edits.map(async ({ path, content }) => ({ path, entry: { mode: '100644', oid: await writeBlob(place, content) } })));
}
/** The tree that `treeish` (a full object id) becomes with `edits`. */
async function editTree(place, treeish, edits) {
    const scratch = { ...place, indexFile: `${place.gitDir}/edit-${process.hrtime.bigint()}.index` };
    await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .git */ .$Y)(scratch, ['read-tree', treeish]);
    const gone = '0'.repeat(treeish.length);
    const info = edits.map(({ path, entry }) => (entry ? `${entry.mode} ${entry.oid}\t${path}\0` : `0 ${gone}\t${path}\0`)).join('');
    if (info)
        await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .git */ .$Y)(scratch, ['update-index', '--replace', '-z', '--index-info'], { stdin: info });
    return (await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .git */ .$Y)(scratch, ['write-tree'])).toString('latin1').trim();
}
/** A tree with exactly one regular file at its root. */
async function writeSingleFileTree(place, name, content) {
    const oid = await writeBlob(place, content);
    return (await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .git */ .$Y)(place, ['mktree'], { stdin: `100644 blob ${oid}\t${name}\n` })).toString('latin1').trim();
}
/** Who makes commits where the configuration names nobody. */
const DEFAULT_IDENTITY = {
    name: 'Codex Plan Runner',
    email: 'codex-plan-runner@users.noreply.github.com',
};
/** Makes a commit and returns its id. `message` is taken as it is. */
async function writeCommit(place, commit) {
    const date = `@${Math.floor(commit.at.getTime() / 1000)} +0000`;
    const env = {
        GIT_AUTHOR_NAME: commit.author.name,
        GIT_AUTHOR_EMAIL: commit.author.email,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: commit.author.name,
        GIT_COMMITTER_EMAIL: commit.author.email,
        GIT_COMMITTER_DATE: date,
    };
    const parents = commit.parents.flatMap((parent) => ['-p', parent]);
    const answer = await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .git */ .$Y)(place, ['commit-tree', commit.tree, ...parents], { stdin: commit.message, env });
    return answer.toString('latin1').trim();
}
/** Whether `ancestor` is reachable from `descendant`; false when the repository does not have it. */
async function isAncestor(place, ancestor, descendant) {
    return (await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .askGit */ .gG)(place, ['merge-base', '--is-ancestor', ancestor, descendant])).code === 0;
}


/***/ }),

/***/ 1659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ runProcess)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);


const DEFAULT_KEEP_BYTES = 64 * 1024 * 1024;
/** Between SIGTERM and SIGKILL: a cancelled runner leaves about ten seconds in all. */
const GRACE_MS = 3000;
const REAP_MS = 2000;
/** What a group that was told to end gets after its leader has gone: a sandbox removes its mount points then. */
const CLEAN_UP_MS = 1000;
/** Runs a program in a process group of its own and returns only when that whole group is gone. Never throws. */
async function runProcess(command) {
    const started = performance.now();
    const keep = command.keepBytes ?? DEFAULT_KEEP_BYTES;
    const stdout = new Tail(keep);
    const stderr = new Tail(keep);
    const lines = command.onLine && new LineSplitter(command.onLine);
    const finish = (ended, code, survived) => ({
        ended,
        code,
        stdout: stdout.bytes(),
        stderr: stderr.bytes(),
        durationMs: Math.round(performance.now() - started),
        survived,
    });
    if (command.signal?.aborted)
        return finish('aborted', null, false);
    const [program, ...args] = command.argv;
    let child;
    try {
        child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, args, { cwd: command.cwd, env: { ...command.env }, stdio: ['pipe', 'pipe', 'pipe'], detached: true });
    }
    catch (error) {
        stderr.push(Buffer.from(String(error)));
        return finish('not-started', null, false);
    }
    let ended = 'exited';
    let kill;
    const stop = (why) => {
        if (ended !== 'exited')
            return;
        ended = why;
        signalGroup(child.pid, 'SIGTERM');
        kill = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), GRACE_MS);
    };
    const timeout = command.timeoutMs === undefined ? undefined : setTimeout(() => stop('timeout'), command.timeoutMs);
    const idle = command.idleTimeoutMs === undefined ? undefined : setTimeout(() => stop('stalled'), command.idleTimeoutMs);
    const onAbort = () => stop('aborted');
    command.signal?.addEventListener('abort', onAbort, { once: true });
    child.stdout?.on('data', (chunk) => {
        idle?.refresh();
        stdout.push(chunk);
        lines?.push(chunk);
    });
    child.stderr?.on('data', (chunk) => {
        idle?.refresh();
        stderr.push(chunk);
    });
    // A child may end without reading its input; that is its right, and its exit code tells.
    child.stdin?.on('error', () => { });
    child.stdin?.end(command.stdin ?? '');
    const code = await new Promise((resolve) => {
        child.once('error', (error) => {
            stderr.push(Buffer.from(error.message));
            if (child.pid === undefined)
                ended = 'not-started';
            resolve(null);
        });
        // Descendants may hold the pipes open after the leader has gone, so its exit, not the pipes' end, decides.
        child.once('exit', (exitCode) => resolve(exitCode));
    });
    clearTimeout(timeout);
    clearTimeout(idle);
    clearTimeout(kill);
    command.signal?.removeEventListener('abort', onAbort);
    const survived = ended === 'not-started' ? false : !(await endGroup(child.pid, CLEAN_UP_MS));
    await drained(child);
    lines?.end();
    return finish(ended, ended === 'exited' ? code : null, survived);
}
function signalGroup(pid, signal) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, signal);
    }
    catch {
        // ESRCH: the group is gone already.
    }
}
/** Kills what is left of a group, once its grace is over, and tells whether it is really gone. */
async function endGroup(pid, graceMs) {
    if (pid === undefined)
        return true;
    const patience = performance.now() + graceMs;
    const deadline = patience + REAP_MS;
    while (groupIsAlive(pid)) {
        if (performance.now() >= patience)
            signalGroup(pid, 'SIGKILL');
        if (performance.now() > deadline)
            return false;
        await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return true;
}
function groupIsAlive(pgid) {
    try {
        process.kill(-pgid, 0);
    }
    catch (error) {
        return error.code === 'EPERM';
    }
    if (process.platform !== 'linux')
        return true;
    // A container without an init leaves zombies behind for ever; they can do nothing any more.
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)('/proc').some((entry) => /^\d+$/.test(entry) && isLiveMember(entry, pgid));
}
function isLiveMember(pid, pgid) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return Number(group) === pgid && state !== 'Z' && state !== 'X';
    }
    catch {
        return false;
    }
}
/** Waits until what the dead group left in the pipes has been read. */
async function drained(child) {
    const closed = [child.stdout, child.stderr].map((stream) => new Promise((resolve) => {
        if (!stream || stream.closed || stream.readableEnded)
            return resolve();
        stream.once('close', resolve);
    }));
    const limit = new Promise((resolve) => setTimeout(resolve, REAP_MS).unref());
    await Promise.race([Promise.all(closed), limit]);
    child.stdout?.destroy();
    child.stderr?.destroy();
}
/** The last bytes of a stream. */
class Tail {
    #limit;
    #chunks = [];
    #length = 0;
    constructor(limit) {
        this.#limit = limit;
    }
    push(chunk) {
        this.#chunks.push(chunk);
        this.#length += chunk.length;
        while (this.#length - (this.#chunks[0]?.length ?? 0) >= this.#limit)
            this.#length -= this.#chunks.shift()?.length ?? 0;
    }
    bytes() {
        const all = Buffer.concat(this.#chunks);
        return all.length > this.#limit ? all.subarray(all.length - this.#limit) : all;
    }
}
/** Cuts a byte stream into lines; a line past 8 MiB is handed on in pieces rather than held. */
class LineSplitter {
    #onLine;
    #rest = Buffer.alloc(0);
    constructor(onLine) {
        this.#onLine = onLine;
    }
    push(chunk) {
        this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
        let start = 0;
        for (let end = this.#rest.indexOf(10); end >= 0; end = this.#rest.indexOf(10, start)) {
            this.#onLine(this.#rest.toString('utf8', start, end));
            start = end + 1;
        }
        this.#rest = this.#rest.subarray(start);
        if (this.#rest.length > 8 * 1024 * 1024)
            this.end();
    }
    end() {
        if (this.#rest.length > 0)
            this.#onLine(this.#rest.toString('utf8'));
        this.#rest = Buffer.alloc(0);
    }
}


/***/ }),

/***/ 310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ fetchCommits),
/* harmony export */   Dy: () => (/* binding */ listRefs),
/* harmony export */   NV: () => (/* binding */ pushRefs),
/* harmony export */   PT: () => (/* binding */ pushEachRef),
/* harmony export */   hh: () => (/* binding */ createRemote),
/* harmony export */   l8: () => (/* binding */ listRefsAndTime)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8647);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7614);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8702);




const NETWORK_TIMEOUT_MS = 60_000;
/** What a laptop's user has set up to log in with; used only where no token was given. */
const PERSONAL_ENVIRONMENT = ['HOME', 'SSH_AUTH_SOCK', 'SSH_ASKPASS', 'XDG_CONFIG_HOME'];
/** @param token sent to http(s) addresses only, in the environment of the one process that talks to the remote */
function createRemote(address, token, environment) {
    const network = (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .pick */ .U)(environment, _environment_js__WEBPACK_IMPORTED_MODULE_1__/* .NETWORK_ENVIRONMENT */ .J);
    const personal = { ...network, ...(0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .pick */ .U)(environment, PERSONAL_ENVIRONMENT) };
    const base = { GIT_ALLOW_PROTOCOL: 'https:http:ssh:file', GIT_SSH_COMMAND: 'ssh -oBatchMode=yes' };
    const url = parseUrl(address);
    if (!url)
        return { url: address, env: { ...personalGit(personal), ...base } };
    const secret = token ?? (decode(url.password) || null);
    const user = token === null && url.username ? decode(url.username) : 'x-access-token';
    url.username = '';
    url.password = '';
    if (secret === null)
        return { url: url.href, env: { ...personalGit(personal), ...base } };
    return {
        url: url.href,
        env: {
            ...base,
            ...network,
            GIT_CONFIG_COUNT: '3',
            GIT_CONFIG_KEY_0: `http.${url.origin}/.extraheader`,
            GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`,
            GIT_CONFIG_KEY_1: 'credential.helper',
            GIT_CONFIG_VALUE_1: '',
            // Git would send the header on to whatever server it is redirected to.
            GIT_CONFIG_KEY_2: 'http.followRedirects',
            GIT_CONFIG_VALUE_2: 'false',
        },
    };
}
/** A part of an address without its percent signs; as it stands where they mean nothing. */
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** The user's global configuration may log in; the checkout's own never does. */
const personalGit = (personal) => {
    const home = personal['HOME'];
    return home ? { ...personal, GIT_CONFIG_GLOBAL: `${home}/.gitconfig`, GIT_CONFIG_NOSYSTEM: '0' } : personal;
};
function parseUrl(address) {
    if (!/^https?:\/\//i.test(address))
        return null;
    return URL.canParse(address) ? new URL(address) : null;
}
/**
 * The refs of the remote that match `patterns`, each with its commit.
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
const listRefs = async (place, remote, patterns) => (await listRefsAndTime(place, remote, patterns)).refs;
/**
 * The same, and how far the clock of an HTTP server is ahead of ours, in milliseconds; 0 where it tells no time.
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
async function listRefsAndTime(place, remote, patterns) {
    const answer = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .askGit */ .gG)(place, ['ls-remote', '--refs', '--quiet', '--', remote.url, ...patterns], {
        // Git shows the headers of an answer only in its trace, in which it blacks out credentials.
        env: {
            ...remote.env,
            GIT_LITERAL_PATHSPECS: '0',
            ...(parseUrl(remote.url) ? { GIT_TRACE_CURL: '1', GIT_TRACE_CURL_NO_DATA: '1' } : {}),
        },
        timeoutMs: NETWORK_TIMEOUT_MS,
    });
    const [trace, messages] = splitTrace(answer.stderr);
    if (answer.code !== 0)
        throw remoteFailure(remote, { ...answer, stderr: messages });
    const lines = answer.stdout.toString('utf8').split('\n').filter(Boolean);
    const refs = new Map(lines.map((line) => [line.slice(line.indexOf('\t') + 1), line.slice(0, line.indexOf('\t'))]));
    return { refs, clockSkewMs: readClockSkew(trace) };
}
const TRACE_LINE = /^\d\d:\d\d:\d\d\.\d+ /;
function splitTrace(stderr) {
    const lines = stderr.split('\n');
    return [lines.filter((line) => TRACE_LINE.test(line)), lines.filter((line) => !TRACE_LINE.test(line)).join('\n')];
}
/** The newest `Date` header against our clock. It counts whole seconds, so less than two of them is no difference. */
function readClockSkew(trace) {
    const dates = trace.flatMap((line) => /Recv header: date: (.+)$/i.exec(line)?.[1] ?? []);
    const skew = Date.parse(dates.at(-1) ?? '') - Date.now();
    return Number.isNaN(skew) || Math.abs(skew) < 2000 ? 0 : skew;
}
/**
 * Brings commits of the remote into the private repository, without their history. One that is there already keeps the
 * history it has: fetched again, it would count as one without parents.
 * @throws {RunnerError} `remote-unreachable`, `remote-refused`
 */
async function fetchCommits(place, remote, commits) {
    const known = await (0,_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .readObjects */ .$I)(place, commits);
    const missing = [...known].flatMap(([commit, content]) => (content === null ? [commit] : []));
    if (missing.length === 0)
        return;
    const answer = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .askGit */ .gG)(place, ['fetch', '--quiet', '--no-tags', '--depth=1', '--no-write-fetch-head', '--no-auto-gc', '--stdin', '--', remote.url], { stdin: `${missing.join('\n')}\n`, env: { ...remote.env, GIT_LITERAL_PATHSPECS: '0' }, timeoutMs: NETWORK_TIMEOUT_MS });
    if (answer.code !== 0)
        throw remoteFailure(remote, answer);
}
/**
 * Moves refs by compare-and-swap, all of them or none.
 *
 * `done` is said only where the server confirmed that it moved our ref; "already up to date" is not that, because
 * somebody else may have pushed the very same commit.
 * @throws {RunnerError} `remote-refused` when the remote refuses the token
 */
async function pushRefs(place, remote, updates) {
    const { answer, flags, detail } = await push(place, remote, updates, updates.length > 1 ? ['--atomic'] : []);
    const seen = updates.map(({ ref }) => flags.get(ref));
    if (answer.code === 0 && seen.every((flag) => flag !== undefined && MOVED.has(flag)))
        return { answer: 'done', detail };
    if (seen.some((flag) => flag === '!' || flag === '='))
        return { answer: 'rejected', detail };
    if (isRefusal(answer.stderr))
        throw remoteFailure(remote, answer);
    return { answer: 'unknown', detail };
}
/**
 * Moves refs by compare-and-swap in one request, each for itself.
 * @returns the refs that the server confirmed to have moved
 * @throws {RunnerError} `remote-unreachable`, `remote-refused` when nothing was answered
 */
async function pushEachRef(place, remote, updates) {
    if (updates.length === 0)
        return new Set();
    const { answer, flags } = await push(place, remote, updates, []);
    if (flags.size === 0 && answer.code !== 0)
        throw remoteFailure(remote, answer);
    return new Set([...flags].flatMap(([ref, flag]) => (MOVED.has(flag) ? [ref] : [])));
}
async function push(place, remote, updates, options) {
    const args = [
        'push',
        '--porcelain',
        '--no-verify',
        ...options,
        ...updates.map(({ ref, expected }) => `--force-with-lease=${ref}:${expected ?? ''}`),
        '--',
        remote.url,
        ...updates.map(({ ref, target }) => `${target ?? ''}:${ref}`),
    ];
    const answer = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .askGit */ .gG)(place, args, { env: { ...remote.env, GIT_LITERAL_PATHSPECS: '0' }, timeoutMs: NETWORK_TIMEOUT_MS });
    const lines = answer.stdout.toString('utf8').split('\n');
    const detail = [...lines.filter((line) => line.startsWith('!')), answer.stderr].join('\n').trim();
    return { answer, flags: new Map(lines.flatMap(readFlag)), detail };
}
/** Flags of `git push --porcelain`: fast-forward, forced, new, deleted. */
const MOVED = new Set([' ', '+', '*', '-']);
function readFlag(line) {
    const [flag, refs] = line.split('\t');
    if (flag === undefined || refs === undefined)
        return [];
    return [[refs.slice(refs.indexOf(':') + 1), flag[0] ?? ' ']];
}
const isRefusal = (message) => /\b(401|403)\b|Permission( to .*)? denied|Authentication failed|could not read (Username|Password)|access denied|not authorized/i.test(message);
function remoteFailure(remote, answer) {
    const message = answer.stderr.split('\n').filter(Boolean).slice(-3).join(' ') || 'no message';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunnerError */ .Rn(isRefusal(answer.stderr) ? 'remote-refused' : 'remote-unreachable', `${remote.url}: ${message}`);
}


/***/ }),

/***/ 9814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ CLAIM_NAMESPACE)
/* harmony export */ });
/** The glossary: every value that travels through a run, in the order it is made. Data only, all of it immutable. */
// 5. Claim ----------------------------------------------------------------------------------------------------------
/** Where claims stand: one ref per task, named after it. Source: FRD loop, parallel agent coordination 2. */
const CLAIM_NAMESPACE = 'refs/heads/codex/claim/';


/***/ }),

/***/ 5757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pP: () => (/* binding */ assertValid),
  Fc: () => (/* binding */ compileSchema),
  LQ: () => (/* reexport */ pointerSegment),
  hD: () => (/* reexport */ quote),
  tf: () => (/* binding */ validate)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/validation/suggest.js
var suggest = __webpack_require__(1185);
;// CONCATENATED MODULE: ./lib/validation/problems.js

/** What Ajv says about a failed keyword, typed for the keywords that are told about here. */
const paramsOf = (error) => error.params;
/** A short piece of somebody else's text, safe to print: JSON quoting, nothing but visible ASCII, at most 60 characters. */
function quote(text) {
    const short = text.length > 60 ? `${text.slice(0, 57)}...` : text;
    return JSON.stringify(short).replaceAll(/[^\x20-\x7e]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}
/** One segment of a pointer, with the two characters that have a meaning there escaped. */
const pointerSegment = (key) => key.replaceAll('~', '~0').replaceAll('/', '~1');
/** How a message names the value at `pointer`: by its key, or its position in a list. */
function nameOf(pointer) {
    const segments = pointer.split('/').map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = segments.at(-1) ?? '';
    if (segments.length < 2)
        return 'The document';
    if (!/^\d+$/.test(last))
        return `\`${printable(last)}\``;
    return `Item ${Number(last) + 1} of ${segments.length > 2 ? `\`${printable(segments.at(-2) ?? '')}\`` : 'the list'}`;
}
const printable = (key) => quote(key).slice(1, -1);
function show(value) {
    if (typeof value === 'string')
        return quote(value);
    if (Array.isArray(value))
        return 'a list';
    if (value !== null && typeof value === 'object')
        return 'an object';
    return String(value);
}
const typeNames = {
    string: 'a text in double quotes',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
    object: 'an object in braces',
    array: 'a list in brackets',
    null: 'null',
};
/** A type of JSON Schema, or several, in plain words. */
const typeName = (type) => [type]
    .flat()
    .map((one) => typeNames[String(one)] ?? String(one))
    .join(' or ');
function problems_text(value) {
    return typeof value === 'string' && value !== '' ? value : null;
}
/** What the schema's author says about the value, else `otherwise`. */
function advice(schema, otherwise) {
    if (schema === null || typeof schema !== 'object')
        return otherwise;
    const { description, examples } = schema;
    const example = Array.isArray(examples) ? examples[0] : undefined;
    const parts = [problems_text(description) ?? otherwise];
    if (example !== undefined)
        parts.push(`For example \`${JSON.stringify(example)}\`.`);
    return parts.join(' ');
}
function propertiesOf(schema) {
    return schema?.properties ?? {};
}
function listed(words) {
    return words.length > 12 ? `${words.slice(0, 12).join(', ')}, ...` : words.join(', ');
}
function unknownKey(error, key) {
    const known = Object.keys(propertiesOf(error.parentSchema)).filter((key) => key !== '$schema');
    const near = (0,suggest/* closest */.k)(key, known);
    const rest = known.length === 0 ? 'Remove it.' : `Remove it, or use one of: ${listed(known)}.`;
    return {
        pointer: `${error.instancePath}/${pointerSegment(key)}`,
        code: 'unknown-property',
        message: `\`${printable(key)}\` is not a key that belongs here.`,
        hint: near === null ? rest : `Did you mean \`${near}\`?`,
    };
}
function notAllowed(error, allowed) {
    const near = typeof error.data === 'string'
        ? (0,suggest/* closest */.k)(error.data, allowed.filter((one) => typeof one === 'string'))
        : null;
    const list = listed(allowed.map((one) => JSON.stringify(one)));
    return {
        pointer: error.instancePath,
        code: 'value-not-allowed',
        message: `${nameOf(error.instancePath)} cannot be ${show(error.data)}.`,
        hint: near === null
            ? `Write ${allowed.length === 1 ? '' : 'one of '}${list}.`
            : `Did you mean ${JSON.stringify(near)}? Allowed: ${list}.`,
    };
}
const sizes = {
    minItems: 'needs at least N item',
    maxItems: 'may have at most N item',
    minLength: 'needs at least N character',
    maxLength: 'may have at most N character',
    minProperties: 'needs at least N key',
    maxProperties: 'may have at most N key',
    minimum: 'must be N or more',
    maximum: 'must be N or less',
    exclusiveMinimum: 'must be more than N',
    exclusiveMaximum: 'must be less than N',
    multipleOf: 'must be a multiple of N',
};
/** One error of Ajv (made with `verbose`) in the words of this program. */
function problemOf(error) {
    const { keyword, instancePath: pointer, parentSchema: schema } = error;
    const params = paramsOf(error);
    const subject = nameOf(pointer);
    const size = sizes[keyword];
    if (size !== undefined) {
        const limit = String(params.limit ?? params.multipleOf);
        const value = typeof error.data === 'number' ? `, not ${error.data}` : '';
        return {
            pointer,
            code: 'out-of-range',
            message: `${subject} ${size.replace(/N(?: (\w+))?/, (_, unit) => (unit === undefined ? limit : `${limit} ${unit}${limit === '1' ? '' : 's'}`))}${value}.`,
            hint: advice(schema, 'Change it to fit.'),
        };
    }
    switch (keyword) {
        case 'type': {
            const wanted = typeName(params.type);
            const message = `${subject} must be ${wanted}, not ${show(error.data)}.`;
            return { pointer, code: 'wrong-type', message, hint: advice(schema, `Write ${wanted}.`) };
        }
        case 'required':
        case 'dependentRequired': {
            const key = String(params.missingProperty);
            const hint = advice(new Map(Object.entries(propertiesOf(schema))).get(key), `Add \`${key}\`.`);
            return { pointer, code: 'missing-property', message: `${subject} lacks the key \`${key}\`.`, hint };
        }
        case 'additionalProperties':
        case 'unevaluatedProperties':
            return unknownKey(error, String(params.additionalProperty ?? params.unevaluatedProperty));
        case 'propertyNames': {
            const key = String(params.propertyName);
            const hint = advice(error.schema, 'Rename the key.');
            return {
                pointer: `${pointer}/${pointerSegment(key)}`,
                code: 'wrong-key',
                message: `\`${printable(key)}\` cannot be a key here.`,
                hint,
            };
        }
        case 'enum':
            return notAllowed(error, params.allowedValues ?? []);
        case 'const':
            return notAllowed(error, [params.allowedValue]);
        case 'pattern':
        case 'format': {
            const fallback = keyword === 'format' ? `Write a ${String(params.format)}.` : `It must match the pattern ${String(params.pattern)}.`;
            return {
                pointer,
                code: 'wrong-format',
                message: `${subject} is not well formed: ${show(error.data)}.`,
                hint: advice(schema, fallback),
            };
        }
        case 'uniqueItems': {
            const [first, second] = [Number(params.j), Number(params.i)].sort((a, b) => a - b);
            const message = `Items ${(first ?? 0) + 1} and ${(second ?? 0) + 1} of ${subject} are the same.`;
            return { pointer: `${pointer}/${second}`, code: 'repeated-item', message, hint: 'Remove one of them.' };
        }
        default:
            return {
                pointer,
                code: 'schema-violated',
                message: `${subject} breaks the rule \`${keyword}\` of its schema.`,
                hint: advice(schema, `See the schema at ${error.schemaPath}.`),
            };
    }
}

;// CONCATENATED MODULE: ./lib/validation/alternatives.js

const isError = (entry) => 'keyword' in entry;
/**
 * Problems made of Ajv's errors. A failed `anyOf` or `oneOf` reports every branch; of those, only the branch that was probably
 * meant is kept, or one sentence that names the alternatives.
 */
function foldAlternatives(errors) {
    let entries = [];
    for (const error of errors) {
        // The failed branch of an `if` reports for itself.
        if (error.keyword === 'if')
            continue;
        if (error.keyword === 'propertyNames')
            entries = entries.filter((entry) => !isError(entry) || entry.propertyName === undefined);
        if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') {
            entries.push(error);
            continue;
        }
        const start = entries.findIndex((entry) => isError(entry) && branchOf(entry, error) !== null);
        const branches = groupByBranch(start < 0 ? [] : entries.splice(start), error);
        entries.push(...fold(error, branches));
    }
    const problems = entries.map((entry) => (isError(entry) ? problemOf(entry) : entry));
    // A value of the wrong type breaks other rules as well; what it should have been comes first.
    const wrongType = new Set(problems.filter(({ code }) => code === 'wrong-type').map(({ pointer }) => pointer));
    const telling = problems.filter(({ pointer, code }) => code === 'wrong-type' || !wrongType.has(pointer));
    return [...new Map(telling.map((problem) => [`${problem.pointer}\n${problem.message}`, problem])).values()];
}
function alternativesOf(parent) {
    return Array.isArray(parent.schema) ? parent.schema.map((one) => (typeof one === 'object' && one !== null ? one : {})) : [];
}
/** Index of the branch of `parent` that `error` came from; null when it is not from there, or that cannot be told. */
function branchOf(error, parent) {
    if (!error.instancePath.startsWith(parent.instancePath))
        return null;
    if (error.schemaPath.startsWith(`${parent.schemaPath}/`))
        return Number.parseInt(error.schemaPath.slice(parent.schemaPath.length + 1), 10);
    const index = alternativesOf(parent).findIndex(({ $ref }) => $ref !== undefined && error.schemaPath.startsWith(`${$ref}/`));
    return index < 0 ? null : index;
}
/** Errors of one branch stand together; one that cannot be told apart belongs with the error before it. */
function groupByBranch(entries, parent) {
    const groups = new Map();
    let current = 0;
    for (const entry of entries) {
        current = (isError(entry) ? branchOf(entry, parent) : null) ?? current;
        groups.set(current, [...(groups.get(current) ?? []), entry]);
    }
    return [...groups.values()];
}
function fold(parent, branches) {
    const pointer = parent.instancePath;
    const subject = nameOf(pointer);
    const passing = paramsOf(parent).passingSchemas;
    if (passing)
        return [moreThanOne(parent, passing)];
    // Problems folded earlier lie deeper, or are as good as a deeper one.
    const errorsHere = branches.map((entries) => entries.filter(isError).filter((error) => error.instancePath === pointer));
    const all = errorsHere.flat();
    const nothingElse = all.length > 0 && all.length === branches.flat().length;
    if (nothingElse && all.every(({ keyword }) => keyword === 'required')) {
        const keys = all.map((error) => `\`${String(paramsOf(error).missingProperty)}\``).join(' or ');
        const hint = `Add ${keys}${parent.keyword === 'oneOf' ? ', only one of them' : ''}.`;
        return [{ pointer, code: 'missing-property', message: `${subject} lacks ${keys}.`, hint }];
    }
    if (nothingElse && all.every(({ keyword }) => keyword === 'type')) {
        return [{ ...parent, keyword: 'type', params: { type: all.flatMap((error) => paramsOf(error).type ?? []) } }];
    }
    const isOtherKind = ({ keyword }) => keyword === 'type' || keyword === 'const' || keyword === 'enum';
    const [meant] = branches
        .filter((_, index) => !errorsHere[index]?.some(isOtherKind))
        .toSorted((one, other) => one.length - other.length);
    if (meant !== undefined)
        return meant;
    const wanted = all.map((error) => error.keyword === 'type' ? `Write ${typeName(paramsOf(error).type)}.` : problemOf(error).hint);
    return [
        {
            pointer,
            code: 'no-form-fits',
            message: `${subject} has none of the allowed forms.`,
            hint: [...new Set(wanted)].join(' Or: '),
        },
    ];
}
function moreThanOne(parent, passing) {
    const alternatives = alternativesOf(parent);
    const keys = passing.flatMap((index) => alternatives[index]?.required ?? []).map((key) => `\`${key}\``);
    const pointer = parent.instancePath;
    if (keys.length < 2) {
        const message = `${nameOf(pointer)} has more than one of the forms it must choose from.`;
        return { pointer, code: 'no-form-fits', message, hint: `See the schema at ${parent.schemaPath}.` };
    }
    return { pointer, code: 'no-form-fits', message: `${keys.join(' and ')} exclude each other.`, hint: 'Keep one of them.' };
}

// EXTERNAL MODULE: ./node_modules/ajv-formats/dist/formats.js
var formats = __webpack_require__(779);
// EXTERNAL MODULE: ./node_modules/ajv/dist/runtime/ucs2length.js
var ucs2length = __webpack_require__(6214);
// EXTERNAL MODULE: ./node_modules/ajv/dist/runtime/equal.js
var equal = __webpack_require__(4951);
;// CONCATENATED MODULE: ./lib/validators.gen.js



const whole = (imported) => (typeof imported === 'function' ? { default: imported } : imported);
const runtime0 = whole(formats);
const runtime1 = whole(ucs2length);
const runtime2 = whole(equal);
const validators_gen_exports = {};
validators_gen_exports["agent-report"] = validate20;
const schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "agent-report.schema.json", "title": "Agent report", "description": "The agent's final answer. Every property is required, because structured outputs demand it.", "type": "object", "additionalProperties": false, "required": ["status", "question", "title", "type", "summary", "changes", "risks", "followUps", "commits", "dependencies", "performance", "note"], "properties": { "status": { "type": "string", "enum": ["done", "needs-input"], "description": "done when every task of the bundle is implemented; needs-input when a decision of a person is missing." }, "question": { "type": ["string", "null"], "description": "The one question a person must answer; null when done." }, "title": { "type": "string", "description": "What the whole change does, imperative, at most 60 characters, no type or scope in front." }, "type": { "$ref": "#/$defs/commitType", "description": "Kind of the whole change." }, "summary": { "type": "array", "items": { "type": "string" }, "description": "What was done and why, for a reviewer." }, "changes": { "type": "array", "items": { "type": "string" }, "description": "Notable changes, one per item." }, "risks": { "type": "array", "items": { "type": "string" }, "description": "What a reviewer should look at twice." }, "followUps": { "type": "array", "items": { "type": "string" }, "description": "Work that was left for later on purpose." }, "commits": { "type": "array", "description": "How to split the change into commits a reviewer can read one by one; every changed path in exactly one. Empty for a single commit.", "items": { "type": "object", "additionalProperties": false, "required": ["type", "summary", "paths"], "properties": { "type": { "$ref": "#/$defs/commitType" }, "summary": { "type": "string", "description": "Imperative, at most 60 characters." }, "paths": { "type": "array", "items": { "type": "string" }, "description": "Changed files, relative to the repository." } } } }, "dependencies": { "type": "array", "description": "Every dependency that was added.", "items": { "type": "object", "additionalProperties": false, "required": ["name", "rationale"], "properties": { "name": { "type": "string" }, "rationale": { "type": "string", "description": "Why its benefit outweighs its upkeep." } } } }, "performance": { "type": ["string", "null"], "description": "Measurement or complexity argument where performance matters; else null." }, "note": { "description": "Something durable that later runs should know and the notes do not say yet; else null. No secrets, no personal data.", "anyOf": [{ "type": "null" }, { "type": "object", "additionalProperties": false, "required": ["situation", "learning", "decision", "reusableCheck", "applicability"], "properties": { "situation": { "type": "string" }, "learning": { "type": "string" }, "decision": { "type": "string" }, "reusableCheck": { "type": "string" }, "applicability": { "type": "string" } } }] } }, "$defs": { "commitType": { "type": "string", "enum": ["feat", "fix", "refactor", "test", "docs", "chore"] } } };
const schema32 = { "type": "string", "enum": ["feat", "fix", "refactor", "test", "docs", "chore"] };
const func1 = Object.prototype.hasOwnProperty;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    /*# sourceURL="agent-report.schema.json" */ ;
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate20.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.status === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, schema: schema31.required, parentSchema: schema31, data };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.question === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "question" }, schema: schema31.required, parentSchema: schema31, data };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.title === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, schema: schema31.required, parentSchema: schema31, data };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (data.type === undefined) {
            const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, schema: schema31.required, parentSchema: schema31, data };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        if (data.summary === undefined) {
            const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "summary" }, schema: schema31.required, parentSchema: schema31, data };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
        if (data.changes === undefined) {
            const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "changes" }, schema: schema31.required, parentSchema: schema31, data };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
        if (data.risks === undefined) {
            const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "risks" }, schema: schema31.required, parentSchema: schema31, data };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
        if (data.followUps === undefined) {
            const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "followUps" }, schema: schema31.required, parentSchema: schema31, data };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
        if (data.commits === undefined) {
            const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "commits" }, schema: schema31.required, parentSchema: schema31, data };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
        if (data.dependencies === undefined) {
            const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "dependencies" }, schema: schema31.required, parentSchema: schema31, data };
            if (vErrors === null) {
                vErrors = [err9];
            }
            else {
                vErrors.push(err9);
            }
            errors++;
        }
        if (data.performance === undefined) {
            const err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "performance" }, schema: schema31.required, parentSchema: schema31, data };
            if (vErrors === null) {
                vErrors = [err10];
            }
            else {
                vErrors.push(err10);
            }
            errors++;
        }
        if (data.note === undefined) {
            const err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "note" }, schema: schema31.required, parentSchema: schema31, data };
            if (vErrors === null) {
                vErrors = [err11];
            }
            else {
                vErrors.push(err11);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(func1.call(schema31.properties, key0))) {
                const err12 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema31, data };
                if (vErrors === null) {
                    vErrors = [err12];
                }
                else {
                    vErrors.push(err12);
                }
                errors++;
            }
        }
        if (data.status !== undefined) {
            let data0 = data.status;
            if (typeof data0 !== "string") {
                const err13 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.status.type, parentSchema: schema31.properties.status, data: data0 };
                if (vErrors === null) {
                    vErrors = [err13];
                }
                else {
                    vErrors.push(err13);
                }
                errors++;
            }
            if (!((data0 === "done") || (data0 === "needs-input"))) {
                const err14 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema31.properties.status.enum }, schema: schema31.properties.status.enum, parentSchema: schema31.properties.status, data: data0 };
                if (vErrors === null) {
                    vErrors = [err14];
                }
                else {
                    vErrors.push(err14);
                }
                errors++;
            }
        }
        if (data.question !== undefined) {
            let data1 = data.question;
            if ((typeof data1 !== "string") && (data1 !== null)) {
                const err15 = { instancePath: instancePath + "/question", schemaPath: "#/properties/question/type", keyword: "type", params: { type: schema31.properties.question.type }, schema: schema31.properties.question.type, parentSchema: schema31.properties.question, data: data1 };
                if (vErrors === null) {
                    vErrors = [err15];
                }
                else {
                    vErrors.push(err15);
                }
                errors++;
            }
        }
        if (data.title !== undefined) {
            let data2 = data.title;
            if (typeof data2 !== "string") {
                const err16 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.title.type, parentSchema: schema31.properties.title, data: data2 };
                if (vErrors === null) {
                    vErrors = [err16];
                }
                else {
                    vErrors.push(err16);
                }
                errors++;
            }
        }
        if (data.type !== undefined) {
            let data3 = data.type;
            if (typeof data3 !== "string") {
                const err17 = { instancePath: instancePath + "/type", schemaPath: "#/$defs/commitType/type", keyword: "type", params: { type: "string" }, schema: schema32.type, parentSchema: schema32, data: data3 };
                if (vErrors === null) {
                    vErrors = [err17];
                }
                else {
                    vErrors.push(err17);
                }
                errors++;
            }
            if (!((((((data3 === "feat") || (data3 === "fix")) || (data3 === "refactor")) || (data3 === "test")) || (data3 === "docs")) || (data3 === "chore"))) {
                const err18 = { instancePath: instancePath + "/type", schemaPath: "#/$defs/commitType/enum", keyword: "enum", params: { allowedValues: schema32.enum }, schema: schema32.enum, parentSchema: schema32, data: data3 };
                if (vErrors === null) {
                    vErrors = [err18];
                }
                else {
                    vErrors.push(err18);
                }
                errors++;
            }
        }
        if (data.summary !== undefined) {
            let data4 = data.summary;
            if (Array.isArray(data4)) {
                const len0 = data4.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data5 = data4[i0];
                    if (typeof data5 !== "string") {
                        const err19 = { instancePath: instancePath + "/summary/" + i0, schemaPath: "#/properties/summary/items/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.summary.items.type, parentSchema: schema31.properties.summary.items, data: data5 };
                        if (vErrors === null) {
                            vErrors = [err19];
                        }
                        else {
                            vErrors.push(err19);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err20 = { instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/type", keyword: "type", params: { type: "array" }, schema: schema31.properties.summary.type, parentSchema: schema31.properties.summary, data: data4 };
                if (vErrors === null) {
                    vErrors = [err20];
                }
                else {
                    vErrors.push(err20);
                }
                errors++;
            }
        }
        if (data.changes !== undefined) {
            let data6 = data.changes;
            if (Array.isArray(data6)) {
                const len1 = data6.length;
                for (let i1 = 0; i1 < len1; i1++) {
                    let data7 = data6[i1];
                    if (typeof data7 !== "string") {
                        const err21 = { instancePath: instancePath + "/changes/" + i1, schemaPath: "#/properties/changes/items/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.changes.items.type, parentSchema: schema31.properties.changes.items, data: data7 };
                        if (vErrors === null) {
                            vErrors = [err21];
                        }
                        else {
                            vErrors.push(err21);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err22 = { instancePath: instancePath + "/changes", schemaPath: "#/properties/changes/type", keyword: "type", params: { type: "array" }, schema: schema31.properties.changes.type, parentSchema: schema31.properties.changes, data: data6 };
                if (vErrors === null) {
                    vErrors = [err22];
                }
                else {
                    vErrors.push(err22);
                }
                errors++;
            }
        }
        if (data.risks !== undefined) {
            let data8 = data.risks;
            if (Array.isArray(data8)) {
                const len2 = data8.length;
                for (let i2 = 0; i2 < len2; i2++) {
                    let data9 = data8[i2];
                    if (typeof data9 !== "string") {
                        const err23 = { instancePath: instancePath + "/risks/" + i2, schemaPath: "#/properties/risks/items/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.risks.items.type, parentSchema: schema31.properties.risks.items, data: data9 };
                        if (vErrors === null) {
                            vErrors = [err23];
                        }
                        else {
                            vErrors.push(err23);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err24 = { instancePath: instancePath + "/risks", schemaPath: "#/properties/risks/type", keyword: "type", params: { type: "array" }, schema: schema31.properties.risks.type, parentSchema: schema31.properties.risks, data: data8 };
                if (vErrors === null) {
                    vErrors = [err24];
                }
                else {
                    vErrors.push(err24);
                }
                errors++;
            }
        }
        if (data.followUps !== undefined) {
            let data10 = data.followUps;
            if (Array.isArray(data10)) {
                const len3 = data10.length;
                for (let i3 = 0; i3 < len3; i3++) {
                    let data11 = data10[i3];
                    if (typeof data11 !== "string") {
                        const err25 = { instancePath: instancePath + "/followUps/" + i3, schemaPath: "#/properties/followUps/items/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.followUps.items.type, parentSchema: schema31.properties.followUps.items, data: data11 };
                        if (vErrors === null) {
                            vErrors = [err25];
                        }
                        else {
                            vErrors.push(err25);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err26 = { instancePath: instancePath + "/followUps", schemaPath: "#/properties/followUps/type", keyword: "type", params: { type: "array" }, schema: schema31.properties.followUps.type, parentSchema: schema31.properties.followUps, data: data10 };
                if (vErrors === null) {
                    vErrors = [err26];
                }
                else {
                    vErrors.push(err26);
                }
                errors++;
            }
        }
        if (data.commits !== undefined) {
            let data12 = data.commits;
            if (Array.isArray(data12)) {
                const len4 = data12.length;
                for (let i4 = 0; i4 < len4; i4++) {
                    let data13 = data12[i4];
                    if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
                        if (data13.type === undefined) {
                            const err27 = { instancePath: instancePath + "/commits/" + i4, schemaPath: "#/properties/commits/items/required", keyword: "required", params: { missingProperty: "type" }, schema: schema31.properties.commits.items.required, parentSchema: schema31.properties.commits.items, data: data13 };
                            if (vErrors === null) {
                                vErrors = [err27];
                            }
                            else {
                                vErrors.push(err27);
                            }
                            errors++;
                        }
                        if (data13.summary === undefined) {
                            const err28 = { instancePath: instancePath + "/commits/" + i4, schemaPath: "#/properties/commits/items/required", keyword: "required", params: { missingProperty: "summary" }, schema: schema31.properties.commits.items.required, parentSchema: schema31.properties.commits.items, data: data13 };
                            if (vErrors === null) {
                                vErrors = [err28];
                            }
                            else {
                                vErrors.push(err28);
                            }
                            errors++;
                        }
                        if (data13.paths === undefined) {
                            const err29 = { instancePath: instancePath + "/commits/" + i4, schemaPath: "#/properties/commits/items/required", keyword: "required", params: { missingProperty: "paths" }, schema: schema31.properties.commits.items.required, parentSchema: schema31.properties.commits.items, data: data13 };
                            if (vErrors === null) {
                                vErrors = [err29];
                            }
                            else {
                                vErrors.push(err29);
                            }
                            errors++;
                        }
                        for (const key1 in data13) {
                            if (!(((key1 === "type") || (key1 === "summary")) || (key1 === "paths"))) {
                                const err30 = { instancePath: instancePath + "/commits/" + i4, schemaPath: "#/properties/commits/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: false, parentSchema: schema31.properties.commits.items, data: data13 };
                                if (vErrors === null) {
                                    vErrors = [err30];
                                }
                                else {
                                    vErrors.push(err30);
                                }
                                errors++;
                            }
                        }
                        if (data13.type !== undefined) {
                            let data14 = data13.type;
                            if (typeof data14 !== "string") {
                                const err31 = { instancePath: instancePath + "/commits/" + i4 + "/type", schemaPath: "#/$defs/commitType/type", keyword: "type", params: { type: "string" }, schema: schema32.type, parentSchema: schema32, data: data14 };
                                if (vErrors === null) {
                                    vErrors = [err31];
                                }
                                else {
                                    vErrors.push(err31);
                                }
                                errors++;
                            }
                            if (!((((((data14 === "feat") || (data14 === "fix")) || (data14 === "refactor")) || (data14 === "test")) || (data14 === "docs")) || (data14 === "chore"))) {
                                const err32 = { instancePath: instancePath + "/commits/" + i4 + "/type", schemaPath: "#/$defs/commitType/enum", keyword: "enum", params: { allowedValues: schema32.enum }, schema: schema32.enum, parentSchema: schema32, data: data14 };
                                if (vErrors === null) {
                                    vErrors = [err32];
                                }
                                else {
                                    vErrors.push(err32);
                                }
                                errors++;
                            }
                        }
                        if (data13.summary !== undefined) {
                            let data15 = data13.summary;
                            if (typeof data15 !== "string") {
                                const err33 = { instancePath: instancePath + "/commits/" + i4 + "/summary", schemaPath: "#/properties/commits/items/properties/summary/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.commits.items.properties.summary.type, parentSchema: schema31.properties.commits.items.properties.summary, data: data15 };
                                if (vErrors === null) {
                                    vErrors = [err33];
                                }
                                else {
                                    vErrors.push(err33);
                                }
                                errors++;
                            }
                        }
                        if (data13.paths !== undefined) {
                            let data16 = data13.paths;
                            if (Array.isArray(data16)) {
                                const len5 = data16.length;
                                for (let i5 = 0; i5 < len5; i5++) {
                                    let data17 = data16[i5];
                                    if (typeof data17 !== "string") {
                                        const err34 = { instancePath: instancePath + "/commits/" + i4 + "/paths/" + i5, schemaPath: "#/properties/commits/items/properties/paths/items/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.commits.items.properties.paths.items.type, parentSchema: schema31.properties.commits.items.properties.paths.items, data: data17 };
                                        if (vErrors === null) {
                                            vErrors = [err34];
                                        }
                                        else {
                                            vErrors.push(err34);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err35 = { instancePath: instancePath + "/commits/" + i4 + "/paths", schemaPath: "#/properties/commits/items/properties/paths/type", keyword: "type", params: { type: "array" }, schema: schema31.properties.commits.items.properties.paths.type, parentSchema: schema31.properties.commits.items.properties.paths, data: data16 };
                                if (vErrors === null) {
                                    vErrors = [err35];
                                }
                                else {
                                    vErrors.push(err35);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err36 = { instancePath: instancePath + "/commits/" + i4, schemaPath: "#/properties/commits/items/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.commits.items.type, parentSchema: schema31.properties.commits.items, data: data13 };
                        if (vErrors === null) {
                            vErrors = [err36];
                        }
                        else {
                            vErrors.push(err36);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err37 = { instancePath: instancePath + "/commits", schemaPath: "#/properties/commits/type", keyword: "type", params: { type: "array" }, schema: schema31.properties.commits.type, parentSchema: schema31.properties.commits, data: data12 };
                if (vErrors === null) {
                    vErrors = [err37];
                }
                else {
                    vErrors.push(err37);
                }
                errors++;
            }
        }
        if (data.dependencies !== undefined) {
            let data18 = data.dependencies;
            if (Array.isArray(data18)) {
                const len6 = data18.length;
                for (let i6 = 0; i6 < len6; i6++) {
                    let data19 = data18[i6];
                    if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                        if (data19.name === undefined) {
                            const err38 = { instancePath: instancePath + "/dependencies/" + i6, schemaPath: "#/properties/dependencies/items/required", keyword: "required", params: { missingProperty: "name" }, schema: schema31.properties.dependencies.items.required, parentSchema: schema31.properties.dependencies.items, data: data19 };
                            if (vErrors === null) {
                                vErrors = [err38];
                            }
                            else {
                                vErrors.push(err38);
                            }
                            errors++;
                        }
                        if (data19.rationale === undefined) {
                            const err39 = { instancePath: instancePath + "/dependencies/" + i6, schemaPath: "#/properties/dependencies/items/required", keyword: "required", params: { missingProperty: "rationale" }, schema: schema31.properties.dependencies.items.required, parentSchema: schema31.properties.dependencies.items, data: data19 };
                            if (vErrors === null) {
                                vErrors = [err39];
                            }
                            else {
                                vErrors.push(err39);
                            }
                            errors++;
                        }
                        for (const key2 in data19) {
                            if (!((key2 === "name") || (key2 === "rationale"))) {
                                const err40 = { instancePath: instancePath + "/dependencies/" + i6, schemaPath: "#/properties/dependencies/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, schema: false, parentSchema: schema31.properties.dependencies.items, data: data19 };
                                if (vErrors === null) {
                                    vErrors = [err40];
                                }
                                else {
                                    vErrors.push(err40);
                                }
                                errors++;
                            }
                        }
                        if (data19.name !== undefined) {
                            let data20 = data19.name;
                            if (typeof data20 !== "string") {
                                const err41 = { instancePath: instancePath + "/dependencies/" + i6 + "/name", schemaPath: "#/properties/dependencies/items/properties/name/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.dependencies.items.properties.name.type, parentSchema: schema31.properties.dependencies.items.properties.name, data: data20 };
                                if (vErrors === null) {
                                    vErrors = [err41];
                                }
                                else {
                                    vErrors.push(err41);
                                }
                                errors++;
                            }
                        }
                        if (data19.rationale !== undefined) {
                            let data21 = data19.rationale;
                            if (typeof data21 !== "string") {
                                const err42 = { instancePath: instancePath + "/dependencies/" + i6 + "/rationale", schemaPath: "#/properties/dependencies/items/properties/rationale/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.dependencies.items.properties.rationale.type, parentSchema: schema31.properties.dependencies.items.properties.rationale, data: data21 };
                                if (vErrors === null) {
                                    vErrors = [err42];
                                }
                                else {
                                    vErrors.push(err42);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err43 = { instancePath: instancePath + "/dependencies/" + i6, schemaPath: "#/properties/dependencies/items/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.dependencies.items.type, parentSchema: schema31.properties.dependencies.items, data: data19 };
                        if (vErrors === null) {
                            vErrors = [err43];
                        }
                        else {
                            vErrors.push(err43);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err44 = { instancePath: instancePath + "/dependencies", schemaPath: "#/properties/dependencies/type", keyword: "type", params: { type: "array" }, schema: schema31.properties.dependencies.type, parentSchema: schema31.properties.dependencies, data: data18 };
                if (vErrors === null) {
                    vErrors = [err44];
                }
                else {
                    vErrors.push(err44);
                }
                errors++;
            }
        }
        if (data.performance !== undefined) {
            let data22 = data.performance;
            if ((typeof data22 !== "string") && (data22 !== null)) {
                const err45 = { instancePath: instancePath + "/performance", schemaPath: "#/properties/performance/type", keyword: "type", params: { type: schema31.properties.performance.type }, schema: schema31.properties.performance.type, parentSchema: schema31.properties.performance, data: data22 };
                if (vErrors === null) {
                    vErrors = [err45];
                }
                else {
                    vErrors.push(err45);
                }
                errors++;
            }
        }
        if (data.note !== undefined) {
            let data23 = data.note;
            const _errs53 = errors;
            let valid19 = false;
            const _errs54 = errors;
            if (data23 !== null) {
                const err46 = { instancePath: instancePath + "/note", schemaPath: "#/properties/note/anyOf/0/type", keyword: "type", params: { type: "null" }, schema: schema31.properties.note.anyOf[0].type, parentSchema: schema31.properties.note.anyOf[0], data: data23 };
                if (vErrors === null) {
                    vErrors = [err46];
                }
                else {
                    vErrors.push(err46);
                }
                errors++;
            }
            var _valid0 = _errs54 === errors;
            valid19 = valid19 || _valid0;
            const _errs56 = errors;
            if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
                if (data23.situation === undefined) {
                    const err47 = { instancePath: instancePath + "/note", schemaPath: "#/properties/note/anyOf/1/required", keyword: "required", params: { missingProperty: "situation" }, schema: schema31.properties.note.anyOf[1].required, parentSchema: schema31.properties.note.anyOf[1], data: data23 };
                    if (vErrors === null) {
                        vErrors = [err47];
                    }
                    else {
                        vErrors.push(err47);
                    }
                    errors++;
                }
                if (data23.learning === undefined) {
                    const err48 = { instancePath: instancePath + "/note", schemaPath: "#/properties/note/anyOf/1/required", keyword: "required", params: { missingProperty: "learning" }, schema: schema31.properties.note.anyOf[1].required, parentSchema: schema31.properties.note.anyOf[1], data: data23 };
                    if (vErrors === null) {
                        vErrors = [err48];
                    }
                    else {
                        vErrors.push(err48);
                    }
                    errors++;
                }
                if (data23.decision === undefined) {
                    const err49 = { instancePath: instancePath + "/note", schemaPath: "#/properties/note/anyOf/1/required", keyword: "required", params: { missingProperty: "decision" }, schema: schema31.properties.note.anyOf[1].required, parentSchema: schema31.properties.note.anyOf[1], data: data23 };
                    if (vErrors === null) {
                        vErrors = [err49];
                    }
                    else {
                        vErrors.push(err49);
                    }
                    errors++;
                }
                if (data23.reusableCheck === undefined) {
                    const err50 = { instancePath: instancePath + "/note", schemaPath: "#/properties/note/anyOf/1/required", keyword: "required", params: { missingProperty: "reusableCheck" }, schema: schema31.properties.note.anyOf[1].required, parentSchema: schema31.properties.note.anyOf[1], data: data23 };
                    if (vErrors === null) {
                        vErrors = [err50];
                    }
                    else {
                        vErrors.push(err50);
                    }
                    errors++;
                }
                if (data23.applicability === undefined) {
                    const err51 = { instancePath: instancePath + "/note", schemaPath: "#/properties/note/anyOf/1/required", keyword: "required", params: { missingProperty: "applicability" }, schema: schema31.properties.note.anyOf[1].required, parentSchema: schema31.properties.note.anyOf[1], data: data23 };
                    if (vErrors === null) {
                        vErrors = [err51];
                    }
                    else {
                        vErrors.push(err51);
                    }
                    errors++;
                }
                for (const key3 in data23) {
                    if (!(((((key3 === "situation") || (key3 === "learning")) || (key3 === "decision")) || (key3 === "reusableCheck")) || (key3 === "applicability"))) {
                        const err52 = { instancePath: instancePath + "/note", schemaPath: "#/properties/note/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, schema: false, parentSchema: schema31.properties.note.anyOf[1], data: data23 };
                        if (vErrors === null) {
                            vErrors = [err52];
                        }
                        else {
                            vErrors.push(err52);
                        }
                        errors++;
                    }
                }
                if (data23.situation !== undefined) {
                    let data24 = data23.situation;
                    if (typeof data24 !== "string") {
                        const err53 = { instancePath: instancePath + "/note/situation", schemaPath: "#/properties/note/anyOf/1/properties/situation/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.note.anyOf[1].properties.situation.type, parentSchema: schema31.properties.note.anyOf[1].properties.situation, data: data24 };
                        if (vErrors === null) {
                            vErrors = [err53];
                        }
                        else {
                            vErrors.push(err53);
                        }
                        errors++;
                    }
                }
                if (data23.learning !== undefined) {
                    let data25 = data23.learning;
                    if (typeof data25 !== "string") {
                        const err54 = { instancePath: instancePath + "/note/learning", schemaPath: "#/properties/note/anyOf/1/properties/learning/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.note.anyOf[1].properties.learning.type, parentSchema: schema31.properties.note.anyOf[1].properties.learning, data: data25 };
                        if (vErrors === null) {
                            vErrors = [err54];
                        }
                        else {
                            vErrors.push(err54);
                        }
                        errors++;
                    }
                }
                if (data23.decision !== undefined) {
                    let data26 = data23.decision;
                    if (typeof data26 !== "string") {
                        const err55 = { instancePath: instancePath + "/note/decision", schemaPath: "#/properties/note/anyOf/1/properties/decision/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.note.anyOf[1].properties.decision.type, parentSchema: schema31.properties.note.anyOf[1].properties.decision, data: data26 };
                        if (vErrors === null) {
                            vErrors = [err55];
                        }
                        else {
                            vErrors.push(err55);
                        }
                        errors++;
                    }
                }
                if (data23.reusableCheck !== undefined) {
                    let data27 = data23.reusableCheck;
                    if (typeof data27 !== "string") {
                        const err56 = { instancePath: instancePath + "/note/reusableCheck", schemaPath: "#/properties/note/anyOf/1/properties/reusableCheck/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.note.anyOf[1].properties.reusableCheck.type, parentSchema: schema31.properties.note.anyOf[1].properties.reusableCheck, data: data27 };
                        if (vErrors === null) {
                            vErrors = [err56];
                        }
                        else {
                            vErrors.push(err56);
                        }
                        errors++;
                    }
                }
                if (data23.applicability !== undefined) {
                    let data28 = data23.applicability;
                    if (typeof data28 !== "string") {
                        const err57 = { instancePath: instancePath + "/note/applicability", schemaPath: "#/properties/note/anyOf/1/properties/applicability/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.note.anyOf[1].properties.applicability.type, parentSchema: schema31.properties.note.anyOf[1].properties.applicability, data: data28 };
                        if (vErrors === null) {
                            vErrors = [err57];
                        }
                        else {
                            vErrors.push(err57);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err58 = { instancePath: instancePath + "/note", schemaPath: "#/properties/note/anyOf/1/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.note.anyOf[1].type, parentSchema: schema31.properties.note.anyOf[1], data: data23 };
                if (vErrors === null) {
                    vErrors = [err58];
                }
                else {
                    vErrors.push(err58);
                }
                errors++;
            }
            var _valid0 = _errs56 === errors;
            valid19 = valid19 || _valid0;
            if (!valid19) {
                const err59 = { instancePath: instancePath + "/note", schemaPath: "#/properties/note/anyOf", keyword: "anyOf", params: {}, schema: schema31.properties.note.anyOf, parentSchema: schema31.properties.note, data: data23 };
                if (vErrors === null) {
                    vErrors = [err59];
                }
                else {
                    vErrors.push(err59);
                }
                errors++;
            }
            else {
                errors = _errs53;
                if (vErrors !== null) {
                    if (_errs53) {
                        vErrors.length = _errs53;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
    }
    else {
        const err60 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema31.type, parentSchema: schema31, data };
        if (vErrors === null) {
            vErrors = [err60];
        }
        else {
            vErrors.push(err60);
        }
        errors++;
    }
    validate20.errors = vErrors;
    return errors === 0;
}
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
validators_gen_exports.claim = validate21;
const schema34 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "claim.schema.json", "title": "Claim", "description": "Content of .codex-claim.json at the tip of refs/heads/codex/claim/<task id>: who works on a bundle, and until when.", "type": "object", "required": ["createdAt", "expiresAt", "ownerId"], "properties": { "createdAt": { "$ref": "#/$defs/utc", "description": "When the claim was taken." }, "expiresAt": { "$ref": "#/$defs/utc", "description": "When it may be taken over." }, "ownerId": { "type": "string", "minLength": 1, "maxLength": 300, "pattern": "\\S", "description": "Name of the runner that holds it." }, "ownerInfo": { "type": "string", "maxLength": 1000, "description": "Where to find the runner, for people." }, "version": { "type": "integer", "minimum": 1, "description": "Version of this record." } }, "$defs": { "utc": { "type": "string", "format": "date-time", "pattern": "Z$" } } };
const schema35 = { "type": "string", "format": "date-time", "pattern": "Z$" };
const formats0 = runtime0.fullFormats["date-time"];
const pattern4 = new RegExp("Z$", "u");
const pattern6 = new RegExp("\\S", "u");
const func2 = runtime1.default;
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    /*# sourceURL="claim.schema.json" */ ;
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate21.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.createdAt === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, schema: schema34.required, parentSchema: schema34, data };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.expiresAt === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "expiresAt" }, schema: schema34.required, parentSchema: schema34, data };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.ownerId === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ownerId" }, schema: schema34.required, parentSchema: schema34, data };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (data.createdAt !== undefined) {
            let data0 = data.createdAt;
            if (typeof data0 === "string") {
                if (!pattern4.test(data0)) {
                    const err3 = { instancePath: instancePath + "/createdAt", schemaPath: "#/$defs/utc/pattern", keyword: "pattern", params: { pattern: "Z$" }, schema: "Z$", parentSchema: schema35, data: data0 };
                    if (vErrors === null) {
                        vErrors = [err3];
                    }
                    else {
                        vErrors.push(err3);
                    }
                    errors++;
                }
                if (!(formats0.validate(data0))) {
                    const err4 = { instancePath: instancePath + "/createdAt", schemaPath: "#/$defs/utc/format", keyword: "format", params: { format: "date-time" }, schema: "date-time", parentSchema: schema35, data: data0 };
                    if (vErrors === null) {
                        vErrors = [err4];
                    }
                    else {
                        vErrors.push(err4);
                    }
                    errors++;
                }
            }
            else {
                const err5 = { instancePath: instancePath + "/createdAt", schemaPath: "#/$defs/utc/type", keyword: "type", params: { type: "string" }, schema: schema35.type, parentSchema: schema35, data: data0 };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.expiresAt !== undefined) {
            let data1 = data.expiresAt;
            if (typeof data1 === "string") {
                if (!pattern4.test(data1)) {
                    const err6 = { instancePath: instancePath + "/expiresAt", schemaPath: "#/$defs/utc/pattern", keyword: "pattern", params: { pattern: "Z$" }, schema: "Z$", parentSchema: schema35, data: data1 };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
                if (!(formats0.validate(data1))) {
                    const err7 = { instancePath: instancePath + "/expiresAt", schemaPath: "#/$defs/utc/format", keyword: "format", params: { format: "date-time" }, schema: "date-time", parentSchema: schema35, data: data1 };
                    if (vErrors === null) {
                        vErrors = [err7];
                    }
                    else {
                        vErrors.push(err7);
                    }
                    errors++;
                }
            }
            else {
                const err8 = { instancePath: instancePath + "/expiresAt", schemaPath: "#/$defs/utc/type", keyword: "type", params: { type: "string" }, schema: schema35.type, parentSchema: schema35, data: data1 };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
        if (data.ownerId !== undefined) {
            let data2 = data.ownerId;
            if (typeof data2 === "string") {
                if (func2(data2) > 300) {
                    const err9 = { instancePath: instancePath + "/ownerId", schemaPath: "#/properties/ownerId/maxLength", keyword: "maxLength", params: { limit: 300 }, schema: 300, parentSchema: schema34.properties.ownerId, data: data2 };
                    if (vErrors === null) {
                        vErrors = [err9];
                    }
                    else {
                        vErrors.push(err9);
                    }
                    errors++;
                }
                if (func2(data2) < 1) {
                    const err10 = { instancePath: instancePath + "/ownerId", schemaPath: "#/properties/ownerId/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema34.properties.ownerId, data: data2 };
                    if (vErrors === null) {
                        vErrors = [err10];
                    }
                    else {
                        vErrors.push(err10);
                    }
                    errors++;
                }
                if (!pattern6.test(data2)) {
                    const err11 = { instancePath: instancePath + "/ownerId", schemaPath: "#/properties/ownerId/pattern", keyword: "pattern", params: { pattern: "\\S" }, schema: "\\S", parentSchema: schema34.properties.ownerId, data: data2 };
                    if (vErrors === null) {
                        vErrors = [err11];
                    }
                    else {
                        vErrors.push(err11);
                    }
                    errors++;
                }
            }
            else {
                const err12 = { instancePath: instancePath + "/ownerId", schemaPath: "#/properties/ownerId/type", keyword: "type", params: { type: "string" }, schema: schema34.properties.ownerId.type, parentSchema: schema34.properties.ownerId, data: data2 };
                if (vErrors === null) {
                    vErrors = [err12];
                }
                else {
                    vErrors.push(err12);
                }
                errors++;
            }
        }
        if (data.ownerInfo !== undefined) {
            let data3 = data.ownerInfo;
            if (typeof data3 === "string") {
                if (func2(data3) > 1000) {
                    const err13 = { instancePath: instancePath + "/ownerInfo", schemaPath: "#/properties/ownerInfo/maxLength", keyword: "maxLength", params: { limit: 1000 }, schema: 1000, parentSchema: schema34.properties.ownerInfo, data: data3 };
                    if (vErrors === null) {
                        vErrors = [err13];
                    }
                    else {
                        vErrors.push(err13);
                    }
                    errors++;
                }
            }
            else {
                const err14 = { instancePath: instancePath + "/ownerInfo", schemaPath: "#/properties/ownerInfo/type", keyword: "type", params: { type: "string" }, schema: schema34.properties.ownerInfo.type, parentSchema: schema34.properties.ownerInfo, data: data3 };
                if (vErrors === null) {
                    vErrors = [err14];
                }
                else {
                    vErrors.push(err14);
                }
                errors++;
            }
        }
        if (data.version !== undefined) {
            let data4 = data.version;
            if (!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) {
                const err15 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "integer" }, schema: schema34.properties.version.type, parentSchema: schema34.properties.version, data: data4 };
                if (vErrors === null) {
                    vErrors = [err15];
                }
                else {
                    vErrors.push(err15);
                }
                errors++;
            }
            if ((typeof data4 == "number") && (isFinite(data4))) {
                if (data4 < 1 || isNaN(data4)) {
                    const err16 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema34.properties.version, data: data4 };
                    if (vErrors === null) {
                        vErrors = [err16];
                    }
                    else {
                        vErrors.push(err16);
                    }
                    errors++;
                }
            }
        }
    }
    else {
        const err17 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema34.type, parentSchema: schema34, data };
        if (vErrors === null) {
            vErrors = [err17];
        }
        else {
            vErrors.push(err17);
        }
        errors++;
    }
    validate21.errors = vErrors;
    return errors === 0;
}
validate21.evaluated = { "props": { "createdAt": true, "expiresAt": true, "ownerId": true, "ownerInfo": true, "version": true }, "dynamicProps": false, "dynamicItems": false };
validators_gen_exports.config = validate22;
const schema37 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "config.schema.json", "title": "Codex Plan Runner configuration", "description": "The rules of a repository, kept in .github/plan-runner.yml and read from the base commit.", "type": "object", "additionalProperties": false, "properties": { "$schema": { "type": "string", "description": "Address of this schema, for editors." }, "gates": { "description": "Commands that must pass before anything is delivered. They run in order, in the agent's sandbox, on the judged tree.", "type": "array", "maxItems": 20, "items": { "type": "object", "additionalProperties": false, "required": ["name", "run"], "properties": { "name": { "type": "string", "minLength": 1, "maxLength": 60, "description": "Name shown in reports." }, "run": { "type": "string", "minLength": 1, "maxLength": 4000, "description": "Command line for bash, run with `-eo pipefail` at the top of the work tree." }, "timeout-minutes": { "type": "number", "exclusiveMinimum": 0, "maximum": 360, "default": 15, "description": "Longest time the command may take." }, "network": { "type": "boolean", "default": false, "description": "Whether the command may use the network." } } } }, "frd-gate": { "description": "Whether the dependencies between whole FRDs keep their tasks waiting (strict) or only lead to a warning (none).", "enum": ["none", "strict"], "default": "none" }, "scope": { "description": "What happens to changed files that no step of the bundle names: listed in the pull request (report), or sent back to the agent (strict).", "enum": ["report", "strict"], "default": "report" }, "protected-paths": { "description": "Globs of paths that no change may touch, besides those that are always protected.", "type": "array", "maxItems": 200, "items": { "type": "string", "minLength": 1, "maxLength": 300 } }, "docs-contract": { "description": "Changes that ask for a change of the documentation as well.", "type": "array", "maxItems": 50, "items": { "type": "object", "additionalProperties": false, "required": ["when", "require"], "properties": { "when": { "description": "Globs of paths; a change of one of them asks for it.", "type": "array", "minItems": 1, "maxItems": 50, "items": { "type": "string", "minLength": 1, "maxLength": 300 } }, "require": { "description": "Globs of paths of which one must be added or changed too.", "type": "array", "minItems": 1, "maxItems": 50, "items": { "type": "string", "minLength": 1, "maxLength": 300 } }, "hint": { "description": "What the agent is told to do.", "type": "string", "minLength": 1, "maxLength": 500 } } } }, "limits": { "description": "How large a change may be, and how often the agent may try.", "type": "object", "additionalProperties": false, "properties": { "files": { "type": "integer", "minimum": 1, "maximum": 10000, "default": 100, "description": "Changed files." }, "file-kilobytes": { "type": "integer", "minimum": 1, "maximum": 100000, "default": 1024, "description": "Size of one changed file." }, "total-kilobytes": { "type": "integer", "minimum": 1, "maximum": 1000000, "default": 4096, "description": "Size of all changed files together." }, "repair-turns": { "type": "integer", "minimum": 0, "maximum": 3, "default": 3, "description": "Turns the agent gets to mend what guards and gates complain about." } } }, "allow": { "description": "Exceptions to rules that are on by default.", "type": "object", "additionalProperties": false, "properties": { "executables": { "type": "boolean", "default": false, "description": "New executable files." }, "second-package-manager": { "type": "boolean", "default": false, "description": "Files of a second package manager." } } }, "memory-file": { "description": "File with what earlier runs learned; only the host appends to it.", "type": "string", "pattern": "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$", "maxLength": 200, "default": ".codex/NOTES.md" }, "time-zone": { "description": "IANA time zone of the dates written into plans and notes; without it the zone of the machine.", "type": "string", "minLength": 1, "maxLength": 60 }, "claim": { "description": "The lease on a bundle.", "type": "object", "additionalProperties": false, "properties": { "ttl-hours": { "type": "number", "exclusiveMinimum": 0.2, "maximum": 720, "default": 24, "description": "Life of a claim. Must be longer than the run may take." }, "heartbeat-minutes": { "type": "number", "exclusiveMinimum": 0, "maximum": 600, "default": 10, "description": "How often a claim is renewed while the agent works." } } }, "agent": { "description": "How the agent is run.", "type": "object", "additionalProperties": false, "properties": { "idle-timeout-minutes": { "type": "number", "exclusiveMinimum": 0, "maximum": 360, "default": 15, "description": "Longest silence of the agent." }, "max-requests": { "type": "integer", "minimum": 1, "maximum": 100000, "default": 1000, "description": "Model requests that one run may make." }, "max-tokens": { "type": "integer", "minimum": 1, "maximum": 1000000000, "description": "Tokens, in and out together, that one run may use. Without it there is no limit." } } }, "commit-author": { "description": "Author of the commits, as Name <address>.", "type": "string", "pattern": "^[^<>\\n\\r]+ <[^<>\\s]+@[^<>\\s]+>$", "maxLength": 200 } } };
const pattern7 = new RegExp("^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$", "u");
const pattern8 = new RegExp("^[^<>\\n\\r]+ <[^<>\\s]+@[^<>\\s]+>$", "u");
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    /*# sourceURL="config.schema.json" */ ;
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate22.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        for (const key0 in data) {
            if (!(func1.call(schema37.properties, key0))) {
                const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema37, data };
                if (vErrors === null) {
                    vErrors = [err0];
                }
                else {
                    vErrors.push(err0);
                }
                errors++;
            }
        }
        if (data.$schema !== undefined) {
            let data0 = data.$schema;
            if (typeof data0 !== "string") {
                const err1 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, schema: schema37.properties.$schema.type, parentSchema: schema37.properties.$schema, data: data0 };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.gates !== undefined) {
            let data1 = data.gates;
            if (Array.isArray(data1)) {
                if (data1.length > 20) {
                    const err2 = { instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/maxItems", keyword: "maxItems", params: { limit: 20 }, schema: 20, parentSchema: schema37.properties.gates, data: data1 };
                    if (vErrors === null) {
                        vErrors = [err2];
                    }
                    else {
                        vErrors.push(err2);
                    }
                    errors++;
                }
                const len0 = data1.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data2 = data1[i0];
                    if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                        if (data2.name === undefined) {
                            const err3 = { instancePath: instancePath + "/gates/" + i0, schemaPath: "#/properties/gates/items/required", keyword: "required", params: { missingProperty: "name" }, schema: schema37.properties.gates.items.required, parentSchema: schema37.properties.gates.items, data: data2 };
                            if (vErrors === null) {
                                vErrors = [err3];
                            }
                            else {
                                vErrors.push(err3);
                            }
                            errors++;
                        }
                        if (data2.run === undefined) {
                            const err4 = { instancePath: instancePath + "/gates/" + i0, schemaPath: "#/properties/gates/items/required", keyword: "required", params: { missingProperty: "run" }, schema: schema37.properties.gates.items.required, parentSchema: schema37.properties.gates.items, data: data2 };
                            if (vErrors === null) {
                                vErrors = [err4];
                            }
                            else {
                                vErrors.push(err4);
                            }
                            errors++;
                        }
                        for (const key1 in data2) {
                            if (!((((key1 === "name") || (key1 === "run")) || (key1 === "timeout-minutes")) || (key1 === "network"))) {
                                const err5 = { instancePath: instancePath + "/gates/" + i0, schemaPath: "#/properties/gates/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: false, parentSchema: schema37.properties.gates.items, data: data2 };
                                if (vErrors === null) {
                                    vErrors = [err5];
                                }
                                else {
                                    vErrors.push(err5);
                                }
                                errors++;
                            }
                        }
                        if (data2.name !== undefined) {
                            let data3 = data2.name;
                            if (typeof data3 === "string") {
                                if (func2(data3) > 60) {
                                    const err6 = { instancePath: instancePath + "/gates/" + i0 + "/name", schemaPath: "#/properties/gates/items/properties/name/maxLength", keyword: "maxLength", params: { limit: 60 }, schema: 60, parentSchema: schema37.properties.gates.items.properties.name, data: data3 };
                                    if (vErrors === null) {
                                        vErrors = [err6];
                                    }
                                    else {
                                        vErrors.push(err6);
                                    }
                                    errors++;
                                }
                                if (func2(data3) < 1) {
                                    const err7 = { instancePath: instancePath + "/gates/" + i0 + "/name", schemaPath: "#/properties/gates/items/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema37.properties.gates.items.properties.name, data: data3 };
                                    if (vErrors === null) {
                                        vErrors = [err7];
                                    }
                                    else {
                                        vErrors.push(err7);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err8 = { instancePath: instancePath + "/gates/" + i0 + "/name", schemaPath: "#/properties/gates/items/properties/name/type", keyword: "type", params: { type: "string" }, schema: schema37.properties.gates.items.properties.name.type, parentSchema: schema37.properties.gates.items.properties.name, data: data3 };
                                if (vErrors === null) {
                                    vErrors = [err8];
                                }
                                else {
                                    vErrors.push(err8);
                                }
                                errors++;
                            }
                        }
                        if (data2.run !== undefined) {
                            let data4 = data2.run;
                            if (typeof data4 === "string") {
                                if (func2(data4) > 4000) {
                                    const err9 = { instancePath: instancePath + "/gates/" + i0 + "/run", schemaPath: "#/properties/gates/items/properties/run/maxLength", keyword: "maxLength", params: { limit: 4000 }, schema: 4000, parentSchema: schema37.properties.gates.items.properties.run, data: data4 };
                                    if (vErrors === null) {
                                        vErrors = [err9];
                                    }
                                    else {
                                        vErrors.push(err9);
                                    }
                                    errors++;
                                }
                                if (func2(data4) < 1) {
                                    const err10 = { instancePath: instancePath + "/gates/" + i0 + "/run", schemaPath: "#/properties/gates/items/properties/run/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema37.properties.gates.items.properties.run, data: data4 };
                                    if (vErrors === null) {
                                        vErrors = [err10];
                                    }
                                    else {
                                        vErrors.push(err10);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err11 = { instancePath: instancePath + "/gates/" + i0 + "/run", schemaPath: "#/properties/gates/items/properties/run/type", keyword: "type", params: { type: "string" }, schema: schema37.properties.gates.items.properties.run.type, parentSchema: schema37.properties.gates.items.properties.run, data: data4 };
                                if (vErrors === null) {
                                    vErrors = [err11];
                                }
                                else {
                                    vErrors.push(err11);
                                }
                                errors++;
                            }
                        }
                        if (data2["timeout-minutes"] !== undefined) {
                            let data5 = data2["timeout-minutes"];
                            if ((typeof data5 == "number") && (isFinite(data5))) {
                                if (data5 > 360 || isNaN(data5)) {
                                    const err12 = { instancePath: instancePath + "/gates/" + i0 + "/timeout-minutes", schemaPath: "#/properties/gates/items/properties/timeout-minutes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 360 }, schema: 360, parentSchema: schema37.properties.gates.items.properties["timeout-minutes"], data: data5 };
                                    if (vErrors === null) {
                                        vErrors = [err12];
                                    }
                                    else {
                                        vErrors.push(err12);
                                    }
                                    errors++;
                                }
                                if (data5 <= 0 || isNaN(data5)) {
                                    const err13 = { instancePath: instancePath + "/gates/" + i0 + "/timeout-minutes", schemaPath: "#/properties/gates/items/properties/timeout-minutes/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema37.properties.gates.items.properties["timeout-minutes"], data: data5 };
                                    if (vErrors === null) {
                                        vErrors = [err13];
                                    }
                                    else {
                                        vErrors.push(err13);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err14 = { instancePath: instancePath + "/gates/" + i0 + "/timeout-minutes", schemaPath: "#/properties/gates/items/properties/timeout-minutes/type", keyword: "type", params: { type: "number" }, schema: schema37.properties.gates.items.properties["timeout-minutes"].type, parentSchema: schema37.properties.gates.items.properties["timeout-minutes"], data: data5 };
                                if (vErrors === null) {
                                    vErrors = [err14];
                                }
                                else {
                                    vErrors.push(err14);
                                }
                                errors++;
                            }
                        }
                        if (data2.network !== undefined) {
                            let data6 = data2.network;
                            if (typeof data6 !== "boolean") {
                                const err15 = { instancePath: instancePath + "/gates/" + i0 + "/network", schemaPath: "#/properties/gates/items/properties/network/type", keyword: "type", params: { type: "boolean" }, schema: schema37.properties.gates.items.properties.network.type, parentSchema: schema37.properties.gates.items.properties.network, data: data6 };
                                if (vErrors === null) {
                                    vErrors = [err15];
                                }
                                else {
                                    vErrors.push(err15);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err16 = { instancePath: instancePath + "/gates/" + i0, schemaPath: "#/properties/gates/items/type", keyword: "type", params: { type: "object" }, schema: schema37.properties.gates.items.type, parentSchema: schema37.properties.gates.items, data: data2 };
                        if (vErrors === null) {
                            vErrors = [err16];
                        }
                        else {
                            vErrors.push(err16);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err17 = { instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/type", keyword: "type", params: { type: "array" }, schema: schema37.properties.gates.type, parentSchema: schema37.properties.gates, data: data1 };
                if (vErrors === null) {
                    vErrors = [err17];
                }
                else {
                    vErrors.push(err17);
                }
                errors++;
            }
        }
        if (data["frd-gate"] !== undefined) {
            let data7 = data["frd-gate"];
            if (!((data7 === "none") || (data7 === "strict"))) {
                const err18 = { instancePath: instancePath + "/frd-gate", schemaPath: "#/properties/frd-gate/enum", keyword: "enum", params: { allowedValues: schema37.properties["frd-gate"].enum }, schema: schema37.properties["frd-gate"].enum, parentSchema: schema37.properties["frd-gate"], data: data7 };
                if (vErrors === null) {
                    vErrors = [err18];
                }
                else {
                    vErrors.push(err18);
                }
                errors++;
            }
        }
        if (data.scope !== undefined) {
            let data8 = data.scope;
            if (!((data8 === "report") || (data8 === "strict"))) {
                const err19 = { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/enum", keyword: "enum", params: { allowedValues: schema37.properties.scope.enum }, schema: schema37.properties.scope.enum, parentSchema: schema37.properties.scope, data: data8 };
                if (vErrors === null) {
                    vErrors = [err19];
                }
                else {
                    vErrors.push(err19);
                }
                errors++;
            }
        }
        if (data["protected-paths"] !== undefined) {
            let data9 = data["protected-paths"];
            if (Array.isArray(data9)) {
                if (data9.length > 200) {
                    const err20 = { instancePath: instancePath + "/protected-paths", schemaPath: "#/properties/protected-paths/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema37.properties["protected-paths"], data: data9 };
                    if (vErrors === null) {
                        vErrors = [err20];
                    }
                    else {
                        vErrors.push(err20);
                    }
                    errors++;
                }
                const len1 = data9.length;
                for (let i1 = 0; i1 < len1; i1++) {
                    let data10 = data9[i1];
                    if (typeof data10 === "string") {
                        if (func2(data10) > 300) {
                            const err21 = { instancePath: instancePath + "/protected-paths/" + i1, schemaPath: "#/properties/protected-paths/items/maxLength", keyword: "maxLength", params: { limit: 300 }, schema: 300, parentSchema: schema37.properties["protected-paths"].items, data: data10 };
                            if (vErrors === null) {
                                vErrors = [err21];
                            }
                            else {
                                vErrors.push(err21);
                            }
                            errors++;
                        }
                        if (func2(data10) < 1) {
                            const err22 = { instancePath: instancePath + "/protected-paths/" + i1, schemaPath: "#/properties/protected-paths/items/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema37.properties["protected-paths"].items, data: data10 };
                            if (vErrors === null) {
                                vErrors = [err22];
                            }
                            else {
                                vErrors.push(err22);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err23 = { instancePath: instancePath + "/protected-paths/" + i1, schemaPath: "#/properties/protected-paths/items/type", keyword: "type", params: { type: "string" }, schema: schema37.properties["protected-paths"].items.type, parentSchema: schema37.properties["protected-paths"].items, data: data10 };
                        if (vErrors === null) {
                            vErrors = [err23];
                        }
                        else {
                            vErrors.push(err23);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err24 = { instancePath: instancePath + "/protected-paths", schemaPath: "#/properties/protected-paths/type", keyword: "type", params: { type: "array" }, schema: schema37.properties["protected-paths"].type, parentSchema: schema37.properties["protected-paths"], data: data9 };
                if (vErrors === null) {
                    vErrors = [err24];
                }
                else {
                    vErrors.push(err24);
                }
                errors++;
            }
        }
        if (data["docs-contract"] !== undefined) {
            let data11 = data["docs-contract"];
            if (Array.isArray(data11)) {
                if (data11.length > 50) {
                    const err25 = { instancePath: instancePath + "/docs-contract", schemaPath: "#/properties/docs-contract/maxItems", keyword: "maxItems", params: { limit: 50 }, schema: 50, parentSchema: schema37.properties["docs-contract"], data: data11 };
                    if (vErrors === null) {
                        vErrors = [err25];
                    }
                    else {
                        vErrors.push(err25);
                    }
                    errors++;
                }
                const len2 = data11.length;
                for (let i2 = 0; i2 < len2; i2++) {
                    let data12 = data11[i2];
                    if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                        if (data12.when === undefined) {
                            const err26 = { instancePath: instancePath + "/docs-contract/" + i2, schemaPath: "#/properties/docs-contract/items/required", keyword: "required", params: { missingProperty: "when" }, schema: schema37.properties["docs-contract"].items.required, parentSchema: schema37.properties["docs-contract"].items, data: data12 };
                            if (vErrors === null) {
                                vErrors = [err26];
                            }
                            else {
                                vErrors.push(err26);
                            }
                            errors++;
                        }
                        if (data12.require === undefined) {
                            const err27 = { instancePath: instancePath + "/docs-contract/" + i2, schemaPath: "#/properties/docs-contract/items/required", keyword: "required", params: { missingProperty: "require" }, schema: schema37.properties["docs-contract"].items.required, parentSchema: schema37.properties["docs-contract"].items, data: data12 };
                            if (vErrors === null) {
                                vErrors = [err27];
                            }
                            else {
                                vErrors.push(err27);
                            }
                            errors++;
                        }
                        for (const key2 in data12) {
                            if (!(((key2 === "when") || (key2 === "require")) || (key2 === "hint"))) {
                                const err28 = { instancePath: instancePath + "/docs-contract/" + i2, schemaPath: "#/properties/docs-contract/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, schema: false, parentSchema: schema37.properties["docs-contract"].items, data: data12 };
                                if (vErrors === null) {
                                    vErrors = [err28];
                                }
                                else {
                                    vErrors.push(err28);
                                }
                                errors++;
                            }
                        }
                        if (data12.when !== undefined) {
                            let data13 = data12.when;
                            if (Array.isArray(data13)) {
                                if (data13.length > 50) {
                                    const err29 = { instancePath: instancePath + "/docs-contract/" + i2 + "/when", schemaPath: "#/properties/docs-contract/items/properties/when/maxItems", keyword: "maxItems", params: { limit: 50 }, schema: 50, parentSchema: schema37.properties["docs-contract"].items.properties.when, data: data13 };
                                    if (vErrors === null) {
                                        vErrors = [err29];
                                    }
                                    else {
                                        vErrors.push(err29);
                                    }
                                    errors++;
                                }
                                if (data13.length < 1) {
                                    const err30 = { instancePath: instancePath + "/docs-contract/" + i2 + "/when", schemaPath: "#/properties/docs-contract/items/properties/when/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema37.properties["docs-contract"].items.properties.when, data: data13 };
                                    if (vErrors === null) {
                                        vErrors = [err30];
                                    }
                                    else {
                                        vErrors.push(err30);
                                    }
                                    errors++;
                                }
                                const len3 = data13.length;
                                for (let i3 = 0; i3 < len3; i3++) {
                                    let data14 = data13[i3];
                                    if (typeof data14 === "string") {
                                        if (func2(data14) > 300) {
                                            const err31 = { instancePath: instancePath + "/docs-contract/" + i2 + "/when/" + i3, schemaPath: "#/properties/docs-contract/items/properties/when/items/maxLength", keyword: "maxLength", params: { limit: 300 }, schema: 300, parentSchema: schema37.properties["docs-contract"].items.properties.when.items, data: data14 };
                                            if (vErrors === null) {
                                                vErrors = [err31];
                                            }
                                            else {
                                                vErrors.push(err31);
                                            }
                                            errors++;
                                        }
                                        if (func2(data14) < 1) {
                                            const err32 = { instancePath: instancePath + "/docs-contract/" + i2 + "/when/" + i3, schemaPath: "#/properties/docs-contract/items/properties/when/items/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema37.properties["docs-contract"].items.properties.when.items, data: data14 };
                                            if (vErrors === null) {
                                                vErrors = [err32];
                                            }
                                            else {
                                                vErrors.push(err32);
                                            }
                                            errors++;
                                        }
                                    }
                                    else {
                                        const err33 = { instancePath: instancePath + "/docs-contract/" + i2 + "/when/" + i3, schemaPath: "#/properties/docs-contract/items/properties/when/items/type", keyword: "type", params: { type: "string" }, schema: schema37.properties["docs-contract"].items.properties.when.items.type, parentSchema: schema37.properties["docs-contract"].items.properties.when.items, data: data14 };
                                        if (vErrors === null) {
                                            vErrors = [err33];
                                        }
                                        else {
                                            vErrors.push(err33);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err34 = { instancePath: instancePath + "/docs-contract/" + i2 + "/when", schemaPath: "#/properties/docs-contract/items/properties/when/type", keyword: "type", params: { type: "array" }, schema: schema37.properties["docs-contract"].items.properties.when.type, parentSchema: schema37.properties["docs-contract"].items.properties.when, data: data13 };
                                if (vErrors === null) {
                                    vErrors = [err34];
                                }
                                else {
                                    vErrors.push(err34);
                                }
                                errors++;
                            }
                        }
                        if (data12.require !== undefined) {
                            let data15 = data12.require;
                            if (Array.isArray(data15)) {
                                if (data15.length > 50) {
                                    const err35 = { instancePath: instancePath + "/docs-contract/" + i2 + "/require", schemaPath: "#/properties/docs-contract/items/properties/require/maxItems", keyword: "maxItems", params: { limit: 50 }, schema: 50, parentSchema: schema37.properties["docs-contract"].items.properties.require, data: data15 };
                                    if (vErrors === null) {
                                        vErrors = [err35];
                                    }
                                    else {
                                        vErrors.push(err35);
                                    }
                                    errors++;
                                }
                                if (data15.length < 1) {
                                    const err36 = { instancePath: instancePath + "/docs-contract/" + i2 + "/require", schemaPath: "#/properties/docs-contract/items/properties/require/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema37.properties["docs-contract"].items.properties.require, data: data15 };
                                    if (vErrors === null) {
                                        vErrors = [err36];
                                    }
                                    else {
                                        vErrors.push(err36);
                                    }
                                    errors++;
                                }
                                const len4 = data15.length;
                                for (let i4 = 0; i4 < len4; i4++) {
                                    let data16 = data15[i4];
                                    if (typeof data16 === "string") {
                                        if (func2(data16) > 300) {
                                            const err37 = { instancePath: instancePath + "/docs-contract/" + i2 + "/require/" + i4, schemaPath: "#/properties/docs-contract/items/properties/require/items/maxLength", keyword: "maxLength", params: { limit: 300 }, schema: 300, parentSchema: schema37.properties["docs-contract"].items.properties.require.items, data: data16 };
                                            if (vErrors === null) {
                                                vErrors = [err37];
                                            }
                                            else {
                                                vErrors.push(err37);
                                            }
                                            errors++;
                                        }
                                        if (func2(data16) < 1) {
                                            const err38 = { instancePath: instancePath + "/docs-contract/" + i2 + "/require/" + i4, schemaPath: "#/properties/docs-contract/items/properties/require/items/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema37.properties["docs-contract"].items.properties.require.items, data: data16 };
                                            if (vErrors === null) {
                                                vErrors = [err38];
                                            }
                                            else {
                                                vErrors.push(err38);
                                            }
                                            errors++;
                                        }
                                    }
                                    else {
                                        const err39 = { instancePath: instancePath + "/docs-contract/" + i2 + "/require/" + i4, schemaPath: "#/properties/docs-contract/items/properties/require/items/type", keyword: "type", params: { type: "string" }, schema: schema37.properties["docs-contract"].items.properties.require.items.type, parentSchema: schema37.properties["docs-contract"].items.properties.require.items, data: data16 };
                                        if (vErrors === null) {
                                            vErrors = [err39];
                                        }
                                        else {
                                            vErrors.push(err39);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err40 = { instancePath: instancePath + "/docs-contract/" + i2 + "/require", schemaPath: "#/properties/docs-contract/items/properties/require/type", keyword: "type", params: { type: "array" }, schema: schema37.properties["docs-contract"].items.properties.require.type, parentSchema: schema37.properties["docs-contract"].items.properties.require, data: data15 };
                                if (vErrors === null) {
                                    vErrors = [err40];
                                }
                                else {
                                    vErrors.push(err40);
                                }
                                errors++;
                            }
                        }
                        if (data12.hint !== undefined) {
                            let data17 = data12.hint;
                            if (typeof data17 === "string") {
                                if (func2(data17) > 500) {
                                    const err41 = { instancePath: instancePath + "/docs-contract/" + i2 + "/hint", schemaPath: "#/properties/docs-contract/items/properties/hint/maxLength", keyword: "maxLength", params: { limit: 500 }, schema: 500, parentSchema: schema37.properties["docs-contract"].items.properties.hint, data: data17 };
                                    if (vErrors === null) {
                                        vErrors = [err41];
                                    }
                                    else {
                                        vErrors.push(err41);
                                    }
                                    errors++;
                                }
                                if (func2(data17) < 1) {
                                    const err42 = { instancePath: instancePath + "/docs-contract/" + i2 + "/hint", schemaPath: "#/properties/docs-contract/items/properties/hint/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema37.properties["docs-contract"].items.properties.hint, data: data17 };
                                    if (vErrors === null) {
                                        vErrors = [err42];
                                    }
                                    else {
                                        vErrors.push(err42);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err43 = { instancePath: instancePath + "/docs-contract/" + i2 + "/hint", schemaPath: "#/properties/docs-contract/items/properties/hint/type", keyword: "type", params: { type: "string" }, schema: schema37.properties["docs-contract"].items.properties.hint.type, parentSchema: schema37.properties["docs-contract"].items.properties.hint, data: data17 };
                                if (vErrors === null) {
                                    vErrors = [err43];
                                }
                                else {
                                    vErrors.push(err43);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err44 = { instancePath: instancePath + "/docs-contract/" + i2, schemaPath: "#/properties/docs-contract/items/type", keyword: "type", params: { type: "object" }, schema: schema37.properties["docs-contract"].items.type, parentSchema: schema37.properties["docs-contract"].items, data: data12 };
                        if (vErrors === null) {
                            vErrors = [err44];
                        }
                        else {
                            vErrors.push(err44);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err45 = { instancePath: instancePath + "/docs-contract", schemaPath: "#/properties/docs-contract/type", keyword: "type", params: { type: "array" }, schema: schema37.properties["docs-contract"].type, parentSchema: schema37.properties["docs-contract"], data: data11 };
                if (vErrors === null) {
                    vErrors = [err45];
                }
                else {
                    vErrors.push(err45);
                }
                errors++;
            }
        }
        if (data.limits !== undefined) {
            let data18 = data.limits;
            if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
                for (const key3 in data18) {
                    if (!((((key3 === "files") || (key3 === "file-kilobytes")) || (key3 === "total-kilobytes")) || (key3 === "repair-turns"))) {
                        const err46 = { instancePath: instancePath + "/limits", schemaPath: "#/properties/limits/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, schema: false, parentSchema: schema37.properties.limits, data: data18 };
                        if (vErrors === null) {
                            vErrors = [err46];
                        }
                        else {
                            vErrors.push(err46);
                        }
                        errors++;
                    }
                }
                if (data18.files !== undefined) {
                    let data19 = data18.files;
                    if (!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))) {
                        const err47 = { instancePath: instancePath + "/limits/files", schemaPath: "#/properties/limits/properties/files/type", keyword: "type", params: { type: "integer" }, schema: schema37.properties.limits.properties.files.type, parentSchema: schema37.properties.limits.properties.files, data: data19 };
                        if (vErrors === null) {
                            vErrors = [err47];
                        }
                        else {
                            vErrors.push(err47);
                        }
                        errors++;
                    }
                    if ((typeof data19 == "number") && (isFinite(data19))) {
                        if (data19 > 10000 || isNaN(data19)) {
                            const err48 = { instancePath: instancePath + "/limits/files", schemaPath: "#/properties/limits/properties/files/maximum", keyword: "maximum", params: { comparison: "<=", limit: 10000 }, schema: 10000, parentSchema: schema37.properties.limits.properties.files, data: data19 };
                            if (vErrors === null) {
                                vErrors = [err48];
                            }
                            else {
                                vErrors.push(err48);
                            }
                            errors++;
                        }
                        if (data19 < 1 || isNaN(data19)) {
                            const err49 = { instancePath: instancePath + "/limits/files", schemaPath: "#/properties/limits/properties/files/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema37.properties.limits.properties.files, data: data19 };
                            if (vErrors === null) {
                                vErrors = [err49];
                            }
                            else {
                                vErrors.push(err49);
                            }
                            errors++;
                        }
                    }
                }
                if (data18["file-kilobytes"] !== undefined) {
                    let data20 = data18["file-kilobytes"];
                    if (!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))) {
                        const err50 = { instancePath: instancePath + "/limits/file-kilobytes", schemaPath: "#/properties/limits/properties/file-kilobytes/type", keyword: "type", params: { type: "integer" }, schema: schema37.properties.limits.properties["file-kilobytes"].type, parentSchema: schema37.properties.limits.properties["file-kilobytes"], data: data20 };
                        if (vErrors === null) {
                            vErrors = [err50];
                        }
                        else {
                            vErrors.push(err50);
                        }
                        errors++;
                    }
                    if ((typeof data20 == "number") && (isFinite(data20))) {
                        if (data20 > 100000 || isNaN(data20)) {
                            const err51 = { instancePath: instancePath + "/limits/file-kilobytes", schemaPath: "#/properties/limits/properties/file-kilobytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100000 }, schema: 100000, parentSchema: schema37.properties.limits.properties["file-kilobytes"], data: data20 };
                            if (vErrors === null) {
                                vErrors = [err51];
                            }
                            else {
                                vErrors.push(err51);
                            }
                            errors++;
                        }
                        if (data20 < 1 || isNaN(data20)) {
                            const err52 = { instancePath: instancePath + "/limits/file-kilobytes", schemaPath: "#/properties/limits/properties/file-kilobytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema37.properties.limits.properties["file-kilobytes"], data: data20 };
                            if (vErrors === null) {
                                vErrors = [err52];
                            }
                            else {
                                vErrors.push(err52);
                            }
                            errors++;
                        }
                    }
                }
                if (data18["total-kilobytes"] !== undefined) {
                    let data21 = data18["total-kilobytes"];
                    if (!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))) {
                        const err53 = { instancePath: instancePath + "/limits/total-kilobytes", schemaPath: "#/properties/limits/properties/total-kilobytes/type", keyword: "type", params: { type: "integer" }, schema: schema37.properties.limits.properties["total-kilobytes"].type, parentSchema: schema37.properties.limits.properties["total-kilobytes"], data: data21 };
                        if (vErrors === null) {
                            vErrors = [err53];
                        }
                        else {
                            vErrors.push(err53);
                        }
                        errors++;
                    }
                    if ((typeof data21 == "number") && (isFinite(data21))) {
                        if (data21 > 1000000 || isNaN(data21)) {
                            const err54 = { instancePath: instancePath + "/limits/total-kilobytes", schemaPath: "#/properties/limits/properties/total-kilobytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1000000 }, schema: 1000000, parentSchema: schema37.properties.limits.properties["total-kilobytes"], data: data21 };
                            if (vErrors === null) {
                                vErrors = [err54];
                            }
                            else {
                                vErrors.push(err54);
                            }
                            errors++;
                        }
                        if (data21 < 1 || isNaN(data21)) {
                            const err55 = { instancePath: instancePath + "/limits/total-kilobytes", schemaPath: "#/properties/limits/properties/total-kilobytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema37.properties.limits.properties["total-kilobytes"], data: data21 };
                            if (vErrors === null) {
                                vErrors = [err55];
                            }
                            else {
                                vErrors.push(err55);
                            }
                            errors++;
                        }
                    }
                }
                if (data18["repair-turns"] !== undefined) {
                    let data22 = data18["repair-turns"];
                    if (!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))) {
                        const err56 = { instancePath: instancePath + "/limits/repair-turns", schemaPath: "#/properties/limits/properties/repair-turns/type", keyword: "type", params: { type: "integer" }, schema: schema37.properties.limits.properties["repair-turns"].type, parentSchema: schema37.properties.limits.properties["repair-turns"], data: data22 };
                        if (vErrors === null) {
                            vErrors = [err56];
                        }
                        else {
                            vErrors.push(err56);
                        }
                        errors++;
                    }
                    if ((typeof data22 == "number") && (isFinite(data22))) {
                        if (data22 > 3 || isNaN(data22)) {
                            const err57 = { instancePath: instancePath + "/limits/repair-turns", schemaPath: "#/properties/limits/properties/repair-turns/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3 }, schema: 3, parentSchema: schema37.properties.limits.properties["repair-turns"], data: data22 };
                            if (vErrors === null) {
                                vErrors = [err57];
                            }
                            else {
                                vErrors.push(err57);
                            }
                            errors++;
                        }
                        if (data22 < 0 || isNaN(data22)) {
                            const err58 = { instancePath: instancePath + "/limits/repair-turns", schemaPath: "#/properties/limits/properties/repair-turns/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema37.properties.limits.properties["repair-turns"], data: data22 };
                            if (vErrors === null) {
                                vErrors = [err58];
                            }
                            else {
                                vErrors.push(err58);
                            }
                            errors++;
                        }
                    }
                }
            }
            else {
                const err59 = { instancePath: instancePath + "/limits", schemaPath: "#/properties/limits/type", keyword: "type", params: { type: "object" }, schema: schema37.properties.limits.type, parentSchema: schema37.properties.limits, data: data18 };
                if (vErrors === null) {
                    vErrors = [err59];
                }
                else {
                    vErrors.push(err59);
                }
                errors++;
            }
        }
        if (data.allow !== undefined) {
            let data23 = data.allow;
            if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
                for (const key4 in data23) {
                    if (!((key4 === "executables") || (key4 === "second-package-manager"))) {
                        const err60 = { instancePath: instancePath + "/allow", schemaPath: "#/properties/allow/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, schema: false, parentSchema: schema37.properties.allow, data: data23 };
                        if (vErrors === null) {
                            vErrors = [err60];
                        }
                        else {
                            vErrors.push(err60);
                        }
                        errors++;
                    }
                }
                if (data23.executables !== undefined) {
                    let data24 = data23.executables;
                    if (typeof data24 !== "boolean") {
                        const err61 = { instancePath: instancePath + "/allow/executables", schemaPath: "#/properties/allow/properties/executables/type", keyword: "type", params: { type: "boolean" }, schema: schema37.properties.allow.properties.executables.type, parentSchema: schema37.properties.allow.properties.executables, data: data24 };
                        if (vErrors === null) {
                            vErrors = [err61];
                        }
                        else {
                            vErrors.push(err61);
                        }
                        errors++;
                    }
                }
                if (data23["second-package-manager"] !== undefined) {
                    let data25 = data23["second-package-manager"];
                    if (typeof data25 !== "boolean") {
                        const err62 = { instancePath: instancePath + "/allow/second-package-manager", schemaPath: "#/properties/allow/properties/second-package-manager/type", keyword: "type", params: { type: "boolean" }, schema: schema37.properties.allow.properties["second-package-manager"].type, parentSchema: schema37.properties.allow.properties["second-package-manager"], data: data25 };
                        if (vErrors === null) {
                            vErrors = [err62];
                        }
                        else {
                            vErrors.push(err62);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err63 = { instancePath: instancePath + "/allow", schemaPath: "#/properties/allow/type", keyword: "type", params: { type: "object" }, schema: schema37.properties.allow.type, parentSchema: schema37.properties.allow, data: data23 };
                if (vErrors === null) {
                    vErrors = [err63];
                }
                else {
                    vErrors.push(err63);
                }
                errors++;
            }
        }
        if (data["memory-file"] !== undefined) {
            let data26 = data["memory-file"];
            if (typeof data26 === "string") {
                if (func2(data26) > 200) {
                    const err64 = { instancePath: instancePath + "/memory-file", schemaPath: "#/properties/memory-file/maxLength", keyword: "maxLength", params: { limit: 200 }, schema: 200, parentSchema: schema37.properties["memory-file"], data: data26 };
                    if (vErrors === null) {
                        vErrors = [err64];
                    }
                    else {
                        vErrors.push(err64);
                    }
                    errors++;
                }
                if (!pattern7.test(data26)) {
                    const err65 = { instancePath: instancePath + "/memory-file", schemaPath: "#/properties/memory-file/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$" }, schema: "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$", parentSchema: schema37.properties["memory-file"], data: data26 };
                    if (vErrors === null) {
                        vErrors = [err65];
                    }
                    else {
                        vErrors.push(err65);
                    }
                    errors++;
                }
            }
            else {
                const err66 = { instancePath: instancePath + "/memory-file", schemaPath: "#/properties/memory-file/type", keyword: "type", params: { type: "string" }, schema: schema37.properties["memory-file"].type, parentSchema: schema37.properties["memory-file"], data: data26 };
                if (vErrors === null) {
                    vErrors = [err66];
                }
                else {
                    vErrors.push(err66);
                }
                errors++;
            }
        }
        if (data["time-zone"] !== undefined) {
            let data27 = data["time-zone"];
            if (typeof data27 === "string") {
                if (func2(data27) > 60) {
                    const err67 = { instancePath: instancePath + "/time-zone", schemaPath: "#/properties/time-zone/maxLength", keyword: "maxLength", params: { limit: 60 }, schema: 60, parentSchema: schema37.properties["time-zone"], data: data27 };
                    if (vErrors === null) {
                        vErrors = [err67];
                    }
                    else {
                        vErrors.push(err67);
                    }
                    errors++;
                }
                if (func2(data27) < 1) {
                    const err68 = { instancePath: instancePath + "/time-zone", schemaPath: "#/properties/time-zone/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema37.properties["time-zone"], data: data27 };
                    if (vErrors === null) {
                        vErrors = [err68];
                    }
                    else {
                        vErrors.push(err68);
                    }
                    errors++;
                }
            }
            else {
                const err69 = { instancePath: instancePath + "/time-zone", schemaPath: "#/properties/time-zone/type", keyword: "type", params: { type: "string" }, schema: schema37.properties["time-zone"].type, parentSchema: schema37.properties["time-zone"], data: data27 };
                if (vErrors === null) {
                    vErrors = [err69];
                }
                else {
                    vErrors.push(err69);
                }
                errors++;
            }
        }
        if (data.claim !== undefined) {
            let data28 = data.claim;
            if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
                for (const key5 in data28) {
                    if (!((key5 === "ttl-hours") || (key5 === "heartbeat-minutes"))) {
                        const err70 = { instancePath: instancePath + "/claim", schemaPath: "#/properties/claim/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, schema: false, parentSchema: schema37.properties.claim, data: data28 };
                        if (vErrors === null) {
                            vErrors = [err70];
                        }
                        else {
                            vErrors.push(err70);
                        }
                        errors++;
                    }
                }
                if (data28["ttl-hours"] !== undefined) {
                    let data29 = data28["ttl-hours"];
                    if ((typeof data29 == "number") && (isFinite(data29))) {
                        if (data29 > 720 || isNaN(data29)) {
                            const err71 = { instancePath: instancePath + "/claim/ttl-hours", schemaPath: "#/properties/claim/properties/ttl-hours/maximum", keyword: "maximum", params: { comparison: "<=", limit: 720 }, schema: 720, parentSchema: schema37.properties.claim.properties["ttl-hours"], data: data29 };
                            if (vErrors === null) {
                                vErrors = [err71];
                            }
                            else {
                                vErrors.push(err71);
                            }
                            errors++;
                        }
                        if (data29 <= 0.2 || isNaN(data29)) {
                            const err72 = { instancePath: instancePath + "/claim/ttl-hours", schemaPath: "#/properties/claim/properties/ttl-hours/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0.2 }, schema: 0.2, parentSchema: schema37.properties.claim.properties["ttl-hours"], data: data29 };
                            if (vErrors === null) {
                                vErrors = [err72];
                            }
                            else {
                                vErrors.push(err72);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err73 = { instancePath: instancePath + "/claim/ttl-hours", schemaPath: "#/properties/claim/properties/ttl-hours/type", keyword: "type", params: { type: "number" }, schema: schema37.properties.claim.properties["ttl-hours"].type, parentSchema: schema37.properties.claim.properties["ttl-hours"], data: data29 };
                        if (vErrors === null) {
                            vErrors = [err73];
                        }
                        else {
                            vErrors.push(err73);
                        }
                        errors++;
                    }
                }
                if (data28["heartbeat-minutes"] !== undefined) {
                    let data30 = data28["heartbeat-minutes"];
                    if ((typeof data30 == "number") && (isFinite(data30))) {
                        if (data30 > 600 || isNaN(data30)) {
                            const err74 = { instancePath: instancePath + "/claim/heartbeat-minutes", schemaPath: "#/properties/claim/properties/heartbeat-minutes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 600 }, schema: 600, parentSchema: schema37.properties.claim.properties["heartbeat-minutes"], data: data30 };
                            if (vErrors === null) {
                                vErrors = [err74];
                            }
                            else {
                                vErrors.push(err74);
                            }
                            errors++;
                        }
                        if (data30 <= 0 || isNaN(data30)) {
                            const err75 = { instancePath: instancePath + "/claim/heartbeat-minutes", schemaPath: "#/properties/claim/properties/heartbeat-minutes/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema37.properties.claim.properties["heartbeat-minutes"], data: data30 };
                            if (vErrors === null) {
                                vErrors = [err75];
                            }
                            else {
                                vErrors.push(err75);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err76 = { instancePath: instancePath + "/claim/heartbeat-minutes", schemaPath: "#/properties/claim/properties/heartbeat-minutes/type", keyword: "type", params: { type: "number" }, schema: schema37.properties.claim.properties["heartbeat-minutes"].type, parentSchema: schema37.properties.claim.properties["heartbeat-minutes"], data: data30 };
                        if (vErrors === null) {
                            vErrors = [err76];
                        }
                        else {
                            vErrors.push(err76);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err77 = { instancePath: instancePath + "/claim", schemaPath: "#/properties/claim/type", keyword: "type", params: { type: "object" }, schema: schema37.properties.claim.type, parentSchema: schema37.properties.claim, data: data28 };
                if (vErrors === null) {
                    vErrors = [err77];
                }
                else {
                    vErrors.push(err77);
                }
                errors++;
            }
        }
        if (data.agent !== undefined) {
            let data31 = data.agent;
            if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
                for (const key6 in data31) {
                    if (!(((key6 === "idle-timeout-minutes") || (key6 === "max-requests")) || (key6 === "max-tokens"))) {
                        const err78 = { instancePath: instancePath + "/agent", schemaPath: "#/properties/agent/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, schema: false, parentSchema: schema37.properties.agent, data: data31 };
                        if (vErrors === null) {
                            vErrors = [err78];
                        }
                        else {
                            vErrors.push(err78);
                        }
                        errors++;
                    }
                }
                if (data31["idle-timeout-minutes"] !== undefined) {
                    let data32 = data31["idle-timeout-minutes"];
                    if ((typeof data32 == "number") && (isFinite(data32))) {
                        if (data32 > 360 || isNaN(data32)) {
                            const err79 = { instancePath: instancePath + "/agent/idle-timeout-minutes", schemaPath: "#/properties/agent/properties/idle-timeout-minutes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 360 }, schema: 360, parentSchema: schema37.properties.agent.properties["idle-timeout-minutes"], data: data32 };
                            if (vErrors === null) {
                                vErrors = [err79];
                            }
                            else {
                                vErrors.push(err79);
                            }
                            errors++;
                        }
                        if (data32 <= 0 || isNaN(data32)) {
                            const err80 = { instancePath: instancePath + "/agent/idle-timeout-minutes", schemaPath: "#/properties/agent/properties/idle-timeout-minutes/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema37.properties.agent.properties["idle-timeout-minutes"], data: data32 };
                            if (vErrors === null) {
                                vErrors = [err80];
                            }
                            else {
                                vErrors.push(err80);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err81 = { instancePath: instancePath + "/agent/idle-timeout-minutes", schemaPath: "#/properties/agent/properties/idle-timeout-minutes/type", keyword: "type", params: { type: "number" }, schema: schema37.properties.agent.properties["idle-timeout-minutes"].type, parentSchema: schema37.properties.agent.properties["idle-timeout-minutes"], data: data32 };
                        if (vErrors === null) {
                            vErrors = [err81];
                        }
                        else {
                            vErrors.push(err81);
                        }
                        errors++;
                    }
                }
                if (data31["max-requests"] !== undefined) {
                    let data33 = data31["max-requests"];
                    if (!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))) {
                        const err82 = { instancePath: instancePath + "/agent/max-requests", schemaPath: "#/properties/agent/properties/max-requests/type", keyword: "type", params: { type: "integer" }, schema: schema37.properties.agent.properties["max-requests"].type, parentSchema: schema37.properties.agent.properties["max-requests"], data: data33 };
                        if (vErrors === null) {
                            vErrors = [err82];
                        }
                        else {
                            vErrors.push(err82);
                        }
                        errors++;
                    }
                    if ((typeof data33 == "number") && (isFinite(data33))) {
                        if (data33 > 100000 || isNaN(data33)) {
                            const err83 = { instancePath: instancePath + "/agent/max-requests", schemaPath: "#/properties/agent/properties/max-requests/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100000 }, schema: 100000, parentSchema: schema37.properties.agent.properties["max-requests"], data: data33 };
                            if (vErrors === null) {
                                vErrors = [err83];
                            }
                            else {
                                vErrors.push(err83);
                            }
                            errors++;
                        }
                        if (data33 < 1 || isNaN(data33)) {
                            const err84 = { instancePath: instancePath + "/agent/max-requests", schemaPath: "#/properties/agent/properties/max-requests/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema37.properties.agent.properties["max-requests"], data: data33 };
                            if (vErrors === null) {
                                vErrors = [err84];
                            }
                            else {
                                vErrors.push(err84);
                            }
                            errors++;
                        }
                    }
                }
                if (data31["max-tokens"] !== undefined) {
                    let data34 = data31["max-tokens"];
                    if (!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))) {
                        const err85 = { instancePath: instancePath + "/agent/max-tokens", schemaPath: "#/properties/agent/properties/max-tokens/type", keyword: "type", params: { type: "integer" }, schema: schema37.properties.agent.properties["max-tokens"].type, parentSchema: schema37.properties.agent.properties["max-tokens"], data: data34 };
                        if (vErrors === null) {
                            vErrors = [err85];
                        }
                        else {
                            vErrors.push(err85);
                        }
                        errors++;
                    }
                    if ((typeof data34 == "number") && (isFinite(data34))) {
                        if (data34 > 1000000000 || isNaN(data34)) {
                            const err86 = { instancePath: instancePath + "/agent/max-tokens", schemaPath: "#/properties/agent/properties/max-tokens/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1000000000 }, schema: 1000000000, parentSchema: schema37.properties.agent.properties["max-tokens"], data: data34 };
                            if (vErrors === null) {
                                vErrors = [err86];
                            }
                            else {
                                vErrors.push(err86);
                            }
                            errors++;
                        }
                        if (data34 < 1 || isNaN(data34)) {
                            const err87 = { instancePath: instancePath + "/agent/max-tokens", schemaPath: "#/properties/agent/properties/max-tokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema37.properties.agent.properties["max-tokens"], data: data34 };
                            if (vErrors === null) {
                                vErrors = [err87];
                            }
                            else {
                                vErrors.push(err87);
                            }
                            errors++;
                        }
                    }
                }
            }
            else {
                const err88 = { instancePath: instancePath + "/agent", schemaPath: "#/properties/agent/type", keyword: "type", params: { type: "object" }, schema: schema37.properties.agent.type, parentSchema: schema37.properties.agent, data: data31 };
                if (vErrors === null) {
                    vErrors = [err88];
                }
                else {
                    vErrors.push(err88);
                }
                errors++;
            }
        }
        if (data["commit-author"] !== undefined) {
            let data35 = data["commit-author"];
            if (typeof data35 === "string") {
                if (func2(data35) > 200) {
                    const err89 = { instancePath: instancePath + "/commit-author", schemaPath: "#/properties/commit-author/maxLength", keyword: "maxLength", params: { limit: 200 }, schema: 200, parentSchema: schema37.properties["commit-author"], data: data35 };
                    if (vErrors === null) {
                        vErrors = [err89];
                    }
                    else {
                        vErrors.push(err89);
                    }
                    errors++;
                }
                if (!pattern8.test(data35)) {
                    const err90 = { instancePath: instancePath + "/commit-author", schemaPath: "#/properties/commit-author/pattern", keyword: "pattern", params: { pattern: "^[^<>\\n\\r]+ <[^<>\\s]+@[^<>\\s]+>$" }, schema: "^[^<>\\n\\r]+ <[^<>\\s]+@[^<>\\s]+>$", parentSchema: schema37.properties["commit-author"], data: data35 };
                    if (vErrors === null) {
                        vErrors = [err90];
                    }
                    else {
                        vErrors.push(err90);
                    }
                    errors++;
                }
            }
            else {
                const err91 = { instancePath: instancePath + "/commit-author", schemaPath: "#/properties/commit-author/type", keyword: "type", params: { type: "string" }, schema: schema37.properties["commit-author"].type, parentSchema: schema37.properties["commit-author"], data: data35 };
                if (vErrors === null) {
                    vErrors = [err91];
                }
                else {
                    vErrors.push(err91);
                }
                errors++;
            }
        }
    }
    else {
        const err92 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema37.type, parentSchema: schema37, data };
        if (vErrors === null) {
            vErrors = [err92];
        }
        else {
            vErrors.push(err92);
        }
        errors++;
    }
    validate22.errors = vErrors;
    return errors === 0;
}
validate22.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
validators_gen_exports["frd-index"] = validate23;
const schema38 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "frd-index.schema.json", "title": "Index of a plan of FRDs", "description": "Which documents belong to the plan, in the order in which they are worked on.", "type": "object", "required": ["frds"], "additionalProperties": false, "properties": { "$schema": { "title": "Schema", "description": "Where an editor finds this schema. Not read by the runner.", "type": "string" }, "schemaPath": { "title": "The plan's own schema", "description": "A JSON Schema (2020-12) that every document of this plan must satisfy, relative to this file. The published one is used when left out.", "type": "string", "minLength": 1, "examples": ["./frd-schema.json"] }, "generatedAt": { "title": "Date of the index", "description": "A calendar date written YYYY-MM-DD, for people.", "type": "string", "examples": ["2026-03-01"] }, "scope": { "title": "Scope", "description": "What the plan covers, in a word or two, for people.", "type": "string" }, "frds": { "title": "Documents", "description": "The documents of the plan. Their order here is the order of work.", "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/entry" } } }, "$defs": { "frdId": { "title": "FRD id", "description": "`FRD-` and at least three digits.", "type": "string", "pattern": "^FRD-\\d{3,}$", "examples": ["FRD-001"] }, "entry": { "title": "Document", "description": "One document of the plan.", "type": "object", "required": ["frdId", "path"], "additionalProperties": false, "properties": { "frdId": { "$ref": "#/$defs/frdId" }, "title": { "title": "Title", "description": "A short name for people.", "type": "string" }, "status": { "title": "Status", "description": "A copy of what the document's tasks amount to: not_started, in_progress, completed, blocked or skipped. Kept in line by the runner.", "enum": ["not_started", "in_progress", "completed", "blocked", "skipped"] }, "priority": { "title": "Priority", "description": "A whole number for people only: the order of work is the order of this list.", "type": "integer" }, "path": { "title": "File", "description": "Where the document is, relative to this file and inside its folder.", "type": "string", "minLength": 1, "examples": ["./frd-001-foundation.json"] }, "dependencies": { "title": "Documents this one builds on", "description": "FRD ids; the same as in the document itself.", "type": "array", "items": { "$ref": "#/$defs/frdId" } } } } } };
const schema39 = { "title": "Document", "description": "One document of the plan.", "type": "object", "required": ["frdId", "path"], "additionalProperties": false, "properties": { "frdId": { "$ref": "#/$defs/frdId" }, "title": { "title": "Title", "description": "A short name for people.", "type": "string" }, "status": { "title": "Status", "description": "A copy of what the document's tasks amount to: not_started, in_progress, completed, blocked or skipped. Kept in line by the runner.", "enum": ["not_started", "in_progress", "completed", "blocked", "skipped"] }, "priority": { "title": "Priority", "description": "A whole number for people only: the order of work is the order of this list.", "type": "integer" }, "path": { "title": "File", "description": "Where the document is, relative to this file and inside its folder.", "type": "string", "minLength": 1, "examples": ["./frd-001-foundation.json"] }, "dependencies": { "title": "Documents this one builds on", "description": "FRD ids; the same as in the document itself.", "type": "array", "items": { "$ref": "#/$defs/frdId" } } } };
const schema40 = { "title": "FRD id", "description": "`FRD-` and at least three digits.", "type": "string", "pattern": "^FRD-\\d{3,}$", "examples": ["FRD-001"] };
const pattern9 = new RegExp("^FRD-\\d{3,}$", "u");
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate24.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.frdId === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "frdId" }, schema: schema39.required, parentSchema: schema39, data };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.path === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "path" }, schema: schema39.required, parentSchema: schema39, data };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!((((((key0 === "frdId") || (key0 === "title")) || (key0 === "status")) || (key0 === "priority")) || (key0 === "path")) || (key0 === "dependencies"))) {
                const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema39, data };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
        }
        if (data.frdId !== undefined) {
            let data0 = data.frdId;
            if (typeof data0 === "string") {
                if (!pattern9.test(data0)) {
                    const err3 = { instancePath: instancePath + "/frdId", schemaPath: "#/$defs/frdId/pattern", keyword: "pattern", params: { pattern: "^FRD-\\d{3,}$" }, schema: "^FRD-\\d{3,}$", parentSchema: schema40, data: data0 };
                    if (vErrors === null) {
                        vErrors = [err3];
                    }
                    else {
                        vErrors.push(err3);
                    }
                    errors++;
                }
            }
            else {
                const err4 = { instancePath: instancePath + "/frdId", schemaPath: "#/$defs/frdId/type", keyword: "type", params: { type: "string" }, schema: schema40.type, parentSchema: schema40, data: data0 };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.title !== undefined) {
            let data1 = data.title;
            if (typeof data1 !== "string") {
                const err5 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, schema: schema39.properties.title.type, parentSchema: schema39.properties.title, data: data1 };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.status !== undefined) {
            let data2 = data.status;
            if (!(((((data2 === "not_started") || (data2 === "in_progress")) || (data2 === "completed")) || (data2 === "blocked")) || (data2 === "skipped"))) {
                const err6 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema39.properties.status.enum }, schema: schema39.properties.status.enum, parentSchema: schema39.properties.status, data: data2 };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
        if (data.priority !== undefined) {
            let data3 = data.priority;
            if (!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) {
                const err7 = { instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/type", keyword: "type", params: { type: "integer" }, schema: schema39.properties.priority.type, parentSchema: schema39.properties.priority, data: data3 };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.path !== undefined) {
            let data4 = data.path;
            if (typeof data4 === "string") {
                if (func2(data4) < 1) {
                    const err8 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema39.properties.path, data: data4 };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
            }
            else {
                const err9 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" }, schema: schema39.properties.path.type, parentSchema: schema39.properties.path, data: data4 };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
        }
        if (data.dependencies !== undefined) {
            let data5 = data.dependencies;
            if (Array.isArray(data5)) {
                const len0 = data5.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data6 = data5[i0];
                    if (typeof data6 === "string") {
                        if (!pattern9.test(data6)) {
                            const err10 = { instancePath: instancePath + "/dependencies/" + i0, schemaPath: "#/$defs/frdId/pattern", keyword: "pattern", params: { pattern: "^FRD-\\d{3,}$" }, schema: "^FRD-\\d{3,}$", parentSchema: schema40, data: data6 };
                            if (vErrors === null) {
                                vErrors = [err10];
                            }
                            else {
                                vErrors.push(err10);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err11 = { instancePath: instancePath + "/dependencies/" + i0, schemaPath: "#/$defs/frdId/type", keyword: "type", params: { type: "string" }, schema: schema40.type, parentSchema: schema40, data: data6 };
                        if (vErrors === null) {
                            vErrors = [err11];
                        }
                        else {
                            vErrors.push(err11);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err12 = { instancePath: instancePath + "/dependencies", schemaPath: "#/properties/dependencies/type", keyword: "type", params: { type: "array" }, schema: schema39.properties.dependencies.type, parentSchema: schema39.properties.dependencies, data: data5 };
                if (vErrors === null) {
                    vErrors = [err12];
                }
                else {
                    vErrors.push(err12);
                }
                errors++;
            }
        }
    }
    else {
        const err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema39.type, parentSchema: schema39, data };
        if (vErrors === null) {
            vErrors = [err13];
        }
        else {
            vErrors.push(err13);
        }
        errors++;
    }
    validate24.errors = vErrors;
    return errors === 0;
}
validate24.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    /*# sourceURL="frd-index.schema.json" */ ;
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate23.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.frds === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "frds" }, schema: schema38.required, parentSchema: schema38, data };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(((((key0 === "$schema") || (key0 === "schemaPath")) || (key0 === "generatedAt")) || (key0 === "scope")) || (key0 === "frds"))) {
                const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema38, data };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.$schema !== undefined) {
            let data0 = data.$schema;
            if (typeof data0 !== "string") {
                const err2 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, schema: schema38.properties.$schema.type, parentSchema: schema38.properties.$schema, data: data0 };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
        }
        if (data.schemaPath !== undefined) {
            let data1 = data.schemaPath;
            if (typeof data1 === "string") {
                if (func2(data1) < 1) {
                    const err3 = { instancePath: instancePath + "/schemaPath", schemaPath: "#/properties/schemaPath/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema38.properties.schemaPath, data: data1 };
                    if (vErrors === null) {
                        vErrors = [err3];
                    }
                    else {
                        vErrors.push(err3);
                    }
                    errors++;
                }
            }
            else {
                const err4 = { instancePath: instancePath + "/schemaPath", schemaPath: "#/properties/schemaPath/type", keyword: "type", params: { type: "string" }, schema: schema38.properties.schemaPath.type, parentSchema: schema38.properties.schemaPath, data: data1 };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.generatedAt !== undefined) {
            let data2 = data.generatedAt;
            if (typeof data2 !== "string") {
                const err5 = { instancePath: instancePath + "/generatedAt", schemaPath: "#/properties/generatedAt/type", keyword: "type", params: { type: "string" }, schema: schema38.properties.generatedAt.type, parentSchema: schema38.properties.generatedAt, data: data2 };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.scope !== undefined) {
            let data3 = data.scope;
            if (typeof data3 !== "string") {
                const err6 = { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/type", keyword: "type", params: { type: "string" }, schema: schema38.properties.scope.type, parentSchema: schema38.properties.scope, data: data3 };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
        if (data.frds !== undefined) {
            let data4 = data.frds;
            if (Array.isArray(data4)) {
                if (data4.length < 1) {
                    const err7 = { instancePath: instancePath + "/frds", schemaPath: "#/properties/frds/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema38.properties.frds, data: data4 };
                    if (vErrors === null) {
                        vErrors = [err7];
                    }
                    else {
                        vErrors.push(err7);
                    }
                    errors++;
                }
                const len0 = data4.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    if (!(validate24(data4[i0], { instancePath: instancePath + "/frds/" + i0, parentData: data4, parentDataProperty: i0, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
                        errors = vErrors.length;
                    }
                }
            }
            else {
                const err8 = { instancePath: instancePath + "/frds", schemaPath: "#/properties/frds/type", keyword: "type", params: { type: "array" }, schema: schema38.properties.frds.type, parentSchema: schema38.properties.frds, data: data4 };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
    }
    else {
        const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema38.type, parentSchema: schema38, data };
        if (vErrors === null) {
            vErrors = [err9];
        }
        else {
            vErrors.push(err9);
        }
        errors++;
    }
    validate23.errors = vErrors;
    return errors === 0;
}
validate23.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
validators_gen_exports["frd-shape"] = validate26;
const schema42 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "frd-shape.schema.json", "title": "The least an FRD must hold", "description": "What the runner itself relies on, whatever a plan's own schema allows on top. A plan without a schema of its own is held to frd.schema.json.", "type": "object", "required": ["metadata", "majorTasks"], "properties": { "metadata": { "description": "What this document is about, and how far it is.", "type": "object", "required": ["frdId"], "properties": { "frdId": { "$ref": "frd.schema.json#/$defs/frdId" }, "status": { "$ref": "frd.schema.json#/$defs/status" }, "dependencies": { "$ref": "#/$defs/texts" }, "updatedAt": { "description": "A calendar date written YYYY-MM-DD.", "type": "string" } } }, "majorTasks": { "description": "The tasks of this document, in the order in which they are to be done.", "type": "array", "minItems": 1, "items": { "type": "object", "required": ["taskId", "title", "status", "prLevel"], "properties": { "taskId": { "description": "The id of its document, `-T`, and a number.", "type": "string", "pattern": "^FRD-\\d{3,}-T\\d+$", "maxLength": 64, "examples": ["FRD-001-T4"] }, "title": { "description": "A short name for people.", "type": "string" }, "description": { "description": "What is to be done.", "type": "string" }, "status": { "$ref": "frd.schema.json#/$defs/status" }, "prLevel": { "description": "true when the task opens a pull request of its own, false when it joins the task above it.", "type": "boolean" }, "dependencies": { "$ref": "#/$defs/texts" }, "notes": { "$ref": "#/$defs/texts" }, "testOmissionReason": { "description": "The reason for asking for no tests.", "type": "string" }, "subtasks": { "description": "The steps of the task.", "type": "array", "items": { "type": "object", "required": ["title"], "properties": { "subtaskId": { "description": "The id of the step.", "type": "string" }, "title": { "description": "A short name for people.", "type": "string" }, "description": { "description": "What this step does.", "type": "string" }, "status": { "$ref": "frd.schema.json#/$defs/status" }, "filesToCreate": { "$ref": "#/$defs/texts" }, "filesToModify": { "$ref": "#/$defs/texts" } } } }, "gotchas": { "description": "What is easily done wrong here.", "type": "array", "items": { "type": "object", "required": ["text"], "properties": { "severity": { "description": "info, warning or critical.", "type": "string" }, "text": { "description": "What goes wrong.", "type": "string" } } } }, "verification": { "description": "What must be shown to be true.", "type": "array", "items": { "type": "object", "required": ["id", "description"], "properties": { "id": { "description": "The id of the check.", "type": "string" }, "type": { "description": "The kind of check.", "type": "string" }, "description": { "description": "What must hold.", "type": "string" } } } }, "testRequirements": { "description": "Tests that must come with the change.", "type": "array", "items": { "type": "object", "required": ["id", "description"], "properties": { "id": { "description": "The id of the test.", "type": "string" }, "type": { "description": "The kind of test.", "type": "string" }, "description": { "description": "What the test is about.", "type": "string" }, "requiredScenarios": { "description": "Situations to cover.", "type": "array", "items": { "type": "object", "properties": { "type": { "description": "The kind of situation.", "type": "string" }, "description": { "description": "The situation.", "type": "string" }, "expectedOutcome": { "description": "What must come out of it.", "type": "string" } } } } } } } } } } }, "$defs": { "texts": { "description": "A list of texts.", "type": "array", "items": { "description": "A text.", "type": "string" } } } };
const schema45 = { "title": "FRD id", "description": "`FRD-` and at least three digits.", "type": "string", "pattern": "^FRD-\\d{3,}$", "examples": ["FRD-001"] };
const schema46 = { "title": "Status", "description": "How far the work is: not_started, in_progress, completed, blocked or skipped. Only work that is not_started is ever picked up.", "enum": ["not_started", "in_progress", "completed", "blocked", "skipped"] };
const schema67 = { "description": "A list of texts.", "type": "array", "items": { "description": "A text.", "type": "string" } };
const pattern14 = new RegExp("^FRD-\\d{3,}-T\\d+$", "u");
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    /*# sourceURL="frd-shape.schema.json" */ ;
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate26.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.metadata === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metadata" }, schema: schema42.required, parentSchema: schema42, data };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.majorTasks === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "majorTasks" }, schema: schema42.required, parentSchema: schema42, data };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.metadata !== undefined) {
            let data0 = data.metadata;
            if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
                if (data0.frdId === undefined) {
                    const err2 = { instancePath: instancePath + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: "frdId" }, schema: schema42.properties.metadata.required, parentSchema: schema42.properties.metadata, data: data0 };
                    if (vErrors === null) {
                        vErrors = [err2];
                    }
                    else {
                        vErrors.push(err2);
                    }
                    errors++;
                }
                if (data0.frdId !== undefined) {
                    let data1 = data0.frdId;
                    if (typeof data1 === "string") {
                        if (!pattern9.test(data1)) {
                            const err3 = { instancePath: instancePath + "/metadata/frdId", schemaPath: "frd.schema.json#/$defs/frdId/pattern", keyword: "pattern", params: { pattern: "^FRD-\\d{3,}$" }, schema: "^FRD-\\d{3,}$", parentSchema: schema45, data: data1 };
                            if (vErrors === null) {
                                vErrors = [err3];
                            }
                            else {
                                vErrors.push(err3);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err4 = { instancePath: instancePath + "/metadata/frdId", schemaPath: "frd.schema.json#/$defs/frdId/type", keyword: "type", params: { type: "string" }, schema: schema45.type, parentSchema: schema45, data: data1 };
                        if (vErrors === null) {
                            vErrors = [err4];
                        }
                        else {
                            vErrors.push(err4);
                        }
                        errors++;
                    }
                }
                if (data0.status !== undefined) {
                    let data2 = data0.status;
                    if (!(((((data2 === "not_started") || (data2 === "in_progress")) || (data2 === "completed")) || (data2 === "blocked")) || (data2 === "skipped"))) {
                        const err5 = { instancePath: instancePath + "/metadata/status", schemaPath: "frd.schema.json#/$defs/status/enum", keyword: "enum", params: { allowedValues: schema46.enum }, schema: schema46.enum, parentSchema: schema46, data: data2 };
                        if (vErrors === null) {
                            vErrors = [err5];
                        }
                        else {
                            vErrors.push(err5);
                        }
                        errors++;
                    }
                }
                if (data0.dependencies !== undefined) {
                    let data3 = data0.dependencies;
                    if (Array.isArray(data3)) {
                        const len0 = data3.length;
                        for (let i0 = 0; i0 < len0; i0++) {
                            let data4 = data3[i0];
                            if (typeof data4 !== "string") {
                                const err6 = { instancePath: instancePath + "/metadata/dependencies/" + i0, schemaPath: "#/$defs/texts/items/type", keyword: "type", params: { type: "string" }, schema: schema67.items.type, parentSchema: schema67.items, data: data4 };
                                if (vErrors === null) {
                                    vErrors = [err6];
                                }
                                else {
                                    vErrors.push(err6);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err7 = { instancePath: instancePath + "/metadata/dependencies", schemaPath: "#/$defs/texts/type", keyword: "type", params: { type: "array" }, schema: schema67.type, parentSchema: schema67, data: data3 };
                        if (vErrors === null) {
                            vErrors = [err7];
                        }
                        else {
                            vErrors.push(err7);
                        }
                        errors++;
                    }
                }
                if (data0.updatedAt !== undefined) {
                    let data5 = data0.updatedAt;
                    if (typeof data5 !== "string") {
                        const err8 = { instancePath: instancePath + "/metadata/updatedAt", schemaPath: "#/properties/metadata/properties/updatedAt/type", keyword: "type", params: { type: "string" }, schema: schema42.properties.metadata.properties.updatedAt.type, parentSchema: schema42.properties.metadata.properties.updatedAt, data: data5 };
                        if (vErrors === null) {
                            vErrors = [err8];
                        }
                        else {
                            vErrors.push(err8);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err9 = { instancePath: instancePath + "/metadata", schemaPath: "#/properties/metadata/type", keyword: "type", params: { type: "object" }, schema: schema42.properties.metadata.type, parentSchema: schema42.properties.metadata, data: data0 };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
        }
        if (data.majorTasks !== undefined) {
            let data6 = data.majorTasks;
            if (Array.isArray(data6)) {
                if (data6.length < 1) {
                    const err10 = { instancePath: instancePath + "/majorTasks", schemaPath: "#/properties/majorTasks/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema42.properties.majorTasks, data: data6 };
                    if (vErrors === null) {
                        vErrors = [err10];
                    }
                    else {
                        vErrors.push(err10);
                    }
                    errors++;
                }
                const len1 = data6.length;
                for (let i1 = 0; i1 < len1; i1++) {
                    let data7 = data6[i1];
                    if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                        if (data7.taskId === undefined) {
                            const err11 = { instancePath: instancePath + "/majorTasks/" + i1, schemaPath: "#/properties/majorTasks/items/required", keyword: "required", params: { missingProperty: "taskId" }, schema: schema42.properties.majorTasks.items.required, parentSchema: schema42.properties.majorTasks.items, data: data7 };
                            if (vErrors === null) {
                                vErrors = [err11];
                            }
                            else {
                                vErrors.push(err11);
                            }
                            errors++;
                        }
                        if (data7.title === undefined) {
                            const err12 = { instancePath: instancePath + "/majorTasks/" + i1, schemaPath: "#/properties/majorTasks/items/required", keyword: "required", params: { missingProperty: "title" }, schema: schema42.properties.majorTasks.items.required, parentSchema: schema42.properties.majorTasks.items, data: data7 };
                            if (vErrors === null) {
                                vErrors = [err12];
                            }
                            else {
                                vErrors.push(err12);
                            }
                            errors++;
                        }
                        if (data7.status === undefined) {
                            const err13 = { instancePath: instancePath + "/majorTasks/" + i1, schemaPath: "#/properties/majorTasks/items/required", keyword: "required", params: { missingProperty: "status" }, schema: schema42.properties.majorTasks.items.required, parentSchema: schema42.properties.majorTasks.items, data: data7 };
                            if (vErrors === null) {
                                vErrors = [err13];
                            }
                            else {
                                vErrors.push(err13);
                            }
                            errors++;
                        }
                        if (data7.prLevel === undefined) {
                            const err14 = { instancePath: instancePath + "/majorTasks/" + i1, schemaPath: "#/properties/majorTasks/items/required", keyword: "required", params: { missingProperty: "prLevel" }, schema: schema42.properties.majorTasks.items.required, parentSchema: schema42.properties.majorTasks.items, data: data7 };
                            if (vErrors === null) {
                                vErrors = [err14];
                            }
                            else {
                                vErrors.push(err14);
                            }
                            errors++;
                        }
                        if (data7.taskId !== undefined) {
                            let data8 = data7.taskId;
                            if (typeof data8 === "string") {
                                if (func2(data8) > 64) {
                                    const err15 = { instancePath: instancePath + "/majorTasks/" + i1 + "/taskId", schemaPath: "#/properties/majorTasks/items/properties/taskId/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema42.properties.majorTasks.items.properties.taskId, data: data8 };
                                    if (vErrors === null) {
                                        vErrors = [err15];
                                    }
                                    else {
                                        vErrors.push(err15);
                                    }
                                    errors++;
                                }
                                if (!pattern14.test(data8)) {
                                    const err16 = { instancePath: instancePath + "/majorTasks/" + i1 + "/taskId", schemaPath: "#/properties/majorTasks/items/properties/taskId/pattern", keyword: "pattern", params: { pattern: "^FRD-\\d{3,}-T\\d+$" }, schema: "^FRD-\\d{3,}-T\\d+$", parentSchema: schema42.properties.majorTasks.items.properties.taskId, data: data8 };
                                    if (vErrors === null) {
                                        vErrors = [err16];
                                    }
                                    else {
                                        vErrors.push(err16);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err17 = { instancePath: instancePath + "/majorTasks/" + i1 + "/taskId", schemaPath: "#/properties/majorTasks/items/properties/taskId/type", keyword: "type", params: { type: "string" }, schema: schema42.properties.majorTasks.items.properties.taskId.type, parentSchema: schema42.properties.majorTasks.items.properties.taskId, data: data8 };
                                if (vErrors === null) {
                                    vErrors = [err17];
                                }
                                else {
                                    vErrors.push(err17);
                                }
                                errors++;
                            }
                        }
                        if (data7.title !== undefined) {
                            let data9 = data7.title;
                            if (typeof data9 !== "string") {
                                const err18 = { instancePath: instancePath + "/majorTasks/" + i1 + "/title", schemaPath: "#/properties/majorTasks/items/properties/title/type", keyword: "type", params: { type: "string" }, schema: schema42.properties.majorTasks.items.properties.title.type, parentSchema: schema42.properties.majorTasks.items.properties.title, data: data9 };
                                if (vErrors === null) {
                                    vErrors = [err18];
                                }
                                else {
                                    vErrors.push(err18);
                                }
                                errors++;
                            }
                        }
                        if (data7.description !== undefined) {
                            let data10 = data7.description;
                            if (typeof data10 !== "string") {
                                const err19 = { instancePath: instancePath + "/majorTasks/" + i1 + "/description", schemaPath: "#/properties/majorTasks/items/properties/description/type", keyword: "type", params: { type: "string" }, schema: schema42.properties.majorTasks.items.properties.description.type, parentSchema: schema42.properties.majorTasks.items.properties.description, data: data10 };
                                if (vErrors === null) {
                                    vErrors = [err19];
                                }
                                else {
                                    vErrors.push(err19);
                                }
                                errors++;
                            }
                        }
                        if (data7.status !== undefined) {
                            let data11 = data7.status;
                            if (!(((((data11 === "not_started") || (data11 === "in_progress")) || (data11 === "completed")) || (data11 === "blocked")) || (data11 === "skipped"))) {
                                const err20 = { instancePath: instancePath + "/majorTasks/" + i1 + "/status", schemaPath: "frd.schema.json#/$defs/status/enum", keyword: "enum", params: { allowedValues: schema46.enum }, schema: schema46.enum, parentSchema: schema46, data: data11 };
                                if (vErrors === null) {
                                    vErrors = [err20];
                                }
                                else {
                                    vErrors.push(err20);
                                }
                                errors++;
                            }
                        }
                        if (data7.prLevel !== undefined) {
                            let data12 = data7.prLevel;
                            if (typeof data12 !== "boolean") {
                                const err21 = { instancePath: instancePath + "/majorTasks/" + i1 + "/prLevel", schemaPath: "#/properties/majorTasks/items/properties/prLevel/type", keyword: "type", params: { type: "boolean" }, schema: schema42.properties.majorTasks.items.properties.prLevel.type, parentSchema: schema42.properties.majorTasks.items.properties.prLevel, data: data12 };
                                if (vErrors === null) {
                                    vErrors = [err21];
                                }
                                else {
                                    vErrors.push(err21);
                                }
                                errors++;
                            }
                        }
                        if (data7.dependencies !== undefined) {
                            let data13 = data7.dependencies;
                            if (Array.isArray(data13)) {
                                const len2 = data13.length;
                                for (let i2 = 0; i2 < len2; i2++) {
                                    let data14 = data13[i2];
                                    if (typeof data14 !== "string") {
                                        const err22 = { instancePath: instancePath + "/majorTasks/" + i1 + "/dependencies/" + i2, schemaPath: "#/$defs/texts/items/type", keyword: "type", params: { type: "string" }, schema: schema67.items.type, parentSchema: schema67.items, data: data14 };
                                        if (vErrors === null) {
                                            vErrors = [err22];
                                        }
                                        else {
                                            vErrors.push(err22);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err23 = { instancePath: instancePath + "/majorTasks/" + i1 + "/dependencies", schemaPath: "#/$defs/texts/type", keyword: "type", params: { type: "array" }, schema: schema67.type, parentSchema: schema67, data: data13 };
                                if (vErrors === null) {
                                    vErrors = [err23];
                                }
                                else {
                                    vErrors.push(err23);
                                }
                                errors++;
                            }
                        }
                        if (data7.notes !== undefined) {
                            let data15 = data7.notes;
                            if (Array.isArray(data15)) {
                                const len3 = data15.length;
                                for (let i3 = 0; i3 < len3; i3++) {
                                    let data16 = data15[i3];
                                    if (typeof data16 !== "string") {
                                        const err24 = { instancePath: instancePath + "/majorTasks/" + i1 + "/notes/" + i3, schemaPath: "#/$defs/texts/items/type", keyword: "type", params: { type: "string" }, schema: schema67.items.type, parentSchema: schema67.items, data: data16 };
                                        if (vErrors === null) {
                                            vErrors = [err24];
                                        }
                                        else {
                                            vErrors.push(err24);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err25 = { instancePath: instancePath + "/majorTasks/" + i1 + "/notes", schemaPath: "#/$defs/texts/type", keyword: "type", params: { type: "array" }, schema: schema67.type, parentSchema: schema67, data: data15 };
                                if (vErrors === null) {
                                    vErrors = [err25];
                                }
                                else {
                                    vErrors.push(err25);
                                }
                                errors++;
                            }
                        }
                        if (data7.testOmissionReason !== undefined) {
                            let data17 = data7.testOmissionReason;
                            if (typeof data17 !== "string") {
                                const err26 = { instancePath: instancePath + "/majorTasks/" + i1 + "/testOmissionReason", schemaPath: "#/properties/majorTasks/items/properties/testOmissionReason/type", keyword: "type", params: { type: "string" }, schema: schema42.properties.majorTasks.items.properties.testOmissionReason.type, parentSchema: schema42.properties.majorTasks.items.properties.testOmissionReason, data: data17 };
                                if (vErrors === null) {
                                    vErrors = [err26];
                                }
                                else {
                                    vErrors.push(err26);
                                }
                                errors++;
                            }
                        }
                        if (data7.subtasks !== undefined) {
                            let data18 = data7.subtasks;
                            if (Array.isArray(data18)) {
                                const len4 = data18.length;
                                for (let i4 = 0; i4 < len4; i4++) {
                                    let data19 = data18[i4];
                                    if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                                        if (data19.title === undefined) {
                                            const err27 = { instancePath: instancePath + "/majorTasks/" + i1 + "/subtasks/" + i4, schemaPath: "#/properties/majorTasks/items/properties/subtasks/items/required", keyword: "required", params: { missingProperty: "title" }, schema: schema42.properties.majorTasks.items.properties.subtasks.items.required, parentSchema: schema42.properties.majorTasks.items.properties.subtasks.items, data: data19 };
                                            if (vErrors === null) {
                                                vErrors = [err27];
                                            }
                                            else {
                                                vErrors.push(err27);
                                            }
                                            errors++;
                                        }
                                        if (data19.subtaskId !== undefined) {
                                            let data20 = data19.subtaskId;
                                            if (typeof data20 !== "string") {
                                                const err28 = { instancePath: instancePath + "/majorTasks/" + i1 + "/subtasks/" + i4 + "/subtaskId", schemaPath: "#/properties/majorTasks/items/properties/subtasks/items/properties/subtaskId/type", keyword: "type", params: { type: "string" }, schema: schema42.properties.majorTasks.items.properties.subtasks.items.properties.subtaskId.type, parentSchema: schema42.properties.majorTasks.items.properties.subtasks.items.properties.subtaskId, data: data20 };
                                                if (vErrors === null) {
                                                    vErrors = [err28];
                                                }
                                                else {
                                                    vErrors.push(err28);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data19.title !== undefined) {
                                            let data21 = data19.title;
                                            if (typeof data21 !== "string") {
                                                const err29 = { instancePath: instancePath + "/majorTasks/" + i1 + "/subtasks/" + i4 + "/title", schemaPath: "#/properties/majorTasks/items/properties/subtasks/items/properties/title/type", keyword: "type", params: { type: "string" }, schema: schema42.properties.majorTasks.items.properties.subtasks.items.properties.title.type, parentSchema: schema42.properties.majorTasks.items.properties.subtasks.items.properties.title, data: data21 };
                                                if (vErrors === null) {
                                                    vErrors = [err29];
                                                }
                                                else {
                                                    vErrors.push(err29);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data19.description !== undefined) {
                                            let data22 = data19.description;
                                            if (typeof data22 !== "string") {
                                                const err30 = { instancePath: instancePath + "/majorTasks/" + i1 + "/subtasks/" + i4 + "/description", schemaPath: "#/properties/majorTasks/items/properties/subtasks/items/properties/description/type", keyword: "type", params: { type: "string" }, schema: schema42.properties.majorTasks.items.properties.subtasks.items.properties.description.type, parentSchema: schema42.properties.majorTasks.items.properties.subtasks.items.properties.description, data: data22 };
                                                if (vErrors === null) {
                                                    vErrors = [err30];
                                                }
                                                else {
                                                    vErrors.push(err30);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data19.status !== undefined) {
                                            let data23 = data19.status;
                                            if (!(((((data23 === "not_started") || (data23 === "in_progress")) || (data23 === "completed")) || (data23 === "blocked")) || (data23 === "skipped"))) {
                                                const err31 = { instancePath: instancePath + "/majorTasks/" + i1 + "/subtasks/" + i4 + "/status", schemaPath: "frd.schema.json#/$defs/status/enum", keyword: "enum", params: { allowedValues: schema46.enum }, schema: schema46.enum, parentSchema: schema46, data: data23 };
                                                if (vErrors === null) {
                                                    vErrors = [err31];
                                                }
                                                else {
                                                    vErrors.push(err31);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data19.filesToCreate !== undefined) {
                                            let data24 = data19.filesToCreate;
                                            if (Array.isArray(data24)) {
                                                const len5 = data24.length;
                                                for (let i5 = 0; i5 < len5; i5++) {
                                                    let data25 = data24[i5];
                                                    if (typeof data25 !== "string") {
                                                        const err32 = { instancePath: instancePath + "/majorTasks/" + i1 + "/subtasks/" + i4 + "/filesToCreate/" + i5, schemaPath: "#/$defs/texts/items/type", keyword: "type", params: { type: "string" }, schema: schema67.items.type, parentSchema: schema67.items, data: data25 };
                                                        if (vErrors === null) {
                                                            vErrors = [err32];
                                                        }
                                                        else {
                                                            vErrors.push(err32);
                                                        }
                                                        errors++;
                                                    }
                                                }
                                            }
                                            else {
                                                const err33 = { instancePath: instancePath + "/majorTasks/" + i1 + "/subtasks/" + i4 + "/filesToCreate", schemaPath: "#/$defs/texts/type", keyword: "type", params: { type: "array" }, schema: schema67.type, parentSchema: schema67, data: data24 };
                                                if (vErrors === null) {
                                                    vErrors = [err33];
                                                }
                                                else {
                                                    vErrors.push(err33);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data19.filesToModify !== undefined) {
                                            let data26 = data19.filesToModify;
                                            if (Array.isArray(data26)) {
                                                const len6 = data26.length;
                                                for (let i6 = 0; i6 < len6; i6++) {
                                                    let data27 = data26[i6];
                                                    if (typeof data27 !== "string") {
                                                        const err34 = { instancePath: instancePath + "/majorTasks/" + i1 + "/subtasks/" + i4 + "/filesToModify/" + i6, schemaPath: "#/$defs/texts/items/type", keyword: "type", params: { type: "string" }, schema: schema67.items.type, parentSchema: schema67.items, data: data27 };
                                                        if (vErrors === null) {
                                                            vErrors = [err34];
                                                        }
                                                        else {
                                                            vErrors.push(err34);
                                                        }
                                                        errors++;
                                                    }
                                                }
                                            }
                                            else {
                                                const err35 = { instancePath: instancePath + "/majorTasks/" + i1 + "/subtasks/" + i4 + "/filesToModify", schemaPath: "#/$defs/texts/type", keyword: "type", params: { type: "array" }, schema: schema67.type, parentSchema: schema67, data: data26 };
                                                if (vErrors === null) {
                                                    vErrors = [err35];
                                                }
                                                else {
                                                    vErrors.push(err35);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err36 = { instancePath: instancePath + "/majorTasks/" + i1 + "/subtasks/" + i4, schemaPath: "#/properties/majorTasks/items/properties/subtasks/items/type", keyword: "type", params: { type: "object" }, schema: schema42.properties.majorTasks.items.properties.subtasks.items.type, parentSchema: schema42.properties.majorTasks.items.properties.subtasks.items, data: data19 };
                                        if (vErrors === null) {
                                            vErrors = [err36];
                                        }
                                        else {
                                            vErrors.push(err36);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err37 = { instancePath: instancePath + "/majorTasks/" + i1 + "/subtasks", schemaPath: "#/properties/majorTasks/items/properties/subtasks/type", keyword: "type", params: { type: "array" }, schema: schema42.properties.majorTasks.items.properties.subtasks.type, parentSchema: schema42.properties.majorTasks.items.properties.subtasks, data: data18 };
                                if (vErrors === null) {
                                    vErrors = [err37];
                                }
                                else {
                                    vErrors.push(err37);
                                }
                                errors++;
                            }
                        }
                        if (data7.gotchas !== undefined) {
                            let data28 = data7.gotchas;
                            if (Array.isArray(data28)) {
                                const len7 = data28.length;
                                for (let i7 = 0; i7 < len7; i7++) {
                                    let data29 = data28[i7];
                                    if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
                                        if (data29.text === undefined) {
                                            const err38 = { instancePath: instancePath + "/majorTasks/" + i1 + "/gotchas/" + i7, schemaPath: "#/properties/majorTasks/items/properties/gotchas/items/required", keyword: "required", params: { missingProperty: "text" }, schema: schema42.properties.majorTasks.items.properties.gotchas.items.required, parentSchema: schema42.properties.majorTasks.items.properties.gotchas.items, data: data29 };
                                            if (vErrors === null) {
                                                vErrors = [err38];
                                            }
                                            else {
                                                vErrors.push(err38);
                                            }
                                            errors++;
                                        }
                                        if (data29.severity !== undefined) {
                                            let data30 = data29.severity;
                                            if (typeof data30 !== "string") {
                                                const err39 = { instancePath: instancePath + "/majorTasks/" + i1 + "/gotchas/" + i7 + "/severity", schemaPath: "#/properties/majorTasks/items/properties/gotchas/items/properties/severity/type", keyword: "type", params: { type: "string" }, schema: schema42.properties.majorTasks.items.properties.gotchas.items.properties.severity.type, parentSchema: schema42.properties.majorTasks.items.properties.gotchas.items.properties.severity, data: data30 };
                                                if (vErrors === null) {
                                                    vErrors = [err39];
                                                }
                                                else {
                                                    vErrors.push(err39);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data29.text !== undefined) {
                                            let data31 = data29.text;
                                            if (typeof data31 !== "string") {
                                                const err40 = { instancePath: instancePath + "/majorTasks/" + i1 + "/gotchas/" + i7 + "/text", schemaPath: "#/properties/majorTasks/items/properties/gotchas/items/properties/text/type", keyword: "type", params: { type: "string" }, schema: schema42.properties.majorTasks.items.properties.gotchas.items.properties.text.type, parentSchema: schema42.properties.majorTasks.items.properties.gotchas.items.properties.text, data: data31 };
                                                if (vErrors === null) {
                                                    vErrors = [err40];
                                                }
                                                else {
                                                    vErrors.push(err40);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err41 = { instancePath: instancePath + "/majorTasks/" + i1 + "/gotchas/" + i7, schemaPath: "#/properties/majorTasks/items/properties/gotchas/items/type", keyword: "type", params: { type: "object" }, schema: schema42.properties.majorTasks.items.properties.gotchas.items.type, parentSchema: schema42.properties.majorTasks.items.properties.gotchas.items, data: data29 };
                                        if (vErrors === null) {
                                            vErrors = [err41];
                                        }
                                        else {
                                            vErrors.push(err41);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err42 = { instancePath: instancePath + "/majorTasks/" + i1 + "/gotchas", schemaPath: "#/properties/majorTasks/items/properties/gotchas/type", keyword: "type", params: { type: "array" }, schema: schema42.properties.majorTasks.items.properties.gotchas.type, parentSchema: schema42.properties.majorTasks.items.properties.gotchas, data: data28 };
                                if (vErrors === null) {
                                    vErrors = [err42];
                                }
                                else {
                                    vErrors.push(err42);
                                }
                                errors++;
                            }
                        }
                        if (data7.verification !== undefined) {
                            let data32 = data7.verification;
                            if (Array.isArray(data32)) {
                                const len8 = data32.length;
                                for (let i8 = 0; i8 < len8; i8++) {
                                    let data33 = data32[i8];
                                    if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
                                        if (data33.id === undefined) {
                                            const err43 = { instancePath: instancePath + "/majorTasks/" + i1 + "/verification/" + i8, schemaPath: "#/properties/majorTasks/items/properties/verification/items/required", keyword: "required", params: { missingProperty: "id" }, schema: schema42.properties.majorTasks.items.properties.verification.items.required, parentSchema: schema42.properties.majorTasks.items.properties.verification.items, data: data33 };
                                            if (vErrors === null) {
                                                vErrors = [err43];
                                            }
                                            else {
                                                vErrors.push(err43);
                                            }
                                            errors++;
                                        }
                                        if (data33.description === undefined) {
                                            const err44 = { instancePath: instancePath + "/majorTasks/" + i1 + "/verification/" + i8, schemaPath: "#/properties/majorTasks/items/properties/verification/items/required", keyword: "required", params: { missingProperty: "description" }, schema: schema42.properties.majorTasks.items.properties.verification.items.required, parentSchema: schema42.properties.majorTasks.items.properties.verification.items, data: data33 };
                                            if (vErrors === null) {
                                                vErrors = [err44];
                                            }
                                            else {
                                                vErrors.push(err44);
                                            }
                                            errors++;
                                        }
                                        if (data33.id !== undefined) {
                                            let data34 = data33.id;
                                            if (typeof data34 !== "string") {
                                                const err45 = { instancePath: instancePath + "/majorTasks/" + i1 + "/verification/" + i8 + "/id", schemaPath: "#/properties/majorTasks/items/properties/verification/items/properties/id/type", keyword: "type", params: { type: "string" }, schema: schema42.properties.majorTasks.items.properties.verification.items.properties.id.type, parentSchema: schema42.properties.majorTasks.items.properties.verification.items.properties.id, data: data34 };
                                                if (vErrors === null) {
                                                    vErrors = [err45];
                                                }
                                                else {
                                                    vErrors.push(err45);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data33.type !== undefined) {
                                            let data35 = data33.type;
                                            if (typeof data35 !== "string") {
                                                const err46 = { instancePath: instancePath + "/majorTasks/" + i1 + "/verification/" + i8 + "/type", schemaPath: "#/properties/majorTasks/items/properties/verification/items/properties/type/type", keyword: "type", params: { type: "string" }, schema: schema42.properties.majorTasks.items.properties.verification.items.properties.type.type, parentSchema: schema42.properties.majorTasks.items.properties.verification.items.properties.type, data: data35 };
                                                if (vErrors === null) {
                                                    vErrors = [err46];
                                                }
                                                else {
                                                    vErrors.push(err46);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data33.description !== undefined) {
                                            let data36 = data33.description;
                                            if (typeof data36 !== "string") {
                                                const err47 = { instancePath: instancePath + "/majorTasks/" + i1 + "/verification/" + i8 + "/description", schemaPath: "#/properties/majorTasks/items/properties/verification/items/properties/description/type", keyword: "type", params: { type: "string" }, schema: schema42.properties.majorTasks.items.properties.verification.items.properties.description.type, parentSchema: schema42.properties.majorTasks.items.properties.verification.items.properties.description, data: data36 };
                                                if (vErrors === null) {
                                                    vErrors = [err47];
                                                }
                                                else {
                                                    vErrors.push(err47);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err48 = { instancePath: instancePath + "/majorTasks/" + i1 + "/verification/" + i8, schemaPath: "#/properties/majorTasks/items/properties/verification/items/type", keyword: "type", params: { type: "object" }, schema: schema42.properties.majorTasks.items.properties.verification.items.type, parentSchema: schema42.properties.majorTasks.items.properties.verification.items, data: data33 };
                                        if (vErrors === null) {
                                            vErrors = [err48];
                                        }
                                        else {
                                            vErrors.push(err48);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err49 = { instancePath: instancePath + "/majorTasks/" + i1 + "/verification", schemaPath: "#/properties/majorTasks/items/properties/verification/type", keyword: "type", params: { type: "array" }, schema: schema42.properties.majorTasks.items.properties.verification.type, parentSchema: schema42.properties.majorTasks.items.properties.verification, data: data32 };
                                if (vErrors === null) {
                                    vErrors = [err49];
                                }
                                else {
                                    vErrors.push(err49);
                                }
                                errors++;
                            }
                        }
                        if (data7.testRequirements !== undefined) {
                            let data37 = data7.testRequirements;
                            if (Array.isArray(data37)) {
                                const len9 = data37.length;
                                for (let i9 = 0; i9 < len9; i9++) {
                                    let data38 = data37[i9];
                                    if (data38 && typeof data38 == "object" && !Array.isArray(data38)) {
                                        if (data38.id === undefined) {
                                            const err50 = { instancePath: instancePath + "/majorTasks/" + i1 + "/testRequirements/" + i9, schemaPath: "#/properties/majorTasks/items/properties/testRequirements/items/required", keyword: "required", params: { missingProperty: "id" }, schema: schema42.properties.majorTasks.items.properties.testRequirements.items.required, parentSchema: schema42.properties.majorTasks.items.properties.testRequirements.items, data: data38 };
                                            if (vErrors === null) {
                                                vErrors = [err50];
                                            }
                                            else {
                                                vErrors.push(err50);
                                            }
                                            errors++;
                                        }
                                        if (data38.description === undefined) {
                                            const err51 = { instancePath: instancePath + "/majorTasks/" + i1 + "/testRequirements/" + i9, schemaPath: "#/properties/majorTasks/items/properties/testRequirements/items/required", keyword: "required", params: { missingProperty: "description" }, schema: schema42.properties.majorTasks.items.properties.testRequirements.items.required, parentSchema: schema42.properties.majorTasks.items.properties.testRequirements.items, data: data38 };
                                            if (vErrors === null) {
                                                vErrors = [err51];
                                            }
                                            else {
                                                vErrors.push(err51);
                                            }
                                            errors++;
                                        }
                                        if (data38.id !== undefined) {
                                            let data39 = data38.id;
                                            if (typeof data39 !== "string") {
                                                const err52 = { instancePath: instancePath + "/majorTasks/" + i1 + "/testRequirements/" + i9 + "/id", schemaPath: "#/properties/majorTasks/items/properties/testRequirements/items/properties/id/type", keyword: "type", params: { type: "string" }, schema: schema42.properties.majorTasks.items.properties.testRequirements.items.properties.id.type, parentSchema: schema42.properties.majorTasks.items.properties.testRequirements.items.properties.id, data: data39 };
                                                if (vErrors === null) {
                                                    vErrors = [err52];
                                                }
                                                else {
                                                    vErrors.push(err52);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data38.type !== undefined) {
                                            let data40 = data38.type;
                                            if (typeof data40 !== "string") {
                                                const err53 = { instancePath: instancePath + "/majorTasks/" + i1 + "/testRequirements/" + i9 + "/type", schemaPath: "#/properties/majorTasks/items/properties/testRequirements/items/properties/type/type", keyword: "type", params: { type: "string" }, schema: schema42.properties.majorTasks.items.properties.testRequirements.items.properties.type.type, parentSchema: schema42.properties.majorTasks.items.properties.testRequirements.items.properties.type, data: data40 };
                                                if (vErrors === null) {
                                                    vErrors = [err53];
                                                }
                                                else {
                                                    vErrors.push(err53);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data38.description !== undefined) {
                                            let data41 = data38.description;
                                            if (typeof data41 !== "string") {
                                                const err54 = { instancePath: instancePath + "/majorTasks/" + i1 + "/testRequirements/" + i9 + "/description", schemaPath: "#/properties/majorTasks/items/properties/testRequirements/items/properties/description/type", keyword: "type", params: { type: "string" }, schema: schema42.properties.majorTasks.items.properties.testRequirements.items.properties.description.type, parentSchema: schema42.properties.majorTasks.items.properties.testRequirements.items.properties.description, data: data41 };
                                                if (vErrors === null) {
                                                    vErrors = [err54];
                                                }
                                                else {
                                                    vErrors.push(err54);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data38.requiredScenarios !== undefined) {
                                            let data42 = data38.requiredScenarios;
                                            if (Array.isArray(data42)) {
                                                const len10 = data42.length;
                                                for (let i10 = 0; i10 < len10; i10++) {
                                                    let data43 = data42[i10];
                                                    if (data43 && typeof data43 == "object" && !Array.isArray(data43)) {
                                                        if (data43.type !== undefined) {
                                                            let data44 = data43.type;
                                                            if (typeof data44 !== "string") {
                                                                const err55 = { instancePath: instancePath + "/majorTasks/" + i1 + "/testRequirements/" + i9 + "/requiredScenarios/" + i10 + "/type", schemaPath: "#/properties/majorTasks/items/properties/testRequirements/items/properties/requiredScenarios/items/properties/type/type", keyword: "type", params: { type: "string" }, schema: schema42.properties.majorTasks.items.properties.testRequirements.items.properties.requiredScenarios.items.properties.type.type, parentSchema: schema42.properties.majorTasks.items.properties.testRequirements.items.properties.requiredScenarios.items.properties.type, data: data44 };
                                                                if (vErrors === null) {
                                                                    vErrors = [err55];
                                                                }
                                                                else {
                                                                    vErrors.push(err55);
                                                                }
                                                                errors++;
                                                            }
                                                        }
                                                        if (data43.description !== undefined) {
                                                            let data45 = data43.description;
                                                            if (typeof data45 !== "string") {
                                                                const err56 = { instancePath: instancePath + "/majorTasks/" + i1 + "/testRequirements/" + i9 + "/requiredScenarios/" + i10 + "/description", schemaPath: "#/properties/majorTasks/items/properties/testRequirements/items/properties/requiredScenarios/items/properties/description/type", keyword: "type", params: { type: "string" }, schema: schema42.properties.majorTasks.items.properties.testRequirements.items.properties.requiredScenarios.items.properties.description.type, parentSchema: schema42.properties.majorTasks.items.properties.testRequirements.items.properties.requiredScenarios.items.properties.description, data: data45 };
                                                                if (vErrors === null) {
                                                                    vErrors = [err56];
                                                                }
                                                                else {
                                                                    vErrors.push(err56);
                                                                }
                                                                errors++;
                                                            }
                                                        }
                                                        if (data43.expectedOutcome !== undefined) {
                                                            let data46 = data43.expectedOutcome;
                                                            if (typeof data46 !== "string") {
                                                                const err57 = { instancePath: instancePath + "/majorTasks/" + i1 + "/testRequirements/" + i9 + "/requiredScenarios/" + i10 + "/expectedOutcome", schemaPath: "#/properties/majorTasks/items/properties/testRequirements/items/properties/requiredScenarios/items/properties/expectedOutcome/type", keyword: "type", params: { type: "string" }, schema: schema42.properties.majorTasks.items.properties.testRequirements.items.properties.requiredScenarios.items.properties.expectedOutcome.type, parentSchema: schema42.properties.majorTasks.items.properties.testRequirements.items.properties.requiredScenarios.items.properties.expectedOutcome, data: data46 };
                                                                if (vErrors === null) {
                                                                    vErrors = [err57];
                                                                }
                                                                else {
                                                                    vErrors.push(err57);
                                                                }
                                                                errors++;
                                                            }
                                                        }
                                                    }
                                                    else {
                                                        const err58 = { instancePath: instancePath + "/majorTasks/" + i1 + "/testRequirements/" + i9 + "/requiredScenarios/" + i10, schemaPath: "#/properties/majorTasks/items/properties/testRequirements/items/properties/requiredScenarios/items/type", keyword: "type", params: { type: "object" }, schema: schema42.properties.majorTasks.items.properties.testRequirements.items.properties.requiredScenarios.items.type, parentSchema: schema42.properties.majorTasks.items.properties.testRequirements.items.properties.requiredScenarios.items, data: data43 };
                                                        if (vErrors === null) {
                                                            vErrors = [err58];
                                                        }
                                                        else {
                                                            vErrors.push(err58);
                                                        }
                                                        errors++;
                                                    }
                                                }
                                            }
                                            else {
                                                const err59 = { instancePath: instancePath + "/majorTasks/" + i1 + "/testRequirements/" + i9 + "/requiredScenarios", schemaPath: "#/properties/majorTasks/items/properties/testRequirements/items/properties/requiredScenarios/type", keyword: "type", params: { type: "array" }, schema: schema42.properties.majorTasks.items.properties.testRequirements.items.properties.requiredScenarios.type, parentSchema: schema42.properties.majorTasks.items.properties.testRequirements.items.properties.requiredScenarios, data: data42 };
                                                if (vErrors === null) {
                                                    vErrors = [err59];
                                                }
                                                else {
                                                    vErrors.push(err59);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err60 = { instancePath: instancePath + "/majorTasks/" + i1 + "/testRequirements/" + i9, schemaPath: "#/properties/majorTasks/items/properties/testRequirements/items/type", keyword: "type", params: { type: "object" }, schema: schema42.properties.majorTasks.items.properties.testRequirements.items.type, parentSchema: schema42.properties.majorTasks.items.properties.testRequirements.items, data: data38 };
                                        if (vErrors === null) {
                                            vErrors = [err60];
                                        }
                                        else {
                                            vErrors.push(err60);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err61 = { instancePath: instancePath + "/majorTasks/" + i1 + "/testRequirements", schemaPath: "#/properties/majorTasks/items/properties/testRequirements/type", keyword: "type", params: { type: "array" }, schema: schema42.properties.majorTasks.items.properties.testRequirements.type, parentSchema: schema42.properties.majorTasks.items.properties.testRequirements, data: data37 };
                                if (vErrors === null) {
                                    vErrors = [err61];
                                }
                                else {
                                    vErrors.push(err61);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err62 = { instancePath: instancePath + "/majorTasks/" + i1, schemaPath: "#/properties/majorTasks/items/type", keyword: "type", params: { type: "object" }, schema: schema42.properties.majorTasks.items.type, parentSchema: schema42.properties.majorTasks.items, data: data7 };
                        if (vErrors === null) {
                            vErrors = [err62];
                        }
                        else {
                            vErrors.push(err62);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err63 = { instancePath: instancePath + "/majorTasks", schemaPath: "#/properties/majorTasks/type", keyword: "type", params: { type: "array" }, schema: schema42.properties.majorTasks.type, parentSchema: schema42.properties.majorTasks, data: data6 };
                if (vErrors === null) {
                    vErrors = [err63];
                }
                else {
                    vErrors.push(err63);
                }
                errors++;
            }
        }
    }
    else {
        const err64 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema42.type, parentSchema: schema42, data };
        if (vErrors === null) {
            vErrors = [err64];
        }
        else {
            vErrors.push(err64);
        }
        errors++;
    }
    validate26.errors = vErrors;
    return errors === 0;
}
validate26.evaluated = { "props": { "metadata": true, "majorTasks": true }, "dynamicProps": false, "dynamicItems": false };
validators_gen_exports.frd = validate27;
const schema43 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "frd.schema.json", "title": "Feature requirements document (FRD)", "description": "One document of a plan: what is to be built, cut into tasks that are worked on from top to bottom.", "type": "object", "required": ["metadata", "majorTasks"], "additionalProperties": false, "properties": { "$schema": { "title": "Schema", "description": "Where an editor finds this schema. Not read by the runner.", "type": "string" }, "metadata": { "$ref": "#/$defs/metadata" }, "majorTasks": { "title": "Tasks", "description": "The tasks of this document, in the order in which they are to be done.", "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/majorTask" } } }, "$defs": { "status": { "title": "Status", "description": "How far the work is: not_started, in_progress, completed, blocked or skipped. Only work that is not_started is ever picked up.", "enum": ["not_started", "in_progress", "completed", "blocked", "skipped"] }, "frdId": { "title": "FRD id", "description": "`FRD-` and at least three digits.", "type": "string", "pattern": "^FRD-\\d{3,}$", "examples": ["FRD-001"] }, "date": { "title": "Date", "description": "A calendar date written YYYY-MM-DD.", "type": "string", "format": "date", "examples": ["2026-03-01"] }, "text": { "title": "Text", "description": "Text that is not empty.", "type": "string", "minLength": 1 }, "paths": { "title": "Paths", "description": "Paths from the root of the repository, with forward slashes, each named once.", "type": "array", "uniqueItems": true, "items": { "title": "Path", "description": "A path from the root of the repository.", "type": "string", "pattern": "\\S", "examples": ["src/greeting.ts"] } }, "metadata": { "title": "Head of the document", "description": "What this document is about, and how far it is.", "type": "object", "required": ["frdId", "title", "status"], "additionalProperties": false, "properties": { "frdId": { "$ref": "#/$defs/frdId" }, "title": { "title": "Title", "description": "A short name for people.", "type": "string", "minLength": 1 }, "description": { "title": "Description", "description": "What the document covers, in a few sentences.", "type": "string", "minLength": 1 }, "status": { "$ref": "#/$defs/status" }, "priority": { "title": "Priority", "description": "For people only, 1 is highest: the order of work is the order of the index.", "type": "integer", "minimum": 1 }, "estimatedEffort": { "title": "Estimated effort", "description": "A rough guess for people: small, medium, large or xlarge.", "enum": ["small", "medium", "large", "xlarge"] }, "dependencies": { "title": "Documents this one builds on", "description": "FRD ids. They are reported while open, and make their tasks wait only where the configuration says so.", "type": "array", "uniqueItems": true, "items": { "$ref": "#/$defs/frdId" } }, "specReferences": { "title": "Where the requirements come from", "description": "Documents or sections for people to look up.", "type": "array", "uniqueItems": true, "items": { "title": "Reference", "description": "A path, link or section name.", "type": "string", "pattern": "\\S" } }, "createdAt": { "$ref": "#/$defs/date" }, "updatedAt": { "$ref": "#/$defs/date" } } }, "majorTask": { "title": "Task", "description": "The smallest piece of work with a status the runner acts on.", "type": "object", "required": ["taskId", "title", "description", "status", "prLevel", "dependencies", "subtasks", "verification"], "additionalProperties": false, "properties": { "taskId": { "title": "Task id", "description": "The id of its document, `-T`, and a number.", "type": "string", "pattern": "^FRD-\\d{3,}-T\\d+$", "maxLength": 64, "examples": ["FRD-001-T4"] }, "title": { "title": "Title", "description": "A short name for people.", "type": "string", "minLength": 1 }, "description": { "title": "Description", "description": "What is to be done, for the agent and its reviewer.", "type": "string", "minLength": 1 }, "status": { "$ref": "#/$defs/status" }, "prLevel": { "title": "Starts a pull request", "description": "true when the task opens a pull request of its own, false when it joins the task above it.", "type": "boolean" }, "dependencies": { "title": "What must be finished first", "description": "Task ids, or FRD ids for all tasks of a document.", "type": "array", "uniqueItems": true, "items": { "title": "Dependency", "description": "A task id or an FRD id.", "type": "string", "pattern": "^FRD-\\d{3,}(-T\\d+)?$", "examples": ["FRD-001-T4"] } }, "subtasks": { "title": "Steps", "description": "The steps of the task; at least one.", "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/subtask" } }, "gotchas": { "title": "Traps", "description": "What is easily done wrong here.", "type": "array", "items": { "$ref": "#/$defs/gotcha" } }, "notes": { "title": "Notes", "description": "Anything else the agent should know.", "type": "array", "items": { "title": "Note", "description": "One remark.", "type": "string" } }, "verification": { "title": "How to tell that it is done", "description": "What must be shown to be true; at least one entry.", "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/verification" } }, "testRequirements": { "title": "Tests to write", "description": "Tests that must come with the change. Leave it out only when testOmissionReason says why.", "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/testRequirement" } }, "testOmissionReason": { "title": "Why there are no tests", "description": "The reason for asking for no tests. Stands in place of testRequirements.", "type": "string", "minLength": 1 } }, "oneOf": [{ "required": ["testRequirements"], "properties": { "testRequirements": true } }, { "required": ["testOmissionReason"], "properties": { "testOmissionReason": true } }] }, "subtask": { "title": "Step", "description": "One step of a task, with the files it is expected to touch.", "type": "object", "required": ["subtaskId", "title", "description", "status"], "additionalProperties": false, "properties": { "subtaskId": { "title": "Step id", "description": "The id of its task, `-S`, and a number.", "type": "string", "pattern": "^FRD-\\d{3,}-T\\d+-S\\d+$", "examples": ["FRD-001-T4-S1"] }, "title": { "title": "Title", "description": "A short name for people.", "type": "string", "minLength": 1 }, "description": { "title": "Description", "description": "What this step does.", "type": "string", "minLength": 1 }, "status": { "$ref": "#/$defs/status" }, "filesToCreate": { "$ref": "#/$defs/paths" }, "filesToModify": { "$ref": "#/$defs/paths" } } }, "gotcha": { "title": "Trap", "description": "Something that is easily done wrong.", "type": "object", "required": ["id", "severity", "text"], "additionalProperties": false, "properties": { "id": { "title": "Trap id", "description": "The id of its task, `-G`, and a number.", "type": "string", "pattern": "^FRD-\\d{3,}-T\\d+-G\\d+$", "examples": ["FRD-001-T4-G1"] }, "severity": { "title": "Severity", "description": "info, warning or critical.", "enum": ["info", "warning", "critical"] }, "text": { "$ref": "#/$defs/text" } } }, "verification": { "title": "Check", "description": "One statement that must hold when the task is done.", "type": "object", "required": ["id", "type", "description"], "additionalProperties": false, "properties": { "id": { "title": "Check id", "description": "The id of its task, `-V`, and a number.", "type": "string", "pattern": "^FRD-\\d{3,}-T\\d+-V\\d+$", "examples": ["FRD-001-T4-V1"] }, "type": { "title": "Kind of check", "description": "build, test, manual, integration or api; a person has to look only at manual ones.", "enum": ["build", "test", "manual", "integration", "api"] }, "description": { "$ref": "#/$defs/text" } } }, "testRequirement": { "title": "Test to write", "description": "One group of tests that comes with the change.", "type": "object", "required": ["id", "type", "description", "requiredScenarios"], "additionalProperties": false, "properties": { "id": { "title": "Test id", "description": "The id of its task, `-TR`, and a number.", "type": "string", "pattern": "^FRD-\\d{3,}-T\\d+-TR\\d+$", "examples": ["FRD-001-T4-TR1"] }, "type": { "title": "Kind of test", "description": "unit, integration, e2e or benchmark.", "enum": ["unit", "integration", "e2e", "benchmark"] }, "description": { "$ref": "#/$defs/text" }, "requiredScenarios": { "title": "Situations to cover", "description": "At least one; only those that would tell something.", "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/testScenario" } } } }, "testScenario": { "title": "Situation", "description": "One situation, and what must come out of it.", "type": "object", "required": ["scenarioId", "type", "description", "expectedOutcome"], "additionalProperties": false, "properties": { "scenarioId": { "title": "Situation id", "description": "The id of its test, `-S`, and a number.", "type": "string", "pattern": "^FRD-\\d{3,}-T\\d+-TR\\d+-S\\d+$", "examples": ["FRD-001-T4-TR1-S1"] }, "type": { "title": "Kind of situation", "description": "success, error or edge.", "enum": ["success", "error", "edge"] }, "description": { "$ref": "#/$defs/text" }, "expectedOutcome": { "$ref": "#/$defs/text" } } } } };
const schema44 = { "title": "Head of the document", "description": "What this document is about, and how far it is.", "type": "object", "required": ["frdId", "title", "status"], "additionalProperties": false, "properties": { "frdId": { "$ref": "#/$defs/frdId" }, "title": { "title": "Title", "description": "A short name for people.", "type": "string", "minLength": 1 }, "description": { "title": "Description", "description": "What the document covers, in a few sentences.", "type": "string", "minLength": 1 }, "status": { "$ref": "#/$defs/status" }, "priority": { "title": "Priority", "description": "For people only, 1 is highest: the order of work is the order of the index.", "type": "integer", "minimum": 1 }, "estimatedEffort": { "title": "Estimated effort", "description": "A rough guess for people: small, medium, large or xlarge.", "enum": ["small", "medium", "large", "xlarge"] }, "dependencies": { "title": "Documents this one builds on", "description": "FRD ids. They are reported while open, and make their tasks wait only where the configuration says so.", "type": "array", "uniqueItems": true, "items": { "$ref": "#/$defs/frdId" } }, "specReferences": { "title": "Where the requirements come from", "description": "Documents or sections for people to look up.", "type": "array", "uniqueItems": true, "items": { "title": "Reference", "description": "A path, link or section name.", "type": "string", "pattern": "\\S" } }, "createdAt": { "$ref": "#/$defs/date" }, "updatedAt": { "$ref": "#/$defs/date" } } };
const schema48 = { "title": "Date", "description": "A calendar date written YYYY-MM-DD.", "type": "string", "format": "date", "examples": ["2026-03-01"] };
const func0 = runtime2.default;
const formats4 = runtime0.fullFormats.date;
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate28.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.frdId === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "frdId" }, schema: schema44.required, parentSchema: schema44, data };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.title === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, schema: schema44.required, parentSchema: schema44, data };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.status === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, schema: schema44.required, parentSchema: schema44, data };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(func1.call(schema44.properties, key0))) {
                const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema44, data };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.frdId !== undefined) {
            let data0 = data.frdId;
            if (typeof data0 === "string") {
                if (!pattern9.test(data0)) {
                    const err4 = { instancePath: instancePath + "/frdId", schemaPath: "#/$defs/frdId/pattern", keyword: "pattern", params: { pattern: "^FRD-\\d{3,}$" }, schema: "^FRD-\\d{3,}$", parentSchema: schema45, data: data0 };
                    if (vErrors === null) {
                        vErrors = [err4];
                    }
                    else {
                        vErrors.push(err4);
                    }
                    errors++;
                }
            }
            else {
                const err5 = { instancePath: instancePath + "/frdId", schemaPath: "#/$defs/frdId/type", keyword: "type", params: { type: "string" }, schema: schema45.type, parentSchema: schema45, data: data0 };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.title !== undefined) {
            let data1 = data.title;
            if (typeof data1 === "string") {
                if (func2(data1) < 1) {
                    const err6 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema44.properties.title, data: data1 };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
            }
            else {
                const err7 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, schema: schema44.properties.title.type, parentSchema: schema44.properties.title, data: data1 };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.description !== undefined) {
            let data2 = data.description;
            if (typeof data2 === "string") {
                if (func2(data2) < 1) {
                    const err8 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema44.properties.description, data: data2 };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
            }
            else {
                const err9 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, schema: schema44.properties.description.type, parentSchema: schema44.properties.description, data: data2 };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
        }
        if (data.status !== undefined) {
            let data3 = data.status;
            if (!(((((data3 === "not_started") || (data3 === "in_progress")) || (data3 === "completed")) || (data3 === "blocked")) || (data3 === "skipped"))) {
                const err10 = { instancePath: instancePath + "/status", schemaPath: "#/$defs/status/enum", keyword: "enum", params: { allowedValues: schema46.enum }, schema: schema46.enum, parentSchema: schema46, data: data3 };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
        }
        if (data.priority !== undefined) {
            let data4 = data.priority;
            if (!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) {
                const err11 = { instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/type", keyword: "type", params: { type: "integer" }, schema: schema44.properties.priority.type, parentSchema: schema44.properties.priority, data: data4 };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
            if ((typeof data4 == "number") && (isFinite(data4))) {
                if (data4 < 1 || isNaN(data4)) {
                    const err12 = { instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema44.properties.priority, data: data4 };
                    if (vErrors === null) {
                        vErrors = [err12];
                    }
                    else {
                        vErrors.push(err12);
                    }
                    errors++;
                }
            }
        }
        if (data.estimatedEffort !== undefined) {
            let data5 = data.estimatedEffort;
            if (!((((data5 === "small") || (data5 === "medium")) || (data5 === "large")) || (data5 === "xlarge"))) {
                const err13 = { instancePath: instancePath + "/estimatedEffort", schemaPath: "#/properties/estimatedEffort/enum", keyword: "enum", params: { allowedValues: schema44.properties.estimatedEffort.enum }, schema: schema44.properties.estimatedEffort.enum, parentSchema: schema44.properties.estimatedEffort, data: data5 };
                if (vErrors === null) {
                    vErrors = [err13];
                }
                else {
                    vErrors.push(err13);
                }
                errors++;
            }
        }
        if (data.dependencies !== undefined) {
            let data6 = data.dependencies;
            if (Array.isArray(data6)) {
                const len0 = data6.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data7 = data6[i0];
                    if (typeof data7 === "string") {
                        if (!pattern9.test(data7)) {
                            const err14 = { instancePath: instancePath + "/dependencies/" + i0, schemaPath: "#/$defs/frdId/pattern", keyword: "pattern", params: { pattern: "^FRD-\\d{3,}$" }, schema: "^FRD-\\d{3,}$", parentSchema: schema45, data: data7 };
                            if (vErrors === null) {
                                vErrors = [err14];
                            }
                            else {
                                vErrors.push(err14);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err15 = { instancePath: instancePath + "/dependencies/" + i0, schemaPath: "#/$defs/frdId/type", keyword: "type", params: { type: "string" }, schema: schema45.type, parentSchema: schema45, data: data7 };
                        if (vErrors === null) {
                            vErrors = [err15];
                        }
                        else {
                            vErrors.push(err15);
                        }
                        errors++;
                    }
                }
                let i1 = data6.length;
                let j0;
                if (i1 > 1) {
                    outer0: for (; i1--;) {
                        for (j0 = i1; j0--;) {
                            if (func0(data6[i1], data6[j0])) {
                                const err16 = { instancePath: instancePath + "/dependencies", schemaPath: "#/properties/dependencies/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, schema: true, parentSchema: schema44.properties.dependencies, data: data6 };
                                if (vErrors === null) {
                                    vErrors = [err16];
                                }
                                else {
                                    vErrors.push(err16);
                                }
                                errors++;
                                break outer0;
                            }
                        }
                    }
                }
            }
            else {
                const err17 = { instancePath: instancePath + "/dependencies", schemaPath: "#/properties/dependencies/type", keyword: "type", params: { type: "array" }, schema: schema44.properties.dependencies.type, parentSchema: schema44.properties.dependencies, data: data6 };
                if (vErrors === null) {
                    vErrors = [err17];
                }
                else {
                    vErrors.push(err17);
                }
                errors++;
            }
        }
        if (data.specReferences !== undefined) {
            let data8 = data.specReferences;
            if (Array.isArray(data8)) {
                const len1 = data8.length;
                for (let i2 = 0; i2 < len1; i2++) {
                    let data9 = data8[i2];
                    if (typeof data9 === "string") {
                        if (!pattern6.test(data9)) {
                            const err18 = { instancePath: instancePath + "/specReferences/" + i2, schemaPath: "#/properties/specReferences/items/pattern", keyword: "pattern", params: { pattern: "\\S" }, schema: "\\S", parentSchema: schema44.properties.specReferences.items, data: data9 };
                            if (vErrors === null) {
                                vErrors = [err18];
                            }
                            else {
                                vErrors.push(err18);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err19 = { instancePath: instancePath + "/specReferences/" + i2, schemaPath: "#/properties/specReferences/items/type", keyword: "type", params: { type: "string" }, schema: schema44.properties.specReferences.items.type, parentSchema: schema44.properties.specReferences.items, data: data9 };
                        if (vErrors === null) {
                            vErrors = [err19];
                        }
                        else {
                            vErrors.push(err19);
                        }
                        errors++;
                    }
                }
                let i3 = data8.length;
                let j1;
                if (i3 > 1) {
                    const indices0 = {};
                    for (; i3--;) {
                        let item0 = data8[i3];
                        if (typeof item0 !== "string") {
                            continue;
                        }
                        if (typeof indices0[item0] == "number") {
                            j1 = indices0[item0];
                            const err20 = { instancePath: instancePath + "/specReferences", schemaPath: "#/properties/specReferences/uniqueItems", keyword: "uniqueItems", params: { i: i3, j: j1 }, schema: true, parentSchema: schema44.properties.specReferences, data: data8 };
                            if (vErrors === null) {
                                vErrors = [err20];
                            }
                            else {
                                vErrors.push(err20);
                            }
                            errors++;
                            break;
                        }
                        indices0[item0] = i3;
                    }
                }
            }
            else {
                const err21 = { instancePath: instancePath + "/specReferences", schemaPath: "#/properties/specReferences/type", keyword: "type", params: { type: "array" }, schema: schema44.properties.specReferences.type, parentSchema: schema44.properties.specReferences, data: data8 };
                if (vErrors === null) {
                    vErrors = [err21];
                }
                else {
                    vErrors.push(err21);
                }
                errors++;
            }
        }
        if (data.createdAt !== undefined) {
            let data10 = data.createdAt;
            if (typeof data10 === "string") {
                if (!(formats4.validate(data10))) {
                    const err22 = { instancePath: instancePath + "/createdAt", schemaPath: "#/$defs/date/format", keyword: "format", params: { format: "date" }, schema: "date", parentSchema: schema48, data: data10 };
                    if (vErrors === null) {
                        vErrors = [err22];
                    }
                    else {
                        vErrors.push(err22);
                    }
                    errors++;
                }
            }
            else {
                const err23 = { instancePath: instancePath + "/createdAt", schemaPath: "#/$defs/date/type", keyword: "type", params: { type: "string" }, schema: schema48.type, parentSchema: schema48, data: data10 };
                if (vErrors === null) {
                    vErrors = [err23];
                }
                else {
                    vErrors.push(err23);
                }
                errors++;
            }
        }
        if (data.updatedAt !== undefined) {
            let data11 = data.updatedAt;
            if (typeof data11 === "string") {
                if (!(formats4.validate(data11))) {
                    const err24 = { instancePath: instancePath + "/updatedAt", schemaPath: "#/$defs/date/format", keyword: "format", params: { format: "date" }, schema: "date", parentSchema: schema48, data: data11 };
                    if (vErrors === null) {
                        vErrors = [err24];
                    }
                    else {
                        vErrors.push(err24);
                    }
                    errors++;
                }
            }
            else {
                const err25 = { instancePath: instancePath + "/updatedAt", schemaPath: "#/$defs/date/type", keyword: "type", params: { type: "string" }, schema: schema48.type, parentSchema: schema48, data: data11 };
                if (vErrors === null) {
                    vErrors = [err25];
                }
                else {
                    vErrors.push(err25);
                }
                errors++;
            }
        }
    }
    else {
        const err26 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema44.type, parentSchema: schema44, data };
        if (vErrors === null) {
            vErrors = [err26];
        }
        else {
            vErrors.push(err26);
        }
        errors++;
    }
    validate28.errors = vErrors;
    return errors === 0;
}
validate28.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema50 = { "title": "Task", "description": "The smallest piece of work with a status the runner acts on.", "type": "object", "required": ["taskId", "title", "description", "status", "prLevel", "dependencies", "subtasks", "verification"], "additionalProperties": false, "properties": { "taskId": { "title": "Task id", "description": "The id of its document, `-T`, and a number.", "type": "string", "pattern": "^FRD-\\d{3,}-T\\d+$", "maxLength": 64, "examples": ["FRD-001-T4"] }, "title": { "title": "Title", "description": "A short name for people.", "type": "string", "minLength": 1 }, "description": { "title": "Description", "description": "What is to be done, for the agent and its reviewer.", "type": "string", "minLength": 1 }, "status": { "$ref": "#/$defs/status" }, "prLevel": { "title": "Starts a pull request", "description": "true when the task opens a pull request of its own, false when it joins the task above it.", "type": "boolean" }, "dependencies": { "title": "What must be finished first", "description": "Task ids, or FRD ids for all tasks of a document.", "type": "array", "uniqueItems": true, "items": { "title": "Dependency", "description": "A task id or an FRD id.", "type": "string", "pattern": "^FRD-\\d{3,}(-T\\d+)?$", "examples": ["FRD-001-T4"] } }, "subtasks": { "title": "Steps", "description": "The steps of the task; at least one.", "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/subtask" } }, "gotchas": { "title": "Traps", "description": "What is easily done wrong here.", "type": "array", "items": { "$ref": "#/$defs/gotcha" } }, "notes": { "title": "Notes", "description": "Anything else the agent should know.", "type": "array", "items": { "title": "Note", "description": "One remark.", "type": "string" } }, "verification": { "title": "How to tell that it is done", "description": "What must be shown to be true; at least one entry.", "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/verification" } }, "testRequirements": { "title": "Tests to write", "description": "Tests that must come with the change. Leave it out only when testOmissionReason says why.", "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/testRequirement" } }, "testOmissionReason": { "title": "Why there are no tests", "description": "The reason for asking for no tests. Stands in place of testRequirements.", "type": "string", "minLength": 1 } }, "oneOf": [{ "required": ["testRequirements"], "properties": { "testRequirements": true } }, { "required": ["testOmissionReason"], "properties": { "testOmissionReason": true } }] };
const pattern15 = new RegExp("^FRD-\\d{3,}(-T\\d+)?$", "u");
const schema52 = { "title": "Step", "description": "One step of a task, with the files it is expected to touch.", "type": "object", "required": ["subtaskId", "title", "description", "status"], "additionalProperties": false, "properties": { "subtaskId": { "title": "Step id", "description": "The id of its task, `-S`, and a number.", "type": "string", "pattern": "^FRD-\\d{3,}-T\\d+-S\\d+$", "examples": ["FRD-001-T4-S1"] }, "title": { "title": "Title", "description": "A short name for people.", "type": "string", "minLength": 1 }, "description": { "title": "Description", "description": "What this step does.", "type": "string", "minLength": 1 }, "status": { "$ref": "#/$defs/status" }, "filesToCreate": { "$ref": "#/$defs/paths" }, "filesToModify": { "$ref": "#/$defs/paths" } } };
const schema54 = { "title": "Paths", "description": "Paths from the root of the repository, with forward slashes, each named once.", "type": "array", "uniqueItems": true, "items": { "title": "Path", "description": "A path from the root of the repository.", "type": "string", "pattern": "\\S", "examples": ["src/greeting.ts"] } };
const pattern16 = new RegExp("^FRD-\\d{3,}-T\\d+-S\\d+$", "u");
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate31.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.subtaskId === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "subtaskId" }, schema: schema52.required, parentSchema: schema52, data };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.title === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, schema: schema52.required, parentSchema: schema52, data };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.description === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "description" }, schema: schema52.required, parentSchema: schema52, data };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (data.status === undefined) {
            const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, schema: schema52.required, parentSchema: schema52, data };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!((((((key0 === "subtaskId") || (key0 === "title")) || (key0 === "description")) || (key0 === "status")) || (key0 === "filesToCreate")) || (key0 === "filesToModify"))) {
                const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema52, data };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.subtaskId !== undefined) {
            let data0 = data.subtaskId;
            if (typeof data0 === "string") {
                if (!pattern16.test(data0)) {
                    const err5 = { instancePath: instancePath + "/subtaskId", schemaPath: "#/properties/subtaskId/pattern", keyword: "pattern", params: { pattern: "^FRD-\\d{3,}-T\\d+-S\\d+$" }, schema: "^FRD-\\d{3,}-T\\d+-S\\d+$", parentSchema: schema52.properties.subtaskId, data: data0 };
                    if (vErrors === null) {
                        vErrors = [err5];
                    }
                    else {
                        vErrors.push(err5);
                    }
                    errors++;
                }
            }
            else {
                const err6 = { instancePath: instancePath + "/subtaskId", schemaPath: "#/properties/subtaskId/type", keyword: "type", params: { type: "string" }, schema: schema52.properties.subtaskId.type, parentSchema: schema52.properties.subtaskId, data: data0 };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
        if (data.title !== undefined) {
            let data1 = data.title;
            if (typeof data1 === "string") {
                if (func2(data1) < 1) {
                    const err7 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema52.properties.title, data: data1 };
                    if (vErrors === null) {
                        vErrors = [err7];
                    }
                    else {
                        vErrors.push(err7);
                    }
                    errors++;
                }
            }
            else {
                const err8 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, schema: schema52.properties.title.type, parentSchema: schema52.properties.title, data: data1 };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
        if (data.description !== undefined) {
            let data2 = data.description;
            if (typeof data2 === "string") {
                if (func2(data2) < 1) {
                    const err9 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema52.properties.description, data: data2 };
                    if (vErrors === null) {
                        vErrors = [err9];
                    }
                    else {
                        vErrors.push(err9);
                    }
                    errors++;
                }
            }
            else {
                const err10 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, schema: schema52.properties.description.type, parentSchema: schema52.properties.description, data: data2 };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
        }
        if (data.status !== undefined) {
            let data3 = data.status;
            if (!(((((data3 === "not_started") || (data3 === "in_progress")) || (data3 === "completed")) || (data3 === "blocked")) || (data3 === "skipped"))) {
                const err11 = { instancePath: instancePath + "/status", schemaPath: "#/$defs/status/enum", keyword: "enum", params: { allowedValues: schema46.enum }, schema: schema46.enum, parentSchema: schema46, data: data3 };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
        }
        if (data.filesToCreate !== undefined) {
            let data4 = data.filesToCreate;
            if (Array.isArray(data4)) {
                const len0 = data4.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data5 = data4[i0];
                    if (typeof data5 === "string") {
                        if (!pattern6.test(data5)) {
                            const err12 = { instancePath: instancePath + "/filesToCreate/" + i0, schemaPath: "#/$defs/paths/items/pattern", keyword: "pattern", params: { pattern: "\\S" }, schema: "\\S", parentSchema: schema54.items, data: data5 };
                            if (vErrors === null) {
                                vErrors = [err12];
                            }
                            else {
                                vErrors.push(err12);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err13 = { instancePath: instancePath + "/filesToCreate/" + i0, schemaPath: "#/$defs/paths/items/type", keyword: "type", params: { type: "string" }, schema: schema54.items.type, parentSchema: schema54.items, data: data5 };
                        if (vErrors === null) {
                            vErrors = [err13];
                        }
                        else {
                            vErrors.push(err13);
                        }
                        errors++;
                    }
                }
                let i1 = data4.length;
                let j0;
                if (i1 > 1) {
                    const indices0 = {};
                    for (; i1--;) {
                        let item0 = data4[i1];
                        if (typeof item0 !== "string") {
                            continue;
                        }
                        if (typeof indices0[item0] == "number") {
                            j0 = indices0[item0];
                            const err14 = { instancePath: instancePath + "/filesToCreate", schemaPath: "#/$defs/paths/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, schema: true, parentSchema: schema54, data: data4 };
                            if (vErrors === null) {
                                vErrors = [err14];
                            }
                            else {
                                vErrors.push(err14);
                            }
                            errors++;
                            break;
                        }
                        indices0[item0] = i1;
                    }
                }
            }
            else {
                const err15 = { instancePath: instancePath + "/filesToCreate", schemaPath: "#/$defs/paths/type", keyword: "type", params: { type: "array" }, schema: schema54.type, parentSchema: schema54, data: data4 };
                if (vErrors === null) {
                    vErrors = [err15];
                }
                else {
                    vErrors.push(err15);
                }
                errors++;
            }
        }
        if (data.filesToModify !== undefined) {
            let data6 = data.filesToModify;
            if (Array.isArray(data6)) {
                const len1 = data6.length;
                for (let i2 = 0; i2 < len1; i2++) {
                    let data7 = data6[i2];
                    if (typeof data7 === "string") {
                        if (!pattern6.test(data7)) {
                            const err16 = { instancePath: instancePath + "/filesToModify/" + i2, schemaPath: "#/$defs/paths/items/pattern", keyword: "pattern", params: { pattern: "\\S" }, schema: "\\S", parentSchema: schema54.items, data: data7 };
                            if (vErrors === null) {
                                vErrors = [err16];
                            }
                            else {
                                vErrors.push(err16);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err17 = { instancePath: instancePath + "/filesToModify/" + i2, schemaPath: "#/$defs/paths/items/type", keyword: "type", params: { type: "string" }, schema: schema54.items.type, parentSchema: schema54.items, data: data7 };
                        if (vErrors === null) {
                            vErrors = [err17];
                        }
                        else {
                            vErrors.push(err17);
                        }
                        errors++;
                    }
                }
                let i3 = data6.length;
                let j1;
                if (i3 > 1) {
                    const indices1 = {};
                    for (; i3--;) {
                        let item1 = data6[i3];
                        if (typeof item1 !== "string") {
                            continue;
                        }
                        if (typeof indices1[item1] == "number") {
                            j1 = indices1[item1];
                            const err18 = { instancePath: instancePath + "/filesToModify", schemaPath: "#/$defs/paths/uniqueItems", keyword: "uniqueItems", params: { i: i3, j: j1 }, schema: true, parentSchema: schema54, data: data6 };
                            if (vErrors === null) {
                                vErrors = [err18];
                            }
                            else {
                                vErrors.push(err18);
                            }
                            errors++;
                            break;
                        }
                        indices1[item1] = i3;
                    }
                }
            }
            else {
                const err19 = { instancePath: instancePath + "/filesToModify", schemaPath: "#/$defs/paths/type", keyword: "type", params: { type: "array" }, schema: schema54.type, parentSchema: schema54, data: data6 };
                if (vErrors === null) {
                    vErrors = [err19];
                }
                else {
                    vErrors.push(err19);
                }
                errors++;
            }
        }
    }
    else {
        const err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema52.type, parentSchema: schema52, data };
        if (vErrors === null) {
            vErrors = [err20];
        }
        else {
            vErrors.push(err20);
        }
        errors++;
    }
    validate31.errors = vErrors;
    return errors === 0;
}
validate31.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema56 = { "title": "Trap", "description": "Something that is easily done wrong.", "type": "object", "required": ["id", "severity", "text"], "additionalProperties": false, "properties": { "id": { "title": "Trap id", "description": "The id of its task, `-G`, and a number.", "type": "string", "pattern": "^FRD-\\d{3,}-T\\d+-G\\d+$", "examples": ["FRD-001-T4-G1"] }, "severity": { "title": "Severity", "description": "info, warning or critical.", "enum": ["info", "warning", "critical"] }, "text": { "$ref": "#/$defs/text" } } };
const schema57 = { "title": "Text", "description": "Text that is not empty.", "type": "string", "minLength": 1 };
const pattern19 = new RegExp("^FRD-\\d{3,}-T\\d+-G\\d+$", "u");
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate33.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.id === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, schema: schema56.required, parentSchema: schema56, data };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.severity === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "severity" }, schema: schema56.required, parentSchema: schema56, data };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.text === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "text" }, schema: schema56.required, parentSchema: schema56, data };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(((key0 === "id") || (key0 === "severity")) || (key0 === "text"))) {
                const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema56, data };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.id !== undefined) {
            let data0 = data.id;
            if (typeof data0 === "string") {
                if (!pattern19.test(data0)) {
                    const err4 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^FRD-\\d{3,}-T\\d+-G\\d+$" }, schema: "^FRD-\\d{3,}-T\\d+-G\\d+$", parentSchema: schema56.properties.id, data: data0 };
                    if (vErrors === null) {
                        vErrors = [err4];
                    }
                    else {
                        vErrors.push(err4);
                    }
                    errors++;
                }
            }
            else {
                const err5 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, schema: schema56.properties.id.type, parentSchema: schema56.properties.id, data: data0 };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.severity !== undefined) {
            let data1 = data.severity;
            if (!(((data1 === "info") || (data1 === "warning")) || (data1 === "critical"))) {
                const err6 = { instancePath: instancePath + "/severity", schemaPath: "#/properties/severity/enum", keyword: "enum", params: { allowedValues: schema56.properties.severity.enum }, schema: schema56.properties.severity.enum, parentSchema: schema56.properties.severity, data: data1 };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
        if (data.text !== undefined) {
            let data2 = data.text;
            if (typeof data2 === "string") {
                if (func2(data2) < 1) {
                    const err7 = { instancePath: instancePath + "/text", schemaPath: "#/$defs/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema57, data: data2 };
                    if (vErrors === null) {
                        vErrors = [err7];
                    }
                    else {
                        vErrors.push(err7);
                    }
                    errors++;
                }
            }
            else {
                const err8 = { instancePath: instancePath + "/text", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" }, schema: schema57.type, parentSchema: schema57, data: data2 };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
    }
    else {
        const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema56.type, parentSchema: schema56, data };
        if (vErrors === null) {
            vErrors = [err9];
        }
        else {
            vErrors.push(err9);
        }
        errors++;
    }
    validate33.errors = vErrors;
    return errors === 0;
}
validate33.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema58 = { "title": "Check", "description": "One statement that must hold when the task is done.", "type": "object", "required": ["id", "type", "description"], "additionalProperties": false, "properties": { "id": { "title": "Check id", "description": "The id of its task, `-V`, and a number.", "type": "string", "pattern": "^FRD-\\d{3,}-T\\d+-V\\d+$", "examples": ["FRD-001-T4-V1"] }, "type": { "title": "Kind of check", "description": "build, test, manual, integration or api; a person has to look only at manual ones.", "enum": ["build", "test", "manual", "integration", "api"] }, "description": { "$ref": "#/$defs/text" } } };
const pattern20 = new RegExp("^FRD-\\d{3,}-T\\d+-V\\d+$", "u");
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate35.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.id === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, schema: schema58.required, parentSchema: schema58, data };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.type === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, schema: schema58.required, parentSchema: schema58, data };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.description === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "description" }, schema: schema58.required, parentSchema: schema58, data };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(((key0 === "id") || (key0 === "type")) || (key0 === "description"))) {
                const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema58, data };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.id !== undefined) {
            let data0 = data.id;
            if (typeof data0 === "string") {
                if (!pattern20.test(data0)) {
                    const err4 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^FRD-\\d{3,}-T\\d+-V\\d+$" }, schema: "^FRD-\\d{3,}-T\\d+-V\\d+$", parentSchema: schema58.properties.id, data: data0 };
                    if (vErrors === null) {
                        vErrors = [err4];
                    }
                    else {
                        vErrors.push(err4);
                    }
                    errors++;
                }
            }
            else {
                const err5 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, schema: schema58.properties.id.type, parentSchema: schema58.properties.id, data: data0 };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.type !== undefined) {
            let data1 = data.type;
            if (!(((((data1 === "build") || (data1 === "test")) || (data1 === "manual")) || (data1 === "integration")) || (data1 === "api"))) {
                const err6 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema58.properties.type.enum }, schema: schema58.properties.type.enum, parentSchema: schema58.properties.type, data: data1 };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
        if (data.description !== undefined) {
            let data2 = data.description;
            if (typeof data2 === "string") {
                if (func2(data2) < 1) {
                    const err7 = { instancePath: instancePath + "/description", schemaPath: "#/$defs/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema57, data: data2 };
                    if (vErrors === null) {
                        vErrors = [err7];
                    }
                    else {
                        vErrors.push(err7);
                    }
                    errors++;
                }
            }
            else {
                const err8 = { instancePath: instancePath + "/description", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" }, schema: schema57.type, parentSchema: schema57, data: data2 };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
    }
    else {
        const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema58.type, parentSchema: schema58, data };
        if (vErrors === null) {
            vErrors = [err9];
        }
        else {
            vErrors.push(err9);
        }
        errors++;
    }
    validate35.errors = vErrors;
    return errors === 0;
}
validate35.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema60 = { "title": "Test to write", "description": "One group of tests that comes with the change.", "type": "object", "required": ["id", "type", "description", "requiredScenarios"], "additionalProperties": false, "properties": { "id": { "title": "Test id", "description": "The id of its task, `-TR`, and a number.", "type": "string", "pattern": "^FRD-\\d{3,}-T\\d+-TR\\d+$", "examples": ["FRD-001-T4-TR1"] }, "type": { "title": "Kind of test", "description": "unit, integration, e2e or benchmark.", "enum": ["unit", "integration", "e2e", "benchmark"] }, "description": { "$ref": "#/$defs/text" }, "requiredScenarios": { "title": "Situations to cover", "description": "At least one; only those that would tell something.", "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/testScenario" } } } };
const pattern21 = new RegExp("^FRD-\\d{3,}-T\\d+-TR\\d+$", "u");
const schema62 = { "title": "Situation", "description": "One situation, and what must come out of it.", "type": "object", "required": ["scenarioId", "type", "description", "expectedOutcome"], "additionalProperties": false, "properties": { "scenarioId": { "title": "Situation id", "description": "The id of its test, `-S`, and a number.", "type": "string", "pattern": "^FRD-\\d{3,}-T\\d+-TR\\d+-S\\d+$", "examples": ["FRD-001-T4-TR1-S1"] }, "type": { "title": "Kind of situation", "description": "success, error or edge.", "enum": ["success", "error", "edge"] }, "description": { "$ref": "#/$defs/text" }, "expectedOutcome": { "$ref": "#/$defs/text" } } };
const pattern22 = new RegExp("^FRD-\\d{3,}-T\\d+-TR\\d+-S\\d+$", "u");
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate38.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.scenarioId === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "scenarioId" }, schema: schema62.required, parentSchema: schema62, data };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.type === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, schema: schema62.required, parentSchema: schema62, data };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.description === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "description" }, schema: schema62.required, parentSchema: schema62, data };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (data.expectedOutcome === undefined) {
            const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "expectedOutcome" }, schema: schema62.required, parentSchema: schema62, data };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!((((key0 === "scenarioId") || (key0 === "type")) || (key0 === "description")) || (key0 === "expectedOutcome"))) {
                const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema62, data };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.scenarioId !== undefined) {
            let data0 = data.scenarioId;
            if (typeof data0 === "string") {
                if (!pattern22.test(data0)) {
                    const err5 = { instancePath: instancePath + "/scenarioId", schemaPath: "#/properties/scenarioId/pattern", keyword: "pattern", params: { pattern: "^FRD-\\d{3,}-T\\d+-TR\\d+-S\\d+$" }, schema: "^FRD-\\d{3,}-T\\d+-TR\\d+-S\\d+$", parentSchema: schema62.properties.scenarioId, data: data0 };
                    if (vErrors === null) {
                        vErrors = [err5];
                    }
                    else {
                        vErrors.push(err5);
                    }
                    errors++;
                }
            }
            else {
                const err6 = { instancePath: instancePath + "/scenarioId", schemaPath: "#/properties/scenarioId/type", keyword: "type", params: { type: "string" }, schema: schema62.properties.scenarioId.type, parentSchema: schema62.properties.scenarioId, data: data0 };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
        if (data.type !== undefined) {
            let data1 = data.type;
            if (!(((data1 === "success") || (data1 === "error")) || (data1 === "edge"))) {
                const err7 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema62.properties.type.enum }, schema: schema62.properties.type.enum, parentSchema: schema62.properties.type, data: data1 };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.description !== undefined) {
            let data2 = data.description;
            if (typeof data2 === "string") {
                if (func2(data2) < 1) {
                    const err8 = { instancePath: instancePath + "/description", schemaPath: "#/$defs/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema57, data: data2 };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
            }
            else {
                const err9 = { instancePath: instancePath + "/description", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" }, schema: schema57.type, parentSchema: schema57, data: data2 };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
        }
        if (data.expectedOutcome !== undefined) {
            let data3 = data.expectedOutcome;
            if (typeof data3 === "string") {
                if (func2(data3) < 1) {
                    const err10 = { instancePath: instancePath + "/expectedOutcome", schemaPath: "#/$defs/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema57, data: data3 };
                    if (vErrors === null) {
                        vErrors = [err10];
                    }
                    else {
                        vErrors.push(err10);
                    }
                    errors++;
                }
            }
            else {
                const err11 = { instancePath: instancePath + "/expectedOutcome", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" }, schema: schema57.type, parentSchema: schema57, data: data3 };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
        }
    }
    else {
        const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema62.type, parentSchema: schema62, data };
        if (vErrors === null) {
            vErrors = [err12];
        }
        else {
            vErrors.push(err12);
        }
        errors++;
    }
    validate38.errors = vErrors;
    return errors === 0;
}
validate38.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate37(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate37.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.id === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, schema: schema60.required, parentSchema: schema60, data };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.type === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, schema: schema60.required, parentSchema: schema60, data };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.description === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "description" }, schema: schema60.required, parentSchema: schema60, data };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (data.requiredScenarios === undefined) {
            const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "requiredScenarios" }, schema: schema60.required, parentSchema: schema60, data };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!((((key0 === "id") || (key0 === "type")) || (key0 === "description")) || (key0 === "requiredScenarios"))) {
                const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema60, data };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.id !== undefined) {
            let data0 = data.id;
            if (typeof data0 === "string") {
                if (!pattern21.test(data0)) {
                    const err5 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^FRD-\\d{3,}-T\\d+-TR\\d+$" }, schema: "^FRD-\\d{3,}-T\\d+-TR\\d+$", parentSchema: schema60.properties.id, data: data0 };
                    if (vErrors === null) {
                        vErrors = [err5];
                    }
                    else {
                        vErrors.push(err5);
                    }
                    errors++;
                }
            }
            else {
                const err6 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, schema: schema60.properties.id.type, parentSchema: schema60.properties.id, data: data0 };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
        if (data.type !== undefined) {
            let data1 = data.type;
            if (!((((data1 === "unit") || (data1 === "integration")) || (data1 === "e2e")) || (data1 === "benchmark"))) {
                const err7 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema60.properties.type.enum }, schema: schema60.properties.type.enum, parentSchema: schema60.properties.type, data: data1 };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.description !== undefined) {
            let data2 = data.description;
            if (typeof data2 === "string") {
                if (func2(data2) < 1) {
                    const err8 = { instancePath: instancePath + "/description", schemaPath: "#/$defs/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema57, data: data2 };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
            }
            else {
                const err9 = { instancePath: instancePath + "/description", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" }, schema: schema57.type, parentSchema: schema57, data: data2 };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
        }
        if (data.requiredScenarios !== undefined) {
            let data3 = data.requiredScenarios;
            if (Array.isArray(data3)) {
                if (data3.length < 1) {
                    const err10 = { instancePath: instancePath + "/requiredScenarios", schemaPath: "#/properties/requiredScenarios/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema60.properties.requiredScenarios, data: data3 };
                    if (vErrors === null) {
                        vErrors = [err10];
                    }
                    else {
                        vErrors.push(err10);
                    }
                    errors++;
                }
                const len0 = data3.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    if (!(validate38(data3[i0], { instancePath: instancePath + "/requiredScenarios/" + i0, parentData: data3, parentDataProperty: i0, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
                        errors = vErrors.length;
                    }
                }
            }
            else {
                const err11 = { instancePath: instancePath + "/requiredScenarios", schemaPath: "#/properties/requiredScenarios/type", keyword: "type", params: { type: "array" }, schema: schema60.properties.requiredScenarios.type, parentSchema: schema60.properties.requiredScenarios, data: data3 };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
        }
    }
    else {
        const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema60.type, parentSchema: schema60, data };
        if (vErrors === null) {
            vErrors = [err12];
        }
        else {
            vErrors.push(err12);
        }
        errors++;
    }
    validate37.errors = vErrors;
    return errors === 0;
}
validate37.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate30.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    const _errs1 = errors;
    let valid0 = false;
    let passing0 = null;
    const _errs2 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.testRequirements === undefined) {
            const err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "testRequirements" }, schema: schema50.oneOf[0].required, parentSchema: schema50.oneOf[0], data };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
    }
    var _valid0 = _errs2 === errors;
    if (_valid0) {
        valid0 = true;
        passing0 = 0;
        var props0 = {};
        props0.testRequirements = true;
    }
    const _errs3 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.testOmissionReason === undefined) {
            const err1 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "testOmissionReason" }, schema: schema50.oneOf[1].required, parentSchema: schema50.oneOf[1], data };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    var _valid0 = _errs3 === errors;
    if (_valid0 && valid0) {
        valid0 = false;
        passing0 = [passing0, 1];
    }
    else {
        if (_valid0) {
            valid0 = true;
            passing0 = 1;
            if (props0 !== true) {
                props0 = props0 || {};
                props0.testOmissionReason = true;
            }
        }
    }
    if (!valid0) {
        const err2 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, schema: schema50.oneOf, parentSchema: schema50, data };
        if (vErrors === null) {
            vErrors = [err2];
        }
        else {
            vErrors.push(err2);
        }
        errors++;
    }
    else {
        errors = _errs1;
        if (vErrors !== null) {
            if (_errs1) {
                vErrors.length = _errs1;
            }
            else {
                vErrors = null;
            }
        }
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.taskId === undefined) {
            const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "taskId" }, schema: schema50.required, parentSchema: schema50, data };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        if (data.title === undefined) {
            const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, schema: schema50.required, parentSchema: schema50, data };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
        if (data.description === undefined) {
            const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "description" }, schema: schema50.required, parentSchema: schema50, data };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
        if (data.status === undefined) {
            const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, schema: schema50.required, parentSchema: schema50, data };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
        if (data.prLevel === undefined) {
            const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "prLevel" }, schema: schema50.required, parentSchema: schema50, data };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
        if (data.dependencies === undefined) {
            const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "dependencies" }, schema: schema50.required, parentSchema: schema50, data };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
        if (data.subtasks === undefined) {
            const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "subtasks" }, schema: schema50.required, parentSchema: schema50, data };
            if (vErrors === null) {
                vErrors = [err9];
            }
            else {
                vErrors.push(err9);
            }
            errors++;
        }
        if (data.verification === undefined) {
            const err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "verification" }, schema: schema50.required, parentSchema: schema50, data };
            if (vErrors === null) {
                vErrors = [err10];
            }
            else {
                vErrors.push(err10);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(func1.call(schema50.properties, key0))) {
                const err11 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema50, data };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
        }
        if (data.taskId !== undefined) {
            let data0 = data.taskId;
            if (typeof data0 === "string") {
                if (func2(data0) > 64) {
                    const err12 = { instancePath: instancePath + "/taskId", schemaPath: "#/properties/taskId/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema50.properties.taskId, data: data0 };
                    if (vErrors === null) {
                        vErrors = [err12];
                    }
                    else {
                        vErrors.push(err12);
                    }
                    errors++;
                }
                if (!pattern14.test(data0)) {
                    const err13 = { instancePath: instancePath + "/taskId", schemaPath: "#/properties/taskId/pattern", keyword: "pattern", params: { pattern: "^FRD-\\d{3,}-T\\d+$" }, schema: "^FRD-\\d{3,}-T\\d+$", parentSchema: schema50.properties.taskId, data: data0 };
                    if (vErrors === null) {
                        vErrors = [err13];
                    }
                    else {
                        vErrors.push(err13);
                    }
                    errors++;
                }
            }
            else {
                const err14 = { instancePath: instancePath + "/taskId", schemaPath: "#/properties/taskId/type", keyword: "type", params: { type: "string" }, schema: schema50.properties.taskId.type, parentSchema: schema50.properties.taskId, data: data0 };
                if (vErrors === null) {
                    vErrors = [err14];
                }
                else {
                    vErrors.push(err14);
                }
                errors++;
            }
        }
        if (data.title !== undefined) {
            let data1 = data.title;
            if (typeof data1 === "string") {
                if (func2(data1) < 1) {
                    const err15 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema50.properties.title, data: data1 };
                    if (vErrors === null) {
                        vErrors = [err15];
                    }
                    else {
                        vErrors.push(err15);
                    }
                    errors++;
                }
            }
            else {
                const err16 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, schema: schema50.properties.title.type, parentSchema: schema50.properties.title, data: data1 };
                if (vErrors === null) {
                    vErrors = [err16];
                }
                else {
                    vErrors.push(err16);
                }
                errors++;
            }
        }
        if (data.description !== undefined) {
            let data2 = data.description;
            if (typeof data2 === "string") {
                if (func2(data2) < 1) {
                    const err17 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema50.properties.description, data: data2 };
                    if (vErrors === null) {
                        vErrors = [err17];
                    }
                    else {
                        vErrors.push(err17);
                    }
                    errors++;
                }
            }
            else {
                const err18 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, schema: schema50.properties.description.type, parentSchema: schema50.properties.description, data: data2 };
                if (vErrors === null) {
                    vErrors = [err18];
                }
                else {
                    vErrors.push(err18);
                }
                errors++;
            }
        }
        if (data.status !== undefined) {
            let data3 = data.status;
            if (!(((((data3 === "not_started") || (data3 === "in_progress")) || (data3 === "completed")) || (data3 === "blocked")) || (data3 === "skipped"))) {
                const err19 = { instancePath: instancePath + "/status", schemaPath: "#/$defs/status/enum", keyword: "enum", params: { allowedValues: schema46.enum }, schema: schema46.enum, parentSchema: schema46, data: data3 };
                if (vErrors === null) {
                    vErrors = [err19];
                }
                else {
                    vErrors.push(err19);
                }
                errors++;
            }
        }
        if (data.prLevel !== undefined) {
            let data4 = data.prLevel;
            if (typeof data4 !== "boolean") {
                const err20 = { instancePath: instancePath + "/prLevel", schemaPath: "#/properties/prLevel/type", keyword: "type", params: { type: "boolean" }, schema: schema50.properties.prLevel.type, parentSchema: schema50.properties.prLevel, data: data4 };
                if (vErrors === null) {
                    vErrors = [err20];
                }
                else {
                    vErrors.push(err20);
                }
                errors++;
            }
        }
        if (data.dependencies !== undefined) {
            let data5 = data.dependencies;
            if (Array.isArray(data5)) {
                const len0 = data5.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data6 = data5[i0];
                    if (typeof data6 === "string") {
                        if (!pattern15.test(data6)) {
                            const err21 = { instancePath: instancePath + "/dependencies/" + i0, schemaPath: "#/properties/dependencies/items/pattern", keyword: "pattern", params: { pattern: "^FRD-\\d{3,}(-T\\d+)?$" }, schema: "^FRD-\\d{3,}(-T\\d+)?$", parentSchema: schema50.properties.dependencies.items, data: data6 };
                            if (vErrors === null) {
                                vErrors = [err21];
                            }
                            else {
                                vErrors.push(err21);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err22 = { instancePath: instancePath + "/dependencies/" + i0, schemaPath: "#/properties/dependencies/items/type", keyword: "type", params: { type: "string" }, schema: schema50.properties.dependencies.items.type, parentSchema: schema50.properties.dependencies.items, data: data6 };
                        if (vErrors === null) {
                            vErrors = [err22];
                        }
                        else {
                            vErrors.push(err22);
                        }
                        errors++;
                    }
                }
                let i1 = data5.length;
                let j0;
                if (i1 > 1) {
                    const indices0 = {};
                    for (; i1--;) {
                        let item0 = data5[i1];
                        if (typeof item0 !== "string") {
                            continue;
                        }
                        if (typeof indices0[item0] == "number") {
                            j0 = indices0[item0];
                            const err23 = { instancePath: instancePath + "/dependencies", schemaPath: "#/properties/dependencies/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, schema: true, parentSchema: schema50.properties.dependencies, data: data5 };
                            if (vErrors === null) {
                                vErrors = [err23];
                            }
                            else {
                                vErrors.push(err23);
                            }
                            errors++;
                            break;
                        }
                        indices0[item0] = i1;
                    }
                }
            }
            else {
                const err24 = { instancePath: instancePath + "/dependencies", schemaPath: "#/properties/dependencies/type", keyword: "type", params: { type: "array" }, schema: schema50.properties.dependencies.type, parentSchema: schema50.properties.dependencies, data: data5 };
                if (vErrors === null) {
                    vErrors = [err24];
                }
                else {
                    vErrors.push(err24);
                }
                errors++;
            }
        }
        if (data.subtasks !== undefined) {
            let data7 = data.subtasks;
            if (Array.isArray(data7)) {
                if (data7.length < 1) {
                    const err25 = { instancePath: instancePath + "/subtasks", schemaPath: "#/properties/subtasks/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema50.properties.subtasks, data: data7 };
                    if (vErrors === null) {
                        vErrors = [err25];
                    }
                    else {
                        vErrors.push(err25);
                    }
                    errors++;
                }
                const len1 = data7.length;
                for (let i2 = 0; i2 < len1; i2++) {
                    if (!(validate31(data7[i2], { instancePath: instancePath + "/subtasks/" + i2, parentData: data7, parentDataProperty: i2, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
                        errors = vErrors.length;
                    }
                }
            }
            else {
                const err26 = { instancePath: instancePath + "/subtasks", schemaPath: "#/properties/subtasks/type", keyword: "type", params: { type: "array" }, schema: schema50.properties.subtasks.type, parentSchema: schema50.properties.subtasks, data: data7 };
                if (vErrors === null) {
                    vErrors = [err26];
                }
                else {
                    vErrors.push(err26);
                }
                errors++;
            }
        }
        if (data.gotchas !== undefined) {
            let data9 = data.gotchas;
            if (Array.isArray(data9)) {
                const len2 = data9.length;
                for (let i3 = 0; i3 < len2; i3++) {
                    if (!(validate33(data9[i3], { instancePath: instancePath + "/gotchas/" + i3, parentData: data9, parentDataProperty: i3, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
                        errors = vErrors.length;
                    }
                }
            }
            else {
                const err27 = { instancePath: instancePath + "/gotchas", schemaPath: "#/properties/gotchas/type", keyword: "type", params: { type: "array" }, schema: schema50.properties.gotchas.type, parentSchema: schema50.properties.gotchas, data: data9 };
                if (vErrors === null) {
                    vErrors = [err27];
                }
                else {
                    vErrors.push(err27);
                }
                errors++;
            }
        }
        if (data.notes !== undefined) {
            let data11 = data.notes;
            if (Array.isArray(data11)) {
                const len3 = data11.length;
                for (let i4 = 0; i4 < len3; i4++) {
                    let data12 = data11[i4];
                    if (typeof data12 !== "string") {
                        const err28 = { instancePath: instancePath + "/notes/" + i4, schemaPath: "#/properties/notes/items/type", keyword: "type", params: { type: "string" }, schema: schema50.properties.notes.items.type, parentSchema: schema50.properties.notes.items, data: data12 };
                        if (vErrors === null) {
                            vErrors = [err28];
                        }
                        else {
                            vErrors.push(err28);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err29 = { instancePath: instancePath + "/notes", schemaPath: "#/properties/notes/type", keyword: "type", params: { type: "array" }, schema: schema50.properties.notes.type, parentSchema: schema50.properties.notes, data: data11 };
                if (vErrors === null) {
                    vErrors = [err29];
                }
                else {
                    vErrors.push(err29);
                }
                errors++;
            }
        }
        if (data.verification !== undefined) {
            let data13 = data.verification;
            if (Array.isArray(data13)) {
                if (data13.length < 1) {
                    const err30 = { instancePath: instancePath + "/verification", schemaPath: "#/properties/verification/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema50.properties.verification, data: data13 };
                    if (vErrors === null) {
                        vErrors = [err30];
                    }
                    else {
                        vErrors.push(err30);
                    }
                    errors++;
                }
                const len4 = data13.length;
                for (let i5 = 0; i5 < len4; i5++) {
                    if (!(validate35(data13[i5], { instancePath: instancePath + "/verification/" + i5, parentData: data13, parentDataProperty: i5, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
                        errors = vErrors.length;
                    }
                }
            }
            else {
                const err31 = { instancePath: instancePath + "/verification", schemaPath: "#/properties/verification/type", keyword: "type", params: { type: "array" }, schema: schema50.properties.verification.type, parentSchema: schema50.properties.verification, data: data13 };
                if (vErrors === null) {
                    vErrors = [err31];
                }
                else {
                    vErrors.push(err31);
                }
                errors++;
            }
        }
        if (data.testRequirements !== undefined) {
            let data15 = data.testRequirements;
            if (Array.isArray(data15)) {
                if (data15.length < 1) {
                    const err32 = { instancePath: instancePath + "/testRequirements", schemaPath: "#/properties/testRequirements/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema50.properties.testRequirements, data: data15 };
                    if (vErrors === null) {
                        vErrors = [err32];
                    }
                    else {
                        vErrors.push(err32);
                    }
                    errors++;
                }
                const len5 = data15.length;
                for (let i6 = 0; i6 < len5; i6++) {
                    if (!(validate37(data15[i6], { instancePath: instancePath + "/testRequirements/" + i6, parentData: data15, parentDataProperty: i6, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
                        errors = vErrors.length;
                    }
                }
            }
            else {
                const err33 = { instancePath: instancePath + "/testRequirements", schemaPath: "#/properties/testRequirements/type", keyword: "type", params: { type: "array" }, schema: schema50.properties.testRequirements.type, parentSchema: schema50.properties.testRequirements, data: data15 };
                if (vErrors === null) {
                    vErrors = [err33];
                }
                else {
                    vErrors.push(err33);
                }
                errors++;
            }
        }
        if (data.testOmissionReason !== undefined) {
            let data17 = data.testOmissionReason;
            if (typeof data17 === "string") {
                if (func2(data17) < 1) {
                    const err34 = { instancePath: instancePath + "/testOmissionReason", schemaPath: "#/properties/testOmissionReason/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema50.properties.testOmissionReason, data: data17 };
                    if (vErrors === null) {
                        vErrors = [err34];
                    }
                    else {
                        vErrors.push(err34);
                    }
                    errors++;
                }
            }
            else {
                const err35 = { instancePath: instancePath + "/testOmissionReason", schemaPath: "#/properties/testOmissionReason/type", keyword: "type", params: { type: "string" }, schema: schema50.properties.testOmissionReason.type, parentSchema: schema50.properties.testOmissionReason, data: data17 };
                if (vErrors === null) {
                    vErrors = [err35];
                }
                else {
                    vErrors.push(err35);
                }
                errors++;
            }
        }
    }
    else {
        const err36 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema50.type, parentSchema: schema50, data };
        if (vErrors === null) {
            vErrors = [err36];
        }
        else {
            vErrors.push(err36);
        }
        errors++;
    }
    validate30.errors = vErrors;
    return errors === 0;
}
validate30.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    /*# sourceURL="frd.schema.json" */ ;
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate27.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.metadata === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metadata" }, schema: schema43.required, parentSchema: schema43, data };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.majorTasks === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "majorTasks" }, schema: schema43.required, parentSchema: schema43, data };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(((key0 === "$schema") || (key0 === "metadata")) || (key0 === "majorTasks"))) {
                const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema43, data };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
        }
        if (data.$schema !== undefined) {
            let data0 = data.$schema;
            if (typeof data0 !== "string") {
                const err3 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, schema: schema43.properties.$schema.type, parentSchema: schema43.properties.$schema, data: data0 };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.metadata !== undefined) {
            if (!(validate28(data.metadata, { instancePath: instancePath + "/metadata", parentData: data, parentDataProperty: "metadata", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
                errors = vErrors.length;
            }
        }
        if (data.majorTasks !== undefined) {
            let data2 = data.majorTasks;
            if (Array.isArray(data2)) {
                if (data2.length < 1) {
                    const err4 = { instancePath: instancePath + "/majorTasks", schemaPath: "#/properties/majorTasks/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema43.properties.majorTasks, data: data2 };
                    if (vErrors === null) {
                        vErrors = [err4];
                    }
                    else {
                        vErrors.push(err4);
                    }
                    errors++;
                }
                const len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    if (!(validate30(data2[i0], { instancePath: instancePath + "/majorTasks/" + i0, parentData: data2, parentDataProperty: i0, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
                        errors = vErrors.length;
                    }
                }
            }
            else {
                const err5 = { instancePath: instancePath + "/majorTasks", schemaPath: "#/properties/majorTasks/type", keyword: "type", params: { type: "array" }, schema: schema43.properties.majorTasks.type, parentSchema: schema43.properties.majorTasks, data: data2 };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
    }
    else {
        const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema43.type, parentSchema: schema43, data };
        if (vErrors === null) {
            vErrors = [err6];
        }
        else {
            vErrors.push(err6);
        }
        errors++;
    }
    validate27.errors = vErrors;
    return errors === 0;
}
validate27.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
validators_gen_exports["run-report"] = validate42;
const schema74 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "run-report.schema.json", "title": "Run report", "description": "Everything one run found and made, as printed by `run --json`.", "type": "object", "additionalProperties": false, "required": ["schemaVersion", "outcome", "reasonCode", "format", "baseSha", "headSha", "usage", "durationsMs", "evidence", "detail", "planPath", "branch", "tasks", "nextBoundaryTaskId", "rejected", "findings", "preflightChecks", "taskClaim", "lease", "handoff", "agent", "turns", "filesChanged", "validationResults", "commits", "memoryUpdate", "pullRequest"], "properties": { "schemaVersion": { "const": 1 }, "outcome": { "$ref": "#/$defs/outcome" }, "reasonCode": { "type": "string", "description": "Stable reason, see the documentation." }, "format": { "type": ["string", "null"], "description": "Format of the plan." }, "baseSha": { "type": ["string", "null"], "description": "Commit the run started from." }, "headSha": { "type": ["string", "null"], "description": "Newest commit of the work." }, "usage": { "$ref": "#/$defs/usage", "description": "Tokens of all turns." }, "durationsMs": { "type": "object", "additionalProperties": { "type": "integer", "minimum": 0 }, "description": "Milliseconds each phase took." }, "evidence": { "type": "array", "items": { "$ref": "#/$defs/evidence" }, "description": "What each phase proved, in order." }, "detail": { "type": "string", "description": "One sentence on what happened." }, "planPath": { "type": ["string", "null"], "description": "File the plan was found by." }, "branch": { "type": "string", "description": "Work branch; empty when none was selected." }, "tasks": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["id", "title", "verification"], "properties": { "id": { "type": "string" }, "title": { "type": "string" }, "verification": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["id", "type", "description"], "properties": { "id": { "type": "string" }, "type": { "type": "string" }, "description": { "type": "string" } } } } } }, "description": "Tasks of the bundle in order." }, "nextBoundaryTaskId": { "type": ["string", "null"], "description": "First unfinished task after the bundle that starts a bundle of its own." }, "rejected": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["taskId", "reason", "detail"], "properties": { "taskId": { "type": "string" }, "reason": { "enum": ["not-todo", "claimed", "branch-exists", "dependency-open", "dependency-missing"] }, "detail": { "type": "string" } } }, "description": "Tasks that were passed over, and why." }, "findings": { "type": "array", "items": { "$ref": "#/$defs/finding" }, "description": "Complaints about configuration, plan and change." }, "preflightChecks": { "type": "array", "items": { "$ref": "#/$defs/preflightCheck" } }, "taskClaim": { "$ref": "#/$defs/taskClaim" }, "lease": { "anyOf": [{ "type": "null" }, { "type": "object", "additionalProperties": false, "required": ["ref", "token", "ownerId", "createdAt", "expiresAt"], "properties": { "ref": { "type": "string" }, "token": { "type": "string" }, "ownerId": { "type": "string" }, "createdAt": { "$ref": "#/$defs/utc" }, "expiresAt": { "$ref": "#/$defs/utc" } } }], "description": "The claim as this run left it; null when it holds none." }, "handoff": { "anyOf": [{ "type": "null" }, { "type": "object", "additionalProperties": false, "required": ["file", "sha256"], "properties": { "file": { "type": "string", "minLength": 1, "description": "Path of a Git bundle with the judged tree." }, "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$", "description": "Digest of that file." } } }], "description": "Set when the work was accepted and kept back for another job." }, "agent": { "anyOf": [{ "type": "null" }, { "$ref": "#/$defs/agentReport" }] }, "turns": { "type": "integer", "minimum": 0, "description": "Turns the agent took." }, "filesChanged": { "type": "array", "items": { "type": "string" } }, "validationResults": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["name", "command", "exitCode", "status", "durationMs", "outputSummary"], "properties": { "name": { "type": "string", "description": "Name of the check." }, "command": { "type": "string", "description": "Command that was run." }, "exitCode": { "type": "integer", "description": "124: timeout; 127: could not start." }, "status": { "enum": ["passed", "failed"] }, "durationMs": { "type": "integer", "minimum": 0, "description": "Milliseconds." }, "outputSummary": { "type": "string", "description": "End of its output." } } } }, "commits": { "type": "array", "items": { "$ref": "#/$defs/commit" } }, "memoryUpdate": { "$ref": "#/$defs/memoryUpdate" }, "pullRequest": { "type": "object", "additionalProperties": false, "required": ["title", "body"], "properties": { "title": { "type": "string" }, "body": { "type": "string" } } } }, "$defs": { "commit": { "type": "object", "additionalProperties": false, "required": ["hash", "message"], "properties": { "hash": { "type": "string", "pattern": "^[0-9a-f]{40,64}$", "description": "Full commit id." }, "message": { "type": "string", "description": "Whole commit message." } } }, "preflightCheck": { "type": "object", "additionalProperties": false, "required": ["name", "status", "details"], "properties": { "name": { "type": "string", "description": "Stable name of the check." }, "status": { "enum": ["passed", "failed"] }, "details": { "type": "string", "description": "What was found." } } }, "takeover": { "type": "object", "additionalProperties": false, "required": ["ownerId", "previousExpiresAt", "takeoverAt"], "properties": { "ownerId": { "type": "string", "description": "Owner the claim was taken over from." }, "previousExpiresAt": { "$ref": "#/$defs/utc" }, "takeoverAt": { "$ref": "#/$defs/utc" } } }, "taskClaim": { "type": "object", "additionalProperties": false, "required": ["taskId", "claimRef", "status", "details", "takeover"], "properties": { "taskId": { "type": ["string", "null"], "description": "Task the claim is on; null when none was selected." }, "claimRef": { "type": ["string", "null"], "description": "Full name of the claim ref." }, "status": { "enum": ["claimed", "already_claimed", "fallback_local", "not_used"], "description": "already_claimed: somebody else holds it." }, "details": { "type": "string", "description": "What happened to the claim." }, "takeover": { "anyOf": [{ "type": "null" }, { "$ref": "#/$defs/takeover" }], "description": "Set when an expired claim was taken over." } } }, "memoryUpdate": { "type": "object", "additionalProperties": false, "required": ["file", "status", "summary"], "properties": { "file": { "type": "string", "description": "The memory file." }, "status": { "enum": ["appended", "no_change"] }, "summary": { "type": "string", "description": "What was added, or why nothing was." } } }, "usage": { "type": "object", "additionalProperties": false, "required": ["inputTokens", "cachedInputTokens", "outputTokens", "reasoningOutputTokens"], "properties": { "inputTokens": { "type": "integer", "minimum": 0, "description": "Tokens sent." }, "cachedInputTokens": { "type": "integer", "minimum": 0, "description": "Part of them that was cached." }, "outputTokens": { "type": "integer", "minimum": 0, "description": "Tokens received." }, "reasoningOutputTokens": { "type": "integer", "minimum": 0, "description": "Part of them spent on reasoning." } } }, "evidence": { "type": "object", "additionalProperties": false, "required": ["phase", "at", "facts"], "properties": { "phase": { "type": "string", "description": "Phase of the run." }, "at": { "$ref": "#/$defs/utc" }, "facts": { "type": "object", "additionalProperties": { "type": "string" }, "description": "What proves it." } } }, "outcome": { "enum": ["delivered", "ready", "idle", "contended", "rejected", "needs-input", "failed"], "description": "How the run ended." }, "utc": { "type": "string", "format": "date-time", "pattern": "Z$" }, "finding": { "type": "object", "additionalProperties": false, "required": ["code", "severity", "file", "line", "column", "pointer", "message", "hint"], "properties": { "code": { "type": "string", "description": "Stable code." }, "severity": { "enum": ["error", "warning"] }, "file": { "type": ["string", "null"], "description": "Repository-relative path." }, "line": { "type": ["integer", "null"], "minimum": 1 }, "column": { "type": ["integer", "null"], "minimum": 1 }, "pointer": { "type": ["string", "null"], "description": "JSON pointer." }, "message": { "type": "string", "description": "What is wrong." }, "hint": { "type": "string", "description": "What to do." } } }, "agentReport": { "type": "object", "additionalProperties": false, "required": ["status", "question", "title", "type", "summary", "changes", "risks", "followUps", "commits", "dependencies", "performance", "note"], "properties": { "status": { "enum": ["done", "needs-input"] }, "question": { "type": ["string", "null"] }, "title": { "type": "string" }, "type": { "$ref": "#/$defs/commitType" }, "summary": { "type": "array", "items": { "type": "string" } }, "changes": { "type": "array", "items": { "type": "string" } }, "risks": { "type": "array", "items": { "type": "string" } }, "followUps": { "type": "array", "items": { "type": "string" } }, "commits": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["type", "summary", "paths"], "properties": { "type": { "$ref": "#/$defs/commitType" }, "summary": { "type": "string" }, "paths": { "type": "array", "items": { "type": "string" } } } } }, "dependencies": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["name", "rationale"], "properties": { "name": { "type": "string" }, "rationale": { "type": "string" } } } }, "performance": { "type": ["string", "null"] }, "note": { "anyOf": [{ "type": "null" }, { "type": "object", "additionalProperties": false, "required": ["situation", "learning", "decision", "reusableCheck", "applicability"], "properties": { "situation": { "type": "string" }, "learning": { "type": "string" }, "decision": { "type": "string" }, "reusableCheck": { "type": "string" }, "applicability": { "type": "string" } } }] } }, "description": "The agent's own words: never a source of facts." }, "commitType": { "enum": ["feat", "fix", "refactor", "test", "docs", "chore"] } } };
const schema75 = { "enum": ["delivered", "ready", "idle", "contended", "rejected", "needs-input", "failed"], "description": "How the run ended." };
const schema76 = { "type": "object", "additionalProperties": false, "required": ["inputTokens", "cachedInputTokens", "outputTokens", "reasoningOutputTokens"], "properties": { "inputTokens": { "type": "integer", "minimum": 0, "description": "Tokens sent." }, "cachedInputTokens": { "type": "integer", "minimum": 0, "description": "Part of them that was cached." }, "outputTokens": { "type": "integer", "minimum": 0, "description": "Tokens received." }, "reasoningOutputTokens": { "type": "integer", "minimum": 0, "description": "Part of them spent on reasoning." } } };
const schema79 = { "type": "object", "additionalProperties": false, "required": ["code", "severity", "file", "line", "column", "pointer", "message", "hint"], "properties": { "code": { "type": "string", "description": "Stable code." }, "severity": { "enum": ["error", "warning"] }, "file": { "type": ["string", "null"], "description": "Repository-relative path." }, "line": { "type": ["integer", "null"], "minimum": 1 }, "column": { "type": ["integer", "null"], "minimum": 1 }, "pointer": { "type": ["string", "null"], "description": "JSON pointer." }, "message": { "type": "string", "description": "What is wrong." }, "hint": { "type": "string", "description": "What to do." } } };
const schema80 = { "type": "object", "additionalProperties": false, "required": ["name", "status", "details"], "properties": { "name": { "type": "string", "description": "Stable name of the check." }, "status": { "enum": ["passed", "failed"] }, "details": { "type": "string", "description": "What was found." } } };
const schema78 = { "type": "string", "format": "date-time", "pattern": "Z$" };
const schema90 = { "type": "object", "additionalProperties": false, "required": ["hash", "message"], "properties": { "hash": { "type": "string", "pattern": "^[0-9a-f]{40,64}$", "description": "Full commit id." }, "message": { "type": "string", "description": "Whole commit message." } } };
const schema91 = { "type": "object", "additionalProperties": false, "required": ["file", "status", "summary"], "properties": { "file": { "type": "string", "description": "The memory file." }, "status": { "enum": ["appended", "no_change"] }, "summary": { "type": "string", "description": "What was added, or why nothing was." } } };
const schema77 = { "type": "object", "additionalProperties": false, "required": ["phase", "at", "facts"], "properties": { "phase": { "type": "string", "description": "Phase of the run." }, "at": { "$ref": "#/$defs/utc" }, "facts": { "type": "object", "additionalProperties": { "type": "string" }, "description": "What proves it." } } };
function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate43.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.phase === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "phase" }, schema: schema77.required, parentSchema: schema77, data };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.at === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "at" }, schema: schema77.required, parentSchema: schema77, data };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.facts === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "facts" }, schema: schema77.required, parentSchema: schema77, data };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(((key0 === "phase") || (key0 === "at")) || (key0 === "facts"))) {
                const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema77, data };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.phase !== undefined) {
            let data0 = data.phase;
            if (typeof data0 !== "string") {
                const err4 = { instancePath: instancePath + "/phase", schemaPath: "#/properties/phase/type", keyword: "type", params: { type: "string" }, schema: schema77.properties.phase.type, parentSchema: schema77.properties.phase, data: data0 };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.at !== undefined) {
            let data1 = data.at;
            if (typeof data1 === "string") {
                if (!pattern4.test(data1)) {
                    const err5 = { instancePath: instancePath + "/at", schemaPath: "#/$defs/utc/pattern", keyword: "pattern", params: { pattern: "Z$" }, schema: "Z$", parentSchema: schema78, data: data1 };
                    if (vErrors === null) {
                        vErrors = [err5];
                    }
                    else {
                        vErrors.push(err5);
                    }
                    errors++;
                }
                if (!(formats0.validate(data1))) {
                    const err6 = { instancePath: instancePath + "/at", schemaPath: "#/$defs/utc/format", keyword: "format", params: { format: "date-time" }, schema: "date-time", parentSchema: schema78, data: data1 };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
            }
            else {
                const err7 = { instancePath: instancePath + "/at", schemaPath: "#/$defs/utc/type", keyword: "type", params: { type: "string" }, schema: schema78.type, parentSchema: schema78, data: data1 };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.facts !== undefined) {
            let data2 = data.facts;
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                for (const key1 in data2) {
                    let data3 = data2[key1];
                    if (typeof data3 !== "string") {
                        const err8 = { instancePath: instancePath + "/facts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/facts/additionalProperties/type", keyword: "type", params: { type: "string" }, schema: schema77.properties.facts.additionalProperties.type, parentSchema: schema77.properties.facts.additionalProperties, data: data3 };
                        if (vErrors === null) {
                            vErrors = [err8];
                        }
                        else {
                            vErrors.push(err8);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err9 = { instancePath: instancePath + "/facts", schemaPath: "#/properties/facts/type", keyword: "type", params: { type: "object" }, schema: schema77.properties.facts.type, parentSchema: schema77.properties.facts, data: data2 };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
        }
    }
    else {
        const err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema77.type, parentSchema: schema77, data };
        if (vErrors === null) {
            vErrors = [err10];
        }
        else {
            vErrors.push(err10);
        }
        errors++;
    }
    validate43.errors = vErrors;
    return errors === 0;
}
validate43.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema81 = { "type": "object", "additionalProperties": false, "required": ["taskId", "claimRef", "status", "details", "takeover"], "properties": { "taskId": { "type": ["string", "null"], "description": "Task the claim is on; null when none was selected." }, "claimRef": { "type": ["string", "null"], "description": "Full name of the claim ref." }, "status": { "enum": ["claimed", "already_claimed", "fallback_local", "not_used"], "description": "already_claimed: somebody else holds it." }, "details": { "type": "string", "description": "What happened to the claim." }, "takeover": { "anyOf": [{ "type": "null" }, { "$ref": "#/$defs/takeover" }], "description": "Set when an expired claim was taken over." } } };
const schema82 = { "type": "object", "additionalProperties": false, "required": ["ownerId", "previousExpiresAt", "takeoverAt"], "properties": { "ownerId": { "type": "string", "description": "Owner the claim was taken over from." }, "previousExpiresAt": { "$ref": "#/$defs/utc" }, "takeoverAt": { "$ref": "#/$defs/utc" } } };
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate46.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.ownerId === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ownerId" }, schema: schema82.required, parentSchema: schema82, data };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.previousExpiresAt === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "previousExpiresAt" }, schema: schema82.required, parentSchema: schema82, data };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.takeoverAt === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "takeoverAt" }, schema: schema82.required, parentSchema: schema82, data };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(((key0 === "ownerId") || (key0 === "previousExpiresAt")) || (key0 === "takeoverAt"))) {
                const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema82, data };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.ownerId !== undefined) {
            let data0 = data.ownerId;
            if (typeof data0 !== "string") {
                const err4 = { instancePath: instancePath + "/ownerId", schemaPath: "#/properties/ownerId/type", keyword: "type", params: { type: "string" }, schema: schema82.properties.ownerId.type, parentSchema: schema82.properties.ownerId, data: data0 };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.previousExpiresAt !== undefined) {
            let data1 = data.previousExpiresAt;
            if (typeof data1 === "string") {
                if (!pattern4.test(data1)) {
                    const err5 = { instancePath: instancePath + "/previousExpiresAt", schemaPath: "#/$defs/utc/pattern", keyword: "pattern", params: { pattern: "Z$" }, schema: "Z$", parentSchema: schema78, data: data1 };
                    if (vErrors === null) {
                        vErrors = [err5];
                    }
                    else {
                        vErrors.push(err5);
                    }
                    errors++;
                }
                if (!(formats0.validate(data1))) {
                    const err6 = { instancePath: instancePath + "/previousExpiresAt", schemaPath: "#/$defs/utc/format", keyword: "format", params: { format: "date-time" }, schema: "date-time", parentSchema: schema78, data: data1 };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
            }
            else {
                const err7 = { instancePath: instancePath + "/previousExpiresAt", schemaPath: "#/$defs/utc/type", keyword: "type", params: { type: "string" }, schema: schema78.type, parentSchema: schema78, data: data1 };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.takeoverAt !== undefined) {
            let data2 = data.takeoverAt;
            if (typeof data2 === "string") {
                if (!pattern4.test(data2)) {
                    const err8 = { instancePath: instancePath + "/takeoverAt", schemaPath: "#/$defs/utc/pattern", keyword: "pattern", params: { pattern: "Z$" }, schema: "Z$", parentSchema: schema78, data: data2 };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
                if (!(formats0.validate(data2))) {
                    const err9 = { instancePath: instancePath + "/takeoverAt", schemaPath: "#/$defs/utc/format", keyword: "format", params: { format: "date-time" }, schema: "date-time", parentSchema: schema78, data: data2 };
                    if (vErrors === null) {
                        vErrors = [err9];
                    }
                    else {
                        vErrors.push(err9);
                    }
                    errors++;
                }
            }
            else {
                const err10 = { instancePath: instancePath + "/takeoverAt", schemaPath: "#/$defs/utc/type", keyword: "type", params: { type: "string" }, schema: schema78.type, parentSchema: schema78, data: data2 };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
        }
    }
    else {
        const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema82.type, parentSchema: schema82, data };
        if (vErrors === null) {
            vErrors = [err11];
        }
        else {
            vErrors.push(err11);
        }
        errors++;
    }
    validate46.errors = vErrors;
    return errors === 0;
}
validate46.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate45.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.taskId === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "taskId" }, schema: schema81.required, parentSchema: schema81, data };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.claimRef === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "claimRef" }, schema: schema81.required, parentSchema: schema81, data };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.status === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, schema: schema81.required, parentSchema: schema81, data };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (data.details === undefined) {
            const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "details" }, schema: schema81.required, parentSchema: schema81, data };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        if (data.takeover === undefined) {
            const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "takeover" }, schema: schema81.required, parentSchema: schema81, data };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(((((key0 === "taskId") || (key0 === "claimRef")) || (key0 === "status")) || (key0 === "details")) || (key0 === "takeover"))) {
                const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema81, data };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.taskId !== undefined) {
            let data0 = data.taskId;
            if ((typeof data0 !== "string") && (data0 !== null)) {
                const err6 = { instancePath: instancePath + "/taskId", schemaPath: "#/properties/taskId/type", keyword: "type", params: { type: schema81.properties.taskId.type }, schema: schema81.properties.taskId.type, parentSchema: schema81.properties.taskId, data: data0 };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
        if (data.claimRef !== undefined) {
            let data1 = data.claimRef;
            if ((typeof data1 !== "string") && (data1 !== null)) {
                const err7 = { instancePath: instancePath + "/claimRef", schemaPath: "#/properties/claimRef/type", keyword: "type", params: { type: schema81.properties.claimRef.type }, schema: schema81.properties.claimRef.type, parentSchema: schema81.properties.claimRef, data: data1 };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.status !== undefined) {
            let data2 = data.status;
            if (!((((data2 === "claimed") || (data2 === "already_claimed")) || (data2 === "fallback_local")) || (data2 === "not_used"))) {
                const err8 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema81.properties.status.enum }, schema: schema81.properties.status.enum, parentSchema: schema81.properties.status, data: data2 };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
        if (data.details !== undefined) {
            let data3 = data.details;
            if (typeof data3 !== "string") {
                const err9 = { instancePath: instancePath + "/details", schemaPath: "#/properties/details/type", keyword: "type", params: { type: "string" }, schema: schema81.properties.details.type, parentSchema: schema81.properties.details, data: data3 };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
        }
        if (data.takeover !== undefined) {
            let data4 = data.takeover;
            const _errs10 = errors;
            let valid1 = false;
            const _errs11 = errors;
            if (data4 !== null) {
                const err10 = { instancePath: instancePath + "/takeover", schemaPath: "#/properties/takeover/anyOf/0/type", keyword: "type", params: { type: "null" }, schema: schema81.properties.takeover.anyOf[0].type, parentSchema: schema81.properties.takeover.anyOf[0], data: data4 };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
            var _valid0 = _errs11 === errors;
            valid1 = valid1 || _valid0;
            const _errs13 = errors;
            if (!(validate46(data4, { instancePath: instancePath + "/takeover", parentData: data, parentDataProperty: "takeover", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
                errors = vErrors.length;
            }
            var _valid0 = _errs13 === errors;
            valid1 = valid1 || _valid0;
            if (!valid1) {
                const err11 = { instancePath: instancePath + "/takeover", schemaPath: "#/properties/takeover/anyOf", keyword: "anyOf", params: {}, schema: schema81.properties.takeover.anyOf, parentSchema: schema81.properties.takeover, data: data4 };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
            else {
                errors = _errs10;
                if (vErrors !== null) {
                    if (_errs10) {
                        vErrors.length = _errs10;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
    }
    else {
        const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema81.type, parentSchema: schema81, data };
        if (vErrors === null) {
            vErrors = [err12];
        }
        else {
            vErrors.push(err12);
        }
        errors++;
    }
    validate45.errors = vErrors;
    return errors === 0;
}
validate45.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema87 = { "type": "object", "additionalProperties": false, "required": ["status", "question", "title", "type", "summary", "changes", "risks", "followUps", "commits", "dependencies", "performance", "note"], "properties": { "status": { "enum": ["done", "needs-input"] }, "question": { "type": ["string", "null"] }, "title": { "type": "string" }, "type": { "$ref": "#/$defs/commitType" }, "summary": { "type": "array", "items": { "type": "string" } }, "changes": { "type": "array", "items": { "type": "string" } }, "risks": { "type": "array", "items": { "type": "string" } }, "followUps": { "type": "array", "items": { "type": "string" } }, "commits": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["type", "summary", "paths"], "properties": { "type": { "$ref": "#/$defs/commitType" }, "summary": { "type": "string" }, "paths": { "type": "array", "items": { "type": "string" } } } } }, "dependencies": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["name", "rationale"], "properties": { "name": { "type": "string" }, "rationale": { "type": "string" } } } }, "performance": { "type": ["string", "null"] }, "note": { "anyOf": [{ "type": "null" }, { "type": "object", "additionalProperties": false, "required": ["situation", "learning", "decision", "reusableCheck", "applicability"], "properties": { "situation": { "type": "string" }, "learning": { "type": "string" }, "decision": { "type": "string" }, "reusableCheck": { "type": "string" }, "applicability": { "type": "string" } } }] } }, "description": "The agent's own words: never a source of facts." };
const schema88 = { "enum": ["feat", "fix", "refactor", "test", "docs", "chore"] };
function validate49(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate49.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.status === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, schema: schema87.required, parentSchema: schema87, data };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.question === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "question" }, schema: schema87.required, parentSchema: schema87, data };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.title === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, schema: schema87.required, parentSchema: schema87, data };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (data.type === undefined) {
            const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, schema: schema87.required, parentSchema: schema87, data };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        if (data.summary === undefined) {
            const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "summary" }, schema: schema87.required, parentSchema: schema87, data };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
        if (data.changes === undefined) {
            const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "changes" }, schema: schema87.required, parentSchema: schema87, data };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
        if (data.risks === undefined) {
            const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "risks" }, schema: schema87.required, parentSchema: schema87, data };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
        if (data.followUps === undefined) {
            const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "followUps" }, schema: schema87.required, parentSchema: schema87, data };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
        if (data.commits === undefined) {
            const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "commits" }, schema: schema87.required, parentSchema: schema87, data };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
        if (data.dependencies === undefined) {
            const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "dependencies" }, schema: schema87.required, parentSchema: schema87, data };
            if (vErrors === null) {
                vErrors = [err9];
            }
            else {
                vErrors.push(err9);
            }
            errors++;
        }
        if (data.performance === undefined) {
            const err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "performance" }, schema: schema87.required, parentSchema: schema87, data };
            if (vErrors === null) {
                vErrors = [err10];
            }
            else {
                vErrors.push(err10);
            }
            errors++;
        }
        if (data.note === undefined) {
            const err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "note" }, schema: schema87.required, parentSchema: schema87, data };
            if (vErrors === null) {
                vErrors = [err11];
            }
            else {
                vErrors.push(err11);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(func1.call(schema87.properties, key0))) {
                const err12 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema87, data };
                if (vErrors === null) {
                    vErrors = [err12];
                }
                else {
                    vErrors.push(err12);
                }
                errors++;
            }
        }
        if (data.status !== undefined) {
            let data0 = data.status;
            if (!((data0 === "done") || (data0 === "needs-input"))) {
                const err13 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema87.properties.status.enum }, schema: schema87.properties.status.enum, parentSchema: schema87.properties.status, data: data0 };
                if (vErrors === null) {
                    vErrors = [err13];
                }
                else {
                    vErrors.push(err13);
                }
                errors++;
            }
        }
        if (data.question !== undefined) {
            let data1 = data.question;
            if ((typeof data1 !== "string") && (data1 !== null)) {
                const err14 = { instancePath: instancePath + "/question", schemaPath: "#/properties/question/type", keyword: "type", params: { type: schema87.properties.question.type }, schema: schema87.properties.question.type, parentSchema: schema87.properties.question, data: data1 };
                if (vErrors === null) {
                    vErrors = [err14];
                }
                else {
                    vErrors.push(err14);
                }
                errors++;
            }
        }
        if (data.title !== undefined) {
            let data2 = data.title;
            if (typeof data2 !== "string") {
                const err15 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, schema: schema87.properties.title.type, parentSchema: schema87.properties.title, data: data2 };
                if (vErrors === null) {
                    vErrors = [err15];
                }
                else {
                    vErrors.push(err15);
                }
                errors++;
            }
        }
        if (data.type !== undefined) {
            let data3 = data.type;
            if (!((((((data3 === "feat") || (data3 === "fix")) || (data3 === "refactor")) || (data3 === "test")) || (data3 === "docs")) || (data3 === "chore"))) {
                const err16 = { instancePath: instancePath + "/type", schemaPath: "#/$defs/commitType/enum", keyword: "enum", params: { allowedValues: schema88.enum }, schema: schema88.enum, parentSchema: schema88, data: data3 };
                if (vErrors === null) {
                    vErrors = [err16];
                }
                else {
                    vErrors.push(err16);
                }
                errors++;
            }
        }
        if (data.summary !== undefined) {
            let data4 = data.summary;
            if (Array.isArray(data4)) {
                const len0 = data4.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data5 = data4[i0];
                    if (typeof data5 !== "string") {
                        const err17 = { instancePath: instancePath + "/summary/" + i0, schemaPath: "#/properties/summary/items/type", keyword: "type", params: { type: "string" }, schema: schema87.properties.summary.items.type, parentSchema: schema87.properties.summary.items, data: data5 };
                        if (vErrors === null) {
                            vErrors = [err17];
                        }
                        else {
                            vErrors.push(err17);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err18 = { instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/type", keyword: "type", params: { type: "array" }, schema: schema87.properties.summary.type, parentSchema: schema87.properties.summary, data: data4 };
                if (vErrors === null) {
                    vErrors = [err18];
                }
                else {
                    vErrors.push(err18);
                }
                errors++;
            }
        }
        if (data.changes !== undefined) {
            let data6 = data.changes;
            if (Array.isArray(data6)) {
                const len1 = data6.length;
                for (let i1 = 0; i1 < len1; i1++) {
                    let data7 = data6[i1];
                    if (typeof data7 !== "string") {
                        const err19 = { instancePath: instancePath + "/changes/" + i1, schemaPath: "#/properties/changes/items/type", keyword: "type", params: { type: "string" }, schema: schema87.properties.changes.items.type, parentSchema: schema87.properties.changes.items, data: data7 };
                        if (vErrors === null) {
                            vErrors = [err19];
                        }
                        else {
                            vErrors.push(err19);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err20 = { instancePath: instancePath + "/changes", schemaPath: "#/properties/changes/type", keyword: "type", params: { type: "array" }, schema: schema87.properties.changes.type, parentSchema: schema87.properties.changes, data: data6 };
                if (vErrors === null) {
                    vErrors = [err20];
                }
                else {
                    vErrors.push(err20);
                }
                errors++;
            }
        }
        if (data.risks !== undefined) {
            let data8 = data.risks;
            if (Array.isArray(data8)) {
                const len2 = data8.length;
                for (let i2 = 0; i2 < len2; i2++) {
                    let data9 = data8[i2];
                    if (typeof data9 !== "string") {
                        const err21 = { instancePath: instancePath + "/risks/" + i2, schemaPath: "#/properties/risks/items/type", keyword: "type", params: { type: "string" }, schema: schema87.properties.risks.items.type, parentSchema: schema87.properties.risks.items, data: data9 };
                        if (vErrors === null) {
                            vErrors = [err21];
                        }
                        else {
                            vErrors.push(err21);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err22 = { instancePath: instancePath + "/risks", schemaPath: "#/properties/risks/type", keyword: "type", params: { type: "array" }, schema: schema87.properties.risks.type, parentSchema: schema87.properties.risks, data: data8 };
                if (vErrors === null) {
                    vErrors = [err22];
                }
                else {
                    vErrors.push(err22);
                }
                errors++;
            }
        }
        if (data.followUps !== undefined) {
            let data10 = data.followUps;
            if (Array.isArray(data10)) {
                const len3 = data10.length;
                for (let i3 = 0; i3 < len3; i3++) {
                    let data11 = data10[i3];
                    if (typeof data11 !== "string") {
                        const err23 = { instancePath: instancePath + "/followUps/" + i3, schemaPath: "#/properties/followUps/items/type", keyword: "type", params: { type: "string" }, schema: schema87.properties.followUps.items.type, parentSchema: schema87.properties.followUps.items, data: data11 };
                        if (vErrors === null) {
                            vErrors = [err23];
                        }
                        else {
                            vErrors.push(err23);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err24 = { instancePath: instancePath + "/followUps", schemaPath: "#/properties/followUps/type", keyword: "type", params: { type: "array" }, schema: schema87.properties.followUps.type, parentSchema: schema87.properties.followUps, data: data10 };
                if (vErrors === null) {
                    vErrors = [err24];
                }
                else {
                    vErrors.push(err24);
                }
                errors++;
            }
        }
        if (data.commits !== undefined) {
            let data12 = data.commits;
            if (Array.isArray(data12)) {
                const len4 = data12.length;
                for (let i4 = 0; i4 < len4; i4++) {
                    let data13 = data12[i4];
                    if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
                        if (data13.type === undefined) {
                            const err25 = { instancePath: instancePath + "/commits/" + i4, schemaPath: "#/properties/commits/items/required", keyword: "required", params: { missingProperty: "type" }, schema: schema87.properties.commits.items.required, parentSchema: schema87.properties.commits.items, data: data13 };
                            if (vErrors === null) {
                                vErrors = [err25];
                            }
                            else {
                                vErrors.push(err25);
                            }
                            errors++;
                        }
                        if (data13.summary === undefined) {
                            const err26 = { instancePath: instancePath + "/commits/" + i4, schemaPath: "#/properties/commits/items/required", keyword: "required", params: { missingProperty: "summary" }, schema: schema87.properties.commits.items.required, parentSchema: schema87.properties.commits.items, data: data13 };
                            if (vErrors === null) {
                                vErrors = [err26];
                            }
                            else {
                                vErrors.push(err26);
                            }
                            errors++;
                        }
                        if (data13.paths === undefined) {
                            const err27 = { instancePath: instancePath + "/commits/" + i4, schemaPath: "#/properties/commits/items/required", keyword: "required", params: { missingProperty: "paths" }, schema: schema87.properties.commits.items.required, parentSchema: schema87.properties.commits.items, data: data13 };
                            if (vErrors === null) {
                                vErrors = [err27];
                            }
                            else {
                                vErrors.push(err27);
                            }
                            errors++;
                        }
                        for (const key1 in data13) {
                            if (!(((key1 === "type") || (key1 === "summary")) || (key1 === "paths"))) {
                                const err28 = { instancePath: instancePath + "/commits/" + i4, schemaPath: "#/properties/commits/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: false, parentSchema: schema87.properties.commits.items, data: data13 };
                                if (vErrors === null) {
                                    vErrors = [err28];
                                }
                                else {
                                    vErrors.push(err28);
                                }
                                errors++;
                            }
                        }
                        if (data13.type !== undefined) {
                            let data14 = data13.type;
                            if (!((((((data14 === "feat") || (data14 === "fix")) || (data14 === "refactor")) || (data14 === "test")) || (data14 === "docs")) || (data14 === "chore"))) {
                                const err29 = { instancePath: instancePath + "/commits/" + i4 + "/type", schemaPath: "#/$defs/commitType/enum", keyword: "enum", params: { allowedValues: schema88.enum }, schema: schema88.enum, parentSchema: schema88, data: data14 };
                                if (vErrors === null) {
                                    vErrors = [err29];
                                }
                                else {
                                    vErrors.push(err29);
                                }
                                errors++;
                            }
                        }
                        if (data13.summary !== undefined) {
                            let data15 = data13.summary;
                            if (typeof data15 !== "string") {
                                const err30 = { instancePath: instancePath + "/commits/" + i4 + "/summary", schemaPath: "#/properties/commits/items/properties/summary/type", keyword: "type", params: { type: "string" }, schema: schema87.properties.commits.items.properties.summary.type, parentSchema: schema87.properties.commits.items.properties.summary, data: data15 };
                                if (vErrors === null) {
                                    vErrors = [err30];
                                }
                                else {
                                    vErrors.push(err30);
                                }
                                errors++;
                            }
                        }
                        if (data13.paths !== undefined) {
                            let data16 = data13.paths;
                            if (Array.isArray(data16)) {
                                const len5 = data16.length;
                                for (let i5 = 0; i5 < len5; i5++) {
                                    let data17 = data16[i5];
                                    if (typeof data17 !== "string") {
                                        const err31 = { instancePath: instancePath + "/commits/" + i4 + "/paths/" + i5, schemaPath: "#/properties/commits/items/properties/paths/items/type", keyword: "type", params: { type: "string" }, schema: schema87.properties.commits.items.properties.paths.items.type, parentSchema: schema87.properties.commits.items.properties.paths.items, data: data17 };
                                        if (vErrors === null) {
                                            vErrors = [err31];
                                        }
                                        else {
                                            vErrors.push(err31);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err32 = { instancePath: instancePath + "/commits/" + i4 + "/paths", schemaPath: "#/properties/commits/items/properties/paths/type", keyword: "type", params: { type: "array" }, schema: schema87.properties.commits.items.properties.paths.type, parentSchema: schema87.properties.commits.items.properties.paths, data: data16 };
                                if (vErrors === null) {
                                    vErrors = [err32];
                                }
                                else {
                                    vErrors.push(err32);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err33 = { instancePath: instancePath + "/commits/" + i4, schemaPath: "#/properties/commits/items/type", keyword: "type", params: { type: "object" }, schema: schema87.properties.commits.items.type, parentSchema: schema87.properties.commits.items, data: data13 };
                        if (vErrors === null) {
                            vErrors = [err33];
                        }
                        else {
                            vErrors.push(err33);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err34 = { instancePath: instancePath + "/commits", schemaPath: "#/properties/commits/type", keyword: "type", params: { type: "array" }, schema: schema87.properties.commits.type, parentSchema: schema87.properties.commits, data: data12 };
                if (vErrors === null) {
                    vErrors = [err34];
                }
                else {
                    vErrors.push(err34);
                }
                errors++;
            }
        }
        if (data.dependencies !== undefined) {
            let data18 = data.dependencies;
            if (Array.isArray(data18)) {
                const len6 = data18.length;
                for (let i6 = 0; i6 < len6; i6++) {
                    let data19 = data18[i6];
                    if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                        if (data19.name === undefined) {
                            const err35 = { instancePath: instancePath + "/dependencies/" + i6, schemaPath: "#/properties/dependencies/items/required", keyword: "required", params: { missingProperty: "name" }, schema: schema87.properties.dependencies.items.required, parentSchema: schema87.properties.dependencies.items, data: data19 };
                            if (vErrors === null) {
                                vErrors = [err35];
                            }
                            else {
                                vErrors.push(err35);
                            }
                            errors++;
                        }
                        if (data19.rationale === undefined) {
                            const err36 = { instancePath: instancePath + "/dependencies/" + i6, schemaPath: "#/properties/dependencies/items/required", keyword: "required", params: { missingProperty: "rationale" }, schema: schema87.properties.dependencies.items.required, parentSchema: schema87.properties.dependencies.items, data: data19 };
                            if (vErrors === null) {
                                vErrors = [err36];
                            }
                            else {
                                vErrors.push(err36);
                            }
                            errors++;
                        }
                        for (const key2 in data19) {
                            if (!((key2 === "name") || (key2 === "rationale"))) {
                                const err37 = { instancePath: instancePath + "/dependencies/" + i6, schemaPath: "#/properties/dependencies/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, schema: false, parentSchema: schema87.properties.dependencies.items, data: data19 };
                                if (vErrors === null) {
                                    vErrors = [err37];
                                }
                                else {
                                    vErrors.push(err37);
                                }
                                errors++;
                            }
                        }
                        if (data19.name !== undefined) {
                            let data20 = data19.name;
                            if (typeof data20 !== "string") {
                                const err38 = { instancePath: instancePath + "/dependencies/" + i6 + "/name", schemaPath: "#/properties/dependencies/items/properties/name/type", keyword: "type", params: { type: "string" }, schema: schema87.properties.dependencies.items.properties.name.type, parentSchema: schema87.properties.dependencies.items.properties.name, data: data20 };
                                if (vErrors === null) {
                                    vErrors = [err38];
                                }
                                else {
                                    vErrors.push(err38);
                                }
                                errors++;
                            }
                        }
                        if (data19.rationale !== undefined) {
                            let data21 = data19.rationale;
                            if (typeof data21 !== "string") {
                                const err39 = { instancePath: instancePath + "/dependencies/" + i6 + "/rationale", schemaPath: "#/properties/dependencies/items/properties/rationale/type", keyword: "type", params: { type: "string" }, schema: schema87.properties.dependencies.items.properties.rationale.type, parentSchema: schema87.properties.dependencies.items.properties.rationale, data: data21 };
                                if (vErrors === null) {
                                    vErrors = [err39];
                                }
                                else {
                                    vErrors.push(err39);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err40 = { instancePath: instancePath + "/dependencies/" + i6, schemaPath: "#/properties/dependencies/items/type", keyword: "type", params: { type: "object" }, schema: schema87.properties.dependencies.items.type, parentSchema: schema87.properties.dependencies.items, data: data19 };
                        if (vErrors === null) {
                            vErrors = [err40];
                        }
                        else {
                            vErrors.push(err40);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err41 = { instancePath: instancePath + "/dependencies", schemaPath: "#/properties/dependencies/type", keyword: "type", params: { type: "array" }, schema: schema87.properties.dependencies.type, parentSchema: schema87.properties.dependencies, data: data18 };
                if (vErrors === null) {
                    vErrors = [err41];
                }
                else {
                    vErrors.push(err41);
                }
                errors++;
            }
        }
        if (data.performance !== undefined) {
            let data22 = data.performance;
            if ((typeof data22 !== "string") && (data22 !== null)) {
                const err42 = { instancePath: instancePath + "/performance", schemaPath: "#/properties/performance/type", keyword: "type", params: { type: schema87.properties.performance.type }, schema: schema87.properties.performance.type, parentSchema: schema87.properties.performance, data: data22 };
                if (vErrors === null) {
                    vErrors = [err42];
                }
                else {
                    vErrors.push(err42);
                }
                errors++;
            }
        }
        if (data.note !== undefined) {
            let data23 = data.note;
            const _errs50 = errors;
            let valid19 = false;
            const _errs51 = errors;
            if (data23 !== null) {
                const err43 = { instancePath: instancePath + "/note", schemaPath: "#/properties/note/anyOf/0/type", keyword: "type", params: { type: "null" }, schema: schema87.properties.note.anyOf[0].type, parentSchema: schema87.properties.note.anyOf[0], data: data23 };
                if (vErrors === null) {
                    vErrors = [err43];
                }
                else {
                    vErrors.push(err43);
                }
                errors++;
            }
            var _valid0 = _errs51 === errors;
            valid19 = valid19 || _valid0;
            const _errs53 = errors;
            if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
                if (data23.situation === undefined) {
                    const err44 = { instancePath: instancePath + "/note", schemaPath: "#/properties/note/anyOf/1/required", keyword: "required", params: { missingProperty: "situation" }, schema: schema87.properties.note.anyOf[1].required, parentSchema: schema87.properties.note.anyOf[1], data: data23 };
                    if (vErrors === null) {
                        vErrors = [err44];
                    }
                    else {
                        vErrors.push(err44);
                    }
                    errors++;
                }
                if (data23.learning === undefined) {
                    const err45 = { instancePath: instancePath + "/note", schemaPath: "#/properties/note/anyOf/1/required", keyword: "required", params: { missingProperty: "learning" }, schema: schema87.properties.note.anyOf[1].required, parentSchema: schema87.properties.note.anyOf[1], data: data23 };
                    if (vErrors === null) {
                        vErrors = [err45];
                    }
                    else {
                        vErrors.push(err45);
                    }
                    errors++;
                }
                if (data23.decision === undefined) {
                    const err46 = { instancePath: instancePath + "/note", schemaPath: "#/properties/note/anyOf/1/required", keyword: "required", params: { missingProperty: "decision" }, schema: schema87.properties.note.anyOf[1].required, parentSchema: schema87.properties.note.anyOf[1], data: data23 };
                    if (vErrors === null) {
                        vErrors = [err46];
                    }
                    else {
                        vErrors.push(err46);
                    }
                    errors++;
                }
                if (data23.reusableCheck === undefined) {
                    const err47 = { instancePath: instancePath + "/note", schemaPath: "#/properties/note/anyOf/1/required", keyword: "required", params: { missingProperty: "reusableCheck" }, schema: schema87.properties.note.anyOf[1].required, parentSchema: schema87.properties.note.anyOf[1], data: data23 };
                    if (vErrors === null) {
                        vErrors = [err47];
                    }
                    else {
                        vErrors.push(err47);
                    }
                    errors++;
                }
                if (data23.applicability === undefined) {
                    const err48 = { instancePath: instancePath + "/note", schemaPath: "#/properties/note/anyOf/1/required", keyword: "required", params: { missingProperty: "applicability" }, schema: schema87.properties.note.anyOf[1].required, parentSchema: schema87.properties.note.anyOf[1], data: data23 };
                    if (vErrors === null) {
                        vErrors = [err48];
                    }
                    else {
                        vErrors.push(err48);
                    }
                    errors++;
                }
                for (const key3 in data23) {
                    if (!(((((key3 === "situation") || (key3 === "learning")) || (key3 === "decision")) || (key3 === "reusableCheck")) || (key3 === "applicability"))) {
                        const err49 = { instancePath: instancePath + "/note", schemaPath: "#/properties/note/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, schema: false, parentSchema: schema87.properties.note.anyOf[1], data: data23 };
                        if (vErrors === null) {
                            vErrors = [err49];
                        }
                        else {
                            vErrors.push(err49);
                        }
                        errors++;
                    }
                }
                if (data23.situation !== undefined) {
                    let data24 = data23.situation;
                    if (typeof data24 !== "string") {
                        const err50 = { instancePath: instancePath + "/note/situation", schemaPath: "#/properties/note/anyOf/1/properties/situation/type", keyword: "type", params: { type: "string" }, schema: schema87.properties.note.anyOf[1].properties.situation.type, parentSchema: schema87.properties.note.anyOf[1].properties.situation, data: data24 };
                        if (vErrors === null) {
                            vErrors = [err50];
                        }
                        else {
                            vErrors.push(err50);
                        }
                        errors++;
                    }
                }
                if (data23.learning !== undefined) {
                    let data25 = data23.learning;
                    if (typeof data25 !== "string") {
                        const err51 = { instancePath: instancePath + "/note/learning", schemaPath: "#/properties/note/anyOf/1/properties/learning/type", keyword: "type", params: { type: "string" }, schema: schema87.properties.note.anyOf[1].properties.learning.type, parentSchema: schema87.properties.note.anyOf[1].properties.learning, data: data25 };
                        if (vErrors === null) {
                            vErrors = [err51];
                        }
                        else {
                            vErrors.push(err51);
                        }
                        errors++;
                    }
                }
                if (data23.decision !== undefined) {
                    let data26 = data23.decision;
                    if (typeof data26 !== "string") {
                        const err52 = { instancePath: instancePath + "/note/decision", schemaPath: "#/properties/note/anyOf/1/properties/decision/type", keyword: "type", params: { type: "string" }, schema: schema87.properties.note.anyOf[1].properties.decision.type, parentSchema: schema87.properties.note.anyOf[1].properties.decision, data: data26 };
                        if (vErrors === null) {
                            vErrors = [err52];
                        }
                        else {
                            vErrors.push(err52);
                        }
                        errors++;
                    }
                }
                if (data23.reusableCheck !== undefined) {
                    let data27 = data23.reusableCheck;
                    if (typeof data27 !== "string") {
                        const err53 = { instancePath: instancePath + "/note/reusableCheck", schemaPath: "#/properties/note/anyOf/1/properties/reusableCheck/type", keyword: "type", params: { type: "string" }, schema: schema87.properties.note.anyOf[1].properties.reusableCheck.type, parentSchema: schema87.properties.note.anyOf[1].properties.reusableCheck, data: data27 };
                        if (vErrors === null) {
                            vErrors = [err53];
                        }
                        else {
                            vErrors.push(err53);
                        }
                        errors++;
                    }
                }
                if (data23.applicability !== undefined) {
                    let data28 = data23.applicability;
                    if (typeof data28 !== "string") {
                        const err54 = { instancePath: instancePath + "/note/applicability", schemaPath: "#/properties/note/anyOf/1/properties/applicability/type", keyword: "type", params: { type: "string" }, schema: schema87.properties.note.anyOf[1].properties.applicability.type, parentSchema: schema87.properties.note.anyOf[1].properties.applicability, data: data28 };
                        if (vErrors === null) {
                            vErrors = [err54];
                        }
                        else {
                            vErrors.push(err54);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err55 = { instancePath: instancePath + "/note", schemaPath: "#/properties/note/anyOf/1/type", keyword: "type", params: { type: "object" }, schema: schema87.properties.note.anyOf[1].type, parentSchema: schema87.properties.note.anyOf[1], data: data23 };
                if (vErrors === null) {
                    vErrors = [err55];
                }
                else {
                    vErrors.push(err55);
                }
                errors++;
            }
            var _valid0 = _errs53 === errors;
            valid19 = valid19 || _valid0;
            if (!valid19) {
                const err56 = { instancePath: instancePath + "/note", schemaPath: "#/properties/note/anyOf", keyword: "anyOf", params: {}, schema: schema87.properties.note.anyOf, parentSchema: schema87.properties.note, data: data23 };
                if (vErrors === null) {
                    vErrors = [err56];
                }
                else {
                    vErrors.push(err56);
                }
                errors++;
            }
            else {
                errors = _errs50;
                if (vErrors !== null) {
                    if (_errs50) {
                        vErrors.length = _errs50;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
    }
    else {
        const err57 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema87.type, parentSchema: schema87, data };
        if (vErrors === null) {
            vErrors = [err57];
        }
        else {
            vErrors.push(err57);
        }
        errors++;
    }
    validate49.errors = vErrors;
    return errors === 0;
}
validate49.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const pattern30 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern31 = new RegExp("^[0-9a-f]{40,64}$", "u");
function validate42(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    /*# sourceURL="run-report.schema.json" */ ;
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate42.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.schemaVersion === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "schemaVersion" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.outcome === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "outcome" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.reasonCode === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reasonCode" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (data.format === undefined) {
            const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "format" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        if (data.baseSha === undefined) {
            const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "baseSha" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
        if (data.headSha === undefined) {
            const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "headSha" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
        if (data.usage === undefined) {
            const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "usage" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
        if (data.durationsMs === undefined) {
            const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "durationsMs" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
        if (data.evidence === undefined) {
            const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "evidence" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
        if (data.detail === undefined) {
            const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "detail" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err9];
            }
            else {
                vErrors.push(err9);
            }
            errors++;
        }
        if (data.planPath === undefined) {
            const err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "planPath" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err10];
            }
            else {
                vErrors.push(err10);
            }
            errors++;
        }
        if (data.branch === undefined) {
            const err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "branch" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err11];
            }
            else {
                vErrors.push(err11);
            }
            errors++;
        }
        if (data.tasks === undefined) {
            const err12 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tasks" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err12];
            }
            else {
                vErrors.push(err12);
            }
            errors++;
        }
        if (data.nextBoundaryTaskId === undefined) {
            const err13 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "nextBoundaryTaskId" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err13];
            }
            else {
                vErrors.push(err13);
            }
            errors++;
        }
        if (data.rejected === undefined) {
            const err14 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rejected" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err14];
            }
            else {
                vErrors.push(err14);
            }
            errors++;
        }
        if (data.findings === undefined) {
            const err15 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "findings" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err15];
            }
            else {
                vErrors.push(err15);
            }
            errors++;
        }
        if (data.preflightChecks === undefined) {
            const err16 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "preflightChecks" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err16];
            }
            else {
                vErrors.push(err16);
            }
            errors++;
        }
        if (data.taskClaim === undefined) {
            const err17 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "taskClaim" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err17];
            }
            else {
                vErrors.push(err17);
            }
            errors++;
        }
        if (data.lease === undefined) {
            const err18 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "lease" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err18];
            }
            else {
                vErrors.push(err18);
            }
            errors++;
        }
        if (data.handoff === undefined) {
            const err19 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "handoff" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err19];
            }
            else {
                vErrors.push(err19);
            }
            errors++;
        }
        if (data.agent === undefined) {
            const err20 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "agent" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err20];
            }
            else {
                vErrors.push(err20);
            }
            errors++;
        }
        if (data.turns === undefined) {
            const err21 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "turns" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err21];
            }
            else {
                vErrors.push(err21);
            }
            errors++;
        }
        if (data.filesChanged === undefined) {
            const err22 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "filesChanged" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err22];
            }
            else {
                vErrors.push(err22);
            }
            errors++;
        }
        if (data.validationResults === undefined) {
            const err23 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "validationResults" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err23];
            }
            else {
                vErrors.push(err23);
            }
            errors++;
        }
        if (data.commits === undefined) {
            const err24 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "commits" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err24];
            }
            else {
                vErrors.push(err24);
            }
            errors++;
        }
        if (data.memoryUpdate === undefined) {
            const err25 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "memoryUpdate" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err25];
            }
            else {
                vErrors.push(err25);
            }
            errors++;
        }
        if (data.pullRequest === undefined) {
            const err26 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pullRequest" }, schema: schema74.required, parentSchema: schema74, data };
            if (vErrors === null) {
                vErrors = [err26];
            }
            else {
                vErrors.push(err26);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(func1.call(schema74.properties, key0))) {
                const err27 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema74, data };
                if (vErrors === null) {
                    vErrors = [err27];
                }
                else {
                    vErrors.push(err27);
                }
                errors++;
            }
        }
        if (data.schemaVersion !== undefined) {
            let data0 = data.schemaVersion;
            if (1 !== data0) {
                const err28 = { instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/const", keyword: "const", params: { allowedValue: 1 }, schema: 1, parentSchema: schema74.properties.schemaVersion, data: data0 };
                if (vErrors === null) {
                    vErrors = [err28];
                }
                else {
                    vErrors.push(err28);
                }
                errors++;
            }
        }
        if (data.outcome !== undefined) {
            let data1 = data.outcome;
            if (!(((((((data1 === "delivered") || (data1 === "ready")) || (data1 === "idle")) || (data1 === "contended")) || (data1 === "rejected")) || (data1 === "needs-input")) || (data1 === "failed"))) {
                const err29 = { instancePath: instancePath + "/outcome", schemaPath: "#/$defs/outcome/enum", keyword: "enum", params: { allowedValues: schema75.enum }, schema: schema75.enum, parentSchema: schema75, data: data1 };
                if (vErrors === null) {
                    vErrors = [err29];
                }
                else {
                    vErrors.push(err29);
                }
                errors++;
            }
        }
        if (data.reasonCode !== undefined) {
            let data2 = data.reasonCode;
            if (typeof data2 !== "string") {
                const err30 = { instancePath: instancePath + "/reasonCode", schemaPath: "#/properties/reasonCode/type", keyword: "type", params: { type: "string" }, schema: schema74.properties.reasonCode.type, parentSchema: schema74.properties.reasonCode, data: data2 };
                if (vErrors === null) {
                    vErrors = [err30];
                }
                else {
                    vErrors.push(err30);
                }
                errors++;
            }
        }
        if (data.format !== undefined) {
            let data3 = data.format;
            if ((typeof data3 !== "string") && (data3 !== null)) {
                const err31 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/type", keyword: "type", params: { type: schema74.properties.format.type }, schema: schema74.properties.format.type, parentSchema: schema74.properties.format, data: data3 };
                if (vErrors === null) {
                    vErrors = [err31];
                }
                else {
                    vErrors.push(err31);
                }
                errors++;
            }
        }
        if (data.baseSha !== undefined) {
            let data4 = data.baseSha;
            if ((typeof data4 !== "string") && (data4 !== null)) {
                const err32 = { instancePath: instancePath + "/baseSha", schemaPath: "#/properties/baseSha/type", keyword: "type", params: { type: schema74.properties.baseSha.type }, schema: schema74.properties.baseSha.type, parentSchema: schema74.properties.baseSha, data: data4 };
                if (vErrors === null) {
                    vErrors = [err32];
                }
                else {
                    vErrors.push(err32);
                }
                errors++;
            }
        }
        if (data.headSha !== undefined) {
            let data5 = data.headSha;
            if ((typeof data5 !== "string") && (data5 !== null)) {
                const err33 = { instancePath: instancePath + "/headSha", schemaPath: "#/properties/headSha/type", keyword: "type", params: { type: schema74.properties.headSha.type }, schema: schema74.properties.headSha.type, parentSchema: schema74.properties.headSha, data: data5 };
                if (vErrors === null) {
                    vErrors = [err33];
                }
                else {
                    vErrors.push(err33);
                }
                errors++;
            }
        }
        if (data.usage !== undefined) {
            let data6 = data.usage;
            if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                if (data6.inputTokens === undefined) {
                    const err34 = { instancePath: instancePath + "/usage", schemaPath: "#/$defs/usage/required", keyword: "required", params: { missingProperty: "inputTokens" }, schema: schema76.required, parentSchema: schema76, data: data6 };
                    if (vErrors === null) {
                        vErrors = [err34];
                    }
                    else {
                        vErrors.push(err34);
                    }
                    errors++;
                }
                if (data6.cachedInputTokens === undefined) {
                    const err35 = { instancePath: instancePath + "/usage", schemaPath: "#/$defs/usage/required", keyword: "required", params: { missingProperty: "cachedInputTokens" }, schema: schema76.required, parentSchema: schema76, data: data6 };
                    if (vErrors === null) {
                        vErrors = [err35];
                    }
                    else {
                        vErrors.push(err35);
                    }
                    errors++;
                }
                if (data6.outputTokens === undefined) {
                    const err36 = { instancePath: instancePath + "/usage", schemaPath: "#/$defs/usage/required", keyword: "required", params: { missingProperty: "outputTokens" }, schema: schema76.required, parentSchema: schema76, data: data6 };
                    if (vErrors === null) {
                        vErrors = [err36];
                    }
                    else {
                        vErrors.push(err36);
                    }
                    errors++;
                }
                if (data6.reasoningOutputTokens === undefined) {
                    const err37 = { instancePath: instancePath + "/usage", schemaPath: "#/$defs/usage/required", keyword: "required", params: { missingProperty: "reasoningOutputTokens" }, schema: schema76.required, parentSchema: schema76, data: data6 };
                    if (vErrors === null) {
                        vErrors = [err37];
                    }
                    else {
                        vErrors.push(err37);
                    }
                    errors++;
                }
                for (const key1 in data6) {
                    if (!((((key1 === "inputTokens") || (key1 === "cachedInputTokens")) || (key1 === "outputTokens")) || (key1 === "reasoningOutputTokens"))) {
                        const err38 = { instancePath: instancePath + "/usage", schemaPath: "#/$defs/usage/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: false, parentSchema: schema76, data: data6 };
                        if (vErrors === null) {
                            vErrors = [err38];
                        }
                        else {
                            vErrors.push(err38);
                        }
                        errors++;
                    }
                }
                if (data6.inputTokens !== undefined) {
                    let data7 = data6.inputTokens;
                    if (!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) {
                        const err39 = { instancePath: instancePath + "/usage/inputTokens", schemaPath: "#/$defs/usage/properties/inputTokens/type", keyword: "type", params: { type: "integer" }, schema: schema76.properties.inputTokens.type, parentSchema: schema76.properties.inputTokens, data: data7 };
                        if (vErrors === null) {
                            vErrors = [err39];
                        }
                        else {
                            vErrors.push(err39);
                        }
                        errors++;
                    }
                    if ((typeof data7 == "number") && (isFinite(data7))) {
                        if (data7 < 0 || isNaN(data7)) {
                            const err40 = { instancePath: instancePath + "/usage/inputTokens", schemaPath: "#/$defs/usage/properties/inputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema76.properties.inputTokens, data: data7 };
                            if (vErrors === null) {
                                vErrors = [err40];
                            }
                            else {
                                vErrors.push(err40);
                            }
                            errors++;
                        }
                    }
                }
                if (data6.cachedInputTokens !== undefined) {
                    let data8 = data6.cachedInputTokens;
                    if (!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) {
                        const err41 = { instancePath: instancePath + "/usage/cachedInputTokens", schemaPath: "#/$defs/usage/properties/cachedInputTokens/type", keyword: "type", params: { type: "integer" }, schema: schema76.properties.cachedInputTokens.type, parentSchema: schema76.properties.cachedInputTokens, data: data8 };
                        if (vErrors === null) {
                            vErrors = [err41];
                        }
                        else {
                            vErrors.push(err41);
                        }
                        errors++;
                    }
                    if ((typeof data8 == "number") && (isFinite(data8))) {
                        if (data8 < 0 || isNaN(data8)) {
                            const err42 = { instancePath: instancePath + "/usage/cachedInputTokens", schemaPath: "#/$defs/usage/properties/cachedInputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema76.properties.cachedInputTokens, data: data8 };
                            if (vErrors === null) {
                                vErrors = [err42];
                            }
                            else {
                                vErrors.push(err42);
                            }
                            errors++;
                        }
                    }
                }
                if (data6.outputTokens !== undefined) {
                    let data9 = data6.outputTokens;
                    if (!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) {
                        const err43 = { instancePath: instancePath + "/usage/outputTokens", schemaPath: "#/$defs/usage/properties/outputTokens/type", keyword: "type", params: { type: "integer" }, schema: schema76.properties.outputTokens.type, parentSchema: schema76.properties.outputTokens, data: data9 };
                        if (vErrors === null) {
                            vErrors = [err43];
                        }
                        else {
                            vErrors.push(err43);
                        }
                        errors++;
                    }
                    if ((typeof data9 == "number") && (isFinite(data9))) {
                        if (data9 < 0 || isNaN(data9)) {
                            const err44 = { instancePath: instancePath + "/usage/outputTokens", schemaPath: "#/$defs/usage/properties/outputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema76.properties.outputTokens, data: data9 };
                            if (vErrors === null) {
                                vErrors = [err44];
                            }
                            else {
                                vErrors.push(err44);
                            }
                            errors++;
                        }
                    }
                }
                if (data6.reasoningOutputTokens !== undefined) {
                    let data10 = data6.reasoningOutputTokens;
                    if (!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) {
                        const err45 = { instancePath: instancePath + "/usage/reasoningOutputTokens", schemaPath: "#/$defs/usage/properties/reasoningOutputTokens/type", keyword: "type", params: { type: "integer" }, schema: schema76.properties.reasoningOutputTokens.type, parentSchema: schema76.properties.reasoningOutputTokens, data: data10 };
                        if (vErrors === null) {
                            vErrors = [err45];
                        }
                        else {
                            vErrors.push(err45);
                        }
                        errors++;
                    }
                    if ((typeof data10 == "number") && (isFinite(data10))) {
                        if (data10 < 0 || isNaN(data10)) {
                            const err46 = { instancePath: instancePath + "/usage/reasoningOutputTokens", schemaPath: "#/$defs/usage/properties/reasoningOutputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema76.properties.reasoningOutputTokens, data: data10 };
                            if (vErrors === null) {
                                vErrors = [err46];
                            }
                            else {
                                vErrors.push(err46);
                            }
                            errors++;
                        }
                    }
                }
            }
            else {
                const err47 = { instancePath: instancePath + "/usage", schemaPath: "#/$defs/usage/type", keyword: "type", params: { type: "object" }, schema: schema76.type, parentSchema: schema76, data: data6 };
                if (vErrors === null) {
                    vErrors = [err47];
                }
                else {
                    vErrors.push(err47);
                }
                errors++;
            }
        }
        if (data.durationsMs !== undefined) {
            let data11 = data.durationsMs;
            if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                for (const key2 in data11) {
                    let data12 = data11[key2];
                    if (!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) {
                        const err48 = { instancePath: instancePath + "/durationsMs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/durationsMs/additionalProperties/type", keyword: "type", params: { type: "integer" }, schema: schema74.properties.durationsMs.additionalProperties.type, parentSchema: schema74.properties.durationsMs.additionalProperties, data: data12 };
                        if (vErrors === null) {
                            vErrors = [err48];
                        }
                        else {
                            vErrors.push(err48);
                        }
                        errors++;
                    }
                    if ((typeof data12 == "number") && (isFinite(data12))) {
                        if (data12 < 0 || isNaN(data12)) {
                            const err49 = { instancePath: instancePath + "/durationsMs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/durationsMs/additionalProperties/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema74.properties.durationsMs.additionalProperties, data: data12 };
                            if (vErrors === null) {
                                vErrors = [err49];
                            }
                            else {
                                vErrors.push(err49);
                            }
                            errors++;
                        }
                    }
                }
            }
            else {
                const err50 = { instancePath: instancePath + "/durationsMs", schemaPath: "#/properties/durationsMs/type", keyword: "type", params: { type: "object" }, schema: schema74.properties.durationsMs.type, parentSchema: schema74.properties.durationsMs, data: data11 };
                if (vErrors === null) {
                    vErrors = [err50];
                }
                else {
                    vErrors.push(err50);
                }
                errors++;
            }
        }
        if (data.evidence !== undefined) {
            let data13 = data.evidence;
            if (Array.isArray(data13)) {
                const len0 = data13.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    if (!(validate43(data13[i0], { instancePath: instancePath + "/evidence/" + i0, parentData: data13, parentDataProperty: i0, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
                        errors = vErrors.length;
                    }
                }
            }
            else {
                const err51 = { instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/type", keyword: "type", params: { type: "array" }, schema: schema74.properties.evidence.type, parentSchema: schema74.properties.evidence, data: data13 };
                if (vErrors === null) {
                    vErrors = [err51];
                }
                else {
                    vErrors.push(err51);
                }
                errors++;
            }
        }
        if (data.detail !== undefined) {
            let data15 = data.detail;
            if (typeof data15 !== "string") {
                const err52 = { instancePath: instancePath + "/detail", schemaPath: "#/properties/detail/type", keyword: "type", params: { type: "string" }, schema: schema74.properties.detail.type, parentSchema: schema74.properties.detail, data: data15 };
                if (vErrors === null) {
                    vErrors = [err52];
                }
                else {
                    vErrors.push(err52);
                }
                errors++;
            }
        }
        if (data.planPath !== undefined) {
            let data16 = data.planPath;
            if ((typeof data16 !== "string") && (data16 !== null)) {
                const err53 = { instancePath: instancePath + "/planPath", schemaPath: "#/properties/planPath/type", keyword: "type", params: { type: schema74.properties.planPath.type }, schema: schema74.properties.planPath.type, parentSchema: schema74.properties.planPath, data: data16 };
                if (vErrors === null) {
                    vErrors = [err53];
                }
                else {
                    vErrors.push(err53);
                }
                errors++;
            }
        }
        if (data.branch !== undefined) {
            let data17 = data.branch;
            if (typeof data17 !== "string") {
                const err54 = { instancePath: instancePath + "/branch", schemaPath: "#/properties/branch/type", keyword: "type", params: { type: "string" }, schema: schema74.properties.branch.type, parentSchema: schema74.properties.branch, data: data17 };
                if (vErrors === null) {
                    vErrors = [err54];
                }
                else {
                    vErrors.push(err54);
                }
                errors++;
            }
        }
        if (data.tasks !== undefined) {
            let data18 = data.tasks;
            if (Array.isArray(data18)) {
                const len1 = data18.length;
                for (let i1 = 0; i1 < len1; i1++) {
                    let data19 = data18[i1];
                    if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                        if (data19.id === undefined) {
                            const err55 = { instancePath: instancePath + "/tasks/" + i1, schemaPath: "#/properties/tasks/items/required", keyword: "required", params: { missingProperty: "id" }, schema: schema74.properties.tasks.items.required, parentSchema: schema74.properties.tasks.items, data: data19 };
                            if (vErrors === null) {
                                vErrors = [err55];
                            }
                            else {
                                vErrors.push(err55);
                            }
                            errors++;
                        }
                        if (data19.title === undefined) {
                            const err56 = { instancePath: instancePath + "/tasks/" + i1, schemaPath: "#/properties/tasks/items/required", keyword: "required", params: { missingProperty: "title" }, schema: schema74.properties.tasks.items.required, parentSchema: schema74.properties.tasks.items, data: data19 };
                            if (vErrors === null) {
                                vErrors = [err56];
                            }
                            else {
                                vErrors.push(err56);
                            }
                            errors++;
                        }
                        if (data19.verification === undefined) {
                            const err57 = { instancePath: instancePath + "/tasks/" + i1, schemaPath: "#/properties/tasks/items/required", keyword: "required", params: { missingProperty: "verification" }, schema: schema74.properties.tasks.items.required, parentSchema: schema74.properties.tasks.items, data: data19 };
                            if (vErrors === null) {
                                vErrors = [err57];
                            }
                            else {
                                vErrors.push(err57);
                            }
                            errors++;
                        }
                        for (const key3 in data19) {
                            if (!(((key3 === "id") || (key3 === "title")) || (key3 === "verification"))) {
                                const err58 = { instancePath: instancePath + "/tasks/" + i1, schemaPath: "#/properties/tasks/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, schema: false, parentSchema: schema74.properties.tasks.items, data: data19 };
                                if (vErrors === null) {
                                    vErrors = [err58];
                                }
                                else {
                                    vErrors.push(err58);
                                }
                                errors++;
                            }
                        }
                        if (data19.id !== undefined) {
                            let data20 = data19.id;
                            if (typeof data20 !== "string") {
                                const err59 = { instancePath: instancePath + "/tasks/" + i1 + "/id", schemaPath: "#/properties/tasks/items/properties/id/type", keyword: "type", params: { type: "string" }, schema: schema74.properties.tasks.items.properties.id.type, parentSchema: schema74.properties.tasks.items.properties.id, data: data20 };
                                if (vErrors === null) {
                                    vErrors = [err59];
                                }
                                else {
                                    vErrors.push(err59);
                                }
                                errors++;
                            }
                        }
                        if (data19.title !== undefined) {
                            let data21 = data19.title;
                            if (typeof data21 !== "string") {
                                const err60 = { instancePath: instancePath + "/tasks/" + i1 + "/title", schemaPath: "#/properties/tasks/items/properties/title/type", keyword: "type", params: { type: "string" }, schema: schema74.properties.tasks.items.properties.title.type, parentSchema: schema74.properties.tasks.items.properties.title, data: data21 };
                                if (vErrors === null) {
                                    vErrors = [err60];
                                }
                                else {
                                    vErrors.push(err60);
                                }
                                errors++;
                            }
                        }
                        if (data19.verification !== undefined) {
                            let data22 = data19.verification;
                            if (Array.isArray(data22)) {
                                const len2 = data22.length;
                                for (let i2 = 0; i2 < len2; i2++) {
                                    let data23 = data22[i2];
                                    if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
                                        if (data23.id === undefined) {
                                            const err61 = { instancePath: instancePath + "/tasks/" + i1 + "/verification/" + i2, schemaPath: "#/properties/tasks/items/properties/verification/items/required", keyword: "required", params: { missingProperty: "id" }, schema: schema74.properties.tasks.items.properties.verification.items.required, parentSchema: schema74.properties.tasks.items.properties.verification.items, data: data23 };
                                            if (vErrors === null) {
                                                vErrors = [err61];
                                            }
                                            else {
                                                vErrors.push(err61);
                                            }
                                            errors++;
                                        }
                                        if (data23.type === undefined) {
                                            const err62 = { instancePath: instancePath + "/tasks/" + i1 + "/verification/" + i2, schemaPath: "#/properties/tasks/items/properties/verification/items/required", keyword: "required", params: { missingProperty: "type" }, schema: schema74.properties.tasks.items.properties.verification.items.required, parentSchema: schema74.properties.tasks.items.properties.verification.items, data: data23 };
                                            if (vErrors === null) {
                                                vErrors = [err62];
                                            }
                                            else {
                                                vErrors.push(err62);
                                            }
                                            errors++;
                                        }
                                        if (data23.description === undefined) {
                                            const err63 = { instancePath: instancePath + "/tasks/" + i1 + "/verification/" + i2, schemaPath: "#/properties/tasks/items/properties/verification/items/required", keyword: "required", params: { missingProperty: "description" }, schema: schema74.properties.tasks.items.properties.verification.items.required, parentSchema: schema74.properties.tasks.items.properties.verification.items, data: data23 };
                                            if (vErrors === null) {
                                                vErrors = [err63];
                                            }
                                            else {
                                                vErrors.push(err63);
                                            }
                                            errors++;
                                        }
                                        for (const key4 in data23) {
                                            if (!(((key4 === "id") || (key4 === "type")) || (key4 === "description"))) {
                                                const err64 = { instancePath: instancePath + "/tasks/" + i1 + "/verification/" + i2, schemaPath: "#/properties/tasks/items/properties/verification/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, schema: false, parentSchema: schema74.properties.tasks.items.properties.verification.items, data: data23 };
                                                if (vErrors === null) {
                                                    vErrors = [err64];
                                                }
                                                else {
                                                    vErrors.push(err64);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data23.id !== undefined) {
                                            let data24 = data23.id;
                                            if (typeof data24 !== "string") {
                                                const err65 = { instancePath: instancePath + "/tasks/" + i1 + "/verification/" + i2 + "/id", schemaPath: "#/properties/tasks/items/properties/verification/items/properties/id/type", keyword: "type", params: { type: "string" }, schema: schema74.properties.tasks.items.properties.verification.items.properties.id.type, parentSchema: schema74.properties.tasks.items.properties.verification.items.properties.id, data: data24 };
                                                if (vErrors === null) {
                                                    vErrors = [err65];
                                                }
                                                else {
                                                    vErrors.push(err65);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data23.type !== undefined) {
                                            let data25 = data23.type;
                                            if (typeof data25 !== "string") {
                                                const err66 = { instancePath: instancePath + "/tasks/" + i1 + "/verification/" + i2 + "/type", schemaPath: "#/properties/tasks/items/properties/verification/items/properties/type/type", keyword: "type", params: { type: "string" }, schema: schema74.properties.tasks.items.properties.verification.items.properties.type.type, parentSchema: schema74.properties.tasks.items.properties.verification.items.properties.type, data: data25 };
                                                if (vErrors === null) {
                                                    vErrors = [err66];
                                                }
                                                else {
                                                    vErrors.push(err66);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data23.description !== undefined) {
                                            let data26 = data23.description;
                                            if (typeof data26 !== "string") {
                                                const err67 = { instancePath: instancePath + "/tasks/" + i1 + "/verification/" + i2 + "/description", schemaPath: "#/properties/tasks/items/properties/verification/items/properties/description/type", keyword: "type", params: { type: "string" }, schema: schema74.properties.tasks.items.properties.verification.items.properties.description.type, parentSchema: schema74.properties.tasks.items.properties.verification.items.properties.description, data: data26 };
                                                if (vErrors === null) {
                                                    vErrors = [err67];
                                                }
                                                else {
                                                    vErrors.push(err67);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err68 = { instancePath: instancePath + "/tasks/" + i1 + "/verification/" + i2, schemaPath: "#/properties/tasks/items/properties/verification/items/type", keyword: "type", params: { type: "object" }, schema: schema74.properties.tasks.items.properties.verification.items.type, parentSchema: schema74.properties.tasks.items.properties.verification.items, data: data23 };
                                        if (vErrors === null) {
                                            vErrors = [err68];
                                        }
                                        else {
                                            vErrors.push(err68);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err69 = { instancePath: instancePath + "/tasks/" + i1 + "/verification", schemaPath: "#/properties/tasks/items/properties/verification/type", keyword: "type", params: { type: "array" }, schema: schema74.properties.tasks.items.properties.verification.type, parentSchema: schema74.properties.tasks.items.properties.verification, data: data22 };
                                if (vErrors === null) {
                                    vErrors = [err69];
                                }
                                else {
                                    vErrors.push(err69);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err70 = { instancePath: instancePath + "/tasks/" + i1, schemaPath: "#/properties/tasks/items/type", keyword: "type", params: { type: "object" }, schema: schema74.properties.tasks.items.type, parentSchema: schema74.properties.tasks.items, data: data19 };
                        if (vErrors === null) {
                            vErrors = [err70];
                        }
                        else {
                            vErrors.push(err70);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err71 = { instancePath: instancePath + "/tasks", schemaPath: "#/properties/tasks/type", keyword: "type", params: { type: "array" }, schema: schema74.properties.tasks.type, parentSchema: schema74.properties.tasks, data: data18 };
                if (vErrors === null) {
                    vErrors = [err71];
                }
                else {
                    vErrors.push(err71);
                }
                errors++;
            }
        }
        if (data.nextBoundaryTaskId !== undefined) {
            let data27 = data.nextBoundaryTaskId;
            if ((typeof data27 !== "string") && (data27 !== null)) {
                const err72 = { instancePath: instancePath + "/nextBoundaryTaskId", schemaPath: "#/properties/nextBoundaryTaskId/type", keyword: "type", params: { type: schema74.properties.nextBoundaryTaskId.type }, schema: schema74.properties.nextBoundaryTaskId.type, parentSchema: schema74.properties.nextBoundaryTaskId, data: data27 };
                if (vErrors === null) {
                    vErrors = [err72];
                }
                else {
                    vErrors.push(err72);
                }
                errors++;
            }
        }
        if (data.rejected !== undefined) {
            let data28 = data.rejected;
            if (Array.isArray(data28)) {
                const len3 = data28.length;
                for (let i3 = 0; i3 < len3; i3++) {
                    let data29 = data28[i3];
                    if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
                        if (data29.taskId === undefined) {
                            const err73 = { instancePath: instancePath + "/rejected/" + i3, schemaPath: "#/properties/rejected/items/required", keyword: "required", params: { missingProperty: "taskId" }, schema: schema74.properties.rejected.items.required, parentSchema: schema74.properties.rejected.items, data: data29 };
                            if (vErrors === null) {
                                vErrors = [err73];
                            }
                            else {
                                vErrors.push(err73);
                            }
                            errors++;
                        }
                        if (data29.reason === undefined) {
                            const err74 = { instancePath: instancePath + "/rejected/" + i3, schemaPath: "#/properties/rejected/items/required", keyword: "required", params: { missingProperty: "reason" }, schema: schema74.properties.rejected.items.required, parentSchema: schema74.properties.rejected.items, data: data29 };
                            if (vErrors === null) {
                                vErrors = [err74];
                            }
                            else {
                                vErrors.push(err74);
                            }
                            errors++;
                        }
                        if (data29.detail === undefined) {
                            const err75 = { instancePath: instancePath + "/rejected/" + i3, schemaPath: "#/properties/rejected/items/required", keyword: "required", params: { missingProperty: "detail" }, schema: schema74.properties.rejected.items.required, parentSchema: schema74.properties.rejected.items, data: data29 };
                            if (vErrors === null) {
                                vErrors = [err75];
                            }
                            else {
                                vErrors.push(err75);
                            }
                            errors++;
                        }
                        for (const key5 in data29) {
                            if (!(((key5 === "taskId") || (key5 === "reason")) || (key5 === "detail"))) {
                                const err76 = { instancePath: instancePath + "/rejected/" + i3, schemaPath: "#/properties/rejected/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, schema: false, parentSchema: schema74.properties.rejected.items, data: data29 };
                                if (vErrors === null) {
                                    vErrors = [err76];
                                }
                                else {
                                    vErrors.push(err76);
                                }
                                errors++;
                            }
                        }
                        if (data29.taskId !== undefined) {
                            let data30 = data29.taskId;
                            if (typeof data30 !== "string") {
                                const err77 = { instancePath: instancePath + "/rejected/" + i3 + "/taskId", schemaPath: "#/properties/rejected/items/properties/taskId/type", keyword: "type", params: { type: "string" }, schema: schema74.properties.rejected.items.properties.taskId.type, parentSchema: schema74.properties.rejected.items.properties.taskId, data: data30 };
                                if (vErrors === null) {
                                    vErrors = [err77];
                                }
                                else {
                                    vErrors.push(err77);
                                }
                                errors++;
                            }
                        }
                        if (data29.reason !== undefined) {
                            let data31 = data29.reason;
                            if (!(((((data31 === "not-todo") || (data31 === "claimed")) || (data31 === "branch-exists")) || (data31 === "dependency-open")) || (data31 === "dependency-missing"))) {
                                const err78 = { instancePath: instancePath + "/rejected/" + i3 + "/reason", schemaPath: "#/properties/rejected/items/properties/reason/enum", keyword: "enum", params: { allowedValues: schema74.properties.rejected.items.properties.reason.enum }, schema: schema74.properties.rejected.items.properties.reason.enum, parentSchema: schema74.properties.rejected.items.properties.reason, data: data31 };
                                if (vErrors === null) {
                                    vErrors = [err78];
                                }
                                else {
                                    vErrors.push(err78);
                                }
                                errors++;
                            }
                        }
                        if (data29.detail !== undefined) {
                            let data32 = data29.detail;
                            if (typeof data32 !== "string") {
                                const err79 = { instancePath: instancePath + "/rejected/" + i3 + "/detail", schemaPath: "#/properties/rejected/items/properties/detail/type", keyword: "type", params: { type: "string" }, schema: schema74.properties.rejected.items.properties.detail.type, parentSchema: schema74.properties.rejected.items.properties.detail, data: data32 };
                                if (vErrors === null) {
                                    vErrors = [err79];
                                }
                                else {
                                    vErrors.push(err79);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err80 = { instancePath: instancePath + "/rejected/" + i3, schemaPath: "#/properties/rejected/items/type", keyword: "type", params: { type: "object" }, schema: schema74.properties.rejected.items.type, parentSchema: schema74.properties.rejected.items, data: data29 };
                        if (vErrors === null) {
                            vErrors = [err80];
                        }
                        else {
                            vErrors.push(err80);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err81 = { instancePath: instancePath + "/rejected", schemaPath: "#/properties/rejected/type", keyword: "type", params: { type: "array" }, schema: schema74.properties.rejected.type, parentSchema: schema74.properties.rejected, data: data28 };
                if (vErrors === null) {
                    vErrors = [err81];
                }
                else {
                    vErrors.push(err81);
                }
                errors++;
            }
        }
        if (data.findings !== undefined) {
            let data33 = data.findings;
            if (Array.isArray(data33)) {
                const len4 = data33.length;
                for (let i4 = 0; i4 < len4; i4++) {
                    let data34 = data33[i4];
                    if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
                        if (data34.code === undefined) {
                            const err82 = { instancePath: instancePath + "/findings/" + i4, schemaPath: "#/$defs/finding/required", keyword: "required", params: { missingProperty: "code" }, schema: schema79.required, parentSchema: schema79, data: data34 };
                            if (vErrors === null) {
                                vErrors = [err82];
                            }
                            else {
                                vErrors.push(err82);
                            }
                            errors++;
                        }
                        if (data34.severity === undefined) {
                            const err83 = { instancePath: instancePath + "/findings/" + i4, schemaPath: "#/$defs/finding/required", keyword: "required", params: { missingProperty: "severity" }, schema: schema79.required, parentSchema: schema79, data: data34 };
                            if (vErrors === null) {
                                vErrors = [err83];
                            }
                            else {
                                vErrors.push(err83);
                            }
                            errors++;
                        }
                        if (data34.file === undefined) {
                            const err84 = { instancePath: instancePath + "/findings/" + i4, schemaPath: "#/$defs/finding/required", keyword: "required", params: { missingProperty: "file" }, schema: schema79.required, parentSchema: schema79, data: data34 };
                            if (vErrors === null) {
                                vErrors = [err84];
                            }
                            else {
                                vErrors.push(err84);
                            }
                            errors++;
                        }
                        if (data34.line === undefined) {
                            const err85 = { instancePath: instancePath + "/findings/" + i4, schemaPath: "#/$defs/finding/required", keyword: "required", params: { missingProperty: "line" }, schema: schema79.required, parentSchema: schema79, data: data34 };
                            if (vErrors === null) {
                                vErrors = [err85];
                            }
                            else {
                                vErrors.push(err85);
                            }
                            errors++;
                        }
                        if (data34.column === undefined) {
                            const err86 = { instancePath: instancePath + "/findings/" + i4, schemaPath: "#/$defs/finding/required", keyword: "required", params: { missingProperty: "column" }, schema: schema79.required, parentSchema: schema79, data: data34 };
                            if (vErrors === null) {
                                vErrors = [err86];
                            }
                            else {
                                vErrors.push(err86);
                            }
                            errors++;
                        }
                        if (data34.pointer === undefined) {
                            const err87 = { instancePath: instancePath + "/findings/" + i4, schemaPath: "#/$defs/finding/required", keyword: "required", params: { missingProperty: "pointer" }, schema: schema79.required, parentSchema: schema79, data: data34 };
                            if (vErrors === null) {
                                vErrors = [err87];
                            }
                            else {
                                vErrors.push(err87);
                            }
                            errors++;
                        }
                        if (data34.message === undefined) {
                            const err88 = { instancePath: instancePath + "/findings/" + i4, schemaPath: "#/$defs/finding/required", keyword: "required", params: { missingProperty: "message" }, schema: schema79.required, parentSchema: schema79, data: data34 };
                            if (vErrors === null) {
                                vErrors = [err88];
                            }
                            else {
                                vErrors.push(err88);
                            }
                            errors++;
                        }
                        if (data34.hint === undefined) {
                            const err89 = { instancePath: instancePath + "/findings/" + i4, schemaPath: "#/$defs/finding/required", keyword: "required", params: { missingProperty: "hint" }, schema: schema79.required, parentSchema: schema79, data: data34 };
                            if (vErrors === null) {
                                vErrors = [err89];
                            }
                            else {
                                vErrors.push(err89);
                            }
                            errors++;
                        }
                        for (const key6 in data34) {
                            if (!((((((((key6 === "code") || (key6 === "severity")) || (key6 === "file")) || (key6 === "line")) || (key6 === "column")) || (key6 === "pointer")) || (key6 === "message")) || (key6 === "hint"))) {
                                const err90 = { instancePath: instancePath + "/findings/" + i4, schemaPath: "#/$defs/finding/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, schema: false, parentSchema: schema79, data: data34 };
                                if (vErrors === null) {
                                    vErrors = [err90];
                                }
                                else {
                                    vErrors.push(err90);
                                }
                                errors++;
                            }
                        }
                        if (data34.code !== undefined) {
                            let data35 = data34.code;
                            if (typeof data35 !== "string") {
                                const err91 = { instancePath: instancePath + "/findings/" + i4 + "/code", schemaPath: "#/$defs/finding/properties/code/type", keyword: "type", params: { type: "string" }, schema: schema79.properties.code.type, parentSchema: schema79.properties.code, data: data35 };
                                if (vErrors === null) {
                                    vErrors = [err91];
                                }
                                else {
                                    vErrors.push(err91);
                                }
                                errors++;
                            }
                        }
                        if (data34.severity !== undefined) {
                            let data36 = data34.severity;
                            if (!((data36 === "error") || (data36 === "warning"))) {
                                const err92 = { instancePath: instancePath + "/findings/" + i4 + "/severity", schemaPath: "#/$defs/finding/properties/severity/enum", keyword: "enum", params: { allowedValues: schema79.properties.severity.enum }, schema: schema79.properties.severity.enum, parentSchema: schema79.properties.severity, data: data36 };
                                if (vErrors === null) {
                                    vErrors = [err92];
                                }
                                else {
                                    vErrors.push(err92);
                                }
                                errors++;
                            }
                        }
                        if (data34.file !== undefined) {
                            let data37 = data34.file;
                            if ((typeof data37 !== "string") && (data37 !== null)) {
                                const err93 = { instancePath: instancePath + "/findings/" + i4 + "/file", schemaPath: "#/$defs/finding/properties/file/type", keyword: "type", params: { type: schema79.properties.file.type }, schema: schema79.properties.file.type, parentSchema: schema79.properties.file, data: data37 };
                                if (vErrors === null) {
                                    vErrors = [err93];
                                }
                                else {
                                    vErrors.push(err93);
                                }
                                errors++;
                            }
                        }
                        if (data34.line !== undefined) {
                            let data38 = data34.line;
                            if ((!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))) && (data38 !== null)) {
                                const err94 = { instancePath: instancePath + "/findings/" + i4 + "/line", schemaPath: "#/$defs/finding/properties/line/type", keyword: "type", params: { type: schema79.properties.line.type }, schema: schema79.properties.line.type, parentSchema: schema79.properties.line, data: data38 };
                                if (vErrors === null) {
                                    vErrors = [err94];
                                }
                                else {
                                    vErrors.push(err94);
                                }
                                errors++;
                            }
                            if ((typeof data38 == "number") && (isFinite(data38))) {
                                if (data38 < 1 || isNaN(data38)) {
                                    const err95 = { instancePath: instancePath + "/findings/" + i4 + "/line", schemaPath: "#/$defs/finding/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema79.properties.line, data: data38 };
                                    if (vErrors === null) {
                                        vErrors = [err95];
                                    }
                                    else {
                                        vErrors.push(err95);
                                    }
                                    errors++;
                                }
                            }
                        }
                        if (data34.column !== undefined) {
                            let data39 = data34.column;
                            if ((!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))) && (data39 !== null)) {
                                const err96 = { instancePath: instancePath + "/findings/" + i4 + "/column", schemaPath: "#/$defs/finding/properties/column/type", keyword: "type", params: { type: schema79.properties.column.type }, schema: schema79.properties.column.type, parentSchema: schema79.properties.column, data: data39 };
                                if (vErrors === null) {
                                    vErrors = [err96];
                                }
                                else {
                                    vErrors.push(err96);
                                }
                                errors++;
                            }
                            if ((typeof data39 == "number") && (isFinite(data39))) {
                                if (data39 < 1 || isNaN(data39)) {
                                    const err97 = { instancePath: instancePath + "/findings/" + i4 + "/column", schemaPath: "#/$defs/finding/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema79.properties.column, data: data39 };
                                    if (vErrors === null) {
                                        vErrors = [err97];
                                    }
                                    else {
                                        vErrors.push(err97);
                                    }
                                    errors++;
                                }
                            }
                        }
                        if (data34.pointer !== undefined) {
                            let data40 = data34.pointer;
                            if ((typeof data40 !== "string") && (data40 !== null)) {
                                const err98 = { instancePath: instancePath + "/findings/" + i4 + "/pointer", schemaPath: "#/$defs/finding/properties/pointer/type", keyword: "type", params: { type: schema79.properties.pointer.type }, schema: schema79.properties.pointer.type, parentSchema: schema79.properties.pointer, data: data40 };
                                if (vErrors === null) {
                                    vErrors = [err98];
                                }
                                else {
                                    vErrors.push(err98);
                                }
                                errors++;
                            }
                        }
                        if (data34.message !== undefined) {
                            let data41 = data34.message;
                            if (typeof data41 !== "string") {
                                const err99 = { instancePath: instancePath + "/findings/" + i4 + "/message", schemaPath: "#/$defs/finding/properties/message/type", keyword: "type", params: { type: "string" }, schema: schema79.properties.message.type, parentSchema: schema79.properties.message, data: data41 };
                                if (vErrors === null) {
                                    vErrors = [err99];
                                }
                                else {
                                    vErrors.push(err99);
                                }
                                errors++;
                            }
                        }
                        if (data34.hint !== undefined) {
                            let data42 = data34.hint;
                            if (typeof data42 !== "string") {
                                const err100 = { instancePath: instancePath + "/findings/" + i4 + "/hint", schemaPath: "#/$defs/finding/properties/hint/type", keyword: "type", params: { type: "string" }, schema: schema79.properties.hint.type, parentSchema: schema79.properties.hint, data: data42 };
                                if (vErrors === null) {
                                    vErrors = [err100];
                                }
                                else {
                                    vErrors.push(err100);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err101 = { instancePath: instancePath + "/findings/" + i4, schemaPath: "#/$defs/finding/type", keyword: "type", params: { type: "object" }, schema: schema79.type, parentSchema: schema79, data: data34 };
                        if (vErrors === null) {
                            vErrors = [err101];
                        }
                        else {
                            vErrors.push(err101);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err102 = { instancePath: instancePath + "/findings", schemaPath: "#/properties/findings/type", keyword: "type", params: { type: "array" }, schema: schema74.properties.findings.type, parentSchema: schema74.properties.findings, data: data33 };
                if (vErrors === null) {
                    vErrors = [err102];
                }
                else {
                    vErrors.push(err102);
                }
                errors++;
            }
        }
        if (data.preflightChecks !== undefined) {
            let data43 = data.preflightChecks;
            if (Array.isArray(data43)) {
                const len5 = data43.length;
                for (let i5 = 0; i5 < len5; i5++) {
                    let data44 = data43[i5];
                    if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
                        if (data44.name === undefined) {
                            const err103 = { instancePath: instancePath + "/preflightChecks/" + i5, schemaPath: "#/$defs/preflightCheck/required", keyword: "required", params: { missingProperty: "name" }, schema: schema80.required, parentSchema: schema80, data: data44 };
                            if (vErrors === null) {
                                vErrors = [err103];
                            }
                            else {
                                vErrors.push(err103);
                            }
                            errors++;
                        }
                        if (data44.status === undefined) {
                            const err104 = { instancePath: instancePath + "/preflightChecks/" + i5, schemaPath: "#/$defs/preflightCheck/required", keyword: "required", params: { missingProperty: "status" }, schema: schema80.required, parentSchema: schema80, data: data44 };
                            if (vErrors === null) {
                                vErrors = [err104];
                            }
                            else {
                                vErrors.push(err104);
                            }
                            errors++;
                        }
                        if (data44.details === undefined) {
                            const err105 = { instancePath: instancePath + "/preflightChecks/" + i5, schemaPath: "#/$defs/preflightCheck/required", keyword: "required", params: { missingProperty: "details" }, schema: schema80.required, parentSchema: schema80, data: data44 };
                            if (vErrors === null) {
                                vErrors = [err105];
                            }
                            else {
                                vErrors.push(err105);
                            }
                            errors++;
                        }
                        for (const key7 in data44) {
                            if (!(((key7 === "name") || (key7 === "status")) || (key7 === "details"))) {
                                const err106 = { instancePath: instancePath + "/preflightChecks/" + i5, schemaPath: "#/$defs/preflightCheck/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, schema: false, parentSchema: schema80, data: data44 };
                                if (vErrors === null) {
                                    vErrors = [err106];
                                }
                                else {
                                    vErrors.push(err106);
                                }
                                errors++;
                            }
                        }
                        if (data44.name !== undefined) {
                            let data45 = data44.name;
                            if (typeof data45 !== "string") {
                                const err107 = { instancePath: instancePath + "/preflightChecks/" + i5 + "/name", schemaPath: "#/$defs/preflightCheck/properties/name/type", keyword: "type", params: { type: "string" }, schema: schema80.properties.name.type, parentSchema: schema80.properties.name, data: data45 };
                                if (vErrors === null) {
                                    vErrors = [err107];
                                }
                                else {
                                    vErrors.push(err107);
                                }
                                errors++;
                            }
                        }
                        if (data44.status !== undefined) {
                            let data46 = data44.status;
                            if (!((data46 === "passed") || (data46 === "failed"))) {
                                const err108 = { instancePath: instancePath + "/preflightChecks/" + i5 + "/status", schemaPath: "#/$defs/preflightCheck/properties/status/enum", keyword: "enum", params: { allowedValues: schema80.properties.status.enum }, schema: schema80.properties.status.enum, parentSchema: schema80.properties.status, data: data46 };
                                if (vErrors === null) {
                                    vErrors = [err108];
                                }
                                else {
                                    vErrors.push(err108);
                                }
                                errors++;
                            }
                        }
                        if (data44.details !== undefined) {
                            let data47 = data44.details;
                            if (typeof data47 !== "string") {
                                const err109 = { instancePath: instancePath + "/preflightChecks/" + i5 + "/details", schemaPath: "#/$defs/preflightCheck/properties/details/type", keyword: "type", params: { type: "string" }, schema: schema80.properties.details.type, parentSchema: schema80.properties.details, data: data47 };
                                if (vErrors === null) {
                                    vErrors = [err109];
                                }
                                else {
                                    vErrors.push(err109);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err110 = { instancePath: instancePath + "/preflightChecks/" + i5, schemaPath: "#/$defs/preflightCheck/type", keyword: "type", params: { type: "object" }, schema: schema80.type, parentSchema: schema80, data: data44 };
                        if (vErrors === null) {
                            vErrors = [err110];
                        }
                        else {
                            vErrors.push(err110);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err111 = { instancePath: instancePath + "/preflightChecks", schemaPath: "#/properties/preflightChecks/type", keyword: "type", params: { type: "array" }, schema: schema74.properties.preflightChecks.type, parentSchema: schema74.properties.preflightChecks, data: data43 };
                if (vErrors === null) {
                    vErrors = [err111];
                }
                else {
                    vErrors.push(err111);
                }
                errors++;
            }
        }
        if (data.taskClaim !== undefined) {
            if (!(validate45(data.taskClaim, { instancePath: instancePath + "/taskClaim", parentData: data, parentDataProperty: "taskClaim", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
                errors = vErrors.length;
            }
        }
        if (data.lease !== undefined) {
            let data49 = data.lease;
            const _errs105 = errors;
            let valid24 = false;
            const _errs106 = errors;
            if (data49 !== null) {
                const err112 = { instancePath: instancePath + "/lease", schemaPath: "#/properties/lease/anyOf/0/type", keyword: "type", params: { type: "null" }, schema: schema74.properties.lease.anyOf[0].type, parentSchema: schema74.properties.lease.anyOf[0], data: data49 };
                if (vErrors === null) {
                    vErrors = [err112];
                }
                else {
                    vErrors.push(err112);
                }
                errors++;
            }
            var _valid0 = _errs106 === errors;
            valid24 = valid24 || _valid0;
            const _errs108 = errors;
            if (data49 && typeof data49 == "object" && !Array.isArray(data49)) {
                if (data49.ref === undefined) {
                    const err113 = { instancePath: instancePath + "/lease", schemaPath: "#/properties/lease/anyOf/1/required", keyword: "required", params: { missingProperty: "ref" }, schema: schema74.properties.lease.anyOf[1].required, parentSchema: schema74.properties.lease.anyOf[1], data: data49 };
                    if (vErrors === null) {
                        vErrors = [err113];
                    }
                    else {
                        vErrors.push(err113);
                    }
                    errors++;
                }
                if (data49.token === undefined) {
                    const err114 = { instancePath: instancePath + "/lease", schemaPath: "#/properties/lease/anyOf/1/required", keyword: "required", params: { missingProperty: "token" }, schema: schema74.properties.lease.anyOf[1].required, parentSchema: schema74.properties.lease.anyOf[1], data: data49 };
                    if (vErrors === null) {
                        vErrors = [err114];
                    }
                    else {
                        vErrors.push(err114);
                    }
                    errors++;
                }
                if (data49.ownerId === undefined) {
                    const err115 = { instancePath: instancePath + "/lease", schemaPath: "#/properties/lease/anyOf/1/required", keyword: "required", params: { missingProperty: "ownerId" }, schema: schema74.properties.lease.anyOf[1].required, parentSchema: schema74.properties.lease.anyOf[1], data: data49 };
                    if (vErrors === null) {
                        vErrors = [err115];
                    }
                    else {
                        vErrors.push(err115);
                    }
                    errors++;
                }
                if (data49.createdAt === undefined) {
                    const err116 = { instancePath: instancePath + "/lease", schemaPath: "#/properties/lease/anyOf/1/required", keyword: "required", params: { missingProperty: "createdAt" }, schema: schema74.properties.lease.anyOf[1].required, parentSchema: schema74.properties.lease.anyOf[1], data: data49 };
                    if (vErrors === null) {
                        vErrors = [err116];
                    }
                    else {
                        vErrors.push(err116);
                    }
                    errors++;
                }
                if (data49.expiresAt === undefined) {
                    const err117 = { instancePath: instancePath + "/lease", schemaPath: "#/properties/lease/anyOf/1/required", keyword: "required", params: { missingProperty: "expiresAt" }, schema: schema74.properties.lease.anyOf[1].required, parentSchema: schema74.properties.lease.anyOf[1], data: data49 };
                    if (vErrors === null) {
                        vErrors = [err117];
                    }
                    else {
                        vErrors.push(err117);
                    }
                    errors++;
                }
                for (const key8 in data49) {
                    if (!(((((key8 === "ref") || (key8 === "token")) || (key8 === "ownerId")) || (key8 === "createdAt")) || (key8 === "expiresAt"))) {
                        const err118 = { instancePath: instancePath + "/lease", schemaPath: "#/properties/lease/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, schema: false, parentSchema: schema74.properties.lease.anyOf[1], data: data49 };
                        if (vErrors === null) {
                            vErrors = [err118];
                        }
                        else {
                            vErrors.push(err118);
                        }
                        errors++;
                    }
                }
                if (data49.ref !== undefined) {
                    let data50 = data49.ref;
                    if (typeof data50 !== "string") {
                        const err119 = { instancePath: instancePath + "/lease/ref", schemaPath: "#/properties/lease/anyOf/1/properties/ref/type", keyword: "type", params: { type: "string" }, schema: schema74.properties.lease.anyOf[1].properties.ref.type, parentSchema: schema74.properties.lease.anyOf[1].properties.ref, data: data50 };
                        if (vErrors === null) {
                            vErrors = [err119];
                        }
                        else {
                            vErrors.push(err119);
                        }
                        errors++;
                    }
                }
                if (data49.token !== undefined) {
                    let data51 = data49.token;
                    if (typeof data51 !== "string") {
                        const err120 = { instancePath: instancePath + "/lease/token", schemaPath: "#/properties/lease/anyOf/1/properties/token/type", keyword: "type", params: { type: "string" }, schema: schema74.properties.lease.anyOf[1].properties.token.type, parentSchema: schema74.properties.lease.anyOf[1].properties.token, data: data51 };
                        if (vErrors === null) {
                            vErrors = [err120];
                        }
                        else {
                            vErrors.push(err120);
                        }
                        errors++;
                    }
                }
                if (data49.ownerId !== undefined) {
                    let data52 = data49.ownerId;
                    if (typeof data52 !== "string") {
                        const err121 = { instancePath: instancePath + "/lease/ownerId", schemaPath: "#/properties/lease/anyOf/1/properties/ownerId/type", keyword: "type", params: { type: "string" }, schema: schema74.properties.lease.anyOf[1].properties.ownerId.type, parentSchema: schema74.properties.lease.anyOf[1].properties.ownerId, data: data52 };
                        if (vErrors === null) {
                            vErrors = [err121];
                        }
                        else {
                            vErrors.push(err121);
                        }
                        errors++;
                    }
                }
                if (data49.createdAt !== undefined) {
                    let data53 = data49.createdAt;
                    if (typeof data53 === "string") {
                        if (!pattern4.test(data53)) {
                            const err122 = { instancePath: instancePath + "/lease/createdAt", schemaPath: "#/$defs/utc/pattern", keyword: "pattern", params: { pattern: "Z$" }, schema: "Z$", parentSchema: schema78, data: data53 };
                            if (vErrors === null) {
                                vErrors = [err122];
                            }
                            else {
                                vErrors.push(err122);
                            }
                            errors++;
                        }
                        if (!(formats0.validate(data53))) {
                            const err123 = { instancePath: instancePath + "/lease/createdAt", schemaPath: "#/$defs/utc/format", keyword: "format", params: { format: "date-time" }, schema: "date-time", parentSchema: schema78, data: data53 };
                            if (vErrors === null) {
                                vErrors = [err123];
                            }
                            else {
                                vErrors.push(err123);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err124 = { instancePath: instancePath + "/lease/createdAt", schemaPath: "#/$defs/utc/type", keyword: "type", params: { type: "string" }, schema: schema78.type, parentSchema: schema78, data: data53 };
                        if (vErrors === null) {
                            vErrors = [err124];
                        }
                        else {
                            vErrors.push(err124);
                        }
                        errors++;
                    }
                }
                if (data49.expiresAt !== undefined) {
                    let data54 = data49.expiresAt;
                    if (typeof data54 === "string") {
                        if (!pattern4.test(data54)) {
                            const err125 = { instancePath: instancePath + "/lease/expiresAt", schemaPath: "#/$defs/utc/pattern", keyword: "pattern", params: { pattern: "Z$" }, schema: "Z$", parentSchema: schema78, data: data54 };
                            if (vErrors === null) {
                                vErrors = [err125];
                            }
                            else {
                                vErrors.push(err125);
                            }
                            errors++;
                        }
                        if (!(formats0.validate(data54))) {
                            const err126 = { instancePath: instancePath + "/lease/expiresAt", schemaPath: "#/$defs/utc/format", keyword: "format", params: { format: "date-time" }, schema: "date-time", parentSchema: schema78, data: data54 };
                            if (vErrors === null) {
                                vErrors = [err126];
                            }
                            else {
                                vErrors.push(err126);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err127 = { instancePath: instancePath + "/lease/expiresAt", schemaPath: "#/$defs/utc/type", keyword: "type", params: { type: "string" }, schema: schema78.type, parentSchema: schema78, data: data54 };
                        if (vErrors === null) {
                            vErrors = [err127];
                        }
                        else {
                            vErrors.push(err127);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err128 = { instancePath: instancePath + "/lease", schemaPath: "#/properties/lease/anyOf/1/type", keyword: "type", params: { type: "object" }, schema: schema74.properties.lease.anyOf[1].type, parentSchema: schema74.properties.lease.anyOf[1], data: data49 };
                if (vErrors === null) {
                    vErrors = [err128];
                }
                else {
                    vErrors.push(err128);
                }
                errors++;
            }
            var _valid0 = _errs108 === errors;
            valid24 = valid24 || _valid0;
            if (!valid24) {
                const err129 = { instancePath: instancePath + "/lease", schemaPath: "#/properties/lease/anyOf", keyword: "anyOf", params: {}, schema: schema74.properties.lease.anyOf, parentSchema: schema74.properties.lease, data: data49 };
                if (vErrors === null) {
                    vErrors = [err129];
                }
                else {
                    vErrors.push(err129);
                }
                errors++;
            }
            else {
                errors = _errs105;
                if (vErrors !== null) {
                    if (_errs105) {
                        vErrors.length = _errs105;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.handoff !== undefined) {
            let data55 = data.handoff;
            const _errs124 = errors;
            let valid28 = false;
            const _errs125 = errors;
            if (data55 !== null) {
                const err130 = { instancePath: instancePath + "/handoff", schemaPath: "#/properties/handoff/anyOf/0/type", keyword: "type", params: { type: "null" }, schema: schema74.properties.handoff.anyOf[0].type, parentSchema: schema74.properties.handoff.anyOf[0], data: data55 };
                if (vErrors === null) {
                    vErrors = [err130];
                }
                else {
                    vErrors.push(err130);
                }
                errors++;
            }
            var _valid1 = _errs125 === errors;
            valid28 = valid28 || _valid1;
            const _errs127 = errors;
            if (data55 && typeof data55 == "object" && !Array.isArray(data55)) {
                if (data55.file === undefined) {
                    const err131 = { instancePath: instancePath + "/handoff", schemaPath: "#/properties/handoff/anyOf/1/required", keyword: "required", params: { missingProperty: "file" }, schema: schema74.properties.handoff.anyOf[1].required, parentSchema: schema74.properties.handoff.anyOf[1], data: data55 };
                    if (vErrors === null) {
                        vErrors = [err131];
                    }
                    else {
                        vErrors.push(err131);
                    }
                    errors++;
                }
                if (data55.sha256 === undefined) {
                    const err132 = { instancePath: instancePath + "/handoff", schemaPath: "#/properties/handoff/anyOf/1/required", keyword: "required", params: { missingProperty: "sha256" }, schema: schema74.properties.handoff.anyOf[1].required, parentSchema: schema74.properties.handoff.anyOf[1], data: data55 };
                    if (vErrors === null) {
                        vErrors = [err132];
                    }
                    else {
                        vErrors.push(err132);
                    }
                    errors++;
                }
                for (const key9 in data55) {
                    if (!((key9 === "file") || (key9 === "sha256"))) {
                        const err133 = { instancePath: instancePath + "/handoff", schemaPath: "#/properties/handoff/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, schema: false, parentSchema: schema74.properties.handoff.anyOf[1], data: data55 };
                        if (vErrors === null) {
                            vErrors = [err133];
                        }
                        else {
                            vErrors.push(err133);
                        }
                        errors++;
                    }
                }
                if (data55.file !== undefined) {
                    let data56 = data55.file;
                    if (typeof data56 === "string") {
                        if (func2(data56) < 1) {
                            const err134 = { instancePath: instancePath + "/handoff/file", schemaPath: "#/properties/handoff/anyOf/1/properties/file/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema74.properties.handoff.anyOf[1].properties.file, data: data56 };
                            if (vErrors === null) {
                                vErrors = [err134];
                            }
                            else {
                                vErrors.push(err134);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err135 = { instancePath: instancePath + "/handoff/file", schemaPath: "#/properties/handoff/anyOf/1/properties/file/type", keyword: "type", params: { type: "string" }, schema: schema74.properties.handoff.anyOf[1].properties.file.type, parentSchema: schema74.properties.handoff.anyOf[1].properties.file, data: data56 };
                        if (vErrors === null) {
                            vErrors = [err135];
                        }
                        else {
                            vErrors.push(err135);
                        }
                        errors++;
                    }
                }
                if (data55.sha256 !== undefined) {
                    let data57 = data55.sha256;
                    if (typeof data57 === "string") {
                        if (!pattern30.test(data57)) {
                            const err136 = { instancePath: instancePath + "/handoff/sha256", schemaPath: "#/properties/handoff/anyOf/1/properties/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, schema: "^[0-9a-f]{64}$", parentSchema: schema74.properties.handoff.anyOf[1].properties.sha256, data: data57 };
                            if (vErrors === null) {
                                vErrors = [err136];
                            }
                            else {
                                vErrors.push(err136);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err137 = { instancePath: instancePath + "/handoff/sha256", schemaPath: "#/properties/handoff/anyOf/1/properties/sha256/type", keyword: "type", params: { type: "string" }, schema: schema74.properties.handoff.anyOf[1].properties.sha256.type, parentSchema: schema74.properties.handoff.anyOf[1].properties.sha256, data: data57 };
                        if (vErrors === null) {
                            vErrors = [err137];
                        }
                        else {
                            vErrors.push(err137);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err138 = { instancePath: instancePath + "/handoff", schemaPath: "#/properties/handoff/anyOf/1/type", keyword: "type", params: { type: "object" }, schema: schema74.properties.handoff.anyOf[1].type, parentSchema: schema74.properties.handoff.anyOf[1], data: data55 };
                if (vErrors === null) {
                    vErrors = [err138];
                }
                else {
                    vErrors.push(err138);
                }
                errors++;
            }
            var _valid1 = _errs127 === errors;
            valid28 = valid28 || _valid1;
            if (!valid28) {
                const err139 = { instancePath: instancePath + "/handoff", schemaPath: "#/properties/handoff/anyOf", keyword: "anyOf", params: {}, schema: schema74.properties.handoff.anyOf, parentSchema: schema74.properties.handoff, data: data55 };
                if (vErrors === null) {
                    vErrors = [err139];
                }
                else {
                    vErrors.push(err139);
                }
                errors++;
            }
            else {
                errors = _errs124;
                if (vErrors !== null) {
                    if (_errs124) {
                        vErrors.length = _errs124;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.agent !== undefined) {
            let data58 = data.agent;
            const _errs135 = errors;
            let valid30 = false;
            const _errs136 = errors;
            if (data58 !== null) {
                const err140 = { instancePath: instancePath + "/agent", schemaPath: "#/properties/agent/anyOf/0/type", keyword: "type", params: { type: "null" }, schema: schema74.properties.agent.anyOf[0].type, parentSchema: schema74.properties.agent.anyOf[0], data: data58 };
                if (vErrors === null) {
                    vErrors = [err140];
                }
                else {
                    vErrors.push(err140);
                }
                errors++;
            }
            var _valid2 = _errs136 === errors;
            valid30 = valid30 || _valid2;
            const _errs138 = errors;
            if (!(validate49(data58, { instancePath: instancePath + "/agent", parentData: data, parentDataProperty: "agent", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
                errors = vErrors.length;
            }
            var _valid2 = _errs138 === errors;
            valid30 = valid30 || _valid2;
            if (!valid30) {
                const err141 = { instancePath: instancePath + "/agent", schemaPath: "#/properties/agent/anyOf", keyword: "anyOf", params: {}, schema: schema74.properties.agent.anyOf, parentSchema: schema74.properties.agent, data: data58 };
                if (vErrors === null) {
                    vErrors = [err141];
                }
                else {
                    vErrors.push(err141);
                }
                errors++;
            }
            else {
                errors = _errs135;
                if (vErrors !== null) {
                    if (_errs135) {
                        vErrors.length = _errs135;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.turns !== undefined) {
            let data59 = data.turns;
            if (!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59)))) {
                const err142 = { instancePath: instancePath + "/turns", schemaPath: "#/properties/turns/type", keyword: "type", params: { type: "integer" }, schema: schema74.properties.turns.type, parentSchema: schema74.properties.turns, data: data59 };
                if (vErrors === null) {
                    vErrors = [err142];
                }
                else {
                    vErrors.push(err142);
                }
                errors++;
            }
            if ((typeof data59 == "number") && (isFinite(data59))) {
                if (data59 < 0 || isNaN(data59)) {
                    const err143 = { instancePath: instancePath + "/turns", schemaPath: "#/properties/turns/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema74.properties.turns, data: data59 };
                    if (vErrors === null) {
                        vErrors = [err143];
                    }
                    else {
                        vErrors.push(err143);
                    }
                    errors++;
                }
            }
        }
        if (data.filesChanged !== undefined) {
            let data60 = data.filesChanged;
            if (Array.isArray(data60)) {
                const len6 = data60.length;
                for (let i6 = 0; i6 < len6; i6++) {
                    let data61 = data60[i6];
                    if (typeof data61 !== "string") {
                        const err144 = { instancePath: instancePath + "/filesChanged/" + i6, schemaPath: "#/properties/filesChanged/items/type", keyword: "type", params: { type: "string" }, schema: schema74.properties.filesChanged.items.type, parentSchema: schema74.properties.filesChanged.items, data: data61 };
                        if (vErrors === null) {
                            vErrors = [err144];
                        }
                        else {
                            vErrors.push(err144);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err145 = { instancePath: instancePath + "/filesChanged", schemaPath: "#/properties/filesChanged/type", keyword: "type", params: { type: "array" }, schema: schema74.properties.filesChanged.type, parentSchema: schema74.properties.filesChanged, data: data60 };
                if (vErrors === null) {
                    vErrors = [err145];
                }
                else {
                    vErrors.push(err145);
                }
                errors++;
            }
        }
        if (data.validationResults !== undefined) {
            let data62 = data.validationResults;
            if (Array.isArray(data62)) {
                const len7 = data62.length;
                for (let i7 = 0; i7 < len7; i7++) {
                    let data63 = data62[i7];
                    if (data63 && typeof data63 == "object" && !Array.isArray(data63)) {
                        if (data63.name === undefined) {
                            const err146 = { instancePath: instancePath + "/validationResults/" + i7, schemaPath: "#/properties/validationResults/items/required", keyword: "required", params: { missingProperty: "name" }, schema: schema74.properties.validationResults.items.required, parentSchema: schema74.properties.validationResults.items, data: data63 };
                            if (vErrors === null) {
                                vErrors = [err146];
                            }
                            else {
                                vErrors.push(err146);
                            }
                            errors++;
                        }
                        if (data63.command === undefined) {
                            const err147 = { instancePath: instancePath + "/validationResults/" + i7, schemaPath: "#/properties/validationResults/items/required", keyword: "required", params: { missingProperty: "command" }, schema: schema74.properties.validationResults.items.required, parentSchema: schema74.properties.validationResults.items, data: data63 };
                            if (vErrors === null) {
                                vErrors = [err147];
                            }
                            else {
                                vErrors.push(err147);
                            }
                            errors++;
                        }
                        if (data63.exitCode === undefined) {
                            const err148 = { instancePath: instancePath + "/validationResults/" + i7, schemaPath: "#/properties/validationResults/items/required", keyword: "required", params: { missingProperty: "exitCode" }, schema: schema74.properties.validationResults.items.required, parentSchema: schema74.properties.validationResults.items, data: data63 };
                            if (vErrors === null) {
                                vErrors = [err148];
                            }
                            else {
                                vErrors.push(err148);
                            }
                            errors++;
                        }
                        if (data63.status === undefined) {
                            const err149 = { instancePath: instancePath + "/validationResults/" + i7, schemaPath: "#/properties/validationResults/items/required", keyword: "required", params: { missingProperty: "status" }, schema: schema74.properties.validationResults.items.required, parentSchema: schema74.properties.validationResults.items, data: data63 };
                            if (vErrors === null) {
                                vErrors = [err149];
                            }
                            else {
                                vErrors.push(err149);
                            }
                            errors++;
                        }
                        if (data63.durationMs === undefined) {
                            const err150 = { instancePath: instancePath + "/validationResults/" + i7, schemaPath: "#/properties/validationResults/items/required", keyword: "required", params: { missingProperty: "durationMs" }, schema: schema74.properties.validationResults.items.required, parentSchema: schema74.properties.validationResults.items, data: data63 };
                            if (vErrors === null) {
                                vErrors = [err150];
                            }
                            else {
                                vErrors.push(err150);
                            }
                            errors++;
                        }
                        if (data63.outputSummary === undefined) {
                            const err151 = { instancePath: instancePath + "/validationResults/" + i7, schemaPath: "#/properties/validationResults/items/required", keyword: "required", params: { missingProperty: "outputSummary" }, schema: schema74.properties.validationResults.items.required, parentSchema: schema74.properties.validationResults.items, data: data63 };
                            if (vErrors === null) {
                                vErrors = [err151];
                            }
                            else {
                                vErrors.push(err151);
                            }
                            errors++;
                        }
                        for (const key10 in data63) {
                            if (!((((((key10 === "name") || (key10 === "command")) || (key10 === "exitCode")) || (key10 === "status")) || (key10 === "durationMs")) || (key10 === "outputSummary"))) {
                                const err152 = { instancePath: instancePath + "/validationResults/" + i7, schemaPath: "#/properties/validationResults/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, schema: false, parentSchema: schema74.properties.validationResults.items, data: data63 };
                                if (vErrors === null) {
                                    vErrors = [err152];
                                }
                                else {
                                    vErrors.push(err152);
                                }
                                errors++;
                            }
                        }
                        if (data63.name !== undefined) {
                            let data64 = data63.name;
                            if (typeof data64 !== "string") {
                                const err153 = { instancePath: instancePath + "/validationResults/" + i7 + "/name", schemaPath: "#/properties/validationResults/items/properties/name/type", keyword: "type", params: { type: "string" }, schema: schema74.properties.validationResults.items.properties.name.type, parentSchema: schema74.properties.validationResults.items.properties.name, data: data64 };
                                if (vErrors === null) {
                                    vErrors = [err153];
                                }
                                else {
                                    vErrors.push(err153);
                                }
                                errors++;
                            }
                        }
                        if (data63.command !== undefined) {
                            let data65 = data63.command;
                            if (typeof data65 !== "string") {
                                const err154 = { instancePath: instancePath + "/validationResults/" + i7 + "/command", schemaPath: "#/properties/validationResults/items/properties/command/type", keyword: "type", params: { type: "string" }, schema: schema74.properties.validationResults.items.properties.command.type, parentSchema: schema74.properties.validationResults.items.properties.command, data: data65 };
                                if (vErrors === null) {
                                    vErrors = [err154];
                                }
                                else {
                                    vErrors.push(err154);
                                }
                                errors++;
                            }
                        }
                        if (data63.exitCode !== undefined) {
                            let data66 = data63.exitCode;
                            if (!(((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66))) && (isFinite(data66)))) {
                                const err155 = { instancePath: instancePath + "/validationResults/" + i7 + "/exitCode", schemaPath: "#/properties/validationResults/items/properties/exitCode/type", keyword: "type", params: { type: "integer" }, schema: schema74.properties.validationResults.items.properties.exitCode.type, parentSchema: schema74.properties.validationResults.items.properties.exitCode, data: data66 };
                                if (vErrors === null) {
                                    vErrors = [err155];
                                }
                                else {
                                    vErrors.push(err155);
                                }
                                errors++;
                            }
                        }
                        if (data63.status !== undefined) {
                            let data67 = data63.status;
                            if (!((data67 === "passed") || (data67 === "failed"))) {
                                const err156 = { instancePath: instancePath + "/validationResults/" + i7 + "/status", schemaPath: "#/properties/validationResults/items/properties/status/enum", keyword: "enum", params: { allowedValues: schema74.properties.validationResults.items.properties.status.enum }, schema: schema74.properties.validationResults.items.properties.status.enum, parentSchema: schema74.properties.validationResults.items.properties.status, data: data67 };
                                if (vErrors === null) {
                                    vErrors = [err156];
                                }
                                else {
                                    vErrors.push(err156);
                                }
                                errors++;
                            }
                        }
                        if (data63.durationMs !== undefined) {
                            let data68 = data63.durationMs;
                            if (!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68)))) {
                                const err157 = { instancePath: instancePath + "/validationResults/" + i7 + "/durationMs", schemaPath: "#/properties/validationResults/items/properties/durationMs/type", keyword: "type", params: { type: "integer" }, schema: schema74.properties.validationResults.items.properties.durationMs.type, parentSchema: schema74.properties.validationResults.items.properties.durationMs, data: data68 };
                                if (vErrors === null) {
                                    vErrors = [err157];
                                }
                                else {
                                    vErrors.push(err157);
                                }
                                errors++;
                            }
                            if ((typeof data68 == "number") && (isFinite(data68))) {
                                if (data68 < 0 || isNaN(data68)) {
                                    const err158 = { instancePath: instancePath + "/validationResults/" + i7 + "/durationMs", schemaPath: "#/properties/validationResults/items/properties/durationMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema74.properties.validationResults.items.properties.durationMs, data: data68 };
                                    if (vErrors === null) {
                                        vErrors = [err158];
                                    }
                                    else {
                                        vErrors.push(err158);
                                    }
                                    errors++;
                                }
                            }
                        }
                        if (data63.outputSummary !== undefined) {
                            let data69 = data63.outputSummary;
                            if (typeof data69 !== "string") {
                                const err159 = { instancePath: instancePath + "/validationResults/" + i7 + "/outputSummary", schemaPath: "#/properties/validationResults/items/properties/outputSummary/type", keyword: "type", params: { type: "string" }, schema: schema74.properties.validationResults.items.properties.outputSummary.type, parentSchema: schema74.properties.validationResults.items.properties.outputSummary, data: data69 };
                                if (vErrors === null) {
                                    vErrors = [err159];
                                }
                                else {
                                    vErrors.push(err159);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err160 = { instancePath: instancePath + "/validationResults/" + i7, schemaPath: "#/properties/validationResults/items/type", keyword: "type", params: { type: "object" }, schema: schema74.properties.validationResults.items.type, parentSchema: schema74.properties.validationResults.items, data: data63 };
                        if (vErrors === null) {
                            vErrors = [err160];
                        }
                        else {
                            vErrors.push(err160);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err161 = { instancePath: instancePath + "/validationResults", schemaPath: "#/properties/validationResults/type", keyword: "type", params: { type: "array" }, schema: schema74.properties.validationResults.type, parentSchema: schema74.properties.validationResults, data: data62 };
                if (vErrors === null) {
                    vErrors = [err161];
                }
                else {
                    vErrors.push(err161);
                }
                errors++;
            }
        }
        if (data.commits !== undefined) {
            let data70 = data.commits;
            if (Array.isArray(data70)) {
                const len8 = data70.length;
                for (let i8 = 0; i8 < len8; i8++) {
                    let data71 = data70[i8];
                    if (data71 && typeof data71 == "object" && !Array.isArray(data71)) {
                        if (data71.hash === undefined) {
                            const err162 = { instancePath: instancePath + "/commits/" + i8, schemaPath: "#/$defs/commit/required", keyword: "required", params: { missingProperty: "hash" }, schema: schema90.required, parentSchema: schema90, data: data71 };
                            if (vErrors === null) {
                                vErrors = [err162];
                            }
                            else {
                                vErrors.push(err162);
                            }
                            errors++;
                        }
                        if (data71.message === undefined) {
                            const err163 = { instancePath: instancePath + "/commits/" + i8, schemaPath: "#/$defs/commit/required", keyword: "required", params: { missingProperty: "message" }, schema: schema90.required, parentSchema: schema90, data: data71 };
                            if (vErrors === null) {
                                vErrors = [err163];
                            }
                            else {
                                vErrors.push(err163);
                            }
                            errors++;
                        }
                        for (const key11 in data71) {
                            if (!((key11 === "hash") || (key11 === "message"))) {
                                const err164 = { instancePath: instancePath + "/commits/" + i8, schemaPath: "#/$defs/commit/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, schema: false, parentSchema: schema90, data: data71 };
                                if (vErrors === null) {
                                    vErrors = [err164];
                                }
                                else {
                                    vErrors.push(err164);
                                }
                                errors++;
                            }
                        }
                        if (data71.hash !== undefined) {
                            let data72 = data71.hash;
                            if (typeof data72 === "string") {
                                if (!pattern31.test(data72)) {
                                    const err165 = { instancePath: instancePath + "/commits/" + i8 + "/hash", schemaPath: "#/$defs/commit/properties/hash/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{40,64}$" }, schema: "^[0-9a-f]{40,64}$", parentSchema: schema90.properties.hash, data: data72 };
                                    if (vErrors === null) {
                                        vErrors = [err165];
                                    }
                                    else {
                                        vErrors.push(err165);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err166 = { instancePath: instancePath + "/commits/" + i8 + "/hash", schemaPath: "#/$defs/commit/properties/hash/type", keyword: "type", params: { type: "string" }, schema: schema90.properties.hash.type, parentSchema: schema90.properties.hash, data: data72 };
                                if (vErrors === null) {
                                    vErrors = [err166];
                                }
                                else {
                                    vErrors.push(err166);
                                }
                                errors++;
                            }
                        }
                        if (data71.message !== undefined) {
                            let data73 = data71.message;
                            if (typeof data73 !== "string") {
                                const err167 = { instancePath: instancePath + "/commits/" + i8 + "/message", schemaPath: "#/$defs/commit/properties/message/type", keyword: "type", params: { type: "string" }, schema: schema90.properties.message.type, parentSchema: schema90.properties.message, data: data73 };
                                if (vErrors === null) {
                                    vErrors = [err167];
                                }
                                else {
                                    vErrors.push(err167);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err168 = { instancePath: instancePath + "/commits/" + i8, schemaPath: "#/$defs/commit/type", keyword: "type", params: { type: "object" }, schema: schema90.type, parentSchema: schema90, data: data71 };
                        if (vErrors === null) {
                            vErrors = [err168];
                        }
                        else {
                            vErrors.push(err168);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err169 = { instancePath: instancePath + "/commits", schemaPath: "#/properties/commits/type", keyword: "type", params: { type: "array" }, schema: schema74.properties.commits.type, parentSchema: schema74.properties.commits, data: data70 };
                if (vErrors === null) {
                    vErrors = [err169];
                }
                else {
                    vErrors.push(err169);
                }
                errors++;
            }
        }
        if (data.memoryUpdate !== undefined) {
            let data74 = data.memoryUpdate;
            if (data74 && typeof data74 == "object" && !Array.isArray(data74)) {
                if (data74.file === undefined) {
                    const err170 = { instancePath: instancePath + "/memoryUpdate", schemaPath: "#/$defs/memoryUpdate/required", keyword: "required", params: { missingProperty: "file" }, schema: schema91.required, parentSchema: schema91, data: data74 };
                    if (vErrors === null) {
                        vErrors = [err170];
                    }
                    else {
                        vErrors.push(err170);
                    }
                    errors++;
                }
                if (data74.status === undefined) {
                    const err171 = { instancePath: instancePath + "/memoryUpdate", schemaPath: "#/$defs/memoryUpdate/required", keyword: "required", params: { missingProperty: "status" }, schema: schema91.required, parentSchema: schema91, data: data74 };
                    if (vErrors === null) {
                        vErrors = [err171];
                    }
                    else {
                        vErrors.push(err171);
                    }
                    errors++;
                }
                if (data74.summary === undefined) {
                    const err172 = { instancePath: instancePath + "/memoryUpdate", schemaPath: "#/$defs/memoryUpdate/required", keyword: "required", params: { missingProperty: "summary" }, schema: schema91.required, parentSchema: schema91, data: data74 };
                    if (vErrors === null) {
                        vErrors = [err172];
                    }
                    else {
                        vErrors.push(err172);
                    }
                    errors++;
                }
                for (const key12 in data74) {
                    if (!(((key12 === "file") || (key12 === "status")) || (key12 === "summary"))) {
                        const err173 = { instancePath: instancePath + "/memoryUpdate", schemaPath: "#/$defs/memoryUpdate/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, schema: false, parentSchema: schema91, data: data74 };
                        if (vErrors === null) {
                            vErrors = [err173];
                        }
                        else {
                            vErrors.push(err173);
                        }
                        errors++;
                    }
                }
                if (data74.file !== undefined) {
                    let data75 = data74.file;
                    if (typeof data75 !== "string") {
                        const err174 = { instancePath: instancePath + "/memoryUpdate/file", schemaPath: "#/$defs/memoryUpdate/properties/file/type", keyword: "type", params: { type: "string" }, schema: schema91.properties.file.type, parentSchema: schema91.properties.file, data: data75 };
                        if (vErrors === null) {
                            vErrors = [err174];
                        }
                        else {
                            vErrors.push(err174);
                        }
                        errors++;
                    }
                }
                if (data74.status !== undefined) {
                    let data76 = data74.status;
                    if (!((data76 === "appended") || (data76 === "no_change"))) {
                        const err175 = { instancePath: instancePath + "/memoryUpdate/status", schemaPath: "#/$defs/memoryUpdate/properties/status/enum", keyword: "enum", params: { allowedValues: schema91.properties.status.enum }, schema: schema91.properties.status.enum, parentSchema: schema91.properties.status, data: data76 };
                        if (vErrors === null) {
                            vErrors = [err175];
                        }
                        else {
                            vErrors.push(err175);
                        }
                        errors++;
                    }
                }
                if (data74.summary !== undefined) {
                    let data77 = data74.summary;
                    if (typeof data77 !== "string") {
                        const err176 = { instancePath: instancePath + "/memoryUpdate/summary", schemaPath: "#/$defs/memoryUpdate/properties/summary/type", keyword: "type", params: { type: "string" }, schema: schema91.properties.summary.type, parentSchema: schema91.properties.summary, data: data77 };
                        if (vErrors === null) {
                            vErrors = [err176];
                        }
                        else {
                            vErrors.push(err176);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err177 = { instancePath: instancePath + "/memoryUpdate", schemaPath: "#/$defs/memoryUpdate/type", keyword: "type", params: { type: "object" }, schema: schema91.type, parentSchema: schema91, data: data74 };
                if (vErrors === null) {
                    vErrors = [err177];
                }
                else {
                    vErrors.push(err177);
                }
                errors++;
            }
        }
        if (data.pullRequest !== undefined) {
            let data78 = data.pullRequest;
            if (data78 && typeof data78 == "object" && !Array.isArray(data78)) {
                if (data78.title === undefined) {
                    const err178 = { instancePath: instancePath + "/pullRequest", schemaPath: "#/properties/pullRequest/required", keyword: "required", params: { missingProperty: "title" }, schema: schema74.properties.pullRequest.required, parentSchema: schema74.properties.pullRequest, data: data78 };
                    if (vErrors === null) {
                        vErrors = [err178];
                    }
                    else {
                        vErrors.push(err178);
                    }
                    errors++;
                }
                if (data78.body === undefined) {
                    const err179 = { instancePath: instancePath + "/pullRequest", schemaPath: "#/properties/pullRequest/required", keyword: "required", params: { missingProperty: "body" }, schema: schema74.properties.pullRequest.required, parentSchema: schema74.properties.pullRequest, data: data78 };
                    if (vErrors === null) {
                        vErrors = [err179];
                    }
                    else {
                        vErrors.push(err179);
                    }
                    errors++;
                }
                for (const key13 in data78) {
                    if (!((key13 === "title") || (key13 === "body"))) {
                        const err180 = { instancePath: instancePath + "/pullRequest", schemaPath: "#/properties/pullRequest/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, schema: false, parentSchema: schema74.properties.pullRequest, data: data78 };
                        if (vErrors === null) {
                            vErrors = [err180];
                        }
                        else {
                            vErrors.push(err180);
                        }
                        errors++;
                    }
                }
                if (data78.title !== undefined) {
                    let data79 = data78.title;
                    if (typeof data79 !== "string") {
                        const err181 = { instancePath: instancePath + "/pullRequest/title", schemaPath: "#/properties/pullRequest/properties/title/type", keyword: "type", params: { type: "string" }, schema: schema74.properties.pullRequest.properties.title.type, parentSchema: schema74.properties.pullRequest.properties.title, data: data79 };
                        if (vErrors === null) {
                            vErrors = [err181];
                        }
                        else {
                            vErrors.push(err181);
                        }
                        errors++;
                    }
                }
                if (data78.body !== undefined) {
                    let data80 = data78.body;
                    if (typeof data80 !== "string") {
                        const err182 = { instancePath: instancePath + "/pullRequest/body", schemaPath: "#/properties/pullRequest/properties/body/type", keyword: "type", params: { type: "string" }, schema: schema74.properties.pullRequest.properties.body.type, parentSchema: schema74.properties.pullRequest.properties.body, data: data80 };
                        if (vErrors === null) {
                            vErrors = [err182];
                        }
                        else {
                            vErrors.push(err182);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err183 = { instancePath: instancePath + "/pullRequest", schemaPath: "#/properties/pullRequest/type", keyword: "type", params: { type: "object" }, schema: schema74.properties.pullRequest.type, parentSchema: schema74.properties.pullRequest, data: data78 };
                if (vErrors === null) {
                    vErrors = [err183];
                }
                else {
                    vErrors.push(err183);
                }
                errors++;
            }
        }
    }
    else {
        const err184 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema74.type, parentSchema: schema74, data };
        if (vErrors === null) {
            vErrors = [err184];
        }
        else {
            vErrors.push(err184);
        }
        errors++;
    }
    validate42.errors = vErrors;
    return errors === 0;
}
validate42.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
validators_gen_exports["run-summary"] = validate51;
const schema92 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "run-summary.schema.json", "title": "Run summary", "description": "RUN_SUMMARY.json: what one run did, for machines.", "type": "object", "additionalProperties": false, "required": ["schemaVersion", "outcome", "reasonCode", "format", "baseSha", "headSha", "usage", "durationsMs", "evidence", "selectedBundleTaskIds", "branchName", "prTitle", "commits", "filesChanged", "validationResults", "preflightChecks", "taskClaim", "memoryUpdate", "nextBoundaryTaskId"], "properties": { "schemaVersion": { "const": 1 }, "outcome": { "$ref": "#/$defs/outcome" }, "reasonCode": { "type": "string", "description": "Stable reason, see the documentation." }, "format": { "type": ["string", "null"], "description": "Format of the plan." }, "baseSha": { "type": ["string", "null"], "description": "Commit the run started from." }, "headSha": { "type": ["string", "null"], "description": "Newest commit of the work." }, "usage": { "$ref": "#/$defs/usage", "description": "Tokens of all turns." }, "durationsMs": { "type": "object", "additionalProperties": { "type": "integer", "minimum": 0 }, "description": "Milliseconds each phase took." }, "evidence": { "type": "array", "items": { "$ref": "#/$defs/evidence" }, "description": "What each phase proved, in order." }, "selectedBundleTaskIds": { "type": "array", "items": { "type": "string" }, "description": "Tasks of the bundle in order; empty when none was selected." }, "branchName": { "type": "string", "description": "Work branch; empty when none was selected." }, "prTitle": { "type": "string", "description": "Title of the pull request; empty when none was selected." }, "commits": { "type": "array", "items": { "$ref": "#/$defs/commit" }, "description": "Commits of the work, oldest first." }, "filesChanged": { "type": "array", "items": { "type": "string" }, "description": "Paths that differ between base and head." }, "validationResults": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["name", "command", "exitCode", "status"], "properties": { "name": { "type": "string", "description": "Name of the check." }, "command": { "type": "string", "description": "Command that was run." }, "exitCode": { "type": "integer", "description": "124: timeout; 127: could not start." }, "status": { "enum": ["passed", "failed"] } } }, "description": "Commands the host ran." }, "preflightChecks": { "type": "array", "items": { "$ref": "#/$defs/preflightCheck" } }, "taskClaim": { "$ref": "#/$defs/taskClaim" }, "memoryUpdate": { "$ref": "#/$defs/memoryUpdate" }, "nextBoundaryTaskId": { "type": ["string", "null"], "description": "First unfinished task after the bundle that starts a bundle of its own." } }, "$defs": { "commit": { "type": "object", "additionalProperties": false, "required": ["hash", "message"], "properties": { "hash": { "type": "string", "pattern": "^[0-9a-f]{40,64}$", "description": "Full commit id." }, "message": { "type": "string", "description": "Whole commit message." } } }, "preflightCheck": { "type": "object", "additionalProperties": false, "required": ["name", "status", "details"], "properties": { "name": { "type": "string", "description": "Stable name of the check." }, "status": { "enum": ["passed", "failed"] }, "details": { "type": "string", "description": "What was found." } } }, "takeover": { "type": "object", "additionalProperties": false, "required": ["ownerId", "previousExpiresAt", "takeoverAt"], "properties": { "ownerId": { "type": "string", "description": "Owner the claim was taken over from." }, "previousExpiresAt": { "$ref": "#/$defs/utc" }, "takeoverAt": { "$ref": "#/$defs/utc" } } }, "taskClaim": { "type": "object", "additionalProperties": false, "required": ["taskId", "claimRef", "status", "details", "takeover"], "properties": { "taskId": { "type": ["string", "null"], "description": "Task the claim is on; null when none was selected." }, "claimRef": { "type": ["string", "null"], "description": "Full name of the claim ref." }, "status": { "enum": ["claimed", "already_claimed", "fallback_local", "not_used"], "description": "already_claimed: somebody else holds it." }, "details": { "type": "string", "description": "What happened to the claim." }, "takeover": { "anyOf": [{ "type": "null" }, { "$ref": "#/$defs/takeover" }], "description": "Set when an expired claim was taken over." } } }, "memoryUpdate": { "type": "object", "additionalProperties": false, "required": ["file", "status", "summary"], "properties": { "file": { "type": "string", "description": "The memory file." }, "status": { "enum": ["appended", "no_change"] }, "summary": { "type": "string", "description": "What was added, or why nothing was." } } }, "usage": { "type": "object", "additionalProperties": false, "required": ["inputTokens", "cachedInputTokens", "outputTokens", "reasoningOutputTokens"], "properties": { "inputTokens": { "type": "integer", "minimum": 0, "description": "Tokens sent." }, "cachedInputTokens": { "type": "integer", "minimum": 0, "description": "Part of them that was cached." }, "outputTokens": { "type": "integer", "minimum": 0, "description": "Tokens received." }, "reasoningOutputTokens": { "type": "integer", "minimum": 0, "description": "Part of them spent on reasoning." } } }, "evidence": { "type": "object", "additionalProperties": false, "required": ["phase", "at", "facts"], "properties": { "phase": { "type": "string", "description": "Phase of the run." }, "at": { "$ref": "#/$defs/utc" }, "facts": { "type": "object", "additionalProperties": { "type": "string" }, "description": "What proves it." } } }, "outcome": { "enum": ["delivered", "ready", "idle", "contended", "rejected", "needs-input", "failed"], "description": "How the run ended." }, "utc": { "type": "string", "format": "date-time", "pattern": "Z$" } } };
const schema93 = { "enum": ["delivered", "ready", "idle", "contended", "rejected", "needs-input", "failed"], "description": "How the run ended." };
const schema94 = { "type": "object", "additionalProperties": false, "required": ["inputTokens", "cachedInputTokens", "outputTokens", "reasoningOutputTokens"], "properties": { "inputTokens": { "type": "integer", "minimum": 0, "description": "Tokens sent." }, "cachedInputTokens": { "type": "integer", "minimum": 0, "description": "Part of them that was cached." }, "outputTokens": { "type": "integer", "minimum": 0, "description": "Tokens received." }, "reasoningOutputTokens": { "type": "integer", "minimum": 0, "description": "Part of them spent on reasoning." } } };
const schema97 = { "type": "object", "additionalProperties": false, "required": ["hash", "message"], "properties": { "hash": { "type": "string", "pattern": "^[0-9a-f]{40,64}$", "description": "Full commit id." }, "message": { "type": "string", "description": "Whole commit message." } } };
const schema98 = { "type": "object", "additionalProperties": false, "required": ["name", "status", "details"], "properties": { "name": { "type": "string", "description": "Stable name of the check." }, "status": { "enum": ["passed", "failed"] }, "details": { "type": "string", "description": "What was found." } } };
const schema103 = { "type": "object", "additionalProperties": false, "required": ["file", "status", "summary"], "properties": { "file": { "type": "string", "description": "The memory file." }, "status": { "enum": ["appended", "no_change"] }, "summary": { "type": "string", "description": "What was added, or why nothing was." } } };
const schema95 = { "type": "object", "additionalProperties": false, "required": ["phase", "at", "facts"], "properties": { "phase": { "type": "string", "description": "Phase of the run." }, "at": { "$ref": "#/$defs/utc" }, "facts": { "type": "object", "additionalProperties": { "type": "string" }, "description": "What proves it." } } };
const schema96 = { "type": "string", "format": "date-time", "pattern": "Z$" };
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate52.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.phase === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "phase" }, schema: schema95.required, parentSchema: schema95, data };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.at === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "at" }, schema: schema95.required, parentSchema: schema95, data };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.facts === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "facts" }, schema: schema95.required, parentSchema: schema95, data };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(((key0 === "phase") || (key0 === "at")) || (key0 === "facts"))) {
                const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema95, data };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.phase !== undefined) {
            let data0 = data.phase;
            if (typeof data0 !== "string") {
                const err4 = { instancePath: instancePath + "/phase", schemaPath: "#/properties/phase/type", keyword: "type", params: { type: "string" }, schema: schema95.properties.phase.type, parentSchema: schema95.properties.phase, data: data0 };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.at !== undefined) {
            let data1 = data.at;
            if (typeof data1 === "string") {
                if (!pattern4.test(data1)) {
                    const err5 = { instancePath: instancePath + "/at", schemaPath: "#/$defs/utc/pattern", keyword: "pattern", params: { pattern: "Z$" }, schema: "Z$", parentSchema: schema96, data: data1 };
                    if (vErrors === null) {
                        vErrors = [err5];
                    }
                    else {
                        vErrors.push(err5);
                    }
                    errors++;
                }
                if (!(formats0.validate(data1))) {
                    const err6 = { instancePath: instancePath + "/at", schemaPath: "#/$defs/utc/format", keyword: "format", params: { format: "date-time" }, schema: "date-time", parentSchema: schema96, data: data1 };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
            }
            else {
                const err7 = { instancePath: instancePath + "/at", schemaPath: "#/$defs/utc/type", keyword: "type", params: { type: "string" }, schema: schema96.type, parentSchema: schema96, data: data1 };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.facts !== undefined) {
            let data2 = data.facts;
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                for (const key1 in data2) {
                    let data3 = data2[key1];
                    if (typeof data3 !== "string") {
                        const err8 = { instancePath: instancePath + "/facts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/facts/additionalProperties/type", keyword: "type", params: { type: "string" }, schema: schema95.properties.facts.additionalProperties.type, parentSchema: schema95.properties.facts.additionalProperties, data: data3 };
                        if (vErrors === null) {
                            vErrors = [err8];
                        }
                        else {
                            vErrors.push(err8);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err9 = { instancePath: instancePath + "/facts", schemaPath: "#/properties/facts/type", keyword: "type", params: { type: "object" }, schema: schema95.properties.facts.type, parentSchema: schema95.properties.facts, data: data2 };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
        }
    }
    else {
        const err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema95.type, parentSchema: schema95, data };
        if (vErrors === null) {
            vErrors = [err10];
        }
        else {
            vErrors.push(err10);
        }
        errors++;
    }
    validate52.errors = vErrors;
    return errors === 0;
}
validate52.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema99 = { "type": "object", "additionalProperties": false, "required": ["taskId", "claimRef", "status", "details", "takeover"], "properties": { "taskId": { "type": ["string", "null"], "description": "Task the claim is on; null when none was selected." }, "claimRef": { "type": ["string", "null"], "description": "Full name of the claim ref." }, "status": { "enum": ["claimed", "already_claimed", "fallback_local", "not_used"], "description": "already_claimed: somebody else holds it." }, "details": { "type": "string", "description": "What happened to the claim." }, "takeover": { "anyOf": [{ "type": "null" }, { "$ref": "#/$defs/takeover" }], "description": "Set when an expired claim was taken over." } } };
const schema100 = { "type": "object", "additionalProperties": false, "required": ["ownerId", "previousExpiresAt", "takeoverAt"], "properties": { "ownerId": { "type": "string", "description": "Owner the claim was taken over from." }, "previousExpiresAt": { "$ref": "#/$defs/utc" }, "takeoverAt": { "$ref": "#/$defs/utc" } } };
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate55.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.ownerId === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ownerId" }, schema: schema100.required, parentSchema: schema100, data };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.previousExpiresAt === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "previousExpiresAt" }, schema: schema100.required, parentSchema: schema100, data };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.takeoverAt === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "takeoverAt" }, schema: schema100.required, parentSchema: schema100, data };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(((key0 === "ownerId") || (key0 === "previousExpiresAt")) || (key0 === "takeoverAt"))) {
                const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema100, data };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
        if (data.ownerId !== undefined) {
            let data0 = data.ownerId;
            if (typeof data0 !== "string") {
                const err4 = { instancePath: instancePath + "/ownerId", schemaPath: "#/properties/ownerId/type", keyword: "type", params: { type: "string" }, schema: schema100.properties.ownerId.type, parentSchema: schema100.properties.ownerId, data: data0 };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.previousExpiresAt !== undefined) {
            let data1 = data.previousExpiresAt;
            if (typeof data1 === "string") {
                if (!pattern4.test(data1)) {
                    const err5 = { instancePath: instancePath + "/previousExpiresAt", schemaPath: "#/$defs/utc/pattern", keyword: "pattern", params: { pattern: "Z$" }, schema: "Z$", parentSchema: schema96, data: data1 };
                    if (vErrors === null) {
                        vErrors = [err5];
                    }
                    else {
                        vErrors.push(err5);
                    }
                    errors++;
                }
                if (!(formats0.validate(data1))) {
                    const err6 = { instancePath: instancePath + "/previousExpiresAt", schemaPath: "#/$defs/utc/format", keyword: "format", params: { format: "date-time" }, schema: "date-time", parentSchema: schema96, data: data1 };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
            }
            else {
                const err7 = { instancePath: instancePath + "/previousExpiresAt", schemaPath: "#/$defs/utc/type", keyword: "type", params: { type: "string" }, schema: schema96.type, parentSchema: schema96, data: data1 };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.takeoverAt !== undefined) {
            let data2 = data.takeoverAt;
            if (typeof data2 === "string") {
                if (!pattern4.test(data2)) {
                    const err8 = { instancePath: instancePath + "/takeoverAt", schemaPath: "#/$defs/utc/pattern", keyword: "pattern", params: { pattern: "Z$" }, schema: "Z$", parentSchema: schema96, data: data2 };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
                if (!(formats0.validate(data2))) {
                    const err9 = { instancePath: instancePath + "/takeoverAt", schemaPath: "#/$defs/utc/format", keyword: "format", params: { format: "date-time" }, schema: "date-time", parentSchema: schema96, data: data2 };
                    if (vErrors === null) {
                        vErrors = [err9];
                    }
                    else {
                        vErrors.push(err9);
                    }
                    errors++;
                }
            }
            else {
                const err10 = { instancePath: instancePath + "/takeoverAt", schemaPath: "#/$defs/utc/type", keyword: "type", params: { type: "string" }, schema: schema96.type, parentSchema: schema96, data: data2 };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
        }
    }
    else {
        const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema100.type, parentSchema: schema100, data };
        if (vErrors === null) {
            vErrors = [err11];
        }
        else {
            vErrors.push(err11);
        }
        errors++;
    }
    validate55.errors = vErrors;
    return errors === 0;
}
validate55.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate54.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.taskId === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "taskId" }, schema: schema99.required, parentSchema: schema99, data };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.claimRef === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "claimRef" }, schema: schema99.required, parentSchema: schema99, data };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.status === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, schema: schema99.required, parentSchema: schema99, data };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (data.details === undefined) {
            const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "details" }, schema: schema99.required, parentSchema: schema99, data };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        if (data.takeover === undefined) {
            const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "takeover" }, schema: schema99.required, parentSchema: schema99, data };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(((((key0 === "taskId") || (key0 === "claimRef")) || (key0 === "status")) || (key0 === "details")) || (key0 === "takeover"))) {
                const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema99, data };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.taskId !== undefined) {
            let data0 = data.taskId;
            if ((typeof data0 !== "string") && (data0 !== null)) {
                const err6 = { instancePath: instancePath + "/taskId", schemaPath: "#/properties/taskId/type", keyword: "type", params: { type: schema99.properties.taskId.type }, schema: schema99.properties.taskId.type, parentSchema: schema99.properties.taskId, data: data0 };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
        if (data.claimRef !== undefined) {
            let data1 = data.claimRef;
            if ((typeof data1 !== "string") && (data1 !== null)) {
                const err7 = { instancePath: instancePath + "/claimRef", schemaPath: "#/properties/claimRef/type", keyword: "type", params: { type: schema99.properties.claimRef.type }, schema: schema99.properties.claimRef.type, parentSchema: schema99.properties.claimRef, data: data1 };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.status !== undefined) {
            let data2 = data.status;
            if (!((((data2 === "claimed") || (data2 === "already_claimed")) || (data2 === "fallback_local")) || (data2 === "not_used"))) {
                const err8 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema99.properties.status.enum }, schema: schema99.properties.status.enum, parentSchema: schema99.properties.status, data: data2 };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
        if (data.details !== undefined) {
            let data3 = data.details;
            if (typeof data3 !== "string") {
                const err9 = { instancePath: instancePath + "/details", schemaPath: "#/properties/details/type", keyword: "type", params: { type: "string" }, schema: schema99.properties.details.type, parentSchema: schema99.properties.details, data: data3 };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
        }
        if (data.takeover !== undefined) {
            let data4 = data.takeover;
            const _errs10 = errors;
            let valid1 = false;
            const _errs11 = errors;
            if (data4 !== null) {
                const err10 = { instancePath: instancePath + "/takeover", schemaPath: "#/properties/takeover/anyOf/0/type", keyword: "type", params: { type: "null" }, schema: schema99.properties.takeover.anyOf[0].type, parentSchema: schema99.properties.takeover.anyOf[0], data: data4 };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
            var _valid0 = _errs11 === errors;
            valid1 = valid1 || _valid0;
            const _errs13 = errors;
            if (!(validate55(data4, { instancePath: instancePath + "/takeover", parentData: data, parentDataProperty: "takeover", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
                errors = vErrors.length;
            }
            var _valid0 = _errs13 === errors;
            valid1 = valid1 || _valid0;
            if (!valid1) {
                const err11 = { instancePath: instancePath + "/takeover", schemaPath: "#/properties/takeover/anyOf", keyword: "anyOf", params: {}, schema: schema99.properties.takeover.anyOf, parentSchema: schema99.properties.takeover, data: data4 };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
            else {
                errors = _errs10;
                if (vErrors !== null) {
                    if (_errs10) {
                        vErrors.length = _errs10;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
    }
    else {
        const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema99.type, parentSchema: schema99, data };
        if (vErrors === null) {
            vErrors = [err12];
        }
        else {
            vErrors.push(err12);
        }
        errors++;
    }
    validate54.errors = vErrors;
    return errors === 0;
}
validate54.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate51(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    /*# sourceURL="run-summary.schema.json" */ ;
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate51.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.schemaVersion === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "schemaVersion" }, schema: schema92.required, parentSchema: schema92, data };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.outcome === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "outcome" }, schema: schema92.required, parentSchema: schema92, data };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.reasonCode === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reasonCode" }, schema: schema92.required, parentSchema: schema92, data };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (data.format === undefined) {
            const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "format" }, schema: schema92.required, parentSchema: schema92, data };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        if (data.baseSha === undefined) {
            const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "baseSha" }, schema: schema92.required, parentSchema: schema92, data };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
        if (data.headSha === undefined) {
            const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "headSha" }, schema: schema92.required, parentSchema: schema92, data };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
        if (data.usage === undefined) {
            const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "usage" }, schema: schema92.required, parentSchema: schema92, data };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
        if (data.durationsMs === undefined) {
            const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "durationsMs" }, schema: schema92.required, parentSchema: schema92, data };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
        if (data.evidence === undefined) {
            const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "evidence" }, schema: schema92.required, parentSchema: schema92, data };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
        if (data.selectedBundleTaskIds === undefined) {
            const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "selectedBundleTaskIds" }, schema: schema92.required, parentSchema: schema92, data };
            if (vErrors === null) {
                vErrors = [err9];
            }
            else {
                vErrors.push(err9);
            }
            errors++;
        }
        if (data.branchName === undefined) {
            const err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "branchName" }, schema: schema92.required, parentSchema: schema92, data };
            if (vErrors === null) {
                vErrors = [err10];
            }
            else {
                vErrors.push(err10);
            }
            errors++;
        }
        if (data.prTitle === undefined) {
            const err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "prTitle" }, schema: schema92.required, parentSchema: schema92, data };
            if (vErrors === null) {
                vErrors = [err11];
            }
            else {
                vErrors.push(err11);
            }
            errors++;
        }
        if (data.commits === undefined) {
            const err12 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "commits" }, schema: schema92.required, parentSchema: schema92, data };
            if (vErrors === null) {
                vErrors = [err12];
            }
            else {
                vErrors.push(err12);
            }
            errors++;
        }
        if (data.filesChanged === undefined) {
            const err13 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "filesChanged" }, schema: schema92.required, parentSchema: schema92, data };
            if (vErrors === null) {
                vErrors = [err13];
            }
            else {
                vErrors.push(err13);
            }
            errors++;
        }
        if (data.validationResults === undefined) {
            const err14 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "validationResults" }, schema: schema92.required, parentSchema: schema92, data };
            if (vErrors === null) {
                vErrors = [err14];
            }
            else {
                vErrors.push(err14);
            }
            errors++;
        }
        if (data.preflightChecks === undefined) {
            const err15 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "preflightChecks" }, schema: schema92.required, parentSchema: schema92, data };
            if (vErrors === null) {
                vErrors = [err15];
            }
            else {
                vErrors.push(err15);
            }
            errors++;
        }
        if (data.taskClaim === undefined) {
            const err16 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "taskClaim" }, schema: schema92.required, parentSchema: schema92, data };
            if (vErrors === null) {
                vErrors = [err16];
            }
            else {
                vErrors.push(err16);
            }
            errors++;
        }
        if (data.memoryUpdate === undefined) {
            const err17 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "memoryUpdate" }, schema: schema92.required, parentSchema: schema92, data };
            if (vErrors === null) {
                vErrors = [err17];
            }
            else {
                vErrors.push(err17);
            }
            errors++;
        }
        if (data.nextBoundaryTaskId === undefined) {
            const err18 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "nextBoundaryTaskId" }, schema: schema92.required, parentSchema: schema92, data };
            if (vErrors === null) {
                vErrors = [err18];
            }
            else {
                vErrors.push(err18);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(func1.call(schema92.properties, key0))) {
                const err19 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema92, data };
                if (vErrors === null) {
                    vErrors = [err19];
                }
                else {
                    vErrors.push(err19);
                }
                errors++;
            }
        }
        if (data.schemaVersion !== undefined) {
            let data0 = data.schemaVersion;
            if (1 !== data0) {
                const err20 = { instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/const", keyword: "const", params: { allowedValue: 1 }, schema: 1, parentSchema: schema92.properties.schemaVersion, data: data0 };
                if (vErrors === null) {
                    vErrors = [err20];
                }
                else {
                    vErrors.push(err20);
                }
                errors++;
            }
        }
        if (data.outcome !== undefined) {
            let data1 = data.outcome;
            if (!(((((((data1 === "delivered") || (data1 === "ready")) || (data1 === "idle")) || (data1 === "contended")) || (data1 === "rejected")) || (data1 === "needs-input")) || (data1 === "failed"))) {
                const err21 = { instancePath: instancePath + "/outcome", schemaPath: "#/$defs/outcome/enum", keyword: "enum", params: { allowedValues: schema93.enum }, schema: schema93.enum, parentSchema: schema93, data: data1 };
                if (vErrors === null) {
                    vErrors = [err21];
                }
                else {
                    vErrors.push(err21);
                }
                errors++;
            }
        }
        if (data.reasonCode !== undefined) {
            let data2 = data.reasonCode;
            if (typeof data2 !== "string") {
                const err22 = { instancePath: instancePath + "/reasonCode", schemaPath: "#/properties/reasonCode/type", keyword: "type", params: { type: "string" }, schema: schema92.properties.reasonCode.type, parentSchema: schema92.properties.reasonCode, data: data2 };
                if (vErrors === null) {
                    vErrors = [err22];
                }
                else {
                    vErrors.push(err22);
                }
                errors++;
            }
        }
        if (data.format !== undefined) {
            let data3 = data.format;
            if ((typeof data3 !== "string") && (data3 !== null)) {
                const err23 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/type", keyword: "type", params: { type: schema92.properties.format.type }, schema: schema92.properties.format.type, parentSchema: schema92.properties.format, data: data3 };
                if (vErrors === null) {
                    vErrors = [err23];
                }
                else {
                    vErrors.push(err23);
                }
                errors++;
            }
        }
        if (data.baseSha !== undefined) {
            let data4 = data.baseSha;
            if ((typeof data4 !== "string") && (data4 !== null)) {
                const err24 = { instancePath: instancePath + "/baseSha", schemaPath: "#/properties/baseSha/type", keyword: "type", params: { type: schema92.properties.baseSha.type }, schema: schema92.properties.baseSha.type, parentSchema: schema92.properties.baseSha, data: data4 };
                if (vErrors === null) {
                    vErrors = [err24];
                }
                else {
                    vErrors.push(err24);
                }
                errors++;
            }
        }
        if (data.headSha !== undefined) {
            let data5 = data.headSha;
            if ((typeof data5 !== "string") && (data5 !== null)) {
                const err25 = { instancePath: instancePath + "/headSha", schemaPath: "#/properties/headSha/type", keyword: "type", params: { type: schema92.properties.headSha.type }, schema: schema92.properties.headSha.type, parentSchema: schema92.properties.headSha, data: data5 };
                if (vErrors === null) {
                    vErrors = [err25];
                }
                else {
                    vErrors.push(err25);
                }
                errors++;
            }
        }
        if (data.usage !== undefined) {
            let data6 = data.usage;
            if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                if (data6.inputTokens === undefined) {
                    const err26 = { instancePath: instancePath + "/usage", schemaPath: "#/$defs/usage/required", keyword: "required", params: { missingProperty: "inputTokens" }, schema: schema94.required, parentSchema: schema94, data: data6 };
                    if (vErrors === null) {
                        vErrors = [err26];
                    }
                    else {
                        vErrors.push(err26);
                    }
                    errors++;
                }
                if (data6.cachedInputTokens === undefined) {
                    const err27 = { instancePath: instancePath + "/usage", schemaPath: "#/$defs/usage/required", keyword: "required", params: { missingProperty: "cachedInputTokens" }, schema: schema94.required, parentSchema: schema94, data: data6 };
                    if (vErrors === null) {
                        vErrors = [err27];
                    }
                    else {
                        vErrors.push(err27);
                    }
                    errors++;
                }
                if (data6.outputTokens === undefined) {
                    const err28 = { instancePath: instancePath + "/usage", schemaPath: "#/$defs/usage/required", keyword: "required", params: { missingProperty: "outputTokens" }, schema: schema94.required, parentSchema: schema94, data: data6 };
                    if (vErrors === null) {
                        vErrors = [err28];
                    }
                    else {
                        vErrors.push(err28);
                    }
                    errors++;
                }
                if (data6.reasoningOutputTokens === undefined) {
                    const err29 = { instancePath: instancePath + "/usage", schemaPath: "#/$defs/usage/required", keyword: "required", params: { missingProperty: "reasoningOutputTokens" }, schema: schema94.required, parentSchema: schema94, data: data6 };
                    if (vErrors === null) {
                        vErrors = [err29];
                    }
                    else {
                        vErrors.push(err29);
                    }
                    errors++;
                }
                for (const key1 in data6) {
                    if (!((((key1 === "inputTokens") || (key1 === "cachedInputTokens")) || (key1 === "outputTokens")) || (key1 === "reasoningOutputTokens"))) {
                        const err30 = { instancePath: instancePath + "/usage", schemaPath: "#/$defs/usage/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: false, parentSchema: schema94, data: data6 };
                        if (vErrors === null) {
                            vErrors = [err30];
                        }
                        else {
                            vErrors.push(err30);
                        }
                        errors++;
                    }
                }
                if (data6.inputTokens !== undefined) {
                    let data7 = data6.inputTokens;
                    if (!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) {
                        const err31 = { instancePath: instancePath + "/usage/inputTokens", schemaPath: "#/$defs/usage/properties/inputTokens/type", keyword: "type", params: { type: "integer" }, schema: schema94.properties.inputTokens.type, parentSchema: schema94.properties.inputTokens, data: data7 };
                        if (vErrors === null) {
                            vErrors = [err31];
                        }
                        else {
                            vErrors.push(err31);
                        }
                        errors++;
                    }
                    if ((typeof data7 == "number") && (isFinite(data7))) {
                        if (data7 < 0 || isNaN(data7)) {
                            const err32 = { instancePath: instancePath + "/usage/inputTokens", schemaPath: "#/$defs/usage/properties/inputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema94.properties.inputTokens, data: data7 };
                            if (vErrors === null) {
                                vErrors = [err32];
                            }
                            else {
                                vErrors.push(err32);
                            }
                            errors++;
                        }
                    }
                }
                if (data6.cachedInputTokens !== undefined) {
                    let data8 = data6.cachedInputTokens;
                    if (!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) {
                        const err33 = { instancePath: instancePath + "/usage/cachedInputTokens", schemaPath: "#/$defs/usage/properties/cachedInputTokens/type", keyword: "type", params: { type: "integer" }, schema: schema94.properties.cachedInputTokens.type, parentSchema: schema94.properties.cachedInputTokens, data: data8 };
                        if (vErrors === null) {
                            vErrors = [err33];
                        }
                        else {
                            vErrors.push(err33);
                        }
                        errors++;
                    }
                    if ((typeof data8 == "number") && (isFinite(data8))) {
                        if (data8 < 0 || isNaN(data8)) {
                            const err34 = { instancePath: instancePath + "/usage/cachedInputTokens", schemaPath: "#/$defs/usage/properties/cachedInputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema94.properties.cachedInputTokens, data: data8 };
                            if (vErrors === null) {
                                vErrors = [err34];
                            }
                            else {
                                vErrors.push(err34);
                            }
                            errors++;
                        }
                    }
                }
                if (data6.outputTokens !== undefined) {
                    let data9 = data6.outputTokens;
                    if (!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) {
                        const err35 = { instancePath: instancePath + "/usage/outputTokens", schemaPath: "#/$defs/usage/properties/outputTokens/type", keyword: "type", params: { type: "integer" }, schema: schema94.properties.outputTokens.type, parentSchema: schema94.properties.outputTokens, data: data9 };
                        if (vErrors === null) {
                            vErrors = [err35];
                        }
                        else {
                            vErrors.push(err35);
                        }
                        errors++;
                    }
                    if ((typeof data9 == "number") && (isFinite(data9))) {
                        if (data9 < 0 || isNaN(data9)) {
                            const err36 = { instancePath: instancePath + "/usage/outputTokens", schemaPath: "#/$defs/usage/properties/outputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema94.properties.outputTokens, data: data9 };
                            if (vErrors === null) {
                                vErrors = [err36];
                            }
                            else {
                                vErrors.push(err36);
                            }
                            errors++;
                        }
                    }
                }
                if (data6.reasoningOutputTokens !== undefined) {
                    let data10 = data6.reasoningOutputTokens;
                    if (!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) {
                        const err37 = { instancePath: instancePath + "/usage/reasoningOutputTokens", schemaPath: "#/$defs/usage/properties/reasoningOutputTokens/type", keyword: "type", params: { type: "integer" }, schema: schema94.properties.reasoningOutputTokens.type, parentSchema: schema94.properties.reasoningOutputTokens, data: data10 };
                        if (vErrors === null) {
                            vErrors = [err37];
                        }
                        else {
                            vErrors.push(err37);
                        }
                        errors++;
                    }
                    if ((typeof data10 == "number") && (isFinite(data10))) {
                        if (data10 < 0 || isNaN(data10)) {
                            const err38 = { instancePath: instancePath + "/usage/reasoningOutputTokens", schemaPath: "#/$defs/usage/properties/reasoningOutputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema94.properties.reasoningOutputTokens, data: data10 };
                            if (vErrors === null) {
                                vErrors = [err38];
                            }
                            else {
                                vErrors.push(err38);
                            }
                            errors++;
                        }
                    }
                }
            }
            else {
                const err39 = { instancePath: instancePath + "/usage", schemaPath: "#/$defs/usage/type", keyword: "type", params: { type: "object" }, schema: schema94.type, parentSchema: schema94, data: data6 };
                if (vErrors === null) {
                    vErrors = [err39];
                }
                else {
                    vErrors.push(err39);
                }
                errors++;
            }
        }
        if (data.durationsMs !== undefined) {
            let data11 = data.durationsMs;
            if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                for (const key2 in data11) {
                    let data12 = data11[key2];
                    if (!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) {
                        const err40 = { instancePath: instancePath + "/durationsMs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/durationsMs/additionalProperties/type", keyword: "type", params: { type: "integer" }, schema: schema92.properties.durationsMs.additionalProperties.type, parentSchema: schema92.properties.durationsMs.additionalProperties, data: data12 };
                        if (vErrors === null) {
                            vErrors = [err40];
                        }
                        else {
                            vErrors.push(err40);
                        }
                        errors++;
                    }
                    if ((typeof data12 == "number") && (isFinite(data12))) {
                        if (data12 < 0 || isNaN(data12)) {
                            const err41 = { instancePath: instancePath + "/durationsMs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/durationsMs/additionalProperties/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema92.properties.durationsMs.additionalProperties, data: data12 };
                            if (vErrors === null) {
                                vErrors = [err41];
                            }
                            else {
                                vErrors.push(err41);
                            }
                            errors++;
                        }
                    }
                }
            }
            else {
                const err42 = { instancePath: instancePath + "/durationsMs", schemaPath: "#/properties/durationsMs/type", keyword: "type", params: { type: "object" }, schema: schema92.properties.durationsMs.type, parentSchema: schema92.properties.durationsMs, data: data11 };
                if (vErrors === null) {
                    vErrors = [err42];
                }
                else {
                    vErrors.push(err42);
                }
                errors++;
            }
        }
        if (data.evidence !== undefined) {
            let data13 = data.evidence;
            if (Array.isArray(data13)) {
                const len0 = data13.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    if (!(validate52(data13[i0], { instancePath: instancePath + "/evidence/" + i0, parentData: data13, parentDataProperty: i0, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
                        errors = vErrors.length;
                    }
                }
            }
            else {
                const err43 = { instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/type", keyword: "type", params: { type: "array" }, schema: schema92.properties.evidence.type, parentSchema: schema92.properties.evidence, data: data13 };
                if (vErrors === null) {
                    vErrors = [err43];
                }
                else {
                    vErrors.push(err43);
                }
                errors++;
            }
        }
        if (data.selectedBundleTaskIds !== undefined) {
            let data15 = data.selectedBundleTaskIds;
            if (Array.isArray(data15)) {
                const len1 = data15.length;
                for (let i1 = 0; i1 < len1; i1++) {
                    let data16 = data15[i1];
                    if (typeof data16 !== "string") {
                        const err44 = { instancePath: instancePath + "/selectedBundleTaskIds/" + i1, schemaPath: "#/properties/selectedBundleTaskIds/items/type", keyword: "type", params: { type: "string" }, schema: schema92.properties.selectedBundleTaskIds.items.type, parentSchema: schema92.properties.selectedBundleTaskIds.items, data: data16 };
                        if (vErrors === null) {
                            vErrors = [err44];
                        }
                        else {
                            vErrors.push(err44);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err45 = { instancePath: instancePath + "/selectedBundleTaskIds", schemaPath: "#/properties/selectedBundleTaskIds/type", keyword: "type", params: { type: "array" }, schema: schema92.properties.selectedBundleTaskIds.type, parentSchema: schema92.properties.selectedBundleTaskIds, data: data15 };
                if (vErrors === null) {
                    vErrors = [err45];
                }
                else {
                    vErrors.push(err45);
                }
                errors++;
            }
        }
        if (data.branchName !== undefined) {
            let data17 = data.branchName;
            if (typeof data17 !== "string") {
                const err46 = { instancePath: instancePath + "/branchName", schemaPath: "#/properties/branchName/type", keyword: "type", params: { type: "string" }, schema: schema92.properties.branchName.type, parentSchema: schema92.properties.branchName, data: data17 };
                if (vErrors === null) {
                    vErrors = [err46];
                }
                else {
                    vErrors.push(err46);
                }
                errors++;
            }
        }
        if (data.prTitle !== undefined) {
            let data18 = data.prTitle;
            if (typeof data18 !== "string") {
                const err47 = { instancePath: instancePath + "/prTitle", schemaPath: "#/properties/prTitle/type", keyword: "type", params: { type: "string" }, schema: schema92.properties.prTitle.type, parentSchema: schema92.properties.prTitle, data: data18 };
                if (vErrors === null) {
                    vErrors = [err47];
                }
                else {
                    vErrors.push(err47);
                }
                errors++;
            }
        }
        if (data.commits !== undefined) {
            let data19 = data.commits;
            if (Array.isArray(data19)) {
                const len2 = data19.length;
                for (let i2 = 0; i2 < len2; i2++) {
                    let data20 = data19[i2];
                    if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
                        if (data20.hash === undefined) {
                            const err48 = { instancePath: instancePath + "/commits/" + i2, schemaPath: "#/$defs/commit/required", keyword: "required", params: { missingProperty: "hash" }, schema: schema97.required, parentSchema: schema97, data: data20 };
                            if (vErrors === null) {
                                vErrors = [err48];
                            }
                            else {
                                vErrors.push(err48);
                            }
                            errors++;
                        }
                        if (data20.message === undefined) {
                            const err49 = { instancePath: instancePath + "/commits/" + i2, schemaPath: "#/$defs/commit/required", keyword: "required", params: { missingProperty: "message" }, schema: schema97.required, parentSchema: schema97, data: data20 };
                            if (vErrors === null) {
                                vErrors = [err49];
                            }
                            else {
                                vErrors.push(err49);
                            }
                            errors++;
                        }
                        for (const key3 in data20) {
                            if (!((key3 === "hash") || (key3 === "message"))) {
                                const err50 = { instancePath: instancePath + "/commits/" + i2, schemaPath: "#/$defs/commit/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, schema: false, parentSchema: schema97, data: data20 };
                                if (vErrors === null) {
                                    vErrors = [err50];
                                }
                                else {
                                    vErrors.push(err50);
                                }
                                errors++;
                            }
                        }
                        if (data20.hash !== undefined) {
                            let data21 = data20.hash;
                            if (typeof data21 === "string") {
                                if (!pattern31.test(data21)) {
                                    const err51 = { instancePath: instancePath + "/commits/" + i2 + "/hash", schemaPath: "#/$defs/commit/properties/hash/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{40,64}$" }, schema: "^[0-9a-f]{40,64}$", parentSchema: schema97.properties.hash, data: data21 };
                                    if (vErrors === null) {
                                        vErrors = [err51];
                                    }
                                    else {
                                        vErrors.push(err51);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err52 = { instancePath: instancePath + "/commits/" + i2 + "/hash", schemaPath: "#/$defs/commit/properties/hash/type", keyword: "type", params: { type: "string" }, schema: schema97.properties.hash.type, parentSchema: schema97.properties.hash, data: data21 };
                                if (vErrors === null) {
                                    vErrors = [err52];
                                }
                                else {
                                    vErrors.push(err52);
                                }
                                errors++;
                            }
                        }
                        if (data20.message !== undefined) {
                            let data22 = data20.message;
                            if (typeof data22 !== "string") {
                                const err53 = { instancePath: instancePath + "/commits/" + i2 + "/message", schemaPath: "#/$defs/commit/properties/message/type", keyword: "type", params: { type: "string" }, schema: schema97.properties.message.type, parentSchema: schema97.properties.message, data: data22 };
                                if (vErrors === null) {
                                    vErrors = [err53];
                                }
                                else {
                                    vErrors.push(err53);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err54 = { instancePath: instancePath + "/commits/" + i2, schemaPath: "#/$defs/commit/type", keyword: "type", params: { type: "object" }, schema: schema97.type, parentSchema: schema97, data: data20 };
                        if (vErrors === null) {
                            vErrors = [err54];
                        }
                        else {
                            vErrors.push(err54);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err55 = { instancePath: instancePath + "/commits", schemaPath: "#/properties/commits/type", keyword: "type", params: { type: "array" }, schema: schema92.properties.commits.type, parentSchema: schema92.properties.commits, data: data19 };
                if (vErrors === null) {
                    vErrors = [err55];
                }
                else {
                    vErrors.push(err55);
                }
                errors++;
            }
        }
        if (data.filesChanged !== undefined) {
            let data23 = data.filesChanged;
            if (Array.isArray(data23)) {
                const len3 = data23.length;
                for (let i3 = 0; i3 < len3; i3++) {
                    let data24 = data23[i3];
                    if (typeof data24 !== "string") {
                        const err56 = { instancePath: instancePath + "/filesChanged/" + i3, schemaPath: "#/properties/filesChanged/items/type", keyword: "type", params: { type: "string" }, schema: schema92.properties.filesChanged.items.type, parentSchema: schema92.properties.filesChanged.items, data: data24 };
                        if (vErrors === null) {
                            vErrors = [err56];
                        }
                        else {
                            vErrors.push(err56);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err57 = { instancePath: instancePath + "/filesChanged", schemaPath: "#/properties/filesChanged/type", keyword: "type", params: { type: "array" }, schema: schema92.properties.filesChanged.type, parentSchema: schema92.properties.filesChanged, data: data23 };
                if (vErrors === null) {
                    vErrors = [err57];
                }
                else {
                    vErrors.push(err57);
                }
                errors++;
            }
        }
        if (data.validationResults !== undefined) {
            let data25 = data.validationResults;
            if (Array.isArray(data25)) {
                const len4 = data25.length;
                for (let i4 = 0; i4 < len4; i4++) {
                    let data26 = data25[i4];
                    if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
                        if (data26.name === undefined) {
                            const err58 = { instancePath: instancePath + "/validationResults/" + i4, schemaPath: "#/properties/validationResults/items/required", keyword: "required", params: { missingProperty: "name" }, schema: schema92.properties.validationResults.items.required, parentSchema: schema92.properties.validationResults.items, data: data26 };
                            if (vErrors === null) {
                                vErrors = [err58];
                            }
                            else {
                                vErrors.push(err58);
                            }
                            errors++;
                        }
                        if (data26.command === undefined) {
                            const err59 = { instancePath: instancePath + "/validationResults/" + i4, schemaPath: "#/properties/validationResults/items/required", keyword: "required", params: { missingProperty: "command" }, schema: schema92.properties.validationResults.items.required, parentSchema: schema92.properties.validationResults.items, data: data26 };
                            if (vErrors === null) {
                                vErrors = [err59];
                            }
                            else {
                                vErrors.push(err59);
                            }
                            errors++;
                        }
                        if (data26.exitCode === undefined) {
                            const err60 = { instancePath: instancePath + "/validationResults/" + i4, schemaPath: "#/properties/validationResults/items/required", keyword: "required", params: { missingProperty: "exitCode" }, schema: schema92.properties.validationResults.items.required, parentSchema: schema92.properties.validationResults.items, data: data26 };
                            if (vErrors === null) {
                                vErrors = [err60];
                            }
                            else {
                                vErrors.push(err60);
                            }
                            errors++;
                        }
                        if (data26.status === undefined) {
                            const err61 = { instancePath: instancePath + "/validationResults/" + i4, schemaPath: "#/properties/validationResults/items/required", keyword: "required", params: { missingProperty: "status" }, schema: schema92.properties.validationResults.items.required, parentSchema: schema92.properties.validationResults.items, data: data26 };
                            if (vErrors === null) {
                                vErrors = [err61];
                            }
                            else {
                                vErrors.push(err61);
                            }
                            errors++;
                        }
                        for (const key4 in data26) {
                            if (!((((key4 === "name") || (key4 === "command")) || (key4 === "exitCode")) || (key4 === "status"))) {
                                const err62 = { instancePath: instancePath + "/validationResults/" + i4, schemaPath: "#/properties/validationResults/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, schema: false, parentSchema: schema92.properties.validationResults.items, data: data26 };
                                if (vErrors === null) {
                                    vErrors = [err62];
                                }
                                else {
                                    vErrors.push(err62);
                                }
                                errors++;
                            }
                        }
                        if (data26.name !== undefined) {
                            let data27 = data26.name;
                            if (typeof data27 !== "string") {
                                const err63 = { instancePath: instancePath + "/validationResults/" + i4 + "/name", schemaPath: "#/properties/validationResults/items/properties/name/type", keyword: "type", params: { type: "string" }, schema: schema92.properties.validationResults.items.properties.name.type, parentSchema: schema92.properties.validationResults.items.properties.name, data: data27 };
                                if (vErrors === null) {
                                    vErrors = [err63];
                                }
                                else {
                                    vErrors.push(err63);
                                }
                                errors++;
                            }
                        }
                        if (data26.command !== undefined) {
                            let data28 = data26.command;
                            if (typeof data28 !== "string") {
                                const err64 = { instancePath: instancePath + "/validationResults/" + i4 + "/command", schemaPath: "#/properties/validationResults/items/properties/command/type", keyword: "type", params: { type: "string" }, schema: schema92.properties.validationResults.items.properties.command.type, parentSchema: schema92.properties.validationResults.items.properties.command, data: data28 };
                                if (vErrors === null) {
                                    vErrors = [err64];
                                }
                                else {
                                    vErrors.push(err64);
                                }
                                errors++;
                            }
                        }
                        if (data26.exitCode !== undefined) {
                            let data29 = data26.exitCode;
                            if (!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))) {
                                const err65 = { instancePath: instancePath + "/validationResults/" + i4 + "/exitCode", schemaPath: "#/properties/validationResults/items/properties/exitCode/type", keyword: "type", params: { type: "integer" }, schema: schema92.properties.validationResults.items.properties.exitCode.type, parentSchema: schema92.properties.validationResults.items.properties.exitCode, data: data29 };
                                if (vErrors === null) {
                                    vErrors = [err65];
                                }
                                else {
                                    vErrors.push(err65);
                                }
                                errors++;
                            }
                        }
                        if (data26.status !== undefined) {
                            let data30 = data26.status;
                            if (!((data30 === "passed") || (data30 === "failed"))) {
                                const err66 = { instancePath: instancePath + "/validationResults/" + i4 + "/status", schemaPath: "#/properties/validationResults/items/properties/status/enum", keyword: "enum", params: { allowedValues: schema92.properties.validationResults.items.properties.status.enum }, schema: schema92.properties.validationResults.items.properties.status.enum, parentSchema: schema92.properties.validationResults.items.properties.status, data: data30 };
                                if (vErrors === null) {
                                    vErrors = [err66];
                                }
                                else {
                                    vErrors.push(err66);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err67 = { instancePath: instancePath + "/validationResults/" + i4, schemaPath: "#/properties/validationResults/items/type", keyword: "type", params: { type: "object" }, schema: schema92.properties.validationResults.items.type, parentSchema: schema92.properties.validationResults.items, data: data26 };
                        if (vErrors === null) {
                            vErrors = [err67];
                        }
                        else {
                            vErrors.push(err67);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err68 = { instancePath: instancePath + "/validationResults", schemaPath: "#/properties/validationResults/type", keyword: "type", params: { type: "array" }, schema: schema92.properties.validationResults.type, parentSchema: schema92.properties.validationResults, data: data25 };
                if (vErrors === null) {
                    vErrors = [err68];
                }
                else {
                    vErrors.push(err68);
                }
                errors++;
            }
        }
        if (data.preflightChecks !== undefined) {
            let data31 = data.preflightChecks;
            if (Array.isArray(data31)) {
                const len5 = data31.length;
                for (let i5 = 0; i5 < len5; i5++) {
                    let data32 = data31[i5];
                    if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
                        if (data32.name === undefined) {
                            const err69 = { instancePath: instancePath + "/preflightChecks/" + i5, schemaPath: "#/$defs/preflightCheck/required", keyword: "required", params: { missingProperty: "name" }, schema: schema98.required, parentSchema: schema98, data: data32 };
                            if (vErrors === null) {
                                vErrors = [err69];
                            }
                            else {
                                vErrors.push(err69);
                            }
                            errors++;
                        }
                        if (data32.status === undefined) {
                            const err70 = { instancePath: instancePath + "/preflightChecks/" + i5, schemaPath: "#/$defs/preflightCheck/required", keyword: "required", params: { missingProperty: "status" }, schema: schema98.required, parentSchema: schema98, data: data32 };
                            if (vErrors === null) {
                                vErrors = [err70];
                            }
                            else {
                                vErrors.push(err70);
                            }
                            errors++;
                        }
                        if (data32.details === undefined) {
                            const err71 = { instancePath: instancePath + "/preflightChecks/" + i5, schemaPath: "#/$defs/preflightCheck/required", keyword: "required", params: { missingProperty: "details" }, schema: schema98.required, parentSchema: schema98, data: data32 };
                            if (vErrors === null) {
                                vErrors = [err71];
                            }
                            else {
                                vErrors.push(err71);
                            }
                            errors++;
                        }
                        for (const key5 in data32) {
                            if (!(((key5 === "name") || (key5 === "status")) || (key5 === "details"))) {
                                const err72 = { instancePath: instancePath + "/preflightChecks/" + i5, schemaPath: "#/$defs/preflightCheck/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, schema: false, parentSchema: schema98, data: data32 };
                                if (vErrors === null) {
                                    vErrors = [err72];
                                }
                                else {
                                    vErrors.push(err72);
                                }
                                errors++;
                            }
                        }
                        if (data32.name !== undefined) {
                            let data33 = data32.name;
                            if (typeof data33 !== "string") {
                                const err73 = { instancePath: instancePath + "/preflightChecks/" + i5 + "/name", schemaPath: "#/$defs/preflightCheck/properties/name/type", keyword: "type", params: { type: "string" }, schema: schema98.properties.name.type, parentSchema: schema98.properties.name, data: data33 };
                                if (vErrors === null) {
                                    vErrors = [err73];
                                }
                                else {
                                    vErrors.push(err73);
                                }
                                errors++;
                            }
                        }
                        if (data32.status !== undefined) {
                            let data34 = data32.status;
                            if (!((data34 === "passed") || (data34 === "failed"))) {
                                const err74 = { instancePath: instancePath + "/preflightChecks/" + i5 + "/status", schemaPath: "#/$defs/preflightCheck/properties/status/enum", keyword: "enum", params: { allowedValues: schema98.properties.status.enum }, schema: schema98.properties.status.enum, parentSchema: schema98.properties.status, data: data34 };
                                if (vErrors === null) {
                                    vErrors = [err74];
                                }
                                else {
                                    vErrors.push(err74);
                                }
                                errors++;
                            }
                        }
                        if (data32.details !== undefined) {
                            let data35 = data32.details;
                            if (typeof data35 !== "string") {
                                const err75 = { instancePath: instancePath + "/preflightChecks/" + i5 + "/details", schemaPath: "#/$defs/preflightCheck/properties/details/type", keyword: "type", params: { type: "string" }, schema: schema98.properties.details.type, parentSchema: schema98.properties.details, data: data35 };
                                if (vErrors === null) {
                                    vErrors = [err75];
                                }
                                else {
                                    vErrors.push(err75);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err76 = { instancePath: instancePath + "/preflightChecks/" + i5, schemaPath: "#/$defs/preflightCheck/type", keyword: "type", params: { type: "object" }, schema: schema98.type, parentSchema: schema98, data: data32 };
                        if (vErrors === null) {
                            vErrors = [err76];
                        }
                        else {
                            vErrors.push(err76);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err77 = { instancePath: instancePath + "/preflightChecks", schemaPath: "#/properties/preflightChecks/type", keyword: "type", params: { type: "array" }, schema: schema92.properties.preflightChecks.type, parentSchema: schema92.properties.preflightChecks, data: data31 };
                if (vErrors === null) {
                    vErrors = [err77];
                }
                else {
                    vErrors.push(err77);
                }
                errors++;
            }
        }
        if (data.taskClaim !== undefined) {
            if (!(validate54(data.taskClaim, { instancePath: instancePath + "/taskClaim", parentData: data, parentDataProperty: "taskClaim", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
                errors = vErrors.length;
            }
        }
        if (data.memoryUpdate !== undefined) {
            let data37 = data.memoryUpdate;
            if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
                if (data37.file === undefined) {
                    const err78 = { instancePath: instancePath + "/memoryUpdate", schemaPath: "#/$defs/memoryUpdate/required", keyword: "required", params: { missingProperty: "file" }, schema: schema103.required, parentSchema: schema103, data: data37 };
                    if (vErrors === null) {
                        vErrors = [err78];
                    }
                    else {
                        vErrors.push(err78);
                    }
                    errors++;
                }
                if (data37.status === undefined) {
                    const err79 = { instancePath: instancePath + "/memoryUpdate", schemaPath: "#/$defs/memoryUpdate/required", keyword: "required", params: { missingProperty: "status" }, schema: schema103.required, parentSchema: schema103, data: data37 };
                    if (vErrors === null) {
                        vErrors = [err79];
                    }
                    else {
                        vErrors.push(err79);
                    }
                    errors++;
                }
                if (data37.summary === undefined) {
                    const err80 = { instancePath: instancePath + "/memoryUpdate", schemaPath: "#/$defs/memoryUpdate/required", keyword: "required", params: { missingProperty: "summary" }, schema: schema103.required, parentSchema: schema103, data: data37 };
                    if (vErrors === null) {
                        vErrors = [err80];
                    }
                    else {
                        vErrors.push(err80);
                    }
                    errors++;
                }
                for (const key6 in data37) {
                    if (!(((key6 === "file") || (key6 === "status")) || (key6 === "summary"))) {
                        const err81 = { instancePath: instancePath + "/memoryUpdate", schemaPath: "#/$defs/memoryUpdate/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, schema: false, parentSchema: schema103, data: data37 };
                        if (vErrors === null) {
                            vErrors = [err81];
                        }
                        else {
                            vErrors.push(err81);
                        }
                        errors++;
                    }
                }
                if (data37.file !== undefined) {
                    let data38 = data37.file;
                    if (typeof data38 !== "string") {
                        const err82 = { instancePath: instancePath + "/memoryUpdate/file", schemaPath: "#/$defs/memoryUpdate/properties/file/type", keyword: "type", params: { type: "string" }, schema: schema103.properties.file.type, parentSchema: schema103.properties.file, data: data38 };
                        if (vErrors === null) {
                            vErrors = [err82];
                        }
                        else {
                            vErrors.push(err82);
                        }
                        errors++;
                    }
                }
                if (data37.status !== undefined) {
                    let data39 = data37.status;
                    if (!((data39 === "appended") || (data39 === "no_change"))) {
                        const err83 = { instancePath: instancePath + "/memoryUpdate/status", schemaPath: "#/$defs/memoryUpdate/properties/status/enum", keyword: "enum", params: { allowedValues: schema103.properties.status.enum }, schema: schema103.properties.status.enum, parentSchema: schema103.properties.status, data: data39 };
                        if (vErrors === null) {
                            vErrors = [err83];
                        }
                        else {
                            vErrors.push(err83);
                        }
                        errors++;
                    }
                }
                if (data37.summary !== undefined) {
                    let data40 = data37.summary;
                    if (typeof data40 !== "string") {
                        const err84 = { instancePath: instancePath + "/memoryUpdate/summary", schemaPath: "#/$defs/memoryUpdate/properties/summary/type", keyword: "type", params: { type: "string" }, schema: schema103.properties.summary.type, parentSchema: schema103.properties.summary, data: data40 };
                        if (vErrors === null) {
                            vErrors = [err84];
                        }
                        else {
                            vErrors.push(err84);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err85 = { instancePath: instancePath + "/memoryUpdate", schemaPath: "#/$defs/memoryUpdate/type", keyword: "type", params: { type: "object" }, schema: schema103.type, parentSchema: schema103, data: data37 };
                if (vErrors === null) {
                    vErrors = [err85];
                }
                else {
                    vErrors.push(err85);
                }
                errors++;
            }
        }
        if (data.nextBoundaryTaskId !== undefined) {
            let data41 = data.nextBoundaryTaskId;
            if ((typeof data41 !== "string") && (data41 !== null)) {
                const err86 = { instancePath: instancePath + "/nextBoundaryTaskId", schemaPath: "#/properties/nextBoundaryTaskId/type", keyword: "type", params: { type: schema92.properties.nextBoundaryTaskId.type }, schema: schema92.properties.nextBoundaryTaskId.type, parentSchema: schema92.properties.nextBoundaryTaskId, data: data41 };
                if (vErrors === null) {
                    vErrors = [err86];
                }
                else {
                    vErrors.push(err86);
                }
                errors++;
            }
        }
    }
    else {
        const err87 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema92.type, parentSchema: schema92, data };
        if (vErrors === null) {
            vErrors = [err87];
        }
        else {
            vErrors.push(err87);
        }
        errors++;
    }
    validate51.errors = vErrors;
    return errors === 0;
}
validate51.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
/** One precompiled check per schema, under the stem of its file name. */
const validators = validators_gen_exports;

;// CONCATENATED MODULE: ./lib/validate.js




/** Everything that is wrong with `value`; empty when it satisfies the schema. */
function validate(name, value) {
    return run(validators[name], value);
}
/**
 * Checks a value this program made itself.
 * @throws {RunnerError} internal, when it does not satisfy its own schema
 */
function assertValid(name, value) {
    const problems = validate(name, value);
    if (problems.length === 0)
        return value;
    const list = problems.slice(0, 5).map((problem) => `${problem.pointer || '/'}: ${problem.message}`);
    throw new errors/* RunnerError */.Rn('internal', `A value does not satisfy schemas/${name}.schema.json. ${list.join(' ')}`);
}
/**
 * Compiles a schema that is not ours, strictly and with formats, as JSON Schema 2020-12 (or draft-07 where it names that one).
 * Ajv is loaded only here. Source: FRD loop, validation.
 */
async function compileSchema(schema) {
    // Through `default`, because a bundle gives a lazily imported CommonJS module no other names.
    const [draft2020, draft07, formats] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(457), __webpack_require__.e(210)]).then(__webpack_require__.t.bind(__webpack_require__, 2210, 19)), Promise.all(/* import() */[__webpack_require__.e(457), __webpack_require__.e(463)]).then(__webpack_require__.t.bind(__webpack_require__, 2463, 19)), Promise.all(/* import() */[__webpack_require__.e(457), __webpack_require__.e(815)]).then(__webpack_require__.t.bind(__webpack_require__, 2815, 19))]);
    const Dialect = isDraft07(schema) ? draft07.default.Ajv : draft2020.default.Ajv2020;
    try {
        const ajv = new Dialect({ strict: true, allErrors: true, verbose: true, logger: false });
        formats.default.default(ajv);
        const check = ajv.compile(schema);
        if ('$async' in check)
            return { ok: false, message: 'asynchronous schemas (`$async`) are not supported' };
        return { ok: true, check: (value) => run(check, value) };
    }
    catch (cause) {
        return { ok: false, message: cause instanceof Error ? cause.message : String(cause) };
    }
}
function isDraft07(schema) {
    if (schema === null || typeof schema !== 'object' || !('$schema' in schema))
        return false;
    return typeof schema.$schema === 'string' && /^https?:\/\/json-schema\.org\/draft-07\/schema#?$/.test(schema.$schema);
}
function run(check, value) {
    if (check(value))
        return [];
    const errors = check.errors ?? [];
    return foldAlternatives(errors);
}


/***/ }),

/***/ 1185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
/** Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`. */
function editDistance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const same = a[row - 1] === b[column - 1];
            let best = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
            const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            if (swapped)
                best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
            current.push(best);
        }
        beforeLast = last;
        last = current;
    }
    return last[b.length] ?? 0;
}
const normalise = (word) => word.toLowerCase().replaceAll(/[-_ ]/g, '');
/** The candidate that `word` is most likely a misspelling of; null when none is near. */
function closest(word, candidates) {
    if (word.length > 100)
        return null;
    const wanted = normalise(word);
    let best = null;
    let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(wanted, normalise(candidate));
        if (distance >= bestDistance)
            continue;
        best = candidate;
        bestDistance = distance;
    }
    return best;
}


/***/ })

};
