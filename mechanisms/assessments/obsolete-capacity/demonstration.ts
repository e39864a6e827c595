import type { Finding, FindingAct, Round, Visit } from '../../../engines/screening/screening.ts'
import { addDays, day } from '../../../kernel/day.ts'

const name = (number: number): string => `演示·工业企业${number}`
const opened = day('2024-03-01')

/** 演示数据: as many enterprises as Zibo’s report prints, all of them screened. */
export const demonstrationRound: Round = {
  id: 'demonstration-2024',
  due: day('2024-09-30'),
  subjects: Array.from({ length: 260 }, (_, index) => name(index + 1)),
}

export const demonstrationVisits: readonly Visit[] = demonstrationRound.subjects.map((subject, index) => ({
  subject,
  on: addDays(opened, Math.floor(index / 2)),
}))

/** What was found at some of them, made up. */
export const demonstrationFindings: readonly Finding[] = [
  { number: 12, item: 'boiler', days: 120 },
  { number: 48, item: 'motor', days: 60 },
  { number: 97, item: 'boiler', days: 120 },
  { number: 133, item: 'motor', days: 60 },
  { number: 201, item: 'motor', days: 90 },
].map(({ number, item, days }, index) => {
  const { on } = demonstrationVisits[number - 1]!
  return { id: `演示${index + 1}`, subject: name(number), item, origin: 'round', on, due: addDays(on, days) }
})

export const demonstrationActs: readonly FindingAct[] = [
  { finding: '演示1', on: day('2024-06-20'), act: 'closed', proof: '拆除照片、验收单（演示）' },
  { finding: '演示2', on: day('2024-05-10'), act: 'closed', proof: '更换发票（演示）' },
  {
    finding: '演示3',
    on: day('2024-07-20'),
    act: 'extended',
    to: day('2024-10-31'),
    reason: '替代热源管网未接通（演示）',
  },
]

const dueMonth = day('2023-09-30')
const screenedFrom = day('2023-03-01')

/** 演示数据: the round of 2023 for enterprises of the register, all of them screened. */
export const screeningRows = (names: readonly string[]) =>
  names.slice(0, demonstrationRound.subjects.length).map((enterprise, index) => ({
    name: `${enterprise}2023年排查`,
    enterprise,
    round: '2023年起底式排查',
    due_on: dueMonth,
    screened_on: addDays(screenedFrom, Math.floor(index / 2)),
  }))

/** 演示数据: what was found at some of them; one came by the hotline. */
export const findingRows = (names: readonly string[]) =>
  [
    { at: 11, item: 'boiler', word: '10蒸吨燃煤锅炉', days: 120, closed: 111, proof: '拆除照片、验收单（演示）' },
    { at: 47, item: 'motor', word: '低效电机', days: 60, closed: 47, proof: '更换发票（演示）' },
    {
      at: 96,
      item: 'boiler',
      word: '6蒸吨燃煤锅炉',
      days: 120,
      extended: '2025-03-31',
      why: '替代热源管网未接通（演示）',
    },
    { at: 132, item: 'motor', word: '低效电机', days: 700, origin: 'hotline' },
    { at: 200, item: 'motor', word: '低效风机电机', days: 90 },
  ].map(({ at, item, word, days, closed, proof, extended, why, origin }) => {
    const found = addDays(screenedFrom, Math.floor(at / 2))
    return {
      name: `${word}（演示）`,
      enterprise: names[at]!,
      item,
      origin: origin ?? 'round',
      pieces: 1,
      found_on: found,
      due_on: addDays(found, days),
      extended_to: extended ?? null,
      extended_reason: why ?? null,
      closed_on: closed === undefined ? null : addDays(found, closed),
      proof: proof ?? null,
    }
  })
