import { fault } from './fault.ts'

const digits = '零一二三四五六七八九'
const places = ['', '十', '百', '千']
const large = [
  ['亿', 1e8],
  ['万', 1e4],
] as const

function writeUnderTenThousand(value: number): string {
  let text = ''
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit > 0) text += `${digits[digit]}${places[place]}`
    else if (text !== '' && !text.endsWith('零')) text += '零'
  }
  return text.replace(/零$/, '')
}

function write(value: number): string {
  for (const [sign, worth] of large) {
    if (value < worth) continue
    const rest = value % worth
    return `${write(Math.floor(value / worth))}${sign}${rest > 0 && rest < worth / 10 ? '零' : ''}${write(rest)}`
  }
  return writeUnderTenThousand(value)
}

/** A whole number in characters: `writeChinese(10305)` is 一万零三百零五. */
export function writeChinese(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0)
    throw fault(`${value}不能写成汉字数`, `${value} cannot be written as a Chinese number`)
  return value === 0 ? '零' : write(value).replace(/^一十/, '十')
}

function readUnderTenThousand(text: string): number {
  let total = 0
  let digit = 0
  for (const sign of text) {
    const place = places.indexOf(sign)
    if (place > 0) {
      total += (digit === 0 ? 1 : digit) * 10 ** place
      digit = 0
    } else digit = digits.indexOf(sign)
  }
  return total + digit
}

function read(text: string): number {
  for (const [sign, worth] of large) {
    const at = text.lastIndexOf(sign)
    if (at > 0) return read(text.slice(0, at)) * worth + read(text.slice(at + 1))
  }
  return readUnderTenThousand(text)
}

/**
 * Reads a whole number in characters, 两 and 〇 included; undefined for anything that is not written in full
 * (一千五 may be 1500 or 1005: nobody guesses).
 */
export function readChinese(text: string): number | undefined {
  const plain = text.replaceAll('两', '二').replaceAll('〇', '零').replace(/^一十/, '十')
  if (!/^[零一二三四五六七八九十百千万亿]+$/.test(plain)) return undefined
  const value = read(plain)
  return Number.isSafeInteger(value) && value >= 0 && writeChinese(value) === plain ? value : undefined
}
