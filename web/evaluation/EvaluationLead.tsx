import type { EvaluationItemShown, EvaluationPage } from '../../contract/evaluation/evaluation.ts'
import { isUnbounded, notYetScored, toldScore } from '../../contract/evaluation/not-yet-scored.ts'
import type { Label } from '../../kernel/label.ts'
import { useSay } from '../app/language.ts'
import { spanText } from './printed.ts'
import { useAsked } from './use-asked.ts'

/** An item without a value: a fact is missing, or nobody judged it. */
export const isUnknown = ({ value }: EvaluationItemShown): boolean => value === null

/** A thing that is counted, and where its list opens. */
type Count = { readonly label: Label; readonly href?: string }

/** What is the case: the score, the place and the target, and what is missing, each opening its list. */
export function EvaluationLead({ page }: { page: EvaluationPage }) {
  const say = useSay()
  const { href } = useAsked()
  const score = toldScore(page)
  const counts = score ? countsOf(page, score.items, href) : []
  const stop = say({ zh: '。', en: '. ' })
  return (
    <>
      {page.score && !score ? <Unscored page={page} /> : say(scoredOf(page))}
      {say(placedOf(page))}
      {counts.map(({ label, href: to }, at) => (
        <span key={label.zh}>
          {at === 0 ? '' : say({ zh: '；', en: '; ' })}
          {to ? (
            <a className="counted-link" href={to}>
              {say(label)}
            </a>
          ) : (
            say(label)
          )}
        </span>
      ))}
      {counts.length > 0 ? stop : ''}
    </>
  )
}

/** Where hardly anything is settled: no number, but what comes first, opening its list. */
function Unscored({ page }: { page: EvaluationPage }) {
  const say = useSay()
  const { href } = useAsked()
  const bounds = page.score?.items.some(isUnbounded) === true
  return (
    <>
      <a className="counted-link" href={href(`/entries?${bounds ? 'kind=bounds' : 'only=empty'}`)}>
        {say(notYetScored(page))}
      </a>
      {page.may.fill ? '' : say({ zh: '（由统计岗填）', en: ' (by the statistician)' })}
      {say({ zh: '。', en: '. ' })}
    </>
  )
}

function scoredOf({ score, edition, year, lacks }: EvaluationPage): Label {
  if (!score)
    return {
      zh: `${edition.year}年版${lacks[0]?.zh.replace(/^.*?：/, '') ?? ''}，补齐以前不出得分。`,
      en: `Edition ${edition.year}: ${lacks[0]?.en.replace(/^.*?: /, '') ?? ''}; nothing is scored before. `,
    }
  return {
    zh: `按${edition.year}年版和设定的全国最小、最大值，${year}年得分${spanText(score)}。`,
    en: `By edition ${edition.year} and assumed national bounds, ${year} scores ${spanText(score)}. `,
  }
}

function placedOf({ rivals: { place, placeYear, target } }: EvaluationPage): Label {
  const told: readonly Label[] = [
    ...(place === null
      ? []
      : [{ zh: `${placeYear}年公布第${place}名`, en: `Number ${place} as printed for ${placeYear}` }]),
    ...(target
      ? [{ zh: `目标${target.year}年进前${target.place}名`, en: `target: the first ${target.place} by ${target.year}` }]
      : []),
  ]
  if (told.length === 0) return { zh: '', en: '' }
  return { zh: `${told.map(({ zh }) => zh).join('，')}。`, en: `${told.map(({ en }) => en).join('; ')}. ` }
}

/** Items that give no points or have no value, and facts that nobody told: never under one word. */
function countsOf(
  { facts, may }: EvaluationPage,
  items: readonly EvaluationItemShown[],
  href: (path: string) => string,
): Count[] {
  const unbounded = items.filter(isUnbounded).length
  const unknown = items.filter((item) => isUnknown(item) && item.formula !== null).length
  const unjudged = items.filter((item) => isUnknown(item) && item.formula === null).length
  const untold = facts.filter(({ value }) => value === null).length
  const list = href('?only=unknown#items')
  const counts: readonly (Count & { readonly count: number })[] = [
    {
      count: unbounded,
      label: {
        zh: `全国最大最小值未设，${unbounded}个指标给不出分${may.fill ? '，去设' : '（由统计岗设定）'}`,
        en: `no national least and most for ${unbounded} items, which give no points${may.fill ? '' : ' (set by the statistician)'}`,
      },
      href: href('/entries?kind=bounds'),
    },
    { count: unknown, label: { zh: `指标算不出${unknown}个`, en: `${unknown} items cannot be computed` }, href: list },
    { count: unjudged, label: { zh: `定性未评${unjudged}个`, en: `${unjudged} items are not judged` }, href: list },
    {
      count: untold,
      label: { zh: `数据未填${untold}项`, en: `${untold} facts are not filled in` },
      href: href('/entries?only=empty'),
    },
  ]
  return counts.filter(({ count }) => count > 0)
}
