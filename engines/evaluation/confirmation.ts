import type { Unsure } from '../../kernel/certainty.ts'
import { type Confirmable, type Confirmation, notConfirmed, type RecalledValue } from '../../kernel/confirmation.ts'
import { decimal } from '../../kernel/decimal.ts'
import type { Label } from '../../kernel/label.ts'
import { recalledFrameOf } from '../ladders/confirmation.ts'
import { figure } from '../scoring/numbers/figure.ts'
import type { Scheme } from '../scoring/scheme.ts'
import type { EvaluationEdition, Filling } from './edition.ts'
import { lacksOf } from './filled.ts'
import { pointsIn } from './part-points.ts'
import { doubtful, openScoredEdition, type ScoredEdition } from './scored-edition.ts'

/** Shares of classes, in percent, which add up to the whole. */
export function sharesOf({ edition: { classes } }: Scheme): RecalledValue[] {
  if (classes?.by !== 'share') return []
  return classes.shares.map(({ label, share }) => ({
    label: { zh: `${label}类`, en: `Class ${label}` },
    kind: 'number',
    value: decimal(String(share)).times(100).toString(),
    unit: '%',
  }))
}

/** What of a dated score no text vouches for: its frame, and parts that are doubted. */
export function unconfirmedOf(edition: ScoredEdition): Confirmable[] {
  const scheme = openScoredEdition(edition)
  const shared = new Set((edition.recalled ?? []).filter(({ about }) => about === 'shares').map(({ id }) => id))
  const frame = recalledFrameOf(edition).map(
    (one): Confirmable => (shared.has(one.item) ? { ...one, values: sharesOf(scheme), total: 100 } : one),
  )
  const doubts = (edition.doubts ?? []).map(({ part, about, certainty }): Confirmable => {
    const doubted = scheme.parts.find(({ given }) => given.id === part)!
    const points = about === 'weight' ? pointsIn(doubted) : []
    return {
      edition: edition.id,
      item: `${part}/${about}`,
      label: joined(doubted.label, doubtful[about]),
      certainty,
      values: points.map(({ label, points: value }) => ({ label, kind: 'number', value: figure(value), unit: '分' })),
    }
  })
  return [...frame, ...doubts]
}

/** What of a dated score a zone has yet to confirm before results by it may be published; none: they may. */
export const toConfirmOf = (edition: ScoredEdition, confirmations: readonly Confirmation[] = []): Confirmable[] =>
  notConfirmed(unconfirmedOf(edition), confirmations)

const joined = (of: Label, what: Label): Label => ({ zh: `${of.zh}：${what.zh}`, en: `${of.en}: ${what.en}` })

/**
 * The same of an evaluation of zones: its frame, the names that are lacking, the weights that nobody gave. National bounds
 * stay assumptions and are never confirmed; whoever shows a score shows them.
 */
export function toConfirmIn(
  edition: EvaluationEdition,
  filling: Filling = {},
  confirmations: readonly Confirmation[] = [],
): Confirmable[] {
  const certainty: Unsure = 'constructed'
  const lacks = lacksOf(edition, filling)
    .filter(({ about }) => about !== 'bounds')
    .map(({ about, item, label }): Confirmable => {
      const place = item === undefined ? about : `${item}/${about}`
      return { edition: edition.id, item: place, label, certainty, values: [] }
    })
  return notConfirmed([...recalledFrameOf(edition), ...lacks], confirmations)
}
