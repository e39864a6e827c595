import type { FastifyInstance } from 'fastify'
import { openCapitalAccount } from '../../contract/investment/capital-account.ts'
import * as contract from '../../contract/investment/investment.ts'
import { declareRateTable, largestRateFile, tryRateTable } from '../../contract/investment/rate-table.ts'
import { currencies } from '../../engines/investment/currency.ts'
import { fieldOf } from '../../engines/register/kind.ts'
import { type Day, dayAt } from '../../kernel/day.ts'
import type { Room } from '../application.ts'
import { attach } from '../attachment.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { bodyWith } from '../kept-file.ts'
import { mount } from '../mount.ts'
import { listFile, listFileName } from '../register/list-file.ts'
import { runIn } from '../register/statement.ts'
import type { Viewer } from '../viewer.ts'
import { capitalAccountOf } from './account.ts'
import { addArrival, addCommitment, addCounterEntry, changeCommitment, commitmentOf } from './acts.ts'
import { type CapitalDesk, type CapitalParts, layCapitalDesk } from './desk.ts'
import { listedCommitments } from './list.ts'
import { type Measuring, measureCapital } from './measures.ts'
import { addRateTable, textOfRateFile, triedRates } from './rate-table.ts'
import { addRate, waitingOf } from './rates.ts'
import { commitmentPageOf, shownRules } from './shown.ts'
import { voucherRules } from './vouchers/given.ts'
import { mountVouchers } from './vouchers/routes.ts'
import { commitmentColumns, commitmentFile } from './workbook.ts'

/** Paid-in capital: what was promised, what arrived by which voucher, the account against target. */
export const investmentRoom =
  (parts: CapitalParts, measuring: Measuring): Room =>
  (app: FastifyInstance): void => {
    const { clock } = app.configuration
    const desk = (tx: ZoneTransaction, viewer: Viewer, asked: { on?: string | undefined } = {}): Promise<CapitalDesk> =>
      layCapitalDesk(parts, tx, viewer, dayAt(clock()), asked.on as Day | undefined)
    const page = async (laid: CapitalDesk, id: string) => commitmentPageOf(laid, commitmentOf(laid, id))

    mount(app, openCapitalAccount, ({ query, viewer, inZone }) =>
      inZone(async (tx) => {
        const laid = await desk(tx, viewer, query)
        return capitalAccountOf(laid, query.year, (period, year) => measureCapital(measuring, laid, period, year))
      }),
    )

    mount(app, contract.listCommitments, ({ query, viewer, inZone }) =>
      inZone(async (tx) => listedCommitments(await desk(tx, viewer, query), query)),
    )

    mount(app, contract.exportCommitments, ({ query, viewer, inZone, reply }) =>
      inZone(async (tx) => {
        const { asOf, commitments } = listedCommitments(await desk(tx, viewer, query), query)
        attach(reply, listFileName(commitmentFile, asOf, query.language), 'xlsx')
        return listFile(commitmentFile, commitmentColumns(parts.kinds.commitment), commitments, query.language)
      }),
    )

    mount(app, contract.openCommitment, ({ params, query, viewer, inZone }) =>
      inZone(async (tx) => page(await desk(tx, viewer, query), params.commitment)),
    )

    mount(app, contract.openNewCommitment, ({ viewer, inZone }) =>
      inZone(async (tx) => {
        const laid = await desk(tx, viewer)
        const trade = fieldOf(parts.kinds.commitment, 'trade')
        const departments = [...parts.departments(viewer.zone)].map(([id, { label }]) => ({ id, label }))
        return {
          departments: departments.filter(({ id }) => viewer.department === null || id === viewer.department),
          trades: trade.kind === 'choice' ? trade.choices.map(({ value, label }) => ({ id: value, label })) : [],
          projects: await runIn(tx)<{ id: string; name: string }>({
            text: 'select id, name from register.project where archived_at is null order by sort_name, id limit 3000',
            values: [],
          }),
          rules: shownRules(laid.rules),
        }
      }),
    )

    mount(app, contract.recordCommitment, ({ body, viewer, inZone }) =>
      inZone(async (tx) => addCommitment(await desk(tx, viewer), body)),
    )

    mount(app, contract.actOnCommitment, ({ params, body, viewer, inZone }) =>
      inZone(async (tx) => {
        await changeCommitment(await desk(tx, viewer), params.commitment, body)
        return page(await desk(tx, viewer), params.commitment)
      }),
    )

    mount(
      app,
      contract.recordArrival,
      ({ params, body, viewer, inZone }) =>
        inZone(async (tx) => {
          await addArrival(await desk(tx, viewer), params.commitment, body)
          return page(await desk(tx, viewer), params.commitment)
        }),
      { bodyLimit: bodyWith(voucherRules.largest) },
    )

    mount(app, contract.counterArrival, ({ params, body, viewer, inZone }) =>
      inZone(async (tx) => {
        const commitment = await addCounterEntry(await desk(tx, viewer), params.arrival, body)
        return page(await desk(tx, viewer), commitment)
      }),
    )

    mountVouchers(app, desk, page)

    mount(app, contract.listRates, ({ viewer, inZone }) =>
      inZone(async (tx) => {
        const laid = await desk(tx, viewer)
        return {
          rates: laid.rates.map(({ declared: _, ...rate }) => ({ ...rate, currencyLabel: currencies[rate.currency] })),
          waiting: waitingOf(laid).map((one) => ({ ...one, label: currencies[one.currency] })),
          rules: shownRules(laid.rules),
          mayDeclare: contract.rateDeclarers.includes(viewer.post),
        }
      }),
    )

    mount(
      app,
      tryRateTable,
      async ({ body, viewer, inZone }) => {
        const text = 'file' in body ? await textOfRateFile(body.file) : body.text
        return inZone(async (tx) => triedRates(await desk(tx, viewer), text))
      },
      { bodyLimit: bodyWith(largestRateFile) },
    )

    mount(app, declareRateTable, ({ body, viewer, inZone }) =>
      inZone(async (tx) => addRateTable(await desk(tx, viewer), body)),
    )

    mount(app, contract.declareRate, ({ body, viewer, inZone }) =>
      inZone(async (tx) => addRate(await desk(tx, viewer), body)),
    )
  }
