import type { Place } from '../../model.ts'

/** A value of a ticket and where it stands. */
export interface Placed<T = string> {
  readonly value: T
  readonly place: Place
}

/** Which template a ticket follows; it decides what is mandatory. Tickets of version 1 are all `implementation`. */
export type TicketClass = 'implementation' | 'quick_flow' | 'orchestrator'

/** A decision that a ticket names. */
export interface TicketDecision {
  readonly id: string
  /** `accepted`, `superseded`, `proposed` or `unknown`; `unknown` where nothing is said. */
  readonly status: string
  /** The decision, or the question that is open. */
  readonly text: string
  /** Whether the work may not begin before it is made; true unless the ticket says no. Never for one that is locked. */
  readonly blocks: boolean
  readonly place: Place
}

/** One worker of a parent's sequence. */
export interface TicketStage {
  /** 0-based; null where none is given. */
  readonly stage: number | null
  readonly id: string
  readonly role: string
  readonly task: string
  readonly place: Place
}

/** What a ticket says about specs. Paths are as written. */
export interface TicketSpecs {
  /** `full_sdd`, `no_spec`, or whatever stands there; null without one. */
  readonly mode: Placed | null
  readonly requirements: Placed | null
  readonly design: Placed | null
  readonly tasks: Placed | null
  readonly delta: Placed | null
  /** Why there are none. Template text counts as empty. */
  readonly reason: string
}

/**
 * A ticket of either version and of any class, read into one form. Texts are trimmed; what still holds the words of a template is
 * empty, and left out of lists. Nothing here is checked for being complete.
 */
export interface WorkflowTicket {
  /** File of the ticket. */
  readonly path: string
  /** Of the bytes of the file, in hexadecimal digits. */
  readonly sha256: string
  /** The whole text of the file. */
  readonly text: string
  readonly version: 1 | 2
  /** As written; of any length. */
  readonly id: string
  readonly title: string
  readonly repository: string
  readonly branch: string
  /** null in version 1, which has no status. */
  readonly status: Placed | null
  readonly ticketClass: TicketClass
  /** Position in its chain; null where none is given. */
  readonly order: number | null
  /** Ids of tickets. */
  readonly dependsOn: readonly Placed[]
  /** Each text that says what the ticket is for; there should be one. */
  readonly objectives: readonly Placed[]
  /** What is the matter: texts of the context, in the order of the file. */
  readonly problem: readonly Placed[]
  /** Exact paths, folders, `folder/**`; entries of other forms as well. */
  readonly allowed: readonly Placed[]
  /** Globs. */
  readonly forbidden: readonly Placed[]
  readonly acceptance: readonly Placed[]
  readonly requirements: readonly Placed[]
  /** Commands and prose that show that the work is done. */
  readonly proofs: readonly Placed[]
  readonly regressions: readonly Placed[]
  readonly stopConditions: readonly Placed[]
  /** What has to be handed over. */
  readonly evidence: readonly Placed[]
  /** As written; null where none is given. */
  readonly intensity: Placed | null
  /** Profiles of experts that have to be asked. */
  readonly experts: readonly Placed[]
  readonly noExperts: string
  readonly specs: TicketSpecs
  readonly locked: readonly TicketDecision[]
  /** From `spec_refs` and from `decision_locks`. */
  readonly unresolved: readonly TicketDecision[]
  readonly budget: { readonly files: number; readonly lines: number } | null
  readonly requiredContext: readonly Placed[]
  /** Globs. */
  readonly excludedContext: readonly Placed[]
  /** Steering packs by path or id that are always loaded. */
  readonly steering: readonly Placed[]
  /** Steering packs that are loaded on a condition in prose. */
  readonly conditionalSteering: readonly Placed<{ readonly id: string; readonly when: string }>[]
  /** What the ticket says of each trigger; names of other triggers as well. */
  readonly declaredTriggers: ReadonlyMap<string, Placed<boolean>>
  /** What the ticket says of each condition for quick work. */
  readonly declaredConditions: ReadonlyMap<string, Placed<boolean>>
  /** `quick`, `standard`, `escalate` or whatever stands there; null without one. */
  readonly classification: Placed | null
  /** Why a quick ticket needs no spec. */
  readonly quickReason: string
  /** null where the ticket has no part on it. */
  readonly visual: { readonly required: boolean; readonly views: readonly string[]; readonly place: Place } | null
  /** null: nothing is said. */
  readonly delivery: { readonly assigned: boolean | null; readonly push: boolean | null; readonly skipReason: string }
  /** null: nothing is said. */
  readonly maxRepairs: number | null
  /** null: nothing is said. */
  readonly maxIterations: number | null
  readonly stages: readonly TicketStage[]
  /** Ids of children that a parent lists in its result. */
  readonly children: readonly string[]
  /** Where the ticket wants its plan recorded; null where it says nothing. */
  readonly planRecord: string | null
  /** The document as plain data. */
  readonly data: unknown
  /** Where a JSON pointer leads to, or its nearest parent that is there. */
  placeOf(pointer: string): Place
}

export { readTicket } from './read-ticket.ts'
