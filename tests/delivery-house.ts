import { kindOf } from '../engines/register/kind.ts'
import { register as kinds } from '../mechanisms/registers/register.ts'
import type { ApplicationConfiguration } from '../server/application/settings.ts'
import { createRow } from '../server/register/store.ts'
import type { Viewer } from '../server/viewer.ts'
import { type House, openHouse } from './browser.ts'
import { viewerWith } from './viewer.ts'

const viewer: Viewer = viewerWith()

export type DeliveryHouse = House & { readonly project: string }

/** The house with one project of this year in the ledger of a zone, without plan and promise. */
export async function openDeliveryHouse(
  year: number,
  given: Partial<ApplicationConfiguration> = {},
): Promise<DeliveryHouse> {
  const house = await openHouse(given)
  const by = { by: 'somebody' }
  const project = await house.frame.database.inZone(viewer, async (tx) => {
    const department = await createRow(
      tx,
      kindOf(kinds, 'department'),
      { name: '发展改革局', code: 'development-reform' },
      by,
    )
    const row = {
      name: '年产2万吨氮化硅粉体',
      level: 'city',
      nature: 'new',
      year,
      chain: '新材料',
      leader: '李副主任',
      locality: '临江街道',
      department: department.id,
      investment: '12.50',
      planned_this_year: '3.00',
      status: 'permits',
      begun: false,
    }
    return (await createRow(tx, kindOf(kinds, 'project'), row, by)).id
  })
  return { ...house, project }
}
