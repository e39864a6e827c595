import { defineKind } from '../../../engines/register/kind.ts'
import { places } from './places.ts'
import { stages } from './stages.ts'

/** 上市进程: when an enterprise came to a stage of the nursery; a row for every stock that is listed. */
export const listingStep = defineKind({
  id: 'listing_step',
  label: { zh: '上市进程', en: 'Step to a listing' },
  title: 'name',
  identities: [['name']],
  brief: ['name', 'stage', 'reached_on', 'board'],
  list: ['enterprise', 'stage', 'reached_on', 'board', 'code'],
  ownedBy: 'enterprise',
  source: { id: 'listing-nursery', title: '上市培育库台账', issuer: '高新区金融部门' },
  fields: [
    {
      kind: 'text',
      id: 'name',
      label: { zh: '事项', en: 'Step' },
      required: true,
      description: { zh: '企业简称和进程', en: 'The enterprise and the step' },
      aliases: ['名称'],
    },
    { kind: 'reference', id: 'enterprise', label: { zh: '企业', en: 'Enterprise' }, to: 'enterprise', required: true },
    {
      kind: 'choice',
      id: 'stage',
      label: { zh: '上市阶段', en: 'Stage' },
      required: true,
      choices: stages.map(({ id, label }) => ({ value: id, label })),
      aliases: ['阶段', '进程'],
    },
    {
      kind: 'day',
      id: 'reached_on',
      label: { zh: '到达日', en: 'Reached on' },
      required: true,
      aliases: ['日期', '时间'],
    },
    {
      kind: 'choice',
      id: 'board',
      label: { zh: '上市板块', en: 'Board' },
      choices: Object.entries(places).map(([value, label]) => ({ value, label })),
      aliases: ['板块', '上市地'],
    },
    { kind: 'code', id: 'code', label: { zh: '股票代码', en: 'Stock code' }, aliases: ['证券代码'] },
  ],
})
