/** A part of the measurements: it can be asked for by name, and has a chapter of its own in the results. */
export type Part = {
  readonly name: string
  readonly title: string
  /** Measures, and answers the chapter as Markdown; with `rows`, a part that reads files takes the largest of so many rows. */
  measure(progress: (sentence: string) => void, rows?: number): Promise<string>
}

export const grouped = (value: number): string => Math.round(value).toLocaleString('en')
export const number = (value: number): string =>
  value >= 100 ? grouped(value) : value.toPrecision(2 + Number(value >= 10))

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
