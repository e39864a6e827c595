import type { Label } from './label.ts'

/** The 31 signs of GB 32100-2015: I, O, Z, S and V never occur. */
const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const alike: Readonly<Record<string, string>> = { I: '1', O: '0', Z: '2', S: '5', V: 'U' }

/**
 * A code as understood. `valid`: nothing to say. `suspect`: the check digit does not fit; a few real codes are so,
 * it is accepted with a warning. `malformed`: it cannot be a social credit code.
 */
export type CreditCodeCheck = {
  readonly code: string
  readonly state: 'valid' | 'suspect' | 'malformed'
  readonly text?: Label
}

/** Full-width letters and digits, blanks and dashes, small letters: all become the 18 signs as printed. */
const normaliseCreditCode = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff\-–—_]/g, '')
    .toUpperCase()

/** The 18th sign that belongs to the first 17; undefined where one of them is not a sign of the standard. */
export function creditCodeCheckDigit(code: string): string | undefined {
  let total = 0
  let weight = 1
  for (const sign of code.slice(0, 17)) {
    const worth = signs.indexOf(sign)
    if (worth < 0) return undefined
    total += worth * weight
    weight = (weight * 3) % 31
  }
  return signs[(31 - (total % 31)) % 31]
}

function malformed(code: string, zh: string, en: string): CreditCodeCheck {
  return { code, state: 'malformed', text: { zh, en } }
}

/** Checks a unified social credit code (统一社会信用代码); never throws. */
export function checkCreditCode(text: string): CreditCodeCheck {
  const code = normaliseCreditCode(text)
  if (code === '') return malformed(code, '没有填写统一社会信用代码', 'The social credit code is empty')
  const at = [...code].findIndex((sign) => !signs.includes(sign))
  if (at >= 0) {
    const sign = [...code][at]!
    const hint = alike[sign]
    return malformed(
      code,
      `统一社会信用代码第${at + 1}位是“${sign}”，代码里没有这个字符${hint ? `，可能是“${hint}”` : ''}`,
      `Sign ${at + 1} of the social credit code is “${sign}”, which never occurs${hint ? `; perhaps it is “${hint}”` : ''}`,
    )
  }
  if (code.length !== 18) {
    return malformed(
      code,
      `统一社会信用代码应是18位，现在是${code.length}位`,
      `A social credit code has 18 signs, this has ${code.length}`,
    )
  }
  const expected = creditCodeCheckDigit(code)!
  if (expected === code[17]) return { code, state: 'valid' }
  return {
    code,
    state: 'suspect',
    text: {
      zh: `统一社会信用代码的校验位是“${code[17]}”，按前17位应是“${expected}”，请核对`,
      en: `The check digit of the social credit code is “${code[17]}”, the first 17 signs give “${expected}”; please check`,
    },
  }
}
