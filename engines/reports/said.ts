import type { Label, Language } from '../../kernel/label.ts'
import { joinParts, type QuantityParts } from '../../kernel/quantity-text.ts'
import { shownInEnglish } from '../indicators/shown-in-english.ts'
import type { FilledFigure } from './filled-card.ts'

/** A number cut into what is written small and large: 超 100 家; 600 余项; 第 37 位; 三分之一. */
export type Said = QuantityParts

const before: Record<FilledFigure['qualifier'], string> = {
  exact: '',
  about: '约',
  'at-least': '',
  'more-than': '超',
  nearly: '近',
}

/** 名 counts people and ranks alike; only the name of the figure tells which. */
const countedOrRanked = ({ key }: Pick<FilledFigure, 'key'>): string => (/[:-]rank\b/.test(key) ? '名' : '人')

/** How a number is said: in Chinese as the report printed it, in English converted; `—` where nobody reported it. */
export function sayNumber(figure: Omit<FilledFigure, 'name' | 'label'>, language: Language = 'zh'): Said {
  const { value, unit, qualifier, printed } = figure
  if (language === 'en') return shownInEnglish(unit === '名' ? { ...figure, unit: countedOrRanked(figure) } : figure)
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
  if (isFirst(figure)) return { zh: `${figure.name.zh}第一`, en: `first ${figure.name.en}` }
  const number = joinParts(sayNumber(figure), 'zh')
  return { zh: `${figure.name.zh}${number}`, en: `${figure.name.en} ${sayPlainly(figure, 'en')}` }
}

/** The number in a sentence: `86个`, `超100家`, `600余项`, `第37`, `三分之一`; in English `over 100 enterprises`. */
export function sayPlainly(figure: FilledFigure, language: Language = 'zh'): string {
  if (figure.value === null) return language === 'zh' ? '未报' : 'not reported'
  return joinParts(sayNumber(figure, language), language)
}

/** What a corrected number was before, in words: `更正前84个`; undefined where it was never corrected. */
export function sayFormer(figure: FilledFigure, language: Language): string | undefined {
  if (figure.was === undefined) return undefined
  const { was, printed: _, ...rest } = figure
  const number = joinParts(sayNumber({ ...rest, value: was }, language), language)
  return language === 'zh' ? `更正前${number}` : `${number} before correction`
}
