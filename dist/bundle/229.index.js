export const id = 229;
export const ids = [229];
export const modules = {

/***/ 4687:
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

;// CONCATENATED MODULE: ./lib/checks/guards/python-source.js
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
    const masked = maskPython(source);
    const lines = masked.split('\n');
    return findHeaders(masked, /^except\b/).flatMap(({ first, last, text, column }) => {
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
    : changeSet.changes.filter(({ path }) => ['py', 'pyi'].includes(extensionOf(path))).flatMap(guardSource);

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

;// CONCATENATED MODULE: ./lib/checks/guards/python-symbols.js

/** Methods that callers reach by the name of their class. */
const calledByName = new Set(['__init__', '__call__']);
const isPublic = (name) => !name.startsWith('_') || calledByName.has(name);
/**
 * The public names of a Python module with their signatures: functions, classes and methods without a leading
 * underscore, and constructors. Not seen: variables, `__all__`, names that are imported or made at run time.
 */
const readPythonSymbols = (source) => {
    const masked = maskPython(source);
    const open = [];
    return findHeaders(masked, /^(?:async\s+def|def|class)\b/).flatMap(({ indent, text, start, end }) => {
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

;// CONCATENATED MODULE: ./lib/checks/guards/public-symbols.js





const readers = {
    ...Object.fromEntries(['py', 'pyi'].map((extension) => [extension, readPythonSymbols])),
    ...Object.fromEntries('ts tsx mts cts js jsx mjs cjs'.split(' ').map((extension) => [extension, readScriptSymbols])),
    go: readGoSymbols,
};
/** Names with all their signatures: one name may be declared several times. */
const readSymbols = (path, content) => {
    const extension = extensionOf(path);
    const read = Object.hasOwn(readers, extension) ? readers[extension] : undefined;
    const symbols = new Map();
    for (const [name, signature] of read?.((0,guards_lines/* textOf */.b6)(content) ?? '') ?? []) {
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
    const [symbol, ...others] = changedSymbols({ changes: changes.filter(({ path }) => isPublicCode(path)) });
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
const exception_lines_statements = {
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
    const extension = extensionOf(path);
    const statement = Object.hasOwn(exception_lines_statements, extension) ? exception_lines_statements[extension] : undefined;
    if (statement === undefined)
        return false;
    const [old = [], now = []] = [before, after].map((content) => {
        const text = (0,guards_lines/* textOf */.b6)(content) ?? '';
        return (statement === pythonStatement ? maskPython(text) : text).split(/\r?\n/);
    });
    const kept = keptLines(old, now);
    const stayed = new Set(kept.values());
    const handles = (line) => statement.test(line) && !isComment(line);
    return now.some((line, at) => !kept.has(at) && handles(line)) || old.some((line, at) => !stayed.has(at) && handles(line));
}

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
    const isPublic = globs.length > 0 ? (0,guards_globs/* matchingAny */.y6)(globs) : (path) => !isTestPath(path);
    return changedSymbols({ changes: changeSet.changes.filter(({ path }) => isPublic(path)) });
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
const manifests_readers = [
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
    return manifests_readers.find(([pattern]) => pattern.test(name))?.[1] ?? null;
};

;// CONCATENATED MODULE: ./lib/checks/guards/dependencies.js




/** How many dependencies of one manifest are listed. */
const mostListed = 25;
/** Dependency names are compared without case and without what sets `a_b`, `a-b` and `a.b` apart. */
const comparable = (name) => name.toLowerCase().replace(/[-_.]+/g, '-');
const guardManifest = (change, explained) => {
    const read = manifestReader(change.path);
    const after = (0,guards_lines/* textOf */.b6)(change.after);
    if (read === null || after === null || isTestPath(change.path))
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
        const name = canonicalSegment(segment);
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
            found.push([segments.slice(0, depth).map(canonicalSegment).join('/'), part]);
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
    const name = canonicalSegment(path.slice(path.lastIndexOf('/') + 1));
    return (name === 'config' || name === 'config.worktree') && gitSections.test((0,guards_lines/* textOf */.b6)(after) ?? '');
};
/** The top folder and every folder a path lies in, from the top. */
const foldersOf = (path) => {
    const folders = path.slice(0, longestPath).split('/').slice(0, -1).map(canonicalSegment);
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
    (isTestPath(change.path) ||
        (change.path.endsWith('.rs') && (0,guards_lines/* addedLines */.u4)(change).some(({ text }) => /#\[(?:\w+::)?test\b/.test(text)))));
const guardTests = (context) => {
    const wanted = context.bundle.tasks
        .map(({ id, brief }) => ({ id, requirements: brief.testRequirements.filter(({ type }) => type.toLowerCase() !== 'manual') }))
        .filter(({ requirements }) => requirements.length > 0);
    const touchesCode = context.changeSet.changes.some(({ path }) => isCodePath(path) && !isTestPath(path));
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
const ignore_patterns_broadness = ({ matches }) => {
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
/** Each added line is tried on every path. */
const mostAddedLines = 200;
const ignore_files_nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);
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
        return ['ignore-hides-lockfile', styleIgnoreFiles.has(ignore_files_nameOf(path)) ? 'warning' : 'error', `hides ${(0,finding/* quoted */.T)(lockfile)}`];
    const folder = folderOf(path);
    for (const file of delivered()) {
        if (!file.startsWith(folder) || !isSourcePath(file) || !pattern.matches(file.slice(folder.length)))
            continue;
        return [
            'ignore-hides-source',
            ignore_files_nameOf(path) === '.dockerignore' ? 'warning' : 'error',
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
    return (0,secrets/* findSecrets */.d)(lines.map(({ text }) => text).join('\n'), known).flatMap(({ kind, index }) => {
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
    const sightings = (0,secrets/* findSecrets */.d)(Buffer.from(after).toString('latin1'), known).filter(({ kind }) => kind === 'known-value');
    return sightings.length === 0
        ? []
        : [(0,finding/* finding */.g)('secret', 'error', path, `The binary file ${(0,finding/* quoted */.T)(path)} holds a secret of this run.`, 'Delete it.')];
};
/** No credential gets into the branch, as a file or as text. The value itself is never repeated. Source: FRD loop, hygiene 8. */
const guardLeaks = ({ changeSet, knownSecrets }) => changeSet.changes
    .filter(({ status }) => status !== 'deleted')
    .flatMap((change) => {
    const { path } = change;
    if ((0,secrets/* findSecrets */.d)(path, knownSecrets).length > 0) {
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
    return configExtensions.has(extensionOf(path)) || /^\.[a-z0-9-]+rc$|^\.env|^\.editorconfig$/i.test(name);
};
const isMachineFile = (path) => {
    const segments = path.split('/');
    const name = segments.at(-1) ?? '';
    return machineFiles.test(name) || segments.slice(0, -1).some((segment) => editorFolders.has(segment));
};
const guardHomeFolders = (change) => (0,guards_lines/* addedLines */.u4)(change).flatMap(({ number, text }) => {
    const home = (0,secrets/* findPersonalData */.y)(text).find(({ kind }) => kind === 'home-folder');
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
    const canonical = path.split('/').map(canonicalSegment).join('/');
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
    return findHeaders(source, /^(?:async\s+def|def|class)\b/).flatMap(({ text, indent }) => {
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
    const extension = extensionOf(path);
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
    const text = isPython ? maskPython(source) : source;
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
const removed_tests_compare = (change) => {
    const { path } = change;
    if (!isCodePath(path) || !(isTestPath(path) || holdsTestsAnywhere(path)))
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
    const compared = changes.flatMap(removed_tests_compare);
    const anywhere = findMoved(compared);
    const amongTestFiles = findMoved(compared.filter(({ change }) => isTestFile(change.path)));
    return compared.flatMap((each) => {
        const { path, status, oldOid, oldMode } = each.change;
        const { missing, oids } = isTestFile(path) ? amongTestFiles : anywhere;
        const names = without(each.before.names, each.after.names).filter((name) => missing.has(name));
        const isMoved = oids.has(oldOid) || (names.length === 0 && each.before.names.length > 0);
        if (status === 'deleted') {
            const isTest = names.length > 0 || (isTestFile(path) && oldMode?.startsWith('100') === true);
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
    const [sighting] = (0,secrets/* findSecrets */.d)(text, knownSecrets);
    if (sighting === undefined)
        return [];
    return [
        (0,finding/* finding */.g)('secret', 'error', null, `\`${place}\` of the final answer holds a secret (${sighting.kind}).`, 'Answer again without the value.'),
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
        .filter(({ path, status }) => !isDeclared(path) && !isLockfile(path) && (status === 'deleted' || !isTestPath(path)))
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
    guardPackageSettings,
    guardLeaks,
];
/** Whatever repeats a secret is kept back; the complaint itself always stays. */
const withoutSecrets = (complaint, known) => {
    const texts = [complaint.file ?? '', complaint.message, complaint.hint];
    if (texts.every((text) => (0,secrets/* findSecrets */.d)(text, known).length === 0))
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

/***/ 9582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O$: () => (/* binding */ compareIgnored),
/* harmony export */   rZ: () => (/* binding */ listIgnored),
/* harmony export */   xq: () => (/* binding */ removeIgnored)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1632);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(657);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7614);





/** Looks at every ignored file, besides those that the run itself writes. */
async function listIgnored(checkout) {
    const args = ['ls-files', '--others', '--ignored', '--exclude-standard', '--directory', '-z'];
    const files = new Map();
    for (const path of (0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .fields */ .OA)(await (0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .git */ .$Y)(checkout.private, args)))
        look(checkout.root, path.replace(/\/$/, ''), files);
    return files;
}
const isRunOutput = (path) => _checkout_js__WEBPACK_IMPORTED_MODULE_2__/* .RUN_OUTPUTS */ .re.some((output) => `/${path}/`.startsWith(output));
/**
 * Links are looked at, never followed. A folder without files does not count. Synchronous, because of many small files
 * most of the time would go into waiting for one another.
 */
function look(root, path, files) {
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path), { bigint: true, throwIfNoEntry: false });
    if (stat === undefined || isRunOutput(path))
        return;
    // Nobody without special rights can set the time of the last change of state.
    if (!stat.isDirectory())
        files.set(path, `${stat.ino}:${stat.size}:${stat.ctimeNs}:${stat.mode}`);
    else
        lookInto(root, path, files);
}
function lookInto(root, folder, files) {
    let names;
    try {
        names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder));
    }
    catch {
        // Whoever owns it can open it again.
        files.set(folder, 'closed');
        return;
    }
    for (const name of names)
        look(root, `${folder}/${name}`, files);
}
/** What has happened to ignored files in between. */
function compareIgnored(before, after) {
    const paths = inOrder(after.keys());
    return {
        added: paths.filter((path) => !before.has(path)),
        changed: paths.filter((path) => before.has(path) && before.get(path) !== after.get(path)),
        removed: inOrder(before.keys()).filter((path) => !after.has(path)),
    };
}
const inOrder = (paths) => [...paths].sort((a, b) => (a < b ? -1 : 1));
/** Takes ignored files away again. */
const removeIgnored = async (checkout, paths) => {
    for (const path of paths)
        await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .dM)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(checkout.root, path));
};


/***/ }),

/***/ 4654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F_: () => (/* binding */ takeBaseline),
/* harmony export */   Ht: () => (/* binding */ withTree),
/* harmony export */   Mv: () => (/* binding */ placeTree),
/* harmony export */   mC: () => (/* binding */ captureWorkTree),
/* harmony export */   s7: () => (/* binding */ restoreWorkTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _diff_trees_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1915);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7614);
/* harmony import */ var _ignored_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9582);





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
    const ignored = await (0,_ignored_files_js__WEBPACK_IMPORTED_MODULE_4__/* .listIgnored */ .rZ)(checkout);
    if (differing.length === 0)
        return { dirty: [], converted: new Map(), hidden, ignored };
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(attributes);
    const changed = await listDifferences(checkout);
    const filtered = await findFiltered(checkout, changed);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(attributes, RAW_ATTRIBUTES);
    const dirty = changed.map(({ path }) => path).filter((path) => !filtered.has(path));
    const isDirty = new Set(dirty);
    const converted = await Promise.all(differing
        .filter(({ path }) => !isDirty.has(path))
        .map(async ({ path }) => [path, await fingerprint(checkout, path)]));
    return { dirty, converted: new Map(converted), hidden, ignored };
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
/** What some system takes for `.git`; no tree can hold it. */
const DOT_GIT = /(?:^|\/)(?:\.git|git~\d+)(?:\/|$)/i;
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
        if (path.endsWith('/') || path.includes('\uFFFD') || DOT_GIT.test(path))
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
/** Writes what differs between the commit that is checked out and `tree` into the work tree. */
async function placeTree(checkout, tree) {
    const differing = await (0,_diff_trees_js__WEBPACK_IMPORTED_MODULE_2__/* .diffTrees */ .j)(checkout.private, checkout.head, tree);
    for (const { path } of differing.filter(({ status }) => status === 'deleted'))
        await remove(checkout, path);
    const present = differing.filter(({ status }) => status !== 'deleted').map(({ path }) => path);
    if (present.length > 0)
        await checkOut(checkout, tree, present);
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
        return [{ message: `${bundle.commitSubject}\n`, paths: changedPaths }];
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
        return [{ message: `${summarise(bundle, report)}\n`, paths: changedPaths }];
    return groups.map(({ type, summary, paths }) => ({ message: `${renderSubject(type, bundle.scope, summary)}\n`, paths }));
}
/** Message of the last commit, the host's own: statuses or the change report, and notes. Source: FRD loop, FRD status updates. */
function renderStatusMessage(bundle, adds) {
    const ids = bundle.tasks.map(({ id }) => id).join(', ');
    const what = adds.report ? 'add the change report' : `mark ${ids} completed`;
    return `${renderSubject(adds.report ? 'docs' : 'chore', bundle.scope, `${what}${adds.note ? ' and add a note' : ''}`)}\n`;
}


/***/ }),

/***/ 7489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ costOf)
/* harmony export */ });
const MILLION = 1_000_000;
/**
 * What tokens cost; null without prices. Cached tokens are counted among those that went in, and those of reasoning among
 * those that came out.
 */
function costOf({ inputTokens, cachedInputTokens, outputTokens }, prices) {
    if (prices === null)
        return null;
    const cached = Math.min(cachedInputTokens, inputTokens);
    const sum = (inputTokens - cached) * prices.input + cached * prices.cachedInput + outputTokens * prices.output;
    return { amount: Math.round(sum) / MILLION, currency: prices.currency };
}


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

/***/ 5435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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

// EXTERNAL MODULE: ./lib/report/pull-request.js + 2 modules
var pull_request = __webpack_require__(8240);
// EXTERNAL MODULE: ./lib/steps/change-report.js + 4 modules
var change_report = __webpack_require__(3575);
;// CONCATENATED MODULE: ./lib/steps/seal.js









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
    const reports = (0,change_report/* writeChangeReport */.mD)(order, note.edits);
    const worked = new Map(changeSet.changes.flatMap(({ path, after }) => (after === null ? [] : [[path, after]])));
    const marks = ground.format.markDone(ground.snapshot, ground.planPath, bundle.tasks, order.today, worked);
    const edits = [...marks, ...reports, ...note.edits];
    const finalTree = await (0,objects/* editTree */.nf)(place, changeSet.tree, await (0,objects/* storeEdits */.F3)(place, edits));
    // Where a report tells that the work is done, the plan itself stays as it was.
    const validation = reports.length > 0 ? [] : await validatePlan(order, finalTree);
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
        const message = (0,report_commits/* renderStatusMessage */.Wt)(bundle, { report: reports.length > 0, note: note.edits.length > 0 });
        parent = await (0,objects/* writeCommit */.rV)(place, { tree: finalTree, parents: [parent], message, author, at: order.at });
        commits.push({ hash: parent, message: message.trim() });
    }
    const changes = (await (0,diff_trees/* diffTrees */.j)(checkout.private, changeSet.base, finalTree)).map(({ path, status }) => ({ path, status }));
    return { commits, head: parent, memoryUpdate: note.update, validation, changes };
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
