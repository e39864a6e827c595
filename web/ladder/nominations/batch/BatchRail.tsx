import type { NominationBatchPage } from '../../../../contract/ladder/nomination-page.ts'
import { useSay } from '../../../app/language.ts'
import { Name } from '../../../parts/Name.tsx'
import { Facts, RuleSection } from '../../../parts/page/Section.tsx'
import { Clock } from '../../../parts/reason/Clock.tsx'
import { words } from '../words.ts'

/** Beside a batch: the clock of what is running, the rules that it applies, the document that granted the title. */
export function BatchRail({ page, zone, staff }: { page: NominationBatchPage; zone: string; staff: boolean }) {
  const say = useSay()
  const { clock, edition, grant, publicity, unconfirmed, stateLabel, reason } = page
  return (
    <>
      {clock ? (
        <RuleSection title={say(stateLabel)} level={3}>
          <div className="batch-clock">
            <Clock {...clock} />
            <p>{say(reason)}</p>
          </div>
        </RuleSection>
      ) : null}
      {grant ? (
        <RuleSection title={say(words.grant)} level={3}>
          <p className="batch-paper">
            {grant.issuer}《<Name text={grant.document} />》
          </p>
          <Facts
            rows={[
              { name: say({ zh: '文号', en: 'Number' }), value: grant.number },
              { name: say({ zh: '认定日期', en: 'First day' }), value: grant.firstDay },
              {
                name: say({ zh: '有效期至', en: 'Valid until' }),
                value: grant.validUntil ?? say({ zh: '按办法推算', en: 'by the rules' }),
              },
            ]}
          />
        </RuleSection>
      ) : null}
      <RuleSection title={say(words.rules)} level={3}>
        <p className="batch-paper">{edition.source || say(edition.label)}</p>
        {unconfirmed > 0 && publicity.on === null ? (
          <p className="list-none">
            {staff ? (
              <a href={`/${zone}/ladder/editions`}>
                {say({
                  zh: `还有${unconfirmed}处待核，核定后才可公示`,
                  en: `${unconfirmed} parts to be confirmed before a list is published`,
                })}
              </a>
            ) : (
              say({ zh: `还有${unconfirmed}处待核`, en: `${unconfirmed} parts are to be confirmed` })
            )}
          </p>
        ) : null}
      </RuleSection>
    </>
  )
}
