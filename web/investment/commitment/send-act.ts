import type { CommitmentPage } from '../../../contract/investment/commitment-page.ts'
import {
  actOnCommitment,
  type CommitmentActGiven,
  counterArrival,
  recordArrival,
} from '../../../contract/investment/investment.ts'
import { attachVoucher, withdrawVoucher } from '../../../contract/investment/voucher-files.ts'
import type { GivenFile } from '../../../contract/parts/given-file.ts'
import type { Day } from '../../../kernel/day.ts'
import { withoutHidden } from '../../../kernel/hidden-sign.ts'
import { call } from '../../api.ts'
import { inBase64 } from '../../app/in-base64.ts'
import { givenBy, type Typed } from '../../parts/form/asked-fields.ts'
import { type Asked, capitalFields } from './act-fields.ts'

const given = async (file: File): Promise<GivenFile> => ({
  name: withoutHidden(file.name) || file.type,
  content: await inBase64(file),
})

/** Calls the route of an act with what was typed and the file that was chosen. */
export async function sendAct(
  page: CommitmentPage,
  { act, arrival, file }: Asked,
  typed: Typed,
  chosen: File | null,
): Promise<CommitmentPage> {
  const params = { commitment: page.id }
  const fields = givenBy(capitalFields[act], typed) as Record<string, string>
  const { on, sum, bank, voucher, reason, document } = fields
  const kept = { ...(document && { document }) }
  switch (act) {
    case 'arrival': {
      const body = { on: on as Day, sum: sum!, bank: bank!, voucher: voucher!, ...kept }
      return call(recordArrival, { params, body: { ...body, ...(chosen && { file: await given(chosen) }) } })
    }
    case 'counter':
      return call(counterArrival, {
        params: { arrival: arrival!.id },
        body: { on: on as Day, sum: sum!, reason: reason!, ...kept },
      })
    case 'attached':
      return call(attachVoucher, { params: { arrival: arrival!.id }, body: await given(chosen!) })
    case 'withdrawn':
      return call(withdrawVoucher, { params: { file: file!.id }, body: { reason: reason! } })
    default:
      return call(actOnCommitment, {
        params,
        body: { version: page.version, act: { kind: act, ...fields } as CommitmentActGiven },
      })
  }
}
