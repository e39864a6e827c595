import { Name } from '../parts/Name.tsx'
import { Demonstration } from '../parts/reason/Mark.tsx'
import { TwoLines } from '../parts/table/JxTable.tsx'
import type { ShownAccount } from './people.ts'

/** A person over the name of the account, marked where it is made up. */
export function PersonCell({ account }: { account: ShownAccount }) {
  const person = (
    <>
      <Name text={account.person} /> {account.demonstration ? <Demonstration /> : null}
    </>
  )
  return <TwoLines first={person} second={account.name} />
}
