import type { CockpitAnswer } from '../../contract/cockpit.ts'
import { byGravity, type Lamp as LampState, lampLabels, lamps } from '../../kernel/lamp.ts'
import { useSay } from '../app/language.ts'
import { RuleSection } from '../parts/page/Section.tsx'
import { Lamp } from '../parts/reason/Lamp.tsx'
import { JxTable } from '../parts/table/JxTable.tsx'
import { words } from './words.ts'

type Target = CockpitAnswer['targets'][number]
type Department = { readonly label: Target['department']; readonly targets: readonly Target[] }

export const worst = ({ targets }: Department): LampState =>
  targets.map(({ lamp }) => lamp).toSorted(byGravity)[0] ?? 'unknown'

/** The departments with their targets, the one with the most urgent target first. */
export const byDepartment = (targets: readonly Target[]): Department[] =>
  [...new Map(targets.map(({ department }) => [department.zh, department])).values()]
    .map((label): Department => ({ label, targets: targets.filter(({ department }) => department.zh === label.zh) }))
    .toSorted((one, other) => byGravity(worst(one), worst(other)))

/** The targets by who answers for them, the department with the most urgent one first. */
export function DepartmentsSection({ targets }: { targets: readonly Target[] }) {
  const say = useSay()
  return (
    <RuleSection title={say(words.byDepartment)} note={say(words.byDepartmentNote)}>
      <JxTable
        caption={say(words.byDepartment)}
        rows={byDepartment(targets)}
        keyOf={({ label }) => label.zh}
        lampOf={worst}
        columns={[
          { id: 'name', head: say(words.department), cell: ({ label }) => say(label) },
          {
            id: 'lamps',
            head: say(words.standing),
            phone: 'plain',
            cell: (department) => <LampCounts targets={department.targets} />,
          },
          {
            id: 'count',
            head: say(words.targetCount),
            phone: 'right',
            numeric: true,
            sum: <b>{targets.length}</b>,
            cell: (department) => department.targets.length,
          },
        ]}
      />
    </RuleSection>
  )
}

/** How many targets show each lamp: ● 3 ▲ 1. */
export function LampCounts({ targets, size = 12 }: { targets: readonly Target[]; size?: number }) {
  const say = useSay()
  return (
    <span className="lamp-counts">
      {lamps.map((state) => {
        const count = targets.filter(({ lamp }) => lamp === state).length
        return count === 0 ? null : (
          <span key={state}>
            <Lamp state={state} size={size} silent /> {count}
            <span className="spoken-only"> {say(lampLabels[state])}</span>
          </span>
        )
      })}
    </span>
  )
}
