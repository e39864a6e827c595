import { Client } from 'pg'
import { openCluster } from '../../server/database/cluster.ts'

// Opens a cluster in a process that a test can kill, and writes rows until then. Each acknowledged row is printed.
const cluster = await openCluster(process.argv[2]!, () => {})
const client = new Client(cluster.superuser)
await client.connect()
await client.query('create table if not exists written (number int primary key)')
const { rows } = await client.query<{ next: number }>('select coalesce(max(number), 0)::int + 1 as next from written')
process.stdout.write('ready\n')
for (let number = rows[0]!.next; ; number += 1) {
  await client.query('insert into written values ($1)', [number])
  process.stdout.write(`${number}\n`)
}
