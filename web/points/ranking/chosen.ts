import { scoreOrders } from '../../../contract/points/runs.ts'

type Order = (typeof scoreOrders)[number]

/** Whom the ranking shows and in which order; all of it stands in the address, so that a page can be sent to a colleague. */
export type Chosen = {
  readonly stage?: string
  readonly class?: string
  readonly sector?: string
  readonly search?: string
  readonly least?: string
  readonly most?: string
  readonly sort: Order
  readonly direction: 'up' | 'down'
}

const names = ['stage', 'class', 'sector', 'search', 'least', 'most'] as const

/** Within a stage the first place comes first, among all the highest score. */
export const usualOrder = (stage: string | undefined): Pick<Chosen, 'sort' | 'direction'> =>
  stage ? { sort: 'rank', direction: 'up' } : { sort: 'score', direction: 'down' }

/** Reads an address; what cannot be read is left out. */
export function readChosen(searchStr: string): Chosen {
  const query = new URLSearchParams(searchStr)
  const given: { [name in (typeof names)[number]]?: string } = Object.fromEntries(
    names.flatMap((name) => (query.get(name) ? [[name, query.get(name)!]] : [])),
  )
  const usual = usualOrder(given.stage)
  const direction = query.get('direction')
  return {
    ...given,
    sort: scoreOrders.find((order) => order === query.get('sort')) ?? usual.sort,
    direction: direction === 'up' || direction === 'down' ? direction : usual.direction,
  }
}

/** The query of a choice, without what is usual. */
export function writeChosen({ sort, direction, ...given }: Chosen): string {
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value))
  const usual = usualOrder(given.stage)
  if (sort !== usual.sort) query.set('sort', sort)
  if (direction !== usual.direction) query.set('direction', direction)
  return query.size > 0 ? `?${query}` : ''
}

/** What the server is asked. */
export const askedOf = ({ least, most, ...given }: Chosen) => ({
  ...given,
  ...(least ? { least: Number(least) } : {}),
  ...(most ? { most: Number(most) } : {}),
})

/** Changes some of what is chosen; undefined takes a condition away. */
export type Change = (change: { readonly [name in keyof Chosen]?: Chosen[name] | undefined }) => void
