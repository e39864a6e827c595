import type { Label } from '../../kernel/label.ts'
import { unitOf } from '../../kernel/unit.ts'
import type { FilledFigure } from './filled-card.ts'

/** A number cut into what is written small and large: 超 100 家; 600 余项; 第 37 位; 三分之一. */
export type Said = { readonly before: string; readonly digits: string; readonly unit: string }

const before: Record<FilledFigure['qualifier'], string> = {
  exact: '',
  about: '约',
  'at-least': '',
  'more-than': '超',
  nearly: '近',
}

/** How a number is said in Chinese, as the report printed it; `—` where nobody reported it. */
export function sayNumber(figure: Omit<FilledFigure, 'name' | 'label'>): Said {
  const { value, unit, qualifier, printed } = figure
  if (value === null) return { before: '', digits: '—', unit: '' }
  if (/:rank-in-/.test(figure.key)) return { before: '第', digits: value, unit: '位' }
  const fraction = value.includes('/')
  if (fraction)
    return { before: '', digits: printed?.replace(/以上$/, '') ?? value, unit: qualifier === 'at-least' ? '以上' : '' }
  const more =
    qualifier === 'at-least' ? (/多/.test(printed ?? '') ? '多' : /以上/.test(printed ?? '') ? '' : '余') : ''
  const tail = qualifier === 'at-least' && more === '' ? `${unit}以上` : unit
  return { before: before[qualifier], digits: value, unit: `${more}${tail}` }
}

/** Whether a rank is the first. */
export const isFirst = (figure: Pick<FilledFigure, 'key' | 'value'>): boolean =>
  /:rank-in-/.test(figure.key) && figure.value === '1'

/** A figure beside another, in a few words: `同比 +22.86%`, `全市第一`, `总投资 1195亿元`. */
export function sayBeside(figure: FilledFigure): Label {
  const { before: small, digits, unit } = sayNumber(figure)
  if (isFirst(figure)) return { zh: `${figure.name.zh}第一`, en: `first ${figure.name.en}` }
  const english = figure.value === null ? 'not reported' : sayEnglish(figure)
  return { zh: `${figure.name.zh}${small}${digits}${unit}`, en: `${figure.name.en} ${english}` }
}

const englishBefore: Record<FilledFigure['qualifier'], string> = {
  exact: '',
  about: 'about ',
  'at-least': 'at least ',
  'more-than': 'more than ',
  nearly: 'nearly ',
}

/** How a number is said in English, with the unit's English name. */
function sayEnglish({ key, value, unit, qualifier }: FilledFigure): string {
  if (value === null) return '—'
  if (/:rank-in-/.test(key)) return `No. ${value}`
  const fraction = value.includes('/')
  const name = fraction ? '' : unit === '%' ? '%' : ` ${unitOf(unit).label.en}`
  return `${englishBefore[qualifier]}${value}${name}`
}

/** The number in a sentence: `86个`, `超100家`, `600余项`, `第37`, `三分之一`. */
export function sayPlainly(figure: FilledFigure): string {
  const { before: small, digits, unit } = sayNumber(figure)
  return figure.value === null ? '未报' : `${small}${digits}${unit}`
}
