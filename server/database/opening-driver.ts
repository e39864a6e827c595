import { AsyncLocalStorage } from 'node:async_hooks'
import { CompiledQuery, type DatabaseConnection, PostgresDriver } from 'kysely'

/** The statement that the transaction being opened starts with. */
export const opening = new AsyncLocalStorage<() => string>()

/** Sends `begin` and the first statement of a transaction together, in one round trip. */
export class OpeningDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const first = opening.getStore()
    if (!first) throw new Error('A transaction is opened through inZone or asSystem only')
    await connection.executeQuery(CompiledQuery.raw(`begin;${first()}`))
  }
}
