import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import {
  answerOf,
  directionOf,
  networkOfCase,
  readCases,
  type ScheduleCase,
  scheduleOf,
} from '../../engines/delivery/interchange/case.ts'
import { readMspdi } from '../../engines/delivery/interchange/mspdi-read.ts'
import { instantOf, planOf } from '../../engines/delivery/plan/plan.ts'
import { scheduleForward } from '../../engines/delivery/scheduling/schedule.ts'
import { day } from '../../kernel/day.ts'
import { workdaysBetween } from '../../kernel/workdays.ts'

const folder = resolve(import.meta.dirname, '../../../shared/data/scheduling')
const skip = existsSync(folder) ? false : `没有数据集 ${folder}`

type Expected = Readonly<Record<string, { readonly start: string; readonly finish: string }>>

const vectors = (): { readonly one: ScheduleCase; readonly expected: Expected }[] => {
  const given = JSON.parse(readFileSync(resolve(folder, 'cn-calendar-vectors.shared.json'), 'utf8')) as unknown[]
  const cases = readCases(given)
  return cases.map((one, index) => ({ one, expected: (given[index] as { expected: Expected }).expected }))
}

describe('中国工作日历网络 · networks over the official working days', { skip }, () => {
  it('顺排、倒排每个任务的开工日和完工日逐日一致 · every date both ways', () => {
    const all = vectors()
    assert.equal(all.length, 32)
    for (const { one, expected } of all) {
      const { tasks } = answerOf(one.id, scheduleOf(networkOfCase(one), directionOf(one)!))
      for (const [id, { start, finish }] of Object.entries(expected)) {
        assert.deepEqual([tasks[id]!.start, tasks[id]!.finish], [start, finish], `${one.id} ${id}`)
      }
    }
  })

  it('同一网络顺排与倒排开工日相隔的工作日就是总时差 · float is what lies between the two starts', () => {
    for (const { one } of vectors().filter(({ one: { mode } }) => mode === 'forward')) {
      const network = networkOfCase(one)
      const forward = scheduleOf(network, { forward: one.start! })
      const backward = scheduleOf(network, { backward: forward.finish })
      for (const [index, task] of forward.tasks.entries()) {
        if (one.tasks[index]!.durationWorkdays === 0) continue
        const between = workdaysBetween(day(task.start), day(backward.tasks[index]!.start)).days
        assert.equal(task.slack, between, `${one.id} ${task.id}`)
        assert.equal(task.critical, between === 0, `${one.id} ${task.id}`)
      }
    }
  })
})

/** The texts of a gzipped tar archive by the names of its files. */
function archive(path: string): Map<string, string> {
  const bytes = gunzipSync(readFileSync(path))
  const files = new Map<string, string>()
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0; ) {
    const field = (from: number, length: number) => bytes.toString('latin1', at + from, at + from + length)
    const size = Number.parseInt(field(124, 12), 8)
    const name = field(0, 100).replace(/\0.*$/s, '').split('/').at(-1)!
    files.set(name, bytes.toString('latin1', at + 512, at + 512 + size))
    at += 512 + Math.ceil(size / 512) * 512
  }
  return files
}

/** A PSPLIB file: the duration of each job and what follows it. */
function readProject(text: string) {
  const rows = (from: string, to: string): number[][] =>
    text
      .slice(text.indexOf(from), text.indexOf(to))
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number))
      .filter((numbers) => numbers.length >= 3 && numbers.every(Number.isFinite))
  const follows = rows('PRECEDENCE RELATIONS:', 'REQUESTS/DURATIONS:')
  const durations = rows('REQUESTS/DURATIONS:', 'RESOURCEAVAILABILITIES:')
  return {
    tasks: durations.map(([job, , duration]) => ({ id: String(job), duration: duration! })),
    links: follows.flatMap(([job, , , ...after]) => after.map((to) => ({ from: String(job), to: String(to) }))),
  }
}

describe('PSPLIB j30：480个网络的关键线路 · critical paths of 480 networks', { skip }, () => {
  it('总工期等于公布的 MPM-Time，关键任务数一致 · length and number of critical jobs', () => {
    const files = archive(resolve(folder, 'psplib/j30.sm.tgz'))
    const rows = readFileSync(resolve(folder, 'psplib/expected_mpm_time.csv'), 'utf8').trim().split(/\r?\n/).slice(1)
    assert.equal(rows.length, 480)
    for (const row of rows) {
      const [name, jobs, length, critical] = row.split(',')
      const project = readProject(files.get(name!)!)
      assert.equal(project.tasks.length, Number(jobs), name)
      const { tasks, start, finish } = scheduleForward(planOf({ ...project, calendar: 'every-day' }), '2025-01-01')
      const days = (Date.parse(finish) - Date.parse(start)) / 864e5 + 1
      assert.equal(days, Number(length), name)
      const tight = tasks.filter((task, index) => task.critical && project.tasks[index]!.duration > 0)
      assert.equal(tight.length, Number(critical), name)
    }
  })
})

type Computed = {
  readonly uid: string
  readonly summary: boolean
  readonly expected: {
    readonly EarlyStart: string
    readonly EarlyFinish: string
    readonly LateStart: string
    readonly LateFinish: string
    readonly TotalSlackMinutes: number
    readonly FreeSlackMinutes: number
    readonly Critical: boolean
  }
}
type ComputedProject = { readonly projectStart: string; readonly projectFinish: string; readonly tasks: Computed[] }

describe('Microsoft Project XML：与 Project 算出的时刻一致 · instants that Microsoft Project computed', {
  skip,
}, () => {
  const path = resolve(folder, 'mspdi/expected_from_msproject.json')
  const expected = skip ? {} : (JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, ComputedProject>>)
  /** Microsoft Project lets the links of tasks that are placed by hand ask nothing of what is before them, by SS and SF. */
  const unasked: Readonly<Record<string, readonly string[]>> = { 'task-links-project2019.xml': ['11', '13'] }
  const computedDates = /<(Start|Finish|Early\w+|Late\w+|TotalSlack|FreeSlack|ManualStart|ManualFinish)>[^<]*<\/\1>/g

  for (const [file, project] of Object.entries(expected)) {
    it(`${file}：去掉算出的日期重排，时刻、总时差、自由时差、关键 · rescheduled without its dates`, () => {
      const text = readFileSync(resolve(folder, 'mspdi', file), 'utf8')
      const { network, left } = readMspdi(text.replace(computedDates, ''))
      assert.deepEqual(left, [])
      const schedule = scheduleForward(planOf(network), project.projectStart.slice(0, 16))
      const { plan, early, late, tasks } = schedule
      for (const { uid, summary, expected: told } of project.tasks) {
        const node = plan.numberOf.get(uid)!
        const task = tasks[node]!
        assert.deepEqual([task.early.start, task.critical], [told.EarlyStart.slice(0, 10), told.Critical], uid)
        if (summary) {
          assert.equal(task.finish, told.EarlyFinish.slice(0, 10))
          continue
        }
        const axis = plan.nodes.axis[node]!
        const at = (moment: string) => axis.position(instantOf(moment.slice(0, 16)))
        assert.deepEqual([early.start[node], early.finish[node]], [at(told.EarlyStart), at(told.EarlyFinish)], uid)
        if (unasked[file]?.includes(uid)) continue
        assert.deepEqual([late.start[node], late.finish[node]], [at(told.LateStart), at(told.LateFinish)], uid)
        assert.deepEqual([task.slack * 480, task.free * 480], [told.TotalSlackMinutes, told.FreeSlackMinutes], uid)
      }
    })
  }
})
