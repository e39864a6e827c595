import { setTimeout as wait } from 'node:timers/promises'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { runIn } from '../register/statement.ts'

const askEvery = 200

/**
 * Waits until no other import writes into this register of the zone; the turn lasts as long as the transaction.
 * Whoever comes second reads what the first stored. `waiting` is told meanwhile, and throws to give up.
 */
export async function takeTurn(tx: ZoneTransaction, kind: string, waiting: () => Promise<void>): Promise<void> {
  const run = runIn(tx)
  for (;;) {
    const [answer] = await run<{ taken: boolean }>({
      text: `select pg_try_advisory_xact_lock(hashtext('jixia import'), hashtext(current_setting('jixia.zone') || ' ' || $1)) as taken`,
      values: [kind],
    })
    if (answer!.taken) return
    await waiting()
    await wait(askEvery)
  }
}
