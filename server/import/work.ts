import { join } from 'node:path'
import type { ImportAnswer, ImportJob } from '../../contract/import.ts'
import { type Kind, kindOf, type Register } from '../../engines/register/kind.ts'
import { tableOf } from '../../engines/register/migration.ts'
import type { Finding } from '../../engines/register/reading/finding.ts'
import { Fault } from '../../kernel/fault.ts'
import type { Label } from '../../kernel/label.ts'
import type { Database, ZoneTransaction } from '../database/zone-session.ts'
import { Refusal } from '../refusal.ts'
import { type Run, runIn } from '../register/statement.ts'
import type { Viewer } from '../viewer.ts'
import { changedSince, conflictIn, isConflict, refuseOther } from './conflict.ts'
import { endJob, readJob, rememberMapping, reportProgress } from './job-store.ts'
import { FileRefusal } from './reading/refusal.ts'
import { openSource } from './reading/source.ts'
import { passOver, understandSheet } from './reading-pass.ts'
import { openFindingFile } from './returned/finding-file.ts'
import { takeTurn } from './turn.ts'
import { openWriter } from './writer.ts'

class Cancelled extends Error {}

const progressEvery = 700

/** After so many rows the planner is told at once; the database by itself would look after a minute. */
const many = 1000

export const filesOf = (folder: string, id: string) => ({
  upload: join(folder, id),
  findings: join(folder, `${id}.findings`),
})

/** One import at work: who asked, which, and whether it only reads or also writes. */
export type Work = { readonly viewer: Viewer; readonly id: string; readonly phase: 'reading' | 'committing' }

/** Does a dry run or a commit of a job that stands in that phase, and records how it ended. */
export async function doWork(database: Database, register: Register, folder: string, work: Work): Promise<void> {
  const { viewer, id, phase } = work
  const files = filesOf(folder, id)
  /** Reads on a connection of its own, while the transaction of a commit is busy storing. */
  const read: Run = ({ text, values }) => database.readInZone(viewer, text, values)

  let last = Date.now()
  async function progress(rowsDone: number): Promise<void> {
    if (Date.now() - last < progressEvery) return
    last = Date.now()
    if (await database.inZone(viewer, (tx) => reportProgress(runIn(tx), id, rowsDone))) throw new Cancelled()
  }

  async function dryRun(job: ImportJob): Promise<void> {
    const kind = kindOf(register, job.kind)
    const source = await openSource(files.upload)
    const file = openFindingFile(files.findings)
    try {
      const sink = { report: file.report, progress }
      const answer = await passOver({ register, kind, source, decision: job.decision, run: read, sink })
      await database.inZone(viewer, (tx) => endJob(runIn(tx), id, 'read', answer, null))
    } finally {
      await file.close()
    }
  }

  /** Everything in one transaction, the job's own row too: whoever reads `committed` reads all rows, or none. */
  async function commit(job: ImportJob): Promise<void> {
    refuseRejected(job)
    const kind = kindOf(register, job.kind)
    const source = await openSource(files.upload)
    const { decision } = job
    const { layout } = await understandSheet(kind, source, decision)
    const input = { register, kind, source, decision, run: read }

    async function write(tx: ZoneTransaction): Promise<void> {
      await takeTurn(tx, job.kind, () => progress(0))
      const run = runIn(tx)
      const { existing, document, remember } = decision
      const change = { by: viewer.account, importId: id, document: document ?? null, existing }
      const writer = await openWriter(tx, kind, change)
      const sink = {
        report: async (findings: readonly Finding[]) => {
          const refused = findings.find(({ severity }) => severity === 'must')
          if (refused && !decision.skipRejected) throw changedSince(refused)
        },
        accept: writer.write,
        createReference: writer.createReference,
        progress,
      }
      const passed = await passOver({ ...input, sink })
      if (job.answer) refuseOther(job.answer.counts.accepted, passed.counts.accepted)
      const answer: ImportAnswer = { ...passed, written: await writer.finish() }
      if (remember) await rememberMapping(run, job.kind, layout.signature, mappingOf(answer))
      await endJob(run, id, 'committed', answer, null)
      await run({
        text: 'select audit_append($1, $2, $3)',
        values: ['register.import', `${job.kind}/${id}`, JSON.stringify({ file: job.fileName, ...answer.written })],
      })
    }

    await database.inZone(viewer, write).catch(async (error: unknown) => {
      throw isConflict(error) ? await conflictIn(input) : error
    })
    if ((job.answer?.counts.accepted ?? 0) >= many) await tellPlanner(database, kind)
  }

  try {
    const job = await database.inZone(viewer, (tx) => readJob(runIn(tx), id))
    await (phase === 'reading' ? dryRun(job) : commit(job))
  } catch (error) {
    await recordFailure(database, work, error)
  }
}

/** What is imported is imported: that the planner was not told makes lists slower for a while, and no more. */
async function tellPlanner(database: Database, kind: Kind): Promise<void> {
  const told = { text: 'select register.tell_planner($1)', values: [tableOf(kind)] }
  await database.asSystem((tx) => runIn(tx)(told)).catch(() => undefined)
}

function refuseRejected({ answer }: ImportJob): void {
  const rejected = answer?.counts.rejected ?? 0
  if (rejected > 0)
    throw new FileRefusal(
      `有 ${rejected} 行不能存，整批没有导入：请改好，或选择跳过这些行`,
      `${rejected} rows cannot be stored and nothing was imported: correct them, or choose to skip them`,
    )
}

function sentenceOf(error: unknown): Label {
  if (error instanceof FileRefusal) return error.sentence
  const known = error instanceof Fault || error instanceof Refusal
  const { zh, en } = known ? error.sentence : { zh: (error as Error).message, en: (error as Error).message }
  return { zh: `导入中断，没有写入任何一行：${zh}`, en: `The import broke off and nothing was written: ${en}` }
}

/** Records why a pass came to nothing: cancelled, or refused with a sentence. */
export function recordFailure(database: Database, { viewer, id }: Work, error: unknown): Promise<void> {
  const cancelled = error instanceof Cancelled
  return database.inZone(viewer, (tx) =>
    endJob(runIn(tx), id, cancelled ? 'cancelled' : 'refused', null, cancelled ? null : sentenceOf(error)),
  )
}

const mappingOf = (answer: ImportAnswer): Record<string, string | null> =>
  Object.fromEntries(
    answer.columns
      .filter((column) => column.header !== '' || column.why === 'chosen')
      .map((column) => [column.letters, column.field]),
  )
