import type { Label } from '../../kernel/label.ts'

/**
 * How a fact of an enterprise is read from the registers: by FEEL over its year, the year itself or the one before; or from
 * the titles that it holds. `proxy` says where what the register holds is near to what the survey asks, and not the same.
 */
export type RecordedFact = { readonly fact: string; readonly proxy?: Label } & (
  | { readonly from: string; readonly back: 0 | 1 }
  | { readonly title: string; readonly when: 'held' | 'held-before' | 'granted'; readonly years: number }
)

const proxy = (zh: string, en: string): Pick<RecordedFact, 'proxy'> => ({
  proxy: { zh: `以${zh}代，口径待核`, en: `${en} in its place, to be verified` },
})
const read = (fact: string, from = fact, more: Pick<RecordedFact, 'proxy'> = {}): RecordedFact => ({
  fact,
  from,
  back: 0,
  ...more,
})
const before = (fact: string, from: string): RecordedFact => ({ fact, from, back: 1 })

/** What the registers hold of enterprises that the evaluation asks. A high-tech title lasts three years. */
export const recordedFacts: readonly RecordedFact[] = [
  read('营业收入'),
  before('前一年营业收入', '营业收入'),
  read('职工总数'),
  before('前一年职工总数', '职工总数'),
  read('技术合同成交额'),
  read('发明专利申请数'),
  read('研发经费内部支出', '境内研发费用', proxy('境内研发费用', 'R&D spending in China')),
  read('研发人员全时当量', '研发人员数', proxy('研发人员数', 'researchers')),
  read('利润', '净利润', proxy('净利润', 'net profit')),
  read('工业综合能耗', '综合能耗', proxy('全部综合能耗', 'all energy consumed')),
  read('获得风险投资', '风险投资金额 > 0'),
  read('拥有国家级研发机构', '研发机构级别 = "国家级"'),
  { fact: '高新技术企业', title: 'high-tech', when: 'held', years: 3 },
  { fact: '前一年高新技术企业', title: 'high-tech', when: 'held-before', years: 3 },
  { fact: '新晋瞪羚', title: 'gazelle', when: 'granted', years: 3 },
]

/** Facts of the zone that are figures of the catalogue of indicators, in the year. */
export const cataloguedFacts: Readonly<Record<string, string>> = {
  新注册企业数: 'new-enterprises',
  入库科技型中小企业数: 'technology-smes',
}

type Asked =
  | { readonly field: string; readonly is: 'equals' | 'at-least' | 'at-most' | 'present'; readonly value?: string }
  | { readonly field: string; readonly is: 'among'; readonly value: string[] }

/** A fact that a register counts: which rows, by what they are told apart, and which rows there must be for it to be kept at all. */
export type CountedFact = {
  readonly fact: string
  readonly register: string
  readonly apart: string
  readonly rows: (year: number) => Asked[]
  readonly kept: readonly Asked[]
}

/** Facts of the zone that registers count. */
export const countedFacts: readonly CountedFact[] = [
  {
    fact: '国家级创业服务机构数',
    register: 'park',
    apart: 'id',
    rows: () => [
      { field: 'level', is: 'equals', value: 'national' },
      { field: 'form', is: 'among', value: ['incubator', 'maker-space', 'university-park'] },
    ],
    kept: [{ field: 'level', is: 'present' }],
  },
  {
    fact: '当年上市企业数',
    register: 'listing_step',
    apart: 'enterprise',
    rows: (year) => [
      { field: 'stage', is: 'equals', value: 'listed' },
      { field: 'reached_on', is: 'at-least', value: `${year}-01-01` },
      { field: 'reached_on', is: 'at-most', value: `${year}-12-31` },
    ],
    kept: [{ field: 'stage', is: 'equals', value: 'listed' }],
  },
]

/** Places that zones print of themselves, and how many were ranked where that is known. */
export const rankedIndicators: readonly { readonly indicator: string; readonly zones?: number }[] = [
  { indicator: 'national-zone-evaluation', zones: 178 },
  { indicator: 'development-zone-assessment', zones: 160 },
  { indicator: 'high-tech-zone-assessment' },
]
