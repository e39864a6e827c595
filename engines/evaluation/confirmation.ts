import type { Label } from '../../kernel/label.ts'
import { type Confirmation, notConfirmed, type Unconfirmed } from '../ladders/confirmation.ts'
import type { Recalled } from '../ladders/ladder.ts'
import type { EvaluationEdition, Filling } from './edition.ts'
import { lacksOf } from './filled.ts'
import { doubtful, openScoredEdition, type ScoredEdition } from './scored-edition.ts'

const frameOf = (recalled: readonly Recalled[] = []): Unconfirmed[] =>
  recalled.map(({ id, label }) => ({ item: id, label, certainty: 'recalled' }))

/** What of a dated score a zone has yet to confirm before results by it may be published; none: they may. */
export function toConfirmOf(edition: ScoredEdition, confirmations: readonly Confirmation[] = []): Unconfirmed[] {
  const { parts } = openScoredEdition(edition)
  const doubts = (edition.doubts ?? []).map(({ part, about, certainty }): Unconfirmed => {
    const { label } = parts.find(({ given }) => given.id === part)!
    return { item: `${part}/${about}`, label: joined(label, doubtful[about]), certainty }
  })
  return notConfirmed(edition.id, [...frameOf(edition.recalled), ...doubts], confirmations)
}

const joined = (of: Label, what: Label): Label => ({ zh: `${of.zh}：${what.zh}`, en: `${of.en}: ${what.en}` })

/**
 * The same of an evaluation of zones: its frame, the names that are lacking, the weights that nobody gave. National bounds
 * stay assumptions and are never confirmed; whoever shows a score shows them.
 */
export function toConfirmIn(
  edition: EvaluationEdition,
  filling: Filling = {},
  confirmations: readonly Confirmation[] = [],
): Unconfirmed[] {
  const lacks = lacksOf(edition, filling)
    .filter(({ about }) => about !== 'bounds')
    .map(
      ({ about, item, label }): Unconfirmed => ({
        item: item === undefined ? about : `${item}/${about}`,
        label,
        certainty: 'constructed',
      }),
    )
  return notConfirmed(edition.id, [...frameOf(edition.recalled), ...lacks], confirmations)
}
