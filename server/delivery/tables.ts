import type { Happening } from '../../engines/delivery/standing/history.ts'
import type { DoneColumns } from './recorded/records.ts'

/** Rows of the delivery room, as 0011-delivery.sql makes them; JSON is written as text. */
export type DeliveryTables = {
  delivery_event: Omit<DoneColumns, 'department'> & { project: string; kind: Happening['kind']; body: string }
}
