import type { Label } from '../../../kernel/label.ts'
import { unitLabel } from '../../../kernel/unit.ts'
import type { Finding, Severity } from './finding.ts'
import { sentence } from './finding.ts'
import type { Layout } from './layout.ts'
import type { RowReading } from './reader.ts'
import type { RowRole } from './role.ts'

/** How a sheet was read, in sentences: what, and an example from it. */
export type Understood = { readonly text: Label; readonly detail: Label }

/** Exact counts: every row read stands in exactly one role, and every data row was accepted or rejected. */
export type ReadingCounts = {
  readonly read: number
  readonly accepted: number
  readonly rejected: number
  readonly roles: Readonly<Record<RowRole, number>>
  readonly severities: Readonly<Record<Severity, number>>
  readonly codes: Readonly<Record<string, number>>
}

export type Summary = {
  take(row: RowReading): void
  counts(): ReadingCounts
  /** The first findings of each severity, in order of rows. */
  findings(): Finding[]
  understood(layout: Layout): Understood[]
}

const kept: Record<Severity, number> = { must: 200, look: 200, tidied: 60 }

const noRoles = (): Record<RowRole, number> => ({
  title: 0,
  unit: 0,
  header: 0,
  group: 0,
  data: 0,
  subtotal: 0,
  total: 0,
  note: 0,
  blank: 0,
  skipped: 0,
})

const some = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`)

const told: readonly (readonly [Finding['code'], (count: number) => Label])[] = [
  ['sum', () => sentence('小计与合计不导入，只用来核对', 'Subtotals and totals only check the rows')],
  ['ratio', () => sentence('比率不存，由系统计算', 'Ratios are computed, not stored')],
  [
    'missing',
    (count) =>
      sentence(
        `“——”“待定”之类${count}处当作暂缺`,
        some(count, 'cell says that the value is missing', 'cells say that the value is missing'),
      ),
  ],
  [
    'date-text',
    (count) => sentence(`${count}处文字日期读成日期`, some(count, 'date written as text', 'dates written as text')),
  ],
  [
    'date-serial',
    (count) => sentence(`${count}处Excel序号读成日期`, some(count, 'Excel serial date', 'Excel serial dates')),
  ],
  [
    'tidied-number',
    (count) =>
      sentence(`${count}处全角或带分隔的数字已整理`, some(count, 'number put in order', 'numbers put in order')),
  ],
  ['tidied-text', (count) => sentence(`${count}处多余空格已去掉`, some(count, 'cell trimmed', 'cells trimmed'))],
  [
    'own-unit',
    (count) =>
      sentence(
        `${count}处按单元格自带的单位读`,
        some(count, 'cell has a unit of its own', 'cells have units of their own'),
      ),
  ],
  [
    'rounded',
    (count) =>
      sentence(
        `${count}处取到最小单位`,
        some(count, 'number rounded to the smallest unit', 'numbers rounded to the smallest unit'),
      ),
  ],
]

function aboutLayout(layout: Layout): Understood[] {
  const lines: Understood[] = []
  if (layout.unit) {
    const { symbol, stated } = layout.unit
    lines.push({
      text: sentence(`单位是${symbol}`, `The unit is ${unitLabel(symbol).en}`),
      detail: stated
        ? sentence(`表上写着“单位：${symbol}”`, 'As the sheet states')
        : sentence('由您指定', 'As you chose'),
    })
  }
  if (layout.headerRows.length > 1) {
    const { headerRows } = layout
    lines.push({
      text: sentence(`第${headerRows.join('、')}行合成一个表头`, `Rows ${headerRows.join(' and ')} form one header`),
      detail: sentence('上一级的栏名管着右边的空格', 'The upper level reaches over the empty cells'),
    })
  }
  const left = layout.columns.filter(({ target, header }) => target.to === 'nothing' && header !== '')
  if (left.length)
    lines.push({
      text: sentence(`${left.length}栏不存`, some(left.length, 'column is not stored', 'columns are not stored')),
      detail: sentence(
        left.map(({ letters, header }) => `${letters} ${header}`).join('、'),
        left.map(({ letters }) => letters).join(', '),
      ),
    })
  return lines
}

/** Opens the account of a reading; every row is handed over once, after all checks. */
export function openSummary(): Summary {
  const roles = noRoles()
  const severities: Record<Severity, number> = { must: 0, look: 0, tidied: 0 }
  const codes: Record<string, number> = {}
  const examples = new Map<string, Finding>()
  const first: Record<Severity, Finding[]> = { must: [], look: [], tidied: [] }
  let read = 0
  let rejected = 0
  return {
    take({ role, findings }) {
      read += 1
      roles[role] += 1
      let refused = false
      for (const finding of findings) {
        severities[finding.severity] += 1
        codes[finding.code] = (codes[finding.code] ?? 0) + 1
        if (!examples.has(finding.code)) examples.set(finding.code, finding)
        const list = first[finding.severity]
        if (list.length < kept[finding.severity]) list.push(finding)
        if (finding.severity === 'must') refused = true
      }
      if (refused && role === 'data') rejected += 1
    },
    counts: () => ({
      read,
      accepted: roles.data - rejected,
      rejected,
      roles: { ...roles },
      severities: { ...severities },
      codes: { ...codes },
    }),
    findings: () => [...first.must, ...first.look, ...first.tidied],
    understood: (layout) => [
      ...aboutLayout(layout),
      ...told.flatMap(([code, text]): Understood[] => {
        const example = examples.get(code)
        if (!example) return []
        const { address, original, reading } = example
        return [
          {
            text: text(codes[code]!),
            detail: sentence(`${address}“${original}”：${reading.zh}`, `${address} “${original}”: ${reading.en}`),
          },
        ]
      }),
    ],
  }
}

const quiet: readonly RowRole[] = ['title', 'unit', 'header', 'group', 'subtotal', 'total', 'note', 'blank', 'skipped']

/** The lead sentence of the import screen: 「表共13行：4行是数据，9行是题名、表头、小计和注。1处必须改，3处请看一眼。」 */
export function leadSentence(
  sheet: string,
  { read, roles, severities }: ReadingCounts,
  words: Readonly<Record<RowRole, Label>>,
): Label {
  const others = quiet.filter((role) => roles[role] > 0)
  const rest = others.reduce((sum, role) => sum + roles[role], 0)
  const zh = `“${sheet}”表共${read}行：${roles.data}行是数据${rest ? `，${rest}行是${others.map((role) => words[role].zh).join('、')}` : ''}。`
  const en = `Sheet “${sheet}” has ${read} rows: ${roles.data} of data${rest ? `, ${rest} others (${others.map((role) => words[role].en.toLowerCase()).join(', ')})` : ''}. `
  const zhRest = `${severities.must}处必须改，${severities.look}处请看一眼。没有一行去向不明。`
  return sentence(
    zh + zhRest,
    `${en}${severities.must} must be changed, ${severities.look} need a look. No row is unaccounted for.`,
  )
}
