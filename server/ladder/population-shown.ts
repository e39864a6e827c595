import type { LadderEditions, LadderPopulation, NearMisses } from '../../contract/ladder/population.ts'
import type { Figure } from '../../engines/indicators/figure.ts'
import { newestPublished } from '../../engines/indicators/newest-published.ts'
import { toConfirm } from '../../engines/ladders/confirmation.ts'
import type { Ladder } from '../../engines/ladders/ladder.ts'
import { openEditionOn } from '../../engines/ladders/opened.ts'
import {
  isRegistered,
  lackingLittle,
  type RestNear,
  type RungColumn,
  restOf,
} from '../../engines/ladders/population.ts'
import { answerEdition } from '../../engines/ladders/telling/rung-answer.ts'
import type { Confirmation } from '../../kernel/confirmation.ts'
import type { Day } from '../../kernel/day.ts'
import { decimal, quotient } from '../../kernel/decimal.ts'
import { confirmablesShown, historyShown } from '../confirmation/shown.ts'
import { type StoredConfirmation, standingOf } from '../confirmation/store.ts'
import { absent } from '../refusal.ts'
import { conditionsShown } from './condition-shown.ts'
import { itemsOf } from './confirm.ts'
import { waitingReports } from './facts.ts'
import type { LadderParts } from './parts.ts'
import type { Everybody } from './population.ts'
import { editionShownOf, flightOf } from './rung-shown.ts'

/** How many rows of a column are so. */
const count = (column: ArrayLike<number>, is: (row: number) => boolean): number => {
  let found = 0
  for (let row = 0; row < column.length; row += 1) if (is(row)) found += 1
  return found
}

const countRests = (lacking: readonly { readonly unknown: number }[]): Record<RestNear, number> => {
  const counts = { met: 0, waiting: 0 }
  for (const one of lacking) counts[restOf(one)] += 1
  return counts
}

function rungCounts(ladder: Ladder, column: RungColumn | undefined, registered: boolean) {
  if (!column) return { held: registered ? 0 : null, eligible: 0, near: 0, nearWaiting: 0, unknown: 0 }
  const { held, met } = column
  const near = countRests(lackingLittle(ladder, column))
  return {
    held: registered ? count(held, (row) => held[row] === 1) : null,
    eligible: count(met, (row) => held[row] !== 1 && met[row] === 1),
    near: near.met,
    nearWaiting: near.waiting,
    unknown: count(met, (row) => held[row] !== 1 && met[row] === -1),
  }
}

const growthText = (now: number, before: number | undefined): string | null =>
  before ? (quotient(decimal(now - before).times(100), decimal(before), 1)?.toFixed(1) ?? null) : null

/** The ladder of a zone: each rung, how titles grew, who moved where, what waits for the bureau. */
export function populationOf(
  { open }: LadderParts,
  { on, lastYear, seen, population, growth }: Everybody,
  confirmations: readonly Confirmation[],
  figures: readonly Figure[],
): LadderPopulation {
  const columns = new Map(population.rungs.map((column) => [column.edition.rung.id, column]))
  const titled = seen.filter((_, row) => population.rungs.some(({ held }) => held[row] === 1)).length
  return {
    asOf: on,
    lastYear,
    demonstration: seen.some(({ enterprise }) => enterprise.demonstration),
    enterprises: seen.length,
    titled,
    undated: growth.undated,
    nearRule: open.given.near?.label ?? null,
    rungs: open.given.rungs.map((rung) => {
      const column = columns.get(rung.id)
      const [before, now] = (growth.rungs.get(rung.id) ?? []).slice(-2)
      const published = rung.indicator && newestPublished(figures, rung.indicator, on, 'share-of-city')
      return {
        id: rung.id,
        label: rung.label,
        short: rung.short ?? rung.label,
        flight: flightOf(open, rung),
        edition: column?.edition.given.label ?? null,
        ...rungCounts(open.given, column, isRegistered(population.subjects, rung.id)),
        before: now ? before!.held : null,
        growth: now ? growthText(now.held, before!.held) : null,
        ofCity: published ? { value: published.value, period: published.period, indicator: published.indicator } : null,
        unconfirmed: column ? toConfirm(column.edition, confirmations).length : 0,
      }
    }),
    growth: open.given.rungs.map(({ id, label }) => {
      const years = growth.rungs.get(id) ?? []
      return {
        id,
        label,
        years: years.map((one, at) => ({ ...one, growth: growthText(one.held, years[at - 1]?.held) })),
      }
    }),
    flows: [...growth.flows],
    waiting: seen
      .map(({ enterprise: { id, name }, said }) => ({ id, name, reports: waitingReports(said).length }))
      .filter(({ reports }) => reports > 0)
      .slice(0, 50),
  }
}

type NearAsked = {
  readonly rung: string
  readonly atMost: number
  /** Left out: both, those who meet all the rest first. */
  readonly rest?: RestNear | undefined
  readonly limit: number
  readonly offset: number
}

/** Who misses a rung by little, a page of them. */
export async function nearMissesOf(
  { open }: LadderParts,
  { on, lastYear, seen, population, near }: Everybody,
  { rung, atMost, rest, limit, offset }: NearAsked,
): Promise<NearMisses> {
  const column = population.rungs.find(({ edition }) => edition.rung.id === rung)
  if (!column)
    throw absent(
      `这一天没有“${rung}”这一级的办法，可选：${population.rungs.map(({ edition }) => edition.rung.id).join('、')}`,
      `No edition of “${rung}” is in force; there are: ${population.rungs.map(({ edition }) => edition.rung.id).join(', ')}`,
    )
  const all = await near(rung, atMost)
  const found = rest ? all.filter((one) => restOf(one) === rest) : all
  const rows = new Map(seen.map((one) => [one.enterprise.id, one]))
  return {
    asOf: on,
    lastYear,
    demonstration: seen.some(({ enterprise }) => enterprise.demonstration),
    rung: { id: rung, label: column.edition.rung.label },
    edition: editionShownOf(column.edition),
    nearRule: open.given.near?.label ?? null,
    choices: population.rungs.map(({ edition }) => ({ id: edition.rung.id, label: edition.rung.label })),
    total: found.length,
    totals: countRests(all),
    rows: found.slice(offset, offset + limit).map(({ subject }) => {
      const answer = answerEdition(open, column.edition, { subject, on, reasons: false })
      const one = rows.get(subject.id)!
      const lacks = conditionsShown(open, answer.edition, answer.conditions, one).filter(
        ({ state }) => state === 'unmet',
      )
      return {
        id: subject.id,
        name: one.enterprise.name,
        creditCode: one.enterprise.creditCode,
        unknown: answer.count.unknown,
        lacks: lacks.map(({ label, gaps }) => ({ label, short: gaps[0]?.short ?? null })),
      }
    }),
  }
}

/** Every edition with what of it leans on memory, and what the zone has confirmed. */
export function editionsOf(
  { open }: LadderParts,
  on: Day,
  history: readonly StoredConfirmation[],
  mayConfirm: (bureau: string | undefined) => boolean,
): LadderEditions {
  const confirmations = standingOf(history)
  const editions = [...open.rungs.values()].flatMap((rung) =>
    rung.editions.map((edition) => ({
      ...editionShownOf(edition),
      rung: rung.given.label,
      inForce: openEditionOn(rung, on) === edition,
      conditions: edition.conditions.length,
      items: confirmablesShown(itemsOf(edition), confirmations),
      history: historyShown(itemsOf(edition), history),
      mayConfirm: mayConfirm(rung.given.bureau),
    })),
  )
  return { asOf: on, editions }
}
