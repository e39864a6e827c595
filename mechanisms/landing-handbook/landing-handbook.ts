import type { HandbookEdition } from '../../engines/delivery/handbook/handbook.ts'
import { day } from '../../kernel/day.ts'
import { facts } from './facts.ts'
import { landingItems } from './items.ts'

/**
 * 占地类产业项目建设服务手册: the 26 items that an industrial project on its own land goes through. A report tells how
 * many they are and names three of them; which the others are, their days, papers and conditions are a template that a
 * zone confirms before it hands it out.
 */
export const landingHandbook: HandbookEdition = {
  id: 'landing-2023-demonstration',
  label: {
    zh: '占地类产业项目建设服务手册（演示目录，待核）',
    en: 'Handbook of landing (demonstration, to be verified)',
  },
  firstDay: day('2023-01-01'),
  source: {
    id: 'landing-handbook-demonstration',
    title: '演示目录，待以本区正式手册核定',
    issuer: '稷下演示',
    day: day('2023-01-01'),
  },
  official: false,
  facts,
  items: landingItems,
}
