import { useLocation, useRouter } from '@tanstack/react-router'
import { type DeliveryOrder, deliveryOrders } from '../../../contract/delivery/order.ts'
import type { Label } from '../../../kernel/label.ts'
import { lampLabels, lamps } from '../../../kernel/lamp.ts'

/** Which projects are looked at; all of it stands in the address, so that a page can be sent to a colleague. */
export const narrowing = [
  'year',
  'level',
  'lamp',
  'leader',
  'department',
  'chain',
  'locality',
  'phase',
  'within',
  'late',
] as const
export type Narrowing = (typeof narrowing)[number]

export type Chosen = { readonly [name in Narrowing]?: string } & {
  readonly search?: string
  readonly on?: string
  readonly order: DeliveryOrder
  readonly page: number
}

const within = <Value extends string>(values: readonly Value[], text: string | null): Value | undefined =>
  values.find((value) => value === text)

/** How many months ahead a promised day may be asked for. */
export const horizons = ['3', '6', '12'] as const

export const horizonLabel = (months: string): Label => ({ zh: `未来${months}个月`, en: `next ${months} months` })

/** The only words that some conditions take. */
const words: { readonly [name in string]?: readonly string[] } = { lamp: lamps, within: horizons, late: ['yes'] }

/** Reads an address; what cannot be read is left out. */
export function readChosen(searchStr: string): Chosen {
  const query = new URLSearchParams(searchStr)
  const given = [...narrowing, 'search', 'on'].flatMap((name): [string, string][] => {
    const text = query.get(name)
    return text && (!words[name] || words[name].includes(text)) ? [[name, text]] : []
  })
  return {
    ...Object.fromEntries(given),
    order: within(deliveryOrders, query.get('order')) ?? 'late',
    page: Math.max(1, Math.trunc(Number(query.get('page'))) || 1),
  }
}

/** The query of a choice, without what is usual. */
export function writeChosen({ order, page, ...given }: Chosen): string {
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value))
  if (order !== 'late') query.set('order', order)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `?${query}` : ''
}

/** What the server is asked: lamps and months as the contract names them. */
export const askedOf = ({ order: _order, page: _page, lamp, within: months, late, ...given }: Chosen) => ({
  ...given,
  ...(months ? { within: Number(months) } : {}),
  ...(late ? { late: 'yes' as const } : {}),
  ...(lamp && lamp in lampLabels ? { lamp: lamp as keyof typeof lampLabels } : {}),
})

/** Changes some of what is chosen; undefined takes a condition away. */
export type Change = (change: { [name in keyof Chosen]?: Chosen[name] | undefined }) => void

/** The choice in the address, and the function that changes it; every change but of the page goes back to page 1. */
export function useChosen(): [Chosen, Change] {
  const router = useRouter()
  const { pathname, searchStr } = useLocation()
  const chosen = readChosen(searchStr)
  return [chosen, (change) => router.history.push(pathname + writeChosen({ ...chosen, page: 1, ...change } as Chosen))]
}
