import { useParams } from '@tanstack/react-router'
import type { NominationBatchPage } from '../../../../contract/ladder/nomination-page.ts'
import { exportPublicList } from '../../../../contract/ladder/nominations.ts'
import { publicityAddress } from '../../../../contract/ladder/publicity.ts'
import { addressOf } from '../../../api.ts'
import { useLanguage, useSay } from '../../../app/language.ts'
import { Name } from '../../../parts/Name.tsx'
import { Download } from '../../../parts/page/Download.tsx'
import { RuleSection } from '../../../parts/page/Section.tsx'
import { JxTable } from '../../../parts/table/JxTable.tsx'
import { words } from '../words.ts'

/** The list as it is public, to everybody of the zone; as Excel and as an official paper. */
export function PublicList({ page: { id, publicity } }: { page: NominationBatchPage }) {
  const say = useSay()
  const language = useLanguage()
  const { zone = '' } = useParams({ strict: false })
  const file = (format: 'xlsx' | 'docx') =>
    addressOf(exportPublicList.path, { params: { batch: id }, query: { format, language } })
  const { on, until, list, days } = publicity
  return (
    <RuleSection
      id="list"
      title={say(words.publicList)}
      note={say({
        zh: `${list.length}家，${on}至${until}，${days}个工作日`,
        en: `${list.length}, ${on} to ${until}, ${days} working days`,
      })}
      side={
        <>
          <a href={publicityAddress(zone, id)}>{say(words.publicPage)}</a>{' '}
          <Download href={file('docx')} format="docx" plain /> <Download href={file('xlsx')} format="xlsx" plain />
        </>
      }
    >
      <JxTable
        caption={say(words.publicList)}
        compact
        rows={list.map((one, at) => ({ ...one, at: at + 1 }))}
        keyOf={(one) => one.id}
        columns={[
          {
            id: 'at',
            head: say({ zh: '序号', en: 'No.' }),
            numeric: true,
            width: '4rem',
            phone: 'hide',
            cell: ({ at }) => at,
          },
          { id: 'name', head: say(words.enterprise), cell: ({ name }) => <Name text={name} /> },
          {
            id: 'code',
            head: say({ zh: '统一社会信用代码', en: 'Social credit code' }),
            cell: ({ creditCode }) => creditCode ?? '',
          },
          {
            id: 'struck',
            head: '',
            width: '12rem',
            phone: 'right',
            cell: ({ struck }) => (struck ? say(words.struck) : ''),
          },
        ]}
      />
    </RuleSection>
  )
}
