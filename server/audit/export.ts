import { Readable } from 'node:stream'
import type { AuditFilter } from '../../contract/audit.ts'
import { auditActs } from '../../contract/audit-acts.ts'
import { type Post, posts } from '../../kernel/post.ts'
import { csvOf, type TableCell } from '../register/spreadsheet.ts'
import { type FoundEntry, trailStatement } from './trail.ts'

type Read = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>

const block = 2000
const headers = ['序号', '时间', '人员', '岗位', '办理', '办理代码', '对象', '账号', '内容', '链值']

const cellsOf = (entry: FoundEntry): TableCell[] => [
  entry.number,
  entry.at,
  entry.person || entry.account,
  posts[entry.post as Post]?.zh ?? entry.post,
  auditActs[entry.act]?.zh ?? entry.act,
  entry.act,
  entry.subject,
  entry.about,
  JSON.stringify(entry.detail),
  entry.hash,
]

async function* rowsOf(read: Read, filter: AuditFilter): AsyncGenerator<TableCell[]> {
  let before: number | undefined
  for (;;) {
    const { text, values } = trailStatement(filter, before, block)
    const entries = await read<FoundEntry>(text, values)
    for (const entry of entries) yield cellsOf(entry)
    if (entries.length < block) return
    before = entries.at(-1)!.number
  }
}

/** The entries that a filter finds as CSV, read block by block. */
export const exportedTrail = (read: Read, filter: AuditFilter): Readable =>
  Readable.from(csvOf({ name: '审计记录', headers, rows: rowsOf(read, filter) }))
