import type { AssessedPage } from '../../../contract/assessments/subject.ts'
import { unitName } from '../../../engines/rules/values/quantity.ts'
import { printNumber } from '../../../kernel/decimal.ts'
import type { Label } from '../../../kernel/label.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { RuleSection } from '../../parts/page/Section.tsx'
import { type ReasonRow, ReasonTree } from '../../parts/reason/ReasonTree.tsx'
import type { Strip } from '../../parts/reason/strip.ts'
import { words } from '../words.ts'

type Item = NonNullable<AssessedPage['scored']>['items'][number]

/** The score item by item: value in its unit, points of how many, and where the peers lie. */
export function ScoreSection({ items, note }: { items: readonly Item[]; note: string | undefined }) {
  const say = useSay()
  const language = useLanguage()
  const grouped = [...Map.groupBy(items, ({ group }) => group?.zh ?? '').values()]
  const single = grouped.every(({ length }) => length === 1)
  const groups = single ? [items] : grouped
  const shown = groups.map((own): ReasonRow => {
    const label: Label = (single ? null : own[0]!.group) ?? words.whole
    return { id: label.zh, label, ...sumOf(own), rows: own.map((item) => rowOf(item, language)) }
  })
  return (
    <RuleSection title={say(words.composition)} note={note}>
      <ReasonTree groups={shown} caption={say(words.composition)} />
    </RuleSection>
  )
}

function sumOf(items: readonly Item[]): Pick<ReasonRow, 'score' | 'weight'> {
  const points = items.map((item) => item.points)
  const known = points.filter((value) => value !== null)
  return {
    score:
      known.length === 0
        ? '—'
        : printNumber(
            known.reduce((sum, value) => sum + value, 0),
            2,
          ),
    weight: String(items.reduce((sum, { full }) => sum + full, 0)),
  }
}

function rowOf(item: Item, language: 'zh' | 'en'): ReasonRow {
  const { id, label, value, unit, points, full, facts, peers } = item
  const strip = peers && stripOf(peers, value)
  const unitText = language === 'zh' ? unit : unitName(unit)
  const separator = language === 'zh' ? '，' : ', '
  return {
    id,
    label,
    ...(value !== null && { value: printNumber(value, 2) }),
    ...(unit && { unit: unitText }),
    score: points === null ? '—' : printNumber(points, 2),
    weight: String(full),
    ...(strip && { strip }),
    ...(facts.length > 0 && {
      formula: facts
        .map(({ label: fact, told }) => `${fact[language]} ${told ? told[language] : words.unreported[language]}`)
        .join(separator),
    }),
    ...(peers && { basis: peersTold(peers, unitText)[language] }),
  }
}

const peersTold = ({ count, least, median, most }: NonNullable<Item['peers']>, unit: string): Label => ({
  zh: `同类${count}家：最低${printNumber(least, 2)}，中位${printNumber(median, 2)}，最高${printNumber(most, 2)}${unit}`,
  en: `${count} peers: least ${printNumber(least, 2)}, median ${printNumber(median, 2)}, most ${printNumber(most, 2)} ${unit}`,
})

function stripOf({ least, lower, median, upper, most }: NonNullable<Item['peers']>, own: number | null): Strip {
  const at = (value: number): number => (most === least ? 0.5 : (value - least) / (most - least))
  return { low: at(lower), high: at(upper), median: at(median), own: own === null ? null : at(own) }
}
