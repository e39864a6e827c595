import type { Day } from '../../../../kernel/day.ts'
import { asWritten } from '../../../../kernel/label.ts'
import type { NominationDesk } from '../../../ladder/nominations/desk.ts'
import { runIn } from '../../../register/statement.ts'
import type { Due } from './days.ts'

type Finding = {
  readonly id: string
  readonly name: string
  readonly enterprise: string
  readonly subject: string
  readonly due: Day
  readonly extended: boolean
  readonly demonstration: boolean
}

/** By when obsolete capacity has to be gone: for the enterprise where it was found, and for the department that answers for it. */
export async function findingDays({ tx, viewer, dayIn }: NominationDesk): Promise<Due[]> {
  const { post, enterprise, department } = viewer
  if (post !== 'enterprise' && post !== 'department-clerk') return []
  const found = await runIn(tx)<Finding>({
    text: `select f.id, f.name, e.name as enterprise, e.id as subject, coalesce(f.extended_to, f.due_on) as due,
        f.extended_to is not null as extended, f.demonstration
      from register.obsolete_finding f join register.enterprise e on e.zone_id = f.zone_id and e.id = f.enterprise
      left join register.department d on d.zone_id = f.zone_id and d.id = f.department
      where f.archived_at is null and f.closed_on is null
        and case when $1::text is null then d.code = $2 else f.enterprise::text = $1 end
      order by 5, f.id`,
    values: [post === 'enterprise' ? (enterprise ?? '') : null, department ?? ''],
  })
  return found.map(({ id, name, enterprise: whose, subject, due, extended, demonstration }) => {
    const on = dayIn(demonstration)
    return {
      id: `finding-${id}`,
      day: due,
      kind: 'finding',
      title: { zh: `淘汰退出期限：${name}`, en: `To be gone: ${name}` },
      names: [name, whose],
      lines: [asWritten(whose), ...(extended ? [{ zh: '已延期', en: 'extended' }] : [])],
      lamp: due < on ? 'red' : 'amber',
      path: `/assessments/obsolete-capacity/${post === 'enterprise' ? 'own' : subject}`,
      demonstration,
      on,
    }
  })
}
