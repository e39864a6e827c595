import { transitions } from '../engines/collection/collection.ts'
import { batchLifecycle } from '../engines/delivery/batches/acts.ts'
import { consultationLifecycle } from '../engines/delivery/clinic/acts.ts'
import { problemLifecycle } from '../engines/delivery/problems/acts.ts'
import { reviewLifecycle } from '../engines/delivery/reviews/acts.ts'
import type { Label } from '../kernel/label.ts'

/** The acts of a room as the trail names them; `name` is what they are acts on. */
const actsOn = (
  record: string,
  name: Label,
  acts: Readonly<Record<string, { readonly label: Label }>>,
): Readonly<Record<string, Label>> =>
  Object.fromEntries(
    Object.entries(acts).map(([act, { label }]) => [
      `${record}.${act}`,
      { zh: `${name.zh}：${label.zh}`, en: `${name.en}: ${label.en}` },
    ]),
  )

/** Every act that the audit trail may name, as people read it. */
export const auditActs: Readonly<Record<string, Label>> = {
  'sign-in': { zh: '登录', en: 'Signed in' },
  'sign-in.refused': { zh: '登录被拒', en: 'Sign-in refused' },
  'sign-out': { zh: '退出登录', en: 'Signed out' },
  'session.ended': { zh: '结束一处登录', en: 'Ended a session' },
  'sessions.ended': { zh: '结束其他登录', en: 'Ended the other sessions' },
  'post.chosen': { zh: '换岗位', en: 'Changed the post' },
  'password.changed': { zh: '修改密码', en: 'Changed the password' },
  'password.reset': { zh: '重置密码', en: 'Reset a password' },
  'second-factor.begun': { zh: '开始设置动态口令', en: 'Began the second factor' },
  'second-factor.confirmed': { zh: '启用动态口令', en: 'Set up the second factor' },
  'second-factor.removed': { zh: '停用动态口令', en: 'Removed the second factor' },
  'token.created': { zh: '建立令牌', en: 'Created a token' },
  'calendar.made': { zh: '建立日历地址', en: 'Made an address for calendars' },
  'calendar.renewed': { zh: '更换日历地址', en: 'Renewed the address for calendars' },
  'calendar.withdrawn': { zh: '停用日历地址', en: 'Withdrew the address for calendars' },
  'calendar.fetched': { zh: '当天首次取用日历', en: 'Fetched the calendar, first of the day' },
  'identity.linked': { zh: '绑定统一身份', en: 'Linked an identity' },
  'account.created': { zh: '建立账号', en: 'Created an account' },
  'account.changed': { zh: '修改账号', en: 'Changed an account' },
  'account.unlocked': { zh: '解锁账号', en: 'Unlocked an account' },
  'post.granted': { zh: '授予岗位', en: 'Granted a post' },
  'post.revoked': { zh: '收回岗位', en: 'Revoked a post' },
  'backup.made': { zh: '备份', en: 'Made a backup' },
  'audit.verified': { zh: '核验审计记录', en: 'Verified the trail' },
  'audit.exported': { zh: '导出审计记录', en: 'Exported the trail' },
  'register.create': { zh: '登记', en: 'Registered' },
  'register.change': { zh: '修改登记', en: 'Changed a row' },
  'register.archive': { zh: '归档', en: 'Archived' },
  'register.restore': { zh: '恢复登记', en: 'Restored' },
  'register.append': { zh: '载入名录', en: 'Loaded rows' },
  'register.import': { zh: '导入名录', en: 'Imported rows' },
  'import.file-dropped': { zh: '删去上传的文件', en: 'Deleted an uploaded file' },
  'target.set': { zh: '下达目标', en: 'Set a target' },
  'target.share': { zh: '分解目标', en: 'Shared out a target' },
  'finding.accepted': { zh: '认可校核发现', en: 'Accepted a finding' },
  'report.freeze': { zh: '签发成绩单', en: 'Signed off a report card' },
  'collection.open': { zh: '发起填报', en: 'Opened a collection' },
  ...actsOn('collection', { zh: '填报', en: 'Collection' }, transitions),
  'delivery.planned': { zh: '编制推进方案', en: 'Set the plan of a project' },
  'delivery.promised': { zh: '承诺', en: 'Promised a day' },
  'delivery.extension-requested': { zh: '申请延期', en: 'Asked for an extension' },
  'delivery.extension-decided': { zh: '答复延期', en: 'Decided on an extension' },
  'delivery.reported': { zh: '填旬报', en: 'Handed in a ten-day report' },
  'delivery.handbook-answered': { zh: '回答落地手册', en: 'Answered for the handbook of landing' },
  'delivery.photo-added': { zh: '上传现场照片', en: 'Added a photo from the site' },
  'problem.filed': { zh: '提问题', en: 'Raised a problem' },
  ...actsOn('problem', { zh: '问题', en: 'Problem' }, problemLifecycle.transitions),
  'consultation.called': { zh: '召集会诊', en: 'Called a project in' },
  ...actsOn('consultation', { zh: '会诊', en: 'Consultation' }, consultationLifecycle.transitions),
  'batch.proposed': { zh: '提出集中开工批次', en: 'Proposed a batch of starts' },
  ...actsOn('batch', { zh: '集中开工', en: 'Batch of starts' }, batchLifecycle.transitions),
  'review.convened': { zh: '召集现场观摩', en: 'Convened an on-site review' },
  ...actsOn('review', { zh: '现场观摩', en: 'On-site review' }, reviewLifecycle.transitions),
  'review.scored': { zh: '观摩打分', en: 'Scored a stop' },
  'paper.issued': { zh: '印发公文', en: 'Issued a paper' },
  'capital.commitment': { zh: '登记资金承诺', en: 'Recorded a commitment' },
  'capital.extended': { zh: '承诺延期', en: 'Extended a commitment' },
  'capital.ended': { zh: '终止承诺', en: 'Ended a commitment' },
  'capital.arrival': { zh: '登记到账', en: 'Recorded an arrival' },
  'capital.counter': { zh: '冲销到账', en: 'Counter-entered an arrival' },
  'capital.voucher-attached': { zh: '附凭证文件', en: 'Attached the file of a voucher' },
  'capital.voucher-withdrawn': { zh: '撤回凭证文件', en: 'Withdrew the file of a voucher' },
  'capital.rate': { zh: '登记汇率', en: 'Declared an exchange rate' },
  'capital.rate-table': { zh: '整表登记汇率', en: 'Declared a table of exchange rates' },
  'correction.request': { zh: '申请更正', en: 'Asked for a correction' },
  'correction.decide': { zh: '裁定更正', en: 'Decided a correction' },
}
