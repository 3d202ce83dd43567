import { join, resolve } from 'node:path'
import { RunnerError } from '../errors.ts'
import { readFileTree } from '../host/file-tree.ts'
import { readWithin, writeFileAtomically } from '../host/files.ts'
import { lookAtFolder, writeFolder } from '../host/write-folder.ts'
import type { Finding } from '../model.ts'
import { buildPackage } from '../plan/workflow/package-build.ts'
import { checkPackage, checkPin } from '../plan/workflow/package-check.ts'
import { MANIFEST_FILE, readManifest } from '../plan/workflow/package-manifest.ts'
import { readRequest } from '../plan/workflow/package-request.ts'
import { count, renderFindings } from '../report/findings-text.ts'
import { toPrintable } from '../report/text-table.ts'
import type { Answer } from './commands.ts'

/** What `package` was asked for; paths are relative to `dir`. */
export interface PackageOrder {
  readonly dir: string
  /** `build` or `check`. */
  readonly verb: string | null
  /** Folder to check; null for `dir`. */
  readonly folder: string | null
  readonly request: string | null
  readonly out: string | null
  /** Folder for copies of the tickets; null for none. */
  readonly copies: string | null
  readonly force: boolean
  /** What the manifest must hash to; null where nobody says so. */
  readonly manifestSha256: string | null
}

const maxRequestBytes = 4 * 1024 * 1024

/**
 * Makes a source-locked package, or checks one.
 * @throws {RunnerError} `usage-invalid`; `config-invalid` with every finding on the request;
 * `files-exist`
 */
export async function packageCommand(order: PackageOrder): Promise<Answer> {
  const { dir, verb, folder } = order
  const pin = order.manifestSha256?.toLowerCase() ?? null
  if (verb !== 'build' && verb !== 'check') throw new RunnerError('usage-invalid', 'package is followed by build or check')
  if (pin !== null && !/^[0-9a-f]{64}$/.test(pin))
    throw new RunnerError('usage-invalid', '--manifest-sha256 is 64 hexadecimal digits')
  if (verb === 'check') return check(resolve(dir, folder ?? '.'), pin)
  if (folder !== null) throw new RunnerError('usage-invalid', `"${folder}" is one word too many`)
  return build(order)
}

/** Checks a folder by the rules of a run; without a pin only against its own manifest, which is told. */
async function check(folder: string, pin: string | null): Promise<Answer> {
  const { manifest, findings: own } = checkPackage(await readFileTree(folder, ['']), MANIFEST_FILE)
  const isPinned = pin !== null
  const pinned = checkPin(manifest, pin).map((finding): Finding => (isPinned ? finding : { ...finding, severity: 'warning' }))
  const findings = [...own, ...pinned]
  const valid = !findings.some(({ severity }) => severity === 'error')
  const { packageId, sha256: manifestSha256, tickets } = manifest
  const name = `${toPrintable(packageId ?? '')}: ${count(tickets.length, 'ticket')}, manifest SHA-256 ${manifestSha256}`
  return {
    exitCode: valid ? 0 : 2,
    json: { valid, packageId, manifestSha256, isPinned, findings },
    text: [...(valid ? [name] : []), ...(findings.length > 0 ? [renderFindings(findings)] : [])].join('\n\n').trimEnd(),
    findings,
  }
}

async function build({ dir, request: asked, out, copies, force }: PackageOrder): Promise<Answer> {
  if (asked === null || out === null) throw new RunnerError('usage-invalid', 'package build needs --request and --out')
  const bytes = await readWithin(resolve(dir, asked), maxRequestBytes)
  if (bytes === null) throw new RunnerError('usage-invalid', `--request: there is no file ${asked} that could be read`)
  const { request, findings } = readRequest(asked, bytes)
  if (request === null) throw new RunnerError('config-invalid', `No package can be made of ${asked}`, { findings })
  const { files, tickets, manifestSha256 } = buildPackage(request)
  const folder = resolve(dir, out)
  await refuseToReplace(folder, out, force)
  const copied = copies === null ? [] : await listCopies(resolve(dir, copies), tickets, force)
  await writeFolder(folder, files)
  for (const { path, content } of copied) await writeFileAtomically(path, content)
  return {
    exitCode: 0,
    json: {
      packageId: request.package_id,
      folder,
      manifestSha256,
      files: [...files.keys()],
      copies: copied.map(({ path }) => path),
    },
    text: [
      `${out}: ${count(tickets.size, 'ticket')}, ${count(files.size, 'file')}`,
      ...(copies === null ? [] : [`${copies}: ${count(tickets.size, 'copy').replace(/copys$/, 'copies')}`]),
      `manifest SHA-256: ${manifestSha256}`,
      '',
      `Commit it, and pin it in the configuration: \`workflow.manifest-sha256: ${manifestSha256}\``,
    ].join('\n'),
    findings,
  }
}

/** Even when told to, replaces nothing but an older package: all that is in the folder would be gone. */
async function refuseToReplace(folder: string, shown: string, force: boolean): Promise<void> {
  const place = await lookAtFolder(folder)
  if (place === 'free') return
  if (!force) throw new RunnerError('files-exist', `${shown} is there already; --force replaces an older package`)
  const { manifest } = readManifest(await readFileTree(folder, place === 'folder' ? [MANIFEST_FILE] : []), MANIFEST_FILE)
  if (manifest.packageId === null || manifest.files.length === 0)
    throw new RunnerError('files-exist', `${shown} is there already, and is no package`)
}

interface Copy {
  readonly path: string
  readonly content: Uint8Array
}

/** The copies that are to be written; those that are there as they should be are not. */
async function listCopies(folder: string, tickets: ReadonlyMap<string, Uint8Array>, force: boolean): Promise<readonly Copy[]> {
  const place = await lookAtFolder(folder)
  if (place === 'other') throw new RunnerError('files-exist', `${folder} is no folder`)
  const names = [...tickets.keys()]
  const { entries, files } = await readFileTree(folder, names)
  const differs = (name: string): boolean =>
    Buffer.compare(files.get(name) ?? Buffer.of(), tickets.get(name) ?? Buffer.of()) !== 0
  const wrong = names.filter((name) => entries.has(name) && differs(name))
  const inTheWay = wrong.filter((name) => !force || !entries.get(name)?.mode.startsWith('100'))
  if (inTheWay.length > 0) throw new RunnerError('files-exist', `Other files are there already: ${inTheWay.join(', ')}`)
  return names.flatMap((name): readonly Copy[] => {
    const content = tickets.get(name)
    return content === undefined || (entries.has(name) && !differs(name)) ? [] : [{ path: join(folder, name), content }]
  })
}
