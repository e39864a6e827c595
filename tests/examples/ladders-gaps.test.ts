import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answerAll, isRegistered, lackingLittle, nearMisses, restOf } from '../../engines/ladders/population.ts'
import { answerLadder } from '../../engines/ladders/telling/ladder-answer.ts'
import { day } from '../../kernel/day.ts'
import { gazelle, highTech, innovativeSme, littleGiant, specialised, technologySme } from '../ladder-enterprises.ts'
import { answer, conditionOf, type Enterprise, ladder, subjectOf, withFacts, without } from '../ladder-house.ts'

describe('差距', () => {
  const gap = (rung: string, enterprise: Enterprise, [on, condition]: readonly [string, string]): string[] =>
    conditionOf(answer(rung, enterprise, on), condition).gaps.map(({ text }) => text.zh)

  it('发明专利差1件', () => {
    assert.deepEqual(
      gap('little-giant', withFacts(littleGiant, { 主导产品一类知识产权数: 3 }), ['2026-05-01', 'rights']),
      ['主导产品一类知识产权数3件，需≥4件：差1件'],
    )
  })

  it('研发费用占比4.6%，需5%：差72万元，按分子补足', () => {
    const told = answer('high-tech', withFacts(highTech, { 研发费用: 178, 前一年营业收入: 6500 }), '2025-07-01')
    const { gaps } = conditionOf(told, 'research')
    assert.deepEqual(
      gaps.map(({ fact, amount, target, over }) => [fact.name, amount, target, over]),
      [['研发费用', '72', '250', false]],
    )
    assert.match(gaps[0]!.text.zh, /4\.6%，需≥5%：研发费用差72万元$/)
    assert.match(gaps[0]!.text.en, /4\.6%, needs ≥5%: R&D spending 0\.72 m yuan short$/)
  })

  it('求的是均值的，差的是均值，要补的是其中一年：说明两个数不是一回事', () => {
    const few = answer('specialised', withFacts(specialised, { 研发费用: 600, 前一年研发费用: 800 }), '2025-07-01')
    const [mean] = conditionOf(few, 'mean-research').gaps
    assert.deepEqual([mean!.amount, mean!.within], ['600', true])
    const told = answer('high-tech', withFacts(highTech, { 研发费用: 178 }), '2025-07-01')
    assert.equal(conditionOf(told, 'research').gaps[0]!.within, false)
  })

  it('资产负债率超过上限：负债总额超20万元', () => {
    const [told] = gap('little-giant', withFacts(littleGiant, { 负债总额: 770 }), ['2026-05-01', 'debt'])
    assert.match(told!, /77%，需≤75%：负债总额超20万元$/)
  })

  it('补不成整数的向上取：差的钱进到分，差的人进到整', () => {
    const [money] = conditionOf(
      answer('specialised', withFacts(specialised, { 研发费用: 100, 营业收入: 3333.34 }), '2026-05-01'),
      'research-share-last',
    ).gaps
    assert.deepEqual([money!.target, money!.amount], ['100.01', '0.01'])
    const [people] = conditionOf(
      answer('high-tech', withFacts(highTech, { 科技人员数: 9, 职工总数: 101 }), '2025-07-01'),
      'staff',
    ).gaps
    assert.deepEqual([people!.target, people!.amount], ['11', '2'])
  })

  it('几条路的，说最近的一条', () => {
    assert.deepEqual(
      gap('specialised', withFacts(specialised, { 营业收入: 1400, 研发费用: 260 }), ['2026-05-01', 'size']),
      ['营业收入1,400万元，需≥1,500万元：差100万元'],
    )
  })

  it('得分差几分：总分与分项都说，分数段不写成一个数', () => {
    const { points } = conditionOf(
      answer('technology-sme', withFacts(technologySme, { 研发费用: 500 }), '2025-07-01'),
      'points',
    )
    assert.deepEqual(
      points.map(({ part, low, high, needs, state }) => [part, low, high, needs, state]),
      [
        ['综合得分', 50, 50, 60, 'unmet'],
        ['科技人员', 4, 4, 0, 'met'],
      ],
    )
    const experts = conditionOf(
      answer('high-tech', without(highTech, '技术先进程度专家分', '成果转化专家分'), '2025-07-01'),
      'innovation',
    )
    assert.deepEqual(
      experts.points.map(({ low, high, state }) => [low, high, state]),
      [[63, 76, 'unknown']],
    )
  })
})

describe('下一级与要补的数', () => {
  it('有创新型的，下一级是专精特新；高新技术、瞪羚各走一线', () => {
    const { next } = answerLadder(ladder, subjectOf(specialised), day('2026-05-01'))
    assert.deepEqual(
      next.map(({ edition }) => edition.rung.id),
      ['specialised', 'high-tech', 'gazelle'],
    )
  })

  it('一级也没有的，科技型与创新型都是下一级，条件已具备的在前', () => {
    const { next } = answerLadder(ladder, subjectOf(innovativeSme), day('2026-05-01'))
    assert.deepEqual(next.map(({ edition }) => edition.rung.id).slice(0, 2), ['innovative-sme', 'technology-sme'])
  })

  const steps = (enterprise: Enterprise, on = '2026-05-01'): string[] =>
    answerLadder(ladder, subjectOf(enterprise), day(on)).next.map(({ edition }) => edition.rung.id)

  it('条件已具备、只差申报的在前', () => {
    assert.equal(steps({ ...technologySme, titles: {} })[0], 'technology-sme')
  })

  it('只凭待核条件具备的瞪羚不抢在主梯前面；本区核定了才排第一', () => {
    const fast = { ...gazelle, titles: specialised.titles }
    const told = answerLadder(ladder, subjectOf(fast), day('2025-05-01'))
    const gazelles = told.next.find(({ edition }) => edition.rung.id === 'gazelle')!
    assert.deepEqual([told.next[0]!.edition.rung.id, gazelles.state], ['high-tech', 'met'])
    const paper = { title: '瞪羚企业认定办法', issuer: '科技部', number: '', clause: '全部', note: null }
    const confirmations = gazelles.unconfirmed.map(({ item }) => ({
      edition: gazelles.edition.given.id,
      item,
      paper,
      values: null,
      on: day('2025-04-01'),
      by: '某',
    }))
    const confirmed = answerLadder(ladder, subjectOf(fast), day('2025-05-01'), confirmations)
    assert.equal(confirmed.next[0]!.edition.rung.id, 'gazelle')
  })

  it('规模超过上限的，不再指向科技型中小企业；同一级已具备的创新型照样指出', () => {
    const large = {
      ...withFacts(innovativeSme, { ...technologySme.facts, 营业收入: 56889 }),
      titles: { 'high-tech': '2025-01-01' },
    }
    assert.equal(answer('technology-sme', large, '2026-05-01').closed, true)
    assert.deepEqual(steps(large)[0], 'innovative-sme')
    assert.ok(!steps(large).includes('technology-sme'))
  })

  it('成立超过10年的不指向独角兽，也不算差一点', () => {
    const old = subjectOf({
      facts: { 成立日期: '2010-01-01', 已上市: false, 获得风险投资: true, 最近一轮估值: 10 },
      titles: { gazelle: '2024-01-01' },
    })
    const told = answerLadder(ladder, old, day('2026-05-01'))
    assert.ok(!told.next.some(({ edition }) => edition.rung.id === 'unicorn'))
    assert.deepEqual(nearMisses(answerAll(ladder, [old], day('2026-05-01')), 'unicorn'), [])
  })

  it('先问能定下条件最多的；下一级差着的照样问，没有路的不问', () => {
    const asked = without(specialised, '营业收入', '资产总额', '国内市场占有率')
    const { questions } = answerLadder(ladder, subjectOf(asked), day('2026-05-01'))
    assert.equal(questions[0]!.fact.name, '营业收入')
    assert.deepEqual(
      questions[0]!.alone
        .filter(({ edition }) => edition.rung.id === 'specialised')
        .map(({ condition }) => condition.id),
      ['revenue', 'main-share', 'research-share-last'],
    )
    const names = questions.map(({ fact }) => fact.name)
    assert.ok(names.indexOf('资产总额') > 0)
    const held = answerLadder(ladder, subjectOf(withFacts(asked, { 前一年研发费用: 0 })), day('2026-05-01'))
    const asksFor = ({ questions: asking }: typeof held, id: string): boolean =>
      asking.some(({ alone, shared }) => [...alone, ...shared].some(({ edition }) => edition.given.id === id))
    assert.ok(asksFor(held, 'specialised-2026'))
    const large = { facts: { 营业收入: 56889 }, titles: {} }
    assert.ok(!asksFor(answerLadder(ladder, subjectOf(large), day('2026-05-01')), 'technology-sme-2017'))
  })

  it('按天数、年数算的，问的是起算的日期', () => {
    const { missing } = conditionOf(
      answer('specialised', without(specialised, '进入细分市场日期'), '2026-05-01'),
      'niche',
    )
    assert.deepEqual(
      missing.map(({ name }) => name),
      ['进入细分市场日期'],
    )
  })

  it('评分缺的数，逐项问到原始数', () => {
    const { missing } = conditionOf(
      answer('innovative-sme', without(innovativeSme, '负债总额', '主导产品领域'), '2026-05-01'),
      'points',
    )
    assert.deepEqual(
      missing.map(({ name }) => name),
      ['负债总额', '主导产品领域'],
    )
  })

  it('判断题由人定，事后的判定不倒追', () => {
    const told = answer('specialised', specialised, '2026-05-01')
    assert.equal(conditionOf(told, 'market').judgement!.decided!.by, '评审专家')
    const subject = {
      ...subjectOf(specialised),
      judgements: [{ edition: 'specialised-2026', condition: 'market', holds: true, by: '某', on: day('2026-06-01') }],
    }
    const [rung] = answerLadder(ladder, subject, day('2026-05-01')).next
    assert.equal(conditionOf(rung!, 'market').state, 'unknown')
  })
})

describe('一批企业', () => {
  const on = day('2026-05-01')
  const subjects = [
    subjectOf(withFacts(specialised, { 主营业务收入: 3000 }), '差得多'),
    subjectOf(specialised, '达标'),
    subjectOf(withFacts(specialised, { 主营业务收入: 3990 }), '差一点'),
    subjectOf(withFacts(specialised, { 主营业务收入: 3990, 发展评价得分: 40 }), '差两条'),
    subjectOf(without(specialised, '主营业务收入'), '缺数'),
    subjectOf(
      {
        ...withFacts(specialised, { 主营业务收入: 3990 }),
        titles: { specialised: '2025-01-01', 'innovative-sme': '2025-01-01' },
      },
      '已有',
    ),
  ]

  it('只差一条的，近的在前；达标、缺数、已有称号的不在其中', () => {
    const names = (most: number) =>
      nearMisses(answerAll(ladder, subjects, on), 'specialised', most).map(({ subject }) => subject.id)
    assert.deepEqual(names(1), ['差一点', '差得多'])
    assert.deepEqual(names(2), ['差一点', '差得多', '差两条'])
    const [nearest] = nearMisses(answerAll(ladder, subjects, on), 'specialised')
    assert.deepEqual([nearest!.unmet, nearest!.unknown, nearest!.far], [1, 0, 0.0025])
  })

  it('其余都满足的在前；同样差一条的按差距占要求的比例，不按缺几个数', () => {
    const waiting = [
      subjectOf(without(withFacts(specialised, { 主营业务收入: 3000 }), '进入细分市场日期'), '远而缺'),
      subjectOf(without(withFacts(specialised, { 主营业务收入: 3990 }), '负债总额', '进入细分市场日期'), '近而缺两条'),
      subjectOf(without(withFacts(specialised, { 主营业务收入: 3500 }), '进入细分市场日期'), '中而缺一条'),
      subjectOf(withFacts(specialised, { 主营业务收入: 1000 }), '只差一条'),
    ]
    const found = nearMisses(answerAll(ladder, waiting, on), 'specialised')
    assert.deepEqual(
      found.map(({ subject, unknown }) => [subject.id, restOf({ unknown })]),
      [
        ['只差一条', 'met'],
        ['近而缺两条', 'waiting'],
        ['中而缺一条', 'waiting'],
        ['远而缺', 'waiting'],
      ],
    )
  })

  it('没报几个数的不算差一条：已知的条件不到三分之二，就说缺数', () => {
    const told = [
      subjectOf(withFacts(specialised, { 主营业务收入: 3990 }), '都报了'),
      subjectOf({ ...specialised, facts: { 主营业务收入: 3990, 营业收入: 5000 } }, '几乎没报'),
    ]
    const known = answerAll(ladder, told, on).rungs.find(({ edition }) => edition.rung.id === 'specialised')!
    assert.deepEqual(
      lackingLittle({}, known).map(({ row }) => row),
      [0, 1],
    )
    assert.deepEqual(
      lackingLittle(ladder.given, known).map(({ row }) => row),
      [0],
    )
  })

  it('一级从没有人登记过，谁持有就是未知', () => {
    assert.equal(isRegistered(subjects, 'specialised'), true)
    assert.equal(isRegistered(subjects, 'little-giant'), false)
  })

  it('每级一列：满足、不满足、未知', () => {
    const column = answerAll(ladder, subjects, on).rungs.find(({ edition }) => edition.rung.id === 'specialised')!
    assert.deepEqual([...column.met], [0, 1, 0, 0, -1, 0])
    assert.deepEqual([...column.held], [0, 0, 0, 0, 0, 1])
  })
})
