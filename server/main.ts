import { join, resolve } from 'node:path'
import { mechanisms } from '../mechanisms/mechanisms.ts'
import { chuxiong } from '../zones/chuxiong/pack.ts'
import { daqing } from '../zones/daqing/pack.ts'
import { qingdao } from '../zones/qingdao/pack.ts'
import { weifang } from '../zones/weifang/pack.ts'
import { zibo } from '../zones/zibo/pack.ts'
import { addressOf, addressRefused, refuseTaken } from './address.ts'
import { backupRoom } from './administration/backup-routes.ts'
import { conditionRoom } from './administration/condition.ts'
import { createApplication } from './application.ts'
import { openAuditHeads } from './audit/heads.ts'
import { lostSince } from './audit/verify.ts'
import { readConfiguration } from './configuration.ts'
import { openCluster } from './database/cluster.ts'
import { openGiven } from './database/given.ts'
import { appConnection, migrate } from './database/migrate.ts'
import { openDatabase } from './database/zone-session.ts'
import { greet } from './greeting.ts'
import { interruptedImports } from './import/interrupted.ts'
import { openKey } from './keys/installation-key.ts'
import { announce } from './operator/announce.ts'
import { openOperator } from './operator/recognise.ts'
import { loadPacks } from './packs/load.ts'
import { refuseDrift } from './register/drift.ts'
import { furnish } from './rooms.ts'
import { prepareShutdown } from './shutdown.ts'
import { sealFactors } from './sign-in/sealed-factors.ts'
import { type Progress, StartRefusal } from './start-refusal.ts'

const packs = [zibo, qingdao, weifang, daqing, chuxiong]
const declarations = { packs, ...mechanisms }
const root = resolve(import.meta.dirname, '..')
const progress: Progress = (sentence) => console.log(`· ${sentence}`)
const shutdown = prepareShutdown(() => progress('正在停止 · stopping'))
// A command that starts a server for itself takes it along when it ends.
process.on('disconnect', () => void shutdown.end(0))

try {
  await start()
} catch (error) {
  console.error(error instanceof StartRefusal ? error.message : error)
  await shutdown.end(1)
}

async function start(): Promise<void> {
  const configuration = await readConfiguration(process.env, root)
  await refuseTaken(configuration)
  const opening = configuration.database
    ? openGiven(configuration.database, progress)
    : openCluster(configuration.data, progress)
  const cluster = await shutdown.hold(opening, (opened) => opened.close())
  cluster.onLost(() => {
    console.error('数据库已断开，不能继续。\nThe database is gone; Jixia cannot go on.')
    void shutdown.end(1)
  })
  if (cluster.recovered) progress(cluster.recovered)
  await migrate(cluster.superuser, join(import.meta.dirname, 'database', 'migrations'), progress)

  const database = openDatabase(appConnection(cluster.superuser))
  await shutdown.hold(Promise.resolve(database), (opened) => opened.close())
  await refuseDrift(database, declarations.kinds)
  const key = await openKey(configuration.data)
  const { unreadable } = await sealFactors(database, key)
  if (unreadable > 0)
    progress(`${unreadable} 个账号的动态口令用这把钥匙打不开 · second factors sealed with another key`)
  const { password } = await loadPacks(database, declarations, progress, Date.now())
  const heads = openAuditHeads(configuration.data, key)
  for (const { zone, sentence } of await lostSince(database, heads))
    progress(`审计记录 ${zone}：${sentence.zh} · ${sentence.en}`)
  await heads.note(database, 'start')

  const interrupted = await interruptedImports(database)
  if (interrupted) progress(`${interrupted.zh} · ${interrupted.en}`)

  const zones = packs.map(({ zone }) => zone)
  const operator = openOperator(zones.map(({ id }) => id))
  const app = await shutdown.hold(
    createApplication({
      database,
      key,
      heads,
      operator,
      configuration: { logLevel: 'error', publicAddress: addressOf(configuration), ...configuration.application },
      packs,
      rooms: [
        ...furnish(declarations, join(configuration.data, 'uploads')),
        conditionRoom(configuration.data),
        backupRoom(appConnection(cluster.superuser), join(configuration.data, 'backups')),
      ],
    }),
    (opened) => opened.close(),
  )
  const { host, port } = configuration
  const address = await app.listen({ host, port }).catch((error: NodeJS.ErrnoException) => {
    throw addressRefused(error, configuration)
  })
  const announcing = announce(configuration.data, { address, token: operator.issue() })
  await shutdown.hold(announcing, (announced) => announced.withdraw())
  const { accounts } = packs[0]!
  console.log(greet({ address, place: cluster.place, zones, accounts, password, seconds: performance.now() / 1000 }))
}
