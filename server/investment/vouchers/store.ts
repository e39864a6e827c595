import { hash } from 'node:crypto'
import type { VoucherFile } from '../../../contract/investment/commitment-page.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { absent, conflicting } from '../../refusal.ts'
import { runIn } from '../../register/statement.ts'
import type { Viewer } from '../../viewer.ts'
import type { NewVoucher } from './given.ts'

/** What is known of the file of a voucher, without its content. */
export type StoredVoucher = Omit<VoucherFile, 'also'> & { readonly arrival: string; readonly fingerprint: string }

/** Files of one arrival that are kept at most, with those that were withdrawn. */
const mostKept = 20

/** The files of every arrival that the viewer can see, by arrival, in the order in which they were attached. */
export async function readVouchers(tx: ZoneTransaction): Promise<ReadonlyMap<string, readonly StoredVoucher[]>> {
  const rows = await runIn(tx)<StoredVoucher>({
    text: `select f.id, f.arrival, f.name, f.type, octet_length(f.content) as size, f.fingerprint, f.person as by, f.at,
        case when w.file is null then null
          else json_build_object('by', w.person, 'at', w.at, 'reason', w.reason) end as withdrawn
      from voucher_file f left join voucher_withdrawal w on w.zone_id = f.zone_id and w.file = f.id
      order by f.at, f.id`,
    values: [],
  })
  return Map.groupBy(rows, ({ arrival }) => arrival)
}

/** The arrivals of which a file stands that was not withdrawn. */
export const provedBy = (vouchers: ReadonlyMap<string, readonly StoredVoucher[]>): ReadonlySet<string> =>
  new Set([...vouchers].flatMap(([arrival, files]) => (files.some(({ withdrawn }) => !withdrawn) ? [arrival] : [])))

/** The content of a file that the viewer may see. */
export async function readVoucher(tx: ZoneTransaction, id: string) {
  const [row] = await runIn(tx)<NewVoucher>({
    text: 'select name, type, content from voucher_file where id = $1',
    values: [id],
  })
  if (!row) throw absent('没有这份凭证文件，或不归您看', 'There is no such file, or it is not yours to see')
  return row
}

/** Keeps a file with an arrival; false where the same one is there already and stands. */
export async function keepVoucher(
  tx: ZoneTransaction,
  { account, person, post }: Viewer,
  arrival: { readonly id: string; readonly demonstration: boolean },
  { name, type, content }: NewVoucher,
): Promise<boolean> {
  const there = (await readVouchers(tx)).get(arrival.id) ?? []
  const fingerprint = hash('sha256', content)
  if (there.some((file) => file.fingerprint === fingerprint && !file.withdrawn)) return false
  if (there.length >= mostKept) {
    throw conflicting(
      `这笔到账已存${mostKept}份凭证文件（含撤回的），不能再附`,
      `${mostKept} files of this arrival are kept, withdrawn ones among them; no more can be added`,
    )
  }
  await runIn(tx)({
    text: `insert into voucher_file (arrival, name, type, content, by, person, post, demonstration)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [arrival.id, name, type, content, account, person, post, arrival.demonstration],
  })
  return true
}

/** Says of a file that it was wrong, and why. */
export async function appendWithdrawal(
  tx: ZoneTransaction,
  { account, person, post }: Viewer,
  file: string,
  reason: string,
): Promise<void> {
  await runIn(tx)({
    text: 'insert into voucher_withdrawal (file, reason, by, person, post) values ($1, $2, $3, $4, $5)',
    values: [file, reason, account, person, post],
  })
}
