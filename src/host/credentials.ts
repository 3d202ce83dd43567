import { readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { findSecrets } from '../secrets.ts'
import { exists } from './files.ts'
import { askGit, fields } from './git.ts'

/** A setting that logs somebody in. Its value is never handed on. */
export interface Credential {
  /** Absolute path of the configuration it stands in. */
  readonly file: string
  /** Name of the setting, without what is secret in it. */
  readonly setting: string
}

/** Key and value, in the order of the file. A key may come several times. */
export type Settings = readonly (readonly [string, string])[]

/** A listing of `git config --null`. */
export const parseSettings = (listing: Buffer): Settings =>
  fields(listing).map((entry) => {
    const cut = entry.indexOf('\n')
    return cut < 0 ? [entry, 'true'] : [entry.slice(0, cut), entry.slice(cut + 1)]
  })

/** Files that include others without end are followed this far. */
const MAX_FILES = 50

/**
 * Looks for credentials in every configuration that belongs to a checkout: its own, those of its work trees and
 * submodules, and the files that these include, whether or not the condition for it holds here. What `actions/checkout`
 * leaves behind is found in the old form (a header in the configuration) and in the new one (an included file).
 *
 * Helpers that ask another program are no credentials: that program is not in the checkout.
 * @param commonDir Git folder of the checkout
 */
export async function findCredentials(commonDir: string): Promise<Credential[]> {
  const waiting = [join(commonDir, 'config'), ...(await otherConfigurations(commonDir))]
  const found: Credential[] = []
  for (const file of waiting) {
    if (!(await exists(file))) continue
    const answer = await askGit({ cwd: commonDir }, ['config', '--file', file, '--no-includes', '--null', '--list'])
    const settings = parseSettings(answer.stdout)
    found.push(...settings.filter(isCredential).map(([key]) => ({ file, setting: withoutSecret(key) })))
    const included = settings.flatMap(([key, path]) => (/^include(if)?\..*path$/.test(key) ? [locate(path, file)] : []))
    waiting.push(...included.filter((path) => waiting.length < MAX_FILES && !waiting.includes(path)))
  }
  return found
}

const locate = (path: string, includedBy: string): string =>
  resolve(dirname(includedBy), path.startsWith('~/') ? join(homedir(), path.slice(2)) : path)

/** Of linked work trees and of submodules, which have Git folders of their own below that of the checkout. */
async function otherConfigurations(gitDir: string): Promise<string[]> {
  const linked = (await foldersIn(join(gitDir, 'worktrees'))).map((folder) => join(folder, 'config.worktree'))
  return [join(gitDir, 'config.worktree'), ...linked, ...(await moduleConfigurations(join(gitDir, 'modules')))]
}

async function moduleConfigurations(folder: string): Promise<string[]> {
  const each = (await foldersIn(folder)).map(async (module) =>
    // The name of a submodule may have slashes in it: then this folder is only a part of the name.
    (await exists(join(module, 'HEAD')))
      ? [join(module, 'config'), ...(await otherConfigurations(module))]
      : moduleConfigurations(module),
  )
  return (await Promise.all(each)).flat()
}

const foldersIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { withFileTypes: true }).catch(() => [])).flatMap((entry) =>
    entry.isDirectory() ? [join(folder, entry.name)] : [],
  )

const NAMES_A_CREDENTIAL = /\.(?:extraheader|cookiefile|(?:proxy)?sslkey)$/
const IS_A_STORE = /^store\b|password=/

const isCredential = ([key, value]: readonly [string, string]): boolean =>
  (NAMES_A_CREDENTIAL.test(key) && value !== '') ||
  (/^credential\..*helper$/.test(key) && IS_A_STORE.test(value)) ||
  [key, value].some((text) => hasPassword(text) || findSecrets(text, []).length > 0)

/** Whether an address in the text logs in by itself: with a password, or with a token where the name stands. */
const hasPassword = (text: string): boolean =>
  [...text.matchAll(/[a-z][a-z0-9+.-]*:\/\/([^/\s@]*)@/gi)].some(
    ([, user = '']) => /:./.test(user) || user === 'x-access-token' || /^(?=.*\d)[A-Za-z0-9_-]{30,}$/.test(user),
  )

const withoutSecret = (key: string): string => key.replace(/:\/\/[^/\s@]*@/g, '://…@')
