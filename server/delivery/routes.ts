import type { FastifyInstance } from 'fastify'
import * as acts from '../../contract/delivery/acts.ts'
import { listDoubts } from '../../contract/delivery/doubts.ts'
import {
  exportDelivery,
  exportDeliveryCalendar,
  exportOc4ids,
  exportPlan,
  exportStatistics,
} from '../../contract/delivery/files.ts'
import * as contract from '../../contract/delivery/ledger.ts'
import { compareProjects, isToWatch } from '../../contract/delivery/order.ts'
import { oc4idsPackage } from '../../engines/delivery/interchange/oc4ids.ts'
import type { Network } from '../../engines/delivery/scheduling/network.ts'
import type { Move } from '../../engines/delivery/scheduling/slip.ts'
import { type Happening, plansOf } from '../../engines/delivery/standing/history.ts'
import { type Day, dayAt } from '../../kernel/day.ts'
import type { Room } from '../application.ts'
import { attach } from '../attachment.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import type { Books } from '../indicators/books.ts'
import type { Knowledge } from '../indicators/knowledge.ts'
import { mount } from '../mount.ts'
import { unacceptable } from '../refusal.ts'
import { listFile, listFileName } from '../register/list-file.ts'
import { briefly, inPieces, ofEach } from '../rest.ts'
import type { Viewer } from '../viewer.ts'
import { type Done, withDone } from './acts/done-before.ts'
import { type Held, happen, hold, newRequest } from './acts/happen.ts'
import { readDays } from './days.ts'
import { inOrder, projectDays } from './files/calendar/days.ts'
import { calendarFile, calendarNames } from './files/calendar/file.ts'
import { listNames } from './files/lists.ts'
import { planFile } from './files/plan-file.ts'
import { publishedProject } from './files/published.ts'
import { statisticsFile } from './files/statistics-file.ts'
import { projectColumns, projectList } from './files/workbook.ts'
import { handbooksBy } from './handbook/kinds.ts'
import { doubtfulIn } from './ledger/doubtful.ts'
import { figuresOfYear } from './ledger/known-figures.ts'
import { ledgerOf, yearAsked } from './ledger/ledger.ts'
import { type AskedLedger, type LedgerView, viewLedger, viewProject } from './ledger/ledger-view.ts'
import { mountMap } from './ledger/map.ts'
import { headOf, type Narrowing, narrowed, overviewOf } from './ledger/overview.ts'
import type { DeliveryParts } from './ledger/parts.ts'
import { statisticsOf } from './ledger/statistics.ts'
import { todayOf } from './ledger/today.ts'
import { albumOf } from './photos/shown.ts'
import { readPhotos } from './photos/store.ts'
import { pageOf } from './project/page.ts'
import { reportFormOf } from './project/report-form.ts'
import { triedMove } from './project/slip.ts'
import { readProject, readProjects } from './standing/projects.ts'

const usualLimit = 200

/** As projects are listed; they are read in the order of their names as the register spells them. */
const orders = { ...compareProjects, name: () => 0 }

/** The room of delivery: what will slip, a project, moves that are tried, plans, promises, extensions, ten-day reports. */
export const deliveryRoom =
  (parts: DeliveryParts, knowledge: Knowledge, books: Books): Room =>
  (app: FastifyInstance): void => {
    const { clock, publicAddress: site } = app.configuration
    const { mechanism } = parts
    const today = (): Day => dayAt(clock())

    type Asked = Pick<AskedLedger, 'year' | 'on' | 'inHand'>
    const view = (tx: ZoneTransaction, { zone }: Viewer, { year, on, inHand = false }: Asked): Promise<LedgerView> =>
      viewLedger(parts, tx, { zone, year, on, inHand, today: today() })

    const open = (tx: ZoneTransaction, { zone }: Viewer, id: string, on: Day | undefined) =>
      viewProject(parts, tx, { zone, id, on, today: today() })

    async function page(tx: ZoneTransaction, viewer: Viewer, id: string, on?: Day) {
      const { project, events, asOf, learned } = await open(tx, viewer, id, on)
      const album = albumOf(await readPhotos(tx, id))
      return pageOf(parts, project, events, learned, { asOf, viewer, album })
    }

    mount(app, contract.openDelivery, ({ query, viewer, inZone }) =>
      inZone(async (tx) => overviewOf(await view(tx, viewer, query), parts.kind, mechanism, query)),
    )

    mount(app, contract.listDelivery, ({ query, viewer, inZone }) =>
      inZone(async (tx) => {
        const seen = await view(tx, viewer, query)
        const { order = 'late', from = 0, limit = usualLimit } = query
        const lines = narrowed(seen, query).map(({ line }) => line)
        return {
          ...headOf(seen, parts.kind),
          total: lines.length,
          projects: lines.sort(orders[order]).slice(from, from + limit),
        }
      }),
    )

    mount(
      app,
      exportDelivery,
      ({ query, viewer, inZone, reply }) =>
        inZone(async (tx) => {
          const seen = await view(tx, viewer, query)
          const { order = 'late', slipping, language } = query
          const all = narrowed(seen, query).map(({ line }) => line)
          const lines = slipping === 'yes' ? all.filter(isToWatch) : all
          const name = slipping === 'yes' ? listNames.slips : projectList
          attach(reply, listFileName(name, seen.head.asOf, language), 'xlsx')
          return listFile(name, projectColumns(parts.kind), lines.sort(orders[order]), language)
        }),
      { cost: 'file' },
    )

    mount(app, listDoubts, ({ query, viewer, inZone }) =>
      inZone(async (tx) => {
        const seen = await view(tx, viewer, query)
        return {
          ...headOf(seen, parts.kind),
          ...(await doubtfulIn(parts, tx, viewer.zone, narrowed(seen, query))),
        }
      }),
    )

    mountMap(app, parts, view)

    mount(app, contract.openToday, ({ query, viewer, inZone }) =>
      inZone(async (tx) => todayOf(await view(tx, viewer, { ...query, inHand: true }), viewer)),
    )

    mount(app, exportDeliveryCalendar, ({ query, viewer, inZone, reply }) =>
      inZone(async (tx) => {
        const wanted = await chosenOf(tx, viewer, query)
        const { id: zone, label } = knowledge.of(viewer.zone).pack.zone
        const name = calendarNames.projects(label, query.project && wanted[0]?.project.name)[query.language]
        const days = inOrder(await projectDays(wanted, briefly()))
        attach(reply, `${name}.ics`, 'ics')
        return calendarFile(name, days, { zone, site, language: query.language, now: clock() })
      }),
    )

    mount(app, exportOc4ids, ({ query, viewer, inZone, reply }) =>
      inZone(async (tx) => {
        const { zone } = knowledge.of(viewer.zone).pack
        const wanted = await chosenOf(tx, viewer, query)
        reply.header('content-disposition', 'attachment; filename="oc4ids.json"')
        const address = `${app.configuration.publicAddress}${exportOc4ids.path}`
        const publisher = { id: `jixia-${zone.id}`, name: zone.label.zh, address }
        const published = await ofEach(wanted, briefly(), publishedProject)
        return inPieces(oc4idsPackage(published, publisher, new Date(clock()).toISOString()), briefly())
      }),
    )

    /** The projects asked for, as their ledger has them: one that is named, or all that were chosen. */
    async function chosenOf(
      tx: ZoneTransaction,
      viewer: Viewer,
      query: Asked & Narrowing & { readonly project?: string | undefined },
    ) {
      const seen = await view(tx, viewer, query.project ? await yearOf(tx, query.project, query) : query)
      return narrowed(seen, query).filter(({ project }) => !query.project || project.id === query.project)
    }

    /** The ledger that a project stands in, whatever year was asked for. */
    async function yearOf(tx: ZoneTransaction, id: string, asked: Asked): Promise<Asked> {
      return { ...asked, year: yearAsked(await readProject(tx, parts, id)) }
    }

    async function statistics(tx: ZoneTransaction, viewer: Viewer, year: string | undefined) {
      const { zone } = viewer
      const { indicators } = knowledge.of(zone)
      const ledger = ledgerOf(await readProjects(tx, parts), mechanism, year)
      const known = figuresOfYear(indicators, await books.open(tx, viewer), ledger.year)
      return statisticsOf(ledger, parts.kind, zone, known, await readDays(tx, { today: today() }))
    }

    mount(app, contract.openDeliveryStatistics, ({ query, viewer, inZone }) =>
      inZone((tx) => statistics(tx, viewer, query.year)),
    )

    mount(app, exportStatistics, ({ query: { year, language }, viewer, inZone, reply }) =>
      inZone(async (tx) => {
        const told = await statistics(tx, viewer, year)
        attach(reply, `${listNames.statistics[language]} ${told.year ?? ''}.xlsx`.replace(' .', '.'), 'xlsx')
        return statisticsFile(told, parts.kind, language)
      }),
    )

    mount(app, contract.openProject, ({ params, query, viewer, inZone }) =>
      inZone((tx) => page(tx, viewer, params.project, query.on)),
    )

    mount(app, exportPlan, ({ params, query, viewer, inZone, reply }) =>
      inZone(async (tx) => {
        const { project, events, asOf } = await open(tx, viewer, params.project, query.on)
        attach(reply, `${project.name}.xml`, 'xml')
        return planFile(mechanism, project, events, asOf)
      }),
    )

    mount(app, contract.tryMove, ({ params, query, body, viewer, inZone }) =>
      inZone(async (tx) => {
        const { events, asOf } = await open(tx, viewer, params.project, query.on)
        return triedMove(mechanism, events, asOf, body as Move)
      }),
    )

    mount(app, contract.openReportForm, ({ params, query, viewer, inZone }) =>
      inZone(async (tx) => {
        const { project, events, asOf } = await open(tx, viewer, params.project, query.on)
        const album = albumOf(await readPhotos(tx, project.id))
        return reportFormOf(mechanism, project, events, asOf, query.period, album)
      }),
    )

    const handbooks = handbooksBy(mechanism)
    mount(app, contract.listTemplates, ({ viewer }) => ({
      templates: mechanism.templates.map((template) => ({
        id: template.id,
        label: template.label,
        promised: template.promised,
        tasks: template.tasks.map(({ id, label, days = 0, fixed = false, phase, owner }) => ({
          id,
          label,
          days,
          fixed,
          phase: mechanism.phases.find((one) => one.id === phase)!.label,
          phaseId: phase,
          owner: parts.mechanismIn(viewer.zone).owners[owner]!,
          items: handbooks.numbersOf(template.id, { id, label }),
        })),
        network: mechanism.networkOf(template),
      })),
    }))

    type Acting = { readonly params: { readonly project: string }; readonly viewer: Viewer; readonly inZone: InZone }
    type InZone = <T>(work: (tx: ZoneTransaction) => Promise<T>) => Promise<T>
    type What = Happening & { readonly version?: number | undefined }

    const act = ({ params, viewer, inZone }: Acting, what: (held: Held) => What) =>
      inZone(async (tx) => {
        const held = await hold(parts, tx, viewer, params.project, today())
        await happen(parts, tx, viewer, held, what(held))
        return page(tx, viewer, params.project)
      })

    mount(
      app,
      acts.setPlan,
      (call) =>
        act(call, ({ events, project }) => {
          const { body } = call
          const phase = project.status ? { phase: project.status } : {}
          if ('network' in body) {
            const former = events.flatMap((event) => (event.kind === 'planned' ? [event.template] : [])).at(-1)
            const template = body.template === undefined ? (former ?? null) : templateOf(body.template).id
            return { kind: 'planned', ...body, ...phase, template }
          }
          return {
            kind: 'planned',
            ...phase,
            ...fromTemplate(body.template, body, plansOf(events).at(-1)?.network),
            reason: body.reason,
            version: body.version,
          }
        }),
      { bodyLimit: 4 << 20 },
    )

    function templateOf(id: string) {
      const template = mechanism.templates.find((one) => one.id === id)
      if (template) return template
      const known = mechanism.templates.map((one) => one.id).join('、')
      throw unacceptable(`没有推进方案模板“${id}”，可用：${known}`, `There is no template “${id}”; there are ${known}`)
    }

    type Given = { readonly days?: Readonly<Record<string, number>>; readonly done?: Done }

    function fromTemplate(id: string, { days = {}, done = {} }: Given, former: Network | undefined) {
      const template = templateOf(id)
      const unknown = Object.keys({ ...days, ...done }).find((step) => !template.tasks.some((task) => task.id === step))
      if (unknown !== undefined) {
        throw unacceptable(
          `模板“${template.label.zh}”没有步骤“${unknown}”`,
          `The template “${template.label.en}” has no step “${unknown}”`,
        )
      }
      const network = withDone(mechanism.networkOf(template, days), done, former)
      return { template: id, network, promised: template.promised }
    }

    mount(app, acts.promiseDay, (call) => act(call, () => ({ kind: 'promised', ...call.body })))
    mount(app, acts.requestExtension, (call) =>
      act(call, () => ({ kind: 'extension-requested', request: newRequest(), ...call.body })),
    )
    mount(app, acts.decideExtension, (call) =>
      act(call, () => ({ kind: 'extension-decided', request: call.params.request, ...call.body })),
    )
    mount(app, acts.reportTenDays, (call) => act(call, () => ({ kind: 'reported', ...call.body })))
  }
