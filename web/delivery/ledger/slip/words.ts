import { unreportedYear } from '../../../../contract/parts/year.ts'
import { workdayBasis } from '../../../../kernel/calendar.ts'
import type { Label } from '../../../../kernel/label.ts'

/** The words of the page that says which projects will slip. */
export const words = {
  title: { zh: '哪些项目会误期', en: 'What will slip' },
  level: { zh: '级别', en: 'Level' },
  allLevels: { zh: '全部', en: 'all' },
  newest: { zh: '最新', en: 'newest' },
  order: { zh: '排序', en: 'Order' },
  within: { zh: '承诺日', en: 'Promised' },
  anyDay: { zh: '不限', en: 'any day' },
  print: { zh: '打印', en: 'Print' },
  debt: { zh: '欠账投资', en: 'Investment owed' },
  onTime: { zh: '按期', en: 'On time' },
  mayslip: { zh: '可能误期', en: 'May slip' },
  watchedNote: {
    zh: '粗线承诺日，实条到可能投产日P50，虚线到稳妥投产日P80，蓝线今天',
    en: 'heavy line: the promise; solid to the likely day (P50), dotted to the safe one (P80); blue: today',
  },
  project: { zh: '项目', en: 'Project' },
  line: { zh: '承诺与预计', en: 'Promise and forecast' },
  stuck: { zh: '卡在哪里，谁负责', en: 'Where it sticks, who answers' },
  owed: { zh: '欠账', en: 'Owed' },
  byLeader: { zh: '按挂包领导', en: 'By leader' },
  byDepartment: { zh: '按推进部门', en: 'By department' },
  byChain: { zh: '按产业链', en: 'By chain' },
  byPhase: { zh: '按阶段', en: 'By phase' },
  byLocality: { zh: '按属地', en: 'By locality' },
  toWatch: { zh: '要盯 / 全部', en: 'to watch / all' },
  inOneWord: { zh: '一句话', en: 'In a word' },
  noneWatched: { zh: '没有要盯的项目', en: 'No project needs watching' },
  noneWatchedNote: {
    zh: '报了进度的，按今天的进度都赶得上承诺；未报的看不出来。',
    en: 'Where progress is reported, every promise holds; of the others nothing can be said.',
  },
  noProjects: { zh: '这里还没有项目', en: 'There is no project here yet' },
  noProjectsNote: {
    zh: '项目从台账来；换一个年份或级别再看。',
    en: 'Projects come from the ledger; try another year or level.',
  },
  none: { zh: '未定', en: 'not named' },
  basis: {
    zh: `随旬报重算；${workdayBasis.zh}`,
    en: `Computed anew with every report; ${workdayBasis.en}`,
  },
} as const satisfies Record<string, Label>

export const orders = {
  late: { zh: '误期天数', en: 'Days late' },
  due: { zh: '承诺日', en: 'Promised day' },
  name: { zh: '名称', en: 'Name' },
  debt: { zh: '欠账', en: 'Owed' },
  investment: { zh: '总投资', en: 'Investment' },
} as const satisfies Record<string, Label>

/** «12个要盯的项目», or where not all are shown «最紧的50个，共72个要盯的项目». */
export const watchedLabel = (shown: number, all: number): Label => ({
  zh: shown < all ? `最紧的${shown}个，共${all}个要盯的项目` : `${all}个要盯的项目`,
  en:
    shown < all
      ? `The ${shown} tightest of ${all} projects to watch`
      : `${all} project${all === 1 ? '' : 's'} to watch`,
})

/** The promises that fell due in the year of the ledger, or of projects without a year. */
export const keptLabel = (year: string | null): Label =>
  year === null || year === unreportedYear
    ? { zh: '投产承诺守住率', en: 'Promises kept' }
    : { zh: `${year}年投产承诺守住率`, en: `Promises of ${year} kept` }
