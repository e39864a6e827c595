import { type ImportAnswer, type ImportDecision, type ImportJob, importDecision } from '../../contract/import.ts'
import { withoutHidden } from '../../kernel/hidden-sign.ts'
import type { Label } from '../../kernel/label.ts'
import { absent } from '../refusal.ts'
import { personOf } from '../register/list/list.ts'
import type { Run } from '../register/statement.ts'

type StoredJob = {
  readonly id: string
  readonly kind: string
  readonly file_name: string
  readonly file_size: number
  readonly phase: ImportJob['phase']
  readonly rows_done: number
  readonly message: Label | null
  readonly decision: unknown
  readonly answer: ImportAnswer | null
  readonly kept: boolean
  readonly created_by: string
  readonly created_at: string
}

const columns = `${personOf('import.created_by')} as created_by, id, kind, file_name, file_size, phase, rows_done, message, decision, answer, file_dropped_at is null as kept, created_at`
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const jobOf = (row: StoredJob): ImportJob => ({
  id: row.id,
  kind: row.kind,
  fileName: row.file_name,
  fileSize: Number(row.file_size),
  sheets: null,
  phase: row.phase,
  rowsDone: Number(row.rows_done),
  message: row.message,
  decision: importDecision.parse(row.decision),
  answer: row.answer,
  fileKept: row.kept,
  createdBy: row.created_by,
  createdAt: row.created_at,
})

export type NewJob = {
  readonly id: string
  readonly kind: string
  readonly fileName: string
  readonly hash: string
  readonly size: number
  readonly decision: ImportDecision
}

export async function insertJob(run: Run, job: NewJob): Promise<void> {
  await run({
    text: `insert into register.import (id, kind, file_name, file_hash, file_size, phase, decision) values ($1, $2, $3, $4, $5, 'uploaded', $6)`,
    values: [job.id, job.kind, withoutHidden(job.fileName), job.hash, job.size, JSON.stringify(job.decision)],
  })
}

export async function readJob(run: Run, id: string): Promise<ImportJob> {
  const [row] = uuid.test(id)
    ? await run<StoredJob>({ text: `select ${columns} from register.import where id = $1`, values: [id] })
    : []
  if (!row) throw absent('没有这次导入', 'There is no such import')
  return jobOf(row)
}

export async function readJobs(run: Run): Promise<ImportJob[]> {
  const rows = await run<StoredJob>({
    text: `select ${columns} from register.import order by created_at desc limit 50`,
    values: [],
  })
  return rows.map(jobOf)
}

/** Moves a job from one of the phases given to the next; false where it stands elsewhere. */
export async function moveJob(
  run: Run,
  id: string,
  from: readonly ImportJob['phase'][],
  to: ImportJob['phase'],
  decision?: ImportDecision,
): Promise<boolean> {
  const moved = await run({
    text: `update register.import set phase = $2, decision = coalesce($4::jsonb, decision), rows_done = 0, message = null, cancel = false, updated_at = now()
      where id = $1 and phase = any($3::text[]) and (file_dropped_at is null or $2 = 'cancelled') returning id`,
    values: [id, to, from, decision ? JSON.stringify(decision) : null],
  })
  return moved.length === 1
}

/** Drops the file of a job that is not at work and was not committed; answers who had uploaded it, null where that cannot be. */
export async function dropFile(run: Run, id: string): Promise<{ account: string; size: number } | null> {
  const [dropped] = await run<{ account: string; size: number }>({
    text: `update register.import set phase = 'cancelled', file_dropped_at = now(),
        file_dropped_by = current_setting('jixia.account', true), updated_at = now()
      where id = $1 and phase in ('uploaded', 'read', 'cancelled', 'refused') and file_dropped_at is null
      returning created_by as account, file_size as size`,
    values: [id],
  })
  return dropped ? { account: dropped.account, size: Number(dropped.size) } : null
}

/** Ends a pass: the phase reached, what came of it, and a sentence where it was refused. */
export async function endJob(
  run: Run,
  id: string,
  phase: ImportJob['phase'],
  answer: ImportAnswer | null,
  message: Label | null,
): Promise<void> {
  await run({
    text: 'update register.import set phase = $2, answer = coalesce($3::jsonb, answer), message = $4, updated_at = now() where id = $1',
    values: [id, phase, answer && JSON.stringify(answer), message && JSON.stringify(message)],
  })
}

/** Records progress; answers whether somebody asked to cancel. */
export async function reportProgress(run: Run, id: string, rowsDone: number): Promise<boolean> {
  const [row] = await run<{ cancel: boolean }>({
    text: 'update register.import set rows_done = $2, updated_at = now() where id = $1 returning cancel',
    values: [id, rowsDone],
  })
  return row?.cancel ?? false
}

export async function askToCancel(run: Run, id: string): Promise<void> {
  await run({ text: 'update register.import set cancel = true where id = $1', values: [id] })
}

export async function recallMapping(
  run: Run,
  kind: string,
  signature: string,
): Promise<Record<string, string | null> | undefined> {
  const [row] = await run<{ mapping: Record<string, string | null> }>({
    text: 'select mapping from register.import_mapping where kind = $1 and signature = $2',
    values: [kind, signature],
  })
  return row?.mapping
}

export async function rememberMapping(
  run: Run,
  kind: string,
  signature: string,
  mapping: Record<string, string | null>,
): Promise<void> {
  await run({
    text: `insert into register.import_mapping (kind, signature, mapping) values ($1, $2, $3)
      on conflict (zone_id, kind, signature) do update
      set mapping = excluded.mapping, remembered_by = excluded.remembered_by, remembered_at = now()`,
    values: [kind, signature, JSON.stringify(mapping)],
  })
}
