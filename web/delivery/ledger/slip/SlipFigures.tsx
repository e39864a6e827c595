import type { DeliveryOverview } from '../../../../contract/delivery/ledger.ts'
import { decimal, printDecimal, quotient } from '../../../../kernel/decimal.ts'
import type { Label } from '../../../../kernel/label.ts'
import type { Lamp } from '../../../../kernel/lamp.ts'
import { Figure, FigureRow } from '../../../parts/Figure.tsx'
import { printedText } from '../../../parts/quantity.ts'
import type { Piece } from '../../../parts/reason/Sentence.tsx'
import { moneyOf } from '../../money.ts'
import { unreportedLabel, willSlipLabel } from '../../words.ts'
import type { Chosen } from '../chosen.ts'
import { keptLabel, words } from './words.ts'

const piece = (zh: string, en: string, strong = false): Piece => ({ text: { zh, en }, strong })

/** How many more or fewer than ten days ago. */
function changed(now: number, before: number): Piece[] {
  const difference = now - before
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : '±'
  const change = `${sign}${Math.abs(difference)}`
  return [piece('比上旬 ', ''), piece(change, change, true), piece('', ' on ten days ago')]
}

const counted = (count: number) => ({
  value: String(count),
  unit: '个',
  qualifier: 'exact' as const,
  origin: 'derived' as const,
})

/** Six figures: on time, may slip, will slip, not reported, what is owed, which promises were kept. */
export function SlipFigures({
  overview: { counts, before, ahead, debt, kept, year },
  hrefOf,
}: {
  overview: DeliveryOverview
  hrefOf: (narrower: Pick<Chosen, 'lamp' | 'late'>) => string
}) {
  const lamp = (state: Lamp, label: Label, notes: Piece[]) => (
    <Figure label={label} shown={counted(counts[state])} lamp={state} notes={[notes]} href={hrefOf({ lamp: state })} />
  )
  const came = counts.red - counts.willMiss
  const now = moneyOf(debt.now, '万元')
  const share = quotient(decimal(kept.kept * 100), decimal(kept.due), 1)
  return (
    <FigureRow>
      {lamp('green', words.onTime, [
        piece('其中提前于承诺 ', 'before the promise '),
        piece(String(ahead), String(ahead), true),
        piece(' 个', ''),
      ])}
      {lamp('amber', words.mayslip, changed(counts.amber, before.amber))}
      <Figure
        label={willSlipLabel}
        shown={counted(counts.willMiss)}
        lamp="red"
        notes={[
          changed(counts.willMiss, before.willMiss),
          ...(came > 0 ? [[piece(`另有${came}个投产晚于承诺`, `${came} more came after their promise`)]] : []),
        ]}
        href={hrefOf({ late: 'yes' })}
      />
      {lamp('unknown', unreportedLabel, changed(counts.unknown, before.unknown))}
      <Figure
        label={words.debt}
        shown={{ ...moneyOf(debt.whole, '万元'), origin: 'derived' }}
        notes={[
          debt.now === null
            ? [piece('这一年的旬已经过完', 'the ten-day periods of the year are over')]
            : [
                piece('本旬应完成（计划加欠账）', 'these ten days must bring, plan and arrears: '),
                { text: { zh: printedText(now, 'zh'), en: printedText(now, 'en') }, strong: true },
              ],
          ...(debt.unknown > 0 ? [[piece(`另有${debt.unknown}个算不出`, `unknown for ${debt.unknown} more`)]] : []),
        ]}
      />
      <Figure
        label={keptLabel(year)}
        shown={{
          value: share ? printDecimal(share, 1) : null,
          unit: '%',
          qualifier: 'exact',
          origin: 'derived',
        }}
        notes={[
          [
            piece(`${kept.due}个到期，`, `${kept.due} fell due, `),
            piece(`${kept.kept}`, `${kept.kept}`, true),
            piece('个如期', ' kept'),
          ],
        ]}
      />
    </FigureRow>
  )
}
