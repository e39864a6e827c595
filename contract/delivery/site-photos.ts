import { z } from 'zod'
import { position } from '../../engines/delivery/doubts/site.ts'
import { tenDays } from '../../engines/delivery/standing/history.ts'
import { defineRoute } from '../route.ts'
import { deliveryReaders, deliveryReporters, oneProject } from './ledger.ts'

/** Bytes of a picture at most: a phone makes it smaller before it is sent. */
export const largestPicture = 1_500_000

/**
 * Adds a photo to the ten days of a project, to be named by the report. The same picture of the same ten days is there
 * once, so sending a kept draft twice does no harm.
 */
export const addSitePhoto = defineRoute({
  id: 'addSitePhoto',
  method: 'POST',
  path: '/api/delivery/projects/:project/photos',
  label: { zh: '上传现场照片', en: 'Add a photo from the site' },
  admits: deliveryReporters,
  params: oneProject,
  body: z.strictObject({
    period: tenDays,
    picture: z.base64().describe('A JPEG'),
    taken: z.iso.datetime().nullable().describe('By the clock of the device'),
    position: position.nullable(),
  }),
  answer: z.object({ id: z.uuid() }),
})

/** The picture of a photo, as it was added. */
export const openSitePhoto = defineRoute({
  id: 'openSitePhoto',
  method: 'GET',
  path: '/api/delivery/photos/:photo',
  label: { zh: '看现场照片', en: 'A photo from the site' },
  admits: deliveryReaders,
  params: z.object({ photo: z.uuid() }),
})
