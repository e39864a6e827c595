import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { listRequest } from '../../contract/register/query.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { register } from '../../mechanisms/registers/register.ts'
import { listStatement } from '../../server/register/list/list.ts'
import { rows } from '../rule-examples.ts'

const enterprise = kindOf(register, 'enterprise')
const ofSector = { field: 'sector', is: 'equals', value: '新材料' }
const byRevenue = [{ field: 'revenue', direction: 'down' }]

describe('名录的清单：哪些问法只做一次计划 · which lists are planned once', () => {
  rows<readonly [string, Parameters<typeof listRequest.parse>[0], string]>(
    [
      ['一个产业按营业收入排，索引一次读完', { filters: [ofSector], sort: byRevenue }, 'fixed'],
      [
        '再限定营业收入，还是同一个索引',
        { filters: [ofSector, { field: 'revenue', is: 'at-most', value: '7' }], sort: byRevenue },
        'fixed',
      ],
      ['没有说按什么排', { filters: [ofSector] }, 'shaped'],
      ['按别的栏排', { filters: [ofSector], sort: [{ field: 'staff' }] }, 'shaped'],
      [
        '还限定了别的栏，合不合条件要看数',
        { filters: [ofSector, { field: 'staff', is: 'at-least', value: '9' }], sort: byRevenue },
        'shaped',
      ],
      ['不止一个产业', { filters: [{ field: 'sector', is: 'among', value: ['甲', '乙'] }], sort: byRevenue }, 'shaped'],
      ['还要搜名称', { search: '电子', filters: [ofSector], sort: byRevenue }, 'shaped'],
      ['还写了公式', { where: '职工总数 > 9', filters: [ofSector], sort: byRevenue }, 'passing'],
    ],
    (_title, request, kind) => assert.equal(listStatement(enterprise, listRequest.parse(request)).kind, kind),
  )
})
