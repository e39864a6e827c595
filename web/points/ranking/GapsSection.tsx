import type { PointsRunPage } from '../../../contract/points/runs.ts'
import { printNumber } from '../../../kernel/decimal.ts'
import { useSay } from '../../app/language.ts'
import { RuleSection } from '../../parts/page/Section.tsx'
import { grouped } from '../../parts/quantity.ts'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { words } from './words.ts'

const shown = 8

/** Which facts were not reported, and by how many; nothing where all were. */
export function GapsSection({ gaps, subjects }: { gaps: PointsRunPage['gaps']; subjects: number }) {
  const say = useSay()
  const missed = gaps.filter(({ missing }) => missing > 0)
  if (missed.length === 0) return null
  return (
    <RuleSection title={say(words.gaps)} note={say(words.gapsNote)}>
      <JxTable
        caption={say(words.gaps)}
        compact
        rows={missed.slice(0, shown)}
        keyOf={({ fact }) => fact}
        columns={[
          { id: 'fact', head: say({ zh: '哪个数', en: 'Which' }), cell: ({ label }) => say(label) },
          {
            id: 'missing',
            head: say({ zh: '没报的企业', en: 'Enterprises without it' }),
            numeric: true,
            phone: 'right',
            cell: ({ missing }) => grouped(String(missing)),
          },
          {
            id: 'share',
            head: say({ zh: '占全部', en: 'Of all' }),
            unit: '%',
            numeric: true,
            cell: ({ missing }) => (subjects > 0 ? printNumber((missing / subjects) * 100, 1) : '—'),
          },
        ]}
      />
    </RuleSection>
  )
}
