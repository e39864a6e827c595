import { decimal } from '../../kernel/decimal.ts'
import type { Label } from '../../kernel/label.ts'
import { unitOf } from '../../kernel/unit.ts'

/** Units of money by their power of ten: a number 100 times too small in 万元 was written in 百万元. */
const yuan: Readonly<Record<number, string>> = {
  0: '元',
  3: '千元',
  4: '万元',
  6: '百万元',
  7: '千万元',
  8: '亿元',
  9: '十亿元',
  10: '百亿元',
}

const digitWords: Readonly<Record<string, string>> = {
  '10': '一',
  '100': '两',
  '1000': '三',
  '10000': '四',
  '100000000': '八',
}

function moneyUnit(unit: string, slip: string, tooSmall: boolean): string | undefined {
  const { dimension, factor } = unitOf(unit)
  if (dimension !== 'money') return undefined
  const power = factor.length - 1 + (tooSmall ? 1 : -1) * (slip.length - 1)
  return yuan[power]
}

/** The question about a slip: in which unit the number was probably written, or how many digits are too few or many. */
export function slipWord(unit: string, slip: string, tooSmall: boolean): Label {
  const times = decimal(slip).toFixed()
  const written = slip === '10' ? undefined : moneyUnit(unit, slip, tooSmall)
  const en = `About ×${times} too ${tooSmall ? 'small' : 'great'}: a slip of unit or point?`
  if (written) return { zh: `是不是填成了${written}？`, en }
  if (unit === '%' && slip === '100' && tooSmall) return { zh: '是不是填成了小数？', en }
  return { zh: `是不是${tooSmall ? '少' : '多'}写了${digitWords[slip] ?? ''}位？`, en }
}
