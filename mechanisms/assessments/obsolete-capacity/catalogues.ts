import type { Catalogue, CatalogueItem } from '../../../engines/screening/screening.ts'
import { type Day, day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'

const trades = {
  steel: { zh: '钢铁', en: 'Steel' },
  materials: { zh: '建材', en: 'Building materials' },
  machinery: { zh: '机械', en: 'Machinery' },
  energy: { zh: '热力', en: 'Heat' },
} as const satisfies Record<string, Label>

const item = (id: string, trade: Label, zh: string, en: string): CatalogueItem => ({
  id,
  label: { zh, en },
  trade,
})

/** A few items of 淘汰类 as an example, recalled; the zone takes the whole list from the document. */
const excerpt: readonly CatalogueItem[] = [
  item('blast-furnace', trades.steel, '400立方米及以下炼铁高炉', 'Blast furnaces of 400 m³ and less'),
  item('converter', trades.steel, '30吨及以下炼钢转炉', 'Converters of 30 t and less'),
  item('arc-furnace', trades.steel, '30吨及以下炼钢电弧炉', 'Arc furnaces of 30 t and less'),
  item('induction-furnace', trades.steel, '生产地条钢的工频和中频感应炉', 'Induction furnaces for ground steel'),
  item('shaft-kiln', trades.materials, '水泥机立窑、湿法窑', 'Shaft and wet kilns for cement'),
  item('flat-glass', trades.materials, '平拉工艺平板玻璃生产线', 'Flat-drawn glass'),
  item('boiler', trades.energy, '每小时10蒸吨及以下燃煤锅炉', 'Coal boilers of 10 t of steam an hour and less'),
  item('motor', trades.machinery, '明令淘汰的低效电机', 'Condemned motors of low efficiency'),
]

const issuer = '国家发展和改革委员会'

/** 淘汰类 of the national catalogue before the one in force: a finding of its days is judged by it. */
export const catalogue2019: Catalogue = {
  id: 'obsolete-2019',
  label: {
    zh: '产业结构调整指导目录（2019年本）淘汰类（节录，待核）',
    en: 'Catalogue of 2019, to be given up (excerpt, recalled)',
  },
  firstDay: day('2020-01-01'),
  lastDay: day('2024-01-31'),
  source: {
    id: 'industry-catalogue-2019',
    title: '产业结构调整指导目录（2019年本）',
    issuer,
    number: '国家发展改革委令第29号',
  },
  official: false,
  items: excerpt,
}

/** 淘汰类 of the national catalogue in force. */
export const catalogue2024: Catalogue = {
  id: 'obsolete-2024',
  label: {
    zh: '产业结构调整指导目录（2024年本）淘汰类（节录，待核）',
    en: 'Catalogue of 2024, to be given up (excerpt, recalled)',
  },
  firstDay: day('2024-02-01'),
  source: {
    id: 'industry-catalogue-2024',
    title: '产业结构调整指导目录（2024年本）',
    issuer,
    number: '国家发展改革委令第7号',
  },
  official: false,
  items: excerpt,
}

/** Every edition, the earliest first. */
export const catalogues: readonly Catalogue[] = [catalogue2019, catalogue2024]

/** The edition that was in force when something was found; none before the first. */
export const catalogueOn = (on: Day): Catalogue | undefined => catalogues.findLast(({ firstDay }) => firstDay <= on)
