import type { ClinicRules } from '../../../engines/delivery/clinic/triage.ts'
import type { Day } from '../../../kernel/day.ts'

/**
 * The rules of the project clinic, for demonstration: the reports say that departments name specialists for major
 * projects who settle procedures and factors of production; no official text with grounds and days is known. A zone
 * that has one writes it as an edition of its own, with its first day and source.
 */
export const edition2022: ClinicRules = {
  id: 'project-clinic-2022-demonstration',
  label: { zh: '项目会诊规则（演示规则，待核）', en: 'Rules of the project clinic (demonstration, to be verified)' },
  firstDay: '2022-01-01' as Day,
  source: {
    id: 'project-clinic-demonstration',
    title: '演示规则，待以本区正式文件核定',
    issuer: '稷下演示',
    day: '2022-01-01' as Day,
  },
  official: false,
  criteria: [
    {
      id: 'far-behind',
      grade: 'emergency',
      measure: 'late',
      atLeast: 20,
      rule: { zh: '比期限晚20个工作日以上', en: '20 working days or more behind its day' },
    },
    {
      id: 'problem-in-assessment',
      grade: 'emergency',
      measure: 'over',
      atLeast: 5,
      rule: { zh: '有问题超期5个工作日以上', en: 'A problem 5 working days or more over' },
    },
    {
      id: 'behind',
      grade: 'ordinary',
      measure: 'late',
      atLeast: 10,
      rule: { zh: '比期限晚10个工作日以上', en: '10 working days or more behind its day' },
    },
    {
      id: 'several-overdue',
      grade: 'ordinary',
      measure: 'overdue',
      atLeast: 2,
      rule: { zh: '超期的在办问题2件以上', en: '2 open problems or more over their limit' },
    },
    {
      id: 'silent',
      grade: 'ordinary',
      measure: 'silent',
      atLeast: 2,
      rule: { zh: '旬报缺报2旬以上', en: '2 ten-day reports or more missing' },
    },
  ],
  opinion: { emergency: 2, ordinary: 5 },
  patience: { diagnosis: 1, prescription: 2 },
  followUp: 3,
  causes: [
    { id: 'procedures', label: { zh: '手续办理', en: 'Procedures' } },
    { id: 'factors', label: { zh: '要素保障', en: 'Land, energy, money and people' } },
    { id: 'works', label: { zh: '施工组织', en: 'Organisation of the works' } },
    { id: 'utilities', label: { zh: '配套接入', en: 'Utilities and roads' } },
    { id: 'enterprise', label: { zh: '企业自身', en: 'The enterprise itself' } },
  ],
}
