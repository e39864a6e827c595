import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, describe, it } from 'node:test'
import { answerOf, caseSchema, scheduleOf } from '../../engines/delivery/interchange/case.ts'
import { readNetworkFile } from '../../engines/delivery/interchange/network-file.ts'
import { NetworkError } from '../../engines/delivery/scheduling/refusal.ts'
import { rows } from '../rule-examples.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'jixia-schedule-'))

/** The days of every task, and what was left out. */
function daysIn(text: string, day?: { forward: string } | { backward: string }) {
  const { asked, left } = readNetworkFile('网络', text)
  const [one] = asked
  const { tasks } = answerOf(one!.id, scheduleOf(one!.network, day ?? one!.direction!))
  return {
    days: Object.fromEntries(Object.entries(tasks).map(([id, { start, finish }]) => [id, `${start} ${finish}`])),
    left: left.map(({ zh }) => zh),
  }
}
const daysOf = (given: unknown) => daysIn(JSON.stringify(given)).days
const refusal = (given: unknown): string => {
  try {
    daysOf(given)
  } catch (error) {
    if (error instanceof NetworkError) return error.message
    throw error
  }
  return ''
}
const task = (id: string | number, durationWorkdays: number, more = {}) => ({ id, durationWorkdays, ...more })

describe('排工期的 JSON · networks in JSON', () => {
  const forward = (tasks: unknown[], links: unknown[] = [], more = {}) => ({
    id: '例',
    start: '2025-01-22',
    tasks,
    links,
    ...more,
  })
  rows<readonly [string, unknown, Readonly<Record<string, string>>]>(
    [
      [
        '编号是数，不写 links；除夕到初七放假，1月26日、2月8日补班 · numbers as ids, make-up days',
        { start: '2025-01-24', tasks: [task(1, 4)] },
        { 1: '2025-01-24 2025-02-05' },
      ],
      [
        '半天、类型小写 · half days, types in small letters',
        forward([task('a', 1.5), task('b', 0.5)], [{ pred: 'a', succ: 'b', type: 'fs' }]),
        { a: '2025-01-22 2025-01-23', b: '2025-01-23 2025-01-23' },
      ],
      [
        '自然日与百分比的滞后 · elapsed and percent lags',
        forward(
          [task('a', 4), task('b', 1), task('c', 1)],
          [
            { pred: 'a', succ: 'b', type: 'SS', lagElapsedDays: 10 },
            { pred: 'a', succ: 'c', type: 'SS', lagPercent: 50 },
          ],
        ),
        { a: '2025-01-22 2025-01-26', b: '2025-02-05 2025-02-05', c: '2025-01-24 2025-01-24' },
      ],
      [
        '要求可写字母：不早于、必须开始 · constraints by letters',
        forward([
          task('a', 1, { constraints: [{ kind: 'SNET', on: '2025-02-01' }] }),
          task('b', 2, { constraints: [{ kind: 'MSO', on: '2025-02-06' }] }),
        ]),
        { a: '2025-02-05 2025-02-05', b: '2025-02-06 2025-02-07' },
      ],
      [
        '汇总、任务自己的日历、日历天 · summaries, calendars of tasks, elapsed days',
        forward(
          [
            task('总', 0),
            task('a', 3, { parent: '总', calendar: 'every-day' }),
            task('养护', 7, { parent: '总', elapsed: true }),
          ],
          [{ pred: 'a', succ: '养护' }],
        ),
        { 总: '2025-01-22 2025-01-31', a: '2025-01-22 2025-01-24', 养护: '2025-01-24 2025-01-31' },
      ],
      [
        '倒排跨年，元旦放假 · back across the year',
        {
          mode: 'backward',
          deadline: '2025-01-02',
          tasks: [task('a', 2), task('b', 1)],
          links: [{ pred: 'a', succ: 'b' }],
        },
        { a: '2024-12-30 2024-12-31', b: '2025-01-02 2025-01-02' },
      ],
      [
        '倒排的自然日工序不超过承诺日 · elapsed work counted back keeps the day',
        { mode: 'backward', deadline: '2025-06-19', tasks: [task('养护', 0.5, { elapsed: true })] },
        { 养护: '2025-06-19 2025-06-19' },
      ],
      [
        '自己的日历 · a calendar of its own',
        forward([task('a', 2)], [], {
          calendar: '六天',
          calendars: [{ id: '六天', week: [...Array(6).fill([['08:00', '16:00']]), []] }],
        }),
        { a: '2025-01-22 2025-01-23' },
      ],
    ],
    (_, given, expected) => assert.deepEqual(daysOf(given), expected),
  )

  it('没有读入的字段说出来，上级、要求不再悄悄丢掉 · what is left out is said', () => {
    const text = JSON.stringify(forward([task('a', 1, { crew: 4 })], [{ pred: 'a', succ: 'a2', note: 'x' }].slice(1)))
    assert.deepEqual(daysIn(text).left, ['没有读入的字段：crew'])
    assert.match(refusal(forward([task('a', 1, { parent: '无' })])), /“a”的上级任务“无”不存在/)
    assert.match(refusal(forward([task('a', 1, { constraints: [{ kind: 'SNET' }] })])), /缺日期/)
    assert.match(
      refusal(forward([task('a', 1, { constraints: [{ kind: 'XYZ' }] })])),
      /tasks\.0\.constraints\.0\.kind 不对/,
    )
    assert.match(refusal(forward([task('a', 1)], [{ pred: 'a', succ: 'a', type: 'XX' }])), /links\.0\.type 不对/)
  })
  it('JSON Schema 说得出每个字段 · the schema', () => {
    const text = JSON.stringify(caseSchema())
    for (const field of ['durationWorkdays', 'lagPercent', 'constraints', 'SNET', 'deadline'])
      assert.ok(text.includes(`"${field}"`), field)
  })
})

describe('排工期的其他文件 · other files', () => {
  after(() => rmSync(folder, { recursive: true }))
  const library = [
    '****',
    'PRECEDENCE RELATIONS:',
    'jobnr.    #modes  #successors   successors',
    '   1        1          2           2   3',
    '   2        1          1           4',
    '   3        1          1           4',
    '   4        1          0        ',
    '****',
    'REQUESTS/DURATIONS:',
    'jobnr. mode duration  R 1  R 2',
    '-----',
    '  1      1     0       0    0',
    '  2      1     3       4    0',
    '  3      1     1       0    2',
    '  4      1     0       0    0',
    '****',
    'RESOURCEAVAILABILITIES:',
    '  R 1  R 2',
    '   12   13',
  ]
  it('PSPLIB：一期算一个工作日，资源限量说明没有读入 · a period is a working day', () => {
    const { days, left } = daysIn(library.join('\r\n'), { forward: '2025-01-24' })
    assert.deepEqual([days['2'], days['3']], ['2025-01-24 2025-01-27', '2025-01-24 2025-01-24'])
    assert.deepEqual(left, ['资源的限量没有读入，只按先后关系排'])
    const modes = library.map((line) => (line.startsWith('   2 ') ? '   2        3          1           4' : line))
    assert.throws(() => daysIn(modes.join('\n'), { forward: '2025-01-24' }), /任务 2 有 3 种做法/)
  })

  const usual = (on: string) =>
    `<WeekDay><DayType>${on}</DayType><DayWorking>1</DayWorking><WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime><WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime></WorkingTimes></WeekDay>`
  const off = (on: string) => `<WeekDay><DayType>${on}</DayType><DayWorking>0</DayWorking></WeekDay>`
  const week = `<WeekDays>${off('1')}${['2', '3', '4', '5', '6'].map(usual).join('')}${off('7')}</WeekDays>`
  const assigned = (taskUid: number, resource: number) =>
    `<Assignment><TaskUID>${taskUid}</TaskUID><ResourceUID>${resource}</ResourceUID></Assignment>`
  const person = (uid: number, calendar: number) =>
    `<Resource><UID>${uid}</UID><Name>人${uid}</Name><Type>1</Type><CalendarUID>${calendar}</CalendarUID></Resource>`
  const xmlTask = (uid: number, more = '') =>
    `<Task><UID>${uid}</UID><Name>任务${uid}</Name><OutlineLevel>1</OutlineLevel><Duration>PT16H0M0S</Duration>${more}</Task>`
  it('Project：人自己的日历作数；任务不理会的除外；几个人不同的说出来 · calendars of people', () => {
    const xml = `<Project><CalendarUID>1</CalendarUID><StartDate>2025-03-07T08:00:00</StartDate><Calendars>
<Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar>${week}</Calendar>
<Calendar><UID>2</UID><Name>甲</Name><BaseCalendarUID>1</BaseCalendarUID></Calendar>
<Calendar><UID>3</UID><Name>乙</Name><BaseCalendarUID>1</BaseCalendarUID><WeekDays>${usual('7')}</WeekDays></Calendar></Calendars>
<Tasks>${xmlTask(1)}${xmlTask(2)}${xmlTask(3, '<IgnoreResourceCalendar>1</IgnoreResourceCalendar>')}${xmlTask(4)}</Tasks>
<Resources>${person(1, 2)}${person(2, 3)}</Resources>
<Assignments>${assigned(1, 1)}${assigned(2, 2)}${assigned(3, 2)}${assigned(4, 1)}${assigned(4, 2)}</Assignments></Project>`
    const { days, left } = daysIn(xml)
    assert.deepEqual(days, {
      1: '2025-03-07 2025-03-10',
      2: '2025-03-07 2025-03-08',
      3: '2025-03-07 2025-03-10',
      4: '2025-03-07 2025-03-10',
    })
    assert.ok(left.includes('1个任务的几个人日历不同，按任务或项目的日历排'), left.join())
  })

  it('命令行：带标记的文件，漏读的写在错误输出，答案是 JSON · the command', () => {
    const path = join(folder, '网络.json')
    writeFileSync(path, `\uFEFF${JSON.stringify([{ start: '2025-01-24', tasks: [task(1, 4, { crew: 3 })] }])}`)
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'cli/main.ts'), 'projects', 'schedule', path, '--json'],
      { encoding: 'utf8' },
    )
    assert.equal(status, 0, stderr)
    assert.deepEqual(JSON.parse(stdout), [
      { id: '1', tasks: { 1: { start: '2025-01-24', finish: '2025-02-05', slackWorkdays: 0, critical: true } } },
    ])
    assert.match(stderr, /crew/)
  })
})
