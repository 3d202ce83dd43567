/**
 * What a step wrote to GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV: `name=value` lines, and `name<<DELIMITER`, lines, `DELIMITER`.
 * Like the runner, it throws on a value that is never closed and on a line that is neither.
 */
export const parseRunnerFile = (text: string): Record<string, string> => {
  const values: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (line === '') continue
    const multiline = /^([^=]*?)<<(.+)$/.exec(line)
    const single = /^([^=]+)=(.*)$/.exec(line)
    if (multiline) {
      const [, name = '', delimiter = ''] = multiline
      const end = lines.indexOf(delimiter, index + 1)
      if (end < 0) throw new Error(`The value of ${name} is never closed by ${delimiter}.`)
      values[name] = lines.slice(index + 1, end).join('\n')
      index = end
    } else if (single) {
      const [, name = '', value = ''] = single
      values[name] = value
    } else throw new Error(`Not a name and a value: ${line}`)
  }
  return values
}
