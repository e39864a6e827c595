import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import {
  attachFile,
  largestAttachment,
  listAttachments,
  openAttachment,
  withdrawAttachment,
} from '../../../contract/delivery/attachments.ts'
import { deliveryReporters } from '../../../contract/delivery/ledger.ts'
import { paperFileIds } from '../../../kernel/paper-file.ts'
import type { Room } from '../../application.ts'
import { show } from '../../attachment.ts'
import { record } from '../../audit/record.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { bodyWith, type KeptRules, keptWithName } from '../../kept-file.ts'
import { mount } from '../../mount.ts'
import { conflicting, forbidden } from '../../refusal.ts'
import type { Viewer } from '../../viewer.ts'
import { actsFor, refuseBeyondReach } from '../acts/reach.ts'
import { type Project, type ProjectReading, readProject } from '../standing/projects.ts'
import * as store from './store.ts'

const rules: KeptRules = {
  name: { zh: '项目资料', en: 'file of the project' },
  types: paperFileIds,
  largest: largestAttachment,
}

/** An enterprise withdraws what it added itself; the staff whatever was added to a project of theirs. */
const isOwn = ({ post, account }: Viewer, file: store.StoredFile): boolean =>
  post !== 'enterprise' || file.account === account

async function shown(tx: ZoneTransaction, viewer: Viewer, project: Project) {
  const mayAttach = deliveryReporters.includes(viewer.post) && actsFor(viewer, project)
  const files = await store.readFiles(tx, project.id)
  return {
    mayAttach,
    files: files.map((file) => {
      const { project: _project, account: _account, fingerprint: _fingerprint, ...said } = file
      return { ...said, mayWithdraw: mayAttach && !file.withdrawn && isOwn(viewer, file) }
    }),
  }
}

/** One act at a time on the files of a project, so that none is kept twice. */
const hold = (tx: ZoneTransaction, { zone }: Viewer, project: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`${zone}/files/${project}`}, 0))`.execute(tx)

/** The room of photos and papers that stand with a project: attached, looked at, withdrawn. */
export const attachmentRoom =
  (reading: ProjectReading): Room =>
  (app: FastifyInstance): void => {
    mount(app, listAttachments, ({ params, viewer, inZone }) =>
      inZone(async (tx) => shown(tx, viewer, await readProject(tx, reading, params.project))),
    )

    mount(
      app,
      attachFile,
      ({ params, body, viewer, inZone }) => {
        const given = keptWithName(body, rules)
        return inZone(async (tx) => {
          const project = await readProject(tx, reading, params.project)
          refuseBeyondReach(viewer, project)
          await hold(tx, viewer, project.id)
          if (await store.keepFile(tx, viewer, project, given)) {
            const { name, content } = given
            const detail = { project: project.name, name, bytes: content.length }
            await record(tx, 'delivery.file-attached', `project/${project.id}`, detail)
          }
          return shown(tx, viewer, project)
        })
      },
      { bodyLimit: bodyWith(rules.largest) },
    )

    mount(app, withdrawAttachment, ({ params, body: { reason }, viewer, inZone }) =>
      inZone(async (tx) => {
        const { project: of } = await store.readFile(tx, params.file)
        const project = await readProject(tx, reading, of)
        refuseBeyondReach(viewer, project)
        await hold(tx, viewer, project.id)
        const file = await store.readFile(tx, params.file)
        refuseStrange(viewer, file)
        await store.appendWithdrawal(tx, viewer, file.id, reason)
        const detail = { project: project.name, name: file.name, reason }
        await record(tx, 'delivery.file-withdrawn', `project/${project.id}`, detail)
        return shown(tx, viewer, project)
      }),
    )

    mount(app, openAttachment, ({ params, inZone, reply }) =>
      inZone(async (tx) => {
        const { name, type, content } = await store.readContent(tx, params.file)
        show(reply, name, type)
        return content
      }),
    )
  }

function refuseStrange(viewer: Viewer, file: store.StoredFile): void {
  const { withdrawn, by } = file
  if (withdrawn)
    throw conflicting(`这份资料已经撤回：${withdrawn.reason}`, `The file is withdrawn already: ${withdrawn.reason}`)
  if (!isOwn(viewer, file))
    throw forbidden(`这份资料是${by}附的，由附的人撤回`, `${by} attached this file and withdraws it`)
}
