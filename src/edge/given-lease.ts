import { readFile } from 'node:fs/promises'
import { isGivenLease } from '../claim/lease-form.ts'
import { RunnerError } from '../errors.ts'
import type { GivenLease } from '../model.ts'

/**
 * Reads a lease that `claim --json` printed: its whole answer, or the part called `lease`.
 * @param source the JSON itself, or the path of a file that holds it
 * @throws {RunnerError} `config-invalid`
 */
export async function readGivenLease(source: string): Promise<GivenLease> {
  const refuse = (why: string, cause?: unknown) =>
    new RunnerError('config-invalid', `\`lease\` ${why}; give it the answer of \`claim --json\`, or the path of a file with it`, {
      cause,
    })
  const text = source.trimStart().startsWith('{')
    ? source
    : await readFile(source, 'utf8').catch((cause: unknown) => {
        throw refuse(`names the file ${source}, which cannot be read`, cause)
      })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw refuse('is not JSON', cause)
  }
  const lease = isObject(value) && isObject(value['lease']) ? value['lease'] : value
  if (!isGivenLease(lease)) throw refuse('holds no lease')
  return lease
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
