/** Where progress goes. Standard output stays free for results. */
export interface Log {
  info(message: string): void
  warn(message: string): void
  error(message: string): void
  /** Lines until the next call of `group` or `endGroup` belong together; a group without any is not shown. */
  group(title: string): void
  endGroup(): void
}

/**
 * Text of the agent or of a command, made safe for a terminal or a workflow log: one line, no control characters, no
 * invisible or direction-changing ones, no half of a surrogate pair, and nothing that the runner takes for a command
 * inside a line. It also obeys `::commands` at the start of a line, so something of ours has to stand before.
 */
export const quoteLine = (text: string, maxLength = 400): string => {
  const plain = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replaceAll('##[', '# #[')
    .trim()
  return plain.length > maxLength ? `${plain.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '')}…` : plain
}

/** Plain lines on standard error. */
export function createTerminalLog(write: (text: string) => void): Log {
  let title = ''
  const print = (line: string): void => {
    write(`${title}${line}\n`)
    title = ''
  }
  return {
    info: print,
    warn: (message) => print(`warning: ${message}`),
    error: (message) => print(`error: ${message}`),
    group: (name) => {
      title = `\n${name}\n`
    },
    endGroup: () => {
      title = ''
    },
  }
}

/** Tells nobody. */
export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {}, group: () => {}, endGroup: () => {} }
