import type { FastifyInstance } from 'fastify'
import * as contract from '../../../contract/points/certificates.ts'
import { attach } from '../../attachment.ts'
import { record } from '../../audit/record.ts'
import { mount, mountOpen } from '../../mount.ts'
import { type PointsDesk, worksOnPoints } from '../desk.ts'
import { refuseOthers } from '../editions/acts.ts'
import { readRun } from '../runs/store.ts'
import { appendObjection, decide, objectionsOf, withdraw } from './objections.ts'
import { writeCertificate } from './pdf.ts'
import { makeOut, readCertificate, verificationOf } from './store.ts'

/** Certificates, what anybody verifies of them, objections and decisions. */
export function mountCertificates(app: FastifyInstance, desk: PointsDesk): void {
  const zoneLabel = (zone: string) => app.packs.find((pack) => pack.zone.id === zone)!.zone.label

  mount(app, contract.makeCertificate, ({ params, viewer, inZone }) => {
    if (viewer.post !== 'enterprise') refuseOthers(desk, viewer)
    return inZone(async (tx) => {
      const run = await readRun(tx, params.run)
      const made = await makeOut(desk, tx, viewer, { run, enterprise: params.enterprise, zone: zoneLabel(viewer.zone) })
      await record(tx, 'points.certify', params.enterprise, { code: made.code, hash: made.hash })
      return made
    })
  })

  mount(
    app,
    contract.downloadCertificate,
    async ({ params, query: { format, language }, inZone, reply }) => {
      const found = await inZone((tx) => readCertificate(tx, params.code))
      const says = contract.certificateText.parse(JSON.parse(found.says))
      const name = `${{ zh: '创新积分证书', en: 'Certificate of points' }[language]} ${says.name} ${says.year}.${format}`
      attach(reply, name, format)
      if (format === 'json') return `${found.says}\n`
      const address = `${app.configuration.publicAddress}${contract.certificateAddress(found.code)}`
      return writeCertificate(says, { ...found, address, language })
    },
    { cost: 'file' },
  )

  mountOpen(
    app,
    contract.verifyCertificate,
    ({ params, database }) => database.asSystem((tx) => verificationOf(tx, params.code)),
    { cost: 'proof' },
  )

  mount(app, contract.objectToPoints, ({ params, body, viewer, inZone }) =>
    inZone(async (tx) => {
      const { objection, sent } = await appendObjection(desk, tx, viewer, { ...params, ...body })
      if (sent) await record(tx, 'points.object', objection.id, { run: params.run, part: body.part })
      return objection
    }),
  )

  mount(app, contract.withdrawObjection, ({ params, viewer, inZone }) =>
    inZone(async (tx) => {
      const withdrawn = await withdraw(desk, tx, viewer, params.objection)
      await record(tx, 'points.withdraw', withdrawn.id, { run: withdrawn.run })
      return withdrawn
    }),
  )

  mount(app, contract.listObjections, ({ query, viewer, inZone }) =>
    inZone(async (tx) => {
      const all = await objectionsOf(tx, desk)
      return {
        objections: query.state === undefined ? all : all.filter(({ state }) => state === query.state),
        mayDecide: worksOnPoints(desk, viewer),
      }
    }),
  )

  mount(app, contract.decideObjection, ({ params, body, viewer, inZone }) => {
    refuseOthers(desk, viewer)
    return inZone(async (tx) => {
      const decided = await decide(desk, tx, viewer, { ...body, objection: params.objection })
      await record(tx, 'points.decide', decided.id, { accepted: body.accepted })
      return decided
    })
  })
}
