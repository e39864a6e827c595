import type { ZoneTransaction } from '../../database/zone-session.ts'
import { writeTablePdf } from '../../delivery/files/table-pdf.ts'
import type { Viewer } from '../../viewer.ts'
import type { CapitalKinds, StoredEntry } from '../store.ts'
import { readEntries } from '../store.ts'
import { keepVoucher } from './store.ts'

/** The made-up slip of a bank: what the arrival says, and that it is none. */
async function slipOf({ voucher, on, bank, currency, sum }: StoredEntry): Promise<Buffer> {
  return writeTablePdf({
    title: '进账回单〔演示〕',
    subtitle: voucher,
    above: ['演示数据：由系统生成，不是银行单据'],
    columns: [
      { head: '项目', share: 25 },
      { head: '内容', share: 75 },
    ],
    rows: [
      ['凭证号', voucher],
      ['入账银行', bank],
      ['到账日', on],
      ['币种', currency],
      ['金额（原币万元）', sum],
    ],
    below: [],
  })
}

/**
 * Gives the latest made-up arrivals of a zone made-up files: the first its own, the second and third one and the same, so
 * that it is seen how that is pointed out. The others stay without.
 */
export async function demonstrateVouchers(tx: ZoneTransaction, pack: Viewer, kinds: CapitalKinds): Promise<void> {
  const made = (await readEntries(tx, kinds)).filter(({ demonstration, counters }) => demonstration && !counters)
  const [latest, before, earlier] = made.toReversed()
  for (const [shown, arrivals] of [
    [latest, [latest]],
    [before, [before, earlier]],
  ] as const) {
    if (!shown) continue
    const content = await slipOf(shown)
    const file = { name: `演示回单${shown.voucher}.pdf`, type: 'pdf', content } as const
    for (const arrival of arrivals) if (arrival) await keepVoucher(tx, pack, arrival, file)
  }
}
