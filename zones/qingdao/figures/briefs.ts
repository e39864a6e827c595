import type { Figure } from '../../../engines/indicators/figure.ts'

const briefs = { document: 'briefs-2023', period: '2023' } as const

export const briefFigures: readonly Figure[] = [
  { ...briefs, paragraph: 3, indicator: 'new-national-green-factories', value: '2', unit: '家', printed: '两家' },
  { ...briefs, paragraph: 5, indicator: 'national-green-factories', value: '6', unit: '家' },
  { ...briefs, paragraph: 12, indicator: 'open-challenge-projects', value: '4', unit: '个' },
  { ...briefs, paragraph: 13, indicator: 'open-challenge-projects', value: '5', unit: '个', scope: 'city' },
  { ...briefs, paragraph: 13, indicator: 'open-challenge-enterprises', value: '3', unit: '家' },
  { ...briefs, paragraph: 13, indicator: 'open-challenge-enterprises', value: '4', unit: '家', scope: 'city' },
  {
    ...briefs,
    paragraph: 18,
    indicator: 'association-experts',
    value: '13',
    unit: '位',
    scope: 'city',
    subject: '青岛市生物医药产业协会',
  },
]
