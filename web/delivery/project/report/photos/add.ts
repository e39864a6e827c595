import { addSitePhoto } from '../../../../../contract/delivery/site-photos.ts'
import type { Period } from '../../../../../kernel/period.ts'
import { call } from '../../../../api.ts'
import { inBase64 } from '../../../../app/in-base64.ts'
import { readPicture } from '../../../phone/pictures.ts'
import type { Draft } from '../draft.ts'

/** Adds the photos of a draft that are not there yet, one after the other; answers the ids of all. */
export async function addPhotos(project: string, { form, photos }: Draft): Promise<string[]> {
  const ids: string[] = []
  for (const { key, id, taken, position } of photos) {
    if (id) {
      ids.push(id)
      continue
    }
    const picture = await readPicture(key)
    if (!picture) continue
    const body = { period: form.period as Period, picture: await inBase64(picture), taken, position }
    ids.push((await call(addSitePhoto, { params: { project }, body })).id)
  }
  return ids
}
