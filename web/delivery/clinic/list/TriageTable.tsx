import type { TriageLine } from '../../../../contract/delivery/clinic/consultation-page.ts'
import { useSay } from '../../../app/language.ts'
import { JxTable, TwoLines } from '../../../parts/table/JxTable.tsx'
import { words } from '../words.ts'

/** Projects that the rules call in: which, how pressing, why, who answers, and the way to call them in. */
export function TriageTable({ lines, here }: { lines: readonly TriageLine[]; here: string }) {
  const say = useSay()
  return (
    <JxTable
      caption={say(words.triage)}
      rows={lines}
      keyOf={({ project }) => project.id}
      lampOf={({ lamp }) => lamp}
      columns={[
        {
          id: 'project',
          head: say(words.project),
          cell: ({ project, grounds }) => (
            <TwoLines
              first={
                <a className="quiet-link strong" href={`${here}/${project.id}`}>
                  {project.name}
                </a>
              }
              second={grounds.map(say).join(say({ zh: '，', en: '; ' }))}
            />
          ),
        },
        {
          id: 'grade',
          head: say(words.grade),
          phone: 'right',
          cell: ({ grade, gradeLabel }) => <b className={`clinic-grade ${grade}`}>{say(gradeLabel)}</b>,
        },
        {
          id: 'who',
          head: say(words.who),
          phone: 'plain',
          cell: ({ leader, department }) => (
            <TwoLines first={leader ?? '—'} second={department ? say(department) : null} />
          ),
        },
        {
          id: 'act',
          head: say(words.act),
          phone: 'plain',
          cell: ({ project, mayCall }) =>
            mayCall ? (
              <a className="cell-act screen-only" href={`${here}/${project.id}/clinic`}>
                {say(words.call)}
                <span className="spoken-only"> {project.name}</span>
              </a>
            ) : (
              '—'
            ),
        },
      ]}
    />
  )
}
