import type { Label } from '../kernel/label.ts'
import { type Invocation, Misunderstood, textOf } from './command.ts'

/** The whole number from 1 to `most` that an option holds; undefined where it was not given. */
export function countOf(
  { options, language }: Pick<Invocation, 'options' | 'language'>,
  option: string,
  most: number,
): number | undefined {
  const text = textOf(options, option)
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(text) && Number(text) >= 1 && Number(text) <= most) return Number(text)
  throw new Misunderstood(
    {
      zh: `--${option} 要写 1 至 ${most} 的整数，不能是“${text}”。`,
      en: `--${option} is a whole number from 1 to ${most}, not “${text}”.`,
    },
    language,
  )
}

/** 前50家，共312家: how many enterprises are listed of how many. */
export function listedOf(listed: number, total: number): Label {
  const first = listed < total
  return {
    zh: `${first ? `前${listed}家，` : ''}共${total}家`,
    en: `${first ? `the first ${listed} of ` : ''}${total} enterprises`,
  }
}
