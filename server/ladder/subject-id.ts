import type { ZoneTransaction } from '../database/zone-session.ts'
import { absent, unacceptable } from '../refusal.ts'
import { runIn } from '../register/statement.ts'
import type { Viewer } from '../viewer.ts'

/** The enterprise that is meant: by id, by social credit code, or the viewer's own. */
export async function enterpriseId(tx: ZoneTransaction, { enterprise }: Viewer, wanted: string): Promise<string> {
  if (wanted === 'own') {
    if (enterprise) return enterprise
    throw unacceptable('只有企业账号有“本企业”，请写明哪家企业', 'Only the account of an enterprise has one of its own')
  }
  if (uuid.test(wanted)) return wanted
  const [found] = await runIn(tx)<{ id: string }>({
    text: 'select id from register.enterprise where credit_code = $1 and archived_at is null',
    values: [wanted.toUpperCase()],
  })
  if (found) return found.id
  throw absent('没有这家企业，或不归您看', 'There is no such enterprise, or it is not yours to see')
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
