import type { FastifyInstance } from 'fastify'
import * as contract from '../../../contract/problems.ts'
import { filers, transitions } from '../../../engines/delivery/problems/acts.ts'
import { byUrgency, isOpen, threeLists } from '../../../engines/delivery/problems/lists.ts'
import { type Day, dayAt } from '../../../kernel/day.ts'
import type { Period } from '../../../kernel/period.ts'
import type { Room } from '../../application.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { mount } from '../../mount.ts'
import { absent } from '../../refusal.ts'
import type { Viewer } from '../../viewer.ts'
import { actOnProblem, fileProblem } from './acts.ts'
import { type Desk, layDesk, type ProblemParts, type SeenProblem, seeProblem, seeProblems } from './desk.ts'
import { bulletinFileName, openAssessment, openBulletin, writeBulletinFile } from './papers.ts'
import { lineOf, pageOf, responsibilityOf } from './shown.ts'
import { readProblem, readProblemProject } from './store.ts'

const mostShown = 200
const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const notYet = () => absent('这个问题那天还没有提出', 'The problem had not been raised on that day')

/** The three lists: problems with their clocks, responsibilities, progress; assessment and bulletin. */
export const problemRoom =
  (parts: ProblemParts): Room =>
  (app: FastifyInstance): void => {
    const { clock } = app.configuration
    const desk = (tx: ZoneTransaction, viewer: Viewer, { on }: { on?: string | undefined } = {}): Promise<Desk> =>
      layDesk(parts, tx, viewer, dayAt(clock()), on as Day | undefined)

    mount(app, contract.listProblems, ({ query, viewer, inZone }) =>
      inZone(async (tx) => {
        const laid = await desk(tx, viewer, query)
        const seen = await seeProblems(laid, query.project ? { project: query.project } : {})
        const lines = seen.toSorted(byUrgency).map((problem) => ({ problem, line: lineOf(laid, problem) }))
        const open = lines.filter(({ problem }) => isOpen(problem.standing))
        const mine = open.filter(({ line }) => line.mine)
        const raised = lines.filter(({ problem }) => raisedBy(problem, viewer))
        const view = query.view ?? 'all'
        const settled = (list: typeof lines) => list.filter(({ problem }) => !isOpen(problem.standing))
        const unsettled = (list: typeof lines) => list.filter(({ problem }) => isOpen(problem.standing))
        const of = view === 'mine' ? mine : view === 'raised' ? raised : lines
        const chosen = (query.settled ? settled(of) : unsettled(of)).filter(
          ({ line }) =>
            (!query.department || line.department?.id === query.department) &&
            (!query.level || line.level === query.level),
        )
        return {
          asOf: laid.dayOf(seen.length > 0 && seen.every(({ stored }) => stored.demonstration)),
          demonstration: seen.some(({ stored }) => stored.demonstration),
          counts: {
            mine: mine.length,
            raised: unsettled(raised).length,
            all: open.length,
            over: open.filter(({ line }) => line.clock !== null && line.clock.left < 0).length,
            settled: lines.length - open.length,
          },
          problems: chosen.slice(0, mostShown).map(({ line }) => line),
          mayFile: filers.includes(viewer.post),
        }
      }),
    )

    mount(app, contract.openProblem, ({ params, query, viewer, inZone }) =>
      inZone(async (tx) => {
        const laid = await desk(tx, viewer, query)
        const seen = seeProblem(laid, await readProblem(tx, params.problem))
        if (!seen) throw notYet()
        return pageOf(laid, seen)
      }),
    )

    mount(app, contract.openThreeLists, ({ params, query, viewer, inZone }) =>
      inZone(async (tx) => {
        const laid = await desk(tx, viewer, query)
        const project = await readProblemProject(tx, params.project)
        const seen = await seeProblems(laid, { project: project.id })
        const lists = threeLists(seen)
        const byId = new Map(seen.map((problem) => [problem.id, problem]))
        const lines = lists.problems.map(({ id }) => lineOf(laid, byId.get(id)!))
        const open = seen.filter(({ standing }) => isOpen(standing))
        return {
          asOf: laid.dayOf(project.demonstration),
          open: open.length,
          over: open.filter(({ standing }) => standing.clock && standing.clock.left < 0).length,
          problems: lines,
          responsibilities: lists.responsibilities.map((duty) =>
            responsibilityOf(laid, { id: duty.problem, serial: duty.serial }, duty),
          ),
          progress: lists.progress.map(({ kind, ...entry }, at) => ({
            ...entry,
            id: `${entry.problem} ${at}`,
            act: transitions[kind].label,
          })),
          mayFile: filers.includes(viewer.post),
        }
      }),
    )

    mount(app, contract.fileProblem, ({ params, body, viewer, inZone }) =>
      inZone(async (tx) => fileProblem(await desk(tx, viewer), params.project, body)),
    )

    mount(app, contract.actOnProblem, ({ params, body, viewer, inZone }) =>
      inZone(async (tx) => {
        const laid = await desk(tx, viewer)
        return pageOf(laid, await actOnProblem(laid, params.problem, body))
      }),
    )

    mount(app, contract.openAssessment, ({ query, viewer, inZone }) =>
      inZone(async (tx) => openAssessment(await desk(tx, viewer, query), query.period as Period | undefined)),
    )

    mount(app, contract.openBulletin, ({ query, viewer, inZone }) =>
      inZone(async (tx) => {
        const { day, paragraphs, serials, ...bulletin } = await openBulletin(await desk(tx, viewer, query))
        return { asOf: day, paragraphs: [...paragraphs], serials: [...serials], ...bulletin }
      }),
    )

    mount(app, contract.exportBulletin, ({ query, viewer, inZone, reply }) =>
      inZone(async (tx) => {
        const { format, language } = query
        const bulletin = await openBulletin(await desk(tx, viewer, query))
        const name = encodeURIComponent(bulletinFileName(bulletin, language, format))
        reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        reply.type(format === 'docx' ? documentType : 'application/json; charset=utf-8')
        return format === 'docx' ? writeBulletinFile(bulletin, language) : `${JSON.stringify(bulletin, null, 1)}\n`
      }),
    )
  }

/** Raised by the viewer, or for the viewer's enterprise or department. */
const raisedBy = ({ standing: { filedBy } }: SeenProblem, { account, enterprise, department, post }: Viewer): boolean =>
  filedBy.account === account ||
  (post === 'enterprise'
    ? enterprise !== null && filedBy.enterprise === enterprise
    : filedBy.enterprise === null && department !== null && filedBy.department === department)
