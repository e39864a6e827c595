import type { AuditEntry } from '../../../contract/audit.ts'
import type { Label } from '../../../kernel/label.ts'

const nouns: Readonly<Record<string, Label>> = {
  account: { zh: '账号', en: 'account' },
  backup: { zh: '备份', en: 'backup' },
  figure: { zh: '指标', en: 'figure' },
  'collection-task': { zh: '填报任务', en: 'collection task' },
  'collection-round': { zh: '填报轮次', en: 'collection round' },
  audit: { zh: '审计记录', en: 'audit trail' },
  zone: { zh: '高新区名录', en: 'register of zones' },
  department: { zh: '部门名录', en: 'register of departments' },
  park: { zh: '园区名录', en: 'register of parks' },
  enterprise: { zh: '企业名录', en: 'register of enterprises' },
  project: { zh: '项目名录', en: 'register of projects' },
  parcel: { zh: '地块名录', en: 'register of parcels' },
  document: { zh: '文件名录', en: 'register of documents' },
}
const long = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What an act was about: the account by its name, other things by their noun and the first signs of their number. */
export function subjectLabel({ subject, about }: Pick<AuditEntry, 'subject' | 'about'>): Label {
  if (about) return { zh: about, en: about }
  const [kind = '', id = ''] = subject.split(/[:/](.*)/)
  const noun = nouns[kind]
  if (!noun) return { zh: subject, en: subject }
  const number = long.test(id) ? `${id.slice(0, 8)}…` : id
  return number ? { zh: `${noun.zh} ${number}`, en: `${noun.en} ${number}` } : noun
}
