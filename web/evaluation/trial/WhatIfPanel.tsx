import { signedText } from '../../parts/quantity.ts'
import './WhatIfPanel.css'
import type { EvaluationItemShown, EvaluationPage } from '../../../contract/evaluation/evaluation.ts'
import { isCounted } from '../../../engines/evaluation/bettering.ts'
import type { PrintedScore } from '../../../engines/evaluation/printed-score.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { TrialSection } from '../../parts/form/TrialSection.tsx'
import { ValueSlider } from '../../parts/form/ValueSlider.tsx'
import { Folded } from '../../parts/page/Folded.tsx'
import { Told } from '../../parts/reason/Told.tsx'
import { inPercent, pointsText, spanText, valueText } from '../printed.ts'
import { words } from '../words.ts'
import { LeverList } from './LeverList.tsx'
import { TargetAnswer } from './TargetAnswer.tsx'
import { TargetFields } from './TargetFields.tsx'
import { useTarget } from './use-target.ts'
import type { Changes } from './use-trial.ts'

const shown = 8

/** Sliders over the items, those with most points left first; the score follows at once. Nothing is saved. */
export function WhatIfPanel({
  page,
  score,
  changes,
  change,
  tried,
  close,
}: {
  page: EvaluationPage
  score: NonNullable<EvaluationPage['score']>
  changes: Changes
  change: (changes: Changes) => void
  tried: PrintedScore | undefined
  close: () => void
}) {
  const say = useSay()
  const items = score.items
    .filter(({ formula, bounds }) => formula === null || bounds !== null)
    .toSorted((one, other) => other.full - other.low - (one.full - one.low))
  const now = tried?.total ?? score
  const target = useTarget(page, score)
  const slide = (item: EvaluationItemShown) => (
    <ItemSlider
      key={item.id}
      item={item}
      value={changes[item.id]}
      change={(value) => {
        const { [item.id]: _, ...others } = changes
        change(value === undefined ? others : { ...others, [item.id]: value })
      }}
    />
  )
  return (
    <TrialSection
      words={{ title: words.try, note: words.tryNote, reset: words.reset, close: words.close }}
      changed={Object.keys(changes).length > 0}
      reset={() => change({})}
      close={close}
    >
      <div className="tried">
        <p className="tried-line" role="status" aria-live="polite">
          <Told name={say(words.score)} was={spanText(score)} is={spanText(now)} moved={tried !== undefined} />
          {tried ? (
            <span className={tried.total.low < score.low ? 'tried-gain less' : 'tried-gain'}>
              {signedText(tried.total.low - score.low, 2)} {say(words.points)}
            </span>
          ) : null}
        </p>
      </div>
      <div className="rivals">
        <TargetFields target={target} zones={page.rivals.zones} />
        <TargetAnswer page={page} own={score} tried={now} target={target} />
      </div>
      <LeverList
        page={page}
        items={score.items}
        lack={target.needed === undefined ? undefined : target.needed - score.low}
        share={target.share}
        attempt={(values) => change({ ...changes, ...values })}
      />
      <div className="trial-sliders">{items.slice(0, shown).map(slide)}</div>
      <Folded label={say({ zh: `其余${items.length - shown}项`, en: `${items.length - shown} more` })}>
        <div className="trial-sliders">{items.slice(shown).map(slide)}</div>
      </Folded>
    </TrialSection>
  )
}

/** One item: its value between the assumed bounds; of what people judge, the percent of its points. */
function ItemSlider({
  item,
  value,
  change,
}: {
  item: EvaluationItemShown
  value: number | undefined
  change: (value: number | undefined) => void
}) {
  const say = useSay()
  const language = useLanguage()
  const { formula, bounds, number, label, full, low } = item
  const percent = inPercent(item) ? 100 : 1
  const [least, most] = formula === null ? [0, 100] : [bounds!.least * percent, bounds!.most * percent]
  const from = item.value === null ? null : item.value * percent
  const left = { zh: `还有${pointsText(full - low)}分`, en: `${pointsText(full - low)} points left` }
  return (
    <ValueSlider
      name={say({ zh: `${number} ${label.zh}`, en: `${number} ${label.en}` })}
      unit={inPercent(item) ? '%' : language === 'zh' ? (item.unit ?? '') : ''}
      from={from === null ? null : Number(from.toPrecision(4))}
      value={value === undefined ? undefined : Number((value * percent).toPrecision(6))}
      least={least}
      most={most}
      step={isCounted(item) ? 1 : Number(((most - least) / 200).toPrecision(1))}
      whole={isCounted(item)}
      was={
        <>
          {from === null ? say(words.missing) : valueText(from)}
          {say({ zh: '，', en: ', ' })}
          {say(left)}
        </>
      }
      change={(moved) => change(moved === undefined ? undefined : moved / percent)}
    />
  )
}
