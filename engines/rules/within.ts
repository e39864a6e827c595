import type { Label } from '../../kernel/label.ts'

/** What a number can be, both ends included. */
export type Within = readonly [least: number, most: number]

/** Beyond it no number is believed. */
export const unbounded = 1e15

/** Why a number cannot be what it is said to be; null where it can. */
export function beyondOf(
  {
    label,
    unit,
    within,
  }: { readonly label: Label; readonly unit?: string | null | undefined; readonly within: Within },
  written: string,
): Label | null {
  const [least, most] = within
  const told = Number(written)
  if (told >= least && told <= most) return null
  const measured = unit ?? ''
  const limit =
    told < least
      ? { zh: `不能小于${least}${measured}`, en: `is not below ${least}${measured}` }
      : { zh: `不能大于${most}${measured}`, en: `is not above ${most}${measured}` }
  return {
    zh: `“${label.zh}”${limit.zh}，写的是${written}${measured}`,
    en: `“${label.en}” ${limit.en}; ${written}${measured} was told`,
  }
}
