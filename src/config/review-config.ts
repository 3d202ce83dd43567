/** Which turns look at the work of plans that do not say so themselves, with every default filled in. */
export interface ReviewConfig {
  /** Whether somebody plans before the writer begins. */
  readonly plan: boolean
  readonly self: boolean
  readonly independent: boolean
  /** Rounds of repair after a review, 0 to 3. */
  readonly repairs: number
}

/** The same in the words of the file. */
export interface ReviewSection {
  readonly plan?: boolean
  readonly self?: boolean
  readonly independent?: boolean
  readonly 'repair-rounds'?: number
}

/** Fills in the defaults. Source of the defaults: `schemas/config.schema.json`. */
export const readReviewSection = (section: ReviewSection): ReviewConfig => ({
  plan: section.plan ?? false,
  self: section.self ?? false,
  independent: section.independent ?? false,
  repairs: section['repair-rounds'] ?? 3,
})
