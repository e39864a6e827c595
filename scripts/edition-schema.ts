import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { schemaOfEditions } from '../engines/scoring/schema-file.ts'

/** The published schema of editions, as it lies in docs. */
export const editionSchema = (): string => `${JSON.stringify(schemaOfEditions(), null, 2)}\n`

if (process.argv[1] === import.meta.filename) {
  writeFileSync(resolve(import.meta.dirname, '../docs/edition.schema.json'), editionSchema())
}
