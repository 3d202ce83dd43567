import type { AgentsConfig } from './agents-config.ts'

/** A repository that templates of tickets may be taken from. */
export interface TemplateRepository {
  readonly id: string
  readonly url: string
  readonly trusted: boolean
  /** Full id of the commit to take them from; null where none is fixed. */
  readonly commit: string | null
}

/** What a repository says about a queue of tickets, with every default filled in. */
export interface TicketFlowConfig {
  readonly skipBlocked: boolean
  /** Names of the agents that a ticket may ask for. */
  readonly agents: readonly string[]
  readonly dependsOn: boolean
  readonly templates: readonly TemplateRepository[]
  readonly requireTrustedTemplates: boolean
  /** Whether the agent may propose tickets for the end of the queue. */
  readonly followUps: boolean
  /** Whether the last finished ticket goes into the message. */
  readonly previousTicket: boolean
}

/** The same in the words of the file. */
export interface TicketFlowSection {
  readonly 'skip-blocked'?: boolean
  readonly 'depends-on'?: boolean
  readonly templates?: readonly (Omit<TemplateRepository, 'trusted' | 'commit'> & {
    readonly trusted?: boolean
    readonly commit?: string
  })[]
  readonly 'require-trusted-templates'?: boolean
  readonly 'follow-ups'?: boolean
  readonly 'previous-ticket'?: boolean
}

/** Fills in the defaults. Source of the defaults: `schemas/config.schema.json`. */
export const readTicketFlowSection = (section: TicketFlowSection, { agents }: AgentsConfig): TicketFlowConfig => ({
  agents: agents.map(({ name }) => name),
  skipBlocked: section['skip-blocked'] ?? false,
  dependsOn: section['depends-on'] ?? false,
  templates: (section.templates ?? []).map(({ trusted = false, commit = null, ...repository }) => ({
    ...repository,
    trusted,
    commit,
  })),
  requireTrustedTemplates: section['require-trusted-templates'] ?? false,
  followUps: section['follow-ups'] ?? false,
  previousTicket: section['previous-ticket'] ?? false,
})
