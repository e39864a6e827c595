import {
  actOnConsultation,
  openClinic,
  openConsultation,
  openProjectClinic,
} from '../../../../contract/delivery/clinic/clinic.ts'
import type { ConsultationPage } from '../../../../contract/delivery/clinic/consultation-page.ts'
import { listProblems, openThreeLists } from '../../../../contract/delivery/problems/problems.ts'
import { type ConsultationMove, consultationLifecycle } from '../../../../engines/delivery/clinic/acts.ts'
import { call } from '../../../api.ts'
import { useAct } from '../../../app/act.ts'
import { useSay } from '../../../app/language.ts'
import { AskFields } from '../../../parts/form/AskFields.tsx'
import type { Typed } from '../../../parts/form/asked-fields.ts'
import { serialLabel } from '../../problems/words.ts'
import { actFields, actOf, typedAtFirst } from './act-fields.ts'

/** Asks what an act in a consultation needs, and does it. */
export function ActDialog({
  page,
  move,
  close,
}: {
  page: ConsultationPage
  move: ConsultationMove
  close: () => void
}) {
  const say = useSay()
  const { run, busy, refused } = useAct(
    (typed: Typed) =>
      call(actOnConsultation, {
        params: { consultation: page.id },
        body: { version: page.version, act: actOf(move, typed) },
      }),
    { touched: [openConsultation, openClinic, openProjectClinic, listProblems, openThreeLists], done: close },
  )
  const named = ({ id, label }: ConsultationPage['departments'][number]) => ({ id, text: say(label) })
  return (
    <AskFields
      title={say(consultationLifecycle.labelOf(move))}
      fields={actFields[move]}
      first={typedAtFirst(move, page)}
      choices={{
        department: page.departments.map(named),
        cause: page.rules.causes.map(named),
        problem: page.problems.map(({ id, serial, title }) => ({ id, text: `${say(serialLabel(serial))} ${title}` })),
      }}
      refused={refused}
      busy={busy}
      act={run}
      close={close}
    />
  )
}
