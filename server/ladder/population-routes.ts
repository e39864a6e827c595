import type { FastifyInstance } from 'fastify'
import * as files from '../../contract/ladder/files.ts'
import * as contract from '../../contract/ladder/population.ts'
import { day, dayAt } from '../../kernel/day.ts'
import { attach } from '../attachment.ts'
import { bureauIn } from '../bureau.ts'
import { mayConfirm } from '../confirmation/acts.ts'
import { readConfirmations, readHistory } from '../confirmation/store.ts'
import type { Call } from '../mount.ts'
import { mount } from '../mount.ts'
import { listFile, listFileName } from '../register/list-file.ts'
import { confirmInLadder, withdrawInLadder } from './confirm.ts'
import { ladderDayOf } from './day.ts'
import { fileNames, nearColumns, renewalColumns, renewalsDue, titleColumns, titlesHeld } from './files.ts'
import type { NominationParts } from './nominations/desk.ts'
import type { Everybody, keepEverybody } from './population.ts'
import { editionsOf, nearMissesOf, populationOf } from './population-shown.ts'
import { ladderMark } from './store.ts'
import { readRows } from './subjects.ts'

type Asking = Pick<Call<undefined, { readonly on?: string | undefined }, undefined>, 'query' | 'viewer' | 'inZone'>

/** The pages about everybody: the ladder of the zone, near misses, the rules and their confirmation. */
export function mountPopulation(
  app: FastifyInstance,
  { ladder: parts, zone }: NominationParts,
  everybody: ReturnType<typeof keepEverybody>,
): void {
  const { clock } = app.configuration
  const ladder = { parts, packs: app.packs }

  const look = async ({ query, viewer, inZone }: Asking): Promise<Everybody> => {
    const { known, mark } = await inZone(async (tx) => ({
      known: await ladderDayOf(tx, dayAt(clock())),
      mark: await ladderMark(tx),
    }))
    const on = query.on === undefined ? known : day(query.on)
    return everybody(viewer.zone, on, mark, () => inZone((tx) => readRows(parts, tx, on, undefined, known)))
  }

  mount(app, contract.openLadderPopulation, async ({ query, viewer, inZone }) => {
    const known = await look({ query, viewer, inZone })
    return populationOf(parts, known, await inZone(readConfirmations), zone(viewer.zone).figures)
  })

  mount(app, contract.listNearMisses, async ({ query, viewer, inZone }) =>
    nearMissesOf(parts, await look({ query, viewer, inZone }), query),
  )

  mount(app, files.exportNearMisses, async ({ query: { language, ...query }, viewer, inZone, reply }) => {
    const known = await look({ query, viewer, inZone })
    const { asOf, rows } = await nearMissesOf(parts, known, { ...query, limit: Number.POSITIVE_INFINITY, offset: 0 })
    const made = new Map(known.seen.map(({ enterprise: { id, demonstration } }) => [id, demonstration]))
    attach(reply, listFileName(fileNames.near, asOf, language), 'xlsx')
    return listFile(
      fileNames.near,
      nearColumns,
      rows.map((row) => ({ ...row, demonstration: made.get(row.id) ?? false })),
      language,
    )
  })

  mount(app, files.exportLadderTitles, async ({ query: { language, ...query }, viewer, inZone, reply }) => {
    const known = await look({ query, viewer, inZone })
    attach(reply, listFileName(fileNames.titles, known.on, language), 'xlsx')
    return listFile(fileNames.titles, titleColumns, titlesHeld(parts, known), language)
  })

  mount(app, files.exportLadderRenewals, async ({ query: { language, ...query }, viewer, inZone, reply }) => {
    const known = await look({ query, viewer, inZone })
    attach(reply, listFileName(fileNames.renewals, known.on, language), 'xlsx')
    return listFile(fileNames.renewals, renewalColumns, renewalsDue(parts, known), language)
  })

  mount(app, contract.listLadderEditions, ({ query, viewer, inZone }) =>
    inZone(async (tx) => {
      const on = query.on === undefined ? await ladderDayOf(tx, dayAt(clock())) : day(query.on)
      return editionsOf(parts, on, await readHistory(tx, null), (bureau) =>
        mayConfirm(viewer, bureauIn(app.packs, viewer.zone, bureau)),
      )
    }),
  )

  mount(app, contract.confirmLadderItems, ({ params, body, viewer, inZone }) =>
    inZone(async (tx) => ({ left: await confirmInLadder(ladder, [tx, viewer, dayAt(clock())], params.edition, body) })),
  )

  mount(app, contract.withdrawLadderItem, ({ params, body, viewer, inZone }) =>
    inZone(async (tx) => ({
      left: await withdrawInLadder(ladder, [tx, viewer, dayAt(clock())], params.edition, body),
    })),
  )
}
