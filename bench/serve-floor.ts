import fastify from 'fastify'
import pg, { type ClientConfig } from 'pg'

/** The database, and the statement that reads one row by its id. */
export type FloorOrder = { readonly superuser: ClientConfig; readonly name: string; readonly text: string }

/** Plain Fastify and plain `pg`, without session, policies or contract: what HTTP itself costs. */
process.once('message', async ({ superuser, name, text }: FloorOrder) => {
  const pool = new pg.Pool(superuser)
  const app = fastify()
  app.get<{ Params: { id: string } }>('/rows/:id', async ({ params }) => {
    const { rows } = await pool.query({ name, text, values: [params.id] })
    return rows[0]
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  process.once('disconnect', async () => {
    await app.close()
    await pool.end()
  })
  process.send!({ port: (app.server.address() as { port: number }).port })
})
