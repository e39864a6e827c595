import type { Doubt, ScoredEdition } from '../../../engines/evaluation/scored-edition.ts'
import type { LadderFact } from '../../../engines/ladders/ladder.ts'
import { vocabularyOf } from '../../../engines/register/terms.ts'
import type { Label } from '../../../kernel/label.ts'
import { enterpriseYear } from '../../registers/enterprise-year.ts'

/** What one unit of something yields: a quotient of two facts of an enterprise’s year. */
export type LandItem = { readonly label: Label; readonly yields: string; readonly by: string }

const item = (zh: string, en: string, yields: string, by: string): LandItem => ({ label: { zh, en }, yields, by })

export const items = {
  tax: item('亩均税收', 'Tax per mu', '纳税总额', '用地面积'),
  revenue: item('亩均营业收入', 'Revenue per mu', '营业收入', '用地面积'),
  renewal: item('亩均技改投资', 'Technical transformation per mu', '技改投资', '用地面积'),
  energy: item('单位能耗营业收入', 'Revenue by energy', '营业收入', '综合能耗'),
  pollution: item('单位污染物排放营业收入', 'Revenue by pollutants', '营业收入', '主要污染物排放量'),
  research: item('研发经费投入强度', 'R&D by revenue', '研发费用', '营业收入'),
  productivity: item('全员劳动生产率', 'Productivity', '增加值', '职工总数'),
} as const

/** Facts by name: those of the enterprise’s year, and what its projects in the ledger add up to. */
const facts = new Map(
  [
    ...vocabularyOf(enterpriseYear),
    {
      name: '技改投资',
      label: { zh: '技改投资', en: 'Investment in technical transformation' },
      type: 'number',
      unit: '万元',
    } satisfies LadderFact,
  ].map((term): [string, LadderFact] => [term.name, term]),
)

/** Every fact that an edition of these items reads. */
export const landFacts: readonly LadderFact[] = [
  ...new Set(Object.values(items).flatMap(({ yields, by }) => [yields, by])),
].map((name) => facts.get(name)!)

/** What an enterprise is advised to use less of; of everything else, its people too, to have more. */
const spared = ['用地面积', '综合能耗', '主要污染物排放量']
const advisedOf = (name: string) => (spared.includes(name) ? ('less' as const) : ('more' as const))

type Written = {
  /** What is scored, and of how many points. */
  readonly items: readonly (readonly [item: LandItem, points: number])[]
  /** Classes from the best on, by shares of the ranked. */
  readonly shares: readonly { readonly label: string; readonly share: number }[]
  readonly among?: string
}

/**
 * An edition by the formula of 旌德: each item gives its points times 20 to 100 hundredths, on a line from the least to the
 * most of the peers; those above and below scale are ranked apart. Bonus points come on top; who was given none has none.
 * The points of the items are a template in every edition.
 */
export function landEdition(
  frame: Omit<ScoredEdition, 'score'>,
  { items: scored, shares, among }: Written,
): ScoredEdition {
  const { id, label, firstDay, source } = frame
  const names = [...new Set(scored.flatMap(([{ yields, by }]) => [yields, by]))]
  return {
    ...frame,
    doubts: scored.map(([one]): Doubt => ({ part: one.label.zh, about: 'weight', certainty: 'constructed' })),
    score: {
      id,
      label,
      firstDay,
      source,
      subject: '企业名称',
      inputs: [
        ...names.map((name) => ({
          name,
          label: facts.get(name)!.label,
          unit: facts.get(name)!.unit,
          advised: advisedOf(name),
        })),
        { name: '规模', label: { zh: '规模', en: 'Scale' }, type: 'text', own: false },
        { name: '附加分', label: { zh: '附加分', en: 'Bonus points' }, own: false },
      ],
      ...(among === undefined ? {} : { among }),
      score: {
        id: '亩均评价得分',
        label: { zh: '亩均评价得分', en: 'Score' },
        round: 2,
        parts: [
          ...scored.map(([one, points]) => ({
            id: one.label.zh,
            label: one.label,
            value: `${one.yields} / ${one.by}`,
            weight: points,
            steps: [{ step: 'min-max' as const, floor: 0.2, top: 1, level: 1, within: ['规模'] }],
          })),
          { id: '附加', label: { zh: '附加分', en: 'Bonus' }, value: '附加分', missing: { fill: 0 } },
        ],
      },
      ranking: { within: ['规模'] },
      classes: { by: 'share', within: ['规模'], shares: [...shares] },
    },
  }
}
