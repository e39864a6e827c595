import { currencies, investorOrigins } from '../../engines/investment/currency.ts'
import type { Field } from '../../engines/register/field.ts'
import { defineKind } from '../../engines/register/kind.ts'
import type { Label } from '../../kernel/label.ts'

const choicesOf = (labels: Readonly<Record<string, Label>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** What a commitment and the money that arrives on it both say; an arrival takes it over from its commitment. */
export const capitalFields = {
  origin: {
    kind: 'choice',
    id: 'origin',
    indexed: true,
    label: { zh: '资金来源', en: 'Origin' },
    description: { zh: '投资方来自哪里', en: 'Where the investor comes from' },
    required: true,
    choices: choicesOf(investorOrigins),
  },
  country: {
    kind: 'choice',
    id: 'country',
    label: { zh: '国别地区', en: 'Country or region' },
    aliases: ['国别', '国家', '省份', '来源地'],
    open: true,
    choices: [],
  },
  currency: {
    kind: 'choice',
    id: 'currency',
    label: { zh: '币种', en: 'Currency' },
    required: true,
    choices: choicesOf(currencies),
  },
  enterprise: {
    kind: 'reference',
    id: 'enterprise',
    label: { zh: '用资企业', en: 'Enterprise' },
    description: { zh: '资金投给的企业', en: 'The enterprise that the capital is for' },
    to: 'enterprise',
  },
  department: {
    kind: 'reference',
    id: 'department',
    label: { zh: '招商部门', en: 'Department' },
    aliases: ['责任部门', '招商分局'],
    to: 'department',
  },
} as const satisfies Record<string, Field>

const { origin, country, currency, enterprise, department } = capitalFields

/** 资金承诺: sums that investors promised by a day, as the contract says. */
export const commitment = defineKind({
  id: 'commitment',
  label: { zh: '资金承诺', en: 'Capital commitment' },
  title: 'name',
  brief: ['number', 'name', 'due_on', 'sum', 'currency'],
  list: ['number', 'origin', 'country', 'currency', 'sum', 'due_on', 'project', 'department'],
  ownedBy: 'enterprise',
  kept: { zh: '招商 · 资金承诺', en: 'Investment · commitments' },
  source: { id: 'capital-ledger', title: '招商引资到位资金台账', issuer: '高新区投资促进部门' },
  fields: [
    {
      kind: 'text',
      id: 'name',
      label: { zh: '投资方', en: 'Investor' },
      required: true,
      aliases: ['投资者', '出资方', '投资人'],
    },
    {
      kind: 'code',
      id: 'number',
      label: { zh: '承诺编号', en: 'Number' },
      required: true,
      unique: true,
      searched: true,
    },
    origin,
    country,
    {
      kind: 'choice',
      id: 'trade',
      label: { zh: '行业门类', en: 'Trade' },
      description: {
        zh: '国民经济行业分类的门类（GB/T 4754—2017）',
        en: 'Section of the industrial classification for national economic activities (GB/T 4754—2017)',
      },
      aliases: ['行业', '投资行业'],
      choices: [
        { value: 'A', label: { zh: '农、林、牧、渔业', en: 'Agriculture, forestry and fishing' } },
        { value: 'B', label: { zh: '采矿业', en: 'Mining' } },
        { value: 'C', label: { zh: '制造业', en: 'Manufacturing' } },
        { value: 'D', label: { zh: '电力、热力、燃气及水生产和供应业', en: 'Electricity, heat, gas and water' } },
        { value: 'E', label: { zh: '建筑业', en: 'Construction' } },
        { value: 'F', label: { zh: '批发和零售业', en: 'Wholesale and retail' } },
        { value: 'G', label: { zh: '交通运输、仓储和邮政业', en: 'Transport, storage and post' } },
        { value: 'H', label: { zh: '住宿和餐饮业', en: 'Accommodation and catering' } },
        { value: 'I', label: { zh: '信息传输、软件和信息技术服务业', en: 'Information technology' } },
        { value: 'J', label: { zh: '金融业', en: 'Finance' } },
        { value: 'K', label: { zh: '房地产业', en: 'Real estate' } },
        { value: 'L', label: { zh: '租赁和商务服务业', en: 'Leasing and business services' } },
        { value: 'M', label: { zh: '科学研究和技术服务业', en: 'Research and technical services' } },
        { value: 'N', label: { zh: '水利、环境和公共设施管理业', en: 'Water, environment and public facilities' } },
        { value: 'O', label: { zh: '居民服务、修理和其他服务业', en: 'Household and other services' } },
        { value: 'P', label: { zh: '教育', en: 'Education' } },
        { value: 'Q', label: { zh: '卫生和社会工作', en: 'Health and social work' } },
        { value: 'R', label: { zh: '文化、体育和娱乐业', en: 'Culture, sports and entertainment' } },
      ],
    },
    { kind: 'reference', id: 'project', label: { zh: '投资项目', en: 'Project' }, to: 'project' },
    enterprise,
    department,
    currency,
    {
      kind: 'quantity',
      id: 'sum',
      label: { zh: '承诺金额', en: 'Sum promised' },
      required: true,
      unit: '原币万元',
      digits: 2,
      aliases: ['承诺出资额', '合同金额'],
    },
    { kind: 'day', id: 'signed_on', label: { zh: '签约日', en: 'Signed on' }, aliases: ['签约时间'] },
    {
      kind: 'day',
      id: 'due_on',
      label: { zh: '承诺到位日', en: 'Due on' },
      required: true,
      aliases: ['到位期限', '承诺到位时间'],
    },
    {
      kind: 'text',
      id: 'contract',
      label: { zh: '合同文件', en: 'Contract' },
      description: { zh: '合同或协议的名称和编号', en: 'Name and number of the contract' },
      required: true,
      aliases: ['合同编号', '投资协议'],
      searched: true,
    },
    {
      kind: 'day',
      id: 'extended_to',
      label: { zh: '延至', en: 'Extended to' },
      description: {
        zh: '承诺到位日不改，延期另记',
        en: 'The day first promised stays; an extension stands beside it',
      },
    },
    { kind: 'day', id: 'ended_on', label: { zh: '终止日', en: 'Ended on' } },
    { kind: 'text', id: 'ended_reason', label: { zh: '终止原因', en: 'Why it ended' } },
  ],
})
