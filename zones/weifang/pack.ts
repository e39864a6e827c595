import type { ZonePack } from '../../mechanisms/zone-pack.ts'
import { accounts } from './accounts.ts'
import { departments } from './departments.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { indicators } from './indicators.ts'
import { targets } from './targets.ts'

export const weifang: ZonePack = {
  zone: {
    id: 'weifang',
    label: { zh: '潍坊高新区', en: 'Weifang High-tech Zone' },
    city: { zh: '潍坊市', en: 'Weifang' },
    province: { zh: '山东省', en: 'Shandong' },
    division: '370705',
  },
  documents,
  departments,
  indicators,
  figures,
  targets,
  accounts,
}
