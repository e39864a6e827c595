import { type Deadline, renewalsOf } from '../../../../engines/ladders/renewals.ts'
import type { TitleHeld } from '../../../../engines/ladders/subject.ts'
import { isOfOffice } from '../../../../engines/nominations/batch/acts.ts'
import { foldBatch } from '../../../../engines/nominations/batch/fold.ts'
import { officialCalendar } from '../../../../kernel/calendar.ts'
import { dayLabel } from '../../../../kernel/day.ts'
import type { Lamp } from '../../../../kernel/lamp.ts'
import type { NominationDesk } from '../../../ladder/nominations/desk.ts'
import { readBatches } from '../../../ladder/nominations/store.ts'
import { readTitles, type StoredTitle } from '../../../ladder/store.ts'
import type { Due } from './days.ts'

type Ends = Deadline & { readonly demonstration: boolean }

/**
 * The days on which titles are to be renewed or confirmed: an enterprise its own one by one, the office of a title how many end in
 * a month. An office has the titles that it has opened batches for.
 */
export async function titleDays(desk: NominationDesk): Promise<Due[]> {
  const { post } = desk.viewer
  if (post === 'enterprise') return (await endsOf(desk)).map((ends) => ofOwn(desk, ends))
  if (post !== 'department-clerk') return []
  const rungs = await titlesOfOffice(desk)
  if (rungs.size === 0) return []
  const ends = (await endsOf(desk)).filter(({ edition, kind }) => kind === 'renewal' && rungs.has(edition.rung.id))
  const months = Map.groupBy(ends, ({ edition, due, demonstration }) =>
    [edition.rung.id, due.slice(0, 7), demonstration].join('/'),
  )
  return [...months.values()].map((alike) => ofMonth(desk, alike))
}

async function titlesOfOffice({ tx, actor, dayIn }: NominationDesk): Promise<ReadonlySet<string>> {
  const batches = (await readBatches(tx)).flatMap(
    ({ events, demonstration }) => foldBatch(events, dayIn(demonstration)) ?? [],
  )
  return new Set(batches.filter(({ openedBy }) => isOfOffice(openedBy, actor)).map(({ opened }) => opened.title))
}

/** What ends next of each title that the viewer sees, an enterprise its own; who was granted it again has the later end. */
async function endsOf({ ladder: { open }, tx, dayIn }: NominationDesk): Promise<Ends[]> {
  const known = (await readTitles(tx)).filter(({ rung }) => open.rungs.has(rung))
  return [...Map.groupBy(known, ({ enterprise, demonstration }) => `${enterprise}/${demonstration}`).values()].flatMap(
    (titles) => {
      const { demonstration } = titles[0]!
      const all = renewalsOf(open, { titles: titles.map(heldOf) }, dayIn(demonstration), officialCalendar)
      const last = Map.groupBy(all, ({ edition, label }) => `${edition.rung.id}/${label.zh}`)
      return [...last.values()].map((same) => ({ ...same.at(-1)!, demonstration }))
    },
  )
}

const heldOf = ({ rung, from, until, number }: StoredTitle): TitleHeld => ({
  rung,
  ...(from && { from }),
  ...(until && { until }),
  ...(number && { number }),
})

const lamps: Readonly<Record<Deadline['state'], Lamp>> = { later: 'green', open: 'amber', warned: 'red' }

function ofOwn({ dayIn }: NominationDesk, { title, label, due, state, edition, opens, demonstration }: Ends): Due {
  const from = dayLabel(opens)
  return {
    id: `title-${edition.rung.id}-${title.from ?? ''}-${due}`,
    day: due,
    kind: 'title',
    title: label,
    names: [],
    lines: [edition.rung.label, { zh: `${from.zh}起准备`, en: `prepared from ${from.en}` }],
    lamp: lamps[state],
    path: '/ladder/enterprises/own',
    demonstration,
    on: dayIn(demonstration),
  }
}

function ofMonth({ dayIn }: NominationDesk, alike: readonly Ends[]): Due {
  const { edition, due, state, demonstration } = alike.toSorted((one, other) => (one.due < other.due ? -1 : 1))[0]!
  const { zh, en } = edition.rung.label
  const [year, month] = due.split('-').map(Number)
  return {
    id: `titles-${edition.rung.id}-${due.slice(0, 7)}`,
    day: due,
    kind: 'title',
    title: {
      zh: `${zh}到期复核：${year}年${month}月${alike.length}家`,
      en: `${en}, renewals: ${alike.length} in ${due.slice(0, 7)}`,
    },
    names: [],
    lines: [{ zh: '这一天最早到期', en: 'the first of them ends on this day' }],
    lamp: lamps[state],
    path: '/ladder',
    demonstration,
    on: dayIn(demonstration),
  }
}
