import { fillerPosts } from '../engines/collection/collection.ts'
import type { Post } from '../kernel/post.ts'
import { zoneStaff } from './admission.ts'
import { assessedAndOwn } from './assessments/assessments.ts'
import { collectionReaders } from './collection/collection.ts'
import { batchReaders } from './delivery/batches/batches.ts'
import { clinicReaders } from './delivery/clinic/clinic.ts'
import { deliveryReaders } from './delivery/ledger.ts'
import { assessmentReaders, bulletinReaders } from './delivery/problems/problems.ts'
import { evaluationReaders } from './evaluation/evaluation.ts'
import { capitalReaders, investmentReaders } from './investment/investment.ts'
import { nominationReaders } from './ladder/nominations.ts'
import type { Page } from './page.ts'
import { pointsAndOwn, pointsReaders } from './points/points.ts'
import { registerReaders } from './register/register.ts'
import { listTargets } from './targets.ts'

const collectors: readonly Post[] = [...new Set([...collectionReaders, ...fillerPosts])]

/** The pages of the room of figures, in the order of its work. */
export const figurePages: readonly Page[] = [
  {
    path: '/indicators',
    label: { zh: '目录', en: 'Catalogue' },
    holds: { zh: '全部指标：口径、最新数、责任部门', en: 'every indicator: meaning, newest number, owner' },
    admits: 'signed-in',
  },
  {
    path: '/published',
    label: { zh: '已公布的数', en: 'Published' },
    holds: { zh: '对外公布过的数，逐条重算', en: 'what was said in public, recomputed' },
    admits: 'signed-in',
  },
  {
    path: '/targets',
    label: { zh: '目标责任', en: 'Targets' },
    holds: { zh: '年度目标、完成率与序时进度', en: 'yearly targets against time' },
    admits: listTargets.admits,
  },
  {
    path: '/collection',
    label: { zh: '填报', en: 'Collection' },
    holds: { zh: '按期收数：填报、审核、锁定、更正', en: 'numbers asked for by period, reviewed and locked' },
    admits: collectors,
  },
  {
    path: '/consistency',
    label: { zh: '数据校核', en: 'Checks' },
    holds: { zh: '哪里对不上，谁认可过', en: 'what does not go together, and who accepted it' },
    admits: 'signed-in',
  },
  {
    path: '/evaluation',
    label: { zh: '综合评价', en: 'Zone evaluation' },
    holds: {
      zh: '国家高新区综合评价：测算得分、企业贡献、离目标名次多远',
      en: 'the national evaluation: own score, what enterprises bring, the way to a target place',
    },
    admits: evaluationReaders,
  },
  {
    path: '/reports',
    label: { zh: '成绩单', en: 'Report cards' },
    holds: { zh: '核定、打印、下载、冻结', en: 'checked, printed, downloaded, signed off' },
    admits: 'signed-in',
  },
]

/** The pages of the room of projects: what will slip, all of them, what is due, and the ledger behind them. */
export const deliveryPages: readonly Page[] = [
  {
    path: '/projects',
    label: { zh: '误期', en: 'What will slip' },
    holds: { zh: '哪些项目会误期、卡在哪里、谁负责', en: 'which projects will slip, where they stick, who answers' },
    admits: deliveryReaders,
  },
  {
    path: '/projects/all',
    label: { zh: '全部项目', en: 'All projects' },
    holds: { zh: '每个项目的灯、承诺日与预计日', en: 'lamp, promise and forecast of every project' },
    admits: deliveryReaders,
  },
  {
    path: '/projects/map',
    label: { zh: '分布', en: 'Map' },
    holds: { zh: '项目在哪里，灯在地图上', en: 'where projects lie, each with its lamp' },
    admits: zoneStaff,
  },
  {
    path: '/projects/today',
    label: { zh: '本旬要办', en: 'These ten days' },
    holds: { zh: '要交的旬报、到期的节点、等答复的延期', en: 'reports due, steps that fall due, open requests' },
    admits: deliveryReaders,
  },
  {
    path: '/projects/days',
    label: { zh: '我的期限', en: 'My due days' },
    holds: {
      zh: '自己要守的日子，一天天列出，可放进日历',
      en: 'the days that you are to keep, day by day, for a calendar too',
    },
    admits: deliveryReaders,
  },
  {
    path: '/projects/doubts',
    label: { zh: '疑点', en: 'Doubts' },
    holds: { zh: '互相矛盾的旬报，最可疑的在前', en: 'reports that contradict themselves, the most doubtful first' },
    admits: zoneStaff,
  },
  {
    path: '/projects/statistics',
    label: { zh: '统计', en: 'Statistics' },
    holds: { zh: '个数、投资、开工率、投资完成率', en: 'counts, investment, start rate, completion' },
    admits: deliveryReaders,
  },
  {
    path: '/projects/problems',
    label: { zh: '问题', en: 'Problems' },
    holds: { zh: '问题清单：派单、答复、督办、销号', en: 'problems: dispatched, answered, supervised, closed' },
    admits: deliveryReaders,
  },
  {
    path: '/projects/problems/assessment',
    label: { zh: '考核', en: 'Assessment' },
    holds: { zh: '三张清单考核：每一分扣在哪里', en: 'what each department lost points for' },
    admits: assessmentReaders,
  },
  {
    path: '/projects/problems/bulletin',
    label: { zh: '通报', en: 'Bulletin' },
    holds: { zh: '逾期问题的通报，由数据写成', en: 'the bulletin on overdue problems, written from the data' },
    admits: bulletinReaders,
  },
  {
    path: '/projects/clinic',
    label: { zh: '会诊', en: 'Clinic' },
    holds: {
      zh: '项目会诊：分诊、部门意见、诊断、开方、复诊',
      en: 'triage, opinions, diagnosis, prescription, follow-up',
    },
    admits: clinicReaders,
  },
  {
    path: '/projects/batches',
    label: { zh: '开工观摩', en: 'Starts' },
    holds: {
      zh: '集中开工的批次、条件和账；现场观摩的议程、打分、排名',
      en: 'batches of starts, readiness, account; on-site reviews, scores, ranking',
    },
    admits: batchReaders,
  },
  {
    path: '/registers/project',
    label: { zh: '台账', en: 'Ledger' },
    holds: { zh: '重大项目台账：登记、导入、更正', en: 'the project ledger: entries, imports, corrections' },
    admits: registerReaders,
  },
]

/** The pages of the room of enterprises. */
export const enterprisePages: readonly Page[] = [
  {
    path: '/registers/enterprise',
    label: { zh: '市场主体', en: 'Enterprises' },
    holds: { zh: '全部市场主体：登记、导入、更正', en: 'all market subjects: entries, imports, corrections' },
    admits: registerReaders,
  },
  {
    path: '/enterprises/own',
    label: { zh: '我的画像', en: 'My portrait' },
    holds: { zh: '积分、梯度、历年经营和登记的每一件事', en: 'points, ladder, years, and everything on record' },
    admits: ['enterprise'],
  },
  {
    path: '/points',
    label: { zh: '创新积分', en: 'Innovation points' },
    holds: { zh: '创新积分：得分、名次、每一分的来由', en: 'scores, ranks, and the reason of every point' },
    admits: pointsAndOwn,
  },
  {
    path: '/points/runs',
    label: { zh: '计分', en: 'Counts' },
    holds: { zh: '每次计分：进度、公布、谁升谁降', en: 'counts: progress, publishing, who rises and who falls' },
    admits: pointsReaders,
  },
  {
    path: '/points/editions',
    label: { zh: '积分办法', en: 'Editions' },
    holds: { zh: '积分办法：指标、权重、阶段、核定、发布', en: 'criteria, weights, stages, confirmed and published' },
    admits: pointsReaders,
  },
  {
    path: '/points/objections',
    label: { zh: '积分异议', en: 'Objections' },
    holds: { zh: '企业对积分的异议和更正', en: 'what enterprises object to, and corrections' },
    admits: pointsReaders,
  },
  {
    path: '/ladder',
    label: { zh: '企业梯度', en: 'Ladder' },
    holds: {
      zh: '各级有多少家、谁够条件、逐年怎样增长',
      en: 'how many hold each rung, who is eligible, growth by year',
    },
    admits: zoneStaff,
  },
  {
    path: '/ladder/near',
    label: { zh: '差一点', en: 'Near misses' },
    holds: { zh: '只差一两条就够条件的企业', en: 'enterprises that miss a rung by little' },
    admits: zoneStaff,
  },
  {
    path: '/ladder/nominations',
    label: { zh: '申报批次', en: 'Nominations' },
    holds: {
      zh: '申报批次：申报、审核、公示、异议、认定',
      en: 'batches: applications, decisions, publicity, objections, grants',
    },
    admits: nominationReaders,
  },
  {
    path: '/ladder/editions',
    label: { zh: '认定办法', en: 'Rules' },
    holds: { zh: '各级认定办法的版本，待核的条款逐处核定', en: 'editions of the rules, and what is to be verified' },
    admits: zoneStaff,
  },
  {
    path: '/assessments',
    label: { zh: '评价与培育', en: 'Assessments' },
    holds: {
      zh: '亩均评价等各项评价、培育库：各级各多少、谁在哪一级、为什么',
      en: 'assessments and nurseries: how many stand at each grade, who, and why',
    },
    admits: assessedAndOwn,
  },
]

/** The pages of the room of investment. */
export const investmentPages: readonly Page[] = [
  {
    path: '/investment',
    label: { zh: '到位资金', en: 'Paid-in capital' },
    holds: { zh: '到位多少：对目标、对全市、对上年', en: 'what arrived: against target, city and year before' },
    admits: capitalReaders,
  },
  {
    path: '/investment/commitments',
    label: { zh: '资金承诺', en: 'Commitments' },
    holds: { zh: '谁承诺了多少、哪天到、逾期几天', en: 'who promised how much by when, and how late it is' },
    admits: investmentReaders,
  },
  {
    path: '/investment/rates',
    label: { zh: '折算汇率', en: 'Exchange rates' },
    holds: { zh: '登记过的汇率和等着折算的到账', en: 'declared rates, and arrivals that wait for one' },
    admits: capitalReaders,
  },
]

const rooms: readonly (readonly Page[])[] = [figurePages, deliveryPages, enterprisePages, investmentPages]

/** The pages of the room that a page belongs to; undefined where it stands alone. */
export const roomWith = (path: string): readonly Page[] | undefined =>
  rooms.find((pages) => pages.some((page) => page.path === path))
