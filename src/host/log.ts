/** Where progress goes. Standard output stays free for results. */
export interface Log {
  info(message: string): void
  warn(message: string): void
  error(message: string): void
  /** Lines until the next call of `group` or `endGroup` belong together. */
  group(title: string): void
  endGroup(): void
}

/**
 * Text of the agent or of a command, made safe for a terminal or a workflow log: one line, no control characters, no
 * invisible or direction-changing ones, and never at the start of a line, where the runner would obey `::commands`.
 */
export const quoteLine = (text: string, maxLength = 400): string => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g, ' ').trim()
  return plain.length > maxLength ? `${plain.slice(0, maxLength)}…` : plain
}

/** Plain lines on standard error. */
export function createTerminalLog(write: (text: string) => void): Log {
  return {
    info: (message) => write(`${message}\n`),
    warn: (message) => write(`warning: ${message}\n`),
    error: (message) => write(`error: ${message}\n`),
    group: (title) => write(`\n${title}\n`),
    endGroup: () => {},
  }
}

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {}, group: () => {}, endGroup: () => {} }
