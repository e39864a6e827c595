import type { Label } from '../../../../kernel/label.ts'

/** The words of the ten-day report on a phone. */
export const words = {
  report: { zh: '旬报', en: 'Ten-day report' },
  notOpened: { zh: '旬报暂时打不开', en: 'The report does not open at the moment' },
  facts: { zh: '项目情况', en: 'The project' },
  waiting: { zh: '等待联网，自动送出', en: 'Waiting for the connection' },
  correcting: { zh: '本旬已报过，这次提交会更正它', en: 'These ten days were reported; this one corrects it' },
  until: { zh: '截止', en: 'due' },
  promised: { zh: '承诺', en: 'promised for' },
  plan: { zh: '计划', en: 'plan' },
  howMuch: { zh: '完成多少', en: 'how much is done' },
  less: { zh: '减1%', en: 'One percent less' },
  more: { zh: '加1%', en: 'One percent more' },
  startedOn: { zh: '哪天开始', en: 'Begun on' },
  finishedOn: { zh: '哪天完成', en: 'Finished on' },
  reachedNot: { zh: '还没到', en: 'Not yet' },
  reached: { zh: '到了', en: 'Reached' },
  notSaid: { zh: '没填，不报这一步', en: 'left out' },
  invested: { zh: '本旬完成投资', en: 'Invested in these ten days' },
  unit: { zh: '万元', en: 'CNY 10,000' },
  investedWrong: {
    zh: '请写数字，最多两位小数，例如860',
    en: 'Write a number with at most two decimals, for instance 860',
  },
  note: { zh: '情况说明', en: 'Remark' },
  noteHow: { zh: '例如：总投资已批准调整，文号……', en: 'For instance: a larger total was approved, with its number' },
  noteMissing: { zh: '请先核对；确实如此的，写明情况说明', en: 'Check the sum; if it is right, say why' },
  photos: { zh: '现场照片', en: 'Photos from the site' },
  photosHow: { zh: '须在工地拍，带时间与位置', en: 'Take them on the site, with time and place' },
  takePhoto: { zh: '拍照', en: 'Take a photo' },
  dropPhoto: { zh: '删去', en: 'Remove' },
  unreadable: { zh: '这个文件不是照片，请重新拍', en: 'This file is not a photo; take it again' },
  notKept: {
    zh: '手机存不下这张照片，请腾出空间再拍',
    en: 'The device has no room for this photo; free some and take it again',
  },
  noPlace: { zh: '没有位置：请在手机里允许定位', en: 'No place: let the browser use the location' },
  stuck: { zh: '有卡住的事吗', en: 'Is anything stuck' },
  stuckNo: { zh: '没有', en: 'No' },
  stuckYes: { zh: '有', en: 'Yes' },
  stuckWhat: { zh: '卡在什么事上', en: 'What is it stuck on' },
  stuckMissing: { zh: '请用一句话写明卡在什么事上', en: 'Say in one sentence what it is stuck on' },
  send: { zh: '提交旬报', en: 'Hand in the report' },
  resend: { zh: '再送一次', en: 'Send again' },
  sent: { zh: '旬报已送出', en: 'The report is handed in' },
  toProject: { zh: '看这个项目', en: 'See the project' },
  toProjects: { zh: '看全部项目', en: 'See all projects' },
  keptPace: { zh: '赶上计划', en: 'keeps up with the plan' },
  fellBack: { zh: '比上旬退了，请核对', en: 'less than last time, please check' },
  nothing: { zh: '这一旬没有要报的节点', en: 'No step is to be reported in these ten days' },
  percentWrong: {
    zh: '请写0到100的整数，例如40；这一步没有要报的就清空',
    en: 'Write a whole number from 0 to 100, for instance 40; empty it if there is nothing to report',
  },
  keep: { zh: '就是', en: 'It is' },
} as const satisfies Record<string, Label>

export const behindLabel = (points: number): Label => ({
  zh: `比计划慢${points}个百分点`,
  en: `${points} percentage points behind the plan`,
})

export const totalLabel = (total: string, share: string | null): Label => ({
  zh: `今年累计将为${total}${share === null ? '' : `，完成${share}%`}`,
  en: `${total} this year with it${share === null ? '' : `, ${share}% of the plan`}`,
})
