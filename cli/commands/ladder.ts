import { type ConditionShown, heldStates, type LadderPage, type RungShown } from '../../contract/ladder/answer.ts'
import { openEnterpriseLadder } from '../../contract/ladder/ladder.ts'
import { lackLabel, listNearMisses, type NearMisses } from '../../contract/ladder/population.ts'
import type { Label, Language } from '../../kernel/label.ts'
import { withClient } from '../client.ts'
import { type Command, exitCodes, given, Misunderstood, onOption, textOf, wordsOf, zoneOption } from '../command.ts'
import { listedOf } from '../counted.ts'
import { table } from '../table.ts'

const rungOption = {
  rung: {
    type: 'string',
    value: 'RUNG',
    label: { zh: '哪一级，如 specialised；不写取下一级', en: 'such as specialised; the next ones if left out' },
  },
} as const

const states = {
  met: { zh: '满足', en: 'met' },
  unmet: { zh: '不满足', en: 'unmet' },
  unknown: { zh: '未知', en: 'unknown' },
} as const satisfies Record<ConditionShown['state'], Label>

const explain: Command = {
  name: 'ladder explain',
  words: 'USCC',
  label: {
    zh: '一家企业在梯度上的位置：各级、条件、差多少、请补什么',
    en: 'Where an enterprise stands on the ladder: rungs, conditions, gaps, what to report',
  },
  options: { ...zoneOption, ...onOption, ...rungOption },
  examples: [
    'jixia ladder explain 913703030045AL8U5U --zone zibo --on 2026-03-31 --rung specialised',
    'jixia ladder explain 913703030045AL8U5U --zone zibo --json',
  ],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { options, language } = invocation
      const [enterprise] = wordsOf(invocation, 'USCC')
      const [zone] = await client.zones(textOf(options, 'zone'))
      const page = await client.call(openEnterpriseLadder, {
        params: { enterprise },
        query: given(invocation, 'on'),
        zone,
      })
      const wanted = textOf(options, 'rung')
      const rungs = page.rungs.filter(({ id, place }) => (wanted ? id === wanted : place === 'next'))
      if (wanted && rungs.length === 0) throw noSuchRung(page, wanted, language)
      invocation.answer(page, [
        `${page.enterprise.name}　${page.asOf}`,
        ...table(page.rungs.map((rung) => rungRow(rung, language))),
        ...rungs.flatMap((rung) => ['', ...rungLines(rung, language)]),
        ...questionLines(page, language),
      ])
      return exitCodes.done
    }),
}

function noSuchRung({ rungs }: LadderPage, wanted: string, language: Language): Error {
  const known = rungs.map(({ id }) => id).join('、')
  return new Misunderstood(
    { zh: `没有“${wanted}”这一级，可用：${known}。`, en: `No rung “${wanted}”; there are ${known}.` },
    language,
  )
}

const rungRow = ({ id, label, held, title, state, count }: RungShown, language: Language): string[] => [
  id,
  label[language],
  held === 'met' ? (title?.from ?? { zh: '已得', en: 'held' }[language]) : '',
  held === 'met' && state !== 'met' ? heldStates[state][language] : states[state][language],
  `${count.met}/${count.met + count.unmet + count.unknown}`,
]

function rungLines({ edition, conditions }: RungShown, language: Language): string[] {
  const rows = (all: readonly ConditionShown[], depth: number): string[][] =>
    all.flatMap((condition) => [
      [
        `${'  '.repeat(depth)}${states[condition.state][language]}`,
        condition.label[language],
        condition.gaps[0]?.short[language] ?? condition.points[0]?.told[language] ?? '',
      ],
      ...rows(condition.children, depth + 1),
    ])
  return [`${edition.label[language]}　${edition.source}`, ...table(rows(conditions, 0))]
}

function questionLines({ questions }: LadderPage, language: Language): string[] {
  if (questions.length === 0) return []
  const head = { zh: '请补，最有用的在前：', en: 'To report, the most useful first:' }[language]
  return [
    '',
    head,
    ...table(questions.map(({ label, settles }) => [label[language], settles > 0 ? String(settles) : ''])),
  ]
}

const near: Command = {
  name: 'ladder near',
  label: { zh: '只差一两条就够条件的企业，差得最少的在前', en: 'Enterprises that miss a rung by little' },
  options: {
    ...zoneOption,
    ...onOption,
    ...rungOption,
    'at-most': {
      type: 'string',
      value: 'N',
      label: { zh: '最多差几条，默认 1', en: 'at most so many short, 1 unless said' },
    },
  },
  examples: [
    'jixia ladder near --rung specialised --zone zibo',
    'jixia ladder near --rung little-giant --at-most 2 --json',
  ],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { options, language } = invocation
      const [zone] = await client.zones(textOf(options, 'zone'))
      const rung = textOf(options, 'rung') ?? 'specialised'
      const atMost = textOf(options, 'at-most')
      const found = await client.call(listNearMisses, {
        query: { rung, ...given(invocation, 'on'), ...(atMost && { atMost }), limit: 200 },
        zone,
      })
      invocation.answer(found, nearLines(found, language))
      return exitCodes.done
    }),
}

type Near = Pick<NearMisses, 'rung' | 'asOf' | 'total' | 'rows'>

/** How many miss a rung, and what each lacks of which condition. */
export function nearLines({ rung, asOf, total, rows }: Near, language: Language): string[] {
  const count = listedOf(rows.length, total)
  return [
    `${rung.label[language]}　${asOf}　${count[language]}`,
    ...(rows.length > 0 ? table([nearHeads[language], ...rows.map((row) => nearRow(row, language))]) : []),
  ]
}

const nearHeads = {
  zh: ['统一社会信用代码', '企业', '另缺数', '差什么'],
  en: ['Social credit code', 'Enterprise', 'Unknown too', 'What lacks'],
} as const satisfies Record<Language, readonly string[]>

const nearRow = ({ creditCode, name, unknown, lacks }: NearMisses['rows'][number], language: Language): string[] => [
  creditCode ?? '',
  name,
  unknown > 0 ? { zh: `${unknown}条`, en: String(unknown) }[language] : '',
  lacks.map((lack) => lackLabel(lack)[language]).join({ zh: '；', en: '; ' }[language]),
]

export const ladderCommands: readonly Command[] = [explain, near]
