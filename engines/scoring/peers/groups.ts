/** Who are peers of whom: a number for each row, −1 where a name has no value and nobody is; the name of each number. */
export type Groups = { readonly of: Int32Array; readonly names: readonly string[] }

export type TextColumn = readonly (string | null)[]

const between = '\u001f'

/** The rows of each group in ascending order, and last those of nobody's. */
export function rowsByGroup({ of, names }: Groups): readonly Uint32Array[] {
  const last = names.length
  const counts = new Uint32Array(last + 1)
  for (let row = 0; row < of.length; row += 1) counts[of[row]! < 0 ? last : of[row]!]! += 1
  const rows = Array.from(counts, (count) => new Uint32Array(count))
  counts.fill(0)
  for (let row = 0; row < of.length; row += 1) {
    const group = of[row]! < 0 ? last : of[row]!
    rows[group]![counts[group]!] = row
    counts[group]! += 1
  }
  return rows
}

/** Rows with equal values in every column are peers. */
export function groupRows(rows: number, columns: readonly TextColumn[]): Groups {
  const of = new Int32Array(rows)
  if (columns.length === 0) return { of, names: [''] }
  const numbers = new Map<string, number>()
  for (let row = 0; row < rows; row += 1) {
    const name = groupName(columns, row)
    of[row] = name === undefined ? -1 : numberOf(numbers, name)
  }
  return { of, names: [...numbers.keys()] }
}

/** What the peers of a row are called by; none where a name has no value. */
function groupName(columns: readonly TextColumn[], row: number): string | undefined {
  let name = ''
  for (let index = 0; index < columns.length; index += 1) {
    const value = columns[index]![row] ?? null
    if (value === null) return undefined
    name = index === 0 ? value : name + between + value
  }
  return name
}

function numberOf(numbers: Map<string, number>, name: string): number {
  const found = numbers.get(name)
  if (found !== undefined) return found
  numbers.set(name, numbers.size)
  return numbers.size - 1
}
