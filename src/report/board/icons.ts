import type { BoardState } from './task-state.ts'

const ring = '<circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" stroke-width="1.5"'

/** Every state has a shape of its own, so that none is told by its colour alone. */
const SHAPES: Readonly<Record<BoardState, string>> = {
  ready: `${ring}/>`,
  running: `${ring}/><path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" fill="currentColor"/>`,
  review: `${ring}/><circle cx="8" cy="8" r="2.75" fill="currentColor"/>`,
  waiting: `${ring} stroke-dasharray="2.2 2.7"/>`,
  blocked: `${ring}/><path d="M8 4.5v4.25" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/><circle cx="8" cy="11.2" r="1" fill="currentColor"/>`,
  done: '<circle cx="8" cy="8" r="7" fill="currentColor"/><path class="tick" d="M4.9 8.3l2.1 2.1 4.1-4.4" fill="none" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>',
  skipped: `${ring}/><path d="M5 8h6" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/>`,
}

/** The shapes as symbols `state-…`, for the page to use by name. */
export const BOARD_ICONS = `<svg class="symbols" width="0" height="0" aria-hidden="true">${Object.entries(SHAPES)
  .map(([state, shape]) => `<symbol id="state-${state}" viewBox="0 0 16 16">${shape}</symbol>`)
  .join('')}</svg>`
