import type { HandbookEdition } from '../../../engines/delivery/handbook/handbook.ts'
import { day } from '../../../kernel/day.ts'
import { facts } from './facts.ts'
import type { LandingItem } from './item.ts'
import { landingItems } from './items.ts'
import { livelihoodItems, roadItems } from './public-works.ts'

/** A handbook, and the plan templates whose projects go by it. */
export type LandingHandbook = { readonly edition: HandbookEdition; readonly templates: readonly string[] }

const edition = (id: string, label: HandbookEdition['label'], items: readonly LandingItem[]): HandbookEdition => ({
  id,
  label,
  firstDay: day('2023-01-01'),
  source: {
    id: 'landing-handbook-demonstration',
    title: '演示目录，待以本区正式手册核定',
    issuer: '稷下演示',
    day: day('2023-01-01'),
  },
  official: false,
  facts: facts.filter(({ name }) => items.some(({ when }) => when?.includes(name))),
  items,
})

/**
 * 占地类产业项目建设服务手册: the 26 items that an industrial project on its own land goes through. A report tells how
 * many they are and names three of them; which the others are, their days, papers and conditions are a template that a
 * zone confirms before it hands it out.
 */
export const landingHandbook = edition(
  'landing-2023-demonstration',
  {
    zh: '占地类产业项目建设服务手册（演示目录，待核）',
    en: 'Handbook of landing (demonstration, to be verified)',
  },
  landingItems,
)

export const roadHandbook = edition(
  'road-2023-demonstration',
  { zh: '城建道路项目办理手册（演示目录，待核）', en: 'Handbook of city roads (demonstration, to be verified)' },
  roadItems,
)

export const livelihoodHandbook = edition(
  'livelihood-2023-demonstration',
  {
    zh: '民生实事项目办理手册（演示目录，待核）',
    en: 'Handbook of livelihood projects (demonstration, to be verified)',
  },
  livelihoodItems,
)

/** The handbooks by the kind of plan that a project follows; any other kind goes by the first. */
export const landingHandbooks: readonly LandingHandbook[] = [
  {
    edition: landingHandbook,
    templates: ['industrial-build', 'own-land', 'expansion', 'technical-transformation'],
  },
  { edition: roadHandbook, templates: ['city-road'] },
  { edition: livelihoodHandbook, templates: ['livelihood'] },
]
