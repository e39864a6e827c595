import type { Generated } from 'kysely'
import type { Happening } from '../../engines/delivery/standing/history.ts'
import type { Post } from '../../kernel/post.ts'

/** Rows of the delivery room, as 0011-delivery.sql makes them; JSON is written as text. */
export type DeliveryTables = {
  delivery_event: {
    zone_id: Generated<string>
    project: string
    number: number
    kind: Happening['kind']
    body: string
    on_day: string
    by: string
    person: string
    post: Post
    at: Generated<string>
    demonstration: boolean
  }
}
