import type { CommitmentLine } from '../../contract/investment/commitment-page.ts'
import { nature } from '../../contract/parts/list-column.ts'
import type { Kind } from '../../engines/register/kind.ts'
import type { Label } from '../../kernel/label.ts'
import { type FileColumn, registered } from '../register/list-file.ts'

export const commitmentFile: Label = { zh: '资金承诺与到位', en: 'Capital commitments' }

const number = (text: string | null): number | null => (text === null ? null : Number(text))

/** The columns of the commitments on paper: those of the register by its names, and what is reckoned. */
export const commitmentColumns = (kind: Kind): readonly FileColumn<CommitmentLine>[] => [
  registered(kind, 'number', (line) => line.number),
  registered(kind, 'name', (line) => line.investor),
  registered(kind, 'origin', ({ originLabel }, language) => originLabel[language]),
  registered(kind, 'country', ({ country }) => country),
  registered(kind, 'trade', ({ trade }, language) => trade?.label[language] ?? null),
  registered(kind, 'project', ({ project }) => project?.name ?? null),
  registered(kind, 'enterprise', ({ enterprise }) => enterprise?.name ?? null),
  registered(kind, 'department', ({ department }, language) => department?.label[language] ?? null),
  registered(kind, 'currency', ({ currencyLabel }, language) => currencyLabel[language]),
  registered(kind, 'sum', ({ sum }) => number(sum)),
  {
    head: { zh: '已到位（原币万元）', en: 'Arrived (10,000 in its own currency)' },
    of: ({ arrived }) => number(arrived),
  },
  {
    head: { zh: '未到位（原币万元）', en: 'Not arrived (10,000 in its own currency)' },
    of: ({ left }) => number(left),
  },
  { head: { zh: '到位率（%）', en: 'Arrived (%)' }, of: ({ percent }) => number(percent) },
  { head: { zh: '折人民币（万元）', en: 'In yuan (CNY 10,000)' }, of: ({ yuan }) => number(yuan) },
  { head: { zh: '未折算（笔）', en: 'Not converted' }, of: ({ unconverted }) => unconverted || null },
  { head: { zh: '未附凭证（笔）', en: 'Without a file of the voucher' }, of: ({ unfiled }) => unfiled || null },
  registered(kind, 'due_on', ({ promisedOn }) => promisedOn),
  { head: { zh: '现行到位日', en: 'Day that holds' }, of: ({ due }) => due },
  { head: { zh: '逾期（天）', en: 'Days late' }, of: ({ late }) => late || null },
  { head: { zh: '状态', en: 'State' }, of: ({ stateLabel }, language) => stateLabel[language] },
  { head: { zh: '说明', en: 'Reason' }, of: ({ reason }, language) => reason[language] },
  registered(kind, 'contract', ({ contract }) => contract),
  nature,
]
