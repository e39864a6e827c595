import type { ConsultationLine } from '../../../contract/delivery/clinic/consultation-page.ts'
import { isUnderWay } from '../../../engines/delivery/clinic/acts.ts'
import { useSay } from '../../app/language.ts'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { ListItem } from '../../parts/table/ListItem.tsx'
import { consultationLabel, roundLabel } from './words.ts'

/** A consultation in one row; `withProject` where the list holds those of several projects. */
export function ConsultationItem({
  line,
  zone,
  withProject = false,
}: {
  line: ConsultationLine
  zone: string
  withProject?: boolean
}) {
  const say = useSay()
  const { serial, gradeLabel, stateLabel, reason, round, lamp, waitsFor, followUp } = line
  const open = isUnderWay(line)
  const parts = [
    ...(withProject ? [line.complaint] : []),
    say(consultationLabel(serial)),
    say(gradeLabel),
    ...(round > 1 ? [say(roundLabel(round))] : []),
    open ? say({ zh: `${stateLabel.zh}，${reason.zh}`, en: `${stateLabel.en}: ${reason.en}` }) : say(reason),
  ]
  const beside = [
    ...(open && waitsFor ? [say({ zh: `等${waitsFor.zh}`, en: `waits for ${waitsFor.en}` })] : []),
    ...(open && followUp ? [say({ zh: `复诊${followUp}`, en: `follow-up ${followUp}` })] : []),
  ]
  return (
    <ListItem
      sign={<Lamp state={lamp} reason={say(reason)} />}
      first={<a href={`/${zone}/projects/clinic/${line.id}`}>{withProject ? line.project.name : line.complaint}</a>}
      second={parts.join(say({ zh: ' ・ ', en: ' · ' }))}
      beside={
        withProject && beside.length > 0 ? (
          <>
            {beside[0]}
            <br />
            {beside[1]}
          </>
        ) : null
      }
    />
  )
}
