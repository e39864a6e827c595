import { useState } from 'react'
import { listAudit } from '../../../contract/audit.ts'
import { auditActs } from '../../../contract/audit-acts.ts'
import { subjectLabel } from '../../administration/audit/subject.ts'
import { words as ofTrail } from '../../administration/audit/words.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { exactMoment } from '../../app/moments.ts'
import { Name } from '../../parts/Name.tsx'
import { Failure, Loading } from '../../parts/page/BlankState.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { words as shared } from '../words.ts'
import { auditDuties, yesterdayOf } from './audit-duties.ts'
import { DutyTable } from './DutyTable.tsx'
import { words } from './words.ts'

/** What the audit administrator looks after today: when the chain was verified, its head, refusals, what came last. */
export function AuditSection({ zone }: { zone: string }) {
  const say = useSay()
  const [now] = useState(() => Date.now())
  const latest = useAnswer(listAudit, { query: { size: 8 } })
  const verified = useAnswer(listAudit, { query: { act: 'audit.verified', size: 1 } })
  const refused = useAnswer(listAudit, { query: { act: 'sign-in.refused', from: yesterdayOf(now), size: 500 } })
  const failed = [latest, verified, refused].find(({ error }) => error)
  const duties = auditDuties(zone, now, { latest: latest.data, verified: verified.data, refused: refused.data })
  return (
    <>
      <RuleSection title={say(words.audit)}>
        {failed?.error ? <Failure title={say(shared.notHere)} error={failed.error} again={failed.refetch} /> : null}
        {duties.length > 0 ? <DutyTable duties={duties} caption={say(words.audit)} /> : failed ? null : <Loading />}
      </RuleSection>
      {latest.data ? (
        <RuleSection
          title={say(words.latest)}
          side={<a href={`/${zone}/administration/trail`}>{say(words.whole)} →</a>}
        >
          <JxTable
            caption={say(words.latest)}
            rows={latest.data.entries}
            keyOf={({ number }) => String(number)}
            compact
            columns={[
              {
                id: 'act',
                head: say(ofTrail.act),
                cell: ({ act }) => (auditActs[act] ? say(auditActs[act]) : act),
              },
              {
                id: 'person',
                head: say(ofTrail.person),
                phone: 'plain',
                cell: ({ account, person }) =>
                  account === 'pack' ? say(ofTrail.pack) : person ? <Name text={person} /> : say(ofTrail.system),
              },
              {
                id: 'subject',
                head: say(ofTrail.subject),
                phone: 'plain',
                cell: (entry) => say(subjectLabel(entry)),
              },
              { id: 'at', head: say(ofTrail.at), phone: 'right', cell: ({ at }) => exactMoment(at) },
            ]}
          />
        </RuleSection>
      ) : null}
    </>
  )
}
