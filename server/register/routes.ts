import type { FastifyInstance } from 'fastify'
import {
  archiveRowRoute,
  changeRowRoute,
  createRowRoute,
  dropView,
  exportRows,
  getHistory,
  getRow,
  getTemplate,
  groupRows,
  listKinds,
  listRows,
  listViews,
  type RegisterKind,
  registerKind,
  saveView,
} from '../../contract/register/register.ts'
import { fieldOf, type Kind, kindOf, type Register } from '../../engines/register/kind.ts'
import { listColumnsOf, onScreen } from '../../engines/register/screen.ts'
import { attach } from '../attachment.ts'
import type { TextKind } from '../database/zone-session.ts'
import { mount } from '../mount.ts'
import type { Viewer } from '../viewer.ts'
import { exportFile } from './export.ts'
import { refusalsOf, refuseElsewhere } from './in-charge.ts'
import { countStatement, groupStatement, listStatement, shownFields } from './list/list.ts'
import { RegisterRefusal, refuseKept } from './refusal.ts'
import { groupLabel, groupSum } from './shown-value.ts'
import { templateFile } from './spreadsheet.ts'
import { type Run, runIn } from './statement.ts'
import { archiveRow, changeRow, createRow, readHistory, readRow } from './store.ts'
import { type StoredRow, toRow } from './stored-row.ts'
import { forgetView, keepView, readViews } from './views.ts'

const describeKind = (kind: Kind): RegisterKind =>
  registerKind.parse({
    id: kind.id,
    label: kind.label,
    title: kind.title,
    source: kind.source.title,
    fields: kind.fields.map(onScreen),
    columns: listColumnsOf(kind),
    ratios: kind.ratios ?? [],
    kept: kind.kept ?? null,
  })

type Read = <Row>(text: string, values?: readonly unknown[], kind?: TextKind) => Promise<Row[]>
const runWith =
  (read: Read): Run =>
  <Row>({ text, values, kind }: Parameters<Run>[0]) =>
    read<Row>(text, values, kind)

/** The room of registers: every kind of `register` has list, groups, record, history, views, export and template. */
export const registerRoutes =
  (register: Register) =>
  (app: FastifyInstance): void => {
    const known = (id: string, viewer: Viewer): Kind => {
      if (!register.has(id))
        throw new RegisterRefusal({ zh: `没有“${id}”这个名录`, en: `There is no register “${id}”` }, 404)
      const kind = kindOf(register, id)
      if (viewer.post === 'enterprise' && !kind.ownedBy)
        throw new RegisterRefusal(
          {
            zh: `企业账号不能查看${kind.label.zh}`,
            en: `The account of an enterprise may not see this register: ${kind.label.en}`,
          },
          403,
        )
      return kind
    }

    const written = (id: string, viewer: Viewer): Kind => {
      const kind = known(id, viewer)
      refuseKept(kind)
      return kind
    }

    const mountReading: typeof mount = (room, route, handler) =>
      mount(room, route, handler, { recognisedByReading: true })

    mount(app, listKinds, ({ viewer }) => ({
      kinds: [...register.values()].filter((kind) => viewer.post !== 'enterprise' || kind.ownedBy).map(describeKind),
    }))

    mountReading(app, listRows, async ({ params, query: { query }, viewer, read }) => {
      const kind = known(params.kind, viewer)
      const list = listStatement(kind, query)
      const [rows, counted] = await Promise.all([
        read<StoredRow>(list.text, list.values, list.kind),
        query.count ? countRows(read, kind, query) : null,
      ])
      return {
        columns: shownFields(kind, query.columns).map((field) => field.id),
        rows: rows.slice(0, query.limit).map((row) => toRow(kind, row)),
        more: rows.length > query.limit,
        total: counted,
      }
    })

    mountReading(app, groupRows, async ({ params, query: { query }, viewer, read }) => {
      const kind = known(params.kind, viewer)
      const { text, values } = groupStatement(kind, query)
      const by = fieldOf(kind, query.by)
      const groups = await read<StoredRow>(text, values)
      return {
        by: by.id,
        groups: groups.map((group) => ({
          key: (group.key ?? null) as string | number | boolean | null,
          label: groupLabel(by, group.key, group.name),
          count: Number(group.count),
          sums: Object.fromEntries(
            query.of.map((id) => [id, groupSum(fieldOf(kind, id), group[`${id}__sum`], Number(group[`${id}__known`]))]),
          ),
        })),
      }
    })

    mountReading(app, getRow, async ({ params, viewer, read }) => {
      const kind = known(params.kind, viewer)
      const row = await readRow(runWith(read), kind, params.id)
      return { ...row, refusals: await refusalsOf(runWith(read), kind, params.id, viewer) }
    })

    mountReading(app, getHistory, async ({ params, viewer, read }) => ({
      entries: (await readHistory(runWith(read), known(params.kind, viewer), params.id)).map((entry) => ({
        ...entry,
        before: entry.before as Record<string, string> | null,
        after: entry.after as Record<string, string> | null,
      })),
    }))

    mountReading(app, createRowRoute, ({ params, body, viewer, inZone }) =>
      inZone((tx) =>
        createRow(tx, written(params.kind, viewer), body.values, { by: viewer.account, document: body.document }),
      ),
    )

    mountReading(app, changeRowRoute, ({ params, body, viewer, inZone }) =>
      inZone(async (tx) => {
        const kind = written(params.kind, viewer)
        await refuseElsewhere(runIn(tx), kind, params.id, viewer)
        return changeRow(tx, kind, params.id, body.values, { by: viewer.account, ...body })
      }),
    )

    mountReading(app, archiveRowRoute, ({ params, body, viewer, inZone }) =>
      inZone(async (tx) => {
        const kind = written(params.kind, viewer)
        await refuseElsewhere(runIn(tx), kind, params.id, viewer)
        return archiveRow(tx, kind, params.id, { by: viewer.account, ...body })
      }),
    )

    mountReading(app, listViews, async ({ params, viewer, read }) => ({
      views: await readViews(runWith(read), known(params.kind, viewer)),
    }))
    mountReading(app, saveView, ({ params, body, viewer, inZone }) =>
      inZone((tx) => keepView(runIn(tx), known(params.kind, viewer), body)),
    )
    mountReading(app, dropView, async ({ params, viewer, inZone }) => {
      await inZone((tx) => forgetView(runIn(tx), known(params.kind, viewer), params.id))
      return { dropped: true }
    })

    mount(
      app,
      exportRows,
      async ({ params, query: { query, format, language }, viewer, inZone, reply }) => {
        const kind = known(params.kind, viewer)
        const content = await inZone((tx) => exportFile(tx, kind, query, { format, language }))
        return attach(reply, `${kind.label[language]}.${format}`, format).send(content)
      },
      { cost: 'file' },
    )

    mount(app, getTemplate, async ({ params, viewer, reply }) => {
      const kind = written(params.kind, viewer)
      return attach(reply, `${kind.label.zh}填报模板.xlsx`, 'xlsx').send(Buffer.from(await templateFile(kind)))
    })
  }

async function countRows(read: Read, kind: Kind, selection: Parameters<typeof countStatement>[1]): Promise<number> {
  const { text, values } = countStatement(kind, selection)
  const [row] = await read<{ total: number }>(text, values)
  return Number(row!.total)
}
