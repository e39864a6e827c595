import type { PaperKind } from '../../../engines/delivery/problems/written-paper.ts'
import type { DoneColumns } from '../recorded/records.ts'

/** Rows of papers that were issued, as 0027-issued-papers.sql makes them. */
export type PaperTables = {
  issued_paper: DoneColumns & {
    id: string
    kind: PaperKind
    period: string | null
    year: number
    title_zh: string
    title_en: string
    written: string
    hash: string
    document: Buffer
    document_hash: string
  }
}
