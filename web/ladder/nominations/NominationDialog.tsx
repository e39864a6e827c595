import type { NominationLine } from '../../../contract/ladder/nomination-page.ts'
import {
  actOnNomination,
  listNominationBatches,
  openNomination,
  seeNominationBatch,
} from '../../../contract/ladder/nominations.ts'
import { nominationLifecycle } from '../../../engines/nominations/nomination/acts.ts'
import type { Label } from '../../../kernel/label.ts'
import { call } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { AskFields } from '../../parts/form/AskFields.tsx'
import type { Typed } from '../../parts/form/asked-fields.ts'
import { nominationActOf, nominationFields, type OwnMove } from './batch/act-fields.ts'
import { toldLabel } from './told.ts'

/** Asks what an act on a nomination needs; a decision stands beside what the rules come to. */
export function NominationDialog({
  batch,
  line,
  move,
  conditions,
  close,
}: {
  batch: string
  line: NominationLine
  move: OwnMove
  conditions: readonly { readonly id: string; readonly label: Label }[]
  close: () => void
}) {
  const say = useSay()
  const { run, busy, refused } = useAct(
    (typed: Typed) =>
      call(actOnNomination, {
        params: { batch, enterprise: line.enterprise.id },
        body: { version: line.version, act: nominationActOf(move, typed) },
      }),
    { touched: [seeNominationBatch, listNominationBatches, openNomination], done: close },
  )
  const open = line.objections.filter(({ answer }) => !answer)
  const { zh, en } = nominationLifecycle.labelOf(move)
  return (
    <AskFields
      title={say({ zh: `${zh}：${line.enterprise.name}`, en: `${en}: ${line.enterprise.name}` })}
      fields={nominationFields[move]}
      first={open[0] ? { objection: String(open[0].number) } : {}}
      choices={{
        condition: conditions.map(({ id, label }) => ({ id, text: say(label) })),
        objection: open.map(({ number, objector, text }) => ({
          id: String(number),
          text: say({ zh: `${objector}：${text}`, en: `${objector}: ${text}` }),
        })),
      }}
      refused={refused}
      busy={busy}
      act={run}
      close={close}
      below={() =>
        move === 'recommended' || move === 'refused' ? (
          <p>
            {say(toldLabel(line.told))}
            {line.told.unmet.length > 0
              ? `${say({ zh: '：', en: ': ' })}${line.told.unmet.map(say).join(say({ zh: '；', en: '; ' }))}`
              : null}
          </p>
        ) : null
      }
    />
  )
}
