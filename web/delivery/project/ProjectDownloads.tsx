import { exportDeliveryCalendar, exportOc4ids, exportPlan } from '../../../contract/delivery/files.ts'
import type { ProjectPage } from '../../../contract/delivery/project.ts'
import { addressOf } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Downloads } from '../../parts/page/Downloads.tsx'
import { words as common } from '../words.ts'
import { words } from './words.ts'

/** The plan of a project in the formats of other programs. */
export function ProjectDownloads({ page: { id, asOf } }: { page: ProjectPage }) {
  const say = useSay()
  const language = useLanguage()
  const seen = { on: asOf }
  return (
    <Downloads
      button={say(words.planFiles)}
      files={[
        { text: say(words.projectFile), href: addressOf(exportPlan.path, { params: { project: id }, query: seen }) },
        {
          text: say(common.calendarFile),
          href: addressOf(exportDeliveryCalendar.path, { query: { ...seen, project: id, language } }),
        },
        { text: say(common.oc4ids), href: addressOf(exportOc4ids.path, { query: { ...seen, project: id } }) },
      ]}
    />
  )
}
