import '../clinic.css'
import { useParams } from '@tanstack/react-router'
import { openClinic } from '../../../../contract/clinic.ts'
import type { ConsultationLine } from '../../../../contract/consultation-page.ts'
import { useAnswer } from '../../../api.ts'
import { useSay } from '../../../app/language.ts'
import { useTellDay } from '../../../app/shell/day-of-page.ts'
import { useDaySeen } from '../../../app/shell/day-seen.ts'
import { Legend } from '../../../parts/chart/Legend.tsx'
import { Empty, Failure, Loading } from '../../../parts/page/BlankState.tsx'
import { PageHeader, RuleSection, WithRail } from '../../../parts/page/Section.tsx'
import { Demonstration } from '../../../parts/reason/Mark.tsx'
import { Sentence } from '../../../parts/reason/Sentence.tsx'
import { DeliveryLinks } from '../../DeliveryLinks.tsx'
import { ConsultationItem } from '../ConsultationItem.tsx'
import { TriageRules } from '../TriageRules.tsx'
import { words } from '../words.ts'
import { clinicSentence } from './sentence.ts'
import { TriageTable } from './TriageTable.tsx'

/** The clinic: who is in it, whom the rules call in, who has left it. */
export function ClinicPage() {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { data, error, refetch } = useAnswer(openClinic, { query: useDaySeen() })
  useTellDay(data?.asOf)
  const head = (
    <PageHeader
      crumbs={<DeliveryLinks />}
      title={say(words.clinic)}
      aside={data?.demonstration ? <Demonstration /> : null}
      lead={data ? <Sentence pieces={clinicSentence(data.counts, data.triage !== null)} /> : undefined}
      rule={false}
    />
  )
  if (error || !data) {
    return (
      <>
        {head}
        {error ? <Failure title={say(words.notOpened)} error={error} again={refetch} /> : <Loading />}
      </>
    )
  }
  const { triage, open, ended, rules } = data
  return (
    <>
      {head}
      <WithRail rail={<TriageRules rules={rules} />}>
        <RuleSection title={say(words.open)} note={say({ zh: `${open.length}个`, en: String(open.length) })}>
          {open.length === 0 ? <Empty title={say(words.noneOpen)} /> : <Lines lines={open} zone={zone} />}
        </RuleSection>
        {triage ? (
          <RuleSection title={say(words.triage)} note={say(words.triageNote)}>
            {triage.length === 0 ? (
              <Empty title={say(words.nobodyWaits)}>{say(words.nobodyWaitsNote)}</Empty>
            ) : (
              <TriageTable lines={triage} here={`/${zone}/projects`} />
            )}
          </RuleSection>
        ) : null}
        {ended.length > 0 ? (
          <RuleSection title={say(words.ended)} note={say({ zh: `${ended.length}个`, en: String(ended.length) })}>
            <Lines lines={ended} zone={zone} />
          </RuleSection>
        ) : null}
      </WithRail>
      <Legend basis={say(words.basis)} />
    </>
  )
}

const Lines = ({ lines, zone }: { lines: readonly ConsultationLine[]; zone: string }) => (
  <ul>
    {lines.map((line) => (
      <ConsultationItem key={line.id} line={line} zone={zone} withProject />
    ))}
  </ul>
)
