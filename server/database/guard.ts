import { setTimeout as wait } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import { StartRefusal } from '../start-refusal.ts'

/** One Jixia for one database: held as long as its connection lives, so it cannot outlive its process. */
export type Guard = {
  /** Calls back once when the guard is lost and cannot be taken again. */
  onLost(callback: () => void): void
  release(): Promise<void>
}

/** «jixia» in two numbers: the name of the advisory lock. */
const lock = [0x6a697869, 0x61] as const
const tries = 12

/** Takes the guard, or refuses with the name of the process that holds it. `place` is what the sentence names. */
export async function takeGuard(config: ClientConfig, place: string): Promise<Guard> {
  let lost = () => {}
  let released = false
  let client = await hold(config, place)

  const watch = () => {
    client.on('error', () => {})
    client.once('end', () => {
      if (!released) void again()
    })
  }
  const again = async () => {
    for (let attempt = 0; attempt < 20 && !released; attempt += 1) {
      await wait(500)
      try {
        client = await hold(config, place)
        return released ? await client.end() : watch()
      } catch (error) {
        if (error instanceof StartRefusal) break
      }
    }
    if (!released) lost()
  }
  watch()
  return {
    onLost: (callback) => {
      lost = callback
    },
    release: async () => {
      released = true
      await client.end().catch(() => {})
    },
  }
}

async function hold(config: ClientConfig, place: string): Promise<Client> {
  const client = new Client({ ...config, application_name: `jixia server ${process.pid}`, keepAlive: true })
  client.on('error', () => {})
  await client.connect()
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const answer = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1, $2) as held', [...lock])
    if (answer.rows[0]?.held) return client
    await wait(100)
  }
  const holder = await holderOf(client)
  await client.end()
  throw new StartRefusal(
    `已有一个稷下正在使用 ${place}（${holder}）。请先停止它，或换一个数据目录（JIXIA_DATA）。`,
    `Another Jixia already uses ${place} (${holder}). Stop it first, or choose another folder with JIXIA_DATA.`,
  )
}

async function holderOf(client: Client): Promise<string> {
  const answer = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a on a.pid = l.pid
     where l.locktype = 'advisory' and l.granted and l.classid = $1 and l.objid = $2
       and l.database = (select oid from pg_database where datname = current_database())`,
    [...lock],
  )
  return answer.rows[0]?.name || 'jixia server'
}
