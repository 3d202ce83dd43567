/** How pull requests are opened. */
export interface PullRequestConfig {
  /** Short name of a branch; null for the one the work starts from. */
  readonly base: string | null
  readonly draft: boolean
  readonly labels: readonly string[]
  readonly reviewers: readonly string[]
  /** Short names of teams of the organisation. */
  readonly teamReviewers: readonly string[]
  readonly assignees: readonly string[]
  /** The number in its address. */
  readonly milestone: number | null
  /** null for no limit. */
  readonly maxOpen: number | null
  /** What a pull request is labelled with while a question is open. */
  readonly questionLabel: string
  /** Whether GitHub is to sign the commits. */
  readonly verifiedCommits: boolean
  /** What becomes of a template of the repository: the body is put into it, takes its place, or it is not looked at. */
  readonly template: 'append' | 'replace' | 'ignore'
}

/** The same in the words of the file. */
export interface PullRequestSection {
  readonly base?: string
  readonly draft?: boolean
  readonly labels?: readonly string[]
  readonly reviewers?: readonly string[]
  readonly 'team-reviewers'?: readonly string[]
  readonly assignees?: readonly string[]
  readonly milestone?: number
  readonly 'max-open'?: number
  readonly 'question-label'?: string
  readonly 'verified-commits'?: boolean
  readonly template?: PullRequestConfig['template']
}

/** The section with every default filled in. */
export const readPullRequestSection = (section: PullRequestSection): PullRequestConfig => ({
  base: section.base ?? null,
  draft: section.draft ?? false,
  labels: section.labels ?? [],
  reviewers: section.reviewers ?? [],
  teamReviewers: section['team-reviewers'] ?? [],
  assignees: section.assignees ?? [],
  milestone: section.milestone ?? null,
  maxOpen: section['max-open'] ?? null,
  questionLabel: section['question-label'] ?? 'needs-input',
  verifiedCommits: section['verified-commits'] ?? false,
  template: section.template ?? 'append',
})
