import type { FastifyInstance } from 'fastify'
import { editTargetShare, listTargets, openTarget, setTarget } from '../../contract/targets.ts'
import type { Book } from '../../engines/indicators/book.ts'
import { editTarget } from '../../engines/targets/target.ts'
import { dayAt } from '../../kernel/day.ts'
import { decimal } from '../../kernel/decimal.ts'
import { Fault } from '../../kernel/fault.ts'
import type { Room } from '../application.ts'
import { record } from '../audit/record.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import type { Books } from '../indicators/books.ts'
import type { Knowledge } from '../indicators/knowledge.ts'
import { mount } from '../mount.ts'
import { Refusal } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'
import { appendPlan, planPage, readPlan } from './plans.ts'
import { appendTarget, type StandingTarget, standingTargets } from './store.ts'
import { stateOf, type TargetState, targetRow } from './targets.ts'

/** Targets of the years: how they stand, how they are broken down, and how both are changed. */
export const targetRoom =
  (knowledge: Knowledge, books: Books): Room =>
  (app: FastifyInstance): void => {
    const find = async (tx: ZoneTransaction, viewer: Viewer, indicator: string, year: string) => {
      const book = await books.open(tx, viewer)
      const target = (await standingTargets(tx)).find((one) => one.indicator === indicator && one.period === year)
      if (!target) throw noTarget(book, indicator, year)
      return { book, state: stateOf(book, target) }
    }

    mount(app, listTargets, ({ query, viewer, inZone }) =>
      inZone(async (tx) => {
        const book = await books.open(tx, viewer)
        const all = await standingTargets(tx)
        const years = [...new Set(all.map(({ period }) => period))].sort().reverse()
        const year = query.year ?? query.period?.slice(0, 4) ?? years[0] ?? ''
        const states = all.filter(({ period }) => period === year).map((target) => stateOf(book, target, query.period))
        return { year, years, targets: states.map((state) => targetRow(book, knowledge.of(viewer.zone), state)) }
      }),
    )

    const page = async (tx: ZoneTransaction, viewer: Viewer, book: Book, state: TargetState) => {
      const known = knowledge.of(viewer.zone)
      return planPage(book, known, state, await readPlan(tx, known, state), dayAt(app.configuration.clock()))
    }

    mount(app, openTarget, ({ params, viewer, inZone }) =>
      inZone(async (tx) => {
        const { book, state } = await find(tx, viewer, params.indicator, params.year)
        return page(tx, viewer, book, state)
      }),
    )

    mount(app, editTargetShare, ({ params, body, viewer, inZone }) =>
      inZone(async (tx) => {
        const { book, state } = await find(tx, viewer, params.indicator, params.year)
        const { tree } = await readPlan(tx, knowledge.of(viewer.zone), state)
        const edited = inSentence(() => editTarget(tree, body.path, body.value, body.mode))
        const total = edited.root.value
        const moved = total !== tree.root.value
        if (moved && !setTarget.admits.includes(viewer.post)) throw notYourTotal()
        if (moved) await moveTarget(tx, viewer, state, total, body.reason)
        await appendPlan(tx, state, edited, viewer.person, body.reason)
        await record(tx, 'target.share', `${params.indicator}/${params.year}`, body)
        const after = moved ? await find(tx, viewer, params.indicator, params.year) : { book, state }
        return page(tx, viewer, after.book, after.state)
      }),
    )

    mount(app, setTarget, ({ body, viewer, inZone }) =>
      inZone(async (tx) => {
        const known = knowledge.of(viewer.zone)
        const indicator = known.indicators.find(({ id }) => id === body.indicator)
        if (!indicator || !known.departments.has(body.department)) throw unknownPlace(body)
        const value = inSentence(() => decimal(body.value).toFixed())
        const before = (await standingTargets(tx)).find(
          (one) => one.indicator === body.indicator && one.period === body.year && one.department === body.department,
        )
        const target: StandingTarget = await appendTarget(tx, viewer, { ...body, value, unit: indicator.unit }, before)
        await record(tx, 'target.set', `${body.indicator}/${body.year}`, { ...body, before: before?.value ?? null })
        const book = await books.open(tx, viewer)
        return { row: targetRow(book, known, stateOf(book, target)) }
      }),
    )
  }

/** The target of the year follows a plan whose total was changed. */
const moveTarget = (tx: ZoneTransaction, viewer: Viewer, { target }: TargetState, value: string, reason: string) =>
  appendTarget(tx, viewer, { ...target, year: target.period, value, reason }, target)

const notYourTotal = (): Refusal =>
  new Refusal(403, 'forbidden', {
    zh: '年度总数由管委会领导或统计人员改；请选“总数不变”',
    en: 'The total of the year is changed by a leader or a statistician; keep the total',
  })

function inSentence<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof Fault) throw new Refusal(400, 'unacceptable', error.sentence)
    throw error
  }
}

function noTarget(book: Book, indicator: string, year: string): Refusal {
  const name = book.indicators.get(indicator)?.label ?? { zh: indicator, en: indicator }
  return new Refusal(404, 'unknown', {
    zh: `${year}年没有给“${name.zh}”下达目标`,
    en: `No target for “${name.en}” in ${year}`,
  })
}

const unknownPlace = ({ indicator, department }: { indicator: string; department: string }): Refusal =>
  new Refusal(400, 'unacceptable', {
    zh: `指标“${indicator}”或部门“${department}”不在本区的目录里`,
    en: `The indicator “${indicator}” or the department “${department}” is not known in this zone`,
  })
