import { defineKind } from '../../engines/register/kind.ts'
import { titles } from './titles.ts'

/** 称号认定: each title as it was granted, with its day, number and last day; a title granted again is a row of its own. */
export const enterpriseTitle = defineKind({
  id: 'enterprise_title',
  label: { zh: '称号认定', en: 'Granted title' },
  title: 'name',
  identities: [['name']],
  brief: ['name', 'rung', 'granted_on', 'valid_until', 'number'],
  list: ['enterprise', 'rung', 'granted_on', 'valid_until', 'number'],
  ownedBy: 'enterprise',
  source: { id: 'enterprise-titles', title: '称号认定台账', issuer: '高新区科技创新部门' },
  fields: [
    {
      kind: 'text',
      id: 'name',
      label: { zh: '认定名称', en: 'Name' },
      required: true,
      description: { zh: '企业名称、称号和年份', en: 'The enterprise, the title and the year' },
      aliases: ['名称'],
    },
    { kind: 'reference', id: 'enterprise', label: { zh: '企业', en: 'Enterprise' }, to: 'enterprise', required: true },
    {
      kind: 'choice',
      id: 'rung',
      indexed: true,
      label: { zh: '称号', en: 'Title' },
      required: true,
      choices: titles,
      aliases: ['认定称号', '资质'],
    },
    {
      kind: 'day',
      id: 'granted_on',
      indexed: true,
      label: { zh: '认定日期', en: 'Granted on' },
      aliases: ['发证日期', '认定时间', '公布日期'],
    },
    {
      kind: 'day',
      id: 'valid_until',
      label: { zh: '有效期至', en: 'Valid until' },
      description: {
        zh: '证书上的最后一天；不填时按认定当时的办法推算',
        en: 'The last day on the certificate; counted by the edition of that time where nothing is said',
      },
      aliases: ['到期日', '有效期止'],
    },
    {
      kind: 'code',
      id: 'number',
      label: { zh: '证书编号', en: 'Number' },
      description: { zh: '证书编号或入库登记编号', en: 'Number of the certificate or of the entry' },
      aliases: ['入库登记编号', '编号'],
    },
  ],
})
