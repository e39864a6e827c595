import { deliveryReaders } from '../../contract/delivery/ledger.ts'
import { openEnterpriseLadder } from '../../contract/ladder/ladder.ts'
import type { Admission } from '../../contract/route.ts'
import type { Label } from '../../kernel/label.ts'

/** Where a room shows more of a row than its register does, and to whom. */
export const ownPages: Readonly<
  Record<string, { readonly path: string; readonly label: Label; readonly admits: Admission }>
> = {
  project: { path: '/projects', label: { zh: '看推进', en: 'How it goes' }, admits: deliveryReaders },
  enterprise: {
    path: '/enterprises',
    label: { zh: '看画像', en: 'Portrait' },
    admits: openEnterpriseLadder.admits,
  },
}
