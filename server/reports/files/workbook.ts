import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre'
import { origins } from '../../../engines/indicators/indicator.ts'
import { digitsOf, numberOf } from '../../../engines/indicators/observation.ts'
import { cardNoun } from '../../../engines/reports/card.ts'
import { type FilledCard, type FilledFigure, figurePlace } from '../../../engines/reports/filled-card.ts'
import { sayPlainly } from '../../../engines/reports/said.ts'
import { type Period, periodLabel } from '../../../kernel/period.ts'

const heads = ['方面', '指标', '时期', '数值（单位见右列）', '单位', '公布写法', '源标', '来历', '指标编号'] as const
const widths = [14, 40, 20, 20, 10, 18, 6, 18, 46]
const valueColumn = heads.indexOf('数值（单位见右列）')
const headRow = 3

/** A number of the card as Excel holds it, with the format that prints the digits of the report. */
export function excelNumber({ key, value, unit }: FilledFigure): { value: number | null; format: string } {
  if (value === null) return { value: null, format: '0' }
  const plain = value.replace('−', '-')
  const digits = digitsOf(plain) ?? 2
  const format = digits === 0 ? '0' : `0.${'0'.repeat(digits)}`
  const signed = /:(?:growth|increase|growth-since|average-growth)$/.test(key) && !plain.includes('/')
  return {
    value: Number(numberOf(plain.replace('+', ''), unit)),
    format: signed ? `+${format};-${format};${format}` : format,
  }
}

/** Every figure once, where it first stands, with the section it stands in. */
function rowsOf(card: FilledCard): { section: string; figure: FilledFigure }[] {
  const seen = new Set<string>()
  return card.sections
    .flatMap(({ label, blocks }) =>
      blocks.flatMap((block) =>
        [block, ...block.beside, ...(block.draw ? [block.draw.of] : [])].map((figure) => ({
          section: label.zh,
          figure,
        })),
      ),
    )
    .filter(({ figure }) => {
      const known = seen.has(figurePlace(figure))
      seen.add(figurePlace(figure))
      return !known
    })
}

/** Writes a card as one sheet: numbers are numbers, every text is a text cell and never a formula. */
export function writeWorkbook(card: FilledCard, code: string | null): Promise<Uint8Array> {
  const figures = rowsOf(card)
  const rows: CellValue[][] = [
    [`${card.title.zh}${cardNoun.zh}`],
    [card.lead.zh],
    [`数据截至${card.asOf}；${code ? `核验码 ${code}` : '未冻结，不作依据'}`],
    [...heads],
    ...figures.map(({ section, figure }) => [
      section,
      figure.label.zh,
      periodLabel(figure.period as Period).zh,
      excelNumber(figure).value,
      figure.unit,
      sayPlainly(figure),
      figure.value === null ? null : origins[figure.origin].zh,
      figure.value === null ? '未报' : origins[figure.origin].label.zh,
      figure.key,
    ]),
  ]
  const sheet: WriteSheet = {
    name: cardNoun.zh,
    columns: widths.map((width) => ({ width })),
    rows,
    cells: new Map([
      ['0,0', { style: { font: { bold: true, size: 18 } } }],
      ...heads.map((_, column): [string, { style: CellStyle }] => [`${headRow},${column}`, { style: headStyle }]),
      ...figures.map(({ figure }, row): [string, { style: CellStyle }] => [
        `${headRow + 1 + row},${valueColumn}`,
        { style: { numFmt: excelNumber(figure).format, font: { bold: true } } },
      ]),
    ]),
    freezePane: { rows: headRow + 1 },
  }
  return writeXlsx({ sheets: [sheet] })
}

const headStyle: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E4EDF4' } },
  border: { bottom: { style: 'thin', color: { rgb: '171D24' } } },
}
