import '../investment.css'
import { useLocation, useParams, useRouter } from '@tanstack/react-router'
import { type CapitalAccount, openCapitalAccount } from '../../../contract/investment/capital-account.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { useTellDay } from '../../app/shell/day-of-page.ts'
import { useDaySeen } from '../../app/shell/day-seen.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { YearMenu } from '../../parts/filter/YearMenu.tsx'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { PageHeader, RuleSection, WithRail } from '../../parts/page/Section.tsx'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { Nothing } from '../../parts/table/ListItem.tsx'
import { CapitalRules } from '../CapitalRules.tsx'
import { InvestmentLinks } from '../InvestmentLinks.tsx'
import { CommitmentItem } from '../list/CommitmentItem.tsx'
import { words } from '../words.ts'
import { DivisionTable } from './DivisionTable.tsx'
import { MeasureSection } from './MeasureSection.tsx'
import { MonthsSection } from './MonthsSection.tsx'
import { ProofSection } from './ProofSection.tsx'

const divisions = [
  ['origin', words.byOrigin],
  ['department', words.byDepartment],
  ['country', words.byCountry],
  ['trade', words.byTrade],
] as const

/** The account of a year: every measure against target, city and year before; what is due; how the sums divide. */
export function AccountPage() {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const router = useRouter()
  const { pathname, searchStr } = useLocation()
  const year = new URLSearchParams(searchStr).get('year')
  const seen = useDaySeen()
  const query = { ...seen, ...(year && /^\d{4}$/.test(year) && { year }) }
  const { data, error, refetch } = useAnswer(openCapitalAccount, { query })
  useTellDay(data?.asOf)
  if (error) return <Failure title={say(words.notOpened)} error={error} again={refetch} page />
  if (!data) return <Loading title={say(words.account)} />
  const empty = data.whole.arrivals === 0 && data.due.length === 0 && data.measures.length === 0
  return (
    <>
      <PageHeader
        crumbs={<InvestmentLinks />}
        title={say(words.account)}
        aside={data.demonstration ? <Demonstration /> : null}
        lead={say(words.accountLead)}
        rule={false}
        actions={
          <>
            <YearMenu
              year={data.year}
              years={data.years.map((year) => ({ year }))}
              choose={(chosen) => router.history.push(`${pathname}?${new URLSearchParams({ ...seen, year: chosen })}`)}
            />
            <a className="button" href={`/${zone}/registers/arrival`}>
              {say(words.records)}
            </a>
          </>
        }
      />
      {empty ? (
        <Empty
          title={say(words.nothing)}
          next={<a href={`/${zone}/investment/commitments`}>{say(words.commitments)}</a>}
        >
          {say(words.nothingNote)}
        </Empty>
      ) : (
        <Account data={data} zone={zone} />
      )}
      <Legend basis={say(words.basis)} />
    </>
  )
}

function Account({ data, zone }: { data: CapitalAccount; zone: string }) {
  const say = useSay()
  const here = `/${zone}/investment/commitments`
  const shown = divisions.filter(([id]) => data.by[id].length > 0)
  return (
    <>
      {data.measures.map((measure) => (
        <MeasureSection key={measure.indicator} measure={measure} demonstration={data.demonstration} />
      ))}
      <WithRail rail={<CapitalRules rules={data.rules} level={2} />}>
        <MonthsSection data={data} />
        {data.proof.arrivals > 0 ? <ProofSection proof={data.proof} unfiled={`${here}?files=missing`} /> : null}
        <RuleSection
          title={say(words.due)}
          note={
            data.late.commitments > 0
              ? say({
                  zh: `${data.late.commitments}笔逾期，最长${data.late.days}天`,
                  en: `${data.late.commitments} overdue, the latest by ${data.late.days} days`,
                })
              : undefined
          }
          side={<a href={`${here}?state=due`}>{say(words.allDue)} →</a>}
        >
          {data.due.length === 0 ? <Nothing>{say(words.noneDue)}</Nothing> : null}
          <ul>
            {data.due.map((line) => (
              <CommitmentItem key={line.id} line={line} zone={zone} />
            ))}
          </ul>
        </RuleSection>
      </WithRail>
      <div className="capital-divisions">
        {shown.map(([id, title]) => (
          <RuleSection key={id} title={say(title)}>
            <DivisionTable
              caption={say(title)}
              rows={data.by[id]}
              whole={data.whole}
              addressOf={(key) => `${here}?${new URLSearchParams({ [id]: key })}`}
            />
          </RuleSection>
        ))}
      </div>
    </>
  )
}
