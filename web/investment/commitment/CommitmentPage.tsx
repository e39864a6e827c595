import '../investment.css'
import { useParams } from '@tanstack/react-router'
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
import { useAskedAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { useDaySeen } from '../../app/shell/day-seen.ts'
import { Bullet } from '../../parts/chart/Bullet.tsx'
import { Legend } from '../../parts/chart/Legend.tsx'
import { ActButtons } from '../../parts/form/ActButtons.tsx'
import { AskFields } from '../../parts/form/AskFields.tsx'
import { givenBy, type Typed } from '../../parts/form/asked-fields.ts'
import { Name } from '../../parts/Name.tsx'
import { AnsweredPage } from '../../parts/page/AnsweredPage.tsx'
import { CaseHeader } from '../../parts/page/CaseHeader.tsx'
import { FactsStrip, WithRail } from '../../parts/page/Section.tsx'
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

/** What may be done with a commitment as a whole; nothing but an arrival where all has arrived. */
const ofCommitment = ['extended', 'ended', 'arrival'] as const
const arrivalAlone = ['arrival'] as const

/** A commitment: its case in one sentence, what arrived by which voucher, and what may be done. */
export function CommitmentPage() {
  const say = useSay()
  const { commitment = '' } = useParams({ strict: false })
  const seen = useDaySeen()
  const answer = useAnswer(openCommitment, { params: { commitment }, query: seen })
  return (
    <AnsweredPage answer={answer} title={say(words.commitment)} failed={say(words.commitmentNotOpened)}>
      {(page) => <View page={page} past={seen.on !== undefined} />}
    </AnsweredPage>
  )
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
  const { asked, ask, close, run, busy, refused } = useAskedAct<Asked, Asked & { typed: Typed }>(
    ({ typed, ...given }) => send(page, given, typed),
    touched,
  )
  const mayAct = page.mayRecord && !past
  const { currency } = page
  const moves = !mayAct ? [] : page.state === 'met' ? arrivalAlone : ofCommitment
  return (
    <>
      <CaseHeader
        crumbs={<CommitmentCrumbs below={{ text: page.number }} />}
        title={page.investor}
        named
        standing={page}
        actions={
          moves.length > 0 ? (
            <ActButtons moves={moves} main="arrival" nameOf={(act) => titles[act]} ask={(act) => ask({ act })} />
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
          close={close}
        />
      ) : null}
    </>
  )
}
