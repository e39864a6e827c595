import type { Condition, Ladder, LadderFact, RungEdition } from '../../../engines/ladders/ladder.ts'
import type { Recalled } from '../../../kernel/certainty.ts'
import { day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { recalled } from '../../enterprise-ladder/recalled.ts'
import { selfScored } from './green-score.ts'
import { sources } from './sources.ts'
import { selfScoredItems } from './standards.ts'

type Bar = { readonly id: string; readonly fact: string; readonly label: Label; readonly clause?: string }

const negativeList = '负面清单'

/** Who must not be recommended to the national list. */
const negative: readonly Bar[] = [
  { id: 'stopped', fact: '停产停业满一年', label: { zh: '没有停产停业12个月以上', en: 'Not closed for 12 months' } },
  {
    id: 'accident',
    fact: '三年内事故或税务违法',
    label: { zh: '三年内没有安全、环保、质量事故和税务违法', en: 'No accident or tax breach in three years' },
  },
  { id: 'removed', fact: '曾被移出名单', label: { zh: '没有被移出名单', en: 'Never taken off the list' } },
  {
    id: 'inspection',
    fact: '监督检查有问题',
    label: { zh: '监督检查没有发现问题', en: 'No problem found by inspection' },
  },
  {
    id: 'rectification',
    fact: '节能监察整改未完成',
    label: { zh: '节能监察整改已完成', en: 'What energy inspectors demanded is done' },
  },
  { id: 'credit', fact: '失信被执行人', label: { zh: '不是失信被执行人', en: 'Not on the list of defaulters' } },
].map((bar) => ({ ...bar, clause: negativeList }))

/** What the general standard asks of every green factory before it is scored. */
const basic: readonly Bar[] = [
  { id: 'permit', fact: '排污许可有效', label: { zh: '排污许可有效', en: 'A valid permit of emissions' } },
  {
    id: 'systems',
    fact: '四个管理体系齐全',
    label: {
      zh: '质量、环境、能源、职业健康安全管理体系齐全',
      en: 'Systems for quality, environment, energy, health and safety',
    },
  },
]

const without = ({ id, fact, label, clause }: Bar): Condition => ({
  id,
  label,
  ...(clause === undefined ? {} : { clause }),
  rule: `not(${fact})`,
})
const withFact = ({ id, fact, label }: Bar): Condition => ({ id, label, clause: '基本要求', rule: fact })

const equipment: Bar = {
  id: 'equipment',
  fact: '使用淘汰设备',
  label: { zh: '没有使用国家明令淘汰的设备', en: 'No equipment that the state has condemned' },
  clause: '基本要求',
}

const flag = (name: string, en: string): LadderFact => ({ name, label: { zh: name, en }, type: 'flag' })

/** What the conditions read. */
const facts: readonly LadderFact[] = [
  flag('停产停业满一年', 'Closed for a year'),
  flag('三年内事故或税务违法', 'An accident or tax breach in three years'),
  flag('曾被移出名单', 'Taken off the list before'),
  flag('监督检查有问题', 'A problem found by inspection'),
  {
    name: '节能监察整改未完成',
    label: { zh: '节能监察有待办的整改', en: 'What energy inspectors demanded is left to do' },
    type: 'flag',
  },
  flag('失信被执行人', 'On the list of defaulters'),
  flag('排污许可有效', 'A valid permit of emissions'),
  flag('四个管理体系齐全', 'All four management systems'),
  flag('使用淘汰设备', 'Uses condemned equipment'),
  ...selfScoredItems.map((item): LadderFact => {
    const label = selfScored(item)
    return { name: label.zh, label, type: 'number', unit: '分', digits: 1 }
  }),
]

const evaluated = (standard: string, en: string): Condition => ({
  id: 'evaluated',
  label: { zh: `自评价符合${standard}`, en: `The own evaluation meets ${en}` },
  judgement: {
    zh: '在平台自评价，推荐机关核实；2025年起不再需要第三方评价报告',
    en: 'Evaluated by itself on the platform and looked at by who recommends; no third party’s report since 2025',
  },
})

const template: Recalled = {
  id: 'everything',
  label: {
    zh: '全部条件（省、市办法没有查到，为样例）',
    en: 'All conditions (the local rule was not found: an example)',
  },
}

const provincialList: Condition = {
  id: 'provincial-list',
  label: { zh: '已列入省级绿色工厂名单', en: 'On the provincial list' },
  titles: ['green-factory-provincial'],
}

const national = (
  given: Pick<RungEdition, 'id' | 'label' | 'firstDay' | 'lastDay' | 'recalled'>,
  standard: Condition,
) => ({
  ...given,
  source: sources.measure,
  official: true,
  note: {
    zh: '评价结果连续三年居末5%的移出名单',
    en: 'Who is among the last 5% for three years running is taken off the list',
  },
  conditions: [provincialList, ...negative.map(without), ...basic.map(withFact), without(equipment), standard],
  yearly: [{ label: { zh: '报送动态管理表', en: 'Send in the yearly sheet' }, by: '04-15' }],
})

/** The local rungs; their rules were not found, so that everything in them is an example. */
const local = (id: string, label: Label): RungEdition => ({
  id,
  label,
  firstDay: day('2024-01-19'),
  source: sources.local,
  official: false,
  recalled: [template],
  conditions: [...basic.map(withFact), without(equipment)].map((condition) => ({
    ...condition,
    certainty: 'constructed',
  })),
})

/** 三级绿色工厂: municipal, provincial, national; the next is recommended from the one before. */
export const greenLevels: Ladder = {
  id: 'green-factory',
  label: { zh: '绿色工厂梯度培育', en: 'Ladder of green factories' },
  tracks: [{ id: 'level', label: { zh: '三级绿色工厂', en: 'Green factories of three levels' } }],
  facts,
  rungs: [
    {
      id: 'green-factory-municipal',
      label: { zh: '市级绿色工厂', en: 'Municipal green factory' },
      track: 'level',
      level: 1,
      editions: [local('green-municipal', { zh: '市级绿色工厂（样例，待核）', en: 'Municipal (example)' })],
    },
    {
      id: 'green-factory-provincial',
      label: { zh: '省级绿色工厂', en: 'Provincial green factory' },
      track: 'level',
      level: 2,
      editions: [local('green-provincial', { zh: '省级绿色工厂（样例，待核）', en: 'Provincial (example)' })],
    },
    {
      id: 'green-factory-national',
      label: { zh: '国家级绿色工厂', en: 'National green factory' },
      track: 'level',
      level: 3,
      editions: [
        national(
          {
            id: 'green-national-2024',
            label: { zh: '国家级绿色工厂（13号，2018通则）', en: 'National (No. 13, standard of 2018)' },
            firstDay: day('2024-01-19'),
            lastDay: day('2025-12-30'),
            recalled: [recalled.firstDay],
          },
          evaluated('GB/T 36132—2018', 'GB/T 36132—2018'),
        ),
        national(
          {
            id: 'green-national-2025',
            label: { zh: '国家级绿色工厂（13号，2025通则）', en: 'National (No. 13, standard of 2025)' },
            firstDay: day('2025-12-31'),
          },
          evaluated('GB/T 36132—2025或行业标准', 'GB/T 36132—2025 or the sector’s'),
        ),
      ],
    },
  ],
  reminders: { prepare: 6, warn: 20 },
}
