import type { Filter, ListRequest } from '../../../contract/register/query.ts'
import { type Kind, sortedBy } from '../../../engines/register/kind.ts'
import { askedField } from './asked-field.ts'

type Sort = ListRequest['sort'][number]

/** The columns that a list is sorted by; names sort by their pinyin. */
export const sortColumn = (kind: Kind, { field }: Sort): string =>
  field === kind.title ? 'sort_name' : askedField(kind, field).id

/**
 * The order of a list over the table alias `r`, missing values last. `known` says that the first column is never
 * missing among these rows: then an index can be read backwards.
 */
export function orderOf(kind: Kind, sort: ListRequest['sort'], known: boolean): string {
  const parts = sort.map((one, index) => {
    const column = `r.${sortColumn(kind, one)}`
    if (one.direction === 'up') return column
    return index === 0 && known ? `${column} desc` : `${column} desc nulls last`
  })
  if (sort.length === 0) parts.push('r.sort_name')
  return [...parts, sort[0]?.direction === 'down' ? 'r.id desc' : 'r.id'].join(', ')
}

const findsMissing: readonly Filter['is'][] = ['missing', 'differs']

/** Whether rows may lack the value that a list is sorted by first. */
export function mayBeMissing(kind: Kind, { sort, filters }: Pick<ListRequest, 'sort' | 'filters'>): boolean {
  const id = sort[0]?.field
  if (id === undefined || id === kind.title || askedField(kind, id).required) return false
  return !filters.some(({ field, is }) => field === id && !findsMissing.includes(is))
}

/** Whether a list is read faster as two: the rows that have the value it is sorted by, downwards by index, then the others. */
export function readsInTwo(kind: Kind, request: Pick<ListRequest, 'sort' | 'filters'>): boolean {
  const first = request.sort[0]
  if (first?.direction !== 'down' || !mayBeMissing(kind, request)) return false
  const field = askedField(kind, first.field)
  return Boolean(field.indexed || field.unique || field.kind === 'reference')
}

const ranges: readonly Filter['is'][] = ['equals', 'at-least', 'at-most', 'more-than', 'less-than', 'present']

/**
 * Whether one index holds just the rows that are asked for, in the order asked for: those of one value, sorted and perhaps
 * bounded by the field that the index sorts them by. A plan made for one such value is good for every other.
 */
export function isReadByIndex(kind: Kind, { search, filters, where, sort, archived }: ListRequest): boolean {
  const by = sort.length === 1 ? sort[0]!.field : undefined
  if (by === undefined || archived || search.trim() !== '' || where.trim() !== '') return false
  const group = filters.find(({ field, is }) => is === 'equals' && sortedBy(askedField(kind, field)) === by)
  if (!group) return false
  return filters.every((filter) => filter === group || (filter.field === by && ranges.includes(filter.is)))
}
