import { describe, it } from 'node:test'
import { agrees, between, indexOf, mean, type Row } from '../index-house.ts'

const post = (id: string, base: number, lead: number, more = {}) => ({
  id,
  value: id,
  steps: [{ step: 'goalposts', base, lead, ...more }],
})

describe('人类发展各指数：只靠声明 · indices of human development by declaration', () => {
  const countries: readonly Row[] = [
    {
      国家: '甲',
      寿命: 82.4,
      预期: 18.7,
      平均: 12.9,
      收入: 66494,
      寿命不平等: 0.03,
      教育不平等: 0.023,
      收入不平等: 0.153,
    },
    { 国家: '乙', 寿命: 61.2, 预期: 9.1, 平均: 4.4, 收入: 1680, 寿命不平等: 0.31, 教育不平等: 0.42, 收入不平等: 0.22 },
    {
      国家: '丙',
      寿命: 76.7,
      预期: 14.2,
      平均: 7.9,
      收入: 120000,
      寿命不平等: 0.08,
      教育不平等: 0.11,
      收入不平等: 0.29,
    },
  ]
  const parts = [
    post('寿命', 20, 85),
    { id: '教育', combine: 'mean', parts: [post('预期', 0, 18), post('平均', 0, 15)] },
    post('收入', 100, 75000, { logarithm: true }),
  ]
  const dimensions = (row: Row): [number, number, number] => [
    between(row.寿命 as number, 20, 85),
    (between(row.预期 as number, 0, 18) + between(row.平均 as number, 0, 15)) / 2,
    between(Math.log(row.收入 as number), Math.log(100), Math.log(75000)),
  ]

  it('2014年以来的人类发展指数：封顶，收入取对数，几何平均 · HDI since 2014', () =>
    agrees(countries, indexOf(countries, { id: 'HDI', combine: 'geometric', parts }), (row) =>
      Math.cbrt(dimensions(row).reduce((product, value) => product * value, 1)),
    ))

  it('不平等调整：各维度乘以一减不平等，再几何平均，并给出损失 · IHDI', () => {
    const adjusted = parts.map((part) => ({
      id: `${part.id}调整`,
      combine: 'formula',
      formula: `${part.id} * (1 - ${part.id}不平等)`,
      parts: [part],
    }))
    const found = indexOf(countries, { id: 'IHDI', combine: 'geometric', parts: adjusted })
    agrees(countries, found, (row) => {
      const [life, school, income] = dimensions(row)
      return Math.cbrt(
        life *
          (1 - (row.寿命不平等 as number)) *
          school *
          (1 - (row.教育不平等 as number)) *
          income *
          (1 - (row.收入不平等 as number)),
      )
    })
  })

  it('性别不平等：女、男、等权三个几何平均，一减调和之比 · GII of UNDP', () => {
    const table: readonly Row[] = [
      {
        国家: '甲',
        孕产死亡: 12,
        青少年生育: 7.2,
        女议员: 0.39,
        女中学: 0.92,
        女劳动: 0.61,
        男中学: 0.93,
        男劳动: 0.68,
      },
      {
        国家: '乙',
        孕产死亡: 480,
        青少年生育: 96,
        女议员: 0.12,
        女中学: 0.18,
        女劳动: 0.41,
        男中学: 0.33,
        男劳动: 0.79,
      },
    ]
    const derived = [
      {
        name: '女',
        formula: '(((10 / max(孕产死亡, 10)) / 青少年生育) ** (1/2) * (女议员 * 女中学) ** (1/2) * 女劳动) ** (1/3)',
      },
      { name: '男', formula: '(((1 - 女议员) * 男中学) ** (1/2) * 男劳动) ** (1/3)' },
      { name: '健康', formula: '(((10 / max(孕产死亡, 10)) / 青少年生育) ** (1/2) + 1) / 2' },
      { name: '赋权', formula: '((女议员 * 女中学) ** (1/2) + ((1 - 女议员) * 男中学) ** (1/2)) / 2' },
    ]
    const scored = {
      id: 'GII',
      combine: 'formula',
      formula: '1 - 调和 / 均等',
      parts: [
        {
          id: '调和',
          combine: 'harmonic',
          parts: [
            { id: '女性', value: '女' },
            { id: '男性', value: '男' },
          ],
        },
        {
          id: '均等',
          combine: 'geometric',
          parts: [
            { id: '健康维', value: '健康' },
            { id: '赋权维', value: '赋权' },
            { id: '劳动维', value: '(女劳动 + 男劳动) / 2' },
          ],
        },
      ],
    }
    agrees(table, indexOf(table, scored, { derived }), (row) => {
      const [mmr, abr, pr, sf, lf, sm, lm] = Object.values(row).slice(1) as number[]
      const health = Math.sqrt(10 / Math.max(mmr!, 10) / abr!)
      const women = Math.cbrt(health * Math.sqrt(pr! * sf!) * lf!)
      const men = Math.cbrt(Math.sqrt((1 - pr!) * sm!) * lm!)
      const harmonic = 2 / (1 / women + 1 / men)
      const level = Math.cbrt(
        ((health + 1) / 2) * ((Math.sqrt(pr! * sf!) + Math.sqrt((1 - pr!) * sm!)) / 2) * ((lf! + lm!) / 2),
      )
      return 1 - harmonic / level
    })
  })

  it('性别发展：按工资与劳动份额拆分收入，女男两个指数之比 · GDI', () => {
    const table: readonly Row[] = [
      {
        国家: '甲',
        女寿命: 84,
        男寿命: 80,
        女学: 13,
        男学: 12.5,
        总收入: 50000,
        女口: 0.51,
        女经济: 0.47,
        工资比: 0.8,
      },
      { 国家: '乙', 女寿命: 63, 男寿命: 60, 女学: 3, 男学: 5.5, 总收入: 2200, 女口: 0.5, 女经济: 0.35, 工资比: 0.6 },
    ]
    const half = (sex: '女' | '男', best: number) => ({
      id: `${sex}指数`,
      combine: 'geometric',
      parts: [
        { id: `${sex}命`, value: `${sex}寿命`, steps: [{ step: 'goalposts', base: best - 65, lead: best }] },
        { id: `${sex}育`, value: `${sex}学`, steps: [{ step: 'goalposts', base: 0, lead: 15 }] },
        {
          id: `${sex}钱`,
          value: `${sex}收入`,
          steps: [{ step: 'goalposts', base: 100, lead: 75000, logarithm: true }],
        },
      ],
    })
    const derived = [
      { name: '女份额', formula: '工资比 * 女经济 / (工资比 * 女经济 + 1 - 女经济)' },
      { name: '女收入', formula: '总收入 * 女份额 / 女口' },
      { name: '男收入', formula: '总收入 * (1 - 女份额) / (1 - 女口)' },
    ]
    const scored = {
      id: 'GDI',
      combine: 'formula',
      formula: '女指数 / 男指数',
      parts: [half('女', 87.5), half('男', 82.5)],
    }
    agrees(table, indexOf(table, scored, { derived }), (row) => {
      const [fl, ml, fs, ms, income, share, active, wage] = Object.values(row).slice(1) as number[]
      const part = (wage! * active!) / (wage! * active! + 1 - active!)
      const log = (value: number) => between(Math.log(value), Math.log(100), Math.log(75000))
      const women = between(fl!, 22.5, 87.5) * between(fs!, 0, 15) * log((income! * part) / share!)
      const men = between(ml!, 17.5, 82.5) * between(ms!, 0, 15) * log((income! * (1 - part)) / (1 - share!))
      return Math.cbrt(women) / Math.cbrt(men)
    })
  })

  it('人力资本：存活、学校、健康相乘，健康两项有几项算几项 · Human Capital Index', () => {
    const table: readonly Row[] = [
      { 国家: '甲', 存活: 0.997, 年限: 13.4, 成绩: 580, 成人存活: 0.94, 不矮小: null },
      { 国家: '乙', 存活: 0.91, 年限: 7.1, 成绩: 331, 成人存活: 0.71, 不矮小: 0.62 },
      { 国家: '丙', 存活: 0.96, 年限: 10, 成绩: 400, 成人存活: null, 不矮小: null },
    ]
    const scored = {
      id: 'HCI',
      combine: 'product',
      parts: [
        { id: '生存', value: '存活' },
        { id: '学校', value: 'exp(0.08 * (年限 * 成绩 / 625 - 14))' },
        {
          id: '健康',
          combine: 'mean',
          missing: 'available',
          parts: [
            { id: '成人', value: '0.65 * (成人存活 - 1)' },
            { id: '发育', value: '0.35 * (不矮小 - 1)' },
          ],
          steps: [{ step: 'antilogarithm' }],
        },
      ],
    }
    agrees(table, indexOf(table, scored), (row) => {
      const [alive, years, score, adult, grown] = Object.values(row).slice(1) as (number | null)[]
      const health = [
        ...(adult === null ? [] : [0.65 * (adult! - 1)]),
        ...(grown === null ? [] : [0.35 * (grown! - 1)]),
      ]
      return health.length === 0
        ? null
        : alive! * Math.exp(0.08 * ((years! * score!) / 625 - 14)) * Math.exp(mean(health))
    })
  })
})
