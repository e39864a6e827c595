import type { ZonePack } from '../../mechanisms/zone-pack.ts'
import { accounts } from './accounts.ts'
import { cards } from './cards.ts'
import { departments } from './departments.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { indicators } from './indicators.ts'
import { records } from './records.ts'
import { targets } from './targets.ts'
import { zone } from './zone.ts'

export const daqing: ZonePack = {
  zone,
  documents,
  departments,
  indicators,
  figures,
  targets,
  cards,
  accounts,
  records,
  points: { stages: 3, demonstration: { name: '2020年演示版', years: ['2019', '2020'] } },
}
