import { quoteLine } from '../host/log.ts'
import type { RunReport } from '../model.ts'
import { redactSecrets } from '../secrets.ts'

/** Why a run ended as it did, on one line of at most 120 characters. Source: ticket flow, reason. */
export const shortReason = ({ detail }: Pick<RunReport, 'detail'>): string => quoteLine(redactSecrets(detail, []), 119)
