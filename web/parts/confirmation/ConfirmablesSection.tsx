import './Confirmables.css'
import { useState } from 'react'
import type { ConfirmableShown, GivenConfirmations } from '../../../contract/parts/confirmation.ts'
import { confirmationWords } from '../../../kernel/confirmation.ts'
import { useAskedAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { AskFields } from '../form/AskFields.tsx'
import { askedField, type Typed } from '../form/asked-fields.ts'
import { RuleSection } from '../page/Section.tsx'
import { Nothing } from '../table/ListItem.tsx'
import { ConfirmableItem } from './ConfirmableItem.tsx'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { words } from './words.ts'

/** What is done with what is recalled: a room says how. */
export type ConfirmDoor = {
  readonly confirm: (given: GivenConfirmations) => Promise<unknown>
  /** Not everywhere: where what was confirmed lapses by itself, nothing is withdrawn. */
  readonly withdraw?: (given: { readonly item: string; readonly note: string }) => Promise<unknown>
  readonly touched: readonly { readonly id: string }[]
}

const reason = [askedField('note', 'lines', confirmationWords.why.zh, confirmationWords.why.en)]

/** What of an edition no text vouches for: each to be confirmed by a paper, several by one; what was is told with its paper. */
export function ConfirmablesSection({
  title,
  note,
  items,
  door,
  paper = {},
}: {
  title: string
  note?: React.ReactNode
  items: readonly ConfirmableShown[]
  /** None where one may only read. */
  door: ConfirmDoor | undefined
  /** What is known of the paper already. */
  paper?: Typed
}) {
  const say = useSay()
  const [picked, setPicked] = useState<readonly string[]>([])
  const nothing = () => Promise.resolve()
  const confirm = useAskedAct<readonly ConfirmableShown[], GivenConfirmations>(
    (given) => (door?.confirm ?? nothing)(given).then(() => setPicked([])),
    door?.touched ?? [],
  )
  const withdraw = useAskedAct<ConfirmableShown, { item: string; note: string }>(
    (given) => (door?.withdraw ?? nothing)(given),
    door?.touched ?? [],
  )
  const open = items.filter(({ confirmed }) => confirmed === null)
  const chosen = open.filter(({ item }) => picked.includes(item))
  const every = chosen.length === open.length
  return (
    <RuleSection
      title={title}
      note={note}
      side={
        door && open.length > 0 ? (
          <span className="confirmable-acts">
            <button
              type="button"
              className="plain-link"
              onClick={() => setPicked(every ? [] : open.map(({ item }) => item))}
            >
              {say(every ? words.chooseNone : words.chooseAll)}
            </button>
            <button
              type="button"
              className="button small"
              disabled={chosen.length === 0}
              onClick={() => confirm.ask(chosen)}
            >
              {say(words.confirmChosen)} {chosen.length > 0 ? chosen.length : null}
            </button>
          </span>
        ) : null
      }
    >
      {open.length === 0 ? <Nothing>{say(confirmationWords.all)}</Nothing> : null}
      <ul className="confirmables">
        {items.map((one) => (
          <ConfirmableItem
            key={one.item}
            one={one}
            picked={picked.includes(one.item)}
            pick={
              door && !one.confirmed
                ? () =>
                    setPicked(
                      picked.includes(one.item) ? picked.filter((item) => item !== one.item) : [...picked, one.item],
                    )
                : undefined
            }
            withdraw={door?.withdraw && one.confirmed ? () => withdraw.ask(one) : undefined}
          />
        ))}
      </ul>
      {confirm.asked ? (
        <ConfirmDialog
          chosen={confirm.asked}
          first={paper}
          refused={confirm.refused}
          busy={confirm.busy}
          act={confirm.run}
          close={confirm.close}
        />
      ) : null}
      {withdraw.asked ? (
        <AskFields
          title={`${say(confirmationWords.withdraw)}${say({ zh: '', en: ' ' })}${say(withdraw.asked.label)}`}
          fields={reason}
          first={{}}
          choices={{}}
          refused={withdraw.refused}
          busy={withdraw.busy}
          act={({ note: why = '' }) => withdraw.run({ item: withdraw.asked!.item, note: why })}
          close={withdraw.close}
        />
      ) : null}
    </RuleSection>
  )
}
