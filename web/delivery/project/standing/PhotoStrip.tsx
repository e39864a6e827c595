import './PhotoStrip.css'
import type { PhotoOnPage } from '../../../../contract/delivery/project.ts'
import { usualDoubts } from '../../../../engines/delivery/doubts/facts.ts'
import type { Label } from '../../../../kernel/label.ts'
import { useSay } from '../../../app/language.ts'
import { momentText } from '../../../app/moments.ts'
import { pictureAddress } from '../report/photos/Picture.tsx'

/** Beyond so many metres the picture says that it was taken elsewhere. */
const far = usualDoubts.metres

function said({ taken, position, away }: PhotoOnPage, at: number): Label {
  const moment = taken === null ? { zh: '没有时间', en: 'no time' } : { zh: momentText(taken), en: momentText(taken) }
  const place =
    position === null
      ? { zh: '无位置', en: 'no place' }
      : away === null
        ? { zh: '位置已记下', en: 'place noted' }
        : away > far
          ? { zh: `离现场${away}米`, en: `${away} m from the site` }
          : { zh: '在现场', en: 'on the site' }
  return { zh: `照片${at + 1}：${moment.zh}，${place.zh}`, en: `Photo ${at + 1}: ${moment.en}, ${place.en}` }
}

/** The photos of a report, small; each opens in full. */
export function PhotoStrip({ photos }: { photos: readonly PhotoOnPage[] }) {
  const say = useSay()
  if (photos.length === 0) return null
  return (
    <span className="photo-strip">
      {photos.map((photo, at) => (
        <a
          key={photo.id}
          href={pictureAddress(photo.id)}
          target="_blank"
          rel="noreferrer"
          title={say(said(photo, at))}
          data-nowhere={photo.position === null ? true : undefined}
          data-far={photo.away !== null && photo.away > far ? true : undefined}
        >
          <img src={pictureAddress(photo.id)} alt={say(said(photo, at))} loading="lazy" />
          {photo.position === null ? <small aria-hidden="true">{say({ zh: '无位置', en: 'No place' })}</small> : null}
        </a>
      ))}
    </span>
  )
}
