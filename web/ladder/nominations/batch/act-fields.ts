import type { NominationActGiven, NominationBatchActGiven } from '../../../../contract/ladder/nominations.ts'
import type { BatchMove } from '../../../../engines/nominations/batch/acts.ts'
import type { NominationMove } from '../../../../engines/nominations/nomination/acts.ts'
import { type AskedField, askedField as field, givenBy, type Typed } from '../../../parts/form/asked-fields.ts'

const reason = field('reason', 'lines', '理由', 'Reason')
const objection = field('objection', 'choice', '哪一条异议', 'Which objection')

/** What is asked before an act on a batch; whom a document leaves out is told one by one below. */
export const batchFields: Readonly<Record<BatchMove, readonly AskedField[]>> = {
  extended: [field('lastDay', 'day', '延到哪天', 'Until'), reason],
  published: [],
  granted: [
    field('document', 'line', '认定文件', 'Document'),
    field('number', 'line', '文号', 'Number'),
    field('issuer', 'line', '发文机关', 'Issued by'),
    field('firstDay', 'day', '认定日期', 'First day'),
    field('validUntil', 'day', '有效期至', 'Valid until', false),
  ],
  cancelled: [reason],
}

export type OwnMove = Exclude<NominationMove, 'granted' | 'passed-over'>

/** What is asked before an act on a nomination. */
export const nominationFields: Readonly<Record<OwnMove, readonly AskedField[]>> = {
  resubmitted: [field('note', 'lines', '说明', 'Note', false)],
  withdrawn: [reason],
  recommended: [reason],
  returned: [{ ...field('days', 'workdays', '补正期限', 'To come again within'), most: 20 }, reason],
  refused: [field('condition', 'choice', '哪一条不满足', 'Which condition'), reason],
  objected: [
    field('objector', 'line', '异议人（署名）', 'Who objects'),
    field('text', 'lines', '异议内容', 'What it says'),
  ],
  dismissed: [objection, reason],
  upheld: [objection, reason],
}

export const batchActOf = (
  move: BatchMove,
  typed: Typed,
  without: readonly { readonly enterprise: string; readonly reason: string }[],
): NominationBatchActGiven =>
  ({
    kind: move,
    ...givenBy(batchFields[move], typed),
    ...(move === 'granted' && { without }),
  }) as NominationBatchActGiven

export function nominationActOf(move: OwnMove, typed: Typed): NominationActGiven {
  const given = givenBy(nominationFields[move], typed)
  return {
    kind: move,
    ...given,
    ...('objection' in given && { objection: Number(given.objection) }),
  } as NominationActGiven
}
