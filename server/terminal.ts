import { resolve } from 'node:path'
import { backUp } from './administration/backup.ts'
import { restore } from './administration/restore.ts'
import { usersOf } from './administration/users.ts'
import { verifyAll } from './audit/verify.ts'
import { readConfiguration } from './configuration.ts'
import { appConnection } from './database/migrate.ts'
import { type Reached, reachDatabase, takeDatabase } from './database/reach.ts'

type Given = Readonly<Record<string, string>>
type Act = { readonly alone?: true; run(reached: Reached, given: Given): Promise<unknown> }

const now = Date.now()

/** What the terminal does with the database itself, beside a running server or without one. */
const acts: Readonly<Record<string, Act>> = {
  'audit verify': { run: ({ database }) => verifyAll(database) },
  backup: {
    run: ({ superuser }, { file }) => backUp(appConnection(superuser), resolve(file!), new Date(now).toISOString()),
  },
  restore: { alone: true, run: ({ superuser }, { file }) => restore(superuser, resolve(file!)) },
  'user list': { run: (reached) => usersOf(reached, now).list() },
  'user add': {
    run: (reached, { zone, name, person, post, department, enterprise }) =>
      usersOf(reached, now).add({ zone: zone!, name: name!, person: person!, post: post!, department, enterprise }),
  },
  'user password': { run: (reached, { name }) => usersOf(reached, now).password(name!) },
  'user unlock': { run: (reached, { name }) => usersOf(reached, now).unlock(name!) },
}

const [name = '', given = '{}'] = process.argv.slice(2)
try {
  const act = acts[name]
  if (!act) throw new Error(`There is no act “${name}”`)
  const configuration = await readConfiguration(process.env, resolve(import.meta.dirname, '..'))
  const reached = await (act.alone ? takeDatabase : reachDatabase)(configuration, () => undefined)
  try {
    process.stdout.write(JSON.stringify(await act.run(reached, JSON.parse(given) as Given)))
  } finally {
    await reached.close()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
