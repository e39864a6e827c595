import type { ProjectPage } from '../../../../contract/delivery/project.ts'
import { useSay } from '../../../app/language.ts'
import { Item, Tick } from '../Item.tsx'
import { PhotoStrip } from '../standing/PhotoStrip.tsx'

type Report = ProjectPage['reports'][number]

/** The reports that brought photos, the newest first; of a period that was corrected, what is in force. */
export const withPhotos = (reports: readonly Report[]): readonly Report[] =>
  reports.filter(
    ({ period, photos }, at) => photos.length > 0 && reports.findIndex((one) => one.period === period) === at,
  )

/** The photos that came with ten-day reports, by the report. */
export function ReportedPhotos({ reports }: { reports: readonly Report[] }) {
  const say = useSay()
  if (reports.length === 0) return null
  return (
    <ul>
      {reports.map(({ period, label, person, on, photos }) => (
        <Item
          key={period}
          sign={<Tick />}
          first={say({ zh: `${label.zh}旬报的照片`, en: `Photos of the report of ${label.en}` })}
          second={[person, on].join(say({ zh: ' ・ ', en: ' · ' }))}
          below={<PhotoStrip photos={photos} />}
        />
      ))}
    </ul>
  )
}
