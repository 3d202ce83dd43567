export const id = 345;
export const ids = [345];
export const modules = {

/***/ 4128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ ROLES)
/* harmony export */ });
/** Everybody who takes a turn. One of them writes; the others only look. Source: workflow modes, roles. */
const ROLES = {
    writer: { answer: 'agent-report', access: 'write' },
    planner: { answer: 'agent-plan', access: 'read' },
    'self-reviewer': { answer: 'agent-self-review', access: 'read' },
    reviewer: { answer: 'agent-review', access: 'read' },
    expert: { answer: 'agent-expert', access: 'read' },
    'drift-checker': { answer: 'agent-drift', access: 'read' },
    'blocker-resolver': { answer: 'agent-blocker', access: 'read' },
};


/***/ }),

/***/ 747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readFileTree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



/** Larger files are listed, but not read. */
const maxReadBytes = 64 * 1024 * 1024;
/**
 * Files as they lie in a folder now, in the form of a commit; ignored ones count, links are listed and never followed. What cannot
 * be read or is no file has an entry of another mode, or no contents.
 * @param paths files and folders below `root`, with `/`; the empty path is everything but `.git` at the top
 */
async function readFileTree(root, paths) {
    const entries = new Map();
    const files = new Map();
    const add = async (path) => {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path)).catch(() => null);
        if (found === null)
            return;
        if (found.isDirectory()) {
            const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path)).catch(() => null);
            if (names === null)
                entries.set(path, entryOf('040000', found));
            for (const name of names?.sort() ?? [])
                if (path !== '' || name !== '.git')
                    await add(path === '' ? name : `${path}/${name}`);
            return;
        }
        const mode = found.isFile() ? (found.mode & 0o100 ? '100755' : '100644') : found.isSymbolicLink() ? '120000' : '000000';
        entries.set(path, entryOf(mode, found));
        const bytes = found.isFile() && found.size <= maxReadBytes ? await readRegular((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path)) : null;
        if (bytes !== null)
            files.set(path, bytes);
    };
    for (const path of paths) {
        const link = await findLink(root, path);
        // A path through a link leads somewhere else: nothing of it is here.
        if (link === null)
            await add(path);
        else
            entries.set(path, entryOf('120000', link));
    }
    return { entries, files };
}
const entryOf = (mode, { size }) => ({ mode, oid: '', size });
/** The first link in the place of a folder above `path`. */
async function findLink(root, path) {
    for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path.slice(0, at))).catch(() => null);
        if (found?.isSymbolicLink())
            return found;
    }
    return null;
}
async function readRegular(path) {
    try {
        // Without waiting for the other end of what may have become a pipe, and without following what may have become a link.
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
        try {
            return (await file.stat()).isFile() ? await file.readFile() : null;
        }
        finally {
            await file.close();
        }
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 8603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ limitToDay),
/* harmony export */   w: () => (/* binding */ requireTokens)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const DAY_MS = 24 * 60 * 60 * 1000;
/**
 * The same ground, where this run may use no more tokens than the last 24 hours have left: 0 when they have nothing left.
 * Source: ticket flow, cost.
 */
async function limitToDay({ readUse, clock, journal }, ground) {
    const { maxTokens, maxTokensPerDay } = ground.config;
    if (maxTokensPerDay === null)
        return ground;
    const { runs, tokens, uncounted } = await readUse(new Date(clock().getTime() - DAY_MS));
    const left = Math.max(0, maxTokensPerDay - tokens);
    const unknown = uncounted === 0 ? '' : `; ${uncounted} of them used tokens that nobody counted`;
    const known = runs === 0 ? 'no earlier run is known' : `${runs} earlier runs used ${tokens} of ${maxTokensPerDay} tokens${unknown}`;
    journal.check('tokens_per_day', left > 0, `in the last 24 hours ${known}`);
    return { ...ground, config: { ...ground.config, maxTokens: Math.min(maxTokens ?? left, left) } };
}
/** @throws {RunnerError} `budget-exceeded` when the day has nothing left */
function requireTokens({ config }) {
    if (config.maxTokens === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunnerError */ .Rn('budget-exceeded', `The runs of the last 24 hours used the ${config.maxTokensPerDay} tokens of a day`);
}


/***/ }),

/***/ 5345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/host/clock.js
var host_clock = __webpack_require__(9144);
// EXTERNAL MODULE: ./lib/host/github-client.js
var github_client = __webpack_require__(4659);
// EXTERNAL MODULE: ./lib/host/remote.js
var remote = __webpack_require__(310);
// EXTERNAL MODULE: ./lib/plan/dependencies.js
var dependencies = __webpack_require__(5954);
// EXTERNAL MODULE: ./lib/report/commits.js
var report_commits = __webpack_require__(3300);
// EXTERNAL MODULE: ./lib/steps/ask.js
var ask = __webpack_require__(6598);
// EXTERNAL MODULE: ./lib/steps/change-report.js + 4 modules
var change_report = __webpack_require__(3575);
// EXTERNAL MODULE: ./lib/steps/choose.js + 2 modules
var choose = __webpack_require__(7232);
// EXTERNAL MODULE: ./lib/steps/day-ceiling.js
var day_ceiling = __webpack_require__(8603);
// EXTERNAL MODULE: ./lib/steps/deliver.js
var deliver = __webpack_require__(4934);
// EXTERNAL MODULE: ./lib/steps/handoff.js
var handoff = __webpack_require__(2797);
// EXTERNAL MODULE: ./lib/checks/guards.js + 28 modules
var guards = __webpack_require__(6094);
// EXTERNAL MODULE: ./lib/host/objects.js
var objects = __webpack_require__(8702);
// EXTERNAL MODULE: ./lib/host/work-tree.js
var work_tree = __webpack_require__(4654);
// EXTERNAL MODULE: ./lib/report/checkpoint.js
var report_checkpoint = __webpack_require__(2654);
// EXTERNAL MODULE: ./lib/steps/judge-work.js
var judge_work = __webpack_require__(1108);
;// CONCATENATED MODULE: ./lib/steps/keep.js






/**
 * Keeps unfinished work on its branch, in one commit that also tells how far it came, and renews the claim in the same push.
 * What may not be on a branch is left out, and then the commit tells alone.
 * Source: ticket flow, checkpoints; track runner, flow B.
 */
async function keep(keeping, text, checkpoint) {
    const { order, ground, choice, baseline } = keeping;
    const { checkout, journal, clock, knownSecrets, owner } = order;
    const changeSet = await (0,work_tree/* captureWorkTree */.mC)(checkout, baseline);
    const leftOut = (0,judge_work/* judgeUnfinished */.v9)({ ground, knownSecrets, ...choice }, changeSet);
    const shown = (0,guards/* withholdSecrets */.RK)({ text, checkpoint }, knownSecrets);
    const by = { agent: choice.agent?.name ?? '', run: owner.id };
    const head = await (0,objects/* writeCommit */.rV)(checkout.private, {
        tree: leftOut.length === 0 ? changeSet.tree : `${changeSet.base}^{tree}`,
        parents: [changeSet.base],
        message: (0,report_checkpoint/* renderCheckpointMessage */.qJ)(choice.bundle, shown.text, shown.checkpoint, by),
        author: ground.config.commitAuthor,
        at: clock(),
    });
    const pushed = await journal.time('park', () => order.push(head, checkpoint.state === 'waiting'));
    if (pushed.kind === 'no-remote')
        return { kind: 'not-kept', code: null, detail: 'nothing is delivered in this run' };
    if (pushed.kind !== 'delivered')
        return { kind: 'not-kept', code: pushed.kind, detail: pushed.detail };
    const until = checkpoint.state === 'waiting' ? 'the question is answered' : 'the work is finished';
    journal.learnLease(pushed.lease, `claimed and kept until ${until}`);
    const { state: kind, turns } = checkpoint;
    journal.prove('park', {
        branch: choice.bundle.branch,
        head,
        state: kind,
        turns: String(turns),
        kept: String(leftOut.length === 0),
    });
    return { kind: 'kept', head, leftOut };
}
/** Ends a run that waits for a person. What was done so far is kept where there is a place for it. */
async function waitForReply(keeping, end) {
    const { order, ground, choice } = keeping;
    const { journal, log } = order;
    const { code, detail, title } = end;
    const { bundle } = choice;
    const isNew = order.branchTip() === null;
    const kept = await keep(keeping, detail, { ...end.checkpoint, state: 'waiting' });
    if (kept.kind === 'not-kept') {
        log.info(`The unfinished work is not on a branch: ${kept.detail}`);
        return journal.conclude(code, detail, title);
    }
    for (const { file, message } of kept.leftOut)
        log.warn(`Left out of the branch: ${file ?? ''} ${message}`);
    const report = journal.conclude(code, detail, title);
    const asked = await journal.time('publish', () => (0,ask/* ask */.k)(order, ground, { bundle, text: detail, title, report, isNew }));
    journal.complain(asked.findings);
    const last = journal.conclude(code, detail, title);
    return { ...last, pullRequest: { ...last.pullRequest, ...asked.pullRequest } };
}
/** Ends that say nothing against the work: somebody called the run off, or the way to the model or to the remote was shut. */
const BLAMELESS = [
    'cancelled',
    'model-unavailable',
    'model-rate-limited',
    'model-unauthorized',
    'model-quota-exceeded',
    'remote-unreachable',
    'remote-refused',
];
/**
 * Notes on the branch that a run on it has failed, with the replies that no turn has answered. Work of which nothing is on a branch
 * leaves nothing behind.
 */
async function keepFailed(keeping, { code, detail, checkpoint }) {
    const { order } = keeping;
    const isKept = order.resumption !== undefined || order.branchTip() !== keeping.choice.branchTip;
    const isWorth = keeping.ground.format.keepsFailures === true && checkpoint.turns > 0 && !BLAMELESS.includes(code);
    // Nothing is written any more on a claim that is lost, or on what does not rest on its lock.
    if (!(isKept || isWorth) || code === 'lease-lost' || code === 'source-lock-failed')
        return;
    const failures = checkpoint.failures + (BLAMELESS.includes(code) ? 0 : 1);
    const failed = { ...checkpoint, state: 'unfinished', failures };
    // A reply means nothing without the question.
    const question = checkpoint.replies.length > 0 ? `${order.resumption?.checkpoint.question ?? ''}\n\n` : '';
    const text = `${question}The last run ended as ${code}: ${detail}`;
    const kept = await keep(keeping, text, failed).catch((error) => String(error));
    if (typeof kept === 'string' || kept.kind === 'not-kept')
        order.log.warn(`The branch does not tell of this run: ${typeof kept === 'string' ? kept : kept.detail}`);
}

// EXTERNAL MODULE: ./lib/steps/kept-work.js
var kept_work = __webpack_require__(8689);
// EXTERNAL MODULE: ./lib/steps/note-claims.js
var note_claims = __webpack_require__(8425);
// EXTERNAL MODULE: ./lib/host/file-tree.js
var file_tree = __webpack_require__(747);
;// CONCATENATED MODULE: ./lib/steps/object-to-turn.js

/**
 * Looks before every turn, whoever takes it, whether what the work rests on is still what was locked: the ticket, or its whole
 * package. Source: workflow modes, source lock before every role.
 * @returns why no turn may begin; null when one may
 */
async function objectToTurn({ checkout, journal }, { format }, { tasks }) {
    const { procedures } = format;
    const lock = tasks[0].procedure?.lock;
    if (procedures === undefined || lock === undefined)
        return null;
    const broken = procedures.checkLock(lock, await (0,file_tree/* readFileTree */.d)(checkout.root, procedures.listLocked(lock)));
    journal.prove('source-lock', { path: lock.path, sha256: lock.sha256, holds: String(broken.length === 0) });
    if (broken.length === 0)
        return null;
    journal.complain(broken);
    return {
        code: 'source-lock-failed',
        detail: broken
            .map(({ file, message }) => `${file ?? ''}: ${message}`)
            .slice(0, 5)
            .join(' '),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/host/log.js
var host_log = __webpack_require__(4220);
;// CONCATENATED MODULE: ./lib/report/phases/evidence.js
const OID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const SHA256 = /^[0-9a-f]{64}$/;
const MODES = ['full-sdd', 'quick', 'single-ticket', 'package', 'plain'];
const isName = (value) => typeof value === 'string' && /^(?=.*\S).{1,4096}$/.test(value);
const matches = (value, pattern) => typeof value === 'string' && pattern.test(value);
const isKind = {
    name: isName,
    names: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string' && each !== ''),
    oid: (value) => matches(value, OID),
    sha256: (value) => matches(value, SHA256),
    maybeSha256: (value) => value === null || matches(value, SHA256),
    count: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
    zero: (value) => value === 0,
    verdict: (value) => value === 'PASS' || value === 'FAIL',
    pass: (value) => value === 'PASS',
    mode: (value) => MODES.includes(value),
};
/** What proves each phase: facts that the host saw for itself. */
const FACTS = {
    pending: { ticketId: 'name', mode: 'mode' },
    /** Path and hash of the manifest, or of the ticket where there is no package; what its validator complained about: nothing. */
    source_lock_validated: { path: 'name', sha256: 'sha256', errors: 'zero' },
    /** `policy`: what delivery goes by. `baseline`: paths that were dirty before, with their hashes. */
    repository_validated: { branch: 'name', head: 'oid', upstream: 'oid', policy: 'name', baseline: 'names' },
    /** `by`: the turn that planned, or `host`. `files`: what it means to touch. */
    plan_recorded: { by: 'name', sha256: 'sha256', files: 'names' },
    /** `packageSha256`: of the file in the package; null without one. */
    repository_ticket_recorded: { path: 'name', sha256: 'sha256', packageSha256: 'maybeSha256' },
    implementation_writer_locked: { claimRef: 'name', token: 'name', ticketId: 'name', runId: 'name' },
    implementation_spawned: { turnId: 'name', base: 'oid' },
    /** The last turn of the writer, and how many there were. */
    implementation_completed: { turnId: 'name', turns: 'count' },
    /** The work tree as it was when no process of the writer was left. */
    writer_thread_closed: { processesLeft: 'zero', tree: 'oid' },
    /** Names of the commands that had to pass on the tree, and of those that did. */
    focused_tests_passed: { tree: 'oid', required: 'names', passed: 'names' },
    /** `sha256`: of the answer. */
    self_review_completed: { turnId: 'name', tree: 'oid', sha256: 'sha256' },
    independent_review_spawned: { turnId: 'name', tree: 'oid' },
    independent_review_completed: { turnId: 'name', tree: 'oid', verdict: 'verdict', findings: 'count', sha256: 'sha256' },
    /** The tree that passed in the end, after so many rounds of repair. */
    repair_completed_or_not_needed: { tree: 'oid', verdict: 'pass', rounds: 'count' },
    /** `productTree`: the tree without what was written into the records. */
    context_curated: { productTree: 'oid', records: 'names' },
    git_delivery_started: { branch: 'name', parent: 'oid' },
    explicit_paths_staged: { paths: 'names', tree: 'oid' },
    committed: { commit: 'oid', tree: 'oid' },
    /** `answer`: what the remote said. */
    pushed: { commit: 'oid', ref: 'name', answer: 'name' },
    /** `remote`: where the ref stands as the remote itself tells. */
    head_equals_upstream_proved: { ref: 'name', local: 'oid', remote: 'oid' },
    completed: { commit: 'oid', ref: 'name' },
};
/** Phases that a run may have nothing to do in. For `completed` it means: nothing was to be delivered. */
const OPTIONAL = [
    'plan_recorded',
    'self_review_completed',
    'independent_review_spawned',
    'independent_review_completed',
    'repair_completed_or_not_needed',
    'completed',
];
/** Whether a phase was left out. */
const isNotRequired = (evidence) => Object.hasOwn(evidence, 'notRequired');
/** Why a value is not evidence of `phase`; empty when it is. */
function checkEvidence(phase, value) {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
        return ['it has no evidence'];
    const given = new Map(Object.entries(value));
    const isOptional = OPTIONAL.some((each) => each === phase);
    const kinds = isOptional && isNotRequired(value) ? { notRequired: 'name' } : FACTS[phase];
    return [
        ...Object.entries(kinds).flatMap(([fact, kind]) => isKind[kind](given.get(fact)) ? [] : [`its fact \`${fact}\` is missing or malformed`]),
        ...[...given.keys()].filter((fact) => !Object.hasOwn(kinds, fact)).map((fact) => `\`${fact}\` is no fact of it`),
    ];
}

;// CONCATENATED MODULE: ./lib/report/phases/agreements.js

/** Rounds of repair that no configuration, ticket or package can raise. Source: workflow modes, review and repair. */
const MAX_REPAIR_ROUNDS = 3;
/** What the facts of a phase must have in common with those before it. */
const AGREEMENTS = {
    repository_ticket_recorded: ({ sha256, packageSha256 }) => [
        packageSha256 !== null && packageSha256 !== sha256 && 'the copy of the ticket is not the file of the package',
    ],
    implementation_writer_locked: ({ ticketId }, earlier) => [
        ticketId !== earlier('pending')?.ticketId && 'the claim is on another ticket',
    ],
    implementation_completed: ({ turns }) => [turns === 0 && 'the writer had no turn'],
    focused_tests_passed: ({ tree, required, passed }, earlier) => [
        tree !== earlier('writer_thread_closed')?.tree && 'the commands ran on another tree than the writer left',
        ...required.map((name) => !passed.includes(name) && `the required command ${name} has not passed`),
    ],
    self_review_completed: ({ tree }, earlier) => [onTestedTree(tree, earlier)],
    independent_review_spawned: ({ turnId, tree }, earlier) => [
        onTestedTree(tree, earlier),
        (turnId === earlier('implementation_spawned')?.turnId || turnId === earlier('implementation_completed')?.turnId) &&
            'the reviewer is the writer',
    ],
    independent_review_completed: ({ turnId, tree }, earlier) => [
        onTestedTree(tree, earlier),
        turnId !== earlier('independent_review_spawned')?.turnId && 'another turn was started',
    ],
    repair_completed_or_not_needed({ tree, rounds }, earlier) {
        const review = earlier('independent_review_completed');
        if (review === null)
            return [false];
        return [
            rounds > MAX_REPAIR_ROUNDS && `there are never more than ${MAX_REPAIR_ROUNDS} rounds of repair`,
            rounds === 0 && review.verdict !== 'PASS' && 'the review failed, and nothing was repaired',
            rounds === 0 && tree !== review.tree && 'nothing was repaired, yet the tree is another one',
            rounds > 0 && review.verdict === 'PASS' && 'the review passed, yet something was repaired',
            rounds > 0 && tree === review.tree && 'the repair left the tree that failed',
        ];
    },
    context_curated: ({ productTree }, earlier) => [
        productTree !== acceptedTree(earlier) && 'more than records has changed since the tree was accepted',
    ],
    explicit_paths_staged: ({ paths }) => [paths.length === 0 && 'no path is staged'],
    committed: ({ tree }, earlier) => [tree !== earlier('explicit_paths_staged')?.tree && 'the commit holds another tree'],
    pushed: ({ commit }, earlier) => [commit !== earlier('committed')?.commit && 'another commit was pushed'],
    head_equals_upstream_proved: ({ ref, local, remote }, earlier) => [
        local !== remote && `the remote has ${remote}, and the work is ${local}`,
        local !== earlier('committed')?.commit && 'the proof is about another commit',
        ref !== earlier('pushed')?.ref && 'the proof is about another ref',
    ],
    completed: ({ commit, ref }, earlier) => [
        commit !== earlier('head_equals_upstream_proved')?.remote && 'the remote was not proved to hold this commit',
        ref !== earlier('pushed')?.ref && 'the work was pushed to another ref',
    ],
};
const onTestedTree = (tree, earlier) => tree !== earlier('focused_tests_passed')?.tree && 'it is about another tree than the one that passed its commands';
const acceptedTree = (earlier) => (earlier('repair_completed_or_not_needed') ?? earlier('focused_tests_passed'))?.tree;
/** What follows from leaving a phase out: a repair goes with its review, a review with its turn. */
const LEFT_OUT_TOGETHER = {
    independent_review_completed: 'independent_review_spawned',
    repair_completed_or_not_needed: 'independent_review_completed',
};
/** Where evidence of the right shape contradicts what was recorded before it. */
function findDisagreements(phase, evidence, earlier) {
    const isLeftOut = isNotRequired(evidence);
    const mode = earlier('pending')?.mode;
    if (isLeftOut && phase !== 'completed' && mode !== 'plain')
        return [`a ticket in ${mode} mode cannot do without it`];
    const partner = LEFT_OUT_TOGETHER[phase];
    if (partner !== undefined && isLeftOut !== (earlier(partner) === null))
        return [`it does not fit what ${partner} says`];
    if (isLeftOut)
        return [];
    const check = AGREEMENTS[phase];
    return (check?.(evidence, earlier) ?? []).filter((each) => each !== false);
}

// EXTERNAL MODULE: ./lib/report/phases/phases.js
var phases = __webpack_require__(9055);
;// CONCATENATED MODULE: ./lib/report/phases/phase-log.js




/**
 * The log of a ticket whose work begins.
 * @throws {TypeError} when evidence is malformed
 */
const begin = (evidence, recording) => toLog('pending', append([], 'pending', evidence, recording), recording);
const toLog = (phase, records, recording) => ({
    phase,
    records,
    advance: (next, evidence) => toLog(next, append(records, next, evidence, recording), recording),
});
/**
 * The records with one more.
 * @throws {TypeError} when that step is not legal: a bug of the caller
 */
function append(records, phase, evidence, { runId, clock }) {
    const faults = faultsOf(records, phase, evidence);
    const foreign = phase === 'implementation_writer_locked' && evidence.runId !== runId;
    const [fault] = foreign ? [...faults, 'the claim is held by another run'] : faults;
    if (fault !== undefined)
        throw new TypeError(`The phase ${phase} cannot be recorded: ${fault}.`);
    return [...records, { phase, at: (0,host_clock/* utcTimestamp */.$A)(clock()), evidence }];
}
/** Why a phase cannot be recorded after these with this evidence; empty when it can. */
function faultsOf(records, phase, evidence) {
    const legal = (0,phases/* nextPhases */.qI)(records.at(-1)?.phase ?? null);
    if (!(0,phases/* isPhase */.AL)(phase) || !legal.includes(phase))
        return [legal.length === 0 ? 'nothing comes after completed' : `only ${legal.join(' or ')} may come here`];
    const malformed = checkEvidence(phase, evidence);
    if (malformed.length > 0)
        return malformed;
    const sound = evidence;
    // The short way needs a reason, and the long way its proof.
    if (phase === 'completed' && isNotRequired(sound) !== legal.length > 1)
        return [legal.length > 1 ? 'nothing was delivered, and no reason is given' : 'the work was delivered, so it needs the proof'];
    return findDisagreements(phase, sound, lookUp(records));
}
/** Facts of recorded phases, by their names. */
const lookUp = (records) => (phase) => {
    const found = records.find((record) => record.phase === phase)?.evidence;
    return found === undefined || isNotRequired(found) ? null : found;
};

;// CONCATENATED MODULE: ./lib/report/phases/phase-recorder.js

/**
 * A recorder that goes on after `before`.
 * @param before what an earlier run recorded of the same ticket, as `readPhaseRecords` gives it
 */
function createPhaseRecorder(recording, before = []) {
    let records = before;
    return {
        reach(phase, evidence) {
            records = append(records, phase, evidence, recording);
        },
        reachAll(steps) {
            records = steps.reduce((all, [phase, evidence]) => append(all, phase, evidence, recording), records);
        },
        current: () => records.at(-1)?.phase ?? null,
        records: () => records,
        toEvidence: () => records.map(toEvidence),
    };
}
/** A record in the words of the run report: lists are joined, what is empty or null says `none`. */
function toEvidence({ phase, at, evidence }) {
    const facts = Object.entries(evidence).map(([name, value]) => {
        const text = Array.isArray(value) ? value.join(', ') : value === null ? '' : String(value);
        return [name, text || 'none'];
    });
    return { phase, at, facts: Object.fromEntries(facts) };
}

;// CONCATENATED MODULE: ./lib/report/phases/run-state.js



/** Name of the document. It never lies in the work tree. */
const RUN_STATE_FILE = 'RUN_STATE.json';
/**
 * Progress by the records of a ticket. One that ends without a delivery stays before it, because the document knows no other
 * end than a delivered one: the reason stands in its sibling.
 */
function toTicketProgress(id, records) {
    const delivered = records.filter(({ phase, evidence }) => phase !== 'completed' || !isNotRequired(evidence));
    const facts = lookUp(delivered);
    return {
        id,
        completed: delivered.map(({ phase }) => phase),
        commit: facts('committed')?.commit ?? null,
        pushed: facts('pushed') !== null,
        proved: facts('head_equals_upstream_proved') !== null,
    };
}
/** Whether somebody writes: from the lock on until no process of the writer is left. */
const isWriterOpen = (completed) => completed.includes('implementation_writer_locked') && !completed.includes('writer_thread_closed');
/** The document of a run. */
function toRunState({ packageId, mode, runId, tickets, lock }) {
    const isOver = ({ completed }) => completed.includes('completed');
    const active = tickets.find((ticket) => !isOver(ticket)) ?? null;
    const isWriting = active !== null && isWriterOpen(active.completed);
    return {
        schema_version: 1,
        package_id: packageId,
        mode,
        active_ticket_id: active?.id ?? null,
        active_phase: active === null ? null : phaseAfter(active.completed),
        last_completed_ticket_id: tickets.findLast(isOver)?.id ?? null,
        source_lock: { active_ticket_id: active?.id ?? null, status: lock.status, failure_marker: lock.failure },
        writer_lock: isWriting ? { held_by: runId, ticket_id: active.id } : { held_by: null, ticket_id: null },
        tickets: tickets.map(({ id, completed, commit, pushed, proved }, order) => ({
            order,
            id,
            phase: phaseAfter(completed) ?? 'completed',
            completed_phases: completed,
            delivery: { commit_sha: commit, pushed, head_equals_upstream_proved: proved },
        })),
    };
}
/** The phase that follows these on the way of a delivery; null after the last one. */
const phaseAfter = (completed) => (0,phases/* nextPhases */.qI)(completed.at(-1) ?? null)[0] ?? null;
/** Whether these phases reach as far as `phase`. */
const hasReached = (completed, phase) => completed.some((each) => indexOf(each) >= indexOf(phase));
/** A stored document as text. */
const renderStored = (document) => `${JSON.stringify(document, null, 2)}\n`;

;// CONCATENATED MODULE: ./lib/report/phases/run-state-extra.js

/** Name of the document, next to the run state. */
const RUN_STATE_EXTRA_FILE = 'RUN_STATE.extra.json';
/** A ticket's part by its records. */
function toTicketExtra(id, records, repair) {
    const end = records.find(({ phase }) => phase === 'completed')?.evidence;
    return { id, notDelivered: end !== undefined && isNotRequired(end) ? end.notRequired : null, repair, records };
}

;// CONCATENATED MODULE: ./lib/steps/phase-notes.js






const hash = (content) => (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex');
/** Notes on the work of a run that holds its bundle. Every phase goes into the report, and the state of the run into its archive. */
function createPhaseNotes(order, ground, bundle) {
    const { journal, log, owner, clock, checkout } = order;
    const [task] = bundle.tasks;
    const { procedure } = task;
    const recorder = createPhaseRecorder({ runId: owner.id, clock });
    const told = { count: 0 };
    // Every phase behind the recorded ticket rests on those of a writer. Where there is none the log ends with it, so that no writer can
    // begin either, and what follows is plain evidence.
    const isReadOnly = (procedure?.readOnly ?? null) !== null;
    let rounds = [];
    const reach = (phase, evidence) => {
        recorder.reach(phase, evidence);
        const all = recorder.toEvidence();
        for (const { phase: name, facts } of all.slice(told.count))
            journal.prove(name, facts);
        told.count = all.length;
        store(order.archive, {
            task: task.id,
            runId: owner.id,
            records: recorder.records(),
            procedure: procedure?.mode ?? null,
            rounds,
        });
    };
    const turnOf = (role, which) => {
        const turns = journal.turns().filter((turn) => turn.role === role);
        return `turn ${(which === 'first' ? turns[0] : turns.at(-1))?.turn ?? 0}`;
    };
    const ticketPath = task.place.file ?? ground.planPath;
    const ticketHash = hash(ground.snapshot.files.get(ticketPath) ?? ground.snapshot.entries.get(ticketPath)?.oid ?? task.id);
    return {
        begin(baseTip) {
            reach('pending', { ticketId: task.id, mode: procedure?.mode ?? 'plain' });
            const lock = procedure?.lock ?? { path: ticketPath, sha256: ticketHash };
            reach('source_lock_validated', { path: lock.path, sha256: lock.sha256, errors: 0 });
            const branch = order.baseBranch ?? 'HEAD';
            const policy = ground.format.procedures?.policyFile ?? 'configuration';
            reach('repository_validated', { branch, head: checkout.head, upstream: baseTip, policy, baseline: [] });
        },
        planned(review) {
            const plan = review?.plan ?? null;
            const files = plan?.files.map(({ path }) => path) ?? procedure?.allowed ?? [];
            const by = plan === null ? 'host' : turnOf('planner', 'last');
            reach('plan_recorded', { by, sha256: hash(JSON.stringify(plan ?? bundle.tasks.map(({ id }) => id))), files });
            const copy = procedure?.mode === 'package' ? findCopy(ground, task) : null;
            const packageSha256 = copy === null ? null : ticketHash;
            const sha256 = copy === null ? ticketHash : hash(ground.snapshot.files.get(copy) ?? '');
            reach('repository_ticket_recorded', { path: copy ?? ticketPath, sha256, packageSha256 });
            if (isReadOnly)
                return;
            const lease = order.lease();
            reach('implementation_writer_locked', {
                ...{ claimRef: lease?.ref ?? bundle.claimRef, token: lease?.token ?? 'known to this checkout only' },
                ...{ ticketId: task.id, runId: owner.id },
            });
        },
        requireWriter() {
            const current = recorder.current();
            if (current === 'implementation_writer_locked')
                reach('implementation_spawned', { turnId: `turn ${journal.turns().length + 1}`, base: checkout.head });
            else if (current !== 'implementation_spawned')
                throw new TypeError(`no writer may begin in phase ${current ?? 'none'}`);
        },
        accepted({ first, last, gates, review }) {
            // Work that an earlier run wrote is only reviewed by this one.
            if (recorder.current() === 'implementation_writer_locked')
                reach('implementation_spawned', { turnId: 'a turn of an earlier run', base: checkout.head });
            const turns = Math.max(1, journal.turns().filter(({ role }) => role === 'writer').length);
            const writer = turnOf('writer', 'first');
            reach('implementation_completed', { turnId: writer === 'turn 0' ? 'a turn of an earlier run' : writer, turns });
            const verdict = review?.rounds[0];
            // Without a review there is no phase for what the writer mended after a second look: only what is left counts.
            const { tree } = verdict === undefined ? last : first;
            reach('writer_thread_closed', { processesLeft: 0, tree });
            const names = gates.map(({ name }) => name);
            reach('focused_tests_passed', { tree, required: names, passed: names });
            const own = review?.selfReview ?? null;
            const nobody = { notRequired: 'neither the plan nor the configuration asks for it' };
            reach('self_review_completed', own === null ? nobody : { turnId: turnOf('self-reviewer', 'first'), tree, sha256: hash(JSON.stringify(own)) });
            if (verdict === undefined) {
                for (const phase of [
                    'independent_review_spawned',
                    'independent_review_completed',
                    'repair_completed_or_not_needed',
                ])
                    reach(phase, nobody);
                return;
            }
            rounds = (review?.rounds ?? []).slice(1).map(({ tree: seen, verdict: said }) => ({ tree: seen, verdict: said }));
            const turnId = turnOf('reviewer', 'first');
            reach('independent_review_spawned', { turnId, tree });
            const findings = verdict.findings.length;
            reach('independent_review_completed', {
                turnId,
                tree,
                verdict: verdict.verdict,
                findings,
                sha256: hash(JSON.stringify(verdict)),
            });
            reach('repair_completed_or_not_needed', { tree: last.tree, verdict: 'PASS', rounds: (review?.rounds.length ?? 1) - 1 });
        },
        sealed({ changeSet, changes, tree }) {
            if (isReadOnly)
                return;
            const own = new Set(changeSet.changes.map(({ path }) => path));
            const paths = changes.map(({ path }) => path);
            reach('context_curated', { productTree: changeSet.tree, records: paths.filter((path) => !own.has(path)) });
            if (procedure?.delivery.assigned === false)
                return reach('completed', { notRequired: (0,host_log/* quoteLine */.tQ)(procedure.delivery.reason, 400) || 'the ticket assigns no delivery' });
            if (order.delivery === 'none')
                return;
            reach('git_delivery_started', { branch: bundle.branch, parent: changeSet.base });
            reach('explicit_paths_staged', { paths, tree });
        },
        delivered(head, remoteTip) {
            const ref = `refs/heads/${bundle.branch}`;
            if (isReadOnly) {
                journal.prove('remote', { ref, local: head, remote: remoteTip });
                if (head !== remoteTip)
                    log.warn(`The delivery could not be proved: the remote has ${remoteTip}, and the work is ${head}`);
                return;
            }
            try {
                const tree = recorder
                    .records()
                    .flatMap(({ phase, evidence }) => (phase === 'explicit_paths_staged' && 'tree' in evidence ? [evidence.tree] : []));
                reach('committed', { commit: head, tree: tree[0] ?? '' });
                reach('pushed', { commit: head, ref, answer: 'the remote moved branch and claim together' });
                reach('head_equals_upstream_proved', { ref, local: head, remote: remoteTip });
                reach('completed', { commit: head, ref });
            }
            catch (error) {
                // The work is on the remote; what cannot be proved about it is told, and does not undo it.
                log.warn(`The delivery could not be proved: ${error instanceof Error ? error.message : String(error)}`);
            }
        },
    };
}
/** The copy of a package's ticket that lies in the repository; null where it has none. */
function findCopy({ snapshot }, { place, procedure }) {
    const name = place.file?.split('/').at(-1) ?? '';
    const copies = procedure?.lock.locked.filter((path) => path !== place.file && path.split('/').at(-1) === name) ?? [];
    return copies.find((path) => snapshot.files.has(path)) ?? null;
}
function store(archive, run) {
    if (archive === null || run.procedure === null)
        return;
    const state = toRunState({
        ...{ packageId: run.task, runId: run.runId, mode: 'single_ticket', tickets: [toTicketProgress(run.task, run.records)] },
        lock: { status: 'valid', failure: null },
    });
    archive.put(RUN_STATE_FILE, renderStored(state));
    const extra = {
        ...{ schemaVersion: 1, packageId: run.task, runId: run.runId, budget: { total: 1, used: 0, lastToken: null }, decisions: [] },
        tickets: [toTicketExtra(run.task, run.records, { maxRounds: MAX_REPAIR_ROUNDS, rounds: run.rounds })],
    };
    archive.put(RUN_STATE_EXTRA_FILE, renderStored(extra));
}

// EXTERNAL MODULE: ./lib/agent/language.js
var language = __webpack_require__(9015);
// EXTERNAL MODULE: ./lib/claim/local-claims.js
var local_claims = __webpack_require__(5725);
// EXTERNAL MODULE: ./lib/steps/first-prompt.js + 1 modules
var first_prompt = __webpack_require__(4301);
;// CONCATENATED MODULE: ./lib/steps/preflight.js





/** Removes local claims whose time is over, first of all and on every run. Source: FRD loop, parallel agent coordination 14, 16. */
async function sweepLocalClaims({ checkout, clock, journal }) {
    const { removed, kept } = await (0,local_claims/* cleanLocalClaims */.oT)(checkout.root, clock());
    journal.check('local_claims_stale_cleanup', true, `removed ${removed.length} stale, kept ${kept.length}${removed.length ? `: ${removed.join(', ')}` : ''}`);
}
/**
 * Looks at the work tree before anybody works in it.
 * @throws {RunnerError} `dirty-work-tree`, naming the paths; none of them is touched
 */
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
function notePrompt(journal, { prompts }, { languages, chain, cuts }) {
    journal.check('language_profile', true, `of the bundle: ${languages.join(', ') || 'none recognised'}`);
    if (chain !== null) {
        journal.check('prompt_chain', true, (0,first_prompt/* describeChain */.zx)(chain));
        journal.prove('prompt', { chain: chain.chainId, parts: chain.parts.map(({ id }) => id).join(', '), sha256: chain.digest });
    }
    else if (prompts.chains.length > 0) {
        const ids = prompts.chains.map(({ id }) => id).join(', ');
        journal.check('prompt_chain', false, `no part applies to this bundle; there are the chains ${ids}`);
    }
    if (cuts.length > 0)
        journal.check('prompt_size', true, `shortened to fit: ${cuts.join(', ')}`);
}

// EXTERNAL MODULE: ./lib/steps/prove-procedure.js
var prove_procedure = __webpack_require__(5769);
// EXTERNAL MODULE: ./lib/steps/publish.js
var publish = __webpack_require__(4988);
// EXTERNAL MODULE: ./lib/steps/resume.js
var resume = __webpack_require__(2772);
// EXTERNAL MODULE: ./lib/steps/seal.js + 14 modules
var seal = __webpack_require__(5480);
// EXTERNAL MODULE: ./lib/steps/survey.js + 70 modules
var survey = __webpack_require__(9936);
// EXTERNAL MODULE: ./lib/steps/verify-commits.js
var verify_commits = __webpack_require__(2377);
// EXTERNAL MODULE: ./lib/claim/claim-record.js
var claim_record = __webpack_require__(8740);
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
    /** Finds out what became of a renewal whose answer never came. */
    const confirm = async () => {
        if (unconfirmed === undefined || lost !== null)
            return;
        const tip = await (0,move_claims/* findTip */.TU)(desk, lease.ref).catch(() => null);
        if (tip === unconfirmed.token)
            current = unconfirmed;
        unconfirmed = undefined;
    };
    schedule();
    return {
        current: () => current,
        lost: () => lost,
        async move(work) {
            clearTimeout(timer);
            // A beat that is under way sets the next timer; that one is of no use either.
            await beat;
            clearTimeout(timer);
            await confirm();
            try {
                current = (await work(current)) ?? current;
            }
            finally {
                if (!stopped && lost === null)
                    schedule();
            }
        },
        async stop() {
            stopped = true;
            clearTimeout(timer);
            await beat;
            await confirm();
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
        const report = await work({
            ...order,
            lease: () => null,
            branchTip: () => choice.branchTip,
            push: async () => ({ kind: 'no-remote' }),
            settle: async () => { },
        }).catch((error) => journal.fail(error));
        if (holding.kind === 'local' && report.outcome !== 'needs-input')
            await (0,local_claims/* removeLocalClaim */.u4)(checkout.root, holding.taskId);
        return report;
    }
    const { desk, lease } = holding;
    // Until the work is taken off its branch its question stands there, and the claim is to outlive this process.
    if (order.resumption !== undefined)
        order.onLease?.(null);
    const loss = new AbortController();
    const kept = keepLease(desk, lease, ground.config.claimHeartbeatMs, (detail) => {
        log.warn(`The claim was lost: ${detail}. The agent is stopped.`);
        loss.abort();
    });
    let { branchTip } = choice;
    let waits = false;
    const push = async (head, forReply) => {
        if (order.delivery === 'none')
            return { kind: 'no-remote' };
        let result = { kind: 'push-rejected', detail: 'not tried' };
        await kept.move(async (current) => {
            const owner = forReply ? (0,claim_record/* asKeeper */.pH)(desk.owner) : desk.owner;
            const onRenewal = forReply ? undefined : desk.onAttempt;
            const target = { branch: choice.bundle.branch, branchTip, head };
            result = await (0,deliver/* deliver */.c)({ desk: { ...desk, owner }, lease: current, ...target, onRenewal });
            if (result.kind !== 'delivered')
                return null;
            branchTip = head;
            waits = forReply;
            return result.lease;
        });
        return result;
    };
    const held = {
        ...order,
        signal: AbortSignal.any([order.signal, loss.signal]),
        lease: kept.current,
        branchTip: () => branchTip,
        push,
        settle: kept.stop,
    };
    const report = await work(held).catch((error) => journal.fail(error));
    await kept.stop();
    // A question that nobody has taken off its branch can be answered again.
    const isUnanswered = order.resumption?.checkpoint.state === 'waiting' && branchTip === choice.branchTip;
    return settleClaim(order, desk, report, { current: kept.current(), lost: kept.lost(), waits, isUnanswered });
}
/** Keeps the claim of work that was delivered, is ready to be, or waits for a person; gives back every other. */
async function settleClaim({ journal, log, onLease }, desk, report, { current, lost, waits, isUnanswered }) {
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
    // Unfinished work was put on its branch together with a claim that outlives this run, whatever the run ended as.
    if (waits) {
        onLease?.(null);
        return report;
    }
    // Where nobody has worked yet, nothing waits under the claim.
    const isAsked = (report.outcome === 'needs-input' && report.agent !== null) || (isUnanswered && !isDelivered);
    if (isAsked || report.outcome === 'ready') {
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

// EXTERNAL MODULE: ./lib/host/diff-trees.js
var diff_trees = __webpack_require__(1915);
// EXTERNAL MODULE: ./lib/agent/turn-prompt.js
var turn_prompt = __webpack_require__(3533);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/secrets.js
var secrets = __webpack_require__(150);
// EXTERNAL MODULE: ./lib/plan/yaml-file.js
var yaml_file = __webpack_require__(8595);
;// CONCATENATED MODULE: ./lib/plan/workflow/earlier-results.js



/** Of one record, in characters. */
const MAX_DOCUMENT = 16_000;
/**
 * What came of the ticket before in its chain, as the base commit tells it: its records themselves, and of a ticket that holds its
 * own result only that. What holds a secret is left out. Source: workflow modes, ticket chains.
 */
function readEarlierResults({ files }, { reading }) {
    return reading.flatMap(({ kind, path }) => {
        const bytes = kind === 'earlier' ? files.get(path) : undefined;
        const text = bytes === undefined ? null : /\.ya?ml$/i.test(path) ? resultIn(path, bytes) : new TextDecoder().decode(bytes);
        return text === null || (0,secrets/* findSecrets */.dL)(text, []).length > 0 ? [] : [{ path, text: text.slice(0, MAX_DOCUMENT) }];
    });
}
function resultIn(path, bytes) {
    const { yaml } = (0,yaml_file/* readYamlFile */.k)(path, bytes);
    const data = yaml?.data;
    const result = typeof data === 'object' && data !== null ? data['execution_result'] : null;
    return result === undefined || result === null ? null : (0,dist/* stringify */.As)({ execution_result: result }, { lineWidth: 0 });
}

;// CONCATENATED MODULE: ./lib/steps/role-brief.js

/** Files of the base commit that go with the tasks of a bundle, in their order. Source: workflow modes, steering. */
const readingOf = ({ snapshot }, { tasks }, kinds = ['rules', 'prompt', 'steering', 'spec', 'context', 'earlier']) => tasks
    .flatMap(({ procedure }) => (procedure === undefined ? [] : [procedure]))
    .flatMap((procedure) => {
    // Of what came before only results count: never a whole ticket.
    const earlier = kinds.includes('earlier') ? readEarlierResults(snapshot, procedure) : [];
    const others = procedure.reading.flatMap(({ kind, path }) => {
        const bytes = kind !== 'earlier' && kinds.includes(kind) ? snapshot.files.get(path) : undefined;
        return bytes === undefined ? [] : [{ path, text: new TextDecoder().decode(bytes) }];
    });
    return [...others, ...earlier];
});
/**
 * What somebody is told who looks at the work on a bundle. It depends on the base commit alone.
 * @param role name of a role, or of an expert
 */
function briefFor(ground, bundle, role) {
    const [{ procedure }] = bundle.tasks;
    const native = ground.format.procedures?.instructions(ground.snapshot, role).text ?? '';
    return {
        instructions: native,
        tasks: bundle.tasks.map(({ id, title, brief }) => ({ id, title, document: brief.document ?? describe(brief) })),
        allowed: procedure?.allowed ?? [],
        forbidden: [...(procedure?.forbidden ?? []), ...ground.config.protectedPaths],
        acceptance: procedure?.acceptance ?? [],
        stopConditions: procedure?.stopConditions ?? [],
        reading: readingOf(ground, bundle, ['rules', 'steering', 'spec', 'context', 'earlier']),
    };
}
/** A task that has no document of its own. */
const describe = ({ description, steps, verification, notes }) => [
    description,
    ...steps.map((step) => `Step ${step.id} ${step.title}: ${step.description}`),
    ...verification.map((each) => `Verification ${each.id} (${each.type}): ${each.description}`),
    ...notes,
].join('\n');

;// CONCATENATED MODULE: ./lib/steps/companions.js



/** Of one shared document, in characters. Source: ticket flow, prompt. */
const companions_MAX_DOCUMENT = 4000;
const MAX_PREVIOUS_BYTES = 16_384;
/** Reads the documents that the plan's format shares between tasks, and the task before where that is asked for. */
async function readCompanions(checkout, ground, bundle, tree) {
    const { format, plan, planPath, snapshot } = ground;
    const { tasks } = bundle;
    const reading = readingOf(ground, bundle);
    const named = plan === null ? undefined : format.companions?.(planPath, plan, tasks[0]);
    if (named === undefined)
        return { documents: [], previous: null, reading };
    const entries = await (0,objects/* listTree */.nT)(checkout.private, tree);
    const found = named.documents.flatMap((path) => {
        const entry = entries.get(path);
        return entry?.mode.startsWith('100') === true && entry.size > 0 ? [{ path, oid: entry.oid }] : [];
    });
    const blobs = await (0,objects/* readBlobs */.b4)(checkout.private, found.map(({ oid }) => oid));
    const documents = found.map(({ path, oid }) => ({ path, text: shorten(decode(blobs.get(oid))) }));
    const previous = named.previous?.place.file ?? null;
    const text = previous === null ? undefined : snapshot.files.get(previous);
    return {
        documents,
        reading,
        previous: previous === null || text === undefined ? null : { path: previous, text: (0,turn_prompt/* cutText */.IN)(decode(text), MAX_PREVIOUS_BYTES) },
    };
}
const decode = (bytes) => new TextDecoder().decode(bytes ?? new Uint8Array());
const shorten = (text) => text.length <= companions_MAX_DOCUMENT ? text : (0,turn_prompt/* cutText */.IN)(text, new TextEncoder().encode(text.slice(0, companions_MAX_DOCUMENT)).length);

// EXTERNAL MODULE: ./lib/agent/message-text.js
var message_text = __webpack_require__(9368);
;// CONCATENATED MODULE: ./lib/agent/role-prompts.js

const answerOnly = 'Answer with the JSON object that the output schema describes, and nothing else. State facts; what you did not see, do not claim.';
const readOnly = 'You only read. The work tree cannot be written in this turn; a program compares it afterwards, and a change makes your turn void. You may run commands that read.';
function role_prompts_frame(part, brief, sections) {
    const { instructions, tasks, allowed, forbidden, acceptance, stopConditions, reading } = brief;
    const named = (title, items) => (items.length === 0 ? [] : [title, (0,message_text/* list */.p_)(items)]);
    return (0,message_text/* join */.fj)([
        ...(instructions === ''
            ? []
            : [
                instructions,
                '# What counts',
                'The text above was written for your role in this repository: follow it wherever it fits. Where the two disagree, what stands below counts.',
            ]),
        '# Your part',
        part,
        readOnly,
        '# The work',
        ...tasks.flatMap(({ id, title, document }) => [`## ${id}: ${title}`, (0,message_text/* fence */.EU)(document)]),
        ...named('It may touch only:', allowed.map(message_text/* code */.aY)),
        ...named('It may never touch:', forbidden.map(message_text/* code */.aY)),
        ...named('It is right when:', acceptance),
        ...named('It must stop when:', stopConditions),
        ...(reading.length === 0
            ? []
            : ['# What goes with it', ...reading.flatMap(({ path, text }) => [`${(0,message_text/* code */.aY)(path)}:`, (0,message_text/* fence */.EU)(text)])]),
        ...sections,
        '# Your answer',
        answerOnly,
    ]);
}
const renderTriggers = (triggers) => triggers.length === 0
    ? []
    : [
        'A program sees these risks by the paths alone; you may add others, and take none away:',
        (0,message_text/* list */.p_)(triggers.map(({ trigger, reason, paths }) => `${trigger}: ${reason} ${paths.map(message_text/* code */.aY).join(', ')}`)),
    ];
/** Source: workflow modes, plan one bounded step. */
const renderPlannerPrompt = (brief, { triggers, earlier }) => role_prompts_frame('Plan one bounded step that does the work below, from what the repository holds now. Somebody else writes it, in a conversation of its own, and may touch no file that you do not name. Name every file; rest each assumption on a file that exists. Do not settle what a person has to decide: name it in `blockers`, contradictions of guidance in `conflicts`, and unclear requirements in `unclear`.', brief, [
    ...renderTriggers(triggers),
    ...(earlier.length === 0
        ? ['No earlier ticket comes before this one: `resultsConsidered` stays empty.']
        : [
            `Results of earlier tickets are above. Consider them, and name in \`resultsConsidered\` exactly: ${earlier.map(message_text/* code */.aY).join(', ')}.`,
        ]),
]);
/** What the writer looks at once more, in the conversation in which it wrote. Source: workflow modes, self-review. */
const renderSelfReviewPrompt = (change) => (0,message_text/* join */.fj)([
    'Your change passed every check. Before somebody else reviews it, look at all of it once more. Change nothing in this turn.',
    '# What to look at',
    (0,message_text/* list */.p_)([
        'Each requirement and each acceptance criterion is met, and nothing beyond them was done.',
        'Only paths in scope changed, and each of them had to.',
        'Tests prove the behaviour and would fail without it; none was weakened, skipped or removed.',
        'Errors, limits and old data are handled.',
        'Names, comments and documentation are true.',
        'No secret, temporary file or setting of one machine is left.',
    ]),
    `These paths changed: ${change.paths.map(message_text/* code */.aY).join(', ')}.`,
    '# Your answer',
    `In \`checks\`, one entry for each point above. In \`issues\`, what you would still change; empty when nothing. ${answerOnly}`,
]);
const renderChange = ({ tree, paths, diff, gates }) => [
    ...(paths.length === 0
        ? ['# The repository', `Tree ${(0,message_text/* code */.aY)(tree)}; repeat this id in \`tree\`. Nobody writes for this work: nothing has changed.`]
        : [
            '# The change',
            `Tree ${(0,message_text/* code */.aY)(tree)}; repeat this id in \`tree\`. ${paths.length} paths changed: ${paths.map(message_text/* code */.aY).join(', ')}.`,
            (0,message_text/* fence */.EU)(diff),
        ]),
    ...(gates.length === 0
        ? ['No command was run on it.']
        : [
            'A program ran these commands on exactly this tree:',
            (0,message_text/* list */.p_)(gates.map(({ name, command, exitCode }) => `${name}: ${(0,message_text/* code */.aY)(command)} ended with exit code ${exitCode}`)),
        ]),
];
const renderExperts = (experts) => experts.length === 0
    ? []
    : [
        '# What experts found',
        ...experts.map(({ profileUsed, findings, requiredProof, nextAction, recommendation }) => [
            `${profileUsed} (${recommendation}): ${nextAction}`,
            (0,message_text/* list */.p_)([...findings, ...requiredProof.map((proof) => `Proof it asks for: ${proof}`)]),
        ].join('\n')),
    ];
const findingsList = (findings) => (0,message_text/* list */.p_)(findings.map(({ id, severity, path, expected, actual, criterion, repair }) => `${id} (${severity}) ${path === '' ? '' : `${(0,message_text/* code */.aY)(path)}: `}expected: ${expected} Actual: ${actual} Criterion: ${criterion} Repair: ${repair}`));
/** Source: workflow modes, independent review. */
const renderReviewPrompt = (brief, change, { experts, earlier, triggers, }) => role_prompts_frame('Review a finished change that somebody else wrote, against the work it is for. Judge the change as it is, not what was said about it. FAIL whatever misses a requirement, breaks behaviour, proves nothing, weakens a test or an acceptance criterion, or goes beyond its scope; name each fault once, so that another person can repair it. PASS only when nothing must change.', brief, [
    ...renderChange(change),
    ...renderTriggers(triggers),
    ...renderExperts(experts),
    ...(earlier.length === 0
        ? []
        : [
            '# What was found in the round before',
            findingsList(earlier),
            'Name in `resolved` the ids of those that are cleared.',
        ]),
]);
/** Source: workflow modes, expert reviewers. */
const renderExpertPrompt = (brief, change, expert) => role_prompts_frame(`You are ${expert.profile}. Look at ${change.paths.length === 0 ? 'what the repository holds' : 'the change below'} for one risk alone: ${expert.trigger} Repeat your name in \`profileUsed\` and the risk in \`trigger\`; say what was found, what would prove that the risk is met, and one bounded next action.`, brief, renderChange(change));
/** Source: workflow modes, spec drift check. */
const renderDriftPrompt = (brief, change) => role_prompts_frame('Compare the finished change with the specs that go with the work. `fail` for behaviour that departs from them, for requirements without proof, and for behaviour that nobody asked for; `pass_with_risk` where something small stays open; else `pass`.', brief, renderChange(change));
/** What nobody writes for. Source: workflow modes, ticket chains and intensities. */
const VERIFICATIONS = {
    chain: 'Verify a finished chain of tickets against the outcome of their parent, which is the work below. Every ticket of the chain is done; what came of each goes with the work. Look at scope, proof gates, regression gates, skipped checks and memory of the agents: does the repository hold the outcome, did nothing go beyond it, is every gate proved by a command that ran or by what you can read, and does no skipped check hide a fault? `fail` where the outcome is not reached or something that it needs is not proved; `pass_with_risk` where something small stays open; else `pass`. Name in `checkedSpecs` the files that you read, faults in `findings`, and gates that nothing proves in `missingProof`.',
    research: 'Answer the question of the work below from what the repository holds. Nobody writes for it: your answer is its result, and a person decides what follows. Put each finding into `findings`, with the file that shows it; your recommendation into `followUps`, what matters most first; the files that you read into `checkedSpecs`. `pass` when the question is answered, `pass_with_risk` when something small stays open, and `fail` when it cannot be answered: then say in `missingProof` what is lacking.',
};
/** Source: workflow modes, final verification; research. */
const renderVerificationPrompt = (brief, seen, { kind, experts }) => role_prompts_frame(VERIFICATIONS[kind], brief, [...renderChange(seen), ...renderExperts(experts)]);
/** Source: workflow modes, blocker resolution. */
const renderBlockerPrompt = (brief, blocker) => role_prompts_frame('The work below has come to a stop. Propose one way out; you carry out nothing, and a program decides what may happen.', brief, [
    '# What stands in the way',
    `${(0,message_text/* code */.aY)(blocker.code)} after ${blocker.rounds} rounds of review:`,
    (0,message_text/* fence */.EU)(blocker.detail),
    ...(blocker.findings.length === 0 ? [] : [findingsList(blocker.findings)]),
]);
/** What goes to whoever repairs after a review, behind the assignment. Source: workflow modes, repair. */
const renderRepairTask = (findings, experts) => (0,message_text/* join */.fj)([
    '# What a review found',
    'The work was done, and a review found the faults below. What was done is in the work tree. Repair exactly these, in one go, without weakening, skipping or deleting tests or acceptance criteria, and then answer for the whole change.',
    findingsList(findings),
    ...renderExperts(experts),
]);

// EXTERNAL MODULE: ./lib/procedure.js
var lib_procedure = __webpack_require__(8462);
// EXTERNAL MODULE: ./lib/checks/guards/finding.js
var finding = __webpack_require__(8177);
// EXTERNAL MODULE: ./lib/checks/guards/test-paths.js
var test_paths = __webpack_require__(5267);
// EXTERNAL MODULE: ./lib/checks/scope-patterns.js
var scope_patterns = __webpack_require__(4413);
// EXTERNAL MODULE: ./lib/checks/triggers/touched.js
var touched = __webpack_require__(2901);
// EXTERNAL MODULE: ./lib/checks/triggers/user-interface.js
var user_interface = __webpack_require__(2782);
// EXTERNAL MODULE: ./lib/checks/triggers.js + 12 modules
var checks_triggers = __webpack_require__(2272);
;// CONCATENATED MODULE: ./lib/checks/experts.js







const speedWords = (0,touched/* withWords */.cS)('perf performance benchmark bench latency throughput profiling profiler cache caching memoize memory');
const tellsOfRelease = (0,touched/* withWords */.cS)('changelog change_log history release release_note install installation installing upgrade upgrading');
const isReleaseText = (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return /^version(?:\.\w+)?$/i.test(name) || (((0,touched/* isProse */.y6)(path) || !name.includes('.')) && tellsOfRelease(path));
};
/** The areas of risk that each expert is there for: triggers, and files that raise none. */
const areas = {
    'expert-architecture-reviewer': { triggers: ['public_api_shared_contract', 'multiple_services_modules'] },
    'expert-test-reviewer': { triggers: [], files: test_paths/* isTestPath */.M },
    'expert-security-reviewer': { triggers: ['security_auth_privacy', 'dependencies'] },
    'expert-ux-accessibility-reviewer': { triggers: ['visual_flow_ambiguity'], files: user_interface/* isUserInterface */.L },
    'expert-performance-reviewer': { triggers: [], files: (path) => speedWords(path) && !(0,touched/* isProse */.y6)(path) },
    'expert-data-migration-reviewer': { triggers: ['schema_data'] },
    'expert-release-docs-reviewer': {
        triggers: [],
        files: isReleaseText,
    },
};
/** What each area of files is called. */
const areaNames = {
    'expert-test-reviewer': 'Tests or what they use are touched',
    'expert-ux-accessibility-reviewer': 'The user interface is touched',
    'expert-performance-reviewer': 'Files about speed or memory are touched',
    'expert-release-docs-reviewer': 'Texts about releases or installation are touched',
};
const example = (paths) => (paths[0] === undefined ? '' : `, for example ${(0,finding/* quoted */.T)(paths[0])}`);
/**
 * The experts that the risks of some work ask for, and those that its ticket names; never one without a reason. Quick work
 * has none: whatever would need one makes it not quick. Source: workflow modes, expert reviewers.
 * @param paths the planned files; they count while there is no change
 */
const routeExperts = (procedure, paths, changeSet, baseEntries) => {
    if (procedure.mode === 'quick')
        return [];
    const raised = changeSet === null ? (0,checks_triggers/* raiseByPaths */.qX)(procedure, paths, baseEntries) : (0,checks_triggers/* raiseByChanges */.R5)(procedure, changeSet, baseEntries);
    const touched = (changeSet === null ? [...new Set(paths)] : changeSet.changes.map(({ path }) => path))
        .filter((path) => !(0,scope_patterns/* isRecord */.u4)(procedure, path))
        .sort((a, b) => (a < b ? -1 : 1));
    return lib_procedure/* EXPERTS */.WR.flatMap((expert) => {
        const { triggers, files = () => false } = areas[expert];
        const risk = raised.find(({ trigger }) => triggers.includes(trigger));
        if (risk !== undefined)
            return [{ expert, trigger: `${risk.reason.replace(/\.$/, '')}${example(risk.paths)}.` }];
        const inArea = touched.filter(files);
        if (inArea.length > 0)
            return [{ expert, trigger: `${areaNames[expert] ?? 'Its area is touched'}${example(inArea)}.` }];
        return procedure.experts.includes(expert) ? [{ expert, trigger: 'The ticket names this expert.' }] : [];
    });
};

// EXTERNAL MODULE: ./lib/validate.js + 3 modules
var validate = __webpack_require__(5757);
;// CONCATENATED MODULE: ./lib/agent/answers.js

/**
 * Reads the final answer of a turn. The schema is handed to the model, but nobody checks the answer before us.
 * @param schema name of the schema that `T` stands for
 */
function readAnswer(answer, schema) {
    if (answer.trim() === '')
        return { kind: 'invalid', problems: ['there was no final answer'] };
    let value;
    try {
        value = JSON.parse(answer);
    }
    catch {
        return { kind: 'invalid', problems: ['it was not JSON'] };
    }
    const problems = (0,validate/* validate */.tf)(schema, value);
    if (problems.length > 0)
        return { kind: 'invalid', problems: problems.slice(0, 10).map(({ pointer, message }) => `${pointer || '/'}: ${message}`) };
    return { kind: 'valid', value: value };
}

// EXTERNAL MODULE: ./lib/agent/roles.js
var roles = __webpack_require__(4128);
;// CONCATENATED MODULE: ./lib/steps/ask-role.js



/** How often an answer is asked for again that cannot be used. */
const SECOND_TRIES = 1;
/** Asks somebody who only reads. An answer in another form, or that contradicts what the host knows, is asked for once more. */
async function askRole({ knownSecrets, log }, turns, { role, title, prompt, threadId = null, check = () => [] }) {
    let question = { prompt, threadId };
    for (let round = 0;; round++) {
        const taken = await turns.take({ role, title, ...question });
        if (taken.kind === 'failed')
            return taken;
        const read = readAnswer(taken.answer, roles/* ROLES */.g[role].answer);
        const problems = read.kind === 'valid' ? check(read.value) : read.problems;
        if (read.kind === 'valid' && problems.length === 0)
            return { kind: 'answered', value: (0,guards/* withholdSecrets */.RK)(read.value, knownSecrets), threadId: taken.threadId };
        log.info(`  the answer cannot be used: ${problems.join('; ')}`);
        if (round === SECOND_TRIES)
            return { kind: 'failed', code: 'review-invalid', detail: `The ${role}: ${problems.join('; ')}` };
        question = {
            prompt: `Your answer cannot be used:\n\n${problems.map((problem) => `- ${problem}`).join('\n')}\n\nAnswer again with the complete JSON object. Change nothing in the work tree.\n`,
            threadId: taken.threadId,
        };
    }
}

// EXTERNAL MODULE: ./lib/checks/gates.js + 1 modules
var checks_gates = __webpack_require__(1437);
// EXTERNAL MODULE: ./lib/steps/keep-output.js
var keep_output = __webpack_require__(7310);
;// CONCATENATED MODULE: ./lib/steps/plan-work.js







/**
 * Everything that has to hold before a writer begins: small work is small by its paths and its proofs pass on the base, and a plan
 * of one bounded step stays within the scope of its ticket. Nothing is written in this step.
 * Source: workflow modes, plan one bounded step; quick flow.
 * @returns why no writer may begin; null when one may
 */
async function planWork(order, turns, policy, notes) {
    const { ground, bundle, journal } = order;
    const { procedure } = policy;
    const early = procedure === null ? [] : (0,checks_triggers/* mergeTriggers */.qF)([...procedure.raised, ...(0,checks_triggers/* raiseByPaths */.qX)(procedure, [], ground.snapshot.entries)]);
    if (procedure !== null) {
        const unproven = await proveBaseline(order, procedure);
        journal.complain((0,checks_triggers/* classify */.L8)(procedure, early).differences);
        const stop = stopEscalated(procedure, [...early, ...unproven], notes);
        if (stop !== null)
            return stop;
    }
    if (!policy.plan)
        return null;
    const earlier = procedure?.previous ?? null;
    const asked = await askRole(order, turns, {
        role: 'planner',
        title: 'Plan one step',
        prompt: renderPlannerPrompt(briefFor(ground, bundle, 'planner'), {
            triggers: early,
            earlier: earlier === null ? [] : [earlier],
        }),
        check: (plan) => checkPlan(plan, earlier),
    });
    if (asked.kind === 'failed')
        return { code: asked.code === 'review-invalid' ? 'plan-refused' : asked.code, detail: asked.detail, waits: false };
    const plan = asked.value;
    const paths = plan.files.map(({ path }) => path);
    journal.prove('plan', { files: String(paths.length), goal: plan.goal.slice(0, 200), thread: asked.threadId });
    notes.add({ plan });
    const questions = [...plan.blockers, ...plan.conflicts.map((text) => `Guidance contradicts itself: ${text}`), ...plan.unclear];
    if (questions.length > 0 || plan.decision === 'stop')
        return { code: 'decision-open', detail: questions.join(' ') || 'The planner says that the work must stop.', waits: false };
    if (procedure === null)
        return null;
    return judgePlan(order, procedure, plan, notes);
}
/** What the host holds against a plan. */
function judgePlan({ ground, journal }, procedure, plan, notes) {
    const { entries } = ground.snapshot;
    const paths = plan.files.map(({ path }) => path);
    const named = plan.triggers.map(({ trigger, reason }) => ({ trigger, reason, paths: [] }));
    const raised = (0,checks_triggers/* mergeTriggers */.qF)([...procedure.raised, ...(0,checks_triggers/* raiseByPaths */.qX)(procedure, paths, entries), ...named]);
    notes.add({ triggers: raised });
    if (procedure.noSpecs !== '' && plan.needsSpec)
        return {
            code: 'decision-open',
            detail: 'The planner says that the work needs specs, and the ticket says that it has none.',
            waits: false,
        };
    const found = [
        ...(0,checks_triggers/* guardPlan */.V4)(procedure, paths, entries, plan.evidence.map(({ path }) => path)),
        ...(0,checks_triggers/* tiesNoSpec */.Q)(procedure, raised),
    ];
    const errors = found.filter(({ severity }) => severity === 'error');
    journal.complain(found);
    if (errors.length === 0)
        return null;
    return {
        code: 'plan-refused',
        detail: errors.map(({ file, message }) => `${file ?? ''} ${message}`.trim()).join(' '),
        waits: false,
    };
}
function checkPlan({ files, resultsConsidered, oneObjective }, earlier) {
    const expected = earlier === null ? [] : [earlier];
    return [
        ...(files.length === 0 || files.some(({ path }) => path.trim() === '')
            ? ['`files` names no file, or one without a path']
            : []),
        ...(oneObjective ? [] : ['`oneObjective` is false: plan one bounded step']),
        ...(resultsConsidered.length === expected.length && expected.every((id) => resultsConsidered.includes(id))
            ? []
            : [`\`resultsConsidered\` must be exactly [${expected.join(', ')}]`]),
    ];
}
/**
 * Small work whose proof fails before anything is done cannot be proved. Where something is done already, the run that began it has
 * looked. Source: workflow modes, quick flow.
 */
async function proveBaseline(order, { mode }) {
    if (mode !== 'quick' || order.resumed !== null)
        return [];
    const { ground, agent, log, signal, journal, checkout, baseline } = order;
    const before = await (0,work_tree/* captureWorkTree */.mC)(checkout, baseline);
    // What a proof leaves behind is not the writer's.
    const putBack = async () => {
        await (0,work_tree/* restoreWorkTree */.s7)(checkout, baseline, before);
    };
    const gates = ground.config.gates.filter(({ when, each }) => when === null && each === null);
    const results = await journal.time('checks', () => (0,checks_gates/* runGates */.A)(gates, agent.confine, log, signal, putBack, (0,keep_output/* keepOutput */.x)(order.archive)));
    const failed = results.filter(({ status }) => status === 'failed');
    journal.prove('baseline', { commands: String(results.length), failed: String(failed.length) });
    if (gates.length > 0 && failed.length === 0)
        return [];
    const reason = gates.length === 0
        ? 'No command proves the work.'
        : `${failed.map(({ name }) => name).join(', ')} fails before anything is changed.`;
    return [{ trigger: 'proof_unavailable', paths: [], reason }];
}
/**
 * Ends small work that is not small.
 * @param kept whether a writer has worked already
 */
function stopEscalated(procedure, raised, notes, kept = false) {
    notes.add({ triggers: (0,checks_triggers/* mergeTriggers */.qF)([...raised]) });
    if (procedure.mode !== 'quick')
        return null;
    const { result, triggers, unmet } = (0,checks_triggers/* classify */.L8)(procedure, raised);
    if (result === 'quick')
        return null;
    return { code: 'quick-escalated', detail: (0,checks_triggers/* renderEscalation */.ek)(triggers, unmet), waits: kept };
}

;// CONCATENATED MODULE: ./lib/checks/authorization.js


/** Kinds of blockers whose way out may be one that needs nobody. */
const PREAPPROVABLE = ['focused_in_scope_repair', 'policy_authorized_operation'];
/** Operations that always take a person, by the words that name them. A word too much asks once too often, and that is all. */
const USER_REQUIRED = [
    [
        'rewrites history or forces a push',
        /force|--mirror|\+(?:HEAD|refs)|\brebas|filter-(?:branch|repo)|--amend|\bamend|rewrit\w* (?:the )?history|update-ref|\breflog/i,
    ],
    [
        'deletes or switches branches',
        /\bbranch\s+-[dDmM]|--delete\b|(?:delet|remov|switch)\w*\s+(?:\S+\s+){0,2}branch|\bgit\s+(?:switch|worktree)/i,
    ],
    [
        'throws away work',
        /\b(?:reset|stash|clean)\b|\bgit\s+(?:checkout|restore|rm)\b|\brm\s+-|\bdiscard|\bunrelated files|\buser(?:'s)? (?:work|files)/i,
    ],
    ['deploys, releases or publishes', /\bdeploy|\breleas|\bpublish|\brollout|\bproduction\b|\bship\b/i],
    [
        'changes dependencies or installs something',
        /\binstall|\bdependenc|\b(?:npm|pnpm|yarn|bun|cargo|go|poetry|composer)\s+(?:add|get|i|ci|update|upgrade|remove)\b|\bupgrad/i,
    ],
    ['changes stored data', /\bmigrat|\bbackfill|\bdrop\s|\btruncate\b|\bdelete\s+(?:from|data|rows?)|\bdatabase\b|\bschema\b/i],
    [
        'touches secrets or private settings',
        /\bsecret|\bcredential|\bpassword|\btoken|\bapi[_ -]?key|\bprivate (?:key|config)|(?<![\w.])\.env\b|\bssh\b/i,
    ],
    [
        'changes scope, acceptance or proof',
        /\b(?:widen|extend|enlarg|broaden|chang|relax|weaken|lower|drop|skip|disabl|delet|remov|edit)\w*\s+(?:\S+\s+){0,3}(?:scope|acceptance|criteri\w*|tests?|proof|gates?|polic\w*|ticket)\b|\bout(?:side)?[ -]of[ -]scope|\boutside\b.*\bscope|\ballowed_(?:files|paths)/i,
    ],
    ['reaches something outside of the repository', /\bcurl\b|\bwget\b|:\/\/|\bexternal\b|\bnetwork\b|\be-?mails?\b|\bwebhook/i],
    ['lifts a limit of the sandbox', /\bsudo\b|\bchmod\b|\bsandbox|\bpermission|--no-verify|\bbypass/i],
];
/** Words of a text that can only be paths. */
const pathsIn = (text) => [...new Set(text.split(/[\s"'`,;()<>]+/))]
    .map((word) => word.replace(/[.:]+$/, ''))
    .filter((word) => /^[^-=:]*\/[^:]*$/.test(word) || /^\.?[\w-]+(?:\.[\w-]+)*\.[a-z][a-z0-9]{0,4}$/i.test(word));
/**
 * What code makes of the way out that a resolver proposes. It can only be stricter than the resolver: a path or an operation that
 * takes a person does so whatever was answered. Source: workflow modes, blocker.
 */
function authorize(proposal, procedure) {
    const { classification, confidence, action, boundaries, validation, rollback } = proposal;
    const text = [action, ...boundaries, validation, rollback].join('\n');
    const isPush = /\b(?:commit|push)/i.test(text);
    const reasons = [
        ...(proposal.authorization === 'preapproved' ? [] : ['The resolver wants a person to agree.']),
        ...(PREAPPROVABLE.includes(classification) ? [] : [`A blocker of the kind ${(0,finding/* quoted */.T)(classification)} takes a person.`]),
        ...(confidence === 'low' ? ['The resolver is not sure.'] : []),
        ...(action.trim() === '' || validation.trim() === ''
            ? ['The proposal does not say what to do, or how to see that it worked.']
            : []),
        ...USER_REQUIRED.flatMap(([what, pattern]) => (pattern.test(text) ? [`The proposal ${what}.`] : [])),
        ...(isPush && !procedure.delivery.assigned ? ['The proposal delivers, which the ticket does not assign.'] : []),
        ...pathsIn([action, ...boundaries].join('\n')).flatMap((path) => judgePath(procedure, path)),
    ];
    return { authorization: reasons.length === 0 ? 'preapproved' : 'user_required', reasons };
}
function judgePath(procedure, path) {
    const plain = path.replace(/^\.\//, '').replace(/\/(?:\*\*)?$/, '');
    if ([procedure.lock.path, ...procedure.lock.locked].includes(plain))
        return [`${(0,finding/* quoted */.T)(path)} is what the work rests on.`];
    const isCovered = procedure.allowed.some((entry) => entry.replace(/\/(?:\*\*)?$/, '') === plain);
    if ((0,scope_patterns/* isInScope */.yX)(procedure, plain) || isCovered || (0,scope_patterns/* isRecord */.u4)(procedure, plain))
        return [];
    return [`${(0,finding/* quoted */.T)(path)} is outside the scope of the ticket.`];
}

// EXTERNAL MODULE: ./lib/report/records/teller.js
var teller = __webpack_require__(3247);
;// CONCATENATED MODULE: ./lib/report/records/blocker-record.js

/** In characters. Source: workflow modes, blocker. */
const MAX_BLOCKER = 3500;
const MAX_LINE = 300;
/**
 * A blocker in few words, for a person or the next runner: facts first, then the proposal. Lines that do not fit are left out and
 * counted.
 */
function renderBlocker(facts) {
    const { proposal, authorization, knownSecrets } = facts;
    const tell = (0,teller/* createTeller */.L)(knownSecrets, MAX_LINE);
    const line = (label, text) => `- ${label}: ${tell.prose(text)}`;
    const lines = [
        `# Blocker of ${tell.prose(facts.ticket)}`,
        '',
        line('Reason', facts.code),
        line('Detail', facts.detail),
        `- Repairs: ${facts.repairs} of at most ${facts.maxRepairs}`,
        `- Authorization: ${authorization.authorization}`,
        ...authorization.reasons.slice(0, 5).map((reason) => line('Because', reason)),
        ...(proposal === null
            ? ['- Proposal: none']
            : [
                line('Classification', `${proposal.classification}, confidence ${proposal.confidence}`),
                line('Proposal', proposal.action),
                line('Question', proposal.question),
                line('Boundaries', proposal.boundaries.join('; ')),
                line('Validation', proposal.validation),
                line('Rollback', proposal.rollback),
            ]),
        ...facts.findings.map(({ id, severity, path, actual, repair }) => line('Open finding', `${id} (${severity}) ${path}: ${actual} Repair: ${repair}`)),
    ];
    return fitWithin(lines);
}
function fitWithin(lines) {
    const whole = `${lines.join('\n')}\n`;
    if (whole.length <= MAX_BLOCKER)
        return whole;
    let kept = lines.length;
    const cut = () => `${[...lines.slice(0, kept), `- … and ${lines.length - kept} more lines`].join('\n')}\n`;
    while (cut().length > MAX_BLOCKER)
        kept--;
    return cut();
}

;// CONCATENATED MODULE: ./lib/steps/record-blocker.js


/**
 * Puts on record why work stopped and what is proposed. Whether a person has to agree is for code to say, and it can only be
 * stricter than whoever proposes. Source: workflow modes, blocker.
 * @param proposal null where nobody proposed anything
 */
function recordBlocker({ order, policy, notes }, { code, detail }, repairs, proposal) {
    const { bundle, journal, knownSecrets } = order;
    const judged = proposal && policy.procedure && authorize(proposal, policy.procedure);
    // Where no ticket says what may be done, nothing is approved beforehand.
    const authorization = judged ?? { authorization: 'user_required', reasons: ['No ticket says what may be done.'] };
    if (proposal !== null)
        notes.add({ blocker: { ...proposal, authorization: authorization.authorization } });
    const capsule = renderBlocker({
        ...{
            ticket: bundle.tasks[0].group,
            code,
            detail,
            repairs,
            maxRepairs: policy.repairs,
            proposal,
            authorization,
            knownSecrets,
        },
        findings: notes.report().rounds.at(-1)?.findings ?? [],
    });
    journal.prove('blocker', { authorization: authorization.authorization, capsule });
}

;// CONCATENATED MODULE: ./lib/steps/review-work.js








/** Whoever supports a ticket that asks for an expert where no risk names one. Source: workflow modes, intensities. */
const SOMEBODY = {
    expert: 'expert-test-reviewer',
    trigger: 'The ticket asks for an expert, and no risk names another one.',
};
/**
 * One round of reviews of exactly the tree that passed the checks: what the paths say, the writer's own second look, experts
 * where there is a risk for them, and somebody who did not write it. Each looks and cannot write.
 * Source: workflow modes, self-review, expert reviewers, independent review.
 * @param writer its conversation, null where that was another run's, and what it was told first
 */
async function reviewWork(review, work, writer) {
    const { order, policy, notes } = review;
    const { changeSet } = work;
    const { procedure } = policy;
    const entries = order.ground.snapshot.entries;
    const raised = procedure === null ? [] : [...procedure.raised, ...(0,checks_triggers/* raiseByChanges */.R5)(procedure, changeSet, entries)];
    const escalated = procedure && stopEscalated(procedure, raised, notes, true);
    if (escalated !== null)
        return { kind: 'stopped', ...escalated };
    const change = await seeChange(order, work);
    const own = policy.self ? await reviewOwn(review, change, writer) : { kind: 'passed' };
    if (own.kind === 'stopped')
        return own;
    const asked = await askExperts(review, change, changeSet);
    if (asked.kind === 'stopped')
        return asked;
    // What the writer doubts is for the reviewer to judge, where there is one.
    if (!policy.independent)
        return own;
    const doubts = own.kind === 'failed' ? own.findings : [];
    return reviewIndependently(review, change, { experts: asked.experts, doubts }, raised);
}
async function seeChange({ checkout, ground, journal }, { changeSet, rounds }) {
    const most = ground.config.maxPromptBytes / 2;
    const { text: diff, isWhole } = await (0,diff_trees/* renderDiff */["in"])(checkout.private, changeSet.base, changeSet.tree, most);
    if (!isWhole)
        journal.check('review_diff', true, `cut at ${most} bytes; who reviews it is told, and can read the files`);
    const paths = changeSet.changes.map(({ path }) => path);
    return { tree: changeSet.tree, paths, diff, gates: rounds.at(-1) ?? [] };
}
async function reviewOwn({ order, turns, notes }, change, { threadId, assignment }) {
    const prompt = `${threadId === null ? `${assignment}\n` : ''}${renderSelfReviewPrompt(change)}`;
    const asked = await askRole(order, turns, {
        ...{ role: 'self-reviewer', title: 'The writer looks again', prompt, threadId },
        check: ({ checks }) => (checks.length === 0 ? ['`checks` is empty'] : []),
    });
    if (asked.kind === 'failed')
        return { ...asked, kind: 'stopped', waits: false };
    const { checks, issues } = asked.value;
    notes.add({ selfReview: asked.value });
    order.journal.prove('self-review', { tree: change.tree, issues: String(issues.length), thread: asked.threadId });
    const faults = [...checks.flatMap(({ item, holds, note }) => (holds ? [] : [`${item} ${note}`])), ...issues];
    if (faults.length === 0)
        return { kind: 'passed' };
    return { kind: 'failed', findings: faults.map((fault, at) => ownFinding(`S${at + 1}`, fault)), experts: [] };
}
const ownFinding = (id, fault) => ({
    ...{ id, severity: 'medium', path: '', expected: 'Nothing is left to change.', actual: fault, criterion: 'self-review' },
    evidence: 'The writer says so.',
    repair: fault,
});
/**
 * Asks every expert for whom the work holds a risk.
 * @param changeSet null where nobody writes
 */
async function askExperts({ order, turns, policy, notes }, change, changeSet) {
    const { procedure } = policy;
    if (procedure === null || !policy.experts)
        return { kind: 'asked', experts: [] };
    // The parts of a chain had their experts. A question has its scope, and nothing else, to tell which ones it needs.
    const scope = procedure.readOnly === 'research' ? procedure.allowed.map((entry) => entry.replace(/\/(?:\*\*)?$/, '')) : [];
    const byRisk = routeExperts(procedure, scope, changeSet, order.ground.snapshot.entries);
    const routed = byRisk.length === 0 && procedure.intensity === 'expert_supported' ? [SOMEBODY] : byRisk;
    const experts = [];
    for (const { expert, trigger } of routed) {
        const asked = await askRole(order, turns, {
            role: 'expert',
            title: `Ask ${expert}`,
            prompt: renderExpertPrompt(briefFor(order.ground, order.bundle, expert), change, { profile: expert, trigger }),
            check: ({ profileUsed, nextAction }) => [
                ...(profileUsed === expert ? [] : [`\`profileUsed\` must be ${expert}`]),
                ...(nextAction.trim() === '' ? ['`nextAction` is empty'] : []),
            ],
        });
        if (asked.kind === 'failed')
            return { ...asked, kind: 'stopped', waits: false };
        experts.push(asked.value);
        order.journal.prove('expert', { expert, trigger, tree: change.tree, recommendation: asked.value.recommendation });
    }
    notes.add({ experts: [...notes.report().experts, ...experts] });
    return { kind: 'asked', experts };
}
/** Source: workflow modes, independent review. The verdict is bound to the tree that was seen, and comes from a field, never from prose. */
async function reviewIndependently({ order, turns, policy, notes }, change, { experts, doubts }, raised) {
    const before = notes.report().rounds;
    const asked = await askRole(order, turns, {
        role: 'reviewer',
        title: `Independent review${before.length > 0 ? `, round ${before.length + 1}` : ''}`,
        prompt: renderReviewPrompt(briefFor(order.ground, order.bundle, 'reviewer'), change, {
            ...{ experts, triggers: raised },
            earlier: [...(before.at(-1)?.findings ?? []), ...doubts],
        }),
        check: (review) => checkReview(review, change),
    });
    if (asked.kind === 'failed')
        return { ...asked, kind: 'stopped', waits: false };
    const review = asked.value;
    notes.add({ rounds: [...before, review] });
    const { verdict, findings } = review;
    order.journal.prove('review', { tree: change.tree, verdict, findings: String(findings.length), thread: asked.threadId });
    const named = review.triggers.map(({ trigger, reason }) => ({ trigger, reason, paths: [] }));
    const escalated = policy.procedure && named.length > 0 ? stopEscalated(policy.procedure, [...raised, ...named], notes, true) : null;
    if (escalated !== null)
        return { kind: 'stopped', ...escalated };
    return verdict === 'PASS' ? { kind: 'passed' } : { kind: 'failed', findings, experts };
}
function checkReview({ verdict, tree, findings, paths, noWeakening, alignment }, change) {
    const isSame = paths.length === change.paths.length && change.paths.every((path) => paths.includes(path));
    return [
        ...(tree === change.tree ? [] : [`\`tree\` must be ${change.tree}`]),
        ...(verdict === 'FAIL' && findings.length === 0 ? ['FAIL needs at least one finding'] : []),
        ...(verdict === 'PASS' && findings.length > 0 ? ['PASS has no findings'] : []),
        ...(verdict === 'PASS' && !isSame ? [`\`paths\` must be exactly ${change.paths.join(', ')}`] : []),
        ...(verdict === 'PASS' && !noWeakening ? ['PASS needs `noWeakening`'] : []),
        ...(verdict === 'PASS' && alignment.trim() === '' ? ['PASS needs `alignment`'] : []),
    ];
}
/** Whether the change departs from its specs, asked of somebody who saw no turn before. Source: workflow modes, spec drift check. */
async function checkDrift({ order, turns, policy, notes }, work) {
    const { procedure } = policy;
    if (procedure === null || !policy.drift)
        return null;
    const change = await seeChange(order, work);
    const asked = await askRole(order, turns, {
        role: 'drift-checker',
        title: 'Compare with the specs',
        prompt: renderDriftPrompt(briefFor(order.ground, order.bundle, 'drift-checker'), change),
        check: ({ tree, verdict, findings, missingProof }) => [
            ...(tree === change.tree ? [] : [`\`tree\` must be ${change.tree}`]),
            ...(verdict === 'fail' && findings.length + missingProof.length === 0 ? ['fail needs a finding'] : []),
        ],
    });
    if (asked.kind === 'failed')
        return { ...asked, waits: false };
    notes.add({ drift: asked.value });
    const { verdict, findings, missingProof } = asked.value;
    order.journal.prove('drift', { tree: change.tree, verdict });
    if (verdict !== 'fail')
        return null;
    return { code: 'drift-failed', detail: [...findings, ...missingProof].join(' '), waits: true };
}
/** A way out that somebody proposes who changes nothing. What it says never lets a run go on. Source: workflow modes, blocker. */
async function proposeWayOut(review, stop, repairs) {
    const { order, turns, notes } = review;
    const { code, detail } = stop;
    const { rounds } = notes.report();
    const asked = await askRole(order, turns, {
        role: 'blocker-resolver',
        title: 'Ask for a way out',
        prompt: renderBlockerPrompt(briefFor(order.ground, order.bundle, 'blocker-resolver'), {
            ...{ code, detail, rounds: rounds.length },
            findings: rounds.at(-1)?.findings ?? [],
        }),
    });
    if (asked.kind === 'failed')
        order.log.info(`  no way out was proposed: ${asked.detail}`);
    recordBlocker(review, stop, repairs, asked.kind === 'answered' ? asked.value : null);
}

// EXTERNAL MODULE: ./lib/agent/prompt.js + 1 modules
var agent_prompt = __webpack_require__(2694);
// EXTERNAL MODULE: ./lib/model.js
var model = __webpack_require__(9814);
;// CONCATENATED MODULE: ./lib/agent/report.js


/** The writer's final answer as a report. */
function readAgentReport(answer) {
    const read = readAnswer(answer, 'agent-report');
    if (read.kind === 'invalid')
        return read;
    const report = read.value;
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

;// CONCATENATED MODULE: ./lib/steps/sit.js





/**
 * One conversation with the writer: a message, then a few repairs, which know what was said before. The measure is the same in
 * every round.
 */
async function sit(order, turns, message, turn) {
    const { ground, journal, agent, bundle } = order;
    const { worker } = bundle.tasks[0];
    let prompt = message;
    let threadId = null;
    const rounds = [];
    for (let round = 0;; round++) {
        const again = round === 0 ? '' : `: repair ${round} of ${ground.config.repairTurns}`;
        const taken = await turns.take({
            role: 'writer',
            title: `Agent: ${agent.name}${turn > 1 ? `, turn ${turn} of this work` : ''}${again}`,
            ...{ prompt, threadId, model: worker?.model ?? undefined, effort: worker?.effort ?? undefined },
        });
        if (taken.kind === 'failed')
            return taken;
        threadId = taken.threadId;
        const answered = readAgentReport(taken.answer);
        const said = answered.kind === 'valid' ? answered.report : null;
        const report = said && (0,guards/* withholdSecrets */.RK)(said, order.knownSecrets);
        const problems = answered.kind === 'valid' ? [] : answered.problems;
        if (report?.status === 'needs-input') {
            journal.learn({ agent: report });
            const detail = report.question?.trim() || 'The agent stopped with a question that it did not ask.';
            return { kind: 'question', detail, report };
        }
        if (report?.status === 'unfinished') {
            journal.learn({ agent: report });
            const unkeepable = (0,judge_work/* judgeUnfinished */.v9)(order, taken.changeSet);
            if (unkeepable.length === 0)
                return { kind: 'unfinished', report };
            if (round >= ground.config.repairTurns)
                return { kind: 'rejected', code: 'guards-failed', detail: nameFew(unkeepable), report };
            prompt = (0,agent_prompt/* renderRepair */.Q)({ findings: unkeepable, gates: [], report: [] });
            continue;
        }
        const { changeSet, verdict } = await (0,judge_work/* judgeWork */.Ou)(order, said, taken.changeSet);
        turns.moveTo(changeSet.tree);
        rounds.push(verdict.gates);
        journal.learn({
            agent: report,
            earlierRounds: rounds.slice(0, -1),
            changeReport: (0,change_report/* describeChangeReport */.cA)({ ...order, changeSet, report }),
        });
        journal.prove('judge', { turn: String(round + 1), tree: changeSet.tree, verdict: verdict.reasonCode, answer: answered.kind });
        if (report !== null && verdict.accepted)
            return { kind: 'accepted', threadId, report, changeSet, rounds };
        if (round >= ground.config.repairTurns)
            return giveUp(report, verdict, problems);
        prompt = (0,agent_prompt/* renderRepair */.Q)({ findings: errorsOf(verdict), gates: verdict.gates, report: problems });
    }
}
const errorsOf = (verdict) => verdict.findings.filter(({ severity }) => severity === 'error');
const nameFew = (findings) => findings
    .slice(0, 5)
    .map(({ file, message }) => (file ? `${file}: ${message}` : message))
    .join(' ');
/** Why a verdict is none that work may go on with, in a few words. */
function describeVerdict(verdict) {
    const failed = verdict.gates
        .filter(({ status }) => status === 'failed')
        .map(({ name, exitCode }) => `${name} (exit code ${exitCode})`);
    const detail = verdict.reasonCode === 'gates-failed' ? `Failed: ${failed.join(', ')}` : nameFew(errorsOf(verdict));
    return detail || 'A gate did not run.';
}
function giveUp(report, verdict, problems) {
    if (verdict.reasonCode === 'accepted') {
        const detail = `The final answer cannot be used: ${problems.join('; ')}`;
        return { kind: 'rejected', code: 'agent-report-invalid', detail, report };
    }
    return { kind: 'rejected', code: verdict.reasonCode, detail: describeVerdict(verdict), report };
}

;// CONCATENATED MODULE: ./lib/steps/conclude-work.js




/**
 * Reviews, and repairs what they find: each repair is a conversation of its own, passes every check again, leaves another tree than
 * any round before, and is reviewed anew. The count of rounds is kept with the work, so that another run goes on counting.
 * Source: workflow modes, repair loop.
 * @param assignment what the writer was told first; a repairer is told it again
 */
async function concludeWork(review, first, assignment, begun) {
    const { order, turns, policy } = review;
    const most = Math.min(policy.repairs, MAX_REPAIR_ROUNDS);
    const seen = new Set();
    let state = begun;
    let work = first;
    const keep = async (text) => {
        const kept = await order.keep(text, { ...state, accepted: work.report });
        return kept.kind === 'not-kept' && kept.code !== null ? { code: kept.code, detail: kept.detail, waits: false } : null;
    };
    const unkept = await keep('The work passed every check and is under review.');
    if (unkept !== null)
        return { kind: 'stopped', ...unkept, checkpoint: state };
    for (;;) {
        seen.add(work.changeSet.tree);
        const reviewed = await reviewWork(review, work, { threadId: work.threadId, assignment });
        if (reviewed.kind === 'passed') {
            const drift = await checkDrift(review, work);
            if (drift !== null)
                return stopHere(review, drift, state);
            return { ...work, kind: 'accepted', checkpoint: { ...state, accepted: work.report } };
        }
        if (reviewed.kind === 'stopped')
            return stopHere(review, reviewed, state);
        if (state.repairRounds >= most)
            return stopHere(review, usedUp(reviewed.findings, state.repairRounds), state);
        state = { ...state, repairRounds: state.repairRounds + 1, turns: state.turns + 1 };
        const lost = await keep(`A review asks for repair ${state.repairRounds} of ${most}.`);
        if (lost !== null)
            return { kind: 'stopped', ...lost, checkpoint: state };
        const prompt = `${assignment}\n${renderRepairTask(reviewed.findings, reviewed.experts)}`;
        const sitting = await sit(order, turns, prompt, state.turns);
        if (sitting.kind === 'failed' || sitting.kind === 'rejected')
            return { kind: 'stopped', code: sitting.code, detail: sitting.detail, waits: false, checkpoint: state };
        if (sitting.kind !== 'accepted') {
            const detail = sitting.kind === 'question' ? sitting.detail : 'The repair was not finished.';
            return { kind: 'stopped', code: 'agent-question', detail, waits: true, checkpoint: state };
        }
        if (seen.has(sitting.changeSet.tree)) {
            const detail = `Repair ${state.repairRounds} left the very tree of an earlier round.`;
            return stopHere(review, { code: 'review-failed', detail, waits: true }, state);
        }
        work = sitting;
    }
}
function usedUp(findings, rounds) {
    const faults = findings.map(({ id, path, actual }) => `${id} ${path}: ${actual}`);
    return { code: 'review-failed', detail: `After ${rounds} repairs the review still finds ${faults.join(' ')}`, waits: true };
}
async function stopHere(review, stop, checkpoint) {
    if (stop.code === 'review-failed' || stop.code === 'drift-failed')
        await proposeWayOut(review, stop, checkpoint.repairRounds);
    const { code, detail, waits } = stop;
    return { kind: 'stopped', code, detail, waits, checkpoint };
}

;// CONCATENATED MODULE: ./lib/steps/review-notes.js
/** Empty notes on a bundle that somebody looks at. */
function createReviewNotes(journal, { procedure }, adaptations) {
    let report = {
        mode: procedure?.mode ?? null,
        modeReason: procedure?.modeReason ?? '',
        plan: null,
        triggers: procedure?.raised ?? [],
        selfReview: null,
        experts: [],
        rounds: [],
        drift: null,
        blocker: null,
        adaptations,
    };
    journal.learn({ review: report });
    return {
        report: () => report,
        add(more) {
            report = { ...report, ...more };
            journal.learn({ review: report });
        },
    };
}

// EXTERNAL MODULE: ./lib/steps/review-policy.js
var review_policy = __webpack_require__(1114);
;// CONCATENATED MODULE: ./lib/steps/prepare-review.js


/** What a quick ticket does without. */
const QUICK = {
    rule: 'planner, experts, comparison with specs',
    reason: 'A quick ticket has none: whatever would need them makes it not quick.',
};
/** Roles whose words a repository may give. */
const LOOKED_UP = ['writer', 'planner', 'reviewer', 'drift-checker', 'blocker-resolver'];
/** Who looks at the work besides its writer, and what is to be said of that in any case; null where nobody does. */
function prepareReview(order, turns) {
    const { ground, bundle, journal } = order;
    const policy = (0,review_policy/* reviewPolicyOf */.q)(ground, bundle);
    if (policy === null)
        return null;
    const delivery = {
        kind: order.asPullRequest ? 'pull-request' : 'branch',
        branch: bundle.branch,
        base: order.baseBranch ?? '',
    };
    const { procedures } = ground.format;
    const declared = procedures?.adaptations(ground.snapshot, delivery) ?? [];
    const adaptations = policy.procedure?.mode === 'quick' ? [...declared, QUICK] : declared;
    if (procedures !== undefined) {
        const words = LOOKED_UP.map((role) => `${role}: ${procedures.instructions(ground.snapshot, role).path ?? 'built in'}`);
        journal.check('profiles', true, words.join(', '));
    }
    return { order, turns, policy, notes: createReviewNotes(journal, policy, adaptations) };
}

;// CONCATENATED MODULE: ./lib/steps/take-turn.js





/** Failures of the way to the model, which may pass. Source: ticket flow, network failures. */
const PASSING = ['model-unavailable', 'model-rate-limited'];
const MAX_ANSWER = 2000;
/**
 * Takes turns. One that fails on the way to the model is tried again after a wait, and is still one turn. A turn of a role that
 * only reads must leave the work tree as it was, or the run is at its end.
 */
function createTurns(setting) {
    const { agent, checkout, baseline, ground, journal, archive, log } = setting;
    const { config } = ground;
    const deadline = performance.now() + setting.timeoutMs;
    let tree = `${checkout.head}^{tree}`;
    let count = 0;
    let tokens = 0;
    const takeOnce = async (request, tries) => {
        const begin = performance.now();
        const { role, prompt, threadId, model, effort } = request;
        const kept = `turns/${String(count).padStart(2, '0')}-${role}`;
        if (tries === 1)
            archive?.add(`${kept}/prompt.md`, prompt);
        const answer = await journal.time('agent', () => agent.run({
            ...{ role, prompt, threadId, model, effort, signal: setting.signal },
            record: (line) => archive?.append(`${kept}/events.jsonl`, line),
            timeoutMs: Math.max(1000, deadline - performance.now()),
        }));
        archive?.add(`${kept}/answer.txt`, answer.kind === 'answered' ? answer.answer : `${answer.code}: ${answer.detail}\n`);
        tokens += answer.usage === null ? 0 : answer.usage.inputTokens + answer.usage.outputTokens;
        const mayPass = answer.kind === 'failed' && PASSING.includes(answer.code) && tries <= config.retries.count;
        const waitMs = config.retries.waitMs * 2 ** (tries - 1);
        const changeSet = mayPass ? null : await (0,work_tree/* captureWorkTree */.mC)(checkout, baseline);
        const changed = changeSet === null ? NOTHING_CHANGED : await (0,diff_trees/* countDiff */.hl)(checkout.private, tree, changeSet.tree);
        journal.learnTurn({
            turn: count,
            role,
            agent: agent.name,
            threadId: answer.kind === 'answered' ? answer.threadId : threadId,
            outcome: answer.kind === 'answered' ? 'answered' : answer.code,
            tries,
            durationMs: Math.round(performance.now() - begin),
            usage: answer.usage,
            ...changed,
            answer: (0,guards/* withholdSecrets */.RK)(answer.kind === 'answered' ? answer.answer : answer.detail, setting.knownSecrets).slice(-MAX_ANSWER),
        }, config.prices);
        if (answer.kind === 'failed') {
            if (!mayPass || setting.signal.aborted || performance.now() + waitMs >= deadline)
                return { kind: 'failed', code: answer.code, detail: answer.detail };
            log.warn(`${(0,host_log/* quoteLine */.tQ)(answer.detail, 200)}; trying again in ${Math.round(waitMs / 1000)} s`);
            await Promise.race([setting.pause(waitMs), ended(setting.signal)]);
            if (setting.signal.aborted)
                return { kind: 'failed', code: 'cancelled', detail: 'the run was cancelled' };
            return takeOnce(request, tries + 1);
        }
        if (changeSet === null)
            throw new TypeError('only a failed turn is tried again');
        if (roles/* ROLES */.g[role].access === 'read' &&
            (changed.files > 0 || changeSet.changes.some(({ newOid, status }) => newOid === null && status === 'added'))) {
            const detail = `The ${role} changed ${changed.files} files, and may only read`;
            // What the work rests on may have been changed by anybody: that is the graver fault.
            const fault = (await setting.objection?.()) ?? { code: 'review-invalid', detail };
            // Nobody may take it for the writer's work later.
            await (0,work_tree/* restoreWorkTree */.s7)(checkout, baseline, { base: checkout.head, tree, changes: [] });
            return { kind: 'failed', ...fault };
        }
        tree = changeSet.tree;
        return { kind: 'answered', answer: answer.answer, threadId: answer.threadId, changeSet };
    };
    return {
        async take(request) {
            const objection = (await setting.objection?.()) ?? null;
            if (objection !== null)
                return { kind: 'failed', ...objection };
            if (config.maxTokens !== null && tokens >= config.maxTokens)
                return { kind: 'failed', code: 'budget-exceeded', detail: `${tokens} tokens are used, and ${config.maxTokens} may be` };
            count += 1;
            log.group(request.title);
            log.info(`  turn ${count}, a message of ${request.prompt.length} characters`);
            try {
                return await takeOnce(request, 1);
            }
            finally {
                log.endGroup();
            }
        },
        tree: () => tree,
        moveTo: (moved) => {
            tree = moved;
        },
    };
}
/** Resolves when the run is called off. */
const ended = (signal) => new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
});
const NOTHING_CHANGED = { files: 0, insertions: 0, deletions: 0 };

;// CONCATENATED MODULE: ./lib/report/verified-report.js

const MOST = 40;
/** What a writer would have answered, for work without one: made of the fields of other answers, each text one line. */
function toVerifiedReport({ kind, task, answer, experts }) {
    const { verdict, findings, followUps, residualRisks, missingProof } = answer;
    const said = kind === 'chain'
        ? `All tickets of the chain are done, and its final verification says ${verdict}.`
        : `The question was looked into, and the answer is ${verdict === 'pass' ? 'complete' : 'complete but for what is named as a risk'}.`;
    const advice = experts.map(({ profileUsed, recommendation, nextAction }) => `${profileUsed} (${recommendation}): ${nextAction}`);
    const quoted = (texts) => texts.slice(0, MOST).map((text) => (0,host_log/* quoteLine */.tQ)(text));
    return {
        ...{
            status: 'done',
            question: null,
            type: 'docs',
            commits: [],
            dependencies: [],
            performance: null,
            note: null,
            evidence: [],
        },
        title: (0,host_log/* quoteLine */.tQ)(`${kind === 'chain' ? 'verify' : 'answer'} ${task.title}`, 100),
        summary: quoted([said, ...findings, ...experts.flatMap((expert) => expert.findings), ...advice]),
        changes: [],
        risks: quoted([...residualRisks, ...missingProof.map((proof) => `Not proved: ${proof}`)]),
        followUps: quoted(followUps),
        changeReport: null,
    };
}

;// CONCATENATED MODULE: ./lib/steps/work-read-only.js








/**
 * Work without a writer: a question, or the end of a chain of tickets. The commands of the ticket run on the base, experts look at it,
 * and somebody who saw no turn before says whether it holds; each can only read, and the tree is compared after every turn. What is
 * delivered is the record of it, and the mark of the ticket. Source: workflow modes, ticket chains and intensities.
 * @param checkpoint what the run ends with where it does not pass: there is nothing to be kept
 */
async function workReadOnly(review, checkpoint) {
    const { order, turns, policy, notes } = review;
    const { journal, bundle } = order;
    const kind = policy.procedure?.readOnly ?? null;
    if (kind === null)
        throw new TypeError('this work has a writer');
    const end = (code, detail) => {
        return { kind: 'ended', code, detail, report: null, checkpoint, waits: false };
    };
    order.phases.planned(notes.report());
    const { changeSet, verdict } = await (0,judge_work/* judgeWork */.Ou)(order, null, await (0,work_tree/* captureWorkTree */.mC)(order.checkout, order.baseline));
    const { tree } = changeSet;
    turns.moveTo(tree);
    journal.prove('judge', { turn: 'none', tree, verdict: verdict.reasonCode, answer: 'none' });
    if (verdict.reasonCode !== 'accepted')
        return end(verdict.reasonCode, describeVerdict(verdict));
    const seen = { tree, paths: [], diff: '', gates: verdict.gates };
    const asked = await askExperts(review, seen, null);
    if (asked.kind === 'stopped')
        return end(asked.code, asked.detail);
    const verified = await verify(review, seen, { kind, experts: asked.experts });
    if (verified.kind === 'failed')
        return end(verified.code, verified.detail);
    const { answer } = verified;
    if (answer.verdict === 'fail')
        return end('drift-failed', [...answer.findings, ...answer.missingProof].join(' '));
    const report = toVerifiedReport({ kind, task: bundle.tasks[0], answer, experts: asked.experts });
    journal.learn({ agent: report });
    return { kind: 'accepted', report, changeSet, rounds: [verdict.gates], review: notes.report(), checkpoint };
}
/** Asks for the verdict on the base as it is. */
async function verify({ order, turns, notes }, seen, about) {
    const asked = await askRole(order, turns, {
        role: 'drift-checker',
        title: about.kind === 'chain' ? 'Verify the chain' : 'Look into the question',
        prompt: renderVerificationPrompt(briefFor(order.ground, order.bundle, 'drift-checker'), seen, about),
        check: (answer) => checkAnswer(answer, seen.tree, about.kind),
    });
    if (asked.kind === 'failed')
        return asked;
    notes.add({ drift: asked.value });
    order.journal.prove(about.kind === 'chain' ? 'final-verification' : 'research', {
        ...{ tree: seen.tree, verdict: asked.value.verdict, findings: String(asked.value.findings.length) },
        thread: asked.threadId,
    });
    return { kind: 'answered', answer: asked.value };
}
function checkAnswer({ tree, verdict, findings, followUps, missingProof }, seen, kind) {
    const passes = verdict !== 'fail';
    return [
        ...(tree === seen ? [] : [`\`tree\` must be ${seen}`]),
        ...(!passes && findings.length + missingProof.length === 0 ? ['fail needs a finding'] : []),
        ...(passes && kind === 'chain' && missingProof.length > 0
            ? ['`missingProof` must be empty where the verdict is not fail']
            : []),
        ...(passes && kind === 'research' && findings.length + followUps.length === 0
            ? ['an answer needs findings or follow-ups']
            : []),
    ];
}

;// CONCATENATED MODULE: ./lib/steps/work.js












/**
 * Has the agent implement the bundle, in as many turns as it takes: each a conversation of its own, fed by message and work tree
 * alone. What a turn leaves is kept before the next one begins. The agent's word that it is done only starts the checks, and
 * what does not pass goes back to the conversation it came from.
 *
 * Source: ticket flow, turns.
 */
async function work(order) {
    const { ground, resumed, bundle, checkout } = order;
    const turns = createTurns(order);
    if (resumed !== null)
        turns.moveTo(resumed.tree);
    let state = startOf(order);
    // From now on the work waits for nobody, and whoever comes after a lost runner finds the replies.
    const unheld = resumed === null ? null : await keepBetween(order, resumed.checkpoint.question, state);
    if (unheld !== null)
        return { ...unheld, kind: 'ended', report: null, checkpoint: state, waits: false };
    const review = prepareReview(order, turns);
    if (review !== null && (review.policy.procedure?.readOnly ?? null) !== null)
        return workReadOnly(review, state);
    const again = review === null ? null : await judgeKept(order, turns, state);
    const stop = review === null || again !== null ? null : await planWork(order, turns, review.policy, review.notes);
    if (stop !== null)
        return { ...stop, kind: 'ended', report: null, checkpoint: state };
    const plan = review?.notes.report().plan ?? null;
    const equipped = plan === null ? order : { ...order, plannedPaths: plan.files.map(({ path }) => path) };
    order.phases.planned(review?.notes.report() ?? null);
    let lost = resumed?.lost ?? [];
    let question = resumed?.checkpoint.question ?? '';
    for (let begun = 0;; begun++) {
        const isTakenUp = begun === 0 && again !== null;
        const spent = isTakenUp ? null : findSpent(order, state, begun);
        if (spent !== null)
            return { kind: 'ended', code: 'max-turns', detail: spent, report: null, checkpoint: state, waits: true };
        const before = turns.tree();
        const companions = await readCompanions(checkout, ground, bundle, before);
        const prompt = (0,first_prompt/* writeFirstPrompt */.CU)(ground, bundle, order.nextBoundary, {
            ...{ turn: state.turns + 1, question, lost, plan, ...companions },
            ...{ replies: state.replies, answer: state.answer },
        });
        order.onPrompt(prompt);
        if (!isTakenUp) {
            order.phases.requireWriter();
            state = { ...state, turns: state.turns + 1 };
        }
        const sitting = isTakenUp ? again : await sit(equipped, turns, prompt.text, state.turns);
        if (sitting.kind === 'accepted')
            return conclude(order, review, sitting, prompt.text, state);
        if (sitting.kind === 'failed')
            return { ...sitting, kind: 'ended', report: null, checkpoint: state, waits: false };
        // Only a turn that came to an end has seen the replies.
        state = { ...state, replies: [], accepted: null, answer: sitting.report === null ? '' : sayOf(sitting.report) };
        lost = [];
        question = '';
        if (sitting.kind === 'rejected')
            return { ...sitting, kind: 'ended', checkpoint: state, waits: false };
        if (sitting.kind === 'question')
            return { ...sitting, kind: 'ended', code: 'agent-question', checkpoint: state, waits: true };
        state = { ...state, failures: 0, idleTurns: (await isIdle(order, before, turns.tree())) ? state.idleTurns + 1 : 0 };
        const left = describeLeft(sitting.report);
        if (state.idleTurns >= ground.config.maxIdleTurns) {
            const detail = `${state.idleTurns} turns in a row changed nothing. ${left}`;
            return { kind: 'ended', code: 'loop-no-diff', detail, report: sitting.report, checkpoint: state, waits: true };
        }
        const failure = await keepBetween(order, left, state);
        if (failure !== null)
            return { ...failure, kind: 'ended', report: sitting.report, checkpoint: state, waits: false };
    }
}
/** Ends the work with a change that passed every check, after the reviews where there are any. */
async function conclude({ phases }, review, sitting, assignment, state) {
    const checkpoint = { ...state, replies: [], accepted: sitting.report };
    const first = { first: sitting.changeSet, gates: sitting.rounds.at(-1) ?? [] };
    if (review === null) {
        phases.accepted({ ...first, last: sitting.changeSet, review: null });
        return { ...sitting, review: null, checkpoint };
    }
    const concluded = await concludeWork(review, sitting, assignment, checkpoint);
    if (concluded.kind !== 'accepted')
        return { ...concluded, kind: 'ended', report: sitting.report };
    const said = review.notes.report();
    phases.accepted({ ...first, last: concluded.changeSet, review: said });
    return { ...concluded, review: said };
}
/** Kept work that had passed its checks is judged anew and goes on with its review, not with its writer. Source: workflow modes, resume. */
async function judgeKept(order, turns, { accepted, replies }) {
    if (accepted === null || replies.length > 0)
        return null;
    const left = await (0,work_tree/* captureWorkTree */.mC)(order.checkout, order.baseline);
    const { changeSet, verdict } = await (0,judge_work/* judgeWork */.Ou)(order, accepted, left);
    turns.moveTo(changeSet.tree);
    order.journal.learn({ agent: accepted });
    if (!verdict.accepted)
        return null;
    return { kind: 'accepted', threadId: null, report: accepted, changeSet, rounds: [verdict.gates] };
}
/** Where this run begins: a reply of a person starts every count anew but that of repairs after a review. */
function startOf({ resumed, checkout }) {
    if (resumed === null)
        return (0,report_checkpoint/* noCheckpoint */.wL)(checkout.head);
    const { question: _, ...checkpoint } = resumed.checkpoint;
    const state = { ...checkpoint, base: checkout.head, state: 'unfinished', replies: resumed.replies };
    return resumed.checkpoint.state === 'waiting' ? { ...state, turns: 0, idleTurns: 0, failures: 0 } : state;
}
/** Which limit leaves no further turn; null when there is one. */
function findSpent({ ground: { config } }, { turns }, begun) {
    if (begun >= config.maxTurns)
        return `${begun} turns were taken in this run, and ${config.maxTurns} may be`;
    if (turns >= config.maxTurnsPerTask)
        return `${turns} turns were taken for this task, and ${config.maxTurnsPerTask} may be`;
    return null;
}
/** Whether nothing but documents of the plan differs. */
async function isIdle({ checkout, ground }, before, after) {
    const changes = before === after ? [] : await (0,diff_trees/* diffTrees */.j_)(checkout.private, before, after);
    return changes.every(({ path }) => ground.format.owns(ground.planPath, path));
}
const describeLeft = ({ followUps, summary }) => {
    const left = followUps.length > 0 ? followUps : summary;
    return left.length === 0 ? 'The agent did not say what is left.' : `What is left: ${left.join(' ')}`;
};
/** What the next turn is told that this one said. */
const sayOf = ({ title, summary, risks, followUps }) => [title, ...summary, ...risks.map((risk) => `Risk: ${risk}`), ...followUps.map((left) => `Left: ${left}`)].join('\n');
/** Keeps what a turn left. The next turn counts as begun: one that breaks off is not free. */
async function keepBetween(order, left, state) {
    const kept = await order.keep(left, { ...state, turns: state.turns + 1 });
    if (kept.kind === 'kept')
        return null;
    if (kept.code !== null)
        return { code: kept.code, detail: kept.detail };
    order.log.info(`  not kept between the turns: ${kept.detail}`);
    return null;
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
    const ground = await journal.time('read', async () => (0,day_ceiling/* limitToDay */.H)(given, await (0,survey/* readGround */.A4)(given)));
    journal.learn({
        format: ground.format.name,
        planPath: ground.planPath,
        baseSha: ground.snapshot.commit,
        findings: ground.findings,
    });
    journal.learn({ memoryUpdate: { file: ground.config.memoryFile, status: 'no_change', summary: 'nothing to add' } });
    const plan = (0,survey/* requirePlan */.VH)(ground);
    journal.learn({ taskCounts: (0,dependencies/* countTasks */.g6)(plan) });
    if (ground.config.claimTtlMs <= given.timeoutMs)
        throw new errors/* RunnerError */.Rn('config-invalid', '`claim.ttl-hours` must be longer than `timeout-minutes`, or the claim ends while the agent works');
    noteSurroundings(given, ground);
    const baseline = await journal.time('compare', () => requireCleanTree(given));
    const order = await (0,resume/* takeUpReply */.jv)(given, ground, plan);
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
async function finish(held, read, choice, baseline) {
    const { journal, checkout, clock, knownSecrets, log } = held;
    const { agent, bundle, holding, left } = choice;
    if (agent === null)
        throw new TypeError('a run needs an agent');
    const ground = (0,prove_procedure/* withProofs */.K)(read, bundle);
    const resumption = held.resumption ?? (left && { ...left, replies: left.checkpoint.replies });
    const resumed = resumption && { ...resumption, ...(await (0,kept_work/* placeKeptWork */.zd)(held, resumption)) };
    if (resumed !== null)
        journal.prove('resume', { branch: resumed.branch, tip: resumed.tip, leftOut: String(resumed.lost.length) });
    const order = resumption === null ? held : { ...held, resumption };
    // The answer is here: nobody else has to give one.
    if (held.resumption !== undefined)
        journal.complain(await (0,ask/* settleQuestion */.e)(order, ground, bundle.branch, false));
    const keeping = { order, ground, choice, baseline };
    const phases = createPhaseNotes(order, ground, bundle);
    phases.begin(choice.sight.traffic.baseTip ?? checkout.head);
    journal.learn({ changeReport: (0,change_report/* describeChangeReport */.cA)({ ground, bundle, changeSet: null, report: null, knownSecrets }) });
    const result = await work({
        ...order,
        bundle,
        agent,
        nextBoundary: choice.nextBoundary,
        baseline,
        ground,
        resumed,
        pause: github_client/* systemPause */.kC,
        phases,
        asPullRequest: order.publisher !== null,
        objection: () => objectToTurn(order, ground, bundle),
        keep: (text, checkpoint) => keep(keeping, text, checkpoint),
        onPrompt: (prompt) => notePrompt(journal, ground, prompt),
    });
    const title = (0,report_commits/* renderTitle */.zF)(bundle, result.report);
    if (result.kind === 'ended' && result.waits)
        return waitForReply(keeping, { ...result, title });
    if (result.kind === 'ended') {
        await keepFailed(keeping, result);
        return journal.conclude(result.code, result.detail, title);
    }
    const { report, changeSet, rounds, review, checkpoint } = result;
    const giveUp = async (code, detail) => {
        await keepFailed(keeping, { code, detail, checkpoint });
        return journal.conclude(code, detail, title);
    };
    const at = clock();
    const today = (0,host_clock/* calendarDate */.bO)(at, ground.config.timeZone);
    const sealed = await journal.time('seal', () => (0,seal/* seal */.o)({ checkout, ground, bundle, report, changeSet, rounds, review, confine: agent.confine, today, at, knownSecrets, log }));
    const { commits, head, memoryUpdate, validation, changes } = sealed;
    journal.learn({ memoryUpdate });
    journal.learnValidation(validation);
    journal.prove('seal', { judgedTree: changeSet.tree, head, commits: String(commits.length) });
    journal.complain(sealed.findings);
    const fault = (0,seal/* findFault */.K)(sealed);
    if (fault !== null)
        return giveUp(fault.code, fault.detail);
    journal.learn({ changes });
    phases.sealed({ changeSet, changes, tree: sealed.tree });
    const saved = { changeReport: (0,change_report/* describeChangeReport */.cA)({ ground, bundle, changeSet, report, knownSecrets }, true) };
    await order.settle();
    const lease = order.lease();
    const unassigned = bundle.tasks[0].procedure?.delivery.assigned === false;
    if (order.delivery === 'none' || unassigned || lease === null || holding.kind !== 'remote') {
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
    const delivery = await journal.time('deliver', () => (0,deliver/* deliver */.c)({ desk, lease, branch: bundle.branch, branchTip: order.branchTip(), head: signed.head }));
    if (delivery.kind !== 'delivered')
        return giveUp(delivery.kind, delivery.detail);
    // Said only now: commits that nobody can find on the remote were not made.
    journal.learn({ commits: signed.commits, headSha: signed.head, ...saved });
    journal.learnLease(delivery.lease, `${lease.takeover ? `taken over from ${lease.takeover.ownerId}` : 'claimed'} and kept until the work is merged`);
    journal.prove('deliver', { branch: bundle.branch, head: signed.head, claim: delivery.lease.token });
    // Whatever becomes of this process, the claim of work that is on the remote stays.
    order.onLease?.(null);
    const ref = `refs/heads/${bundle.branch}`;
    // A remote that is silent now has taken the work all the same.
    const tips = await (0,remote/* listRefs */.Dy)(checkout.private, desk.remote, [ref]).catch(() => new Map());
    phases.delivered(signed.head, tips.get(ref) ?? 'no answer');
    const handOn = () => (0,handoff/* writeHandoff */.K7)(checkout, changeSet, ground.config.commitAuthor, at);
    return (0,publish/* publish */.mk)(order, ground, { ...signed, bundle, title, isNew: resumed === null, handOn });
}


/***/ })

};
