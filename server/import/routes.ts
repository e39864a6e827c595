import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  cancelImport,
  commitImport,
  dropImportFile,
  dryRunImport,
  getImport,
  getImportErrors,
  getImportRows,
  type ImportJob,
  importDecision,
  listImports,
  uploadImport,
} from '../../contract/import.ts'
import { type Kind, kindOf, type Register } from '../../engines/register/kind.ts'
import { textOf } from '../../engines/register/reading/cell.ts'
import { openReader } from '../../engines/register/reading/reader.ts'
import { attach } from '../attachment.ts'
import { record } from '../audit/record.ts'
import { mount } from '../mount.ts'
import { absent, conflicting, type Refusal, unacceptable } from '../refusal.ts'
import { refuseKept } from '../register/refusal.ts'
import { type Run, runIn } from '../register/statement.ts'
import type { Viewer } from '../viewer.ts'
import { askToCancel, dropFile, insertJob, moveJob, readJob, readJobs, recallMapping } from './job-store.ts'
import { begin, openImports } from './jobs.ts'
import { FileRefusal } from './reading/refusal.ts'
import { openSource } from './reading/source.ts'
import { understandSheet } from './reading-pass.ts'
import { findingList, listName } from './returned/finding-list.ts'
import { refusalOfRoom } from './upload/room.ts'
import { saveUpload } from './upload/save.ts'
import { NoRoom, openShelf } from './upload/shelf.ts'

const inWords = (error: unknown): unknown =>
  error instanceof FileRefusal ? unacceptable(error.sentence.zh, error.sentence.en) : error

function refuseDropped({ fileKept }: ImportJob): void {
  if (!fileKept)
    throw conflicting('上传的文件已删去，请重新上传', 'The uploaded file was deleted; please upload it again')
}

const streamOf = (content: ReadableStream<Uint8Array>): Readable =>
  Readable.fromWeb(content as Parameters<typeof Readable.fromWeb>[0])

/** The room of imports: upload, look at what was understood, dry run, commit, cancel. Files are kept in `folder`. */
export const importRoutes =
  (register: Register, folder: string) =>
  async (app: FastifyInstance): Promise<void> => {
    const { database } = app
    const imports = await openImports(database, register, folder)
    const shelf = await openShelf(database, folder, app.configuration.uploadLimits)
    app.addHook('onReady', async () => void (await imports.resume()))
    app.addHook('preClose', () => imports.close())

    const reader =
      (read: <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>): Run =>
      ({ text, values }) =>
        read(text, values)

    async function takeIn(id: string, kind: Kind, name: string, viewer: Viewer, request: FastifyRequest) {
      const path = imports.pathOf(id)
      const arriving = shelf.begin(viewer, Number(request.headers['content-length'] ?? 0))
      try {
        const { size, hash } = await saveUpload(request.body, path, arriving)
        const source = await openSource(path)
        const visible = source.sheets.findIndex((candidate) => !candidate.hidden)
        const decision = importDecision.parse({ sheet: Math.max(0, visible) })
        const { layout } = await understandSheet(kind, source, decision)
        const job = await database.inZone(viewer, async (tx) => {
          const run = runIn(tx)
          const columns = await recallMapping(run, kind.id, layout.signature)
          await insertJob(run, { id, kind: kind.id, fileName: name, hash, size, decision: { ...decision, columns } })
          return readJob(run, id)
        })
        return { ...job, sheets: [...source.sheets] }
      } catch (error) {
        await rm(path, { force: true })
        arriving.giveUp()
        throw inWords(error)
      }
    }

    mount(
      app,
      uploadImport,
      async ({ query, viewer, request, read }) => {
        if (!register.has(query.kind))
          throw absent(`没有“${query.kind}”这个名录`, `There is no register “${query.kind}”`)
        const kind = kindOf(register, query.kind)
        refuseKept(kind)
        return takeIn(randomUUID(), kind, query.name, viewer, request).catch(async (error) => {
          throw error instanceof NoRoom ? await refusalOfRoom(reader(read), error) : error
        })
      },
      { cost: 'upload' },
    )

    mount(app, listImports, async ({ read }) => ({ imports: await readJobs(reader(read)) }))
    mount(app, getImport, ({ params, read }) => readJob(reader(read), params.id))

    mount(app, getImportRows, async ({ params, query, read }) => {
      const job = await readJob(reader(read), params.id)
      const kind = kindOf(register, job.kind)
      refuseDropped(job)
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

    mount(app, dropImportFile, async ({ params, viewer, inZone }) => {
      const { job, dropped } = await inZone(async (tx) => {
        const run = runIn(tx)
        const found = await readJob(run, params.id)
        refuseDropped(found)
        const taken = await dropFile(run, found.id)
        if (!taken)
          throw conflicting(
            '正在处理的、已经导入的，文件要留着作凭据，不能删去',
            'The file of an import that is at work or was imported stays as evidence',
          )
        await record(tx, 'import.file-dropped', `${found.kind}/${found.id}`, { file: found.fileName, size: taken.size })
        return { job: await readJob(run, found.id), dropped: taken }
      })
      for (const path of [imports.pathOf(job.id), imports.findingsOf(job.id)]) await rm(path, { force: true })
      shelf.remove({ zone: viewer.zone, account: dropped.account }, dropped.size)
      return job
    })

    const busy = (job: ImportJob): Refusal =>
      job.phase === 'committed'
        ? conflicting('这个文件已经导入', 'The file was imported already')
        : conflicting('要先试导入，看过结果再导入', 'Try the import first, look at what came of it, then import')

    mount(
      app,
      dryRunImport,
      async ({ params, body, viewer, read }) => {
        const job = await readJob(reader(read), params.id)
        refuseDropped(job)
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

    mount(
      app,
      getImportErrors,
      async ({ params, query: { language }, read, reply }) => {
        const job = await readJob(reader(read), params.id)
        refuseDropped(job)
        const content = await imports.giveBack(job, language)
        const ending = content ? { zh: '批注', en: 'notes' } : listName
        const name = `${job.fileName.replace(/\.[^.]*$/, '')}-${ending[language]}.xlsx`
        return attach(reply, name, 'xlsx').send(
          content ? Buffer.from(content) : streamOf(findingList(imports.findingsOf(job.id), language)),
        )
      },
      { cost: 'file' },
    )
  }
