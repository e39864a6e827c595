import { type ListRequest, listRequest } from '../../contract/register/query.ts'
import type { Kind } from '../../engines/register/kind.ts'
import { RegisterRefusal } from './refusal.ts'
import type { Run } from './statement.ts'

export type SavedView = {
  readonly id: string
  readonly name: string
  readonly shared: boolean
  readonly own: boolean
  readonly query: ListRequest
}

const columns = `id, name, shared, account = current_setting('jixia.account', true) as own, query`
const current = (view: SavedView): SavedView => ({ ...view, query: listRequest.parse(view.query) })

/** The views of a kind that the viewer keeps, and those that others share, by name. */
export async function readViews(run: Run, kind: Kind): Promise<SavedView[]> {
  const views = await run<SavedView>({
    text: `select ${columns} from register.saved_view where kind = $1 order by name limit 200`,
    values: [kind.id],
  })
  return views.map(current)
}

/** Keeps a view under a name; the same name again replaces it. */
export async function keepView(
  run: Run,
  kind: Kind,
  view: { name: string; shared: boolean; query: ListRequest },
): Promise<SavedView> {
  const [kept] = await run<SavedView>({
    text: `insert into register.saved_view (kind, name, shared, query) values ($1, $2, $3, $4)
      on conflict (zone_id, kind, account, name) do update set shared = excluded.shared, query = excluded.query returning ${columns}`,
    values: [kind.id, view.name, view.shared, JSON.stringify(view.query)],
  })
  return current(kept!)
}

/** Drops one of the viewer's own views. */
export async function forgetView(run: Run, kind: Kind, id: string): Promise<void> {
  const dropped = await run<{ id: string }>({
    text: `delete from register.saved_view where kind = $1 and id::text = $2 and account = current_setting('jixia.account', true) returning id`,
    values: [kind.id, id],
  })
  if (dropped.length === 0)
    throw new RegisterRefusal(
      { zh: '没有这个视图，或者它不是您存下的', en: 'There is no such view, or it is not yours' },
      404,
    )
}
