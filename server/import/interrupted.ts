import type { Label } from '../../kernel/label.ts'
import type { Database } from '../database/zone-session.ts'
import type { Viewer } from '../viewer.ts'
import type { Work } from './work.ts'

type Interrupted = {
  readonly id: string
  readonly zone_id: string
  readonly created_by: string
  readonly created_post: Viewer['post']
  readonly phase: Work['phase']
  readonly file_name: string
  readonly rows_done: string
}

const running = (database: Database): Promise<Interrupted[]> =>
  database.readAsSystem<Interrupted>(
    `select id, zone_id, created_by, created_post, phase, file_name, rows_done from register.import
     where phase in ('reading', 'committing') order by updated_at`,
  )

/** What was at work when the server ended, as whoever had asked for it. */
export async function interruptedWork(database: Database): Promise<Work[]> {
  return (await running(database)).map(({ id, zone_id, created_by, created_post, phase }) => ({
    id,
    phase,
    viewer: {
      account: created_by,
      person: '',
      post: created_post,
      zone: zone_id,
      department: null,
      enterprise: null,
      session: 'resumed',
    },
  }))
}

/** Which imports the last stop interrupted, in a sentence; undefined where there are none. Nothing of them was written. */
export async function interruptedImports(database: Database): Promise<Label | undefined> {
  const found = await running(database)
  if (found.length === 0) return undefined
  const names = found.slice(0, 3).map(({ file_name, rows_done }) => `${file_name}（读到第 ${rows_done} 行）`)
  const more = found.length > 3 ? '等' : ''
  return {
    zh: `上次停止时有 ${found.length} 次导入没有做完，一行也没有写入，现在从头接着做：${names.join('、')}${more}`,
    en: `${found.length} imports were interrupted, nothing of them was written; they start again`,
  }
}
