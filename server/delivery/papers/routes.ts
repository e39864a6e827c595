import type { FastifyInstance } from 'fastify'
import * as contract from '../../../contract/delivery/papers.ts'
import { type Day, dayAt } from '../../../kernel/day.ts'
import type { Room } from '../../application.ts'
import { attach } from '../../attachment.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { mount } from '../../mount.ts'
import type { Viewer } from '../../viewer.ts'
import { type Desk, layDesk, type ProblemParts } from '../problems/desk.ts'
import { numberOf } from './frozen.ts'
import { issue, openDraft } from './issue.ts'
import { shownDraft, shownLine, shownPaper } from './shown.ts'
import { readPaper, readPapers } from './store.ts'
import { paperFileName, writePaperFile } from './written.ts'

const mayIssue = ({ post }: Viewer): boolean => contract.paperIssuers.includes(post)

/** What is issued about the three lists: drafts, numbers, and the papers as they were. */
export const paperRoom =
  (parts: ProblemParts): Room =>
  (app: FastifyInstance): void => {
    const { clock } = app.configuration
    const desk = (tx: ZoneTransaction, viewer: Viewer, on?: Day): Promise<Desk> =>
      layDesk(parts, tx, viewer, dayAt(clock()), on)

    mount(app, contract.listPapers, ({ viewer, inZone }) =>
      inZone(async (tx) => ({ papers: (await readPapers(tx)).map(shownLine), mayIssue: mayIssue(viewer) })),
    )

    mount(app, contract.draftPaper, ({ query, viewer, inZone }) =>
      inZone(async (tx) => shownDraft(await openDraft(await desk(tx, viewer), query), mayIssue(viewer))),
    )

    mount(app, contract.issuePaper, ({ body, viewer, inZone }) =>
      inZone(async (tx) => issue(await desk(tx, viewer), body)),
    )

    mount(app, contract.openPaper, ({ params, query, viewer, inZone }) =>
      inZone(async (tx) =>
        shownPaper(await readPaper(tx, params.paper), (on) => desk(tx, viewer, on), query.on as Day | undefined),
      ),
    )

    mount(app, contract.downloadPaper, ({ params, query: { format, language }, inZone, reply }) =>
      inZone(async (tx) => {
        const { written, document, frozen } = await readPaper(tx, params.paper)
        const { paper, issuer, issuedOn } = frozen
        attach(reply, paperFileName({ ...paper, day: issuedOn }, language, format), format)
        if (format === 'json') return written
        if (language === 'zh') return document
        return writePaperFile(paper, { issuer, number: numberOf(frozen), day: issuedOn }, language)
      }),
    )
  }
