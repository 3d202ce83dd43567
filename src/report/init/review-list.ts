import type { Finding } from '../../model.ts'
import { ACTION, VERSION } from './addresses.ts'
import type { ProjectSigns } from './project-signs.ts'

/** What a person has to look at before the first run, one sentence each, in the order of doing it. */
export function listReview(
  { gates, doubts }: ProjectSigns,
  findings: readonly Finding[],
  files: { readonly config: string; readonly workflow: string },
): readonly string[] {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const commands = gates.map(({ run }) => `\`${run}\``).join(', ')
  return [
    ...(errors > 0
      ? [`The plan has ${errors} ${errors === 1 ? 'error' : 'errors'}: \`codex-plan-runner check\` lists them.`]
      : []),
    gates.length > 0
      ? `Each gate must pass on a clean checkout: try ${commands}, and take out what does not belong (${files.config}).`
      : `No command was found that could prove the work. Add gates to ${files.config}; without one, only the guards judge a change.`,
    ...doubts,
    `${ACTION}@${VERSION} stands for the place you use the action from: put in yours, pinned to a full commit (${files.workflow}).`,
    'Allow pull requests under Settings, Actions, General: "Allow GitHub Actions to create and approve pull requests".',
    'The model needs a key: add the secret OPENAI_API_KEY under Settings, Secrets and variables, Actions.',
    `Commit both files, run \`codex-plan-runner check\`, and start the workflow with its dry run first.`,
  ]
}
