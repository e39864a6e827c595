import type { FastifyInstance } from 'fastify'
import * as entries from '../../contract/evaluation/entries.ts'
import { largestEntryFile } from '../../contract/evaluation/entries.ts'
import * as contract from '../../contract/evaluation/evaluation.ts'
import { lineFates } from '../../engines/evaluation/entry-table.ts'
import { dayAt } from '../../kernel/day.ts'
import type { Room } from '../application.ts'
import { attach } from '../attachment.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { textOfTable } from '../import/reading/table-text.ts'
import { ladderDayOf } from '../ladder/day.ts'
import { mount } from '../mount.ts'
import { unacceptable } from '../refusal.ts'
import { listFile } from '../register/list-file.ts'
import type { Viewer } from '../viewer.ts'
import { type Acting, confirmEdition, decide, fill, fillTable, publish, triedTable } from './acts.ts'
import { contributionColumns, contributionFile } from './contribution-file.ts'
import { contributionsOf } from './contributions.ts'
import { entriesOf, tableColumns, tableLines } from './entries.ts'
import { evaluationPageOf, lineOf } from './page.ts'
import { calledYear, type EvaluationParts, editionNamed, refuseOtherBureaus } from './parts.ts'
import type { Recording } from './recorded.ts'
import { readState } from './state.ts'
import { readConfirmations } from './store.ts'

/** Base64 is a third longer than what it holds. */
const bodyLimit = largestEntryFile * 1.5
const signs = 200_000

/** The evaluation of the zone: how sure it is, the own score, what enterprises bring, what people fill in and confirm. */
export const evaluationRoom =
  (parts: EvaluationParts, recording: Recording): Room =>
  (app: FastifyInstance): void => {
    const today = () => dayAt(app.configuration.clock())

    const look = async (tx: ZoneTransaction, viewer: Viewer, edition: string, year?: string): Promise<Acting> => {
      const named = editionNamed(parts, edition)
      refuseOtherBureaus(parts, viewer)
      const on = await ladderDayOf(tx, today())
      return {
        tx,
        viewer,
        today: on,
        state: await readState({ parts, recording }, tx, viewer, { edition: named, year, today: on }),
      }
    }
    const pageOf = ({ tx, viewer, ...seen }: Acting) => evaluationPageOf(parts, tx, viewer, seen)

    /** An act on the evaluation, and then the page as it has become. */
    const acting = async (
      act: (acting: Acting) => Promise<void>,
      ...[tx, viewer, edition, year]: Parameters<typeof look>
    ) => {
      await act(await look(tx, viewer, edition, year))
      return pageOf(await look(tx, viewer, edition, year))
    }

    mount(app, contract.openEvaluation, ({ params, query, viewer, inZone }) =>
      inZone(async (tx) => pageOf(await look(tx, viewer, params.edition, query.year))),
    )

    mount(app, contract.publishEvaluation, ({ params, body, viewer, inZone }) =>
      inZone((tx) => acting(publish, tx, viewer, params.edition, String(body.year))),
    )

    const contributed = async (
      { tx, viewer }: Pick<Acting, 'tx' | 'viewer'>,
      edition: string,
      asked: Parameters<typeof contributionsOf>[3] & { readonly year?: string | undefined },
    ) => {
      const { state, today: on } = await look(tx, viewer, edition, asked.year)
      return contributionsOf(state, await lineOf(tx, state.edition, await readConfirmations(tx), state.year), on, asked)
    }

    mount(app, contract.listContributions, ({ params, query, viewer, inZone }) =>
      inZone((tx) => contributed({ tx, viewer }, params.edition, query)),
    )

    mount(
      app,
      contract.exportContributions,
      ({ params, query: { language, ...asked }, viewer, inZone, reply }) =>
        inZone(async (tx) => {
          const everybody = { ...asked, offset: 0, limit: Number.POSITIVE_INFINITY }
          const found = await contributed({ tx, viewer }, params.edition, everybody)
          const name = contributionFile(found)
          attach(reply, `${name[language]}.xlsx`, 'xlsx')
          return listFile(name, contributionColumns(found), found.rows, language)
        }),
      { cost: 'file' },
    )

    mount(app, entries.listEvaluationEntries, ({ params, query, viewer, inZone }) =>
      inZone(async (tx) => {
        const { state, today: on } = await look(tx, viewer, params.edition, query.year)
        return entriesOf(state, viewer, on)
      }),
    )

    mount(app, entries.fillEvaluationEntry, ({ params, query, body, viewer, inZone }) =>
      inZone((tx) => acting((given) => fill(given, body), tx, viewer, params.edition, query.year)),
    )

    mount(app, entries.decideEvaluationEntry, ({ params, query, body, viewer, inZone }) =>
      inZone((tx) => acting((given) => decide(given, params.entry, body), tx, viewer, params.edition, query.year)),
    )

    mount(app, entries.confirmEvaluationEdition, ({ params, query, body, viewer, inZone }) =>
      inZone((tx) => acting((given) => confirmEdition(given, body), tx, viewer, params.edition, query.year)),
    )

    mount(
      app,
      entries.exportEvaluationEntries,
      ({ params, query, viewer, inZone, reply }) =>
        inZone(async (tx) => {
          const { state } = await look(tx, viewer, params.edition, query.year)
          const name = {
            zh: `综合评价填数表${calledYear(state.edition)}年版 ${state.year}年`,
            en: `Evaluation ${calledYear(state.edition)}, facts of ${state.year}`,
          }
          attach(reply, `${name[query.language]}.xlsx`, 'xlsx')
          return listFile(name, tableColumns, tableLines(state), query.language)
        }),
      { cost: 'file' },
    )

    mount(
      app,
      entries.tryEvaluationTable,
      async ({ params, query, body, viewer, inZone }) => {
        const tooLong = () => unacceptable('表太长，请分几次填入', 'The table is too long: fill it in in parts')
        const text =
          'file' in body ? await textOfTable(body.file, { bytes: largestEntryFile, signs, tooLong }) : body.text
        return inZone(async (tx) => {
          const { state } = await look(tx, viewer, params.edition, query.year)
          const lines = triedTable(state, text)
          const fates = Object.keys(lineFates) as (keyof typeof lineFates)[]
          return {
            text,
            lines: lines.map(({ row, written, fate, sentence }) => ({ row, written, fate, sentence })),
            counts: Object.fromEntries(
              fates.map((fate) => [fate, lines.filter((line) => line.fate === fate).length]),
            ) as Record<(typeof fates)[number], number>,
          }
        })
      },
      { bodyLimit },
    )

    mount(app, entries.fillEvaluationTable, ({ params, query, body, viewer, inZone }) =>
      inZone(async (tx) => ({
        filled: await fillTable(await look(tx, viewer, params.edition, query.year), body.text),
      })),
    )
  }
