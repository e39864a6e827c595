import { z } from 'zod'
import { writtenText } from '../../engines/delivery/written.ts'
import { zoneStaff } from '../admission.ts'
import { defineRoute } from '../route.ts'
import { lampShare } from './counts.ts'
import { chosen, deliveryPlanners, seen } from './ledger.ts'
import { projectLine } from './project.ts'

/** Bytes of an outline at most. */
export const largestOutline = 2_000_000

const place = z.tuple([z.number(), z.number()]).describe('Longitude and latitude in degrees')

const marked = projectLine.pick({
  id: true,
  name: true,
  lamp: true,
  reason: true,
  locality: true,
  demonstration: true,
})

const outline = z.object({
  rings: z.array(z.array(place)),
  source: z.string(),
  person: z.string(),
  at: z.string(),
})
export type ZoneOutline = z.infer<typeof outline>

export const deliveryMap = seen.extend({
  outline: outline.nullable().describe('As the zone brought it in; null where it has none'),
  placed: z
    .array(
      marked.extend({
        place,
        inferred: z.boolean().describe('Not registered, but where most photos of its reports were taken'),
      }),
    )
    .describe('The gravest lamps first'),
  unplaced: z.array(marked).describe('Projects of which no place is known'),
  by: z.array(lampShare).describe('By locality'),
})
export type DeliveryMap = z.infer<typeof deliveryMap>
export type PlacedProject = DeliveryMap['placed'][number]

/** Where the projects lie, each with its lamp. */
export const openDeliveryMap = defineRoute({
  id: 'openDeliveryMap',
  method: 'GET',
  path: '/api/delivery/map',
  label: { zh: '项目分布', en: 'Where projects lie' },
  admits: zoneStaff,
  query: chosen,
  answer: deliveryMap,
})

/** Brings in the outline of the zone, which is drawn from then on; the former ones are kept. */
export const bringOutline = defineRoute({
  id: 'bringOutline',
  method: 'POST',
  path: '/api/delivery/map/outline',
  label: { zh: '导入区界', en: 'Bring in the outline' },
  admits: deliveryPlanners,
  body: z.strictObject({
    geojson: z.string().min(1).max(largestOutline).describe('GeoJSON of polygons in degrees'),
    source: writtenText(200).describe('Who drew it, and its approval number'),
  }),
  answer: outline,
})
