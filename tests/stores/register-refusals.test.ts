import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { groupRequest, listRequest } from '../../contract/register/query.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { register } from '../../mechanisms/registers/register.ts'
import { groupStatement, listStatement } from '../../server/register/list/list.ts'
import { RegisterRefusal } from '../../server/register/refusal.ts'
import { harmless } from '../../server/register/spreadsheet.ts'

const enterprise = kindOf(register, 'enterprise')

describe('名录不接受的东西 · what a register refuses', () => {
  it('没有的栏目写在哪里，都回一句话，不进语句', () => {
    for (const field of ['name; drop table account', '__proto__', 'constructor', 'zone_id', '']) {
      const requests = [
        { filters: [{ field, is: 'missing' as const }] },
        { sort: [{ field }] },
        { sort: [{ field, direction: 'down' as const }] },
        { columns: [field] },
      ]
      const refused = (error: unknown) => error instanceof RegisterRefusal && error.status === 400
      for (const request of requests)
        assert.throws(() => listStatement(enterprise, listRequest.parse(request)), refused, JSON.stringify(request))
      assert.throws(() => groupStatement(enterprise, groupRequest.parse({ by: field })), refused)
      assert.throws(() => groupStatement(enterprise, groupRequest.parse({ by: 'name', of: [field] })), refused)
    }
  })

  it('表格软件会当公式算的文字，前面加一撇；别的文字不动', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\n=1', ' =1', '＝1+1', '＋1', '－1', '＠SUM(A1)'])
      assert.equal(harmless(text), `'${text}`)
    for (const text of ['淄博', '1=1', 'a@b.cn', '甲－乙', '']) assert.equal(harmless(text), text)
  })
})
