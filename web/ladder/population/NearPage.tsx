import { useLocation, useParams, useRouter } from '@tanstack/react-router'
import { exportNearMisses } from '../../../contract/ladder/files.ts'
import { listNearMisses } from '../../../contract/ladder/population.ts'
import type { RestNear } from '../../../engines/ladders/population.ts'
import { addressOf, useAnswer } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { ChosenMenu } from '../../parts/filter/ChosenMenu.tsx'
import { Name } from '../../parts/Name.tsx'
import { AnsweredPage } from '../../parts/page/AnsweredPage.tsx'
import { Empty } from '../../parts/page/BlankState.tsx'
import { CountedYear } from '../../parts/page/CountedYear.tsx'
import { Download } from '../../parts/page/Download.tsx'
import { PageHeader } from '../../parts/page/Section.tsx'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { Pager } from '../../parts/table/Pager.tsx'
import { EnterpriseLinks } from '../../register/EnterpriseLinks.tsx'
import { countText } from '../values.ts'
import { words } from '../words.ts'

const size = 50

const restOf = (text: string | null): RestNear | undefined => (text === 'met' || text === 'waiting' ? text : undefined)

/**
 * Who misses a title by little, what lacks, the nearest first: those who meet all the rest, and where there are none
 * those whose other facts are still to come, unless the address says which.
 */
export function NearPage() {
  const say = useSay()
  const language = useLanguage()
  const { zone = '' } = useParams({ strict: false })
  const router = useRouter()
  const { pathname, searchStr } = useLocation()
  const asked = new URLSearchParams(searchStr)
  const [rung, atMost] = [asked.get('rung') ?? 'specialised', asked.get('atMost') === '2' ? '2' : '1']
  const page = Math.max(1, Number(asked.get('page') ?? 1) || 1)
  const on = asked.get('on')
  const query = { rung, atMost: Number(atMost), limit: size, offset: (page - 1) * size, ...(on && { on }) }
  const { data: strict } = useAnswer(listNearMisses, { query: { ...query, rest: 'met' } })
  const nobody = strict?.totals.met === 0 && strict.totals.waiting > 0
  const rest = restOf(asked.get('rest')) ?? (nobody ? 'waiting' : 'met')
  const answer = useAnswer(listNearMisses, { query: { ...query, rest } })
  const few = {
    zh: atMost === '1' ? '一条' : '一两条',
    en: atMost === '1' ? 'one condition' : 'at most two conditions',
  }
  const go = (change: Record<string, string>) =>
    router.history.push(`${pathname}?${new URLSearchParams({ ...(on && { on }), rung, atMost, rest, ...change })}`)
  return (
    <AnsweredPage answer={answer} title={say(words.nearTitle)} failed={say(words.notOpened)}>
      {(data) => (
        <>
          <PageHeader
            crumbs={<EnterpriseLinks />}
            title={say(words.nearTitle)}
            aside={data.demonstration ? <Demonstration /> : null}
            lead={say({
              zh: `${countText(data.totals.met)}家离${data.rung.label.zh}只差${few.zh}，其余都满足；另有${countText(data.totals.waiting)}家差${few.zh}，还有待填的${data.nearRule ? `（${data.nearRule.zh}）` : ''}。${words.nearLead.zh}`,
              en: `${countText(data.totals.met)} enterprises are ${few.en} short of ${data.rung.label.en} and meet all the rest; ${countText(data.totals.waiting)} more lack facts too${data.nearRule ? ` (${data.nearRule.en})` : ''}. ${words.nearLead.en}`,
            })}
            rule={false}
            actions={
              <>
                <ChosenMenu
                  label={say(words.rung)}
                  value={rung}
                  choices={data.choices.map(({ id, label }) => ({ value: id, text: say(label) }))}
                  choose={(value) => go({ rung: value })}
                />
                <ChosenMenu
                  label={say(words.atMost)}
                  value={atMost}
                  choices={['1', '2'].map((value) => ({ value, text: say({ zh: `${value}条`, en: value }) }))}
                  choose={(value) => go({ atMost: value })}
                />
                <ChosenMenu
                  label={say(words.rest)}
                  value={rest}
                  choices={[
                    { value: 'met', text: say(words.restMet) },
                    { value: 'waiting', text: say(words.restWaiting) },
                  ]}
                  choose={(value) => go({ rest: value })}
                />
                <Download
                  href={addressOf(exportNearMisses.path, {
                    query: { rung, atMost, rest, language, ...(on && { on }) },
                  })}
                  format="xlsx"
                />
              </>
            }
          />
          {data.rows.length === 0 ? (
            <Empty title={say(words.nobodyNear)}>
              {rest === 'met' && data.totals.waiting > 0 ? (
                <button type="button" className="button" onClick={() => go({ rest: 'waiting' })}>
                  {say({
                    zh: `看另有待填的${countText(data.totals.waiting)}家`,
                    en: `See the ${countText(data.totals.waiting)} that lack facts too`,
                  })}
                </button>
              ) : null}
            </Empty>
          ) : null}
          {data.rows.length > 0 ? (
            <JxTable
              caption={say(words.nearTitle)}
              rows={data.rows}
              keyOf={({ id }) => id}
              columns={[
                {
                  id: 'enterprise',
                  head: say(words.enterprise),
                  cell: ({ id, name }) => (
                    <a href={`/${zone}/ladder/enterprises/${id}?${new URLSearchParams({ ...(on && { on }), rung })}`}>
                      <Name text={name} />
                    </a>
                  ),
                },
                {
                  id: 'lacks',
                  head: say(words.lacks),
                  phone: 'line',
                  cell: ({ lacks }) => lacks.map(({ label }) => say(label)).join('；'),
                },
                {
                  id: 'short',
                  head: '',
                  width: '10rem',
                  phone: 'right',
                  cell: ({ lacks }) => (
                    <b>{lacks.flatMap(({ short }) => (short ? [say(short)] : [])).join('，') || say(words.unmet)}</b>
                  ),
                },
                {
                  id: 'unknown',
                  head: say(words.unknownToo),
                  numeric: true,
                  width: '6rem',
                  cell: ({ unknown }) => (unknown > 0 ? unknown : ''),
                },
              ]}
            />
          ) : null}
          <Pager page={page} size={size} total={data.total} go={(next) => go({ page: String(next) })} />
          <Legend
            shown={['green', 'amber', 'unknown']}
            basis={
              <>
                <CountedYear page={data} /> · {data.edition.source}
              </>
            }
          />
        </>
      )}
    </AnsweredPage>
  )
}
