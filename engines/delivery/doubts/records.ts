import { daysBetween } from '../../../kernel/day.ts'
import { decimal } from '../../../kernel/decimal.ts'
import type { Label } from '../../../kernel/label.ts'
import { firstDay, lastDay, next, type Period, periodLabel } from '../../../kernel/period.ts'
import { type Contradiction, type DoubtKind, type DoubtRules, graded, type ProjectFacts, percentOf } from './facts.ts'

/** The project's own figures against those of the statistics bureau. */
export function ofStatistics({ statistics, periods, started }: ProjectFacts, rules: DoubtRules): Contradiction[] {
  if (!statistics) return []
  const { since, invested, upTo } = statistics
  const found: Contradiction[] = []
  const waited = started === undefined ? 0 : daysBetween(started, upTo)
  if (started !== undefined && since === undefined && waited > rules.statisticsWithin) {
    found.push({
      kind: 'not-in-statistics',
      doubt: graded(40, waited / 30),
      sentence: {
        zh: `${started} 开工，到 ${upTo} 已${waited}天，还没有纳统`,
        en: `Started on ${started}; ${waited} days later it is not in the statistics`,
      },
    })
  }
  const reported = periods.findLast((one) => one.invested !== undefined && lastDay(one.period) <= upTo)?.invested
  if (invested === undefined || reported === undefined) return found
  const base = decimal(reported).gt(0) ? reported : invested
  const share = percentOf(decimal(invested).minus(reported).toFixed(), base)?.toNumber() ?? 0
  if (Math.abs(share) >= rules.statistics) {
    found.push({
      kind: 'statistics-differ',
      doubt: graded(45, Math.abs(share) - rules.statistics),
      sentence: {
        zh: `到 ${upTo} 项目报投资${reported}，统计入库${invested}，相差${Math.abs(share)}%`,
        en: `By ${upTo} the project reports ${reported} and the statistics ${invested}: ${Math.abs(share)}% apart`,
      },
    })
  }
  return found
}

/** Progress outside the time between start and end. */
export function ofDays({ started, finished, periods }: ProjectFacts): Contradiction[] {
  const found: Contradiction[] = []
  const early = periods.find(
    ({ period, physical = 0 }) => physical > 0 && (started === undefined || lastDay(period) < started),
  )
  if (early) {
    const { zh, en } = periodLabel(early.period)
    found.push({
      kind: 'before-start',
      doubt: started === undefined ? 55 : 75,
      sentence: {
        zh: `${zh}已报形象进度${early.physical}%，${started === undefined ? '却没有开工日' : `开工日却是 ${started}`}`,
        en: `${en} reports ${early.physical}% of the works, ${started === undefined ? 'but there is no start' : `but the start is ${started}`}`,
      },
    })
  }
  const growth = periods.findIndex(
    ({ period, physical }, index) =>
      index > 0 &&
      finished !== undefined &&
      firstDay(period) > finished &&
      physical !== undefined &&
      physical > (periods[index - 1]!.physical ?? physical),
  )
  if (growth > 0) {
    const { zh, en } = periodLabel(periods[growth]!.period)
    found.push({
      kind: 'after-finish',
      doubt: 70,
      sentence: {
        zh: `${finished} 已报完工，${zh}形象进度还在增加`,
        en: `Finished on ${finished}, yet the works grow in ${en}`,
      },
    })
  }
  return found
}

/** Progress that was more once. */
export const ofSetbacks = ({ setbacks = [] }: ProjectFacts): Contradiction[] =>
  setbacks.map((sentence) => ({ kind: 'sums-fall', doubt: 70, sentence }))

/** Photos that are missing, used again, or of another time or place. */
export function ofPhotos({ periods }: ProjectFacts, { metres }: DoubtRules): Contradiction[] {
  const found: Contradiction[] = []
  const seen = new Map<string, Period>()
  let physical = 0
  for (const { period, photos, physical: now } of periods) {
    const { zh, en } = periodLabel(period)
    const tell = (kind: DoubtKind, doubt: number, sentence: Label): void => {
      found.push({ kind, doubt, sentence: { zh: `${zh}${sentence.zh}`, en: `${en}: ${sentence.en}` } })
    }
    if (now !== undefined && now > physical && photos !== undefined && photos.length === 0) {
      const grown = decimal(now).minus(physical).toFixed()
      tell('no-photo', 35, { zh: `形象进度增加${grown}个百分点，没有照片`, en: `${grown} points more without a photo` })
    }
    for (const { id, taken, metresFromSite, fingerprint } of photos ?? []) {
      const former = fingerprint === undefined ? undefined : seen.get(fingerprint)
      if (former !== undefined) {
        const of = periodLabel(former)
        tell('photo-again', 80, { zh: `的照片 ${id} 与${of.zh}的相同`, en: `photo ${id} is that of ${of.en}` })
      } else if (fingerprint !== undefined) seen.set(fingerprint, period)
      if (taken !== undefined && (taken < firstDay(period) || taken > lastDay(next(period)))) {
        tell('photo-day', 60, { zh: `的照片 ${id} 摄于 ${taken}`, en: `photo ${id} was taken on ${taken}` })
      }
      if (metresFromSite !== undefined && metresFromSite > metres) {
        const far = Math.round(metresFromSite)
        tell('photo-place', 65, { zh: `的照片 ${id} 离现场${far}米`, en: `photo ${id} was taken ${far} m away` })
      }
    }
    physical = Math.max(physical, now ?? 0)
  }
  return found
}
