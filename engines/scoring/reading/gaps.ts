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

/** None of these words begins with a digit, as most numbers do. */
const says = (cell: string): boolean =>
  !isDigit(cell.charCodeAt(0)) && (usual.has(cell.toLowerCase()) || saysMissing(cell))

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Whether a cell among numbers stands for «not known»: as the edition says, or as is usual. An empty one always does. */
export function gapsOf(declared: readonly string[] | undefined): (cell: string) => boolean {
  if (!declared) return says
  const own = new Set(['', ...declared])
  return (cell) => own.has(cell)
}
