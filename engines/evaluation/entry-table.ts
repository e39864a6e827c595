import { Fault, fault } from '../../kernel/fault.ts'
import type { Label } from '../../kernel/label.ts'
import type { EvaluationEdition } from './edition.ts'
import { type EntryKind, entryKey, entryKindIds, entryKinds, fillingOf, type GivenEntry } from './entry.ts'
import { checkEntry } from './entry-check.ts'

/** The columns of the table in which a zone fills in, in their order. */
export const entryColumns = {
  about: { zh: '类别', en: 'Kind' },
  name: { zh: '编号或项目', en: 'Number or name' },
  label: { zh: '名称', en: 'Called' },
  year: { zh: '年度', en: 'Year' },
  value: { zh: '数值（最小值）', en: 'Value (least)' },
  most: { zh: '最大值', en: 'Most' },
  unit: { zh: '单位', en: 'Unit' },
  formula: { zh: '算式', en: 'Formula' },
  lower: { zh: '越低越好', en: 'Less is better' },
  source: { zh: '来源', en: 'Source' },
  reason: { zh: '说明', en: 'Reason' },
} as const satisfies Record<string, Label>
type Column = keyof typeof entryColumns
const columnIds = Object.keys(entryColumns) as Column[]

/** What becomes of a line: it is filled in, stands already, says nothing, or cannot be taken. */
export const lineFates = {
  new: { zh: '将填入', en: 'to be filled in' },
  known: { zh: '与现有相同', en: 'as it stands' },
  empty: { zh: '没有填', en: 'left empty' },
  refused: { zh: '不能填入', en: 'cannot be taken' },
} as const satisfies Record<string, Label>
export type LineFate = keyof typeof lineFates

export type JudgedLine = { readonly row: number; readonly written: string } & (
  | { readonly fate: 'new'; readonly given: GivenEntry; readonly sentence: null }
  | { readonly fate: Exclude<LineFate, 'new'>; readonly given: null; readonly sentence: Label | null }
)

const cellsOf = (line: string): string[] => line.split('\t').map((cell) => cell.trim())

function columnsIn(cells: readonly string[]): Map<Column, number> {
  return new Map(
    columnIds.flatMap((id): [Column, number][] => {
      const { zh, en } = entryColumns[id]
      const at = cells.findIndex((cell) => cell === zh || cell.toLowerCase() === en.toLowerCase())
      return at < 0 ? [] : [[id, at]]
    }),
  )
}

/** Two texts of one number: «12» and «12.00». */
const sameNumber = (one: string | null, other: string | null): boolean =>
  one === other || (one !== null && other !== null && Number(one) === Number(other))

const saysTheSame = (given: GivenEntry, stands: GivenEntry): boolean =>
  sameNumber(given.value, stands.value) &&
  sameNumber(given.most, stands.most) &&
  given.label === stands.label &&
  given.formula === stands.formula &&
  given.lower === stands.lower

const yes = new Set(['是', 'yes', 'true', '1', '√'])

/**
 * Reads the table of a zone line by line, each checked over what stands and the lines before it. Refuses as a whole, with a
 * Fault, a table without its heads.
 */
export function judgeTable(
  edition: EvaluationEdition,
  standing: ReadonlyMap<string, GivenEntry>,
  text: string,
): JudgedLine[] {
  const lines = text.split('\n')
  const head = lines.findIndex((line) => {
    const columns = columnsIn(cellsOf(line))
    return columns.has('about') && columns.has('name') && columns.has('value')
  })
  if (head < 0)
    throw fault(
      '表里没有“类别、编号或项目、数值（最小值）”这一行表头，请用导出的表来填',
      'The table has no heads “Kind, Number or name, Value (least)”: fill in the table that was exported',
    )
  const columns = columnsIn(cellsOf(lines[head]!))
  const stands = new Map(standing)
  return lines.slice(head + 1).flatMap((line, index): JudgedLine[] => {
    const cells = cellsOf(line)
    if (cells.every((cell) => cell === '')) return []
    const of = (id: Column): string => cells[columns.get(id) ?? -1] ?? ''
    const place = { row: head + 2 + index, written: [of('about'), of('name'), of('label')].filter(Boolean).join(' ') }
    if (of('value') === '') return [{ ...place, fate: 'empty', given: null, sentence: null }]
    try {
      const given = entryIn(of)
      const before = stands.get(entryKey(given))
      if (before && saysTheSame(given, before)) return [{ ...place, fate: 'known', given: null, sentence: null }]
      checkEntry(edition, fillingOf(edition, stands.values()), given)
      refuseUnfounded(given)
      stands.set(entryKey(given), given)
      return [{ ...place, fate: 'new', given, sentence: null }]
    } catch (error) {
      if (error instanceof Fault) return [{ ...place, fate: 'refused', given: null, sentence: error.sentence }]
      throw error
    }
  })
}

function kindCalled(name: string): EntryKind {
  const found = entryKindIds.find((id) => {
    const { zh, en } = entryKinds[id].label
    return zh === name || en.toLowerCase() === name.toLowerCase()
  })
  if (found) return found
  const known = entryKindIds.map((id) => entryKinds[id].label)
  throw fault(
    `没有“${name}”这个类别，可用：${known.map(({ zh }) => zh).join('；')}`,
    `There is no kind “${name}”; there are: ${known.map(({ en }) => en).join('; ')}`,
  )
}

function entryIn(of: (column: Column) => string): GivenEntry {
  const about = kindCalled(of('about'))
  const year = of('year').replace(/年$/, '')
  if (entryKinds[about].yearly && !/^(19|2[01])\d\d$/.test(year))
    throw fault(`年度要写成四位数，“${of('year')}”不是`, `A year has four digits; “${of('year')}” has not`)
  const number = (column: Column): string => of(column).replaceAll(/[,，%％\s]/g, '')
  const named = about === 'group' || about === 'item'
  return {
    about,
    name: of('name'),
    year: entryKinds[about].yearly ? Number(year) : null,
    value: number('value'),
    most: about === 'bounds' ? number('most') : null,
    label: named ? of('label') : null,
    formula: about === 'item' && of('formula') !== '' ? of('formula') : null,
    lower: about === 'item' && yes.has(of('lower').toLowerCase()),
    source: of('source'),
    reason: of('reason'),
  }
}

function refuseUnfounded({ source, reason }: GivenEntry): void {
  if (source === '') throw fault('请写明来源', 'Name the source')
  if (reason === '') throw fault('请写明说明：为什么是这个数', 'Say the reason for this number')
}
