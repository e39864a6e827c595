import type { z } from 'zod'
import type { pointsOverYears, ScoredPage } from '../../../../contract/points/enterprise.ts'
import { unreportedLabel } from '../../../../contract/points/points.ts'
import { pointsText } from '../../../../contract/points/printed.ts'
import type { Label } from '../../../../kernel/label.ts'
import { type Piece, Sentence } from '../../../parts/reason/Sentence.tsx'
import { movedLabel, rankLabel } from '../../printed.ts'

type Years = z.infer<typeof pointsOverYears.answer & z.ZodType>['years']

const plain = (zh: string, en: string): Piece => ({ text: { zh, en } })
const strong = (text: Label): Piece => ({ text, strong: true })

/** «创新积分71.6，成长期第318名，比上年升153名，B级»; what is not published or not known says so. */
export function ScoredLead({ page, years }: { page: ScoredPage; years: Years }) {
  const place = years.findIndex(({ year }) => year === page.run.year)
  const before = place > 0 ? years[place - 1] : undefined
  const moved = before?.stage === page.stage ? movedLabel(page.rank, before?.rank ?? null) : null
  const score = pointsText(page.score)
  const gaps = page.score === null ? null : unreportedLabel(page.unreported)
  const pieces: Piece[] =
    page.score === null
      ? [
          plain(
            `${page.run.year}年创新积分未知：关键数据没有报`,
            `The points of ${page.run.year} are unknown: facts are missing`,
          ),
        ]
      : [
          plain(`${page.run.year}年创新积分`, `Innovation points ${page.run.year}: `),
          strong({ zh: score, en: score }),
          plain('，', ', '),
          { text: rankLabel(page) },
          ...(moved ? [plain('，', ', '), { text: moved }] : []),
          ...(page.class === null ? [] : [plain(`，等级${page.class}`, `, class ${page.class}`)]),
        ]
  return (
    <Sentence
      pieces={[
        ...pieces,
        ...(gaps ? [plain('；', '; '), { text: gaps, strong: true }] : []),
        ...(page.former
          ? [
              plain(
                `；更正前${pointsText(page.former.score)}`,
                `; ${pointsText(page.former.score)} before a correction`,
              ),
            ]
          : []),
        page.run.published === null
          ? plain('；结果还没有公布，企业看不到。', '; not published yet, the enterprise does not see it.')
          : page.run.published === 'demonstration'
            ? plain('；演示公布，不作政策依据。', '; published for demonstration only.')
            : plain('。', '.'),
      ]}
    />
  )
}
