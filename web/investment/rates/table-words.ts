import type { RateFate } from '../../../engines/investment/rate-judgement.ts'
import type { Label } from '../../../kernel/label.ts'

/** The words of a table of rates. */
export const tableWords = {
  title: { zh: '整表登记汇率', en: 'Declare a table of rates' },
  lead: {
    zh: '粘贴一个月的汇率表，或选择 Excel、CSV 文件；先逐行查看，再一次登记，有一行不行就都不登记。',
    en: 'Paste the rates of a month or choose an Excel or CSV file; look at every line, then declare all of them or none.',
  },
  table: { zh: '汇率表', en: 'Table' },
  sourceHint: { zh: '整张表同一个出处', en: 'one source for the whole table' },
  pick: { zh: '选择文件', en: 'Choose a file' },
  hint: {
    zh: '每行：日期、币种、汇率，也可四栏：日期、币种、外币数、汇率；或一行表头，日期之后每个币种一栏。日元、韩元要写明1还是100。',
    en: 'A row: day, currency, rate; or four columns: day, currency, units, rate; or a head with a column for each currency behind the day. Say 1 or 100 of yen and won.',
  },
  example: {
    zh: '日期\tUSD/CNY\tEUR/CNY\t100JPY/CNY\n2026-04-01\t7.1884\t7.7821\t4.7912',
    en: 'Date\tUSD/CNY\tEUR/CNY\t100JPY/CNY\n2026-04-01\t7.1884\t7.7821\t4.7912',
  },
  look: { zh: '逐行查看', en: 'Look at it' },
  read: { zh: '读到的汇率', en: 'Rates that were read' },
  row: { zh: '第几行', en: 'Row' },
  fate: { zh: '结果', en: 'What becomes of it' },
} as const satisfies Record<string, Label>

export const rowLabel = (row: number): Label => ({ zh: `第${row}行`, en: `Row ${row}` })

export const declareLabel = (count: number): Label => ({
  zh: `登记这${count}条`,
  en: count === 1 ? 'Declare this rate' : `Declare these ${count} rates`,
})

/** «20条可登记，3条已登记过；2行不能登记，改好或删去才能登记». */
export function countedLabel(counts: Readonly<Record<RateFate, number>>): Label {
  const ready = counts.new + counts.replaces
  const known = { zh: `，${counts.known}条已登记过`, en: `, ${counts.known} declared already` }
  const refused = {
    zh: `；${counts.refused}行不能登记，改好或删去才能登记`,
    en: `; ${counts.refused} cannot be: mend or delete them first`,
  }
  const [more, wrong] = [counts.known > 0, counts.refused > 0]
  return {
    zh: `${ready}条可登记${more ? known.zh : ''}${wrong ? refused.zh : ''}`,
    en: `${ready} can be declared${more ? known.en : ''}${wrong ? refused.en : ''}`,
  }
}

export const ignoredLabel = (columns: readonly string[]): Label => ({
  zh: `没有读的栏：${columns.join('、')}`,
  en: `Columns left out: ${columns.join(', ')}`,
})
