import type { FastifyInstance } from 'fastify'
import { answerHandbook, exportHandbook, openHandbook } from '../../../contract/delivery/handbook.ts'
import { deliveryReporters } from '../../../contract/delivery/ledger.ts'
import { readAnswers } from '../../../engines/delivery/handbook/answers.ts'
import { plansOf } from '../../../engines/delivery/standing/history.ts'
import type { Kind } from '../../../engines/register/kind.ts'
import { type Day, dayAt } from '../../../kernel/day.ts'
import type { ZonePack } from '../../../mechanisms/zone-pack.ts'
import type { Room } from '../../application.ts'
import { attach } from '../../attachment.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { mount } from '../../mount.ts'
import type { Viewer } from '../../viewer.ts'
import { actsFor } from '../acts/reach.ts'
import { viewProject } from '../ledger/ledger-view.ts'
import type { DeliveryParts } from '../ledger/parts.ts'
import { seenOn } from '../standing/digest.ts'
import { answeredFacts, ledgerFacts, refuseUnasked } from './facts.ts'
import { giveAnswer, readGiven, valuesOf } from './given.ts'
import { handbooksBy } from './kinds.ts'
import { handbookFileName, writeHandbook } from './paper.ts'
import { publishedOf } from './published.ts'
import { handbookOf } from './shown.ts'

/** The landing office: which items a project has to settle, in which order, with which papers, by when. */
export const handbookRoom =
  (parts: DeliveryParts, parcel: Kind, packs: readonly ZonePack[]): Room =>
  (app: FastifyInstance): void => {
    const { mechanism } = parts
    const handbooks = handbooksBy(mechanism)

    /** A project with what was known of it on a day, the plan then in force, and the handbook that it goes by. */
    async function view(tx: ZoneTransaction, { zone }: Viewer, id: string, on: Day | undefined) {
      const today = dayAt(app.configuration.clock())
      const { project, events, asOf } = await viewProject(parts, tx, { zone, id, on, today })
      const known = events.filter((event) => event.on <= asOf)
      const plan = plansOf(known).at(-1)
      return { project, events, asOf, known, plan, handbook: handbooks.ofProject(project, plan?.template ?? null) }
    }

    type Asked = { readonly on?: Day | undefined; readonly answers?: string | undefined }
    async function open(tx: ZoneTransaction, viewer: Viewer, id: string, { on, answers }: Asked) {
      const { zone } = viewer
      const { project, events, asOf, known, plan, handbook } = await view(tx, viewer, id, on)
      const { standing } = seenOn(mechanism, events, asOf)
      const told = await ledgerFacts(tx, parcel, id, known)
      const asked = new Set(handbook.facts.flatMap((fact) => (fact.asked ? [fact.id] : [])))
      const tried = readAnswers(answers)
      const given = new Map([...(await readGiven(tx, id, on))].filter(([fact]) => asked.has(fact) && !(fact in tried)))
      const answered = answeredFacts(handbook.facts, { ...valuesOf(given), ...tried })
      const published = publishedOf(packs, zone, project.number)
      const mayAnswer = on === undefined && deliveryReporters.includes(viewer.post) && actsFor(viewer, project)
      return handbookOf(
        parts.mechanismIn(zone),
        handbook,
        { ...told, ...answered },
        {
          project,
          standing,
          asOf,
          published,
          given,
          mayAnswer,
          plan: plan
            ? {
                on: plan.on,
                lengths: new Map(plan.network.tasks.map((task) => [task.id, task.duration ?? 0])),
                without: { ...(await ledgerFacts(tx, parcel, id, [])), ...answered },
              }
            : null,
        },
      )
    }

    mount(app, openHandbook, ({ params, query, viewer, inZone }) =>
      inZone((tx) => open(tx, viewer, params.project, query)),
    )

    mount(app, answerHandbook, ({ params, body, viewer, inZone }) =>
      inZone(async (tx) => {
        const { project, handbook } = await view(tx, viewer, params.project, undefined)
        refuseUnasked(handbook.facts, body)
        await giveAnswer(tx, viewer, project, body, new Date(app.configuration.clock()).toISOString())
        return open(tx, viewer, project.id, {})
      }),
    )

    mount(app, exportHandbook, ({ params, query, viewer, inZone, reply }) =>
      inZone(async (tx) => {
        const answer = await open(tx, viewer, params.project, query)
        const { format, language } = query
        attach(reply, handbookFileName(answer, format, language), format)
        return writeHandbook(answer, format, language)
      }),
    )
  }
