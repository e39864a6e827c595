import { useParams } from '@tanstack/react-router'
import type { ScoredPage } from '../../../contract/points/enterprise.ts'
import { printNumber } from '../../../kernel/decimal.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { formulaPieces } from '../../parts/formula/formula-pieces.ts'
import { grouped } from '../../parts/quantity.ts'
import { amountText } from '../amount.ts'
import { factText, weightText } from '../printed.ts'
import { words as common } from '../words.ts'
import type { ScoredPart } from './part-tree.ts'
import type { ValueDistribution } from './strip.ts'
import { words } from './words.ts'

/** Says that definition or weight were entered from memory. */
export function Recalled() {
  const say = useSay()
  return (
    <abbr className="mark demonstration" title={say(common.toVerifyNote)}>
      {say(common.toVerify)}
    </abbr>
  )
}

/** One line: what it brings, the formula with its numbers, whom it surpasses, and the multiplication. */
export function Criterion({
  part,
  page,
  peers,
}: {
  part: ScoredPart
  page: ScoredPage
  peers: ValueDistribution | undefined
}) {
  const say = useSay()
  const language = useLanguage()
  const { value, unit, share, full, points } = part
  const result = value === null ? say(common.unknown) : amountText(value, unit, language)
  const multiplied = share !== null && full !== null && Math.abs(share * full - Number(points)) < 0.051
  const percent = share === null ? '' : `${printNumber(share * 100, 1)}%`
  return (
    <>
      <b>{say({ zh: `${points ?? '—'}分`, en: `${points ?? '—'} points` })}</b>
      {language === 'zh' ? '　' : '  '}
      {part.formula ? <Formula formula={part.formula} page={page} /> : null}
      {part.formula && !isFact(part.formula, page) ? ` = ${result}` : null}
      {share !== null && peers
        ? say({
            zh: `，优于同组${grouped(String(peers.count))}家的`,
            en: `, ahead of ${percent} of ${grouped(String(peers.count))} peers`,
          })
        : null}
      {share !== null && peers && language === 'zh' ? <b>{percent}</b> : null}
      {multiplied ? (
        <>
          {say({ zh: '：', en: ': ' })}
          <span className="tight">
            {weightText(full!)} × {percent} = <b>{points}</b>
          </span>
        </>
      ) : null}
    </>
  )
}

const isFact = (formula: string, page: ScoredPage): boolean => page.facts.some(({ name }) => name === formula.trim())

/** The formula with the numbers of its facts behind their names, each leading to where it was read. */
function Formula({ formula, page }: { formula: string; page: ScoredPage }) {
  const say = useSay()
  const language = useLanguage()
  const facts = new Map(page.facts.map((fact) => [fact.name, fact]))
  return formulaPieces(formula, [...facts.keys()]).map(({ at, text, fact: name }) => {
    const fact = name === undefined ? undefined : facts.get(name)
    if (!fact) return <span key={at}>{text}</span>
    const value = typeof fact.value === 'number' ? factText(fact.value) : (fact.value ?? say(words.notReported))
    const whole = typeof fact.value === 'number' ? amountText(fact.value, fact.unit, language) : value
    return (
      <span key={at}>
        {say(fact.label)}{' '}
        <a className="operand" href={`#fact-${fact.name}`} title={`${say(fact.label)} ${whole}`}>
          {value}
        </a>
      </span>
    )
  })
}

/** By which edition and clause, and from which rows of the registers. */
export function CriterionBasis({ part, page }: { part: ScoredPart; page: ScoredPage }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  return (
    <>
      {say(words.basis)}
      {say({ zh: '：', en: ': ' })}
      {page.edition.name}
      {part.clause ? ` ${part.clause}` : null} {part.recalled ? <Recalled /> : null}
      {page.sources.length > 0 ? (
        <>
          {'　'}
          {say(words.data)}
          {say({ zh: '：', en: ': ' })}
          {page.sources.map(({ kind, id, label }, place) => (
            <span key={`${kind}/${id}`}>
              {place > 0 ? say({ zh: '、', en: ', ' }) : null}
              <a href={`/${zone}/registers/${kind}/${id}`}>{say(label)}</a>
            </span>
          ))}
        </>
      ) : null}
    </>
  )
}
