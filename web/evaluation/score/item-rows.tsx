import type { EvaluationFact, EvaluationItemShown, EvaluationPage } from '../../../contract/evaluation/evaluation.ts'
import { hardlySettled } from '../../../engines/evaluation/own-score.ts'
import type { Label, Language } from '../../../kernel/label.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Name } from '../../parts/Name.tsx'
import type { ReasonRow } from '../../parts/reason/ReasonTree.tsx'
import { measuredText, pointsText, spanText, valueText, weightText } from '../printed.ts'
import { useAsked } from '../use-asked.ts'
import { words } from '../words.ts'
import { type Facts, Formula } from './Formula.tsx'

type Score = NonNullable<EvaluationPage['score']>
type Span = { readonly low: number; readonly high: number }
/** What a trial makes of the items and the groups, by id. */
export type Tried = ReadonlyMap<string, Span>

/** The items as rows of the tree, group by group; with a trial what it makes of them stands behind what they were. */
export function itemRows(
  page: EvaluationPage,
  {
    score,
    zone,
    language,
    only,
  }: { score: Score; zone: string; language: Language; only?: (item: EvaluationItemShown) => boolean },
  tried?: Tried,
): readonly ReasonRow[] {
  const facts: Facts = new Map(page.facts.map((fact) => [fact.name, fact]))
  const scored = (id: string, span: Span, full: number) => {
    const now = tried?.get(id) ?? span
    return {
      score: pointsText(now.low),
      ...(pointsText(now.low) !== pointsText(now.high) && { most: pointsText(now.high) }),
      ...(tried && { was: spanText(span) }),
      weight: weightText(full),
    }
  }
  const row = (item: EvaluationItemShown): ReasonRow => ({
    id: item.id,
    label: { zh: `${item.number} ${item.label.zh}`, en: `${item.number} ${item.label.en}` },
    ...(item.value !== null && { value: measuredText(item.value, item, language) }),
    ...scored(item.id, item, item.full),
    aside: (
      <>
        {item.weightFrom === 'template' ? <WeightOpen /> : null}
        {item.partial ? <Partial told={item.partial} /> : null}
        {item.facts.some((name) => facts.get(name)?.from === 'entry' && !facts.get(name)!.confirmed) ? (
          <FactsWaiting />
        ) : null}
      </>
    ),
    formula: <Inside item={item} facts={facts} zone={zone} />,
    basis: <Basis item={item} facts={facts} source={page.edition.source} />,
  })
  return score.groups.flatMap((group) => {
    const items = score.items.filter((item) => item.group === group.id && (only?.(item) ?? true))
    if (items.length === 0) return []
    const open =
      tried === undefined &&
      hardlySettled({ low: (group.low / group.full) * 100, high: (group.high / group.full) * 100 })
    const label = open
      ? { zh: `${group.label.zh}（${words.unsettled.zh}）`, en: `${group.label.en} (${words.unsettled.en})` }
      : group.label
    return { id: group.id, label, ...scored(group.id, group, group.full), rows: items.map(row) }
  })
}

/** Says that the weight of an item is not the document’s. */
function WeightOpen() {
  const say = useSay()
  return (
    <>
      {' '}
      <abbr className="mark demonstration" title={say(words.weightOpen)}>
        {say(words.toVerify)}
      </abbr>
    </>
  )
}

/** Says that not every enterprise reported what an item is told from, and over whom it is told. */
function Partial({ told }: { told: Label }) {
  const say = useSay()
  return (
    <>
      {' '}
      <abbr className="mark demonstration" title={say(told)}>
        {say(words.partial)}
      </abbr>
    </>
  )
}

/** Says that a fact of an item was filled in and is not confirmed yet; it counts. */
function FactsWaiting() {
  const say = useSay()
  return (
    <>
      {' '}
      <abbr className="mark demonstration" title={say(words.waitingCounts)}>
        {say(words.waiting)}
      </abbr>
    </>
  )
}

/** The rule of an item with its numbers, and where it stands between the assumed bounds. */
function Inside({ item, facts, zone }: { item: EvaluationItemShown; facts: Facts; zone: string }) {
  const say = useSay()
  const language = useLanguage()
  const { formula, value, bounds, lower, full } = item
  const told = (of: number): string => measuredText(of, item, language)
  if (formula === null)
    return (
      <>
        {say(words.judged)}
        {say({ zh: '：', en: ': ' })}
        <b>{value === null ? say(words.missing) : told(value)}</b>
      </>
    )
  const better = lower ? { zh: '越低越好', en: 'less is better' } : { zh: '越高越好', en: 'more is better' }
  const span = bounds && {
    zh: `在设定的${told(bounds.least)}到${told(bounds.most)}之间，${better.zh}，满分${weightText(full)}`,
    en: `between the assumed ${told(bounds.least)} and ${told(bounds.most)}; ${better.en}; ${weightText(full)} at most`,
  }
  return (
    <>
      <Formula formula={formula} facts={facts} zone={zone} /> ={' '}
      <b>{value === null ? say(words.missing) : told(value)}</b>
      {say({ zh: '；', en: '; ' })}
      {say(span ?? words.noBounds)}
    </>
  )
}

/** By which document and weight, under which assumption, and from which source each fact was read. */
function Basis({ item, facts, source }: { item: EvaluationItemShown; facts: Facts; source: string }) {
  const say = useSay()
  const { weight, weightFrom, bounds } = item
  const used = item.facts.flatMap((name) => facts.get(name) ?? [])
  const open = weightFrom === 'template' ? say({ zh: '，待核', en: ', to be verified' }) : ''
  const colon = say({ zh: '：', en: ': ' })
  return (
    <>
      {say(words.basis)}
      {colon}
      <Name text={source} /> {item.number}
      {say({ zh: `，赋权${weight}`, en: `, weight ${weight}` })}
      {open}
      {item.partial ? (
        <>
          <br />
          {say(words.reach)}
          {colon}
          {say(item.partial)}
        </>
      ) : null}
      {bounds ? (
        <>
          <br />
          {say(words.bounds)}
          {colon}
          <Name text={bounds.basis} />
        </>
      ) : null}
      {used.map((fact) => (
        <span key={fact.name}>
          <br />
          {say(fact.label)}
          {colon}
          <FactSource fact={fact} />
        </span>
      ))}
    </>
  )
}

/** Where a fact comes from, what stands in its place, and whether somebody confirmed it. */
export function FactSource({ fact }: { fact: EvaluationFact }) {
  const say = useSay()
  const { zone } = useAsked()
  if (fact.source === null) return say(words.missing)
  const doubts = [fact.proxy && say(fact.proxy), fact.confirmed ? null : say(words.waiting)].filter(Boolean)
  const comma = say({ zh: '，', en: ', ' })
  return (
    <>
      <Name text={say(fact.source)} />
      {doubts.map((doubt) => comma + doubt)}
      {fact.beside ? (
        <>
          {comma}
          <a href={`/${zone}${fact.beside.href}`}>
            {say({
              zh: `由名录计数${valueText(fact.beside.value)}${fact.unit ?? ''}`,
              en: `the register counts ${valueText(fact.beside.value)}`,
            })}
          </a>
        </>
      ) : null}
    </>
  )
}
