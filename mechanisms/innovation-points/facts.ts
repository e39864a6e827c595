import type { Field } from '../../engines/register/field.ts'
import { termOf } from '../../engines/register/kind.ts'
import type { Label } from '../../kernel/label.ts'
import type { UnitSymbol } from '../../kernel/unit.ts'
import { enterprise } from '../registers/enterprise.ts'
import { enterpriseYear } from '../registers/enterprise-year.ts'
import { labelBefore } from '../registers/years-before.ts'

/** Where a fact is kept: the year that is counted, the year before it, or the register of enterprises. */
const keepings = {
  year: { zh: '当年数据', en: 'The year' },
  before: { zh: '前一年数据', en: 'The year before' },
  enterprise: { zh: '市场主体库', en: 'Register of enterprises' },
} as const satisfies Record<string, Label>

/** A fact that formulas of points may use; it is called as the registers call it. */
export type PointsFact = {
  readonly name: string
  readonly label: Label
  readonly type: 'number' | 'text'
  readonly unit?: UnitSymbol
  /** Whether the enterprise itself can change it. */
  readonly own: boolean
  /** Which way it is advised to go. */
  readonly advised: 'more' | 'less'
  readonly kept: keyof typeof keepings
  readonly keptIn: Label
  /** The field that holds it; `founded_on` is read as whole years until the end of the year that is counted. */
  readonly field: string
}

const isNumber = (field: Field): boolean => field.kind === 'quantity' || field.kind === 'whole'
const isText = (field: Field): boolean => field.kind === 'choice' || (field.kind === 'text' && field.id !== 'name')

/** What an enterprise does well to have less of; of everything else more. */
const less = new Set(['costs', 'liabilities', 'land', 'energy', 'home_rank', 'world_rank'])

function factOf(field: Field): PointsFact {
  const unit = 'unit' in field && field.unit ? { unit: field.unit } : {}
  const type = isNumber(field) ? 'number' : 'text'
  return {
    name: termOf(field),
    label: field.label,
    type,
    ...unit,
    own: true,
    advised: less.has(field.id) ? 'less' : 'more',
    kept: 'year',
    keptIn: keepings.year,
    field: field.id,
  }
}

const ofYear = enterpriseYear.fields
  .filter((field) => field.id !== 'year' && (isNumber(field) || isText(field)))
  .map(factOf)

const ofYearBefore = ofYear
  .filter(({ type }) => type === 'number')
  .map(
    (fact): PointsFact => ({
      ...fact,
      name: `前一年${fact.name}`,
      label: labelBefore('前一年', fact.label),
      own: false,
      kept: 'before',
      keptIn: keepings.before,
    }),
  )

const ofEnterprise = enterprise.fields
  .filter(({ id }) => id === 'sector' || id === 'size')
  .map((field): PointsFact => ({ ...factOf(field), own: false, kept: 'enterprise', keptIn: keepings.enterprise }))

/** Every fact that an edition of points may use. */
export const facts: readonly PointsFact[] = [
  ...ofYear,
  ...ofYearBefore,
  ...ofEnterprise,
  {
    name: '成立年数',
    label: { zh: '成立年数', en: 'Years since registration' },
    type: 'number',
    unit: '年',
    own: false,
    advised: 'more',
    kept: 'enterprise',
    keptIn: keepings.enterprise,
    field: 'founded_on',
  },
]
