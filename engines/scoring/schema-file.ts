import { z } from 'zod'
import { scoringEdition } from './edition.ts'

/** The JSON Schema of an edition, as it is published for editors: docs/edition.schema.json. */
export const schemaOfEditions = () => ({
  $id: 'edition.schema.json',
  title: 'Jixia scoring edition 评分办法',
  ...z.toJSONSchema(scoringEdition, { io: 'input', reused: 'ref' }),
})
