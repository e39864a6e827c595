import type { Label } from '../../../kernel/label.ts'

/** The words of on-site reviews. */
export const words = {
  review: { zh: '现场观摩', en: 'On-site review' },
  notOpened: { zh: '观摩暂时打不开', en: 'The review does not open at the moment' },
  noReviews: { zh: '还没有观摩', en: 'There is no review yet' },
  sheet: { zh: '评分表', en: 'Score sheet' },
  score: { zh: '去打分', en: 'Score' },
  convene: { zh: '召集观摩', en: 'Convene a review' },
  title: { zh: '名称', en: 'Title' },
  day: { zh: '观摩日', en: 'Day' },
  batch: { zh: '看哪个批次', en: 'Which batch' },
  noBatch: { zh: '自选项目', en: 'Chosen projects' },
  projects: { zh: '看哪些项目', en: 'Which projects' },
  find: { zh: '查找项目', en: 'Find a project' },
  missing: { zh: '请填写', en: 'Please fill in' },
  visitors: { zh: '评议人', en: 'Visitors' },
  visitorsNote: { zh: '每人在手机上逐站打分', en: 'each scores the stops on a phone' },
  invite: { zh: '请评议人', en: 'Invite visitors' },
  agenda: { zh: '议程', en: 'Agenda' },
  agendaNote: { zh: '一站一站走，开始打分的站才能打', en: 'stop by stop; scores are taken while a stop is open' },
  stop: { zh: '站', en: 'Stop' },
  time: { zh: '时间', en: 'Time' },
  project: { zh: '项目', en: 'Project' },
  state: { zh: '打分', en: 'Scores' },
  act: { zh: '办理', en: 'Act' },
  begins: { zh: '出发', en: 'Begins' },
  minutes: { zh: '分钟', en: 'Minutes' },
  place: { zh: '地点', en: 'Place' },
  presenter: { zh: '讲解', en: 'Presents' },
  earlier: { zh: '上移', en: 'Earlier' },
  later: { zh: '下移', en: 'Later' },
  drop: { zh: '去掉', en: 'Drop' },
  save: { zh: '定下议程', en: 'Set the agenda' },
  cancel: { zh: '不改了', en: 'Leave it' },
  ranking: { zh: '排名', en: 'Ranking' },
  soFar: { zh: '已封分的站，还不是最后结果', en: 'of the stops closed so far' },
  final: { zh: '最后结果', en: 'the result' },
  noRanking: { zh: '封了分的站才有排名', en: 'Stops are ranked once they are closed' },
  rank: { zh: '名次', en: 'Place' },
  points: { zh: '得分', en: 'Score' },
  ofHundred: { zh: '百分制', en: 'of 100' },
  why: { zh: '怎么算的', en: 'How it comes about' },
  leftOut: { zh: '没有计入', en: 'Left out' },
  remarks: { zh: '评语', en: 'Remarks' },
  criteria: { zh: '分项均值', en: 'Means' },
  mineTitle: { zh: '等我打分的观摩', en: 'Reviews waiting for my scores' },
  basis: {
    zh: '封分以前谁也看不到别人的分；精确计算，最后一次四舍五入；公布的分相同并列',
    en: 'Nobody sees another’s score before a stop is closed; exact, rounded once; equal scores share a place',
  },
  offline: {
    zh: '没有网络。分数存在手机里，联网后自动送出。',
    en: 'No connection. Scores are kept here and sent later.',
  },
  send: { zh: '提交', en: 'Send' },
  correct: { zh: '改分', en: 'Correct' },
  waiting: { zh: '等网络，会自动送出', en: 'Waiting for a connection' },
  given: { zh: '已打分，封分前还可以改', en: 'Scored; it may be corrected until the stop is closed' },
  abstain: { zh: '请回避', en: 'You abstain' },
  nothingOpen: { zh: '现在没有打分中的站', en: 'No stop is open at the moment' },
  nothingOpenNote: { zh: '到站以后开始打分，这里会自己出来。', en: 'It appears here when a stop opens.' },
  remark: { zh: '评语', en: 'Remark' },
  stops: { zh: '各站', en: 'Stops' },
} as const satisfies Record<string, Label>

export const reviewLabel = (serial: number): Label => ({ zh: `第${serial}号观摩`, en: `Review ${serial}` })
export const stopLabel = (number: number): Label => ({ zh: `第${number}站`, en: `Stop ${number}` })
export const placeLabel = (place: number | null, shared: number): Label => {
  if (place === null) return { zh: '不排名', en: 'no place' }
  return shared > 1 ? { zh: `并列第${place}名`, en: `${place} (shared)` } : { zh: `第${place}名`, en: String(place) }
}
