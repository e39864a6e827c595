import './MadeUp.css'
import type { Label } from '../../kernel/label.ts'
import { useSay } from '../app/language.ts'
import { Demonstration } from '../parts/reason/Mark.tsx'

type Headed = { readonly demonstration: boolean; readonly severalDays: Label | null }

/** Behind the name of a page: that some of it is made up, and what of it is looked at on which day where that differs. */
export function MadeUp({ of: head }: { of: Headed | undefined }) {
  const say = useSay()
  if (!head) return null
  return (
    <>
      {head.demonstration ? <Demonstration /> : null}
      {head.severalDays ? <span className="several-days">{say(head.severalDays)}</span> : null}
    </>
  )
}
