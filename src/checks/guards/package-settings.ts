import type { Finding } from '../../model.ts'
import { canonicalSegment } from './canonical-segment.ts'
import type { GuardContext } from './context.ts'
import { finding, quoted } from './finding.ts'

/** Files that a package manager or an interpreter obeys in whatever folder it is started. Files that only hold credentials are secrets. */
const names = new Set(
  (
    '.npmrc .yarnrc .yarnrc.yml .yarnrc.yaml .pnpmfile.cjs .pnpmfile.mjs .pnpmfile.js bunfig.toml .bunfig.toml .bowerrc .corepack.env ' +
    'pip.conf pip.ini .pydistutils.cfg uv.toml .condarc condarc .mambarc .gemrc nuget.config init.gradle init.gradle.kts ' +
    'gradle-wrapper.properties maven-wrapper.properties .curlrc .wgetrc .terraformrc terraform.rc ' +
    'sitecustomize.py usercustomize.py'
  ).split(' '),
)

/** The same for files that count only in a certain folder. */
const places: readonly RegExp[] = [
  /(?:^|\/)\.cargo\/(?:config|config\.toml|credentials|credentials\.toml)$/,
  /(?:^|\/)\.(?:yarn|pnpm)\/(?:releases|plugins|sdks)\//,
  /(?:^|\/)\.bundle\/config$/,
  /(?:^|\/)\.mvn\//,
  /(?:^|\/)\.m2\//,
  /(?:^|\/)\.gradle\/(?:init\.d\/|gradle\.properties$)/,
  /(?:^|\/)\.nuget\//,
  /(?:^|\/)\.composer\//,
]

const isPackageSetting = (path: string): boolean => {
  const canonical = path.split('/').map(canonicalSegment).join('/')
  return names.has(canonical.slice(canonical.lastIndexOf('/') + 1)) || places.some((place) => place.test(canonical))
}

/**
 * Where packages come from, and what runs when they are installed, is not an agent's choice: not by a new file, a
 * changed one or a deleted one.
 */
export const guardPackageSettings = ({ changeSet, policy }: GuardContext): readonly Finding[] =>
  policy.allowPackageSettings
    ? []
    : changeSet.changes
        .filter(({ path }) => isPackageSetting(path))
        .map(({ path, status }) =>
          finding(
            'package-settings',
            'error',
            path,
            `${quoted(path)} can tell a package manager or an interpreter where code comes from or what to start; it was ${status}.`,
            `${status === 'added' ? 'Delete it.' : 'Restore it exactly as it was in the base.'} If the task needs it, say so in your final answer for a person to allow.`,
          ),
        )
