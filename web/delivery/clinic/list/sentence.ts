import type { Piece } from '../../../parts/reason/Sentence.tsx'

type Counts = {
  readonly looked: number
  readonly emergency: number
  readonly ordinary: number
  readonly open: number
  readonly late: number
}

/** The clinic in one sentence: how many have to be called in, how many are in it, how many of those are late. */
export function clinicSentence(counts: Counts, sees: boolean): Piece[] {
  const { looked, emergency, ordinary, open, late } = counts
  const wanted = emergency + ordinary
  const triage: Piece[] = sees
    ? [
        { text: { zh: `${looked}个项目中，`, en: `Of ${looked} projects ` } },
        wanted > 0
          ? {
              text: { zh: `${wanted}个应召集会诊`, en: `${wanted} have to be called in` },
              strong: true,
              lamp: emergency > 0 ? 'red' : 'amber',
            }
          : { text: { zh: '没有要召集会诊的', en: 'none has to be called in' }, lamp: 'green' },
        ...(wanted > 0
          ? [
              {
                text: {
                  zh: `，急诊${emergency}个、门诊${ordinary}个`,
                  en: `, emergencies ${emergency}, ordinary ${ordinary}`,
                },
              },
            ]
          : []),
        { text: { zh: '；', en: '; ' } },
      ]
    : []
  return [
    ...triage,
    { text: { zh: `在诊${open}个`, en: `${open} in the clinic` } },
    ...(late > 0
      ? [
          { text: { zh: '，其中', en: ', of which ' } },
          { text: { zh: `${late}个有事超期`, en: `${late} are late` }, strong: true, lamp: 'red' as const },
        ]
      : []),
    { text: { zh: '。', en: '.' } },
  ]
}
