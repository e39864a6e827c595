import { useState } from 'react'
import type { ReviewPage } from '../../../../contract/delivery/reviews/review-page.ts'
import { listVisitors } from '../../../../contract/delivery/reviews/reviews.ts'
import type { Label } from '../../../../kernel/label.ts'
import { useAnswer } from '../../../api.ts'
import { useSay } from '../../../app/language.ts'
import { FormColumn, FormEnd } from '../../../parts/form/Field.tsx'
import { Toggles } from '../../../parts/form/Toggles.tsx'
import { asChoices } from '../people.ts'
import { words } from '../words.ts'

/** People of the zone who are not invited yet, to be chosen from. */
export function InviteForm({
  page,
  busy,
  refused,
  act,
  close,
}: {
  page: ReviewPage
  busy: boolean
  refused: Label | null
  act: (visitors: string[]) => void
  close: () => void
}) {
  const say = useSay()
  const [chosen, setChosen] = useState<string[]>([])
  const { data } = useAnswer(listVisitors, {})
  const inside = new Set(page.people.map(({ account }) => account))
  const people = (data?.people ?? []).filter(({ account }) => !inside.has(account))
  return (
    <FormColumn label={say(words.invite)} onSubmit={() => act(chosen)} wide>
      <Toggles legend={say(words.visitors)} choices={asChoices(people, say)} chosen={chosen} change={setChosen} />
      <FormEnd act={say(words.invite)} refused={refused} busy={busy} ready={chosen.length > 0}>
        <button type="button" className="button" onClick={close}>
          {say(words.cancel)}
        </button>
      </FormEnd>
    </FormColumn>
  )
}
