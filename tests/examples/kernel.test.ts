import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { calendarFrom, isWorkday, officialNotices, workdayStatus } from '../../kernel/calendar.ts'
import { addDays, addMonths, day, isDay, weekday } from '../../kernel/day.ts'
import { decimal, printDecimal, printNumber, quotient } from '../../kernel/decimal.ts'
import { readNumeral, writeNumeral } from '../../kernel/numeral.ts'
import { contains, next, period, periodLabel, previous, split } from '../../kernel/period.ts'
import { addQuantities, compareQuantities, convert } from '../../kernel/quantity.ts'
import { printQuantity } from '../../kernel/quantity-text.ts'
import { checkCreditCode } from '../../kernel/social-credit-code.ts'
import { units } from '../../kernel/unit.ts'
import { addWorkdays, dueAfterCalendarDays, dueAfterWorkdays, workdaysBetween } from '../../kernel/workdays.ts'

describe('日期', () => {
  it('日历上没有的日子说得清楚', () => {
    assert.throws(() => day('2023-02-29'), { message: '日历上没有“2023-02-29”这一天' })
    assert.throws(() => day('2023年2月1日'), { message: '“2023年2月1日”不是日期，请写成 2023-09-30' })
    assert.equal(isDay('2024-02-29'), true)
    assert.equal(isDay('0050-13-01'), false)
    assert.equal(isDay('9999-99-99'), false)
  })

  it('星期在1970年以前也不错', () => {
    assert.equal(weekday(day('1969-12-25')), 4)
    assert.equal(weekday(day('2026-11-21')), 6)
  })

  it('几个月以后，还是那一天；那个月没有，就是月底', () => {
    const rows: [string, number, string][] = [
      ['2024-11-21', 12, '2025-11-21'],
      ['2024-01-31', 1, '2024-02-29'],
      ['2023-10-31', 4, '2024-02-29'],
      ['2024-12-01', 1, '2025-01-01'],
      ['2024-03-30', 0, '2024-03-30'],
    ]
    for (const [from, months, later] of rows) assert.equal(addMonths(day(from), months), later)
  })

  it('超出年份范围时拒绝', () => {
    assert.throws(() => addDays(day('9999-12-31'), 1), /超出/)
  })
})

describe('工作日', () => {
  it('2020年春节假期延长，2月1日不再上班', () => {
    assert.equal(isWorkday(day('2020-02-01')), false)
    assert.equal(isWorkday(day('2020-02-03')), true)
    assert.deepEqual(
      workdayStatus(day('2020-01-24')).documents?.map((document) => document.number),
      ['国办发明电〔2019〕16号', '国办发明电〔2020〕1号'],
    )
  })

  it('调休上班的星期日是工作日，并说得出为哪个节日', () => {
    const status = workdayStatus(day('2026-09-20'))
    assert.equal(status.kind, 'make-up')
    assert.equal(status.holiday, '国庆节')
  })

  it('2027年尚未公布，不猜', () => {
    assert.equal(isWorkday(day('2027-01-04')), undefined)
    assert.equal(workdayStatus(day('2027-01-04')).kind, 'unannounced')
    const due = dueAfterWorkdays(day('2026-12-21'), 20)
    assert.equal(due.day, undefined)
    assert.equal(due.countedTo, '2026-12-31')
    assert.equal(due.remaining, 12)
    assert.equal(due.warning?.zh, '2027年放假安排尚未公布')
    assert.equal(dueAfterCalendarDays(day('2026-12-21'), 20).day, undefined)
    const between = workdaysBetween(day('2026-12-25'), day('2027-01-05'))
    assert.equal(between.days, undefined)
    assert.equal(between.atLeast, 4)
  })

  it('年底几天要等下一年的通知，结果带提示', () => {
    const due = dueAfterWorkdays(day('2026-12-24'), 3)
    assert.equal(due.day, '2026-12-29')
    assert.match(due.warning?.zh ?? '', /2026年12月底可能调休/)
    assert.equal(dueAfterWorkdays(day('2026-12-21'), 3).warning, undefined)
  })

  it('受理当日不计；即办件在休息日受理顺延到上班日', () => {
    assert.equal(dueAfterWorkdays(day('2025-02-12'), 30).day, '2025-03-26')
    assert.equal(dueAfterWorkdays(day('2026-10-03'), 0).day, '2026-10-08')
    assert.equal(addWorkdays(day('2026-10-08'), -1).day, '2026-09-30')
    assert.throws(() => dueAfterWorkdays(day('2026-01-05'), 1.5), { message: '办理时限应是整数天，现在是1.5' })
    assert.throws(() => dueAfterCalendarDays(day('2026-01-05'), -1), { message: '办理时限不能是负数，现在是-1' })
  })

  it('日历是参数：没有通知的年份就是未公布', () => {
    const calendar = calendarFrom(officialNotices.filter((notice) => notice.year === 2025))
    assert.equal(isWorkday(day('2026-01-05'), calendar), undefined)
    assert.equal(workdayStatus(day('2024-06-03'), calendar).warning?.zh, '日历中没有2024年的放假安排')
  })
})

describe('时期', () => {
  it('写法与称呼', () => {
    assert.equal(periodLabel(period('2023-01..09')).zh, '2023年1—9月')
    assert.equal(periodLabel(period('2023-10-X2')).zh, '2023年10月中旬')
    assert.equal(periodLabel(period('2016..2020')).zh, '“十三五”时期')
    assert.throws(() => period('2023-13'), /不是时期/)
  })

  it('前后相接', () => {
    assert.equal(previous(period('2023-Q1')), '2022-Q4')
    assert.equal(next(period('2023-12-X3')), '2024-01-X1')
    assert.equal(previous(period('2021..2025')), '2016..2020')
  })

  it('分不尽的不分', () => {
    assert.equal(split(period('2023-01..09'), 'quarter').length, 3)
    assert.throws(() => split(period('2023-01..08'), 'quarter'), { message: '2023年1—8月不能正好分成季' })
    assert.equal(contains(period('2023-Q4'), period('2023-10-X2')), true)
  })
})

describe('数量与单位', () => {
  it('一亩是三分之二千平方米，一亿元是一万万元', () => {
    assert.equal(convert(decimal(3), '亩', '平方米').toFixed(), '2000')
    assert.equal(convert(decimal('171.2'), '亿元', '万元').toFixed(), '1712000')
    assert.equal(convert(decimal('1'), '万元', '亿元').toFixed(), '0.0001')
    assert.equal(compareQuantities({ value: '3', unit: '亩' }, { value: '2000', unit: '平方米' }), 0)
  })

  it('量纲不同不相加', () => {
    assert.deepEqual(addQuantities({ value: '1', unit: '亿元' }, { value: '5', unit: '万元' }), {
      value: '1.0005',
      unit: '亿元',
    })
    assert.throws(() => addQuantities({ value: '1', unit: '亿元' }, { value: '1', unit: '亿美元' }), /量纲不同/)
    assert.throws(() => convert(decimal(1), '番', '倍'), /量纲不同/)
    assert.throws(() => convert(decimal(1), '年', '家'), /量纲不同/)
  })

  it('英文换算而不是换个名字', () => {
    assert.equal(printQuantity({ value: '124.6', unit: '亿元' }, 'en'), '12.46 bn yuan')
    assert.equal(printQuantity({ value: '3500', unit: '万元' }, 'en'), '35 m yuan')
    assert.equal(
      printQuantity({ value: '470', unit: '万件' }, 'en', { qualifier: 'at-least' }),
      'at least 4,700,000 pieces',
    )
    assert.equal(printQuantity({ value: '1700', unit: '亿元' }, 'zh', { qualifier: 'more-than' }), '超1700亿元')
    assert.equal(printQuantity({ value: '-18297.50', unit: '户' }, 'zh', { separated: true }), '−18,297.50户')
    assert.equal(printQuantity({ value: '93.80', unit: '%' }, 'zh'), '93.80%')
  })

  it('量词数的不止一类东西：股票和基金都按只，队伍和子基金都按支，英文不说成其中一类', () => {
    for (const unit of ['只', '支'] as const) assert.equal(printQuantity({ value: '14', unit }, 'en'), '14 items')
  })

  it('每个单位都有英文', () => {
    for (const unit of units) assert.ok(unit.label.en.trim() !== '', unit.symbol)
  })

  it('四舍五入在公布的那一位', () => {
    assert.equal(printDecimal(quotient(decimal(16), decimal(70), 4)!.times(100), 2), '22.86')
    assert.equal(quotient(decimal(1), decimal(0), 2), undefined)
  })

  it('双精度数按十五位有效数字四舍五入后写出，不写负零', () => {
    const rows: [number, number, string][] = [
      [35.55, 1, '35.6'],
      [37.05, 1, '37.1'],
      [1.005, 2, '1.01'],
      [-0.04, 1, '0.0'],
      [-2.45, 1, '-2.5'],
      [0.1 + 0.2, 1, '0.3'],
      [1e21, 0, '1000000000000000000000'],
    ]
    for (const [value, digits, text] of rows) assert.equal(printNumber(value, digits), text)
  })
})

describe('报告里的数', () => {
  const cases: readonly [string, string, string | undefined, string][] = [
    ['171.2亿元', '171.2', '亿元', 'exact'],
    ['3000余家', '3000', '家', 'at-least'],
    ['近1000家', '1000', '家', 'nearly'],
    ['突破100家', '100', '家', 'more-than'],
    ['20多名', '20', '名', 'at-least'],
    ['1/4', '1/4', undefined, 'exact'],
    ['三分之一', '1/3', undefined, 'exact'],
    ['两款', '2', '款', 'exact'],
    ['翻两番', '2', '番', 'exact'],
    ['5000多家', '5000', '家', 'at-least'],
    ['1.9万件', '1.9', '万件', 'exact'],
    ['千余项', '1000', '项', 'at-least'],
    ['近千家', '1000', '家', 'nearly'],
    ['上千家', '1000', '家', 'at-least'],
    ['100余亿元', '100', '亿元', 'at-least'],
    ['470余万件', '470', '万件', 'at-least'],
    ['2/3以上', '2/3', undefined, 'at-least'],
    ['50%以上', '50', '%', 'at-least'],
    ['约6.5个百分点', '6.5', '百分点', 'about'],
    ['百分之八十', '80', '%', 'exact'],
    ['第一名', '1', '名', 'exact'],
    ['第6家', '6', '家', 'exact'],
    ['不足1%', '1', '%', 'nearly'],
    ['一个工作日', '1', '工作日', 'exact'],
    ['18个月', '18', '月', 'exact'],
  ]
  for (const [text, value, unit, qualifier] of cases) {
    it(`${text}，读得懂，写得回`, () => {
      const numeral = readNumeral(text)
      assert.deepEqual([numeral.value, numeral.unit, numeral.qualifier], [value, unit, qualifier])
      assert.equal(writeNumeral(numeral), text)
    })
  }

  it('全角、千分位、“万户”归一', () => {
    assert.equal(writeNumeral(readNumeral('１８，２９７户')), '18297户')
    assert.equal(writeNumeral(readNumeral('1.9万户')), '19000户')
    assert.equal(writeNumeral(readNumeral('100亿余元')), '100余亿元')
    assert.equal(writeNumeral(readNumeral('三成')), '30%')
    assert.deepEqual(readNumeral('第二'), {
      value: '2',
      unit: '名',
      qualifier: 'exact',
      characters: true,
      ordinal: true,
    })
    assert.deepEqual(readNumeral('过亿元').unit, '元')
  })

  it('没有确定的数就拒绝', () => {
    for (const text of ['数百家', '', '若干', '近100余家', '12台', '1,2345', '1/0', '一千五', '万元']) {
      assert.throws(() => readNumeral(text), Error, text)
    }
  })
})

describe('统一社会信用代码', () => {
  it('全角、空格、小写都认', () => {
    assert.deepEqual(checkCreditCode(' ９１３４０６００ｍａ２ｐｂｍ９ｈｘｄ '), {
      code: '91340600MA2PBM9HXD',
      state: 'valid',
    })
  })

  it('校验位不符只提醒', () => {
    const check = checkCreditCode('91340600MA2PBM9HXE')
    assert.equal(check.state, 'suspect')
    assert.equal(check.text?.zh, '统一社会信用代码的校验位是“E”，按前17位应是“D”，请核对')
  })

  it('位数和字符说得出哪里不对', () => {
    assert.equal(checkCreditCode('91340600').text?.zh, '统一社会信用代码应是18位，现在是8位')
    assert.equal(
      checkCreditCode('9134O600MA2PBM9HXD').text?.zh,
      '统一社会信用代码第5位是“O”，代码里没有这个字符，可能是“0”',
    )
    assert.equal(checkCreditCode('').state, 'malformed')
  })
})
