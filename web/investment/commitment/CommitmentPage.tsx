import '../../delivery/recorded/recorded.css'
import '../investment.css'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { openCapitalAccount } from '../../../contract/capital-account.ts'
import type { CommitmentPage as Page } from '../../../contract/commitment-page.ts'
import {
  actOnCommitment,
  type CommitmentActGiven,
  counterArrival,
  listCommitments,
  openCommitment,
  recordArrival,
} from '../../../contract/investment.ts'
import type { Day } from '../../../kernel/day.ts'
import { call, useAnswer } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { useTellDay } from '../../app/shell/day-of-page.ts'
import { useDaySeen } from '../../app/shell/day-seen.ts'
import { Bullet } from '../../parts/chart/Bullet.tsx'
import { Legend } from '../../parts/chart/Legend.tsx'
import { AskFields } from '../../parts/form/AskFields.tsx'
import { givenBy, type Typed } from '../../parts/form/asked-fields.ts'
import { Name } from '../../parts/Name.tsx'
import { Failure, Loading } from '../../parts/page/BlankState.tsx'
import { FactsStrip, PageHeader, WithRail } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { CommitmentCrumbs } from '../InvestmentLinks.tsx'
import { useMoney } from '../money.ts'
import { lateLabel, words } from '../words.ts'
import { ArrivalsSection } from './ArrivalsSection.tsx'
import { type Asked, capitalFields, firstOf } from './act-fields.ts'
import { CommitmentRail } from './CommitmentRail.tsx'

const touched = [openCommitment, listCommitments, openCapitalAccount]
const titles = {
  arrival: words.recordArrival,
  counter: words.counter,
  extended: words.extend,
  ended: words.end,
} as const

/** A commitment: its case in one sentence, what arrived by which voucher, and what may be done. */
export function CommitmentPage() {
  const say = useSay()
  const { commitment = '' } = useParams({ strict: false })
  const seen = useDaySeen()
  const { data, error, refetch } = useAnswer(openCommitment, { params: { commitment }, query: seen })
  useTellDay(data?.asOf)
  if (error) return <Failure title={say(words.commitmentNotOpened)} error={error} again={refetch} page />
  return data ? <View page={data} past={seen.on !== undefined} /> : <Loading title={say(words.commitment)} />
}

/** Calls the route of an act with what was typed. */
function send(page: Page, { act, arrival }: Asked, typed: Typed): Promise<Page> {
  const given = givenBy(capitalFields[act], typed)
  const params = { commitment: page.id }
  if (act === 'arrival') {
    const { on, sum, bank, voucher, document } = given as Record<string, string>
    const body = { on: on as Day, sum: sum!, bank: bank!, voucher: voucher!, ...(document && { document }) }
    return call(recordArrival, { params, body })
  }
  if (act === 'counter') {
    const { on, sum, reason, document } = given as Record<string, string>
    const body = { on: on as Day, sum: sum!, reason: reason!, ...(document && { document }) }
    return call(counterArrival, { params: { arrival: arrival!.id }, body })
  }
  const body = { version: page.version, act: { kind: act, ...given } as CommitmentActGiven }
  return call(actOnCommitment, { params, body })
}

function View({ page, past }: { page: Page; past: boolean }) {
  const say = useSay()
  const money = useMoney()
  const [asked, setAsked] = useState<Asked | null>(null)
  const { run, busy, refused, forget } = useAct(
    ({ typed, ...given }: Asked & { typed: Typed }) => send(page, given, typed),
    { touched, done: () => setAsked(null) },
  )
  const ask = (given: Asked) => {
    forget()
    setAsked(given)
  }
  const mayAct = page.mayRecord && !past
  const { stateLabel, reason, currency } = page
  return (
    <>
      <PageHeader
        crumbs={<CommitmentCrumbs below={{ text: page.number }} />}
        title={page.investor}
        named
        rule={false}
        aside={page.demonstration ? <Demonstration /> : null}
        lead={
          <span className="recorded-lead">
            <Lamp state={page.lamp} silent />
            {say({ zh: `${stateLabel.zh}：${reason.zh}`, en: `${stateLabel.en}: ${reason.en}` })}
          </span>
        }
        actions={
          mayAct ? (
            <>
              {page.state === 'met' ? null : (
                <>
                  <button type="button" className="button" onClick={() => ask({ act: 'extended' })}>
                    {say(words.extend)}
                  </button>
                  <button type="button" className="button" onClick={() => ask({ act: 'ended' })}>
                    {say(words.end)}
                  </button>
                </>
              )}
              <button type="button" className="button primary" onClick={() => ask({ act: 'arrival' })}>
                {say(words.recordArrival)}
              </button>
            </>
          ) : null
        }
      />
      <FactsStrip
        rows={[
          { name: say(words.sum), value: money(page.sum, currency) },
          {
            name: say(words.arrived),
            value: (
              <span className="capital-arrived">
                {money(page.arrived, currency)}
                <Bullet done={page.percent === null ? null : Number(page.percent)} lamp={page.lamp} />
              </span>
            ),
          },
          { name: say(words.left), value: money(page.left, currency) },
          {
            name: say(words.dueOn),
            value: page.late > 0 ? `${page.due} ${say(lateLabel(page.late))}` : page.due,
          },
          ...(page.due === page.promisedOn
            ? []
            : [
                {
                  name: say(words.promisedOn),
                  value:
                    page.lateSincePromise > 0
                      ? `${page.promisedOn} ${say(lateLabel(page.lateSincePromise))}`
                      : page.promisedOn,
                },
              ]),
          {
            name: say(words.origin),
            value: (
              <>
                {say(page.originLabel)} {page.country ? <Name text={page.country} /> : null}
              </>
            ),
          },
        ]}
      />
      <WithRail rail={<CommitmentRail page={page} />}>
        <ArrivalsSection page={page} counter={mayAct ? (arrival) => ask({ act: 'counter', arrival }) : null} />
      </WithRail>
      <Legend basis={say(words.basis)} />
      {asked ? (
        <AskFields
          key={`${asked.act} ${asked.arrival?.id}`}
          title={say(titles[asked.act])}
          fields={capitalFields[asked.act]}
          first={firstOf(asked, page)}
          choices={{}}
          refused={refused}
          busy={busy}
          act={(typed) => run({ ...asked, typed })}
          close={() => setAsked(null)}
        />
      ) : null}
    </>
  )
}
