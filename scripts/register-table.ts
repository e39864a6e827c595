import { kindOf } from '../engines/register/kind.ts'
import { inOrderOfReference, migrationOf } from '../engines/register/migration.ts'
import { register } from '../mechanisms/registers/register.ts'

/** The tables of the registers named, of all without a name: reviewed by a person, then kept as a numbered migration. */
const tablesOf = (names: readonly string[]): string =>
  (names.length > 0 ? names.map((name) => kindOf(register, name)) : inOrderOfReference([...register.values()]))
    .map(migrationOf)
    .join('\n')

console.log(tablesOf(process.argv.slice(2)))
