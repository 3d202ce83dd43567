import { CLAIM_NAMESPACE, type GivenLease } from '../model.ts'

/** Whether a value of unknown origin has the form of a lease: its ref and commit can be handed to Git as they are. */
export function isGivenLease(value: unknown): value is GivenLease {
  if (typeof value !== 'object' || value === null) return false
  const { ref, token, ownerId, createdAt, expiresAt } = value as Readonly<Record<string, unknown>>
  return (
    typeof ref === 'string' &&
    ref.startsWith(CLAIM_NAMESPACE) &&
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(ref.slice(CLAIM_NAMESPACE.length)) &&
    isObjectId(token) &&
    typeof ownerId === 'string' &&
    ownerId !== '' &&
    isTime(createdAt) &&
    isTime(expiresAt)
  )
}

/** Whether a value is the full name of a Git object. */
export const isObjectId = (value: unknown): value is string =>
  typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value)

const isTime = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)
