import type { Label } from '../kernel/label.ts'
import { capitalReaders } from './investment/investment.ts'
import { registerReaders } from './register/register.ts'
import type { Admission } from './route.ts'

export type Room = {
  readonly id: string
  readonly path: string
  readonly label: Label
  /** What the room will hold; shown where its screens are not built yet. */
  readonly holds: Label
  readonly open: boolean
  readonly admits: Admission
  /** Further addresses whose pages belong to the room. */
  readonly covers?: readonly string[]
}

const room = (id: string, zh: string, en: string, holdsZh: string, holdsEn: string, open = false): Room => ({
  id,
  path: id === 'cockpit' ? '' : `/${id}`,
  label: { zh, en },
  holds: { zh: holdsZh, en: holdsEn },
  open,
  admits: 'signed-in',
})

/** The ten rooms of the top bar, in its order. */
export const rooms: readonly Room[] = [
  room('cockpit', '驾驶舱', 'Cockpit', '本区运行情况', 'how the zone is doing', true),
  {
    ...room(
      'indicators',
      '指标',
      'Figures',
      '指标口径、目标、填报与校核',
      'indicators, targets, collection and checks',
      true,
    ),
    covers: ['/figures', '/targets', '/consistency', '/published', '/collection', '/reports', '/evaluation'],
  },
  {
    ...room(
      'projects',
      '项目',
      'Projects',
      '重大项目台账、倒排工期与三张清单',
      'the project ledger, backward schedules and three lists',
      true,
    ),
    admits: registerReaders,
    covers: ['/registers/project'],
  },
  {
    ...room(
      'enterprises',
      '企业',
      'Enterprises',
      '市场主体库、画像与梯度培育',
      'the register of enterprises, portraits and the ladder',
      true,
    ),
    path: '/registers/enterprise',
    admits: registerReaders,
    covers: ['/points', '/ladder', '/assessments'],
  },
  room('finance', '金融', 'Finance', '积分贷、对接与基金', 'loans on points, matching and funds'),
  room('services', '办事', 'Services', '一件事、时限与帮办代办', 'one-thing bundles, clocks and agents'),
  {
    ...room(
      'investment',
      '招商',
      'Investment',
      '到位资金、产业链、线索与落地',
      'paid-in capital, chains, leads and landing',
      true,
    ),
    admits: capitalReaders,
    covers: ['/registers/commitment', '/registers/arrival', '/registers/exchange_rate'],
  },
  room('innovation', '科创', 'Innovation', '平台、难题、专家与政策', 'platforms, problems, experts and policies'),
  room('climate', '环境', 'Climate', '改革举措、观察员与体检报告', 'reforms, observers and the health report'),
  room('opening', '开放', 'Opening', '综保区、班列与展会', 'the bonded zone, trains and fairs'),
]
