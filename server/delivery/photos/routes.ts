import type { FastifyInstance } from 'fastify'
import { addSitePhoto, largestPicture, openSitePhoto } from '../../../contract/delivery/site-photos.ts'
import type { Room } from '../../application.ts'
import { show } from '../../attachment.ts'
import { record } from '../../audit/record.ts'
import { bodyWith, type KeptRules, readKeptFile } from '../../kept-file.ts'
import { mount } from '../../mount.ts'
import { refuseBeyondReach } from '../acts/reach.ts'
import { type ProjectReading, readProject } from '../standing/projects.ts'
import * as store from './store.ts'

const photos: KeptRules = { name: { zh: '照片', en: 'photo' }, types: ['jpg'], largest: largestPicture }

/** The room of photos from the site: added before the report that names them. */
export const photoRoom =
  (reading: ProjectReading): Room =>
  (app: FastifyInstance): void => {
    mount(
      app,
      addSitePhoto,
      ({ params, body, viewer, inZone }) => {
        const { content: picture } = readKeptFile(body.picture, photos)
        return inZone(async (tx) => {
          const project = await readProject(tx, reading, params.project)
          refuseBeyondReach(viewer, project)
          const id = await store.addPhoto(tx, viewer, project, { ...body, picture })
          await record(tx, 'delivery.photo-added', `project/${project.id}`, { name: project.name, period: body.period })
          return { id }
        })
      },
      { bodyLimit: bodyWith(photos.largest) },
    )

    mount(app, openSitePhoto, ({ params, inZone, reply }) =>
      inZone(async (tx) => {
        const picture = await store.readPicture(tx, params.photo)
        show(reply, `${params.photo}.jpg`, 'jpg')
        return picture
      }),
    )
  }
