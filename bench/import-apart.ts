import type { ClientConfig } from 'pg'
import { register } from '../mechanisms/registers/register.ts'
import { appConnection } from '../server/database/migrate.ts'
import { openDatabase } from '../server/database/zone-session.ts'
import { measureImport } from './import.ts'

export type ImportTask = { readonly superuser: ClientConfig; readonly file: string; readonly zone: string }

// A process of its own for one import, so that the memory measured is that of the import alone.
process.once('message', async ({ superuser, file, zone }: ImportTask) => {
  const database = openDatabase(appConnection(superuser))
  try {
    process.send!(await measureImport(database, register, file, zone))
  } finally {
    await database.close()
    process.disconnect()
  }
})
