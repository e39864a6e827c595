import type { Label } from '../../kernel/label.ts'

/** The words of the home of a post. */
export const words = {
  mine: { zh: '我的今天', en: 'My day' },
  toFill: { zh: '要填报的', en: 'To fill in' },
  toFillPublic: { zh: '要您填报的', en: 'For you to fill in' },
  allTasks: { zh: '全部填报', en: 'All tasks' },
  nothingToFill: { zh: '没有要填的', en: 'Nothing to fill in' },
  nothingToFillNote: { zh: '下一轮填报发出后会出现在这里。', en: 'The next round will appear here.' },
  targets: { zh: '本部门的目标', en: 'Targets of my department' },
  zoneTargets: { zh: '落后和未报的目标', en: 'Targets behind or not reported' },
  allTargets: { zh: '目标责任书', en: 'All targets' },
  noTargets: { zh: '本部门没有年度目标', en: 'No target for this department' },
  noneBehind: { zh: '没有落后的目标', en: 'No target is behind' },
  collection: { zh: '填报进度', en: 'Collection' },
  toCollection: { zh: '全部轮次', en: 'All rounds' },
  noRounds: { zh: '没有进行中的填报', en: 'No collection is under way' },
  findings: { zh: '待处理的不一致', en: 'Findings to look at' },
  toFindings: { zh: '数据校核', en: 'All checks' },
  noFindings: { zh: '没有对不上的数', en: 'All numbers go together' },
  noFindingsNote: {
    zh: '分项与合计、两处来源、跳变和单位都查过。',
    en: 'Parts and totals, two sources, jumps and units have been checked.',
  },
  projects: { zh: '项目台账', en: 'Projects' },
  projectsNote: { zh: '逐个项目的状态、投资和承诺日', en: 'state, investment and promise of each project' },
  openLedger: { zh: '打开台账', en: 'Open the ledger' },
  published: { zh: '本区公布的数', en: 'What the zone has published' },
  publishedNote: {
    zh: '每个数都能点开，看到公式、输入和出处。',
    en: 'Each number opens to its formula, inputs and source.',
  },
  openPublished: { zh: '看公布的数', en: 'See the figures' },
  notHere: { zh: '暂时取不到', en: 'does not come at the moment' },
  toPoints: { zh: '积分', en: 'Points' },
  toLadder: { zh: '梯度', en: 'Ladder' },
  round: { zh: '轮次', en: 'Round' },
  submitted: { zh: '待审', en: 'To review' },
  missing: { zh: '未交', en: 'Not in' },
  total: { zh: '应报', en: 'All' },
} as const satisfies Record<string, Label>

/** Who is here, without the post where the name of a demonstration person already says it. */
export const whoIs = (person: string, post: Label, department: Label | null): Label => {
  const named = person.endsWith(post.zh)
  return {
    zh: [department?.zh, named ? person : `${post.zh}${person}`].filter(Boolean).join('　'),
    en: [department?.en, named ? post.en : `${post.en} ${person}`].filter(Boolean).join(', '),
  }
}
