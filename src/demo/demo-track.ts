import { json } from './demo-project.ts'

const document = (title: string, goal: string): string => `# ${title}

## Goal

${goal}

## Required gates

- \`node --test\`
`

/** A plan of three tracks, of which the first is done. */
export const trackFiles: Readonly<Record<string, string>> = {
  'configs/NEXT_TRACK.json': json({
    plan_version: 'v1',
    next_track: 2,
    tracks: { '1': { slug: 'say-hello' }, '2': { slug: 'several-people' }, '3': { slug: 'other-languages' } },
  }),
  'docs/plan/v1/tracks/track-01-say-hello.md': document('Say hello', 'Greet a person by name.'),
  'docs/plan/v1/tracks/track-02-several-people.md': document(
    'Greet several people',
    'Join names with commas, and the last two with "and". Show it in the README.',
  ),
  'docs/plan/v1/tracks/track-03-other-languages.md': document('Other languages', 'Choose the greeting by a language tag.'),
}
