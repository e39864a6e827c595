import type { FastifyInstance } from 'fastify'

/** After so many acts the heads of the chains are noted; what is cut off before that stays unseen. */
const actsBetween = 20

/** Notes the heads of the audit chains outside the database while acts come in, and at the end. */
export function noteHeads(app: FastifyInstance): void {
  const { database, heads } = app
  if (!heads) return
  let acts = 0
  app.addHook('onResponse', async ({ method, log }) => {
    if (method === 'GET' || method === 'HEAD') return
    acts += 1
    if (acts < actsBetween) return
    acts = 0
    await heads.note(database, 'acts').catch((error) => log.error({ err: error }, 'the heads could not be noted'))
  })
  app.addHook('onClose', () => heads.note(database, 'stop'))
}
