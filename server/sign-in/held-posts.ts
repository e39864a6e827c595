import type { HeldPost } from '../../contract/sign-in.ts'
import type { Post } from '../../kernel/post.ts'
import type { ZonePack } from '../../mechanisms/zone-pack.ts'
import type { Database } from '../database/zone-session.ts'

type Row = { id: string; zone: string; post: Post; department: string | null; enterprise: string | null }

/** The posts that an account holds, in all its zones, with the names that the packs give them. */
export async function heldPosts(database: Database, packs: readonly ZonePack[], account: string): Promise<HeldPost[]> {
  const rows = await database.readAsSystem<Row>(
    `select id, zone_id as zone, post, department_id as department, enterprise_id as enterprise
     from account_post where account_id = $1 and revoked_at is null order by granted_at, id`,
    [account],
  )
  return rows.map(({ id, zone, post, department, enterprise }) => {
    const pack = packs.find((candidate) => candidate.zone.id === zone)
    const known = pack?.departments.find((candidate) => candidate.id === department)
    return {
      id,
      zone,
      zoneLabel: pack?.zone.label ?? { zh: zone, en: zone },
      post,
      department: department ? (known?.label ?? { zh: department, en: department }) : null,
      departmentId: department,
      enterprise,
    }
  })
}
