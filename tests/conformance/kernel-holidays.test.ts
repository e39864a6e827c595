import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, it } from 'node:test'
import { isWorkday, workdayStatus } from '../../kernel/calendar.ts'
import { day } from '../../kernel/day.ts'
import { dueAfterCalendarDays, dueAfterWorkdays, workdaysBetween } from '../../kernel/workdays.ts'

const folder = resolve(import.meta.dirname, '../../../shared/data/holidays')
const skip = existsSync(folder) ? false : `没有数据集 ${folder}`

type Vector = {
  start: string
  n: number
  dueWorkingDays: string
  dueCalendarDaysRolled: string
  end: string
  workdaysAfterStartThroughEnd: number
  startIsWorkday: boolean
}

describe('国务院放假通知 2007—2026', { skip }, () => {
  it('7305天逐日一致', () => {
    const rows = readFileSync(resolve(folder, 'day_truth_2007_2026.csv'), 'utf8').trim().split(/\r?\n/).slice(1)
    assert.equal(rows.length, 7305)
    for (const row of rows) {
      const [date, works] = row.split(',') as [string, string]
      assert.equal(isWorkday(day(date)), works === '1', date)
    }
  })

  it('每个调休上班日和放假日都说得出是哪个节日、哪份通知', () => {
    for (let year = 2007; year <= 2026; year += 1) {
      const notice = JSON.parse(readFileSync(resolve(folder, `${year}.json`), 'utf8')) as {
        papers: string[]
        days: { date: string; isOffDay: boolean }[]
      }
      for (const { date, isOffDay } of notice.days) {
        if (date < '2007' || date === '2020-02-03') continue
        const status = workdayStatus(day(date))
        assert.equal(status.kind, isOffDay ? 'holiday' : 'make-up', date)
        assert.deepEqual(
          status.documents?.map((document) => document.url),
          notice.papers,
          date,
        )
      }
    }
  })

  it('时限算例全部一致', () => {
    const vectors = JSON.parse(readFileSync(resolve(folder, 'workday_vectors.shared.json'), 'utf8')) as Vector[]
    assert.ok(vectors.length > 0)
    for (const vector of vectors) {
      const start = day(vector.start)
      assert.equal(dueAfterWorkdays(start, vector.n).day, vector.dueWorkingDays, JSON.stringify(vector))
      assert.equal(dueAfterCalendarDays(start, vector.n).day, vector.dueCalendarDaysRolled, JSON.stringify(vector))
      assert.equal(workdaysBetween(start, day(vector.end)).days, vector.workdaysAfterStartThroughEnd)
      assert.equal(isWorkday(start), vector.startIsWorkday)
    }
  })
})
