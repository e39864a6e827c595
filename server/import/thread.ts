import { parentPort, workerData } from 'node:worker_threads'
import { defineRegister } from '../../engines/register/kind.ts'
import { openDatabase } from '../database/zone-session.ts'
import type { ThreadData } from './threads.ts'
import { doWork, type Work } from './work.ts'

// Imports are read and written here, beside the thread that answers requests.
const { connection, kinds, folder } = workerData as ThreadData
const database = openDatabase({ ...connection, max: 3 })
const register = defineRegister(kinds)

parentPort!.on('message', (work: Work) => {
  void doWork(database, register, folder, work).then(
    () => parentPort!.postMessage({ failed: null }),
    (error: unknown) => parentPort!.postMessage({ failed: (error as Error).message }),
  )
})
