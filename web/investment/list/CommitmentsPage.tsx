import { useLocation, useParams, useRouter } from '@tanstack/react-router'
import type { z } from 'zod'
import { exportCommitments, listCommitments } from '../../../contract/investment/investment.ts'
import { investorOrigins } from '../../../engines/investment/currency.ts'
import { commitmentStateIds, commitmentStates } from '../../../engines/investment/standing.ts'
import { addressOf, useAnswer } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { useTellDay } from '../../app/shell/day-of-page.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { ChosenMenu } from '../../parts/filter/ChosenMenu.tsx'
import { FilterLine } from '../../parts/filter/FilterLine.tsx'
import { SearchBox } from '../../parts/filter/SearchBox.tsx'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { PageHeader, WithRail } from '../../parts/page/Section.tsx'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { CapitalRules } from '../CapitalRules.tsx'
import { InvestmentLinks } from '../InvestmentLinks.tsx'
import { words } from '../words.ts'
import { CommitmentItem } from './CommitmentItem.tsx'

const narrowing = ['state', 'origin', 'country', 'trade', 'department', 'files', 'search', 'on'] as const
type Narrowing = (typeof narrowing)[number]
type Chosen = { readonly [name in Narrowing]?: string }

type Asked = z.input<NonNullable<typeof listCommitments.query>>

/** What a choice can be, where only some words are one. */
const knownIn: { readonly [name in Narrowing]?: readonly string[] } = {
  state: [...commitmentStateIds, 'due'],
  origin: Object.keys(investorOrigins),
  files: ['missing'],
}

/** What is chosen stands in the address, so that a list can be sent to a colleague. */
function useChosen(): [Chosen, (change: { [name in Narrowing]?: string | undefined }) => void] {
  const router = useRouter()
  const { pathname, searchStr } = useLocation()
  const query = new URLSearchParams(searchStr)
  const chosen: Chosen = Object.fromEntries(
    narrowing.flatMap((name): [string, string][] => {
      const text = query.get(name)
      const known = knownIn[name]
      return text && (!known || known.includes(text)) ? [[name, text]] : []
    }),
  )
  return [
    chosen,
    (change) => {
      const next = Object.entries({ ...chosen, ...change }).filter((entry): entry is [string, string] => !!entry[1])
      router.history.push(next.length > 0 ? `${pathname}?${new URLSearchParams(next)}` : pathname)
    },
  ]
}

/** Every commitment with what has arrived on it; what is overdue comes first. */
export function CommitmentsPage() {
  const say = useSay()
  const language = useLanguage()
  const { zone = '' } = useParams({ strict: false })
  const [chosen, change] = useChosen()
  const { data, error, refetch } = useAnswer(listCommitments, { query: chosen as Asked })
  useTellDay(data?.asOf)
  const menu = (
    name: Exclude<Narrowing, 'search' | 'on'>,
    choices: readonly { readonly value: string; readonly text: string }[],
  ) => (
    <ChosenMenu
      label={say(words[name])}
      value={chosen[name] ?? ''}
      choices={[{ value: '', text: say(words.any) }, ...choices]}
      choose={(value) => change({ [name]: value || undefined })}
    />
  )
  return (
    <>
      <PageHeader
        crumbs={<InvestmentLinks />}
        title={say(words.commitments)}
        aside={data?.demonstration ? <Demonstration /> : null}
        lead={say(words.commitmentsLead)}
        rule={false}
        actions={
          <>
            <a className="button" href={addressOf(exportCommitments.path, { query: { ...chosen, language } })} download>
              {say(words.excel)}
            </a>
            {data?.mayRecord ? (
              <a className="button primary" href={`/${zone}/investment/commitments/new`}>
                {say(words.record)}
              </a>
            ) : null}
          </>
        }
      />
      <FilterLine>
        <SearchBox
          label={say(words.search)}
          text={chosen.search ?? ''}
          change={(search) => change({ search: search || undefined })}
        />
        {menu('state', [
          { value: 'due', text: say(words.dueOnly) },
          ...commitmentStateIds.map((id) => ({ value: id, text: say(commitmentStates[id]) })),
        ])}
        {menu(
          'origin',
          Object.entries(investorOrigins).map(([value, label]) => ({ value, text: say(label) })),
        )}
        {menu('files', [{ value: 'missing', text: say(words.unfiled) }])}
        {data && data.choices.countries.length > 1
          ? menu(
              'country',
              data.choices.countries.map((value) => ({ value, text: value })),
            )
          : null}
        {data && data.choices.departments.length > 1
          ? menu(
              'department',
              data.choices.departments.map(({ id, label }) => ({ value: id, text: say(label) })),
            )
          : null}
      </FilterLine>
      {error ? (
        <Failure title={say(words.commitmentNotOpened)} error={error} again={refetch} />
      ) : !data ? (
        <Loading bars={['88%', '92%', '76%', '84%']} />
      ) : (
        <WithRail rail={<CapitalRules rules={data.rules} level={2} />}>
          {data.commitments.length === 0 ? (
            <Empty title={say(Object.keys(chosen).length > 0 ? words.noneFits : words.noCommitments)}>
              {say(Object.keys(chosen).length > 0 ? words.noneFitsNote : words.nothingNote)}
            </Empty>
          ) : (
            <ul aria-label={say(words.commitments)}>
              {data.commitments.map((line) => (
                <CommitmentItem key={line.id} line={line} zone={zone} />
              ))}
            </ul>
          )}
        </WithRail>
      )}
      <Legend basis={say(words.basis)} />
    </>
  )
}
