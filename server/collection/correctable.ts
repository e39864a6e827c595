import { askedPlace } from '../../engines/collection/asking.ts'
import { fillerPosts } from '../../engines/collection/collection.ts'
import type { AskedNumber } from '../../engines/collection/filling.ts'
import type { Indicator } from '../../engines/indicators/indicator.ts'
import type { Label } from '../../kernel/label.ts'
import { isPeriod } from '../../kernel/period.ts'
import type { Post } from '../../kernel/post.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { absent, forbidden } from '../refusal.ts'
import { runIn } from '../register/statement.ts'
import type { Viewer } from '../viewer.ts'
import type { Context } from './context.ts'
import { askedField } from './items.ts'

/** What a person wants instead of which number, and why; of an enterprise, `indicator` is a field of the register. */
export type Wish = {
  readonly indicator: string
  readonly period: string
  readonly value: string
  readonly reason: string
  readonly kept: boolean
}

/** A number that stands and may be corrected: how it is read, and which observation holds it. */
export type Correctable = {
  readonly asked: AskedNumber
  readonly indicator: string
  readonly observation: number
  readonly standing: { readonly value: string; readonly unit: string }
}

/** The number that a wish means; refused where it is not the person's own, or was never reported. */
export function correctableOf(tx: ZoneTransaction, context: Context, viewer: Viewer, wish: Wish): Promise<Correctable> {
  return viewer.post === 'enterprise' ? ofEnterprise(tx, context, viewer, wish) : ofDepartment(context, viewer, wish)
}

/** What is asked for under a name that was reported; undefined where nothing is declared under it any more. */
export function askedUnder(context: Context, indicator: string): AskedNumber | undefined {
  const { indicators, kind, enterpriseRound } = context
  const field = enterpriseRound.fields.find((one) => `${kind.id}.${one.field}` === indicator)
  return field ? askedField(field.field, context) : indicators.get(indicator)
}

/** How the catalogue, or the register, calls a number that was reported: `enterprise.revenue` is 营业收入. */
export const labelOfReported = (context: Context, indicator: string): Label =>
  askedUnder(context, indicator)?.label ?? { zh: indicator, en: indicator }

const notReported = (label: Label) =>
  absent(
    `${label.zh}这一期没有填报的数，不能更正`,
    'No number was reported for this period, so there is nothing to correct',
  )

async function ofDepartment(context: Context, viewer: Viewer, { indicator: id, period }: Wish): Promise<Correctable> {
  const indicator = ownIndicator(context, viewer, id)
  const entry = isPeriod(period) ? context.book.at(askedPlace(indicator.id, period)) : undefined
  if (entry?.origin !== 'reported') throw notReported(indicator.label)
  const { id: observation, value, unit } = entry.observation
  return { asked: indicator, indicator: indicator.id, observation: Number(observation), standing: { value, unit } }
}

function ownIndicator(context: Context, viewer: Viewer, id: string): Indicator {
  const indicator = context.indicators.get(id)
  if (!indicator) throw absent(`指标目录里没有“${id}”`, `The catalogue has no “${id}”`)
  if ((fillerPosts as readonly Post[]).includes(viewer.post) && indicator.owner === viewer.department) return indicator
  const owner = context.departmentLabel(indicator.owner)
  throw forbidden(`${indicator.label.zh}由${owner.zh}负责，请由其申请更正`, `${owner.en} answers for this number`)
}

async function ofEnterprise(
  tx: ZoneTransaction,
  context: Context,
  { enterprise }: Viewer,
  { indicator: field, period }: Wish,
): Promise<Correctable> {
  const { kind, enterpriseRound } = context
  if (!enterpriseRound.fields.some((one) => one.field === field)) {
    throw absent(`企业填报里没有“${field}”`, `Enterprises do not report “${field}”`)
  }
  const asked = askedField(field, context)
  const indicator = `${kind.id}.${field}`
  const [held] = await runIn(tx)<{ id: number; value: string; unit: string }>({
    text: `select o.id, o.value, o.unit from observation o
      where o.indicator = $1 and o.subject = $2 and o.period = $3 and o.origin = 'reported' and not o.target
        and not exists (select from observation n where n.zone_id = o.zone_id and n.supersedes = o.id)
      order by o.id desc limit 1`,
    values: [indicator, enterprise ?? '', period],
  })
  if (!held || !enterprise) throw notReported(asked.label)
  return { asked, indicator, observation: held.id, standing: held }
}
