import { units } from '../../../kernel/unit.ts'
import { RuleError } from '../error.ts'

/** A rule's text in plain FEEL; `columns[i]` is the place (from 1) in the original of its i-th character. */
export type Spelling = { readonly text: string; readonly columns: readonly number[] }

/** The function that a number with a unit (`5%`, `2亿元`) becomes before parsing. */
export const quantityFunction = '带单位'

const plain: Readonly<Record<string, string>> = {
  '≥': '>=',
  '≧': '>=',
  '≤': '<=',
  '≦': '<=',
  '≠': '!=',
  '×': '*',
  '✕': '*',
  '÷': '/',
  '^': '**',
  '＾': '**',
  '−': '-',
  '–': '-',
  '—': '-',
  '【': '[',
  '】': ']',
  '〔': '(',
  '〕': ')',
  '\u3000': ' ',
  '\u00a0': ' ',
  '。': '.',
}

const closing: Readonly<Record<string, string>> = { '"': '"', '“': '”', '”': '“', '「': '」', '『': '』', '＂': '＂' }

const unitSymbols = units.map((unit) => unit.symbol).sort((a, b) => b.length - a.length)
const usualUnits = ['%', '万元', '亿元', '家', '人', '亩']
const letter = /[\p{L}\p{N}_]/u

const refusals: readonly (readonly [string, string, string])[] = [
  ['==', '等于只写一个“=”', 'Equality is written with one “=”'],
  ['=>', '不低于请写“>=”或“≥”', 'Write “>=” or “≥” for at least'],
  ['=<', '不高于请写“<=”或“≤”', 'Write “<=” or “≤” for at most'],
  ['<>', '不等于请写“!=”或“≠”', 'Write “!=” or “≠” for unequal'],
  ['&&', '同时满足请写“and”', 'Write “and” where both must hold'],
  ['||', '满足其一请写“or”', 'Write “or” where one must hold'],
]

/** Full-width signs, digits and letters (！ to ～) stand a fixed distance from their ASCII twins. */
function halfWidth(character: string): string {
  const known = plain[character]
  if (known !== undefined) return known
  const code = character.charCodeAt(0)
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character
}

class Writer {
  text = ''
  columns: number[] = []

  write(text: string, column: number): void {
    this.text += text
    for (let index = 0; index < text.length; index += 1) this.columns.push(column)
  }
}

function copyText(source: string, from: number, writer: Writer): number {
  const opening = source[from]!
  const end = opening === '“' || opening === '”' ? /[“”]/ : undefined
  writer.write('"', from + 1)
  for (let index = from + 1; index < source.length; index += 1) {
    const character = source[index]!
    if (character === '\\' && index + 1 < source.length) {
      writer.write(source.slice(index, index + 2), index + 1)
      index += 1
    } else if (end ? end.test(character) : character === closing[opening]) {
      writer.write('"', index + 1)
      return index + 1
    } else {
      writer.write(character === '"' ? '\\"' : character, index + 1)
    }
  }
  throw new RuleError(
    {
      zh: '这里的引号没有收尾，文字请写成 "高新技术企业"',
      en: 'The quotation mark is not closed here; write a text as "高新技术企业"',
    },
    from + 1,
  )
}

/** After a number: the unit symbol that stands there, if a word does not go on behind it. */
function unitAt(source: string, from: number): string | undefined {
  const rest = source.slice(from).replace(/^％/, '%')
  const symbol = unitSymbols.find((candidate) => rest.startsWith(candidate))
  return symbol && !letter.test(rest[symbol.length] ?? '') ? symbol : undefined
}

function copyNumber(source: string, from: number, writer: Writer): number {
  let end = from
  let digits = ''
  while (end < source.length) {
    const character = halfWidth(source[end]!)
    const isPoint = character === '.' && /\d/.test(halfWidth(source[end + 1] ?? '')) && !digits.includes('.')
    const isExponent =
      /[eE]/.test(character) && /^[eE][+-]?\d/.test([...source.slice(end, end + 3)].map(halfWidth).join(''))
    if (!/\d/.test(character) && !isPoint && !isExponent) break
    digits += character
    end += 1
    if (isExponent && /[+-]/.test(halfWidth(source[end]!))) {
      digits += halfWidth(source[end]!)
      end += 1
    }
  }
  const symbol = unitAt(source, end)
  if (symbol) {
    writer.write(`${quantityFunction}(${digits},"${symbol}")`, from + 1)
    return end + symbol.length
  }
  if (letter.test(source[end] ?? '') && !/^[a-z]/i.test(source[end]!)) {
    const word = /^[\p{L}\p{N}_]+/u.exec(source.slice(end))![0]
    throw new RuleError(
      {
        zh: `“${digits}${word}”以数字开头，不能作名称；若是数量，单位可用 ${usualUnits.join('、')} 等，如 2亿元`,
        en: `“${digits}${word}” begins with a digit and cannot be a name; the unit of an amount may be ${usualUnits.join(', ')} and others, as in 2亿元`,
      },
      from + 1,
    )
  }
  for (let index = from; index < end; index += 1) writer.write(digits[index - from]!, index + 1)
  return end
}

/** Turns what people type (≥, full-width signs and digits, “ ”, 5%, 2亿元) into plain FEEL, columns kept. */
export function spell(source: string): Spelling {
  const writer = new Writer()
  let index = 0
  while (index < source.length) {
    const character = source[index]!
    const simple = halfWidth(character)
    const previous = writer.text.at(-1) ?? ''
    if (simple === '"' || closing[character]) {
      index = copyText(source, index, writer)
    } else if (/\d/.test(simple) && !letter.test(previous)) {
      index = copyNumber(source, index, writer)
    } else {
      if (character === '、') {
        if (!/["\d)\]]/.test(writer.text.trimEnd().at(-1) ?? '')) {
          throw new RuleError(
            {
              zh: '“、”不能连接名称；同时满足请写 and，列举请写 in ("甲", "乙")',
              en: '“、” cannot join names; write and where both must hold, or in ("甲", "乙") for a list',
            },
            index + 1,
          )
        }
        writer.write(',', index + 1)
      } else if (simple === '%') {
        throw new RuleError(
          { zh: '“%”只能紧跟在数字后面，如 5%', en: '“%” can only stand right behind a number, as in 5%' },
          index + 1,
        )
      } else {
        const pair = `${simple}${halfWidth(source[index + 1] ?? '')}`
        const refusal = refusals.find(([sign]) => sign === pair)
        if (refusal && !(pair === '=>' && /[<>!]$/.test(writer.text)))
          throw new RuleError({ zh: refusal[1], en: refusal[2] }, index + 1)
        writer.write(simple, index + 1)
      }
      index += 1
    }
  }
  return writer
}
