import type { Finding, Snapshot } from '../../model.ts'
import type { ProcedureRules } from '../format.ts'
import { deltaTargets, guardDelta, readDelta } from './delta.ts'
import { checkLock, listLocked } from './lock.ts'
import { readPolicy } from './policy.ts'
import { describeAdaptations } from './policy-adaptations.ts'
import { readProfiles } from './profiles.ts'
import { findInstructions } from './profiles-instructions.ts'
import { commandOf } from './proof-command.ts'
import type { WorkflowSettings } from './settings.ts'

const textOf = (snapshot: Snapshot, path: string): string =>
  new TextDecoder().decode(snapshot.files.get(path) ?? new Uint8Array())

/** What the repository of such tickets says about the way they are worked on. */
export const createProcedures = ({ policyFile }: WorkflowSettings): ProcedureRules => ({
  policyFile,
  preconditions: (snapshot) => {
    const policy = readPolicy(snapshot.files.get(policyFile) ?? null, policyFile)
    return [...policy.findings, ...readProfiles(snapshot).findings]
  },
  adaptations: (snapshot, delivery) => {
    const { policy } = readPolicy(snapshot.files.get(policyFile) ?? null, policyFile)
    return policy === null ? [] : describeAdaptations(policy, delivery)
  },
  instructions: (snapshot, role) => findInstructions(snapshot, readProfiles(snapshot).profiles, role),
  listLocked,
  checkLock,
  proofCommands: ({ proofs, regressions }) => [
    ...new Set([...proofs, ...regressions].flatMap((entry) => commandOf(entry) ?? [])),
  ],
  guardSpecs: (snapshot, { specs }, changedPaths): readonly Finding[] => {
    const file = specs?.delta ?? null
    if (file === null || !snapshot.files.has(file)) return []
    const { items, deferrals } = readDelta(file, textOf(snapshot, file))
    return guardDelta(deltaTargets(items), changedPaths, deferrals)
  },
})
