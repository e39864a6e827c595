import './ProjectsPage.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { exportDelivery, exportDeliveryCalendar, exportOc4ids } from '../../../../contract/delivery/files.ts'
import { listDelivery } from '../../../../contract/delivery/ledger.ts'
import { addressOf, call } from '../../../api.ts'
import { useLanguage, useSay } from '../../../app/language.ts'
import { useTellDay } from '../../../app/shell/day-of-page.ts'
import { Legend } from '../../../parts/chart/Legend.tsx'
import { Empty, Failure, Loading } from '../../../parts/page/BlankState.tsx'
import { Downloads } from '../../../parts/page/Downloads.tsx'
import { PageHeader } from '../../../parts/page/Section.tsx'
import { grouped } from '../../../parts/quantity.ts'
import { Pager } from '../../../parts/table/Pager.tsx'
import { DeliveryLinks } from '../../DeliveryLinks.tsx'
import { MadeUp } from '../../MadeUp.tsx'
import { words as common } from '../../words.ts'
import { askedOf, useChosen } from '../chosen.ts'
import { ProjectsFilter } from './ProjectsFilter.tsx'
import { ProjectsTable } from './ProjectsTable.tsx'
import { words } from './words.ts'

const size = 50

/** All projects of a year with lamp, promise and who answers, a page at a time. */
export function ProjectsPage() {
  const say = useSay()
  const language = useLanguage()
  const { zone = '' } = useParams({ strict: false })
  const [chosen, change] = useChosen()
  const query = { ...askedOf(chosen), order: chosen.order, from: (chosen.page - 1) * size, limit: size }
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: [listDelivery.id, query],
    queryFn: ({ signal }) => call(listDelivery, { query }, signal),
    placeholderData: keepPreviousData,
  })
  useTellDay(data?.asOf)
  return (
    <>
      <PageHeader
        crumbs={<DeliveryLinks />}
        title={say(words.all)}
        aside={
          data ? (
            <>
              <span className="page-count" role="status">
                <b>{grouped(String(data.total))}</b> {say(words.rows)}
              </span>
              <MadeUp of={data} />
            </>
          ) : null
        }
        rule={false}
        actions={
          <Downloads
            button={say(common.exports)}
            files={[
              {
                text: say(common.excel),
                href: addressOf(exportDelivery.path, { query: { ...askedOf(chosen), order: chosen.order, language } }),
              },
              { text: say(common.oc4ids), href: addressOf(exportOc4ids.path, { query: askedOf(chosen) }) },
              {
                text: say(common.calendarFile),
                href: addressOf(exportDeliveryCalendar.path, { query: { ...askedOf(chosen), language } }),
              },
            ]}
          />
        }
      />
      <ProjectsFilter
        levels={data?.levels ?? []}
        year={data?.year ?? null}
        years={data?.years ?? []}
        first={data?.projects[0]}
        chosen={chosen}
        change={change}
      />
      {error ? (
        <Failure title={say(common.notOpened)} error={error} again={refetch} />
      ) : !data ? (
        <Loading bars={['88%', '92%', '76%', '84%']} />
      ) : data.projects.length === 0 ? (
        <Empty title={say(words.none)}>{say(words.noneNote)}</Empty>
      ) : (
        <section aria-label={say(words.all)} aria-busy={isPlaceholderData}>
          <ProjectsTable
            lines={data.projects}
            here={`/${zone}/projects`}
            order={chosen.order}
            sort={(order) => change({ order })}
          />
          <Pager page={chosen.page} size={size} total={data.total} go={(page) => change({ page })} />
        </section>
      )}
      <Legend basis={say(common.basis)} />
    </>
  )
}
