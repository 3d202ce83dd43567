import { posix } from 'node:path'
import { MANIFEST_FILE } from '../workflow/package-manifest.ts'

/** Where tickets lie unless somebody says otherwise. */
export const USUAL_FOLDER = 'tickets'

const isBelow = (folder: string, path: string): boolean => path.startsWith(`${folder}/`)

/** Whether a file is a ticket by its name: `TKT-….yaml`, outside of the folder for templates. Source: workflow modes, tickets. */
export const isTicketFile = (path: string): boolean =>
  /(?:^|\/)TKT-[^/]+\.ya?ml$/i.test(path) && !/(?:^|\/)tickets\/templates\//i.test(path)

/**
 * The tickets of a folder and of all folders in it, without those of packages and their copies: a package is a plan of its own.
 * @param paths all of the tree
 */
export function listTickets(paths: Iterable<string>, folder: string): readonly string[] {
  const all = Array.from(paths)
  const packages = all.flatMap((path) =>
    path.endsWith(`/${MANIFEST_FILE}`) ? [`${posix.dirname(path)}/${posix.basename(USUAL_FOLDER)}`] : [],
  )
  const packed = new Set(packages)
  const names = new Set(all.flatMap((path) => (packed.has(posix.dirname(path)) ? [posix.basename(path)] : [])))
  return all.filter(
    (path) =>
      isBelow(folder, path) && isTicketFile(path) && !isBelow(`${folder}/templates`, path) && !names.has(posix.basename(path)),
  )
}

/**
 * A folder of tickets, one ticket, or the manifest of a package: the usual folder, or what is named. A folder that holds a manifest
 * beside its tickets is a package.
 * @param isNamed whether somebody said that it is a plan of this format: then a folder may hold no ticket, and a file have any name
 */
export function locateTickets(paths: Iterable<string>, wanted: string | null, isNamed: boolean): string | null {
  const all = new Set(paths)
  const path = posix.normalize(wanted ?? USUAL_FOLDER).replace(/\/$/, '')
  if (path === '.' || path.startsWith('/') || path.startsWith('..') || path.includes('\\')) return null
  const hasTickets = (folder: string): boolean =>
    [...all].some((each) => isBelow(`${folder}/tickets`, each) && isTicketFile(each))
  if (posix.basename(path) === MANIFEST_FILE && all.has(path)) return isNamed || hasTickets(posix.dirname(path)) ? path : null
  if (all.has(path)) return isTicketFile(path) || (isNamed && /\.ya?ml$/i.test(path) && !/\/templates\//.test(path)) ? path : null
  const manifest = `${path}/${MANIFEST_FILE}`
  if (all.has(manifest) && hasTickets(path)) return manifest
  const isFolder = isNamed && [...all].some((each) => isBelow(path, each))
  return isFolder || listTickets(all, path).length > 0 ? path : null
}

/** Whether a plan's path is that of a package. */
export const isPackagePlan = (planPath: string): boolean => posix.basename(planPath) === MANIFEST_FILE

/** Whether a plan's path is that of one ticket. */
export const isOneTicket = (planPath: string): boolean => /\.ya?ml$/i.test(planPath)

/** Whether a path is that of the plan or of any ticket beside it. On some disks a path in other letters is the same file. */
export function isTicketOf(planPath: string, path: string): boolean {
  const [plan, file] = [planPath.toLowerCase(), path.toLowerCase()]
  if (file === plan || isBelow('tickets/templates', file)) return true
  const folder = isOneTicket(plan) || isPackagePlan(plan) ? posix.dirname(plan) : plan
  return isTicketFile(file) && (folder === '.' || isBelow(folder, file) || isBelow(USUAL_FOLDER, file))
}
