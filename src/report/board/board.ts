import { createHash } from 'node:crypto'
import type { BoardData } from './board-data.ts'
import { BOARD_SCRIPT, BOARD_STYLE } from './board-page.gen.ts'
import { BOARD_ICONS } from './icons.ts'

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Nothing is fetched, and no script or style runs but the two of ours: the texts of a plan are not ours. */
const POLICY = [
  "default-src 'none'",
  `script-src ${hash(BOARD_SCRIPT)}`,
  `style-src ${hash(BOARD_STYLE)}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

/** JSON that cannot end the element it stands in. */
const embed = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

const CLAIMS: Readonly<Record<BoardData['claimsFrom'], string>> = {
  remote: 'claims from the remote',
  local: 'claims of this checkout only',
  off: 'claims not read',
}

/** The whole page: one file that needs no other and no network. The same data always gives the same bytes. */
export function renderBoard(data: BoardData): string {
  const { name, planPath, base, baseUrl, at, claimsFrom, tasks } = data
  const short = escapeHtml(base.slice(0, 10))
  const commit = baseUrl === null ? short : `<a href="${escapeHtml(baseUrl)}" rel="noreferrer">${short}</a>`
  const done = tasks.filter(({ state }) => state === 'done' || state === 'skipped').length
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(name)}: plan board</title>
<link rel="icon" href="data:,">
<style>${BOARD_STYLE}</style>
</head>
<body>
<a class="skip" href="#tasks">Skip to the tasks</a>
${BOARD_ICONS}
<header class="top">
<div>
<h1>${escapeHtml(name)}</h1>
<p class="meta"><span>${escapeHtml(planPath)}</span> <span>at <code>${commit}</code></span> <span>as of ${escapeHtml(at)}</span> <span>${CLAIMS[claimsFrom]}</span></p>
</div>
<fieldset class="theme" id="theme"><legend class="unseen">Colours</legend></fieldset>
</header>
<main>
<section class="overview" aria-label="Overview">
<p class="sum"><strong>${done}</strong> of ${tasks.length} tasks finished</p>
<div class="bar" id="bar" aria-hidden="true"></div>
<div class="tools" id="tools" role="search" aria-label="Tasks"></div>
<p class="unseen" role="status" id="status"></p>
</section>
<noscript><p class="notice">This page shows its tasks with a script. Where scripts are off, <code>codex-plan-runner select</code> prints them.</p></noscript>
<div class="columns">
<div class="wide">
<section id="graph" aria-labelledby="graph-title"><h2 id="graph-title">Dependencies</h2></section>
<section id="tasks" tabindex="-1" aria-labelledby="tasks-title"><h2 id="tasks-title">Tasks</h2></section>
<section id="findings" aria-labelledby="findings-title" hidden><h2 id="findings-title">Findings</h2></section>
</div>
<aside id="details" tabindex="-1" aria-label="Selected task"></aside>
</div>
</main>
<script type="application/json" id="plan">${embed(data)}</script>
<script>${BOARD_SCRIPT}</script>
</body>
</html>
`
}
