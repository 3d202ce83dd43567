import type { JsonDocument } from '../json-document.ts'
import { createNumberedFormat } from './numbered-format.ts'
import type { NumberedEntry } from './numbered-plan.ts'
import { findTrackDocument } from './track-document.ts'

/** Tracks: `configs/NEXT_TRACK.json` names every one of them and the next, and each has a Markdown document. */
export const track = createNumberedFormat({
  name: 'track',
  pointerPath: 'configs/NEXT_TRACK.json',
  schema: 'track-pointer',
  nextKey: 'next_track',
  hasSlugs: true,
  list: (_, pointer) => listTracks(pointer),
  findDocument: findTrackDocument,
  names: (number, slug) => ({
    branch: `track-${number}-${slug}`,
    isOnlyBranch: true,
    scope: `track${number}`,
    title: `Track ${number}: ${slug}`,
    commitSubject: `chore(track${number}): ${slug}`,
  }),
})

function listTracks(pointer: JsonDocument): readonly NumberedEntry[] {
  const { tracks } = pointer.value as {
    readonly tracks: Readonly<Record<string, { readonly slug?: string; readonly doc?: string }>>
  }
  return Object.entries(tracks).map(([key, { slug = null, doc }]) => ({
    number: Number(key),
    slug: slug === '' ? null : slug,
    doc: doc === undefined ? null : { path: doc, place: pointer.place(`/tracks/${key}/doc`) },
    place: pointer.place(`/tracks/${key}`),
  }))
}
