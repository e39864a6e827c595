import { Fragment } from 'react'
import type { Label } from '../../../kernel/label.ts'
import type { Lamp } from '../../../kernel/lamp.ts'
import { useSay } from '../../app/language.ts'
import { Name } from '../../parts/Name.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { words } from './words.ts'

/** One thing that an administrator looks after: how it stands, and the page on which something is done about it. */
export type Duty = {
  readonly id: string
  readonly name: Label
  readonly lamp: Lamp
  readonly state: Label
  /** The people whom the state is about, the first few of them; `state` leads up to them. */
  readonly people?: readonly string[]
  readonly href: string
  readonly act: Label
}

function State({ state, people = [] }: Duty) {
  const say = useSay()
  if (people.length === 0) return say(state)
  return (
    <>
      {say(state)}
      {say(words.colon)}
      {people.map((person, at) => (
        <Fragment key={person}>
          {at > 0 ? say(words.comma) : null}
          <Name text={person} />
        </Fragment>
      ))}
    </>
  )
}

/** What an administrator looks after, each with its lamp and the way to where it is acted upon. */
export function DutyTable({ duties, caption }: { duties: readonly Duty[]; caption: string }) {
  const say = useSay()
  return (
    <JxTable
      caption={caption}
      rows={duties}
      keyOf={({ id }) => id}
      lampOf={({ lamp }) => lamp}
      columns={[
        { id: 'name', head: say(words.duty), width: '16%', cell: ({ name }) => <b>{say(name)}</b> },
        { id: 'state', head: say(words.state), phone: 'line', cell: (duty) => <State {...duty} /> },
        {
          id: 'act',
          head: '',
          numeric: true,
          phone: 'right',
          cell: ({ href, act }) => <a href={href}>{say(act)} →</a>,
        },
      ]}
    />
  )
}
