import { decimal } from '../../../kernel/decimal.ts'
import type { Label } from '../../../kernel/label.ts'
import { periodLabel } from '../../../kernel/period.ts'
import { type Contradiction, type DoubtRules, graded, type PeriodFacts, type ProjectFacts, percentOf } from './facts.ts'

/** Money against works, and against the whole investment. */
export function ofMoneyAndWorks({ total, periods }: ProjectFacts, rules: DoubtRules): Contradiction[] {
  const last = periods.findLast(({ invested, physical }) => invested !== undefined && physical !== undefined)
  if (!last || total === undefined) return []
  const spent = percentOf(last.invested!, total)
  if (spent === undefined) return []
  const points = spent.minus(last.physical!).toNumber()
  const { zh, en } = periodLabel(last.period)
  const both = {
    zh: `到${zh}投资完成${spent.toFixed()}%，形象进度${last.physical}%`,
    en: `By ${en} ${spent.toFixed()}% of the money is spent and ${last.physical}% of the works done`,
  }
  const found: Contradiction[] = []
  if (spent.gt(100)) {
    found.push({
      kind: 'over-invested',
      doubt: graded(60, (spent.toNumber() - 100) * 2),
      sentence: {
        zh: `累计投资${last.invested}超过总投资${total}（${spent.toFixed()}%）`,
        en: `${last.invested} has been spent of a total of ${total} (${spent.toFixed()}%)`,
      },
    })
  }
  if (points >= rules.moneyAhead) {
    found.push({ kind: 'money-ahead', doubt: graded(50, points - rules.moneyAhead), sentence: apartBy(both, points) })
  }
  if (-points >= rules.worksAhead) {
    found.push({ kind: 'works-ahead', doubt: graded(40, -points - rules.worksAhead), sentence: apartBy(both, -points) })
  }
  return found
}

const apartBy = ({ zh, en }: Label, points: number): Label => ({
  zh: `${zh}，相差${decimal(points).round(1).toFixed()}个百分点`,
  en: `${en}: ${decimal(points).round(1).toFixed()} points apart`,
})

/** Sums since the beginning that become smaller. */
export function ofRunningSums({ periods }: ProjectFacts): Contradiction[] {
  const found: Contradiction[] = []
  let before: PeriodFacts | undefined
  for (const now of periods) {
    const { zh, en } = periodLabel(now.period)
    if (before?.invested !== undefined && now.invested !== undefined && decimal(now.invested).lt(before.invested)) {
      found.push({
        kind: 'sums-fall',
        doubt: 70,
        sentence: {
          zh: `${zh}累计投资由${before.invested}减到${now.invested}`,
          en: `In ${en} the money spent falls from ${before.invested} to ${now.invested}`,
        },
      })
    }
    if (before?.physical !== undefined && now.physical !== undefined && now.physical < before.physical) {
      found.push({
        kind: 'sums-fall',
        doubt: 70,
        sentence: {
          zh: `${zh}形象进度由${before.physical}%退到${now.physical}%`,
          en: `In ${en} the works fall back from ${before.physical}% to ${now.physical}%`,
        },
      })
    }
    before = { ...before, ...now }
  }
  return found
}

/** Money that flows while the works stand still. */
export function ofStandstill({ periods }: ProjectFacts, { standstill }: DoubtRules): Contradiction[] {
  const known = periods.filter(({ invested, physical }) => invested !== undefined && physical !== undefined)
  const last = known.at(-1)
  if (!last || last.physical! >= 100) return []
  const since = known.findIndex(({ physical }) => physical === last.physical)
  const from = known[since]!
  const count = known.length - 1 - since
  const grown = decimal(last.invested!).minus(from.invested!)
  if (count < standstill || grown.lte(0)) return []
  return [
    {
      kind: 'money-still-works',
      doubt: graded(45, count * 5),
      sentence: {
        zh: `连续${count}旬形象进度停在${last.physical}%，投资又增加${grown.toFixed()}`,
        en: `For ${count} ten-day periods the works stand at ${last.physical}%, while ${grown.toFixed()} more is spent`,
      },
    },
  ]
}
