import { useEffect, useState } from 'react'
import { openSitePhoto } from '../../../../../contract/delivery/site-photos.ts'
import { addressOf } from '../../../../api.ts'
import { readPicture } from '../../../phone/pictures.ts'
import type { PhotoDraft } from '../draft.ts'

/** Where the picture of an added photo is. */
export const pictureAddress = (photo: string): string => addressOf(openSitePhoto.path, { params: { photo } })

/** The picture of a photo, from the server where it was added, else from this device. */
export function Picture({ photo: { key, id }, label }: { photo: PhotoDraft; label: string }) {
  const [kept, setKept] = useState<string | null>(null)
  useEffect(() => {
    if (id) return
    let made: string | null = null
    let gone = false
    void readPicture(key).then((picture) => {
      if (!picture || gone) return
      made = URL.createObjectURL(picture)
      setKept(made)
    })
    return () => {
      gone = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [key, id])
  const source = id ? pictureAddress(id) : kept
  return source ? <img className="photo" src={source} alt={label} /> : <span className="photo" />
}
