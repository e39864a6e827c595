import type { ZonePack } from '../../mechanisms/zone-pack.ts'
import { accounts } from './accounts.ts'
import { departments } from './departments.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { indicators } from './indicators.ts'
import { targets } from './targets.ts'

export const qingdao: ZonePack = {
  zone: {
    id: 'qingdao',
    label: { zh: '青岛高新区', en: 'Qingdao High-tech Zone' },
    city: { zh: '青岛市', en: 'Qingdao' },
    province: { zh: '山东省', en: 'Shandong' },
    division: '370214',
  },
  documents,
  departments,
  indicators,
  figures,
  targets,
  accounts,
}
