export const id = 532;
export const ids = [532];
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

/***/ 2532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareAgent: () => (/* binding */ prepareAgent)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/host/clock.js
var clock = __webpack_require__(9144);
// EXTERNAL MODULE: ./lib/host/files.js
var host_files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/host/log.js
var host_log = __webpack_require__(4220);
// EXTERNAL MODULE: ./lib/host/process.js
var host_process = __webpack_require__(1659);
;// CONCATENATED MODULE: ./lib/agent/answer-schema.gen.js
// Generated from schemas/agent-*.schema.json. Do not edit.
const ANSWER_SCHEMAS = {
    'agent-blocker': "{\"description\":\"A proposal for a run that cannot go on. It changes nothing. Every property is required.\",\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"classification\",\"confidence\",\"authorization\",\"action\",\"boundaries\",\"validation\",\"rollback\",\"question\"],\"properties\":{\"classification\":{\"type\":\"string\",\"enum\":[\"focused_in_scope_repair\",\"policy_authorized_operation\",\"environment_limitation\",\"upstream_conflict\",\"user_decision_required\",\"unsafe_request\"],\"description\":\"What kind of blocker it is.\"},\"confidence\":{\"type\":\"string\",\"enum\":[\"high\",\"medium\",\"low\"],\"description\":\"How sure this is.\"},\"authorization\":{\"type\":\"string\",\"enum\":[\"preapproved\",\"user_required\"],\"description\":\"Whether a person has to agree first.\"},\"action\":{\"type\":\"string\",\"description\":\"What ought to be done.\"},\"boundaries\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Commands and paths that the action keeps to.\"},\"validation\":{\"type\":\"string\",\"description\":\"How one sees that it worked.\"},\"rollback\":{\"type\":\"string\",\"description\":\"How it is undone.\"},\"question\":{\"type\":\"string\",\"description\":\"What to ask a person; empty when nothing.\"}}}",
    'agent-drift': "{\"description\":\"Whether a change agrees with its specs. Every property is required.\",\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"verdict\",\"tree\",\"checkedSpecs\",\"findings\",\"missingProof\",\"followUps\",\"residualRisks\"],\"properties\":{\"verdict\":{\"type\":\"string\",\"enum\":[\"pass\",\"pass_with_risk\",\"fail\"],\"description\":\"fail for material drift, missing proof or behaviour that nobody asked for.\"},\"tree\":{\"type\":\"string\",\"description\":\"The id of the tree that was looked at, as it was given.\"},\"checkedSpecs\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Paths of the specs that were read.\"},\"findings\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Where the change departs from them.\"},\"missingProof\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Requirements without proof.\"},\"followUps\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"What has to be done later.\"},\"residualRisks\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"What remains risky.\"}}}",
    'agent-expert': "{\"description\":\"The answer of an expert on one risk. Every property is required.\",\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"profileUsed\",\"trigger\",\"findings\",\"requiredProof\",\"nextAction\",\"recommendation\"],\"properties\":{\"profileUsed\":{\"type\":\"string\",\"description\":\"Name of the expert's profile.\"},\"trigger\":{\"type\":\"string\",\"description\":\"What the expert was asked for.\"},\"findings\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"What was found; empty when nothing was.\"},\"requiredProof\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"What would prove that the risk is met.\"},\"nextAction\":{\"type\":\"string\",\"description\":\"One bounded next action.\"},\"recommendation\":{\"type\":\"string\",\"enum\":[\"proceed\",\"revise\",\"stop\"],\"description\":\"What ought to happen.\"}}}",
    'agent-plan': "{\"description\":\"The answer of a planner: one bounded step, before anything is written. Every property is required, because structured outputs demand it.\",\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"goal\",\"files\",\"proof\",\"evidence\",\"oneObjective\",\"proofMeaningful\",\"triggers\",\"unclear\",\"conflicts\",\"blockers\",\"decisionsApplied\",\"needsSpec\",\"resultsConsidered\",\"decision\",\"risks\"],\"properties\":{\"goal\":{\"type\":\"string\",\"description\":\"What is true when the step is done, in one sentence.\"},\"files\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"path\",\"change\",\"why\"],\"properties\":{\"path\":{\"type\":\"string\",\"description\":\"Path in the repository.\"},\"change\":{\"type\":\"string\",\"enum\":[\"create\",\"modify\",\"delete\"],\"description\":\"What happens to it.\"},\"why\":{\"type\":\"string\",\"description\":\"Why.\"}}},\"description\":\"Every file that the step will touch; no other may be.\"},\"proof\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Commands that will show that the step works.\"},\"evidence\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"path\",\"fact\"],\"properties\":{\"path\":{\"type\":\"string\",\"description\":\"An existing file.\"},\"fact\":{\"type\":\"string\",\"description\":\"What it shows.\"}}},\"description\":\"What the plan rests on in the repository.\"},\"oneObjective\":{\"type\":\"boolean\",\"description\":\"Whether the work has one bounded objective.\"},\"proofMeaningful\":{\"type\":\"boolean\",\"description\":\"Whether the proof would fail if the work were wrong.\"},\"triggers\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"trigger\",\"reason\"],\"properties\":{\"trigger\":{\"type\":\"string\",\"enum\":[\"security_auth_privacy\",\"schema_data\",\"dependencies\",\"multiple_services_modules\",\"public_api_shared_contract\",\"visual_flow_ambiguity\",\"unclear_requirements\",\"broad_file_scope\",\"forbidden_path\",\"proof_unavailable\"],\"description\":\"Kind of risk.\"},\"reason\":{\"type\":\"string\",\"description\":\"Why it applies.\"}}},\"description\":\"Risks that the paths alone do not show; empty when there are none.\"},\"unclear\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Requirements that are unclear or contradict each other; empty when none are.\"},\"conflicts\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Pieces of guidance that contradict each other; empty when none do.\"},\"blockers\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Decisions that a person must make first; empty when there are none.\"},\"decisionsApplied\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Ids of the locked decisions that the step follows.\"},\"needsSpec\":{\"type\":\"boolean\",\"description\":\"Whether behaviour or design changes that ought to have a spec and has none.\"},\"resultsConsidered\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Ids of the earlier tickets whose results were considered.\"},\"decision\":{\"type\":\"string\",\"enum\":[\"advance\",\"retry\",\"checkpoint\",\"stop\"],\"description\":\"What ought to happen now.\"},\"risks\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"What may go wrong.\"}}}",
    'agent-report': "{\"description\":\"The agent's final answer. Every property is required, because structured outputs demand it.\",\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"status\",\"question\",\"title\",\"type\",\"summary\",\"changes\",\"risks\",\"followUps\",\"commits\",\"dependencies\",\"performance\",\"note\",\"evidence\",\"changeReport\"],\"properties\":{\"status\":{\"type\":\"string\",\"enum\":[\"done\",\"unfinished\",\"needs-input\"],\"description\":\"done when every task of the bundle is implemented; unfinished when the work is at a sound point and another turn has to go on; needs-input when a decision of a person is missing.\"},\"question\":{\"type\":[\"string\",\"null\"],\"description\":\"The one question a person must answer; null unless status is needs-input.\"},\"title\":{\"type\":\"string\",\"description\":\"What the whole change does, imperative, at most 60 characters, no type or scope in front.\"},\"type\":{\"$ref\":\"#/$defs/commitType\",\"description\":\"Kind of the whole change.\"},\"summary\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"What was done and why, for a reviewer.\"},\"changes\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Notable changes, one per item.\"},\"risks\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"What a reviewer should look at twice.\"},\"followUps\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Work that was left for later on purpose.\"},\"commits\":{\"type\":\"array\",\"description\":\"How to split the change into commits a reviewer can read one by one; every changed path in exactly one. Empty for a single commit.\",\"items\":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"type\",\"summary\",\"paths\"],\"properties\":{\"type\":{\"$ref\":\"#/$defs/commitType\"},\"summary\":{\"type\":\"string\",\"description\":\"Imperative, at most 60 characters.\"},\"paths\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Changed files, relative to the repository.\"}}}},\"dependencies\":{\"type\":\"array\",\"description\":\"Every dependency that was added.\",\"items\":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"name\",\"rationale\"],\"properties\":{\"name\":{\"type\":\"string\"},\"rationale\":{\"type\":\"string\",\"description\":\"Why its benefit outweighs its upkeep.\"}}}},\"performance\":{\"type\":[\"string\",\"null\"],\"description\":\"Measurement or complexity argument where performance matters; else null.\"},\"note\":{\"description\":\"Something durable that later runs should know and the notes do not say yet; else null. No secrets, no personal data.\",\"anyOf\":[{\"type\":\"null\"},{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"situation\",\"learning\",\"decision\",\"reusableCheck\",\"applicability\"],\"properties\":{\"situation\":{\"type\":\"string\"},\"learning\":{\"type\":\"string\"},\"decision\":{\"type\":\"string\"},\"reusableCheck\":{\"type\":\"string\"},\"applicability\":{\"type\":\"string\"}}}]},\"evidence\":{\"type\":\"array\",\"description\":\"For verification entries of the tasks: one command each that shows that the entry holds. The host runs it again.\",\"items\":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"taskId\",\"verificationId\",\"command\"],\"properties\":{\"taskId\":{\"type\":\"string\"},\"verificationId\":{\"type\":\"string\"},\"command\":{\"type\":\"string\"}}}},\"changeReport\":{\"description\":\"Only when the task asks for a change report; else null. Every text says None where nothing applies.\",\"anyOf\":[{\"type\":\"null\"},{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"files\",\"publicApi\",\"exceptions\",\"semantics\",\"dataLayout\",\"limitations\",\"docs\",\"items\"],\"properties\":{\"files\":{\"type\":\"array\",\"description\":\"One entry for each file added, modified or deleted.\",\"items\":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"path\",\"what\",\"why\",\"kind\"],\"properties\":{\"path\":{\"type\":\"string\"},\"what\":{\"type\":\"string\",\"description\":\"What changed in it.\"},\"why\":{\"type\":\"string\",\"description\":\"Why.\"},\"kind\":{\"type\":\"string\",\"enum\":[\"behavior\",\"refactor\"],\"description\":\"behavior when anything observable changes.\"}}}},\"publicApi\":{\"type\":\"string\",\"description\":\"Every public name that is new, removed, renamed or has another signature.\"},\"exceptions\":{\"type\":\"string\",\"description\":\"Errors that are raised, caught or passed on differently.\"},\"semantics\":{\"type\":\"string\",\"description\":\"What reads and writes differently.\"},\"dataLayout\":{\"type\":\"string\",\"description\":\"What lies differently on disk.\"},\"limitations\":{\"type\":\"string\",\"description\":\"Known limits, and what is left to do.\"},\"docs\":{\"type\":\"array\",\"description\":\"One answer for each of the six kinds of change that ask for documentation.\",\"items\":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"trigger\",\"affected\",\"reason\"],\"properties\":{\"trigger\":{\"type\":\"string\",\"enum\":[\"public-surface\",\"signatures\",\"semantics\",\"disk-layout\",\"ingest-export\",\"exceptions\"]},\"affected\":{\"type\":\"boolean\"},\"reason\":{\"type\":\"string\"}}}},\"items\":{\"type\":\"array\",\"description\":\"One entry for each item the document numbers, in its own words.\",\"items\":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"item\",\"done\"],\"properties\":{\"item\":{\"type\":\"string\"},\"done\":{\"type\":\"string\",\"description\":\"What was done for it, or why nothing.\"}}}}}}]}},\"$defs\":{\"commitType\":{\"type\":\"string\",\"enum\":[\"feat\",\"fix\",\"refactor\",\"test\",\"docs\",\"chore\"]}}}",
    'agent-review': "{\"description\":\"The answer of an independent reviewer. Every property is required.\",\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"verdict\",\"tree\",\"findings\",\"paths\",\"testsInspected\",\"alignment\",\"residualRisks\",\"noWeakening\",\"triggers\",\"resolved\"],\"properties\":{\"verdict\":{\"type\":\"string\",\"enum\":[\"PASS\",\"FAIL\"],\"description\":\"FAIL when anything must change before the work may be delivered.\"},\"tree\":{\"type\":\"string\",\"description\":\"The id of the tree that was reviewed, as it was given.\"},\"findings\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"id\",\"severity\",\"path\",\"expected\",\"actual\",\"criterion\",\"evidence\",\"repair\"],\"properties\":{\"id\":{\"type\":\"string\",\"description\":\"Short and stable over rounds, for example R1.\"},\"severity\":{\"type\":\"string\",\"enum\":[\"high\",\"medium\",\"low\"],\"description\":\"How bad it is.\"},\"path\":{\"type\":\"string\",\"description\":\"Where; empty for the whole change.\"},\"expected\":{\"type\":\"string\",\"description\":\"What ought to be.\"},\"actual\":{\"type\":\"string\",\"description\":\"What is.\"},\"criterion\":{\"type\":\"string\",\"description\":\"The requirement that it fails.\"},\"evidence\":{\"type\":\"string\",\"description\":\"How it can be seen.\"},\"repair\":{\"type\":\"string\",\"description\":\"What must be done.\"}}},\"description\":\"What must be repaired; empty with PASS.\"},\"paths\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Every path of the change that was reviewed.\"},\"testsInspected\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Tests that were read.\"},\"alignment\":{\"type\":\"string\",\"description\":\"How the change meets the acceptance criteria.\"},\"residualRisks\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"What remains risky; empty when nothing does.\"},\"noWeakening\":{\"type\":\"boolean\",\"description\":\"Whether no test, check or acceptance criterion was weakened.\"},\"triggers\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"trigger\",\"reason\"],\"properties\":{\"trigger\":{\"type\":\"string\",\"enum\":[\"security_auth_privacy\",\"schema_data\",\"dependencies\",\"multiple_services_modules\",\"public_api_shared_contract\",\"visual_flow_ambiguity\",\"unclear_requirements\",\"broad_file_scope\",\"forbidden_path\",\"proof_unavailable\"],\"description\":\"Kind of risk.\"},\"reason\":{\"type\":\"string\",\"description\":\"Why it applies.\"}}},\"description\":\"Risks that the paths alone do not show; empty when there are none.\"},\"resolved\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Ids of earlier findings that are cleared.\"}}}",
    'agent-self-review': "{\"description\":\"The writer's own look at the finished change. Every property is required.\",\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"checks\",\"issues\"],\"properties\":{\"checks\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"item\",\"holds\",\"note\"],\"properties\":{\"item\":{\"type\":\"string\",\"description\":\"What was looked at.\"},\"holds\":{\"type\":\"boolean\",\"description\":\"Whether it is in order.\"},\"note\":{\"type\":\"string\",\"description\":\"What was seen.\"}}},\"description\":\"One entry for each point of the list that was given.\"},\"issues\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"What is not in order yet; empty when nothing is.\"}}}",
};

;// CONCATENATED MODULE: ./lib/agent/ending.js
/** Why a turn of the agent broke off; null when its program ended by itself. */
function explainBreak(exit) {
    if (exit.survived)
        return { code: 'process-survived', detail: 'a process of the agent survived SIGKILL' };
    switch (exit.ended) {
        case 'aborted':
            return { code: 'cancelled', detail: 'the run was cancelled while the agent worked' };
        case 'timeout':
            return { code: 'agent-timeout', detail: `the agent was stopped after ${Math.round(exit.durationMs / 1000)} s` };
        case 'stalled':
            return { code: 'agent-stalled', detail: 'the agent showed no sign of life' };
        case 'not-started':
            return { code: 'codex-not-found', detail: exit.stderr.toString('utf8').trim() };
        case 'exited':
            return null;
    }
}

// EXTERNAL MODULE: ./lib/agent/message-text.js
var message_text = __webpack_require__(9368);
// EXTERNAL MODULE: ./lib/agent/roles.js
var roles = __webpack_require__(4128);
;// CONCATENATED MODULE: ./lib/agent/command-agent.js










/** What a program is told in its environment, besides PATH, HOME and TMPDIR. */
const AGENT_VARIABLES = {
    /** Path of the JSON schema of the answer. */
    schema: 'PLAN_RUNNER_ANSWER_SCHEMA',
    role: 'PLAN_RUNNER_ROLE',
    /** Empty where nobody chose one. */
    model: 'PLAN_RUNNER_MODEL',
    effort: 'PLAN_RUNNER_EFFORT',
};
/** What a program may print in one turn before the beginning of it is forgotten. */
const KEEP_BYTES = 1024 * 1024;
/** End of an earlier answer that is repeated, in characters. */
const MAX_ANSWER = 32 * 1024;
/** Lines of its messages that the log shows. */
const MAX_SHOWN = 20;
/**
 * A program that reads a message on standard input, edits the work tree and prints its answer as the last thing on standard
 * output. It runs in the sandbox of the gates, always without network. It remembers nothing: what goes on with a conversation
 * is a message that tells the first one, and the last answer, again.
 */
function createCommandAgent(options) {
    const { name, sandbox, agentTemp, log } = options;
    const conversations = new Map();
    const files = { prompt: (0,external_node_path_.join)(agentTemp, 'prompt.md'), schema: (0,external_node_path_.join)(agentTemp, 'answer.schema.json') };
    return {
        name,
        async run(turn) {
            const { answer: kind, access } = roles/* ROLES */.g[turn.role];
            const before = turn.threadId === null ? undefined : conversations.get(turn.threadId);
            const command = await sandbox.confine({
                script: prepareScript(options, turn, files),
                network: false,
                access,
                timeoutMs: Math.min(turn.timeoutMs, options.timeoutMs ?? turn.timeoutMs),
            });
            // Only now: the folder has just been emptied.
            await Promise.all([
                (0,host_files/* writeFileAtomically */.lo)(files.prompt, before === undefined ? turn.prompt : renderAgain(before, turn.prompt)),
                (0,host_files/* writeFileAtomically */.lo)(files.schema, ANSWER_SCHEMAS[kind]),
            ]);
            const { idleTimeoutMs } = options;
            const exit = await (0,host_process/* runProcess */.R)({
                ...command,
                idleTimeoutMs,
                signal: turn.signal,
                keepBytes: KEEP_BYTES,
                // Like the events of Codex: a record has one JSON value in each line.
                onLine: (line) => turn.record?.(JSON.stringify({ type: 'output', text: line })),
            });
            const said = exit.stderr.toString('utf8').trim().split('\n').slice(-MAX_SHOWN).filter(Boolean);
            for (const line of said)
                log.info(`  ${name} | ${(0,host_log/* quoteLine */.tQ)(line, 300)}`);
            log.info(`  ${name} ended: ${exit.ended}, exit code ${exit.code ?? 'unknown'} after ${(0,clock/* describeDuration */.MB)(exit.durationMs)}`);
            const failure = explainBreak(exit) ?? explainExit(name, exit);
            // Nobody counts what such a program uses, if anything.
            if (failure !== null)
                return { kind: 'failed', ...failure, usage: null };
            const answer = findAnswer(exit.stdout.toString('utf8'));
            const threadId = turn.threadId ?? `${name}-${(0,external_node_crypto_.randomUUID)()}`;
            conversations.set(threadId, { assignment: before?.assignment ?? turn.prompt, answer });
            return { kind: 'answered', answer, threadId, usage: null };
        },
        confine: sandbox.confine,
    };
}
/** Shells differ in much, but not in what single quotes mean. */
const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;
/** The command line with its input and variables. */
function prepareScript({ run, model, effort }, turn, files) {
    const variables = {
        [AGENT_VARIABLES.schema]: files.schema,
        [AGENT_VARIABLES.role]: turn.role,
        [AGENT_VARIABLES.model]: turn.model ?? model ?? '',
        [AGENT_VARIABLES.effort]: turn.effort ?? effort ?? '',
    };
    return [
        ...Object.entries(variables).map(([variable, value]) => `export ${variable}=${quote(value)}`),
        `exec < ${quote(files.prompt)}`,
        run,
    ].join('\n');
}
/** A message to somebody who knows nothing of what was said before. */
const renderAgain = ({ assignment, answer }, message) => (0,message_text/* join */.fj)([
    assignment.trimEnd(),
    '# Go on',
    'You have worked on this already, and your files are as you left them. Your last answer was:',
    (0,message_text/* fence */.EU)(answer.slice(-MAX_ANSWER)),
    'This is what is asked of you now:',
    message.trimEnd(),
]);
/** The answer begins with the last line that starts with a brace; what stands before it is talk. Empty when there is none. */
function findAnswer(output) {
    const begin = output.startsWith('{') ? 0 : -1;
    const last = output.lastIndexOf('\n{');
    const at = last < 0 ? begin : last + 1;
    return at < 0 ? '' : output.slice(at).trim();
}
function explainExit(name, { code, stderr }) {
    if (code === 0)
        return null;
    const said = (0,host_log/* quoteLine */.tQ)(stderr.toString('utf8').trim().split('\n').slice(-3).join(' '), 500);
    return { code: 'agent-failed', detail: `${name} ended with exit code ${code ?? 'unknown'}: ${said || 'no message'}` };
}

;// CONCATENATED MODULE: ./lib/agent/codex-config.js
/** Variable that hands Codex the word for the proxy in front of the model. The agent's commands never see it. */
const KEY_VARIABLE = 'CODEX_PLAN_RUNNER_BEARER';
/** Permission profiles: with and without network, and one that cannot write to the work tree. Nothing else differs. */
const PROFILES = { offline: 'offline', online: 'online', reader: 'reader' };
/** TOML and JSON agree on basic strings, except for U+007F, which no path or address here may hold. */
const codex_config_quote = (text) => JSON.stringify(text).replaceAll('\u007f', '');
/**
 * The only configuration Codex reads: nothing of the user's or the repository's own, no tool that leaves the machine,
 * every command in a sandbox that writes only to the work tree and one temporary folder.
 *
 * Keys are those of the tested Codex versions; `--strict-config` makes a misspelt one fail the run.
 */
function renderCodexConfig(settings) {
    const { model } = settings;
    return [
        ...(model === null ? [] : chooseModel(model)),
        `default_permissions = "${PROFILES.offline}"`,
        'project_doc_max_bytes = 0',
        'web_search = "disabled"',
        'approval_policy = "never"',
        'allow_login_shell = false',
        ...(model === null ? [] : describeProvider(model)),
        '[skills]',
        'include_instructions = false',
        '[history]',
        'persistence = "none"',
        '[analytics]',
        'enabled = false',
        '[agents]',
        'enabled = false',
        '[features]',
        ...['hooks', 'goals', 'plugins', 'apps', 'shell_snapshot'].map((feature) => `${feature} = false`),
        '[shell_environment_policy]',
        'inherit = "none"',
        `set = { PATH = ${codex_config_quote(settings.commandPath)}, HOME = ${codex_config_quote(settings.tempFolder)}, TMPDIR = ${codex_config_quote(settings.tempFolder)}, LANG = "C.UTF-8", CI = "true" }`,
        ...renderProfile(PROFILES.offline, settings),
        ...renderProfile(PROFILES.reader, settings),
        ...renderProfile(PROFILES.online, settings),
        `[permissions.${PROFILES.online}.network]`,
        'enabled = true',
        '',
    ].join('\n');
}
const chooseModel = ({ model, effort }) => [
    ...(model === null ? [] : [`model = ${codex_config_quote(model)}`]),
    ...(effort === null ? [] : [`model_reasoning_effort = ${codex_config_quote(effort)}`]),
    'model_provider = "runner"',
];
const describeProvider = ({ baseUrl }) => [
    '[model_providers.runner]',
    'name = "runner"',
    `base_url = ${codex_config_quote(baseUrl)}`,
    `env_key = "${KEY_VARIABLE}"`,
    'wire_api = "responses"',
    'request_max_retries = 2',
    'stream_max_retries = 2',
];
function renderProfile(name, settings) {
    return [
        `[permissions.${name}.filesystem]`,
        '":root" = "read"',
        '"/tmp" = "read"',
        ...settings.denied.map((folder) => `${codex_config_quote(folder)} = "deny"`),
        ...settings.readable.map((folder) => `${codex_config_quote(folder)} = "read"`),
        `${codex_config_quote(settings.tempFolder)} = "write"`,
        `[permissions.${name}.filesystem.":workspace_roots"]`,
        `"." = "${name === PROFILES.reader ? 'read' : 'write'}"`,
        // Readable, because tools ask Git about the project; a checkout with credentials in it is refused before.
        '".git" = "read"',
        ...(settings.hasWorkflows ? ['".github" = "read"'] : []),
    ];
}

;// CONCATENATED MODULE: ./lib/agent/sandbox-script.js
/**
 * A program for bash that runs the one it is given (its text, then its `$0` and arguments) with pipes for outputs.
 *
 * The host hands out sockets, and the sandbox forbids to look at them: Node then takes its output for nothing it knows and
 * writes nothing at all. Something that the program left running may hold the pipes open, so nobody waits for that for long.
 */
const WITH_PIPES = [
    'exec 3> >(exec cat); out=$!',
    'exec 4> >(exec cat >&2 3>&-); err=$!',
    // Without --norc, bash reads .bashrc even for a single command when its input is a socket.
    '/bin/bash --norc -eo pipefail -c "$@" < /dev/null >&3 2>&4 3>&- 4>&-',
    'code=$?',
    'exec 3>&- 4>&- 5<> <(:)',
    'for ((i = 0; i < 200; i++)); do kill -0 $out || kill -0 $err || break; read -rt 0.01 -u 5; done 2> /dev/null',
    'exit $code',
].join('\n');

;// CONCATENATED MODULE: ./lib/agent/sandbox.js




const isBelow = (path, folder) => path === folder || !(0,external_node_path_.relative)(folder, path).startsWith('..');
/** Name of the folder, below the agent's own, that Codex keeps its configuration and conversations in. */
const CODEX_HOME = 'codex-home';
/** Folders without those that lie below another: the sandbox cannot deny a folder twice. */
const outermost = (folders) => {
    const unique = [...new Set(folders)];
    return unique.filter((folder) => !unique.some((other) => other !== folder && isBelow(folder, other)));
};
/**
 * Gives Codex a configuration of our own in a home of its own.
 * @param model null where no model is asked
 */
async function createSandbox(options, model) {
    const home = (0,external_node_path_.join)(options.folder, CODEX_HOME);
    // Codex starts some programs (git among them) outside its sandbox; with an empty PATH it finds none.
    const emptyPath = (0,external_node_path_.join)(options.folder, 'no-programs');
    const codexTemp = (0,external_node_path_.join)(options.folder, 'codex-temp');
    const denied = outermost(options.denied);
    const config = renderCodexConfig({
        model,
        commandPath: options.commandPath,
        tempFolder: options.agentTemp,
        denied,
        readable: [...new Set([options.binary.packageFolder, ...options.readable])].filter((folder) => denied.some((other) => isBelow(folder, other))),
        // The sandbox fails every command when a path that its profile names is a link.
        hasWorkflows: await (0,host_files/* isRealFolder */.jj)((0,external_node_path_.join)(options.workTree, '.github')),
    });
    await Promise.all([(0,host_files/* makeFolder */.fc)(emptyPath), (0,host_files/* makeFolder */.fc)(codexTemp), (0,host_files/* writeFileAtomically */.lo)((0,external_node_path_.join)(home, 'config.toml'), config)]);
    // Codex keeps books on the mounts of its sandboxes in a temporary folder; in /tmp all runs of one account would share them.
    const env = { PATH: emptyPath, HOME: options.folder, TMPDIR: codexTemp, CODEX_HOME: home, LANG: 'C.UTF-8' };
    return {
        env,
        async confine({ script, args = [], network, timeoutMs, access = 'write' }) {
            // It is the home folder of the sandbox: a .bashrc or .npmrc left there would decide how a gate ends.
            await (0,host_files/* emptyFolder */.id)(options.agentTemp);
            const profile = access === 'read' ? PROFILES.reader : network ? PROFILES.online : PROFILES.offline;
            // Without --norc, bash reads .bashrc even for a single command when its input is a socket, which is what Node hands it.
            const bash = ['/bin/bash', '--norc', '-c', WITH_PIPES, 'bash', script, ...(args.length === 0 ? [] : ['bash', ...args])];
            return {
                argv: [options.binary.path, 'sandbox', '-P', profile, '-C', options.workTree, '--', ...bash],
                cwd: options.workTree,
                env,
                timeoutMs,
                mark: options.agentTemp,
            };
        },
    };
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/host/silent-port.js

/** Opens a port that shows whether somebody can connect. */
async function openSilentPort() {
    const server = (0,external_node_net_.createServer)((socket) => socket.destroy());
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => resolve());
    });
    return {
        port: server.address().port,
        close: () => new Promise((resolve) => server.close(() => resolve())),
    };
}

// EXTERNAL MODULE: ./lib/plan/agent-of.js
var agent_of = __webpack_require__(3018);
// EXTERNAL MODULE: ./lib/steps/day-ceiling.js
var day_ceiling = __webpack_require__(8603);
;// CONCATENATED MODULE: ./lib/agent/agent.js
/** Of a turn that cost nothing, or that nobody counted. */
const NO_USAGE = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0, reasoningOutputTokens: 0 };

;// CONCATENATED MODULE: ./lib/agent/events.js
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const events_text = (value) => (typeof value === 'string' ? value : '');
const count = (value) => (typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : 0);
/** Reads one line. Never throws: the stream is not ours, and a line that makes no sense is an event of its own. */
function parseEvent(line) {
    let event;
    try {
        event = JSON.parse(line);
    }
    catch {
        return { kind: 'malformed', line };
    }
    if (!isObject(event))
        return { kind: 'malformed', line };
    switch (event['type']) {
        case 'thread.started':
            return { kind: 'thread', id: events_text(event['thread_id']) };
        case 'item.started':
        case 'item.updated':
        case 'item.completed':
            return isObject(event['item']) ? parseItem(event['item'], event['type']) : { kind: 'malformed', line };
        case 'turn.completed':
            return { kind: 'turn-completed', usage: parseUsage(event['usage']) };
        case 'turn.failed':
            return { kind: 'turn-failed', message: isObject(event['error']) ? events_text(event['error']['message']) : '' };
        // Codex also reports attempts to reconnect this way, so only `turn.failed` ends a turn.
        case 'error':
            return { kind: 'notice', text: events_text(event['message']) };
        default:
            return { kind: 'ignored' };
    }
}
function parseItem(item, event) {
    const completed = event === 'item.completed';
    switch (item['type']) {
        case 'command_execution': {
            const command = events_text(item['command']);
            if (!completed)
                return event === 'item.started' ? { kind: 'command-started', command } : { kind: 'ignored' };
            return { kind: 'command-ended', command, exitCode: typeof item['exit_code'] === 'number' ? item['exit_code'] : null };
        }
        case 'file_change': {
            const changes = Array.isArray(item['changes']) ? item['changes'].filter(isObject) : [];
            return completed ? { kind: 'files', paths: changes.map((change) => events_text(change['path'])) } : { kind: 'ignored' };
        }
        case 'agent_message':
            return completed ? { kind: 'message', text: events_text(item['text']) } : { kind: 'ignored' };
        case 'todo_list':
            return completed ? { kind: 'ignored' } : parseSteps(Array.isArray(item['items']) ? item['items'].filter(isObject) : []);
        case 'reasoning': {
            const [, headline = ''] = /^\s*\*\*([^*\n]+)\*\*/.exec(events_text(item['text'])) ?? [];
            return completed && headline !== '' ? { kind: 'thought', headline } : { kind: 'ignored' };
        }
        case 'error':
            return { kind: 'notice', text: events_text(item['message']) };
        default:
            return { kind: 'ignored' };
    }
}
function parseSteps(steps) {
    const open = steps.filter((step) => step['completed'] !== true);
    return {
        kind: 'steps',
        done: steps.length - open.length,
        total: steps.length,
        current: open[0] === undefined ? null : events_text(open[0]['text']),
    };
}
function parseUsage(usage) {
    const numbers = isObject(usage) ? usage : {};
    return {
        inputTokens: count(numbers['input_tokens']),
        cachedInputTokens: count(numbers['cached_input_tokens']),
        outputTokens: count(numbers['output_tokens']),
        reasoningOutputTokens: count(numbers['reasoning_output_tokens']),
    };
}
/**
 * What a failed turn means. Codex gives no code, only a message, so this holds for the tested versions; anything else
 * is `agent-failed`, with the message kept.
 */
function classifyFailure(message) {
    const table = [
        [/budget of this run/i, 'budget-exceeded'],
        [/\b(401|403)\b|unauthorized|(?:invalid|incorrect) api key|not (?:have access|allowed|permitted)/i, 'model-unauthorized'],
        [/quota|billing|insufficient_quota/i, 'model-quota-exceeded'],
        [/context window|context_length/i, 'model-context-exceeded'],
        [/\b429\b|rate limit|too many requests/i, 'model-rate-limited'],
        [/\b5\d\d\b|high demand|stream disconnected|connection|error sending request|timed? ?out|overloaded/i, 'model-unavailable'],
    ];
    return table.find(([pattern]) => pattern.test(message))?.[1] ?? 'agent-failed';
}

;// CONCATENATED MODULE: ./lib/agent/progress.js


const MAX_LENGTH = 160;
/** Of a command that was shown when it began. */
const MAX_REPEATED = 50;
/** How long nothing has to happen until somebody who looks on is told that the agent still works. */
const SILENCE_MS = 60_000;
/**
 * Shows one turn in a log, line by line. Whatever the agent says or runs is quoted on one line.
 * @param workTree folder that paths are shown relative to
 */
function watchTurn(log, workTree) {
    const begun = performance.now();
    const started = new Map();
    let lastSeen = begun;
    let last = 'nothing yet';
    const tell = (line) => {
        lastSeen = performance.now();
        log.info(`  ${line}`);
    };
    const timer = setInterval(() => {
        if (performance.now() - lastSeen < SILENCE_MS)
            return;
        tell(`codex still works: ${(0,clock/* describeDuration */.MB)(performance.now() - begun)} in this turn; last: ${last}`);
    }, SILENCE_MS / 4);
    timer.unref();
    return {
        see(event) {
            if (event.kind === 'command-started')
                started.set(event.command, performance.now());
            const line = renderProgress(event, workTree);
            if (line === null)
                return;
            const since = event.kind === 'command-ended' ? started.get(event.command) : undefined;
            tell(since === undefined ? line : `${line} after ${(0,clock/* describeDuration */.MB)(performance.now() - since)}`);
            last = line.replace(/^codex\S* /, '');
        },
        end(usage) {
            clearInterval(timer);
            if (usage !== null)
                tell(`codex used ${renderUsage(usage)} in ${(0,clock/* describeDuration */.MB)(performance.now() - begun)}`);
        },
    };
}
/** One event on one line; null where there is nothing to show. */
function renderProgress(event, workTree = '') {
    const quote = (text) => (0,host_log/* quoteLine */.tQ)(text, MAX_LENGTH);
    switch (event.kind) {
        case 'message':
            // The final answer is JSON for us; what a person wants to know of it is in the report.
            return event.text.trimStart().startsWith('{') ? 'codex: final answer' : `codex: ${quote(event.text)}`;
        case 'command-started':
            return `codex $ ${quote(unwrap(event.command))}`;
        case 'command-ended':
            return `codex $ exit code ${event.exitCode ?? 'unknown'} of ${(0,host_log/* quoteLine */.tQ)(unwrap(event.command), MAX_REPEATED)}`;
        case 'files':
            return `codex edits ${quote(event.paths.map((path) => shorten(path, workTree)).join(' '))}`;
        case 'steps':
            return `codex plans: ${event.done} of ${event.total} steps done${event.current === null ? '' : `, now: ${quote(event.current)}`}`;
        case 'thought':
            return `codex thinks: ${quote(event.headline)}`;
        case 'notice':
            return `codex notes ${quote(event.text)}`;
        default:
            return null;
    }
}
/** Codex wraps every command into `/bin/bash -c "…"`. */
const unwrap = (command) => /^\S*\/(?:ba)?sh -l?c (["'])([\s\S]*)\1$/.exec(command)?.[2] ?? command;
/** Codex names files by their whole path. */
const shorten = (path, workTree) => workTree !== '' && path.startsWith(`${workTree}/`) ? path.slice(workTree.length + 1) : path;
function renderUsage({ inputTokens, cachedInputTokens, outputTokens }) {
    const [input, cached, output] = [inputTokens, cachedInputTokens, outputTokens].map((count) => count.toLocaleString('en-US'));
    return `${input} tokens in (${cached} cached) and ${output} out`;
}

;// CONCATENATED MODULE: ./lib/agent/codex.js












/** One setting for one turn; JSON is TOML enough for a string. */
const override = (key, value) => ['-c', `${key}=${JSON.stringify(value)}`];
/** Codex, prepared for one run: a configuration of our own in a home of its own. */
async function createCodex(options) {
    const { endpoint: baseUrl, model, effort } = options;
    const { env, confine } = await createSandbox(options, { baseUrl, model, effort });
    const schemaFile = (kind) => (0,external_node_path_.join)(options.folder, `${kind}.schema.json`);
    await Promise.all(Object.entries(ANSWER_SCHEMAS).map(([kind, schema]) => (0,host_files/* writeFileAtomically */.lo)(schemaFile(kind), schema)));
    /** What each conversation has used so far: Codex counts a resumed one from its beginning. */
    const counted = new Map();
    return {
        name: `codex-cli ${options.binary.version}`,
        async run(turn) {
            const { answer, access } = roles/* ROLES */.g[turn.role];
            const common = ['--json', '--strict-config', '--ignore-rules', '--output-schema', schemaFile(answer)];
            const settings = [
                ...(access === 'read' ? [override('default_permissions', PROFILES.reader)] : []),
                ...(turn.model === undefined ? [] : [override('model', turn.model)]),
                ...(turn.effort === undefined ? [] : [override('model_reasoning_effort', turn.effort)]),
            ].flat();
            const resume = turn.threadId === null ? ['-'] : ['resume', turn.threadId, '-'];
            const seen = new TurnState();
            const progress = watchTurn(options.log, options.workTree);
            const exit = await (0,host_process/* runProcess */.R)({
                argv: [options.binary.path, 'exec', ...common, ...settings, '-C', options.workTree, ...resume],
                cwd: options.workTree,
                env: { ...env, [KEY_VARIABLE]: options.bearer },
                stdin: turn.prompt,
                timeoutMs: turn.timeoutMs,
                idleTimeoutMs: options.idleTimeoutMs,
                signal: turn.signal,
                // A sandbox that was only about to start when Codex was told to end belongs to nobody.
                mark: options.agentTemp,
                keepBytes: 1024 * 1024,
                onLine: (line) => {
                    turn.record?.(line);
                    const event = parseEvent(line);
                    seen.add(event);
                    progress.see(event);
                },
            });
            const before = counted.get(seen.threadId) ?? NO_USAGE;
            if (seen.usage)
                counted.set(seen.threadId, seen.usage);
            const usage = seen.usage && subtract(seen.usage, before);
            progress.end(usage);
            const failure = findFailure(exit, seen);
            if (failure)
                return { kind: 'failed', ...failure, usage };
            return { kind: 'answered', answer: seen.answer, threadId: seen.threadId, usage };
        },
        confine,
    };
}
/** What the events of one turn amount to. */
class TurnState {
    threadId = '';
    answer = '';
    usage = null;
    failure = null;
    malformed = 0;
    add(event) {
        switch (event.kind) {
            case 'thread':
                this.threadId = event.id;
                break;
            case 'message':
                this.answer = event.text;
                break;
            case 'turn-completed':
                this.usage = event.usage;
                break;
            case 'turn-failed':
                this.failure = event.message;
                break;
            case 'malformed':
                this.malformed += 1;
                break;
            default:
        }
    }
}
/** Exit code 0 alone proves nothing: a turn has worked only when Codex said that it completed. */
function findFailure(exit, seen) {
    const broken = explainBreak(exit);
    if (broken !== null)
        return broken;
    if (seen.failure !== null)
        return { code: classifyFailure(seen.failure), detail: (0,host_log/* quoteLine */.tQ)(seen.failure, 500) };
    if (seen.malformed > 0)
        return { code: 'agent-failed', detail: `${seen.malformed} lines of Codex's event stream were not events` };
    if (exit.code !== 0 || seen.usage === null) {
        const reason = (0,host_log/* quoteLine */.tQ)(exit.stderr.toString('utf8').trim().split('\n').slice(-3).join(' '), 500);
        return {
            code: 'agent-failed',
            detail: `Codex ended with exit code ${exit.code ?? 'unknown'} before its turn was complete: ${reason || 'no message'}`,
        };
    }
    return null;
}
const subtract = (a, b) => ({
    inputTokens: Math.max(0, a.inputTokens - b.inputTokens),
    cachedInputTokens: Math.max(0, a.cachedInputTokens - b.cachedInputTokens),
    outputTokens: Math.max(0, a.outputTokens - b.outputTokens),
    reasoningOutputTokens: Math.max(0, a.reasoningOutputTokens - b.reasoningOutputTokens),
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(4942);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./lib/host/model-request.js

/** Tools whose calls come back to Codex and run in its sandbox. Any other kind would run on the model's server. */
const LOCAL_TOOLS = new Set(['function', 'custom', 'local_shell', 'shell', 'apply_patch', 'namespace']);
/**
 * A model request with nothing in it that the run has not allowed.
 * @param models the only models allowed; null for any
 * @returns null when the text is no request, or one for another model
 */
function restrictRequest(text, models) {
    let request;
    try {
        request = JSON.parse(text);
    }
    catch {
        return null;
    }
    if (typeof request !== 'object' || request === null || Array.isArray(request))
        return null;
    const { tools, ...rest } = request;
    if (typeof rest.model !== 'string' || (models !== null && !models.includes(rest.model)))
        return null;
    const local = Array.isArray(tools)
        ? tools.filter((tool) => LOCAL_TOOLS.has(tool?.type))
        : undefined;
    return { body: JSON.stringify(local === undefined ? rest : { ...rest, tools: local }), model: rest.model };
}
/** Longest event that is looked at; longer ones pass uncounted. */
const MAX_EVENT_CHARACTERS = 4 * 1024 * 1024;
/** Lets an answer through unchanged and reports the tokens that its last event names. */
function countTokens(report) {
    let rest = '';
    return new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            rest += chunk.toString('latin1');
            const lines = rest.split('\n');
            rest = lines.pop() ?? '';
            if (rest.length > MAX_EVENT_CHARACTERS)
                rest = '';
            for (const line of lines)
                report(tokensIn(line));
            done(null, chunk);
        },
    });
}
function tokensIn(line) {
    if (!line.startsWith('data:') || !line.includes('"usage"'))
        return 0;
    try {
        const { type, response } = JSON.parse(line.slice('data:'.length));
        const total = type === 'response.completed' || type === 'response.incomplete' ? response?.usage?.total_tokens : 0;
        return typeof total === 'number' && total > 0 ? total : 0;
    }
    catch {
        return 0;
    }
}

;// CONCATENATED MODULE: ./lib/host/model-proxy.js





const MAX_BODY_BYTES = 64 * 1024 * 1024;
/** Of the answers' headers, those that Codex acts on. */
const PASSED_ON = ['content-type', 'retry-after', 'x-request-id'];
/** Of the requests' headers, those that the endpoint acts on. None of them says who we are. */
const SENT_ON = ['accept', 'content-type', 'openai-beta'];
/**
 * Keeps the key of the model endpoint away from Codex and from everything it starts: Codex knows only this proxy and a
 * bearer of its own. The proxy has one route, lets no other model be asked than those of the run, takes away tools that run on the server, and
 * ends the spending at a limit.
 */
async function startModelProxy(options) {
    const bearer = (0,external_node_crypto_.randomBytes)(24).toString('base64url');
    const upstream = new lib/* HttpClient */.Qq('codex-plan-runner', [], { allowRedirects: false, allowRetries: false, keepAlive: true });
    const spent = { requests: 0, tokens: 0 };
    let model = options.model;
    const also = options.alsoModels ?? [];
    const answer = async (request, response) => {
        if (!isBearer(request.headers.authorization, bearer))
            return refuse(response, 401, 'This proxy is for the agent of one run.');
        if (request.method !== 'POST' || request.url !== '/v1/responses')
            return refuse(response, 404, 'This proxy has one route.');
        if (spent.requests >= options.maxRequests)
            return refuse(response, 403, `The budget of this run is used up: ${options.maxRequests} model requests.`);
        if (options.maxTokens !== null && spent.tokens >= options.maxTokens)
            return refuse(response, 403, `The budget of this run is used up: ${options.maxTokens} tokens.`);
        const body = await readBody(request);
        const restricted = body === null ? null : restrictRequest(body, model === null ? null : [model, ...also]);
        if (restricted === null)
            return refuse(response, 400, 'The request is too large or is not a request for the model of this run.');
        if (!also.includes(restricted.model))
            model = restricted.model;
        spent.requests += 1;
        await forward(request, response, restricted.body);
    };
    const forward = async (request, response, body) => {
        const headers = { ...choose(request.headers, SENT_ON), 'content-length': Buffer.byteLength(body) };
        if (options.key !== null)
            headers['authorization'] = `Bearer ${options.key}`;
        const { message } = await upstream.request('POST', `${options.endpoint}/responses`, body, headers);
        // A client that goes away must not leave a paid stream running.
        response.once('close', () => message.destroy());
        response.writeHead(message.statusCode ?? 502, choose(message.headers, PASSED_ON));
        const count = countTokens((tokens) => {
            spent.tokens += tokens;
        });
        await (0,promises_.pipeline)(message, count, response);
    };
    const server = (0,external_node_http_.createServer)((request, response) => {
        answer(request, response).catch(() => {
            if (response.headersSent)
                response.destroy();
            else
                refuse(response, 502, 'The model endpoint did not answer.');
        });
    });
    server.requestTimeout = 0;
    await listen(server);
    return {
        url: `http://127.0.0.1:${server.address().port}/v1`,
        bearer,
        close: () => new Promise((resolve) => {
            upstream.dispose();
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}
const listen = (server) => new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve());
});
/** Compares in a time that does not tell how much of it was right. */
function isBearer(header, bearer) {
    const given = Buffer.from(header ?? '');
    const wanted = Buffer.from(`Bearer ${bearer}`);
    return given.length === wanted.length && (0,external_node_crypto_.timingSafeEqual)(given, wanted);
}
function refuse(response, status, message) {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { message, type: 'proxy', code: 'proxy_refused' } }));
}
async function readBody(request) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request) {
        size += chunk.length;
        if (size > MAX_BODY_BYTES)
            return null;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
const choose = (headers, names) => Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/agent/sandbox-canary.js



const TIMEOUT_MS = 20_000;
/** Exit codes of the test command. */
const BREACHES = {
    40: 'a command cannot write to its own temporary folder',
    41: 'a command could write outside the sandbox',
    42: 'a command could read the files of the runner',
    43: 'a command could open a network connection',
    44: 'a command cannot write to the work tree',
    45: 'a command could write to the Git folder of the checkout',
};
/**
 * Runs a test command that tries what no command of the agent may do. Where the sandbox cannot even start, Codex would
 * end a whole paid run with exit code 0 and nothing done.
 */
async function proveSandbox(agent, { folder, file, port }) {
    const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;
    const name = `.plan-runner-canary-${(0,external_node_crypto_.randomUUID)()}`;
    const script = [
        '{ echo in > "$TMPDIR/canary" && rm "$TMPDIR/canary"; } || exit 40',
        `{ echo in > ${name} && rm ${name}; } || exit 44`,
        `if (echo out > .git/${name}) 2> /dev/null; then rm .git/${name}; exit 45; fi`,
        `if (echo out > ${quote(`${folder}/canary`)}) 2> /dev/null; then exit 41; fi`,
        `if cat ${quote(file)} > /dev/null 2>&1; then exit 42; fi`,
        `if (exec 3<> /dev/tcp/127.0.0.1/${port}) 2> /dev/null; then exit 43; fi`,
        `echo ${name}`,
    ].join('\n');
    const exit = await (0,host_process/* runProcess */.R)(await agent.confine({ script, network: false, timeoutMs: TIMEOUT_MS }));
    // Exit code 0 alone would not show that the command was run at all.
    if (exit.ended === 'exited' && exit.code === 0 && exit.stdout.toString('utf8').includes(name))
        return {
            holds: true,
            detail: 'a command can write inside, not outside or in .git, cannot read the runner and cannot connect',
        };
    const said = (0,host_log/* quoteLine */.tQ)(exit.stderr.toString('utf8').trim().split('\n').slice(-2).join(' '), 300);
    return { holds: false, detail: BREACHES[exit.code ?? 0] ?? (said || `exit code ${exit.code ?? exit.ended}`) };
}

// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(8995);
// EXTERNAL MODULE: ./lib/host/environment.js
var host_environment = __webpack_require__(8647);
// EXTERNAL MODULE: ./lib/host/trusted-path.js
var trusted_path = __webpack_require__(6097);
;// CONCATENATED MODULE: ./lib/host/codex-binary.js







/** The Codex version this program is tested with, and installs where there is none. */
const TESTED_CODEX_VERSION = '0.169.0';
/** Whether a version differs from the tested one in its last number only, if at all. */
const isTestedCodex = (version) => /^0\.169\.\d+$/.test(version);
const TARGETS = {
    'linux-x64': 'x86_64-unknown-linux-musl',
    'linux-arm64': 'aarch64-unknown-linux-musl',
    'darwin-x64': 'x86_64-apple-darwin',
    'darwin-arm64': 'aarch64-apple-darwin',
};
/**
 * Finds the Codex CLI: the path named, else installs the version named where it may, else PATH, else the tested version.
 * @throws {RunnerError} `codex-not-found`, `codex-install-failed`
 */
async function locateCodex(choice) {
    const mayInstall = choice.version !== null && choice.toolCache !== null;
    const command = choice.path ?? (mayInstall ? null : await (0,trusted_path/* findProgram */.Kp)('codex')) ?? (await installCodex(choice));
    const path = await nativeProgram(command);
    if (!(0,trusted_path/* isTrusted */.W2)(path))
        throw new errors/* RunnerError */.Rn('codex-not-found', `${command} lies in the work tree, where the agent could put another program in its place`);
    const answer = await (0,host_process/* runProcess */.R)({
        argv: [path, '--version'],
        cwd: '/',
        env: { PATH: '/nonexistent', HOME: choice.scratch, CODEX_HOME: choice.scratch },
        timeoutMs: 20_000,
    });
    const version = /(\d+\.\d+\.\d+\S*)/.exec(answer.stdout.toString('utf8'))?.[1];
    if (answer.code !== 0 || version === undefined)
        throw new errors/* RunnerError */.Rn('codex-not-found', `${command} did not tell its version: ${answer.stderr.toString('utf8').trim().slice(0, 300) || answer.ended}`);
    return { path, packageFolder: (0,external_node_path_.dirname)((0,external_node_path_.dirname)(path)), version };
}
/**
 * The program behind the npm package's start script. The script would be one more process between us and the agent,
 * and killing it does not end what it started.
 */
async function nativeProgram(command) {
    if (!(0,external_node_path_.isAbsolute)(command))
        throw new errors/* RunnerError */.Rn('codex-not-found', `"${command}" is not an absolute path`);
    const script = await (0,external_node_fs_promises_.realpath)(command).catch(() => null);
    if (script === null)
        throw new errors/* RunnerError */.Rn('codex-not-found', `${command} does not exist`);
    if (!script.endsWith('.js'))
        return script;
    const platform = `${process.platform}-${process.arch}`;
    const target = TARGETS[platform];
    if (target === undefined)
        throw new errors/* RunnerError */.Rn('codex-not-found', `Codex has no program for ${platform} that this action supports`);
    try {
        const manifest = (0,external_node_module_.createRequire)(script).resolve(`@openai/codex-${platform}/package.json`);
        return (0,external_node_path_.join)((0,external_node_path_.dirname)(manifest), 'vendor', target, 'bin', 'codex');
    }
    catch (cause) {
        throw new errors/* RunnerError */.Rn('codex-not-found', `${script} has no program for ${platform} beside it`, { cause });
    }
}
async function installCodex({ version, toolCache }) {
    if (toolCache === null)
        throw new errors/* RunnerError */.Rn('codex-not-found', 'there is no `codex` on PATH');
    const wanted = version ?? TESTED_CODEX_VERSION;
    if (!/^\d+\.\d+\.\d+[A-Za-z0-9.-]*$/.test(wanted))
        throw new errors/* RunnerError */.Rn('config-invalid', `"${wanted}" is not a Codex version such as ${TESTED_CODEX_VERSION}`);
    const home = (0,external_node_path_.join)(toolCache, 'codex-cli', wanted, process.arch);
    const script = (0,external_node_path_.join)(home, 'node_modules', '@openai', 'codex', 'bin', 'codex.js');
    if (await (0,trusted_path/* isExecutable */.TV)(script))
        return script;
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(home), { recursive: true });
    const draft = await (0,external_node_fs_promises_.mkdtemp)(`${home}-`);
    try {
        const args = [
            'install',
            '--prefix',
            draft,
            '--no-save',
            '--no-audit',
            '--no-fund',
            '--ignore-scripts',
            `@openai/codex@${wanted}`,
        ];
        const { exec } = await __webpack_require__.e(/* import() */ 260).then(__webpack_require__.bind(__webpack_require__, 1260));
        const npm = await (0,trusted_path/* findProgram */.Kp)('npm');
        if (npm === null)
            throw new Error('there is no `npm` on PATH');
        await exec(`"${npm}"`, args, { cwd: draft, env: installEnvironment(process.env), outStream: process.stderr });
        // Another job on the same machine may have been faster: its copy is as good as ours.
        await (0,external_node_fs_promises_.rename)(draft, home).catch(() => { });
    }
    catch (cause) {
        throw new errors/* RunnerError */.Rn('codex-install-failed', `npm could not install @openai/codex@${wanted}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
    finally {
        await (0,external_node_fs_promises_.rm)(draft, { recursive: true, force: true });
    }
    return script;
}
/** npm may see its own settings and the way to its registry; the inputs of the action, with their secrets, it may not. */
const installEnvironment = (environment) => ({
    PATH: (0,trusted_path/* trustedPath */.zu)(),
    ...(0,host_environment/* pick */.Up)(environment, ['HOME', ...host_environment/* NETWORK_ENVIRONMENT */.J1]),
    ...(0,host_environment/* pick */.Up)(environment, Object.keys(environment).filter((name) => /^npm_config_/i.test(name))),
});

// EXTERNAL MODULE: ./lib/host/credentials.js
var credentials = __webpack_require__(4020);
;// CONCATENATED MODULE: ./lib/edge/prepare-sandbox.js









/** Puts on record under whom and with which programs agents work. */
function noteAccount({ environment, journal }) {
    const leftOut = (0,trusted_path/* untrustedFolders */.q3)().map((folder) => folder || '(the current folder)');
    journal.check('account', true, describeAccount(environment));
    journal.check('trusted_path', true, leftOut.length === 0 ? 'every folder of PATH' : `PATH without ${leftOut.join(', ')}`);
}
/** What somebody who broke out of the sandbox would have, in plain words. */
function describeAccount(environment) {
    if (process.getuid?.() === 0)
        return 'root: commands in the sandbox can read every file outside the folders that are denied';
    if (environment['RUNNER_ENVIRONMENT'] === 'github-hosted')
        return 'one that may become root: whoever broke out of the sandbox would have the whole machine';
    return 'an ordinary one';
}
/**
 * Finds Codex, whose sandbox every agent works in, and says what the sandbox is to open and to hide.
 * @param folder for what Codex keeps; private to the host
 * @throws {RunnerError} `checkout-credentials`, `codex-not-found`, `codex-install-failed`, `codex-untested`
 */
async function prepareSandbox(order, folder) {
    const { session, environment } = order;
    await checkCredentials(order);
    const path = (0,trusted_path/* trustedPath */.zu)();
    return {
        binary: await findTestedCodex(order),
        workTree: session.checkout.root,
        folder,
        agentTemp: session.folders.agentTemp,
        denied: await deniedFolders(session, environment, order.inputs),
        readable: await Promise.all([...path.split(':'), (0,external_node_path_.dirname)((0,external_node_path_.dirname)(process.execPath))].map((each) => (0,external_node_fs_promises_.realpath)(each).catch(() => each))),
        commandPath: path,
    };
}
/**
 * Proves that the sandbox of an agent holds.
 * @param port on loopback, where somebody listens
 * @throws {RunnerError} `sandbox-unavailable`
 */
async function requireSandbox({ session, journal }, agent, { folder, port }) {
    const file = (0,external_node_path_.join)(folder, CODEX_HOME, 'config.toml');
    const sandbox = await proveSandbox(agent, { folder: session.folders.host, file, port });
    journal.check('sandbox', sandbox.holds, sandbox.detail);
    if (!sandbox.holds)
        throw new errors/* RunnerError */.Rn('sandbox-unavailable', `A test command in the sandbox failed: ${sandbox.detail}`);
}
async function checkCredentials({ session, journal }) {
    const { checkout } = session;
    const found = await (0,credentials/* findCredentials */.g)(checkout.commonDir);
    const named = [...new Set(found.map(({ file, setting }) => `${setting} in ${(0,external_node_path_.relative)(checkout.root, file)}`))].join(', ');
    journal.check('checkout_credentials', found.length === 0, named || 'none in the Git configuration');
    if (found.length > 0)
        throw new errors/* RunnerError */.Rn('checkout-credentials', `The agent could read ${named}`);
}
async function findTestedCodex({ session, inputs, environment, journal, log }) {
    const order = {
        version: inputs.codexVersion,
        scratch: session.folders.host,
        toolCache: environment['RUNNER_TOOL_CACHE'] ?? null,
    };
    const binary = await locateCodex({ ...order, path: inputs.codexPath }).catch((error) => {
        journal.check('codex_version', false, error instanceof Error ? error.message : String(error));
        throw error;
    });
    const asked = inputs.codexVersion === binary.version;
    const tested = isTestedCodex(binary.version);
    journal.check('codex_version', tested || asked, `${binary.version} (tested with ${TESTED_CODEX_VERSION})`);
    if (!tested && !asked)
        throw new errors/* RunnerError */.Rn('codex-untested', `${binary.path} is Codex ${binary.version}; tested is ${TESTED_CODEX_VERSION}`);
    if (!tested)
        log.warn(`Codex ${binary.version} is not a version this was tested with (${TESTED_CODEX_VERSION})`);
    return binary;
}
/** Where tokens, keys and other people's files lie, outside the work tree. */
async function deniedFolders({ checkout, folders }, environment, { archive, history }) {
    const folder = [(0,external_node_os_.homedir)(), environment['RUNNER_TEMP'], folders.host, archive, history].flatMap((each) => (each ? [each] : []));
    const real = await Promise.all(folder.map((each) => (0,external_node_fs_promises_.realpath)(each).catch(() => null)));
    return real.flatMap((each) => (each !== null && each !== '/' && each !== checkout.root ? [each] : []));
}

;// CONCATENATED MODULE: ./lib/edge/prepare-codex.js




const OPENAI_ENDPOINT = 'https://api.openai.com/v1';
/**
 * Gives Codex a home, a sandbox and a way to the model for this run.
 * @throws {RunnerError} `key-missing`, `sandbox-unavailable`, and what preparing the sandbox may throw
 */
async function prepareCodex(order, ground) {
    const { session, inputs, journal, log } = order;
    const { host: folder } = session.folders;
    checkKey(order);
    const sandbox = await prepareSandbox(order, folder);
    const { model, effort } = inputs;
    const proxy = await startModelProxy({
        endpoint: (inputs.endpoint ?? OPENAI_ENDPOINT).replace(/\/$/, '').replace(/\/responses$/, ''),
        key: inputs.apiKey,
        model,
        alsoModels: modelsOf(ground),
        maxRequests: ground.config.maxModelRequests,
        maxTokens: ground.config.maxTokens,
    });
    session.defer(proxy.close);
    const { url: endpoint, bearer } = proxy;
    const idleTimeoutMs = ground.config.agentIdleTimeoutMs;
    const agent = await createCodex({ ...sandbox, endpoint, bearer, model, effort, idleTimeoutMs, log });
    await requireSandbox(order, agent, { folder, port: Number(new URL(endpoint).port) });
    journal.prove('agent', { name: agent.name, model: model ?? 'default', effort: effort ?? 'default' });
    return agent;
}
/** Models that open tasks of the plan name. */
const modelsOf = ({ plan }) => (plan?.tasks ?? []).flatMap(({ status, worker }) => (status === 'todo' ? (worker?.model ?? []) : []));
function checkKey({ inputs, journal }) {
    const { apiKey, endpoint } = inputs;
    const enough = apiKey !== null || endpoint !== null;
    journal.check('model_key', enough, apiKey !== null ? 'given' : endpoint === null ? 'none' : 'none, for an endpoint of its own');
    if (!enough)
        throw new errors/* RunnerError */.Rn('key-missing', 'No key was given for the OpenAI endpoint');
}

;// CONCATENATED MODULE: ./lib/edge/prepare-agent.js










/**
 * Makes the agent of a bundle ready: the one that its ticket names, else Codex, and never another. Everything that could make
 * the run unsafe or pointless is looked at here, before anything is claimed and before an agent works.
 * @throws {RunnerError} `config-invalid` when the repository does not allow it; `budget-exceeded`, `key-missing`, `checkout-credentials`,
 *   `codex-not-found`, `codex-install-failed`, `codex-untested`, `sandbox-unavailable`
 */
const prepareAgent = (order, ground, bundle) => order.journal.time('preflight', async () => {
    (0,day_ceiling/* requireTokens */.w)(ground);
    const name = (0,agent_of/* agentOf */.j)(bundle);
    const { agents } = ground.config;
    const allowed = agents.find((each) => each.name === name);
    if (allowed === undefined) {
        const names = agents.map((each) => each.name).join(', ');
        throw new errors/* RunnerError */.Rn('config-invalid', `${bundle.tasks[0].id} is for ${name}, which \`agents\` of the configuration does not allow (${names})`);
    }
    noteAccount(order);
    const { run, timeoutMs } = allowed;
    return run === null ? prepareCodex(order, ground) : prepareCommand(order, ground, { name, run, timeoutMs });
});
/** A program needs neither key nor proxy: there is no network for it. */
async function prepareCommand(order, { config }, program) {
    const { session, inputs, journal, log } = order;
    const { host, agentTemp } = session.folders;
    // A run that loses its first bundle may prepare several agents.
    const folder = (0,external_node_path_.join)(host, `agent-${program.name}`);
    const sandbox = await createSandbox(await prepareSandbox(order, folder), null);
    const { model, effort } = inputs;
    const idleTimeoutMs = config.agentIdleTimeoutMs;
    const agent = createCommandAgent({ ...program, sandbox, agentTemp, model, effort, idleTimeoutMs, log });
    const { port, close } = await openSilentPort();
    await requireSandbox(order, agent, { folder, port }).finally(close);
    journal.prove('agent', { name: agent.name, command: (0,host_log/* quoteLine */.tQ)(program.run) });
    return agent;
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


/***/ })

};
