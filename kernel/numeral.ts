import { readChinese, writeChinese } from './chinese-number.ts'
import { decimal } from './decimal.ts'
import type { Qualifier } from './quantity.ts'
import { type UnitSymbol, units } from './unit.ts'

/** A number as a report words it. */
export type Numeral = {
  /** The digits: `171.2`, `3000`, or a fraction `1/4`. */
  readonly value: string
  readonly unit?: UnitSymbol
  readonly qualifier: Qualifier
  /** The word that limits it, where it is not the usual one of its qualifier: 突破 for 超, 多 for 余. */
  readonly word?: string
  /** Written in characters: 三分之一, 两款, 千余项. */
  readonly characters?: true
  /** A place in an order and no amount: 第一名, 第6家. */
  readonly ordinal?: true
}

/** Words before the number, between number and unit, and after it; the first of a qualifier is the usual one. */
const words: readonly {
  readonly word: string
  readonly qualifier: Qualifier
  readonly place: 'before' | 'between' | 'after'
}[] = [
  { word: '近', qualifier: 'nearly', place: 'before' },
  { word: '接近', qualifier: 'nearly', place: 'before' },
  { word: '将近', qualifier: 'nearly', place: 'before' },
  { word: '不足', qualifier: 'nearly', place: 'before' },
  { word: '不到', qualifier: 'nearly', place: 'before' },
  { word: '约', qualifier: 'about', place: 'before' },
  { word: '大约', qualifier: 'about', place: 'before' },
  { word: '超', qualifier: 'more-than', place: 'before' },
  { word: '超过', qualifier: 'more-than', place: 'before' },
  { word: '突破', qualifier: 'more-than', place: 'before' },
  { word: '逾', qualifier: 'more-than', place: 'before' },
  { word: '过', qualifier: 'more-than', place: 'before' },
  { word: '余', qualifier: 'at-least', place: 'between' },
  { word: '多', qualifier: 'at-least', place: 'between' },
  { word: '以上', qualifier: 'at-least', place: 'after' },
  { word: '至少', qualifier: 'at-least', place: 'before' },
  { word: '不少于', qualifier: 'at-least', place: 'before' },
  { word: '不低于', qualifier: 'at-least', place: 'before' },
  { word: '上', qualifier: 'at-least', place: 'before' },
  { word: '左右', qualifier: 'about', place: 'after' },
]

const longestFirst = [...words].sort((one, other) => other.word.length - one.word.length)
const between = words.filter((one) => one.place === 'between').map((one) => one.word)

/** A between-word does not fit a fraction, a point or a percentage: there the reports say 以上. */
function usualWord({ qualifier, value, unit }: Pick<Numeral, 'qualifier' | 'value' | 'unit'>): string | undefined {
  if (qualifier === 'at-least' && (/[./]/.test(value) || unit === '%' || unit === '番')) return '以上'
  return words.find((one) => one.qualifier === qualifier)?.word
}

const refuse = (text: string, why: string): Error =>
  new Error(`“${text}”${why}，可写 171.2亿元、3000余家、近1000家、突破100家、1/4、三分之一`)

const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b]/g, '')
    .replace(/^[−–﹣]/, '-')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/个(?=百分点|月|工作日)/, '')

const symbols = new Set<string>(units.map((unit) => unit.symbol))
const isUnit = (text: string): text is UnitSymbol => symbols.has(text)

type Taken = { value: string; characters?: true; rest: string }

/** 百, 千 and 万 alone are numbers only where a word limits them: 千余项, 近千家, but no bare 万元. */
function takeNumber(text: string, limited: boolean): Taken | undefined {
  const digits = /^-?\d+(?:\/\d+|\.\d+)?/.exec(text)?.[0]
  if (digits !== undefined) return { value: digits, rest: text.slice(digits.length) }
  const [all, percent, first, , fraction] =
    /^(百分之)?([零〇一二两三四五六七八九十百千万亿]+)(分之([零〇一二两三四五六七八九十百千万亿]+))?/.exec(text) ?? []
  if (all === undefined) return undefined
  for (let length = first!.length; length > 0; length -= 1) {
    const part = first!.slice(0, length)
    const after = text.slice((percent?.length ?? 0) + length)
    const short = /^[百千万亿]$/.test(part) && (limited || between.includes(after[0] ?? ''))
    const value = readChinese(short ? `一${part}` : part)
    if (value === undefined || (length > 1 && isUnit(part.at(-1)! + after.replace(/^[余多]/, '')))) continue
    if (percent) return { value: String(value), characters: true, rest: `%${after}` }
    if (fraction === undefined || length < first!.length) return { value: String(value), characters: true, rest: after }
    const upper = readChinese(fraction)
    if (upper === undefined || value === 0) return undefined
    return { value: `${upper}/${value}`, characters: true, rest: text.slice(all.length) }
  }
  return undefined
}

/** 万 and 亿 before a unit that is not declared with them: 1.9万户 is 19000户. */
function multiply(number: Taken): Taken {
  const power = number.rest.startsWith('万') ? 4 : number.rest.startsWith('亿') ? 8 : 0
  if (power === 0 || number.value.includes('/') || isUnit(number.rest.replace(/[余多]/, ''))) return number
  const value = decimal(number.value).times(`1e${power}`).toFixed()
  if (number.characters && !Number.isSafeInteger(Number(value))) return number
  return { ...number, value, rest: number.rest.slice(1) }
}

/** Reads a number as the reports write it, the limiting word kept; anything else is refused with a sentence. */
export function readNumeral(text: string): Numeral {
  let rest = normalise(text).replace(/^翻了?/, '')
  let limit: (typeof words)[number] | undefined
  const limitBy = (found: (typeof words)[number] | undefined): string => {
    if (found && limit) throw refuse(text, `里“${limit.word}”和“${found.word}”只能用一个`)
    limit ??= found
    return found?.word ?? ''
  }
  rest = rest.slice(limitBy(longestFirst.find((one) => one.place === 'before' && rest.startsWith(one.word))).length)
  const after = longestFirst.find((one) => one.place === 'after' && rest.endsWith(one.word))
  rest = rest.slice(0, rest.length - limitBy(after).length)
  const ordinal = rest.startsWith('第')
  const taken = takeNumber(ordinal ? rest.slice(1) : rest, limit !== undefined)
  if (!taken) throw refuse(text, '里没有确定的数')
  const infix = (at: Taken): Taken => {
    const behind = at.rest.replace(/^([万亿])([余多])/, '$2$1')
    const found = words.find((one) => one.place === 'between' && behind.startsWith(one.word))
    return { ...at, rest: behind.slice(limitBy(found).length) }
  }
  const { value, characters, rest: named } = infix(multiply(infix(taken)))
  const unit = ordinal && named === '' ? '名' : named
  const tenths = unit === '成'
  if (unit !== '' && !tenths && !isUnit(unit)) throw refuse(text, `里的“${unit}”不是已知的单位`)
  if (/\/0+$/.test(value)) throw refuse(text, '的分母是零')
  const read = {
    value: tenths ? decimal(value).times(10).toFixed() : value,
    ...(unit === '' ? {} : { unit: tenths ? '%' : (unit as UnitSymbol) }),
    qualifier: limit?.qualifier ?? 'exact',
    ...(characters && !tenths ? { characters } : {}),
    ...(ordinal ? { ordinal } : {}),
  } satisfies Numeral
  return limit && limit.word !== usualWord(read) ? { ...read, word: limit.word } : read
}

function writeValue({ value, unit, characters, ordinal }: Numeral, limited: boolean, spoken: boolean): string {
  if (!characters) return value
  const [upper, lower] = value.split('/').map(Number) as [number, number?]
  if (lower !== undefined) return `${writeChinese(lower)}分之${writeChinese(upper)}`
  if (spoken) return `百分之${writeChinese(upper)}`
  if (upper === 2 && unit !== undefined && !ordinal) return '两'
  const text = writeChinese(upper)
  return limited ? text.replace(/^一(?=[百千万亿]$)/, '') : text
}

const countedWithGe = new Set<UnitSymbol | undefined>(['百分点', '月', '工作日'])

/** Writes a number in the reports' manner: 3000余家, 近1000家, 超1700亿元, 50%以上, 三分之一, 翻近两番. */
export function writeNumeral(numeral: Numeral): string {
  const word = numeral.qualifier === 'exact' ? undefined : (numeral.word ?? usualWord(numeral))
  const place = words.find((one) => one.word === word)?.place
  const measure = countedWithGe.has(numeral.unit) ? `个${numeral.unit}` : (numeral.unit ?? '')
  const spoken = numeral.characters === true && numeral.unit === '%' && place !== 'between'
  const unit = spoken ? '' : measure
  const at = (where: string): string => (place === where ? word! : '')
  return `${unit === '番' ? '翻' : ''}${at('before')}${numeral.ordinal ? '第' : ''}${writeValue(numeral, place === 'before' || place === 'between', spoken)}${at('between')}${unit}${at('after')}`
}
