import { saysMissing } from '../../register/reading/cell.ts'

/** What statistics offices and programs write among numbers for «not known», in small letters. */
const usual = new Set(
  [
    '',
    'na',
    'n/a',
    '#n/a',
    'n.a.',
    'n.a',
    'nan',
    'null',
    'nil',
    'none',
    'missing',
    'unknown',
    '.',
    '..',
    '...',
    '…',
    '……',
    ':',
    '*',
  ].concat(['未报', '缺', '缺失']),
)

const says = (cell: string): boolean => usual.has(cell.toLowerCase()) || saysMissing(cell)

/** Whether a cell among numbers stands for «not known»: as the edition says, or as is usual. An empty one always does. */
export function gapsOf(declared: readonly string[] | undefined): (cell: string) => boolean {
  if (!declared) return says
  const own = new Set(['', ...declared])
  return (cell) => own.has(cell)
}
