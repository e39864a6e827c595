import { attribute, openMarkup } from './markup.ts'

const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

const isDateFormat = (code: string): boolean =>
  /[ymdhs]/i.test(
    code
      .split(';')[0]!
      .replace(/"[^"]*"|\\.|_.|\*./g, '')
      .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
      .replace(/general/gi, ''),
  )

/** For each style of a workbook, whether numbers in it are dates. */
export async function readDateStyles(pieces: AsyncIterable<string>): Promise<boolean[]> {
  const formats = new Map<number, boolean>()
  const styles: boolean[] = []
  let inStyles = false
  const markup = openMarkup({
    open(name, attributes) {
      const id = Number(attribute(attributes, 'numFmtId') ?? 0)
      if (name === 'numFmt') formats.set(id, isDateFormat(attribute(attributes, 'formatCode') ?? ''))
      else if (name === 'cellXfs') inStyles = true
      else if (name === 'xf' && inStyles) styles.push(formats.get(id) ?? builtIn(id))
    },
    close(name) {
      if (name === 'cellXfs') inStyles = false
    },
    text() {},
  })
  for await (const piece of pieces) markup.push(piece)
  markup.end()
  return styles
}
