import type { RegisterKind } from '../../contract/register/register.ts'
import type { Shown as ShownNumber } from '../../engines/indicators/shown.ts'
import type { Row } from '../../engines/register/schemas.ts'
import type { FieldOnScreen } from '../../engines/register/screen.ts'
import type { Label, Language } from '../../kernel/label.ts'
import { type Qualifier, qualifierLabels, qualifiers } from '../../kernel/quantity.ts'
import { useLanguage } from '../app/language.ts'
import { Name } from '../parts/Name.tsx'
import { grouped, printed } from '../parts/quantity.ts'
import { recordPath } from './registers.ts'
import { words } from './words.ts'

type Value = Row['values'][string] | undefined

const asShown = (field: FieldOnScreen, value: string): ShownNumber => ({
  value,
  unit: field.unit ?? '',
  qualifier: 'exact',
  origin: 'reported',
})

/** The unit in the head of a column: 亿元, in English bn yuan. */
export const unitIn = (field: FieldOnScreen, language: Language): string | undefined =>
  field.unit ? printed(asShown(field, '1'), language).unit : undefined

/** The digits of a quantity in the unit of the language, thousands grouped. */
export function digitsIn(field: FieldOnScreen, value: string, language: Language): string {
  if (field.unit === null) return field.id === 'year' ? value : grouped(value)
  const full = padded(value, field.digits ?? 0)
  return language === 'en' ? printed(asShown(field, full), language).digits : grouped(full)
}

/** Zeros up to the digits that the field shows, so that the points of a column stand below each other. */
function padded(value: string, digits: number): string {
  const [whole = '', fraction = ''] = value.split('.')
  return digits === 0 || fraction.length >= digits ? value : `${whole}.${fraction.padEnd(digits, '0')}`
}

function dayText(row: Row, id: string, day: string, language: Language): string {
  const precision = row.values[`${id}_precision`]
  const planned = row.values[`${id}_planned`] === true
  const cut = precision === 'year' ? 4 : precision === 'month' ? 7 : 10
  const text =
    precision === 'year-end' ? `${day.slice(0, 4)}${language === 'zh' ? '年底' : ', end'}` : day.slice(0, cut)
  if (!planned) return text
  return language === 'zh' ? `拟${text}` : `${text} (planned)`
}

const isQualifier = (value: Value): value is Qualifier => qualifiers.some((qualifier) => qualifier === value)

/** Words of a choice in a language; an open choice says itself. */
export const choiceWords = (field: FieldOnScreen, value: string, language: Language): string =>
  field.choices.find((choice) => choice.value === value)?.label[language] ?? value

/** A value as a run of text, without unit; empty where it is missing. */
export function shownText(field: FieldOnScreen, row: Row, language: Language): string {
  const value = row.values[field.id]
  if (value === null || value === undefined || value === '') return ''
  if (field.kind === 'quantity') {
    const qualifier = row.values[`${field.id}_qualifier`]
    const before = isQualifier(qualifier) && qualifier !== 'exact' ? qualifierLabels[qualifier][language] : ''
    const digits = digitsIn(field, String(value), language)
    if (before === '') return digits
    return language === 'en' ? `${before} ${digits}` : before === '以上' ? `${digits}${before}` : `${before}${digits}`
  }
  if (field.kind === 'whole') return digitsIn(field, String(value), language)
  if (field.kind === 'flag') return value ? words.yes[language] : words.no[language]
  if (field.kind === 'day') return dayText(row, field.id, String(value), language)
  if (field.kind === 'reference') return row.names[field.id] ?? ''
  const list = Array.isArray(value) ? value : [String(value)]
  return list.map((one) => choiceWords(field, one, language)).join(language === 'zh' ? '、' : ', ')
}

/** Whether people wrote the words of it; those of a closed choice are declared in both languages. */
const isWritten = ({ kind, open }: FieldOnScreen): boolean => ['text', 'long-text'].includes(kind) || open

/** A value of a row: a reference is a link, what is missing a dash. `unit` writes the unit behind the number. */
export function Shown({ field, row, unit = false }: { field: FieldOnScreen; row: Row; unit?: boolean }) {
  const language = useLanguage()
  const text = shownText(field, row, language)
  if (text === '') return <span className="missing-value">—</span>
  const value = row.values[field.id]
  if (field.kind === 'reference' && field.to && typeof value === 'string')
    return (
      <a href={recordPath(row.zone, field.to, value)}>
        <Name text={text} />
      </a>
    )
  const of = unit ? unitIn(field, language) : undefined
  if (of === undefined) return isWritten(field) ? <Name text={text} /> : text
  return (
    <>
      {text}
      {language === 'zh' ? '' : ' '}
      {of}
    </>
  )
}

/** The groups in which a form and a record show the fields of a kind. */
export function fieldGroups(kind: RegisterKind): { readonly title: Label; readonly fields: FieldOnScreen[] }[] {
  const of = (...kinds: FieldOnScreen['kind'][]) => kind.fields.filter((field) => kinds.includes(field.kind))
  return [
    { title: words.identity, fields: of('text', 'code') },
    { title: words.classes, fields: of('choice', 'choices', 'flag', 'reference') },
    { title: words.numbers, fields: of('quantity', 'whole') },
    { title: words.times, fields: of('day') },
    { title: words.notes, fields: of('long-text') },
  ].filter(({ fields }) => fields.length > 0)
}
