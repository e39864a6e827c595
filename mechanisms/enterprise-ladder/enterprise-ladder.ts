import type { Ladder, Rung } from '../../engines/ladders/ladder.ts'
import { fault } from '../../kernel/fault.ts'
import { titles } from '../registers/titles.ts'
import { champion2023 } from './editions/champion-2023.ts'
import { gazelle2020 } from './editions/gazelle-2020.ts'
import { highTech2016 } from './editions/high-tech-2016.ts'
import { innovativeSme2022 } from './editions/innovative-sme-2022.ts'
import { littleGiant2022 } from './editions/little-giant-2022.ts'
import { littleGiant2026 } from './editions/little-giant-2026.ts'
import { specialised2022 } from './editions/specialised-2022.ts'
import { specialised2026 } from './editions/specialised-2026.ts'
import { technologySme2017 } from './editions/technology-sme-2017.ts'
import { unicorn2020 } from './editions/unicorn-2020.ts'
import { facts } from './facts.ts'

type Place = {
  readonly track: string
  readonly level: number
  readonly short: readonly [zh: string, en: string]
  /** Of industry, unless its document comes from the ministry of science. */
  readonly bureau?: string
  readonly indicator?: string
}

/** A rung, called as the registers call its title. */
function rung(
  id: string,
  { short: [zh, en], bureau = 'industry-commerce', ...place }: Place,
  editions: Rung['editions'],
): Rung {
  const title = titles.find(({ value }) => value === id)
  if (!title) throw fault(`名录里没有“${id}”这个称号`, `The register knows no title “${id}”`)
  return { id, label: title.label, short: { zh, en }, bureau, ...place, editions }
}

const specialisation = (level: number, ...short: Place['short']): Place => ({ track: 'specialisation', level, short })
const ofScience = (place: Place): Place => ({ ...place, bureau: 'science-technology' })
const publishedAs = (indicator: string, place: Place): Place => ({ ...place, indicator })
const growth = (level: number, ...short: Place['short']): Place => ({ track: 'growth', level, short })

/** 企业梯度: from 科技型 and 创新型 to 单项冠军; beside it 高新技术企业, and 瞪羚 to 独角兽. */
export const enterpriseLadder: Ladder = {
  id: 'enterprise-ladder',
  label: { zh: '企业梯度培育', en: 'Ladder of enterprises' },
  tracks: [
    { id: 'specialisation', label: { zh: '专精特新', en: 'Specialisation' }, flight: 'main' },
    { id: 'technology', label: { zh: '高新技术', en: 'High technology' }, flight: 'main' },
    { id: 'growth', label: { zh: '高成长', en: 'High growth' } },
  ],
  facts,
  rungs: [
    rung('technology-sme', ofScience(publishedAs('technology-smes', specialisation(1, '科小', 'Tech SME'))), [
      technologySme2017,
    ]),
    rung(
      'high-tech',
      ofScience(publishedAs('high-tech-enterprises', { track: 'technology', level: 1, short: ['高企', 'High-tech'] })),
      [highTech2016],
    ),
    rung('innovative-sme', specialisation(1, '创新型', 'Innovative'), [innovativeSme2022]),
    rung('specialised', specialisation(2, '专精特新', 'Specialised'), [specialised2022, specialised2026]),
    rung('little-giant', specialisation(3, '小巨人', 'Little giant'), [littleGiant2022, littleGiant2026]),
    rung('champion', specialisation(4, '单项冠军', 'Champion'), [champion2023]),
    rung('gazelle', publishedAs('gazelles', growth(1, '瞪羚', 'Gazelle')), [gazelle2020]),
    rung('unicorn', growth(2, '独角兽', 'Unicorn'), [unicorn2020]),
  ],
  near: {
    known: 2 / 3,
    label: { zh: '已知的条件占三分之二以上才算差一条', en: 'at least two thirds of the conditions must be known' },
  },
  reminders: { prepare: 6, warn: 20 },
}
