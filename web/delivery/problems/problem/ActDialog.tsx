import type { ProblemPage } from '../../../../contract/delivery/problems/problem-page.ts'
import {
  actOnProblem,
  listProblems,
  openProblem,
  openThreeLists,
} from '../../../../contract/delivery/problems/problems.ts'
import type { ProblemMove } from '../../../../engines/delivery/problems/acts.ts'
import { call } from '../../../api.ts'
import { useAct } from '../../../app/act.ts'
import { useSay } from '../../../app/language.ts'
import { AskFields } from '../../../parts/form/AskFields.tsx'
import type { Typed } from '../../../parts/form/asked-fields.ts'
import { moveLabel } from '../words.ts'
import { actFields, actOf, typedAtFirst } from './act-fields.ts'

/** Asks what an act needs, and does it. */
export function ActDialog({ page, move, close }: { page: ProblemPage; move: ProblemMove; close: () => void }) {
  const say = useSay()
  const { run, busy, refused } = useAct(
    (typed: Typed) =>
      call(actOnProblem, {
        params: { problem: page.id },
        body: { version: page.version, act: actOf(move, typed) },
      }),
    { touched: [openProblem, listProblems, openThreeLists], done: close },
  )
  return (
    <AskFields
      title={say(moveLabel(move, page))}
      fields={actFields[move]}
      first={typedAtFirst(move, page)}
      choices={{
        department: page.departments.map(({ id, label }) => ({ id, text: say(label) })),
        responsibility: page.responsibilities
          .filter(({ done }) => done === null)
          .map(({ id, what, who }) => ({ id, text: `${what} ${who}` })),
      }}
      refused={refused}
      busy={busy}
      act={run}
      close={close}
      {...(move === 'dispatched' && {
        below: (fill: (typed: Typed) => void) => (
          <Limits page={page} choose={(days) => fill({ workdays: String(days) })} />
        ),
      })}
    />
  )
}

/** Limits on offer, as buttons that fill the field. */
function Limits({ page: { limits }, choose }: { page: ProblemPage; choose: (days: number) => void }) {
  const say = useSay()
  return (
    <div className="field-repairs">
      {limits.map(({ id, label, workdays }) => (
        <button key={id} type="button" className="button small" onClick={() => choose(workdays)}>
          {say({ zh: `${label.zh}${workdays}天`, en: `${label.en}: ${workdays} d` })}
        </button>
      ))}
    </div>
  )
}
