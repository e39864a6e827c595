import type { ZonePack } from '../../mechanisms/zone-pack.ts'
import { accounts } from './accounts.ts'
import { departments } from './departments.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { indicators } from './indicators.ts'
import { targets } from './targets.ts'

export const chuxiong: ZonePack = {
  zone: {
    id: 'chuxiong',
    label: { zh: '楚雄高新区', en: 'Chuxiong High-tech Zone' },
    city: { zh: '楚雄州', en: 'Chuxiong Prefecture' },
    province: { zh: '云南省', en: 'Yunnan' },
    division: '532301',
  },
  documents,
  departments,
  indicators,
  figures,
  targets,
  accounts,
}
