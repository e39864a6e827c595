import type { GivenFile } from '../../../contract/parts/given-file.ts'
import { record } from '../../audit/record.ts'
import { absent, conflicting } from '../../refusal.ts'
import { ownCommitment } from '../acts.ts'
import type { CapitalDesk } from '../desk.ts'
import { holdArrivals } from '../store.ts'
import { givenVoucher } from './given.ts'
import { appendWithdrawal, keepVoucher, type StoredVoucher } from './store.ts'

/** Adds a file to an arrival; answers its commitment. */
export async function attachTo(desk: CapitalDesk, id: string, given: GivenFile): Promise<string> {
  const arrival = desk.entries.find((entry) => entry.id === id)
  if (!arrival) throw absent('没有这笔到账，或不归您看', 'There is no such arrival, or it is not yours to see')
  if (arrival.counters !== null)
    throw conflicting('凭证文件附在到账上，冲销的记录不附', 'Files go with arrivals, not with what takes one back')
  const { stored } = ownCommitment(desk, arrival.commitment)
  const voucher = givenVoucher(given)
  await holdArrivals(desk.tx)
  if (await keepVoucher(desk.tx, desk.viewer, arrival, voucher)) {
    const { name, content } = voucher
    await record(desk.tx, 'capital.voucher-attached', stored.number, {
      voucher: arrival.voucher,
      name,
      bytes: content.length,
    })
  }
  return stored.id
}

/** Takes a wrong file back, with the reason; it stays. Answers its commitment. */
export async function withdraw(desk: CapitalDesk, id: string, reason: string): Promise<string> {
  const file = [...desk.vouchers.values()].flat().find((one) => one.id === id)
  const arrival = file && desk.entries.find((entry) => entry.id === file.arrival)
  if (!arrival) throw absent('没有这份凭证文件，或不归您看', 'There is no such file, or it is not yours to see')
  const { stored } = ownCommitment(desk, arrival.commitment)
  refuseWithdrawn(file)
  await appendWithdrawal(desk.tx, desk.viewer, id, reason)
  await record(desk.tx, 'capital.voucher-withdrawn', stored.number, {
    voucher: arrival.voucher,
    name: file.name,
    reason,
  })
  return stored.id
}

function refuseWithdrawn({ withdrawn }: StoredVoucher): void {
  if (!withdrawn) return
  throw conflicting(`这份文件已经撤回：${withdrawn.reason}`, `The file is withdrawn already: ${withdrawn.reason}`)
}
