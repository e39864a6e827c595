import { openClinic } from '../../../contract/delivery/clinic/clinic.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { useDaySeen } from '../../app/shell/day-seen.ts'
import { RuleSection } from '../../parts/page/Section.tsx'
import { FirstOf } from '../../parts/table/FirstOf.tsx'
import { ConsultationItem } from './ConsultationItem.tsx'
import { words } from './words.ts'

const shown = 5

/** Consultations that wait for the viewer: a section of «我的», left out where there are none. */
export function MineConsultations({ zone }: { zone: string }) {
  const say = useSay()
  const { data } = useAnswer(openClinic, { query: { mine: 'yes', ...useDaySeen() } })
  if (!data || data.open.length === 0) return null
  return (
    <RuleSection
      title={say(words.mineTitle)}
      note={say({ zh: `${data.counts.mine}件`, en: String(data.counts.mine) })}
      side={<a href={`/${zone}/projects/clinic`}>{say(words.allConsultations)} →</a>}
    >
      <FirstOf rows={data.open} shown={shown}>
        {(line) => <ConsultationItem key={line.id} line={line} zone={zone} withProject />}
      </FirstOf>
    </RuleSection>
  )
}
