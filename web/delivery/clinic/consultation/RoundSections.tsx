import type { ConsultationPage } from '../../../../contract/delivery/clinic/consultation-page.ts'
import { useSay } from '../../../app/language.ts'
import { RuleSection } from '../../../parts/page/Section.tsx'
import { Lamp } from '../../../parts/reason/Lamp.tsx'
import { ListItem, Nothing } from '../../../parts/table/ListItem.tsx'
import { dayBeside } from '../../days.ts'
import { stateOf } from '../../problems/ProblemItem.tsx'
import { ProblemSign } from '../../problems/ProblemSign.tsx'
import { roundLabel, words } from '../words.ts'

type Round = ConsultationPage['rounds'][number]

/** One round of a consultation: what is prescribed, the diagnosis, what the departments said. */
export function RoundSections({
  round,
  several,
  zone,
  asOf,
}: {
  round: Round
  /** Whether there is more than one round to tell apart. */
  several: boolean
  zone: string
  asOf: string
}) {
  const say = useSay()
  const note = several ? say(roundLabel(round.number)) : undefined
  return (
    <>
      <RuleSection title={say(words.opinions)} note={note}>
        {round.asked.length === 0 ? <Nothing>{say(words.noneAsked)}</Nothing> : null}
        <ul>
          {round.asked.map((one) => (
            <Opinion key={one.department.zh} asked={one} />
          ))}
        </ul>
      </RuleSection>
      <RuleSection title={say(words.diagnosis)} note={note}>
        {round.diagnosis ? (
          <div className="clinic-finding">
            <p>
              <b>{say(round.diagnosis.cause)}</b> {round.diagnosis.text}
            </p>
            <small>
              {round.diagnosis.person} ・ {say(dayBeside(round.diagnosis.on, asOf))}
            </small>
          </div>
        ) : (
          <Nothing>{say(words.noDiagnosis)}</Nothing>
        )}
      </RuleSection>
      <RuleSection title={say(words.prescriptions)} note={note ?? say(words.prescriptionsNote)}>
        {round.prescriptions.length === 0 ? <Nothing>{say(words.noPrescriptions)}</Nothing> : null}
        <ul>
          {round.prescriptions.map((one) => (
            <Prescription key={`${one.on} ${one.measure}`} prescription={one} zone={zone} asOf={asOf} />
          ))}
        </ul>
      </RuleSection>
    </>
  )
}

function Opinion({ asked: { department, lamp, reason, opinion } }: { asked: Round['asked'][number] }) {
  const say = useSay()
  return (
    <ListItem
      sign={<Lamp state={lamp} reason={say(reason)} />}
      first={
        opinion ? (
          <>
            <b>{say(opinion.cause)}</b> {opinion.text}
          </>
        ) : (
          say(reason)
        )
      }
      second={[say(department), ...(opinion ? [opinion.person, say(reason)] : [])].join(' ・ ')}
    />
  )
}

/** A prescription in one row: the problem that carries it with its clock. */
function Prescription({
  prescription: { measure, department, due, problem },
  zone,
  asOf,
}: {
  prescription: Round['prescriptions'][number]
  zone: string
  asOf: string
}) {
  const say = useSay()
  const day = dayBeside(due, asOf)
  const by = { zh: `${day.zh}前${measure}`, en: `${measure}, by ${day.en}` }
  return (
    <ListItem
      sign={problem ? <ProblemSign line={problem} /> : <Lamp state="unknown" />}
      first={problem ? <a href={`/${zone}/projects/problems/${problem.id}`}>{say(by)}</a> : say(by)}
      second={(problem ? stateOf(problem).map(say) : [say(department)]).join(' ・ ')}
    />
  )
}
