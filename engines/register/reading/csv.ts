/** Cuts a stream of text into the rows of a CSV file (RFC 4180). Quoted fields may hold separators, quotes and line ends. */
export type CsvReader = {
  /** Takes the next piece of text, cut anywhere; answers the rows that it completes. */
  push(text: string): string[][]
  /** The rows left at the end of the file. */
  end(): string[][]
}

const longestField = 1_000_000

type State = 'start' | 'plain' | 'quoted' | 'closing'

/** `separator` is one sign. A quote inside an unquoted field is an ordinary sign, as Excel has it. */
export function openCsv(separator: string, refuse: (zh: string, en: string) => Error): CsvReader {
  let state: State = 'start'
  let field = ''
  let row: string[] = []
  let afterReturn = false
  let line = 1

  function push(text: string): string[][] {
    const rows: string[][] = []
    let from = 0
    const endField = (): void => {
      row.push(field)
      field = ''
      state = 'start'
    }
    const endRow = (): void => {
      endField()
      rows.push(row)
      row = []
      line += 1
    }
    let at = 0
    while (at < text.length) {
      const sign = text[at]!
      if (afterReturn) {
        afterReturn = false
        if (sign === '\n') {
          at += 1
          continue
        }
      }
      if (state === 'quoted') {
        const quote = text.indexOf('"', at)
        field += text.slice(at, quote < 0 ? text.length : quote)
        if (field.length > longestField)
          throw refuse(
            `第 ${line} 行有一处引号没有配对，请检查这一行附近的双引号`,
            `A quotation mark in row ${line} is never closed; check the quotation marks near it`,
          )
        at = quote < 0 ? text.length : quote + 1
        if (quote >= 0) state = 'closing'
        continue
      }
      if (state === 'closing' && sign === '"') {
        field += '"'
        state = 'quoted'
      } else if (state === 'start' && sign === '"') state = 'quoted'
      else if (sign === separator) endField()
      else if (sign === '\n') endRow()
      else if (sign === '\r') {
        endRow()
        afterReturn = true
      } else {
        from = at
        while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1
        field += text.slice(from, at)
        state = 'plain'
        continue
      }
      at += 1
    }
    return rows
  }

  return {
    push,
    end() {
      if (state === 'quoted')
        throw refuse(
          `文件到末尾还有一处引号没有配对（第 ${line} 行附近）`,
          `A quotation mark is never closed up to the end of the file (near row ${line})`,
        )
      if (state === 'start' && field === '' && row.length === 0) return []
      row.push(field)
      const last = row
      row = []
      field = ''
      state = 'start'
      return [last]
    },
  }
}

/** The separator of a file, from its first lines: the sign that occurs most outside quotes. */
export function separatorOf(text: string): string {
  const bare = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '')
  const counts = [',', '\t', ';', '|'].map((sign) => ({ sign, count: bare.split(sign).length }))
  return counts.reduce((best, candidate) => (candidate.count > best.count ? candidate : best)).sign
}
