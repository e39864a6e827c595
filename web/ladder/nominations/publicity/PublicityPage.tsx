import '../../../reports/VerifyPage.css'
import './PublicityPage.css'
import { useParams } from '@tanstack/react-router'
import { type PublicListPage, readPublicList } from '../../../../contract/ladder/publicity.ts'
import { useAnswer } from '../../../api.ts'
import { useSay } from '../../../app/language.ts'
import { usePageTitle } from '../../../app/page-title.ts'
import { Seal } from '../../../app/shell/Brand.tsx'
import { Name } from '../../../parts/Name.tsx'
import { Failure, Loading } from '../../../parts/page/BlankState.tsx'
import { RuleSection } from '../../../parts/page/Section.tsx'
import { Demonstration } from '../../../parts/reason/Mark.tsx'
import { JxTable } from '../../../parts/table/JxTable.tsx'
import { words as common } from '../words.ts'
import { ObjectForm } from './ObjectForm.tsx'
import { ReceiptForm } from './ReceiptForm.tsx'
import { words } from './words.ts'

/** A public list for whoever has its address, without signing in: the list, how to object, and what was answered. */
export function PublicityPage() {
  const say = useSay()
  const { zone = '', batch = '' } = useParams({ strict: false })
  const { data, error, refetch } = useAnswer(readPublicList, { params: { zone, batch } })
  usePageTitle(say(words.title))
  return (
    <main className="verify-page">
      <p className="verify-brand" lang="zh-CN">
        <Seal /> 稷下
      </p>
      <h1>{data ? <Name text={data.name} /> : say(words.title)}</h1>
      {error ? (
        <Failure title={say(words.notOpened)} missing={say(words.missing)} error={error} again={refetch} />
      ) : null}
      {data ? <Publicity page={data} list={{ zone, batch }} /> : error ? null : <Loading />}
    </main>
  )
}

function Publicity({ page, list }: { page: PublicListPage; list: { zone: string; batch: string } }) {
  const say = useSay()
  const { zone, title, edition, office, on, until } = page
  return (
    <>
      <p className="publicity-lead">
        {say(zone)} <b>{say(page.stateLabel)}</b>
        {say({ zh: `，公示期${on}至${until}。`, en: `, public from ${on} to ${until}.` })}{' '}
        {page.demonstration ? <Demonstration /> : null}
      </p>
      <p className="publicity-basis">
        {say({
          zh: `${title.zh}，按${edition.zh}；由${office.zh}受理异议。`,
          en: `${title.en}, by ${edition.en}; ${office.en} answers objections.`,
        })}
      </p>
      <RuleSection
        title={say(common.publicList)}
        note={say({ zh: `${page.list.length}家`, en: String(page.list.length) })}
      >
        <JxTable
          caption={say(common.publicList)}
          compact
          rows={page.list}
          keyOf={({ id }) => id}
          columns={[
            { id: 'name', head: say(common.enterprise), cell: ({ name }) => <Name text={name} /> },
            { id: 'code', head: say(words.creditCode), width: '12rem', cell: ({ creditCode }) => creditCode ?? '' },
            ...(page.list.some(({ struck }) => struck)
              ? [
                  {
                    id: 'struck',
                    head: '',
                    width: '6rem',
                    phone: 'right' as const,
                    cell: ({ struck }: (typeof page.list)[number]) => (struck ? say(common.struck) : ''),
                  },
                ]
              : []),
          ]}
        />
      </RuleSection>
      <RuleSection title={say(words.object)} note={say(words.objectNote)}>
        {page.takesObjections ? <ObjectForm page={page} list={list} /> : <p className="list-none">{say(words.over)}</p>}
      </RuleSection>
      <RuleSection title={say(words.read)} note={say(words.readNote)}>
        <ReceiptForm list={list} />
      </RuleSection>
    </>
  )
}
