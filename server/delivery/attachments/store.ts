import { hash } from 'node:crypto'
import type { Attachment } from '../../../contract/delivery/attachments.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import type { KeptFile } from '../../kept-file.ts'
import { absent, conflicting } from '../../refusal.ts'
import { runIn } from '../../register/statement.ts'
import type { Viewer } from '../../viewer.ts'
import type { Project } from '../standing/projects.ts'

/** What is known of a file of a project, without its content. */
export type StoredFile = Omit<Attachment, 'mayWithdraw'> & {
  readonly project: string
  readonly account: string
  readonly fingerprint: string
}

/** Files of one project that are kept at most, with those that were withdrawn. */
const mostKept = 100

const known = `select f.id, f.project, f.name, f.type, octet_length(f.content) as size, f.fingerprint, f.by as account,
    f.person as by, f.at, case when w.file is null then null
      else json_build_object('by', w.person, 'at', w.at, 'reason', w.reason) end as withdrawn
  from project_file f left join project_file_withdrawal w on w.zone_id = f.zone_id and w.file = f.id`

/** The files of a project, in the order in which they were attached. */
export const readFiles = (tx: ZoneTransaction, project: string): Promise<StoredFile[]> =>
  runIn(tx)<StoredFile>({ text: `${known} where f.project = $1 order by f.at, f.id`, values: [project] })

const strange = () => absent('没有这份资料，或不归您看', 'There is no such file, or it is not yours to see')

/** One file that the viewer may see. */
export async function readFile(tx: ZoneTransaction, id: string): Promise<StoredFile> {
  const [row] = await runIn(tx)<StoredFile>({ text: `${known} where f.id = $1`, values: [id] })
  if (!row) throw strange()
  return row
}

/** The content of a file that the viewer may see. */
export async function readContent(tx: ZoneTransaction, id: string): Promise<KeptFile & { readonly name: string }> {
  const [row] = await runIn(tx)<KeptFile & { readonly name: string }>({
    text: 'select name, type, content from project_file where id = $1',
    values: [id],
  })
  if (!row) throw strange()
  return row
}

/** Keeps a file with a project; false where the same one is there already and stands. */
export async function keepFile(
  tx: ZoneTransaction,
  { account, person, post }: Viewer,
  project: Project,
  { name, type, content }: KeptFile & { readonly name: string },
): Promise<boolean> {
  const there = await readFiles(tx, project.id)
  const fingerprint = hash('sha256', content)
  if (there.some((file) => file.fingerprint === fingerprint && !file.withdrawn)) return false
  if (there.length >= mostKept) {
    throw conflicting(
      `这个项目已存${mostKept}份资料（含撤回的），不能再附`,
      `${mostKept} files of this project are kept, withdrawn ones among them; no more can be added`,
    )
  }
  await runIn(tx)({
    text: `insert into project_file (project, name, type, content, by, person, post, demonstration)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [project.id, name, type, content, account, person, post, project.demonstration],
  })
  return true
}

/** Says of a file that it was wrong, and why. */
export async function appendWithdrawal(
  tx: ZoneTransaction,
  { account, person, post }: Viewer,
  file: string,
  reason: string,
): Promise<void> {
  await runIn(tx)({
    text: 'insert into project_file_withdrawal (file, reason, by, person, post) values ($1, $2, $3, $4, $5)',
    values: [file, reason, account, person, post],
  })
}
