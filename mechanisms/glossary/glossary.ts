import { type ComparisonRule, comparisons } from '../../engines/indicators/comparison.ts'
import { termOf } from '../../engines/indicators/derivation.ts'
import { type Indicator, origins } from '../../engines/indicators/indicator.ts'
import { termsOfKind } from '../../engines/register/glossary.ts'
import { decimal, printDecimal } from '../../kernel/decimal.ts'
import type { Label } from '../../kernel/label.ts'
import { duties, type Post, posts } from '../../kernel/post.ts'
import { convert } from '../../kernel/quantity.ts'
import type { Term, TermShelf } from '../../kernel/term.ts'
import { dimensions, type Unit, units } from '../../kernel/unit.ts'
import type { Declarations } from '../zone-pack.ts'
import { evaluationShelves } from './evaluation-terms.ts'
import { ladderTerms } from './ladder-terms.ts'
import { formulaWith, shelf, term } from './terms.ts'
import { workingShelves } from './working-terms.ts'

const postTerms = (): Term[] =>
  Object.entries(posts).map(([id, label]) =>
    term({ id, label, meaning: duties[id as Post], stands: { zh: '岗位', en: 'Posts' } }),
  )

const originTerms = (): Term[] =>
  Object.entries(origins).map(([id, { zh, en, label }]) =>
    term({ id, label: { zh, en }, meaning: label, stands: { zh: '源标', en: 'Marks' } }),
  )

function comparisonTerm([id, rule]: [string, ComparisonRule]): Term {
  const operands = new Map(Object.entries(rule.operands).map(([name, { en }]) => [name, en]))
  return term({
    id,
    label: rule.label,
    meaning: rule.formula ? null : { zh: '只能填报', en: 'Can only be reported' },
    unit: rule.unit,
    formula: rule.formula ? formulaWith(operands)(rule.formula) : null,
    stands: { zh: '与别的数比', en: 'Comparisons' },
  })
}

/** `1万人 = 10000人`, `1亩 ≈ 666.67平方米`: in its plain unit, else in the first of its dimension; null where that is one. */
function worthOf({ symbol, dimension, label }: Unit): Label | null {
  const alike: readonly Unit[] = units.filter((other) => other.dimension === dimension)
  const first = alike.find((other) => other.symbol === symbol.slice(1)) ?? alike[0]!
  const exact = convert(decimal(1), symbol, first.symbol)
  if (exact.eq(1)) return null
  const rounded = printDecimal(decimal(printDecimal(exact, 2)))
  const sign = exact.eq(rounded) ? '=' : '≈'
  return { zh: `1${symbol} ${sign} ${rounded}${first.symbol}`, en: `${label.en} ${sign} ${rounded} ${first.label.en}` }
}

const unitTerm = (unit: Unit): Term =>
  term({ id: unit.symbol, label: unit.label, meaning: worthOf(unit), stands: dimensions[unit.dimension] })

/** Every declared term, shelf by shelf: what it is called in both languages, what it means and where it stands. */
export function glossaryOf({
  catalogue,
  groups,
  packs,
  kinds,
  delivery,
  ladder,
}: Pick<Declarations, 'catalogue' | 'groups' | 'packs' | 'kinds' | 'delivery' | 'ladder'>): TermShelf[] {
  const every = [...catalogue, ...packs.flatMap(({ indicators }) => indicators)]
  const written = formulaWith(new Map(every.map((one) => [termOf(one), one.label.en])))
  const indicatorTerm =
    (source: Label) =>
    ({ id, label, definition, unit, formula, group }: Indicator): Term =>
      term({
        id,
        label,
        meaning: definition,
        unit,
        formula: formula ? written(formula) : null,
        stands: groups[group] ?? { zh: group, en: group },
        source,
      })
  const common: Label = { zh: '通用目录', en: 'Common catalogue' }
  const own = packs.flatMap(({ zone, indicators }) => indicators.map(indicatorTerm(zone.label)))
  return [
    shelf('posts', '岗位', 'Posts', postTerms()),
    shelf('origins', '来源标记', 'Marks of origin', originTerms()),
    shelf('comparisons', '比较', 'Comparisons', Object.entries(comparisons).map(comparisonTerm)),
    shelf('units', '单位', 'Units', units.map(unitTerm)),
    ...workingShelves(delivery),
    shelf('ladder', '企业梯度', 'Ladder of enterprises', ladderTerms(ladder)),
    ...evaluationShelves(),
    shelf('registers', '名录', 'Registers', [...kinds.values()].flatMap(termsOfKind)),
    shelf('indicators', '指标', 'Indicators', catalogue.map(indicatorTerm(common))),
    shelf('own-indicators', '本区指标', 'Indicators of single zones', own),
  ]
}
