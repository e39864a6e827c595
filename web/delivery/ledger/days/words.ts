import type { Label } from '../../../../kernel/label.ts'

/** The words of the days that a person is to keep. */
export const words = {
  title: { zh: '我的期限', en: 'My due days' },
  gone: { zh: '过了期限，还没有办', en: 'Gone by and not done' },
  now: { zh: '本旬', en: 'These ten days' },
  later: { zh: '以后', en: 'Later' },
  laterNote: { zh: '两个月以内', en: 'within two months' },
  none: { zh: '没有要守的期限', en: 'No day is to be kept' },
  noneNote: {
    zh: '项目的承诺和节点、旬报、问题、责任、会诊、集中开工和观摩，申报批次、称号到期和淘汰退出，到期的都会列在这里。',
    en: 'Promises, steps and reports of projects, problems, responsibilities, consultations, starts and visits, nominations, titles that end and obsolete capacity are listed here as they fall due.',
  },
  calendar: { zh: '放进日历', en: 'In a calendar' },
  calendarNote: { zh: '和这一页是同一张清单', en: 'the same list as on this page' },
  download: { zh: '下载日历文件', en: 'Download as a calendar' },
  subscribe: { zh: '用秘密地址订阅', en: 'Subscribe by a secret address' },
  hasAddress: { zh: '已有秘密地址，日历会自动更新', en: 'A secret address is in use; calendars follow by themselves' },
  noAddress: {
    zh: '还没有秘密地址：建一个，手机和 Outlook 会自动更新',
    en: 'No secret address yet: with one, phones and Outlook follow by themselves',
  },
  manage: { zh: '管理秘密地址', en: 'Manage the secret address' },
  basis: {
    zh: '领导、督查和统计看全区的项目，其他岗位看本部门和自己能办的；问题、会诊只列轮到自己的；申报批次列本部门发布的，企业只列自己的申报、称号和退出期限。',
    en: 'Leaders, supervision and statistics see the projects of the zone, other posts those they act for; problems and consultations are those that wait for oneself; batches are those of the own department, an enterprise has its own nominations, titles and obsolete capacity.',
  },
} as const satisfies Record<string, Label>

const weekdays = '一二三四五六日'
const inEnglish = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short' })

/** 2024-12-31 星期二. */
export const dayHead = (day: string, weekday: number): Label => ({
  zh: `${day} 星期${weekdays[weekday - 1]}`,
  en: `${inEnglish.format(Date.parse(day))} ${day}`,
})

export const leadOf = (gone: number, now: number, later: number): Label => ({
  zh: `过期没办${gone}件，本旬${now}件，以后${later}件。`,
  en: `Gone by and not done: ${gone}; in these ten days: ${now}; later: ${later}.`,
})
