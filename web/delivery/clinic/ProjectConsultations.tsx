import { admits } from '../../../contract/admission.ts'
import { openProjectClinic } from '../../../contract/delivery/clinic/clinic.ts'
import { isUnderWay } from '../../../engines/delivery/clinic/acts.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { useSession } from '../../app/session.ts'
import { RuleSection } from '../../parts/page/Section.tsx'
import { Nothing } from '../../parts/table/ListItem.tsx'
import { ConsultationItem } from './ConsultationItem.tsx'
import { words } from './words.ts'

type Asked = { readonly project: string; readonly zone: string; readonly on?: string | undefined }

/** The consultations of a project and, where the rules ask for one, the way to call it in; not for the enterprise. */
export function ProjectConsultations(asked: Asked) {
  const { data: session } = useSession()
  const seen = session && admits(openProjectClinic.admits, session.held.post)
  return seen ? <Consultations {...asked} /> : null
}

function Consultations({ project, zone, on }: Asked) {
  const say = useSay()
  const { data } = useAnswer(openProjectClinic, { params: { project }, query: on ? { on } : {} })
  if (!data) return null
  const { consultations, verdict, mayCall } = data
  const grounds = verdict?.grounds ?? []
  if (consultations.length === 0 && grounds.length === 0 && !mayCall) return null
  const busy = consultations.some(isUnderWay)
  return (
    <RuleSection
      title={say(words.clinic)}
      note={grounds.length > 0 ? grounds.map(say).join(say({ zh: '，', en: '; ' })) : undefined}
      side={
        <>
          {mayCall && !busy && on === undefined ? (
            <a className="screen-only" href={`/${zone}/projects/${project}/clinic`}>
              {say(words.call)}
            </a>
          ) : null}
          <a href={`/${zone}/projects/clinic`}>{say(words.allConsultations)} →</a>
        </>
      }
    >
      {consultations.length === 0 ? <Nothing>{say(words.neverCalled)}</Nothing> : null}
      <ul>
        {consultations.map((line) => (
          <ConsultationItem key={line.id} line={line} zone={zone} />
        ))}
      </ul>
    </RuleSection>
  )
}
