import './PhotoPart.css'
import { useId, useRef, useState } from 'react'
import { mostPhotos } from '../../../../../engines/delivery/standing/history.ts'
import type { Label } from '../../../../../kernel/label.ts'
import { useSay } from '../../../../app/language.ts'
import { momentText } from '../../../../app/moments.ts'
import { Refused } from '../../../../parts/form/Refused.tsx'
import { Lamp } from '../../../../parts/reason/Lamp.tsx'
import { dropPictures, keepPicture } from '../../../phone/pictures.ts'
import type { PhotoDraft } from '../draft.ts'
import { words } from '../words.ts'
import { isFresh, shrunk, whereNow } from './device.ts'
import { Picture } from './Picture.tsx'

/** When and where a photo was taken, in one line. */
function placeOf({ taken, position }: PhotoDraft): Label {
  const moment = taken === null ? '' : momentText(taken)
  if (!position) return { zh: [words.noPlace.zh, moment].filter(Boolean).join('，'), en: words.noPlace.en }
  const metres = Math.round(position.metres)
  return { zh: `位置已记下，误差约${metres}米，${moment}`, en: `Place noted within ${metres} m, ${moment}` }
}

/** Photos of the site: taken here, made small, kept on the device until they are sent. */
export function PhotoPart({
  photos,
  change,
}: {
  photos: readonly PhotoDraft[]
  change: (edit: (photos: readonly PhotoDraft[]) => PhotoDraft[]) => void
}) {
  const say = useSay()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<Label | null>(null)
  const latest = useRef(change)
  latest.current = change

  async function take(file: File) {
    setBusy(true)
    setWrong(null)
    const place = isFresh(file) ? whereNow() : Promise.resolve(null)
    const key = crypto.randomUUID()
    const picture = await shrunk(file).catch(() => null)
    if (!picture) setWrong(words.unreadable)
    else {
      try {
        await keepPicture(key, picture)
        const taken = new Date(file.lastModified).toISOString()
        const photo: PhotoDraft = { key, id: null, taken, position: await place }
        latest.current((former) => [...former, photo])
      } catch {
        setWrong(words.notKept)
      }
    }
    setBusy(false)
  }

  function drop({ key }: PhotoDraft) {
    setWrong(null)
    change((former) => former.filter((photo) => photo.key !== key))
    void dropPictures([key])
  }

  const last = photos.at(-1)
  return (
    <section className="phone-part" aria-labelledby={id}>
      <div className="report-head">
        <h2 id={id}>{say(words.photos)}</h2>
        <span className="report-beside">{say(words.photosHow)}</span>
      </div>
      <ul className="photo-row">
        {photos.map((photo, at) => (
          <li key={photo.key}>
            <Picture
              photo={photo}
              label={say({ zh: `第${at + 1}张，${placeOf(photo).zh}`, en: `Photo ${at + 1}: ${placeOf(photo).en}` })}
            />
            <button
              type="button"
              className="photo-drop"
              aria-label={say({ zh: `删去第${at + 1}张`, en: `Remove photo ${at + 1}` })}
              onClick={() => drop(photo)}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
        {photos.length < mostPhotos ? (
          <li>
            <button type="button" className="photo-take" aria-busy={busy} onClick={() => input.current?.click()}>
              <span aria-hidden="true">＋</span> {say(words.takePhoto)}
            </button>
            <input
              ref={input}
              type="file"
              accept="image/*"
              capture="environment"
              hidden
              aria-label={say(words.takePhoto)}
              onChange={(event) => {
                const file = event.target.files?.[0]
                event.target.value = ''
                if (file) void take(file)
              }}
            />
          </li>
        ) : null}
      </ul>
      {last ? (
        <p className="photo-place" role="status">
          <Lamp state={last.position ? 'green' : 'unknown'} /> {say(placeOf(last))}
        </p>
      ) : null}
      {wrong ? <Refused>{say(wrong)}</Refused> : null}
    </section>
  )
}
