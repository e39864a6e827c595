import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { after, before, it } from 'node:test'
import fc from 'fast-check'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { openCopyRows } from '../../server/register/copy-rows.ts'
import { eachServer, openTestDatabase, type TestDatabase } from '../database.ts'

const types = ['text', 'boolean', 'date', 'bigint', 'uuid', 'text[]', 'jsonb'] as const
const word = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll('\0', ''))
const day = fc
  .date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const values = fc.tuple(
  fc.option(word),
  fc.option(fc.boolean()),
  fc.option(day),
  fc.option(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String)),
  fc.option(fc.uuid()),
  fc.option(fc.array(word, { maxLength: 4 })),
  fc.option(fc.dictionary(fc.constantFrom('name', '企业'), word).map((given) => JSON.stringify(given))),
)

eachServer('成批送入数据库的行', (server) => {
  let base: TestDatabase
  let client: Client

  before(async () => {
    base = await openTestDatabase(server, 'copy rows')
    client = new Client(base.superuser)
    await client.connect()
    await client.query(
      `create temp table arrived (place bigint, ${types.map((type, index) => `c${index} ${type}`).join(', ')})`,
    )
  })
  after(async () => {
    await client.end()
    await base.close()
  })

  async function send(rows: readonly (readonly unknown[])[]): Promise<unknown[][]> {
    const lines = openCopyRows(['bigint', ...types])
    for (const [place, row] of rows.entries()) lines.add([place, ...row])
    await client.query('truncate arrived')
    await pipeline(Readable.from([lines.take()]), client.query(copyFrom('copy arrived from stdin (format binary)')))
    const columns = `c0, c1, c2::text, c3::text, c4, c5, c6`
    return (await client.query({ text: `select ${columns} from arrived order by place`, rowMode: 'array' })).rows
  }

  it('每种类型的值，连同空缺，送到时原样不变', () =>
    fc.assert(
      fc.asyncProperty(fc.array(values, { minLength: 1, maxLength: 20 }), async (rows) => {
        const expected = rows.map((row) =>
          row.map((value, index) => (types[index] === 'jsonb' && value !== null ? JSON.parse(String(value)) : value)),
        )
        assert.deepEqual(await send(rows), expected)
      }),
      { numRuns: 60 },
    ))

  it('长文多行也装得下：一次两万行，每行一千字', async () => {
    const long = '长'.repeat(1000)
    const arrived = await send(Array.from({ length: 20_000 }, () => [long, null, null, null, null, [long], null]))
    assert.equal(arrived.length, 20_000)
    assert.ok(arrived.every(([text, , , , , list]) => text === long && (list as string[])[0] === long))
  })

  it('半个代理对存不下，换成替代符', async () => {
    const [row] = await send([['甲\ud83d乙', null, null, null, null, ['\udc00'], null]])
    assert.deepEqual([row?.[0], row?.[5]], ['甲\ufffd乙', ['\ufffd']])
  })

  it('存不下的数用一句话拒绝', () => {
    const lines = openCopyRows(['bigint'])
    assert.throws(() => lines.add([String(2n ** 63n)]), /数太大，存不下：9223372036854775808/)
  })
})
