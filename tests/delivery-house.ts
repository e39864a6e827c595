import { kindOf } from '../engines/register/kind.ts'
import { register as kinds } from '../mechanisms/registers/register.ts'
import type { ApplicationConfiguration } from '../server/application/settings.ts'
import { runIn } from '../server/register/statement.ts'
import { createRow } from '../server/register/store.ts'
import type { Viewer } from '../server/viewer.ts'
import { type House, openHouse } from './browser.ts'
import { viewerWith } from './viewer.ts'

const viewer: Viewer = viewerWith()
const department = { name: '发展改革局', code: 'development-reform' }

export type DeliveryHouse = House & { readonly project: string }

/** Adds a project of a year to the ledger of a zone, without plan and promise; answers its id. */
export function addProject({ frame }: House, name: string, year: number): Promise<string> {
  const by = { by: 'somebody' }
  return frame.database.inZone(viewer, async (tx) => {
    const found = await runIn(tx)<{ id: string }>({
      text: 'select id from register.department where code = $1',
      values: [department.code],
    })
    const { id } = found[0] ?? (await createRow(tx, kindOf(kinds, 'department'), department, by))
    const row = {
      name,
      level: 'city',
      nature: 'new',
      year,
      chain: '新材料',
      leader: '李副主任',
      locality: '临江街道',
      department: id,
      investment: '12.50',
      planned_this_year: '3.00',
      status: 'permits',
      begun: false,
    }
    return (await createRow(tx, kindOf(kinds, 'project'), row, by)).id
  })
}

/** The house with one project of this year. */
export async function openDeliveryHouse(
  year: number,
  given: Partial<ApplicationConfiguration> = {},
): Promise<DeliveryHouse> {
  const house = await openHouse(given)
  return { ...house, project: await addProject(house, '年产2万吨氮化硅粉体', year) }
}
