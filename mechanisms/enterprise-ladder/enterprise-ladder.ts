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

/** A rung, called as the register of enterprises calls its title. */
function rung(id: string, place: { readonly track: string; readonly level: number }, editions: Rung['editions']): Rung {
  const title = titles.find(({ value }) => value === id)
  if (!title) throw fault(`名录里没有“${id}”这个称号`, `The register knows no title “${id}”`)
  return { id, label: title.label, ...place, editions }
}

/** 企业梯度: from 科技型 and 创新型 to 单项冠军; beside it 高新技术企业, and 瞪羚 to 独角兽. */
export const enterpriseLadder: Ladder = {
  id: 'enterprise-ladder',
  label: { zh: '企业梯度培育', en: 'Ladder of enterprises' },
  tracks: [
    { id: 'specialisation', label: { zh: '专精特新', en: 'Specialisation' } },
    { id: 'technology', label: { zh: '高新技术', en: 'High technology' } },
    { id: 'growth', label: { zh: '高成长', en: 'High growth' } },
  ],
  facts,
  rungs: [
    rung('technology-sme', { track: 'specialisation', level: 1 }, [technologySme2017]),
    rung('innovative-sme', { track: 'specialisation', level: 1 }, [innovativeSme2022]),
    rung('specialised', { track: 'specialisation', level: 2 }, [specialised2022, specialised2026]),
    rung('little-giant', { track: 'specialisation', level: 3 }, [littleGiant2022, littleGiant2026]),
    rung('champion', { track: 'specialisation', level: 4 }, [champion2023]),
    rung('high-tech', { track: 'technology', level: 1 }, [highTech2016]),
    rung('gazelle', { track: 'growth', level: 1 }, [gazelle2020]),
    rung('unicorn', { track: 'growth', level: 2 }, [unicorn2020]),
  ],
  reminders: { prepare: 6, warn: 20 },
}
