import type { CockpitAnswer, SentencePiece } from '../../contract/cockpit.ts'
import type { Book } from '../../engines/indicators/book.ts'
import type { Card } from '../../engines/reports/card.ts'
import { timeProgressByMonths } from '../../engines/targets/pace.ts'
import type { Lamp } from '../../kernel/lamp.ts'
import { type Period, periodKind, periodLabel, yearUpTo } from '../../kernel/period.ts'
import type { ZoneKnowledge } from '../indicators/knowledge.ts'
import { type TargetState, targetRow } from '../targets/targets.ts'
import { headFigures } from './head-figures.ts'

const words = { green: { zh: '快于序时', en: 'ahead of time' }, unknown: { zh: '未报', en: 'not reported' } } as const

/** One sentence: how many targets keep up, which fall behind by how much, how many nobody reported. */
function leadSentence(states: readonly TargetState[]): SentencePiece[] {
  if (states.length === 0)
    return [{ text: { zh: '本期没有下达年度目标。', en: 'No annual targets were set for this period.' } }]
  const of = (lamp: Lamp): TargetState[] => states.filter(({ pace }) => pace.lamp === lamp)
  if (of('unknown').length === states.length)
    return [
      {
        text: {
          zh: `${states.length}项年度目标都${words.unknown.zh}`,
          en: `None of the ${states.length} annual targets is reported`,
        },
        lamp: 'unknown',
      },
      { text: { zh: '。', en: '.' } },
    ]
  const behind = [...of('red'), ...of('amber')].slice(0, 3)
  const pieces: SentencePiece[] = [
    {
      text: {
        zh: `${states.length}项年度目标中，${of('green').length}项${words.green.zh}`,
        en: `Of ${states.length} annual targets, ${of('green').length} ${words.green.en}`,
      },
      lamp: 'green',
    },
    ...behind.map(({ indicator, pace }): SentencePiece => {
      const points = (pace.points ?? '').replace('-', '')
      return {
        text: {
          zh: `，${indicator.label.zh}慢${points}个百分点`,
          en: `, ${indicator.label.en} ${points} points behind`,
        },
        lamp: pace.lamp,
      }
    }),
  ]
  const missing = of('unknown').length
  if (missing > 0) {
    pieces.push({
      text: { zh: `，${missing}项${words.unknown.zh}`, en: `, ${missing} ${words.unknown.en}` },
      lamp: 'unknown',
    })
  }
  return [...pieces, { text: { zh: '。', en: '.' } }]
}

/** The cockpit of a zone for the period of a card. */
export function cockpitOf(
  book: Book,
  knowledge: ZoneKnowledge,
  card: Card,
  states: readonly TargetState[],
): CockpitAnswer {
  const { zone, cards } = knowledge.pack
  const period = card.period as Period
  const label = periodLabel(period)
  const single = periodKind(period) !== 'years'
  return {
    zone: zone.id,
    zoneLabel: zone.label,
    title: { zh: `${label.zh}运行情况`, en: `How the zone did in ${label.en}` },
    sentence: leadSentence(states),
    period,
    periods: cards.map((each) => ({ period: each.period, label: periodLabel(each.period as Period) })),
    asOf: card.asOf,
    time: (single && timeProgressByMonths(period.slice(0, 4) as Period, yearUpTo(period)).rate) || '100.0',
    figures: headFigures(card, book, knowledge, states),
    targets: states.map((state) => targetOf(book, knowledge, state)),
    slipping: null,
    cadence: null,
    due: null,
    lists: [],
    starts: null,
  }
}

function targetOf(book: Book, knowledge: ZoneKnowledge, state: TargetState): CockpitAnswer['targets'][number] {
  const row = targetRow(book, knowledge, state)
  const missing = row.done.value === null
  return {
    id: `${row.indicator}/${row.year}`,
    label: row.label,
    href: `/${knowledge.pack.zone.id}/targets/${row.indicator}/${row.year}`,
    lamp: row.lamp,
    reason: row.reason.text,
    done: row.done,
    whole: row.whole,
    completion:
      row.completion === null ? null : { value: row.completion, unit: '%', qualifier: 'exact', origin: 'derived' },
    ahead: row.points,
    ...(missing
      ? { missing: { zh: `${row.periodLabel.zh}数未报`, en: `nothing reported for ${row.periodLabel.en}` } }
      : {}),
    department: row.department,
  }
}
