import type { LadderFact } from '../../engines/ladders/ladder.ts'
import { digitsOf } from '../../engines/ladders/telling/gap.ts'
import { plainNumber } from '../../engines/register/reading/plain-number.ts'
import { beyondOf } from '../../engines/rules/within.ts'
import { type Day, dayLabel, isDay } from '../../kernel/day.ts'
import { unacceptable } from '../refusal.ts'
import { factOfPlace } from './fact-shown.ts'
import { foundingDay, keyOf, type Place, placesOf } from './facts.ts'
import { foundingOf } from './may-tell.ts'
import type { LadderParts } from './parts.ts'
import type { Seen } from './subjects.ts'

type Asking = { readonly parts: LadderParts; readonly seen: Seen; readonly today: Day }

/** The fact that a place belongs to; what no rule asks for, or a year that is not over or not looked back at, is refused. */
export function askedAt({ parts, seen }: Asking, place: Place): LadderFact {
  const own = factOfPlace(parts, place)
  const named = [...parts.open.facts.values()].filter(({ elapsed }) => !elapsed)
  const asked = named.find(({ name }) =>
    placesOf(parts, name, seen.knowledge.lastYear).some((one) => keyOf(one) === keyOf(place)),
  )
  if (asked) return own ?? asked
  if (!named.some(({ name }) => placesOf(parts, name, 0).some(({ fact }) => fact === place.fact)))
    throw unacceptable(
      `没有哪条条件用到“${place.fact}”，请从“请补”的各项里选`,
      `No condition uses “${place.fact}”: choose one of the facts that are asked for`,
    )
  const last = seen.knowledge.lastYear
  const first = last - parts.yearsBack + 1
  if (place.year !== null && place.year > last)
    throw unacceptable(
      `${place.year}年还没有结束，“${place.fact}”可报${first}至${last}年`,
      `${place.year} is not over: “${place.fact}” can be told of the years from ${first} to ${last}`,
    )
  throw unacceptable(
    `“${place.fact}”要写明年度，可报${first}至${last}年`,
    `“${place.fact}” belongs to a year from ${first} to ${last}`,
  )
}

/** The value as it is kept; one that the fact cannot have is refused in a sentence. */
export function written({ today, seen }: Pick<Asking, 'today' | 'seen'>, fact: LadderFact, value: string): string {
  const called = fact.label
  if (fact.type === 'flag') {
    if (value === 'true' || value === 'false') return value
    throw unacceptable(`“${called.zh}”只能答是或否`, `“${called.en}” is answered with yes or no`)
  }
  if (fact.type === 'day')
    return dayOfFact(fact, value, { founding: fact.name === foundingDay ? null : foundingOf(seen), today })
  if (fact.type === 'text') {
    const { choices = [] } = fact
    if (choices.length === 0 || choices.includes(value)) return value
    throw unacceptable(
      `“${called.zh}”可以是：${choices.join('、')}`,
      `“${called.en}” can be one of: ${choices.join(', ')}`,
    )
  }
  return numberOfFact(fact, value)
}

/** A number as a clerk writes it, full-width or grouped, with the unit of the fact or without. */
function numberOfFact(fact: LadderFact, value: string): string {
  const called = fact.label
  const digits = digitsOf(fact)
  const plain = plainNumber(value, fact.unit)
  if (plain !== undefined && (plain.split('.')[1] ?? '').length <= digits) {
    const beyond = fact.within && beyondOf({ ...fact, within: fact.within }, plain)
    if (beyond) throw unacceptable(beyond.zh, beyond.en)
    return plain
  }
  const how =
    digits === 0 ? { zh: '整数', en: 'a whole number' } : { zh: `至多${digits}位小数`, en: `${digits} digits` }
  throw unacceptable(
    `“${called.zh}”要写成数字（${how.zh}），单位${fact.unit ?? '无'}，写的是“${value}”`,
    `“${called.en}” is a number (${how.en}), in ${fact.unit ?? 'no unit'}; “${value}” was told`,
  )
}

/** No enterprise tells of a day before this one. */
const firstDay = '1900-01-01'

function dayOfFact(
  { label: called }: LadderFact,
  value: string,
  { founding, today }: { readonly founding: string | null; readonly today: Day },
): string {
  if (!isDay(value) || value < firstDay)
    throw unacceptable(`“${called.zh}”要写成日期，如 2019-06-30`, `“${called.en}” is a day, such as 2019-06-30`)
  if (founding !== null && value < founding)
    throw unacceptable(
      `“${called.zh}”不能早于成立日期${dayLabel(founding as Day).zh}，写的是${value}`,
      `“${called.en}” is not before the founding on ${dayLabel(founding as Day).en}; ${value} was told`,
    )
  if (value <= today) return value
  const last = dayLabel(today)
  throw unacceptable(
    `“${called.zh}”不能晚于${last.zh}，还没有到的日子不能报`,
    `“${called.en}” is ${last.en} or earlier: what is told has happened already`,
  )
}
