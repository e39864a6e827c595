import type { Label } from './label.ts'

/** The number of a document among those of a year: `〔2025〕3号`. */
export const documentNumber = (year: string | number, number: number): Label => ({
  zh: `〔${year}〕${number}号`,
  en: `${year}, No. ${number}`,
})
