import type { LadderFact } from '../../../engines/ladders/ladder.ts'
import type { UnitSymbol } from '../../../kernel/unit.ts'
import { facts as ladderFacts } from '../../enterprise-ladder/facts.ts'

const number = (name: string, en: string, unit: UnitSymbol): LadderFact => ({
  name,
  label: { zh: name, en },
  type: 'number',
  unit,
})

/** What the ladder of enterprises reads too. */
const shared = [
  '营业收入',
  '前一年营业收入',
  '前两年营业收入',
  '净利润',
  '研发费用',
  '前一年研发费用',
  '前两年研发费用',
]

/** Every name that conditions of boards use. */
export const facts: readonly LadderFact[] = [
  ...ladderFacts.filter(({ name }) => shared.includes(name)),
  number('前一年净利润', 'Net profit of the year before', '万元'),
  number('前两年净利润', 'Net profit two years before', '万元'),
  number('经营现金流净额', 'Operating cash flow', '万元'),
  number('前一年经营现金流净额', 'Operating cash flow of the year before', '万元'),
  number('前两年经营现金流净额', 'Operating cash flow two years before', '万元'),
  number('净资产收益率', 'Return on equity', '%'),
  number('前一年净资产收益率', 'Return on equity of the year before', '%'),
  { ...number('预计市值', 'Expected market value', '亿元'), teller: 'expert' },
]
