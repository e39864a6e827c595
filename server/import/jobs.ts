import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportAnswer, ImportJob } from '../../contract/imports.ts'
import { kindOf, type Register } from '../../engines/register/kind.ts'
import type { Database } from '../database/zone-session.ts'
import { type Run, runIn } from '../register/statement.ts'
import type { Viewer } from '../viewer.ts'
import { openFindingFile } from './finding-file.ts'
import { endJob, moveJob, readJob, rememberMapping, reportProgress } from './job-store.ts'
import { FileRefusal } from './reading/refusal.ts'
import { openSource } from './reading/source.ts'
import { passOver, understandSheet } from './reading-pass.ts'
import { openWriter } from './writer.ts'

class Cancelled extends Error {}

const progressEvery = 700

/** Runs imports: a dry run reads, a commit reads and writes in one transaction. A crash is taken up again at the start. */
export type Imports = {
  readonly folder: string
  pathOf(id: string): string
  findingsOf(id: string): string
  /** Starts a dry run or a commit of a job that was already moved into that phase. */
  start(viewer: Viewer, id: string, phase: 'reading' | 'committing'): void
  /** Takes up what a crash interrupted; answers how many. */
  resume(): Promise<number>
  /** Waits until what runs now is done. */
  idle(): Promise<void>
  /** Stops what runs; it is taken up at the next start. */
  close(): Promise<void>
}

export async function openImports(database: Database, register: Register, folder: string): Promise<Imports> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const running = new Map<string, Promise<void>>()
  let closing = false
  const pathOf = (id: string): string => join(folder, id)
  const findingsOf = (id: string): string => join(folder, `${id}.findings`)

  function watch(viewer: Viewer, id: string): (rowsDone: number) => Promise<void> {
    let last = Date.now()
    return async (rowsDone) => {
      if (closing) throw new Error('the server stops')
      if (Date.now() - last < progressEvery) return
      last = Date.now()
      if (await database.inZone(viewer, (tx) => reportProgress(runIn(tx), id, rowsDone))) throw new Cancelled()
    }
  }

  const reader =
    (viewer: Viewer): Run =>
    ({ text, values }) =>
      database.readInZone(viewer, text, values)

  async function dryRun(viewer: Viewer, job: ImportJob): Promise<void> {
    const source = await openSource(pathOf(job.id))
    const file = openFindingFile(findingsOf(job.id))
    try {
      const sink = { report: file.report, progress: watch(viewer, job.id) }
      const answer = await passOver({
        register,
        kind: kindOf(register, job.kind),
        source,
        decision: job.decision,
        run: reader(viewer),
        sink,
      })
      await database.inZone(viewer, (tx) => endJob(runIn(tx), job.id, 'read', answer, null))
    } finally {
      await file.close()
    }
  }

  /** Everything in one transaction, the job's own row too: whoever reads `committed` reads all rows, or none. */
  async function commit(viewer: Viewer, job: ImportJob): Promise<void> {
    const kind = kindOf(register, job.kind)
    const source = await openSource(pathOf(job.id))
    const { layout } = await understandSheet(kind, source, job.decision)
    const progress = watch(viewer, job.id)
    await database.inZone(viewer, async (tx) => {
      const run = runIn(tx)
      const { existing, document, remember } = job.decision
      const writer = openWriter(tx, kind, {
        by: viewer.account,
        importId: job.id,
        document: document ?? null,
        existing,
      })
      const sink = { accept: writer.write, createReference: writer.createReference, progress }
      const answer: ImportAnswer = {
        ...(await passOver({ register, kind, source, decision: job.decision, run, sink })),
        written: writer.written,
      }
      const { rejected } = answer.counts
      if (rejected > 0) throw new FileRefusal(`有 ${rejected} 行不能存，整批没有导入：请改好，或选择跳过这些行`)
      if (remember)
        await rememberMapping(
          run,
          job.kind,
          layout.signature,
          Object.fromEntries(
            answer.columns
              .filter((column) => column.header !== '' || column.why === 'chosen')
              .map((column) => [column.letters, column.field]),
          ),
        )
      await endJob(run, job.id, 'committed', answer, null)
      await run({
        text: 'select audit_append($1, $2, $3)',
        values: ['register.import', `${job.kind}/${job.id}`, JSON.stringify({ file: job.fileName, ...answer.written })],
      })
    })
  }

  async function work(viewer: Viewer, id: string, phase: 'reading' | 'committing'): Promise<void> {
    try {
      const job = await database.inZone(viewer, (tx) => readJob(runIn(tx), id))
      await (phase === 'reading' ? dryRun(viewer, job) : commit(viewer, job))
    } catch (error) {
      if (closing) return
      const cancelled = error instanceof Cancelled
      const sentence =
        error instanceof FileRefusal ? error.message : `导入中断，没有写入任何一行：${(error as Error).message}`
      await database.inZone(viewer, (tx) =>
        endJob(runIn(tx), id, cancelled ? 'cancelled' : 'refused', null, cancelled ? null : sentence),
      )
    }
  }

  const imports: Imports = {
    folder,
    pathOf,
    findingsOf,
    start(viewer, id, phase) {
      const task = work(viewer, id, phase)
        .catch(() => undefined)
        .finally(() => running.delete(id))
      running.set(id, task)
    },
    async resume() {
      const jobs = await database.readAsSystem<{
        id: string
        zone_id: string
        created_by: string
        created_post: Viewer['post']
        phase: 'reading' | 'committing'
      }>(
        `select id, zone_id, created_by, created_post, phase from register.import where phase in ('reading', 'committing')`,
      )
      for (const job of jobs) {
        const viewer: Viewer = {
          account: job.created_by,
          person: '',
          post: job.created_post,
          zone: job.zone_id,
          department: null,
          enterprise: null,
          session: 'resumed',
        }
        if (existsSync(pathOf(job.id))) imports.start(viewer, job.id, job.phase)
        else
          await database.inZone(viewer, (tx) =>
            endJob(runIn(tx), job.id, 'refused', null, '上传的文件已不在，请重新上传'),
          )
      }
      return jobs.length
    },
    async idle() {
      await Promise.all(running.values())
    },
    async close() {
      closing = true
      await Promise.all(running.values())
    },
  }
  return imports
}

/** Moves a job into a running phase and starts it; a job that runs or is done already is refused by answering false. */
export async function begin(
  imports: Imports,
  database: Database,
  viewer: Viewer,
  id: string,
  phase: 'reading' | 'committing',
  decision?: ImportJob['decision'],
): Promise<boolean> {
  const from = phase === 'reading' ? (['uploaded', 'read', 'cancelled', 'refused'] as const) : (['read'] as const)
  const moved = await database.inZone(viewer, (tx) => moveJob(runIn(tx), id, from, phase, decision))
  if (moved) imports.start(viewer, id, phase)
  return moved
}
