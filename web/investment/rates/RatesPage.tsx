import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { openCapitalAccount } from '../../../contract/investment/capital-account.ts'
import { declareRate, listCommitments, listRates, openCommitment } from '../../../contract/investment/investment.ts'
import { currencies } from '../../../engines/investment/currency.ts'
import { call, useAnswer } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { AskFields } from '../../parts/form/AskFields.tsx'
import { askedField as field, givenBy, type Typed } from '../../parts/form/asked-fields.ts'
import { Name } from '../../parts/Name.tsx'
import { Failure, Loading } from '../../parts/page/BlankState.tsx'
import { PageHeader, RuleSection, WithRail } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { ListItem, Nothing } from '../../parts/table/ListItem.tsx'
import { CapitalRules } from '../CapitalRules.tsx'
import { InvestmentLinks } from '../InvestmentLinks.tsx'
import { waitingLabel, words } from '../words.ts'
import { tableWords } from './table-words.ts'

const fields = [
  field('currency', 'choice', '币种', 'Currency'),
  field('day', 'day', '公布日', 'Day'),
  field('units', 'choice', '外币数', 'Units'),
  field('yuan', 'line', '折合人民币（元）', 'Yuan'),
  field('source', 'line', '谁在哪里公布的', 'Who published it, and where'),
]
const foreign = Object.entries(currencies).filter(([id]) => id !== 'CNY')
const touched = [listRates, openCommitment, listCommitments, openCapitalAccount]
type Body = z.input<NonNullable<typeof declareRate.body>>

/** The declared rates, the latest day first, and the arrivals that wait for one. */
export function RatesPage() {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { data, error, refetch } = useAnswer(listRates, {})
  const [asking, setAsking] = useState(false)
  const { run, busy, refused, forget } = useAct(
    (typed: Typed) => {
      const given = givenBy(fields, typed)
      return call(declareRate, { body: { ...given, units: Number(given.units) } as Body })
    },
    { touched, done: () => setAsking(false) },
  )
  const ask = () => {
    forget()
    setAsking(true)
  }
  const [first] = data?.waiting ?? []
  return (
    <>
      <PageHeader
        crumbs={<InvestmentLinks />}
        title={say(words.rates)}
        aside={data?.rates.some(({ demonstration }) => demonstration) ? <Demonstration /> : null}
        lead={say(words.ratesLead)}
        actions={
          data?.mayDeclare ? (
            <>
              <a className="button" href={`/${zone}/investment/rates/table`}>
                {say(tableWords.title)}
              </a>
              <button type="button" className="button primary" onClick={ask}>
                {say(words.declare)}
              </button>
            </>
          ) : null
        }
      />
      {error ? (
        <Failure title={say(words.notOpened)} error={error} again={refetch} />
      ) : !data ? (
        <Loading />
      ) : (
        <WithRail rail={<CapitalRules rules={data.rules} level={2} />}>
          {data.waiting.length > 0 ? (
            <RuleSection title={say(words.waiting)}>
              <ul>
                {data.waiting.map(({ currency, label, arrivals, days }) => (
                  <ListItem
                    key={currency}
                    sign={<Lamp state="amber" silent />}
                    first={`${say(label)} ${say(waitingLabel(arrivals))}`}
                    second={days.join(say({ zh: '、', en: ', ' }))}
                  />
                ))}
              </ul>
            </RuleSection>
          ) : null}
          <RuleSection title={say(words.rates)}>
            {data.rates.length === 0 ? (
              <Nothing>{say(words.noRates)}</Nothing>
            ) : (
              <JxTable
                caption={say(words.rates)}
                rows={data.rates}
                keyOf={({ id }) => id}
                columns={[
                  { id: 'day', head: say(words.day), width: '8rem', cell: ({ day }) => day },
                  {
                    id: 'currency',
                    head: say(words.currency),
                    width: '10rem',
                    cell: ({ currencyLabel, currency }) => `${say(currencyLabel)} ${currency}`,
                  },
                  {
                    id: 'rate',
                    head: say(words.rate),
                    numeric: true,
                    width: '12rem',
                    phone: 'right',
                    cell: ({ units, currency, yuan }) => `${units} ${currency} = ${yuan} CNY`,
                  },
                  { id: 'source', head: say(words.source), cell: ({ source }) => <Name text={source} /> },
                ]}
              />
            )}
          </RuleSection>
        </WithRail>
      )}
      <Legend basis={say(words.basis)} />
      {asking ? (
        <AskFields
          title={say(words.declare)}
          fields={fields}
          first={{ currency: first?.currency ?? 'USD', day: first?.days[0] ?? '', units: '1' }}
          choices={{
            currency: foreign.map(([id, label]) => ({ id, text: say(label) })),
            units: ['1', '100'].map((id) => ({ id, text: id })),
          }}
          refused={refused}
          busy={busy}
          act={run}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}
