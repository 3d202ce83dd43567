import type { RaisedTrigger, Trigger } from '../../procedure.ts'
import { TRIGGERS } from '../../procedure.ts'
import { isExactEntry, isForbidden, isInScope, isRecord } from '../scope-patterns.ts'
import { isContractPath } from './contract-paths.ts'
import { addsDataStatement, isDataPath } from './data-paths.ts'
import { touchesDependencies } from './dependency-paths.ts'
import { moduleFinder } from './modules.ts'
import { changesInterface } from './public-interface.ts'
import { isSensitivePath } from './sensitive-paths.ts'
import type { Ground, Touched } from './touched.ts'
import { isUserInterface } from './user-interface.ts'

/** The most files of quick work, the ticket and its records apart. Source: workflow modes, quick flow. */
export const MOST_QUICK_FILES = 3

/** One way in which a trigger is raised: by which of the files, given all of them. */
interface Signal {
  readonly trigger: Trigger
  /** A sentence without its full stop. */
  readonly reason: string
  readonly pick: (touched: readonly Touched[], ground: Ground) => readonly string[]
}

type Picks = Signal['pick']

const each =
  (raises: (touched: Touched, ground: Ground) => boolean): Picks =>
  (touched, ground) =>
    touched.filter((file) => raises(file, ground)).map(({ path }) => path)

const pickModules: Picks = (touched, { baseEntries }) => {
  const moduleOf = moduleFinder(baseEntries)
  const found = touched.map(({ path }) => ({ path, root: moduleOf(path) })).filter(({ root }) => root !== null)
  return new Set(found.map(({ root }) => root)).size > 1 ? found.map(({ path }) => path) : []
}

const pickInterfaces: Picks = (touched, { baseEntries }) => {
  const moduleOf = moduleFinder(baseEntries)
  return touched.filter((file) => changesInterface(file, moduleOf)).map(({ path }) => path)
}

const pickInexact: Picks = (_, { procedure, baseEntries }) =>
  procedure.mode === 'quick'
    ? procedure.allowed.filter((entry) => !isRecord(procedure, entry) && !isExactEntry(entry, baseEntries))
    : []

const signals: readonly Signal[] = [
  {
    trigger: 'security_auth_privacy',
    reason: 'Files about access, secrets, privacy, payment, deployment or release are touched',
    pick: each(({ path }) => isSensitivePath(path)),
  },
  {
    trigger: 'schema_data',
    reason: 'Files about stored data or its schema are touched',
    pick: each(({ path }) => isDataPath(path)),
  },
  { trigger: 'schema_data', reason: 'Statements are added that take data away or reshape it', pick: each(addsDataStatement) },
  {
    trigger: 'dependencies',
    reason: 'Dependencies change, or files that may change them are planned',
    pick: each(touchesDependencies),
  },
  { trigger: 'multiple_services_modules', reason: 'More than one module is touched', pick: pickModules },
  {
    trigger: 'public_api_shared_contract',
    reason: 'Files that others rely on as a contract are touched',
    pick: each(({ path }) => isContractPath(path)),
  },
  { trigger: 'public_api_shared_contract', reason: 'Exports, commands or options change', pick: pickInterfaces },
  {
    trigger: 'visual_flow_ambiguity',
    reason: 'Files of the user interface are touched, and the ticket asks for no view of the result',
    pick: each(({ path }, { procedure: { visual } }) => isUserInterface(path) && !(visual.required && visual.views.length > 0)),
  },
  {
    trigger: 'broad_file_scope',
    reason: `More than ${MOST_QUICK_FILES} files are touched, the ticket and its records apart`,
    pick: (touched) => (touched.length > MOST_QUICK_FILES ? touched.map(({ path }) => path) : []),
  },
  {
    trigger: 'broad_file_scope',
    reason: 'Files outside the allowed scope are touched',
    pick: each(({ path }, { procedure }) => !isInScope({ allowed: procedure.allowed, forbidden: [] }, path)),
  },
  { trigger: 'broad_file_scope', reason: 'The scope does not name exact files', pick: pickInexact },
]

const forbidden: Signal = {
  trigger: 'forbidden_path',
  reason: 'Forbidden files are touched',
  pick: each(({ path }, { procedure }) => isForbidden(procedure, path)),
}

/** Triggers of several sources as one list: each trigger once, in the order of the catalogue, its paths sorted. */
export const mergeTriggers = (raised: readonly RaisedTrigger[]): readonly RaisedTrigger[] =>
  TRIGGERS.flatMap((trigger): RaisedTrigger[] => {
    const same = raised.filter((one) => one.trigger === trigger)
    if (same.length === 0) return []
    const paths = [...new Set(same.flatMap((one) => one.paths))].sort((a, b) => (a < b ? -1 : a === b ? 0 : 1))
    const reasons = [...new Set(same.map(({ reason }) => reason.replace(/\.$/, '')))]
    return [{ trigger, paths, reason: `${reasons.join('; ')}.` }]
  })

/** Every trigger that some files raise. Records of the ticket raise nothing, unless they are forbidden. */
export const raise = (touched: readonly Touched[], ground: Ground): readonly RaisedTrigger[] => {
  const work = touched.filter(({ path }) => !isRecord(ground.procedure, path))
  const raised = [...signals.map((signal) => ({ signal, files: work })), { signal: forbidden, files: touched }].flatMap(
    ({ signal: { trigger, reason, pick }, files }): RaisedTrigger[] => {
      const paths = pick(files, ground)
      return paths.length === 0 ? [] : [{ trigger, paths, reason }]
    },
  )
  return mergeTriggers(raised)
}
