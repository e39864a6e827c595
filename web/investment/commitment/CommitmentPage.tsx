import '../investment.css'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { CommitmentPage as Page } from '../../../contract/investment/commitment-page.ts'
import { openCommitment } from '../../../contract/investment/investment.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { useDaySeen } from '../../app/shell/day-seen.ts'
import { Bullet } from '../../parts/chart/Bullet.tsx'
import { Legend } from '../../parts/chart/Legend.tsx'
import { ActButtons } from '../../parts/form/ActButtons.tsx'
import { Name } from '../../parts/Name.tsx'
import { AnsweredPage } from '../../parts/page/AnsweredPage.tsx'
import { CaseHeader } from '../../parts/page/CaseHeader.tsx'
import { FactsStrip, WithRail } from '../../parts/page/Section.tsx'
import { CommitmentCrumbs } from '../InvestmentLinks.tsx'
import { useMoney } from '../money.ts'
import { lateLabel, words } from '../words.ts'
import { ActWindow } from './ActWindow.tsx'
import { ArrivalsSection } from './ArrivalsSection.tsx'
import { type Asked, actNames } from './act-fields.ts'
import { CommitmentRail } from './CommitmentRail.tsx'

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

function View({ page, past }: { page: Page; past: boolean }) {
  const say = useSay()
  const money = useMoney()
  const [asked, setAsked] = useState<Asked | null>(null)
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
            <ActButtons moves={moves} main="arrival" nameOf={(act) => actNames[act]} ask={(act) => setAsked({ act })} />
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
        <ArrivalsSection page={page} ask={past ? null : setAsked} />
      </WithRail>
      <Legend basis={say(words.basis)} />
      {asked ? <ActWindow page={page} asked={asked} close={() => setAsked(null)} /> : null}
    </>
  )
}
