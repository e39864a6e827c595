import '../clinic.css'
import { useParams } from '@tanstack/react-router'
import { exportClinic, openClinic } from '../../../../contract/delivery/clinic/clinic.ts'
import type { ConsultationLine } from '../../../../contract/delivery/clinic/consultation-page.ts'
import { consultationColumns } from '../../../../contract/delivery/columns.ts'
import { addressOf, useAnswer } from '../../../api.ts'
import { useLanguage, useSay } from '../../../app/language.ts'
import { useTellDay } from '../../../app/shell/day-of-page.ts'
import { useDaySeen } from '../../../app/shell/day-seen.ts'
import { Legend } from '../../../parts/chart/Legend.tsx'
import { Empty, Failure, Loading } from '../../../parts/page/BlankState.tsx'
import { Download } from '../../../parts/page/Download.tsx'
import { PageHeader, RuleSection, WithRail } from '../../../parts/page/Section.tsx'
import { Sentence } from '../../../parts/reason/Sentence.tsx'
import { PrintedList } from '../../../parts/table/PrintedList.tsx'
import { DeliveryLinks } from '../../DeliveryLinks.tsx'
import { MadeUp } from '../../MadeUp.tsx'
import { ConsultationItem } from '../ConsultationItem.tsx'
import { TriageRules } from '../TriageRules.tsx'
import { words } from '../words.ts'
import { clinicSentence } from './sentence.ts'
import { TriageTable } from './TriageTable.tsx'

/** The clinic: who is in it, whom the rules call in, who has left it. */
export function ClinicPage() {
  const say = useSay()
  const language = useLanguage()
  const seen = useDaySeen()
  const { zone = '' } = useParams({ strict: false })
  const { data, error, refetch } = useAnswer(openClinic, { query: seen })
  useTellDay(data?.asOf)
  const head = (
    <PageHeader
      crumbs={<DeliveryLinks />}
      title={say(words.clinic)}
      aside={<MadeUp of={data} />}
      lead={data ? <Sentence pieces={clinicSentence(data.counts, data.triage !== null)} /> : undefined}
      rule={false}
      actions={<Download href={addressOf(exportClinic.path, { query: { ...seen, language } })} format="xlsx" />}
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
          {open.length === 0 ? (
            <Empty title={say(words.noneOpen)} />
          ) : (
            <Lines lines={open} zone={zone} caption={say(words.open)} />
          )}
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
            <Lines lines={ended} zone={zone} caption={say(words.ended)} />
          </RuleSection>
        ) : null}
      </WithRail>
      <Legend basis={say(words.basis)} />
    </>
  )
}

const Lines = ({ lines, zone, caption }: { lines: readonly ConsultationLine[]; zone: string; caption: string }) => (
  <>
    <ul className="screen-only">
      {lines.map((line) => (
        <ConsultationItem key={line.id} line={line} zone={zone} withProject />
      ))}
    </ul>
    <PrintedList caption={caption} columns={consultationColumns} lines={lines} />
  </>
)
