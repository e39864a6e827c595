import { writePublicList } from '../../../engines/nominations/publicity.ts'
import { issuerOf } from '../../../engines/reports/card.ts'
import type { Label, Language } from '../../../kernel/label.ts'
import { writePaperFile } from '../../delivery/papers/written.ts'
import { conflicting } from '../../refusal.ts'
import { type FileColumn, listFile } from '../../register/list-file.ts'
import { sourceText } from '../rung-shown.ts'
import type { NominationDesk, SeenBatch } from './desk.ts'
import { officeOf } from './shown.ts'

type Listed = {
  readonly at: number
  readonly name: string
  readonly creditCode: string | null
  readonly struck: boolean
}

const columns: readonly FileColumn<Listed>[] = [
  { head: { zh: '序号', en: 'No.' }, of: ({ at }) => at },
  { head: { zh: '企业名称', en: 'Enterprise' }, of: ({ name }) => name },
  { head: { zh: '统一社会信用代码', en: 'Social credit code' }, of: ({ creditCode }) => creditCode },
  {
    head: { zh: '备注', en: 'Remark' },
    of: ({ struck }, language) => (struck ? { zh: '异议成立，不予认定', en: 'struck off' }[language] : null),
  },
]

/** The list that is public; refused where it is not. */
function listOf({ standing }: SeenBatch) {
  const { published } = standing
  if (!published) throw conflicting('名单还没有公示', 'The list is not public yet')
  return published
}

export const publicListName = ({ standing: { opened } }: SeenBatch): Label => ({
  zh: `${opened.name}公示名单`,
  en: `${opened.name}, public list`,
})

export function publicListWorkbook(batch: SeenBatch, struck: ReadonlySet<string>, language: Language) {
  const rows = listOf(batch).list.map(({ enterprise, name, creditCode }, at) => ({
    at: at + 1,
    name,
    creditCode,
    struck: struck.has(enterprise),
  }))
  return listFile(publicListName(batch), columns, rows, language)
}

/** The list as an official document (GB/T 9704-2012). */
export function publicListPaper(
  desk: NominationDesk,
  batch: SeenBatch,
  struck: ReadonlySet<string>,
  language: Language,
): Promise<Buffer> {
  const { on, until, list } = listOf(batch)
  const { label: zone } = desk.zone(desk.viewer.zone)
  const { source, label } = batch.edition.given
  const paper = writePublicList({
    zone,
    title: batch.edition.rung.label,
    rules: source ? sourceText(source) : label[language],
    on,
    until,
    days: batch.standing.opened.publicity,
    list,
    struck,
    office: officeOf(desk, batch),
    demonstration: batch.stored.demonstration,
  })
  return writePaperFile(paper, { issuer: issuerOf(zone), number: noNumber, day: on }, language)
}

const noNumber: Label = { zh: '未编号', en: 'No number yet' }
