import type { PackEvaluation } from '../../mechanisms/zone-pack.ts'

/**
 * 演示数据: what the zone would fill in for 2023 by the edition of 2021. What was published stands among the figures, what
 * enterprises reported in their register; some facts and judgements are left open, and some wait to be confirmed.
 */
export const evaluation: PackEvaluation = {
  edition: 'zone-evaluation-2021',
  year: 2023,
  facts: {
    高技术服务业营业收入: 1120000,
    增加值: 3750000,
    前一年增加值: 3560000,
    工业总产值及其他收入: 15900000,
    工业增加值: 2680000,
    引进消化与产学研经费: 92000,
    技术服务出口额: 21000,
    数字产业营业收入: 1380000,
    二氧化碳排放量: 2350000,
    前一年二氧化碳排放量: 2400000,
    出口总额: 1870000,
    高企出口额: 1040000,
    工资性收入: 1390000,
    本科及以上人员: 66200,
    发明专利授权数: 980,
    有效发明专利数: 5420,
    注册商标数: 6150,
    境外研发机构企业数: 9,
    境外商标专利企业数: 34,
    国际标准企业数: 3,
    国家级和省级研发机构数: 186,
    新注册企业数: 3260,
    入库科技型中小企业数: 612,
    新增在孵企业数: 240,
    总绿地率: 38,
    医院和学校数: 96,
    从业人员月工资: 7200,
    房价: 9800,
    可支配财力: 42,
    全口径增加值: 520,
    所在城市地区生产总值: 4560,
  },
  judged: { '1.10': 72, '2.10': 80, '3.9': 70, '5.9': 85 },
  waiting: [
    '技术服务出口额',
    '注册商标数',
    '境外商标专利企业数',
    '从业人员月工资',
    '可支配财力',
    '新增在孵企业数',
    '5.9',
  ],
}
