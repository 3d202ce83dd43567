const SVG = 'http://www.w3.org/2000/svg'

/** Texts become text nodes, so nothing in a plan is ever markup. */
function build(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (value === true) element.setAttribute(name, '')
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value)
  }
  element.append(...children.flat().filter((child) => child !== null && child !== ''))
  return element
}

export const html = (tag, attributes = {}, ...children) => build(document.createElement(tag), attributes, children)
export const svg = (tag, attributes = {}, ...children) => build(document.createElementNS(SVG, tag), attributes, children)
export const find = (id) => document.getElementById(id)
export const icon = (state, size = 16) =>
  svg(
    'svg',
    { class: `icon ${state}`, width: size, height: size, 'aria-hidden': 'true' },
    svg('use', { href: `#state-${state}` }),
  )
