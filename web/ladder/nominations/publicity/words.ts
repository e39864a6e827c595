import type { Label } from '../../../../kernel/label.ts'

/** The words of a public list and of objections to it. */
export const words = {
  title: { zh: '公示名单', en: 'A public list' },
  notOpened: { zh: '公示名单暂时打不开', en: 'The list does not open at the moment' },
  missing: { zh: '没有这份公示名单，请核对地址', en: 'There is no such list; please check the address' },
  creditCode: { zh: '统一社会信用代码', en: 'Social credit code' },
  object: { zh: '提出异议', en: 'Object' },
  objectNote: {
    zh: '实名提出；姓名和联系方式只有受理部门看得到',
    en: 'under your name; only the office sees it and how you are reached',
  },
  over: {
    zh: '不在公示期内，不再受理异议；请直接联系发布部门。',
    en: 'The publicity is over; please turn to the office.',
  },
  about: { zh: '对哪一家', en: 'To which enterprise' },
  choose: { zh: '请选择', en: 'Choose' },
  name: { zh: '姓名或单位', en: 'Your name' },
  contact: { zh: '电话或邮箱', en: 'Telephone or e-mail' },
  reason: { zh: '事实和依据', en: 'What is wrong, and why' },
  reasonHint: { zh: '至少10个字', en: 'at least ten characters' },
  send: { zh: '送出异议', en: 'Send the objection' },
  sent: {
    zh: '已收到。请记下回执号，凭它在这一页查答复：',
    en: 'Received. Keep this receipt; by it you read the answer here:',
  },
  read: { zh: '查异议答复', en: 'Read the answer' },
  readNote: { zh: '凭回执号', en: 'by your receipt' },
  receipt: { zh: '回执号', en: 'Receipt' },
  find: { zh: '查询', en: 'Look it up' },
  waiting: { zh: '在办，还没有答复。', en: 'Being examined; there is no answer yet.' },
  upheld: { zh: '异议成立', en: 'Upheld' },
  dismissed: { zh: '异议不成立', en: 'Dismissed' },
} as const satisfies Record<string, Label>
