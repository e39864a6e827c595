import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import {
  cancelImport,
  commitImport,
  dryRunImport,
  getImport,
  getImportErrors,
  getImportRows,
  type ImportJob,
  importDecision,
  listImports,
  uploadImport,
} from '../../contract/import.ts'
import { kindOf, type Register } from '../../engines/register/kind.ts'
import { textOf } from '../../engines/register/reading/cell.ts'
import { openReader } from '../../engines/register/reading/reader.ts'
import { mount } from '../mount.ts'
import { RegisterRefusal } from '../register/refusal.ts'
import { type Run, runIn } from '../register/statement.ts'
import { findingTable } from './finding-file.ts'
import { askToCancel, insertJob, moveJob, readJob, readJobs, recallMapping } from './job-store.ts'
import { begin, openImports } from './jobs.ts'
import { FileRefusal } from './reading/refusal.ts'
import { openSource } from './reading/source.ts'
import { understandSheet } from './reading-pass.ts'
import { saveUpload } from './upload.ts'

const inWords = (error: unknown): unknown => (error instanceof FileRefusal ? new RegisterRefusal(error.message) : error)

/** The room of imports: upload, look at what was understood, dry run, commit, cancel. Files are kept in `folder`. */
export const importRoutes =
  (register: Register, folder: string) =>
  async (app: FastifyInstance): Promise<void> => {
    const { database } = app
    const imports = await openImports(database, register, folder)
    app.addHook('onReady', async () => void (await imports.resume()))
    app.addHook('preClose', () => imports.close())

    mount(app, uploadImport, async ({ query, viewer, request }) => {
      if (!register.has(query.kind)) throw new RegisterRefusal(`没有“${query.kind}”这个名录`, 404)
      const kind = kindOf(register, query.kind)
      const id = randomUUID()
      const path = imports.pathOf(id)
      try {
        const { size, hash } = await saveUpload(request.body, path)
        const source = await openSource(path)
        const sheet = Math.max(
          0,
          source.sheets.findIndex((candidate) => !candidate.hidden),
        )
        const decision = importDecision.parse({ sheet })
        const { layout } = await understandSheet(kind, source, decision)
        const job = await database.inZone(viewer, async (tx) => {
          const run = runIn(tx)
          const columns = await recallMapping(run, kind.id, layout.signature)
          await insertJob(run, {
            id,
            kind: kind.id,
            fileName: query.name,
            hash,
            size,
            decision: { ...decision, columns },
          })
          return readJob(run, id)
        })
        return { ...job, sheets: [...source.sheets] }
      } catch (error) {
        await rm(path, { force: true })
        throw inWords(error)
      }
    })

    const reader =
      (read: <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>): Run =>
      ({ text, values }) =>
        read(text, values)

    mount(app, listImports, async ({ read }) => ({ imports: await readJobs(reader(read)) }))
    mount(app, getImport, ({ params, read }) => readJob(reader(read), params.id))

    mount(app, getImportRows, async ({ params, query, read }) => {
      const job = await readJob(reader(read), params.id)
      const kind = kindOf(register, job.kind)
      try {
        const source = await openSource(imports.pathOf(job.id))
        const { layout } = await understandSheet(kind, source, job.decision)
        const readRow = openReader(kind, layout, { ...job.decision, date1904: source.date1904 })
        const rows = []
        for await (const row of source.rows(job.decision.sheet)) {
          const { number, role, findings } = readRow(row)
          if (number >= query.from + query.count) break
          if (number >= query.from) rows.push({ number, role, cells: row.cells.map(textOf), findings: [...findings] })
        }
        return { rows }
      } catch (error) {
        throw inWords(error)
      }
    })

    const busy = (job: ImportJob): RegisterRefusal =>
      new RegisterRefusal(job.phase === 'committed' ? '这个文件已经导入' : '要先试导入，看过结果再导入', 409)

    mount(
      app,
      dryRunImport,
      async ({ params, body, viewer, read }) => {
        const job = await readJob(reader(read), params.id)
        if (!(await begin(imports, database, viewer, job.id, 'reading', body))) throw busy(job)
        return readJob(reader(read), job.id)
      },
      { bodyLimit: 8 << 20 },
    )

    mount(app, commitImport, async ({ params, viewer, read }) => {
      const job = await readJob(reader(read), params.id)
      if (!(await begin(imports, database, viewer, job.id, 'committing'))) throw busy(job)
      return readJob(reader(read), job.id)
    })

    mount(app, cancelImport, async ({ params, inZone }) =>
      inZone(async (tx) => {
        const run = runIn(tx)
        const job = await readJob(run, params.id)
        if (!(await moveJob(run, job.id, ['uploaded', 'read', 'refused'], 'cancelled'))) await askToCancel(run, job.id)
        return readJob(run, job.id)
      }),
    )

    mount(app, getImportErrors, async ({ params, read, reply }) => {
      const job = await readJob(reader(read), params.id)
      return reply
        .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .header(
          'content-disposition',
          `attachment; filename*=UTF-8''${encodeURIComponent(`${job.fileName}-要看的单元格.xlsx`)}`,
        )
        .send(Readable.fromWeb(findingTable(imports.findingsOf(job.id)) as Parameters<typeof Readable.fromWeb>[0]))
    })
  }
