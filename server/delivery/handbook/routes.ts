import type { FastifyInstance } from 'fastify'
import { exportHandbook, openHandbook } from '../../../contract/handbook.ts'
import { type Handbook, readHandbook } from '../../../engines/delivery/handbook/handbook.ts'
import type { Kind } from '../../../engines/register/kind.ts'
import { type Day, dayAt } from '../../../kernel/day.ts'
import type { ZonePack } from '../../../mechanisms/zone-pack.ts'
import type { Room } from '../../application.ts'
import { attach } from '../../attachment.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { mount } from '../../mount.ts'
import type { Viewer } from '../../viewer.ts'
import { viewProject } from '../ledger/ledger-view.ts'
import type { DeliveryParts } from '../ledger/parts.ts'
import { seenOn } from '../standing/digest.ts'
import { answeredFacts, ledgerFacts } from './facts.ts'
import { handbookFileName, writeHandbook } from './paper.ts'
import { publishedOf } from './published.ts'
import { handbookOf } from './shown.ts'

/** The landing office: which items a project has to settle, in which order, with which papers, by when. */
export const handbookRoom =
  (parts: DeliveryParts, parcel: Kind, packs: readonly ZonePack[]): Room =>
  (app: FastifyInstance): void => {
    const { mechanism } = parts
    const handbook: Handbook = readHandbook(mechanism.landingHandbook)

    type Asked = { readonly on?: Day | undefined; readonly answers?: string | undefined }
    async function open(tx: ZoneTransaction, { zone }: Viewer, id: string, { on, answers }: Asked) {
      const today = dayAt(app.configuration.clock())
      const { project, events, asOf } = await viewProject(parts, tx, { zone, id, on, today })
      const { standing } = seenOn(mechanism, events, asOf)
      const told = await ledgerFacts(
        tx,
        parcel,
        id,
        events.filter((event) => event.on <= asOf),
      )
      const known = { ...told, ...answeredFacts(handbook.facts, answers) }
      const published = publishedOf(packs, zone, project.number)
      return handbookOf(parts.mechanismIn(zone), handbook, known, { project, standing, asOf, published })
    }

    mount(app, openHandbook, ({ params, query, viewer, inZone }) =>
      inZone((tx) => open(tx, viewer, params.project, query)),
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
