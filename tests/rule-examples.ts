import { it } from 'node:test'
import type { Term, Vocabulary } from '../engines/rules/vocabulary.ts'

/** A term with its labels. */
export const term = (name: string, en: string, more: Omit<Term, 'name' | 'label'>): Term => ({
  name,
  label: { zh: name, en },
  ...more,
})

export const vocabulary: Vocabulary = [
  term('研发费用', 'R&D expenditure', { type: 'number', unit: '万元', column: 'research' }),
  term('营业收入', 'revenue', { type: 'number', unit: '亿元', column: 'revenue' }),
  term('职工总数', 'staff', { type: 'number', unit: '人', column: 'staff' }),
  term('研发人员数', 'R&D staff', { type: 'number', unit: '人', column: 'researchers' }),
  term('营收增幅', 'revenue growth', { type: 'number', unit: '%', column: 'growth' }),
  term('用地面积', 'land', { type: 'number', unit: '亩', column: 'land' }),
  term('本期', 'this period', { type: 'number' }),
  term('上年同期', 'the year before', { type: 'number' }),
  term('年数', 'years', { type: 'number' }),
  term('行业', 'industry', { type: 'text', column: 'industry' }),
  term('高新技术企业', 'high-tech enterprise', { type: 'flag', column: 'certified' }),
  term('成立日期', 'founded', { type: 'day', column: 'founded' }),
  term('称号', 'titles', { type: 'list', column: 'titles' }),
  term('历年得分', 'scores', { type: 'list', of: 'number', column: 'scores' }),
]

export const enterprise = {
  研发费用: 460,
  营业收入: 1,
  职工总数: 80,
  研发人员数: 10,
  营收增幅: 12,
  用地面积: 20,
  本期: 86,
  上年同期: 70,
  年数: 3,
  行业: '电子信息',
  高新技术企业: true,
  成立日期: '2020-01-01',
  称号: ['专精特新', '瞪羚'],
  历年得分: [60, 75, 90],
}

/** One example for each row; its first cell is the title. */
export const rows = <Row extends readonly unknown[]>(all: readonly Row[], check: (...row: Row) => void): void => {
  for (const row of all) it(String(row[0]), () => check(...row))
}

/** A formula wrapped in itself `depth` times. */
export const nested = (depth: number, wrap: (inner: string) => string): string =>
  depth === 0 ? '本期' : wrap(nested(depth - 1, wrap))
