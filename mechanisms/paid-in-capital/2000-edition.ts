import type { CapitalRules } from '../../engines/investment/rules.ts'
import type { Day } from '../../kernel/day.ts'

/**
 * The rules of paid-in capital, for demonstration: the reports give sums and rates, but no rule by which a sum is
 * converted or a late commitment is pursued. A zone that has an official text writes it as an edition of its own.
 */
export const edition2000: CapitalRules = {
  id: 'paid-in-capital-2000-demonstration',
  label: { zh: '到位资金登记规则（演示规则，待核）', en: 'Rules of paid-in capital (demonstration, to be verified)' },
  firstDay: '2000-01-01' as Day,
  source: {
    id: 'paid-in-capital-demonstration',
    title: '演示规则，待以本区正式文件核定',
    issuer: '稷下演示',
    day: '2000-01-01' as Day,
  },
  official: false,
  rateHolds: 10,
  watchedBefore: 30,
}
