import { type Day, dayLabel, earlier, yearOf } from './day.ts'
import type { Label } from './label.ts'

/**
 * The last year whose facts count on a day: a year can be counted once it is over, and 31 December still belongs to it. Where
 * a day ahead is asked about, years are over up to the day that is `known`.
 */
export const countedYear = (on: Day, known = on): number => yearOf(earlier(known, on)) - 1

/** The same, as every page says it. */
export function countedYearTold(on: Day, year = countedYear(on)): Label {
  const { zh, en } = dayLabel(on)
  return year < countedYear(on)
    ? {
        zh: `按${zh}推算：年度数据计到${year}年，以后各年还没有`,
        en: `Ahead to ${en}: yearly facts count up to ${year}, there are none of later years yet`,
      }
    : {
        zh: `${zh}看：年度数据计到${year}年，${year + 1}年尚未结束`,
        en: `On ${en}: yearly facts count up to ${year}; ${year + 1} is not over`,
      }
}
