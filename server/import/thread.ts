import { parentPort, workerData } from 'node:worker_threads'
import { defineRegister } from '../../engines/register/kind.ts'
import { openDatabase } from '../database/zone-session.ts'
import { returnedFile } from './returned/returned-file.ts'
import type { Task, TaskAnswer, ThreadData } from './threads.ts'
import { doWork } from './work.ts'

// Imports are read and written here, beside the thread that answers requests.
const { connection, kinds, folder } = workerData as ThreadData
const database = openDatabase({ ...connection, max: 3 })
const register = defineRegister(kinds)

const answer = (told: TaskAnswer): void => parentPort!.postMessage(told)

async function perform(task: Task): Promise<Uint8Array | undefined> {
  if ('returned' in task) return returnedFile(task.returned)
  await doWork(database, register, folder, task.work)
  return undefined
}

parentPort!.on('message', (task: Task) => {
  void perform(task).then(
    (content) => answer({ failed: null, content }),
    (error: unknown) => answer({ failed: (error as Error).message }),
  )
})
