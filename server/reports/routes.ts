import type { FastifyInstance } from 'fastify'
import {
  downloadCard,
  freezeCard,
  listCards,
  openCard,
  recomputeCard,
  signers,
  verifyCard,
} from '../../contract/reports.ts'
import { figureOf, figuresOf } from '../../engines/reports/filled-card.ts'
import { restatements } from '../../engines/reports/restate.ts'
import { dayAt } from '../../kernel/day.ts'
import type { Room } from '../application.ts'
import { attach } from '../attachment.ts'
import { record } from '../audit/record.ts'
import { type Books, seesOnlyPublished } from '../indicators/books.ts'
import type { Knowledge } from '../indicators/knowledge.ts'
import { indicatorMark } from '../indicators/store.ts'
import { mount, mountOpen } from '../mount.ts'
import { conflicting, forbidden } from '../refusal.ts'
import { bookOfMoment, cardOf, countsIn, fill, keeper, recompute } from './cards.ts'
import { printCard } from './files.ts'
import { appendSigning, hashOf, readMoment, readSignedCard, readSigning, readSignings, shownSigning } from './store.ts'

const maySign = (post: string): boolean => (signers as readonly string[]).includes(post)

const notPublished = () =>
  forbidden(
    '这一份冻结的成绩单里有没有对外公布的数，只有管委会内部能打开；凭核验码可以核对真伪',
    'This frozen report card holds numbers that are not published and opens for the administration alone; its code can be verified',
  )

/** The room of reports: cards filled, printed, signed off, recomputed and verified. */
export const reportRoom =
  (knowledge: Knowledge, books: Books): Room =>
  (app: FastifyInstance): void => {
    const tools = { knowledge, database: app.database }

    mount(app, listCards, ({ viewer, inZone }) =>
      inZone(async (tx) => {
        const book = await books.open(tx, viewer)
        const signings = await readSignings(tx)
        const cards = knowledge.of(viewer.zone).pack.cards.map((card) => {
          const filled = fill(knowledge, viewer.zone, card, book)
          const figures = figuresOf(filled)
          const newest = signings.find((signing) => signing.card === card.id)
          return {
            id: card.id,
            title: card.title,
            periodLabel: filled.periodLabel,
            asOf: card.asOf,
            lead: filled.lead,
            figures: figures.length,
            missing: figures.filter(({ value }) => value === null).length,
            first: figureOf(filled.sections[0]!.blocks[0]!),
            frozen: newest ? shownSigning(newest) : null,
          }
        })
        return { cards }
      }),
    )

    mount(app, openCard, ({ params, viewer, inZone }) =>
      inZone(async (tx) => {
        const book = await books.open(tx, viewer)
        const card = fill(knowledge, viewer.zone, cardOf(knowledge, viewer.zone, params.card), book)
        const signings = await readSignings(tx, params.card)
        const inside = !seesOnlyPublished(viewer)
        const newest = inside && signings[0] ? await readSignedCard(tx, signings[0].code) : null
        return {
          card,
          hash: hashOf(card),
          frozen: signings.map(shownSigning),
          restatements: newest ? restatements(newest.filled, card, book) : [],
          signing: maySign(viewer.post),
        }
      }),
    )

    mount(
      app,
      downloadCard,
      async ({ params, query, viewer, inZone, reply }) => {
        const { card, signing } = await inZone(async (tx) => {
          const declared = cardOf(knowledge, viewer.zone, params.card)
          const filled = fill(knowledge, viewer.zone, declared, await books.open(tx, viewer))
          if (query.code !== undefined) {
            const signing = await readSigning(tx, query.code)
            if (signing.hash === hashOf(filled)) return { card: filled, signing }
            if (seesOnlyPublished(viewer)) throw notPublished()
            return { card: (await readSignedCard(tx, query.code)).filled, signing }
          }
          const [newest] = await readSignings(tx, params.card)
          return { card: filled, signing: newest?.hash === hashOf(filled) ? newest : undefined }
        })
        const file = await printCard(card, signing, { ...query, site: app.configuration.publicAddress })
        return attach(reply, file.name, query.format).send(file.content)
      },
      { cost: 'file' },
    )

    mount(app, freezeCard, ({ params, body, viewer, inZone }) =>
      inZone(async (tx) => {
        const declared = cardOf(knowledge, viewer.zone, params.card)
        const moment = await readMoment(tx)
        const counts = countsIn(await books.open(tx, viewer))
        const book = await bookOfMoment(tx, knowledge, viewer.zone, { moment, counts })
        const card = fill(knowledge, viewer.zone, declared, book)
        if (hashOf(card) !== body.hash) {
          throw conflicting(
            '您看到的数与此刻登记的数不同，请刷新后再冻结',
            'The numbers have changed since you saw them; look again before signing',
          )
        }
        const signing = await appendSigning(tx, viewer, card, { moment, counts, mark: await indicatorMark(tx) })
        await record(tx, 'report.freeze', card.id, { code: signing.code, hash: signing.hash })
        return shownSigning(signing)
      }),
    )

    mount(
      app,
      recomputeCard,
      async ({ params, viewer, inZone }) => {
        const { code } = await inZone((tx) => readSigning(tx, params.code))
        const signed = await app.database.inZone(keeper(viewer.zone), (tx) => readSignedCard(tx, code))
        const card = seesOnlyPublished(viewer) ? null : signed.filled
        return { ...(await recompute(tools, signed)), card, frozen: shownSigning(signed) }
      },
      { cost: 'proof' },
    )

    mountOpen(
      app,
      verifyCard,
      async ({ params, database }) => {
        const signing = await database.asSystem((tx) => readSignedCard(tx, params.code))
        const { filled, code, moment } = signing
        return {
          ...(await recompute(tools, signing)),
          code,
          title: filled.title,
          zone: filled.zone.label,
          periodLabel: filled.periodLabel,
          figures: figuresOf(filled).length,
          frozenOn: dayAt(Date.parse(moment)),
        }
      },
      { cost: 'proof' },
    )
  }
