export const id = 475;
export const ids = [475];
export const modules = {

/***/ 8869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ runGates)
/* harmony export */ });
/* harmony import */ var _host_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4220);
/* harmony import */ var _host_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1659);


/** End of a gate's output that is kept as evidence, in characters. */
const MAX_SUMMARY = 8_000;
const KEEP_BYTES = 256 * 1024;
/**
 * Runs the gates in order, all of them, so that one repair turn can mend everything.
 *
 * A gate runs code that the agent may have written, so it gets the agent's sandbox and nothing more.
 * @param afterEach puts back what a gate changed, so that the next one sees the judged tree too
 */
async function runGates(gates, confine, log, signal, afterEach = async () => { }) {
    const results = [];
    for (const gate of gates) {
        const command = await confine({ script: gate.run, network: gate.network, timeoutMs: gate.timeoutMs });
        const result = readExit(gate, await (0,_host_process_js__WEBPACK_IMPORTED_MODULE_1__/* .runProcess */ .R)({ ...command, keepBytes: KEEP_BYTES, signal }));
        log.info(`  gate ${gate.name}: ${result.status} (exit code ${result.exitCode}, ${Math.round(result.durationMs / 100) / 10} s)`);
        results.push(result);
        await afterEach();
    }
    return results;
}
function readExit(gate, exit) {
    const printed = [exit.stdout, exit.stderr].map((output) => output.toString('utf8').trimEnd()).filter(Boolean);
    const remark = exit.survived
        ? ['a process of this gate could not be ended']
        : exit.ended === 'exited'
            ? []
            : [`ended by the host: ${exit.ended}`];
    const outputSummary = [...printed, ...remark]
        .join('\n')
        .split('\n')
        .map((line) => (0,_host_log_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLine */ .tQ)(line, 1000))
        .join('\n')
        .slice(-MAX_SUMMARY);
    const exitCode = exit.survived ? 125 : exit.ended === 'timeout' ? 124 : exit.ended === 'not-started' ? 127 : (exit.code ?? 128);
    return {
        name: gate.name,
        command: gate.run,
        exitCode,
        status: exitCode === 0 ? 'passed' : 'failed',
        durationMs: exit.durationMs,
        outputSummary,
    };
}


/***/ }),

/***/ 3078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ guard),
  R: () => (/* reexport */ withholdSecrets)
});

// EXTERNAL MODULE: ./lib/secrets.js
var secrets = __webpack_require__(150);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
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
    const glob = isGlob ? picomatch(entry.replace(/[[\]()]/g, '\\$&'), { dot: true, noextglob: true }) : null;
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

;// CONCATENATED MODULE: ./lib/checks/guards/finding.js
/**
 * A finding about one path of the change, or about the change as a whole when `file` is null.
 * @param hint what the agent can do about it
 */
const finding = (code, severity, file, message, hint, position = null) => ({
    code,
    severity,
    file,
    line: position?.line ?? null,
    column: position?.column ?? null,
    pointer: null,
    message,
    hint,
});
/** A path as it may stand in a message: quoted, with whatever does not show written as an escape. */
const quoted = (path) => `"${path.replace(/[^\x20-\x7E\p{L}\p{M}\p{N}\p{S}\p{P}]|\\/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)}"`;

;// CONCATENATED MODULE: ./lib/checks/guards/lines.js
/** How many bytes are looked at to tell text from binary, as Git does. */
const probedBytes = 8000;
/** Whether content is no text, by the rule Git uses: a NUL near its beginning. */
const isBinary = (content) => content.subarray(0, probedBytes).includes(0);
/** Null for content that is absent, too large to hold, or binary. */
const textOf = (content) => content === null || isBinary(content) ? null : new TextDecoder().decode(content);
/** The lines of a text without their ends; the one after a final line end is left out. */
const linesOf = (text) => {
    const lines = text.split(/\r?\n/);
    if (lines.at(-1) === '')
        lines.pop();
    return lines.map((line, index) => ({ number: index + 1, text: line }));
};
/** The lines of a changed text that the base does not hold as often. A line that only moved is not among them. */
const addedLines = (change) => {
    const after = textOf(change.after);
    if (after === null)
        return [];
    const left = new Map();
    for (const { text } of linesOf(textOf(change.before) ?? ''))
        left.set(text, (left.get(text) ?? 0) + 1);
    return linesOf(after).filter(({ text }) => {
        const count = left.get(text) ?? 0;
        left.set(text, count - 1);
        return count <= 0;
    });
};

;// CONCATENATED MODULE: ./lib/checks/guards/binary-files.js



/** Nobody can review a binary file line by line, so only one that a step of the plan declares is delivered. */
const guardBinaryFiles = ({ changeSet: { changes }, bundle }) => {
    const isDeclared = declaring(bundle.tasks);
    return changes
        .filter(({ path, after }) => after !== null && isBinary(after) && !isDeclared(path))
        .map(({ path, status }) => finding('binary-file', 'error', path, `${quoted(path)} is a binary file, and no step of ${bundle.tasks.map(({ id }) => id).join(', ')} declares it.`, status === 'added' ? 'Delete it, or make it from text when it is needed.' : 'Restore it as it was in the base.'));
};

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
            finding('build-output', 'error', files[0] ?? output, `${quoted(output)} is output of a tool (${files.length} ${files.length === 1 ? 'file' : 'files'}).`, `Delete ${quoted(output)}; if a tool makes it again, add a narrow line for it at the end of .gitignore.`),
        ];
    });
};

;// CONCATENATED MODULE: ./lib/checks/guards/manifests.js
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

;// CONCATENATED MODULE: ./lib/checks/guards/test-paths.js
const folders = new Set(('test tests __tests__ spec e2e cypress testdata test-data test-fixtures fixtures __fixtures__ __mocks__ __snapshots__ ' +
    'bench benches benchmark benchmarks androidtest').split(' '));
const fileNames = [
    /[._-](?:test|tests|spec|specs|bench|e2e|cy)\.[a-z0-9]+(?:\.snap)?$/i,
    /^(?:test|bench)_[^/]*\.[a-z0-9]+$/i,
    /(?:Test|Tests|TestCase|IT|Spec|Specs)\.(?:java|kt|kts|scala|groovy|cs|fs|vb|php|swift|m)$/,
    /^conftest\.py$/,
    /\.(?:bats|snap|feature)$/,
];
/** Whether a path is a test, a benchmark or something only these use, by the customs of the common ecosystems. */
const isTestPath = (path) => {
    const segments = path.split('/');
    const name = segments.pop() ?? '';
    return segments.some((segment) => folders.has(segment.toLowerCase())) || fileNames.some((pattern) => pattern.test(name));
};

;// CONCATENATED MODULE: ./lib/checks/guards/dependencies.js




/** How many dependencies of one manifest are listed. */
const mostListed = 25;
/** Dependency names are compared without case and without what sets `a_b`, `a-b` and `a.b` apart. */
const comparable = (name) => name.toLowerCase().replace(/[-_.]+/g, '-');
const guardManifest = (change, explained) => {
    const read = manifestReader(change.path);
    const after = textOf(change.after);
    if (read === null || after === null || isTestPath(change.path))
        return [];
    const before = read(textOf(change.before) ?? '');
    return [...read(after)]
        .filter((name) => !before.has(name) && !explained.has(comparable(name)))
        .slice(0, mostListed)
        .map((name) => {
        const line = linesOf(after).find(({ text }) => comparable(text).includes(comparable(name)));
        return finding('dependency-rationale', 'error', change.path, `The dependency ${quoted(name)} was added to ${quoted(change.path)} without a reason.`, 'Name it in "dependencies" of the final answer and say why its benefit is worth it, or do without it.', line === undefined ? null : { line: line.number, column: null });
    });
};
/** Each added dependency is explained in the agent's report. Source: FRD loop, quality 3 and 4. */
const guardDependencies = ({ changeSet, report }) => {
    const explained = (report?.dependencies ?? [])
        .filter(({ rationale }) => rationale.trim() !== '')
        .map(({ name }) => comparable(name.trim()));
    return changeSet.changes.flatMap((change) => guardManifest(change, new Set(explained)));
};

;// CONCATENATED MODULE: ./lib/checks/guards/globs.js

/** Longer paths are refused in any case, and the agent chooses them: none of them may keep a pattern busy. */
const LONGEST_PATH_BYTES = 240;
/** A glob as the configuration writes it, without what says "from the top" and "a folder". */
const plainGlob = (glob) => glob.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
/**
 * Whether a path is one that any of some globs names, or lies below one. Globs are made of `*`, `**`, `?`, `[a-z]` and
 * `{a,b}`; parentheses and a leading `!` stand for themselves, and names that begin with a dot are not special.
 */
const matchingAny = (globs, nocase = false) => {
    const named = globs.map(plainGlob).filter((glob) => glob !== '');
    const matches = picomatch(named.map((glob) => glob.replace(/[()]/g, '\\$&')).flatMap((glob) => [glob, `${glob}/**`]), { dot: true, nocase, noextglob: true, nonegate: true });
    return (path) => Buffer.byteLength(path) <= LONGEST_PATH_BYTES && matches(path);
};

;// CONCATENATED MODULE: ./lib/checks/guards/docs-contract.js


const listed = (names) => names.map(quoted).join(' or ');
/** Where the configuration says so, a change of one path comes with a change of another: code with the docs that tell of it. */
const guardDocsContract = ({ changeSet: { changes }, policy }) => policy.docsContract.flatMap(({ when, require, hint }) => {
    const asks = matchingAny(when);
    const [first, ...more] = changes.filter(({ path }) => asks(path));
    if (first === undefined)
        return [];
    const meets = matchingAny(require);
    if (changes.some(({ path, status }) => status !== 'deleted' && meets(path)))
        return [];
    const others = more.length === 0 ? '' : ` and ${more.length} more`;
    return [
        finding('docs-contract', 'error', first.path, `${quoted(first.path)}${others} changed, and nothing that matches ${listed(require)} did.`, hint ?? `Bring ${listed(require)} up to date with the change.`),
    ];
});

;// CONCATENATED MODULE: ./lib/checks/guards/source-paths.js
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

;// CONCATENATED MODULE: ./lib/checks/guards/evidence.js




const needsMeasurement = ({ brief }) => brief.testRequirements.some(({ type }) => type.toLowerCase() === 'benchmark') ||
    [...brief.notes, ...brief.gotchas.map(({ text }) => text)].some((text) => /performance[- ]sensitive/i.test(text));
const guardMeasurement = ({ bundle, report }) => {
    const tasks = bundle.tasks.filter(needsMeasurement);
    if (tasks.length === 0 || (report?.performance ?? '').trim() !== '')
        return [];
    return [
        finding('benchmark-evidence', 'error', null, `The plan asks for a measurement (${tasks.map(({ id }) => id).join(', ')}), but the final answer holds none.`, 'Measure, or argue with the complexity of the code, and write it into "performance" of the final answer.'),
    ];
};
const isTested = ({ changeSet }) => changeSet.changes.some((change) => change.status !== 'deleted' &&
    // Rust keeps unit tests in the file they test.
    (isTestPath(change.path) ||
        (change.path.endsWith('.rs') && addedLines(change).some(({ text }) => /#\[(?:\w+::)?test\b/.test(text)))));
const guardTests = (context) => {
    const wanted = context.bundle.tasks
        .map(({ id, brief }) => ({ id, requirements: brief.testRequirements.filter(({ type }) => type.toLowerCase() !== 'manual') }))
        .filter(({ requirements }) => requirements.length > 0);
    const touchesCode = context.changeSet.changes.some(({ path }) => isCodePath(path) && !isTestPath(path));
    if (wanted.length === 0 || !touchesCode || isTested(context))
        return [];
    const listed = wanted.flatMap(({ id, requirements }) => requirements.map((requirement) => `${id} ${requirement.id}`));
    return [
        finding('tests-missing', 'error', null, `Code was changed, but no test, although the plan asks for tests: ${listed.join(', ')}.`, 'Add or extend tests for these requirements, where the tests of this repository are.'),
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
    return `Delete the ".git" inside ${quoted(path)}, or the whole folder.`;
};
const isAllowed = ({ newMode, oldMode }, allowExecutables) => newMode === null || newMode === '100644' || (newMode === '100755' && (allowExecutables || oldMode === '100755'));
/** Only regular files are delivered: no links, no nested repositories, no new executables unless the configuration allows them. */
const guardFileModes = ({ changeSet, policy }) => changeSet.changes
    .filter((change) => !isAllowed(change, policy.allowExecutables))
    .map(({ path, newMode }) => {
    const mode = newMode ?? '';
    const kind = Object.hasOwn(kinds, mode) ? kinds[mode] : 'not a regular file';
    return finding('file-mode', 'error', path, `${quoted(path)} is ${kind} (mode ${mode}).`, hintFor(mode, path));
});

// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(298);
;// CONCATENATED MODULE: ./lib/checks/guards/lockfiles.js
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
const broadness = ({ matches }) => {
    const catchAll = [madeUp, `.${madeUp}`, `${madeUp}.${madeUp}`, `${madeUp}/${madeUp}`].some(matches);
    if (catchAll)
        return 'everything';
    for (const extension of sourceExtensions) {
        if (matches(`${madeUp}.${extension}`) || matches(`${madeUp}/${madeUp}.${extension}`))
            return `every .${extension} file`;
    }
    return null;
};
/** The first lockfile name that a pattern hides, here or in a folder below; null when there is none. */
const hiddenLockfile = ({ matches }) => lockfileNames.find((name) => matches(name) || matches(`${madeUp}/${name}`)) ?? null;
/** Whether a pattern names something that tools generate or that belongs to one machine, at the root or below. */
const namesGenerated = ({ matches }) => generatedSamples.some((sample) => matches(sample) || matches(`packages/a/${sample}`));

;// CONCATENATED MODULE: ./lib/checks/guards/ignore-files.js






const ignoreFiles = new Set('.gitignore .dockerignore .npmignore .eslintignore .prettierignore .stylelintignore .vscodeignore'.split(' '));
/** Formatters and linters have no business in a lockfile, so theirs may be named. */
const styleIgnoreFiles = new Set('.eslintignore .prettierignore .stylelintignore'.split(' '));
const ignore_files_nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path) => path.slice(0, path.lastIndexOf('/') + 1);
/** The old lines that are gone (or out of order), and the new lines that were put in. Blank lines do not count. */
const compareLines = (before, after) => {
    const written = (text) => linesOf(text).filter((line) => line.text.trim() !== '');
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
    const broad = broadness(pattern);
    if (broad !== null)
        return ['ignore-broad', 'error', `hides ${broad}`];
    const lockfile = hiddenLockfile(pattern);
    if (lockfile !== null)
        return ['ignore-hides-lockfile', styleIgnoreFiles.has(ignore_files_nameOf(path)) ? 'warning' : 'error', `hides ${quoted(lockfile)}`];
    const folder = folderOf(path);
    for (const file of delivered()) {
        if (!file.startsWith(folder) || !isSourcePath(file) || !pattern.matches(file.slice(folder.length)))
            continue;
        return [
            'ignore-hides-source',
            ignore_files_nameOf(path) === '.dockerignore' ? 'warning' : 'error',
            `hides the source file ${quoted(file)}`,
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
        finding(code, severity, judged.path, `The added line ${quoted(text.trim())} ${fault}.`, 'Remove the line, or name exactly the generated file or folder that is meant.', { line: number, column: null }),
    ];
});
const guardKeptLines = (path, lost) => lost
    .slice(0, 1)
    .map(({ number, text }) => finding('ignore-shrunk', 'error', path, `${quoted(path)} lost the line ${quoted(text)} (line ${number} of the base), or its order changed.`, 'Restore the old lines and comments in their order; new lines go to the end.'));
const guardIgnoreFile = (change, isDeclared, delivered) => {
    const { path, status } = change;
    if (status === 'deleted') {
        return [finding('ignore-shrunk', 'error', path, `${quoted(path)} was deleted.`, 'Restore it exactly as it was in the base.')];
    }
    const { lost, added } = compareLines(textOf(change.before) ?? '', textOf(change.after) ?? '');
    const mustBeNeeded = status === 'added' && ignore_files_nameOf(path) === '.gitignore' && !isDeclared;
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
        .filter(({ path }) => ignoreFiles.has(ignore_files_nameOf(path)))
        .flatMap((change) => guardIgnoreFile(change, isDeclared(change.path), delivered));
};

;// CONCATENATED MODULE: ./lib/checks/guards/leaks.js



const secretFiles = /^(?:\.env(?:\..+)?|\.envrc|.*\.(?:pem|key|p12|pfx|jks|keystore|kdbx|ppk)|id_(?:rsa|dsa|ecdsa|ed25519)|\.netrc|_netrc|\.pypirc|\.htpasswd|\.git-credentials)$/i;
const harmlessEnvFiles = /^\.env(?:\..+)?\.(?:example|sample|template|dist|defaults)$/i;
const isSecretFile = (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return ((secretFiles.test(name) && !harmlessEnvFiles.test(name)) || /(?:^|\/)\.(?:aws\/credentials|docker\/config\.json)$/i.test(path));
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
    const lines = addedLines(change);
    const reported = new Set();
    return (0,secrets/* findSecrets */.d)(lines.map(({ text }) => text).join('\n'), known).flatMap(({ kind, index }) => {
        const position = positionOf(lines, index);
        if (position === null || reported.has(position.line))
            return [];
        reported.add(position.line);
        return [finding('secret', 'error', change.path, `A secret (${kind}) was added to ${quoted(change.path)}.`, remedy, position)];
    });
};
const guardBinary = ({ path, after }, known) => {
    if (after === null || !isBinary(after) || known.length === 0)
        return [];
    const sightings = (0,secrets/* findSecrets */.d)(Buffer.from(after).toString('latin1'), known).filter(({ kind }) => kind === 'known-value');
    return sightings.length === 0
        ? []
        : [finding('secret', 'error', path, `The binary file ${quoted(path)} holds a secret of this run.`, 'Delete it.')];
};
/** No credential gets into the branch, as a file or as text. The value itself is never repeated. Source: FRD loop, hygiene 8. */
const guardLeaks = ({ changeSet, knownSecrets }) => changeSet.changes
    .filter(({ status }) => status !== 'deleted')
    .flatMap((change) => {
    const { path } = change;
    if ((0,secrets/* findSecrets */.d)(path, knownSecrets).length > 0) {
        return [finding('secret', 'error', null, 'The name of a changed file holds a secret.', 'Give the file another name.')];
    }
    const byName = isSecretFile(path)
        ? [
            finding('secret', 'error', path, `${quoted(path)} is a file for credentials.`, 'Delete it; describe the variables in a file such as .env.example instead.'),
        ]
        : [];
    return [...byName, ...(textOf(change.after) === null ? guardBinary(change, knownSecrets) : guardText(change, knownSecrets))];
});

;// CONCATENATED MODULE: ./lib/checks/guards/machine-files.js






const editorFolders = new Set('.idea .vscode .vs .fleet .zed .settings .history .direnv'.split(' '));
const machineFiles = /^(?:\.ds_store|thumbs\.db|desktop\.ini|local\.properties|docker-compose\.override\.ya?ml|compose\.override\.ya?ml|.*\.local|.*\.local\.(?:json|ya?ml|toml|ini|properties)|.*\.(?:swp|swo|suo|csproj\.user|sublime-workspace)|.*~)$/i;
const configExtensions = new Set('json jsonc json5 yml yaml toml ini cfg conf config properties env xml plist'.split(' '));
const isConfig = (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return configExtensions.has(extensionOf(path)) || /^\.[a-z0-9-]+rc$|^\.env|^\.editorconfig$/i.test(name);
};
const isMachineFile = (path) => {
    const segments = path.split('/');
    const name = segments.at(-1) ?? '';
    return machineFiles.test(name) || segments.slice(0, -1).some((segment) => editorFolders.has(segment));
};
const guardHomeFolders = (change) => addedLines(change).flatMap(({ number, text }) => {
    const home = (0,secrets/* findPersonalData */.y)(text).find(({ kind }) => kind === 'home-folder');
    if (home === undefined)
        return [];
    return [
        finding('machine-specific', 'error', change.path, `A home folder of one machine was written into ${quoted(change.path)}.`, 'Use a path relative to the repository, or a variable.', { line: number, column: home.index + 1 }),
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
                finding('machine-specific', 'error', path, `${quoted(path)} belongs to one machine or one editor.`, 'Delete it; what everybody needs goes into a shared configuration file.'),
            ];
        }
        return isConfig(path) && !isTestPath(path) ? guardHomeFolders(change) : [];
    });
};

;// CONCATENATED MODULE: ./lib/checks/guards/package-managers.js




const managerOf = (path) => (isTestPath(path) || path.split('/').includes('node_modules') ? null : packageManagerOf(path));
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
            finding('second-package-manager', 'error', path, `${quoted(path)} brings in ${manager.name}, while ${names} already serves ${manager.ecosystem} here.`, `Delete it and use ${names}.`),
        ];
    });
};

;// CONCATENATED MODULE: ./lib/checks/guards/canonical-segment.js
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

;// CONCATENATED MODULE: ./lib/checks/guards/paths.js




const isGitFolder = (segment) => /^(?:\.git|git~[0-9]+)$/.test(canonicalSegment(segment));
/** What is wrong with a path on some system it may be checked out on; null when nothing is. */
const faultOf = (path) => {
    const segments = path.split('/');
    if (/[\p{Cc}\p{Cs}\u2028\u2029\uFFFD]/u.test(path))
        return 'holds a control character or is not valid Unicode';
    if (hasIgnorable(path))
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
            finding('path-unsafe', 'error', path, `The path ${quoted(path)} ${fault}.`, 'Give the file a plain name, or delete it.'),
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
            finding('path-collision', 'error', other, `${quoted(other)} and ${quoted(path)} are one file on systems that ignore case or Unicode form.`, 'Keep one of the two, or give the new file another name.'),
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
    const segments = path.split('/').map(canonicalSegment);
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
    const matchesGlobs = matchingAny(policy.protectedPaths, true);
    const memoryFile = plainGlob(policy.memoryFile).toLowerCase();
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
            finding('protected-path', 'error', path, `${quoted(path)} ${reason}; it was ${status}.`, `${remedy} If the task needs this change, describe it in your final answer for a person to make.`),
        ];
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
    const [sighting] = (0,secrets/* findSecrets */.d)(text, knownSecrets);
    if (sighting === undefined)
        return [];
    return [
        finding('secret', 'error', null, `\`${place}\` of the final answer holds a secret (${sighting.kind}).`, 'Answer again without the value.'),
    ];
});
const withhold = (value, known) => {
    if (typeof value === 'string')
        return (0,secrets/* findSecrets */.d)(value, known).length === 0 ? value : '(withheld: it held a secret)';
    if (Array.isArray(value))
        return value.map((item) => withhold(item, known));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withhold(item, known)]));
};
/** The report as it may be shown, also where it was refused: texts with a secret in them are replaced. */
const withholdSecrets = (report, known) => withhold(report, known);

;// CONCATENATED MODULE: ./lib/checks/guards/scope.js






const guardCompleteness = (context) => {
    const { create, modify } = declaredFiles(context.bundle.tasks);
    const protectedBecause = protection(context);
    const delivered = [...deliveredPaths(context)];
    const missing = create
        .filter((file) => !delivered.some(file.matches))
        .map(({ entry }) => {
        const isForbidden = protectedBecause(entry) !== null;
        return finding('missing-file', isForbidden ? 'warning' : 'error', entry, `The plan asks for ${quoted(entry)}, which does not exist${isForbidden ? '; agents may not write it' : ''}.`, isForbidden ? 'A person has to add it.' : 'Create it with the content that its step describes.');
    });
    const unchanged = modify
        .filter((file) => !context.changeSet.changes.some(({ path }) => file.matches(path)))
        .map(({ entry }) => finding('unchanged-file', 'warning', entry, `The plan asks for a change of ${quoted(entry)}, which is as it was.`, 'Make the change its step describes, or say in the summary why none is needed.'));
    return [...missing, ...unchanged];
};
const guardBoundary = ({ changeSet, bundle, nextBoundary }) => {
    if (nextBoundary === null)
        return [];
    const isOurs = declaring(bundle.tasks);
    const deferred = declaredFiles([nextBoundary]).create;
    return changeSet.changes
        .filter(({ path, status }) => status === 'added' && !isOurs(path) && deferred.some((file) => file.matches(path)))
        .map(({ path }) => finding('deferred-file', 'error', path, `${quoted(path)} belongs to ${nextBoundary.id}, the next task, which is not part of this run.`, 'Delete it, and keep what this bundle needs in the files of its own tasks.'));
};
const guardExtent = (context) => {
    const { bundle, changeSet, policy } = context;
    const { create, modify } = declaredFiles(bundle.tasks);
    if (create.length + modify.length === 0)
        return [];
    const isDeclared = declaring(bundle.tasks);
    const protectedBecause = protection(context);
    return changeSet.changes
        .filter(({ path, status }) => !isDeclared(path) && !isLockfile(path) && (status === 'deleted' || !isTestPath(path)))
        .filter(({ path }) => protectedBecause(path) === null)
        .map(({ path, status }) => finding('out-of-scope', policy.scope === 'strict' ? 'error' : 'warning', path, `${quoted(path)} was ${status}, but no step of ${bundle.tasks.map(({ id }) => id).join(', ')} declares it.`, 'Undo the change, or do the same within the files that the steps declare.'));
};
/** The change is what the plan declares: all of it, nothing beside it, nothing of the next task. Source: FRD loop, implementation rules 1-4. */
const guardScope = (context) => [
    ...guardCompleteness(context),
    ...guardBoundary(context),
    ...guardExtent(context),
];

;// CONCATENATED MODULE: ./lib/checks/guards/size.js

/** The change is there at all, and small enough for a person to review. */
const guardSize = ({ changeSet: { changes }, policy }) => {
    if (changes.length === 0) {
        return [
            finding('empty-diff', 'error', null, 'No file was changed.', 'Implement the tasks by changing files, or say what stands in the way.'),
        ];
    }
    const findings = [];
    if (changes.length > policy.maxFiles) {
        findings.push(finding('too-many-files', 'error', null, `${changes.length} files differ from the base; at most ${policy.maxFiles} may.`, 'Undo changes that the tasks do not ask for, and delete generated files.'));
    }
    for (const { path, status, size, newMode, after } of changes) {
        const isUnread = status !== 'deleted' && newMode?.startsWith('100') === true && after === null;
        if (size <= policy.maxFileBytes && !isUnread)
            continue;
        findings.push(finding('too-large', 'error', path, size > policy.maxFileBytes
            ? `${quoted(path)} has ${size} bytes; a file may have ${policy.maxFileBytes}.`
            : `${quoted(path)} has ${size} bytes, too many to be checked.`, 'Split the file, or leave it out if a tool generates it.'));
    }
    const total = changes.reduce((sum, { size }) => sum + size, 0);
    if (total > policy.maxTotalBytes) {
        findings.push(finding('too-large', 'error', null, `The changed files have ${total} bytes together; ${policy.maxTotalBytes} are allowed.`, 'Leave out generated or downloaded files.'));
    }
    return findings;
};

;// CONCATENATED MODULE: ./lib/checks/guards.js

















/** In the order in which their findings are listed: what is dangerous first, what is only unwanted last. */
const guards = [
    guardSize,
    guardPaths,
    guardFileModes,
    guardProtectedPaths,
    guardLeaks,
    guardReportTexts,
    guardScope,
    guardBinaryFiles,
    guardPackageManagers,
    guardIgnoreFiles,
    guardBuildOutputs,
    guardMachineFiles,
    guardDependencies,
    guardDocsContract,
    guardEvidence,
];
/** Whatever repeats a secret is kept back; the complaint itself always stays. */
const withoutSecrets = (finding, known) => {
    const texts = [finding.file ?? '', finding.message, finding.hint];
    if (texts.every((text) => (0,secrets/* findSecrets */.d)(text, known).length === 0))
        return finding;
    return {
        ...finding,
        file: null,
        message: 'A file whose name or content holds a secret breaks this rule.',
        hint: 'Remove the secret first.',
    };
};
/**
 * Every rule of the repository that a change breaks. Pure: the same change gives the same findings, on any machine.
 * An error goes back to the agent for repair and in the end rejects the change; a warning is listed in the pull request.
 */
const guard = (context) => 
// Without a change, what is missing from it says nothing more.
(context.changeSet.changes.length === 0 ? [guardSize] : guards)
    .flatMap((judge) => judge(context))
    .map((finding) => withoutSecrets(finding, context.knownSecrets));


/***/ }),

/***/ 1024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/** Folds what guards and gates found into one verdict. Gates that did not run although nothing was found fail it too. */
function judge(findings, gates, expectedGates) {
    const errors = findings.filter(({ severity }) => severity === 'error');
    const gatesPassed = gates.length === expectedGates && gates.every(({ status }) => status === 'passed');
    const reasonCode = errors.length > 0
        ? errors.every(({ code }) => code === 'empty-diff')
            ? 'empty-diff'
            : 'guards-failed'
        : gatesPassed
            ? 'accepted'
            : 'gates-failed';
    return { accepted: reasonCode === 'accepted', reasonCode, findings, gates };
}


/***/ }),

/***/ 6738:
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
async function deliver({ desk, lease, branch, branchTip, head }) {
    const renewed = await (0,_claim_lease_js__WEBPACK_IMPORTED_MODULE_0__/* .renewal */ .Bf)(desk, lease);
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

/***/ 4654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F_: () => (/* binding */ takeBaseline),
/* harmony export */   Ht: () => (/* binding */ withTree),
/* harmony export */   mC: () => (/* binding */ captureWorkTree),
/* harmony export */   s7: () => (/* binding */ restoreWorkTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _diff_trees_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1915);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7614);




/**
 * Undoes every attribute that would convert contents. In `info/attributes` it wins over the work tree's own files, so
 * the bytes on disk are the bytes that are judged.
 */
const RAW_ATTRIBUTES = '* -text !eol !filter !ident !working-tree-encoding\n';
/** Compares the checkout with its commit, by the repository's own attributes, and remembers what is there. */
async function takeBaseline(checkout) {
    const attributes = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(checkout.private.gitDir, 'info', 'attributes');
    await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$Y)(checkout.private, ['read-tree', checkout.head]);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(attributes, RAW_ATTRIBUTES);
    const differing = await listDifferences(checkout);
    const hidden = new Set(await findHiddenRepositories(checkout, []));
    if (differing.length === 0)
        return { dirty: [], converted: new Map(), hidden };
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(attributes);
    const changed = await listDifferences(checkout);
    const filtered = await findFiltered(checkout, changed);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(attributes, RAW_ATTRIBUTES);
    const dirty = changed.map(({ path }) => path).filter((path) => !filtered.has(path));
    const isDirty = new Set(dirty);
    const converted = await Promise.all(differing
        .filter(({ path }) => !isDirty.has(path))
        .map(async ({ path }) => [path, await fingerprint(checkout, path)]));
    return { dirty, converted: new Map(converted), hidden };
}
/** Tracked files whose difference may be all a content filter's doing. */
async function findFiltered(checkout, changed) {
    const paths = changed.filter(({ kind }) => kind === 'M').map(({ path }) => path);
    if (paths.length === 0)
        return new Set();
    const stdin = paths.map((path) => `${path}\0`).join('');
    const answer = (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .fields */ .OA)(await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$Y)(checkout.private, ['check-attr', '-z', '--stdin', 'filter'], { stdin }));
    return new Set(paths.filter((_, index) => !['unspecified', 'unset', undefined].includes(answer[index * 3 + 2])));
}
/** Every path that differs from the index, untracked and unignored ones included. */
async function listDifferences(checkout) {
    const args = ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames', '--ignore-submodules=all'];
    // The index stays without time stamps: contents are compared every time, for time stamps can be set to anything.
    const answer = await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$Y)(checkout.private, args, { env: { GIT_OPTIONAL_LOCKS: '0' } });
    return (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .fields */ .OA)(answer).map((entry) => ({ path: entry.slice(3), kind: entry.charAt(1) }));
}
/** A `.git` in a folder with tracked files: Git looks past it, but would obey it in that folder. */
async function findHiddenRepositories(checkout, changed) {
    const trees = (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .fields */ .OA)(await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$Y)(checkout.private, ['ls-tree', '-r', '-d', '-z', checkout.head]));
    const folders = new Set(trees.flatMap((line) => (line.startsWith('040000 ') ? [line.slice(line.indexOf('\t') + 1)] : [])));
    for (const path of changed)
        for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
            folders.add(path.slice(0, at));
    const candidates = [...folders].map((folder) => `${folder}/.git`);
    const present = await Promise.all(candidates.map(async (path) => (await lstatOf(checkout, path)) !== null));
    return candidates.filter((_, index) => present[index]);
}
const lstatOf = (checkout, path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(checkout.root, path), { bigint: true }).catch(() => null);
async function fingerprint(checkout, path) {
    const stat = await lstatOf(checkout, path);
    return stat === null ? 'absent' : [stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs, stat.mode].join(':');
}
/**
 * The work tree as a tree object, and how it differs from the commit that was checked out.
 *
 * Call it only when every process that could write there is dead.
 */
async function captureWorkTree(checkout, baseline) {
    const present = [];
    const gone = [];
    const impossible = [];
    for (const { path, kind } of await listDifferences(checkout)) {
        const before = baseline.converted.get(path);
        if (before !== undefined && before === (await fingerprint(checkout, path)))
            continue;
        if (path.endsWith('/') || path.includes('\uFFFD'))
            impossible.push(path);
        else if (kind !== 'D' && (await isFileOrLink(checkout, path)))
            present.push(path);
        else
            gone.push(path);
    }
    for (const path of await findHiddenRepositories(checkout, present))
        if (!baseline.hidden.has(path))
            impossible.push(path);
    const scratch = { ...checkout.private, indexFile: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(checkout.private.gitDir, `capture-${process.hrtime.bigint()}.index`) };
    await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$Y)(scratch, ['read-tree', checkout.head]);
    const names = (paths) => ({ stdin: paths.map((path) => `${path}\0`).join('') });
    if (gone.length > 0)
        await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$Y)(scratch, ['update-index', '--force-remove', '-z', '--stdin'], names(gone));
    if (present.length > 0)
        await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$Y)(scratch, ['update-index', '--add', '--replace', '-z', '--stdin'], names(present));
    const tree = (await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$Y)(scratch, ['write-tree'])).toString('latin1').trim();
    const changes = [...(await (0,_diff_trees_js__WEBPACK_IMPORTED_MODULE_2__/* .diffTrees */ .j)(checkout.private, checkout.head, tree)), ...impossible.map(impossibleEntry)];
    return { base: checkout.head, tree, changes: changes.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
async function isFileOrLink(checkout, path) {
    const stat = await lstatOf(checkout, path);
    return stat !== null && (stat.isFile() || stat.isSymbolicLink());
}
/**
 * What cannot be part of the tree, listed as a nested repository for the guards to see: one that is, or a name that is
 * not UTF-8.
 */
const impossibleEntry = (path) => ({
    path: path.replace(/\/$/, ''),
    status: 'added',
    oldMode: null,
    newMode: '160000',
    oldOid: null,
    newOid: null,
    size: 0,
    before: null,
    after: null,
});
/**
 * Puts the work tree back to a state that was captured, except for ignored files: what a gate left behind or changed
 * is undone, so that the tree on disk is the tree that was judged.
 * @returns the paths that had to be put back
 */
async function restoreWorkTree(checkout, baseline, judged) {
    const now = await captureWorkTree(checkout, baseline);
    const impossible = now.changes.filter(({ status, newOid }) => status === 'added' && newOid === null).map(({ path }) => path);
    const differing = now.tree === judged.tree ? [] : await (0,_diff_trees_js__WEBPACK_IMPORTED_MODULE_2__/* .diffTrees */ .j)(checkout.private, now.tree, judged.tree);
    const added = [...impossible, ...differing.filter(({ status }) => status === 'deleted').map(({ path }) => path)];
    for (const path of added)
        await remove(checkout, path);
    const back = differing.filter(({ status }) => status !== 'deleted').map(({ path }) => path);
    if (back.length > 0)
        await checkOut(checkout, judged.tree, back);
    return [...added, ...back];
}
/** Removes what is at a path, but nothing that only a link on the way leads to. */
async function remove(checkout, path) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(checkout.root, path);
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target);
    const isInside = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(parent).catch(() => null)) === parent && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(parent)).isDirectory();
    if (isInside)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(target, { recursive: true, force: true });
}
/** Writes files of a tree into the work tree, byte for byte. */
async function checkOut(checkout, tree, paths) {
    const scratch = { ...checkout.private, indexFile: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(checkout.private.gitDir, `restore-${process.hrtime.bigint()}.index`) };
    await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$Y)(scratch, ['read-tree', tree]);
    await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$Y)(scratch, ['checkout-index', '--force', '-z', '--stdin'], { stdin: paths.map((path) => `${path}\0`).join('') });
}
/**
 * Has `work` done while the files of `tree` that differ from `judged` stand in the work tree, and takes them out again.
 */
async function withTree(checkout, judged, tree, work) {
    const differing = judged === tree ? [] : await (0,_diff_trees_js__WEBPACK_IMPORTED_MODULE_2__/* .diffTrees */ .j)(checkout.private, judged, tree);
    const kept = differing.filter(({ status }) => status !== 'added').map(({ path }) => path);
    try {
        if (differing.length > 0)
            await checkOut(checkout, tree, differing.filter(({ status }) => status !== 'deleted').map(({ path }) => path));
        return await work();
    }
    finally {
        for (const { path } of differing.filter(({ status }) => status === 'added'))
            await remove(checkout, path);
        if (kept.length > 0)
            await checkOut(checkout, judged, kept);
    }
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
/**
 * A conventional subject on one line, `<type>(<scope>): <summary>`. Source: FRD loop, commit rules 3, 4.
 * @param summary what the agent or the plan calls it; reduced to one short line
 */
function renderSubject(type, scope, summary) {
    const head = `${type}(${scope}): `;
    return `${head}${(0,_host_log_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLine */ .tQ)(plainSummary(summary), MAX_SUBJECT - head.length - 1)}`;
}
/** One line without a type and scope of its own, and without what notifies a person or closes an issue after a merge. */
const plainSummary = (text) => (0,_host_log_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLine */ .tQ)(text, 1000)
    .replace(/\s+/g, ' ')
    .replace(/^(feat|fix|refactor|test|docs|chore)(\([^)]*\))?!?:\s*/i, '')
    .replace(/#(?=\d)/g, 'no. ')
    .replace(/GH-(?=\d)/gi, 'GH ')
    .replaceAll('://', ': //')
    .replace(/(?<![A-Za-z0-9])@(?=\w)/g, '(at)')
    .replace(/[.\s]+$/, '');
/** Title of the pull request: the whole bundle in one conventional subject. Source: FRD loop, PR output files 2. */
function renderTitle(bundle, report) {
    const [first] = bundle.tasks;
    const summary = [report?.title ?? '', first.title].find((text) => plainSummary(text) !== '');
    return renderSubject(report?.type ?? 'feat', bundle.scope, summary ?? `implement ${first.id}`);
}
/**
 * How the work is split into commits: as the agent proposes when its groups hold every changed path exactly once, else
 * in one commit. Source: FRD loop, commit rules 2.
 */
function planCommits(bundle, report, changedPaths) {
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
        return [{ message: `${renderTitle(bundle, report)}\n`, paths: changedPaths }];
    return groups.map(({ type, summary, paths }) => ({ message: `${renderSubject(type, bundle.scope, summary)}\n`, paths }));
}
/** Message of the last commit, the host's own: statuses and notes. Source: FRD loop, FRD status updates. */
function renderStatusMessage(bundle, withNote) {
    const ids = bundle.tasks.map(({ id }) => id).join(', ');
    return `${renderSubject('chore', bundle.scope, `mark ${ids} completed${withNote ? ' and add a note' : ''}`)}\n`;
}


/***/ }),

/***/ 7491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ seal)
});

// EXTERNAL MODULE: ./lib/checks/gates.js
var gates = __webpack_require__(8869);
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
    if ((0,secrets/* findSecrets */.d)(text, knownSecrets).length > 0)
        return 'The note was refused: it held a secret.';
    if ((0,secrets/* findPersonalData */.y)(text).length > 0)
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

// EXTERNAL MODULE: ./lib/report/pull-request.js + 1 modules
var pull_request = __webpack_require__(8221);
;// CONCATENATED MODULE: ./lib/seal.js








/**
 * Adds the host's own edits (statuses, dates, the note) to the judged tree, validates the plan as it will be delivered,
 * and makes the commits: the agent's work first, the host's edits last.
 *
 * Source: FRD loop, FRD status updates, validation, commit rules.
 */
async function seal(order) {
    const { checkout, ground, bundle, report, changeSet } = order;
    const place = checkout.private;
    const note = noteEdit(order);
    const edits = [...ground.format.markDone(ground.snapshot, ground.planPath, bundle.tasks, order.today), ...note.edits];
    const finalTree = await (0,objects/* editTree */.nf)(place, changeSet.tree, await (0,objects/* storeEdits */.F3)(place, edits));
    const validation = await validatePlan(order, finalTree);
    const author = ground.config.commitAuthor;
    const changed = changeSet.changes;
    const commits = [];
    let parent = changeSet.base;
    let tree = changeSet.base;
    const plans = (0,report_commits/* planCommits */.eS)(bundle, report, changed.map(({ path }) => path));
    for (const { message, paths } of plans) {
        const chosen = changed.filter(({ path }) => paths.includes(path));
        tree = await (0,objects/* editTree */.nf)(place, tree, chosen.map(({ path, newMode, newOid }) => ({
            path,
            entry: newMode === null || newOid === null ? null : { mode: newMode, oid: newOid },
        })));
        parent = await (0,objects/* writeCommit */.rV)(place, { tree, parents: [parent], message, author, at: order.at });
        commits.push({ hash: parent, message: message.trim() });
    }
    // The commits must add up to the tree that was judged: nothing lost, nothing slipped in.
    if (tree !== changeSet.tree)
        throw new TypeError(`the commits add up to ${tree}, not to the judged tree ${changeSet.tree}`);
    if (finalTree !== tree) {
        const message = (0,report_commits/* renderStatusMessage */.Wt)(bundle, note.edits.length > 0);
        parent = await (0,objects/* writeCommit */.rV)(place, { tree: finalTree, parents: [parent], message, author, at: order.at });
        commits.push({ hash: parent, message: message.trim() });
    }
    const filesChanged = (await (0,diff_trees/* diffTrees */.j)(checkout.private, changeSet.base, finalTree)).map(({ path }) => path);
    return { commits, head: parent, memoryUpdate: note.update, validation, filesChanged };
}
function noteEdit({ ground, bundle, report, today, knownSecrets }) {
    const file = ground.config.memoryFile;
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
    const final = await (0,objects/* readSnapshot */.RA)(checkout.private, finalTree, entries, (path) => ground.format.reads(ground.planPath, path));
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

/***/ 150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ findSecrets),
/* harmony export */   y: () => (/* binding */ findPersonalData)
/* harmony export */ });
/** Recognises what must not leave a run: credentials, and data about a person or a machine. Every pattern runs in linear time. */
const shortestKnownValue = 8;
const distinctCharacters = (text) => new Set(text).size;
/** Bits per character of a text, from how often each of its own characters occurs. */
const entropy = (text) => {
    const counts = new Map();
    for (const character of text)
        counts.set(character, (counts.get(character) ?? 0) + 1);
    let bits = 0;
    for (const count of counts.values())
        bits -= (count / text.length) * Math.log2(count / text.length);
    return bits;
};
const placeholder = /example|sample|placeholder|change.?me|your|dummy|fake|test|mock|redacted|xxxx|1234567|abcdef/i;
const isMixed = (text) => /[a-z]/.test(text) && /[A-Z]/.test(text) && /[0-9]/.test(text);
/** Words and versions have separators and few digits; generated values have neither. */
const looksGenerated = (value) => {
    if (placeholder.test(value))
        return false;
    if (isMixed(value))
        return value.length >= 20 && entropy(value) >= 3.8;
    return value.length >= 32 && /^[a-z0-9]+$/i.test(value) && /[0-9].*[0-9]/.test(value) && entropy(value) >= 3.2;
};
const varied = (match) => distinctCharacters(match) >= 10;
const quotedOf = (match) => match.slice(match.search(/["'`][^"'`]*["'`]$/) + 1, -1);
const names = '(?:(?:api|access|auth|client|secret|private|signing|encryption|bearer|refresh|bot|deploy|personal)[_-]?){1,3}key';
const words = '(?:(?:api|access|auth|client|bearer|refresh|bot|deploy|personal|session)[_-]?){0,2}(?:secret|token|password|passwd)';
const shapes = [
    { kind: 'private-key', pattern: /-----BEGIN (?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g, accepts: () => true },
    { kind: 'github-token', pattern: /(?<![A-Za-z0-9_])gh[pousr]_[A-Za-z0-9]{36,}/g, accepts: varied },
    { kind: 'github-token', pattern: /(?<![A-Za-z0-9_])github_pat_[A-Za-z0-9_]{22,}/g, accepts: varied },
    { kind: 'gitlab-token', pattern: /(?<![A-Za-z0-9_-])glpat-[A-Za-z0-9_-]{20,}/g, accepts: varied },
    {
        kind: 'model-api-key',
        pattern: /(?<![A-Za-z0-9_-])sk-[A-Za-z0-9_-]{32,}/g,
        accepts: (match) => isMixed(match) && varied(match),
    },
    {
        kind: 'aws-access-key',
        pattern: /(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Z0-9])/g,
        accepts: (match) => varied(match) && !match.endsWith('EXAMPLE'),
    },
    { kind: 'slack-token', pattern: /(?<![A-Za-z0-9-])xox[abeoprs]-[A-Za-z0-9-]{20,}/g, accepts: varied },
    {
        kind: 'slack-webhook',
        pattern: /hooks\.slack\.com\/services\/T[A-Z0-9]{6,}\/B[A-Z0-9]{6,}\/[A-Za-z0-9]{20,}/g,
        accepts: varied,
    },
    { kind: 'npm-token', pattern: /(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9_])/g, accepts: varied },
    { kind: 'npm-token', pattern: /:_authToken\s?=\s?[A-Za-z0-9_-]{20,}/g, accepts: varied },
    { kind: 'google-api-key', pattern: /(?<![A-Za-z0-9_-])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g, accepts: varied },
    { kind: 'payment-key', pattern: /(?<![A-Za-z0-9_])[rs]k_live_[A-Za-z0-9]{20,}/g, accepts: varied },
    {
        kind: 'json-web-token',
        pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{16,}/g,
        accepts: varied,
    },
    {
        kind: 'assigned-secret',
        pattern: new RegExp(`(?:${names}|${words})["'\`]?\\s{0,4}(?:=>|[:=])\\s{0,4}(["'\`])[A-Za-z0-9+/=_.~-]{20,200}\\1`, 'gi'),
        accepts: (match) => looksGenerated(quotedOf(match)),
    },
    {
        kind: 'assigned-secret',
        pattern: /^(?:export )?[A-Z0-9_]{0,40}(?:KEY|TOKEN|SECRET|PASSWORD)=[A-Za-z0-9+/=_.~-]{20,200}$/gm,
        accepts: (match) => looksGenerated(match.slice(match.indexOf('=') + 1)),
    },
];
/** The characters of a Base64 text that a value decides alone when `before` bytes stand in front of it. */
const base64Core = (value, before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), value]).toString('base64');
    return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + value.length) * 8) / 6));
};
/** The forms under which a value is looked for in a text, besides hexadecimal. */
const spellings = (value) => {
    const bytes = Buffer.from(value);
    const base64 = [0, 1, 2].map((before) => base64Core(bytes, before));
    const url = encodeURIComponent(bytes.toString());
    return new Set([
        value,
        JSON.stringify(value).slice(1, -1),
        url,
        url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
        ...base64,
        ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
    ]);
};
const occurrences = (text, wanted) => {
    const found = [];
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length))
        found.push(at);
    return found;
};
const findKnown = (text, known) => {
    const values = [...new Set(known.map((value) => value.trim()))].filter((value) => value.length >= shortestKnownValue);
    if (values.length === 0)
        return [];
    const lowerCase = text.toLowerCase();
    return values.flatMap((value) => {
        const plain = [...spellings(value)].flatMap((spelling) => occurrences(text, spelling));
        const hexadecimal = occurrences(lowerCase, Buffer.from(value).toString('hex'));
        return [...plain, ...hexadecimal].map((index) => ({ kind: 'known-value', index }));
    });
};
const findShapes = (text, wanted) => wanted.flatMap(({ kind, pattern, accepts }) => [...text.matchAll(pattern)].filter(([match]) => accepts(match)).map(({ index }) => ({ kind, index })));
const firstPerPlace = (sightings) => [...new Map(sightings.toReversed().map((sighting) => [sighting.index, sighting])).values()].sort((a, b) => a.index - b.index);
/**
 * Credentials in a text, in order: private keys, tokens of well-known shape, assigned values of high entropy, and exact values.
 * @param known values to look for as they are and as Base64, hexadecimal, JSON or URL text; those under 8 characters are left out
 */
const findSecrets = (text, known) => firstPerPlace([...findKnown(text, known), ...findShapes(text, shapes)]);
/** Folders of accounts that images and runners share, which say nothing about a person. */
const sharedAccounts = new Set('runner runneradmin node app appuser jovyan vscode circleci gitpod linuxbrew shared public default'.split(' '));
/** What follows the @ of a package version or an action reference, where a host name might stand. */
const versionWords = new Set('latest next beta alpha canary rc stable nightly experimental main master head workspace npm'.split(' '));
const personalShapes = [
    {
        kind: 'mail-address',
        pattern: /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9])/g,
        accepts: (match) => !match.startsWith('git@'),
    },
    {
        kind: 'home-folder',
        pattern: /(?<![A-Za-z0-9_.-])\/(?:home|Users)\/[A-Za-z0-9._-]{1,64}/g,
        accepts: (match) => !sharedAccounts.has(match.slice(match.lastIndexOf('/') + 1).toLowerCase()),
    },
    {
        kind: 'home-folder',
        pattern: /(?<![A-Za-z0-9])[A-Za-z]:[\\/]{1,2}Users[\\/]{1,2}[A-Za-z0-9._-]{1,64}/gi,
        accepts: (match) => !sharedAccounts.has((/[^\\/]+$/.exec(match)?.[0] ?? '').toLowerCase()),
    },
    {
        kind: 'user-at-host',
        pattern: /(?<![A-Za-z0-9_./@-])[A-Za-z_][A-Za-z0-9_.-]{0,63}@[A-Za-z][A-Za-z0-9-]{1,62}(?![A-Za-z0-9_/.-])/g,
        accepts: (match) => {
            const host = match.slice(match.indexOf('@') + 1).toLowerCase();
            return !versionWords.has(host) && !/^v[0-9]+$/.test(host);
        },
    },
];
/** Mail addresses, home folders and `user@host` in a text, in order. Names in prose cannot be recognised. */
const findPersonalData = (text) => firstPerPlace(findShapes(text, personalShapes));


/***/ })

};
