import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ownAddress } from '../../web/app/states/own-address.ts'

const record = '90130a51-73bb-4423-a35d-b453eb883f1e'
const rows: readonly [string, string, string][] = [
  ['首页', '/zibo', '/demo'],
  ['一间房', '/zibo/points?year=2024#items', '/demo/points'],
  ['房里的一页', '/zibo/ladder/enterprises/own', '/demo/ladder/enterprises/own'],
  ['一个指标两区都有', '/zibo/figures/gdp:growth', '/demo/figures/gdp:growth'],
  ['一条记录不在本区，到它的房间', `/zibo/projects/${record}/report`, '/demo/projects'],
]

describe('别的园区的地址在本区是哪一页', () => {
  for (const [title, asked, own] of rows) it(title, () => assert.equal(ownAddress('demo', asked), own))
})
