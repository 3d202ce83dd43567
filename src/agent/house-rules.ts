/** What the configuration says about a change, as far as an agent can keep to it. Lists are globs. */
export interface HouseRules {
  readonly docsContract: readonly {
    readonly when?: readonly string[]
    readonly symbols?: readonly string[]
    readonly triggers?: readonly string[]
    readonly require: readonly string[]
    readonly requireAll?: boolean
    readonly hint?: string
  }[]
  readonly scope: 'report' | 'strict'
  readonly maxFiles: number
  readonly maxLines: number | null
  readonly maxFileBytes: number
  readonly allowExecutables: boolean
  readonly allowPackageSettings: boolean
  readonly allowTestRemoval: boolean
  readonly ciScripts: readonly string[]
}

const code = (text: string): string => `\`${text.replaceAll('`', "'")}\``
const listed = (globs: readonly string[], word: string): string => globs.map(code).join(` ${word} `)

const renderContract = ({
  when = [],
  symbols = [],
  triggers = [],
  require,
  requireAll = false,
  hint,
}: HouseRules['docsContract'][number]): string => {
  const causes = [
    ...(when.length === 0 ? [] : [`anything that matches ${listed(when, 'or')}`]),
    ...(symbols.length === 0 ? [] : [`a public name or its signature in ${listed(symbols, 'or')}`]),
    ...(triggers.length === 0 ? [] : [`a change of the kind ${listed(triggers, 'or')}`]),
  ]
  const pages = requireAll ? listed(require, 'and') : listed(require, 'or')
  return `With ${causes.join(', or ')}, change ${pages} too, and say something new there.${hint === undefined ? '' : ` ${hint}`}`
}

/** The rules of a repository that a change is judged by, one sentence or two each, said before the work begins. */
export const renderHouseRules = (rules: HouseRules): readonly string[] => {
  const { maxFiles, maxLines, maxFileBytes, ciScripts } = rules
  return [
    ...(rules.scope === 'strict' ? ['Change only files that the steps name; tests and lockfiles may come with them.'] : []),
    `At most ${maxFiles} files may differ in the end${maxLines === null ? '' : `, and ${maxLines} lines be added or deleted`}; a file may have ${Math.floor(maxFileBytes / 1024)} KiB.`,
    `Make no symbolic links and no binary files${rules.allowExecutables ? '' : ', and give no file the executable bit'}.`,
    ...(rules.allowPackageSettings
      ? []
      : ['Touch no file that says where packages come from or what runs at their installation, such as `.npmrc` or `pip.conf`.']),
    ...(rules.allowTestRemoval ? [] : ['Every test keeps its name and keeps running: delete, rename, skip and exclude none.']),
    ...(ciScripts.length === 0
      ? []
      : [
          `In ${listed(ciScripts, 'and')}, ask services by HTTP only from inside their containers, never at localhost of the machine.`,
        ]),
    ...rules.docsContract.map(renderContract),
  ]
}
