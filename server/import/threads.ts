import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { PoolConfig } from 'pg'
import type { Kind } from '../../engines/register/kind.ts'
import { fault } from '../../kernel/fault.ts'
import { FileRefusal } from './reading/refusal.ts'
import type { Returned } from './returned/returned-file.ts'
import type { Work } from './work.ts'

/** What a thread is given when it starts. */
export type ThreadData = {
  readonly connection: PoolConfig
  readonly kinds: readonly Kind[]
  readonly folder: string
}

/** What a thread is asked to do: an import, or the file that goes back to the clerk. */
export type Task = { readonly work: Work } | { readonly returned: Returned }
export type TaskAnswer = { readonly failed: string | null; readonly content?: Uint8Array | undefined }

/** Threads that do the work of imports, so that requests are answered meanwhile. */
export type Threads = {
  /** Does a task in a thread; more than `atOnce` wait. Rejects where the thread breaks down. */
  run(task: Task): Promise<Uint8Array | undefined>
  /** Stops all threads; what they were doing is undone by the database. */
  close(): Promise<void>
}

const atOnce = 2
/** A thread that outgrows this is ended; the server lives on. */
const memory = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 32 }
const tooMuch = (): FileRefusal =>
  new FileRefusal(
    '这个文件要占的内存太多，已停止读取：请只保留要导入的表和栏，或另存为 CSV',
    'The file takes too much memory and was not read further: keep only the sheet and columns to import, or save it as CSV',
  )
const idleFor = 20_000

export function openThreads(data: ThreadData): Threads {
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const waiting: (() => void)[] = []
  const rests = new Map<Worker, NodeJS.Timeout>()
  let busy = 0
  let closed = false

  function begin(): Worker {
    const known = idle.pop()
    if (known) {
      clearTimeout(rests.get(known))
      return known
    }
    const entry = new URL('./thread.ts', import.meta.url)
    const worker = new Worker(entry, { workerData: data, resourceLimits: memory, execArgv: [] })
    all.add(worker)
    worker.on('error', () => undefined)
    worker.once('exit', () => all.delete(worker))
    return worker
  }

  function rest(worker: Worker): void {
    if (!all.has(worker) || closed) return
    idle.push(worker)
    const timer = setTimeout(() => {
      idle.splice(idle.indexOf(worker), 1)
      void worker.terminate()
    }, idleFor)
    rests.set(worker, timer.unref())
    worker.unref()
  }

  async function attempt(task: Task): Promise<Uint8Array | undefined> {
    const worker = begin()
    worker.ref()
    const over = new AbortController()
    try {
      const broken = once(worker, 'exit', over).then(() => {
        throw fault('读取这个文件的程序意外停止', 'The program that reads this file stopped unexpectedly')
      })
      worker.postMessage(task)
      const [answer] = (await Promise.race([once(worker, 'message', over), broken])) as [TaskAnswer]
      if (answer.failed) throw new Error(answer.failed)
      return answer.content
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : error
    } finally {
      over.abort()
      rest(worker)
    }
  }

  return {
    async run(task) {
      if (busy >= atOnce) await new Promise<void>((free) => waiting.push(free))
      busy += 1
      try {
        return closed ? undefined : await attempt(task)
      } finally {
        busy -= 1
        waiting.shift()?.()
      }
    },
    async close() {
      closed = true
      await Promise.all([...all].map((worker) => worker.terminate()))
    },
  }
}
