const steps = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** A number of bytes as people say it: 1.4GB in Chinese text, `1.4 GB` in English. */
export function sizeText(bytes: number, gap: '' | ' ' = ''): string {
  let value = bytes
  let step = 0
  while (value >= 1000 && step < steps.length - 1) {
    value /= 1000
    step += 1
  }
  const digits = value >= 100 || step === 0 ? Math.round(value).toString() : value.toFixed(1)
  return `${digits}${gap}${steps[step]}`
}
