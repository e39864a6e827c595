import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import fc from 'fast-check'
import type { z } from 'zod'
import type { openDueDays } from '../../contract/delivery/due-days.ts'
import type { DeliveryOverview, openToday } from '../../contract/delivery/ledger.ts'
import type { ProjectLine, ProjectPage } from '../../contract/delivery/project.ts'
import type { ProjectEvent } from '../../engines/delivery/standing/history.ts'
import { kindOf } from '../../engines/register/kind.ts'
import type { RowValues } from '../../engines/register/schemas.ts'
import { type Day, day } from '../../kernel/day.ts'
import type { Period } from '../../kernel/period.ts'
import { delivery } from '../../mechanisms/delivery/delivery.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { appendHistories } from '../../server/delivery/demonstration.ts'
import { demonstrateProblems } from '../../server/delivery/problems/demonstrate.ts'
import { createRow } from '../../server/register/store.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn, smallPacks } from '../frame.ts'
import { viewerWith } from '../viewer.ts'

type Due = z.output<NonNullable<typeof openDueDays.answer>>
type Today = z.output<NonNullable<typeof openToday.answer>>
type Headed = { asOf: string; severalDays: { zh: string } | null }

const loader = viewerWith({ account: 'pack', person: '数据包', post: 'system-administrator', zone: 'zibo' })
const officer = viewerWith({ zone: 'zibo' })
const template = delivery.templates.find(({ id }) => id === 'technical-transformation')!

/** A made-up project that was planned, promised and reported once, on the last day that its year knows. */
const historyOf = (last: Day, due: Day, report: Period): ProjectEvent[] => {
  const act = { on: last, by: { person: '项目专员（演示）', post: 'project-officer' } } as const
  const network = delivery.networkOf(template)
  return [
    { ...act, kind: 'planned', template: template.id, network, promised: template.promised, reason: '演示' },
    { ...act, kind: 'promised', day: due },
    { ...act, kind: 'reported', period: report, tasks: [{ task: 'filing', started: last }] },
  ]
}

const madeUp = [
  { number: 'A-1', year: 2023, events: historyOf(day('2023-09-30'), day('2024-09-30'), '2023-09-X3' as Period) },
  { number: 'B-1', year: 2024, events: historyOf(day('2024-12-31'), day('2025-12-31'), '2024-12-X3' as Period) },
  { number: 'B-2', year: 2024, events: historyOf(day('2024-12-31'), day('2025-01-31'), '2024-12-X3' as Period) },
  { number: 'B-3', year: 2024, events: [] },
]

eachServer('演示项目停在演示的最后一天：真实项目进来，它们的灯、误期、期限一个也不动', (server) => {
  let frame: Frame
  let leader: Caller
  let planner: Caller
  let added = 0

  before(async () => {
    frame = await openFrame(server, furnish({ packs: smallPacks, ...mechanisms }, await temporaryFolder('uploads')))
    leader = await signedIn(frame.app, 'zibo-leader')
    planner = await signedIn(frame.app, 'zibo-project-lead')
    const zibo = smallPacks.find(({ zone }) => zone.id === 'zibo')!
    await frame.database.inZone(loader, async (tx) => {
      for (const { number, year } of madeUp) {
        const row = { name: `演示项目${number}`, number, year }
        await createRow(tx, kindOf(kinds, 'project'), row, { by: 'pack', demonstration: true })
      }
      await appendHistories(tx, madeUp)
      await demonstrateProblems(tx, delivery.threeLists, zibo, day('2026-11-21'))
    })
  })
  after(() => frame.close())

  const read = async <T>(path: string): Promise<T> => {
    const answer = await leader({ method: 'GET', url: `/api/delivery${path}` })
    assert.equal(answer.status, 200, answer.body)
    return answer.json() as unknown as T
  }

  const made = <Line extends { demonstration: boolean }>(lines: readonly Line[]): Line[] =>
    lines.filter(({ demonstration }) => demonstration)

  /** All that is said of the made-up projects, wherever they show. */
  async function ofDemonstration() {
    const listed = async (year: number) =>
      made((await read<{ projects: ProjectLine[] }>(`/projects?year=${year}&order=name`)).projects)
    const { problems } = await read<{ problems: (Headed & { demonstration: boolean })[] }>('/problems?view=all')
    const { open, triage } = await read<{ open: object[]; triage: { project: { id: string } }[] }>('/clinic')
    return {
      lines: [...(await listed(2023)), ...(await listed(2024))],
      days: made((await read<Due>('/days')).days),
      reports: made((await read<Today>('/today')).reports),
      milestones: made((await read<Today>('/today')).milestones),
      problems: made(problems),
      open,
      triage: triage.filter(({ project }) => madeUpIds.has(project.id)),
    }
  }
  const madeUpIds = new Set<string>()

  async function addReal(row: RowValues, planned: boolean, promise = '2027-12-31'): Promise<string> {
    added += 1
    const { id } = await frame.database.inZone(officer, (tx) =>
      createRow(tx, kindOf(kinds, 'project'), { name: `真实项目${added}`, ...row }, { by: 'somebody' }),
    )
    const act = async (what: string, payload: object) => {
      const answer = await planner({ method: 'POST', url: `/api/delivery/projects/${id}/${what}`, payload })
      assert.equal(answer.status, 200, answer.body)
    }
    if (planned) {
      await act('plan', { template: template.id, reason: '专题会' })
      await act('promise', { day: promise })
    }
    return id
  }

  it('只有演示的时候，每一年停在它自己的最后一天，各处说的是同一天', async () => {
    for (const [path, asOf] of [
      ['', '2024-12-31'],
      ['?year=2023', '2023-09-30'],
      ['/projects', '2024-12-31'],
      ['/today', '2024-12-31'],
      ['/days', '2024-12-31'],
      ['/problems', '2024-12-31'],
      ['/clinic', '2024-12-31'],
      ['/map', '2024-12-31'],
      ['/doubts', '2024-12-31'],
      ['/statistics', '2024-12-31'],
      ['/batches', '2024-12-31'],
      ['/reviews', '2024-12-31'],
    ] as const) {
      const { asOf: said, severalDays } = await read<Headed>(path)
      assert.deepEqual([path, said, severalDays], [path, asOf, null])
    }
    for (const year of [2023, 2024]) {
      for (const { id } of (await read<{ projects: ProjectLine[] }>(`/projects?year=${year}`)).projects)
        madeUpIds.add(id)
    }
    assert.equal(madeUpIds.size, 4)
  })

  it('加进什么样的真实项目，演示项目都还是原来的样子', async () => {
    const before = await ofDemonstration()
    assert.ok(before.days.length > 0 && before.problems.length > 0 && before.milestones.length > 0)
    const year = fc.constantFrom(2023, 2024, 2025, 2026, undefined)
    await fc.assert(
      fc.asyncProperty(year, fc.boolean(), async (of, planned) => {
        await addReal(of === undefined ? {} : { year: of }, planned)
        assert.deepEqual(await ofDemonstration(), before)
      }),
      { numRuns: 6, endOnFailure: true },
    )
  })

  it('各页打开同一年；别的年份各有几个写在旁边，点开就是几个', async () => {
    await addReal({ year: 2026 }, true)
    const { year, years } = await read<DeliveryOverview>('')
    for (const path of ['/projects', '/map', '/doubts', '/statistics']) {
      const other = await read<DeliveryOverview>(path)
      assert.deepEqual([path, other.year, other.years], [path, year, years])
    }
    for (const { year: one, projects } of years) {
      assert.equal((await read<{ total: number }>(`/projects?year=${one}&limit=1`)).total, projects)
    }
  })

  it('一张表里两样都有，一句话说清各看到哪一天；真实的看到今天', async () => {
    const real = await addReal({ year: 2024 }, true)
    const seen = await read<DeliveryOverview & { projects: ProjectLine[] }>('/projects?year=2024')
    assert.equal(seen.asOf, '2026-11-21')
    assert.match(seen.severalDays!.zh, /^真实的\d+项看到2026年11月21日，演示的3项停在2024年12月31日。$/)
    assert.deepEqual(
      new Set(seen.projects.map(({ asOf, demonstration }) => `${demonstration} ${asOf}`)),
      new Set(['true 2024-12-31', 'false 2026-11-21']),
    )
    const page = await read<ProjectPage>(`/projects/${real}`)
    assert.deepEqual([page.asOf, page.history[0]!.on], ['2026-11-21', '2026-11-21'])
  })

  it('我的期限里说的件数，就是列出来的件数', async () => {
    await addReal({ year: 2026 }, true, '2026-12-31')
    const { severalDays, days } = await read<Due>('/days')
    const said = [...severalDays!.zh.matchAll(/的(\d+)项/g)].reduce((sum, [, count]) => sum + Number(count), 0)
    assert.equal(said, days.length)
  })

  it('本旬要办：真实的、演示的各有各的旬，真实的排在前面，说的件数就是列出的件数', async () => {
    const { periods, reports, milestones, extensions } = await read<Today>('/today')
    assert.deepEqual(
      periods.map(({ demonstration, period, due }) => [demonstration, period, due]),
      [
        [false, '2026-11-X3', '2026-11-30'],
        [true, '2024-12-X3', '2024-12-31'],
      ],
    )
    for (const rows of [reports, milestones, extensions] as { demonstration: boolean }[][]) {
      assert.deepEqual([...rows.filter(({ demonstration }) => !demonstration), ...made(rows)], rows)
    }
    for (const { demonstration, open, milestones: steps } of periods) {
      const alike = <Row extends { demonstration: boolean }>(rows: readonly Row[]) =>
        rows.filter((row) => row.demonstration === demonstration)
      assert.deepEqual([alike(reports).filter(({ handed }) => !handed).length, alike(milestones).length], [open, steps])
    }
  })

  it('可压缩的是什么，项目的一句话和详情说的一样', async () => {
    const { projects } = await read<{ projects: ProjectLine[] }>('/projects?year=2024')
    const { id } = projects.find(({ number }) => number === 'B-2')!
    const { sentence, infeasible } = await read<ProjectPage>(`/projects/${id}`)
    for (const language of ['zh', 'en'] as const) {
      const parts = infeasible!.text[language].split(/；|; /)
      const clause = parts.findLast((part) => /可压缩的是|can be made shorter/.test(part))!
      assert.ok(sentence[language].includes(clause), `${sentence[language]} | ${clause}`)
    }
  })

  it('问起过去的一天，两样都看那一天', async () => {
    const { asOf, severalDays } = await read<Headed>('?year=2024&on=2024-12-31')
    assert.deepEqual([asOf, severalDays], ['2024-12-31', null])
  })

  it('没有年份的自成一本，不算进哪一年', async () => {
    await addReal({}, false)
    const newest = await read<DeliveryOverview>('')
    assert.ok(newest.years.some(({ year }) => year === 'unreported'))
    assert.notEqual(newest.year, 'unreported')
    assert.match(newest.sentence.at(-1)!.text.zh, /^不计在内的还有：.*年份未报\d+个。$/)
    const { projects, year } = await read<{ projects: ProjectLine[]; year: string }>('/projects?year=unreported')
    assert.equal(year, 'unreported')
    assert.ok(projects.length > 0 && projects.every((line) => line.year === null))
    for (const one of newest.years.map(({ year }) => year).filter((text) => text !== 'unreported')) {
      const ledger = await read<{ projects: ProjectLine[] }>(`/projects?year=${one}`)
      assert.ok(ledger.projects.every((line) => line.year === Number(one)))
    }
  })

  it('有了真实的问题，通报和考核只算真实的，另有多少演示的说清楚，另看得到', async () => {
    const counted = (path: string) => read<{ demonstration: boolean; leftOut: number }>(path)
    const before = await counted('/bulletin')
    assert.deepEqual([before.demonstration, before.leftOut], [true, 0])
    const project = await addReal({ year: 2026 }, true)
    const filed = { title: '供电接入未排期', origin: 'visit', detail: '外线工程没有列入计划' }
    const url = `/api/delivery/projects/${project}/problems`
    assert.equal((await planner({ method: 'POST', url, payload: filed })).status, 200)
    for (const path of ['/bulletin', '/assessment']) {
      const real = await counted(path)
      assert.equal(real.demonstration, false, path)
      const made = await counted(`${path}?madeUp=yes`)
      assert.deepEqual([made.demonstration, made.leftOut], [true, 1], path)
      assert.ok(real.leftOut > 1, path)
    }
  })
})
