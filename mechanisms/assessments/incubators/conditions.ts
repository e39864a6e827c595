import type { Case } from '../../../engines/assessment/assessment.ts'
import type { Condition, Ladder, LadderFact, Rung } from '../../../engines/ladders/ladder.ts'
import { day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Source } from '../../../kernel/source.ts'
import type { UnitSymbol } from '../../../kernel/unit.ts'
import { recalled } from '../../enterprise-ladder/recalled.ts'
import { park } from '../../registers/park.ts'
import { parkGrade } from './park-grade.ts'

const number = (name: string, en: string, unit: UnitSymbol): LadderFact => ({
  name,
  label: { zh: name, en },
  type: 'number',
  unit,
})

/** What the conditions read, all of it from the registers. */
const facts: readonly LadderFact[] = [
  number('孵化场地面积', 'Floor area', '平方米'),
  number('在孵企业数', 'Enterprises inside', '家'),
  number('累计毕业企业数', 'Enterprises that left grown, all years', '家'),
  { name: '考核优秀', label: { zh: '最近一年考核优秀', en: 'Graded excellent last' }, type: 'flag' },
]

/** The facts of an incubator as its register entry and its yearly grades hold them. */
export function incubatorFacts(records: Case['records']): Case['facts'] {
  const [row] = records[park.id] ?? []
  const years = (records[parkGrade.id] ?? []).toSorted(
    (one, other) => Number(other.values.year) - Number(one.values.year),
  )
  const graduated = years.map(({ values }) => values.graduated)
  const known = graduated.filter((count) => typeof count === 'number')
  return {
    孵化场地面积: row?.values.floor_area ?? null,
    在孵企业数: years[0]?.values.incubated ?? null,
    累计毕业企业数: known.length > 0 ? known.reduce((sum, count) => sum + count, 0) : null,
    考核优秀: years[0] ? years[0].values.grade === 'A' : null,
  }
}

const atLeast = (id: string, fact: string, label: Label, bound: string): Condition => ({
  id,
  label,
  certainty: 'recalled',
  rule: `${fact} >= ${bound}`,
})

type Numbers = { readonly area: number; readonly inside: number; readonly grown: number }

const conditions = ({ area, inside, grown }: Numbers): readonly Condition[] => [
  atLeast(
    'area',
    '孵化场地面积',
    { zh: `孵化场地不少于${area}平方米`, en: `Floor area of ${area} m²` },
    `${area}平方米`,
  ),
  atLeast(
    'inside',
    '在孵企业数',
    { zh: `在孵企业不少于${inside}家`, en: `${inside} enterprises inside` },
    `${inside}家`,
  ),
  atLeast(
    'grown',
    '累计毕业企业数',
    { zh: `累计毕业企业不少于${grown}家`, en: `${grown} enterprises have left grown` },
    `${grown}家`,
  ),
]

const measure: Source = {
  id: 'incubators-2018',
  title: '科技企业孵化器管理办法（凭记忆，待核）',
  issuer: '科学技术部',
  number: '国科发区〔2018〕300号',
}
const local: Source = { id: 'incubators-local', title: '省级孵化器管理办法（待本区补）', issuer: '省科学技术部门' }

const rung = (level: string, place: number, label: Label, source: Source, own: readonly Condition[]): Rung => ({
  id: `incubator-${level}`,
  label,
  track: 'incubator',
  level: place,
  editions: [
    {
      id: `incubator-${level}-conditions`,
      label: { zh: `${label.zh}条件（凭记忆，待核）`, en: `${label.en}: conditions (recalled)` },
      firstDay: day('2019-01-01'),
      source,
      official: false,
      recalled: [recalled.everything],
      conditions: own,
    },
  ],
})

/** What an incubator needs for the level above; none of the numbers could be held against a text. */
export const incubatorLevels: Ladder = {
  id: 'incubators',
  label: { zh: '孵化器级别', en: 'Levels of incubators' },
  tracks: [{ id: 'incubator', label: { zh: '孵化器', en: 'Incubators' } }],
  facts,
  rungs: [
    rung('provincial', 1, { zh: '省级孵化器', en: 'Provincial incubator' }, local, [
      ...conditions({ area: 5000, inside: 30, grown: 10 }),
    ]),
    rung('national', 2, { zh: '国家级孵化器', en: 'National incubator' }, measure, [
      ...conditions({ area: 10_000, inside: 50, grown: 20 }),
      {
        id: 'excellent',
        label: { zh: '最近一年考核优秀', en: 'Graded excellent last' },
        certainty: 'constructed',
        rule: '考核优秀',
      },
    ]),
  ],
  reminders: { prepare: 6, warn: 20 },
}

/** The level above: municipal to provincial to national. */
export const levelAbove: Readonly<Record<string, string>> = {
  municipal: 'incubator-provincial',
  provincial: 'incubator-national',
}
