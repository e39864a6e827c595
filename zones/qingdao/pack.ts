import type { ZonePack } from '../../mechanisms/zone-pack.ts'
import { accounts } from './accounts.ts'
import { cards } from './cards.ts'
import { departments } from './departments.ts'
import { documents } from './documents.ts'
import { evaluation } from './evaluation.ts'
import { figures } from './figures.ts'
import { indicators } from './indicators.ts'
import { publishedProjects } from './projects.ts'
import { records } from './records.ts'
import { targets } from './targets.ts'
import { zone } from './zone.ts'

export const qingdao: ZonePack = {
  zone,
  documents,
  departments,
  indicators,
  figures,
  targets,
  cards,
  accounts,
  records,
  publishedProjects,
  evaluation,
  points: { stages: 2, demonstration: { name: '2023年演示版', years: ['2022', '2023'] } },
}
