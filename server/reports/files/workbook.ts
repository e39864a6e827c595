import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre'
import { origins } from '../../../engines/indicators/indicator.ts'
import { digitsOf, numberOf } from '../../../engines/indicators/observation.ts'
import { cardName, cardNoun } from '../../../engines/reports/card.ts'
import { type FilledCard, type FilledFigure, figurePlace } from '../../../engines/reports/filled-card.ts'
import { sayFormer, sayPlainly } from '../../../engines/reports/said.ts'
import type { Label, Language } from '../../../kernel/label.ts'
import { type Period, periodLabel } from '../../../kernel/period.ts'
import { unitLabel } from '../../../kernel/unit.ts'

const heads = [
  { zh: '方面', en: 'Field' },
  { zh: '指标', en: 'Figure' },
  { zh: '时期', en: 'Period' },
  { zh: '数值（单位见右列）', en: 'Value (unit at the right)' },
  { zh: '单位', en: 'Unit' },
  { zh: '公布写法', en: 'As published' },
  { zh: '源标', en: 'Mark' },
  { zh: '来历', en: 'Origin' },
  { zh: '指标编号', en: 'Indicator' },
  { zh: '更正前', en: 'Before correction' },
] as const satisfies readonly Label[]
const widths = [14, 40, 20, 20, 10, 18, 6, 18, 46, 18]
const valueColumn = 3
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

const unreported: Label = { zh: '未报', en: 'not reported' }

const standingOf = ({ asOf }: FilledCard, code: string | null): Label => ({
  zh: `数据截至${asOf}；${code ? `核验码 ${code}` : '未冻结，不作依据'}`,
  en: `Data as of ${asOf}; ${code ? `code ${code}` : 'not signed off'}`,
})

/** The value stays in the unit that was published; English names that unit, it does not convert. */
const unitName = (symbol: string, language: Language): string => unitLabel(symbol)[language]

/** Every figure once, where it first stands, with the section it stands in. */
function rowsOf(card: FilledCard, language: Language): { section: string; figure: FilledFigure }[] {
  const seen = new Set<string>()
  return card.sections
    .flatMap(({ label, blocks }) =>
      blocks.flatMap((block) =>
        [block, ...block.beside, ...(block.draw ? [block.draw.of] : [])].map((figure) => ({
          section: label[language],
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
export function writeWorkbook(card: FilledCard, code: string | null, language: Language): Promise<Uint8Array> {
  const say = (label: Label): string => label[language]
  const figures = rowsOf(card, language)
  const rows: CellValue[][] = [
    [say(cardName(card))],
    [say(card.lead)],
    [say(standingOf(card, code))],
    heads.map(say),
    ...figures.map(({ section, figure }) => [
      section,
      say(figure.label),
      say(periodLabel(figure.period as Period)),
      excelNumber(figure).value,
      unitName(figure.unit, language),
      sayPlainly(figure, language),
      figure.value === null ? null : say(origins[figure.origin]),
      figure.value === null ? say(unreported) : say(origins[figure.origin].label),
      figure.key,
      sayFormer(figure, language) ?? null,
    ]),
  ]
  const sheet: WriteSheet = {
    name: say(cardNoun),
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
