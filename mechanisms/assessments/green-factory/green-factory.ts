import type { ScoredEdition } from '../../../engines/evaluation/scored-edition.ts'
import type { Ladder } from '../../../engines/ladders/ladder.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Source } from '../../../kernel/source.ts'
import { greenLevels } from './levels.ts'
import { sources } from './sources.ts'
import { standard2018, standard2025 } from './standards.ts'

/** A window of the yearly round: until a month and day (`07-31`), or so many days. */
export type GreenWindow = {
  readonly id: string
  readonly label: Label
  readonly source: Source
  readonly by?: string
  readonly days?: number
}

/** 绿色工厂培育: the standards by which one is scored, the three levels, and the windows of a year. */
export const greenFactory: {
  readonly standards: readonly ScoredEdition[]
  readonly levels: Ladder
  readonly windows: readonly GreenWindow[]
} = {
  standards: [standard2018, standard2025()],
  levels: greenLevels,
  windows: [
    {
      id: 'dynamic',
      label: { zh: '入选单位报送动态管理表', en: 'Who is on the list sends in the yearly sheet' },
      source: sources.measure,
      by: '04-15',
    },
    { id: 'recommend', label: { zh: '省级推荐', en: 'The province recommends' }, source: sources.measure, by: '07-31' },
    { id: 'publicity', label: { zh: '公示', en: 'Publicity' }, source: sources.measure, days: 15 },
  ],
}
