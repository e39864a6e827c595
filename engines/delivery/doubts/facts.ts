import type { Day } from '../../../kernel/day.ts'
import { type Decimal, decimal, quotient } from '../../../kernel/decimal.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Period } from '../../../kernel/period.ts'

/** A photo from the site: when it was taken, how far from the site, and a fingerprint of what it shows. */
export type SitePhoto = {
  readonly id: string
  readonly taken?: Day
  readonly metresFromSite?: number
  readonly fingerprint?: string
}

/** What a ten-day period says of a project, all as sums since its beginning; what is not there is not reported. */
export type PeriodFacts = {
  readonly period: Period
  /** Money spent, of the project's own account. */
  readonly invested?: string
  /** Physical progress 形象进度 in percent. */
  readonly physical?: number
  readonly photos?: readonly SitePhoto[]
}

export type ProjectFacts = {
  readonly id: string
  readonly label: Label
  /** The whole investment. */
  readonly total?: string
  readonly started?: Day
  readonly finished?: Day
  /** In order. */
  readonly periods: readonly PeriodFacts[]
  /** Reports that say less of a step than the one before. */
  readonly setbacks?: readonly Label[]
  /** What the statistics bureau holds 纳统: since when, and the investment up to a day. */
  readonly statistics?: { readonly since?: Day; readonly invested?: string; readonly upTo: Day }
}

export const doubtKinds = {
  'money-ahead': { zh: '投资超前于形象进度', en: 'Money ahead of the works' },
  'works-ahead': { zh: '形象进度超前于投资', en: 'Works ahead of the money' },
  'over-invested': { zh: '累计投资超过总投资', en: 'More money than the whole' },
  'sums-fall': { zh: '累计数变小', en: 'A running sum falls' },
  'money-still-works': { zh: '投资在增，形象进度不动', en: 'Money flows, the works stand still' },
  'statistics-differ': { zh: '与统计数不符', en: 'Statistics differ' },
  'not-in-statistics': { zh: '开工后未纳统', en: 'Started, but not in the statistics' },
  'before-start': { zh: '开工前已有形象进度', en: 'Progress before the start' },
  'after-finish': { zh: '完工后仍在报进度', en: 'Progress after the end' },
  'no-photo': { zh: '报了进度没有照片', en: 'Progress without a photo' },
  'photo-day': { zh: '照片不是当期拍的', en: 'Photo of another time' },
  'photo-place': { zh: '照片不在现场拍的', en: 'Photo of another place' },
  'photo-again': { zh: '照片重复使用', en: 'Photo used again' },
} as const satisfies Record<string, Label>
export type DoubtKind = keyof typeof doubtKinds

export type Contradiction = {
  readonly kind: DoubtKind
  /** From 0 to 100: how likely it is that something is wrong. */
  readonly doubt: number
  readonly sentence: Label
}

export type DoubtfulProject = {
  readonly id: string
  readonly doubt: number
  readonly contradictions: readonly Contradiction[]
}

export type DoubtRules = {
  /** Percentage points by which money may be ahead of the works, and the works of the money. */
  readonly moneyAhead: number
  readonly worksAhead: number
  /** Percent by which the statistics may differ. */
  readonly statistics: number
  /** Days after the start by which a project should be in the statistics. */
  readonly statisticsWithin: number
  /** Ten-day periods without physical progress while money flows. */
  readonly standstill: number
  readonly metres: number
}

export const usualDoubts: DoubtRules = {
  moneyAhead: 15,
  worksAhead: 25,
  statistics: 10,
  statisticsWithin: 62,
  standstill: 3,
  metres: 500,
}

/** A part in percent of a whole, one decimal; undefined where the whole is zero. */
export const percentOf = (part: string, whole: string): Decimal | undefined =>
  quotient(decimal(part).times(100), decimal(whole), 1)

/** A doubt that grows with how far something is beyond what is usual. */
export const graded = (base: number, beyond: number): number => Math.min(95, Math.round(base + beyond))
