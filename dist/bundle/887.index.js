export const id = 887;
export const ids = [887];
export const modules = {

/***/ 6094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ah: () => (/* binding */ guard),
  DE: () => (/* binding */ guardUnfinished),
  RK: () => (/* reexport */ withholdSecrets)
});

// UNUSED EXPORTS: changedSymbols

// EXTERNAL MODULE: ./lib/secrets.js
var secrets = __webpack_require__(150);
// EXTERNAL MODULE: ./lib/checks/guards/globs.js + 1 modules
var guards_globs = __webpack_require__(1967);
;// CONCATENATED MODULE: ./lib/checks/guards/declared-files.js

const longestGlob = 500;
const declare = (written) => {
    const entry = written
        .trim()
        .replace(/^(?:\.\/)+/, '')
        .replace(/\/{2,}/g, '/');
    const folder = entry.endsWith('/') ? entry : `${entry}/`;
    // Frameworks name routes `[id]` and `(group)`: in a plan these are names, not patterns.
    const isGlob = /[*?{]/.test(entry) && entry.length <= longestGlob;
    const glob = isGlob ? (0,guards_globs/* compileGlob */.SO)(entry.replace(/[[\]\\]/g, '\\$&')) : null;
    return { entry, matches: (path) => path === entry || path.startsWith(folder) || (glob?.(path) ?? false) };
};
const declareAll = (entries) => [
    ...new Map(entries
        .filter((entry) => entry.trim() !== '')
        .map(declare)
        .map((file) => [file.entry, file])).values(),
];
/** The files that the steps of some tasks declare, each once. */
const declaredFiles = (tasks) => {
    const steps = tasks.flatMap((task) => task.brief.steps);
    return {
        create: declareAll(steps.flatMap((step) => step.filesToCreate)),
        modify: declareAll(steps.flatMap((step) => step.filesToModify)),
    };
};
/** Whether any step of some tasks declares a path. */
const declaring = (tasks) => {
    const { create, modify } = declaredFiles(tasks);
    const all = [...create, ...modify];
    return (path) => all.some((file) => file.matches(path));
};

// EXTERNAL MODULE: ./lib/checks/guards/finding.js
var finding = __webpack_require__(8177);
// EXTERNAL MODULE: ./lib/checks/guards/lines.js
var guards_lines = __webpack_require__(9843);
;// CONCATENATED MODULE: ./lib/checks/guards/binary-files.js



/** Nobody can review a binary file line by line, so only one that a step of the plan declares is delivered. */
const guardBinaryFiles = ({ changeSet: { changes }, bundle }) => {
    const isDeclared = declaring(bundle.tasks);
    return changes
        .filter(({ path, after }) => after !== null && (0,guards_lines/* isBinary */.Go)(after) && !isDeclared(path))
        .map(({ path, status }) => (0,finding/* finding */.g)('binary-file', 'error', path, `${(0,finding/* quoted */.T)(path)} is a binary file, and no step of ${bundle.tasks.map(({ id }) => id).join(', ')} declares it.`, status === 'added' ? 'Delete it, or make it from text when it is needed.' : 'Restore it as it was in the base.'));
};

;// CONCATENATED MODULE: ./lib/checks/guards/line-diff.js
/** The most pairs of lines of one window that are compared one by one. */
const mostPairs = 160_000;
/** The most lines and pairs that are looked at altogether. */
const mostSteps = 40_000_000;
/** Pairs of lines that stand exactly once in each side of a window, the most that keep their order. */
const findAnchors = (before, after, window) => {
    const once = (lines, from, to) => {
        const places = new Map();
        for (let at = from; at < to; at++) {
            const line = lines[at] ?? '';
            places.set(line, places.has(line) ? -1 : at);
        }
        return places;
    };
    const old = once(before, window.oldFrom, window.oldTo);
    const pairs = [...once(after, window.from, window.to)].flatMap(([line, at]) => {
        const oldAt = old.get(line) ?? -1;
        return at < 0 || oldAt < 0 ? [] : [[at, oldAt]];
    });
    // Patience sorting: each pair remembers the last one of the pile before its own.
    const piles = [];
    const previous = [];
    for (const [index, [, oldAt]] of pairs.entries()) {
        let low = 0;
        for (let high = piles.length; low < high;) {
            const middle = (low + high) >> 1;
            if ((pairs[piles[middle] ?? 0]?.[1] ?? 0) < oldAt)
                low = middle + 1;
            else
                high = middle;
        }
        previous[index] = piles[low - 1] ?? -1;
        piles[low] = index;
    }
    const chain = [];
    for (let index = piles.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
        const pair = pairs[index];
        if (pair !== undefined)
            chain.push(pair);
    }
    return chain.reverse();
};
/** The longest common sequence of a small window, pair by pair. */
const comparePairs = (before, after, window, kept) => {
    const { from, to, oldFrom, oldTo } = window;
    const width = oldTo - oldFrom + 1;
    const lengths = new Uint32Array((to - from + 1) * width);
    const at = (row, column) => lengths[(row - from) * width + (column - oldFrom)] ?? 0;
    for (let row = to - 1; row >= from; row--)
        for (let column = oldTo - 1; column >= oldFrom; column--)
            lengths[(row - from) * width + (column - oldFrom)] =
                after[row] === before[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    for (let row = from, column = oldFrom; row < to && column < oldTo;) {
        if (after[row] === before[column])
            kept.set(row++, column++);
        else if (at(row + 1, column) >= at(row, column + 1))
            row += 1;
        else
            column += 1;
    }
};
/**
 * Which lines of a text are lines of an older one that stayed: index to older index. Any other line is new, and any
 * older line that is not named is gone. Fast for texts of any kind; where two long stretches have no line that each
 * holds once, they count as wholly different.
 */
const keptLines = (before, after) => {
    const kept = new Map();
    let steps = 0;
    const windows = [{ from: 0, to: after.length, oldFrom: 0, oldTo: before.length }];
    for (let window = windows.pop(); window !== undefined; window = windows.pop()) {
        let { from, to, oldFrom, oldTo } = window;
        while (from < to && oldFrom < oldTo && after[from] === before[oldFrom])
            kept.set(from++, oldFrom++);
        while (from < to && oldFrom < oldTo && after[to - 1] === before[oldTo - 1])
            kept.set(--to, --oldTo);
        if (from === to || oldFrom === oldTo)
            continue;
        const rest = { from, to, oldFrom, oldTo };
        // A map costs more than a comparison.
        steps += 10 * (to - from + oldTo - oldFrom);
        if (steps > mostSteps)
            continue;
        const anchors = findAnchors(before, after, rest);
        if (anchors.length === 0) {
            const pairs = (to - from) * (oldTo - oldFrom);
            steps += pairs;
            if (pairs <= mostPairs && steps <= mostSteps)
                comparePairs(before, after, rest, kept);
            continue;
        }
        for (const [at, oldAt] of anchors) {
            kept.set(at, oldAt);
            windows.push({ from, to: at, oldFrom, oldTo: oldAt });
            from = at + 1;
            oldFrom = oldAt + 1;
        }
        windows.push({ from, to, oldFrom, oldTo });
    }
    return kept;
};

// EXTERNAL MODULE: ./lib/checks/guards/python-source.js
var python_source = __webpack_require__(840);
// EXTERNAL MODULE: ./lib/checks/guards/source-paths.js
var source_paths = __webpack_require__(3698);
;// CONCATENATED MODULE: ./lib/checks/guards/broad-handlers.js





const broadNames = new Set(['Exception', 'BaseException']);
/** What a handler catches of everything there is: its words, or null when it is narrow. */
const broadness = (header) => {
    const caught = header
        .replace(/^except\s*\*?/, '')
        .replace(/\sas\s+\w+$/, '')
        .replace(/[()]/g, ' ')
        .trim();
    if (caught === '')
        return 'everything';
    const names = caught.split(',').map((name) => name.trim().split('.').at(-1) ?? '');
    return names.find((name) => broadNames.has(name)) ?? null;
};
/** What comes first behind the colon of a header: on its line, or on the next one that is not blank. */
const firstStatement = (lines, last, column) => {
    let statement = lines[last]?.slice(column + 1).trim();
    for (let at = last + 1; statement === '' && at < lines.length; at++)
        statement = lines[at]?.trim();
    return statement ?? '';
};
/** The handlers of a source that catch too much and do not begin by raising again. */
const findBroad = (source) => {
    if (!source.includes('except'))
        return [];
    const masked = (0,python_source/* maskPython */.r)(source);
    const lines = masked.split('\n');
    return (0,python_source/* findHeaders */.Y)(masked, /^except\b/).flatMap(({ first, last, text, column }) => {
        const catches = broadness(text);
        if (catches === null)
            return [];
        const name = /\sas\s+(\w+)$/.exec(text)?.[1];
        const raise = /^raise(?:\s+(\w+))?\s*(?:;|$)/.exec(firstStatement(lines, last, column));
        const raisesAgain = raise !== null && (raise[1] === undefined || raise[1] === name);
        return raisesAgain ? [] : [{ line: first, catches }];
    });
};
const guardSource = (change) => {
    const after = (0,guards_lines/* textOf */.b6)(change.after) ?? '';
    const broad = findBroad(after);
    if (broad.length === 0)
        return [];
    const before = (0,guards_lines/* textOf */.b6)(change.before) ?? '';
    const old = new Set(findBroad(before).map(({ line }) => line));
    const split = (text) => text.split(/\r?\n/);
    const kept = keptLines(split(before), split(after));
    return broad
        .filter(({ line }) => !old.has(kept.get(line) ?? -1))
        .map(({ line, catches }) => (0,finding/* finding */.g)('broad-handler', 'error', change.path, `A new handler in ${(0,finding/* quoted */.T)(change.path)} catches ${catches} and does not raise it again at once.`, 'Catch the exceptions that are meant by their names, or let `raise` be the first thing it does.', { line: line + 1, column: null }));
};
/**
 * No Python handler is added that catches everything and may swallow it. Those that were there stay as they were; one
 * that raised again and no longer does is new. Not seen: other names for `Exception`, and what a called function hides.
 */
const guardBroadHandlers = ({ changeSet, policy }) => policy.allowBroadHandlers
    ? []
    : changeSet.changes.filter(({ path }) => ['py', 'pyi'].includes((0,source_paths/* extensionOf */.je)(path))).flatMap(guardSource);

;// CONCATENATED MODULE: ./lib/checks/guards/context.js
/** The paths of the tree that would be delivered. */
const deliveredPaths = ({ changeSet, baseEntries }) => {
    const paths = new Set(baseEntries.keys());
    for (const { path, status } of changeSet.changes) {
        if (status === 'deleted')
            paths.delete(path);
        else
            paths.add(path);
    }
    return paths;
};

;// CONCATENATED MODULE: ./lib/checks/guards/build-outputs.js



/** Folders that nothing but a tool fills, wherever they are. */
const outputFolders = new Set(('node_modules bower_components .next .nuxt .svelte-kit .parcel-cache .turbo .nyc_output .vite .angular htmlcov __pycache__ ' +
    '.pytest_cache .mypy_cache .ruff_cache .tox .nox .venv .gradle .terraform test-results playwright-report .hypothesis .cache .eslintcache').split(' '));
/** Folders that are output only at the root of a project; elsewhere the name may be that of a module. */
const projectOutputFolders = new Set('dist build out coverage venv tmp .output'.split(' '));
const projectFiles = 'package.json pyproject.toml setup.py go.mod composer.json Gemfile build.gradle build.gradle.kts CMakeLists.txt'.split(' ');
/** Output folders that are recognised by what stands beside them. */
const builtBeside = {
    target: /^(?:Cargo\.toml|pom\.xml|build\.sbt)$/,
    bin: /\.(?:csproj|fsproj|vbproj)$/,
    obj: /\.(?:csproj|fsproj|vbproj)$/,
};
const outputFiles = /(?:\.py[co]|\.class|\.o|\.tsbuildinfo|\.egg-info)$|^(?:\.coverage|\.eslintcache|(?:npm|yarn|pnpm)-(?:debug|error)\.log.*)$/;
const projectsOf = (delivered) => {
    const byFolder = new Map();
    for (const path of delivered) {
        const slash = path.lastIndexOf('/');
        const folder = path.slice(0, slash + 1);
        const names = byFolder.get(folder);
        if (names === undefined)
            byFolder.set(folder, [path.slice(slash + 1)]);
        else
            names.push(path.slice(slash + 1));
    }
    return (folder, files) => {
        const names = byFolder.get(folder) ?? [];
        return files === null
            ? folder === '' || projectFiles.some((name) => names.includes(name))
            : names.some((name) => files.test(name));
    };
};
/** The outermost output folder a path lies in, with its final slash, or the path itself when it is an output file; null for anything else. */
const outputOf = (path, isProject) => {
    const segments = path.split('/');
    const name = segments.pop() ?? '';
    let parent = '';
    for (const segment of segments) {
        const beside = Object.hasOwn(builtBeside, segment) ? builtBeside[segment] : undefined;
        const isOutput = outputFolders.has(segment) ||
            segment.endsWith('.egg-info') ||
            (projectOutputFolders.has(segment) && isProject(parent, null)) ||
            (beside !== undefined && isProject(parent, beside));
        if (isOutput)
            return `${parent}${segment}/`;
        parent += `${segment}/`;
    }
    return outputFiles.test(name) || outputFolders.has(name) ? path : null;
};
/** What tools generate stays out of the branch, unless the base tracks it already or the plan asks for it. Source: FRD loop, hygiene 7. */
const guardBuildOutputs = (context) => {
    const added = context.changeSet.changes.filter(({ status }) => status === 'added');
    if (added.length === 0)
        return [];
    const isProject = projectsOf(deliveredPaths(context));
    const filesByOutput = new Map();
    for (const { path } of added) {
        const output = outputOf(path, isProject);
        if (output === null)
            continue;
        const files = filesByOutput.get(output);
        if (files === undefined)
            filesByOutput.set(output, [path]);
        else
            files.push(path);
    }
    const { create, modify } = declaredFiles(context.bundle.tasks);
    const declared = [...create, ...modify];
    const isTracked = (output) => output.endsWith('/') && [...context.baseEntries.keys()].some((path) => path.startsWith(output));
    return [...filesByOutput].flatMap(([output, files]) => {
        const isDeclared = declared.some(({ entry, matches }) => entry.startsWith(output) || files.every((path) => matches(path)));
        if (isDeclared || isTracked(output))
            return [];
        return [
            (0,finding/* finding */.g)('build-output', 'error', files[0] ?? output, `${(0,finding/* quoted */.T)(output)} is output of a tool (${files.length} ${files.length === 1 ? 'file' : 'files'}).`, `Delete ${(0,finding/* quoted */.T)(output)}; if a tool makes it again, add a narrow line for it at the end of .gitignore.`),
        ];
    });
};

// EXTERNAL MODULE: ./lib/model.js
var model = __webpack_require__(9814);
// EXTERNAL MODULE: ./lib/checks/guards/public-symbols.js + 4 modules
var public_symbols = __webpack_require__(9358);
;// CONCATENATED MODULE: ./lib/checks/guards/docs-contract.js




const listed = (names, word) => names.map(finding/* quoted */.T).join(` ${word} `);
const blank = /[\s\p{Default_Ignorable_Code_Point}]+/gu;
/** Whether a page says something else than before: one that is deleted, emptied or only laid out anew does not. */
const isUpdated = ({ status, newMode, before, after, oldOid, newOid }) => {
    if (status === 'deleted' || newMode?.startsWith('100') !== true)
        return false;
    const text = (0,guards_lines/* textOf */.b6)(after);
    if (text === null)
        return after?.length !== 0 && oldOid !== newOid;
    const words = text.replace(blank, '');
    return words !== '' && words !== (0,guards_lines/* textOf */.b6)(before)?.replace(blank, '');
};
const demandOf = ({ when = [], symbols = [], triggers = [] }, changes, answers) => {
    const asks = (0,guards_globs/* matchingAny */.y6)(when);
    const [first, ...more] = changes.filter(({ path }) => asks(path));
    if (first !== undefined) {
        return {
            path: first.path,
            reason: `${(0,finding/* quoted */.T)(first.path)}${more.length === 0 ? '' : ` and ${more.length} more`} changed`,
            nothingDid: (pages) => `nothing that matches ${pages} did`,
            allDidNot: (pages) => `${pages} did not`,
        };
    }
    const isPublicCode = (0,guards_globs/* matchingAny */.y6)(symbols);
    const [symbol, ...others] = (0,public_symbols/* changedSymbols */.a)({ changes: changes.filter(({ path }) => isPublicCode(path)) });
    const answer = answers.find(({ trigger, affected }) => affected && triggers.includes(trigger));
    const unchanged = {
        nothingDid: (pages) => `nothing that matches ${pages} changed`,
        allDidNot: (pages) => `${pages} did not change`,
    };
    if (symbol === undefined)
        return answer === undefined
            ? null
            : { path: null, reason: `The answer "${answer.trigger}" says that the documentation is affected`, ...unchanged };
    const { path, name, change } = symbol;
    const what = change === 'changed' ? 'has another signature' : change === 'added' ? 'is new' : 'is gone';
    return {
        path,
        reason: `The public name ${(0,finding/* quoted */.T)(name)} ${what}${others.length === 0 ? '' : ` (and ${others.length} more changes of names)`}`,
        ...unchanged,
    };
};
/**
 * Where the configuration says so, a change of code comes with a change of the pages that tell of it, in the same change
 * set.
 */
const guardDocsContract = (context) => {
    const { policy, report, asksForReport } = context;
    const { changes } = context.changeSet;
    const answers = (asksForReport ? report?.changeReport?.docs : null) ?? [];
    const updated = changes.filter(isUpdated).map(({ path }) => path);
    return policy.docsContract.flatMap((contract) => {
        const { require, requireAll = false, hint } = contract;
        const demand = demandOf(contract, changes, answers);
        if (demand === null)
            return [];
        const missing = require.filter((glob) => !updated.some((0,guards_globs/* matchingAny */.y6)([glob])));
        if (missing.length === 0 || (!requireAll && missing.length < require.length))
            return [];
        const { path, reason, nothingDid, allDidNot } = demand;
        const pages = listed(missing, requireAll ? 'and' : 'or');
        return [
            (0,finding/* finding */.g)('docs-contract', 'error', path, `${reason}, and ${requireAll ? allDidNot(pages) : nothingDid(pages)}.`, hint ?? `Bring ${pages} up to date with the change.`),
        ];
    });
};

;// CONCATENATED MODULE: ./lib/checks/guards/docs-answers.js




const complain = (message, hint) => (0,finding/* finding */.g)('docs-answer', 'error', null, message, hint);
/** What shows that a trigger is met, whatever the agent says; null where nothing does. */
function contradiction(trigger, prose, symbols) {
    const named = (isMeant) => {
        const symbol = symbols.find(isMeant);
        return symbol === undefined ? null : `the public name "${symbol.name}" is ${symbol.change} in ${symbol.path}`;
    };
    const tells = (field) => prose[field] === model/* NOTHING */.K$ ? null : `\`changeReport.${field}\` tells of a change`;
    switch (trigger) {
        case 'public-surface':
            return named(({ change }) => change !== 'changed');
        case 'signatures':
            return named(({ change }) => change === 'changed');
        case 'semantics':
            return tells('semantics');
        case 'disk-layout':
            return tells('dataLayout');
        default:
            return null;
    }
}
/**
 * Each trigger of the docs contract is answered once, with a reason; a yes comes with a change of the documentation, and
 * nothing contradicts a no. Source: ticket runner, docs contract.
 */
function guardDocsAnswers({ changeSet, policy }, prose, symbols) {
    const pages = (0,guards_globs/* matchingAny */.y6)(policy.docsContract.flatMap(({ require }) => require));
    const isDocumented = policy.docsContract.length === 0 || changeSet.changes.some((change) => pages(change.path) && isUpdated(change));
    const unanswered = model/* DOCS_TRIGGERS */.Uk.filter((name) => prose.docs.filter(({ trigger, reason }) => trigger === name && reason.trim() !== '').length !== 1);
    const saysNo = (name) => !prose.docs.some(({ trigger, affected }) => trigger === name && affected);
    const findings = unanswered.map((name) => complain(`\`changeReport.docs\` has no answer with a reason for "${name}", or several.`, 'Answer each of the six kinds of change once, yes or no, with a reason.'));
    const [asked] = prose.docs.filter(({ affected }) => affected);
    if (asked !== undefined && !isDocumented)
        findings.push(complain(`The answer "${asked.trigger}" says that the documentation is affected, but no page of it has changed.`, 'Bring the pages up to date in this change.'));
    for (const name of model/* DOCS_TRIGGERS */.Uk) {
        const shown = saysNo(name) ? contradiction(name, prose, symbols) : null;
        if (shown !== null)
            findings.push(complain(`The answer "${name}" says no, but ${shown}.`, `Answer yes and update the documentation, or write "${model/* NOTHING */.K$}" where nothing applies.`));
    }
    if (prose.publicApi !== model/* NOTHING */.K$ && symbols.length === 0 && saysNo('public-surface') && saysNo('signatures'))
        findings.push(complain('The answers "public-surface" and "signatures" say no, but `changeReport.publicApi` tells of a change.', `Answer yes to the one that fits, or write "${model/* NOTHING */.K$}" where nothing applies.`));
    return findings;
}

;// CONCATENATED MODULE: ./lib/checks/guards/exception-lines.js




const pythonStatement = /^\s*(?:raise\b|try\s*:|except\b|finally\s*:)/;
const bracedStatement = /(?<![.\w$])throw\b|(?<![.\w$])(?:try|finally)\s*\{|\bcatch\s*[({]/;
const rubyStatement = /^\s*(?:raise|rescue|ensure)\b/;
const goStatement = /(?<![.\w])(?:panic|recover)\(/;
const statements = {
    ...Object.fromEntries(['py', 'pyi'].map((extension) => [extension, pythonStatement])),
    ...Object.fromEntries('ts tsx mts cts js jsx mjs cjs java kt kts cs cpp cc cxx hpp h swift scala dart php'
        .split(' ')
        .map((extension) => [extension, bracedStatement])),
    rb: rubyStatement,
    go: goStatement,
};
const isComment = (line) => /^\s*(?:\/\/|\/?\*|#)/.test(line);
/** Whether lines that raise or handle exceptions were added or taken away. In languages that have none, never. */
function handlesExceptions({ path, before, after }) {
    const extension = (0,source_paths/* extensionOf */.je)(path);
    const statement = Object.hasOwn(statements, extension) ? statements[extension] : undefined;
    if (statement === undefined)
        return false;
    const [old = [], now = []] = [before, after].map((content) => {
        const text = (0,guards_lines/* textOf */.b6)(content) ?? '';
        return (statement === pythonStatement ? (0,python_source/* maskPython */.r)(text) : text).split(/\r?\n/);
    });
    const kept = keptLines(old, now);
    const stayed = new Set(kept.values());
    const handles = (line) => statement.test(line) && !isComment(line);
    return now.some((line, at) => !kept.has(at) && handles(line)) || old.some((line, at) => !stayed.has(at) && handles(line));
}

// EXTERNAL MODULE: ./lib/checks/guards/test-paths.js
var test_paths = __webpack_require__(5267);
;// CONCATENATED MODULE: ./lib/checks/guards/change-report.js







const change_report_complain = (file, message, hint) => (0,finding/* finding */.g)('change-report', 'error', file, message, hint);
/** Texts that stand for a text that somebody still has to write. */
const placeholder = /^(?:tbd|tba|todo|fixme|xxx|placeholder|lorem ipsum.*|[.…?\-_\s]*)[.!]?$/is;
const isPlaceholder = (text) => placeholder.test(text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim());
/** Each changed file has one entry, and nothing else has any. */
function guardFiles({ changeSet }, { files }) {
    const plain = files.map((entry) => ({ ...entry, path: entry.path.replace(/^\.\//, '') }));
    const changed = new Set(changeSet.changes.map(({ path }) => path));
    const told = new Map();
    for (const { path } of plain)
        told.set(path, (told.get(path) ?? 0) + 1);
    const hint = 'Give `changeReport.files` one entry for each file that differs from the base; a renamed file counts twice.';
    return [
        ...Array.from(changed)
            .filter((path) => !told.has(path))
            .map((path) => change_report_complain(path, `${(0,finding/* quoted */.T)(path)} has changed, but the change report says nothing of it.`, hint)),
        ...Array.from(told.keys())
            .filter((path) => !changed.has(path))
            .map((path) => change_report_complain(null, `The change report tells of ${(0,finding/* quoted */.T)(path)}, which has not changed.`, hint)),
        ...Array.from(told)
            .filter(([, count]) => count > 1)
            .map(([path, count]) => change_report_complain(path, `The change report tells ${count} times of ${(0,finding/* quoted */.T)(path)}.`, hint)),
        ...plain
            .filter(({ path, what, why }) => changed.has(path) && [what, why].some((text) => isPlaceholder(text) || text === model/* NOTHING */.K$))
            .map(({ path }) => change_report_complain(path, `The change report does not say what changed in ${(0,finding/* quoted */.T)(path)}, and why.`, 'Say both.')),
    ];
}
/** The public names of the code that a docs contract calls public; without one, of all code but tests. */
function publicChanges({ changeSet, policy }) {
    const globs = policy.docsContract.flatMap(({ symbols }) => symbols ?? []);
    const isPublic = globs.length > 0 ? (0,guards_globs/* matchingAny */.y6)(globs) : (path) => !(0,test_paths/* isTestPath */.M)(path);
    return (0,public_symbols/* changedSymbols */.a)({ changes: changeSet.changes.filter(({ path }) => isPublic(path)) });
}
const names = (text, name) => {
    const last = name.split('.').at(-1) ?? name;
    return new RegExp(`(?<![\\w$])${last.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\w$])`, 'u').test(text);
};
function guardSections(context, prose) {
    const { publicApi, exceptions, semantics, dataLayout, limitations } = prose;
    const texts = { publicApi, exceptions, semantics, dataLayout, limitations };
    const missing = publicChanges(context).filter(({ name }) => !names(publicApi, name));
    const handling = exceptions === model/* NOTHING */.K$ ? context.changeSet.changes.find(handlesExceptions) : undefined;
    return [
        ...Object.entries(texts)
            .filter(([, text]) => isPlaceholder(text))
            .map(([field]) => change_report_complain(null, `\`changeReport.${field}\` is only a placeholder.`, `Write it, or "${model/* NOTHING */.K$}" where nothing applies.`)),
        ...missing.map(({ path, name, change }) => change_report_complain(path, `The public name ${(0,finding/* quoted */.T)(name)} is ${change === 'changed' ? 'declared in another way' : change}, but \`changeReport.publicApi\` does not name it.`, 'Name every public function, class and method that is new, gone or declared in another way.')),
        ...(handling === undefined
            ? []
            : [
                change_report_complain(handling.path, `\`changeReport.exceptions\` says "${model/* NOTHING */.K$}", but lines that raise or handle exceptions changed in ${(0,finding/* quoted */.T)(handling.path)}.`, 'Say what is raised, caught or passed on in another way, or that only the lines moved.'),
            ]),
    ];
}
/** Headings such as `## Ticket 39 - Faster reads`: a document may hold several tickets. */
const itemHeading = /^ {0,3}#{1,6}[ \t]+Ticket[ \t]+#?(\d+[a-z]?)\b(.*)$/gim;
function guardItems({ bundle }, { items }) {
    const headings = bundle.tasks.flatMap(({ brief }) => [...(brief.document ?? '').matchAll(itemHeading)]);
    const numbers = new Set(headings.map(([, number = '']) => number.toLowerCase()));
    return [...numbers]
        .filter((number) => !items.some(({ item, done }) => new RegExp(`(?<![\\w.])${number}(?![\\w])`, 'i').test(item) && !isPlaceholder(done)))
        .map((number) => change_report_complain(null, `\`changeReport.items\` does not say what was done for Ticket ${number}.`, 'Give each ticket of the document an entry, with the files that were touched for it or the reason for none.'));
}
/**
 * Where the bundle ends with a change report, what the agent tells for it is complete and does not contradict the change.
 * Source: ticket runner, change report.
 */
function guardChangeReport(context) {
    const { report, asksForReport } = context;
    if (!asksForReport || report === null)
        return [];
    const prose = report.changeReport;
    if (prose === null)
        return [
            change_report_complain(null, 'The final answer holds no `changeReport`.', 'Fill it in: a report of the change comes with this work.'),
        ];
    return [
        ...guardFiles(context, prose),
        ...guardSections(context, prose),
        ...guardItems(context, prose),
        ...guardDocsAnswers(context, prose, publicChanges(context)),
    ];
}

// EXTERNAL MODULE: ./lib/checks/guards/ci-calls.js
var ci_calls = __webpack_require__(1342);
// EXTERNAL MODULE: ./lib/checks/guards/manifests.js
var manifests = __webpack_require__(7670);
;// CONCATENATED MODULE: ./lib/checks/guards/dependencies.js




/** How many dependencies of one manifest are listed. */
const mostListed = 25;
/** Dependency names are compared without case and without what sets `a_b`, `a-b` and `a.b` apart. */
const comparable = (name) => name.toLowerCase().replace(/[-_.]+/g, '-');
const guardManifest = (change, explained) => {
    const read = (0,manifests/* manifestReader */.r)(change.path);
    const after = (0,guards_lines/* textOf */.b6)(change.after);
    if (read === null || after === null || (0,test_paths/* isTestPath */.M)(change.path))
        return [];
    const before = read((0,guards_lines/* textOf */.b6)(change.before) ?? '');
    return [...read(after)]
        .filter((name) => !before.has(name) && !explained.has(comparable(name)))
        .slice(0, mostListed)
        .map((name) => {
        const line = (0,guards_lines/* linesOf */.Dx)(after).find(({ text }) => comparable(text).includes(comparable(name)));
        return (0,finding/* finding */.g)('dependency-rationale', 'error', change.path, `The dependency ${(0,finding/* quoted */.T)(name)} was added to ${(0,finding/* quoted */.T)(change.path)} without a reason.`, 'Name it in "dependencies" of the final answer and say why its benefit is worth it, or do without it.', line === undefined ? null : { line: line.number, column: null });
    });
};
/** Each added dependency is explained in the agent's report. Source: FRD loop, quality 3 and 4. */
const guardDependencies = ({ changeSet, report }) => {
    const explained = (report?.dependencies ?? [])
        .filter(({ rationale }) => rationale.trim() !== '')
        .map(({ name }) => comparable(name.trim()));
    return changeSet.changes.flatMap((change) => guardManifest(change, new Set(explained)));
};

// EXTERNAL MODULE: ./lib/checks/guards/canonical-segment.js
var canonical_segment = __webpack_require__(3298);
;// CONCATENATED MODULE: ./lib/checks/guards/embedded-repositories.js




/** Longer paths are refused in any case. */
const longestPath = 400;
/** Folders that a path is a part of a repository in, each with the part: `HEAD`, or something below `objects` and so on. */
const partsIn = (path) => {
    if (path.length > longestPath)
        return [];
    const segments = path.split('/');
    const found = [];
    for (const [depth, segment] of segments.entries()) {
        const name = (0,canonical_segment/* canonicalSegment */.w)(segment);
        const isLast = depth === segments.length - 1;
        const part = isLast && name === 'head'
            ? 'hasHead'
            : isLast && name === 'commondir'
                ? 'hasCommonDir'
                : !isLast && name === 'objects'
                    ? 'hasObjects'
                    : !isLast && name === 'refs'
                        ? 'hasRefs'
                        : null;
        if (part !== null)
            found.push([segments.slice(0, depth).map(canonical_segment/* canonicalSegment */.w).join('/'), part]);
    }
    return found;
};
/** The folders of a tree that Git would take for repositories, in the form in which careless file systems store names. */
const findRepositories = (paths) => {
    const folders = new Map();
    for (const path of paths) {
        for (const [folder, part] of partsIn(path)) {
            const parts = folders.get(folder) ?? { hasHead: false, hasObjects: false, hasRefs: false, hasCommonDir: false };
            parts[part] = true;
            folders.set(folder, parts);
        }
    }
    const isRepository = (parts) => parts.hasHead && ((parts.hasObjects && parts.hasRefs) || parts.hasCommonDir);
    return new Set([...folders].flatMap(([folder, parts]) => (isRepository(parts) ? [folder] : [])));
};
/** Sections by which a file called `config` is one of Git's. */
const gitSections = /^[ \t]*\[[ \t]*(?:core|remote|filter|include|includeif|alias|credential|diff|merge|gpg|url|submodule|extensions)\b/im;
const isGitConfig = ({ path, after }) => {
    const name = (0,canonical_segment/* canonicalSegment */.w)(path.slice(path.lastIndexOf('/') + 1));
    return (name === 'config' || name === 'config.worktree') && gitSections.test((0,guards_lines/* textOf */.b6)(after) ?? '');
};
/** The top folder and every folder a path lies in, from the top. */
const foldersOf = (path) => {
    const folders = path.slice(0, longestPath).split('/').slice(0, -1).map(canonical_segment/* canonicalSegment */.w);
    return ['', ...folders.map((_, depth) => folders.slice(0, depth + 1).join('/'))];
};
/** No folder is delivered that Git would take for a repository, for it obeys the settings there and starts what they name. */
const guardEmbeddedRepositories = (context) => {
    const present = context.changeSet.changes.filter(({ status }) => status !== 'deleted');
    const repositories = present.length === 0 ? new Set() : findRepositories(deliveredPaths(context));
    return present.flatMap((change) => {
        const folders = repositories.size === 0 ? [] : foldersOf(change.path);
        const repository = folders.find((folder) => repositories.has(folder));
        if (repository === undefined && !isGitConfig(change))
            return [];
        const place = repository === '' ? 'the top folder' : (0,finding/* quoted */.T)(repository ?? '');
        return [
            (0,finding/* finding */.g)('embedded-repository', 'error', change.path, repository === undefined
                ? `${(0,finding/* quoted */.T)(change.path)} is a configuration of Git, which starts what it names.`
                : `${(0,finding/* quoted */.T)(change.path)} belongs to a bare repository (${place}); Git starts what its configuration names.`, 'Delete it; a test that needs a repository makes one while it runs.'),
        ];
    });
};

;// CONCATENATED MODULE: ./lib/checks/guards/evidence.js




const needsMeasurement = ({ brief }) => brief.testRequirements.some(({ type }) => type.toLowerCase() === 'benchmark') ||
    [...brief.notes, ...brief.gotchas.map(({ text }) => text)].some((text) => /performance[- ]sensitive/i.test(text));
const guardMeasurement = ({ bundle, report }) => {
    const tasks = bundle.tasks.filter(needsMeasurement);
    if (tasks.length === 0 || (report?.performance ?? '').trim() !== '')
        return [];
    return [
        (0,finding/* finding */.g)('benchmark-evidence', 'error', null, `The plan asks for a measurement (${tasks.map(({ id }) => id).join(', ')}), but the final answer holds none.`, 'Measure, or argue with the complexity of the code, and write it into "performance" of the final answer.'),
    ];
};
const isTested = ({ changeSet }) => changeSet.changes.some((change) => change.status !== 'deleted' &&
    // Rust keeps unit tests in the file they test.
    ((0,test_paths/* isTestPath */.M)(change.path) ||
        (change.path.endsWith('.rs') && (0,guards_lines/* addedLines */.u4)(change).some(({ text }) => /#\[(?:\w+::)?test\b/.test(text)))));
const guardTests = (context) => {
    const wanted = context.bundle.tasks
        .map(({ id, brief }) => ({ id, requirements: brief.testRequirements.filter(({ type }) => type.toLowerCase() !== 'manual') }))
        .filter(({ requirements }) => requirements.length > 0);
    const touchesCode = context.changeSet.changes.some(({ path }) => (0,source_paths/* isCodePath */.Xm)(path) && !(0,test_paths/* isTestPath */.M)(path));
    if (wanted.length === 0 || !touchesCode || isTested(context))
        return [];
    const listed = wanted.flatMap(({ id, requirements }) => requirements.map((requirement) => `${id} ${requirement.id}`));
    return [
        (0,finding/* finding */.g)('tests-missing', 'error', null, `Code was changed, but no test, although the plan asks for tests: ${listed.join(', ')}.`, 'Add or extend tests for these requirements, where the tests of this repository are.'),
    ];
};
/** The change brings the proof that the plan asks for. Source: FRD loop, quality 1 and 6. */
const guardEvidence = (context) => [...guardMeasurement(context), ...guardTests(context)];

;// CONCATENATED MODULE: ./lib/checks/guards/file-modes.js

const kinds = {
    '100755': 'an executable file',
    '120000': 'a symbolic link',
    '160000': 'a nested Git repository',
    '040000': 'a folder',
};
const hintFor = (mode, path) => {
    if (mode === '100755')
        return `Take the executable bit away (chmod -x) and start the file through its interpreter instead.`;
    if (mode === '120000')
        return `Replace the link by a regular file, or delete it.`;
    return `Delete the ".git" inside ${(0,finding/* quoted */.T)(path)}, or the whole folder.`;
};
const isAllowed = ({ newMode, oldMode }, allowExecutables) => newMode === null || newMode === '100644' || (newMode === '100755' && (allowExecutables || oldMode === '100755'));
/** Only regular files are delivered: no links, no nested repositories, no new executables unless the configuration allows them. */
const guardFileModes = ({ changeSet, policy }) => changeSet.changes
    .filter((change) => !isAllowed(change, policy.allowExecutables))
    .map(({ path, newMode }) => {
    const mode = newMode ?? '';
    const kind = Object.hasOwn(kinds, mode) ? kinds[mode] : 'not a regular file';
    return (0,finding/* finding */.g)('file-mode', 'error', path, `${(0,finding/* quoted */.T)(path)} is ${kind} (mode ${mode}).`, hintFor(mode, path));
});

// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(298);
// EXTERNAL MODULE: ./lib/checks/guards/lockfiles.js
var lockfiles = __webpack_require__(8550);
;// CONCATENATED MODULE: ./lib/checks/guards/ignore-patterns.js



/** Backtracking over wildcards grows with their power; three are enough for every narrow pattern. */
const mostWildcards = 3;
const longestPattern = 200;
/** A name that no narrow pattern would match. */
const madeUp = 'qzxjv';
/** What a new ignore file may name without being asked for: what tools generate and what belongs to one machine. */
const generatedSamples = ('node_modules/a bower_components/a dist/a build/a out/a target/a bin/a obj/a coverage/a .nyc_output/a htmlcov/a .coverage .coverage.1 ' +
    'coverage.xml .next/a .nuxt/a .svelte-kit/a .output/a .vite/a .vercel/a .turbo/a .cache/a .parcel-cache/a .angular/a .eslintcache ' +
    '.stylelintcache a.tsbuildinfo a.log logs/a npm-debug.log npm-debug.log.1 yarn-debug.log.1 yarn-error.log yarn-error.log.1 ' +
    'pnpm-debug.log pnpm-debug.log.1 lerna-debug.log.1 report.1.json .yarn/cache/a .yarn/install-state.gz .pnp.cjs .pnp.js .pnpm-store/a ' +
    '__pycache__/a a.pyc a.pyo a.pyd .pytest_cache/a .mypy_cache/a .ruff_cache/a .tox/a .nox/a .venv/a venv/a env/a a.egg-info/a .eggs/a ' +
    '.hypothesis/a .ipynb_checkpoints/a .gradle/a a.class a.jar a.war a.o a.a a.so a.dll a.dylib a.exe a.out a.test cmake-build-debug/a ' +
    'playwright-report/a test-results/a blob-report/a playwright/.cache/a cypress/videos/a cypress/screenshots/a junit.xml storybook-static/a ' +
    '.env .env.local .env.production.local .env.test .env.1 .envrc .DS_Store Thumbs.db desktop.ini .idea/a .vscode/a a.swp a.swo a~ ' +
    'a.local a.suo a.user .terraform/a a.tfstate a.tfstate.1 .bundle/a vendor/bundle/a .dart_tool/a .build/a DerivedData/a tmp/a temp/a a.tmp ' +
    'a.bak a.pid a.prof a.cpuprofile a.tgz .codex/pr/a .codex/claims-local/a').split(' ');
const isRegular = (path) => ignore.isPathValid(path);
/** Null for a comment, a blank line, or a line that stops ignoring something. */
const parsePattern = (line) => {
    const text = line.trim();
    if (text === '' || text.startsWith('#') || text.startsWith('!'))
        return null;
    if (text.length > longestPattern || (text.match(/\*+|\?/g) ?? []).length > mostWildcards)
        return 'too-complex';
    const rules = ignore().add(text);
    return { text, matches: (path) => isRegular(path) && rules.ignores(path) };
};
/** What a pattern would swallow besides what it was meant for, in words; null when it is narrow. */
const ignore_patterns_broadness = ({ matches }) => {
    const catchAll = [madeUp, `.${madeUp}`, `${madeUp}.${madeUp}`, `${madeUp}/${madeUp}`].some(matches);
    if (catchAll)
        return 'everything';
    for (const extension of source_paths/* sourceExtensions */.ks) {
        if (matches(`${madeUp}.${extension}`) || matches(`${madeUp}/${madeUp}.${extension}`))
            return `every .${extension} file`;
    }
    return null;
};
/** The first lockfile name that a pattern hides, here or in a folder below; null when there is none. */
const hiddenLockfile = ({ matches }) => lockfiles/* lockfileNames */.Ih.find((name) => matches(name) || matches(`${madeUp}/${name}`)) ?? null;
/** Whether a pattern names something that tools generate or that belongs to one machine, at the root or below. */
const namesGenerated = ({ matches }) => generatedSamples.some((sample) => matches(sample) || matches(`packages/a/${sample}`));

;// CONCATENATED MODULE: ./lib/checks/guards/ignore-files.js






const ignoreFiles = new Set('.gitignore .dockerignore .npmignore .eslintignore .prettierignore .stylelintignore .vscodeignore'.split(' '));
/** Formatters and linters have no business in a lockfile, so theirs may be named. */
const styleIgnoreFiles = new Set('.eslintignore .prettierignore .stylelintignore'.split(' '));
/** Each added line is tried on every path. */
const mostAddedLines = 200;
const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path) => path.slice(0, path.lastIndexOf('/') + 1);
/** The old lines that are gone (or out of order), and the new lines that were put in. Blank lines do not count. */
const compareLines = (before, after) => {
    const written = (text) => (0,guards_lines/* linesOf */.Dx)(text).filter((line) => line.text.trim() !== '');
    const old = written(before);
    const added = [];
    let kept = 0;
    for (const line of written(after)) {
        if (line.text === old[kept]?.text)
            kept += 1;
        else
            added.push(line);
    }
    return { lost: old.slice(kept), added };
};
const judgePattern = (pattern, { path, delivered, mustBeNeeded }) => {
    const broad = ignore_patterns_broadness(pattern);
    if (broad !== null)
        return ['ignore-broad', 'error', `hides ${broad}`];
    const lockfile = hiddenLockfile(pattern);
    if (lockfile !== null)
        return ['ignore-hides-lockfile', styleIgnoreFiles.has(nameOf(path)) ? 'warning' : 'error', `hides ${(0,finding/* quoted */.T)(lockfile)}`];
    const folder = folderOf(path);
    for (const file of delivered()) {
        if (!file.startsWith(folder) || !(0,source_paths/* isSourcePath */.pL)(file) || !pattern.matches(file.slice(folder.length)))
            continue;
        return [
            'ignore-hides-source',
            nameOf(path) === '.dockerignore' ? 'warning' : 'error',
            `hides the source file ${(0,finding/* quoted */.T)(file)}`,
        ];
    }
    if (mustBeNeeded && !namesGenerated(pattern))
        return ['ignore-unneeded', 'error', 'names nothing that is known to be generated or local'];
    return null;
};
const guardAddedLines = (lines, judged) => lines.flatMap(({ number, text }) => {
    const pattern = parsePattern(text);
    if (pattern === null)
        return [];
    const complaint = pattern === 'too-complex'
        ? ['ignore-broad', 'error', 'is too complicated to judge']
        : judgePattern(pattern, judged);
    if (complaint === null)
        return [];
    const [code, severity, fault] = complaint;
    return [
        (0,finding/* finding */.g)(code, severity, judged.path, `The added line ${(0,finding/* quoted */.T)(text.trim())} ${fault}.`, 'Remove the line, or name exactly the generated file or folder that is meant.', { line: number, column: null }),
    ];
});
const guardKeptLines = (path, lost) => lost
    .slice(0, 1)
    .map(({ number, text }) => (0,finding/* finding */.g)('ignore-shrunk', 'error', path, `${(0,finding/* quoted */.T)(path)} lost the line ${(0,finding/* quoted */.T)(text)} (line ${number} of the base), or its order changed.`, 'Restore the old lines and comments in their order; new lines go to the end.'));
const guardIgnoreFile = (change, isDeclared, delivered) => {
    const { path, status } = change;
    if (status === 'deleted') {
        return [(0,finding/* finding */.g)('ignore-shrunk', 'error', path, `${(0,finding/* quoted */.T)(path)} was deleted.`, 'Restore it exactly as it was in the base.')];
    }
    const { lost, added } = compareLines((0,guards_lines/* textOf */.b6)(change.before) ?? '', (0,guards_lines/* textOf */.b6)(change.after) ?? '');
    if (added.length > mostAddedLines) {
        const message = `${added.length} lines were added to ${(0,finding/* quoted */.T)(path)}, more than can be judged.`;
        const hint = `Add only what this change needs, at most ${mostAddedLines} lines.`;
        return [...guardKeptLines(path, lost), (0,finding/* finding */.g)('ignore-broad', 'error', path, message, hint)];
    }
    const mustBeNeeded = status === 'added' && nameOf(path) === '.gitignore' && !isDeclared;
    return [...guardKeptLines(path, lost), ...guardAddedLines(added, { path, delivered, mustBeNeeded })];
};
/** Ignore files only grow, by narrow lines that hide no source and no lockfile. Source: FRD loop, hygiene 4-6. */
const guardIgnoreFiles = (context) => {
    const isDeclared = declaring(context.bundle.tasks);
    let paths;
    const delivered = () => {
        paths ??= deliveredPaths(context);
        return paths;
    };
    return context.changeSet.changes
        .filter(({ path }) => ignoreFiles.has(nameOf(path)))
        .flatMap((change) => guardIgnoreFile(change, isDeclared(change.path), delivered));
};

;// CONCATENATED MODULE: ./lib/checks/guards/leaks.js



const secretFiles = /^(?:\.env(?:\..+)?|\.envrc|.*\.(?:pem|key|p12|pfx|jks|keystore|kdbx|ppk)|id_(?:rsa|dsa|ecdsa|ed25519)|\.netrc|_netrc|\.pypirc|\.htpasswd|\.git-credentials)$/i;
/** Folders and files in which tools keep what lets them in. */
const secretPlaces = /(?:^|\/)\.(?:aws\/credentials$|docker\/config\.json$|kube\/config$|cargo\/credentials(?:\.toml)?$|(?:ssh|gnupg|azure)\/|config\/(?:gh|gcloud)\/)/i;
const harmlessEnvFiles = /^\.env(?:\..+)?\.(?:example|sample|template|dist|defaults)$/i;
const isSecretFile = (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return (secretFiles.test(name) && !harmlessEnvFiles.test(name)) || secretPlaces.test(path);
};
/** Where in the added lines an offset of their joined text is. */
const positionOf = (lines, index) => {
    let start = 0;
    for (const { number, text } of lines) {
        if (index <= start + text.length)
            return { line: number, column: index - start + 1 };
        start += text.length + 1;
    }
    return null;
};
const remedy = 'Remove the value, and read it from the environment at run time; in a test, build a harmless stand-in from parts.';
const guardText = (change, known) => {
    const lines = (0,guards_lines/* addedLines */.u4)(change);
    const reported = new Set();
    return (0,secrets/* findSecrets */.dL)(lines.map(({ text }) => text).join('\n'), known).flatMap(({ kind, index }) => {
        const position = positionOf(lines, index);
        if (position === null || reported.has(position.line))
            return [];
        reported.add(position.line);
        return [(0,finding/* finding */.g)('secret', 'error', change.path, `A secret (${kind}) was added to ${(0,finding/* quoted */.T)(change.path)}.`, remedy, position)];
    });
};
const guardBinary = ({ path, after }, known) => {
    if (after === null || !(0,guards_lines/* isBinary */.Go)(after) || known.length === 0)
        return [];
    const sightings = (0,secrets/* findSecrets */.dL)(Buffer.from(after).toString('latin1'), known).filter(({ kind }) => kind === 'known-value');
    return sightings.length === 0
        ? []
        : [(0,finding/* finding */.g)('secret', 'error', path, `The binary file ${(0,finding/* quoted */.T)(path)} holds a secret of this run.`, 'Delete it.')];
};
/** No credential gets into the branch, as a file or as text. The value itself is never repeated. Source: FRD loop, hygiene 8. */
const guardLeaks = ({ changeSet, knownSecrets }) => changeSet.changes
    .filter(({ status }) => status !== 'deleted')
    .flatMap((change) => {
    const { path } = change;
    if ((0,secrets/* findSecrets */.dL)(path, knownSecrets).length > 0) {
        return [(0,finding/* finding */.g)('secret', 'error', null, 'The name of a changed file holds a secret.', 'Give the file another name.')];
    }
    const byName = isSecretFile(path)
        ? [
            (0,finding/* finding */.g)('secret', 'error', path, `${(0,finding/* quoted */.T)(path)} is a file for credentials.`, 'Delete it; describe the variables in a file such as .env.example instead.'),
        ]
        : [];
    return [...byName, ...((0,guards_lines/* textOf */.b6)(change.after) === null ? guardBinary(change, knownSecrets) : guardText(change, knownSecrets))];
});

;// CONCATENATED MODULE: ./lib/checks/guards/machine-files.js






const editorFolders = new Set('.idea .vscode .vs .fleet .zed .settings .history .direnv'.split(' '));
const machineFiles = /^(?:\.ds_store|thumbs\.db|desktop\.ini|local\.properties|docker-compose\.override\.ya?ml|compose\.override\.ya?ml|.*\.local|.*\.local\.(?:json|ya?ml|toml|ini|properties)|.*\.(?:swp|swo|suo|csproj\.user|sublime-workspace)|.*~)$/i;
const configExtensions = new Set('json jsonc json5 yml yaml toml ini cfg conf config properties env xml plist'.split(' '));
const isConfig = (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return configExtensions.has((0,source_paths/* extensionOf */.je)(path)) || /^\.[a-z0-9-]+rc$|^\.env|^\.editorconfig$/i.test(name);
};
const isMachineFile = (path) => {
    const segments = path.split('/');
    const name = segments.at(-1) ?? '';
    return machineFiles.test(name) || segments.slice(0, -1).some((segment) => editorFolders.has(segment));
};
const guardHomeFolders = (change) => (0,guards_lines/* addedLines */.u4)(change).flatMap(({ number, text }) => {
    const home = (0,secrets/* findPersonalData */.yr)(text).find(({ kind }) => kind === 'home-folder');
    if (home === undefined)
        return [];
    return [
        (0,finding/* finding */.g)('machine-specific', 'error', change.path, `A home folder of one machine was written into ${(0,finding/* quoted */.T)(change.path)}.`, 'Use a path relative to the repository, or a variable.', { line: number, column: home.index + 1 }),
    ];
});
/** The branch holds nothing that is true on one machine only. Source: FRD loop, hygiene 8. */
const guardMachineFiles = ({ changeSet, bundle, baseEntries }) => {
    const isDeclared = declaring(bundle.tasks);
    return changeSet.changes
        .filter(({ status }) => status !== 'deleted')
        .flatMap((change) => {
        const { path } = change;
        if (isMachineFile(path) && !isDeclared(path) && !baseEntries.has(path)) {
            return [
                (0,finding/* finding */.g)('machine-specific', 'error', path, `${(0,finding/* quoted */.T)(path)} belongs to one machine or one editor.`, 'Delete it; what everybody needs goes into a shared configuration file.'),
            ];
        }
        return isConfig(path) && !(0,test_paths/* isTestPath */.M)(path) ? guardHomeFolders(change) : [];
    });
};

;// CONCATENATED MODULE: ./lib/checks/guards/package-managers.js




const managerOf = (path) => ((0,test_paths/* isTestPath */.M)(path) || path.split('/').includes('node_modules') ? null : (0,lockfiles/* packageManagerOf */.n_)(path));
/** Each ecosystem keeps the package manager it has. Source: FRD loop, hygiene 2. */
const guardPackageManagers = ({ changeSet, bundle, policy, baseEntries }) => {
    if (policy.allowSecondPackageManager)
        return [];
    const served = new Map();
    const serve = (path) => {
        const manager = managerOf(path);
        if (manager === null)
            return;
        served.set(manager.ecosystem, new Set([...(served.get(manager.ecosystem) ?? []), manager.name]));
    };
    for (const path of baseEntries.keys())
        serve(path);
    const isDeclared = declaring(bundle.tasks);
    return changeSet.changes
        .filter(({ status }) => status === 'added')
        .flatMap(({ path }) => {
        const manager = managerOf(path);
        if (manager === null || isDeclared(path))
            return [];
        const present = served.get(manager.ecosystem);
        if (present === undefined)
            serve(path);
        if (present === undefined || present.has(manager.name))
            return [];
        const names = [...present].join(' and ');
        return [
            (0,finding/* finding */.g)('second-package-manager', 'error', path, `${(0,finding/* quoted */.T)(path)} brings in ${manager.name}, while ${names} already serves ${manager.ecosystem} here.`, `Delete it and use ${names}.`),
        ];
    });
};

;// CONCATENATED MODULE: ./lib/checks/guards/package-settings.js


/** Files that a package manager or an interpreter obeys in whatever folder it is started. Files that only hold credentials are secrets. */
const package_settings_names = new Set(('.npmrc .yarnrc .yarnrc.yml .yarnrc.yaml .pnpmfile.cjs .pnpmfile.mjs .pnpmfile.js bunfig.toml .bunfig.toml .bowerrc .corepack.env ' +
    'pip.conf pip.ini .pydistutils.cfg uv.toml .condarc condarc .mambarc .gemrc nuget.config init.gradle init.gradle.kts ' +
    'gradle-wrapper.properties maven-wrapper.properties .curlrc .wgetrc .terraformrc terraform.rc ' +
    'sitecustomize.py usercustomize.py').split(' '));
/** The same for files that count only in a certain folder. */
const places = [
    /(?:^|\/)\.cargo\/(?:config|config\.toml|credentials|credentials\.toml)$/,
    /(?:^|\/)\.(?:yarn|pnpm)\/(?:releases|plugins|sdks)\//,
    /(?:^|\/)\.bundle\/config$/,
    /(?:^|\/)\.mvn\//,
    /(?:^|\/)\.m2\//,
    /(?:^|\/)\.gradle\/(?:init\.d\/|gradle\.properties$)/,
    /(?:^|\/)\.nuget\//,
    /(?:^|\/)\.composer\//,
];
const isPackageSetting = (path) => {
    const canonical = path.split('/').map(canonical_segment/* canonicalSegment */.w).join('/');
    return package_settings_names.has(canonical.slice(canonical.lastIndexOf('/') + 1)) || places.some((place) => place.test(canonical));
};
/**
 * Where packages come from, and what runs when they are installed, is not an agent's choice: not by a new file, a
 * changed one or a deleted one.
 */
const guardPackageSettings = ({ changeSet, policy }) => policy.allowPackageSettings
    ? []
    : changeSet.changes
        .filter(({ path }) => isPackageSetting(path))
        .map(({ path, status }) => (0,finding/* finding */.g)('package-settings', 'error', path, `${(0,finding/* quoted */.T)(path)} can tell a package manager or an interpreter where code comes from or what to start; it was ${status}.`, `${status === 'added' ? 'Delete it.' : 'Restore it exactly as it was in the base.'} If the task needs it, say so in your final answer for a person to allow.`));

;// CONCATENATED MODULE: ./lib/checks/guards/paths.js



/** Some systems cannot check out longer ones. */
const LONGEST_PATH_BYTES = 240;
const isGitFolder = (segment) => /^(?:\.git|git~[0-9]+)$/.test((0,canonical_segment/* canonicalSegment */.w)(segment));
/** What is wrong with a path on some system it may be checked out on; null when nothing is. */
const faultOf = (path) => {
    const segments = path.split('/');
    if (/[\p{Cc}\p{Cs}\u2028\u2029\uFFFD]/u.test(path))
        return 'holds a control character or is not valid Unicode';
    if ((0,canonical_segment/* hasIgnorable */.a)(path))
        return 'holds an invisible character';
    if (path.includes('\\'))
        return 'holds a backslash';
    if (/^[A-Za-z]:/.test(path))
        return 'starts with a drive letter';
    if (segments.some((segment) => segment === '' || segment === '.' || segment === '..'))
        return 'is not a plain relative path';
    if (segments.some(isGitFolder))
        return 'names the folder in which Git keeps its own data';
    if (segments.some((segment) => /[. ]$/.test(segment)))
        return 'has a name that ends in a dot or a space';
    if (path.normalize('NFC') !== path)
        return 'is not in the composed Unicode form (NFC)';
    if (Buffer.byteLength(path) > LONGEST_PATH_BYTES)
        return `is longer than ${LONGEST_PATH_BYTES} bytes`;
    return null;
};
const foldedPath = (path) => path.normalize('NFC').toLowerCase();
/** Paths mean the same, and harm nothing, on every system the branch is checked out on. */
const guardPaths = (context) => {
    const present = context.changeSet.changes.filter(({ status }) => status !== 'deleted');
    const unsafe = present.flatMap(({ path }) => {
        const fault = faultOf(path);
        if (fault === null)
            return [];
        return [
            (0,finding/* finding */.g)('path-unsafe', 'error', path, `The path ${(0,finding/* quoted */.T)(path)} ${fault}.`, 'Give the file a plain name, or delete it.'),
        ];
    });
    const added = new Map(present.filter(({ status }) => status === 'added').map(({ path }) => [foldedPath(path), path]));
    if (added.size === 0)
        return unsafe;
    const collisions = [...deliveredPaths(context)].flatMap((path) => {
        const other = added.get(foldedPath(path));
        if (other === undefined || other === path)
            return [];
        return [
            (0,finding/* finding */.g)('path-collision', 'error', other, `${(0,finding/* quoted */.T)(other)} and ${(0,finding/* quoted */.T)(path)} are one file on systems that ignore case or Unicode form.`, 'Keep one of the two, or give the new file another name.'),
        ];
    });
    return [...unsafe, ...collisions];
};

;// CONCATENATED MODULE: ./lib/checks/guards/protected-paths.js



/** The only names with `.git` in front that a task may need to write. */
const harmlessGitNames = new Set(['.gitignore', '.gitkeep']);
const agentFolders = new Set(['.codex', '.agents']);
const agentFiles = new Set(['agents.md', 'agents.override.md']);
const ciFiles = /^(?:azure-pipelines\.ya?ml|jenkinsfile|bitbucket-pipelines\.ya?ml|\.woodpecker\.ya?ml|\.travis\.yml|\.drone\.yml|appveyor\.yml)$/;
const ciFolders = new Set(['.circleci', '.woodpecker', '.buildkite']);
/** What a path is that no plan and no configuration can open to an agent; null for an ordinary path. */
const alwaysProtected = (path) => {
    const segments = path.split('/').map(canonical_segment/* canonicalSegment */.w);
    const name = segments.at(-1) ?? '';
    const gitName = segments.find((segment) => /^(?:\.git|gi[a-z0-9]{4,5}~[0-9])/.test(segment));
    if (gitName !== undefined && !(gitName === name && harmlessGitNames.has(name)))
        return 'steers Git or the workflows of the repository';
    if (segments.some((segment) => agentFolders.has(segment)) || agentFiles.has(name))
        return 'steers coding agents';
    if (name === 'codeowners')
        return 'names who reviews what';
    if (name === '.codex-claim.json')
        return 'is the record of a claim';
    if (ciFiles.test(name) || segments.some((segment) => ciFolders.has(segment)))
        return 'steers continuous integration';
    return null;
};
/** Why a path may not be changed, as the end of a sentence that starts with it; null when it may. */
const protection = ({ policy, isPlanPath }) => {
    const matchesGlobs = (0,guards_globs/* matchingAny */.y6)(policy.protectedPaths, true);
    const memoryFile = (0,guards_globs/* plainGlob */.Bq)(policy.memoryFile).toLowerCase();
    return (path) => {
        if (isPlanPath(path))
            return 'belongs to the plan, which only the host updates';
        if (path.toLowerCase() === memoryFile)
            return 'is the memory file, which only the host updates';
        if (matchesGlobs(path))
            return 'is protected by the configuration of this repository';
        return alwaysProtected(path);
    };
};
/** Nothing changes that steers Git, agents, workflows, reviews or the plan. Source: FRD loop, status updates 2, claims 3a, hygiene 7. */
const guardProtectedPaths = (context) => {
    const reasonFor = protection(context);
    return context.changeSet.changes.flatMap(({ path, status }) => {
        const reason = reasonFor(path);
        if (reason === null)
            return [];
        const remedy = status === 'added' ? 'Delete it.' : 'Restore it exactly as it was in the base.';
        return [
            (0,finding/* finding */.g)('protected-path', 'error', path, `${(0,finding/* quoted */.T)(path)} ${reason}; it was ${status}.`, `${remedy} If the task needs this change, describe it in your final answer for a person to make.`),
        ];
    });
};

;// CONCATENATED MODULE: ./lib/checks/guards/test-cases.js


/** Lines without those that are comments as a whole. Text behind code on a line, and in the middle of literals, stays. */
const codeLines = (source) => {
    let isInComment = false;
    return source.split(/\r?\n/).map((line) => {
        const text = line.trim();
        const isComment = isInComment || text.startsWith('//') || text.startsWith('/*');
        if (isInComment ? text.includes('*/') : text.startsWith('/*') && !text.includes('*/', 2))
            isInComment = !isInComment;
        return isComment ? '' : line;
    });
};
const matchAll = (lines, pattern) => lines.flatMap((line) => [...line.slice(0, longestLine).matchAll(pattern)].map((match) => match.slice(1).find(Boolean) ?? ''));
/** Further to the right nobody writes a test. */
const longestLine = 500;
/** Names of functions that follow a mark such as `@Test` within a few lines. */
const markedFunctions = (lines, mark, name) => lines.flatMap((line, at) => {
    if (!mark.test(line))
        return [];
    const near = [line.replace(mark, ''), ...lines.slice(at + 1, at + 8)];
    const found = near.map((text) => name.exec(text.slice(0, longestLine))?.[1]).find((each) => each !== undefined);
    return found === undefined ? [] : [found];
});
const pythonNames = (source) => {
    const open = [];
    return (0,python_source/* findHeaders */.Y)(source, /^(?:async\s+def|def|class)\b/).flatMap(({ text, indent }) => {
        while ((open.at(-1)?.indent ?? -1) >= indent)
            open.pop();
        const [, kind = '', name = ''] = /^(?:async )?(def|class) (\w+)/.exec(text) ?? [];
        const isInFunction = open.some(({ isClass }) => !isClass);
        const path = [...open.map((each) => each.name), name].join('.');
        open.push({ indent, name, isClass: kind === 'class' });
        return kind === 'def' && !isInFunction && /^test/i.test(name) ? [path] : [];
    });
};
const languages = [
    {
        extensions: 'py',
        names: (_, source) => pythonNames(source),
        mark: /\bpytest\s*\.\s*(?:mark\s*\.\s*(?:skip|skipif|xfail)|skip|xfail|importorskip)\b|\bunittest\s*\.\s*(?:skip\w*|SkipTest|expectedFailure)\b|^\s*@(?:skip|skipIf|skipUnless|expectedFailure|xfail)\b|\.skipTest\s*\(|\bSkipTest\s*\(|\b__test__\s*=\s*False\b|\bcollect_ignore\w*\s*=/,
    },
    {
        extensions: 'js jsx ts tsx mjs cjs mts cts vue svelte',
        names: (lines) => [
            ...matchAll(lines, /(?<![\w.$])(?:test|it|specify)(?:\.\w+)*\s*\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/g),
            ...matchAll(lines, /[\])`]\s*\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*,\s*(?:async\b|function\b|\(|\w+\s*=>)/g),
        ],
        mark: /(?<![\w.$])(?:test|it|specify|describe|suite|context)(?:\.\w+)*\.(?:skip|skipIf|runIf|todo|only|fails|failing|fixme)\b|(?<![\w.$])(?:xit|xtest|xspecify|xdescribe|xcontext|fit|fdescribe)\s*[(.`]|\b(?:this|t|ctx|context)\.(?:skip|todo)\s*\(|[{,]\s*(?:skip|todo|only)\s*:\s*(?:true\b|['"`])/,
    },
    {
        extensions: 'go',
        names: (lines) => matchAll(lines, /^func\s+((?:Test|Benchmark|Fuzz|Example)\w*)\s*\(/g),
        mark: /\b[A-Za-z_]\w*\.(?:Skip|Skipf|SkipNow)\s*\(/,
    },
    {
        extensions: 'rs',
        anywhere: true,
        names: (lines) => markedFunctions(lines, /#\[\s*(?:\w+\s*::\s*)*(?:test|rstest|test_case)\b[^\]]*\]/, /\bfn\s+(\w+)/),
        mark: /#\[\s*ignore\b|#\[\s*cfg_attr\s*\([^\]]*\bignore\b/,
    },
    {
        extensions: 'java kt kts groovy scala',
        names: (lines) => markedFunctions(lines, /@(?:Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate|Property)\b/, /(\b\w+|`[^`]+`)\s*\(/),
        mark: /@(?:Disabled\w*|Ignore)\b|@Test\s*\([^)]*\benabled\s*=\s*false|\bassume(?:True|False|That)\s*\(|\bAssumptions\.abort\s*\(/,
    },
];
/** Whether a path is in a language that keeps tests in the files they test. */
const holdsTestsAnywhere = (path) => languageOf(path)?.anywhere === true;
const languageOf = (path) => {
    const extension = (0,source_paths/* extensionOf */.je)(path);
    return languages.find(({ extensions }) => extensions.split(' ').includes(extension));
};
const none = { names: [], marks: [] };
/**
 * The tests of a source in Python, JavaScript, TypeScript, Go, Rust, Java or Kotlin, read line by line. Not seen: names
 * that are computed, tests that a condition or an early return keeps from running, and settings of the test runner.
 */
const readTestCases = (path, source) => {
    const language = languageOf(path);
    if (language === undefined)
        return none;
    const isPython = language.extensions === 'py';
    const text = isPython ? (0,python_source/* maskPython */.r)(source) : source;
    const lines = isPython ? text.split('\n') : codeLines(text);
    const marks = lines.flatMap((line, at) => {
        if (!language.mark.test(line.slice(0, longestLine)))
            return [];
        const isDecorator = /^\s*(?:@|#\[)/.test(line);
        const subject = isDecorator ? lines.slice(at + 1, at + 12).find((next) => !/^\s*(?:@|#\[|$)/.test(next)) : undefined;
        return [{ line: at + 1, text: [line, subject ?? ''].map((each) => each.trim().slice(0, longestLine)).join('\n') }];
    });
    return { names: language.names(lines, text), marks };
};

;// CONCATENATED MODULE: ./lib/checks/guards/removed-tests.js






/** How many tests of one file are named. */
const mostNamed = 10;
const compare = (change) => {
    const { path } = change;
    if (!(0,source_paths/* isCodePath */.Xm)(path) || !((0,test_paths/* isTestPath */.M)(path) || holdsTestsAnywhere(path)))
        return [];
    const read = (content) => readTestCases(change.path, (0,guards_lines/* textOf */.b6)(content) ?? '');
    return [{ change, before: read(change.before), after: read(change.after) }];
};
/** What the first list holds more often than the second. */
const without = (texts, others) => {
    const left = new Map();
    for (const text of others)
        left.set(text, (left.get(text) ?? 0) + 1);
    return texts.filter((text) => {
        const count = left.get(text) ?? 0;
        left.set(text, count - 1);
        return count <= 0;
    });
};
const removed_tests_listed = (names) => {
    const more = names.length - mostNamed;
    return `${names.slice(0, mostNamed).map(finding/* quoted */.T).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};
const hint = 'Restore it, and mend what it tests instead; if the task needs this, say so in your final answer for a person to allow.';
const guardMarks = ({ change, before, after }) => {
    const old = before.marks.map(({ text }) => text);
    const fresh = new Set(without(after.marks.map(({ text }) => text), old));
    return after.marks
        .filter(({ text }) => fresh.has(text))
        .map(({ line, text }) => (0,finding/* finding */.g)('test-skipped', 'error', change.path, `${(0,finding/* quoted */.T)(text.split('\n')[0]?.slice(0, 100) ?? '')} in ${(0,finding/* quoted */.T)(change.path)} keeps tests from running, or from failing.`, 'Let the test run, and mend what it tests; if the task needs this, say so in your final answer for a person to allow.', { line, column: null }));
};
/** Whoever reviews the change looks first at tests that judged the base and now say something else. */
const guardEdits = ({ change, before }) => {
    if (before.names.length === 0)
        return [];
    const split = (content) => (0,guards_lines/* linesOf */.Dx)((0,guards_lines/* textOf */.b6)(content) ?? '').flatMap(({ text }) => (text.trim() === '' ? [] : [text.trim()]));
    const old = split(change.before);
    const changed = old.length - keptLines(old, split(change.after)).size;
    if (changed === 0)
        return [];
    const lines = changed === 1 ? 'One line' : `${changed} lines`;
    return [
        (0,finding/* finding */.g)('test-edited', 'warning', change.path, `${lines} of ${(0,finding/* quoted */.T)(change.path)}, which held tests in the base, ${changed === 1 ? 'was' : 'were'} changed or taken away.`, 'Leave tests of the base as they are where the task allows it.'),
    ];
};
/** The names that are gone from some files and did not arrive in another of them, and the contents of new ones. */
const findMoved = (compared) => {
    const gone = compared.flatMap(({ before, after }) => without(before.names, after.names));
    const arrived = compared.flatMap(({ before, after }) => without(after.names, before.names));
    const added = compared.filter(({ change }) => change.status === 'added');
    return { missing: new Set(without(gone, arrived)), oids: new Set(added.map(({ change }) => change.newOid)) };
};
/**
 * Tests stay: no test file is deleted, no test disappears under its name, none is newly skipped or expected to fail. A
 * test that moved to another file is still there, if that is named like a test where the old one was: runners find
 * tests by the names of their files. Edits of tests that the base has are told.
 */
const guardRemovedTests = ({ changeSet: { changes }, policy }) => {
    if (policy.allowTestRemoval)
        return [];
    const compared = changes.flatMap(compare);
    const anywhere = findMoved(compared);
    const amongTestFiles = findMoved(compared.filter(({ change }) => (0,test_paths/* isTestFile */.h)(change.path)));
    return compared.flatMap((each) => {
        const { path, status, oldOid, oldMode } = each.change;
        const { missing, oids } = (0,test_paths/* isTestFile */.h)(path) ? amongTestFiles : anywhere;
        const names = without(each.before.names, each.after.names).filter((name) => missing.has(name));
        const isMoved = oids.has(oldOid) || (names.length === 0 && each.before.names.length > 0);
        if (status === 'deleted') {
            const isTest = names.length > 0 || ((0,test_paths/* isTestFile */.h)(path) && oldMode?.startsWith('100') === true);
            if (isMoved || !isTest)
                return [];
            const tests = names.length === 0 ? '' : ` with ${removed_tests_listed(names)}`;
            return [(0,finding/* finding */.g)('test-removed', 'error', path, `The test file ${(0,finding/* quoted */.T)(path)} was deleted${tests}.`, hint)];
        }
        const removed = names.length === 0
            ? []
            : [(0,finding/* finding */.g)('test-removed', 'error', path, `${(0,finding/* quoted */.T)(path)} no longer has ${removed_tests_listed([...new Set(names)])}.`, hint)];
        return [...removed, ...guardMarks(each), ...guardEdits(each)];
    });
};

;// CONCATENATED MODULE: ./lib/checks/guards/report-texts.js


const fieldsOf = (value, place) => {
    if (typeof value === 'string')
        return [[place, value]];
    if (Array.isArray(value))
        return value.flatMap((item, index) => fieldsOf(item, `${place}[${index}]`));
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([key, item]) => fieldsOf(item, place === '' ? key : `${place}.${key}`));
};
/** What the agent says becomes commit messages, pull request and notes, so it holds no credential either. Source: FRD loop, hygiene 8. */
const guardReportTexts = ({ report, knownSecrets }) => fieldsOf(report, '').flatMap(([place, text]) => {
    const [sighting] = (0,secrets/* findSecrets */.dL)(text, knownSecrets);
    if (sighting === undefined)
        return [];
    return [
        (0,finding/* finding */.g)('secret', 'error', null, `\`${place}\` of the final answer holds a secret (${sighting.kind}).`, 'Answer again without the value.'),
    ];
});
const withhold = (value, known) => {
    if (typeof value === 'string')
        return (0,secrets/* findSecrets */.dL)(value, known).length === 0 ? value : '(withheld: it held a secret)';
    if (Array.isArray(value))
        return value.map((item) => withhold(item, known));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withhold(item, known)]));
};
/** An answer as it may be shown, also where it was refused: texts with a secret in them are replaced. */
const withholdSecrets = (value, known) => withhold(value, known);

// EXTERNAL MODULE: ./lib/checks/guards/run-state-files.js
var run_state_files = __webpack_require__(427);
;// CONCATENATED MODULE: ./lib/checks/guards/scope.js






const guardCompleteness = (context) => {
    const { create, modify } = declaredFiles(context.bundle.tasks);
    const protectedBecause = protection(context);
    const delivered = [...deliveredPaths(context)];
    const missing = create
        .filter((file) => !delivered.some(file.matches))
        .map(({ entry }) => {
        const isForbidden = protectedBecause(entry) !== null;
        return (0,finding/* finding */.g)('missing-file', isForbidden ? 'warning' : 'error', entry, `The plan asks for ${(0,finding/* quoted */.T)(entry)}, which does not exist${isForbidden ? '; agents may not write it' : ''}.`, isForbidden ? 'A person has to add it.' : 'Create it with the content that its step describes.');
    });
    const unchanged = modify
        .filter((file) => !context.changeSet.changes.some(({ path }) => file.matches(path)))
        .map(({ entry }) => (0,finding/* finding */.g)('unchanged-file', 'warning', entry, `The plan asks for a change of ${(0,finding/* quoted */.T)(entry)}, which is as it was.`, 'Make the change its step describes, or say in the summary why none is needed.'));
    return [...missing, ...unchanged];
};
const guardBoundary = ({ changeSet, bundle, nextBoundary }) => {
    if (nextBoundary === null)
        return [];
    const isOurs = declaring(bundle.tasks);
    const deferred = declaredFiles([nextBoundary]).create;
    return changeSet.changes
        .filter(({ path, status }) => status === 'added' && !isOurs(path) && deferred.some((file) => file.matches(path)))
        .map(({ path }) => (0,finding/* finding */.g)('deferred-file', 'error', path, `${(0,finding/* quoted */.T)(path)} belongs to ${nextBoundary.id}, the next task, which is not part of this run.`, 'Delete it, and keep what this bundle needs in the files of its own tasks.'));
};
const guardExtent = (context) => {
    const { bundle, changeSet, policy } = context;
    const { create, modify } = declaredFiles(bundle.tasks);
    if (create.length + modify.length === 0)
        return [];
    const isDeclared = declaring(bundle.tasks);
    const protectedBecause = protection(context);
    return changeSet.changes
        .filter(({ path, status }) => !isDeclared(path) && !(0,lockfiles/* isLockfile */.em)(path) && (status === 'deleted' || !(0,test_paths/* isTestPath */.M)(path)))
        .filter(({ path }) => protectedBecause(path) === null)
        .map(({ path, status }) => (0,finding/* finding */.g)('out-of-scope', policy.scope === 'strict' ? 'error' : 'warning', path, `${(0,finding/* quoted */.T)(path)} was ${status}, but no step of ${bundle.tasks.map(({ id }) => id).join(', ')} declares it.`, 'Undo the change, or do the same within the files that the steps declare.'));
};
/** The change is what the plan declares: all of it, nothing beside it, nothing of the next task. Source: FRD loop, implementation rules 1-4. */
const guardScope = (context) => [
    ...guardCompleteness(context),
    ...guardBoundary(context),
    ...guardExtent(context),
];

;// CONCATENATED MODULE: ./lib/checks/guards/size.js


/** The change is there at all, and small enough for a person to review. */
const guardSize = ({ changeSet: { changes }, policy, bundle, isPlanPath }) => {
    // Notes in the document of a task are no work on the task.
    const isNote = (path) => !isPlanPath(path) && bundle.tasks.some(({ place }) => place.file === path);
    // Where nobody writes, nothing is what was asked for.
    if (changes.length === 0 && (bundle.tasks[0].procedure?.readOnly ?? null) !== null)
        return [];
    if (changes.every(({ path }) => isNote(path))) {
        return [
            (0,finding/* finding */.g)('empty-diff', 'error', null, changes.length === 0 ? 'No file was changed.' : 'No file was changed but the document of the task.', 'Implement the tasks by changing files, or say what stands in the way.'),
        ];
    }
    const findings = [];
    if (changes.length > policy.maxFiles) {
        findings.push((0,finding/* finding */.g)('too-many-files', 'error', null, `${changes.length} files differ from the base; at most ${policy.maxFiles} may.`, 'Undo changes that the tasks do not ask for, and delete generated files.'));
    }
    if (policy.maxLines !== null) {
        const lines = changes.reduce((sum, change) => sum + (0,guards_lines/* countChangedLines */.VB)(change), 0);
        if (lines > policy.maxLines) {
            findings.push((0,finding/* finding */.g)('too-many-lines', 'error', null, `${lines} lines were added or deleted; at most ${policy.maxLines} may be.`, 'Undo changes that the tasks do not ask for, such as new formatting, and delete generated files.'));
        }
    }
    for (const { path, status, size, newMode, after } of changes) {
        const isUnread = status !== 'deleted' && newMode?.startsWith('100') === true && after === null;
        if (size <= policy.maxFileBytes && !isUnread)
            continue;
        findings.push((0,finding/* finding */.g)('too-large', 'error', path, size > policy.maxFileBytes
            ? `${(0,finding/* quoted */.T)(path)} has ${size} bytes; a file may have ${policy.maxFileBytes}.`
            : `${(0,finding/* quoted */.T)(path)} has ${size} bytes, too many to be checked.`, 'Split the file, or leave it out if a tool generates it.'));
    }
    const total = changes.reduce((sum, { size }) => sum + size, 0);
    if (total > policy.maxTotalBytes) {
        findings.push((0,finding/* finding */.g)('too-large', 'error', null, `The changed files have ${total} bytes together; ${policy.maxTotalBytes} are allowed.`, 'Leave out generated or downloaded files.'));
    }
    return findings;
};

;// CONCATENATED MODULE: ./lib/checks/guards/stored-form.js


const lfsPointer = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\r?\n/;
/** The line ends of a text with at least one, when all but a few are alike. */
const lineEndsOf = (text) => {
    let all = 0;
    let windows = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
        all += 1;
        if (text[at - 1] === '\r')
            windows += 1;
    }
    if (all === 0)
        return null;
    return windows >= all * 0.9 ? 'CRLF' : windows <= all * 0.1 ? 'LF' : null;
};
const guardLineEnds = ({ path }, before, after) => {
    const [old, now] = [lineEndsOf(before), lineEndsOf(after)];
    if (old === null || now === null || old === now)
        return [];
    return [
        (0,finding/* finding */.g)('line-ends', 
        // Git stores LF; what turns files to CRLF on a machine is undone by nobody here.
        now === 'CRLF' ? 'error' : 'warning', path, `Every line of ${(0,finding/* quoted */.T)(path)} would end in ${now} where the repository stores ${old}, so every line would count as changed.`, `Write the file with ${old} at the end of each line.`),
    ];
};
/**
 * A file is delivered in the form in which the repository stores it. Attributes and filters are never run, so what they
 * would have turned back when the file was added has to be right already.
 */
const guardStoredForm = ({ changeSet }) => changeSet.changes
    .filter(({ status }) => status === 'modified')
    .flatMap((change) => {
    const before = (0,guards_lines/* textOf */.b6)(change.before);
    if (before === null)
        return [];
    if (lfsPointer.test(before) && !lfsPointer.test((0,guards_lines/* textOf */.b6)(change.after) ?? '')) {
        return [
            (0,finding/* finding */.g)('lfs-content', 'error', change.path, `${(0,finding/* quoted */.T)(change.path)} is kept in Git LFS; its content would be stored in the repository itself.`, 'Restore it exactly as it was. If the task needs another content, say so in your final answer for a person to add it.'),
        ];
    }
    const after = (0,guards_lines/* textOf */.b6)(change.after);
    return after === null ? [] : guardLineEnds(change, before, after);
});

;// CONCATENATED MODULE: ./lib/checks/guards.js



























/** In the order in which their findings are listed: what is dangerous first, what is only unwanted last. */
const guards = [
    guardSize,
    guardPaths,
    guardFileModes,
    guardEmbeddedRepositories,
    guardProtectedPaths,
    run_state_files/* guardRunStateFiles */.L,
    guardPackageSettings,
    ci_calls/* guardCiCalls */.L,
    guardLeaks,
    guardReportTexts,
    guardScope,
    guardBinaryFiles,
    guardStoredForm,
    guardPackageManagers,
    guardIgnoreFiles,
    guardBuildOutputs,
    guardMachineFiles,
    guardDependencies,
    guardDocsContract,
    guardChangeReport,
    guardRemovedTests,
    guardBroadHandlers,
    guardEvidence,
];
/** Rules that hold for unfinished work too: what they forbid must not be on any branch, not even for a while. */
const unfinished = [
    guardPaths,
    guardFileModes,
    guardEmbeddedRepositories,
    guardProtectedPaths,
    run_state_files/* guardRunStateFiles */.L,
    guardPackageSettings,
    guardLeaks,
];
/** Whatever repeats a secret is kept back; the complaint itself always stays. */
const withoutSecrets = (complaint, known) => {
    const texts = [complaint.file ?? '', complaint.message, complaint.hint];
    if (texts.every((text) => (0,secrets/* findSecrets */.dL)(text, known).length === 0))
        return complaint;
    return {
        ...complaint,
        file: null,
        message: 'A file whose name or content holds a secret breaks this rule.',
        hint: 'Remove the secret first.',
    };
};
/** How many findings of one kind a reader, or an agent, is given at once. */
const mostOfOneKind = 100;
const listSome = (findings) => {
    const kinds = new Map();
    for (const complaint of findings) {
        const kind = `${complaint.severity} ${complaint.code}`;
        const others = kinds.get(kind);
        if (others === undefined)
            kinds.set(kind, [complaint]);
        else
            others.push(complaint);
    }
    const left = new Set([...kinds.values()].flatMap((kind) => kind.slice(mostOfOneKind)));
    if (left.size === 0)
        return findings;
    const counts = [...kinds.values()].flatMap((kind) => {
        const [first] = kind;
        const more = kind.length - mostOfOneKind;
        const hint = 'Mend those that are listed; what they have in common is the cause.';
        return first === undefined || more <= 0
            ? []
            : [(0,finding/* finding */.g)(first.code, first.severity, null, `${more} more findings of this kind are not listed.`, hint)];
    });
    return [...findings.filter((complaint) => !left.has(complaint)), ...counts];
};
/**
 * Every rule of the repository that a change breaks. Pure: the same change gives the same findings, on any machine.
 * An error goes back to the agent for repair and in the end rejects the change; a warning is listed in the pull request.
 */
const guard = (context) => 
// Without a change, what is missing from it says nothing more.
judgeBy(context.changeSet.changes.length === 0 ? [guardSize] : guards, context);
/** What is wrong with work that is not finished yet: what it lacks is no fault. */
const guardUnfinished = (context) => judgeBy(unfinished, context);
const judgeBy = (rules, context) => rules.flatMap((judge) => listSome(judge(context))).map((complaint) => withoutSecrets(complaint, context.knownSecrets));


/***/ }),

/***/ 3298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ hasIgnorable),
/* harmony export */   w: () => (/* binding */ canonicalSegment)
/* harmony export */ });
/** Characters that some file systems drop from names, so that two names that look different are one file. */
const ignorable = /\p{Default_Ignorable_Code_Point}/gu;
/** A path segment as the most careless file system would store it: one case, one Unicode form, no stream name, no trailing dot or space. */
const canonicalSegment = (segment) => segment
    .replace(ignorable, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/:.*$/s, '')
    .replace(/[. ]+$/, '');
/** Whether a part of a path holds characters that some file systems leave out. */
const hasIgnorable = (segment) => segment.search(ignorable) !== -1;


/***/ }),

/***/ 8550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ih: () => (/* binding */ lockfileNames),
/* harmony export */   em: () => (/* binding */ isLockfile),
/* harmony export */   n_: () => (/* binding */ packageManagerOf)
/* harmony export */ });
/** Files that pin versions, by the manager that writes them. */
const lockfiles = {
    'package-lock.json': { ecosystem: 'Node', name: 'npm' },
    'npm-shrinkwrap.json': { ecosystem: 'Node', name: 'npm' },
    'yarn.lock': { ecosystem: 'Node', name: 'Yarn' },
    'pnpm-lock.yaml': { ecosystem: 'Node', name: 'pnpm' },
    'bun.lock': { ecosystem: 'Node', name: 'Bun' },
    'bun.lockb': { ecosystem: 'Node', name: 'Bun' },
    'poetry.lock': { ecosystem: 'Python', name: 'Poetry' },
    'pipfile.lock': { ecosystem: 'Python', name: 'Pipenv' },
    'uv.lock': { ecosystem: 'Python', name: 'uv' },
    'pdm.lock': { ecosystem: 'Python', name: 'PDM' },
    'conda-lock.yml': { ecosystem: 'Python', name: 'Conda' },
    'gemfile.lock': { ecosystem: 'Ruby', name: 'Bundler' },
    'cargo.lock': { ecosystem: 'Rust', name: 'Cargo' },
    'go.sum': { ecosystem: 'Go', name: 'Go modules' },
    'gopkg.lock': { ecosystem: 'Go', name: 'dep' },
    'composer.lock': { ecosystem: 'PHP', name: 'Composer' },
    'packages.lock.json': { ecosystem: '.NET', name: 'NuGet' },
    'paket.lock': { ecosystem: '.NET', name: 'Paket' },
    'gradle.lockfile': { ecosystem: 'JVM', name: 'Gradle' },
    'pubspec.lock': { ecosystem: 'Dart', name: 'pub' },
    'mix.lock': { ecosystem: 'Elixir', name: 'Mix' },
};
/** Manifests and settings that belong to one manager alone. */
const manifests = {
    '.yarnrc': { ecosystem: 'Node', name: 'Yarn' },
    '.yarnrc.yml': { ecosystem: 'Node', name: 'Yarn' },
    'pnpm-workspace.yaml': { ecosystem: 'Node', name: 'pnpm' },
    'bunfig.toml': { ecosystem: 'Node', name: 'Bun' },
    pipfile: { ecosystem: 'Python', name: 'Pipenv' },
    'environment.yml': { ecosystem: 'Python', name: 'Conda' },
    'gopkg.toml': { ecosystem: 'Go', name: 'dep' },
    'paket.dependencies': { ecosystem: '.NET', name: 'Paket' },
    'pom.xml': { ecosystem: 'JVM', name: 'Maven' },
    'build.gradle': { ecosystem: 'JVM', name: 'Gradle' },
    'build.gradle.kts': { ecosystem: 'JVM', name: 'Gradle' },
    'build.sbt': { ecosystem: 'JVM', name: 'sbt' },
};
const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1).toLowerCase();
/** File names that no ignore pattern may match. */
const lockfileNames = [
    ...Object.keys(lockfiles),
    'Pipfile.lock',
    'Gemfile.lock',
    'Cargo.lock',
    'Gopkg.lock',
];
/** Whether a path, in any folder, is a lockfile. */
const isLockfile = (path) => Object.hasOwn(lockfiles, nameOf(path));
/** The manager a file speaks for; null for files that several managers share, such as `package.json`. */
const packageManagerOf = (path) => {
    const name = nameOf(path);
    if (/^requirements[^/]*\.(?:txt|in)$/.test(name))
        return { ecosystem: 'Python', name: 'pip' };
    if (Object.hasOwn(lockfiles, name))
        return lockfiles[name] ?? null;
    return Object.hasOwn(manifests, name) ? (manifests[name] ?? null) : null;
};


/***/ }),

/***/ 7670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ manifestReader)
/* harmony export */ });
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
};
const isLocal = (version) => typeof version === 'string' && /^(?:workspace|file|link|portal):/.test(version);
const readJson = (...sections) => (text) => {
    const manifest = parseJson(text);
    if (!isRecord(manifest))
        return new Set();
    return new Set(sections.flatMap((section) => {
        const entries = manifest[section];
        return isRecord(entries) ? Object.keys(entries).filter((name) => !isLocal(entries[name])) : [];
    }));
};
const lines = (text) => text.split(/\r?\n/).map((line) => line.trim());
/** Goes through the lines of a TOML-like text; `section` is the table a line stands in, empty before the first. */
const collect = (text, namesIn) => {
    const names = new Set();
    let section = '';
    for (const line of lines(text)) {
        section = /^\[\[?([^[\]]+)\]\]?$/.exec(line)?.[1]?.replaceAll(/["' ]/g, '') ?? section;
        for (const name of namesIn(line, section))
            if (name !== undefined)
                names.add(name);
    }
    return names;
};
/** Python names are equal whatever their case and separators. Source: PEP 503. */
const pythonName = (name) => name.toLowerCase().replace(/[-_.]+/g, '-');
const requirementName = (requirement) => {
    const name = /^([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:$|[[(<>=!~;@#,])/.exec(requirement.trim())?.[1];
    return name === undefined ? undefined : pythonName(name);
};
const readRequirements = (text) => collect(text, (line) => [requirementName(line)]);
const poetrySection = /^tool\.poetry\.(?:(?:dev-)?dependencies|group\.[^.]+\.dependencies)$/;
const listSections = new Set(['project', 'project.optional-dependencies', 'dependency-groups']);
const readPyproject = (text) => {
    let isInList = false;
    return collect(text, (line, section) => {
        if (poetrySection.test(section)) {
            const name = /^["']?([A-Za-z0-9][A-Za-z0-9._-]*)["']?\s*=/.exec(line)?.[1];
            return name === undefined || name === 'python' || /\bpath\s*=/.test(line) ? [] : [pythonName(name)];
        }
        const list = listSections.has(section) ? /^["']?([\w-]+)["']?\s*=\s*\[/.exec(line)?.[1] : undefined;
        if (list !== undefined)
            isInList = section !== 'project' || list === 'dependencies';
        if (!isInList)
            return [];
        isInList = !/\]\s*(?:#.*)?$/.test(line);
        if (line.includes('include-group'))
            return [];
        const items = list === undefined ? line : line.slice(line.indexOf('['));
        return [...items.matchAll(/"([^"]*)"|'([^']*)'/g)].map((match) => requirementName(match[1] ?? match[2] ?? ''));
    });
};
const readGoMod = (text) => {
    let isInBlock = false;
    return collect(text, (line) => {
        if (/^require\s*\($/.test(line))
            isInBlock = true;
        else if (line === ')')
            isInBlock = false;
        const isRequirement = (isInBlock || line.startsWith('require ')) && !line.endsWith('// indirect');
        return isRequirement ? [/^(?:require\s+)?([^\s()]+)\s+v[0-9]/.exec(line)?.[1]] : [];
    });
};
const readCargo = (text) => collect(text, (line, section) => {
    const table = /(?:^|\.)(?:dev-|build-)?dependencies\.([A-Za-z0-9_-]+)$/.exec(section)?.[1];
    if (table !== undefined)
        return [table];
    if (!/(?:^|\.)(?:dev-|build-)?dependencies$/.test(section) || /\bpath\s*=|\bworkspace\s*=\s*true/.test(line))
        return [];
    return [/^["']?([A-Za-z0-9_-]+)["']?(?:\.[a-z-]+)?\s*=/.exec(line)?.[1]];
});
const readGemfile = (text) => collect(text, (line) => [/^gem\s*\(?\s*["']([^"']+)["']/.exec(line)?.[1]]);
const readers = [
    [/^package\.json$/, readJson('dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies')],
    [/^composer\.json$/, readJson('require', 'require-dev')],
    [/^requirements[^/]*\.(?:txt|in)$/, readRequirements],
    [/^pyproject\.toml$/, readPyproject],
    [/^go\.mod$/, readGoMod],
    [/^Cargo\.toml$/, readCargo],
    [/^Gemfile$/, readGemfile],
];
/** How to read a manifest; null for a file that is none. */
const manifestReader = (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return readers.find(([pattern]) => pattern.test(name))?.[1] ?? null;
};


/***/ }),

/***/ 9358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ changedSymbols)
});

;// CONCATENATED MODULE: ./lib/checks/guards/signature.js
/** How far a signature may reach, in lines and characters. */
const longest = { lines: 150, characters: 6000 };
/** After these a brace opens a type, not a body. */
const opensType = /(?:[:|&<(,=?[]|\b(?:interface|struct|extends|is|keyof|map\[\w*\]))$/;
/**
 * A declaration from a place in some lines to the beginning of its body, to its `=>`, or to the end of the line that
 * closes its last bracket.
 */
const signatureFrom = (lines, first, { stopsAt, withBody }) => {
    let text = '';
    let depth = 0;
    for (let at = first; at < Math.min(lines.length, first + longest.lines); at++) {
        const line = lines[at] ?? '';
        if (at > first && stopsAt.test(line))
            break;
        for (const character of line) {
            const isBody = character === '{' && depth === 0 && !withBody && !opensType.test(text.slice(-20).trimEnd());
            if (isBody || (character === ';' && depth === 0) || text.length > longest.characters)
                return text;
            if (character === '>' && depth === 0 && text.endsWith('=') && !withBody)
                return text.slice(0, -1);
            if ('([{'.includes(character))
                depth += 1;
            else if (')]}'.includes(character))
                depth -= 1;
            text += character;
        }
        const next = lines[at + 1]?.trimStart() ?? '';
        const goesOn = /^(?:[|&?:{]|=>|extends\b|implements\b)/.test(next) || /(?:[=|&,:?]|=>|\bextends)\s*$/.test(line);
        if (depth <= 0 && !goesOn)
            return text;
        text += '\n';
    }
    return text;
};

;// CONCATENATED MODULE: ./lib/checks/guards/go-symbols.js

const stopsAt = /^(?:func|type|var|const|import)\b|^\s+\w+\s+(?:interface|struct)\s*\{/;
/**
 * The public functions, methods and types of a Go file, with signatures; of interfaces the methods too. Not seen:
 * variables, constants, fields of structs.
 */
const readGoSymbols = (source) => {
    const lines = source.split(/\r?\n/);
    let isInGroup = false;
    return lines.flatMap((line, at) => {
        if (/^type\s*\(/.test(line))
            isInGroup = true;
        else if (line.startsWith(')'))
            isInGroup = false;
        const method = /^func\s+(?:\(\s*(?:\w+\s+)?\*?\s*(\w+)[^)]{0,100}\)\s*)?([A-Z]\w*)/.exec(line);
        if (method !== null) {
            const [, receiver, name = ''] = method;
            if (receiver !== undefined && !/^[A-Z]/.test(receiver))
                return [];
            const signature = signatureFrom(lines, at, { stopsAt, withBody: false });
            return [[receiver === undefined ? name : `${receiver}.${name}`, signature]];
        }
        const type = isInGroup ? /^\s+([A-Z]\w*)\b/.exec(line) : /^type\s+([A-Z]\w*)\b/.exec(line);
        if (type?.[1] === undefined)
            return [];
        const isInterface = /\binterface\s*\{/.test(line);
        return [[type[1], isInterface ? signatureFrom(lines, at, { stopsAt, withBody: true }) : line.replace(/\{.*$/, '')]];
    });
};

// EXTERNAL MODULE: ./lib/checks/guards/lines.js
var lines = __webpack_require__(9843);
// EXTERNAL MODULE: ./lib/checks/guards/python-source.js
var python_source = __webpack_require__(840);
;// CONCATENATED MODULE: ./lib/checks/guards/python-symbols.js

/** Methods that callers reach by the name of their class. */
const calledByName = new Set(['__init__', '__call__']);
const isPublic = (name) => !name.startsWith('_') || calledByName.has(name);
/**
 * The public names of a Python module with their signatures: functions, classes and methods without a leading
 * underscore, and constructors. Not seen: variables, `__all__`, names that are imported or made at run time.
 */
const readPythonSymbols = (source) => {
    const masked = (0,python_source/* maskPython */.r)(source);
    const open = [];
    return (0,python_source/* findHeaders */.Y)(masked, /^(?:async\s+def|def|class)\b/).flatMap(({ indent, text, start, end }) => {
        while ((open.at(-1)?.indent ?? -1) >= indent)
            open.pop();
        const [, kind = '', name = ''] = /^(?:async )?(def|class) (\w+)/.exec(text) ?? [];
        const isReachable = open.every((each) => each.isClass && isPublic(each.name));
        const path = [...open.map((each) => each.name), name].join('.');
        open.push({ indent, name, isClass: kind === 'class' });
        if (!isReachable || name === '' || !isPublic(name))
            return [];
        const code = masked.slice(start, end).split('\n');
        // Defaults that are texts belong to the signature, comments do not: those stand where the masked line is blank at its end.
        const written = source.slice(start, end).split('\n');
        return [[path, written.map((line, at) => line.slice(0, code[at]?.trimEnd().length)).join('\n')]];
    });
};

;// CONCATENATED MODULE: ./lib/checks/guards/script-symbols.js

const newExport = /^\s*export\b/;
const declaration = /^\s*export\s+(default\s+)?(?:declare\s+)?(?:abstract\s+)?(async\s+function|function|class|interface|type|enum|const\s+enum|namespace|module|const|let|var)\b\s*\*?\s*([A-Za-z_$][\w$]*)?/;
const member = /^\s*(?:(?:public|static|async|override|abstract|declare|get|set)\s+)*\*?([A-Za-z$][\w$]*)\s*(?:<[^(]{0,200}>)?\(/;
const statements = new Set('if for while switch return catch function super throw await yield new typeof'.split(' '));
/** The most lines between `class` and its brace. */
const longestHead = 20;
/** Methods that an exported class shows, by the lines that are indented as its first one. */
const classMembers = (lines, at, name) => {
    const outer = lines[at]?.search(/\S/) ?? 0;
    const opening = lines.slice(at, at + longestHead).findIndex((line) => /\{\s*$/.test(line));
    const start = at + opening + 1;
    const inner = lines[start]?.search(/\S/) ?? -1;
    if (opening < 0 || inner <= outer)
        return [];
    const stopsAt = new RegExp(`^\\s{0,${inner}}[\\w$*#@]`);
    const members = [];
    for (let index = start; index < lines.length; index++) {
        const line = lines[index] ?? '';
        const indent = line.search(/\S/);
        if ((indent >= 0 && indent <= outer) || newExport.test(line))
            break;
        const found = indent === inner ? member.exec(line)?.[1] : undefined;
        if (found === undefined || statements.has(found))
            continue;
        members.push([`${name}.${found}`, signatureFrom(lines, index, { stopsAt, withBody: false })]);
    }
    return members;
};
/** Up to the value, which is no part of a signature unless it is a function. */
const variableSignature = (text) => {
    const assigned = /[^=!<>]=(?![=>])/.exec(text);
    if (assigned === null)
        return text;
    const value = text.slice(assigned.index + 2).trimStart();
    return /^(?:async\b|function\b|\(|<|[\w$]+\s*$)/.test(value) ? text : text.slice(0, assigned.index + 1);
};
const listedNames = (list) => list.split(',').flatMap((entry) => {
    const name = /(?<![\w$])([\w$]+)\s*$/.exec(entry.replace(/\/\/.*$/gm, ''))?.[1];
    return name === undefined ? [] : [[name, '']];
});
const readExport = (lines, at) => {
    const line = lines[at] ?? '';
    const [, isDefault, keyword = '', name] = declaration.exec(line) ?? [];
    const whole = () => signatureFrom(lines, at, { stopsAt: newExport, withBody: true });
    if (keyword === '') {
        const all = /^\s*export\s+(?:type\s+)?\*\s*(?:as\s+([\w$]+))?/.exec(line);
        if (all !== null)
            return [[all[1] ?? line.trim(), '']];
        if (/^\s*export\s+(?:type\s+)?\{/.test(line))
            return listedNames(/\{([^}]*)/.exec(whole())?.[1] ?? '');
        return /^\s*export\s+default\b/.test(line) ? [['default', '']] : [];
    }
    if (name === undefined && /^(?:const|let|var)$/.test(keyword))
        return listedNames(/\{([^}]*)/.exec(whole())?.[1] ?? '');
    const shown = isDefault === undefined ? (name ?? 'default') : 'default';
    if (/^(?:interface|type|enum|const\s+enum)$/.test(keyword))
        return [[shown, whole()]];
    const head = signatureFrom(lines, at, { stopsAt: newExport, withBody: false });
    if (/^(?:const|let|var)$/.test(keyword))
        return [[shown, variableSignature(head)]];
    return [[shown, head], ...(keyword === 'class' ? classMembers(lines, at, shown) : [])];
};
/**
 * What a TypeScript or JavaScript module exports, with signatures: declarations, lists and methods of exported classes.
 * Not seen: CommonJS, the second name of one `const`, fields of classes, and what `export *` brings.
 */
const readScriptSymbols = (source) => {
    const lines = source.split(/\r?\n/);
    return lines.flatMap((line, at) => (newExport.test(line) ? readExport(lines, at) : []));
};

// EXTERNAL MODULE: ./lib/checks/guards/source-paths.js
var source_paths = __webpack_require__(3698);
;// CONCATENATED MODULE: ./lib/checks/guards/public-symbols.js





const readers = {
    ...Object.fromEntries(['py', 'pyi'].map((extension) => [extension, readPythonSymbols])),
    ...Object.fromEntries('ts tsx mts cts js jsx mjs cjs'.split(' ').map((extension) => [extension, readScriptSymbols])),
    go: readGoSymbols,
};
/** Names with all their signatures: one name may be declared several times. */
const readSymbols = (path, content) => {
    const extension = (0,source_paths/* extensionOf */.je)(path);
    const read = Object.hasOwn(readers, extension) ? readers[extension] : undefined;
    const symbols = new Map();
    for (const [name, signature] of read?.((0,lines/* textOf */.b6)(content) ?? '') ?? []) {
        const known = symbols.get(name);
        if (known === undefined)
            symbols.set(name, [signature]);
        else
            known.push(signature);
    }
    return symbols;
};
/** The same for each way a formatter may lay a declaration out. */
const essence = (signatures = []) => signatures
    .map((signature) => signature
    .replace(/\/\*[^*\n]{0,200}\*\/|\/\/.*$/gm, '')
    .replace(/[\s;]+/g, ' ')
    .replace(/ ?([^\w ]) ?/g, '$1')
    .replace(/,(?=[)\]}>])/g, '')
    .trim())
    .sort()
    .join('\n');
const onOneLine = (signatures = []) => (signatures[0] ?? '').replace(/\s+/g, ' ').trim();
const compare = ({ path, before, after }) => {
    const [old, now] = [readSymbols(path, before), readSymbols(path, after)];
    const gone = [...old].flatMap(([name, signatures]) => now.has(name) ? [] : [{ path, name, change: 'removed', signature: onOneLine(signatures) }]);
    const here = [...now].flatMap(([name, signatures]) => {
        const signature = onOneLine(signatures);
        if (!old.has(name))
            return [{ path, name, change: 'added', signature }];
        return essence(old.get(name)) === essence(signatures) ? [] : [{ path, name, change: 'changed', signature }];
    });
    return [...gone, ...here];
};
/**
 * The public names that a change adds, takes away or declares in another way, by path: in Python, TypeScript,
 * JavaScript and Go, read line by line. Each reader says what it does not see.
 */
const changedSymbols = ({ changes }) => changes.flatMap(compare);


/***/ }),

/***/ 840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ findHeaders),
/* harmony export */   r: () => (/* binding */ maskPython)
/* harmony export */ });
/** A text literal opens: an optional prefix, then one or three quotes. */
const opening = /(?<![A-Za-z0-9_])[A-Za-z]{0,2}("""|'''|"|')/y;
const fresh = /#[^\n]*|[A-Za-z0-9_]+/y;
/**
 * A Python source in which comments and what text literals hold are blanks; lines and columns stay. A literal of one
 * line ends with its line, so that a wrong guess does not spread.
 */
const maskPython = (source) => {
    const parts = [];
    const blank = (text) => text.replace(/[^\n]/g, ' ');
    let index = 0;
    while (index < source.length) {
        opening.lastIndex = index;
        const open = opening.exec(source);
        if (open !== null) {
            const [text, quotes = ''] = open;
            const start = index + text.length;
            const end = endOfLiteral(source, start, quotes);
            const isClosed = source.startsWith(quotes, end);
            parts.push(text, blank(source.slice(start, end)), isClosed ? quotes : '');
            index = end + (isClosed ? quotes.length : 0);
            continue;
        }
        fresh.lastIndex = index;
        const word = fresh.exec(source)?.[0];
        if (word === undefined)
            parts.push(source[index] ?? '');
        else
            parts.push(word.startsWith('#') ? blank(word) : word);
        index += word?.length ?? 1;
    }
    return parts.join('');
};
const endOfLiteral = (source, start, quotes) => {
    for (let at = start; at < source.length; at++) {
        const character = source[at];
        if (character === '\\')
            at += 1;
        else if (quotes.length === 1 && character === '\n')
            return at;
        else if (source.startsWith(quotes, at))
            return at;
    }
    return source.length;
};
/** How many lines a header may have. */
const longestHeader = 200;
/** The offsets at which the lines of a text start. */
const lineStarts = (lines) => {
    let offset = 0;
    return lines.map((line) => {
        const start = offset;
        offset += line.length + 1;
        return start;
    });
};
/** Every header that begins with one of some words, in a masked source. Brackets may carry it over several lines. */
const findHeaders = (masked, words) => {
    const lines = masked.split('\n');
    const starts = lineStarts(lines);
    return lines.flatMap((line, first) => {
        const indent = line.search(/\S/);
        if (indent < 0 || !words.test(line.slice(indent)))
            return [];
        let depth = 0;
        for (let last = first; last < Math.min(lines.length, first + longestHeader); last++) {
            const text = lines[last] ?? '';
            // No bracket goes on past the beginning of another block.
            if (last > first && words.test(text.trimStart()))
                return [];
            for (let column = last === first ? indent : 0; column < text.length; column++) {
                const character = text[column] ?? '';
                if ('([{'.includes(character))
                    depth += 1;
                else if (')]}'.includes(character))
                    depth -= 1;
                else if (character === ':' && depth === 0) {
                    const start = (starts[first] ?? 0) + indent;
                    const end = (starts[last] ?? 0) + column;
                    return [{ first, last, indent, text: masked.slice(start, end).replace(/\s+/g, ' ').trim(), column, start, end }];
                }
            }
            if (depth <= 0 && !/\\\s*$/.test(text))
                return [];
        }
        return [];
    });
};


/***/ }),

/***/ 427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isRunState),
/* harmony export */   L: () => (/* binding */ guardRunStateFiles)
/* harmony export */ });
/* harmony import */ var _canonical_segment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3298);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8177);


/** Names of the files that hold how far a run is. */
const RUN_STATES = ['run_state.json', 'run_state.extra.json'];
/** Whether a path is one of a file that tells how far a run is. */
const isRunState = (path) => path.split('/').some((name) => RUN_STATES.includes((0,_canonical_segment_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalSegment */ .w)(name)));
/** How far a run is stays outside of the work. Source: workflow modes, live controller state. */
const guardRunStateFiles = ({ changeSet, bundle }) => bundle.tasks[0].procedure === undefined
    ? []
    : changeSet.changes.flatMap(({ path, status }) => isRunState(path)
        ? [
            (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .g)('run-state-file', 'error', path, `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(path)} holds the state of a run; it was ${status}.`, status === 'added' ? 'Delete it.' : 'Restore it exactly as it was in the base.'),
        ]
        : []);


/***/ }),

/***/ 3698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xm: () => (/* binding */ isCodePath),
/* harmony export */   je: () => (/* binding */ extensionOf),
/* harmony export */   ks: () => (/* binding */ sourceExtensions),
/* harmony export */   pL: () => (/* binding */ isSourcePath)
/* harmony export */ });
/** Extensions of files written in a programming language. */
const sourceExtensions = new Set(('ts tsx mts cts js jsx mjs cjs vue svelte astro py pyi rb go rs java kt kts scala groovy cs fs vb php swift m mm c h cc cpp cxx hh hpp ' +
    'dart ex exs erl clj cljs hs lua pl pm r jl zig nim sh bash zsh ps1 sql graphql proto css scss sass less html').split(' '));
/** Extension of a file name in lower case, without the dot; empty where there is none. */
const extensionOf = (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const dot = name.lastIndexOf('.');
    return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
};
const markup = new Set(['css', 'scss', 'sass', 'less', 'html']);
/** Whether a path is source code, by its extension. */
const isSourcePath = (path) => sourceExtensions.has(extensionOf(path));
/** Source whose behaviour a test can check; style sheets and markup are not. */
const isCodePath = (path) => isSourcePath(path) && !markup.has(extensionOf(path));


/***/ }),

/***/ 5267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ isTestPath),
/* harmony export */   h: () => (/* binding */ isTestFile)
/* harmony export */ });
const folders = new Set(('test tests __tests__ spec e2e cypress testdata test-data test-fixtures fixtures __fixtures__ __mocks__ __snapshots__ ' +
    'bench benches benchmark benchmarks androidtest').split(' '));
const fileNames = [
    /[._-](?:test|tests|spec|specs|bench|e2e|cy)\.[a-z0-9]+(?:\.snap)?$/i,
    /^(?:test|bench)_[^/]*\.[a-z0-9]+$/i,
    /(?:Test|Tests|TestCase|IT|Spec|Specs)\.(?:java|kt|kts|scala|groovy|cs|fs|vb|php|swift|m)$/,
    /^conftest\.py$/,
    /\.(?:bats|snap|feature)$/,
];
/** Whether a path is named like a file that holds tests. */
const isTestFile = (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return fileNames.some((pattern) => pattern.test(name));
};
/** Whether a path is a test, a benchmark or something only these use, by the customs of the common ecosystems. */
const isTestPath = (path) => {
    const segments = path.split('/').slice(0, -1);
    return segments.some((segment) => folders.has(segment.toLowerCase())) || isTestFile(path);
};


/***/ }),

/***/ 1217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ IGNORED_FILES),
/* harmony export */   o: () => (/* binding */ reviewIgnoredFiles)
/* harmony export */ });
/* harmony import */ var _guards_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8177);

/** Code of the complaint about ignored files. */
const IGNORED_FILES = 'ignored-files';
const MAX_PLACES = 8;
/**
 * Tells which files that Git ignores are not as they were. They are no part of the change, but a gate may use them:
 * packages, caches, built files.
 * @param policy `report`: only told; `strict`: new ones were taken away before, others must be as they were
 */
function reviewIgnoredFiles(paths, policy) {
    const strict = policy === 'strict';
    const kinds = strict ? ['changed', 'removed'] : ['changed', 'removed', 'added'];
    const counts = new Map();
    for (const kind of kinds)
        for (const [place, count] of countPlaces(paths[kind]))
            counts.set(place, [...(counts.get(place) ?? []), `${count} ${kind}`]);
    if (counts.size === 0)
        return [];
    const shown = [...counts].slice(0, MAX_PLACES).map(([place, said]) => `${(0,_guards_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(place)} (${said.join(', ')})`);
    const more = counts.size > MAX_PLACES ? ` and ${counts.size - MAX_PLACES} more` : '';
    return [
        (0,_guards_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)(IGNORED_FILES, strict ? 'error' : 'warning', null, `Files that Git ignores are not as they were before the work, and a gate may have used them: ${shown.join(', ')}${more}.`, 'Leave installed packages, caches and other files that Git ignores as they were.'),
    ];
}
/** How many of the paths lie in each folder, two names deep. */
function countPlaces(paths) {
    const counts = new Map();
    for (const path of paths) {
        const place = path.split('/').slice(0, 2).join('/');
        counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    return counts;
}


/***/ }),

/***/ 1382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ planChecks),
/* harmony export */   q: () => (/* binding */ resultsOf)
/* harmony export */ });
/* harmony import */ var _coverage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8879);
/* harmony import */ var _gates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1437);
/* harmony import */ var _plan_gates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5887);



/** Every command that has to pass on this change, and what stands in the way of running them. */
function planChecks(policy, { changeSet, baseEntries, tasks, report }) {
    const delivered = new Map(changeSet.changes.map(({ path, status }) => [path, status !== 'deleted']));
    const { gates, findings } = (0,_plan_gates_js__WEBPACK_IMPORTED_MODULE_2__/* .planGates */ .y)(policy.gates, {
        changes: changeSet.changes,
        tasks,
        isDelivered: (path) => delivered.get(path) ?? baseEntries.has(path),
        scripts: policy.scripts,
    });
    return { gates: [...gates, ...(policy.strict ? (0,_coverage_js__WEBPACK_IMPORTED_MODULE_0__/* .planEvidence */ .H0)(report, policy.evidenceCommands) : [])], findings };
}
/** What another job says about these gates; those it does not mention are left out. */
const resultsOf = (gates, results) => gates.flatMap((gate) => results.find(({ name, command }) => name === gate.name && command === (0,_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .commandOf */ .N)(gate)) ?? []);


/***/ }),

/***/ 5887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ planFormatters),
/* harmony export */   y: () => (/* binding */ planGates)
/* harmony export */ });
/* harmony import */ var _guards_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8177);
/* harmony import */ var _guards_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1967);


/** More files of one gate are refused rather than run one by one. */
const MAX_FILES = 200;
/**
 * The gates that this change asks for, in the order of the configuration; nothing depends on what the agent says it did.
 * Source: track runner, required gates; ticket runner, commands.
 */
function planGates(rules, context) {
    const findings = [];
    const run = new Set();
    const gates = rules.flatMap(({ when, each, ...gate }) => {
        if (when !== null && !context.changes.some(({ path }) => (0,_guards_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matchingAny */ .y6)(when)(path)))
            return [];
        if (each === null)
            return [gate];
        const files = filesOf(each, context);
        for (const path of files.missing)
            findings.push((0,_guards_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .g)('script-missing', 'error', path, `The task mentions ${(0,_guards_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(path)}, which does not exist.`, 'Add it as described.'));
        if (files.found.length > MAX_FILES) {
            const message = `${gate.name} would have to run for ${files.found.length} files; ${MAX_FILES} are allowed.`;
            findings.push((0,_guards_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .g)('too-many-files', 'error', null, message, 'Make the change smaller.'));
        }
        for (const path of files.found)
            run.add(path);
        return files.found.slice(0, MAX_FILES).map((path) => ({ ...gate, name: `${gate.name}: ${path}`, args: [path] }));
    });
    return { gates, findings: [...findings, ...scriptsNotRun(context, run)] };
}
const FORMATTER_TIMEOUT_MS = 10 * 60_000;
/** The formatters that have something to do, each with the files it is given. Source: track runner, flow C. */
const planFormatters = (rules, changes) => rules.flatMap(({ name, run, paths }) => {
    const matches = (0,_guards_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matchingAny */ .y6)(paths);
    const args = changes
        .filter(({ path, status, newMode }) => status !== 'deleted' && newMode?.startsWith('100') && matches(path))
        .map(({ path }) => path);
    return args.length === 0 ? [] : [{ name, run, args, timeoutMs: FORMATTER_TIMEOUT_MS, network: false }];
});
function filesOf({ files, paths }, { changes, tasks, isDelivered }) {
    const matches = (0,_guards_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matchingAny */ .y6)(paths);
    if (files !== 'mentioned') {
        const wanted = changes.filter(({ status }) => status === 'added' || (files === 'changed' && status === 'modified'));
        return { found: wanted.map(({ path }) => path).filter(matches), missing: [] };
    }
    const mentioned = mentionedPaths(tasks).filter(matches);
    return { found: mentioned.filter(isDelivered), missing: mentioned.filter((path) => !isDelivered(path)) };
}
/** What looks like a path in the texts of the tasks, each once, in order of appearance. */
function mentionedPaths(tasks) {
    const texts = tasks.map(({ brief }) => brief.document ?? [brief.description, ...brief.notes].join('\n'));
    const words = texts.flatMap((text) => [...text.matchAll(/[\w@%+=~.-]+(?:\/[\w@%+=~.-]+)*/g)].map(([word]) => word));
    return [...new Set(words.map((word) => word.replace(/^\.\//, '').replace(/[.]+$/, '')))];
}
/** New scripts that no gate runs: nobody knows whether they work. Source: track runner, required gates 3. */
function scriptsNotRun({ changes, scripts }, run) {
    if (scripts === null)
        return [];
    const isScript = (0,_guards_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matchingAny */ .y6)(scripts);
    return changes
        .filter(({ path, status, newMode }) => status === 'added' && (newMode === '100755' || isScript(path)) && !run.has(path))
        .map(({ path }) => (0,_guards_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .g)('script-not-run', 'error', path, `${(0,_guards_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(path)} is a new script, and no gate of the configuration runs it.`, 'Do without the script, or say in your answer that a person has to add a gate with `each` for it.'));
}


/***/ }),

/***/ 4413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   US: () => (/* binding */ isForbidden),
/* harmony export */   ae: () => (/* binding */ isExactEntry),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   yX: () => (/* binding */ isInScope),
/* harmony export */   yd: () => (/* binding */ checkScopePatterns)
/* harmony export */ });
/* unused harmony export matchesScope */
/* harmony import */ var _guards_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8177);
/* harmony import */ var _guards_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1967);


/** Whether a path has one way of being written, so that nothing can leave a folder through its name. */
const isPlain = (path) => !path.includes('\\') && path.split('/').every((name) => name !== '' && name !== '.' && name !== '..');
/** Null for a text of another form. Square brackets stand for themselves: frameworks name files so. */
const parseEntry = (pattern) => {
    const [, stem = '', end] = /^(.*?)(\/(?:\*\*)?)?$/s.exec(pattern) ?? [];
    if (/[*?{}]|^!/.test(stem) || !isPlain(stem))
        return null;
    return { stem, kind: end === undefined ? 'named' : end === '/' ? 'folder' : 'below' };
};
/** Whether an entry of a scope covers a path. An entry of another form than the three covers nothing. */
const matchesScope = (pattern, path) => {
    const entry = parseEntry(pattern);
    if (entry === null || !isPlain(path))
        return false;
    return path.startsWith(`${entry.stem}/`) || (entry.kind === 'named' && path === entry.stem);
};
/**
 * Entries of a scope that are neither an exact path nor a folder nor `folder/**`: they would cover nothing without a word.
 * @param file where the scope is written
 */
const checkScopePatterns = (patterns, file = null) => patterns
    .filter((pattern) => parseEntry(pattern) === null)
    .map((pattern) => (0,_guards_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .g)('scope-pattern', 'error', file, `${(0,_guards_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(pattern)} is no entry of a scope.`, 'Write a path from the top of the repository, a folder, or a folder with `/**` behind it; nothing else is understood.'));
/** Whether a path is the ticket itself or one of its records. Nothing else decides which files count as work. */
const isRecord = (procedure, path) => isPlain(path) && ((procedure.mode !== 'package' && path === procedure.lock.path) || (0,_guards_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matchingAny */ .y6)(procedure.records)(path));
/** Whether a path is one that the ticket forbids, in any case of its letters. Its records are not exempt. */
const isForbidden = ({ forbidden }, path) => (0,_guards_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matchingAny */ .y6)(forbidden, true)(path);
/** Whether the work may touch a path: what is forbidden stays so, whatever is allowed. */
const isInScope = (procedure, path) => !isForbidden(procedure, path) && procedure.allowed.some((pattern) => matchesScope(pattern, path));
/** Whether an entry of a scope names exactly one file, which may be a new one. */
const isExactEntry = (pattern, baseEntries) => {
    if (parseEntry(pattern)?.kind !== 'named')
        return false;
    for (const path of baseEntries.keys())
        if (path.startsWith(`${pattern}/`))
            return false;
    return true;
};


/***/ }),

/***/ 2272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L8: () => (/* reexport */ classify),
  V4: () => (/* reexport */ guardPlan),
  dx: () => (/* reexport */ guardProcedure),
  qF: () => (/* reexport */ mergeTriggers),
  R5: () => (/* binding */ raiseByChanges),
  qX: () => (/* binding */ raiseByPaths),
  ek: () => (/* reexport */ renderEscalation),
  Q: () => (/* reexport */ tiesNoSpec)
});

// UNUSED EXPORTS: MOST_QUICK_FILES, recommend

// EXTERNAL MODULE: ./lib/checks/scope-patterns.js
var scope_patterns = __webpack_require__(4413);
// EXTERNAL MODULE: ./lib/procedure.js
var lib_procedure = __webpack_require__(8462);
// EXTERNAL MODULE: ./lib/checks/guards/source-paths.js
var source_paths = __webpack_require__(3698);
// EXTERNAL MODULE: ./lib/checks/guards/test-paths.js
var test_paths = __webpack_require__(5267);
// EXTERNAL MODULE: ./lib/checks/triggers/touched.js
var touched = __webpack_require__(2901);
;// CONCATENATED MODULE: ./lib/checks/triggers/contract-paths.js



const extensions = new Set('proto graphql graphqls gql avsc avdl thrift wsdl xsd raml pyi'.split(' '));
const isDataFile = (path) => /\.(?:jsonc?|ya?ml)$/i.test(path);
const contractWords = (0,touched/* withWords */.cS)('openapi swagger asyncapi schema');
/** Whether others rely on a file for how they call, configure or read something. */
const isContractPath = (path) => !(0,test_paths/* isTestPath */.M)(path) &&
    (extensions.has((0,source_paths/* extensionOf */.je)(path)) ||
        /\.d\.[mc]?ts$|(?:^|\/)action\.ya?ml$/i.test(path) ||
        (isDataFile(path) && contractWords(path)));

// EXTERNAL MODULE: ./lib/checks/guards/lines.js
var lines = __webpack_require__(9843);
;// CONCATENATED MODULE: ./lib/checks/triggers/data-paths.js





const dataWords = (0,touched/* withWords */.cS)('schema storage migration migrate migrator backfill persistence alembic prisma flyway liquibase localstorage asyncstorage');
/**
 * Whether a path tells of stored data or of its schema. A schema that others rely on as a contract is none, nor are tests
 * and texts for people.
 */
const isDataPath = (path) => (0,source_paths/* extensionOf */.je)(path) === 'sql' || (dataWords(path) && !(0,touched/* isProse */.y6)(path) && !(0,test_paths/* isTestPath */.M)(path) && !isContractPath(path));
/** Statements that take data away or put it into another form. Words of SQL in one case, so that sentences are none. */
const statements = [
    /\b(?:DROP|drop)\s+(?:TABLE|table|COLUMN|column|DATABASE|database|SCHEMA|schema|VIEW|view|CONSTRAINT|constraint)\s+["'`\w]/,
    /\b(?:TRUNCATE|truncate)\s+(?:TABLE|table)\b|\bTRUNCATE\s+["`\w]/,
    /\bDELETE\s+FROM\s+["'`\w]|\bdelete\s+from\s+["'`\w.]+\s*(?:where\b|using\b|;|["'`]|$)/,
    /\b(?:ALTER\s+TABLE|alter\s+table)\s+["'`\w]/,
    /\b(?:drop(?:Table|TableIfExists|Columns?|Database|Collection|Schema)|deleteMany|truncateTable)\s*\(/,
    /\b(?:drop_(?:table|column|constraint)|remove_columns?|rename_(?:column|table)|(?:delete|destroy)_all)\b[\s(]/,
    /\b(?:FLUSHALL|FLUSHDB)\b|\.flush(?:All|Db|all|db)\s*\(/,
];
const comment = /^\s*(?:\/\/|\/\*|\*|#|--|<!--)/;
/** Lines longer than that are generated. */
const longestLine = 2000;
/** Whether a change adds a statement that takes data away. Tests have data of their own. */
const addsDataStatement = ({ path, change }) => change !== null &&
    !(0,test_paths/* isTestPath */.M)(path) &&
    !(0,touched/* isProse */.y6)(path) &&
    (0,lines/* addedLines */.u4)(change).some(({ text }) => {
        const line = text.slice(0, longestLine);
        return !comment.test(line) && statements.some((statement) => statement.test(line));
    });

// EXTERNAL MODULE: ./lib/checks/guards/lockfiles.js
var lockfiles = __webpack_require__(8550);
// EXTERNAL MODULE: ./lib/checks/guards/manifests.js
var manifests = __webpack_require__(7670);
;// CONCATENATED MODULE: ./lib/checks/triggers/blocks.js

const isTable = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Keys of tables in one order, because their order says nothing. */
const inOrder = (_, value) => isTable(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
/**
 * What some top fields of a JSON text say, in a form that is equal whenever they say the same. A text that cannot be read
 * says itself.
 */
const jsonFields = (text, fields) => {
    if (text.trim() === '')
        return '{}';
    try {
        const value = JSON.parse(text);
        if (!isTable(value))
            return text;
        return JSON.stringify(Object.fromEntries(Object.entries(value).filter(([key]) => fields.includes(key))), inOrder);
    }
    catch {
        return text;
    }
};
/** Lines that say something: trimmed, without empty ones and comments. */
const sayingLines = (text) => (0,lines/* linesOf */.Dx)(text).flatMap(({ text: line }) => (/^\s*(?:$|#|\/\/)/.test(line) ? [] : [line.trim()]));
/**
 * The lines of a TOML text whose address is wanted. An address is the table and the key, `project.version`; what stands in
 * the lines of a list has that of its key.
 */
const tomlLines = (text, wanted) => {
    let table = '';
    let key = '';
    return sayingLines(text)
        .flatMap((line) => {
        const header = /^\[\[?([^[\]]+)\]\]?\s*(?:#.*)?$/.exec(line)?.[1];
        if (header !== undefined) {
            table = header.replaceAll(/["' ]/g, '');
            key = '';
        }
        else
            key = /^["']?([\w.-]+)["']?\s*=(?!=)/.exec(line)?.[1] ?? key;
        const address = [table, key].filter((part) => part !== '').join('.');
        return wanted.test(address) ? [`${table} ${line}`] : [];
    })
        .join('\n');
};
/** What stands in some elements of an XML text, whatever is around them. */
const xmlElements = (text, elements) => {
    let depth = 0;
    return text
        .split(new RegExp(`(<\\/?(?:${elements.join('|')})\\b[^>]{0,500}>)`))
        .map((part) => {
        const isOpening = new RegExp(`^<(?:${elements.join('|')})\\b`).test(part);
        const isClosing = new RegExp(`^<\\/(?:${elements.join('|')})\\b`).test(part);
        if (isOpening && !part.endsWith('/>'))
            depth += 1;
        const kept = depth > 0 || isOpening ? part.replace(/\s+/g, '') : '';
        if (isClosing)
            depth = Math.max(0, depth - 1);
        return kept;
    })
        .join('');
};

;// CONCATENATED MODULE: ./lib/checks/triggers/dependency-paths.js





const nodeFields = [
    ...['dependencies', 'devDependencies', 'peerDependencies', 'peerDependenciesMeta', 'optionalDependencies'],
    ...['bundleDependencies', 'bundledDependencies', 'overrides', 'resolutions', 'packageManager', 'pnpm'],
];
const phpFields = ['require', 'require-dev', 'repositories', 'conflict', 'replace'];
const pythonTables = /^(?:project\.(?:optional-)?dependencies|build-system|dependency-groups|tool\.(?:uv|pdm)|tool\.poetry\.[\w.-]*dependencies)(?:\.|$)/;
const rustTables = /(?:^|\.)(?:(?:dev-|build-)?dependencies|patch|replace)(?:\.|$)/;
/** The version of the package itself, in the manifests that are read line by line. */
const ownVersion = /^(?:<Version>|["']?(?:@|\w+\.)?(?:version|versionName|versionCode)["']?\s*[:=(]?\s*["'\d])/;
const lineByLine = (text) => sayingLines(text)
    .filter((line) => !ownVersion.test(line))
    .join('\n');
/** What a manifest says of dependencies, by its name in lower case. */
const blocks = [
    [/^package\.json$/, (text) => jsonFields(text, nodeFields)],
    [/^composer\.json$/, (text) => jsonFields(text, phpFields)],
    [/^(?:deno|import_map)\.jsonc?$/, (text) => jsonFields(text, ['imports', 'scopes'])],
    [/^vcpkg\.json$/, (text) => jsonFields(text, ['dependencies', 'overrides'])],
    [/^pyproject\.toml$/, (text) => tomlLines(text, pythonTables)],
    [/^cargo\.toml$/, (text) => tomlLines(text, rustTables)],
    [/proj$|^directory\.packages\.props$/, (text) => xmlElements(text, ['PackageReference', 'PackageVersion', 'ProjectReference'])],
    [/^pom\.xml$/, (text) => xmlElements(text, ['dependency', 'plugin', 'parent', 'extension'])],
    [
        /^go\.mod$/,
        (text) => sayingLines(text)
            .filter((line) => !/^(?:module|go) /.test(line))
            .join('\n'),
    ],
];
const otherManifests = new Set(('directory.packages.props package.swift podfile mix.exs pubspec.yaml setup.py setup.cfg libs.versions.toml conanfile.txt ' +
    'conanfile.py go.work module.bazel deno.json deno.jsonc import_map.json vcpkg.json').split(' '));
const isOtherManifest = (name) => otherManifests.has(name) || /\.(?:csproj|fsproj|vbproj|gemspec|podspec)$/.test(name);
const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1).toLowerCase();
/** Whether a file says which dependencies there are. Those of tests' own sample projects do not. */
const isManifest = (path) => !(0,test_paths/* isTestPath */.M)(path) &&
    !path.split('/').includes('node_modules') &&
    ((0,manifests/* manifestReader */.r)(path) !== null || (0,lockfiles/* packageManagerOf */.n_)(path) !== null || isOtherManifest(nameOf(path)));
/**
 * Whether dependencies may change, or do. A manifest that is only planned may; one that has changed does where what it
 * says of dependencies is not what it was: the version of the package itself and its scripts say nothing of them.
 */
const touchesDependencies = ({ path, change }) => {
    if (!isManifest(path))
        return false;
    if (change === null || (0,lockfiles/* isLockfile */.em)(path))
        return true;
    const isReadable = (content, oid) => oid === null || (0,lines/* textOf */.b6)(content) !== null;
    if (!isReadable(change.before, change.oldOid) || !isReadable(change.after, change.newOid))
        return true;
    const block = blocks.find(([name]) => name.test(nameOf(path)))?.[1] ?? lineByLine;
    return block((0,lines/* textOf */.b6)(change.before) ?? '') !== block((0,lines/* textOf */.b6)(change.after) ?? '');
};

;// CONCATENATED MODULE: ./lib/checks/triggers/modules.js

const modules_manifests = new Set(('package.json composer.json pyproject.toml setup.py cargo.toml go.mod gemfile pom.xml build.gradle build.gradle.kts ' +
    'mix.exs pubspec.yaml package.swift deno.json deno.jsonc').split(' '));
const opensModule = (name) => modules_manifests.has(name) || /\.(?:csproj|fsproj|gemspec)$/.test(name);
/** Folders that hold a module of their own in each of their folders. */
const groups = new Set(['packages', 'apps', 'services', 'src']);
const docsFolders = new Set(['docs', 'doc', 'documentation']);
const parentOf = (path) => {
    const slash = path.lastIndexOf('/');
    return slash < 0 ? (path === '' ? null : '') : path.slice(0, slash);
};
/**
 * Finds the module that a path belongs to: the nearest folder above it with a manifest in the base; where there is none,
 * the first folder below `packages`, `apps`, `services` or `src`, or the documentation as a whole. Empty for the top of the
 * repository; null for a test beside the modules, which belongs to all of them. Source: workflow modes, quick flow.
 */
const moduleFinder = (baseEntries) => {
    const roots = new Set();
    for (const path of baseEntries.keys()) {
        const folder = parentOf(path) ?? '';
        const name = (folder === '' ? path : path.slice(folder.length + 1)).toLowerCase();
        if (opensModule(name) && !(0,test_paths/* isTestPath */.M)(path) && !path.split('/').includes('node_modules'))
            roots.add(folder);
    }
    return (path) => {
        for (let folder = parentOf(path); folder !== null; folder = parentOf(folder))
            if (roots.has(folder))
                return folder;
        const segments = path.split('/');
        const at = segments.slice(0, -1).findIndex((segment) => groups.has(segment));
        if (at >= 0)
            return segments.slice(0, Math.min(at + 2, segments.length - 1)).join('/');
        if (docsFolders.has(segments[0] ?? ''))
            return 'docs';
        return (0,test_paths/* isTestPath */.M)(path) ? null : '';
    };
};

// EXTERNAL MODULE: ./lib/checks/guards/public-symbols.js + 4 modules
var public_symbols = __webpack_require__(9358);
;// CONCATENATED MODULE: ./lib/checks/triggers/public-interface.js






/** Calls and marks by which programs declare their commands and options. */
const optionCalls = [
    /\.(?:option|requiredOption|addOption|argument|addArgument|positional)\(\s*(?:new\b|["'`[{])/,
    /\.command\(\s*["'`[{]/,
    /\badd_(?:argument|parser|mutually_exclusive_group)\(/,
    /@(?:[\w.]+\.)?(?:option|argument|command|group)\(/,
    /\bflags?\.(?:String|Bool|Int|Int64|Uint|Float64|Duration|Var|Func)(?:Var)?P?\(/,
    /#\[(?:arg|command|clap|structopt)\b/,
    /\bOptionParser\b|\bopts?\.on\(\s*["']/,
];
const packageFields = ['name', 'bin', 'exports', 'main', 'module', 'browser', 'types', 'typings'];
const public_interface_pythonTables = /^project\.(?:scripts|gui-scripts|entry-points)(?:\.|$)|^tool\.poetry\.(?:scripts|plugins)(?:\.|$)/;
const public_interface_rustTables = /^(?:bin|lib)(?:\.|$)/;
/** What a manifest offers to others, by its name. */
const offers = {
    'package.json': (text) => jsonFields(text, packageFields),
    'pyproject.toml': (text) => tomlLines(text, public_interface_pythonTables),
    'Cargo.toml': (text) => tomlLines(text, public_interface_rustTables),
};
const changesOffer = ({ path, before, after }) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const offer = Object.hasOwn(offers, name) ? offers[name] : undefined;
    return offer !== undefined && offer((0,lines/* textOf */.b6)(before) ?? '') !== offer((0,lines/* textOf */.b6)(after) ?? '');
};
/** Where a module is entered, from its own folder. */
const entries = /^(?:(?:src|lib)\/)?(?:index|mod|main|lib)\.(?:[mc]?[jt]sx?|rs)$|^(?:(?:src\/)?[\w-]+\/)?__init__\.py$|^[^/]+\.go$/;
/** What an entry passes on without declaring it where it is read as a declaration, by extension. */
const passedOn = {
    js: /\bmodule\.exports\b|\bexports\.\w+\s*=/,
    cjs: /\bmodule\.exports\b|\bexports\.\w+\s*=/,
    py: /^(?:from\s+\S+\s+import\b|__all__\b)/,
    rs: /^\s*pub\s/,
};
const changesEntry = (change, moduleOf) => {
    const root = moduleOf(change.path) ?? '';
    const inner = root !== '' && change.path.startsWith(`${root}/`) ? change.path.slice(root.length + 1) : change.path;
    if (!entries.test(inner))
        return false;
    if ((0,public_symbols/* changedSymbols */.a)({ changes: [change] }).length > 0)
        return true;
    const pattern = passedOn[(0,source_paths/* extensionOf */.je)(change.path)];
    return pattern !== undefined && (0,touched/* differingLines */.mn)(change).some((line) => pattern.test(line));
};
/**
 * Whether a change shows at what others call: exports of an entry point, fields of a manifest that name one, commands and
 * options.
 */
const changesInterface = ({ path, change }, moduleOf) => {
    if (change === null || (0,test_paths/* isTestPath */.M)(path))
        return false;
    if (changesOffer(change))
        return true;
    if (!(0,source_paths/* isCodePath */.Xm)(path))
        return false;
    return changesEntry(change, moduleOf) || (0,touched/* differingLines */.mn)(change).some((line) => optionCalls.some((call) => call.test(line)));
};

;// CONCATENATED MODULE: ./lib/checks/triggers/sensitive-paths.js

const accessWords = (0,touched/* withWords */.cS)('auth auth0 auth2 authn authz authenticate authenticated authentication authenticator authorize authorise authorization ' +
    'authorisation oauth oauth2 oidc saml sso mfa 2fa otp totp jwt login logout signin sign_in log_in password passwd ' +
    'passphrase permission rbac acl iam secret credential apikey api_key private_key access_key authtoken accesstoken security csrf xss crypto ' +
    'cryptography encrypt encryption decrypt decryption keystore keychain privacy gdpr pii payment billing webhook');
const deliveryWords = (0,touched/* withWords */.cS)('deploy deployment deployer prerelease remotes');
/** A lock or a resource that is released is given back, not published. */
const releaseWord = / releases? (?!(?:lock|lease|claim|resource|buffer|handle|memory|connection|semaphore|mutex)s? )/;
/** Tokens of a language or a design are no secrets. */
const tokenWord = (0,touched/* withWords */.cS)('token');
const harmlessTokens = (0,touched/* withWords */.cS)('design theme style color colour css scss typography parser parse lexer lex scanner syntax grammar ast tokenizer tokenize ' +
    'highlight');
/** Names of files that hold secrets, say who may do what, build what is shipped, or ship it. In lower case. */
const names = [
    /^\.env|\.env$|\.(?:pem|key|p12|pfx|jks|keystore)$|^id_(?:rsa|dsa|ecdsa|ed25519)$/,
    /^(?:\.npmrc|\.netrc|\.pypirc|\.git-credentials|\.gitmodules|codeowners|(?:firestore|storage|database)\.rules(?:\.json)?)$/,
    /(?:^|\.)dockerfile$|^dockerfile\.|^(?:containerfile|\.dockerignore)$|^(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml$/,
    /\.(?:tf|tfvars|tofu|hcl|bicep)$|^(?:pulumi(?:\.[\w-]+)?|serverless|chart|helmfile|kustomization)\.ya?ml$|^cdk\.json$/,
    /^(?:jenkinsfile|\.gitlab-ci\.yml|(?:azure|bitbucket)-pipelines\.ya?ml|\.travis\.yml|appveyor\.yml)$/,
    /^(?:vercel\.json|firebase\.json|netlify\.toml|fly\.toml|render\.ya?ml|procfile|wrangler\.(?:toml|jsonc?))$/,
    /^(?:\.releaserc(?:\.\w+)?|\.goreleaser\.ya?ml)$/,
];
const folders = /(?:^|\/)(?:\.github\/(?:workflows|actions)|\.circleci|\.buildkite|\.woodpecker|terraform|ansible|k8s|kubernetes|helm|infra)\//;
/**
 * Whether a path tells of access, secrets, privacy, payment, deployment, release or remotes. It goes by whole words and
 * by well-known names, texts for people included: what they say about secrets is acted upon.
 */
const isSensitivePath = (path) => {
    const lower = path.toLowerCase();
    const name = lower.slice(lower.lastIndexOf('/') + 1);
    if (names.some((pattern) => pattern.test(name)) || folders.test(lower))
        return true;
    if (accessWords(path) || deliveryWords(path))
        return true;
    return releaseWord.test((0,touched/* wordsOf */.Z9)(path)) || (tokenWord(path) && !harmlessTokens(path));
};

// EXTERNAL MODULE: ./lib/checks/triggers/user-interface.js
var user_interface = __webpack_require__(2782);
;// CONCATENATED MODULE: ./lib/checks/triggers/signals.js









/** The most files of quick work, the ticket and its records apart. Source: workflow modes, quick flow. */
const MOST_QUICK_FILES = 3;
const each = (raises) => (touched, ground) => touched.filter((file) => raises(file, ground)).map(({ path }) => path);
const pickModules = (touched, { baseEntries }) => {
    const moduleOf = moduleFinder(baseEntries);
    const found = touched.map(({ path }) => ({ path, root: moduleOf(path) })).filter(({ root }) => root !== null);
    return new Set(found.map(({ root }) => root)).size > 1 ? found.map(({ path }) => path) : [];
};
const pickInterfaces = (touched, { baseEntries }) => {
    const moduleOf = moduleFinder(baseEntries);
    return touched.filter((file) => changesInterface(file, moduleOf)).map(({ path }) => path);
};
const pickInexact = (_, { procedure, baseEntries }) => procedure.mode === 'quick'
    ? procedure.allowed.filter((entry) => !(0,scope_patterns/* isRecord */.u4)(procedure, entry) && !(0,scope_patterns/* isExactEntry */.ae)(entry, baseEntries))
    : [];
const signals = [
    {
        trigger: 'security_auth_privacy',
        reason: 'Files about access, secrets, privacy, payment, deployment or release are touched',
        pick: each(({ path }) => isSensitivePath(path)),
    },
    {
        trigger: 'schema_data',
        reason: 'Files about stored data or its schema are touched',
        pick: each(({ path }) => isDataPath(path)),
    },
    { trigger: 'schema_data', reason: 'Statements are added that take data away or reshape it', pick: each(addsDataStatement) },
    {
        trigger: 'dependencies',
        reason: 'Dependencies change, or files that may change them are planned',
        pick: each(touchesDependencies),
    },
    { trigger: 'multiple_services_modules', reason: 'More than one module is touched', pick: pickModules },
    {
        trigger: 'public_api_shared_contract',
        reason: 'Files that others rely on as a contract are touched',
        pick: each(({ path }) => isContractPath(path)),
    },
    { trigger: 'public_api_shared_contract', reason: 'Exports, commands or options change', pick: pickInterfaces },
    {
        trigger: 'visual_flow_ambiguity',
        reason: 'Files of the user interface are touched, and the ticket asks for no view of the result',
        pick: each(({ path }, { procedure: { visual } }) => (0,user_interface/* isUserInterface */.L)(path) && !(visual.required && visual.views.length > 0)),
    },
    {
        trigger: 'broad_file_scope',
        reason: `More than ${MOST_QUICK_FILES} files are touched, the ticket and its records apart`,
        pick: (touched) => (touched.length > MOST_QUICK_FILES ? touched.map(({ path }) => path) : []),
    },
    {
        trigger: 'broad_file_scope',
        reason: 'Files outside the allowed scope are touched',
        pick: each(({ path }, { procedure }) => !(0,scope_patterns/* isInScope */.yX)({ allowed: procedure.allowed, forbidden: [] }, path)),
    },
    { trigger: 'broad_file_scope', reason: 'The scope does not name exact files', pick: pickInexact },
];
const forbidden = {
    trigger: 'forbidden_path',
    reason: 'Forbidden files are touched',
    pick: each(({ path }, { procedure }) => (0,scope_patterns/* isForbidden */.US)(procedure, path)),
};
/** Triggers of several sources as one list: each trigger once, in the order of the catalogue, its paths sorted. */
const mergeTriggers = (raised) => lib_procedure/* TRIGGERS */.Qb.flatMap((trigger) => {
    const same = raised.filter((one) => one.trigger === trigger);
    if (same.length === 0)
        return [];
    const paths = [...new Set(same.flatMap((one) => one.paths))].sort((a, b) => (a < b ? -1 : a === b ? 0 : 1));
    const reasons = [...new Set(same.map(({ reason }) => reason.replace(/\.$/, '')))];
    return [{ trigger, paths, reason: `${reasons.join('; ')}.` }];
});
/** Every trigger that some files raise. Records of the ticket raise nothing, unless they are forbidden. */
const raise = (touched, ground) => {
    const work = touched.filter(({ path }) => !(0,scope_patterns/* isRecord */.u4)(ground.procedure, path));
    const raised = [...signals.map((signal) => ({ signal, files: work })), { signal: forbidden, files: touched }].flatMap(({ signal: { trigger, reason, pick }, files }) => {
        const paths = pick(files, ground);
        return paths.length === 0 ? [] : [{ trigger, paths, reason }];
    });
    return mergeTriggers(raised);
};

// EXTERNAL MODULE: ./lib/checks/guards/finding.js
var finding = __webpack_require__(8177);
;// CONCATENATED MODULE: ./lib/checks/triggers/classify.js



const compare = ({ declared, lock }, computed) => lib_procedure/* TRIGGERS */.Qb.flatMap((trigger) => {
    const said = declared[trigger];
    const isComputed = computed.some((one) => one.trigger === trigger);
    if (said === undefined || said === isComputed)
        return [];
    const message = said
        ? `The ticket says that \`${trigger}\` applies, which its files do not show.`
        : `The ticket says that \`${trigger}\` does not apply, which its files show to be wrong.`;
    const hint = said ? 'It applies because the ticket says so.' : 'What the files show counts; correct the ticket.';
    return [(0,finding/* finding */.g)('classification-differs', 'warning', lock.path, message, hint)];
});
const findUnmet = ({ experts, specs, lock }) => [
    ...(experts.length === 0
        ? []
        : [
            (0,finding/* finding */.g)('quick-with-experts', 'error', lock.path, `Quick work needs no expert, but the ticket names ${experts.join(', ')}.`, 'Write a full ticket, or name no expert.'),
        ]),
    ...(specs === null
        ? []
        : [
            (0,finding/* finding */.g)('quick-with-specs', 'error', lock.path, 'Quick work has no specs, but the ticket refers to some.', 'Write a full ticket, or set the mode of `spec_refs` to `no_spec` with its reason.'),
        ]),
];
/**
 * Decides whether work is quick: no trigger is declared or computed, and nothing is asked for that quick work does not
 * have. What is computed counts whatever the ticket says; what the ticket says counts whatever is computed. Source:
 * workflow modes, quick flow.
 * @param raised by the files; those that the document raised are added here
 */
const classify = (procedure, raised) => {
    const computed = mergeTriggers([...procedure.raised, ...raised]);
    const declared = lib_procedure/* TRIGGERS */.Qb.filter((trigger) => procedure.declared[trigger] === true && !computed.some((one) => one.trigger === trigger)).map((trigger) => ({ trigger, paths: [], reason: 'The ticket says so.' }));
    const triggers = mergeTriggers([...computed, ...declared]);
    const unmet = findUnmet(procedure);
    return {
        result: triggers.length + unmet.length === 0 ? 'quick' : 'escalate',
        triggers,
        differences: compare(procedure, computed),
        unmet,
    };
};

;// CONCATENATED MODULE: ./lib/checks/triggers/escalation.js

/** How many paths of one trigger are listed. */
const mostListed = 10;
/** What one ticket cannot carry. Source: workflow modes, ticket chains. */
const asksForChain = new Set([
    'multiple_services_modules',
    'broad_file_scope',
    'schema_data',
    'visual_flow_ambiguity',
]);
/** Risks of more kinds than this make work complex. */
const mostKinds = 2;
/** The document that should take the place of a quick ticket. */
const recommend = (triggers) => triggers.length > mostKinds || triggers.some(({ trigger }) => asksForChain.has(trigger))
    ? 'parent orchestrator ticket'
    : 'full ticket';
const renderTrigger = ({ trigger, reason, paths }) => {
    const more = paths.length - mostListed;
    const list = paths.slice(0, mostListed).map(finding/* quoted */.T).join(', ');
    return `- \`${trigger}\`: ${reason}${paths.length === 0 ? '' : ` Paths: ${list}${more > 0 ? ` and ${more} more` : ''}.`}`;
};
const advice = {
    'full ticket': 'Recommended: write a full ticket for this work, with its specs or the reason for having none.',
    'parent orchestrator ticket': 'Recommended: write a parent orchestrator ticket that owns the outcome, with a chain of child tickets of narrow scope.',
};
/**
 * Why work is not quick, and what to write instead, for a person to read. Lines of Markdown without a final line end.
 * @param unmet what a quick ticket may not ask for and this one does
 */
const renderEscalation = (triggers, unmet = []) => [
    'This work is not quick:',
    ...triggers.map(renderTrigger),
    ...unmet.map(({ message }) => `- ${message}`),
    advice[recommend(triggers)],
].join('\n');

;// CONCATENATED MODULE: ./lib/checks/triggers/no-spec.js

/** What work without specs may not change. */
const needsSpec = {
    public_api_shared_contract: 'an interface or a contract',
    schema_data: 'data or its schema',
    dependencies: 'dependencies',
    security_auth_privacy: 'security, release or deployment',
    visual_flow_ambiguity: 'the user interface',
};
/**
 * What a ticket changes without specs though it may not. A ticket that does not claim to need none is left alone. Source:
 * workflow modes, specs.
 */
const tiesNoSpec = (procedure, raised) => {
    if (procedure.specs !== null || procedure.noSpecs.trim() === '')
        return [];
    const refuse = (what, path) => (0,finding/* finding */.g)('no-spec-refused', 'error', procedure.lock.path, `The ticket has no specs, but the work changes ${what}${path === undefined ? '' : `, for example ${(0,finding/* quoted */.T)(path)}`}.`, 'Write requirements, design and tasks, and refer to them in `spec_refs`, or take this out of the work.');
    // Quick work may be seen where the ticket says how it is to look.
    const isVisual = procedure.mode !== 'quick' && procedure.visual.required && !raised.some(({ trigger }) => trigger === 'visual_flow_ambiguity');
    return [
        ...raised.flatMap(({ trigger, paths }) => {
            const what = needsSpec[trigger];
            return what === undefined ? [] : [refuse(what, paths[0])];
        }),
        ...(isVisual ? [refuse('how something looks', undefined)] : []),
    ];
};

;// CONCATENATED MODULE: ./lib/checks/triggers/procedure-guards.js



const complain = (code, path, message, hint) => (0,finding/* finding */.g)(code, 'error', path, message, hint);
const judgePath = (procedure, path, verb) => {
    if ((0,scope_patterns/* isForbidden */.US)(procedure, path)) {
        const message = `${(0,finding/* quoted */.T)(path)} was ${verb}, which the ticket forbids.`;
        return [complain('forbidden-path', path, message, 'Leave it as it is in the base; no allowed path lifts this.')];
    }
    if ((0,scope_patterns/* isRecord */.u4)(procedure, path))
        return [];
    if (procedure.readOnly !== null) {
        const asked = procedure.readOnly === 'research' ? 'asks for research only' : 'is for the verification of its chain only';
        const message = `${(0,finding/* quoted */.T)(path)} was ${verb}, but the ticket ${asked}.`;
        return [complain('research-only', path, message, 'Change no file; put what you found into the final answer.')];
    }
    if ((0,scope_patterns/* isInScope */.yX)(procedure, path))
        return [];
    const message = `${(0,finding/* quoted */.T)(path)} was ${verb}, but lies outside the allowed scope of the ticket.`;
    return [complain('outside-scope', path, message, `Leave it as it is in the base; allowed: ${listed(procedure.allowed)}.`)];
};
const procedure_guards_mostListed = 10;
const listed = (paths) => {
    const more = paths.length - procedure_guards_mostListed;
    return `${paths.slice(0, procedure_guards_mostListed).map(finding/* quoted */.T).join(', ') || 'nothing'}${more > 0 ? ` and ${more} more` : ''}`;
};
const judgeCount = (procedure, paths) => {
    const counted = paths.filter((path) => !(0,scope_patterns/* isRecord */.u4)(procedure, path));
    if (procedure.mode !== 'quick' || counted.length <= MOST_QUICK_FILES)
        return [];
    const apart = [procedure.lock.path, ...procedure.records];
    const count = `Quick work touches at most ${MOST_QUICK_FILES} files, this touches ${counted.length}: ${listed(counted)}.`;
    const message = `${count} Not counted: ${listed(apart)}.`;
    return [complain('quick-file-count', null, message, 'Do it with fewer files, or write a full ticket.')];
};
/**
 * Whether a change stays within what its ticket allows, old paths of what was moved or deleted included. All findings are
 * errors, but for files that the plan does not name. Source: workflow modes, delivery and quick flow.
 */
const guardProcedure = ({ procedure, changeSet, plannedPaths }) => {
    const paths = changeSet.changes.map(({ path }) => path);
    const broken = paths.flatMap((path) => judgePath(procedure, path, 'changed'));
    const told = new Set(broken.map(({ file }) => file));
    const unplanned = plannedPaths === undefined
        ? []
        : paths.filter((path) => !told.has(path) && !plannedPaths.includes(path) && !(0,scope_patterns/* isRecord */.u4)(procedure, path));
    return [
        ...broken,
        ...judgeCount(procedure, paths),
        ...unplanned.map((path) => {
            const message = `${(0,finding/* quoted */.T)(path)} was changed, but the plan does not name it.`;
            return (0,finding/* finding */.g)('unplanned-path', 'warning', path, message, 'Keep to the files of the plan where the task allows it.');
        }),
    ];
};
/** Whether a path, perhaps with a line behind it, is a file or a folder of the base. */
const existsIn = (baseEntries, cited) => {
    const path = cited.replace(/(?::\d+(?:[-:]\d+)?|#L\d+(?:-L?\d+)?)$/, '').replace(/^\.\/|\/$/g, '');
    if (baseEntries.has(cited) || baseEntries.has(path))
        return true;
    for (const each of baseEntries.keys())
        if (path !== '' && each.startsWith(`${path}/`))
            return true;
    return false;
};
/**
 * Whether a plan stays within the scope of its ticket, whose entries can all be understood, and rests on what the base
 * holds. Source: workflow modes, plan.
 * @param evidence paths that the plan cites, each of which may have a line behind it
 */
const guardPlan = (procedure, plannedFiles, baseEntries, evidence = []) => {
    const files = [...new Set(plannedFiles)];
    return [
        ...(0,scope_patterns/* checkScopePatterns */.yd)(procedure.allowed, procedure.lock.path),
        ...files.flatMap((path) => judgePath(procedure, path, 'planned')),
        ...judgeCount(procedure, files),
        ...[...new Set(evidence)]
            .filter((path) => !existsIn(baseEntries, path))
            .map((path) => {
            const message = `The plan rests on ${(0,finding/* quoted */.T)(path)}, which the base does not hold.`;
            return complain('plan-evidence', path, message, 'Cite files that exist, by their paths from the top of the repository.');
        }),
    ];
};

;// CONCATENATED MODULE: ./lib/checks/triggers.js








/**
 * What speaks against small work before anything is written: by the files of the plan, and for a quick ticket by the files
 * that its scope names as well, planned or not. Each trigger once, whatever the order of the paths.
 */
const raiseByPaths = (procedure, paths, baseEntries) => {
    const named = procedure.allowed.filter((entry) => (0,scope_patterns/* isExactEntry */.ae)(entry, baseEntries) && !(0,scope_patterns/* isRecord */.u4)(procedure, entry));
    return raise((0,touched/* planned */.lM)(procedure.mode === 'quick' ? [...paths, ...named] : paths), { procedure, baseEntries });
};
/** What speaks against small work once there is a change: by the same rules, and by what they see in the files. */
const raiseByChanges = (procedure, changeSet, baseEntries) => raise((0,touched/* changed */.tD)(changeSet), { procedure, baseEntries });


/***/ }),

/***/ 2901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   cS: () => (/* binding */ withWords),
/* harmony export */   lM: () => (/* binding */ planned),
/* harmony export */   mn: () => (/* binding */ differingLines),
/* harmony export */   tD: () => (/* binding */ changed),
/* harmony export */   y6: () => (/* binding */ isProse)
/* harmony export */ });
/* harmony import */ var _guards_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9843);
/* harmony import */ var _guards_source_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3698);


/** Files that are planned, each once. */
const planned = (paths) => [...new Set(paths)].map((path) => ({ path, change: null }));
/** Files that have changed. One that was renamed is there twice, under its old path and its new one. */
const changed = ({ changes }) => changes.map((change) => ({ path: change.path, change }));
/**
 * The words of a path in lower case, with one blank before, between and after them: `src/userLogin.ts` is ` src user
 * login ts `. So `author` has no `auth` in it.
 */
const wordsOf = (path) => {
    const parts = path.normalize('NFC').split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|[^\p{L}\p{M}\p{N}]+/u);
    return ` ${parts.filter((part) => part !== '').join(' ')} `.toLowerCase();
};
/** Whether one of some words, parted by blanks, is among those of a path; in each `_` is a blank and a final `s` may be there. */
const withWords = (list) => {
    const words = list.split(' ').map((word) => word.replaceAll('_', ' '));
    const pattern = new RegExp(` (?:${words.join('|')})s? `);
    return (path) => pattern.test(wordsOf(path));
};
const proseExtensions = new Set('md mdx markdown rst adoc asciidoc'.split(' '));
/** Whether a path is text for people, which does nothing. */
const isProse = (path) => proseExtensions.has((0,_guards_source_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .extensionOf */ .je)(path));
/** Lines that a change adds and those that it takes away. */
const differingLines = (change) => {
    const reversed = { ...change, before: change.after, after: change.before };
    return [...(0,_guards_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .addedLines */ .u4)(change), ...(0,_guards_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .addedLines */ .u4)(reversed)].map(({ text }) => text);
};


/***/ }),

/***/ 2782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isUserInterface)
/* harmony export */ });
/* harmony import */ var _guards_source_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3698);
/* harmony import */ var _guards_test_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5267);


const extensions = new Set(('tsx jsx vue svelte astro html htm css scss sass less styl hbs ejs njk pug erb haml jinja jinja2 j2 twig liquid xaml ' +
    'storyboard xib').split(' '));
/** Whether people see what a file holds when they use the product. Tests of it are not seen. */
const isUserInterface = (path) => extensions.has((0,_guards_source_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .extensionOf */ .je)(path)) && !(0,_guards_test_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .isTestPath */ .M)(path);


/***/ }),

/***/ 1024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/** Complaints that the documentation is missing, not that the change itself is wrong. */
const DOCS_CODES = new Set(['docs-contract', 'docs-answer']);
/**
 * Folds what guards and gates found into one verdict. Gates that did not run although nothing was found fail it too.
 * @param unproven complaints of strict mode: not the change is at fault, its proof is lacking
 */
function judge(findings, gates, expectedGates, unproven = []) {
    const errors = findings.filter(({ severity }) => severity === 'error');
    const gatesPassed = gates.length === expectedGates && gates.every(({ status }) => status === 'passed');
    const reasonCode = errors.length > 0
        ? errors.every(({ code }) => code === 'empty-diff')
            ? 'empty-diff'
            : errors.every(({ code }) => DOCS_CODES.has(code))
                ? 'docs-incomplete'
                : 'guards-failed'
        : !gatesPassed
            ? 'gates-failed'
            : unproven.length > 0
                ? 'evidence-missing'
                : 'accepted';
    return { accepted: reasonCode === 'accepted', reasonCode, findings: [...findings, ...unproven], gates };
}


/***/ }),

/***/ 3300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wt: () => (/* binding */ renderStatusMessage),
/* harmony export */   eS: () => (/* binding */ planCommits),
/* harmony export */   zF: () => (/* binding */ renderTitle)
/* harmony export */ });
/* unused harmony export renderSubject */
/* harmony import */ var _host_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4220);

const MAX_SUBJECT = 100;
/** GitHub takes 256. */
const MAX_TITLE = 200;
/**
 * A conventional subject on one line, `<type>(<scope>): <summary>`. Source: FRD loop, commit rules 3, 4.
 * @param summary what the agent or the plan calls it; reduced to one short line
 */
function renderSubject(type, scope, summary) {
    const head = `${type}(${scope}): `;
    return `${head}${(0,_host_log_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLine */ .tQ)(plainSummary(summary), MAX_SUBJECT - head.length - 1)}`;
}
/** One line without what notifies a person or closes an issue after a merge. */
const plainLine = (text) => (0,_host_log_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLine */ .tQ)(text, 1000)
    .replace(/\s+/g, ' ')
    .replace(/#(?=\d)/g, 'no. ')
    .replace(/GH-(?=\d)/gi, 'GH ')
    .replaceAll('://', ': //')
    .replace(/(?<![A-Za-z0-9])@(?=\w)/g, '(at)');
/** The same without a type and scope of its own, as a subject brings them. */
const plainSummary = (text) => plainLine(text.replace(/^\s*(feat|fix|refactor|test|docs|chore)(\([^)]*\))?!?:\s*/i, '')).replace(/[.\s]+$/, '');
/** Title of the pull request: the plan's own, else the whole bundle in one conventional subject. Source: FRD loop, PR output files 2. */
function renderTitle(bundle, report) {
    return bundle.title === null ? summarise(bundle, report) : (0,_host_log_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLine */ .tQ)(plainLine(bundle.title), MAX_TITLE);
}
function summarise(bundle, report) {
    const [first] = bundle.tasks;
    const summary = [report?.title ?? '', first.title].find((text) => plainSummary(text) !== '');
    return renderSubject(report?.type ?? 'feat', bundle.scope, summary ?? `implement ${first.id}`);
}
/**
 * How the work is split into commits: as the agent proposes when its groups hold every changed path exactly once, else
 * in one commit. A plan that names the subject has one commit in any case. Source: FRD loop, commit rules 2.
 */
function planCommits(bundle, report, changedPaths) {
    if (bundle.commitSubject !== null)
        return [{ message: renderMessage(bundle, bundle.commitSubject), paths: changedPaths }];
    const groups = (report?.commits ?? []).map((commit) => ({
        ...commit,
        paths: commit.paths.map((path) => path.replace(/^\.\//, '')),
    }));
    const named = groups.flatMap(({ paths }) => paths);
    const isPartition = groups.length > 1 &&
        groups.every(({ paths, summary }) => paths.length > 0 && plainSummary(summary) !== '') &&
        named.length === changedPaths.length &&
        new Set(named).size === named.length &&
        changedPaths.every((path) => named.includes(path));
    if (!isPartition)
        return [{ message: renderMessage(bundle, summarise(bundle, report)), paths: changedPaths }];
    return groups.map(({ type, summary, paths }) => ({
        message: renderMessage(bundle, renderSubject(type, bundle.scope, summary)),
        paths,
    }));
}
/** A subject, and what ends every message of the bundle. */
const renderMessage = ({ trailers = [] }, subject) => trailers.length === 0 ? `${subject}\n` : `${subject}\n\n${trailers.join('\n')}\n`;
/** Message of the last commit, the host's own: statuses or the change report, follow-ups, and notes. Source: FRD loop, FRD status updates. */
function renderStatusMessage(bundle, { report, note, followUps }) {
    const ids = bundle.tasks.map(({ id }) => id).join(', ');
    const clauses = [
        report ? 'add the change report' : `mark ${ids} completed`,
        ...(followUps ? ['add follow-ups'] : []),
        ...(note ? ['add a note'] : []),
    ];
    return renderMessage(bundle, renderSubject(report ? 'docs' : 'chore', bundle.scope, clauses.join(' and ')));
}


/***/ }),

/***/ 9055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ isPhase),
/* harmony export */   qI: () => (/* binding */ nextPhases),
/* harmony export */   qo: () => (/* binding */ PUBLISHED_STATES)
/* harmony export */ });
/* unused harmony exports PHASES, UNDELIVERED, indexOf, publishedStates */
/** Every phase of the work on one ticket, in the only order there is. Source: workflow modes, state machine. */
const PHASES = [
    'pending',
    'source_lock_validated',
    'repository_validated',
    'plan_recorded',
    'repository_ticket_recorded',
    'implementation_writer_locked',
    'implementation_spawned',
    'implementation_completed',
    'writer_thread_closed',
    'focused_tests_passed',
    'self_review_completed',
    'independent_review_spawned',
    'independent_review_completed',
    'repair_completed_or_not_needed',
    'context_curated',
    'git_delivery_started',
    'explicit_paths_staged',
    'committed',
    'pushed',
    'head_equals_upstream_proved',
    'completed',
];
/** The one legal way past phases: work that is not to be delivered goes from the first of these to the second. */
const UNDELIVERED = { from: 'context_curated', to: 'completed' };
/** The same as values, the delivering way first. `null` stands for nothing recorded yet. */
function nextPhases(last) {
    const [next] = PHASES.slice(last === null ? 0 : indexOf(last) + 1);
    return next === undefined ? [] : last === UNDELIVERED.from ? [next, UNDELIVERED.to] : [next];
}
/** Place in the order, from 0. */
const indexOf = (phase) => PHASES.indexOf(phase);
/** Whether a value is the name of a phase. */
const isPhase = (value) => PHASES.some((phase) => phase === value);
/**
 * The states that are told to the outside, each with the phase it ends with, in their order.
 * Source: workflow modes, state machine, where the required states are listed.
 */
const PUBLISHED_STATES = {
    source_lock_validated: 'source_lock_validated',
    repository_discovered: 'repository_validated',
    plan_recorded: 'plan_recorded',
    repository_ticket_recorded: 'repository_ticket_recorded',
    writer_assigned: 'implementation_spawned',
    implementation_complete: 'writer_thread_closed',
    focused_tests_passed: 'focused_tests_passed',
    self_review_complete: 'self_review_completed',
    independent_review_complete: 'independent_review_completed',
    repair_loop_complete_or_not_needed: 'repair_completed_or_not_needed',
    context_curated: 'context_curated',
    git_delivery_started: 'git_delivery_started',
    explicit_paths_staged: 'explicit_paths_staged',
    committed: 'committed',
    pushed: 'pushed',
    head_equals_origin_main_proved: 'head_equals_upstream_proved',
    done: 'completed',
};
/** The states that hold once these phases are recorded. */
const publishedStates = (recorded) => Object.entries(PUBLISHED_STATES).flatMap(([state, phase]) => (recorded.includes(phase) ? [state] : []));


/***/ }),

/***/ 3247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ createTeller),
/* harmony export */   s: () => (/* binding */ renderRecord)
/* harmony export */ });
/* harmony import */ var _host_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4220);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9814);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(150);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3021);




/** What stands in the place of a text with a secret in it. */
const WITHHELD = '(withheld: it held a secret)';
/** Longest text of an agent that a record repeats, in characters. */
const MAX_TEXT = 400;
/** How many times as much of a text is read, because characters that do not show are dropped. */
const READ_TIMES = 20;
/** Most items of one list. */
const MAX_ITEMS = 40;
/**
 * @param known values that this run knows to be secret
 * @param most longest text, in characters
 */
function createTeller(known, most = MAX_TEXT) {
    // What is taken out of a text may join what is left of it into a secret.
    const guarded = (text, render) => {
        const read = text.slice(0, most * READ_TIMES);
        // Characters that are dropped may join two parts of a secret.
        const rendered = render(read);
        return [read, rendered].some((each) => (0,_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .findSecrets */ .dL)(each, known).length > 0) ? WITHHELD : rendered;
    };
    const prose = (text) => guarded(text, (each) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .plainProse */ .U2)(each, most)) || _model_js__WEBPACK_IMPORTED_MODULE_3__/* .NOTHING */ .K$;
    const code = (text) => guarded(text, (each) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(each, most));
    const listOf = (texts, tell) => {
        const rest = texts.length - MAX_ITEMS;
        const items = texts.slice(0, MAX_ITEMS).map(tell);
        return items.length === 0 ? _model_js__WEBPACK_IMPORTED_MODULE_3__/* .NOTHING */ .K$ : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .bullets */ .e5)(rest > 0 ? [...items, `… and ${rest} more`] : items);
    };
    return {
        prose,
        code,
        list: (texts) => listOf(texts, prose),
        codeList: (texts) => listOf(texts, code),
        plain: (text) => guarded(text, (each) => (0,_host_log_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLine */ .tQ)(each, most)),
    };
}
/** A record: its title, then its sections in their order, each with something in it. */
const renderRecord = (title, sections) => `${[`# ${title}`, ...sections.flatMap(([heading, text]) => [`## ${heading}`, text])].join('\n\n')}\n`;


/***/ }),

/***/ 4934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ deliver)
/* harmony export */ });
/* harmony import */ var _claim_lease_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2222);
/* harmony import */ var _host_remote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(310);


/**
 * Publishes the branch together with a renewed claim, in one push that moves both or none: the claim's commit is the
 * fencing token, so a run that lost its claim cannot publish. An answer that did not come is looked up.
 *
 * Source: FRD loop, parallel agent coordination 9.
 * @throws {RunnerError} `remote-refused`, `remote-unreachable`
 */
async function deliver({ desk, lease, branch, branchTip, head, onRenewal }) {
    const renewed = await (0,_claim_lease_js__WEBPACK_IMPORTED_MODULE_0__/* .renewal */ .Bf)(desk, lease);
    onRenewal?.(renewed);
    const ref = `refs/heads/${branch}`;
    const updates = [
        { ref, expected: branchTip, target: head },
        { ref: lease.ref, expected: lease.token, target: renewed.token },
    ];
    for (let round = 1;; round++) {
        const { answer, detail } = await (0,_host_remote_js__WEBPACK_IMPORTED_MODULE_1__/* .pushRefs */ .NV)(desk.place, desk.remote, updates);
        if (answer === 'done')
            return { kind: 'delivered', lease: renewed };
        const tips = await (0,_host_remote_js__WEBPACK_IMPORTED_MODULE_1__/* .listRefs */ .Dy)(desk.place, desk.remote, [ref, lease.ref]);
        if (tips.get(ref) === head && tips.get(lease.ref) === renewed.token)
            return { kind: 'delivered', lease: renewed };
        if (tips.get(lease.ref) !== lease.token)
            return { kind: 'lease-lost', detail: `the claim ${lease.ref} is held by another runner or was removed` };
        // Nothing has moved: a passing fault must not cost the work. A second push of the same commits can do no harm.
        if (round === PUSH_ATTEMPTS || (tips.get(ref) ?? null) !== branchTip)
            return { kind: 'push-rejected', detail: `${branch}: ${detail.split('\n')[0] || 'no answer from the remote'}` };
    }
}
const PUSH_ATTEMPTS = 2;


/***/ }),

/***/ 1108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ guardByProcedure),
/* harmony export */   Ou: () => (/* binding */ judgeWork),
/* harmony export */   v9: () => (/* binding */ judgeUnfinished)
/* harmony export */ });
/* harmony import */ var _checks_coverage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8879);
/* harmony import */ var _checks_gates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1437);
/* harmony import */ var _checks_guards_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6094);
/* harmony import */ var _checks_ignored_files_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1217);
/* harmony import */ var _checks_plan_checks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1382);
/* harmony import */ var _checks_plan_gates_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5887);
/* harmony import */ var _checks_triggers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2272);
/* harmony import */ var _checks_verdict_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1024);
/* harmony import */ var _host_ignored_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9582);
/* harmony import */ var _host_work_tree_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4654);
/* harmony import */ var _change_report_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3575);
/* harmony import */ var _keep_output_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7310);












/**
 * Judges what stands in the work tree: formatters first, because what they leave is the tree in question; then guards; then
 * gates, and only on a tree that broke no rule, because they execute what the agent wrote.
 * @param report the agent's answer; null when it gave none that can be read
 * @param left what the turn left in the work tree
 */
const judgeWork = (order, report, left) => order.journal.time('checks', async () => {
    const { checkout, baseline, ground, bundle, journal, log } = order;
    const { config, snapshot } = ground;
    const ignored = await reviewIgnored(order);
    const shaped = await shape(order, left);
    const { changeSet } = shaped;
    const { tasks } = bundle;
    const { gates, ...planned } = (0,_checks_plan_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .planChecks */ .d)(config, { changeSet, baseEntries: snapshot.entries, tasks, report });
    const broken = [
        ...(0,_checks_guards_js__WEBPACK_IMPORTED_MODULE_2__/* .guard */ .ah)(contextOf(order, changeSet, report)),
        ...guardByProcedure(order, changeSet),
        ...shaped.findings,
        ...ignored,
        ...planned.findings,
    ];
    for (const { code, file, message } of broken)
        log.info(`  guard ${code}: ${file ?? ''} ${message}`);
    const putBack = async () => {
        const restored = await (0,_host_work_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .restoreWorkTree */ .s7)(checkout, baseline, changeSet);
        if (restored.length > 0)
            log.info(`  put back what it changed: ${restored.slice(0, 5).join(', ')}${restored.length > 5 ? ' …' : ''}`);
    };
    const isClean = !broken.some(({ severity }) => severity === 'error');
    const ran = isClean ? await (0,_checks_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .runGates */ .A)(gates, order.agent.confine, log, order.signal, putBack, (0,_keep_output_js__WEBPACK_IMPORTED_MODULE_10__/* .keepOutput */ .x)(order.archive)) : [];
    const results = [...shaped.results, ...ran];
    const coverage = config.strict && isClean ? cover(order, gates, results) : null;
    const unproven = coverage?.findings ?? [];
    journal.learn({
        changes: changeSet.changes.map(({ path, status }) => ({ path, status })),
        validationResults: results,
        verificationEvidence: config.strict ? (coverage?.evidence ?? []) : null,
    });
    journal.judge([...broken, ...unproven]);
    return { changeSet, verdict: (0,_checks_verdict_js__WEBPACK_IMPORTED_MODULE_6__/* .judge */ .S)(broken, results, shaped.results.length + gates.length, unproven) };
});
/** What the task's own document forbids. Source: workflow modes, scope. */
function guardByProcedure({ ground, bundle, plannedPaths }, changeSet) {
    const [{ procedure }] = bundle.tasks;
    if (procedure === undefined)
        return [];
    const paths = changeSet.changes.map(({ path }) => path);
    return [
        ...(0,_checks_triggers_js__WEBPACK_IMPORTED_MODULE_5__/* .guardProcedure */ .dx)({ procedure, changeSet, plannedPaths }),
        ...(0,_checks_triggers_js__WEBPACK_IMPORTED_MODULE_5__/* .tiesNoSpec */ .Q)(procedure, (0,_checks_triggers_js__WEBPACK_IMPORTED_MODULE_5__/* .raiseByChanges */ .R5)(procedure, changeSet, ground.snapshot.entries)),
        ...(ground.format.procedures?.guardSpecs(ground.snapshot, procedure, paths) ?? []),
    ];
}
/** What is wrong with work that is at a sound point, but not finished: what may be on no branch. */
const judgeUnfinished = (order, changeSet) => (0,_checks_guards_js__WEBPACK_IMPORTED_MODULE_2__/* .guardUnfinished */ .DE)(contextOf(order, changeSet, null)).filter(({ severity }) => severity === 'error');
const contextOf = ({ ground, bundle, nextBoundary, knownSecrets }, changeSet, report) => ({
    ...{ changeSet, bundle, nextBoundary, report, knownSecrets },
    asksForReport: (0,_change_report_js__WEBPACK_IMPORTED_MODULE_9__/* .changeReportPath */ .MP)(ground, bundle) !== null,
    policy: ground.config,
    baseEntries: ground.snapshot.entries,
    isPlanPath: (path) => ground.format.owns(ground.planPath, path, bundle.tasks),
});
const cover = ({ bundle, humanEvidence }, gates, results) => (0,_checks_coverage_js__WEBPACK_IMPORTED_MODULE_0__/* .coverVerification */ .pZ)({ tasks: bundle.tasks, gates, results, human: humanEvidence });
/** Ignored files are in no tree, so nothing else here sees them; gates do. What was touched is seen before any of them runs. */
async function reviewIgnored({ checkout, baseline, ground }) {
    const changes = (0,_host_ignored_files_js__WEBPACK_IMPORTED_MODULE_7__/* .compareIgnored */ .O$)(baseline.ignored, await (0,_host_ignored_files_js__WEBPACK_IMPORTED_MODULE_7__/* .listIgnored */ .rZ)(checkout));
    const policy = ground.config.ignoredFiles;
    if (policy === 'strict')
        await (0,_host_ignored_files_js__WEBPACK_IMPORTED_MODULE_7__/* .removeIgnored */ .xq)(checkout, changes.added);
    return (0,_checks_ignored_files_js__WEBPACK_IMPORTED_MODULE_11__/* .reviewIgnoredFiles */ .o)(changes, policy);
}
/** The work tree after the formatters, and what they said. They get the files that the agent changed and no others. */
async function shape(order, changeSet) {
    const { checkout, baseline, ground, agent, log, signal } = order;
    const { formatters } = ground.config;
    const planned = (0,_checks_plan_gates_js__WEBPACK_IMPORTED_MODULE_4__/* .planFormatters */ .X)(formatters, changeSet.changes);
    if (planned.length === 0)
        return { changeSet, results: [], findings: [] };
    const results = await (0,_checks_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .runGates */ .A)(planned, agent.confine, log, signal, undefined, (0,_keep_output_js__WEBPACK_IMPORTED_MODULE_10__/* .keepOutput */ .x)(order.archive));
    const shaped = await (0,_host_work_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .captureWorkTree */ .mC)(checkout, baseline);
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


/***/ }),

/***/ 7310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ keepOutput)
/* harmony export */ });
/** Keeps what gates print: a file for each gate and round, with the command and how it ended on top. */
const keepOutput = (archive) => ({ name }, { command, exitCode }, output) => {
    const file = name.replace(/[^A-Za-z0-9-]+/g, '-').replace(/^-+/, '') || 'gate';
    archive?.add(`gates/${file.slice(0, 60)}.log`, `$ ${command}\nexit code ${exitCode}\n\n${output}`);
};


/***/ }),

/***/ 1114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ reviewPolicyOf)
/* harmony export */ });
/**
 * As the task demands it, else as the configuration does; null where nobody looks. Small work needs no planner, no expert and no
 * comparison with specs: whatever would need them makes it not small. Where nobody writes, there are experts and one verification.
 * Source: workflow modes.
 */
function reviewPolicyOf({ config }, { tasks }) {
    const { procedure } = tasks[0];
    if (procedure !== undefined) {
        const isLarge = procedure.mode !== 'quick';
        const isWritten = procedure.readOnly === null;
        return {
            ...{ plan: isLarge && isWritten, self: isWritten, independent: isWritten, experts: isLarge, drift: isLarge || !isWritten },
            ...{ repairs: repairsOf(procedure), procedure },
        };
    }
    const { plan, self, independent, repairs } = config.review;
    if (!plan && !self && !independent)
        return null;
    return { plan, self, independent, experts: false, drift: false, repairs, procedure: null };
}
/** Where rounds of proof, review and work are bounded, each round but the first is a repair. Source: workflow modes, bounded rounds. */
const repairsOf = ({ intensity, maxRepairs, maxRounds }) => intensity === 'bounded_expert_rounds' ? Math.max(0, Math.min(maxRepairs, maxRounds - 1)) : maxRepairs;


/***/ }),

/***/ 5480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ findFault),
  o: () => (/* binding */ seal)
});

// EXTERNAL MODULE: ./lib/checks/gates.js + 1 modules
var gates = __webpack_require__(1437);
// EXTERNAL MODULE: ./lib/host/diff-trees.js
var diff_trees = __webpack_require__(1915);
// EXTERNAL MODULE: ./lib/host/files.js
var host_files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/host/objects.js
var objects = __webpack_require__(8702);
// EXTERNAL MODULE: ./lib/host/work-tree.js
var work_tree = __webpack_require__(4654);
// EXTERNAL MODULE: ./lib/report/commits.js
var report_commits = __webpack_require__(3300);
// EXTERNAL MODULE: ./lib/secrets.js
var secrets = __webpack_require__(150);
;// CONCATENATED MODULE: ./lib/report/notes.js

/** The bullets of an entry, in their order. Source: FRD loop, cross-run memory 6. */
const bullets = [
    ['situation', 'Situation'],
    ['learning', 'Learning'],
    ['decision', 'Action/Decision'],
    ['reusableCheck', 'Reusable check/command'],
    ['applicability', 'Applicability'],
];
const longestField = 600;
const longestContext = 80;
/** How many of the newest entries a new one is compared with. */
const comparedEntries = 50;
/** One line, without characters that do not show and without HTML comments, which a reviewer would not see. */
const plain = (text) => text
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/<!--|--!?>/g, ' ')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
const capped = (text, longest) => {
    const characters = [...plain(text)];
    return characters.length <= longest
        ? characters.join('')
        : `${characters
            .slice(0, longest - 1)
            .join('')
            .trimEnd()}…`;
};
/** An entry in Markdown, with a final line end. Whatever the fields hold, it is a heading and five lines. */
const renderNote = (note, date, context) => [
    `### ${date} ${capped(context, longestContext)}`.trimEnd(),
    ...bullets.map(([field, label]) => `- ${label}: ${capped(note[field], longestField)}`.trimEnd()),
    '',
].join('\n');
const headingPattern = /^###\s+(\d{4}-\d{2}-\d{2})(?:\s+(.*))?$/;
const bulletPattern = /^[-*]\s+(Situation|Learning|Action\/Decision|Reusable check\/command|Applicability):(.*)$/i;
/** The entries of a memory file, oldest first. Text that belongs to none is passed over; a bullet may go on over several lines. */
const parseNotes = (text) => {
    const entries = [];
    let field = null;
    for (const line of text.split(/\r?\n/).map((written) => written.trim())) {
        const heading = headingPattern.exec(line);
        if (heading !== null)
            entries.push({ date: heading[1] ?? '', context: (heading[2] ?? '').trim(), fields: new Map() });
        const fields = entries.at(-1)?.fields;
        const bullet = bulletPattern.exec(line);
        const label = bullet?.[1]?.toLowerCase();
        if (heading !== null || line === '' || line.startsWith('#'))
            field = null;
        else if (label !== undefined)
            field = bullets.find(([, written]) => written.toLowerCase() === label)?.[0] ?? null;
        if (field !== null)
            fields?.set(field, `${fields.get(field) ?? ''} ${bullet?.[2] ?? line}`.trim());
    }
    return entries.map(({ date, context, fields }) => {
        const read = (name) => fields.get(name) ?? '';
        const note = {
            situation: read('situation'),
            learning: read('learning'),
            decision: read('decision'),
            reusableCheck: read('reusableCheck'),
            applicability: read('applicability'),
        };
        return { date, context, note };
    });
};
const placeholder = /^(?:n\/?a|none|nothing|no|null|nil|undefined|tbd|tba|todo|unknown|empty|not applicable|(?:no|nothing|none) (?:new|durable|special|notable)?\s?(?:durable )?(?:learnings?|information|insights?|notes?)?)$/;
const isPlaceholder = (text) => {
    const words = capped(text, longestField)
        .toLowerCase()
        .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    return words === '' || placeholder.test(words);
};
/** What makes two notes one: their fields, whatever the case, the spaces and the dates in them. */
const essence = (note) => bullets
    .map(([field]) => capped(note[field], longestField)
    .toLowerCase()
    .replace(/\d{4}-\d{2}-\d{2}/g, 'date'))
    .join('\n');
/** Why a note may not be kept, without a word of what it says; null when it may. */
const refusal = (current, note, context, knownSecrets) => {
    if (isPlaceholder(note.learning))
        return 'The note held no learning worth keeping.';
    const written = [context, ...bullets.map(([field]) => note[field])];
    const text = [...written, ...written.map(plain)].join('\n');
    if ((0,secrets/* findSecrets */.dL)(text, knownSecrets).length > 0)
        return 'The note was refused: it held a secret.';
    if ((0,secrets/* findPersonalData */.yr)(text).length > 0)
        return 'The note was refused: it held personal data.';
    const recent = parseNotes(current).slice(-comparedEntries);
    if (recent.some((entry) => essence(entry.note) === essence(note)))
        return 'The note is in the file already.';
    if (current.includes('\uFFFD'))
        return 'The file is not valid UTF-8, so nothing was added to it.';
    return null;
};
const appended = (current, entry) => {
    const text = current ?? '# Notes\n';
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const gap = text === '' || /\n[ \t]*\r?\n$/.test(text) ? '' : text.endsWith('\n') ? eol : eol + eol;
    return `${text}${gap}${entry.replaceAll('\n', eol)}`;
};
/**
 * The memory file with a note at its end. The old text stays as it is, byte for byte, provided it was decoded without dropping a BOM.
 * @param current null when there is no file yet
 * @returns content null: leave the file alone. Source: FRD loop, cross-run memory 3-7
 */
const appendNote = (current, note, { date, context, knownSecrets, file }) => {
    const reason = note === null ? 'There was nothing new to remember.' : refusal(current ?? '', note, context, knownSecrets);
    if (note === null || reason !== null)
        return { content: null, update: { file, status: 'no_change', summary: reason ?? '' } };
    const summary = `One note was appended: ${capped(context, longestContext)}.`;
    return { content: appended(current, renderNote(note, date, context)), update: { file, status: 'appended', summary } };
};

// EXTERNAL MODULE: ./lib/report/pull-request.js + 2 modules
var pull_request = __webpack_require__(8240);
// EXTERNAL MODULE: ./lib/steps/change-report.js + 4 modules
var change_report = __webpack_require__(3575);
// EXTERNAL MODULE: ./lib/procedure.js
var lib_procedure = __webpack_require__(8462);
// EXTERNAL MODULE: ./lib/checks/guards/finding.js
var finding = __webpack_require__(8177);
// EXTERNAL MODULE: ./lib/checks/guards/run-state-files.js
var run_state_files = __webpack_require__(427);
// EXTERNAL MODULE: ./lib/checks/scope-patterns.js
var scope_patterns = __webpack_require__(4413);
;// CONCATENATED MODULE: ./lib/checks/closing-records.js





/** Whether a path is one of the memory of the agents. */
const isMemory = (path) => /^agent\/[^/]+\.md$/.test(path);
const complain = (code, path, message, hint) => (0,finding/* finding */.g)(code, 'error', path, message, hint);
/**
 * Whether a ticket may be closed: its records are there, only where they belong, without a secret, true about the memory, and
 * nothing else is delivered than the work and what the host wrote. Source: workflow modes, durable artifacts and agent memory.
 */
const guardClosing = (records) => [
    ...guardPlaces(records),
    ...guardTexts(records),
    ...guardMemory(records),
    ...guardRegressions(records),
    ...guardDelivered(records),
];
function guardPlaces({ procedure, edits, required, own }) {
    const written = edits.map(({ path }) => path);
    const { lock } = procedure;
    const isTicket = (path) => procedure.result === 'in-ticket' && path === lock.path;
    const isBarred = (path) => !isTicket(path) && ([lock.path, ...lock.locked].includes(path) || (0,scope_patterns/* isForbidden */.US)(procedure, path));
    return [
        ...required
            .filter((path) => !written.includes(path))
            .map((path) => complain('record-missing', path, `The record ${(0,finding/* quoted */.T)(path)} was not written.`, 'This is a bug; please report it.')),
        ...written
            .filter((path) => isBarred(path) || !(own.includes(path) || isMemory(path)))
            .map((path) => {
            const message = `${(0,finding/* quoted */.T)(path)} is no place for a record of this ticket.`;
            return complain('record-path', path, message, 'Correct the folder of the records in the ticket or in the configuration.');
        }),
    ];
}
const guardTexts = ({ edits, knownSecrets }) => edits.flatMap(({ path, content }) => {
    const [secret] = (0,secrets/* findSecrets */.dL)(new TextDecoder().decode(content), knownSecrets);
    if (secret === undefined)
        return [];
    const message = `The record ${(0,finding/* quoted */.T)(path)} would hold a secret (${secret.kind}).`;
    return [complain('record-secret', path, message, 'Take the value out of the ticket, the memory or the earlier record.')];
});
/** The lines under the heading of the memory, without empty ones. */
function memoryLines(text) {
    const lines = text.split(/\r?\n/);
    const start = lines.indexOf(`## ${lib_procedure/* MEMORY_SECTION */.gI}`);
    if (start === -1)
        return [];
    const rest = lines.slice(start + 1);
    const end = rest.findIndex((line) => /^#{1,6} /.test(line));
    return rest.slice(0, end === -1 ? undefined : end).filter((line) => line.trim() !== '');
}
function guardMemory({ edits, closing, delivered }) {
    const text = new TextDecoder().decode(edits.find(({ path }) => path === closing)?.content ?? new Uint8Array());
    const lines = memoryLines(text);
    const says = lines.filter((line) => line === lib_procedure/* MEMORY_UNCHANGED */.O0).length;
    const listed = lines.flatMap((line) => /^- `([^`]+)`$/.exec(line)?.[1] ?? []);
    const isOne = listed.length > 0 ? says === 0 : says === 1;
    if (!isOne || says + listed.length !== lines.length) {
        const message = `Under "${lib_procedure/* MEMORY_SECTION */.gI}" stands neither the list of changed files of the memory nor exactly "${lib_procedure/* MEMORY_UNCHANGED */.O0}", or both.`;
        return [complain('memory-unclear', closing, message, 'This is a bug; please report it.')];
    }
    const changed = delivered.filter(isMemory);
    const differs = listed.length !== changed.length || changed.some((path) => !listed.includes(path));
    if (!differs)
        return [];
    const message = `The record lists ${listed.map(finding/* quoted */.T).join(', ') || 'no file'} of the memory, but what changed is ${changed.map(finding/* quoted */.T).join(', ') || 'none'}.`;
    return [complain('memory-differs', closing, message, 'This is a bug; please report it.')];
}
const guardRegressions = ({ procedure, run, skipped, closing }) => procedure.regressions
    .filter((check) => !run.includes(check) && !skipped.some((each) => each.check === check && each.reason.trim() !== ''))
    .map((check) => {
    const message = `The regression check ${(0,finding/* quoted */.T)(check)} was neither run nor listed as left out with a reason.`;
    return complain('regression-unaccounted', closing, message, 'Run it as a gate, or take it out of the ticket.');
});
function guardDelivered({ work, edits, delivered }) {
    const known = new Set([...work, ...edits.map(({ path }) => path)]);
    return [
        ...delivered
            .filter((path) => !known.has(path))
            .map((path) => complain('undeclared-path', path, `${(0,finding/* quoted */.T)(path)} would be delivered, but is neither work nor a record.`, 'A record takes the place of it; rename one of both.')),
        ...delivered
            .filter(run_state_files/* isRunState */.D)
            .map((path) => complain('run-state-file', path, `${(0,finding/* quoted */.T)(path)} holds the state of a run.`, 'Leave it out of the work.')),
    ];
}

// EXTERNAL MODULE: ./lib/checks/guards.js + 28 modules
var guards = __webpack_require__(6094);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/plan/yaml-file.js
var yaml_file = __webpack_require__(8595);
;// CONCATENATED MODULE: ./lib/plan/workflow/execution-result.js


const KEY = 'execution_result';
const isGroup = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Every text in quotes and on one line, so that none of them can become anything else. */
const toYaml = (result) => (0,dist/* stringify */.As)({ [KEY]: result }, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }).trimEnd();
/** A file of its own for the result of a ticket that may not be written to. Source: workflow modes, execution result. */
const renderExecutionResult = (result) => `${toYaml({ ...result })}\n`;
/**
 * A ticket with its result in it. Every byte outside of the value of `execution_result` stays, comments included; keys in it that a
 * result does not have stay as data. Source: workflow modes, execution result.
 * @param path for messages
 * @throws {TypeError} when the ticket cannot be written to without changing something else
 */
function writeExecutionResult(path, bytes, result) {
    const { yaml } = (0,yaml_file/* readYamlFile */.k)(path, bytes);
    if (yaml === null || !isGroup(yaml.data))
        throw new TypeError(`${path} is no ticket`);
    const { data, text } = yaml;
    const old = data[KEY];
    const merged = { ...(isGroup(old) ? old : {}), ...result };
    const written = splice(text, merged);
    const { yaml: after } = (0,yaml_file/* readYamlFile */.k)(path, new TextEncoder().encode(written));
    const expected = { ...data, [KEY]: merged };
    if (after === null || JSON.stringify(sorted(after.data)) !== JSON.stringify(sorted(expected)))
        throw new TypeError(`${path} cannot take its result without changing something else`);
    const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\uFEFF' : '';
    return new TextEncoder().encode(mark + written);
}
const sorted = (data) => isGroup(data) ? Object.fromEntries(Object.entries(data).sort(([one], [other]) => (one < other ? -1 : 1))) : data;
/** Puts the result where its key is, or at the end. */
function splice(text, result) {
    const { contents } = (0,dist/* parseDocument */.Tp)(text, { schema: 'core' });
    if (!(0,dist/* isMap */.jh)(contents))
        throw new TypeError('a ticket is a group of keys');
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const block = toYaml(result).replaceAll('\n', eol);
    const found = findPair(contents);
    if (contents.flow === true) {
        const inline = JSON.stringify(result);
        if (found !== null)
            return `${text.slice(0, found.value)} ${inline}${text.slice(found.end)}`;
        const close = text.lastIndexOf('}', contents.range[1]);
        return `${text.slice(0, close)}${contents.items.length > 0 ? ', ' : ''}"${KEY}": ${inline}${text.slice(close)}`;
    }
    if (found !== null)
        return `${text.slice(0, found.key)}${block}${text.slice(trimEnd(text, found.value, found.end))}`;
    const end = text.search(/^(?:\.\.\.)(?:\s|$)/m);
    const [head, tail] = end === -1 ? [text, ''] : [text.slice(0, end), text.slice(end)];
    return `${head}${head === '' || head.endsWith('\n') ? '' : eol}${block}${eol}${tail}`;
}
/** Where the key begins, where what belongs to the key ends, and where its value does. */
function findPair(map) {
    const pair = map.items.find(({ key }) => (0,dist/* isScalar */.jn)(key) && key.value === KEY);
    if (pair === undefined || !pair.key.range)
        return null;
    const value = pair.key.range[1] + 1;
    return { key: pair.key.range[0], value, end: Math.max(value, pair.value?.range?.[1] ?? value) };
}
/** Line ends, empty lines and comments of the margin behind a value do not belong to it. */
function trimEnd(text, start, end) {
    const value = text.slice(start, end);
    return start + value.replace(/(?:\r?\n(?:[ \t]*|#[^\r\n]*))*$/, '').length;
}

// EXTERNAL MODULE: ./lib/plan/workflow/records.js
var records = __webpack_require__(6003);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
;// CONCATENATED MODULE: ./lib/report/records/record-facts.js
const commandTextOf = (entry) => (/^`([^`]+)`\.?$/.exec(entry.trim())?.[1] ?? entry).trim();
/** The commands of the last round, which ran on the judged tree. */
const lastRound = ({ rounds }) => rounds.at(-1) ?? [];
/**
 * Proofs and regression checks of the task that no passed command of the host stands for. Source: workflow modes, proof commands.
 */
function listSkipped(facts) {
    const { proofs, regressions } = facts.procedure;
    const passed = new Set(lastRound(facts).flatMap(({ command, status }) => (status === 'passed' ? [command.trim()] : [])));
    return [...new Set([...proofs, ...regressions])].flatMap((check) => {
        const command = commandTextOf(check);
        if (passed.has(command))
            return [];
        const reason = facts.proofCommands.includes(command)
            ? 'The host has not run this command on the delivered tree, so it counts as not passed.'
            : 'This is no command that the host may run; nobody has verified it, so it counts as not passed.';
        return [{ check, reason }];
    });
}
/** Repairs that a review asked for. */
const countRepairs = ({ review }) => Math.max(0, (review?.rounds.length ?? 0) - 1);

// EXTERNAL MODULE: ./lib/report/records/teller.js
var teller = __webpack_require__(3247);
;// CONCATENATED MODULE: ./lib/report/records/handoff-record.js



/**
 * What the next ticket has to know: four lists that are always there, each explicitly empty where it is, then what stays open.
 * Source: workflow modes, ticket chains.
 */
function renderHandoffRecord(facts) {
    const { task, agent, review, procedure, knownSecrets, folder } = facts;
    const tell = (0,teller/* createTeller */.L)(knownSecrets);
    const carried = listCarried(facts);
    return (0,teller/* renderRecord */.s)(`Handoff of ${tell.prose(task.group)}`, [
        ['What is true now', tell.list(agent.summary.length > 0 ? agent.summary : [agent.title])],
        ...lib_procedure/* CARRIED_LISTS */.p1.map((name) => [name, tell.list(carried[name])]),
        ['Risks', tell.list(listRisks({ agent, review }))],
        ['Follow-ups', tell.list([...agent.followUps, ...(review?.drift?.followUps ?? [])])],
        ['Decisions that hold', tell.list(procedure.locked.map(({ id, text }) => `${id}: ${text}`))],
        ['Records', tell.code(folder)],
    ]);
}
/** The four lists by their headings; texts as they are. */
function listCarried(facts) {
    const { rounds, review } = facts;
    const reviews = review?.rounds ?? [];
    return {
        'Failed approaches': [
            ...rounds
                .slice(0, -1)
                .flatMap((round, at) => round.flatMap(({ command, status, exitCode }) => status === 'failed'
                ? [`Round ${at + 1}: \`${command.replaceAll('`', "'")}\` failed with exit code ${exitCode}.`]
                : [])),
            ...reviews.flatMap(({ verdict, findings }, at) => verdict === 'PASS'
                ? []
                : findings.map(({ id, path, actual }) => `Review ${at + 1} refused ${path || 'the change'} (${id}): ${actual}`)),
        ],
        Blockers: [...(review?.plan?.blockers ?? []), ...(review?.drift?.missingProof ?? []).map((text) => `Missing proof: ${text}`)],
        'Skipped checks': listSkipped(facts).map(({ check, reason }) => `${check}: ${reason}`),
        'Accepted proof': lastRound(facts).flatMap(({ name, command, status, exitCode }) => status === 'passed' ? [`\`${command.replaceAll('`', "'")}\` (${name}): exit code ${exitCode} on the delivered tree`] : []),
    };
}
/** Risks that agents name, those of the last look included, each once. */
const listRisks = ({ agent, review }) => [
    ...new Set([...agent.risks, ...(review?.rounds.at(-1)?.residualRisks ?? []), ...(review?.drift?.residualRisks ?? [])]),
];

;// CONCATENATED MODULE: ./lib/report/records/context-ledger.js




/** One entry: a heading with date and ticket, and six lines. */
function renderLedgerEntry(facts) {
    const { task, agent, changes, review, memory, folder, date, knownSecrets } = facts;
    const tell = (0,teller/* createTeller */.L)(knownSecrets);
    const verdict = review?.rounds.at(-1)?.verdict ?? 'not reviewed';
    return `## ${date} ${tell.prose(task.group)}\n\n${(0,markdown/* bullets */.e5)([
        `Result: ${tell.prose(agent.title || task.title)}`,
        `Changed files: ${changes.length}`,
        `Review: ${verdict}, repairs: ${countRepairs(facts)}, checks not verified: ${listSkipped(facts).length}`,
        `Risks: ${tell.prose(listRisks(facts).slice(0, 3).join(' '))}`,
        `Memory: ${memory.files.length === 0 ? 'no update' : memory.files.map(tell.code).join(', ')}`,
        `Records: ${tell.code(folder)}`,
    ])}\n`;
}
/**
 * A ledger with one entry at its end; every byte before it stays.
 * @param current null where there is none yet
 */
function appendToLedger(current, entry) {
    const encoder = new TextEncoder();
    const old = current ?? encoder.encode('# Context ledger\n');
    const isCrlf = Buffer.from(old).includes('\r\n');
    const endsLine = old.length === 0 || old.at(-1) === 0x0a;
    const gap = old.length === 0 ? '' : endsLine ? '\n' : '\n\n';
    const added = encoder.encode(`${gap}${entry}`.replaceAll('\n', isCrlf ? '\r\n' : '\n'));
    return Buffer.concat([old, added]);
}

;// CONCATENATED MODULE: ./lib/report/records/delivery-record.js


/**
 * How a ticket is delivered. Nothing in it tells of the commit that it is part of: that is proved outside of it.
 * Source: workflow modes, Git delivery.
 */
function renderDeliveryRecord({ task, review, base, tree, branch, staged, date, knownSecrets }) {
    const tell = (0,teller/* createTeller */.L)(knownSecrets);
    return (0,teller/* renderRecord */.s)(`Git delivery of ${tell.prose(task.group)}`, [
        ['Base', (0,markdown/* codeSpan */.SS)(base)],
        ['Branch', tell.code(branch)],
        ['Judged tree', `${(0,markdown/* codeSpan */.SS)(tree)}: the work alone, before records and marks were added`],
        ['Staged paths', (0,markdown/* bullets */.e5)(staged.map(tell.code))],
        [
            'Commit',
            `One, of ${date}, with exactly these paths. Its id, the push, and that the remote holds it are proved in the run summary and in the pull request: a commit cannot quote itself.`,
        ],
        ['Done in another way', tell.list((review?.adaptations ?? []).map(({ rule, reason }) => `${rule}: ${reason}`))],
    ]);
}

// EXTERNAL MODULE: ./lib/host/log.js
var log = __webpack_require__(4220);
;// CONCATENATED MODULE: ./lib/report/records/differences.js


/**
 * What an agent lists otherwise than the host saw it; the host's lists are the ones that are recorded.
 * Source: workflow modes, execution result.
 */
function findDifferences(facts) {
    const { agent, changes, rounds, knownSecrets } = facts;
    const tell = (0,teller/* createTeller */.L)(knownSecrets);
    const complain = (what, items) => items.length === 0
        ? []
        : [
            {
                ...{ code: 'record-differs', severity: 'warning', file: null, line: null, column: null, pointer: null },
                message: `${what}: ${(0,log/* quoteLine */.tQ)(items.slice(0, 5).map(tell.plain).join(', '), 500)}${items.length > 5 ? ' and more' : ''}.`,
                hint: 'The records hold what the host saw. Read the change itself, not what was said about it.',
            },
        ];
    const named = new Set(agent.commits.flatMap(({ paths }) => paths.map((path) => path.replace(/^\.\//, ''))));
    const changed = changes.map(({ path }) => path);
    const ran = new Set(rounds.flat().map(({ command }) => command.trim()));
    return [
        ...complain('The agent lists files that did not change', [...named].filter((path) => !changed.includes(path))),
        ...complain('The agent leaves out files that changed', named.size === 0 ? [] : changed.filter((path) => !named.has(path))),
        ...complain('The agent names commands as evidence that the host did not run', [...new Set(agent.evidence.map(({ command }) => command.trim()))].filter((command) => !ran.has(command))),
    ];
}

;// CONCATENATED MODULE: ./lib/report/records/execution-record.js





/**
 * The closing record of a ticket for people: the host's facts, and the agent's words for what only it can tell.
 * Source: workflow modes, close out.
 */
function renderExecutionRecord(facts) {
    const { task, agent, review, procedure, changes, rounds, memory, base, branch, date, knownSecrets } = facts;
    const tell = (0,teller/* createTeller */.L)(knownSecrets);
    const commands = rounds.flatMap((round, at) => round.map(({ name, command, status, exitCode }) => `- Round ${at + 1}: ${tell.code(command)} (${tell.prose(name)}): ${status}, exit code ${exitCode}`));
    const last = review?.rounds.at(-1);
    const repairs = countRepairs(facts);
    return (0,teller/* renderRecord */.s)(`Execution report of ${tell.prose(task.group)}`, [
        ['Status', `done, ${date}, on base \`${base}\`, for branch ${tell.code(branch)}`],
        ['Summary', tell.list(agent.summary.length > 0 ? agent.summary : [agent.title])],
        ['Implemented', tell.list(agent.changes)],
        [
            'Changed files',
            changes.length === 0 ? 'None' : (0,markdown/* bullets */.e5)(changes.map(({ path, status }) => `${tell.code(path)}: ${status}`)),
        ],
        ['Commands run by the host', commands.length === 0 ? 'None' : commands.join('\n')],
        [
            'Proof',
            tell.list(lastRound(facts).flatMap(({ name, status }) => (status === 'passed' ? [`${name} passed on the delivered tree.`] : []))),
        ],
        ['Skipped checks', tell.list(listSkipped(facts).map(({ check, reason }) => `${check}: ${reason}`))],
        ['Classification', `\`${procedure.mode}\`, ${tell.prose(procedure.modeReason)} Intensity \`${procedure.intensity}\`.`],
        [
            'Review',
            last === undefined
                ? 'None'
                : `${last.verdict} on tree ${tell.code(last.tree)} after ${repairs} ${repairs === 1 ? 'repair' : 'repairs'} of at most ${procedure.maxRepairs}`,
        ],
        [
            procedure.readOnly === null ? 'Agreement with the specs' : 'Verification',
            review?.drift?.verdict ?? `Not compared: ${tell.prose(procedure.noSpecs)}`,
        ],
        ['Done in another way', tell.list((review?.adaptations ?? []).map(({ rule, reason }) => `${rule}: ${reason}`))],
        [lib_procedure/* MEMORY_SECTION */.gI, memory.files.length === 0 ? lib_procedure/* MEMORY_UNCHANGED */.O0 : (0,markdown/* bullets */.e5)(memory.files.map(tell.code))],
        ['Risks', tell.list(listRisks(facts))],
        ['Next step', tell.prose(agent.followUps[0] ?? '')],
    ]);
}

// EXTERNAL MODULE: ./lib/report/phases/phases.js
var phases = __webpack_require__(9055);
;// CONCATENATED MODULE: ./lib/report/records/execution-result.js





const ELSEWHERE = 'Commit, push and equality with the remote are proved in the run summary: a commit cannot quote itself.';
/** The result as data. Lists of files and commands, and the delivery, are the host's own. */
function toExecutionResult(facts) {
    const { agent, review, procedure, changes, rounds, memory, branch, staged } = facts;
    const tell = (0,teller/* createTeller */.L)(facts.knownSecrets);
    const all = (texts) => texts.slice(0, 100).map(tell.plain);
    const carried = listCarried(facts);
    const triggers = [...new Set((review?.triggers ?? procedure.raised).map(({ trigger }) => trigger))];
    const states = completedStates(facts);
    const last = review?.rounds.at(-1);
    const drift = review?.drift ?? null;
    const own = review?.selfReview ?? null;
    const { assigned, reason } = procedure.delivery;
    return {
        status: 'done',
        summary: tell.plain(agent.summary.join(' ') || agent.title),
        implemented: all(agent.changes),
        intentionally_unchanged: [],
        changed_files: changes.map(({ path }) => tell.plain(path)),
        commands_run: [...new Set(rounds.flat().map(({ command }) => tell.plain(command)))],
        proof: all(carried['Accepted proof']),
        skipped_checks: listSkipped(facts).map((skipped) => ({ check: tell.plain(skipped.check), reason: skipped.reason })),
        quick_classification: {
            evaluated: true,
            result: procedure.mode !== 'quick' ? 'standard' : triggers.length > 0 ? 'escalate' : 'quick',
            reason: tell.plain(procedure.modeReason),
            escalation_triggers: triggers,
        },
        single_ticket_state: {
            enabled: procedure.mode === 'single-ticket' || procedure.mode === 'quick',
            current_state: states.at(-1) ?? null,
            completed_states: states,
            blocked_transition: null,
            done_blocked_until_head_equals_origin_main_proved: assigned,
        },
        review: {
            self_review: own === null ? 'not_required' : own.issues.length > 0 ? 'fail' : 'pass',
            independent_review: last === undefined ? 'not_required' : last.verdict === 'PASS' ? 'pass' : 'fail',
            independent_review_actual_diff: last?.tree === facts.tree,
            repair_rounds_used: countRepairs(facts),
            max_repair_rounds: procedure.maxRepairs,
            notes: last === undefined ? null : tell.plain(last.alignment),
        },
        spec_alignment: {
            required: procedure.mode !== 'quick',
            no_spec_reason: procedure.noSpecs === '' ? null : tell.plain(procedure.noSpecs),
            verdict: drift?.verdict ?? null,
            checked_specs: all(drift?.checkedSpecs ?? []),
            drift_findings: all(drift?.findings ?? []),
            required_followups: all(drift?.followUps ?? []),
            missing_proof: all(drift?.missingProof ?? []),
            residual_risks: all(drift?.residualRisks ?? []),
        },
        agent_memory_updates: {
            checked: true,
            updated_files: memory.files.map(tell.plain),
            notes: memory.files.length === 0 ? lib_procedure/* MEMORY_UNCHANGED */.O0 : tell.plain(memory.summary),
        },
        delivery: {
            git_delivery_started: assigned,
            explicit_paths_staged: assigned ? staged.map(tell.plain) : [],
            commit: null,
            pushed: null,
            upstream: branch,
            head_equals_origin_main_proved: null,
            proof: assigned ? [ELSEWHERE] : [],
            skipped_reason: assigned ? null : tell.plain(reason),
        },
        blockers: all(carried.Blockers),
        risks: all(listRisks(facts)),
        human_smoke_test_recommended: procedure.visual.required,
        next_recommended_step: tell.plain(agent.followUps[0] ?? 'none'),
    };
}
/** The states that facts show to be over when the record is made: never one behind another that is not. */
function completedStates({ review, procedure, rounds, tree }) {
    const passed = (rounds.at(-1) ?? []).every(({ status }) => status === 'passed');
    const last = review?.rounds.at(-1);
    const shown = {
        source_lock_validated: true,
        repository_discovered: true,
        plan_recorded: procedure.mode === 'quick' || procedure.readOnly !== null || review?.plan != null,
        repository_ticket_recorded: true,
        writer_assigned: procedure.readOnly === null,
        implementation_complete: true,
        focused_tests_passed: passed && rounds.length > 0,
        self_review_complete: review?.selfReview != null,
        independent_review_complete: last?.tree === tree,
        repair_loop_complete_or_not_needed: last?.verdict === 'PASS',
        context_curated: true,
    };
    const order = Object.keys(phases/* PUBLISHED_STATES */.qo);
    return order.slice(0, order.findIndex((state) => shown[state] !== true));
}

;// CONCATENATED MODULE: ./lib/report/records/plan-record.js


/**
 * What was to be done before anybody wrote: the planner's one step, or what the ticket itself names where nobody planned.
 * Source: workflow modes, plan one bounded step.
 */
function renderPlanRecord({ task, procedure, review, base, date, knownSecrets }) {
    const tell = (0,teller/* createTeller */.L)(knownSecrets);
    const plan = review?.plan ?? null;
    const files = plan === null
        ? tell.codeList(procedure.allowed)
        : (0,markdown/* renderTable */.bo)(['File', 'Change', 'Why'], plan.files.slice(0, 100).map(({ path, change, why }) => [tell.code(path), change, tell.prose(why)]));
    const raised = (review?.triggers ?? procedure.raised).map(({ trigger, reason }) => `${trigger}: ${reason}`);
    return (0,teller/* renderRecord */.s)(`Plan of ${tell.prose(task.group)}`, [
        ['Goal', tell.prose(plan?.goal ?? task.title)],
        [
            'Planned by',
            `${plan === null ? `the ticket: work ${procedure.readOnly === null ? 'in this mode' : 'without a writer'} has no planner` : 'a planner that can only read'}, ${date}, on base \`${base}\``,
        ],
        ['Mode', `\`${procedure.mode}\`: ${tell.prose(procedure.modeReason)}`],
        [plan === null ? 'Files that may be touched' : 'Files', files],
        ['Acceptance', tell.list(procedure.acceptance)],
        ['Proof', tell.list(plan?.proof ?? procedure.proofs)],
        ['Evidence', tell.list((plan?.evidence ?? []).map(({ path, fact }) => `${path}: ${fact}`))],
        ['Decisions applied', tell.list(plan?.decisionsApplied ?? procedure.locked.map(({ id, text }) => `${id}: ${text}`))],
        [
            'Earlier results considered',
            tell.codeList(plan?.resultsConsidered ?? (procedure.previous === null ? [] : [procedure.previous])),
        ],
        ['Decision', plan?.decision ?? 'advance'],
        ['Triggers', tell.list(raised)],
        ['Risks', tell.list(plan?.risks ?? [])],
        ['Stop conditions', tell.list(procedure.stopConditions)],
    ]);
}

;// CONCATENATED MODULE: ./lib/report/records/review-record.js


/** Every look at the work, in every round, with what each one found. Source: workflow modes, independent review. */
function renderReviewRecord({ task, review, procedure, knownSecrets }) {
    const tell = (0,teller/* createTeller */.L)(knownSecrets);
    const rounds = review?.rounds ?? [];
    const drift = review?.drift ?? null;
    return (0,teller/* renderRecord */.s)(`Review of ${tell.prose(task.group)}`, [
        [
            'Verdict',
            procedure.readOnly !== null
                ? `Nobody wrote, so there is no change to review. Verification of the base: ${drift?.verdict ?? 'none'}.`
                : (rounds.at(-1)?.verdict ?? 'Nobody reviewed this work independently.'),
        ],
        ['Self-review', renderOwn(review?.selfReview ?? null, tell)],
        ...rounds.map((round, at) => [`Round ${at + 1} of ${rounds.length}`, renderRound(round, tell)]),
        ['Experts', renderExperts(review?.experts ?? [], procedure.noExperts, tell)],
        [
            procedure.readOnly === null ? 'Agreement with the specs' : 'Verification',
            drift === null
                ? `Not compared: ${tell.prose(procedure.noSpecs)}`
                : [
                    `Verdict \`${drift.verdict}\` on tree ${tell.code(drift.tree)}.`,
                    `Specs:\n\n${tell.codeList(drift.checkedSpecs)}`,
                    `Findings:\n\n${tell.list(drift.findings)}`,
                    `Missing proof:\n\n${tell.list(drift.missingProof)}`,
                    `Follow-ups:\n\n${tell.list(drift.followUps)}`,
                ].join('\n\n'),
        ],
    ]);
}
function renderOwn(own, tell) {
    if (own === null)
        return 'There was none.';
    const rows = own.checks
        .slice(0, 40)
        .map(({ item, holds, note }) => [tell.prose(item), holds ? 'holds' : 'does not hold', tell.prose(note)]);
    return `${(0,markdown/* renderTable */.bo)(['What', 'Result', 'Note'], rows)}\n\nIssues:\n\n${tell.list(own.issues)}`;
}
function renderRound(round, tell) {
    const rows = round.findings
        .slice(0, 40)
        .map(({ id, severity, path, criterion, expected, actual, evidence, repair }) => [
        tell.prose(id),
        severity,
        tell.code(path),
        ...[criterion, expected, actual, evidence, repair].map((text) => tell.prose(text)),
    ]);
    const findings = rows.length === 0
        ? 'None'
        : (0,markdown/* renderTable */.bo)(['Id', 'Severity', 'Path', 'Criterion', 'Expected', 'Actual', 'Evidence', 'Repair'], rows);
    return [
        `Verdict: ${round.verdict}, on tree ${tell.code(round.tree)}.`,
        `Findings:\n\n${findings}`,
        `Paths of the change that was seen:\n\n${tell.codeList(round.paths)}`,
        `Tests that were inspected:\n\n${tell.list(round.testsInspected)}`,
        `Alignment: ${tell.prose(round.alignment)}`,
        `Acceptance and tests not weakened: ${round.noWeakening ? 'yes' : 'no'}`,
        `Risks that stay:\n\n${tell.list(round.residualRisks)}`,
        `Resolved from the round before:\n\n${tell.list(round.resolved)}`,
    ].join('\n\n');
}
function renderExperts(experts, noExperts, tell) {
    if (experts.length === 0)
        return `None was asked: ${tell.prose(noExperts || 'the change raised no risk for one')}`;
    return (0,markdown/* renderTable */.bo)(['Profile', 'Trigger', 'Findings', 'Required proof', 'Next action', 'Recommendation'], experts
        .slice(0, 20)
        .map(({ profileUsed, trigger, findings, requiredProof, nextAction, recommendation }) => [
        tell.code(profileUsed),
        ...[trigger, findings.join('; '), requiredProof.join('; '), nextAction].map((text) => tell.prose(text)),
        recommendation,
    ]));
}

;// CONCATENATED MODULE: ./lib/steps/write-memory.js


/** Where decisions are remembered in a repository that has no such file yet. Source: workflow modes, agent memory. */
const DECISIONS = 'agent/DECISIONS.md';
/** In characters; the rest of the field is for the reference. */
const MAX_APPLICABILITY = 400;
/**
 * Remembers the note of the agent, if it has one, as a decision: what was learned and what is done because of it. The entry names
 * its kind and refers to the execution report of the ticket. Source: workflow modes, agent memory.
 */
function writeMemory({ ground, bundle, report, changeSet, today, knownSecrets }, { recordFolder }, reference) {
    const file = memoryFileOf(ground);
    const change = changeSet.changes.find(({ path }) => path === file);
    if (change !== undefined && change.after === null && change.status !== 'deleted')
        return { edits: [], update: { file, status: 'no_change', summary: `${file} is too large to add to.` } };
    const current = change === undefined ? ground.snapshot.files.get(file) : (change.after ?? undefined);
    const text = current === undefined ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(current);
    const { content, update } = appendNote(text, report.note && referTo(report.note, reference), {
        ...{ date: today, knownSecrets, file },
        context: `${bundle.tasks[0].id}: decision`,
    });
    const summary = update.status === 'appended' ? `A decision was added to ${file}, shown by ${recordFolder}.` : update.summary;
    const edits = content === null ? [] : [{ path: file, content: new TextEncoder().encode(content) }];
    return { edits, update: { ...update, summary } };
}
/** The configured file where it is one of the memory of the agents, else the one for decisions, in whatever case it is there. */
function memoryFileOf({ config, snapshot }) {
    if (isMemory(config.memoryFile))
        return config.memoryFile;
    const known = [...snapshot.entries.keys()].find((path) => path.toLowerCase() === DECISIONS.toLowerCase());
    return known ?? DECISIONS;
}
function referTo(note, reference) {
    const said = note.applicability.slice(0, MAX_APPLICABILITY).trim();
    return { ...note, applicability: `${said}${said === '' ? '' : ' '}(shown by ${reference})` };
}

;// CONCATENATED MODULE: ./lib/steps/write-records.js















/**
 * Records of the work on a ticket that says how it is worked on: rendered from answers and facts, the same ones in whatever job they
 * are made. The outcome goes into the ticket, or into files beside the other records where the ticket is locked.
 * Source: workflow modes, durable artifacts.
 * @param marks edits that say that the ticket is done
 * @returns null for a task without a procedure
 */
async function writeRecords(order, marks) {
    const { bundle, ground, changeSet, knownSecrets } = order;
    const [task] = bundle.tasks;
    const { procedure } = task;
    if (procedure === undefined)
        return null;
    const files = (0,records/* recordFilesOf */.qx)(procedure.recordFolder);
    const memory = writeMemory(order, procedure, files.execution);
    const ticket = procedure.result === 'in-ticket' ? (task.place.file ?? '') : null;
    const required = listRequired(procedure, files);
    const own = [...required, ...(ticket === null ? [] : [ticket])];
    const work = changeSet.changes.map(({ path }) => path);
    const staged = [...new Set([...work, ...own, ...memory.edits.map(({ path }) => path)])].sort();
    const facts = {
        ...{ task, procedure, knownSecrets, staged, rounds: order.rounds, date: order.today, folder: procedure.recordFolder },
        proofCommands: ground.format.procedures?.proofCommands(procedure) ?? [],
        agent: (0,guards/* withholdSecrets */.RK)(order.report, knownSecrets),
        review: (0,guards/* withholdSecrets */.RK)(order.review, knownSecrets),
        base: changeSet.base,
        tree: changeSet.tree,
        branch: bundle.branch,
        changes: changeSet.changes.map(({ path, status }) => ({ path, status })),
        memory: { files: staged.filter(isMemory), summary: memory.update.summary },
    };
    const edits = [
        ...renderAll(facts, files, await readLedger(order, files.ledger)).filter(({ path }) => required.includes(path)),
        ...(ticket === null ? [] : [recordInTicket(order, ticket, marks, facts)]),
        ...memory.edits,
    ];
    return {
        edits,
        update: memory.update,
        check: (delivered) => [
            ...guardClosing({
                ...{ procedure, edits, required, own, work, delivered, knownSecrets, closing: files.execution },
                run: lastRound(facts).map(({ command }) => command),
                skipped: listSkipped(facts),
            }),
            ...findDifferences(facts),
        ],
    };
}
const listRequired = (procedure, files) => [
    ...[files.plan, files.execution, files.review, files.handoff, files.ledger],
    ...(procedure.delivery.assigned ? [files.delivery] : []),
    ...(procedure.result === 'records' ? [files.result] : []),
];
function renderAll(facts, files, ledger) {
    const encoder = new TextEncoder();
    const texts = [
        [files.plan, renderPlanRecord(facts)],
        [files.execution, renderExecutionRecord(facts)],
        [files.review, renderReviewRecord(facts)],
        [files.handoff, renderHandoffRecord(facts)],
        [files.delivery, renderDeliveryRecord(facts)],
        [files.result, renderExecutionResult(toExecutionResult(facts))],
    ];
    return [
        ...texts.map(([path, text]) => ({ path, content: encoder.encode(text) })),
        { path: files.ledger, content: appendToLedger(ledger, renderLedgerEntry(facts)) },
    ];
}
/** As the base commit has it, whatever the work made of it. */
async function readLedger({ checkout, ground }, path) {
    const entry = ground.snapshot.entries.get(path);
    if (entry === undefined || !entry.mode.startsWith('100'))
        return null;
    return (await (0,objects/* readBlobs */.b4)(checkout.private, [entry.oid])).get(entry.oid) ?? null;
}
/** The ticket with its outcome: the only file of the plan that is written to, and by nobody but the host. */
function recordInTicket({ ground }, path, marks, facts) {
    const bytes = marks.find((mark) => mark.path === path)?.content ?? ground.snapshot.files.get(path);
    if (bytes === undefined)
        throw new TypeError(`${path} is not among the files of the plan`);
    return { path, content: writeExecutionResult(path, bytes, toExecutionResult(facts)) };
}

;// CONCATENATED MODULE: ./lib/steps/seal.js










/** Why sealed work must not be delivered; null when it may be. */
function findFault({ validation, findings, }) {
    const failed = validation.find(({ status }) => status === 'failed');
    if (failed)
        return { code: 'gates-failed', detail: `The plan would not be valid any more: ${failed.outputSummary.slice(0, 300)}` };
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length === 0)
        return null;
    const told = errors.slice(0, 5).map(({ file, message }) => `${file ?? ''} ${message}`.trim());
    return { code: 'guards-failed', detail: told.join(' ') };
}
/**
 * Adds the host's own edits (statuses, dates, the note) to the judged tree, validates the plan as it will be delivered,
 * and makes the commits: the agent's work first, the host's edits last.
 *
 * Source: FRD loop, FRD status updates, validation, commit rules.
 */
async function seal(order) {
    const { checkout, ground, bundle, report, changeSet } = order;
    const place = checkout.private;
    const worked = new Map(changeSet.changes.flatMap(({ path, after }) => (after === null ? [] : [[path, after]])));
    const marks = ground.format.markDone(ground.snapshot, ground.planPath, bundle.tasks, order.today, worked);
    const records = await writeRecords(order, marks);
    const note = records ?? noteEdit(order);
    const reports = (0,change_report/* writeChangeReport */.mD)(order, note.edits);
    const followUps = ground.format.followUps?.(ground.snapshot, ground.planPath, bundle.tasks, report.followUps) ?? [];
    const edits = records?.edits ?? [...marks, ...followUps, ...reports, ...note.edits];
    const finalTree = await (0,objects/* editTree */.nf)(place, changeSet.tree, await (0,objects/* storeEdits */.F3)(place, edits));
    // Where a report tells that the work is done, the plan itself stays as it was.
    const validation = reports.length > 0 ? [] : await validatePlan(order, finalTree);
    const author = ground.config.commitAuthor;
    const changed = changeSet.changes;
    const commits = [];
    let parent = changeSet.base;
    let tree = changeSet.base;
    const plans = (0,report_commits/* planCommits */.eS)(bundle, report, changed.map(({ path }) => path));
    // A plan that allows one commit has the host's edits in it.
    const only = bundle.commitSubject === null ? null : finalTree;
    for (const { message, paths } of plans) {
        const chosen = changed.filter(({ path }) => paths.includes(path));
        tree = await (0,objects/* editTree */.nf)(place, tree, chosen.map(({ path, newMode, newOid }) => ({
            path,
            entry: newMode === null || newOid === null ? null : { mode: newMode, oid: newOid },
        })));
        parent = await (0,objects/* writeCommit */.rV)(place, { tree: only ?? tree, parents: [parent], message, author, at: order.at });
        commits.push({ hash: parent, message: message.trim() });
    }
    // The commits must add up to the tree that was judged: nothing lost, nothing slipped in.
    if (tree !== changeSet.tree)
        throw new TypeError(`the commits add up to ${tree}, not to the judged tree ${changeSet.tree}`);
    if (only === null && finalTree !== tree) {
        const adds = { report: reports.length > 0, followUps: followUps.length > 0, note: note.edits.length > 0 };
        const message = (0,report_commits/* renderStatusMessage */.Wt)(bundle, adds);
        parent = await (0,objects/* writeCommit */.rV)(place, { tree: finalTree, parents: [parent], message, author, at: order.at });
        commits.push({ hash: parent, message: message.trim() });
    }
    const changes = (await (0,diff_trees/* diffTrees */.j_)(checkout.private, changeSet.base, finalTree)).map(({ path, status }) => ({ path, status }));
    const findings = records?.check(changes.map(({ path }) => path)) ?? [];
    return { commits, head: parent, tree: finalTree, memoryUpdate: note.update, validation, changes, findings };
}
function noteEdit({ ground, bundle, report, today, knownSecrets }) {
    const file = ground.config.memoryFile;
    if (bundle.commitSubject !== null)
        return { edits: [], update: { file, status: 'no_change', summary: 'the one commit of this plan holds the work alone' } };
    const current = ground.snapshot.files.get(file);
    // A byte order mark is part of the file, which keeps every byte it has.
    const text = current === undefined ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(current);
    const { content, update } = appendNote(text, report.note, { date: today, context: bundle.tasks[0].id, knownSecrets, file });
    return { edits: content === null ? [] : [{ path: file, content: new TextEncoder().encode(content) }], update };
}
/**
 * Validates the plan's documents as they will be delivered: by the repository's own tool where it has one, and by the
 * built-in one always. Source: FRD loop, validation 2.
 */
async function validatePlan(order, finalTree) {
    const { checkout, ground, confine, changeSet, log } = order;
    const tool = await ownTool(order);
    const own = tool === null || confine === null
        ? []
        : await (0,work_tree/* withTree */.Ht)(checkout, changeSet.tree, finalTree, () => (0,gates/* runGates */.A)([tool], confine, log));
    const begin = performance.now();
    const entries = await (0,objects/* listTree */.nT)(checkout.private, finalTree);
    const isRead = (path) => ground.snapshot.files.has(path) || ground.format.reads(ground.planPath, path);
    const final = await (0,objects/* readSnapshot */.RA)(checkout.private, finalTree, entries, isRead);
    const { plan, findings } = await ground.format.read(final, ground.planPath, { gateGroups: false });
    const errors = findings.filter(({ severity }) => severity === 'error');
    const passed = plan !== null && errors.length === 0;
    return [
        ...own,
        {
            name: `${pull_request/* SCHEMA_CHECK */.v} (built in)`,
            command: `codex-plan-runner check --plan ${ground.planPath}`,
            exitCode: passed ? 0 : 2,
            status: passed ? 'passed' : 'failed',
            durationMs: Math.round(performance.now() - begin),
            outputSummary: errors.map(({ file, pointer, message }) => `${file} ${pointer}: ${message}`).join('\n'),
        },
    ];
}
const TOOL_TIMEOUT_MS = 5 * 60_000;
async function ownTool({ checkout, ground }) {
    const gate = (run) => ({ name: pull_request/* SCHEMA_CHECK */.v, run, timeoutMs: TOOL_TIMEOUT_MS, network: false });
    if (hasScript(ground.snapshot, 'validate:schema'))
        return gate('npm run validate:schema');
    const { schema, documents } = ground.format.documents(ground.snapshot, ground.planPath);
    if (schema === null || documents.length === 0 || !(await (0,host_files/* exists */.t2)(`${checkout.root}/node_modules/.bin/ajv`)))
        return null;
    const files = [...documents].sort().map((path) => `-d ${shellQuote(path)}`);
    return gate(`./node_modules/.bin/ajv validate -c ajv-formats --spec=draft2020 --strict=true -s ${shellQuote(schema)} ${files.join(' ')}`);
}
function hasScript(snapshot, name) {
    try {
        const manifest = JSON.parse(new TextDecoder().decode(snapshot.files.get('package.json')));
        const scripts = manifest?.scripts;
        return typeof scripts?.[name] === 'string';
    }
    catch {
        return false;
    }
}
const shellQuote = (text) => `'${text.replaceAll("'", "'\\''")}'`;


/***/ }),

/***/ 2377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ verifyCommits)
/* harmony export */ });
/* harmony import */ var _host_github_refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(749);
/* harmony import */ var _host_objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8702);
/* harmony import */ var _host_remote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(310);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4988);




/**
 * Replaces commits by twins that GitHub made and signed: same trees, same messages, same order. Nothing is published by it:
 * the branch still moves in one push together with the claim. Where it cannot be done the commits stay as they are, because
 * accepted work must not be lost for want of a signature.
 */
async function verifyCommits(order, ground, sealed) {
    const { publisher, journal } = order;
    if (publisher === null || !(0,_publish_js__WEBPACK_IMPORTED_MODULE_2__/* .policyOf */ .US)(publisher, ground).verifiedCommits)
        return { commits: sealed.commits, head: sealed.head, findings: [] };
    return journal.time('sign', () => sign(order, publisher.sign, sealed));
}
async function sign({ checkout, remote }, signer, { commits, head, base }) {
    const place = checkout.private;
    const unsigned = (why) => ({ commits, head, findings: [warning(why)] });
    // GitHub has to have the trees before it can make commits of them; a ref outside of branches and tags starts no workflow.
    const staging = `refs/codex/staging/${head}`;
    const { answer, detail } = await (0,_host_remote_js__WEBPACK_IMPORTED_MODULE_1__/* .pushRefs */ .NV)(place, remote, [{ ref: staging, expected: null, target: head }]);
    if (answer !== 'done')
        return unsigned(detail.split('\n')[0] || 'the remote gave no answer');
    const signed = [];
    try {
        for (const { hash, message } of commits) {
            const parents = [signed.at(-1)?.hash ?? base];
            const made = await signer({ tree: await (0,_host_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .readTreeOf */ .Q1)(place, hash), parents, message: `${message}\n` });
            if (made.kind !== 'done')
                return unsigned((0,_host_github_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .describeFailure */ .Ic)(made));
            signed.push({ hash: await (0,_host_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .storeCommit */ .Jv)(place, made.data.content), message });
        }
    }
    finally {
        await (0,_host_remote_js__WEBPACK_IMPORTED_MODULE_1__/* .pushRefs */ .NV)(place, remote, [{ ref: staging, expected: head, target: null }]).catch(() => { });
    }
    return { commits: signed, head: signed.at(-1)?.hash ?? head, findings: [] };
}
const warning = (why) => ({
    ...{ code: 'commits-unverified', severity: 'warning', message: `The commits are not signed by GitHub: ${why}` },
    hint: 'Use the default token of the workflow or that of a GitHub App; a personal token cannot sign.',
    ...{ file: null, line: null, column: null, pointer: null },
});


/***/ })

};
