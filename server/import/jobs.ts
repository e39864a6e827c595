import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import type { ImportJob } from '../../contract/import.ts'
import type { Register } from '../../engines/register/kind.ts'
import type { Language } from '../../kernel/label.ts'
import type { Database } from '../database/zone-session.ts'
import { runIn } from '../register/statement.ts'
import type { Viewer } from '../viewer.ts'
import { interruptedWork } from './interrupted.ts'
import { moveJob } from './job-store.ts'
import { FileRefusal } from './reading/refusal.ts'
import { openThreads } from './threads.ts'
import { filesOf, recordFailure, type Work } from './work.ts'

/** Runs imports: a dry run reads, a commit reads and writes in one transaction. A crash is taken up again at the start. */
export type Imports = {
  readonly folder: string
  pathOf(id: string): string
  findingsOf(id: string): string
  /** Starts a dry run or a commit of a job that was already moved into that phase. */
  start(viewer: Viewer, id: string, phase: Work['phase']): void
  /** The clerk's own sheet with its findings; undefined where it is too large to be given back whole. */
  giveBack(job: ImportJob, language: Language): Promise<Uint8Array | undefined>
  /** Takes up what a crash interrupted; answers how many. */
  resume(): Promise<number>
  /** Waits until what runs now is done. */
  idle(): Promise<void>
  /** Stops what runs; it is taken up at the next start. */
  close(): Promise<void>
}

export async function openImports(database: Database, register: Register, folder: string): Promise<Imports> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const threads = openThreads({ connection: database.connection, kinds: [...register.values()], folder })
  const running = new Map<string, Promise<void>>()
  let closing = false

  async function attempt(work: Work): Promise<void> {
    try {
      await threads.run({ work })
    } catch (error) {
      if (!closing) await recordFailure(database, work, error)
    }
  }

  const imports: Imports = {
    folder,
    pathOf: (id) => filesOf(folder, id).upload,
    findingsOf: (id) => filesOf(folder, id).findings,
    start(viewer, id, phase) {
      const task = attempt({ viewer, id, phase })
        .catch(() => undefined)
        .finally(() => running.delete(id))
      running.set(id, task)
    },
    async giveBack({ id, fileName, decision }, language) {
      const { upload, findings } = filesOf(folder, id)
      return threads.run({ returned: { upload, findings, fileName, decision, language } })
    },
    async resume() {
      const works = await interruptedWork(database)
      for (const work of works) {
        if (existsSync(imports.pathOf(work.id))) imports.start(work.viewer, work.id, work.phase)
        else
          await recordFailure(
            database,
            work,
            new FileRefusal('上传的文件已不在，请重新上传', 'The uploaded file is no longer there; upload it again'),
          )
      }
      return works.length
    },
    async idle() {
      await Promise.all(running.values())
    },
    async close() {
      closing = true
      await threads.close()
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
  phase: Work['phase'],
  decision?: ImportJob['decision'],
): Promise<boolean> {
  const from = phase === 'reading' ? (['uploaded', 'read', 'cancelled', 'refused'] as const) : (['read'] as const)
  const moved = await database.inZone(viewer, (tx) => moveJob(runIn(tx), id, from, phase, decision))
  if (moved) imports.start(viewer, id, phase)
  return moved
}
