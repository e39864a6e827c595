/** A whole percentage as people write it, with or without its sign; null where nothing is written, else undefined. */
export function percentIn(text: string): number | null | undefined {
  const written = text.normalize('NFKC').replace(/[%\s]/g, '')
  if (written === '') return null
  return /^\d{1,3}$/.test(written) && Number(written) <= 100 ? Number(written) : undefined
}
