import { find, html } from './dom.js'

const KEY = 'codex-plan-board-colours'

/** Storage is refused on some pages that are opened as files; the choice then lasts as long as the page. */
function remembered() {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

function choose(theme) {
  if (theme === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // See above.
  }
}

export function showThemes() {
  const saved = remembered()
  const current = saved === 'light' || saved === 'dark' ? saved : 'auto'
  if (current !== 'auto') document.documentElement.dataset.theme = current
  for (const [theme, name] of [
    ['auto', 'Auto'],
    ['light', 'Light'],
    ['dark', 'Dark'],
  ]) {
    const radio = html('input', {
      type: 'radio',
      name: 'theme',
      value: theme,
      checked: theme === current,
      change: () => choose(theme),
    })
    find('theme').append(html('label', {}, radio, html('span', {}, name)))
  }
}
