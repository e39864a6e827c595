import { z } from 'zod'
import { shown } from '../engines/indicators/shown.ts'
import { label } from './parts/label.ts'
import { defineRoute } from './route.ts'

const part = z.tuple([z.number(), z.number()])

/** A label, and which parts of it were found: from one place up to another, as `slice` takes them. */
export const foundLabel = z.object({
  text: label,
  parts: z.object({ zh: z.array(part), en: z.array(part) }),
})
export type FoundLabel = z.infer<typeof foundLabel>

export const searchHit = z.object({
  href: z.string().describe('Where it is opened on the screen'),
  name: foundLabel,
  note: foundLabel.nullable().describe('What is told beside the name, or the text in which it was found'),
  shown: shown.nullable().describe('The newest number; figures only'),
  periodLabel: label.nullable().describe('The period of the number'),
  demonstration: z.boolean(),
})
export type SearchHit = z.infer<typeof searchHit>

export const searchGroup = z.object({
  kind: z.string().describe('room, figure, card, finding, task, term, zone, or the id of a register'),
  label,
  hits: z.array(searchHit),
  all: z.string().nullable().describe('Where the rest is listed, if there is more'),
})
export type SearchGroup = z.infer<typeof searchGroup>

/** Everything that the person at hand may see and whose name answers what was typed, the best group first. */
export const searchRoute = defineRoute({
  id: 'search',
  method: 'GET',
  path: '/api/search',
  label: { zh: '搜索', en: 'Search' },
  admits: 'signed-in',
  query: z.object({
    text: z.string().max(200).describe('Chinese, pinyin, initials, English words, or the start of a code'),
    limit: z.coerce.number().int().min(1).max(50).default(5).describe('At most so many of each kind'),
  }),
  answer: z.object({ groups: z.array(searchGroup) }),
})
