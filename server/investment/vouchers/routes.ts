import type { FastifyInstance } from 'fastify'
import type { CommitmentPage } from '../../../contract/investment/commitment-page.ts'
import { attachVoucher, openVoucher, withdrawVoucher } from '../../../contract/investment/voucher-files.ts'
import { show } from '../../attachment.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { bodyWith } from '../../kept-file.ts'
import { mount } from '../../mount.ts'
import type { Viewer } from '../../viewer.ts'
import type { CapitalDesk } from '../desk.ts'
import { attachTo, withdraw } from './acts.ts'
import { voucherRules } from './given.ts'
import { readVoucher } from './store.ts'

/** The files of vouchers: attached, looked at, withdrawn. */
export function mountVouchers(
  app: FastifyInstance,
  desk: (tx: ZoneTransaction, viewer: Viewer) => Promise<CapitalDesk>,
  page: (laid: CapitalDesk, commitment: string) => Promise<CommitmentPage>,
): void {
  mount(
    app,
    attachVoucher,
    ({ params, body, viewer, inZone }) =>
      inZone(async (tx) => {
        const commitment = await attachTo(await desk(tx, viewer), params.arrival, body)
        return page(await desk(tx, viewer), commitment)
      }),
    { bodyLimit: bodyWith(voucherRules.largest) },
  )

  mount(app, withdrawVoucher, ({ params, body, viewer, inZone }) =>
    inZone(async (tx) => {
      const commitment = await withdraw(await desk(tx, viewer), params.file, body.reason)
      return page(await desk(tx, viewer), commitment)
    }),
  )

  mount(app, openVoucher, ({ params, inZone, reply }) =>
    inZone(async (tx) => {
      const { name, type, content } = await readVoucher(tx, params.file)
      show(reply, name, type)
      return content
    }),
  )
}
