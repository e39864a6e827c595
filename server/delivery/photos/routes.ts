import type { FastifyInstance } from 'fastify'
import { addSitePhoto, largestPicture, openSitePhoto } from '../../../contract/site-photos.ts'
import type { Room } from '../../application.ts'
import { record } from '../../audit/record.ts'
import { mount } from '../../mount.ts'
import { refuseBeyondReach } from '../acts/reach.ts'
import { type ProjectReading, readProject } from '../standing/projects.ts'
import { readPicture } from './picture.ts'
import * as store from './store.ts'

/** Base64 takes four signs for three bytes; the rest of the body is short. */
const largestBody = Math.ceil((largestPicture * 4) / 3) + 4096

/** A picture never changes under its address; only the person's own browser may keep it. */
const kept = 'private, max-age=31536000, immutable'

/** The room of photos from the site: added before the report that names them. */
export const photoRoom =
  (reading: ProjectReading): Room =>
  (app: FastifyInstance): void => {
    mount(
      app,
      addSitePhoto,
      ({ params, body, viewer, inZone }) => {
        const picture = readPicture(body.picture)
        return inZone(async (tx) => {
          const project = await readProject(tx, reading, params.project)
          refuseBeyondReach(viewer, project)
          const id = await store.addPhoto(tx, viewer, project, { ...body, picture })
          await record(tx, 'delivery.photo-added', `project/${project.id}`, { name: project.name, period: body.period })
          return { id }
        })
      },
      { bodyLimit: largestBody },
    )

    mount(app, openSitePhoto, ({ params, inZone, reply }) =>
      inZone(async (tx) => {
        const picture = await store.readPicture(tx, params.photo)
        reply.type('image/jpeg').header('cache-control', kept)
        return picture
      }),
    )
  }
