import { resolve } from 'node:path'
import { backUp } from './administration/backup.ts'
import { restore } from './administration/restore.ts'
import { usersOf } from './administration/users.ts'
import { type AuditHeads, openAuditHeads } from './audit/heads.ts'
import { verifyAll } from './audit/verify.ts'
import { readConfiguration } from './configuration.ts'
import { appConnection } from './database/migrate.ts'
import { type Reached, reachDatabase, takeDatabase } from './database/reach.ts'
import { type InstallationKey, openKey } from './keys/installation-key.ts'
import { sealFactors } from './sign-in/sealed-factors.ts'

type Given = Readonly<Record<string, string>>
type Here = Reached & { readonly key: InstallationKey; readonly heads: AuditHeads }
type Act = { readonly alone?: true; run(here: Here, given: Given): Promise<unknown> }

const now = Date.now()

/** What the terminal does with the database itself, beside a running server or without one. */
const acts: Readonly<Record<string, Act>> = {
  'audit verify': {
    run: ({ database, heads }, { kept }) => verifyAll(database, heads, kept?.split(' ')),
  },
  backup: {
    run: async ({ superuser, database, key, heads }, { file }) => {
      const made = await backUp(appConnection(superuser), resolve(file!), new Date(now).toISOString(), key)
      await heads.note(database, 'backup')
      return made
    },
  },
  restore: {
    alone: true,
    run: async ({ superuser, database, key, heads }, { file, foreign }) => {
      const restored = await restore(superuser, resolve(file!), { key, foreign: foreign === 'yes' })
      await heads.note(database, 'restore')
      return { ...restored, ...(await sealFactors(database, key)), verdicts: await verifyAll(database, heads) }
    },
  },
  'user list': { run: (reached) => usersOf(reached, now).list() },
  'user add': {
    run: (reached, { zone, name, person, post, department, enterprise }) =>
      usersOf(reached, now).add({ zone: zone!, name: name!, person: person!, post: post!, department, enterprise }),
  },
  'user password': { run: (reached, { name }) => usersOf(reached, now).password(name!) },
  'user without-factor': { run: (reached, { name }) => usersOf(reached, now).withoutFactor(name!) },
  'user unlock': { run: (reached, { name }) => usersOf(reached, now).unlock(name!) },
}

const [name = '', given = '{}'] = process.argv.slice(2)
try {
  const act = acts[name]
  if (!act) throw new Error(`There is no act “${name}”`)
  const configuration = await readConfiguration(process.env, resolve(import.meta.dirname, '..'))
  const key = await openKey(configuration.data)
  const heads = openAuditHeads(configuration.data, key)
  const reached = await (act.alone ? takeDatabase : reachDatabase)(configuration, () => undefined)
  try {
    process.stdout.write(JSON.stringify(await act.run({ ...reached, key, heads }, JSON.parse(given) as Given)))
  } finally {
    await reached.close()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
