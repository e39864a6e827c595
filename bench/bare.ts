import pg, { type ClientConfig } from 'pg'

/** Connections of the owner to a copy of the enterprises that has no policy, and the best index for each question. */
export type Bare = { readonly first: pg.Client; readonly clients: readonly pg.Client[]; close(): Promise<void> }

const copy = `
  create schema bare;
  create table bare.enterprise (like register.enterprise including defaults including constraints);
  insert into bare.enterprise select * from register.enterprise;
  alter table bare.enterprise add primary key (id);
  create index on bare.enterprise (sort_name, id);
  create index on bare.enterprise (sector, revenue desc nulls last, id desc);
  create index on bare.enterprise using gin (search_terms);
  create unique index on bare.enterprise (credit_code);
  create table bare.park as select * from register.park;
  alter table bare.park add primary key (id);
`

export async function openBare(superuser: ClientConfig, connections: number): Promise<Bare> {
  const clients = Array.from({ length: connections }, () => new pg.Client(superuser))
  await Promise.all(clients.map((client) => client.connect()))
  const first = clients[0]!
  await first.query(copy)
  for (const name of ['bare.enterprise', 'bare.park', 'register.enterprise', 'register.park'])
    await first.query(`vacuum analyze ${name}`)
  await first.query('checkpoint')
  return {
    first,
    clients,
    close: async () => {
      await Promise.all(clients.map((client) => client.end()))
    },
  }
}
