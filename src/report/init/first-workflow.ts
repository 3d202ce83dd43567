import { ACTION, VERSION } from './addresses.ts'
import { yamlText } from './first-config.ts'

/** What the workflow is for. */
export interface FirstWorkflow {
  readonly planPath: string
  readonly format: string
  /** Where the configuration is, when that is not the usual place; null when it is. */
  readonly configFile: string | null
  /** Commands that install what the gates need. */
  readonly setup: readonly string[]
}

const CHECKOUT = 'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2'

/** Paths that are the same text in YAML, in an expression of a workflow and on the disk. */
const PLAIN_PATH = /^[\w./-]+$/

/** A workflow that is started by hand and only shows what it would do, until somebody says otherwise. */
export function renderFirstWorkflow({ planPath, format, configFile, setup }: FirstWorkflow): string {
  const given = PLAIN_PATH.test(planPath)
    ? [`          plan: ${yamlText(planPath)}`, `          format: ${yamlText(format)}`]
    : []
  return `${[
    '# Takes the next tasks of the plan. Start it by hand first: Actions, Plan, "Run workflow".',
    'name: Plan',
    'on:',
    '  workflow_dispatch:',
    '    inputs:',
    '      task:',
    '        description: Id of the only task to take; empty for the next one',
    "        default: ''",
    '      dry-run:',
    '        description: Only show what would be done',
    '        type: boolean',
    '        default: true',
    '  # When the first runs look right:',
    '  # schedule:',
    "  #   - cron: '17 * * * *'",
    '',
    'permissions: {}',
    '',
    'jobs:',
    '  run:',
    '    runs-on: ubuntu-24.04',
    '    timeout-minutes: 90',
    '    permissions:',
    '      contents: write',
    '      pull-requests: write',
    '    steps:',
    `      - uses: ${CHECKOUT}`,
    '        with:',
    '          persist-credentials: false',
    ...(setup.length > 0 ? ['      # Gates have no network, so what they need is installed before.'] : []),
    ...setup.map((command) => `      - run: ${yamlText(command)}`),
    '      # The sandbox needs user namespaces, which Ubuntu 24.04 restricts.',
    '      - run: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0',
    `      - uses: ${ACTION}@${VERSION}`,
    '        with:',
    ...given,
    ...(configFile === null ? [] : [`          config-file: ${yamlText(configFile)}`]),
    '          task: ${{ inputs.task }}',
    '          dry-run: ${{ inputs.dry-run }}',
    '          openai-api-key: ${{ secrets.OPENAI_API_KEY }}',
  ].join('\n')}\n`
}
