import type { ZonePack } from '../../mechanisms/zone-pack.ts'
import { accounts } from './accounts.ts'
import { departments } from './departments.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { indicators } from './indicators.ts'
import { targets } from './targets.ts'

export const daqing: ZonePack = {
  zone: {
    id: 'daqing',
    label: { zh: '大庆高新区', en: 'Daqing High-tech Zone' },
    city: { zh: '大庆市', en: 'Daqing' },
    province: { zh: '黑龙江省', en: 'Heilongjiang' },
    division: '230600',
  },
  documents,
  departments,
  indicators,
  figures,
  targets,
  accounts,
}
