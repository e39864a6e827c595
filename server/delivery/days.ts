import { type Day, dayLabel } from '../../kernel/day.ts'
import type { Label } from '../../kernel/label.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { runIn } from '../register/statement.ts'

/** What is looked at: a project, or what has to do with projects of a year. */
export type Dated = { readonly demonstration: boolean; readonly year?: number | null }

/**
 * The days on which a zone's projects are looked at, and everything that is about them: what is real today, what is
 * made up on the last day that the demonstration of its year knows. Neither moves the other.
 */
export type Days = {
  readonly of: (one: Dated) => Day
  /** The day up to which the whole room goes: of what is real, where there is anything real. */
  readonly latest: Day
}

/** Everything is looked at on one day, which was asked for. */
export const onOneDay = (day: Day): Days => ({ of: () => day, latest: day })

type Asked = { readonly today: Day; readonly on?: Day | undefined }

/** Reads on which days the zone at hand is looked at; `on` is the day that was asked for. */
export async function readDays(tx: ZoneTransaction, { today, on }: Asked): Promise<Days> {
  if (on !== undefined) return onOneDay(on)
  const known = await demonstrationDays(tx)
  const [{ real }] = (await runIn(tx)<{ real: boolean }>({
    text: 'select exists (select from register.project where not demonstration and archived_at is null) as real',
    values: [],
  })) as [{ real: boolean }]
  const last = known.get(null) ?? today
  return {
    of: ({ demonstration, year = null }) => (demonstration ? (known.get(year) ?? last) : today),
    latest: real ? today : last,
  }
}

/** The last day that the made-up projects of each year know; without a year, of all. */
export async function demonstrationDays(tx: ZoneTransaction): Promise<ReadonlyMap<number | null, Day>> {
  const rows = await runIn(tx)<{ year: number | null; day: Day | null }>({
    text: 'select year, day from delivery_demonstration_days()',
    values: [],
  })
  return new Map(rows.flatMap(({ year, day }) => (day === null ? [] : [[year, day]])))
}

/** Something that is shown, with the day on which it is looked at. */
export type Looked = { readonly demonstration: boolean; readonly on: Day }

/** The day up to which a list goes: the latest on which something of it is looked at. */
export const latestOf = (shown: readonly Looked[], { latest }: Days): Day =>
  shown.reduce<Day | null>((last, { on }) => (last && last >= on ? last : on), null) ?? latest

/** What the head of a list says of its days, and whether some of it is made up. */
export const headOfDays = (shown: readonly Looked[], days: Days) => ({
  asOf: latestOf(shown, days),
  severalDays: severalDays(shown),
  demonstration: shown.some(({ demonstration }) => demonstration),
})

/** «真实的1项看到2026年11月22日，演示的96项停在2024年12月31日。» Null where all of it is looked at on one day. */
export function severalDays(shown: readonly Looked[]): Label | null {
  const groups = [...Map.groupBy(shown, ({ demonstration, on }) => `${demonstration ? 1 : 0} ${on}`)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, members]) => ({ count: members.length, ...members[0]! }))
  if (new Set(groups.map(({ on }) => on)).size < 2) return null
  const said = groups.map(({ count, demonstration, on }): Label => {
    const { zh, en } = dayLabel(on)
    return demonstration
      ? { zh: `演示的${count}项停在${zh}`, en: `${count} of the demonstration as of ${en}` }
      : { zh: `真实的${count}项看到${zh}`, en: `${count} real as of ${en}` }
  })
  return { zh: `${said.map(({ zh }) => zh).join('，')}。`, en: `${said.map(({ en }) => en).join(', ')}.` }
}
