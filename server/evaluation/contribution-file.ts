import type { Contributions } from '../../contract/evaluation/evaluation.ts'
import type { Label } from '../../kernel/label.ts'
import type { FileColumn } from '../register/list-file.ts'

type Line = Contributions['rows'][number]

/** How the workbook is called. */
export const contributionFile = ({ edition, year }: Contributions): Label => ({
  zh: `综合评价企业贡献 ${edition.year}年版 ${year}年`,
  en: `Evaluation ${edition.year}, contribution of enterprises ${year}`,
})

/** Who brings how many points, altogether and to each item; a cell is empty where it is not known. */
export function contributionColumns({ items }: Contributions): readonly FileColumn<Line>[] {
  return [
    { head: { zh: '企业名称', en: 'Enterprise' }, of: ({ name }) => name },
    { head: { zh: '统一社会信用代码', en: 'Social credit code' }, of: ({ creditCode }) => creditCode },
    { head: { zh: '贡献（分）', en: 'Brings (points)' }, of: ({ points }) => points },
    ...items.map(
      ({ id, number, label }): FileColumn<Line> => ({
        head: { zh: `${number} ${label.zh}`, en: `${number} ${label.en}` },
        of: (line) => line.items.find(({ item }) => item === id)?.points ?? null,
      }),
    ),
  ]
}
