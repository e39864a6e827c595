import type { FastifyInstance } from 'fastify'
import { problemColumns } from '../../../contract/delivery/columns.ts'
import * as contract from '../../../contract/delivery/problems/problems.ts'
import { filers, isOpen, problemLifecycle } from '../../../engines/delivery/problems/acts.ts'
import { threeLists } from '../../../engines/delivery/problems/lists.ts'
import { type Day, dayAt } from '../../../kernel/day.ts'
import type { Period } from '../../../kernel/period.ts'
import type { Room } from '../../application.ts'
import { attach } from '../../attachment.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { mount } from '../../mount.ts'
import { absent } from '../../refusal.ts'
import { listFile, listFileName } from '../../register/list-file.ts'
import type { Viewer } from '../../viewer.ts'
import { prescribedIn } from '../clinic/store.ts'
import { listNames } from '../files/lists.ts'
import { openAssessment, openBulletin, paperFileName, writeBulletinFile } from '../papers/written.ts'
import { actOnProblem, fileProblem } from './acts.ts'
import { type Desk, layDesk, type ProblemParts, seeProblem, seeProblems } from './desk.ts'
import { listProblems } from './list.ts'
import { lineOf, pageOf, responsibilityOf } from './shown.ts'
import { readProblem, readProblemProject } from './store.ts'

const mostShown = 200

const { notYet } = problemLifecycle

/** The three lists: problems with their clocks, responsibilities, progress; assessment and bulletin. */
export const problemRoom =
  (parts: ProblemParts): Room =>
  (app: FastifyInstance): void => {
    const { clock } = app.configuration
    const desk = (tx: ZoneTransaction, viewer: Viewer, { on }: { on?: Day | undefined } = {}): Promise<Desk> =>
      layDesk(parts, tx, viewer, dayAt(clock()), on)

    mount(app, contract.listProblems, ({ query, viewer, inZone }) =>
      inZone(async (tx) => {
        const laid = await desk(tx, viewer, query)
        const { chosen, ...listed } = await listProblems(laid, query)
        return { ...listed, problems: chosen.slice(0, mostShown), mayFile: filers.includes(viewer.post) }
      }),
    )

    mount(app, contract.exportProblems, ({ query, viewer, inZone, reply }) =>
      inZone(async (tx) => {
        const { asOf, chosen } = await listProblems(await desk(tx, viewer, query), query)
        attach(reply, listFileName(listNames.problems, asOf, query.language), 'xlsx')
        return listFile(listNames.problems, problemColumns, chosen, query.language)
      }),
    )

    mount(app, contract.openProblem, ({ params, query, viewer, inZone }) =>
      inZone(async (tx) => {
        const laid = await desk(tx, viewer, query)
        const seen = seeProblem(laid, await readProblem(tx, params.problem))
        if (!seen) throw absent(notYet.zh, notYet.en)
        return pageOf(laid, seen, await prescribedIn(tx, seen.id))
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
          asOf: laid.days.of(project),
          open: open.length,
          over: open.filter(({ standing }) => standing.clock && standing.clock.left < 0).length,
          problems: lines,
          responsibilities: lists.responsibilities.map((duty) =>
            responsibilityOf(laid, { id: duty.problem, serial: duty.serial }, duty),
          ),
          progress: lists.progress.map(({ kind, ...entry }, at) => ({
            ...entry,
            id: `${entry.problem} ${at}`,
            act: problemLifecycle.labelOf(kind),
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
        const seen = await actOnProblem(laid, params.problem, body)
        return pageOf(laid, seen, await prescribedIn(tx, seen.id))
      }),
    )

    mount(app, contract.openAssessment, ({ query, viewer, inZone }) =>
      inZone(async (tx) =>
        openAssessment(await desk(tx, viewer, query), query.period as Period | undefined, onlyOf(query)),
      ),
    )

    mount(app, contract.openBulletin, ({ query, viewer, inZone }) =>
      inZone(async (tx) => {
        const { day, paragraphs, serials, ...bulletin } = await openBulletin(
          await desk(tx, viewer, query),
          onlyOf(query),
        )
        return { asOf: day, paragraphs: [...paragraphs], serials: [...serials], ...bulletin }
      }),
    )

    mount(app, contract.exportBulletin, ({ query, viewer, inZone, reply }) =>
      inZone(async (tx) => {
        const { format, language } = query
        const bulletin = await openBulletin(await desk(tx, viewer, query), onlyOf(query))
        attach(reply, paperFileName(bulletin, language, format), format)
        return format === 'docx' ? writeBulletinFile(bulletin, language) : `${JSON.stringify(bulletin, null, 1)}\n`
      }),
    )
  }

/** Whether what is made up is asked for; left to what there is where nobody said. */
const onlyOf = ({ madeUp }: { readonly madeUp?: 'yes' | undefined }): true | undefined =>
  madeUp === 'yes' ? true : undefined
