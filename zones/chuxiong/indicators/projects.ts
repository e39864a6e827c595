import type { Indicator } from '../../../engines/indicators/indicator.ts'

const projects = { group: 'projects', owner: 'development-reform', frequency: 'year', direction: 'higher' } as const

/** What Chuxiong builds. */
export const projectIndicators: readonly Indicator[] = [
  {
    ...projects,
    id: 'completed-projects',
    label: { zh: '建成投产项目', en: 'Completed projects' },
    unit: '个',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '当期建成并投入生产的项目，产业写在对象中。',
      en: 'Projects completed and put into production in the period; the industry is named as the subject.',
    },
  },
]
