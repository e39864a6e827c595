import assert from 'node:assert/strict'
import { describe } from 'node:test'
import type { Comparison } from '../../engines/indicators/comparison.ts'
import { newestPublished } from '../../engines/indicators/newest-published.ts'
import { day } from '../../kernel/day.ts'
import { enterpriseLadder } from '../../mechanisms/enterprise-ladder/enterprise-ladder.ts'
import { daqing } from '../../zones/daqing/pack.ts'
import { demo } from '../../zones/demo/pack.ts'
import { rows } from '../rule-examples.ts'

const indicatorOf = (rung: string): string => enterpriseLadder.rungs.find(({ id }) => id === rung)!.indicator!
const packs = { daqing, demo }

describe('各级称号：本区公布过的数', () => {
  rows<readonly [string, keyof typeof packs, string, string, Comparison | undefined, string | undefined]>(
    [
      ['大庆科技型中小企业占全市的份额', 'daqing', 'technology-sme', '2026-12-31', 'share-of-city', '83'],
      ['大庆高新技术企业占全市的份额', 'daqing', 'high-tech', '2026-12-31', 'share-of-city', '66'],
      ['大庆科技型中小企业比上年', 'daqing', 'technology-sme', '2026-12-31', 'growth', '26.7'],
      ['没有公布过的不推算', 'daqing', 'gazelle', '2026-12-31', 'share-of-city', undefined],
      ['公布的是一个分数', 'demo', 'technology-sme', '2026-03-31', 'share-of-city', '1/5'],
      ['期末还没有到的不算', 'demo', 'technology-sme', '2025-06-30', 'share-of-city', undefined],
      ['几个年份都公布过，取最近的', 'demo', 'technology-sme', '2025-06-30', undefined, '150'],
    ],
    (_, zone, rung, on, comparison, value) =>
      assert.equal(newestPublished(packs[zone].figures, indicatorOf(rung), day(on), comparison)?.value, value),
  )
})
