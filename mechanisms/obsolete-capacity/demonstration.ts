import type { Finding, FindingAct, Round, Visit } from '../../engines/screening/screening.ts'
import { addDays, day } from '../../kernel/day.ts'

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
